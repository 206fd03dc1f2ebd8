//! One directive: what it asks, of whom, how many have done it, what is missing.

use super::{issue, named, state_mark, state_word};
use crate::directives::{
    acts,
    model::{Ended, Refusal, State},
    store::{
        self, DirectiveRow,
        lists::{self, LineRow},
    },
};
use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ExportList, ReadRecord, WriteRecord},
    },
    bodies::{Body, pages::exported_of},
    decisions::{Decision, pages::kind_word},
    record::view::{PAGE, SHEET, name_in, query},
    statutes::spoken,
    ui::{
        Choice, Field, Frame, Words,
        parts::{Paging, State as Mark},
    },
    web::{Error, FormErrors, Result, Urlencoded, csv, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

/// Which addressees are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    state: String,
    after: String,
}

struct Line {
    body: Id<Body>,
    name: String,
    state: Mark,
    since: Day,
    by: String,
    said: String,
}

#[derive(Template)]
#[template(path = "directives/pages/one.html")]
struct Page {
    frame: Frame,
    id: Id<Decision>,
    version: i64,
    kind: String,
    number: i64,
    text: String,
    by: (Option<Id<Body>>, String),
    on: Day,
    due: Option<Day>,
    days: Option<i64>,
    state: Mark,
    ended: bool,
    why: String,
    replaced_by: Option<(Id<Decision>, i64)>,
    done: String,
    share: i64,
    counts: Vec<(&'static str, String, i64)>,
    asked: Asked,
    rules: Vec<String>,
    lines: Vec<Line>,
    paging: Paging,
    may_write: bool,
    errors: FormErrors,
    rule_fields: Vec<Field>,
    hand_fields: Vec<Field>,
    end_fields: Vec<Field>,
}

/// Where a directive stands.
pub(super) fn standing(w: Words, row: &DirectiveRow, today: Day) -> Mark {
    match (row.ended, row.ended_on, row.replaced_number) {
        (Some(Ended::Replaced), _, Some(number)) => Mark::over(w.directives_replaced_by(number)),
        (Some(_), on, _) => Mark::over(w.directives_withdrawn_on(on.map(|d| w.date(d)).unwrap_or_default())),
        _ if row.in_force(today) => Mark::good(w.directives_in_force()),
        _ => Mark::over(w.directives_expired_on(row.expires_on.map(|d| w.date(d)).unwrap_or_default())),
    }
}

/// `GET /directives/{id}`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Decision>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    load(&by, id, asked, FormErrors::default()).await
}

fn after_of(asked: &Asked) -> Option<(i64, String, Id<Body>)> {
    let mut parts = asked.after.splitn(3, '~');
    let turn = parts.next()?.parse().ok()?;
    let body = parts.next()?.parse().ok()?;
    Some((turn, parts.next()?.to_owned(), body))
}

async fn lines_of(
    by: &Granted<ReadRecord>,
    row: &DirectiveRow,
    scope: Scope,
    asked: &Asked,
) -> Result<(Vec<Line>, Option<String>)> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let state = asked.state.parse::<State>().ok();
    let after = after_of(asked);
    let at = after.as_ref().map(|(turn, key, body)| (*turn, key.as_str(), *body));
    let mut found = visit.app.db.all(lists::addressees(row.id, scope, state, at, PAGE + 1)).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let next = found.last().filter(|_| more).map(|l| format!("{}~{}~{}", l.turn, l.body_id, l.sort_key));
    let lines = found
        .into_iter()
        .map(|l| Line {
            body: l.body_id,
            name: named(
                &rules,
                lang,
                &l.body_kind,
                (&l.body_ar, &l.body_fr),
                (&l.unit_ar, &l.unit_fr),
                l.place(),
            ),
            state: state_mark(w, l.state, row.due_on, visit.today),
            since: l.state_on,
            by: name_in(lang, l.by_ar.as_deref().unwrap_or(""), l.by_la.as_deref().unwrap_or("")),
            said: crate::decisions::pages::short(l.said.as_deref().unwrap_or("")),
        })
        .collect();
    Ok((lines, next))
}

