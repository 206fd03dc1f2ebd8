//! One programme: n of N with the state in words, its targets, who answers for them, what comes next, how it went.

use super::{leads, list::standing, owning, progress::Chart};
use crate::programmes::{
    Counts, Programme, Target, acts,
    model::{Goal, State},
    store::{
        facts::{self, FactRow},
        lists::{self, LineRow, ProgrammeRow},
    },
    words,
};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    bodies::{Body, pages::exported_of},
    decisions::Decision,
    people::Person,
    record::view::{PAGE, name_in, query},
    territory::Unit,
    ui::{
        Field, Frame, Toast, Undo,
        parts::{Paging, State as Mark},
    },
    web::{FormErrors, Result, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How many next actions and moved days are told.
const NEXT: usize = 8;

/// Which targets are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    state: String,
    owner: String,
    province: String,
    after: String,
    done: String,
}

struct Line {
    id: Id<Target>,
    unit: String,
    province: String,
    asks: String,
    state: Mark,
    due: Day,
    slipped: bool,
    owner: (Id<Person>, String),
    link: Option<(String, String)>,
}

struct Moved {
    target: Id<Target>,
    unit: String,
    said: String,
    why: String,
    who: String,
    on: Day,
}

struct Share {
    id: Id<Person>,
    name: String,
    said: String,
    late: i64,
}

#[derive(Template)]
#[template(path = "programmes/pages/one.html")]
struct Page {
    frame: Frame,
    id: Id<Programme>,
    version: i64,
    kind: String,
    state: Mark,
    why: String,
    body: (Id<Body>, String),
    decision: Option<Id<Decision>>,
    unit: (String, String),
    from: Day,
    until: Day,
    met: i64,
    of: i64,
    counts: Vec<(&'static str, String, i64)>,
    owners: Vec<(String, String)>,
    provinces: Vec<(String, String)>,
    asked: Asked,
    lines: Vec<Line>,
    next: Vec<Line>,
    shares: Vec<Share>,
    slips: Vec<Moved>,
    chart: Option<Chart>,
    paging: Paging,
    may_lead: bool,
    runs: bool,
    end_fields: Vec<Field>,
    until_fields: Vec<Field>,
    errors: FormErrors,
}

/// `GET /programmes/{id}`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Programme>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    load(&by, id, asked, FormErrors::default()).await
}

/// The targets of a programme that this visitor sees, each with how it stands.
async fn judged<A: Capability>(
    by: &Granted<A>,
    row: &ProgrammeRow,
    scope: Scope,
) -> Result<Vec<(FactRow, State, Option<Day>)>> {
    let visit = by.visit();
    let facts = visit.app.db.all(facts::facts(&[row.id], scope, None, visit.today)).await?;
    Ok(facts
        .into_iter()
        .map(|f| {
            let (state, since) = f.state(visit.today);
            (f, state, since)
        })
        .collect())
}

fn asked_for(asked: &Asked, province: Option<Id<Unit>>) -> impl Fn(&(FactRow, State, Option<Day>)) -> bool {
    let state = State::of(&asked.state);
    let owner = asked.owner.parse::<Id<Person>>().ok();
    move |(f, is, _)| {
        state.is_none_or(|s| s == *is)
            && owner.is_none_or(|o| o == f.owner_id)
            && province.is_none_or(|p| p == f.province_id)
    }
}

async fn drawn<A: Capability>(
    by: &Granted<A>,
    some: &[&(FactRow, State, Option<Day>)],
) -> Result<Vec<(LineRow, State, Option<Day>, FactRow)>> {
    let ids: Vec<Id<Target>> = some.iter().map(|(f, ..)| f.id).collect();
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let mut rows: HashMap<Id<Target>, LineRow> = HashMap::new();
    for chunk in ids.chunks(500) {
        rows.extend(by.visit().app.db.all(lists::lines(chunk)).await?.into_iter().map(|l| (l.id, l)));
    }
    Ok(some
        .iter()
        .filter_map(|(f, state, since)| Some((rows.remove(&f.id)?, *state, *since, f.clone())))
        .collect())
}

/// Where the fact that meets a target, or what there is of it, can be seen.
pub(super) fn fact_link(f: &FactRow, l: &LineRow) -> Option<String> {
    match (l.goal, f.body_id, l.meeting_id) {
        (Goal::Found | Goal::Renew, Some(body), _) => Some(format!("/bodies/{body}")),
        (Goal::Meet, ..) => Some(format!("/units/{}", l.unit_code)),
        (_, _, Some(meeting)) => Some(format!("/meetings/{meeting}")),
        _ => None,
    }
}

