//! Pages of bodies and mandates.

use super::{Basis, Body, Holding, Mandate, lists, store};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    decisions, journal,
    meetings::{self, lists::MeetingRow},
    record::{
        body_name,
        title::{self, Title},
        view::{Chosen, PAGE, SHEET, me, name_in, query},
    },
    statutes::{Rulebook, spoken},
    territory::Place,
    ui::{
        Frame, Lang, Toast, Undo, Words, icons,
        parts::{Empty, Paging, State},
        title_mark::TitleMark,
    },
    web::{Error, Result, csv, page},
};
use amana_base::{Day, Id};
use amana_statute as statute;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;
use std::collections::HashMap;

/// Which bodies are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    kind: String,
    state: String,
    after: String,
}

/// A line of the list.
pub struct Line {
    id: Id<Body>,
    name: String,
    kind: String,
    own_name: bool,
    unit_code: String,
    unit: String,
    heads: Vec<(Id<crate::people::Person>, String)>,
    members: i64,
    state: State,
    met_on: Option<Day>,
    due_on: Option<Day>,
    title: TitleMark,
}

#[derive(Template)]
#[template(path = "bodies/list.html")]
struct List {
    frame: Frame,
    asked: Asked,
    kinds: Vec<(String, String)>,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
    may_found: bool,
}

/// The name of a body in a list.
pub fn name_of(rules: &Rulebook, b: &lists::BodyRow, lang: Lang) -> String {
    let own = name_in(lang, &b.name_ar, &b.name_fr);
    let unit = if lang == Lang::Ar { &b.unit_ar } else { &b.unit_fr };
    body_name(rules, &b.kind, lang, &own, unit, b.place())
}

async fn rows<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<lists::BodyRow>> {
    let visit = by.visit();
    let after = match asked.after.parse::<Id<Body>>() {
        Ok(id) => visit.app.db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    let kind = Some(asked.kind.as_str()).filter(|k| !k.is_empty());
    let elected = kind.map_or(asked.state == "elected", |k| visit.app.rules().is_of_law(k));
    let which = lists::Which { dissolved: asked.state == "dissolved", elected };
    Ok(visit.app.db.all(lists::bodies(chosen.scope, kind, which, after.as_ref(), visit.today, limit)).await?)
}

/// Who heads each of these bodies: the holders of the posts that the statute puts at the head, one or several (B03).
async fn heads<A: Capability>(
    by: &Granted<A>,
    bodies: &[lists::BodyRow],
) -> Result<HashMap<Id<Body>, Vec<lists::Holder>>> {
    let visit = by.visit();
    let (db, rules) = (&visit.app.db, visit.app.rules());
    let kinds: HashMap<Id<Body>, &str> = bodies.iter().map(|b| (b.id, b.kind.as_str())).collect();
    let mut out: HashMap<Id<Body>, Vec<lists::Holder>> = HashMap::new();
    for chunk in bodies.chunks(500) {
        let ids: Vec<Id<Body>> = chunk.iter().map(|b| b.id).collect();
        let head = |s: &lists::SeatLine| {
            let kind = kinds.get(&s.body_id).copied().unwrap_or_default();
            rules.post(kind, &s.post).is_some_and(|p| p.access == statute::Position::Head)
        };
        let seats: Vec<_> =
            db.all(lists::seats(&ids)).await?.into_iter().filter(head).map(|s| s.id).collect();
        for seats in seats.chunks(500) {
            for holder in db.all(lists::holders_of_seats(seats, visit.today)).await? {
                out.entry(holder.body_id).or_default().push(holder);
            }
        }
    }
    Ok(out)
}

/// `GET /bodies`: the bodies of a territory.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let heads = heads(&by, &found).await?;
    let ids: Vec<Id<Body>> = found.iter().map(|b| b.id).collect();
    let titles = title::of_bodies(&visit.app.db, &rules, &ids, visit.today).await?;
    let last = found.last().map(|b| b.id.to_string()).unwrap_or_default();
    let lines: Vec<Line> = found
        .iter()
        .map(|b| Line {
            id: b.id,
            name: name_of(&rules, b, lang),
            kind: rules.kind_label(&b.kind, lang),
            own_name: !b.name_ar.is_empty() || !b.name_fr.is_empty(),
            unit_code: b.unit_code.clone(),
            unit: name_in(lang, &b.unit_ar, &b.unit_fr),
            heads: heads
                .get(&b.id)
                .into_iter()
                .flatten()
                .map(|h| (h.person_id, name_in(lang, &h.name_ar, &h.name_la)))
                .collect(),
            members: b.members,
            state: state_of(w, b, visit.today),
            met_on: b.met_on,
            due_on: b.due_on,
            title: mark(titles.get(&b.id), w, &rules, ""),
        })
        .collect();
    let keep = |after: &str| {
        query(&[("unit", &asked.unit), ("kind", &asked.kind), ("state", &asked.state), ("after", after)])
    };
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/bodies{}", keep(""))),
        later: more.then(|| format!("/bodies{}", keep(&last))),
        shown: w.bodies_shown(lines.len()),
        export: visit.can(Can::ExportList).then(|| format!("/bodies.csv{}", keep(""))),
    };
    let title = match &chosen.unit {
        Some(unit) => w.bodies_title_of(unit.name(lang)),
        None => w.bodies_title(),
    };
    let may_found = visit.can(Can::WriteRecord);
    let next =
        may_found.then(|| (format!("/bodies/new{}", query(&[("unit", &asked.unit)])), w.bodies_found()));
    let nothing = Empty { icon: icons::LANDMARK, text: w.bodies_none(), next };
    let mut kinds: Vec<(String, String)> =
        rules.kinds().map(|k| (k.key.clone(), rules.kind_label(&k.key, lang))).collect();
    w.sort_by_text(&mut kinds, |(_, label)| label);
    page(List { frame: visit.frame(title), asked, kinds, lines, paging, nothing, may_found })
}

