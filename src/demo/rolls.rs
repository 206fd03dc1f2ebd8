//! The rolls of the province looked at most closely: one frozen and published, one shown to be objected to, one that is a draft; and a
//! member who was written down twice.

use super::{build::told, story::NEAR};
use crate::{
    access::Deed,
    app::App,
    journal::{Entry, Subject, Verb},
    members::{self, JoinedHow, NewMember},
    merging,
    people::{self, NewPerson},
    record::Stop,
    rolls::{self, NewRemark, NewRoll, Roll, Verdict, about},
    territory::{self, UnitKind, store::UnitRow},
    web::{Error, Result, Visit},
};
use amana_base::Id;
use anyhow::anyhow;
use std::sync::Arc;

fn expected<T, R: std::fmt::Debug>(outcome: std::result::Result<T, Stop<R>>) -> Result<T> {
    outcome.map_err(|stop| match stop {
        Stop::Failed(e) => e,
        Stop::Refused(r) => Error::from(anyhow!("the story was refused: {r:?}")),
    })
}

/// Tells all of it, each as an act of its own.
pub async fn rolls(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let Some(near) = app.db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    // Drawn up and shown ten days ago, frozen today.
    let mut before = Visit::of_program(app.clone());
    before.today = visit.today.plus(-10);
    let frozen = drawn(&before, &near, "انتخاب مندوبي المؤتمر الوطني", 20).await?;
    step(&before, &near, Verb::ShowRoll, frozen).await?;
    step(&visit, &near, Verb::FreezeRoll, frozen).await?;
    step(&visit, &near, Verb::PublishRoll, frozen).await?;
    let shown = drawn(&visit, &near, "تجديد هياكل الفروع المحلية", 30).await?;
    step(&visit, &near, Verb::ShowRoll, shown).await?;
    let excluded = rolls::store::lists::entries(shown, Verdict::Excluded, None, 1);
    if let Some(line) = app.db.first(excluded).await? {
        let mut deed = Deed::begin(&visit, Verb::RemarkOnRoll).await?;
        let new = NewRemark {
            person: line.person_id,
            asks: rolls::Asks::Listed,
            text: "أديت واجب الانخراط لدى أمين مال الفرع".into(),
        };
        expected(rolls::remark(&mut deed, shown, new).await)?;
        deed.commit(about(shown, near.place())).await?;
    }
    drawn(&visit, &near, "استشارة داخلية حول البرنامج المحلي", 60).await?;
    twice(&visit, &near).await
}

async fn drawn(visit: &Visit, unit: &UnitRow, title: &str, days: i64) -> Result<Id<Roll>> {
    let mut deed = Deed::begin(visit, Verb::DrawUpRoll).await?;
    let day = visit.today.plus(days);
    let new = NewRoll { title: title.into(), unit: unit.id, place: unit.place(), body: None, day };
    let id = expected(rolls::draw_up(&mut deed, new).await)?;
    deed.commit(about(id, unit.place())).await?;
    Ok(id)
}

async fn step(visit: &Visit, unit: &UnitRow, verb: Verb, id: Id<Roll>) -> Result<()> {
    let mut deed = Deed::begin(visit, verb).await?;
    match verb {
        Verb::ShowRoll => drop(expected(rolls::show(&mut deed, id, None).await)?),
        Verb::FreezeRoll => {
            let frozen = expected(rolls::freeze(&mut deed, id, Some(Verdict::Excluded)).await)?;
            let sha256 = data_encoding::HEXLOWER.encode(&frozen.hash);
            let detail = serde_json::json!({ "rows": frozen.electors, "sha256": sha256 });
            deed.commit(about(id, unit.place()).with(detail)).await?;
            return Ok(());
        }
        _ => expected(rolls::publish(&mut deed, id).await)?,
    }
    deed.commit(about(id, unit.place())).await?;
    Ok(())
}

/// Somebody of an old list, written a little differently on a new one; the pairs are looked for.
async fn twice(visit: &Visit, near: &UnitRow) -> Result<()> {
    let communes = visit.app.db.all(territory::store::units_of_kind(UnitKind::Commune, None, Some(near.id)));
    let Some(commune) = communes.await?.into_iter().next() else { return Ok(()) };
    let mut deed = Deed::begin(visit, Verb::EnrolMember).await?;
    for (ar, la, years, phone) in [
        ("عبد القادر الغزواني", "Abdelkader Ghazouani", 3, "0600000042"),
        ("عبدالقادر غزواني", "GHAZOUANI Abdelkader", 1, "+212 6 00 00 00 42"),
    ] {
        let person = NewPerson {
            name_ar: ar.into(),
            name_la: la.into(),
            honorific: String::new(),
            sex: Some(people::Sex::Male),
            place: commune.place(),
        };
        let person = people::enter(&mut deed, person).await.map_err(told)?;
        let on = visit.today.plus_months(-12 * years);
        let new = NewMember {
            birth_year: Some(1971),
            protected: vec![("phone", phone.replace(' ', ""))],
            ..NewMember::of(person, commune.place(), on, JoinedHow::Import)
        };
        expected(members::enrol(&mut deed, new).await)?;
    }
    deed.commit(Entry::about(Subject { kind: "members", id: 0 }, commune.place())).await?;
    let mut deed = Deed::begin(visit, Verb::LookForPairs).await?;
    let found = expected(merging::look_for(&mut deed, near.place()).await)?;
    let entry = Entry::about(Subject { kind: "members", id: 0 }, near.place());
    deed.commit(entry.with(serde_json::json!({ "rows": found }))).await?;
    Ok(())
}
