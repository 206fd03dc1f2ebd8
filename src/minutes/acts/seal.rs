//! Sealing adopted minutes, and adding a rectification to sealed ones. Neither is ever undone.

use super::{about, act, pass, step};
use crate::{
    access::{Deed, Granted, capability::WriteRecord},
    journal::Verb,
    meetings::lists::MeetingRow,
    minutes::{
        model::{PASSAGE_LIMIT, REASON_LIMIT, State, Step, Way, tidy},
        refusal::{Outcome, Refusal},
        seal::{self as sealing, BEGINNING, Sealing},
        store::{self, MinutesRow, SealRow},
    },
    record,
    web::Error,
};
use serde_json::json;

/// Seals adopted minutes: their canonical text and its hash are kept and signed with the key of the installation.
pub async fn seal(by: &Granted<WriteRecord>, row: &MinutesRow, meeting: &MeetingRow) -> Outcome<()> {
    if row.state != State::Adopted {
        return Err(Refusal::NotAdopted(row.state).into());
    }
    act(by.visit(), Verb::SealMinutes, |deed| sealed(deed, row, meeting)).await
}

pub(crate) async fn sealed(mut deed: Deed<'_>, row: &MinutesRow, meeting: &MeetingRow) -> Outcome<()> {
    let visit = deed.visit();
    let passages = deed.tx.all(store::passages(row.id)).await?;
    let text = sealing::text_of(passages.iter().filter(|p| p.removed_at.is_none()).map(|p| p.text.as_str()));
    let mut head = vec![
        ("meeting", row.meeting_id.to_string()),
        ("held_on", meeting.held_on.map(|on| on.to_string()).unwrap_or_default()),
    ];
    match row.way {
        Way::Meeting => {
            head.push(("adopted_by_meeting", row.before_meeting.map(|m| m.to_string()).unwrap_or_default()));
            if let Some(decision) = row.decision_id {
                head.push(("adopted_by_decision", decision.to_string()));
            }
        }
        _ => {
            for s in deed.tx.all(store::signatures(row.id)).await? {
                let on = s.signed_on.map(|on| on.to_string()).unwrap_or_default();
                let how = if s.paper { "paper" } else { "here" };
                let of = sealing::hex(s.sha256.as_deref().unwrap_or_default());
                let name = if s.name_ar.is_empty() { s.name_la } else { s.name_ar };
                head.push(("signed", format!("{} {on} {how} {of} {name}", s.office)));
            }
        }
    }
    let canonical = Sealing { what: "minutes", head, text: &text }.canonical();
    let made = sealing::seal(&canonical, &BEGINNING, visit.app.keys.signing());
    let to = store::Move {
        from: State::Adopted,
        to: State::Sealed,
        way: row.way,
        meeting: row.before_meeting,
        decision: row.decision_id,
    };
    pass(&mut deed, row, to).await?;
    let new = kept(&mut deed, 0, canonical, String::new(), BEGINNING.to_vec(), made);
    let (detail, act) = (json!({ "sha256": sealing::hex(&new.sha256), "code": new.code }), deed.act);
    deed.tx.exec(store::seal_insert(row.id, &new, act)).await?;
    step(&mut deed, row.id, Step::Sealed).await?;
    deed.commit(about(row).with(detail)).await?;
    Ok(())
}

fn kept(
    deed: &mut Deed<'_>,
    number: i64,
    text: String,
    reason: String,
    previous: Vec<u8>,
    made: sealing::Made,
) -> SealRow {
    SealRow {
        id: deed.id(),
        number,
        text,
        reason,
        previous,
        sha256: made.sha256.to_vec(),
        signature: made.signature,
        signer: made.signer,
        code: made.code,
        sealed_at: deed.visit().now,
    }
}

/// Adds a rectification: the sealed text stays as it is, and this follows it, dated and sealed after it.
pub async fn rectify(by: &Granted<WriteRecord>, row: &MinutesRow, text: &str, reason: &str) -> Outcome<()> {
    if row.state != State::Sealed {
        return Err(Refusal::NotSealed.into());
    }
    let (text, reason) = (tidy(text), tidy(reason));
    if text.is_empty() {
        return Err(record::Refusal::TextMissing.into());
    }
    if text.chars().count() > PASSAGE_LIMIT {
        return Err(record::Refusal::TextTooLong(PASSAGE_LIMIT).into());
    }
    if reason.is_empty() {
        return Err(record::Refusal::ReasonMissing.into());
    }
    if reason.chars().count() > REASON_LIMIT {
        return Err(record::Refusal::TextTooLong(REASON_LIMIT).into());
    }
    act(by.visit(), Verb::RectifyMinutes, |deed| rectified(deed, row, &text, &reason)).await
}

async fn rectified(mut deed: Deed<'_>, row: &MinutesRow, text: &str, reason: &str) -> Outcome<()> {
    let visit = deed.visit();
    let seals = deed.tx.all(store::seals(row.id)).await?;
    let last = seals.last().ok_or(Refusal::NotSealed)?;
    let previous: [u8; 32] = last.sha256.as_slice().try_into().map_err(|_| Error::Changed)?;
    let number = last.number + 1;
    let head = vec![
        ("minutes", seals.first().map(|s| s.code.clone()).unwrap_or_default()),
        ("number", number.to_string()),
        ("on", visit.today.to_string()),
        ("reason", reason.to_owned()),
    ];
    let canonical = Sealing { what: "rectification", head, text }.canonical();
    let made = sealing::seal(&canonical, &previous, visit.app.keys.signing());
    let new = kept(&mut deed, number, canonical, reason.to_owned(), previous.to_vec(), made);
    let (detail, act) = (json!({ "sha256": sealing::hex(&new.sha256), "code": new.code }), deed.act);
    deed.tx.exec(store::seal_insert(row.id, &new, act)).await?;
    step(&mut deed, row.id, Step::Rectified).await?;
    deed.commit(about(row).with(detail)).await?;
    Ok(())
}
