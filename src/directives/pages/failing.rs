//! What does not comply (D07): not acknowledged in time, past its day, refused.

use super::{named, state_word};
use crate::directives::{acts, model::Failing, store::lists::FailingRow};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::{Body, pages::exported},
    decisions::{Decision, pages::short},
    record::view::{Chosen, query},
    ui::{
        Frame, Words, icons,
        parts::{Empty, State},
    },
    web::{Result, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// How many the page shows; the spreadsheet has all.
const SHOWN: usize = 200;

/// Which part of it.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    body: String,
    why: String,
}

struct Line {
    id: Id<Decision>,
    number: i64,
    text: String,
    body: (Id<Body>, String),
    why: State,
}

#[derive(Template)]
#[template(path = "directives/pages/failing.html")]
struct Page {
    frame: Frame,
    asked: Asked,
    lines: Vec<Line>,
    shown: String,
    unsaid: Option<String>,
    nothing: Empty,
    export: Option<String>,
}

fn why_key(why: Failing) -> &'static str {
    match why {
        Failing::NotAcknowledged(_) => "unacknowledged",
        Failing::Late(_) => "late",
        Failing::Objected | Failing::Impossible => "refused",
    }
}

fn why_word(w: Words, why: Failing) -> String {
    match why {
        Failing::NotAcknowledged(on) => w.directives_fails_acknowledging(w.date(on)),
        Failing::Late(on) => w.directives_fails_late(w.date(on)),
        Failing::Objected => w.directives_state_objected(),
        Failing::Impossible => w.directives_state_impossible(),
    }
}

async fn found<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
) -> Result<(Chosen, Vec<(FailingRow, Failing)>)> {
    let visit = by.visit();
    let chosen = Chosen::of(by, &asked.unit).await?;
    let issuer = asked.body.parse().ok();
    let rules = visit.app.rules();
    let mut rows = acts::failing(&visit.app.db, &rules, chosen.scope, issuer, visit.today).await?;
    rows.retain(|(_, why)| asked.why.is_empty() || why_key(*why) == asked.why);
    Ok((chosen, rows))
}

/// `GET /directives/non-compliance`.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (chosen, rows) = found(&by, &asked).await?;
    let shown = w.directives_failing_shown(rows.len());
    let lines = rows
        .into_iter()
        .take(SHOWN)
        .map(|(row, why)| Line {
            id: row.id,
            number: row.number,
            body: (
                row.body_id,
                named(
                    &rules,
                    lang,
                    &row.body_kind,
                    (&row.body_ar, &row.body_fr),
                    (&row.unit_ar, &row.unit_fr),
                    row.place(),
                ),
            ),
            why: State::bad(why_word(w, why)),
            text: short(&row.text),
        })
        .collect();
    let title = match &chosen.unit {
        Some(unit) => w.directives_failing_of(unit.name(lang)),
        None => w.directives_failing(),
    };
    let export = visit.can(Can::ExportList).then(|| {
        let kept = query(&[("unit", &asked.unit), ("body", &asked.body), ("why", &asked.why)]);
        format!("/directives/non-compliance.csv{kept}")
    });
    // Where the statute gives no days, only what the decision says can be missed: it is said, not guessed.
    let unsaid = rules
        .kinds()
        .any(|k| {
            k.sphere != amana_statute::Sphere::Elected
                && k.following.as_ref().is_none_or(|f| f.acknowledge_days.is_none())
        })
        .then(|| w.directives_statute_silent());
    let nothing = Empty { icon: icons::CHECK, text: w.directives_failing_none(), next: None };
    let frame = visit.frame(title).step("/directives", w.directives_title());
    page(Page { frame, asked, lines, shown, unsaid, nothing, export })
}

/// `GET /directives/non-compliance.csv`.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (chosen, rows) = found(&by, &asked).await?;
    exported(&by, "decision", chosen.unit.as_ref().map(|u| u.place()), rows.len()).await?;
    let head = vec![
        w.directives_number(),
        w.decisions_col_text(),
        w.bodies_col_name(),
        w.bodies_col_code(),
        w.bodies_state(),
        w.directives_why(),
        w.directives_told_on(),
        w.directives_due(),
    ];
    let lines = rows.iter().map(|(row, why)| {
        vec![
            row.number.to_string(),
            row.text.clone(),
            named(
                &rules,
                lang,
                &row.body_kind,
                (&row.body_ar, &row.body_fr),
                (&row.unit_ar, &row.unit_fr),
                row.place(),
            ),
            row.unit_code.clone(),
            state_word(w, row.state),
            why_word(w, *why),
            row.addressed_on.to_string(),
            row.due_on.map(|d| d.to_string()).unwrap_or_default(),
        ]
    });
    Ok(csv::answer("non-compliance", head, lines))
}
