//! Points, speakers, interventions: the floor.

use super::{answered, back, frame, here, refusal, room_of, tabs};
use crate::{
    access::{Granted, capability::RunMeeting},
    meetings::store::AgendaItem,
    record::view::name_in,
    sitting::{
        Refusal, Room,
        acts::{self, Asking},
        model::{Asker, Speech, SpeechKind, State, client_of, order},
        store::floor::{self, SpeechLine},
        words,
    },
    statutes::Rulebook,
    ui::{
        Choice, Field, Frame,
        parts::{self, Tabs},
    },
    web::{Error, FormErrors, Result, Urlencoded, Visit, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// A point of the agenda.
pub struct Point {
    id: Id<AgendaItem>,
    text: String,
    open: bool,
    since: String,
    discussed: bool,
}

/// Somebody who speaks, waits or spoke.
pub struct Speaker {
    pub(super) id: Id<Speech>,
    pub(super) name: String,
    pub(super) capacity: String,
    pub(super) purpose: Option<String>,
    pub(super) at: String,
    pub(super) minutes: i64,
    pub(super) summary: String,
    pub(super) version: i64,
    pub(super) point: Option<Id<AgendaItem>>,
}

#[derive(Template)]
#[template(path = "sitting/floor.html")]
struct Page {
    frame: Frame,
    id: String,
    tabs: Tabs,
    errors: FormErrors,
    state: parts::State,
    sits: bool,
    open: bool,
    may_note: bool,
    points: Vec<Point>,
    add: Field,
    speaking: Option<Speaker>,
    queue: Vec<Speaker>,
    rule: String,
    minutes: Field,
    shares: Field,
    ask: Vec<Field>,
    note: Vec<Field>,
    spoke: Vec<Speaker>,
    client: String,
}

/// `GET /meetings/{id}/floor`.
pub async fn show(by: Granted<RunMeeting>, Path(id): Path<String>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    render(&by, room, FormErrors::default()).await
}

async fn render(by: &Granted<RunMeeting>, room: Room, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (db, w, rules, id) = (&visit.app.db, visit.words(), visit.app.rules(), room.id());
    let offset = visit.app.config.utc_offset_minutes;
    let points = db.all(floor::points(id)).await?.into_iter().map(|p| Point {
        id: p.id,
        open: p.open_at.is_some(),
        since: p.open_at.map(|at| w.time(at, offset)).unwrap_or_default(),
        discussed: p.taken_up > 0,
        text: p.text,
    });
    let points = points.collect();
    let sitting = room.sitting.unwrap_or(crate::sitting::store::SittingRow {
        call: 1,
        seconds: 180,
        by_delegation: false,
    });
    let (speaking, spoke) = spoken(visit, &room, &rules).await?;
    let people = here(visit, &room).await?;
    let purposes = [SpeechKind::Intervention, SpeechKind::PointOfOrder, SpeechKind::Reply];
    let purposes = purposes.map(|p| Choice::new(p.as_str(), words::purpose(w, p))).to_vec();
    let minutes = format!("{}", sitting.seconds / 60);
    let shown = Page {
        id: id.to_string(),
        tabs: tabs(visit, &room, "floor"),
        state: words::state(w, room.state),
        sits: room.state.sits(),
        open: !matches!(room.state, State::Closed | State::CalledOff),
        may_note: room.state.sits() || room.state == State::Closed,
        points,
        add: Field::text("point", w.sitting_add_point()).limit(1_000).error(errors.of("point")),
        speaking,
        queue: queue(visit, &room, &rules).await?,
        rule: rule_words(visit, &room, &rules),
        minutes: Field::number("minutes", w.sitting_minutes()).value(minutes).error(errors.of("minutes")),
        shares: Field::check("shares", w.sitting_shares()).value(if sitting.by_delegation {
            "on"
        } else {
            ""
        }),
        ask: vec![
            Field::select("asker", w.sitting_asker(), people.clone()).error(errors.of("asker")),
            Field::select("purpose", w.sitting_purpose(), purposes),
        ],
        note: vec![
            Field::select("speaker", w.sitting_speaker(), people).error(errors.of("speaker")),
            Field::long("summary", w.sitting_summary()).limit(10_000).error(errors.of("summary")),
        ],
        spoke,
        client: visit.app.ids.fresh::<()>().to_string(),
        frame: frame(visit, &room, w.sitting_tab_floor()),
        errors,
    };
    let sound = shown.errors.is_empty();
    Ok(answered(page(shown)?, sound))
}

/// In what order the floor is given, in words with its article.
fn rule_words(visit: &Visit, room: &Room, rules: &Rulebook) -> String {
    let w = visit.words();
    match room.rules(rules, visit.today).and_then(|(_, kind)| kind.speaking.as_ref()) {
        Some(rule) if rule.women_first => w.sitting_women_first(rule.article.clone().unwrap_or_default()),
        _ => w.sitting_order_of_asking(),
    }
}

fn speaker(visit: &Visit, rules: &Rulebook, s: &SpeechLine) -> Speaker {
    let (w, lang) = (visit.words(), visit.lang);
    let capacity = match s.kind.as_deref().zip(s.post.as_deref()) {
        Some((kind, post)) => rules.title_of(kind, post, s.rank.unwrap_or(0), s.sex, lang),
        None => s.capacity.clone().unwrap_or_default(),
    };
    let at = s.began_at.unwrap_or(s.asked_at);
    Speaker {
        id: s.id,
        name: name_in(lang, &s.name_ar, &s.name_la),
        capacity,
        purpose: (s.purpose != SpeechKind::Intervention).then(|| words::purpose(w, s.purpose)),
        at: w.time(at, visit.app.config.utc_offset_minutes),
        minutes: s.seconds.unwrap_or(0).div_euclid(60).max(1),
        summary: s.summary.clone(),
        version: s.version,
        point: s.item_id,
    }
}

/// Who has the floor, and who had it, in order (C09).
pub(super) async fn spoken(
    visit: &Visit,
    room: &Room,
    rules: &Rulebook,
) -> Result<(Option<Speaker>, Vec<Speaker>)> {
    let mut lines = visit.app.db.all(floor::speeches(room.id(), false, 500)).await?;
    lines.sort_by_key(|s| (s.began_at, s.id));
    let speaking = lines.iter().find(|s| s.ended_at.is_none()).map(|s| speaker(visit, rules, s));
    Ok((speaking, lines.iter().map(|s| speaker(visit, rules, s)).collect()))
}

/// Who waits, in the order in which the floor is given.
pub(super) async fn queue(visit: &Visit, room: &Room, rules: &Rulebook) -> Result<Vec<Speaker>> {
    let lines = visit.app.db.all(floor::speeches(room.id(), true, 300)).await?;
    let women_first = room
        .rules(rules, visit.today)
        .and_then(|(_, kind)| kind.speaking.as_ref())
        .is_some_and(|rule| rule.women_first);
    let askers = lines.iter().map(|s| Asker {
        id: s.id.raw(),
        kind: s.purpose,
        woman: s.sex == Some(crate::people::Sex::Female),
        spoken: u32::try_from(s.spoken).unwrap_or(0),
        delegation: s.delegation,
        share: s.share,
        asked_at: s.asked_at.0,
    });
    let ordered = order(askers.collect(), women_first, room.sitting.is_some_and(|s| s.by_delegation));
    let find = |asker: &Asker| lines.iter().find(|s| s.id.raw() == asker.id);
    Ok(ordered.iter().filter_map(find).map(|s| speaker(visit, rules, s)).collect())
}

impl Page {
    /// The interventions on a point.
    fn on<'p>(&'p self, point: &Id<AgendaItem>) -> Vec<&'p Speaker> {
        self.spoke.iter().filter(|s| s.point.as_ref() == Some(point)).collect()
    }
    /// Those on none.
    fn beside(&self) -> Vec<&Speaker> {
        self.spoke.iter().filter(|s| s.point.is_none()).collect()
    }
}

