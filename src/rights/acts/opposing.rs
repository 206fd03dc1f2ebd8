//! Opposition per purpose and channel (09-08 art. 9, 10), and consents taken back as easily as they were given (art. 4).

use crate::{
    access::Deed,
    people::Person,
    rights::{DisclosureConsent, Opposition, Purpose, Refusal, Via, Way, refusal::Outcome, store},
};
use amana_base::Id;

/// What somebody opposes.
#[derive(Clone, Copy, Debug)]
pub struct Opposed {
    /// Who.
    pub person: Id<Person>,
    /// Being written to for this.
    pub purpose: Purpose,
    /// By this channel.
    pub via: Via,
    /// How they said so.
    pub way: Way,
}

/// Writes an opposition down: it holds from this moment. Saying it twice is saying it once.
pub async fn oppose(deed: &mut Deed<'_>, new: Opposed) -> Outcome<()> {
    let (id, act, today) = (deed.id(), deed.act, deed.visit().today);
    let change = store::opposition_insert(id, new.person, (new.purpose, new.via), new.way, today, act);
    match deed.tx.exec(change).await? {
        0 => Err(Refusal::Waits.into()),
        _ => Ok(()),
    }
}

/// Ends an opposition of the person's own.
pub async fn end_opposition(deed: &mut Deed<'_>, person: Id<Person>, id: Id<Opposition>) -> Outcome<()> {
    let (act, today) = (deed.act, deed.visit().today);
    match deed.tx.exec(store::opposition_end(id, person, today, act)).await? {
        0 => Err(Refusal::Answered.into()),
        _ => Ok(()),
    }
}

/// Takes a consent back: one of the register, or to disclosures.
pub async fn withdraw_consent(
    deed: &mut Deed<'_>,
    person: Id<Person>,
    consent: Result<Id<()>, Id<DisclosureConsent>>,
) -> Outcome<()> {
    let today = deed.visit().today;
    let done = match consent {
        Ok(id) => deed.tx.exec(store::consent_withdraw(id, person, today)).await,
        Err(id) => deed.tx.exec(store::agreed_withdraw(id, person, today)).await,
    };
    match done? {
        0 => Err(Refusal::Answered.into()),
        _ => Ok(()),
    }
}
