//! SQL of proposals.

use super::{Content, Outcome, Proposed, State, model::Comment};
use crate::{
    bodies::Body,
    decisions::{Decision, Kind, Taken, Votes},
    journal::Act,
    meetings::{Meeting, Precision},
    people::Person,
    sitting::model::{Ballot, Proposal},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A meeting, as far as its decisions need it.
pub struct MeetingRow {
    /// Its day.
    pub held_on: Option<Day>,
    /// How exactly it is known.
    pub date_precision: Precision,
    /// What it is called.
    pub title: String,
    /// The body that met.
    pub body_id: Option<Id<Body>>,
    /// The unit it is of.
    pub unit_id: Id<Unit>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// How many decisions it has.
    pub decisions: i64,
}

impl MeetingRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A meeting that this person may see (B13).
pub fn meeting(id: Id<Meeting>, me: Id<Person>, on: Day) -> Query<MeetingRow> {
    sql!(
        MeetingRow,
        "select t.held_on, t.date_precision, t.title, t.body_id, t.unit_id, t.region_id, t.province_id, t.commune_id,
           (select cast(count(*) as bigint) from decision d where d.meeting_id = t.id) as \"decisions!\"
         from meeting t left join body b on b.id = t.body_id
         where t.id = {id} and (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))"
    )
}

/// The same for whoever is asked about one of its proposals, and sees nothing else of it (D09).
pub fn meeting_asked(id: Id<Meeting>) -> Query<MeetingRow> {
    sql!(
        MeetingRow,
        "select t.held_on, t.date_precision, t.title, t.body_id, t.unit_id, t.region_id, t.province_id, t.commune_id,
           (select cast(count(*) as bigint) from decision d where d.meeting_id = t.id) as \"decisions!\"
         from meeting t where t.id = {id}"
    )
}

/// A proposal.
pub struct ProposedRow {
    /// It.
    pub id: Id<Proposed>,
    /// The meeting it is before.
    pub meeting_id: Id<Meeting>,
    /// What sort.
    pub kind: Kind,
    /// What is decided.
    pub text: String,
    /// What sort of outcome.
    pub outcome: Outcome,
    /// How it was taken.
    pub taken: Taken,
    /// For.
    pub votes_for: Option<i64>,
    /// Against.
    pub votes_against: Option<i64>,
    /// Abstentions.
    pub abstentions: Option<i64>,
    /// The article it names.
    pub article: String,
    /// What it would do, as kept.
    pub effects: String,
    /// Where it stands.
    pub state: State,
    /// Counts its changes.
    pub version: i64,
    /// Whose members are asked what they think.
    pub comments_body_id: Option<Id<Body>>,
    /// Until which day.
    pub comments_until: Option<Day>,
    /// What it became.
    pub decision_id: Option<Id<Decision>>,
    /// The proposal of the sitting that it comes from (D10).
    pub proposal_id: Option<Id<Proposal>>,
    /// The vote that decided it.
    pub ballot_id: Option<Id<Ballot>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl ProposedRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Its words and how it was taken.
    pub fn content(&self) -> Content {
        Content {
            kind: self.kind,
            text: self.text.clone(),
            outcome: self.outcome,
            taken: self.taken,
            votes: Votes {
                votes_for: self.votes_for,
                against: self.votes_against,
                abstentions: self.abstentions,
            },
            article: self.article.clone(),
        }
    }
}

/// One proposal.
pub fn proposed(id: Id<Proposed>) -> Query<ProposedRow> {
    sql!(
        ProposedRow,
        "select id, meeting_id, kind, text, outcome, taken, votes_for, votes_against, abstentions, article, effects, state,
           version, comments_body_id, comments_until, decision_id, proposal_id, ballot_id, region_id, province_id, commune_id
         from proposed_decision where id = {id}"
    )
}

/// The open proposals of a meeting, in the order they came.
pub fn open_of(meeting: Id<Meeting>) -> Query<ProposedRow> {
    sql!(
        ProposedRow,
        "select id, meeting_id, kind, text, outcome, taken, votes_for, votes_against, abstentions, article, effects, state,
           version, comments_body_id, comments_until, decision_id, proposal_id, ballot_id, region_id, province_id, commune_id
         from proposed_decision where meeting_id = {meeting} and state = 'open' order by id limit 200"
    )
}

/// What somebody is asked about.
pub struct AskedRow {
    /// The proposal.
    pub id: Id<Proposed>,
    /// Its words.
    pub text: String,
    /// Until when.
    pub until: Option<Day>,
}

/// The proposals on which the members of bodies that somebody sits in are asked today.
pub fn asked_of(person: Id<Person>, on: Day) -> Query<AskedRow> {
    sql!(
        AskedRow,
        "select p.id, p.text, p.comments_until as until from proposed_decision p
         where p.state = 'open' and p.comments_body_id is not null and p.comments_until >= {on}
           and exists (select 1 from mandate x where x.body_id = p.comments_body_id and x.person_id = {person}
             and x.from_on <= {on} and (x.until_on is null or x.until_on > {on}))
         order by p.comments_until, p.id limit 50"
    )
}

/// Whether somebody is asked today what they think of a proposal: 1, else 0.
pub fn is_asked(person: Id<Person>, proposal: Id<Proposed>, on: Day) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from proposed_decision p
         where p.id = {proposal} and p.state = 'open' and p.comments_until >= {on}
           and exists (select 1 from mandate x where x.body_id = p.comments_body_id and x.person_id = {person}
             and x.from_on <= {on} and (x.until_on is null or x.until_on > {on}))"
    )
}

