//! What headquarters are, how one may pass from a state to another, and the expected no. Pure.

use crate::ui::Words;
use amana_base::Day;
use amana_sql::text_enum;

/// Premises of the organisation.
pub enum Headquarters {}
/// A change of their state.
pub enum HeadquartersStep {}

text_enum! {
    /// How a headquarters stands.
    pub enum State {
        /// It is wanted.
        Planned = "planned",
        /// It is open.
        Open = "open",
        /// It is closed, or was given up.
        Closed = "closed",
    }
}

text_enum! {
    /// How it is held.
    pub enum Tenure {
        /// Nobody said.
        Unknown = "unknown",
        /// The organisation owns it.
        Owned = "owned",
        /// It is rented.
        Rented = "rented",
        /// It is lent.
        Lent = "lent",
    }
}

text_enum! {
    /// How urgent its opening is.
    pub enum Urgency {
        /// In its time.
        Ordinary = "ordinary",
        /// Before other work.
        Urgent = "urgent",
        /// Before everything.
        Pressing = "pressing",
    }
}

/// Whether a headquarters may pass to a state on a day, given how it stood last and since when: not to the one it is in, not before
/// the last change, not on a day to come, and not closed without a reason.
pub fn next(last: Option<(State, Day)>, to: State, on: Day, reason: &str, today: Day) -> Result<(), Refusal> {
    if on > today {
        return Err(Refusal::DayAhead);
    }
    match last {
        Some((state, since)) if state == to => Err(Refusal::AlreadySo(since)),
        Some((_, since)) if on < since => Err(Refusal::BeforeLast(since)),
        _ if to == State::Closed && reason.is_empty() => Err(Refusal::ReasonMissing),
        _ => Ok(()),
    }
}

/// Why not. Each says what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has a name of at most this many letters.
    NameMissing(usize),
    /// It has an address of at most this many letters.
    AddressMissing(usize),
    /// The body is unknown, dissolved, or of another unit.
    BodyElsewhere,
    /// A number of rooms or seats is none.
    NumberWrong,
    /// The term of what is owned, or of which nobody said how it is held.
    TermOfNothing,
    /// No day was named.
    DayMissing,
    /// The day has not come.
    DayAhead,
    /// It stands so since that day.
    AlreadySo(Day),
    /// The day lies before the last change.
    BeforeLast(Day),
    /// Closing has a reason.
    ReasonMissing,
    /// The decision is unknown, or of another territory.
    DecisionElsewhere,
    /// Meetings or a target hang on it: it is closed, not taken back.
    BuiltUpon,
    /// The meeting is unknown, or of another territory.
    MeetingElsewhere,
    /// It is open: nothing is to be opened.
    OpenAlready,
    /// No running programme of this territory was named.
    ProgrammeMissing,
    /// A running programme wants it open already.
    WantedAlready,
    /// What the programme refuses, in words.
    Programme(&'static str, String),
}

impl Refusal {
    /// As a sentence.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::NameMissing(n) => w.headquarters_no_name(*n),
            Refusal::AddressMissing(n) => w.headquarters_no_address(*n),
            Refusal::BodyElsewhere => w.headquarters_no_body(),
            Refusal::NumberWrong => w.headquarters_no_number(),
            Refusal::TermOfNothing => w.headquarters_no_term(),
            Refusal::DayMissing => w.headquarters_no_day(),
            Refusal::DayAhead => w.headquarters_no_ahead(),
            Refusal::AlreadySo(since) => w.headquarters_no_same(w.date(*since)),
            Refusal::BeforeLast(since) => w.headquarters_no_before(w.date(*since)),
            Refusal::ReasonMissing => w.headquarters_no_reason(),
            Refusal::DecisionElsewhere => w.headquarters_no_decision(),
            Refusal::BuiltUpon => w.headquarters_no_built(),
            Refusal::MeetingElsewhere => w.headquarters_no_meeting(),
            Refusal::OpenAlready => w.headquarters_no_open(),
            Refusal::ProgrammeMissing => w.headquarters_no_programme(),
            Refusal::WantedAlready => w.headquarters_no_wanted(),
            Refusal::Programme(_, text) => text.clone(),
        }
    }
    /// The field of a form that it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::NameMissing(_) => "name",
            Refusal::AddressMissing(_) => "address",
            Refusal::BodyElsewhere => "body",
            Refusal::NumberWrong => "rooms",
            Refusal::TermOfNothing => "term",
            Refusal::DayMissing | Refusal::DayAhead | Refusal::BeforeLast(_) => "on",
            Refusal::AlreadySo(_) | Refusal::BuiltUpon => "state",
            Refusal::ReasonMissing => "reason",
            Refusal::DecisionElsewhere => "decision",
            Refusal::MeetingElsewhere => "meeting",
            Refusal::OpenAlready | Refusal::ProgrammeMissing | Refusal::WantedAlready => "programme",
            Refusal::Programme(field, _) => field,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P01: a state follows another on its day, with a reason where it closes; nothing is written ahead of its day.
    #[test]
    fn states_follow_each_other() {
        let d = |n: i64| Day(n);
        let (planned, open) = (Some((State::Planned, d(10))), Some((State::Open, d(10))));
        assert_eq!(next(None, State::Planned, d(5), "", d(20)), Ok(()));
        assert_eq!(next(planned, State::Open, d(12), "", d(20)), Ok(()));
        assert_eq!(next(planned, State::Open, d(9), "", d(20)), Err(Refusal::BeforeLast(d(10))));
        assert_eq!(next(planned, State::Open, d(21), "", d(20)), Err(Refusal::DayAhead));
        assert_eq!(next(open, State::Open, d(12), "", d(20)), Err(Refusal::AlreadySo(d(10))));
        assert_eq!(next(open, State::Closed, d(12), "", d(20)), Err(Refusal::ReasonMissing));
        assert_eq!(next(open, State::Closed, d(12), "انتهى الكراء", d(20)), Ok(()));
    }
}
