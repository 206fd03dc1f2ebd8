//! From the first rows of a list to what its columns hold.

use super::evidence::Seen;
use super::field::Field;
use super::header::header;
use super::headings::{Found, Meaning, find};
use super::mapping::{Basis, Column, Learned, Mapping};
use super::shape::Shape;
use crate::Row;
use crate::values::Script;

/// A level of the territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Communes and arrondissements.
    Commune,
    /// Prefectures and provinces.
    Province,
    /// Regions.
    Region,
}

/// Whether a text is the name of a place of a level.
pub type IsPlace<'a> = dyn Fn(&str, Level) -> bool + 'a;

/// Whether a word, in either script, is a given name.
pub type IsGivenName<'a> = dyn Fn(&str) -> bool + 'a;

/// What the caller knows that helps. All of it may be missing.
#[derive(Clone, Copy, Default)]
pub struct Known<'a> {
    /// Whether a text is the name of a place of that level.
    pub place: Option<&'a IsPlace<'a>>,
    /// Whether a word, in either script, is a given name.
    pub given_name: Option<&'a IsGivenName<'a>>,
    /// What was learned from earlier lists.
    pub learned: Option<&'a Learned>,
}

/// Below this nothing is proposed.
const LEAST: f32 = 0.25;

/// What the columns of a list hold, by its first rows: some hundreds are enough, as [`Book::first_rows`] gives them.
/// A field is proposed once, but for those that repeat.
///
/// [`Book::first_rows`]: crate::Book::first_rows
pub fn recognise(rows: &[Row], known: &Known<'_>) -> Mapping {
    proposed(rows, header(rows, known.learned), known)
}

/// The same when a person has said in which row, by its number in the file, the headings stand, or that there are none.
pub fn recognise_below(rows: &[Row], header_row: Option<u64>, known: &Known<'_>) -> Mapping {
    let at = header_row.and_then(|h| rows.iter().position(|r| r.number == h));
    proposed(rows, at, known)
}

fn proposed(rows: &[Row], at: Option<usize>, known: &Known<'_>) -> Mapping {
    let body = &rows[at.map_or(0, |n| n + 1)..];
    let width = rows[at.unwrap_or(0).min(rows.len())..].iter().map(|r| r.cells.len()).max().unwrap_or(0);
    let titles: Vec<String> = (0..width)
        .map(|n| at.map_or_else(String::new, |at| rows[at].cell(n).written().trim().to_owned()))
        .collect();
    let body: Vec<Row> = body.iter().filter(|r| !repeats(r, &titles)).cloned().collect();
    let seen: Vec<Seen> = (0..width).map(|n| Seen::of(&body, n, known)).collect();
    let found: Vec<Option<Found>> = titles.iter().map(|t| find(t)).collect();
    let mut proposals = Vec::new();
    let mut unused = vec![false; width];
    for column in 0..width {
        let learned =
            known.learned.filter(|_| !titles[column].is_empty()).and_then(|l| l.of(&titles[column]));
        match learned {
            Some(Some(field)) => {
                proposals.push(Proposal { column, field, confidence: 0.97, by: Basis::Learned })
            }
            Some(None) => unused[column] = true,
            None => {
                match found[column].map(|f| f.meaning) {
                    Some(Meaning::Nothing) => unused[column] = true,
                    Some(_) => proposals.extend(by_heading(column, &found, &seen)),
                    None => {}
                }
                proposals.extend(by_values(column, &seen));
            }
        }
    }
    proposals.retain(|p| p.confidence >= LEAST && !unused[p.column]);
    // The surest first; of equals, the first column.
    proposals.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.column.cmp(&b.column)));
    let mut columns: Vec<Column> = titles
        .into_iter()
        .zip(&seen)
        .enumerate()
        .map(|(index, (heading, seen))| Column {
            index,
            heading,
            field: None,
            confidence: 0.0,
            by: Basis::Nothing,
            script: seen.script(),
            dates: seen.dates.order(),
            others: Vec::new(),
        })
        .collect();
    for p in &proposals {
        let taken = columns.iter().any(|c| c.field == Some(p.field)) && !p.field.repeats();
        let column = &mut columns[p.column];
        if column.field.is_none() && !taken {
            (column.field, column.confidence, column.by) = (Some(p.field), p.confidence, p.by);
        } else if column.field != Some(p.field) && !column.others.iter().any(|(f, _)| *f == p.field) {
            column.others.push((p.field, p.confidence));
        }
    }
    Mapping { header_row: at.map(|n| rows[n].number), columns }
}