fn line<A: Capability>(
    by: &Granted<A>,
    (l, state, since, f): (LineRow, State, Option<Day>, FactRow),
) -> Line {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let province = match (&l.province_ar, &l.province_fr) {
        (Some(ar), Some(fr)) if l.commune_id.raw() != 0 => name_in(lang, ar, fr),
        _ => String::new(),
    };
    Line {
        unit: name_in(lang, &l.unit_ar, &l.unit_fr),
        province,
        asks: words::asked(w, &rules, l.goal, &l.body_kind, &l.text),
        state: words::state(w, state, since),
        due: l.due_on,
        slipped: l.first_due.is_some_and(|first| first != l.due_on),
        owner: (l.owner_id, name_in(lang, &l.owner_ar, &l.owner_la)),
        link: (state == State::Met || state == State::Unproven || state == State::Expired)
            .then(|| fact_link(&f, &l))
            .flatten()
            .map(|href| (href, w.programmes_the_fact())),
        id: l.id,
    }
}

pub(super) async fn load(
    by: &Granted<ReadRecord>,
    id: Id<Programme>,
    asked: Asked,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let (row, scope) = acts::reach(by, id).await?;
    let all = judged(by, &row, scope).await?;
    let counts = Counts::of(all.iter().map(|(_, s, _)| *s));
    let ids: HashSet<Id<Unit>> = all.iter().map(|(f, ..)| f.province_id).filter(|p| p.raw() != 0).collect();
    let ids: Vec<Id<Unit>> = ids.into_iter().collect();
    let mut provinces = vec![];
    for chunk in ids.chunks(500) {
        provinces.extend(db.all(lists::units(chunk)).await?);
    }
    let province = provinces.iter().find(|u| u.code == asked.province).map(|u| u.id);
    let chosen: Vec<_> = all.iter().filter(|t| asked_for(&asked, province)(t)).collect();
    let from = asked.after.parse::<Id<Target>>().ok();
    let begin = from.and_then(|id| chosen.iter().position(|(f, ..)| f.id == id)).map_or(0, |n| n + 1);
    let shown: Vec<_> = chosen.iter().skip(begin).take(PAGE as usize).copied().collect();
    let more = chosen.len() > begin + shown.len();
    let last = shown.last().map(|(f, ..)| f.id.to_string()).filter(|_| more);
    let lines: Vec<Line> = drawn(by, &shown).await?.into_iter().map(|l| line(by, l)).collect();
    let mut waiting: Vec<_> = all.iter().filter(|(_, s, _)| s.is_open()).collect();
    waiting.sort_by_key(|(f, s, _)| (f.due_on, *s, f.id));
    waiting.truncate(NEXT);
    let next = drawn(by, &waiting).await?.into_iter().map(|l| line(by, l)).collect();
    let names = owner_names(by, &all).await?;
    let shares = shares(w, &all, &names);
    let slips = db.all(lists::slips(id, scope, NEXT as i64)).await?;
    let slips = slips
        .into_iter()
        .map(|s| Moved {
            target: s.target_id,
            unit: name_in(lang, &s.unit_ar, &s.unit_fr),
            said: match (s.from_on, s.to_on) {
                (Some(from), Some(to)) => w.programmes_moved(w.date(from), w.date(to)),
                _ => String::new(),
            },
            why: s.text,
            who: name_in(lang, s.who_ar.as_deref().unwrap_or(""), s.who_la.as_deref().unwrap_or("")),
            on: s.on_day,
        })
        .collect();
    let mut provinces: Vec<(String, String)> =
        provinces.into_iter().map(|u| (u.code, name_in(lang, &u.name_ar, &u.name_fr))).collect();
    w.sort_by_text(&mut provinces, |(_, name)| name);
    let keep = |after: &str| {
        let parts = [
            ("state", asked.state.as_str()),
            ("owner", &asked.owner),
            ("province", &asked.province),
            ("after", after),
        ];
        query(&parts)
    };
    let may_lead = leads(by, row.place());
    let facts: Vec<FactRow> = all.iter().map(|(f, ..)| f.clone()).collect();
    let wrong = !errors.is_empty();
    let mut frame = visit.frame(row.title.clone()).step("/programmes", w.programmes_title());
    if let (Ok(act), true) = (asked.done.parse::<Id<crate::journal::Act>>(), may_lead) {
        frame.toast = Some(Toast {
            text: w.programmes_taken(),
            undo: Some(Undo { action: format!("/programmes/{id}/acts/{act}/withdrawal") }),
        });
    }
    let mut response = page(Page {
        kind: words::kind(w, row.kind),
        state: standing(w, &row, visit.today),
        why: row.ended_why.clone().unwrap_or_default(),
        body: (row.body_id, owning(&rules, &row, lang)),
        decision: row.decision_id,
        unit: (row.unit_code.clone(), name_in(lang, &row.unit_ar, &row.unit_fr)),
        from: row.from_on,
        until: row.until_on,
        met: counts.get(State::Met),
        of: counts.all(),
        counts: State::ALL
            .iter()
            .map(|s| (s.key(), words::state_name(w, *s), counts.get(*s)))
            .filter(|(.., n)| *n > 0)
            .collect(),
        owners: names.iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
        provinces,
        paging: Paging {
            words: w,
            earlier: from.is_some().then(|| format!("/programmes/{id}{}", keep(""))),
            later: last.map(|last| format!("/programmes/{id}{}", keep(&last))),
            shown: w.programmes_targets_shown(lines.len(), chosen.len()),
            export: visit.can(Can::ExportList).then(|| format!("/programmes/{id}/targets.csv{}", keep(""))),
        },
        chart: Chart::of(w, &row, &facts, visit.today),
        end_fields: vec![
            Field::long("reason", w.programmes_reason()).limit(2_000).error(errors.of("reason")),
            Field::hidden("version", row.version.to_string()),
        ],
        until_fields: vec![
            Field::day("until", w.programmes_until())
                .value(row.until_on.to_string())
                .error(errors.of("until").or(errors.of("due"))),
            Field::hidden("version", row.version.to_string()),
        ],
        runs: row.runs(visit.today),
        version: row.version,
        frame,
        id,
        asked,
        lines,
        next,
        shares,
        slips,
        may_lead,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn owner_names(
    by: &Granted<ReadRecord>,
    all: &[(FactRow, State, Option<Day>)],
) -> Result<BTreeMap<Id<Person>, String>> {
    let lang = by.visit().lang;
    let ids: HashSet<Id<Person>> = all.iter().map(|(f, ..)| f.owner_id).collect();
    let ids: Vec<Id<Person>> = ids.into_iter().collect();
    let mut out = BTreeMap::new();
    for chunk in ids.chunks(500) {
        for (id, ar, la) in by.visit().app.db.all(lists::owner_names(chunk)).await? {
            out.insert(id, name_in(lang, &ar, &la));
        }
    }
    Ok(out)
}

/// What each owner reached, whoever has most that is late first.
fn shares(
    w: crate::ui::Words,
    all: &[(FactRow, State, Option<Day>)],
    names: &BTreeMap<Id<Person>, String>,
) -> Vec<Share> {
    let mut by_owner: HashMap<Id<Person>, Vec<State>> = HashMap::new();
    for (f, state, _) in all {
        by_owner.entry(f.owner_id).or_default().push(*state);
    }
    let mut out: Vec<Share> = by_owner
        .into_iter()
        .map(|(id, states)| {
            let counts = Counts::of(states.into_iter());
            Share {
                id,
                name: names.get(&id).cloned().unwrap_or_default(),
                said: w.programmes_met_of(counts.get(State::Met), counts.all()),
                late: counts.get(State::Late),
            }
        })
        .collect();
    out.sort_by(|a, b| b.late.cmp(&a.late).then_with(|| a.name.cmp(&b.name)));
    out.truncate(30);
    out
}

/// `GET /programmes/{id}/targets.csv`.
pub async fn export(
    by: Granted<ExportList>,
    Path(id): Path<Id<Programme>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (row, scope) = acts::reach(&by, id).await?;
    let all = judged(&by, &row, scope).await?;
    let province = match asked.province.as_str() {
        "" => None,
        code => visit.app.db.first(crate::territory::store::unit_by_code(code)).await?.map(|u| u.id),
    };
    let chosen: Vec<_> = all.iter().filter(|t| asked_for(&asked, province)(t)).collect();
    let rows = drawn(&by, &chosen).await?;
    let whom: Vec<Id<Person>> = rows.iter().map(|(l, ..)| l.owner_id).collect();
    exported_of(&by, "programme_target", Some(row.place()), rows.len(), &whom).await?;
    let head = vec![
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.programmes_col_province(),
        w.programmes_col_asks(),
        w.bodies_state(),
        w.programmes_due(),
        w.programmes_first_due(),
        w.programmes_owner(),
    ];
    let lines = rows.iter().map(|(l, state, since, _)| {
        vec![
            l.unit_code.clone(),
            name_in(lang, &l.unit_ar, &l.unit_fr),
            name_in(lang, l.province_ar.as_deref().unwrap_or(""), l.province_fr.as_deref().unwrap_or("")),
            words::asked(w, &rules, l.goal, &l.body_kind, &l.text),
            words::state(w, *state, *since).word().to_owned(),
            l.due_on.to_string(),
            l.first_due.unwrap_or(l.due_on).to_string(),
            name_in(lang, &l.owner_ar, &l.owner_la),
        ]
    });
    Ok(csv::answer("targets", head, lines))
}
