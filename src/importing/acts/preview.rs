//! Every row is read, compared with the register, then with the others of the list. What is written while that goes on is relied
//! on by nobody: it counts once the step stands that says that the list was previewed, and an interrupted preview begins anew.

use super::{
    about, in_the_name_of, limits, recognise, step, unreadable,
    weigh::{Weighed, Weighing, weigh},
};
use crate::{
    access::{Deed, Scope},
    app::App,
    importing::{
        MemberList, RowState, Stage,
        model::{MAYBE, Told, is_sure},
        placing::Placing,
        reading::{Draft, Reader},
        sealed::{Kept, ListKey},
        store::{self, ListRow, rows},
    },
    jobs::{self, Lease},
    journal::Verb,
    members::LawfulAge,
    territory,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use amana_linkage::{List, Pair, Search, Weights, Why};
use amana_sql::Change;
use amana_tables::{Book, Unreadable, columns::Mapping};
use serde_json::json;
use std::{collections::HashMap, io::BufReader, sync::Arc};
use tokio::sync::mpsc;

/// Rows that are compared and written at a time.
const PORTION: usize = 500;
/// A list of fewer rows does not teach what agreement is worth.
const TEACHES: usize = 3_000;

/// Reads and compares a list.
pub(super) async fn preview(app: &Arc<App>, lease: &Lease, list: &ListRow) -> Result<()> {
    let visit = in_the_name_of(app, list).await?.unwrap_or_else(|| Visit::of_program(app.clone()));
    let key = ListKey::of(app, list)?;
    let mapping: Mapping = serde_json::from_str(&list.mapping).map_err(anyhow::Error::new)?;
    let mut reader = Reader {
        placing: Placing::new(territory::gazette(app).await?, list.place()),
        mapping,
        today: visit.today,
        joined_on: list.joined_on,
        age: LawfulAge::of(app.rules().on(visit.today)),
    };
    app.db.tx(async |mut tx| tx.exec(rows::rows_gone(list.id)).await).await?;
    let file = Kept::open(app, list)?;
    let sheet = usize::try_from(list.sheet).unwrap_or(0);
    let (send, mut portions) = mpsc::channel::<Vec<Draft>>(3);
    let reading = tokio::task::spawn_blocking(move || read(file, sheet, &mut reader, &send));
    let scopes = [Scope::of(list.place())];
    while let Some(portion) = portions.recv().await {
        keep(app, list, &key, &scopes, portion).await?;
    }
    let (mut people, numbers, told) = match reading.await.map_err(anyhow::Error::new)? {
        Ok(read) => read,
        Err(Unreadable::Io(kind)) => return Err(anyhow::anyhow!("a list could not be read: {kind}").into()),
        Err(why) => return unreadable(app, lease, list, &recognise::told(&why)).await,
    };
    let repeated = tokio::task::spawn_blocking(move || repeated(&mut people, &numbers));
    write_repeated(app, list.id, repeated.await.map_err(anyhow::Error::new)?).await?;
    let told = serde_json::to_string(&told).map_err(anyhow::Error::new)?;
    let counts = app.db.all(rows::counts(list.id)).await?;
    let mut deed = Deed::begin(&visit, Verb::PreviewMemberList).await?;
    jobs::finish(&mut deed.tx, lease, app.clock.now()).await?;
    if deed.tx.one(store::stage(list.id)).await? != Stage::Mapped {
        return Err(Error::Changed);
    }
    deed.tx.exec(store::told_set(list.id, &told)).await?;
    step(&mut deed, list.id, Stage::Previewed, "").await?;
    let rows: i64 = counts.iter().map(|(_, n)| n).sum();
    deed.commit(about(list).with(json!({ "rows": rows }))).await?;
    Ok(())
}

type People = (List, Vec<i64>, Told);

/// Reads the file to its end, in portions; and everybody who is not refused as a list that can be compared with itself.
fn read(
    file: Kept,
    sheet: usize,
    reader: &mut Reader,
    send: &mpsc::Sender<Vec<Draft>>,
) -> std::result::Result<People, Unreadable> {
    let mut book = Book::open(BufReader::with_capacity(1 << 16, file), &limits())?;
    let (mut people, mut numbers) = (List::new(), vec![]);
    let mut portion = Vec::with_capacity(PORTION);
    let told = reader.read(&mut book, sheet, |draft| {
        if !draft.listed.is_refused() {
            let listed = &draft.listed;
            people.push(&amana_linkage::Person { place: &listed.unit, ..listed.entry.person() });
            numbers.push(draft.row as i64);
        }
        portion.push(draft);
        if portion.len() < PORTION {
            return true;
        }
        // Nobody listens any more when the work was broken off.
        send.blocking_send(std::mem::replace(&mut portion, Vec::with_capacity(PORTION))).is_ok()
    })?;
    if !portion.is_empty() {
        let _ = send.blocking_send(portion);
    }
    Ok((people, numbers, told))
}

/// Compares some rows with the register and writes them.
async fn keep(
    app: &App,
    list: &ListRow,
    key: &ListKey,
    scopes: &[Scope],
    mut portion: Vec<Draft>,
) -> Result<()> {
    let asked: Vec<Weighing<'_>> = portion
        .iter()
        .map(|draft| Weighing { listed: &draft.listed, place: draft.place, never: None, is: None })
        .collect();
    let weighed = weigh(app, scopes, list.joined_on, &asked).await?;
    let mut new = Vec::with_capacity(portion.len());
    for (draft, weighed) in portion.iter_mut().zip(weighed) {
        let Weighed { state, like, probability, why, changes, reason } = weighed;
        draft.listed.changes = changes;
        draft.listed.reasons.extend(reason);
        new.push(rows::NewRow {
            row: draft.row as i64,
            state,
            sealed: key.lock_row(&app.keys, draft.row, &draft.listed)?,
            place: draft.place,
            like,
            probability: f64::from(probability),
            why: text_of(why),
        });
    }
    let id = list.id;
    app.db
        .tx(async |mut tx| {
            let inserts: Vec<Change> = new.iter().map(|row| rows::row_insert(id, row)).collect();
            tx.bulk(inserts).await
        })
        .await?;
    Ok(())
}

/// How far each field agrees, as it is kept.
pub(super) fn text_of(why: Option<Why>) -> String {
    why.and_then(|why| serde_json::to_string(&why).ok()).unwrap_or_default()
}

/// A row that is an earlier one's person, or may be.
struct Repeated {
    row: i64,
    earlier: i64,
    sure: bool,
    probability: f32,
    why: Why,
}

fn repeated(people: &mut List, numbers: &[i64]) -> Vec<Repeated> {
    let weights = (numbers.len() < TEACHES).then(Weights::default);
    let found = people.link(&Search { least: MAYBE, weights, ..Search::default() });
    let mut best: HashMap<u32, (Pair, Why)> = HashMap::new();
    for pair in found.pairs {
        let Some(why) = people.why(pair.a, pair.b) else { continue };
        let known = best.get(&pair.b);
        if known.is_none_or(|(known, _)| pair.probability > known.probability) {
            best.insert(pair.b, (pair, why));
        }
    }
    let number = |n: u32| numbers.get(n as usize).copied().unwrap_or(0);
    let mut out: Vec<Repeated> = best
        .into_values()
        .map(|(pair, why)| Repeated {
            row: number(pair.b),
            earlier: number(pair.a),
            sure: is_sure(pair.probability, &why),
            probability: pair.probability,
            why,
        })
        .collect();
    out.sort_unstable_by_key(|r| r.row);
    out
}

async fn write_repeated(app: &App, list: Id<MemberList>, repeated: Vec<Repeated>) -> Result<()> {
    for some in repeated.chunks(PORTION) {
        // One that is somebody of the register is that person; only the sure repetition of another row comes before.
        let change = |r: &Repeated| {
            let (why, p) = (text_of(Some(r.why)), f64::from(r.probability));
            if r.sure {
                rows::row_repeats(list, r.row, RowState::Same, r.earlier, p, &why)
            } else {
                rows::row_may_repeat(list, r.row, RowState::Doubtful, r.earlier, p, &why)
            }
        };
        app.db
            .tx(async |mut tx| {
                let changes: Vec<Change> = some.iter().map(change).collect();
                tx.bulk(changes).await
            })
            .await?;
    }
    Ok(())
}
