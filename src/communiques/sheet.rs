//! What the reader understood of a text, as people correct it: the draft that is kept, and from which the record is made.
//!
//! Every value is [`Said`]: itself and the words that say it, in characters of the text. What refers to a controlled list
//! (kinds of body, posts, units) is a key of that list beside the words (O09).

use crate::{
    people::{Person, Sex},
    territory::{Gazette, Place},
};
use amana_arabic::fold;
use amana_base::{Day, Id};
use serde::{Deserialize, Serialize};

/// First character and one after the last.
pub type Span = [u32; 2];

/// A value and the words that say it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The value.
    pub value: String,
    /// Its words in the text, unless a person wrote it.
    pub span: Option<Span>,
    /// How sure the reader was, 0 to 100.
    pub sure: u8,
    /// A person wrote or confirmed it.
    #[serde(default)]
    pub by_hand: bool,
}

impl Said {
    /// A person's word: the span stays, since it is still about these words.
    pub fn correct(&mut self, value: &str) {
        if self.value != value {
            self.value = value.to_string();
            self.by_hand = true;
        }
    }
    /// Nothing there?
    pub fn is_empty(&self) -> bool {
        self.value.is_empty()
    }
}

/// The draft of one text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The meetings it tells of, in order.
    pub meetings: Vec<MeetingSheet>,
    /// The reader doubted that it tells of a meeting at all.
    pub perhaps_none: bool,
    /// The text was longer than the reader reads: its end was not looked at.
    #[serde(default)]
    pub cut: bool,
    /// Codes of the parties it speaks of, when the organisation is none of them.
    #[serde(default)]
    pub other_party: Vec<String>,
    /// Characters that belong to the site it was saved from.
    pub furniture: Vec<Span>,
    /// The next number for a line.
    pub next: u32,
}

/// One meeting of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MeetingSheet {
    /// Its number among the lines.
    pub id: u32,
    /// Goes into the record.
    pub take: bool,
    /// `ordinary_meeting`, `congress`, … in the reader's terms.
    pub kind: Said,
    /// The organ that met.
    pub body: BodyLine,
    /// The unit it is of.
    pub unit: UnitLine,
    /// The unit where it was held.
    pub host: UnitLine,
    /// When.
    pub date: DateLine,
    /// `in_person`, `remote`, `hybrid` or `unknown`.
    pub mode: Said,
    /// The hall or address.
    pub venue: Said,
    /// Its slogan.
    pub slogan: Said,
    /// Everybody named.
    pub people: Vec<PersonLine>,
    /// What was discussed.
    pub agenda: Vec<TextLine>,
    /// What was decided.
    pub decisions: Vec<DecisionLine>,
    /// What is to come.
    pub coming: Vec<ComingLine>,
    /// Figures.
    pub figures: Vec<FigureLine>,
}

/// An organ: its words, and the kind of the statute.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BodyLine {
    /// As written.
    pub said: Said,
    /// Key of the kind of body, empty while it is not known.
    pub kind: String,
    /// Its own name, for kinds of which there may be several.
    pub name: String,
    /// Other kinds it may be, best first.
    pub candidates: Vec<String>,
}

/// A unit: its words, and its code.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UnitLine {
    /// As written.
    pub said: Said,
    /// Its code, empty while it is not known.
    pub code: String,
    /// Codes it may be, best first.
    pub candidates: Vec<String>,
}

/// When it was.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DateLine {
    /// As written.
    pub said: Said,
    /// First day; the first of the month or year when only that is known.
    pub from: Option<Day>,
    /// Last day, of several.
    pub until: Option<Day>,
    /// `day`, `month`, `year` or `unknown`.
    pub precision: String,
    /// The weekday written is another than that of the day.
    pub weekday_contradicts: bool,
    /// The weekday as written, Monday 1.
    pub weekday: Option<u8>,
    /// Month and day are written, without a year: `--MM-DD`.
    pub without_year: String,
    /// It depends on the day of writing, which the text does not tell.
    pub relative: bool,
}

/// How somebody of the text is tied to the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// As found when looked at: known, new, or asked.
    #[default]
    Auto,
    /// This person.
    Known(Id<Person>),
    /// Nobody the record knows.
    New,
}

