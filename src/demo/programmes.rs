//! A founding programme of the province looked at most closely, half way: communes founded by an assembly, one without a decision,
//! some late, a day that moved, and work to prove.

use super::{build::told, story::NEAR};
use crate::{
    access::{Deed, Scope},
    app::App,
    bodies::{self, Basis, Body, NewBody, NewMandate, SeatRef},
    convening::store::host_at,
    decisions::{self, Effect, Kind, NewDecision, Taken},
    journal::{Entry, Subject, Verb},
    meetings::{self, Mode, NewMeeting, NewStep, Precision},
    people::{self, NewPerson, Person, Sex},
    programmes::{
        self, Goal, Programme, Step,
        acts::{Chosen, NewProgramme, NewTargets, Owner, launch_on, take_on},
        store::{self, facts, lists},
    },
    territory::{self, store::UnitRow},
    web::{Result, Visit},
};
use amana_base::{Day, Id};
use std::sync::Arc;

const PROVINCIAL: &str = "provincial_secretariat";
const LOCAL: &str = "local_secretariat";
/// Invented people who head the bodies founded.
const HEADS: [(&str, &str, Sex); 4] = [
    ("نجاة السقاط الوردي", "Najat Sekkat Ouardi", Sex::Female),
    ("حمزة المريني الزهري", "Hamza Mrini Zohri", Sex::Male),
    ("سلوى بنطاهر الغربي", "Saloua Bentaher Gharbi", Sex::Female),
    ("إدريس الطنجي البحري", "Driss Tanji Bahri", Sex::Male),
];

/// Tells all of it, each as an act of its own.
pub async fn programmes(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let db = &app.db;
    let Some(near) = db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let Some(body) = db.first(host_at(near.id, PROVINCIAL)).await? else { return Ok(()) };
    let Some(id) = founding(&visit, &near, body).await? else { return Ok(()) };
    let mut rows = db.all(facts::facts(&[id], Scope::Nation, None, visit.today)).await?;
    rows.retain(|row| row.goal == Goal::Found);
    for (n, row) in rows.iter().take(4).enumerate() {
        let Some(unit) = db.first(territory::store::unit(row.unit_id)).await? else { continue };
        let on = visit.today.plus(-70 + 18 * i64::try_from(n).unwrap_or(0));
        founded(&visit, &near, body, &unit, n, on).await?;
    }
    let mut deed = Deed::begin(&visit, Verb::MoveTarget).await?;
    for row in rows.iter().skip(6).take(2) {
        let to = visit.today.plus(45);
        let step = store::NewStep {
            days: Some((row.due_on, to)),
            ..store::NewStep::of(Step::Moved, "تأخر تجهيز القاعة، وتزامن الموعد مع الموسم الفلاحي")
        };
        let (key, act) = (deed.id(), deed.act);
        deed.tx.exec(store::target_due(row.id, to, 1)).await?;
        deed.tx.exec(store::step_insert(key, row.id, &step, visit.today.plus(-3), visit.now, act)).await?;
    }
    deed.commit(about(id, &near)).await?;
    Ok(())
}

fn about(id: Id<Programme>, unit: &UnitRow) -> Entry {
    programmes::acts::about(id, unit.place())
}

