//! The bureau's room: where the meeting stands, whether there is a quorum, what comes next.

use super::{answered, back, frame, now::NowView, refusal, room_of, tabs};
use crate::{
    access::{Can, Granted, capability::RunMeeting},
    meetings::Step,
    people::Person,
    record::view::name_in,
    sitting::{
        Refusal, Room,
        acts::{self, Closing, Opening},
        model::{Again, Presence, State, later_calls},
        store, words,
    },
    statutes::Rulebook,
    ui::{Choice, Field, Frame, parts::Tabs},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page},
};
use amana_base::Id;
use amana_statute::PostRef;
use askama::Template;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// A step that was taken.
pub struct Taken {
    step: String,
    when: String,
    author: String,
    withdraw: Option<String>,
}

/// The call after this one, where the statute knows one.
pub struct NextCall {
    /// Which, how and from when.
    text: String,
    /// It is made here, now.
    here: bool,
    /// Where a convocation of its own is prepared.
    convocation: Option<String>,
}

#[derive(Template)]
#[template(path = "sitting/room.html")]
struct Page {
    frame: Frame,
    id: String,
    tabs: Tabs,
    errors: FormErrors,
    body: String,
    now: NowView,
    called: bool,
    may_open: bool,
    may_declare: bool,
    again: Option<NextCall>,
    may_close: bool,
    short: bool,
    chair: Option<Field>,
    parts: Vec<(String, String)>,
    taken: Vec<Taken>,
}

/// `GET /meetings/{id}/room`.
pub async fn show(by: Granted<RunMeeting>, Path(id): Path<String>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    render(&by, room, FormErrors::default()).await
}

pub(super) async fn render(by: &Granted<RunMeeting>, room: Room, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules, id) = (visit.words(), visit.lang, visit.app.rules(), room.id());
    let roles = visit.app.db.all(store::roles(id)).await?;
    let opens = matches!(room.state, State::Waiting | State::Inquorate) && room.sitting.is_some();
    let chair = match opens {
        true => Some(chair_field(by, &room, &rules).await?.error(errors.of("chair"))),
        false => None,
    };
    let shown = Page {
        id: id.to_string(),
        tabs: tabs(visit, &room, "room"),
        body: room.body_name(&rules, lang),
        now: NowView::of(visit, &room).await?,
        called: room.sitting.is_some(),
        may_open: opens && !room.quorum.is_short(),
        may_declare: opens && room.state == State::Waiting && room.quorum.is_short(),
        again: next_call(visit, &room).await?,
        may_close: room.state.sits(),
        short: room.quorum.is_short(),
        chair,
        parts: roles
            .iter()
            .map(|r| (words::role(w, r.role), name_in(lang, &r.name_ar, &r.name_la)))
            .collect(),
        taken: taken(visit, &room),
        frame: frame(visit, &room, w.sitting_tab_room()),
        errors,
    };
    let sound = shown.errors.is_empty();
    Ok(answered(page(shown)?, sound))
}

/// The one story of a later call: what the statute says decides whether it is made here on the same day, or by calling the
/// members again (C10).
async fn next_call(visit: &Visit, room: &Room) -> Result<Option<NextCall>> {
    let (w, rules) = (visit.words(), visit.app.rules());
    let found = room.steps.iter().rev().find(|s| s.step == Step::Inquorate);
    let (Some(found), State::Inquorate | State::Closed) = (found, room.state) else { return Ok(None) };
    let Some((_, kind)) = room.rules(&rules, visit.today) else { return Ok(None) };
    let Some(later) = later_calls(kind, room.call(), room.tally.members).first().copied() else {
        return Ok(None);
    };
    let article = kind.quorum.as_ref().and_then(|q| q.article.clone()).unwrap_or_else(|| w.bodies_unknown());
    let call = words::call(w, later.call);
    Ok(Some(match later.again {
        Again::SameDay(minutes) => {
            let from = found.at.plus_seconds(i64::from(minutes) * 60);
            let time = w.time(from, visit.app.config.utc_offset_minutes);
            let here = room.state == State::Inquorate && from <= visit.now;
            NextCall { text: w.sitting_again_same_day(call, time, article), here, convocation: None }
        }
        Again::Convocation(days) => {
            let on = found.on_day.unwrap_or(visit.today).plus(i64::from(days));
            let convened = visit.app.db.first(store::convened_call(room.id())).await?.is_some();
            let convocation = (convened && super::reaches(visit, room, Can::Convene))
                .then(|| format!("/meetings/{}/convocation", room.id()));
            let text = w.sitting_again_convocation(call, w.date(on), article);
            NextCall { text, here: false, convocation }
        }
    }))
}

