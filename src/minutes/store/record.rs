//! SQL of what minutes are composed from: each kind of fact of a meeting in one query.

use crate::{
    bodies::Body,
    decisions::{Decision, EffectKind, Kind, Milestone, Taken},
    meetings::{Meeting, Precision, store::AgendaItem},
    people::{Person, Sex},
    sitting::model::{
        Ballot, Fate, Manner, Outcome, Presence, Proposal, Report, Speech, SpeechKind, Standing,
    },
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// Somebody on the roll.
#[derive(Clone, Debug)]
pub struct RollRow {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// As what.
    pub standing: Standing,
    /// Kind of the body of the office.
    pub kind: Option<String>,
    /// Its post.
    pub post: Option<String>,
    /// Its rank.
    pub rank: Option<i64>,
    /// As written.
    pub capacity: String,
    /// How they attend.
    pub state: Presence,
    /// Who stands in.
    pub proxy_id: Option<Id<Person>>,
    /// Since when they are here.
    pub arrived_at: Option<Instant>,
    /// When they left.
    pub left_at: Option<Instant>,
}

/// The roll in the order of protocol.
pub fn roll(meeting: Id<Meeting>) -> Query<RollRow> {
    sql!(
        RollRow,
        "select a.person_id, p.name_ar, p.name_la, p.honorific, p.sex, a.standing, b.kind, s.post, s.rank, a.capacity, a.state,
           a.proxy_id, a.arrived_at, a.left_at
         from attendance a join person p on p.id = a.person_id left join mandate m on m.id = a.mandate_id
           left join seat s on s.id = m.seat_id left join body b on b.id = m.body_id
         where a.meeting_id = {meeting}
         order by case a.standing when 'member' then 0 when 'staff' then 1 else 2 end, case when s.id is null then 1 else 0 end,
           s.id, s.rank, a.sort_key, a.person_id"
    )
}

/// Somebody who is named and not on the roll.
#[derive(Clone, Debug)]
pub struct NameRow {
    /// Who.
    pub id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
}

/// People by their identifiers.
pub fn names(ids: Vec<Id<Person>>) -> Query<NameRow> {
    sql!(NameRow, "select id, name_ar, name_la, honorific, sex from person where id in ({ids..})")
}

/// How many were called.
pub fn called(meeting: Id<Meeting>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from summons where meeting_id = {meeting} and removed_at is null"
    )
}

/// A point with the time of its discussion.
#[derive(Clone, Debug)]
pub struct PointRow {
    /// It.
    pub id: Id<AgendaItem>,
    /// What it says.
    pub text: String,
    /// When it was first taken up.
    pub from_at: Option<Instant>,
    /// When its last discussion ended.
    pub until_at: Option<Instant>,
}

/// The agenda in order.
pub fn points(meeting: Id<Meeting>) -> Query<PointRow> {
    sql!(
        PointRow,
        "select i.id, i.text, min(d.opened_at) as \"from_at?\", max(d.closed_at) as \"until_at?\"
         from agenda_item i left join discussion d on d.item_id = i.id
         where i.meeting_id = {meeting} group by i.id, i.text, i.ordinal order by i.ordinal, i.id"
    )
}

/// A report (C16).
#[derive(Clone, Debug)]
pub struct ReportRow {
    /// It.
    pub id: Id<Report>,
    /// On which point.
    pub item_id: Option<Id<AgendaItem>>,
    /// By whom.
    pub author_id: Option<Id<Person>>,
    /// What it is called.
    pub title: String,
}

/// The reports of a meeting.
pub fn reports(meeting: Id<Meeting>) -> Query<ReportRow> {
    sql!(
        ReportRow,
        "select id, item_id, author_id, title from report where meeting_id = {meeting} order by id"
    )
}

/// An intervention that was held (C09).
#[derive(Clone, Debug)]
pub struct SpeechRow {
    /// It.
    pub id: Id<Speech>,
    /// On which point.
    pub item_id: Option<Id<AgendaItem>>,
    /// By whom.
    pub person_id: Id<Person>,
    /// What for.
    pub kind: SpeechKind,
    /// What was said.
    pub summary: String,
}

/// The interventions in the order in which they were held.
pub fn speeches(meeting: Id<Meeting>) -> Query<SpeechRow> {
    sql!(
        SpeechRow,
        "select id, item_id, person_id, kind, summary from speech
         where meeting_id = {meeting} and began_at is not null and withdrawn_at is null order by began_at, id"
    )
}

/// A proposal (D10).
#[derive(Clone, Debug)]
pub struct ProposalRow {
    /// It.
    pub id: Id<Proposal>,
    /// On which point.
    pub item_id: Option<Id<AgendaItem>>,
    /// By whom.
    pub author_id: Id<Person>,
    /// As it became.
    pub text: String,
    /// As it was brought.
    pub first_text: String,
    /// What became of it.
    pub fate: Fate,
}

/// The proposals of a meeting.
pub fn proposals(meeting: Id<Meeting>) -> Query<ProposalRow> {
    sql!(
        ProposalRow,
        "select id, item_id, author_id, text, first_text, fate from proposal where meeting_id = {meeting} order by id"
    )
}

/// Another wording that was asked for.
#[derive(Clone, Debug)]
pub struct AmendmentRow {
    /// Of which proposal.
    pub proposal_id: Id<Proposal>,
    /// By whom.
    pub author_id: Id<Person>,
    /// Which.
    pub text: String,
    /// What became of it.
    pub fate: Fate,
}

