//! The daily message: what waits for somebody, once a day, in the hours in which people may be written to, until they say no.
//!
//! A message is marked in a row of its person and day before anything is said to the mail server; what stays marked was broken
//! off, is in doubt, and is never sent again. So nobody is written to twice a day, whatever happens to the program.

use super::store::digest::{self, ReaderRow};
use crate::{
    access::{self, Deed, Position},
    app::App,
    charters,
    convening::mail::{
        self,
        letter::without_marks,
        smtp::{Line, Outcome},
    },
    directives,
    journal::{Entry, Subject, Verb},
    people::Person,
    record::view::name_in,
    rights::Purpose,
    territory::Place,
    ui::{Lang, Words},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id, Instant};
use lettre::{
    Message,
    message::{
        Mailbox,
        header::{HeaderName, HeaderValue},
    },
};
use serde_json::json;
use std::{
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};
use tokio::sync::watch;

/// The first hour in which anybody is written to.
pub const FIRST_HOUR: i64 = 7;
/// From this hour on nobody is.
pub const QUIET_HOUR: i64 = 20;
/// When, unless somebody chose.
pub const USUAL_HOUR: i64 = 8;
/// Days ahead that a message looks.
const AHEAD: i64 = 3;
/// How many messages in a turn.
const A_TURN: i64 = 200;
/// How often it is looked whether somebody is to be written to.
const LOOK: Duration = Duration::from_secs(60);
/// After so many seconds a message that another process began was broken off.
const BROKEN_SECONDS: i64 = 600;

/// Writes to who is due until `stop` changes.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let claim = app.ids.fresh::<()>().raw();
    loop {
        if let Err(e) = turn(&app, claim).await {
            tracing::warn!("the daily messages wait: {e}");
        }
        tokio::select! {
            _ = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => break,
        }
    }
}

/// The hour of the day here, in civil time.
fn hour_of(app: &App, now: Instant) -> i64 {
    (now.0 / 60_000_000 + app.config.utc_offset_minutes).rem_euclid(1_440) / 60
}

/// One turn: gives how many messages the mail server took. `claim` tells processes apart.
pub async fn turn(app: &Arc<App>, claim: i64) -> Result<usize> {
    if !app.config.sends_mail() {
        return Ok(0);
    }
    let now = app.clock.now();
    let today = now.day(app.config.utc_offset_minutes);
    let hour = hour_of(app, now);
    let broken = now.plus_seconds(-BROKEN_SECONDS);
    app.db.tx(async |mut tx| tx.exec(digest::doubt(claim, broken)).await).await?;
    if !(FIRST_HOUR..QUIET_HOUR).contains(&hour) {
        return Ok(0);
    }
    let mut line: Option<Line> = None;
    let mut sent = 0;
    for person in app.db.all(digest::due(today, hour, USUAL_HOUR, A_TURN)).await? {
        let told = told(app, person, today).await?;
        let opposed = mail::opposed(app, person, Purpose::Reminders).await?;
        let to = if told.is_some() && !opposed { mail::address_of(app, person).await? } else { None };
        let (Some((reader, lines)), Some(to)) = (told, to) else {
            mark(app, person, today, claim, now).await?;
            settle(app, person, today, claim, "nothing", "").await?;
            continue;
        };
        // A line first: while there is none, nothing is marked and nothing is in doubt.
        let mut open = match line.take().filter(Line::is_open) {
            Some(open) => open,
            None => match Line::open(&app.config).await {
                Ok(open) => open,
                Err(said) => {
                    tracing::warn!("the mail server does not answer: {said}");
                    break;
                }
            },
        };
        if !mark(app, person, today, claim, now).await? {
            line = Some(open);
            continue;
        }
        let (from, bytes) = letter(app, person, &reader, &lines, &to, today, now)?;
        match open.hand_over(&from, &to, &bytes).await {
            Outcome::Sent(said) => {
                settle(app, person, today, claim, "sent", &said).await?;
                sent += 1;
            }
            Outcome::Refused(said) => settle(app, person, today, claim, "refused", &said).await?,
            Outcome::InDoubt(said) => settle(app, person, today, claim, "in_doubt", &said).await?,
            Outcome::Later(_) => {
                app.db.tx(async |mut tx| tx.exec(digest::release(person, today, claim)).await).await?;
                line = Some(open);
                break;
            }
        }
        line = Some(open);
    }
    if let Some(line) = line {
        line.close().await;
    }
    if sent > 0 {
        let visit = Visit::of_program(app.clone());
        let deed = Deed::begin(&visit, Verb::SendDigests).await?;
        let entry = Entry::about(Subject { kind: "organisation", id: 0 }, Place::NATION);
        deed.commit(entry.with(json!({ "messages": sent.to_string() }))).await?;
    }
    Ok(sent)
}

