use super::wrong::{Wrong, Wrongs};
use crate::{
    access::{Capability, Deed, Granted, Scope, capability::ConfirmArchive},
    bodies::{self, Basis, Body, NewBody, NewMandate, SeatRef},
    communiques::{
        Communique, Sheet, State, lexicon,
        link::{self, Held, Links, Standing},
        sheet::{Choice, DecisionLine, EffectLine, MeetingSheet, OfficeLine, PersonLine, Span},
        store,
    },
    decisions::{self, Decision, Effect, NewDecision, NewMilestone},
    journal::{Entry, Subject, Verb},
    meetings::{self, Meeting, Mode, NewFigure, NewMeeting, NewPresence, NewStep, Precision, Role, Step},
    people::{self, NewPerson, Person},
    record::{Refusal, Stop},
    territory::{Place, Unit},
    web::{Error, Result},
};
use amana_base::{Day, Id, Weekday};
use amana_statute::Means;
use serde_json::json;
use std::{collections::HashMap, sync::Arc};

/// What confirming gave, or what a person must mend first.
pub type Confirmed = std::result::Result<Counts, Wrongs>;

/// How much a confirmation wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Meetings recorded.
    pub meetings: usize,
    /// Persons entered.
    pub persons: usize,
    /// Bodies founded.
    pub bodies: usize,
    /// Mandates begun.
    pub mandates: usize,
    /// Decisions recorded.
    pub decisions: usize,
}

/// Confirms a draft: everything it says enters the record in one act, each fact with its words (the title's first link).
pub async fn confirm(by: &Granted<ConfirmArchive>, id: Id<Communique>, version: i64) -> Result<Confirmed> {
    let visit = by.visit();
    let app = &visit.app;
    let known = app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(known.place())?;
    if known.state != State::Draft || known.version != version {
        return Err(Error::Changed);
    }
    let sheet = Arc::new(Sheet::parse(&known.draft).ok_or(Error::Changed)?);
    let desk = lexicon::desk(app).await?;
    let reads = reads(by);
    for attempt in 1..=8u64 {
        let links = Arc::new(link::links(app, &desk.gazette, &reads, &sheet, visit.today).await?);
        let wrongs = mend_first(by, &sheet, &links);
        if !wrongs.is_empty() {
            return Ok(Err(wrongs));
        }
        let deed = by.begin(Verb::ConfirmCommunique).await?;
        let mut work = Work::new(deed, id, sheet.clone(), links, by.scopes().to_vec());
        let written = match work.run(&known, version).await {
            Ok(()) => work.commit(known.place()).await,
            Err(Stop::Refused(refusal)) => {
                let at = if work.at.is_empty() { "confirm".to_string() } else { work.at };
                return Ok(Err(vec![Wrong { field: at, what: super::wrong::What::Refused(refusal) }]));
            }
            Err(Stop::Failed(e)) => Err(e),
        };
        match written {
            Ok(counts) => return Ok(Ok(counts)),
            // Somebody else was writing: what the draft touches may have changed, so look again.
            Err(Error::Busy) if attempt < 8 => {
                tokio::time::sleep(std::time::Duration::from_millis(1 << attempt)).await
            }
            Err(e) => return Err(e),
        }
    }
    Err(Error::Busy)
}

/// The scopes in which the visitor may look for persons.
pub fn reads<A: Capability>(by: &Granted<A>) -> Vec<Scope> {
    by.visit().officer().map(|o| o.scopes(crate::access::Can::ReadRecord)).unwrap_or_default()
}

/// What keeps a draft from being confirmed.
fn mend_first(by: &Granted<ConfirmArchive>, sheet: &Sheet, links: &Links) -> Wrongs {
    use super::wrong::What;
    let mut out = vec![];
    if !sheet.meetings.iter().any(|m| m.take) {
        out.push(Wrong {
            field: format!("m{}", sheet.meetings.first().map_or(0, |m| m.id)),
            what: What::NothingTaken,
        });
    }
    for m in sheet.meetings.iter().filter(|m| m.take) {
        match links.unit(&m.unit.code) {
            None => out.push(Wrong { field: format!("m{}-unit", m.id), what: What::UnitMissing }),
            Some((_, place)) if by.at(place).is_err() => {
                out.push(Wrong { field: format!("m{}-unit", m.id), what: What::UnitOutside });
            }
            Some(_) => {}
        }
    }
    out.extend(
        links
            .doubtful(sheet)
            .into_iter()
            .map(|p| Wrong { field: format!("p{p}"), what: What::PersonUndecided }),
    );
    out
}

