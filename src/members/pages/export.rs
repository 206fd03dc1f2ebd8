//! The list as a file: with its purpose, written down, nothing protected, nothing that a spreadsheet would run.

use super::list::{AskedFor, ask, rows, sex_word};
use crate::{
    access::{Granted, capability::ExportMembers},
    members::words,
    record::view::{Chosen, SHEET},
    ui::{Field, Frame},
    web::{FormErrors, Result, csv, page},
};
use amana_base::Day;
use askama::Template;
use axum::{extract::Query, http::StatusCode, response::Response};
use serde::Deserialize;

/// What is taken away, and for what.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Taken {
    purpose: String,
}

#[derive(Template)]
#[template(path = "members/export.html")]
struct Purpose {
    frame: Frame,
    sentence: String,
    hidden: Vec<(String, String)>,
    purpose: Field,
    errors: FormErrors,
}

/// `GET /members.csv`: asks for the purpose first; with it the list, and a line in the journal.
pub async fn csv(
    by: Granted<ExportMembers>,
    Query(asked): Query<AskedFor>,
    Query(taken): Query<Taken>,
    axum::extract::RawQuery(raw): axum::extract::RawQuery,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let asked = AskedFor { after: String::new(), ..asked };
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let list = ask(&by, &asked, &chosen, SHEET as usize).await?;
    let purpose = taken.purpose.trim();
    if purpose.is_empty() || purpose.chars().count() > 200 {
        let mut errors = FormErrors::default();
        if raw.is_some_and(|raw| raw.contains("purpose=")) {
            errors.add("purpose", w.members_no_purpose());
        }
        let field = Field::text("purpose", w.members_purpose())
            .hint(w.members_purpose_hint())
            .value(purpose)
            .error(errors.of("purpose"));
        let hidden = serde_urlencoded::to_string(&asked).unwrap_or_default();
        let hidden: Vec<(String, String)> = serde_urlencoded::from_str(&hidden).unwrap_or_default();
        let wrong = !errors.is_empty();
        let mut response = page(Purpose {
            frame: visit.frame(w.members_export()).step("/members", w.members_title()),
            sentence: w.members_count(list.count),
            hidden: hidden.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
            purpose: field,
            errors,
        })?;
        if wrong {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        return Ok(response);
    }
    let found = rows(visit, &list.ids).await?;
    let place = match &chosen.unit {
        Some(unit) => unit.place(),
        None => super::place_of(visit, by.scope()).await?,
    };
    // The words looked for may be somebody's name: what was filtered by is written down without them.
    let filters = AskedFor { q: String::new(), ..asked.clone() }.query("");
    let detail =
        serde_json::json!({ "list": "members", "rows": found.len(), "purpose": purpose, "filters": filters });
    let whom: Vec<_> = found.iter().map(|row| row.person_id).collect();
    super::taken_away(&by, place, &whom, detail).await?;
    let head = vec![
        w.bodies_col_id(),
        w.bodies_col_name_ar(),
        w.bodies_col_name_la(),
        w.people_sex(),
        w.members_number(),
        w.bodies_col_code(),
        w.members_unit(),
        w.bodies_state(),
        w.members_category(),
        w.members_education(),
        w.members_birth_year(),
        w.members_joined_on(),
        w.members_paid_until(),
    ];
    let day = |on: Option<Day>| on.map(|d| d.to_string()).unwrap_or_default();
    let lines = found.iter().map(|row| {
        vec![
            row.id.to_string(),
            row.name_ar.clone(),
            row.name_la.clone(),
            sex_word(w, row.sex),
            row.number.clone(),
            row.unit_code.clone(),
            row.unit(lang),
            words::state_word(w, row.state(visit)),
            row.category.map(|c| words::category(w, c)).unwrap_or_default(),
            row.education.map(|e| words::education(w, e)).unwrap_or_default(),
            row.birth_year.map(|y| y.to_string()).unwrap_or_default(),
            row.joined_on.to_string(),
            day(row.paid_until_on),
        ]
    });
    Ok(csv::answer("members", head, lines))
}
