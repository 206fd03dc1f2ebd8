use super::{media, problem, reader, state};
use crate::{
    access::{
        Can, Granted,
        capability::{ExportList, ReadArchive, ReviewArchive},
    },
    communiques::{
        Import, Media, State,
        acts::{self, Arriving, Received},
        model::plain,
        store::{self, Filter, Key, ListRow},
    },
    ui::{
        Field, Frame, Problems, Words,
        parts::{self, Drop, Paging},
    },
    web::{Result, Urlencoded, csv, page, see},
};
use amana_base::{Id, Instant};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Lines on a page of the list.
const PAGE: i64 = 50;
/// What the browser is told to offer; the server looks at the bytes.
pub const ACCEPT: &str = ".txt,.html,.htm,.docx";

/// What of the archive is shown.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Shown {
    state: String,
    after: String,
    before: String,
}

impl Shown {
    fn state(&self) -> Option<State> {
        self.state.parse().ok()
    }
    fn key(text: &str) -> Option<Key> {
        let (at, id) = text.split_once('.')?;
        Some((Instant(at.parse().ok()?), id.parse().ok()?))
    }
}

/// One line of the list.
pub struct Line {
    pub row: ListRow,
    pub state: parts::State,
    pub media: String,
    pub problem: Option<String>,
    pub unit: Option<String>,
    pub received: String,
}

impl Line {
    /// A line as this visitor reads it.
    pub fn new(visit: &crate::web::Visit, row: ListRow) -> Line {
        let words = visit.words();
        let unit = if visit.lang == crate::ui::Lang::Ar { row.unit_ar.clone() } else { row.unit_fr.clone() };
        Line {
            state: state(words, row.state),
            media: media(words, row.media),
            problem: (row.state == State::Unreadable)
                .then(|| problem(words, &row.problem, visit.app.config.upload_megabytes)),
            unit,
            received: words.moment(row.received_at, visit.app.config.utc_offset_minutes),
            row,
        }
    }
}

/// A filter with how many it holds.
pub struct Tab {
    pub href: String,
    pub name: String,
    pub n: i64,
    pub current: bool,
}

#[derive(Template)]
#[template(path = "communiques/list.html", blocks = ["texts"])]
struct List {
    frame: Frame,
    lines: Vec<Line>,
    tabs: Vec<Tab>,
    queued: i64,
    total: i64,
    here: String,
    paging: Paging,
    may_add: bool,
    paste: Field,
    problems: Problems,
    drop: Drop,
}

/// `GET /archive`: the texts of one's territory.
pub async fn archive(by: Granted<ReadArchive>, Query(shown): Query<Shown>) -> Result<Response> {
    let fragment = by.visit().fragment;
    let list = load(&by, &shown, Problems::none(), "").await?;
    if fragment {
        Ok(axum::response::IntoResponse::into_response(axum::response::Html(list.as_texts().render()?)))
    } else {
        page(list)
    }
}

async fn load(by: &Granted<ReadArchive>, shown: &Shown, problems: Problems, pasted: &str) -> Result<List> {
    let visit = by.visit();
    let (db, words) = (&visit.app.db, visit.words());
    let filter = Filter { scope: by.scope(), state: shown.state(), import: None, me: reader(visit) };
    let (rows, earlier, later) = page_of(db, filter, shown).await?;
    let counts = db.all(store::communique_counts(by.scope(), None, reader(visit))).await?;
    let n = |state: State| counts.iter().find(|c| c.state == state).map_or(0, |c| c.n);
    let total = counts.iter().map(|c| c.n).sum();
    let tab = |state: Option<State>, name: String, n: i64| Tab {
        href: state.map_or("/archive".to_string(), |s| format!("/archive?state={s}")),
        name,
        n,
        current: state == shown.state(),
    };
    let mut tabs = vec![tab(None, words.communiques_all(), total)];
    for (state, name) in [
        (State::Draft, words.communiques_drafts()),
        (State::Queued, words.communiques_queued()),
        (State::Unreadable, words.communiques_unreadable()),
        (State::Confirmed, words.communiques_confirmed()),
        (State::SetAside, words.communiques_set_aside()),
    ] {
        if n(state) > 0 || shown.state() == Some(state) {
            tabs.push(tab(Some(state), name, n(state)));
        }
    }
    let way = |name: &str, key: Option<Key>| {
        let (at, id) = key?;
        let state = shown.state().map(|s| format!("state={s}&")).unwrap_or_default();
        Some(format!("/archive?{state}{name}={}.{id}", at.0))
    };
    let paging = Paging {
        words,
        earlier: way("before", earlier),
        later: way("after", later),
        shown: words.communiques_shown(rows.len() as i64, shown.state().map_or(total, n)),
        export: (visit.can(Can::ExportList) && total > 0).then(|| "/archive.csv".to_string()),
    };
    let mut frame = visit.frame(words.web_archive());
    frame.toast = told(words, &visit.path);
    let import: Id<Import> = visit.app.ids.fresh();
    Ok(List {
        frame,
        lines: rows.into_iter().map(|row| Line::new(visit, row)).collect(),
        tabs,
        queued: n(State::Queued),
        total,
        here: visit.path.clone(),
        paging,
        may_add: visit.can(Can::ReviewArchive),
        paste: Field::long("text", words.communiques_paste_label())
            .hint(words.communiques_paste_hint())
            .value(pasted)
            .error(problems.of("text"))
            .limit(500_000),
        problems,
        drop: Drop::new(&words, format!("/archive/imports/{import}/files"), "files", ACCEPT),
    })
}

