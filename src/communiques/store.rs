//! SQL of the archive.

use super::{Communique, Import, Media, Problem, State};
use crate::{
    access::Scope,
    accounts::Account,
    bodies::Body,
    journal::Act,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit, UnitKind},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A text that comes in.
pub struct NewCommunique<'a> {
    /// Identifier.
    pub id: Id<Communique>,
    /// The batch it came with.
    pub import: Option<Id<Import>>,
    /// Its name.
    pub file_name: &'a str,
    /// How it came.
    pub media: Media,
    /// By what it is known again.
    pub sha256: &'a [u8],
    /// Queued, or unreadable from the start.
    pub state: State,
    /// Why it is unreadable.
    pub problem: Option<Problem>,
    /// When.
    pub received_at: Instant,
    /// The territory of whoever sent it, until it is read.
    pub place: Place,
}

/// Adds a text.
pub fn communique_insert(c: &NewCommunique<'_>, act: Id<Act>) -> Change {
    let problem = c.problem.map_or("", Problem::as_str);
    sql!(
        "insert into communique (id, import_id, file_name, media, sha256, title, text, state, problem, received_at,
           region_id, province_id, commune_id, made_by)
         values ({c.id}, {c.import}, {c.file_name}, {c.media}, {c.sha256}, {c.file_name}, '', {c.state}, {problem}, {c.received_at},
           {c.place.region}, {c.place.province}, {c.place.commune}, {act})"
    )
}

/// Keeps its bytes.
pub fn file_insert(communique: Id<Communique>, bytes: &[u8]) -> Change {
    sql!("insert into communique_file (communique_id, bytes) values ({communique}, {bytes})")
}

/// The bytes as they came.
pub fn file_bytes(communique: Id<Communique>) -> Query<Vec<u8>> {
    sql!((Vec<u8>), "select bytes from communique_file where communique_id = {communique}")
}

/// A text that is in the archive already.
pub struct Same {
    /// It.
    pub id: Id<Communique>,
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// When it came.
    pub received_at: Instant,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// The text with this fingerprint.
pub fn communique_same(sha256: &[u8]) -> Query<Same> {
    sql!(
        Same,
        "select id, title, state, received_at, region_id, province_id, commune_id from communique where sha256 = {sha256}"
    )
}

/// A text with everything.
#[derive(Clone, Debug)]
pub struct CommuniqueRow {
    /// Identifier.
    pub id: Id<Communique>,
    /// The batch it came with.
    pub import_id: Option<Id<Import>>,
    /// Its file's name.
    pub file_name: String,
    /// How it came.
    pub media: Media,
    /// What it is called.
    pub title: String,
    /// The text, verbatim (O09).
    pub text: String,
    /// Where it stands.
    pub state: State,
    /// Why it is unreadable, or why it was put aside.
    pub problem: String,
    /// The draft as JSON.
    pub draft: String,
    /// Grows with each change.
    pub version: i64,
    /// When it came.
    pub received_at: Instant,
    /// The act that confirmed it.
    pub confirmed_by: Option<Id<Act>>,
    /// When.
    pub confirmed_at: Option<Instant>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

impl CommuniqueRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// One text.
pub fn communique(id: Id<Communique>) -> Query<CommuniqueRow> {
    sql!(
        CommuniqueRow,
        "select id, import_id, file_name, media, title, text, state, problem, draft, version, received_at, confirmed_by,
           confirmed_at, region_id, province_id, commune_id from communique where id = {id}"
    )
}

/// A text as the list shows it.
pub struct ListRow {
    /// Identifier.
    pub id: Id<Communique>,
    /// What it is called.
    pub title: String,
    /// Its file's name.
    pub file_name: String,
    /// How it came.
    pub media: Media,
    /// Where it stands.
    pub state: State,
    /// Why it is unreadable, or why it was put aside.
    pub problem: String,
    /// When it came.
    pub received_at: Instant,
    /// The day of the meeting it tells of.
    pub held_on: Option<Day>,
    /// The unit it belongs to, in Arabic.
    pub unit_ar: Option<String>,
    /// The same in French.
    pub unit_fr: Option<String>,
}

/// What a list is of.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// The territory.
    pub scope: Scope,
    /// One state only.
    pub state: Option<State>,
    /// One batch only.
    pub import: Option<Id<Import>>,
}

/// A place in the list: when the text came, and its identifier.
pub type Key = (Instant, Id<Communique>);

/// A page of the list, the latest first, after a place in it.
pub fn communiques(f: Filter, after: Option<Key>, limit: i64) -> Query<ListRow> {
    let (region, province, commune) = (f.scope.region(), f.scope.province(), f.scope.commune());
    let (state, import) = (f.state, f.import);
    let (at, id) = after.unwrap_or((Instant(i64::MAX), Id::from_raw(i64::MAX)));
    sql!(
        ListRow,
        "select c.id, c.title, c.file_name, c.media, c.state, c.problem, c.received_at, c.held_on,
           u.name_ar as unit_ar, u.name_fr as unit_fr
         from communique c left join unit u on u.id = case when c.commune_id <> 0 then c.commune_id
             when c.province_id <> 0 then c.province_id else c.region_id end
         where (c.received_at < {at} or (c.received_at = {at} and c.id < {id}))
           {?region: and c.region_id = {region}} {?province: and c.province_id = {province}}
           {?commune: and c.commune_id = {commune}} {?state: and c.state = {state}} {?import: and c.import_id = {import}}
         order by c.received_at desc, c.id desc limit {limit}"
    )
}

/// The page before a place, the earliest first: turn it round to show it.
pub fn communiques_before(f: Filter, before: Key, limit: i64) -> Query<ListRow> {
    let (region, province, commune) = (f.scope.region(), f.scope.province(), f.scope.commune());
    let (state, import) = (f.state, f.import);
    let (at, id) = before;
    sql!(
        ListRow,
        "select c.id, c.title, c.file_name, c.media, c.state, c.problem, c.received_at, c.held_on,
           u.name_ar as unit_ar, u.name_fr as unit_fr
         from communique c left join unit u on u.id = case when c.commune_id <> 0 then c.commune_id
             when c.province_id <> 0 then c.province_id else c.region_id end
         where (c.received_at > {at} or (c.received_at = {at} and c.id > {id}))
           {?region: and c.region_id = {region}} {?province: and c.province_id = {province}}
           {?commune: and c.commune_id = {commune}} {?state: and c.state = {state}} {?import: and c.import_id = {import}}
         order by c.received_at, c.id limit {limit}"
    )
}

/// How many texts stand where.
pub struct StateCount {
    /// The state.
    pub state: State,
    /// How many.
    pub n: i64,
}

/// How many texts stand where, in a territory or a batch.
pub fn communique_counts(scope: Scope, import: Option<Id<Import>>) -> Query<StateCount> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        StateCount,
        "select state, count(*) as n from communique where 1 = 1 {?region: and region_id = {region}}
           {?province: and province_id = {province}} {?commune: and commune_id = {commune}} {?import: and import_id = {import}}
         group by state"
    )
}

