use super::{moment, sign_in::ask_proof, told, weak_password};
use crate::{
    access::{self, Can, Denial, Position},
    accounts::{
        Device, Session,
        acts::{
            account::{self, Refusal},
            sign_in,
        },
        back_code, session, store,
    },
    territory::gender,
    ui::{Choice, Field, Frame, Lang, Problems},
    web::{Error, Officer, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id, Instant};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::{StatusCode, header},
    response::Response,
};
use serde::Deserialize;

/// My account: who I am, what I hold today, how I sign in, where I am signed in.
#[derive(Template)]
#[template(path = "accounts/pages/account.html")]
pub struct AccountPage {
    frame: Frame,
    login: String,
    person: Option<String>,
    capacities: Vec<Capacity>,
    grants: Vec<Grant>,
    without: Option<Without>,
    language: Field,
    has_password: bool,
    proved: bool,
    proof: String,
    passkeys: Vec<PasskeyLine>,
    codes_left: i64,
    codes_made: Option<String>,
    sessions: Vec<SessionLine>,
    others: bool,
}

struct Capacity {
    post: String,
    body: String,
    since: Option<Day>,
    until: Option<Day>,
}

struct Grant {
    position: String,
    unit: String,
    until: Option<Day>,
    reason: String,
}

/// Why a person who holds nothing today sees nothing, and who can change that.
struct Without {
    why: String,
    who: String,
}

struct PasskeyLine {
    id: String,
    name: Field,
    plain_name: String,
    added: String,
    used: Option<String>,
}

struct SessionLine {
    id: String,
    device: String,
    address: String,
    opened: String,
    seen: String,
    here: bool,
}

/// What was just done, for the notice.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// `GET /account`.
pub async fn show(visit: Visit, Query(done): Query<Done>) -> Result<Response> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let (app, w) = (&visit.app, visit.words());
    let row = app.db.first(store::account(officer.account)).await?.ok_or(Error::SignIn)?;
    let latin = visit.lang != Lang::Ar;
    let choose = |ar: String, la: String| if latin && !la.is_empty() { la } else { ar };
    let mut capacities = vec![];
    if let Some(person) = officer.person {
        for m in app.db.all(store::mandates_on(person, visit.today)).await? {
            // A body that is the only one of its kind there has no name of its own.
            let own = choose(m.body_ar.clone(), m.body_fr.clone());
            let body = if own.is_empty() { app.rules().kind_label(&m.body_kind, visit.lang) } else { own };
            capacities.push(Capacity {
                post: post(&visit, &m),
                body: within(body, choose(m.unit_ar, m.unit_fr)),
                since: m.from_known.then_some(m.from_on),
                until: m.until_on,
            });
        }
    }
    let grants = app.db.all(store::grants_on(officer.account, visit.today)).await?;
    let grants: Vec<Grant> = grants
        .into_iter()
        .filter_map(|g| {
            let position = access::words::position(w, Position::of(&g.position)?);
            Some(Grant { position, unit: choose(g.unit_ar, g.unit_fr), until: g.until_on, reason: g.reason })
        })
        .collect();
    let without = officer.holdings.is_empty().then(|| without(&visit, officer));
    let idle = session::idle_since(&app.config, visit.now);
    let sessions: Vec<SessionLine> = app
        .db
        .all(store::sessions_of(officer.account, visit.now, idle))
        .await?
        .into_iter()
        .map(|s| session_line(&visit, officer, s))
        .collect();
    let passkeys = app.db.all(store::passkeys_of(officer.account)).await?;
    let codes = app.db.one(store::codes_left(officer.account)).await?;
    let choices = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.own_name())).to_vec();
    let mut frame = visit.frame(w.web_account());
    frame.toast = match done.done.as_str() {
        "password" => told(w.accounts_done_password()),
        "session" => told(w.accounts_done_session()),
        "sessions" => told(w.accounts_done_sessions()),
        "language" => told(w.accounts_done_language()),
        "passkey" => told(w.accounts_done_passkey()),
        "passkey-failed" => told(w.accounts_passkey_refused()),
        "passkey-last" => told(w.accounts_passkey_last()),
        "passkey-renamed" => told(w.accounts_done_passkey_renamed()),
        "passkey-removed" => told(w.accounts_done_passkey_removed()),
        _ => None,
    };
    page(AccountPage {
        frame,
        login: sign_in::login_of(&visit, &row)?,
        person: officer.person.map(|p| p.to_string()),
        capacities,
        grants,
        without,
        language: Field::radios("lang", w.accounts_language(), choices).value(visit.lang.code()),
        has_password: row.password_hash.is_some(),
        proved: sign_in::proved(&visit).is_some(),
        proof: back_code("/account"),
        passkeys: passkeys.into_iter().map(|k| passkey_line(&visit, k)).collect(),
        codes_left: codes.left,
        codes_made: codes.made_at.map(|at| w.date(at.day(app.config.utc_offset_minutes))),
        others: sessions.len() > 1,
        sessions,
    })
}

