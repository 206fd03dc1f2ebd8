//! What a meeting was: its kind, body, place, day and mode.

use super::{Ask, Entries, Entry, KINDS, kind_word, words::mode_word};
use crate::{
    communiques::sheet::{MeetingSheet, Said},
    meetings,
    record::names::at_unit,
    territory::Gazette,
    ui::{Choice, Field, parts::State},
};

impl Entries<'_> {
    pub(super) fn facts_of(&self, m: &MeetingSheet) -> Vec<Entry> {
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

    pub(super) fn plain(&self, m: &MeetingSheet, name: &str, label: String, said: &Said) -> Entry {
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

    pub(super) fn body(&self, m: &MeetingSheet) -> Entry {
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
    pub(super) fn body_label(&self, kind: &str, name: &str, unit: &str) -> String {
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

    pub(super) fn unit(&self, m: &MeetingSheet, which: &str) -> Entry {
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
                Field::suggest("unit", label, "/units.json", choices)
                    .hint(w.communiques_unit_hint())
                    .value(self.answer("unit", &value))
                    .error(self.wrong("unit")),
            );
        }
        e
    }

    pub(super) fn date(&self, m: &MeetingSheet) -> Entry {
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
}
