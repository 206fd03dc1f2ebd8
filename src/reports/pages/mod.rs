//! `/reports`: the report of a territory over a period, to be read, printed and taken away.

mod records;

pub use records::{body, body_pdf, body_workbook, person, person_pdf, person_workbook};

use super::{
    compose::{self, Wanted},
    model::{Part, Ready, Report, Span, Wrong},
    print, sheet,
};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported_of,
    paper,
    record::view::{Chosen, SHEET, query},
    structure::{book::book, pages::Members},
    territory::{Place, UnitKind},
    ui::{Choice, Frame, Lang, Words, icons, parts::Empty},
    web::{Error, Result, Visit, page, see},
};
use amana_base::Day;
use askama::Template;
use axum::{
    extract::Query,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// Lines of a list that a page names, and a document.
const ON_PAGE: usize = 12;
const ON_PAPER: usize = 40;

/// What an address asks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedFor {
    /// The code of a unit; the widest that may be read when empty.
    unit: String,
    /// A period by name.
    ready: String,
    /// Its first day.
    from: String,
    /// Its last day.
    to: String,
    /// The language of the document.
    lang: String,
}

impl AskedFor {
    /// An address with the same question.
    fn address(&self, path: &str) -> String {
        let parts =
            [("unit", &*self.unit), ("ready", &*self.ready), ("from", &*self.from), ("to", &*self.to)];
        format!("{path}{}", query(&parts))
    }
}

/// A period that is offered.
struct Offered {
    href: String,
    name: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "reports/pages/report.html")]
struct Page {
    frame: Frame,
    asked: AskedFor,
    units: Vec<Choice>,
    unit: String,
    offered: Vec<Offered>,
    today: Day,
    wrong: Option<String>,
    report: Option<Report>,
    nothing: Option<Empty>,
    pdf: Option<paper::Links>,
    book: Option<String>,
}

/// The day of the congress that adopted the statute in force.
fn congress(visit: &Visit) -> Option<Day> {
    visit.app.rules().on(visit.today).and_then(|statute| statute.version.adopted_on)
}

/// The period asked for; this year where none is, or where it is none.
fn period(visit: &Visit, asked: &AskedFor) -> (Span, Option<Ready>, Option<Wrong>) {
    let today = visit.today;
    let usual = || Ready::ThisYear.span(today, None).unwrap_or(Span { from: today, to: today });
    match Span::typed(&asked.from, &asked.to, today) {
        Err(wrong) => (usual(), None, Some(wrong)),
        Ok(Some(span)) => (span, None, None),
        Ok(None) => {
            let ready = Ready::of(&asked.ready).unwrap_or(Ready::ThisYear);
            match ready.span(today, congress(visit)) {
                Some(span) => (span, Some(ready), None),
                None => (usual(), Some(Ready::ThisYear), None),
            }
        }
    }
}

fn wrong_word(w: Words, wrong: Wrong) -> String {
    match wrong {
        Wrong::NoDay => w.reports_wrong_day(),
        Wrong::Backwards => w.reports_wrong_backwards(),
        Wrong::Future => w.reports_wrong_future(),
        Wrong::TooLong => w.reports_wrong_long(),
    }
}

fn ready_word(w: Words, ready: Ready) -> String {
    match ready {
        Ready::ThisYear => w.reports_this_year(),
        Ready::LastYear => w.reports_last_year(),
        Ready::LastQuarter => w.reports_last_quarter(),
        Ready::LastMonth => w.reports_last_month(),
        Ready::SinceCongress => w.reports_since_congress(),
    }
}

/// The country, the regions and the provinces that this visitor reads, each with its code.
async fn units<A: Capability>(by: &Granted<A>) -> Result<Vec<Choice>> {
    let visit = by.visit();
    let book = book(&visit.app).await?;
    let reads = |place: Place| {
        by.scopes().iter().any(|scope| match scope {
            Scope::Nation => true,
            scope => place != Place::NATION && scope.covers(place),
        })
    };
    let mut spots: Vec<(u8, &str, &str)> = vec![];
    for spot in book.land.spots.iter().filter(|spot| spot.exists(visit.today) && reads(spot.place())) {
        let depth = match spot.unit.kind {
            UnitKind::Country => 0,
            UnitKind::Region | UnitKind::PartyRegion => 1,
            UnitKind::Province | UnitKind::Prefecture | UnitKind::PartyProvince => 2,
            _ => continue,
        };
        spots.push((depth, &spot.unit.code, spot.name(visit.lang)));
    }
    // The widest first; each level is in the order of the alphabet already.
    spots.sort_by_key(|(depth, ..)| *depth);
    Ok(spots.into_iter().map(|(_, code, name)| Choice::new(code, name)).collect())
}

/// The place of a territory.
fn place(scope: Scope, chosen: &Chosen) -> Place {
    let raw = |id: Option<amana_base::Id<crate::territory::Unit>>| id.map_or(0, amana_base::Id::raw);
    let widest = Place::raw(raw(scope.region()), raw(scope.province()), raw(scope.commune()));
    chosen.unit.as_ref().map_or(widest, |unit| unit.place())
}

