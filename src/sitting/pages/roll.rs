//! The roll: who is here, in what capacity, since when.

use super::{answered, back, frame, quorum::QuorumView, refusal, room_of, tabs};
use crate::{
    access::{Can, Granted, capability::RunMeeting},
    meetings::Role,
    paper::Links,
    people::Person,
    record::view::{PAGE, name_in, query},
    sitting::{
        Refusal, Room,
        acts::{self, Attending},
        model::{Presence, Standing, State, client_of},
        store::{self, roll::RollLine},
        words,
    },
    statutes::Rulebook,
    ui::{
        Choice, Field, Frame, Lang,
        parts::{self, Paging, Tabs},
    },
    web::{Error, FormErrors, Result, Urlencoded, page},
};
use amana_base::{Id, Instant};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// Which lines of the roll are shown.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    state: String,
    q: String,
    after: String,
}

impl Asked {
    fn query(&self, after: &str) -> String {
        query(&[("state", &self.state), ("q", &self.q), ("after", after)])
    }
}

/// A line of the roll.
pub struct Line {
    person: Id<Person>,
    name: String,
    capacity: String,
    standing: String,
    member: bool,
    state: Presence,
    mark: parts::State,
    since: String,
    proxy: String,
    client: String,
    /// Each change that may be made, and its word.
    moves: Vec<(Presence, String)>,
}

/// A capacity with how many of it are here (C06).
pub struct Capacity {
    label: String,
    here: i64,
    called: i64,
}

#[derive(Template)]
#[template(path = "sitting/roll.html")]
struct Page {
    frame: Frame,
    id: String,
    tabs: Tabs,
    errors: FormErrors,
    asked: Asked,
    state: parts::State,
    quorum: QuorumView,
    called: bool,
    open: bool,
    stale: Option<String>,
    lines: Vec<Line>,
    states: Vec<(&'static str, String)>,
    capacities: Vec<Capacity>,
    proxies: Vec<(Id<Person>, String)>,
    roles: Vec<(Id<Person>, String, Role, String)>,
    parts: Vec<Field>,
    guest: Vec<Field>,
    paging: Paging,
    printed: Option<Links>,
}

/// `GET /meetings/{id}/roll`.
pub async fn show(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    render(&by, room, asked, FormErrors::default(), None).await
}

pub(super) async fn render(
    by: &Granted<RunMeeting>,
    room: Room,
    asked: Asked,
    errors: FormErrors,
    guest: Option<Vec<Field>>,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules, id) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules(), room.id());
    let after = match asked.after.parse::<Id<Person>>() {
        Ok(person) => db.first(store::roll::line(id, person)).await?,
        Err(_) => None,
    };
    let after = after.as_ref().map(|l| (l.sort_key.as_str(), l.person_id));
    let begins = amana_arabic::fold(asked.q.trim());
    let begins = (!begins.is_empty()).then_some(begins.as_str());
    let wanted = asked.state.parse::<Presence>().ok();
    let mut rows = db.all(store::roll::roll(id, wanted, begins, after, PAGE + 1)).await?;
    let more = rows.len() as i64 > PAGE;
    rows.truncate(PAGE as usize);
    let last = rows.last().map(|l| l.person_id.to_string()).unwrap_or_default();
    let lines = lines_of(by, &room, &rules, rows);
    let filters =
        [Presence::Expected, Presence::Present, Presence::Remote, Presence::Excused, Presence::Left];
    let filters = filters.map(|s| (s.as_str(), words::presence(w, s, None)));
    let roles = db.all(store::roles(id)).await?.into_iter();
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/meetings/{id}/roll{}", asked.query(""))),
        later: more.then(|| format!("/meetings/{id}/roll{}", asked.query(&last))),
        shown: w.sitting_shown(lines.len()),
        export: None,
    };
    let shown = Page {
        id: id.to_string(),
        tabs: tabs(visit, &room, "roll"),
        state: words::state(w, room.state),
        quorum: QuorumView::of(visit, &room),
        called: room.sitting.is_some(),
        open: !matches!(room.state, State::Closed | State::CalledOff),
        stale: stale(by, &room).await?,
        parts: part_fields(by, &lines, &errors),
        lines,
        states: std::iter::once(("", w.sitting_everybody())).chain(filters).collect(),
        capacities: capacities(by, &room, &rules).await?,
        proxies: proxies(by, &room, &rules).await?,
        roles: roles
            .map(|r| (r.person_id, name_in(lang, &r.name_ar, &r.name_la), r.role, words::role(w, r.role)))
            .collect(),
        guest: guest.unwrap_or_else(|| super::guests::fields_for(by)),
        paging,
        printed: visit.can(Can::ExportList).then(|| {
            Links::new(visit, &format!("/meetings/{id}/attendance.pdf"), w.paper_attendance_sheet())
        }),
        frame: frame(visit, &room, w.sitting_tab_roll()),
        errors,
        asked,
    };
    let sound = shown.errors.is_empty();
    Ok(answered(page(shown)?, sound))
}

