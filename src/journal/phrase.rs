//! A line of the journal as a sentence: who, in what capacity, did what, on what, where.
//!
//! The sentence is one message of each language. Names stand in it as marks that no text contains, so that each language
//! keeps its own order and the page makes links of the names.

use super::{Verb, model::Line, store, words};
use crate::{
    access::{Level, Position, Scope},
    app::App,
    record::names::body_name,
    territory::Place,
    ui::{Gender, Lang, Words},
    web::Result,
};
use amana_base::Id;
use std::collections::{HashMap, HashSet};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A name, with its page if it has one.
    Name(String, Option<String>),
}

const WHO: char = '\u{e000}';
const WHAT: char = '\u{e001}';
const PLACE: char = '\u{e002}';

/// Names of what some lines speak of, read in a few queries.
pub struct Known {
    words: Words,
    offset_minutes: i64,
    rules: std::sync::Arc<crate::statutes::Rulebook>,
    names: HashMap<(&'static str, i64), String>,
    units: HashMap<i64, (String, String)>,
    women: HashSet<i64>,
    erased: HashSet<i64>,
    offices: Vec<store::OfficeRow>,
}

impl Known {
    /// Reads the names for these lines.
    pub async fn load(app: &App, words: Words, lines: &[Line]) -> Result<Known> {
        let db = &app.db;
        let arabic = words.lang() == Lang::Ar;
        let of = |kind: &str| -> Vec<i64> {
            lines.iter().filter(|l| l.subject_kind == kind).map(|l| l.subject_id).collect()
        };
        let authors: Vec<i64> = lines.iter().filter_map(|l| l.author.person).map(Id::raw).collect();
        let rules = app.rules();
        let mut names = HashMap::new();
        let mut persons = of("person");
        persons.extend(&authors);
        let mut add = |kind: &'static str, rows: Vec<store::NamedRow>| {
            for row in rows {
                let name = if arabic || row.name_la.is_empty() { row.name_ar } else { row.name_la };
                names.insert((kind, row.id), name);
            }
        };
        for some in chunks(persons.clone()) {
            add("person", db.all(store::person_names(some.clone())).await?);
        }
        for some in chunks(of("body")) {
            // A body without a name of its own is called by its kind; the place stands in the sentence.
            let rows = db.all(store::body_names(some.clone())).await?.into_iter().map(|row| {
                let kind = |lang| body_name(&rules, &row.kind, lang, "", "", Place::NATION);
                let name_ar = if row.name_ar.is_empty() { kind(words.lang()) } else { row.name_ar };
                store::NamedRow { id: row.id, name_ar, name_la: row.name_la }
            });
            add("body", rows.collect());
        }
        for some in chunks(of("meeting")) {
            add("meeting", db.all(store::meeting_names(some.clone())).await?);
        }
        for some in chunks(of("decision")) {
            add("decision", db.all(store::decision_names(some.clone())).await?);
        }
        for some in chunks(of("communique")) {
            add("communique", db.all(store::communique_names(some.clone())).await?);
        }
        for some in chunks(of("publication")) {
            add("publication", db.all(store::publication_names(some.clone())).await?);
        }
        let mut places = of("unit");
        places.extend(lines.iter().filter_map(|l| smallest(l.place)));
        let mut units = HashMap::new();
        for some in chunks(places) {
            for row in db.all(store::unit_names(some.clone())).await? {
                let name = if arabic { row.name_ar } else { row.name_la };
                units.insert(row.id, (name, row.code));
            }
        }
        let mut women = HashSet::new();
        let mut offices = vec![];
        for some in chunks(authors) {
            let rows = db.all(store::person_sexes(some.clone())).await?;
            women.extend(rows.iter().filter(|r| r.sex.as_deref() == Some("f")).map(|r| r.id));
            offices.extend(db.all(store::offices_of(some.clone())).await?);
        }
        let mut erased = HashSet::new();
        for some in chunks(lines.iter().filter_map(|l| l.secret_person).map(Id::raw).collect()) {
            erased.extend(db.all(store::erased(some.clone())).await?);
        }
        let offset_minutes = app.config.utc_offset_minutes;
        Ok(Known { words, offset_minutes, rules, names, units, women, erased, offices })
    }

