//! SQL of open work. What a confidential body has to do is for its members (B13).

pub mod digest;
pub mod files;
pub mod hosts;

use crate::{
    access::Scope,
    bodies::{Body, Seat},
    decisions::{Decision, Item},
    journal::Act,
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql, text_enum};

/// Something that happened to open work.
pub enum ItemStep {}

text_enum! {
    /// What happened to open work.
    pub enum Happened {
        /// Done.
        Finished = "finished",
        /// Opened again.
        Reopened = "reopened",
        /// Handed on to somebody else.
        HandedOn = "handed_on",
    }
}

/// Open work in a list.
#[derive(Clone, Debug)]
pub struct WorkRow {
    /// It.
    pub id: Id<Item>,
    /// What to do.
    pub text: String,
    /// By when.
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_on: Option<Day>,
    /// The body that answers for it.
    pub body_id: Id<Body>,
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
    /// The decision that gave it.
    pub decision_id: Option<Id<Decision>>,
    /// Who does it.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub person_ar: Option<String>,
    /// In Latin script.
    pub person_la: Option<String>,
    /// Whether who does it sits in the body no longer.
    pub left: bool,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl WorkRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Which work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Not done.
    Open,
    /// Not done and past its day.
    Late,
    /// Not done, and who was to do it sits there no longer.
    Left,
}

/// The open work of a territory, what is most overdue first; of one body or one person when they are given.
pub fn open(
    scope: Scope,
    which: Which,
    (body, person): (Option<Id<Body>>, Option<Id<Person>>),
    after: Option<(Day, Id<Item>)>,
    me: Id<Person>,
    on: Day,
    limit: i64,
) -> Query<WorkRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let before = if which == Which::Late { on } else { Day(i64::MAX) };
    let left = i64::from(which == Which::Left);
    let (after, last) = after.unzip();
    sql!(
        WorkRow,
        "select i.id, i.text, i.due_on, i.done_on, i.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, i.decision_id, i.person_id, p.name_ar as person_ar, p.name_la as person_la,
           cast(case when i.person_id is not null and not exists (select 1 from mandate y where y.body_id = i.body_id
               and y.person_id = i.person_id and y.from_on <= {on} and (y.until_on is null or y.until_on > {on})) then 1 else 0 end as bigint) as \"left!\",
           i.region_id, i.province_id, i.commune_id
         from action_item i join body b on b.id = i.body_id join unit u on u.id = b.unit_id left join person p on p.id = i.person_id
         where i.done_on is null and coalesce(i.due_on, 9000000) < {before}
           and (b.confidential = 0 or i.person_id = {me} or exists (select 1 from mandate x where x.body_id = b.id and x.person_id = {me}
             and x.from_on <= {on} and (x.until_on is null or x.until_on > {on})))
           and ({left} = 0 or (i.person_id is not null and not exists (select 1 from mandate y where y.body_id = i.body_id
             and y.person_id = i.person_id and y.from_on <= {on} and (y.until_on is null or y.until_on > {on}))))
           {?region: and i.region_id = {region}} {?province: and i.province_id = {province}}
           {?commune: and i.commune_id = {commune}} {?body: and i.body_id = {body}} {?person: and i.person_id = {person}}
           {?after: and (coalesce(i.due_on, 9000000), i.id) > ({after}, {last})}
         order by coalesce(i.due_on, 9000000), i.id limit {limit}"
    )
}

/// The work done in a territory, the latest first.
pub fn done(
    scope: Scope,
    (body, person): (Option<Id<Body>>, Option<Id<Person>>),
    after: Option<(Day, Id<Item>)>,
    me: Id<Person>,
    on: Day,
    limit: i64,
) -> Query<WorkRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (after, last) = after.unzip();
    sql!(
        WorkRow,
        "select i.id, i.text, i.due_on, i.done_on, i.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, i.decision_id, i.person_id, p.name_ar as person_ar, p.name_la as person_la,
           cast(0 as bigint) as \"left!\", i.region_id, i.province_id, i.commune_id
         from action_item i join body b on b.id = i.body_id join unit u on u.id = b.unit_id left join person p on p.id = i.person_id
         where i.done_on is not null
           and (b.confidential = 0 or i.person_id = {me} or exists (select 1 from mandate x where x.body_id = b.id and x.person_id = {me}
             and x.from_on <= {on} and (x.until_on is null or x.until_on > {on})))
           {?region: and i.region_id = {region}} {?province: and i.province_id = {province}}
           {?commune: and i.commune_id = {commune}} {?body: and i.body_id = {body}} {?person: and i.person_id = {person}}
           {?after: and (i.done_on, i.id) < ({after}, {last})}
         order by i.done_on desc, i.id desc limit {limit}"
    )
}

