//! What the reader knows before it reads: the territory, the vocabulary of the statutes and the cue words.

mod phrases;
mod vocabulary;

use std::collections::{HashMap, HashSet};

pub(crate) use phrases::Phrases;
use phrases::Quick;
pub use vocabulary::{Organ, PartyForm, PartyName, Post, Vocabulary};

use crate::lists::List;

use amana_arabic::{Kind, Tokens, fold};

/// Word classes; a word may have several.
pub(crate) mod tag {
    macro_rules! tags {
        ($($name:ident $text:literal $bit:literal;)*) => {
            $(pub const $name: u64 = 1 << $bit;)*
            pub fn named(name: &str) -> Option<u64> {
                match name { $($text => Some($name),)* _ => None }
            }
        };
    }
    tags! {
        CONV "conv" 0; HELD "held" 1; MEET "meet" 2; FUTURE "future" 3; SAY "say" 4; VERB "verb" 5; STOP "stop" 6;
        PREP "prep" 7; TIME "time" 8; ROLE "role" 9; ROLES "roles" 10; HON "hon" 11; OEXEC "oexec" 12;
        OCOUNCIL "ocouncil" 13; OCONGRESS "ocongress" 14; OCOMMITTEE "ocommittee" 15; OYOUTH "oyouth" 16;
        OORG "oorg" 17; OUNION "ounion" 18; OASSOC "oassoc" 19; OGROUP "ogroup" 20; NAT "nat" 21; REG "reg" 22;
        PROV "prov" 23; LOC "loc" 24; UREG "ureg" 25; UPROV "uprov" 26; ULOC "uloc" 27; VENUE "venue" 28;
        STREET "street" 29; TOPICVERB "topicverb" 30; PARTICLE "particle" 31; NOUN "noun" 32; WAW "waw" 33;
        GIVEN "given" 34; NAMEPART "namepart" 35; PLACE "place" 36; PARTY "party" 37; DECIDE "decide" 38;
        EVENT "event" 39; DVERB "dverb" 42; DCALL "dcall" 43; DNOUN "dnoun" 44; PLACEWORD "placeword" 45; UNIT "unit" 40; COMMON "common" 41;
    }
    pub const ORGAN: u64 =
        OEXEC | OCOUNCIL | OCONGRESS | OCOMMITTEE | OYOUTH | OORG | OUNION | OASSOC | OGROUP;
    pub const ANYVERB: u64 = CONV | HELD | SAY | VERB | TOPICVERB | DVERB | DCALL | FUTURE;
    pub const LEVEL: u64 = NAT | REG | PROV | LOC;
    pub const UCUE: u64 = UREG | UPROV | ULOC;
}

/// A territorial unit that a name may mean.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The code of the gazetteer, empty when it has none.
    pub code: String,
    /// `regional`, `provincial`, `local`, `foreign` or `national`.
    pub level: &'static str,
    /// The name, in Arabic.
    pub name: String,
    /// Inhabitants, 0 when unknown: the bigger of two is the likelier.
    pub population: u32,
}

/// A party form in the phrase set.
#[derive(Clone, Debug)]
pub(crate) struct PartyHit {
    pub code: String,
    pub form: PartyForm,
}

/// The lexicon: build it once, share it.
#[derive(Debug)]
pub struct Lexicon {
    ids: HashMap<Box<str>, u32, Quick>,
    tags: Vec<u64>,
    pub(crate) parties: Phrases<PartyHit>,
    pub(crate) places: Phrases<Vec<u32>>,
    pub(crate) units: Vec<Unit>,
    pub(crate) organs: Phrases<Vec<u32>>,
    pub(crate) organ_list: Vec<Organ>,
    pub(crate) posts: Phrases<Vec<u32>>,
    pub(crate) post_list: Vec<Post>,
    pub(crate) furniture: Vec<String>,
    pub(crate) bylines: Vec<String>,
    pub(crate) compounds: HashMap<u32, Vec<u32>>,
    lists: Vec<HashSet<Box<str>, Quick>>,
}

/// Why a lexicon could not be built.
#[derive(Debug)]
pub struct BadLexicon {
    /// What was expected, and where.
    pub what: String,
}

impl std::fmt::Display for BadLexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for BadLexicon {}

