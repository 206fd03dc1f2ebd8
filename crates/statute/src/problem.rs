//! What can be wrong with a statute file: typed, so that a page can build on it; sentences are in `words`.

use crate::{Competence, Lang, words};
use amana_base::Day;

/// One thing wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Path of keys: `bodies.provincial_secretariat.posts.treasurer.term.months`; empty for the whole file.
    pub key: String,
    /// Whether the file can be used all the same.
    pub severity: Severity,
    /// What is wrong.
    pub what: What,
}

impl Problem {
    /// A complete sentence for a person: what was found and what to write instead.
    pub fn sentence(&self, lang: Lang) -> String {
        words::problem(&self.what, lang)
    }
}

/// Whether a file can be used in spite of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file is refused.
    Error,
    /// The file is read; what is missing shows as unknown.
    Warning,
}

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Shape {
    Text,
    Whole,
    Decimal,
    YesNo,
    Day,
    List,
    Table,
    Share,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Not TOML at this place; the message is the parser's, in English.
    Syntax {
        /// The parser's message.
        message: String,
    },
    /// Not the kind of value expected.
    WrongShape {
        /// What is written.
        found: Shape,
        /// What is expected.
        expected: Shape,
    },
    /// A key that the format does not have.
    UnknownKey {
        /// The key.
        found: String,
        /// The nearest key that the table has.
        suggestion: Option<String>,
    },
    /// A key that must be there and is not.
    MissingKey {
        /// The key.
        key: String,
        /// What it holds.
        expected: Shape,
    },
    /// A word that is not in the list.
    NotOneOf {
        /// The word.
        found: String,
        /// The nearest word of the list.
        suggestion: Option<String>,
        /// The list.
        allowed: Vec<&'static str>,
    },
    /// A text with nothing in it.
    Empty,
    /// A text too long for a name or a sentence.
    TooLong {
        /// Characters it has.
        length: usize,
        /// Characters it may have.
        max: usize,
    },
    /// A character that is not seen and changes how a text is read: right-to-left override and its like.
    HiddenCharacter {
        /// Its code point: `U+202E`.
        found: String,
    },
    /// Not a share such as `"1/2"`.
    NotAShare {
        /// What is written.
        found: String,
    },
    /// Not a key: small Latin letters, digits and `_`, starting with a letter.
    NotAKey {
        /// What is written.
        found: String,
    },
    /// A key that starts with `law_` in a file that is not the law's, or the reverse.
    ReservedKey {
        /// The key.
        found: String,
    },
    /// Not a code: capital Latin letters and digits.
    NotACode {
        /// What is written.
        found: String,
    },
    /// Not a colour such as `#0B6E4F`.
    NotAColour {
        /// What is written.
        found: String,
    },
    /// A number too small.
    TooLow {
        /// The number.
        found: String,
        /// The smallest allowed.
        min: u32,
    },
    /// A number too large.
    TooHigh {
        /// The number.
        found: String,
        /// The largest allowed.
        max: u32,
    },
    /// A least number above the most.
    MinOverMax {
        /// At least.
        min: u32,
        /// At most.
        max: u32,
    },
    /// A key given twice.
    Duplicate {
        /// The key.
        key: String,
        /// Line of the first.
        first_line: usize,
    },
    /// Two names that search and reading cannot tell apart.
    SameName {
        /// The name.
        name: String,
        /// The key of the other bearer.
        other: String,
        /// Line of the other.
        first_line: usize,
    },
    /// A kind of body that the file does not have.
    NoSuchBody {
        /// The key.
        found: String,
        /// The nearest one.
        suggestion: Option<String>,
    },
    /// A post that the body does not have.
    NoSuchPost {
        /// The kind of body.
        body: String,
        /// The post.
        found: String,
        /// The nearest one.
        suggestion: Option<String>,
    },
    /// A reference that names a post without its body, where there is no body around it.
    PostWithoutBody {
        /// What is written.
        found: String,
    },
    /// A level that the file does not declare.
    NoSuchLevel {
        /// The level.
        found: &'static str,
    },
    /// Bodies that live inside one another in a circle.
    ParentCycle {
        /// The keys, the first repeated at the end.
        chain: Vec<String>,
    },
    /// A post that replaces or is chosen among itself, or in a circle.
    PostCycle {
        /// The post.
        post: String,
    },
    /// A rank missing between two others.
    RankGap {
        /// The missing rank.
        missing: u32,
    },
    /// A rank given twice.
    RankTwice {
        /// The rank.
        rank: u32,
    },
    /// `ranks` on a post that is not ranked, `seats` on one that is not collective, or the reverse.
    HoldingMismatch {
        /// What the post says of itself.
        holding: &'static str,
        /// The key that does not fit or is missing.
        key: &'static str,
        /// Whether the key is there (and should not be) or missing.
        present: bool,
    },
    /// A ranked title that does not say where the rank goes.
    NoRankPlace {
        /// The title.
        found: String,
    },
    /// A later call that asks for more people than an earlier one.
    QuorumRises {
        /// 2 or 3.
        call: u8,
        /// What it asks.
        share: String,
        /// What the earlier call asks.
        earlier: String,
    },
    /// A part larger than the whole.
    OverWhole {
        /// The share.
        found: String,
    },
    /// Quotas of one body that add up to more than the whole for groups that exclude each other never happen; this is
    /// one quota given twice for a group.
    QuotaTwice {
        /// The body.
        body: String,
    },
    /// Two rules of who may vote for one kind of body.
    ElectorateTwice {
        /// The body; empty for the rule of every other vote.
        body: String,
    },
    /// In force before it was adopted.
    InForceBeforeAdopted {
        /// Adopted on.
        adopted: Day,
        /// In force from.
        in_force: Day,
    },
    /// Frequency given twice, or not at all.
    FrequencyUnclear,
    /// A post of staff among those who preside, call or sign.
    StaffPresides {
        /// The post.
        post: String,
    },
    /// By right, without the offices that give the right; or by another way, without who decides.
    WayUnclear {
        /// `of` or `by`.
        key: &'static str,
    },
    /// A title in Arabic without its feminine (O10).
    NoFeminine,
    /// A body inside one of a lower level.
    ParentBelow {
        /// The parent.
        parent: String,
    },
    /// A kind of body of the wrong sphere in a parallel organisation.
    NotParallel {
        /// The body.
        body: String,
    },
    /// Something that law 29-11 wants the statute to state.
    LawGap {
        /// What is missing.
        key: LawKey,
    },
    /// Against law 29-11: the congress is further apart than four years (article 49).
    CongressTooFar {
        /// Months.
        months: u32,
    },
    /// Against law 29-11: members younger than eighteen (article 19).
    MembersTooYoung {
        /// Years.
        years: u32,
    },
}

