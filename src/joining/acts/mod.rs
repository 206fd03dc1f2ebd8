//! Verbs of joining: receiving an application, and what whoever applied does with it. All work on an open act.

mod campaigns;
mod judge;
pub mod papers;
mod prospects;

use super::{
    Application, Campaign, Channel, ConsentText, Purpose, Refusal, Rule, Stand, Step, StepKind, Values, Via,
    refusal::Outcome,
    sealed, stand,
    store::{self, AlikeRow, ApplicationRow, StepInsert, StepRow},
    values::SWORN,
};
use crate::{
    access::{Deed, Scope},
    app::App,
    journal::{Entry, Subject},
    keys,
    people::{Person, store::Names},
    territory::Place,
    web::{self, Error, Visit},
};
use amana_base::{Day, Id};
use amana_sql::Tx;
pub use campaigns::{NewCampaign, close_campaign, open_campaign, write_text};
pub use judge::{Seat, decide_alone, judge};
pub use prospects::{NewProspect, note_prospect, prospect_hash, prospect_token, withdraw_prospect};
use serde_json::json;

/// An application to be taken in. Its values have been checked.
pub struct NewApplication {
    /// The form and the version of its text.
    pub campaign: Option<(Id<Campaign>, Id<ConsentText>)>,
    /// How it came.
    pub channel: Channel,
    /// Of which commune, or province where communes are not entered.
    pub place: Place,
    /// The code of its province, for the receipt.
    pub province: String,
    /// The day it came.
    pub on: Day,
    /// The day its statements were sworn: that of the signature on paper, else the day it came.
    pub sworn_on: Day,
    /// What it says.
    pub values: Values,
    /// To what whoever applies said yes or no.
    pub consents: Vec<(Purpose, Via, bool)>,
    /// What the form bore, so that sending it twice makes one application.
    pub once: Option<String>,
    /// The person to be whose key exists already: that of the scan it is typed from.
    pub person: Option<Id<Person>>,
}

/// An application that was taken in.
#[derive(Debug)]
pub struct Received {
    /// It.
    pub id: Id<Application>,
    /// What it was taken in under.
    pub number: String,
}

/// The secret of an application's personal link.
pub fn token(app: &App, id: Id<Application>) -> String {
    let secret = app.keys.digest("application link", &id.raw().to_be_bytes());
    data_encoding::BASE32_NOPAD.encode(&secret[..16.min(secret.len())]).to_lowercase()
}

/// What is stored of it.
pub fn token_hash(app: &App, token: &str) -> Vec<u8> {
    app.keys.digest("application token", token.as_bytes())
}

/// What is stored of the mark that a form bears.
pub fn once_hash(app: &App, mark: &str) -> Vec<u8> {
    app.keys.digest("application form", mark.as_bytes())
}

/// What two applications are compared by, without being read.
fn blind(app: &App, field: &str, value: &str) -> Option<Vec<u8>> {
    (!value.is_empty()).then(|| app.keys.blind(&format!("application-{field}"), value))
}

/// A line of the journal about an application: its receipt and its place; nothing of the person.
pub fn about(id: Id<Application>, place: Place, number: &str) -> Entry {
    Entry::about(Subject::new("application", id), place).with(json!({ "number": number }))
}