/// The programme with its targets: those of the first communes fell due already.
async fn founding(visit: &Visit, near: &UnitRow, body: Id<Body>) -> Result<Option<Id<Programme>>> {
    let today = visit.today;
    let mut deed = Deed::begin(visit, Verb::LaunchProgramme).await?;
    let new = NewProgramme {
        kind: programmes::Kind::Founding,
        title: "تأسيس الأمانات المحلية بالإقليم".into(),
        body,
        decision: None,
        from: today.plus(-120),
        until: today.plus(180),
    };
    let Ok(id) = launch_on(&mut deed, near, &new).await? else { return Ok(None) };
    deed.commit(about(id, near)).await?;
    let Some(row) = visit.app.db.first(lists::programme(id)).await? else { return Ok(None) };
    let units = visit.app.db.all(facts::units(near.place(), Goal::Found, LOCAL, today)).await?;
    let rules = visit.app.rules();
    let Some(kind) = rules.kind(LOCAL) else { return Ok(None) };
    let lacking: Vec<_> = units
        .iter()
        .filter(|u| programmes::acts::lacks(&rules, kind, Goal::Found, u, row.until_on))
        .map(|u| u.id)
        .collect();
    let (first, rest) = lacking.split_at(lacking.len().min(8));
    for (some, due) in [(first, today.plus(-12)), (rest, today.plus(60))] {
        let mut deed = Deed::begin(visit, Verb::TakeTargets).await?;
        let new = NewTargets {
            goal: Goal::Found,
            kind: LOCAL.into(),
            text: String::new(),
            chosen: Chosen::These(some.iter().copied().collect()),
            owner: Owner::Heads,
            due,
        };
        if take_on(&mut deed, &row, None, &new).await?.is_ok() {
            deed.commit(about(id, near)).await?;
        }
    }
    let mut deed = Deed::begin(visit, Verb::TakeTargets).await?;
    let work = NewTargets {
        goal: Goal::Work,
        kind: String::new(),
        text: "إعداد دليل الجموع العامة التأسيسية وتوزيعه على المشرفين".into(),
        chosen: Chosen::These([near.id].into()),
        owner: Owner::Heads,
        due: today.plus(15),
    };
    if take_on(&mut deed, &row, None, &work).await?.is_ok() {
        deed.commit(about(id, near)).await?;
    }
    Ok(Some(id))
}

/// A local secretariat, by the decision of an assembly in its commune; the last one without any.
async fn founded(
    visit: &Visit,
    near: &UnitRow,
    host: Id<Body>,
    unit: &UnitRow,
    n: usize,
    on: Day,
) -> Result<()> {
    let rules = visit.app.rules();
    let Some(post) = rules.kind(LOCAL).and_then(|k| k.posts.first()).map(|p| p.key.clone()) else {
        return Ok(());
    };
    let mut deed = Deed::begin(visit, Verb::AdoptDecision).await?;
    let (ar, la, sex) = HEADS[n % HEADS.len()];
    let head = NewPerson {
        name_ar: ar.into(),
        name_la: la.into(),
        honorific: String::new(),
        sex: Some(sex),
        place: unit.place(),
    };
    let head: Id<Person> = people::enter(&mut deed, head).await.map_err(told)?;
    let new = NewBody {
        kind: LOCAL.into(),
        unit: unit.id,
        name_ar: String::new(),
        name_fr: String::new(),
        parent: None,
        competence: String::new(),
        founded_on: Some(on),
        founded_by: None,
    };
    let first = NewMandate::new(SeatRef::Seat(Id::from_raw(0)), head, on, Basis::Election);
    if n == 3 {
        let body = bodies::found(&mut deed, new).await.map_err(told)?;
        let seat = SeatRef::Post { body, post, rank: None };
        bodies::begin_mandate(&mut deed, NewMandate { seat, ..first }).await.map_err(told)?;
    } else {
        let mut m = NewMeeting::of(near.id);
        m.body = Some(host);
        m.title = format!("الجمع العام التأسيسي للأمانة المحلية ب{}", unit.name_ar);
        m.held_on = Some(on);
        m.date_precision = Precision::Day;
        m.mode = Mode::InPerson;
        m.host_unit = Some(unit.id);
        m.steps.push(NewStep { step: meetings::Step::Closed, on: Some(on) });
        let meeting = meetings::record(&mut deed, m).await.map_err(told)?;
        let decision = NewDecision {
            meeting: Some(meeting),
            body: Some(host),
            taken: Taken::Consensus,
            taken_on: Some(on),
            effects: vec![Effect::FoundBodyWith(new, vec![(post, None, first)])],
            ..NewDecision::of(unit.id, Kind::Creation, format!("تأسيس الأمانة المحلية ب{}", unit.name_ar))
        };
        decisions::record(&mut deed, decision).await.map_err(told)?;
    }
    deed.commit(Entry::about(Subject::new("unit", unit.id), unit.place())).await?;
    Ok(())
}
