//! A report as a workbook: what it is, then a sheet for each chapter, its tables below each other with their units, days and numbers
//! as a spreadsheet reckons with them.

use super::model::{Cell, Chapter, Part, Report, Table, Value};
use crate::ui::{Lang, Words};
use amana_tables::{
    Cell as Written,
    write::{SheetColumn, SheetForm, Unwritable, XlsxWriter},
};

/// The workbook's bytes.
///
/// # Errors
/// The disk failed.
pub fn workbook(w: Words, report: &Report) -> Result<Vec<u8>, Unwritable> {
    let form = |name: String, widths: &[f64], first: &str| SheetForm {
        name,
        right_to_left: w.lang() == Lang::Ar,
        columns: widths
            .iter()
            .enumerate()
            .map(|(n, width)| SheetColumn {
                title: if n == 0 { first.to_owned() } else { String::new() },
                width: *width,
            })
            .collect(),
    };
    let mut book = XlsxWriter::new(form(w.reports_about(), &[46.0, 24.0], &report.title), None)?;
    for line in &report.about {
        book.texts([line.as_str()])?;
    }
    for (name, on) in [(w.reports_from(), report.span.from), (w.reports_to(), report.span.to)] {
        book.row(&[Written::text(name), day(on)])?;
    }
    for (n, chapter) in report.chapters.iter().enumerate() {
        let name = format!("{}. {}", n + 1, chapter.title);
        book.sheet(form(name, &widths(chapter), &chapter.title))?;
        for part in &chapter.parts {
            match part {
                Part::Says(text) | Part::Note(text) => book.texts([text.as_str()])?,
                // The same figures stand in the table beside it.
                Part::Map(_) => {}
                Part::Bars(title, bars) => {
                    book.row(&[])?;
                    book.headings([title.as_str()])?;
                    for bar in bars {
                        book.texts([bar.label.as_str(), bar.value.as_str()])?;
                    }
                }
                Part::Table(table) => table_of(&mut book, w, table)?,
            }
        }
    }
    let mut out = vec![];
    book.finish(std::io::Cursor::new(&mut out))?;
    Ok(out)
}

fn table_of(book: &mut XlsxWriter, w: Words, table: &Table) -> Result<(), Unwritable> {
    book.row(&[])?;
    if !table.title.is_empty() {
        book.headings([table.title.as_str()])?;
    }
    if table.rows.is_empty() {
        return book.texts([table.none.as_str()]);
    }
    book.headings(table.columns.iter().map(|col| col.head.as_str()))?;
    for row in &table.rows {
        let cells: Vec<Written> = row.iter().map(written).collect();
        book.row(&cells)?;
    }
    match table.unnamed() {
        0 => Ok(()),
        n => book.texts([w.reports_more(n)]),
    }
}

fn written(cell: &Cell) -> Written {
    match cell.value {
        Value::Words => Written::text(plain(&cell.text)),
        Value::Number(n) => Written::Number(n as f64),
        Value::On(on) => day(on),
        Value::Nothing => Written::text(plain(&cell.text)),
    }
}

fn day(on: amana_base::Day) -> Written {
    Written::day(&on.to_string())
}

/// Without the marks that isolate directions on a page.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

/// As wide as the widest table of a chapter needs.
fn widths(chapter: &Chapter) -> Vec<f64> {
    let tables =
        chapter.parts.iter().filter_map(|p| if let Part::Table(table) = p { Some(table) } else { None });
    let most = tables.map(|table| table.columns.len()).max().unwrap_or(1).max(2);
    std::iter::once(46.0).chain(std::iter::repeat_n(22.0, most - 1)).collect()
}
