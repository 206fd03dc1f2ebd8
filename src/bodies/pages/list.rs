//! The bodies one may see, as a list and as a file.

use super::mark;
use crate::bodies::{Body, lists};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    journal,
    people::Person,
    record::{
        body_name,
        title::{self},
        view::{Chosen, PAGE, SHEET, name_in, query},
    },
    rights,
    statutes::Rulebook,
    territory::Place,
    ui::{
        Frame, Lang, Words, icons,
        parts::{Empty, Paging, State},
        title_mark::TitleMark,
    },
    web::{Result, csv, page},
};
use amana_base::{Day, Id};
use amana_statute as statute;
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::HashMap;

/// Which bodies are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    kind: String,
    state: String,
    after: String,
}

/// A line of the list.
pub struct Line {
    id: Id<Body>,
    name: String,
    kind: String,
    own_name: bool,
    unit_code: String,
    unit: String,
    heads: Vec<(Id<crate::people::Person>, String)>,
    members: i64,
    state: State,
    met_on: Option<Day>,
    due_on: Option<Day>,
    title: TitleMark,
}

#[derive(Template)]
#[template(path = "bodies/list.html")]
struct List {
    frame: Frame,
    asked: Asked,
    kinds: Vec<(String, String)>,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
    may_found: bool,
}

/// The name of a body in a list.
pub fn name_of(rules: &Rulebook, b: &lists::BodyRow, lang: Lang) -> String {
    let own = name_in(lang, &b.name_ar, &b.name_fr);
    let unit = if lang == Lang::Ar { &b.unit_ar } else { &b.unit_fr };
    body_name(rules, &b.kind, lang, &own, unit, b.place())
}

pub(super) async fn rows<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<lists::BodyRow>> {
    let visit = by.visit();
    let after = match asked.after.parse::<Id<Body>>() {
        Ok(id) => visit.app.db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    let kind = Some(asked.kind.as_str()).filter(|k| !k.is_empty());
    let elected = kind.map_or(asked.state == "elected", |k| visit.app.rules().is_of_law(k));
    let which = lists::Which { dissolved: asked.state == "dissolved", elected };
    Ok(visit.app.db.all(lists::bodies(chosen.scope, kind, which, after.as_ref(), visit.today, limit)).await?)
}

/// Who heads each of these bodies: the holders of the posts that the statute puts at the head, one or several (B03).
async fn heads<A: Capability>(
    by: &Granted<A>,
    bodies: &[lists::BodyRow],
) -> Result<HashMap<Id<Body>, Vec<lists::Holder>>> {
    let visit = by.visit();
    let (db, rules) = (&visit.app.db, visit.app.rules());
    let kinds: HashMap<Id<Body>, &str> = bodies.iter().map(|b| (b.id, b.kind.as_str())).collect();
    let mut out: HashMap<Id<Body>, Vec<lists::Holder>> = HashMap::new();
    for chunk in bodies.chunks(500) {
        let ids: Vec<Id<Body>> = chunk.iter().map(|b| b.id).collect();
        let head = |s: &lists::SeatLine| {
            let kind = kinds.get(&s.body_id).copied().unwrap_or_default();
            rules.post(kind, &s.post).is_some_and(|p| p.access == statute::Position::Head)
        };
        let seats: Vec<_> =
            db.all(lists::seats(&ids)).await?.into_iter().filter(head).map(|s| s.id).collect();
        for seats in seats.chunks(500) {
            for holder in db.all(lists::holders_of_seats(seats, visit.today)).await? {
                out.entry(holder.body_id).or_default().push(holder);
            }
        }
    }
    Ok(out)
}

/// `GET /bodies`: the bodies of a territory.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let heads = heads(&by, &found).await?;
    let ids: Vec<Id<Body>> = found.iter().map(|b| b.id).collect();
    let titles = title::of_bodies(&visit.app.db, &rules, &ids, visit.today).await?;
    let last = found.last().map(|b| b.id.to_string()).unwrap_or_default();
    let lines: Vec<Line> = found
        .iter()
        .map(|b| Line {
            id: b.id,
            name: name_of(&rules, b, lang),
            kind: rules.kind_label(&b.kind, lang),
            own_name: !b.name_ar.is_empty() || !b.name_fr.is_empty(),
            unit_code: b.unit_code.clone(),
            unit: name_in(lang, &b.unit_ar, &b.unit_fr),
            heads: heads
                .get(&b.id)
                .into_iter()
                .flatten()
                .map(|h| (h.person_id, name_in(lang, &h.name_ar, &h.name_la)))
                .collect(),
            members: b.members,
            state: state_of(w, b, visit.today),
            met_on: b.met_on,
            due_on: b.due_on,
            title: mark(titles.get(&b.id), w, &rules, ""),
        })
        .collect();
    let keep = |after: &str| {
        query(&[("unit", &asked.unit), ("kind", &asked.kind), ("state", &asked.state), ("after", after)])
    };
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/bodies{}", keep(""))),
        later: more.then(|| format!("/bodies{}", keep(&last))),
        shown: w.bodies_shown(lines.len()),
        export: visit.can(Can::ExportList).then(|| format!("/bodies.csv{}", keep(""))),
    };
    let title = match &chosen.unit {
        Some(unit) => w.bodies_title_of(unit.name(lang)),
        None => w.bodies_title(),
    };
    let may_found = visit.can(Can::WriteRecord);
    let next =
        may_found.then(|| (format!("/bodies/new{}", query(&[("unit", &asked.unit)])), w.bodies_found()));
    let nothing = Empty { icon: icons::LANDMARK, text: w.bodies_none(), next };
    let mut kinds: Vec<(String, String)> =
        rules.kinds().map(|k| (k.key.clone(), rules.kind_label(&k.key, lang))).collect();
    w.sort_by_text(&mut kinds, |(_, label)| label);
    page(List { frame: visit.frame(title), asked, kinds, lines, paging, nothing, may_found })
}

