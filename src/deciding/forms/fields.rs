//! What the form of an effect asks.

use super::{Desk, WishForm, does_word};
use crate::{
    bodies::{self, Basis},
    deciding::store,
    meetings, people,
    record::{Refusal, view::name_in},
    territory::{self, Place, Typed},
    ui::{Choice, Field, Frame},
    web::{FormErrors, Result, page},
};
use askama::Template;
use axum::{http::StatusCode, response::Response};

/// The form of one effect; the places it may be at are those of the unit of the meeting, or of another one asked for.
#[derive(Template)]
#[template(path = "deciding/effect.html")]
struct EffectPage {
    frame: Frame,
    action: String,
    does: String,
    /// In which other unit the effect is.
    here: String,
    /// Asks for another unit; nothing where the effect is of the meeting's own.
    elsewhere: Vec<Field>,
    fields: Vec<Field>,
    errors: FormErrors,
}

impl Desk<'_> {
    /// Where the effect is: the unit asked for with its name, else that of the meeting.
    async fn place(&self, unit: &str, errors: &mut FormErrors) -> Result<(Place, String)> {
        let visit = self.by.visit();
        if unit.trim().is_empty() {
            return Ok((self.meeting.place(), String::new()));
        }
        match territory::typed(&visit.app, unit, visit.lang).await? {
            Typed::One(unit) if self.by.at(unit.place()).is_ok() => {
                return Ok((unit.place(), unit.name(visit.lang).to_owned()));
            }
            Typed::Several(each) => errors.add("unit", Refusal::Units(each).sentence(visit.words())),
            _ => errors.add("unit", Refusal::NoUnit.sentence(visit.words())),
        }
        Ok((self.meeting.place(), String::new()))
    }
    async fn bodies(&self, place: Place) -> Result<Vec<bodies::lists::BodyRow>> {
        let visit = self.by.visit();
        let mut out = vec![];
        for id in visit.app.db.all(store::bodies_at(place)).await? {
            if let Some(body) = visit.app.db.first(bodies::lists::body(id, visit.today)).await?
                && self.by.at(body.place()).is_ok()
            {
                out.push(body);
            }
        }
        Ok(out)
    }
    async fn fields(
        &self,
        form: &WishForm,
        place: Place,
        errors: &FormErrors,
        candidates: &[people::pages::Candidate],
    ) -> Result<Vec<Field>> {
        let visit = self.by.visit();
        let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
        let choose = || vec![Choice::new("", w.bodies_choose())];
        let comma = if lang == crate::ui::Lang::Ar { "،" } else { "," };
        let mut fields = vec![];
        let day =
            |label: String| Field::day("from_on", label).value(&form.from_on).error(errors.of("from_on"));
        match form.does.as_str() {
            "begin" => {
                let mut seats = choose();
                for body in self.bodies(place).await? {
                    let name = bodies::pages::name_of(&rules, &body, lang);
                    for post in rules.kind(&body.kind).map(|k| k.posts.as_slice()).unwrap_or_default() {
                        for seat in bodies::model::seats_of_one(post) {
                            let title = rules.title_of(&body.kind, &post.key, seat.rank, None, lang);
                            let value = format!("{}:{}:{}", body.id, post.key, seat.rank);
                            seats.push(Choice::new(value, format!("{title}{comma} {name}")));
                        }
                    }
                }
                let bases = [Basis::Election, Basis::Consensus, Basis::Appointment];
                let bases =
                    bases.iter().map(|b| Choice::new(b.as_str(), bodies::pages::basis_word(w, *b))).collect();
                fields.push(
                    Field::select("seat", w.bodies_col_post(), seats)
                        .value(&form.seat)
                        .error(errors.of("seat")),
                );
                self.person(form, errors, candidates, false, &mut fields);
                fields.push(day(w.bodies_col_since()));
                fields.push(
                    Field::radios("basis", w.bodies_col_basis(), bases)
                        .value(&form.basis)
                        .error(errors.of("basis")),
                );
            }
            "end" => {
                let mut holders = choose();
                for body in self.bodies(place).await? {
                    let name = bodies::pages::name_of(&rules, &body, lang);
                    let rows = bodies::lists::composition(body.id, visit.today, 200);
                    for h in visit.app.db.all(rows).await? {
                        let title = rules.title_of(&body.kind, &h.post, h.rank, h.sex, lang);
                        let who = name_in(lang, &h.name_ar, &h.name_la);
                        let label = format!("{who}{comma} {title}{comma} {name}");
                        holders.push(Choice::new(h.id.to_string(), label));
                    }
                }
                fields.push(
                    Field::select("mandate", w.deciding_whose(), holders)
                        .value(&form.mandate)
                        .error(errors.of("mandate")),
                );
                fields.push(day(w.deciding_ends_on()));
                fields.push(
                    Field::text("reason", w.bodies_form_reason()).optional(&w).limit(500).value(&form.reason),
                );
            }
            "found" => {
                let unit = visit.app.db.first(territory::store::unit(self.meeting.unit_id)).await?;
                let meant = visit
                    .app
                    .db
                    .all(crate::programmes::store::lists::founding_of(self.row.meeting_id))
                    .await?;
                let mut kinds: Vec<(String, String)> = rules
                    .kinds()
                    .filter(|k| {
                        meant.iter().any(|(kind, _)| *kind == k.key)
                            || unit
                                .as_ref()
                                .is_some_and(|u| rules.level_fits(k, u.kind.as_str(), self.meeting.place()))
                    })
                    .map(|k| (k.key.clone(), rules.kind_label(&k.key, lang)))
                    .collect();
                w.sort_by_text(&mut kinds, |(_, label)| label);
                let kinds = choose().into_iter().chain(kinds.into_iter().map(|(k, l)| Choice::new(k, l)));
                fields.push(
                    Field::select("kind", w.bodies_kind(), kinds.collect())
                        .value(&form.kind)
                        .error(errors.of("kind")),
                );
                fields.push(
                    Field::text("name_ar", w.bodies_form_name_ar())
                        .hint(w.bodies_form_name_hint())
                        .optional(&w)
                        .value(&form.name_ar),
                );
                fields
                    .push(Field::text("name_fr", w.bodies_form_name_fr()).optional(&w).value(&form.name_fr));
                fields.push(
                    Field::text("competence", w.bodies_competence())
                        .optional(&w)
                        .limit(500)
                        .value(&form.competence),
                );
                fields.push(day(w.bodies_col_founded()));
                self.person(form, errors, candidates, true, &mut fields);
            }
            does if super::members::DOES.contains(&does) => {
                fields = self.on_members(form, errors, candidates).await?;
            }
            "item" => {
                let mut answering = choose();
                for body in self.bodies(place).await? {
                    let name = bodies::pages::name_of(&rules, &body, lang);
                    answering.push(Choice::new(body.id.to_string(), name));
                }
                fields.push(
                    Field::long("text", w.deciding_work())
                        .limit(5_000)
                        .value(&form.text)
                        .error(errors.of("text")),
                );
                fields.push(
                    Field::select("body", w.deciding_answers(), answering)
                        .value(&form.body)
                        .error(errors.of("body")),
                );
                self.person(form, errors, candidates, true, &mut fields);
                fields.push(self.due(form, errors));
            }
            _ => {
                fields.push(
                    Field::text("text", w.deciding_what())
                        .limit(2_000)
                        .value(&form.text)
                        .error(errors.of("text")),
                );
                fields.push(self.due(form, errors));
            }
        }
        fields.push(Field::hidden("does", &form.does));
        fields.push(Field::hidden("unit", &form.unit));
        fields.push(Field::hidden("version", &form.version));
        Ok(fields)
    }
    fn due(&self, form: &WishForm, errors: &FormErrors) -> Field {
        let w = self.by.visit().words();
        Field::text("due", w.deciding_due())
            .hint(w.deciding_due_hint())
            .optional(&w)
            .limit(100)
            .value(&form.due)
            .error(errors.of("due"))
    }
    pub(super) fn person(
        &self,
        form: &WishForm,
        errors: &FormErrors,
        candidates: &[people::pages::Candidate],
        optional: bool,
        fields: &mut Vec<Field>,
    ) {
        let w = self.by.visit().words();
        let label = match form.does.as_str() {
            "found" => w.deciding_head(),
            "item" => w.deciding_doer(),
            "suspend" | "expel" | "reinstate" => w.members_member(),
            _ => w.bodies_col_holder(),
        };
        let mut field = Field::suggest("person", label, "/search.json", vec![])
            .hint(w.bodies_form_person_hint())
            .value(&form.person)
            .error(errors.of("person"));
        if optional {
            field = field.optional(&w);
        }
        fields.push(field);
        if candidates.is_empty() && errors.of("pick").is_none() {
            return;
        }
        let mut picks: Vec<Choice> =
            candidates.iter().map(|c| Choice::new(c.id.to_string(), &c.name).hint(&c.note)).collect();
        let enters = matches!(form.does.as_str(), "begin" | "found");
        if enters {
            picks.push(Choice::new("new-person", w.bodies_form_new_person()));
        }
        fields.push(
            Field::radios("pick", w.bodies_form_pick(), picks).value(&form.pick).error(errors.of("pick")),
        );
        if enters {
            let sexes = vec![
                Choice::new("", w.bodies_unknown()),
                Choice::new("f", w.people_female()),
                Choice::new("m", w.people_male()),
            ];
            fields.push(Field::select("sex", w.people_sex(), sexes).optional(&w).value(&form.sex));
        }
    }
    pub(super) async fn page(
        &self,
        form: &WishForm,
        mut errors: FormErrors,
        candidates: &[people::pages::Candidate],
    ) -> Result<Response> {
        let visit = self.by.visit();
        let w = visit.words();
        let (place, here) = self.place(&form.unit, &mut errors).await?;
        let fields = self.fields(form, place, &errors, candidates).await?;
        let home = format!("/proposed-decisions/{}", self.row.id);
        let frame = visit
            .frame(does_word(w, &form.does))
            .step(
                format!("/meetings/{}", self.row.meeting_id),
                meetings::pages::title_of(w, &self.meeting.title),
            )
            .step(home.clone(), w.deciding_one());
        let elsewhere = match form.does.as_str() {
            "begin" | "end" | "item" => vec![
                Field::text("unit", w.deciding_elsewhere_unit())
                    .hint(w.deciding_elsewhere_hint())
                    .value(&form.unit)
                    .error(errors.of("unit")),
            ],
            _ => vec![],
        };
        let wrong = !errors.is_empty();
        let (action, does) = (format!("{home}/effects"), form.does.clone());
        let mut response = page(EffectPage { frame, action, does, here, elsewhere, fields, errors })?;
        if wrong {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(response)
    }
}
