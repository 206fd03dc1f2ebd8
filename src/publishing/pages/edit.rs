//! The words of a draft: written, written by two at once, brought into line with the record, begun without a meeting.

use super::{door::whole_of, issuer_of, version};
use crate::{
    access::{Granted, capability::WriteRecord},
    bodies::Body,
    meetings::{communique::recorded, rapporteur::statement_title},
    publishing::{
        Kind, NewDraft, Publication, Refusal, State, acts, model,
        refusal::Stop,
        store::{self, Issuer, PublicationRow},
    },
    record::{
        body_name,
        view::{me, name_in},
    },
    sitting::model::{Piece, difference},
    territory::Place,
    ui::{Field, Frame, Lang},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "publishing/pages/words.html")]
struct WordsPage {
    frame: Frame,
    action: String,
    errors: FormErrors,
    fields: Vec<Field>,
    button: String,
    conflict: Option<Conflict>,
}

/// What another wrote meanwhile.
struct Conflict {
    href: String,
    theirs: String,
    pieces: Vec<Piece>,
}

/// Title and text as a form sends them.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct WordsForm {
    title: String,
    text: String,
    version: String,
}

fn fields(w: crate::ui::Words, title: &str, text: &str, version: i64, errors: &FormErrors) -> Vec<Field> {
    vec![
        Field::text("title", w.meetings_col_title())
            .limit(model::LONGEST_TITLE as u32)
            .value(title)
            .error(errors.of("title")),
        Field::long("text", w.publishing_text())
            .hint(w.publishing_text_hint())
            .limit(model::LONGEST_TEXT as u32)
            .value(text)
            .error(errors.of("text")),
        Field::hidden("version", version.to_string()),
    ]
}

async fn words_page(
    by: &Granted<WriteRecord>,
    row: &PublicationRow,
    (title, text): (&str, &str),
    errors: FormErrors,
    conflict: Option<Conflict>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let status = match (&conflict, errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let frame = visit
        .frame(w.publishing_edit())
        .step(format!("/bodies/{}/communiques", row.body_id), issuer_of(&visit.app.rules(), row, visit.lang))
        .step(format!("/communiques/{}", row.id), row.title.clone());
    let mut answer = page(WordsPage {
        action: format!("/communiques/{}", row.id),
        fields: fields(w, title, text, row.version, &errors),
        button: if conflict.is_some() { w.publishing_keep_mine() } else { w.publishing_save() },
        errors,
        conflict,
        frame,
    })?;
    *answer.status_mut() = status;
    Ok(answer)
}

/// `GET /communiques/{id}/words`: the words of a draft, to change.
pub async fn words(by: Granted<WriteRecord>, Path(id): Path<Id<Publication>>) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    if row.state != State::Draft {
        return Ok(see(&format!("/communiques/{id}")));
    }
    words_page(&by, &row, (&row.title, &row.text), FormErrors::default(), None).await
}

/// `POST /communiques/{id}`: writes a draft anew. When another did meanwhile, both are shown with their difference.
pub async fn write(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<WordsForm>,
) -> Result<Response> {
    let w = by.visit().words();
    let row = acts::reach(&by, id).await?;
    let asked = version(&form.version)?;
    let (title, text) = (form.title.as_str(), form.text.as_str());
    match acts::write(&by, &row, asked, (title, text), None).await {
        Ok(()) => Ok(see(&format!("/communiques/{id}"))),
        Err(Stop::Refused(refusal)) => {
            let mut errors = FormErrors::default();
            errors.add(refusal.field(), refusal.sentence(w));
            words_page(&by, &row, (title, text), errors, None).await
        }
        Err(Stop::Failed(Error::Changed)) => {
            let now = acts::reach(&by, id).await?;
            let theirs = format!("{}\n{}", now.title, now.text);
            let mine = format!("{}\n{}", title.trim(), model::tidied(text));
            let conflict =
                Conflict { href: format!("/communiques/{id}"), pieces: difference(&theirs, &mine), theirs };
            words_page(&by, &now, (title, text), FormErrors::default(), Some(conflict)).await
        }
        Err(Stop::Failed(e)) => Err(e),
    }
}

/// Whether the record's new wording replaces the text, or the text stays and is said to answer to it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct WordingForm {
    take: String,
    version: String,
}

