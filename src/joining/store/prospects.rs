//! SQL of those who want to be told more (G06).

use crate::{
    access::Scope,
    joining::{Application, Campaign, ConsentText, Prospect, Via},
    journal::Act,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// Somebody who wants to be told more, with the key that opens what they wrote.
pub struct ProspectRow {
    /// Them.
    pub id: Id<Prospect>,
    /// The key's person.
    pub person_id: Id<Person>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Where.
    pub unit_ar: Option<String>,
    /// In French.
    pub unit_fr: Option<String>,
    /// By which channel.
    pub via: Via,
    /// What they wrote, sealed.
    pub sealed: Vec<u8>,
    /// The key, wrapped.
    pub wrapped: Option<Vec<u8>>,
    /// The version of what they agreed to.
    pub consent_text: String,
    /// Since when.
    pub given_on: Day,
    /// Until when.
    pub withdrawn_on: Option<Day>,
    /// What it became.
    pub application_id: Option<Id<Application>>,
}

impl ProspectRow {
    /// Where they are.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Those of a territory who may be contacted and have not applied, the latest first.
pub fn prospects(scope: Scope, limit: i64) -> Query<ProspectRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        ProspectRow,
        "select c.id, c.person_id, c.region_id, c.province_id, c.commune_id, u.name_ar as unit_ar, u.name_fr as unit_fr, c.via,
           c.sealed, k.wrapped, c.consent_text, c.given_on, c.withdrawn_on, c.application_id
         from prospect c left join person_key k on k.person_id = c.person_id
           left join unit u on u.id = case when c.commune_id <> 0 then c.commune_id else c.province_id end
         where c.withdrawn_on is null and c.application_id is null {?region: and c.region_id = {region}}
           {?province: and c.province_id = {province}} {?commune: and c.commune_id = {commune}}
         order by c.id desc limit {limit}"
    )
}

/// How many there are.
pub fn count(scope: Scope) -> Query<i64> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from prospect c where c.withdrawn_on is null and c.application_id is null
           {?region: and c.region_id = {region}} {?province: and c.province_id = {province}}
           {?commune: and c.commune_id = {commune}}"
    )
}

/// One of them.
pub fn prospect(id: Id<Prospect>) -> Query<ProspectRow> {
    sql!(
        ProspectRow,
        "select c.id, c.person_id, c.region_id, c.province_id, c.commune_id, u.name_ar as unit_ar, u.name_fr as unit_fr, c.via,
           c.sealed, k.wrapped, c.consent_text, c.given_on, c.withdrawn_on, c.application_id
         from prospect c left join person_key k on k.person_id = c.person_id
           left join unit u on u.id = case when c.commune_id <> 0 then c.commune_id else c.province_id end
         where c.id = {id}"
    )
}

/// The one whom a personal link leads to.
pub fn by_secret(hash: &[u8]) -> Query<Id<Prospect>> {
    sql!((Id<Prospect>), "select id from prospect where secret_hash = {hash}")
}

/// The one whom a form made already.
pub fn by_once(once: &[u8]) -> Query<Id<Prospect>> {
    sql!((Id<Prospect>), "select id from prospect where once = {once}")
}

/// Somebody to be written down.
pub struct ProspectInsert<'a> {
    /// Them.
    pub id: Id<Prospect>,
    /// The form and the version of its text.
    pub campaign: (Id<Campaign>, Id<ConsentText>),
    /// The key's person.
    pub person: Id<Person>,
    /// Where.
    pub place: Place,
    /// By which channel.
    pub via: Via,
    /// What they wrote.
    pub sealed: &'a [u8],
    /// The version of what they agreed to.
    pub consent: &'a str,
    /// The day.
    pub on: Day,
    /// The form that was sent.
    pub once: Option<&'a [u8]>,
    /// Of the personal link.
    pub secret: &'a [u8],
}

/// Writes somebody down.
pub fn prospect_insert(p: &ProspectInsert<'_>, act: Id<Act>) -> Change {
    let (campaign, text) = p.campaign;
    sql!(
        "insert into prospect (id, campaign_id, text_id, person_id, region_id, province_id, commune_id, via, sealed, consent_text,
           given_on, once, secret_hash, made_by)
         values ({p.id}, {campaign}, {text}, {p.person}, {p.place.region}, {p.place.province}, {p.place.commune}, {p.via},
           {p.sealed}, {p.consent}, {p.on}, {p.once}, {p.secret}, {act})"
    )
}

/// Takes the consent back, unless it was.
pub fn withdraw(id: Id<Prospect>, on: Day) -> Change {
    sql!("update prospect set withdrawn_on = {on} where id = {id} and withdrawn_on is null")
}

/// It became an application, once.
pub fn became(id: Id<Prospect>, application: Id<Application>) -> Change {
    sql!(
        "update prospect set application_id = {application} where id = {id} and application_id is null and withdrawn_on is null"
    )
}