/// `GET /bodies.csv`: the same list as a spreadsheet. Taking it away is an act.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    let heads = heads(&by, &found).await?;
    exported(&by, "body", chosen.unit.as_ref().map(|u| u.place()), found.len()).await?;
    let head = vec![
        w.bodies_col_id(),
        w.bodies_col_name(),
        w.bodies_col_kind(),
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.bodies_col_head(),
        w.bodies_col_members(),
        w.bodies_col_founded(),
        w.bodies_col_met(),
        w.bodies_col_due(),
    ];
    let day = |on: Option<Day>| on.map(|d| d.to_string()).unwrap_or_default();
    let lines = found.iter().map(|b| {
        let names = heads.get(&b.id).into_iter().flatten().map(|h| name_in(lang, &h.name_ar, &h.name_la));
        vec![
            b.id.to_string(),
            name_of(&rules, b, lang),
            rules.kind_label(&b.kind, lang),
            b.unit_code.clone(),
            name_in(lang, &b.unit_ar, &b.unit_fr),
            names.collect::<Vec<_>>().join(" / "),
            b.members.to_string(),
            day(b.founded_on),
            day(b.met_on),
            day(b.due_on),
        ]
    });
    Ok(csv::answer("bodies", head, lines))
}

/// Writes down that a list was taken away: what, where, how many rows.
pub async fn exported(
    by: &Granted<ExportList>,
    what: &'static str,
    place: Option<Place>,
    rows: usize,
) -> Result<()> {
    let deed = by.begin(journal::Verb::ExportList).await?;
    let subject = journal::Subject { kind: what, id: 0 };
    let widest = by.scope();
    let place = place.unwrap_or(Place {
        region: widest.region().unwrap_or(Id::from_raw(0)),
        province: widest.province().unwrap_or(Id::from_raw(0)),
        commune: widest.commune().unwrap_or(Id::from_raw(0)),
    });
    deed.commit(journal::Entry::about(subject, place).with(serde_json::json!({ "rows": rows }))).await?;
    Ok(())
}

