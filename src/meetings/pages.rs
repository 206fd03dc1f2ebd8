//! Pages of meetings.

use super::{Meeting, Mode, Precision, Role, Step, lists, lists::MeetingRow};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord, WriteRecord},
    },
    bodies::{self, Body, pages::exported},
    convening, deciding, decisions, minutes,
    record::{
        body_name, title,
        view::{Chosen, PAGE, SHEET, me, name_in, query},
    },
    statutes::Rulebook,
    ui::{
        Frame, Lang, Words, icons,
        parts::{Empty, Paging, State},
        title_mark::TitleMark,
    },
    web::{Error, Result, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// Which meetings are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    body: String,
    after: String,
}

/// A line of the list.
pub struct Line {
    id: Id<Meeting>,
    title: String,
    state: Option<State>,
    day: String,
    body: Option<(Id<Body>, String)>,
    unit_code: String,
    unit: String,
    present: Option<i64>,
    decisions: i64,
}

#[derive(Template)]
#[template(path = "meetings/list.html")]
struct List {
    frame: Frame,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
}

/// The day of a meeting as far as it is known.
pub fn day_of(w: Words, m: &MeetingRow) -> String {
    dated(w, m.held_on, m.date_precision, &m.date_written)
}

/// A date with the precision in which it is known; else the words of the text.
pub fn dated(w: Words, on: Option<Day>, precision: Precision, written: &str) -> String {
    match (on, precision) {
        (Some(on), Precision::Day) => w.date(on),
        (Some(on), Precision::Month) => w.month(on),
        (Some(on), Precision::Year) => on.ymd().0.to_string(),
        _ if !written.is_empty() => written.to_owned(),
        _ => w.bodies_unknown(),
    }
}

pub(super) fn body_of(rules: &Rulebook, m: &MeetingRow, lang: Lang) -> Option<(Id<Body>, String)> {
    let own = name_in(lang, m.body_ar.as_deref().unwrap_or(""), m.body_fr.as_deref().unwrap_or(""));
    let unit = if lang == Lang::Ar { &m.unit_ar } else { &m.unit_fr };
    Some((m.body_id?, body_name(rules, m.body_kind.as_deref()?, lang, &own, unit, m.place())))
}

/// What a meeting is called: its title, or that it is a meeting.
pub fn title_of(w: Words, title: &str) -> String {
    if title.is_empty() { w.meetings_one() } else { title.to_owned() }
}

async fn rows<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<MeetingRow>> {
    let visit = by.visit();
    let after = match asked.after.parse::<Id<Meeting>>() {
        Ok(id) => visit.app.db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    let body = asked.body.parse::<Id<Body>>().ok();
    let query = lists::meetings(chosen.scope, body, after.as_ref(), me(visit), visit.today, limit);
    Ok(visit.app.db.all(query).await?)
}

/// `GET /meetings`: the meetings of a territory or a body.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let last = found.last().map(|m| m.id.to_string()).unwrap_or_default();
    let lines: Vec<Line> = found
        .iter()
        .map(|m| Line {
            id: m.id,
            title: title_of(w, &m.title),
            state: convening::pages::state_of(w, m.step),
            day: day_of(w, m),
            body: body_of(&rules, m, lang),
            unit_code: m.unit_code.clone(),
            unit: name_in(lang, &m.unit_ar, &m.unit_fr),
            present: m.present,
            decisions: m.decisions,
        })
        .collect();
    let keep = |after: &str| query(&[("unit", &asked.unit), ("body", &asked.body), ("after", after)]);
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/meetings{}", keep(""))),
        later: more.then(|| format!("/meetings{}", keep(&last))),
        shown: w.meetings_shown(lines.len()),
        export: visit.can(Can::ExportList).then(|| format!("/meetings.csv{}", keep(""))),
    };
    let mut heading = match &chosen.unit {
        Some(unit) => w.meetings_title_of(unit.name(lang)),
        None => w.meetings_title(),
    };
    if let Ok(id) = asked.body.parse::<Id<Body>>()
        && let Some(body) = visit.app.db.first(bodies::lists::body(id, visit.today)).await?
        && by.at(body.place()).is_ok()
    {
        heading = w.meetings_title_of(bodies::pages::name_of(&rules, &body, lang));
    }
    let archive = visit.can(Can::ReadArchive).then(|| ("/archive".to_owned(), w.web_archive()));
    let nothing = Empty { icon: icons::CALENDAR, text: w.meetings_none(), next: archive };
    page(List { frame: visit.frame(heading), lines, paging, nothing })
}

