//! What the record asks of the statutes: always of the version in force on a day (B09), the organisation's first, then the
//! law's for the institutions it makes.

use crate::{
    people::Sex,
    statutes::{Rulebook, spoken},
    territory::Place,
    ui::Lang,
};
use amana_base::Day;
use amana_statute as statute;
use statute::{BodyKind, Finding, LevelKey, Post, Statute, UnitKind};

impl Rulebook {
    /// The statute that has this kind of body on a day: the organisation's, else the law's.
    pub fn statute_of(&self, kind: &str, on: Day) -> Option<&Statute> {
        self.kind_on(kind, on).map(|(statute, _)| statute)
    }
    /// A post as of a day; one that only another version has is still a post.
    pub fn post_on(&self, kind: &str, post: &str, on: Day) -> Option<&Post> {
        self.statute_of(kind, on).and_then(|s| s.post(kind, post)).or_else(|| self.post(kind, post))
    }
    /// How long a mandate lasts, in months, when the statute says.
    pub fn term_months(&self, kind: &str, post: &str, on: Day) -> Option<i64> {
        let own = self.post_on(kind, post, on)?.term.as_ref();
        own.or(self.kind_on(kind, on)?.1.term.as_ref()).map(|term| i64::from(term.months))
    }
    /// How many of so many members a first call needs, when the statute says.
    pub fn quorum_needed(&self, kind: &str, members: i64, on: Day) -> Option<i64> {
        let members = u32::try_from(members).ok()?;
        match self.statute_of(kind, on)?.quorum(kind, statute::Call::First, members, members) {
            statute::QuorumAnswer::Reached { needed, .. } | statute::QuorumAnswer::Short { needed, .. } => {
                Some(i64::from(needed))
            }
            statute::QuorumAnswer::Unknown { .. } => None,
        }
    }
    /// Whether a kind of body is the law's: a communal council, the parliament.
    pub fn is_of_law(&self, kind: &str) -> bool {
        self.own().all().iter().all(|s| s.body_kind(kind).is_none())
            && self.law().is_some_and(|law| law.body_kind(kind).is_some())
    }
    /// Whether a unit of this kind (as the table `unit` stores it) at this place may have a body of this kind.
    pub fn level_fits(&self, kind: &BodyKind, unit_kind: &str, place: Place) -> bool {
        let unit = unit_kind_of(unit_kind);
        if !kind.unit_kinds.is_empty() {
            return kind.unit_kinds.contains(&unit);
        }
        let aside =
            matches!(unit, UnitKind::Cercle | UnitKind::PrefectureOfArrondissements | UnitKind::Constituency);
        !aside && kind.level == level_of(place)
    }
    /// Offices that exclude each other on a day, by the organisation's statute and by the law (B04).
    pub fn forbidden(&self, offices: &[statute::Capacity], on: Day) -> Vec<Finding> {
        let mut out = vec![];
        for statute in [self.on(on), self.law()].into_iter().flatten() {
            out.extend(statute.check_capacities(offices, on));
        }
        out
    }
    /// A finding as a sentence.
    pub fn sentence(&self, finding: &Finding, lang: Lang) -> String {
        let of = |s: &&Statute| {
            s.organisation.code == finding.source.organisation && s.version.number == finding.source.version
        };
        let mut all = self.own().all().iter().chain(self.law());
        all.find(of).map(|s| finding.sentence(s, self.law(), spoken(lang))).unwrap_or_default()
    }
    /// What several holders of a post are called.
    pub fn post_plural(&self, kind: &str, post: &str, lang: Lang) -> String {
        self.post(kind, post).map_or_else(
            || post.to_owned(),
            |p| p.label(spoken(lang), statute::Gender::Masculine, statute::Number::Many).to_owned(),
        )
    }
    /// What the holder of a post is called, agreeing with the holder (O10), with the rank (B05).
    pub fn title_of(&self, kind: &str, post: &str, rank: i64, sex: Option<Sex>, lang: Lang) -> String {
        let gender = match sex {
            Some(Sex::Female) => statute::Gender::Feminine,
            _ => statute::Gender::Masculine,
        };
        self.post_label(kind, post, rank, gender, lang)
    }
}

/// The level of a place.
pub fn level_of(place: Place) -> LevelKey {
    match (place.region.raw(), place.province.raw(), place.commune.raw()) {
        (_, _, n) if n != 0 => LevelKey::Local,
        (_, n, _) if n != 0 => LevelKey::Provincial,
        (n, _, _) if n != 0 => LevelKey::Regional,
        _ => LevelKey::National,
    }
}

fn unit_kind_of(stored: &str) -> UnitKind {
    match stored {
        "country" => UnitKind::Country,
        "region" => UnitKind::Region,
        "prefecture" => UnitKind::Prefecture,
        "province" => UnitKind::Province,
        "arrondissement_prefecture" => UnitKind::PrefectureOfArrondissements,
        "cercle" => UnitKind::Cercle,
        "commune" => UnitKind::Commune,
        "arrondissement" => UnitKind::Arrondissement,
        "constituency" => UnitKind::Constituency,
        _ => UnitKind::Own,
    }
}
