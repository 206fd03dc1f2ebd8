use crate::{record::Refusal, ui::Words};

/// What a person must mend, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The entry of the review: `p3`, `m1-unit`; or a control of its form.
    pub field: String,
    /// What.
    pub what: What,
}

/// Several at once.
pub type Wrongs = Vec<Wrong>;

/// The expected no of the archive.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// No meeting of the draft is to be recorded.
    NothingTaken,
    /// The unit of the meeting is not known.
    UnitMissing,
    /// The unit lies outside of the territory in which the visitor may write.
    UnitOutside,
    /// No unit bears this name or code.
    UnitUnknown(String),
    /// Several units bear this name: their labels.
    UnitAmbiguous(Vec<String>),
    /// It must be said whether this is somebody known or somebody new.
    PersonUndecided,
    /// A name is needed.
    NameMissing,
    /// Words are needed.
    TextMissing,
    /// Longer than so many letters.
    TooLong(usize),
    /// Not a day.
    DayWrong,
    /// It ends before it begins.
    EndsBefore,
    /// The statute has no such kind or post.
    NotInStatute,
    /// The record refuses.
    Refused(Refusal),
}

impl Wrong {
    /// At a field.
    pub fn at(field: impl Into<String>, what: What) -> Wrong {
        Wrong { field: field.into(), what }
    }
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match &self.what {
            What::NothingTaken => w.communiques_wrong_nothing_taken(),
            What::UnitMissing => w.communiques_wrong_unit_missing(),
            What::UnitOutside => w.communiques_wrong_unit_outside(),
            What::UnitUnknown(text) => w.communiques_wrong_unit_unknown(text.as_str()),
            What::UnitAmbiguous(labels) => w.communiques_wrong_unit_ambiguous(w.list(labels)),
            What::PersonUndecided => w.communiques_wrong_person_undecided(),
            What::NameMissing => w.communiques_wrong_name_missing(),
            What::TextMissing => w.communiques_wrong_text_missing(),
            What::TooLong(n) => w.communiques_wrong_too_long(*n as i64),
            What::DayWrong => w.communiques_wrong_day(),
            What::EndsBefore => w.communiques_wrong_ends_before(),
            What::NotInStatute => w.communiques_wrong_not_in_statute(),
            What::Refused(refusal) => refusal.sentence(w),
        }
    }
}
