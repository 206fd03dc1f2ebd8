//! SQL of the pages of bodies. Scope is a predicate of every list; what is confidential is left out unless the reader is a
//! member of the body or a party to the case (B13).

use crate::bodies::{Basis, Body, Holding, Mandate, Seat, Sphere};
use crate::{
    access::Scope,
    decisions::Decision,
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A body in a list.
#[derive(Clone, Debug)]
pub struct BodyRow {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Whose.
    pub sphere: Sphere,
    /// Own name in Arabic.
    pub name_ar: String,
    /// Own name in French.
    pub name_fr: String,
    /// Its cases are for its members only.
    pub confidential: bool,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// When it was dissolved.
    pub dissolved_on: Option<Day>,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// Code of the unit.
    pub unit_code: String,
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
    /// Members on the day, staff apart.
    pub members: i64,
    /// Last meeting; of a confidential body nothing is told (B13).
    pub met_on: Option<Day>,
    /// Next day by which something is due; of a confidential body nothing is told.
    pub due_on: Option<Day>,
}

impl BodyRow {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Where a list of bodies goes on.
pub struct BodyAnchor {
    /// Its kind.
    pub kind: String,
    /// Its identifier.
    pub id: Id<Body>,
}

/// The place of a body in the lists.
pub fn anchor(id: Id<Body>) -> Query<BodyAnchor> {
    sql!(BodyAnchor, "select kind, id from body where id = {id}")
}

/// Which bodies a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which {
    /// Those that are gone, instead of the living.
    pub dissolved: bool,
    /// Public institutions, instead of the organisation's own and its parallel organisations'.
    pub elected: bool,
}

/// A page of the bodies of a territory on a day, by kind.
pub fn bodies(
    scope: Scope,
    kind: Option<&str>,
    which: Which,
    after: Option<&BodyAnchor>,
    on: Day,
    limit: i64,
) -> Query<BodyRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (gone, elected) = (which.dissolved, which.elected);
    sql!(
        BodyRow,
        "select b.id, b.kind, b.sphere, b.name_ar, b.name_fr, b.confidential, b.founded_on, b.dissolved_on, b.unit_id,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id,
           (select cast(count(distinct m.person_id) as bigint) from mandate m join seat s on s.id = m.seat_id
             where m.body_id = b.id and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})) as \"members!\",
           case when b.confidential = 0 then
             (select max(t.held_on) from meeting t where t.body_id = b.id and t.held_on <= {on}
               and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
                 where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))) end as met_on,
           case when b.confidential = 0 then
             (select min(i.due_on) from action_item i where i.body_id = b.id and i.done_on is null) end as due_on
         from body b join unit u on u.id = b.unit_id
         where case when b.dissolved_on is not null and b.dissolved_on <= {on} then 1 else 0 end = {gone}
           and case when b.sphere = 'elected' then 1 else 0 end = {elected}
           {?region: and b.region_id = {region}} {?province: and b.province_id = {province}}
           {?commune: and b.commune_id = {commune}} {?kind: and b.kind = {kind}}
           {?after: and (b.kind, b.id) > ({after.kind}, {after.id})}
         order by b.kind, b.id limit {limit}"
    )
}

/// One body as the lists show it.
pub fn body(id: Id<Body>, on: Day) -> Query<BodyRow> {
    sql!(
        BodyRow,
        "select b.id, b.kind, b.sphere, b.name_ar, b.name_fr, b.confidential, b.founded_on, b.dissolved_on, b.unit_id,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id,
           (select cast(count(distinct m.person_id) as bigint) from mandate m join seat s on s.id = m.seat_id
             where m.body_id = b.id and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})) as \"members!\",
           case when b.confidential = 0 then
             (select max(t.held_on) from meeting t where t.body_id = b.id and t.held_on <= {on}
               and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
                 where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))) end as met_on,
           case when b.confidential = 0 then
             (select min(i.due_on) from action_item i where i.body_id = b.id and i.done_on is null) end as due_on
         from body b join unit u on u.id = b.unit_id where b.id = {id}"
    )
}

