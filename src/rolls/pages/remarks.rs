//! Remarks on a roll that an officer enters for somebody, and the answer to them.

use super::{reach, standing};
use crate::{
    access::{
        Granted,
        capability::{ReadMembers, WriteMembers},
    },
    bodies::forms::FormPage,
    journal::Verb,
    members,
    people::Person,
    record::{Stop, view::name_in},
    rolls::{
        self, NewRemark, Refusal, Remark, Roll, Stand, about,
        model::{Answer, Asks},
        store::{self, RollRow},
        words,
    },
    ui::{Choice, Field},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// A remark.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RemarkForm {
    person: String,
    asks: String,
    reason: String,
}

/// `GET /rolls/{id}/remarks/new`: the form.
pub async fn new_remark(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Roll>>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    if !matches!(standing(by.visit(), id).await?.1, Stand::Shown(_)) {
        return Err(Error::Gone);
    }
    asked(&by, &row, &RemarkForm::default(), FormErrors::default()).answer()
}

fn asked(by: &Granted<WriteMembers>, row: &RollRow, form: &RemarkForm, errors: FormErrors) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let choices = Asks::ALL.iter().map(|asks| Choice::new(asks.as_str(), words::asks(w, *asks))).collect();
    let fields = vec![
        Field::text("person", w.rolls_person())
            .hint(w.rolls_remark_person_hint())
            .latin()
            .value(&form.person)
            .error(errors.of("person")),
        Field::radios("asks", w.rolls_remark_asks(), choices).value(&form.asks).error(errors.of("asks")),
        Field::long("reason", w.rolls_remark_text())
            .limit(500)
            .value(&form.reason)
            .error(errors.of("reason")),
    ];
    let frame = visit
        .frame(w.rolls_remark_new())
        .step("/rolls", w.rolls_title())
        .step(format!("/rolls/{}", row.id), row.title.clone());
    let action = format!("/rolls/{}/remarks", row.id);
    FormPage { frame, action, fields, button: w.rolls_remark_new(), errors }
}

/// The person behind what was pasted: an address or a reference, of a person or of a membership, within reach.
async fn person(read: &Granted<ReadMembers>, text: &str) -> Result<Option<Id<Person>>> {
    let db = &read.visit().app.db;
    let text = text.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let Ok(id) = text.parse::<Id<Person>>() else { return Ok(None) };
    for scope in read.scopes() {
        if let Some(row) = db.first(members::store::membership(Id::from_raw(id.raw()), *scope)).await? {
            return Ok(Some(row.person_id));
        }
        if db.first(members::store::lists::of_person(id, *scope)).await?.is_some() {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// `POST /rolls/{id}/remarks`: enters a remark.
pub async fn remark(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Roll>>,
    Urlencoded(form): Urlencoded<RemarkForm>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let found = person(&read, &form.person).await?;
    // Somebody on the roll may be a member elsewhere.
    let found = match (found, form.person.trim().rsplit('/').next().unwrap_or_default().parse()) {
        (None, Ok(id)) => {
            read.visit().app.db.first(store::lists::entry(row.id, id)).await?.map(|line| line.person_id)
        }
        (found, _) => found,
    };
    if found.is_none() {
        errors.add("person", Refusal::NoPerson.sentence(w));
    }
    let asks = form.asks.parse().ok();
    if asks.is_none() {
        errors.add("asks", w.bodies_choose());
    }
    let (Some(person), Some(asks)) = (found, asks) else {
        return asked(&by, &row, &form, errors).answer();
    };
    let mut deed = by.begin(Verb::RemarkOnRoll).await?;
    match rolls::remark(&mut deed, id, NewRemark { person, asks, text: form.reason.clone() }).await {
        Ok(_) => {
            deed.commit(about(id, row.place())).await?;
            Ok(see(&format!("/rolls/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("reason", refusal.sentence(w));
            asked(&by, &row, &form, errors).answer()
        }
    }
}

/// How a remark is answered.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AnswerForm {
    answer: String,
    reason: String,
}

/// `GET /rolls/{id}/remarks/{remark}`: the remark, to be answered.
pub async fn ask_answer(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path((id, remark)): Path<(Id<Roll>, Id<Remark>)>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    answering(&by, &row, remark, &AnswerForm::default(), FormErrors::default()).await?.answer()
}

async fn answering(
    by: &Granted<WriteMembers>,
    row: &RollRow,
    remark: Id<Remark>,
    form: &AnswerForm,
    errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let w = visit.words();
    let all = visit.app.db.all(store::remarks(row.id)).await?;
    let found = all.into_iter().find(|r| r.id == remark).ok_or(Error::NotFound)?;
    let choices = vec![
        Choice::new(Answer::Granted.as_str(), w.rolls_answer_granted()),
        Choice::new(Answer::Refused.as_str(), w.rolls_answer_refused()),
    ];
    let name = name_in(visit.lang, &found.name_ar, &found.name_la);
    let fields = vec![
        Field::radios("answer", words::asks(w, found.asks), choices)
            .hint(format!("{name}: {}", found.text))
            .value(&form.answer)
            .error(errors.of("answer")),
        Field::long("reason", w.rolls_answer_reason())
            .limit(500)
            .value(&form.reason)
            .error(errors.of("reason")),
    ];
    let frame = visit
        .frame(w.rolls_answer_of(name))
        .step("/rolls", w.rolls_title())
        .step(format!("/rolls/{}", row.id), row.title.clone());
    let action = format!("/rolls/{}/remarks/{remark}", row.id);
    Ok(FormPage { frame, action, fields, button: w.rolls_answer(), errors })
}

/// `POST /rolls/{id}/remarks/{remark}`: answers it.
pub async fn answer(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path((id, remark)): Path<(Id<Roll>, Id<Remark>)>,
    Urlencoded(form): Urlencoded<AnswerForm>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let Ok(said) = form.answer.parse::<Answer>() else {
        errors.add("answer", w.bodies_choose());
        return answering(&by, &row, remark, &form, errors).await?.answer();
    };
    let mut deed = by.begin(Verb::AnswerRemark).await?;
    match rolls::answer(&mut deed, id, remark, said, &form.reason).await {
        Ok(_) => {
            let detail = serde_json::json!({ "answer": said.as_str() });
            deed.commit(about(id, row.place()).with(detail)).await?;
            Ok(see(&format!("/rolls/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(Refusal::NoRemark)) => Err(Error::NotFound),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("reason", refusal.sentence(w));
            answering(&by, &row, remark, &form, errors).await?.answer()
        }
    }
}
