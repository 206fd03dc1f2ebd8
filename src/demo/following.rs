//! What is followed: a directive of the national body that provinces carry out or not, a charter with signatures missing, late
//! work that rose, and a region whose meetings went round only some of its provinces.

use super::{build::told, store::directive_dated, story::NEAR};
use crate::{
    access::{Deed, Scope},
    app::App,
    bodies::Body,
    charters,
    convening::store::host_at,
    decisions::{self, Kind, NewDecision, NewItem, Taken},
    directives::{
        self, State, Step,
        acts::{issue_on, say_on},
        store::{NewDirective, Said, lists},
    },
    journal::{Entry, Subject, Verb},
    meetings::{self, Mode, NewMeeting, NewStep, Precision},
    territory::{self, Place, UnitKind, store::UnitRow},
    web::{Result, Visit},
};
use amana_base::{Day, Id};
use std::sync::Arc;

const PROVINCIAL: &str = "provincial_secretariat";
const OBJECTION: &str = "لا تتوفر القاعات المطلوبة قبل الصيف، ونقترح أجلا آخر.";
const REPORT: &str = "عقدت ثلاثة لقاءات، وبقي اثنان مبرمجين هذا الشهر.";
const DONE: &str = "عقدت اللقاءات كلها ورفع التقرير.";

/// Tells all of it, each as an act of its own.
pub async fn following(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let db = &app.db;
    let unit = async |code: &str| db.first(territory::store::unit_by_code(code)).await;
    let (Some(country), Some(near)) = (unit("MA").await?, unit(NEAR).await?) else { return Ok(()) };
    let Some(region) = db.first(territory::store::unit(near.region_id)).await? else { return Ok(()) };
    if let Some(bureau) = db.first(host_at(country.id, "political_bureau")).await? {
        directive(&visit, bureau, &country).await?;
        charter(&visit, bureau, &country).await?;
    }
    if let Some(secretariat) = db.first(host_at(region.id, "regional_secretariat")).await? {
        rotation(&visit, secretariat, &region).await?;
    }
    late(&visit, &region).await
}

fn about(body: Id<Body>, place: Place) -> Entry {
    Entry::about(Subject::new("body", body), place)
}

async fn decided(
    visit: &Visit,
    body: Id<Body>,
    country: &UnitRow,
    kind: Kind,
    text: &str,
    ago: i64,
) -> Result<Id<decisions::Decision>> {
    let mut deed = Deed::begin(visit, Verb::AdoptDecision).await?;
    let on = visit.today.plus(-ago);
    let new = NewDecision {
        body: Some(body),
        taken: Taken::Consensus,
        taken_on: Some(on),
        ..NewDecision::of(country.id, kind, text)
    };
    let id = decisions::record(&mut deed, new).await.map_err(told)?.decision;
    deed.commit(Entry::about(Subject::new("decision", id), Place::NATION)).await?;
    Ok(id)
}

async fn issued(
    visit: &Visit,
    id: Id<decisions::Decision>,
    country: &UnitRow,
    new: &NewDirective,
) -> Result<()> {
    let mut deed = Deed::begin(visit, Verb::IssueDirective).await?;
    let Some(row) = deed.tx.first(directives::store::candidate(id)).await? else { return Ok(()) };
    if issue_on(&mut deed, id, &row, new, Some((PROVINCIAL, country))).await?.is_ok() {
        deed.commit(Entry::about(Subject::new("decision", id), Place::NATION)).await?;
    }
    Ok(())
}

/// One whose day has passed, one to come, one that another replaced.
async fn directive(visit: &Visit, bureau: Id<Body>, country: &UnitRow) -> Result<()> {
    let today = visit.today;
    let first = "عقد لقاءات تواصلية بكل الجماعات ورفع تقرير عنها";
    let id = decided(visit, bureau, country, Kind::Directive, first, 45).await?;
    issued(visit, id, country, &NewDirective { due_on: Some(today.plus(-5)), ..NewDirective::default() })
        .await?;
    let mut deed = Deed::begin(visit, Verb::AnswerDirective).await?;
    let rows = deed.tx.all(lists::addressees(id, Scope::Nation, None, None, 200)).await?;
    for (n, row) in rows.iter().enumerate() {
        let (step, text) = match (row.unit_code == NEAR, n % 6) {
            (true, _) | (_, 4) => continue,
            _ if n == 3 => (Step::Objected, OBJECTION),
            (_, 0 | 1) => (Step::Done, DONE),
            (_, 2) => (Step::Reported, REPORT),
            _ => (Step::Acknowledged, ""),
        };
        let Some(addressee) = deed.tx.first(directives::store::addressee(id, row.body_id)).await? else {
            continue;
        };
        if addressee.state != State::Addressed {
            continue;
        }
        let said = Said {
            step,
            text: text.into(),
            link: String::new(),
            evidence: directives::Evidence::Nothing,
            evidence_id: 0,
        };
        // Nobody refuses what the story tells in its own order.
        let _told = say_on(&mut deed, id, &addressee, &said).await?;
    }
    directive_dated(&mut deed.tx, id, today.plus(-45)).await?;
    deed.commit(Entry::about(Subject::new("decision", id), Place::NATION)).await?;

    let old = decided(visit, bureau, country, Kind::Resolution, "مسطرة تجديد الفروع المحلية", 30).await?;
    issued(visit, old, country, &NewDirective::default()).await?;
    let new = decided(visit, bureau, country, Kind::Resolution, "مسطرة تجديد الفروع المحلية بعد تعديلها", 8)
        .await?;
    let terms =
        NewDirective { due_on: Some(today.plus(40)), acknowledge_days: Some(10), ..NewDirective::default() };
    issued(visit, new, country, &terms).await?;
    let mut deed = Deed::begin(visit, Verb::EndDirective).await?;
    let act = deed.act;
    let ended = directives::Ended::Replaced;
    deed.tx.exec(directives::store::end_insert(old, ended, today, "", Some(new), act)).await?;
    deed.commit(Entry::about(Subject::new("decision", old), Place::NATION)).await?;
    Ok(())
}

