//! Whether the holders of a body's posts, and the offices of a person, are as the statute wants. Pure: the caller brings
//! the mandates, the answers bring the article and the version (B09).

use crate::{BodyKind, Group, Holding, Lang, Post, Quota, Source, Statute, words};
use amana_base::Day;
use std::collections::BTreeSet;

/// Sex of a person, for quotas of women.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// A woman.
    Female,
    /// A man.
    Male,
}

/// A mandate in the body that is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    /// Key of the post.
    pub post: String,
    /// The rank, for ranked posts.
    pub rank: Option<u32>,
    /// The person.
    pub person: i64,
    /// The person's sex, if known.
    pub sex: Option<Sex>,
    /// The person's age in years on the day of the check, if known.
    pub age: Option<u32>,
    /// Full terms the person served at this post before this mandate, if known.
    pub terms_before: Option<u32>,
    /// First day.
    pub from: Day,
    /// The day after the last; none while it runs.
    pub until: Option<Day>,
}

/// Whether something is wrong, or cannot be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Against the rule.
    Broken,
    /// The rule is known, the facts are not.
    Unknown,
}

/// Something that is not as the statute wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub trouble: Trouble,
    /// Wrong, or unknown.
    pub standing: Standing,
    /// The rule.
    pub source: Source,
}

impl Finding {
    /// A complete sentence, with the article and the version. Names come from the statute, and from the law's file for
    /// the law's institutions.
    pub fn sentence(&self, statute: &Statute, law: Option<&Statute>, lang: Lang) -> String {
        words::finding(self, statute, law, lang)
    }
}

/// What is not as the statute wants. Bodies and posts are keys.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Trouble {
    /// A seat without holder; for a collective post, how many are missing to the least number.
    Vacant { body: String, post: String, rank: Option<u32>, missing: u32 },
    /// More holders than seats.
    TooMany { body: String, post: String, rank: Option<u32>, max: u32, found: u32 },
    /// A post, or a rank, that the statute does not have.
    NotInStatute { body: String, post: String, rank: Option<u32> },
    /// Fewer members than the least number.
    TooSmall { body: String, min: u32, found: u32 },
    /// More members than the greatest number.
    TooLarge { body: String, max: u32, found: u32 },
    /// A mandate past its term. `ended` is the first day without it.
    TermExpired { body: String, post: String, person: i64, ended: Day },
    /// A mandate beyond the greatest number of terms.
    TooManyTerms { body: String, post: String, person: i64, max: u32 },
    /// A holder who is not among the holders of the post from which the statute wants them chosen.
    NotAmong { body: String, post: String, among: String, person: i64 },
    /// Too few women or young people.
    QuotaUnmet { body: String, group: Group, needed: u32, found: u32, members: u32, goal: bool },
    /// The sex or the age of some is unknown, and it matters.
    QuotaUnknown { body: String, group: Group, needed: u32, found: u32, unknown: u32 },
    /// Two offices that exclude each other (B04). Offices are `body.post`.
    Forbidden { person: i64, first: String, second: String },
    /// Two offices that exclude each other above a number of inhabitants that is unknown here.
    MaybeForbidden { person: i64, first: String, second: String, population_over: u32 },
}

impl Post {
    /// Whether its holder counts in the quorum and votes (B07).
    pub const fn votes(&self) -> bool {
        !self.staff
    }
}

pub(crate) fn runs(from: Day, until: Option<Day>, on: Day) -> bool {
    from <= on && until.is_none_or(|end| on < end)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Statute {
    /// Everything about a body's composition on a day that is not as the statute wants. Nothing is said of rules that the
    /// statute leaves unknown.
    pub fn check_composition(&self, body: &str, holders: &[Holder], on: Day) -> Vec<Finding> {
        let Some(kind) = self.body_kind(body) else { return Vec::new() };
        let running: Vec<&Holder> = holders.iter().filter(|h| runs(h.from, h.until, on)).collect();
        let mut check = Check { statute: self, kind, running, found: Vec::new() };
        check.posts();
        check.strangers();
        check.size();
        check.terms(on);
        check.number_of_terms();
        for quota in self.quotas.iter().filter(|quota| quota.bodies.iter().any(|key| key == body)) {
            check.quota(quota);
        }
        check.found
    }
}

struct Check<'a> {
    statute: &'a Statute,
    kind: &'a BodyKind,
    running: Vec<&'a Holder>,
    found: Vec<Finding>,
}

