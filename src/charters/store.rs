//! SQL of charters. Who is asked follows from the mandates of the day; confidential bodies are not asked here (B13).

use super::model::{Charter, Rule, Text};
use crate::{
    access::Scope,
    bodies::{Body, Mandate},
    journal::Act,
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A charter with its latest text.
#[derive(Clone, Debug)]
pub struct CharterRow {
    /// It.
    pub id: Id<Charter>,
    /// What it is called.
    pub title: String,
    /// The body that publishes it.
    pub body_id: Id<Body>,
    /// Its unit.
    pub unit_id: Id<Unit>,
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
    /// When it was withdrawn.
    pub withdrawn_on: Option<Day>,
    /// Counts its changes.
    pub version: i64,
    /// The latest text.
    pub text_id: Id<Text>,
    /// Its number.
    pub number: i64,
    /// When it was published.
    pub published_on: Day,
    /// Region of the body, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl CharterRow {
    /// Where the body that publishes it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The charters that bodies of a territory publish or that office-holders there are asked to sign, the latest first; or one.
pub fn charters(
    scope: Scope,
    one: Option<Id<Charter>>,
    body: Option<Id<Body>>,
    limit: i64,
) -> Query<CharterRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        CharterRow,
        "select c.id, c.title, c.body_id, b.unit_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, c.withdrawn_on, c.version, t.id as text_id, t.number, t.published_on,
           c.region_id, c.province_id, c.commune_id
         from charter c join body b on b.id = c.body_id join unit u on u.id = b.unit_id join charter_text t on t.charter_id = c.id
         where t.number = (select max(x.number) from charter_text x where x.charter_id = c.id)
           {?one: and c.id = {one}} {?body: and c.body_id = {body}}
           {?region: and (c.region_id = {region} or exists (select 1 from charter_rule r where r.charter_id = c.id
             and (r.region_id = 0 or r.region_id = {region})))}
           {?province: and (c.province_id = {province} or exists (select 1 from charter_rule r where r.charter_id = c.id
             and (r.province_id = {province} or (r.province_id = 0 and (r.region_id = 0
               or r.region_id = (select p.region_id from unit p where p.id = {province}))))))}
           {?commune: and (c.commune_id = {commune} or exists (select 1 from charter_rule r where r.charter_id = c.id
             and (r.commune_id = {commune} or (r.commune_id = 0 and (r.province_id = 0
               or r.province_id = (select p.province_id from unit p where p.id = {commune}))
               and (r.region_id = 0 or r.region_id = (select p.region_id from unit p where p.id = {commune}))))))}
         order by t.published_on desc, c.id desc limit {limit}"
    )
}

/// One version of a text.
pub struct TextRow {
    /// It.
    pub id: Id<Text>,
    /// Its number.
    pub number: i64,
    /// The words.
    pub text: String,
    /// What proves them.
    pub sha256: Vec<u8>,
    /// When it was published.
    pub published_on: Day,
    /// How many signed it.
    pub signed: i64,
}

/// The versions of a charter, the latest first.
pub fn texts(charter: Id<Charter>) -> Query<TextRow> {
    sql!(
        TextRow,
        "select t.id, t.number, t.text, t.sha256, t.published_on,
           (select cast(count(*) as bigint) from charter_signature g where g.text_id = t.id) as \"signed!\"
         from charter_text t where t.charter_id = {charter} order by t.number desc limit 100"
    )
}

/// A charter to publish.
pub fn charter_insert(id: Id<Charter>, body: Id<Body>, title: &str, p: Place, act: Id<Act>) -> Change {
    sql!(
        "insert into charter (id, body_id, title, region_id, province_id, commune_id, made_by)
         values ({id}, {body}, {title}, {p.region}, {p.province}, {p.commune}, {act})"
    )
}

/// Counts a change of a charter.
pub fn charter_touch(id: Id<Charter>, version: i64) -> Change {
    sql!("update charter set version = version + 1 where id = {id} and version = {version}")
}

