//! The rapporteur's pen: minutes written from the record in the Arabic of such texts, passage by passage, each with the fact
//! it tells. Verbs, titles and numbers agree (C10). It says what the record says and nothing more. Pure; minutes are in
//! Arabic, whatever the language of the pages.

mod closing;
mod decided;
mod opening;
mod points;
mod roll;
#[cfg(test)]
mod tests;

use super::model::{Composed, Fact, FactKind, Section};
use crate::{
    decisions::{EffectKind, Kind, Taken, Votes},
    meetings::{Mode, Role, grammar},
    people::Sex,
    sitting::model::{Fate, Manner, Outcome, Presence, SpeechKind, Standing},
};
use amana_base::Id;

/// Somebody, as they are named.
#[derive(Clone, Debug, Default)]
pub struct Someone {
    /// The name.
    pub name: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// The office, or the capacity as written.
    pub capacity: String,
}

impl Someone {
    /// With the office: `السيدة فاطمة مزوار، الأمينة الإقليمية`.
    fn told(&self) -> String {
        grammar::named(&self.honorific, self.sex, &self.name, &self.capacity)
    }
    /// The same where the sentence goes on: what stands beside the name is closed by a comma.
    fn told_on(&self) -> String {
        if self.capacity.is_empty() { self.told() } else { format!("{}،", self.told()) }
    }
    /// Without it.
    fn briefly(&self) -> String {
        grammar::named(&self.honorific, self.sex, &self.name, "")
    }
    /// The word that agrees.
    fn agree(&self, masculine: &'static str, feminine: &'static str) -> &'static str {
        grammar::agree(self.sex, masculine, feminine)
    }
}

/// A time of day: hour, minute.
pub type Hour = (u32, u32);

fn at(hour: Hour) -> String {
    format!("على {}", grammar::hour(hour.0, hour.1))
}

/// How far the meeting came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Course {
    /// It sits.
    Running,
    /// It was held and closed.
    #[default]
    Held,
    /// It was never opened: there was no quorum.
    NotHeld,
}

/// How a meeting was convened.
#[derive(Clone, Debug, Default)]
pub struct Convocation {
    /// By whom, in which office.
    pub by: Option<Someone>,
    /// When, in words; empty when unknown.
    pub day: String,
    /// Days between.
    pub days: Option<i64>,
    /// How many were called.
    pub called: i64,
    /// Number of the session.
    pub session: Option<i64>,
    /// Out of the ordinary.
    pub extraordinary: bool,
    /// With the shorter notice.
    pub urgent: bool,
    /// Each time it was put off: from which day, to which, why.
    pub postponed: Vec<(String, String, String)>,
}

/// What the statute says of the convocation.
#[derive(Clone, Debug)]
pub struct Finding {
    /// About what.
    pub matter: String,
    /// How it stands, in words.
    pub standing: String,
    /// Why.
    pub why: String,
    /// By which article.
    pub article: String,
}

/// Somebody on the roll.
#[derive(Clone, Debug)]
pub struct Seated {
    /// Who.
    pub who: Someone,
    /// As what.
    pub standing: Standing,
    /// How they attended.
    pub state: Presence,
    /// Who stood in for them, and was here.
    pub proxy: Option<Someone>,
}

/// The quorum at the opening.
#[derive(Clone, Debug, Default)]
pub struct Quorum {
    /// Members in all.
    pub members: i64,
    /// Those who counted.
    pub counted: i64,
    /// How many the statute wants.
    pub needed: Option<i64>,
    /// By which article.
    pub article: String,
    /// First, second or third call.
    pub call: i64,
    /// The call that may follow a meeting without quorum: after how many days, with how many members.
    pub later: Option<(i64, Option<i64>, Option<i64>)>,
}

/// A point of the agenda.
#[derive(Clone, Debug)]
pub struct Point {
    /// Which.
    pub id: i64,
    /// What it says.
    pub text: String,
    /// When it was taken up.
    pub from: Option<Hour>,
    /// When its discussion ended.
    pub until: Option<Hour>,
}

/// Something said, brought or voted, on a point or beside all.
#[derive(Clone, Debug)]
pub struct Said {
    /// On which point.
    pub point: Option<i64>,
    /// Which row.
    pub id: i64,
    /// What.
    pub what: What,
}

/// What was said, brought or voted.
#[derive(Clone, Debug)]
pub enum What {
    /// A report (C16).
    Report {
        /// By whom.
        by: Option<Someone>,
        /// What it is called.
        title: String,
    },
    /// An intervention (C09).
    Speech {
        /// By whom, in which capacity.
        by: Someone,
        /// What for.
        purpose: SpeechKind,
        /// What was said.
        summary: String,
    },
    /// A proposal (D10).
    Proposal {
        /// By whom.
        by: Someone,
        /// As it was brought.
        first: String,
        /// As it became.
        text: String,
        /// What became of it.
        fate: Fate,
        /// Other wordings asked for: by whom, which, with what fate.
        amendments: Vec<(Someone, String, Fate)>,
    },
    /// A vote.
    Ballot(Ballot),
}

