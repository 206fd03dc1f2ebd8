use super::{
    Entry, Subject, Verb,
    model::Line,
    phrase::{Known, Piece},
    store::{self, SubjectKey, Wanted},
    verify::midnight,
    words,
};
use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ExportList, ReadJournal},
    },
    people::Person,
    territory::{self, Place},
    ui::{
        Frame, icons,
        parts::{Empty, Paging, State},
    },
    web::{Error, Result, Visit, csv, page},
};
use amana_base::{Day, Id, Instant};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// Lines on a page.
const PAGE: usize = 50;
/// Lines in an exported file; a line under them says so when there are more.
const EXPORT: usize = 20_000;
/// A seal that is later than this is worth telling, in seconds.
const LATE: i64 = 60;

/// What of the journal is asked for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    verb: String,
    person: String,
    /// `person:3k2…`
    about: String,
    from: String,
    until: String,
    before: String,
}

#[derive(Template)]
#[template(path = "journal/list.html")]
struct List {
    frame: Frame,
    state: State,
    late: bool,
    asked: Asked,
    problem: Option<String>,
    only: Vec<String>,
    verbs: Vec<(&'static str, String)>,
    days: Vec<(Day, Vec<Shown>)>,
    nothing: Empty,
    paging: Paging,
}

/// A line as the page shows it.
struct Shown {
    id: String,
    at: Instant,
    time: String,
    pieces: Vec<Piece>,
    seal: Option<String>,
    erased: Option<bool>,
    detail: Vec<(String, String)>,
    theirs: Option<String>,
    history: Option<String>,
}

/// `GET /journal`: the acts of one's territory, the newest first.
pub async fn show(by: Granted<ReadJournal>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let (wanted, problem) = asked.wanted(visit);
    let mut lines = lines(visit, by.scopes(), &wanted, PAGE + 1).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let (plain, seals): (Vec<Line>, Vec<Option<i64>>) = lines.into_iter().unzip();
    let known = Known::load(&visit.app, w, &plain).await?;
    let mut days: Vec<(Day, Vec<Shown>)> = vec![];
    let offset = visit.app.config.utc_offset_minutes;
    for (line, seal) in plain.iter().zip(&seals) {
        let day = line.at.day(offset);
        let shown = Shown::of(visit, &known, line, *seal);
        match days.last_mut() {
            Some((last, of)) if *last == day => of.push(shown),
            _ => days.push((day, vec![shown])),
        }
    }
    let (state, late) = state(visit).await?;
    let filtered = asked.filters();
    let text = if filtered { w.journal_nothing_found() } else { w.journal_nothing_yet() };
    let later = plain.last().filter(|_| more).map(|l| asked.address("/journal", Some(l.id.to_string())));
    let paging = Paging {
        words: w,
        earlier: (!asked.before.is_empty()).then(|| asked.address("/journal", None)),
        later,
        shown: w.journal_shown(plain.len()),
        export: visit.can(Can::ExportList).then(|| asked.address("/journal.csv", None)),
    };
    let mut verbs: Vec<(&str, String)> = Verb::ALL.iter().map(|v| (v.key(), heading(w, *v))).collect();
    w.sort_by_text(&mut verbs, |(_, label)| label);
    let response = page(List {
        frame: visit.frame(w.journal_title()),
        state,
        late,
        only: asked.only(&known, &plain, w),
        problem: problem.clone(),
        verbs,
        days,
        nothing: Empty { icon: icons::SCROLL_TEXT, text, next: None },
        paging,
        asked,
    })?;
    Ok(if problem.is_some() {
        (axum::http::StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
    } else {
        response
    })
}

/// `GET /journal.csv`: the same lines as a file; taking them away is an act.
pub async fn export(
    read: Granted<ReadJournal>,
    by: Granted<ExportList>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let (mut wanted, problem) = asked.wanted(visit);
    if let Some(problem) = problem {
        return Err(Error::Malformed(problem));
    }
    let (scopes, place) = both(visit, read.scopes(), by.scopes()).await?;
    let (mut rows, mut whom) = (vec![], vec![]);
    loop {
        let some = lines(visit, &scopes, &wanted, 500).await?;
        let Some((last, _)) = some.last() else { break };
        wanted.before = last.id.raw();
        let (plain, seals): (Vec<Line>, Vec<Option<i64>>) = some.into_iter().unzip();
        let known = Known::load(&visit.app, w, &plain).await?;
        // Whoever acted is in it, and whoever it is about.
        whom.extend(plain.iter().filter_map(|line| line.author.person));
        let about = plain.iter().filter(|line| line.subject_kind == "person" && line.subject_id != 0);
        whom.extend(about.map(|line| Id::from_raw(line.subject_id)));
        rows.extend(plain.iter().zip(seals).map(|(line, seal)| row(visit, &known, line, seal)));
        if rows.len() > EXPORT {
            rows.truncate(EXPORT);
            rows.push(vec![w.journal_csv_cut(EXPORT)]);
            break;
        }
    }
    let mut deed = by.begin(Verb::ExportList).await?;
    crate::rights::note_exported(&mut deed, whom).await?;
    let entry = Entry::about(Subject { kind: "journal", id: 0 }, place);
    deed.commit(entry.with(serde_json::json!({ "list": "journal", "rows": rows.len() }))).await?;
    let head = vec![
        w.journal_reference(),
        w.journal_csv_when(),
        w.journal_csv_who(),
        w.journal_csv_capacity(),
        w.journal_verb(),
        w.journal_csv_subject(),
        w.journal_csv_place(),
        w.journal_csv_detail(),
        w.journal_csv_seal(),
    ];
    Ok(csv::answer("journal", head, rows.into_iter()))
}

/// The lines of these scopes together, the newest first, each once.
async fn lines(
    visit: &Visit,
    scopes: &[Scope],
    wanted: &Wanted,
    most: usize,
) -> Result<Vec<(Line, Option<i64>)>> {
    let mut all = vec![];
    for scope in scopes {
        let rows = visit.app.db.all(store::acts_page(*scope, wanted, most as i64)).await?;
        all.extend(rows.into_iter().map(store::ActRow::line));
    }
    if scopes.len() > 1 {
        all.sort_by_key(|(line, _)| std::cmp::Reverse(line.id));
        all.dedup_by_key(|(line, _)| line.id);
        all.truncate(most);
    }
    Ok(all)
}

/// The territories in which both are granted, and the place of the first.
async fn both(visit: &Visit, read: &[Scope], export: &[Scope]) -> Result<(Vec<Scope>, Place)> {
    let mut out = vec![];
    for (own, others) in [(read, export), (export, read)] {
        for scope in own {
            let place = place_of(visit, *scope).await?;
            if others.iter().any(|other| other.covers(place)) && !out.iter().any(|(s, _)| s == scope) {
                out.push((*scope, place));
            }
        }
    }
    let place = out.first().map(|(_, place)| *place).ok_or(Error::NotFound)?;
    Ok((out.into_iter().map(|(scope, _)| scope).collect(), place))
}

async fn place_of(visit: &Visit, scope: Scope) -> Result<Place> {
    let unit = match scope {
        Scope::Nation => return Ok(Place::NATION),
        Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => id,
    };
    let row = visit.app.db.first(territory::store::unit(unit)).await?;
    Ok(row.ok_or(Error::NotFound)?.place())
}

/// Is everything sealed? And is it late?
async fn state(visit: &Visit) -> Result<(State, bool)> {
    let w = visit.words();
    let offset = visit.app.config.utc_offset_minutes;
    let waiting = visit.app.db.one(store::waiting()).await?;
    if let Some(since) = waiting.since {
        let late = visit.now.0 - since.0 > LATE * 1_000_000;
        let text = w.journal_waiting(waiting.n, w.moment(since, offset));
        return Ok((if late { State::bad(text) } else { State::waiting(text) }, late));
    }
    Ok(match visit.app.db.first(store::last_seal()).await? {
        Some(row) => {
            let seal = row.seal();
            (State::good(w.journal_all_sealed(w.number(seal.id), w.moment(seal.sealed_at, offset))), false)
        }
        None => (State::plain(w.journal_nothing_yet()), false),
    })
}

fn row(visit: &Visit, known: &Known, line: &Line, seal: Option<i64>) -> Vec<String> {
    let offset = visit.app.config.utc_offset_minutes;
    let (hour, minute) = line.at.hour_minute(offset);
    let text = |piece: Option<Piece>| piece.map(|p| p.text().to_owned()).unwrap_or_default();
    vec![
        line.id.to_string(),
        format!("{} {hour:02}:{minute:02}", line.at.day(offset)),
        text(Some(known.author(line))),
        known.capacity(line).unwrap_or_default(),
        Verb::of(&line.verb).map_or_else(|| line.verb.clone(), |v| heading(visit.words(), v)),
        text(known.subject(line)),
        text(known.place(line)),
        line.detail.clone(),
        seal.map(|n| n.to_string()).unwrap_or_default(),
    ]
}

/// A verb as the head of a list: without the preposition that ties it to its sentence in Arabic.
fn heading(w: crate::ui::Words, verb: Verb) -> String {
    let text = words::verb(w, verb);
    if w.lang() != crate::ui::Lang::Ar {
        return text;
    }
    // "بالولوج" is "ب" and "الولوج"; "برفض" is "ب" and "رفض".
    text.strip_prefix('ب').map(str::to_owned).unwrap_or(text)
}

impl Shown {
    fn of(visit: &Visit, known: &Known, line: &Line, seal: Option<i64>) -> Shown {
        let w = visit.words();
        let about = format!("{}:{}", line.subject_kind, Id::<()>::from_raw(line.subject_id));
        Shown {
            id: line.id.to_string(),
            at: line.at,
            time: w.time(line.at, visit.app.config.utc_offset_minutes),
            pieces: known.sentence(line),
            seal: seal.map(|n| w.number(n)),
            erased: known.erased(line),
            detail: detail(w, &line.detail),
            theirs: line.author.person.map(|p| format!("/journal?person={p}")),
            history: (line.subject_id != 0).then(|| format!("/journal?about={about}")),
        }
    }
}

impl Shown {
    fn at_utc(&self) -> String {
        super::verify::stamp(self.at)
    }
}

/// What changed, key by key, each key in words.
fn detail(w: crate::ui::Words, json: &str) -> Vec<(String, String)> {
    let Ok(serde_json::Value::Object(map)) = serde_json::from_str(json) else {
        return if json.is_empty() { vec![] } else { vec![(String::new(), json.to_owned())] };
    };
    let plain = |value: serde_json::Value| match value {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    };
    map.into_iter()
        .filter(|(_, v)| !v.is_null())
        .map(|(key, value)| (words::detail(w, &key).unwrap_or(key), plain(value)))
        .collect()
}

impl Asked {
    /// The query, and what of it is not understood.
    fn wanted(&self, visit: &Visit) -> (Wanted, Option<String>) {
        let w = visit.words();
        let offset = visit.app.config.utc_offset_minutes;
        let mut problem = None;
        let mut day = |text: &str| -> Option<Day> {
            if text.is_empty() {
                return None;
            }
            let day = text.trim().parse().ok();
            if day.is_none() {
                problem = Some(w.journal_bad_day());
            }
            day
        };
        let (from, until) = (day(&self.from), day(&self.until));
        if from.zip(until).is_some_and(|(from, until)| from > until) {
            problem = Some(w.journal_bad_order());
        }
        let about = self.about.split_once(':');
        let subject = about.and_then(|(kind, id)| {
            Some(SubjectKey { kind: kind.to_owned(), id: id.parse::<Id<()>>().ok()?.raw() })
        });
        let wanted = Wanted {
            verb: Some(self.verb.clone()).filter(|v| !v.is_empty()),
            person: self.person.parse::<Id<Person>>().ok(),
            subject,
            from: from.map_or(Instant(i64::MIN), |d| midnight(d, offset)),
            until: until.map_or(Instant(i64::MAX), |d| midnight(d.plus(1), offset)),
            before: self.before.parse::<Id<()>>().map_or(i64::MAX, Id::raw),
        };
        (wanted, problem)
    }

    fn filters(&self) -> bool {
        [&self.verb, &self.person, &self.about, &self.from, &self.until].iter().any(|v| !v.is_empty())
    }

    /// What the list is narrowed to by links, in words.
    fn only(&self, known: &Known, lines: &[Line], w: crate::ui::Words) -> Vec<String> {
        let mut out = vec![];
        if let (false, Some(line)) = (self.person.is_empty(), lines.first()) {
            out.push(w.journal_only_of(known.author(line).text()));
        }
        if let (false, Some(line)) = (self.about.is_empty(), lines.first()) {
            let subject = known.subject(line).map(|p| p.text().to_owned());
            let kind = words::kind(w, &line.subject_kind).unwrap_or_default();
            out.push(w.journal_only_about(subject.unwrap_or(kind)));
        }
        out
    }

    /// The same question at another place of the list.
    fn address(&self, path: &str, before: Option<String>) -> String {
        let fields = [
            ("verb", self.verb.as_str()),
            ("person", &self.person),
            ("about", &self.about),
            ("from", &self.from),
            ("until", &self.until),
            ("before", before.as_deref().unwrap_or_default()),
        ];
        let given: Vec<(&str, &str)> = fields.into_iter().filter(|(_, v)| !v.is_empty()).collect();
        match serde_urlencoded::to_string(&given) {
            Ok(query) if !query.is_empty() => format!("{path}?{query}"),
            _ => path.to_owned(),
        }
    }
}
