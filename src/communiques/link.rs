//! What of a sheet the record knows already: the same person, body, holder. Pure ranking; the rows come from the store.

use super::{
    sheet::{Choice, MeetingSheet, OfficeLine, PersonLine, Sheet},
    store::{self, BodyHere, FoundPerson, HeldHere, OfficeHeld},
};
use crate::{
    access::Scope,
    app::App,
    bodies::Body,
    people::Person,
    territory::Gazette,
    territory::{Place, Unit},
    web::Result,
};
use amana_arabic::{fold, search_tokens, skeleton};
use amana_base::{Day, Id};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

/// Why somebody of the record may be the one named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The same name.
    SameName,
    /// The same name, spelled otherwise.
    Spelling,
    /// One name has a part that the other lacks.
    Part,
    /// The same office.
    SameOffice,
    /// Known in the same territory.
    SamePlace,
}

/// Somebody of the record who may be the one named.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Who.
    pub person: FoundPerson,
    /// Offices held now.
    pub offices: Vec<OfficeHeld>,
    /// Why.
    pub why: Vec<Why>,
    /// For the order.
    score: i32,
}

/// How a person of the text stands to the record.
#[derive(Clone, Debug)]
pub enum Standing {
    /// This one; `chosen` when a person said so.
    Known(Box<Candidate>, bool),
    /// Nobody; `chosen` when a person said so although there are candidates.
    New(bool),
    /// To be asked: candidates, best first.
    Doubtful(Vec<Candidate>),
}

/// How an office stated in passing, or given by a decision, stands to the record.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// Nothing speaks against it.
    Free,
    /// Known: the person holds it on that day.
    Known,
    /// Held by somebody on that day, whose mandate would end: who, since when.
    By(String, Day),
    /// Its unit lies outside of what the person confirming may write.
    Outside,
}

/// The record as far as a sheet touches it.
#[derive(Debug, Default)]
pub struct Links {
    /// Persons, by line.
    pub persons: HashMap<u32, Standing>,
    bodies: Vec<BodyHere>,
    held: Vec<HeldHere>,
    units: HashMap<String, (Id<Unit>, Place)>,
    /// Meetings of the record that are of the same body on the same day, by meeting line.
    pub same_meetings: HashMap<u32, Id<crate::meetings::Meeting>>,
}

impl Links {
    /// The unit with a code.
    pub fn unit(&self, code: &str) -> Option<(Id<Unit>, Place)> {
        self.units.get(code).copied()
    }
    /// The living body of a kind at a unit; of a kind with several, the one of this name.
    pub fn body(&self, kind: &str, unit: &str, name: &str) -> Option<&BodyHere> {
        let (unit, _) = self.unit(unit)?;
        let wanted = fold(name);
        self.bodies.iter().find(|b| {
            b.unit_id == unit && b.kind == kind && (wanted.is_empty() || fold(&b.name_ar) == wanted)
        })
    }
    /// How an office stands on a day for a person of the record, or for somebody new.
    pub fn held(&self, office: &OfficeLine, person: Option<Id<Person>>, on: Day, writes: &[Scope]) -> Held {
        let Some((_, place)) = self.unit(&office.unit) else { return Held::Free };
        if !writes.iter().any(|s| s.covers(place)) {
            return Held::Outside;
        }
        let Some(body) = self.body(&office.kind, &office.unit, &office.name) else { return Held::Free };
        let of_seat = |h: &&HeldHere| h.body_id == body.id && h.post == office.post && h.rank == office.rank;
        let then = |h: &&HeldHere| h.from_on <= on && h.until_on.is_none_or(|u| u > on);
        let mut holders = self.held.iter().filter(of_seat).filter(then);
        let first = holders.clone().next();
        if person.is_some_and(|p| holders.any(|h| h.person_id == p)) {
            return Held::Known;
        }
        match first {
            Some(h) if h.holding == "single" => {
                Held::By(if h.name_ar.is_empty() { h.name_la.clone() } else { h.name_ar.clone() }, h.from_on)
            }
            _ => Held::Free,
        }
    }
    /// Persons that a person must still decide about.
    pub fn doubtful(&self, sheet: &Sheet) -> Vec<u32> {
        let lines = sheet.meetings.iter().filter(|m| m.take).flat_map(|m| &m.people).filter(|p| p.take);
        lines.map(|p| p.id).filter(|id| matches!(self.persons.get(id), Some(Standing::Doubtful(_)))).collect()
    }
}

