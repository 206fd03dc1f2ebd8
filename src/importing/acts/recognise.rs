//! What the columns of a file hold.

use super::{about, limits, step, unreadable};
use crate::{
    access::Deed,
    app::App,
    importing::{
        Stage, placing,
        sealed::Kept,
        store::{self, ListRow},
    },
    jobs::{self, Lease},
    journal::Verb,
    territory::{self, Gazette},
    web::{Result, Visit},
};
use amana_statute::LevelKey;
use amana_tables::{
    Book, Row, SheetInfo, Unreadable,
    columns::{Known, Learned, Level, Mapping, recognise as recognised, recognise_below},
};
use serde_json::json;
use std::sync::Arc;

/// So many rows are looked at.
const LOOKED_AT: usize = 1_000;

/// What the first rows of a file show.
pub struct Seen {
    /// Its sheets.
    pub sheets: Vec<SheetInfo>,
    /// The one that was looked at, from 0.
    pub sheet: usize,
    /// Which column holds what.
    pub mapping: Mapping,
    /// Some rows below the headings.
    pub sample: Vec<Row>,
}

/// Where to look.
#[derive(Clone, Copy, Debug)]
pub enum Where {
    /// The fullest sheet, headings where they are found.
    Anywhere,
    /// This sheet, headings where they are found.
    Sheet(usize),
    /// This sheet, headings in this row, or none.
    Below(usize, Option<u64>),
}

/// Looks at the first rows of a list and recognises its columns.
pub async fn look(
    app: &Arc<App>,
    list: &ListRow,
    at: Where,
) -> Result<std::result::Result<Seen, Unreadable>> {
    let file = Kept::open(app, list)?;
    let gazette = territory::gazette(app).await?;
    let mut learned = Learned::default();
    for mapping in app.db.all(store::learned(list.account_id)).await? {
        if let Ok(mapping) = serde_json::from_str::<Mapping>(&mapping) {
            learned.learn(&mapping);
        }
    }
    let looked = tokio::task::spawn_blocking(move || seen(file, &gazette, &learned, at));
    Ok(looked.await.map_err(anyhow::Error::new)?)
}

fn seen(
    file: Kept,
    gazette: &Gazette,
    learned: &Learned,
    at: Where,
) -> std::result::Result<Seen, Unreadable> {
    let mut book = Book::open(std::io::BufReader::new(file), &limits())?;
    let sheet = match at {
        Where::Anywhere => book.fullest_sheet(),
        Where::Sheet(n) | Where::Below(n, _) => n,
    };
    let rows = book.first_rows(sheet, LOOKED_AT)?;
    if rows.iter().all(Row::is_blank) {
        return Err(Unreadable::Empty);
    }
    let is_place = |text: &str, level: Level| {
        let level = match level {
            Level::Commune => LevelKey::Local,
            Level::Province => LevelKey::Provincial,
            Level::Region => LevelKey::Regional,
        };
        placing::is_named(gazette, text, level)
    };
    let known = Known { place: Some(&is_place), given_name: None, learned: Some(learned) };
    let mapping = match at {
        Where::Below(_, header) => recognise_below(&rows, header, &known),
        _ => recognised(&rows, &known),
    };
    let sample = rows.into_iter().filter(|row| mapping.is_entry(row)).take(3).collect();
    Ok(Seen { sheets: book.sheets().to_vec(), sheet, mapping, sample })
}

/// Recognises the columns of a list that has just come.
pub(super) async fn recognise(app: &Arc<App>, lease: &Lease, list: &ListRow) -> Result<()> {
    let seen = match look(app, list, Where::Anywhere).await? {
        Ok(seen) => seen,
        // What the disk does is tried again.
        Err(Unreadable::Io(kind)) => return Err(anyhow::anyhow!("a list could not be read: {kind}").into()),
        Err(why) => return unreadable(app, lease, list, &told(&why)).await,
    };
    let mapping = serde_json::to_string(&seen.mapping).map_err(anyhow::Error::new)?;
    let visit = Visit::of_program(app.clone());
    let mut deed = Deed::begin(&visit, Verb::ReadMemberList).await?;
    jobs::finish(&mut deed.tx, lease, visit.now).await?;
    let sheet = i64::try_from(seen.sheet).unwrap_or(0);
    deed.tx.exec(store::mapping_set(list.id, sheet, &mapping, list.joined_on)).await?;
    step(&mut deed, list.id, Stage::Read, "").await?;
    let columns = seen.mapping.columns.iter().filter(|c| c.field.is_some()).count();
    deed.commit(about(list).with(json!({ "fields": columns }))).await?;
    Ok(())
}

/// Why a file gives no rows, as it is kept: its short name, with the row when there is one.
pub(super) fn told(why: &Unreadable) -> String {
    match why {
        Unreadable::TooManyColumns { row, .. } | Unreadable::CellTooLong { row } => {
            format!("{} {row}", why.key())
        }
        _ => why.key().to_owned(),
    }
}
