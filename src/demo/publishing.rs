//! What the province and the national body published: numbers given, one that waits for approval, one from above that stands
//! on an agenda. Published communiques are open to the world in the demonstration.

use super::story::NEAR;
use crate::{
    access::{Deed, Scope},
    app::App,
    bodies::Body,
    convening,
    journal::{Entry, Subject, Verb},
    meetings::{
        Meeting, Step,
        communique::recorded,
        lists,
        rapporteur::point_about,
        store::{AgendaItem, agenda_insert},
    },
    publishing::{self, Kind, NewDraft, Publication, approve_on, draft_on, publish_on, store, submit_on},
    record::view::me,
    settings,
    setup::store::setting_put,
    territory::{self, Place},
    web::{Error, Result, Visit},
};
use amana_base::Id;
use serde_json::json;
use std::sync::Arc;

/// Tells what was published, each as an act of its own.
pub async fn published(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let db = &app.db;
    let mut deed = Deed::begin(&visit, Verb::ChangeSettings).await?;
    setting_put(&mut deed.tx, "public_site", "on").await?;
    let about = Subject { kind: "organisation", id: 0 };
    deed.commit(Entry::about(about, Place::NATION).with(json!({ "public_site": true }))).await?;
    settings::load(app).await?;
    let Some(near) = db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let held = held(&visit, Scope::of(near.place()), near.id, &["provincial_secretariat"]).await?;
    for (n, meeting) in held.iter().take(4).rev().enumerate() {
        told(&visit, *meeting, n < 3).await?;
    }
    let Some(country) = db.first(territory::store::unit_by_code("MA")).await? else { return Ok(()) };
    let national = ["general_secretariat", "political_bureau", "national_council"];
    let above = self::held(&visit, Scope::Nation, country.id, &national).await?;
    let Some(meeting) = above.first() else { return Ok(()) };
    let Some(issued) = told(&visit, *meeting, true).await? else { return Ok(()) };
    on_agenda(&visit, Scope::of(near.place()), issued).await
}

/// The meetings that bodies of these kinds held at a unit, the latest first.
async fn held(
    visit: &Visit,
    scope: Scope,
    unit: Id<territory::Unit>,
    kinds: &[&str],
) -> Result<Vec<Id<Meeting>>> {
    let db = &visit.app.db;
    let mut out = vec![];
    for kind in kinds {
        let Some(body) = db.first(convening::store::host_at(unit, kind)).await? else { continue };
        let rows = db.all(lists::meetings(scope, Some(body), None, me(visit), visit.today, 12)).await?;
        let over =
            |step: Option<Step>| matches!(step, None | Some(Step::Closed | Step::Reported | Step::Adopted));
        out.extend(
            rows.into_iter()
                .filter(|m| m.held_on.is_some_and(|on| on <= visit.today) && over(m.step))
                .map(|m| m.id),
        );
    }
    Ok(out)
}

/// The communique of a meeting: published, or waiting for approval.
async fn told(visit: &Visit, meeting: Id<Meeting>, publish: bool) -> Result<Option<Id<Publication>>> {
    let recorded = recorded(visit, meeting).await?;
    let Some(body): Option<Id<Body>> = recorded.row.body_id else { return Ok(None) };
    let Some(issuer) = visit.app.db.first(store::issuer(body, me(visit), visit.today)).await? else {
        return Ok(None);
    };
    let (title, text) = recorded.wording();
    let whole = format!("{title}\n{text}");
    let new = NewDraft {
        body,
        meeting: Some(meeting),
        kind: Kind::Communique,
        title,
        text,
        recorded: whole,
        corrects: None,
    };
    let about = |id| Entry::about(Subject::new("publication", id), issuer.place());
    let mut deed = Deed::begin(visit, Verb::DraftPublication).await?;
    let id = match draft_on(&mut deed, issuer.place(), &new).await {
        Ok(id) => id,
        Err(publishing::Stop::Failed(e)) => return Err(e),
        Err(publishing::Stop::Refused(r)) => {
            return Err(anyhow::anyhow!("the story was refused: {r:?}").into());
        }
    };
    deed.commit(about(id)).await?;
    let mut deed = Deed::begin(visit, Verb::SubmitPublication).await?;
    submit_on(&mut deed, id, 1).await?;
    deed.commit(about(id)).await?;
    if !publish {
        return Ok(Some(id));
    }
    let mut deed = Deed::begin(visit, Verb::ApprovePublication).await?;
    approve_on(&mut deed, id, 2).await?;
    deed.commit(about(id)).await?;
    let row =
        visit.app.db.first(store::publication(id, me(visit), visit.today)).await?.ok_or(Error::NotFound)?;
    let mut deed = Deed::begin(visit, Verb::PublishPublication).await?;
    let (number, year) = publish_on(&mut deed, &row, 3, false).await?;
    deed.commit(about(id).with(json!({ "number": publishing::label(number, year) }))).await?;
    Ok(Some(id))
}

/// Puts a published text on the agenda of the next meeting of a territory.
async fn on_agenda(visit: &Visit, scope: Scope, id: Id<Publication>) -> Result<()> {
    let db = &visit.app.db;
    let Some(next) = db.all(store::lists::to_come(scope, me(visit), visit.today)).await?.into_iter().next()
    else {
        return Ok(());
    };
    let row = db.first(store::publication(id, me(visit), visit.today)).await?.ok_or(Error::NotFound)?;
    let points = db.all(convening::store::points(next.id)).await?;
    let mut deed = Deed::begin(visit, Verb::ChangeAgenda).await?;
    let (item, act) = (deed.id::<AgendaItem>(), deed.act);
    let text = point_about(&row.title, &row.label().unwrap_or_default());
    let ordinal = points.last().map_or(0, |p| p.ordinal) + 1;
    deed.tx.exec(agenda_insert(item, next.id, ordinal, &text, act)).await?;
    let detail =
        convening::store::Detail { from_kind: "communique".into(), from_id: id.raw(), ..Default::default() };
    deed.tx.exec(convening::store::detail_insert(item, &detail, act)).await?;
    deed.commit(Entry::about(Subject::new("meeting", next.id), next.place()).with(json!({ "added": text })))
        .await?;
    Ok(())
}
