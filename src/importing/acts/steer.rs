//! What people say of a list: what its columns hold, whom a doubtful row is, that it be entered, rest, end, be taken back.

use super::{about, queue, step};
use crate::{
    access::{Granted, capability::WriteMembers},
    importing::{
        Stage, Verdict,
        store::{self, ListRow, rows},
    },
    journal::Verb,
    web::{Error, Result},
};
use amana_base::Day;
use amana_tables::columns::Mapping;
use serde_json::json;

/// Says which column holds what: the rows are read by it, anew if they were read before.
pub async fn map(
    by: &Granted<WriteMembers>,
    list: &ListRow,
    sheet: usize,
    mapping: &Mapping,
    joined_on: Day,
) -> Result<()> {
    let text = serde_json::to_string(mapping).map_err(anyhow::Error::new)?;
    let fields: Vec<&str> = mapping.columns.iter().filter_map(|c| c.field).map(|f| f.key()).collect();
    by.act(Verb::MapMemberList, async |mut deed| {
        let stage = deed.tx.one(store::stage(list.id)).await?;
        if !stage.takes_columns() {
            return Err(Error::Changed);
        }
        let sheet = i64::try_from(sheet).unwrap_or(0);
        deed.tx.exec(store::mapping_set(list.id, sheet, &text, joined_on)).await?;
        step(&mut deed, list.id, Stage::Mapped, "").await?;
        queue(&mut deed, list.id).await?;
        deed.commit(about(list).with(json!({ "fields": fields.join(" ") }))).await?;
        Ok(())
    })
    .await
}

/// Says whom a doubtful row is, or is not; none takes it back.
pub async fn judge(
    by: &Granted<WriteMembers>,
    list: &ListRow,
    row: i64,
    verdict: Option<Verdict>,
) -> Result<()> {
    by.act(Verb::JudgeListedRow, async |mut deed| {
        let stage = deed.tx.one(store::stage(list.id)).await?;
        let act = deed.act;
        let open = stage.takes_entry() || stage == Stage::Committing;
        if !open || deed.tx.exec(rows::verdict_set(list.id, row, verdict, act)).await? != 1 {
            return Err(Error::Changed);
        }
        let said = verdict.map_or("", Verdict::as_str);
        deed.commit(about(list).with(json!({ "row": row, "verdict": said }))).await?;
        Ok(())
    })
    .await
}

/// Says of all doubtful rows at once, of which nobody said anything yet: the same person from a probability on, somebody else below
/// it. None takes back all that was said.
pub async fn judge_together(
    by: &Granted<WriteMembers>,
    list: &ListRow,
    verdict: Option<Verdict>,
    percent: u8,
) -> Result<()> {
    by.act(Verb::JudgeListedRow, async |mut deed| {
        let stage = deed.tx.one(store::stage(list.id)).await?;
        if !stage.takes_entry() {
            return Err(Error::Changed);
        }
        // What is shown is rounded: from 90 on is what is shown as 90.
        let (act, bound) = (deed.act, (f64::from(percent) - 0.5) / 100.0);
        let rows = match verdict {
            Some(Verdict::Different) => rows::verdicts_set(list.id, Verdict::Different, -1.0, bound, act),
            Some(verdict) => rows::verdicts_set(list.id, verdict, bound, 2.0, act),
            None => rows::verdicts_gone(list.id, act),
        };
        let rows = deed.tx.exec(rows).await?;
        let said = verdict.map_or("", Verdict::as_str);
        deed.commit(about(list).with(json!({ "rows": rows, "verdict": said }))).await?;
        Ok(())
    })
    .await
}

/// Has what waits entered.
pub async fn enter(by: &Granted<WriteMembers>, list: &ListRow) -> Result<()> {
    pass(by, list, Verb::EnterMemberList, Stage::Committing, Stage::takes_entry).await
}

/// Lets entering rest: what is entered stays.
pub async fn pause(by: &Granted<WriteMembers>, list: &ListRow) -> Result<()> {
    pass(by, list, Verb::PauseMemberList, Stage::Paused, |stage| stage == Stage::Committing).await
}

/// Has what was entered taken back.
pub async fn take_back(by: &Granted<WriteMembers>, list: &ListRow) -> Result<()> {
    pass(by, list, Verb::TakeBackMemberList, Stage::Undoing, Stage::takes_withdrawal).await
}

/// Gives a list up: nothing more is entered, and what it says of people is destroyed.
pub async fn cancel(by: &Granted<WriteMembers>, list: &ListRow) -> Result<()> {
    by.act(Verb::CancelMemberList, async |mut deed| {
        if !deed.tx.one(store::stage(list.id)).await?.takes_cancellation() {
            return Err(Error::Changed);
        }
        step(&mut deed, list.id, Stage::Cancelled, "").await?;
        for change in store::contents_gone(list.id) {
            deed.tx.exec(change).await?;
        }
        deed.commit(about(list)).await?;
        Ok(())
    })
    .await
}

async fn pass(
    by: &Granted<WriteMembers>,
    list: &ListRow,
    verb: Verb,
    to: Stage,
    from: fn(Stage) -> bool,
) -> Result<()> {
    by.act(verb, async |mut deed| {
        if !from(deed.tx.one(store::stage(list.id)).await?) {
            return Err(Error::Changed);
        }
        step(&mut deed, list.id, to, "").await?;
        if to.works() {
            queue(&mut deed, list.id).await?;
        }
        deed.commit(about(list)).await?;
        Ok(())
    })
    .await
}
