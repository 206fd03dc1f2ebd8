//! One organisation: what it is, its bodies and sections in a territory with how each stands, who heads them, and where its
//! representatives were.

use super::{Asked, Seen};
use crate::organisations::{
    model::{Section, State, Tally},
    store::{self, OfficerRow},
    words,
};
use crate::{
    access::{
        Can, Granted, Position,
        capability::{ExportList, ReadRecord},
    },
    bodies::{Body, pages::exported_of},
    people::Person,
    record::view::{PAGE, SHEET, name_in},
    statutes::Rulebook,
    ui::{
        Frame, Words, icons,
        parts::{Empty, Paging, State as Mark},
    },
    web::{Error, Result, Visit, csv, page},
};
use amana_base::{Day, Id};
use amana_statute::Parallel;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use std::collections::HashMap;

/// How many of the meetings that representatives attended the page shows.
const MET: i64 = 20;

struct Officer {
    person: Id<Person>,
    name: String,
    title: String,
}

struct Line {
    href: Option<String>,
    name: String,
    unit: String,
    unit_code: String,
    state: Mark,
    officers: Vec<Officer>,
    sitting: usize,
}

struct Figure {
    href: String,
    label: String,
    tally: Tally,
}

struct Met {
    href: String,
    title: String,
    on: Option<Day>,
    person: Id<Person>,
    name: String,
    capacity: String,
}

#[derive(Template)]
#[template(path = "organisations/pages/one.html")]
struct One {
    frame: Frame,
    path: String,
    unit: String,
    today: Day,
    typed: String,
    wrong: Option<String>,
    lead: String,
    facts: Vec<(String, String)>,
    figures: Vec<Figure>,
    kinds: Vec<(String, String)>,
    kind: String,
    states: Vec<(&'static str, String)>,
    state: String,
    lines: Vec<Line>,
    nothing: Empty,
    paging: Paging,
    met: Vec<Met>,
    plan: Option<String>,
}

/// The sections that are asked for.
fn wanted<'a>(
    seen: &'a Seen,
    organisation: &'a Parallel,
    asked: &Asked,
) -> (Vec<Section<'a>>, Vec<Section<'a>>) {
    let every = seen.sections(organisation);
    let state = State::of(&asked.state);
    let some = every
        .iter()
        .filter(|s| asked.kind.is_empty() || s.kind == asked.kind)
        .filter(|s| state.is_none_or(|state| s.state == state))
        .copied()
        .collect();
    (every, some)
}

