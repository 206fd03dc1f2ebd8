//! Everybody of the record in memory, as they are compared: who may be the person of a row, or of a form.
//!
//! One of these per process, read when it is first asked and brought up to date before every question. It knows everybody, and
//! gives to those who ask only whom they may read: a question comes with its scopes.

use super::store::register::{self as store, PersonLine};
use crate::{
    access::Scope,
    app::App,
    keys,
    members::{Membership, store::lines},
    people::{Person, Sex},
    territory::{self, Gazette, Place},
    web::Result,
};
use amana_base::{Id, Instant};
use amana_linkage::{Ask, Born, Index, List, Person as Asked, Weights, Why, Written};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};
use tokio::sync::RwLock;

/// The register of this process.
#[derive(Default)]
pub struct RegisterCell(RwLock<Option<Register>>);

struct Register {
    index: Index,
    places: HashMap<u64, Place>,
    members: HashMap<i64, u64>,
    /// From which mark on memberships are asked for next.
    bound: i64,
    /// Marks from there on that were read already: a mark is of one commit and does not change what it says.
    read: HashMap<i64, i64>,
    /// The greatest identifier of a person that was read.
    last: Id<Person>,
    /// When those with older identifiers were looked for.
    looked: Instant,
}

/// Somebody of the record who may be the person asked for.
#[derive(Clone, Copy, Debug)]
pub struct Likely {
    /// Who.
    pub person: Id<Person>,
    /// How probable it is, from 0 to 1.
    pub probability: f32,
    /// How far each field agrees.
    pub why: Why,
}

/// People read at a time.
const PORTION: i64 = 5_000;
/// How many candidates of the whole record are looked at for one scope.
const LOOKED_AT: usize = 40;
/// Somebody entered by another process may have an identifier that is so much older than the newest: half a minute.
const SLACK: i64 = 30_000 << 22;
/// They are looked for so often, in seconds: an import asks a thousand times in a minute.
const LOOKED_FOR: i64 = 1;

/// Who of these territories may be each of these people, the most probable first.
pub async fn likely(
    app: &App,
    scopes: &[Scope],
    asked: &[Asked<'_>],
    least: f32,
) -> Result<Vec<Vec<Likely>>> {
    bring_up(app).await?;
    let cell = app.register.0.read().await;
    let Some(register) = cell.as_ref() else { return Ok(asked.iter().map(|_| vec![]).collect()) };
    let ask = Ask { least, most: LOOKED_AT, ..Ask::default() };
    let covered = |id: u64| register.places.get(&id).is_some_and(|p| scopes.iter().any(|s| s.covers(*p)));
    let of = |person: &Asked<'_>| {
        let found = register.index.candidates(person, &ask).into_iter().filter(|m| covered(m.id));
        found
            .map(|m| Likely { person: Id::from_raw(m.id as i64), probability: m.probability, why: m.why })
            .collect()
    };
    Ok(asked.iter().map(of).collect())
}

/// Which of these people are none of these territories: they went elsewhere, were erased, or became one with somebody. As of the
/// last question of [`likely`].
pub async fn outside(app: &App, scopes: &[Scope], persons: &[Id<Person>]) -> HashSet<Id<Person>> {
    let cell = app.register.0.read().await;
    let place = |id: &Id<Person>| cell.as_ref().and_then(|r| r.places.get(&(id.raw() as u64)).copied());
    let inside = |id: &Id<Person>| place(id).is_some_and(|p| scopes.iter().any(|s| s.covers(p)));
    persons.iter().copied().filter(|id| !inside(id)).collect()
}

/// What somebody of the record is compared by.
struct Known {
    line: PersonLine,
    born: Option<Born>,
    phone: String,
    email: String,
    code: String,
    place: Place,
    memberships: Vec<Id<Membership>>,
}

impl Known {
    fn asked(&self) -> Asked<'_> {
        Asked {
            name_ar: written(&self.line.name_ar),
            name_la: written(&self.line.name_la),
            born: self.born,
            sex: self.line.sex.map(compared),
            phone: &self.phone,
            email: &self.email,
            place: &self.code,
            identity: "",
        }
    }
}

/// A name in one piece.
pub fn written(name: &str) -> Written<'_> {
    if name.is_empty() { Written::Missing } else { Written::Whole(name) }
}

/// As it is compared.
pub fn compared(sex: Sex) -> amana_linkage::Sex {
    match sex {
        Sex::Female => amana_linkage::Sex::Woman,
        Sex::Male => amana_linkage::Sex::Man,
    }
}

/// A day of birth, or a year, as it is compared.
pub fn born(day: &str, year: Option<i64>) -> Option<Born> {
    let mut parts = day.split('-').map(|part| part.parse::<u16>().ok());
    if let (Some(Some(year)), Some(Some(month)), Some(Some(day))) = (parts.next(), parts.next(), parts.next())
    {
        return Some(Born { year, day: u8::try_from(month).ok().zip(u8::try_from(day).ok()) });
    }
    year.and_then(|year| u16::try_from(year).ok()).map(|year| Born { year, day: None })
}

async fn bring_up(app: &App) -> Result<()> {
    let mut cell = app.register.0.write().await;
    match cell.as_mut() {
        Some(register) => register.refresh(app).await,
        None => {
            *cell = Some(Register::read(app).await?);
            Ok(())
        }
    }
}

