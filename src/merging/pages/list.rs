//! The pairs of a territory that may be one person, what was asked from below, what was made one lately.

use super::{called, reach, writes};
use crate::{
    access::{
        Granted,
        capability::{ReadMembers, WriteMembers},
    },
    journal::{Entry, Subject, Verb},
    merging::{Merge, look_for, store, words},
    people::Person,
    record::{
        Stop,
        view::{Chosen, PAGE, name_in, query},
    },
    territory::Place,
    ui::{
        Frame, icons,
        parts::{Empty, State},
    },
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Of which territory.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AskedFor {
    unit: String,
    found: String,
}

struct Line {
    a: Id<Person>,
    b: Id<Person>,
    one: String,
    other: String,
    sure: String,
    why: Vec<(String, State)>,
}

struct Done {
    id: Id<Merge>,
    name: String,
    person: Id<Person>,
    when: String,
}

struct Request {
    a: Id<Person>,
    b: Id<Person>,
    names: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "merging/pages/list.html")]
struct List {
    frame: Frame,
    unit: String,
    found: Option<String>,
    lines: Vec<Line>,
    requests: Vec<Request>,
    done: Vec<Done>,
    may_look: bool,
    nothing: Empty,
    errors: FormErrors,
}

/// `GET /duplicates`: the pairs of a territory, the surest first.
pub async fn index(by: Granted<ReadMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    shown(&by, asked, FormErrors::default()).await
}

/// The page again, with why a merge was not taken back.
pub(super) async fn refused(by: &Granted<ReadMembers>, sentence: String) -> Result<Response> {
    let mut errors = FormErrors::default();
    errors.add("d-done", sentence);
    let mut response = shown(by, AskedFor::default(), errors).await?;
    *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

async fn shown(by: &Granted<ReadMembers>, asked: AskedFor, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let chosen = Chosen::of(by, &asked.unit).await?;
    let lines = db.all(store::pairs::pairs(chosen.scope, PAGE)).await?;
    let lines = lines.into_iter().map(|p| Line {
        a: p.person_a,
        b: p.person_b,
        one: name_in(lang, &p.a_ar, &p.a_la),
        other: name_in(lang, &p.b_ar, &p.b_la),
        sure: w.merging_sure(w.number((p.probability * 100.0).floor() as i64)),
        why: words::why(w, &p.why),
    });
    let lines: Vec<Line> = lines.collect();
    let mut requests = vec![];
    for (a, b, reason) in db.all(store::pairs::requests(chosen.scope, PAGE)).await? {
        if let (Some(one), Some(other)) = (called(by, a).await?, called(by, b).await?) {
            requests.push(Request { a, b, names: w.merging_pair_of(one, other), reason });
        }
    }
    let mut done = vec![];
    for row in db.all(store::recent(chosen.scope, PAGE)).await? {
        if let Ok(person) = reach(by, row.kept_id).await {
            done.push(Done {
                id: row.id,
                name: name_in(lang, &person.name_ar, &person.name_la),
                person: row.kept_id,
                when: w.moment(row.at, visit.app.config.utc_offset_minutes),
            });
        }
    }
    let heading = match &chosen.unit {
        Some(unit) => w.merging_title_of(unit.name(lang)),
        None => w.merging_title(),
    };
    page(List {
        frame: visit.frame(heading).step("/members", w.members_title()),
        unit: asked.unit,
        found: asked.found.parse::<i64>().ok().map(|n| w.merging_found(n)),
        lines,
        requests,
        done,
        may_look: !writes(visit).is_empty(),
        nothing: Empty { icon: icons::USERS, text: w.merging_none(), next: None },
        errors,
    })
}

/// Where pairs are looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct LookForm {
    unit: String,
}

/// `POST /duplicates`: looks for pairs in a territory, in the place of what was found there before.
pub async fn look(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<LookForm>,
) -> Result<Response> {
    let visit = by.visit();
    let chosen = Chosen::of(&by, &form.unit).await?;
    let place = match &chosen.unit {
        Some(unit) => unit.place(),
        None => match chosen.scope {
            crate::access::Scope::Nation => Place::NATION,
            scope => {
                let unit = scope.commune().or(scope.province()).or(scope.region()).ok_or(Error::NotFound)?;
                let row = visit.app.db.first(crate::territory::store::unit(unit)).await?;
                row.ok_or(Error::NotFound)?.place()
            }
        },
    };
    let mut deed = by.begin(Verb::LookForPairs).await?;
    match look_for(&mut deed, place).await {
        Ok(found) => {
            let entry = Entry::about(Subject { kind: "members", id: 0 }, place);
            deed.commit(entry.with(serde_json::json!({ "rows": found }))).await?;
            let found = found.to_string();
            Ok(see(&format!("/duplicates{}", query(&[("unit", &form.unit), ("found", &found)]))))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(_)) => Err(Error::Gone),
    }
}
