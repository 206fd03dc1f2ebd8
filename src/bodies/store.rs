//! SQL of bodies, seats, mandates and follow-ups that the verbs use; pages read through [`super::lists`].

pub mod lists;

use super::{
    Body, FollowUp, Holding, Mandate, NewBody, NewFollowUp, NewMandate, Seat, Sphere, model::SeatPlan,
    succession::HandOver,
};
use crate::{
    decisions::{Decision, Item},
    journal::Act,
    people::Person,
    territory::{Place, Unit},
    ui::Lang,
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};
use amana_statute as statute;

/// A unit as far as bodies need it.
#[derive(Clone, Debug)]
pub struct UnitLine {
    /// Its kind.
    pub kind: String,
    /// In Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl UnitLine {
    /// Where it stands.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        if lang == Lang::Ar { &self.name_ar } else { &self.name_fr }
    }
}

/// A unit.
pub fn unit(id: Id<Unit>) -> Query<UnitLine> {
    sql!(
        UnitLine,
        "select kind, name_ar, name_fr, region_id, province_id, commune_id from unit where id = {id}"
    )
}

/// A body that is not dissolved.
pub struct Living {
    /// It.
    pub id: Id<Body>,
    /// Its own name, or nothing.
    pub name_ar: String,
}

/// The living bodies of a kind at a unit.
pub fn living_at(unit: Id<Unit>, kind: &str) -> Query<Living> {
    sql!(
        Living,
        "select id, name_ar from body where unit_id = {unit} and kind = {kind} and dissolved_on is null order by id"
    )
}

/// A body as the verbs need it.
pub struct BodyLine {
    /// Key of its kind.
    pub kind: String,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// When it was dissolved.
    pub dissolved_on: Option<Day>,
}

/// A body.
pub fn body(id: Id<Body>) -> Query<BodyLine> {
    sql!(BodyLine, "select kind, founded_on, dissolved_on from body where id = {id}")
}

/// What a new row of `body` has besides what was asked.
pub struct BodyInsert<'a> {
    /// Identifier.
    pub id: Id<Body>,
    /// Whose body.
    pub sphere: Sphere,
    /// Where.
    pub place: Place,
    /// Clean own name in Arabic, or nothing.
    pub name_ar: &'a str,
    /// Clean own name in French, or nothing.
    pub name_fr: &'a str,
    /// What it decides on.
    pub competence: &'a str,
    /// Seen by its members only (B13).
    pub confidential: bool,
    /// By what lists sort it.
    pub sort_key: &'a str,
}

/// Adds a body.
pub fn body_insert(b: &NewBody, r: &BodyInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into body (id, kind, sphere, unit_id, region_id, province_id, commune_id, name_ar, name_fr, parent_id,
           competence, confidential, founded_on, founded_by_decision, sort_key, made_by)
         values ({r.id}, {b.kind}, {r.sphere}, {b.unit}, {r.place.region}, {r.place.province}, {r.place.commune}, {r.name_ar},
           {r.name_fr}, {b.parent}, {r.competence}, {r.confidential}, {b.founded_on}, {b.founded_by}, {r.sort_key}, {act})"
    )
}

/// How many bodies are alive inside a body.
pub fn living_children(body: Id<Body>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from body where parent_id = {body} and dissolved_on is null"
    )
}

/// The latest first day of an open mandate of a body.
pub fn latest_beginning(body: Id<Body>) -> Query<Option<Day>> {
    sql!((Option<Day>), "select max(from_on) as day from mandate where body_id = {body} and until_on is null")
}

/// Marks a body as dissolved.
pub fn body_dissolve(body: Id<Body>, on: Day, decision: Option<Id<Decision>>, act: Id<Act>) -> Change {
    sql!(
        "update body set dissolved_on = {on}, dissolved_by_decision = {decision}, dissolved_by = {act}
         where id = {body} and dissolved_on is null"
    )
}

