//! Numbers: digits of three families with their separators, and numbers in words.

use crate::fold::fold;

/// A number read from words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFound {
    /// Its value.
    pub value: u64,
    /// How many words it took.
    pub words: usize,
}

/// The Western digits of a text, other characters left as they are (O08: output uses Western digits).
pub fn digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '٠'..='٩' => char::from_digit(c as u32 - 0x660, 10).unwrap_or(c),
            '۰'..='۹' => char::from_digit(c as u32 - 0x6f0, 10).unwrap_or(c),
            c => c,
        })
        .collect()
}

/// The value of a number written with digits. A separator before groups of three digits separates thousands
/// (`1.250`, `1٬306`, `600,000`), otherwise it is the decimal mark. `None` when it is not a number or is too big.
pub fn parse_number(text: &str) -> Option<f64> {
    let t = fold(text);
    let mut groups: Vec<&str> = t.split(['.', ',', '\u{066b}', '\u{066c}', '،', ' ']).collect();
    if groups.iter().any(|g| g.is_empty() || !g.bytes().all(|b| b.is_ascii_digit())) || t.len() > 40 {
        return None;
    }
    let thousands = groups.len() > 1 && groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3);
    if groups.len() == 1 || thousands {
        return groups.concat().parse().ok();
    }
    let last = groups.pop()?;
    if groups.len() > 1 && !groups[1..].iter().all(|g| g.len() == 3) {
        return None;
    }
    format!("{}.{last}", groups.concat()).parse().ok()
}

const UNITS: [(&str, u64); 46] = [
    ("واحد", 1),
    ("واحده", 1),
    ("احد", 1),
    ("احدي", 1),
    ("اثنان", 2),
    ("اثنين", 2),
    ("اثنتان", 2),
    ("اثنا", 2),
    ("اثني", 2),
    ("اثنتي", 2),
    ("ثلاثه", 3),
    ("ثلاث", 3),
    ("اربعه", 4),
    ("اربع", 4),
    ("خمسه", 5),
    ("خمس", 5),
    ("سته", 6),
    ("ست", 6),
    ("سبعه", 7),
    ("سبع", 7),
    ("ثمانيه", 8),
    ("ثماني", 8),
    ("ثمان", 8),
    ("تسعه", 9),
    ("تسع", 9),
    ("عشره", 10),
    ("عشر", 10),
    ("عشرون", 20),
    ("عشرين", 20),
    ("ثلاثون", 30),
    ("ثلاثين", 30),
    ("اربعون", 40),
    ("اربعين", 40),
    ("خمسون", 50),
    ("خمسين", 50),
    ("ستون", 60),
    ("ستين", 60),
    ("سبعون", 70),
    ("سبعين", 70),
    ("ثمانون", 80),
    ("ثمانين", 80),
    ("تسعون", 90),
    ("تسعين", 90),
    ("مايه", 100),
    ("ميه", 100),
    ("مايتين", 200),
];
const SCALES: [(&str, u64); 8] = [
    ("مايه", 100),
    ("ميه", 100),
    ("الف", 1_000),
    ("الاف", 1_000),
    ("الفا", 1_000),
    ("مليون", 1_000_000),
    ("ملايين", 1_000_000),
    ("مليار", 1_000_000_000),
];

fn unit(w: &str) -> Option<u64> {
    if let Some(head) = w.strip_suffix("مايه").or_else(|| w.strip_suffix("ميه")).filter(|h| !h.is_empty())
    {
        return unit(head).filter(|n| *n < 10).map(|n| n * 100);
    }
    match w {
        "الفين" | "الفان" => return Some(2_000),
        "مايتان" | "ميتين" | "ميتان" => return Some(200),
        _ => {}
    }
    UNITS.iter().find(|(x, _)| *x == w).map(|(_, n)| *n)
}

/// Reads the number that `words` (folded) begin with: `خمسه وعشرون`, `ثلاثه الاف`. `None` when the first word is
/// not a number.
pub fn number_words(words: &[&str]) -> Option<NumberFound> {
    let (mut total, mut current, mut used) = (0u64, 0u64, 0);
    for (i, w) in words.iter().enumerate().take(12) {
        let w = if i > 0 { w.strip_prefix('و').unwrap_or(w) } else { w };
        if let Some((_, s)) = SCALES.iter().find(|(x, _)| x == &w).filter(|_| current > 0 || i == 0) {
            if *s == 100 {
                current = current.max(1).checked_mul(100)?;
            } else {
                total = total.checked_add(current.max(1).checked_mul(*s)?)?;
                current = 0;
            }
        } else if let Some(n) = unit(w) {
            current = current.checked_add(n)?;
        } else {
            break;
        }
        used = i + 1;
    }
    (used > 0).then_some(NumberFound { value: total + current, words: used })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// O08: U+066C, both families of digits, Western output.
    #[test]
    fn separators_and_families() {
        assert_eq!(parse_number("1٬306"), Some(1306.0));
        assert_eq!(parse_number("١٬٣٠٦"), Some(1306.0));
        assert_eq!(parse_number("۱۳۰۶"), Some(1306.0));
        assert_eq!(parse_number("600.000"), Some(600_000.0));
        assert_eq!(parse_number("1.3"), Some(1.3));
        assert_eq!(parse_number("1.2.3"), None);
        assert_eq!(digits("٢٠٢٥"), "2025");
    }

    #[test]
    fn numbers_in_words() {
        let n = |t: &str| number_words(&t.split(' ').collect::<Vec<_>>()).map(|n| n.value);
        assert_eq!(n("خمسه وعشرون"), Some(25));
        assert_eq!(n("ثلاثه الاف"), Some(3000));
        assert_eq!(n("ثلاثمايه"), Some(300));
        assert_eq!(n("اثني عشر"), Some(12));
        assert_eq!(n("حزب"), None);
    }
}
