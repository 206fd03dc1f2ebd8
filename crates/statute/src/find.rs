//! Finding bodies and posts: by key, and by any name in use (O04).

use crate::{BodyKind, Electorate, Frequency, Lang, Number, Post, Statute, UnitKind, fold};
use amana_base::Day;

/// A kind of body that a text names.
pub type FoundBody<'a> = &'a BodyKind;

/// A post that a text names, with its rank when the text gives one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FoundPost<'a> {
    /// The kind of body it belongs to.
    pub body: &'a BodyKind,
    /// The post.
    pub post: &'a Post,
    /// The rank, for ranked posts (B05).
    pub rank: Option<u32>,
}

impl Statute {
    /// The kind of body with this key.
    pub fn body_kind(&self, key: &str) -> Option<&BodyKind> {
        self.bodies.iter().find(|body| body.key == key)
    }
    /// The post with these keys.
    pub fn post(&self, body: &str, post: &str) -> Option<&Post> {
        self.body_kind(body)?.post(post)
    }
    /// Who may vote in a body of this kind, or in a unit when none is given: the rule of the kind itself, else the one for every
    /// vote. None when the statute is silent.
    pub fn electorate(&self, body: Option<&str>) -> Option<&Electorate> {
        let own = |kind: &str| self.electorates.iter().find(|rule| rule.bodies.iter().any(|key| key == kind));
        body.and_then(own).or_else(|| self.electorates.iter().find(|rule| rule.bodies.is_empty()))
    }
    /// The kinds of unit that have such a body: its own list, else those of its level.
    pub fn unit_kinds_of<'a>(&'a self, body: &'a BodyKind) -> &'a [UnitKind] {
        let level = self.levels.iter().find(|level| level.key == body.level);
        let kinds = if body.unit_kinds.is_empty() { level.map(|level| &level.unit_kinds) } else { None };
        kinds.unwrap_or(&body.unit_kinds)
    }
    /// Every kind of body that bears this name, however it is spelled, in the order of the file.
    pub fn find_body(&self, text: &str) -> Vec<FoundBody<'_>> {
        let wanted = fold(text);
        self.bodies.iter().filter(|body| body.names().any(|name| fold(name) == wanted)).collect()
    }
    /// Every post that bears this name, however it is spelled, in the order of the file.
    pub fn find_post(&self, text: &str) -> Vec<FoundPost<'_>> {
        let wanted = fold(text);
        let mut found = Vec::new();
        for body in &self.bodies {
            for post in &body.posts {
                if post.names().any(|name| fold(name) == wanted) {
                    found.push(FoundPost { body, post, rank: None });
                } else if let Some(rank) = post
                    .ranks
                    .iter()
                    .copied()
                    .find(|rank| post.ranked_names(*rank).iter().any(|n| fold(n) == wanted))
                {
                    found.push(FoundPost { body, post, rank: Some(rank) });
                }
            }
        }
        found
    }
}

impl BodyKind {
    /// The post with this key.
    pub fn post(&self, key: &str) -> Option<&Post> {
        self.posts.iter().find(|post| post.key == key)
    }
    /// Who replaces the holder of a post, in order: each post with its rank (B05). Empty when the statute does not say.
    pub fn replacements(&self, post: &str) -> Vec<(&Post, Option<u32>)> {
        let replaces = |p: &&Post| p.replaces.as_ref().is_some_and(|r| r.post == post);
        let in_order = |p: &'_ Post| {
            let mut ranks = p.ranks.clone();
            ranks.sort_unstable();
            ranks
        };
        let mut order = Vec::new();
        for post in self.posts.iter().filter(replaces) {
            match in_order(post) {
                ranks if ranks.is_empty() => order.push((post, None)),
                ranks => order.extend(ranks.into_iter().map(|rank| (post, Some(rank)))),
            }
        }
        order
    }
    /// Every name of the body: singular, plural and synonyms.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let labels = [Lang::Ar, Lang::Fr, Lang::En]
            .into_iter()
            .flat_map(|lang| [self.label(lang, Number::One), self.label(lang, Number::Many)]);
        labels.chain(self.synonyms.iter().map(String::as_str))
    }
}

impl Post {
    /// Every title of the post, without rank: masculine, feminine, plurals and synonyms.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let labels = [Lang::Ar, Lang::Fr, Lang::En].into_iter().flat_map(|lang| {
            let forms = self.forms(lang);
            [
                Some(&forms.masculine),
                forms.feminine.as_ref(),
                Some(&forms.plural),
                forms.feminine_plural.as_ref(),
            ]
        });
        labels.flatten().chain(&self.synonyms).map(String::as_str)
    }
    /// Every title of one rank of the post, in the three languages.
    pub fn ranked_names(&self, rank: u32) -> Vec<String> {
        use crate::Gender::{Feminine, Masculine};
        let mut names = Vec::new();
        if self.ranked_name.is_some() {
            for lang in [Lang::Ar, Lang::Fr, Lang::En] {
                for gender in [Masculine, Feminine] {
                    let name = self.ranked_label(lang, gender, rank);
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
        }
        names
    }
}

impl Frequency {
    /// The day by which a body that met on `last` must meet again (C12); none when the rule gives no number.
    pub fn next_due(&self, last: Day) -> Option<Day> {
        let months = match (self.every_months, self.per_year) {
            (Some(months), _) => months,
            (None, Some(times)) => 12_u32.checked_div(times)?,
            (None, None) => return None,
        };
        Some(last.plus_months(months.into()))
    }
}
