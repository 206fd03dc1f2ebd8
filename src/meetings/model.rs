use crate::{
    bodies::{Body, Mandate},
    communiques::Communique,
    people::Person,
    record::Refusal,
    territory::Unit,
};
use amana_base::{Day, Id, Weekday};
use amana_sql::text_enum;

/// A meeting of a body, or of people without one.
pub enum Meeting {}

text_enum! {
    /// How exactly a date is known.
    pub enum Precision {
        /// To the day.
        Day = "day",
        /// To the month: the day stored is its first.
        Month = "month",
        /// To the year: the day stored is its first.
        Year = "year",
        /// Not known.
        Unknown = "unknown",
    }
}

text_enum! {
    /// How people attended.
    pub enum Mode {
        /// In one room.
        InPerson = "in_person",
        /// From afar.
        Remote = "remote",
        /// Both.
        Hybrid = "hybrid",
        /// Not said.
        Unknown = "unknown",
    }
}

text_enum! {
    /// A step in the life of a meeting.
    pub enum Step {
        /// Announced.
        Planned = "planned",
        /// Members were called.
        Convened = "convened",
        /// Put off.
        Postponed = "postponed",
        /// Opened.
        Opened = "opened",
        /// Found without quorum.
        Inquorate = "inquorate",
        /// Closed.
        Closed = "closed",
        /// Its communique was published.
        Reported = "reported",
        /// Its minutes were adopted.
        Adopted = "adopted",
        /// Called off.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// What somebody did at a meeting.
    pub enum Role {
        /// Presided.
        Chair = "chair",
        /// Moderated.
        Moderator = "moderator",
        /// Framed it for a higher body (أطّر).
        Framer = "framer",
        /// Reported.
        Rapporteur = "rapporteur",
        /// Spoke.
        Speaker = "speaker",
        /// Attended.
        Attendee = "attendee",
        /// Was a guest.
        Guest = "guest",
        /// Was named without being said present.
        Named = "named",
    }
}

/// A meeting to record.
#[derive(Clone, Debug)]
pub struct NewMeeting {
    /// Of which body, when known.
    pub body: Option<Id<Body>>,
    /// Its kind in the reader's terms: `ordinary`, `founding`, `joint`, `congress`, …
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// The unit it is of.
    pub unit: Id<Unit>,
    /// The unit where it was held, when another.
    pub host_unit: Option<Id<Unit>>,
    /// First day, when known; the first of the month or year when only that is known.
    pub held_on: Option<Day>,
    /// Last day, for several.
    pub held_until_on: Option<Day>,
    /// How exactly.
    pub date_precision: Precision,
    /// The date as written in the text.
    pub date_written: String,
    /// The weekday as written, when it is.
    pub weekday_written: Option<Weekday>,
    /// How people attended.
    pub mode: Mode,
    /// The hall or address.
    pub venue: String,
    /// Its slogan.
    pub slogan: String,
    /// Who convened it.
    pub convened_by: Option<Id<Person>>,
    /// In what capacity, as written.
    pub convened_as: String,
    /// When.
    pub convened_on: Option<Day>,
    /// Members of the body then.
    pub members_then: Option<i64>,
    /// Members present.
    pub present: Option<i64>,
    /// The text that says it.
    pub communique: Option<Id<Communique>>,
    /// People, in the order of the text.
    pub people: Vec<NewPresence>,
    /// Points of the agenda, in order.
    pub agenda: Vec<String>,
    /// Figures the text gives.
    pub figures: Vec<NewFigure>,
    /// Steps known.
    pub steps: Vec<NewStep>,
}

/// Somebody at a meeting.
#[derive(Clone, Debug)]
pub struct NewPresence {
    /// Who.
    pub person: Id<Person>,
    /// Doing what.
    pub role: Role,
    /// The capacity as written (O09).
    pub capacity_written: String,
    /// The mandate in which the person was there; found from the body and the day when not given.
    pub mandate: Option<Id<Mandate>>,
}

/// A figure of a text.
#[derive(Clone, Debug)]
pub struct NewFigure {
    /// As written in digits: `1306`, `90%`.
    pub value: String,
    /// Of what, as written.
    pub unit_written: String,
}

/// A step with its day, when known.
#[derive(Clone, Copy, Debug)]
pub struct NewStep {
    /// Which.
    pub step: Step,
    /// When.
    pub on: Option<Day>,
}

impl NewMeeting {
    /// A meeting of a unit of which nothing else is known yet.
    pub fn of(unit: Id<Unit>) -> NewMeeting {
        NewMeeting {
            body: None,
            kind: "ordinary".into(),
            title: String::new(),
            unit,
            host_unit: None,
            held_on: None,
            held_until_on: None,
            date_precision: Precision::Unknown,
            date_written: String::new(),
            weekday_written: None,
            mode: Mode::Unknown,
            venue: String::new(),
            slogan: String::new(),
            convened_by: None,
            convened_as: String::new(),
            convened_on: None,
            members_then: None,
            present: None,
            communique: None,
            people: vec![],
            agenda: vec![],
            figures: vec![],
            steps: vec![],
        }
    }
    /// Checks what must hold whatever the source.
    pub fn check(&self) -> Result<(), Refusal> {
        if let (Some(from), Some(until)) = (self.held_on, self.held_until_on)
            && until < from
        {
            return Err(Refusal::MeetingEndsBefore);
        }
        if self.present.is_some_and(|n| n < 0) || self.members_then.is_some_and(|n| n < 0) {
            return Err(Refusal::VotesWrong);
        }
        if let (Some(present), Some(members)) = (self.present, self.members_then)
            && present > members
        {
            return Err(Refusal::TooManyPresent);
        }
        if self.title.chars().count() > 500
            || self.venue.chars().count() > 500
            || self.slogan.chars().count() > 500
        {
            return Err(Refusal::TextTooLong(500));
        }
        Ok(())
    }
}

/// Whether the weekday that a text writes is that of its date; nothing to say when either is missing or inexact.
pub fn weekday_agrees(on: Option<Day>, precision: Precision, written: Option<Weekday>) -> Option<bool> {
    if precision != Precision::Day {
        return None;
    }
    Some(on?.weekday() == written?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_that_contradicts_its_date_is_seen() {
        let on = Day::of(2026, 11, 21);
        assert_eq!(weekday_agrees(on, Precision::Day, Some(Weekday::Saturday)), Some(true));
        assert_eq!(weekday_agrees(on, Precision::Day, Some(Weekday::Sunday)), Some(false));
        assert_eq!(weekday_agrees(on, Precision::Month, Some(Weekday::Sunday)), None);
        assert_eq!(weekday_agrees(on, Precision::Day, None), None);
    }

    #[test]
    fn impossible_meetings_are_refused() {
        let mut m = NewMeeting::of(Id::from_raw(1));
        assert_eq!(m.check(), Ok(()));
        (m.present, m.members_then) = (Some(12), Some(11));
        assert_eq!(m.check(), Err(Refusal::TooManyPresent));
        m.present = Some(11);
        (m.held_on, m.held_until_on) = (Day::of(2026, 5, 3), Day::of(2026, 5, 2));
        assert_eq!(m.check(), Err(Refusal::MeetingEndsBefore));
    }
}
