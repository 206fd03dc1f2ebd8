//! The columns answer what the rules say of each line, whatever the lines, the filters and the day.

use super::{
    AgeBand, Asked, Filters, Known, List, Roster, Seniority, Wanted,
    columns::{Columns, NEVER},
};
use crate::{
    access::Scope,
    members::{
        Category, Education, EndedHow, LabelKind, Membership, Renewal, Standing, State, store::lines::LineRow,
    },
    people::Sex,
    territory::Place,
};
use amana_base::{Day, Id, Period};
use proptest::prelude::*;
use std::sync::Arc;

/// A membership as a test knows it.
#[derive(Clone, Debug)]
struct One {
    id: i64,
    name: String,
    place: Place,
    sex: Option<Sex>,
    birth: Option<i64>,
    category: Option<Category>,
    education: Option<Education>,
    sum: Standing,
    skills: Vec<String>,
    offices: Vec<(i64, Option<i64>)>,
}

const SKILLS: [&str; 3] = ["محاسبة", "تصوير", "excel"];
const NAMES: [&str; 6] = ["زهرة بنصالح", "يوسف المريني", "نادية", "ادريس علوي", "سعاد", "كمال الدرقاوي"];

fn places() -> Vec<Place> {
    vec![Place::raw(1, 11, 111), Place::raw(1, 11, 112), Place::raw(1, 12, 121), Place::raw(2, 21, 0)]
}

prop_compose! {
    fn one()(
        name in 0usize..6, place in 0usize..4, sex in 0u8..3, birth in prop::option::of(1940i64..2010),
        category in prop::option::of(0usize..14), education in prop::option::of(0usize..8),
        joined in 15_000i64..21_000, paid in prop::option::of(0i64..2500),
        suspended in prop::option::of((0i64..3000, prop::option::of(0i64..900))),
        ended in prop::option::of((0i64..4000, 0usize..3)),
        skills in prop::collection::btree_set(0usize..3, 0..3),
        offices in prop::collection::vec((14_000i64..22_000, prop::option::of(0i64..3000)), 0..2),
    ) -> One {
        One {
            id: 0,
            name: NAMES[name].to_owned(),
            place: places()[place],
            sex: [None, Some(Sex::Female), Some(Sex::Male)][sex as usize],
            birth,
            category: category.map(|n| Category::ALL[n]),
            education: education.map(|n| Education::ALL[n]),
            sum: Standing {
                place: places()[place],
                joined_on: Day(joined),
                paid_until_on: paid.map(|n| Day(joined + n)),
                suspended: suspended.map(|(n, l)| Period { from: Day(joined + n), until: l.map(|l| Day(joined + n + l)) }),
                ended: ended.map(|(n, how)| (Day(joined + n), EndedHow::ALL[how])),
            },
            skills: skills.into_iter().map(|n| SKILLS[n].to_owned()).collect(),
            offices: offices.into_iter().map(|(from, l)| (from, l.map(|l| from + l))).collect(),
        }
    }
}

prop_compose! {
    fn question()(
        state in prop::option::of(0usize..12), sex in prop::option::of(0u8..3), age in prop::option::of(0usize..7),
        category in prop::option::of(prop::option::of(0usize..14)), education in prop::option::of(prop::option::of(0usize..8)),
        since in prop::option::of(0usize..4), skill in prop::option::of(0usize..4), office in prop::option::of(any::<bool>()),
        word in prop::option::of(0usize..4), at in 0usize..5, day in 15_500i64..22_500,
        rule in prop::option::of((1u32..25, prop::option::of(0u32..25))),
    ) -> Asked {
        Asked {
            at: [None, Some(Scope::Region(Id::from_raw(1))), Some(Scope::Province(Id::from_raw(11))),
                Some(Scope::Commune(Id::from_raw(112))), Some(Scope::Province(Id::from_raw(21)))][at],
            filters: Filters {
                state: state.map(|n| Wanted::ALL[n]),
                sex: sex.map(|n| [None, Some(Sex::Female), Some(Sex::Male)][n as usize]),
                age: age.map(|n| AgeBand::ALL[n]),
                category: category.map(|c| c.map(|n| Category::ALL[n])),
                education: education.map(|e| e.map(|n| Education::ALL[n])),
                seniority: since.map(|n| Seniority::ALL[n]),
                labels: skill.map(|n| (LabelKind::Skill, ["مُحاسبة", "تصوير", "Excel", "طبخ"][n].to_owned())).into_iter().collect(),
                office,
                words: word.map(|n| ["بنصالح", "ا", "علوي ادر", "غائب"][n].to_owned()).unwrap_or_default(),
            },
            day: Day(day),
            rule: rule.map(|(months, lapses_after)| Renewal { months, lapses_after }),
        }
    }
}

