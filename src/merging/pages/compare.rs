//! Two records side by side: what agrees, what differs; one person, or not.

use super::{list::refused, reach, writes};
use crate::{
    access::{
        Granted,
        capability::{ReadMembers, WriteMembers},
    },
    journal::Verb,
    members::Membership,
    merging::{
        Merge, Refusal, about, ask_above, merge,
        store::{self, pairs::SideRow},
        tell_apart, unmerge, words,
    },
    people::Person,
    record::{Stop, view::name_in},
    ui::{Field, Frame, parts::State},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

/// Which two; references or addresses of persons.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AskedPair {
    a: String,
    b: String,
}

fn id_of(text: &str) -> Option<Id<Person>> {
    text.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default().parse().ok()
}

struct Row {
    label: String,
    one: String,
    other: String,
    state: Option<State>,
}

#[derive(Template)]
#[template(path = "merging/pages/compare.html")]
struct Compare {
    frame: Frame,
    a: Id<Person>,
    b: Id<Person>,
    names: (String, String),
    memberships: (Option<Id<Membership>>, Option<Id<Membership>>),
    sure: Option<String>,
    rows: Vec<Row>,
    never: bool,
    may_write: bool,
    above: Option<Field>,
    errors: FormErrors,
}

/// `GET /duplicates/compare?a=…&b=…`: two records side by side.
pub async fn compare(by: Granted<ReadMembers>, Query(asked): Query<AskedPair>) -> Result<Response> {
    let (Some(a), Some(b)) = (id_of(&asked.a), id_of(&asked.b)) else { return Err(Error::NotFound) };
    shown(&by, a, b, None).await
}

