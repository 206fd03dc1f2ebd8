//! The members of a territory: any filters, the exact count, in the order of names.

use super::{rule, views};
use crate::{
    access::{Can, Granted, capability::ReadMembers},
    members::{
        Category, Education, LabelKind, Membership, Standing, State, roster,
        roster::{AgeBand, Asked, Filters, OfMembers, Seniority, Wanted},
        store::lists,
        words,
    },
    people::Sex,
    record::view::{Chosen, PAGE, name_in, query},
    territory::Place,
    ui::{
        Choice, Frame, Lang, Words, icons,
        parts::{self, Empty, Paging},
    },
    web::{Result, Visit, page},
};
use amana_base::{Day, Id, Period};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, str::FromStr};

/// Which members are asked for, as the address says it.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(default)]
pub struct AskedFor {
    pub(super) unit: String,
    pub(super) q: String,
    pub(super) state: String,
    pub(super) sex: String,
    pub(super) age: String,
    pub(super) category: String,
    pub(super) education: String,
    pub(super) since: String,
    pub(super) skill: String,
    pub(super) language: String,
    pub(super) tag: String,
    pub(super) office: String,
    pub(super) after: String,
}

/// A value, `unknown`, or nothing asked.
fn shown<T: FromStr>(text: &str) -> roster::Shown<T> {
    match text {
        "unknown" => Some(None),
        text => text.parse().ok().map(Some),
    }
}

impl AskedFor {
    /// The filters alone.
    pub(super) fn filters(&self) -> Filters {
        let labels = [
            (LabelKind::Skill, &self.skill),
            (LabelKind::Language, &self.language),
            (LabelKind::Tag, &self.tag),
        ];
        Filters {
            state: self.state.parse().ok(),
            sex: shown(&self.sex),
            age: self.age.parse().ok(),
            category: shown(&self.category),
            education: shown(&self.education),
            seniority: self.since.parse().ok(),
            labels: labels
                .map(|(kind, text)| (kind, text.trim().chars().take(100).collect::<String>()))
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .collect(),
            office: match self.office.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            words: self.q.chars().take(100).collect(),
        }
    }

    /// The question to the roster.
    pub(super) fn question(&self, visit: &Visit, chosen: &Chosen) -> Asked {
        let at = chosen.unit.as_ref().map(|_| chosen.scope);
        Asked { at, filters: self.filters(), day: visit.today, rule: rule(visit) }
    }

    /// The same question in an address.
    pub(super) fn query(&self, after: &str) -> String {
        query(&[
            ("unit", &self.unit),
            ("q", &self.q),
            ("state", &self.state),
            ("sex", &self.sex),
            ("age", &self.age),
            ("category", &self.category),
            ("education", &self.education),
            ("since", &self.since),
            ("skill", &self.skill),
            ("language", &self.language),
            ("tag", &self.tag),
            ("office", &self.office),
            ("after", after),
        ])
    }

    fn filtered(&self) -> bool {
        !AskedFor { unit: String::new(), after: String::new(), ..self.clone() }.query("").is_empty()
    }
}

/// A choice of filters: the name of the field, its words, its choices, which one is taken.
struct Select {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
    taken: String,
}

/// A line of the list.
pub struct MemberLine {
    id: Id<Membership>,
    name: String,
    other: String,
    unit_code: String,
    unit: String,
    state: parts::State,
    category: String,
    joined_on: Day,
}

#[derive(Template)]
#[template(path = "members/list.html")]
struct List {
    frame: Frame,
    asked: AskedFor,
    unit: Option<(String, String)>,
    selects: Vec<Select>,
    sentence: String,
    lines: Vec<MemberLine>,
    paging: Paging,
    nothing: Empty,
    filtered: bool,
    may_enter: bool,
    may_export: bool,
    views: Vec<views::Kept>,
    view_query: String,
}

