//! The rules of a title. Pure.

use super::store::{BodyEvidence, DecisionEvidence, MandateEvidence, SanctionEvidence};
use crate::{
    bodies::{Basis, Sphere},
    decisions::{Decision, Kind, Taken},
    meetings::Meeting,
    members::{self, StepKind},
    sitting::model::call_of,
    statutes::Rulebook,
};
use amana_base::{Day, Id};
use amana_statute::{self as statute, BodyKind, Means, Post, Statute, Way};

/// A chain from a fact to the article that gave the power.
#[derive(Clone, Debug, PartialEq)]
pub struct Title(pub Vec<Link>);

/// One link.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What it is.
    pub what: What,
    /// How it stands.
    pub state: State,
}

/// What a link points to.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The fact itself.
    Fact,
    /// The decision, when one is known: its first words, whether they are confidential.
    Decision(Option<(Id<Decision>, String, bool)>),
    /// The offices that give a seat by right: they stand in the place of a decision.
    ByRight(Vec<(String, String)>),
    /// The meeting, when one is known: its title, its day, whether it is confidential.
    Meeting(Option<(Id<Meeting>, String, Option<Day>, bool)>),
    /// Convocation and quorum: present, members, needed.
    Quorum(Option<i64>, Option<i64>, Option<u32>),
    /// The article.
    Article(Option<ArticleRef>),
}

/// An article of a version.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleRef {
    /// The article; none when the statute file does not name it.
    pub article: Option<String>,
    /// The version.
    pub version: u32,
    /// Whether the statute is the law's own file.
    pub law: bool,
}

/// How a link stands.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// It is there and holds.
    Sound,
    /// It is there and does not hold.
    Broken(Reason),
    /// It cannot be told.
    Unknown(Reason),
}

/// Why.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The first day is not known.
    DateUnknown,
    /// The person held offices that exclude each other: the rule's sentences are told elsewhere.
    Forbidden(Vec<statute::Finding>),
    /// No decision is recorded.
    NoDecision,
    /// The appointment is known, its decision is not.
    NoAppointmentAct,
    /// The record does not say how it was taken.
    HowUnknown,
    /// The votes counted were too few: for, needed.
    MajorityMissed(i64, u32),
    /// The person did not hold the office that gives the seat.
    OfficeNotHeld,
    /// No meeting is recorded.
    NoMeeting,
    /// The meeting's day is not known.
    MeetingDateUnknown,
    /// The meeting was cancelled.
    Cancelled,
    /// The meeting was found without quorum.
    Inquorate,
    /// Too few were present: present, needed.
    QuorumShort(i64, u32),
    /// Attendance or membership is not recorded.
    AttendanceUnknown,
    /// The statute, as known, has no such rule.
    NoRule,
    /// Members were called too late: days given, days needed.
    NoticeShort(i64, u32),
    /// The convocation was sent although something in it was against a rule.
    Misconvened,
    /// When members were called is not recorded.
    ConvocationUnknown,
    /// The statute in force does not know this body.
    KindUnknown,
    /// The statute in force does not know this post.
    PostUnknown,
    /// The statute in force does not give the post this way.
    WayNotAllowed,
    /// Another body had the power: its key.
    NotCompetent(String),
    /// The statute file names no article.
    ArticleUnknown,
    /// The organisation has not confirmed the statute file.
    Unconfirmed,
    /// A suspension is longer than the statute allows: months at most.
    TooLong(u32),
}

impl Title {
    /// The weakest link decides.
    pub fn is_broken(&self) -> bool {
        self.0.iter().any(|link| matches!(link.state, State::Broken(_)))
    }
    /// Nothing broken and nothing unknown.
    pub fn is_sound(&self) -> bool {
        !self.0.is_empty() && self.0.iter().all(|link| link.state == State::Sound)
    }
}

fn link(what: What, state: State) -> Link {
    Link { what, state }
}

