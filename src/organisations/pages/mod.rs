//! Pages of organisations: those that the statute names, and one with its bodies and sections.

mod list;
mod one;

pub use list::{index, list_csv};
pub use one::{sections_csv, show};

use super::model::{Section, sections};
use crate::{
    access::{Capability, Granted, Scope},
    record::{
        body_name,
        view::{Chosen, name_in, query},
    },
    statutes::Rulebook,
    structure::{Book, book, pages::day},
    territory::Place,
    ui::Lang,
    web::Result,
};
use amana_base::Day;
use amana_statute::Parallel;
use serde::Deserialize;
use std::sync::Arc;

/// What an address asks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    /// The code of a unit; the widest that may be read when empty.
    pub unit: String,
    /// A day; today when empty.
    pub on: String,
    /// A kind of body of the organisation.
    pub kind: String,
    /// How sections stand.
    pub state: String,
    /// After how many lines a page begins.
    pub after: String,
}

/// A question that was understood.
struct Seen {
    book: Arc<Book>,
    rules: Arc<Rulebook>,
    scope: Scope,
    unit: String,
    on: Day,
    wrong: Option<String>,
}

impl Seen {
    async fn of<A: Capability>(by: &Granted<A>, asked: &Asked) -> Result<Seen> {
        let visit = by.visit();
        let chosen = Chosen::of(by, &asked.unit).await?;
        let (on, wrong) = day(visit, &asked.on);
        let unit = chosen.code().to_owned();
        let (book, rules) = (book(&visit.app).await?, visit.app.rules());
        Ok(Seen { book, rules, scope: chosen.scope, unit, on, wrong })
    }

    /// The territory.
    fn place(&self) -> Place {
        let id = match self.scope {
            Scope::Nation => self.book.land.country,
            Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => id.raw(),
        };
        self.book.land.spot(id).map_or(Place::NATION, |spot| spot.place())
    }

    /// The sections of an organisation here.
    fn sections<'s>(&'s self, organisation: &'s Parallel) -> Vec<Section<'s>> {
        sections(&self.book, &self.rules, organisation, self.scope, self.on)
    }

    /// An address with the same territory and day.
    fn address(&self, today: Day, path: &str, more: &[(&str, &str)]) -> String {
        let on = if self.on == today { String::new() } else { self.on.to_string() };
        let parts = [&[("unit", self.unit.as_str()), ("on", on.as_str())][..], more].concat();
        format!("{path}{}", query(&parts))
    }

    /// What a section is called: its body, or what its unit lacks.
    fn named(&self, section: &Section<'_>, lang: Lang) -> String {
        let spot = self.book.land.spot(section.unit);
        let unit = spot.map(|spot| spot.name(lang)).unwrap_or_default();
        let place = spot.map_or(Place::NATION, |spot| spot.place());
        let own = section.body.map(|line| name_in(lang, &line.name_ar, &line.name_fr)).unwrap_or_default();
        body_name(&self.rules, section.kind, lang, &own, unit, place)
    }

    fn unit_name(&self, section: &Section<'_>, lang: Lang) -> String {
        self.book.land.spot(section.unit).map(|spot| spot.name(lang).to_owned()).unwrap_or_default()
    }

    fn unit_code(&self, section: &Section<'_>) -> String {
        self.book.land.spot(section.unit).map(|spot| spot.unit.code.clone()).unwrap_or_default()
    }
}
