//! The record of an office-holder over a period (B16): mandates, meetings, reports, work, directives, hand-overs, targets; and what they
//! did in the program, for whoever may read the journal (N09).

use super::{Ground, store::offices as store};
use crate::{
    access::Scope,
    bodies::{Body, pages::end_word},
    directives::pages::step_word,
    journal::{Verb, words as journal},
    people::{Person, Sex},
    programmes::{Counts, State as Target, store::facts},
    record::view::query,
    reports::model::{Cell, Chapter, Col, Kind, Part, Report, Span, Table},
    structure::book::book,
    ui::{Words, parts::State},
    web::{Result, Visit},
};
use amana_base::{Day, Id, Instant};

/// Whose record, as far as who asks may know.
pub struct Whose {
    /// Who.
    pub person: Id<Person>,
    /// In the reader's language.
    pub name: String,
    /// When known.
    pub sex: Option<Sex>,
    /// It is their own: nothing is kept from them.
    pub own: bool,
    /// Where who asks may read the journal.
    pub journal: Option<Scope>,
}

/// The record of an office-holder.
///
/// # Errors
/// The database failed.
pub async fn person(visit: &Visit, whose: Whose, span: Span, w: Words, most: usize) -> Result<Report> {
    let ground = Ground {
        visit,
        w,
        lang: w.lang(),
        rules: visit.app.rules(),
        scope: Scope::Nation,
        span,
        most,
        members: None,
        book: book(&visit.app).await?,
    };
    let mut chapters = vec![
        ground.offices(&whose).await?,
        ground.took_part(&whose).await?,
        ground.tasks(&whose).await?,
        ground.answers(&whose).await?,
        ground.targets(&whose).await?,
    ];
    if let Some(scope) = whose.journal {
        chapters.push(ground.trail(&whose, scope).await?);
    }
    let title = w.reports_record_of(whose.name.as_str());
    Ok(Report { title, about: ground.about(), span, chapters, persons: vec![whose.person] })
}

