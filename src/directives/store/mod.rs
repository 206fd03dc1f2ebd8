//! SQL of directives: the register, its addressees, what they said.

pub mod lists;

use super::model::{Ended, Evidence, Rule, State, Step, StepRow};
use crate::{
    bodies::Body,
    decisions::{Decision, Kind},
    journal::Act,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A decision that may be entered in the register.
pub struct CandidateRow {
    /// What sort.
    pub kind: Kind,
    /// Its words.
    pub text: String,
    /// When it was taken.
    pub taken_on: Option<Day>,
    /// The body that took it.
    pub body_id: Option<Id<Body>>,
    /// Its unit.
    pub unit_id: Option<Id<Unit>>,
    /// Whether that body, or the one whose meeting took it, keeps its cases to itself.
    pub closed: i64,
    /// The number it has already.
    pub number: Option<i64>,
    /// Region of the body, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl CandidateRow {
    /// Where the body that took it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A decision with the place of the body that took it.
pub fn candidate(id: Id<Decision>) -> Query<CandidateRow> {
    sql!(
        CandidateRow,
        "select d.kind, d.text, d.taken_on, d.body_id, b.unit_id as \"unit_id?\",
           cast(coalesce(b.confidential, 0) + coalesce(tb.confidential, 0) as bigint) as \"closed!\", x.number as \"number?\",
           coalesce(b.region_id, d.region_id) as \"region_id!\", coalesce(b.province_id, d.province_id) as \"province_id!\",
           coalesce(b.commune_id, d.commune_id) as \"commune_id!\"
         from decision d left join body b on b.id = d.body_id left join meeting t on t.id = d.meeting_id
           left join body tb on tb.id = t.body_id left join directive x on x.decision_id = d.id
         where d.id = {id}"
    )
}

/// The next free number in the register of a body.
pub fn next_number(body: Id<Body>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(coalesce(max(number), 0) + 1 as bigint) as n from directive where body_id = {body}"
    )
}

/// How many entries of a body's register have this number.
pub fn number_taken(body: Id<Body>, number: i64) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from directive where body_id = {body} and number = {number}"
    )
}

/// What the register keeps of a decision.
#[derive(Clone, Debug, Default)]
pub struct NewDirective {
    /// Its number; the next free one when none is given.
    pub number: Option<i64>,
    /// Days to acknowledge it, when the decision says so.
    pub acknowledge_days: Option<i64>,
    /// By when it is to be carried out.
    pub due_on: Option<Day>,
    /// Until when it is in force.
    pub expires_on: Option<Day>,
}

/// Enters a decision in the register of its body.
pub fn directive_insert(
    id: Id<Decision>,
    body: Id<Body>,
    number: i64,
    issued_on: Day,
    new: &NewDirective,
    p: Place,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into directive (decision_id, body_id, number, issued_on, acknowledge_days, due_on, expires_on, region_id,
           province_id, commune_id, made_by)
         values ({id}, {body}, {number}, {issued_on}, {new.acknowledge_days}, {new.due_on}, {new.expires_on}, {p.region},
           {p.province}, {p.commune}, {act})"
    )
}

/// Adds a rule: kind of body x territory.
pub fn rule_insert(
    id: Id<Rule>,
    directive: Id<Decision>,
    kind: &str,
    unit: Id<Unit>,
    p: Place,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into directive_rule (id, decision_id, body_kind, unit_id, region_id, province_id, commune_id, made_by)
         values ({id}, {directive}, {kind}, {unit}, {p.region}, {p.province}, {p.commune}, {act})"
    )
}

/// Addresses every living body of a kind in a territory at once, whatever their number; those addressed already, the issuer
/// itself and confidential bodies apart.
pub fn addressees_by_rule(
    directive: Id<Decision>,
    rule: Id<Rule>,
    issuer: Id<Body>,
    kind: &str,
    p: Place,
    on: Day,
    act: Id<Act>,
) -> Change {
    let zero = |id: Id<Unit>| (id.raw() != 0).then_some(id);
    let (region, province, commune) = (zero(p.region), zero(p.province), zero(p.commune));
    sql!(
        "insert into addressee (decision_id, body_id, rule_id, addressed_on, state, state_on, region_id, province_id, commune_id,
           sort_key, made_by)
         select cast({directive} as bigint), b.id, cast({rule} as bigint), cast({on} as bigint), 'addressed', cast({on} as bigint),
           b.region_id, b.province_id, b.commune_id, b.sort_key, cast({act} as bigint)
         from body b
         where b.kind = {kind} and b.dissolved_on is null and b.confidential = 0 and b.id <> {issuer}
           {?region: and b.region_id = {region}} {?province: and b.province_id = {province}}
           {?commune: and b.commune_id = {commune}}
           and not exists (select 1 from addressee x where x.decision_id = {directive} and x.body_id = b.id)"
    )
}