fn state_of(w: Words, b: &lists::BodyRow, today: Day) -> State {
    match (b.dissolved_on.filter(|end| *end <= today), b.members) {
        (Some(on), _) => State::over(w.bodies_state_dissolved(w.date(on))),
        (None, 0) => State::bad(w.bodies_state_vacant()),
        _ if b.due_on.is_some_and(|due| due < today) => State::waiting(w.bodies_state_late()),
        _ => State::good(w.bodies_state_alive()),
    }
}

fn mark(title: Option<&Title>, w: Words, rules: &Rulebook, fact: &str) -> TitleMark {
    title.map_or(TitleMark(vec![]), |t| t.mark(w, rules, fact, false))
}

/// The day on which a body is looked at, and what was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct On {
    on: String,
    done: String,
}

/// A holder of a seat.
pub struct Seated {
    person_id: Id<crate::people::Person>,
    name: String,
    mandate: Id<Mandate>,
    from: String,
    term_over: bool,
    basis: String,
    title: TitleMark,
}

/// A post with its holders, or vacant.
pub struct Post {
    label: String,
    staff: bool,
    vacant: bool,
    holders: Vec<Seated>,
}

/// A line of the history.
pub struct Former {
    person_id: Id<crate::people::Person>,
    name: String,
    label: String,
    mandate: Id<Mandate>,
    from: String,
    until: String,
    ended: String,
}

/// A hand-over in words.
pub struct Passed {
    on: String,
    text: String,
}

#[derive(Template)]
#[template(path = "bodies/body.html")]
pub struct Page {
    frame: Frame,
    id: Id<Body>,
    on: Day,
    today: Day,
    kind: String,
    unit_code: String,
    unit: String,
    state: State,
    title: TitleMark,
    founded: Option<Day>,
    competence: String,
    parent: Option<(String, String)>,
    members: i64,
    posts: Vec<Post>,
    unseen: bool,
    findings: Vec<(bool, String)>,
    former: Vec<Former>,
    passed: Vec<Passed>,
    children: Vec<(Id<Body>, String, State)>,
    closed: bool,
    confidential: bool,
    meetings: Vec<MeetingRow>,
    decisions: Vec<decisions::lists::DecisionRow>,
    items: Vec<decisions::pages::ItemLine>,
    may_write: bool,
    may_export: bool,
    met_on: Option<Day>,
}

const HOLDERS: i64 = 400;

/// `GET /bodies/{id}`: a body as it was on a day.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Body>>,
    Query(on): Query<On>,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let day = on.on.parse::<Day>().unwrap_or(visit.today);
    let body = db.first(lists::body(id, day)).await?.ok_or(Error::NotFound)?;
    by.at(body.place())?;
    let more = db.first(lists::body_more(id)).await?.ok_or(Error::NotFound)?;
    let name = name_of(&rules, &body, lang);
    let mut frame = visit.frame(name.clone());
    frame = frame.step(format!("/units/{}", body.unit_code), name_in(lang, &body.unit_ar, &body.unit_fr));
    let parent = match more.parent_id {
        Some(parent) => db
            .first(lists::body(parent, day))
            .await?
            .map(|p| (format!("/bodies/{parent}"), name_of(&rules, &p, lang))),
        None => None,
    };
    if let Some((href, label)) = &parent {
        frame = frame.step(href.clone(), label.clone());
    }
    frame.toast = toast(&on.done, w);
    let seats = db.all(lists::seats(&[id])).await?;
    let holders = db.all(lists::composition(id, day, HOLDERS + 1)).await?;
    let unseen = holders.len() as i64 > HOLDERS;
    let shown: Vec<Id<Mandate>> = holders.iter().map(|h| h.id).take(HOLDERS as usize).collect();
    let titles = title::of_mandates(db, &rules, &shown).await?;
    let viewer = me(visit);
    let sits = db.one(lists::sits_in(id, viewer, visit.today)).await? > 0;
    let open = !body.confidential || sits;
    let own = title::of_bodies(db, &rules, &[id], visit.today).await?;
    let posts = posts_of(&rules, &body.kind, &seats, &holders, &titles, w, day);
    let findings = findings_of(&rules, &body, &holders, day, unseen, lang);
    let meetings = db
        .all(meetings::lists::meetings(crate::access::Scope::Nation, Some(id), None, viewer, visit.today, 8))
        .await?;
    let decisions = db.all(decisions::lists::some(None, Some(id), None, viewer, visit.today, 8)).await?;
    let items =
        if open { db.all(decisions::lists::items(None, Some(id), None, None, 20)).await? } else { vec![] };
    let items = decisions::pages::item_lines(visit, &rules, items);
    let children = db.all(lists::children(id, day)).await?;
    let view = Page {
        id,
        on: day,
        today: visit.today,
        kind: rules.kind_label(&body.kind, lang),
        unit_code: body.unit_code.clone(),
        unit: name_in(lang, &body.unit_ar, &body.unit_fr),
        state: state_of(w, &body, day),
        title: own.get(&id).map_or(TitleMark(vec![]), |t| t.mark(w, &rules, &w.bodies_exists(), open)),
        founded: body.founded_on,
        competence: more.competence,
        parent,
        members: body.members,
        posts,
        unseen,
        findings,
        former: former_of(&rules, &body.kind, db.all(lists::former(id, day, 60)).await?, w),
        passed: passed_of(&rules, &body.kind, db.all(lists::hand_overs(id)).await?, w),
        children: children.iter().map(|c| (c.id, name_of(&rules, c, lang), state_of(w, c, day))).collect(),
        closed: !open,
        confidential: body.confidential,
        meetings,
        decisions,
        items,
        may_write: writes(&by, body.place()) && body.dissolved_on.is_none(),
        may_export: visit.can(Can::ExportList),
        met_on: body.met_on,
        frame,
    };
    page(view)
}

