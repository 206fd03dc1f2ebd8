//! SQL of what the pages of convening propose and list.

use crate::{
    bodies::Body,
    meetings::{Meeting, Step},
    territory::Place,
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// Something that could be put on an agenda.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// `item`, `milestone` or `directive`.
    pub kind: String,
    /// Which.
    pub id: i64,
    /// In words.
    pub text: String,
    /// By when, or since when.
    pub on_day: Option<Day>,
}

/// The open work of a body that is not on this agenda, the most urgent first.
pub fn open_items(body: Id<Body>, meeting: Id<Meeting>) -> Query<Proposal> {
    sql!(
        Proposal,
        "select 'item' as kind, i.id as \"id!\", i.text, i.due_on as on_day from action_item i
         where i.body_id = {body} and i.done_on is null
           and not exists (select 1 from agenda_detail d join agenda_item a on a.id = d.item_id
             where d.from_kind = 'item' and d.from_id = i.id and a.meeting_id = {meeting})
         order by case when i.due_on is null then 1 else 0 end, i.due_on, i.id limit 12"
    )
}

/// How many points of an agenda are this work.
pub fn on_agenda(item: i64, meeting: Id<Meeting>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from agenda_detail d join agenda_item a on a.id = d.item_id
         where d.from_kind = 'item' and d.from_id = {item} and a.meeting_id = {meeting}"
    )
}

/// The milestones of a body that fall due before a day, or just after the meeting.
pub fn open_milestones(body: Id<Body>, meeting: Id<Meeting>, until: Day) -> Query<Proposal> {
    sql!(
        Proposal,
        "select 'milestone' as kind, m.id as \"id!\", m.what as text, m.due_on as on_day from milestone m
         where m.done_on is null and m.due_on <= {until}
           and (m.body_id = {body} or m.meeting_id in (select t.id from meeting t where t.body_id = {body}))
           and not exists (select 1 from agenda_detail d join agenda_item a on a.id = d.item_id
             where d.from_kind = 'milestone' and d.from_id = m.id and a.meeting_id = {meeting})
         order by m.due_on, m.id limit 12"
    )
}

/// The directives that no agenda of this body had yet (D01): those addressed to it that it has not carried out, and those of
/// bodies above, since a day, that were addressed to nobody in particular; confidential ones apart.
pub fn directives(body: Id<Body>, p: Place, since: Day) -> Query<Proposal> {
    sql!(
        Proposal,
        "select 'directive' as kind, d.id as \"id!\", d.text, d.taken_on as on_day from decision d
         where (d.id in (select a.decision_id from addressee a where a.body_id = {body} and a.state in ('addressed', 'acknowledged', 'under_way')
               and not exists (select 1 from directive_end e where e.decision_id = a.decision_id))
             or (d.kind = 'directive' and d.sort_on >= {since} and (d.body_id is null or d.body_id <> {body})
               and not exists (select 1 from directive x where x.decision_id = d.id)
               and ((d.region_id = 0 and d.province_id = 0 and d.commune_id = 0)
                 or (d.region_id = {p.region} and d.province_id = 0 and d.commune_id = 0)
                 or (d.region_id = {p.region} and d.province_id = {p.province} and d.commune_id = 0))
               and not (d.region_id = {p.region} and d.province_id = {p.province} and d.commune_id = {p.commune})))
           and not exists (select 1 from body c where c.confidential = 1 and (c.id = d.body_id
             or c.id in (select t.body_id from meeting t where t.id = d.meeting_id)))
           and not exists (select 1 from agenda_detail x join agenda_item a on a.id = x.item_id join meeting t on t.id = a.meeting_id
             where x.from_kind = 'directive' and x.from_id = d.id and t.body_id = {body})
         order by d.sort_on desc, d.id desc limit 12"
    )
}

/// A step with its reason (C05).
pub struct StepRow {
    /// Which.
    pub step: Step,
    /// Its day.
    pub on_day: Option<Day>,
    /// When it was written.
    pub at: Instant,
    /// Why.
    pub reason: Option<String>,
    /// The day that it was to be.
    pub from_on: Option<Day>,
    /// The hour that it was to be.
    pub from_minute: Option<i64>,
    /// The new day.
    pub to_on: Option<Day>,
    /// The new hour.
    pub to_minute: Option<i64>,
}

/// The steps of a meeting with their reasons, from the first.
pub fn steps(meeting: Id<Meeting>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.step, s.on_day, s.at, r.reason as \"reason?\", r.from_on, r.from_minute, r.to_on, r.to_minute
         from meeting_step s left join step_reason r on r.step_id = s.id where s.meeting_id = {meeting} order by s.id"
    )
}

/// Whether a meeting ended, or stands, without quorum: its last finding was not followed by an opening. 1, else 0.
pub fn found_inquorate(id: Id<Meeting>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from meeting_step s where s.meeting_id = {id} and s.step = 'inquorate'
           and not exists (select 1 from meeting_step o where o.meeting_id = {id} and o.step in ('opened', 'cancelled') and o.id > s.id)
           and not exists (select 1 from convocation c where c.earlier_meeting = {id})"
    )
}
