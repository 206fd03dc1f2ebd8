//! One mandate with its title.

use super::{On, basis_word, end_word, name_of, since, toast, writes};
use crate::bodies::{Mandate, lists};
use crate::{
    access::{Granted, capability::ReadRecord},
    record::{
        title::{self},
        view::{me, name_in},
    },
    ui::{Frame, title_mark::TitleMark},
    web::{Error, Result, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};

#[derive(Template)]
#[template(path = "bodies/mandate.html")]
struct MandatePage {
    frame: Frame,
    row: lists::MandateRow,
    label: String,
    person: String,
    body: (String, String),
    appointer: Option<(String, String)>,
    from: String,
    ended: String,
    basis: String,
    title: TitleMark,
    may_write: bool,
    today: Day,
    refused: Option<String>,
}

/// `GET /mandates/{id}`: a mandate with its title.
pub async fn mandate(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Mandate>>,
    Query(on): Query<On>,
) -> Result<Response> {
    mandate_page(&by, id, &on.done, None).await
}

/// The page of a mandate, with what was wrong with the form.
pub async fn mandate_page(
    by: &Granted<ReadRecord>,
    id: Id<Mandate>,
    done: &str,
    refused: Option<String>,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let row = db.first(lists::mandate(id)).await?.ok_or(Error::NotFound)?;
    let body = db.first(lists::body(row.body_id, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(body.place())?;
    let titles = title::of_mandates(db, &rules, &[id]).await?;
    let open =
        db.one(lists::sits_in(row.body_id, me(visit), visit.today)).await? > 0 || row.person_id == me(visit);
    let label = rules.title_of(&body.kind, &row.post, row.rank, row.sex, lang);
    let person = name_in(lang, &row.name_ar, &row.name_la);
    let appointer = match row.appointed_by_body {
        Some(by) => db
            .first(lists::body(by, visit.today))
            .await?
            .map(|b| (format!("/bodies/{by}"), name_of(&rules, &b, lang))),
        None => None,
    };
    let name = name_of(&rules, &body, lang);
    let mut frame = visit.frame(w.bodies_mandate_of(person.as_str(), label.as_str()));
    frame = frame.step(format!("/bodies/{}", row.body_id), name.clone());
    frame.toast = toast(done, w);
    let fact = format!("{person} · {label}");
    let view = MandatePage {
        label,
        person,
        body: (format!("/bodies/{}", row.body_id), name),
        appointer,
        from: since(w, row.from_on, row.from_known),
        ended: end_word(w, &row.end_reason),
        basis: basis_word(w, row.basis),
        title: titles.get(&id).map_or(TitleMark(vec![]), |t| t.mark(w, &rules, &fact, open)),
        may_write: writes(by, body.place()) && row.until_on.is_none(),
        today: visit.today,
        refused,
        frame,
        row,
    };
    let unprocessable = view.refused.is_some();
    let mut response = page(view)?;
    if unprocessable {
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