/// `GET /reports`: the report on the screen.
pub async fn show(by: Granted<ReadRecord>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (w, today) = (visit.words(), visit.today);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let (span, ready, wrong) = period(visit, &asked);
    let nothing = compose::nothing(visit, span).await?;
    let report = match nothing {
        Some(_) => None,
        None => {
            let members = Members::reading(&by, place(chosen.scope, &chosen));
            let wanted = Wanted { scope: chosen.scope, span, words: w, most: ON_PAGE, members };
            Some(compose::territory(visit, wanted).await?)
        }
    };
    let offers = Ready::ALL.into_iter().filter(|r| r.span(today, congress(visit)).is_some());
    let offered = offers.map(|offer| Offered {
        href: format!("/reports{}", query(&[("unit", &asked.unit), ("ready", offer.key())])),
        name: ready_word(w, offer),
        current: ready == Some(offer),
    });
    let may = report.is_some() && visit.can(Can::ExportList);
    let nothing = nothing.map(|first| Empty {
        icon: icons::HISTORY,
        text: match first {
            Some(first) => w.reports_before(w.date(first)),
            None => w.structure_nothing_yet(),
        },
        next: first.map(|first| {
            let on = first.to_string();
            (format!("/reports{}", query(&[("unit", &asked.unit), ("from", &on)])), w.reports_go_first())
        }),
    });
    let title = report.as_ref().map_or_else(|| w.reports_title(), |report| report.title.clone());
    let book = book(&visit.app).await?;
    let unit = match chosen.scope {
        Scope::Nation => book.land.country,
        Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => id.raw(),
    };
    let unit = book.land.spot(unit).map(|spot| spot.unit.code.clone());
    page(Page {
        frame: visit.frame(title).step("/structure", w.structure_title()),
        units: units(&by).await?,
        unit: unit.unwrap_or_default(),
        offered: offered.collect(),
        wrong: wrong.map(|wrong| wrong_word(w, wrong)),
        pdf: may.then(|| paper::Links::new(visit, &asked.address("/reports.pdf"), w.reports_paper())),
        book: may.then(|| asked.address("/reports.xlsx")),
        today,
        report,
        nothing,
        asked,
    })
}

/// The report for a file, noted as taken; none where there is nothing to take, or the period is none.
async fn taken(by: &Granted<ExportList>, asked: &AskedFor, w: Words, most: usize) -> Result<Option<Report>> {
    let visit = by.visit();
    let chosen = Chosen::of(by, &asked.unit).await?;
    let (span, _, wrong) = period(visit, asked);
    if wrong.is_some() || compose::nothing(visit, span).await?.is_some() {
        return Ok(None);
    }
    let place = place(chosen.scope, &chosen);
    let members = Members::exporting(by, place);
    let report =
        compose::territory(visit, Wanted { scope: chosen.scope, span, words: w, most, members }).await?;
    exported_of(by, "territory_report", Some(place), rows(&report), &report.persons).await?;
    Ok(Some(report))
}

/// Rows of all the tables of a report.
fn rows(report: &Report) -> usize {
    let parts = report.chapters.iter().flat_map(|chapter| &chapter.parts);
    parts.map(|part| if let Part::Table(table) = part { table.rows.len() } else { 0 }).sum()
}

/// `GET /reports.pdf`: the report as a document, in Arabic unless another language is asked.
pub async fn pdf(by: Granted<ExportList>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let w = Words::of(Lang::from_code(&asked.lang).unwrap_or(Lang::Ar));
    match taken(&by, &asked, w, ON_PAPER).await? {
        Some(report) => {
            let document = print::document(&visit.app, w, &report, visit.today);
            paper::answer(&name(&asked, &report), vec![document]).await
        }
        None => Ok(see(&asked.address("/reports"))),
    }
}

/// `GET /reports.xlsx`: the report as a workbook, every list whole.
pub async fn workbook(by: Granted<ExportList>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let w = by.visit().words();
    match taken(&by, &asked, w, SHEET as usize).await? {
        Some(report) => book_of(w, name(&asked, &report), report).await,
        None => Ok(see(&asked.address("/reports"))),
    }
}

fn name(asked: &AskedFor, report: &Report) -> String {
    file_name(if asked.unit.is_empty() { "all" } else { &asked.unit }, report)
}

fn file_name(of: &str, report: &Report) -> String {
    format!("report-{of}-{}-{}", report.span.from, report.span.to)
}

/// The workbook of a report, as a file.
async fn book_of(w: Words, name: String, report: Report) -> Result<Response> {
    let written = tokio::task::spawn_blocking(move || sheet::workbook(w, &report)).await;
    let bytes = written.map_err(anyhow::Error::from)?.map_err(|e| Error::from(anyhow::Error::from(e)))?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let safe: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' }).collect();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{safe}.xlsx\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
