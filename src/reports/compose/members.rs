//! The chapter of members: how many, how they grew, women and young people. What few people could be known by is not told.

use super::{Ground, structure::signed};
use crate::{
    members::{
        Renewal, roster,
        roster::{AgeBand, Asked, Filters, Tally, TallyLine},
        words,
    },
    reports::model::{Bar, Cell, Chapter, Col, FEW, Kind, Part, Table, Value, guarded},
    structure::pages::Members,
    web::Result,
};
use amana_base::Day;
use std::collections::BTreeMap;

/// What is called young here: the ages of these bands.
const YOUNG: [AgeBand; 2] = [AgeBand::Under25, AgeBand::From25];

impl Ground<'_> {
    pub(super) async fn register(&self, members: &Members) -> Result<Chapter> {
        let w = self.w;
        let roster = roster(&self.visit.app).await?;
        let tally = |on: Day, age: Option<AgeBand>| {
            let rule = Renewal::of(self.rules.on(on));
            let filters = Filters { age, ..Filters::default() };
            members.tally(&roster, &Asked { at: Some(self.scope), filters, day: on, rule })
        };
        let (now, then) = (tally(self.span.to, None), tally(self.span.before().to, None));
        let ages: Vec<(AgeBand, i64)> =
            AgeBand::ALL.iter().map(|band| (*band, count(&tally(self.span.to, Some(*band)).all))).collect();
        let parts = vec![
            Part::Table(self.growth(&now, &then, &ages)),
            Part::Bars(w.reports_ages(), self.ages(&ages)),
            Part::Table(self.categories(&now)),
            Part::Table(self.by_unit(&now, &then)),
            Part::Note(w.reports_few_note(w.number(FEW))),
        ];
        Ok(Chapter { key: "members", title: w.web_members(), parts })
    }

    /// A number of people; not told where they are few.
    fn people(&self, told: Option<i64>) -> Cell {
        match told {
            Some(n) => self.number(n),
            None => Cell { value: Value::Nothing, ..Cell::words(self.w.reports_few(self.w.number(FEW))) },
        }
    }

    /// A share of people, where neither they nor the others are few.
    fn share(&self, part: i64, whole: i64) -> Cell {
        if whole == 0 {
            return Cell { value: Value::Nothing, ..Cell::words(self.w.structure_not_known()) };
        }
        match guarded(&[part, whole - part])[0] {
            Some(part) => {
                let percent = self.w.percent(part.unsigned_abs(), whole.unsigned_abs());
                Cell::number(percent, part * 100 / whole)
            }
            None => self.people(None),
        }
    }

    fn growth(&self, now: &Tally, then: &Tally, ages: &[(AgeBand, i64)]) -> Table {
        let w = self.w;
        let (n, was) = (count(&now.all), count(&then.all));
        let known = (now.all.women + now.all.men) as i64;
        let aged: i64 = ages.iter().filter(|(band, _)| *band != AgeBand::Unknown).map(|(_, n)| n).sum();
        let young: i64 = ages.iter().filter(|(band, _)| YOUNG.contains(band)).map(|(_, n)| n).sum();
        let change = match (guarded(&[n])[0], guarded(&[was])[0]) {
            (Some(n), Some(was)) => signed(w, n - was),
            _ => self.people(None),
        };
        let rows = vec![
            vec![Cell::words(w.reports_members_end(w.date(self.span.to))), self.people(guarded(&[n])[0])],
            vec![
                Cell::words(w.reports_members_begin(w.date(self.span.before().to))),
                self.people(guarded(&[was])[0]),
            ],
            vec![Cell::words(w.reports_members_change()), change],
            vec![Cell::words(w.reports_women_share()), self.share(now.all.women as i64, known)],
            vec![Cell::words(w.reports_young_share()), self.share(young, aged)],
        ];
        Table {
            title: w.reports_growth(),
            columns: vec![
                Col::new(w.structure_col_what(), Kind::Words),
                Col::new(w.structure_value(), Kind::Number),
            ],
            all: rows.len(),
            rows,
            ..Table::default()
        }
    }

    fn ages(&self, ages: &[(AgeBand, i64)]) -> Vec<Bar> {
        let told = guarded(&ages.iter().map(|(_, n)| *n).collect::<Vec<_>>());
        let bars = ages.iter().zip(told).map(|((band, _), told)| Bar {
            label: words::age(self.w, *band),
            value: self.people(told).text,
            number: told.unwrap_or(0),
        });
        bars.collect()
    }

    fn categories(&self, now: &Tally) -> Table {
        let w = self.w;
        let lines: Vec<(Cell, TallyLine)> = now
            .categories
            .iter()
            .map(|(category, line)| {
                let name = category.map_or_else(|| w.bodies_unknown(), |c| words::category(w, c));
                (Cell::words(name), *line)
            })
            .collect();
        self.people_table(w.reports_categories(), w.structure_col_what(), lines, None)
    }

    fn by_unit(&self, now: &Tally, then: &Tally) -> Table {
        let w = self.w;
        let land = &self.book.land;
        let of = |tally: &Tally| {
            let mut found: BTreeMap<i64, TallyLine> = BTreeMap::new();
            for (place, line) in &tally.places {
                if land.inside(self.scope, *place) {
                    found.entry(land.part(self.scope, *place)).or_default().sum(line);
                }
            }
            found
        };
        let (now, then) = (of(now), of(then));
        let spots = land.below(self.scope, self.span.to);
        let mut lines: Vec<(Cell, TallyLine)> = vec![];
        let mut was = vec![];
        for id in spots.map(|spot| spot.unit.id.raw()).chain([0]) {
            let line = now.get(&id).copied().unwrap_or_default();
            if id == 0 && line.all() == 0 {
                continue;
            }
            let name = if id == 0 { Cell::words(w.structure_own_level(self.name())) } else { self.named(id) };
            lines.push((name, line));
            was.push(then.get(&id).map_or(0, count));
        }
        self.people_table(w.reports_units(), w.structure_unit(), lines, Some(was))
    }

    /// Lines of people by sex. Each column is told as far as nobody can be found in it by taking the rest from its sum.
    fn people_table(
        &self,
        title: String,
        first: String,
        lines: Vec<(Cell, TallyLine)>,
        was: Option<Vec<i64>>,
    ) -> Table {
        let w = self.w;
        let column = |of: &dyn Fn(&TallyLine) -> u64| {
            guarded(&lines.iter().map(|(_, line)| of(line) as i64).collect::<Vec<_>>())
        };
        let (all, women, men) = (column(&TallyLine::all), column(&|l| l.women), column(&|l| l.men));
        let was = was.map(|was| guarded(&was));
        let mut columns = vec![
            Col::new(first, Kind::Words),
            Col::new(w.web_members(), Kind::Number),
            Col::new(w.reports_women(), Kind::Number),
            Col::new(w.reports_men(), Kind::Number),
        ];
        if was.is_some() {
            columns.push(Col::new(w.reports_at_begin(), Kind::Number));
        }
        let rows = lines.iter().enumerate().map(|(n, (name, _))| {
            // Where one sex is not told, the other would tell it.
            let hidden = all[n].is_none() || women[n].is_none() || men[n].is_none();
            let sex = |told: Option<i64>| self.people(told.filter(|_| !hidden));
            let mut cells = vec![name.clone(), self.people(all[n]), sex(women[n]), sex(men[n])];
            cells.extend(was.as_ref().map(|was| self.people(was[n])));
            cells
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        Table {
            title,
            columns,
            all: rows.len(),
            rows,
            page: format!("/members/counts{}", crate::record::view::query(&[("unit", self.code())])),
            none: w.members_none(),
        }
    }
}

fn count(line: &TallyLine) -> i64 {
    line.all() as i64
}
