//! The door: checking people in, with or without a network; and the arrivals that the bureau judges.

use super::{answered, frame, refusal, refused, roll::capacity, room_of, tabs};
use crate::{
    access::{
        Granted,
        capability::{KeepDoor, RunMeeting},
    },
    people::Person,
    record::view::name_in,
    sitting::{
        Refusal, Room,
        acts::{self, Arrived, Arriving},
        model::{Arrival, client_of},
        store::{self, door},
        words,
    },
    ui::{
        Frame,
        parts::{self, Tabs},
    },
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_assets::DOOR_WORKER_JS;
use amana_base::{Id, Instant};
use askama::Template;
use axum::{
    Json,
    extract::{Path, Query},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};

/// How many arrivals one request brings at most.
const MOST: usize = 500;
/// How many people a device keeps for a time without network.
const ROLL: i64 = 6_000;

/// Somebody at the door.
pub struct Comer {
    person: Id<Person>,
    name: String,
    capacity: String,
    mark: parts::State,
    here: bool,
    client: String,
}

/// An arrival in doubt.
pub struct Doubtful {
    id: Id<Arrival>,
    name: String,
    why: String,
    when: String,
    known: bool,
}

#[derive(Template)]
#[template(path = "sitting/door.html")]
struct Page {
    frame: Frame,
    id: String,
    tabs: Tabs,
    errors: FormErrors,
    q: String,
    called: bool,
    found: Vec<Comer>,
    waiting: Vec<Doubtful>,
    may_judge: bool,
}

/// Whose name is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
}

/// `GET /meetings/{id}/door`.
pub async fn show(
    by: Granted<KeepDoor>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    render(&by, room, asked.q, FormErrors::default()).await
}

async fn render(by: &Granted<KeepDoor>, room: Room, q: String, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules, id) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules(), room.id());
    let offset = visit.app.config.utc_offset_minutes;
    let folded = amana_arabic::fold(q.trim());
    let found = match folded.is_empty() {
        true => vec![],
        false => db.all(store::roll::roll(id, None, Some(&folded), None, 30)).await?,
    };
    let found = found.into_iter().map(|l| Comer {
        person: l.person_id,
        name: name_in(lang, &l.name_ar, &l.name_la),
        capacity: capacity(&rules, &l, lang),
        mark: words::presence_mark(w, l.state, l.sex),
        here: l.state.attends(),
        client: visit.app.ids.fresh::<()>().to_string(),
    });
    let found = found.collect();
    let waiting = db.all(door::waiting(id, None)).await?.into_iter().map(|l| {
        let name = name_in(lang, l.name_ar.as_deref().unwrap_or(""), l.name_la.as_deref().unwrap_or(""));
        let told = l.device_at.map_or(l.at, |at| Instant(at.0 - l.skew.unwrap_or(0)));
        Doubtful {
            id: l.id,
            known: l.person_id.is_some(),
            name: if name.is_empty() { l.said } else { name },
            why: words::doubt(w, l.why),
            when: w.sitting_told_at(w.time(told, offset), w.time(l.at, offset)),
        }
    });
    let waiting = waiting.collect();
    let shown = Page {
        id: id.to_string(),
        tabs: tabs(visit, &room, "door"),
        q,
        called: room.sitting.is_some(),
        found,
        waiting,
        may_judge: super::runs(visit, &room),
        frame: frame(visit, &room, w.sitting_tab_door()),
        errors,
    };
    let sound = shown.errors.is_empty();
    Ok(answered(page(shown)?, sound))
}

/// Somebody who comes, from a page without scripts.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct DoorForm {
    person: String,
    said: String,
    client: String,
}

/// `POST /meetings/{id}/door`: checks somebody in.
pub async fn enter(
    by: Granted<KeepDoor>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<DoorForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let client = client_of(&form.client).ok_or_else(|| Error::Malformed("client".into()))?.to_owned();
    let arriving =
        Arriving { client, person: form.person.parse().ok(), said: form.said, ..Arriving::default() };
    let no = refusal(acts::arrive(&by, &room, &arriving).await)?;
    match no {
        None => Ok(see(&format!("/meetings/{}/door", room.id()))),
        Some(refusal) => {
            let errors = refused(by.visit(), "q", &refusal);
            render(&by, room, String::new(), errors).await
        }
    }
}

