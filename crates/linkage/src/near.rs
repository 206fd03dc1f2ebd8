//! One slip of the pen.

/// True when the texts differ by at most one letter lost, added or changed, or by two neighbours exchanged.
pub(crate) fn one_slip<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let before = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[before..], &b[before..]);
    let after = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    match (&a[..a.len() - after], &b[..b.len() - after]) {
        ([] | [_], [] | [_]) => true,
        ([p, q], [r, s]) => p == s && q == r,
        _ => false,
    }
}

/// True when the words differ by one slip, or by two in a long word.
pub(crate) fn nearly(a: &str, b: &str) -> bool {
    let (mut x, mut y) = (['\0'; LONGEST], ['\0'; LONGEST]);
    let (a, b) = (letters(a, &mut x), letters(b, &mut y));
    if a.len().min(b.len()) < 2 || a.len().max(b.len()) < 3 {
        return false;
    }
    one_slip(a, b) || (a.len().min(b.len()) >= 7 && distance_at_most_two(a, b))
}

/// Letters of a name that are looked at.
const LONGEST: usize = 40;

fn letters<'a>(text: &str, into: &'a mut [char; LONGEST]) -> &'a [char] {
    let mut n = 0;
    for (slot, c) in into.iter_mut().zip(text.chars()) {
        *slot = c;
        n += 1;
    }
    &into[..n]
}

/// Levenshtein's distance is two or less: only the five middle diagonals are walked.
fn distance_at_most_two(a: &[char], b: &[char]) -> bool {
    const FAR: u8 = 3;
    if a.len().abs_diff(b.len()) > 2 {
        return false;
    }
    // above[d] is the distance of a[..i] to b[..i + d - 2].
    let mut above = [FAR, FAR, 0, 1, 2];
    for (i, letter) in a.iter().enumerate() {
        let mut row = [FAR; 5];
        for d in 0..5 {
            let Some(j) = (i + 1 + d).checked_sub(2).filter(|j| *j <= b.len()) else { continue };
            let mut best = if d < 4 { above[d + 1] + 1 } else { FAR };
            if j > 0 {
                best = best.min(above[d] + u8::from(*letter != b[j - 1]));
                if d > 0 {
                    best = best.min(row[d - 1] + 1);
                }
            }
            row[d] = best.min(FAR);
        }
        above = row;
    }
    above[b.len() + 2 - a.len()] <= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_one() {
        for (a, b, yes) in [
            ("karim", "karim", true),
            ("karim", "karm", true),
            ("karim", "kraim", true),
            ("karim", "korim", true),
            ("karim", "kramm", false),
            ("", "k", true),
            ("", "ka", false),
        ] {
            assert_eq!(one_slip(a.as_bytes(), b.as_bytes()), yes, "{a} {b}");
            assert_eq!(one_slip(b.as_bytes(), a.as_bytes()), yes, "{b} {a}");
        }
    }

    #[test]
    fn long_words_may_have_two() {
        assert!(nearly("abderrahim", "abdelrahin"));
        assert!(nearly("benjelloun", "benjelon"));
        assert!(!nearly("benjelloun", "bnjelon"));
        assert!(!nearly("samir", "samer") || nearly("samer", "samir"));
        assert!(!nearly("ali", "adli x"));
    }
}