/// A row that says the headings again, as on every page of a printed list.
pub(super) fn repeats(row: &Row, headings: &[String]) -> bool {
    let told = headings.iter().filter(|h| !h.is_empty()).count();
    let same = headings
        .iter()
        .enumerate()
        .filter(|(n, h)| !h.is_empty() && row.cell(*n).written().trim() == *h)
        .count();
    told >= 2 && same * 4 >= told * 3
}

struct Proposal {
    column: usize,
    field: Field,
    confidence: f32,
    by: Basis,
}

fn by_heading(column: usize, found: &[Option<Found>], seen: &[Seen]) -> Option<Proposal> {
    let own = found[column]?;
    let beside = |wanted: Field| {
        let other = |(n, f): (usize, &Option<Found>)| {
            n != column && f.is_some_and(|f| f.meaning == Meaning::Field(wanted))
        };
        found.iter().enumerate().any(other)
    };
    let field = match own.meaning {
        Meaning::Field(field) => field,
        Meaning::Name if beside(Field::FamilyName) => Field::GivenName,
        Meaning::Nom if beside(Field::GivenName) || beside(Field::GivenNameLatin) => Field::FamilyName,
        Meaning::Name | Meaning::Nom => Field::FullName,
        Meaning::Nothing => return None,
    };
    let seen = &seen[column];
    let script = if seen.filled >= 3 { seen.script().or(own.script) } else { own.script };
    let field = if script == Some(Script::Latin) { field.in_latin() } else { field };
    let base = own.score * 0.88;
    let (confidence, by) = match fits(field, seen) {
        Fit::Proves => ((base + 0.11).min(0.99), Basis::Both),
        Fit::Allows => (base, Basis::Heading),
        Fit::Denies => (base * 0.45, Basis::Heading),
    };
    Some(Proposal { column, field, confidence, by })
}

enum Fit {
    /// The values are of a kind that hardly anything else is.
    Proves,
    Allows,
    /// The values are of another kind.
    Denies,
}

fn fits(field: Field, seen: &Seen) -> Fit {
    if seen.filled < 3 {
        return Fit::Allows;
    }
    let words = |s| matches!(s, Shape::Words(_));
    let (share, proving) = match field {
        Field::Phone => (seen.share(|s| s == Shape::Phone), true),
        Field::Email => (seen.share(|s| s == Shape::Email), true),
        Field::Identity => (seen.share(|s| s == Shape::Identity), true),
        Field::Sex => (seen.share(|s| s == Shape::Sex), true),
        Field::BirthDate | Field::JoinedOn => (
            seen.share(|s| matches!(s, Shape::Day | Shape::Year | Shape::Number)),
            seen.share(|s| s == Shape::Day) > 0.5,
        ),
        Field::Commune => {
            (if seen.places(Level::Commune) > 0.5 { 1.0 } else { 0.5 }, seen.places(Level::Commune) > 0.5)
        }
        Field::Province => {
            (if seen.places(Level::Province) > 0.5 { 1.0 } else { 0.5 }, seen.places(Level::Province) > 0.5)
        }
        Field::Region => {
            (if seen.places(Level::Region) > 0.5 { 1.0 } else { 0.5 }, seen.places(Level::Region) > 0.5)
        }
        Field::Counter | Field::Age | Field::Dues => (
            seen.share(|s| matches!(s, Shape::Number | Shape::Year | Shape::Other)),
            seen.counts() && field == Field::Counter,
        ),
        f if f.is_name() => (seen.share(words), seen.given() > 0.5),
        // Anything may stand there, but not the numbers of something else.
        Field::Address | Field::Notes | Field::Tags | Field::MemberNumber => (
            1.0 - seen.share(|s| matches!(s, Shape::Phone | Shape::Identity | Shape::Email | Shape::Sex)),
            false,
        ),
        _ => (1.0 - seen.share(Shape::is_telling), false),
    };
    match share {
        s if s < 0.3 => Fit::Denies,
        s if s >= 0.6 && proving => Fit::Proves,
        _ => Fit::Allows,
    }
}

