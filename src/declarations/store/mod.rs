//! SQL of declarations: what people did about them.

pub mod facts;

use super::{
    CivilField, Declaration, DeclarationStep,
    model::{Key, Kind, Step},
};
use crate::{
    access::Scope,
    bodies::Body,
    joining::scan::Media,
    journal::Act,
    members::Category,
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A declaration that somebody did something about, with what it was about then.
#[derive(Clone, Debug)]
pub struct DeclarationRow {
    /// It.
    pub id: Id<Declaration>,
    /// What is declared.
    pub kind: Kind,
    /// Of the key.
    pub subject: i64,
    /// Of the key: a day, or 0.
    pub key_on: i64,
    /// The kind of the body; empty for a text.
    pub body_kind: String,
    /// Its own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// The unit.
    pub unit_id: Id<Unit>,
    /// Its code.
    pub unit_code: String,
    /// What it is.
    pub unit_kind: String,
    /// `urban` or `rural`.
    pub milieu: Option<String>,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// The day of the fact.
    pub fact_on: Day,
    /// The last day in time.
    pub due_on: Day,
    /// Counts its changes.
    pub version: i64,
}

impl DeclarationRow {
    /// Which fact it is of.
    pub fn key(&self) -> Key {
        Key::kept(self.kind, self.subject, self.key_on)
    }
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The declarations of a territory about which something was done; or the one of a key, or those of a subject.
pub fn declarations(scope: Scope, key: Option<&Key>, subject: Option<i64>) -> Query<DeclarationRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let key = key.map(|k| Keyed { kind: k.kind, subject: k.subject, on: k.day() });
    let key = key.as_ref();
    sql!(
        DeclarationRow,
        "select d.id, d.kind, d.subject, d.key_on, d.body_kind, d.body_ar, d.body_fr, d.unit_id, u.code as unit_code,
           u.kind as unit_kind, u.milieu, u.name_ar as unit_ar, u.name_fr as unit_fr, d.region_id, d.province_id, d.commune_id, d.fact_on,
           d.due_on, d.version
         from declaration d join unit u on u.id = d.unit_id
         where 1 = 1 {?region: and d.region_id = {region}} {?province: and d.province_id = {province}}
           {?commune: and d.commune_id = {commune}}
           {?key: and d.kind = {key.kind} and d.subject = {key.subject} and d.key_on = {key.on}}
           {?subject: and d.subject = {subject}}
         order by d.id"
    )
}

/// Those of a territory about bodies of these kinds.
pub fn declarations_of(kinds: &[String], scope: Scope) -> Query<DeclarationRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        DeclarationRow,
        "select d.id, d.kind, d.subject, d.key_on, d.body_kind, d.body_ar, d.body_fr, d.unit_id, u.code as unit_code,
           u.kind as unit_kind, u.milieu, u.name_ar as unit_ar, u.name_fr as unit_fr, d.region_id, d.province_id, d.commune_id, d.fact_on,
           d.due_on, d.version
         from declaration d join unit u on u.id = d.unit_id
         where d.body_kind in ({*kinds..}) {?region: and d.region_id = {region}} {?province: and d.province_id = {province}}
           {?commune: and d.commune_id = {commune}}"
    )
}

struct Keyed {
    kind: Kind,
    subject: i64,
    on: i64,
}

/// A step with its author.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// It.
    pub id: Id<DeclarationStep>,
    /// Of which declaration.
    pub declaration_id: Id<Declaration>,
    /// What was done.
    pub step: Step,
    /// The filing it is about.
    pub filing_id: Option<Id<DeclarationStep>>,
    /// On which day.
    pub on_day: Day,
    /// Where it was filed; the reference of an earlier declaration.
    pub place: String,
    /// Who brought it.
    pub person_id: Option<Id<Person>>,
    /// Their name in Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// The number of the receipt.
    pub receipt: String,
    /// Its day.
    pub receipt_on: Option<Day>,
    /// Why.
    pub reason: String,
    /// When it was written.
    pub at: Instant,
    /// By whom, in Arabic; empty for the program.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
    /// How many sheets of the receipt are kept.
    pub sheets: i64,
    /// The act that wrote it.
    pub made_by: Id<Act>,
}

/// The steps of declarations, in their order.
pub fn steps(of: &[Id<Declaration>]) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.id, s.declaration_id, s.step, s.filing_id, s.on_day, s.place, s.person_id, coalesce(p.name_ar, '') as name_ar,
           coalesce(p.name_la, '') as name_la, s.receipt, s.receipt_on, s.reason, s.at, coalesce(w.name_ar, '') as author_ar,
           coalesce(w.name_la, '') as author_la,
           case when s.filing_id is null then 0 else (select cast(count(*) as bigint) from declaration_sheet x
             where x.filing_id = s.filing_id) end as \"sheets!\", s.made_by
         from declaration_step s left join person p on p.id = s.person_id
           left join act a on a.id = s.made_by left join person w on w.id = a.person_id
         where s.declaration_id in ({*of..})
         order by s.declaration_id, s.ordinal"
    )
}

