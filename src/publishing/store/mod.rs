//! SQL of publishing.

pub mod lists;
pub mod public;

use super::{Kind, Publication, State, Step};
use crate::{
    bodies::Body,
    communiques::Communique,
    journal::Act,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A publication with everything.
#[derive(Clone, Debug)]
pub struct PublicationRow {
    /// It.
    pub id: Id<Publication>,
    /// The body that issues it.
    pub body_id: Id<Body>,
    /// The kind of that body.
    pub body_kind: String,
    /// Its own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Its cases are for its members only (B13).
    pub confidential: bool,
    /// Code of its unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// The meeting it tells of.
    pub meeting_id: Option<Id<Meeting>>,
    /// Communique or statement.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// What the rapporteur wrote from the record when the text was last brought into line with it.
    pub recorded: String,
    /// Where it stands.
    pub state: State,
    /// Grows with each change.
    pub version: i64,
    /// Year of its register, or 0.
    pub year: Option<i64>,
    /// Its number there.
    pub number: Option<i64>,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// On which day.
    pub published_on: Option<Day>,
    /// A confidential body said that it publishes.
    pub disclosed: bool,
    /// The one it corrects.
    pub corrects_id: Option<Id<Publication>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl PublicationRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Its number in words, once it has one.
    pub fn label(&self) -> Option<String> {
        self.number.map(|n| super::label(n, self.year.unwrap_or(0)))
    }
}

/// One publication; nothing when it is not this reader's to see: what a confidential body issues is for its members and for
/// those who were at the meeting until it said that it publishes (B13).
pub fn publication(id: Id<Publication>, me: Id<Person>, on: Day) -> Query<PublicationRow> {
    sql!(
        PublicationRow,
        "select p.id, p.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, b.confidential,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, p.meeting_id, p.kind, p.title, p.text, p.recorded,
           p.state, p.version, p.year, p.number, p.published_at, p.published_on, p.disclosed, p.corrects_id, p.region_id,
           p.province_id, p.commune_id
         from publication p join body b on b.id = p.body_id join unit u on u.id = b.unit_id
         where p.id = {id} and (b.confidential = 0 or (p.disclosed = 1 and p.published_at is not null)
             or exists (select 1 from mandate x where x.body_id = p.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = p.meeting_id and y.person_id = {me}))"
    )
}

/// What a new publication has.
pub struct NewRow<'a> {
    /// It.
    pub id: Id<Publication>,
    /// The body that issues it.
    pub body: Id<Body>,
    /// The meeting it tells of.
    pub meeting: Option<Id<Meeting>>,
    /// Communique or statement.
    pub kind: Kind,
    /// Its title.
    pub title: &'a str,
    /// Its text.
    pub text: &'a str,
    /// What the rapporteur wrote.
    pub recorded: &'a str,
    /// The one it corrects.
    pub corrects: Option<Id<Publication>>,
    /// The body's place.
    pub place: Place,
}

/// Adds a draft.
pub fn publication_insert(r: &NewRow<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into publication (id, body_id, meeting_id, kind, title, text, recorded, state, corrects_id, region_id,
           province_id, commune_id, made_by)
         values ({r.id}, {r.body}, {r.meeting}, {r.kind}, {r.title}, {r.text}, {r.recorded}, 'draft', {r.corrects},
           {r.place.region}, {r.place.province}, {r.place.commune}, {act})"
    )
}

/// Adds a step.
pub fn step_insert(
    step: Id<Step>,
    id: Id<Publication>,
    what: Step,
    at: Instant,
    person: Option<Id<Person>>,
    reason: &str,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into publication_step (id, publication_id, step, at, person_id, reason, made_by)
         values ({step}, {id}, {what}, {at}, {person}, {reason}, {act})"
    )
}

/// Keeps a wording.
pub fn wording_insert(
    id: Id<Publication>,
    version: i64,
    title: &str,
    text: &str,
    at: Instant,
    person: Option<Id<Person>>,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into publication_wording (publication_id, version, title, text, at, person_id, made_by)
         values ({id}, {version}, {title}, {text}, {at}, {person}, {act})"
    )
}

/// Changes the words of a draft, if nobody did meanwhile.
pub fn words_update(id: Id<Publication>, version: i64, title: &str, text: &str, recorded: &str) -> Change {
    sql!(
        "update publication set title = {title}, text = {text}, recorded = {recorded}, version = version + 1
         where id = {id} and version = {version} and state = 'draft'"
    )
}

