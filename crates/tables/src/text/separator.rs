//! Which sign stands between the cells of a text.

use super::split::Splitter;

/// In the order in which equals are taken.
const CANDIDATES: [u8; 4] = [b'\t', b';', b'|', b','];
/// Records that are looked at.
const RECORDS: usize = 200;

/// The separator of a text of which `head` is the beginning; `None` when each line is one cell. A first line `sep=;`,
/// which Excel writes, is believed.
pub(crate) fn guess(head: &str) -> Option<u8> {
    if let Some(told) = told(head) {
        return Some(told);
    }
    let mut best = (0.0, None);
    for candidate in CANDIDATES {
        let score = evenness(head, candidate);
        if score > best.0 + 1e-9 {
            best = (score, Some(candidate));
        }
    }
    best.1
}

/// The separator that a first line `sep=;` names.
pub(crate) fn told(head: &str) -> Option<u8> {
    let rest = head.strip_prefix("sep=")?.as_bytes();
    match rest {
        [s, b'\r' | b'\n', ..] if s.is_ascii() => Some(*s),
        _ => None,
    }
}

/// How much the records have one and the same number of cells, more than one. Titles above the list, and a last
/// record that the sample cuts, weigh little.
fn evenness(head: &str, separator: u8) -> f64 {
    let mut splitter = Splitter::new(head.as_bytes(), Some(separator), 1 << 16);
    let mut widths: Vec<usize> = Vec::new();
    while widths.len() < RECORDS {
        let mut width = 0;
        let mut filled = false;
        match splitter.record(|n, c| {
            width = n + 1;
            filled |= !c.trim().is_empty();
            Ok(())
        }) {
            Ok(Some(_)) if filled => widths.push(width),
            Ok(Some(_)) => {}
            Ok(None) | Err(_) => break,
        }
    }
    if widths.len() > 2 {
        widths.pop();
    }
    let Some(most) = widths.iter().filter(|w| **w > 1).max_by_key(|w| (count(&widths, **w), **w)) else {
        return 0.0;
    };
    let share = count(&widths, *most) as f64 / widths.len() as f64;
    // A comma in an address makes two cells in a row here and there; a list has the same number everywhere.
    share * share * (*most as f64).ln()
}

fn count(widths: &[usize], width: usize) -> usize {
    widths.iter().filter(|w| **w == width).count()
}

#[cfg(test)]
mod tests {
    use super::guess;

    #[test]
    fn each_of_them() {
        for (head, want) in [
            ("a;b;c\n1;2,5;3\n4;5,1;6\n", Some(b';')),
            ("a,b,c\n\"x;y\",2,3\n4,5,6\n", Some(b',')),
            ("a\tb\n1\t2\n", Some(b'\t')),
            ("a|b\n1|2\n", Some(b'|')),
            ("sep=;\na;b,c,d\n", Some(b';')),
            ("one\ntwo\nthree\n", None),
            ("List of members, 2024\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n", Some(b';')),
            ("name;address\nx;12, rue\ny;3, rue, fond\nz;4 rue\n", Some(b';')),
        ] {
            assert_eq!(guess(head), want, "{head}");
        }
    }
}
