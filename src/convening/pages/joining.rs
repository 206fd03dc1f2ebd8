//! The way to a conference that the program made (C03): for those called by their personal link, and for those signed in who
//! are called, on the roll, or run the meeting.

use crate::convening::{
    acts::answer,
    conference,
    model::Service,
    store::{self, ConvocationRow, summons},
};
use crate::{
    access::Can,
    bodies::forms::FormPage,
    meetings::Meeting,
    record::view::{me, name_in},
    web::{Error, FormErrors, Result, Visit, see},
};
use amana_base::Id;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

/// `GET /called/{token}/conference`: leads on, by the personal link.
pub async fn join_by_link(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let (of, row) = answer::of_link(&visit, &token).await?;
    let name = name_in(visit.lang, &of.name_ar, &of.name_la);
    onward(&visit, &row, &name, false, &format!("/called/{token}")).await
}

/// `GET /meetings/{id}/conference`: leads on, for who is signed in and may take part.
pub async fn join_signed_in(visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let db = &visit.app.db;
    let row = db.first(store::convocation(id)).await?.ok_or(Error::NotFound)?;
    let runs = officer.scopes(Can::RunMeeting).iter().any(|s| s.covers(row.place()));
    let name = match officer.person {
        Some(person) => db
            .first(crate::people::store::names(person))
            .await?
            .map(|n| name_in(visit.lang, &n.name_ar, &n.name_la))
            .unwrap_or_default(),
        None => String::new(),
    };
    let called = db.one(summons::is_called(id, me(&visit))).await? > 0;
    // Whoever runs it comes in when they may see it (B13).
    let seen = crate::meetings::lists::meeting(id, me(&visit), visit.today);
    if !called && (!runs || db.first(seen).await?.is_none()) {
        return Err(Error::NotFound);
    }
    onward(&visit, &row, &name, runs, &format!("/meetings/{id}")).await
}

async fn onward(visit: &Visit, row: &ConvocationRow, name: &str, runs: bool, back: &str) -> Result<Response> {
    if row.conference_service == Service::Address || row.step == Some(crate::meetings::Step::Cancelled) {
        return Err(Error::NotFound);
    }
    match conference::join(&visit.app, row, name, runs).await {
        Ok(address) => {
            let mut response = see(&address);
            let headers = response.headers_mut();
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            Ok(response)
        }
        Err(said) => {
            tracing::warn!(meeting = %row.id, "the conference server does not help: {said}");
            let w = visit.words();
            let mut errors = FormErrors::default();
            errors.add("conference", w.convening_conference_down());
            let frame = visit.frame(row.title.clone()).step(back, w.convening_conference_back());
            let (action, fields, button) = (String::new(), vec![], String::new());
            let mut response = FormPage { frame, action, fields, button, errors }.answer()?;
            *response.status_mut() = StatusCode::BAD_GATEWAY;
            Ok(response)
        }
    }
}
