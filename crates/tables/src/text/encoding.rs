//! In which encoding a text was saved: its mark, the pattern of its bytes, and what reads as Arabic or French.

use encoding_rs::{Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};
use serde::{Deserialize, Serialize};

use amana_arabic::is_arabic_letter;

/// An encoding that lists come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextEncoding {
    /// UTF-8, with its mark or without.
    Utf8,
    /// UTF-16, the small byte first: what Excel calls Unicode text.
    Utf16Le,
    /// UTF-16, the big byte first.
    Utf16Be,
    /// Arabic of Windows.
    Windows1256,
    /// French of Windows.
    Windows1252,
    /// Arabic of ISO.
    Iso88596,
}

impl TextEncoding {
    pub(crate) fn decoder(self) -> encoding_rs::Decoder {
        self.table().new_decoder_with_bom_removal()
    }

    fn table(self) -> &'static Encoding {
        match self {
            TextEncoding::Utf8 => UTF_8,
            TextEncoding::Utf16Le => UTF_16LE,
            TextEncoding::Utf16Be => UTF_16BE,
            TextEncoding::Windows1256 => WINDOWS_1256,
            TextEncoding::Windows1252 => WINDOWS_1252,
            TextEncoding::Iso88596 => ISO_8859_6,
        }
    }

    /// The text of bytes, what is no character replaced by U+FFFD.
    pub(crate) fn decode(self, bytes: &[u8]) -> String {
        self.table().decode_with_bom_removal(bytes).0.into_owned()
    }
}

/// How much of the bytes that are not ASCII is weighed, in bytes around them.
const WEIGHED: usize = 1 << 18;

/// The encoding of a text of which `samples` are parts, the first being its beginning. `None` for what is no text.
pub(crate) fn guess(samples: &[Vec<u8>]) -> Option<TextEncoding> {
    let head: &[u8] = samples.first()?;
    if head.starts_with(&[0xef, 0xbb, 0xbf]) {
        return Some(TextEncoding::Utf8);
    }
    if head.starts_with(&[0xff, 0xfe]) {
        return Some(TextEncoding::Utf16Le);
    }
    if head.starts_with(&[0xfe, 0xff]) {
        return Some(TextEncoding::Utf16Be);
    }
    if head.contains(&0) {
        return wide(head);
    }
    let controls =
        head.iter().filter(|b| **b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)).count();
    if controls * 50 > head.len() {
        return None;
    }
    if samples.iter().all(|s| s.is_ascii()) {
        return Some(TextEncoding::Utf8);
    }
    // A damaged place in a file of 500 MB does not make it another encoding.
    let (valid, wrong) = samples.iter().map(|s| sequences(s)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
    if valid > wrong * 20 {
        return Some(TextEncoding::Utf8);
    }
    let weighed = around_high(samples);
    [TextEncoding::Windows1256, TextEncoding::Windows1252, TextEncoding::Iso88596]
        .into_iter()
        .map(|e| (e, plausible(&e.decode(&weighed))))
        // The first of equals.
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(e, _)| e)
}

/// UTF-16 without a mark: separators and digits have a zero beside them, Arabic letters a 6.
fn wide(head: &[u8]) -> Option<TextEncoding> {
    let high = |b: &u8| matches!(b, 0 | 6 | 0x20);
    let pairs = head.len() / 2;
    let even = head.iter().step_by(2).filter(|b| high(b)).count();
    let odd = head.iter().skip(1).step_by(2).filter(|b| high(b)).count();
    let zeros = head.iter().filter(|b| **b == 0).count();
    if pairs < 4 || zeros * 200 < pairs {
        return None;
    }
    let encoding = match (even * 10 > pairs * 9, odd * 10 > pairs * 9) {
        (false, true) => TextEncoding::Utf16Le,
        (true, false) => TextEncoding::Utf16Be,
        _ => return None,
    };
    let text = encoding.decode(head);
    let odd_ones = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')).count();
    (odd_ones * 50 < text.chars().count()).then_some(encoding)
}

