use super::{Answers, model::Step, store};
use crate::{
    access::Deed,
    accounts::{
        Login,
        acts::{
            account::fresh_codes,
            sign_in::{self, Opened},
        },
        store as accounts,
    },
    app::App,
    bodies::{self, Basis, NewBody, NewMandate, SeatRef},
    journal::{Entry, Subject, Verb},
    people,
    record::Stop,
    statutes::{self, Rulebook, samples},
    territory::{self, Place},
    web::{Error, Result, Visit},
};
use amana_statute::Statute;
use anyhow::anyhow;
use data_encoding::BASE64;
use serde_json::json;
use tokio::{runtime::Handle, task::spawn_blocking};

const KEY: &str = "setup";

/// The answers kept so far. They are encrypted: names, a login.
pub async fn answers(app: &App) -> Result<Answers> {
    let Some(text) = app.db.first(store::setting(KEY)).await? else { return Ok(Answers::default()) };
    let read = || -> Option<Answers> {
        let plain = app.keys.open("setup", &BASE64.decode(text.as_bytes()).ok()?).ok()?;
        serde_json::from_slice(&plain).ok()
    };
    // Answers under another key are answers of another installation: asked anew.
    Ok(read().unwrap_or_default())
}

/// Keeps the answers. Not an act: there is no organisation yet to whose journal it could belong.
pub async fn keep(app: &App, answers: &Answers) -> Result<()> {
    let plain = serde_json::to_vec(answers).map_err(|e| anyhow!(e))?;
    let text = BASE64.encode(&app.keys.lock("setup", &plain)?);
    app.db.tx(async |mut tx| store::setting_put(&mut tx, KEY, &text).await).await?;
    Ok(())
}

/// Why the organisation was not founded.
pub enum Refusal {
    /// This page is not answered, or no longer.
    Unanswered(Step),
    /// The record refuses what was answered: the sentence is the record's.
    Record(crate::record::Refusal),
    /// Somebody else has founded it meanwhile.
    Founded,
}

/// Where founding leads: inside, with the recovery codes to show once.
pub struct Founded {
    /// The session of the first officer.
    pub opened: Opened,
    /// The codes.
    pub codes: Vec<String>,
}

/// Founds the organisation: statute, territory, first officer with body, seat and mandate, account and administration. All
/// of it in one act, or nothing.
pub async fn found(visit: &Visit, agent: &str) -> Result<Result<Founded, Refusal>> {
    let app = &visit.app;
    let answers = answers(app).await?;
    if let Some(step) = answers.next() {
        return Ok(Err(Refusal::Unanswered(step)));
    }
    // The record's verbs ask the rulebook of the statute that this very act adopts.
    let before = app.rules();
    let outcome = match written(visit.clone(), answers.clone()).await {
        Ok(codes) => Ok(codes),
        Err(stop) => {
            if before.is_empty() {
                app.set_rules(Rulebook::default());
            }
            match stop {
                No::Founded => return Ok(Err(Refusal::Founded)),
                No::Stop(Stop::Refused(refusal)) => return Ok(Err(Refusal::Record(refusal))),
                No::Stop(Stop::Failed(error)) => Err(error),
            }
        }
    }?;
    statutes::load(app).await?;
    let login = Login::parse(&answers.login).ok_or(Error::Gone)?;
    let blind = app.keys.blind("login", login.as_str());
    let account = app.db.first(accounts::account_by_login(&blind)).await?.ok_or(Error::Gone)?;
    let opened = sign_in::open(visit, account, agent, "setup", None).await?;
    confirm_keys(&opened.visit).await?;
    Ok(Ok(Founded { opened, codes: outcome }))
}

enum No {
    Founded,
    Stop(Stop),
}
impl<E> From<E> for No
where
    Stop: From<E>,
{
    fn from(e: E) -> No {
        No::Stop(e.into())
    }
}