/// Looks up what a sheet touches, in the scopes that the visitor may read.
pub async fn links(
    app: &Arc<App>,
    gazette: &Gazette,
    reads: &[Scope],
    sheet: &Sheet,
    today: Day,
) -> Result<Links> {
    let mut links = Links::default();
    for code in codes(sheet) {
        if let Some(row) = gazette.code(&code) {
            links.units.insert(code, (row.id, row.place()));
        }
    }
    let units: Vec<Id<Unit>> = links.units.values().map(|(id, _)| *id).collect();
    links.bodies = app.db.all(store::bodies_at(units)).await?;
    let bodies: Vec<Id<Body>> = links.bodies.iter().map(|b| b.id).collect();
    links.held = app.db.all(store::held_in(bodies)).await?;
    for m in &sheet.meetings {
        let place = links.unit(&m.unit.code).map_or(Place::NATION, |(_, place)| place);
        for line in &m.people {
            let standing = person(app, reads, place, line, today).await?;
            links.persons.insert(line.id, standing);
        }
        if let (Some(on), Some(body)) = (m.date.from, links.body(&m.body.kind, &m.unit.code, &m.body.name))
            && m.date.precision == "day"
            && let Some(same) = app.db.first(store::meeting_of(body.id, on)).await?
        {
            links.same_meetings.insert(m.id, same);
        }
    }
    Ok(links)
}

fn codes(sheet: &Sheet) -> HashSet<String> {
    let mut out = HashSet::new();
    for m in &sheet.meetings {
        out.extend([m.unit.code.clone(), m.host.code.clone()]);
        out.extend(m.people.iter().flat_map(|p| &p.offices).map(|o| o.unit.clone()));
        out.extend(m.decisions.iter().flat_map(|d| &d.effects).map(|e| e.unit.clone()));
    }
    out.remove("");
    out
}

async fn person(
    app: &Arc<App>,
    reads: &[Scope],
    place: Place,
    line: &PersonLine,
    today: Day,
) -> Result<Standing> {
    if line.link == Choice::New {
        return Ok(Standing::New(true));
    }
    let mut ids: Vec<Id<Person>> = vec![];
    if let Choice::Known(id) = line.link {
        ids.push(id);
    } else {
        let key = crate::people::sort_key(&crate::people::clean_name(&line.name.value), "");
        for scope in reads {
            ids.extend(app.db.all(store::persons_named(*scope, &key)).await?);
            for (rare, other) in bones(&line.name.value) {
                ids.extend(app.db.all(store::persons_alike(*scope, &rare, &other)).await?);
            }
        }
        // Those who hold office above a territory are known in it by their office, wherever their home is.
        ids.extend(app.db.all(store::officers_above(place, &key, today)).await?);
    }
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(60);
    let found = app.db.all(store::persons(ids.clone())).await?;
    let mut offices: BTreeMap<Id<Person>, Vec<OfficeHeld>> = BTreeMap::new();
    for held in app.db.all(store::offices_of(ids, today)).await? {
        offices.entry(held.person_id).or_default().push(held);
    }
    let candidates: Vec<Candidate> = found
        .into_iter()
        .filter_map(|p| candidate(line, place, offices.remove(&p.id).unwrap_or_default(), p))
        .collect();
    Ok(standing(line.link, candidates))
}

/// The skeletons of the last part of a name with the first, and with the one before it: what two spellings of it share,
/// also where one of them has a part more.
fn bones(name: &str) -> Vec<(String, String)> {
    let key = |w: &String| Some(skeleton(w)).filter(|b| b.chars().count() >= 2).map(|b| format!("~{b}"));
    let parts: Vec<String> = search_tokens(name).iter().filter_map(key).collect();
    let Some((last, before)) = parts.split_last() else { return vec![] };
    let mut out: Vec<(String, String)> =
        before.first().into_iter().chain(before.last()).map(|b| (last.clone(), b.clone())).collect();
    out.dedup();
    out
}

/// How near somebody of the record is to the one named; `None` when not near enough to ask.
pub fn candidate(
    line: &PersonLine,
    place: Place,
    offices: Vec<OfficeHeld>,
    p: FoundPerson,
) -> Option<Candidate> {
    let (mut why, mut score) = (vec![], 0);
    let chosen = line.link == Choice::Known(p.id);
    match likeness(&line.name.value, &p) {
        Some(Why::SameName) => {
            why.push(Why::SameName);
            score += 60;
        }
        Some(Why::Spelling) => {
            why.push(Why::Spelling);
            score += 40;
        }
        Some(other) => {
            why.push(other);
            score += 25;
        }
        None if chosen => {}
        None => return None,
    }
    let same = |o: &OfficeLine, h: &OfficeHeld| o.kind == h.kind && o.post == h.post && o.unit == h.unit_code;
    if line.offices.iter().any(|o| offices.iter().any(|h| same(o, h))) {
        why.push(Why::SameOffice);
        score += 30;
    }
    let home = Place::raw(p.region_id, p.province_id, p.commune_id);
    let places = offices.iter().map(|h| Place::raw(h.region_id, h.province_id, h.commune_id)).chain([home]);
    if places.into_iter().any(|q| near(place, q)) {
        why.push(Why::SamePlace);
        score += 20;
    }
    Some(Candidate { person: p, offices, why, score })
}

