//! Kinds of means, what happens to them, and the expected no. Pure.

use crate::ui::Words;
use amana_base::Day;
use amana_sql::text_enum;

/// Something that was given to a post-holder.
pub enum Means {}
/// What happened to it.
pub enum MeansStep {}
/// What a post-holder asks for.
pub enum Request {}

text_enum! {
    /// What sort of means.
    pub enum Kind {
        /// A thing.
        Equipment = "equipment",
        /// Money to spend.
        Budget = "budget",
        /// A key, an account, a vehicle's card.
        Access = "access",
    }
}

text_enum! {
    /// What happened to it.
    pub enum Step {
        /// It was given.
        Given = "given",
        /// It was handed to a successor.
        HandedOver = "handed_over",
        /// It was given back.
        Returned = "returned",
    }
}

text_enum! {
    /// What a request was answered.
    pub enum Answer {
        /// Yes.
        Granted = "granted",
        /// No.
        Refused = "refused",
        /// Whoever asked took it back.
        Withdrawn = "withdrawn",
    }
}

/// Why not. Each says what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What it is must be said, in so many letters at most.
    WhatMissing(usize),
    /// Of which kind it is.
    KindMissing,
    /// A budget has an amount; nothing else has.
    AmountWrong,
    /// Nobody was chosen, or who was holds no mandate of this body.
    HolderElsewhere,
    /// The day is missing, ahead, or before the last thing that happened.
    DayWrong(Day),
    /// It was given back.
    ReturnedAlready,
    /// They have it.
    TheirsAlready,
    /// A reason must be given.
    ReasonMissing,
    /// It was answered.
    AnsweredAlready,
    /// Nobody decides on their own request.
    OwnRequest,
    /// Only whoever asked takes it back.
    NotYours,
    /// Something was done since.
    BuiltUpon,
}

impl Refusal {
    /// As a sentence.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::WhatMissing(n) => w.means_no_what(*n),
            Refusal::KindMissing => w.means_no_kind(),
            Refusal::AmountWrong => w.means_no_amount(),
            Refusal::HolderElsewhere => w.means_no_holder(),
            Refusal::DayWrong(first) => w.means_no_day(w.date(*first)),
            Refusal::ReturnedAlready => w.means_no_returned(),
            Refusal::TheirsAlready => w.means_no_theirs(),
            Refusal::ReasonMissing => w.means_no_reason(),
            Refusal::AnsweredAlready => w.means_no_answered(),
            Refusal::OwnRequest => w.means_no_own(),
            Refusal::NotYours => w.means_no_yours(),
            Refusal::BuiltUpon => w.means_no_built(),
        }
    }
    /// The field of a form that it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::WhatMissing(_) => "what",
            Refusal::KindMissing => "kind",
            Refusal::AmountWrong => "amount",
            Refusal::HolderElsewhere | Refusal::TheirsAlready => "holder",
            Refusal::DayWrong(_) => "on",
            _ => "reason",
        }
    }
}

/// Dirhams as written, as centimes.
pub fn centimes(text: &str) -> Option<i64> {
    let text = amana_arabic::digits(text.trim()).replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let cents: i64 = match part.len() {
        0 => 0,
        1 => part.parse::<i64>().ok()?.checked_mul(10)?,
        2 => part.parse().ok()?,
        _ => return None,
    };
    let all = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)?;
    (all > 0 && cents >= 0 && all < 1_000_000_000_000).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read() {
        assert_eq!(centimes("1200"), Some(120_000));
        assert_eq!(centimes("١٢٠٠,٥"), Some(120_050));
        assert_eq!(centimes("12.345"), None);
        assert_eq!(centimes("0"), None);
        assert_eq!(centimes("-4"), None);
        assert_eq!(centimes("كثير"), None);
    }
}