/// Ends every open mandate of a body.
pub fn body_mandates_end(
    body: Id<Body>,
    on: Day,
    reason: &str,
    decision: Option<Id<Decision>>,
    act: Id<Act>,
) -> Change {
    sql!(
        "update mandate set until_on = {on}, end_reason = {reason}, ended_by_decision = {decision}, ended_by = {act}
         where body_id = {body} and until_on is null"
    )
}

/// Adds a seat.
pub fn seat_insert(id: Id<Seat>, body: Id<Body>, s: &SeatPlan, act: Id<Act>) -> Change {
    sql!(
        "insert into seat (id, body_id, post, rank, holding, capacity, staff, made_by)
         values ({id}, {body}, {s.post}, {s.rank}, {s.holding}, {s.capacity}, {s.staff}, {act})"
    )
}

/// A seat with its body.
#[derive(Clone, Debug)]
pub struct SeatRow {
    /// The seat.
    pub id: Id<Seat>,
    /// Key of the post.
    pub post: String,
    /// Rank, 0 for none.
    pub rank: i64,
    /// Single or collective.
    pub holding: Holding,
    /// Outside quorum and votes.
    pub staff: bool,
    /// Its body.
    pub body_id: Id<Body>,
    /// Key of the body's kind.
    pub body_kind: String,
    /// When the body was dissolved.
    pub dissolved_on: Option<Day>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl SeatRow {
    /// Where its body is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A seat.
pub fn seat(id: Id<Seat>) -> Query<SeatRow> {
    sql!(
        SeatRow,
        "select s.id, s.post, s.rank, s.holding, s.staff, b.id as body_id, b.kind as body_kind, b.dissolved_on,
           b.region_id, b.province_id, b.commune_id
         from seat s join body b on b.id = s.body_id where s.id = {id}"
    )
}

/// The seat of a post and rank (0 for none) in a body.
pub fn seat_by_post(body: Id<Body>, post: &str, rank: i64) -> Query<SeatRow> {
    sql!(
        SeatRow,
        "select s.id, s.post, s.rank, s.holding, s.staff, b.id as body_id, b.kind as body_kind, b.dissolved_on,
           b.region_id, b.province_id, b.commune_id
         from seat s join body b on b.id = s.body_id where s.body_id = {body} and s.post = {post} and s.rank = {rank}"
    )
}

/// Seat, post and rank of every seat of a body.
pub fn seats(body: Id<Body>) -> Query<(Id<Seat>, String, i64)> {
    sql!((Id<Seat>, String, i64), "select id, post, rank from seat where body_id = {body} order by id")
}

/// A mandate of a seat, with its holder's name.
pub struct SeatMandate {
    /// The mandate.
    pub id: Id<Mandate>,
    /// Its holder.
    pub person_id: Id<Person>,
    /// The holder's name in Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// Every mandate of a seat, the oldest first.
pub fn mandates_of_seat(seat: Id<Seat>) -> Query<SeatMandate> {
    sql!(
        SeatMandate,
        "select m.id, m.person_id, p.name_ar, p.name_la, m.from_on, m.until_on
         from mandate m join person p on p.id = m.person_id where m.seat_id = {seat} order by m.from_on, m.id"
    )
}

/// Adds a mandate.
pub fn mandate_insert(
    id: Id<Mandate>,
    m: &NewMandate,
    seat: &SeatRow,
    until: Option<Day>,
    end_reason: &str,
    term_ends: Option<Day>,
    act: Id<Act>,
) -> Change {
    let reason = m.reason.trim();
    sql!(
        "insert into mandate (id, seat_id, body_id, person_id, holding, from_on, from_known, until_on, term_ends_on, basis,
           reason, decision_id, appointed_by_body, end_reason, region_id, province_id, commune_id, made_by)
         values ({id}, {seat.id}, {seat.body_id}, {m.person}, {seat.holding}, {m.from_on}, {m.from_known}, {until}, {term_ends},
           {m.basis}, {reason}, {m.decision}, {m.appointed_by}, {end_reason}, {seat.region_id}, {seat.province_id},
           {seat.commune_id}, {act})"
    )
}

/// A period as stored.
pub struct PeriodRow {
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// When a mandate ran.
pub fn mandate_period(id: Id<Mandate>) -> Query<PeriodRow> {
    sql!(PeriodRow, "select from_on, until_on from mandate where id = {id}")
}

/// Ends an open mandate.
pub fn mandate_end(
    id: Id<Mandate>,
    on: Day,
    reason: &str,
    decision: Option<Id<Decision>>,
    act: Id<Act>,
) -> Change {
    sql!(
        "update mandate set until_on = {on}, end_reason = {reason}, ended_by_decision = {decision}, ended_by = {act}
         where id = {id} and until_on is null"
    )
}

/// An open item.
pub struct OpenItem {
    /// The item.
    pub id: Id<Item>,
    /// Who has it.
    pub person_id: Option<Id<Person>>,
}

/// The open items of a seat.
pub fn open_items_of_seat(seat: Id<Seat>) -> Query<OpenItem> {
    sql!(
        OpenItem,
        "select id, person_id from action_item where seat_id = {seat} and done_on is null order by id"
    )
}

/// Gives an item to a person.
pub fn item_person_set(item: Id<Item>, person: Option<Id<Person>>) -> Change {
    sql!("update action_item set person_id = {person} where id = {item}")
}

/// Writes a hand-over down.
pub fn hand_over_insert(
    id: Id<HandOver>,
    seat: Id<Seat>,
    from: Id<Mandate>,
    to: Id<Mandate>,
    on: Day,
    items: i64,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into hand_over (id, seat_id, from_mandate, to_mandate, on_day, items, made_by)
         values ({id}, {seat}, {from}, {to}, {on}, {items}, {act})"
    )
}

/// Writes down that an item passed, and from whom (0: from nobody).
pub fn hand_over_item_insert(
    hand_over: Id<HandOver>,
    item: Id<Item>,
    from_person: i64,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into hand_over_item (hand_over_id, item_id, from_person, made_by)
         values ({hand_over}, {item}, {from_person}, {act})"
    )
}

/// An office of a person as stored.
#[derive(Clone, Debug)]
pub struct CapacityRow {
    /// The mandate.
    pub mandate_id: Id<Mandate>,
    /// The person.
    pub person_id: Id<Person>,
    /// Key of the kind of body.
    pub body_kind: String,
    /// Whose body.
    pub sphere: Sphere,
    /// Key of the post.
    pub post: String,
    /// The body.
    pub body_id: Id<Body>,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// Inhabitants of the unit.
    pub population: Option<i64>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// Every office of these persons, elected ones included (B04).
pub fn capacities(persons: &[Id<Person>]) -> Query<CapacityRow> {
    sql!(
        CapacityRow,
        "select m.id as mandate_id, m.person_id, b.kind as body_kind, b.sphere, s.post, b.id as body_id, b.unit_id, u.population,
           b.region_id, b.province_id, b.commune_id, m.from_on, m.until_on
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id in ({*persons..}) order by m.person_id, m.from_on, m.id"
    )
}

/// Offices in the terms of the statute crate.
pub fn as_capacities(rows: &[CapacityRow]) -> Vec<statute::Capacity> {
    rows.iter()
        .map(|r| statute::Capacity {
            person: r.person_id.raw(),
            body: r.body_kind.clone(),
            post: r.post.clone(),
            level: level_of(r.region_id, r.province_id, r.commune_id),
            body_id: r.body_id.raw(),
            unit: r.unit_id.raw(),
            population: r.population.and_then(|n| u32::try_from(n).ok()),
            from: r.from_on,
            until: r.until_on,
        })
        .collect()
}

fn level_of(region: i64, province: i64, commune: i64) -> statute::LevelKey {
    match (region, province, commune) {
        (_, _, n) if n != 0 => statute::LevelKey::Local,
        (_, n, _) if n != 0 => statute::LevelKey::Provincial,
        (n, _, _) if n != 0 => statute::LevelKey::Regional,
        _ => statute::LevelKey::National,
    }
}

/// Since when a person follows a unit, when still so.
pub fn follow_up_open(person: Id<Person>, unit: Id<Unit>) -> Query<Day> {
    sql!(
        (Day),
        "select from_on from follow_up where unit_id = {unit} and person_id = {person} and until_on is null"
    )
}

/// Adds an assignment.
pub fn follow_up_insert(id: Id<FollowUp>, f: &NewFollowUp, p: Place, act: Id<Act>) -> Change {
    sql!(
        "insert into follow_up (id, person_id, unit_id, from_on, decision_id, region_id, province_id, commune_id, made_by)
         values ({id}, {f.person}, {f.unit}, {f.from_on}, {f.decision}, {p.region}, {p.province}, {p.commune}, {act})"
    )
}

/// When an assignment ran.
pub fn follow_up_period(id: Id<FollowUp>) -> Query<PeriodRow> {
    sql!(PeriodRow, "select from_on, until_on from follow_up where id = {id}")
}

/// Ends an assignment.
pub fn follow_up_end(id: Id<FollowUp>, on: Day, act: Id<Act>) -> Change {
    sql!("update follow_up set until_on = {on}, ended_by = {act} where id = {id} and until_on is null")
}

/// How many persons count in a body on a day: holders of its seats, staff apart (B07), each once.
pub fn members_on(body: Id<Body>, on: Day) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(distinct m.person_id) as bigint) as n from mandate m join seat s on s.id = m.seat_id
         where m.body_id = {body} and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})"
    )
}

