use crate::ui::Words;
use amana_base::Day;
use amana_sql::text_enum;
use amana_statute as statute;

/// A decision in the register of its body, addressed to bodies below. It has the identifier of its decision.
pub enum Directive {}
/// A rule by which bodies are addressed: kind of body x territory.
pub enum Rule {}
/// Something that an addressee said, or was answered.
pub enum StepRow {}

text_enum! {
    /// Where an addressee stands.
    pub enum State {
        /// Told; it has not said anything.
        Addressed = "addressed",
        /// Somebody who speaks for it acknowledged it.
        Acknowledged = "acknowledged",
        /// It reported on the way.
        UnderWay = "under_way",
        /// Carried out.
        Done = "done",
        /// It objects, with its reason.
        Objected = "objected",
        /// It declares that it cannot be done, with the reason.
        Impossible = "impossible",
        /// The issuer let it off.
        Released = "released",
    }
}

text_enum! {
    /// What was said.
    pub enum Step {
        /// Acknowledged.
        Acknowledged = "acknowledged",
        /// Reported on the way.
        Reported = "reported",
        /// Carried out, with what proves it.
        Done = "done",
        /// Objected.
        Objected = "objected",
        /// Declared impossible.
        Impossible = "impossible",
        /// Taken up again after all.
        Reopened = "reopened",
        /// Let off by the issuer.
        Released = "released",
        /// Asked for all the same by the issuer.
        Maintained = "maintained",
    }
}

text_enum! {
    /// How a directive ended before its day.
    pub enum Ended {
        /// Withdrawn.
        Withdrawn = "withdrawn",
        /// Another took its place.
        Replaced = "replaced",
    }
}

text_enum! {
    /// What sort of act of the addressee proves it.
    pub enum Evidence {
        /// None of the record: words or a link.
        Nothing = "",
        /// A meeting of the addressee.
        Meeting = "meeting",
        /// A decision of the addressee.
        Decision = "decision",
    }
}

impl State {
    /// Does the issuer still wait for it?
    pub fn is_open(self) -> bool {
        matches!(self, State::Addressed | State::Acknowledged | State::UnderWay)
    }
    /// The state after a step, when it can be taken.
    pub fn after(self, step: Step) -> Option<State> {
        match (step, self) {
            (Step::Acknowledged, State::Addressed) => Some(State::Acknowledged),
            (Step::Reported, s) if s.is_open() => Some(State::UnderWay),
            (Step::Done, s) if s.is_open() => Some(State::Done),
            (Step::Objected, s) if s.is_open() => Some(State::Objected),
            (Step::Impossible, s) if s.is_open() => Some(State::Impossible),
            (Step::Reopened, State::Done | State::Objected | State::Impossible) => Some(State::UnderWay),
            (Step::Released, s) if !matches!(s, State::Done | State::Released) => Some(State::Released),
            (Step::Maintained, State::Objected | State::Impossible | State::Released) => {
                Some(State::Acknowledged)
            }
            _ => None,
        }
    }
}

impl Step {
    /// Is it the issuer who says it?
    pub fn is_of_issuer(self) -> bool {
        matches!(self, Step::Released | Step::Maintained)
    }
    /// Does it need words?
    pub fn needs_reason(self) -> bool {
        matches!(self, Step::Reported | Step::Objected | Step::Impossible | Step::Released | Step::Maintained)
    }
}

/// Why an addressee does not comply (D07).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failing {
    /// Not acknowledged by this day.
    NotAcknowledged(Day),
    /// Not carried out by this day.
    Late(Day),
    /// It objects.
    Objected,
    /// It declares it impossible.
    Impossible,
}

/// The days an addressee has to acknowledge: what the decision says, else what the statute says; unknown otherwise.
pub fn acknowledge_days(said: Option<i64>, kind: Option<&statute::BodyKind>) -> Option<i64> {
    said.or_else(|| kind?.following.as_ref()?.acknowledge_days.map(i64::from))
}

/// Why an addressee fails today, if it does: what was declared before what is only late.
pub fn failing(
    state: State,
    addressed_on: Day,
    days: Option<i64>,
    due_on: Option<Day>,
    today: Day,
) -> Option<Failing> {
    match state {
        State::Objected => return Some(Failing::Objected),
        State::Impossible => return Some(Failing::Impossible),
        State::Done | State::Released => return None,
        _ => {}
    }
    if let Some(due) = due_on.filter(|due| *due < today) {
        return Some(Failing::Late(due));
    }
    let limit = addressed_on.plus(days?);
    (state == State::Addressed && limit < today).then_some(Failing::NotAcknowledged(limit))
}

