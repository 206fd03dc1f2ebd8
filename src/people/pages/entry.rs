//! A person entered by hand.

use super::{Candidate, candidates, reach};
use crate::people::{NewPerson, Person, acts};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::forms::{FormPage, unit_of},
    journal::{Entry, Subject, Verb},
    record::Stop,
    territory::Place,
    ui::{Choice, Field},
    web::{FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// A person to enter.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PersonForm {
    unit: String,
    name_ar: String,
    name_la: String,
    honorific: String,
    sex: String,
    pick: String,
}

/// `GET /people/new`: the form.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Query(form): Query<PersonForm>,
) -> Result<Response> {
    person_form(&by, &form, FormErrors::default(), &[]).answer()
}

fn person_form(
    by: &Granted<WriteRecord>,
    form: &PersonForm,
    errors: FormErrors,
    known: &[Candidate],
) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let sexes = vec![
        Choice::new("", w.bodies_unknown()),
        Choice::new("f", w.people_female()),
        Choice::new("m", w.people_male()),
    ];
    let mut fields = vec![
        Field::text("name_ar", w.bodies_col_name_ar())
            .limit(100)
            .value(&form.name_ar)
            .error(errors.of("name_ar")),
        Field::text("name_la", w.bodies_col_name_la()).limit(100).optional(&w).latin().value(&form.name_la),
        Field::text("honorific", w.people_honorific())
            .limit(100)
            .optional(&w)
            .hint(w.people_honorific_hint())
            .value(&form.honorific),
        Field::radios("sex", w.people_sex(), sexes).value(&form.sex),
        Field::suggest("unit", w.bodies_form_unit(), "/units.json", vec![])
            .hint(w.bodies_form_unit_hint())
            .latin()
            .value(&form.unit)
            .error(errors.of("unit")),
    ];
    if !known.is_empty() {
        let mut picks: Vec<Choice> =
            known.iter().map(|c| Choice::new(c.id.to_string(), &c.name).hint(&c.note)).collect();
        picks.push(Choice::new("new-person", w.people_another()));
        fields.push(
            Field::radios("pick", w.bodies_form_pick(), picks).value(&form.pick).error(errors.of("pick")),
        );
    }
    let frame = visit.frame(w.people_enter()).step("/people", w.people_title());
    FormPage { frame, action: "/people".into(), fields, button: w.people_enter(), errors }
}

/// `POST /people`: enters a person, unless it is somebody known.
pub async fn create(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Urlencoded(form): Urlencoded<PersonForm>,
) -> Result<Response> {
    let w = by.visit().words();
    if let Ok(known) = form.pick.parse::<Id<Person>>() {
        return Ok(see(&format!("/people/{}", reach(&read, known).await?.id)));
    }
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let new = NewPerson {
        name_ar: form.name_ar.clone(),
        name_la: form.name_la.clone(),
        honorific: form.honorific.clone(),
        sex: form.sex.parse().ok(),
        place: unit.as_ref().map_or(Place::NATION, |u| u.place()),
    };
    if let Err(refusal) = new.clone().checked() {
        errors.add("name_ar", refusal.sentence(w));
    }
    let mut known = vec![];
    if errors.is_empty() && form.pick.is_empty() {
        let name = if form.name_ar.trim().is_empty() { &form.name_la } else { &form.name_ar };
        known = candidates(&read, name).await?;
        if !known.is_empty() {
            errors.add("pick", w.bodies_form_pick_one());
        }
    }
    let Some(unit) = unit.filter(|_| errors.is_empty()) else {
        return person_form(&by, &form, errors, &known).answer();
    };
    let mut deed = by.begin(Verb::EnterPerson).await?;
    match acts::enter(&mut deed, new).await {
        Ok(person) => {
            let act = deed.commit(Entry::about(Subject::new("person", person), unit.place())).await?;
            Ok(see(&format!("/people/{person}?done={act}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("name_ar", refusal.sentence(w));
            person_form(&by, &form, errors, &[]).answer()
        }
    }
}