/// `GET /meetings.csv`: the same list as a spreadsheet.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    exported(&by, "meeting", chosen.unit.as_ref().map(|u| u.place()), found.len()).await?;
    let head = vec![
        w.bodies_col_id(),
        w.meetings_col_title(),
        w.meetings_col_day(),
        w.convening_col_state(),
        w.bodies_body(),
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.meetings_col_present(),
        w.meetings_col_decisions(),
    ];
    let lines = found.iter().map(|m| {
        vec![
            m.id.to_string(),
            m.title.clone(),
            m.held_on.map(|on| on.to_string()).unwrap_or_default(),
            m.step.map(|step| step_word(w, step)).unwrap_or_default(),
            body_of(&rules, m, lang).map(|(_, name)| name).unwrap_or_default(),
            m.unit_code.clone(),
            name_in(lang, &m.unit_ar, &m.unit_fr),
            m.present.map(|n| n.to_string()).unwrap_or_default(),
            m.decisions.to_string(),
        ]
    });
    Ok(csv::answer("meetings", head, lines))
}

/// Somebody at the meeting.
pub struct Attendance {
    person_id: Id<crate::people::Person>,
    name: String,
    honorific: String,
    role: String,
    capacity: String,
    mandate: Option<(Id<bodies::Mandate>, String)>,
}

/// A decision of the meeting.
pub struct Decided {
    id: Id<decisions::Decision>,
    kind: String,
    text: String,
    taken: String,
    title: TitleMark,
}

/// A date that the meeting set.
pub struct Next {
    what: String,
    day: String,
    state: Option<State>,
}

#[derive(Template)]
#[template(path = "meetings/meeting.html")]
struct Page {
    frame: Frame,
    id: Id<Meeting>,
    state: Option<State>,
    convocation: Option<convening::pages::Shown>,
    day: String,
    written: String,
    contradiction: bool,
    until: Option<Day>,
    body: Option<(Id<Body>, String)>,
    unit_code: String,
    unit: String,
    host: Option<(String, String)>,
    mode: Option<String>,
    more: lists::MeetingMore,
    convener: String,
    present: Option<i64>,
    people: Vec<Attendance>,
    /// Words of each point, and the address of the text behind it.
    agenda: Vec<(String, Option<String>)>,
    decided: Vec<Decided>,
    may_decide: bool,
    /// Applications to become a member may be put before it (G04).
    may_judge: bool,
    proposed: Vec<(Id<deciding::Proposed>, String, String)>,
    next: Vec<Next>,
    figures: Vec<(String, String)>,
    steps: Vec<convening::pages::StepLine>,
    source: Option<String>,
    sources: Vec<String>,
    room: bool,
    mine: bool,
    minutes: Option<minutes::pages::Shown>,
    /// The headquarters in which it was held (P01).
    seat: Option<(String, String)>,
}

impl Page {
    /// Was it held, as far as the record knows? One that is to come has neither people nor decisions to tell.
    fn was_held(&self) -> bool {
        self.state.is_none() || self.present.is_some()
    }
    /// Where the words of the text that say a field are, when it is known and may be read.
    fn said(&self, field: &str) -> Option<String> {
        let source = self.source.as_ref()?;
        let known = |s: &&String| s.split('.').next() == Some(field) || s.as_str() == field;
        self.sources.iter().find(known).map(|s| format!("{source}#{s}"))
    }
}

