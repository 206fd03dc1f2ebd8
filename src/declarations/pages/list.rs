//! The register of declarations and their deadlines.

use super::may;
use crate::declarations::{
    gather::{self, Ask, Line},
    model::State,
    words,
};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported_of,
    people::Person,
    record::view::{Chosen, SHEET, name_in, query},
    ui::{
        Frame, Lang, Words, icons,
        parts::{Empty, Paging, State as Mark},
    },
    web::{Result, csv as sheet, page},
};
use amana_base::{Day, Id};
use amana_tables::{
    Cell,
    write::{SheetColumn, SheetForm, XlsxWriter},
};
use askama::Template;
use axum::{
    extract::Query,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// How many lines a page shows.
const SHOWN: usize = 60;

/// Which declarations are asked for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    state: String,
    article: String,
    from: String,
    until: String,
    page: String,
    marked: String,
}

struct Row {
    href: String,
    title: String,
    unit: String,
    article: String,
    on: Day,
    due: Day,
    left: String,
    state: Mark,
    filed: String,
}

#[derive(Template)]
#[template(path = "declarations/pages/list.html")]
struct List {
    frame: Frame,
    asked: Asked,
    states: Vec<(&'static str, String)>,
    articles: Vec<String>,
    counts: Vec<(String, String, usize)>,
    rows: Vec<Row>,
    paging: Paging,
    nothing: Empty,
    excel: Option<String>,
    may_mark: bool,
    may_choose: bool,
    act: Option<Id<crate::journal::Act>>,
}

/// The articles of the law that ask for declarations.
fn articles<A: Capability>(by: &Granted<A>) -> Vec<String> {
    let rules = by.visit().app.rules();
    let all = rules.law().map(|law| law.declarations.as_slice()).unwrap_or_default();
    let mut out: Vec<String> = all.iter().filter_map(|rule| rule.article.clone()).collect();
    out.sort();
    out.dedup();
    out
}

/// The lines asked for, and how many there are in each state before the state is chosen.
async fn found<A: Capability>(by: &Granted<A>, asked: &Asked) -> Result<(Vec<Line>, Vec<(State, usize)>)> {
    let visit = by.visit();
    let chosen = Chosen::of(by, &asked.unit).await?;
    let ask = Ask::of(chosen.scope);
    let mut lines = gather::lines(&visit.app.db, &visit.app.rules(), &ask, visit.today).await?;
    let (from, until) = (asked.from.parse::<Day>().ok(), asked.until.parse::<Day>().ok());
    lines.retain(|l| {
        (asked.article.is_empty() || l.fact.article == asked.article)
            && from.is_none_or(|from| l.fact.on >= from)
            && until.is_none_or(|until| l.fact.on <= until)
    });
    let count = |state: State| lines.iter().filter(|l| l.state == state).count();
    let counts = State::ALL.iter().map(|state| (*state, count(*state))).collect();
    lines.retain(|l| match asked.state.as_str() {
        "all" => true,
        "" | "open" => l.state.is_open() || l.state == State::Deposited,
        key => l.state.key() == key,
    });
    Ok((lines, counts))
}

fn keep(asked: &Asked, path: &str, state: &str, page: &str) -> String {
    let parts = [
        ("unit", asked.unit.as_str()),
        ("state", state),
        ("article", asked.article.as_str()),
        ("from", asked.from.as_str()),
        ("until", asked.until.as_str()),
        ("page", page),
    ];
    format!("{path}{}", query(&parts))
}

fn filed(w: Words, line: &Line) -> String {
    match line.filed() {
        Some(f) if !f.receipt.is_empty() => {
            w.declarations_filed_receipt(w.date(f.on_day), f.receipt.as_str())
        }
        Some(f) => w.declarations_filed_waiting(w.date(f.on_day)),
        None => String::new(),
    }
}

/// `GET /declarations`.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (lines, counts) = found(&by, &asked).await?;
    let at = asked.page.parse::<usize>().unwrap_or(0);
    let more = lines.len() > (at.saturating_add(1)).saturating_mul(SHOWN);
    let all = lines.len();
    let rows: Vec<Row> = lines
        .iter()
        .skip(at.saturating_mul(SHOWN))
        .take(SHOWN)
        .map(|l| Row {
            href: format!("/declarations/{}", l.fact.key),
            title: words::title(w, &rules, &l.fact),
            unit: l.fact.at.name(lang),
            article: l.fact.article.clone(),
            on: l.fact.on,
            due: l.fact.due,
            left: words::left(w, l, visit.today),
            state: words::state(w, l.state),
            filed: filed(w, l),
        })
        .collect();
    let turn = |page: usize| keep(&asked, "/declarations", &asked.state, &page.to_string());
    let may_export = visit.can(Can::ExportList);
    let states = [("open", w.declarations_open()), ("all", w.bodies_all())];
    let named = State::ALL.iter().map(|s| (s.key(), words::state_name(w, *s)));
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let title = match &chosen.unit {
        Some(unit) => format!("{} · {}", w.declarations_title(), unit.name(lang)),
        None => w.declarations_title(),
    };
    page(List {
        frame: visit.frame(title),
        states: states.into_iter().chain(named).collect(),
        articles: articles(&by),
        counts: counts
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(s, n)| (words::state_name(w, s), keep(&asked, "/declarations", s.key(), ""), n))
            .collect(),
        paging: Paging {
            words: w,
            earlier: (at > 0).then(|| turn(at - 1)),
            later: more.then(|| turn(at + 1)),
            shown: w.declarations_shown(all),
            export: may_export.then(|| keep(&asked, "/declarations.csv", &asked.state, "")),
        },
        nothing: Empty { icon: icons::SCROLL_TEXT, text: w.declarations_none(), next: None },
        excel: may_export.then(|| keep(&asked, "/declarations.xlsx", &asked.state, "")),
        may_mark: visit.can(Can::WriteRecord),
        may_choose: by.scopes().iter().any(|s| s.depth() < 3),
        act: asked.marked.parse().ok().filter(|_| may(&by, Can::WriteRecord, chosen_place(&chosen))),
        rows,
        asked,
    })
}