/// What a body decides on, as it was decided (B12), and the body inside which it lives.
pub struct BodyMore {
    /// In words.
    pub competence: String,
    /// The parent.
    pub parent_id: Option<Id<Body>>,
}

/// What a body decides on, and its parent.
pub fn body_more(id: Id<Body>) -> Query<BodyMore> {
    sql!(BodyMore, "select competence, parent_id from body where id = {id}")
}

/// The bodies inside a body, the living first.
pub fn children(parent: Id<Body>, on: Day) -> Query<BodyRow> {
    sql!(
        BodyRow,
        "select b.id, b.kind, b.sphere, b.name_ar, b.name_fr, b.confidential, b.founded_on, b.dissolved_on, b.unit_id,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id,
           (select cast(count(distinct m.person_id) as bigint) from mandate m join seat s on s.id = m.seat_id
             where m.body_id = b.id and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})) as \"members!\",
           case when b.confidential = 0 then
             (select max(t.held_on) from meeting t where t.body_id = b.id and t.held_on <= {on}
               and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
                 where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))) end as met_on,
           case when b.confidential = 0 then
             (select min(i.due_on) from action_item i where i.body_id = b.id and i.done_on is null) end as due_on
         from body b join unit u on u.id = b.unit_id where b.parent_id = {parent}
         order by case when b.dissolved_on is null then 0 else 1 end, b.sort_key, b.id limit 100"
    )
}

/// A seat.
#[derive(Clone, Debug)]
pub struct SeatLine {
    /// It.
    pub id: Id<Seat>,
    /// Its body.
    pub body_id: Id<Body>,
    /// Post.
    pub post: String,
    /// Rank, 0 for none.
    pub rank: i64,
    /// Single or collective.
    pub holding: Holding,
    /// Outside quorum and votes.
    pub staff: bool,
}

/// The seats of these bodies.
pub fn seats(bodies: &[Id<Body>]) -> Query<SeatLine> {
    sql!(
        SeatLine,
        "select id, body_id, post, rank, holding, staff from seat where body_id in ({*bodies..}) order by body_id, id"
    )
}

/// A mandate with its holder.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The mandate.
    pub id: Id<Mandate>,
    /// Its seat.
    pub seat_id: Id<Seat>,
    /// Its body.
    pub body_id: Id<Body>,
    /// Post.
    pub post: String,
    /// Rank, 0 for none.
    pub rank: i64,
    /// Single or collective.
    pub holding: Holding,
    /// Outside quorum and votes.
    pub staff: bool,
    /// Who.
    pub person_id: Id<Person>,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// First day.
    pub from_on: Day,
    /// Is that day the true one?
    pub from_known: bool,
    /// The day after the last.
    pub until_on: Option<Day>,
    /// When the term ends.
    pub term_ends_on: Option<Day>,
    /// How it was given.
    pub basis: Basis,
    /// How it ended.
    pub end_reason: String,
}

/// Who holds these seats on a day.
pub fn holders_of_seats(seats: &[Id<Seat>], on: Day) -> Query<Holder> {
    sql!(
        Holder,
        "select m.id, m.seat_id, m.body_id, s.post, s.rank, m.holding, s.staff, m.person_id, p.name_ar, p.name_la, p.honorific, p.sex,
           m.from_on, m.from_known, m.until_on, m.term_ends_on, m.basis, m.end_reason
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.seat_id in ({*seats..}) and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by m.body_id, s.rank, m.from_on, m.id"
    )
}

/// The composition of a body on a day: at most `limit` holders.
pub fn composition(body: Id<Body>, on: Day, limit: i64) -> Query<Holder> {
    sql!(
        Holder,
        "select m.id, m.seat_id, m.body_id, s.post, s.rank, m.holding, s.staff, m.person_id, p.name_ar, p.name_la, p.honorific, p.sex,
           m.from_on, m.from_known, m.until_on, m.term_ends_on, m.basis, m.end_reason
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by s.id, p.sort_key, m.id limit {limit}"
    )
}

