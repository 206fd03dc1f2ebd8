//! Being told more (G06): a short public form, the page to take it back, and the officer's list.

use super::{
    join::{communes, found, limits, narrowed},
    private,
};
use crate::{
    access::{Deed, Granted, capability::ReadMembers},
    accounts::tries,
    joining::{
        CampaignKind, Prospect, Purpose, Refusal, Values, Via,
        acts::{NewProspect, note_prospect, once_hash, prospect_hash, prospect_token, withdraw_prospect},
        sealed,
        store::{
            campaigns::{CampaignRow, TextRow},
            prospects::{self as store, ProspectRow},
        },
        words,
    },
    journal::{Entry, Subject, Verb},
    members::protected,
    people,
    record::{
        Stop,
        view::{Chosen, name_in},
    },
    territory::{Place, gazette},
    ui::{Choice, Field, Frame},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

/// The channels offered.
const OFFERED: [Via; 4] = [Via::Whatsapp, Via::Sms, Via::Call, Via::Email];
/// How many a list shows.
const MOST: i64 = 300;

/// What somebody who wants to be told more writes.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct ContactForm {
    once: String,
    province: String,
    unit: String,
    name: String,
    phone: String,
    email: String,
    via: String,
    consent: String,
}

#[derive(Template)]
#[template(path = "joining/pages/contact.html")]
struct Contact {
    frame: Frame,
    code: String,
    closed: bool,
    notice: Vec<String>,
    declaration: String,
    ask_province: bool,
    fields: Vec<Field>,
    errors: FormErrors,
}

/// `GET /join/{code}/contact`: the short form.
pub async fn ask_contact(
    visit: Visit,
    Path(code): Path<String>,
    Query(asked): Query<super::Asked>,
) -> Result<Response> {
    let campaign = found(&visit, &code).await?;
    let form =
        ContactForm { once: visit.app.keys.token()?, province: asked.province, ..ContactForm::default() };
    shown(&visit, &campaign, &form, FormErrors::default(), StatusCode::OK).await
}

async fn shown(
    visit: &Visit,
    (campaign, text): &(CampaignRow, TextRow),
    form: &ContactForm,
    errors: FormErrors,
    status: StatusCode,
) -> Result<Response> {
    let (w, lang) = (visit.words(), visit.lang);
    let gazette = gazette(&visit.app).await?;
    let place = narrowed(&gazette, campaign, &form.province);
    let choose = || std::iter::once(Choice::new("", w.bodies_choose()));
    let fields = match place {
        None => {
            let rows = super::join::provinces(&gazette, campaign.place(), lang);
            let rows = rows.into_iter().map(|r| Choice::new(&r.code, r.name(lang)));
            vec![Field::select("province", w.joining_province(), choose().chain(rows).collect())]
        }
        Some(place) => {
            let rows = communes(&gazette, place, lang);
            let rows = rows.into_iter().map(|r| Choice::new(&r.code, r.name(lang)));
            let ways = OFFERED.map(|via| Choice::new(via.as_str(), words::consent(w, Purpose::News, via)));
            vec![
                Field::hidden("once", &form.once),
                Field::hidden("province", &form.province),
                Field::text("name", w.people_name()).limit(100).value(&form.name).error(errors.of("name")),
                Field::select("unit", w.joining_unit(), choose().chain(rows).collect())
                    .value(&form.unit)
                    .error(errors.of("unit")),
                Field::phone("phone", w.people_phone())
                    .hint(w.joining_phone_hint())
                    .value(&form.phone)
                    .error(errors.of("phone")),
                Field::email("email", w.people_email())
                    .optional(&w)
                    .value(&form.email)
                    .error(errors.of("email")),
                Field::radios("via", w.joining_contact_via(), ways.to_vec())
                    .value(&form.via)
                    .error(errors.of("via")),
                Field::check("consent", w.joining_contact_consent())
                    .hint(w.joining_contact_consent_hint())
                    .value(&form.consent)
                    .error(errors.of("consent")),
            ]
        }
    };
    let closed = !campaign.is_open(visit.today) || campaign.kind != CampaignKind::Membership;
    let mut response = private(page(Contact {
        code: campaign.code.clone(),
        closed,
        notice: text.notice.lines().map(str::to_owned).collect(),
        declaration: visit.app.settings().declaration,
        ask_province: place.is_none(),
        fields,
        errors,
        frame: visit.frame(w.joining_contact_title()),
    })?);
    *response.status_mut() = if closed { StatusCode::GONE } else { status };
    Ok(response)
}

