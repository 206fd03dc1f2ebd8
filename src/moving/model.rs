//! Where a transfer stands on a day, from its steps and the statute. Pure.

use super::Transfer;
use crate::{
    joining::{self, Judgement, Stand, StepKind},
    territory::Place,
};
use amana_base::{Day, Id};
use amana_sql::text_enum;
use amana_statute::{LevelKey, Statute};
use serde::{Deserialize, Serialize};

text_enum! {
    /// For which unit something was decided.
    pub enum Side {
        /// The unit that is left.
        Leaving = "leaving",
        /// The unit of arrival.
        Arriving = "arriving",
        /// Both: what concerns the request itself.
        Both = "both",
    }
}

text_enum! {
    /// Who wrote the request down.
    pub enum AskedBy {
        /// The member, signed in.
        Member = "member",
        /// An officer, with the member's request.
        Officer = "officer",
    }
}

/// The two units, in the order in which they are told.
pub const SIDES: [Side; 2] = [Side::Leaving, Side::Arriving];

/// What a body says of a transfer, for each side that it decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Which.
    pub transfer: Id<Transfer>,
    /// How.
    pub judgement: Judgement,
    /// Why: asked of a refusal and of an adjournment.
    #[serde(default)]
    pub reason: String,
    /// Adjourned to this day.
    #[serde(default)]
    pub until: Option<Day>,
}

/// A step, as far as the state needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// For which unit.
    pub side: Side,
    /// What happened.
    pub kind: StepKind,
    /// On which day.
    pub on: Day,
    /// Adjourned to this day.
    pub until: Option<Day>,
}

/// Who decides on a transfer between two places, by the statute of the day that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    leaving: Option<joining::Rule>,
    arriving: Option<joining::Rule>,
}

/// Where a transfer stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// It waits for these sides, each as it stands.
    Open(Vec<(Side, Stand)>),
    /// The membership moved.
    Moved(Day),
    /// One side refused.
    Refused(Side, Day),
    /// The member took it back.
    Withdrawn(Day),
}

/// The level at which bodies of a kind live.
pub fn level_of(statute: &Statute, kind: &str) -> LevelKey {
    statute.body_kind(kind).map_or(LevelKey::National, |k| k.level)
}

/// The unit of a level that holds a place; the country for the national one.
pub fn at_level(level: LevelKey, p: Place) -> Place {
    let zero = Id::from_raw(0);
    match level {
        LevelKey::National => Place::NATION,
        LevelKey::Regional => Place { province: zero, commune: zero, ..p },
        LevelKey::Provincial => Place { commune: zero, ..p },
        LevelKey::Local => p,
    }
}

impl Rule {
    /// The rule of a version of the statute for a move between two places; none where no body decides on it.
    pub fn of(statute: Option<&Statute>, from: Place, to: Place) -> Option<Rule> {
        let statute = statute?;
        let rule = statute.membership.as_ref()?.transfer.as_ref()?;
        let side = |kind: &Option<String>| {
            let by = kind.clone()?;
            // A national body decides on every transfer; another on those that leave or reach its unit.
            let level = level_of(statute, &by);
            let crosses = level == LevelKey::National || at_level(level, from) != at_level(level, to);
            crosses.then(|| joining::Rule {
                by,
                days: rule.days.map(i64::from),
                silence: rule.silence,
                appeal_to: rule.appeal_to.clone(),
                appeal_days: rule.appeal_days.map(i64::from),
                article: rule.article.clone(),
            })
        };
        let (leaving, arriving) = (side(&rule.leaving), side(&rule.arriving));
        (leaving.is_some() || arriving.is_some()).then_some(Rule { leaving, arriving })
    }

    /// The rule of one side; none where nobody decides for it.
    pub fn side(&self, side: Side) -> Option<&joining::Rule> {
        match side {
            Side::Leaving => self.leaving.as_ref(),
            Side::Arriving => self.arriving.as_ref(),
            Side::Both => None,
        }
    }

    /// The bodies that decide, each once, in the order of the sides.
    pub fn bodies(&self) -> Vec<&str> {
        let mut out: Vec<&str> = SIDES.iter().filter_map(|s| Some(self.side(*s)?.by.as_str())).collect();
        out.dedup();
        out
    }

    /// The article.
    pub fn article(&self) -> &str {
        let any = self.leaving.as_ref().or(self.arriving.as_ref());
        any.and_then(|r| r.article.as_deref()).unwrap_or_default()
    }
}

/// The sides that decide: those that the statute names, both where it names nobody.
pub fn sides(rule: Option<&Rule>) -> Vec<Side> {
    SIDES.into_iter().filter(|s| rule.is_none_or(|r| r.side(*s).is_some())).collect()
}

