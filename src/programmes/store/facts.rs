//! SQL of how targets stand, and of what is missing: each one query for all targets, never one for each.

use crate::programmes::{
    Programme, Target,
    model::{self, Fact, Goal, Step},
};
use crate::{
    access::Scope,
    bodies::Body,
    decisions::Decision,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit, UnitKind},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A target with what the record says of it.
#[derive(Clone, Debug)]
pub struct FactRow {
    /// It.
    pub id: Id<Target>,
    /// Of which programme.
    pub programme_id: Id<Programme>,
    /// What it asks.
    pub goal: Goal,
    /// Who answers for it.
    pub owner_id: Id<Person>,
    /// By when.
    pub due_on: Day,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// First day of the programme.
    pub from_on: Day,
    /// Last day.
    pub until_on: Day,
    /// The living body of the kind in the unit.
    pub body_id: Option<Id<Body>>,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// By which decision.
    pub founded_by: Option<Id<Decision>>,
    /// Its meeting, when lawfully held.
    pub founding_meeting: Option<Id<Meeting>>,
    /// Mandates valid today.
    pub valid: i64,
    /// Whose term is over, and which nobody ended.
    pub expired: i64,
    /// Mandates begun by a lawful decision in the period.
    pub renewed_on: Option<Day>,
    /// Mandates begun at all in the period.
    pub begun_on: Option<Day>,
    /// The first meeting held there.
    pub met_on: Option<Day>,
    /// The last of doing, opening again, letting go, taking up.
    pub last: Option<Step>,
    /// When.
    pub last_on: Option<Day>,
    /// Its meeting is to come.
    pub convened: bool,
    /// A headquarters is to be open (P02).
    pub opens: bool,
    /// Since when it is.
    pub opened_on: Option<Day>,
}

impl FactRow {
    /// What the rules judge.
    pub fn fact(&self) -> Fact {
        Fact {
            goal: self.goal,
            due_on: self.due_on,
            from_on: self.from_on,
            until_on: self.until_on,
            body_id: self.body_id,
            founded_on: self.founded_on,
            founded_by: self.founded_by,
            founding_meeting: self.founding_meeting,
            valid: self.valid,
            expired: self.expired,
            renewed_on: self.renewed_on,
            begun_on: self.begun_on,
            met_on: self.met_on,
            last: self.last,
            last_on: self.last_on,
            convened: self.convened,
            opens: self.opens,
            opened_on: self.opened_on,
        }
    }
    /// How it stands on a day.
    pub fn state(&self, today: Day) -> (model::State, Option<Day>) {
        model::judge(&self.fact(), today)
    }
}

