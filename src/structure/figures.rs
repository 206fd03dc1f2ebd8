//! The figures of a territory: each indicator, in all and for each unit of the next level, in one walk over the bodies.

use super::{
    book::{Class, Distance, Met},
    day::{BodyOn, DayOf, Quota},
    model::{Figure, Key, MANY},
};
use crate::{access::Scope, bodies::Sphere, territory::Place};
use amana_base::Day;
use std::collections::HashMap;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Of which territory.
    pub scope: Scope,
    /// How many months ahead terms end, and how many months back meetings count.
    pub months: i64,
    /// From this day on meetings count, where that is not said in months.
    pub since: Option<Day>,
    /// Of this kind of body only; empty for every kind.
    pub kind: &'a str,
    /// Whether the visitor may know who the members are there.
    pub members: bool,
}

impl Asked<'_> {
    /// Meetings count that were held after this day, until the day asked.
    pub fn after(&self, on: Day) -> Day {
        self.since.map_or_else(|| on.plus_months(-self.months), |since| since.plus(-1))
    }
}

/// The figures of a territory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// In all, in the order of the table.
    pub all: [Figure; MANY],
    /// Of each unit of the next level; 0 is what belongs to the territory itself.
    pub parts: HashMap<i64, [Figure; MANY]>,
    /// Structured communes, of all of their class (A07).
    pub classes: HashMap<Class, Figure>,
    /// Meetings by how far they were from the centre (A08).
    pub distances: HashMap<Distance, i64>,
}

impl Figures {
    /// Adds up one day, members apart: those are the register's to count ([`Figures::members`]).
    pub fn of(day: &DayOf<'_>, asked: Asked<'_>) -> Figures {
        let land = &day.book.land;
        let mut out = Figures::default();
        for spot in land.communes(asked.scope, day.on) {
            let has = i64::from(day.valid(spot.unit.id.raw()));
            out.count(day, asked, spot.place(), Key::Structured, has, 1);
            out.count(day, asked, spot.place(), Key::Vacant, 1 - has, 1);
            out.classes.entry(spot.class()).or_default().add(has, 1);
        }
        for spot in uncovered(day, asked.scope) {
            out.count(day, asked, spot.place(), Key::Uncovered, 1, 1);
        }
        for body in bodies(day, asked) {
            out.body(day, asked, body);
        }
        let mut held = |met: &Met| {
            out.count(day, asked, met.place, Key::Activity, 1, 1);
            let far = land.distance(met.unit);
            *out.distances.entry(far).or_default() += 1;
            if far != Distance::Unknown {
                out.count(day, asked, met.place, Key::Reach, i64::from(far == Distance::Other), 1);
            }
        };
        for (met, _) in meetings(day, asked) {
            held(met);
        }
        out
    }

    fn body(&mut self, day: &DayOf<'_>, asked: Asked<'_>, body: &BodyOn<'_>) {
        let place = body.line.place;
        for key in [
            Key::Expired,
            Key::Ending,
            Key::Seats,
            Key::Met,
            Key::Convened,
            Key::Women,
            Key::Youth,
            Key::Late,
        ] {
            if let Some((part, whole)) = of_body(day, asked, body, key) {
                self.count(day, asked, place, key, part, whole);
            }
        }
    }

    fn count(&mut self, day: &DayOf<'_>, asked: Asked<'_>, place: Place, key: Key, part: i64, whole: i64) {
        self.all[key.at()].add(part, whole);
        let unit = day.book.land.part(asked.scope, place);
        self.parts.entry(unit).or_default()[key.at()].add(part, whole);
    }

    /// Adds members: how many there are on the day, and how many there were a year before.
    pub fn members(&mut self, day: &DayOf<'_>, scope: Scope, now: &[(Place, i64)], before: &[(Place, i64)]) {
        let land = &day.book.land;
        let mut add = |place: Place, part: i64, whole: i64| {
            if land.inside(scope, place) {
                let unit = self.parts.entry(land.part(scope, place)).or_default();
                unit[Key::Members.at()].add(part, 0);
                unit[Key::Growth.at()].add(part, whole);
                self.all[Key::Members.at()].add(part, 0);
                self.all[Key::Growth.at()].add(part, whole);
            }
        };
        now.iter().for_each(|(place, n)| add(*place, *n, 0));
        before.iter().for_each(|(place, n)| add(*place, 0, *n));
    }
}