/// What happened on one side, as the procedure of joining reads it.
pub fn course(steps: &[Step], side: Side) -> Vec<joining::Step> {
    let own = steps.iter().filter(|s| s.side == side || s.side == Side::Both);
    own.map(|s| joining::Step { kind: s.kind, on: s.on, until: s.until }).collect()
}

/// Where a transfer stands on a day, by the steps of that day and before; none before it came.
pub fn stand(rule: Option<&Rule>, steps: &[Step], on: Day) -> Option<Where> {
    let mut open = vec![];
    let (mut refused, mut moved) = (None, None);
    for side in sides(rule) {
        match joining::stand(rule.and_then(|r| r.side(side)), &course(steps, side), on)? {
            Stand::Withdrawn(day) => return Some(Where::Withdrawn(day)),
            Stand::Refused(day) => refused = refused.or(Some((side, day))),
            Stand::Accepted(day) => moved = moved.max(Some(day)),
            waits => open.push((side, waits)),
        }
    }
    Some(match (refused, moved) {
        (Some((side, day)), _) => Where::Refused(side, day),
        (None, Some(day)) if open.is_empty() => Where::Moved(day),
        _ => Where::Open(open),
    })
}

#[cfg(test)]
mod unit_tests {
    use super::*;
    use amana_statute::Silence;

    fn rule() -> Rule {
        let side = joining::Rule {
            by: "membership_committee".into(),
            days: Some(30),
            silence: Some(Silence::Accepted),
            appeal_to: Some("arbitration_committee".into()),
            appeal_days: Some(15),
            article: Some("13".into()),
        };
        Rule { leaving: Some(side.clone()), arriving: Some(side) }
    }
    fn step(side: Side, kind: StepKind, on: i64) -> Step {
        Step { side, kind, on: Day(on), until: None }
    }

    /// G01: both sides accept before anybody moves; one refusal is enough; time runs for each side on its own.
    #[test]
    fn the_last_side_that_accepts_moves() {
        let mut steps = vec![step(Side::Both, StepKind::Received, 100)];
        let waits = |side| (side, Stand::Waiting(Some(Day(130))));
        assert_eq!(stand(Some(&rule()), &steps, Day(99)), None);
        assert_eq!(
            stand(Some(&rule()), &steps, Day(100)),
            Some(Where::Open(vec![waits(Side::Leaving), waits(Side::Arriving)]))
        );
        steps.push(step(Side::Leaving, StepKind::Accepted, 110));
        assert_eq!(stand(Some(&rule()), &steps, Day(120)), Some(Where::Open(vec![waits(Side::Arriving)])));
        let late = Stand::Late(Day(131), Some(Silence::Accepted));
        assert_eq!(stand(Some(&rule()), &steps, Day(131)), Some(Where::Open(vec![(Side::Arriving, late)])));
        let mut refused = steps.clone();
        refused.push(step(Side::Arriving, StepKind::Refused, 120));
        assert_eq!(stand(Some(&rule()), &refused, Day(121)), Some(Where::Refused(Side::Arriving, Day(120))));
        refused.push(step(Side::Arriving, StepKind::Appealed, 125));
        let above = Where::Open(vec![(Side::Arriving, Stand::Appealed(Day(125)))]);
        assert_eq!(stand(Some(&rule()), &refused, Day(126)), Some(above));
        steps.push(step(Side::Arriving, StepKind::Accepted, 120));
        assert_eq!(stand(Some(&rule()), &steps, Day(120)), Some(Where::Moved(Day(120))));
        assert_eq!(stand(Some(&rule()), &steps, Day(119)), Some(Where::Open(vec![waits(Side::Arriving)])));
    }

    /// A move inside one unit of the level of the bodies is theirs no more than a change of street.
    #[test]
    fn a_body_decides_on_what_leaves_its_unit() {
        let statute = Statute::parse(crate::statutes::samples::INVENTED.text).unwrap();
        let (a, b, c) = (Place::raw(1, 2, 3), Place::raw(1, 2, 4), Place::raw(1, 5, 6));
        assert_eq!(Rule::of(Some(&statute), a, b), None);
        let rule = Rule::of(Some(&statute), a, c).unwrap();
        assert_eq!((rule.bodies(), sides(Some(&rule))), (vec!["membership_committee"], SIDES.to_vec()));
        assert_eq!(sides(None), SIDES.to_vec(), "officers of both where the statute names nobody");
        assert_eq!(at_level(LevelKey::Provincial, a), Place::raw(1, 2, 0));
    }
}
