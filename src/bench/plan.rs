//! Who lives where, which bodies exist, who holds which seat when: worked out from the seed, the census and the statute,
//! before anything is written.

use super::{
    Size, Table,
    dice::{Dice, Of},
};
use crate::{
    bodies::{Body, Holding, Mandate, Seat, seats_of},
    people::Person,
    record::body_name,
    statutes::Rulebook,
    territory::{Place, UnitKind, store::UnitRow},
    ui::Lang,
};
use amana_base::{Day, Id};
use amana_statute::{BodyKind, Organ, Sphere};
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    sync::Arc,
};

/// Terms that each body has had, the present one included.
pub const TERMS: usize = 3;

/// The province that is measured closely: every body it may have exists, and every head is there.
pub const NEAR: &str = "03.531";

/// Names of poles, committees and forums, of which there may be several.
const THEMES: &[(&str, &str)] = &[
    ("التنظيم", "Organisation"),
    ("الشؤون الاجتماعية", "Affaires sociales"),
    ("الشباب والرياضة", "Jeunesse et sports"),
    ("التواصل", "Communication"),
];

/// A body with its name and its terms.
pub struct PlannedBody {
    /// Its identifier.
    pub id: Id<Body>,
    /// Key of its kind.
    pub kind: String,
    /// Whose it is.
    pub sphere: Sphere,
    /// Its place in [`Plan::units`].
    pub unit: usize,
    /// Its own name, when its kind allows several.
    pub own: (String, String),
    /// What it is called, in Arabic and French.
    pub shown: (String, String),
    /// The body inside which it lives.
    pub parent: Option<usize>,
    /// Seen by its members only.
    pub confidential: bool,
    /// First day of each term.
    pub terms: [Day; TERMS],
    /// When the last term ends by the statute.
    pub ends_on: Day,
    /// Its seats in [`Plan::seats`].
    pub seats: Range<usize>,
    /// The mandates of each term in [`Plan::mandates`].
    pub mandates: [Range<usize>; TERMS],
}

/// A seat.
pub struct PlannedSeat {
    /// Its identifier.
    pub id: Id<Seat>,
    /// Its body.
    pub body: usize,
    /// What the statute says of it.
    pub plan: crate::bodies::SeatPlan,
}

/// A mandate.
pub struct PlannedMandate {
    /// Its identifier.
    pub id: Id<Mandate>,
    /// Its seat.
    pub seat: usize,
    /// Who.
    pub person: usize,
    /// First day.
    pub from: Day,
    /// The day after the last.
    pub until: Option<Day>,
    /// The end of the term.
    pub term_ends: Day,
}

/// Everything that rows follow from.
pub struct Plan {
    /// How much.
    pub size: Size,
    /// The day on which it is now.
    pub today: Day,
    /// The statutes.
    pub rules: Arc<Rulebook>,
    /// The territory, in the order of codes.
    pub units: Vec<UnitRow>,
    /// The unit where each person lives.
    pub homes: Vec<u32>,
    /// The bodies; those inside others after them.
    pub bodies: Vec<PlannedBody>,
    /// The seats.
    pub seats: Vec<PlannedSeat>,
    /// The mandates, by body and term.
    pub mandates: Vec<PlannedMandate>,
    /// Persons in the order of their territories, and where each territory begins and ends there.
    settled: Vec<u32>,
    regions: HashMap<i64, Range<usize>>,
    provinces: HashMap<i64, Range<usize>>,
    communes: HashMap<i64, Range<usize>>,
}

impl Plan {
    /// Works it out. `taken` are the units and kinds where a body lives already.
    pub fn new(
        size: Size,
        today: Day,
        rules: Arc<Rulebook>,
        mut units: Vec<UnitRow>,
        taken: &HashSet<(i64, String)>,
    ) -> Plan {
        units.sort_by(|a, b| a.code.cmp(&b.code));
        let mut plan = Plan {
            size,
            today,
            rules,
            units,
            homes: vec![],
            bodies: vec![],
            seats: vec![],
            mandates: vec![],
            settled: vec![],
            regions: HashMap::new(),
            provinces: HashMap::new(),
            communes: HashMap::new(),
        };
        plan.settle();
        plan.found(taken);
        plan.hold();
        plan
    }

    /// A person's identifier.
    pub fn person(n: usize) -> Id<Person> {
        Table::Person.id(n)
    }

