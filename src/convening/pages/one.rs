//! One of those called: what proves service, the personal link, the paper.

use super::{
    basis_word, called_as, channel_word, delivery_state, frame_of, office_word, reply_state, served_word,
};
use crate::convening::{
    acts::{self, Refusal},
    conference, gather, mail,
    mail::letter::{self, sex_key},
    model::{Channel, Reply, Summons, hour_text},
    store::{self, ConvocationRow, Host, summons, summons::SummonsRow},
};
use crate::{
    access::{
        Granted,
        capability::{Convene, ReadRecord},
    },
    bodies::forms::day_of,
    meetings::Mode,
    paper,
    people::Person,
    record::view::name_in,
    ui::{Field, Frame, Words, icons, parts::State},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

/// A thing that happened, in words.
struct Proof {
    at: String,
    what: String,
    words: String,
}

#[derive(Template)]
#[template(path = "convening/pages/person.html")]
struct One {
    frame: Frame,
    id: Id<Summons>,
    person: Id<Person>,
    office: String,
    basis: String,
    channel: String,
    channels: Vec<(String, String, bool)>,
    delivery: Option<State>,
    said: String,
    reply: Option<State>,
    note: String,
    link: String,
    share: String,
    sent: bool,
    open: bool,
    of_right: bool,
    may_resend: bool,
    signed: Option<Day>,
    today: Day,
    proofs: Vec<Proof>,
    email: Field,
    may_address: bool,
    errors: FormErrors,
}

pub(super) async fn reach(
    by: &Granted<Convene>,
    id: Id<Summons>,
) -> Result<(SummonsRow, ConvocationRow, Host)> {
    let found = by.visit().app.db.first(summons::summons(id)).await?.ok_or(Error::NotFound)?;
    if found.removed_at.is_some() {
        return Err(Error::NotFound);
    }
    let (row, host) = gather::reach(by, found.meeting_id).await?;
    Ok((found, row, host))
}

/// `GET /summonses/{id}`.
pub async fn person(
    _: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Summons>>,
) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    page(load(&by, &of, &row, &host, FormErrors::default()).await?)
}

async fn load(
    by: &Granted<Convene>,
    of: &SummonsRow,
    row: &ConvocationRow,
    host: &Host,
    errors: FormErrors,
) -> Result<One> {
    let visit = by.visit();
    let (app, w, rules) = (&visit.app, visit.words(), visit.app.rules());
    let name = name_in(visit.lang, &of.name_ar, &of.name_la);
    let link = acts::link(app, of.id, of.token_turn);
    let proofs = app.db.all(summons::service(of.id)).await?;
    let proofs = proofs
        .into_iter()
        .map(|p| Proof {
            at: match p.on_day {
                Some(on) => w.date(on),
                None => w.moment(p.at, app.config.utc_offset_minutes),
            },
            what: served_word(w, p.what),
            words: if p.what == crate::convening::model::Served::Queued { String::new() } else { p.words },
        })
        .collect();
    // The address of somebody is entered by who may see them in the record.
    let may_address = match by.also::<ReadRecord>() {
        Some(read) => crate::people::pages::reach(&read, of.person_id).await.is_ok(),
        None => false,
    };
    let known = !app.db.all(crate::people::lists::field(of.person_id, "email")).await?.is_empty();
    let hint = if known { w.convening_address_known() } else { w.convening_address_hint() };
    let email = Field::text("email", w.convening_address()).hint(hint).limit(254).error(errors.of("email"));
    let channels = [Channel::Email, Channel::Link, Channel::Paper];
    let share = w.convening_share(row.title.clone(), w.date(row.held_on), hour_text(row.starts_at_minute));
    let mut frame = frame_of(visit, name, row, host);
    frame = frame.step(format!("/meetings/{}/convocation", row.id), w.convening_title());
    use crate::convening::model::{Basis, Delivery};
    Ok(One {
        id: of.id,
        person: of.person_id,
        office: called_as(&rules, w, of),
        basis: basis_word(w, of.basis),
        channel: channel_word(w, of.channel),
        channels: channels
            .iter()
            .map(|c| (c.as_str().to_owned(), channel_word(w, *c), *c == of.channel))
            .collect(),
        delivery: delivery_state(w, of.delivery),
        said: mail::last_said(app, of.id).await?,
        reply: reply_state(w, of.answer),
        note: of.answer_note.clone(),
        link,
        share,
        sent: row.sent_at.is_some(),
        open: row.is_open(),
        of_right: of.basis == Basis::OfRight,
        may_resend: of.channel == Channel::Email
            && matches!(of.delivery, Delivery::Refused | Delivery::InDoubt | Delivery::Sent),
        signed: of.signed_on,
        today: visit.today,
        proofs,
        email,
        may_address,
        errors,
        frame,
    })
}

