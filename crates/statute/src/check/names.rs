//! Keys are keys and given once; names can be told apart after folding (O04).

use super::Findings;
use crate::{Forms, Lang, OrganisationKind, Post, What, fold, read::KeyPath, reference::LAW};
use std::collections::HashMap;

pub(super) fn look(findings: &mut Findings<'_>) {
    let statute = findings.statute;
    let top = KeyPath::default();
    keys(findings, &top.key("levels"), statute.levels.iter().map(|level| level.key.word()));
    keys(findings, &top.key("own_units"), statute.own_units.iter().map(|unit| unit.key.as_str()));
    keys(findings, &top.key("bodies"), statute.bodies.iter().map(|body| body.key.as_str()));
    keys(findings, &top.key("parallels"), statute.parallels.iter().map(|parallel| parallel.key.as_str()));
    if let Some(discipline) = &statute.discipline {
        let path = top.key("discipline").key("sanctions");
        keys(findings, &path, discipline.sanctions.iter().map(|sanction| sanction.key.as_str()));
    }
    // Two bodies may share a name on different levels, or when one belongs to another organisation or institution.
    let mut names = Names::default();
    for (n, body) in statute.bodies.iter().enumerate() {
        let path = top.key("bodies").item(n, &body.key);
        let is_law = statute.organisation.kind == OrganisationKind::Law;
        if !body.key.is_empty() && body.key.starts_with(LAW) != is_law {
            findings.error(path.key("key"), What::ReservedKey { found: body.key.clone() });
        }
        let place = format!("{} {}", body.level, body.sphere);
        for lang in [Lang::Ar, Lang::Fr, Lang::En] {
            let path = path.key("name").key(word(lang));
            names.add(
                findings,
                &place,
                body.label(lang, crate::Number::One),
                &body.key,
                &path.key("singular"),
            );
            names.add(
                findings,
                &place,
                body.label(lang, crate::Number::Many),
                &body.key,
                &path.key("plural"),
            );
        }
        for (m, synonym) in body.synonyms.iter().enumerate() {
            names.add(findings, &place, synonym, &body.key, &path.key("synonyms").item(m, ""));
        }
        keys(findings, &path.key("posts"), body.posts.iter().map(|post| post.key.as_str()));
        let mut titles = Names::default();
        for (m, post) in body.posts.iter().enumerate() {
            post_names(findings, &mut titles, post, &path.key("posts").item(m, &post.key));
        }
    }
}

fn post_names(findings: &mut Findings<'_>, titles: &mut Names, post: &Post, path: &KeyPath) {
    for lang in [Lang::Ar, Lang::Fr, Lang::En] {
        let Forms { masculine, feminine, plural, feminine_plural } = post.forms(lang);
        let path = path.key("name").key(word(lang));
        titles.add(findings, "", masculine, &post.key, &path.key("masculine"));
        titles.add(findings, "", plural, &post.key, &path.key("plural"));
        for (key, form) in [("feminine", feminine), ("feminine_plural", feminine_plural)] {
            if let Some(form) = form {
                titles.add(findings, "", form, &post.key, &path.key(key));
            }
        }
    }
    for (n, synonym) in post.synonyms.iter().enumerate() {
        titles.add(findings, "", synonym, &post.key, &path.key("synonyms").item(n, ""));
    }
}

const fn word(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "ar",
        Lang::Fr => "fr",
        Lang::En => "en",
    }
}

/// Folded names already taken: place and name to bearer and where it was written.
#[derive(Default)]
struct Names(HashMap<(String, String), (String, KeyPath)>);

impl Names {
    fn add(&mut self, findings: &mut Findings<'_>, place: &str, name: &str, bearer: &str, path: &KeyPath) {
        let folded = fold(name);
        if folded.is_empty() {
            return;
        }
        let taken =
            self.0.entry((place.to_owned(), folded)).or_insert_with(|| (bearer.to_owned(), path.clone()));
        if taken.0 != bearer {
            let first_line = findings.line(&taken.1);
            let what = What::SameName { name: name.to_owned(), other: taken.0.clone(), first_line };
            findings.error(path.clone(), what);
        }
    }
}

fn keys<'k>(findings: &mut Findings<'_>, list: &KeyPath, keys: impl Iterator<Item = &'k str>) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (n, key) in keys.enumerate() {
        if key.is_empty() {
            continue;
        }
        let path = list.item(n, key).key("key");
        let sound = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            && key.starts_with(|c: char| c.is_ascii_lowercase());
        if !sound {
            findings.error(path.clone(), What::NotAKey { found: key.to_owned() });
        }
        match seen.get(key) {
            Some(first) => {
                let first_line = findings.line(&list.item(*first, key).key("key"));
                findings.error(path, What::Duplicate { key: key.to_owned(), first_line });
            }
            None => {
                seen.insert(key, n);
            }
        }
    }
}
