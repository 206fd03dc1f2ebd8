//! Parallel organisations that are there in part, headquarters in three states, means and requests: in the province looked at most
//! closely and in its region.

use super::{build::told, story::NEAR};
use crate::{
    access::Deed,
    app::App,
    bodies::{Basis, Body, Mandate, NewBody, NewMandate, SeatRef},
    convening::store::host_at,
    decisions::{self, Effect, Kind, NewDecision, Taken},
    headquarters::{self, State, Tenure, Urgency, acts::Wanted, store::Written},
    journal::{Entry, Subject, Verb},
    means::{self, Kind as Sort, acts::Thing},
    meetings::{self, Mode, NewMeeting, NewStep, Precision},
    people::{self, NewPerson, Sex},
    programmes::{
        self,
        acts::{NewProgramme, launch_on},
        store::lists,
    },
    territory::{self, store::UnitRow},
    web::{Result, Visit},
};
use amana_base::{Day, Id};
use std::sync::Arc;

/// Tells all of it, each as an act of its own.
pub async fn groups(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let db = &app.db;
    let Some(near) = db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let Some(region) = db.first(territory::store::unit(near.region_id)).await? else { return Ok(()) };
    let Some(host) = db.first(host_at(near.id, "provincial_secretariat")).await? else { return Ok(()) };
    let today = visit.today;
    let forum = ("منتدى الأطر والكفاءات", "رضوان البقالي الحسني", "Redouane Bakkali Hassani", Sex::Male);
    section(&visit, &near, Some(host), "provincial_forum", forum, today.plus(-140)).await?;
    let branch = ("", "هاجر الودغيري الصافي", "Hajar Oudghiri Safi", Sex::Female);
    section(&visit, &region, None, "engineers_branch", branch, today.plus(-210)).await?;
    premises(&visit, &near, &region, host).await?;
    given(&visit, &near, host).await
}

/// A section of an organisation with its head, by the decision of a meeting.
async fn section(
    visit: &Visit,
    unit: &UnitRow,
    host: Option<Id<Body>>,
    kind: &str,
    (own, ar, la, sex): (&str, &str, &str, Sex),
    on: Day,
) -> Result<()> {
    let rules = visit.app.rules();
    let Some(post) = rules.kind(kind).and_then(|k| k.posts.first()).map(|p| p.key.clone()) else {
        return Ok(());
    };
    let label = if own.is_empty() { rules.kind_label(kind, crate::ui::Lang::Ar) } else { own.to_owned() };
    let mut deed = Deed::begin(visit, Verb::AdoptDecision).await?;
    let head = NewPerson {
        name_ar: ar.into(),
        name_la: la.into(),
        honorific: String::new(),
        sex: Some(sex),
        place: unit.place(),
    };
    let head = people::enter(&mut deed, head).await.map_err(told)?;
    let new = NewBody {
        kind: kind.into(),
        unit: unit.id,
        name_ar: own.into(),
        name_fr: String::new(),
        parent: None,
        competence: String::new(),
        founded_on: Some(on),
        founded_by: None,
    };
    let mut m = NewMeeting::of(unit.id);
    m.body = host;
    m.title = format!("الجمع العام التأسيسي: {label}");
    m.held_on = Some(on);
    m.date_precision = Precision::Day;
    m.mode = Mode::InPerson;
    m.steps.push(NewStep { step: meetings::Step::Closed, on: Some(on) });
    let meeting = meetings::record(&mut deed, m).await.map_err(told)?;
    let first = NewMandate::new(SeatRef::Seat(Id::from_raw(0)), head, on, Basis::Election);
    let decision = NewDecision {
        meeting: Some(meeting),
        body: host,
        taken: Taken::Consensus,
        taken_on: Some(on),
        effects: vec![Effect::FoundBodyWith(new, vec![(post, None, first)])],
        ..NewDecision::of(unit.id, Kind::Creation, format!("هيكلة {label}"))
    };
    decisions::record(&mut deed, decision).await.map_err(told)?;
    deed.commit(Entry::about(Subject::new("unit", unit.id), unit.place())).await?;
    Ok(())
}

fn written(name: &str, address: &str, tenure: Tenure, term: Option<Day>) -> Written {
    Written {
        name: name.into(),
        address: address.into(),
        body: None,
        tenure,
        term,
        rooms: Some(4),
        seats: Some(60),
        hours: "من الاثنين إلى الجمعة، من 16:00 إلى 20:00".into(),
        accessible: Some(1),
    }
}

