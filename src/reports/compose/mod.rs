//! Composes a report: everything it says is worked out here, once.

mod body;
mod definitions;
mod meetings;
mod members;
mod person;
mod programmes;
mod structure;

pub use body::body;
pub use person::{Whose, person};

use super::{
    model::{Cell, Chapter, Part, Report, Span},
    store,
};
use crate::{
    access::Scope,
    people::Person,
    record::{body_name, view::name_in},
    statutes::Rulebook,
    structure::{
        book::{Book, Line, book},
        day::DayOf,
        figures::{Asked, Figures},
        model::Key,
        pages::{Members, figures_of},
    },
    territory::UnitKind,
    ui::{Lang, Words},
    web::{Result, Visit},
};
use amana_base::{Day, Id};
use std::sync::Arc;

/// What is asked of a report.
pub struct Wanted {
    /// Of which territory.
    pub scope: Scope,
    /// Of which period.
    pub span: Span,
    /// In which language.
    pub words: Words,
    /// How many lines of a list are named.
    pub most: usize,
    /// Whose members may be counted.
    pub members: Option<Members>,
}

/// What every chapter is composed from.
struct Ground<'a> {
    visit: &'a Visit,
    w: Words,
    lang: Lang,
    book: Arc<Book>,
    rules: Arc<Rulebook>,
    scope: Scope,
    span: Span,
    most: usize,
    members: Option<Members>,
}

/// The two days that are compared, each with its figures.
struct Compared<'d> {
    now: &'d DayOf<'d>,
    figures: Figures,
    before: Figures,
    /// Something is recorded of the day before; else nothing is compared.
    known: bool,
}

/// How many months ahead the report looks for terms that end.
const AHEAD: i64 = 12;

/// The report of a territory.
///
/// # Errors
/// The database failed.
pub async fn territory(visit: &Visit, wanted: Wanted) -> Result<Report> {
    let (w, book) = (wanted.words, book(&visit.app).await?);
    let ground = Ground {
        visit,
        w,
        lang: w.lang(),
        rules: visit.app.rules(),
        scope: wanted.scope,
        span: wanted.span,
        most: wanted.most,
        members: wanted.members,
        book,
    };
    let mut persons = vec![];
    let chapters = ground.chapters(&mut persons).await?;
    persons.sort_unstable();
    persons.dedup();
    Ok(Report {
        title: w.reports_of(ground.name()),
        about: ground.about(),
        span: ground.span,
        chapters,
        persons,
    })
}

/// Nothing is recorded of the whole of a period: the first day of which something is, where there is one.
pub async fn nothing(visit: &Visit, span: Span) -> Result<Option<Option<Day>>> {
    let first = book(&visit.app).await?.first_day();
    Ok(first.is_none_or(|first| span.to < first).then_some(first))
}

