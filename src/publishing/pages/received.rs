//! A text that was received, as the register shows it: its words, its issuer's number, the way to an agenda.

use super::{
    Names,
    list::number_in,
    one::{on_agenda, to_come},
};
use crate::{
    access::{
        Can, Granted,
        capability::{ConfirmArchive, ReadArchive, ReadRecord},
    },
    bodies::Body,
    communiques::Communique,
    meetings::Meeting,
    publishing::{
        Block, acts, blocks,
        store::lists::{self, ReceivedText},
    },
    record::view::me,
    ui::{Field, Frame},
    web::{Error, FormErrors, Result, page},
};
use amana_base::Id;
use askama::Template;
use axum::{http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "publishing/pages/received.html")]
struct Page {
    frame: Frame,
    id: Id<Communique>,
    errors: FormErrors,
    number: String,
    issuer: String,
    body: Id<Body>,
    day: String,
    blocks: Vec<Block>,
    number_field: Option<Field>,
    to_come: Option<Field>,
    on_agenda: Vec<(Id<Meeting>, String)>,
    in_archive: bool,
}

/// A received text that this visitor may read: it is theirs in the archive, it comes from a body above them, or it stands on
/// the agenda of a meeting of theirs.
pub(super) async fn reach(by: &Granted<ReadRecord>, id: Id<Communique>) -> Result<(ReceivedText, bool)> {
    let visit = by.visit();
    let row =
        visit.app.db.first(lists::received_text(id, me(visit), visit.today)).await?.ok_or(Error::NotFound)?;
    let in_archive = by.also::<ReadArchive>().is_some_and(|by| by.at(row.kept()).is_ok());
    let theirs = in_archive || acts::is_above(by, row.place()).await?;
    if !theirs && on_agenda(by, id.raw()).await?.is_empty() {
        return Err(Error::NotFound);
    }
    Ok((row, in_archive))
}

/// Its page.
pub(super) async fn show(
    by: &Granted<ReadRecord>,
    id: Id<Communique>,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (w, rules, lang) = (visit.words(), visit.app.rules(), visit.lang);
    let (row, in_archive) = reach(by, id).await?;
    let names = Names {
        kind: &row.body_kind,
        ar: &row.body_ar,
        fr: &row.body_fr,
        unit_ar: &row.unit_ar,
        unit_fr: &row.unit_fr,
        place: row.place(),
    };
    let issuer = names.in_words(&rules, lang);
    let number = row.number.clone().or_else(|| number_in(&row.text)).unwrap_or_default();
    let numbers = by.also::<ConfirmArchive>().is_some_and(|by| by.at(row.kept()).is_ok());
    let numbered = numbers.then(|| {
        Field::text("number", w.publishing_col_number())
            .hint(w.publishing_number_hint())
            .latin()
            .limit(30)
            .value(&number)
            .error(errors.of("number"))
    });
    let wrong = !errors.is_empty();
    let frame = visit
        .frame(row.title.clone())
        .step("/communiques?from=received", w.publishing_received())
        .step(format!("/bodies/{}/communiques", row.body_id), issuer.clone());
    let mut answer = page(Page {
        number,
        issuer,
        body: row.body_id,
        day: row.held_on.map(|on| w.date(on)).unwrap_or_default(),
        blocks: blocks(&row.text),
        number_field: numbered,
        to_come: if visit.can(Can::Convene) { to_come(visit, &errors).await? } else { None },
        on_agenda: on_agenda(by, id.raw()).await?,
        in_archive,
        id,
        errors,
        frame,
    })?;
    if wrong {
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(answer)
}
