//! What the reader understood, with where and how surely: the shape that is stored and shown.

use serde::{Deserialize, Serialize};

use crate::record::{
    BodyRecord, DateRecord, FigureRecord, PersonRecord, Record, TerritoryRecord, UpcomingRecord,
};

/// Another reading of a value, or what it may refer to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// A territorial code, the key of an organ or post, or the value itself.
    pub id: String,
    /// What to show.
    pub label: String,
    /// 0 to 1; candidates come best first.
    pub score: f32,
}

/// A value with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The value.
    pub value: String,
    /// First character and one after the last, in the text that was read; absent when no words say it.
    pub span: Option<[u32; 2]>,
    /// 0 to 1.
    pub confidence: f32,
    /// What else it may be, best first.
    pub candidates: Vec<Candidate>,
}

/// The organ that met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BodyField {
    /// Its name; candidates are organs of the statutes.
    pub name: Field,
    /// Its type.
    pub kind: Field,
    /// Its level.
    pub level: Field,
}

/// A territorial unit; candidates of the name are codes of the gazetteer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceField {
    /// The bare name.
    pub name: Field,
    /// Its level.
    pub level: Field,
}

/// When it met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DateField {
    /// As written.
    pub written: Field,
    /// ISO 8601, when it can be known.
    pub iso: Option<String>,
    /// The weekday written is not the one of that day.
    pub weekday_contradicts: bool,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonField {
    /// The fullest form of the name.
    pub name: Field,
    /// The title of courtesy before it.
    pub title: Option<String>,
    /// The office; candidates are posts of the statutes.
    pub role: Option<Field>,
    /// Where else the person is named.
    pub mentions: Vec<[u32; 2]>,
}

/// A coming event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UpcomingField {
    /// What.
    pub what: Field,
    /// When: the value is ISO 8601.
    pub date: Option<Field>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureField {
    /// As written.
    pub value: Field,
    /// The number, when it is one.
    pub number: Option<f64>,
    /// What is counted.
    pub unit: Option<Field>,
}

/// A meeting that the text reports; the fields of the draft describe the main one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeetingSpan {
    /// Its sentence.
    pub span: [u32; 2],
    /// ISO 8601, when its sentence has a date.
    pub date: Option<String>,
    /// The fields describe this one.
    pub main: bool,
}

/// What a person should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The weekday written is not the one of that day.
    WeekdayContradicts,
    /// No year is written.
    YearMissing,
    /// The date depends on the day of writing, which the text does not tell.
    DateRelative,
    /// Several meetings in one text.
    SeveralMeetings,
    /// It may be no report of a meeting.
    PerhapsNoMeeting,
    /// No party could be read.
    PartyUnknown,
    /// The text is longer than a communique: only its beginning was read.
    TextCut,
}

/// Everything understood of one text. `docs` of the crate give its JSON shape.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of the record, in the same words")]
pub struct Draft {
    /// 1: the shape of this struct.
    pub version: u8,
    /// `true` or `false`.
    pub is_meeting: Field,
    pub title: Option<Field>,
    pub kind: Option<Field>,
    pub parties: Vec<Field>,
    pub body: Option<BodyField>,
    pub territory: Vec<PlaceField>,
    pub date: Option<DateField>,
    pub mode: Option<Field>,
    pub venue: Option<Field>,
    pub chair: Option<Field>,
    pub slogan: Option<Field>,
    pub people: Vec<PersonField>,
    pub agenda: Vec<Field>,
    pub decisions: Vec<Field>,
    pub upcoming: Vec<UpcomingField>,
    pub figures: Vec<FigureField>,
    /// The meetings of the text, in order.
    pub meetings: Vec<MeetingSpan>,
    /// Characters that belong to the site, not to the communique.
    pub furniture: Vec<[u32; 2]>,
    pub doubts: Vec<Doubt>,
}

impl Draft {
    /// True when the text reports a meeting.
    pub fn meets(&self) -> bool {
        self.is_meeting.value == "true"
    }

    /// The record of the guide: values only, everything empty when it is no meeting.
    pub fn record(&self) -> Record {
        if !self.meets() {
            return Record::default();
        }
        let text = |f: &Field| f.value.clone();
        let all = |v: &[Field]| v.iter().map(text).collect::<Vec<_>>();
        Record {
            is_meeting: true,
            kind: self.kind.as_ref().map(text),
            parties: all(&self.parties),
            body: self.body.as_ref().map(|b| BodyRecord {
                name_as_written: text(&b.name),
                kind: text(&b.kind),
                level: text(&b.level),
            }),
            territory: self
                .territory
                .iter()
                .map(|p| TerritoryRecord { name_as_written: text(&p.name), level: text(&p.level) })
                .collect(),
            date: self.date.as_ref().map(|d| DateRecord { iso: d.iso.clone(), as_written: text(&d.written) }),
            // The guide counts a meeting of both ways among those in person.
            mode: self.mode.as_ref().map(|m| if m.value == "hybrid" { "in_person".into() } else { text(m) }),
            venue: self.venue.as_ref().map(text),
            chair: self.chair.as_ref().map(text),
            people: self
                .people
                .iter()
                .map(|p| PersonRecord { name: text(&p.name), role_as_written: p.role.as_ref().map(text) })
                .collect(),
            slogan: self.slogan.as_ref().map(text),
            agenda: all(&self.agenda),
            decisions: all(&self.decisions),
            upcoming: self
                .upcoming
                .iter()
                .map(|u| UpcomingRecord { what: text(&u.what), date: u.date.as_ref().map(text) })
                .collect(),
            figures: self
                .figures
                .iter()
                .map(|f| FigureRecord {
                    value: text(&f.value),
                    unit_or_object_as_written: f.unit.as_ref().map(text),
                })
                .collect(),
        }
    }
}