/// What a body adds to an indicator: how much counts, of how much; none where there is nothing to look at.
pub fn of_body(day: &DayOf<'_>, asked: Asked<'_>, body: &BodyOn<'_>, key: Key) -> Option<(i64, i64)> {
    let on = day.on;
    let ends = |is: &dyn Fn(Day) -> bool| body.term.map(|term| (i64::from(is(term)), 1));
    let quota = |quota: Option<Quota>| quota.filter(|_| asked.members).map(|q| (i64::from(q.met()), 1));
    match key {
        Key::Expired => ends(&|term| term <= on),
        Key::Ending => ends(&|term| term > on && term <= on.plus_months(asked.months)),
        Key::Seats => (body.seats.1 > 0).then_some(body.seats),
        Key::Met => body.due.map(|due| (i64::from(due >= on), 1)),
        Key::Convened => Some((i64::from(body.met.is_some_and(|met| met > asked.after(on))), 1)),
        Key::Women => quota(body.women),
        Key::Youth => quota(body.youth),
        Key::Late => {
            let late = body.line.work.iter().filter(|w| w.late(on)).count() as i64;
            (!body.line.work.is_empty()).then_some((late, 0))
        }
        _ => None,
    }
}

/// The bodies of a territory that figures are of: of the kind asked for, confidential ones apart (B13).
pub fn bodies<'d, 'a>(day: &'d DayOf<'a>, asked: Asked<'d>) -> impl Iterator<Item = &'d BodyOn<'a>> {
    let land = &day.book.land;
    day.bodies.iter().filter(move |b| {
        !b.line.confidential
            && (asked.kind.is_empty() || b.line.kind == asked.kind)
            && land.inside(asked.scope, b.line.place)
    })
}

/// The provinces and regions of a territory that have no body of their own level with valid mandates.
pub fn uncovered<'d>(day: &'d DayOf<'_>, scope: Scope) -> impl Iterator<Item = &'d super::book::Spot> {
    use crate::territory::UnitKind as K;
    day.book.land.spots.iter().filter(move |s| {
        let level = match scope {
            Scope::Nation => matches!(
                s.unit.kind,
                K::Region | K::PartyRegion | K::Province | K::Prefecture | K::PartyProvince
            ),
            Scope::Region(_) => matches!(s.unit.kind, K::Province | K::Prefecture | K::PartyProvince),
            _ => false,
        };
        level && scope.covers(s.place()) && s.exists(day.on) && !day.valid(s.unit.id.raw())
    })
}

/// The meetings of a territory in the months until the day, itself included, with the kind of their body; those of confidential
/// bodies are for their members (B13), those of elected institutions are not the organisation's.
pub fn meetings<'d>(
    day: &'d DayOf<'_>,
    asked: Asked<'d>,
) -> impl Iterator<Item = (&'d Met, Option<&'d super::book::Line>)> {
    let (from, on) = (asked.after(day.on), day.on);
    let land = &day.book.land;
    let span = move |met: &'d [Met]| {
        let begin = met.partition_point(|m| m.on <= from);
        let end = met.partition_point(|m| m.on <= on);
        &met[begin..end.max(begin)]
    };
    let lines = day.book.bodies.values().filter(move |l| {
        l.sphere != Sphere::Elected && !l.confidential && (asked.kind.is_empty() || l.kind == asked.kind)
    });
    let of_bodies = lines.flat_map(move |l| span(&l.met).iter().map(move |m| (m, Some(&**l))));
    let loose = match asked.kind {
        "" => span(&day.book.loose),
        _ => &[],
    };
    of_bodies.chain(loose.iter().map(|m| (m, None))).filter(move |(m, _)| land.inside(asked.scope, m.place))
}

/// Communes of each region of the country or province of a region, and how many of the communes of each unit below are structured on
/// a day (A02, A03, F06); of a commune, which of its arrondissements have a body of their own.
pub fn coverage(day: &DayOf<'_>, scope: Scope) -> (HashMap<i64, i64>, HashMap<i64, i64>) {
    let land = &day.book.land;
    let (mut communes, mut structured) = (HashMap::new(), HashMap::new());
    let parts = land.spots.iter().filter(|s| match scope {
        Scope::Commune(id) => s.unit.parent_id == Some(id),
        _ => s.unit.kind == crate::territory::UnitKind::Commune && scope.covers(s.place()),
    });
    for spot in parts.filter(|s| s.exists(day.on)) {
        let id = spot.unit.id.raw();
        let unit = if let Scope::Commune(_) = scope { id } else { land.part(scope, spot.place()) };
        if matches!(scope, Scope::Nation | Scope::Region(_)) {
            *communes.entry(unit).or_default() += 1;
        }
        if day.valid(id) {
            *structured.entry(unit).or_default() += 1;
        }
    }
    (communes, structured)
}
