//! Pages of lists: one step a page. A list is reached by whoever may write members where it is for, and does not exist for others.

mod columns;
mod likely;
mod rows;
mod show;
mod taken;
mod upload;
mod verdict;

pub use columns::{columns, map};
pub use likely::likely;
pub use rows::{AskedRows, rows};
pub use show::{cancel, enter, pause, show, take_back};
pub use taken::{csv, xlsx};
pub use upload::{index, new, receive};
pub use verdict::{VerdictForm, VerdictsForm, compare, judge, judge_together};

use super::{
    Listed, MemberList,
    store::{self, ListRow},
};
use crate::{
    access::{Granted, capability::WriteMembers},
    importing::sealed::ListKey,
    record::view::name_in,
    ui::Lang,
    web::{Error, Result},
};
use amana_base::Id;

/// A list within what this visitor may write; anything else does not exist.
async fn reach(by: &Granted<WriteMembers>, id: Id<MemberList>) -> Result<ListRow> {
    for scope in by.scopes() {
        if let Some(list) = by.visit().app.db.first(store::list(id, *scope)).await? {
            return Ok(list);
        }
    }
    Err(Error::NotFound)
}

/// What was read of a row; nothing once that was destroyed.
fn opened(
    by: &Granted<WriteMembers>,
    list: &ListRow,
    row: i64,
    sealed: Option<&[u8]>,
) -> Result<Option<Listed>> {
    let Some(sealed) = sealed.filter(|_| list.wrapped.is_some()) else { return Ok(None) };
    let app = &by.visit().app;
    let row = u64::try_from(row).unwrap_or(0);
    ListKey::of(app, list)?.open_row(&app.keys, row, sealed).map(Some)
}

/// The name that a row says.
fn name_of(listed: &Listed, lang: Lang) -> String {
    name_in(lang, &listed.name_ar(), &listed.name_la())
}

fn address(id: Id<MemberList>) -> String {
    format!("/members/imports/{id}")
}
