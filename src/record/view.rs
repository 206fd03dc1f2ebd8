//! What the pages of the record share: the territory chosen, names in a language, who looks.

use crate::{
    access::{Capability, Granted, Scope},
    people::Person,
    territory::{self, store::UnitRow},
    ui::Lang,
    web::{Error, Result, Visit},
};
use amana_base::Id;

/// The territory that a list shows: the one asked for, or the widest that may be read.
pub struct Chosen {
    /// The unit asked for.
    pub unit: Option<UnitRow>,
    /// What its rows carry.
    pub scope: Scope,
}

impl Chosen {
    /// From the code in the address (empty: none). A unit out of reach does not exist.
    pub async fn of<A: Capability>(by: &Granted<A>, code: &str) -> Result<Chosen> {
        if code.is_empty() {
            return Ok(Chosen { unit: None, scope: by.scope() });
        }
        let unit =
            by.visit().app.db.first(territory::store::unit_by_code(code)).await?.ok_or(Error::NotFound)?;
        let scope = by.narrowed(unit.place()).ok_or(Error::NotFound)?;
        Ok(Chosen { unit: Some(unit), scope })
    }
    /// The code, for links that keep it.
    pub fn code(&self) -> &str {
        self.unit.as_ref().map_or("", |u| &u.code)
    }
}

/// A name in the reader's script, in the other one when it has no other.
pub fn name_in(lang: Lang, ar: &str, la: &str) -> String {
    match (lang, ar.is_empty(), la.is_empty()) {
        (Lang::Ar, false, _) | (_, _, true) => ar.to_owned(),
        _ => la.to_owned(),
    }
}

/// The person behind the visit, or nobody (0): confidential cases open for members and parties (B13).
pub fn me(visit: &Visit) -> Id<Person> {
    visit.officer().and_then(|o| o.person).unwrap_or(Id::from_raw(0))
}

/// How many rows a page of a list holds.
pub const PAGE: i64 = 50;
/// How many rows a spreadsheet holds at most.
pub const SHEET: i64 = 20_000;

/// A query string from the parts that are not empty: `?unit=03.531&state=late`.
pub fn query(parts: &[(&str, &str)]) -> String {
    let mut out = String::new();
    for (key, value) in parts.iter().filter(|(_, value)| !value.is_empty()) {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(key);
        out.push('=');
        for byte in value.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => out.push(byte as char),
                _ => out.push_str(&format!("%{byte:02X}")),
            }
        }
    }
    out
}
