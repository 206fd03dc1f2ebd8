//! Pages of rounds (C15, N02): launched by a form, then one line for each unit with how it stands.

use super::state_of;
use crate::convening::{
    acts::{self, NewRound, NoRound},
    model::{MOST_POINTS, Round, hour_text, minute_of},
    store::rounds::{self, RoundRow},
};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{Convene, ExportList, ReadRecord},
    },
    bodies::{
        Body,
        forms::{FormPage, day_of},
        pages::exported,
    },
    meetings::{Meeting, Step},
    paper::Links,
    record::{
        Refusal,
        view::{Chosen, PAGE, SHEET, name_in},
    },
    statutes::Rulebook,
    territory::{self, Typed},
    ui::{
        Choice, Field, Frame, Lang, Words, icons,
        parts::{Empty, Paging, State},
    },
    web::{Error, FormErrors, Result, Urlencoded, csv, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// How many targets of a round one page shows.
const SHOWN: i64 = 200;

struct Line {
    id: Id<Round>,
    title: String,
    of: String,
    unit: String,
    until: Day,
    done: String,
}

#[derive(Template)]
#[template(path = "convening/pages/rounds.html")]
struct List {
    frame: Frame,
    lines: Vec<Line>,
    may_launch: bool,
    nothing: Empty,
}

/// `GET /rounds`.
pub async fn rounds_index(by: Granted<ReadRecord>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, "").await?;
    let lines = visit.app.db.all(rounds::rounds(chosen.scope, None, PAGE)).await?;
    let lines = lines
        .into_iter()
        .map(|r| Line {
            id: r.id,
            of: rules.kind(&r.body_kind).map_or_else(
                || r.body_kind.clone(),
                |k| k.label(crate::statutes::spoken(lang), amana_statute::Number::Many).to_owned(),
            ),
            unit: name_in(lang, &r.unit_ar, &r.unit_fr),
            until: r.until_on,
            done: w.convening_round_done(r.held, r.targets),
            title: r.title,
        })
        .collect();
    let may_launch = visit.can(Can::Convene);
    let next = may_launch.then(|| ("/rounds/new".to_owned(), w.convening_round_new()));
    let nothing = Empty { icon: icons::CALENDAR, text: w.convening_rounds_none(), next };
    let frame = visit.frame(w.convening_rounds()).step("/meetings", w.meetings_title());
    page(List { frame, lines, may_launch, nothing })
}

/// A round as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RoundForm {
    title: String,
    slogan: String,
    kind: String,
    unit: String,
    on: String,
    hour: String,
    until: String,
    agenda: String,
}

/// `GET /rounds/new`.
pub async fn new_round(_: Granted<ReadRecord>, by: Granted<Convene>) -> Result<Response> {
    let today = by.visit().today;
    let form = RoundForm {
        on: today.plus(14).to_string(),
        until: today.plus(60).to_string(),
        hour: hour_text(600),
        ..RoundForm::default()
    };
    round_form(&by, &form, FormErrors::default()).answer()
}

fn round_form(by: &Granted<Convene>, form: &RoundForm, errors: FormErrors) -> FormPage {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let many = |k: &amana_statute::BodyKind| {
        k.label(crate::statutes::spoken(lang), amana_statute::Number::Many).to_owned()
    };
    let mut kinds: Vec<(String, String)> = rules
        .kinds()
        .filter(|k| k.sphere != amana_statute::Sphere::Elected && !k.confidential && !k.several)
        .map(|k| (k.key.clone(), many(k)))
        .collect();
    w.sort_by_text(&mut kinds, |(_, label)| label);
    let kinds = std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(kinds.into_iter().map(|(key, label)| Choice::new(key, label)))
        .collect();
    let fields = vec![
        Field::text("title", w.convening_round_title())
            .hint(w.convening_round_title_hint())
            .limit(200)
            .value(&form.title)
            .error(errors.of("title")),
        Field::text("slogan", w.meetings_slogan()).optional(&w).limit(300).value(&form.slogan),
        Field::select("kind", w.convening_round_kind(), kinds).value(&form.kind).error(errors.of("kind")),
        Field::suggest("unit", w.convening_rule_unit(), "/units.json", vec![])
            .hint(w.convening_round_unit_hint())
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::day("on", w.convening_round_on())
            .hint(w.convening_round_on_hint())
            .value(&form.on)
            .error(errors.of("on")),
        Field::time("hour", w.convening_form_hour()).value(&form.hour).error(errors.of("hour")),
        Field::day("until", w.convening_round_until()).value(&form.until).error(errors.of("until")),
        Field::long("agenda", w.meetings_agenda())
            .hint(w.convening_round_agenda_hint())
            .limit(10_000)
            .value(&form.agenda)
            .error(errors.of("agenda")),
    ];
    let frame = visit.frame(w.convening_round_new()).step("/rounds", w.convening_rounds());
    FormPage { frame, action: "/rounds".into(), fields, button: w.convening_round_launch(), errors }
}

