//! What a member is, written over: each value with its source (G01).

use super::{about, choices, reach};
use crate::{
    access::{Granted, capability::WriteMembers},
    bodies::forms::{FormPage, day_of},
    journal::Verb,
    members::{
        Category, Correction, Education, LabelKind, Labelled, Membership, Refusal, Source, correct,
        label as add_label, model, store, unlabel as remove_label, words,
    },
    people::clean_name,
    record::{Stop, view::name_in},
    ui::{Choice, Field},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// What a member is from now on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct FieldsForm {
    version: String,
    name_ar: String,
    name_la: String,
    sex: String,
    number: String,
    category: String,
    education: String,
    birth_year: String,
    birth: String,
    phone: String,
    email: String,
    address: String,
    source: String,
    note: String,
}

impl FieldsForm {
    fn of(row: &store::MembershipRow) -> FieldsForm {
        FieldsForm {
            version: row.version.to_string(),
            name_ar: row.name_ar.clone(),
            name_la: row.name_la.clone(),
            sex: row.sex.map(|s| s.to_string()).unwrap_or_default(),
            number: row.number.clone(),
            category: row.category.map(|c| c.to_string()).unwrap_or_default(),
            education: row.education.map(|e| e.to_string()).unwrap_or_default(),
            birth_year: row.birth_year.map(|y| y.to_string()).unwrap_or_default(),
            ..FieldsForm::default()
        }
    }
}

/// `GET /members/{id}/fields/edit`: the form.
pub async fn edit(by: Granted<WriteMembers>, Path(id): Path<Id<Membership>>) -> Result<Response> {
    let row = reach(&by, id).await?;
    asked(&by, &row, &FieldsForm::of(&row), FormErrors::default()).answer()
}

fn asked(
    by: &Granted<WriteMembers>,
    row: &store::MembershipRow,
    form: &FieldsForm,
    errors: FormErrors,
) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let sexes = vec![
        Choice::new("", w.bodies_unknown()),
        Choice::new("f", w.people_female()),
        Choice::new("m", w.people_male()),
    ];
    let anew = || w.members_anew();
    let fields = vec![
        Field::hidden("version", &form.version),
        Field::text("name_ar", w.bodies_col_name_ar())
            .limit(100)
            .value(&form.name_ar)
            .error(errors.of("name_ar")),
        Field::text("name_la", w.bodies_col_name_la()).limit(100).optional(&w).latin().value(&form.name_la),
        Field::radios("sex", w.people_sex(), sexes).value(&form.sex),
        Field::select(
            "category",
            w.members_category(),
            choices(w.bodies_unknown(), Category::ALL, Category::as_str, |c| words::category(w, c)),
        )
        .value(&form.category),
        Field::select(
            "education",
            w.members_education(),
            choices(w.bodies_unknown(), Education::ALL, Education::as_str, |e| words::education(w, e)),
        )
        .value(&form.education),
        Field::text("number", w.members_number()).limit(40).optional(&w).latin().value(&form.number),
        Field::number("birth_year", w.members_birth_year())
            .optional(&w)
            .value(&form.birth_year)
            .error(errors.of("birth_year")),
        Field::day("birth", w.people_birth())
            .optional(&w)
            .hint(anew())
            .value(&form.birth)
            .error(errors.of("birth")),
        Field::phone("phone", w.people_phone())
            .optional(&w)
            .hint(anew())
            .value(&form.phone)
            .error(errors.of("phone")),
        Field::email("email", w.people_email())
            .optional(&w)
            .hint(anew())
            .value(&form.email)
            .error(errors.of("email")),
        Field::text("address", w.people_address()).optional(&w).hint(anew()).value(&form.address),
        Field::select(
            "source",
            w.members_source(),
            choices(w.bodies_choose(), Source::ALL, Source::as_str, |s| words::source(w, s)),
        )
        .value(&form.source)
        .error(errors.of("source")),
        Field::text("note", w.members_source_note()).optional(&w).value(&form.note).error(errors.of("on")),
    ];
    let name = name_in(visit.lang, &row.name_ar, &row.name_la);
    let frame = visit.frame(w.members_edit()).step("/members", w.members_title());
    let frame = frame.step(format!("/members/{}", row.id), name);
    FormPage {
        frame,
        action: format!("/members/{}/fields", row.id),
        fields,
        button: w.members_save(),
        errors,
    }
}

