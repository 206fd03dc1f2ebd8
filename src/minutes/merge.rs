//! Two wordings written at once from the same one become one where the changes do not touch; else both are shown, and
//! somebody chooses. Pure.

use similar::{ChangeTag, TextDiff};

/// What two wordings make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merged {
    /// One text with the changes of both.
    Clean(String),
    /// Both changed the same words: neither is given up here.
    Touching,
}

/// Some words of the base, from one place to another, and what stands there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hunk {
    from: usize,
    to: usize,
    words: String,
}

/// Merges two wordings of one base, by words. Changes touch when not one word that both left alone stands between them: what
/// agrees with a changed word stands next to it. The same change made by both is made once.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merged {
    if mine == theirs || theirs == base {
        return Merged::Clean(mine.to_owned());
    }
    if mine == base {
        return Merged::Clean(theirs.to_owned());
    }
    let (tokens, ours) = hunks(base, mine);
    let (_, others) = hunks(base, theirs);
    let mut all: Vec<Hunk> = ours.clone();
    for other in others {
        if ours.contains(&other) {
            continue;
        }
        if ours.iter().any(|own| touch(&tokens, own, &other)) {
            return Merged::Touching;
        }
        all.push(other);
    }
    all.sort_by_key(|h| h.from);
    let mut out = String::new();
    let mut at = 0;
    for hunk in &all {
        out.extend(tokens.get(at..hunk.from).into_iter().flatten().map(String::as_str));
        out.push_str(&hunk.words);
        at = hunk.to;
    }
    out.extend(tokens.get(at..).into_iter().flatten().map(String::as_str));
    Merged::Clean(out)
}

/// Is there no word between two changes?
fn touch(tokens: &[String], a: &Hunk, b: &Hunk) -> bool {
    let (first, second) = if (a.from, a.to) <= (b.from, b.to) { (a, b) } else { (b, a) };
    let between = tokens.get(first.to..second.from).unwrap_or_default();
    !between.iter().any(|t| t.chars().any(char::is_alphanumeric))
}

/// The words of the base, and what a wording changes of them.
fn hunks(base: &str, changed: &str) -> (Vec<String>, Vec<Hunk>) {
    let diff = TextDiff::from_words(base, changed);
    let (mut tokens, mut out): (Vec<String>, Vec<Hunk>) = (vec![], vec![]);
    let mut open = false;
    for change in diff.iter_all_changes() {
        let text: &str = change.value();
        let here = tokens.len();
        if change.tag() == ChangeTag::Equal {
            tokens.push(text.to_owned());
            open = false;
            continue;
        }
        if !open {
            out.push(Hunk { from: here, to: here, words: String::new() });
            open = true;
        }
        if change.tag() == ChangeTag::Delete {
            tokens.push(text.to_owned());
        }
        if let Some(hunk) = out.last_mut() {
            match change.tag() {
                ChangeTag::Delete => hunk.to = here + 1,
                _ => hunk.words.push_str(text),
            }
        }
    }
    (tokens, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sitting::model::{Piece, difference};
    use proptest::prelude::*;

    const BASE: &str = "افتتحت الجلسة على الساعة العاشرة صباحا برئاسة السيدة فاطمة مزوار بمقر الحزب.";

    /// C09: two rapporteurs change different words of one passage: both changes are in it.
    #[test]
    fn changes_apart_become_one_text() {
        let mine = BASE.replace("العاشرة", "الحادية عشرة");
        let theirs = BASE.replace("بمقر الحزب", "بالمقر الإقليمي للحزب");
        let both = mine.replace("بمقر الحزب", "بالمقر الإقليمي للحزب");
        assert_eq!(merge(BASE, &mine, &theirs), Merged::Clean(both.clone()));
        assert_eq!(merge(BASE, &theirs, &mine), Merged::Clean(both));
    }

    /// C09: what stands next to a changed word agrees with it: changes that touch are for somebody to choose.
    #[test]
    fn changes_that_touch_are_for_somebody_to_choose() {
        let mine = BASE.replace("العاشرة", "التاسعة");
        let theirs = BASE.replace("العاشرة صباحا", "العاشرة مساء");
        assert_eq!(merge(BASE, &mine, &theirs), Merged::Touching);
        let (more, other) = (format!("{BASE} ثم رفعت."), format!("{BASE} وانتهت."));
        assert_eq!(merge(BASE, &more, &other), Merged::Touching, "both added at the end");
        assert_eq!(merge(BASE, &more, &more), Merged::Clean(more.clone()), "the same addition, once");
    }

    fn inserted(base: &str, changed: &str) -> Vec<String> {
        let come = difference(base, changed).into_iter().filter_map(|p| match p {
            Piece::Come(words) => Some(words),
            _ => None,
        });
        come.flat_map(|w| w.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
    }

    proptest! {
        /// C09: nothing is lost. Every word that either side wrote is in the merged text, as often as they wrote it; else
        /// nothing is merged and both wordings are kept for the choice.
        #[test]
        fn every_word_written_is_there(
            base in prop::collection::vec("[ابجد]{1,3}", 0..14),
            mine in prop::collection::vec((0usize..14, "[سشصض]{1,3}"), 0..4),
            theirs in prop::collection::vec((0usize..14, "[كلمن]{1,3}"), 0..4),
        ) {
            let text = base.join(" ");
            let write = |changes: &[(usize, String)], over: bool| {
                let mut words = base.clone();
                for (at, word) in changes {
                    let at = (*at).min(words.len());
                    if over && at < words.len() { words[at] = word.clone(); } else { words.insert(at, word.clone()); }
                }
                words.join(" ")
            };
            let (mine, theirs) = (write(&mine, true), write(&theirs, false));
            match merge(&text, &mine, &theirs) {
                Merged::Clean(both) => {
                    let words: Vec<&str> = both.split_whitespace().collect();
                    for side in [&mine, &theirs] {
                        for word in inserted(&text, side) {
                            let wanted = side.split_whitespace().filter(|w| *w == word).count();
                            let there = words.iter().filter(|w| **w == word).count();
                            prop_assert!(there >= wanted, "{word}: {both}");
                        }
                    }
                    prop_assert_eq!(merge(&text, &theirs, &mine), Merged::Clean(both));
                }
                Merged::Touching => prop_assert!(mine != theirs && mine != text && theirs != text),
            }
        }

        /// C09: who changed nothing takes nothing from the other.
        #[test]
        fn one_side_alone_is_taken(base in "[اب ج\n]{0,40}", one in "[اب ج\n]{0,40}") {
            prop_assert_eq!(merge(&base, &one, &base), Merged::Clean(one.clone()));
            prop_assert_eq!(merge(&base, &base, &one), Merged::Clean(one.clone()));
            prop_assert_eq!(merge(&base, &one, &one), Merged::Clean(one));
        }
    }
}
