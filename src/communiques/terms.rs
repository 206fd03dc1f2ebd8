//! The statute's names as they meet in running text: `أمينا محليا`, `للأمانة الإقليمية` and `الأمين المحلي` are names of the
//! same few things.

use crate::statutes::Rulebook;
use amana_arabic::{Kind, Tokens, fold};
use amana_statute::{BodyKind, LevelKey, Number, Position, Post, Sphere};
use std::collections::HashMap;

/// A kind of body as texts name it.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyTerm {
    /// Its key.
    pub kind: String,
    /// The level of its unit.
    pub level: LevelKey,
    /// There may be several, each with a name of its own.
    pub several: bool,
    /// A public institution.
    pub elected: bool,
}

/// A post as texts name it.
#[derive(Clone, Debug, PartialEq)]
pub struct PostTerm {
    /// Key of the kind of body.
    pub kind: String,
    /// Key of the post.
    pub post: String,
    /// Its rank, 0 for none.
    pub rank: i64,
    /// The level of the body's unit.
    pub level: LevelKey,
    /// A public institution's.
    pub elected: bool,
}

/// A name found in a text: where, in tokens, and what it may mean.
#[derive(Clone, Debug)]
pub struct Found<T> {
    /// First token, and one after the last.
    pub tokens: std::ops::Range<usize>,
    /// What it may be, the organisation's own before the law's.
    pub terms: Vec<T>,
}

/// Every name of the statute and of the law.
#[derive(Debug, Default)]
pub struct Terms {
    bodies: HashMap<String, Vec<BodyTerm>>,
    posts: HashMap<String, Vec<PostTerm>>,
    /// Head words of the kinds of which there may be several (`قطب`, `لجنة`): a name of its own may follow.
    heads: HashMap<String, Vec<BodyTerm>>,
}

/// Words of a name at most.
const LONGEST: usize = 9;

impl Terms {
    /// The names of the statute in force and of the law.
    pub fn of(rules: &Rulebook) -> Terms {
        let mut terms = Terms::default();
        for kind in rules.kinds() {
            let elected = kind.sphere == Sphere::Elected;
            let body = BodyTerm { kind: kind.key.clone(), level: kind.level, several: kind.several, elected };
            for name in kind.names() {
                add(&mut terms.bodies, phrase_key(name), body.clone());
            }
            if kind.several {
                let head = kind.label(amana_statute::Lang::Ar, Number::One);
                for name in std::iter::once(head).chain(kind.synonyms.iter().map(String::as_str)) {
                    if let Some(first) = phrase_key(name).split(' ').next() {
                        add(&mut terms.heads, first.to_string(), body.clone());
                    }
                }
            }
            terms.add_posts(kind, elected);
        }
        terms
    }

    fn add_posts(&mut self, kind: &BodyKind, elected: bool) {
        for post in &kind.posts {
            let term = |rank: u32| PostTerm {
                kind: kind.key.clone(),
                post: post.key.clone(),
                rank: i64::from(rank),
                level: kind.level,
                elected,
            };
            let woman = womans(kind, post);
            let mut add_name = |name: &str, term: PostTerm| {
                let key = phrase_key(name);
                if let Some((of_a_man, of_a_woman)) = &woman {
                    add(&mut self.posts, key.replace(of_a_man, of_a_woman), term.clone());
                }
                add(&mut self.posts, key, term);
            };
            for name in post.names() {
                add_name(name, term(0));
            }
            for rank in &post.ranks {
                for name in post.ranked_names(*rank) {
                    add_name(&name, term(*rank));
                }
            }
        }
    }

    /// Names of bodies in a text, the longest at each place, none inside another. A kind of which there may be several is
    /// found by its head word with whatever name follows.
    pub fn bodies_in(&self, t: &Tokens<'_>) -> Vec<Found<BodyTerm>> {
        walk(t, |t, i| {
            let named = longest(t, i, &self.bodies);
            // `قطب النساء`, `لجنة الأخلاقيات`: the words after the head belong to the name.
            let own = readings(t.word(i)).find_map(|w| self.heads.get(&w)).map(|terms| {
                let mut end = i + 1;
                while end < t.list().len() && end < i + 4 && is_word(t, end) && t.word(end).starts_with("ال")
                {
                    end += 1;
                }
                (end, terms.clone())
            });
            match (named, own) {
                (Some(a), Some(b)) if b.0 > a.0 => Some(b),
                // The statute may know the name at one level and the kind of thing at another.
                (Some(mut a), Some(b)) if b.0 == a.0 => {
                    a.1.extend(b.1);
                    Some(a)
                }
                (None, Some(b)) if b.0 > i + 1 => Some(b),
                (a, _) => a,
            }
        })
    }

    /// Names of posts in a text, the longest at each place, none inside another.
    pub fn posts_in(&self, t: &Tokens<'_>) -> Vec<Found<PostTerm>> {
        walk(t, |t, i| longest(t, i, &self.posts))
    }

    /// The post that heads a kind of body: `رئيسة له` says no more than that.
    pub fn head_of(rules: &Rulebook, kind: &str) -> Option<String> {
        rules.kind(kind)?.posts.iter().find(|p| p.access == Position::Head).map(|p| p.key.clone())
    }
}

