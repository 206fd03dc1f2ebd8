//! Who may vote, from the statute's rule and the dated steps of a membership. Pure.

use crate::members::{EndedHow, LawfulAge, Renewal, Standing, State, Step, StepKind};
use amana_base::{Day, Period, text_enum};
use amana_statute::{DuesPaid, Statute};

text_enum! {
    /// Of whom a roll is drawn up.
    pub enum Electors {
        /// The members of the unit.
        Members = "members",
        /// Those who sit in the body, staff apart.
        Holders = "holders",
    }
}

text_enum! {
    /// Whether somebody may vote.
    pub enum Verdict {
        /// May vote.
        Listed = "listed",
        /// May not.
        Excluded = "excluded",
        /// The register does not tell.
        Unknown = "unknown",
    }
}

text_enum! {
    /// Why somebody may vote, or not, or cannot be told.
    pub enum Reason {
        /// Every condition is met.
        Met = "met",
        /// Rights rest on that day.
        Suspended = "suspended",
        /// Not renewed in the time that the statute gives.
        Lapsed = "lapsed",
        /// The age.
        Age = "age",
        /// How long one has been a member.
        Seniority = "seniority",
        /// What is to be paid.
        Dues = "dues",
        /// A suspension before that day that is not long enough ago.
        Sanction = "sanction",
        /// Sits in the body without a membership in the register.
        Register = "register",
        /// A remark on the roll was granted.
        Remark = "remark",
        /// What becomes of those of whom the register does not tell was decided for all of them.
        Choice = "choice",
    }
}

text_enum! {
    /// What happened to a roll.
    pub enum StepOf {
        /// Drawn up from the register.
        DrawnUp = "drawn_up",
        /// Drawn up again.
        Redrawn = "redrawn",
        /// Shown, to be objected to.
        Shown = "shown",
        /// Frozen.
        Frozen = "frozen",
        /// Its hash was published.
        Published = "published",
        /// Withdrawn: no vote is held on it.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What a remark asks for.
    pub enum Asks {
        /// To be on the roll.
        Listed = "listed",
        /// That somebody be struck off it.
        Excluded = "excluded",
        /// That name or unit be written right.
        Corrected = "corrected",
    }
}

text_enum! {
    /// How a remark was answered.
    pub enum Answer {
        /// It is as the remark says.
        Granted = "granted",
        /// It is not.
        Refused = "refused",
    }
}

/// A number of the statute, with its article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled<T> {
    /// The value.
    pub value: T,
    /// Its article; empty when the statute gives none.
    pub article: String,
}

/// What a vote asks of its voters, on the day of the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Years; never below the law's eighteen (29-11 art. 19).
    pub age: Ruled<u32>,
    /// Months of membership; the statute may not say.
    pub seniority: Option<Ruled<u32>>,
    /// What must be paid; the statute may not say.
    pub dues: Option<Ruled<DuesPaid>>,
    /// Months without a suspension; the statute may not say.
    pub clear: Option<Ruled<u32>>,
    /// Days in which the roll may be objected to, and the kind of body that decides; the statute may not say.
    pub objections: Option<(Ruled<u32>, Option<String>)>,
    /// How long a payment lasts.
    pub renewal: Option<Renewal>,
    /// Its article.
    pub renewal_article: String,
    /// The article of sanctions.
    pub discipline_article: String,
    /// Whether the statute says anything at all of who votes.
    pub said: bool,
}