/// What the rules say of one, without columns.
fn wanted(one: &One, scopes: &[Scope], asked: &Asked) -> bool {
    let (f, day) = (&asked.filters, asked.day);
    let state = one.sum.state(day, asked.rule);
    let in_state = match f.state.unwrap_or(Wanted::InForce) {
        Wanted::All => true,
        Wanted::InForce => !matches!(state, State::Coming | State::Ended(_)),
        Wanted::Active => state == State::Active,
        Wanted::Due => state == State::Due,
        Wanted::Lapsed => state == State::Lapsed,
        Wanted::Suspended => state == State::Suspended,
        Wanted::Unknown => state == State::Unknown,
        Wanted::Coming => state == State::Coming,
        Wanted::Ended => matches!(state, State::Ended(_)),
        Wanted::Resigned => state == State::Ended(EndedHow::Resigned),
        Wanted::Expelled => state == State::Ended(EndedHow::Expelled),
        Wanted::Died => state == State::Ended(EndedHow::Died),
    };
    let years = (0..100).rev().find(|y| one.sum.joined_on.plus_months(y * 12) <= day).unwrap_or(-1);
    let age = one.birth.map(|year| day.ymd().0 - year);
    let name = amana_arabic::fold(&one.name);
    let holds =
        |(from, until): &(i64, Option<i64>)| *from <= day.0 && until.is_none_or(|until| day.0 < until);
    scopes.iter().any(|s| s.covers(one.place))
        && asked.at.is_none_or(|at| at.covers(one.place))
        && in_state
        && f.sex.is_none_or(|sex| sex == one.sex)
        && f.category.is_none_or(|c| c == one.category)
        && f.education.is_none_or(|e| e == one.education)
        && f.age.is_none_or(|band| match band.ages() {
            None => one.birth.is_none(),
            Some((youngest, oldest)) => age.is_some_and(|age| (youngest..=oldest).contains(&age)),
        })
        && f.seniority.is_none_or(|s| s.years().0 <= years && s.years().1.is_none_or(|below| years < below))
        && f.labels
            .iter()
            .all(|(_, l)| one.skills.iter().any(|s| amana_arabic::fold(s) == amana_arabic::fold(l)))
        && f.office.is_none_or(|asked| asked == one.offices.iter().any(holds))
        && amana_arabic::fold(&f.words).split_whitespace().all(|word| name.contains(word))
}

fn row(one: &One) -> LineRow {
    LineRow {
        id: Id::from_raw(one.id),
        sort_key: amana_arabic::fold(&one.name),
        name_ar: one.name.clone(),
        name_la: String::new(),
        sex: one.sex,
        region_id: one.place.region,
        province_id: one.place.province,
        commune_id: one.place.commune,
        number: String::new(),
        joined_on: one.sum.joined_on,
        category: one.category,
        education: one.education,
        birth_year: one.birth,
        paid_until_on: one.sum.paid_until_on,
        suspended_from_on: one.sum.suspended.map(|p| p.from),
        suspended_until_on: one.sum.suspended.and_then(|p| p.until),
        ended_on: one.sum.ended.map(|(on, _)| on),
        ended_how: one.sum.ended.map(|(_, how)| how),
    }
}

fn lines(roster: &mut Roster, all: &[One]) -> Vec<super::Line> {
    all.iter()
        .map(|one| {
            let labels = one.skills.iter().map(|s| (LabelKind::Skill, amana_arabic::fold(s))).collect();
            let offices =
                one.offices.iter().map(|(from, until)| super::span(Day(*from), until.map(Day))).collect();
            roster.line(row(one), Some(labels), Some(offices))
        })
        .collect()
}

