//! Numbers of the national identity card.

use amana_arabic::digits;

use super::{Fault, text};
use crate::Cell;

/// The number of an identity card: one or two letters and 3 to 7 figures, without blanks, in capitals.
///
/// # Errors
/// It is none.
pub fn identity(cell: &Cell) -> Result<Option<String>, Fault> {
    let Some(text) = text(cell)? else { return Ok(None) };
    number(&text).map(Some).ok_or(Fault::NotAnIdentity)
}

pub(crate) fn number(text: &str) -> Option<String> {
    if text.len() > 40 {
        return None;
    }
    let mut out = String::new();
    for c in digits(text).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c.to_ascii_uppercase()),
            ' ' | '-' | '.' | '/' | '_' | '°' | ':' => {}
            _ => return None,
        }
    }
    let figures = out.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = out.len() - figures.len();
    let sound = (1..=2).contains(&letters)
        && (3..=7).contains(&figures.len())
        && figures.bytes().all(|b| b.is_ascii_digit());
    sound.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        let i = |t: &str| identity(&Cell::from(t));
        for t in ["ZZ123456", "zz 123456", "ZZ-123456", "zz١٢٣٤٥٦", " ZZ.123.456 "] {
            assert_eq!(i(t), Ok(Some("ZZ123456".to_owned())), "{t}");
        }
        assert_eq!(i("Z1234"), Ok(Some("Z1234".to_owned())));
        for wrong in ["123456", "ZZZ123456", "ZZ12", "ZZ12345678", "ZZ12A456", "يز123456", "ZZ"] {
            assert_eq!(i(wrong), Err(Fault::NotAnIdentity), "{wrong}");
        }
    }
}