    /// Where a person lives.
    pub fn home(&self, person: usize) -> Place {
        self.units[self.homes[person] as usize].place()
    }

    /// Where a body is.
    pub fn place(&self, body: &PlannedBody) -> Place {
        self.units[body.unit].place()
    }

    /// Those who live in a territory; everybody when nobody does.
    pub fn residents(&self, place: Place) -> &[u32] {
        let range = match (place.region.raw(), place.province.raw(), place.commune.raw()) {
            (_, _, commune) if commune != 0 => self.communes.get(&commune),
            (_, province, _) if province != 0 => self.provinces.get(&province),
            (region, _, _) if region != 0 => self.regions.get(&region),
            _ => None,
        };
        let found = range.map(|r| &self.settled[r.clone()]).unwrap_or_default();
        if found.is_empty() && place.commune.raw() != 0 {
            return self.residents(Place { commune: Id::from_raw(0), ..place });
        }
        if found.is_empty() { &self.settled } else { found }
    }

    /// Everybody has a home in a commune, in proportion to its inhabitants.
    fn settle(&mut self) {
        let mut communes: Vec<usize> =
            (0..self.units.len()).filter(|n| self.units[*n].kind == UnitKind::Commune).collect();
        communes.sort_by_key(|n| {
            let place = self.units[*n].place();
            (place.region.raw(), place.province.raw(), *n)
        });
        let mut sum = 0.0;
        let sums: Vec<f64> = communes
            .iter()
            .map(|n| {
                sum += self.units[*n].population.unwrap_or(1).max(1) as f64;
                sum
            })
            .collect();
        let mut by_commune: Vec<Vec<u32>> = vec![vec![]; communes.len()];
        self.homes = vec![0; self.size.persons];
        for person in 0..self.size.persons {
            let at = Dice::of(self.size.seed, Of::Home, person as u64).weighted(&sums);
            self.homes[person] = communes[at] as u32;
            by_commune[at].push(person as u32);
        }
        for (at, people) in by_commune.into_iter().enumerate() {
            let place = self.units[communes[at]].place();
            let start = self.settled.len();
            self.settled.extend(people);
            let end = self.settled.len();
            self.communes.insert(place.commune.raw(), start..end);
            self.provinces.entry(place.province.raw()).or_insert(start..end).end = end;
            self.regions.entry(place.region.raw()).or_insert(start..end).end = end;
        }
    }

    /// Every body that the statute knows, except congresses, where the organisation is present.
    fn found(&mut self, taken: &HashSet<(i64, String)>) {
        let rules = self.rules.clone();
        let statute = rules.own().latest();
        let kinds = statute.map(|s| s.bodies.as_slice()).unwrap_or_default();
        // A small data set has few bodies: there would be nobody to sit in more.
        let present = (self.size.persons as f64 / 100_000.0).clamp(0.02, 1.0);
        for unit in 0..self.units.len() {
            let row = &self.units[unit];
            let near = row.code.starts_with(NEAR) || row.place().province.raw() == 0;
            let dice = &mut Dice::of(self.size.seed, Of::Body, unit as u64);
            let there = dice.share() < present;
            if !near && !there {
                continue;
            }
            let fits: Vec<&BodyKind> = kinds
                .iter()
                .filter(|k| !matches!(k.organ, Organ::Congress | Organ::Elected))
                .filter(|k| rules.level_fits(k, row.kind.as_str(), row.place()))
                .filter(|k| !taken.contains(&(row.id.raw(), k.key.clone())))
                .collect();
            let (begun, local) = (self.bodies.len(), row.place().commune.raw() != 0);
            for inside in [false, true] {
                for kind in fits.iter().filter(|k| k.parent.is_some() == inside) {
                    let main = kind.organ == Organ::Executive && !kind.several;
                    let often = if near || (main && !local) {
                        100
                    } else if local {
                        70
                    } else {
                        85
                    };
                    if !dice.chance(often) {
                        continue;
                    }
                    let count = if kind.several { 1 + dice.below(2) } else { 1 };
                    for n in 0..count {
                        let parent = (begun..self.bodies.len())
                            .find(|b| Some(self.bodies[*b].kind.as_str()) == kind.parent.as_deref());
                        self.add(kind, unit, n, parent, dice);
                    }
                }
            }
        }
    }