/// Is an office stated in passing written down? A person's choice, or where nothing speaks against it.
pub fn takes(office: &OfficeLine, held: &Held) -> bool {
    match held {
        Held::Known | Held::Outside => false,
        Held::Free => office.take.unwrap_or(true),
        Held::By(..) => office.take.unwrap_or(false),
    }
}

struct Work<'d> {
    deed: Deed<'d>,
    communique: Id<Communique>,
    sheet: Arc<Sheet>,
    links: Arc<Links>,
    writes: Vec<Scope>,
    rows: Vec<(&'static str, i64, String, Option<Span>)>,
    counts: Counts,
    persons: HashMap<u32, Id<Person>>,
    /// The entry being written, for a refusal to be shown beside it.
    at: String,
}

type Outcome<T> = std::result::Result<T, Stop>;

impl<'d> Work<'d> {
    fn new(
        deed: Deed<'d>,
        communique: Id<Communique>,
        sheet: Arc<Sheet>,
        links: Arc<Links>,
        writes: Vec<Scope>,
    ) -> Work<'d> {
        let (rows, persons, at) = (vec![], HashMap::new(), String::new());
        Work { deed, communique, sheet, links, writes, rows, counts: Counts::default(), persons, at }
    }

    async fn run(&mut self, known: &store::CommuniqueRow, version: i64) -> Outcome<()> {
        let act = self.deed.act;
        let mut main_body = None;
        let sheet = self.sheet.clone();
        for m in &sheet.meetings {
            if !m.take {
                continue;
            }
            let body = self.meeting(m, known.title.clone()).await?;
            main_body = main_body.or(body);
        }
        for (kind, fact, field, span) in std::mem::take(&mut self.rows) {
            // What a person wrote has no words in the text: an empty stretch.
            let [start, end] = span.unwrap_or_default();
            let row = store::NewSource { communique: self.communique, kind, fact, field: &field, start, end };
            let id = self.deed.id();
            self.deed.tx.exec(store::source_insert(id, &row, act)).await?;
        }
        let now = self.deed.visit().now;
        if self.deed.tx.exec(store::communique_confirm(self.communique, version, main_body, act, now)).await?
            == 0
        {
            return Err(Error::Changed.into());
        }
        Ok(())
    }

    /// The only commit.
    async fn commit(self, place: Place) -> Result<Counts> {
        let c = self.counts;
        let entry = Entry::about(Subject::new("communique", self.communique), place).with(json!({
            "meetings": c.meetings, "persons": c.persons, "bodies": c.bodies, "mandates": c.mandates, "decisions": c.decisions,
        }));
        self.deed.commit(entry).await?;
        Ok(c)
    }

    fn source(&mut self, kind: &'static str, fact: i64, field: impl Into<String>, span: Option<Span>) {
        self.rows.push((kind, fact, field.into(), span));
    }

    fn unit(&self, code: &str) -> Outcome<(Id<Unit>, Place)> {
        self.links.unit(code).ok_or_else(|| Refusal::NoUnit.into())
    }

    async fn meeting(&mut self, m: &MeetingSheet, title: String) -> Outcome<Option<Id<Body>>> {
        let today = self.deed.visit().today;
        let day = link::day_of(m, today);
        self.at = format!("m{}-unit", m.id);
        let (unit, place) = self.unit(&m.unit.code)?;
        for p in m.people.clone() {
            if !p.take {
                continue;
            }
            self.at = format!("p{}", p.id);
            let person = self.person(&p, place).await?;
            self.source("person", person.raw(), format!("p{}", p.id), p.name.span);
        }
        self.at = format!("m{}-body", m.id);
        let body = if m.body.kind.is_empty() {
            None
        } else {
            let founded = (m.kind.value == "founding").then_some(m.date.from).flatten();
            Some(
                self.body(m.body.kind.clone(), m.unit.code.clone(), m.body.name.clone(), founded, None)
                    .await?,
            )
        };
        if let Some(body) = body {
            self.source("body", body.raw(), format!("m{}-body", m.id), m.body.said.span);
        }
        let offices: Vec<(PersonLine, OfficeLine)> = m
            .people
            .iter()
            .filter(|p| p.take)
            .flat_map(|p| p.offices.iter().map(|o| (p.clone(), o.clone())))
            .collect();
        for (p, office) in offices {
            self.office(&p, &office, day).await?;
        }
        self.at = format!("m{}-date", m.id);
        let new = self.new_meeting(m, unit, body, &title);
        let meeting = meetings::record(&mut self.deed, new).await?;
        self.counts.meetings += 1;
        for (name, span) in [
            ("kind", m.kind.span),
            ("unit", m.unit.said.span),
            ("host", m.host.said.span),
            ("date", m.date.said.span),
            ("mode", m.mode.span),
            ("venue", m.venue.span),
            ("slogan", m.slogan.span),
        ] {
            self.source("meeting", meeting.raw(), format!("m{}-{name}", m.id), span);
        }
        for a in &m.agenda {
            self.source("meeting", meeting.raw(), format!("a{}", a.id), a.said.span);
        }
        for g in &m.figures {
            self.source("meeting", meeting.raw(), format!("g{}", g.id), g.value.span);
        }
        for (n, d) in m.decisions.iter().enumerate() {
            self.decision(m, d, n, meeting, body, unit, day).await?;
        }
        for c in &m.coming {
            self.at = format!("n{}", c.id);
            let new = NewMilestone {
                meeting: Some(meeting),
                body,
                what: c.said.value.clone(),
                due_on: c.on,
                precision: c.precision.parse().unwrap_or(Precision::Unknown),
                unit,
            };
            let milestone = decisions::set_milestone(&mut self.deed, new).await?;
            self.source("milestone", milestone.raw(), format!("n{}", c.id), c.said.span);
        }
        self.at.clear();
        Ok(body)
    }

    fn new_meeting(
        &self,
        m: &MeetingSheet,
        unit: Id<Unit>,
        body: Option<Id<Body>>,
        title: &str,
    ) -> NewMeeting {
        let mut new = NewMeeting::of(unit);
        new.body = body;
        new.kind = m.kind.value.clone();
        new.title = title.to_string();
        new.host_unit = self.links.unit(&m.host.code).map(|(id, _)| id);
        (new.held_on, new.held_until_on) = (m.date.from, m.date.until);
        new.date_precision = if m.date.from.is_none() {
            Precision::Unknown
        } else {
            m.date.precision.parse().unwrap_or(Precision::Unknown)
        };
        new.date_written = m.date.said.value.clone();
        new.weekday_written = m.date.weekday.and_then(weekday);
        new.mode = m.mode.value.parse().unwrap_or(Mode::Unknown);
        new.venue = m.venue.value.clone();
        new.slogan = m.slogan.value.clone();
        new.communique = Some(self.communique);
        let mut seen = vec![];
        for p in m.people.iter().filter(|p| p.take) {
            let (Some(person), role) = (self.persons.get(&p.id), p.role.parse().unwrap_or(Role::Named))
            else {
                continue;
            };
            if !seen.contains(&(*person, role)) {
                seen.push((*person, role));
                new.people.push(NewPresence {
                    person: *person,
                    role,
                    capacity_written: p.capacity.value.clone(),
                    mandate: None,
                });
            }
        }
        new.agenda = m.agenda.iter().map(|a| a.said.value.clone()).collect();
        new.figures = m
            .figures
            .iter()
            .map(|g| NewFigure { value: g.value.value.clone(), unit_written: g.unit.value.clone() })
            .collect();
        new.steps = vec![
            NewStep { step: Step::Closed, on: m.date.until.or(m.date.from) },
            NewStep { step: Step::Reported, on: None },
        ];
        new
    }

    async fn person(&mut self, p: &PersonLine, place: Place) -> Outcome<Id<Person>> {
        let id = match (p.link, self.links.persons.get(&p.id)) {
            (Choice::Known(id), _) => id,
            (_, Some(Standing::Known(c, _))) => c.person.id,
            _ => {
                // The same new name in two meetings of one text is one person.
                if let Some(same) = self.entered_already(p) {
                    same
                } else {
                    let latin = !p.name.value.chars().any(amana_arabic::is_arabic_letter);
                    let (ar, la) =
                        if latin { ("", p.name.value.as_str()) } else { (p.name.value.as_str(), "") };
                    let new = NewPerson {
                        name_ar: ar.into(),
                        name_la: la.into(),
                        honorific: p.title.clone(),
                        sex: None,
                        place,
                    };
                    self.counts.persons += 1;
                    people::enter(&mut self.deed, new).await?
                }
            }
        };
        self.persons.insert(p.id, id);
        Ok(id)
    }

    fn entered_already(&self, p: &PersonLine) -> Option<Id<Person>> {
        let name = amana_arabic::fold(&p.name.value);
        let others = self.sheet.meetings.iter().flat_map(|m| &m.people).filter(|q| q.id != p.id);
        others
            .filter(|q| amana_arabic::fold(&q.name.value) == name)
            .find_map(|q| self.persons.get(&q.id).copied())
    }

    /// The living body of a kind at a unit, founded when the record has none.
    async fn body(
        &mut self,
        kind: String,
        unit: String,
        name: String,
        founded_on: Option<Day>,
        founded_by: Option<Id<Decision>>,
    ) -> Outcome<Id<Body>> {
        let (unit_id, _) = self.unit(&unit)?;
        if let Some(id) = bodies::find(&mut self.deed, &kind, unit_id, &name).await? {
            return Ok(id);
        }
        let parent = self.parent(kind.clone(), unit_id).await?;
        self.counts.bodies += 1;
        let new = self.new_body(&kind, unit_id, &name, parent, founded_on, founded_by);
        bodies::found(&mut self.deed, new).await
    }

    fn new_body(
        &self,
        kind: &str,
        unit: Id<Unit>,
        name: &str,
        parent: Option<Id<Body>>,
        founded_on: Option<Day>,
        founded_by: Option<Id<Decision>>,
    ) -> NewBody {
        NewBody {
            kind: kind.into(),
            unit,
            name_ar: name.into(),
            name_fr: String::new(),
            parent,
            competence: String::new(),
            founded_on,
            founded_by,
        }
    }

    /// The body inside which one of this kind lives, if the record has it.
    async fn parent(&mut self, kind: String, unit: Id<Unit>) -> Outcome<Option<Id<Body>>> {
        let rules = self.deed.visit().app.rules();
        match rules.kind(&kind).and_then(|k| k.parent.clone()) {
            Some(parent) => bodies::find(&mut self.deed, &parent, unit, "").await,
            None => Ok(None),
        }
    }

    /// An office stated in passing becomes a mandate known from a text: since when is not known.
    async fn office(&mut self, p: &PersonLine, office: &OfficeLine, day: Day) -> Outcome<()> {
        let Some(person) = self.persons.get(&p.id).copied() else { return Ok(()) };
        if !takes(office, &self.links.held(office, Some(person), day, &self.writes)) {
            return Ok(());
        }
        self.at = format!("p{}", p.id);
        let body =
            self.body(office.kind.clone(), office.unit.clone(), office.name.clone(), None, None).await?;
        let rank = u32::try_from(office.rank).ok().filter(|r| *r > 0);
        let seat = SeatRef::Post { body, post: office.post.clone(), rank };
        let new = NewMandate { from_known: false, ..NewMandate::new(seat, person, day, Basis::Import) };
        match bodies::begin_mandate(&mut self.deed, new).await {
            Ok(begun) => {
                self.counts.mandates += 1;
                self.source(
                    "mandate",
                    begun.mandate.raw(),
                    format!("o{}", office.id),
                    p.capacity.span.or(p.name.span),
                );
                Ok(())
            }
            // Two lines of the text say the same.
            Err(Stop::Refused(Refusal::HoldsAlready(_))) => Ok(()),
            Err(e) => Err(e),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one decision needs all of its meeting")]
    async fn decision(
        &mut self,
        m: &MeetingSheet,
        d: &DecisionLine,
        n: usize,
        meeting: Id<Meeting>,
        body: Option<Id<Body>>,
        unit: Id<Unit>,
        day: Day,
    ) -> Outcome<()> {
        self.at = format!("d{}", d.id);
        let mut new =
            NewDecision::of(unit, d.kind.parse().unwrap_or(decisions::Kind::Other), d.said.value.clone());
        new.meeting = Some(meeting);
        new.body = body;
        new.taken = d.taken.parse().unwrap_or(decisions::Taken::Unknown);
        new.ordinal = i64::try_from(n + 1).unwrap_or(i64::MAX);
        let recorded = decisions::record(&mut self.deed, new).await?;
        self.counts.decisions += 1;
        self.source("decision", recorded.decision.raw(), format!("d{}", d.id), d.said.span);
        for e in d.effects.clone() {
            if !e.take {
                continue;
            }
            self.at = format!("e{}", e.id);
            self.effect(m, d, e, recorded.decision, day).await?;
        }
        Ok(())
    }

    async fn effect(
        &mut self,
        m: &MeetingSheet,
        d: &DecisionLine,
        e: EffectLine,
        decision: Id<Decision>,
        day: Day,
    ) -> Outcome<()> {
        let (unit, place) = self.unit(&e.unit)?;
        if !self.writes.iter().any(|s| s.covers(place)) {
            return Ok(());
        }
        let body = bodies::find(&mut self.deed, &e.kind, unit, &e.name).await?;
        let known = m.date.precision == "day" && m.date.from.is_some();
        let founded_on = Some(day).filter(|_| known);
        let holder = e.holder.and_then(|line| self.persons.get(&line).copied());
        let effect = match (body, holder) {
            (Some(_), None) => return Ok(()),
            (None, None) => {
                let parent = self.parent(e.kind.clone(), unit).await?;
                self.counts.bodies += 1;
                Effect::FoundBody(self.new_body(&e.kind, unit, &e.name, parent, founded_on, Some(decision)))
            }
            (body, Some(person)) => {
                let rank = u32::try_from(e.rank).ok().filter(|r| *r > 0);
                // The body of the seat is filled in when it is founded with it.
                let seat =
                    SeatRef::Post { body: body.unwrap_or(Id::from_raw(0)), post: e.post.clone(), rank };
                let basis = self.basis(d, &e);
                let mandate = NewMandate { from_known: known, ..NewMandate::new(seat, person, day, basis) };
                self.counts.mandates += 1;
                match body {
                    Some(_) => Effect::BeginMandate(mandate),
                    None => {
                        let parent = self.parent(e.kind.clone(), unit).await?;
                        self.counts.bodies += 1;
                        let new = self.new_body(&e.kind, unit, &e.name, parent, founded_on, Some(decision));
                        Effect::FoundBodyWith(new, vec![(e.post.clone(), rank, mandate)])
                    }
                }
            }
        };
        let done = match decisions::effect(&mut self.deed, decision, effect).await {
            Ok(done) => done,
            // The text names the office in passing and then decides it: one mandate is enough.
            Err(Stop::Refused(Refusal::HoldsAlready(_))) => return Ok(()),
            Err(e) => return Err(e),
        };
        for one in done {
            let kind = match one.kind {
                decisions::EffectKind::BodyCreated => "body",
                _ => "mandate",
            };
            self.source(kind, one.ref_id, format!("e{}", e.id), e.span.or(d.said.span));
        }
        Ok(())
    }

    /// How the decision gave the mandate (B08): as it was taken, or as the statute says when it does not tell.
    fn basis(&self, d: &DecisionLine, e: &EffectLine) -> Basis {
        match (d.kind.as_str(), d.taken.as_str()) {
            (_, "consensus") => Basis::Consensus,
            ("appointment", _) => Basis::Appointment,
            (_, "unanimity" | "majority" | "secret_ballot") => Basis::Election,
            _ => {
                let rules = self.deed.visit().app.rules();
                let way = rules.post(&e.kind, &e.post).and_then(|p| p.ways.first().map(|w| w.how));
                match way {
                    Some(Means::Election) => Basis::Election,
                    Some(Means::Appointment) => Basis::Appointment,
                    _ => Basis::Import,
                }
            }
        }
    }
}

fn weekday(n: u8) -> Option<Weekday> {
    use Weekday::*;
    [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
        .get(usize::from(n).checked_sub(1)?)
        .copied()
}

/// Takes a confirmation back: what it wrote is gone, the draft is a draft again. Refused when later acts stand on it.
pub async fn take_back(
    by: &Granted<ConfirmArchive>,
    id: Id<Communique>,
    version: i64,
) -> Result<std::result::Result<(), Refusal>> {
    let visit = by.visit();
    let known = visit.app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(known.place())?;
    let Some(confirmed_by) =
        known.confirmed_by.filter(|_| known.state == State::Confirmed && known.version == version)
    else {
        return Err(Error::Changed);
    };
    let done = by
        .act(Verb::TakeBackCommunique, async |mut deed| {
            match crate::record::take_back(&mut deed, confirmed_by).await {
                Ok(()) => {}
                Err(Stop::Refused(refusal)) => return Ok(Err(refusal)),
                Err(Stop::Failed(e)) => return Err(e),
            }
            if deed.tx.exec(store::communique_unconfirm(id, version)).await? == 0 {
                return Err(Error::Changed);
            }
            let entry = Entry::about(Subject::new("communique", id), known.place())
                .with(json!({ "act": confirmed_by.to_string() }));
            deed.commit(entry).await?;
            Ok(Ok(()))
        })
        .await?;
    Ok(done)
}
