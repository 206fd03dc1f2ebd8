//! The cadres of a territory: the members who have a path, by training, skill and last evaluation.

use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportMembers, ReadMembers},
    },
    cadres::store::{self, CadreRow, Which},
    journal::{Entry, Subject, Verb},
    members::Membership,
    record::view::{Chosen, PAGE, SHEET, name_in, query},
    rights,
    territory::Place,
    ui::{
        Frame, icons,
        parts::{Empty, Paging},
    },
    web::{Result, csv as sheet, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Which cadres are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedFor {
    unit: String,
    training: String,
    skill: String,
    evaluated: String,
    after: String,
}

struct Line {
    id: Id<Membership>,
    name: String,
    unit: String,
    trainings: i64,
    proposals: i64,
    evaluated: Option<Day>,
}

#[derive(Template)]
#[template(path = "cadres/pages/list.html")]
struct List {
    frame: Frame,
    asked: AskedFor,
    lines: Vec<Line>,
    wrong: Option<String>,
    paging: Paging,
    nothing: Empty,
}

/// What is asked for; a day that is none leaves nothing out, and is said.
fn which(asked: &AskedFor) -> (Which, bool) {
    let folded = |text: &str| Some(amana_arabic::fold(text)).filter(|folded| !folded.is_empty());
    let day = amana_arabic::digits(asked.evaluated.trim());
    let evaluated_from = day.parse().ok();
    let which = Which {
        training: folded(&asked.training).map(|text| format!("%{}%", text.replace(['%', '_'], " "))),
        skill: folded(&asked.skill),
        evaluated_from,
    };
    let wrong = evaluated_from.is_none() && !day.is_empty();
    (which, wrong)
}

async fn found<A: Capability>(
    by: &Granted<A>,
    asked: &AskedFor,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<CadreRow>> {
    let visit = by.visit();
    let (which, _) = which(asked);
    let after = asked.after.parse().unwrap_or(Id::from_raw(0));
    Ok(visit.app.db.all(store::cadres(chosen.scope, &which, visit.today, after, limit)).await?)
}

/// `GET /cadres`: the cadres of a territory.
pub async fn index(by: Granted<ReadMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut rows = found(&by, &asked, &chosen, PAGE + 1).await?;
    let (which, wrong) = which(&asked);
    let total = visit.app.db.one(store::cadres_count(chosen.scope, &which, visit.today)).await?;
    let more = rows.len() as i64 > PAGE;
    rows.truncate(PAGE as usize);
    let keep = |after: &str| {
        query(&[
            ("unit", &asked.unit),
            ("training", &asked.training),
            ("skill", &asked.skill),
            ("evaluated", &asked.evaluated),
            ("after", after),
        ])
    };
    let last = rows.last().map(|r| r.id.to_string()).unwrap_or_default();
    let lines = rows.into_iter().map(|r| Line {
        id: r.id,
        name: name_in(lang, &r.name_ar, &r.name_la),
        unit: name_in(lang, &r.unit_ar, &r.unit_fr),
        trainings: r.trainings,
        proposals: r.proposals,
        evaluated: r.evaluated_on,
    });
    let lines: Vec<Line> = lines.collect();
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/cadres{}", keep(""))),
        later: more.then(|| format!("/cadres{}", keep(&last))),
        shown: w.cadres_counted(total),
        export: visit.can(Can::ExportMembers).then(|| format!("/cadres.csv{}", keep(""))),
    };
    let nothing = Empty { icon: icons::USERS, text: w.cadres_none(), next: None };
    let wrong = wrong.then(|| w.cadres_no_evaluated());
    page(List { frame: visit.frame(w.cadres_title()), asked, lines, wrong, paging, nothing })
}

/// `GET /cadres.csv`: the same list as a spreadsheet; nothing of what evaluations say.
pub async fn csv(by: Granted<ExportMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let asked = AskedFor { after: String::new(), ..asked };
    let rows = found(&by, &asked, &chosen, SHEET).await?;
    let raw = |id: Option<Id<crate::territory::Unit>>| id.map_or(0, Id::raw);
    let scope = chosen.scope;
    let widest = Place::raw(raw(scope.region()), raw(scope.province()), raw(scope.commune()));
    let place = chosen.unit.as_ref().map_or(widest, |u| u.place());
    let mut deed = by.begin(Verb::ExportList).await?;
    rights::note_exported(&mut deed, rows.iter().map(|r| r.person_id)).await?;
    let entry = Entry::about(Subject { kind: "members", id: 0 }, place);
    deed.commit(entry.with(serde_json::json!({ "rows": rows.len(), "list": "cadres" }))).await?;
    let head = vec![
        w.people_name(),
        w.members_unit(),
        w.cadres_trainings(),
        w.cadres_evaluated(),
        w.cadres_proposals(),
    ];
    let lines = rows.into_iter().map(|r| {
        vec![
            name_in(lang, &r.name_ar, &r.name_la),
            name_in(lang, &r.unit_ar, &r.unit_fr),
            r.trainings.to_string(),
            r.evaluated_on.map(|d| d.to_string()).unwrap_or_default(),
            r.proposals.to_string(),
        ]
    });
    Ok(sheet::answer("cadres", head, lines))
}
