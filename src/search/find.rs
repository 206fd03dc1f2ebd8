//! From words to things, the best first.

use super::{question, store, store::Hit};
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
use std::collections::HashMap;

/// What is looked at before ranking. Beyond that a question is too wide for its best answers to be told by names.
const CANDIDATES: i64 = 300;

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
    let mut hits: Vec<Hit> = vec![];
    // As written first; the skeleton, which also meets the other script, when that leaves room.
    for bones in [false, true] {
        let ranges: Option<Vec<(String, String)>> = words
            .iter()
            .enumerate()
            .map(|(n, (word, skeleton))| {
                if bones {
                    (!skeleton.is_empty()).then(|| exact(skeleton))
                } else if n + 1 == words.len() && word.chars().count() >= 2 {
                    Some(begun(word))
                } else {
                    Some(exact(word))
                }
            })
            .collect();
        let Some(ranges) = ranges else { continue };
        for scope in asker.scopes {
            for hit in carrying_all(asker.db, &ranges, *scope).await? {
                if !hits.contains(&hit) {
                    hits.push(hit);
                }
            }
        }
    }
    let mut answers = describe(asker, &hits, &words).await?;
    answers.sort_by(|a, b| {
        a.rank.cmp(&b.rank).then_with(|| a.name.chars().count().cmp(&b.name.chars().count()))
    });
    answers.truncate(most);
    Ok(answers)
}

fn exact(word: &str) -> (String, String) {
    (word.to_owned(), format!("{word}\u{1}"))
}

fn begun(word: &str) -> (String, String) {
    (word.to_owned(), format!("{word}\u{10ffff}"))
}

type Range = (String, String);

async fn carrying_all(db: &Db, ranges: &[Range], scope: Scope) -> Result<Vec<Hit>> {
    let at = (scope.region(), scope.province(), scope.commune());
    let mut order: Vec<(i64, &Range)> = vec![];
    for range in ranges {
        let n = db.one(store::how_common(&range.0, &range.1, at.0, at.1, at.2)).await?.n;
        if n == 0 {
            return Ok(vec![]);
        }
        order.push((n, range));
    }
    order.sort_by_key(|(n, _)| *n);
    let (_, rarest) = order[0];
    let Some((_, second)) = order.get(1) else {
        return Ok(db.all(store::carrying(&rarest.0, &rarest.1, at.0, at.1, at.2, CANDIDATES)).await?);
    };
    let both = store::carrying_both((&rarest.0, &rarest.1), (&second.0, &second.1), at, CANDIDATES);
    let mut hits = db.all(both).await?;
    for (_, range) in order.iter().skip(2) {
        let more = store::carrying_both((&rarest.0, &rarest.1), (&range.0, &range.1), at, CANDIDATES);
        let more = db.all(more).await?;
        hits.retain(|h| more.contains(h));
    }
    Ok(hits)
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

async fn describe(asker: &Asker<'_>, hits: &[Hit], words: &[(String, String)]) -> Result<Vec<Answer>> {
    let mut by_kind: HashMap<&str, Vec<i64>> = HashMap::new();
    for hit in hits {
        by_kind.entry(hit.kind.as_str()).or_default().push(hit.ref_id);
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
