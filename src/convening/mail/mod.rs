//! Handing messages to the mail server: one job a meeting works through its outbox.
//!
//! A message is marked before the dialogue begins, in a transaction of its own. If the process ends in between, whoever takes
//! the job up finds it marked by another claim: it is in doubt, shown, and never sent again by itself. So nobody is called
//! twice. What the mail server could not take is tried again, ever more rarely, for days.

pub mod ics;
pub mod letter;
pub mod smtp;
#[cfg(test)]
mod tests;

use self::{
    letter::Told,
    smtp::{Line, Outcome},
};
use super::{
    MessageState,
    model::{Delivery, Served, Summons},
    store::{
        outbox::{self, Due},
        summons::service_insert,
    },
};
use crate::{
    access::Deed,
    app::App,
    jobs::{self, Lease},
    journal::{Entry, Subject, Verb},
    keys,
    meetings::Meeting,
    people::Person,
    rights::{self, Purpose, Via},
    ui::Words,
    web::{Error, Result, Visit},
};
use amana_base::{Id, Instant};
use lettre::Address;
use serde_json::json;
use std::sync::Arc;

/// How many messages one turn hands over: then others have theirs, and a program told to stop can.
const A_TURN: usize = 250;

/// How long a message is tried: five days.
const GIVE_UP_SECONDS: i64 = 5 * 86_400;

/// When to try again what has waited so long: after half as long again, from twenty seconds to an hour.
fn pause_seconds(waited: i64) -> i64 {
    (waited / 2).clamp(20, 3_600)
}

/// Hands over what is due of a meeting; then the job waits for what is due later, or ends.
pub async fn hand_over(app: &Arc<App>, lease: &Lease) -> Result<()> {
    let meeting: Id<Meeting> = Id::from_raw(lease.subject_id);
    let claim = app.ids.fresh::<()>().raw();
    doubt_broken_off(app, meeting, claim).await?;
    let sent = work(app, meeting, claim).await?;
    if sent > 0 {
        let visit = Visit::of_program(app.clone());
        let row = app.db.first(super::store::convocation(meeting)).await?.ok_or(Error::NotFound)?;
        let deed = Deed::begin(&visit, Verb::HandOverMail).await?;
        let entry = Entry::about(Subject::new("meeting", meeting), row.place());
        deed.commit(entry.with(json!({ "messages": sent.to_string() }))).await?;
    }
    let now = app.clock.now();
    app.db
        .tx(async |mut tx| {
            // Read in the same transaction as the job's end: what is queued meanwhile wakes it.
            match tx.one(outbox::next_at(meeting)).await? {
                Some(due) => tx.exec(jobs::store::job_return(lease, due.max(now))).await,
                None => tx.exec(jobs::store::job_finish(lease, now)).await,
            }
        })
        .await?;
    Ok(())
}

/// What another process began and did not end: nobody knows whether it left.
async fn doubt_broken_off(app: &App, meeting: Id<Meeting>, claim: i64) -> Result<()> {
    let now = app.clock.now();
    for (id, summons, act) in app.db.all(outbox::broken_off(meeting, claim)).await? {
        let line = app.ids.fresh();
        app.db
            .tx(async |mut tx| {
                if tx.exec(outbox::message_doubt(id, now, "")).await? == 1 {
                    tx.exec(outbox::delivery_set(summons, Delivery::InDoubt)).await?;
                    tx.exec(service_insert(line, summons, Served::InDoubt, now, None, "", act)).await?;
                }
                Ok::<_, amana_sql::Error>(())
            })
            .await?;
    }
    Ok(())
}

/// One turn. Gives how many the mail server took.
async fn work(app: &Arc<App>, meeting: Id<Meeting>, claim: i64) -> Result<usize> {
    let mut line: Option<Line> = None;
    let mut sent = 0;
    let told = match Told::load(app, meeting).await {
        Ok(told) => told,
        Err(e) => {
            put_off(app, meeting, &e.to_string()).await?;
            return Ok(0);
        }
    };
    for _ in 0..A_TURN {
        let now = app.clock.now();
        if app.db.first(outbox::next_due(meeting, now)).await?.is_none() {
            break;
        }
        // A line first: while there is none, nothing is marked and nothing is in doubt.
        let open = match line.take().filter(Line::is_open) {
            Some(open) => Ok(open),
            None => Line::open(&app.config).await,
        };
        let mut open = match open {
            Ok(open) => open,
            Err(said) => {
                put_off(app, meeting, &said).await?;
                break;
            }
        };
        let Some(due) = marked(app, meeting, claim, now).await? else {
            line = Some(open);
            break;
        };
        let outcome = match address_of(app, due.person_id).await? {
            // Opposed since it was queued: nothing leaves (09-08 art. 9).
            _ if opposed(app, due.person_id, Purpose::Meetings).await? => {
                Outcome::Refused(Words::of(app.settings().language).rights_mail_opposed())
            }
            None => Outcome::Refused(String::new()),
            Some(to) => match told.message(&due, &to, now) {
                Ok(bytes) => open.hand_over(told.from(), &to, &bytes).await,
                Err(e) => Outcome::Refused(e.to_string()),
            },
        };
        sent += usize::from(matches!(outcome, Outcome::Sent(_)));
        settle(app, &due, claim, outcome).await?;
        line = Some(open);
    }
    if let Some(line) = line {
        line.close().await;
    }
    Ok(sent)
}

