//! Lists taken away as spreadsheets: UTF-8 with a mark that spreadsheet programs know, and nothing in a cell that they
//! would run as a formula.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// An answer that the browser saves as `name.csv`.
pub fn answer(name: &str, head: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> Response {
    let mut text = String::from("\u{feff}");
    line(&mut text, &head);
    for row in rows {
        line(&mut text, &row);
    }
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let safe: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' }).collect();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{safe}.csv\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn line(out: &mut String, cells: &[String]) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        out.push('"');
        // A cell that begins so is a formula to a spreadsheet; an apostrophe before it makes it text again.
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err() {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    #[test]
    fn formulas_become_text_and_numbers_stay() {
        let mut out = String::new();
        super::line(&mut out, &["=cmd()".into(), "-5".into(), "a\"b".into(), "01.511".into()]);
        assert_eq!(out, "\"'=cmd()\",\"-5\",\"a\"\"b\",\"01.511\"\r\n");
    }
}