/// The living bodies of a unit.
pub fn bodies_at(p: Place) -> Query<Id<Body>> {
    sql!(
        (Id<Body>),
        "select b.id from body b
         where b.dissolved_on is null and b.sphere <> 'elected'
           and b.region_id = {p.region} and b.province_id = {p.province} and b.commune_id = {p.commune}
         order by b.sort_key, b.id limit 60"
    )
}

/// Where in a sitting a proposal of a decision comes from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin {
    /// A proposal (D10).
    pub proposal: Option<Id<Proposal>>,
    /// A vote.
    pub ballot: Option<Id<Ballot>>,
}

/// What was proposed already from there.
pub fn proposed_from(o: Origin) -> Query<Id<Proposed>> {
    sql!(
        (Id<Proposed>),
        "select id from proposed_decision where proposal_id = {o.proposal} or ballot_id = {o.ballot} order by id limit 1"
    )
}

/// Who proposed it in the sitting.
pub fn author_of(proposal: Id<Proposal>) -> Query<(Id<Person>, String, String)> {
    sql!(
        (Id<Person>, String, String),
        "select p.id, p.name_ar, p.name_la from proposal o join person p on p.id = o.author_id where o.id = {proposal}"
    )
}

/// Adds a proposal.
pub fn proposed_insert(
    id: Id<Proposed>,
    meeting: Id<Meeting>,
    c: &Content,
    origin: Origin,
    place: Place,
    act: Id<Act>,
) -> Change {
    let (text, article, v) = (c.text.trim(), c.article.trim(), c.votes);
    sql!(
        "insert into proposed_decision (id, meeting_id, kind, text, outcome, taken, votes_for, votes_against, abstentions,
           article, effects, state, version, proposal_id, ballot_id, region_id, province_id, commune_id, made_by)
         values ({id}, {meeting}, {c.kind}, {text}, {c.outcome}, {c.taken}, {v.votes_for}, {v.against}, {v.abstentions},
           {article}, '[]', 'open', 1, {origin.proposal}, {origin.ballot}, {place.region}, {place.province}, {place.commune}, {act})"
    )
}

/// Changes the words of an open proposal.
pub fn content_update(id: Id<Proposed>, version: i64, c: &Content) -> Change {
    let (text, article, v) = (c.text.trim(), c.article.trim(), c.votes);
    sql!(
        "update proposed_decision set kind = {c.kind}, text = {text}, outcome = {c.outcome}, taken = {c.taken},
           votes_for = {v.votes_for}, votes_against = {v.against}, abstentions = {v.abstentions}, article = {article},
           version = version + 1
         where id = {id} and version = {version} and state = 'open'"
    )
}

/// Changes what an open proposal would do.
pub fn effects_update(id: Id<Proposed>, version: i64, effects: &str) -> Change {
    sql!(
        "update proposed_decision set effects = {effects}, version = version + 1
         where id = {id} and version = {version} and state = 'open'"
    )
}

/// Asks the members of a body what they think, until a day.
pub fn comments_update(id: Id<Proposed>, version: i64, body: Id<Body>, until: Day) -> Change {
    sql!(
        "update proposed_decision set comments_body_id = {body}, comments_until = {until}, version = version + 1
         where id = {id} and version = {version} and state = 'open'"
    )
}

/// Adopts an open proposal.
pub fn adopt(id: Id<Proposed>, version: i64, decision: Id<Decision>) -> Change {
    sql!(
        "update proposed_decision set state = 'adopted', decision_id = {decision}, version = version + 1
         where id = {id} and version = {version} and state = 'open'"
    )
}

/// Gives an open proposal up, or takes it up again.
pub fn state_update(id: Id<Proposed>, version: i64, from: State, to: State) -> Change {
    sql!(
        "update proposed_decision set state = {to}, version = version + 1
         where id = {id} and version = {version} and state = {from}"
    )
}

/// Keeps what sort of outcome a decision is.
pub fn outcome_insert(decision: Id<Decision>, outcome: Outcome, act: Id<Act>) -> Change {
    sql!("insert into decision_outcome (decision_id, outcome, made_by) values ({decision}, {outcome}, {act})")
}

/// What sort of outcome a decision is.
pub fn outcome_of(decision: Id<Decision>) -> Query<Outcome> {
    sql!((Outcome), "select outcome from decision_outcome where decision_id = {decision}")
}

/// A comment.
pub struct CommentRow {
    /// Whose.
    pub person_id: Id<Person>,
    /// The name in Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// What was said.
    pub text: String,
    /// When.
    pub at: Instant,
}

/// What was said of a proposal, in order.
pub fn comments(id: Id<Proposed>) -> Query<CommentRow> {
    sql!(
        CommentRow,
        "select c.person_id, p.name_ar, p.name_la, c.text, c.at from decision_comment c join person p on p.id = c.person_id
         where c.proposed_id = {id} order by c.id limit 500"
    )
}

/// Adds a comment.
pub fn comment_insert(
    id: Id<Comment>,
    proposed: Id<Proposed>,
    person: Id<Person>,
    text: &str,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into decision_comment (id, proposed_id, person_id, text, at, made_by)
         values ({id}, {proposed}, {person}, {text}, {at}, {act})"
    )
}