async fn refused(
    by: &Granted<Convene>,
    (of, row, host): (&SummonsRow, &ConvocationRow, &Host),
    field: &str,
    text: String,
) -> Result<Response> {
    let mut errors = FormErrors::default();
    errors.add(field, text);
    let mut response = page(load(by, of, row, host, errors).await?)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

async fn done(
    by: &Granted<Convene>,
    all: (&SummonsRow, &ConvocationRow, &Host),
    outcome: Result<(), Refusal>,
    field: &str,
    to: String,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(see(&to)),
        Err(no) => refused(by, all, field, no.sentence(by.visit().words())).await,
    }
}

/// `POST /summonses/{id}/removal`: no longer called.
pub async fn take_off(by: Granted<Convene>, Path(id): Path<Id<Summons>>) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    let outcome = acts::drop_person(&by, &row, &host, &of).await?;
    done(&by, (&of, &row, &host), outcome, "removal", format!("/meetings/{}/convocation#called", row.id))
        .await
}

/// An address of e-mail.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AddressForm {
    email: String,
}

/// `POST /summonses/{id}/address`: the e-mail address of somebody called.
pub async fn enter_address(
    read: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Summons>>,
    Urlencoded(form): Urlencoded<AddressForm>,
) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    crate::people::pages::reach(&read, of.person_id).await?;
    let outcome = acts::enter_address(&by, &row, &of, &form.email).await?;
    done(&by, (&of, &row, &host), outcome, "email", format!("/summonses/{id}")).await
}

/// How somebody is to be called.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ChannelForm {
    channel: String,
}

/// `POST /summonses/{id}/channel`.
pub async fn choose_channel(
    by: Granted<Convene>,
    Path(id): Path<Id<Summons>>,
    Urlencoded(form): Urlencoded<ChannelForm>,
) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    let channel: Channel = form.channel.parse().map_err(|_| Error::Malformed("no such channel".into()))?;
    let outcome = acts::choose_channel(&by, &row, &host, &of, channel).await?;
    done(&by, (&of, &row, &host), outcome, "channel", format!("/summonses/{id}")).await
}

/// `POST /summonses/{id}/dispatch`: sends again, by hand.
pub async fn resend(by: Granted<Convene>, Path(id): Path<Id<Summons>>) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    let outcome = acts::send_again(&by, &row, &host, &of).await?;
    done(&by, (&of, &row, &host), outcome, "channel", format!("/summonses/{id}")).await
}

/// `POST /summonses/{id}/link`: another link; the former leads nowhere.
pub async fn link_again(by: Granted<Convene>, Path(id): Path<Id<Summons>>) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    acts::renew_link(&by, &row, &host, &of).await?;
    Ok(see(&format!("/summonses/{id}")))
}

/// `POST /summonses/{id}/link/revocation`: no link at all.
pub async fn revoke(by: Granted<Convene>, Path(id): Path<Id<Summons>>) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    acts::revoke_link(&by, &row, &host, &of).await?;
    Ok(see(&format!("/summonses/{id}")))
}

/// The day of a signature.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SignatureForm {
    on: String,
}

/// `POST /summonses/{id}/signature`: signed on paper.
pub async fn take_signature(
    by: Granted<Convene>,
    Path(id): Path<Id<Summons>>,
    Urlencoded(form): Urlencoded<SignatureForm>,
) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let Some(on) = day_of(&form.on, "on", w, &mut errors) else {
        let text = errors.of("on").map_or_else(|| w.convening_wrong_no_day(), str::to_owned);
        return refused(&by, (&of, &row, &host), "on", text).await;
    };
    let outcome = acts::sign(&by, &row, &host, &of, on).await?;
    done(&by, (&of, &row, &host), outcome, "on", format!("/summonses/{id}")).await
}