/// Withdraws it, or puts it in force again.
pub fn charter_withdraw(id: Id<Charter>, on: Option<Day>) -> Change {
    sql!("update charter set withdrawn_on = {on} where id = {id}")
}

/// Publishes a version.
pub fn text_insert(
    id: Id<Text>,
    charter: Id<Charter>,
    number: i64,
    (text, sha256): (&str, &[u8]),
    on: Day,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into charter_text (id, charter_id, number, text, sha256, published_on, made_by)
         values ({id}, {charter}, {number}, {text}, {sha256}, {on}, {act})"
    )
}

/// Adds a rule: office x territory.
pub fn rule_insert(
    id: Id<Rule>,
    charter: Id<Charter>,
    (kind, post): (&str, &str),
    unit: Id<Unit>,
    p: Place,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into charter_rule (id, charter_id, body_kind, post, unit_id, region_id, province_id, commune_id, made_by)
         values ({id}, {charter}, {kind}, {post}, {unit}, {p.region}, {p.province}, {p.commune}, {act})"
    )
}

/// A rule.
pub struct RuleRow {
    /// Kind of body.
    pub body_kind: String,
    /// Post, or every seat.
    pub post: String,
    /// Territory in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
}

/// The rules of a charter.
pub fn rules(charter: Id<Charter>) -> Query<RuleRow> {
    sql!(
        RuleRow,
        "select r.body_kind, r.post, u.name_ar as unit_ar, u.name_fr as unit_fr from charter_rule r join unit u on u.id = r.unit_id
         where r.charter_id = {charter} order by r.id limit 100"
    )
}

/// Somebody who is asked to sign.
#[derive(Clone, Debug)]
pub struct HolderRow {
    /// The mandate in which they are asked.
    pub mandate_id: Id<Mandate>,
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
    /// The body.
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
    /// Since when they hold the office.
    pub from_on: Day,
    /// When they signed this version.
    pub signed_on: Option<Day>,
    /// On paper.
    pub on_paper: Option<bool>,
    /// The latest earlier version they signed.
    pub earlier: Option<i64>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// By what lists sort.
    pub sort_key: String,
}

impl HolderRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Those asked to sign on a day, by their mandates of that day: who has not signed first. `signed` chooses; `me` only one
/// person's mandates; `after` goes on (whether signed, by name, mandate).
pub fn holders(
    (charter, text): (Id<Charter>, Id<Text>),
    scope: Scope,
    signed: Option<bool>,
    me: Option<Id<Person>>,
    after: Option<(i64, &str, Id<Mandate>)>,
    on: Day,
    limit: i64,
) -> Query<HolderRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let signed = signed.map_or(2i64, i64::from);
    let (turn, key, mandate) = match after {
        Some((turn, key, mandate)) => (Some(turn), key, mandate),
        None => (None, "", Id::from_raw(0)),
    };
    sql!(
        HolderRow,
        "select m.id as mandate_id, m.person_id, p.name_ar, p.name_la, p.sex, s.post, s.rank, b.id as body_id, b.kind as body_kind,
           b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar, u.name_fr as unit_fr, m.from_on, g.signed_on,
           g.on_paper as \"on_paper?\",
           (select max(t.number) from charter_signature x join charter_text t on t.id = x.text_id
             where x.mandate_id = m.id and t.charter_id = {charter} and t.id <> {text}) as earlier,
           b.region_id, b.province_id, b.commune_id, b.sort_key
         from body b join unit u on u.id = b.unit_id join seat s on s.body_id = b.id join mandate m on m.seat_id = s.id
           join person p on p.id = m.person_id left join charter_signature g on g.text_id = {text} and g.mandate_id = m.id
         where b.kind in (select k.body_kind from charter_rule k where k.charter_id = {charter})
           and b.dissolved_on is null and b.confidential = 0
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and exists (select 1 from charter_rule r where r.charter_id = {charter} and r.body_kind = b.kind
             and (r.post = '' or r.post = s.post) and (r.region_id = 0 or r.region_id = b.region_id)
             and (r.province_id = 0 or r.province_id = b.province_id) and (r.commune_id = 0 or r.commune_id = b.commune_id))
           and ({signed} = 2 or case when g.text_id is null then 0 else 1 end = {signed})
           {?region: and b.region_id = {region}} {?province: and b.province_id = {province}}
           {?commune: and b.commune_id = {commune}} {?me: and m.person_id = {me}}
           {?turn: and (case when g.text_id is null then 0 else 1 end, b.sort_key, m.id) > ({turn}, {key}, {mandate})}
         order by case when g.text_id is null then 0 else 1 end, b.sort_key, m.id limit {limit}"
    )
}

