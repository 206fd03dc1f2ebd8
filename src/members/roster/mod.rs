//! The register in memory: any list with its exact count, in the time of a glance, at a million members.
//!
//! One line per membership, column by column, in the order of the lists ([`columns`]); what changed since it was made stands in a
//! small tail and is merged from time to time. It is read whole at the first question. At each later one it asks the database what
//! was touched since the last, so that several copies of the program and several connections agree: triggers mark every membership
//! whose line may have changed, with the transaction that changed it. On a server one that began earlier may commit later; what was
//! not finished at the last question is asked for again, and reading a line twice changes nothing.
//!
//! Nobody asks it without showing what they may read: the first filter of [`Roster::list`] and [`Roster::tally`] is a
//! `Granted` of one of the capabilities over members, and there is no other way in.

mod ask;
mod columns;
mod sieve;
mod tally;
#[cfg(test)]
mod tests;

pub use ask::{AgeBand, Asked, Filters, List, OfMembers, Seniority, Shown, Wanted};
pub use tally::{Tally, TallyLine};

use super::{LabelKind, Membership, store};
use crate::{app::App, territory::Place, web::Result};
use amana_base::{Day, Id};
use columns::{Columns, Line};
use std::{collections::HashMap, sync::Arc};
use tokio::sync::Mutex;

/// Lines read at a time.
const PORTION: i64 = 50_000;
/// Lines that stand in the tail before they are merged.
const TAIL: usize = 2_000;

/// The roster of this process.
#[derive(Default)]
pub struct RosterCell(Mutex<Option<Arc<Roster>>>);

/// The register as it was at one moment. Cheap to copy: what did not change is shared.
#[derive(Clone, Default, Debug)]
pub struct Roster {
    columns: Arc<Columns>,
    /// Rows of the columns that stand in the tail, or nowhere any more; in order.
    gone: Arc<Vec<u32>>,
    /// In the order of the lists.
    tail: Arc<Vec<Line>>,
    places: Arc<Known<Place>>,
    labels: Arc<Known<(LabelKind, String)>>,
    /// From which mark on it asks next.
    bound: i64,
}

/// Things by a small number each.
#[derive(Clone, Debug)]
struct Known<T> {
    all: Vec<T>,
    numbers: HashMap<T, u32>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Known { all: vec![], numbers: HashMap::new() }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Known<T> {
    fn number(&mut self, thing: T) -> u32 {
        if let Some(n) = self.numbers.get(&thing) {
            return *n;
        }
        let n = self.all.len() as u32;
        self.all.push(thing.clone());
        self.numbers.insert(thing, n);
        n
    }
}

/// The register as it is now.
pub async fn roster(app: &App) -> Result<Arc<Roster>> {
    let mut cell = app.roster.0.lock().await;
    let next = match cell.as_ref() {
        Some(known) => known.brought_up(app).await?,
        None => Some(Arc::new(Roster::read(app).await?)),
    };
    if let Some(next) = next {
        *cell = Some(next);
    }
    Ok(cell.clone().unwrap_or_default())
}

impl Roster {
    /// Reads the whole register.
    async fn read(app: &App) -> Result<Roster> {
        let mut out = Roster { bound: app.db.one(store::lines::bound()).await?, ..Roster::default() };
        let mut offices: HashMap<i64, Vec<(i32, i32)>> = HashMap::new();
        for office in app.db.all(store::lines::offices()).await? {
            offices
                .entry(office.membership_id.raw())
                .or_default()
                .push(span(office.from_on, office.until_on));
        }
        let mut lines = vec![];
        let mut after = Id::from_raw(i64::MIN);
        while let Some(last) = app.db.one(store::lines::last_after(after, PORTION)).await? {
            let last: Id<Membership> = Id::from_raw(last);
            let mut labels = labelled(app.db.all(store::lines::labels_between(after, last)).await?);
            for row in app.db.all(store::lines::after(after, PORTION)).await? {
                let id = row.id.raw();
                let line = out.line(row, labels.remove(&id), offices.remove(&id));
                lines.push(line);
            }
            after = last;
        }
        out.columns = Arc::new(
            tokio::task::spawn_blocking(move || Columns::of(lines))
                .await
                .map_err(|e| anyhow::anyhow!("the roster was not made: {e}"))?,
        );
        Ok(out)
    }

