//! The expected no of the record's verbs.

use crate::{ui::Words, web};
use amana_base::Day;

/// The answer of a verb that may refuse.
pub type Outcome<T> = std::result::Result<T, Stop>;

/// Why a verb did not do what was asked; `R` is the subject's own expected no.
#[derive(Debug)]
pub enum Stop<R = Refusal> {
    /// Something the person can mend: shown beside the form, status 422.
    Refused(R),
    /// Anything else.
    Failed(web::Error),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refused(refusal)
    }
}
impl<R> From<web::Error> for Stop<R> {
    fn from(error: web::Error) -> Stop<R> {
        Stop::Failed(error)
    }
}
impl From<amana_sql::Error> for Stop {
    /// The database's own refusal of overlapping mandates is expected; it says so when two people act at once.
    fn from(error: amana_sql::Error) -> Stop {
        match error.constraint() {
            Some("mandate_overlap" | "mandate_twice") => Stop::Refused(Refusal::Overlap),
            _ => Stop::Failed(error.into()),
        }
    }
}

/// What built on an act and keeps it from being taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependent {
    /// `mandate`, `meeting`, `decision`, `body`, `item`, `person`, `account`, `follow_up`, `hand_over`.
    pub kind: String,
    /// Its row.
    pub id: i64,
    /// What it is called.
    pub label: String,
}