/// Somebody who follows a territory.
pub struct Follower {
    /// The assignment.
    pub id: Id<FollowUp>,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
    /// The decision that assigned it.
    pub decision_id: Option<Id<Decision>>,
}

/// Who follows a unit on a day (B10): its contact sheet.
pub fn followers(unit: Id<Unit>, on: Day) -> Query<Follower> {
    sql!(
        Follower,
        "select f.id, f.person_id, p.name_ar, p.name_la, p.honorific, f.from_on, f.until_on, f.decision_id
         from follow_up f join person p on p.id = f.person_id
         where f.unit_id = {unit} and f.from_on <= {on} and (f.until_on is null or f.until_on > {on})
         order by f.from_on, f.id"
    )
}

/// A body with its unit, for choices.
pub struct Choice {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Unit in French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl Choice {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The living bodies of the organisation at a place and above it, the nearest first: those that may appoint there.
pub fn above(p: Place) -> Query<Choice> {
    sql!(
        Choice,
        "select b.id, b.kind, b.name_ar, b.name_fr, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id,
           b.commune_id
         from body b join unit u on u.id = b.unit_id
         where b.dissolved_on is null and b.sphere <> 'elected'
           and ((b.region_id = 0 and b.province_id = 0 and b.commune_id = 0)
             or (b.region_id = {p.region} and b.province_id = 0 and b.commune_id = 0)
             or (b.region_id = {p.region} and b.province_id = {p.province} and b.commune_id = 0)
             or (b.region_id = {p.region} and b.province_id = {p.province} and b.commune_id = {p.commune}))
         order by b.commune_id desc, b.province_id desc, b.region_id desc, b.sort_key, b.id limit 200"
    )
}

/// A line of the journal, as taking it back needs it.
pub struct ActLine {
    /// Its verb.
    pub verb: String,
    /// About what.
    pub subject_kind: String,
    /// Which.
    pub subject_id: i64,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl ActLine {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Where to go when it was taken back: what it was about may be gone.
    pub fn way_back(&self) -> String {
        match self.subject_kind.as_str() {
            "person" | "follow_up" => "/people".into(),
            _ => "/bodies".into(),
        }
    }
}

/// A line of the journal.
pub fn act(id: Id<Act>) -> Query<ActLine> {
    sql!(
        ActLine,
        "select verb, subject_kind, subject_id, region_id, province_id, commune_id from act where id = {id}"
    )
}