/// The same commune, or province, or region where that is all that is known.
fn near(a: Place, b: Place) -> bool {
    let none = Id::from_raw(0);
    if a == Place::NATION || b == Place::NATION {
        return a == b;
    }
    if a.province != none && b.province != none { a.province == b.province } else { a.region == b.region }
}

fn likeness(name: &str, p: &FoundPerson) -> Option<Why> {
    let wanted = fold(name);
    if wanted == fold(&p.name_ar) || (!p.name_la.is_empty() && wanted == fold(&p.name_la)) {
        return Some(Why::SameName);
    }
    // Parts of a name by their consonants, which both scripts share.
    // One with a single consonant is told by its letters.
    let part = |word: &String| Some(skeleton(word)).filter(|b| b.chars().count() > 1).unwrap_or(word.clone());
    let parts = |name: &str| -> Vec<String> {
        let mut parts: Vec<String> = search_tokens(name).iter().map(part).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    };
    let within = |few: &[String], many: &[String]| few.len() >= 2 && few.iter().all(|b| many.contains(b));
    let named = parts(name);
    for known in [parts(&p.name_ar), parts(&p.name_la)] {
        if within(&named, &known) || within(&known, &named) {
            return Some(if named.len() == known.len() { Why::Spelling } else { Why::Part });
        }
    }
    None
}

/// Known when exactly one bears the very name and something else ties it; asked when there is anybody near; else new.
pub fn standing(link: Choice, mut candidates: Vec<Candidate>) -> Standing {
    candidates.sort_by_key(|c| (std::cmp::Reverse(c.score), c.person.id));
    candidates.truncate(6);
    if let Choice::Known(id) = link {
        return match candidates.into_iter().find(|c| c.person.id == id) {
            Some(c) => Standing::Known(Box::new(c), true),
            // Merged or erased since: ask again.
            None => Standing::New(false),
        };
    }
    let exact = candidates.iter().filter(|c| c.why.contains(&Why::SameName)).count();
    match candidates.first() {
        None => Standing::New(false),
        Some(c) if exact == 1 && c.why[0] == Why::SameName && c.why.len() > 1 => {
            Standing::Known(Box::new(candidates.swap_remove(0)), false)
        }
        Some(_) => Standing::Doubtful(candidates),
    }
}

/// The day on which a meeting's facts hold: its own, or today.
pub fn day_of(m: &MeetingSheet, today: Day) -> Day {
    m.date.from.unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::communiques::sheet::Said;

    fn known(id: i64, ar: &str, la: &str, province: i64) -> FoundPerson {
        FoundPerson {
            id: Id::from_raw(id),
            name_ar: ar.into(),
            name_la: la.into(),
            honorific: String::new(),
            region_id: 3,
            province_id: province,
            commune_id: 0,
        }
    }
    fn named(name: &str) -> PersonLine {
        PersonLine { name: Said { value: name.into(), ..Said::default() }, ..PersonLine::default() }
    }
    fn stands(name: &str, people: &[FoundPerson]) -> Standing {
        let line = named(name);
        let here = Place::raw(3, 7, 0);
        let found = people.iter().filter_map(|p| candidate(&line, here, vec![], p.clone())).collect();
        standing(Choice::Auto, found)
    }

    #[test]
    fn the_same_name_in_the_same_province_is_the_same_person() {
        let people = [known(1, "إدريس العلوي", "", 7), known(2, "إدريس العلوي", "", 8)];
        assert!(
            matches!(stands("ادريس العلوي", &people[..1]), Standing::Known(c, false) if c.person.id.raw() == 1)
        );
        let Standing::Doubtful(two) = stands("ادريس العلوي", &people) else {
            panic!("two bear the name")
        };
        assert_eq!(two[0].person.id.raw(), 1, "the one of the province comes first");
    }

    #[test]
    fn the_same_name_elsewhere_is_asked() {
        assert!(matches!(stands("ادريس العلوي", &[known(2, "إدريس العلوي", "", 8)]), Standing::Doubtful(_)));
    }

    #[test]
    fn another_spelling_is_asked_and_another_name_is_new() {
        let people = [known(1, "عبد الرحيم الشاوي", "Abderrahim Chaoui", 7)];
        let Standing::Doubtful(c) = stands("Abderrahime Chaoui", &people) else { panic!("alike") };
        assert_eq!(c[0].why[0], Why::Spelling);
        assert!(matches!(stands("كريمة الفاسي", &people), Standing::New(false)));
        let other = [known(2, "عبد الإله العبدي", "", 7)];
        assert!(matches!(stands("عبد الرحيم الكتاني", &other), Standing::New(false)), "`عبد` is no name");
    }
}
