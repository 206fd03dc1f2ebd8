//! Lists taken away as workbooks.

use super::Result;
use crate::ui::{Lang, Words};
use amana_tables::write::{SheetColumn, SheetForm, XlsxWriter};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// In which form a list is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// As text.
    Csv,
    /// As a workbook.
    Xlsx,
}

/// An answer that the browser saves as `name.csv` or `name.xlsx`.
///
/// # Errors
/// The workbook could not be packed.
pub fn answer(
    taken: Taken,
    w: Words,
    name: &str,
    title: String,
    head: Vec<String>,
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Response> {
    if taken == Taken::Csv {
        return Ok(super::csv::answer(name, head, rows));
    }
    let form = SheetForm {
        name: title,
        right_to_left: w.lang() == Lang::Ar,
        columns: head.into_iter().map(SheetColumn::new).collect(),
    };
    let failed = |e: amana_tables::write::Unwritable| anyhow::anyhow!("{e}");
    let mut book = XlsxWriter::new(form, None).map_err(failed)?;
    for row in rows {
        book.texts(row.into_iter().map(|cell| plain(&cell))).map_err(failed)?;
    }
    let mut out = Vec::new();
    book.finish(&mut out).map_err(failed)?;
    let mut response = out.into_response();
    let headers = response.headers_mut();
    let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.xlsx\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// Without the marks that isolate directions on a page.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}