/// A deputy is named after whom they replace: `النائب الأول للأمين الإقليمي`, and `للأمينة الإقليمية` when she is a woman.
fn womans(kind: &BodyKind, post: &Post) -> Option<(String, String)> {
    let head = kind.post(&post.replaces.as_ref()?.post)?.forms(amana_statute::Lang::Ar);
    let (man, woman) = (phrase_key(&head.masculine), phrase_key(head.feminine.as_deref()?));
    (!man.is_empty() && man != woman).then_some((man, woman))
}

fn add<T: PartialEq>(map: &mut HashMap<String, Vec<T>>, key: String, term: T) {
    if key.is_empty() {
        return;
    }
    let list = map.entry(key).or_default();
    if !list.contains(&term) {
        list.push(term);
    }
}

fn walk<T>(t: &Tokens<'_>, at: impl Fn(&Tokens<'_>, usize) -> Option<(usize, Vec<T>)>) -> Vec<Found<T>> {
    let (mut out, mut i) = (vec![], 0);
    while i < t.list().len() {
        match at(t, i).filter(|_| is_word(t, i)) {
            Some((end, terms)) => {
                out.push(Found { tokens: i..end, terms });
                i = end;
            }
            None => i += 1,
        }
    }
    out
}

fn longest<T: Clone>(t: &Tokens<'_>, i: usize, map: &HashMap<String, Vec<T>>) -> Option<(usize, Vec<T>)> {
    let mut words: Vec<Vec<String>> = vec![];
    let mut best = None;
    for n in 0..LONGEST {
        let at = i + n;
        if at >= t.list().len() || !is_word(t, at) {
            break;
        }
        words.push(if n == 0 { readings(t.word(at)).collect() } else { inner(t.word(at)) });
        if let Some(terms) = combinations(&words).into_iter().find_map(|key| map.get(&key)) {
            best = Some((at + 1, terms.clone()));
        }
    }
    best
}

/// Every phrase the readings of its words make; at most 32.
fn combinations(words: &[Vec<String>]) -> Vec<String> {
    let mut out = vec![String::new()];
    for readings in words {
        let mut next = vec![];
        for start in &out {
            for word in readings {
                next.push(if start.is_empty() { word.clone() } else { format!("{start} {word}") });
            }
        }
        next.truncate(32);
        out = next;
    }
    out
}

fn is_word(t: &Tokens<'_>, i: usize) -> bool {
    t.list().get(i).is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Number))
}

/// A name as it is looked up: folded words without their article.
fn phrase_key(name: &str) -> String {
    let t = Tokens::new(name);
    let words = (0..t.list().len()).filter(|i| is_word(&t, *i)).map(|i| bare(t.word(i)).to_string());
    words.collect::<Vec<_>>().join(" ")
}

fn bare(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= 2 => rest,
        _ => word,
    }
}

/// What the first word of a name may be without what is joined before it (`و`, `ب`, `ل`, `ك`, `ف`) and after (the alef of
/// the accusative).
fn readings(word: &str) -> impl Iterator<Item = String> {
    let mut out = inner(word);
    for joined in ["و", "ب", "ل", "ك", "ف", "وب", "ول"] {
        if let Some(rest) = word.strip_prefix(joined).filter(|r| r.chars().count() >= 3) {
            out.extend(inner(rest));
            // `للأمانة`: the article lost its alef.
            if joined.ends_with('ل')
                && let Some(rest) = rest.strip_prefix('ل')
            {
                out.push(rest.to_string());
            }
        }
    }
    out.into_iter()
}

fn inner(word: &str) -> Vec<String> {
    let plain = bare(word);
    let mut out = vec![plain.to_string()];
    if let Some(rest) = plain.strip_suffix('ا').filter(|r| r.chars().count() >= 3) {
        out.push(rest.to_string());
    }
    if let Some(rest) = word.strip_prefix("لل") {
        out.push(rest.to_string());
    }
    out
}

/// Does a text contain one of these folded words, at the beginning of a word?
pub fn says(text: &str, starts: &[&str]) -> bool {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let plain = word.strip_prefix('و').unwrap_or(word);
        starts.iter().any(|s| {
            word.starts_with(s)
                || plain.starts_with(s)
                || bare(plain).starts_with(s)
                || plain.strip_prefix('ب').is_some_and(|p| bare(p).starts_with(s))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statutes::samples;
    use amana_statute::Statute;

    /// B05 O10: the deputy of a woman is a deputy, whoever is deputy.
    #[test]
    fn a_deputy_is_known_by_the_title_of_a_woman_too() {
        let statute = Statute::parse(samples::INVENTED.text).unwrap();
        let terms = Terms::of(&Rulebook::new(vec![statute], None));
        for text in
            ["النائب الأول للأمين الإقليمي", "النائب الأول للأمينة الإقليمية", "النائبة الأولى للأمينة الإقليمية"]
        {
            let found = terms.posts_in(&Tokens::new(text));
            let [one] = &found[..] else { panic!("{text}: {found:?}") };
            assert!(one.terms.iter().all(|t| t.rank == 1 && t.kind == "provincial_secretariat"), "{one:?}");
        }
    }
}
