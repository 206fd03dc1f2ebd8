//! How each body and each territory stood on one day.

use super::book::{Book, Line, Sat};
use crate::{access::Scope, bodies::Sphere, convening::model::due_on, people::Sex, statutes::Rulebook};
use amana_base::Day;
use amana_statute::{Group, Share, Statute};
use std::collections::HashMap;

/// What the statute asked of a kind of body on that day.
#[derive(Clone)]
pub struct KindRule {
    /// How often it meets: the kind as it stood.
    months: Option<i64>,
    /// The article on it.
    pub frequency: Option<String>,
    /// Women: their share, and the article.
    pub women: Option<(Share, Option<String>)>,
    /// Young people: their share, below which age, and the article.
    pub youth: Option<(Share, i64, Option<String>)>,
}

impl KindRule {
    fn of(rules: &Rulebook, kind: &str, on: Day) -> KindRule {
        let found = rules.kind_on(kind, on);
        let often = found.and_then(|(_, k)| k.frequency.as_ref());
        let statute = rules.on(on);
        let quota = |group| statute.and_then(|s| quota(s, kind, group));
        let youth = quota(Group::Youth);
        KindRule {
            months: often.and_then(crate::convening::model::months_between),
            frequency: often.and_then(|f| f.article.clone()),
            women: quota(Group::Women).map(|q| (q.share, q.article.clone())),
            youth: youth.and_then(|q| Some((q.share, i64::from(q.under_age?), q.article.clone()))),
        }
    }
}

fn quota<'a>(statute: &'a Statute, kind: &str, group: Group) -> Option<&'a amana_statute::Quota> {
    statute.quotas.iter().find(|q| q.group == group && q.bodies.iter().any(|b| b == kind))
}

/// A group in a body beside what the statute asks (G08).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Who sit there, staff apart.
    pub members: i64,
    /// Of whom it is known that they belong to the group.
    pub found: i64,
    /// Of whom it is not known whether they do.
    pub unknown: i64,
    /// How many must.
    pub needed: i64,
}

impl Quota {
    /// Enough are known.
    pub fn met(self) -> bool {
        self.found >= self.needed
    }
    /// Too few, even if all of whom it is not known belonged to it.
    pub fn missed(self) -> bool {
        self.found + self.unknown < self.needed
    }
}

/// A body on the day.
pub struct BodyOn<'a> {
    /// Its line.
    pub line: &'a Line,
    /// How many sit there.
    pub sitting: usize,
    /// When the last of the known terms of those who sit there ends or ended.
    pub term: Option<Day>,
    /// Seats of one that nobody holds, and how many such seats there are.
    pub seats: (i64, i64),
    /// When it met last.
    pub met: Option<Day>,
    /// By when it had to meet again; none where the statute does not say or no day is known.
    pub due: Option<Day>,
    /// Women, where the statute asks for them and anybody sits there.
    pub women: Option<Quota>,
    /// Young people, likewise.
    pub youth: Option<Quota>,
}

/// A territory on the day: since when it has a body of its own level with valid mandates, or has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Since this day without a break.
    Valid(Day),
    /// None since this day (B14).
    Ended(Day),
}

/// Everything on one day.
pub struct DayOf<'a> {
    /// The structure.
    pub book: &'a Book,
    /// The day.
    pub on: Day,
    /// What the statute asked of each kind.
    pub rules: HashMap<&'a str, KindRule>,
    /// The organisation's bodies and those of parallel ones that there were.
    pub bodies: Vec<BodyOn<'a>>,
    /// The communes, provinces and regions in which a body of their own level ever sat.
    pub standing: HashMap<i64, Standing>,
}

