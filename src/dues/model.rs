//! What is owed, and until when something paid carries a membership. Pure.

use crate::members::{Category, Renewal, Standing, State};
use amana_base::{Day, Id, text_enum};
use amana_statute::Statute;

text_enum! {
    /// For what somebody pays.
    pub enum Kind {
        /// The fee of a membership.
        Dues = "dues",
        /// A gift (29-11 art. 31).
        Gift = "gift",
    }
}

/// From here on money changes hands by cheque or through a bank (29-11 art. 40), in centimes.
pub const CASH_BELOW: i64 = 1_000_000;
/// What one person may give in a year (29-11 art. 31, as amended by 07-21), in centimes.
pub const GIFTS_IN_A_YEAR: i64 = 60_000_000;
/// The most that a form takes, in centimes.
pub const MOST: i64 = 99_999_999_999;
/// Periods that somebody may be behind, or pay ahead.
const PERIODS: usize = 20;

/// An amount of the schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// Which it is.
    pub id: Id<Rate>,
    /// From which year on, until another year has a schedule of its own.
    pub year: i64,
    /// Of whom; none for whoever has no amount of their own.
    pub category: Option<Category>,
    /// In centimes, for one period.
    pub amount: i64,
    /// The article or the decision that sets it.
    pub title: String,
}

/// An amount with its title.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// In centimes, for one period.
    pub amount: i64,
    /// The article or the decision.
    pub title: String,
}

/// The amounts: the schedules of the years, and what the statute says where there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tariff {
    /// The schedules of all years.
    pub rates: Vec<Rate>,
    /// The statute's.
    pub fee: Option<Asked>,
}

impl Tariff {
    /// The amounts of these schedules and this statute.
    pub fn of(rates: Vec<Rate>, statute: Option<&Statute>) -> Tariff {
        let fee = statute.and_then(|s| s.membership.as_ref()?.fee.as_ref()).map(|fee| Asked {
            amount: i64::from(fee.dirhams) * 100,
            title: fee.article.clone().unwrap_or_default(),
        });
        Tariff { rates, fee }
    }

    /// What one period that begins on a day costs: by the newest schedule of that year or before, there by the category's own
    /// amount or else by that of all; by the statute where no schedule says. None where nothing says.
    pub fn asked(&self, category: Option<Category>, on: Day) -> Option<Asked> {
        let year = on.ymd().0;
        let newest = self.rates.iter().map(|r| r.year).filter(|y| *y <= year).max();
        let of_year = |wanted: Option<Category>| {
            self.rates.iter().find(|r| Some(r.year) == newest && r.category == wanted)
        };
        let rate = category.and_then(|_| of_year(category)).or_else(|| of_year(None));
        rate.map(|r| Asked { amount: r.amount, title: r.title.clone() }).or_else(|| self.fee.clone())
    }
}

/// One period of a membership and what it costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// Its first day.
    pub from: Day,
    /// The first day after it.
    pub until: Day,
    /// What it costs; none where nothing says.
    pub asked: Option<Asked>,
}

/// What somebody owes.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Owed {
    /// For these periods.
    pub periods: Vec<Period>,
    /// Paid in part already, in centimes.
    pub parts: i64,
}

impl Owed {
    /// In centimes; none where nothing says what a period costs.
    pub fn total(&self) -> Option<i64> {
        let amounts = self.periods.iter().map(|p| p.asked.as_ref().map(|a| a.amount));
        let sum = amounts.sum::<Option<i64>>()?;
        Some((sum - self.parts).max(0))
    }
    /// Until when it would be paid.
    pub fn until(&self) -> Option<Day> {
        self.periods.last().map(|p| p.until)
    }
    /// The titles of its amounts, each once.
    pub fn titles(&self) -> Vec<&str> {
        let mut titles: Vec<&str> = vec![];
        for asked in self.periods.iter().filter_map(|p| p.asked.as_ref()) {
            if !asked.title.is_empty() && !titles.contains(&asked.title.as_str()) {
                titles.push(&asked.title);
            }
        }
        titles
    }
}

/// The first day of the next period that somebody pays for on a day: it goes on from what is paid, unless the membership had lapsed.
fn next_from(sum: &Standing, rule: Renewal, on: Day) -> Day {
    match sum.state(on, Some(rule)) {
        State::Lapsed => on,
        _ => sum.covered_until(),
    }
}

/// The periods from the next one until they cover a day; always the next one.
pub fn periods(
    sum: &Standing,
    rule: Renewal,
    tariff: &Tariff,
    category: Option<Category>,
    on: Day,
    until: Day,
) -> Vec<Period> {
    let mut from = next_from(sum, rule, on);
    let mut out = vec![];
    while out.is_empty() || (from < until && out.len() < PERIODS) {
        let next = from.plus_months(i64::from(rule.months.max(1)));
        out.push(Period { from, until: next, asked: tariff.asked(category, from) });
        from = next;
    }
    out
}