/// The steps, each with its author; the last can be withdrawn when it is one of this room.
fn taken(visit: &Visit, room: &Room) -> Vec<Taken> {
    let (w, lang, id) = (visit.words(), visit.lang, room.id());
    let offset = visit.app.config.utc_offset_minutes;
    let last = room.steps.last().map(|s| s.id);
    let ours =
        |step: Step| room.sitting.is_some() && matches!(step, Step::Opened | Step::Inquorate | Step::Closed);
    let each = room.steps.iter().map(|s| Taken {
        step: words::step(w, s.step),
        when: match s.on_day {
            Some(day) if day == s.at.day(offset) => w.moment(s.at, offset),
            Some(day) => w.date(day),
            None => w.bodies_unknown(),
        },
        author: name_in(lang, s.name_ar.as_deref().unwrap_or(""), s.name_la.as_deref().unwrap_or("")),
        withdraw: (Some(s.id) == last && ours(s.step))
            .then(|| format!("/meetings/{id}/steps/{}/withdrawal", s.id)),
    });
    each.collect()
}

/// Who presides: those whom the statute names, in its order, before the others who are here.
async fn chair_field(by: &Granted<RunMeeting>, room: &Room, rules: &Rulebook) -> Result<Field> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let own = room.meeting.body_kind.as_deref().unwrap_or("");
    let order = room.rules(rules, visit.today).and_then(|(_, kind)| kind.chair.as_ref());
    let mut first: Vec<Id<Person>> = vec![];
    for reference in order.map(|c| c.by.as_slice()).unwrap_or_default() {
        let at = PostRef::of(reference);
        let kind = at.body.unwrap_or(own);
        let holders = db.all(store::roll::holders_on_roll(room.id(), kind, at.post)).await?;
        first.extend(holders.into_iter().filter(|(_, state)| state.attends()).map(|(id, _)| id));
    }
    let mut here = db.all(store::roll::roll(room.id(), Some(Presence::Present), None, None, 60)).await?;
    here.extend(db.all(store::roll::roll(room.id(), Some(Presence::Remote), None, None, 60)).await?);
    here.sort_by_key(|l| first.iter().position(|id| *id == l.person_id).unwrap_or(usize::MAX));
    let mut choices = vec![Choice::new("", w.bodies_choose())];
    choices.extend(
        here.iter().map(|l| Choice::new(l.person_id.to_string(), name_in(lang, &l.name_ar, &l.name_la))),
    );
    let proposed = first.first().map(Id::to_string).unwrap_or_default();
    let field = Field::select("chair", w.sitting_chair(), choices).value(proposed);
    Ok(match order.and_then(|c| c.article.clone()) {
        Some(article) if !first.is_empty() => field.hint(w.sitting_chair_proposed(article)),
        _ => field.hint(w.sitting_chair_hint()),
    })
}

/// How the meeting is opened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct OpeningForm {
    chair: String,
    inquorate: String,
}

/// `POST /meetings/{id}/opening`: opens the meeting, or finds it without quorum.
pub async fn open(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<OpeningForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let opening = Opening { chair: form.chair.parse().ok(), inquorate: !form.inquorate.is_empty() };
    let no = refusal(acts::open(&by, &room, &opening).await)?;
    answer(&by, room, "chair", no).await
}

/// `POST /meetings/{id}/calls`: passes to the next call.
pub async fn call_again(by: Granted<RunMeeting>, Path(id): Path<String>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = refusal(acts::call_again(&by, &room).await)?;
    answer(&by, room, "call", no).await
}

/// How the meeting is closed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ClosingForm {
    inquorate: String,
}

/// `POST /meetings/{id}/closing`: closes the meeting.
pub async fn close(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<ClosingForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = refusal(acts::close(&by, &room, Closing { inquorate: !form.inquorate.is_empty() }).await)?;
    answer(&by, room, "closing", no).await
}

/// `POST /meetings/{id}/steps/{step}/withdrawal`: takes a mistaken step back.
pub async fn withdraw(by: Granted<RunMeeting>, Path((id, step)): Path<(String, String)>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let step = step.parse().map_err(|_| Error::NotFound)?;
    let no = refusal(acts::withdraw_step(&by, &room, step).await)?;
    answer(&by, room, "steps", no).await
}

/// Back to the room; or the room as it stands now, with what was refused.
pub(super) async fn answer(
    by: &Granted<RunMeeting>,
    room: Room,
    field: &str,
    no: Option<Refusal>,
) -> Result<Response> {
    let to = "room";
    back(by, room, to, (field, no), |room, errors| render(by, room, errors)).await
}
