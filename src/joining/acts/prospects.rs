//! Being told more, and taking that back (G06).

use super::once_hash;
use crate::{
    access::Deed,
    app::App,
    joining::{
        Campaign, ConsentText, Prospect, Refusal, Values, Via,
        refusal::Outcome,
        sealed,
        store::prospects::{self as store, ProspectInsert, ProspectRow},
        values::SWORN,
    },
    keys,
    people::Person,
    territory::Place,
    web::Error,
};
use amana_base::Id;

/// Somebody who wants to be told more. The values have been checked.
pub struct NewProspect {
    /// The form and the version of its text.
    pub campaign: (Id<Campaign>, Id<ConsentText>),
    /// Where.
    pub place: Place,
    /// By which channel.
    pub via: Via,
    /// Name and contact.
    pub values: Values,
    /// What the form bore.
    pub once: Option<String>,
}

/// The secret of somebody's personal link.
pub fn prospect_token(app: &App, id: Id<Prospect>) -> String {
    let secret = app.keys.digest("prospect link", &id.raw().to_be_bytes());
    data_encoding::BASE32_NOPAD.encode(&secret[..16.min(secret.len())]).to_lowercase()
}

/// What is stored of it.
pub fn prospect_hash(app: &App, token: &str) -> Vec<u8> {
    app.keys.digest("prospect token", token.as_bytes())
}

/// Writes somebody down, sealed under a key of their own.
pub async fn note_prospect(deed: &mut Deed<'_>, new: NewProspect) -> Outcome<Id<Prospect>> {
    let visit = deed.visit();
    let (app, act) = (&visit.app, deed.act);
    let once = new.once.as_deref().map(|mark| once_hash(app, mark));
    if let Some(once) = &once
        && let Some(known) = deed.tx.first(store::by_once(once)).await?
    {
        return Ok(known);
    }
    let (id, person): (Id<Prospect>, Id<Person>) = (deed.id(), deed.id());
    let (key, wrapped) = app.keys.fresh_person(person.raw()).map_err(Error::from)?;
    keys::store::person_key_insert(&mut deed.tx, person, &wrapped).await?;
    let sealed = sealed::seal(app, &key, &new.values)?;
    let secret = prospect_hash(app, &prospect_token(app, id));
    let row = ProspectInsert {
        id,
        campaign: new.campaign,
        person,
        place: new.place,
        via: new.via,
        sealed: &sealed,
        consent: SWORN,
        on: visit.today,
        once: once.as_deref(),
        secret: &secret,
    };
    deed.tx.exec(store::prospect_insert(&row, act)).await?;
    Ok(id)
}

/// Takes the consent back: nothing can be read from then on.
pub async fn withdraw_prospect(deed: &mut Deed<'_>, row: &ProspectRow) -> Outcome<()> {
    let visit = deed.visit();
    if deed.tx.exec(store::withdraw(row.id, visit.today)).await? == 0 {
        return Err(Refusal::NoApplication.into());
    }
    deed.tx.exec(keys::store::person_key_destroy(row.person_id, visit.now)).await?;
    Ok(())
}