/// What a device sends once it has a network: its clock, and who came in what order.
#[derive(Deserialize)]
pub struct Queue {
    /// Milliseconds since 1970 by the device's clock, when it sends.
    device_now: i64,
    #[serde(default)]
    door: String,
    arrivals: Vec<Told>,
}

/// One arrival of the queue.
#[derive(Deserialize)]
pub struct Told {
    client: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    said: String,
    /// Milliseconds since 1970 by the device's clock, when it happened.
    at: i64,
}

/// What became of one arrival.
#[derive(Serialize)]
pub struct Answered {
    client: String,
    state: &'static str,
    text: String,
}

/// `POST /meetings/{id}/door/arrivals`: the queue of a device. Each is answered; sent again, it is answered the same.
pub async fn arrivals(
    by: Granted<KeepDoor>,
    Path(id): Path<String>,
    Json(queue): Json<Queue>,
) -> Result<Json<Vec<Answered>>> {
    let room = room_of(&by, &id).await?;
    let (visit, w) = (by.visit(), by.visit().words());
    if queue.arrivals.len() > MOST {
        return Err(Error::Malformed(format!("more than {MOST} arrivals")));
    }
    // A year either way is a clock that was never set.
    let skew = (queue.device_now.saturating_mul(1000) - visit.now.0).clamp(-(1 << 45), 1 << 45);
    let door: String = queue.door.chars().take(40).collect();
    let mut answers = Vec::with_capacity(queue.arrivals.len());
    for told in queue.arrivals {
        let Some(client) = client_of(&told.client).map(str::to_owned) else {
            return Err(Error::Malformed("client".into()));
        };
        let arriving = Arriving {
            client: client.clone(),
            person: told.person.parse().ok(),
            said: told.said,
            device_at: Some(Instant(told.at.saturating_mul(1000))),
            skew,
            door: door.clone(),
        };
        let (state, text) = match acts::arrive(&by, &room, &arriving).await {
            Ok(Arrived::Taken) => ("taken", w.sitting_arrived_taken()),
            Ok(Arrived::Already) => ("already", w.sitting_arrived_already()),
            Ok(Arrived::InDoubt(why)) => ("doubt", words::doubt(w, why)),
            Err(crate::sitting::Stop::Refused(refusal)) => ("refused", refusal.sentence(w)),
            Err(crate::sitting::Stop::Failed(error)) => return Err(error),
        };
        answers.push(Answered { client, state, text });
    }
    Ok(Json(answers))
}

/// Somebody on the roll, as a device keeps them until the meeting ends.
#[derive(Serialize)]
pub struct Kept {
    person: Id<Person>,
    name: String,
    capacity: String,
    here: bool,
}

/// `GET /meetings/{id}/door/roll.json`: the roll, for a door that may lose its network.
pub async fn roll(by: Granted<KeepDoor>, Path(id): Path<String>) -> Result<Json<Vec<Kept>>> {
    let room = room_of(&by, &id).await?;
    let (visit, rules) = (by.visit(), by.visit().app.rules());
    let lines = visit.app.db.all(store::roll::roll(room.id(), None, None, None, ROLL)).await?;
    let kept = lines.into_iter().map(|l| Kept {
        person: l.person_id,
        capacity: capacity(&rules, &l, visit.lang),
        here: l.state.attends(),
        name: name_in(visit.lang, &l.name_ar, &l.name_la),
    });
    Ok(Json(kept.collect()))
}

/// `GET /door-worker.js`: what keeps the door open without a network. At the root, so that it reaches the page.
pub async fn worker() -> Response {
    let mut answer = DOOR_WORKER_JS.raw.into_response();
    let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer
}

/// What the bureau says of an arrival.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct JudgementForm {
    admitted: String,
}

/// `POST /meetings/{id}/arrivals/{arrival}/judgement`: admits or refuses an arrival in doubt.
pub async fn judge(
    door: Granted<KeepDoor>,
    by: Granted<RunMeeting>,
    Path((id, arrival)): Path<(String, String)>,
    Urlencoded(form): Urlencoded<JudgementForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let arrival: Id<Arrival> = arrival.parse().map_err(|_| Error::NotFound)?;
    let no: Option<Refusal> =
        refusal(acts::judge_arrival(&by, &room, arrival, form.admitted == "yes").await)?;
    match no {
        None => Ok(see(&format!("/meetings/{}/door", room.id()))),
        Some(refusal) => {
            let errors = refused(by.visit(), "waiting", &refusal);
            render(&door, room, String::new(), errors).await
        }
    }
}