/// Marks the next message, durably, before its dialogue.
async fn marked(app: &App, meeting: Id<Meeting>, claim: i64, now: Instant) -> Result<Option<Due>> {
    let line = app.ids.fresh();
    let marked = app
        .db
        .tx(async |mut tx| {
            let Some(due) = tx.first(outbox::next_due(meeting, now)).await? else { return Ok(None) };
            tx.exec(outbox::message_claim(due.id, claim)).await?;
            tx.exec(outbox::delivery_set(due.summons_id, Delivery::HandingOver)).await?;
            let what = Served::HandingOver;
            tx.exec(service_insert(line, due.summons_id, what, now, None, "", due.made_by)).await?;
            Ok::<_, amana_sql::Error>(Some(due))
        })
        .await?;
    Ok(marked)
}

/// Writes what became of a message.
async fn settle(app: &App, due: &Due, claim: i64, outcome: Outcome) -> Result<()> {
    let now = app.clock.now();
    let waited = (now.0 - due.first_at.0) / 1_000_000;
    let outcome = match outcome {
        Outcome::Later(said) if waited >= GIVE_UP_SECONDS => Outcome::Refused(said),
        other => other,
    };
    let line = app.ids.fresh();
    app.db
        .tx(async |mut tx| {
            let (done, delivery, what, said) = match &outcome {
                Outcome::Sent(said) => {
                    let end = outbox::message_end(due.id, claim, MessageState::Sent, said, now);
                    (tx.exec(end).await?, Delivery::Sent, Served::Sent, said)
                }
                Outcome::Refused(said) => {
                    let end = outbox::message_end(due.id, claim, MessageState::Refused, said, now);
                    (tx.exec(end).await?, Delivery::Refused, Served::Refused, said)
                }
                Outcome::InDoubt(said) => {
                    let doubt = outbox::message_doubt(due.id, now, said);
                    (tx.exec(doubt).await?, Delivery::InDoubt, Served::InDoubt, said)
                }
                Outcome::Later(said) => {
                    let later = now.plus_seconds(pause_seconds(waited));
                    let defer = outbox::message_defer(due.id, claim, later, said);
                    (tx.exec(defer).await?, Delivery::Deferred, Served::Deferred, said)
                }
            };
            if done == 1 {
                tx.exec(outbox::delivery_set(due.summons_id, delivery)).await?;
                tx.exec(service_insert(line, due.summons_id, what, now, None, said, due.made_by)).await?;
            }
            Ok::<_, amana_sql::Error>(())
        })
        .await?;
    Ok(())
}

/// The mail server cannot be reached: everything due waits, and says why.
async fn put_off(app: &App, meeting: Id<Meeting>, said: &str) -> Result<()> {
    let now = app.clock.now();
    let since = app.db.one(outbox::waits_since(meeting)).await?.unwrap_or(now);
    let waited = (now.0 - since.0) / 1_000_000;
    tracing::warn!(meeting = %meeting, waited, "the mail server does not answer: {said}");
    if waited >= GIVE_UP_SECONDS {
        let claim = app.ids.fresh::<()>().raw();
        while let Some(due) = marked(app, meeting, claim, now).await? {
            settle(app, &due, claim, Outcome::Refused(said.to_owned())).await?;
        }
        return Ok(());
    }
    let until = now.plus_seconds(pause_seconds(waited));
    app.db
        .tx(async |mut tx| {
            tx.exec(outbox::delivery_defer(meeting)).await?;
            tx.exec(outbox::waiting_defer(meeting, now, until, said)).await
        })
        .await?;
    Ok(())
}

/// Whether somebody opposes e-mail for a purpose, at this moment (09-08 art. 9, 10).
pub async fn opposed(app: &App, person: Id<Person>, purpose: Purpose) -> Result<bool> {
    Ok(app.db.one(rights::store::opposes(person, purpose, Via::Email)).await? > 0)
}

/// The address that is kept of somebody: their protected field, else what they sign in with.
pub async fn address_of(app: &App, person: Id<Person>) -> Result<Option<Address>> {
    let Some(found) = app.db.first(outbox::addresses(person)).await? else { return Ok(None) };
    let text = match (found.kept, found.login) {
        (Some(cipher), _) => {
            app.db.tx(async |mut tx| keys::open_field(&mut tx, app, person, "email", &cipher).await).await?
        }
        (None, Some(cipher)) => Some(String::from_utf8_lossy(&app.keys.open("login", &cipher)?).into_owned()),
        (None, None) => None,
    };
    Ok(text.and_then(|t| t.trim().parse().ok()))
}

/// What the mail server said last of the message to somebody.
pub async fn last_said(app: &App, summons: Id<Summons>) -> Result<String> {
    Ok(app.db.first(outbox::last_said(summons)).await?.unwrap_or_default())
}
