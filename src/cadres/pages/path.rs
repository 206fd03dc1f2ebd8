//! One member's path. What an evaluation or a proposal says is shown once, to whoever gives a reason.

use super::kind_word;
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportMembers, ReadMembers, RevealField, WriteMembers},
    },
    bodies::forms::day_of,
    cadres::{
        CadreLine, LineKind, NewLine, Refusal, add as enter, remove as take_back,
        store::{self, LineRow},
    },
    journal::{Entry, Subject, Verb},
    keys,
    members::{Membership, store as register},
    people::pages::{ReasonForm, reason_field},
    record::{Stop, view::name_in},
    rights,
    ui::{Choice, Field, Frame},
    web::{Error, FormErrors, Result, Urlencoded, Visit, csv as sheet, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;
use serde_json::json;

/// A line as the page shows it.
struct Shown {
    id: Id<CadreLine>,
    key: String,
    kind: LineKind,
    on: Day,
    what: String,
    wrote: String,
    value: Option<String>,
}

/// An office that was held.
struct Post {
    from: Day,
    what: String,
    until: Option<Day>,
}

#[derive(Template)]
#[template(path = "cadres/pages/path.html")]
struct Page {
    frame: Frame,
    id: Id<Membership>,
    groups: Vec<(String, Vec<Shown>)>,
    posts: Vec<Post>,
    may_read: bool,
    may_write: bool,
    export: bool,
    fields: Vec<Field>,
    errors: FormErrors,
}

/// A line to enter, as a form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct LineForm {
    kind: String,
    title: String,
    organiser: String,
    on: String,
    until: String,
    text: String,
}

async fn reach<A: Capability>(by: &Granted<A>, id: Id<Membership>) -> Result<register::MembershipRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(register::membership(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// `GET /members/{id}/path`: the path of a member.
pub async fn show(by: Granted<ReadMembers>, Path(id): Path<Id<Membership>>) -> Result<Response> {
    let row = reach(&by, id).await?;
    page(load(by.visit(), &row, &LineForm::default(), FormErrors::default()).await?)
}

async fn load(
    visit: &Visit,
    row: &register::MembershipRow,
    form: &LineForm,
    errors: FormErrors,
) -> Result<Page> {
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let (rules, place) = (visit.app.rules(), row.place());
    let may = |can| visit.officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(place)));
    let offset = visit.app.config.utc_offset_minutes;
    let lines = db.all(store::lines(row.person_id)).await?;
    let shown = |l: &LineRow| {
        let author = match name_in(lang, &l.author_ar, &l.author_la) {
            name if name.is_empty() => w.journal_program(),
            name => name,
        };
        let mut what = vec![l.title.clone()];
        what.extend(Some(l.organiser.clone()).filter(|text| !text.is_empty()));
        what.extend(l.until_on.map(|until| w.members_until(w.date(until))));
        Shown {
            id: l.id,
            key: format!("line-{}", l.id),
            kind: l.kind,
            on: l.on_day,
            what: what.join(" · "),
            wrote: w.members_wrote(author, w.moment(l.at, offset)),
            value: None,
        }
    };
    let groups = LineKind::ALL.iter().map(|kind| {
        let own = lines.iter().filter(|l| l.kind == *kind).map(shown);
        (kind_word(w, *kind), own.collect())
    });
    let posts = db.all(store::posts(row.person_id)).await?.into_iter().map(|p| {
        let title = rules.title_of(&p.kind, &p.post, p.rank, row.sex, lang);
        let unit = name_in(lang, &p.unit_ar, &p.unit_fr);
        Post { from: p.from_on, what: w.cadres_post(title, unit), until: p.until_on }
    });
    let may_write = may(Can::WriteMembers);
    let name = name_in(lang, &row.name_ar, &row.name_la);
    Ok(Page {
        id: row.id,
        groups: groups.collect(),
        posts: posts.collect(),
        may_read: may(Can::RevealField),
        may_write,
        export: may(Can::ExportMembers),
        fields: if may_write { questions(visit, form, &errors) } else { vec![] },
        errors,
        frame: visit
            .frame(w.cadres_path_of(name.as_str()))
            .step("/members", w.members_title())
            .step(format!("/members/{}", row.id), name),
    })
}

fn questions(visit: &Visit, form: &LineForm, errors: &FormErrors) -> Vec<Field> {
    let w = visit.words();
    let kinds = LineKind::ALL.iter().map(|k| Choice::new(k.as_str(), kind_word(w, *k))).collect();
    vec![
        Field::radios("kind", w.cadres_kind(), kinds).value(&form.kind).error(errors.of("kind")),
        Field::text("title", w.cadres_what())
            .hint(w.cadres_what_hint())
            .value(&form.title)
            .error(errors.of("title")),
        Field::text("organiser", w.cadres_organiser()).optional(&w).value(&form.organiser),
        Field::day("on", w.cadres_on()).value(&form.on).error(errors.of("on")),
        Field::day("until", w.cadres_until()).optional(&w).value(&form.until).error(errors.of("until")),
        Field::long("text", w.cadres_text())
            .hint(w.cadres_text_hint())
            .optional(&w)
            .limit(4_000)
            .value(&form.text)
            .error(errors.of("text")),
    ]
}