/// What a member owes on a day: the periods that have begun and are not paid, less what was paid in part. Nothing for who is paid
/// up, who left, and where the statute has no rule of renewal.
pub fn owed(
    sum: &Standing,
    rule: Option<Renewal>,
    tariff: &Tariff,
    category: Option<Category>,
    on: Day,
    parts: i64,
) -> Owed {
    let ended = sum.ended.is_some_and(|(since, _)| since <= on);
    let Some(rule) = rule.filter(|_| !ended && sum.joined_on <= on && sum.covered_until() <= on) else {
        return Owed { periods: vec![], parts };
    };
    // The period of the day itself has begun.
    Owed { periods: periods(sum, rule, tariff, category, on, on.plus(1)), parts }
}

/// A month as it is stored: year * 12 + month - 1.
pub fn month_of(on: Day) -> i64 {
    let (year, month, _) = on.ymd();
    year * 12 + month - 1
}

#[cfg(test)]
mod unit_tests {
    use super::*;
    use crate::territory::Place;
    use proptest::prelude::*;

    const RULE: Renewal = Renewal { months: 12, lapses_after: Some(6) };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn rate(year: i64, category: Option<Category>, amount: i64) -> Rate {
        Rate { id: Id::from_raw(amount), year, category, amount, title: format!("قرار {year}") }
    }

    fn standing(joined: &str, paid: Option<&str>) -> Standing {
        Standing {
            place: Place::NATION,
            joined_on: day(joined),
            paid_until_on: paid.map(day),
            suspended: None,
            ended: None,
        }
    }

    /// G02: each year has its schedule, each category its amount, and what no schedule says the statute does.
    #[test]
    fn the_schedule_of_the_year_says_what_a_period_costs() {
        let fee = Some(Asked { amount: 10_000, title: "المادة 11".into() });
        let rates = vec![
            rate(2025, None, 12_000),
            rate(2025, Some(Category::Student), 5_000),
            rate(2027, Some(Category::Student), 6_000),
        ];
        let tariff = Tariff { rates, fee };
        let asked = |category, on| tariff.asked(category, day(on)).map(|a| a.amount);
        assert_eq!(asked(Some(Category::Student), "2024-12-31"), Some(10_000));
        assert_eq!(asked(Some(Category::Student), "2025-01-01"), Some(5_000));
        assert_eq!(asked(Some(Category::Farmer), "2026-07-01"), Some(12_000));
        assert_eq!(asked(None, "2026-07-01"), Some(12_000));
        // The schedule of 2027 names students alone: for others the statute's holds again.
        assert_eq!(asked(Some(Category::Student), "2028-01-01"), Some(6_000));
        assert_eq!(asked(None, "2027-01-01"), Some(10_000));
        assert_eq!(Tariff::default().asked(None, day("2026-01-01")), None);
    }

    /// G02: what is owed are the periods that have begun, less what was paid in part; a lapsed membership begins anew.
    #[test]
    fn a_member_owes_what_has_begun() {
        let tariff = Tariff { rates: vec![], fee: Some(Asked { amount: 10_000, title: String::new() }) };
        let owes = |sum: &Standing, on: &str, parts| {
            let owed = owed(sum, Some(Renewal { lapses_after: None, ..RULE }), &tariff, None, day(on), parts);
            (owed.periods.len(), owed.total())
        };
        let sum = standing("2024-01-10", Some("2025-01-10"));
        assert_eq!(owes(&sum, "2025-01-09", 0), (0, Some(0)));
        assert_eq!(owes(&sum, "2025-01-10", 0), (1, Some(10_000)));
        assert_eq!(owes(&sum, "2026-01-09", 4_000), (1, Some(6_000)));
        assert_eq!(owes(&sum, "2026-01-10", 4_000), (2, Some(16_000)));
        let never = standing("2026-01-10", None);
        assert_eq!(owes(&never, "2026-01-10", 0), (1, Some(10_000)));
        let lapsed = owed(&sum, Some(RULE), &tariff, None, day("2026-05-04"), 0);
        assert_eq!((lapsed.periods.len(), lapsed.until()), (1, Some(day("2027-05-04"))));
        assert_eq!(owed(&sum, None, &tariff, None, day("2026-05-04"), 0).periods, vec![]);
        assert_eq!(owed(&sum, Some(RULE), &Tariff::default(), None, day("2026-05-04"), 0).total(), None);
    }

    proptest! {
        /// G02: paying what is owed leaves nothing owed that day.
        #[test]
        fn who_pays_what_is_owed_owes_nothing(
            joined in 18_000i64..20_000, paid in prop::option::of(0i64..1500), on in 0i64..3000,
            months in 1u32..25, grace in prop::option::of(0u32..25),
        ) {
            let rule = Renewal { months, lapses_after: grace };
            let tariff = Tariff { rates: vec![], fee: Some(Asked { amount: 10_000, title: String::new() }) };
            let mut sum = standing("2024-01-10", None);
            sum.joined_on = Day(joined);
            sum.paid_until_on = paid.map(|p| Day(joined + p));
            let on = Day(joined + on);
            let before = owed(&sum, Some(rule), &tariff, None, on, 0);
            if let Some(until) = before.until() {
                prop_assert!(before.total() > Some(0));
                sum.paid_until_on = Some(until);
                // More than so many periods are not asked at once.
                if before.periods.len() < PERIODS {
                    prop_assert_eq!(owed(&sum, Some(rule), &tariff, None, on, 0).periods, vec![]);
                    prop_assert_eq!(sum.state(on, Some(rule)), State::Active);
                }
            }
        }
    }
}
