//! The chapter of meetings and decisions: what was held and how, what was decided, what is late and who answers for it.

use super::{Compared, Ground, store};
use crate::{
    decisions::words::kind_word,
    people::Person,
    record::view::name_in,
    reports::model::{Bar, Cell, Chapter, Col, Kind, Part, Table},
    structure::{
        figures,
        lists::{self, Fact, What},
        model::Key,
        store as structure, words,
    },
    ui::parts::State,
    web::Result,
};
use amana_base::{Day, Id};
use std::collections::{BTreeMap, HashMap};

/// Rows that a query asks for at a time.
const PORTION: usize = 500;
/// Months that are drawn one by one; a longer period is drawn by years.
const MONTHS: i64 = 24;

impl Ground<'_> {
    pub(super) async fn meetings(&self, c: &Compared<'_>, persons: &mut Vec<Id<Person>>) -> Result<Chapter> {
        let w = self.w;
        let mut parts = vec![Part::Table(self.held(c).await?), Part::Table(self.kinds(c))];
        let bars = self.by_month(c);
        if bars.len() > 1 {
            parts.push(Part::Bars(w.reports_by_month(), bars));
        }
        parts.push(Part::Table(self.listed(c).await?));
        parts.push(Part::Table(self.decided().await?));
        parts.push(Part::Table(self.work(c)));
        parts.push(Part::Table(self.late(c, persons).await?));
        Ok(Chapter { key: "meetings", title: w.reports_meetings(), parts })
    }

    /// How many meetings were held, how many of them with their quorum, and how many were not held.
    async fn held(&self, c: &Compared<'_>) -> Result<Table> {
        let (w, db) = (self.w, &self.visit.app.db);
        let mut sides = vec![];
        let spans = [(self.span, &c.figures), (self.span.before(), &c.before)];
        for (span, figures) in spans.into_iter().take(if c.known { 2 } else { 1 }) {
            let held = figures.all[Key::Activity.at()].part;
            let found = db.one(store::quorums(self.scope, span)).await?;
            let fallen: HashMap<String, i64> =
                db.all(store::fallen(self.scope, span)).await?.into_iter().collect();
            let of = |step: &str| fallen.get(step).copied().unwrap_or(0);
            let unknown = (held - found.lawful - found.short).max(0);
            sides.push([held, found.lawful, found.short, unknown, of("inquorate"), of("cancelled")]);
        }
        let names = [
            words::name(w, Key::Activity),
            w.reports_lawful(),
            w.reports_short_of_quorum(),
            w.reports_quorum_unknown(),
            w.reports_inquorate(),
            w.reports_cancelled(),
        ];
        let rows = names.into_iter().enumerate().map(|(n, name)| {
            let mut cells = vec![Cell::words(name), self.number(sides[0][n])];
            match sides.get(1) {
                Some(was) => {
                    cells.extend([self.number(was[n]), super::structure::signed(w, sides[0][n] - was[n])])
                }
                None => cells.extend([self.unknown(), self.unknown()]),
            }
            cells
        });
        Ok(Table {
            title: w.reports_held(),
            columns: vec![
                Col::new(w.structure_col_what(), Kind::Words),
                Col::new(w.reports_in_period(), Kind::Number),
                Col::new(w.reports_was(), Kind::Number),
                Col::new(w.reports_change(), Kind::Number),
            ],
            rows: rows.collect(),
            all: 6,
            page: self.page("/structure/activity"),
            none: String::new(),
        })
    }

    fn unknown(&self) -> Cell {
        Cell { value: crate::reports::Value::Nothing, ..Cell::words(self.w.structure_not_known()) }
    }

    /// Meetings of each month of the period, or of each year of a long one.
    fn by_month(&self, c: &Compared<'_>) -> Vec<Bar> {
        let yearly = self.span.days() > MONTHS * 31;
        let begin = |on: Day| {
            let (_, month, day) = on.ymd();
            let first = on.plus(1 - day);
            if yearly { first.plus_months(1 - month) } else { first }
        };
        let mut found: BTreeMap<Day, i64> = BTreeMap::new();
        let mut at = begin(self.span.from);
        while at <= self.span.to {
            found.insert(at, 0);
            at = at.plus_months(if yearly { 12 } else { 1 });
        }
        for (met, _) in figures::meetings(c.now, self.asked(self.span)) {
            *found.entry(begin(met.on)).or_default() += 1;
        }
        let bars = found.into_iter().map(|(on, n)| Bar {
            label: if yearly { on.ymd().0.to_string() } else { self.w.month(on) },
            value: self.w.number(n),
            number: n,
        });
        bars.collect()
    }

    /// The meetings of the period, the last first.
    async fn listed(&self, c: &Compared<'_>) -> Result<Table> {
        let w = self.w;
        let entries = lists::entries(c.now, self.asked(self.span), Key::Activity, &c.figures);
        let some = &entries[..entries.len().min(self.most)];
        let mut titles: HashMap<i64, String> = HashMap::new();
        for ids in some.chunks(PORTION) {
            let ids: Vec<i64> = ids.iter().map(|e| e.what.key()).collect();
            titles.extend(self.visit.app.db.all(structure::titles(&ids)).await?);
        }
        let rows = some.iter().filter_map(|e| {
            let (What::Meeting(id, body), Fact::Held(on, far)) = (e.what, e.fact) else { return None };
            let title = titles.remove(&id).filter(|t| !t.is_empty()).unwrap_or_else(|| w.meetings_one());
            Some(vec![
                self.day(Some(on)),
                Cell::words(title).to(format!("/meetings/{}", Id::<()>::from_raw(id))),
                body.map(|id| self.body(id)).unwrap_or_default(),
                self.named(e.unit),
                Cell::words(words::distance(w, far)),
            ])
        });
        Ok(Table {
            title: w.reports_meetings_of(),
            columns: vec![
                Col::new(w.structure_date(), Kind::Short),
                Col::new(w.reports_meeting(), Kind::Words),
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.structure_unit(), Kind::Short),
                Col::apart(w.structure_distances(), Kind::Short),
            ],
            rows: rows.collect(),
            all: entries.len(),
            page: self.page("/structure/activity"),
            none: w.reports_none_held(),
        })
    }

    /// The decisions of the period by kind.
    async fn decided(&self) -> Result<Table> {
        let (w, db) = (self.w, &self.visit.app.db);
        let now = db.all(store::decisions(self.scope, self.span)).await?;
        let mut kinds: Vec<(String, i64)> =
            now.into_iter().map(|(kind, n)| (kind_word(w, kind), n)).collect();
        w.sort_by_text(&mut kinds, |(name, _)| name);
        let sum: i64 = kinds.iter().map(|(_, n)| n).sum();
        let mut rows: Vec<Vec<Cell>> =
            kinds.into_iter().map(|(name, n)| vec![Cell::words(name), self.number(n)]).collect();
        if !rows.is_empty() {
            rows.push(vec![Cell::words(w.reports_sum()), self.number(sum)]);
        }
        Ok(Table {
            title: w.reports_decided(),
            columns: vec![
                Col::new(w.reports_kind(), Kind::Words),
                Col::new(w.reports_in_period(), Kind::Number),
            ],
            all: rows.len(),
            page: format!("/decisions{}", crate::record::view::query(&[("unit", self.code())])),
            none: w.reports_none_decided(),
            rows,
        })
    }

    /// What became of the work whose day lay in the period.
    fn work(&self, c: &Compared<'_>) -> Table {
        let bodies = figures::bodies(c.now, self.asked(self.span));
        let work = bodies.flat_map(|body| body.line.work.iter().map(|due| (due.due, due.done)));
        Table { page: self.page("/structure/late"), ..self.became(work) }
    }

    /// What decisions gave and is late on the last day, the longest first, with who answers for it.
    async fn late(&self, c: &Compared<'_>, persons: &mut Vec<Id<Person>>) -> Result<Table> {
        let w = self.w;
        let entries = lists::entries(c.now, self.asked(self.span), Key::Late, &c.figures);
        let some = &entries[..entries.len().min(self.most)];
        let mut found: HashMap<i64, store::WorkRow> = HashMap::new();
        for ids in some.chunks(PORTION) {
            let ids: Vec<i64> = ids.iter().map(|e| e.what.key()).collect();
            let rows = self.visit.app.db.all(store::work(&ids)).await?;
            found.extend(rows.into_iter().map(|row| (row.id.raw(), row)));
        }
        let mut rows = vec![];
        for e in some {
            let (What::Work(id, body), Fact::Due(due)) = (e.what, e.fact) else { continue };
            let Some(row) = found.remove(&id) else { continue };
            persons.extend(row.person_id);
            let late = self.span.to.0 - due.0;
            rows.push(vec![
                Cell::words(&row.text).to(format!("/items/{}", row.id)),
                self.body(body),
                self.owner(&row, body),
                self.day(Some(due)),
                Cell {
                    state: Some(State::bad(w.reports_days_late(late))),
                    ..Cell::number(w.reports_days_late(late), late)
                },
            ]);
        }
        Ok(Table {
            title: w.reports_late(),
            columns: vec![
                Col::new(w.reports_task(), Kind::Words),
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.reports_owner(), Kind::Words),
                Col::new(w.reports_due(), Kind::Short),
                Col::new(w.reports_lateness(), Kind::Short),
            ],
            rows,
            all: entries.len(),
            page: self.page("/structure/late"),
            none: w.reports_none_late(),
        })
    }

    /// Who answers for work: a person in an office, or the office alone.
    pub(super) fn owner(&self, row: &store::WorkRow, body: i64) -> Cell {
        let kind = self.book.bodies.get(&body).map_or("", |line| &line.kind);
        let post = row
            .post
            .as_ref()
            .map(|post| self.rules.title_of(kind, post, row.rank.unwrap_or(0), row.sex, self.lang));
        let name = name_in(
            self.lang,
            row.person_ar.as_deref().unwrap_or_default(),
            row.person_la.as_deref().unwrap_or_default(),
        );
        match (row.person_id, post) {
            (Some(id), Some(post)) if !name.is_empty() => {
                Cell::words(format!("{name} · {post}")).to(format!("/people/{id}"))
            }
            (Some(id), None) if !name.is_empty() => Cell::words(name).to(format!("/people/{id}")),
            (_, Some(post)) => Cell::words(post),
            _ => Cell::words(self.w.reports_no_owner()),
        }
    }
}