/// The mandates of a body that ended, the latest first.
pub fn former(body: Id<Body>, on: Day, limit: i64) -> Query<Holder> {
    sql!(
        Holder,
        "select m.id, m.seat_id, m.body_id, s.post, s.rank, m.holding, s.staff, m.person_id, p.name_ar, p.name_la, p.honorific, p.sex,
           m.from_on, m.from_known, m.until_on, m.term_ends_on, m.basis, m.end_reason
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and m.until_on is not null and m.until_on <= {on}
         order by m.until_on desc, m.id desc limit {limit}"
    )
}

/// A hand-over between two holders of a seat (B15).
#[derive(Clone, Debug)]
pub struct HandOverRow {
    /// When.
    pub on_day: Day,
    /// Items that passed.
    pub items: i64,
    /// Post.
    pub post: String,
    /// Rank, 0 for none.
    pub rank: i64,
    /// Who left.
    pub from_id: Id<Person>,
    /// In Arabic.
    pub from_ar: String,
    /// In Latin script.
    pub from_la: String,
    /// Who took over.
    pub to_id: Id<Person>,
    /// In Arabic.
    pub to_ar: String,
    /// In Latin script.
    pub to_la: String,
}

/// The hand-overs of a body, the latest first.
pub fn hand_overs(body: Id<Body>) -> Query<HandOverRow> {
    sql!(
        HandOverRow,
        "select h.on_day, h.items, s.post, s.rank, f.person_id as from_id, fp.name_ar as from_ar, fp.name_la as from_la,
           t.person_id as to_id, tp.name_ar as to_ar, tp.name_la as to_la
         from seat s join hand_over h on h.seat_id = s.id
           join mandate f on f.id = h.from_mandate join person fp on fp.id = f.person_id
           join mandate t on t.id = h.to_mandate join person tp on tp.id = t.person_id
         where s.body_id = {body} order by h.on_day desc, h.id desc limit 20"
    )
}

/// Does this person sit in the body on this day? Opens its confidential cases (B13).
pub fn sits_in(body: Id<Body>, person: Id<Person>, on: Day) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from mandate where body_id = {body} and person_id = {person}
           and from_on <= {on} and (until_on is null or until_on > {on})"
    )
}

/// A mandate with everything its page shows.
#[derive(Clone, Debug)]
pub struct MandateRow {
    /// It.
    pub id: Id<Mandate>,
    /// Its body.
    pub body_id: Id<Body>,
    /// Post.
    pub post: String,
    /// Rank, 0 for none.
    pub rank: i64,
    /// Outside quorum and votes.
    pub staff: bool,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// First day.
    pub from_on: Day,
    /// Is that day the true one?
    pub from_known: bool,
    /// The day after the last.
    pub until_on: Option<Day>,
    /// When the term ends.
    pub term_ends_on: Option<Day>,
    /// How it was given.
    pub basis: Basis,
    /// Why.
    pub reason: String,
    /// The decision that gave it.
    pub decision_id: Option<Id<Decision>>,
    /// The body that appointed.
    pub appointed_by_body: Option<Id<Body>>,
    /// How it ended.
    pub end_reason: String,
    /// The decision that ended it.
    pub ended_by_decision: Option<Id<Decision>>,
}

/// A mandate.
pub fn mandate(id: Id<Mandate>) -> Query<MandateRow> {
    sql!(
        MandateRow,
        "select m.id, m.body_id, s.post, s.rank, s.staff, m.person_id, p.name_ar, p.name_la, p.sex, m.from_on, m.from_known,
           m.until_on, m.term_ends_on, m.basis, m.reason, m.decision_id, m.appointed_by_body, m.end_reason, m.ended_by_decision
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id where m.id = {id}"
    )
}