/// Takes an application in: sealed under the key of the person to be, with its receipt, its consents and its first step.
pub async fn receive(deed: &mut Deed<'_>, new: NewApplication) -> Outcome<Received> {
    if new.place.province.raw() == 0 {
        return Err(Refusal::PlaceMissing.into());
    }
    let visit = deed.visit();
    let (app, act) = (&visit.app, deed.act);
    let id: Id<Application> = deed.id();
    let (person, key) = match new.person {
        Some(person) => {
            let row = deed.tx.first(keys::store::person_key(person)).await?;
            let wrapped = row.and_then(|row| row.wrapped).ok_or(Error::Gone)?;
            (person, app.keys.unwrap_person(person.raw(), &wrapped).map_err(Error::from)?)
        }
        None => {
            let person: Id<Person> = deed.id();
            let (key, wrapped) = app.keys.fresh_person(person.raw()).map_err(Error::from)?;
            keys::store::person_key_insert(&mut deed.tx, person, &wrapped).await?;
            (person, key)
        }
    };
    let sealed = sealed::seal(app, &key, &new.values)?;
    let year = new.on.ymd().0;
    let number = deed.tx.one(store::number_next(new.place.province, year)).await?;
    let once = new.once.as_deref().map(|mark| once_hash(app, mark));
    let secret = token_hash(app, &token(app, id));
    let row = store::ApplicationInsert {
        id,
        campaign: new.campaign,
        person,
        channel: new.channel,
        number: (year, number),
        place: new.place,
        received: (new.on, visit.now),
        sealed: &sealed,
        phone: blind(app, "phone", &new.values.phone),
        email: blind(app, "email", &new.values.email),
        sworn: SWORN,
        sworn_on: new.sworn_on,
        once: once.as_deref(),
        secret: &secret,
    };
    deed.tx.exec(store::application_insert(&row, act)).await?;
    let step = StepInsert::of(StepKind::Received, new.on, visit.now);
    deed.tx.exec(store::step_insert(deed.id(), id, step, act)).await?;
    let consents = new.consents.into_iter();
    let consents = consents
        .map(|(purpose, via, given)| store::consent_insert(id, (purpose, via), given, new.sworn_on, act));
    deed.tx.bulk(consents.collect::<Vec<_>>()).await?;
    Ok(Received { id, number: store::label(&new.province, year, number) })
}

/// An application inside an act, with its steps; in this territory.
async fn load(
    deed: &mut Deed<'_>,
    id: Id<Application>,
    scope: Scope,
) -> Outcome<(ApplicationRow, Vec<StepRow>)> {
    let row = deed.tx.first(store::application(id, scope)).await?.ok_or(Refusal::NoApplication)?;
    let steps = deed.tx.all(store::steps(&[id])).await?;
    Ok((row, steps))
}

/// The steps as far as the state needs them.
pub fn course(steps: &[StepRow]) -> Vec<Step> {
    steps.iter().map(StepRow::step).collect()
}

/// Whoever applied takes it back. Nothing that it said can be read from then on: the key is destroyed.
pub async fn withdraw_on(deed: &mut Deed<'_>, id: Id<Application>) -> Outcome<()> {
    let visit = deed.visit();
    let (row, steps) = load(deed, id, Scope::Nation).await?;
    let label = row.label();
    match stand(None, &course(&steps), visit.today) {
        Some(Stand::Accepted(on) | Stand::Refused(on)) => {
            return Err(Refusal::DecidedAlready(label, on).into());
        }
        Some(Stand::Withdrawn(on)) => return Err(Refusal::WithdrawnAlready(label, on).into()),
        _ => {}
    }
    let act = deed.act;
    for change in store::forgotten(id) {
        deed.tx.exec(change).await?;
    }
    let step = StepInsert::of(StepKind::Withdrawn, visit.today, visit.now);
    deed.tx.exec(store::step_insert(deed.id(), id, step, act)).await?;
    deed.tx.exec(store::decided_set(id, act)).await?;
    deed.tx.exec(keys::store::person_key_destroy(row.person_id, visit.now)).await?;
    Ok(())
}

/// Whoever applied brings a refusal before the body above, within the statute's days.
pub async fn appeal_on(deed: &mut Deed<'_>, id: Id<Application>, reason: &str) -> Outcome<()> {
    let visit = deed.visit();
    let (_, steps) = load(deed, id, Scope::Nation).await?;
    let rule = Rule::of(visit.app.rules().on(visit.today)).ok_or(Refusal::NoAppeal)?;
    if rule.appeal_until(&course(&steps), visit.today).is_none() {
        return Err(Refusal::NoAppeal.into());
    }
    let reason: String = reason.trim().chars().take(1_000).collect();
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let act = deed.act;
    let article = rule.article.unwrap_or_default();
    let step = StepInsert {
        reason: &reason,
        article: &article,
        ..StepInsert::of(StepKind::Appealed, visit.today, visit.now)
    };
    deed.tx.exec(store::step_insert(deed.id(), id, step, act)).await?;
    deed.tx.exec(store::decided_clear(id)).await?;
    Ok(())
}

/// Somebody of the record who may be the one who applies, and what an officer said of it.
pub struct Resemblance {
    /// Who.
    pub person: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// What agrees: `phone`, `email`; empty when an officer said so without either.
    pub fields: Vec<String>,
    /// The same, another, or nobody said yet.
    pub same: Option<bool>,
}

