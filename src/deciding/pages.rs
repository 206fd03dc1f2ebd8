//! The page of a proposal: what it says, what it would do, what is thought of it.

use super::{
    Outcome, Proposed, State, Who, Wish, acts,
    forms::{self, DOES, does_word, version},
    model, store,
};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies,
    decisions::{self, Done},
    joining, meetings, members, moving, people,
    record::{Refusal, Stop, view::name_in},
    sitting,
    ui::{Choice, Field, Frame, Words, parts, title_mark::TitleMark},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use amana_sql::Db;
use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

pub use super::forms::{add_effect, new, new_effect, propose, words, write};

/// A sort of outcome in words (D05).
pub fn outcome_word(w: Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Organisational => w.deciding_outcome_organisational(),
        Outcome::Administrative => w.deciding_outcome_administrative(),
        Outcome::Media => w.deciding_outcome_media(),
        Outcome::Political => w.deciding_outcome_political(),
        Outcome::Unsaid => w.deciding_outcome_unsaid(),
    }
}

/// An effect as the page shows it.
struct EffectLine {
    text: String,
    /// What follows from it.
    notes: Vec<String>,
    /// Why it cannot be.
    refused: Option<String>,
    /// Nothing speaks against it.
    sound: bool,
}

struct CommentLine {
    person: Id<people::Person>,
    name: String,
    text: String,
    at: String,
}