/// [`write`] on a thread of its own: it happens once in the life of an installation, takes seconds, and the compiler
/// cannot follow what its verbs borrow through a handler that may change threads.
async fn written(visit: Visit, answers: Answers) -> Result<Vec<String>, No> {
    let here = Handle::current();
    match spawn_blocking(move || here.block_on(write(visit, answers))).await {
        Ok(outcome) => outcome,
        Err(e) => Err(Error::from(anyhow!("founding broke off: {e}")).into()),
    }
}

async fn write(visit: Visit, answers: Answers) -> Result<Vec<String>, No> {
    let app = &visit.app;
    let mut deed = Deed::begin(&visit, Verb::FoundOrganisation).await?;
    if deed.tx.one(store::statute_count()).await? > 0 {
        return Err(No::Founded);
    }
    let loaded = territory::acts::load(&mut deed).await?;
    let text = answers.statute_text().unwrap_or_default().to_owned();
    let adopted = match statutes::adopt(&mut deed, &text).await? {
        Ok(adopted) => adopted.statute,
        Err(_) => return Err(Error::Malformed("the statute no longer holds".into()).into()),
    };
    let (code, version) = (adopted.organisation.code.clone(), adopted.version.number);
    let (kind, post) = answers.office.split_once('/').unwrap_or_default();
    app.set_rules(Rulebook::new(vec![adopted], Statute::parse(samples::LAW).ok()));
    let unit = deed.tx.first(territory::store::unit_by_code(&answers.unit)).await?.ok_or(Error::NotFound)?;
    let person = people::enter(&mut deed, answers.person(unit.place())?).await?;
    let body = NewBody {
        kind: kind.into(),
        unit: unit.id,
        name_ar: String::new(),
        name_fr: String::new(),
        parent: None,
        competence: String::new(),
        founded_on: None,
        founded_by: None,
    };
    let body = bodies::found(&mut deed, body).await?;
    let seat = SeatRef::Post { body, post: post.into(), rank: None };
    let mandate =
        NewMandate { from_known: false, ..NewMandate::new(seat, person, visit.today, Basis::Import) };
    bodies::begin_mandate(&mut deed, mandate).await?;
    let login = Login::parse(&answers.login).ok_or(Error::Gone)?;
    let account = accounts::NewAccount {
        id: deed.id(),
        person: Some(person),
        login_blind: &app.keys.blind("login", login.as_str()),
        login_cipher: &app.keys.lock("login", login.as_str().as_bytes()).map_err(Error::from)?,
        password_hash: Some(&answers.password_hash),
        language: visit.lang.code(),
        now: visit.now,
    };
    let (id, act) = (account.id, deed.act);
    accounts::account_insert(&mut deed.tx, account, act).await?;
    let country = deed.tx.one(territory::store::country()).await?;
    let grant = store::NewGrant {
        id: deed.id(),
        account: id,
        position: "administrator",
        unit: country.id,
        from_on: visit.today,
        until_on: None,
        reason: &visit.words().setup_grant_reason(),
    };
    store::grant_insert(&mut deed.tx, grant, act).await?;
    let codes = fresh_codes(&mut deed, id).await?;
    store::setting_delete(&mut deed.tx, KEY).await?;
    let detail = json!({ "statute": code, "version": version, "units": loaded.units });
    deed.commit(Entry::about(Subject { kind: "organisation", id: 0 }, Place::NATION).with(detail)).await?;
    Ok(codes)
}

/// Writes down that a copy of the keys was made and read: [`crate::settings`] and `amana doctor` show since when.
pub async fn confirm_keys(visit: &Visit) -> Result<()> {
    let mark = visit.app.keys.mark();
    let mut deed = Deed::begin(visit, Verb::ConfirmKeyBackup).await?;
    store::setting_put(
        &mut deed.tx,
        "keys.backed_up",
        &json!({ "mark": mark, "at": visit.now.0 }).to_string(),
    )
    .await?;
    let subject = Subject { kind: "organisation", id: 0 };
    deed.commit(Entry::about(subject, Place::NATION).with(json!({ "mark": mark }))).await?;
    Ok(())
}
