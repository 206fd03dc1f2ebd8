//! Whether a meeting to come will be lawful, article by article. Pure: the caller brings what the record says, the answer
//! brings the rule in force on the day of the meeting (B09, C04).

use crate::{
    meetings::Mode,
    people::{Person, Sex},
    record::title::ArticleRef,
    statutes::Rulebook,
};
use amana_base::{Day, Id};
use amana_sql::text_enum;
use amana_statute::{self as statute, BodyKind, Statute, Trouble};
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

text_enum! {
    /// What is looked at.
    pub enum Matter {
        /// Who convenes.
        Convener = "convener",
        /// How long before.
        Notice = "notice",
        /// Everyone of the composition is called.
        Called = "called",
        /// The body has its members.
        Composition = "composition",
        /// What the quorum will take.
        Quorum = "quorum",
        /// The terms of the members run.
        Terms = "terms",
        /// How people attend.
        Mode = "mode",
        /// The statute itself.
        Statute = "statute",
    }
}

text_enum! {
    /// How it stands.
    pub enum Standing {
        /// As the rule wants.
        Sound = "sound",
        /// Against the rule.
        Broken = "broken",
        /// It cannot be told.
        Unknown = "unknown",
    }
}

/// One line of the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// About what.
    pub matter: Matter,
    /// How it stands.
    pub standing: Standing,
    /// Why.
    pub told: Told,
    /// The rule, with the version in force.
    pub article: Option<ArticleRef>,
}

/// Why it stands so. Offices are `kind.post`, or `kind.post.f` and `kind.post.m` where the sex of who holds one is known: the
/// title then agrees with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Told {
    Convenes(String),
    ReplacesVacant { office: String, vacant: String },
    StandsIn { office: String, prevented: String },
    OutOfTurn { office: String, first: String },
    NotConvener(Vec<String>),
    NoConvener(Vec<String>),
    NoticeGiven { given: i64, needed: i64 },
    UrgentNoticeGiven { given: i64, needed: i64 },
    NoticeShort { given: i64, needed: i64 },
    NoticeOnlyUrgent { given: i64, needed: i64, urgent: i64 },
    NoUrgentRule,
    CallTooSoon { given: i64, needed: i64 },
    AllCalled(i64),
    NotCalled { missing: i64, members: i64 },
    Seats(i64),
    SeatsShort { filled: i64, least: i64 },
    NoMembers,
    Dissolved(Day),
    QuorumNeeds { needed: i64, members: i64 },
    TermsRun,
    TermsOver { over: i64, members: i64 },
    InPerson,
    RemoteCounts,
    RemoteAllowed,
    RemoteForbidden,
    RemoteOutsideQuorum,
    NoRule,
    KindUnknown,
    Unconfirmed,
}

/// An office that may convene, with who holds it on the day of sending, in order of rank.
#[derive(Clone, Debug)]
pub struct OfficeOn {
    /// `kind.post`.
    pub office: String,
    /// Its holders, with their sex when known.
    pub holders: Vec<(Id<Person>, Option<Sex>)>,
}

impl OfficeOn {
    fn holds(&self, person: Id<Person>) -> bool {
        self.holders.iter().any(|(id, _)| *id == person)
    }
    /// The office as told of one of its holders.
    fn of(&self, person: Id<Person>) -> String {
        match self.holders.iter().find(|(id, _)| *id == person) {
            Some((_, Some(sex))) => format!("{}.{}", self.office, sex.as_str()),
            _ => self.office.clone(),
        }
    }
    /// The office as told of its first holder.
    fn first(&self) -> String {
        self.holders.first().map_or_else(|| self.office.clone(), |(id, _)| self.of(*id))
    }
}