    fn add(&mut self, kind: &BodyKind, unit: usize, nth: usize, parent: Option<usize>, dice: &mut Dice) {
        let row = &self.units[unit];
        let theme = THEMES[(unit + nth) % THEMES.len()];
        let label = |lang| self.rules.kind_label(&kind.key, lang);
        let own = if kind.several {
            (format!("{} - {}", label(Lang::Ar), theme.0), format!("{} - {}", label(Lang::Fr), theme.1))
        } else {
            Default::default()
        };
        let shown =
            |lang, own: &str, name: &str| body_name(&self.rules, &kind.key, lang, own, name, row.place());
        let shown = (shown(Lang::Ar, &own.0, &row.name_ar), shown(Lang::Fr, &own.1, &row.name_fr));
        let earliest = match parent {
            Some(parent) => self.bodies[parent].terms[0],
            None => self.today.plus_months(-12 * 12 - 4),
        };
        let first = earliest.plus(dice.below(if parent.is_some() { 60 } else { 600 }) as i64);
        let months = kind.term.as_ref().map_or(48, |t| i64::from(t.months)).clamp(12, 48);
        let start = |term: i64| first.plus_months(term * months);
        let body = self.bodies.len();
        let seats = self.seats.len();
        for plan in seats_of(kind) {
            let seat = self.seats.len();
            self.seats.push(PlannedSeat { id: Table::Seat.id(seat), body, plan });
        }
        self.bodies.push(PlannedBody {
            id: Table::Body.id(body),
            kind: kind.key.clone(),
            sphere: kind.sphere,
            unit,
            own,
            shown,
            parent,
            confidential: kind.confidential,
            terms: [start(0), start(1), start(2)],
            ends_on: start(3),
            seats: seats..self.seats.len(),
            mandates: Default::default(),
        });
    }

    /// Fills the seats of each term, now and then vacant, now and then changing hands half-way.
    fn hold(&mut self) {
        for body in 0..self.bodies.len() {
            for term in 0..TERMS {
                let begun = self.mandates.len();
                for seat in self.bodies[body].seats.clone() {
                    self.fill(body, term, seat);
                }
                self.bodies[body].mandates[term] = begun..self.mandates.len();
            }
        }
    }

    fn fill(&mut self, body: usize, term: usize, seat: usize) {
        let dice = &mut Dice::of(self.size.seed, Of::Holder, (seat * TERMS + term) as u64);
        let (from, end) = {
            let b = &self.bodies[body];
            (b.terms[term], b.terms.get(term + 1).copied())
        };
        let term_ends = end.unwrap_or(self.bodies[body].ends_on);
        let single = self.seats[seat].plan.holding == Holding::Single;
        let head = seat == self.bodies[body].seats.start;
        let place = self.place(&self.bodies[body]);
        let most = if place.province.raw() == 0 { 24 } else { 8 };
        let count = match self.seats[seat].plan.capacity {
            _ if single => usize::from(head || !dice.chance(8)),
            Some(n) => usize::try_from(n).unwrap_or(most).min(most),
            None => most,
        };
        let mut chosen: Vec<usize> = vec![];
        for _ in 0..count {
            let pool = self.residents(place);
            let person = *dice.pick(pool) as usize;
            if !chosen.contains(&person) {
                chosen.push(person);
            }
        }
        let add = |plan: &mut Plan, person, from, until| {
            let id = Table::Mandate.id(plan.mandates.len());
            plan.mandates.push(PlannedMandate { id, seat, person, from, until, term_ends });
        };
        let half = from.plus_months(18);
        for person in chosen {
            // Half-way: a past one is over before today.
            if single && half < self.today && dice.chance(6) {
                let next = *dice.pick(self.residents(place)) as usize;
                add(self, person, from, Some(half));
                add(self, next, half, end);
            } else {
                add(self, person, from, end);
            }
        }
    }

    /// Who sits in a body on a day, staff apart.
    pub fn members(&self, body: usize, on: Day) -> Vec<&PlannedMandate> {
        let b = &self.bodies[body];
        let Some(term) = b.terms.iter().rposition(|start| *start <= on) else { return vec![] };
        self.mandates[b.mandates[term].clone()]
            .iter()
            .filter(|m| m.from <= on && m.until.is_none_or(|until| until > on))
            .filter(|m| !self.seats[m.seat].plan.staff)
            .collect()
    }
}
