//! Cutting a text into words, numbers and marks, each with its place in the text.

use crate::fold::{fold_char, is_arabic_letter, is_dropped};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, of any script.
    Word,
    /// Digits, with the separators inside (`1.250`, `1٬306`, `3,5`).
    Number,
    /// One mark.
    Punct(char),
    /// The end of a line.
    Break,
}

/// A token: its kind and the characters it takes in the text, end excluded.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Word, number, mark or line end.
    pub kind: Kind,
    /// First character, counted from 0.
    pub start: u32,
    /// One after the last character.
    pub end: u32,
    /// True when something blank stands before it.
    pub spaced: bool,
    fold_start: u32,
    fold_end: u32,
}

/// A text with its tokens.
#[derive(Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    folded: String,
    bytes: Vec<u32>,
    list: Vec<Token>,
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Letter,
    Digit,
    Blank,
    Break,
    Mark,
}

fn class(c: char) -> Class {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{0b}' | '\u{0c}' | '\u{85}' => Class::Break,
        '0'..='9' | '٠'..='٩' | '۰'..='۹' | '\u{ff10}'..='\u{ff19}' => Class::Digit,
        'a'..='z' | 'A'..='Z' => Class::Letter,
        c if is_arabic_letter(c) => Class::Letter,
        c if c.is_whitespace() || c.is_control() => Class::Blank,
        c if c.is_alphabetic() => Class::Letter,
        _ => Class::Mark,
    }
}

fn joins_digits(c: char) -> bool {
    matches!(c, '.' | ',' | '\u{066b}' | '\u{066c}' | '\u{060c}')
}

impl<'a> Tokens<'a> {
    /// Cuts `text`. Time and memory grow with its length, nothing else.
    pub fn new(text: &'a str) -> Tokens<'a> {
        let mut bytes = Vec::with_capacity(text.len() / 2 + 1);
        let mut folded = String::with_capacity(text.len());
        let mut list: Vec<Token> = Vec::with_capacity(text.len() / 8);
        let mut open: Option<(Class, Token)> = None;
        let mut spaced = true;
        let mut chars = text.char_indices().enumerate().peekable();
        while let Some((at, (byte, c))) = chars.next() {
            bytes.push(byte as u32);
            let at = at as u32;
            if is_dropped(c) {
                if let Some((_, t)) = &mut open {
                    t.end = at + 1;
                }
                continue;
            }
            let mut k = class(c);
            if k == Class::Mark && joins_digits(c) {
                let after = chars.peek().map(|(_, (_, n))| class(*n));
                if matches!(open, Some((Class::Digit, _))) && after == Some(Class::Digit) {
                    k = Class::Digit;
                }
            }
            if let Some((was, t)) = &mut open {
                if *was == k && matches!(k, Class::Letter | Class::Digit) {
                    fold_char(c, &mut folded);
                    t.end = at + 1;
                    t.fold_end = folded.len() as u32;
                    continue;
                }
                list.push(*t);
                open = None;
            }
            let kind = match k {
                Class::Blank => {
                    spaced = true;
                    continue;
                }
                Class::Letter => Kind::Word,
                Class::Digit => Kind::Number,
                Class::Break => Kind::Break,
                Class::Mark => Kind::Punct(c),
            };
            let fold_start = folded.len() as u32;
            fold_char(c, &mut folded);
            let token =
                Token { kind, start: at, end: at + 1, spaced, fold_start, fold_end: folded.len() as u32 };
            spaced = k == Class::Break;
            if matches!(k, Class::Letter | Class::Digit) {
                open = Some((k, token));
            } else if !(k == Class::Break && matches!(list.last(), Some(Token { kind: Kind::Break, .. }))) {
                list.push(token);
            }
        }
        if let Some((_, t)) = open {
            list.push(t);
        }
        bytes.push(text.len() as u32);
        Tokens { text, folded, bytes, list }
    }

    /// The tokens, in order.
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// The text that was cut.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// How many characters the text has.
    pub fn chars(&self) -> u32 {
        (self.bytes.len() - 1) as u32
    }

    /// The folded form of token `i`; empty past the end.
    pub fn word(&self, i: usize) -> &str {
        self.list.get(i).map_or("", |t| &self.folded[t.fold_start as usize..t.fold_end as usize])
    }

    /// The characters `start..end` as they stand in the text; what lies outside is left out.
    pub fn slice(&self, start: u32, end: u32) -> &'a str {
        let n = self.chars();
        let (a, b) = (start.min(n), end.min(n));
        if a >= b {
            return "";
        }
        &self.text[self.bytes[a as usize] as usize..self.bytes[b as usize] as usize]
    }

    /// Token `i` as it stands in the text.
    pub fn raw(&self, i: usize) -> &'a str {
        self.list.get(i).map_or("", |t| self.slice(t.start, t.end))
    }

    /// Where the text of token `i` begins once `letters` of its letters are cut: the dropped characters that
    /// follow them (tatweel, diacritics) go with them.
    pub fn start_after(&self, i: usize, letters: usize) -> u32 {
        let Some(t) = self.list.get(i) else { return self.chars() };
        let mut seen = 0;
        for (at, c) in (t.start..).zip(self.raw(i).chars()) {
            if !is_dropped(c) {
                if seen == letters {
                    return at;
                }
                seen += 1;
            }
        }
        t.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(t: &str) -> Vec<String> {
        let k = Tokens::new(t);
        (0..k.list().len()).map(|i| k.word(i).to_owned()).collect()
    }

    #[test]
    fn words_numbers_marks() {
        assert_eq!(words("بـ1.250 طلب، و31%"), ["ب", "1.250", "طلب", "،", "و", "31", "%"]);
        assert_eq!(words("18ماي2025"), ["18", "ماي", "2025"]);
        assert_eq!(words("1٬306"), ["1٬306"]);
    }

    #[test]
    fn offsets_are_characters_of_the_text() {
        let k = Tokens::new("بـالمقر هنا");
        assert_eq!(k.start_after(0, 1), 2);
        assert_eq!(k.slice(2, 7), "المقر");
        assert_eq!(k.raw(1), "هنا");
        assert_eq!(k.slice(90, 95), "");
    }
}