/// The title of a mandate. `forbidden`: what the statute forbids of the person's offices on the first day. `held`: the
/// offices (kind, post) the person holds on that day.
pub fn of_mandate(
    rules: &Rulebook,
    m: &MandateEvidence,
    decision: Option<&DecisionEvidence>,
    forbidden: Vec<statute::Finding>,
    held: &[(String, String)],
) -> Title {
    let fact = if !forbidden.is_empty() {
        State::Broken(Reason::Forbidden(forbidden))
    } else if m.from_known {
        State::Sound
    } else {
        State::Unknown(Reason::DateUnknown)
    };
    let mut links = vec![link(What::Fact, fact)];
    let found = rules.kind_on(&m.body_kind, m.from_on);
    let post = found.and_then(|(_, kind)| kind.post(&m.post));
    if m.basis == Basis::ByRight && decision.is_none() {
        let offices: Vec<(String, String)> = post
            .into_iter()
            .flat_map(|p| &p.ways)
            .filter(|way| way.how == Means::ByRight)
            .flat_map(|way| &way.of)
            .filter_map(|office| office.split_once('.'))
            .map(|(kind, post)| (kind.to_owned(), post.to_owned()))
            .collect();
        let state = if offices.is_empty() {
            State::Unknown(Reason::NoRule)
        } else if offices.iter().any(|o| held.iter().any(|h| h.0 == o.0 && (o.1 == "*" || o.1 == h.1))) {
            State::Sound
        } else {
            State::Broken(Reason::OfficeNotHeld)
        };
        links.push(link(What::ByRight(offices), state));
    } else {
        let missing =
            if m.basis == Basis::Appointment { Reason::NoAppointmentAct } else { Reason::NoDecision };
        links.extend(upstream(rules, decision, missing));
    }
    let decider = decision.and_then(|d| d.decider_kind.as_deref()).or(m.appointer_kind.as_deref());
    links.push(article_of_mandate(rules, m, found, post, decider));
    Title(links)
}

fn article_of_mandate(
    rules: &Rulebook,
    m: &MandateEvidence,
    found: Option<(&Statute, &BodyKind)>,
    post: Option<&Post>,
    decider: Option<&str>,
) -> Link {
    let Some((statute, kind)) = found else {
        return link(What::Article(None), State::Unknown(Reason::KindUnknown));
    };
    let Some(post) = post else {
        return link(article(rules, statute, kind.article.as_deref()), State::Broken(Reason::PostUnknown));
    };
    let own = post.article.as_deref().or(kind.article.as_deref());
    let fits = |way: &&Way| match m.basis {
        Basis::Election | Basis::Consensus => way.how == Means::Election,
        Basis::Appointment => way.how == Means::Appointment,
        Basis::ByRight => way.how == Means::ByRight,
        Basis::Import => true,
    };
    let ways: Vec<&Way> = post.ways.iter().filter(fits).collect();
    if post.ways.is_empty() {
        // The law's offices and whatever the file leaves open: the article of the post is all there is.
        let state =
            if m.sphere == Sphere::Elected { told(statute, own) } else { State::Unknown(Reason::NoRule) };
        return link(article(rules, statute, own), state);
    }
    let Some(first) = ways.first() else {
        return link(article(rules, statute, own), State::Broken(Reason::WayNotAllowed));
    };
    let body_of = |way: &Way| way.by.as_deref().map(|by| by.split('.').next().unwrap_or(by).to_owned());
    let competent = |way: &&Way| body_of(way).is_none_or(|by| decider.is_none_or(|d| d == by));
    match ways.iter().copied().find(|way| competent(way)) {
        Some(way) => {
            let text = way.article.as_deref().or(own);
            link(article(rules, statute, text), told(statute, text))
        }
        None => {
            let text = first.article.as_deref().or(own);
            let by = body_of(first).unwrap_or_default();
            link(article(rules, statute, text), State::Broken(Reason::NotCompetent(by)))
        }
    }
}

/// The title of a sanction of a member: the decision, its meeting, and the body that the statute names for it (29-11 art. 29).
pub fn of_sanction(rules: &Rulebook, s: &SanctionEvidence, decision: Option<&DecisionEvidence>) -> Title {
    let statute = rules.on(s.on);
    let rule = members::rule_of(statute, s.kind);
    let longest = rule.and_then(|r| r.max_months).filter(|_| s.kind == StepKind::Suspended);
    let fact = match longest {
        Some(months) if s.until.is_none_or(|until| until > s.on.plus_months(i64::from(months))) => {
            State::Broken(Reason::TooLong(months))
        }
        _ => State::Sound,
    };
    let mut links = vec![link(What::Fact, fact)];
    links.extend(upstream(rules, decision, Reason::NoDecision));
    let discipline = statute.and_then(|s| s.discipline.as_ref());
    links.push(match statute.zip(discipline) {
        None => link(What::Article(None), State::Unknown(Reason::NoRule)),
        Some((statute, discipline)) => {
            let text = rule.and_then(|r| r.article.as_deref()).or(discipline.article.as_deref());
            let decider = decision.and_then(|d| d.decider_kind.as_deref());
            let by = rule.and_then(|r| r.by.as_deref()).or(match s.kind {
                // Who lifts a sanction is who may take it, or the body above.
                StepKind::Reinstated => discipline.appeal_to.as_deref(),
                _ => None,
            });
            let lifts = s.kind == StepKind::Reinstated
                && discipline.sanctions.iter().any(|s| s.does.is_some() && s.by.as_deref() == decider);
            let above = decider.is_some() && discipline.appeal_to.as_deref() == decider;
            let state = match (by, decider) {
                (Some(by), Some(decider)) if by != decider && !lifts && !above => {
                    State::Broken(Reason::NotCompetent(by.to_owned()))
                }
                (None, _) => State::Unknown(Reason::NoRule),
                _ => told(statute, text),
            };
            link(article(rules, statute, text), state)
        }
    });
    Title(links)
}