/// `POST /join/{code}/contact`: writes somebody down. Sent twice, it is once.
pub async fn send_contact(
    visit: Visit,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<ContactForm>,
) -> Result<Response> {
    let campaign = found(&visit, &code).await?;
    let (row, text) = &campaign;
    let (app, w) = (&visit.app, visit.words());
    if !form.once.is_empty()
        && let Some(known) = app.db.first(store::by_once(&once_hash(app, &form.once))).await?
    {
        return Ok(see(&format!("/contacts/mine/{}", prospect_token(app, known))));
    }
    let mut errors = FormErrors::default();
    if !row.is_open(visit.today) || row.kind != CampaignKind::Membership {
        return shown(&visit, &campaign, &form, errors, StatusCode::GONE).await;
    }
    let gazette = gazette(app).await?;
    let unit = gazette.code(form.unit.trim()).filter(|unit| {
        narrowed(&gazette, row, &form.province)
            .is_some_and(|place| communes(&gazette, place, visit.lang).iter().any(|u| u.id == unit.id))
    });
    if unit.is_none() {
        errors.add("unit", Refusal::PlaceMissing.sentence(w));
    }
    let values = values_of(&form, w, &mut errors);
    let via = form.via.parse::<Via>().ok().filter(|via| OFFERED.contains(via));
    match via {
        None => errors.add("via", w.bodies_choose()),
        Some(Via::Email) if values.email.is_empty() => {
            errors.add("email", Refusal::NotUnderstood.sentence(w))
        }
        Some(via) if via != Via::Email && values.phone.is_empty() => {
            errors.add("phone", Refusal::NotUnderstood.sentence(w));
        }
        Some(_) => {}
    }
    if form.consent.is_empty() {
        errors.add("consent", Refusal::NoConsent.sentence(w));
    }
    let (Some(unit), Some(via), true) = (unit, via, errors.is_empty()) else {
        return shown(&visit, &campaign, &form, errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    if let Some(seconds) = tries::take(app, visit.now, &limits(&visit, row)).await? {
        errors.add("via", w.joining_slow(seconds.div_euclid(60) + 1));
        return shown(&visit, &campaign, &form, errors, StatusCode::TOO_MANY_REQUESTS).await;
    }
    let place = unit.place();
    let new = NewProspect {
        campaign: (row.id, text.id),
        place,
        via,
        values,
        once: Some(form.once.clone()).filter(|once| !once.is_empty()),
    };
    let mut deed = Deed::begin(&visit, Verb::NoteProspect).await?;
    match note_prospect(&mut deed, new).await {
        Ok(id) => {
            deed.commit(about(id, place)).await?;
            Ok(see(&format!("/contacts/mine/{}", prospect_token(app, id))))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("unit", refusal.sentence(w));
            shown(&visit, &campaign, &form, errors, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

fn about(id: Id<Prospect>, place: Place) -> Entry {
    Entry::about(Subject::new("prospect", id), place)
}

fn values_of(form: &ContactForm, w: crate::ui::Words, errors: &mut FormErrors) -> Values {
    let latin = !form.name.chars().any(amana_arabic::is_arabic_letter);
    let name = people::clean_name(&form.name);
    let (name_ar, name_la) = if latin { (String::new(), name) } else { (name, String::new()) };
    let mut values = Values { name_ar, name_la, ..Values::default() };
    match values.person(Place::NATION).checked() {
        Ok(person) => (values.name_ar, values.name_la) = (person.name_ar, person.name_la),
        Err(refusal) => errors.add("name", refusal.sentence(w)),
    }
    match protected(&form.phone, &form.email, "") {
        Ok(fields) => {
            for (field, value) in fields {
                match field {
                    "phone" => values.phone = value,
                    _ => values.email = value,
                }
            }
        }
        Err(field) => errors.add(field, Refusal::NotUnderstood.sentence(w)),
    }
    values
}

#[derive(Template)]
#[template(path = "joining/pages/contact_mine.html")]
struct Mine {
    frame: Frame,
    secret: String,
    said: String,
    open: bool,
}

async fn of_secret(visit: &Visit, secret: &str) -> Result<ProspectRow> {
    let db = &visit.app.db;
    let id = db.first(store::by_secret(&prospect_hash(&visit.app, secret))).await?.ok_or(Error::NotFound)?;
    db.first(store::prospect(id)).await?.ok_or(Error::NotFound)
}

/// `GET /contacts/mine/{secret}`: what was agreed to, and taking it back.
pub async fn my_contact(visit: Visit, Path(secret): Path<String>) -> Result<Response> {
    let row = of_secret(&visit, &secret).await?;
    let w = visit.words();
    let said = match row.withdrawn_on {
        Some(on) => w.joining_contact_withdrawn(w.date(on)),
        None => w.joining_contact_given(words::consent(w, Purpose::News, row.via), w.date(row.given_on)),
    };
    let open = row.withdrawn_on.is_none();
    Ok(private(page(Mine { frame: visit.frame(w.joining_contact_title()), secret, said, open })?))
}

/// `POST /contacts/mine/{secret}/withdrawal`: takes it back; nothing can be read any more.
pub async fn withdraw_contact(visit: Visit, Path(secret): Path<String>) -> Result<Response> {
    let row = of_secret(&visit, &secret).await?;
    let mut deed = Deed::begin(&visit, Verb::WithdrawProspect).await?;
    match withdraw_prospect(&mut deed, &row).await {
        Ok(()) => {
            deed.commit(about(row.id, row.place())).await?;
        }
        Err(Stop::Refused(_)) => drop(deed),
        Err(Stop::Failed(error)) => return Err(error),
    }
    Ok(see(&format!("/contacts/mine/{secret}")))
}

struct Line {
    id: Id<Prospect>,
    name: String,
    unit: String,
    via: String,
    on: Day,
}

#[derive(Template)]
#[template(path = "joining/pages/prospects.html")]
struct List {
    frame: Frame,
    sentence: String,
    lines: Vec<Line>,
    may_write: bool,
}

/// Which of them are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedProspects {
    unit: String,
}

/// `GET /prospects`: those of a territory who may be contacted, by which channel; nothing protected.
pub async fn prospects(by: Granted<ReadMembers>, Query(asked): Query<AskedProspects>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, db) = (visit.words(), visit.lang, &visit.app.db);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut lines = vec![];
    for row in db.all(store::prospects(chosen.scope, MOST)).await? {
        let values = opened(visit, &row)?.unwrap_or_default();
        lines.push(Line {
            id: row.id,
            name: name_in(lang, &values.name_ar, &values.name_la),
            unit: name_in(lang, row.unit_ar.as_deref().unwrap_or(""), row.unit_fr.as_deref().unwrap_or("")),
            via: words::consent(w, Purpose::News, row.via),
            on: row.given_on,
        });
    }
    let count = db.one(store::count(chosen.scope)).await?;
    page(List {
        frame: visit.frame(w.joining_prospects()).step("/applications", w.joining_title()),
        sentence: w.joining_prospects_count(count),
        lines,
        may_write: visit.can(crate::access::Can::WriteMembers),
    })
}

/// What somebody wrote; none once it was taken back.
pub(super) fn opened(visit: &Visit, row: &ProspectRow) -> Result<Option<Values>> {
    sealed::opened(&visit.app, row.person_id, row.wrapped.as_deref(), &row.sealed)
}