/// Who holds the offices of one in the bodies of these sections.
async fn officers(
    visit: &Visit,
    sections: &[Section<'_>],
    on: Day,
) -> Result<HashMap<Id<Body>, Vec<OfficerRow>>> {
    let ids: Vec<Id<Body>> = sections.iter().filter_map(|s| s.body.map(|line| line.id)).collect();
    let mut out: HashMap<Id<Body>, Vec<OfficerRow>> = HashMap::new();
    for some in ids.chunks(500) {
        for row in visit.app.db.all(store::officers(some, on)).await? {
            out.entry(row.body_id).or_default().push(row);
        }
    }
    Ok(out)
}

/// Whoever heads the body comes first; of a national body every officer is told, of a section its head.
fn told(
    rules: &Rulebook,
    section: &Section<'_>,
    rows: Option<&Vec<OfficerRow>>,
    visit: &Visit,
) -> Vec<Officer> {
    let national = rules.kind(section.kind).is_some_and(|k| k.level == amana_statute::LevelKey::National);
    let heads =
        |row: &&OfficerRow| national || rules.position(section.kind, &row.post) == Some(Position::Head);
    let each = rows.into_iter().flatten().filter(heads).map(|row| Officer {
        person: row.person_id,
        name: name_in(visit.lang, &row.name_ar, &row.name_la),
        title: rules.title_of(section.kind, &row.post, row.rank, row.sex, visit.lang),
    });
    each.collect()
}

fn facts(w: Words, organisation: &Parallel) -> Vec<(String, String)> {
    let levels: Vec<String> = organisation.levels.iter().map(|level| words::level(w, *level)).collect();
    let mut out = vec![(w.organisations_kind(), words::kind(w, organisation.kind))];
    if !levels.is_empty() {
        out.push((w.organisations_levels(), w.list(&levels)));
    }
    if let Some(age) = organisation.max_age {
        out.push((w.organisations_max_age(), w.organisations_years(i64::from(age))));
    }
    if let Some(article) = &organisation.article {
        out.push((w.organisations_article(), article.clone()));
    }
    out
}

/// `GET /organisations/{key}` (J01-J05).
pub async fn show(
    by: Granted<ReadRecord>,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, today) = (visit.words(), visit.lang, visit.today);
    let seen = Seen::of(&by, &asked).await?;
    let organisation = seen.rules.parallel(&key).ok_or(Error::NotFound)?;
    let path = format!("/organisations/{key}");
    let (every, some) = wanted(&seen, organisation, &asked);
    let from = asked.after.parse::<usize>().unwrap_or(0).min(some.len());
    let shown = &some[from..(from + PAGE as usize).min(some.len())];
    let heads = officers(visit, shown, seen.on).await?;
    let line = |s: &Section<'_>| Line {
        href: s.body.map(|line| format!("/bodies/{}", line.id)),
        name: seen.named(s, lang),
        unit: seen.unit_name(s, lang),
        unit_code: seen.unit_code(s),
        state: words::state(w, s.state, s.since),
        officers: told(&seen.rules, s, s.body.and_then(|line| heads.get(&line.id)), visit),
        sitting: s.sitting,
    };
    let lines: Vec<Line> = shown.iter().map(line).collect();
    let kinds: Vec<(String, String)> = organisation
        .bodies
        .iter()
        .filter(|kind| every.iter().any(|s| s.kind == kind.as_str()))
        .map(|kind| (kind.clone(), seen.rules.kind_label(kind, lang)))
        .collect();
    let figures = kinds.iter().map(|(kind, label)| Figure {
        href: seen.address(today, &path, &[("kind", kind)]),
        label: label.clone(),
        tally: Tally::of(every.iter().filter(|s| s.kind == kind.as_str())),
    });
    let keep = |after: usize| {
        let after = if after == 0 { String::new() } else { after.to_string() };
        seen.address(today, &path, &[("kind", &asked.kind), ("state", &asked.state), ("after", &after)])
    };
    let met = visit.app.db.all(store::represented(&key, seen.scope, MET)).await?.into_iter().map(|m| Met {
        href: format!("/meetings/{}", m.meeting_id),
        title: m.title,
        on: m.held_on,
        person: m.person_id,
        name: name_in(lang, &m.name_ar, &m.name_la),
        capacity: m.capacity,
    });
    let lead = match every.first() {
        None => w.organisations_no_level(),
        Some(_) => {
            let valid = every.iter().filter(|s| s.state == State::Valid).count();
            w.organisations_lead_of(valid, w.number(every.len()))
        }
    };
    page(One {
        lead,
        facts: facts(w, organisation),
        figures: figures.collect(),
        states: State::ALL.map(|state| (state.key(), words::state_name(w, state))).to_vec(),
        state: asked.state.clone(),
        kind: asked.kind.clone(),
        nothing: Empty { icon: icons::LANDMARK, text: w.organisations_nothing(), next: None },
        paging: Paging {
            words: w,
            earlier: (from > 0).then(|| keep(from.saturating_sub(PAGE as usize))),
            later: (from + shown.len() < some.len()).then(|| keep(from + shown.len())),
            shown: w.organisations_sections_shown(lines.len(), w.number(some.len())),
            export: visit.can(Can::ExportList).then(|| {
                let filters = [("kind", asked.kind.as_str()), ("state", asked.state.as_str())];
                seen.address(today, &format!("{path}/sections.csv"), &filters)
            }),
        },
        met: met.collect(),
        plan: visit.can(Can::LeadProgrammes).then(|| "/programmes/new".to_owned()),
        typed: if seen.wrong.is_some() { asked.on.clone() } else { seen.on.to_string() },
        wrong: seen.wrong.clone(),
        unit: seen.unit.clone(),
        frame: visit
            .frame(seen.rules.parallel_name(&key, lang))
            .step(seen.address(today, "/organisations", &[]), w.organisations_title()),
        today,
        path,
        kinds,
        lines,
    })
}

/// `GET /organisations/{key}/sections.csv`: the sections as they are filtered, with who heads each.
pub async fn sections_csv(
    by: Granted<ExportList>,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let seen = Seen::of(&by, &asked).await?;
    let organisation = seen.rules.parallel(&key).ok_or(Error::NotFound)?;
    let (_, mut some) = wanted(&seen, organisation, &asked);
    some.truncate(SHEET as usize);
    let heads = officers(visit, &some, seen.on).await?;
    let (mut rows, mut whom) = (vec![], vec![]);
    for s in &some {
        let officers = told(&seen.rules, s, s.body.and_then(|line| heads.get(&line.id)), visit);
        whom.extend(officers.iter().map(|o| o.person));
        let names: Vec<String> = officers.into_iter().map(|o| o.name).collect();
        rows.push(vec![
            seen.named(s, lang),
            seen.rules.kind_label(s.kind, lang),
            seen.unit_code(s),
            seen.unit_name(s, lang),
            words::state_name(w, s.state),
            s.since.map(|on| on.to_string()).unwrap_or_default(),
            names.join(" / "),
            s.sitting.to_string(),
            seen.on.to_string(),
        ]);
    }
    exported_of(&by, "organisation", Some(seen.place()), rows.len(), &whom).await?;
    let head = vec![
        w.organisations_section(),
        w.organisations_section_kind(),
        w.structure_code(),
        w.structure_unit(),
        w.bodies_state(),
        w.structure_col_since(),
        w.organisations_officers(),
        w.organisations_sitting(),
        w.structure_date(),
    ];
    Ok(csv::answer(&format!("{key}-{}", seen.on), head, rows.into_iter()))
}
