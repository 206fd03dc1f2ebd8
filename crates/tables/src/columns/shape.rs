//! What a value looks like, without being told what it is. Cheap: every cell of a list goes through it.

use amana_arabic::is_arabic_letter;

use crate::Cell;
use crate::values::{Script, address, looks_like_date, many_phones, number_of_card, sex_word};

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    Blank,
    Phone,
    Day,
    Year,
    Identity,
    Email,
    Sex,
    /// A number that is none of these.
    Number,
    /// Letters only.
    Words(Script),
    /// Letters and figures: an address, a reference.
    Other,
}

impl Shape {
    /// A pattern by which a column is known without its heading.
    pub(crate) fn is_telling(self) -> bool {
        matches!(self, Shape::Phone | Shape::Day | Shape::Identity | Shape::Email | Shape::Sex)
    }
}

/// What a cell looks like.
pub(crate) fn shape(cell: &Cell) -> Shape {
    match cell {
        Cell::Empty => Shape::Blank,
        Cell::Date(_) | Cell::DateTime(_) => Shape::Day,
        Cell::Bool(_) | Cell::Error(_) => Shape::Other,
        Cell::Number(n) => number(*n),
        Cell::Text(text) => words(text),
    }
}

fn number(n: f64) -> Shape {
    let whole = n.fract() == 0.0;
    if whole && (500_000_000.0..900_000_000.0).contains(&n)
        || (212_500_000_000.0..212_900_000_000.0).contains(&n)
    {
        Shape::Phone
    } else if whole && (1900.0..=2100.0).contains(&n) {
        Shape::Year
    } else {
        Shape::Number
    }
}

fn words(text: &str) -> Shape {
    let text = text.trim();
    if text.len() > 200 {
        return Shape::Other;
    }
    let (mut figures, mut arabic, mut latin) = (0usize, 0usize, 0usize);
    for c in text.chars() {
        match c {
            '0'..='9' => figures += 1,
            'a'..='z' | 'A'..='Z' => latin += 1,
            '\0'..='\u{7f}' => {}
            c if is_arabic_letter(c) => arabic += 1,
            c if c.is_numeric() => figures += 1,
            c => latin += usize::from(c.is_alphabetic()),
        }
    }
    let letters = arabic + latin;
    match (figures, letters) {
        (0, 0) => Shape::Blank,
        (_, 1..) if text.contains('@') && address(text).is_some() => Shape::Email,
        (0, _) => match sex_word(text) {
            Some(_) => Shape::Sex,
            None if arabic >= latin => Shape::Words(Script::Arabic),
            None => Shape::Words(Script::Latin),
        },
        (3..=7, 1..=2) if latin == letters && number_of_card(text).is_some() => Shape::Identity,
        (4, 0) if text.chars().count() == 4 => match amana_arabic::digits(text).parse::<i32>() {
            Ok(1900..=2100) => Shape::Year,
            _ => Shape::Number,
        },
        (3..=14, _) if (letters == 0 || figures <= 8) && looks_like_date(text) => Shape::Day,
        (8.., _) if many_phones(text).is_ok() => Shape::Phone,
        // A phone with a figure too few or too many is still meant as one.
        (8..=11, 0) if text.trim_start_matches(['+', '\'']).starts_with('0') => Shape::Phone,
        (_, 0) => Shape::Number,
        _ => Shape::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for (text, want) in [
            ("0600000001", Shape::Phone),
            ("+212 600-000001", Shape::Phone),
            ("0600000001 / 0700000002", Shape::Phone),
            ("060000001", Shape::Phone),
            ("31/12/1980", Shape::Day),
            ("31 دجنبر 1980", Shape::Day),
            ("1980", Shape::Year),
            ("ZZ123456", Shape::Identity),
            ("y@example.org", Shape::Email),
            ("ذكر", Shape::Sex),
            ("F", Shape::Sex),
            ("يوسف", Shape::Words(Script::Arabic)),
            ("Youssef", Shape::Words(Script::Latin)),
            ("حي السلام رقم 12", Shape::Other),
            ("12", Shape::Number),
            (" - ", Shape::Blank),
        ] {
            assert_eq!(shape(&Cell::from(text)), want, "{text}");
        }
        assert_eq!(shape(&Cell::Number(600_000_001.0)), Shape::Phone);
        assert_eq!(shape(&Cell::Number(1980.0)), Shape::Year);
    }
}