    /// The same with what was touched since; none when nothing was.
    async fn brought_up(self: &Arc<Roster>, app: &App) -> Result<Option<Arc<Roster>>> {
        let bound = app.db.one(store::lines::bound()).await?;
        let touched = app.db.all(store::lines::touched(self.bound)).await?;
        if touched.is_empty() {
            if bound == self.bound {
                return Ok(None);
            }
            return Ok(Some(Arc::new(Roster { bound, ..(**self).clone() })));
        }
        let mut next = Roster { bound, ..(**self).clone() };
        let mut lines = Vec::with_capacity(touched.len());
        for ids in touched.chunks(500) {
            let mut labels = labelled(app.db.all(store::lines::labels_of(ids)).await?);
            let mut offices: HashMap<i64, Vec<(i32, i32)>> = HashMap::new();
            for office in app.db.all(store::lines::offices_of(ids)).await? {
                offices
                    .entry(office.membership_id.raw())
                    .or_default()
                    .push(span(office.from_on, office.until_on));
            }
            for row in app.db.all(store::lines::of(ids)).await? {
                let id = row.id.raw();
                lines.push(next.line(row, labels.remove(&id), offices.remove(&id)));
            }
        }
        next.replace(&touched, lines);
        if next.tail.len() <= TAIL {
            return Ok(Some(Arc::new(next)));
        }
        let merged = tokio::task::spawn_blocking(move || next.merged()).await;
        Ok(Some(Arc::new(merged.map_err(|e| anyhow::anyhow!("the roster was not merged: {e}"))?)))
    }

    /// Puts these lines in the place of the touched ones.
    fn replace(&mut self, touched: &[Id<Membership>], lines: Vec<Line>) {
        let ids: std::collections::HashSet<i64> = touched.iter().map(|id| id.raw()).collect();
        let mut tail: Vec<Line> = self.tail.iter().filter(|l| !ids.contains(&l.id)).cloned().collect();
        tail.extend(lines);
        tail.sort_unstable_by(|a, b| a.order().cmp(&b.order()));
        let mut gone: Vec<u32> = self.gone.to_vec();
        gone.extend(touched.iter().filter_map(|id| self.columns.row_of(id.raw())));
        gone.sort_unstable();
        gone.dedup();
        (self.tail, self.gone) = (Arc::new(tail), Arc::new(gone));
    }

    /// The same without a tail.
    fn merged(self) -> Roster {
        let columns = Columns::merged(&self.columns, &self.gone, &self.tail);
        Roster { columns: Arc::new(columns), gone: Arc::default(), tail: Arc::default(), ..self }
    }

    fn line(
        &mut self,
        row: store::lines::LineRow,
        labels: Option<Vec<(LabelKind, String)>>,
        offices: Option<Vec<(i32, i32)>>,
    ) -> Line {
        let place = Place { region: row.region_id, province: row.province_id, commune: row.commune_id };
        let place = match self.places.numbers.get(&place) {
            Some(n) => *n,
            None => Arc::make_mut(&mut self.places).number(place),
        };
        let labels =
            labels.unwrap_or_default().into_iter().map(|label| match self.labels.numbers.get(&label) {
                Some(n) => *n,
                None => Arc::make_mut(&mut self.labels).number(label),
            });
        Line::new(&row, place, labels.collect(), offices.unwrap_or_default())
    }

    /// Whether it holds the very lines that another one does, so that what was counted of that one holds for this.
    pub fn is_still(&self, other: &Roster) -> bool {
        Arc::ptr_eq(&self.columns, &other.columns)
            && Arc::ptr_eq(&self.gone, &other.gone)
            && Arc::ptr_eq(&self.tail, &other.tail)
    }

    /// How many bytes the columns take.
    pub fn bytes(&self) -> usize {
        self.columns.bytes()
    }
}

fn labelled(rows: Vec<store::lines::LabelRow>) -> HashMap<i64, Vec<(LabelKind, String)>> {
    let mut out: HashMap<i64, Vec<(LabelKind, String)>> = HashMap::new();
    for row in rows {
        out.entry(row.membership_id.raw()).or_default().push((row.kind, row.folded));
    }
    out
}

fn span(from: Day, until: Option<Day>) -> (i32, i32) {
    (columns::short(from), until.map_or(i32::MAX, columns::short))
}
