//! Decisions with what they do, next dates and figures.

use super::{
    Check, Entries, Entry,
    person::gender_of,
    words::{decision_word, taken_word},
};
use crate::{
    communiques::sheet::{DecisionLine, MeetingSheet},
    decisions,
    ui::{Choice, Field},
};

impl Entries<'_> {
    pub(super) fn decision(&self, m: &MeetingSheet, d: &DecisionLine) -> Entry {
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

    pub(super) fn coming(&self, c: &crate::communiques::sheet::ComingLine) -> Entry {
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

    pub(super) fn figure(&self, g: &crate::communiques::sheet::FigureLine) -> Entry {
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
}
