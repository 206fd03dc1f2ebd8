//! The queue of a territory (G03): what waits, the oldest first, with the days that the statute leaves.

use super::{name_of, rule, standing, steps_of, unit_of, values_of};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportMembers, ReadApplications},
    },
    joining::{
        Application, Rule,
        store::lists::{self, Wanted, Which},
        words,
    },
    journal::{Entry, Subject, Verb},
    record::view::{Chosen, PAGE, SHEET, query},
    territory::{self, UnitKind},
    ui::{
        Frame, icons,
        parts::{Empty, Paging, State},
    },
    web::{Result, csv as sheet, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Which applications are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedFor {
    unit: String,
    state: String,
    channel: String,
    campaign: String,
    after: String,
}

/// A line of the queue.
struct Line {
    id: Id<Application>,
    number: String,
    name: Option<String>,
    unit: String,
    on: Day,
    channel: String,
    state: Option<State>,
}

#[derive(Template)]
#[template(path = "joining/pages/queue.html")]
struct Queue {
    frame: Frame,
    asked: AskedFor,
    states: Vec<(&'static str, String)>,
    channels: Vec<(&'static str, String)>,
    units: Vec<(String, String)>,
    sentence: String,
    rule: String,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
    may_write: bool,
}

/// What a list is asked for: the statute's days make what is late.
fn which(asked: &AskedFor, rule: Option<&Rule>, today: Day) -> Which {
    // Without a time in the statute nothing is late.
    let in_time_from = rule.and_then(|r| r.days).map_or(Day(i64::MIN / 4), |days| today.plus(-days));
    Which {
        wanted: asked.state.parse().unwrap_or(Wanted::Open),
        in_time_from,
        today,
        channel: asked.channel.parse().ok(),
        campaign: asked.campaign.parse().ok(),
    }
}

async fn lines<A: Capability>(
    by: &Granted<A>,
    asked: &AskedFor,
    chosen: &Chosen,
    limit: i64,
) -> Result<(Vec<Line>, i64)> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let rule = rule(visit);
    let which = which(asked, rule.as_ref(), visit.today);
    let after = match asked.after.parse::<Id<Application>>() {
        Ok(id) => db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    let rows = db.all(lists::queue(chosen.scope, &which, after.as_ref(), limit)).await?;
    let count = db.one(lists::count(chosen.scope, &which)).await?;
    let mut steps = steps_of(visit, &rows).await?;
    let mut out = vec![];
    for row in rows {
        let steps = steps.remove(&row.id).unwrap_or_default();
        let values = values_of(visit, &row)?;
        out.push(Line {
            id: row.id,
            number: row.label(),
            name: name_of(values.as_ref(), lang),
            unit: unit_of(&row, lang),
            on: row.received_on,
            channel: words::channel(w, row.channel),
            state: standing(visit, rule.as_ref(), &steps).map(|s| words::state(w, s, visit.today)),
        });
    }
    Ok((out, count))
}

/// `GET /applications`: the applications of a territory.
pub async fn index(by: Granted<ReadApplications>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let (mut found, count) = lines(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let keep = |after: &str| {
        query(&[
            ("unit", &asked.unit),
            ("state", &asked.state),
            ("channel", &asked.channel),
            ("campaign", &asked.campaign),
            ("after", after),
        ])
    };
    let last = found.last().map(|l| l.id.to_string()).unwrap_or_default();
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/applications{}", keep(""))),
        later: more.then(|| format!("/applications{}", keep(&last))),
        shown: w.joining_shown(found.len()),
        export: visit.can(Can::ExportMembers).then(|| format!("/applications.csv{}", keep(""))),
    };
    // By commune, where one looks at a province; by province above.
    let mut units: Vec<(String, String)> = vec![];
    let db = &visit.app.db;
    let inside = match chosen.scope {
        crate::access::Scope::Province(id) => {
            let mut rows = db.all(territory::store::units_of_kind(UnitKind::Commune, None, Some(id))).await?;
            rows.extend(
                db.all(territory::store::units_of_kind(UnitKind::Arrondissement, None, Some(id))).await?,
            );
            rows
        }
        crate::access::Scope::Region(id) => {
            let mut rows =
                db.all(territory::store::units_of_kind(UnitKind::Prefecture, Some(id), None)).await?;
            rows.extend(db.all(territory::store::units_of_kind(UnitKind::Province, Some(id), None)).await?);
            rows
        }
        crate::access::Scope::Nation => {
            db.all(territory::store::units_of_kind(UnitKind::Region, None, None)).await?
        }
        crate::access::Scope::Commune(_) => vec![],
    };
    units.extend(inside.iter().map(|u| (u.code.clone(), u.name(lang).to_owned())));
    w.sort_by_text(&mut units, |(_, name)| name);
    let rule = rule(visit);
    let rules = visit.app.rules();
    let body = rule.as_ref().map(|r| rules.kind_label(&r.by, lang)).unwrap_or_default();
    let said = words::rule(w, rule.as_ref(), body);
    let heading = match &chosen.unit {
        Some(unit) => w.joining_title_of(unit.name(lang)),
        None => w.joining_title(),
    };
    let may_write = visit.can(Can::WriteMembers);
    let nothing = Empty { icon: icons::INBOX, text: w.joining_none(), next: None };
    page(Queue {
        frame: visit.frame(heading),
        states: Wanted::ALL
            .iter()
            .map(|s| {
                let word = match s {
                    Wanted::Open => w.joining_wanted_open(),
                    Wanted::Late => w.joining_wanted_late(),
                    Wanted::Appealed => w.joining_wanted_appealed(),
                    Wanted::Closed => w.joining_wanted_closed(),
                    Wanted::All => w.joining_wanted_all(),
                };
                (s.as_str(), word)
            })
            .collect(),
        channels: crate::joining::Channel::ALL.iter().map(|c| (c.as_str(), words::channel(w, *c))).collect(),
        units,
        sentence: w.joining_count(count),
        rule: said,
        lines: found,
        paging,
        nothing,
        may_write,
        asked,
    })
}

/// `GET /applications.csv`: the same list as a spreadsheet; names and states, no protected field.
pub async fn csv(by: Granted<ExportMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let asked = AskedFor { after: String::new(), ..asked };
    let (found, _) = lines(&by, &asked, &chosen, SHEET).await?;
    let widest = chosen.unit.as_ref().map(|u| u.place()).unwrap_or_else(|| {
        let raw = |id: Option<Id<crate::territory::Unit>>| id.map_or(0, Id::raw);
        let scope = chosen.scope;
        crate::territory::Place::raw(raw(scope.region()), raw(scope.province()), raw(scope.commune()))
    });
    let mut deed = by.begin(Verb::ExportList).await?;
    crate::rights::note_exported_applications(&mut deed, found.iter().map(|l| l.id)).await?;
    let entry = Entry::about(Subject { kind: "application", id: 0 }, widest);
    deed.commit(entry.with(serde_json::json!({ "rows": found.len(), "list": "applications" }))).await?;
    let head = vec![
        w.joining_number(),
        w.people_name(),
        w.joining_unit(),
        w.joining_received(),
        w.joining_channel(),
        w.bodies_state(),
    ];
    let rows = found.into_iter().map(|l| {
        let state = l.state.map(|s| s.word().to_owned()).unwrap_or_default();
        vec![l.number, l.name.unwrap_or_default(), l.unit, l.on.to_string(), l.channel, state]
    });
    Ok(sheet::answer("applications", head, rows))
}
