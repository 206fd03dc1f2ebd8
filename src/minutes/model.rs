//! What minutes are made of: pure.

use amana_base::Id;
use amana_sql::text_enum;

/// The minutes of a meeting.
pub enum Minutes {}
/// A passage of them.
pub enum Passage {}
/// A wording that a passage had, or was to have.
pub enum Wording {}
/// A step in the life of minutes.
pub enum StepTaken {}
/// A seal.
pub enum Seal {}

text_enum! {
    /// Where minutes stand.
    pub enum State {
        /// Being written.
        Drafted = "drafted",
        /// Put up to those who adopt them.
        PutUp = "put_up",
        /// Adopted.
        Adopted = "adopted",
        /// Sealed: never changed again.
        Sealed = "sealed",
    }
}

text_enum! {
    /// By whom minutes are adopted.
    pub enum Way {
        /// Not put up.
        None = "",
        /// By the signatures of chair and rapporteur.
        Signature = "signature",
        /// By a later meeting of the body.
        Meeting = "meeting",
    }
}

text_enum! {
    /// A step in the life of minutes.
    pub enum Step {
        /// Composed.
        Drafted = "drafted",
        /// Put up.
        PutUp = "put_up",
        /// Taken back before adoption.
        Withdrawn = "withdrawn",
        /// Adopted.
        Adopted = "adopted",
        /// An adoption by mistake was taken back, before the seal.
        Reopened = "reopened",
        /// Sealed.
        Sealed = "sealed",
        /// A rectification was added.
        Rectified = "rectified",
    }
}

text_enum! {
    /// A part of minutes, in the order in which they are read.
    pub enum Section {
        /// What they are called.
        Title = "title",
        /// How the meeting was convened, and whether lawfully.
        Convocation = "convocation",
        /// Who met, when, where, under whom.
        Opening = "opening",
        /// Who was there, and the quorum.
        Attendance = "attendance",
        /// The agenda.
        Agenda = "agenda",
        /// What was said, proposed and voted on each point.
        Points = "points",
        /// What was decided.
        Decisions = "decisions",
        /// What comes.
        Dates = "dates",
        /// How it ended.
        Closing = "closing",
    }
}

text_enum! {
    /// What a passage was composed from.
    pub enum FactKind {
        /// Nothing: it was added by hand.
        Free = "",
        /// The meeting's name.
        Title = "title",
        /// The convocation.
        Convocation = "convocation",
        /// What the statute said of it.
        Lawfulness = "lawfulness",
        /// The meeting: day, place, chair.
        Opening = "opening",
        /// A part of the roll.
        Attendance = "attendance",
        /// The quorum.
        Quorum = "quorum",
        /// The agenda.
        Agenda = "agenda",
        /// A point.
        Point = "point",
        /// A report (C16).
        Report = "report",
        /// An intervention (C09).
        Speech = "speech",
        /// A proposal with its amendments (D10).
        Proposal = "proposal",
        /// A vote.
        Ballot = "ballot",
        /// A decision (D03).
        Decision = "decision",
        /// A date that was set.
        Milestone = "milestone",
        /// Somebody who came late or left early.
        Movement = "movement",
        /// The closing.
        Closing = "closing",
    }
}

text_enum! {
    /// How a wording came to be.
    pub enum Why {
        /// From the record.
        Composed = "composed",
        /// By hand.
        Written = "written",
        /// Of two that were written at once.
        Merged = "merged",
        /// The record said otherwise, and its words were taken.
        Taken = "taken",
        /// A former one again.
        Restored = "restored",
        /// Of two that touched, somebody chose.
        Chosen = "chosen",
        /// The passage was taken out.
        Removed = "removed",
        /// It was brought back.
        BroughtBack = "brought_back",
        /// Written at once with another: somebody is to choose.
        Waiting = "waiting",
        /// Another was chosen; kept here.
        Lost = "lost",
    }
}

text_enum! {
    /// As what somebody signs.
    pub enum Office {
        /// Who presided.
        Chair = "chair",
        /// Who wrote.
        Rapporteur = "rapporteur",
    }
}

/// A fact of the record that a passage tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fact {
    /// What.
    pub kind: FactKind,
    /// Which; for what a meeting has one of, the meeting. For the roll, the group.
    pub id: i64,
}

impl Fact {
    /// A fact by its row.
    pub fn of<T>(kind: FactKind, id: Id<T>) -> Fact {
        Fact { kind, id: id.raw() }
    }
}

/// A passage as the record tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// In which part.
    pub section: Section,
    /// From what.
    pub fact: Fact,
    /// In words. Lines that begin with `- ` or a number are a list.
    pub text: String,
}

/// The longest passage, in letters.
pub const PASSAGE_LIMIT: usize = 60_000;
/// At most so many passages.
pub const PASSAGES: usize = 2_000;
/// The longest reason of a rectification, in letters.
pub const REASON_LIMIT: usize = 500;

/// A text as it is kept: no carriage returns, no blanks at its ends.
pub fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}
