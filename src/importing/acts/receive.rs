//! A file comes in.

use super::{about, queue, step};
use crate::{
    access::{Granted, capability::WriteMembers},
    importing::{
        MemberList, Stage,
        sealed::Arriving,
        store::{self, NewList},
    },
    journal::Verb,
    territory::Place,
    web::{Error, Result},
};
use amana_base::Id;
use serde_json::json;

/// Keeps a file that came whole, for a territory, with the job that reads it.
pub async fn receive(
    by: &Granted<WriteMembers>,
    (id, place): (Id<MemberList>, Place),
    (file_name, sha256): (&str, &[u8]),
    wrapped: &[u8],
    file: &mut Arriving,
) -> Result<()> {
    let visit = by.visit();
    let account = visit.officer().map(|o| o.account).ok_or(Error::SignIn)?;
    file.finish(&visit.app.keys)?;
    let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
    let mut deed = by.begin(Verb::ReceiveMemberList).await?;
    let new = NewList { id, account, place, file_name, bytes, sha256, wrapped, joined_on: visit.today };
    let act = deed.act;
    deed.tx.exec(store::list_insert(&new, act)).await?;
    let mut n = 0;
    while let Some(piece) = file.next()? {
        deed.tx.exec(store::piece_insert(id, n, &piece)).await?;
        n += 1;
    }
    step(&mut deed, id, Stage::Received, "").await?;
    queue(&mut deed, id).await?;
    let list = deed.tx.first(store::list(id, crate::access::Scope::Nation)).await?.ok_or(Error::NotFound)?;
    deed.commit(about(&list).with(json!({ "bytes": bytes }))).await?;
    Ok(())
}
