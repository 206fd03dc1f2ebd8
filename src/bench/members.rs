//! Who of the nation's persons is a member, since when, what they paid, how some left: rows as the verbs would write them.

use super::{
    Table,
    dice::{Dice, Of},
    plan::Plan,
};
use crate::{
    journal::Act,
    members::{
        Category, Education, EndedHow, JoinedHow, LabelKind, Membership, PaidBy, Standing, Step, StepKind,
        store,
    },
};
use amana_base::{Day, Id, Instant, Period};
use amana_sql::Change;
use std::ops::Range;

/// Words of skills; the first are common.
const SKILLS: [&str; 12] = [
    "محاسبة",
    "إعلاميات",
    "تصوير",
    "تنشيط",
    "خطابة",
    "صحافة",
    "قانون",
    "تكوين",
    "ترجمة",
    "تصميم",
    "إدارة المشاريع",
    "تمريض",
];

/// Whether a person of the nation is a member: one in twelve is known to the record only.
pub(super) fn belongs(plan: &Plan, n: usize) -> bool {
    !Dice::of(plan.size.seed, Of::Member, n as u64).chance(8)
}

/// The rows of these persons' memberships, table by table.
pub(super) fn rows(plan: &Plan, range: Range<usize>, act: Id<Act>, at: Instant) -> Vec<Change> {
    let (mut members, mut steps, mut sums, mut labels) = (vec![], vec![], vec![], vec![]);
    for n in range {
        if !belongs(plan, n) {
            continue;
        }
        let mut dice = Dice::of(plan.size.seed, Of::Member, (n + (1 << 32)) as u64);
        let (id, place) = (Table::Membership.id::<Membership>(n), plan.home(n));
        let joined = plan.today.plus(-(dice.below(4400) as i64) - 1);
        let paid = (!dice.chance(15)).then(|| joined.plus(dice.below(1700) as i64 + 200));
        let paid = paid.map(|until| until.0.min(plan.today.0 + 360)).map(Day).filter(|until| *until > joined);
        let insert = store::MembershipInsert {
            id,
            person: Plan::person(n),
            place,
            number: "",
            on: joined,
            how: JoinedHow::Import,
            category: (!dice.chance(5)).then(|| *dice.pick(Category::ALL)),
            education: (!dice.chance(10)).then(|| *dice.pick(Education::ALL)),
            birth_year: (!dice.chance(3)).then(|| 1945 + dice.below(63) as i64),
            sworn_on: None,
            paid_until_on: paid,
        };
        members.push(store::membership_insert(&insert, act));
        let mut nth = 0;
        let mut step = |kind, on, until, amount: Option<i64>| {
            nth += 1;
            let insert = store::StepInsert {
                id: Table::MembershipStep.id(n * 4 + nth as usize),
                membership: id,
                ordinal: nth,
                step: Step { kind, on, until, place },
                amount,
                paid_by: amount.map(|_| PaidBy::Cash),
                reason: "",
                article: "",
                decision: None,
                at,
            };
            steps.push(store::step_insert(&insert, act));
        };
        step(StepKind::Joined, joined, None, None);
        if let Some(until) = paid {
            step(StepKind::Renewed, joined, Some(until), Some(10_000));
        }
        let last = plan.today.0 - joined.0;
        let (ended, suspended) = match dice.below(100) {
            0..=3 => (Some(EndedHow::Resigned), false),
            4 => (Some(EndedHow::Expelled), false),
            5 => (Some(EndedHow::Died), false),
            6 => (None, true),
            _ => (None, false),
        };
        let on = joined.plus(dice.below(last.max(1) as usize) as i64);
        if let Some(how) = ended {
            let kind = match how {
                EndedHow::Resigned => StepKind::Resigned,
                EndedHow::Expelled => StepKind::Expelled,
                EndedHow::Died => StepKind::Died,
            };
            step(kind, on, None, None);
        }
        let until = dice.chance(50).then(|| on.plus(dice.below(500) as i64 + 1));
        if suspended {
            step(StepKind::Suspended, on, until, None);
        }
        if ended.is_some() || suspended {
            let sum = Standing {
                place,
                joined_on: joined,
                paid_until_on: paid,
                suspended: suspended.then_some(Period { from: on, until }),
                ended: ended.map(|how| (on, how)),
            };
            sums.push(store::standing_set(id, &sum));
        }
        if dice.chance(12) {
            let which = dice.below(SKILLS.len()).min(dice.below(SKILLS.len()));
            let label = SKILLS[which];
            labels.push(store::label_insert(id, LabelKind::Skill, (label, &amana_arabic::fold(label)), act));
        }
    }
    members.into_iter().chain(steps).chain(sums).chain(labels).collect()
}
