//! The record of a communique, in exactly the schema of `corpus/GUIDE.md`.

use serde::{Deserialize, Serialize};

/// What a communique states, in its own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The text reports a meeting or activity held or under way. When false everything else is empty.
    pub is_meeting: bool,
    /// `ordinary_meeting`, `congress`, `council_session`, `founding`, `outreach`, `training`, `activity`,
    /// `remote_meeting` or `other`.
    pub kind: Option<String>,
    /// Codes of the organising parties.
    pub parties: Vec<String>,
    /// The organ that met.
    pub body: Option<BodyRecord>,
    /// The units of the body and of the place.
    pub territory: Vec<TerritoryRecord>,
    /// When.
    pub date: Option<DateRecord>,
    /// `in_person`, `remote` or `unknown`.
    pub mode: Option<String>,
    /// Where.
    pub venue: Option<String>,
    /// Who presided.
    pub chair: Option<String>,
    /// Everybody named, in order.
    pub people: Vec<PersonRecord>,
    /// The theme of the meeting.
    pub slogan: Option<String>,
    /// What was discussed.
    pub agenda: Vec<String>,
    /// What was decided.
    pub decisions: Vec<String>,
    /// What is to come.
    pub upcoming: Vec<UpcomingRecord>,
    /// Values written in digits.
    pub figures: Vec<FigureRecord>,
}

/// The organ that met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BodyRecord {
    /// As the text names it, never with its territory.
    pub name_as_written: String,
    /// `party`, `executive`, `council`, `congress`, `committee`, `youth`, `women`, `professional`, `elected`,
    /// `union` or `association`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `national`, `regional`, `provincial`, `local` or `parallel`.
    pub level: String,
}

/// A territorial unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TerritoryRecord {
    /// The bare name.
    pub name_as_written: String,
    /// `regional`, `provincial`, `local`, `foreign` or `national`.
    pub level: String,
}

/// A date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DateRecord {
    /// ISO 8601, `start/end` for a range, `--MM-DD` without a year; none when it depends on the day of writing.
    pub iso: Option<String>,
    /// From the weekday on.
    pub as_written: String,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonRecord {
    /// The fullest form of the name, without titles.
    pub name: String,
    /// The office beside the name.
    pub role_as_written: Option<String>,
}

/// A coming event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UpcomingRecord {
    /// What.
    pub what: String,
    /// When, ISO 8601.
    pub date: Option<String>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureRecord {
    /// As written.
    pub value: String,
    /// What is counted.
    pub unit_or_object_as_written: Option<String>,
}
