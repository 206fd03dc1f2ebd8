//! SQL of joining.

pub mod campaigns;
pub mod lists;
pub mod papers;
pub mod prospects;

use super::{Application, Campaign, Channel, ConsentText, Purpose, Step, StepKind, Via};
use crate::{
    access::Scope,
    bodies::Body,
    decisions::Decision,
    journal::Act,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// An application, with the key that opens it.
pub struct ApplicationRow {
    /// It.
    pub id: Id<Application>,
    /// The form it came on.
    pub campaign_id: Option<Id<Campaign>>,
    /// What was consented to.
    pub text_id: Option<Id<ConsentText>>,
    /// The person to be.
    pub person_id: Id<Person>,
    /// How it came.
    pub channel: Channel,
    /// The year of its receipt.
    pub year: i64,
    /// Its number in that year, in its province.
    pub number: i64,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// The code of the province.
    pub province_code: Option<String>,
    /// The smallest unit it is of.
    pub unit_ar: Option<String>,
    /// In French.
    pub unit_fr: Option<String>,
    /// The day it came.
    pub received_on: Day,
    /// What it says, sealed.
    pub sealed: Vec<u8>,
    /// The key, wrapped; none once destroyed.
    pub wrapped: Option<Vec<u8>>,
    /// Of the telephone, for comparison.
    pub phone_blind: Option<Vec<u8>>,
    /// Of the address.
    pub email_blind: Option<Vec<u8>>,
    /// When the statements were sworn.
    pub sworn_on: Day,
    /// Which version of them.
    pub sworn_text: String,
    /// The act that decided it or took it back.
    pub decided_by: Option<Id<Act>>,
}

impl ApplicationRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Its receipt: `03.531/2026/0007`.
    pub fn label(&self) -> String {
        label(self.province_code.as_deref().unwrap_or("MA"), self.year, self.number)
    }
}

/// A receipt's number as it is written.
pub fn label(province: &str, year: i64, number: i64) -> String {
    format!("{province}/{year}/{number:04}")
}

/// One application within a territory.
pub fn application(id: Id<Application>, scope: Scope) -> Query<ApplicationRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        ApplicationRow,
        "select a.id, a.campaign_id, a.text_id, a.person_id, a.channel, a.year, a.number, a.region_id, a.province_id, a.commune_id,
           p.code as province_code, u.name_ar as unit_ar, u.name_fr as unit_fr, a.received_on, a.sealed, k.wrapped,
           a.phone_blind, a.email_blind, a.sworn_on, a.sworn_text, a.decided_by
         from application a left join person_key k on k.person_id = a.person_id left join unit p on p.id = a.province_id
           left join unit u on u.id = case when a.commune_id <> 0 then a.commune_id when a.province_id <> 0 then a.province_id
             else a.region_id end
         where a.id = {id} {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}}"
    )
}

/// The application that a personal link leads to.
pub fn by_secret(hash: &[u8]) -> Query<Id<Application>> {
    sql!((Id<Application>), "select id from application where secret_hash = {hash}")
}

/// The application that a form made already.
pub fn by_once(once: &[u8]) -> Query<Id<Application>> {
    sql!((Id<Application>), "select id from application where once = {once}")
}

/// The next receipt of a province in a year.
pub fn number_next(province: Id<Unit>, year: i64) -> Change<i64> {
    sql!(
        (i64),
        "insert into application_number (province_id, year, last) values ({province}, {year}, 1)
         on conflict (province_id, year) do update set last = application_number.last + 1 returning last"
    )
}

/// What a new application needs.
pub struct ApplicationInsert<'a> {
    /// It.
    pub id: Id<Application>,
    /// The form and the version of its text.
    pub campaign: Option<(Id<Campaign>, Id<ConsentText>)>,
    /// The person to be.
    pub person: Id<Person>,
    /// How it came.
    pub channel: Channel,
    /// Year and number of the receipt.
    pub number: (i64, i64),
    /// Where.
    pub place: Place,
    /// The day it came, and the moment it was entered.
    pub received: (Day, Instant),
    /// The values.
    pub sealed: &'a [u8],
    /// Of the telephone.
    pub phone: Option<Vec<u8>>,
    /// Of the address.
    pub email: Option<Vec<u8>>,
    /// The version of the statements.
    pub sworn: &'a str,
    /// The day on which they were sworn: that of the signature, on paper.
    pub sworn_on: Day,
    /// The form that was sent.
    pub once: Option<&'a [u8]>,
    /// Of the personal link.
    pub secret: &'a [u8],
}

/// Adds an application.
pub fn application_insert(a: &ApplicationInsert<'_>, act: Id<Act>) -> Change {
    let (campaign, text) = (a.campaign.map(|c| c.0), a.campaign.map(|c| c.1));
    let ((year, number), (on, at)) = (a.number, a.received);
    sql!(
        "insert into application (id, campaign_id, text_id, person_id, channel, year, number, region_id, province_id, commune_id,
           received_on, received_at, sealed, phone_blind, email_blind, sworn_on, sworn_text, once, secret_hash, made_by)
         values ({a.id}, {campaign}, {text}, {a.person}, {a.channel}, {year}, {number}, {a.place.region}, {a.place.province},
           {a.place.commune}, {on}, {at}, {a.sealed}, {a.phone}, {a.email}, {a.sworn_on}, {a.sworn}, {a.once}, {a.secret}, {act})"
    )
}