/// The title of a body's existence.
pub fn of_body(rules: &Rulebook, b: &BodyEvidence, decision: Option<&DecisionEvidence>, today: Day) -> Title {
    let fact = if b.founded_on.is_some() { State::Sound } else { State::Unknown(Reason::DateUnknown) };
    let mut links = vec![link(What::Fact, fact)];
    // What the law itself makes needs no decision of the organisation.
    if b.sphere != Sphere::Elected {
        links.extend(upstream(rules, decision, Reason::NoDecision));
    }
    links.push(match rules.kind_on(&b.kind, b.founded_on.unwrap_or(today)) {
        None => link(What::Article(None), State::Unknown(Reason::KindUnknown)),
        Some((statute, kind)) => {
            let creation = kind.created_by.as_ref();
            let text = creation.and_then(|c| c.article.as_deref()).or(kind.article.as_deref());
            let decider = decision.and_then(|d| d.decider_kind.as_deref());
            let wrong =
                creation.zip(decider).filter(|(c, d)| !c.by.is_empty() && !c.by.iter().any(|by| by == d));
            let state = match wrong {
                Some((c, _)) => State::Broken(Reason::NotCompetent(c.by[0].clone())),
                None => told(statute, text),
            };
            link(article(rules, statute, text), state)
        }
    });
    Title(links)
}

/// The title of a decision: it is the fact, so the chain goes on with its meeting.
pub fn of_decision(rules: &Rulebook, d: &DecisionEvidence, today: Day) -> Title {
    let mut links = vec![link(What::Fact, how_taken(rules, d))];
    links.extend(meeting_links(rules, d));
    let on = d.taken_on.or(d.held_on).unwrap_or(today);
    links.push(match d.decider_kind.as_deref().and_then(|kind| rules.kind_on(kind, on)) {
        None => link(What::Article(None), State::Unknown(Reason::KindUnknown)),
        Some((statute, kind)) => {
            let written = (!d.article.is_empty()).then_some(d.article.as_str());
            let text = written
                .or(majority(kind, d.kind).and_then(|m| m.article.as_deref()))
                .or(kind.article.as_deref());
            link(article(rules, statute, text), told(statute, text))
        }
    });
    Title(links)
}

/// Decision, meeting and quorum of a fact; only the missing decision when there is none.
fn upstream(rules: &Rulebook, decision: Option<&DecisionEvidence>, missing: Reason) -> Vec<Link> {
    let Some(d) = decision else { return vec![link(What::Decision(None), State::Unknown(missing))] };
    let state = match how_taken(rules, d) {
        // That the decision exists is enough here; how it was taken is told on its own page.
        State::Unknown(Reason::HowUnknown) => State::Sound,
        other => other,
    };
    let mut links = vec![link(What::Decision(Some((d.id, start(&d.text), d.confidential))), state)];
    links.extend(meeting_links(rules, d));
    links
}

fn how_taken(rules: &Rulebook, d: &DecisionEvidence) -> State {
    if let Some((votes, needed)) = missed_majority(rules, d) {
        return State::Broken(Reason::MajorityMissed(votes, needed));
    }
    if d.taken == Taken::Unknown { State::Unknown(Reason::HowUnknown) } else { State::Sound }
}

fn majority(kind: &BodyKind, decision: Kind) -> Option<&statute::Majority> {
    let matter = match decision {
        Kind::Designation | Kind::Renewal => statute::Matter::Election,
        _ => statute::Matter::Ordinary,
    };
    let of = |matter| kind.majorities.iter().find(|m| m.matter == matter);
    of(matter).or_else(|| of(statute::Matter::Ordinary))
}

