//! The calendar of all levels that one may see (E06), its secret address for a phone, and the bodies that have not met in
//! time (N08).

use super::state_of;
use crate::convening::{
    mail::{
        ics::{self, Event, Method, Time},
        letter,
    },
    model,
    store::calendar::{self, Dated, Deadline, Mark, Silent},
};
use crate::{
    access::{
        self, Can, Capability, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    app::App,
    bodies::{Body, pages::exported},
    convening::acts::feed,
    meetings::Meeting,
    record::{
        body_name,
        view::{Chosen, SHEET, me, name_in, query},
    },
    statutes::Rulebook,
    ui::{
        Frame, Lang, Words, icons,
        parts::{Empty, State},
    },
    web::{Error, Result, Visit, csv, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Which part of the calendar.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    month: String,
    kind: String,
    level: String,
}

/// Something on a day.
struct Entry {
    href: Option<String>,
    text: String,
    hour: String,
    note: String,
    state: Option<State>,
}

struct DayOf {
    on: Day,
    today: bool,
    entries: Vec<Entry>,
}

#[derive(Template)]
#[template(path = "convening/pages/calendar.html")]
struct Calendar {
    frame: Frame,
    asked: Asked,
    month: String,
    before: String,
    after: String,
    days: Vec<DayOf>,
    nothing: Empty,
    feed: Option<String>,
}

/// The first day of the month asked for, or of this one.
fn first_of(asked: &str, today: Day) -> Day {
    let (year, month, _) = today.ymd();
    let this = Day::of(year, month, 1).unwrap_or(today);
    format!("{}-01", asked.trim()).parse().unwrap_or(this)
}

fn month_key(on: Day) -> String {
    let (year, month, _) = on.ymd();
    format!("{year:04}-{month:02}")
}

fn name_of(rules: &Rulebook, m: &Dated, lang: Lang) -> String {
    let own =
        name_in(lang, m.body_ar.as_deref().unwrap_or_default(), m.body_fr.as_deref().unwrap_or_default());
    let unit = if lang == Lang::Ar { &m.unit_ar } else { &m.unit_fr };
    match &m.body_kind {
        Some(kind) => body_name(rules, kind, lang, &own, unit, m.place()),
        None => unit.clone(),
    }
}

/// `GET /calendar`: a month, filtered by territory and kind.
pub async fn calendar(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let first = first_of(&asked.month, visit.today);
    let until = first.plus_months(1);
    let mut found: Vec<(Day, Entry)> = vec![];
    let level = ["national", "regional", "provincial", "local"].into_iter().find(|l| *l == asked.level);
    let span = (first, until);
    let wanted = |kind: &str| asked.kind.is_empty() || asked.kind == kind;
    if wanted("meeting") || wanted("congress") {
        let (viewer, today) = (me(visit), visit.today);
        let mut meetings = db.all(calendar::meetings(chosen.scope, level, span, viewer, today, 400)).await?;
        if chosen.scope != Scope::Nation {
            meetings.extend(db.all(calendar::hosted(chosen.scope, level, span, viewer, today, 100)).await?);
        }
        for m in meetings.into_iter().filter(|m| wanted("meeting") || is_congress(&rules, m)) {
            // What is held here by a body of elsewhere is told, without a way that would end at a closed door.
            let mut entry = of_meeting(w, &rules, lang, &m);
            entry.href = entry.href.filter(|_| by.at(m.place()).is_ok());
            found.push((m.held_on, entry));
        }
    }
    if wanted("milestone") {
        for m in db.all(calendar::milestones(chosen.scope, level, span, 400)).await? {
            found.push((m.due_on, of_mark(w, lang, visit.today, m)));
        }
    }
    if wanted("deadline") {
        for d in db.all(calendar::deadlines(chosen.scope, level, span, 400)).await? {
            found.push((d.due_on, of_deadline(w, lang, visit.today, d)));
        }
    }
    found.sort_by_key(|(on, entry)| (*on, entry.hour.clone()));
    let mut days: Vec<DayOf> = vec![];
    for (on, entry) in found {
        match days.last_mut().filter(|d| d.on == on) {
            Some(day) => day.entries.push(entry),
            None => days.push(DayOf { on, today: on == visit.today, entries: vec![entry] }),
        }
    }
    let at = |month: Day| {
        format!(
            "/calendar{}",
            query(&[
                ("unit", &asked.unit),
                ("kind", &asked.kind),
                ("level", &asked.level),
                ("month", &month_key(month)),
            ])
        )
    };
    let feed = match visit.officer() {
        Some(o) => db.first(calendar::feed_of(o.account)).await?.map(|id| feed::address(&visit.app, id)),
        None => None,
    };
    let title = match &chosen.unit {
        Some(unit) => w.convening_calendar_of(unit.name(lang)),
        None => w.convening_calendar(),
    };
    page(Calendar {
        month: w.month(first),
        before: at(first.plus_months(-1)),
        after: at(until),
        days,
        nothing: Empty { icon: icons::CALENDAR, text: w.convening_calendar_empty(), next: None },
        feed,
        asked: Asked { month: month_key(first), ..asked },
        frame: visit.frame(title).step("/meetings", w.meetings_title()),
    })
}

impl Calendar {
    fn levels(&self) -> Vec<(&'static str, String)> {
        let w = self.frame.words;
        ["national", "regional", "provincial", "local"]
            .into_iter()
            .filter_map(|key| Some((key, super::level_word(w, key)?)))
            .collect()
    }
}

fn is_congress(rules: &Rulebook, m: &Dated) -> bool {
    let kind = m.body_kind.as_deref().and_then(|kind| rules.kind(kind));
    kind.is_some_and(|kind| kind.organ == amana_statute::Organ::Congress)
}

fn of_deadline(w: Words, lang: Lang, today: Day, d: Deadline) -> Entry {
    let href = match d.kind.as_str() {
        "directive" => format!("/directives/{}", Id::<crate::decisions::Decision>::from_raw(d.id)),
        _ => format!("/items/{}", Id::<crate::decisions::Item>::from_raw(d.id)),
    };
    Entry {
        href: Some(href),
        text: crate::decisions::pages::short(&d.text),
        hour: String::new(),
        note: name_in(lang, &d.unit_ar, &d.unit_fr),
        state: Some(if d.due_on < today {
            State::bad(w.following_deadline())
        } else {
            State::waiting(w.following_deadline())
        }),
    }
}

fn of_meeting(w: Words, rules: &Rulebook, lang: Lang, m: &Dated) -> Entry {
    Entry {
        href: Some(format!("/meetings/{}", m.id)),
        text: crate::meetings::pages::title_of(w, &m.title),
        hour: m.minute.map(model::hour_text).unwrap_or_default(),
        note: name_of(rules, m, lang),
        state: state_of(w, m.step),
    }
}

fn of_mark(w: Words, lang: Lang, today: Day, m: Mark) -> Entry {
    let state = match m.done_on {
        Some(_) => Some(State::good(w.convening_mark_done())),
        None if m.due_on < today => Some(State::bad(w.convening_mark_late())),
        None => Some(State::plain(w.convening_mark())),
    };
    Entry {
        href: m.meeting_id.map(|id: Id<Meeting>| format!("/meetings/{id}")),
        text: m.what,
        hour: String::new(),
        note: name_in(lang, &m.unit_ar, &m.unit_fr),
        state,
    }
}

/// `POST /calendar/feed`: a secret address for a phone; the former one no longer works.
pub async fn make_feed(by: Granted<ReadRecord>) -> Result<Response> {
    feed::make(&by).await?;
    Ok(see("/calendar#feed"))
}

/// `POST /calendar/feed/revocation`.
pub async fn revoke_feed(by: Granted<ReadRecord>) -> Result<Response> {
    feed::revoke(&by).await?;
    Ok(see("/calendar#feed"))
}

/// The secret of an address.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Key {
    key: String,
}

/// `GET /calendar.ics?key=`: what a phone fetches. Titles say no more than that there is a meeting, and where.
pub async fn feed_file(visit: Visit, Query(asked): Query<Key>) -> Result<Response> {
    let app = &visit.app;
    let hash = feed::token_hash(app, &asked.key);
    let row = app.db.first(calendar::feed_by_token(&hash)).await?.ok_or(Error::NotFound)?;
    // What the mandates of today give, and nothing else: an office that ended takes its calendar with it.
    let mut holdings = access::store::special_holdings(&app.db, row.account_id, visit.today).await?;
    if let Some(person) = row.person_id {
        holdings.extend(access::store::mandate_holdings(app, person, visit.today).await?);
        holdings.extend(access::store::follow_holdings(&app.db, person, visit.today).await?);
    }
    let reads = access::grants(&holdings);
    let wanted = Scope::of(row.place());
    let covers = |s: &Scope| *s == Scope::Nation || *s == wanted || s.covers(row.place());
    let scope = reads
        .iter()
        .filter(|(can, _)| *can == Can::ReadRecord)
        .map(|(_, s)| *s)
        .find(covers)
        .map(|_| wanted)
        .ok_or(Error::NotFound)?;
    let w = Words::of(app.settings().language);
    let lang = w.lang();
    let (from, until) = (visit.today.plus(-60), visit.today.plus(400));
    let person = row.person_id.unwrap_or(Id::from_raw(0));
    let mut events = vec![];
    for m in app.db.all(calendar::meetings(scope, None, (from, until), person, visit.today, 1_000)).await? {
        events.push(event_of(&visit, w, &m));
    }
    if scope != Scope::Nation {
        // What a body of elsewhere holds here is told, without an address that would end at a closed door.
        for m in app.db.all(calendar::hosted(scope, None, (from, until), person, visit.today, 1_000)).await? {
            events.push(Event { url: String::new(), ..event_of(&visit, w, &m) });
        }
    }
    for m in app.db.all(calendar::milestones(scope, None, (from, until), 1_000)).await? {
        let unit = name_in(lang, &m.unit_ar, &m.unit_fr);
        events.push(Event {
            uid: format!("milestone-{}", letter::uid(app, Id::from_raw(m.id))),
            sequence: 0,
            stamp: visit.now,
            time: Time::Day(m.due_on),
            summary: w.convening_calendar_mark(unit),
            place: String::new(),
            more: String::new(),
            url: m
                .meeting_id
                .map(|id| format!("{}/meetings/{id}", app.config.public_address()))
                .unwrap_or_default(),
            cancelled: false,
            from: None,
            to: None,
        });
    }
    for d in app.db.all(calendar::deadlines(scope, None, (from, until), 1_000)).await? {
        let (path, unit) = match d.kind.as_str() {
            "directive" => ("directives", Id::<crate::decisions::Decision>::from_raw(d.id).to_string()),
            _ => ("items", Id::<crate::decisions::Item>::from_raw(d.id).to_string()),
        };
        events.push(Event {
            uid: format!("{}-{}", d.kind, letter::uid(app, Id::from_raw(d.id))),
            sequence: 0,
            stamp: visit.now,
            time: Time::Day(d.due_on),
            summary: w.following_calendar_deadline(name_in(lang, &d.unit_ar, &d.unit_fr)),
            place: String::new(),
            more: String::new(),
            url: format!("{}/{path}/{unit}", app.config.public_address()),
            cancelled: false,
            from: None,
            to: None,
        });
    }
    let text = ics::calendar(Method::Publish, &w.convening_calendar(), &events);
    Ok(super::calendar_file("calendar", &text))
}

fn event_of(visit: &Visit, w: Words, m: &Dated) -> Event {
    let app: &App = &visit.app;
    let time = match m.minute {
        Some(minute) => {
            let starts = ics::moment(m.held_on, minute, app.config.utc_offset_minutes);
            Time::Between(starts, starts.plus_seconds(7_200))
        }
        None => Time::Day(m.held_on),
    };
    Event {
        uid: letter::uid(app, m.id),
        sequence: m.sequence.unwrap_or(0),
        stamp: visit.now,
        time,
        summary: w.convening_calendar_title(name_in(w.lang(), &m.unit_ar, &m.unit_fr)),
        place: String::new(),
        more: String::new(),
        url: format!("{}/meetings/{}", app.config.public_address(), m.id),
        cancelled: m.step == Some(crate::meetings::Step::Cancelled),
        from: None,
        to: None,
    }
}

/// A body that has not met in time.
struct Late {
    id: Id<Body>,
    name: String,
    met: String,
    due: String,
    days: i64,
    next: String,
}

#[derive(Template)]
#[template(path = "convening/pages/not_met.html")]
struct NotMet {
    frame: Frame,
    unit: String,
    lines: Vec<Late>,
    shown: String,
    nothing: Empty,
    may_export: bool,
    may_convene: bool,
}

/// Which territory.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct In {
    unit: String,
}

