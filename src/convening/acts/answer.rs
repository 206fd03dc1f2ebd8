//! What those called do with their personal link: without signing in, for this one meeting only.

use super::token_hash;
use crate::convening::{
    model::{Reply, Served},
    store::{
        self, ConvocationRow,
        summons::{self, SummonsRow},
    },
};
use crate::{
    access::{Deed, Granted, capability::Convene},
    journal::{Entry, Subject, Verb},
    web::{Error, Result, Visit},
};
use serde_json::json;

/// Whom a link calls, and to what. A link that was never given, or was revoked, leads nowhere.
pub async fn of_link(visit: &Visit, token: &str) -> Result<(SummonsRow, ConvocationRow)> {
    let hash = token_hash(&visit.app, token);
    let db = &visit.app.db;
    let summons = db.first(summons::summons_by_token(&hash)).await?.ok_or(Error::NotFound)?;
    let row = db.first(store::convocation(summons.meeting_id)).await?.ok_or(Error::NotFound)?;
    // Before it is sent nobody is told, however they came by the address.
    if row.sent_at.is_none() {
        return Err(Error::NotFound);
    }
    Ok((summons, row))
}

/// Notes that the link was opened, the first time only. The page tells it by a script, so that what makes previews of
/// links opens nothing.
pub async fn open(visit: &Visit, token: &str) -> Result<()> {
    let (of, row) = of_link(visit, token).await?;
    if of.opened_at.is_some() {
        return Ok(());
    }
    let mut deed = Deed::begin(visit, Verb::OpenSummons).await?;
    let (id, act) = (deed.id(), deed.act);
    if deed.tx.exec(summons::opened_set(of.id, visit.now)).await? == 0 {
        return Ok(());
    }
    deed.tx.exec(summons::service_insert(id, of.id, Served::Opened, visit.now, None, "", act)).await?;
    deed.commit(Entry::about(Subject::new("meeting", row.id), row.place())).await?;
    Ok(())
}

/// Notes an answer given by the link. `false`: the meeting takes no answer any more.
pub async fn reply(visit: &Visit, token: &str, answer: Reply, note: &str) -> Result<bool> {
    let (of, row) = of_link(visit, token).await?;
    if !row.is_open() {
        return Ok(false);
    }
    let mut deed = Deed::begin(visit, Verb::AnswerSummons).await?;
    write(&mut deed, &of, answer, note).await?;
    let entry = Entry::about(Subject::new("meeting", row.id), row.place());
    deed.commit(entry.with(json!({ "to": answer.as_str() }))).await?;
    Ok(true)
}

/// Enters an answer that somebody gave otherwise: by telephone, in person.
pub async fn reply_for(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    of: &SummonsRow,
    answer: Reply,
    note: &str,
) -> Result<()> {
    let mut deed = by.begin(Verb::EnterAnswer).await?;
    write(&mut deed, of, answer, note).await?;
    let entry = Entry::about(Subject::new("meeting", row.id), row.place());
    deed.commit(entry.with(json!({ "to": answer.as_str() }))).await?;
    Ok(())
}

async fn write(deed: &mut Deed<'_>, of: &SummonsRow, answer: Reply, note: &str) -> Result<()> {
    let what = match answer {
        Reply::Attends => Served::Attends,
        Reply::Excused => Served::Excused,
        Reply::None => return Err(Error::Malformed("no answer".into())),
    };
    let note: String = note.trim().chars().take(500).collect();
    let (id, act, now) = (deed.id(), deed.act, deed.visit().now);
    deed.tx.exec(summons::answer_set(of.id, answer, &note)).await?;
    deed.tx.exec(summons::service_insert(id, of.id, what, now, None, &note, act)).await?;
    Ok(())
}