fn chosen_place(chosen: &Chosen) -> crate::territory::Place {
    chosen.unit.as_ref().map_or(crate::territory::Place::NATION, |unit| unit.place())
}

fn head(w: Words) -> Vec<String> {
    vec![
        w.declarations_col_what(),
        w.declarations_article(),
        w.bodies_col_unit(),
        w.declarations_fact_on(),
        w.declarations_due(),
        w.declarations_left_days(),
        w.bodies_state(),
        w.declarations_filed_on(),
        w.declarations_place(),
        w.declarations_bringer(),
        w.declarations_receipt(),
        w.declarations_receipt_on(),
        w.declarations_reference(),
    ]
}

async fn taken(by: &Granted<ExportList>, asked: &Asked) -> Result<(Vec<Vec<String>>, Vec<Id<Person>>)> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (mut lines, _) = found(by, asked).await?;
    lines.truncate(SHEET as usize);
    let mut whom = vec![];
    let plain =
        |text: String| -> String { text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect() };
    let rows = lines
        .iter()
        .map(|l| {
            let filed = l.filed();
            whom.extend(filed.and_then(|f| f.person_id));
            let of = |text: Option<String>| text.unwrap_or_default();
            let before = l.top().filter(|s| s.step == crate::declarations::Step::Before);
            vec![
                plain(words::title(w, &rules, &l.fact)),
                l.fact.article.clone(),
                l.fact.at.name(lang),
                l.fact.on.to_string(),
                l.fact.due.to_string(),
                if l.state.is_open() { (l.fact.due.0 - visit.today.0).to_string() } else { String::new() },
                words::state_name(w, l.state),
                of(filed.map(|f| f.on_day.to_string())),
                of(filed.map(|f| f.place.clone())),
                of(filed.map(|f| name_in(lang, &f.name_ar, &f.name_la))),
                of(filed.map(|f| f.receipt.clone())),
                of(filed.and_then(|f| f.receipt_on).map(|on| on.to_string())),
                of(before.map(|s| s.place.clone())),
            ]
        })
        .collect();
    Ok((rows, whom))
}

/// `GET /declarations.csv`.
pub async fn csv(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let (rows, whom) = taken(&by, &asked).await?;
    exported_of(&by, "declaration", None, rows.len(), &whom).await?;
    Ok(sheet::answer("declarations", head(by.visit().words()), rows.into_iter()))
}

/// `GET /declarations.xlsx`: the same for Excel, from right to left in Arabic.
pub async fn xlsx(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let (rows, whom) = taken(&by, &asked).await?;
    exported_of(&by, "declaration", None, rows.len(), &whom).await?;
    let w = by.visit().words();
    let form = SheetForm {
        name: w.declarations_title(),
        right_to_left: w.lang() == Lang::Ar,
        columns: head(w).into_iter().map(SheetColumn::new).collect(),
    };
    let work = move || -> anyhow::Result<Vec<u8>> {
        let mut writer = XlsxWriter::new(form, None)?;
        for row in rows {
            let cells: Vec<Cell> = row.iter().map(|text| Cell::text(text.as_str())).collect();
            writer.row(&cells)?;
        }
        let mut out = std::io::Cursor::new(vec![]);
        writer.finish(&mut out)?;
        Ok(out.into_inner())
    };
    let bytes = tokio::task::spawn_blocking(work).await.map_err(anyhow::Error::from)??;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    let name = HeaderValue::from_static("attachment; filename=\"declarations.xlsx\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