#[derive(Template)]
#[template(path = "deciding/proposal.html")]
struct Page {
    frame: Frame,
    id: Id<Proposed>,
    version: i64,
    state: parts::State,
    open: bool,
    dropped: bool,
    kind: String,
    text: String,
    taken: String,
    votes: Option<String>,
    outcome: Option<String>,
    article: String,
    /// Who proposed it in the sitting.
    author: Option<(Id<people::Person>, String)>,
    decision: Option<Id<decisions::Decision>>,
    title: TitleMark,
    errors: FormErrors,
    effects: Vec<EffectLine>,
    adds: Vec<(&'static str, String)>,
    may_write: bool,
    asked: bool,
    consulted: Option<String>,
    consult: Vec<Field>,
    comments: Vec<CommentLine>,
    comment: Field,
}

/// `GET /proposed-decisions/{id}`: a proposal, rehearsed.
pub async fn show(read: Granted<ReadRecord>, Path(id): Path<Id<Proposed>>) -> Result<Response> {
    Ok(load(&read, id, FormErrors::default()).await?.into_response())
}

async fn load(read: &Granted<ReadRecord>, id: Id<Proposed>, mut errors: FormErrors) -> Result<Response> {
    let visit = read.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let acts::Reading { row, meeting, asked, sees_meeting } = acts::read(read, id).await?;
    let by = read.also::<WriteRecord>().filter(|by| sees_meeting && by.at(meeting.place()).is_ok());
    let open = row.state == State::Open;
    let wishes = model::wishes(&row.effects);
    let rehearsed = match &by {
        Some(by) if open => Some(acts::rehearse(by, &row, &meeting).await?),
        _ => None,
    };
    let mut effects = vec![];
    for (n, wish) in wishes.iter().enumerate() {
        let done = rehearsed.as_ref().and_then(|r| r.done.get(n));
        let refused = rehearsed.as_ref().and_then(|r| r.refused.as_ref());
        let refused = refused.filter(|(at, _)| *at == Some(n)).map(|(_, refusal)| refusal.sentence(w));
        let notes = match done {
            Some(done) => consequences(visit, done, matches!(wish, Wish::Expel { .. })).await?,
            None => vec![],
        };
        let text = said(visit, wish).await?;
        effects.push(EffectLine { text, notes, sound: done.is_some(), refused });
    }
    if let Some((None, refusal)) = rehearsed.as_ref().and_then(|r| r.refused.as_ref()) {
        errors.add("text", refusal.sentence(w));
    }
    let mark = rehearsed.as_ref().and_then(|r| r.title.as_ref());
    let title = mark.map_or(TitleMark(vec![]), |t| t.mark(w, &rules, "", true));
    let consulted = match (row.comments_body_id, row.comments_until) {
        (Some(body), Some(until)) => {
            let body = db.first(bodies::lists::body(body, visit.today)).await?;
            body.map(|b| w.deciding_consulted(bodies::pages::name_of(&rules, &b, lang), w.date(until)))
        }
        _ => None,
    };
    let comments = db.all(store::comments(id)).await?;
    let offset = visit.app.config.utc_offset_minutes;
    let comments = comments
        .into_iter()
        .map(|c| CommentLine {
            person: c.person_id,
            name: name_in(lang, &c.name_ar, &c.name_la),
            text: c.text,
            at: w.moment(c.at, offset),
        })
        .collect();
    let mut consult = vec![];
    if open && by.is_some() {
        let mut groups = vec![Choice::new("", w.bodies_choose())];
        for (id, name) in bodies::pages::choices(db, &rules, meeting.place(), lang).await? {
            groups.push(Choice::new(id.to_string(), name));
        }
        consult = vec![
            Field::select("body", w.deciding_consult_whom(), groups).error(errors.of("body")),
            Field::day("until", w.deciding_consult_until()).error(errors.of("until")),
            Field::hidden("version", row.version.to_string()),
        ];
    }
    let mut frame = visit.frame(w.deciding_one());
    if sees_meeting {
        frame = frame
            .step("/meetings", w.meetings_title())
            .step(format!("/meetings/{}", row.meeting_id), meetings::pages::title_of(w, &meeting.title));
    }
    let author = match row.proposal_id {
        Some(id) => db.first(store::author_of(id)).await?.map(|(id, ar, la)| (id, name_in(lang, &ar, &la))),
        None => None,
    };
    let offered = match &by {
        Some(_) if open => forms::on_members(visit, &meeting).await?,
        _ => vec![],
    };
    let adds = DOES.iter().chain(&offered).map(|does| (*does, does_word(w, does))).collect();
    let wrong = !errors.is_empty() && rehearsed.as_ref().is_none_or(|r| r.refused.is_none());
    let content = row.content();
    let mut response = page(Page {
        state: state_word(w, row.state),
        open,
        dropped: row.state == State::Dropped,
        kind: decisions::pages::kind_word(w, row.kind),
        taken: decisions::pages::taken_word(w, row.taken),
        votes: content.votes.votes_for.map(|n| {
            w.decisions_votes(n, content.votes.against.unwrap_or(0), content.votes.abstentions.unwrap_or(0))
        }),
        outcome: Some(row.outcome).filter(|o| *o != Outcome::Unsaid).map(|o| outcome_word(w, o)),
        article: row.article.clone(),
        author,
        decision: row.decision_id.filter(|_| sees_meeting),
        title,
        effects,
        adds,
        may_write: by.is_some(),
        asked,
        consulted,
        consult,
        comments,
        comment: Field::long("comment", w.deciding_comment())
            .limit(model::COMMENT_LIMIT as u32)
            .error(errors.of("comment")),
        errors,
        id,
        version: row.version,
        text: row.text,
        frame,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Where a proposal stands, in a word.
pub fn state_word(w: Words, state: State) -> parts::State {
    match state {
        State::Open => parts::State::waiting(w.deciding_state_open()),
        State::Adopted => parts::State::good(w.deciding_state_adopted()),
        State::Dropped => parts::State::over(w.deciding_state_dropped()),
    }
}

/// With whose sex a title agrees: as the record has it, else as the form said.
async fn sex_of(db: &Db, who: &Who) -> Result<Option<people::Sex>> {
    Ok(match who.person {
        Some(person) => db.first(people::store::sex_of(person)).await?.flatten(),
        None => who.sex.parse().ok(),
    })
}

/// What an effect would do, in a sentence.
async fn said(visit: &Visit, wish: &Wish) -> Result<String> {
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let body_said = async |id: Id<bodies::Body>| -> Result<(String, String)> {
        let body = db.first(bodies::lists::body(id, visit.today)).await?;
        Ok(body.map_or_else(Default::default, |b| (bodies::pages::name_of(&rules, &b, lang), b.kind)))
    };
    Ok(match wish {
        Wish::Begin { body, post, rank, who, from_on, .. } => {
            let (name, kind) = body_said(*body).await?;
            let sex = sex_of(db, who).await?;
            let title = rules.title_of(&kind, post, i64::from(*rank), sex, lang);
            w.deciding_says_begin(who.name.clone(), title, name, w.date(*from_on))
        }
        Wish::End { mandate, on, .. } => match db.first(bodies::lists::mandate(*mandate)).await? {
            Some(m) => {
                let (name, kind) = body_said(m.body_id).await?;
                let title = rules.title_of(&kind, &m.post, m.rank, m.sex, lang);
                w.deciding_says_end(name_in(lang, &m.name_ar, &m.name_la), title, name, w.date(*on))
            }
            None => String::new(),
        },
        Wish::Found { kind, name_ar, name_fr, on, head, .. } => {
            let own = name_in(lang, name_ar, name_fr);
            let label = rules.kind_label(kind, lang);
            let name = if own.is_empty() { label } else { own };
            match head {
                None => w.deciding_says_found(name, w.date(*on)),
                Some((post, rank, who)) => {
                    let sex = sex_of(db, who).await?;
                    let title = rules.title_of(kind, post, i64::from(*rank), sex, lang);
                    w.deciding_says_found_with(name, w.date(*on), who.name.clone(), title)
                }
            }
        }
        Wish::Item { body, person, text, due_on, written } => {
            let (name, _) = body_said(*body).await?;
            let who = match person {
                Some(person) => db
                    .first(people::store::names(*person))
                    .await?
                    .map(|n| name_in(lang, &n.name_ar, &n.name_la))
                    .unwrap_or(name),
                None => name,
            };
            match due_on {
                Some(due) => w.deciding_says_item_by(text.clone(), who, when(w, written, w.date(*due))),
                None => w.deciding_says_item(text.clone(), who),
            }
        }
        Wish::Judge(verdict) => joining::pages::said(visit, verdict).await?,
        Wish::Suspend { .. } | Wish::Expel { .. } | Wish::Reinstate { .. } => match wish.sanction() {
            Some(sanction) => members::pages::said(visit, &sanction).await?,
            None => String::new(),
        },
        Wish::Transfer(verdict) => moving::pages::said(visit, verdict).await?,
        Wish::Milestone { what, due_on, written, month } => match due_on {
            Some(due) => {
                let day = if *month { w.month(*due) } else { w.date(*due) };
                w.deciding_says_milestone(what.clone(), when(w, written, day))
            }
            None => w.deciding_says_milestone_open(what.clone()),
        },
    })
}

/// A day with the words it was said in (D06).
fn when(w: Words, written: &str, day: String) -> String {
    let plain = written.chars().all(|c| !c.is_alphabetic());
    if plain || written == day { day } else { w.deciding_day_as_said(day, written.to_owned()) }
}

/// What follows from an effect.
async fn consequences(visit: &Visit, done: &[Done], expels: bool) -> Result<Vec<String>> {
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let mut out = vec![];
    let ended =
        done.iter().filter(|d| d.begun.is_none() && d.kind == decisions::EffectKind::MandateEnded).count();
    if ended > 0 && done.len() == ended && expels {
        out.push(w.members_offices_end(ended));
    }
    for begun in done.iter().filter_map(|d| d.begun.as_ref()) {
        if let Some(predecessor) = begun.predecessor
            && let Some(m) = db.first(bodies::lists::mandate(predecessor)).await?
        {
            out.push(w.deciding_ends_mandate(name_in(lang, &m.name_ar, &m.name_la)));
        }
        if begun.handed_over > 0 {
            out.push(w.deciding_hands_over(begun.handed_over));
        }
        if !begun.forbidden.is_empty() {
            out.push(w.deciding_forbidden(begun.forbidden.len() as i64));
        }
    }
    Ok(out)
}

/// The version a button was made from, and what it names.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Press {
    version: String,
    n: usize,
    body: String,
    until: String,
    comment: String,
}

async fn answered(
    read: &Granted<ReadRecord>,
    id: Id<Proposed>,
    field: &str,
    outcome: std::result::Result<(), Stop>,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(see(&format!("/proposed-decisions/{id}"))),
        Err(Stop::Refused(refusal)) => {
            let mut errors = FormErrors::default();
            errors.add(field, refusal.sentence(read.visit().words()));
            let mut response = load(read, id, errors).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// `POST /proposed-decisions/{id}/effects/removal`: takes one out.
pub async fn remove_effect(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Proposed>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::remove(&by, id, version(&press.version)?, press.n).await;
    answered(&read, id, "text", outcome).await
}

/// `POST /proposed-decisions/{id}/consultation`: asks the members of a body (D09).
pub async fn consult(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Proposed>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let body = press.body.parse::<Id<bodies::Body>>().ok();
    let until = bodies::forms::day_of(&press.until, "until", w, &mut errors);
    if body.is_none() {
        errors.add("body", Refusal::NoBody.sentence(w));
    }
    if until.is_none() && errors.of("until").is_none() {
        errors.add("until", w.bodies_form_bad_day());
    }
    let (Some(body), Some(until), true) = (body, until, errors.is_empty()) else {
        let mut response = load(&read, id, errors).await?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    };
    let outcome = acts::consult(&by, id, version(&press.version)?, body, until).await;
    let field = if matches!(outcome, Err(Stop::Refused(Refusal::NoBody))) { "body" } else { "until" };
    answered(&read, id, field, outcome).await
}

/// `POST /proposed-decisions/{id}/comments`: what a member of the group thinks (D09).
pub async fn comment(
    read: Granted<ReadRecord>,
    Path(id): Path<Id<Proposed>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::comment(&read, id, &press.comment).await;
    answered(&read, id, "comment", outcome).await
}

/// `POST /proposed-decisions/{id}/abandonment`: gives it up.
pub async fn abandon(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Proposed>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    moved(&read, &by, id, &press, State::Dropped).await
}

/// `POST /proposed-decisions/{id}/abandonment/withdrawal`: takes it up again.
pub async fn take_up(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Proposed>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    moved(&read, &by, id, &press, State::Open).await
}

async fn moved(
    read: &Granted<ReadRecord>,
    by: &Granted<WriteRecord>,
    id: Id<Proposed>,
    press: &Press,
    to: State,
) -> Result<Response> {
    let outcome = acts::set_state(by, id, version(&press.version)?, to).await;
    answered(read, id, "text", outcome).await
}

/// `POST /meetings/{id}/proposals/{proposal}/decision`: what the sitting adopted becomes a decision to be (D10).
pub async fn of_proposal(
    by: Granted<WriteRecord>,
    Path((id, proposal)): Path<(Id<meetings::Meeting>, Id<sitting::model::Proposal>)>,
) -> Result<Response> {
    taken(acts::take_from_sitting(&by, id, Some(proposal), None).await)
}

/// `POST /meetings/{id}/ballots/{ballot}/decision`: the same of a question put to the vote (D03).
pub async fn of_ballot(
    by: Granted<WriteRecord>,
    Path((id, ballot)): Path<(Id<meetings::Meeting>, Id<sitting::model::Ballot>)>,
) -> Result<Response> {
    taken(acts::take_from_sitting(&by, id, None, Some(ballot)).await)
}

fn taken(outcome: std::result::Result<Id<Proposed>, Stop>) -> Result<Response> {
    match outcome {
        Ok(id) => Ok(see(&format!("/proposed-decisions/{id}"))),
        // The button stands beside what was adopted only: somebody settled it otherwise meanwhile.
        Err(Stop::Refused(_)) => Err(Error::Changed),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// `POST /proposed-decisions/{id}/adoption`: it is decided, and does what it says (D04).
pub async fn adopt(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Proposed>>,
    Urlencoded(press): Urlencoded<Press>,
) -> Result<Response> {
    match acts::adopt(&by, id, version(&press.version)?).await {
        Ok((decision, act)) => Ok(see(&format!("/decisions/{decision}?done={act}"))),
        Err((_, Stop::Failed(error))) => Err(error),
        Err((_, Stop::Refused(refusal))) => answered(&read, id, "text", Err(refusal.into())).await,
    }
}

/// The open proposals of a meeting, for its page.
pub async fn of_meeting(
    visit: &Visit,
    id: Id<meetings::Meeting>,
) -> Result<Vec<(Id<Proposed>, String, String)>> {
    let rows = visit.app.db.all(store::open_of(id)).await?;
    let w = visit.words();
    Ok(rows
        .iter()
        .map(|p| (p.id, decisions::pages::kind_word(w, p.kind), decisions::pages::short(&p.text)))
        .collect())
}
