//! What is typed in a field, understood or refused.

use super::{Correction, NAME_LIMIT, TEXT_LIMIT};
use crate::communiques::acts::wrong::{What, Wrong, Wrongs};
use crate::{
    communiques::{
        drafting::days_of,
        sheet::{MeetingSheet, UnitLine},
    },
    people::clean_name,
    territory::{self, Gazette},
};
use amana_base::Day;

pub(super) fn has(m: &MeetingSheet, kind: &str, id: u32) -> bool {
    match kind {
        "a" => m.agenda.iter().any(|l| l.id == id),
        "d" => m.decisions.iter().any(|l| l.id == id),
        "n" => m.coming.iter().any(|l| l.id == id),
        _ => m.figures.iter().any(|l| l.id == id),
    }
}

/// The entry is not there: somebody removed it, or the address was made up.
pub(super) fn gone() -> Wrongs {
    vec![Wrong::at("", What::TextMissing)]
}

pub(super) fn text(c: &Correction, name: &str, may_be_empty: bool) -> std::result::Result<String, Wrongs> {
    let value = c.get(name).unwrap_or_default().replace("\r\n", "\n");
    if value.is_empty() && !may_be_empty {
        return Err(vec![Wrong::at(name, What::TextMissing)]);
    }
    if value.chars().count() > TEXT_LIMIT {
        return Err(vec![Wrong::at(name, What::TooLong(TEXT_LIMIT))]);
    }
    Ok(value)
}

pub(super) fn name_of(c: &Correction, name: &str) -> std::result::Result<String, Wrongs> {
    let value = clean_name(c.get(name).unwrap_or_default());
    if !value.chars().any(char::is_alphabetic) {
        return Err(vec![Wrong::at(name, What::NameMissing)]);
    }
    if value.chars().count() > NAME_LIMIT {
        return Err(vec![Wrong::at(name, What::TooLong(NAME_LIMIT))]);
    }
    Ok(value)
}

pub(super) fn day(c: &Correction, name: &str) -> std::result::Result<Option<Day>, Wrongs> {
    match c.get(name).filter(|v| !v.is_empty()) {
        None => Ok(None),
        Some(value) => {
            amana_arabic::digits(value).parse().map(Some).map_err(|_| vec![Wrong::at(name, What::DayWrong)])
        }
    }
}

pub(super) fn date(m: &mut MeetingSheet, c: &Correction) -> std::result::Result<(), Wrongs> {
    // `2025-05` and `2025` are dates too: the month or the year is all that is known.
    let first = amana_arabic::digits(c.get("from").unwrap_or_default());
    let (from, precision, _) = days_of(&first);
    if from.is_none() && !first.is_empty() {
        return Err(vec![Wrong::at("from", What::DayWrong)]);
    }
    let until = day(c, "until")?;
    if let (Some(a), Some(b)) = (from, until)
        && b < a
    {
        return Err(vec![Wrong::at("until", What::EndsBefore)]);
    }
    m.date.weekday_contradicts = match (from, m.date.weekday) {
        (Some(day), Some(said)) if precision == "day" => day.weekday() as u8 + 1 != said,
        _ => false,
    };
    m.date.until = until.filter(|u| Some(*u) != from);
    m.date.from = from;
    m.date.precision = precision.into();
    m.date.relative = false;
    m.date.said.by_hand = true;
    Ok(())
}

pub(super) fn unit(
    gazette: &Gazette,
    line: &mut UnitLine,
    c: &Correction,
    may_be_empty: bool,
) -> std::result::Result<(), Wrongs> {
    let typed = c.get("unit").unwrap_or_default();
    if typed.is_empty() {
        if !may_be_empty {
            return Err(vec![Wrong::at("unit", What::UnitMissing)]);
        }
        line.code.clear();
        return Ok(());
    }
    let row = gazette.typed(typed).map_err(|found| vec![ambiguous("unit", typed, &found)])?;
    line.code = row.code.clone();
    line.said.by_hand = true;
    Ok(())
}

pub(super) fn ambiguous(field: &str, typed: &str, found: &[&territory::store::GazetteRow]) -> Wrong {
    if found.is_empty() {
        return Wrong::at(field, What::UnitUnknown(typed.chars().take(60).collect()));
    }
    Wrong::at(
        field,
        What::UnitAmbiguous(found.iter().take(6).map(|r| format!("{} ({})", r.name_ar, r.code)).collect()),
    )
}
