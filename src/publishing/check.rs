//! What the organisation's own reader reads back from a text, beside the record (D11): whoever receives the text will read it
//! the same way. Pure but for the reading itself ([`of`]).

use super::{
    model,
    personal::{self, Sort},
    store::PublicationRow,
};
use crate::{
    communiques::{
        self, Sheet,
        sheet::{ComingLine, MeetingSheet, PersonLine},
    },
    meetings::{
        Mode, Precision, Role,
        communique::{Recorded, Values, recorded},
        grammar::bare,
        rapporteur::{self, Guest, Told},
    },
    web::{Error, Result, Visit},
};
use amana_arabic::fold;
use amana_base::Day;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Whether it tells of a meeting at all.
    Meeting,
    /// What sort of meeting.
    Kind,
    /// The body that met.
    Body,
    /// The unit it is of.
    Unit,
    /// The unit where it was held.
    Host,
    /// The day.
    Date,
    /// The last day.
    Until,
    /// How people attended.
    Mode,
    /// The hall.
    Venue,
    /// The slogan.
    Slogan,
    /// Somebody.
    Person,
    /// A point of the agenda.
    Point,
    /// A decision.
    Decision,
    /// Something to come.
    Next,
}

/// A value on either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Not said.
    Nothing,
    /// Words.
    Text(String),
    /// Yes or no.
    Whether(bool),
    /// A kind of meeting in the reader's terms.
    Kind(String),
    /// A kind of body and its own name.
    Body(String, String),
    /// Code of a unit.
    Unit(String),
    /// A day, month or year.
    Day(Day, Precision),
    /// How people attended.
    Mode(Mode),
    /// Somebody: role, name, capacity.
    Person(Role, String, String),
    /// What is to come and when.
    Next(String, Option<Day>),
}

/// A field on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub field: Field,
    /// What the record says.
    pub record: Value,
    /// What is read from the text.
    pub read: Value,
    /// Do they agree?
    pub agrees: bool,
}

/// What is to be known of a text before it is published.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Field by field; nothing for a text without a meeting.
    pub findings: Vec<Finding>,
    /// What looks like personal data.
    pub personal: Vec<(Sort, String)>,
}

impl Checked {
    /// How many fields differ.
    pub fn differing(&self) -> usize {
        self.findings.iter().filter(|f| !f.agrees).count()
    }
}

/// Reads a publication's text and compares it with the record of its meeting.
pub async fn of(visit: &Visit, row: &PublicationRow) -> Result<(Checked, Option<Recorded>)> {
    let whole = model::whole(&row.title, &row.text);
    let personal = personal::found(&whole);
    let Some(meeting) = row.meeting_id else { return Ok((Checked { findings: vec![], personal }, None)) };
    let recorded = match recorded(visit, meeting).await {
        Ok(recorded) => recorded,
        // Not this reader's to see: nothing to compare with.
        Err(Error::NotFound) => return Ok((Checked { findings: vec![], personal }, None)),
        Err(e) => return Err(e),
    };
    let sheet = communiques::understand(&visit.app, whole).await?;
    let findings = compare(&recorded.told, &recorded.values, &sheet);
    Ok((Checked { findings, personal }, Some(recorded)))
}