/// Every page of a list, one after the other.
fn whole(roster: &Roster, scopes: &[Scope], asked: &Asked, most: usize) -> (u64, Vec<Id<Membership>>) {
    let (mut ids, mut after) = (vec![], None);
    loop {
        let List { count, ids: page, more } = roster.list_in(scopes, asked, after, most);
        assert!(page.len() <= most && (more || count as usize == ids.len() + page.len()));
        after = page.last().copied();
        ids.extend(page);
        if !more {
            return (count, ids);
        }
    }
}

/// The order of lists.
fn in_order(mut ones: Vec<&One>) -> Vec<Id<Membership>> {
    ones.sort_by_key(|one| (amana_arabic::fold(&one.name), one.id));
    ones.into_iter().map(|one| Id::from_raw(one.id)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Counts and pages of any list are those of a recount line by line, with a tail and without; and so are the tallies.
    #[test]
    fn any_list_is_what_a_recount_says(
        mut all in prop::collection::vec(one(), 0..150),
        changed in prop::collection::vec((0usize..150, one()), 0..20),
        taken in prop::collection::vec(0usize..150, 0..10),
        asked in question(),
        nation in any::<bool>(),
        most in 1usize..40,
    ) {
        let scopes = if nation { vec![Scope::Nation] } else { vec![Scope::Province(Id::from_raw(11)), Scope::Region(Id::from_raw(2))] };
        for (n, one) in all.iter_mut().enumerate() {
            one.id = (n as i64 * 7919) % 1000 + 1000 * n as i64;
        }
        let mut roster = Roster { places: Arc::new(Known::default()), ..Roster::default() };
        let made = lines(&mut roster, &all);
        roster.columns = Arc::new(Columns::of(made));
        // Some lines change, some are new, some go.
        let mut touched = vec![];
        for (n, mut one) in changed {
            one.id = all.get(n).map_or(900_000 + n as i64, |known| known.id);
            touched.push(Id::from_raw(one.id));
            all.retain(|known| known.id != one.id);
            all.push(one);
        }
        let kept: std::collections::HashSet<Id<Membership>> = touched.iter().copied().collect();
        let news: Vec<One> = all.iter().filter(|one| kept.contains(&Id::from_raw(one.id))).cloned().collect();
        let made = lines(&mut roster, &news);
        roster.replace(&touched, made);
        for n in taken {
            if let Some(id) = all.get(n).map(|one| one.id) {
                all.retain(|one| one.id != id);
                roster.replace(&[Id::from_raw(id)], vec![]);
            }
        }
        let right = in_order(all.iter().filter(|one| wanted(one, &scopes, &asked)).collect());
        let tally = roster.tally_in(&scopes, &asked);
        let women = all.iter().filter(|one| wanted(one, &scopes, &asked) && one.sex == Some(Sex::Female)).count();
        for roster in [roster.clone(), roster.merged()] {
            let (count, ids) = whole(&roster, &scopes, &asked, most);
            prop_assert_eq!(count as usize, right.len());
            prop_assert_eq!(&ids, &right);
            prop_assert_eq!(roster.tally_in(&scopes, &asked), tally.clone());
        }
        prop_assert_eq!((tally.all.all() as usize, tally.all.women as usize), (right.len(), women));
        prop_assert_eq!(tally.places.iter().map(|(_, l)| l.all()).sum::<u64>() as usize, right.len());
    }
}

#[test]
fn no_word_is_found_across_two_names() {
    let mut roster = Roster::default();
    let mut ones = vec![];
    for (id, name) in [(1, "ابج"), (2, "ابد")] {
        let Ok(mut one) = proptest::strategy::Strategy::new_tree(&one(), &mut Default::default())
            .map(|tree| proptest::strategy::ValueTree::current(&tree))
        else {
            panic!("one is made");
        };
        (one.id, one.name) = (id, name.to_owned());
        ones.push(one);
    }
    let made = lines(&mut roster, &ones);
    roster.columns = Arc::new(Columns::of(made));
    let asked = |words: &str| Asked {
        at: None,
        filters: Filters { state: Some(Wanted::All), words: words.to_owned(), ..Filters::default() },
        day: Day(20_000),
        rule: None,
    };
    assert_eq!(roster.list_in(&[Scope::Nation], &asked("جاب"), None, 9).count, 0);
    assert_eq!(roster.list_in(&[Scope::Nation], &asked("اب"), None, 9).count, 2);
    assert_eq!(NEVER, i32::MAX);
}
