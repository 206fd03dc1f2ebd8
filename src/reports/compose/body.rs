//! The record of a body over a period: its sessions, its decisions and what became of them, its seats and who came and went.

use super::{AHEAD, Ground, store::offices as store};
use crate::{
    bodies::{Body, pages::end_word, store as bodies},
    people::Person,
    record::view::name_in,
    reports::model::{Cell, Chapter, Col, Kind, Part, Report, Span, Table},
    structure::{
        book::{Line, book},
        day::{BodyOn, DayOf},
        lists::Fact,
        words,
    },
    ui::{Words, parts::State},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use std::collections::HashMap;

/// The record of a body.
///
/// # Errors
/// [`Error::NotFound`] when there is no such body.
pub async fn body(visit: &Visit, id: Id<Body>, span: Span, w: Words, most: usize) -> Result<Report> {
    let book = book(&visit.app).await?;
    let line = book.bodies.get(&id.raw()).cloned().ok_or(Error::NotFound)?;
    let scope = crate::access::Scope::of(line.place);
    let ground = Ground {
        visit,
        w,
        lang: w.lang(),
        rules: visit.app.rules(),
        scope,
        span,
        most,
        members: None,
        book: book.clone(),
    };
    let mut persons = vec![];
    let day = DayOf::new(&book, &ground.rules, span.to);
    let on = day.bodies.iter().find(|b| b.line.id == id);
    let chapters = vec![
        ground.sessions(&line, on, &day).await?,
        ground.of_decisions(&line, &mut persons).await?,
        ground.seats(&line, on, &mut persons).await?,
    ];
    persons.sort_unstable();
    persons.dedup();
    let title = w.reports_record_of(ground.body_name(&line));
    Ok(Report { title, about: ground.about(), span, chapters, persons })
}

impl Ground<'_> {
    async fn sessions(&self, line: &Line, on: Option<&BodyOn<'_>>, day: &DayOf<'_>) -> Result<Chapter> {
        let (w, span) = (self.w, self.span);
        let held = line.met.iter().filter(|met| span.holds(met.on)).count();
        let before = line.met.iter().filter(|met| span.before().holds(met.on)).count();
        let rows = self.visit.app.db.all(store::sessions(line.id, span, self.most as i64)).await?;
        let mut parts = vec![Part::Says(self.sentence(w.reports_short_held(held), w.number(before)))];
        if let Some((met, due)) = on.and_then(|b| Some((b.met, b.due?))) {
            let (state, _) = words::fact(w, Fact::Met(met, due), span.to);
            parts.push(Part::Says(w.reports_sentence(state.word())));
        }
        let article = day.rules.get(line.kind.as_str()).and_then(|rule| rule.frequency.clone());
        parts.extend(article.map(|article| Part::Note(w.structure_source_article(article))));
        let cells = rows.iter().map(|r| {
            let title = if r.title.is_empty() { w.meetings_one() } else { r.title.clone() };
            vec![
                Cell::words(title).to(format!("/meetings/{}", r.id)),
                r.number.map_or_else(Cell::default, |n| self.number(n)),
                self.day(Some(r.held_on)),
                r.present.map_or_else(Cell::default, |n| self.number(n)),
                r.needed.map_or_else(Cell::default, |n| self.number(n)),
                Cell::state(match (r.present, r.needed) {
                    (Some(there), Some(needed)) if there >= needed => State::good(w.reports_with_quorum()),
                    (Some(_), Some(_)) => State::bad(w.reports_without_quorum()),
                    _ => State::plain(w.reports_quorum_not_written()),
                }),
            ]
        });
        parts.push(Part::Table(Table {
            title: w.reports_meetings_of(),
            columns: vec![
                Col::new(w.reports_meeting(), Kind::Words),
                Col::new(w.reports_session(), Kind::Number),
                Col::new(w.structure_date(), Kind::Short),
                Col::new(w.reports_present(), Kind::Number),
                Col::new(w.reports_needed(), Kind::Number),
                Col::new(w.structure_col_state(), Kind::Short),
            ],
            rows: cells.collect(),
            all: held,
            page: format!("/meetings?body={}", line.id),
            none: w.reports_none_held(),
        }));
        Ok(Chapter { key: "sessions", title: w.bodies_meetings(), parts })
    }

    /// A sentence beside what it was in the period before, where anything is known of that.
    fn sentence(&self, text: String, was: String) -> String {
        let known = self.book.first_day().is_some_and(|first| first <= self.span.before().to);
        if known { self.w.reports_sentence_was(text, was) } else { self.w.reports_sentence(text) }
    }

    async fn of_decisions(&self, line: &Line, persons: &mut Vec<Id<Person>>) -> Result<Chapter> {
        let (w, span, db) = (self.w, self.span, &self.visit.app.db);
        // One more than is named tells whether there are others.
        let mut rows = db.all(store::taken(line.id, span, self.most as i64 + 1)).await?;
        let all = rows.len();
        rows.truncate(self.most);
        let cells = rows.iter().map(|r| {
            let state = match (r.work, r.done, r.late) {
                (0, _, _) => State::plain(w.reports_no_work()),
                (_, _, late) if late > 0 => {
                    State::bad(w.reports_followed(w.number(r.done), w.number(r.work)))
                }
                (work, done, _) if done == work => {
                    State::good(w.reports_followed(w.number(done), w.number(work)))
                }
                (work, done, _) => State::waiting(w.reports_followed(w.number(done), w.number(work))),
            };
            vec![
                Cell::words(&r.text).to(format!("/decisions/{}", r.id)),
                self.day(Some(r.taken_on)),
                Cell::state(state),
                self.number(r.work),
                self.number(r.done),
                self.number(r.late),
            ]
        });
        let taken = Table {
            title: w.bodies_decisions(),
            columns: vec![
                Col::new(w.reports_decision(), Kind::Words),
                Col::new(w.structure_date(), Kind::Short),
                Col::new(w.structure_col_state(), Kind::Short),
                Col::apart(w.reports_work_all(), Kind::Number),
                Col::apart(w.reports_done(), Kind::Number),
                Col::apart(w.reports_col_late(), Kind::Number),
            ],
            rows: cells.collect(),
            all,
            page: format!("/bodies/{}#b-decisions", line.id),
            none: w.reports_none_decided(),
        };
        let mut late: Vec<_> = line.work.iter().filter(|due| due.late(span.to)).collect();
        late.sort_unstable_by_key(|due| (due.due, due.id));
        let ids: Vec<i64> = late.iter().take(self.most).map(|due| due.id).collect();
        let mut found: HashMap<i64, super::store::WorkRow> = HashMap::new();
        for ids in ids.chunks(500) {
            let rows = db.all(super::store::work(ids)).await?;
            found.extend(rows.into_iter().map(|row| (row.id.raw(), row)));
        }
        let mut cells = vec![];
        for due in late.iter().take(self.most) {
            let Some(row) = found.remove(&due.id) else { continue };
            persons.extend(row.person_id);
            let days = span.to.0 - due.due.0;
            cells.push(vec![
                Cell::words(&row.text).to(format!("/items/{}", row.id)),
                self.owner(&row, line.id.raw()),
                self.day(Some(due.due)),
                Cell {
                    state: Some(State::bad(w.reports_days_late(days))),
                    ..Cell::number(w.reports_days_late(days), days)
                },
            ]);
        }
        let late = Table {
            title: w.reports_late(),
            columns: vec![
                Col::new(w.reports_task(), Kind::Words),
                Col::new(w.reports_owner(), Kind::Words),
                Col::new(w.reports_due(), Kind::Short),
                Col::new(w.reports_lateness(), Kind::Short),
            ],
            rows: cells,
            all: late.len(),
            page: format!("/bodies/{}#b-work", line.id),
            none: w.reports_none_late(),
        };
        let work = self.became(line.work.iter().map(|due| (due.due, due.done)));
        Ok(Chapter {
            key: "decisions",
            title: w.bodies_decisions(),
            parts: vec![Part::Table(taken), Part::Table(work), Part::Table(late)],
        })
    }

    async fn seats(
        &self,
        line: &Line,
        on: Option<&BodyOn<'_>>,
        persons: &mut Vec<Id<Person>>,
    ) -> Result<Chapter> {
        let (w, span, db) = (self.w, self.span, &self.visit.app.db);
        let mut parts = vec![];
        if let Some(b) = on {
            let (state, _) = words::fact(w, Fact::Seats(b.seats.0, b.seats.1), span.to);
            parts.push(Part::Says(w.reports_sentence(state.word())));
            if let Some(term) = b.term {
                let (state, _) = words::fact(w, Fact::Term(term), span.to);
                parts.push(Part::Says(w.reports_sentence(state.word())));
                if term > span.to && term <= span.to.plus_months(AHEAD) {
                    parts.push(Part::Note(w.reports_renewal_near()));
                }
            }
        }
        let posts = db.all(bodies::seats(line.id)).await?;
        let vacant = posts.iter().filter(|(seat, ..)| {
            let seat = seat.raw();
            line.single.contains(&seat) && !line.held.iter().any(|sat| sat.seat == seat && sat.sits(span.to))
        });
        let cells = vacant.map(|(seat, post, rank)| {
            let ended = line.held.iter().filter(|sat| sat.seat == seat.raw()).filter_map(|sat| sat.until);
            let since = ended.filter(|until| *until <= span.to).max();
            let name = self.rules.title_of(&line.kind, post, *rank, None, self.lang);
            let state = match since {
                Some(on) => State::bad(w.structure_since(w.date(on))),
                None => State::over(w.reports_never_held()),
            };
            vec![Cell::words(name), Cell::state(state), self.day(since)]
        });
        let rows: Vec<Vec<Cell>> = cells.collect();
        parts.push(Part::Table(Table {
            title: w.reports_vacant_seats(),
            columns: vec![
                Col::new(w.bodies_col_post(), Kind::Words),
                Col::new(w.structure_col_state(), Kind::Words),
                Col::apart(w.structure_col_since(), Kind::Short),
            ],
            all: rows.len(),
            rows,
            page: format!("/bodies/{}#b-composition", line.id),
            none: w.reports_no_vacant_seat(),
        }));
        let mut changes = db.all(store::changed(line.id, span, self.most as i64 + 1)).await?;
        let all = changes.len();
        changes.truncate(self.most);
        persons.extend(changes.iter().map(|row| row.person_id));
        let rows = changes.iter().map(|r| {
            let ended = r.until_on.filter(|until| *until <= span.to);
            vec![
                Cell::words(name_in(self.lang, &r.name_ar, &r.name_la))
                    .to(format!("/people/{}", r.person_id)),
                Cell::words(self.rules.title_of(&line.kind, &r.post, r.rank, r.sex, self.lang))
                    .to(format!("/mandates/{}", r.id)),
                self.day(Some(r.from_on)),
                self.day(ended),
                Cell::words(ended.map(|_| end_word(w, &r.end_reason)).unwrap_or_default()),
            ]
        });
        parts.push(Part::Table(Table {
            title: w.reports_renewals(),
            columns: vec![
                Col::new(w.bodies_col_holder(), Kind::Words),
                Col::new(w.bodies_col_post(), Kind::Words),
                Col::new(w.bodies_col_since(), Kind::Short),
                Col::new(w.bodies_col_until(), Kind::Short),
                Col::new(w.bodies_col_ended(), Kind::Short),
            ],
            rows: rows.collect(),
            all,
            page: format!("/bodies/{}#b-history", line.id),
            none: w.reports_no_renewal(),
        }));
        Ok(Chapter { key: "seats", title: w.bodies_composition(), parts })
    }

    /// What became of the work whose day lay in the period: each its day and when it was done.
    pub(super) fn became(&self, work: impl Iterator<Item = (Day, Option<Day>)>) -> Table {
        let (w, span) = (self.w, self.span);
        let (mut timely, mut after, mut open) = (0, 0, 0);
        for (due, done) in work.filter(|(due, _)| span.holds(*due)) {
            match done.filter(|done| *done <= span.to) {
                Some(done) if done <= due => timely += 1,
                Some(_) => after += 1,
                None => open += 1,
            }
        }
        let all = timely + after + open;
        let lines = [
            (w.reports_work_all(), all),
            (w.reports_work_timely(), timely),
            (w.reports_work_after(), after),
            (w.reports_work_open(), open),
        ];
        let rows: Vec<Vec<Cell>> = match all {
            0 => vec![],
            _ => lines.into_iter().map(|(name, n)| vec![Cell::words(name), self.number(n)]).collect(),
        };
        Table {
            title: w.reports_work(),
            columns: vec![
                Col::new(w.structure_col_what(), Kind::Words),
                Col::new(w.reports_in_period(), Kind::Number),
            ],
            all: rows.len(),
            page: String::new(),
            none: w.reports_none_due(),
            rows,
        }
    }
}
