//! Oppositions and consents of whoever is signed in: one press each, effective at once.

use super::{about, home, mine, myself};
use crate::{
    access::Deed,
    journal::Verb,
    members::{Channel, consent as write_consent, pages::CONSENT},
    record::Stop,
    rights::{
        DisclosureConsent, Opposed, Opposition, Purpose, Refusal, Via, Way, end_opposition,
        oppose as write_opposition, store, withdraw_consent, words,
    },
    ui::{Choice, Field, Words},
    web::{Error, FormErrors, Result, Urlencoded, Visit, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;
use serde_json::json;

/// What somebody opposes.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct OppositionForm {
    purpose: String,
    via: String,
}

impl OppositionForm {
    pub(super) fn read(&self) -> Option<(Purpose, Via)> {
        Some((self.purpose.parse().ok()?, self.via.parse().ok()?))
    }
}

/// The questions of an opposition.
pub(super) fn fields(w: Words, errors: &FormErrors) -> Vec<Field> {
    let purposes = Purpose::ALL.iter().map(|p| Choice::new(p.as_str(), words::purpose(w, *p)));
    let channels = Via::ALL.iter().map(|v| Choice::new(v.as_str(), words::via(w, *v)));
    vec![
        Field::radios("purpose", w.rights_oppose_purpose(), purposes.collect()).error(errors.of("purpose")),
        Field::select("via", w.rights_oppose_via(), channels.collect()).error(errors.of("via")),
    ]
}

/// `POST /my-data/oppositions`: opposes.
pub async fn oppose(visit: Visit, Urlencoded(form): Urlencoded<OppositionForm>) -> Result<Response> {
    let person = myself(&visit)?;
    let w = visit.words();
    let mut errors = FormErrors::default();
    let Some((purpose, via)) = form.read() else {
        errors.add("purpose", Refusal::PurposeMissing.sentence(w));
        return mine::shown(&visit, errors).await;
    };
    let place = home(&visit, person).await?;
    let mut deed = Deed::begin(&visit, Verb::OpposeUse).await?;
    match write_opposition(&mut deed, Opposed { person, purpose, via, way: Way::Online }).await {
        Ok(()) => {
            deed.commit(about(person, place).with(json!({ "purpose": purpose.as_str() }))).await?;
            Ok(see("/my-data"))
        }
        // It is so already.
        Err(Stop::Refused(_)) => Ok(see("/my-data")),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// `POST /my-data/oppositions/{id}/end`: no longer opposes.
pub async fn end(visit: Visit, Path(id): Path<Id<Opposition>>) -> Result<Response> {
    let person = myself(&visit)?;
    let place = home(&visit, person).await?;
    let mut deed = Deed::begin(&visit, Verb::EndOpposition).await?;
    let done = end_opposition(&mut deed, person, id).await;
    finish(deed, person, place, done).await
}

/// A consent that is given.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ConsentForm {
    purpose: String,
}

/// `POST /my-data/consents`: consents to news or canvassing.
pub async fn consent(visit: Visit, Urlencoded(form): Urlencoded<ConsentForm>) -> Result<Response> {
    let person = myself(&visit)?;
    let purpose = match form.purpose.as_str() {
        "news" => Purpose::News,
        "canvassing" => Purpose::Canvassing,
        _ => return Err(Error::Malformed("no such purpose".into())),
    };
    let place = home(&visit, person).await?;
    let mut deed = Deed::begin(&visit, Verb::GiveConsent).await?;
    let known = deed.tx.all(store::consents(person)).await?;
    if known.iter().any(|c| c.purpose == purpose.as_str() && c.withdrawn_on.is_none()) {
        return Ok(see("/my-data"));
    }
    let today = visit.today;
    match write_consent(&mut deed, person, purpose.as_str(), CONSENT, Channel::Online, today).await {
        Ok(()) => {
            deed.commit(about(person, place).with(json!({ "purpose": purpose.as_str() }))).await?;
            Ok(see("/my-data"))
        }
        Err(Stop::Refused(_)) => Err(Error::Gone),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// `POST /my-data/consents/{id}/withdrawal`: takes a consent back.
pub async fn withdraw(visit: Visit, Path(id): Path<Id<()>>) -> Result<Response> {
    let person = myself(&visit)?;
    let place = home(&visit, person).await?;
    let mut deed = Deed::begin(&visit, Verb::WithdrawConsent).await?;
    let done = withdraw_consent(&mut deed, person, Ok(id)).await;
    finish(deed, person, place, done).await
}

/// `POST /my-data/disclosure-consents/{id}/withdrawal`: takes a consent to disclosures back.
pub async fn withdraw_disclosure(visit: Visit, Path(id): Path<Id<DisclosureConsent>>) -> Result<Response> {
    let person = myself(&visit)?;
    let place = home(&visit, person).await?;
    let mut deed = Deed::begin(&visit, Verb::WithdrawConsent).await?;
    let done = withdraw_consent(&mut deed, person, Err(id)).await;
    finish(deed, person, place, done).await
}

async fn finish(
    deed: Deed<'_>,
    person: Id<crate::people::Person>,
    place: crate::territory::Place,
    done: Result<(), Stop<Refusal>>,
) -> Result<Response> {
    match done {
        Ok(()) => {
            deed.commit(about(person, place)).await?;
            Ok(see("/my-data"))
        }
        // Done already, or another's.
        Err(Stop::Refused(_)) => Ok(see("/my-data")),
        Err(Stop::Failed(error)) => Err(error),
    }
}