/// `POST /rounds`: launches a round.
pub async fn launch_round(by: Granted<Convene>, Urlencoded(form): Urlencoded<RoundForm>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    let title = form.title.trim().to_owned();
    if title.is_empty() || title.chars().count() > 200 {
        errors.add("title", w.convening_round_no_title());
    }
    if form.kind.is_empty() {
        errors.add("kind", w.bodies_form_no_kind());
    }
    let unit = match territory::typed(&visit.app, &form.unit, visit.lang).await? {
        Typed::One(unit) if by.at(unit.place()).is_ok() => Some(unit),
        Typed::Several(each) => {
            errors.add("unit", Refusal::Units(each).sentence(w));
            None
        }
        _ => {
            errors.add("unit", Refusal::NoUnit.sentence(w));
            None
        }
    };
    let on = day_of(&form.on, "on", w, &mut errors);
    let until = day_of(&form.until, "until", w, &mut errors);
    match (on, until) {
        (None, _) if errors.of("on").is_none() => errors.add("on", w.convening_wrong_no_day()),
        (Some(on), _) if on < visit.today => errors.add("on", w.convening_wrong_past()),
        (Some(on), Some(until)) if until < on => errors.add("until", w.convening_round_until_before()),
        (Some(_), None) if errors.of("until").is_none() => errors.add("until", w.convening_wrong_no_day()),
        _ => {}
    }
    let minute = minute_of(&form.hour);
    if minute.is_none() {
        errors.add("hour", w.convening_wrong_hour());
    }
    let agenda: Vec<String> = form
        .agenda
        .lines()
        .map(|line| line.trim().chars().take(500).collect::<String>())
        .filter(|line| !line.is_empty())
        .collect();
    if agenda.is_empty() {
        errors.add("agenda", acts::Refusal::AgendaEmpty.sentence(w));
    } else if agenda.len() > MOST_POINTS {
        errors.add("agenda", acts::Refusal::TooManyPoints(MOST_POINTS).sentence(w));
    }
    let all = unit.zip(on).zip(until).zip(minute).filter(|_| errors.is_empty());
    let Some((((unit, on), until), minute)) = all else { return round_form(&by, &form, errors).answer() };
    let slogan: String = form.slogan.trim().chars().take(300).collect();
    let new = NewRound { title, slogan, kind: form.kind.clone(), on, until, minute, agenda };
    match acts::launch(&by, &unit, new).await? {
        Ok(id) => Ok(see(&format!("/rounds/{id}"))),
        Err(no) => {
            let NoRound::NoTarget = no;
            errors.add("unit", w.convening_round_no_target());
            round_form(&by, &form, errors).answer()
        }
    }
}

struct Target {
    code: String,
    unit: String,
    body: Option<Id<Body>>,
    meeting: Option<Id<Meeting>>,
    day: String,
    state: State,
    called: i64,
}

#[derive(Template)]
#[template(path = "convening/pages/round.html")]
struct Page {
    frame: Frame,
    id: Id<Round>,
    slogan: String,
    of: String,
    until: Day,
    done: String,
    targets: Vec<Target>,
    printed: Links,
    paging: Paging,
    /// Meetings still to be planned, when this visitor may.
    waiting: i64,
}

/// Where the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct From {
    after: String,
}

