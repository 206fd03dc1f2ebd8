//! Which row holds the headings: titles stand above it, and some lists have none.

use std::collections::HashSet;

use super::headings::find;
use super::mapping::Learned;
use super::shape::{Shape, shape};
use crate::Row;

/// Rows in which headings are looked for.
const ROWS: usize = 40;

/// The place of the heading row among `rows`.
pub(crate) fn header(rows: &[Row], learned: Option<&Learned>) -> Option<usize> {
    let looked = &rows[..rows.len().min(ROWS)];
    let mut best: Option<(f32, usize)> = None;
    for (n, row) in looked.iter().enumerate() {
        if let Some(score) = known_words(row, learned).filter(|s| best.is_none_or(|(b, _)| *s > b)) {
            best = Some((score, n));
        }
    }
    best.map(|(_, n)| n).or_else(|| unlike_what_follows(looked))
}

/// How many headings that are known stand in a row; `None` when too few for a heading row.
fn known_words(row: &Row, learned: Option<&Learned>) -> Option<f32> {
    let (mut filled, mut known, mut score) = (0usize, 0usize, 0.0f32);
    let mut texts = HashSet::new();
    for cell in &row.cells {
        match shape(cell) {
            Shape::Blank => continue,
            // Nobody calls a column so.
            Shape::Phone | Shape::Email | Shape::Identity => return None,
            _ => {}
        }
        let text = cell.written();
        // A merged title fills several cells with one text.
        if !texts.insert(text.clone().into_owned()) {
            continue;
        }
        filled += 1;
        if text.chars().count() > 60 {
            continue;
        }
        let score_of = match learned.and_then(|l| l.of(&text)) {
            Some(_) => Some(1.0),
            None => find(&text).map(|f| f.score).filter(|s| *s > 0.69),
        };
        if let Some(one) = score_of {
            known += 1;
            score += one;
        }
    }
    let enough = known >= 2 && known * 3 >= filled || known == 1 && filled == 1 && score > 0.99;
    enough.then_some(score)
}

/// The first row of different words above columns of figures.
fn unlike_what_follows(rows: &[Row]) -> Option<usize> {
    let width = rows.iter().map(|r| r.cells.iter().filter(|c| !c.is_blank()).count()).max().unwrap_or(0);
    for (n, row) in rows.iter().enumerate().take(10) {
        let filled: Vec<_> = row.cells.iter().filter(|c| !c.is_blank()).collect();
        let distinct: HashSet<_> = filled.iter().map(|c| c.written()).collect();
        let words = |s| matches!(s, Shape::Words(_) | Shape::Other);
        if filled.len() < 2
            || filled.len() * 10 < width * 6
            || distinct.len() < filled.len()
            || !filled.iter().all(|c| words(shape(c)))
        {
            continue;
        }
        let below = &rows[n + 1..rows.len().min(n + 21)];
        let unlike = (0..row.cells.len()).any(|column| {
            let shapes: Vec<Shape> =
                below.iter().map(|r| shape(r.cell(column))).filter(|s| *s != Shape::Blank).collect();
            let figures =
                shapes.iter().filter(|s| s.is_telling() || matches!(s, Shape::Year | Shape::Number)).count();
            !row.cell(column).is_blank() && shapes.len() >= 2 && figures * 10 >= shapes.len() * 8
        });
        if unlike {
            return Some(n);
        }
    }
    None
}