/// Closes an application, unless it is closed.
pub fn decided_set(id: Id<Application>, act: Id<Act>) -> Change {
    sql!("update application set decided_by = {act} where id = {id} and decided_by is null")
}

/// Opens a refused one again: it was appealed.
pub fn decided_clear(id: Id<Application>) -> Change {
    sql!("update application set decided_by = null where id = {id}")
}

/// Leaves nothing by which a withdrawn application could be compared or read.
pub fn forgotten(id: Id<Application>) -> Vec<Change> {
    let mut all = papers::scans_gone(id);
    all.extend([
        sql!("update application set phone_blind = null, email_blind = null where id = {id}"),
        sql!("update application_step set reason = '' where application_id = {id}"),
        sql!("delete from application_consent where application_id = {id}"),
    ]);
    all
}

/// Writes down to what somebody said yes or no.
pub fn consent_insert(
    id: Id<Application>,
    (purpose, via): (Purpose, Via),
    given: bool,
    on: Day,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into application_consent (application_id, purpose, via, given, on_day, made_by)
         values ({id}, {purpose}, {via}, {given}, {on}, {act})"
    )
}

/// To what somebody said yes or no.
pub fn consents(id: Id<Application>) -> Query<(Purpose, Via, bool, Day)> {
    sql!(
        (Purpose, Via, bool, Day),
        "select purpose, via, given, on_day from application_consent where application_id = {id} order by purpose, via"
    )
}

/// A step to be written.
#[derive(Clone, Copy)]
pub struct StepInsert<'a> {
    /// What happened.
    pub kind: StepKind,
    /// On which day.
    pub on: Day,
    /// Put off to this day.
    pub until: Option<Day>,
    /// Somebody of the record.
    pub person: Option<Id<Person>>,
    /// The meeting that decided.
    pub meeting: Option<Id<Meeting>>,
    /// Its decision.
    pub decision: Option<Id<Decision>>,
    /// The body that met.
    pub body: Option<Id<Body>>,
    /// Why.
    pub reason: &'a str,
    /// By which article.
    pub article: &'a str,
    /// When it was written.
    pub at: Instant,
}

impl StepInsert<'_> {
    /// A step of which only this is known.
    pub fn of(kind: StepKind, on: Day, at: Instant) -> StepInsert<'static> {
        StepInsert {
            kind,
            on,
            until: None,
            person: None,
            meeting: None,
            decision: None,
            body: None,
            reason: "",
            article: "",
            at,
        }
    }
}

/// Adds a step.
pub fn step_insert(id: Id<Step>, application: Id<Application>, s: StepInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into application_step (id, application_id, step, on_day, until_on, person_id, meeting_id, decision_id, body_id,
           reason, article, at, made_by)
         values ({id}, {application}, {s.kind}, {s.on}, {s.until}, {s.person}, {s.meeting}, {s.decision}, {s.body},
           {s.reason}, {s.article}, {s.at}, {act})"
    )
}

/// A step as it was written.
pub struct StepRow {
    /// Of which application.
    pub application_id: Id<Application>,
    /// What happened.
    pub step: StepKind,
    /// On which day.
    pub on_day: Day,
    /// Put off to this day.
    pub until_on: Option<Day>,
    /// Somebody of the record.
    pub person_id: Option<Id<Person>>,
    /// Its decision.
    pub decision_id: Option<Id<Decision>>,
    /// Why.
    pub reason: String,
    /// By which article.
    pub article: String,
}

impl StepRow {
    /// As far as the state needs it.
    pub fn step(&self) -> Step {
        Step { kind: self.step, on: self.on_day, until: self.until_on }
    }
}

/// The steps of these applications, in their order.
pub fn steps(applications: &[Id<Application>]) -> Query<StepRow> {
    sql!(
        StepRow,
        "select application_id, step, on_day, until_on, person_id, decision_id, reason, article
         from application_step where application_id in ({*applications..}) order by id"
    )
}

/// Somebody of the record who may be the same person.
pub struct AlikeRow {
    /// Who.
    pub person_id: Id<Person>,
    /// The field that agrees.
    pub field: String,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
}

/// The people known in a territory who have this telephone or this address.
pub fn alike(phone: &[u8], email: &[u8], scope: Scope) -> Query<AlikeRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        AlikeRow,
        "select s.person_id, s.field, p.name_ar, p.name_la from person_secret s join person p on p.id = s.person_id
         where ((s.field = 'phone' and s.blind = {phone}) or (s.field = 'email' and s.blind = {email}))
           and p.erased_at is null and p.merged_into is null
           and exists (select 1 from person_place pp where pp.person_id = p.id {?region: and pp.region_id = {region}}
             {?province: and pp.province_id = {province}} {?commune: and pp.commune_id = {commune}})
         order by s.person_id, s.field limit 20"
    )
}

/// How many of these persons sit in a body on a day.
pub fn sitting(persons: &[Id<Person>], body: Id<Body>, on: Day) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from mandate where body_id = {body} and person_id in ({*persons..})
           and from_on <= {on} and (until_on is null or until_on > {on})"
    )
}

/// The kind of a body, with where it is.
pub fn body_kind(id: Id<Body>) -> Query<(String, i64, i64, i64)> {
    sql!((String, i64, i64, i64), "select kind, region_id, province_id, commune_id from body where id = {id}")
}