async fn mark(app: &App, person: Id<Person>, on: Day, claim: i64, at: Instant) -> Result<bool> {
    let marked = app.db.tx(async |mut tx| tx.exec(digest::claim(person, on, claim, at)).await).await?;
    Ok(marked == 1)
}

async fn settle(app: &App, person: Id<Person>, on: Day, claim: i64, state: &str, said: &str) -> Result<()> {
    app.db.tx(async |mut tx| tx.exec(digest::settle(person, on, claim, state, said)).await).await?;
    Ok(())
}

/// What there is to say to somebody, and to whom; nothing when nothing waits.
async fn told(app: &Arc<App>, person: Id<Person>, today: Day) -> Result<Option<(ReaderRow, Vec<String>)>> {
    let Some(reader) = app.db.first(digest::reader(person)).await? else { return Ok(None) };
    let w = Words::of(Lang::from_code(&reader.language).unwrap_or(Lang::Ar));
    let mut out = vec![];
    for (text, due) in app.db.all(digest::work(person, today, today.plus(AHEAD))).await? {
        let text = crate::decisions::pages::short(&text);
        out.push(match due {
            Some(due) if due < today => w.following_mail_late(text, w.date(due)),
            Some(due) => w.following_mail_due(text, w.date(due)),
            None => text,
        });
    }
    let holdings = access::store::mandate_holdings(app, person, today).await?;
    let speaks = |p: Position| matches!(p, Position::Head | Position::Deputy | Position::Rapporteur);
    let mut bodies: Vec<_> =
        holdings.iter().filter(|h| speaks(h.position.in_body())).filter_map(|h| h.body).collect();
    bodies.dedup();
    if !bodies.is_empty() {
        for row in app.db.all(directives::store::lists::waiting(bodies, today, 20)).await? {
            let text = crate::decisions::pages::short(&row.text);
            out.push(match row.due_on {
                Some(due) if due < today => w.following_mail_directive_late(text, w.date(due)),
                _ => w.following_mail_directive(text),
            });
        }
    }
    for (_, title, _) in app.db.all(charters::store::waiting(person, today)).await? {
        out.push(w.following_mail_charter(title));
    }
    Ok((!out.is_empty()).then_some((reader, out)))
}

/// The secret of somebody's link by which they say no: made from the key file, not stored.
pub fn token(app: &App, person: Id<Person>) -> String {
    let secret = app.keys.digest("digest link", person.raw().to_string().as_bytes());
    format!("{person}.{}", data_encoding::BASE32_NOPAD.encode(&secret).to_lowercase())
}

/// Whose link it is.
pub fn person_of(app: &App, text: &str) -> Result<Id<Person>> {
    let person = text.split_once('.').and_then(|(id, _)| id.parse::<Id<Person>>().ok());
    person.filter(|person| token(app, *person) == text).ok_or(Error::NotFound)
}

fn letter(
    app: &App,
    person: Id<Person>,
    reader: &ReaderRow,
    lines: &[String],
    to: &lettre::Address,
    today: Day,
    now: Instant,
) -> Result<(lettre::Address, Vec<u8>)> {
    let lang = Lang::from_code(&reader.language).unwrap_or(Lang::Ar);
    let w = Words::of(lang);
    let from: Mailbox = app
        .config
        .smtp_from
        .parse()
        .map_err(|e| anyhow::anyhow!("smtp_from = {:?} is not an address: {e}", app.config.smtp_from))?;
    let name = name_in(lang, &reader.name_ar, &reader.name_la);
    let base = app.config.public_address();
    let no = format!("{base}/reminders/{}", token(app, person));
    let mut text =
        vec![w.following_mail_greeting(name.as_str()), String::new(), w.following_mail_lead(lines.len())];
    text.extend(lines.iter().map(|line| format!("- {line}")));
    text.extend([String::new(), base.clone(), String::new(), w.following_mail_stop(), no.clone()]);
    let unsubscribe = HeaderName::new_from_ascii_str("List-Unsubscribe");
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(Some(name), to.clone()))
        .subject(without_marks(&w.following_mail_subject(w.date(today))))
        .date(UNIX_EPOCH + Duration::from_micros(u64::try_from(now.0).unwrap_or(0)))
        .message_id(Some(format!("<digest-{person}-{}@{}>", today.0, from.email.domain())))
        .raw_header(HeaderValue::new(unsubscribe, format!("<{no}>")))
        .body(without_marks(&text.join("\n")))
        .map_err(anyhow::Error::from)?;
    Ok((from.email, message.formatted()))
}