/// How many are asked on a day, and how many of them signed.
pub fn counts((charter, text): (Id<Charter>, Id<Text>), scope: Scope, on: Day) -> Query<(i64, i64)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (i64, i64),
        "select cast(count(*) as bigint) as n, cast(count(g.text_id) as bigint) as signed
         from body b join seat s on s.body_id = b.id join mandate m on m.seat_id = s.id
           left join charter_signature g on g.text_id = {text} and g.mandate_id = m.id
         where b.kind in (select k.body_kind from charter_rule k where k.charter_id = {charter})
           and b.dissolved_on is null and b.confidential = 0
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and exists (select 1 from charter_rule r where r.charter_id = {charter} and r.body_kind = b.kind
             and (r.post = '' or r.post = s.post) and (r.region_id = 0 or r.region_id = b.region_id)
             and (r.province_id = 0 or r.province_id = b.province_id) and (r.commune_id = 0 or r.commune_id = b.commune_id))
           {?region: and b.region_id = {region}} {?province: and b.province_id = {province}}
           {?commune: and b.commune_id = {commune}}"
    )
}

/// What somebody is asked to sign today and has not signed.
pub fn waiting(person: Id<Person>, on: Day) -> Query<(Id<Charter>, String, i64)> {
    sql!(
        (Id<Charter>, String, i64),
        "select distinct c.id, c.title, t.number
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join charter_rule r on r.body_kind = b.kind
           join charter c on c.id = r.charter_id join charter_text t on t.charter_id = c.id
         where m.person_id = {person} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and c.withdrawn_on is null and b.dissolved_on is null and b.confidential = 0 and (r.post = '' or r.post = s.post)
           and (r.region_id = 0 or r.region_id = b.region_id) and (r.province_id = 0 or r.province_id = b.province_id)
           and (r.commune_id = 0 or r.commune_id = b.commune_id)
           and t.number = (select max(x.number) from charter_text x where x.charter_id = c.id)
           and not exists (select 1 from charter_signature g where g.text_id = t.id and g.mandate_id = m.id)
         order by c.id limit 20"
    )
}

/// A signature to keep.
pub struct Signature<'a> {
    /// The version signed.
    pub text: Id<Text>,
    /// In which mandate.
    pub mandate: Id<Mandate>,
    /// Who.
    pub person: Id<Person>,
    /// What proves the text.
    pub sha256: &'a [u8],
    /// On which day.
    pub on: Day,
    /// When it was entered.
    pub at: Instant,
    /// Given on paper.
    pub on_paper: bool,
}

/// Keeps a signature; given twice at once it is kept once.
pub fn signature_insert(s: &Signature<'_>, act: Id<Act>) -> Change {
    let paper = i64::from(s.on_paper);
    sql!(
        "insert into charter_signature (text_id, mandate_id, person_id, sha256, signed_on, at, on_paper, made_by)
         values ({s.text}, {s.mandate}, {s.person}, {s.sha256}, {s.on}, {s.at}, {paper}, {act})
         on conflict (text_id, mandate_id) do nothing"
    )
}

/// Removes a signature that was entered as given on paper.
pub fn signature_delete(text: Id<Text>, mandate: Id<Mandate>) -> Change {
    sql!("delete from charter_signature where text_id = {text} and mandate_id = {mandate} and on_paper = 1")
}
