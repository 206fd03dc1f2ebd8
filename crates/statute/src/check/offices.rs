//! Posts: ranks, numbers of holders, who replaces whom, ways to a mandate.

use super::{Findings, values::positive};
use crate::{BodyKind, Holding, Means, Post, RankedName, What, read::KeyPath};

pub(super) fn look(findings: &mut Findings<'_>) {
    let statute = findings.statute;
    for (n, body) in statute.bodies.iter().enumerate() {
        let path = KeyPath::default().key("bodies").item(n, &body.key).key("posts");
        for (m, post) in body.posts.iter().enumerate() {
            let path = path.item(m, &post.key);
            holding(findings, &path, post);
            ranks(findings, &path, post);
            ways(findings, &path, post);
            circle(findings, &path, body, post);
            if post.name.ar.feminine.is_none() && !post.name.ar.masculine.is_empty() {
                findings.error(path.key("name").key("ar"), What::NoFeminine);
            }
            if let Some(term) = &post.term {
                positive(findings, path.key("term").key("months"), term.months);
            }
            if let Some(max) = &post.max_terms {
                positive(findings, path.key("max_terms").key("terms"), max.terms);
            }
        }
    }
}

fn holding(findings: &mut Findings<'_>, path: &KeyPath, post: &Post) {
    let mut mismatch = |key: &'static str, present: bool| {
        let path = if present { path.key(key) } else { path.key("holding") };
        findings.error(path, What::HoldingMismatch { holding: post.holding.word(), key, present });
    };
    let ranked = post.holding == Holding::Ranked;
    if ranked == post.ranks.is_empty() {
        mismatch("ranks", !ranked);
    }
    if !ranked && post.ranked_name.is_some() {
        mismatch("ranked_name", true);
    }
    if post.seats.is_some() && post.holding != Holding::Collective {
        mismatch("seats", true);
    }
    if let Some(seats) = &post.seats
        && let (Some(min), Some(max)) = (seats.min, seats.max)
        && min > max
    {
        findings.error(path.key("seats").key("min"), What::MinOverMax { min, max });
    }
}

fn ranks(findings: &mut Findings<'_>, path: &KeyPath, post: &Post) {
    let list = path.key("ranks");
    let mut sorted = post.ranks.clone();
    sorted.sort_unstable();
    for (n, rank) in post.ranks.iter().enumerate() {
        let path = list.item(n, "");
        if *rank == 0 {
            findings.error(path, What::TooLow { found: "0".into(), min: 1 });
        } else if *rank > 99 {
            findings.error(path, What::TooHigh { found: rank.to_string(), max: 99 });
        } else if post.ranks.iter().take(n).any(|earlier| earlier == rank) {
            findings.error(path, What::RankTwice { rank: *rank });
        }
    }
    let last = sorted.last().copied().unwrap_or(0).min(99);
    for missing in (1..last).filter(|rank| !sorted.contains(rank)) {
        findings.error(list.clone(), What::RankGap { missing });
    }
    if let Some(RankedName { ar, fr, en }) = &post.ranked_name {
        for (lang, forms) in [("ar", ar), ("fr", fr), ("en", en)] {
            let feminine = forms.feminine.as_ref().map(|form| ("feminine", form));
            for (key, form) in [Some(("masculine", &forms.masculine)), feminine].into_iter().flatten() {
                if !form.is_empty() && !form.contains("{rank}") {
                    let path = path.key("ranked_name").key(lang).key(key);
                    findings.error(path, What::NoRankPlace { found: form.clone() });
                }
            }
        }
    }
}

fn ways(findings: &mut Findings<'_>, path: &KeyPath, post: &Post) {
    for (n, way) in post.ways.iter().enumerate() {
        let path = path.key("ways").item(n, "");
        // Who decides may be unknown; an office that gives a right by nature is not.
        if way.how == Means::ByRight && way.of.is_empty() {
            findings.error(path.clone(), What::WayUnclear { key: "of" });
        }
        if way.how != Means::ByRight && !way.of.is_empty() {
            findings.error(path.key("of"), What::WayUnclear { key: "by" });
        }
        super::values::whole(findings, path.key("share"), way.share);
    }
}

/// A post cannot replace, or be chosen among, itself, directly or round about.
fn circle(findings: &mut Findings<'_>, path: &KeyPath, body: &BodyKind, post: &Post) {
    type Link = fn(&Post) -> Option<String>;
    let replaced: Link = |post| post.replaces.as_ref().map(|r| r.post.clone());
    let among: Link = |post| post.among.clone();
    for (key, link) in [("replaces", replaced), ("among", among)] {
        let mut at = link(post);
        for _ in 0..=body.posts.len() {
            match at {
                Some(found) if found == post.key => {
                    findings.error(path.key(key), What::PostCycle { post: post.key.clone() });
                    break;
                }
                Some(found) => at = body.post(&found).and_then(link),
                None => break,
            }
        }
    }
}
