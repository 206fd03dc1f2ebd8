//! A doubtful row beside whom it may be: what agrees, what differs, and what somebody says of it.

use super::{address, name_of, opened, reach, rows::rows_page};
use crate::{
    access::{Granted, capability::WriteMembers},
    importing::{
        Listed, MemberList, RowState, Verdict,
        acts::{steer, weigh},
        store::{ListRow, register, rows as store},
        words,
    },
    lists::words as lists,
    members::words as members,
    people::{self, Person, pages::reach as person_at},
    territory,
    ui::{Frame, Words, parts},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use amana_linkage::{Field as Compared, Why};
use amana_tables::columns::Field;
use askama::Template;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// One thing that is said of both.
struct Pair {
    label: String,
    here: String,
    there: String,
    agrees: Option<parts::State>,
}

#[derive(Template)]
#[template(path = "importing/pair.html")]
struct Side {
    frame: Frame,
    action: String,
    lead: String,
    /// Where the other one stands: a member's page, or a row of the list.
    other: String,
    other_href: Option<String>,
    pairs: Vec<Pair>,
    hidden: bool,
    verdicts: Vec<(&'static str, String, bool)>,
    judged: Option<String>,
    open: bool,
}

/// `GET /members/imports/{id}/rows/{row}`: the two side by side.
pub async fn compare(
    by: Granted<WriteMembers>,
    Path((id, row)): Path<(Id<MemberList>, String)>,
) -> Result<Response> {
    let list = reach(&by, id).await?;
    let row: i64 = row.parse().map_err(|_| Error::NotFound)?;
    let visit = by.visit();
    let (w, db) = (visit.words(), &visit.app.db);
    let line = db
        .first(store::row(id, row))
        .await?
        .filter(|l| l.state == RowState::Doubtful)
        .ok_or(Error::NotFound)?;
    let listed = opened(&by, &list, row, line.sealed.as_deref())?.ok_or(Error::Gone)?;
    let why: Option<Why> = serde_json::from_str(&line.why).ok();
    let (other, other_href, there) = match (line.like_person_id, line.like_row) {
        (Some(person), _) => {
            let name = known(&by, person).await?;
            let page =
                db.all(register::memberships(&[person])).await?.pop().map(|m| format!("/members/{}", m.id));
            (w.importing_in_register(), page, name)
        }
        (None, Some(earlier)) => {
            let sealed = db.first(store::row(id, earlier)).await?.and_then(|l| l.sealed);
            let other = opened(&by, &list, earlier, sealed.as_deref())?.ok_or(Error::Gone)?;
            (w.importing_row_of(earlier), None, said(visit, &other).await?)
        }
        (None, None) => return Err(Error::NotFound),
    };
    let here = said(visit, &listed).await?;
    let agrees =
        |field: Option<Compared>| why.zip(field).map(|(why, field)| words::agreement(w, why.of(field)));
    let pairs = here
        .into_iter()
        .zip(there)
        .filter(|(here, there)| !here.value.is_empty() || !there.value.is_empty())
        .map(|(here, there)| Pair {
            label: here.label,
            here: here.value,
            there: there.value,
            agrees: agrees(here.compared),
        })
        .chain(names(w, why))
        .collect();
    let verdicts = [Verdict::Same, Verdict::Different, Verdict::Skip];
    let percent = (line.probability * 100.0).round().clamp(0.0, 100.0) as i64;
    let frame = visit.frame(name_of(&listed, visit.lang)).step("/members", w.members_title());
    let frame = frame.step("/members/imports", w.importing_title()).step(address(id), list.file_name.clone());
    page(Side {
        frame,
        action: format!("{}/rows/{row}/verdict", address(id)),
        lead: w.importing_pair_lead(row, percent),
        other,
        other_href,
        pairs,
        hidden: line.like_person_id.is_some(),
        verdicts: verdicts.map(|v| (v.as_str(), words::verdict(w, v), line.verdict == Some(v))).to_vec(),
        judged: line.verdict.map(|verdict| words::verdict(w, verdict)),
        open: line.membership_id.is_none() && list.stage.takes_entry(),
    })
}

/// Something that is said of somebody.
struct Said {
    label: String,
    value: String,
    compared: Option<Compared>,
}

/// What is shown of somebody, always the same things in the same order.
#[derive(Default)]
struct Facts {
    ar: String,
    la: String,
    born: String,
    sex: String,
    unit: String,
    phone: String,
    email: String,
    number: String,
    category: String,
    education: String,
}

impl Facts {
    fn said(self, w: Words) -> Vec<Said> {
        let of = |label, value, compared| Said { label, value, compared };
        vec![
            of(w.bodies_col_name_ar(), self.ar, None),
            of(w.bodies_col_name_la(), self.la, None),
            of(lists::field(w, Field::BirthDate), self.born, Some(Compared::Birth)),
            of(w.people_sex(), self.sex, Some(Compared::Sex)),
            of(w.members_unit(), self.unit, Some(Compared::Place)),
            of(w.people_phone(), self.phone, Some(Compared::Phone)),
            of(w.people_email(), self.email, Some(Compared::Email)),
            of(w.members_number(), self.number, None),
            of(w.members_category(), self.category, None),
            of(w.members_education(), self.education, None),
        ]
    }
}

/// How far the two names agree: of both scripts together.
fn names(w: Words, why: Option<Why>) -> Vec<Pair> {
    let Some(why) = why else { return vec![] };
    [Compared::Given, Compared::Family]
        .map(|field| Pair {
            label: words::compared(w, field),
            here: String::new(),
            there: String::new(),
            agrees: Some(words::agreement(w, why.of(field))),
        })
        .into_iter()
        .collect()
}

/// What a row says.
async fn said(visit: &Visit, listed: &Listed) -> Result<Vec<Said>> {
    let w = visit.words();
    let gazette = territory::gazette(&visit.app).await?;
    let facts = Facts {
        ar: listed.name_ar(),
        la: listed.name_la(),
        born: listed.entry.born.map(|when| when.to_string()).unwrap_or_default(),
        sex: sex(w, weigh::sex(listed)),
        unit: gazette.code(&listed.unit).map(|unit| unit.name(visit.lang).to_owned()).unwrap_or_default(),
        phone: listed.entry.phones.join(" "),
        email: listed.entry.email.clone(),
        number: listed.number.clone(),
        category: listed.category().map(|c| members::category(w, c)).unwrap_or_default(),
        education: listed.education().map(|e| members::education(w, e)).unwrap_or_default(),
    };
    Ok(facts.said(w))
}

/// What the register says of somebody, protected fields apart: how far those agree is told, not what they are.
async fn known(by: &Granted<WriteMembers>, person: Id<Person>) -> Result<Vec<Said>> {
    let visit = by.visit();
    let w = visit.words();
    let row = person_at(by, person).await?;
    let member = visit.app.db.all(register::memberships(&[person])).await?.pop();
    let gazette = territory::gazette(&visit.app).await?;
    let place = member.as_ref().map_or(row.place(), register::CurrentRow::place);
    let unit = [place.commune, place.province, place.region].into_iter().find(|id| id.raw() != 0);
    let year = member.as_ref().and_then(|m| m.birth_year);
    let facts = Facts {
        ar: row.name_ar.clone(),
        la: row.name_la.clone(),
        born: year.map(|y| y.to_string()).unwrap_or_default(),
        sex: sex(w, row.sex),
        unit: unit.and_then(|id| gazette.id(id)).map(|u| u.name(visit.lang).to_owned()).unwrap_or_default(),
        number: member.as_ref().map(|m| m.number.clone()).unwrap_or_default(),
        category: member
            .as_ref()
            .and_then(|m| m.category)
            .map(|c| members::category(w, c))
            .unwrap_or_default(),
        education: member
            .as_ref()
            .and_then(|m| m.education)
            .map(|e| members::education(w, e))
            .unwrap_or_default(),
        ..Facts::default()
    };
    Ok(facts.said(w))
}

fn sex(w: Words, sex: Option<people::Sex>) -> String {
    match sex {
        Some(people::Sex::Female) => w.people_female(),
        Some(people::Sex::Male) => w.people_male(),
        None => String::new(),
    }
}

/// What somebody says of a row.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct VerdictForm {
    verdict: String,
}

/// What somebody says of many rows.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct VerdictsForm {
    verdict: String,
    percent: String,
}

