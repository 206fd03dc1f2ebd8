//! SQL of the facts that are declared: bodies founded, days on which who leads them changed, texts adopted.

use crate::{
    access::Scope,
    bodies::Body,
    decisions::{Decision, Kind as DecisionKind},
    meetings::Meeting,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A fact about a body.
#[derive(Clone, Debug)]
pub struct FactRow {
    /// Which body.
    pub body_id: Id<Body>,
    /// Its kind.
    pub body_kind: String,
    /// Its own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// The unit's code.
    pub unit_code: String,
    /// What the unit is.
    pub unit_kind: String,
    /// `urban` or `rural`.
    pub milieu: Option<String>,
    /// The unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// The day of the fact.
    pub on_day: Day,
    /// The decision that made it.
    pub decision_id: Option<Id<Decision>>,
    /// The meeting that took it.
    pub meeting_id: Option<Id<Meeting>>,
}

impl FactRow {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The bodies of these kinds that were founded on a known day, up to one.
pub fn founded(
    kinds: &[String],
    scope: Scope,
    body: Option<Id<Body>>,
    decision: Option<Id<Decision>>,
    on: Day,
) -> Query<FactRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        FactRow,
        "select b.id as body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, b.unit_id, u.code as unit_code,
           u.kind as unit_kind, u.milieu, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id,
           b.founded_on as \"on_day!\", b.founded_by_decision as decision_id, d.meeting_id as \"meeting_id?\"
         from body b join unit u on u.id = b.unit_id left join decision d on d.id = b.founded_by_decision
         where b.kind in ({*kinds..}) and b.sphere = 'party' and b.confidential = 0 and b.founded_on is not null and b.founded_on <= {on}
           {?region: and b.region_id = {region}} {?province: and b.province_id = {province}} {?commune: and b.commune_id = {commune}}
           {?body: and b.id = {body}} {?decision: and b.founded_by_decision = {decision}}"
    )
}

/// The days, up to one, on which who leads bodies of these kinds changed: somebody came who was not there just before, or left and did
/// not stay. Whoever was seated by the founding itself came with the body and is declared with it.
pub fn changed(
    kinds: &[String],
    scope: Scope,
    body: Option<Id<Body>>,
    decision: Option<Id<Decision>>,
    on: Day,
) -> Query<FactRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        FactRow,
        "select b.id as body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, b.unit_id, u.code as unit_code,
           u.kind as unit_kind, u.milieu, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id,
           c.on_day as \"on_day!\", c.decision_id as \"decision_id?\", d.meeting_id as \"meeting_id?\"
         from (select x.body_id, x.on_day, max(x.decision_id) as decision_id
             from (select m.body_id, m.from_on as on_day, m.decision_id
                 from mandate m join seat s on s.id = m.seat_id join body f on f.id = m.body_id
                 where f.kind in ({*kinds..}) and s.staff = 0 and m.from_known = 1
                   and (f.founded_on is null or m.from_on > f.founded_on)
                   and (m.decision_id is null or f.founded_by_decision is null or m.decision_id <> f.founded_by_decision)
                   and not exists (select 1 from mandate y where y.seat_id = m.seat_id and y.person_id = m.person_id
                     and y.until_on = m.from_on)
                 union all
                 select m.body_id, m.until_on as on_day, m.ended_by_decision as decision_id
                 from mandate m join seat s on s.id = m.seat_id join body f on f.id = m.body_id
                 where f.kind in ({*kinds..}) and s.staff = 0 and m.until_on is not null
                   and not exists (select 1 from mandate y where y.seat_id = m.seat_id and y.person_id = m.person_id
                     and y.from_on = m.until_on)) x
             group by x.body_id, x.on_day) c
           join body b on b.id = c.body_id join unit u on u.id = b.unit_id left join decision d on d.id = c.decision_id
         where b.sphere = 'party' and b.confidential = 0 and c.on_day <= {on}
           {?region: and b.region_id = {region}} {?province: and b.province_id = {province}} {?commune: and b.commune_id = {commune}}
           {?body: and b.id = {body}} {?decision: and c.decision_id = {decision}}"
    )
}

/// A decision of a national body that adopts a text or is about premises.
#[derive(Clone, Debug)]
pub struct TextRow {
    /// It.
    pub id: Id<Decision>,
    /// Adopts a text, or is about premises.
    pub kind: DecisionKind,
    /// What it says.
    pub text: String,
    /// When it was taken.
    pub taken_on: Day,
    /// The kind of the body that took it.
    pub body_kind: String,
    /// The meeting.
    pub meeting_id: Option<Id<Meeting>>,
}

/// The decisions of national bodies that adopt a text or are about premises, up to a day.
pub fn texts(one: Option<Id<Decision>>, on: Day) -> Query<TextRow> {
    sql!(
        TextRow,
        "select d.id, d.kind, d.text, d.taken_on as \"taken_on!\", b.kind as body_kind, d.meeting_id
         from decision d join body b on b.id = d.body_id
         where d.kind in ('text', 'headquarters') and b.region_id = 0 and b.sphere = 'party' and b.confidential = 0
           and d.taken_on is not null and d.taken_on <= {on} {?one: and d.id = {one}}
         order by d.taken_on, d.id"
    )
}

/// The ground of a fact: the decision, its meeting, and the seal of the minutes.
#[derive(Clone, Debug)]
pub struct GroundRow {
    /// What the decision says.
    pub text: String,
    /// When it was taken.
    pub taken_on: Option<Day>,
    /// What the meeting is called.
    pub title: Option<String>,
    /// Its day.
    pub held_on: Option<Day>,
    /// The hash that seals the minutes.
    pub sha256: Option<Vec<u8>>,
    /// The beginning of it, as it is printed.
    pub code: Option<String>,
}

/// The ground that a decision is.
pub fn ground(id: Id<Decision>) -> Query<GroundRow> {
    sql!(
        GroundRow,
        "select d.text, d.taken_on, t.title as \"title?\", t.held_on as \"held_on?\", s.sha256 as \"sha256?\", s.code as \"code?\"
         from decision d left join meeting t on t.id = d.meeting_id left join minutes m on m.meeting_id = t.id
           left join minutes_seal s on s.minutes_id = m.id and s.number = 0
         where d.id = {id}"
    )
}