/// What a form of this page sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct FloorForm {
    point: String,
    minutes: String,
    shares: String,
    asker: String,
    purpose: String,
    speaker: String,
    summary: String,
    version: String,
    client: String,
}

impl FloorForm {
    fn client(&self) -> Result<String> {
        let client = client_of(&self.client).ok_or_else(|| Error::Malformed("client".into()))?;
        Ok(client.to_owned())
    }
}

/// `POST /meetings/{id}/points`: adds a point.
pub async fn add_point(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<FloorForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = refusal(acts::add_point(&by, &room, &form.point).await)?;
    answer(&by, room, "point", no).await
}

/// `POST /meetings/{id}/points/{item}/removal`: takes a point off the agenda.
pub async fn remove_point(
    by: Granted<RunMeeting>,
    Path((id, item)): Path<(String, String)>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let item = item.parse().map_err(|_| Error::NotFound)?;
    let no = refusal(acts::remove_point(&by, &room, item).await)?;
    answer(&by, room, "points", no).await
}

/// `POST /meetings/{id}/points/{item}/discussion`: takes a point up.
pub async fn take_up(by: Granted<RunMeeting>, Path((id, item)): Path<(String, String)>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let item = item.parse().map_err(|_| Error::NotFound)?;
    let no = refusal(acts::take_up(&by, &room, item).await)?;
    answer(&by, room, "points", no).await
}

