//! Campaigns: a form opened for a territory by who enters members there, its text in versions, closing it (G05).

use super::{may, reach_campaign};
use crate::{
    access::{
        Can, Granted,
        capability::{ReadMembers, WriteMembers},
    },
    bodies::forms::{FormPage, day_of, unit_of},
    joining::{
        Campaign, CampaignKind, NewCampaign, Refusal, close_campaign, open_campaign,
        store::campaigns::{self as store, CampaignRow},
        words, write_text,
    },
    journal::{Entry, Subject, Verb},
    record::{
        self, Stop,
        view::{Chosen, SHEET, name_in},
    },
    ui::{Choice, Field, Frame, Words, parts},
    web::{FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;
use serde_json::json;

/// A campaign to be opened.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct CampaignForm {
    kind: String,
    title: String,
    unit: String,
    opened_on: String,
    closes_on: String,
    notice: String,
    consent: String,
}

/// Another version of the text.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct TextForm {
    notice: String,
    consent: String,
}

/// A line of the list.
struct Line {
    id: Id<Campaign>,
    title: String,
    kind: String,
    unit: String,
    state: parts::State,
    applications: i64,
}

#[derive(Template)]
#[template(path = "joining/pages/campaigns.html")]
struct List {
    frame: Frame,
    lines: Vec<Line>,
    declared: bool,
    may_open: bool,
}

fn state_of(w: Words, row: &CampaignRow, today: Day) -> parts::State {
    match (row.closed_on, row.closes_on) {
        (Some(on), _) => parts::State::over(w.joining_campaign_closed(w.date(on))),
        (None, Some(last)) if last < today => parts::State::over(w.joining_campaign_ended(w.date(last))),
        _ if row.opened_on > today => parts::State::plain(w.joining_campaign_opens(w.date(row.opened_on))),
        (None, Some(last)) => parts::State::good(w.joining_campaign_until(w.date(last))),
        (None, None) => parts::State::good(w.joining_campaign_open()),
    }
}

/// Which campaigns are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedUnit {
    unit: String,
}

/// `GET /campaigns`: those of a territory.
pub async fn index(by: Granted<ReadMembers>, Query(asked): Query<AskedUnit>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let rows = visit.app.db.all(store::campaigns(chosen.scope, SHEET.min(500))).await?;
    let lines = rows.iter().map(|row| Line {
        id: row.id,
        title: row.title.clone(),
        kind: words::campaign_kind(w, row.kind),
        unit: name_in(lang, &row.unit_ar, &row.unit_fr),
        state: state_of(w, row, visit.today),
        applications: row.applications,
    });
    page(List {
        frame: visit.frame(w.joining_campaigns()).step("/applications", w.joining_title()),
        lines: lines.collect(),
        declared: !visit.app.settings().declaration.is_empty(),
        may_open: visit.can(Can::WriteMembers),
    })
}

fn text_fields(w: Words, form: &TextForm, errors: &FormErrors) -> Vec<Field> {
    vec![
        Field::long("notice", w.joining_notice())
            .hint(w.joining_notice_hint())
            .limit(6_000)
            .value(&form.notice)
            .error(errors.of("notice")),
        Field::long("consent", w.joining_consent())
            .hint(w.joining_consent_hint())
            .limit(6_000)
            .value(&form.consent)
            .error(errors.of("consent")),
    ]
}

/// `GET /campaigns/new`: the form, with a notice and a consent to begin with.
pub async fn new(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Query(form): Query<CampaignForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let house = visit.app.rules().organisation(visit.lang);
    let form = CampaignForm {
        kind: if form.kind.is_empty() { CampaignKind::Membership.as_str().into() } else { form.kind.clone() },
        opened_on: visit.today.to_string(),
        notice: w.joining_default_notice(house.clone()),
        consent: w.joining_default_consent(house),
        ..form
    };
    asked(visit, &form, FormErrors::default()).answer()
}

fn asked(visit: &Visit, form: &CampaignForm, errors: FormErrors) -> FormPage {
    let w = visit.words();
    let kinds =
        CampaignKind::ALL.iter().map(|k| Choice::new(k.as_str(), words::campaign_kind(w, *k))).collect();
    let mut fields = vec![
        Field::radios("kind", w.joining_campaign_kind(), kinds).value(&form.kind).error(errors.of("kind")),
        Field::text("title", w.joining_campaign_title()).value(&form.title).error(errors.of("title")),
        Field::suggest("unit", w.bodies_form_unit(), "/units.json", vec![])
            .hint(w.bodies_form_unit_hint())
            .latin()
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::day("opened_on", w.joining_campaign_from())
            .value(&form.opened_on)
            .error(errors.of("opened_on")),
        Field::day("closes_on", w.joining_campaign_last())
            .hint(w.joining_campaign_last_hint())
            .optional(&w)
            .value(&form.closes_on)
            .error(errors.of("closes_on")),
    ];
    let text = TextForm { notice: form.notice.clone(), consent: form.consent.clone() };
    fields.extend(text_fields(w, &text, &errors));
    let frame = visit.frame(w.joining_campaign_new()).step("/campaigns", w.joining_campaigns());
    FormPage { frame, action: "/campaigns".into(), fields, button: w.joining_campaign_new(), errors }
}

fn about(id: Id<Campaign>, place: crate::territory::Place) -> Entry {
    Entry::about(Subject::new("campaign", id), place)
}

