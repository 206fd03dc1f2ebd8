//! Women and the young in each body, beside what the statute asks (G08).

use crate::{
    access::{
        Capability, Granted,
        capability::{ExportMembers, ReadMembers},
    },
    bodies::Body,
    members::store::lists,
    record::{
        body_name,
        view::{Chosen, PAGE, SHEET, name_in, query},
    },
    ui::{
        Choice, Frame, Lang, icons,
        parts::{self, Empty, Paging},
    },
    web::{Result, csv, page},
};
use amana_base::Id;
use amana_statute::{Group, Quota};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::HashMap;

/// Which bodies are asked for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedShares {
    unit: String,
    kind: String,
    after: String,
}

/// A share in a body beside what the statute asks.
struct Shared {
    /// `3 of 12 (25%)`, or that it is not known.
    found: String,
    /// What the statute asks; nothing where it asks nothing.
    state: Option<parts::State>,
    asked: String,
}

/// A body with its shares.
struct Sat {
    id: Id<Body>,
    name: String,
    members: i64,
    women: Shared,
    youth: Shared,
}

#[derive(Template)]
#[template(path = "members/shares.html")]
struct Shares {
    frame: Frame,
    asked: AskedShares,
    kinds: Vec<Choice>,
    youth_rule: String,
    lines: Vec<Sat>,
    nothing: Empty,
    paging: Paging,
}

/// What is known of a group in a body.
struct Found {
    members: i64,
    known: i64,
    found: i64,
}

/// The quota of a group in a kind of body, when the statute has one.
fn quota<'a>(statute: Option<&'a amana_statute::Statute>, kind: &str, group: Group) -> Option<&'a Quota> {
    statute?.quotas.iter().find(|q| q.group == group && q.bodies.iter().any(|b| b == kind))
}

/// Below which age one is young for a kind of body: as its quota says, else as any of the statute's does.
fn young_below(statute: Option<&amana_statute::Statute>, kind: &str) -> Option<u32> {
    let of_kind = quota(statute, kind, Group::Youth).and_then(|q| q.under_age);
    of_kind.or_else(|| statute?.quotas.iter().find_map(|q| q.under_age.filter(|_| q.group == Group::Youth)))
}

fn shared(w: crate::ui::Words, f: &Found, quota: Option<&Quota>) -> Shared {
    let asked = quota.map(|q| {
        let article = q.article.clone().unwrap_or_default();
        w.members_share_asked(q.share.to_string(), article)
    });
    if f.members == 0 {
        return Shared { found: w.members_share_nobody(), state: None, asked: asked.unwrap_or_default() };
    }
    let of = u64::try_from(f.members).unwrap_or(0);
    let found = u64::try_from(f.found).unwrap_or(0);
    let said = match f.members - f.known {
        0 => w.members_share(w.number(f.found), w.number(f.members), w.percent(found, of)),
        unknown => w.members_share_of_known(unknown, w.number(f.found), w.number(f.members)),
    };
    let state = quota.map(|q| {
        let needed = q.share.needed(u32::try_from(f.members).unwrap_or(u32::MAX));
        let needed = i64::from(needed);
        if f.found >= needed {
            parts::State::good(w.members_share_met())
        } else if f.found + (f.members - f.known) >= needed {
            // Those of whom it is not known might make it.
            parts::State::plain(w.members_share_open())
        } else {
            parts::State::bad(w.members_share_missing(needed - f.found))
        }
    });
    Shared { found: said, state, asked: asked.unwrap_or_default() }
}

/// The bodies of a page with what is known of who sits there.
async fn found<A: Capability>(
    by: &Granted<A>,
    asked: &AskedShares,
    chosen: &Chosen,
    kind: &str,
    limit: i64,
) -> Result<Vec<(lists::ShareRow, Found)>> {
    let visit = by.visit();
    let after = asked.after.parse().unwrap_or(Id::from_raw(0));
    let rules = visit.app.rules();
    let rows = visit.app.db.all(lists::shares(kind, chosen.scope, visit.today, after, limit)).await?;
    let ids: Vec<Id<Body>> = rows.iter().map(|r| r.body_id).collect();
    let mut years: HashMap<Id<Body>, Vec<i64>> = HashMap::new();
    for some in ids.chunks(500) {
        for (body, _, year) in visit.app.db.all(lists::births(some, visit.today)).await? {
            years.entry(body).or_default().push(year);
        }
    }
    let below = young_below(rules.on(visit.today), kind).map(i64::from);
    let this_year = visit.today.ymd().0;
    Ok(rows
        .into_iter()
        .map(|row| {
            let years = years.remove(&row.body_id).unwrap_or_default();
            let young = below.map(|below| years.iter().filter(|year| this_year - **year < below).count());
            let youth = Found {
                members: row.members,
                known: below.map_or(0, |_| years.len() as i64),
                found: young.unwrap_or(0) as i64,
            };
            (row, youth)
        })
        .collect())
}