/// The amendments of all proposals of a meeting.
pub fn amendments(meeting: Id<Meeting>) -> Query<AmendmentRow> {
    sql!(
        AmendmentRow,
        "select a.proposal_id, a.author_id, a.text, a.fate from amendment a join proposal o on o.id = a.proposal_id
         where o.meeting_id = {meeting} order by a.id"
    )
}

/// A vote that was closed.
#[derive(Clone, Debug)]
pub struct BallotRow {
    /// It.
    pub id: Id<Ballot>,
    /// On which point.
    pub item_id: Option<Id<AgendaItem>>,
    /// What was asked.
    pub question: String,
    /// How.
    pub manner: Manner,
    /// For.
    pub votes_for: Option<i64>,
    /// Against.
    pub votes_against: Option<i64>,
    /// Abstained.
    pub abstentions: Option<i64>,
    /// Blank or spoilt.
    pub blank: Option<i64>,
    /// Declared an interest.
    pub recused: Option<i64>,
    /// Votes it took.
    pub needed: Option<i64>,
    /// Of how many.
    pub whole: Option<i64>,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// By which article.
    pub article: String,
}

/// The votes that were closed; one on a proposal belongs to its point.
pub fn ballots(meeting: Id<Meeting>) -> Query<BallotRow> {
    sql!(
        BallotRow,
        "select b.id, coalesce(b.item_id, o.item_id) as item_id, b.question, b.manner, b.votes_for, b.votes_against, b.abstentions,
           b.blank, b.recused, b.needed, b.whole, b.outcome, b.article
         from ballot b left join proposal o on o.id = b.proposal_id
         where b.meeting_id = {meeting} and b.closed_at is not null and b.cancelled_at is null order by b.id"
    )
}

/// A decision with its figures.
#[derive(Clone, Debug)]
pub struct DecisionRow {
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
    /// Abstentions.
    pub abstentions: Option<i64>,
    /// The article it names.
    pub article: String,
}

/// The decisions of a meeting in their order.
pub fn decisions(meeting: Id<Meeting>) -> Query<DecisionRow> {
    sql!(
        DecisionRow,
        "select id, kind, text, taken, votes_for, votes_against, abstentions, article from decision
         where meeting_id = {meeting} order by ordinal, id"
    )
}

/// What a decision of the meeting did.
#[derive(Clone, Debug)]
pub struct EffectRow {
    /// Which decision.
    pub decision_id: Id<Decision>,
    /// What.
    pub kind: EffectKind,
    /// The row.
    pub ref_id: i64,
    /// To whom.
    pub person_id: Option<Id<Person>>,
    /// Kind of a body.
    pub body_kind: Option<String>,
    /// Its own name.
    pub body_ar: Option<String>,
    /// The body.
    pub body_id: Option<Id<Body>>,
    /// Unit of the body, or followed.
    pub unit_ar: Option<String>,
    /// What the unit is.
    pub unit_kind: Option<String>,
    /// A post.
    pub post: Option<String>,
    /// Its rank.
    pub rank: Option<i64>,
    /// Words of an item or a date.
    pub text: Option<String>,
    /// From, or until, when.
    pub on_day: Option<Day>,
    /// Only its month is known.
    pub precision: Option<Precision>,
}

/// What all decisions of a meeting did.
pub fn effects(meeting: Id<Meeting>) -> Query<EffectRow> {
    sql!(
        EffectRow,
        "select e.decision_id, e.kind, e.ref_id, coalesce(m.person_id, f.person_id, i.person_id) as person_id, b.kind as body_kind,
           b.name_ar as body_ar, b.id as body_id, u.name_ar as unit_ar, u.kind as unit_kind, s.post, s.rank,
           coalesce(i.text, l.what) as text,
           case e.kind when 'mandate_ended' then m.until_on when 'item_assigned' then i.due_on
             else coalesce(m.from_on, b.founded_on, l.due_on, f.from_on) end as on_day,
           l.date_precision as precision
         from decision d join effect e on e.decision_id = d.id
           left join mandate m on m.id = e.ref_id and e.kind in ('mandate_begun', 'mandate_ended')
           left join seat s on s.id = m.seat_id
           left join follow_up f on f.id = e.ref_id and e.kind = 'follow_up_assigned'
           left join action_item i on i.id = e.ref_id and e.kind = 'item_assigned'
           left join milestone l on l.id = e.ref_id and e.kind = 'milestone_set'
           left join body b on b.id = coalesce(m.body_id, i.body_id, case when e.kind in ('body_created', 'body_dissolved') then e.ref_id end)
           left join unit u on u.id = coalesce(b.unit_id, f.unit_id)
         where d.meeting_id = {meeting} order by e.id"
    )
}

/// A date that the meeting set.
#[derive(Clone, Debug)]
pub struct DateRow {
    /// It.
    pub id: Id<Milestone>,
    /// What.
    pub what: String,
    /// When.
    pub due_on: Option<Day>,
    /// How exactly.
    pub date_precision: Precision,
}

/// The dates that no decision set.
pub fn dates(meeting: Id<Meeting>) -> Query<DateRow> {
    sql!(
        DateRow,
        "select l.id, l.what, l.due_on, l.date_precision from milestone l where l.meeting_id = {meeting}
           and not exists (select 1 from effect e where e.kind = 'milestone_set' and e.ref_id = l.id)
         order by l.due_on, l.id"
    )
}

/// Whose arrival the bureau admitted after the door told it late.
pub fn admitted(meeting: Id<Meeting>) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select distinct person_id as \"person_id!\" from late_arrival
         where meeting_id = {meeting} and admitted = 1 and person_id is not null"
    )
}