/// The rows of a page in their order.
pub(super) async fn rows(visit: &Visit, ids: &[Id<Membership>]) -> Result<Vec<lists::MemberRow>> {
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(500) {
        found.extend(visit.app.db.all(lists::these(some)).await?.into_iter().map(|row| (row.id, row)));
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

impl lists::MemberRow {
    /// Its state on a day.
    pub(super) fn state(&self, visit: &Visit) -> State {
        let sum = Standing {
            place: Place::NATION,
            joined_on: self.joined_on,
            paid_until_on: self.paid_until_on,
            suspended: self.suspended_from_on.map(|from| Period { from, until: self.suspended_until_on }),
            ended: self.ended_on.zip(self.ended_how),
        };
        sum.state(visit.today, rule(visit))
    }
    pub(super) fn unit(&self, lang: Lang) -> String {
        name_in(lang, &self.unit_ar, &self.unit_fr)
    }
}

/// `GET /members`: the members of a territory.
pub async fn index(by: Granted<ReadMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let list = ask(&by, &asked, &chosen, PAGE as usize).await?;
    let lines: Vec<MemberLine> = rows(visit, &list.ids).await?.iter().map(|row| line(visit, row)).collect();
    let last = list.ids.last().map(|id| id.to_string()).unwrap_or_default();
    let may_export = visit.can(Can::ExportMembers);
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/members{}", asked.query(""))),
        later: list.more.then(|| format!("/members{}", asked.query(&last))),
        shown: w.members_shown(lines.len()),
        export: may_export.then(|| format!("/members.csv{}", asked.query(""))),
    };
    let may_enter = visit.can(Can::WriteMembers);
    let filtered = asked.filtered();
    let next = match (filtered, may_enter) {
        (true, _) => Some((format!("/members{}", query(&[("unit", &asked.unit)])), w.members_all_here())),
        (false, true) => Some(("/members/new".to_owned(), w.members_enter())),
        (false, false) => None,
    };
    let text = if filtered { w.members_none_found() } else { w.members_none() };
    let unit = chosen.unit.as_ref().map(|u| (u.code.clone(), u.name(lang).to_owned()));
    let heading =
        unit.as_ref().map_or_else(|| w.members_title(), |(_, name)| w.members_title_of(name.as_str()));
    let nothing = Empty { icon: icons::USER_CHECK, text, next };
    page(List {
        frame: visit.frame(heading),
        unit,
        selects: selects(w, &asked),
        sentence: w.members_count(list.count),
        lines,
        paging,
        nothing,
        filtered,
        may_enter,
        may_export,
        views: views::kept(visit).await?,
        view_query: asked.query(""),
        asked,
    })
}

/// Asks the roster as the address says.
pub(super) async fn ask<A: OfMembers>(
    by: &Granted<A>,
    asked: &AskedFor,
    chosen: &Chosen,
    most: usize,
) -> Result<roster::List> {
    let visit = by.visit();
    let roster = roster(&visit.app).await?;
    Ok(roster.list(by, &asked.question(visit, chosen), asked.after.parse().ok(), most))
}

fn line(visit: &Visit, row: &lists::MemberRow) -> MemberLine {
    let (w, lang) = (visit.words(), visit.lang);
    MemberLine {
        id: row.id,
        name: name_in(lang, &row.name_ar, &row.name_la),
        other: if lang == Lang::Ar { row.name_la.clone() } else { row.name_ar.clone() },
        unit_code: row.unit_code.clone(),
        unit: row.unit(lang),
        state: words::state(w, row.state(visit)),
        category: row.category.map(|c| words::category(w, c)).unwrap_or_default(),
        joined_on: row.joined_on,
    }
}

fn selects(w: Words, asked: &AskedFor) -> Vec<Select> {
    let unknown = || Choice::new("unknown", w.bodies_unknown());
    let with_unknown = |mut all: Vec<Choice>| {
        all.push(unknown());
        all
    };
    let any = || w.bodies_all();
    let states = Wanted::ALL.iter().map(|s| {
        let key = if *s == Wanted::InForce { "" } else { s.as_str() };
        Choice::new(key, words::wanted(w, *s))
    });
    let sexes = vec![
        Choice::new("", any()),
        Choice::new("f", w.members_women()),
        Choice::new("m", w.members_men()),
        unknown(),
    ];
    let offices = vec![
        Choice::new("", any()),
        Choice::new("yes", w.members_with_office()),
        Choice::new("no", w.members_without_office()),
    ];
    let select = |name, label, choices, taken: &str| Select { name, label, choices, taken: taken.to_owned() };
    vec![
        select("state", w.bodies_state(), states.collect(), &asked.state),
        select("sex", w.people_sex(), sexes, &asked.sex),
        select(
            "age",
            w.members_age(),
            super::choices(any(), AgeBand::ALL, AgeBand::as_str, |a| words::age(w, a)),
            &asked.age,
        ),
        select(
            "category",
            w.members_category(),
            with_unknown(super::choices(any(), Category::ALL, Category::as_str, |c| words::category(w, c))),
            &asked.category,
        ),
        select(
            "education",
            w.members_education(),
            with_unknown(super::choices(any(), Education::ALL, Education::as_str, |e| {
                words::education(w, e)
            })),
            &asked.education,
        ),
        select(
            "since",
            w.members_seniority(),
            super::choices(any(), Seniority::ALL, Seniority::as_str, |s| words::seniority(w, s)),
            &asked.since,
        ),
        select("office", w.people_capacities(), offices, &asked.office),
    ]
}

/// A woman or a man in words, or nothing.
pub(super) fn sex_word(w: Words, sex: Option<Sex>) -> String {
    match sex {
        Some(Sex::Female) => w.people_female(),
        Some(Sex::Male) => w.people_male(),
        None => String::new(),
    }
}