/// May this visitor write the record here?
pub fn writes<A: Capability>(by: &Granted<A>, place: Place) -> bool {
    by.visit().officer().is_some_and(|o| o.scopes(Can::WriteRecord).iter().any(|s| s.covers(place)))
}

/// What was just done, with the way back.
pub fn toast(act: &str, w: Words) -> Option<Toast> {
    let act: Id<journal::Act> = act.parse().ok()?;
    Some(Toast { text: w.bodies_done(), undo: Some(Undo { action: format!("/acts/{act}/withdrawal") }) })
}

/// `GET /bodies/{id}/composition.csv`: who holds what on a day.
pub async fn export_composition(
    read: Granted<ReadRecord>,
    by: Granted<ExportList>,
    Path(id): Path<Id<Body>>,
    Query(on): Query<On>,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let day = on.on.parse::<Day>().unwrap_or(visit.today);
    let body = db.first(lists::body(id, day)).await?.ok_or(Error::NotFound)?;
    read.at(body.place())?;
    by.at(body.place())?;
    let holders = db.all(lists::composition(id, day, SHEET)).await?;
    exported(&by, "body", Some(body.place()), holders.len()).await?;
    let head = vec![
        w.bodies_col_post(),
        w.bodies_col_name_ar(),
        w.bodies_col_name_la(),
        w.bodies_col_since(),
        w.bodies_col_term(),
        w.bodies_col_basis(),
    ];
    let lines = holders.iter().map(|h| {
        vec![
            rules.title_of(&body.kind, &h.post, h.rank, h.sex, lang),
            h.name_ar.clone(),
            h.name_la.clone(),
            h.from_on.to_string(),
            h.term_ends_on.map(|d| d.to_string()).unwrap_or_default(),
            basis_word(w, h.basis),
        ]
    });
    Ok(csv::answer("composition", head, lines))
}

fn posts_of(
    rules: &Rulebook,
    kind: &str,
    seats: &[lists::SeatLine],
    holders: &[lists::Holder],
    titles: &HashMap<Id<Mandate>, Title>,
    w: Words,
    day: Day,
) -> Vec<Post> {
    let order: Vec<&str> =
        rules.kind(kind).map(|k| k.posts.iter().map(|p| p.key.as_str()).collect()).unwrap_or_default();
    let place = |post: &str| order.iter().position(|p| *p == post).unwrap_or(usize::MAX);
    let mut seats: Vec<&lists::SeatLine> = seats.iter().collect();
    seats.sort_by_key(|s| (s.staff, place(&s.post), s.rank, s.id));
    seats
        .into_iter()
        .map(|seat| {
            let here: Vec<&lists::Holder> = holders.iter().filter(|h| h.seat_id == seat.id).collect();
            let sex = here.first().and_then(|h| h.sex);
            let label = if seat.holding == Holding::Collective && here.len() != 1 {
                rules.post_plural(kind, &seat.post, w.lang())
            } else {
                rules.title_of(kind, &seat.post, seat.rank, sex, w.lang())
            };
            Post {
                label,
                staff: seat.staff,
                vacant: here.is_empty(),
                holders: here.into_iter().map(|h| seated(rules, h, titles, w, day)).collect(),
            }
        })
        .collect()
}

