//! Whether enough members are present.

use crate::{Share, Source, Statute};

/// Which convocation of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// The first.
    First,
    /// The second, after a meeting without quorum.
    Second,
    /// The third.
    Third,
}

/// What the statute says of a number of members present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuorumAnswer {
    /// Enough.
    Reached {
        /// How many were needed.
        needed: u32,
        /// The rule.
        source: Source,
    },
    /// Not enough.
    Short {
        /// How many were needed.
        needed: u32,
        /// How many more.
        missing: u32,
        /// The rule.
        source: Source,
    },
    /// The statute, as known, does not say.
    Unknown {
        /// Where it would stand.
        source: Source,
    },
}

impl Statute {
    /// Whether `present` of `members` make a quorum at this call. Staff are in neither number (B07): the caller counts
    /// holders of posts for which [`crate::Post::votes`] is true, and those afar only when
    /// [`Statute::remote_counts`] says so.
    pub fn quorum(&self, body: &str, call: Call, members: u32, present: u32) -> QuorumAnswer {
        let Some(kind) = self.body_kind(body) else {
            return QuorumAnswer::Unknown { source: self.source(None) };
        };
        let Some(rule) = &kind.quorum else {
            return QuorumAnswer::Unknown { source: self.source_in(kind, None) };
        };
        let source = self.source_in(kind, rule.article.as_deref());
        let share: Option<Share> = match call {
            Call::First => Some(rule.first),
            Call::Second => rule.second,
            Call::Third => rule.third,
        };
        match share.map(|share| share.needed(members)) {
            None => QuorumAnswer::Unknown { source },
            Some(needed) if present >= needed => QuorumAnswer::Reached { needed, source },
            Some(needed) => QuorumAnswer::Short { needed, missing: needed - present, source },
        }
    }
    /// Whether those who attend from afar count in the quorum of a body (C03); none when the statute does not say.
    pub fn remote_counts(&self, body: &str) -> Option<bool> {
        let rule = self.body_kind(body)?.remote.as_ref()?;
        if rule.allowed == Some(false) { Some(false) } else { rule.counts_in_quorum }
    }
}
