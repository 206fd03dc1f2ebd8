use super::{Settings, store, store::SpecialGrant};
use crate::{
    access::{Granted, Position, capability::Administer},
    accounts::{Login, acts::sign_in::proved, store as accounts},
    journal::{Entry, Subject, Verb},
    setup::store::{NewGrant, grant_insert, setting_put},
    territory::{self, Place},
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

/// Why a setting or a grant was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Identity was not proved a short while ago.
    Unproved,
    /// No account has this login.
    NoAccount,
    /// Only a reader or an administrator is made this way.
    Position,
    /// No unit has this code; an administrator keeps the whole country.
    Unit,
    /// The last day is not one, is over, or is more than a year away.
    Until,
    /// A reason must be given, of at most 300 letters.
    Reason,
    /// Nobody would administer the installation any more.
    LastAdministrator,
}

/// Changes the organisation's settings.
pub async fn change(by: &Granted<Administer>, new: &Settings) -> Result<()> {
    let mut deed = by.begin(Verb::ChangeSettings).await?;
    setting_put(&mut deed.tx, "language", new.language.code()).await?;
    setting_put(&mut deed.tx, "hijri_offset_days", &new.hijri_offset.to_string()).await?;
    setting_put(&mut deed.tx, "numbering", new.numbering.key()).await?;
    setting_put(&mut deed.tx, "declaration", &new.declaration).await?;
    setting_put(&mut deed.tx, "identity_authorisation", &new.identity_authorisation).await?;
    for (key, on) in [("public_site", new.public_site), ("public_robots", new.robots)] {
        setting_put(&mut deed.tx, key, if on { "on" } else { "off" }).await?;
    }
    let subject = Subject { kind: "organisation", id: 0 };
    let detail = json!({
        "language": new.language.code(), "hijri_offset_days": new.hijri_offset, "numbering": new.numbering.key(),
        "public_site": new.public_site, "public_robots": new.robots,
        "declaration": new.declaration, "identity_authorisation": new.identity_authorisation,
    });
    deed.commit(Entry::about(subject, Place::NATION).with(detail)).await?;
    super::load(&by.visit().app).await
}

/// What a special grant is asked with.
pub struct Asked<'a> {
    /// Whose account.
    pub login: &'a str,
    /// `reader` or `administrator`.
    pub position: &'a str,
    /// The code of the unit.
    pub unit: &'a str,
    /// The last day on which it holds.
    pub last_on: Option<Day>,
    /// Why.
    pub reason: &'a str,
}

/// Gives a position without a mandate, for a time and with a reason.
pub async fn grant(by: &Granted<Administer>, asked: Asked<'_>) -> Result<Result<(), Refusal>> {
    let visit = by.visit();
    if proved(visit).is_none() {
        return Ok(Err(Refusal::Unproved));
    }
    let app = &visit.app;
    let blind = Login::parse(asked.login).map(|l| app.keys.blind("login", l.as_str())).unwrap_or_default();
    let Some(account) = app.db.first(accounts::account_by_login(&blind)).await? else {
        return Ok(Err(Refusal::NoAccount));
    };
    let Some(position @ (Position::Reader | Position::Administrator)) = Position::of(asked.position) else {
        return Ok(Err(Refusal::Position));
    };
    let Some(unit) = app.db.first(territory::store::unit_by_code(asked.unit.trim())).await? else {
        return Ok(Err(Refusal::Unit));
    };
    if position == Position::Administrator && unit.place() != Place::NATION {
        return Ok(Err(Refusal::Unit));
    }
    let Some(last) = asked.last_on.filter(|d| *d >= visit.today && *d <= visit.today.plus(366)) else {
        return Ok(Err(Refusal::Until));
    };
    let reason = asked.reason.trim();
    if reason.is_empty() || reason.chars().count() > 300 {
        return Ok(Err(Refusal::Reason));
    }
    let mut deed = by.begin(Verb::GrantSpecially).await?;
    let row = NewGrant {
        id: deed.id(),
        account: account.id,
        position: position.key(),
        unit: unit.id,
        from_on: visit.today,
        until_on: Some(last.plus(1)),
        reason,
    };
    let act = deed.act;
    grant_insert(&mut deed.tx, row, act).await?;
    let detail = json!({ "position": position.key(), "unit": unit.code, "last_on": last.to_string(), "reason": reason });
    deed.commit(Entry::about(Subject::new("account", account.id), unit.place()).with(detail)).await?;
    Ok(Ok(()))
}

/// Ends a special grant today, unless nobody would administer the installation any more.
pub async fn end_grant(by: &Granted<Administer>, id: Id<SpecialGrant>) -> Result<Result<(), Refusal>> {
    let visit = by.visit();
    if proved(visit).is_none() {
        return Ok(Err(Refusal::Unproved));
    }
    let mut deed = by.begin(Verb::GrantSpecially).await?;
    let row = store::grant_open(&mut deed.tx, id, visit.today).await?.ok_or(Error::NotFound)?;
    let administrator = row.position == Position::Administrator.key();
    if administrator && store::other_administrators(&mut deed.tx, id, visit.today).await? == 0 {
        return Ok(Err(Refusal::LastAdministrator));
    }
    store::grant_end(&mut deed.tx, id, visit.today).await?;
    let entry = Entry::about(Subject::new("account", row.account_id), Place::NATION);
    deed.commit(entry.with(json!({ "position": row.position, "ended": true }))).await?;
    Ok(Ok(()))
}