impl<'a> DayOf<'a> {
    /// Looks at every body once.
    pub fn new(book: &'a Book, rulebook: &Rulebook, on: Day) -> DayOf<'a> {
        let mut day = DayOf::standing(book, on, Scope::Nation);
        for line in book.bodies.values().filter(|line| line.sphere != Sphere::Elected && line.exists(on)) {
            let rule = day.rules.entry(&line.kind).or_insert_with(|| KindRule::of(rulebook, &line.kind, on));
            day.bodies.push(body_on(line, rule, rulebook, on));
        }
        day
    }

    /// Of a territory only which units have a body with valid mandates, and since when; no more than that.
    pub fn standing(book: &'a Book, on: Day, scope: Scope) -> DayOf<'a> {
        let mut spans: HashMap<i64, Vec<(Day, Day)>> = HashMap::new();
        let party = book.bodies.values().filter(|line| line.sphere == Sphere::Party);
        for line in party.filter(|line| book.land.inside(scope, line.place)) {
            let Some(unit) = level_unit(book, line) else { continue };
            valid_spans(line, on, spans.entry(unit).or_default());
            let own = line.place.commune.raw();
            if own != 0 && own != unit {
                // An arrondissement, besides the commune it is part of.
                valid_spans(line, on, spans.entry(own).or_default());
            }
        }
        let standing = spans.into_iter().filter_map(|(unit, spans)| Some((unit, standing(spans, on)?)));
        DayOf { on, rules: HashMap::new(), bodies: vec![], standing: standing.collect(), book }
    }

    /// Whether a territory has a body of its own level with valid mandates (F06).
    pub fn valid(&self, unit: i64) -> bool {
        matches!(self.standing.get(&unit), Some(Standing::Valid(_)))
    }
}

/// The unit of which a body is the body of its level: the commune (of an arrondissement, the commune it is part of), the province or
/// the region.
fn level_unit(book: &Book, line: &Line) -> Option<i64> {
    let p = line.place;
    let unit = match (p.commune.raw(), p.province.raw(), p.region.raw()) {
        (0, 0, 0) => return None,
        (0, 0, region) => region,
        (0, province, _) => province,
        _ => book.land.commune(p),
    };
    Some(unit)
}

/// The spans in which somebody's mandate in a body was valid, from those that had begun.
fn valid_spans(line: &Line, on: Day, out: &mut Vec<(Day, Day)>) {
    for sat in line.held.iter().take_while(|sat| sat.from <= on) {
        let until = sat.valid_until().unwrap_or(Day(i32::MAX.into()));
        let until = line.dissolved.map_or(until, |end| until.min(end));
        if until > sat.from {
            out.push((sat.from, until));
        }
    }
}

/// Whether somebody's mandate in a body is valid on a day, and since when without a break; or since when nobody's is. None where
/// nobody's ever was.
pub fn of_line(line: &Line, on: Day) -> Option<Standing> {
    let mut spans = vec![];
    valid_spans(line, on, &mut spans);
    standing(spans, on)
}

/// The last run of spans: it reaches over the day, or ended before.
fn standing(mut spans: Vec<(Day, Day)>, on: Day) -> Option<Standing> {
    spans.sort_unstable();
    let mut run = *spans.first()?;
    for (from, until) in spans.into_iter().skip(1) {
        if from <= run.1 {
            run.1 = run.1.max(until);
        } else {
            run = (from, until);
        }
    }
    Some(if run.1 > on { Standing::Valid(run.0) } else { Standing::Ended(run.1) })
}

/// How many bodies of a territory had to meet before the day and have not: looked at one by one, without the rest of the day.
pub fn silent(book: &Book, rulebook: &Rulebook, on: Day, scope: Scope) -> usize {
    let lines = book.bodies.values().filter(|l| {
        l.sphere != Sphere::Elected && !l.confidential && l.exists(on) && book.land.inside(scope, l.place)
    });
    let due = |line: &Line| {
        let (_, kind) = rulebook.kind_on(&line.kind, on)?;
        due_on(kind, line.met_on(on), line.founded)
    };
    lines.filter(|line| due(line).is_some_and(|due| due < on)).count()
}

fn body_on<'a>(line: &'a Line, rule: &KindRule, rulebook: &Rulebook, on: Day) -> BodyOn<'a> {
    let sitting: Vec<&Sat> = line.held.iter().take_while(|s| s.from <= on).filter(|s| s.sits(on)).collect();
    let mut taken: Vec<i64> = sitting.iter().filter(|s| s.single).map(|s| s.seat).collect();
    taken.sort_unstable();
    taken.dedup();
    let seats = line.single.len() as i64;
    let met = line.met_on(on);
    let due = match rule.months {
        Some(_) => rulebook.kind_on(&line.kind, on).and_then(|(_, kind)| due_on(kind, met, line.founded)),
        None => None,
    };
    let women = rule
        .women
        .as_ref()
        .and_then(|(share, _)| group(&sitting, *share, |s| s.sex.map(|sex| sex == Sex::Female)));
    let year = on.ymd().0;
    let youth = rule
        .youth
        .as_ref()
        .and_then(|(share, under, _)| group(&sitting, *share, |s| s.born.map(|born| year - born < *under)));
    BodyOn {
        line,
        sitting: sitting.len(),
        term: sitting.iter().filter_map(|s| s.term).max(),
        seats: (seats - taken.len() as i64, seats),
        met,
        due,
        women,
        youth,
    }
}

/// Counts a group among those who sit there, each once, staff apart.
fn group(sitting: &[&Sat], share: Share, belongs: impl Fn(&Sat) -> Option<bool>) -> Option<Quota> {
    let mut people: Vec<(i64, Option<bool>)> =
        sitting.iter().filter(|s| !s.staff).map(|s| (s.person, belongs(s))).collect();
    people.sort_unstable();
    people.dedup_by_key(|(person, _)| *person);
    let members = people.len();
    let found = people.iter().filter(|(_, is)| *is == Some(true)).count() as i64;
    let unknown = people.iter().filter(|(_, is)| is.is_none()).count() as i64;
    let needed = i64::from(share.needed(u32::try_from(members).unwrap_or(u32::MAX)));
    (members > 0).then_some(Quota { members: members as i64, found, unknown, needed })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// B14: a vacancy begins where the last run of valid mandates ended; a gap between two terms is not forgotten by the second.
    #[test]
    fn a_vacancy_begins_where_the_last_run_ended() {
        let d = |n: i64| Day(n);
        assert_eq!(standing(vec![], d(50)), None);
        assert_eq!(standing(vec![(d(0), d(10))], d(50)), Some(Standing::Ended(d(10))));
        assert_eq!(standing(vec![(d(10), d(60)), (d(0), d(10))], d(50)), Some(Standing::Valid(d(0))));
        assert_eq!(standing(vec![(d(20), d(60)), (d(0), d(10))], d(50)), Some(Standing::Valid(d(20))));
        assert_eq!(standing(vec![(d(0), d(40)), (d(5), d(10))], d(50)), Some(Standing::Ended(d(40))));
        assert_eq!(standing(vec![(d(0), d(50))], d(50)), Some(Standing::Ended(d(50))), "the day after");
    }
}
