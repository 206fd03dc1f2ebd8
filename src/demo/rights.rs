//! What members of the story ask of their data: one to set a value right, one opposes, one is due to be forgotten; the register of
//! processing has its first version.

use super::{store, story::NEAR};
use crate::{
    access::Deed,
    app::App,
    journal::{Entry, Subject, Verb},
    people::Person,
    record::Stop,
    rights::{self, NewRequest, Opposed, Purpose, Refusal, RequestKind, Via, Way},
    setup::store::setting_put,
    territory::{self, Place},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use std::sync::Arc;

fn expected<T>(outcome: std::result::Result<T, Stop<Refusal>>) -> Result<T> {
    outcome.map_err(|stop| match stop {
        Stop::Failed(e) => e,
        Stop::Refused(r) => Error::from(anyhow::anyhow!("the story was refused: {r:?}")),
    })
}

/// Tells all of it, each as an act of its own.
pub async fn rights(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let Some(near) = app.db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let members = app.db.all(store::plain_members(near.id, 4)).await?;
    // Asked eight days ago, so that two are left; and one whose ten days are over.
    for (n, (person, ago)) in members.iter().zip([8, 13]).enumerate() {
        let (field, value, reason) = match n {
            0 => ("address", "حي السلام، تاونات", "انتقلت إلى سكن جديد"),
            _ => ("phone", "0600012345", "غيرت رقمي"),
        };
        ask(&visit, *person, (field, value, reason), visit.today.plus(-ago), near.place()).await?;
    }
    if let Some(person) = members.first() {
        let mut deed = Deed::begin(&visit, Verb::OpposeUse).await?;
        let new = Opposed { person: *person, purpose: Purpose::Canvassing, via: Via::Any, way: Way::Online };
        expected(rights::oppose(&mut deed, new).await)?;
        deed.commit(Entry::about(Subject::new("person", *person), near.place())).await?;
    }
    // A short time after a membership, so that something is due.
    let mut deed = Deed::begin(&visit, Verb::WriteProcessing).await?;
    setting_put(&mut deed.tx, "retention.membership", "3").await?;
    deed.commit(Entry::about(Subject { kind: "processing", id: 0 }, Place::NATION)).await?;
    rights::propose(app).await?;
    Ok(())
}

async fn ask(
    visit: &Visit,
    person: Id<Person>,
    (field, value, reason): (&str, &str, &str),
    on: Day,
    place: Place,
) -> Result<()> {
    let mut deed = Deed::begin(visit, Verb::AskRight).await?;
    let new = NewRequest {
        person,
        kind: RequestKind::Rectification,
        way: Way::Online,
        field: field.into(),
        value: value.into(),
        reason: reason.into(),
        on,
    };
    expected(rights::ask(&mut deed, new).await)?;
    deed.commit(Entry::about(Subject::new("person", person), place)).await?;
    Ok(())
}
