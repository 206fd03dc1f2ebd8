//! Everything that is kept of one person: in words for whoever reads, and row by row for whoever takes it elsewhere (art. 7).

mod offices;
mod register;

use super::{
    kept::{By, KEPT, Section},
    store::{self, seen, told},
    words,
};
use crate::{
    access::{Can, Level, Scope, table},
    journal::Act,
    members,
    people::Person,
    record::{names::at_unit, view::name_in},
    territory::{self, Place},
    ui::{Lang, Words},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::Val;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Rows of one table that a copy holds at most.
const ROWS: usize = 20_000;

/// One thing that is kept, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its day, when it has one.
    pub on: Option<Day>,
    /// What it is.
    pub text: String,
}

impl Line {
    fn of(text: impl Into<String>) -> Line {
        Line { on: None, text: text.into() }
    }
    fn on(day: Day, text: impl Into<String>) -> Line {
        Line { on: Some(day), text: text.into() }
    }
}

/// A part of what is kept.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which.
    pub section: Section,
    /// What is in it.
    pub lines: Vec<Line>,
}

/// Everything that is kept of a person.
#[derive(Clone, Debug)]
pub struct Everything {
    /// Who.
    pub person: Id<Person>,
    /// In the language asked.
    pub name: String,
    /// Home.
    pub place: Place,
    /// Its parts, in their order; also those with nothing in them.
    pub parts: Vec<Part>,
    /// Who can see the person today, in words.
    pub can_see: Vec<String>,
    /// Who did: readings, lists taken away, disclosures.
    pub did_see: Vec<Line>,
}

struct Gatherer<'a> {
    visit: &'a Visit,
    w: Words,
    lang: Lang,
    person: Id<Person>,
    row: store::SelfRow,
}

/// Gathers everything that is kept of somebody, in words of a language. The caller has seen that it is the person, or somebody who
/// may produce it.
pub async fn gather(visit: &Visit, person: Id<Person>, lang: Lang) -> Result<Everything> {
    let row = visit.app.db.first(store::record(person)).await?.ok_or(Error::NotFound)?;
    if row.erased_at.is_some() {
        return Err(Error::Gone);
    }
    let g = Gatherer { visit, w: Words::of(lang), lang, person, row };
    let mut parts = vec![];
    for section in Section::ALL {
        let lines = match section {
            Section::Record => g.record().await?,
            Section::Protected => g.protected().await?,
            Section::Membership => g.membership().await?,
            Section::Consents => g.consents().await?,
            Section::Offices => g.offices().await?,
            Section::Meetings => g.meetings().await?,
            Section::Votes => g.votes().await?,
            Section::Work => g.work().await?,
            Section::Applications => g.applications().await?,
            Section::Account => g.account().await?,
            Section::Rights => g.rights().await?,
            Section::Journal => g.journal().await?,
        };
        parts.push(Part { section, lines });
    }
    Ok(Everything {
        person,
        name: name_in(lang, &g.row.name_ar, &g.row.name_la),
        place: g.row.place(),
        parts,
        can_see: g.can_see().await?,
        did_see: g.did_see().await?,
    })
}