/// Moves an unpublished one on, if nobody did meanwhile.
pub fn state_update(id: Id<Publication>, version: i64, from: State, to: State) -> Change {
    sql!(
        "update publication set state = {to}, version = version + 1
         where id = {id} and version = {version} and state = {from}"
    )
}

/// The next number of a body's register. Whoever publishes at once for the same body waits for the other's transaction.
pub fn number_next(body: Id<Body>, year: i64) -> Change<i64> {
    sql!(
        (i64),
        "insert into publication_number (body_id, year, last) values ({body}, {year}, 1)
         on conflict (body_id, year) do update set last = publication_number.last + 1 returning last"
    )
}

/// Publishes an approved one under its number.
pub fn publish(
    id: Id<Publication>,
    version: i64,
    (number, year): (i64, i64),
    (at, on): (Instant, Day),
    disclosed: bool,
) -> Change {
    sql!(
        "update publication set state = 'published', number = {number}, year = {year}, published_at = {at}, published_on = {on},
           disclosed = {disclosed}, version = version + 1
         where id = {id} and version = {version} and state = 'approved'"
    )
}

/// A step with who took it.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// What.
    pub step: Step,
    /// When.
    pub at: Instant,
    /// Who.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
    /// Why.
    pub reason: String,
}

/// The steps of a publication, in order.
pub fn steps(id: Id<Publication>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.step, s.at, s.person_id, q.name_ar, q.name_la, s.reason
         from publication_step s left join person q on q.id = s.person_id where s.publication_id = {id} order by s.id"
    )
}

/// A wording that was saved.
#[derive(Clone, Debug)]
pub struct WordingRow {
    /// Which.
    pub version: i64,
    /// The title then.
    pub title: String,
    /// The text then.
    pub text: String,
    /// When.
    pub at: Instant,
    /// Who wrote it.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
}

/// The wordings of a publication, the latest first.
pub fn wordings(id: Id<Publication>) -> Query<WordingRow> {
    sql!(
        WordingRow,
        "select w.version, w.title, w.text, w.at, w.person_id, q.name_ar, q.name_la
         from publication_wording w left join person q on q.id = w.person_id
         where w.publication_id = {id} order by w.version desc limit 30"
    )
}

/// The publications that tell of a meeting and were not given up, the latest first.
pub fn of_meeting(meeting: Id<Meeting>) -> Query<Id<Publication>> {
    sql!(
        (Id<Publication>),
        "select id from publication where meeting_id = {meeting} and state <> 'dropped' order by id desc limit 20"
    )
}

/// Those that correct a publication and are published: identifier, number, year.
pub fn corrections(id: Id<Publication>) -> Query<(Id<Publication>, i64, i64)> {
    sql!(
        (Id<Publication>, i64, i64),
        "select id, number as \"number!\", year as \"year!\" from publication
         where corrects_id = {id} and published_at is not null order by published_at, id limit 20"
    )
}

/// The number of a published one: number, year.
pub fn number_of(id: Id<Publication>) -> Query<(Option<i64>, Option<i64>)> {
    sql!((Option<i64>, Option<i64>), "select number, year from publication where id = {id}")
}

/// The body inside which one is.
pub fn parent_of(body: Id<Body>) -> Query<Option<Id<Body>>> {
    sql!((Option<Id<Body>>), "select parent_id from body where id = {body}")
}

/// What a body's publications are made with.
#[derive(Clone, Debug)]
pub struct Issuer {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Its own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// Its cases are for its members only.
    pub confidential: bool,
    /// Code of its unit.
    pub unit_code: String,
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
}

impl Issuer {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A body, unless it is confidential and the reader does not sit in it.
pub fn issuer(id: Id<Body>, me: Id<Person>, on: Day) -> Query<Issuer> {
    sql!(
        Issuer,
        "select b.id, b.kind, b.name_ar, b.name_fr, b.confidential, u.code as unit_code, u.name_ar as unit_ar,
           u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id
         from body b join unit u on u.id = b.unit_id
         where b.id = {id} and (b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = b.id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on})))"
    )
}

/// Keeps the number that another register gave to a text that was received.
pub fn received_number_put(communique: Id<Communique>, number: &str, act: Id<Act>) -> Change {
    sql!(
        "insert into received_number (communique_id, number, made_by) values ({communique}, {number}, {act})
         on conflict (communique_id) do update set number = excluded.number, made_by = excluded.made_by"
    )
}
