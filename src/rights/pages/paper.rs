//! A person before whoever answers for their data: a copy for somebody who asks on paper, their requests and oppositions entered, to
//! whom their data were disclosed.

use super::{
    about, copy, mine::chosen, opposing, opposing::OppositionForm, reach, requesting, requesting::RequestForm,
};
use crate::{
    access::{Deed, Granted, capability::AnswerRights},
    bodies::forms::day_of,
    journal::Verb,
    members,
    people::{self, Person, lists::PersonRow},
    record::{Stop, view::name_in},
    rights::{
        Agreed, Disclosed, NewRequest, Opposed, Refusal, RequestKind, Way, agree as write_consent,
        ask as take_in, disclose as write_disclosure, oppose as write_opposition, rectifiable, store, words,
    },
    ui::{Choice, Field, Frame, Words, parts::State},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;
use serde_json::json;

#[derive(Template)]
#[template(path = "rights/pages/person.html")]
struct Page {
    frame: Frame,
    id: Id<Person>,
    requests: Vec<(String, String, State)>,
    oppositions: Vec<String>,
    agreed: Vec<String>,
    disclosed: Vec<(amana_base::Day, String)>,
    produce: Vec<Field>,
    asks: Vec<Field>,
    opposes: Vec<Field>,
    agrees: Vec<Field>,
    discloses: Vec<Field>,
    errors: FormErrors,
}

/// What the forms of the page said, when one of them was wrong.
#[derive(Default)]
struct Said {
    copy: CopyForm,
    paper: PaperForm,
    agree: AgreeForm,
    disclose: DiscloseForm,
}

/// `GET /people/{id}/data`.
pub async fn show(by: Granted<AnswerRights>, Path(id): Path<Id<Person>>) -> Result<Response> {
    let row = reach(&by, id).await?;
    shown(&by, &row, &Said::default(), FormErrors::default()).await
}

async fn shown(
    by: &Granted<AnswerRights>,
    row: &PersonRow,
    said: &Said,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w) = (&visit.app.db, visit.words());
    let id = row.id;
    let requests = db.all(store::requests_of(id)).await?.into_iter().map(|r| {
        let state = words::state(w, &r, visit.today);
        let bare = store::RequestRow { outcome: None, ..r.clone() };
        (format!("/rights/{}", r.id), words::request(w, &bare), state)
    });
    let oppositions = db.all(store::oppositions(id)).await?.into_iter().map(|o| {
        let said = words::opposed(w, o.purpose, o.via);
        match o.ended_on {
            Some(on) => w.rights_ended(said, w.date(on)),
            None => w.rights_since(said, w.date(o.opposed_on)),
        }
    });
    let consents = db.all(store::agreed(id)).await?;
    let disclosed = db.all(store::disclosures(id)).await?.into_iter().map(|d| {
        let fields: Vec<String> = d.fields.split(' ').map(|f| members::words::field(w, f)).collect();
        (d.on_day, w.rights_disclosed(d.recipient, w.list(&fields), d.purpose, d.reference))
    });
    let standing = consents.iter().filter(|a| a.withdrawn_on.is_none()).map(|a| {
        let said = w.rights_agreed(a.recipient.clone(), a.purpose.clone(), a.reference.clone());
        (a.id.to_string(), said)
    });
    let channels =
        members::Channel::ALL.iter().map(|c| Choice::new(c.as_str(), members::words::channel(w, *c)));
    let mut asks = requesting::fields(w, &said.paper.asked(), &errors);
    let kinds = vec![
        Choice::new("rectification", w.rights_ask_rectification()),
        Choice::new("erasure", w.rights_ask_erasure()),
    ];
    asks.insert(0, Field::radios("kind", w.rights_what(), kinds).value(&said.paper.kind));
    asks.push(Field::day("on", w.joining_received()).value(&said.paper.on).error(errors.of("on")));
    let wrong = !errors.is_empty();
    let mut response = super::private(page(Page {
        id,
        requests: requests.collect(),
        oppositions: oppositions.collect(),
        agreed: consents
            .iter()
            .map(|a| {
                let said = w.rights_agreed(a.recipient.clone(), a.purpose.clone(), a.reference.clone());
                match a.withdrawn_on {
                    Some(on) => w.rights_ended(said, w.date(on)),
                    None => said,
                }
            })
            .collect(),
        disclosed: disclosed.collect(),
        produce: vec![
            Field::text("checked", w.rights_checked())
                .hint(w.rights_checked_hint())
                .value(&said.copy.checked)
                .error(errors.of("checked")),
        ],
        asks,
        opposes: opposing::fields(w, &errors),
        agrees: vec![
            Field::text("agree-recipient", w.rights_recipient())
                .value(&said.agree.recipient)
                .error(errors.of("agree-recipient")),
            Field::text("agree-purpose", w.rights_purpose())
                .value(&said.agree.purpose)
                .error(errors.of("agree-purpose")),
            Field::select("agree-channel", w.rights_agree_channel(), channels.collect())
                .value(&said.agree.channel),
            Field::text("agree-reference", w.rights_reference())
                .hint(w.rights_reference_hint())
                .value(&said.agree.reference)
                .error(errors.of("agree-reference")),
            Field::day("agree-on", w.rights_agree_on()).value(&said.agree.on).error(errors.of("agree-on")),
        ],
        discloses: discloses(w, chosen(w.bodies_choose(), standing), &said.disclose, &errors),
        frame: visit
            .frame(w.rights_of(name_in(visit.lang, &row.name_ar, &row.name_la)))
            .step("/rights", w.rights_queue()),
        errors,
    })?);
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// How identity was checked.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct CopyForm {
    checked: String,
}

