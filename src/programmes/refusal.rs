//! The expected no of a verb of programmes.

use super::{Programme, model::Goal};
use crate::ui::Words;
use amana_base::{Day, Id};

/// Why not. Each says what to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// A programme has a title.
    TitleMissing,
    /// Words longer than this many letters.
    TooLong(usize),
    /// The body is unknown, dissolved, or not above the territory.
    BodyElsewhere,
    /// The territory is outside what this visitor leads.
    UnitElsewhere,
    /// The decision is of another body.
    DecisionElsewhere,
    /// It ends before it begins.
    PeriodBackwards,
    /// It is longer than ten years.
    PeriodTooLong,
    /// Its last day is past.
    PeriodOver,
    /// Nothing was chosen.
    NothingChosen,
    /// More targets than a programme has.
    TooMany(usize),
    /// No owner was named.
    OwnerMissing,
    /// Nobody heads the body above this unit.
    NoHead(String),
    /// The owner holds no office of the owning body or of the territory.
    OwnerElsewhere,
    /// The unit exists no longer since that day.
    UnitDissolved(String, Day),
    /// The unit is outside the programme's territory.
    UnitOutside(String),
    /// The statute has no such body.
    KindUnknown,
    /// There is no such body at the level of this unit.
    KindNotHere(String),
    /// The day is outside the programme's period.
    OutsidePeriod(Day, Day),
    /// No day was named.
    DayMissing,
    /// A running programme has the same target in this unit.
    SameElsewhere(String, Id<Programme>, String),
    /// This programme has the target already.
    SameHere(String),
    /// What the unit lacks is there by now.
    NotMissing(String),
    /// The programme was given up, or its last day is past.
    Over,
    /// It runs.
    Runs,
    /// A reason must be given.
    ReasonMissing,
    /// The day is the same.
    SameDay,
    /// It is theirs already.
    TheirsAlready,
    /// A headquarters that is open meets it, not a tick.
    NotOpenByTick,
    /// A fact meets it, not a tick.
    NotByTick(Goal),
    /// What is to be done must be said.
    TextMissing,
    /// Words or a link must prove it.
    EvidenceMissing,
    /// A link begins with https:// or http://.
    BadLink,
    /// Neither its owner, nor who leads the programme.
    NotYours,
    /// It does not stand so that this can be done.
    NotNow,
    /// So many things were done since on what the act made.
    BuiltUpon(i64),
    /// The act made nothing that is still there.
    NothingThere,
    /// The meeting that was convened for it is still to come.
    ConvenedAlready(Day),
    /// There is no body that may convene it.
    NoHost,
    /// The target is about no meeting.
    NoMeetingNeeded,
}

impl Refusal {
    /// As a sentence that says what to do.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::TitleMissing => w.programmes_no_title(),
            Refusal::TooLong(n) => w.record_refusal_text_too_long(*n),
            Refusal::BodyElsewhere => w.programmes_no_body(),
            Refusal::UnitElsewhere => w.programmes_no_unit(),
            Refusal::DecisionElsewhere => w.programmes_no_decision(),
            Refusal::PeriodBackwards => w.programmes_no_backwards(),
            Refusal::PeriodTooLong => w.programmes_no_period_long(),
            Refusal::PeriodOver => w.programmes_no_period_over(),
            Refusal::NothingChosen => w.programmes_no_chosen(),
            Refusal::TooMany(n) => w.programmes_no_many(*n),
            Refusal::OwnerMissing => w.programmes_no_owner(),
            Refusal::NoHead(unit) => w.programmes_no_head(unit.as_str()),
            Refusal::OwnerElsewhere => w.programmes_no_owner_elsewhere(),
            Refusal::UnitDissolved(unit, on) => w.programmes_no_dissolved(unit.as_str(), w.date(*on)),
            Refusal::UnitOutside(unit) => w.programmes_no_outside(unit.as_str()),
            Refusal::KindUnknown => w.programmes_no_kind(),
            Refusal::KindNotHere(unit) => w.programmes_no_kind_here(unit.as_str()),
            Refusal::OutsidePeriod(from, until) => {
                w.programmes_no_outside_period(w.date(*from), w.date(*until))
            }
            Refusal::DayMissing => w.programmes_no_day(),
            Refusal::SameElsewhere(unit, _, title) => {
                w.programmes_no_same_elsewhere(unit.as_str(), title.as_str())
            }
            Refusal::SameHere(unit) => w.programmes_no_same_here(unit.as_str()),
            Refusal::NotMissing(unit) => w.programmes_no_missing(unit.as_str()),
            Refusal::Over => w.programmes_no_over(),
            Refusal::Runs => w.programmes_no_runs(),
            Refusal::ReasonMissing => w.programmes_no_reason(),
            Refusal::SameDay => w.programmes_no_same_day(),
            Refusal::TheirsAlready => w.programmes_no_theirs(),
            Refusal::NotOpenByTick => w.headquarters_by_open(),
            Refusal::NotByTick(goal) => w.programmes_no_tick(super::words::met_by(w, *goal)),
            Refusal::TextMissing => w.programmes_no_text(),
            Refusal::EvidenceMissing => w.programmes_no_evidence(),
            Refusal::BadLink => w.directives_no_link(),
            Refusal::NotYours => w.programmes_no_yours(),
            Refusal::NotNow => w.programmes_no_now(),
            Refusal::BuiltUpon(n) => w.programmes_no_built(*n),
            Refusal::NothingThere => w.programmes_no_there(),
            Refusal::ConvenedAlready(on) => w.programmes_no_convened(w.date(*on)),
            Refusal::NoHost => w.programmes_no_host(),
            Refusal::NoMeetingNeeded => w.programmes_no_meeting(),
        }
    }
    /// The field of a form that it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::TitleMissing => "title",
            Refusal::BodyElsewhere => "body",
            Refusal::DecisionElsewhere => "decision",
            Refusal::PeriodBackwards | Refusal::PeriodTooLong | Refusal::PeriodOver => "until",
            Refusal::KindUnknown => "kind",
            Refusal::OwnerMissing | Refusal::NoHead(_) | Refusal::OwnerElsewhere | Refusal::TheirsAlready => {
                "owner"
            }
            Refusal::OutsidePeriod(..) | Refusal::SameDay | Refusal::DayMissing => "due",
            Refusal::ReasonMissing | Refusal::Over | Refusal::Runs => "reason",
            Refusal::TextMissing | Refusal::EvidenceMissing | Refusal::TooLong(_) => "text",
            Refusal::BadLink => "link",
            _ => "unit",
        }
    }
}