/// Somebody named.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PersonLine {
    /// Its number among the lines.
    pub id: u32,
    /// Goes into the record.
    pub take: bool,
    /// The name, fullest form, without titles.
    pub name: Said,
    /// Titles of courtesy (O05).
    pub title: String,
    /// The capacity beside the name, as written.
    pub capacity: Said,
    /// Where else the person is named.
    pub mentions: Vec<Span>,
    /// `chair`, `speaker`, `attendee`, … of a meeting's roles.
    pub role: String,
    /// Who it is.
    pub link: Choice,
    /// Offices that the capacity states in passing.
    pub offices: Vec<OfficeLine>,
}

impl PersonLine {
    /// What the words say of the sex: `السيدة`, `الأستاذ`, `رئيسة`; a capacity in the masculine says nothing, since women are
    /// often written so (`عضو`, `رئيس`).
    pub fn sex(&self) -> Option<Sex> {
        let first = |text: &str| text.split_whitespace().next().map(fold).unwrap_or_default();
        let title = first(&self.title);
        let bare = title.strip_prefix("ال").unwrap_or(&title);
        match bare {
            "سيد" | "اخ" | "استاذ" | "دكتور" | "حاج" | "مهندس" | "m" | "m." | "mr" | "monsieur" => {
                Some(Sex::Male)
            }
            "اخت" | "mme" | "madame" | "mlle" => Some(Sex::Female),
            _ if bare.ends_with('ه') => Some(Sex::Female),
            _ if bare.is_empty() && first(&self.capacity.value).ends_with('ه') => Some(Sex::Female),
            _ => None,
        }
    }
}

/// An office stated in passing: proposed as a mandate known from a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OfficeLine {
    /// Its number among the lines.
    pub id: u32,
    /// A person's choice; without one, taken when nothing speaks against it.
    pub take: Option<bool>,
    /// Key of the kind of body.
    pub kind: String,
    /// Key of the post.
    pub post: String,
    /// Its rank, 0 for none.
    pub rank: i64,
    /// Code of the unit.
    pub unit: String,
    /// The body's own name, for kinds of which there may be several.
    pub name: String,
}

/// A line of text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TextLine {
    /// Its number among the lines.
    pub id: u32,
    /// The words.
    pub said: Said,
}

/// A decision.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DecisionLine {
    /// Its number among the lines.
    pub id: u32,
    /// The words.
    pub said: Said,
    /// `resolution`, `designation`, … of the decisions' kinds.
    pub kind: String,
    /// `unanimity`, `consensus`, … (D03).
    pub taken: String,
    /// What it does.
    pub effects: Vec<EffectLine>,
}

/// What a decision does: founds a body, or gives somebody a post in one (founding it first if it is not there).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EffectLine {
    /// Its number among the lines.
    pub id: u32,
    /// Goes into the record.
    pub take: bool,
    /// Key of the kind of body.
    pub kind: String,
    /// The body's own name, for kinds of which there may be several.
    pub name: String,
    /// Code of the unit.
    pub unit: String,
    /// The person's line, for a post.
    pub holder: Option<u32>,
    /// Key of the post, for a holder.
    pub post: String,
    /// Its rank, 0 for none.
    pub rank: i64,
    /// The words.
    pub span: Option<Span>,
}

/// Something announced.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComingLine {
    /// Its number among the lines.
    pub id: u32,
    /// What.
    pub said: Said,
    /// When.
    pub on: Option<Day>,
    /// `day`, `month`, `year` or `unknown`.
    pub precision: String,
    /// The words of the date.
    pub on_span: Option<Span>,
}

/// A figure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FigureLine {
    /// Its number among the lines.
    pub id: u32,
    /// As written.
    pub value: Said,
    /// Of what.
    pub unit: Said,
}

