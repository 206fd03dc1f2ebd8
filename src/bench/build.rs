//! Writing the data set, a chunk of rows a transaction; each chunk says in its own transaction how far the build has come.

use super::{
    LIMIT, Size, Table, members, minutes, minutes::Decided, minutes::Held, names::Names, plan::Plan, store,
    ties::Tie, ties::Tokens,
};
use crate::{
    access::Deed,
    app::App,
    bodies::{self, Basis, NewBody, NewFollowUp, NewMandate, SUCCEEDED, SeatRef, store::SeatRow},
    decisions,
    journal::{Act, Entry, Subject, Verb},
    meetings,
    people::{self, NewPerson, Sex},
    search,
    territory::{self, Place, UnitKind},
    web::{self, Visit},
};
use amana_base::Id;
use amana_sql::Change;
use amana_statute::Sphere;
use anyhow::{anyhow, bail};
use serde::{Deserialize, Serialize};
use std::{ops::Range, sync::Arc};

/// How far a build has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// What is built.
    pub size: Size,
    /// The act that every row names as its author.
    act: i64,
    /// The day on which it is now in the data set, in days since 1970.
    today: i64,
    /// What is being written.
    pub stage: Stage,
    /// Rows of the stage that are written.
    pub done: usize,
    /// Rows of the stage.
    pub of: usize,
}

/// What is written, in this order: nothing names a row that is not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Persons.
    Persons,
    /// Bodies with their seats.
    Bodies,
    /// Mandates.
    Mandates,
    /// Who follows which territory.
    FollowUps,
    /// Meetings with their people and decisions.
    Meetings,
    /// Memberships.
    Members,
    /// Where persons are known.
    Places,
    /// The words by which they are found.
    Tokens,
    /// Everything is there.
    Complete,
}

/// Builds the data set, or what is missing of it, beside whatever the organisation has already; founds the invented
/// organisation where there is none. Gives the plan that it follows. `told` hears of every chunk.
pub async fn build(
    app: &Arc<App>,
    size: Size,
    told: &mut (dyn FnMut(&Progress) + Send),
) -> anyhow::Result<Plan> {
    let failed = |e: web::Error| anyhow!("{e}");
    if size.persons < LEAST || size.meetings < LEAST {
        bail!("a nation has at least {LEAST} persons and {LEAST} meetings");
    }
    if app.db.one(territory::store::unit_count()).await?.n == 0 {
        crate::demo::found(app).await.map_err(failed)?;
    } else {
        crate::statutes::load(app).await.map_err(failed)?;
    }
    let visit = Visit::of_program(app.clone());
    let progress = match app.db.first(store::progress()).await? {
        Some(text) => serde_json::from_str(&text)?,
        None => {
            let mut deed = Deed::begin(&visit, Verb::FoundOrganisation).await.map_err(failed)?;
            let (act, today) = (deed.act.raw(), visit.today.0);
            let progress = Progress { size, act, today, stage: Stage::Persons, done: 0, of: size.persons };
            deed.tx.exec(store::progress_set(&serde_json::to_string(&progress)?)).await?;
            let about = Entry::about(Subject { kind: "organisation", id: 0 }, Place::NATION);
            deed.commit(about.with(serde_json::to_value(size)?)).await.map_err(failed)?;
            progress
        }
    };
    if progress.size != size {
        let s = progress.size;
        bail!(
            "the database holds another data set: --persons {} --meetings {} --seed {}; ask for that one or begin on an empty database",
            s.persons,
            s.meetings,
            s.seed
        );
    }
    let mut units = vec![];
    for kind in UnitKind::ALL {
        units.extend(app.db.all(territory::store::units_of_kind(*kind, None, None)).await?);
    }
    let taken = app.db.all(store::bodies_besides(LIMIT)).await?;
    let taken = taken.into_iter().map(|t| (t.unit_id, t.kind)).collect();
    let plan = Plan::new(size, amana_base::Day(progress.today), app.rules(), units, &taken);
    if plan.bodies.is_empty() {
        bail!("the statute in force founds no body of its own: adopt one first");
    }
    let mut builder = Builder { app, plan: &plan, act: Id::from_raw(progress.act), progress, told };
    builder.run().await?;
    Ok(plan)
}

/// Fewer than these could not sit in its bodies.
pub const LEAST: usize = 100;