impl Gatherer<'_> {
    fn fact(&self, label: String, value: impl Into<String>) -> Line {
        Line::of(self.w.rights_fact(label, value.into()))
    }
    fn day(&self, at: Instant) -> Day {
        at.day(self.visit.app.config.utc_offset_minutes)
    }
    async fn unit(&self, place: Place) -> Result<String> {
        let unit = [place.commune, place.province, place.region].into_iter().find(|unit| unit.raw() != 0);
        let Some(unit) = unit else { return Ok(self.w.access_national()) };
        let row = self.visit.app.db.first(territory::store::unit(unit)).await?;
        Ok(row.map(|u| u.name(self.lang).to_owned()).unwrap_or_default())
    }
    async fn places(&self) -> Result<BTreeSet<(i64, i64, i64)>> {
        let known = self.visit.app.db.all(members::store::places(self.person)).await?;
        let home = self.row.place();
        let home = (home.region.raw(), home.province.raw(), home.commune.raw());
        Ok(known.into_iter().chain([home]).collect())
    }

    async fn record(&self) -> Result<Vec<Line>> {
        let (w, row) = (self.w, &self.row);
        let mut out = vec![];
        for (label, value) in [
            (w.bodies_col_name_ar(), &row.name_ar),
            (w.bodies_col_name_la(), &row.name_la),
            (w.rights_honorific(), &row.honorific),
        ] {
            if !value.is_empty() {
                out.push(self.fact(label, value.as_str()));
            }
        }
        if let Some(sex) = row.sex {
            out.push(self.fact(w.people_sex(), words::value(w, "sex", sex.as_str())));
        }
        for (r, p, c) in self.places().await? {
            out.push(self.fact(w.rights_known_in(), self.unit(Place::raw(r, p, c)).await?));
        }
        out.extend(self.entered(row.made_by).await?);
        Ok(out)
    }

    /// By whom and when something was entered: the source (art. 7).
    async fn entered(&self, act: Id<Act>) -> Result<Option<Line>> {
        let Some((ar, la, at, _)) = self.visit.app.db.first(told::entered(act)).await? else {
            return Ok(None);
        };
        let by = match name_in(self.lang, &ar, &la) {
            name if name.is_empty() => self.w.journal_program(),
            name => name,
        };
        Ok(Some(Line::on(self.day(at), self.w.rights_entered_by(by))))
    }

    /// Who can see the person today: offices in words, with what each may see.
    async fn can_see(&self) -> Result<Vec<String>> {
        let (w, rules) = (self.w, self.visit.app.rules());
        let mut around = BTreeSet::new();
        for (r, p, c) in self.places().await? {
            around.extend([(0, 0, 0), (r, 0, 0), (r, p, 0), (r, p, c)]);
        }
        let (mut out, mut others) = (vec![], 0);
        for (r, p, c) in around {
            for h in self.visit.app.db.all(seen::holders(Place::raw(r, p, c), self.visit.today)).await? {
                let Some(position) = rules.access(&h.kind, &h.post) else { continue };
                let level = Level::of(Scope::of(Place::raw(h.region_id, h.province_id, h.commune_id)));
                let may = |can| table::allows(can, position, level);
                let mut what = vec![];
                if may(Can::ReadMembers) {
                    what.push(w.rights_sees_membership());
                }
                if may(Can::RevealField) {
                    what.push(w.rights_sees_protected());
                }
                if may(Can::AnswerRights) {
                    what.push(w.rights_sees_rights());
                }
                if what.is_empty() {
                    others += if may(Can::ReadRecord) { h.n } else { 0 };
                    continue;
                }
                let post =
                    rules.post_label(&h.kind, &h.post, h.rank, amana_statute::Gender::Masculine, self.lang);
                let office = if level == Level::National {
                    post
                } else {
                    at_unit(&post, &name_in(self.lang, &h.unit_ar, &h.unit_fr), self.lang)
                };
                let line = w.rights_sees(office, w.list(&what));
                if !out.contains(&line) {
                    out.push(line);
                }
            }
        }
        if others > 0 {
            out.push(w.rights_sees_others(others));
        }
        Ok(out)
    }

    /// Who did: each reading of a protected field with its reason, each list with its purpose, each disclosure with its proof.
    async fn did_see(&self) -> Result<Vec<Line>> {
        let (db, w) = (&self.visit.app.db, self.w);
        let mut rows = db.all(seen::reads(self.person)).await?;
        rows.extend(db.all(seen::exports(self.person)).await?);
        rows.sort_by_key(|row| std::cmp::Reverse(row.id));
        let mut out: Vec<Line> = rows.iter().map(|row| self.seen(row)).collect();
        for d in db.all(store::disclosures(self.person)).await? {
            let fields: Vec<String> = d.fields.split(' ').map(|f| members::words::field(w, f)).collect();
            out.push(Line::on(
                d.on_day,
                w.rights_disclosed(d.recipient, w.list(&fields), d.purpose, d.reference),
            ));
        }
        Ok(out)
    }

    fn seen(&self, row: &seen::SeenRow) -> Line {
        Line::on(self.day(row.at), told_of(self.w, self.lang, row))
    }
}

/// What was done with the data of somebody, in a sentence: who read or took what, and for what.
pub fn told_of(w: Words, lang: Lang, row: &seen::SeenRow) -> String {
    let detail: Value = serde_json::from_str(&row.detail).unwrap_or_default();
    let of = |key: &str| detail.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let who = match name_in(lang, &row.author_ar, &row.author_la) {
        name if name.is_empty() => w.journal_program(),
        name => name,
    };
    match row.verb.as_str() {
        "reveal_protected" => w.rights_read_field(who, words::read_field(w, &of("field")), of("reason")),
        "export_list" | "print_cards" | "prepare_declaration" => {
            let list = if row.verb == "print_cards" { "cards".to_owned() } else { of("list") };
            let purpose = match of("purpose") {
                purpose if purpose.is_empty() => w.rights_purpose_unsaid(),
                purpose => purpose,
            };
            w.rights_read_list(who, words::list(w, &list), purpose)
        }
        "produce_data" => w.rights_read_produced(who),
        "take_own_data" => w.rights_read_own(who),
        _ => w.rights_read_disclosed(who),
    }
}

/// Every row that refers to a person, by table: what a program reads. Bytes are left out: they are encrypted or digests, and what is in
/// them stands opened in the parts.
pub async fn tables(visit: &Visit, person: Id<Person>) -> Result<BTreeMap<&'static str, Vec<Value>>> {
    let db = &visit.app.db;
    let mut ids: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for of in ["account", "membership", "application", "summons", "disclosure"] {
        ids.insert(of, db.all(told::ids(person, of)).await?);
    }
    let own = [person.raw()];
    let mut out: BTreeMap<&'static str, Vec<Value>> = BTreeMap::new();
    let mut tx = db.begin_reading().await?;
    let tables = tx.tables().await?;
    for line in KEPT {
        let Some(table) = tables.iter().find(|table| table.name == line.table) else { continue };
        let of = match line.by {
            By::Word => &[][..],
            By::Person => &own[..],
            By::Account => ids.get("account").map_or(&[][..], Vec::as_slice),
            By::Membership => ids.get("membership").map_or(&[][..], Vec::as_slice),
            By::Application => ids.get("application").map_or(&[][..], Vec::as_slice),
            By::Summons => ids.get("summons").map_or(&[][..], Vec::as_slice),
            By::Disclosure => ids.get("disclosure").map_or(&[][..], Vec::as_slice),
        };
        let rows = out.entry(line.table).or_default();
        for id in of {
            for row in tx.table_rows_where(table, line.column, *id, ROWS).await? {
                let row = object(&table.columns, row);
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
    }
    Ok(out)
}

fn object(columns: &[(String, String)], row: Vec<Val>) -> Value {
    let mut out = Map::new();
    for ((name, _), value) in columns.iter().zip(row) {
        let value = match value {
            Val::Null => Value::Null,
            Val::Int(n) => n.into(),
            Val::Real(x) => x.into(),
            Val::Text(text) => text.into(),
            Val::Bytes(_) => continue,
        };
        out.insert(name.clone(), value);
    }
    Value::Object(out)
}
