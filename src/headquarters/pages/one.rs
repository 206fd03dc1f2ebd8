//! One headquarters: what it is, how it stood, what was held there, which target wants it open.

use crate::headquarters::{
    Headquarters, HeadquartersStep, Refusal, State,
    acts::{self, Change},
    store::{self, Row},
    words,
};
use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{self, forms::day_of},
    decisions::pages::short,
    meetings::Meeting,
    record::{body_name, view::name_in},
    territory::Place,
    ui::{Choice, Field, Frame, parts::State as Mark},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

/// How many meetings the page shows.
const MET: i64 = 30;

struct Step {
    id: Id<HeadquartersStep>,
    state: Mark,
    reason: String,
    decision: Option<(String, String)>,
    who: String,
}

struct Met {
    id: Id<Meeting>,
    title: String,
    on: Option<Day>,
}

struct Wanted {
    href: String,
    programme: String,
    urgency: String,
    due: Day,
    owner: String,
    state: Mark,
}

#[derive(Template)]
#[template(path = "headquarters/pages/one.html")]
struct One {
    frame: Frame,
    id: Id<Headquarters>,
    state: Mark,
    unit: (String, String),
    facts: Vec<(String, String)>,
    body: Option<(String, String)>,
    steps: Vec<Step>,
    met: Vec<Met>,
    wanted: Vec<Wanted>,
    may_write: bool,
    may_want: bool,
    change: Vec<Field>,
    place: Vec<Field>,
    errors: FormErrors,
}

/// What the forms of the page send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Press {
    state: String,
    on: String,
    reason: String,
    decision: String,
    meeting: String,
}

fn facts(w: crate::ui::Words, row: &Row) -> Vec<(String, String)> {
    let mut out = vec![
        (w.headquarters_address(), row.address.clone()),
        (w.headquarters_tenure(), words::tenure(w, row.tenure, row.term_on)),
    ];
    let number = |n: Option<i64>| n.map(|n| w.number(n));
    let each = [
        (w.headquarters_rooms(), number(row.rooms)),
        (w.headquarters_seats(), number(row.seats)),
        (w.headquarters_hours(), Some(row.hours.clone()).filter(|text| !text.is_empty())),
        (
            w.headquarters_accessible(),
            row.accessible.map(|n| if n == 1 { w.structure_yes() } else { w.structure_no() }),
        ),
    ];
    out.extend(each.into_iter().filter_map(|(name, text)| Some((name, text?))));
    out
}