struct Builder<'a> {
    app: &'a Arc<App>,
    plan: &'a Plan,
    act: Id<Act>,
    progress: Progress,
    told: &'a mut (dyn FnMut(&Progress) + Send),
}

impl Builder<'_> {
    async fn run(&mut self) -> anyhow::Result<()> {
        let plan = self.plan;
        if self.progress.stage == Stage::Complete {
            return Ok(());
        }
        let names = Names::new(plan.size.seed);
        self.stage(Stage::Persons, plan.size.persons, 100_000, |b, range| b.persons(&names, range)).await?;
        self.stage(Stage::Bodies, plan.bodies.len(), 10_000, Self::bodies).await?;
        // Few at a time: each passes a trigger that may refuse it, and what the embedded engine keeps for that grows with the
        // transaction.
        self.stage(Stage::Mandates, plan.mandates.len(), 2_000, Self::mandates).await?;
        let follow_ups = plan.follow_ups().len();
        self.stage(Stage::FollowUps, follow_ups, 10_000, Self::follow_ups).await?;
        let sums = plan.meeting_sums();
        self.stage(Stage::Meetings, plan.size.meetings, 5_000, |b, range| b.meetings(&sums, range)).await?;
        let at = self.app.clock.now();
        self.stage(Stage::Members, plan.size.persons, 50_000, |b, range| {
            members::rows(b.plan, range, b.act, at)
        })
        .await?;
        let ties = plan.ties();
        self.stage(Stage::Places, ties.len(), 250_000, |b, range| b.places(&names, &ties[range])).await?;
        let tokens = Tokens::of(plan, &ties, |n| {
            let name = names.person(n as u64);
            (name.ar, name.la)
        });
        drop(ties);
        if self.progress.stage <= Stage::Tokens {
            let mut tx = self.app.db.begin().await?;
            tx.exec(store::token_index_drop()).await?;
            tx.commit().await?;
        }
        self.stage(Stage::Tokens, tokens.len(), 250_000, |b, range| {
            range
                .map(|n| {
                    let (word, place, person) = tokens.row(b.plan, n);
                    search::store::token_insert(word, "person", place, person.raw())
                })
                .collect()
        })
        .await?;
        let mut tx = self.app.db.begin().await?;
        tx.exec(store::token_index_make()).await?;
        tx.all(store::modest()).await?;
        tx.commit().await?;
        self.app.db.analyze().await?;
        self.stage(Stage::Complete, 0, 1, |_, _| vec![]).await
    }

    /// Writes the rows of a stage that are missing, `step` of what it counts a transaction.
    async fn stage(
        &mut self,
        stage: Stage,
        of: usize,
        step: usize,
        rows: impl Fn(&Self, Range<usize>) -> Vec<Change>,
    ) -> anyhow::Result<()> {
        if self.progress.stage > stage {
            return Ok(());
        }
        if self.progress.stage < stage {
            self.progress = Progress { stage, done: 0, of, ..self.progress.clone() };
        }
        loop {
            let next = (self.progress.done + step).min(of);
            let changes = rows(self, self.progress.done..next);
            let after = Progress { done: next, of, ..self.progress.clone() };
            let mut tx = self.app.db.begin().await?;
            tx.all(store::roomy()).await?;
            tx.bulk(changes).await?;
            tx.exec(store::progress_set(&serde_json::to_string(&after)?)).await?;
            tx.commit().await?;
            self.progress = after;
            (self.told)(&self.progress);
            if next == of {
                return Ok(());
            }
        }
    }

    fn persons(&self, names: &Names, range: Range<usize>) -> Vec<Change> {
        range
            .map(|n| {
                let name = names.person(n as u64);
                let key = people::sort_key(&name.ar, &name.la);
                let new = NewPerson {
                    name_ar: name.ar,
                    name_la: name.la,
                    honorific: String::new(),
                    sex: Some(if name.woman { Sex::Female } else { Sex::Male }),
                    place: self.plan.home(n),
                };
                people::store::person_insert(Plan::person(n), &new, &key, self.act)
            })
            .collect()
    }

    fn bodies(&self, range: Range<usize>) -> Vec<Change> {
        let plan = self.plan;
        let (mut rows, mut words) = (vec![], vec![]);
        for n in range.clone() {
            let b = &plan.bodies[n];
            let place = plan.place(b);
            let new = NewBody {
                kind: b.kind.clone(),
                unit: plan.units[b.unit].id,
                name_ar: b.own.0.clone(),
                name_fr: b.own.1.clone(),
                parent: b.parent.map(|p| plan.bodies[p].id),
                competence: String::new(),
                founded_on: Some(b.terms[0]),
                founded_by: plan.election_of(n, 0).map(Plan::first_decision),
            };
            let row = bodies::store::BodyInsert {
                id: b.id,
                sphere: match b.sphere {
                    Sphere::Party => bodies::Sphere::Party,
                    Sphere::Parallel => bodies::Sphere::Parallel,
                    Sphere::Elected => bodies::Sphere::Elected,
                },
                place,
                name_ar: &b.own.0,
                name_fr: &b.own.1,
                competence: "",
                confidential: b.confidential,
                sort_key: &amana_arabic::fold(&b.shown.0),
            };
            rows.push(bodies::store::body_insert(&new, &row, self.act));
            let name = search::Name { ar: &b.shown.0, la: &b.shown.1 };
            words.extend(search::store::name_inserts("body", b.id.raw(), name, &[place]));
        }
        let seats = range.flat_map(|n| plan.bodies[n].seats.clone()).map(|n| {
            let seat = &plan.seats[n];
            bodies::store::seat_insert(seat.id, plan.bodies[seat.body].id, &seat.plan, self.act)
        });
        rows.into_iter().chain(seats).chain(words).collect()
    }

    fn mandates(&self, range: Range<usize>) -> Vec<Change> {
        range.map(|n| self.mandate(n)).collect()
    }

    fn mandate(&self, n: usize) -> Change {
        let plan = self.plan;
        let m = &plan.mandates[n];
        let seat = &plan.seats[m.seat];
        let body = &plan.bodies[seat.body];
        let place = plan.place(body);
        let row = SeatRow {
            id: seat.id,
            post: seat.plan.post.clone(),
            rank: seat.plan.rank,
            holding: seat.plan.holding,
            staff: seat.plan.staff,
            body_id: body.id,
            body_kind: body.kind.clone(),
            dissolved_on: None,
            region_id: place.region,
            province_id: place.province,
            commune_id: place.commune,
        };
        let term = body.terms.iter().position(|start| *start == m.from);
        let decision = term.and_then(|term| plan.election_of(seat.body, term)).map(Plan::first_decision);
        let basis = if decision.is_some() { Basis::Election } else { Basis::Import };
        let mut new = NewMandate::new(SeatRef::Seat(seat.id), Plan::person(m.person), m.from, basis);
        new.decision = decision;
        let reason = if m.until.is_some() { SUCCEEDED } else { "" };
        bodies::store::mandate_insert(m.id, &new, &row, m.until, reason, Some(m.term_ends), self.act)
    }

    fn follow_ups(&self, range: Range<usize>) -> Vec<Change> {
        let all = self.plan.follow_ups();
        range
            .map(|n| {
                let f = &all[n];
                let unit = &self.plan.units[f.unit];
                let new = NewFollowUp {
                    person: Plan::person(f.person),
                    unit: unit.id,
                    from_on: f.from,
                    decision: None,
                };
                bodies::store::follow_up_insert(Table::FollowUp.id(n), &new, unit.place(), self.act)
            })
            .collect()
    }

    /// Meetings, then what hangs on them, table by table: many rows of one table go together.
    fn meetings(&self, sums: &[f64], range: Range<usize>) -> Vec<Change> {
        let plan = self.plan;
        let mut rows = Rows::default();
        for n in range {
            let held = plan.meeting(n, sums);
            self.meeting(held, &mut rows);
            let meeting = Table::Meeting.id(n);
            for (nth, decided) in plan.decisions(held, meeting).into_iter().enumerate() {
                self.decision(held, nth, decided, &mut rows);
            }
        }
        rows.in_order()
    }

    fn meeting(&self, held: Held, rows: &mut Rows) {
        let plan = self.plan;
        let (act, n) = (self.act, held.n);
        let body = &plan.bodies[held.body];
        let place = plan.place(body);
        let (id, m) = plan.minutes(held);
        let row = meetings::store::MeetingInsert {
            id,
            place,
            weekday_agrees: None,
            quorum_needed: m.members_then.and_then(|of| plan.rules.quorum_needed(&body.kind, of, held.on)),
            sort_on: held.on,
        };
        rows.meetings.push(meetings::store::meeting_insert(&m, &row, act));
        let at = self.app.clock.now();
        for (nth, step) in m.steps.iter().enumerate() {
            let row = minutes::row_id(Table::Step, n, nth);
            rows.steps.push(meetings::store::step_insert(row, id, step, at, act));
        }
        for (nth, text) in m.agenda.iter().enumerate() {
            let row = minutes::row_id(Table::Agenda, n, nth);
            rows.agenda.push(meetings::store::agenda_insert(row, id, nth as i64 + 1, text, act));
        }
        for (nth, figure) in m.figures.iter().enumerate() {
            let row = minutes::row_id(Table::Figure, n, nth);
            rows.figures.push(meetings::store::figure_insert(row, id, nth as i64 + 1, figure, act));
        }
        for (nth, p) in m.people.iter().enumerate() {
            let row = minutes::row_id(Table::Presence, n, nth);
            let insert = meetings::store::presence_insert(row, id, p, p.mandate, nth as i64 + 1, act);
            rows.presences.push(insert);
        }
        rows.words(search::Name { ar: &m.title, la: "" }, "meeting", id.raw(), place);
    }

    fn decision(&self, held: Held, nth: usize, decided: Decided, rows: &mut Rows) {
        let (plan, act) = (self.plan, self.act);
        let place = plan.place(&plan.bodies[held.body]);
        let Decided { id, new, effects, item, milestone } = decided;
        rows.decisions.push(decisions::store::decision_insert(id, &new, new.taken_on, held.on, place, act));
        for (at, (kind, ref_id)) in effects.into_iter().enumerate() {
            let row = minutes::effect_id(held.n, nth, at);
            rows.effects.push(decisions::store::effect_insert(row, id, kind, ref_id, act));
        }
        if let Some((new, person, finished)) = item {
            let item = minutes::item_id(held.n, nth);
            let person = person.map(Plan::person);
            rows.items.push(decisions::store::item_insert(item, &new, person, Some(id), place, act));
            rows.finished.extend(finished.map(|on| decisions::store::item_finish(item, on, act)));
        }
        if let Some(new) = milestone {
            let row = minutes::milestone_id(held.n, nth);
            rows.milestones.push(decisions::store::milestone_insert(row, &new, place, act));
        }
        let start: String = new.text.chars().take(200).collect();
        rows.words(search::Name { ar: &start, la: "" }, "decision", id.raw(), place);
    }

    fn places(&self, names: &Names, ties: &[Tie]) -> Vec<Change> {
        let mut out = Vec::with_capacity(ties.len());
        for ties in ties.chunk_by(|a, b| a.person == b.person) {
            let Some(first) = ties.first() else { continue };
            let name = names.person(u64::from(first.person));
            let key = people::sort_key(&name.ar, &name.la);
            for tie in ties {
                let person = Plan::person(tie.person as usize);
                let place = self.plan.units[tie.unit as usize].place();
                out.push(people::store::place_insert(person, place, tie.because, &key, self.act));
            }
        }
        out
    }
}