/// A body and its unit, unless the body's name says it.
fn within(body: String, unit: String) -> String {
    if body.contains(&unit) { body } else { format!("{body} ({unit})") }
}

fn without(visit: &Visit, officer: &Officer) -> Without {
    let w = visit.words();
    let why = if officer.person.is_some() { w.accounts_no_mandate() } else { w.accounts_no_person() };
    let offices: Vec<String> = Denial { can: Can::WriteRecord, at: None }
        .missing()
        .into_iter()
        .rev()
        .take(4)
        .map(|(p, l)| w.access_office(access::words::position(w, p), access::words::level(w, l)))
        .collect();
    Without { why, who: w.accounts_who_records(w.list(&offices)) }
}

/// What a mandate of today makes of its holder: `الأمينة الإقليمية`.
pub fn post(visit: &Visit, m: &store::MandateToday) -> String {
    visit.app.rules().post_label(&m.body_kind, &m.post, m.rank, gender(m.sex.as_deref()), visit.lang)
}

fn session_line(visit: &Visit, officer: &Officer, s: store::OpenSession) -> SessionLine {
    let device = Device::of(&s.agent);
    SessionLine {
        id: s.id.to_string(),
        device: device_words(visit, device),
        address: s.address,
        opened: moment(visit, s.opened_at),
        seen: ago(visit, s.seen_at),
        here: s.id == officer.session,
    }
}

/// `Chrome على Windows`.
pub fn device_words(visit: &Visit, device: Device) -> String {
    let w = visit.words();
    match (device.browser, device.system) {
        ("", "") => w.accounts_device_unknown(),
        (browser, "") => browser.into(),
        ("", system) => system.into(),
        (browser, system) => w.accounts_device(browser, system),
    }
}

/// What a device's new passkey is called until its owner says otherwise: the same in every language.
pub fn passkey_name(device: Device) -> String {
    let parts: Vec<&str> = [device.browser, device.system].into_iter().filter(|p| !p.is_empty()).collect();
    if parts.is_empty() { "Passkey".into() } else { parts.join(" · ") }
}

/// How long ago, roughly: now, minutes, hours, then the day.
fn ago(visit: &Visit, at: Instant) -> String {
    let w = visit.words();
    let minutes = (visit.now.0 - at.0) / 60_000_000;
    match minutes {
        ..2 => w.accounts_now(),
        2..60 => w.accounts_minutes_ago(minutes),
        60..1440 => w.accounts_hours_ago(minutes / 60),
        _ => moment(visit, at),
    }
}

fn passkey_line(visit: &Visit, k: store::PasskeyRow) -> PasskeyLine {
    let w = visit.words();
    PasskeyLine {
        id: k.id.to_string(),
        name: Field::text(format!("name-{}", k.id), w.accounts_passkey_name()).value(&k.name).limit(60),
        plain_name: k.name,
        added: moment(visit, k.created_at),
        used: k.used_at.map(|at| ago(visit, at)),
    }
}

/// The language chosen.
#[derive(Deserialize)]
pub struct LanguageForm {
    lang: String,
}