impl Ground<'_> {
    fn most(&self) -> i64 {
        self.most as i64 + 1
    }

    /// A table of what a query gave with one row more than is named: whether there are others.
    fn some(
        &self,
        title: String,
        columns: Vec<Col>,
        mut rows: Vec<Vec<Cell>>,
        page: String,
        none: String,
    ) -> Part {
        let all = rows.len();
        rows.truncate(self.most);
        Part::Table(Table { title, columns, rows, all, page, none })
    }

    fn kind(&self, body: Id<Body>) -> &str {
        self.book.bodies.get(&body.raw()).map_or("", |line| &line.kind)
    }

    async fn offices(&self, whose: &Whose) -> Result<Chapter> {
        let (w, span) = (self.w, self.span);
        let rows = self.visit.app.db.all(store::held(whose.person, span, self.most())).await?;
        let cells = rows.iter().map(|r| {
            let ended = r.until_on.filter(|until| *until <= span.to);
            let over = r.term_ends_on.filter(|term| ended.is_none() && *term <= span.to);
            let state = match (ended, over) {
                (Some(_), _) => State::over(end_word(w, &r.end_reason)),
                (None, Some(term)) => State::bad(w.structure_fact_term_over(w.date(term))),
                (None, None) => State::good(w.reports_in_office()),
            };
            let post = self.rules.title_of(self.kind(r.body_id), &r.post, r.rank, whose.sex, self.lang);
            vec![
                Cell::words(post).to(format!("/mandates/{}", r.id)),
                self.body(r.body_id.raw()),
                self.day(Some(r.from_on)),
                self.day(ended),
                Cell::state(state),
            ]
        });
        let table = self.some(
            w.reports_offices(),
            vec![
                Col::new(w.bodies_col_post(), Kind::Words),
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.bodies_col_since(), Kind::Short),
                Col::new(w.bodies_col_until(), Kind::Short),
                Col::new(w.structure_col_state(), Kind::Words),
            ],
            cells.collect(),
            format!("/people/{}#p-offices", whose.person),
            w.reports_no_office(),
        );
        let passed = self.visit.app.db.all(store::hand_overs(whose.person, span, self.most())).await?;
        let cells = passed.into_iter().map(|(on, body, items, received)| {
            let what = if received > 0 { w.reports_received() } else { w.reports_handed_on() };
            vec![Cell::words(what), self.body(body.raw()), self.day(Some(on)), self.number(items)]
        });
        let passed = self.some(
            w.reports_hand_overs(),
            vec![
                Col::new(w.structure_col_what(), Kind::Words),
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.structure_date(), Kind::Short),
                Col::new(w.reports_tasks(), Kind::Number),
            ],
            cells.collect(),
            String::new(),
            w.reports_no_hand_over(),
        );
        let signed = self.visit.app.db.all(store::signed(whose.person, span, self.most())).await?;
        let cells = signed.into_iter().map(|(on, body)| vec![self.body(body.raw()), self.day(Some(on))]);
        let signed = self.some(
            w.reports_signed(),
            vec![Col::new(w.bodies_body(), Kind::Words), Col::new(w.structure_date(), Kind::Short)],
            cells.collect(),
            String::new(),
            w.reports_none_signed(),
        );
        Ok(Chapter { key: "offices", title: w.people_capacities(), parts: vec![table, passed, signed] })
    }

    async fn took_part(&self, whose: &Whose) -> Result<Chapter> {
        let (w, span, db) = (self.w, self.span, &self.visit.app.db);
        let mut rows = db.all(store::taken_part(whose.person, span, crate::record::view::SHEET)).await?;
        rows.retain(|r| whose.own || !r.confidential);
        let count = |is: &dyn Fn(&store::TakenPartRow) -> bool| rows.iter().filter(|r| is(r)).count() as i64;
        let called = count(&|r| r.called);
        let lines = [
            (w.reports_called(), called),
            (w.reports_attended(), count(&|r| r.attended)),
            (w.reports_excused(), count(&|r| r.excused && !r.attended)),
            (w.reports_absent(), count(&|r| r.called && !r.attended && !r.excused)),
            (w.reports_chaired(), count(&|r| r.chaired)),
        ];
        let counts = Table {
            title: w.reports_attendance(),
            columns: vec![
                Col::new(w.structure_col_what(), Kind::Words),
                Col::new(w.reports_in_period(), Kind::Number),
            ],
            rows: lines.into_iter().map(|(name, n)| vec![Cell::words(name), self.number(n)]).collect(),
            all: 5,
            ..Table::default()
        };
        let all = rows.len();
        let cells = rows.iter().take(self.most).map(|r| {
            let title = if r.title.is_empty() { w.meetings_one() } else { r.title.clone() };
            let state = match (r.chaired, r.attended, r.excused) {
                (true, ..) => State::good(w.reports_state_chaired()),
                (_, true, _) => State::good(w.reports_state_attended()),
                (_, _, true) => State::plain(w.reports_state_excused()),
                _ => State::bad(w.reports_state_absent()),
            };
            vec![
                Cell::words(title).to(format!("/meetings/{}", r.id)),
                r.body_id.map(|id| self.body(id.raw())).unwrap_or_default(),
                self.day(Some(r.held_on)),
                Cell::state(state),
            ]
        });
        let listed = Table {
            title: w.reports_meetings_of(),
            columns: vec![
                Col::new(w.reports_meeting(), Kind::Words),
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.structure_date(), Kind::Short),
                Col::new(w.structure_col_state(), Kind::Short),
            ],
            rows: cells.collect(),
            all,
            page: format!("/people/{}#p-meetings", whose.person),
            none: w.reports_none_held(),
        };
        let mut rows = db.all(store::presented(whose.person, span, self.most())).await?;
        rows.retain(|r| whose.own || !r.confidential);
        let cells = rows.into_iter().map(|r| {
            vec![
                Cell::words(r.title).to(format!("/meetings/{}", r.meeting_id)),
                r.body_id.map(|id| self.body(id.raw())).unwrap_or_default(),
                self.day(r.held_on),
            ]
        });
        let presented = self.some(
            w.reports_presented(),
            vec![
                Col::new(w.reports_a_report(), Kind::Words),
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.structure_date(), Kind::Short),
            ],
            cells.collect(),
            String::new(),
            w.reports_none_presented(),
        );
        let parts = vec![Part::Table(counts), Part::Table(listed), presented];
        Ok(Chapter { key: "meetings", title: w.bodies_meetings(), parts })
    }

    async fn tasks(&self, whose: &Whose) -> Result<Chapter> {
        let (w, span) = (self.w, self.span);
        let mut rows =
            self.visit.app.db.all(store::tasks(whose.person, span, crate::record::view::SHEET)).await?;
        rows.retain(|r| whose.own || !r.confidential);
        let counts = self.became(rows.iter().filter_map(|r| Some((r.due_on?, r.done_on))));
        let mut decisions: Vec<i64> = rows.iter().filter_map(|r| r.decision_id.map(Id::raw)).collect();
        decisions.sort_unstable();
        decisions.dedup();
        let all = rows.len();
        let cells = rows.iter().take(self.most).map(|r| {
            let done = r.done_on.filter(|done| *done <= span.to);
            let late = r.due_on.filter(|due| *due < span.to);
            let state = match (done, late, r.due_on) {
                (Some(done), _, Some(due)) if done > due => State::waiting(w.reports_done_late(w.date(done))),
                (Some(done), ..) => State::good(w.reports_done_on(w.date(done))),
                (None, Some(due), _) => State::bad(w.reports_days_late(span.to.0 - due.0)),
                (None, None, _) => State::plain(w.reports_open()),
            };
            let given = r
                .decision_id
                .map(|id| Cell::words(w.following_decision_open()).to(format!("/decisions/{id}")));
            vec![
                Cell::words(&r.text).to(format!("/items/{}", r.id)),
                self.body(r.body_id.raw()),
                given.unwrap_or_default(),
                self.day(r.due_on),
                Cell::state(state),
            ]
        });
        let table = Table {
            title: w.reports_tasks(),
            columns: vec![
                Col::new(w.reports_task(), Kind::Words),
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.reports_decision(), Kind::Short),
                Col::new(w.reports_due(), Kind::Short),
                Col::new(w.structure_col_state(), Kind::Short),
            ],
            rows: cells.collect(),
            all,
            page: format!("/people/{}#p-items", whose.person),
            none: w.reports_none_due(),
        };
        let said = Part::Says(w.reports_decisions_owned(decisions.len()));
        Ok(Chapter {
            key: "tasks",
            title: w.reports_tasks(),
            parts: vec![said, Part::Table(counts), Part::Table(table)],
        })
    }

    async fn answers(&self, whose: &Whose) -> Result<Chapter> {
        let w = self.w;
        let mut rows = self.visit.app.db.all(store::answered(whose.person, self.span, self.most())).await?;
        let closed = |body: Id<Body>| self.book.bodies.get(&body.raw()).is_some_and(|line| line.confidential);
        rows.retain(|r| whose.own || !closed(r.body_id));
        let cells = rows.into_iter().map(|r| {
            vec![
                Cell::words(r.text).to(format!("/directives/{}", r.decision_id)),
                self.body(r.body_id.raw()),
                Cell::words(step_word(w, r.step)),
                self.day(Some(r.on_day)),
            ]
        });
        let part = self.some(
            String::new(),
            vec![
                Col::new(w.reports_directive(), Kind::Words),
                Col::new(w.bodies_body(), Kind::Words),
                Col::new(w.reports_answer(), Kind::Short),
                Col::new(w.structure_date(), Kind::Short),
            ],
            cells.collect(),
            String::new(),
            w.reports_none_answered(),
        );
        Ok(Chapter { key: "directives", title: w.reports_answers(), parts: vec![part] })
    }

    /// The targets that somebody answers for, by programme.
    async fn targets(&self, whose: &Whose) -> Result<Chapter> {
        let (w, db, on) = (self.w, &self.visit.app.db, self.span.to);
        let programmes = db.all(store::owned(whose.person, self.span)).await?;
        let mut rows = vec![];
        for some in programmes.chunks(20) {
            let ids: Vec<_> = some.iter().map(|(id, _)| *id).collect();
            let mut facts = db.all(facts::facts(&ids, Scope::Nation, None, on)).await?;
            facts.retain(|fact| fact.owner_id == whose.person);
            for (id, title) in some {
                let own = facts.iter().filter(|fact| fact.programme_id == *id);
                let counts = Counts::of(own.map(|fact| fact.state(on).0));
                let owner = query(&[("owner", &whose.person.to_string())]);
                rows.push(vec![
                    Cell::words(title).to(format!("/programmes/{id}{owner}")),
                    self.number(counts.all()),
                    self.number(counts.get(Target::Met)),
                    self.number(counts.get(Target::Late)),
                ]);
            }
        }
        let part = self.some(
            String::new(),
            vec![
                Col::new(w.programmes_col_title(), Kind::Words),
                Col::new(w.programmes_col_targets(), Kind::Number),
                Col::new(w.programmes_state_met(), Kind::Number),
                Col::new(w.programmes_state_late(), Kind::Number),
            ],
            rows,
            "/programmes".to_owned(),
            w.reports_no_targets(),
        );
        Ok(Chapter { key: "targets", title: w.reports_targets(), parts: vec![part] })
    }

    /// What somebody did in the program (N09), each verb with how often; the lines themselves are in the journal.
    async fn trail(&self, whose: &Whose, scope: Scope) -> Result<Chapter> {
        let (w, offset) = (self.w, self.visit.app.config.utc_offset_minutes);
        let midnight = |on: Day| Instant((on.0 * 1_440 - offset) * 60_000_000);
        let (from, until) = (midnight(self.span.from), midnight(self.span.to.plus(1)));
        let rows = self.visit.app.db.all(store::deeds(whose.person, scope, from, until)).await?;
        let (begin, end) = (self.span.from.to_string(), self.span.to.to_string());
        let who = whose.person.to_string();
        let cells = rows.into_iter().filter_map(|(verb, n, last)| {
            let verb = Verb::of(&verb)?;
            let asked: [(&str, &str); 4] =
                [("verb", verb.key()), ("person", &who), ("from", &begin), ("until", &end)];
            Some(vec![
                Cell::words(journal::verb(w, verb)).to(format!("/journal{}", query(&asked))),
                self.number(n),
                self.day(Some(last.day(offset))),
            ])
        });
        let part = self.some(
            String::new(),
            vec![
                Col::new(w.structure_col_what(), Kind::Words),
                Col::new(w.reports_times(), Kind::Number),
                Col::new(w.reports_last(), Kind::Short),
            ],
            cells.collect(),
            "/journal".to_owned(),
            w.reports_no_deed(),
        );
        Ok(Chapter {
            key: "trail",
            title: w.reports_trail(),
            parts: vec![part, Part::Note(w.reports_trail_note())],
        })
    }
}
