//! The pages of the structure: the figures of a territory on a day with the map and the tiles, and the list behind each figure.

pub mod drawn;
mod figures;
mod list;

pub use figures::{figures_csv, show};
pub use list::{list, list_csv};

use super::{
    book::{Book, Spot, book},
    day::DayOf,
    figures::{Asked, Figures},
    kept::Kept,
    model::{Indicator, Key, TABLE},
};
use crate::{
    access::{
        Capability, Granted, Scope,
        capability::{ExportMembers, ReadMembers},
    },
    members::{
        Renewal, roster,
        roster::{Asked as AskedOfRoster, Filters, OfMembers, Roster},
    },
    record::view::{Chosen, query},
    statutes::Rulebook,
    territory::Place,
    ui::{Choice, Words},
    web::{Result, Visit},
};
use amana_base::Day;
use amana_statute::Sphere;
use serde::Deserialize;
use std::sync::Arc;

/// The months that may be asked for; a year when none is.
const MONTHS: [i64; 7] = [1, 2, 3, 6, 12, 24, 48];
const YEAR: i64 = 12;

/// What an address asks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedFor {
    /// The code of a unit; the widest that may be read when empty.
    pub unit: String,
    /// A day, `2024-03-31`; today when empty.
    pub on: String,
    /// So many months before today: what the slider sends.
    pub back: String,
    /// The indicator on the map.
    pub of: String,
    /// A kind of body.
    pub kind: String,
    /// How many months count.
    pub months: String,
    /// What of a list is shown: `all`, `counted`, `others`.
    pub state: String,
    /// After which line a page begins.
    pub after: String,
}

/// Whose members may be counted, as far as the visitor may.
pub enum Members {
    /// On a page.
    Read(Granted<ReadMembers>),
    /// In a file that is taken away.
    Export(Granted<ExportMembers>),
}

impl Members {
    /// Those of a territory where this visitor may read all of them.
    pub fn reading<A: Capability>(by: &Granted<A>, place: Place) -> Option<Members> {
        by.also::<ReadMembers>().filter(|m| reaches(m.scopes(), place)).map(Members::Read)
    }
    /// The same for a file that is taken away.
    pub fn exporting<A: Capability>(by: &Granted<A>, place: Place) -> Option<Members> {
        by.also::<ExportMembers>().filter(|m| reaches(m.scopes(), place)).map(Members::Export)
    }
    /// How many members each place had on a day.
    pub async fn counted(&self, visit: &Visit, scope: Scope, on: Day) -> Result<Arc<Vec<(Place, i64)>>> {
        let roster = roster(&visit.app).await?;
        Ok(match self {
            Members::Read(by) => counted(visit, by, &roster, scope, on),
            Members::Export(by) => counted(visit, by, &roster, scope, on),
        })
    }
    /// Counts the register.
    pub fn tally(&self, roster: &roster::Roster, asked: &AskedOfRoster) -> roster::Tally {
        match self {
            Members::Read(by) => roster.tally(by, asked),
            Members::Export(by) => roster.tally(by, asked),
        }
    }
}

fn reaches(scopes: &[Scope], place: Place) -> bool {
    scopes.iter().any(|scope| *scope == Scope::Nation || (place != Place::NATION && scope.covers(place)))
}

/// A question that was understood.
struct Seen {
    book: Arc<Book>,
    kept: Arc<Kept>,
    rules: Arc<Rulebook>,
    scope: Scope,
    on: Day,
    /// The day that was typed is none.
    wrong: Option<String>,
    months: i64,
    kind: String,
    key: Key,
    members: Option<Members>,
}

impl Seen {
    async fn of<A: Capability>(by: &Granted<A>, asked: &AskedFor) -> Result<Seen> {
        let visit = by.visit();
        let chosen = Chosen::of(by, &asked.unit).await?;
        let book = book(&visit.app).await?;
        let rules = visit.app.rules();
        let (on, wrong) = day(visit, &asked.on);
        let months = asked.months.parse().ok().filter(|n| MONTHS.contains(n)).unwrap_or(YEAR);
        let known = kinds(&rules).any(|k| k.key == asked.kind);
        let kind = if known { asked.kind.clone() } else { String::new() };
        let key = Key::ALL.iter().copied().find(|k| k.as_str() == asked.of).unwrap_or(Key::Structured);
        let kept = visit.app.days.of(&book, &rules, on);
        Ok(Seen { scope: chosen.scope, book, kept, rules, on, wrong, months, kind, key, members: None })
    }

    /// The same with the members counted where this visitor may read all of them.
    fn reading<A: Capability>(mut self, by: &Granted<A>) -> Seen {
        self.members = Members::reading(by, self.place());
        self
    }

    /// The same for a file that is taken away.
    fn exporting<A: Capability>(mut self, by: &Granted<A>) -> Seen {
        self.members = Members::exporting(by, self.place());
        self
    }

    /// The territory.
    fn spot(&self) -> Option<&Spot> {
        let id = match self.scope {
            Scope::Nation => self.book.land.country,
            Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => id.raw(),
        };
        self.book.land.spot(id)
    }

    fn place(&self) -> Place {
        self.spot().map_or(Place::NATION, Spot::place)
    }

    /// Its code, for addresses.
    fn code(&self) -> &str {
        self.spot().map_or("", |spot| &spot.unit.code)
    }