/// Votes for and votes needed, when they were counted and do not suffice.
fn missed_majority(rules: &Rulebook, d: &DecisionEvidence) -> Option<(i64, u32)> {
    let votes_for = d.votes_for?;
    let (_, kind) = rules.kind_on(d.decider_kind.as_deref()?, d.taken_on.or(d.held_on)?)?;
    let rule = majority(kind, d.kind)?;
    let whole = match rule.of {
        // Abstentions are not votes cast.
        statute::Whole::Cast => votes_for + d.votes_against?,
        statute::Whole::Present => d.present?,
        statute::Whole::Members => d.members_then?,
    };
    let needed = rule.share.needed(u32::try_from(whole).ok()?);
    (votes_for < i64::from(needed)).then_some((votes_for, needed))
}

fn meeting_links(rules: &Rulebook, d: &DecisionEvidence) -> Vec<Link> {
    let Some(meeting) = d.meeting_id else {
        return vec![link(What::Meeting(None), State::Unknown(Reason::NoMeeting))];
    };
    let state = if d.cancelled {
        State::Broken(Reason::Cancelled)
    } else if d.held_on.is_none() {
        State::Unknown(Reason::MeetingDateUnknown)
    } else {
        State::Sound
    };
    let what = What::Meeting(Some((
        meeting,
        start(d.meeting_title.as_deref().unwrap_or("")),
        d.held_on,
        d.confidential,
    )));
    vec![link(what, state), quorum_link(rules, d)]
}

fn quorum_link(rules: &Rulebook, d: &DecisionEvidence) -> Link {
    let found = d.meeting_kind.as_deref().zip(d.held_on).and_then(|(kind, on)| rules.kind_on(kind, on));
    let Some((statute, kind)) = found else {
        return link(What::Quorum(d.present, d.members_then, None), State::Unknown(Reason::KindUnknown));
    };
    let mut needed = None;
    let quorum = if d.inquorate {
        State::Broken(Reason::Inquorate)
    } else {
        match (number(d.present), number(d.members_then)) {
            (Some(present), Some(members)) => {
                match statute.quorum(&kind.key, call_of(d.call), members, present) {
                    statute::QuorumAnswer::Reached { needed: n, .. } => {
                        needed = Some(n);
                        State::Sound
                    }
                    statute::QuorumAnswer::Short { needed: n, .. } => {
                        needed = Some(n);
                        State::Broken(Reason::QuorumShort(i64::from(present), n))
                    }
                    statute::QuorumAnswer::Unknown { .. } => State::Unknown(Reason::NoRule),
                }
            }
            _ if kind.quorum.is_none() => State::Unknown(Reason::NoRule),
            _ => State::Unknown(Reason::AttendanceUnknown),
        }
    };
    let notice = match (&kind.notice, d.convened_on.zip(d.held_on)) {
        (Some(rule), Some((called, held))) => {
            // An urgent meeting may be called later; only less than that is certainly too late.
            let given = held.0 - called.0;
            match rule.urgent_days.or(rule.days) {
                Some(least) if given < i64::from(least) => State::Broken(Reason::NoticeShort(given, least)),
                _ => State::Sound,
            }
        }
        (Some(_), None) => State::Unknown(Reason::ConvocationUnknown),
        (None, _) => State::Sound,
    };
    let state = match (&quorum, &notice) {
        (State::Broken(_), _) => quorum,
        (_, State::Broken(_)) => notice,
        _ if d.misconvened => State::Broken(Reason::Misconvened),
        (State::Unknown(_), _) => quorum,
        _ => notice,
    };
    link(What::Quorum(d.present, d.members_then, needed), state)
}

fn article(rules: &Rulebook, statute: &Statute, text: Option<&str>) -> What {
    let law = rules.law().is_some_and(|l| l.organisation.code == statute.organisation.code);
    What::Article(Some(ArticleRef { article: text.map(str::to_owned), version: statute.version.number, law }))
}

fn told(statute: &Statute, text: Option<&str>) -> State {
    if text.is_none() {
        State::Unknown(Reason::ArticleUnknown)
    } else if statute.version.status == statute::Status::ToBeConfirmed {
        State::Unknown(Reason::Unconfirmed)
    } else {
        State::Sound
    }
}

fn number(n: Option<i64>) -> Option<u32> {
    n.and_then(|n| u32::try_from(n).ok())
}

fn start(text: &str) -> String {
    let mut out: String = text.chars().take(80).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}
