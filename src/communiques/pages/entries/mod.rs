//! The record side of the review: what each entry says, how it stands to what is known, and the form that corrects it.

mod decision;
mod facts;
mod person;
mod words;

use crate::{
    access::Scope,
    communiques::{
        Sheet,
        lexicon::Desk,
        link::Links,
        sheet::{MeetingSheet, Said},
        store::SourceRow,
    },
    statutes::Rulebook,
    ui::{Field, Problems, Words, parts::State},
    web::Visit,
};
use amana_base::Id;
use std::collections::HashMap;
pub use words::kind_word;

/// A group of entries under a heading.
pub struct Section {
    /// Its `id`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// A switch in the heading: is this meeting recorded?
    pub take: Option<Check>,
    /// What it holds.
    pub entries: Vec<Entry>,
    /// What can be added: the field's name and the words of the button.
    pub add: Option<(String, String)>,
    /// The form of an addition, when it is open.
    pub adding: Option<Vec<Field>>,
}

/// One entry.
pub struct Entry {
    /// Its `id` and `data-field`.
    pub id: String,
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
    /// The fact of the record it became.
    pub href: Option<String>,
    /// More about the value: a capacity, the words as written.
    pub more: Vec<String>,
    /// How it stands.
    pub state: Option<State>,
    /// What to look at.
    pub warnings: Vec<String>,
    /// Answers one press away.
    pub asks: Vec<Ask>,
    /// What else it would write, each with its switch.
    pub checks: Vec<Check>,
    /// The form that corrects it, when it is open.
    pub form: Option<Vec<Field>>,
    /// It can be removed.
    pub removable: bool,
    /// It can be corrected.
    pub open: bool,
    /// It takes the focus.
    pub focus: bool,
    /// It is not taken.
    pub off: bool,
}

/// An answer one press away.
pub struct Ask {
    /// The control's name.
    pub name: &'static str,
    /// What is sent.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Why.
    pub hint: String,
}

/// Something that can be taken or left.
pub struct Check {
    /// The field that is sent.
    pub field: String,
    /// What.
    pub label: String,
    /// Taken?
    pub on: bool,
    /// Nothing to choose: why.
    pub fixed: Option<String>,
    /// What to know before.
    pub note: Option<String>,
}

/// Everything the entries are made of.
pub struct Entries<'v> {
    pub visit: &'v Visit,
    pub desk: &'v Desk,
    pub rules: &'v Rulebook,
    pub sheet: &'v Sheet,
    pub links: &'v Links,
    pub writes: &'v [Scope],
    pub facts: &'v [SourceRow],
    pub open: bool,
    pub edit: &'v str,
    pub at: &'v str,
    pub problems: &'v Problems,
    pub answers: Option<&'v HashMap<String, String>>,
}

