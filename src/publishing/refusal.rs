use crate::ui::Words;

/// An expected no, with words in three languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A communique is issued by a body; the meeting has none.
    NoBody,
    /// The meeting is still to come.
    NotHeld,
    /// The meeting is still going on.
    NotClosed,
    /// A title must be given.
    TitleMissing,
    /// A title is longer than so many letters.
    TitleTooLong(usize),
    /// A text must be given.
    TextMissing,
    /// A text is longer than so many letters.
    TextTooLong(usize),
    /// Only a draft can be changed.
    NotDraft,
    /// It must be approved first.
    NotApproved,
    /// It is not published.
    NotPublished,
    /// It was published: its words stay; a correction is another communique.
    Fixed,
    /// The office competent for this body approves, nobody else.
    NotCompetent,
    /// Whoever wrote it does not approve it, unless they head the body.
    OwnText,
    /// A deputy says that the head is prevented.
    HeadNotPrevented,
    /// The reader reads it otherwise than the record; whoever publishes says that they saw it.
    Differs(usize),
    /// It holds what looks like personal data; whoever publishes says that they saw it.
    Personal(usize),
    /// A confidential body publishes only when that is said.
    Confidential,
    /// A reason must be given.
    ReasonMissing,
    /// No meeting to come was chosen.
    NoMeeting,
    /// The number is not one.
    NumberUnlikely,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        use Refusal::*;
        match self {
            NoBody => w.publishing_refusal_no_body(),
            NotHeld => w.publishing_refusal_not_held(),
            NotClosed => w.publishing_refusal_not_closed(),
            TitleMissing => w.publishing_refusal_title_missing(),
            TitleTooLong(n) => w.publishing_refusal_title_too_long(*n),
            TextMissing => w.publishing_refusal_text_missing(),
            TextTooLong(n) => w.publishing_refusal_text_too_long(*n),
            NotDraft => w.publishing_refusal_not_draft(),
            NotApproved => w.publishing_refusal_not_approved(),
            NotPublished => w.publishing_refusal_not_published(),
            Fixed => w.publishing_refusal_fixed(),
            NotCompetent => w.publishing_refusal_not_competent(),
            OwnText => w.publishing_refusal_own_text(),
            HeadNotPrevented => w.publishing_refusal_head_not_prevented(),
            Differs(n) => w.publishing_refusal_differs(*n),
            Personal(n) => w.publishing_refusal_personal(*n),
            Confidential => w.publishing_refusal_confidential(),
            ReasonMissing => w.publishing_refusal_reason_missing(),
            NoMeeting => w.publishing_refusal_no_meeting(),
            NumberUnlikely => w.publishing_refusal_number_unlikely(),
        }
    }
    /// The field beside which it is said.
    pub fn field(&self) -> &'static str {
        use Refusal::*;
        match self {
            NoBody => "body",
            TitleMissing | TitleTooLong(_) => "title",
            TextMissing | TextTooLong(_) => "text",
            HeadNotPrevented => "stands_in",
            Differs(_) => "differs",
            Personal(_) => "personal",
            Confidential => "disclose",
            ReasonMissing => "reason",
            NoMeeting => "meeting",
            NumberUnlikely => "number",
            _ => "state",
        }
    }
}

/// The answer of a verb that may refuse.
pub type Outcome<T> = std::result::Result<T, Stop>;

/// Why a verb did not do what was asked.
#[derive(Debug)]
pub enum Stop {
    /// Something the person can mend.
    Refused(Refusal),
    /// Anything else.
    Failed(crate::web::Error),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refused(refusal)
    }
}
impl From<crate::web::Error> for Stop {
    fn from(error: crate::web::Error) -> Stop {
        Stop::Failed(error)
    }
}
impl From<amana_sql::Error> for Stop {
    fn from(error: amana_sql::Error) -> Stop {
        Stop::Failed(error.into())
    }
}
