//! The expected no of minutes.

use super::model::{Office, State};
use crate::{record, ui::Words, web};
use amana_base::Day;

/// The answer of a verb that may refuse.
pub type Outcome<T> = std::result::Result<T, Stop>;

/// Why a verb did not do what was asked.
#[derive(Debug)]
pub enum Stop {
    /// Something the person can mend: shown beside the form, status 422.
    Refused(Refusal),
    /// Anything else.
    Failed(web::Error),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refused(refusal)
    }
}
impl From<web::Error> for Stop {
    fn from(error: web::Error) -> Stop {
        Stop::Failed(error)
    }
}
impl From<amana_sql::Error> for Stop {
    fn from(error: amana_sql::Error) -> Stop {
        Stop::Failed(error.into())
    }
}
impl From<record::Refusal> for Stop {
    fn from(refusal: record::Refusal) -> Stop {
        Stop::Refused(Refusal::Record(refusal))
    }
}

/// An expected no, with words in three languages.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// What the record says of texts and days.
    Record(record::Refusal),
    /// The meeting has not sat yet, or was called off.
    NotSat,
    /// The meeting still sits.
    StillSits,
    /// There are no minutes yet.
    None,
    /// The text is not open: where the minutes stand.
    NotDrafted(State),
    /// There are too many passages: how many.
    TooMany(usize),
    /// Wordings wait for a choice: how many.
    ChoiceWaits(i64),
    /// Passages differ from the record: how many.
    Differs(i64),
    /// Nobody was chosen to sign as this.
    NoSigner(Office),
    /// One person would sign as both.
    SameSigner,
    /// Whoever would sign was not there and does not hold the office: the name.
    NotThere(String),
    /// Others are asked to sign.
    NotSigner,
    /// It was signed already, on this day.
    SignedAlready(Day),
    /// The text is not the one that was shown.
    OtherText,
    /// The minutes are not put up for signatures.
    NotForSignature,
    /// The day lies before the meeting or in the future.
    SignedDayUnlikely(Day),
    /// The minutes are not put up.
    NotPutUp(State),
    /// No meeting was chosen.
    MeetingMissing,
    /// The meeting is not a later one of the same body.
    MeetingUnfit,
    /// The meeting has not been held, or had no quorum.
    MeetingDecidesNothing,
    /// The decision is not one of that meeting.
    DecisionElsewhere,
    /// The minutes are not adopted.
    NotAdopted(State),
    /// They are sealed: nothing undoes that.
    Sealed,
    /// They are not sealed: the text itself can be corrected.
    NotSealed,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        use Refusal::*;
        match self {
            Record(refusal) => refusal.sentence(w),
            NotSat => w.minutes_refusal_not_sat(),
            StillSits => w.minutes_refusal_still_sits(),
            None => w.minutes_refusal_none(),
            NotDrafted(State::Sealed) | Sealed => w.minutes_refusal_sealed(),
            NotDrafted(State::Adopted) => w.minutes_refusal_text_adopted(),
            NotDrafted(_) => w.minutes_refusal_text_put_up(),
            TooMany(n) => w.minutes_refusal_too_many(*n),
            ChoiceWaits(n) => w.minutes_refusal_choice_waits(*n),
            Differs(n) => w.minutes_refusal_differs(*n),
            NoSigner(Office::Chair) => w.minutes_refusal_no_chair(),
            NoSigner(Office::Rapporteur) => w.minutes_refusal_no_rapporteur(),
            SameSigner => w.minutes_refusal_same_signer(),
            NotThere(name) => w.minutes_refusal_not_there(name.as_str()),
            NotSigner => w.minutes_refusal_not_signer(),
            SignedAlready(on) => w.minutes_refusal_signed_already(w.date(*on)),
            OtherText => w.minutes_refusal_other_text(),
            NotForSignature => w.minutes_refusal_not_for_signature(),
            SignedDayUnlikely(on) => w.minutes_refusal_signed_day(w.date(*on)),
            NotPutUp(_) => w.minutes_refusal_not_put_up(),
            MeetingMissing => w.minutes_refusal_meeting_missing(),
            MeetingUnfit => w.minutes_refusal_meeting_unfit(),
            MeetingDecidesNothing => w.minutes_refusal_meeting_decides_nothing(),
            DecisionElsewhere => w.minutes_refusal_decision_elsewhere(),
            NotAdopted(State::Sealed) => w.minutes_refusal_sealed(),
            NotAdopted(_) => w.minutes_refusal_not_adopted(),
            NotSealed => w.minutes_refusal_not_sealed(),
        }
    }
}
