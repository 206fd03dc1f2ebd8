//! Disclosure to somebody else: only on an express consent that can be proved at first request (09-08 art. 4, 12(1)a).

use crate::{
    access::Deed,
    members::Channel,
    people::{Person, clean_name},
    rights::{Disclosure, DisclosureConsent, Refusal, Request, refusal::Outcome, store},
};
use amana_base::{Day, Id};

/// A consent to disclosures.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// Whose.
    pub person: Id<Person>,
    /// To whom.
    pub recipient: String,
    /// For what.
    pub purpose: String,
    /// How it was given.
    pub channel: Channel,
    /// Where the proof is kept.
    pub reference: String,
    /// When.
    pub on: Day,
}

/// Writes an express consent down, with its proof.
pub async fn agree(deed: &mut Deed<'_>, new: Agreed) -> Outcome<Id<DisclosureConsent>> {
    let (id, act, today) = (deed.id(), deed.act, deed.visit().today);
    let kept = |text: &str| -> String { clean_name(text).chars().take(200).collect() };
    let (recipient, purpose, reference) = (kept(&new.recipient), kept(&new.purpose), kept(&new.reference));
    if recipient.is_empty() {
        return Err(Refusal::RecipientMissing.into());
    }
    if purpose.is_empty() {
        return Err(Refusal::PurposeMissing.into());
    }
    if reference.is_empty() {
        return Err(Refusal::ProofMissing.into());
    }
    if new.on > today {
        return Err(Refusal::InFuture.into());
    }
    let words = (recipient.as_str(), purpose.as_str(), reference.as_str());
    deed.tx.exec(store::agreed_insert(id, new.person, words, new.channel, new.on, act)).await?;
    Ok(id)
}

/// Data that are disclosed.
#[derive(Clone, Debug)]
pub struct Disclosed {
    /// Whose.
    pub person: Id<Person>,
    /// Under which consent.
    pub consent: Id<DisclosureConsent>,
    /// Keys of the fields.
    pub fields: Vec<&'static str>,
}

/// Writes a disclosure down. Blocked without a consent of this person that stands today.
pub async fn disclose(deed: &mut Deed<'_>, new: Disclosed) -> Outcome<Id<Disclosure>> {
    let (id, act, today) = (deed.id(), deed.act, deed.visit().today);
    let agreed = deed.tx.all(store::agreed(new.person)).await?;
    let stands = |a: &store::AgreedRow| a.given_on <= today && a.withdrawn_on.is_none();
    if !agreed.iter().any(|a| a.id == new.consent && stands(a)) {
        return Err(Refusal::NoConsent.into());
    }
    if new.fields.is_empty() {
        return Err(Refusal::FieldsMissing.into());
    }
    let fields = new.fields.join(" ");
    deed.tx.exec(store::disclosure_insert(id, new.person, new.consent, &fields, today, act)).await?;
    Ok(id)
}

/// Whoever got a value that was set right since was told (art. 8).
pub async fn told(deed: &mut Deed<'_>, disclosure: Id<Disclosure>, request: Id<Request>) -> Outcome<()> {
    let (act, today) = (deed.act, deed.visit().today);
    match deed.tx.exec(store::notice_told(disclosure, request, today, act)).await? {
        0 => Err(Refusal::Answered.into()),
        _ => Ok(()),
    }
}
