//! `/bodies/{id}/record` and `/people/{id}/record`: what a body did, and an office-holder, in a period (B16, N09).

use super::{
    AskedFor, ON_PAGE, ON_PAPER, Offered, book_of, congress, file_name, period, ready_word, rows, wrong_word,
};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadJournal, ReadRecord},
    },
    bodies::{Body, lists as bodies, pages::exported_of},
    paper,
    people::{Person, store::lists as people},
    record::view::{SHEET, me, name_in, query},
    reports::{
        compose::{self, Whose},
        model::{Ready, Report, Span},
        print,
    },
    territory::Place,
    ui::{Frame, Lang, Words},
    web::{Error, Result, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};

#[derive(Template)]
#[template(path = "reports/pages/record.html")]
struct Page {
    frame: Frame,
    asked: AskedFor,
    action: String,
    offered: Vec<Offered>,
    today: Day,
    wrong: Option<String>,
    report: Report,
    pdf: Option<paper::Links>,
    book: Option<String>,
}

/// The page of a record that was composed, with the steps that lead to it.
fn shown(visit: &Visit, asked: AskedFor, action: String, report: Report, frame: Frame) -> Result<Response> {
    let w = visit.words();
    let (_, ready, wrong) = period(visit, &asked);
    let offers = Ready::ALL.into_iter().filter(|r| r.span(visit.today, congress(visit)).is_some());
    let offered = offers.map(|offer| Offered {
        href: format!("{action}{}", query(&[("ready", offer.key())])),
        name: ready_word(w, offer),
        current: ready == Some(offer),
    });
    let may = visit.can(Can::ExportList);
    page(Page {
        frame,
        offered: offered.collect(),
        today: visit.today,
        wrong: wrong.map(|wrong| wrong_word(w, wrong)),
        pdf: may
            .then(|| paper::Links::new(visit, &asked.address(&format!("{action}.pdf")), w.reports_record())),
        book: may.then(|| asked.address(&format!("{action}.xlsx"))),
        report,
        action,
        asked,
    })
}