impl What {
    /// Whether it is about a key that something else refers to.
    pub(crate) const fn is_reference(&self) -> bool {
        matches!(self, What::NoSuchBody { .. } | What::NoSuchPost { .. } | What::NoSuchLevel { .. })
    }
}

/// What law 29-11 wants a statute to state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LawKey {
    /// Article 29: the symbol.
    Symbol,
    /// Article 29: the seat.
    Seat,
    /// Article 29: powers and composition of the organs.
    Organs,
    /// Article 29: members' rights.
    Rights,
    /// Article 29: members' duties.
    Duties,
    /// Article 29: procedure and organ of endorsement.
    Endorsement,
    /// Article 29: how often organs meet.
    Periodicity,
    /// Article 29: length of mandates.
    Terms,
    /// Article 29: greatest number of mandates.
    MaxTerms,
    /// Article 29: admission.
    Admission,
    /// Article 29: removal.
    Removal,
    /// Article 29: resignation.
    Resignation,
    /// Article 29: sanctions and their grounds.
    Sanctions,
    /// Article 29: the organs that decide sanctions.
    SanctionOrgans,
    /// Article 29: unions and mergers.
    Unions,
    /// Article 29: one of the five committees.
    Committee(Competence),
    /// Article 26: share of the young in leading organs.
    YouthShare,
    /// Article 26: one third of women in national and regional leading organs.
    WomenShare,
    /// Article 27: national structures.
    NationalStructures,
    /// Article 27: regional structures.
    RegionalStructures,
    /// Article 49: interval between congresses.
    CongressInterval,
}

impl LawKey {
    /// The article of law 29-11 that asks for it.
    pub const fn article(self) -> u32 {
        match self {
            LawKey::YouthShare | LawKey::WomenShare => 26,
            LawKey::NationalStructures | LawKey::RegionalStructures => 27,
            LawKey::CongressInterval => 49,
            _ => 29,
        }
    }
}

/// The allowed word nearest to what was written, when it is near enough to be a slip.
pub(crate) fn nearest(found: &str, allowed: &[&str]) -> Option<String> {
    let found: String = found.chars().take(64).collect();
    let (distance, word) = allowed.iter().map(|word| (edits(&found, word), word)).min()?;
    let bearable = (word.chars().count() / 3).clamp(1, 4);
    (distance <= bearable || (found.len() >= 4 && word.starts_with(&found))).then(|| (*word).to_owned())
}

/// Letters to add, remove, replace or swap to go from one word to the other.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (mut before, mut row): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect());
    for i in 1..=a.len() {
        let mut next = vec![i];
        for j in 1..=b.len() {
            let replaced = row[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            next.push(best);
        }
        (before, row) = (row, next);
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_gets_a_suggestion_and_another_word_none() {
        assert_eq!(nearest("qourum", &["quorum", "notice", "chair"]).as_deref(), Some("quorum"));
        assert_eq!(nearest("confidental", &["confidential", "chair"]).as_deref(), Some("confidential"));
        assert_eq!(nearest("banana", &["quorum", "notice"]), None);
        assert_eq!(nearest("", &[]), None);
    }
}