    fn asked(&self) -> Asked<'_> {
        let members = self.members.is_some();
        Asked { scope: self.scope, months: self.months, since: None, kind: &self.kind, members }
    }

    fn day(&self) -> DayOf<'_> {
        self.kept.day(&self.book)
    }

    /// The figures, with the members where they may be counted.
    async fn figures(&self, visit: &Visit, day: &DayOf<'_>) -> Result<Figures> {
        let figures = Figures::clone(&self.kept.figures(day, self.asked()));
        with_members(visit, day, figures, self.scope, self.members.as_ref()).await
    }

    /// The indicators of this territory that this visitor may see.
    fn indicators(&self) -> impl Iterator<Item = &'static Indicator> {
        shown(self.scope, self.members.is_some())
    }

    /// The indicator asked for; the first where that one does not apply here or may not be seen.
    fn indicator(&self) -> &'static Indicator {
        self.indicators().find(|i| i.key == self.key).unwrap_or(&TABLE[0])
    }

    /// An address with the same question, some parts of it changed.
    fn address(&self, today: Day, path: &str, change: &[(&str, &str)]) -> String {
        let (on, months) = (self.on.to_string(), self.months.to_string());
        let mut parts: Vec<(&str, &str)> = vec![
            ("unit", self.code()),
            ("on", if self.on == today { "" } else { &on }),
            ("months", if self.months == YEAR { "" } else { &months }),
            ("kind", &self.kind),
        ];
        for (name, value) in change {
            match parts.iter_mut().find(|(n, _)| n == name) {
                Some(part) => part.1 = value,
                None => parts.push((name, value)),
            }
        }
        format!("{path}{}", query(&parts))
    }

    /// Nothing is recorded on that day, and why: before the first, or at all.
    fn nothing(&self, w: Words) -> Option<(String, Option<Day>)> {
        match self.book.first_day() {
            None => Some((w.structure_nothing_yet(), None)),
            Some(first) if self.on < first => {
                Some((w.structure_before(w.date(first), w.date(self.on)), Some(first)))
            }
            Some(_) => None,
        }
    }
}

/// The indicators of a territory, those of members where they may be counted.
pub fn shown(scope: Scope, members: bool) -> impl Iterator<Item = &'static Indicator> {
    let depth = scope.depth();
    TABLE.iter().filter(move |i| i.depth >= depth && (members || !i.of_members))
}

/// The figures of a territory on a day, with the members where they may be counted.
pub async fn figures_of(
    visit: &Visit,
    day: &DayOf<'_>,
    asked: Asked<'_>,
    members: Option<&Members>,
) -> Result<Figures> {
    with_members(visit, day, Figures::of(day, asked), asked.scope, members).await
}

async fn with_members(
    visit: &Visit,
    day: &DayOf<'_>,
    mut figures: Figures,
    scope: Scope,
    members: Option<&Members>,
) -> Result<Figures> {
    if let Some(members) = members {
        let now = members.counted(visit, scope, day.on).await?;
        let before = members.counted(visit, scope, day.on.plus_months(-12)).await?;
        figures.members(day, scope, &now, &before);
    }
    Ok(figures)
}

/// How many members each place had on a day, within what the visitor may read; counted once for the same question to the same lines.
fn counted<A: OfMembers>(
    visit: &Visit,
    by: &Granted<A>,
    roster: &Arc<Roster>,
    scope: Scope,
    on: Day,
) -> Arc<Vec<(Place, i64)>> {
    let rule = Renewal::of(visit.app.rules().on(on));
    let question = (by.scopes().to_vec(), scope, on.0);
    visit.app.counted.of(roster, question, || {
        let asked = AskedOfRoster { at: Some(scope), filters: Filters::default(), day: on, rule };
        roster.by_place(by, &asked).into_iter().map(|(place, n)| (place, n as i64)).collect()
    })
}

/// The day asked for; today, and why, where it is none or has not come.
pub(crate) fn day(visit: &Visit, text: &str) -> (Day, Option<String>) {
    let (w, today) = (visit.words(), visit.today);
    match amana_arabic::digits(text.trim()).parse::<Day>() {
        _ if text.trim().is_empty() => (today, None),
        Ok(on) if on <= today => (on, None),
        Ok(_) => (today, Some(w.structure_wrong_future())),
        Err(_) => (today, Some(w.structure_wrong_day())),
    }
}

/// The kinds of body of the organisation.
fn kinds(rules: &Rulebook) -> impl Iterator<Item = &amana_statute::BodyKind> {
    rules.kinds().filter(|kind| kind.sphere != Sphere::Elected)
}

/// The kinds as choices.
fn kind_choices(seen: &Seen, w: Words) -> Vec<Choice> {
    let known = kinds(&seen.rules).map(|k| Choice::new(&k.key, seen.rules.kind_label(&k.key, w.lang())));
    std::iter::once(Choice::new("", w.structure_kind_all())).chain(known).collect()
}

/// The months as choices.
fn month_choices(w: Words) -> Vec<Choice> {
    MONTHS.iter().map(|n| Choice::new(n.to_string(), w.structure_months_n(*n))).collect()
}

/// How many bodies of a territory have not met in the time that the statute gives them (N08), confidential ones apart (B13).
pub async fn silent(visit: &Visit, scope: Scope) -> Result<usize> {
    let (book, rules) = (book(&visit.app).await?, visit.app.rules());
    Ok(crate::structure::day::silent(&book, &rules, visit.today, scope))
}

/// The one sentence that the first page shows of a territory; nothing where nothing is recorded yet.
pub async fn in_short(visit: &Visit, scope: Scope) -> Result<Option<String>> {
    let (book, w) = (book(&visit.app).await?, visit.words());
    if book.first_day().is_none_or(|first| first > visit.today) {
        return Ok(None);
    }
    let day = visit.app.days.standing(&book, &visit.app.rules(), visit.today, scope);
    let found = book.land.communes(scope, visit.today);
    let (part, whole) = found.fold((0i64, 0i64), |(part, whole), spot| {
        (part + i64::from(day.valid(spot.unit.id.raw())), whole + 1)
    });
    Ok((whole > 1).then(|| w.structure_home(w.number(part), w.number(whole))))
}
