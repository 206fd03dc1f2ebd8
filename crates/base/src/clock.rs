use crate::Day;
use serde::{Deserialize, Serialize};
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

/// A moment: microseconds since 1970-01-01 00:00 UTC. What a column called `_at` holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// `n` seconds later (earlier if negative).
    pub const fn plus_seconds(self, n: i64) -> Instant {
        Instant(self.0.saturating_add(n.saturating_mul(1_000_000)))
    }
    /// The civil day at an offset from UTC in minutes. Morocco is at +60 (in Ramadan at 0).
    pub const fn day(self, offset_minutes: i64) -> Day {
        Day((self.0 + offset_minutes * 60_000_000).div_euclid(86_400_000_000))
    }
    /// Hour and minute of that civil day.
    pub const fn hour_minute(self, offset_minutes: i64) -> (i64, i64) {
        let minutes = (self.0 + offset_minutes * 60_000_000).div_euclid(60_000_000).rem_euclid(1440);
        (minutes / 60, minutes % 60)
    }
}

/// Where the time comes from. The program has one, made in `main`; a test holds its own and moves it by hand.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Hand(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock(Source::System)
    }
    /// A clock that stands still until [`Clock::set`].
    pub fn fixed(at: Instant) -> Clock {
        Clock(Source::Hand(Arc::new(AtomicI64::new(at.0))))
    }
    /// Moves a fixed clock, and all its clones. The system's clock does not move.
    pub fn set(&self, at: Instant) {
        if let Source::Hand(hand) = &self.0 {
            hand.store(at.0, Ordering::SeqCst);
        }
    }
    /// The moment it is.
    pub fn now(&self) -> Instant {
        match &self.0 {
            Source::Hand(hand) => Instant(hand.load(Ordering::SeqCst)),
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
            Source::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Instant(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
            }
        }
    }
}
