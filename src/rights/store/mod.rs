//! SQL of the person's rights: requests, oppositions, consents to disclosures and disclosures.

pub mod erasure;
pub mod register;
pub mod retention;
pub mod seen;
pub mod told;

use super::{Disclosure, DisclosureConsent, Opposition, Outcome, Purpose, Request, RequestKind, Via, Way};
use crate::{
    access::Scope,
    joining::Application,
    journal::Act,
    members::{Channel, Membership},
    people::{Person, Sex},
    territory::Place,
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A request with its person.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// It.
    pub id: Id<Request>,
    /// Whose.
    pub person_id: Id<Person>,
    /// In Arabic; what stands there after an erasure says so.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// What is asked.
    pub kind: RequestKind,
    /// How it came.
    pub channel: Way,
    /// Which field.
    pub field: String,
    /// The value and the reason, under the person's key.
    pub sealed: Vec<u8>,
    /// The day it came.
    pub received_on: Day,
    /// The last day to answer.
    pub due_on: Day,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// When.
    pub answered_on: Option<Day>,
    /// Why it was refused, under the person's key.
    pub answer: Option<Vec<u8>>,
}

impl RequestRow {
    /// Where the person was at home when it came.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
    /// Not answered, and the ten days are over.
    pub fn late(&self, today: Day) -> bool {
        self.outcome.is_none() && self.due_on < today
    }
}

/// The requests of a territory: those that wait by the day they must be answered, so that the late ones rise; then, when asked, those
/// that were answered, the last first.
pub fn queue(scope: Scope, answered: bool, limit: i64) -> Query<RequestRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let waiting = (!answered).then_some(0i64);
    sql!(
        RequestRow,
        "select r.id, r.person_id, p.name_ar, p.name_la, r.kind, r.channel, r.field, r.sealed, r.received_on, r.due_on, r.region_id,
           r.province_id, r.commune_id, r.outcome, r.answered_on, r.answer
         from rights_request r join person p on p.id = r.person_id
         where 1 = 1 {?waiting: and r.outcome is null and r.id > {waiting}} {?region: and r.region_id = {region}}
           {?province: and r.province_id = {province}} {?commune: and r.commune_id = {commune}}
         order by case when r.outcome is null then 0 else 1 end, r.due_on, r.id limit {limit}"
    )
}

/// How many wait in a territory, and how many of them are late.
pub fn queue_count(scope: Scope, today: Day) -> Query<(i64, i64)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (i64, i64),
        "select cast(count(*) as bigint) as n, cast(coalesce(sum(case when due_on < {today} then 1 else 0 end), 0) as bigint) as late
         from rights_request where outcome is null {?region: and region_id = {region}}
           {?province: and province_id = {province}} {?commune: and commune_id = {commune}}"
    )
}

/// One request of a territory.
pub fn request(id: Id<Request>, scope: Scope) -> Query<RequestRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        RequestRow,
        "select r.id, r.person_id, p.name_ar, p.name_la, r.kind, r.channel, r.field, r.sealed, r.received_on, r.due_on, r.region_id,
           r.province_id, r.commune_id, r.outcome, r.answered_on, r.answer
         from rights_request r join person p on p.id = r.person_id
         where r.id = {id} {?region: and r.region_id = {region}} {?province: and r.province_id = {province}}
           {?commune: and r.commune_id = {commune}}"
    )
}

/// What a person asked, the last first.
pub fn requests_of(person: Id<Person>) -> Query<RequestRow> {
    sql!(
        RequestRow,
        "select r.id, r.person_id, p.name_ar, p.name_la, r.kind, r.channel, r.field, r.sealed, r.received_on, r.due_on, r.region_id,
           r.province_id, r.commune_id, r.outcome, r.answered_on, r.answer
         from rights_request r join person p on p.id = r.person_id where r.person_id = {person} order by r.id desc limit 100"
    )
}

/// Whether the same waits already.
pub fn request_open(person: Id<Person>, kind: RequestKind, field: &str) -> Query<Id<Request>> {
    sql!(
        (Id<Request>),
        "select id from rights_request where person_id = {person} and kind = {kind} and field = {field} and outcome is null"
    )
}

/// A request to write down.
pub struct RequestInsert<'a> {
    /// It.
    pub id: Id<Request>,
    /// Whose.
    pub person: Id<Person>,
    /// What is asked.
    pub kind: RequestKind,
    /// How it came.
    pub way: Way,
    /// Which field.
    pub field: &'a str,
    /// Under the person's key.
    pub sealed: &'a [u8],
    /// The day it came.
    pub on: Day,
    /// The moment it was written.
    pub at: Instant,
    /// The last day to answer.
    pub due_on: Day,
    /// Home.
    pub place: Place,
}