async fn load(
    by: &Granted<ReadRecord>,
    id: Id<Decision>,
    asked: Asked,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let (row, scope) = acts::reach(by, id).await?;
    let of_issuer = by.at(row.place()).is_ok();
    let found = db.all(lists::counts(id, scope)).await?;
    let count = |state: State| found.iter().find(|(s, _)| *s == state).map_or(0, |(_, n)| *n);
    let of: i64 = found.iter().filter(|(s, _)| *s != State::Released).map(|(_, n)| n).sum();
    let done = count(State::Done);
    let counts = State::ALL
        .iter()
        .map(|s| (s.as_str(), state_word(w, *s), count(*s)))
        .filter(|(.., n)| *n > 0)
        .collect();
    let (lines, next) = lines_of(by, &row, scope, &asked).await?;
    let keep =
        |after: &str| format!("/directives/{id}{}", query(&[("state", &asked.state), ("after", after)]));
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| keep("")),
        later: next.map(|next| keep(&next)),
        shown: w.directives_addressees_shown(lines.len()),
        export: visit
            .can(Can::ExportList)
            .then(|| format!("/directives/{id}/addressees.csv{}", query(&[("state", &asked.state)]))),
    };
    let told = db.all(store::rules(id)).await?;
    let rules_said = told
        .into_iter()
        .map(|r| {
            let many = rules
                .kind(&r.body_kind)
                .map(|k| k.label(spoken(lang), amana_statute::Number::Many).to_owned())
                .unwrap_or_default();
            w.directives_rule(many, name_in(lang, &r.unit_ar, &r.unit_fr), r.bodies)
        })
        .collect();
    let may_write = by.also::<WriteRecord>().is_some_and(|writer| writer.at(row.place()).is_ok());
    let open = may_write && row.in_force(visit.today);
    let (mut rule_fields, mut hand_fields, mut end_fields) = (vec![], vec![], vec![]);
    if open {
        rule_fields = vec![
            Field::select("kind", w.directives_whom(), issue::kinds(&rules, w)).error(errors.of("kind")),
            Field::suggest("unit", w.directives_where(), "/units.json", vec![])
                .hint(w.directives_where_hint())
                .error(errors.of("unit")),
        ];
        hand_fields = vec![
            Field::text("body", w.directives_one_body())
                .hint(w.directives_one_body_hint())
                .latin()
                .error(errors.of("body")),
        ];
        let others = db.all(lists::successors(row.body_id, id)).await?;
        let others = std::iter::once(Choice::new("", w.directives_no_successor()))
            .chain(others.into_iter().map(|(id, number, text)| {
                Choice::new(id.to_string(), format!("{number}. {}", crate::decisions::pages::short(&text)))
            }))
            .collect();
        end_fields = vec![
            Field::select("replaced_by", w.directives_successor(), others).error(errors.of("replaced_by")),
            Field::long("reason", w.directives_reason()).limit(1_000).error(errors.of("reason")),
            Field::hidden("version", row.version.to_string()),
        ];
    }
    let wrong = !errors.is_empty();
    let frame =
        visit.frame(crate::decisions::pages::short(&row.text)).step("/directives", w.directives_title());
    let mut response = page(Page {
        kind: kind_word(w, row.kind),
        number: row.number,
        by: (
            of_issuer.then_some(row.body_id),
            named(
                &rules,
                lang,
                &row.body_kind,
                (&row.body_ar, &row.body_fr),
                (&row.unit_ar, &row.unit_fr),
                row.place(),
            ),
        ),
        on: row.issued_on,
        due: row.due_on,
        days: row.acknowledge_days,
        state: standing(w, &row, visit.today),
        ended: row.ended.is_some(),
        why: row.ended_why.clone().unwrap_or_default(),
        replaced_by: row.replaced_by.zip(row.replaced_number),
        done: w.directives_done_of(done, of),
        share: if of == 0 { 0 } else { done * 100 / of },
        counts,
        asked,
        rules: rules_said,
        lines,
        paging,
        may_write,
        rule_fields,
        hand_fields,
        end_fields,
        errors,
        id,
        version: row.version,
        text: row.text,
        frame,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /directives/{id}/addressees.csv`.
pub async fn export(
    by: Granted<ExportList>,
    Path(id): Path<Id<Decision>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (row, scope) = acts::reach(&by, id).await?;
    let state = asked.state.parse::<State>().ok();
    let found: Vec<LineRow> = visit.app.db.all(lists::addressees(id, scope, state, None, SHEET)).await?;
    let whom: Vec<_> = found.iter().filter_map(|l| l.by_id).collect();
    exported_of(&by, "decision", Some(row.place()), found.len(), &whom).await?;
    let head = vec![
        w.bodies_col_name(),
        w.bodies_col_code(),
        w.bodies_state(),
        w.directives_since(),
        w.directives_told_on(),
        w.directives_state_acknowledged(),
        w.directives_by_whom(),
        w.directives_said(),
    ];
    let lines = found.iter().map(|l| {
        vec![
            named(&rules, lang, &l.body_kind, (&l.body_ar, &l.body_fr), (&l.unit_ar, &l.unit_fr), l.place()),
            l.unit_code.clone(),
            state_word(w, l.state),
            l.state_on.to_string(),
            l.addressed_on.to_string(),
            l.acknowledged_on.map(|d| d.to_string()).unwrap_or_default(),
            name_in(lang, l.by_ar.as_deref().unwrap_or(""), l.by_la.as_deref().unwrap_or("")),
            l.said.clone().unwrap_or_default(),
        ]
    });
    Ok(csv::answer("addressees", head, lines))
}

/// The version a button was made from.
fn version_of(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::Malformed("a form without its version".into()))
}

/// What the forms of the page send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Press {
    kind: String,
    unit: String,
    body: String,
    replaced_by: String,
    reason: String,
    version: String,
}

async fn answered<T>(
    read: &Granted<ReadRecord>,
    id: Id<Decision>,
    field: &str,
    outcome: std::result::Result<T, Refusal>,
) -> Result<Response> {
    match outcome {
        Ok(_) => Ok(see(&format!("/directives/{id}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add(field, no.sentence(read.visit().words()));
            load(read, id, Asked::default(), errors).await
        }
    }
}

/// `POST /directives/{id}/rules`: addresses more bodies by rule.
pub async fn address(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Decision>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let mut errors = FormErrors::default();
    let (row, _) = acts::reach(&read, id).await?;
    let rule = issue::rule(&by, (&press.kind, &press.unit), Some(row.unit_id), &mut errors).await?;
    let Some((kind, unit)) = rule.filter(|_| errors.is_empty()) else {
        return load(&read, id, Asked::default(), errors).await;
    };
    let outcome = acts::address(&by, id, &kind, &unit).await?;
    answered(&read, id, "unit", outcome).await
}

/// `POST /directives/{id}/addressees`: addresses one body by hand, named by its address or its identifier.
pub async fn address_one(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Decision>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let typed = press.body.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let outcome = match typed.parse::<Id<Body>>() {
        Ok(body) => acts::address_one(&by, id, body).await?,
        Err(_) => Err(Refusal::OutOfReach),
    };
    answered(&read, id, "body", outcome).await
}

/// `POST /directives/{id}/end`: withdraws it, or says what takes its place.
pub async fn end(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Decision>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let version = version_of(&press.version)?;
    let successor = press.replaced_by.parse().ok();
    let how = if press.replaced_by.is_empty() { Ended::Withdrawn } else { Ended::Replaced };
    let outcome = acts::end(&by, id, version, how, &press.reason, successor).await?;
    let field = if matches!(outcome, Err(Refusal::ReplacementMissing)) { "replaced_by" } else { "reason" };
    answered(&read, id, field, outcome).await
}

/// `POST /directives/{id}/end/withdrawal`: puts it in force again.
pub async fn reinstate(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Decision>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::reinstate(&by, id, version_of(&press.version)?).await?;
    answered(&read, id, "reason", outcome).await
}
