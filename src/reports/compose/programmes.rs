//! The chapter of programmes: how far each is, what slipped, and who answers for it.

use super::{Ground, store};
use crate::{
    people::Person,
    programmes::{
        Counts, Programme, State, Target,
        pages::{owning, standing},
        store::{
            facts,
            lists::{self, LineRow, ProgrammeRow},
        },
        words,
    },
    record::view::{name_in, query},
    reports::model::{Bar, Cell, Chapter, Col, Kind, Part, Table},
    structure::model::{Figure, Form},
    web::Result,
};
use amana_base::{Day, Id};
use std::collections::{HashMap, HashSet};

/// Programmes that are told of at most.
const MOST: i64 = 100;
/// Programmes, and lines, that a query asks for at a time.
const PORTION: usize = 20;
const LINES: usize = 500;

/// A target that slipped: its day, of which programme, how it stands.
type Late = (Day, Id<Target>, Id<Programme>, State);

impl Ground<'_> {
    pub(super) async fn programmes(&self, persons: &mut Vec<Id<Person>>) -> Result<Chapter> {
        let (w, db, span) = (self.w, &self.visit.app.db, self.span);
        let mut rows = db.all(lists::programmes(self.scope, None, None, MOST)).await?;
        rows.retain(|p| {
            p.from_on <= span.to && p.until_on >= span.from && p.ended_on.is_none_or(|on| on >= span.from)
        });
        let mut states: HashMap<i64, Vec<State>> = HashMap::new();
        let mut late: Vec<Late> = vec![];
        let moved: HashSet<Id<Target>> = db.all(store::moved(self.scope, span)).await?.into_iter().collect();
        for some in rows.chunks(PORTION) {
            let ids: Vec<_> = some.iter().map(|p| p.id).collect();
            for fact in db.all(facts::facts(&ids, self.scope, None, span.to)).await? {
                let (state, _) = fact.state(span.to);
                states.entry(fact.programme_id.raw()).or_default().push(state);
                if state == State::Late || (moved.contains(&fact.id) && state.is_open()) {
                    late.push((fact.due_on, fact.id, fact.programme_id, state));
                }
            }
        }
        late.sort_unstable_by_key(|(due, id, ..)| (*due, *id));
        let counts = |p: &ProgrammeRow| Counts::of(states.get(&p.id.raw()).into_iter().flatten().copied());
        let mut parts = vec![Part::Table(self.progress(&rows, &counts))];
        let bars: Vec<Bar> = rows.iter().filter_map(|p| self.bar(p, &counts(p))).take(self.most).collect();
        if !bars.is_empty() {
            parts.push(Part::Bars(w.reports_progress(), bars));
        }
        parts.push(Part::Table(self.slipped(&late, persons).await?));
        Ok(Chapter { key: "programmes", title: w.programmes_title(), parts })
    }

    fn progress(&self, rows: &[ProgrammeRow], counts: &dyn Fn(&ProgrammeRow) -> Counts) -> Table {
        let w = self.w;
        let cells = rows.iter().take(self.most).map(|p| {
            let c = counts(p);
            let met = Figure { part: c.get(State::Met), whole: c.all() };
            vec![
                Cell::words(&p.title).to(format!("/programmes/{}", p.id)),
                Cell::words(words::kind(w, p.kind)),
                Cell::words(owning(&self.rules, p, self.lang)),
                self.day(Some(p.until_on)),
                self.number(met.whole),
                self.number(met.part),
                self.number(c.get(State::Late)),
                Cell::state(standing(w, p, self.span.to)),
            ]
        });
        Table {
            title: w.reports_programmes(),
            columns: vec![
                Col::new(w.programmes_col_title(), Kind::Words),
                Col::apart(w.programmes_col_kind(), Kind::Short),
                Col::new(w.programmes_col_body(), Kind::Words),
                Col::new(w.programmes_until(), Kind::Short),
                Col::new(w.programmes_col_targets(), Kind::Number),
                Col::new(w.programmes_state_met(), Kind::Number),
                Col::new(w.programmes_state_late(), Kind::Number),
                Col::apart(w.structure_col_state(), Kind::Short),
            ],
            rows: cells.collect(),
            all: rows.len(),
            page: format!("/programmes{}", query(&[("unit", self.code())])),
            none: w.reports_no_programme(),
        }
    }

    fn bar(&self, p: &ProgrammeRow, c: &Counts) -> Option<Bar> {
        let met = Figure { part: c.get(State::Met), whole: c.all() };
        let share = met.value(Form::Share)?;
        let value = self.w.structure_of(self.w.number(met.part), self.w.number(met.whole));
        Some(Bar { label: p.title.clone(), value, number: share })
    }

    /// Targets that are late on the last day, or whose day was moved in the period.
    async fn slipped(&self, late: &[Late], persons: &mut Vec<Id<Person>>) -> Result<Table> {
        let (w, lang) = (self.w, self.lang);
        let some = &late[..late.len().min(self.most)];
        let mut found: HashMap<Id<Target>, LineRow> = HashMap::new();
        for ids in some.chunks(LINES) {
            let ids: Vec<Id<Target>> = ids.iter().map(|(_, id, ..)| *id).collect();
            found.extend(
                self.visit.app.db.all(lists::lines(&ids)).await?.into_iter().map(|row| (row.id, row)),
            );
        }
        let mut rows = vec![];
        for (due, id, programme, state) in some {
            let Some(row) = found.remove(id) else { continue };
            persons.push(row.owner_id);
            let since = (*state == State::Late).then_some(*due);
            rows.push(vec![
                Cell::words(words::asked(w, &self.rules, row.goal, &row.body_kind, &row.text))
                    .to(format!("/programmes/{programme}/targets/{id}")),
                Cell::words(name_in(lang, &row.unit_ar, &row.unit_fr))
                    .to(format!("/units/{}", row.unit_code)),
                Cell::words(name_in(lang, &row.owner_ar, &row.owner_la))
                    .to(format!("/people/{}", row.owner_id)),
                self.day(row.first_due),
                self.day(Some(*due)),
                Cell::state(words::state(w, *state, since)),
            ]);
        }
        Ok(Table {
            title: w.reports_slipped(),
            columns: vec![
                Col::new(w.reports_target(), Kind::Words),
                Col::new(w.structure_unit(), Kind::Short),
                Col::new(w.reports_owner(), Kind::Short),
                Col::new(w.reports_first_due(), Kind::Short),
                Col::new(w.reports_due(), Kind::Short),
                Col::new(w.structure_col_state(), Kind::Words),
            ],
            rows,
            all: late.len(),
            page: format!("/programmes{}", query(&[("unit", self.code())])),
            none: w.reports_none_slipped(),
        })
    }
}
