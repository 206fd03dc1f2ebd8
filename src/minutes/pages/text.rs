//! Editing: all passages in one form, choices between wordings written at once, one passage with its history.

use super::{
    address, answered, frame, version,
    view::{Reading, fact_word, section_word, why_word},
    writable,
};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    meetings::{Meeting, lists::MeetingRow},
    minutes::{
        acts::{self, Choice, Edit, Saved, Take},
        model::{Fact, FactKind, PASSAGE_LIMIT, Passage, State, Wording},
        refusal::Stop,
        store::{self, MinutesRow},
    },
    record::view::name_in,
    sitting::model::{Piece, difference},
    ui::{Field, Frame},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;
use std::collections::HashMap;

/// A part of the form.
struct Part {
    title: String,
    passages: Vec<Open>,
}

/// A passage to write.
struct Open {
    base: Field,
    text: Field,
}

#[derive(Template)]
#[template(path = "minutes/text.html")]
struct TextPage {
    frame: Frame,
    address: String,
    errors: FormErrors,
    parts: Vec<Part>,
}

/// `GET /meetings/{id}/minutes/text`: every passage to write in.
pub async fn edit(by: Granted<WriteRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    if row.state != State::Drafted {
        return Ok(see(&address(id)));
    }
    form(&by, &meeting, &row, &HashMap::new(), FormErrors::default()).await
}