/// `GET /meetings/{id}`: a meeting with everything the record knows of it.
pub async fn show(by: Granted<ReadRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let viewer = me(visit);
    let row = db.first(lists::meeting(id, viewer, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    let more = db.first(lists::more(id)).await?.ok_or(Error::NotFound)?;
    let people = db.all(lists::people(id)).await?;
    let people = people
        .into_iter()
        .map(|p| Attendance {
            person_id: p.person_id,
            name: name_in(lang, &p.name_ar, &p.name_la),
            honorific: if lang == Lang::Ar { p.honorific } else { String::new() },
            role: role_word(w, p.role, p.sex),
            mandate: p.mandate_id.zip(p.kind.as_deref().zip(p.post.as_deref())).map(
                |(mandate, (kind, post))| {
                    (mandate, rules.title_of(kind, post, p.rank.unwrap_or(0), p.sex, lang))
                },
            ),
            capacity: p.capacity_written,
        })
        .collect();
    let decided = db.all(decisions::lists::some(Some(id), None, None, viewer, visit.today, 100)).await?;
    let ids: Vec<Id<decisions::Decision>> = decided.iter().map(|d| d.id).collect();
    let titles = title::of_decisions(db, &rules, &ids, visit.today).await?;
    let decided = decided
        .into_iter()
        .map(|d| Decided {
            id: d.id,
            kind: decisions::pages::kind_word(w, d.kind),
            taken: decisions::pages::taken_word(w, d.taken),
            title: titles.get(&d.id).map_or(TitleMark(vec![]), |t| t.mark(w, &rules, "", true)),
            text: d.text,
        })
        .collect();
    let next = db
        .all(lists::milestones(id))
        .await?
        .into_iter()
        .map(|m| Next {
            day: dated(w, m.due_on, m.date_precision, ""),
            state: match (m.done_on, m.due_on) {
                (Some(on), _) => Some(State::good(w.decisions_done_on(w.date(on)))),
                (None, Some(due)) if due < visit.today && m.date_precision == Precision::Day => {
                    Some(State::bad(w.decisions_late_since(w.date(due))))
                }
                _ => None,
            },
            what: m.what,
        })
        .collect();
    let steps = convening::pages::step_lines(w, db.all(convening::store::lists::steps(id)).await?);
    let source = more.communique_id.filter(|_| visit.can(Can::ReadArchive)).map(|c| format!("/archive/{c}"));
    let host = more.host_code.clone().map(|code| {
        (code, name_in(lang, more.host_ar.as_deref().unwrap_or(""), more.host_fr.as_deref().unwrap_or("")))
    });
    let convener =
        name_in(lang, more.convener_ar.as_deref().unwrap_or(""), more.convener_la.as_deref().unwrap_or(""));
    let body = body_of(&rules, &row, lang);
    let mut frame = visit.frame(title_of(w, &row.title)).step("/meetings", w.meetings_title());
    if let Some((id, name)) = &body {
        frame = frame.step(format!("/bodies/{id}"), name.clone());
    }
    let mode = match more.mode {
        Mode::Unknown => None,
        mode => Some(mode_word(w, mode)),
    };
    let may_decide = by.also::<WriteRecord>().is_some_and(|by| by.at(row.place()).is_ok());
    let proposed = if may_decide { deciding::pages::of_meeting(visit, id).await? } else { vec![] };
    page(Page {
        id,
        may_decide,
        may_judge: crate::joining::pages::offers(visit, row.body_kind.as_deref(), row.place(), row.held_on),
        proposed,
        state: convening::pages::state_of(w, row.step),
        convocation: convening::pages::shown(&by, &row).await?,
        day: day_of(w, &row),
        contradiction: more.weekday_agrees == Some(false),
        until: more.held_until_on,
        body,
        unit_code: row.unit_code.clone(),
        unit: name_in(lang, &row.unit_ar, &row.unit_fr),
        host,
        mode,
        convener,
        present: row.present,
        people,
        agenda: convening::pages::points_with_texts(visit, id).await?,
        decided,
        next,
        figures: db.all(lists::figures(id)).await?,
        steps,
        source,
        sources: db.all(lists::sources(id)).await?,
        // The room opens on the day.
        room: row.date_precision == Precision::Day
            && row.held_on.is_some_and(|on| on <= visit.today)
            && may_run(visit, row.place()),
        minutes: minutes::pages::of_meeting(visit, &row).await?,
        mine: db.first(crate::sitting::store::roll::line(id, viewer)).await?.is_some(),
        seat: crate::headquarters::pages::of_meeting(&by, id).await?,
        written: row.date_written,
        more,
        frame,
    })
}

/// May this visitor run the meetings of this place?
fn may_run(visit: &crate::web::Visit, place: crate::territory::Place) -> bool {
    visit.officer().is_some_and(|o| o.scopes(Can::RunMeeting).iter().any(|s| s.covers(place)))
}

fn gender(sex: Option<crate::people::Sex>) -> crate::ui::Gender {
    match sex {
        Some(crate::people::Sex::Female) => crate::ui::Gender::Feminine,
        _ => crate::ui::Gender::Masculine,
    }
}

/// What somebody did at a meeting, in words that agree with them.
fn role_word(w: Words, role: Role, sex: Option<crate::people::Sex>) -> String {
    let g = gender(sex);
    match role {
        Role::Chair => w.meetings_role_chair(g),
        Role::Moderator => w.meetings_role_moderator(g),
        Role::Framer => w.meetings_role_framer(g),
        Role::Rapporteur => w.meetings_role_rapporteur(g),
        Role::Speaker => w.meetings_role_speaker(g),
        Role::Attendee => w.meetings_role_attendee(g),
        Role::Guest => w.meetings_role_guest(g),
        Role::Named => w.meetings_role_named(g),
    }
}

fn mode_word(w: Words, mode: Mode) -> String {
    match mode {
        Mode::InPerson => w.meetings_mode_in_person(),
        Mode::Remote => w.meetings_mode_remote(),
        Mode::Hybrid => w.meetings_mode_hybrid(),
        Mode::Unknown => w.bodies_unknown(),
    }
}

/// A step in words.
pub fn step_word(w: Words, step: Step) -> String {
    match step {
        Step::Planned => w.meetings_step_planned(),
        Step::Convened => w.meetings_step_convened(),
        Step::Postponed => w.meetings_step_postponed(),
        Step::Opened => w.meetings_step_opened(),
        Step::Inquorate => w.meetings_step_inquorate(),
        Step::Closed => w.meetings_step_closed(),
        Step::Reported => w.meetings_step_reported(),
        Step::Adopted => w.meetings_step_adopted(),
        Step::Cancelled => w.meetings_step_cancelled(),
    }
}