impl Register {
    async fn read(app: &App) -> Result<Register> {
        let bound = app.db.one(lines::bound()).await?;
        let gazette = territory::gazette(app).await?;
        let (mut list, mut ids) = (List::new(), vec![]);
        let (mut places, mut members) = (HashMap::new(), HashMap::new());
        let mut last = Id::from_raw(i64::MIN);
        loop {
            let lines = app.db.all(store::after(last, PORTION)).await?;
            let Some(end) = lines.last() else { break };
            last = end.id;
            for known in known(app, &gazette, lines).await? {
                let id = known.line.id.raw() as u64;
                list.push(&known.asked());
                ids.push(id);
                places.insert(id, known.place);
                members.extend(known.memberships.iter().map(|m| (m.raw(), id)));
            }
        }
        let index =
            tokio::task::spawn_blocking(move || Index::from_list(list, &ids, Weights::default())).await;
        let index = index.map_err(anyhow::Error::new)?;
        Ok(Register { index, places, members, bound, read: HashMap::new(), last, looked: app.clock.now() })
    }

    async fn refresh(&mut self, app: &App) -> Result<()> {
        let bound = app.db.one(lines::bound()).await?;
        let mut touched = app.db.all(store::marks(self.bound)).await?;
        let marks: HashMap<i64, i64> =
            touched.iter().filter(|(_, mark)| *mark >= bound).map(|(id, mark)| (id.raw(), *mark)).collect();
        touched.retain(|(id, mark)| self.read.get(&id.raw()) != Some(mark));
        let touched: Vec<Id<Membership>> = touched.into_iter().map(|(id, _)| id).collect();
        let mut changed: Vec<Id<Person>> = vec![];
        for ids in touched.chunks(500) {
            let mut there: HashMap<Id<Membership>, Id<Person>> =
                app.db.all(store::persons_of(ids)).await?.into_iter().collect();
            for id in ids {
                let was = self.members.get(&id.raw()).map(|person| Id::from_raw(*person as i64));
                changed.extend(there.remove(id).or(was));
                self.members.remove(&id.raw());
            }
        }
        // Those who were entered without being members.
        let now = app.clock.now();
        let slack = if now >= self.looked.plus_seconds(LOOKED_FOR) { SLACK } else { 0 };
        let since = Id::from_raw(self.last.raw().saturating_sub(slack));
        let entered = app.db.all(store::ids_after(since)).await?;
        self.last = entered.last().copied().unwrap_or(self.last).max(self.last);
        changed.extend(entered.into_iter().filter(|id| !self.places.contains_key(&(id.raw() as u64))));
        changed.sort_unstable();
        changed.dedup();
        if !changed.is_empty() {
            let gazette = territory::gazette(app).await?;
            for ids in changed.chunks(500) {
                let lines = app.db.all(store::of(ids)).await?;
                for id in ids {
                    self.index.remove(id.raw() as u64);
                    self.places.remove(&(id.raw() as u64));
                }
                for known in known(app, &gazette, lines).await? {
                    let id = known.line.id.raw() as u64;
                    self.index.insert(id, &known.asked());
                    self.places.insert(id, known.place);
                    self.members.extend(known.memberships.iter().map(|m| (m.raw(), id)));
                }
            }
        }
        (self.bound, self.read) = (bound, marks);
        if slack > 0 {
            self.looked = now;
        }
        Ok(())
    }
}

/// Reads what these people are compared by.
async fn known(app: &App, gazette: &Arc<Gazette>, lines: Vec<PersonLine>) -> Result<Vec<Known>> {
    let mut out = Vec::with_capacity(lines.len());
    let ids: Vec<Id<Person>> = lines.iter().map(|l| l.id).collect();
    let (mut secrets, mut memberships) =
        (HashMap::new(), HashMap::<Id<Person>, Vec<store::CurrentRow>>::new());
    for some in ids.chunks(500) {
        secrets.extend(protected(app, some).await?);
        for row in app.db.all(store::memberships(some)).await? {
            memberships.entry(row.person_id).or_default().push(row);
        }
    }
    for line in lines {
        let rows = memberships.remove(&line.id).unwrap_or_default();
        let home = Place::raw(line.region_id, line.province_id, line.commune_id);
        let place = rows.last().map_or(home, store::CurrentRow::place);
        let unit = [place.commune, place.province, place.region].into_iter().find(|id| id.raw() != 0);
        let code = unit.and_then(|id| gazette.id(id)).map(|row| row.code.clone()).unwrap_or_default();
        let mut secret =
            |field: &'static str| secrets.remove(&(line.id, field.to_owned())).unwrap_or_default();
        let (birth, phone, email) = (secret("birth"), secret("phone"), secret("email"));
        let year = rows.last().and_then(|row| row.birth_year);
        let memberships = rows.iter().map(|row| row.id).collect();
        out.push(Known { line, born: born(&birth, year), phone, email, code, place, memberships });
    }
    Ok(out)
}

/// The protected fields of these persons in clear, for comparing: at most as many as one statement asks for.
pub async fn protected(app: &App, persons: &[Id<Person>]) -> Result<HashMap<(Id<Person>, String), String>> {
    let mut wrapped: HashMap<Id<Person>, [u8; 32]> = HashMap::new();
    for (person, key) in app.db.all(keys::store::person_keys(persons)).await? {
        if let Some(key) = key {
            wrapped.insert(person, app.keys.unwrap_person(person.raw(), &key)?);
        }
    }
    let mut out = HashMap::new();
    for (person, field, cipher) in app.db.all(store::secrets(persons)).await? {
        if let Some(key) = wrapped.get(&person) {
            let plain = app.keys.open_field(key, &field, &cipher)?;
            out.insert((person, field), String::from_utf8_lossy(&plain).into_owned());
        }
    }
    Ok(out)
}