impl Check<'_> {
    fn tell(&mut self, standing: Standing, article: Option<&str>, trouble: Trouble) {
        let source = self.statute.source_in(self.kind, article);
        self.found.push(Finding { trouble, standing, source });
    }
    fn broken(&mut self, article: Option<&str>, trouble: Trouble) {
        self.tell(Standing::Broken, article, trouble);
    }

    /// Seats without holder, and seats with too many.
    fn posts(&mut self) {
        for post in &self.kind.posts {
            let article = post.article.as_deref();
            let (body, key) = (self.kind.key.clone(), post.key.clone());
            let holders = |rank: Option<u32>, all: bool| {
                count(self.running.iter().filter(|h| h.post == post.key && (all || h.rank == rank)).count())
            };
            match post.holding {
                Holding::Single => {
                    let found = holders(None, true);
                    if found == 0 {
                        self.broken(article, Trouble::Vacant { body, post: key, rank: None, missing: 1 });
                    } else if found > 1 {
                        self.broken(article, Trouble::TooMany { body, post: key, rank: None, max: 1, found });
                    }
                }
                Holding::Ranked => {
                    let counted: Vec<(u32, u32)> =
                        post.ranks.iter().map(|r| (*r, holders(Some(*r), false))).collect();
                    for (rank, found) in counted {
                        let (body, post, rank) = (body.clone(), key.clone(), Some(rank));
                        if found == 0 {
                            self.broken(article, Trouble::Vacant { body, post, rank, missing: 1 });
                        } else if found > 1 {
                            self.broken(article, Trouble::TooMany { body, post, rank, max: 1, found });
                        }
                    }
                }
                Holding::Collective => {
                    let Some(seats) = &post.seats else { continue };
                    let article = seats.article.as_deref().or(article);
                    let found = holders(None, true);
                    if let Some(min) = seats.min.filter(|min| found < *min) {
                        let (body, post) = (body.clone(), key.clone());
                        self.broken(
                            article,
                            Trouble::Vacant { body, post, rank: None, missing: min - found },
                        );
                    }
                    if let Some(max) = seats.max.filter(|max| found > *max) {
                        self.broken(article, Trouble::TooMany { body, post: key, rank: None, max, found });
                    }
                }
            }
        }
    }

    /// Holders of posts or ranks that the statute does not have, and holders not chosen among those they should be.
    fn strangers(&mut self) {
        for holder in self.running.clone() {
            let (body, post) = (self.kind.key.clone(), holder.post.clone());
            let known = self.kind.post(&holder.post);
            let in_rank =
                |p: &Post| p.holding != Holding::Ranked || holder.rank.is_some_and(|r| p.ranks.contains(&r));
            if !known.is_some_and(in_rank) {
                self.broken(None, Trouble::NotInStatute { body, post, rank: holder.rank });
                continue;
            }
            let Some((known, among)) = known.and_then(|p| p.among.clone().map(|among| (p, among))) else {
                continue;
            };
            if !self.running.iter().any(|h| h.person == holder.person && h.post == among) {
                let person = holder.person;
                self.broken(known.article.as_deref(), Trouble::NotAmong { body, post, among, person });
            }
        }
    }

    /// The persons who count: staff do not (B07), and nobody counts twice.
    fn members(&self) -> BTreeSet<i64> {
        let votes = |h: &&&Holder| self.kind.post(&h.post).is_some_and(Post::votes);
        self.running.iter().filter(votes).map(|h| h.person).collect()
    }

    fn size(&mut self) {
        let Some(size) = &self.kind.size else { return };
        let (body, found, article) =
            (self.kind.key.clone(), count(self.members().len()), size.article.as_deref());
        if let Some(min) = size.min.filter(|min| found < *min) {
            self.broken(article, Trouble::TooSmall { body, min, found });
        } else if let Some(max) = size.max.filter(|max| found > *max) {
            self.broken(article, Trouble::TooLarge { body, max, found });
        }
    }

    fn terms(&mut self, on: Day) {
        for holder in self.running.clone() {
            let post = self.kind.post(&holder.post);
            let Some(term) = post.and_then(|p| p.term.as_ref()).or(self.kind.term.as_ref()) else { continue };
            let ended = holder.from.plus_months(term.months.into());
            if ended <= on && post.is_some_and(Post::votes) {
                let (body, post, person) = (self.kind.key.clone(), holder.post.clone(), holder.person);
                self.broken(term.article.as_deref(), Trouble::TermExpired { body, post, person, ended });
            }
        }
    }

    fn number_of_terms(&mut self) {
        for holder in self.running.clone() {
            let rule = self.kind.post(&holder.post).and_then(|p| p.max_terms.as_ref());
            if let (Some(rule), Some(before)) = (rule, holder.terms_before)
                && before >= rule.terms
            {
                let (body, post, person) = (self.kind.key.clone(), holder.post.clone(), holder.person);
                let max = rule.terms;
                self.broken(rule.article.as_deref(), Trouble::TooManyTerms { body, post, person, max });
            }
        }
    }

    fn quota(&mut self, quota: &Quota) {
        let members = self.members();
        if members.is_empty() {
            return;
        }
        let belongs = |person: &i64| {
            let mut known = self.running.iter().filter(|h| h.person == *person);
            match quota.group {
                Group::Women => known.find_map(|h| h.sex).map(|sex| sex == Sex::Female),
                Group::Youth => {
                    known.find_map(|h| h.age).zip(quota.under_age).map(|(age, limit)| age < limit)
                }
            }
        };
        let answers: Vec<Option<bool>> = members.iter().map(belongs).collect();
        let found = count(answers.iter().filter(|a| **a == Some(true)).count());
        let unknown = count(answers.iter().filter(|a| a.is_none()).count());
        let (body, group, members) = (self.kind.key.clone(), quota.group, count(members.len()));
        let needed = quota.share.needed(members);
        let source = self.statute.source(quota.article.as_deref());
        let (standing, trouble) = if found >= needed {
            return;
        } else if found + unknown >= needed {
            (Standing::Unknown, Trouble::QuotaUnknown { body, group, needed, found, unknown })
        } else {
            (Standing::Broken, Trouble::QuotaUnmet { body, group, needed, found, members, goal: quota.goal })
        };
        self.found.push(Finding { trouble, standing, source });
    }
}