/// The kind of body asked for: the first to which a quota applies, when none is.
fn kind_of(by: &Granted<impl Capability>, asked: &AskedShares) -> String {
    let rules = by.visit().app.rules();
    let bound = |kind: &str| {
        rules
            .on(by.visit().today)
            .is_some_and(|s| s.quotas.iter().any(|q| q.bodies.iter().any(|b| b == kind)))
    };
    let first = rules.kinds().find(|k| bound(&k.key)).or_else(|| rules.kinds().next());
    match asked.kind.as_str() {
        "" => first.map(|k| k.key.clone()).unwrap_or_default(),
        kind => kind.to_owned(),
    }
}

fn name(by: &Granted<impl Capability>, row: &lists::ShareRow) -> String {
    let (rules, lang) = (by.visit().app.rules(), by.visit().lang);
    let unit = if lang == Lang::Ar { &row.unit_ar } else { &row.unit_fr };
    let place =
        crate::territory::Place { region: row.region_id, province: row.province_id, commune: row.commune_id };
    body_name(&rules, &row.kind, lang, &name_in(lang, &row.name_ar, &row.name_fr), unit, place)
}

/// `GET /members/shares`: women and the young in the bodies of a territory.
pub async fn shares(by: Granted<ReadMembers>, Query(asked): Query<AskedShares>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let kind = kind_of(&by, &asked);
    let mut found = found(&by, &asked, &chosen, &kind, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let statute = rules.on(visit.today);
    let lines: Vec<Sat> = found
        .iter()
        .map(|(row, youth)| {
            let women =
                Found { members: row.members, known: row.members - row.sex_unknown, found: row.women };
            Sat {
                id: row.body_id,
                name: name(&by, row),
                members: row.members,
                women: shared(w, &women, quota(statute, &kind, Group::Women)),
                youth: shared(w, youth, quota(statute, &kind, Group::Youth)),
            }
        })
        .collect();
    let keep = |after: &str| query(&[("unit", &asked.unit), ("kind", &kind), ("after", after)]);
    let last = lines.last().map(|line| line.id.to_string()).unwrap_or_default();
    let mut kinds: Vec<(String, String)> =
        rules.kinds().map(|k| (k.key.clone(), rules.kind_label(&k.key, lang))).collect();
    w.sort_by_text(&mut kinds, |(_, label)| label);
    let youth_rule = match young_below(statute, &kind) {
        Some(below) => w.members_young_below(below),
        None => w.members_young_unknown(),
    };
    page(Shares {
        frame: visit.frame(w.members_shares()).step("/members", w.members_title()),
        kinds: kinds.into_iter().map(|(key, label)| Choice::new(key, label)).collect(),
        youth_rule,
        nothing: Empty { icon: icons::LANDMARK, text: w.members_shares_none(), next: None },
        paging: Paging {
            words: w,
            earlier: (!asked.after.is_empty()).then(|| format!("/members/shares{}", keep(""))),
            later: more.then(|| format!("/members/shares{}", keep(&last))),
            shown: w.bodies_shown(lines.len()),
            export: visit
                .can(crate::access::Can::ExportMembers)
                .then(|| format!("/members/shares.csv{}", keep(""))),
        },
        lines,
        asked: AskedShares { kind, ..asked },
    })
}

/// `GET /members/shares.csv`: the same as a file.
pub async fn shares_csv(by: Granted<ExportMembers>, Query(asked): Query<AskedShares>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let asked = AskedShares { after: String::new(), ..asked };
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let kind = kind_of(&by, &asked);
    let found = found(&by, &asked, &chosen, &kind, SHEET).await?;
    let place = match &chosen.unit {
        Some(unit) => unit.place(),
        None => super::place_of(visit, by.scope()).await?,
    };
    super::taken_away(&by, place, &[], serde_json::json!({ "list": "shares", "rows": found.len() })).await?;
    let head = vec![
        w.bodies_col_id(),
        w.bodies_col_name(),
        w.bodies_col_members(),
        w.members_women(),
        w.members_sex_unknown(),
        w.members_young(),
        w.members_age_unknown(),
    ];
    let rows = found.into_iter().map(|(row, youth)| {
        vec![
            row.body_id.to_string(),
            name(&by, &row),
            row.members.to_string(),
            row.women.to_string(),
            row.sex_unknown.to_string(),
            youth.found.to_string(),
            (youth.members - youth.known).to_string(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    Ok(csv::answer("shares", head, rows.into_iter()))
}