/// What a new declaration needs.
pub struct NewRow<'a> {
    /// It.
    pub id: Id<Declaration>,
    /// Which fact.
    pub key: Key,
    /// The kind of the body; empty for a text.
    pub body_kind: &'a str,
    /// Its own name in Arabic and French.
    pub body: (&'a str, &'a str),
    /// The unit.
    pub unit: Id<Unit>,
    /// Where.
    pub place: Place,
    /// The day of the fact, and the last day in time.
    pub days: (Day, Day),
}

/// Adds a declaration.
pub fn declaration_insert(n: &NewRow<'_>, act: Id<Act>) -> Change {
    let (on, (ar, fr), (fact, due)) = (n.key.day(), n.body, n.days);
    sql!(
        "insert into declaration (id, kind, subject, key_on, body_kind, body_ar, body_fr, unit_id, region_id, province_id, commune_id,
           fact_on, due_on, made_by)
         values ({n.id}, {n.key.kind}, {n.key.subject}, {on}, {n.body_kind}, {ar}, {fr}, {n.unit}, {n.place.region}, {n.place.province},
           {n.place.commune}, {fact}, {due}, {act})"
    )
}

/// Counts a change of a declaration that stood at this version; nothing happens to one that was changed meanwhile.
pub fn declaration_touch(id: Id<Declaration>, version: i64) -> Change {
    sql!("update declaration set version = {version} + 1 where id = {id} and version = {version}")
}

/// A step to write.
pub struct NewStep<'a> {
    /// What was done.
    pub step: Step,
    /// The filing it is about.
    pub filing: Option<Id<DeclarationStep>>,
    /// On which day.
    pub on: Day,
    /// Where it was filed; the reference of an earlier declaration.
    pub place: &'a str,
    /// Who brought it.
    pub person: Option<Id<Person>>,
    /// The receipt's number.
    pub receipt: &'a str,
    /// The receipt's day.
    pub receipt_on: Option<Day>,
    /// Why.
    pub reason: &'a str,
}

impl NewStep<'_> {
    /// A step of a day with nothing else.
    pub fn of(step: Step, on: Day) -> NewStep<'static> {
        NewStep { step, filing: None, on, place: "", person: None, receipt: "", receipt_on: None, reason: "" }
    }
}

/// Adds a step: the one of this order.
pub fn step_insert(
    id: Id<DeclarationStep>,
    of: Id<Declaration>,
    ordinal: i64,
    s: &NewStep<'_>,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into declaration_step (id, declaration_id, ordinal, step, filing_id, on_day, place, person_id, receipt, receipt_on, reason,
           at, made_by)
         values ({id}, {of}, {ordinal}, {s.step}, {s.filing}, {s.on}, {s.place}, {s.person}, {s.receipt}, {s.receipt_on}, {s.reason},
           {at}, {act})"
    )
}

/// How many steps a declaration has.
pub fn step_count(of: Id<Declaration>) -> Query<i64> {
    sql!((i64), "select cast(count(*) as bigint) as n from declaration_step where declaration_id = {of}")
}

/// The sheets of a receipt: place, what each is, its size.
pub fn sheets(filing: Id<DeclarationStep>) -> Query<(i64, Media, i64)> {
    sql!(
        (i64, Media, i64),
        "select n, media, bytes from declaration_sheet where filing_id = {filing} order by n"
    )
}

/// Adds a sheet.
pub fn sheet_insert(filing: Id<DeclarationStep>, n: i64, media: Media, bytes: i64, act: Id<Act>) -> Change {
    sql!(
        "insert into declaration_sheet (filing_id, n, media, bytes, made_by) values ({filing}, {n}, {media}, {bytes}, {act})"
    )
}

/// Adds a piece of a sheet.
pub fn piece_insert(filing: Id<DeclarationStep>, n: i64, part: i64, cipher: &[u8]) -> Change {
    sql!(
        "insert into declaration_piece (filing_id, n, part, cipher) values ({filing}, {n}, {part}, {cipher})"
    )
}

/// The pieces of a sheet, in their order.
pub fn pieces(filing: Id<DeclarationStep>, n: i64) -> Query<Vec<u8>> {
    sql!(
        (Vec<u8>),
        "select cipher from declaration_piece where filing_id = {filing} and n = {n} order by part"
    )
}

