//! Live pages: what happens now is written once per change and language, and sent to everybody who looks.
//!
//! A meeting that somebody looks at has one follower per language. At a beat of the pulse (each commit of this copy of the
//! program), and every second for what another copy wrote, it counts the acts about the meeting: their number is the
//! version. When it grew, the fragment is made once and every listener gets the same bytes; whom the acts concern is told
//! besides that the own part of the page is to be asked for again. Nobody looks: it ends.

use super::{
    Room,
    concerned::{AGAIN, Concerned},
    pages::now::NowView,
};
use crate::{
    app::App,
    meetings::Meeting,
    sitting::store,
    ui::Lang,
    web::{Result, Visit},
};
use amana_base::Id;
use amana_sql::EngineKind;
use askama::Template;
use axum::body::Bytes;
use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{Semaphore, SemaphorePermit, watch};

/// Changes that come together share a fragment.
const BEAT: Duration = Duration::from_millis(300);
/// How often another copy's changes are looked for.
const LOOK: Duration = Duration::from_secs(1);

/// What is sent. Shows itself: `{{ now }}`.
pub struct Fragment {
    /// How many acts about the meeting it has seen.
    pub version: i64,
    /// As a page holds it.
    pub html: String,
    /// As an event.
    pub event: Bytes,
    /// The meeting as it was then.
    pub room: Arc<Room>,
    /// Whose own pages are to ask again.
    pub concerned: Concerned,
}

impl fmt::Display for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.html)
    }
}

impl askama::filters::HtmlSafe for Fragment {}

type Key = (Id<Meeting>, Lang);

/// How many acts about meetings this copy of the program does at once. The embedded engine writes one after the other and
/// commits those that wait together: the more wait, the fewer times the disk is waited for. On a server acts about the same
/// meeting that meet are begun again: there each meeting has four turns, shared with few others.
fn turns(engine: EngineKind) -> Vec<Semaphore> {
    match engine {
        EngineKind::Sqlite => vec![Semaphore::new(64)],
        EngineKind::Postgres => (0..16).map(|_| Semaphore::new(4)).collect(),
    }
}

/// The meetings that are looked at, and the turns of those who write about them.
pub struct Hub {
    followed: Mutex<HashMap<Key, watch::Sender<Arc<Fragment>>>>,
    turns: Vec<Semaphore>,
}

impl Hub {
    /// Nobody looks yet.
    pub fn new(engine: EngineKind) -> Hub {
        Hub { followed: Mutex::default(), turns: turns(engine) }
    }
    fn followed(&self) -> std::sync::MutexGuard<'_, HashMap<Key, watch::Sender<Arc<Fragment>>>> {
        self.followed.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// Waits for a turn to write about a meeting; given back when it is dropped.
    pub async fn turn(&self, meeting: Id<Meeting>) -> Option<SemaphorePermit<'_>> {
        let shared =
            usize::try_from(meeting.raw().unsigned_abs()).unwrap_or(0).checked_rem(self.turns.len())?;
        self.turns.get(shared)?.acquire().await.ok()
    }
    /// How many meetings are followed, in each language.
    pub fn len(&self) -> usize {
        self.followed().len()
    }
    /// Is nothing looked at?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The fragment of this moment, after another one when there was one.
async fn fragment(
    app: &Arc<App>,
    meeting: Id<Meeting>,
    lang: Lang,
    before: Option<&Fragment>,
) -> Result<Fragment> {
    let version = app.db.one(store::version(meeting)).await?;
    let new = before.map_or(0, |before| version - before.version);
    let acts = app.db.all(store::latest_acts(meeting, new.max(0) + AGAIN)).await?;
    let concerned = match before {
        Some(before) => before.concerned.next(version, &acts),
        None => Concerned::from(version, &acts),
    };
    let mut visit = Visit::of_program(app.clone());
    visit.lang = lang;
    let room = Room::load(&app.db, &app.rules(), meeting, visit.today).await?;
    let html = NowView::of(&visit, &room).await?.render()?;
    let mut event = format!("id: {version}\nevent: now\n");
    for line in html.lines() {
        event.push_str("data: ");
        event.push_str(line);
        event.push('\n');
    }
    event.push('\n');
    Ok(Fragment { version, html, event: event.into(), room: Arc::new(room), concerned })
}

/// The meeting as those who look at it see it, else as it is: thousands who open their pages in the same second share what was
/// read for one. It may be older by a beat; what it shows is brought up to date by the stream, and no act relies on it.
pub async fn seen(app: &Arc<App>, meeting: Id<Meeting>, lang: Lang) -> Result<Arc<Fragment>> {
    if let Some(sender) = app.live.followed().get(&(meeting, lang)) {
        return Ok(sender.borrow().clone());
    }
    Ok(Arc::new(fragment(app, meeting, lang, None).await?))
}

/// Listens to a meeting: the fragment of this moment, and each that follows.
pub async fn listen(
    app: &Arc<App>,
    meeting: Id<Meeting>,
    lang: Lang,
) -> Result<watch::Receiver<Arc<Fragment>>> {
    if let Some(sender) = app.live.followed().get(&(meeting, lang)) {
        return Ok(sender.subscribe());
    }
    let first = Arc::new(fragment(app, meeting, lang, None).await?);
    let mut followed = app.live.followed();
    // Somebody else may have begun meanwhile.
    let sender = followed.entry((meeting, lang)).or_insert_with(|| {
        tokio::spawn(follow(app.clone(), meeting, lang, first.clone()));
        watch::Sender::new(first)
    });
    Ok(sender.subscribe())
}

async fn follow(app: Arc<App>, meeting: Id<Meeting>, lang: Lang, mut seen: Arc<Fragment>) {
    let mut pulse = app.pulse.listen();
    loop {
        tokio::select! {
            _ = tokio::time::sleep(LOOK) => {}
            beat = pulse.changed() => {
                if beat.is_err() {
                    return;
                }
                tokio::time::sleep(BEAT).await;
                pulse.mark_unchanged();
            }
        }
        {
            let mut followed = app.live.followed();
            if followed.get(&(meeting, lang)).is_none_or(|sender| sender.receiver_count() == 0) {
                followed.remove(&(meeting, lang));
                return;
            }
        }
        match app.db.one(store::version(meeting)).await {
            Ok(version) if version == seen.version => continue,
            Ok(_) => {}
            Err(e) => {
                tracing::warn!("a live page waits, its meeting could not be read: {e}");
                continue;
            }
        }
        match fragment(&app, meeting, lang, Some(&seen)).await {
            Ok(next) => {
                seen = Arc::new(next);
                if let Some(sender) = app.live.followed().get(&(meeting, lang)) {
                    sender.send_replace(seen.clone());
                }
            }
            Err(e) => tracing::warn!("a live page waits, its meeting could not be shown: {e}"),
        }
    }
}
