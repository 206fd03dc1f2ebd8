//! A person of the text: who it is known to be, and the offices named.

use super::{
    Ask, Check, Entries, Entry,
    words::{role_word, why_word},
};
use crate::{
    communiques::{
        acts,
        lexicon::post_key,
        link::{self, Candidate, Held, Standing},
        sheet::{MeetingSheet, OfficeLine, PersonLine},
    },
    meetings,
    record::names::at_unit,
    ui::{Choice, Field, parts::State},
};
use amana_base::{Day, Id};
use amana_statute::Gender;

impl Entries<'_> {
    pub(super) fn person(&self, m: &MeetingSheet, p: &PersonLine) -> Entry {
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
                    e.more.extend(self.offices_held(c, gender_of(p)).into_iter().take(2));
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
                                .chain(self.offices_held(c, gender_of(p)))
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
                Field::suggest("unit", w.communiques_office_unit(), "/units.json", vec![])
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

    fn offices_held(&self, c: &Candidate, gender: Gender) -> Vec<String> {
        let lang = self.visit.lang;
        c.offices
            .iter()
            .map(|h| {
                let post = self.rules.post_label(&h.kind, &h.post, h.rank, gender, lang);
                let unit = if lang == crate::ui::Lang::Ar { &h.unit_ar } else { &h.unit_fr };
                if h.province_id == 0 && h.region_id == 0 { post } else { at_unit(&post, unit, lang) }
            })
            .collect()
    }

    pub(super) fn post_at(
        &self,
        kind: &str,
        post: &str,
        rank: i64,
        unit: &str,
        name: &str,
        gender: Gender,
    ) -> String {
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
    pub(super) fn posts(&self) -> Vec<Choice> {
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
}

/// As the text speaks of the person (O10): by the title of courtesy, or by the capacity.
pub(super) fn gender_of(p: &PersonLine) -> Gender {
    if p.sex() == Some(crate::people::Sex::Female) { Gender::Feminine } else { Gender::Masculine }
}
