//! The structure in memory: the territory, every body with who sat in it and when it met, as far as the record knows. Read whole at
//! the first question; at each later one it asks what was touched since, and reads those bodies anew.
//!
//! Nothing in it says who somebody is: a page shows names from the record, within what the visitor may read.

mod land;

pub use land::{Class, Distance, LINES, Land, Spot};

use super::store;
use crate::{
    app::App,
    bodies::{Body, Holding, Sphere},
    people::Sex,
    territory::Place,
    web::Result,
};
use amana_base::{Day, Id};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use tokio::sync::Mutex;

/// Bodies read at a time.
const PORTION: usize = 500;
/// In `structure_mark`: the territory, and the meetings of no body.
const TERRITORY: i64 = 0;
const NOBODY: i64 = -1;

/// The book of this process.
#[derive(Default)]
pub struct BookCell(Mutex<Option<Arc<Book>>>);

/// The structure as it was at one moment. What did not change is shared with the one before.
#[derive(Clone, Default)]
pub struct Book {
    /// The territory.
    pub land: Arc<Land>,
    /// The bodies, by identifier.
    pub bodies: BTreeMap<i64, Arc<Line>>,
    /// Meetings of no body that is known, in the order of days.
    pub loose: Arc<Vec<Met>>,
    bound: i64,
}

/// A body with all that happened to it.
pub struct Line {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Whose.
    pub sphere: Sphere,
    /// Of which unit.
    pub unit: i64,
    /// Where.
    pub place: Place,
    /// Own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// For its members only (B13).
    pub confidential: bool,
    /// Its first day, as far as it is known.
    pub from: Option<Day>,
    /// When it was founded, where that is written down.
    pub founded: Option<Day>,
    /// Its first day of being no more.
    pub dissolved: Option<Day>,
    /// Seats that one person holds.
    pub single: Vec<i64>,
    /// Who sat there, in the order of first days.
    pub held: Vec<Sat>,
    /// Its meetings, in the order of days.
    pub met: Vec<Met>,
    /// Its work with a day.
    pub work: Vec<Due>,
}

/// Somebody in a seat.
#[derive(Clone, Copy)]
pub struct Sat {
    /// Which seat.
    pub seat: i64,
    /// One holds it, not several.
    pub single: bool,
    /// Outside the quorum.
    pub staff: bool,
    /// Who, as a number.
    pub person: i64,
    /// First day.
    pub from: Day,
    /// The day after the last.
    pub until: Option<Day>,
    /// The first day after the term.
    pub term: Option<Day>,
    /// When known.
    pub sex: Option<Sex>,
    /// The year of birth, when known.
    pub born: Option<i64>,
}

impl Sat {
    /// Sits there on a day, whether or not the term is over.
    pub fn sits(&self, on: Day) -> bool {
        self.from <= on && self.until.is_none_or(|until| until > on)
    }
    /// Until when the mandate is valid: its end, or the end of the term if that comes before (F06).
    pub fn valid_until(&self) -> Option<Day> {
        match (self.until, self.term) {
            (Some(until), Some(term)) => Some(until.min(term)),
            (until, term) => until.or(term),
        }
    }
    /// Valid on a day (F06).
    pub fn valid(&self, on: Day) -> bool {
        self.from <= on && self.valid_until().is_none_or(|until| until > on)
    }
}

/// A meeting that was held.
#[derive(Clone, Copy)]
pub struct Met {
    /// It.
    pub id: i64,
    /// Its day.
    pub on: Day,
    /// In which unit it was held.
    pub unit: i64,
    /// Of which territory it is.
    pub place: Place,
}

/// Work that a decision gave.
#[derive(Clone, Copy)]
pub struct Due {
    /// It.
    pub id: i64,
    /// By when.
    pub due: Day,
    /// When it was done.
    pub done: Option<Day>,
}

impl Due {
    /// Late on a day: it should have been done before, and was not yet.
    pub fn late(&self, on: Day) -> bool {
        self.due < on && self.done.is_none_or(|done| done > on)
    }
}

/// The structure as it is recorded now.
pub async fn book(app: &App) -> Result<Arc<Book>> {
    let mut cell = app.book.0.lock().await;
    let next = match cell.as_ref() {
        Some(known) => known.brought_up(app).await?,
        None => Some(Arc::new(Book::read(app).await?)),
    };
    if let Some(next) = next {
        *cell = Some(next);
    }
    Ok(cell.clone().unwrap_or_default())
}

impl Book {
    /// Reads everything.
    pub async fn read(app: &App) -> Result<Book> {
        let bound = app.db.one(store::bound()).await?;
        let mut out = Book { bound, ..Book::default() };
        out.read_land(app).await?;
        out.read_loose(app).await?;
        let ids = app.db.all(store::body_ids()).await?;
        out.read_bodies(app, &ids).await?;
        Ok(out)
    }