fn seated(
    rules: &Rulebook,
    h: &lists::Holder,
    titles: &HashMap<Id<Mandate>, Title>,
    w: Words,
    day: Day,
) -> Seated {
    Seated {
        person_id: h.person_id,
        name: name_in(w.lang(), &h.name_ar, &h.name_la),
        mandate: h.id,
        from: since(w, h.from_on, h.from_known),
        term_over: h.term_ends_on.is_some_and(|end| end <= day),
        basis: basis_word(w, h.basis),
        title: mark(titles.get(&h.id), w, rules, ""),
    }
}

/// A first day in words; when it is not the true one, that too.
pub fn since(w: Words, from: Day, known: bool) -> String {
    if known { w.date(from) } else { w.bodies_known_since(w.date(from)) }
}

/// How a mandate was given, in words.
pub fn basis_word(w: Words, basis: Basis) -> String {
    match basis {
        Basis::Election => w.bodies_basis_election(),
        Basis::Appointment => w.bodies_basis_appointment(),
        Basis::ByRight => w.bodies_basis_by_right(),
        Basis::Consensus => w.bodies_basis_consensus(),
        Basis::Import => w.bodies_basis_import(),
    }
}

/// How a mandate ended, in words.
pub fn end_word(w: Words, reason: &str) -> String {
    match reason {
        super::SUCCEEDED => w.bodies_end_succeeded(),
        super::DISSOLVED => w.bodies_end_dissolved(),
        "resigned" => w.bodies_end_resigned(),
        "removed" => w.bodies_end_removed(),
        "term" => w.bodies_end_term(),
        "died" => w.bodies_end_died(),
        "" => w.bodies_end_unknown(),
        other => other.to_owned(),
    }
}

fn findings_of(
    rules: &Rulebook,
    body: &lists::BodyRow,
    holders: &[lists::Holder],
    day: Day,
    unseen: bool,
    lang: Lang,
) -> Vec<(bool, String)> {
    let Some((statute, _)) = rules.kind_on(&body.kind, day).filter(|_| !unseen) else { return vec![] };
    let held: Vec<statute::Holder> = holders
        .iter()
        .map(|h| statute::Holder {
            post: h.post.clone(),
            rank: u32::try_from(h.rank).ok().filter(|r| *r > 0),
            person: h.person_id.raw(),
            sex: h.sex.map(|s| match s {
                crate::people::Sex::Female => statute::Sex::Female,
                crate::people::Sex::Male => statute::Sex::Male,
            }),
            age: None,
            terms_before: None,
            from: h.from_on,
            until: h.until_on,
        })
        .collect();
    statute
        .check_composition(&body.kind, &held, day)
        .into_iter()
        .map(|f| (f.standing == statute::Standing::Broken, f.sentence(statute, rules.law(), spoken(lang))))
        .collect()
}

fn former_of(rules: &Rulebook, kind: &str, rows: Vec<lists::Holder>, w: Words) -> Vec<Former> {
    rows.into_iter()
        .map(|h| Former {
            person_id: h.person_id,
            name: name_in(w.lang(), &h.name_ar, &h.name_la),
            label: rules.title_of(kind, &h.post, h.rank, h.sex, w.lang()),
            mandate: h.id,
            from: since(w, h.from_on, h.from_known),
            until: h.until_on.map(|d| w.date(d)).unwrap_or_default(),
            ended: end_word(w, &h.end_reason),
        })
        .collect()
}