async fn shown(
    by: &Granted<ReadMembers>,
    a: Id<Person>,
    b: Id<Person>,
    refusal: Option<Refusal>,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let (one, other) = (reach(by, a).await?, reach(by, b).await?);
    let (left, right) = (db.one(store::pairs::side(a)).await?, db.one(store::pairs::side(b)).await?);
    let mut rows = rows(visit, &left, &right);
    for (field, same) in db.all(store::pairs::fields_of_both(a, b)).await? {
        if let Some(label) = words::field(w, &field) {
            let hidden = w.people_hidden();
            let state = words::agreement(w, if same == 1 { "agrees" } else { "differs" });
            rows.push(Row { label, one: hidden.clone(), other: hidden, state });
        }
    }
    let found = db.first(store::pairs::pair(a, b)).await?;
    let names = (name_in(lang, &one.name_ar, &one.name_la), name_in(lang, &other.name_ar, &other.name_la));
    let mut errors = FormErrors::default();
    let asks = matches!(refusal, Some(Refusal::OutOfReach | Refusal::ReasonMissing | Refusal::AskedAlready));
    if let Some(refusal) = &refusal {
        errors.add(if asks { "reason" } else { "pair" }, refusal.sentence(w));
    }
    let wrong = refusal.is_some();
    let mut response = page(Compare {
        frame: visit
            .frame(w.merging_pair_of(names.0.as_str(), names.1.as_str()))
            .step("/members", w.members_title())
            .step("/duplicates", w.merging_title()),
        a,
        b,
        memberships: (left.membership_id, right.membership_id),
        names,
        sure: found.map(|(p, _)| w.merging_sure(w.number((p * 100.0).floor() as i64))),
        rows,
        never: db.one(store::pairs::never(a, b)).await? > 0,
        may_write: !writes(visit).is_empty(),
        above: asks
            .then(|| Field::long("reason", w.merging_ask_reason()).limit(500).error(errors.of("reason"))),
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn rows(visit: &Visit, a: &SideRow, b: &SideRow) -> Vec<Row> {
    let (w, lang) = (visit.words(), visit.lang);
    let row = |label: String, one: String, other: String| {
        let same = amana_arabic::fold(&one) == amana_arabic::fold(&other);
        let state = match (one.is_empty() || other.is_empty(), same) {
            (true, _) => None,
            (false, true) => words::agreement(w, "agrees"),
            (false, false) => words::agreement(w, "differs"),
        };
        Row { label, one, other, state }
    };
    let unit = |s: &SideRow| {
        name_in(lang, s.unit_ar.as_deref().unwrap_or_default(), s.unit_fr.as_deref().unwrap_or_default())
    };
    let day = |on: Option<amana_base::Day>| on.map(|on| w.date(on)).unwrap_or_default();
    let sex = |s: &SideRow| s.sex.map(|s| crate::people::pages::sex_word(w, s)).unwrap_or_default();
    let year = |s: &SideRow| s.birth_year.map(|y| y.to_string()).unwrap_or_default();
    let card = |s: &SideRow| s.number.clone().unwrap_or_default();
    let mut out = vec![
        row(w.bodies_col_name_ar(), a.name_ar.clone(), b.name_ar.clone()),
        row(w.bodies_col_name_la(), a.name_la.clone(), b.name_la.clone()),
        row(w.people_sex(), sex(a), sex(b)),
        row(w.members_unit(), unit(a), unit(b)),
        row(w.members_birth_year(), year(a), year(b)),
        row(w.members_number(), card(a), card(b)),
        row(w.members_joined_on(), day(a.joined_on), day(b.joined_on)),
        row(w.merging_ended_on(), day(a.ended_on), day(b.ended_on)),
    ];
    out.retain(|row| !row.one.is_empty() || !row.other.is_empty());
    for (label, one, other) in
        [(w.people_capacities(), a.mandates, b.mandates), (w.merging_accounts(), a.accounts, b.accounts)]
    {
        out.push(Row { label, one: w.number(one), other: w.number(other), state: None });
    }
    out
}

/// Which two, and why.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PairForm {
    a: String,
    b: String,
    reason: String,
}

impl PairForm {
    fn pair(&self) -> Result<(Id<Person>, Id<Person>)> {
        id_of(&self.a).zip(id_of(&self.b)).ok_or(Error::NotFound)
    }
}

/// `POST /merges`: they are one person.
pub async fn join(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<PairForm>,
) -> Result<Response> {
    let (a, b) = form.pair()?;
    reach(&read, a).await?;
    reach(&read, b).await?;
    let mut deed = by.begin(Verb::MergePersons).await?;
    match merge(&mut deed, by.scopes(), a, b).await {
        Ok(merged) => {
            let place = reach(&read, merged.kept).await?.place();
            deed.commit(about(merged.kept, merged.gone, place)).await?;
            Ok(see(&format!("/people/{}", merged.kept)))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            shown(&read, a, b, Some(refusal)).await
        }
    }
}

/// `POST /duplicates/distinction`: they are not, and nobody is asked again.
pub async fn tell(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<PairForm>,
) -> Result<Response> {
    let (a, b) = form.pair()?;
    let place = reach(&read, a).await?.place();
    reach(&read, b).await?;
    let mut deed = by.begin(Verb::TellApart).await?;
    match tell_apart(&mut deed, by.scopes(), a, b).await {
        Ok(()) => {
            deed.commit(about(a, b, place)).await?;
            Ok(see("/duplicates"))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            shown(&read, a, b, Some(refusal)).await
        }
    }
}

/// `POST /duplicates/requests`: asks the level that writes all of what both are tied to.
pub async fn ask(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<PairForm>,
) -> Result<Response> {
    let (a, b) = form.pair()?;
    reach(&read, a).await?;
    reach(&read, b).await?;
    let mut deed = by.begin(Verb::AskForMerge).await?;
    match ask_above(&mut deed, a, b, &form.reason).await {
        Ok(place) => {
            deed.commit(about(a, b, place)).await?;
            Ok(see("/duplicates"))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            shown(&read, a, b, Some(refusal)).await
        }
    }
}

/// `POST /merges/{id}/withdrawal`: takes a merge back.
pub async fn take_back(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Merge>>,
) -> Result<Response> {
    let visit = by.visit();
    let row = visit.app.db.first(store::merge(id)).await?.ok_or(Error::NotFound)?;
    let place = reach(&read, row.kept_id).await?.place();
    let mut deed = by.begin(Verb::UnmergePersons).await?;
    match unmerge(&mut deed, by.scopes(), id).await {
        Ok(merged) => {
            deed.commit(about(merged.kept, merged.gone, place)).await?;
            let pair = [("a", merged.kept.to_string()), ("b", merged.gone.to_string())];
            let pair: Vec<(&str, &str)> = pair.iter().map(|(key, id)| (*key, id.as_str())).collect();
            Ok(see(&format!("/duplicates/compare{}", crate::record::view::query(&pair))))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            refused(&read, refusal.sentence(visit.words())).await
        }
    }
}