/// How many characters of several bytes are sound UTF-8, and how many sequences are not. A character cut by either
/// end of the sample counts for neither.
fn sequences(mut bytes: &[u8]) -> (usize, usize) {
    while bytes.first().is_some_and(|b| (0x80..0xc0).contains(b)) {
        bytes = &bytes[1..];
    }
    let (mut valid, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    let cut = bytes.utf8_chunks().last().is_some_and(|c| !c.invalid().is_empty());
    (valid, wrong - usize::from(cut))
}

/// The words that have bytes which are not ASCII, up to [`WEIGHED`] bytes.
fn around_high(samples: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Vec::new();
    for sample in samples {
        for word in sample.split(|b| b.is_ascii() && !b.is_ascii_alphabetic()) {
            if !word.is_ascii() {
                out.extend_from_slice(word);
                out.push(b' ');
                if out.len() > WEIGHED {
                    return out;
                }
            }
        }
    }
    out
}

/// How much a text reads as Arabic or French: letters of one script side by side, the article, the accents that
/// French uses, against letters of both scripts in one word and signs inside words.
fn plausible(text: &str) -> i64 {
    let mut score = 0i64;
    for word in text.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        let arabic = letters.iter().filter(|c| is_arabic_letter(**c)).count();
        let latin = letters.iter().filter(|c| c.is_alphabetic() && !is_arabic_letter(**c)).count();
        let rest = letters.len() - arabic - latin;
        if arabic > 0 && latin > 0 {
            score -= 4 * arabic.min(latin) as i64;
        }
        // Letters that Arabic of Morocco does not have; in windows-1256 they sit where French has its capitals.
        let far =
            letters.iter().filter(|c| matches!(c, 'ٹ' | 'چ' | 'ژ' | 'ڈ' | 'ڑ' | 'ں' | 'ہ' | 'ے')).count();
        let marks = letters.iter().filter(|c| matches!(c, '\u{64b}'..='\u{652}')).count();
        score -= 2 * far as i64 + 2 * marks as i64 + 3 * (rest - marks.min(rest)) as i64;
        score += arabic as i64;
        if word.starts_with("ال") || word.starts_with("بن") || word.starts_with("عبد") {
            score += 3;
        }
        if arabic == 0 {
            score += letters.iter().map(|c| accent(*c)).sum::<i64>();
            // A capital after a small letter, and three accents in a row, are no French.
            score -= letters
                .windows(2)
                .filter(|w| w[0].is_lowercase() && !w[1].is_ascii() && w[1].is_uppercase())
                .count() as i64
                * 3;
            score -= letters.windows(3).filter(|w| w.iter().all(|c| !c.is_ascii())).count() as i64 * 4;
        }
    }
    score
}

fn accent(c: char) -> i64 {
    match c {
        'é' | 'è' | 'ê' | 'à' | 'ç' | 'ï' | 'î' | 'ô' | 'û' | 'ù' | 'â' | 'ë' | 'É' | 'È' | 'À' | 'Ç'
        | 'œ' | 'Ï' | 'Ê' => 1,
        c if c.is_ascii() => 0,
        c if c.is_alphabetic() => -1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(bytes: &[u8]) -> Option<TextEncoding> {
        guess(&[bytes.to_vec()])
    }

    fn encoded(text: &str, table: &'static Encoding) -> Vec<u8> {
        let (bytes, _, lost) = table.encode(text);
        assert!(!lost, "{text}");
        bytes.into_owned()
    }

    const ARABIC: &str = "الاسم;النسب;الجماعة\r\nيوسف;الدكالي;فاس\r\nخديجة;بنعمر;القنيطرة\r\n";
    const FRENCH: &str = "Prénom;Nom;Préfecture\r\nÉlodie;Bénabbès;Fès\r\nRachid;Aït Ali;Salé\r\n";

    #[test]
    fn single_bytes() {
        assert_eq!(guessed(&encoded(ARABIC, WINDOWS_1256)), Some(TextEncoding::Windows1256));
        assert_eq!(guessed(&encoded(ARABIC, ISO_8859_6)), Some(TextEncoding::Iso88596));
        assert_eq!(guessed(&encoded(FRENCH, WINDOWS_1252)), Some(TextEncoding::Windows1252));
        // Both languages in one file are only possible in windows-1256.
        let both = format!("{ARABIC}Prénom;Hélène;Salé\r\n");
        assert_eq!(guessed(&encoded(&both, WINDOWS_1256)), Some(TextEncoding::Windows1256));
    }

    #[test]
    fn unicode_with_and_without_marks() {
        for text in [ARABIC, FRENCH] {
            let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(guessed(text.as_bytes()), Some(TextEncoding::Utf8));
            assert_eq!(guessed(&le), Some(TextEncoding::Utf16Le));
            assert_eq!(guessed(&be), Some(TextEncoding::Utf16Be));
            assert_eq!(guessed(&[&[0xff, 0xfe], &le[..]].concat()), Some(TextEncoding::Utf16Le));
            assert_eq!(guessed(&[&[0xfe, 0xff], &be[..]].concat()), Some(TextEncoding::Utf16Be));
        }
    }

    /// A sample cut within a character, or a damaged byte, is still UTF-8.
    #[test]
    fn cut_and_damaged() {
        let bytes = ARABIC.repeat(10).into_bytes();
        for cut in 0..8 {
            assert_eq!(
                guess(&[bytes[..bytes.len() - cut].to_vec(), bytes[cut..].to_vec()]),
                Some(TextEncoding::Utf8)
            );
        }
        let mut damaged = bytes.clone();
        damaged[3] = 0xff;
        assert_eq!(guessed(&damaged), Some(TextEncoding::Utf8));
    }

    #[test]
    fn no_text() {
        assert_eq!(guessed(&[0, 1, 2, 3, 0, 0, 9, 200, 1, 1, 1]), None);
        assert_eq!(guessed(&[1, 2, 3, 4, 5, 6]), None);
    }
}