/// Addresses one body by hand.
pub fn addressee_insert(
    directive: Id<Decision>,
    body: Id<Body>,
    sort_key: &str,
    p: Place,
    on: Day,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into addressee (decision_id, body_id, addressed_on, state, state_on, region_id, province_id, commune_id, sort_key,
           made_by)
         values ({directive}, {body}, {on}, 'addressed', {on}, {p.region}, {p.province}, {p.commune}, {sort_key}, {act})"
    )
}

/// Tells a body founded today what is in force and addressed to its kind in its territory.
pub fn addressees_of_new(body: Id<Body>, on: Day, act: Id<Act>) -> Change {
    sql!(
        "insert into addressee (decision_id, body_id, rule_id, addressed_on, state, state_on, region_id, province_id, commune_id,
           sort_key, made_by)
         select r.decision_id, b.id, min(r.id), cast({on} as bigint), 'addressed', cast({on} as bigint), b.region_id,
           b.province_id, b.commune_id, b.sort_key, cast({act} as bigint)
         from body b join directive_rule r on r.body_kind = b.kind join directive d on d.decision_id = r.decision_id
         where b.id = {body} and b.confidential = 0 and d.body_id <> b.id and (d.expires_on is null or d.expires_on >= {on})
           and (r.region_id = 0 or r.region_id = b.region_id) and (r.province_id = 0 or r.province_id = b.province_id)
           and (r.commune_id = 0 or r.commune_id = b.commune_id)
           and not exists (select 1 from directive_end e where e.decision_id = d.decision_id)
         group by r.decision_id, b.id, b.region_id, b.province_id, b.commune_id, b.sort_key"
    )
}

/// One entry of the register.
#[derive(Clone, Debug)]
pub struct DirectiveRow {
    /// The decision.
    pub id: Id<Decision>,
    /// Directive or binding resolution.
    pub kind: Kind,
    /// Its words.
    pub text: String,
    /// The body that asks.
    pub body_id: Id<Body>,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// Its kind.
    pub body_kind: String,
    /// Own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Its unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// In the register of that body.
    pub number: i64,
    /// When it was taken, or entered.
    pub issued_on: Day,
    /// Days to acknowledge, when it says so.
    pub acknowledge_days: Option<i64>,
    /// By when.
    pub due_on: Option<Day>,
    /// Until when it is in force.
    pub expires_on: Option<Day>,
    /// Counts its changes.
    pub version: i64,
    /// Withdrawn or replaced.
    pub ended: Option<Ended>,
    /// When.
    pub ended_on: Option<Day>,
    /// Why.
    pub ended_why: Option<String>,
    /// What took its place.
    pub replaced_by: Option<Id<Decision>>,
    /// That one's number.
    pub replaced_number: Option<i64>,
    /// Region of the body that asks, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl DirectiveRow {
    /// Where the body that asks is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Is it in force on a day?
    pub fn in_force(&self, on: Day) -> bool {
        self.ended.is_none() && self.expires_on.is_none_or(|end| end >= on)
    }
}

/// One entry of the register.
pub fn directive(id: Id<Decision>) -> Query<DirectiveRow> {
    sql!(
        DirectiveRow,
        "select x.decision_id as id, d.kind, d.text, x.body_id, b.unit_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, x.number, x.issued_on, x.acknowledge_days, x.due_on, x.expires_on, x.version,
           e.how as ended, e.on_day as ended_on, e.reason as ended_why, e.replaced_by, r.number as replaced_number,
           x.region_id, x.province_id, x.commune_id
         from directive x join decision d on d.id = x.decision_id join body b on b.id = x.body_id join unit u on u.id = b.unit_id
           left join directive_end e on e.decision_id = x.decision_id left join directive r on r.decision_id = e.replaced_by
         where x.decision_id = {id}"
    )
}

/// Counts a change.
pub fn directive_touch(id: Id<Decision>, version: i64) -> Change {
    sql!("update directive set version = version + 1 where decision_id = {id} and version = {version}")
}

/// Ends one before its day.
pub fn end_insert(
    id: Id<Decision>,
    how: Ended,
    on: Day,
    reason: &str,
    by: Option<Id<Decision>>,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into directive_end (decision_id, how, on_day, reason, replaced_by, made_by)
         values ({id}, {how}, {on}, {reason}, {by}, {act})"
    )
}

/// Puts it in force again.
pub fn end_delete(id: Id<Decision>) -> Change {
    sql!("delete from directive_end where decision_id = {id}")
}

/// A rule as its page shows it.
pub struct RuleRow {
    /// Kind of body.
    pub body_kind: String,
    /// Territory in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// How many it addressed.
    pub bodies: i64,
}

/// The rules of a directive, in the order they were given.
pub fn rules(id: Id<Decision>) -> Query<RuleRow> {
    sql!(
        RuleRow,
        "select r.body_kind, u.name_ar as unit_ar, u.name_fr as unit_fr,
           (select cast(count(*) as bigint) from addressee a where a.decision_id = r.decision_id and a.rule_id = r.id) as \"bodies!\"
         from directive_rule r join unit u on u.id = r.unit_id where r.decision_id = {id} order by r.id limit 100"
    )
}