/// Who in a territory has the same telephone or address, and whom an officer named; inside an act.
pub async fn resembling(
    tx: &mut Tx,
    app: &App,
    values: &Values,
    steps: &[StepRow],
    scope: Scope,
) -> web::Result<Vec<Resemblance>> {
    let rows = match marks(app, values) {
        Some((phone, email)) => tx.all(store::alike(&phone, &email, scope)).await?,
        None => vec![],
    };
    let mut named = vec![];
    for person in unmet(&rows, steps) {
        named.extend(tx.first(crate::people::store::names(person)).await?.map(|names| (person, names)));
    }
    Ok(merged(rows, steps, named))
}

/// The same, for a page.
pub async fn resembling_now(
    app: &App,
    values: &Values,
    steps: &[StepRow],
    scope: Scope,
) -> web::Result<Vec<Resemblance>> {
    let rows = match marks(app, values) {
        Some((phone, email)) => app.db.all(store::alike(&phone, &email, scope)).await?,
        None => vec![],
    };
    let mut named = vec![];
    for person in unmet(&rows, steps) {
        named.extend(app.db.first(crate::people::store::names(person)).await?.map(|names| (person, names)));
    }
    Ok(merged(rows, steps, named))
}

/// What telephone and address are looked up by; none when neither was said.
fn marks(app: &App, values: &Values) -> Option<(Vec<u8>, Vec<u8>)> {
    let of =
        |field: &str, value: &str| if value.is_empty() { vec![] } else { app.keys.blind_field(field, value) };
    let (phone, email) = (of("phone", &values.phone), of("email", &values.email));
    (!phone.is_empty() || !email.is_empty()).then_some((phone, email))
}

/// Whom an officer named, and who has neither the telephone nor the address.
fn unmet(rows: &[AlikeRow], steps: &[StepRow]) -> Vec<Id<Person>> {
    let named = steps.iter().filter_map(told).map(|(person, _)| person);
    named.filter(|person| rows.iter().all(|row| row.person_id != *person)).collect()
}

fn merged(rows: Vec<AlikeRow>, steps: &[StepRow], named: Vec<(Id<Person>, Names)>) -> Vec<Resemblance> {
    let mut out: Vec<Resemblance> = vec![];
    for row in rows {
        match out.iter_mut().find(|r| r.person == row.person_id) {
            Some(known) => known.fields.push(row.field),
            None => out.push(Resemblance {
                person: row.person_id,
                name_ar: row.name_ar,
                name_la: row.name_la,
                fields: vec![row.field],
                same: None,
            }),
        }
    }
    for (person, names) in named {
        if out.iter().all(|r| r.person != person) {
            let (name_ar, name_la) = (names.name_ar, names.name_la);
            out.push(Resemblance { person, name_ar, name_la, fields: vec![], same: None });
        }
    }
    // What was said last holds.
    for (person, same) in steps.iter().filter_map(told) {
        if let Some(known) = out.iter_mut().find(|r| r.person == person) {
            known.same = Some(same);
        }
    }
    out
}

fn told(step: &StepRow) -> Option<(Id<Person>, bool)> {
    match step.step {
        StepKind::Matched => Some((step.person_id?, true)),
        StepKind::ToldApart => Some((step.person_id?, false)),
        _ => None,
    }
}

/// An officer says whether whoever applies is this person of the record. The caller has seen that both are within reach.
pub async fn tell(deed: &mut Deed<'_>, id: Id<Application>, person: Id<Person>, same: bool) -> Outcome<()> {
    let visit = deed.visit();
    let (row, steps) = load(deed, id, Scope::Nation).await?;
    if let Some(on) = closed_on(&steps, visit) {
        return Err(Refusal::DecidedAlready(row.label(), on).into());
    }
    let kind = if same { StepKind::Matched } else { StepKind::ToldApart };
    let step = StepInsert { person: Some(person), ..StepInsert::of(kind, visit.today, visit.now) };
    let act = deed.act;
    deed.tx.exec(store::step_insert(deed.id(), id, step, act)).await?;
    Ok(())
}

fn closed_on(steps: &[StepRow], visit: &Visit) -> Option<Day> {
    match stand(None, &course(steps), visit.today)? {
        Stand::Accepted(on) | Stand::Refused(on) | Stand::Withdrawn(on) => Some(on),
        _ => None,
    }
}
