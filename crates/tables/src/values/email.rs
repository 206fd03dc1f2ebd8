//! E-mail addresses.

use super::{Fault, text};
use crate::Cell;

/// The e-mail address of a cell, its domain in small letters.
///
/// # Errors
/// It is none. What looks like a slip (`gmail,com`) is not put right: it might be somebody else's.
pub fn email(cell: &Cell) -> Result<Option<String>, Fault> {
    let Some(text) = text(cell)? else { return Ok(None) };
    address(&text).map(Some).ok_or(Fault::NotAnEmail)
}

pub(crate) fn address(text: &str) -> Option<String> {
    let inner = text.split_once('<').and_then(|(_, rest)| rest.split('>').next()).unwrap_or(text);
    let inner = inner.trim().trim_end_matches(['.', ';', ',']);
    let inner = inner.strip_prefix("mailto:").unwrap_or(inner);
    let (local, domain) = inner.split_once('@')?;
    let (local, domain) = (local.trim(), domain.trim().to_ascii_lowercase());
    let sound = |part: &str| part.chars().all(|c| c.is_alphanumeric() || "._%+-'".contains(c));
    let labels = domain.split('.');
    let good = !local.is_empty()
        && local.len() <= 64
        && domain.len() <= 190
        && sound(local)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && labels.clone().count() >= 2
        && labels.clone().all(|l| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-'))
        && labels
            .clone()
            .next_back()
            .is_some_and(|l| l.chars().count() >= 2 && l.chars().all(char::is_alphabetic));
    good.then(|| format!("{local}@{domain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let e = |t: &str| email(&Cell::from(t));
        assert_eq!(e("Y.D@Example.ORG "), Ok(Some("Y.D@example.org".to_owned())));
        assert_eq!(e("Youssef <y@example.org>;"), Ok(Some("y@example.org".to_owned())));
        assert_eq!(e("y @ example.org"), Ok(Some("y@example.org".to_owned())));
        for wrong in [
            "y",
            "y@",
            "@example.org",
            "y@example",
            "y@gmail,com",
            "a b@example.org",
            "y@e..org",
            "y@@example.org",
        ] {
            assert_eq!(e(wrong), Err(Fault::NotAnEmail), "{wrong}");
        }
    }
}