/// `POST /people/{id}/data`: all data on a person who asks on paper; how identity was checked is written down.
pub async fn produce(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Person>>,
    Urlencoded(form): Urlencoded<CopyForm>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let visit = by.visit();
    let checked = people::clean_name(&form.checked);
    if checked.is_empty() || checked.chars().count() > 200 {
        let mut errors = FormErrors::default();
        errors.add("checked", Refusal::NotChecked.sentence(visit.words()));
        return shown(&by, &row, &Said { copy: form, ..Said::default() }, errors).await;
    }
    let copy = copy::prepared(visit, id).await?;
    let deed = by.begin(Verb::ProduceData).await?;
    deed.commit(about(id, row.place()).with(json!({ "reason": checked }))).await?;
    Ok(copy::answer(visit, copy))
}

/// A request that came on paper.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct PaperForm {
    kind: String,
    field: String,
    value: String,
    reason: String,
    on: String,
}

impl PaperForm {
    fn asked(&self) -> RequestForm {
        RequestForm { field: self.field.clone(), value: self.value.clone(), reason: self.reason.clone() }
    }
}

/// `POST /people/{id}/data/requests`: enters a request that came on paper, of the day it came.
pub async fn request(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Person>>,
    Urlencoded(form): Urlencoded<PaperForm>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    let on = day_of(&form.on, "on", w, &mut errors).unwrap_or(visit.today);
    let kind: RequestKind = form.kind.parse().unwrap_or(RequestKind::Rectification);
    if !errors.is_empty() {
        return shown(&by, &row, &Said { paper: form, ..Said::default() }, errors).await;
    }
    let new = NewRequest {
        person: id,
        kind,
        way: Way::Paper,
        field: form.field.clone(),
        value: requesting::by_key(w, &form.field, &form.value),
        reason: form.reason.clone(),
        on,
    };
    let mut deed = by.begin(Verb::AskRight).await?;
    let done = take_in(&mut deed, new).await.map(|request| format!("/rights/{request}"));
    finish(&by, &row, deed, done, "", Said { paper: form, ..Said::default() }).await
}