/// An expected no.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Only a directive or a binding resolution is addressed.
    NotBinding,
    /// It names no body that took it.
    NoIssuer,
    /// What a confidential body decides stays with it.
    Confidential,
    /// It is in the register already, under this number.
    Registered(i64),
    /// The number is taken in the register of this body.
    NumberTaken(i64),
    /// A number of days, or of the register, is not one.
    BadNumber,
    /// Its day lies before the day it was taken.
    DueBefore(Day),
    /// No body is of that kind in that territory, and none can be.
    NobodyThere,
    /// The territory is not that of the body that asks.
    OutOfReach,
    /// That body is addressed already.
    AddressedAlready,
    /// The body does not exist any more.
    Dissolved,
    /// Its kind must be chosen.
    KindMissing,
    /// It was withdrawn, replaced, or has expired.
    Over,
    /// It has not ended.
    NotEnded,
    /// Which one takes its place must be said.
    ReplacementMissing,
    /// Only the head, a deputy or the rapporteur of that body may say so.
    NotOfBody,
    /// It stands otherwise by now.
    NotNow,
    /// A reason, or what was done, must be said.
    WordsMissing,
    /// The words are longer than this.
    TooLong(usize),
    /// What proves it must be given: words, a link, a meeting or a decision.
    EvidenceMissing,
    /// A link begins with https:// or http://.
    BadLink,
    /// That meeting or decision is not of this body.
    NotItsEvidence,
    /// That meeting is not one to come of this body.
    NotItsMeeting,
}

impl Refusal {
    /// As a sentence that says what to do.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::NotBinding => w.directives_no_binding(),
            Refusal::NoIssuer => w.directives_no_issuer(),
            Refusal::Confidential => w.directives_no_confidential(),
            Refusal::Registered(n) => w.directives_no_registered(*n),
            Refusal::NumberTaken(n) => w.directives_no_number(*n),
            Refusal::BadNumber => w.directives_no_bad_number(),
            Refusal::DueBefore(on) => w.directives_no_due_before(w.date(*on)),
            Refusal::NobodyThere => w.directives_no_nobody(),
            Refusal::OutOfReach => w.directives_no_reach(),
            Refusal::AddressedAlready => w.directives_no_twice(),
            Refusal::Dissolved => w.directives_no_dissolved(),
            Refusal::KindMissing => w.bodies_form_no_kind(),
            Refusal::Over => w.directives_no_over(),
            Refusal::NotEnded => w.directives_no_not_ended(),
            Refusal::ReplacementMissing => w.directives_no_replacement(),
            Refusal::NotOfBody => w.directives_no_of_body(),
            Refusal::NotNow => w.directives_no_now(),
            Refusal::WordsMissing => w.directives_no_words(),
            Refusal::TooLong(n) => w.record_refusal_text_too_long(*n),
            Refusal::EvidenceMissing => w.directives_no_evidence(),
            Refusal::BadLink => w.directives_no_link(),
            Refusal::NotItsEvidence => w.directives_no_its_evidence(),
            Refusal::NotItsMeeting => w.directives_no_its_meeting(),
        }
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    /// D07: what fails and from which day; unknown days never fail.
    #[test]
    fn compliance_follows_the_days() {
        let fails =
            |state, days, due: Option<i64>, today| failing(state, Day(100), days, due.map(Day), Day(today));
        assert_eq!(fails(State::Addressed, Some(7), None, 107), None);
        assert_eq!(fails(State::Addressed, Some(7), None, 108), Some(Failing::NotAcknowledged(Day(107))));
        assert_eq!(fails(State::Addressed, None, None, 500), None, "the statute does not say");
        assert_eq!(fails(State::Acknowledged, Some(7), None, 500), None);
        assert_eq!(fails(State::UnderWay, Some(7), Some(120), 120), None, "the day itself is in time");
        assert_eq!(fails(State::UnderWay, Some(7), Some(120), 121), Some(Failing::Late(Day(120))));
        assert_eq!(fails(State::Addressed, None, Some(120), 121), Some(Failing::Late(Day(120))));
        assert_eq!(fails(State::Objected, None, None, 1), Some(Failing::Objected));
        assert_eq!(fails(State::Impossible, None, Some(120), 500), Some(Failing::Impossible));
        for over in [State::Done, State::Released] {
            assert_eq!(fails(over, Some(1), Some(101), 500), None);
        }
    }

    /// D01: which step leads where; nothing is acknowledged twice, done work can be taken up again.
    #[test]
    fn steps_lead_on() {
        assert_eq!(State::Addressed.after(Step::Acknowledged), Some(State::Acknowledged));
        assert_eq!(State::Acknowledged.after(Step::Acknowledged), None);
        assert_eq!(State::Addressed.after(Step::Done), Some(State::Done), "carried out is acknowledged");
        assert_eq!(State::Done.after(Step::Objected), None);
        assert_eq!(State::Done.after(Step::Reopened), Some(State::UnderWay));
        assert_eq!(State::Objected.after(Step::Maintained), Some(State::Acknowledged));
        assert_eq!(State::Objected.after(Step::Released), Some(State::Released));
        for step in Step::ALL {
            assert_ne!(State::Done.after(*step), Some(State::Done));
        }
    }
}
