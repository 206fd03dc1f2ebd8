//! One person: capacities over time, work, protected fields.

use super::{
    list::{body_of, sex_word},
    reach,
};
use crate::people::{Person, lists};
use crate::{
    access::{
        Can, Granted,
        capability::{ReadRecord, RevealField},
    },
    bodies::{
        self, FollowUp, Mandate, Sphere,
        pages::{basis_word, since, toast},
    },
    decisions,
    journal::{Entry, Subject, Verb},
    keys,
    meetings::{self, lists::MeetingRow},
    members,
    record::{
        title,
        view::{me, name_in},
    },
    territory::Place,
    ui::{Frame, Lang, Words, title_mark::TitleMark},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// An office on the timeline.
pub struct Office {
    mandate: Id<Mandate>,
    label: String,
    body: (Id<bodies::Body>, String),
    from: String,
    until: Option<String>,
    basis: String,
    elected: bool,
    term_over: bool,
    title: TitleMark,
}

/// A territory followed.
pub struct Follow {
    id: Id<FollowUp>,
    unit_code: String,
    unit: String,
    from: String,
    until: Option<String>,
    may_end: bool,
}

/// A protected field: its key, its name, and its value once revealed.
pub struct Protected {
    key: String,
    label: String,
    value: Option<String>,
}

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Just {
    done: String,
}

#[derive(Template)]
#[template(path = "people/person.html")]
pub(super) struct Page {
    frame: Frame,
    id: Id<Person>,
    other: String,
    honorific: String,
    sex: Option<String>,
    offices: Vec<Office>,
    follows: Vec<Follow>,
    meetings: Vec<MeetingRow>,
    items: Vec<decisions::pages::ItemLine>,
    fields: Vec<Protected>,
    membership: Option<Id<members::Membership>>,
    may_reveal: bool,
    answers: bool,
    may_write: bool,
    today: Day,
    pub(super) errors: FormErrors,
}

/// `GET /people/{id}`: a person.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Person>>,
    Query(just): Query<Just>,
) -> Result<Response> {
    if let Some((_, Some(other))) = by.visit().app.db.first(lists::fate(id)).await? {
        return Ok(see(&format!("/people/{other}")));
    }
    let mut view = load(&by, id).await?;
    view.frame.toast = toast(&just.done, by.visit().words());
    page(view)
}

pub(super) async fn load(by: &Granted<ReadRecord>, id: Id<Person>) -> Result<Page> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let row = reach(by, id).await?;
    let rows = db.all(lists::offices(id)).await?;
    let ids: Vec<Id<Mandate>> = rows.iter().map(|o| o.id).collect();
    let titles = title::of_mandates(db, &rules, &ids).await?;
    let offices = rows
        .iter()
        .map(|o| Office {
            mandate: o.id,
            label: rules.title_of(&o.kind, &o.post, o.rank, row.sex, lang),
            body: (o.body_id, body_of(&rules, o, lang)),
            from: since(w, o.from_on, o.from_known),
            until: o.until_on.map(|d| w.date(d)),
            basis: basis_word(w, o.basis),
            elected: o.sphere == Sphere::Elected,
            term_over: o.until_on.is_none() && o.term_ends_on.is_some_and(|end| end <= visit.today),
            title: titles.get(&o.id).map_or(TitleMark(vec![]), |t| t.mark(w, &rules, "", false)),
        })
        .collect();
    let may_write = bodies::pages::writes(by, row.place());
    let writes = visit.officer().map(|o| o.scopes(Can::WriteRecord)).unwrap_or_default();
    let follows = db
        .all(lists::follows(id))
        .await?
        .into_iter()
        .map(|f| Follow {
            id: f.id,
            unit: name_in(lang, &f.unit_ar, &f.unit_fr),
            unit_code: f.unit_code,
            from: w.date(f.from_on),
            until: f.until_on.map(|d| w.date(d)),
            may_end: f.until_on.is_none()
                && writes.iter().any(|s| s.covers(Place::raw(f.region_id, f.province_id, f.commune_id))),
        })
        .collect();
    let viewer = me(visit);
    let meetings = db.all(meetings::lists::of_person(id, viewer, visit.today, 20)).await?;
    let mut items = db.all(decisions::lists::items(None, None, Some(id), None, 30)).await?;
    items.retain(|i| !i.confidential || viewer == id);
    let fields = db.all(lists::fields(id)).await?;
    let fields =
        fields.into_iter().map(|key| Protected { label: field_word(w, &key), key, value: None }).collect();
    let reveals = visit.officer().map(|o| o.scopes(Can::RevealField)).unwrap_or_default();
    let answers = visit.officer().map(|o| o.scopes(Can::AnswerRights)).unwrap_or_default();
    let mut membership = None;
    for scope in visit.officer().map(|o| o.scopes(Can::ReadMembers)).unwrap_or_default() {
        if membership.is_none() {
            membership = db.first(members::store::lists::of_person(id, scope)).await?;
        }
    }
    let name = name_in(lang, &row.name_ar, &row.name_la);
    Ok(Page {
        frame: visit.frame(name).step("/people", w.people_title()),
        id,
        other: if lang == Lang::Ar { row.name_la.clone() } else { row.name_ar.clone() },
        honorific: row.honorific.clone(),
        sex: row.sex.map(|s| sex_word(w, s)),
        offices,
        follows,
        meetings,
        items: decisions::pages::item_lines(visit, &rules, items),
        fields,
        membership,
        may_reveal: reveals.iter().any(|s| s.covers(row.place())),
        answers: answers.iter().any(|s| s.covers(row.place())),
        may_write,
        today: visit.today,
        errors: FormErrors::default(),
    })
}

fn field_word(w: Words, key: &str) -> String {
    match key {
        "phone" => w.people_phone(),
        "email" => w.people_email(),
        "address" => w.people_address(),
        "birth" => w.people_birth(),
        _ => w.people_identity(),
    }
}

/// Why a protected field is read.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ReasonForm {
    pub(crate) reason: String,
}

/// `POST /people/{id}/fields/{field}/reading`: reads a protected field. Each reading is an act with its reason; the value
/// is shown once, in the answer.
pub async fn reveal(
    read: Granted<ReadRecord>,
    by: Granted<RevealField>,
    Path((id, field)): Path<(Id<Person>, String)>,
    Urlencoded(form): Urlencoded<ReasonForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let mut view = load(&read, id).await?;
    let Some(at) = view.fields.iter().position(|f| f.key == field) else { return Err(Error::NotFound) };
    let reason = form.reason.trim();
    if reason.is_empty() || reason.chars().count() > 300 {
        view.errors.add(reason_field(&field), w.people_reason_missing());
        let mut response = page(view)?;
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let mut deed = by.begin(Verb::RevealProtected).await?;
    let Some(cipher) = deed.tx.first(lists::field(id, &field)).await? else { return Err(Error::NotFound) };
    let value = keys::open_field(&mut deed.tx, &visit.app, id, &field, &cipher).await?.ok_or(Error::Gone)?;
    let entry = Entry::about(Subject::new("person", id), row.place());
    deed.commit(entry.with(serde_json::json!({ "field": field, "reason": reason }))).await?;
    view.fields[at].value = Some(value);
    page(view)
}

/// The control that asks why a field is read.
pub fn reason_field(key: &str) -> String {
    format!("reason-{key}")
}

impl Page {
    fn meeting_day(&self, m: &MeetingRow) -> String {
        meetings::pages::day_of(self.frame.words, m)
    }

    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
}