/// Field by field, in the order of a communique.
pub fn compare(told: &Told, values: &Values, sheet: &Sheet) -> Vec<Finding> {
    let empty = MeetingSheet::default();
    let meets = !sheet.perhaps_none && !sheet.meetings.is_empty();
    let read = sheet.main().filter(|_| meets).unwrap_or(&empty);
    let mut out = vec![];
    let mut add = |field, record, read, agrees| out.push(Finding { field, record, read, agrees });
    add(Field::Meeting, Value::Whether(true), Value::Whether(meets), meets);
    if !meets {
        return out;
    }
    let kind = read.kind.value.clone();
    add(Field::Kind, Value::Kind(values.kind.clone()), Value::Kind(kind.clone()), kind == values.kind);
    if !values.body_kind.is_empty() {
        let same = read.body.kind == values.body_kind
            && (values.body_name.is_empty()
                || read.body.name.is_empty()
                || same_words(&read.body.name, &values.body_name));
        let found = Value::Body(read.body.kind.clone(), read.body.name.clone());
        let found = if read.body.kind.is_empty() { said(&read.body.said.value) } else { found };
        add(Field::Body, Value::Body(values.body_kind.clone(), values.body_name.clone()), found, same);
    }
    add(Field::Unit, Value::Unit(values.unit.clone()), unit(&read.unit.code), read.unit.code == values.unit);
    if !values.host.is_empty() || !read.host.code.is_empty() {
        add(Field::Host, unit(&values.host), unit(&read.host.code), values.host == read.host.code);
    }
    let precision = values.precision.unwrap_or(Precision::Unknown);
    let found = read.date.precision.parse().unwrap_or(Precision::Unknown);
    let same = values.on == read.date.from && (values.on.is_none() || precision == found);
    add(Field::Date, day(values.on, precision), day(read.date.from, found), same);
    if values.until.is_some() || read.date.until.is_some() {
        let of = |on| day(on, Precision::Day);
        add(Field::Until, of(values.until), of(read.date.until), values.until == read.date.until);
    }
    if let Some(mode) = told.mode.filter(|mode| *mode != Mode::Unknown) {
        let found = read.mode.value.parse().unwrap_or(Mode::Unknown);
        add(Field::Mode, Value::Mode(mode), Value::Mode(found), mode == found);
    }
    if !told.venue.is_empty() || !read.venue.is_empty() {
        let same = same_venue(&told.venue, &read.venue.value);
        add(Field::Venue, said(&told.venue), said(&read.venue.value), same);
    }
    if !told.slogan.is_empty() || !read.slogan.is_empty() {
        let same = same_words(&told.slogan, &read.slogan.value);
        add(Field::Slogan, said(&told.slogan), said(&read.slogan.value), same);
    }
    out.extend(people(told, &read.people));
    let points: Vec<String> = told.agenda.iter().map(|point| bare(point).to_owned()).collect();
    let found: Vec<String> = read.agenda.iter().map(|line| line.said.value.clone()).collect();
    out.extend(lines(Field::Point, &points, &found));
    out.extend(decisions(told, read));
    out.extend(coming(told, values, read));
    out
}

fn people(told: &Told, read: &[PersonLine]) -> Vec<Finding> {
    let mut out = vec![];
    let mut used = vec![];
    for guest in told.guests.iter().chain(&told.convener) {
        let found = read.iter().find(|p| same_words(&p.name.value, &guest.name));
        used.extend(found.map(|p| p.id));
        let agrees = found.is_some_and(|p| {
            p.role.parse() == Ok(in_text(guest.role)) && same_words(&p.capacity.value, &guest.capacity)
        });
        let read = found.map_or(Value::Nothing, person);
        out.push(Finding { field: Field::Person, record: named(guest), read, agrees });
    }
    // Who is named by a decision, a point or a date is there for that.
    let spoken: Vec<String> = (told.decisions.iter().map(rapporteur::said))
        .chain(told.agenda.iter().cloned())
        .chain(told.next.iter().map(|n| n.what.clone()))
        .map(|text| fold(&text))
        .collect();
    for p in read.iter().filter(|p| !used.contains(&p.id)) {
        if !spoken.iter().any(|text| text.contains(&fold(&p.name.value))) {
            out.push(Finding {
                field: Field::Person,
                record: Value::Nothing,
                read: person(p),
                agrees: false,
            });
        }
    }
    out
}

/// What of a role a communique says: whoever reported or spoke is told among those present.
fn in_text(role: Role) -> Role {
    match role {
        Role::Rapporteur | Role::Speaker | Role::Guest => Role::Attendee,
        other => other,
    }
}

fn named(guest: &Guest) -> Value {
    Value::Person(in_text(guest.role), guest.name.clone(), guest.capacity.clone())
}