/// What the reader made of a text.
pub struct Reading<'a> {
    /// The text.
    pub text: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// The draft as JSON.
    pub draft: &'a str,
    /// The day of the meeting.
    pub held_on: Option<Day>,
    /// Where it belongs from now on.
    pub place: Place,
}

/// Keeps what was read, unless somebody moved the text on meanwhile.
pub fn communique_read(id: Id<Communique>, r: &Reading<'_>, now: Instant) -> Change {
    sql!(
        "update communique set state = 'draft', problem = '', text = {r.text}, title = {r.title}, draft = {r.draft},
           held_on = {r.held_on}, read_at = {now}, region_id = {r.place.region}, province_id = {r.place.province},
           commune_id = {r.place.commune}, version = version + 1
         where id = {id} and state = 'queued'"
    )
}

/// Keeps why a text could not be read.
pub fn communique_unreadable(id: Id<Communique>, problem: Problem, now: Instant) -> Change {
    sql!(
        "update communique set state = 'unreadable', problem = {problem}, read_at = {now}, version = version + 1
         where id = {id} and state = 'queued'"
    )
}

/// Keeps a corrected draft.
pub fn draft_update(
    id: Id<Communique>,
    version: i64,
    draft: &str,
    held_on: Option<Day>,
    place: Place,
) -> Change {
    sql!(
        "update communique set draft = {draft}, held_on = {held_on}, region_id = {place.region},
           province_id = {place.province}, commune_id = {place.commune}, version = version + 1
         where id = {id} and version = {version} and state = 'draft'"
    )
}

/// Moves a text from one state to another.
pub fn state_update(id: Id<Communique>, version: i64, from: State, to: State, reason: &str) -> Change {
    sql!(
        "update communique set state = {to}, problem = {reason}, version = version + 1
         where id = {id} and version = {version} and state = {from}"
    )
}

/// Marks a text as confirmed.
pub fn communique_confirm(
    id: Id<Communique>,
    version: i64,
    body: Option<Id<crate::bodies::Body>>,
    act: Id<Act>,
    now: Instant,
) -> Change {
    sql!(
        "update communique set state = 'confirmed', body_id = {body}, confirmed_by = {act}, confirmed_at = {now},
           version = version + 1
         where id = {id} and version = {version} and state = 'draft'"
    )
}