fn passed_of(rules: &Rulebook, kind: &str, rows: Vec<lists::HandOverRow>, w: Words) -> Vec<Passed> {
    let lang = w.lang();
    rows.into_iter()
        .map(|h| Passed {
            on: w.date(h.on_day),
            text: w.bodies_handed_over(
                h.items,
                name_in(lang, &h.from_ar, &h.from_la),
                rules.title_of(kind, &h.post, h.rank, None, lang),
                name_in(lang, &h.to_ar, &h.to_la),
            ),
        })
        .collect()
}

#[derive(Template)]
#[template(path = "bodies/mandate.html")]
struct MandatePage {
    frame: Frame,
    row: lists::MandateRow,
    label: String,
    person: String,
    body: (String, String),
    appointer: Option<(String, String)>,
    from: String,
    ended: String,
    basis: String,
    title: TitleMark,
    may_write: bool,
    today: Day,
    refused: Option<String>,
}

/// `GET /mandates/{id}`: a mandate with its title.
pub async fn mandate(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Mandate>>,
    Query(on): Query<On>,
) -> Result<Response> {
    mandate_page(&by, id, &on.done, None).await
}

/// The page of a mandate, with what was wrong with the form.
pub async fn mandate_page(
    by: &Granted<ReadRecord>,
    id: Id<Mandate>,
    done: &str,
    refused: Option<String>,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let row = db.first(lists::mandate(id)).await?.ok_or(Error::NotFound)?;
    let body = db.first(lists::body(row.body_id, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(body.place())?;
    let titles = title::of_mandates(db, &rules, &[id]).await?;
    let open =
        db.one(lists::sits_in(row.body_id, me(visit), visit.today)).await? > 0 || row.person_id == me(visit);
    let label = rules.title_of(&body.kind, &row.post, row.rank, row.sex, lang);
    let person = name_in(lang, &row.name_ar, &row.name_la);
    let appointer = match row.appointed_by_body {
        Some(by) => db
            .first(lists::body(by, visit.today))
            .await?
            .map(|b| (format!("/bodies/{by}"), name_of(&rules, &b, lang))),
        None => None,
    };
    let name = name_of(&rules, &body, lang);
    let mut frame = visit.frame(w.bodies_mandate_of(person.as_str(), label.as_str()));
    frame = frame.step(format!("/bodies/{}", row.body_id), name.clone());
    frame.toast = toast(done, w);
    let fact = format!("{person} · {label}");
    let view = MandatePage {
        label,
        person,
        body: (format!("/bodies/{}", row.body_id), name),
        appointer,
        from: since(w, row.from_on, row.from_known),
        ended: end_word(w, &row.end_reason),
        basis: basis_word(w, row.basis),
        title: titles.get(&id).map_or(TitleMark(vec![]), |t| t.mark(w, &rules, &fact, open)),
        may_write: writes(by, body.place()) && row.until_on.is_none(),
        today: visit.today,
        refused,
        frame,
        row,
    };
    let unprocessable = view.refused.is_some();
    let mut response = page(view)?;
    if unprocessable {
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

impl Page {
    fn meeting_day(&self, m: &MeetingRow) -> String {
        meetings::pages::day_of(self.frame.words, m)
    }
    fn decision_text(&self, d: &decisions::lists::DecisionRow) -> String {
        decisions::pages::short(&d.text)
    }
    fn has_staff(&self) -> bool {
        self.posts.iter().any(|p| p.staff)
    }
}

/// The living bodies of a unit, for choices.
pub async fn choices(
    db: &amana_sql::Db,
    rules: &Rulebook,
    place: Place,
    lang: Lang,
) -> Result<Vec<(Id<Body>, String)>> {
    let rows = db.all(store::above(place)).await?;
    Ok(rows
        .iter()
        .map(|b| {
            (
                b.id,
                body_name(
                    rules,
                    &b.kind,
                    lang,
                    &name_in(lang, &b.name_ar, &b.name_fr),
                    if lang == Lang::Ar { &b.unit_ar } else { &b.unit_fr },
                    b.place(),
                ),
            )
        })
        .collect())
}