/// The bodies of a territory that should have met before today, by the statute of the day, the longest silent first.
pub async fn silent(app: &App, scope: Scope, today: Day) -> Result<Vec<(Silent, Day)>> {
    let rules = app.rules();
    let kinds: Vec<String> = rules
        .kinds()
        .filter(|k| k.frequency.as_ref().and_then(model::months_between).is_some())
        .map(|k| k.key.clone())
        .collect();
    if kinds.is_empty() {
        return Ok(vec![]);
    }
    let mut out: Vec<(Silent, Day)> = app
        .db
        .all(calendar::last_meetings(scope, &kinds, today, SHEET))
        .await?
        .into_iter()
        .filter_map(|b| {
            let (_, kind) = rules.kind_on(&b.kind, today)?;
            let due = model::due_on(kind, b.met_on, b.founded_on)?;
            (due < today).then_some((b, due))
        })
        .collect();
    out.sort_by_key(|(b, due)| (*due, b.id));
    Ok(out)
}

fn silent_name(rules: &Rulebook, b: &Silent, lang: Lang) -> String {
    let own = name_in(lang, &b.name_ar, &b.name_fr);
    let unit = if lang == Lang::Ar { &b.unit_ar } else { &b.unit_fr };
    body_name(rules, &b.kind, lang, &own, unit, b.place())
}