/// Marks a confirmed text as a draft again.
pub fn communique_unconfirm(id: Id<Communique>, version: i64) -> Change {
    sql!(
        "update communique set state = 'draft', body_id = null, confirmed_by = null, confirmed_at = null,
           version = version + 1
         where id = {id} and version = {version} and state = 'confirmed'"
    )
}

/// Begins a batch, once.
pub fn import_insert(
    id: Id<Import>,
    account: Option<Id<Account>>,
    place: Place,
    now: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into import (id, account_id, started_at, files, region_id, province_id, commune_id, made_by)
         values ({id}, {account}, {now}, 0, {place.region}, {place.province}, {place.commune}, {act})"
    )
}

/// A batch.
pub struct ImportRow {
    /// Identifier.
    pub id: Id<Import>,
    /// Who sent it.
    pub account_id: Option<Id<Account>>,
    /// When it began.
    pub started_at: Instant,
    /// When it was cancelled.
    pub cancelled_at: Option<Instant>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// One batch.
pub fn import(id: Id<Import>) -> Query<ImportRow> {
    sql!(
        ImportRow,
        "select id, account_id, started_at, cancelled_at, region_id, province_id, commune_id from import where id = {id}"
    )
}

/// Stops a batch.
pub fn import_cancel(id: Id<Import>, now: Instant) -> Change {
    sql!("update import set cancelled_at = {now} where id = {id} and cancelled_at is null")
}

/// Stops the jobs of a batch whose texts were not read.
pub fn import_jobs_cancel(id: Id<Import>, now: Instant) -> Change {
    sql!(
        "update job set cancelled_at = {now} where kind = 'read_communique' and finished_at is null and cancelled_at is null
           and subject_id in (select c.id from communique c where c.import_id = {id} and c.state = 'queued')"
    )
}

/// Puts aside the texts of a batch that were not read.
pub fn import_texts_aside(id: Id<Import>) -> Change {
    sql!(
        "update communique set state = 'set_aside', problem = '', version = version + 1
         where import_id = {id} and state = 'queued'"
    )
}

/// Where a unit stands.
pub struct UnitPlace {
    /// The unit.
    pub id: Id<Unit>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// The place of one unit.
pub fn unit_place(id: Id<Unit>) -> Query<UnitPlace> {
    sql!(UnitPlace, "select id, region_id, province_id, commune_id from unit where id = {id}")
}

/// A unit as texts may name it.
#[derive(Clone, Debug)]
pub struct GazetteRow {
    /// Identifier.
    pub id: Id<Unit>,
    /// Code.
    pub code: String,
    /// What it is.
    pub kind: UnitKind,
    /// Its parent's code.
    pub parent_code: Option<String>,
    /// Arabic name.
    pub name_ar: String,
    /// French name.
    pub name_fr: String,
    /// Inhabitants.
    pub population: Option<i64>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// The whole territory.
pub fn units() -> Query<GazetteRow> {
    sql!(
        GazetteRow,
        "select u.id, u.code, u.kind, p.code as parent_code, u.name_ar, u.name_fr, u.population, u.region_id, u.province_id, u.commune_id
         from unit u left join unit p on p.id = u.parent_id order by u.id"
    )
}

/// Somebody of the record.
#[derive(Clone, Debug)]
pub struct FoundPerson {
    /// Identifier.
    pub id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// Those known in a territory under this very name.
pub fn persons_named(scope: Scope, key: &str) -> Query<Id<Person>> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Person>),
        "select distinct person_id from person_place where sort_key = {key} {?region: and region_id = {region}}
           {?province: and province_id = {province}} {?commune: and commune_id = {commune}} limit 20"
    )
}

/// Those known in a territory whose names share these two keys of search.
pub fn persons_alike(scope: Scope, rare: &str, other: &str) -> Query<Id<Person>> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Person>),
        "select distinct a.ref_id as id from name_token a where a.token = {rare} and a.kind = 'person'
           {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}}
           and exists (select 1 from name_token b where b.token = {other} and b.kind = 'person' and b.ref_id = a.ref_id)
         limit 20"
    )
}

/// Those of this very name who hold office on a day in a body of the levels above a place.
pub fn officers_above(p: Place, key: &str, on: Day) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select distinct p.id from person p join mandate m on m.person_id = p.id
         where p.sort_key = {key} and p.erased_at is null and p.merged_into is null
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and m.province_id = 0 and (m.region_id = 0 or m.region_id = {p.region}) limit 20"
    )
}

/// These persons, without those merged or erased.
pub fn persons(ids: Vec<Id<Person>>) -> Query<FoundPerson> {
    sql!(
        FoundPerson,
        "select id, name_ar, name_la, honorific, region_id, province_id, commune_id from person
         where id in ({ids..}) and erased_at is null and merged_into is null order by id"
    )
}

