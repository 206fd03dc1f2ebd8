//! Rotation (C14): which regions, provinces or communes have hosted a body's meetings in a period, and which have not.

use crate::following::store::hosts::{self, HeldRow, UnitRow};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::{self, Body, lists::BodyRow, pages::exported},
    meetings::Meeting,
    record::view::{me, name_in, query},
    territory::{Place, Unit},
    ui::{Frame, Words, parts::State},
    web::{Error, Result, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// Which period, and by what.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    from: String,
    until: String,
    by: String,
}

struct Line {
    code: String,
    name: String,
    state: State,
    meetings: Vec<(Id<Meeting>, String, Day)>,
}

#[derive(Template)]
#[template(path = "following/pages/rotation.html")]
struct Page {
    frame: Frame,
    id: Id<Body>,
    from: Day,
    until: Day,
    by: &'static str,
    levels: Vec<(&'static str, String)>,
    lead: String,
    unknown: Vec<(Id<Meeting>, String, Day)>,
    lines: Vec<Line>,
    export: Option<String>,
}

/// One unit with the meetings it hosted, the latest first.
pub struct Hosted {
    /// The unit.
    pub unit: UnitRow,
    /// The meetings.
    pub meetings: Vec<Held>,
}

/// A meeting that was held: which, what it is called, when.
type Held = (Id<Meeting>, String, Day);

/// The meetings of a body by the unit that hosted them: those that hosted none first, then from the longest ago. Those
/// whose place is not known, or lies elsewhere, come apart.
pub fn by_host(units: Vec<UnitRow>, held: Vec<HeldRow>, level: &str) -> (Vec<Hosted>, Vec<Held>) {
    let host = |m: &HeldRow| -> Option<Id<Unit>> {
        let id = match level {
            "region" => m.region_id,
            "province" => m.province_id,
            _ => m.commune_id,
        };
        id.filter(|id| id.raw() != 0)
    };
    let mut out: Vec<Hosted> = units.into_iter().map(|unit| Hosted { unit, meetings: vec![] }).collect();
    let mut elsewhere = vec![];
    for m in held {
        let at = host(&m).and_then(|id| out.iter_mut().find(|h| h.unit.id == id));
        match at {
            Some(hosted) => hosted.meetings.push((m.id, m.title, m.held_on)),
            None => elsewhere.push((m.id, m.title, m.held_on)),
        }
    }
    out.sort_by_key(|h| h.meetings.first().map(|(.., on)| *on));
    (out, elsewhere)
}

struct Found {
    body: BodyRow,
    from: Day,
    until: Day,
    level: &'static str,
    levels: Vec<&'static str>,
    hosted: Vec<Hosted>,
    elsewhere: Vec<(Id<Meeting>, String, Day)>,
}

/// The levels below a place, the next one first; none below a commune, whose meetings go round nowhere.
pub fn levels_of(p: Place) -> Vec<&'static str> {
    match (p.region.raw(), p.province.raw(), p.commune.raw()) {
        (0, ..) => vec!["region", "province"],
        (_, 0, _) => vec!["province", "commune"],
        (.., 0) => vec!["commune"],
        _ => vec![],
    }
}

async fn found<A: Capability>(by: &Granted<A>, id: Id<Body>, asked: &Asked) -> Result<Found> {
    let visit = by.visit();
    let (db, today) = (&visit.app.db, visit.today);
    let body = db.first(bodies::lists::body(id, today)).await?.ok_or(Error::NotFound)?;
    by.at(body.place())?;
    let levels = levels_of(body.place());
    let first = *levels.first().ok_or(Error::NotFound)?;
    let level = levels.iter().copied().find(|l| *l == asked.by).unwrap_or(first);
    let until = asked.until.parse::<Day>().unwrap_or(today);
    let from = asked.from.parse::<Day>().unwrap_or(today.plus_months(-12));
    let units = db.all(hosts::units(level, body.place())).await?;
    let held = db.all(hosts::held(id, from, until, me(visit), today)).await?;
    let (hosted, elsewhere) = by_host(units, held, level);
    Ok(Found { body, from, until, level, levels, hosted, elsewhere })
}

