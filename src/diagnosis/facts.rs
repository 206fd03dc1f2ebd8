//! What Amana fills in on a sheet: what the record says of a unit on a day. Read from the structure's book and its figures.

use crate::{
    access::{Capability, Granted, Scope, capability::ReadMembers},
    bodies::Sphere,
    members::{
        Renewal, roster,
        roster::{Asked as AskedOfRoster, Filters},
    },
    statutes::Rulebook,
    structure::{
        book::{Book, Class, Spot},
        day::{BodyOn, DayOf, Quota, Standing},
        figures::{Asked, Figures},
        model::TABLE,
    },
    territory::Place,
    web::Result,
};
use amana_base::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Months of meetings and terms that count.
const MONTHS: i64 = 12;

/// What the record says of a unit on a day. Kept as JSON with a sheet that was handed in; days are numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Inhabitants.
    pub population: Option<i64>,
    /// The communes there are.
    pub communes: i64,
    /// Communes by class: rural, town, city.
    pub classes: BTreeMap<String, i64>,
    /// Inhabitants of rural communes, and of urban ones.
    pub rural_urban: (i64, i64),
    /// Whether there is a body of its level with valid mandates, and since when there is or is none; nothing when there never was.
    pub standing: Option<(bool, i64)>,
    /// The bodies of its level.
    pub bodies: Vec<BodyFact>,
    /// Kinds of body that the statute knows at this level and that are not there, and since when where there was one.
    pub missing: Vec<(String, Option<i64>)>,
    /// The figures of the territory: indicator, how many count, of how many.
    pub figures: Vec<(String, i64, i64)>,
    /// Members, where who handed in may count them.
    pub members: Option<MemberFacts>,
}

/// A body on that day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BodyFact {
    /// Its identifier.
    pub id: i64,
    /// Its kind.
    pub kind: String,
    /// Its own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// The unit that it is of.
    pub unit: i64,
    /// How many sit there.
    pub sitting: i64,
    /// When the last term ends or ended.
    pub term: Option<i64>,
    /// Seats of one that are vacant, of how many.
    pub seats: (i64, i64),
    /// When it met last.
    pub met: Option<i64>,
    /// By when it had to meet again.
    pub due: Option<i64>,
    /// Women: known, members, not known, needed.
    pub women: Option<(i64, i64, i64, i64)>,
    /// Young people, likewise.
    pub youth: Option<(i64, i64, i64, i64)>,
}

/// Members on that day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberFacts {
    /// All of them.
    pub all: i64,
    /// Women among them.
    pub women: i64,
    /// Of whom it is not known.
    pub unknown: i64,
}

fn quota(q: Option<Quota>) -> Option<(i64, i64, i64, i64)> {
    q.map(|q| (q.found, q.members, q.unknown, q.needed))
}

fn body(b: &BodyOn<'_>) -> BodyFact {
    BodyFact {
        id: b.line.id.raw(),
        kind: b.line.kind.clone(),
        name_ar: b.line.name_ar.clone(),
        name_fr: b.line.name_fr.clone(),
        unit: b.line.unit,
        sitting: b.sitting as i64,
        term: b.term.map(|d| d.0),
        seats: b.seats,
        met: b.met.map(|d| d.0),
        due: b.due.map(|d| d.0),
        women: quota(b.women),
        youth: quota(b.youth),
    }
}

/// Of the level of a unit itself: not of what lies below it.
fn own(book: &Book, spot: &Spot, place: Place) -> bool {
    let at = spot.place();
    match Scope::of(at) {
        scope @ Scope::Commune(_) => book.land.inside(scope, place),
        _ => place == at,
    }
}

/// What the record says of a unit, members apart.
pub fn of(day: &DayOf<'_>, rules: &Rulebook, spot: &Spot) -> Facts {
    let (book, on) = (day.book, day.on);
    let scope = Scope::of(spot.place());
    let mut out = Facts { population: spot.unit.population, ..Facts::default() };
    for commune in book.land.communes(scope, on) {
        let class = commune.class();
        let people = commune.unit.population.unwrap_or(0);
        out.communes += 1;
        *out.classes.entry(class.as_str().to_owned()).or_default() += 1;
        match class {
            Class::Rural => out.rural_urban.0 += people,
            _ => out.rural_urban.1 += people,
        }
    }
    out.standing = day.standing.get(&spot.unit.id.raw()).map(|s| match s {
        Standing::Valid(day) => (true, day.0),
        Standing::Ended(day) => (false, day.0),
    });
    let mut bodies: Vec<_> =
        day.bodies.iter().filter(|b| !b.line.confidential && own(book, spot, b.line.place)).collect();
    bodies.sort_by(|a, b| (&a.line.kind, a.line.id).cmp(&(&b.line.kind, b.line.id)));
    out.bodies = bodies.into_iter().map(body).collect();
    let fits = rules.kinds().filter(|k| {
        k.sphere != amana_statute::Sphere::Elected
            && !k.confidential
            && rules.level_fits(k, spot.unit.kind.as_str(), spot.place())
            && out.bodies.iter().all(|b| b.kind != k.key)
    });
    out.missing = fits
        .map(|k| {
            let before = book
                .bodies
                .values()
                .filter(|l| l.kind == k.key && l.sphere != Sphere::Elected && l.unit == spot.unit.id.raw());
            let end = before.filter_map(|l| l.dissolved).filter(|end| *end <= on).max();
            (k.key.clone(), end.map(|d| d.0))
        })
        .collect();
    out.missing.sort();
    let asked = Asked { scope, months: MONTHS, since: None, kind: "", members: false };
    let figures = Figures::of(day, asked);
    out.figures = TABLE
        .iter()
        .filter(|i| i.depth >= scope.depth() && !i.of_members)
        .map(|i| {
            let figure = figures.all[i.key.at()];
            (i.key.as_str().to_owned(), figure.part, figure.whole)
        })
        .collect();
    out
}

/// The members of a unit on a day, where this visitor may count all of them.
pub async fn members<A: Capability>(by: &Granted<A>, place: Place, on: Day) -> Result<Option<MemberFacts>> {
    let Some(reads) = by.also::<ReadMembers>().filter(|m| m.at(place).is_ok()) else { return Ok(None) };
    let app = &by.visit().app;
    let rule = Renewal::of(app.rules().on(on));
    let asked = AskedOfRoster { at: Some(Scope::of(place)), filters: Filters::default(), day: on, rule };
    let all = roster(app).await?.tally(&reads, &asked).all;
    let n = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    Ok(Some(MemberFacts { all: n(all.all()), women: n(all.women), unknown: n(all.unknown) }))
}

/// As JSON.
pub fn kept(facts: &Facts) -> String {
    serde_json::to_string(facts).unwrap_or_default()
}

/// From JSON; nothing is known where it cannot be read.
pub fn read(text: &str) -> Facts {
    serde_json::from_str(text).unwrap_or_default()
}
