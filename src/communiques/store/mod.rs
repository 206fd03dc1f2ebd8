//! SQL of the archive.

mod imports;
mod known;
mod sources;

use crate::communiques::{Communique, Import, Media, Problem, State};
use crate::{access::Scope, journal::Act, people::Person, territory::Place};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};
pub use imports::{ImportRow, import, import_cancel, import_insert, import_jobs_cancel, import_texts_aside};
pub use known::{
    BodyHere, FoundPerson, HeldHere, OfficeHeld, UnitPlace, bodies_at, held_in, meeting_of, officers_above,
    offices_of, persons, persons_alike, persons_named, unit_place,
};
pub use sources::{LastAct, NewSource, SourceRow, last_act, source_insert, sources};

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

/// Adds a text, unless it is there. That is asked by adding it: who looks first is in the way of all who add meanwhile.
pub fn communique_insert(c: &NewCommunique<'_>, act: Id<Act>) -> Change {
    let problem = c.problem.map_or("", Problem::as_str);
    sql!(
        "insert into communique (id, import_id, file_name, media, sha256, title, text, state, problem, received_at,
           region_id, province_id, commune_id, made_by)
         values ({c.id}, {c.import}, {c.file_name}, {c.media}, {c.sha256}, {c.file_name}, '', {c.state}, {problem}, {c.received_at},
           {c.place.region}, {c.place.province}, {c.place.commune}, {act})
         on conflict (sha256) do nothing"
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

/// May this reader see a text, wherever it is?
pub fn communique_open(id: Id<Communique>, me: Reader) -> Query<i64> {
    sql!(
        (i64),
        "select c.id from communique c left join body cb on cb.id = c.body_id
         where c.id = {id} and (coalesce(cb.confidential, 0) = 0
             or exists (select 1 from mandate x where x.body_id = c.body_id and x.person_id = {me.person} and x.from_on <= {me.on}
                  and (x.until_on is null or x.until_on > {me.on}))
             or exists (select 1 from meeting t join meeting_person y on y.meeting_id = t.id
                  where t.communique_id = c.id and y.person_id = {me.person})
             or exists (select 1 from act a where a.id = c.confirmed_by and a.person_id = {me.person}))"
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
    /// Who looks.
    pub me: Reader,
}

/// Who looks, and when. A confirmed text that tells of a confidential body is shown to its members of that day, to those
/// who were at the meeting or are named there, and to whoever confirmed it and answers for it (B13).
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// The person; 0 is nobody.
    pub person: Id<Person>,
    /// Today.
    pub on: Day,
}

/// A place in the list: when the text came, and its identifier.
pub type Key = (Instant, Id<Communique>);

/// A page of the list, the latest first, after a place in it.
pub fn communiques(f: Filter, after: Option<Key>, limit: i64) -> Query<ListRow> {
    let (region, province, commune) = (f.scope.region(), f.scope.province(), f.scope.commune());
    let (state, import, me) = (f.state, f.import, f.me);
    let (at, id) = after.unwrap_or((Instant(i64::MAX), Id::from_raw(i64::MAX)));
    sql!(
        ListRow,
        "select c.id, c.title, c.file_name, c.media, c.state, c.problem, c.received_at, c.held_on,
           u.name_ar as unit_ar, u.name_fr as unit_fr
         from communique c left join unit u on u.id = case when c.commune_id <> 0 then c.commune_id
             when c.province_id <> 0 then c.province_id else c.region_id end left join body cb on cb.id = c.body_id
         where (c.received_at, c.id) < ({at}, {id})
           and (coalesce(cb.confidential, 0) = 0
             or exists (select 1 from mandate x where x.body_id = c.body_id and x.person_id = {me.person} and x.from_on <= {me.on}
                  and (x.until_on is null or x.until_on > {me.on}))
             or exists (select 1 from meeting t join meeting_person y on y.meeting_id = t.id
                  where t.communique_id = c.id and y.person_id = {me.person})
             or exists (select 1 from act a where a.id = c.confirmed_by and a.person_id = {me.person}))
           {?region: and c.region_id = {region}} {?province: and c.province_id = {province}}
           {?commune: and c.commune_id = {commune}} {?state: and c.state = {state}} {?import: and c.import_id = {import}}
         order by c.received_at desc, c.id desc limit {limit}"
    )
}

/// The page before a place, the earliest first: turn it round to show it.
pub fn communiques_before(f: Filter, before: Key, limit: i64) -> Query<ListRow> {
    let (region, province, commune) = (f.scope.region(), f.scope.province(), f.scope.commune());
    let (state, import, me) = (f.state, f.import, f.me);
    let (at, id) = before;
    sql!(
        ListRow,
        "select c.id, c.title, c.file_name, c.media, c.state, c.problem, c.received_at, c.held_on,
           u.name_ar as unit_ar, u.name_fr as unit_fr
         from communique c left join unit u on u.id = case when c.commune_id <> 0 then c.commune_id
             when c.province_id <> 0 then c.province_id else c.region_id end left join body cb on cb.id = c.body_id
         where (c.received_at, c.id) > ({at}, {id})
           and (coalesce(cb.confidential, 0) = 0
             or exists (select 1 from mandate x where x.body_id = c.body_id and x.person_id = {me.person} and x.from_on <= {me.on}
                  and (x.until_on is null or x.until_on > {me.on}))
             or exists (select 1 from meeting t join meeting_person y on y.meeting_id = t.id
                  where t.communique_id = c.id and y.person_id = {me.person})
             or exists (select 1 from act a where a.id = c.confirmed_by and a.person_id = {me.person}))
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
pub fn communique_counts(scope: Scope, import: Option<Id<Import>>, me: Reader) -> Query<StateCount> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        StateCount,
        "select c.state, count(*) as n from communique c left join body cb on cb.id = c.body_id
         where (coalesce(cb.confidential, 0) = 0
             or exists (select 1 from mandate x where x.body_id = c.body_id and x.person_id = {me.person} and x.from_on <= {me.on}
                  and (x.until_on is null or x.until_on > {me.on}))
             or exists (select 1 from meeting t join meeting_person y on y.meeting_id = t.id
                  where t.communique_id = c.id and y.person_id = {me.person})
             or exists (select 1 from act a where a.id = c.confirmed_by and a.person_id = {me.person}))
           {?region: and c.region_id = {region}} {?province: and c.province_id = {province}}
           {?commune: and c.commune_id = {commune}} {?import: and c.import_id = {import}}
         group by c.state"
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
