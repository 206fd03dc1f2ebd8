//! The record side of the review: what each entry says, how it stands to what is known, and the form that corrects it.

use crate::{
    access::Scope,
    communiques::{
        Sheet, acts,
        gazette::Gazette,
        lexicon::{Desk, post_key},
        link::{self, Candidate, Held, Links, Standing, Why},
        sheet::{DecisionLine, MeetingSheet, OfficeLine, PersonLine, Said},
        store::SourceRow,
    },
    decisions, meetings,
    record::names::at_unit,
    statutes::Rulebook,
    ui::{Choice, Field, Problems, Words, parts::State},
    web::Visit,
};
use amana_base::{Day, Id};
use amana_statute::Gender;
use std::collections::HashMap;

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
        if (several || self.sheet.perhaps_none)
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

    // The meeting itself ------------------------------------------------------------------------------------------------

    fn facts_of(&self, m: &MeetingSheet) -> Vec<Entry> {
        let w = self.w();
        let mut kind = self.entry(format!("m{}-kind", m.id), w.communiques_kind(), &m.kind);
        kind.value = kind_word(w, &m.kind.value);
        if let Some(form) = &mut kind.form {
            let kinds = KINDS.iter().map(|k| Choice::new(*k, kind_word(w, k))).collect();
            form.push(
                Field::select("kind", w.communiques_kind(), kinds)
                    .value(self.answer("kind", &m.kind.value))
                    .error(self.wrong("kind")),
            );
        }
        vec![
            kind,
            self.body(m),
            self.unit(m, "unit"),
            self.date(m),
            self.mode(m),
            self.unit(m, "host"),
            self.plain(m, "venue", w.communiques_venue(), &m.venue),
            self.plain(m, "slogan", w.communiques_slogan(), &m.slogan),
        ]
        .into_iter()
        .filter(|e| self.open || !e.value.is_empty())
        .map(|mut e| {
            e.off = !m.take;
            e
        })
        .collect()
    }

    fn plain(&self, m: &MeetingSheet, name: &str, label: String, said: &Said) -> Entry {
        let mut e = self.entry(format!("m{}-{name}", m.id), label.clone(), said);
        if let Some(form) = &mut e.form {
            form.push(
                Field::text("value", label)
                    .value(self.answer("value", &said.value))
                    .error(self.wrong("value"))
                    .limit(500),
            );
        }
        e
    }

    fn mode(&self, m: &MeetingSheet) -> Entry {
        let w = self.w();
        let mut e = self.entry(format!("m{}-mode", m.id), w.communiques_mode(), &m.mode);
        e.value = mode_word(w, &m.mode.value);
        if let Some(form) = &mut e.form {
            let modes = meetings::Mode::ALL
                .iter()
                .map(|k| Choice::new(k.as_str(), mode_word(w, k.as_str())))
                .collect();
            form.push(
                Field::radios("mode", w.communiques_mode(), modes)
                    .value(self.answer("mode", &m.mode.value))
                    .error(self.wrong("mode")),
            );
        }
        e
    }

    fn body(&self, m: &MeetingSheet) -> Entry {
        let w = self.w();
        let lang = self.visit.lang;
        let mut e = self.entry(format!("m{}-body", m.id), w.communiques_body(), &m.body.said);
        if !m.body.kind.is_empty() {
            e.value = self.body_label(&m.body.kind, &m.body.name, &m.unit.code);
            if self.facts.is_empty() {
                e.state = Some(match self.links.body(&m.body.kind, &m.unit.code, &m.body.name) {
                    Some(body) => {
                        e.href = Some(format!("/bodies/{}", body.id));
                        State::good(w.communiques_known())
                    }
                    None => State::plain(w.communiques_new_body()),
                });
            }
        } else if !m.body.said.is_empty() {
            e.state = Some(State::waiting(w.communiques_not_in_statute()));
        }
        if !m.body.said.is_empty() && m.body.said.value != e.value {
            e.more.push(w.communiques_as_written(m.body.said.value.clone()));
        }
        if self.links.same_meetings.contains_key(&m.id) && self.facts.is_empty() {
            e.warnings.push(w.communiques_same_meeting());
        }
        if let Some(form) = &mut e.form {
            let mut kinds = vec![Choice::new("", w.communiques_no_body())];
            let first = m.body.candidates.iter().filter_map(|k| self.rules.kind(k));
            let own = self.rules.kinds().filter(|k| k.sphere != amana_statute::Sphere::Elected);
            for kind in first.chain(own) {
                if !kinds.iter().any(|c: &Choice| c.value == kind.key) {
                    kinds.push(Choice::new(kind.key.clone(), self.rules.kind_label(&kind.key, lang)));
                }
            }
            form.push(
                Field::select("kind", w.communiques_body_kind(), kinds)
                    .value(self.answer("kind", &m.body.kind))
                    .error(self.wrong("kind")),
            );
            form.push(
                Field::text("name", w.communiques_body_own_name())
                    .hint(w.communiques_body_own_name_hint())
                    .optional(&w)
                    .value(self.answer("name", &m.body.name))
                    .error(self.wrong("name")),
            );
        }
        e
    }

    /// A body in words: `الأمانة الإقليمية بتاونات`.
    fn body_label(&self, kind: &str, name: &str, unit: &str) -> String {
        let lang = self.visit.lang;
        let row = self.desk.gazette.code(unit);
        let (unit, place) = row.map_or(("", crate::territory::Place::NATION), |r| (r.name(lang), r.place()));
        if name.is_empty() {
            crate::record::body_name(self.rules, kind, lang, "", unit, place)
        } else if unit.is_empty() {
            name.to_string()
        } else {
            at_unit(name, unit, lang)
        }
    }

    fn unit(&self, m: &MeetingSheet, which: &str) -> Entry {
        let w = self.w();
        let (line, label) =
            if which == "unit" { (&m.unit, w.communiques_unit()) } else { (&m.host, w.communiques_host()) };
        let mut e = self.entry(format!("m{}-{which}", m.id), label.clone(), &line.said);
        match self.desk.gazette.code(&line.code) {
            Some(row) => {
                e.value = row.name(self.visit.lang).to_string();
                e.more.push(crate::territory::kind_name(w, row.kind));
                e.href = Some(format!("/units/{}", row.code));
                if which == "unit" && self.open && !self.writes.iter().any(|s| s.covers(row.place())) {
                    e.warnings.push(w.communiques_wrong_unit_outside());
                }
            }
            None if which == "unit" && m.take => e.state = Some(State::waiting(w.communiques_unit_needed())),
            None => {}
        }
        if self.open && which == "unit" && line.candidates.len() > 1 && !line.said.by_hand {
            // A body of a province is of no commune that bears the same name.
            let level = self.rules.kind(&m.body.kind).map(|k| k.level);
            let fits = |code: &&String| {
                let row = self.desk.gazette.code(code);
                **code != line.code && level.is_none_or(|l| row.is_some_and(|r| Gazette::level(r) == l))
            };
            for code in line.candidates.iter().filter(fits).take(3) {
                if let Some(row) = self.desk.gazette.code(code) {
                    e.asks.push(Ask {
                        name: "unit",
                        value: code.clone(),
                        label: row.name(self.visit.lang).to_string(),
                        hint: crate::territory::kind_name(w, row.kind),
                    });
                }
            }
        }
        if let Some(form) = &mut e.form {
            let value = self
                .desk
                .gazette
                .code(&line.code)
                .map(|r| format!("{} ({})", r.name(self.visit.lang), r.code))
                .unwrap_or_default();
            let choices = line.candidates.iter().filter_map(|c| self.desk.gazette.code(c));
            let choices = choices
                .map(|r| Choice::new(r.code.clone(), format!("{} ({})", r.name(self.visit.lang), r.code)))
                .collect();
            form.push(
                Field::suggest("unit", label, "/archive/units.json", choices)
                    .hint(w.communiques_unit_hint())
                    .value(self.answer("unit", &value))
                    .error(self.wrong("unit")),
            );
        }
        e
    }

    fn date(&self, m: &MeetingSheet) -> Entry {
        let w = self.w();
        let d = &m.date;
        let mut e = self.entry(format!("m{}-date", m.id), w.communiques_date(), &d.said);
        e.value = match (d.from, d.precision.as_str(), d.until) {
            (Some(from), "day", Some(until)) => w.communiques_date_range(w.date(from), w.date(until)),
            (Some(from), "day", None) => w.date_with_weekday(from),
            (Some(from), "month", _) => w.month(from),
            (Some(from), _, _) => from.ymd().0.to_string(),
            (None, ..) => d.said.value.clone(),
        };
        if !d.said.is_empty() && d.said.value != e.value {
            e.more.push(w.communiques_as_written(d.said.value.clone()));
        }
        if d.weekday_contradicts {
            e.warnings.push(match d.from {
                Some(day) => w.communiques_weekday_contradicts(w.date_with_weekday(day)),
                None => w.communiques_weekday_contradicts_short(),
            });
        }
        if !d.without_year.is_empty() && d.from.is_none() {
            e.warnings.push(w.communiques_year_missing());
        }
        if d.from.is_none() && d.without_year.is_empty() {
            if d.said.is_empty() {
                e.state = Some(State::waiting(w.communiques_date_unknown()));
            } else {
                e.warnings.push(w.communiques_date_relative());
            }
        }
        if let Some(form) = &mut e.form {
            let written = match (d.from, d.precision.as_str()) {
                (Some(day), "month") => day.to_string().chars().take(7).collect(),
                (Some(day), "year") => day.to_string().chars().take(4).collect(),
                (Some(day), _) => day.to_string(),
                (None, _) => d.without_year.trim_start_matches('-').to_string(),
            };
            form.push(
                Field::text("from", w.communiques_date_from())
                    .hint(w.communiques_date_hint())
                    .latin()
                    .limit(10)
                    .value(self.answer("from", &written))
                    .error(self.wrong("from")),
            );
            let until = d.until.map(|u| u.to_string()).unwrap_or_default();
            form.push(
                Field::day("until", w.communiques_date_until())
                    .optional(&w)
                    .value(self.answer("until", &until))
                    .error(self.wrong("until")),
            );
        }
        e
    }

    // People ----------------------------------------------------------------------------------------------------------

    fn person(&self, m: &MeetingSheet, p: &PersonLine) -> Entry {
        let w = self.w();
        let mut e = self.entry(format!("p{}", p.id), role_word(w, &p.role), &p.name);
        e.off = !p.take;
        if !p.title.is_empty() {
            e.value = format!("{} {}", p.title, p.name.value);
        }
        if !p.capacity.is_empty() {
            e.more.push(p.capacity.value.clone());
        }
        let mut known = None;
        if p.take && self.facts.is_empty() {
            match self.links.persons.get(&p.id) {
                Some(Standing::Known(c, chosen)) => {
                    known = Some(c.person.id);
                    e.state = Some(State::good(w.communiques_known()));
                    e.href = Some(format!("/people/{}", c.person.id));
                    e.more.extend(self.offices_held(c).into_iter().take(2));
                    if *chosen && self.open {
                        e.asks.push(Ask {
                            name: "link",
                            value: "ask".into(),
                            label: w.communiques_ask_again(),
                            hint: String::new(),
                        });
                    }
                }
                Some(Standing::New(chosen)) => {
                    e.state = Some(State::plain(w.communiques_new()));
                    if *chosen && self.open {
                        e.asks.push(Ask {
                            name: "link",
                            value: "ask".into(),
                            label: w.communiques_ask_again(),
                            hint: String::new(),
                        });
                    }
                }
                Some(Standing::Doubtful(candidates)) => {
                    e.state = Some(State::waiting(w.communiques_who()));
                    if self.open {
                        for c in candidates.iter().take(4) {
                            let hint: Vec<String> = c
                                .why
                                .iter()
                                .map(|why| why_word(w, *why))
                                .chain(self.offices_held(c))
                                .collect();
                            e.asks.push(Ask {
                                name: "link",
                                value: c.person.id.to_string(),
                                label: self.name_of(c),
                                hint: hint.join(" · "),
                            });
                        }
                        e.asks.push(Ask {
                            name: "link",
                            value: "new".into(),
                            label: w.communiques_is_new(),
                            hint: String::new(),
                        });
                    }
                }
                None => {}
            }
        }
        if p.take {
            let day = link::day_of(m, self.visit.today);
            e.checks = p.offices.iter().map(|o| self.office(o, gender_of(p), known, day)).collect();
        }
        if self.open && e.form.is_none() {
            e.removable = p.take;
            if !p.take {
                e.asks.push(Ask {
                    name: "take",
                    value: "on".into(),
                    label: w.communiques_take_person(),
                    hint: String::new(),
                });
            }
        }
        if let Some(form) = &mut e.form {
            form.push(
                Field::text("name", w.communiques_name())
                    .limit(100)
                    .value(self.answer("name", &p.name.value))
                    .error(self.wrong("name")),
            );
            form.push(
                Field::text("title", w.communiques_title())
                    .hint(w.communiques_title_hint())
                    .optional(&w)
                    .limit(100)
                    .value(self.answer("title", &p.title)),
            );
            form.push(
                Field::text("capacity", w.communiques_capacity())
                    .hint(w.communiques_capacity_hint())
                    .optional(&w)
                    .limit(300)
                    .value(self.answer("capacity", &p.capacity.value))
                    .error(self.wrong("capacity")),
            );
            let roles = meetings::Role::ALL
                .iter()
                .map(|r| Choice::new(r.as_str(), role_word(w, r.as_str())))
                .collect();
            form.push(
                Field::select("role", w.communiques_role(), roles)
                    .value(self.answer("role", &p.role))
                    .error(self.wrong("role")),
            );
            form.push(
                Field::select("post", w.communiques_add_office(), self.posts())
                    .value(self.answer("post", ""))
                    .error(self.wrong("post")),
            );
            form.push(
                Field::suggest("unit", w.communiques_office_unit(), "/archive/units.json", vec![])
                    .hint(w.communiques_office_unit_hint())
                    .optional(&w)
                    .value(self.answer("unit", ""))
                    .error(self.wrong("unit")),
            );
            form.push(
                Field::text("office_name", w.communiques_body_own_name())
                    .hint(w.communiques_body_own_name_hint())
                    .optional(&w)
                    .value(self.answer("office_name", ""))
                    .error(self.wrong("office_name")),
            );
        }
        e
    }

    fn name_of(&self, c: &Candidate) -> String {
        match (self.visit.lang, c.person.name_ar.is_empty(), c.person.name_la.is_empty()) {
            (crate::ui::Lang::Ar, false, _) | (_, false, true) => c.person.name_ar.clone(),
            _ => c.person.name_la.clone(),
        }
    }

    fn offices_held(&self, c: &Candidate) -> Vec<String> {
        let lang = self.visit.lang;
        c.offices
            .iter()
            .map(|h| {
                let post = self.rules.post_label(&h.kind, &h.post, h.rank, Gender::Masculine, lang);
                let unit = if lang == crate::ui::Lang::Ar { &h.unit_ar } else { &h.unit_fr };
                if h.province_id == 0 && h.region_id == 0 { post } else { at_unit(&post, unit, lang) }
            })
            .collect()
    }

    fn post_at(&self, kind: &str, post: &str, rank: i64, unit: &str, name: &str, gender: Gender) -> String {
        let lang = self.visit.lang;
        let label = self.rules.post_label(kind, post, rank, gender, lang);
        let body = if name.is_empty() { self.rules.kind_label(kind, lang) } else { name.to_string() };
        let head = if label.contains(&body) { label } else { format!("{label}، {body}") };
        match self.desk.gazette.code(unit) {
            Some(r) if r.region_id != 0 => at_unit(&head, r.name(lang), lang),
            _ => head,
        }
    }

    fn office(
        &self,
        o: &OfficeLine,
        gender: Gender,
        person: Option<Id<crate::people::Person>>,
        day: Day,
    ) -> Check {
        let w = self.w();
        let held = self.links.held(o, person, day, self.writes);
        let label = self.post_at(&o.kind, &o.post, o.rank, &o.unit, &o.name, gender);
        let (fixed, note) = match &held {
            Held::Known => (Some(w.communiques_office_known()), None),
            Held::Outside => (Some(w.communiques_office_outside()), None),
            Held::By(name, since) => {
                (None, Some(w.communiques_office_replaces(name.clone(), w.date(*since))))
            }
            Held::Free => (None, Some(w.communiques_office_new())),
        };
        let fixed = if self.facts.is_empty() { fixed } else { Some(String::new()) };
        Check { field: format!("o{}", o.id), label, on: acts::takes(o, &held), fixed, note }
    }

    /// Every post of the statute, for the form.
    fn posts(&self) -> Vec<Choice> {
        let w = self.w();
        let lang = self.visit.lang;
        let mut out = vec![Choice::new("", w.communiques_no_office())];
        for kind in self.rules.kinds() {
            for post in &kind.posts {
                let ranks: Vec<i64> = if post.ranks.is_empty() {
                    vec![0]
                } else {
                    post.ranks.iter().map(|r| i64::from(*r)).collect()
                };
                for rank in ranks {
                    let label = self.rules.post_label(&kind.key, &post.key, rank, Gender::Masculine, lang);
                    let body = self.rules.kind_label(&kind.key, lang);
                    let label = if label.contains(&body) { label } else { format!("{label}، {body}") };
                    out.push(Choice::new(post_key(&kind.key, &post.key, rank), label));
                }
            }
        }
        out
    }

    // Lines -----------------------------------------------------------------------------------------------------------

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

    fn decision(&self, m: &MeetingSheet, d: &DecisionLine) -> Entry {
        let w = self.w();
        let lang = self.visit.lang;
        let mut e = self.line(format!("d{}", d.id), decision_word(w, &d.kind), &d.said);
        if d.taken != "unknown" && !d.taken.is_empty() {
            e.more.push(taken_word(w, &d.taken));
        }
        for f in &d.effects {
            let holder = f.holder.and_then(|h| m.people.iter().find(|p| p.id == h));
            let body = self.links.body(&f.kind, &f.unit, &f.name);
            let body_words = self.body_label(&f.kind, &f.name, &f.unit);
            let label = match holder {
                Some(p) => {
                    let post = self.post_at(&f.kind, &f.post, f.rank, &f.unit, &f.name, gender_of(p));
                    w.communiques_effect_mandate(p.name.value.clone(), post)
                }
                None => w.communiques_effect_body(body_words.clone()),
            };
            let outside = self
                .links
                .unit(&f.unit)
                .is_none_or(|(_, place)| !self.writes.iter().any(|s| s.covers(place)));
            let fixed = if !self.facts.is_empty() {
                Some(String::new())
            } else if outside && self.open {
                Some(w.communiques_office_outside())
            } else if f.holder.is_none() && body.is_some() {
                Some(w.communiques_effect_there())
            } else {
                None
            };
            let note = (f.holder.is_some() && body.is_none() && self.facts.is_empty())
                .then(|| w.communiques_effect_founds(body_words));
            e.checks.push(Check {
                field: format!("e{}", f.id),
                label,
                on: f.take && fixed.as_deref().is_none_or(str::is_empty),
                fixed,
                note,
            });
        }
        if let Some(form) = &mut e.form {
            let kinds = decisions::Kind::ALL
                .iter()
                .map(|k| Choice::new(k.as_str(), decision_word(w, k.as_str())))
                .collect();
            form.push(
                Field::select("kind", w.communiques_decision_kind(), kinds)
                    .value(self.answer("kind", &d.kind))
                    .error(self.wrong("kind")),
            );
            let taken = decisions::Taken::ALL
                .iter()
                .map(|t| Choice::new(t.as_str(), taken_word(w, t.as_str())))
                .collect();
            form.push(
                Field::radios("taken", w.communiques_decision_taken(), taken)
                    .value(self.answer("taken", &d.taken))
                    .error(self.wrong("taken")),
            );
            let mut effects = vec![Choice::new("", w.communiques_no_effect())];
            effects.extend(self.rules.kinds().filter(|k| k.sphere != amana_statute::Sphere::Elected).map(
                |k| {
                    Choice::new(k.key.clone(), w.communiques_effect_body(self.rules.kind_label(&k.key, lang)))
                },
            ));
            effects.extend(self.posts().into_iter().filter(|c| !c.value.is_empty()));
            form.push(
                Field::select("effect", w.communiques_add_effect(), effects)
                    .value(self.answer("effect", ""))
                    .error(self.wrong("effect")),
            );
            form.push(
                Field::text("effect_name", w.communiques_body_own_name())
                    .hint(w.communiques_body_own_name_hint())
                    .optional(&w)
                    .value(self.answer("effect_name", ""))
                    .error(self.wrong("effect_name")),
            );
            let mut people = vec![Choice::new("", w.communiques_nobody())];
            people.extend(
                m.people
                    .iter()
                    .filter(|p| p.take)
                    .map(|p| Choice::new(p.id.to_string(), p.name.value.clone())),
            );
            form.push(
                Field::select("holder", w.communiques_effect_holder(), people)
                    .value(self.answer("holder", ""))
                    .error(self.wrong("holder")),
            );
        }
        e
    }

    fn coming(&self, c: &crate::communiques::sheet::ComingLine) -> Entry {
        let w = self.w();
        let label = match (c.on, c.precision.as_str()) {
            (Some(on), "day") => w.date(on),
            (Some(on), "month") => w.month(on),
            (Some(on), _) => on.ymd().0.to_string(),
            (None, _) => w.communiques_date_unknown(),
        };
        let mut e = self.line(format!("n{}", c.id), label, &c.said);
        if let Some(form) = &mut e.form {
            let on = c.on.map(|d| d.to_string()).unwrap_or_default();
            form.push(
                Field::day("on", w.communiques_date())
                    .optional(&w)
                    .value(self.answer("on", &on))
                    .error(self.wrong("on")),
            );
        }
        e
    }

    fn figure(&self, g: &crate::communiques::sheet::FigureLine) -> Entry {
        let w = self.w();
        let mut e = self.entry(format!("g{}", g.id), g.value.value.clone(), &g.unit);
        e.removable = self.open && e.form.is_none();
        if let Some(form) = &mut e.form {
            form.push(
                Field::text("value", w.communiques_figure())
                    .limit(40)
                    .latin()
                    .value(self.answer("value", &g.value.value))
                    .error(self.wrong("value")),
            );
            form.push(
                Field::text("unit", w.communiques_figure_of())
                    .optional(&w)
                    .limit(300)
                    .value(self.answer("unit", &g.unit.value))
                    .error(self.wrong("unit")),
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

/// As the text speaks of the person (O10): by the title of courtesy, or by the capacity.
fn gender_of(p: &PersonLine) -> Gender {
    let feminine = |word: &str| word.ends_with('ة') || word.ends_with('ه');
    let title = p.title.split_whitespace().next().or(p.capacity.value.split_whitespace().next());
    if title.is_some_and(|t| feminine(t) || t == "الأخت") { Gender::Feminine } else { Gender::Masculine }
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

/// A kind of meeting in words.
pub fn kind_word(w: Words, kind: &str) -> String {
    match kind {
        "ordinary_meeting" => w.communiques_kind_ordinary(),
        "council_session" => w.communiques_kind_council(),
        "congress" => w.communiques_kind_congress(),
        "founding" => w.communiques_kind_founding(),
        "outreach" => w.communiques_kind_outreach(),
        "training" => w.communiques_kind_training(),
        "activity" => w.communiques_kind_activity(),
        "remote_meeting" => w.communiques_kind_remote(),
        _ => w.communiques_kind_other(),
    }
}

fn mode_word(w: Words, mode: &str) -> String {
    match mode {
        "in_person" => w.communiques_mode_in_person(),
        "remote" => w.communiques_mode_remote(),
        "hybrid" => w.communiques_mode_hybrid(),
        _ => w.communiques_mode_unknown(),
    }
}

fn role_word(w: Words, role: &str) -> String {
    match role {
        "chair" => w.communiques_role_chair(),
        "moderator" => w.communiques_role_moderator(),
        "framer" => w.communiques_role_framer(),
        "rapporteur" => w.communiques_role_rapporteur(),
        "speaker" => w.communiques_role_speaker(),
        "attendee" => w.communiques_role_attendee(),
        "guest" => w.communiques_role_guest(),
        _ => w.communiques_role_named(),
    }
}

fn decision_word(w: Words, kind: &str) -> String {
    match kind {
        "resolution" => w.communiques_decision_resolution(),
        "recommendation" => w.communiques_decision_recommendation(),
        "designation" => w.communiques_decision_designation(),
        "creation" => w.communiques_decision_creation(),
        "renewal" => w.communiques_decision_renewal(),
        "admission" => w.communiques_decision_admission(),
        "directive" => w.communiques_decision_directive(),
        "action" => w.communiques_decision_action(),
        "milestone" => w.communiques_decision_milestone(),
        "text" => w.communiques_decision_text(),
        "headquarters" => w.communiques_decision_headquarters(),
        "position" => w.communiques_decision_position(),
        "appointment" => w.communiques_decision_appointment(),
        _ => w.communiques_decision_other(),
    }
}

fn taken_word(w: Words, taken: &str) -> String {
    match taken {
        "unanimity" => w.communiques_taken_unanimity(),
        "consensus" => w.communiques_taken_consensus(),
        "majority" => w.communiques_taken_majority(),
        "secret_ballot" => w.communiques_taken_secret(),
        _ => w.communiques_taken_unknown(),
    }
}

fn why_word(w: Words, why: Why) -> String {
    match why {
        Why::SameName => w.communiques_why_name(),
        Why::Spelling => w.communiques_why_spelling(),
        Why::Part => w.communiques_why_part(),
        Why::SameOffice => w.communiques_why_office(),
        Why::SamePlace => w.communiques_why_place(),
    }
}
