//! One body on a date: composition, history, meetings, vacancies.

use super::{
    HOLDERS, basis_word, end_word, exported_of, list::state_of, mark, name_of, since, toast, writes,
};
use crate::bodies::{Body, Holding, Mandate, lists};
use crate::{
    access::{
        Can, Granted,
        capability::{ExportList, ReadRecord},
    },
    decisions,
    meetings::{self, lists::MeetingRow},
    record::{
        title::{self, Title},
        view::{SHEET, me, name_in},
    },
    statutes::{Rulebook, spoken},
    ui::{Frame, Lang, Words, parts::State, title_mark::TitleMark},
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

/// The day on which a body is looked at, and what was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct On {
    on: String,
    pub(super) done: String,
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
    /// Its meetings may go round what is below it.
    hosts: bool,
    decisions: Vec<decisions::lists::DecisionRow>,
    items: Vec<decisions::pages::ItemLine>,
    told: Vec<crate::directives::pages::Waiting>,
    risen: Vec<crate::following::pages::WorkLine>,
    declared: Vec<crate::declarations::pages::Pending>,
    may_write: bool,
    may_convene: bool,
    may_export: bool,
    met_on: Option<Day>,
}

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
    let told = if open { crate::directives::pages::waiting(visit, &[id], 20).await? } else { vec![] };
    let risen = match open && body.dissolved_on.is_none() {
        true => crate::following::pages::risen_lines(visit, &body.kind, body.place()).await?,
        false => vec![],
    };
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
        hosts: !crate::following::pages::levels_of(body.place()).is_empty(),
        decisions,
        items,
        told,
        risen,
        declared: crate::declarations::pages::of_body(visit, id).await?,
        may_write: writes(&by, body.place()) && body.dissolved_on.is_none(),
        may_convene: open
            && body.dissolved_on.is_none()
            && crate::convening::pages::convenes(&by, body.place()),
        may_export: visit.can(Can::ExportList),
        met_on: body.met_on,
        frame,
    };
    page(view)
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
    let whom: Vec<_> = holders.iter().map(|h| h.person_id).collect();
    exported_of(&by, "body", Some(body.place()), holders.len(), &whom).await?;
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

impl Page {
    fn meeting_day(&self, m: &MeetingRow) -> String {
        meetings::pages::day_of(self.frame.words, m)
    }

    fn meeting_state(&self, m: &MeetingRow) -> Option<State> {
        crate::convening::pages::state_of(self.frame.words, m.step)
    }

    fn decision_text(&self, d: &decisions::lists::DecisionRow) -> String {
        decisions::pages::short(&d.text)
    }

    fn has_staff(&self) -> bool {
        self.posts.iter().any(|p| p.staff)
    }
}