    /// The same with what was touched since; none when nothing was.
    async fn brought_up(self: &Arc<Book>, app: &App) -> Result<Option<Arc<Book>>> {
        let bound = app.db.one(store::bound()).await?;
        let touched = app.db.all(store::touched(self.bound)).await?;
        if touched.is_empty() && bound == self.bound {
            return Ok(None);
        }
        let mut next = Book { bound, ..(**self).clone() };
        if touched.contains(&TERRITORY) {
            next.read_land(app).await?;
        }
        if touched.contains(&NOBODY) {
            next.read_loose(app).await?;
        }
        let bodies: Vec<i64> = touched.into_iter().filter(|id| ![TERRITORY, NOBODY].contains(id)).collect();
        for id in &bodies {
            next.bodies.remove(id);
        }
        next.read_bodies(app, &bodies).await?;
        Ok(Some(Arc::new(next)))
    }

    async fn read_land(&mut self, app: &App) -> Result<()> {
        let units = app.db.all(store::units()).await?;
        self.land = Arc::new(Land::new(units, app.db.all(store::successions()).await?));
        Ok(())
    }

    async fn read_loose(&mut self, app: &App) -> Result<()> {
        self.loose = Arc::new(app.db.all(store::held_by_nobody()).await?.iter().map(met).collect());
        Ok(())
    }

    async fn read_bodies(&mut self, app: &App, ids: &[i64]) -> Result<()> {
        for ids in ids.chunks(PORTION) {
            let mut lines: HashMap<i64, Line> =
                app.db.all(store::bodies(ids)).await?.into_iter().map(|b| (b.id.raw(), line(b))).collect();
            let mut seats: HashMap<i64, (bool, bool)> = HashMap::new();
            for s in app.db.all(store::seats(ids)).await? {
                let single = s.holding == Holding::Single;
                seats.insert(s.id.raw(), (single, s.staff));
                if let Some(line) = lines.get_mut(&s.body_id.raw()).filter(|_| single) {
                    line.single.push(s.id.raw());
                }
            }
            for h in app.db.all(store::holders(ids)).await? {
                let (single, staff) = seats.get(&h.seat_id.raw()).copied().unwrap_or_default();
                if let Some(line) = lines.get_mut(&h.body_id.raw()) {
                    line.held.push(Sat {
                        seat: h.seat_id.raw(),
                        single,
                        staff,
                        person: h.person_id.raw(),
                        from: h.from_on,
                        until: h.until_on,
                        term: h.term_ends_on,
                        sex: h.sex,
                        born: h.birth_year,
                    });
                }
            }
            for h in app.db.all(store::held(ids)).await? {
                if let Some(line) = h.body_id.and_then(|id| lines.get_mut(&id.raw())) {
                    line.met.push(met(&h));
                }
            }
            for w in app.db.all(store::work(ids)).await? {
                if let Some(line) = lines.get_mut(&w.body_id.raw()) {
                    line.work.push(Due { id: w.id.raw(), due: w.due_on, done: w.done_on });
                }
            }
            for (id, mut line) in lines {
                line.from = line.known_from();
                self.bodies.insert(id, Arc::new(line));
            }
        }
        Ok(())
    }

    /// The first day of which anything is recorded.
    pub fn first_day(&self) -> Option<Day> {
        let of_body = |line: &Arc<Line>| {
            [line.from, line.held.first().map(|sat| sat.from), line.met.first().map(|met| met.on)]
                .into_iter()
                .flatten()
                .min()
        };
        let bodies = self.bodies.values().filter(|line| line.sphere != Sphere::Elected).filter_map(of_body);
        bodies.chain(self.loose.first().map(|met| met.on)).min()
    }
}

impl Line {
    /// When it was founded; else the first day on which anybody sat there or it met.
    fn known_from(&self) -> Option<Day> {
        let first = self.held.first().map(|sat| sat.from);
        let met = self.met.first().map(|met| met.on);
        self.founded.or_else(|| [first, met].into_iter().flatten().min())
    }
    /// There on a day. One of which no day is known is taken to be there.
    pub fn exists(&self, on: Day) -> bool {
        self.from.is_none_or(|from| from <= on) && self.dissolved.is_none_or(|end| end > on)
    }
    /// When it met last, that day included.
    pub fn met_on(&self, on: Day) -> Option<Day> {
        let until = self.met.partition_point(|met| met.on <= on);
        until.checked_sub(1).and_then(|last| self.met.get(last)).map(|met| met.on)
    }
}

fn line(b: store::BodyLine) -> Line {
    Line {
        id: b.id,
        kind: b.kind,
        sphere: b.sphere,
        unit: b.unit_id.raw(),
        place: Place { region: b.region_id, province: b.province_id, commune: b.commune_id },
        name_ar: b.name_ar,
        name_fr: b.name_fr,
        confidential: b.confidential,
        from: None,
        founded: b.founded_on,
        dissolved: b.dissolved_on,
        single: vec![],
        held: vec![],
        met: vec![],
        work: vec![],
    }
}

fn met(h: &store::HeldLine) -> Met {
    Met {
        id: h.id.raw(),
        on: h.held_on,
        unit: h.unit_id.raw(),
        place: Place { region: h.region_id, province: h.province_id, commune: h.commune_id },
    }
}