/// An answer given otherwise.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AnswerForm {
    answer: String,
    note: String,
}

/// `POST /summonses/{id}/answer`: somebody answered by telephone, or in person.
pub async fn answer_for(
    by: Granted<Convene>,
    Path(id): Path<Id<Summons>>,
    Urlencoded(form): Urlencoded<AnswerForm>,
) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    if row.sent_at.is_none() {
        let text = Refusal::NotSent.sentence(by.visit().words());
        return refused(&by, (&of, &row, &host), "answer", text).await;
    }
    let answer: Reply = form.answer.parse().map_err(|_| Error::Malformed("no such answer".into()))?;
    acts::answer::reply_for(&by, &row, &of, answer, &form.note).await?;
    Ok(see(&format!("/summonses/{id}")))
}

#[derive(Template)]
#[template(path = "convening/pages/paper.html")]
struct Paper {
    frame: Frame,
    letter: Letter,
    printed: paper::Links,
}

/// A summons on paper.
pub(super) struct Letter {
    pub organisation: String,
    pub body: String,
    pub name: String,
    pub sex: &'static str,
    pub office: String,
    pub title: String,
    pub when: String,
    pub hour: String,
    pub place: String,
    pub directions: String,
    pub conference: String,
    pub agenda: Vec<String>,
    pub convener: String,
    pub convener_office: String,
    pub made_on: String,
}

/// The letter to somebody, in the language of the words.
pub(super) fn letter_of(
    visit: &Visit,
    w: Words,
    row: &ConvocationRow,
    host: &Host,
    agenda: &[String],
    of: &SummonsRow,
) -> Letter {
    let (lang, rules) = (w.lang(), visit.app.rules());
    Letter {
        organisation: rules.organisation(lang),
        body: acts::name_of(&rules, host, lang),
        name: format!(
            "{} {}",
            if lang == crate::ui::Lang::Ar { of.honorific.as_str() } else { "" },
            name_in(lang, &of.name_ar, &of.name_la)
        )
        .trim()
        .to_owned(),
        sex: sex_key(of.sex),
        office: called_as(&rules, w, of),
        title: row.title.clone(),
        when: w.date_with_weekday(row.held_on),
        hour: hour_text(row.starts_at_minute),
        place: if row.mode == Mode::Remote { String::new() } else { letter::place(row, lang) },
        directions: row.directions.clone(),
        conference: match row.mode {
            Mode::InPerson => String::new(),
            _ => conference::address(&visit.app, row, Some((of.id, of.token_turn))),
        },
        agenda: agenda.to_vec(),
        convener: name_in(
            lang,
            row.convener_ar.as_deref().unwrap_or_default(),
            row.convener_la.as_deref().unwrap_or_default(),
        ),
        convener_office: office_word(&rules, w, &row.convener_office, row.convener_sex),
        made_on: w.date(row.convened_on.unwrap_or(visit.today)),
    }
}

/// `GET /summonses/{id}/paper`: to print and have signed.
pub async fn paper(
    _: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Summons>>,
) -> Result<Response> {
    let (of, row, host) = reach(&by, id).await?;
    let visit = by.visit();
    let w = visit.words();
    let agenda: Vec<String> =
        visit.app.db.all(store::points(row.id)).await?.into_iter().map(|p| p.text).collect();
    let letter = letter_of(visit, w, &row, &host, &agenda, &of);
    let frame = frame_of(visit, w.convening_paper(), &row, &host)
        .step(format!("/meetings/{}/convocation", row.id), w.convening_title())
        .step(format!("/summonses/{id}"), letter.name.clone());
    let printed = paper::Links::new(visit, &format!("/summonses/{id}/paper.pdf"), w.convening_paper());
    page(Paper { frame, letter, printed })
}

impl One {
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
    fn icon(&self) -> crate::ui::Icon {
        icons::PRINTER
    }
}