/// A charter of provincial secretaries that two in three have signed.
async fn charter(visit: &Visit, bureau: Id<Body>, country: &UnitRow) -> Result<()> {
    let new = charters::acts::NewCharter {
        title: "دفتر تحملات الأمين الإقليمي".into(),
        text: "عقد اجتماعات الأمانة الإقليمية في وقتها.\nرفع تقرير كل ثلاثة أشهر إلى الأمانة الجهوية.\nتحيين لوائح المنخرطين.\nفتح المقر للمواطنات والمواطنين.".into(),
    };
    let mut deed = Deed::begin(visit, Verb::PublishCharter).await?;
    let Ok((id, hash)) = charters::acts::publish_on(&mut deed, bureau, Place::NATION, &new).await? else {
        return Ok(());
    };
    let office = (PROVINCIAL, "provincial_secretary");
    if charters::acts::address_on(&mut deed, id, Place::NATION, office, country).await?.is_err() {
        return Ok(());
    }
    let Some(text) = deed.tx.first(charters::store::texts(id)).await?.map(|t| t.id) else { return Ok(()) };
    let asked = charters::store::holders((id, text), Scope::Nation, None, None, None, visit.today, 200);
    for (n, holder) in deed.tx.all(asked).await?.into_iter().enumerate() {
        if n % 3 != 2 {
            charters::acts::keep(&mut deed, text, &holder, &hash, visit.today, n % 2 == 0).await?;
        }
    }
    deed.commit(about(bureau, Place::NATION)).await?;
    Ok(())
}

/// The region met in a few of its provinces, in two of them twice.
async fn rotation(visit: &Visit, body: Id<Body>, region: &UnitRow) -> Result<()> {
    let provinces =
        visit.app.db.all(territory::store::units_of_kind(UnitKind::Province, Some(region.id), None)).await?;
    let mut deed = Deed::begin(visit, Verb::ConfirmCommunique).await?;
    for (n, province) in [0usize, 2, 0, 3, 2].into_iter().enumerate() {
        let Some(host) = provinces.get(province) else { continue };
        let on: Day = visit.today.plus(-40 - 55 * i64::try_from(n).unwrap_or(0));
        let mut m = NewMeeting::of(region.id);
        m.body = Some(body);
        m.kind = "ordinary_meeting".into();
        m.title = format!("اجتماع الأمانة الجهوية ب{}", host.name_ar);
        m.held_on = Some(on);
        m.date_precision = Precision::Day;
        m.mode = Mode::InPerson;
        m.host_unit = Some(host.id);
        m.steps.push(NewStep { step: meetings::Step::Closed, on: Some(on) });
        meetings::record(&mut deed, m).await.map_err(told)?;
    }
    deed.commit(about(body, region.place())).await?;
    Ok(())
}

/// Provinces of the region whose work is late for longer than the statute lets it stay with them.
async fn late(visit: &Visit, region: &UnitRow) -> Result<()> {
    let provinces =
        visit.app.db.all(territory::store::units_of_kind(UnitKind::Province, Some(region.id), None)).await?;
    for (n, province) in provinces.iter().take(3).enumerate() {
        let Some(body) = visit.app.db.first(host_at(province.id, PROVINCIAL)).await? else { continue };
        let mut deed = Deed::begin(visit, Verb::AdoptDecision).await?;
        let new = NewItem {
            body,
            seat: None,
            person: None,
            text: "تحيين لوائح المنخرطين وإرسالها إلى الأمانة الجهوية".into(),
            due_on: Some(visit.today.plus(-25 - 9 * i64::try_from(n).unwrap_or(0))),
        };
        decisions::assign_item(&mut deed, new, None).await.map_err(told)?;
        deed.commit(about(body, province.place())).await?;
    }
    Ok(())
}
