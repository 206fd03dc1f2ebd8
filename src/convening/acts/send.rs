//! Sending: what the statute says of it is kept, and one message a person is queued in the same transaction.

use super::{Refusal, about};
use crate::convening::{
    gather, lawfulness,
    model::{Delivery, MessageKind, Summons},
    store::{
        self, ConvocationRow, Host, outbox,
        summons::{self, SummonsRow},
    },
};
use crate::{
    access::{Deed, Granted, capability::Convene},
    jobs,
    journal::Verb,
    meetings::{self, Meeting, NewStep, Step},
    web::{Error, Result},
};
use amana_base::Id;
use serde_json::json;

/// Convenes: those called are told. What is against a rule must have been confirmed; it does not forbid, and is kept.
pub async fn send(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    version: i64,
    confirmed: bool,
) -> Result<Result<i64, Refusal>> {
    let visit = by.visit();
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    if row.sent_at.is_some() {
        return Ok(Err(Refusal::Sent));
    }
    if row.held_on < visit.today {
        return Ok(Err(Refusal::DayPast));
    }
    let (db, rules) = (&visit.app.db, visit.app.rules());
    if db.all(store::points(row.id)).await?.is_empty() {
        return Ok(Err(Refusal::AgendaEmpty));
    }
    let called = db.all(summons::persons_called(row.id)).await?;
    if called.is_empty() {
        return Ok(Err(Refusal::NobodyCalled));
    }
    let findings = gather::findings(db, &rules, row, host, called, visit.today).await?;
    if lawfulness::is_broken(&findings) && !confirmed {
        return Ok(Err(Refusal::Unconfirmed(findings)));
    }
    let deed = by.begin(Verb::ConveneMeeting).await?;
    if row.version != version {
        return Err(Error::Changed);
    }
    Ok(Ok(sent(deed, row, host).await?))
}

/// The same on an open act, which it commits: whatever the statute says of it is kept. Gives how many messages were queued.
pub async fn sent(mut deed: Deed<'_>, row: &ConvocationRow, host: &Host) -> Result<i64> {
    let visit = deed.visit();
    let (db, rules, act) = (&visit.app.db, visit.app.rules(), deed.act);
    let called = db.all(summons::persons_called(row.id)).await?;
    let people = called.len();
    let findings = gather::findings(db, &rules, row, host, called, visit.today).await?;
    if deed.tx.exec(store::convocation_sent(row.id, row.version, visit.now)).await? == 0 {
        return Err(Error::Changed);
    }
    let lang = visit.app.settings().language;
    let label = row.office().map(|o| rules.title_of(&o.kind, &o.post, o.rank, row.convener_sex, lang));
    let members = deed.tx.one(crate::bodies::store::members_on(host.id, row.held_on)).await?;
    let needed = findings.iter().find_map(|f| match f.told {
        lawfulness::Told::QuorumNeeds { needed, .. } => Some(needed),
        _ => None,
    });
    let convened = store::meeting_convened(row.id, visit.today, &label.unwrap_or_default(), members, needed);
    deed.tx.exec(convened).await?;
    let step = NewStep { step: Step::Convened, on: Some(visit.today) };
    deed.tx.exec(meetings::store::step_insert(deed.id(), row.id, &step, visit.now, act)).await?;
    keep(&mut deed, row.id, &findings).await?;
    let queued = queue(&mut deed, row.id, row.sequence, MessageKind::Invitation, None).await?;
    let broken: Vec<&str> = findings
        .iter()
        .filter(|f| f.standing == lawfulness::Standing::Broken)
        .map(|f| f.matter.as_str())
        .collect();
    let detail =
        json!({ "people": people.to_string(), "messages": queued.to_string(), "broken": broken.join(" ") });
    deed.commit(about(row.id, host).with(detail)).await?;
    Ok(queued)
}

/// Keeps what was told.
pub(super) async fn keep(
    deed: &mut Deed<'_>,
    meeting: Id<Meeting>,
    findings: &[lawfulness::Finding],
) -> Result<()> {
    let act = deed.act;
    deed.tx.exec(store::findings_delete(meeting)).await?;
    let mut rows = vec![];
    for finding in findings {
        let told = serde_json::to_string(&finding.told).map_err(anyhow::Error::from)?;
        rows.push(store::finding_insert(deed.id(), meeting, finding, &told, act));
    }
    deed.tx.bulk(rows).await?;
    Ok(())
}

