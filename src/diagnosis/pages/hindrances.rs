//! The register of constraints of a territory.

use super::short;
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    diagnosis::{
        Hindrance, Severity,
        model::{self, CATEGORIES, HindranceState},
        store::hindrances::{self as store, HindranceRow, Which},
        words,
    },
    record::view::{Chosen, PAGE, SHEET, name_in, query},
    ui::{
        Frame, icons,
        parts::{Empty, Paging, State as Mark},
    },
    web::{
        Result, page,
        sheet::{self, Taken},
    },
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Which constraints are asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    unit: String,
    category: String,
    severity: String,
    state: String,
    after: String,
}

struct Line {
    id: Id<Hindrance>,
    text: String,
    category: String,
    severity: String,
    unit: String,
    province: String,
    since: Day,
    state: Mark,
}

struct Count {
    href: String,
    name: String,
    n: i64,
    severe: i64,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/hindrances.html")]
struct List {
    frame: Frame,
    lead: String,
    asked: Asked,
    categories: Vec<(String, String)>,
    severities: Vec<(&'static str, String)>,
    counts: Vec<Count>,
    lines: Vec<Line>,
    paging: Paging,
    excel: Option<String>,
    nothing: Empty,
    may_enter: bool,
}

/// The words of a category; its key where the list does not know it any more.
pub(super) fn category(w: crate::ui::Words, key: &str) -> String {
    model::category(key).map_or_else(|| key.to_owned(), |c| c.said.to(w.lang()).to_owned())
}

fn after_of(text: &str) -> Option<(Day, Id<Hindrance>)> {
    let (on, id) = text.split_once('~')?;
    Some((on.parse().ok()?, id.parse().ok()?))
}

async fn found<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    limit: i64,
) -> Result<(Vec<HindranceRow>, Scope, bool)> {
    let chosen = Chosen::of(by, &asked.unit).await?;
    let which = Which {
        category: model::category(&asked.category).map(|c| c.key.clone()),
        severity: asked.severity.parse::<Severity>().ok(),
        closed: match asked.state.as_str() {
            "closed" => Some(true),
            "all" => None,
            _ => Some(false),
        },
        unit: None,
    };
    let db = &by.visit().app.db;
    let asked_for = store::hindrances(chosen.scope, &which, after_of(&asked.after), limit + 1);
    let mut rows = db.all(asked_for).await?;
    let more = rows.len() as i64 > limit;
    rows.truncate(limit as usize);
    Ok((rows, chosen.scope, more))
}

/// `GET /constraints`.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let (rows, scope, more) = found(&by, &asked, PAGE).await?;
    let next = rows.last().filter(|_| more).map(|r| format!("{}~{}", r.since_on, r.id));
    let keep = |path: &str, change: &[(&str, &str)]| {
        let mut parts: Vec<(&str, &str)> = vec![
            ("unit", &asked.unit),
            ("category", &asked.category),
            ("severity", &asked.severity),
            ("state", &asked.state),
        ];
        for (name, value) in change {
            parts.retain(|(n, _)| n != name);
            parts.push((name, value));
        }
        format!("{path}{}", query(&parts))
    };
    let open = visit.app.db.all(store::by_category(scope)).await?;
    let all: i64 = open.iter().map(|(_, n, _)| n).sum();
    let mut counts: Vec<Count> = open
        .into_iter()
        .map(|(key, n, severe)| Count {
            href: keep("/constraints", &[("category", &key), ("state", "")]),
            name: category(w, &key),
            n,
            severe,
        })
        .collect();
    counts.sort_by(|a, b| b.n.cmp(&a.n).then_with(|| a.name.cmp(&b.name)));
    let lines: Vec<Line> = rows
        .into_iter()
        .map(|h| Line {
            text: short(&h.text),
            category: category(w, &h.category),
            severity: words::severity(w, h.severity),
            unit: name_in(lang, &h.unit_ar, &h.unit_fr),
            province: match (&h.province_ar, &h.province_fr) {
                (Some(ar), Some(fr)) if h.commune_id.raw() != 0 => name_in(lang, ar, fr),
                _ => String::new(),
            },
            since: h.since_on,
            state: words::hindrance(w, HindranceState::of(h.last, h.answers)),
            id: h.id,
        })
        .collect();
    let may_enter = visit.can(Can::LeadProgrammes);
    let may_take = visit.can(Can::ExportList);
    page(List {
        lead: w.diagnosis_constraints_open(all),
        categories: CATEGORIES.iter().map(|c| (c.key.clone(), c.said.to(lang).to_owned())).collect(),
        severities: Severity::ALL.iter().map(|s| (s.as_str(), words::severity(w, *s))).collect(),
        counts,
        paging: Paging {
            words: w,
            earlier: (!asked.after.is_empty()).then(|| keep("/constraints", &[])),
            later: next.map(|next| keep("/constraints", &[("after", &next)])),
            shown: w.diagnosis_constraints_shown(lines.len()),
            export: may_take.then(|| keep("/constraints.csv", &[])),
        },
        excel: may_take.then(|| keep("/constraints.xlsx", &[])),
        nothing: Empty {
            icon: icons::TRIANGLE_ALERT,
            text: w.diagnosis_constraints_none(),
            next: may_enter.then(|| ("/constraints/new".to_owned(), w.diagnosis_enter())),
        },
        frame: visit.frame(w.diagnosis_constraints()),
        lines,
        may_enter,
        asked,
    })
}

/// `GET /constraints.csv`.
pub async fn csv(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    export(&by, &asked, Taken::Csv).await
}

/// `GET /constraints.xlsx`.
pub async fn xlsx(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    export(&by, &asked, Taken::Xlsx).await
}

async fn export(by: &Granted<ExportList>, asked: &Asked, taken: Taken) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let (rows, ..) = found(by, asked, SHEET).await?;
    exported(by, "hindrance", None, rows.len()).await?;
    let head = vec![
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.programmes_col_province(),
        w.diagnosis_category(),
        w.diagnosis_severity(),
        w.diagnosis_since(),
        w.diagnosis_constraint(),
        w.bodies_state(),
    ];
    let lines = rows.into_iter().map(|h| {
        vec![
            h.unit_code,
            name_in(lang, &h.unit_ar, &h.unit_fr),
            name_in(lang, h.province_ar.as_deref().unwrap_or(""), h.province_fr.as_deref().unwrap_or("")),
            category(w, &h.category),
            words::severity(w, h.severity),
            h.since_on.to_string(),
            h.text,
            words::hindrance(w, HindranceState::of(h.last, h.answers)).word().to_owned(),
        ]
    });
    sheet::answer(taken, w, "constraints", w.diagnosis_constraints(), head, lines)
}
