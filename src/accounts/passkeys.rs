//! Passkeys: what is asked of a person's device, and what is believed of its answer (Web Authentication, level 3).
//!
//! A ceremony under way is a row found by the digest of its challenge, so that any copy of the program can finish what
//! another began; it is taken once and lives five minutes.

use super::{Account, store};
use crate::{
    app::App,
    config::Config,
    web::{Result, Visit},
};
use amana_base::Id;
use anyhow::anyhow;
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, DiscoverableCredentialRequestOptions,
    PublicKeyCredentialCreationOptions, RegistrationServerState,
    bin::{Decode, Encode},
    request::{
        AsciiDomain, ExtensionInfo, PublicKeyCredentialDescriptor, RpId,
        auth::AuthenticationVerificationOptions,
        register::{
            CredProtect, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle16,
        },
    },
    response::{
        AuthTransports, CredentialId,
        auth::DiscoverableAuthentication16,
        register::{DynamicState, Registration, StaticState},
    },
};

/// Seconds a ceremony may take: what the library tells the browser.
const CEREMONY_SECONDS: i64 = 300;

/// Why a device's answer is not taken. The reason is for the log: the person only tries again.
#[derive(Debug)]
pub struct Refused(pub String);

impl<E: std::fmt::Display> From<E> for Refused {
    fn from(e: E) -> Refused {
        Refused(e.to_string())
    }
}

/// Where this installation lives, as passkeys see it: the domain and the exact origin.
pub struct Home {
    rp: RpId,
    origin: String,
}

impl Home {
    /// From the address people type. `None` for a numeric address, where browsers allow no passkeys.
    pub fn of(config: &Config) -> Option<Home> {
        let origin = config.public_address();
        let (_, host) = origin.split_once("://")?;
        let domain = host.split([':', '/']).next()?.to_lowercase();
        if domain.parse::<std::net::IpAddr>().is_ok() || domain.starts_with('[') {
            return None;
        }
        let rp = RpId::Domain(AsciiDomain::try_from(domain).ok()?);
        let origin = origin.trim_end_matches('/').split('/').take(3).collect::<Vec<_>>().join("/");
        Some(Home { rp, origin })
    }
}

fn home(app: &App) -> Result<Home> {
    Home::of(&app.config).ok_or_else(|| anyhow!("passkeys need a domain name in public_url").into())
}

/// What the device is told the account is called by: random to everybody else.
fn handle(app: &App, account: Id<Account>) -> Result<UserHandle16> {
    let digest = app.keys.digest("passkey user handle", &account.raw().to_be_bytes());
    let bytes: [u8; 16] =
        digest.get(..16).and_then(|b| b.try_into().ok()).ok_or_else(|| anyhow!("no digest"))?;
    match UserHandle16::decode(bytes) {
        Ok(handle) => Ok(handle),
        Err(never) => match never {},
    }
}

fn token(app: &App, challenge: u128) -> Vec<u8> {
    app.keys.digest("ceremony", &challenge.to_be_bytes())
}

async fn remember(
    visit: &Visit,
    challenge: u128,
    account: Option<Id<Account>>,
    kind: &str,
    state: &[u8],
) -> Result<()> {
    let app = &visit.app;
    let hash = token(app, challenge);
    let until = visit.now.plus_seconds(CEREMONY_SECONDS);
    app.db
        .tx(async |mut tx| {
            store::ceremony_insert::<()>(&mut tx, app.ids.fresh(), &hash, account, kind, state, until).await
        })
        .await?;
    Ok(())
}

async fn recall(visit: &Visit, challenge: u128, kind: &str) -> Result<Option<store::CeremonyRow>> {
    let app = &visit.app;
    let hash = token(app, challenge);
    Ok(app.db.tx(async |mut tx| store::ceremony_take(&mut tx, &hash, kind, visit.now).await).await?)
}

/// What to ask a device that is to keep a new passkey, as JSON for the browser. `kind` names what the ceremony is for:
/// only [`created`] with the same one finishes it.
pub async fn creation_options(
    visit: &Visit,
    account: Id<Account>,
    kind: &str,
    login: &str,
    name: &str,
) -> Result<String> {
    let app = &visit.app;
    let home = home(app)?;
    let handle = handle(app, account)?;
    let known = app.db.all(store::passkeys_of(account)).await?;
    let known = known.into_iter().filter_map(|k| {
        Some(PublicKeyCredentialDescriptor {
            id: CredentialId::decode(k.credential_id).ok()?,
            transports: AuthTransports::decode(0).ok()?,
        })
    });
    let user = PublicKeyCredentialUserEntity {
        name: login.try_into().or_else(|_| "amana".try_into()).map_err(|e| anyhow!("a user name: {e}"))?,
        id: &handle,
        display_name: name.try_into().ok(),
    };
    let mut options = PublicKeyCredentialCreationOptions::passkey(&home.rp, user, known.collect());
    // Asked for, not insisted on: most phones and laptops do not know the extension, and would refuse the passkey.
    options.extensions.cred_protect =
        CredProtect::UserVerificationRequired(ExtensionInfo::AllowDontEnforceValue);
    let (server, client) = options.start_ceremony().map_err(|e| anyhow!("{e}"))?;
    let state = server.encode().map_err(|e| anyhow!("{e}"))?;
    let mut json = serde_json::to_value(&client).map_err(|e| anyhow!(e))?;
    remember(visit, challenge_of(&json)?, Some(account), kind, &state).await?;
    // The name that the device shows beside the passkey.
    let organisation = app.rules().organisation(visit.lang);
    json["rp"]["name"] = if organisation.is_empty() { visit.words().ui_amana() } else { organisation }.into();
    Ok(json.to_string())
}