const GAZETTEER: &str = include_str!("../../../data/gazetteer.csv");

const LISTS: &str = include_str!("../data/lists.tsv");

const WORDS: &str = include_str!("../data/words.tsv");

const GIVEN: &str = include_str!("../data/given_names.txt");

const COMPOUNDS: &str = include_str!("../data/name_parts.txt");

const PARTIES: &str = include_str!("../data/parties.tsv");

const ORGANS: &str = include_str!("../data/organs.tsv");

const POSTS: &str = include_str!("../data/posts.tsv");

const PLACES: &str = include_str!("../data/places_extra.tsv");

const FURNITURE: &str = include_str!("../data/furniture.txt");

const BYLINES: &str = include_str!("../data/bylines.txt");

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_end).filter(|l| !l.trim().is_empty() && !l.starts_with('#'))
}

impl Vocabulary {
    /// The vocabulary of the nine parties in parliament, as the press and their sites use it.
    pub fn builtin() -> Vocabulary {
        let mut v = Vocabulary::default();
        for line in lines(PARTIES) {
            let mut f = line.split('\t');
            let (Some(code), Some(form), Some(texts)) = (f.next(), f.next(), f.next()) else { continue };
            let form = match form {
                "name" => PartyForm::Name,
                "nick" => PartyForm::Nick,
                "mark" => PartyForm::Mark,
                "adj" => PartyForm::Adjective,
                "youth" => PartyForm::Youth,
                "women" => PartyForm::Women,
                "professional" => PartyForm::Professional,
                "elected" => PartyForm::Elected,
                _ => PartyForm::Union,
            };
            for text in texts.split('|') {
                v.parties.push(PartyName { code: code.to_owned(), form, text: text.to_owned() });
            }
        }
        for line in lines(ORGANS) {
            let f: Vec<&str> = line.split('\t').collect();
            if let [key, kind, level, forms] = f[..] {
                v.organs.push(Organ {
                    key: key.to_owned(),
                    kind: kind.to_owned(),
                    level: level.to_owned(),
                    forms: forms.split('|').map(str::to_owned).collect(),
                });
            }
        }
        for line in lines(POSTS) {
            if let Some((key, forms)) = line.split_once('\t') {
                v.posts
                    .push(Post { key: key.to_owned(), forms: forms.split('|').map(str::to_owned).collect() });
            }
        }
        v
    }
}

impl Lexicon {
    /// The lexicon of the gazetteer that ships and of [`Vocabulary::builtin`].
    ///
    /// # Errors
    /// When the shipped gazetteer is damaged.
    pub fn builtin() -> Result<Lexicon, BadLexicon> {
        Lexicon::new(GAZETTEER, &Vocabulary::builtin())
    }

    /// A lexicon over a gazetteer (CSV with the columns `code,level,parent_code,name_ar,..,population_2024`) and a
    /// vocabulary.
    ///
    /// # Errors
    /// Names the line of the gazetteer that could not be read.
    pub fn new(gazetteer: &str, vocabulary: &Vocabulary) -> Result<Lexicon, BadLexicon> {
        let mut lx = Lexicon {
            ids: HashMap::default(),
            tags: vec![0],
            parties: Phrases::default(),
            places: Phrases::default(),
            units: Vec::new(),
            organs: Phrases::default(),
            organ_list: vocabulary.organs.clone(),
            posts: Phrases::default(),
            post_list: vocabulary.posts.clone(),
            furniture: lines(FURNITURE).map(fold).collect(),
            bylines: lines(BYLINES).map(fold).collect(),
            compounds: HashMap::new(),
            lists: vec![HashSet::default(); List::ALL.len()],
        };
        lx.add_lists()?;
        lx.add_words();
        lx.add_names();
        lx.add_places(gazetteer)?;
        for p in &vocabulary.parties {
            let words = lx.words_of(&p.text);
            if let [only] = words[..] {
                lx.tags[only as usize] |= tag::PARTY;
            }
            if words.len() > 1 {
                // Glued: `الأصالةوالمعاصرة`.
                let glued: String = fold(&p.text).chars().filter(|c| c.is_alphabetic()).collect();
                let id = lx.intern(&glued);
                lx.tags[id as usize] |= tag::PARTY;
                lx.parties.add(vec![id], PartyHit { code: p.code.clone(), form: p.form });
            }
            lx.parties.add(words, PartyHit { code: p.code.clone(), form: p.form });
        }
        for (n, o) in vocabulary.organs.iter().enumerate() {
            for form in &o.forms {
                let words = lx.words_of(form);
                match lx.organs.get_mut(&words) {
                    Some(v) => v.push(n as u32),
                    None => lx.organs.add(words, vec![n as u32]),
                }
            }
        }
        for (n, p) in vocabulary.posts.iter().enumerate() {
            for form in &p.forms {
                let words = lx.words_of(form);
                match lx.posts.get_mut(&words) {
                    Some(v) => v.push(n as u32),
                    None => lx.posts.add(words, vec![n as u32]),
                }
            }
        }
        Ok(lx)
    }