/// `POST /members/{id}/fields`: writes over what is different, with its source.
pub async fn write(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<FieldsForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&by, id).await?;
    let mut errors = FormErrors::default();
    let birth = day_of(&form.birth, "birth", w, &mut errors);
    if birth.is_some_and(|birth| birth >= visit.today) {
        errors.add("birth", w.bodies_form_bad_day());
    }
    let year = amana_arabic::digits(form.birth_year.trim());
    let birth_year = match year.as_str() {
        "" => None,
        text => match text.parse::<i64>() {
            Ok(year) if (1900..=visit.today.ymd().0).contains(&year) => Some(year),
            _ => {
                errors.add("birth_year", Refusal::NotUnderstood.sentence(w));
                None
            }
        },
    };
    let protected = model::protected(&form.phone, &form.email, &form.address);
    let protected =
        protected.map_err(|field| errors.add(field, Refusal::NotUnderstood.sentence(w))).unwrap_or_default();
    let Ok(source) = form.source.parse::<Source>() else {
        errors.add("source", Refusal::SourceMissing.sentence(w));
        return asked(&by, &row, &form, errors).answer();
    };
    if !errors.is_empty() {
        return asked(&by, &row, &form, errors).answer();
    }
    let new = Correction {
        version: form.version.parse().unwrap_or(0),
        name_ar: form.name_ar.clone(),
        name_la: form.name_la.clone(),
        sex: form.sex.parse().ok(),
        fields: store::Fields {
            number: clean_name(&form.number).chars().take(40).collect(),
            category: form.category.parse().ok(),
            education: form.education.parse().ok(),
            birth_year,
        },
        birth,
        protected,
        source,
        note: clean_name(&form.note),
    };
    let mut deed = by.begin(Verb::CorrectMember).await?;
    match correct(&mut deed, id, new).await {
        Ok(changed) => {
            let detail = serde_json::json!({ "fields": changed, "source": source.as_str() });
            deed.commit(about(id, row.place()).with(detail)).await?;
            Ok(see(&format!("/members/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(refusal.field(), refusal.sentence(w));
            asked(&by, &row, &form, errors).answer()
        }
    }
}

/// A label to add or to remove.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct LabelForm {
    kind: String,
    label: String,
}

/// `POST /members/{id}/labels`: says what a member can do, speaks, is marked with (G09).
pub async fn label(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<LabelForm>,
) -> Result<Response> {
    relabel(&by, id, &form, true).await
}

/// `POST /members/{id}/labels/removal`: takes such a word away.
pub async fn unlabel(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<LabelForm>,
) -> Result<Response> {
    relabel(&by, id, &form, false).await
}

async fn relabel(
    by: &Granted<WriteMembers>,
    id: Id<Membership>,
    form: &LabelForm,
    add: bool,
) -> Result<Response> {
    let row = reach(by, id).await?;
    let kind: LabelKind = form.kind.parse().map_err(|_| Error::Malformed("no such kind of label".into()))?;
    let new = Labelled { kind, label: form.label.clone(), source: Source::Person };
    let mut deed = by.begin(Verb::LabelMember).await?;
    let done = if add { add_label(&mut deed, id, new).await } else { remove_label(&mut deed, id, new).await };
    match done {
        Ok(()) => {
            deed.commit(about(id, row.place()).with(serde_json::json!({ "field": kind.as_str() }))).await?;
            Ok(see(&format!("/members/{id}")))
        }
        // It was there, or gone, already: what was asked for is so.
        Err(Stop::Refused(Refusal::NothingChanged)) => Ok(see(&format!("/members/{id}"))),
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            let w = by.visit().words();
            let mut errors = FormErrors::default();
            errors.add("label", refusal.sentence(w));
            let name = name_in(by.visit().lang, &row.name_ar, &row.name_la);
            let frame = by.visit().frame(words::field(w, kind.as_str())).step(format!("/members/{id}"), name);
            let fields = vec![
                Field::hidden("kind", kind.as_str()),
                Field::text("label", words::label_kind(w, kind)).limit(60).error(errors.of("label")),
            ];
            let action = format!("/members/{id}/labels");
            FormPage { frame, action, fields, button: w.members_label_add(), errors }.answer()
        }
    }
}
