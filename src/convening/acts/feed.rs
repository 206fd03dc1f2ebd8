//! The secret address of a person's calendar: made, shown again, revoked.

use crate::convening::store::calendar::{self, Feed};
use crate::{
    access::{Granted, capability::ReadRecord},
    app::App,
    journal::{Entry, Subject, Verb},
    territory::Place,
    web::{Error, Result},
};
use amana_base::Id;

/// The secret, made from the key file: it can be shown again and is not stored.
fn token(app: &App, id: Id<Feed>) -> String {
    let secret = app.keys.digest("calendar feed", id.raw().to_string().as_bytes());
    data_encoding::BASE32_NOPAD.encode(&secret).to_lowercase()
}

/// What is stored of it.
pub fn token_hash(app: &App, token: &str) -> Vec<u8> {
    app.keys.digest("calendar token", token.as_bytes())
}

/// The address.
pub fn address(app: &App, id: Id<Feed>) -> String {
    format!("{}/calendar.ics?key={}", app.config.public_address(), token(app, id))
}

fn widest(by: &Granted<ReadRecord>) -> Place {
    let (none, scope) = (Id::from_raw(0), by.scope());
    Place {
        region: scope.region().unwrap_or(none),
        province: scope.province().unwrap_or(none),
        commune: scope.commune().unwrap_or(none),
    }
}

/// Makes an address for the widest territory that one may read; a former one no longer works.
pub async fn make(by: &Granted<ReadRecord>) -> Result<()> {
    let visit = by.visit();
    let account = visit.officer().ok_or(Error::SignIn)?.account;
    let place = widest(by);
    let mut deed = by.begin(Verb::MakeFeed).await?;
    let (id, act) = (deed.id::<Feed>(), deed.act);
    deed.tx.exec(calendar::feeds_revoke(account, visit.now)).await?;
    let hash = token_hash(&visit.app, &token(&visit.app, id));
    deed.tx.exec(calendar::feed_insert(id, account, &hash, place, visit.now, act)).await?;
    deed.commit(Entry::about(Subject::new("account", account), place)).await?;
    Ok(())
}

/// Revokes it.
pub async fn revoke(by: &Granted<ReadRecord>) -> Result<()> {
    let visit = by.visit();
    let account = visit.officer().ok_or(Error::SignIn)?.account;
    let mut deed = by.begin(Verb::RevokeFeed).await?;
    if deed.tx.exec(calendar::feeds_revoke(account, visit.now)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.commit(Entry::about(Subject::new("account", account), widest(by))).await?;
    Ok(())
}