/// A vote with its figures.
#[derive(Clone, Debug)]
pub struct Ballot {
    /// What was asked.
    pub question: String,
    /// How.
    pub manner: Manner,
    /// For.
    pub votes_for: i64,
    /// Against.
    pub against: i64,
    /// Abstained.
    pub abstentions: i64,
    /// Blank or spoilt.
    pub blank: i64,
    /// Declared an interest.
    pub recused: i64,
    /// Votes it took.
    pub needed: Option<i64>,
    /// Of how many.
    pub whole: Option<i64>,
    /// What was decided.
    pub outcome: Outcome,
    /// By which article.
    pub article: String,
}

/// A decision with what it does.
#[derive(Clone, Debug)]
pub struct Decided {
    /// Which.
    pub id: i64,
    /// What sort.
    pub kind: Kind,
    /// Its words.
    pub text: String,
    /// How it was taken (D03).
    pub taken: Taken,
    /// The count.
    pub votes: Votes,
    /// The article it names.
    pub article: String,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// What a decision does.
#[derive(Clone, Debug)]
pub struct Effect {
    /// What.
    pub kind: EffectKind,
    /// To whom.
    pub who: Option<Someone>,
    /// In which office.
    pub post: String,
    /// In or to which body, or which unit.
    pub body: String,
    /// Words of the work or the date.
    pub text: String,
    /// From, or until, which day, in words.
    pub day: String,
}

/// Somebody who came or left while the meeting sat.
#[derive(Clone, Debug)]
pub struct Movement {
    /// Whose row.
    pub person: i64,
    /// Who.
    pub who: Someone,
    /// When they came, when it was after the opening.
    pub came: Option<Hour>,
    /// When they left, when it was before the closing.
    pub left: Option<Hour>,
    /// The bureau admitted what a door told late.
    pub admitted: bool,
}

/// What the record knows of a meeting.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Which.
    pub meeting: i64,
    /// The organisation.
    pub organisation: String,
    /// The body, without its unit; empty when none is known.
    pub body: String,
    /// The unit, unless it is the country.
    pub unit: String,
    /// The kind of meeting.
    pub kind: String,
    /// When, with the weekday; empty when unknown.
    pub day: String,
    /// Is `day` one day?
    pub exact: bool,
    /// The last day, for several.
    pub until: String,
    /// The hall.
    pub venue: String,
    /// The unit where it was held, when another.
    pub host: String,
    /// How people attended.
    pub mode: Option<Mode>,
    /// Its slogan.
    pub slogan: String,
    /// How far it came.
    pub course: Course,
    /// How it was convened, when that is known.
    pub convocation: Option<Convocation>,
    /// Whether lawfully.
    pub lawfulness: Vec<Finding>,
    /// Those with a part in it (C08).
    pub parts: Vec<(Role, Someone)>,
    /// Everybody on the roll, in the order of protocol.
    pub roll: Vec<Seated>,
    /// The quorum, when the roll was called or the figures are known.
    pub quorum: Option<Quorum>,
    /// When it was opened, or found without quorum.
    pub opened: Option<Hour>,
    /// When it was closed.
    pub closed: Option<Hour>,
    /// The day of the closing, when another than the meeting's.
    pub closed_day: String,
    /// There was no quorum any more at the closing: here, needed.
    pub lost: Option<(i64, Option<i64>)>,
    /// The agenda.
    pub points: Vec<Point>,
    /// What was said, in order.
    pub said: Vec<Said>,
    /// What was decided.
    pub decisions: Vec<Decided>,
    /// Dates that were set beside the decisions: which, what, when.
    pub dates: Vec<(i64, String, String)>,
    /// Who came late or left early.
    pub movements: Vec<Movement>,
}

impl Record {
    /// Who presided.
    fn chair(&self) -> Option<&Someone> {
        self.parts.iter().find(|(role, _)| *role == Role::Chair).map(|(_, who)| who)
    }
    /// The chair as the sentence names it: `رئيسة الجلسة`.
    fn the_chair(&self) -> &'static str {
        self.chair().map_or("رئيس الجلسة", |who| who.agree("رئيس الجلسة", "رئيسة الجلسة"))
    }
    /// A verb of the chair.
    fn chair_did(&self, masculine: &'static str, feminine: &'static str) -> &'static str {
        self.chair().map_or(masculine, |who| who.agree(masculine, feminine))
    }
    /// The body with its party, or the party alone.
    fn own(&self) -> String {
        if self.body.is_empty() {
            return self.organisation.clone();
        }
        grammar::body_of(&self.body, &self.organisation)
    }
    fn whole<T>(&self, section: Section, kind: FactKind, text: T) -> Composed
    where
        T: Into<String>,
    {
        Composed { section, fact: Fact { kind, id: self.meeting }, text: text.into() }
    }
}

/// The minutes of a meeting: passages in order, each with the fact it tells.
pub fn compose(r: &Record) -> Vec<Composed> {
    let mut out = opening::passages(r);
    out.extend(roll::passages(r));
    out.extend(closing::movements(r));
    if r.course != Course::NotHeld {
        out.extend(points::passages(r));
        out.extend(decided::passages(r));
    }
    out.extend(closing::passages(r));
    out
}

/// A passage told from a row.
fn row(section: Section, kind: FactKind, id: i64, text: String) -> Composed {
    Composed { section, fact: Fact::of(kind, Id::<()>::from_raw(id)), text }
}

/// An article in brackets, or nothing.
fn by_article(article: &str) -> String {
    if article.is_empty() { String::new() } else { format!(" ({article})") }
}
