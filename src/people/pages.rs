//! Pages of people: names and capacities for all who may read the territory, protected fields one by one, with a reason.

use super::{NewPerson, Person, Sex, acts, lists};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadRecord, RevealField, WriteRecord},
    },
    bodies::{
        self, FollowUp, Mandate, NewFollowUp, Sphere,
        forms::{FormPage, day_of, unit_of},
        pages::{basis_word, exported, since, toast},
    },
    decisions,
    journal::{Entry, Subject, Verb},
    keys,
    meetings::{self, lists::MeetingRow},
    record::{
        Refusal, Stop, body_name, title,
        view::{Chosen, PAGE, SHEET, me, name_in, query},
    },
    search,
    statutes::Rulebook,
    territory::Place,
    ui::{
        Choice, Field, Frame, Lang, Words, icons,
        parts::{Empty, Paging},
        title_mark::TitleMark,
    },
    web::{Error, FormErrors, Result, Urlencoded, csv, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;
use std::collections::HashMap;

/// Which people are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    q: String,
    after: String,
}

/// A line of the list.
pub struct Line {
    id: Id<Person>,
    name: String,
    other: String,
    offices: Vec<String>,
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct List {
    frame: Frame,
    asked: Asked,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
    may_enter: bool,
}

async fn rows<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<lists::PersonRow>> {
    let visit = by.visit();
    let db = &visit.app.db;
    if !asked.q.trim().is_empty() {
        let ids = found_by_name(by, &asked.q, &[chosen.scope], limit.min(200)).await?;
        return Ok(if ids.is_empty() { vec![] } else { db.all(lists::these(&ids)).await? });
    }
    let after = match asked.after.parse::<Id<Person>>() {
        Ok(id) => db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    Ok(match chosen.scope {
        Scope::Nation => db.all(lists::everybody(after.as_ref(), limit)).await?,
        scope => db.all(lists::known_in(scope, after.as_ref(), limit)).await?,
    })
}

/// People whose name meets the words, in these territories, the best first.
async fn found_by_name<A: Capability>(
    by: &Granted<A>,
    text: &str,
    scopes: &[Scope],
    limit: i64,
) -> Result<Vec<Id<Person>>> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let asker =
        search::Asker { db: &visit.app.db, scopes, rules: &rules, words: visit.words(), on: visit.today };
    let text: String = text.chars().take(200).collect();
    let answers = search::find(&asker, &text, 300).await?;
    let people = answers.iter().filter(|a| a.kind == "person");
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    Ok(people.filter_map(|a| a.href.strip_prefix("/people/")?.parse().ok()).take(limit).collect())
}

/// Somebody who may be meant by a name in a form.
pub struct Candidate {
    /// Who.
    pub id: Id<Person>,
    /// Named.
    pub name: String,
    /// In what capacity.
    pub note: String,
}

/// The people of the record who may be meant by a name.
pub async fn candidates(by: &Granted<ReadRecord>, text: &str) -> Result<Vec<Candidate>> {
    if text.trim().is_empty() {
        return Ok(vec![]);
    }
    let visit = by.visit();
    let ids = found_by_name(by, text, by.scopes(), 8).await?;
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let rows = visit.app.db.all(lists::these(&ids)).await?;
    let offices = offices_of(by, &rows).await?;
    Ok(rows
        .into_iter()
        .map(|p| Candidate {
            id: p.id,
            name: name_in(visit.lang, &p.name_ar, &p.name_la),
            note: visit.words().list(offices.get(&p.id).map(Vec::as_slice).unwrap_or_default()),
        })
        .collect())
}

/// The capacities of these people today, in words.
async fn offices_of<A: Capability>(
    by: &Granted<A>,
    people: &[lists::PersonRow],
) -> Result<HashMap<Id<Person>, Vec<String>>> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let sexes: HashMap<Id<Person>, Option<Sex>> = people.iter().map(|p| (p.id, p.sex)).collect();
    let ids: Vec<Id<Person>> = people.iter().map(|p| p.id).collect();
    let mut out: HashMap<Id<Person>, Vec<String>> = HashMap::new();
    for chunk in ids.chunks(500) {
        for o in visit.app.db.all(lists::offices_on(chunk, visit.today)).await? {
            let sex = sexes.get(&o.person_id).copied().flatten();
            out.entry(o.person_id).or_default().push(office_word(&rules, &o, sex, visit.lang));
        }
    }
    Ok(out)
}

/// An office with its body: `الأمين الإقليمي، الأمانة الإقليمية بتاونات`.
fn office_word(rules: &Rulebook, o: &lists::OfficeRow, sex: Option<Sex>, lang: Lang) -> String {
    let comma = if lang == Lang::Ar { "،" } else { "," };
    format!("{}{comma} {}", rules.title_of(&o.kind, &o.post, o.rank, sex, lang), body_of(rules, o, lang))
}