/// A body whose record this visitor may read: in their territory, and of a confidential one its members only (B13).
async fn reach_body<A: Capability>(by: &Granted<A>, id: Id<Body>) -> Result<Place> {
    let visit = by.visit();
    let row = visit.app.db.first(bodies::body(id, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    if row.confidential && visit.app.db.one(bodies::sits_in(id, me(visit), visit.today)).await? == 0 {
        return Err(Error::NotFound);
    }
    Ok(row.place())
}

/// `GET /bodies/{id}/record`.
pub async fn body(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Body>>,
    Query(asked): Query<AskedFor>,
) -> Result<Response> {
    reach_body(&by, id).await?;
    let visit = by.visit();
    let (span, ..) = period(visit, &asked);
    let report = compose::body(visit, id, span, visit.words(), ON_PAGE).await?;
    let frame = visit.frame(report.title.as_str()).step(format!("/bodies/{id}"), visit.words().bodies_body());
    shown(visit, asked, format!("/bodies/{id}/record"), report, frame)
}

/// `GET /bodies/{id}/record.pdf`.
pub async fn body_pdf(
    by: Granted<ExportList>,
    Path(id): Path<Id<Body>>,
    Query(asked): Query<AskedFor>,
) -> Result<Response> {
    let w = Words::of(Lang::from_code(&asked.lang).unwrap_or(Lang::Ar));
    match body_taken(&by, id, &asked, w, ON_PAPER).await? {
        Some(report) => printed(by.visit(), w, &format!("body-{id}"), &report).await,
        None => Ok(see(&asked.address(&format!("/bodies/{id}/record")))),
    }
}

/// `GET /bodies/{id}/record.xlsx`.
pub async fn body_workbook(
    by: Granted<ExportList>,
    Path(id): Path<Id<Body>>,
    Query(asked): Query<AskedFor>,
) -> Result<Response> {
    let w = by.visit().words();
    match body_taken(&by, id, &asked, w, SHEET as usize).await? {
        Some(report) => book_of(w, file_name(&format!("body-{id}"), &report), report).await,
        None => Ok(see(&asked.address(&format!("/bodies/{id}/record")))),
    }
}

async fn body_taken(
    by: &Granted<ExportList>,
    id: Id<Body>,
    asked: &AskedFor,
    w: Words,
    most: usize,
) -> Result<Option<Report>> {
    let place = reach_body(by, id).await?;
    let Some(span) = right(by.visit(), asked) else { return Ok(None) };
    let report = compose::body(by.visit(), id, span, w, most).await?;
    exported_of(by, "office_record", Some(place), rows(&report), &report.persons).await?;
    Ok(Some(report))
}

/// The period asked for; none where it is none.
fn right(visit: &Visit, asked: &AskedFor) -> Option<Span> {
    let (span, _, wrong) = period(visit, asked);
    wrong.is_none().then_some(span)
}

async fn printed(visit: &Visit, w: Words, of: &str, report: &Report) -> Result<Response> {
    let document = print::document(&visit.app, w, report, visit.today);
    paper::answer(&file_name(of, report), vec![document]).await
}

/// An office-holder whose record this visitor may read: known in their territory, or themselves.
async fn reach_person<A: Capability>(by: &Granted<A>, id: Id<Person>, w: Words) -> Result<(Whose, Place)> {
    let visit = by.visit();
    let own = me(visit) == id;
    let scopes: Vec<Scope> = if own { vec![Scope::Nation] } else { by.scopes().to_vec() };
    for scope in scopes {
        if let Some(row) = visit.app.db.first(people::person(id, scope)).await? {
            let journal = by.also::<ReadJournal>().map(|journal| journal.scope());
            let name = name_in(w.lang(), &row.name_ar, &row.name_la);
            let place = row.place();
            return Ok((Whose { person: id, name, sex: row.sex, own, journal }, place));
        }
    }
    Err(Error::NotFound)
}

/// `GET /people/{id}/record`.
pub async fn person(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Person>>,
    Query(asked): Query<AskedFor>,
) -> Result<Response> {
    let visit = by.visit();
    let (whose, _) = reach_person(&by, id, visit.words()).await?;
    let (span, ..) = period(visit, &asked);
    let name = whose.name.clone();
    let report = compose::person(visit, whose, span, visit.words(), ON_PAGE).await?;
    let frame = visit.frame(report.title.as_str()).step(format!("/people/{id}"), name);
    shown(visit, asked, format!("/people/{id}/record"), report, frame)
}

/// `GET /people/{id}/record.pdf`.
pub async fn person_pdf(
    by: Granted<ExportList>,
    Path(id): Path<Id<Person>>,
    Query(asked): Query<AskedFor>,
) -> Result<Response> {
    let w = Words::of(Lang::from_code(&asked.lang).unwrap_or(Lang::Ar));
    match person_taken(&by, id, &asked, w, ON_PAPER).await? {
        Some(report) => printed(by.visit(), w, &format!("person-{id}"), &report).await,
        None => Ok(see(&asked.address(&format!("/people/{id}/record")))),
    }
}

/// `GET /people/{id}/record.xlsx`.
pub async fn person_workbook(
    by: Granted<ExportList>,
    Path(id): Path<Id<Person>>,
    Query(asked): Query<AskedFor>,
) -> Result<Response> {
    let w = by.visit().words();
    match person_taken(&by, id, &asked, w, SHEET as usize).await? {
        Some(report) => book_of(w, file_name(&format!("person-{id}"), &report), report).await,
        None => Ok(see(&asked.address(&format!("/people/{id}/record")))),
    }
}

async fn person_taken(
    by: &Granted<ExportList>,
    id: Id<Person>,
    asked: &AskedFor,
    w: Words,
    most: usize,
) -> Result<Option<Report>> {
    let (whose, place) = reach_person(by, id, w).await?;
    let Some(span) = right(by.visit(), asked) else { return Ok(None) };
    let report = compose::person(by.visit(), whose, span, w, most).await?;
    exported_of(by, "office_record", Some(place), rows(&report), &report.persons).await?;
    Ok(Some(report))
}