impl Entries<'_> {
    fn w(&self) -> Words {
        self.visit.words()
    }

    /// The sections of every meeting, the first first.
    pub fn sections(&self) -> Vec<Section> {
        let several = self.sheet.meetings.len() > 1;
        let mut out = vec![];
        for (n, m) in self.sheet.meetings.iter().enumerate() {
            self.meeting(m, n, several, &mut out);
        }
        out
    }

    fn meeting(&self, m: &MeetingSheet, n: usize, several: bool, out: &mut Vec<Section>) {
        let w = self.w();
        let mut add = |name: &str, title: String, entries: Vec<Entry>, button: Option<String>| {
            let field = format!("m{}-{name}", m.id);
            let adding = (self.open && self.edit == field).then(|| self.addition(name));
            if entries.is_empty() && (button.is_none() || !self.open) {
                return;
            }
            let add = button.filter(|_| self.open).map(|b| (field, b));
            out.push(Section { id: format!("s{}-{name}", m.id), title, take: None, entries, add, adding });
        };
        add(
            "facts",
            if several { w.communiques_meeting_n(n as i64 + 1) } else { w.communiques_meeting() },
            self.facts_of(m),
            None,
        );
        if m.take {
            let people = m.people.iter().map(|p| self.person(m, p)).collect();
            add("person", w.communiques_people(), people, Some(w.communiques_add_person()));
            let agenda = m
                .agenda
                .iter()
                .enumerate()
                .map(|(n, a)| self.line(format!("a{}", a.id), w.number(n as i64 + 1), &a.said))
                .collect();
            add("agenda", w.communiques_agenda(), agenda, Some(w.communiques_add_agenda()));
            let decisions = m.decisions.iter().map(|d| self.decision(m, d)).collect();
            add("decision", w.communiques_decisions(), decisions, Some(w.communiques_add_decision()));
            add(
                "coming",
                w.communiques_coming(),
                m.coming.iter().map(|c| self.coming(c)).collect(),
                Some(w.communiques_add_coming()),
            );
            add(
                "figure",
                w.communiques_figures(),
                m.figures.iter().map(|g| self.figure(g)).collect(),
                Some(w.communiques_add_figure()),
            );
        }
        if (several || self.sheet.perhaps_none || !self.sheet.other_party.is_empty())
            && self.open
            && let Some(first) = out.iter_mut().find(|s| s.id == format!("s{}-facts", m.id))
        {
            first.take = Some(Check {
                field: format!("m{}", m.id),
                label: w.communiques_take_meeting(),
                on: m.take,
                fixed: None,
                note: None,
            });
        }
    }

    fn entry(&self, id: String, label: String, said: &Said) -> Entry {
        let open = self.open && self.edit == id;
        Entry {
            href: self.fact(&id),
            label,
            value: said.value.clone(),
            more: vec![],
            state: None,
            warnings: vec![],
            asks: vec![],
            checks: vec![],
            form: open.then(Vec::new),
            removable: false,
            open: self.open,
            focus: self.at == id || open,
            off: false,
            id,
        }
    }

    /// The page of the fact that an entry became.
    fn fact(&self, field: &str) -> Option<String> {
        let row = self.facts.iter().find(|f| f.field == field)?;
        let id: Id<()> = Id::from_raw(row.fact_id);
        Some(match row.fact_kind.as_str() {
            "person" => format!("/people/{id}"),
            "body" => format!("/bodies/{id}"),
            "meeting" => format!("/meetings/{id}"),
            "decision" => format!("/decisions/{id}"),
            _ => return None,
        })
    }

    fn answer(&self, name: &str, otherwise: &str) -> String {
        self.answers.and_then(|a| a.get(name)).cloned().unwrap_or_else(|| otherwise.to_string())
    }

    fn wrong(&self, name: &str) -> Option<&str> {
        self.problems.of(name)
    }

    fn line(&self, id: String, label: String, said: &Said) -> Entry {
        let w = self.w();
        let mut e = self.entry(id, label, said);
        e.removable = self.open && e.form.is_none();
        if let Some(form) = &mut e.form {
            form.push(
                Field::long("text", w.communiques_words())
                    .limit(5000)
                    .value(self.answer("text", &said.value))
                    .error(self.wrong("text")),
            );
        }
        e
    }

    fn addition(&self, what: &str) -> Vec<Field> {
        let w = self.w();
        vec![match what {
            "person" => Field::text("name", w.communiques_name())
                .limit(100)
                .value(self.answer("name", ""))
                .error(self.wrong("name")),
            "figure" => Field::text("value", w.communiques_figure())
                .limit(40)
                .latin()
                .value(self.answer("value", ""))
                .error(self.wrong("value")),
            _ => Field::long("text", w.communiques_words())
                .limit(5000)
                .value(self.answer("text", ""))
                .error(self.wrong("text")),
        }]
    }
}

const KINDS: [&str; 9] = [
    "ordinary_meeting",
    "council_session",
    "congress",
    "founding",
    "outreach",
    "training",
    "activity",
    "remote_meeting",
    "other",
];