fn body_of(rules: &Rulebook, o: &lists::OfficeRow, lang: Lang) -> String {
    let unit = if lang == Lang::Ar { &o.unit_ar } else { &o.unit_fr };
    let place = Place::raw(o.region_id, o.province_id, o.commune_id);
    body_name(rules, &o.kind, lang, &name_in(lang, &o.body_ar, &o.body_fr), unit, place)
}

/// `GET /people`: the people known in a territory.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE && asked.q.trim().is_empty();
    found.truncate(PAGE as usize);
    let ids: Vec<Id<Person>> = found.iter().map(|p| p.id).collect();
    let mut offices = offices_of(&by, &found).await?;
    let last = ids.last().map(|id| id.to_string()).unwrap_or_default();
    let lines: Vec<Line> = found
        .iter()
        .map(|p| Line {
            id: p.id,
            name: name_in(lang, &p.name_ar, &p.name_la),
            other: if lang == Lang::Ar { p.name_la.clone() } else { p.name_ar.clone() },
            offices: offices.remove(&p.id).unwrap_or_default(),
        })
        .collect();
    let keep = |after: &str| query(&[("unit", &asked.unit), ("q", &asked.q), ("after", after)]);
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/people{}", keep(""))),
        later: more.then(|| format!("/people{}", keep(&last))),
        shown: w.people_shown(lines.len()),
        export: visit.can(Can::ExportList).then(|| format!("/people.csv{}", keep(""))),
    };
    let may_enter = visit.can(Can::WriteRecord);
    let next = may_enter.then(|| ("/people/new".to_owned(), w.people_enter()));
    let text = if asked.q.trim().is_empty() { w.people_none() } else { w.people_none_found() };
    let heading = match &chosen.unit {
        Some(unit) => w.people_title_of(unit.name(lang)),
        None => w.people_title(),
    };
    let nothing = Empty { icon: icons::USERS, text, next };
    page(List { frame: visit.frame(heading), asked, lines, paging, nothing, may_enter })
}

/// `GET /people.csv`: the same list as a spreadsheet; names and capacities, no protected field.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    let mut offices = offices_of(&by, &found).await?;
    exported(&by, "person", chosen.unit.as_ref().map(|u| u.place()), found.len()).await?;
    let head = vec![
        w.bodies_col_id(),
        w.people_honorific(),
        w.bodies_col_name_ar(),
        w.bodies_col_name_la(),
        w.people_sex(),
        w.people_capacities(),
    ];
    let lines = found.iter().map(|p| {
        let offices = offices.remove(&p.id).unwrap_or_default().join(" / ");
        let sex = p.sex.map(|s| sex_word(w, s)).unwrap_or_default();
        vec![p.id.to_string(), p.honorific.clone(), p.name_ar.clone(), p.name_la.clone(), sex, offices]
    });
    Ok(csv::answer("people", head, lines))
}

fn sex_word(w: Words, sex: Sex) -> String {
    match sex {
        Sex::Female => w.people_female(),
        Sex::Male => w.people_male(),
    }
}

/// A person within what this visitor may read; anybody else does not exist. Erased: gone.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Person>) -> Result<lists::PersonRow> {
    let db = &by.visit().app.db;
    for scope in by.scopes() {
        if let Some(row) = db.first(lists::person(id, *scope)).await? {
            return match db.first(lists::fate(id)).await? {
                Some((Some(_), _)) => Err(Error::Gone),
                _ => Ok(row),
            };
        }
    }
    Err(Error::NotFound)
}

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
struct Page {
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
    may_reveal: bool,
    may_write: bool,
    today: Day,
    errors: FormErrors,
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

async fn load(by: &Granted<ReadRecord>, id: Id<Person>) -> Result<Page> {
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
        may_reveal: reveals.iter().any(|s| s.covers(row.place())),
        may_write,
        today: visit.today,
        errors: FormErrors::default(),
    })
}

impl Page {
    fn meeting_day(&self, m: &MeetingRow) -> String {
        meetings::pages::day_of(self.frame.words, m)
    }
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
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
    reason: String,
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

/// A person to enter.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PersonForm {
    unit: String,
    name_ar: String,
    name_la: String,
    honorific: String,
    sex: String,
    pick: String,
}

/// `GET /people/new`: the form.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Query(form): Query<PersonForm>,
) -> Result<Response> {
    person_form(&by, &form, FormErrors::default(), &[]).answer()
}