pub(super) async fn reach<A: Capability>(by: &Granted<A>, id: Id<Round>) -> Result<RoundRow> {
    let found = rounds::rounds(crate::access::Scope::Nation, Some(id), 1);
    let row = by.visit().app.db.first(found).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

/// Which bodies of which territory a round is for.
pub(super) fn bodies_of(rules: &Rulebook, row: &RoundRow, lang: Lang) -> String {
    let kind = rules.kind(&row.body_kind).map_or_else(String::new, |k| {
        k.label(crate::statutes::spoken(lang), amana_statute::Number::Many).to_owned()
    });
    crate::record::names::at_unit(&kind, &name_in(lang, &row.unit_ar, &row.unit_fr), lang)
}

/// How a target stands: no body, planned, held, late.
pub(super) fn target_state(w: Words, t: &rounds::TargetRow, until: Day, today: Day) -> State {
    match (t.body_id, t.step) {
        (None, _) | (_, None) => State::bad(w.convening_target_no_body()),
        (_, Some(Step::Opened | Step::Closed | Step::Reported | Step::Adopted)) => {
            State::good(w.convening_target_held())
        }
        (_, Some(Step::Planned | Step::Convened | Step::Postponed))
            if until < today || t.held_on.is_some_and(|on| on < today) =>
        {
            State::bad(w.convening_target_late())
        }
        (_, step) => state_of(w, step).unwrap_or_else(|| State::plain(w.convening_state_planned())),
    }
}

/// `GET /rounds/{id}`.
pub async fn round_page(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Round>>,
    Query(from): Query<From>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let db = &visit.app.db;
    let after = from.after.parse().ok();
    let mut found = db.all(rounds::targets(id, after, SHOWN + 1)).await?;
    let more = found.len() as i64 > SHOWN;
    found.truncate(SHOWN as usize);
    let last = found.last().map(|t| t.id);
    let waiting = match super::convenes(&by, row.place()) {
        true => db.one(rounds::waiting_count(id, &row.body_kind)).await?,
        false => 0,
    };
    let targets: Vec<Target> = found
        .into_iter()
        .map(|t| Target {
            state: target_state(w, &t, row.until_on, visit.today),
            unit: name_in(lang, &t.unit_ar, &t.unit_fr),
            code: t.unit_code,
            body: t.body_id,
            meeting: t.meeting_id,
            day: t.held_on.map(|d| w.date(d)).unwrap_or_default(),
            called: t.called,
        })
        .collect();
    let frame = visit.frame(row.title.clone()).step("/rounds", w.convening_rounds());
    page(Page {
        printed: Links::new(visit, &format!("/rounds/{id}/targets.pdf"), w.convening_round()),
        id,
        slogan: row.slogan.clone(),
        of: bodies_of(&rules, &row, lang),
        until: row.until_on,
        done: w.convening_round_done(row.held, row.targets),
        paging: Paging {
            words: w,
            earlier: after.is_some().then(|| format!("/rounds/{id}")),
            later: last.filter(|_| more).map(|last| format!("/rounds/{id}?after={last}")),
            shown: w.meetings_shown(targets.len()),
            export: visit.can(Can::ExportList).then(|| format!("/rounds/{id}/targets.csv")),
        },
        targets,
        waiting,
        frame,
    })
}

/// `POST /rounds/{id}/meetings`: plans the meetings that it still lacks, a portion at a time.
pub async fn round_goes_on(
    read: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Round>>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    acts::go_on(&by, &row).await?;
    Ok(see(&format!("/rounds/{id}")))
}

/// `GET /rounds/{id}/targets.csv`.
pub async fn round_export(by: Granted<ExportList>, Path(id): Path<Id<Round>>) -> Result<Response> {
    let row = reach(&by, id).await?;
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let targets = visit.app.db.all(rounds::targets(id, None, SHEET)).await?;
    exported(&by, "meeting", Some(row.place()), targets.len()).await?;
    let head = vec![
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.meetings_col_day(),
        w.convening_col_state(),
        w.convening_called(),
    ];
    let lines = targets.iter().map(|t| {
        vec![
            t.unit_code.clone(),
            name_in(lang, &t.unit_ar, &t.unit_fr),
            t.held_on.map(|d| d.to_string()).unwrap_or_default(),
            match (t.body_id, t.step) {
                (Some(_), Some(step)) => crate::meetings::pages::step_word(w, step),
                _ => w.convening_target_no_body(),
            },
            t.called.to_string(),
        ]
    });
    Ok(csv::answer("round", head, lines))
}
