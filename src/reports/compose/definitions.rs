//! The chapter of definitions: what each indicator means, so that a report can be read by whoever never saw the program.

use super::Ground;
use crate::{
    reports::model::{Cell, Chapter, Col, Kind, Part, Table},
    structure::{book::LINES, day::DayOf, pages::shown, words},
};

impl Ground<'_> {
    pub(super) fn definitions(&self, day: &DayOf<'_>) -> Chapter {
        let w = self.w;
        let rows = shown(self.scope, self.members.is_some()).map(|i| {
            vec![
                Cell::words(words::name(w, i.key)),
                Cell::words(words::definition(w, i.key)),
                Cell::words(words::formula(w, i.key)),
                Cell::words(words::unit(w, i.counted)),
                Cell::words(words::better(w, i.better)),
                Cell::words(words::source(w, day, "", i)),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let table = Table {
            title: String::new(),
            columns: vec![
                Col::new(w.structure_name(), Kind::Words),
                Col::new(w.structure_definition(), Kind::Words),
                Col::new(w.structure_formula(), Kind::Words),
                Col::new(w.structure_counted_unit(), Kind::Short),
                Col::apart(w.structure_direction(), Kind::Short),
                Col::apart(w.structure_source(), Kind::Words),
            ],
            all: rows.len(),
            page: String::new(),
            none: String::new(),
            rows,
        };
        let mut parts =
            vec![Part::Table(table), Part::Note(w.structure_classes_note(w.number(LINES.city_from)))];
        parts.push(Part::Note(w.structure_distances_note(w.number(LINES.big_city_from))));
        if self.members.is_none() {
            parts.push(Part::Note(w.structure_members_hidden()));
        }
        Chapter { key: "definitions", title: w.reports_definitions(), parts }
    }
}
