//! What people ask, in the queue of those who answer: the ten days of each, the late ones first.

use crate::{
    access::{Granted, capability::AnswerRights},
    journal::{Entry, Subject, Verb},
    record::view::{Chosen, SHEET, name_in, query},
    rights::{
        Request, RequestKind,
        store::{self, RequestRow},
        words,
    },
    territory::Place,
    ui::{
        Frame, icons,
        parts::{Empty, State},
    },
    web::{Result, csv as sheet, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// How many a page shows: what waits is few.
const MOST: i64 = 200;

/// Which requests are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedFor {
    unit: String,
    /// `all`: those that were answered too.
    state: String,
}

struct Row {
    id: Id<Request>,
    name: String,
    what: String,
    on: Day,
    due: Day,
    state: State,
}

#[derive(Template)]
#[template(path = "rights/pages/queue.html")]
struct Queue {
    frame: Frame,
    sentence: String,
    late: Option<String>,
    rows: Vec<Row>,
    nothing: Empty,
    other: (String, String),
    export: String,
    due: i64,
}

/// `GET /rights`: what waits in a territory.
pub async fn index(by: Granted<AnswerRights>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (db, w) = (&visit.app.db, visit.words());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let all = asked.state == "all";
    let found = db.all(store::queue(chosen.scope, all, MOST)).await?;
    let (waiting, late) = db.one(store::queue_count(chosen.scope, visit.today)).await?;
    let rows = found.into_iter().map(|r| Row {
        id: r.id,
        name: name_in(visit.lang, &r.name_ar, &r.name_la),
        what: what(visit, &r),
        on: r.received_on,
        due: r.due_on,
        state: words::state(w, &r, visit.today),
    });
    let other = if all {
        (format!("/rights{}", query(&[("unit", &asked.unit)])), w.rights_show_waiting())
    } else {
        (format!("/rights{}", query(&[("unit", &asked.unit), ("state", "all")])), w.rights_show_all())
    };
    page(Queue {
        frame: visit.frame(w.rights_queue()),
        sentence: w.rights_waiting(waiting),
        late: (late > 0).then(|| w.rights_waiting_late(late)),
        rows: rows.collect(),
        nothing: Empty { icon: icons::INBOX, text: w.rights_queue_none(), next: None },
        other,
        export: format!("/rights.csv{}", query(&[("unit", &asked.unit), ("state", &asked.state)])),
        due: db.one(store::retention::count(chosen.scope)).await?,
    })
}

fn what(visit: &crate::web::Visit, row: &RequestRow) -> String {
    let w = visit.words();
    match row.kind {
        RequestKind::Rectification => {
            w.rights_asks_rectification(crate::members::words::field(w, &row.field))
        }
        RequestKind::Erasure => w.rights_asks_erasure(),
    }
}

/// `GET /rights.csv`: the same as a spreadsheet; what is asked, no value.
pub async fn csv(by: Granted<AnswerRights>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = visit.app.db.all(store::queue(chosen.scope, asked.state == "all", SHEET)).await?;
    let raw = |id: Option<Id<crate::territory::Unit>>| id.map_or(0, Id::raw);
    let scope = chosen.scope;
    let place = match &chosen.unit {
        Some(unit) => unit.place(),
        None => Place::raw(raw(scope.region()), raw(scope.province()), raw(scope.commune())),
    };
    let mut deed = by.begin(Verb::ExportList).await?;
    crate::rights::note_exported(&mut deed, found.iter().map(|r| r.person_id)).await?;
    let entry = Entry::about(Subject { kind: "rights", id: 0 }, place);
    deed.commit(entry.with(serde_json::json!({ "rows": found.len(), "list": "rights" }))).await?;
    let head = vec![w.people_name(), w.rights_what(), w.joining_received(), w.rights_due(), w.bodies_state()];
    let rows = found.into_iter().map(|r| {
        let state = words::state(w, &r, visit.today).word().to_owned();
        let name = name_in(visit.lang, &r.name_ar, &r.name_la);
        vec![name, what(visit, &r), r.received_on.to_string(), r.due_on.to_string(), state]
    });
    Ok(sheet::answer("rights", head, rows))
}
