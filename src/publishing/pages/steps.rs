//! What is done with a publication: each form calls one verb and goes back to its page, or shows it with what was wrong.

use super::{one::shown, received, version};
use crate::{
    access::{
        Granted,
        capability::{ConfirmArchive, Convene, Publish, ReadRecord, WriteRecord},
    },
    convening::{self, gather, store::Detail},
    meetings::{
        Meeting,
        rapporteur::{correction, point_about},
    },
    publishing::{
        Kind, NewDraft, Publication, Refusal, State,
        acts::{self, Seen},
        check,
        refusal::{Outcome, Stop},
        store::PublicationRow,
    },
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// What the forms of the page send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct StepForm {
    version: String,
    reason: String,
    stands_in: String,
    differs: String,
    personal: String,
    disclose: String,
    meeting: String,
    number: String,
}

fn errors(read: &Granted<ReadRecord>, refusal: &Refusal) -> FormErrors {
    let mut errors = FormErrors::default();
    errors.add(refusal.field(), refusal.sentence(read.visit().words()));
    errors
}

/// Back to the page, or the page with what was wrong.
async fn answered<T>(read: &Granted<ReadRecord>, row: PublicationRow, done: Outcome<T>) -> Result<Response> {
    match done {
        Ok(_) => Ok(see(&format!("/communiques/{}", row.id))),
        Err(Stop::Failed(e)) => Err(e),
        Err(Stop::Refused(refusal)) => shown(read, row, errors(read, &refusal)).await,
    }
}

/// `POST /communiques/{id}/submission`: puts a draft before whoever approves.
pub async fn submit(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let done = acts::submit(&by, &row, version(&form.version)?).await;
    answered(&read, row, done).await
}

/// `POST /communiques/{id}/submission/withdrawal`: takes it back to the draft.
pub async fn take_submission_back(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let done = acts::take_back(&by, &row, version(&form.version)?).await;
    answered(&read, row, done).await
}

/// `POST /communiques/{id}/return`: sends it back with a reason.
pub async fn send_back(
    read: Granted<ReadRecord>,
    by: Granted<Publish>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let done = acts::send_back(&by, &row, version(&form.version)?, &form.reason).await;
    answered(&read, row, done).await
}

/// `POST /communiques/{id}/approval`: approves it.
pub async fn approve(
    read: Granted<ReadRecord>,
    by: Granted<Publish>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let done = acts::approve(&by, &row, version(&form.version)?, form.stands_in == "on").await;
    answered(&read, row, done).await
}

/// `POST /communiques/{id}/publication`: publishes it under its number.
pub async fn publish(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let (checked, _) = check::of(by.visit(), &row).await?;
    let on = |field: &str| field == "on";
    let seen =
        Seen { differs: on(&form.differs), personal: on(&form.personal), disclose: on(&form.disclose) };
    let done = acts::publish(&by, &row, version(&form.version)?, &checked, seen).await;
    answered(&read, row, done).await
}

/// `POST /communiques/{id}/withdrawal`: withdraws it with a reason; its number stays.
pub async fn withdraw(
    read: Granted<ReadRecord>,
    by: Granted<Publish>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let done = acts::withdraw(&by, &row, version(&form.version)?, &form.reason).await;
    answered(&read, row, done).await
}

/// `POST /communiques/{id}/abandonment`: gives a draft up.
pub async fn drop_draft(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let done = acts::set_aside(&by, &row, version(&form.version)?, true).await;
    answered(&read, row, done).await
}

/// `POST /communiques/{id}/abandonment/withdrawal`: takes it up again.
pub async fn take_up(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let done = acts::set_aside(&by, &row, version(&form.version)?, false).await;
    answered(&read, row, done).await
}

/// `POST /communiques/{id}/correction`: begins another that names the one it corrects.
pub async fn correct(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Publication>>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let Some(number) = row.label().filter(|_| row.state == State::Published) else {
        return shown(&read, row, errors(&read, &Refusal::NotPublished)).await;
    };
    let first = correction(row.kind == Kind::Statement, &number);
    let new = NewDraft {
        body: row.body_id,
        meeting: row.meeting_id,
        kind: row.kind,
        title: row.title.clone(),
        text: format!("{first}\n{}", row.text),
        recorded: row.recorded.clone(),
        corrects: Some(id),
    };
    match acts::draft(&by, row.place(), &new).await {
        Ok(id) => Ok(see(&format!("/communiques/{id}"))),
        Err(Stop::Failed(e)) => Err(e),
        Err(Stop::Refused(refusal)) => shown(&read, row, errors(&read, &refusal)).await,
    }
}

/// `POST /communiques/{id}/agenda`: puts a published or received text on the agenda of a meeting to come (C11).
pub async fn put_on_agenda(
    read: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Publication>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let issued = match acts::read(&read, id).await {
        Ok(row) => Some(row),
        Err(Error::NotFound) => None,
        Err(e) => return Err(e),
    };
    let text = match &issued {
        Some(row) => match row.label().filter(|_| row.state == State::Published) {
            Some(number) => point_about(&row.title, &number),
            None => {
                let row = row.clone();
                return shown(&read, row, errors(&read, &Refusal::NotPublished)).await;
            }
        },
        None => {
            let (row, _) = received::reach(&read, Id::from_raw(id.raw())).await?;
            point_about(&row.title, &row.number.unwrap_or_default())
        }
    };
    let refuse = async |said: FormErrors| match issued.clone() {
        Some(row) => shown(&read, row, said).await,
        None => received::show(&read, Id::from_raw(id.raw()), said).await,
    };
    let Ok(meeting) = form.meeting.parse::<Id<Meeting>>() else {
        return refuse(errors(&read, &Refusal::NoMeeting)).await;
    };
    let (row, host) = gather::reach(&by, meeting).await?;
    let detail = Detail { from_kind: "communique".into(), from_id: id.raw(), ..Detail::default() };
    match convening::acts::add_point(&by, &row, &host, &text, detail).await? {
        Ok(()) => Ok(see(&format!("/meetings/{meeting}/convocation#agenda"))),
        Err(no) => {
            let mut said = FormErrors::default();
            said.add("meeting", no.sentence(read.visit().words()));
            refuse(said).await
        }
    }
}

/// `POST /communiques/{id}/number`: the number that its issuer gave to a received text.
pub async fn take_number(
    read: Granted<ReadRecord>,
    by: Granted<ConfirmArchive>,
    Path(id): Path<Id<crate::communiques::Communique>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let (row, _) = received::reach(&read, id).await?;
    match acts::number_received(&by, id, row.kept(), &form.number).await {
        Ok(()) => Ok(see(&format!("/communiques/{id}"))),
        Err(Stop::Failed(e)) => Err(e),
        Err(Stop::Refused(refusal)) => received::show(&read, id, errors(&read, &refusal)).await,
    }
}
