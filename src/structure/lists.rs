//! The list behind a figure: the communes, the bodies, the work, the meetings that were looked at, each with what makes it count.

use super::{
    book::{Distance, Spot},
    day::{DayOf, Quota, Standing},
    figures::{self, Asked, Figures},
    model::{First, Key},
};
use crate::access::Scope;
use amana_base::Day;

/// What a line of a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A unit.
    Unit(i64),
    /// A body.
    Body(i64),
    /// Work, of a body.
    Work(i64, i64),
    /// A meeting, of a body where one is known.
    Meeting(i64, Option<i64>),
}

impl What {
    /// By what a page goes on.
    pub fn key(self) -> i64 {
        match self {
            What::Unit(id) | What::Body(id) | What::Work(id, _) | What::Meeting(id, _) => id,
        }
    }
}

/// What makes it count, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Valid mandates or none, since when; nothing when nobody ever sat there.
    Standing(Option<Standing>),
    /// The last of the terms ends or ended.
    Term(Day),
    /// So many seats of so many are vacant.
    Seats(i64, i64),
    /// Met last, and by when it had to meet again.
    Met(Option<Day>, Day),
    /// When it met last.
    Last(Option<Day>),
    /// A quota.
    Quota(Quota),
    /// Work that was due.
    Due(Day),
    /// Held on a day, so far from the centre.
    Held(Day, Distance),
    /// Members, and how many there were a year before.
    Members(i64, i64),
}

/// A line of a list.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it is.
    pub what: What,
    /// In which unit.
    pub unit: i64,
    /// It counts for the figure.
    pub counts: bool,
    /// Why.
    pub fact: Fact,
}

/// Everything that an indicator looked at in a territory, in an order that stays: units by name, bodies by place, work and meetings
/// by day.
pub fn entries(day: &DayOf<'_>, asked: Asked<'_>, key: Key, figures: &Figures) -> Vec<Entry> {
    match key {
        Key::Structured | Key::Vacant => {
            let of = |spot: &Spot| {
                unit_entry(day, spot, (key == Key::Structured) == day.valid(spot.unit.id.raw()))
            };
            day.book.land.communes(asked.scope, day.on).map(of).collect()
        }
        Key::Uncovered => {
            figures::uncovered(day, asked.scope).map(|spot| unit_entry(day, spot, true)).collect()
        }
        Key::Late => work(day, asked),
        Key::Activity | Key::Reach => held(day, asked, key),
        Key::Members | Key::Growth => members(day, asked.scope, figures),
        _ => of_bodies(day, asked, key),
    }
}

fn unit_entry(day: &DayOf<'_>, spot: &Spot, counts: bool) -> Entry {
    let id = spot.unit.id.raw();
    let fact = Fact::Standing(day.standing.get(&id).copied());
    Entry { what: What::Unit(id), unit: id, counts, fact }
}

fn of_bodies(day: &DayOf<'_>, asked: Asked<'_>, key: Key) -> Vec<Entry> {
    let mut out: Vec<_> = figures::bodies(day, asked)
        .filter_map(|b| {
            let (part, _) = figures::of_body(day, asked, b, key)?;
            let fact = match key {
                Key::Expired | Key::Ending => Fact::Term(b.term?),
                Key::Seats => Fact::Seats(b.seats.0, b.seats.1),
                Key::Met => Fact::Met(b.met, b.due?),
                Key::Convened => Fact::Last(b.met),
                Key::Women => Fact::Quota(b.women?),
                _ => Fact::Quota(b.youth?),
            };
            let (id, p) = (b.line.id.raw(), b.line.place);
            let order = (p.region.raw(), p.province.raw(), p.commune.raw(), &b.line.kind, id);
            Some((order, Entry { what: What::Body(id), unit: b.line.unit, counts: part > 0, fact }))
        })
        .collect();
    out.sort_by(|a, b| a.0.cmp(&b.0));
    out.into_iter().map(|(_, entry)| entry).collect()
}

fn work(day: &DayOf<'_>, asked: Asked<'_>) -> Vec<Entry> {
    let mut out: Vec<Entry> = figures::bodies(day, asked)
        .flat_map(|b| {
            let late = b.line.work.iter().filter(|w| w.late(day.on));
            late.map(|w| Entry {
                what: What::Work(w.id, b.line.id.raw()),
                unit: b.line.unit,
                counts: true,
                fact: Fact::Due(w.due),
            })
        })
        .collect();
    out.sort_by_key(|e| (if let Fact::Due(on) = e.fact { on } else { Day(0) }, e.what.key()));
    out
}

fn held(day: &DayOf<'_>, asked: Asked<'_>, key: Key) -> Vec<Entry> {
    let mut out: Vec<Entry> = figures::meetings(day, asked)
        .filter_map(|(m, line)| {
            let far = day.book.land.distance(m.unit);
            let counts = key == Key::Activity || far == Distance::Other;
            let known = key == Key::Activity || far != Distance::Unknown;
            let what = What::Meeting(m.id, line.map(|l| l.id.raw()));
            known.then_some(Entry { what, unit: m.unit, counts, fact: Fact::Held(m.on, far) })
        })
        .collect();
    // The last one first.
    out.sort_by_key(|e| {
        (std::cmp::Reverse(if let Fact::Held(on, _) = e.fact { on } else { Day(0) }), e.what.key())
    });
    out
}

fn members(day: &DayOf<'_>, scope: Scope, figures: &Figures) -> Vec<Entry> {
    let of = |spot: &Spot| {
        let id = spot.unit.id.raw();
        let found = figures.parts.get(&id).map_or_else(Default::default, |f| f[Key::Growth.at()]);
        let fact = Fact::Members(found.part, found.whole);
        Entry { what: What::Unit(id), unit: id, counts: found.part > 0, fact }
    };
    day.book.land.below(scope, day.on).map(of).collect()
}

/// Those of a list that are wanted.
pub fn wanted(entries: Vec<Entry>, show: First) -> Vec<Entry> {
    match show {
        First::All => entries,
        First::Counted => entries.into_iter().filter(|e| e.counts).collect(),
        First::Others => entries.into_iter().filter(|e| !e.counts).collect(),
    }
}
