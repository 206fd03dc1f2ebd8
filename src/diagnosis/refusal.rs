//! The expected no of a verb of diagnosis.

use super::{Diagnosis, model::SheetState};
use crate::ui::Words;
use amana_base::{Day, Id};

/// Why not. Each says what to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// A diagnosis has a title.
    TitleMissing,
    /// Words longer than this many letters.
    TooLong(usize),
    /// The territory is neither a province nor a region.
    NotATerritory(String),
    /// The unit exists no longer since that day.
    UnitDissolved(String, Day),
    /// The unit is outside what this visitor leads.
    UnitElsewhere,
    /// The body is unknown, or not of what this visitor leads.
    BodyElsewhere,
    /// The day by which sheets are due is past, or more than two years away.
    DueWrong,
    /// A diagnosis of this territory runs already.
    RunsAlready(Id<Diagnosis>, String),
    /// It is closed.
    Closed,
    /// It runs.
    Runs,
    /// A reason must be given.
    ReasonMissing,
    /// So many sheets were written since it was launched.
    BuiltUpon(i64),
    /// Every unit has its sheet.
    NothingMissing,
    /// The sheet was handed in.
    HandedIn,
    /// The sheet does not stand so that this can be done.
    NotNow(SheetState),
    /// Not an answer of this question.
    NotAnAnswer(String),
    /// A question that must be answered.
    Unanswered(Vec<String>),
    /// The constraint has no category.
    CategoryMissing,
    /// It has no severity.
    SeverityMissing,
    /// Since when is not said, or it is a day to come.
    SinceWrong,
    /// The constraint is not described.
    TextMissing,
    /// The same constraint is in the register.
    SameThere,
    /// Neither words nor anything that answers it.
    AnswerMissing,
    /// What answers it is not of this territory.
    AnswerElsewhere,
    /// It is closed already.
    ClosedAlready,
    /// It is open.
    OpenAlready,
}

impl Refusal {
    /// As a sentence that says what to do.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::TitleMissing => w.diagnosis_no_title(),
            Refusal::TooLong(n) => w.record_refusal_text_too_long(*n),
            Refusal::NotATerritory(unit) => w.diagnosis_no_territory(unit.as_str()),
            Refusal::UnitDissolved(unit, on) => w.programmes_no_dissolved(unit.as_str(), w.date(*on)),
            Refusal::UnitElsewhere => w.programmes_no_unit(),
            Refusal::BodyElsewhere => w.programmes_no_body(),
            Refusal::DueWrong => w.diagnosis_no_due(),
            Refusal::RunsAlready(_, title) => w.diagnosis_no_twice(title.as_str()),
            Refusal::Closed => w.diagnosis_no_closed(),
            Refusal::Runs => w.diagnosis_no_runs(),
            Refusal::ReasonMissing => w.programmes_no_reason(),
            Refusal::BuiltUpon(n) => w.diagnosis_no_built(*n),
            Refusal::NothingMissing => w.diagnosis_no_missing(),
            Refusal::HandedIn => w.diagnosis_no_handed_in(),
            Refusal::NotNow(SheetState::Gone) => w.diagnosis_no_gone(),
            Refusal::NotNow(_) => w.diagnosis_no_now(),
            Refusal::NotAnAnswer(_) => w.diagnosis_no_answer(),
            Refusal::Unanswered(each) => w.diagnosis_no_unanswered(each.len()),
            Refusal::CategoryMissing => w.diagnosis_no_category(),
            Refusal::SeverityMissing => w.diagnosis_no_severity(),
            Refusal::SinceWrong => w.diagnosis_no_since(),
            Refusal::TextMissing => w.diagnosis_no_text(),
            Refusal::SameThere => w.diagnosis_no_same(),
            Refusal::AnswerMissing => w.diagnosis_no_reply(),
            Refusal::AnswerElsewhere => w.diagnosis_no_reply_elsewhere(),
            Refusal::ClosedAlready => w.diagnosis_no_closed_already(),
            Refusal::OpenAlready => w.diagnosis_no_open_already(),
        }
    }
    /// The field of a form that it is about.
    pub fn field(&self) -> &str {
        match self {
            Refusal::TitleMissing => "title",
            Refusal::TooLong(_) | Refusal::TextMissing | Refusal::SameThere | Refusal::AnswerMissing => {
                "text"
            }
            Refusal::BodyElsewhere => "body",
            Refusal::DueWrong => "due",
            Refusal::CategoryMissing => "category",
            Refusal::SeverityMissing => "severity",
            Refusal::SinceWrong => "since",
            Refusal::AnswerElsewhere => "by",
            Refusal::NotAnAnswer(question) => question,
            Refusal::NotATerritory(_)
            | Refusal::UnitDissolved(..)
            | Refusal::UnitElsewhere
            | Refusal::RunsAlready(..) => "unit",
            _ => "reason",
        }
    }
}