/// What the record says of a meeting to come.
#[derive(Clone, Debug)]
pub struct Evidence<'a> {
    /// Kind of the body.
    pub kind: &'a str,
    /// The day of the meeting.
    pub on: Day,
    /// The day on which those called are told.
    pub sent_on: Day,
    /// Called with the shorter notice.
    pub urgent: bool,
    /// First, second or third call.
    pub call: i64,
    /// The day of the call before.
    pub earlier_on: Option<Day>,
    /// How people attend.
    pub mode: Mode,
    /// Who convenes.
    pub convener: Option<Id<Person>>,
    /// Those before are declared prevented.
    pub stands_in: bool,
    /// The offices that may convene, in the order of [`conveners`].
    pub offices: Vec<OfficeOn>,
    /// The mandates that run on the day, staff included.
    pub holders: Vec<statute::Holder>,
    /// Who is called.
    pub called: Vec<Id<Person>>,
    /// When the body was dissolved.
    pub dissolved_on: Option<Day>,
}

/// The offices that may convene a kind of body on a day, in order: each named by the statute, followed by those who replace
/// its holder (B05).
pub fn conveners(rules: &Rulebook, kind: &str, on: Day) -> Vec<String> {
    let Some((statute, found)) = rules.kind_on(kind, on) else { return vec![] };
    let mut out: Vec<String> = vec![];
    let mut add = |office: String| {
        if !out.contains(&office) {
            out.push(office);
        }
    };
    for by in found.convening.iter().flat_map(|c| &c.by) {
        let (of, post) = by.split_once('.').unwrap_or((kind, by));
        add(format!("{of}.{post}"));
        let home = statute.body_kind(of).or_else(|| rules.kind(of));
        for deputy in home.map(|k| k.posts.as_slice()).unwrap_or_default() {
            if deputy.replaces.as_ref().is_some_and(|r| r.post == post) {
                add(format!("{of}.{}", deputy.key));
            }
        }
    }
    out
}

/// Everything that the statute in force on the day of the meeting says of its convocation, the most telling first.
pub fn lawfulness(rules: &Rulebook, e: &Evidence<'_>) -> Vec<Finding> {
    let Some((statute, kind)) = rules.kind_on(e.kind, e.on) else {
        let told = Told::KindUnknown;
        return vec![Finding { matter: Matter::Statute, standing: Standing::Unknown, told, article: None }];
    };
    let look = Look { rules, statute, kind, e };
    let mut out = vec![look.convener(), look.notice(), look.called(), look.composition()];
    out.extend([look.quorum(), look.terms(), look.mode()]);
    if statute.version.status == statute::Status::ToBeConfirmed {
        out.push(look.found(Matter::Statute, Standing::Unknown, Told::Unconfirmed, None));
    }
    out
}

/// Is anything against a rule?
pub fn is_broken(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.standing == Standing::Broken)
}

struct Look<'a> {
    rules: &'a Rulebook,
    statute: &'a Statute,
    kind: &'a BodyKind,
    e: &'a Evidence<'a>,
}

