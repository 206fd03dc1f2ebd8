//! What the columns hold: recognised, and set right by hand.

use super::{address, reach};
use crate::{
    access::{Granted, capability::WriteMembers},
    bodies::forms::day_of,
    importing::{
        MemberList,
        acts::{self, Seen, Where, steer},
    },
    lists::words as lists,
    ui::{Choice, Field as Question, Frame},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use amana_tables::columns::{Field, Mapping};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use std::collections::HashMap;

/// Below this a person should look.
const UNSURE: f32 = 0.6;

struct Shown {
    n: usize,
    heading: String,
    sample: Vec<String>,
    taken: String,
    unsure: bool,
}

#[derive(Template)]
#[template(path = "importing/columns.html")]
struct Columns {
    frame: Frame,
    action: String,
    columns: Vec<Shown>,
    fields: Vec<Choice>,
    questions: Vec<Question>,
    identity: bool,
    errors: FormErrors,
}

/// `GET /members/imports/{id}/columns`: which column holds what.
pub async fn columns(by: Granted<WriteMembers>, Path(id): Path<Id<MemberList>>) -> Result<Response> {
    let list = reach(&by, id).await?;
    if !list.stage.takes_columns() {
        return Ok(see(&address(id)));
    }
    let sheet = usize::try_from(list.sheet).unwrap_or(0);
    let known: Option<Mapping> = serde_json::from_str(&list.mapping).ok();
    let at = known.as_ref().map_or(Where::Sheet(sheet), |m| Where::Below(sheet, m.header_row));
    let mut seen = seen(&by, &list, at).await?;
    if let Some(mapping) = known.filter(|m| m.columns.len() == seen.mapping.columns.len()) {
        seen.mapping = mapping;
    }
    asked(&by, id, &seen, &list.joined_on.to_string(), FormErrors::default())
}

async fn seen(
    by: &Granted<WriteMembers>,
    list: &crate::importing::store::ListRow,
    at: Where,
) -> Result<Seen> {
    let seen = acts::look(&by.visit().app, list, at).await?;
    seen.map_err(|why| Error::Malformed(format!("a list that cannot be read: {why}")))
}

fn asked(
    by: &Granted<WriteMembers>,
    id: Id<MemberList>,
    seen: &Seen,
    joined_on: &str,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut fields = vec![Choice::new("", w.importing_left_out())];
    fields.extend(Field::ALL.map(|field| Choice::new(field.key(), lists::field(w, field))));
    let columns = seen.mapping.columns.iter().map(|column| Shown {
        n: column.index,
        heading: column.heading.clone(),
        sample: seen
            .sample
            .iter()
            .map(|row| row.cell(column.index).written().chars().take(40).collect::<String>())
            .filter(|text| !text.trim().is_empty())
            .collect(),
        taken: column.field.map(Field::key).unwrap_or_default().to_owned(),
        unsure: column.field.is_some() && column.confidence < UNSURE,
    });
    let columns: Vec<Shown> = columns.collect();
    let mut questions = vec![];
    if seen.sheets.len() > 1 {
        let named = seen.sheets.iter().enumerate().map(|(n, sheet)| Choice::new(n.to_string(), &sheet.name));
        let sheets = Question::select("sheet", w.importing_sheet(), named.collect());
        questions.push(sheets.hint(w.importing_again_hint()).value(seen.sheet.to_string()));
    } else {
        questions.push(Question::hidden("sheet", seen.sheet.to_string()));
    }
    let header = seen.mapping.header_row.unwrap_or(0).to_string();
    questions.push(Question::hidden("was", format!("{} {header}", seen.sheet)));
    questions.push(
        Question::number("header", w.importing_header())
            .hint(w.importing_header_hint())
            .value(header)
            .error(errors.of("header")),
    );
    questions.push(
        Question::day("joined_on", w.importing_joined_on())
            .hint(w.importing_joined_on_hint())
            .value(joined_on)
            .error(errors.of("joined_on")),
    );
    let wrong = !errors.is_empty();
    let frame = visit.frame(w.importing_columns()).step("/members", w.members_title());
    let frame = frame.step("/members/imports", w.importing_title());
    let mut response = page(Columns {
        frame,
        action: format!("{}/columns", address(id)),
        identity: columns.iter().any(|c| c.taken == Field::Identity.key()),
        columns,
        fields,
        questions,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /members/imports/{id}/columns`: the rows are read by it. Another sheet, or another row of headings, is looked at first.
pub async fn map(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<MemberList>>,
    Urlencoded(form): Urlencoded<Vec<(String, String)>>,
) -> Result<Response> {
    let list = reach(&by, id).await?;
    if !list.stage.takes_columns() {
        return Err(Error::Changed);
    }
    let visit = by.visit();
    let w = visit.words();
    let form: HashMap<String, String> = form.into_iter().collect();
    let said = |name: &str| form.get(name).map(|text| text.trim()).unwrap_or_default();
    let sheet: usize = said("sheet").parse().unwrap_or(0);
    let mut errors = FormErrors::default();
    let header = amana_arabic::digits(said("header"));
    let header: Option<u64> = match header.as_str() {
        "" | "0" => None,
        figures => match figures.parse() {
            Ok(row) => Some(row),
            Err(_) => {
                errors.add("header", w.importing_bad_header());
                None
            }
        },
    };
    let was: Option<(usize, u64)> =
        said("was").split_once(' ').and_then(|(sheet, row)| Some((sheet.parse().ok()?, row.parse().ok()?)));
    let same_sheet = was.is_none_or(|(was, _)| was == sheet);
    let at = if same_sheet { Where::Below(sheet, header) } else { Where::Sheet(sheet) };
    let mut seen = seen(&by, &list, at).await?;
    if was.is_some_and(|was| was != (sheet, header.unwrap_or(0))) && errors.is_empty() {
        return asked(&by, id, &seen, said("joined_on"), errors);
    }
    for n in 0..seen.mapping.columns.len() {
        if let Some(field) = form.get(&format!("column-{n}")) {
            let field = Field::from_key(field);
            // What was recognised and left as it is stays recognised: it is not a person's word.
            if seen.mapping.field_of(n) != field {
                seen.mapping.set(n, field);
            }
        }
    }
    if !seen.mapping.columns.iter().any(|c| c.field.is_some_and(Field::is_name)) {
        errors.add("column-0", w.importing_no_names());
    }
    let joined_on = day_of(said("joined_on"), "joined_on", w, &mut errors);
    let joined_on = joined_on.unwrap_or(visit.today);
    if joined_on > visit.today {
        errors.add("joined_on", w.members_no_future());
    }
    if !errors.is_empty() {
        return asked(&by, id, &seen, said("joined_on"), errors);
    }
    steer::map(&by, &list, sheet, &seen.mapping, joined_on).await?;
    Ok(see(&address(id)))
}