async fn found<A: Capability>(by: &Granted<A>, unit: &str) -> Result<(Chosen, Vec<(Silent, Day)>)> {
    let chosen = Chosen::of(by, unit).await?;
    let rows = silent(&by.visit().app, chosen.scope, by.visit().today).await?;
    Ok((chosen, rows))
}

/// How many of them the page shows; the spreadsheet has all.
const SHOWN: usize = 200;

/// `GET /bodies/not-met` (N08).
pub async fn not_met(by: Granted<ReadRecord>, Query(asked): Query<In>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (chosen, rows) = found(&by, &asked.unit).await?;
    let title = match &chosen.unit {
        Some(unit) => w.convening_not_met_of(unit.name(lang)),
        None => w.convening_not_met(),
    };
    let shown = w.convening_not_met_shown(rows.len());
    let lines = rows
        .into_iter()
        .take(SHOWN)
        .map(|(b, due)| Late {
            name: silent_name(&rules, &b, lang),
            met: b.met_on.map_or_else(|| w.bodies_never_met(), |d| w.date(d)),
            due: w.date(due),
            days: visit.today.0 - due.0,
            next: b.next_on.map(|d| w.date(d)).unwrap_or_default(),
            id: b.id,
        })
        .collect();
    let nothing = Empty { icon: icons::CALENDAR, text: w.convening_not_met_none(), next: None };
    let frame = visit.frame(title).step("/bodies", w.bodies_title());
    page(NotMet {
        unit: asked.unit,
        lines,
        shown,
        nothing,
        may_export: visit.can(Can::ExportList),
        may_convene: visit.can(Can::Convene),
        frame,
    })
}

/// `GET /bodies/not-met.csv`.
pub async fn not_met_export(by: Granted<ExportList>, Query(asked): Query<In>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (chosen, rows) = found(&by, &asked.unit).await?;
    exported(&by, "body", chosen.unit.as_ref().map(|u| u.place()), rows.len()).await?;
    let head = vec![
        w.bodies_col_name(),
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.bodies_col_met(),
        w.convening_col_due(),
        w.convening_col_next(),
    ];
    let day = |on: Option<Day>| on.map(|d| d.to_string()).unwrap_or_default();
    let lines = rows.iter().map(|(b, due)| {
        vec![
            silent_name(&rules, b, lang),
            b.unit_code.clone(),
            name_in(lang, &b.unit_ar, &b.unit_fr),
            day(b.met_on),
            due.to_string(),
            day(b.next_on),
        ]
    });
    Ok(csv::answer("not-met", head, lines))
}

impl NotMet {
    fn export(&self) -> String {
        format!("/bodies/not-met.csv{}", query(&[("unit", &self.unit)]))
    }
}