/// Queues a message for each who is called by e-mail (or for `some`), with the job that hands them over. An update or a
/// cancellation goes to those whose invitation left; one that still waits says what is true when it leaves, or does not
/// leave. Gives how many were queued.
pub async fn queue(
    deed: &mut Deed<'_>,
    meeting: Id<Meeting>,
    sequence: i64,
    kind: MessageKind,
    some: Option<&[Id<Summons>]>,
) -> Result<i64> {
    let (act, visit) = (deed.act, deed.visit());
    if !visit.app.config.sends_mail() {
        return Ok(0);
    }
    if kind == MessageKind::Cancellation {
        match some {
            None => {
                deed.tx.exec(outbox::waiting_forget(meeting)).await?;
                deed.tx.exec(outbox::delivery_forget(meeting)).await?;
            }
            Some(ids) => {
                for id in ids {
                    deed.tx.exec(outbox::waiting_forget_one(*id)).await?;
                    deed.tx.exec(outbox::delivery_forget_one(*id)).await?;
                }
            }
        }
    }
    let told = kind != MessageKind::Invitation;
    let all = deed.tx.all(outbox::to_tell(meeting, told, some.is_some())).await?;
    let to: Vec<Id<Summons>> = match some {
        Some(ids) => all.into_iter().filter(|id| ids.contains(id)).collect(),
        None => all,
    };
    if to.is_empty() {
        return Ok(0);
    }
    let mut rows = vec![];
    for id in &to {
        let new = outbox::NewMessage { id: deed.id(), meeting, summons: *id, kind, sequence, at: visit.now };
        rows.push(outbox::message_insert(&new, act));
        rows.push(summons::service_insert(
            deed.id(),
            *id,
            crate::convening::model::Served::Queued,
            visit.now,
            None,
            kind.as_str(),
            act,
        ));
        rows.push(outbox::delivery_set(*id, Delivery::Queued));
    }
    deed.tx.bulk(rows).await?;
    // One job a meeting: whoever works on it is alone with its messages.
    if deed.tx.exec(jobs::store::job_wake(jobs::Kind::HandOverMail, meeting, visit.now)).await? == 0 {
        let account = visit.officer().map(|o| o.account);
        let job = jobs::store::job_insert(deed.id(), jobs::Kind::HandOverMail, meeting, account, visit.now);
        deed.tx.exec(job).await?;
    }
    Ok(i64::try_from(to.len()).unwrap_or(i64::MAX))
}

/// Tells those called of what changed since they were told, such as the agenda.
pub async fn notify(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
) -> Result<Result<i64, Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    if row.sent_at.is_none() {
        return Ok(Err(Refusal::NotSent));
    }
    let mut deed = by.begin(Verb::NotifyChange).await?;
    deed.tx.exec(store::sequence_raise(row.id)).await?;
    let n = queue(&mut deed, row.id, row.sequence + 1, MessageKind::Update, None).await?;
    deed.commit(about(row.id, host).with(json!({ "messages": n.to_string() }))).await?;
    Ok(Ok(n))
}

/// Sends to somebody again what was refused or is in doubt: by hand, never by itself.
pub async fn send_again(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    of: &SummonsRow,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    if row.sent_at.is_none() {
        return Ok(Err(Refusal::NotSent));
    }
    let mut deed = by.begin(Verb::SendAgain).await?;
    if !matches!(of.delivery, Delivery::Refused | Delivery::InDoubt | Delivery::Sent | Delivery::None) {
        return Err(Error::Changed);
    }
    let n = queue(&mut deed, row.id, row.sequence, MessageKind::Invitation, Some(&[of.id])).await?;
    if n == 0 {
        return Ok(Err(Refusal::NoMail));
    }
    deed.commit(about(row.id, host).with(json!({ "people": "1" }))).await?;
    Ok(Ok(()))
}
