//! A version of the statute, as people read it: each rule with its article, and "unknown" where it says nothing.

use super::{Rulebook, spoken};
use crate::ui::{Lang, Words};
use amana_statute::{BodyKind, Gender, Holding, LevelKey, Number, Post, Share, Sphere, Statute};

/// A rule as a line: what it says, and its article; both may be unknown.
pub struct Rule {
    /// What it is about.
    pub name: String,
    /// What it says; none when the statute does not.
    pub text: Option<String>,
    /// The article.
    pub article: Option<String>,
}

/// A post as a line.
pub struct PostLine {
    /// What its holder is called.
    pub title: String,
    /// How many hold it.
    pub holding: String,
    /// Outside quorum and votes.
    pub staff: bool,
    /// Its article.
    pub article: Option<String>,
}

/// A kind of body.
pub struct Kind {
    /// For a link to it.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Other names in use.
    pub synonyms: String,
    /// Its rules.
    pub rules: Vec<Rule>,
    /// Its posts.
    pub posts: Vec<PostLine>,
    /// Article that founds it.
    pub article: Option<String>,
}

/// The kinds of body of one level.
pub struct Level {
    /// What the organisation calls it.
    pub name: String,
    /// Its kinds.
    pub kinds: Vec<Kind>,
}

/// The bodies of a version, level by level.
pub fn levels(statute: &Statute, words: Words, lang: Lang) -> Vec<Level> {
    [LevelKey::National, LevelKey::Regional, LevelKey::Provincial, LevelKey::Local]
        .into_iter()
        .map(|key| Level {
            name: statute
                .levels
                .iter()
                .find(|l| l.key == key)
                .map(|l| l.name.in_lang(spoken(lang)).to_owned())
                .unwrap_or_else(|| crate::access::words::level(words, level_of(key))),
            kinds: statute
                .bodies
                .iter()
                .filter(|b| b.level == key && b.sphere != Sphere::Elected)
                .map(|b| kind(b, words, lang))
                .collect(),
        })
        .filter(|l| !l.kinds.is_empty())
        .collect()
}

fn level_of(key: LevelKey) -> crate::access::Level {
    match key {
        LevelKey::National => crate::access::Level::National,
        LevelKey::Regional => crate::access::Level::Regional,
        LevelKey::Provincial => crate::access::Level::Provincial,
        LevelKey::Local => crate::access::Level::Local,
    }
}

fn kind(body: &BodyKind, words: Words, lang: Lang) -> Kind {
    let rule = |name: String, text: Option<String>, article: Option<&String>| Rule {
        name,
        text,
        article: article.cloned(),
    };
    let months = |n: u32| words.statutes_months(i64::from(n));
    let post_name = |key: &String| {
        // `post` of this body, or `body.post` of another: the other's own words are on its card.
        body.post(key)
            .map_or_else(|| key.clone(), |p| p.label(spoken(lang), Gender::Masculine, Number::One).to_owned())
    };
    let frequency = body.frequency.as_ref();
    let size = body.size.as_ref();
    let rules = vec![
        rule(
            words.statutes_term(),
            body.term.as_ref().map(|t| months(t.months)),
            body.term.as_ref().and_then(|t| t.article.as_ref()),
        ),
        rule(
            words.statutes_frequency(),
            frequency.and_then(|f| match (f.every_months, f.per_year) {
                (Some(n), _) => Some(words.statutes_every(i64::from(n))),
                (None, Some(n)) => Some(words.statutes_per_year(i64::from(n))),
                (None, None) => None,
            }),
            frequency.and_then(|f| f.article.as_ref()),
        ),
        rule(
            words.statutes_size(),
            size.and_then(|s| match (s.min, s.max) {
                (Some(a), Some(b)) if a == b => Some(words.number(a)),
                (Some(a), Some(b)) => Some(words.statutes_between(i64::from(a), i64::from(b))),
                (Some(a), None) => Some(words.statutes_at_least(i64::from(a))),
                (None, Some(b)) => Some(words.statutes_at_most(i64::from(b))),
                (None, None) => None,
            }),
            size.and_then(|s| s.article.as_ref()),
        ),
        rule(
            words.statutes_convening(),
            body.convening.as_ref().map(|c| words.list(&c.by.iter().map(post_name).collect::<Vec<_>>())),
            body.convening.as_ref().and_then(|c| c.article.as_ref()),
        ),
        rule(
            words.statutes_notice(),
            body.notice.as_ref().and_then(|n| n.days).map(|n| words.statutes_days(i64::from(n))),
            body.notice.as_ref().and_then(|n| n.article.as_ref()),
        ),
        rule(
            words.statutes_quorum(),
            body.quorum.as_ref().map(|q| {
                let mut calls = vec![words.statutes_first_call(share(&q.first, words))];
                if let Some(second) = &q.second {
                    calls.push(words.statutes_second_call(share(second, words)));
                }
                if let Some(third) = &q.third {
                    calls.push(words.statutes_third_call(share(third, words)));
                }
                words.list(&calls)
            }),
            body.quorum.as_ref().and_then(|q| q.article.as_ref()),
        ),
    ];
    Kind {
        key: body.key.clone(),
        name: body.label(spoken(lang), Number::One).to_owned(),
        synonyms: if lang == Lang::Ar { words.list(&body.synonyms) } else { String::new() },
        rules,
        posts: body.posts.iter().map(|p| post(p, words, lang)).collect(),
        article: body.article.clone(),
    }
}

fn post(post: &Post, words: Words, lang: Lang) -> PostLine {
    let masculine = post.label(spoken(lang), Gender::Masculine, Number::One);
    let feminine = post.label(spoken(lang), Gender::Feminine, Number::One);
    PostLine {
        title: if masculine == feminine { masculine.to_owned() } else { format!("{masculine} / {feminine}") },
        holding: match post.holding {
            Holding::Single => words.statutes_single(),
            Holding::Ranked => words.statutes_ranked(post.ranks.len()),
            Holding::Collective => match post.seats.as_ref().map(|s| (s.min, s.max)) {
                Some((Some(a), Some(b))) => words.statutes_between(i64::from(a), i64::from(b)),
                Some((None, Some(b))) => words.statutes_at_most(i64::from(b)),
                Some((Some(a), None)) => words.statutes_at_least(i64::from(a)),
                _ => words.statutes_collective(),
            },
        },
        staff: post.staff,
        article: post.article.clone(),
    }
}

/// A share in words: "more than half", "a third", "any number".
pub fn share(share: &Share, words: Words) -> String {
    let text = share.to_string();
    match text.as_str() {
        "any" => words.statutes_any(),
        ">1/2" => words.statutes_more_than_half(),
        "1/2" => words.statutes_half(),
        "1/3" => words.statutes_third(),
        "2/3" => words.statutes_two_thirds(),
        "1/4" => words.statutes_quarter(),
        other => format!("\u{2066}{other}\u{2069}"),
    }
}

/// The versions of the rulebook: number, who adopted it, from when; the latest first.
pub fn versions(rules: &Rulebook, words: Words, lang: Lang) -> Vec<(u32, String)> {
    rules
        .own()
        .all()
        .iter()
        .rev()
        .map(|s| {
            let by = s.version.adopted_by.as_ref().map(|a| a.name.in_lang(spoken(lang)).to_owned());
            let from = s.version.first_day().map(|d| words.date(d));
            (
                s.version.number,
                words.statutes_version_line(
                    by.unwrap_or_else(|| words.statutes_unknown()),
                    from.unwrap_or_else(|| words.statutes_unknown()),
                ),
            )
        })
        .collect()
}
