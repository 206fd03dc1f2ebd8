//! How ready provinces are on a day (N07): each criterion with its value, what meets it, and its points.

use super::{
    model::{Criterion, Judged, Score, Set, Severity, Source, judged, set_on},
    store,
};
use crate::{
    access::Scope,
    app::App,
    statutes::Rulebook,
    structure::{
        book::{Book, Spot},
        day::DayOf,
        figures::{Asked, Figures},
        model::{Figure, Form, Key, MANY},
    },
    territory::UnitKind,
    web::Result,
};
use amana_base::Day;
use std::collections::{BTreeMap, HashMap};

/// Months that count for what is looked at over a year.
const YEAR: i64 = 12;
/// The furthest milestone, in months.
pub const FURTHEST: i64 = 48;

/// A criterion of a province.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Which.
    pub criterion: &'static Criterion,
    /// How many count, of how many.
    pub figure: Figure,
    /// What is judged.
    pub value: Option<i64>,
    /// How it is judged.
    pub judged: Judged,
}

impl Line {
    /// How its value is read.
    pub fn form(&self) -> Form {
        match (self.criterion.source, self.criterion.indicator()) {
            (Source::Indicator, Some(key)) => key.indicator().form,
            (Source::Sheets, _) => Form::Share,
            _ => Form::Count,
        }
    }
}

/// A province.
#[derive(Clone, Debug)]
pub struct Ready {
    /// It.
    pub unit: i64,
    /// Its criteria, in the order of the set.
    pub lines: Vec<Line>,
    /// Its score.
    pub score: Score,
}

/// How many whole months reach from a day to a milestone.
pub fn months(on: Day, until: Day) -> i64 {
    (1..=FURTHEST).find(|n| on.plus_months(*n) >= until).unwrap_or(FURTHEST)
}

/// The provinces of a territory that there are on a day.
fn provinces(book: &Book, scope: Scope, on: Day) -> impl Iterator<Item = &Spot> {
    use UnitKind as K;
    book.land.spots.iter().filter(move |s| {
        matches!(s.unit.kind, K::Province | K::Prefecture | K::PartyProvince)
            && scope.covers(s.place())
            && s.exists(on)
    })
}

/// The provinces of a territory with their criteria as on a day, for a milestone to come. Nothing where no set holds on that day.
pub async fn of(
    app: &App,
    book: &Book,
    rules: &Rulebook,
    scope: Scope,
    on: Day,
    until: Day,
) -> Result<(Option<&'static Set>, Vec<Ready>)> {
    let Some(set) = set_on(on) else { return Ok((None, vec![])) };
    let ahead = months(on, until);
    let sheets: HashMap<i64, i64> =
        app.db.all(store::handed_by_province(on.plus_months(-YEAR), on)).await?.into_iter().collect();
    let mut open: HashMap<i64, Vec<(Severity, i64)>> = HashMap::new();
    for (province, severity, n) in app.db.all(store::hindrances::open_by_province(on)).await? {
        open.entry(province).or_default().push((severity, n));
    }
    let day = DayOf::new(book, rules, on);
    let mut regions: BTreeMap<i64, Vec<&Spot>> = BTreeMap::new();
    for spot in provinces(book, scope, on) {
        regions.entry(spot.unit.region_id.raw()).or_default().push(spot);
    }
    let mut out = vec![];
    for (region, spots) in regions {
        let scope = Scope::Region(amana_base::Id::from_raw(region));
        let asked = |months| Asked { scope, months, since: None, kind: "", members: false };
        let year = Figures::of(&day, asked(YEAR)).parts;
        let term = if ahead == YEAR { None } else { Some(Figures::of(&day, asked(ahead)).parts) };
        for spot in spots {
            let id = spot.unit.id.raw();
            let figure = |key: Key| {
                let of = if key == Key::Ending { term.as_ref().unwrap_or(&year) } else { &year };
                of.get(&id).unwrap_or(&[Figure::default(); MANY])[key.at()]
            };
            let communes = book.land.communes(Scope::of(spot.place()), on).count() as i64;
            let handed = sheets.get(&id).copied().unwrap_or(0);
            let known = open.get(&id).map(Vec::as_slice).unwrap_or_default();
            out.push(judge(set, id, figure, (handed, communes), known));
        }
    }
    Ok((Some(set), out))
}

fn judge(
    set: &'static Set,
    unit: i64,
    figure: impl Fn(Key) -> Figure,
    (handed, communes): (i64, i64),
    open: &[(Severity, i64)],
) -> Ready {
    let (mut lines, mut score) = (vec![], Score::default());
    for criterion in &set.criteria {
        let (figure, form) = match (criterion.source, criterion.indicator()) {
            (Source::Indicator, Some(key)) => (figure(key), key.indicator().form),
            (Source::Indicator, None) => continue,
            (Source::Sheets, _) => (Figure { part: handed, whole: communes }, Form::Share),
            (Source::Constraints, _) => {
                let asked = criterion.severity();
                let some = open.iter().filter(|(severity, _)| asked.is_none_or(|a| a == *severity));
                (Figure { part: some.map(|(_, n)| n).sum(), whole: 0 }, Form::Count)
            }
        };
        let value = figure.value(form);
        let judged = judged(criterion, value);
        score.add(criterion.weight, judged);
        lines.push(Line { criterion, figure, value, judged });
    }
    Ready { unit, lines, score }
}
