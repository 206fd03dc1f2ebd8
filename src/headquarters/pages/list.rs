//! The register of a territory: every headquarters with its state, how many there are by province, and the units that have none.

use crate::headquarters::{
    Headquarters, State,
    store::{self, Row},
    words,
};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    record::view::{Chosen, PAGE, SHEET, name_in, query},
    structure::book,
    territory::UnitKind,
    ui::{
        Frame, icons,
        parts::{Empty, Paging, State as Mark, Tabs},
    },
    web::{Result, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

/// The view of the units that have none.
const NONE: &str = "none";

/// What an address asks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    unit: String,
    state: String,
    after: String,
}

struct Line {
    id: Id<Headquarters>,
    name: String,
    address: String,
    unit: String,
    unit_code: String,
    state: Mark,
    tenure: String,
    ends: bool,
    met: i64,
}

/// A unit without an open headquarters.
struct Bare {
    code: String,
    name: String,
}

/// A province, or what lies above the provinces, with how many stand how.
struct Count {
    code: String,
    name: String,
    states: [i64; 3],
}

#[derive(Template)]
#[template(path = "headquarters/pages/list.html")]
struct List {
    frame: Frame,
    tabs: Tabs,
    lines: Vec<Line>,
    bare: Vec<Bare>,
    none: bool,
    counts: Vec<Count>,
    nothing: Empty,
    paging: Paging,
    may_write: bool,
}

fn after_of(text: &str) -> Option<(String, Id<Headquarters>)> {
    let (id, key) = text.split_once('~')?;
    Some((key.to_owned(), id.parse().ok()?))
}

/// The regions and provinces of a territory, and the communes of a province, without an open headquarters of their own.
async fn bare<A: Capability>(by: &Granted<A>, scope: Scope) -> Result<Vec<Bare>> {
    let visit = by.visit();
    let book = book(&visit.app).await?;
    let open: HashSet<i64> =
        visit.app.db.all(store::open_units(scope)).await?.into_iter().map(|id| id.raw()).collect();
    let level = |kind: UnitKind| match scope {
        Scope::Nation | Scope::Region(_) => matches!(
            kind,
            UnitKind::Region
                | UnitKind::PartyRegion
                | UnitKind::Province
                | UnitKind::Prefecture
                | UnitKind::PartyProvince
        ),
        _ => matches!(
            kind,
            UnitKind::Province | UnitKind::Prefecture | UnitKind::PartyProvince | UnitKind::Commune
        ),
    };
    let spots = book.land.spots.iter().filter(|s| {
        level(s.unit.kind)
            && s.exists(visit.today)
            && book.land.inside(scope, s.place())
            && !open.contains(&s.unit.id.raw())
    });
    Ok(spots.map(|s| Bare { code: s.unit.code.clone(), name: s.name(visit.lang).to_owned() }).collect())
}

async fn counts<A: Capability>(by: &Granted<A>, scope: Scope) -> Result<Vec<Count>> {
    let visit = by.visit();
    let book = book(&visit.app).await?;
    let mut found: BTreeMap<i64, [i64; 3]> = BTreeMap::new();
    for (province, state, n) in visit.app.db.all(store::counts(scope)).await? {
        found.entry(province.raw()).or_default()[state as usize] += n;
    }
    let each = found.into_iter().map(|(id, states)| match book.land.spot(id) {
        Some(spot) => Count { code: spot.unit.code.clone(), name: spot.name(visit.lang).to_owned(), states },
        None => Count { code: String::new(), name: visit.words().headquarters_above(), states },
    });
    let mut counts: Vec<Count> = each.collect();
    visit.words().sort_by_text(&mut counts, |c| &c.name);
    Ok(counts)
}