/// The targets of programmes within a territory with what the record says of each, in the order of their units' names. A meeting is
/// lawful here when it was held, not called off, opened or closed where it had been convened, and not without quorum.
pub fn facts(ids: &[Id<Programme>], scope: Scope, one: Option<Id<Target>>, on: Day) -> Query<FactRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        FactRow,
        "select t.id, t.programme_id, t.goal, t.owner_id, t.due_on, t.unit_id, t.province_id, p.from_on, p.until_on,
           b.id as \"body_id?\", b.founded_on, b.founded_by_decision as founded_by,
           (select m.id from decision d join meeting m on m.id = d.meeting_id
             where d.id = b.founded_by_decision and m.held_on <= {on}
               and not exists (select 1 from meeting_step s where s.meeting_id = m.id and s.step = 'cancelled')
               and (not exists (select 1 from convocation c where c.meeting_id = m.id)
                 or exists (select 1 from meeting_step s where s.meeting_id = m.id
                   and s.step in ('opened', 'closed', 'reported', 'adopted')))
               and not (exists (select 1 from meeting_step s where s.meeting_id = m.id and s.step = 'inquorate')
                 and not exists (select 1 from meeting_step s where s.meeting_id = m.id and s.step = 'opened'))
               and not (m.present < m.quorum_needed and m.present is not null and m.quorum_needed is not null)) as founding_meeting,
           case when b.id is null then 0 else (select cast(count(*) as bigint) from mandate x where x.body_id = b.id
             and x.from_on <= {on} and (x.until_on is null or x.until_on > {on})
             and (x.term_ends_on is null or x.term_ends_on > {on})) end as \"valid!\",
           case when b.id is null then 0 else (select cast(count(*) as bigint) from mandate x where x.body_id = b.id
             and x.until_on is null and x.term_ends_on <= {on}) end as \"expired!\",
           case when t.goal = 'renew' then (select max(x.from_on) from mandate x join decision d on d.id = x.decision_id
               join meeting m on m.id = d.meeting_id
             where x.body_id = b.id and x.from_on >= p.from_on and x.from_on <= p.until_on and x.from_on <= {on} and m.held_on <= {on}
               and (x.until_on is null or x.until_on > {on})
               and not exists (select 1 from meeting_step s where s.meeting_id = m.id and s.step = 'cancelled')
               and (not exists (select 1 from convocation c where c.meeting_id = m.id)
                 or exists (select 1 from meeting_step s where s.meeting_id = m.id
                   and s.step in ('opened', 'closed', 'reported', 'adopted')))
               and not (exists (select 1 from meeting_step s where s.meeting_id = m.id and s.step = 'inquorate')
                 and not exists (select 1 from meeting_step s where s.meeting_id = m.id and s.step = 'opened'))
               and not (m.present < m.quorum_needed and m.present is not null and m.quorum_needed is not null)) end as renewed_on,
           case when t.goal = 'renew' then (select max(x.from_on) from mandate x where x.body_id = b.id and x.from_on >= p.from_on
             and x.from_on <= p.until_on and x.from_on <= {on} and (x.until_on is null or x.until_on > {on})) end as begun_on,
           case when t.goal = 'meet' then (select min(m.held_on) from meeting m left join body mb on mb.id = m.body_id
             where m.id in (select a.id from meeting a where a.unit_id = t.unit_id and a.held_on >= p.from_on and a.held_on <= p.until_on
                 union all
                 select a.id from meeting a where a.host_unit_id = t.unit_id and a.held_on >= p.from_on and a.held_on <= p.until_on)
               and m.held_on <= {on} and (t.body_kind = '' or mb.kind = t.body_kind)
               and not exists (select 1 from meeting_step s where s.meeting_id = m.id and s.step = 'cancelled')
               and (not exists (select 1 from convocation c where c.meeting_id = m.id)
                 or exists (select 1 from meeting_step s where s.meeting_id = m.id
                   and s.step in ('opened', 'closed', 'reported', 'adopted')))) end as met_on,
           (select s.step from programme_target_step s where s.target_id = t.id
             and s.step in ('done', 'reopened', 'released', 'taken_up') order by s.id desc limit 1) as last,
           (select s.on_day from programme_target_step s where s.target_id = t.id
             and s.step in ('done', 'reopened', 'released', 'taken_up') order by s.id desc limit 1) as last_on,
           case when exists (select 1 from meeting m where m.id = t.meeting_id and m.held_on >= {on}
             and not exists (select 1 from meeting_step s where s.meeting_id = m.id and s.step = 'cancelled'))
             then 1 else 0 end as \"convened!\",
           case when h.target_id is null then 0 else 1 end as \"opens!\",
           case when h.target_id is null then null else (select case when s.state = 'open' then s.on_day end from headquarters_step s
             where s.headquarters_id = h.headquarters_id and s.on_day <= {on} order by s.on_day desc, s.id desc limit 1) end as opened_on
         from programme_target t join programme p on p.id = t.programme_id
           left join headquarters_target h on h.target_id = t.id
           left join body b on b.id = (select x.id from body x where x.unit_id = t.unit_id and x.kind = t.body_kind
             and x.dissolved_on is null order by coalesce(x.founded_on, 0) desc, x.id desc limit 1)
         where t.programme_id in ({*ids..}) {?region: and t.region_id = {region}} {?province: and t.province_id = {province}}
           {?commune: and t.commune_id = {commune}} {?one: and t.id = {one}}
         order by t.sort_key, t.id"
    )
}

