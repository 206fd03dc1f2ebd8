//! Folding: the spellings that people mix become one.

/// True for characters that carry no letter: diacritics, tatweel, zero-width and bidirectional controls
/// (right-to-left overrides included).
pub fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06dc}' | '\u{06df}'..='\u{06e4}'
        | '\u{06e7}' | '\u{06e8}' | '\u{06ea}'..='\u{06ed}' | '\u{0640}' | '\u{061c}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{00ad}' | '\u{0300}'..='\u{036f}'
        | '\u{08d3}'..='\u{08ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}')
}

/// True for a letter of the Arabic script, presentation forms included.
pub fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{063f}' | '\u{0641}'..='\u{064a}' | '\u{066e}'..='\u{066f}' | '\u{0671}'..='\u{06d3}'
        | '\u{06d5}' | '\u{06ee}' | '\u{06ef}' | '\u{06fa}'..='\u{06fc}' | '\u{06ff}' | '\u{0750}'..='\u{077f}'
        | '\u{08a0}'..='\u{08c7}' | '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fdfb}' | '\u{fe80}'..='\u{fefc}')
}

/// The presentation forms B, U+FE80 onwards: each letter with how many consecutive code points it takes.
const FORMS_B: [(char, u8); 36] = [
    ('ء', 1),
    ('ا', 2),
    ('ا', 2),
    ('و', 2),
    ('ا', 2),
    ('ي', 4),
    ('ا', 2),
    ('ب', 4),
    ('ه', 2),
    ('ت', 4),
    ('ث', 4),
    ('ج', 4),
    ('ح', 4),
    ('خ', 4),
    ('د', 2),
    ('ذ', 2),
    ('ر', 2),
    ('ز', 2),
    ('س', 4),
    ('ش', 4),
    ('ص', 4),
    ('ض', 4),
    ('ط', 4),
    ('ظ', 4),
    ('ع', 4),
    ('غ', 4),
    ('ف', 4),
    ('ق', 4),
    ('ك', 4),
    ('ل', 4),
    ('م', 4),
    ('ن', 4),
    ('ه', 4),
    ('و', 2),
    ('ي', 2),
    ('ي', 4),
];

fn form_b(c: char) -> Option<char> {
    let mut at = c as u32 - 0xfe80;
    for (letter, n) in FORMS_B {
        if at < u32::from(n) {
            return Some(letter);
        }
        at -= u32::from(n);
    }
    None
}

/// Writes the folded form of one character; nothing for a dropped one.
pub fn fold_char(c: char, out: &mut String) {
    let one = match c {
        c if is_dropped(c) => return,
        'a'..='z' | '0'..='9' | ' ' => c,
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ې' | 'ے' | 'ێ' | 'ۍ' | 'ۑ' | 'ؠ' | 'ٸ' => 'ي',
        'ؤ' | 'ۆ' | 'ۇ' | 'ۈ' | 'ۊ' | 'ۋ' | 'ٶ' => 'و',
        'ة' | 'ھ' | 'ہ' | 'ە' | 'ۀ' | 'ۂ' | 'ۃ' | 'ۿ' => 'ه',
        'ک' | 'گ' | 'ڭ' | 'ڪ' | 'ګ' | 'ݣ' => 'ك',
        'ڨ' => 'ق',
        'پ' => 'ب',
        'ڤ' | 'ڥ' => 'ف',
        'چ' => 'ج',
        'ڵ' => 'ل',
        'ڕ' => 'ر',
        '٠'..='٩' => digit(c as u32 - 0x660),
        '۰'..='۹' => digit(c as u32 - 0x6f0),
        '\u{ff10}'..='\u{ff19}' => digit(c as u32 - 0xff10),
        '\u{fe80}'..='\u{fef4}' => match form_b(c) {
            Some(x) => x,
            None => c,
        },
        '\u{fef5}'..='\u{fefc}' => {
            out.push_str("لا");
            return;
        }
        '\u{fb50}' | '\u{fb51}' => 'ا',
        '\u{fb56}'..='\u{fb59}' => 'ب',
        '\u{fb8e}'..='\u{fb95}' | '\u{fbd3}'..='\u{fbd6}' => 'ك',
        '\u{fba4}'..='\u{fbad}' => 'ه',
        '\u{fbae}'..='\u{fbb1}' | '\u{fbe4}'..='\u{fbe9}' | '\u{fbfc}'..='\u{fbff}' => 'ي',
        '\u{fdf2}' => {
            out.push_str("الله");
            return;
        }
        'À'..='ſ' => {
            out.push_str(latin(c));
            return;
        }
        '\u{00a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' | '\t' => ' ',
        c => {
            for c in c.to_lowercase().filter(|c| !is_dropped(*c)) {
                match c {
                    'À'..='ſ' => out.push_str(latin(c)),
                    c => out.push(c),
                }
            }
            return;
        }
    };
    out.push(one);
}

fn digit(n: u32) -> char {
    char::from_digit(n, 10).unwrap_or('0')
}

/// French letters without their accents.
fn latin(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ñ' | 'ñ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ý' | 'ý' | 'ÿ' => "y",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ś'..='š' => "s",
        'ß' => "ss",
        _ => "",
    }
}

/// The folded form of a text: what two spellings of one word have in common. Latin letters lose case and
/// accents, the three families of digits become Western, bidirectional controls vanish.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// O01: U+06BE reads as ha.
    #[test]
    fn heh_doachashmee_is_ha() {
        assert_eq!(fold("الجھوية"), fold("الجهوية"));
    }

    /// O02: hamza on alef, final ya and ta marbuta, tatweel and diacritics are ignored.
    #[test]
    fn spellings_of_one_word_meet() {
        let want = fold("الإقليمية");
        for s in ["الاقليمية", "الأقليمية", "الإقليميه", "الإقليـــمية", "الإِقْلِيمِيَّة"]
        {
            assert_eq!(fold(s), want, "{s}");
        }
        assert_eq!(fold("مصطفى"), fold("مصطفي"));
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for s in ["İstanbul ẞ K", "الأمانة الجھوية", "Œuvre ǅ", "ﷲ ﻻ"] {
            assert_eq!(fold(&fold(s)), fold(s), "{s}");
        }
    }

    #[test]
    fn presentation_forms_and_overrides() {
        assert_eq!(fold("\u{202e}ﻣﺤﻤﺪ\u{202c}"), "محمد");
        assert_eq!(fold("ﻻ"), "لا");
        assert_eq!(fold("ﻱ"), "ي");
        assert_eq!(fold("Fès-Meknès"), "fes-meknes");
    }
}