fn person_form(
    by: &Granted<WriteRecord>,
    form: &PersonForm,
    errors: FormErrors,
    known: &[Candidate],
) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let sexes = vec![
        Choice::new("", w.bodies_unknown()),
        Choice::new("f", w.people_female()),
        Choice::new("m", w.people_male()),
    ];
    let mut fields = vec![
        Field::text("name_ar", w.bodies_col_name_ar())
            .limit(100)
            .value(&form.name_ar)
            .error(errors.of("name_ar")),
        Field::text("name_la", w.bodies_col_name_la()).limit(100).optional(&w).latin().value(&form.name_la),
        Field::text("honorific", w.people_honorific())
            .limit(100)
            .optional(&w)
            .hint(w.people_honorific_hint())
            .value(&form.honorific),
        Field::radios("sex", w.people_sex(), sexes).value(&form.sex),
        Field::text("unit", w.bodies_form_unit())
            .hint(w.bodies_form_unit_hint())
            .latin()
            .value(&form.unit)
            .error(errors.of("unit")),
    ];
    if !known.is_empty() {
        let mut picks: Vec<Choice> =
            known.iter().map(|c| Choice::new(c.id.to_string(), &c.name).hint(&c.note)).collect();
        picks.push(Choice::new("new-person", w.people_another()));
        fields.push(
            Field::radios("pick", w.bodies_form_pick(), picks).value(&form.pick).error(errors.of("pick")),
        );
    }
    let frame = visit.frame(w.people_enter()).step("/people", w.people_title());
    FormPage { frame, action: "/people".into(), fields, button: w.people_enter(), errors }
}

/// `POST /people`: enters a person, unless it is somebody known.
pub async fn create(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Urlencoded(form): Urlencoded<PersonForm>,
) -> Result<Response> {
    let w = by.visit().words();
    if let Ok(known) = form.pick.parse::<Id<Person>>() {
        return Ok(see(&format!("/people/{}", reach(&read, known).await?.id)));
    }
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let new = NewPerson {
        name_ar: form.name_ar.clone(),
        name_la: form.name_la.clone(),
        honorific: form.honorific.clone(),
        sex: form.sex.parse().ok(),
        place: unit.as_ref().map_or(Place::NATION, |u| u.place()),
    };
    if let Err(refusal) = new.clone().checked() {
        errors.add("name_ar", refusal.sentence(w));
    }
    let mut known = vec![];
    if errors.is_empty() && form.pick.is_empty() {
        let name = if form.name_ar.trim().is_empty() { &form.name_la } else { &form.name_ar };
        known = candidates(&read, name).await?;
        if !known.is_empty() {
            errors.add("pick", w.bodies_form_pick_one());
        }
    }
    let Some(unit) = unit.filter(|_| errors.is_empty()) else {
        return person_form(&by, &form, errors, &known).answer();
    };
    let mut deed = by.begin(Verb::EnterPerson).await?;
    match acts::enter(&mut deed, new).await {
        Ok(person) => {
            let act = deed.commit(Entry::about(Subject::new("person", person), unit.place())).await?;
            Ok(see(&format!("/people/{person}?done={act}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("name_ar", refusal.sentence(w));
            person_form(&by, &form, errors, &[]).answer()
        }
    }
}

/// An assignment to follow a territory.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct FollowForm {
    unit: String,
    from_on: String,
}

/// `POST /people/{id}/follow-ups`: assigns somebody to follow a territory (B10).
pub async fn follow(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Person>>,
    Urlencoded(form): Urlencoded<FollowForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    reach(&read, id).await?;
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let from_on = day_of(&form.from_on, "from_on", w, &mut errors).unwrap_or(visit.today);
    if let Some(unit) = unit.filter(|_| errors.is_empty()) {
        let mut deed = by.begin(Verb::AssignFollowUp).await?;
        let new = NewFollowUp { person: id, unit: unit.id, from_on, decision: None };
        match bodies::assign_follow_up(&mut deed, new).await {
            Ok(assigned) => {
                let entry = Entry::about(Subject::new("follow_up", assigned), unit.place());
                let detail = serde_json::json!({ "unit": unit.code, "from": from_on.to_string() });
                let act = deed.commit(entry.with(detail)).await?;
                return Ok(see(&format!("/people/{id}?done={act}")));
            }
            Err(Stop::Failed(error)) => return Err(error),
            Err(Stop::Refused(refusal)) => {
                let field = if matches!(refusal, Refusal::DayUnlikely(_)) { "from_on" } else { "unit" };
                errors.add(field, refusal.sentence(w));
            }
        }
    }
    let mut view = load(&read, id).await?;
    view.errors = errors;
    let mut response = page(view)?;
    *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// `POST /follow-ups/{id}/end`: ends an assignment today.
pub async fn unfollow(by: Granted<WriteRecord>, Path(id): Path<Id<FollowUp>>) -> Result<Response> {
    let visit = by.visit();
    let (person, region, province, commune) =
        visit.app.db.first(lists::follow(id)).await?.ok_or(Error::NotFound)?;
    let place = Place::raw(region, province, commune);
    by.at(place)?;
    let mut deed = by.begin(Verb::EndFollowUp).await?;
    match bodies::end_follow_up(&mut deed, id, visit.today).await {
        Ok(()) => {
            let act = deed.commit(Entry::about(Subject::new("follow_up", id), place)).await?;
            Ok(see(&format!("/people/{person}?done={act}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        // Ended already, or begun today: nothing to end.
        Err(Stop::Refused(_)) => Ok(see(&format!("/people/{person}"))),
    }
}

/// The control that asks why a field is read.
pub fn reason_field(key: &str) -> String {
    format!("reason-{key}")
}