fn person(p: &PersonLine) -> Value {
    Value::Person(p.role.parse().unwrap_or(Role::Named), p.name.value.clone(), p.capacity.value.clone())
}

fn decisions(told: &Told, read: &MeetingSheet) -> Vec<Finding> {
    let mut out = vec![];
    for n in 0..told.decisions.len().max(read.decisions.len()) {
        let (record, found) = (told.decisions.get(n), read.decisions.get(n));
        let agrees = record.zip(found).is_some_and(|(d, found)| {
            let words = found.said.value.as_str();
            let same = same_words(words, &rapporteur::said(d)) || same_words(words, &rapporteur::decision(d));
            same && found.taken.parse() == Ok(d.taken)
        });
        out.push(Finding {
            field: Field::Decision,
            record: record.map_or(Value::Nothing, |d| Value::Text(rapporteur::said(d))),
            read: found.map_or(Value::Nothing, |d| Value::Text(d.said.value.clone())),
            agrees,
        });
    }
    out
}

fn coming(told: &Told, values: &Values, read: &MeetingSheet) -> Vec<Finding> {
    let mut out = vec![];
    // What a decision or a point of the agenda plans is to come as well, and told there.
    let planned: Vec<String> = (told.decisions.iter().map(|d| d.text.as_str()))
        .chain(told.agenda.iter().map(String::as_str))
        .map(plain)
        .collect();
    let is_planned = |line: &ComingLine| {
        let words = plain(&line.said.value);
        // `للمؤتمر الوطني` is the congress too.
        planned.iter().any(|text| text.contains(words.strip_prefix("ال").unwrap_or(&words)))
    };
    let is_told =
        |line: &ComingLine| values.next.iter().any(|(what, ..)| same_words(bare(what), &line.said.value));
    let coming: Vec<&ComingLine> =
        read.coming.iter().filter(|line| is_told(line) || !is_planned(line)).collect();
    for n in 0..values.next.len().max(coming.len()) {
        let (record, found) = (values.next.get(n), coming.get(n));
        let agrees = record.zip(found).is_some_and(|((what, on, precision), found)| {
            let on = on.filter(|_| *precision != Precision::Unknown);
            same_words(bare(what), &found.said.value) && on == found.on
        });
        out.push(Finding {
            field: Field::Next,
            record: record.map_or(Value::Nothing, |(what, on, _)| Value::Next(what.clone(), *on)),
            read: found.map_or(Value::Nothing, |line| Value::Next(line.said.value.clone(), line.on)),
            agrees,
        });
    }
    out
}

fn lines(field: Field, record: &[String], read: &[String]) -> Vec<Finding> {
    (0..record.len().max(read.len()))
        .map(|n| {
            let (a, b) = (record.get(n), read.get(n));
            Finding {
                field,
                record: a.map_or(Value::Nothing, |a| Value::Text(a.clone())),
                read: b.map_or(Value::Nothing, |b| Value::Text(b.clone())),
                agrees: a.zip(b).is_some_and(|(a, b)| same_words(a, b)),
            }
        })
        .collect()
}

fn said(text: &str) -> Value {
    if text.is_empty() { Value::Nothing } else { Value::Text(text.to_owned()) }
}

fn unit(code: &str) -> Value {
    if code.is_empty() { Value::Nothing } else { Value::Unit(code.to_owned()) }
}

fn day(on: Option<Day>, precision: Precision) -> Value {
    on.map_or(Value::Nothing, |on| Value::Day(on, precision))
}

/// The same but for spelling and marks.
fn same_words(a: &str, b: &str) -> bool {
    plain(a) == plain(b)
}

/// The words alone, as everybody spells them.
fn plain(text: &str) -> String {
    let letters: String = fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same hall, with or without the particle.
fn same_venue(a: &str, b: &str) -> bool {
    let bare = |text: &str| {
        let text = text.trim();
        text.strip_prefix("في ").or_else(|| text.strip_prefix('ب')).unwrap_or(text).to_owned()
    };
    same_words(a, b) || same_words(&bare(a), b) || same_words(a, &bare(b))
}