/// `POST /members/imports/{id}/verdicts`: all that are not settled yet, from a probability on or below it.
pub async fn judge_together(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<MemberList>>,
    Urlencoded(form): Urlencoded<VerdictsForm>,
) -> Result<Response> {
    let list = reach(&by, id).await?;
    let verdict: Option<Verdict> = form.verdict.parse().ok();
    let percent = amana_arabic::digits(form.percent.trim()).parse().ok().filter(|n| *n <= 100);
    let Some(percent) = percent.or(verdict.is_none().then_some(0)) else {
        let mut errors = FormErrors::default();
        errors.add("percent", by.visit().words().importing_bad_percent());
        return rows_page(&by, &list, RowState::Doubtful, 0, (&form.percent, errors)).await;
    };
    steer::judge_together(&by, &list, verdict, percent).await?;
    Ok(see(&format!("{}/rows?state={}", address(id), RowState::Doubtful)))
}

/// `POST /members/imports/{id}/rows/{row}/verdict`: the next one follows.
pub async fn judge(
    by: Granted<WriteMembers>,
    Path((id, row)): Path<(Id<MemberList>, String)>,
    Urlencoded(form): Urlencoded<VerdictForm>,
) -> Result<Response> {
    let list: ListRow = reach(&by, id).await?;
    let row: i64 = row.parse().map_err(|_| Error::NotFound)?;
    steer::judge(&by, &list, row, form.verdict.parse().ok()).await?;
    let db = &by.visit().app.db;
    let next = match db.first(store::unjudged(id, row)).await? {
        Some(next) => Some(next),
        None => db.first(store::unjudged(id, 0)).await?,
    };
    Ok(see(&next.map_or_else(|| address(id), |next| format!("{}/rows/{next}", address(id)))))
}
