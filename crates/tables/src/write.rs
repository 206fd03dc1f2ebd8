//! Lists go out: as CSV and as workbooks, with nothing in them that a spreadsheet program would run.
//!
//! # Formulas
//! A cell of a CSV that begins with `=`, `+`, `-`, `@` (also after blanks, and in their wide forms), a tabulator or the
//! end of a line is a formula to spreadsheet programs, and a formula can send what it sees to a stranger. Such a text is written
//! with an apostrophe before it, as are those that begin with apostrophes before such a sign, so that what was
//! written can be told from what was added. That holds for phones too: `+212…` without the apostrophe would be the
//! number 212…, and Excel would save it without its sign. Plain negative numbers (`-5`, `-2,50`) and a lone `-` are
//! left as they are. Reading a text takes exactly one such apostrophe off again.
//!
//! In a workbook every cell has its kind: a text is never run, whatever it begins with, and is written as it is.

mod csv;
mod xlsx;

pub use csv::{CsvForm, CsvWriter};
pub use xlsx::{SheetColumn, SheetForm, Unwritable, Written, XlsxWriter};

use amana_arabic::is_dropped;

/// A text as it may stand in a CSV, with an apostrophe where it would be a formula.
pub fn guarded(text: &str) -> std::borrow::Cow<'_, str> {
    if dangerous(text.trim_start_matches('\'')) { format!("'{text}").into() } else { text.into() }
}

/// A text without the apostrophe that [`guarded`] put before it.
pub fn bare(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if dangerous(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

fn dangerous(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let rest = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || is_dropped(c));
    if let Some(number) = text.strip_prefix('-') {
        let figures = number.split(['.', ',']);
        if number.is_empty() || figures.clone().count() <= 2 && figures.clone().all(all_digits) {
            return false;
        }
    }
    rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_run_is_text() {
        for text in [
            "=1+1",
            "+212600000000",
            "-1+cmd",
            "@SUM(A1)",
            "\t=1",
            "\r1",
            " =1",
            "＝1",
            "\u{200f}=1",
            "'=1",
            "''+1",
            "--",
            "-1-2",
        ] {
            let safe = guarded(text);
            assert_eq!(safe.strip_prefix('\''), Some(text));
            assert_eq!(bare(&safe), text);
        }
    }

    #[test]
    fn the_rest_stays() {
        for text in ["", "a=b", "-5", "-2,50", "-", "'quoted'", "0612-34", "1-2", "عبد = الله"] {
            assert_eq!(guarded(text), text);
            assert_eq!(bare(text), text);
        }
    }
}