/// `GET /headquarters` (P01).
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, db) = (visit.words(), visit.lang, &visit.app.db);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let address = |state: &str, after: &str| {
        format!("/headquarters{}", query(&[("unit", chosen.code()), ("state", state), ("after", after)]))
    };
    let none = asked.state == NONE;
    let state = asked.state.parse::<State>().ok();
    let after = after_of(&asked.after);
    let after_key = after.as_ref().map(|(key, id)| (key.as_str(), *id));
    let mut rows = match none {
        true => vec![],
        false => db.all(store::list(chosen.scope, state, after_key, PAGE + 1)).await?,
    };
    let more = rows.len() as i64 > PAGE;
    rows.truncate(PAGE as usize);
    let later =
        rows.last().filter(|_| more).map(|r| address(&asked.state, &format!("{}~{}", r.id, r.sort_key)));
    let bare = if none { bare(&by, chosen.scope).await? } else { vec![] };
    let soon = visit.today.plus(60);
    let lines: Vec<Line> = rows
        .into_iter()
        .map(|r| Line {
            unit: name_in(lang, &r.unit_ar, &r.unit_fr),
            state: words::state(w, r.state, r.since),
            tenure: words::tenure(w, r.tenure, r.term_on),
            ends: r.state != Some(State::Closed) && r.term_on.is_some_and(|on| on <= soon),
            id: r.id,
            name: r.name,
            address: r.address,
            unit_code: r.unit_code,
            met: r.met,
        })
        .collect();
    let mut tabs = vec![(address("", ""), w.headquarters_all())];
    tabs.extend(State::ALL.iter().map(|s| (address(s.as_str(), ""), words::state_name(w, *s))));
    tabs.push((address(NONE, ""), w.headquarters_without()));
    let known = none || state.is_some();
    let may_write = visit.can(Can::WriteRecord);
    page(List {
        tabs: Tabs {
            label: w.headquarters_views(),
            current: address(if known { &asked.state } else { "" }, ""),
            tabs,
        },
        counts: counts(&by, chosen.scope).await?,
        nothing: Empty {
            icon: icons::LANDMARK,
            text: if none { w.headquarters_everywhere() } else { w.headquarters_none() },
            next: (may_write && !none).then(|| ("/headquarters/new".to_owned(), w.headquarters_new())),
        },
        paging: Paging {
            words: w,
            earlier: (!asked.after.is_empty()).then(|| address(&asked.state, "")),
            later,
            shown: if none { w.headquarters_bare(bare.len()) } else { w.headquarters_shown(lines.len()) },
            export: visit.can(Can::ExportList).then(|| {
                format!("/headquarters.csv{}", query(&[("unit", chosen.code()), ("state", &asked.state)]))
            }),
        },
        frame: visit.frame(w.headquarters_title()),
        lines,
        bare,
        none,
        may_write,
    })
}

fn yes(w: crate::ui::Words, known: Option<i64>) -> String {
    match known {
        Some(1) => w.structure_yes(),
        Some(_) => w.structure_no(),
        None => String::new(),
    }
}

/// `GET /headquarters.csv`: the register as it is filtered, or the units that have none.
pub async fn list_csv(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let place = chosen.unit.as_ref().map(|u| u.place());
    if asked.state == NONE {
        let bare = bare(&by, chosen.scope).await?;
        exported(&by, "headquarters", place, bare.len()).await?;
        let head = vec![w.structure_code(), w.structure_unit(), w.bodies_state()];
        let rows = bare.into_iter().map(|b| vec![b.code, b.name, w.headquarters_without_one()]);
        return Ok(csv::answer("headquarters-none", head, rows));
    }
    let state = asked.state.parse::<State>().ok();
    let rows: Vec<Row> = visit.app.db.all(store::list(chosen.scope, state, None, SHEET)).await?;
    exported(&by, "headquarters", place, rows.len()).await?;
    let head = vec![
        w.headquarters_name(),
        w.headquarters_address(),
        w.structure_code(),
        w.structure_unit(),
        w.bodies_state(),
        w.structure_col_since(),
        w.headquarters_tenure(),
        w.headquarters_term(),
        w.headquarters_rooms(),
        w.headquarters_seats(),
        w.headquarters_hours(),
        w.headquarters_accessible(),
        w.headquarters_met(),
    ];
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let day = |on: Option<Day>| on.map(|on| on.to_string()).unwrap_or_default();
    let lines = rows.iter().map(|r| {
        vec![
            r.name.clone(),
            r.address.clone(),
            r.unit_code.clone(),
            name_in(lang, &r.unit_ar, &r.unit_fr),
            r.state.map(|s| words::state_name(w, s)).unwrap_or_default(),
            day(r.since),
            words::tenure(w, r.tenure, None),
            day(r.term_on),
            number(r.rooms),
            number(r.seats),
            r.hours.clone(),
            yes(w, r.accessible),
            r.met.to_string(),
        ]
    });
    Ok(csv::answer("headquarters", head, lines))
}
