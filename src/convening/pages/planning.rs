//! The form by which a meeting is planned and its plan changed: one answer per line, already filled with what the statute
//! and the record propose.

use super::frame_of;
use crate::convening::{
    acts, conference,
    gather::{self, Convener, Proposed},
    model::{Plan, Service, SessionKind, Wrong, hour_text, minute_of},
    store::{ConvocationRow, Host},
};
use crate::{
    access::{
        Granted,
        capability::{Convene, ReadRecord},
    },
    bodies::{
        Body,
        forms::{FormPage, day_of},
    },
    meetings::{Meeting, Mode},
    record::{Refusal, view::name_in},
    territory::{self, Typed},
    ui::{Choice, Field, Frame, Words},
    web::{FormErrors, Result, Urlencoded, Visit, see},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// A plan as the form sends it.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct PlanForm {
    on: String,
    hour: String,
    mode: String,
    venue: String,
    host: String,
    directions: String,
    conference: String,
    conference_service: String,
    title: String,
    slogan: String,
    session_kind: String,
    session_number: String,
    urgent: String,
    convener: String,
    stands_in: String,
}

/// The version of the plan that the form was filled from.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Seen {
    version: i64,
}

impl PlanForm {
    fn of(plan: &Plan, host: &str) -> PlanForm {
        let tick = |on: bool| if on { "on".to_owned() } else { String::new() };
        PlanForm {
            on: plan.on.to_string(),
            hour: hour_text(plan.minute),
            mode: plan.mode.as_str().into(),
            venue: plan.venue.clone(),
            host: host.to_owned(),
            directions: plan.directions.clone(),
            conference: plan.conference.clone(),
            conference_service: plan.conference_service.as_str().into(),
            title: plan.title.clone(),
            slogan: plan.slogan.clone(),
            session_kind: plan.session_kind.as_str().into(),
            session_number: plan.session_number.map(|n| n.to_string()).unwrap_or_default(),
            urgent: tick(plan.urgent),
            convener: plan
                .convener
                .map(|person| format!("{}|{person}", plan.convener_office))
                .unwrap_or_default(),
            stands_in: tick(plan.stands_in),
        }
    }
}

/// What the statute proposes, in a sentence or two above the form.
fn lead(w: Words, p: &Proposed) -> String {
    let mut out = vec![];
    match p.notice {
        Some(days) => out.push(w.convening_propose_notice(days, w.date(p.earliest))),
        None => out.push(w.convening_propose_no_notice()),
    }
    match (p.met_on, p.due_on) {
        (Some(met), Some(due)) => out.push(w.convening_propose_due(w.date(met), w.date(due))),
        (None, Some(due)) => out.push(w.convening_propose_first(w.date(due))),
        (Some(met), None) => out.push(w.convening_propose_met(w.date(met))),
        (None, None) => {}
    }
    out.join(" ")
}

/// `GET /bodies/{id}/meetings/new`: the form.
pub async fn new(_: Granted<ReadRecord>, by: Granted<Convene>, Path(id): Path<Id<Body>>) -> Result<Response> {
    let host = gather::host(&by, id).await?;
    let visit = by.visit();
    let proposed = gather::proposed(visit, &visit.app.rules(), &host).await?;
    let at = match proposed.plan.host {
        Some(unit) => visit.app.db.first(territory::store::unit(unit)).await?,
        None => None,
    };
    let form = PlanForm::of(&proposed.plan, at.as_ref().map_or("", |u| &u.code));
    form_page(&by, &host, None, &form, FormErrors::default()).await?.answer()
}

