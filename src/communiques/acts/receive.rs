use crate::{
    access::{Deed, Granted, Scope, capability::ReviewArchive},
    communiques::{
        Communique, Import, Media, Problem, State,
        model::{file_name, fingerprint, media_of},
        store,
    },
    jobs,
    journal::{Entry, Subject, Verb},
    territory::{Place, Unit},
    web::{Error, Result, Visit},
};
use amana_base::Id;
use serde_json::json;

/// A text at the door.
pub struct Arriving {
    /// As the sender calls it.
    pub file_name: String,
    /// Its bytes; of one that is too large, none.
    pub bytes: Vec<u8>,
    /// How it came, when not to be told from its bytes.
    pub media: Option<Media>,
    /// The fingerprint of one whose bytes were not kept because it is too large.
    pub too_large: Option<Vec<u8>>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// It is in the archive and will be read.
    Queued(Id<Communique>),
    /// It is in the archive but cannot be read.
    Unreadable(Id<Communique>, Problem),
    /// The same text is there already: where it stands, unless it lies outside of what the sender may see.
    Already(Option<(Id<Communique>, State)>),
}

/// Stores one text with its bytes and the job that will read it, in one transaction. With a batch, begins the batch if
/// this is its first text. The same text twice is answered, not stored.
pub async fn receive(
    by: &Granted<ReviewArchive>,
    import: Option<Id<Import>>,
    text: &Arriving,
) -> Result<Received> {
    let visit = by.visit();
    let place = place_of(visit, by.scope()).await?;
    if let Some(import) = import {
        begin_import(by, import, place).await?;
    }
    let got = store_text(visit, place, import, text).await?;
    Ok(match got {
        // Whether somebody elsewhere has it is theirs to know.
        Stored::Same(same) => {
            let there = Place::raw(same.region_id, same.province_id, same.commune_id);
            Received::Already(by.at(there).is_ok().then_some((same.id, same.state)))
        }
        Stored::New(received) => received,
    })
}

/// The same for the command line, which acts for the installation.
pub async fn receive_as_program(
    visit: &Visit,
    place: Place,
    import: Id<Import>,
    text: &Arriving,
) -> Result<Received> {
    Ok(match store_text(visit, place, Some(import), text).await? {
        Stored::Same(same) => Received::Already(Some((same.id, same.state))),
        Stored::New(received) => received,
    })
}

/// Begins a batch for the command line.
pub async fn start_import_as_program(visit: &Visit, place: Place) -> Result<Id<Import>> {
    let mut deed = Deed::begin(visit, Verb::StartImport).await?;
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::import_insert(id, None, place, visit.now, act)).await?;
    deed.commit(Entry::about(Subject::new("import", id), place)).await?;
    Ok(id)
}

enum Stored {
    New(Received),
    Same(store::Same),
}

async fn store_text(
    visit: &Visit,
    place: Place,
    import: Option<Id<Import>>,
    text: &Arriving,
) -> Result<Stored> {
    for attempt in 1..=8u64 {
        match store_once(visit, place, import, text).await {
            // Another copy of the same text, or of the program, was faster: look again.
            Err(Error::Busy) if attempt < 8 => {
                tokio::time::sleep(std::time::Duration::from_millis(1 << attempt)).await
            }
            other => return other,
        }
    }
    Err(Error::Busy)
}

