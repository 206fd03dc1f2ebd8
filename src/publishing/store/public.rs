//! SQL of the public pages. What may be seen is in each statement: published, and of a body that is not confidential or said
//! that it publishes.

use crate::publishing::{Kind, Publication, State};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// A communique as the world sees it.
#[derive(Clone, Debug)]
pub struct PublicRow {
    /// It.
    pub id: Id<Publication>,
    /// The kind of its body.
    pub body_kind: String,
    /// Own name of the body in Arabic.
    pub body_ar: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Code of the unit.
    pub unit_code: String,
    /// Is it of the whole country?
    pub national: bool,
    /// Communique or statement.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Its text; nothing once it is withdrawn.
    pub text: String,
    /// Published or withdrawn.
    pub state: State,
    /// Year of its register, or 0.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// When it was published.
    pub published_at: Instant,
    /// On which day.
    pub published_on: Day,
    /// When it last changed: published, withdrawn, or corrected by another.
    pub changed_at: Instant,
    /// Why it was withdrawn.
    pub reason: String,
    /// The one it corrects.
    pub corrects_id: Option<Id<Publication>>,
}

/// One that was published, also when it was withdrawn since.
pub fn one(id: Id<Publication>) -> Query<PublicRow> {
    sql!(
        PublicRow,
        "select p.id, b.kind as body_kind, b.name_ar as body_ar, u.name_ar as unit_ar, u.code as unit_code,
           case when p.region_id = 0 then 1 else 0 end as \"national!\", p.kind, p.title,
           case when p.state = 'published' then p.text else '' end as \"text!\", p.state, p.year as \"year!\",
           p.number as \"number!\", p.published_at as \"published_at!\", p.published_on as \"published_on!\",
           coalesce((select max(s.at) from publication_step s where s.publication_id = p.id
             or s.publication_id in (select x.id from publication x where x.corrects_id = p.id and x.published_at is not null)),
             p.published_at) as \"changed_at!\",
           coalesce((select s.reason from publication_step s where s.publication_id = p.id and s.step = 'withdrawn'
             order by s.id desc limit 1), '') as \"reason!\", p.corrects_id
         from publication p join body b on b.id = p.body_id join unit u on u.id = b.unit_id
         where p.id = {id} and p.published_at is not null and p.state in ('published', 'withdrawn')
           and (b.confidential = 0 or p.disclosed = 1)"
    )
}

/// A page of the published, the latest first, after a place in the list.
pub fn page(after: Option<(Instant, Id<Publication>)>, limit: i64) -> Query<PublicRow> {
    let (at, id) = after.unwrap_or((Instant(i64::MAX), Id::from_raw(i64::MAX)));
    sql!(
        PublicRow,
        "select p.id, b.kind as body_kind, b.name_ar as body_ar, u.name_ar as unit_ar, u.code as unit_code,
           case when p.region_id = 0 then 1 else 0 end as \"national!\", p.kind, p.title, p.text, p.state, p.year as \"year!\",
           p.number as \"number!\", p.published_at as \"published_at!\", p.published_on as \"published_on!\",
           p.published_at as \"changed_at!\", '' as \"reason!\", p.corrects_id
         from publication p join body b on b.id = p.body_id join unit u on u.id = b.unit_id
         where p.published_at is not null and p.state = 'published' and (p.published_at, p.id) < ({at}, {id})
           and (b.confidential = 0 or p.disclosed = 1)
         order by p.published_at desc, p.id desc limit {limit}"
    )
}

/// When what the world may see last changed.
pub fn changed_at() -> Query<Option<Instant>> {
    sql!(
        (Option<Instant>),
        "select max(s.at) as at from publication_step s where s.step in ('published', 'withdrawn')"
    )
}