async fn form_page(
    by: &Granted<Convene>,
    host: &Host,
    row: Option<&ConvocationRow>,
    form: &PlanForm,
    errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let (w, rules) = (visit.words(), visit.app.rules());
    let proposed = gather::proposed(visit, &rules, host).await?;
    let told = row.is_some_and(|r| r.sent_at.is_some());
    let (_, people) =
        gather::offices_on(&visit.app.db, &rules, &host.kind, host.place(), visit.today).await?;
    let mut fields = vec![];
    if !told {
        fields.push(
            Field::day("on", w.convening_form_on())
                .hint(lead(w, &proposed))
                .value(&form.on)
                .error(errors.of("on")),
        );
        fields.push(Field::time("hour", w.convening_form_hour()).value(&form.hour).error(errors.of("hour")));
        fields.push(
            Field::check("urgent", w.convening_form_urgent())
                .hint(w.convening_form_urgent_hint())
                .value(&form.urgent),
        );
    }
    let modes = [Mode::InPerson, Mode::Remote, Mode::Hybrid];
    let modes = modes.iter().map(|m| Choice::new(m.as_str(), super::mode_word(w, *m))).collect();
    fields.extend([
        Field::radios("mode", w.meetings_mode(), modes).value(&form.mode).error(errors.of("mode")),
        Field::text("venue", w.meetings_venue())
            .hint(w.convening_form_venue_hint())
            .limit(300)
            .value(&form.venue)
            .error(errors.of("venue")),
        Field::suggest("host", w.convening_form_host(), "/units.json", vec![])
            .optional(&w)
            .hint(w.convening_form_host_hint())
            .value(&form.host)
            .error(errors.of("host")),
        Field::text("directions", w.convening_form_directions())
            .optional(&w)
            .limit(500)
            .value(&form.directions)
            .error(errors.of("directions")),
    ]);
    let services = conference::services(&visit.app.config);
    if !services.is_empty() {
        let own = services.iter().map(|s| Choice::new(s.as_str(), super::service_word(w, *s)));
        let typed = Choice::new(Service::Address.as_str(), super::service_word(w, Service::Address));
        let chosen = if form.conference_service.is_empty() {
            services[0].as_str()
        } else {
            form.conference_service.as_str()
        };
        fields.push(
            Field::radios("conference_service", w.convening_form_service(), own.chain([typed]).collect())
                .hint(w.convening_form_service_hint())
                .value(chosen),
        );
    }
    fields.extend([Field::text("conference", w.convening_form_conference())
        .optional(&w)
        .latin()
        .limit(500)
        .hint(w.convening_form_conference_hint())
        .value(&form.conference)
        .error(errors.of("conference"))]);
    let kinds = vec![
        Choice::new("ordinary", w.convening_ordinary()),
        Choice::new("extraordinary", w.convening_extraordinary()),
    ];
    fields.push(Field::radios("session_kind", w.convening_form_kind(), kinds).value(&form.session_kind));
    if proposed.numbered || !form.session_number.is_empty() {
        fields.push(
            Field::number("session_number", w.convening_form_number())
                .optional(&w)
                .value(&form.session_number)
                .error(errors.of("session_number")),
        );
    }
    fields.push(
        Field::text("title", w.convening_form_title())
            .optional(&w)
            .hint(w.convening_form_title_hint())
            .limit(300)
            .value(&form.title)
            .error(errors.of("title")),
    );
    fields.push(Field::text("slogan", w.meetings_slogan()).optional(&w).limit(300).value(&form.slogan));
    if !told {
        fields.extend(convener_fields(visit, &rules, &people, form, &errors));
    }
    let (frame, action, button) = match row {
        Some(row) => (
            frame_of(visit, w.convening_edit(), row, host),
            format!("/meetings/{}/plan?version={}", row.id, row.version),
            w.convening_save(),
        ),
        None => (new_frame(visit, host), format!("/bodies/{}/meetings", host.id), w.convening_plan_button()),
    };
    Ok(FormPage { frame, action, fields, button, errors })
}

fn new_frame(visit: &Visit, host: &Host) -> Frame {
    let name = acts::name_of(&visit.app.rules(), host, visit.lang);
    visit
        .frame(visit.words().convening_new())
        .step("/meetings", visit.words().meetings_title())
        .step(format!("/bodies/{}", host.id), name)
}