/// An addressee, with what its page needs.
#[derive(Clone, Debug)]
pub struct AddresseeRow {
    /// The body.
    pub body_id: Id<Body>,
    /// Its kind.
    pub body_kind: String,
    /// Own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Code of its unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_on: Day,
    /// When it was told.
    pub addressed_on: Day,
    /// When it acknowledged.
    pub acknowledged_on: Option<Day>,
    /// Who did, in Arabic.
    pub by_ar: Option<String>,
    /// In Latin script.
    pub by_la: Option<String>,
    /// By a rule, not by hand.
    pub rule_id: Option<Id<Rule>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl AddresseeRow {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// One addressee.
pub fn addressee(id: Id<Decision>, body: Id<Body>) -> Query<AddresseeRow> {
    sql!(
        AddresseeRow,
        "select a.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, u.code as unit_code,
           u.name_ar as unit_ar, u.name_fr as unit_fr, a.state, a.state_on, a.addressed_on, a.acknowledged_on,
           p.name_ar as by_ar, p.name_la as by_la, a.rule_id, a.region_id, a.province_id, a.commune_id
         from addressee a join body b on b.id = a.body_id join unit u on u.id = b.unit_id
           left join person p on p.id = a.acknowledged_by
         where a.decision_id = {id} and a.body_id = {body}"
    )
}

/// Moves an addressee on, when it stands as it was read; acknowledging is kept once.
pub fn addressee_move(
    id: Id<Decision>,
    body: Id<Body>,
    from: State,
    to: State,
    on: Day,
    who: Option<Id<Person>>,
) -> Change {
    sql!(
        "update addressee set state = {to}, state_on = {on}, acknowledged_by = case when acknowledged_on is null then {who}
             else acknowledged_by end, acknowledged_on = coalesce(acknowledged_on, {on})
         where decision_id = {id} and body_id = {body} and state = {from}"
    )
}

/// The same for what the issuer says: nobody acknowledged by it.
pub fn addressee_answer(id: Id<Decision>, body: Id<Body>, from: State, to: State, on: Day) -> Change {
    sql!(
        "update addressee set state = {to}, state_on = {on}
         where decision_id = {id} and body_id = {body} and state = {from}"
    )
}

/// What is said in a step.
#[derive(Clone, Debug)]
pub struct Said {
    /// What.
    pub step: Step,
    /// In words.
    pub text: String,
    /// Where it can be seen.
    pub link: String,
    /// What of the record proves it.
    pub evidence: Evidence,
    /// Which.
    pub evidence_id: i64,
}

/// Keeps a step.
pub fn step_insert(
    id: Id<StepRow>,
    of: (Id<Decision>, Id<Body>),
    said: &Said,
    on: Day,
    at: Instant,
    who: Option<Id<Person>>,
    act: Id<Act>,
) -> Change {
    let (directive, body) = of;
    sql!(
        "insert into addressee_step (id, decision_id, body_id, step, text, link, evidence_kind, evidence_id, on_day, at, person_id,
           made_by)
         values ({id}, {directive}, {body}, {said.step}, {said.text}, {said.link}, {said.evidence}, {said.evidence_id}, {on}, {at},
           {who}, {act})"
    )
}

/// How many of the meetings or decisions with this identifier are of this body.
pub fn evidence_of(body: Id<Body>, evidence: Evidence, id: i64) -> Query<i64> {
    sql!(
        (i64),
        "select cast((select count(*) from meeting t where t.id = {id} and t.body_id = {body} and {evidence} = 'meeting')
           + (select count(*) from decision d where d.id = {id} and d.body_id = {body} and {evidence} = 'decision') as bigint) as n"
    )
}

/// The meetings to come of a body, the next first, with how many points of their agenda are this directive.
pub fn planned(body: Id<Body>, directive: Id<Decision>, on: Day) -> Query<PlannedRow> {
    sql!(
        PlannedRow,
        "select t.id, t.title, t.held_on as \"held_on!\",
           (select cast(count(*) as bigint) from agenda_item a join agenda_detail d on d.item_id = a.id
             where a.meeting_id = t.id and d.from_kind = 'directive' and d.from_id = {directive}) as \"there!\"
         from meeting t join convocation c on c.meeting_id = t.id
         where t.body_id = {body} and t.held_on >= {on}
           and (select s.step from meeting_step s where s.meeting_id = t.id order by s.id desc limit 1)
             in ('planned', 'convened', 'postponed')
         order by t.held_on, t.id limit 10"
    )
}

/// A meeting to come.
pub struct PlannedRow {
    /// It.
    pub id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// When.
    pub held_on: Day,
    /// Whether the directive is on its agenda.
    pub there: i64,
}