impl Look<'_> {
    fn found(&self, matter: Matter, standing: Standing, told: Told, article: Option<&str>) -> Finding {
        let law = self.rules.law().is_some_and(|l| l.organisation.code == self.statute.organisation.code);
        let article = ArticleRef {
            article: article.or(self.kind.article.as_deref()).map(str::to_owned),
            version: self.statute.version.number,
            law,
        };
        Finding { matter, standing, told, article: Some(article) }
    }

    fn convener(&self) -> Finding {
        let matter = Matter::Convener;
        let Some(rule) = &self.kind.convening else {
            return self.found(matter, Standing::Unknown, Told::NoRule, None);
        };
        let article = rule.article.as_deref();
        let offices: Vec<String> = self.e.offices.iter().map(|o| o.office.clone()).collect();
        let Some(person) = self.e.convener else {
            return self.found(matter, Standing::Broken, Told::NoConvener(offices), article);
        };
        let Some(at) = self.e.offices.iter().position(|o| o.holds(person)) else {
            return self.found(matter, Standing::Broken, Told::NotConvener(offices), article);
        };
        let own = &self.e.offices[at];
        let office = own.of(person);
        // Who comes before: a held office earlier in the order, or a holder of a better rank in the same one.
        let before = self.e.offices[..at].iter().find(|o| !o.holders.is_empty());
        let ranked = own.office.split_once('.').and_then(|(kind, post)| self.rules.post(kind, post));
        let ranked = ranked.is_some_and(|post| post.holding == statute::Holding::Ranked);
        let better = ranked && own.holders.first().is_some_and(|(first, _)| *first != person);
        let (standing, told) = match (before, at) {
            (Some(first), _) if self.e.stands_in => {
                (Standing::Sound, Told::StandsIn { office, prevented: first.first() })
            }
            (Some(first), _) => (Standing::Broken, Told::OutOfTurn { office, first: first.first() }),
            (None, _) if better && !self.e.stands_in => {
                (Standing::Broken, Told::OutOfTurn { office: office.clone(), first: own.first() })
            }
            (None, 0) => (Standing::Sound, Told::Convenes(office)),
            (None, _) => {
                let vacant = self.e.offices[0].office.clone();
                (Standing::Sound, Told::ReplacesVacant { office, vacant })
            }
        };
        self.found(matter, standing, told, article)
    }

    fn notice(&self) -> Finding {
        let matter = Matter::Notice;
        let given = self.e.on.0 - self.e.sent_on.0;
        if let (Some(earlier), Some(quorum)) = (self.e.earlier_on, &self.kind.quorum)
            && let Some(needed) = quorum.days_between.map(i64::from)
            && self.e.on.0 - earlier.0 < needed
        {
            let told = Told::CallTooSoon { given: self.e.on.0 - earlier.0, needed };
            return self.found(matter, Standing::Broken, told, quorum.article.as_deref());
        }
        let Some(rule) = &self.kind.notice else {
            return self.found(matter, Standing::Unknown, Told::NoRule, None);
        };
        let article = rule.article.as_deref();
        let (days, urgent) = (rule.days.map(i64::from), rule.urgent_days.map(i64::from));
        let (standing, told) = match (self.e.urgent, days, urgent) {
            (true, _, Some(needed)) if given >= needed => {
                (Standing::Sound, Told::UrgentNoticeGiven { given, needed })
            }
            (true, _, Some(needed)) => (Standing::Broken, Told::NoticeShort { given, needed }),
            (_, Some(needed), _) if given >= needed => (Standing::Sound, Told::NoticeGiven { given, needed }),
            (true, _, None) => (Standing::Unknown, Told::NoUrgentRule),
            (false, Some(needed), Some(urgent)) if given >= urgent => {
                (Standing::Broken, Told::NoticeOnlyUrgent { given, needed, urgent })
            }
            (false, Some(needed), _) => (Standing::Broken, Told::NoticeShort { given, needed }),
            (false, None, _) => (Standing::Unknown, Told::NoRule),
        };
        self.found(matter, standing, told, article)
    }

    /// The persons who count: staff do not (B07), and nobody counts twice.
    fn members(&self) -> Vec<i64> {
        let votes = |post: &str| self.kind.post(post).is_none_or(statute::Post::votes);
        let mut out: Vec<i64> = self.e.holders.iter().filter(|h| votes(&h.post)).map(|h| h.person).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    fn called(&self) -> Finding {
        let members = self.members();
        let missing = members.iter().filter(|m| !self.e.called.iter().any(|c| c.raw() == **m)).count();
        let (missing, members) = (number(missing), number(members.len()));
        match (missing, members) {
            (_, 0) => self.found(Matter::Called, Standing::Unknown, Told::NoMembers, None),
            (0, _) => self.found(Matter::Called, Standing::Sound, Told::AllCalled(members), None),
            _ => self.found(Matter::Called, Standing::Broken, Told::NotCalled { missing, members }, None),
        }
    }

    fn composition(&self) -> Finding {
        let matter = Matter::Composition;
        if let Some(end) = self.e.dissolved_on.filter(|end| *end <= self.e.on) {
            return self.found(matter, Standing::Broken, Told::Dissolved(end), None);
        }
        let filled = number(self.members().len());
        if filled == 0 {
            return self.found(matter, Standing::Broken, Told::NoMembers, None);
        }
        let article = self.kind.size.as_ref().and_then(|s| s.article.as_deref());
        let least = self.kind.size.as_ref().and_then(|s| s.min).map(i64::from);
        match least {
            Some(least) if filled < least => {
                self.found(matter, Standing::Broken, Told::SeatsShort { filled, least }, article)
            }
            Some(_) => self.found(matter, Standing::Sound, Told::Seats(filled), article),
            None => self.found(matter, Standing::Unknown, Told::Seats(filled), None),
        }
    }

    fn quorum(&self) -> Finding {
        let members = self.members().len();
        let call = match self.e.call {
            2 => statute::Call::Second,
            3 => statute::Call::Third,
            _ => statute::Call::First,
        };
        let article = self.kind.quorum.as_ref().and_then(|q| q.article.as_deref());
        let whole = u32::try_from(members).unwrap_or(u32::MAX);
        let needed = match self.statute.quorum(&self.kind.key, call, whole, whole) {
            statute::QuorumAnswer::Reached { needed, .. } | statute::QuorumAnswer::Short { needed, .. } => {
                needed
            }
            statute::QuorumAnswer::Unknown { .. } => {
                return self.found(Matter::Quorum, Standing::Unknown, Told::NoRule, article);
            }
        };
        if members == 0 {
            return self.found(Matter::Quorum, Standing::Broken, Told::NoMembers, article);
        }
        let told = Told::QuorumNeeds { needed: i64::from(needed), members: number(members) };
        let standing = if needed > whole { Standing::Broken } else { Standing::Sound };
        self.found(Matter::Quorum, standing, told, article)
    }

    fn terms(&self) -> Finding {
        let members = self.members();
        let findings = self.statute.check_composition(&self.kind.key, &self.e.holders, self.e.on);
        let mut over: Vec<i64> = findings
            .iter()
            .filter_map(|f| match f.trouble {
                Trouble::TermExpired { person, .. } => Some(person),
                _ => None,
            })
            .collect();
        over.sort_unstable();
        over.dedup();
        let article = self.kind.term.as_ref().and_then(|t| t.article.as_deref());
        let ruled = self.kind.term.is_some() || self.kind.posts.iter().any(|p| p.term.is_some());
        match (over.len(), ruled) {
            (_, false) => self.found(Matter::Terms, Standing::Unknown, Told::NoRule, None),
            (0, true) => self.found(Matter::Terms, Standing::Sound, Told::TermsRun, article),
            (over, true) => {
                let told = Told::TermsOver { over: number(over), members: number(members.len()) };
                self.found(Matter::Terms, Standing::Broken, told, article)
            }
        }
    }

    fn mode(&self) -> Finding {
        let matter = Matter::Mode;
        if self.e.mode == Mode::InPerson {
            return self.found(matter, Standing::Sound, Told::InPerson, None);
        }
        let Some(rule) = &self.kind.remote else {
            return self.found(matter, Standing::Unknown, Told::NoRule, None);
        };
        let article = rule.article.as_deref();
        let (standing, told) = match (rule.allowed, rule.counts_in_quorum) {
            (Some(false), _) => (Standing::Broken, Told::RemoteForbidden),
            (None, _) => (Standing::Unknown, Told::NoRule),
            // With everybody afar nobody would be counted.
            (Some(true), Some(false)) if self.e.mode == Mode::Remote => {
                (Standing::Broken, Told::RemoteOutsideQuorum)
            }
            (Some(true), Some(false)) => (Standing::Sound, Told::RemoteOutsideQuorum),
            (Some(true), Some(true)) => (Standing::Sound, Told::RemoteCounts),
            (Some(true), None) => (Standing::Sound, Told::RemoteAllowed),
        };
        self.found(matter, standing, told, article)
    }
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