fn convener_fields(
    visit: &Visit,
    rules: &crate::statutes::Rulebook,
    people: &[Convener],
    form: &PlanForm,
    errors: &FormErrors,
) -> Vec<Field> {
    let (w, lang) = (visit.words(), visit.lang);
    let mut choices = vec![Choice::new("", w.convening_form_nobody())];
    for c in people {
        let (kind, post) = c.office.split_once('.').unwrap_or_default();
        let label = format!(
            "{} · {}",
            name_in(lang, &c.holder.name_ar, &c.holder.name_la),
            rules.title_of(kind, post, c.holder.rank, c.holder.sex, lang)
        );
        choices.push(Choice::new(format!("{}|{}", c.office, c.holder.person_id), label));
    }
    vec![
        Field::select("convener", w.convening_form_convener(), choices)
            .hint(w.convening_form_convener_hint())
            .value(&form.convener)
            .error(errors.of("convener")),
        Field::check("stands_in", w.convening_form_stands_in())
            .hint(w.convening_form_stands_in_hint())
            .value(&form.stands_in),
    ]
}

/// What the form says, and what is wrong with it.
async fn read(
    by: &Granted<Convene>,
    host: &Host,
    form: &PlanForm,
    sent: Option<&ConvocationRow>,
) -> Result<(Option<Plan>, FormErrors)> {
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    let (on, minute) = match sent {
        // Once sent the day is not changed here: it is postponed.
        Some(row) => (Some(row.held_on), Some(row.starts_at_minute)),
        None => {
            let on = day_of(&form.on, "on", w, &mut errors);
            if on.is_none() && errors.of("on").is_none() {
                errors.add("on", w.convening_wrong_no_day());
            }
            let minute = minute_of(&form.hour);
            if minute.is_none() {
                errors.add("hour", w.convening_wrong_hour());
            }
            (on, minute)
        }
    };
    let mode = form.mode.parse::<Mode>().ok().filter(|m| *m != Mode::Unknown);
    if mode.is_none() {
        errors.add("mode", w.convening_wrong_mode());
    }
    let at = if form.host.trim().is_empty() {
        None
    } else {
        match territory::typed(&visit.app, &form.host, visit.lang).await? {
            Typed::One(unit) => Some(unit.id),
            Typed::Several(each) => {
                errors.add("host", Refusal::Units(each).sentence(w));
                None
            }
            Typed::Nothing => {
                errors.add("host", Refusal::NoUnit.sentence(w));
                None
            }
        }
    };
    let number = amana_arabic::digits(form.session_number.trim());
    let session_number = if number.is_empty() { None } else { Some(number.parse::<i64>().unwrap_or(0)) };
    let (office, convener) = form.convener.split_once('|').unwrap_or_default();
    let convener = convener.parse().ok();
    let (_, people) =
        gather::offices_on(&visit.app.db, &visit.app.rules(), &host.kind, host.place(), visit.today).await?;
    // Only who may be chosen: whoever holds an office that convenes.
    let rank = people
        .iter()
        .find(|c| c.office == office && Some(c.holder.person_id) == convener)
        .map(|c| c.holder.rank);
    let convener_office = rank.map(|rank| format!("{office}.{rank}")).unwrap_or_default();
    let service = form.conference_service.parse().unwrap_or(Service::Address);
    let offered = service == Service::Address || conference::services(&visit.app.config).contains(&service);
    let service = if offered { service } else { Service::Address };
    let text = |text: &str, most: usize| -> String { text.trim().chars().take(most).collect() };
    let plan = on.zip(minute).zip(mode).map(|((on, minute), mode)| Plan {
        title: text(&form.title, 300),
        on,
        minute,
        mode,
        venue: text(&form.venue, 300),
        host: at,
        directions: text(&form.directions, 500),
        conference: if service == Service::Address { text(&form.conference, 500) } else { String::new() },
        conference_service: service,
        slogan: text(&form.slogan, 300),
        session_number,
        session_kind: form.session_kind.parse().unwrap_or(SessionKind::Ordinary),
        urgent: !form.urgent.is_empty(),
        convener: convener.filter(|_| rank.is_some()),
        convener_office,
        stands_in: !form.stands_in.is_empty(),
    });
    if let Some(plan) = &plan {
        for (field, wrong) in plan.wrongs(visit.today) {
            if sent.is_none() || field != "on" {
                errors.add(field, wrong_word(w, wrong));
            }
        }
    }
    Ok((plan.filter(|_| errors.is_empty()), errors))
}