/// What the values alone say.
fn by_values(column: usize, all: &[Seen]) -> Vec<Proposal> {
    let seen = &all[column];
    let mut out = Vec::new();
    if seen.filled < 2 {
        return out;
    }
    let mut put = |field, confidence| out.push(Proposal { column, field, confidence, by: Basis::Values });
    for (field, shape, least, most) in [
        (Field::Phone, Shape::Phone, 0.6, 0.9),
        (Field::Email, Shape::Email, 0.6, 0.92),
        (Field::Identity, Shape::Identity, 0.6, 0.88),
        (Field::Sex, Shape::Sex, 0.8, 0.9),
    ] {
        let share = seen.share(|s| s == shape);
        if share >= least {
            put(field, most * (0.6 + 0.4 * share));
        }
    }
    if seen.share(|s| matches!(s, Shape::Day | Shape::Year)) > 0.7
        && let Some(year) = seen.year()
    {
        // People are born before they join.
        let certain = if seen.share(|s| s == Shape::Day) > 0.5 { 0.2 } else { 0.0 };
        let earlier = all.iter().filter_map(Seen::year).all(|y| year <= y);
        let confidence = if earlier && year < 2006 { 0.45 } else { 0.3 };
        put(if earlier && year < 2006 { Field::BirthDate } else { Field::JoinedOn }, confidence + certain);
    }
    for (field, level) in
        [(Field::Commune, Level::Commune), (Field::Province, Level::Province), (Field::Region, Level::Region)]
    {
        let share = seen.places(level);
        if share > 0.6 {
            put(field, 0.5 + 0.35 * share);
        }
    }
    if seen.counts() {
        put(Field::Counter, 0.8);
    } else if seen.ages() > 0.9 && seen.share(|s| s == Shape::Number) > 0.9 {
        put(Field::Age, 0.35);
    }
    let words = seen.share(|s| matches!(s, Shape::Words(_)));
    if words > 0.8 && seen.filled >= 3 && seen.places(Level::Commune).max(seen.places(Level::Province)) < 0.5
    {
        let script = seen.script();
        let of = |field: Field| if script == Some(Script::Latin) { field.in_latin() } else { field };
        let by_name = if seen.given() > 0.5 { 0.25 } else { 0.0 };
        if (1.8..5.0).contains(&seen.words()) && seen.variety() > 0.6 {
            put(of(Field::FullName), 0.45 + by_name);
        } else if seen.words() < 1.8 && seen.variety() > 0.15 {
            if seen.given() > 0.5 {
                put(of(Field::GivenName), 0.65);
            } else if let Some(beside) = single_beside(column, all) {
                // Families have more different names than mothers give.
                let family = seen.variety() > all[beside].variety() || all[beside].given() > 0.5;
                put(of(if family { Field::FamilyName } else { Field::GivenName }), 0.3);
            }
        }
    }
    out
}

/// A column beside this one that holds single words of the same script.
fn single_beside(column: usize, all: &[Seen]) -> Option<usize> {
    let single = |n: &usize| {
        let s = &all[*n];
        s.script() == all[column].script()
            && s.words() < 1.8
            && s.share(|s| matches!(s, Shape::Words(_))) > 0.8
            && s.variety() > 0.15
    };
    [column.checked_sub(1), Some(column + 1)].into_iter().flatten().filter(|n| *n < all.len()).find(single)
}