async fn store_once(
    visit: &Visit,
    place: Place,
    import: Option<Id<Import>>,
    text: &Arriving,
) -> Result<Stored> {
    let sha256 = text.too_large.clone().unwrap_or_else(|| fingerprint(&text.bytes));
    let mut deed = Deed::begin(visit, Verb::ReceiveCommunique).await?;
    let problem = if text.too_large.is_some() {
        Some(Problem::TooLarge)
    } else if text.bytes.iter().all(u8::is_ascii_whitespace) {
        Some(Problem::Empty)
    } else {
        None
    };
    let name = file_name(&text.file_name);
    let (id, act) = (deed.id::<Communique>(), deed.act);
    let row = store::NewCommunique {
        id,
        import,
        file_name: &name,
        media: text.media.unwrap_or_else(|| media_of(&name, &text.bytes)),
        sha256: &sha256,
        state: if problem.is_some() { State::Unreadable } else { State::Queued },
        problem,
        received_at: visit.app.clock.now(),
        place,
    };
    if deed.tx.exec(store::communique_insert(&row, act)).await? == 0 {
        let same = deed.tx.first(store::communique_same(&sha256)).await?;
        return same.map(Stored::Same).ok_or(Error::Busy);
    }
    deed.tx.exec(store::file_insert(id, &text.bytes)).await?;
    if problem.is_none() {
        let account = visit.officer().map(|o| o.account);
        let job = deed.id();
        deed.tx
            .exec(jobs::store::job_insert(
                job,
                jobs::Kind::ReadCommunique,
                id,
                account,
                visit.app.clock.now(),
            ))
            .await?;
    }
    let entry = Entry::about(Subject::new("communique", id), place)
        .with(json!({ "media": row.media.as_str(), "bytes": text.bytes.len() }));
    deed.commit(entry).await?;
    Ok(Stored::New(match problem {
        Some(problem) => Received::Unreadable(id, problem),
        None => Received::Queued(id),
    }))
}

/// Begins a batch, once: the first of its texts to arrive writes it down.
async fn begin_import(by: &Granted<ReviewArchive>, id: Id<Import>, place: Place) -> Result<()> {
    let visit = by.visit();
    let account = visit.officer().map(|o| o.account);
    if let Some(known) = visit.app.db.first(store::import(id)).await? {
        return match (known.account_id == account, known.cancelled_at) {
            (false, _) => Err(Error::NotFound),
            (true, Some(_)) => Err(Error::Changed),
            (true, None) => Ok(()),
        };
    }
    let mut deed = by.begin(Verb::StartImport).await?;
    let act = deed.act;
    match deed.tx.exec(store::import_insert(id, account, place, visit.now, act)).await {
        Ok(_) => {}
        // The batch's second text was faster.
        Err(amana_sql::Error::Unique { .. }) => return Ok(()),
        Err(e) => return Err(e.into()),
    }
    match deed.commit(Entry::about(Subject::new("import", id), place)).await {
        Ok(_) | Err(Error::Busy) => Ok(()),
        Err(e) => Err(e),
    }
}

/// Stops a batch: what was not read yet is put aside and can be taken up again.
pub async fn cancel_import(by: &Granted<ReviewArchive>, id: Id<Import>) -> Result<()> {
    let visit = by.visit();
    let known = visit.app.db.first(store::import(id)).await?.ok_or(Error::NotFound)?;
    if known.account_id != visit.officer().map(|o| o.account) {
        return Err(Error::NotFound);
    }
    let place = Place::raw(known.region_id, known.province_id, known.commune_id);
    by.act(Verb::CancelImport, async |mut deed| {
        if deed.tx.exec(store::import_cancel(id, visit.now)).await? == 0 {
            return Err(Error::Changed);
        }
        deed.tx.exec(store::import_jobs_cancel(id, visit.now)).await?;
        let stopped = deed.tx.exec(store::import_texts_aside(id)).await?;
        deed.commit(Entry::about(Subject::new("import", id), place).with(json!({ "stopped": stopped })))
            .await?;
        Ok(())
    })
    .await
}

/// The place of a scope: that of the unit it is named after.
async fn place_of(visit: &Visit, scope: Scope) -> Result<Place> {
    let unit: Id<Unit> = match scope {
        Scope::Nation => return Ok(Place::NATION),
        Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => id,
    };
    let row = visit.app.db.first(store::unit_place(unit)).await?.ok_or(Error::NotFound)?;
    Ok(Place::raw(row.region_id, row.province_id, row.commune_id))
}
