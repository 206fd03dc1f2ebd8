//! The progress of a programme (F07): figures by week or month, as a table and as a line.

use crate::programmes::model::{Progress, progress};
use crate::programmes::store::{facts::FactRow, lists::ProgrammeRow};
use crate::ui::{Lang, Words};
use amana_base::Day;
use askama::Template;

/// Width and height of the drawing, and the room around the lines.
const WIDE: i64 = 640;
const HIGH: i64 = 180;
const ROOM: i64 = 12;

/// The line: what was to be met, dashed, and what was met.
#[derive(Template)]
#[template(path = "programmes/pages/progress.html")]
pub struct Chart {
    words: Words,
    rows: Vec<Progress>,
    due: String,
    met: String,
    of: i64,
}

impl askama::filters::HtmlSafe for Chart {}

impl Chart {
    /// Of a programme whose targets stand so; nothing when it has none.
    pub fn of(w: Words, row: &ProgrammeRow, facts: &[FactRow], today: Day) -> Option<Chart> {
        if facts.is_empty() {
            return None;
        }
        let stands = facts.iter().map(|f| {
            let (state, since) = f.state(today);
            (f.due_on, state, since)
        });
        let rows = progress(row.from_on, row.until_on, today, stands);
        let of = rows.last().map_or(0, |p| p.due).max(1);
        let steps = (rows.len() as i64 - 1).max(1);
        let at = |n: usize, value: i64| {
            let x = ROOM + n as i64 * (WIDE - 2 * ROOM) / steps;
            // Time runs as the reader reads.
            let x = if w.lang() == Lang::Ar { WIDE - x } else { x };
            format!("{x},{}", HIGH - ROOM - value * (HIGH - 2 * ROOM) / of)
        };
        let points = |values: Vec<(usize, i64)>| -> String {
            values.into_iter().map(|(n, v)| at(n, v)).collect::<Vec<_>>().join(" ")
        };
        let due = points(rows.iter().enumerate().map(|(n, p)| (n, p.due)).collect());
        let met = points(rows.iter().enumerate().filter_map(|(n, p)| Some((n, p.met?))).collect());
        Some(Chart { words: w, due, met, of, rows })
    }
}
