use crate::{
    access::{Deed, Scope},
    app::App,
    communiques::{
        Communique, Problem, Sheet, State,
        drafting::{self, Drafting},
        lexicon, model, store,
    },
    jobs::{self, Lease},
    journal::{Entry, Subject, Verb},
    web::{Error, Result, Visit},
};
use amana_base::Id;
use amana_reader::source::{self, Unreadable};
use serde_json::json;
use std::sync::Arc;

/// Reads a text that waits: its draft and the end of the job are written in one transaction, once.
pub async fn read_queued(app: &Arc<App>, lease: &Lease) -> Result<()> {
    let id: Id<Communique> = Id::from_raw(lease.subject_id);
    let visit = Visit::of_program(app.clone());
    let known = app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    if known.state != State::Queued {
        return end(&visit, lease).await;
    }
    if lease.attempts >= jobs::model::ATTEMPTS {
        return unreadable(&visit, lease, &known, Problem::Broken).await;
    }
    let bytes = app.db.one(store::file_bytes(id)).await?;
    let desk = lexicon::desk(app).await?;
    let (rules, name, limit) = (app.rules(), known.file_name.clone(), app.config.upload_megabytes << 20);
    let read = tokio::task::spawn_blocking(move || {
        let text = text_of(&name, &bytes, limit)?;
        let draft = desk.reader.read(&text);
        let with =
            Drafting { reader: &desk.reader, rules: &rules, terms: &desk.terms, gazette: &desk.gazette };
        let sheet = drafting::sheet(&with, &text, &draft);
        let place = sheet.place(&desk.gazette);
        let title = draft.title.map_or_else(|| model::title_of(&text), |t| model::title_of(&t.value));
        Ok::<_, Problem>((text, title, sheet, place))
    });
    let (text, title, sheet, place) = match read.await.map_err(anyhow::Error::new)? {
        Ok(read) => read,
        Err(problem) => return unreadable(&visit, lease, &known, problem).await,
    };
    let json = sheet.json();
    let reading = store::Reading {
        text: &text,
        title: &title,
        draft: &json,
        held_on: sheet.main().and_then(|m| m.date.from),
        // What concerns another territory stays with who brought it until they hand it on.
        place: place.filter(|p| Scope::of(known.place()).covers(*p)).unwrap_or(known.place()),
    };
    let mut deed = Deed::begin(&visit, Verb::ReadCommunique).await?;
    jobs::finish(&mut deed.tx, lease, visit.now).await?;
    if deed.tx.exec(store::communique_read(id, &reading, app.clock.now())).await? == 0 {
        return Err(Error::Changed);
    }
    let people: usize = sheet.meetings.iter().map(|m| m.people.len()).sum();
    let entry = Entry::about(Subject::new("communique", id), reading.place)
        .with(json!({ "meetings": sheet.meetings.len(), "people": people }));
    deed.commit(entry).await?;
    Ok(())
}

async fn unreadable(
    visit: &Visit,
    lease: &Lease,
    known: &store::CommuniqueRow,
    problem: Problem,
) -> Result<()> {
    let mut deed = Deed::begin(visit, Verb::ReadCommunique).await?;
    jobs::finish(&mut deed.tx, lease, visit.now).await?;
    deed.tx.exec(store::communique_unreadable(known.id, problem, visit.app.clock.now())).await?;
    let entry = Entry::about(Subject::new("communique", known.id), known.place())
        .with(json!({ "problem": problem.as_str() }));
    deed.commit(entry).await?;
    Ok(())
}

/// Nothing left to do: somebody moved the text on.
async fn end(visit: &Visit, lease: &Lease) -> Result<()> {
    let app = &visit.app;
    app.db.tx(async |mut tx| jobs::finish(&mut tx, lease, visit.now).await).await
}

/// The text of a file, or why there is none.
pub fn text_of(name: &str, bytes: &[u8], limit: usize) -> Result<String, Problem> {
    if bytes.len() > limit {
        return Err(Problem::TooLarge);
    }
    source::text_of(name, bytes).map(|source| source.text).map_err(problem)
}

fn problem(why: Unreadable) -> Problem {
    match why {
        Unreadable::Empty => Problem::Empty,
        Unreadable::TooBig { .. } => Problem::TooLarge,
        Unreadable::Pdf => Problem::Pdf,
        Unreadable::OldWord => Problem::OldFormat,
        Unreadable::Binary => Problem::Binary,
        Unreadable::Encoding => Problem::Encoding,
        Unreadable::OtherScript => Problem::OtherScript,
        Unreadable::Encrypted => Problem::Protected,
        Unreadable::Broken => Problem::Damaged,
        Unreadable::NotWord => Problem::Packed,
        Unreadable::Inflated => Problem::Bomb,
    }
}

/// What the organisation's reader understands of a text that is not in the archive: nothing is kept of it.
pub async fn understand(app: &Arc<App>, text: String) -> Result<Sheet> {
    let desk = lexicon::desk(app).await?;
    let rules = app.rules();
    let read = tokio::task::spawn_blocking(move || {
        let draft = desk.reader.read(&text);
        let with =
            Drafting { reader: &desk.reader, rules: &rules, terms: &desk.terms, gazette: &desk.gazette };
        drafting::sheet(&with, &text, &draft)
    });
    Ok(read.await.map_err(anyhow::Error::new)?)
}