/// `POST /account/language`.
pub async fn choose_language(visit: Visit, Urlencoded(form): Urlencoded<LanguageForm>) -> Result<Response> {
    let lang = Lang::from_code(&form.lang).ok_or_else(|| Error::Malformed("no such language".into()))?;
    account::choose_language(&visit, lang).await?;
    let mut answer = see("/account?done=language");
    // What this device was told before gives way.
    if let Some(cookie) = session::cookie_language(&visit.app.config, lang) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// `POST /account/sessions/{id}/revocation`. Ending the session one sits at is signing out.
pub async fn revoke(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let session: Id<Session> = id.parse().map_err(|_| Error::NotFound)?;
    let here = visit.officer().is_some_and(|o| o.session == session);
    account::revoke_session(&visit, session).await?;
    if !here {
        return Ok(see("/account?done=session#sessions"));
    }
    let mut answer = see("/sign-in");
    if let Some(cookie) = session::cookie_forgotten(&visit.app.config) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// `POST /account/sessions/revocation`: all the others.
pub async fn revoke_others(visit: Visit) -> Result<Response> {
    account::revoke_others(&visit).await?;
    Ok(see("/account?done=sessions#sessions"))
}

/// The page that asks for a new password.
#[derive(Template)]
#[template(path = "accounts/pages/password.html")]
pub struct PasswordPage {
    frame: Frame,
    problems: Problems,
    login: String,
    new: Field,
}

impl PasswordPage {
    async fn new(visit: &Visit, problems: Problems) -> Result<PasswordPage> {
        let w = visit.words();
        let officer = visit.officer().ok_or(Error::SignIn)?;
        let row = visit.app.db.first(store::account(officer.account)).await?.ok_or(Error::SignIn)?;
        Ok(PasswordPage {
            frame: visit.frame(w.accounts_password_title()).step("/account", w.web_account()),
            login: sign_in::login_of(visit, &row)?,
            new: new_password(visit, "new-password", &problems),
            problems,
        })
    }
}

/// The field for a new password, with its rule.
pub fn new_password(visit: &Visit, name: &str, problems: &Problems) -> Field {
    let w = visit.words();
    let least = crate::accounts::model::PASSWORD_LEAST as i64;
    Field::password(name, w.accounts_new_password())
        .hint(w.accounts_password_rule(least))
        .autocomplete("new-password")
        .limit(1000)
        .error(problems.of(name))
}

/// `GET /account/password`.
pub async fn password(visit: Visit) -> Result<Response> {
    if sign_in::proved(&visit).is_none() {
        return Ok(ask_proof("/account/password"));
    }
    page(PasswordPage::new(&visit, Problems::none()).await?)
}

/// A new password.
#[derive(Deserialize)]
pub struct PasswordForm {
    #[serde(rename = "new-password", default)]
    new: String,
}

/// `POST /account/password`.
pub async fn change_password(visit: Visit, Urlencoded(form): Urlencoded<PasswordForm>) -> Result<Response> {
    let mut problems = Problems::none();
    match account::change_password(&visit, &form.new).await? {
        Ok(()) => return Ok(see("/account?done=password")),
        Err(Refusal::Unproved) => return Ok(ask_proof("/account/password")),
        Err(Refusal::Weak(weak)) => problems.add("new-password", weak_password(visit.words(), weak)),
    }
    let mut answer = page(PasswordPage::new(&visit, problems).await?)?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// The page of the recovery codes: asked for, then shown once.
#[derive(Template)]
#[template(path = "accounts/pages/codes.html")]
pub struct CodesPage {
    frame: Frame,
    codes: Vec<String>,
    left: i64,
    /// Where to go when they are put away.
    next: String,
}

impl CodesPage {
    /// Fresh codes, shown once to whoever has just come in.
    pub fn welcome(visit: &Visit, codes: Vec<String>) -> CodesPage {
        CodesPage {
            frame: visit.frame(visit.words().accounts_codes_title()),
            codes,
            left: 0,
            next: "/".into(),
        }
    }
}

/// `GET /account/recovery-codes`.
pub async fn codes(visit: Visit) -> Result<Response> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    if sign_in::proved(&visit).is_none() {
        return Ok(ask_proof("/account/recovery-codes"));
    }
    let left = visit.app.db.one(store::codes_left(officer.account)).await?.left;
    let w = visit.words();
    page(CodesPage {
        frame: visit.frame(w.accounts_codes_title()).step("/account", w.web_account()),
        codes: vec![],
        left,
        next: "/account".into(),
    })
}

/// `POST /account/recovery-codes`.
pub async fn make_codes(visit: Visit) -> Result<Response> {
    let w = visit.words();
    match account::make_recovery_codes(&visit).await? {
        Ok(codes) => page(CodesPage {
            frame: visit.frame(w.accounts_codes_title()).step("/account", w.web_account()),
            codes,
            left: 0,
            next: "/account".into(),
        }),
        Err(_) => Ok(ask_proof("/account/recovery-codes")),
    }
}