/// Adds a request.
pub fn request_insert(r: &RequestInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into rights_request (id, person_id, kind, channel, field, sealed, received_on, received_at, due_on, region_id,
           province_id, commune_id, made_by)
         values ({r.id}, {r.person}, {r.kind}, {r.way}, {r.field}, {r.sealed}, {r.on}, {r.at}, {r.due_on}, {r.place.region},
           {r.place.province}, {r.place.commune}, {act})"
    )
}

/// Answers a request, unless it was.
pub fn request_answer(
    id: Id<Request>,
    outcome: Outcome,
    on: Day,
    answer: Option<&[u8]>,
    act: Id<Act>,
) -> Change {
    sql!(
        "update rights_request set outcome = {outcome}, answered_on = {on}, answer = {answer}, decided_by = {act}
         where id = {id} and outcome is null"
    )
}

/// An opposition.
#[derive(Clone, Debug)]
pub struct OppositionRow {
    /// It.
    pub id: Id<Opposition>,
    /// For what.
    pub purpose: Purpose,
    /// By which channel.
    pub via: Via,
    /// Since when.
    pub opposed_on: Day,
    /// Until when.
    pub ended_on: Option<Day>,
}

/// The oppositions of a person, those in force first.
pub fn oppositions(person: Id<Person>) -> Query<OppositionRow> {
    sql!(
        OppositionRow,
        "select id, purpose, via, opposed_on, ended_on from opposition where person_id = {person}
         order by case when ended_on is null then 0 else 1 end, id desc limit 100"
    )
}

/// Writes an opposition down, once.
pub fn opposition_insert(
    id: Id<Opposition>,
    person: Id<Person>,
    (purpose, via): (Purpose, Via),
    way: Way,
    on: Day,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into opposition (id, person_id, purpose, via, channel, opposed_on, made_by)
         values ({id}, {person}, {purpose}, {via}, {way}, {on}, {act})
         on conflict (person_id, purpose, via) where ended_on is null do nothing"
    )
}

/// Ends an opposition of a person, unless it was.
pub fn opposition_end(id: Id<Opposition>, person: Id<Person>, on: Day, act: Id<Act>) -> Change {
    sql!(
        "update opposition set ended_on = {on}, ended_by = {act} where id = {id} and person_id = {person} and ended_on is null"
    )
}

/// Whether a person opposes being written to for a purpose by a channel, now.
pub fn opposes(person: Id<Person>, purpose: Purpose, via: Via) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from opposition where person_id = {person} and purpose = {purpose}
           and (via = {via} or via = 'any') and ended_on is null"
    )
}

/// A consent of the register.
#[derive(Clone, Debug)]
pub struct ConsentRow {
    /// It.
    pub id: Id<()>,
    /// To what.
    pub purpose: String,
    /// In which words.
    pub text_version: String,
    /// How it was given.
    pub channel: Channel,
    /// When.
    pub given_on: Day,
    /// Until when.
    pub withdrawn_on: Option<Day>,
}

/// The consents of a person.
pub fn consents(person: Id<Person>) -> Query<ConsentRow> {
    sql!(
        ConsentRow,
        "select id, purpose, text_version, channel, given_on, withdrawn_on from member_consent where person_id = {person}
         order by given_on desc, id desc limit 100"
    )
}

/// Withdraws a consent of a person, unless it was.
pub fn consent_withdraw(id: Id<()>, person: Id<Person>, on: Day) -> Change {
    sql!(
        "update member_consent set withdrawn_on = {on} where id = {id} and person_id = {person} and withdrawn_on is null"
    )
}

/// Consents to disclosures.
#[derive(Clone, Debug)]
pub struct AgreedRow {
    /// It.
    pub id: Id<DisclosureConsent>,
    /// To whom.
    pub recipient: String,
    /// For what.
    pub purpose: String,
    /// How.
    pub channel: Channel,
    /// Where the proof is.
    pub reference: String,
    /// When.
    pub given_on: Day,
    /// Until when.
    pub withdrawn_on: Option<Day>,
}

/// The consents to disclosures of a person.
pub fn agreed(person: Id<Person>) -> Query<AgreedRow> {
    sql!(
        AgreedRow,
        "select id, recipient, purpose, channel, reference, given_on, withdrawn_on from disclosure_consent
         where person_id = {person} order by id desc limit 100"
    )
}