    /// The sentence of a line.
    pub fn sentence(&self, line: &Line) -> Vec<Piece> {
        let w = self.words;
        let gender = self.gender(line);
        let capacity = match self.capacity(line) {
            Some(capacity) => w.journal_as(gender, capacity),
            None => String::new(),
        };
        let verb = self.verb(line);
        let subject = self.subject(line);
        let place = self.place(line).filter(|place| Some(place) != subject.as_ref());
        let what = subject.as_ref().map_or(String::new(), |_| w.journal_what(WHAT.to_string()));
        let at = place.as_ref().map_or(String::new(), |_| w.journal_in(PLACE.to_string()));
        let text = w.journal_sentence(gender, WHO.to_string(), capacity, verb, what, at);
        let mut pieces = vec![];
        let mut plain = String::new();
        for c in text.chars() {
            let name = match c {
                WHO => Some(self.author(line)),
                WHAT => subject.clone(),
                PLACE => place.clone(),
                // Names are isolated by their own elements.
                '\u{2066}'..='\u{2069}' | '\u{200F}' => continue,
                c => {
                    plain.push(c);
                    continue;
                }
            };
            if !plain.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut plain)));
            }
            pieces.extend(name);
        }
        pieces.push(Piece::Text(plain));
        pieces
    }

    /// What was done, in words.
    pub fn verb(&self, line: &Line) -> String {
        Verb::of(&line.verb)
            .map_or_else(|| self.words.journal_unknown_verb(), |verb| words::verb(self.words, verb))
    }

    /// Who did it.
    pub fn author(&self, line: &Line) -> Piece {
        match (line.author.person, line.author.account) {
            (Some(person), _) => match self.names.get(&("person", person.raw())) {
                Some(name) => Piece::Name(name.clone(), Some(format!("/people/{person}"))),
                None => Piece::Name(self.words.journal_erased_person(), None),
            },
            (None, Some(_)) => Piece::Text(self.words.journal_account_alone()),
            (None, None) => Piece::Text(self.words.journal_program()),
        }
    }

    /// In what capacity: the post in the statute's words if a mandate of that day gave it, or the kind of position.
    pub fn capacity(&self, line: &Line) -> Option<String> {
        let (position, depth) = line.author.capacity.split(' ').next()?.split_once('/')?;
        let position = Position::of(position)?;
        let depth: u8 = depth.parse().ok()?;
        let w = self.words;
        let gender = self.gender(line);
        match position {
            Position::Administrator => return Some(w.journal_administrator(gender)),
            Position::Reader => return Some(w.journal_reader(gender)),
            _ => {}
        }
        let day = line.at.day(self.offset_minutes);
        let office = self.offices.iter().find(|o| {
            Some(o.person_id) == line.author.person.map(Id::raw)
                && o.from_on <= day
                && o.until_on.is_none_or(|until| until > day)
                && Scope::of(Place::raw(o.region_id, o.province_id, o.commune_id)).depth() == depth
                && [self.rules.access(&o.kind, &o.post), self.rules.position(&o.kind, &o.post)]
                    .contains(&Some(position))
        });
        if let Some(o) = office {
            let agreed = if gender == Gender::Feminine { Some("f") } else { None };
            let post =
                self.rules.post_label(&o.kind, &o.post, o.rank, crate::territory::gender(agreed), w.lang());
            let unit = if w.lang() == Lang::Ar { &o.unit_ar } else { &o.unit_la };
            return Some(if depth == 0 { post } else { w.journal_office(post, unit.as_str()) });
        }
        let level = Level::ALL.get(usize::from(depth))?;
        Some(w.access_office(
            crate::access::words::position(w, position),
            crate::access::words::level(w, *level),
        ))
    }

    /// What it was about: its name, or what it is.
    pub fn subject(&self, line: &Line) -> Option<Piece> {
        let id = Id::<()>::from_raw(line.subject_id);
        let kind = line.subject_kind.as_str();
        if kind == "unit" {
            let (name, code) = self.units.get(&line.subject_id)?;
            return Some(Piece::Name(name.clone(), Some(format!("/units/{code}"))));
        }
        let page = match kind {
            "person" => "people",
            "body" => "bodies",
            "meeting" => "meetings",
            "decision" => "decisions",
            "communique" => "archive",
            "publication" => "communiques",
            // Whoever reads the journal need not be who reads the register: it leads there, and says no name.
            "member_list" => {
                return Some(Piece::Name(
                    words::kind(self.words, kind)?,
                    Some(format!("/members/imports/{id}")),
                ));
            }
            "membership" => {
                return Some(Piece::Name(words::kind(self.words, kind)?, Some(format!("/members/{id}"))));
            }
            "application" if line.subject_id != 0 => {
                return Some(Piece::Name(
                    words::kind(self.words, kind)?,
                    Some(format!("/applications/{id}")),
                ));
            }
            "receipt" if line.subject_id != 0 => {
                return Some(Piece::Name(words::kind(self.words, kind)?, Some(format!("/receipts/{id}"))));
            }
            "programme" if line.subject_id != 0 => {
                return Some(Piece::Name(words::kind(self.words, kind)?, Some(format!("/programmes/{id}"))));
            }
            "headquarters" if line.subject_id != 0 => {
                return Some(Piece::Name(
                    words::kind(self.words, kind)?,
                    Some(format!("/headquarters/{id}")),
                ));
            }
            "means" if line.subject_id != 0 => {
                return Some(Piece::Name(words::kind(self.words, kind)?, Some(format!("/means/{id}"))));
            }
            "means_request" if line.subject_id != 0 => {
                return Some(Piece::Name(
                    words::kind(self.words, kind)?,
                    Some(format!("/means/requests/{id}")),
                ));
            }
            "campaign" => {
                return Some(Piece::Name(words::kind(self.words, kind)?, Some(format!("/campaigns/{id}"))));
            }
            // The verb says it: "ended a session".
            _ => return None,
        };
        let found = self.names.iter().find(|((k, i), _)| *k == kind && *i == line.subject_id);
        match found {
            Some((_, name)) => Some(Piece::Name(shortened(name), Some(format!("/{page}/{id}")))),
            None if kind == "person" => Some(Piece::Text(self.words.journal_erased_person())),
            // Taken back since: what it was is known, its name is gone.
            None => words::kind(self.words, kind).map(Piece::Text),
        }
    }

    /// Where.
    pub fn place(&self, line: &Line) -> Option<Piece> {
        let (name, code) = self.units.get(&smallest(line.place)?)?;
        Some(Piece::Name(name.clone(), Some(format!("/units/{code}"))))
    }

    /// Were the former values of this line erased with the person? `None`: it has none.
    pub fn erased(&self, line: &Line) -> Option<bool> {
        line.secret.as_ref()?;
        Some(line.secret_person.is_some_and(|p| self.erased.contains(&p.raw())))
    }

    fn gender(&self, line: &Line) -> Gender {
        match line.author.person {
            Some(person) if self.women.contains(&person.raw()) => Gender::Feminine,
            _ => Gender::Masculine,
        }
    }
}

impl Piece {
    /// The words alone.
    pub fn text(&self) -> &str {
        match self {
            Piece::Text(text) | Piece::Name(text, _) => text,
        }
    }
}

/// A subject's name is a line, not a page.
fn shortened(name: &str) -> String {
    const MOST: usize = 90;
    match name.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

fn smallest(place: Place) -> Option<i64> {
    [place.commune, place.province, place.region].into_iter().map(Id::raw).find(|id| *id != 0)
}

fn chunks(mut ids: Vec<i64>) -> Vec<Vec<i64>> {
    ids.sort_unstable();
    ids.dedup();
    ids.chunks(512).map(<[i64]>::to_vec).collect()
}
