//! The chapter of the structure: the indicators with what they were, the map, the units below, what is missing and since when, what
//! expired, who has not met.

use super::{Compared, Ground};
use crate::{
    reports::model::{Bar, Cell, Chapter, Col, Drawing, FEW, Kind, Part, Table, Value},
    structure::{
        book::Class,
        day::Standing,
        figures::of_body,
        lists::{self, Entry, Fact, What},
        model::{Counted, Figure, Form, Indicator, Key},
        pages::{drawn::drawn, shown},
        words,
    },
    ui::Words,
};
use amana_base::Day;

/// The indicators that the table of units shows, besides the one on the map.
const OF_UNITS: [Key; 5] = [Key::Expired, Key::Seats, Key::Met, Key::Activity, Key::Late];

impl Ground<'_> {
    pub(super) fn structure(&self, c: &Compared<'_>) -> Chapter {
        let w = self.w;
        let mut parts = vec![Part::Table(self.indicators(c))];
        let href = |code: &str| {
            let on = self.span.to.to_string();
            let on = if self.span.to == self.visit.today { "" } else { &on };
            format!("/structure{}", crate::record::view::query(&[("unit", code), ("on", on)]))
        };
        let indicator = Key::Structured.indicator();
        let drawn = drawn(self.scope, self.code(), c.now, &c.figures, indicator, w, &href);
        if !drawn.parts.is_empty() {
            let units = self.units(c, &drawn);
            let title = w.structure_map_of(words::name(w, Key::Structured), w.date(self.span.to));
            parts.push(Part::Map(Drawing { title, drawn }));
            parts.push(Part::Table(units));
        }
        let bars: Vec<Bar> = Class::ALL.iter().filter_map(|class| self.class(c, *class)).collect();
        if bars.len() > 1 {
            parts.push(Part::Bars(w.structure_classes(), bars));
        }
        parts.push(Part::Table(self.missing(c)));
        if self.scope.depth() < 2 {
            parts.push(Part::Table(self.uncovered(c)));
        }
        parts.push(Part::Table(self.terms(c, Key::Expired, w.reports_expired())));
        parts.push(Part::Table(self.terms(c, Key::Ending, w.reports_ending())));
        parts.push(Part::Table(self.not_met(c)));
        Chapter { key: "structure", title: w.structure_title(), parts }
    }

    /// Every indicator, with what it was at the end of the period before.
    fn indicators(&self, c: &Compared<'_>) -> Table {
        let w = self.w;
        let rows = shown(self.scope, self.members.is_some()).map(|i| {
            let (now, was) = (c.figures.all[i.key.at()], c.before.all[i.key.at()]);
            let mut cells = vec![
                Cell::words(words::name(w, i.key)).to(self.page(&format!("/structure/{}", i.key.as_str()))),
                value(w, i, now),
                Cell::words(words::detail(w, i.form, now)),
            ];
            match c.known {
                true => cells.extend([value(w, i, was), change(w, i, now, was)]),
                false => cells.extend([nothing(w), nothing(w)]),
            }
            let unit = if i.form == Form::Count { words::unit(w, i.counted) } else { "%".to_owned() };
            cells.extend([
                Cell::words(unit),
                apart(i, now.part),
                whole(i, now),
                Cell::words(words::unit(w, i.counted)),
            ]);
            cells
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        Table {
            title: w.structure_figures_on(w.date(self.span.to)),
            columns: vec![
                Col::new(w.structure_name(), Kind::Words),
                Col::new(w.structure_value(), Kind::Number),
                Col::new(w.structure_detail(), Kind::Short),
                Col::new(w.reports_was(), Kind::Number),
                Col::new(w.reports_change(), Kind::Number),
                Col::apart(w.structure_counted_unit(), Kind::Short),
                Col::apart(w.reports_part(), Kind::Number),
                Col::apart(w.structure_whole(), Kind::Number),
                Col::apart(w.reports_counted(), Kind::Short),
            ],
            all: rows.len(),
            page: self.page("/structure"),
            none: String::new(),
            rows,
        }
    }

    /// The units below, each with what the map shows and more.
    fn units(&self, c: &Compared<'_>, drawn: &crate::structure::pages::drawn::Drawn) -> Table {
        let w = self.w;
        let spots = self.book.land.below(self.scope, self.span.to);
        let none = Default::default();
        let rows = drawn.parts.iter().zip(spots).map(|(part, spot)| {
            let figures = c.figures.parts.get(&spot.unit.id.raw()).unwrap_or(&none);
            let structured = figures[Key::Structured.at()];
            let mut cells = vec![
                Cell::words(&part.name).to(&part.href),
                Cell {
                    text: part.value.clone(),
                    value: reckoned(Form::Share, structured),
                    ..Cell::default()
                },
                Cell::words(&part.detail),
            ];
            cells.extend(OF_UNITS.iter().map(|key| value(w, key.indicator(), figures[key.at()])));
            cells.extend([
                self.number(structured.part),
                self.number(structured.whole),
                Cell::words(&spot.unit.code),
            ]);
            cells
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let mut columns = vec![
            Col::new(w.structure_unit(), Kind::Words),
            Col::new(words::name(w, Key::Structured), Kind::Number),
            Col::new(w.structure_detail(), Kind::Short),
        ];
        columns.extend(OF_UNITS.iter().map(|key| Col::new(short_name(w, *key), Kind::Number)));
        columns.extend([
            Col::apart(w.reports_part(), Kind::Number),
            Col::apart(w.structure_whole(), Kind::Number),
            Col::apart(w.structure_code(), Kind::Short),
        ]);
        Table {
            title: w.reports_units(),
            columns,
            all: rows.len(),
            page: self.page("/structure"),
            none: String::new(),
            rows,
        }
    }

    fn class(&self, c: &Compared<'_>, class: Class) -> Option<Bar> {
        let w = self.w;
        let figure = *c.figures.classes.get(&class)?;
        let value = words::value(w, Form::Share, figure.value(Form::Share));
        let value = format!("{value} · {}", words::detail(w, Form::Share, figure));
        Some(Bar { label: words::class(w, class), value, number: figure.value(Form::Share).unwrap_or(0) })
    }

    /// The communes without a body whose mandates are valid, those that have waited longest first.
    fn missing(&self, c: &Compared<'_>) -> Table {
        let mut entries = lists::entries(c.now, self.asked(self.span), Key::Vacant, &c.figures);
        entries.retain(|e| e.counts);
        self.standing(entries, self.w.reports_missing(), "/structure/vacant")
    }

    fn uncovered(&self, c: &Compared<'_>) -> Table {
        let entries = lists::entries(c.now, self.asked(self.span), Key::Uncovered, &c.figures);
        self.standing(entries, self.w.reports_uncovered(), "/structure/uncovered")
    }

    fn standing(&self, mut entries: Vec<Entry>, title: String, page: &str) -> Table {
        let w = self.w;
        entries.sort_by_key(|e| match e.fact {
            Fact::Standing(Some(Standing::Ended(on))) => on,
            _ => Day(i64::from(i32::MAX)),
        });
        let all = entries.len();
        let rows = entries.iter().take(self.most).map(|e| {
            let (state, on) = words::fact(w, e.fact, self.span.to);
            vec![self.named(e.unit), Cell::state(state), self.apart_day(on), self.coded(e.unit)]
        });
        Table {
            columns: vec![
                Col::new(w.structure_unit(), Kind::Words),
                Col::new(w.structure_col_state(), Kind::Words),
                Col::apart(w.structure_col_since(), Kind::Short),
                Col::apart(w.structure_code(), Kind::Short),
            ],
            rows: rows.collect(),
            all,
            page: self.page(page),
            none: w.reports_nothing_missing(),
            title,
        }
    }

    /// Bodies whose term is over, or soon will be; the longest over first.
    fn terms(&self, c: &Compared<'_>, key: Key, title: String) -> Table {
        let mut entries = lists::entries(c.now, self.asked(self.span), key, &c.figures);
        entries.retain(|e| e.counts);
        entries.sort_by_key(|e| if let Fact::Term(on) = e.fact { on } else { Day(0) });
        let none = self.w.reports_no_body();
        self.bodies(entries, title, &format!("/structure/{}", key.as_str()), none)
    }

    /// Bodies that did not meet within the period of their statute, with when they met last and by when they should have.
    fn not_met(&self, c: &Compared<'_>) -> Table {
        let mut entries = lists::entries(c.now, self.asked(self.span), Key::Met, &c.figures);
        entries.retain(|e| !e.counts);
        entries.sort_by_key(|e| if let Fact::Met(_, due) = e.fact { due } else { Day(0) });
        let none = self.w.reports_all_met();
        self.bodies(entries, self.w.reports_not_met(), "/structure/met", none)
    }

    fn bodies(&self, entries: Vec<Entry>, title: String, page: &str, none: String) -> Table {
        let w = self.w;
        let all = entries.len();
        let rows = entries.iter().take(self.most).map(|e| {
            let (state, on) = words::fact(w, e.fact, self.span.to);
            let due = if let Fact::Met(_, due) = e.fact { Some(due) } else { None };
            let body = if let What::Body(id) = e.what { self.body(id) } else { Cell::default() };
            vec![
                body,
                Cell::state(state),
                self.apart_day(on),
                self.apart_day(due),
                self.named(e.unit),
                self.coded(e.unit),
            ]
        });
        Table {
            columns: vec![
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.structure_col_state(), Kind::Words),
                Col::apart(w.structure_col_since(), Kind::Short),
                Col::apart(w.reports_due(), Kind::Short),
                Col::apart(w.structure_unit(), Kind::Words),
                Col::apart(w.structure_code(), Kind::Short),
            ],
            rows: rows.collect(),
            all,
            page: self.page(page),
            none,
            title,
        }
    }

    fn apart_day(&self, on: Option<Day>) -> Cell {
        self.day(on)
    }

    fn coded(&self, unit: i64) -> Cell {
        Cell::words(self.book.land.spot(unit).map_or("", |spot| &spot.unit.code))
    }

    /// Bodies by kind: how many there are, how many met in time (N01), how often they met in the period.
    pub(super) fn kinds(&self, c: &Compared<'_>) -> Table {
        let w = self.w;
        let asked = self.asked(self.span);
        let mut kinds: std::collections::BTreeMap<&str, (i64, Figure, i64)> = Default::default();
        for body in crate::structure::figures::bodies(c.now, asked) {
            let line = kinds.entry(&body.line.kind).or_default();
            line.0 += 1;
            if let Some((part, whole)) = of_body(c.now, asked, body, Key::Met) {
                line.1.add(part, whole);
            }
        }
        for (_, line) in crate::structure::figures::meetings(c.now, asked) {
            if let Some(line) = line {
                kinds.entry(&line.kind).or_default().2 += 1;
            }
        }
        let mut rows: Vec<Vec<Cell>> = kinds
            .into_iter()
            .map(|(kind, (all, met, held))| {
                let share = words::value(w, Form::Share, met.value(Form::Share));
                vec![
                    Cell::words(self.rules.kind_label(kind, self.lang)),
                    self.number(all),
                    Cell { text: share, value: reckoned(Form::Share, met), ..Cell::default() },
                    Cell::words(words::detail(w, Form::Share, met)),
                    self.number(held),
                ]
            })
            .collect();
        w.sort_by_text(&mut rows, |row| row.first().map_or("", |cell| &cell.text));
        Table {
            title: w.structure_kinds(),
            columns: vec![
                Col::new(w.structure_kind(), Kind::Words),
                Col::new(w.web_bodies(), Kind::Number),
                Col::new(words::name(w, Key::Met), Kind::Number),
                Col::new(w.structure_detail(), Kind::Short),
                Col::new(words::name(w, Key::Activity), Kind::Number),
            ],
            all: rows.len(),
            page: self.page("/structure/met"),
            none: w.reports_no_body(),
            rows,
        }
    }
}

/// A figure as every page writes it. Few people are not counted aloud.
fn value(w: Words, i: &Indicator, figure: Figure) -> Cell {
    if i.counted == Counted::Members && (few(figure.part) || (i.form == Form::Growth && few(figure.whole))) {
        return Cell { text: w.reports_few(w.number(FEW)), value: Value::Nothing, ..Cell::default() };
    }
    let text = words::value(w, i.form, figure.value(i.form));
    Cell { text, value: reckoned(i.form, figure), ..Cell::default() }
}

fn few(n: i64) -> bool {
    n > 0 && n < FEW
}

fn reckoned(form: Form, figure: Figure) -> Value {
    figure.value(form).map_or(Value::Nothing, Value::Number)
}

fn nothing(w: Words) -> Cell {
    Cell { text: w.structure_not_known(), value: Value::Nothing, ..Cell::default() }
}

/// How many count, for the workbook.
fn apart(i: &Indicator, n: i64) -> Cell {
    match i.counted == Counted::Members && few(n) {
        true => Cell { value: Value::Nothing, ..Cell::default() },
        false => Cell::number(n.to_string(), n),
    }
}

/// Of how many, for the workbook.
fn whole(i: &Indicator, figure: Figure) -> Cell {
    match i.form {
        Form::Count => Cell { value: Value::Nothing, ..Cell::default() },
        _ => apart(i, figure.whole),
    }
}

/// What changed, with its sign: points of a share, a number of what is counted.
fn change(w: Words, i: &Indicator, now: Figure, was: Figure) -> Cell {
    let hidden = i.counted == Counted::Members && (few(now.part) || few(was.part));
    let (Some(now), Some(was)) = (now.value(i.form).filter(|_| !hidden), was.value(i.form)) else {
        return nothing(w);
    };
    signed(w, now - was)
}

/// A number with its sign.
pub(super) fn signed(w: Words, n: i64) -> Cell {
    let sign = match n {
        0 => "",
        n if n > 0 => "+",
        _ => "−",
    };
    Cell::number(format!("{sign}{}", w.number(n.abs())), n)
}

/// A name for the head of a narrow column.
fn short_name(w: Words, key: Key) -> String {
    match key {
        Key::Expired => w.reports_col_expired(),
        Key::Seats => w.reports_col_seats(),
        Key::Met => w.reports_col_met(),
        Key::Activity => w.reports_col_held(),
        _ => w.reports_col_late(),
    }
}