/// A headquarters that is open, with the last meetings held there; one that was closed; one that is wanted, late.
async fn premises(visit: &Visit, near: &UnitRow, region: &UnitRow, host: Id<Body>) -> Result<()> {
    let (db, today) = (&visit.app.db, visit.today);
    let about = |place| Entry::about(Subject { kind: "headquarters", id: 0 }, place);
    let mut deed = Deed::begin(visit, Verb::WriteHeadquarters).await?;
    let open = written("المقر الإقليمي", "شارع المسيرة، الطابق الأول", Tenure::Rented, Some(today.plus(45)));
    let open =
        headquarters::acts::register_on(&mut deed, near, open, State::Open, today.plus(-900), "").await?;
    let gone = written("المقر الجهوي القديم", "زنقة الأرز", Tenure::Lent, None);
    let why = "انتهت إعارة المحل";
    headquarters::acts::register_on(&mut deed, region, gone, State::Closed, today.plus(-120), why)
        .await?
        .ok();
    let Some(commune) = db
        .all(territory::store::units_of_kind(territory::UnitKind::Commune, None, Some(near.id)))
        .await?
        .into_iter()
        .next()
    else {
        return Ok(());
    };
    let name = format!("المقر المحلي ب{}", commune.name_ar);
    let wanted = written(&name, "حي السلام", Tenure::Unknown, None);
    let wanted =
        headquarters::acts::register_on(&mut deed, &commune, wanted, State::Planned, today.plus(-60), "")
            .await?;
    if let Ok(open) = open {
        let scope = crate::access::Scope::of(near.place());
        for met in deed.tx.all(headquarters::store::unplaced(scope, 5)).await? {
            let act = deed.act;
            deed.tx.exec(headquarters::store::meeting_insert(met.id, open, act)).await?;
        }
    }
    deed.commit(about(near.place())).await?;
    let Ok(wanted) = wanted else { return Ok(()) };
    let mut deed = Deed::begin(visit, Verb::LaunchProgramme).await?;
    let new = NewProgramme {
        kind: programmes::Kind::Premises,
        title: "فتح المقرات المحلية بالإقليم".into(),
        body: host,
        decision: None,
        from: today.plus(-60),
        until: today.plus(300),
    };
    let Ok(programme) = launch_on(&mut deed, near, &new).await? else { return Ok(()) };
    deed.commit(programmes::acts::about(programme, near.place())).await?;
    let (Some(programme), Some(row)) =
        (db.first(lists::programme(programme)).await?, db.first(headquarters::store::one(wanted)).await?)
    else {
        return Ok(());
    };
    let owners = db.all(lists::owners(host, near.place(), today)).await?;
    let Some(owner) = owners.first().map(|o| o.person_id) else { return Ok(()) };
    let mut deed = Deed::begin(visit, Verb::TakeTargets).await?;
    let want = Wanted { programme: programme.id, owner, due: today.plus(-8), urgency: Urgency::Pressing };
    if headquarters::acts::want_on(&mut deed, &row, &programme, &want).await?.is_ok() {
        deed.commit(programmes::acts::about(programme.id, near.place())).await?;
    }
    Ok(())
}

/// Means given to those who sit in the secretariat, and two requests: one waits, one was refused.
async fn given(visit: &Visit, near: &UnitRow, host: Id<Body>) -> Result<()> {
    let (db, today) = (&visit.app.db, visit.today);
    let holders: Vec<Id<Mandate>> =
        db.all(means::store::holders(host, today)).await?.iter().map(|h| h.id).collect();
    let thing = |kind, what: &str, amount| Thing { kind, what: what.into(), amount };
    let things = [
        thing(Sort::Equipment, "حاسوب محمول", None),
        thing(Sort::Access, "مفاتيح المقر الإقليمي", None),
        thing(Sort::Budget, "ميزانية التنقل", Some(600_000)),
    ];
    let mut deed = Deed::begin(visit, Verb::GiveMeans).await?;
    for (n, (thing, to)) in things.iter().zip(&holders).enumerate() {
        let on = today.plus(-200 + 40 * i64::try_from(n).unwrap_or(0));
        means::acts::give_on(&mut deed, host, near.place(), thing, (*to, on), "").await?.ok();
    }
    deed.commit(Entry::about(Subject::new("body", host), near.place())).await?;
    let mut deed = Deed::begin(visit, Verb::AskMeans).await?;
    for (n, to) in holders.iter().skip(1).take(2).enumerate() {
        let asked = thing(Sort::Equipment, if n == 0 { "جهاز عرض" } else { "سيارة" }, None);
        let why = "لتأطير لقاءات الجماعات البعيدة";
        let id = means::acts::ask_on(&mut deed, host, near.place(), &asked, *to, why).await?;
        if n == 1 {
            let (when, act) = ((today, visit.now), deed.act);
            let no = "تتجاوز ميزانية الإقليم لهذه السنة";
            deed.tx
                .exec(means::store::answer_insert(id, means::Answer::Refused, no, None, when, act))
                .await?;
        }
    }
    deed.commit(Entry::about(Subject::new("body", host), near.place())).await?;
    Ok(())
}
