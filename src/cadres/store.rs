//! SQL of paths.

use super::{CadreLine, LineKind};
use crate::{
    access::Scope,
    journal::Act,
    members::Membership,
    people::{Person, Sex},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A line to write.
pub struct LineInsert<'a> {
    /// It.
    pub id: Id<CadreLine>,
    /// Whose.
    pub person: Id<Person>,
    /// What it tells.
    pub kind: LineKind,
    /// First day.
    pub on: Day,
    /// Last day.
    pub until: Option<Day>,
    /// The training, the occasion, the post.
    pub title: &'a str,
    /// By what it is found.
    pub folded: &'a str,
    /// Who gave the training.
    pub organiser: &'a str,
    /// What it says, under the person's key.
    pub sealed: Option<&'a [u8]>,
    /// When it was written.
    pub at: Instant,
}

/// Adds a line.
pub fn line_insert(l: &LineInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into cadre_line (id, person_id, kind, on_day, until_on, title, folded, organiser, sealed, at, made_by)
         values ({l.id}, {l.person}, {l.kind}, {l.on}, {l.until}, {l.title}, {l.folded}, {l.organiser}, {l.sealed}, {l.at}, {act})"
    )
}

/// Removes a line of somebody.
pub fn line_delete(id: Id<CadreLine>, person: Id<Person>) -> Change {
    sql!("delete from cadre_line where id = {id} and person_id = {person}")
}

/// A line with its author.
#[derive(Clone, Debug)]
pub struct LineRow {
    /// It.
    pub id: Id<CadreLine>,
    /// Under whose key it is.
    pub person_id: Id<Person>,
    /// What it tells.
    pub kind: LineKind,
    /// First day.
    pub on_day: Day,
    /// Last day.
    pub until_on: Option<Day>,
    /// The training, the occasion, the post.
    pub title: String,
    /// Who gave the training.
    pub organiser: String,
    /// What it says, under the person's key.
    pub sealed: Option<Vec<u8>>,
    /// When it was written.
    pub at: Instant,
    /// By whom, in Arabic; empty for the program.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
}

/// The lines of somebody, and of whoever became part of this record, the last first.
pub fn lines(person: Id<Person>) -> Query<LineRow> {
    sql!(
        LineRow,
        "select l.id, l.person_id, l.kind, l.on_day, l.until_on, l.title, l.organiser, l.sealed, l.at,
           coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from cadre_line l left join person p on p.id = (select a.person_id from act a where a.id = l.made_by)
         where l.person_id = {person} or l.person_id in (select id from person where merged_into = {person})
         order by l.on_day desc, l.id desc limit 300"
    )
}

/// An office that somebody held.
#[derive(Clone, Debug)]
pub struct PostRow {
    /// Kind of the body.
    pub kind: String,
    /// The post.
    pub post: String,
    /// The rank, or 0.
    pub rank: i64,
    /// From which day.
    pub from_on: Day,
    /// Until which day.
    pub until_on: Option<Day>,
    /// The unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
}

/// The offices of somebody, the last first; those of confidential bodies are not told here (B13).
pub fn posts(person: Id<Person>) -> Query<PostRow> {
    sql!(
        PostRow,
        "select b.kind, s.post, s.rank, m.from_on, m.until_on, u.name_ar as unit_ar, u.name_fr as unit_fr
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id = {person} and b.confidential = 0 order by m.from_on desc, m.id desc limit 300"
    )
}

/// Which cadres a list shows.
#[derive(Clone, Debug, Default)]
pub struct Which {
    /// Whose training contains this: a pattern over the folded title.
    pub training: Option<String>,
    /// Who has this skill, folded.
    pub skill: Option<String>,
    /// Evaluated on this day or later.
    pub evaluated_from: Option<Day>,
}

/// A cadre in a list.
#[derive(Clone, Debug)]
pub struct CadreRow {
    /// The membership.
    pub id: Id<Membership>,
    /// Whose.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// The unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// How many trainings.
    pub trainings: i64,
    /// How many times proposed.
    pub proposals: i64,
    /// The last evaluation.
    pub evaluated_on: Option<Day>,
}

/// A page of the members of a territory who have a path, by their membership. Lines that were noted of a record that became part of
/// another count for that other. Found from the lines, few, not by walking a million memberships: hence the plus.
pub fn cadres(scope: Scope, which: &Which, on: Day, after: Id<Membership>, limit: i64) -> Query<CadreRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (training, skill) = (which.training.as_deref(), which.skill.as_deref());
    let from_on = which.evaluated_from;
    sql!(
        CadreRow,
        "select m.id, m.person_id, p.name_ar, p.name_la, p.sex, coalesce(u.name_ar, '') as unit_ar,
           coalesce(u.name_fr, '') as unit_fr,
           cast((select count(*) from cadre_line l where l.kind = 'training' and l.person_id in
             (select o.id from person o where o.id = p.id or o.merged_into = p.id)) as bigint) as \"trainings!\",
           cast((select count(*) from cadre_line l where l.kind = 'proposal' and l.person_id in
             (select o.id from person o where o.id = p.id or o.merged_into = p.id)) as bigint) as \"proposals!\",
           (select max(l.on_day) from cadre_line l where l.kind = 'evaluation' and l.person_id in
             (select o.id from person o where o.id = p.id or o.merged_into = p.id)) as \"evaluated_on?\"
         from membership m join person p on p.id = m.person_id
           left join unit u on u.id = case when m.commune_id <> 0 then m.commune_id else m.province_id end
         where +m.id > {after} and (m.ended_on is null or m.ended_on > {on}) and p.erased_at is null and p.merged_into is null
           and m.person_id in (select coalesce(o.merged_into, o.id) from cadre_line l join person o on o.id = l.person_id)
           {?region: and m.region_id = {region}} {?province: and m.province_id = {province}}
           {?commune: and m.commune_id = {commune}}
           {?training: and m.person_id in (select coalesce(o.merged_into, o.id) from cadre_line l
             join person o on o.id = l.person_id where l.kind = 'training' and l.folded like {training})}
           {?skill: and exists (select 1 from membership_label k where k.membership_id = m.id and k.kind = 'skill'
             and k.folded = {skill})}
           {?from_on: and m.person_id in (select coalesce(o.merged_into, o.id) from cadre_line l
             join person o on o.id = l.person_id where l.kind = 'evaluation' and l.on_day >= {from_on})}
         order by m.id limit {limit}"
    )
}

/// How many there are of them on all pages.
pub fn cadres_count(scope: Scope, which: &Which, on: Day) -> Query<i64> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (training, skill) = (which.training.as_deref(), which.skill.as_deref());
    let from_on = which.evaluated_from;
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from membership m join person p on p.id = m.person_id
         where (m.ended_on is null or m.ended_on > {on}) and p.erased_at is null and p.merged_into is null
           and m.person_id in (select coalesce(o.merged_into, o.id) from cadre_line l join person o on o.id = l.person_id)
           {?region: and m.region_id = {region}} {?province: and m.province_id = {province}}
           {?commune: and m.commune_id = {commune}}
           {?training: and m.person_id in (select coalesce(o.merged_into, o.id) from cadre_line l
             join person o on o.id = l.person_id where l.kind = 'training' and l.folded like {training})}
           {?skill: and exists (select 1 from membership_label k where k.membership_id = m.id and k.kind = 'skill'
             and k.folded = {skill})}
           {?from_on: and m.person_id in (select coalesce(o.merged_into, o.id) from cadre_line l
             join person o on o.id = l.person_id where l.kind = 'evaluation' and l.on_day >= {from_on})}"
    )
}
