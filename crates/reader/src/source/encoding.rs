//! From bytes to characters: UTF-8, UTF-16 with its mark, and windows-1256.

use amana_arabic::is_arabic_letter;

/// The characters of the bytes 0x80 to 0xff in windows-1256.
const WINDOWS_1256: [char; 128] = [
    '\u{20ac}', '\u{067e}', '\u{201a}', '\u{0192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{02c6}', '\u{2030}', '\u{0679}', '\u{2039}', '\u{0152}', '\u{0686}', '\u{0698}', '\u{0688}',
    '\u{06af}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{06a9}', '\u{2122}', '\u{0691}', '\u{203a}', '\u{0153}', '\u{200c}', '\u{200d}', '\u{06ba}',
    '\u{00a0}', '\u{060c}', '\u{00a2}', '\u{00a3}', '\u{00a4}', '\u{00a5}', '\u{00a6}', '\u{00a7}',
    '\u{00a8}', '\u{00a9}', '\u{06be}', '\u{00ab}', '\u{00ac}', '\u{00ad}', '\u{00ae}', '\u{00af}',
    '\u{00b0}', '\u{00b1}', '\u{00b2}', '\u{00b3}', '\u{00b4}', '\u{00b5}', '\u{00b6}', '\u{00b7}',
    '\u{00b8}', '\u{00b9}', '\u{061b}', '\u{00bb}', '\u{00bc}', '\u{00bd}', '\u{00be}', '\u{061f}',
    '\u{06c1}', '\u{0621}', '\u{0622}', '\u{0623}', '\u{0624}', '\u{0625}', '\u{0626}', '\u{0627}',
    '\u{0628}', '\u{0629}', '\u{062a}', '\u{062b}', '\u{062c}', '\u{062d}', '\u{062e}', '\u{062f}',
    '\u{0630}', '\u{0631}', '\u{0632}', '\u{0633}', '\u{0634}', '\u{0635}', '\u{0636}', '\u{00d7}',
    '\u{0637}', '\u{0638}', '\u{0639}', '\u{063a}', '\u{0640}', '\u{0641}', '\u{0642}', '\u{0643}',
    '\u{00e0}', '\u{0644}', '\u{00e2}', '\u{0645}', '\u{0646}', '\u{0647}', '\u{0648}', '\u{00e7}',
    '\u{00e8}', '\u{00e9}', '\u{00ea}', '\u{00eb}', '\u{0649}', '\u{064a}', '\u{00ee}', '\u{00ef}',
    '\u{064b}', '\u{064c}', '\u{064d}', '\u{064e}', '\u{00f4}', '\u{064f}', '\u{0650}', '\u{00f7}',
    '\u{0651}', '\u{00f9}', '\u{0652}', '\u{00fb}', '\u{00fc}', '\u{200e}', '\u{200f}', '\u{06d2}',
];

/// The text of `bytes`, or `None` when no encoding that we read gives one.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        return std::str::from_utf8(rest).ok().map(str::to_owned);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return utf16(rest, u16::from_be_bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    // A text cut in the middle of a character is still UTF-8.
    if let Err(e) = std::str::from_utf8(bytes)
        && e.error_len().is_none()
        && e.valid_up_to() + 4 > bytes.len()
    {
        return Some(String::from_utf8_lossy(&bytes[..e.valid_up_to()]).into_owned());
    }
    let text: String = bytes
        .iter()
        .map(|b| if *b < 0x80 { char::from(*b) } else { WINDOWS_1256[usize::from(*b - 0x80)] })
        .collect();
    let high = bytes.iter().filter(|b| **b >= 0x80).count();
    let arabic = text.chars().filter(|c| is_arabic_letter(*c)).count();
    (high > 0 && arabic * 10 >= high * 8).then_some(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units = bytes.chunks_exact(2).map(|c| unit([c[0], c[1]]));
    char::decode_utf16(units).collect::<Result<String, _>>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        let text = "عقد المكتب اجتماعا";
        let mut le = vec![0xff, 0xfe];
        le.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let mut be = vec![0xfe, 0xff];
        be.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        let old: Vec<u8> = text
            .chars()
            .map(|c| match WINDOWS_1256.iter().position(|w| *w == c) {
                Some(n) => n as u8 + 0x80,
                None => c as u8,
            })
            .collect();
        for bytes in [text.as_bytes().to_vec(), [b"\xef\xbb\xbf", text.as_bytes()].concat(), le, be, old] {
            assert_eq!(decode(&bytes).as_deref(), Some(text));
        }
        assert_eq!(decode(&[0xff, 0x80, 0x00, 0x9c]), None);
    }
}
