//! SQL of who can see a person, and who did (art. 7).

use crate::{joining::Application, journal::Act, people::Person, territory::Place};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// Holders of one office today.
#[derive(Clone, Debug)]
pub struct HoldersRow {
    /// The kind of body.
    pub kind: String,
    /// The post.
    pub post: String,
    /// The rank.
    pub rank: i64,
    /// Its unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region of the body, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// How many hold it.
    pub n: i64,
}

/// Who holds an office today in a body whose territory is exactly this one.
pub fn holders(place: Place, on: Day) -> Query<HoldersRow> {
    sql!(
        HoldersRow,
        "select b.kind, s.post, s.rank, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id,
           cast(count(*) as bigint) as n
         from body b join mandate m on m.body_id = b.id join seat s on s.id = m.seat_id join unit u on u.id = b.unit_id
         where b.region_id = {place.region} and b.province_id = {place.province} and b.commune_id = {place.commune}
           and b.sphere <> 'elected' and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         group by b.kind, s.post, s.rank, u.name_ar, u.name_fr, b.region_id, b.province_id, b.commune_id
         order by b.kind, s.rank, s.post limit 500"
    )
}

/// Something that was done with the data of somebody.
#[derive(Clone, Debug)]
pub struct SeenRow {
    /// The act.
    pub id: Id<Act>,
    /// When.
    pub at: Instant,
    /// What: `reveal_protected`, `export_list`, …
    pub verb: String,
    /// In what capacity.
    pub capacity: String,
    /// What the line says: field and reason, list and purpose.
    pub detail: String,
    /// Who, in Arabic; empty for the program.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
}

/// Who read a protected field of somebody, or produced all of their data, the last first.
pub fn reads(person: Id<Person>) -> Query<SeenRow> {
    let raw = person.raw();
    sql!(
        SeenRow,
        "select a.id, a.at, a.verb, a.capacity, a.detail, coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from act a left join person p on p.id = a.person_id
         where a.subject_kind = 'person' and a.subject_id = {raw} and a.verb in ('reveal_protected', 'produce_data', 'take_own_data', 'disclose_data')
         union all select a.id, a.at, a.verb, a.capacity, a.detail, coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from membership m join act a on a.subject_kind = 'membership' and a.subject_id = m.id
           left join person p on p.id = a.person_id
         where m.person_id = {person} and a.verb in ('reveal_protected', 'produce_data', 'take_own_data', 'disclose_data')
         union all select a.id, a.at, a.verb, a.capacity, a.detail, coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from application x join act a on a.subject_kind = 'application' and a.subject_id = x.id
           left join person p on p.id = a.person_id
         where x.person_id = {person} and a.verb in ('reveal_protected', 'produce_data', 'take_own_data', 'disclose_data')
         union all select a.id, a.at, a.verb, a.capacity, a.detail, coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from paper_form f join act a on a.subject_kind = 'paper_form' and a.subject_id = f.id
           left join person p on p.id = a.person_id
         where f.person_id = {person} and a.verb = 'reveal_protected'
         limit 500"
    )
}

/// Who read what the law protects of an application, its scan before it was typed too.
pub fn reads_of_application(application: Id<Application>) -> Query<SeenRow> {
    let raw = application.raw();
    sql!(
        SeenRow,
        "select a.id, a.at, a.verb, a.capacity, a.detail, coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from act a left join person p on p.id = a.person_id
         where a.subject_kind = 'application' and a.subject_id = {raw} and a.verb = 'reveal_protected'
         union all select a.id, a.at, a.verb, a.capacity, a.detail, coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from paper_form f join act a on a.subject_kind = 'paper_form' and a.subject_id = f.id
           left join person p on p.id = a.person_id
         where f.application_id = {application} and a.verb = 'reveal_protected'
         limit 500"
    )
}

/// The lists that were taken away and contained somebody, also as somebody who applied; the last first.
pub fn exports(person: Id<Person>) -> Query<SeenRow> {
    sql!(
        SeenRow,
        "select a.id, a.at, a.verb, a.capacity, a.detail, coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from (select e.act_id from export_person e where e.person_id = {person}
             union select x.act_id from export_application x join application o on o.id = x.application_id
               where o.person_id = {person}
             union select x.act_id from export_application x join application_step s on s.application_id = x.application_id
               where s.person_id = {person} and s.step = 'matched') e
           join act a on a.id = e.act_id left join person p on p.id = a.person_id
         order by a.id desc limit 200"
    )
}

/// The lists that were taken away and contained an application, the last first.
pub fn exports_of_application(application: Id<Application>) -> Query<SeenRow> {
    sql!(
        SeenRow,
        "select a.id, a.at, a.verb, a.capacity, a.detail, coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from export_application x join act a on a.id = x.act_id left join person p on p.id = a.person_id
         where x.application_id = {application} order by a.id desc limit 200"
    )
}
