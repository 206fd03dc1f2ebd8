//! The e-mail address of somebody called, entered where one convenes: a protected field of the person (C04).

use super::{Refusal, queue};
use crate::convening::{
    model::{Channel, MessageKind},
    store::{ConvocationRow, summons, summons::SummonsRow},
};
use crate::{
    access::{Granted, capability::Convene},
    journal::{Entry, Subject, Verb},
    keys,
    people::{lists, store::secret_put},
    web::Result,
};
use lettre::Address;
use serde_json::json;

/// The longest address of e-mail (RFC 5321).
const LONGEST: usize = 254;

/// Keeps the address of somebody called, encrypted under the person's own key; the former one goes encrypted into the
/// journal. Whoever was called by a link is called by e-mail from then on, when a mail server is set.
pub async fn enter_address(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    of: &SummonsRow,
    text: &str,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    let text = text.trim();
    let Some(address) = text.parse::<Address>().ok().filter(|_| text.len() <= LONGEST) else {
        return Ok(Err(Refusal::NoAddress));
    };
    let (app, person) = (by.visit().app.clone(), of.person_id);
    let mut deed = by.begin(Verb::WriteProtected).await?;
    let act = deed.act;
    let former = match deed.tx.first(lists::field(person, "email")).await? {
        Some(cipher) => keys::open_field(&mut deed.tx, &app, person, "email", &cipher).await?,
        None => None,
    };
    let text = address.to_string();
    if former.as_deref() == Some(text.as_str()) {
        return Ok(Ok(()));
    }
    let (cipher, blind) = keys::seal_field(&mut deed.tx, &app, person, "email", &text).await?;
    deed.tx.exec(secret_put(person, "email", &cipher, &blind, act)).await?;
    if of.channel == Channel::Link && app.config.sends_mail() {
        deed.tx.exec(summons::channel_set(of.id, Channel::Email)).await?;
        if row.sent_at.is_some() {
            queue(&mut deed, row.id, row.sequence, MessageKind::Invitation, Some(&[of.id])).await?;
        }
    }
    let mut entry =
        Entry::about(Subject::new("person", person), row.place()).with(json!({ "field": "email" }));
    if let Some(former) = former {
        entry = entry.former(person, json!({ "email": former }));
    }
    deed.commit(entry).await?;
    Ok(Ok(()))
}
