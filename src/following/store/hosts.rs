//! SQL of where a body's meetings were held (C14).

use crate::{
    bodies::Body,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A unit that may host.
pub struct UnitRow {
    /// It.
    pub id: Id<Unit>,
    /// Its code.
    pub code: String,
    /// In Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
}

/// The regions of the country, the provinces or the communes within a place, by name.
pub fn units(level: &str, p: Place) -> Query<UnitRow> {
    let zero = |id: Id<Unit>| (id.raw() != 0).then_some(id);
    let (region, province) = (zero(p.region), zero(p.province));
    sql!(
        UnitRow,
        "select u.id, u.code, u.name_ar, u.name_fr from unit u
         where u.until_on is null
           and (({level} = 'region' and u.kind in ('region', 'party_region'))
             or ({level} = 'province' and u.kind in ('province', 'prefecture', 'party_province'))
             or ({level} = 'commune' and u.kind = 'commune'))
           {?region: and u.region_id = {region}} {?province: and u.province_id = {province}}
         order by u.sort_key, u.id limit 2000"
    )
}

/// A meeting held, and where.
pub struct HeldRow {
    /// It.
    pub id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// When.
    pub held_on: Day,
    /// Region of the host, or 0; none when the place is not known.
    pub region_id: Option<Id<Unit>>,
    /// Province, or 0.
    pub province_id: Option<Id<Unit>>,
    /// Commune, or 0.
    pub commune_id: Option<Id<Unit>>,
}

/// The meetings of a body held in a span of days, as this reader may see them; those that were only planned, put off without a
/// new day or called off, were not held.
pub fn held(body: Id<Body>, from: Day, until: Day, me: Id<Person>, on: Day) -> Query<HeldRow> {
    sql!(
        HeldRow,
        "select t.id, t.title, t.held_on as \"held_on!\", h.region_id as \"region_id?\", h.province_id as \"province_id?\",
           h.commune_id as \"commune_id?\"
         from meeting t join body b on b.id = t.body_id left join unit h on h.id = t.host_unit_id
         where t.body_id = {body} and t.held_on >= {from} and t.held_on <= {until} and t.held_on <= {on}
           and (not exists (select 1 from convocation c where c.meeting_id = t.id)
             or exists (select 1 from meeting_step s where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))
           and (b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))
         order by t.held_on desc, t.id desc limit 5000"
    )
}