/// `POST /people/{id}/data/oppositions`: enters an opposition that came on paper (decree art. 43).
pub async fn oppose(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Person>>,
    Urlencoded(form): Urlencoded<OppositionForm>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let Some((purpose, via)) = form.read() else {
        let mut errors = FormErrors::default();
        errors.add("purpose", Refusal::PurposeMissing.sentence(by.visit().words()));
        return shown(&by, &row, &Said::default(), errors).await;
    };
    let mut deed = by.begin(Verb::OpposeUse).await?;
    let done = write_opposition(&mut deed, Opposed { person: id, purpose, via, way: Way::Paper }).await;
    let done = done.map(|()| format!("/people/{id}/data"));
    finish(&by, &row, deed, done, "", Said::default()).await
}

/// An express consent to disclosures.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AgreeForm {
    #[serde(rename = "agree-recipient")]
    recipient: String,
    #[serde(rename = "agree-purpose")]
    purpose: String,
    #[serde(rename = "agree-channel")]
    channel: String,
    #[serde(rename = "agree-reference")]
    reference: String,
    #[serde(rename = "agree-on")]
    on: String,
}

/// `POST /people/{id}/data/agreements`: enters an express consent, with where its proof is.
pub async fn agree(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Person>>,
    Urlencoded(form): Urlencoded<AgreeForm>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let visit = by.visit();
    let mut errors = FormErrors::default();
    let on = day_of(&form.on, "agree-on", visit.words(), &mut errors).unwrap_or(visit.today);
    if !errors.is_empty() {
        return shown(&by, &row, &Said { agree: form, ..Said::default() }, errors).await;
    }
    let new = Agreed {
        person: id,
        recipient: form.recipient.clone(),
        purpose: form.purpose.clone(),
        channel: form.channel.parse().unwrap_or(members::Channel::Paper),
        reference: form.reference.clone(),
        on,
    };
    let mut deed = by.begin(Verb::AgreeDisclosure).await?;
    let done = write_consent(&mut deed, new).await.map(|_| format!("/people/{id}/data"));
    finish(&by, &row, deed, done, "agree-", Said { agree: form, ..Said::default() }).await
}

/// Under which consent, and which fields: `field-phone=on`.
pub type DiscloseForm = std::collections::HashMap<String, String>;

fn discloses(w: Words, consents: Vec<Choice>, said: &DiscloseForm, errors: &FormErrors) -> Vec<Field> {
    let of = |key: &str| said.get(key).map(String::as_str).unwrap_or_default();
    let consent = Field::select("consent", w.rights_disclose_consent(), consents)
        .value(of("consent"))
        .error(errors.of("consent"));
    let fields = rectifiable().into_iter().enumerate().map(|(n, key)| {
        let name = format!("field-{key}");
        let field = Field::check(&name, members::words::field(w, key)).value(of(&name));
        // What is wrong with all of them is said at the first.
        if n == 0 { field.error(errors.of("fields")) } else { field }
    });
    std::iter::once(consent).chain(fields).collect()
}

/// `POST /people/{id}/data/disclosures`: enters a disclosure; without a consent that stands there is none (12(1)a).
pub async fn disclose(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Person>>,
    Urlencoded(form): Urlencoded<DiscloseForm>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let fields = rectifiable().into_iter().filter(|key| form.contains_key(&format!("field-{key}")));
    let consent = form.get("consent").and_then(|text| text.parse().ok()).unwrap_or(Id::from_raw(0));
    let new = Disclosed { person: id, consent, fields: fields.collect() };
    let mut deed = by.begin(Verb::DiscloseData).await?;
    let done = write_disclosure(&mut deed, new).await.map(|_| format!("/people/{id}/data"));
    finish(&by, &row, deed, done, "", Said { disclose: form, ..Said::default() }).await
}

/// Commits what was done, or shows the page again with what was wrong.
async fn finish(
    by: &Granted<AnswerRights>,
    row: &PersonRow,
    deed: Deed<'_>,
    done: Result<String, Stop<Refusal>>,
    prefix: &str,
    said: Said,
) -> Result<Response> {
    match done {
        Ok(address) => {
            deed.commit(about(row.id, row.place())).await?;
            Ok(see(&address))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add(format!("{prefix}{}", refusal.field()), refusal.sentence(by.visit().words()));
            shown(by, row, &said, errors).await
        }
    }
}
