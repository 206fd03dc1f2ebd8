//! How one wording differs from another, word by word.

use similar::{ChangeTag, TextDiff};

/// Words that stayed, went or came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the first only.
    Gone(String),
    /// In the second only.
    Come(String),
}

/// The pieces of two wordings, in order: what is the same and what came read as the second, what is the same and what went
/// as the first.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let diff = TextDiff::from_words(before, after);
    let mut out: Vec<Piece> = vec![];
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (change.tag(), out.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(last)))
            | (ChangeTag::Delete, Some(Piece::Gone(last)))
            | (ChangeTag::Insert, Some(Piece::Come(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => out.push(Piece::Same(text.to_owned())),
            (ChangeTag::Delete, _) => out.push(Piece::Gone(text.to_owned())),
            (ChangeTag::Insert, _) => out.push(Piece::Come(text.to_owned())),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// D10: what an amendment changes is seen word by word.
    #[test]
    fn a_changed_word_is_seen() {
        use Piece::*;
        let pieces = difference("فتح المقر الإقليمي قبل نهاية الشهر", "فتح المقر المحلي قبل نهاية الشهر");
        let gone: Vec<_> = pieces.iter().filter(|p| matches!(p, Gone(_) | Come(_))).collect();
        assert_eq!(gone, [&Gone("الإقليمي".into()), &Come("المحلي".into())]);
    }

    proptest! {
        /// D10: both wordings can be read back from their difference.
        #[test]
        fn both_wordings_are_in_it(a in "[اب ج\n]{0,40}", b in "[اب ج\n]{0,40}") {
            let pieces = difference(&a, &b);
            let read = |keep: fn(&Piece) -> Option<&String>| pieces.iter().filter_map(keep).cloned().collect::<String>();
            let before = read(|p| match p { Piece::Same(t) | Piece::Gone(t) => Some(t), Piece::Come(_) => None });
            let after = read(|p| match p { Piece::Same(t) | Piece::Come(t) => Some(t), Piece::Gone(_) => None });
            prop_assert_eq!((before, after), (a, b));
        }
    }
}
