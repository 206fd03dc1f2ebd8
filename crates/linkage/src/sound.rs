//! The consonants of a name: what its Arabic spelling and its many Latin ones have in common.
//!
//! This is stricter than [`amana_arabic::skeleton`], whose keys are stored for searching: here `Alaoui` and `El Alaoui`,
//! `Abdelkader` and `عبد القادر`, `Salah` and `صلاح`, `Lhoucine` and `الحسين` must give one key.

/// The key of the letters of a name, from which articles and spaces are already gone.
pub(crate) fn sound(letters: &str) -> String {
    let mut out = String::with_capacity(letters.len());
    if letters.is_ascii() {
        latin(letters.as_bytes(), &mut out)
    } else {
        arabic(letters, &mut out)
    }
    // The article inside `عبد ال..` is written in many ways: `Abdel`, `Abder`, `Abd`.
    if (letters.starts_with("abd") || letters.starts_with("عبد")) && out.starts_with("bdl") {
        out.remove(2);
    }
    out
}

fn push(out: &mut String, c: char) {
    if !out.ends_with(c) {
        out.push(c);
    }
}

fn arabic(letters: &str, out: &mut String) {
    let mut rest = letters.chars();
    while let Some(c) = rest.next() {
        let last = rest.as_str().is_empty();
        let sound = match c {
            'ب' => 'b',
            'ت' | 'ط' | 'ث' => 't',
            'ج' => 'j',
            // Latin spellings drop or add an `h` at the end.
            'ح' | 'ه' if !last => 'h',
            'خ' => 'x',
            'د' | 'ذ' | 'ض' | 'ظ' => 'd',
            'ر' => 'r',
            'ز' => 'z',
            'س' | 'ص' => 's',
            'ش' => 'c',
            'غ' => 'g',
            'ف' => 'f',
            'ق' | 'ك' => 'k',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            '0'..='9' => c,
            _ => continue,
        };
        push(out, sound);
    }
}

fn latin(b: &[u8], out: &mut String) {
    let mut i = 0;
    while i < b.len() {
        let next = b.get(i + 1).copied().unwrap_or(0);
        let (sound, used) = match (b[i], next) {
            (b'k', b'h') => ('x', 2),
            (b'g' | b'r', b'h') => ('g', 2),
            (b'c' | b's', b'h') => ('c', 2),
            (b'd', b'j') => ('j', 2),
            (b't', b'h') => ('t', 2),
            (b'd', b'h') => ('d', 2),
            (b'p', b'h') => ('f', 2),
            (b'c', b'e' | b'i') => ('s', 1),
            (b'g', b'e' | b'i') => ('j', 1),
            (b'c' | b'q' | b'k' | b'g', _) => ('k', 1),
            (b'v', _) => ('f', 1),
            (b'p', _) => ('b', 1),
            (b'h', 0) | (b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'w', _) => (' ', 1),
            (c, _) if c.is_ascii_alphanumeric() => (c as char, 1),
            _ => (' ', 1),
        };
        if sound != ' ' {
            push(out, sound);
        }
        i += used;
    }
}

/// Two names with the same consonants, in different scripts, may be one: the long vowels that Arabic writes are heard in
/// the Latin spelling, and both end in `i` or neither. `سعيد` is `Said` and not `Souad`; that `سعاد` is
/// not `Said` only the sex can tell.
pub(crate) fn vowels_agree(a: &str, b: &str) -> bool {
    let (ar, la) = if a.is_ascii() { (b, a) } else { (a, b) };
    let ends_in_i = ar.ends_with('ي');
    if la.ends_with(['i', 'y']) != ends_in_i && !(ends_in_i && la.ends_with(['a', 'e', 'h'])) {
        return false;
    }
    let mut heard = la.bytes();
    let mut letters = ar.chars().enumerate().peekable();
    while let Some((n, letter)) = letters.next() {
        let last = letters.peek().is_none();
        let any: &[u8] = match letter {
            'ا' if n > 0 => b"ae",
            'و' => b"ouw",
            'ي' if !last => b"iye",
            _ => continue,
        };
        if !heard.any(|b| any.contains(&b)) {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_vowels_are_heard() {
        for (ar, la, agree) in [
            ("سعيد", "said", true),
            ("سعاد", "souad", true),
            ("سعيد", "souad", false),
            ("مصطفي", "mostafa", true),
            ("علي", "ali", true),
            ("شهزاني", "chahzan", false),
            ("ببا", "baoubaoui", false),
            ("وزاني", "wazzani", true),
            ("نورالدين", "noureddine", true),
            ("عايشه", "aicha", true),
            ("ابراهيم", "brahim", true),
        ] {
            assert_eq!(vowels_agree(ar, la), agree, "{ar} {la}");
            assert_eq!(vowels_agree(la, ar), agree, "{ar} {la}");
        }
    }
}