/// Writes a consent to a disclosure down.
pub fn agreed_insert(
    id: Id<DisclosureConsent>,
    person: Id<Person>,
    (recipient, purpose, reference): (&str, &str, &str),
    channel: Channel,
    on: Day,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into disclosure_consent (id, person_id, recipient, purpose, channel, reference, given_on, made_by)
         values ({id}, {person}, {recipient}, {purpose}, {channel}, {reference}, {on}, {act})"
    )
}

/// Withdraws one of a person's, unless it was.
pub fn agreed_withdraw(id: Id<DisclosureConsent>, person: Id<Person>, on: Day) -> Change {
    sql!(
        "update disclosure_consent set withdrawn_on = {on} where id = {id} and person_id = {person} and withdrawn_on is null"
    )
}

/// A disclosure with the consent it rests on.
#[derive(Clone, Debug)]
pub struct DisclosureRow {
    /// It.
    pub id: Id<Disclosure>,
    /// To whom.
    pub recipient: String,
    /// For what.
    pub purpose: String,
    /// Keys of fields.
    pub fields: String,
    /// When.
    pub on_day: Day,
    /// The proof.
    pub reference: String,
}

/// The disclosures of a person's data, the last first.
pub fn disclosures(person: Id<Person>) -> Query<DisclosureRow> {
    sql!(
        DisclosureRow,
        "select d.id, c.recipient, c.purpose, d.fields, d.on_day, c.reference from disclosure d
           join disclosure_consent c on c.id = d.consent_id where d.person_id = {person} order by d.id desc limit 200"
    )
}

/// Writes a disclosure down.
pub fn disclosure_insert(
    id: Id<Disclosure>,
    person: Id<Person>,
    consent: Id<DisclosureConsent>,
    fields: &str,
    on: Day,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into disclosure (id, person_id, consent_id, fields, on_day, made_by)
         values ({id}, {person}, {consent}, {fields}, {on}, {act})"
    )
}

/// Whoever got data and is to be told, with the day when they were.
#[derive(Clone, Debug)]
pub struct NoticeRow {
    /// The disclosure.
    pub disclosure_id: Id<Disclosure>,
    /// To whom.
    pub recipient: String,
    /// When it was disclosed.
    pub on_day: Day,
    /// When they were told.
    pub told_on: Option<Day>,
}

/// Whoever is to be told of what a request changed.
pub fn notices(request: Id<Request>) -> Query<NoticeRow> {
    sql!(
        NoticeRow,
        "select n.disclosure_id, c.recipient, d.on_day, n.told_on from disclosure_notice n
           join disclosure d on d.id = n.disclosure_id join disclosure_consent c on c.id = d.consent_id
         where n.request_id = {request} order by d.on_day, d.id"
    )
}

/// Notes that somebody is to be told.
pub fn notice_insert(disclosure: Id<Disclosure>, request: Id<Request>, act: Id<Act>) -> Change {
    sql!(
        "insert into disclosure_notice (disclosure_id, request_id, made_by) values ({disclosure}, {request}, {act})
         on conflict (disclosure_id, request_id) do nothing"
    )
}

/// They were told.
pub fn notice_told(disclosure: Id<Disclosure>, request: Id<Request>, on: Day, act: Id<Act>) -> Change {
    sql!(
        "update disclosure_notice set told_on = {on}, told_by = {act}
         where disclosure_id = {disclosure} and request_id = {request} and told_on is null"
    )
}

/// Notes that a list that was taken away contained somebody (art. 7).
pub fn exported(person: Id<Person>, act: Id<Act>) -> Change {
    sql!(
        "insert into export_person (person_id, act_id) values ({person}, {act}) on conflict (person_id, act_id) do nothing"
    )
}

/// Notes that a list that was taken away contained an application (art. 7).
pub fn exported_application(application: Id<Application>, act: Id<Act>) -> Change {
    sql!(
        "insert into export_application (application_id, act_id) values ({application}, {act})
         on conflict (application_id, act_id) do nothing"
    )
}

/// What the record says of a person.
#[derive(Clone, Debug)]
pub struct SelfRow {
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// When their data were erased.
    pub erased_at: Option<Instant>,
    /// The act that entered them.
    pub made_by: Id<Act>,
}

impl SelfRow {
    /// Home.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// What the record says of a person: the person's own page, or an act on it.
pub fn record(person: Id<Person>) -> Query<SelfRow> {
    sql!(
        SelfRow,
        "select name_ar, name_la, honorific, sex, region_id, province_id, commune_id, erased_at, made_by from person
         where id = {person}"
    )
}

/// The memberships of a person, the last first.
pub fn memberships(person: Id<Person>) -> Query<Id<Membership>> {
    sql!(
        (Id<Membership>),
        "select id from membership where person_id = {person} order by joined_on desc, id desc limit 50"
    )
}