impl Page {
    fn chosen(&self, level: &str) -> bool {
        self.by == level
    }
    fn titled(&self, title: &str) -> String {
        crate::meetings::pages::title_of(self.frame.words, title)
    }
}

fn level_word(w: Words, level: &str) -> String {
    match level {
        "region" => w.following_by_region(),
        "province" => w.following_by_province(),
        _ => w.following_by_commune(),
    }
}

/// `GET /bodies/{id}/rotation`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Body>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let f = found(&by, id, &asked).await?;
    let hosting = f.hosted.iter().filter(|h| !h.meetings.is_empty()).count();
    let lead = w.following_hosted_of(hosting, f.hosted.len());
    let lines = f
        .hosted
        .into_iter()
        .map(|h| Line {
            name: name_in(lang, &h.unit.name_ar, &h.unit.name_fr),
            code: h.unit.code,
            state: if h.meetings.is_empty() {
                State::waiting(w.following_not_hosted())
            } else {
                State::good(w.following_hosted(h.meetings.len()))
            },
            meetings: h.meetings,
        })
        .collect();
    let name = bodies::pages::name_of(&rules, &f.body, lang);
    let export = visit.can(Can::ExportList).then(|| {
        let kept = query(&[("from", &f.from.to_string()), ("until", &f.until.to_string()), ("by", f.level)]);
        format!("/bodies/{id}/rotation.csv{kept}")
    });
    page(Page {
        frame: visit.frame(w.following_rotation()).step(format!("/bodies/{id}"), name),
        id,
        from: f.from,
        until: f.until,
        by: f.level,
        levels: f.levels.into_iter().map(|l| (l, level_word(w, l))).collect(),
        lead,
        unknown: f.elsewhere,
        lines,
        export,
    })
}

/// `GET /bodies/{id}/rotation.csv`: a line for each meeting, and one for each unit that hosted none.
pub async fn export(
    by: Granted<ExportList>,
    Path(id): Path<Id<Body>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let f = found(&by, id, &asked).await?;
    exported(&by, "body", Some(f.body.place()), f.hosted.len()).await?;
    let head = vec![w.bodies_col_code(), w.bodies_col_unit(), w.meetings_col_day(), w.meetings_col_title()];
    let mut lines = vec![];
    for h in &f.hosted {
        let name = name_in(lang, &h.unit.name_ar, &h.unit.name_fr);
        if h.meetings.is_empty() {
            lines.push(vec![h.unit.code.clone(), name.clone(), String::new(), String::new()]);
        }
        for (_, title, on) in &h.meetings {
            lines.push(vec![h.unit.code.clone(), name.clone(), on.to_string(), title.clone()]);
        }
    }
    for (_, title, on) in &f.elsewhere {
        lines.push(vec![String::new(), w.following_elsewhere(), on.to_string(), title.clone()]);
    }
    Ok(csv::answer("rotation", head, lines.into_iter()))
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    /// C14: units that hosted none come first, then who hosted longest ago; a place that is not known is told apart.
    #[test]
    fn absent_ones_first() {
        let unit = |id: i64| UnitRow {
            id: Id::from_raw(id),
            code: id.to_string(),
            name_ar: String::new(),
            name_fr: String::new(),
        };
        let met = |id: i64, province: Option<i64>, on: i64| HeldRow {
            id: Id::from_raw(id),
            title: String::new(),
            held_on: Day(on),
            region_id: Some(Id::from_raw(1)),
            province_id: province.map(Id::from_raw),
            commune_id: None,
        };
        let held = vec![met(1, Some(12), 90), met(2, Some(11), 50), met(3, None, 40), met(4, Some(12), 30)];
        let (hosted, elsewhere) = by_host(vec![unit(11), unit(12), unit(13)], held, "province");
        let order: Vec<(i64, usize)> = hosted.iter().map(|h| (h.unit.id.raw(), h.meetings.len())).collect();
        assert_eq!(order, [(13, 0), (11, 1), (12, 2)]);
        assert_eq!(elsewhere.len(), 1);
    }
}
