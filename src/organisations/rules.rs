//! What the statute says of parallel organisations. Pure.

use crate::{
    statutes::{Rulebook, spoken},
    ui::Lang,
};
use amana_base::Day;
use amana_statute::{Parallel, Position};

impl Rulebook {
    /// The parallel organisations that the statute names on a day, in its order (J01).
    pub fn parallels(&self, on: Day) -> &[Parallel] {
        self.on(on).map_or(&[][..], |statute| statute.parallels.as_slice())
    }
    /// One of them: as the statute has it now, else as an earlier version had it.
    pub fn parallel(&self, key: &str) -> Option<&Parallel> {
        self.own().all().iter().rev().find_map(|s| s.parallels.iter().find(|p| p.key == key))
    }
    /// The organisation to which a kind of body belongs on a day.
    pub fn parallel_of(&self, kind: &str, on: Day) -> Option<&Parallel> {
        self.parallels(on).iter().find(|p| p.bodies.iter().any(|body| body == kind))
    }
    /// What an organisation is called.
    pub fn parallel_name(&self, key: &str, lang: Lang) -> String {
        self.parallel(key).map_or_else(|| key.to_owned(), |p| p.name.in_lang(spoken(lang)).to_owned())
    }
}

/// Whom the statute wants called to the meetings of a kind of body: whoever heads a body of the organisation.
#[derive(Clone, Copy, Debug)]
pub struct Delegation<'a> {
    /// The organisation.
    pub organisation: &'a Parallel,
    /// The kind of its body.
    pub kind: &'a str,
    /// The post.
    pub post: &'a str,
}

/// The representatives whom the statute names for the meetings of a kind of body: those of the organisations' bodies of the same
/// level, each with its head (J04).
pub fn delegations<'a>(rules: &'a Rulebook, kind: &str, on: Day) -> Vec<Delegation<'a>> {
    let Some((_, host)) = rules.kind_on(kind, on) else { return vec![] };
    let named = rules.parallels(on).iter().filter(|p| p.represented_in.iter().any(|body| body == kind));
    named
        .flat_map(|organisation| {
            organisation.bodies.iter().filter_map(move |body| {
                let (_, found) = rules.kind_on(body, on).filter(|(_, found)| found.level == host.level)?;
                let post = found.posts.iter().find(|post| post.access == Position::Head)?;
                Some(Delegation { organisation, kind: &found.key, post: &post.key })
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statutes::samples;
    use amana_statute::Statute;

    /// J04: the statute names which organisations are represented in the meetings of a body, each by whoever heads its body of the
    /// same level.
    #[test]
    fn the_statute_names_representatives() {
        let statute = Statute::parse(samples::INVENTED.text).unwrap();
        let rules = Rulebook::new(vec![statute], None);
        let on: Day = "2026-05-04".parse().unwrap();
        let told: Vec<(&str, &str)> =
            delegations(&rules, "provincial_secretariat", on).iter().map(|d| (d.kind, d.post)).collect();
        assert!(told.contains(&("women_section", "president")), "{told:?}");
        assert!(told.contains(&("youth_section", "secretary")), "{told:?}");
        assert!(told.iter().any(|(kind, _)| *kind == "provincial_forum"), "{told:?}");
        assert!(
            !told.iter().any(|(kind, _)| kind.starts_with("engineers")),
            "a league has no provincial body: {told:?}"
        );
        let region = delegations(&rules, "regional_secretariat", on);
        assert_eq!(region.iter().map(|d| d.kind).collect::<Vec<_>>(), ["engineers_branch"]);
        assert!(delegations(&rules, "local_secretariat", on).is_empty());
        assert!(delegations(&rules, "nothing", on).is_empty());
    }
}
