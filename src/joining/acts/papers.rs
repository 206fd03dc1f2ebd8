//! Forms that were signed on paper: the scan is kept first, typed beside it later, and goes with what it says.

use crate::{
    access::Deed,
    app::App,
    joining::{
        Application, Campaign, ConsentText, Paper,
        refusal::Outcome,
        scan::{self, Sheet},
        store::{
            ApplicationRow,
            papers::{self, PaperInsert, PaperRow},
        },
    },
    journal::{Entry, Subject, Verb},
    keys,
    people::Person,
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

/// How many days a scan waits to be typed; then it is destroyed. Whoever signed it applied for nothing in the program yet.
pub const WAITS: i64 = 60;
/// How often it is looked whether one waited too long.
const LOOK: Duration = Duration::from_secs(3_600);

/// A line of the journal about a form on paper: where, and nothing of the person.
pub fn about_paper(id: Id<Paper>, place: Place) -> Entry {
    Entry::about(Subject::new("paper_form", id), place)
}

/// Keeps the scan of a form that is still to be typed, under the key of the person to be.
pub async fn keep_paper(
    deed: &mut Deed<'_>,
    campaign: Option<(Id<Campaign>, Id<ConsentText>)>,
    place: Place,
    sheets: &[Sheet],
) -> Outcome<Id<Paper>> {
    let visit = deed.visit();
    let (id, person): (Id<Paper>, Id<Person>) = (deed.id(), deed.id());
    let (key, wrapped) = visit.app.keys.fresh_person(person.raw()).map_err(Error::from)?;
    keys::store::person_key_insert(&mut deed.tx, person, &wrapped).await?;
    let new = PaperInsert { id, person, campaign, place, on: visit.today, application: None };
    written(deed, &new, &key, sheets).await?;
    Ok(id)
}

/// Keeps the scan of an application that was typed before, under its own key.
pub async fn add_scan(deed: &mut Deed<'_>, row: &ApplicationRow, sheets: &[Sheet]) -> Outcome<()> {
    let visit = deed.visit();
    let wrapped = row.wrapped.as_ref().ok_or(Error::Gone)?;
    let key = visit.app.keys.unwrap_person(row.person_id.raw(), wrapped).map_err(Error::from)?;
    let campaign = row.campaign_id.zip(row.text_id);
    let place = row.place();
    let application = Some(row.id);
    let new =
        PaperInsert { id: deed.id(), person: row.person_id, campaign, place, on: visit.today, application };
    written(deed, &new, &key, sheets).await
}

async fn written(deed: &mut Deed<'_>, new: &PaperInsert, key: &[u8; 32], sheets: &[Sheet]) -> Outcome<()> {
    let act = deed.act;
    deed.tx.exec(papers::paper_insert(new, act)).await?;
    for (n, sheet) in (1..).zip(sheets) {
        let bytes = i64::try_from(sheet.bytes.len()).unwrap_or(i64::MAX);
        deed.tx.exec(papers::sheet_insert(new.id, n, sheet.media, bytes)).await?;
        let pieces = scan::sealed(&deed.visit().app, key, new.id, n, sheet)?;
        for (part, cipher) in (0..).zip(pieces) {
            deed.tx.exec(papers::piece_insert(new.id, n, part, &cipher)).await?;
        }
    }
    Ok(())
}

/// It was typed. Somebody else may have done so meanwhile.
pub async fn typed(deed: &mut Deed<'_>, id: Id<Paper>, application: Id<Application>) -> Outcome<()> {
    match deed.tx.exec(papers::typed(id, application)).await? {
        0 => Err(Error::Changed.into()),
        _ => Ok(()),
    }
}

/// Destroys a scan that nobody typed, and its key: it cannot be brought back.
pub async fn destroy_paper(deed: &mut Deed<'_>, row: &PaperRow) -> Outcome<()> {
    let now = deed.visit().now;
    for change in papers::paper_gone(row.id) {
        deed.tx.exec(change).await?;
    }
    deed.tx.exec(keys::store::person_key_destroy(row.person_id, now)).await?;
    Ok(())
}

/// Destroys what nobody types until `stop` changes.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    loop {
        if let Err(e) = turn(&app).await {
            tracing::warn!("scans that nobody types are not destroyed yet: {e}");
        }
        tokio::select! {
            _ = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => break,
        }
    }
}

/// Destroys the scans that nobody typed in [`WAITS`] days; gives how many there were.
pub async fn turn(app: &Arc<App>) -> Result<usize> {
    let visit = Visit::of_program(app.clone());
    let mut gone = 0;
    for id in app.db.all(papers::stale(visit.today.plus(-WAITS))).await? {
        let mut deed = Deed::begin(&visit, Verb::DestroyPaper).await?;
        let Some(row) = deed.tx.first(papers::paper(id)).await?.filter(|r| r.application_id.is_none()) else {
            continue;
        };
        if let Err(crate::record::Stop::Failed(error)) = destroy_paper(&mut deed, &row).await {
            return Err(error);
        }
        deed.commit(about_paper(id, row.place())).await?;
        gone += 1;
    }
    Ok(gone)
}