/// An office held.
#[derive(Clone, Debug)]
pub struct OfficeHeld {
    /// By whom.
    pub person_id: Id<Person>,
    /// Key of the kind of body.
    pub kind: String,
    /// The body's own name.
    pub body_ar: String,
    /// Key of the post.
    pub post: String,
    /// Its rank, 0 for none.
    pub rank: i64,
    /// Code of the unit.
    pub unit_code: String,
    /// Its name.
    pub unit_ar: String,
    /// The same in French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// The offices that these persons hold on a day.
pub fn offices_of(ids: Vec<Id<Person>>, on: Day) -> Query<OfficeHeld> {
    sql!(
        OfficeHeld,
        "select m.person_id, b.kind, b.name_ar as body_ar, s.post, s.rank, u.code as unit_code, u.name_ar as unit_ar,
           u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id in ({ids..}) and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by m.person_id, m.from_on, m.id"
    )
}

/// A living body.
#[derive(Clone, Debug)]
pub struct BodyHere {
    /// Identifier.
    pub id: Id<Body>,
    /// Key of its kind.
    pub kind: String,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// Its own name.
    pub name_ar: String,
}

/// The living bodies of these units.
pub fn bodies_at(units: Vec<Id<Unit>>) -> Query<BodyHere> {
    sql!(
        BodyHere,
        "select id, kind, unit_id, name_ar from body where unit_id in ({units..}) and dissolved_on is null order by id"
    )
}

/// A mandate of a body.
#[derive(Clone, Debug)]
pub struct HeldHere {
    /// The body.
    pub body_id: Id<Body>,
    /// Key of the post.
    pub post: String,
    /// Its rank, 0 for none.
    pub rank: i64,
    /// `single` or `collective`.
    pub holding: String,
    /// Who.
    pub person_id: Id<Person>,
    /// The name.
    pub name_ar: String,
    /// The same in Latin script.
    pub name_la: String,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// The mandates of these bodies.
pub fn held_in(bodies: Vec<Id<Body>>) -> Query<HeldHere> {
    sql!(
        HeldHere,
        "select m.body_id, s.post, s.rank, m.holding, m.person_id, p.name_ar, p.name_la, m.from_on, m.until_on
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id in ({bodies..}) order by m.from_on desc, m.id"
    )
}

/// A meeting of a body on a day.
pub fn meeting_of(body: Id<Body>, on: Day) -> Query<Id<Meeting>> {
    sql!(
        (Id<Meeting>),
        "select id from meeting where body_id = {body} and held_on = {on} order by id limit 1"
    )
}

/// Words of the text that say a fact.
pub struct NewSource<'a> {
    /// The text.
    pub communique: Id<Communique>,
    /// `meeting`, `person`, `body`, `mandate`, `decision` or `milestone`.
    pub kind: &'a str,
    /// The fact.
    pub fact: i64,
    /// The entry of the draft it was confirmed from.
    pub field: &'a str,
    /// First character.
    pub start: u32,
    /// One after the last.
    pub end: u32,
}

/// Ties a fact to its words.
pub fn source_insert(id: Id<()>, s: &NewSource<'_>, act: Id<Act>) -> Change {
    let (start, end) = (i64::from(s.start), i64::from(s.end));
    sql!(
        "insert into fact_source (id, communique_id, fact_kind, fact_id, field, start_at, end_at, made_by)
         values ({id}, {s.communique}, {s.kind}, {s.fact}, {s.field}, {start}, {end}, {act})"
    )
}

/// A fact of a text.
pub struct SourceRow {
    /// Its kind.
    pub fact_kind: String,
    /// It.
    pub fact_id: i64,
    /// The entry of the draft it was confirmed from.
    pub field: String,
}

/// The facts confirmed from a text.
pub fn sources(communique: Id<Communique>) -> Query<SourceRow> {
    sql!(
        SourceRow,
        "select fact_kind, fact_id, field from fact_source where communique_id = {communique} order by id"
    )
}

/// Who did something to a text last, and what.
pub struct LastAct {
    /// The verb.
    pub verb: String,
    /// When.
    pub at: Instant,
    /// The person's name.
    pub name_ar: Option<String>,
    /// The same in Latin script.
    pub name_la: Option<String>,
}

/// The last act about a text.
pub fn last_act(communique: Id<Communique>) -> Query<LastAct> {
    sql!(
        LastAct,
        "select a.verb, a.at, p.name_ar, p.name_la from act a left join person p on p.id = a.person_id
         where a.subject_kind = 'communique' and a.subject_id = {communique} order by a.id desc limit 1"
    )
}
