//! What people wrote, made fit for print: no control characters, no override of direction, isolates in pairs, what no
//! font can show marked as missing, runs of the other direction isolated, words without an end given places to break.

use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const LRI: char = '\u{2066}';
const RLI: char = '\u{2067}';
const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';
/// A place where a line may break, of no width.
const MAY_BREAK: char = '\u{200B}';
/// A word longer than this many letters has places to break.
const LONG_WORD: usize = 40;
/// Between two of them.
const BREAK_EVERY: usize = 16;
/// Marks above and below one letter; more would climb out of the line.
const MARKS: usize = 4;
/// Isolates within isolates.
const DEPTH: usize = 8;

/// A piece of clean text.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    /// Letters that can be printed.
    Text(String),
    /// A line ends here.
    Break,
    /// Something was written that no font can show.
    Missing,
}

/// The characters that every font of a document can show.
#[derive(Debug, Default)]
pub struct Alphabet(BTreeSet<u32>);

impl Alphabet {
    /// These and no others.
    pub fn of(characters: impl IntoIterator<Item = u32>) -> Alphabet {
        Alphabet(characters.into_iter().collect())
    }
    fn has(&self, c: char) -> bool {
        self.0.contains(&u32::from(c))
    }
}

/// Pieces that can be printed, in a text that runs from right to left or not; `ltr` for one that runs from left to right
/// whatever stands around it.
pub fn clean(text: &str, alphabet: &Alphabet, rtl: bool, ltr: bool) -> Vec<Piece> {
    let mut out = vec![];
    for (at, line) in text.split(['\n', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']).enumerate() {
        if at > 0 {
            out.push(Piece::Break);
        }
        let line = isolated(&printable(line.trim_end_matches('\r'), alphabet), rtl, ltr);
        pieces(&line, &mut out);
    }
    out
}

/// One line of words, for what is not printed but told: the title in the metadata.
pub fn told(text: &str) -> String {
    let kept = |c: &char| !c.is_control() && !is_formatting(*c) && !is_isolate(*c);
    let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(kept).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(500).collect()
}

/// Stands for what is missing until the line is cut into pieces; no font has it and no text keeps it.
const MISSING: char = '\u{FFFF}';

fn printable(line: &str, alphabet: &Alphabet) -> String {
    let mut out = String::with_capacity(line.len());
    let (mut marks, mut open, mut word) = (0, 0, 0);
    for c in line.nfc() {
        let c = if c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}' { ' ' } else { c };
        match c {
            ' ' if out.ends_with(' ') => continue,
            LRI | RLI | FSI if open < DEPTH => open += 1,
            PDI if open > 0 => open -= 1,
            LRI | RLI | FSI | PDI => continue,
            _ if c.is_control() || is_formatting(c) => continue,
            _ => {}
        }
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks > MARKS {
            continue;
        }
        // Lines break after these anyway: an address is not cut elsewhere without need.
        word = if matches!(c, ' ' | '/' | '-') { 0 } else { word + 1 };
        if word > LONG_WORD && word % BREAK_EVERY == 1 && marks == 0 {
            out.push(MAY_BREAK);
        }
        if alphabet.has(c) || is_isolate(c) || is_joiner(c) {
            out.push(c);
        } else if is_combining_mark(c) {
            // The letter below it is shown.
        } else {
            let plainer: String = std::iter::once(c).nfkc().collect();
            if plainer.chars().all(|c| alphabet.has(c)) {
                out.push_str(&plainer);
            } else if !out.ends_with(MISSING) {
                out.push(MISSING);
            }
        }
    }
    out.extend(std::iter::repeat_n(PDI, open));
    out
}

fn is_isolate(c: char) -> bool {
    matches!(c, LRI | RLI | FSI | PDI)
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{200E}' | '\u{200F}' | '\u{61C}')
}

/// Embeddings and overrides of direction, variation selectors, tags, byte order marks and what else has no shape.
fn is_formatting(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

fn isolated(line: &str, rtl: bool, ltr: bool) -> String {
    if ltr {
        return format!("{LRI}{line}{PDI}");
    }
    let mut out = String::with_capacity(line.len() + 12);
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let run = if rtl { latin_run(rest) } else { arabic_run(rest) };
        if run > 0 {
            let (own, after) = rest.split_at(run);
            out.push(if rtl { LRI } else { RLI });
            if rtl && is_phone_begun(own.split(' ').next().unwrap_or(own)) {
                // A phone stays on one line.
                out.push_str(&own.replace(' ', "\u{A0}"));
            } else {
                out.push_str(own);
            }
            out.push(PDI);
            rest = after;
        } else {
            // Past the whole word, so that no run begins in its middle.
            let word = rest.find(|c: char| !is_of_token(c)).filter(|_| rtl && is_of_token(c));
            let (own, after) = rest.split_at(match word {
                Some(end) => end,
                None if rtl && is_of_token(c) => rest.len(),
                None => c.len_utf8(),
            });
            out.push_str(own);
            rest = after;
        }
    }
    out
}

