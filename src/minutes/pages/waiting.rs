//! What waits for a visitor about minutes, for their first page.

use crate::{
    access::Can,
    bodies::Body,
    meetings::{Meeting, pages::title_of},
    minutes::{
        model::State,
        store::lists::{self, Waiting},
    },
    record::view::me,
    ui::{Lang, Words},
    web::{Result, Visit},
};
use amana_base::{Day, Id};

/// Meetings whose minutes ask for the same thing.
pub struct Group {
    /// What, as a heading.
    pub title: String,
    /// Which.
    pub meetings: Vec<Line>,
}

/// One of them.
pub struct Line {
    /// The meeting.
    pub id: Id<Meeting>,
    /// Its title.
    pub title: String,
    /// Its day.
    pub on: Option<Day>,
}

/// What waits: signatures first; then, for whoever writes the record, what is unwritten, being drafted, unsealed.
pub async fn waiting(visit: &Visit) -> Result<Vec<Group>> {
    let Some(officer) = visit.officer() else { return Ok(vec![]) };
    let (db, w, own, on) = (&visit.app.db, visit.words(), me(visit), visit.today);
    let mut out = vec![];
    let mut add = |title: String, found: Vec<Waiting>| {
        let line = |m: Waiting| Line { id: m.id, title: title_of(w, &m.title), on: m.held_on };
        if !found.is_empty() {
            out.push(Group { title, meetings: found.into_iter().map(line).collect() });
        }
    };
    if officer.person.is_some() {
        add(w.minutes_home_to_sign(), db.all(lists::to_sign(own)).await?);
    }
    if let Some(scope) = officer.scopes(Can::WriteRecord).first().copied() {
        let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
        add(w.minutes_home_unwritten(), db.all(lists::unwritten(own, on, region, province, commune)).await?);
        for (state, title) in
            [(State::Drafted, w.minutes_home_drafted()), (State::Adopted, w.minutes_home_to_seal())]
        {
            add(title, db.all(lists::standing(state, own, on, region, province, commune)).await?);
        }
    }
    Ok(out)
}

/// The points that minutes waiting for the next meeting of a body ask for, and that its agenda does not have yet.
pub async fn points(visit: &Visit, body: Id<Body>, next: Id<Meeting>) -> Result<Vec<String>> {
    let db = &visit.app.db;
    let mut out = vec![];
    for m in db.all(lists::awaiting(body, next)).await? {
        let text = point(&m.title, m.held_on);
        if db.one(lists::point_says(next, &text)).await? == 0 {
            out.push(text);
        }
    }
    Ok(out)
}

/// The point of an agenda that adopts minutes. Agendas are in Arabic, as minutes are.
pub fn point(title: &str, on: Option<Day>) -> String {
    let w = Words::of(Lang::Ar);
    w.minutes_point(title_of(w, title), on.map(|on| w.date(on)).unwrap_or_default())
}