fn lines_of(by: &Granted<RunMeeting>, room: &Room, rules: &Rulebook, rows: Vec<RollLine>) -> Vec<Line> {
    let visit = by.visit();
    let (w, lang, offset) = (visit.words(), visit.lang, visit.app.config.utc_offset_minutes);
    let kind = room.rules(rules, visit.today).map(|(_, kind)| kind);
    let remote = kind.and_then(|k| k.remote.as_ref()?.allowed) != Some(false);
    let each = rows.into_iter().map(|l| Line {
        person: l.person_id,
        name: name_in(lang, &l.name_ar, &l.name_la),
        capacity: capacity(rules, &l, lang),
        standing: words::standing(w, l.standing),
        member: l.standing == Standing::Member,
        mark: words::presence_mark(w, l.state, l.sex),
        since: match (l.arrived_at, l.left_at) {
            (Some(from), Some(until)) => w.sitting_from_until(w.time(from, offset), w.time(until, offset)),
            (Some(from), None) => w.sitting_since(w.time(from, offset)),
            _ => String::new(),
        },
        proxy: name_in(lang, l.proxy_ar.as_deref().unwrap_or(""), l.proxy_la.as_deref().unwrap_or("")),
        client: visit.app.ids.fresh::<()>().to_string(),
        moves: moves(l.state, remote || l.standing != Standing::Member)
            .map(|to| (to, words::presence(w, to, l.sex)))
            .collect(),
        state: l.state,
    });
    each.collect()
}

/// The changes that a state may pass to.
fn moves(state: Presence, remote: bool) -> impl Iterator<Item = Presence> {
    use Presence::*;
    let all: &[Presence] = match state {
        Expected | Excused | Represented => &[Present, Remote, Excused, Expected],
        Present | Remote => &[Left, Present, Remote, Expected],
        Left => &[Present, Remote, Expected],
    };
    all.iter().copied().filter(move |to| *to != state && (remote || *to != Remote))
}

/// The capacity of somebody on the roll: the office in the statute's words, else as written.
pub(super) fn capacity(rules: &Rulebook, l: &RollLine, lang: Lang) -> String {
    match l.kind.as_deref().zip(l.post.as_deref()) {
        Some((kind, post)) => rules.title_of(kind, post, l.rank.unwrap_or(0), l.sex, lang),
        None => l.capacity.clone(),
    }
}

async fn capacities(by: &Granted<RunMeeting>, room: &Room, rules: &Rulebook) -> Result<Vec<Capacity>> {
    let (w, lang) = (by.visit().words(), by.visit().lang);
    let rows = by.visit().app.db.all(store::roll::capacities(room.id())).await?.into_iter();
    let each = rows.map(|c| Capacity {
        label: match (c.kind.as_deref().zip(c.post.as_deref()), c.capacity.is_empty()) {
            (Some((kind, post)), _) => rules.post_plural(kind, post, lang),
            (None, false) => c.capacity,
            (None, true) => words::standing(w, c.standing),
        },
        here: c.here,
        called: c.called,
    });
    Ok(each.collect())
}

/// Those who may represent somebody; nobody where the statute does not allow it.
async fn proxies(
    by: &Granted<RunMeeting>,
    room: &Room,
    rules: &Rulebook,
) -> Result<Vec<(Id<Person>, String)>> {
    let visit = by.visit();
    let rule = room.rules(rules, visit.today).and_then(|(_, kind)| kind.proxies.as_ref());
    if rule.and_then(|r| r.allowed) != Some(true) {
        return Ok(vec![]);
    }
    let here = visit.app.db.all(store::roll::roll(room.id(), Some(Presence::Present), None, None, 200));
    let members = here.await?.into_iter().filter(|l| l.standing == Standing::Member);
    Ok(members.map(|l| (l.person_id, name_in(visit.lang, &l.name_ar, &l.name_la))).collect())
}

/// Whether the composition of the body on the day is no longer that of the roll.
async fn stale(by: &Granted<RunMeeting>, room: &Room) -> Result<Option<String>> {
    let (visit, id) = (by.visit(), room.id());
    let Some(body) = room.body().filter(|_| room.sitting.is_some() && room.state != State::Closed) else {
        return Ok(None);
    };
    let on = room.day(visit.today);
    let gone = visit.app.db.all(store::roll::members_gone(id, body, on)).await?.len();
    let missing = visit.app.db.one(store::roll::members_missing(id, body, on)).await?;
    Ok((gone > 0 || missing > 0).then(|| visit.words().sitting_stale(missing, gone)))
}