/// Somebody who leads a body on a day.
#[derive(Clone, Debug)]
pub struct LeaderRow {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// With which titles agree.
    pub sex: Option<Sex>,
    /// The post.
    pub post: String,
    /// Its rank, or 0.
    pub rank: i64,
    /// Since when.
    pub from_on: Day,
}

/// Who leads a body on a day, staff apart.
pub fn leaders(body: Id<Body>, on: Day) -> Query<LeaderRow> {
    sql!(
        LeaderRow,
        "select m.person_id, p.name_ar, p.name_la, p.sex, s.post, s.rank, m.from_on
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by s.rank, s.post, m.from_on, m.id"
    )
}

/// Who came into a body on a day, and sat not in the same seat just before.
pub fn came(body: Id<Body>, on: Day) -> Query<LeaderRow> {
    sql!(
        LeaderRow,
        "select m.person_id, p.name_ar, p.name_la, p.sex, s.post, s.rank, m.from_on
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and s.staff = 0 and m.from_on = {on}
           and not exists (select 1 from mandate x where x.seat_id = m.seat_id and x.person_id = m.person_id and x.until_on = m.from_on)
         order by s.rank, s.post, m.id"
    )
}

/// Who left a body on a day, and sits not in the same seat from then on.
pub fn left(body: Id<Body>, on: Day) -> Query<LeaderRow> {
    sql!(
        LeaderRow,
        "select m.person_id, p.name_ar, p.name_la, p.sex, s.post, s.rank, m.from_on
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and s.staff = 0 and m.until_on = {on}
           and not exists (select 1 from mandate x where x.seat_id = m.seat_id and x.person_id = m.person_id and x.from_on = m.until_on)
         order by s.rank, s.post, m.id"
    )
}

/// Which protected fields of people are known: those of the record, and those that were completed for a declaration.
pub fn known(people: &[Id<Person>]) -> Query<(Id<Person>, String)> {
    sql!(
        (Id<Person>, String),
        "select person_id, field from person_secret where person_id in ({*people..}) and field in ('birth', 'address', 'identity')
         union select person_id, field from civil_field where person_id in ({*people..})"
    )
}

/// What people do for a living, as the register of members has it.
pub fn categories(people: &[Id<Person>]) -> Query<(Id<Person>, Category)> {
    sql!(
        (Id<Person>, Category),
        "select person_id, category as \"category!\" from membership where person_id in ({*people..}) and category is not null
         order by person_id, joined_on"
    )
}

/// What was completed last of somebody, encrypted.
pub fn civil(person: Id<Person>, field: &str) -> Query<Vec<u8>> {
    sql!(
        (Vec<u8>),
        "select cipher from civil_field where person_id = {person} and field = {field} order by id desc limit 1"
    )
}

/// Everything that was completed of somebody, the last first: field, value, when.
pub fn civil_of(person: Id<Person>) -> Query<(String, Vec<u8>)> {
    sql!(
        (String, Vec<u8>),
        "select field, cipher from civil_field where person_id = {person} order by id desc limit 40"
    )
}

/// Keeps what was completed.
pub fn civil_insert(
    id: Id<CivilField>,
    person: Id<Person>,
    field: &str,
    cipher: &[u8],
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into civil_field (id, person_id, field, cipher, at, made_by) values ({id}, {person}, {field}, {cipher}, {at}, {act})"
    )
}

/// The keys of the declarations in which an act wrote a step.
pub fn written_in(act: Id<Act>) -> Query<(Kind, i64, i64)> {
    sql!(
        (Kind, i64, i64),
        "select distinct d.kind, d.subject, d.key_on from declaration_step s join declaration d on d.id = s.declaration_id
         where s.made_by = {act} and s.step = 'before'"
    )
}

/// Somebody who may bring a file to an authority.
#[derive(Clone, Debug)]
pub struct BringerRow {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// With which titles agree.
    pub sex: Option<Sex>,
    /// The kind of the body.
    pub body_kind: String,
    /// The post.
    pub post: String,
    /// Its rank, or 0.
    pub rank: i64,
}

/// Who leads the bodies of these kinds of a place and of its province, on a day: who brings a file comes from there.
pub fn bringers(kinds: &[String], at: Place, on: Day) -> Query<BringerRow> {
    sql!(
        BringerRow,
        "select m.person_id, p.name_ar, p.name_la, p.sex, b.kind as body_kind, s.post, s.rank
         from body b join mandate m on m.body_id = b.id join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where b.kind in ({*kinds..}) and b.region_id = {at.region} and b.province_id = {at.province}
           and b.commune_id in (0, {at.commune}) and b.sphere = 'party' and b.dissolved_on is null and s.staff = 0
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by b.commune_id desc, s.rank, s.post, p.sort_key, p.id limit 120"
    )
}