/// An expected no, with words in three languages.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// A person needs a name in one of the two scripts.
    NameMissing,
    /// A name is longer than this many letters.
    NameTooLong(usize),
    /// A name has no letter in it.
    NameWithoutLetters,
    /// A text is longer than this many letters.
    TextTooLong(usize),
    /// A text must be given.
    TextMissing,
    /// There is no such person, or the person was erased.
    NoPerson,
    /// There is no such unit.
    NoUnit,
    /// Several units bear the name that was typed: each with its code.
    Units(Vec<String>),
    /// There is no such body.
    NoBody,
    /// There is no such meeting.
    NoMeeting,
    /// There is no such decision.
    NoDecision,
    /// There is no such mandate.
    NoMandate,
    /// The statute has no kind of body with this key.
    KindUnknown(String),
    /// This kind of body does not exist at this unit's level: the unit's name.
    KindNotHere(String),
    /// The unit has one already and may have one only: its name.
    BodyExists(String),
    /// A kind of which there may be several needs a name of its own.
    BodyNameMissing,
    /// The parent is not of the kind inside which it lives, or is dissolved.
    ParentUnfit,
    /// The body was dissolved on this day.
    Dissolved(Day),
    /// Bodies inside it are alive: how many.
    HasChildren(i64),
    /// The statute has no post with this key in the body.
    PostUnknown(String),
    /// The person holds this seat already, since that day.
    HoldsAlready(Day),
    /// The single seat is held by somebody: name, since.
    SeatHeld(String, Day),
    /// The holder began on this day or after: the new mandate must begin later.
    BeginsBeforeHolder(String, Day),
    /// It ends before it begins, or on the same day.
    EndsBeforeBeginning(Day),
    /// The mandate ended already, on this day.
    EndedAlready(Day),
    /// The database refused an overlap of mandates.
    Overlap,
    /// A day lies too far off: before 1900 or more than ten years ahead.
    DayUnlikely(Day),
    /// An appointment needs the body that appoints.
    AppointerMissing,
    /// An appointment needs its reason.
    ReasonMissing,
    /// The person follows this unit already, since that day.
    FollowsAlready(Day),
    /// The assignment ended already.
    FollowEndedAlready(Day),
    /// The item was done already, on this day.
    DoneAlready(Day),
    /// The item is open.
    NotDone,
    /// The meeting has not been held yet.
    NotHeld,
    /// The sitting did not adopt it.
    NotAdopted,
    /// Others were asked.
    NotAsked,
    /// There are so many already.
    TooMany(usize),
    /// Votes do not add up, or are negative.
    VotesWrong,
    /// More members present than members.
    TooManyPresent,
    /// A meeting ends before it begins.
    MeetingEndsBefore,
    /// Later acts stand on what would be taken back.
    BuiltUpon(Vec<Dependent>),
    /// The act wrote nothing in the record, or was taken back already.
    NothingToTakeBack,
    /// An application cannot be judged so (G04).
    Application(Box<crate::joining::Refusal>),
    /// A membership cannot be changed so (G01).
    Member(Box<crate::members::Refusal>),
    /// A transfer cannot be judged so (G01).
    Transfer(Box<crate::moving::Refusal>),
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        use Refusal::*;
        match self {
            NameMissing => w.record_refusal_name_missing(),
            NameTooLong(n) => w.record_refusal_name_too_long(*n),
            NameWithoutLetters => w.record_refusal_name_letters(),
            TextTooLong(n) => w.record_refusal_text_too_long(*n),
            TextMissing => w.record_refusal_text_missing(),
            NoPerson => w.record_refusal_no_person(),
            NoUnit => w.record_refusal_no_unit(),
            Units(each) => w.record_refusal_units(w.list(each)),
            NoBody => w.record_refusal_no_body(),
            NoMeeting => w.record_refusal_no_meeting(),
            NoDecision => w.record_refusal_no_decision(),
            NoMandate => w.record_refusal_no_mandate(),
            KindUnknown(key) => w.record_refusal_kind_unknown(key.as_str()),
            KindNotHere(unit) => w.record_refusal_kind_not_here(unit.as_str()),
            BodyExists(name) => w.record_refusal_body_exists(name.as_str()),
            BodyNameMissing => w.record_refusal_body_name_missing(),
            ParentUnfit => w.record_refusal_parent_unfit(),
            Dissolved(on) => w.record_refusal_dissolved(w.date(*on)),
            HasChildren(n) => w.record_refusal_has_children(*n),
            PostUnknown(key) => w.record_refusal_post_unknown(key.as_str()),
            HoldsAlready(on) => w.record_refusal_holds_already(w.date(*on)),
            SeatHeld(name, on) => w.record_refusal_seat_held(name.as_str(), w.date(*on)),
            BeginsBeforeHolder(name, on) => w.record_refusal_begins_before(name.as_str(), w.date(*on)),
            EndsBeforeBeginning(on) => w.record_refusal_ends_before(w.date(*on)),
            EndedAlready(on) => w.record_refusal_ended_already(w.date(*on)),
            Overlap => w.record_refusal_overlap(),
            DayUnlikely(on) => w.record_refusal_day_unlikely(w.date(*on)),
            AppointerMissing => w.record_refusal_appointer_missing(),
            ReasonMissing => w.record_refusal_reason_missing(),
            FollowsAlready(on) => w.record_refusal_follows_already(w.date(*on)),
            FollowEndedAlready(on) => w.record_refusal_follow_ended(w.date(*on)),
            DoneAlready(on) => w.record_refusal_done_already(w.date(*on)),
            NotDone => w.record_refusal_not_done(),
            NotHeld => w.record_refusal_not_held(),
            NotAdopted => w.record_refusal_not_adopted(),
            NotAsked => w.record_refusal_not_asked(),
            TooMany(n) => w.record_refusal_too_many(*n),
            VotesWrong => w.record_refusal_votes_wrong(),
            TooManyPresent => w.record_refusal_too_many_present(),
            MeetingEndsBefore => w.record_refusal_meeting_ends_before(),
            BuiltUpon(things) => {
                let named: Vec<String> = things.iter().take(5).map(|d| dependent(w, d)).collect();
                w.record_refusal_built_upon(w.list(&named))
            }
            NothingToTakeBack => w.record_refusal_nothing(),
            Application(refusal) => refusal.sentence(w),
            Member(refusal) => refusal.sentence(w),
            Transfer(refusal) => refusal.sentence(w),
        }
    }
}

/// A dependent in words: `انتداب (زهرة …)`.
fn dependent(w: Words, d: &Dependent) -> String {
    let kind = match d.kind.as_str() {
        "mandate" => w.record_kind_mandate(),
        "meeting" => w.record_kind_meeting(),
        "decision" => w.record_kind_decision(),
        "body" => w.record_kind_body(),
        "item" => w.record_kind_item(),
        "account" => w.record_kind_account(),
        "follow_up" => w.record_kind_follow_up(),
        "hand_over" => w.record_kind_hand_over(),
        "application" => w.journal_kind_application(),
        "transfer" => w.journal_kind_transfer(),
        "publication" => w.publishing_kind_communique(),
        _ => w.record_kind_person(),
    };
    if d.label.is_empty() { kind } else { w.record_dependent(kind, d.label.as_str()) }
}