impl Sheet {
    /// From what is stored. A draft of an older shape than the program reads is read anew by the caller.
    pub fn parse(json: &str) -> Option<Sheet> {
        serde_json::from_str(json).ok()
    }
    /// As it is stored.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
    /// A fresh number for a line.
    pub fn fresh(&mut self) -> u32 {
        self.next += 1;
        self.next
    }
    /// The meeting with this number.
    pub fn meeting_mut(&mut self, id: u32) -> Option<&mut MeetingSheet> {
        self.meetings.iter_mut().find(|m| m.id == id)
    }
    /// The first meeting that goes into the record: lists and the text's own place follow it.
    pub fn main(&self) -> Option<&MeetingSheet> {
        self.meetings.iter().find(|m| m.take).or(self.meetings.first())
    }
    /// Where the text belongs: the territory of its main meeting.
    pub fn place(&self, gazette: &Gazette) -> Option<Place> {
        self.main().and_then(|m| gazette.code(&m.unit.code)).map(|row| row.place())
    }
    /// Every stretch of the text that says something, with the field it belongs to.
    pub fn marks(&self) -> Vec<(Span, String)> {
        let mut out = vec![];
        for m in &self.meetings {
            let mut add = |span: Option<Span>, field: String| out.extend(span.map(|s| (s, field)));
            for (said, name) in [
                (&m.kind, "kind"),
                (&m.body.said, "body"),
                (&m.unit.said, "unit"),
                (&m.host.said, "host"),
                (&m.date.said, "date"),
                (&m.mode, "mode"),
                (&m.venue, "venue"),
                (&m.slogan, "slogan"),
            ] {
                add(said.span, format!("m{}-{name}", m.id));
            }
            for p in &m.people {
                let field = format!("p{}", p.id);
                add(p.name.span, field.clone());
                add(p.capacity.span, field.clone());
                p.mentions.iter().for_each(|s| add(Some(*s), field.clone()));
            }
            m.agenda.iter().for_each(|a| add(a.said.span, format!("a{}", a.id)));
            m.decisions.iter().for_each(|d| add(d.said.span, format!("d{}", d.id)));
            for n in &m.coming {
                add(n.said.span, format!("n{}", n.id));
                add(n.on_span, format!("n{}", n.id));
            }
            for g in &m.figures {
                add(g.value.span, format!("g{}", g.id));
                add(g.unit.span, format!("g{}", g.id));
            }
        }
        out
    }
}

/// Characters of a text as bytes, for many spans at once.
pub struct Bytes(Vec<usize>);

impl Bytes {
    /// Where each character of the text begins, and its end.
    pub fn of(text: &str) -> Bytes {
        Bytes(text.char_indices().map(|(at, _)| at).chain([text.len()]).collect())
    }
    /// A span in bytes; brought inside the text.
    pub fn range(&self, span: Span) -> std::ops::Range<usize> {
        let at = |n: u32| self.0.get(n as usize).or(self.0.last()).copied().unwrap_or(0);
        let (start, end) = (at(span[0]), at(span[1]));
        start..end.max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_or_a_feminine_capacity_says_the_sex() {
        let sex = |title: &str, capacity: &str| {
            let capacity = Said { value: capacity.into(), ..Said::default() };
            PersonLine { title: title.into(), capacity, ..PersonLine::default() }.sex()
        };
        assert_eq!(sex("السيدة", "عضو المكتب السياسي"), Some(Sex::Female));
        assert_eq!(sex("الدكتور", ""), Some(Sex::Male));
        assert_eq!(sex("", "رئيسة اللجنة"), Some(Sex::Female));
        assert_eq!(sex("", "عضو المكتب السياسي"), None, "women are written so too");
        assert_eq!(sex("", ""), None);
    }

    #[test]
    fn a_draft_reads_back_as_it_was_kept() {
        let mut sheet = Sheet::default();
        let mut m = MeetingSheet { id: sheet.fresh(), take: true, ..MeetingSheet::default() };
        m.date.from = Day::of(2026, 5, 3);
        let id = sheet.fresh();
        m.people.push(PersonLine { id, link: Choice::Known(Id::from_raw(7)), ..PersonLine::default() });
        sheet.meetings.push(m);
        assert_eq!(Sheet::parse(&sheet.json()), Some(sheet));
        assert_eq!(Sheet::parse("{}"), None);
    }

    #[test]
    fn spans_in_characters_become_bytes_and_never_leave_the_text() {
        let text = "عقد a";
        let bytes = Bytes::of(text);
        assert_eq!(&text[bytes.range([0, 3])], "عقد");
        assert_eq!(&text[bytes.range([4, 5])], "a");
        assert_eq!(bytes.range([9, 12]), 7 + 1..8);
        assert_eq!(bytes.range([3, 1]), 6..6);
    }
}
