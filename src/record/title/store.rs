//! What the record says of facts, for their titles: one query for any number of them.

use crate::{
    bodies::{Basis, Body, Mandate, Sphere},
    decisions::{Decision, Kind, Taken},
    meetings::Meeting,
    people::Person,
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A mandate.
#[derive(Clone, Debug)]
pub struct MandateEvidence {
    /// It.
    pub id: Id<Mandate>,
    /// Who.
    pub person_id: Id<Person>,
    /// First day.
    pub from_on: Day,
    /// Is that day the true one?
    pub from_known: bool,
    /// How it was given.
    pub basis: Basis,
    /// Kind of the body that appointed.
    pub appointer_kind: Option<String>,
    /// Kind of the body.
    pub body_kind: String,
    /// Whose body.
    pub sphere: Sphere,
    /// Post.
    pub post: String,
    /// The decision that gave it.
    pub decision_id: Option<Id<Decision>>,
}

/// Mandates.
pub fn mandates(ids: &[Id<Mandate>]) -> Query<MandateEvidence> {
    sql!(
        MandateEvidence,
        "select m.id, m.person_id, m.from_on, m.from_known, m.basis, ab.kind as appointer_kind, b.kind as body_kind, b.sphere,
           s.post, m.decision_id
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id
           left join body ab on ab.id = m.appointed_by_body
         where m.id in ({*ids..})"
    )
}

/// A body.
#[derive(Clone, Debug)]
pub struct BodyEvidence {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Whose.
    pub sphere: Sphere,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// The decision that founded it.
    pub decision_id: Option<Id<Decision>>,
}

/// Bodies.
pub fn bodies(ids: &[Id<Body>]) -> Query<BodyEvidence> {
    sql!(
        BodyEvidence,
        "select id, kind, sphere, founded_on, founded_by_decision as decision_id from body where id in ({*ids..})"
    )
}

/// A sanction of a member, or its lifting.
#[derive(Clone, Debug)]
pub struct SanctionEvidence {
    /// What happened.
    pub kind: crate::members::StepKind,
    /// From which day.
    pub on: Day,
    /// Until which day.
    pub until: Option<Day>,
    /// The decision.
    pub decision_id: Option<Id<Decision>>,
}

/// A decision with its meeting.
#[derive(Clone, Debug)]
pub struct DecisionEvidence {
    /// It.
    pub id: Id<Decision>,
    /// What sort.
    pub kind: Kind,
    /// Its words.
    pub text: String,
    /// How it was taken.
    pub taken: Taken,
    /// Votes for.
    pub votes_for: Option<i64>,
    /// Votes against.
    pub votes_against: Option<i64>,
    /// When.
    pub taken_on: Option<Day>,
    /// The article it names.
    pub article: String,
    /// Kind of the body that decided: its own, else the meeting's.
    pub decider_kind: Option<String>,
    /// The words are for the body's members only (B13).
    pub confidential: bool,
    /// The meeting.
    pub meeting_id: Option<Id<Meeting>>,
    /// Its title.
    pub meeting_title: Option<String>,
    /// Kind of the body that met.
    pub meeting_kind: Option<String>,
    /// When.
    pub held_on: Option<Day>,
    /// When members were called.
    pub convened_on: Option<Day>,
    /// Members then.
    pub members_then: Option<i64>,
    /// Present.
    pub present: Option<i64>,
    /// Was it found without quorum, and never opened with one?
    pub inquorate: bool,
    /// First, second or third call.
    pub call: i64,
    /// Was it called off?
    pub cancelled: bool,
    /// Was something in its convocation against a rule on the day it was sent?
    pub misconvened: bool,
}

/// Decisions.
pub fn decisions(ids: &[Id<Decision>]) -> Query<DecisionEvidence> {
    sql!(
        DecisionEvidence,
        "select d.id, d.kind, d.text, d.taken, d.votes_for, d.votes_against, d.taken_on, d.article,
           coalesce(db.kind, tb.kind) as decider_kind,
           case when coalesce(db.confidential, 0) + coalesce(tb.confidential, 0) > 0 then 1 else 0 end as confidential,
           d.meeting_id, t.title as meeting_title, tb.kind as meeting_kind,
           case when t.date_precision = 'day' then t.held_on end as held_on, t.convened_on, t.members_then, t.present,
           case when exists (select 1 from meeting_step s where s.meeting_id = d.meeting_id and s.step = 'inquorate')
             and not exists (select 1 from meeting_step s where s.meeting_id = d.meeting_id and s.step = 'opened')
             then 1 else 0 end as inquorate,
           coalesce((select g.call from sitting g where g.meeting_id = d.meeting_id), 1) as \"call!\",
           case when exists (select 1 from meeting_step s where s.meeting_id = d.meeting_id and s.step = 'cancelled')
             then 1 else 0 end as cancelled,
           case when exists (select 1 from convocation_finding f where f.meeting_id = d.meeting_id and f.standing = 'broken')
             then 1 else 0 end as misconvened
         from decision d left join meeting t on t.id = d.meeting_id
           left join body db on db.id = d.body_id left join body tb on tb.id = t.body_id
         where d.id in ({*ids..})"
    )
}