/// The form with what is written, or with what somebody sent and could not be kept.
async fn form(
    by: &Granted<WriteRecord>,
    meeting: &MeetingRow,
    row: &MinutesRow,
    sent: &HashMap<String, String>,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut rows = visit.app.db.all(store::passages(row.id)).await?;
    rows.retain(|p| p.removed_at.is_none());
    rows.sort_by_key(|p| p.section);
    let mut parts: Vec<(_, Part)> = vec![];
    let kept = |name: &str, now: String| sent.get(name).cloned().unwrap_or(now);
    for (n, p) in (1..).zip(&rows) {
        let name = format!("text-{}", p.id);
        let label = w.minutes_passage_of(n, fact_word(w, p.fact_kind));
        let base = format!("base-{}", p.id);
        let open = Open {
            base: Field::hidden(&base, kept(&base, p.version.to_string())),
            text: Field::long(&name, label)
                .limit(u32::try_from(PASSAGE_LIMIT).unwrap_or(u32::MAX))
                .value(kept(&name, p.text.clone()))
                .error(errors.of(&name)),
        };
        match parts.last_mut().filter(|(section, _)| *section == p.section) {
            Some((_, part)) => part.passages.push(open),
            None => {
                let title = section_word(w, p.section);
                parts.push((p.section, Part { title, passages: vec![open] }));
            }
        }
    }
    let wrong = !errors.is_empty();
    let frame = frame(visit, meeting, w.minutes_write()).step(address(meeting.id), w.minutes_title());
    let parts = parts.into_iter().map(|(_, part)| part).collect();
    let mut response = page(TextPage { address: address(meeting.id), errors, parts, frame })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /meetings/{id}/minutes/text`: keeps all at once.
pub async fn save(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(sent): Urlencoded<HashMap<String, String>>,
) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    let mut edits = vec![];
    for (name, text) in &sent {
        let Some(passage) = name.strip_prefix("text-").and_then(|id| id.parse::<Id<Passage>>().ok()) else {
            continue;
        };
        let base = sent.get(&format!("base-{passage}")).map_or("", String::as_str);
        edits.push(Edit { passage, base: version(base)?, text: text.clone() });
    }
    match acts::save(&by, &row, &edits).await {
        Ok(Saved { waiting, .. }) if waiting > 0 => Ok(see(&format!("{}/choices", address(id)))),
        Ok(saved) => Ok(see(&format!("{}?written={}&merged={}", address(id), saved.written, saved.merged))),
        Err(Stop::Failed(error)) => Err(error),
        // What was written is shown again, whatever the reason: it can be copied.
        Err(Stop::Refused(refusal)) => {
            let mut errors = FormErrors::default();
            errors.add("text", refusal.sentence(by.visit().words()));
            form(&by, &meeting, &row, &sent, errors).await
        }
    }
}

/// Two wordings that were written at once.
struct Both {
    wording: Id<Wording>,
    version: i64,
    word: String,
    removed: bool,
    present: String,
    present_by: String,
    present_pieces: Vec<Piece>,
    waiting: String,
    waiting_by: String,
    waiting_pieces: Vec<Piece>,
    another: Field,
}

#[derive(Template)]
#[template(path = "minutes/choices.html")]
struct ChoicesPage {
    frame: Frame,
    address: String,
    errors: FormErrors,
    open: bool,
    both: Vec<Both>,
}

/// `GET /meetings/{id}/minutes/choices`: wordings that wait for a choice, each beside the other.
pub async fn choices(by: Granted<WriteRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    choices_page(&by, &meeting, &row, FormErrors::default()).await
}

async fn choices_page(
    by: &Granted<WriteRecord>,
    meeting: &MeetingRow,
    row: &MinutesRow,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w) = (&visit.app.db, visit.words());
    let passages = db.all(store::passages(row.id)).await?;
    let mut both = vec![];
    for wording in db.all(store::waiting(row.id)).await? {
        let Some(p) = passages.iter().find(|p| p.id == wording.passage_id) else { continue };
        let base = db.first(store::wording_at(p.id, wording.base)).await?.unwrap_or_default();
        let (ar, la, at) = match db.first(store::author_of(p.id, p.version)).await? {
            Some(found) => found,
            None => (None, None, wording.at),
        };
        let field = format!("another-{}", wording.id);
        both.push(Both {
            word: fact_word(w, p.fact_kind),
            version: p.version,
            removed: p.removed_at.is_some(),
            present_by: written_by(visit, ar, la, at),
            present_pieces: difference(&base, &p.text),
            present: p.text.clone(),
            waiting_by: written_by(visit, wording.name_ar.clone(), wording.name_la.clone(), wording.at),
            waiting_pieces: difference(&base, &wording.text),
            another: Field::long(&field, w.minutes_another()).value(&wording.text).error(errors.of(&field)),
            wording: wording.id,
            waiting: wording.text,
        });
    }
    let wrong = !errors.is_empty();
    let frame = frame(visit, meeting, w.minutes_choices()).step(address(meeting.id), w.minutes_title());
    let open = row.state == State::Drafted;
    let mut response = page(ChoicesPage { address: address(meeting.id), errors, open, both, frame })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn written_by(visit: &Visit, ar: Option<String>, la: Option<String>, at: amana_base::Instant) -> String {
    let w = visit.words();
    let name = name_in(visit.lang, ar.as_deref().unwrap_or(""), la.as_deref().unwrap_or(""));
    let name = if name.is_empty() { w.journal_program() } else { name };
    w.minutes_written_by(name, w.moment(at, visit.app.config.utc_offset_minutes))
}

/// `POST /meetings/{id}/minutes/choices`: chooses one of two wordings, or writes another.
pub async fn choose(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(sent): Urlencoded<HashMap<String, String>>,
) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    let of = |name: &str| sent.get(name).map_or("", String::as_str);
    let wording: Id<Wording> = of("wording").parse().map_err(|_| Error::NotFound)?;
    let field = format!("another-{wording}");
    let choice = match of("take") {
        "present" => Choice::Present,
        "waiting" => Choice::Waiting,
        _ => Choice::Another(of(&field).to_owned()),
    };
    match acts::choose(&by, &row, wording, version(of("version"))?, &choice).await {
        Ok(()) => {
            let more = !by.visit().app.db.all(store::waiting(row.id)).await?.is_empty();
            let way = address(id);
            Ok(see(&if more { format!("{way}/choices") } else { way }))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            let mut errors = FormErrors::default();
            errors.add(field, refusal.sentence(by.visit().words()));
            choices_page(&by, &meeting, &row, errors).await
        }
    }
}

/// A wording of the past.
struct Former {
    id: Id<Wording>,
    why: String,
    by: String,
    text: String,
    pieces: Vec<Piece>,
    present: bool,
}

#[derive(Template)]
#[template(path = "minutes/history.html")]
struct HistoryPage {
    frame: Frame,
    address: String,
    id: Id<Passage>,
    version: i64,
    open: bool,
    wordings: Vec<Former>,
}

/// `GET /meetings/{id}/minutes/passages/{passage}`: what a passage said, when, by whom.
pub async fn history(
    by: Granted<ReadRecord>,
    Path((id, passage)): Path<(Id<Meeting>, Id<Passage>)>,
) -> Result<Response> {
    let reading = Reading::of(by.visit().clone(), id).await?;
    by.at(reading.meeting.place())?;
    if !reading.writes && !reading.runs {
        return Err(Error::NotFound);
    }
    let (visit, row) = (&reading.visit, reading.minutes.as_ref().ok_or(Error::NotFound)?);
    let (db, w) = (&visit.app.db, visit.words());
    let p = db.first(store::passage(row.id, passage)).await?.ok_or(Error::NotFound)?;
    let all = db.all(store::wordings(passage)).await?;
    let known =
        |version: i64| all.iter().find(|x| x.version == version && version > 0).map(|x| x.text.as_str());
    // A wording that waited and was chosen is shown as the version that it became.
    let shown = all.iter().filter(|x| x.version > 0 || x.why != crate::minutes::model::Why::Chosen);
    let wordings = shown.map(|x| Former {
        id: x.id,
        why: why_word(w, x.why),
        by: written_by(visit, x.name_ar.clone(), x.name_la.clone(), x.at),
        pieces: known(x.base).map(|base| difference(base, &x.text)).unwrap_or_default(),
        present: x.version == p.version && p.removed_at.is_none(),
        text: x.text.clone(),
    });
    let title = w.minutes_history_of(fact_word(w, p.fact_kind));
    page(HistoryPage {
        address: address(id),
        id: passage,
        version: p.version,
        open: row.state == State::Drafted && reading.writes,
        wordings: wordings.collect(),
        frame: frame(visit, &reading.meeting, title).step(address(id), w.minutes_title()),
    })
}

/// What a button of a passage sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Press {
    version: String,
    wording: String,
    after: String,
    text: String,
    take: String,
    to: String,
    kind: String,
    fact: String,
}

/// `POST /meetings/{id}/minutes/passages`: adds one by hand.
pub async fn add(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let (_, row) = writable(&by, id).await?;
    let after: Id<Passage> = press.after.parse().map_err(|_| Error::NotFound)?;
    match acts::add(&by, &row, after, &press.text).await {
        Ok(passage) => Ok(see(&format!("{}#p-{passage}", address(id)))),
        other => answered(by.visit(), id, "minutes", other).await,
    }
}

/// `POST /meetings/{id}/minutes/passages/{passage}/position`: one place up or down.
pub async fn displace(
    by: Granted<WriteRecord>,
    Path((id, passage)): Path<(Id<Meeting>, Id<Passage>)>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let (_, row) = writable(&by, id).await?;
    let outcome = acts::displace(&by, &row, passage, press.to == "up").await;
    back(&by, id, passage, outcome).await
}

/// `POST /meetings/{id}/minutes/passages/{passage}/removal`: takes one out.
pub async fn remove(
    by: Granted<WriteRecord>,
    Path((id, passage)): Path<(Id<Meeting>, Id<Passage>)>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let (_, row) = writable(&by, id).await?;
    answered(by.visit(), id, "minutes", acts::remove(&by, &row, passage, version(&press.version)?).await)
        .await
}

/// `POST /meetings/{id}/minutes/passages/{passage}/removal/withdrawal`: brings it back.
pub async fn bring_back(
    by: Granted<WriteRecord>,
    Path((id, passage)): Path<(Id<Meeting>, Id<Passage>)>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let (_, row) = writable(&by, id).await?;
    let outcome = acts::bring_back(&by, &row, passage, version(&press.version)?).await;
    back(&by, id, passage, outcome).await
}

/// `POST /meetings/{id}/minutes/passages/{passage}/restoration`: a former wording again.
pub async fn restore(
    by: Granted<WriteRecord>,
    Path((id, passage)): Path<(Id<Meeting>, Id<Passage>)>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let (_, row) = writable(&by, id).await?;
    let wording: Id<Wording> = press.wording.parse().map_err(|_| Error::NotFound)?;
    let outcome = acts::restore(&by, &row, passage, version(&press.version)?, wording).await;
    back(&by, id, passage, outcome).await
}

/// `POST /meetings/{id}/minutes/passages/{passage}/agreement`: the record's words, one's own, or both.
pub async fn agree(
    by: Granted<WriteRecord>,
    Path((id, passage)): Path<(Id<Meeting>, Id<Passage>)>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    let take = match press.take.as_str() {
        "record" => Take::Record,
        "both" => Take::Both,
        "own" => Take::Own,
        _ => return Err(Error::Malformed("nothing was taken".into())),
    };
    let outcome = acts::agree(&by, &row, &meeting, passage, version(&press.version)?, take).await;
    back(&by, id, passage, outcome).await
}

/// `POST /meetings/{id}/minutes/agreement`: everything that asks no judgement, or one fact that no passage tells.
pub async fn agree_all(by: Granted<WriteRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    let outcome = acts::agree_all(&by, &row, &meeting).await;
    answered(by.visit(), id, "minutes", outcome).await
}

/// `POST /meetings/{id}/minutes/facts`: tells a fact that no passage tells.
pub async fn tell(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    let kind: FactKind = press.kind.parse().map_err(|_| Error::NotFound)?;
    let fact = Fact { kind, id: press.fact.parse().map_err(|_| Error::NotFound)? };
    answered(by.visit(), id, "minutes", acts::tell(&by, &row, &meeting, fact).await).await
}

async fn back<T>(
    by: &Granted<WriteRecord>,
    id: Id<Meeting>,
    passage: Id<Passage>,
    outcome: crate::minutes::refusal::Outcome<T>,
) -> Result<Response> {
    match outcome {
        Ok(_) => Ok(see(&format!("{}#p-{passage}", address(id)))),
        other => answered(by.visit(), id, "minutes", other).await,
    }
}