impl Rule {
    /// The rule of the statute in force on the day of the vote, for a kind of body or for a unit.
    pub fn of(statute: Option<&Statute>, body: Option<&str>) -> Rule {
        let said = statute.and_then(|s| s.electorate(body));
        let own = said.and_then(|rule| rule.article.clone());
        let article = |of: &Option<String>| of.clone().or_else(|| own.clone()).unwrap_or_default();
        let lawful = LawfulAge::of(statute);
        let age = match said.and_then(|rule| rule.age.as_ref()).filter(|age| age.years >= lawful.years) {
            Some(age) => Ruled { value: age.years, article: article(&age.article) },
            None => Ruled { value: lawful.years, article: lawful.article.unwrap_or_default() },
        };
        let months = |of: &Option<amana_statute::Seniority>| {
            of.as_ref().map(|rule| Ruled { value: rule.months, article: article(&rule.article) })
        };
        Rule {
            age,
            seniority: said.and_then(|rule| months(&rule.seniority)),
            dues: said
                .and_then(|rule| rule.dues.as_ref())
                .map(|dues| Ruled { value: dues.paid, article: article(&dues.article) }),
            clear: said.and_then(|rule| months(&rule.without_sanction)),
            objections: said
                .and_then(|rule| rule.objections.as_ref())
                .map(|rule| (Ruled { value: rule.days, article: article(&rule.article) }, rule.by.clone())),
            renewal: Renewal::of(statute),
            renewal_article: statute
                .and_then(|s| s.membership.as_ref()?.renewal.as_ref()?.article.clone())
                .unwrap_or_default(),
            discipline_article: statute
                .and_then(|s| s.discipline.as_ref()?.article.clone())
                .unwrap_or_default(),
            said: said.is_some(),
        }
    }
}

/// What is known of somebody's birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Born {
    /// The day.
    On(Day),
    /// The year alone.
    In(i64),
    /// Nothing, but the age of the law was asked and met on joining.
    OfAge,
    /// Nothing.
    Unknown,
}

impl Born {
    /// Is this age reached on a day? None: it cannot be told. With the day on which it is, when that is known.
    fn reached(self, years: u32, day: Day) -> (Option<bool>, Option<Day>) {
        let reached = |birth: Day| birth.plus_months(i64::from(years) * 12);
        match self {
            Born::On(birth) => (Some(reached(birth) <= day), Some(reached(birth))),
            Born::In(year) => {
                let year = i32::try_from(year).unwrap_or(0);
                let (Ok(first), Ok(last)) =
                    (format!("{year:04}-01-01").parse::<Day>(), format!("{year:04}-12-31").parse::<Day>())
                else {
                    return (None, None);
                };
                match (reached(first) <= day, reached(last) <= day) {
                    (true, true) => (Some(true), None),
                    (false, false) => (Some(false), None),
                    _ => (None, None),
                }
            }
            Born::OfAge if years <= LawfulAge::of(None).years => (Some(true), None),
            Born::OfAge | Born::Unknown => (None, None),
        }
    }
    /// Would the day of birth decide what the year does not?
    pub fn wants_day(self, years: u32, day: Day) -> bool {
        !matches!(self, Born::On(_)) && self.reached(years, day).0.is_none()
    }
}

/// A step with the article under which it was taken.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The step.
    pub step: Step,
    /// Its article; may be empty.
    pub article: String,
}

/// What was found of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// May they vote?
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// Under which article.
    pub article: String,
    /// From which day the condition would be met.
    pub met_on: Option<Day>,
}

impl Judged {
    /// May vote.
    pub fn listed() -> Judged {
        Judged { verdict: Verdict::Listed, reason: Reason::Met, article: String::new(), met_on: None }
    }
    fn no(reason: Reason, article: &str, met_on: Option<Day>) -> Judged {
        Judged { verdict: Verdict::Excluded, reason, article: article.into(), met_on }
    }
    /// Cannot be told.
    pub fn unknown(reason: Reason, article: &str) -> Judged {
        Judged { verdict: Verdict::Unknown, reason, article: article.into(), met_on: None }
    }
}

/// What a membership is on a day, when it is one on that day: begun and not over.
pub fn in_force(steps: &[Taken], day: Day) -> Option<Standing> {
    let until: Vec<Step> = steps.iter().map(|t| t.step.clone()).filter(|s| s.on <= day).collect();
    Standing::on(&until, day).filter(|sum| sum.joined_on <= day && sum.ended.is_none_or(|(on, _)| on > day))
}