/// The field that a refusal is about.
fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::DaysWrong => "closes_on",
        Refusal::OpenAlready(_) => "unit",
        Refusal::Record(r) if **r == record::Refusal::TextMissing => "notice",
        Refusal::Record(_) => "consent",
        _ => "title",
    }
}

/// `POST /campaigns`: opens one.
pub async fn create(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<CampaignForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let kind = form.kind.parse::<CampaignKind>().ok();
    if kind.is_none() {
        errors.add("kind", w.bodies_choose());
    }
    if form.title.trim().is_empty() {
        errors.add("title", record::Refusal::TextMissing.sentence(w));
    }
    let opens_on = day_of(&form.opened_on, "opened_on", w, &mut errors).unwrap_or(visit.today);
    let closes_on = day_of(&form.closes_on, "closes_on", w, &mut errors);
    let (Some(unit), Some(kind), true) = (unit, kind, errors.is_empty()) else {
        return asked(visit, &form, errors).answer();
    };
    let new = NewCampaign {
        kind,
        title: &form.title,
        unit: &unit,
        opens_on,
        closes_on,
        notice: &form.notice,
        consent: &form.consent,
    };
    let mut deed = by.begin(Verb::OpenCampaign).await?;
    match open_campaign(&mut deed, new).await {
        Ok(id) => {
            deed.commit(about(id, unit.place()).with(json!({ "unit": unit.code }))).await?;
            Ok(see(&format!("/campaigns/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(field_of(&refusal), refusal.sentence(w));
            asked(visit, &form, errors).answer()
        }
    }
}

/// A version as the page lists it.
struct Version {
    number: i64,
    sha256: String,
    at: String,
    notice: String,
    consent: String,
}

#[derive(Template)]
#[template(path = "joining/pages/campaign.html")]
struct One {
    frame: Frame,
    id: Id<Campaign>,
    state: parts::State,
    kind: String,
    unit: String,
    address: String,
    applications: i64,
    declaration: String,
    versions: Vec<Version>,
    open: bool,
    may_write: bool,
    text: Vec<Field>,
    errors: FormErrors,
}

/// `GET /campaigns/{id}`.
pub async fn show(by: Granted<ReadMembers>, Path(id): Path<Id<Campaign>>) -> Result<Response> {
    page(load(&by, id, None, FormErrors::default()).await?)
}

async fn load(
    by: &Granted<ReadMembers>,
    id: Id<Campaign>,
    form: Option<TextForm>,
    errors: FormErrors,
) -> Result<One> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let row = reach_campaign(by, id).await?;
    let texts = visit.app.db.all(store::texts(id)).await?;
    let offset = visit.app.config.utc_offset_minutes;
    let last = texts.first().map(|t| TextForm { notice: t.notice.clone(), consent: t.consent.clone() });
    let form = form.or(last).unwrap_or_default();
    let open = row.closed_on.is_none() && row.closes_on.is_none_or(|last| visit.today <= last);
    let may_write = may(visit, Can::WriteMembers, row.place());
    Ok(One {
        id,
        state: state_of(w, &row, visit.today),
        kind: words::campaign_kind(w, row.kind),
        unit: name_in(lang, &row.unit_ar, &row.unit_fr),
        address: format!("{}/join/{}", visit.app.config.public_address(), row.code),
        applications: row.applications,
        declaration: visit.app.settings().declaration,
        versions: texts
            .into_iter()
            .map(|t| Version {
                number: t.number,
                sha256: t.sha256,
                at: w.moment(t.at, offset),
                notice: t.notice,
                consent: t.consent,
            })
            .collect(),
        open,
        may_write,
        text: if may_write && open { text_fields(w, &form, &errors) } else { vec![] },
        errors,
        frame: visit
            .frame(row.title.clone())
            .step("/applications", w.joining_title())
            .step("/campaigns", w.joining_campaigns()),
    })
}

/// `POST /campaigns/{id}/texts`: writes another version of its text.
pub async fn write(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Campaign>>,
    Urlencoded(form): Urlencoded<TextForm>,
) -> Result<Response> {
    let row = reach_campaign(&read, id).await?;
    by.at(row.place())?;
    let mut deed = by.begin(Verb::WriteCampaignText).await?;
    match write_text(&mut deed, &row, &form.notice, &form.consent).await {
        Ok(_) => {
            deed.commit(about(id, row.place())).await?;
            Ok(see(&format!("/campaigns/{id}")))
        }
        Err(stop) => {
            drop(deed);
            refused(&read, id, Some(form), stop).await
        }
    }
}

/// `POST /campaigns/{id}/closing`: closes it from today.
pub async fn close(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Campaign>>,
) -> Result<Response> {
    let row = reach_campaign(&read, id).await?;
    by.at(row.place())?;
    let mut deed = by.begin(Verb::CloseCampaign).await?;
    match close_campaign(&mut deed, &row).await {
        Ok(()) => {
            deed.commit(about(id, row.place())).await?;
            Ok(see(&format!("/campaigns/{id}")))
        }
        Err(stop) => {
            drop(deed);
            refused(&read, id, None, stop).await
        }
    }
}

async fn refused(
    read: &Granted<ReadMembers>,
    id: Id<Campaign>,
    form: Option<TextForm>,
    stop: Stop<Refusal>,
) -> Result<Response> {
    match stop {
        Stop::Failed(error) => Err(error),
        Stop::Refused(refusal) => {
            let mut errors = FormErrors::default();
            errors.add(field_of(&refusal), refusal.sentence(read.visit().words()));
            let mut response = page(load(read, id, form, errors).await?)?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}