fn part_fields(by: &Granted<RunMeeting>, lines: &[Line], errors: &FormErrors) -> Vec<Field> {
    let w = by.visit().words();
    let mut people = vec![Choice::new("", w.bodies_choose())];
    people.extend(lines.iter().map(|l| Choice::new(l.person.to_string(), l.name.clone())));
    let roles = PARTS.map(|r| Choice::new(r.as_str(), words::role(w, r))).to_vec();
    vec![
        Field::select("part_person", w.sitting_part_person(), people).error(errors.of("part_person")),
        Field::select("part", w.sitting_part(), roles),
    ]
}

/// `POST /meetings/{id}/roll`: calls the roll.
pub async fn call(by: Granted<RunMeeting>, Path(id): Path<String>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = refusal(acts::call_roll(&by, &room).await)?;
    answer(&by, room, Asked::default(), "roll", no).await
}

/// A change of attendance.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AttendanceForm {
    person: String,
    was: String,
    to: String,
    proxy: String,
    client: String,
    time: String,
    state: String,
    q: String,
    after: String,
}

/// `POST /meetings/{id}/attendance`: writes how somebody attends.
pub async fn attend(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<AttendanceForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let malformed = |what: &str| Error::Malformed(format!("attendance: {what}"));
    let asked = Asked { state: form.state, q: form.q, after: form.after };
    let person = form.person.parse().map_err(|_| malformed("person"))?;
    let field = format!("p-{person}");
    let at = match time_of(&by, &room, &form.time) {
        Ok(at) => at,
        Err(refusal) => return answer(&by, room, asked, &field, Some(refusal)).await,
    };
    let to = form.to.parse().map_err(|_| malformed("to"))?;
    let change = Attending {
        person,
        was: form.was.parse().map_err(|_| malformed("was"))?,
        to,
        proxy: form.proxy.parse().ok().filter(|_| to == Presence::Represented),
        client: client_of(&form.client).ok_or_else(|| malformed("client"))?.to_owned(),
        at,
    };
    let no = refusal(acts::record_attendance(&by, &room, &change).await)?;
    answer(&by, room, asked, &field, no).await
}

/// A time of the meeting's day as typed, `10:20`; nothing when none was.
fn time_of(
    by: &Granted<RunMeeting>,
    room: &Room,
    text: &str,
) -> std::result::Result<Option<Instant>, Refusal> {
    let text = amana_arabic::digits(text.trim());
    if text.is_empty() {
        return Ok(None);
    }
    let offset = by.visit().app.config.utc_offset_minutes;
    let (hour, minute) = text.split_once(':').ok_or(Refusal::TimeUnlikely)?;
    let number = |n: &str| n.parse::<i64>().map_err(|_| Refusal::TimeUnlikely);
    let (hour, minute) = (number(hour)?, number(minute.get(..2).unwrap_or(minute))?);
    if !(0..24).contains(&hour) || !(0..60).contains(&minute) {
        return Err(Refusal::TimeUnlikely);
    }
    let minutes = room.day(by.visit().today).0 * 1440 + hour * 60 + minute - offset;
    Ok(Some(Instant(minutes * 60_000_000)))
}

/// The parts that the bureau gives.
const PARTS: [Role; 4] = [Role::Chair, Role::Moderator, Role::Rapporteur, Role::Framer];

/// A part in the meeting.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PartForm {
    part_person: String,
    part: String,
}

impl PartForm {
    fn role(&self) -> Result<Role> {
        let role = self.part.parse::<Role>().ok().filter(|r| PARTS.contains(r));
        role.ok_or_else(|| Error::Malformed("a part in the meeting".into()))
    }
}

/// `POST /meetings/{id}/roles`: gives somebody a part (C08).
pub async fn assign(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<PartForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let role = form.role()?;
    let no = match form.part_person.parse() {
        Ok(person) => refusal(acts::assign_role(&by, &room, person, role).await)?,
        Err(_) => Some(Refusal::NotOnRoll),
    };
    answer(&by, room, Asked::default(), "part_person", no).await
}

/// `POST /meetings/{id}/roles/removal`: takes it away.
pub async fn release(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<PartForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let (person, role) = (form.part_person.parse().map_err(|_| Error::NotFound)?, form.role()?);
    let no = refusal(acts::release_role(&by, &room, person, role).await)?;
    answer(&by, room, Asked::default(), "part_person", no).await
}

async fn answer(
    by: &Granted<RunMeeting>,
    room: Room,
    asked: Asked,
    field: &str,
    no: Option<Refusal>,
) -> Result<Response> {
    let to = &format!("roll{}", asked.query(&asked.after));
    back(by, room, to, (field, no), |room, errors| render(by, room, asked, errors, None)).await
}