async fn page_of(
    db: &amana_sql::Db,
    f: Filter,
    shown: &Shown,
) -> Result<(Vec<ListRow>, Option<Key>, Option<Key>)> {
    let key = |r: &ListRow| (r.received_at, r.id);
    if let Some(before) = Shown::key(&shown.before) {
        let mut rows = db.all(store::communiques_before(f, before, PAGE + 1)).await?;
        let more = rows.len() as i64 > PAGE;
        rows.truncate(PAGE as usize);
        rows.reverse();
        let (earlier, later) = (rows.first().filter(|_| more).map(key), rows.last().map(key));
        return Ok((rows, earlier, later));
    }
    let after = Shown::key(&shown.after);
    let mut rows = db.all(store::communiques(f, after, PAGE + 1)).await?;
    let more = rows.len() as i64 > PAGE;
    rows.truncate(PAGE as usize);
    let later = rows.last().filter(|_| more).map(key);
    let earlier = rows.first().filter(|_| after.is_some()).map(key);
    Ok((rows, earlier, later))
}

/// What just happened, when the address says so.
fn told(words: Words, path: &str) -> Option<crate::ui::Toast> {
    let text = match path.split_once("told=")?.1.split('&').next()? {
        "aside" => words.communiques_told_aside(),
        "handed-on" => words.communiques_told_handed_on(),
        "cancelled" => words.communiques_told_cancelled(),
        _ => return None,
    };
    Some(crate::ui::Toast { text, undo: None })
}

/// A text pasted.
#[derive(Deserialize)]
pub struct Pasted {
    text: String,
}

/// `POST /archive`: a text pasted into the page; goes on to it.
pub async fn paste(
    read: Granted<ReadArchive>,
    by: Granted<ReviewArchive>,
    Urlencoded(form): Urlencoded<Pasted>,
) -> Result<Response> {
    let words = by.visit().words();
    let text = plain(&form.text);
    let megabytes = by.visit().app.config.upload_megabytes;
    let wrong = if text.is_empty() {
        Some(words.communiques_paste_empty())
    } else if text.len() > megabytes << 20 {
        Some(words.communiques_problem_too_large(megabytes as i64))
    } else {
        None
    };
    let mut wrongs = Problems::none();
    if let Some(wrong) = wrong {
        wrongs.add("text", wrong);
        return refused(&read, wrongs, &form.text).await;
    }
    let arriving = Arriving {
        file_name: crate::communiques::model::title_of(&text),
        bytes: text.into_bytes(),
        media: Some(Media::Pasted),
        too_large: None,
    };
    match acts::receive(&by, None, &arriving).await? {
        Received::Queued(id) | Received::Unreadable(id, _) => Ok(see(&format!("/archive/{id}"))),
        Received::Already(Some((id, _))) => Ok(see(&format!("/archive/{id}?told=already"))),
        Received::Already(None) => {
            wrongs.add("text", words.communiques_already_elsewhere());
            refused(&read, wrongs, &form.text).await
        }
    }
}

async fn refused(read: &Granted<ReadArchive>, wrongs: Problems, pasted: &str) -> Result<Response> {
    let mut answer = page(load(read, &Shown::default(), wrongs, pasted).await?)?;
    *answer.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// `GET /archive.csv`: the list as a spreadsheet, in batches of a page.
/// Where one may take lists away, which may be less than one reads.
pub async fn export(_: Granted<ReadArchive>, export: Granted<ExportList>) -> Result<Response> {
    let visit = export.visit();
    let (words, mut lines, mut after) = (visit.words(), vec![], None);
    let filter = Filter { scope: export.scope(), state: None, import: None, me: reader(visit) };
    // As many as a spreadsheet can hold comfortably.
    while lines.len() < 100_000 {
        let rows = visit.app.db.all(store::communiques(filter, after, 1000)).await?;
        let Some(last) = rows.last() else { break };
        after = Some((last.received_at, last.id));
        lines.extend(rows.into_iter().map(|row| Line::new(visit, row)));
    }
    acts::export(&export, lines.len()).await?;
    let head = vec![
        words.communiques_column_title(),
        words.communiques_column_state(),
        words.communiques_column_unit(),
        words.communiques_column_held(),
        words.communiques_column_received(),
        words.communiques_column_file(),
    ];
    Ok(csv::answer(
        "archive",
        head,
        lines.into_iter().map(|l| {
            vec![
                l.row.title,
                l.row.state.to_string(),
                l.unit.unwrap_or_default(),
                l.row.held_on.map(|d| d.to_string()).unwrap_or_default(),
                l.received,
                l.row.file_name,
            ]
        }),
    ))
}