/// A word of a name: the word, of what kind of thing, where, which.
type Token = (String, &'static str, (i64, i64, i64), i64);

/// Rows of meetings, by table.
#[derive(Default)]
struct Rows {
    meetings: Vec<Change>,
    steps: Vec<Change>,
    agenda: Vec<Change>,
    figures: Vec<Change>,
    presences: Vec<Change>,
    decisions: Vec<Change>,
    effects: Vec<Change>,
    items: Vec<Change>,
    finished: Vec<Change>,
    milestones: Vec<Change>,
    tokens: Vec<Token>,
}

impl Rows {
    fn words(&mut self, name: search::Name<'_>, kind: &'static str, id: i64, place: Place) {
        let place = (place.region.raw(), place.province.raw(), place.commune.raw());
        self.tokens.extend(search::tokens(name).into_iter().map(|word| (word, kind, place, id)));
    }

    fn in_order(mut self) -> Vec<Change> {
        self.tokens.sort_unstable();
        let words = self.tokens.iter().map(|(word, kind, place, id)| {
            search::store::token_insert(word, kind, Place::raw(place.0, place.1, place.2), *id)
        });
        let words: Vec<Change> = words.collect();
        let tables = [
            self.meetings,
            self.steps,
            self.agenda,
            self.figures,
            self.presences,
            self.decisions,
            self.effects,
            self.items,
            self.finished,
            self.milestones,
            words,
        ];
        tables.into_iter().flatten().collect()
    }
}