/// A line of the journal about somebody's path: which membership, what kind; nothing of what it says.
fn about(row: &register::MembershipRow) -> Entry {
    Entry::about(Subject::new("membership", row.id), row.place())
}

fn wrong(view: Page) -> Result<Response> {
    let mut response = page(view)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// `POST /members/{id}/path`: enters a line.
pub async fn add(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<LineForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&by, id).await?;
    let mut errors = FormErrors::default();
    let Ok(kind) = form.kind.parse::<LineKind>() else {
        errors.add("kind", Refusal::NoKind.sentence(w));
        return wrong(load(visit, &row, &form, errors).await?);
    };
    let on = day_of(&form.on, "on", w, &mut errors);
    let until = day_of(&form.until, "until", w, &mut errors);
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", Refusal::DayWrong.sentence(w));
    }
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        return wrong(load(visit, &row, &form, errors).await?);
    };
    let mut deed = by.begin(Verb::WriteCadreLine).await?;
    let new = NewLine {
        person: row.person_id,
        kind,
        title: form.title.clone(),
        organiser: form.organiser.clone(),
        on,
        until,
        text: form.text.clone(),
    };
    match enter(&mut deed, new).await {
        Ok(_) => {
            deed.commit(about(&row).with(json!({ "kind": kind.as_str() }))).await?;
            Ok(crate::web::see(&format!("/members/{id}/path")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(refusal.field(), refusal.sentence(w));
            wrong(load(visit, &row, &form, errors).await?)
        }
    }
}

/// `POST /members/{id}/path/{line}/withdrawal`: takes a line back.
pub async fn remove(
    by: Granted<WriteMembers>,
    Path((id, line)): Path<(Id<Membership>, Id<CadreLine>)>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach(&by, id).await?;
    let lines = visit.app.db.all(store::lines(row.person_id)).await?;
    let known = lines.iter().find(|l| l.id == line).ok_or(Error::NotFound)?;
    let mut deed = by.begin(Verb::RemoveCadreLine).await?;
    match take_back(&mut deed, known.person_id, line).await {
        Ok(()) => {
            deed.commit(about(&row).with(json!({ "kind": known.kind.as_str() }))).await?;
            Ok(crate::web::see(&format!("/members/{id}/path")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(_)) => Err(Error::NotFound),
    }
}

/// `POST /members/{id}/path/{line}/reading`: reads what an evaluation or a proposal says. Each reading is an act with its reason; it
/// is shown once, in the answer.
pub async fn read(
    members: Granted<ReadMembers>,
    by: Granted<RevealField>,
    Path((id, line)): Path<(Id<Membership>, Id<CadreLine>)>,
    Urlencoded(form): Urlencoded<ReasonForm>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach(&members, id).await?;
    by.at(row.place())?;
    let lines = visit.app.db.all(store::lines(row.person_id)).await?;
    let known = lines.into_iter().find(|l| l.id == line).ok_or(Error::NotFound)?;
    let sealed = known.sealed.ok_or(Error::NotFound)?;
    let mut view = load(visit, &row, &LineForm::default(), FormErrors::default()).await?;
    let reason = form.reason.trim();
    if reason.is_empty() || reason.chars().count() > 300 {
        view.errors.add(reason_field(&format!("line-{line}")), visit.words().people_reason_missing());
        return wrong(view);
    }
    let opened = keys::open_former(&visit.app, known.person_id, &[sealed]).await?;
    let value = opened.into_iter().next().flatten().ok_or(Error::Gone)?;
    let value = value.get("was").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let deed = by.begin(Verb::RevealProtected).await?;
    deed.commit(about(&row).with(json!({ "field": known.kind.as_str(), "reason": reason }))).await?;
    for shown in view.groups.iter_mut().flat_map(|(_, lines)| lines) {
        if shown.id == line {
            shown.value = Some(value.clone());
        }
    }
    page(view)
}

/// `GET /members/{id}/path.csv`: the path as a spreadsheet, without what evaluations and proposals say.
pub async fn csv(by: Granted<ExportMembers>, Path(id): Path<Id<Membership>>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&by, id).await?;
    let view = load(visit, &row, &LineForm::default(), FormErrors::default()).await?;
    let mut deed = by.begin(Verb::ExportList).await?;
    rights::note_exported(&mut deed, [row.person_id]).await?;
    deed.commit(about(&row).with(json!({ "list": "cadres", "rows": 1 }))).await?;
    let mut lines: Vec<Vec<String>> = vec![];
    for p in &view.posts {
        let until = p.until.map(|d| d.to_string()).unwrap_or_default();
        lines.push(vec![w.cadres_posts(), p.from.to_string(), until, p.what.clone(), String::new()]);
    }
    for (kind, shown) in &view.groups {
        for l in shown {
            lines.push(vec![kind.clone(), l.on.to_string(), String::new(), l.what.clone(), l.wrote.clone()]);
        }
    }
    let head = vec![w.cadres_kind(), w.cadres_on(), w.cadres_until(), w.cadres_what(), w.members_author()];
    Ok(sheet::answer("path", head, lines.into_iter()))
}

impl Page {
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
}