async fn load(by: &Granted<ReadRecord>, row: Row, form: &Press, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, id) = (&visit.app.db, visit.words(), visit.lang, row.id);
    let may = |can| visit.officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(row.place())));
    let may_write = may(Can::WriteRecord);
    let body = match row.body_id {
        Some(body) => db.first(bodies::lists::body(body, visit.today)).await?,
        None => None,
    };
    let rules = visit.app.rules();
    let unit = name_in(lang, &row.unit_ar, &row.unit_fr);
    let body = body.map(|b| {
        let own = name_in(lang, &b.name_ar, &b.name_fr);
        (format!("/bodies/{}", b.id), body_name(&rules, &b.kind, lang, &own, &unit, row.place()))
    });
    // A decision of a territory out of reach is not told.
    let told = |s: &store::StepRow| match (s.region_id, s.province_id, s.commune_id) {
        (Some(region), Some(province), Some(commune)) => {
            by.scopes().iter().any(|scope| scope.covers(Place { region, province, commune }))
        }
        _ => false,
    };
    let steps = db.all(store::steps(id)).await?.into_iter().map(|s| Step {
        id: s.id,
        state: words::state(w, Some(s.state), Some(s.on_day)),
        reason: s.reason.clone(),
        decision: s
            .decision_id
            .zip(s.decision.clone())
            .filter(|_| told(&s))
            .map(|(id, text)| (format!("/decisions/{id}"), short(&text))),
        who: name_in(lang, s.who_ar.as_deref().unwrap_or(""), s.who_la.as_deref().unwrap_or("")),
    });
    let steps: Vec<Step> = steps.collect();
    let scope = by.scopes().iter().find(|scope| scope.covers(row.place())).copied().unwrap_or(by.scope());
    let met = db.all(store::meetings(id, scope, MET)).await?;
    let wanted = db.all(store::wanted(id)).await?.into_iter().map(|t| Wanted {
        href: format!("/programmes/{}/targets/{}", t.programme_id, t.target_id),
        programme: t.title,
        urgency: words::urgency(w, t.urgency),
        due: t.due_on,
        owner: name_in(lang, &t.owner_ar, &t.owner_la),
        state: match (row.state, row.since) {
            (Some(State::Open), Some(on)) => Mark::good(w.headquarters_since_open(w.date(on))),
            _ if t.due_on < visit.today => Mark::bad(w.headquarters_late(w.date(t.due_on))),
            _ => Mark::waiting(w.headquarters_awaited()),
        },
    });
    let (mut change, mut place) = (vec![], vec![]);
    if may_write {
        let scope = Scope::of(row.place());
        let others = State::ALL.iter().filter(|s| Some(**s) != row.state);
        let states = others.map(|s| Choice::new(s.as_str(), words::state_name(w, *s))).collect();
        let grounds = db.all(store::decisions(scope, 60)).await?;
        let grounds = grounds.into_iter().map(|(id, text, on)| {
            let day = on.map(|on| w.date(on)).unwrap_or_default();
            Choice::new(id.to_string(), short(&text)).hint(day)
        });
        let grounds = std::iter::once(Choice::new("", w.headquarters_no_ground())).chain(grounds).collect();
        let on = if form.on.is_empty() { visit.today.to_string() } else { form.on.clone() };
        change = vec![
            Field::radios("state", w.headquarters_to(), states).value(&form.state).error(errors.of("state")),
            Field::day("on", w.headquarters_on()).value(on).error(errors.of("on")),
            Field::text("reason", w.headquarters_reason())
                .hint(w.headquarters_reason_hint())
                .optional(&w)
                .limit(500)
                .value(&form.reason)
                .error(errors.of("reason")),
            Field::select("decision", w.headquarters_ground(), grounds)
                .optional(&w)
                .value(&form.decision)
                .error(errors.of("decision")),
        ];
        let free = db.all(store::unplaced(scope, 60)).await?;
        if !free.is_empty() {
            let each = free.into_iter().map(|m| {
                let on = m.held_on.map(|on| format!(" · {}", w.date(on))).unwrap_or_default();
                Choice::new(m.id.to_string(), format!("{}{on}", short(&m.title)))
            });
            let each = std::iter::once(Choice::new("", w.bodies_choose())).chain(each).collect();
            place = vec![
                Field::select("meeting", w.headquarters_meeting(), each)
                    .hint(w.headquarters_meeting_hint())
                    .value(&form.meeting)
                    .error(errors.of("meeting")),
            ];
        }
    }
    let wrong = !errors.is_empty();
    let mut response = page(One {
        state: words::state(w, row.state, row.since),
        unit: (row.unit_code.clone(), unit),
        facts: facts(w, &row),
        met: met.into_iter().map(|m| Met { id: m.id, title: m.title, on: m.held_on }).collect(),
        wanted: wanted.collect(),
        may_want: row.state != Some(State::Open) && may(Can::LeadProgrammes),
        frame: visit.frame(row.name.clone()).step("/headquarters", w.headquarters_title()),
        id,
        body,
        steps,
        may_write,
        change,
        place,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /headquarters/{id}`.
pub async fn show(by: Granted<ReadRecord>, Path(id): Path<Id<Headquarters>>) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    load(&by, row, &Press::default(), FormErrors::default()).await
}

async fn answered(
    read: &Granted<ReadRecord>,
    id: Id<Headquarters>,
    form: &Press,
    outcome: std::result::Result<(), Refusal>,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(see(&format!("/headquarters/{id}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add(no.field(), no.sentence(read.visit().words()));
            load(read, acts::reach(read, id).await?, form, errors).await
        }
    }
}

/// `POST /headquarters/{id}/states`: opened, closed, planned again.
pub async fn change(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Headquarters>>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let state = form.state.parse::<State>().ok();
    if state.is_none() {
        errors.add("state", w.headquarters_no_state());
    }
    let on = day_of(&form.on, "on", w, &mut errors);
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", Refusal::DayMissing.sentence(w));
    }
    let Some((state, on)) = state.zip(on).filter(|_| errors.is_empty()) else {
        return load(&read, row, &form, errors).await;
    };
    let new = Change { state, on, reason: form.reason.clone(), decision: form.decision.parse().ok() };
    let outcome = acts::change(&by, id, new).await?;
    answered(&read, id, &form, outcome).await
}

/// `POST /headquarters/{id}/states/withdrawal`: takes the last change back; with the first one, the headquarters.
pub async fn take_back(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Headquarters>>,
) -> Result<Response> {
    match acts::take_back(&by, id).await? {
        Ok(true) => Ok(see("/headquarters")),
        Ok(false) => Ok(see(&format!("/headquarters/{id}"))),
        Err(no) => answered(&read, id, &Press::default(), Err(no)).await,
    }
}

/// `POST /headquarters/{id}/meetings`: a meeting was held there.
pub async fn place(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Headquarters>>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = match form.meeting.parse::<Id<Meeting>>() {
        Ok(meeting) => acts::place_meeting(&by, id, meeting, true).await?,
        Err(_) => {
            acts::reach(&by, id).await?;
            Err(Refusal::MeetingElsewhere)
        }
    };
    answered(&read, id, &form, outcome).await
}

/// `POST /headquarters/{id}/meetings/{meeting}/withdrawal`: takes that back.
pub async fn unplace(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path((id, meeting)): Path<(Id<Headquarters>, Id<Meeting>)>,
) -> Result<Response> {
    let outcome = acts::place_meeting(&by, id, meeting, false).await?;
    answered(&read, id, &Press::default(), outcome).await
}