fn wrong_word(w: Words, wrong: Wrong) -> String {
    match wrong {
        Wrong::Past => w.convening_wrong_past(),
        Wrong::Far => w.convening_wrong_far(),
        Wrong::NoConference => w.convening_wrong_no_conference(),
        Wrong::ConferenceNotWeb => w.convening_wrong_conference(),
        Wrong::NoVenue => w.convening_wrong_no_venue(),
        Wrong::Number => w.convening_wrong_number(),
    }
}

/// `POST /bodies/{id}/meetings`: plans a meeting.
pub async fn create(
    by: Granted<Convene>,
    Path(id): Path<Id<Body>>,
    Urlencoded(form): Urlencoded<PlanForm>,
) -> Result<Response> {
    let host = gather::host(&by, id).await?;
    let (plan, mut errors) = read(&by, &host, &form, None).await?;
    if let Some(end) = host.dissolved_on {
        let w = by.visit().words();
        errors.add("on", w.convening_why_dissolved(w.date(end)));
    }
    match plan.filter(|_| errors.is_empty()) {
        Some(plan) => {
            let meeting = acts::plan(&by, &host, plan).await?;
            Ok(see(&format!("/meetings/{meeting}/convocation")))
        }
        None => form_page(&by, &host, None, &form, errors).await?.answer(),
    }
}

/// `GET /meetings/{id}/plan`: the form again.
pub async fn edit(
    _: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    let plan = Plan {
        title: row.title.clone(),
        on: row.held_on,
        minute: row.starts_at_minute,
        mode: row.mode,
        venue: row.venue.clone(),
        host: row.host_unit_id,
        directions: row.directions.clone(),
        conference: row.conference.clone(),
        conference_service: row.conference_service,
        slogan: row.slogan.clone(),
        session_number: row.session_number,
        session_kind: row.session_kind,
        urgent: row.urgent,
        convener: row.convened_by_person,
        convener_office: office_key(&row),
        stands_in: row.stands_in,
    };
    let form = PlanForm::of(&plan, row.host_code.as_deref().unwrap_or_default());
    form_page(&by, &host, Some(&row), &form, FormErrors::default()).await?.answer()
}

/// `POST /meetings/{id}/plan`: changes the plan.
pub async fn alter(
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
    Query(seen): Query<Seen>,
    Urlencoded(form): Urlencoded<PlanForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    let sent = Some(&row).filter(|r| r.sent_at.is_some());
    let (plan, mut errors) = read(&by, &host, &form, sent).await?;
    if !row.is_open() {
        errors.add("title", acts::Refusal::Closed.sentence(by.visit().words()));
    }
    match plan.filter(|_| errors.is_empty()) {
        Some(plan) => {
            acts::alter(&by, &row, &host, plan, seen.version).await?;
            Ok(see(&format!("/meetings/{id}/convocation")))
        }
        None => form_page(&by, &host, Some(&row), &form, errors).await?.answer(),
    }
}

/// The office in which one convenes, without its rank.
fn office_key(row: &ConvocationRow) -> String {
    row.office().map(|o| format!("{}.{}", o.kind, o.post)).unwrap_or_default()
}