impl Ground<'_> {
    async fn chapters(&self, persons: &mut Vec<Id<Person>>) -> Result<Vec<Chapter>> {
        let span = self.span;
        let now = DayOf::new(&self.book, &self.rules, span.to);
        let past = DayOf::new(&self.book, &self.rules, span.before().to);
        let known = self.book.first_day().is_some_and(|first| first <= past.on);
        let figures = figures_of(self.visit, &now, self.asked(span), self.members.as_ref()).await?;
        let before = match known {
            true => figures_of(self.visit, &past, self.asked(span.before()), self.members.as_ref()).await?,
            false => Figures::default(),
        };
        let compared = Compared { now: &now, figures, before, known };
        let mut out = vec![self.short(&compared), self.structure(&compared)];
        out.push(self.meetings(&compared, persons).await?);
        out.push(self.programmes(persons).await?);
        if let Some(members) = &self.members {
            out.push(self.register(members).await?);
        }
        out.push(self.definitions(&now));
        Ok(out)
    }

    /// What is counted in a period of this territory.
    fn asked(&self, span: Span) -> Asked<'static> {
        let members = self.members.is_some();
        Asked { scope: self.scope, months: AHEAD, since: Some(span.from), kind: "", members }
    }

    /// What a hurried reader reads.
    fn short(&self, c: &Compared<'_>) -> Chapter {
        let w = self.w;
        let of = |key: Key| (c.figures.all[key.at()], c.before.all[key.at()]);
        let against = |text: String, was: String| {
            if c.known { w.reports_sentence_was(text, was) } else { w.reports_sentence(text) }
        };
        let n = |n: i64| w.number(n);
        let mut parts = vec![];
        let mut say = |text: String| parts.push(Part::Says(text));
        let (now, was) = of(Key::Structured);
        if now.whole > 0 {
            let text = w.reports_short_structured(n(now.part), n(now.whole), w.date(self.span.to));
            say(against(text, n(was.part)));
        }
        let (now, was) = of(Key::Met);
        if now.whole > 0 {
            let text = w.reports_short_met(n(now.part), n(now.whole));
            say(against(text, n(was.part)));
        }
        let (now, was) = of(Key::Activity);
        say(against(w.reports_short_held(now.part), n(was.part)));
        let (now, was) = of(Key::Expired);
        say(against(w.reports_short_expired(now.part), n(was.part)));
        let (now, was) = of(Key::Late);
        say(against(w.reports_short_late(now.part), n(was.part)));
        if !c.known {
            parts.push(Part::Note(self.not_compared()));
        } else {
            let past = self.span.before();
            parts.push(Part::Note(w.reports_against(w.date(past.from), w.date(past.to))));
        }
        Chapter { key: "short", title: w.reports_short(), parts }
    }

    /// Why nothing is compared.
    fn not_compared(&self) -> String {
        match self.book.first_day() {
            Some(first) => self.w.reports_not_compared(self.w.date(first)),
            None => self.w.structure_nothing_yet(),
        }
    }

    /// The name of the territory.
    fn name(&self) -> String {
        let spot = self.book.land.spot(self.unit());
        match spot.filter(|spot| spot.unit.kind != UnitKind::Country) {
            Some(spot) => spot.name(self.lang).to_owned(),
            None => self.w.reports_nation(),
        }
    }

    /// The period, and what it is.
    fn about(&self) -> Vec<String> {
        let w = self.w;
        vec![
            w.reports_period(w.date(self.span.from), w.date(self.span.to)),
            w.reports_composed(w.date(self.visit.today)),
        ]
    }

    fn unit(&self) -> i64 {
        match self.scope {
            Scope::Nation => self.book.land.country,
            Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => id.raw(),
        }
    }

    /// The code of the territory; empty for the country.
    fn code(&self) -> &str {
        self.book.land.spot(self.unit()).map_or("", |spot| &spot.unit.code)
    }

    /// An address about the same territory on the last day of the period.
    fn page(&self, path: &str) -> String {
        let on = self.span.to.to_string();
        let on = if self.span.to == self.visit.today { "" } else { &on };
        format!("{path}{}", crate::record::view::query(&[("unit", self.code()), ("on", on)]))
    }

    /// A body's name with where it leads.
    fn body(&self, id: i64) -> Cell {
        let Some(line) = self.book.bodies.get(&id) else { return Cell::default() };
        Cell::words(self.body_name(line)).to(format!("/bodies/{}", line.id))
    }

    fn body_name(&self, line: &Line) -> String {
        let own = name_in(self.lang, &line.name_ar, &line.name_fr);
        let unit = self.book.land.spot(line.unit).map(|s| s.name(self.lang)).unwrap_or_default();
        body_name(&self.rules, &line.kind, self.lang, &own, unit, line.place)
    }

    /// A unit's name with where it leads.
    fn named(&self, id: i64) -> Cell {
        let Some(spot) = self.book.land.spot(id) else { return Cell::default() };
        Cell::words(spot.name(self.lang)).to(format!("/units/{}", spot.unit.code))
    }

    fn number(&self, n: i64) -> Cell {
        Cell::number(self.w.number(n), n)
    }

    fn day(&self, on: Option<Day>) -> Cell {
        Cell::day(|on| self.w.date(on), on)
    }
}
