//! SQL of the structure: the lines that are kept in memory, what was touched since they were read, and the words of what a list shows.

use crate::{
    bodies::{Body, Holding, Seat, Sphere},
    decisions::Item,
    meetings::Meeting,
    people::{Person, Sex},
    territory::{Succession, Unit, UnitKind},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// From which mark on it must be asked again, when it is asked now: everything before it is finished and can be seen.
pub fn bound() -> Query<i64> {
    sql!(
        (i64),
        "{sqlite: select coalesce(max(mark), 0) + 1 as n from structure_mark}{postgres: select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as n}"
    )
}

/// The bodies touched from a mark on; 0 is the territory, -1 the meetings of no body.
pub fn touched(since: i64) -> Query<i64> {
    sql!(
        (i64),
        "select distinct body_id from structure_mark where mark >= {since}
           {postgres: and mark < pg_snapshot_xmax(pg_current_snapshot())::text::bigint}
         order by body_id"
    )
}

/// A unit.
#[derive(Clone, Debug)]
pub struct UnitLine {
    /// Identifier.
    pub id: Id<Unit>,
    /// Code.
    pub code: String,
    /// What it is.
    pub kind: UnitKind,
    /// Its parent.
    pub parent_id: Option<Id<Unit>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Arabic name.
    pub name_ar: String,
    /// French name.
    pub name_fr: String,
    /// Inhabitants.
    pub population: Option<i64>,
    /// `urban` or `rural`.
    pub milieu: Option<String>,
    /// The first day on which it exists, when a reform made it.
    pub from_on: Option<Day>,
    /// The first day on which it does not any more.
    pub until_on: Option<Day>,
}

/// The whole territory, in alphabetical order.
pub fn units() -> Query<UnitLine> {
    sql!(
        UnitLine,
        "select id, code, kind, parent_id, region_id, province_id, commune_id, name_ar, name_fr, population, milieu, from_on, until_on
         from unit where kind not in ('cercle', 'arrondissement_prefecture', 'constituency', 'country_abroad')
         order by sort_key, id"
    )
}

/// A code that gave way to a unit.
pub struct SuccessionLine {
    /// The unit of now.
    pub unit_id: Id<Unit>,
    /// The code of before.
    pub old_code: String,
    /// How.
    pub kind: Succession,
    /// When.
    pub on_day: Option<Day>,
}

/// Every code that gave way.
pub fn successions() -> Query<SuccessionLine> {
    sql!(
        SuccessionLine,
        "select unit_id, old_code, kind, on_day from unit_succession order by unit_id, old_code"
    )
}

/// A body.
pub struct BodyLine {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Whose.
    pub sphere: Sphere,
    /// Where.
    pub unit_id: Id<Unit>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// For its members only (B13).
    pub confidential: bool,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// When it was dissolved.
    pub dissolved_on: Option<Day>,
}

/// Every body there ever was.
pub fn body_ids() -> Query<i64> {
    sql!((i64), "select id from body order by id")
}

/// These bodies.
pub fn bodies(ids: &[i64]) -> Query<BodyLine> {
    sql!(
        BodyLine,
        "select id, kind, sphere, unit_id, region_id, province_id, commune_id, name_ar, name_fr, confidential, founded_on, dissolved_on
         from body where id in ({*ids..})"
    )
}

/// A seat of a body.
pub struct SeatLine {
    /// It.
    pub id: Id<Seat>,
    /// Of which body.
    pub body_id: Id<Body>,
    /// How many hold it.
    pub holding: Holding,
    /// Outside the quorum.
    pub staff: bool,
}

/// The seats of these bodies.
pub fn seats(bodies: &[i64]) -> Query<SeatLine> {
    sql!(SeatLine, "select id, body_id, holding, staff from seat where body_id in ({*bodies..}) order by id")
}

/// Somebody in a seat.
pub struct HolderLine {
    /// Of which body.
    pub body_id: Id<Body>,
    /// Which seat.
    pub seat_id: Id<Seat>,
    /// Who.
    pub person_id: Id<Person>,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
    /// The end of the term.
    pub term_ends_on: Option<Day>,
    /// When known.
    pub sex: Option<Sex>,
    /// The year of birth, as the membership says.
    pub birth_year: Option<i64>,
}

/// Who sat in these bodies, ever.
pub fn holders(bodies: &[i64]) -> Query<HolderLine> {
    sql!(
        HolderLine,
        "select d.body_id, d.seat_id, d.person_id, d.from_on, d.until_on, d.term_ends_on, p.sex,
           (select max(m.birth_year) from membership m where m.person_id = d.person_id) as birth_year
         from mandate d join person p on p.id = d.person_id where d.body_id in ({*bodies..}) order by d.body_id, d.from_on, d.id"
    )
}

/// A meeting that was held.
pub struct HeldLine {
    /// It.
    pub id: Id<Meeting>,
    /// Of which body.
    pub body_id: Option<Id<Body>>,
    /// In which unit: the host where there is one.
    pub unit_id: Id<Unit>,
    /// Region of the meeting, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Its day.
    pub held_on: Day,
}

/// The meetings of these bodies; one that was convened here was held once it was opened.
pub fn held(bodies: &[i64]) -> Query<HeldLine> {
    sql!(
        HeldLine,
        "select t.id, t.body_id, coalesce(t.host_unit_id, t.unit_id) as \"unit_id!\", t.region_id, t.province_id, t.commune_id, t.held_on as \"held_on!\"
         from meeting t where t.body_id in ({*bodies..}) and t.held_on is not null
           and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
             where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))
         order by t.body_id, t.held_on, t.id"
    )
}

/// The meetings of no body that is known.
pub fn held_by_nobody() -> Query<HeldLine> {
    sql!(
        HeldLine,
        "select t.id, t.body_id, coalesce(t.host_unit_id, t.unit_id) as \"unit_id!\", t.region_id, t.province_id, t.commune_id, t.held_on as \"held_on!\"
         from meeting t where t.body_id is null and t.held_on is not null
           and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
             where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))
         order by t.held_on, t.id"
    )
}

/// Work that decisions gave.
pub struct WorkLine {
    /// It.
    pub id: Id<Item>,
    /// Of which body.
    pub body_id: Id<Body>,
    /// By when.
    pub due_on: Day,
    /// When it was done.
    pub done_on: Option<Day>,
}

/// The work of these bodies that has a day.
pub fn work(bodies: &[i64]) -> Query<WorkLine> {
    sql!(
        WorkLine,
        "select id, body_id, due_on as \"due_on!\", done_on from action_item where body_id in ({*bodies..}) and due_on is not null
         order by body_id, due_on, id"
    )
}

/// What these meetings are called.
pub fn titles(ids: &[i64]) -> Query<(i64, String)> {
    sql!((i64, String), "select id, title from meeting where id in ({*ids..})")
}

/// What this work is.
pub fn work_texts(ids: &[i64]) -> Query<(i64, String)> {
    sql!((i64, String), "select id, text from action_item where id in ({*ids..})")
}