/// What to ask any device that keeps a passkey of this installation, as JSON for the browser.
pub async fn request_options(visit: &Visit) -> Result<String> {
    let home = home(&visit.app)?;
    let (server, client) = DiscoverableCredentialRequestOptions::passkey(&home.rp)
        .start_ceremony()
        .map_err(|e| anyhow!("{e}"))?;
    let state = server.encode().map_err(|e| anyhow!("{e}"))?;
    let json = serde_json::to_value(&client).map_err(|e| anyhow!(e))?;
    remember(visit, challenge_of(&json)?, None, "get", &state).await?;
    Ok(json.to_string())
}

/// The challenge as the browser will send it back: 16 bytes in base64url, read as the library does.
fn challenge_of(options: &serde_json::Value) -> Result<u128> {
    let text = options.get("challenge").and_then(|c| c.as_str()).unwrap_or_default();
    let bytes =
        data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|e| anyhow!("a challenge: {e}"))?;
    let bytes: [u8; 16] = bytes.try_into().map_err(|_| anyhow!("a challenge of another length"))?;
    Ok(u128::from_le_bytes(bytes))
}

/// A passkey that a device has made: its identifier there, and what is kept of it here.
pub struct Made {
    /// Its identifier on the device.
    pub credential_id: Vec<u8>,
    /// Public key and counters.
    pub state: Vec<u8>,
}

/// Reads what a device made, and for which account it was asked.
pub async fn created(
    visit: &Visit,
    kind: &str,
    answer: &str,
) -> Result<Result<(Id<Account>, Made), Refused>> {
    let (registration, challenge) = match registration(answer) {
        Ok(read) => read,
        Err(refused) => return Ok(Err(refused)),
    };
    let Some(store::CeremonyRow { account_id: Some(account), state }) =
        recall(visit, challenge, kind).await?
    else {
        return Ok(Err(Refused("no such ceremony".into())));
    };
    let home = home(&visit.app)?;
    Ok(verify_created(&home, &registration, &state).map(|made| (account, made)))
}

fn registration(answer: &str) -> Result<(Registration, u128), Refused> {
    let registration = Registration::from_json_relaxed(answer.as_bytes())?;
    let Ok(challenge) = registration.challenge_relaxed()?.encode();
    Ok((registration, challenge))
}

fn verify_created(home: &Home, registration: &Registration, state: &[u8]) -> Result<Made, Refused> {
    let origins = [home.origin.as_str()];
    let options = RegistrationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        error_on_unsolicited_extensions: false,
        ..Default::default()
    };
    let state = RegistrationServerState::<16>::decode(state)?;
    let credential = state.verify(&home.rp, registration, &options)?;
    let dynamic = credential.dynamic_state();
    let Ok(dynamic) = dynamic.encode();
    let kept = credential.static_state();
    let Ok(kept) = kept.encode();
    Ok(Made { credential_id: credential.id().as_ref().to_vec(), state: [&dynamic[..], &kept].concat() })
}

/// A passkey that a device has just used: which one, and its new state.
pub struct Used {
    /// The passkey, as it was.
    pub passkey: store::PasskeyRow,
    /// Public key and counters after the use.
    pub state: Vec<u8>,
}

/// Reads what a device signed. The passkey found is the account's own: sign-in needs no login.
pub async fn used(visit: &Visit, answer: &str) -> Result<Result<Used, Refused>> {
    let (assertion, challenge) = match assertion(answer) {
        Ok(read) => read,
        Err(refused) => return Ok(Err(refused)),
    };
    let app = &visit.app;
    let Some(row) = recall(visit, challenge, "get").await? else {
        return Ok(Err(Refused("no such ceremony".into())));
    };
    let credential = assertion.raw_id();
    let Some(passkey) = app.db.first(store::passkey_by_credential(credential.as_ref())).await? else {
        return Ok(Err(Refused("a passkey that is not known here".into())));
    };
    let home = home(app)?;
    let handle = handle(app, passkey.account_id)?;
    Ok(verify_used(&home, &assertion, &row.state, &passkey, &handle).map(|state| Used { passkey, state }))
}

fn assertion(answer: &str) -> Result<(DiscoverableAuthentication16, u128), Refused> {
    let assertion = DiscoverableAuthentication16::from_json_relaxed(answer.as_bytes())?;
    let Ok(challenge) = assertion.challenge_relaxed()?.encode();
    Ok((assertion, challenge))
}

fn verify_used(
    home: &Home,
    assertion: &DiscoverableAuthentication16,
    state: &[u8],
    passkey: &store::PasskeyRow,
    handle: &UserHandle16,
) -> Result<Vec<u8>, Refused> {
    let (dynamic, kept) = passkey
        .state
        .split_first_chunk::<7>()
        .ok_or_else(|| Refused("a stored passkey is damaged".into()))?;
    let id = CredentialId::<&[u8]>::decode(passkey.credential_id.as_slice())?;
    let mut credential = AuthenticatedCredential::new(
        id,
        handle,
        StaticState::decode(kept)?,
        DynamicState::decode(*dynamic)?,
    )?;
    let origins = [home.origin.as_str()];
    let options = AuthenticationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        error_on_unsolicited_extensions: false,
        ..Default::default()
    };
    DiscoverableAuthenticationServerState::decode(state)?.verify(
        &home.rp,
        assertion,
        &mut credential,
        &options,
    )?;
    let dynamic = credential.dynamic_state();
    let Ok(dynamic) = dynamic.encode();
    Ok([&dynamic[..], kept].concat())
}