    /// The number of a folded word; 0 when it is unknown.
    pub(crate) fn id(&self, word: &str) -> u32 {
        self.ids.get(word).copied().unwrap_or(0)
    }

    /// The classes of the word numbered `id`.
    pub(crate) fn tags(&self, id: u32) -> u64 {
        self.tags.get(id as usize).copied().unwrap_or(0)
    }

    fn intern(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = self.tags.len() as u32;
        self.ids.insert(word.into(), id);
        self.tags.push(0);
        id
    }

    fn tag(&mut self, word: &str, tags: u64) {
        let id = self.intern(&fold(word));
        self.tags[id as usize] |= tags;
    }

    fn words_of(&mut self, phrase: &str) -> Vec<u32> {
        let t = Tokens::new(phrase);
        (0..t.list().len())
            .filter(|i| matches!(t.list()[*i].kind, Kind::Word | Kind::Number))
            .map(|i| self.intern(t.word(i)))
            .collect()
    }

    /// True when the folded `word` is in a list.
    pub(crate) fn listed(&self, list: List, word: &str) -> bool {
        self.lists.get(list as usize).is_some_and(|l| l.contains(word))
    }

    fn add_lists(&mut self) -> Result<(), BadLexicon> {
        for line in lines(LISTS) {
            let (name, words) = line.split_once('\t').unwrap_or((line, ""));
            let Some(at) = List::ALL.iter().position(|n| *n == name) else {
                return Err(BadLexicon { what: format!("lists: {name} is asked for by no rule") });
            };
            self.lists[at].extend(words.split_whitespace().map(|w| fold(w).into_boxed_str()));
        }
        match List::ALL.iter().zip(&self.lists).find(|(_, l)| l.is_empty()) {
            Some((name, _)) => Err(BadLexicon { what: format!("lists: {name} holds no word") }),
            None => Ok(()),
        }
    }

    fn add_words(&mut self) {
        for line in lines(WORDS) {
            let Some((names, words)) = line.split_once('\t') else { continue };
            let tags = names.split(',').filter_map(tag::named).fold(0, |a, b| a | b);
            for w in words.split_whitespace() {
                match w.strip_suffix('+') {
                    None => self.tag(w, tags),
                    Some(base) => {
                        for form in inflected(&fold(base)) {
                            self.tag(&form, tags);
                        }
                    }
                }
            }
        }
    }

    fn add_names(&mut self) {
        for line in lines(GIVEN) {
            for w in line.split_whitespace() {
                self.tag(w, tag::GIVEN);
            }
        }
        for line in lines(COMPOUNDS) {
            let Some((first, seconds)) = line.split_once('\t') else { continue };
            let first = fold(first);
            let f = self.intern(&first);
            self.tags[f as usize] |= tag::GIVEN;
            for s in seconds.split_whitespace() {
                let s = fold(s);
                let n = self.intern(&s);
                self.tags[n as usize] |= tag::NAMEPART;
                self.compounds.entry(f).or_default().push(n);
                self.tag(&format!("{first}{s}"), tag::GIVEN);
            }
        }
    }