/// May a member vote on a day? The first condition that is not met tells why; only when none is, the first that cannot be told.
pub fn judge(rule: &Rule, day: Day, sum: &Standing, steps: &[Taken], born: Born, imported: bool) -> Judged {
    let state = sum.state(day, rule.renewal);
    debug_assert!(!matches!(state, State::Ended(EndedHow::Died)), "who is no member is not judged");
    if let Some(period) = sum.suspended.filter(|period| period.holds(day)) {
        let article = suspension_article(steps, period).unwrap_or(&rule.discipline_article);
        return Judged::no(Reason::Suspended, article, period.until);
    }
    if state == State::Lapsed {
        return Judged::no(Reason::Lapsed, &rule.renewal_article, None);
    }
    let mut doubt: Option<Judged> = None;
    let mut doubted = |judged: Judged| {
        doubt.get_or_insert(judged);
    };
    match born.reached(rule.age.value, day) {
        (Some(true), _) => {}
        (Some(false), on) => return Judged::no(Reason::Age, &rule.age.article, on),
        (None, _) => doubted(Judged::unknown(Reason::Age, &rule.age.article)),
    }
    if let Some(months) = &rule.seniority {
        let met_on = sum.joined_on.plus_months(i64::from(months.value));
        if met_on > day {
            return Judged::no(Reason::Seniority, &months.article, Some(met_on));
        }
    }
    if let Some(dues) = &rule.dues {
        let covered = sum.paid_until_on.is_some_and(|until| until > day);
        match dues.value {
            _ if covered => {}
            // A list of before did not say what was paid.
            DuesPaid::Covered if sum.paid_until_on.is_none() && imported => {
                doubted(Judged::unknown(Reason::Dues, &dues.article));
            }
            DuesPaid::Covered => return Judged::no(Reason::Dues, &dues.article, None),
            // Whether it has lapsed cannot be told without the months that the statute gives.
            DuesPaid::NotLapsed if rule.renewal.and_then(|r| r.lapses_after).is_none() => {
                doubted(Judged::unknown(Reason::Dues, &dues.article));
            }
            DuesPaid::NotLapsed => {}
        }
    }
    if let Some(months) = &rule.clear {
        let last = suspensions(steps, day).into_iter().filter_map(|period| period.until).max();
        let clear_on = last.map(|until| until.plus_months(i64::from(months.value)));
        if let Some(clear_on) = clear_on.filter(|on| *on > day) {
            return Judged::no(Reason::Sanction, &months.article, Some(clear_on));
        }
    }
    doubt.unwrap_or_else(Judged::listed)
}

/// The suspensions that began by a day, each with its end.
fn suspensions(steps: &[Taken], day: Day) -> Vec<Period> {
    let mut out: Vec<Period> = vec![];
    for Taken { step, .. } in steps.iter().filter(|t| t.step.on <= day) {
        match (step.kind, out.last_mut()) {
            (StepKind::Suspended, _) => out.push(Period { from: step.on, until: step.until }),
            (StepKind::Reinstated, Some(last)) => last.until = Some(step.on.max(last.from)),
            _ => {}
        }
    }
    // A suspension lifted on its first day was none.
    out.retain(|period| period.until.is_none_or(|until| until > period.from));
    out
}

fn suspension_article(steps: &[Taken], period: Period) -> Option<&str> {
    let began = |t: &&Taken| t.step.kind == StepKind::Suspended && t.step.on == period.from;
    steps.iter().rev().find(began).map(|t| t.article.as_str()).filter(|article| !article.is_empty())
}

/// Where a roll stands, from its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Drawn up, seen by officers only.
    Draft,
    /// Shown to those concerned until a day.
    Shown(Option<Day>),
    /// Nothing moves it any more.
    Frozen,
    /// Frozen, and its hash published.
    Published,
    /// No vote is held on it.
    Withdrawn,
}

/// Where a roll stands after these steps.
pub fn stand(steps: impl IntoIterator<Item = (StepOf, Option<Day>)>) -> Stand {
    let mut out = Stand::Draft;
    for (step, until) in steps {
        out = match step {
            StepOf::DrawnUp | StepOf::Redrawn => out,
            StepOf::Shown => Stand::Shown(until),
            StepOf::Frozen => Stand::Frozen,
            StepOf::Published => Stand::Published,
            StepOf::Withdrawn => Stand::Withdrawn,
        };
    }
    out
}