/// `GET /bodies.csv`: the same list as a spreadsheet. Taking it away is an act.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    let heads = heads(&by, &found).await?;
    let whom: Vec<_> = heads.values().flatten().map(|h| h.person_id).collect();
    exported_of(&by, "body", chosen.unit.as_ref().map(|u| u.place()), found.len(), &whom).await?;
    let head = vec![
        w.bodies_col_id(),
        w.bodies_col_name(),
        w.bodies_col_kind(),
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.bodies_col_head(),
        w.bodies_col_members(),
        w.bodies_col_founded(),
        w.bodies_col_met(),
        w.bodies_col_due(),
    ];
    let day = |on: Option<Day>| on.map(|d| d.to_string()).unwrap_or_default();
    let lines = found.iter().map(|b| {
        let names = heads.get(&b.id).into_iter().flatten().map(|h| name_in(lang, &h.name_ar, &h.name_la));
        vec![
            b.id.to_string(),
            name_of(&rules, b, lang),
            rules.kind_label(&b.kind, lang),
            b.unit_code.clone(),
            name_in(lang, &b.unit_ar, &b.unit_fr),
            names.collect::<Vec<_>>().join(" / "),
            b.members.to_string(),
            day(b.founded_on),
            day(b.met_on),
            day(b.due_on),
        ]
    });
    Ok(csv::answer("bodies", head, lines))
}

/// Writes down that a list was taken away: what, where, how many rows.
pub async fn exported(
    by: &Granted<ExportList>,
    what: &'static str,
    place: Option<Place>,
    rows: usize,
) -> Result<()> {
    exported_of(by, what, place, rows, &[]).await
}

/// The same of a list of people: whoever was in it can be told who took it away (09-08 art. 7).
pub async fn exported_of(
    by: &Granted<ExportList>,
    what: &'static str,
    place: Option<Place>,
    rows: usize,
    whom: &[Id<Person>],
) -> Result<()> {
    let mut deed = by.begin(journal::Verb::ExportList).await?;
    rights::note_exported(&mut deed, whom.iter().copied()).await?;
    let subject = journal::Subject { kind: what, id: 0 };
    let widest = by.scope();
    let place = place.unwrap_or(Place {
        region: widest.region().unwrap_or(Id::from_raw(0)),
        province: widest.province().unwrap_or(Id::from_raw(0)),
        commune: widest.commune().unwrap_or(Id::from_raw(0)),
    });
    deed.commit(
        journal::Entry::about(subject, place).with(serde_json::json!({ "list": what, "rows": rows })),
    )
    .await?;
    Ok(())
}

pub(super) fn state_of(w: Words, b: &lists::BodyRow, today: Day) -> State {
    match (b.dissolved_on.filter(|end| *end <= today), b.members) {
        (Some(on), _) => State::over(w.bodies_state_dissolved(w.date(on))),
        (None, 0) => State::bad(w.bodies_state_vacant()),
        _ if b.due_on.is_some_and(|due| due < today) => State::waiting(w.bodies_state_late()),
        _ => State::good(w.bodies_state_alive()),
    }
}
