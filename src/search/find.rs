//! From words to things, the best first.

use super::{
    question, store,
    store::{Also, Territory, Word},
};
use crate::{
    access::Scope,
    statutes::Rulebook,
    territory::{gender, kind_name},
    ui::{Lang, Words},
    web::Result,
};
use amana_arabic::fold;
use amana_base::Day;
use amana_sql::Db;
use std::collections::{HashMap, HashSet};

/// What of each kind is looked at before ranking. Beyond that a question is too wide for its best answers to be told by names.
const CANDIDATES: i64 = 150;

/// What can be found, the most telling first.
const KINDS: [&str; 5] = ["unit", "body", "person", "meeting", "decision"];

/// Something found: its kind and which.
type Hit = (&'static str, i64);

/// One answer.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Answer {
    /// Its page.
    pub href: String,
    /// What it is, as a key: `unit`, `body`, `person`, `meeting`, `decision`.
    pub kind: String,
    /// Its name in the reader's language.
    #[serde(rename = "label")]
    pub name: String,
    /// What tells it from others of the same name: capacity, parent, date.
    #[serde(rename = "note")]
    pub detail: String,
    #[serde(skip)]
    rank: (u8, u8, u8),
}

/// Who asks, in what language, on what day.
pub struct Asker<'a> {
    /// The database.
    pub db: &'a Db,
    /// Where they may read.
    pub scopes: &'a [Scope],
    /// The statute, for names of bodies and posts.
    pub rules: &'a Rulebook,
    /// Their language.
    pub words: Words,
    /// Today.
    pub on: Day,
}

/// Everything whose name meets every word of the question, the best first; at most `most`.
pub async fn find(asker: &Asker<'_>, text: &str, most: usize) -> Result<Vec<Answer>> {
    let words = question(text);
    if words.is_empty() {
        return Ok(vec![]);
    }
    let mut territories = vec![];
    for scope in asker.scopes {
        territories.push(territory(asker.db, *scope).await?);
    }
    let mut hits: HashSet<Hit> = HashSet::new();
    // As written first; the skeleton, which also meets the other script, when that leaves room.
    for bones in [false, true] {
        let wanted: Option<Vec<Word>> = words
            .iter()
            .enumerate()
            .map(|(n, (word, skeleton))| {
                if bones {
                    (!skeleton.is_empty()).then(|| whole(skeleton))
                } else if n + 1 == words.len() && word.chars().count() >= 2 {
                    Some(begun(word))
                } else {
                    Some(whole(word))
                }
            })
            .collect();
        let Some(wanted) = wanted else { continue };
        if bones && hits.len() >= most {
            break;
        }
        for at in &territories {
            carrying_all(asker.db, &wanted, *at, &mut hits).await?;
        }
    }
    let mut answers = describe(asker, &hits, &words).await?;
    answers.sort_by(|a, b| {
        let length = |answer: &Answer| answer.name.chars().count();
        a.rank.cmp(&b.rank).then(length(a).cmp(&length(b))).then_with(|| a.href.cmp(&b.href))
    });
    answers.truncate(most);
    Ok(answers)
}

fn whole(word: &str) -> Word {
    Word { whole: Some(word.to_owned()), from: word.to_owned(), to: format!("{word}\u{1}") }
}

fn begun(word: &str) -> Word {
    Word { whole: None, from: word.to_owned(), to: format!("{word}\u{10ffff}") }
}

/// The territory of a scope by all its levels; by its own when the unit is not known.
async fn territory(db: &Db, scope: Scope) -> Result<Territory> {
    let (Scope::Region(unit) | Scope::Province(unit) | Scope::Commune(unit)) = scope else {
        return Ok(Territory::default());
    };
    let Some(at) = db.first(store::place_of(unit)).await? else {
        return Ok(Territory {
            region: scope.region(),
            province: scope.province(),
            commune: scope.commune(),
        });
    };
    let level = |wanted: Option<_>, known| wanted.map(|_| known);
    Ok(Territory {
        region: Some(at.region_id),
        province: level(scope.province().or(scope.commune()), at.province_id),
        commune: level(scope.commune(), at.commune_id),
    })
}

/// What carries every word in a territory.
async fn carrying_all(db: &Db, words: &[Word], at: Territory, hits: &mut HashSet<Hit>) -> Result<()> {
    for (kind, words) in rarest_first(db, words, at).await? {
        let Some((rarest, others)) = words.split_first() else { continue };
        let begun = others.iter().find(|word| word.whole.is_none());
        let mut whole = others.iter().filter_map(|word| word.whole.clone());
        let also = Also { second: whole.next(), third: whole.next(), begun: begun.map(|w| (*w).clone()) };
        let found = match &rarest.whole {
            Some(word) => store::carrying(kind, word, also, at, CANDIDATES),
            None => store::carrying_begun(kind, rarest, also, at, CANDIDATES),
        };
        let mut ids = db.all(found).await?;
        for word in whole {
            if ids.is_empty() {
                break;
            }
            ids = db.all(store::carrying_too(kind, &ids, &word)).await?;
        }
        hits.extend(ids.into_iter().map(|id| (kind, id)));
    }
    Ok(())
}

