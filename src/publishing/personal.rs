//! What of a text looks like personal data: telephones, e-mail addresses, identity numbers. Pointed out before it is
//! published (09-08); names and offices are what communiques are made of and are left alone. Pure.

use amana_arabic::digits;

/// What something looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The number of a national identity card: one or two letters and four to seven digits.
    Identity,
    /// A long number: of an account, a membership, a file.
    Number,
}

/// What looks like personal data, as it is written, in order, each once.
pub fn found(text: &str) -> Vec<(Sort, String)> {
    let mut out: Vec<(Sort, String)> = vec![];
    let text = digits(text);
    let mut add = |sort: Sort, words: &str| {
        let words = words.trim().to_owned();
        if !out.iter().any(|(_, known)| *known == words) {
            out.push((sort, words));
        }
    };
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
        if email(bare) {
            add(Sort::Email, bare);
        } else if identity(bare) {
            add(Sort::Identity, bare);
        }
    }
    for run in runs(&text) {
        let only: String = run.chars().filter(char::is_ascii_digit).collect();
        if phone(&run, &only) {
            add(Sort::Phone, &run);
        } else if only.len() >= 9 && !run.contains('/') {
            add(Sort::Number, &run);
        }
    }
    out
}

fn email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && host.chars().all(|c| c.is_alphanumeric() || ".-".contains(c))
    })
}

/// `AB123456`, in Latin or Arabic letters.
fn identity(word: &str) -> bool {
    let letters = word.chars().take_while(|c| c.is_alphabetic()).count();
    let rest: Vec<char> = word.chars().skip(letters).collect();
    (1..=2).contains(&letters)
        && (4..=7).contains(&rest.len())
        && rest.iter().all(char::is_ascii_digit)
        && word.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
}

/// Stretches of digits with what people put between them.
fn runs(text: &str) -> Vec<String> {
    let mut out = vec![];
    let mut run = String::new();
    for c in text.chars().chain(['\n']) {
        let joins = !run.is_empty() && matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}');
        if c.is_ascii_digit() || c == '+' || joins {
            run.push(c);
        } else if !run.is_empty() {
            out.push(std::mem::take(&mut run).trim_end_matches(|c: char| !c.is_ascii_digit()).to_owned());
        }
    }
    out.retain(|run| run.chars().any(|c| c.is_ascii_digit()));
    out
}

/// A Moroccan number in national or international form.
fn phone(run: &str, only: &str) -> bool {
    let national = only.len() == 10
        && (only.starts_with("05")
            || only.starts_with("06")
            || only.starts_with("07")
            || only.starts_with("08"));
    let abroad = (run.starts_with('+') || only.starts_with("00")) && (10..=15).contains(&only.len());
    let morocco = only.len() == 12 && only.starts_with("212");
    national || abroad || morocco
}

#[cfg(test)]
mod tests {
    use super::*;

    /// D11: what looks like personal data is pointed out, in either family of digits.
    #[test]
    fn telephones_addresses_and_identity_numbers_are_seen() {
        let text = "للاتصال: 0661-23-45-67 أو ٠٥٣٧١٢٣٤٥٦ أو +212 661 234 567، البريد a.b@example.org، البطاقة الوطنية AB123456. الحساب 007810001234567890123456";
        let sorts: Vec<Sort> = found(text).into_iter().map(|(sort, _)| sort).collect();
        assert_eq!(sorts, [Sort::Email, Sort::Identity, Sort::Phone, Sort::Phone, Sort::Phone, Sort::Number]);
    }

    /// D11: dates, numbers of communiques, counts and hours are no personal data.
    #[test]
    fn dates_and_counts_are_not() {
        let text = "بلاغ رقم 7/2026. يوم 26 أكتوبر 2026، بحضور 14 عضوا من أصل 23، على الساعة 18:30، 02/05/2026، ميزانية 120.000 درهم";
        assert_eq!(found(text), []);
    }
}