/// A unit that lacks what a target would ask.
#[derive(Clone, Debug)]
pub struct MissingRow {
    /// It.
    pub id: Id<Unit>,
    /// Its code.
    pub code: String,
    /// Its kind.
    pub kind: UnitKind,
    /// In Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// By what lists sort.
    pub sort_key: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Its province in Arabic.
    pub province_ar: Option<String>,
    /// In French.
    pub province_fr: Option<String>,
    /// The living body of the kind there.
    pub body_id: Option<Id<Body>>,
    /// The last day on which mandates began there.
    pub renewed_on: Option<Day>,
    /// The first day on which a term there is over.
    pub ends_on: Option<Day>,
    /// Mandates valid on the day asked.
    pub valid: i64,
    /// A running programme that has the same target already.
    pub other: Option<Id<Programme>>,
}

impl MissingRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Every unit of a territory that exists, with what a target with this goal and kind would find there.
pub fn units(p: Place, goal: Goal, kind: &str, on: Day) -> Query<MissingRow> {
    let zero = |id: Id<Unit>| (id.raw() != 0).then_some(id);
    let (region, province, commune) = (zero(p.region), zero(p.province), zero(p.commune));
    sql!(
        MissingRow,
        "select u.id, u.code, u.kind, u.name_ar, u.name_fr, u.sort_key, u.region_id, u.province_id, u.commune_id,
           v.name_ar as province_ar, v.name_fr as province_fr, b.id as \"body_id?\",
           case when b.id is null then null else (select max(x.from_on) from mandate x where x.body_id = b.id) end as renewed_on,
           case when b.id is null then null else (select min(x.term_ends_on) from mandate x where x.body_id = b.id and x.until_on is null)
             end as ends_on,
           case when b.id is null then 0 else (select cast(count(*) as bigint) from mandate x where x.body_id = b.id
             and x.from_on <= {on} and (x.until_on is null or x.until_on > {on})
             and (x.term_ends_on is null or x.term_ends_on > {on})) end as \"valid!\",
           (select min(q.id) from programme_target o join programme q on q.id = o.programme_id
             where o.unit_id = u.id and o.goal = {goal} and o.body_kind = {kind} and o.text = '' and q.until_on >= {on}
               and not exists (select 1 from programme_end e where e.programme_id = q.id)
               and not exists (select 1 from programme_target_step s where s.target_id = o.id and s.step = 'released'
                 and not exists (select 1 from programme_target_step r where r.target_id = o.id and r.step = 'taken_up' and r.id > s.id)))
             as other
         from unit u left join unit v on v.id = u.province_id
           left join body b on b.id = (select x.id from body x where x.unit_id = u.id and x.kind = {kind}
             and x.dissolved_on is null order by coalesce(x.founded_on, 0) desc, x.id desc limit 1)
         where u.until_on is null {?region: and u.region_id = {region}} {?province: and u.province_id = {province}}
           {?commune: and u.commune_id = {commune}}
         order by u.sort_key, u.id"
    )
}

/// Who heads the bodies of provinces and regions today: for each holder of a single post, the body's place, kind and post.
pub struct HeadRow {
    /// Who.
    pub person_id: Id<Person>,
    /// Kind of body.
    pub kind: String,
    /// Post.
    pub post: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
}

/// The holders of single posts of the party's own bodies above the communes of a territory.
pub fn holders_above(p: Place, on: Day) -> Query<HeadRow> {
    let zero = |id: Id<Unit>| (id.raw() != 0).then_some(id);
    let (region, province) = (zero(p.region), zero(p.province));
    sql!(
        HeadRow,
        "select m.person_id, b.kind, s.post, b.region_id, b.province_id
         from body b join seat s on s.body_id = b.id join mandate m on m.seat_id = s.id
         where b.commune_id = 0 and b.sphere = 'party' and b.dissolved_on is null and m.holding = 'single'
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           {?region: and (b.region_id = {region} or b.region_id = 0)} {?province: and (b.province_id = {province} or b.province_id = 0)}
         order by m.from_on, m.id"
    )
}