/// For each kind that has every word, the words with the rarest first: it drives the search. Counting stops where one is told
/// from the others, and begins again further on for the kinds in which all of them are common.
async fn rarest_first<'a>(
    db: &Db,
    words: &'a [Word],
    at: Territory,
) -> Result<Vec<(&'static str, Vec<&'a Word>)>> {
    if words.len() < 2 {
        return Ok(KINDS.map(|kind| (kind, words.iter().collect())).to_vec());
    }
    let mut out = vec![];
    let mut open = KINDS.to_vec();
    for (last, far) in [(false, 500), (false, 4_000), (true, 32_000)] {
        let mut counts: HashMap<String, Vec<(i64, &Word)>> = HashMap::new();
        for word in words {
            for carried in db.all(store::how_common(word, &open, at, far)).await? {
                counts.entry(carried.kind).or_default().push((carried.n, word));
            }
        }
        let mut common = vec![];
        for kind in open {
            let mut counted = counts.remove(kind).unwrap_or_default();
            counted.sort_by_key(|(n, _)| *n);
            match counted.first() {
                Some((0, _)) | None => {}
                Some((n, _)) if *n < far || last => {
                    out.push((kind, counted.into_iter().map(|(_, word)| word).collect()));
                }
                Some(_) => common.push(kind),
            }
        }
        open = common;
        if open.is_empty() {
            break;
        }
    }
    Ok(out)
}

/// How well a name meets the question: 0 the same words, 1 all words as written, 2 by sound.
fn nearness(names: &[&str], words: &[(String, String)]) -> u8 {
    let wanted: Vec<&str> = words.iter().map(|(w, _)| w.as_str()).collect();
    let mut best = 2;
    for name in names {
        let has: Vec<String> = amana_arabic::search_tokens(&fold(name));
        let all = wanted.iter().all(|w| has.iter().any(|h| h.starts_with(w)));
        let same = all && wanted.iter().all(|w| has.iter().any(|h| h == w)) && has.len() <= wanted.len() + 1;
        best = best.min(if same {
            0
        } else if all {
            1
        } else {
            2
        });
    }
    best
}

async fn describe(asker: &Asker<'_>, hits: &HashSet<Hit>, words: &[(String, String)]) -> Result<Vec<Answer>> {
    let mut by_kind: HashMap<&str, Vec<i64>> = HashMap::new();
    for (kind, id) in hits {
        by_kind.entry(*kind).or_default().push(*id);
    }
    let arabic = asker.words.lang() == Lang::Ar;
    let pick = |ar: &str, la: &str| if arabic || la.is_empty() { ar.to_owned() } else { la.to_owned() };
    let (db, w, rules) = (asker.db, asker.words, asker.rules);
    let mut out = vec![];
    let chunk = |kind: &str| -> Vec<Vec<i64>> {
        by_kind.get(kind).map(|ids| ids.chunks(500).map(<[i64]>::to_vec).collect()).unwrap_or_default()
    };
    for ids in chunk("unit") {
        for u in db.all(store::units(ids)).await? {
            let parent = pick(u.in_ar.as_deref().unwrap_or(""), u.in_fr.as_deref().unwrap_or(""));
            let kind = kind_name(w, u.kind);
            out.push(Answer {
                href: format!("/units/{}", u.code),
                kind: "unit".into(),
                detail: if parent.is_empty() { kind } else { w.search_in(kind, parent) },
                // The wider unit first: the province before the commune of the same name.
                rank: (nearness(&[&u.name_ar, &u.name_la], words), 0, u.kind as u8),
                name: pick(&u.name_ar, &u.name_la),
            });
        }
    }
    for ids in chunk("body") {
        for b in db.all(store::bodies(ids)).await? {
            let own = pick(&b.name_ar, &b.name_la);
            let name = if own.is_empty() { rules.kind_label(&b.kind, w.lang()) } else { own };
            out.push(Answer {
                href: format!("/bodies/{}", b.id),
                kind: "body".into(),
                detail: pick(&b.in_ar, &b.in_fr),
                rank: (nearness(&[&name, &b.name_ar, &b.name_la], words), 1, 0),
                name,
            });
        }
    }
    for ids in chunk("person") {
        let mut offices: HashMap<i64, String> = HashMap::new();
        let persons = db.all(store::persons(ids.clone())).await?;
        let sexes: HashMap<i64, Option<String>> =
            persons.iter().map(|p| (p.id.raw(), p.sex.clone())).collect();
        for o in db.all(store::offices(ids, asker.on)).await? {
            let sex = sexes.get(&o.person_id.raw()).and_then(|s| s.as_deref());
            offices.entry(o.person_id.raw()).or_insert_with(|| {
                let post = rules.post_label(&o.kind, &o.post, o.rank, gender(sex), w.lang());
                w.search_in(post, pick(&o.in_ar, &o.in_fr))
            });
        }
        for p in persons {
            out.push(Answer {
                href: format!("/people/{}", p.id),
                kind: "person".into(),
                rank: (
                    nearness(&[&p.name_ar, &p.name_la], words),
                    2,
                    u8::from(!offices.contains_key(&p.id.raw())),
                ),
                detail: offices.remove(&p.id.raw()).unwrap_or_default(),
                name: pick(&p.name_ar, &p.name_la),
            });
        }
    }
    for ids in chunk("meeting") {
        for m in db.all(store::meetings(ids)).await? {
            out.push(Answer {
                href: format!("/meetings/{}", m.id),
                kind: "meeting".into(),
                detail: m.held_on.map(|on| w.date(on)).unwrap_or_default(),
                rank: (nearness(&[&m.title], words), 3, 0),
                name: m.title,
            });
        }
    }
    for ids in chunk("decision") {
        for d in db.all(store::decisions(ids)).await? {
            out.push(Answer {
                href: format!("/decisions/{}", d.id),
                kind: "decision".into(),
                detail: d.taken_on.map(|on| w.date(on)).unwrap_or_default(),
                rank: (nearness(&[&d.text], words), 4, 0),
                name: d.text,
            });
        }
    }
    Ok(out)
}