/// `POST /meetings/{id}/discussion/end`: ends the discussion.
pub async fn end_discussion(by: Granted<RunMeeting>, Path(id): Path<String>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = refusal(acts::end_discussion(&by, &room).await)?;
    answer(&by, room, "points", no).await
}

/// `POST /meetings/{id}/floor`: sets the time given, and how it is shared.
pub async fn share(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<FloorForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let minutes: i64 = amana_arabic::digits(form.minutes.trim()).parse().unwrap_or(0);
    let no = refusal(acts::share_floor(&by, &room, minutes * 60, !form.shares.is_empty()).await)?;
    answer(&by, room, "minutes", no).await
}

/// `POST /meetings/{id}/speeches`: writes somebody into the queue.
pub async fn ask(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<FloorForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let purpose = form.purpose.parse().unwrap_or(SpeechKind::Intervention);
    let asking = Asking { purpose, client: form.client()? };
    let no = match form.asker.parse() {
        Ok(person) => refusal(acts::ask_floor_for(&by, &room, person, &asking).await)?,
        Err(_) => Some(Refusal::NotOnRoll),
    };
    answer(&by, room, "asker", no).await
}

/// `POST /meetings/{id}/speeches/{speech}/beginning`: gives the floor.
pub async fn give(by: Granted<RunMeeting>, Path((id, speech)): Path<(String, String)>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let speech = speech.parse().map_err(|_| Error::NotFound)?;
    let no = refusal(acts::give_floor(&by, &room, speech).await)?;
    answer(&by, room, "queue", no).await
}

/// `POST /meetings/{id}/floor/end`: whoever has the floor ends.
pub async fn end(by: Granted<RunMeeting>, Path(id): Path<String>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = refusal(acts::end_floor(&by, &room).await)?;
    answer(&by, room, "queue", no).await
}

/// `POST /meetings/{id}/speeches/{speech}/withdrawal`: takes an asking away.
pub async fn withdraw(
    by: Granted<RunMeeting>,
    Path((id, speech)): Path<(String, String)>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let speech = speech.parse().map_err(|_| Error::NotFound)?;
    let no = refusal(acts::withdraw_speech(&by, &room, speech).await)?;
    answer(&by, room, "queue", no).await
}

/// `POST /meetings/{id}/interventions`: writes down what somebody said.
pub async fn note(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<FloorForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = match form.speaker.parse() {
        Ok(person) => refusal(acts::note_speech(&by, &room, person, &form.summary, &form.client()?).await)?,
        Err(_) => Some(Refusal::NotOnRoll),
    };
    let field = if matches!(no, Some(Refusal::NotOnRoll)) { "speaker" } else { "summary" };
    answer(&by, room, field, no).await
}

/// `POST /meetings/{id}/speeches/{speech}/summary`: writes, or corrects, what was said.
pub async fn summarise(
    by: Granted<RunMeeting>,
    Path((id, speech)): Path<(String, String)>,
    Urlencoded(form): Urlencoded<FloorForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let speech = speech.parse().map_err(|_| Error::NotFound)?;
    let version = form.version.parse().map_err(|_| Error::Malformed("version".into()))?;
    let no = refusal(acts::summarise(&by, &room, speech, &form.summary, version).await)?;
    answer(&by, room, &format!("summary-{speech}"), no).await
}

async fn answer(by: &Granted<RunMeeting>, room: Room, field: &str, no: Option<Refusal>) -> Result<Response> {
    let to = "floor";
    back(by, room, to, (field, no), |room, errors| render(by, room, errors)).await
}
