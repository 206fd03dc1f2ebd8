//! What is done with lists: by people at their pages ([`receive`], [`steer`]), by the job that works on them ([`work`]).

pub(in crate::importing) mod commit;
pub mod forget;
mod preview;
mod receive;
mod recognise;
pub mod steer;
mod undo;
pub mod weigh;

pub use receive::receive;
pub use recognise::{Seen, Where, look};

use super::{
    MemberList, Stage,
    store::{self, ListRow},
};
use crate::{
    access::{Can, Deed, Scope},
    accounts,
    app::App,
    jobs::{self, Lease},
    journal::{Entry, Subject, Verb},
    web::{Error, Result, Visit},
};
use amana_base::Id;
use amana_tables::Limits;
use std::sync::Arc;

/// What a list may hold; how large it is was looked at when it came. Held in memory is at most what a packed workbook keeps apart
/// from its sheets.
pub fn limits() -> Limits {
    Limits { file_bytes: u64::MAX, held_bytes: 128 << 20, rows: 2_000_000, ..Limits::default() }
}

/// Does what a list waits for.
pub async fn work(app: &Arc<App>, lease: &Lease) -> Result<()> {
    let id: Id<MemberList> = Id::from_raw(lease.subject_id);
    let list = app.db.first(store::list(id, Scope::Nation)).await?.ok_or(Error::NotFound)?;
    let last = lease.attempts >= jobs::model::ATTEMPTS;
    match list.stage {
        Stage::Received if last => unreadable(app, lease, &list, "broken").await,
        Stage::Received => recognise::recognise(app, lease, &list).await,
        Stage::Mapped if last => unreadable(app, lease, &list, "broken").await,
        Stage::Mapped => preview::preview(app, lease, &list).await,
        Stage::Committing if last => commit::rest(app, lease, &list, "fault").await,
        Stage::Committing => commit::commit(app, lease, &list).await,
        Stage::Undoing if last => commit::rest(app, lease, &list, "undo").await,
        Stage::Undoing => undo::undo(app, lease, &list).await,
        _ => app.db.tx(async |mut tx| jobs::finish(&mut tx, lease, app.clock.now()).await).await,
    }
}

/// A line of the journal about a list.
fn about(list: &ListRow) -> Entry {
    Entry::about(Subject::new("member_list", list.id), list.place())
}

/// Writes the next step of a list, in the name of the visit.
async fn step(deed: &mut Deed<'_>, list: Id<MemberList>, stage: Stage, why: &str) -> Result<()> {
    let visit = deed.visit();
    let account = visit.officer().map(|o| o.account);
    let (id, act, at) = (deed.id(), deed.act, visit.now);
    deed.tx.exec(store::step_insert(&store::NewStep { id, list, stage, why, account, at }, act)).await?;
    Ok(())
}

/// Has a list worked on.
async fn queue(deed: &mut Deed<'_>, list: Id<MemberList>) -> Result<()> {
    let visit = deed.visit();
    let account = visit.officer().map(|o| o.account);
    let job = deed.id();
    deed.tx.exec(jobs::store::job_insert(job, jobs::Kind::WorkOnList, list, account, visit.now)).await?;
    Ok(())
}

/// The list gives no rows: why, for its page.
async fn unreadable(app: &Arc<App>, lease: &Lease, list: &ListRow, why: &str) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let mut deed = Deed::begin(&visit, Verb::ReadMemberList).await?;
    jobs::finish(&mut deed.tx, lease, visit.now).await?;
    step(&mut deed, list.id, Stage::Unreadable, why).await?;
    deed.commit(about(list).with(serde_json::json!({ "problem": why }))).await?;
    Ok(())
}

/// The visit in which a job does what somebody asked for: theirs, as long as they may write there.
async fn in_the_name_of(app: &Arc<App>, list: &ListRow) -> Result<Option<Visit>> {
    let visit = Visit::of_program(app.clone());
    let Some(account) = list.step_account_id.map(Id::from_raw) else { return Ok(None) };
    let officer = accounts::session::officer_of_account(app, account, visit.today).await?;
    let allowed =
        |o: &crate::web::Officer| o.scopes(Can::WriteMembers).iter().any(|s| s.covers(list.place()));
    Ok(officer.filter(allowed).map(|officer| visit.of_officer(officer)))
}