/// The length of the run at the beginning that reads from left to right in Arabic text: a Latin name, an address, a phone,
/// a reference. A number alone needs nothing.
fn latin_run(rest: &str) -> usize {
    let token = |rest: &str| {
        let end = rest.find(|c: char| !is_of_token(c)).unwrap_or(rest.len());
        // What ends a sentence ends no token.
        rest.get(..end).map_or(0, |t| t.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/').len())
    };
    let first = token(rest);
    let Some(head) = rest.get(..first).filter(|t| !t.is_empty()) else { return 0 };
    let is_latin = |t: &str| t.chars().any(char::is_alphabetic);
    let digits = |t: &str| t.chars().filter(char::is_ascii_digit).count();
    let mut end = first;
    while let Some(after) = rest.get(end..).and_then(|r| r.strip_prefix(' ')) {
        let next = token(after);
        let Some(word) = after.get(..next).filter(|t| !t.is_empty()) else { break };
        if !is_latin(head) && (is_latin(word) || !is_phone_begun(head)) {
            break;
        }
        end += 1 + next;
    }
    let Some(run) = rest.get(..end) else { return 0 };
    let phone = is_phone_begun(head) && digits(run) >= 8;
    let dashes = head.chars().filter(|c| *c == '-').count();
    let joined = head.contains(['/', ':', '@', '_', '#']) || head.starts_with('+') || dashes > 1;
    if is_latin(head) || phone {
        end
    } else if joined {
        first
    } else {
        0
    }
}

fn is_phone_begun(token: &str) -> bool {
    token.starts_with(['+', '0']) && token.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '.'))
}

fn is_of_token(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
        || matches!(
            c,
            '.' | ','
                | ':'
                | '/'
                | '-'
                | '_'
                | '@'
                | '&'
                | '\''
                | '+'
                | '#'
                | '%'
                | '?'
                | '='
                | '~'
                | MAY_BREAK
        )
}

/// The length of the Arabic run at the beginning, spaces between its words included.
fn arabic_run(rest: &str) -> usize {
    let arabic = |c: char| matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        if arabic(c) {
            // A space before it belongs to what stands around.
            end = at + c.len_utf8();
        } else if c != ' ' || end == 0 {
            break;
        }
    }
    end
}

fn pieces(line: &str, out: &mut Vec<Piece>) {
    for (at, part) in line.split(MISSING).enumerate() {
        if at > 0 {
            out.push(Piece::Missing);
        }
        if !part.is_empty() {
            out.push(Piece::Text(part.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alphabet() -> Alphabet {
        Alphabet::of((0x20..0x7F).chain(0xA0..0x180).chain(0x600..0x700).chain([0x200B]))
    }

    fn shown(text: &str, rtl: bool) -> String {
        let shown = clean(text, &alphabet(), rtl, false).into_iter().map(|piece| match piece {
            Piece::Text(text) => text
                .replace(LRI, "<")
                .replace(RLI, "{")
                .replace(FSI, "[")
                .replace(PDI, ">")
                .replace('\u{A0}', "_"),
            Piece::Break => "\n".to_owned(),
            Piece::Missing => "▯".to_owned(),
        });
        shown.collect()
    }

    #[test]
    fn what_reads_from_left_to_right_is_isolated_in_arabic() {
        for (written, expected) in [
            ("اتصل على 0612345678 اليوم", "اتصل على <0612345678> اليوم"),
            ("اتصل على +212 6 12 34 56 78.", "اتصل على <+212_6_12_34_56_78>."),
            ("المرجع 12/2026 بتاريخ 21-11-2026", "المرجع <12/2026> بتاريخ <21-11-2026>"),
            ("مع Marie Curie، من Office 365", "مع <Marie Curie>، من <Office 365>"),
            ("راسل a.b@example.org.", "راسل <a.b@example.org>."),
            ("حضر 31 من 42 (60%)", "حضر 31 من 42 (60%)"),
            ("النقطة 1، ثم 2.", "النقطة 1، ثم 2."),
        ] {
            assert_eq!(shown(written, true), expected);
        }
    }

    #[test]
    fn arabic_is_isolated_where_lines_run_from_left_to_right() {
        assert_eq!(shown("M. محمد العلوي 12, Fès", false), "M. {محمد العلوي> 12, Fès");
    }

    #[test]
    fn marks_of_direction_come_in_pairs_or_not_at_all() {
        assert_eq!(shown("\u{202E}قلب\u{2069}\u{2068}فتح", true), "قلب[فتح>");
        assert_eq!(shown(&"\u{2067}".repeat(50), true), format!("{}{}", "{".repeat(8), ">".repeat(8)));
    }

    #[test]
    fn what_has_no_glyph_is_shown_as_missing_once() {
        assert_eq!(shown("مرحبا 😀😀 漢字 fi\u{FB01}", true).matches('▯').count(), 2);
        // A form of presentation is written with its letters.
        assert_eq!(shown("\u{FEDF}\u{FE94}", true), "لة");
        assert_eq!(shown("a\u{0}b\u{7}c\r\nd", false), "abc\nd");
    }

    #[test]
    fn a_word_without_an_end_can_be_broken_and_marks_do_not_climb() {
        assert!(shown(&"س".repeat(100_000), true).matches(MAY_BREAK).count() > 5_000);
        assert_eq!(shown(&format!("ب{}", "\u{64E}".repeat(1_000)), true).chars().count(), 1 + MARKS);
    }
}