    fn add_place(&mut self, name: &str, unit: Unit) {
        let n = self.units.len() as u32;
        let folded = fold(name);
        let words = self.words_of(&folded);
        if words.is_empty() {
            return;
        }
        for w in &words {
            self.tags[*w as usize] |= tag::PLACEWORD;
        }
        self.units.push(unit);
        let mut forms = vec![words.clone()];
        if words.len() > 1 {
            // Glued: `مراكشآسفي`.
            let glued: String = folded.chars().filter(|c| c.is_alphabetic()).collect();
            forms.push(vec![self.intern(&glued)]);
        }
        // `آيت ملول` is also written with its first word joined or as `ايت`; folding does the second.
        for form in forms {
            if let [only] = form[..] {
                self.tags[only as usize] |= tag::PLACE;
            }
            match self.places.get_mut(&form) {
                Some(v) => v.push(n),
                None => self.places.add(form, vec![n]),
            }
        }
    }

    fn add_places(&mut self, gazetteer: &str) -> Result<(), BadLexicon> {
        let mut rows = csv::ReaderBuilder::new().from_reader(gazetteer.as_bytes());
        let mut by_code: HashMap<String, usize> = HashMap::new();
        for (n, row) in rows.records().enumerate() {
            let row = row.map_err(|e| BadLexicon { what: format!("gazetteer, line {}: {e}", n + 2) })?;
            let (Some(code), Some(kind), Some(name)) = (row.get(0), row.get(1), row.get(3)) else {
                return Err(BadLexicon {
                    what: format!("gazetteer, line {}: expected at least 4 columns", n + 2),
                });
            };
            let level = match kind {
                "region" => "regional",
                "province" | "prefecture" => "provincial",
                "commune" | "arrondissement" | "prefecture_of_arrondissements" => "local",
                _ => continue,
            };
            let population = row.get(5).and_then(|p| p.parse().ok()).unwrap_or(0);
            let unit = Unit { code: code.to_owned(), level, name: name.to_owned(), population };
            by_code.insert(code.to_owned(), self.units.len());
            self.add_place(name, unit);
        }
        for line in lines(PLACES) {
            let f: Vec<&str> = line.split('\t').collect();
            let [form, level, code] = f[..] else { continue };
            let level = match level {
                "regional" => "regional",
                "provincial" => "provincial",
                "foreign" => "foreign",
                _ => "local",
            };
            let known = by_code.get(code).map(|i| self.units[*i].clone());
            let unit = match known {
                Some(u) => Unit { level, ..u },
                None => Unit { code: String::new(), level, name: form.to_owned(), population: 0 },
            };
            self.add_place(form, unit);
        }
        Ok(())
    }
}

/// The forms of a regular verb: past (`كتب`) or present (`يكتب`), with subject and object endings. `base` is folded.
fn inflected(base: &str) -> Vec<String> {
    let mut out = vec![base.to_owned()];
    let present = base.starts_with('ي') && base.chars().count() >= 4;
    let weak = base.ends_with('ي') || base.ends_with('ا');
    if present {
        let rest: String = base.chars().skip(1).collect();
        for (p, s) in [
            ("ت", ""),
            ("ي", "ون"),
            ("ي", "وا"),
            ("ت", "ون"),
            ("ي", "ه"),
            ("ي", "ها"),
            ("ت", "ها"),
            ("ت", "ه"),
            ("ي", "ان"),
            ("ي", "ن"),
            ("س", ""),
            ("ن", ""),
        ] {
            if p == "س" {
                out.push(format!("سي{rest}"));
                out.push(format!("ست{rest}"));
            } else {
                out.push(format!("{p}{rest}{s}"));
            }
        }
    } else {
        let stem: String =
            if weak { base.chars().take(base.chars().count() - 1).collect() } else { base.to_owned() };
        for s in ["ت", "وا", "ا", "ه", "ها", "هم", "ته", "تها", "تا", "ن", "وه", "وها", "هما", "تهما"]
        {
            out.push(format!("{stem}{s}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_lexicon_loads() {
        let lx = Lexicon::builtin().unwrap();
        assert!(lx.units.len() > 1_600);
        assert!(lx.tags(lx.id("محمد")) & tag::GIVEN != 0);
        assert!(lx.tags(lx.id("عقدت")) & tag::CONV != 0);
    }

    #[test]
    fn a_damaged_gazetteer_names_its_line() {
        let e = Lexicon::new("code,level\na,b,c\n", &Vocabulary::default()).unwrap_err();
        assert!(e.to_string().contains("line 2"), "{e}");
    }
}