/// `POST /communiques/{id}/wording`: the record changed: takes its new wording, or keeps one's own. What was written stays
/// among the wordings.
pub async fn take_wording(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<WordingForm>,
) -> Result<Response> {
    let visit = by.visit();
    let row = acts::reach(&by, id).await?;
    let asked = version(&form.version)?;
    let taken = match (row.meeting_id, form.take.strip_prefix("wording-")) {
        // One of the former wordings.
        (_, Some(version)) => {
            let version: i64 = version.parse().map_err(|_| Error::NotFound)?;
            let all = visit.app.db.all(store::wordings(id)).await?;
            let old = all.into_iter().find(|w| w.version == version).ok_or(Error::NotFound)?;
            (old.title, old.text, row.recorded.clone())
        }
        (Some(meeting), None) => {
            let recorded = recorded(visit, meeting).await?;
            let (title, text) = recorded.wording();
            match form.take.as_str() {
                "record" => (title, text, whole_of(&recorded)),
                _ => (row.title.clone(), row.text.clone(), whole_of(&recorded)),
            }
        }
        (None, None) => return Err(Error::NotFound),
    };
    let (title, text, recorded) = taken;
    match acts::write(&by, &row, asked, (&title, &text), Some(&recorded)).await {
        Ok(()) => Ok(see(&format!("/communiques/{id}"))),
        Err(Stop::Failed(e)) => Err(e),
        Err(Stop::Refused(refusal)) => {
            let mut errors = FormErrors::default();
            errors.add(refusal.field(), refusal.sentence(visit.words()));
            words_page(&by, &row, (&row.title, &row.text), errors, None).await
        }
    }
}

async fn issuer(by: &Granted<WriteRecord>, id: Id<Body>) -> Result<Issuer> {
    let visit = by.visit();
    let row = visit.app.db.first(store::issuer(id, me(visit), visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

async fn statement_page(
    by: &Granted<WriteRecord>,
    body: &Issuer,
    (title, text): (&str, &str),
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (w, rules) = (visit.words(), visit.app.rules());
    let unit = name_in(visit.lang, &body.unit_ar, &body.unit_fr);
    let own = name_in(visit.lang, &body.name_ar, &body.name_fr);
    let name = body_name(&rules, &body.kind, visit.lang, &own, &unit, body.place());
    let wrong = !errors.is_empty();
    let frame =
        visit.frame(w.publishing_new_statement()).step(format!("/bodies/{}/communiques", body.id), name);
    let mut answer = page(WordsPage {
        action: format!("/bodies/{}/communiques", body.id),
        fields: fields(w, title, text, 1, &errors),
        button: w.publishing_begin_statement(),
        errors,
        conflict: None,
        frame,
    })?;
    if wrong {
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(answer)
}

/// `GET /bodies/{id}/communiques/new`: a statement of a body, without a meeting.
pub async fn new_statement(by: Granted<WriteRecord>, Path(id): Path<Id<Body>>) -> Result<Response> {
    let body = issuer(&by, id).await?;
    let rules = by.visit().app.rules();
    let label =
        if body.name_ar.is_empty() { rules.kind_label(&body.kind, Lang::Ar) } else { body.name_ar.clone() };
    let unit = if body.place() == Place::NATION { "" } else { body.unit_ar.as_str() };
    let title = statement_title(&label, &rules.organisation(Lang::Ar), unit);
    statement_page(&by, &body, (&title, ""), FormErrors::default()).await
}

/// `POST /bodies/{id}/communiques`: begins the draft of a statement.
pub async fn begin_statement(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Body>>,
    Urlencoded(form): Urlencoded<WordsForm>,
) -> Result<Response> {
    let body = issuer(&by, id).await?;
    let new = NewDraft {
        body: id,
        meeting: None,
        kind: Kind::Statement,
        title: form.title.clone(),
        text: form.text.clone(),
        recorded: String::new(),
        corrects: None,
    };
    let refused: Refusal = match acts::draft(&by, body.place(), &new).await {
        Ok(id) => return Ok(see(&format!("/communiques/{id}"))),
        Err(Stop::Failed(e)) => return Err(e),
        Err(Stop::Refused(refusal)) => refusal,
    };
    let mut errors = FormErrors::default();
    errors.add(refused.field(), refused.sentence(by.visit().words()));
    statement_page(&by, &body, (&form.title, &form.text), errors).await
}
