//! SQL of rounds: one meeting for each of many units (C15, N02).

use crate::convening::model::{Round, Target};
use crate::{
    access::Scope,
    bodies::Body,
    journal::Act,
    meetings::{Meeting, Step},
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// A round to write.
pub struct NewRound<'a> {
    /// It.
    pub id: Id<Round>,
    /// What it is called.
    pub title: &'a str,
    /// Its slogan.
    pub slogan: &'a str,
    /// Kind of the bodies that meet.
    pub kind: &'a str,
    /// Below which unit.
    pub unit: Id<Unit>,
    /// Where.
    pub place: Place,
    /// By when all have met.
    pub until: Day,
    /// What is planned for each unit, to go on with.
    pub plan: String,
}

/// Adds a round.
pub fn round_insert(r: &NewRound<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into round (id, title, slogan, body_kind, unit_id, region_id, province_id, commune_id, until_on, plan, made_by)
         values ({r.id}, {r.title}, {r.slogan}, {r.kind}, {r.unit}, {r.place.region}, {r.place.province}, {r.place.commune},
           {r.until}, {r.plan}, {act})"
    )
}

/// Adds a target; its meeting follows.
pub fn target_insert(
    id: Id<Target>,
    round: Id<Round>,
    unit: Id<Unit>,
    sort_key: &str,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into round_target (id, round_id, unit_id, sort_key, made_by)
         values ({id}, {round}, {unit}, {sort_key}, {act})"
    )
}

/// Gives a target its meeting, once.
pub fn target_set(id: Id<Target>, body: Id<Body>, meeting: Id<Meeting>) -> Change {
    sql!(
        "update round_target set body_id = {body}, meeting_id = {meeting} where id = {id} and meeting_id is null"
    )
}

/// What a round plans for each unit.
pub fn plan_of(round: Id<Round>) -> Query<String> {
    sql!((String), "select plan from round where id = {round} and plan <> ''")
}

/// The targets without a meeting whose unit has a living body: with the unit and the body.
pub fn waiting(round: Id<Round>, kind: &str, limit: i64) -> Query<(Id<Target>, Id<Unit>, Id<Body>)> {
    sql!(
        (Id<Target>, Id<Unit>, Id<Body>),
        "select t.id, t.unit_id, min(b.id) as \"body_id!\" from round_target t join body b on b.unit_id = t.unit_id
         where t.round_id = {round} and t.meeting_id is null and b.kind = {kind} and b.dissolved_on is null
         group by t.id, t.unit_id, t.sort_key order by t.sort_key, t.id limit {limit}"
    )
}

/// How many of them there are.
pub fn waiting_count(round: Id<Round>, kind: &str) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(distinct t.id) as bigint) as n from round_target t join body b on b.unit_id = t.unit_id
         where t.round_id = {round} and t.meeting_id is null and b.kind = {kind} and b.dissolved_on is null"
    )
}

/// A unit below another.
pub struct Below {
    /// It.
    pub id: Id<Unit>,
    /// Its kind.
    pub kind: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// By what lists sort.
    pub sort_key: String,
}

impl Below {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The units of a territory.
pub fn below(p: Place, limit: i64) -> Query<Below> {
    let zero = |id: Id<Unit>| (id.raw() != 0).then_some(id);
    let (region, province, commune) = (zero(p.region), zero(p.province), zero(p.commune));
    sql!(
        Below,
        "select u.id, u.kind, u.region_id, u.province_id, u.commune_id, u.sort_key
         from unit u where u.until_on is null {?region: and u.region_id = {region}} {?province: and u.province_id = {province}}
           {?commune: and u.commune_id = {commune}}
         order by u.sort_key, u.id limit {limit}"
    )
}

/// A round in a list.
#[derive(Clone, Debug)]
pub struct RoundRow {
    /// It.
    pub id: Id<Round>,
    /// What it is called.
    pub title: String,
    /// Its slogan.
    pub slogan: String,
    /// Kind of the bodies.
    pub body_kind: String,
    /// The unit.
    pub unit_id: Id<Unit>,
    /// Code of the unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// By when.
    pub until_on: Day,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Targets.
    pub targets: i64,
    /// Targets whose meeting was held.
    pub held: i64,
}

impl RoundRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The rounds of a territory, the latest to end first; or one.
pub fn rounds(scope: Scope, one: Option<Id<Round>>, limit: i64) -> Query<RoundRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        RoundRow,
        "select r.id, r.title, r.slogan, r.body_kind, r.unit_id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, r.until_on,
           r.region_id, r.province_id, r.commune_id,
           (select cast(count(*) as bigint) from round_target t where t.round_id = r.id) as \"targets!\",
           (select cast(count(*) as bigint) from round_target t where t.round_id = r.id
             and exists (select 1 from meeting_step s where s.meeting_id = t.meeting_id and s.step in ('opened', 'closed', 'reported', 'adopted'))) as \"held!\"
         from round r join unit u on u.id = r.unit_id
         where 1 = 1 {?region: and r.region_id = {region}} {?province: and r.province_id = {province}}
           {?commune: and r.commune_id = {commune}} {?one: and r.id = {one}}
         order by r.until_on desc, r.id desc limit {limit}"
    )
}

/// A target of a round with how it stands.
pub struct TargetRow {
    /// It.
    pub id: Id<Target>,
    /// Code of the unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Its body.
    pub body_id: Option<Id<Body>>,
    /// Its meeting.
    pub meeting_id: Option<Id<Meeting>>,
    /// The day.
    pub held_on: Option<Day>,
    /// The last step.
    pub step: Option<Step>,
    /// How many are called.
    pub called: i64,
}

/// The targets of a round in order, after one of them.
pub fn targets(round: Id<Round>, after: Option<Id<Target>>, limit: i64) -> Query<TargetRow> {
    sql!(
        TargetRow,
        "select t.id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, t.body_id, t.meeting_id,
           (select m.held_on from meeting m where m.id = t.meeting_id) as held_on,
           (select s.step from meeting_step s where s.meeting_id = t.meeting_id order by s.id desc limit 1) as step,
           (select cast(count(*) as bigint) from summons y where y.meeting_id = t.meeting_id and y.removed_at is null) as \"called!\"
         from round_target t join unit u on u.id = t.unit_id where t.round_id = {round}
           {?after: and (t.sort_key, t.id) > (select a.sort_key, a.id from round_target a where a.id = {after})}
         order by t.sort_key, t.id limit {limit}"
    )
}