/// The work of bodies of a kind below a territory that was due before a day and is not done; confidential bodies apart.
pub fn risen(kind: &str, scope: Scope, before: Day, me: Id<Person>, on: Day, limit: i64) -> Query<WorkRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        WorkRow,
        "select i.id, i.text, i.due_on, i.done_on, i.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, i.decision_id, i.person_id, p.name_ar as person_ar, p.name_la as person_la,
           cast(case when i.person_id is not null and i.person_id <> {me} and not exists (select 1 from mandate y where y.body_id = i.body_id
               and y.person_id = i.person_id and y.from_on <= {on} and (y.until_on is null or y.until_on > {on})) then 1 else 0 end as bigint) as \"left!\",
           i.region_id, i.province_id, i.commune_id
         from action_item i join body b on b.id = i.body_id join unit u on u.id = b.unit_id left join person p on p.id = i.person_id
         where i.done_on is null and i.due_on < {before} and b.kind = {kind} and b.confidential = 0 and b.dissolved_on is null
           {?region: and i.region_id = {region}} {?province: and i.province_id = {province}}
           {?commune: and i.commune_id = {commune}}
         order by i.due_on, i.id limit {limit}"
    )
}

/// A step of open work, or a succession that passed it on.
pub struct StepRow {
    /// `finished`, `reopened`, `handed_on`, or `succeeded` (B15).
    pub step: String,
    /// In words.
    pub text: String,
    /// Where it can be seen.
    pub link: String,
    /// From whom, in Arabic.
    pub from_ar: Option<String>,
    /// In Latin script.
    pub from_la: Option<String>,
    /// To whom, in Arabic.
    pub to_ar: Option<String>,
    /// In Latin script.
    pub to_la: Option<String>,
    /// Who wrote it, in Arabic.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
    /// When.
    pub on_day: Day,
}

/// What happened to an item, the latest first.
pub fn steps(item: Id<Item>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select l.step, l.text, l.link, f.name_ar as from_ar, f.name_la as from_la, t.name_ar as to_ar, t.name_la as to_la,
           w.name_ar as who_ar, w.name_la as who_la, l.on_day as \"on_day!\"
         from (select s.id, s.step, s.text, s.link, s.from_person, s.to_person, s.person_id, s.on_day from item_step s
             where s.item_id = {item}
           union all
           select h.id, 'succeeded' as step, '' as text, '' as link, case when hi.from_person = 0 then null else hi.from_person end as from_person,
             m.person_id as to_person, null as person_id, h.on_day
           from hand_over_item hi join hand_over h on h.id = hi.hand_over_id join mandate m on m.id = h.to_mandate
           where hi.item_id = {item}) l
           left join person f on f.id = l.from_person left join person t on t.id = l.to_person left join person w on w.id = l.person_id
         order by l.id desc limit 200"
    )
}

/// What happened to an item, to keep.
pub struct NewStep<'a> {
    /// What.
    pub step: Happened,
    /// In words.
    pub text: &'a str,
    /// Where it can be seen.
    pub link: &'a str,
    /// From whom it passed.
    pub from: Option<Id<Person>>,
    /// To whom.
    pub to: Option<Id<Person>>,
    /// Who wrote it.
    pub who: Option<Id<Person>>,
}

/// Keeps it.
pub fn step_insert(
    id: Id<ItemStep>,
    item: Id<Item>,
    s: &NewStep<'_>,
    on: Day,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into item_step (id, item_id, step, text, link, from_person, to_person, on_day, at, person_id, made_by)
         values ({id}, {item}, {s.step}, {s.text}, {s.link}, {s.from}, {s.to}, {on}, {at}, {s.who}, {act})"
    )
}

/// Gives open work to somebody in a seat, when it is still with who had it.
pub fn owner_set(item: Id<Item>, from: Option<Id<Person>>, to: Id<Person>, seat: Id<Seat>) -> Change {
    let was = from.map_or(0, Id::raw);
    sql!(
        "update action_item set person_id = {to}, seat_id = {seat}
         where id = {item} and done_on is null and coalesce(person_id, 0) = {was}"
    )
}

/// Somebody who sits in a body.
pub struct MemberRow {
    /// The seat.
    pub seat_id: Id<Seat>,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Sex, for the title.
    pub sex: Option<Sex>,
    /// The post.
    pub post: String,
    /// Its rank.
    pub rank: i64,
}

/// Who sits in a body on a day.
pub fn members(body: Id<Body>, on: Day) -> Query<MemberRow> {
    sql!(
        MemberRow,
        "select m.seat_id, m.person_id, p.name_ar, p.name_la, p.sex, s.post, s.rank
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by p.sort_key, m.id limit 500"
    )
}
