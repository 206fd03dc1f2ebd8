//! The public form of a campaign: from a telephone, without signing in, without a script. It says nothing of anybody's
//! application, and takes only so many from one address and for one campaign.

use super::{
    form::{Asked, JoinForm},
    private,
};
use crate::{
    access::Deed,
    accounts::{model::Limit, tries},
    joining::{
        Campaign, CampaignKind, Channel, NewApplication, Refusal,
        acts::{self, about},
        receive,
        store::{
            self,
            campaigns::{self, CampaignRow, TextRow},
        },
    },
    journal::Verb,
    record::Stop,
    territory::{Gazette, Place, UnitKind, gazette, store::GazetteRow},
    ui::{Choice, Field, Frame, Lang},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use std::time::Duration;

/// Applications from one address: a headquarters shares one.
const PER_ADDRESS: Limit = Limit { what: "join-address", most: 30, seconds: 60 * 60 };
/// Applications for one campaign.
const PER_CAMPAIGN: Limit = Limit { what: "join-campaign", most: 90, seconds: 60 };

#[derive(Template)]
#[template(path = "joining/pages/join.html")]
struct Join {
    frame: Frame,
    code: String,
    about: String,
    closed: bool,
    renewal: bool,
    notice: Vec<String>,
    consent: Vec<String>,
    version: String,
    declaration: String,
    conditions: Vec<String>,
    /// Asked first, where the campaign is wider than a province.
    provinces: Option<Field>,
    hidden: Vec<Field>,
    place: Vec<Field>,
    who: Vec<Field>,
    contact: Vec<Field>,
    more: Vec<Field>,
    sworn: Vec<Field>,
    consented: Vec<Field>,
    errors: FormErrors,
}

pub(super) async fn found(visit: &Visit, code: &str) -> Result<(CampaignRow, TextRow)> {
    let db = &visit.app.db;
    let id: Id<Campaign> = db.first(campaigns::by_code(code)).await?.ok_or(Error::NotFound)?;
    let row = db.first(campaigns::campaign(id)).await?.ok_or(Error::NotFound)?;
    let text = db.first(campaigns::texts(id)).await?.ok_or(Error::NotFound)?;
    Ok((row, text))
}

/// `GET /join/{code}`: the form.
pub async fn ask(visit: Visit, Path(code): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let campaign = found(&visit, &code).await?;
    let form = JoinForm::begun(visit.app.keys.token()?, asked.province);
    shown(&visit, &campaign, &form, FormErrors::default(), StatusCode::OK).await
}

/// The paragraphs of a text.
fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

fn inside(row: &GazetteRow, place: Place) -> bool {
    let of = |own: i64, wanted: i64| wanted == 0 || own == wanted;
    of(row.region_id, place.region.raw())
        && of(row.province_id, place.province.raw())
        && of(row.commune_id, place.commune.raw())
}

/// The provinces of a place, in alphabetical order.
pub(super) fn provinces(gazette: &Gazette, place: Place, lang: Lang) -> Vec<&GazetteRow> {
    let mut rows: Vec<&GazetteRow> = gazette
        .rows()
        .iter()
        .filter(|r| matches!(r.kind, UnitKind::Prefecture | UnitKind::Province | UnitKind::PartyProvince))
        .filter(|r| inside(r, place))
        .collect();
    crate::ui::Words::of(lang).sort_by_text(&mut rows, |r| r.name(lang));
    rows
}

/// Where one may apply in a province: its communes and arrondissements; the province itself where it has none.
pub(super) fn communes(gazette: &Gazette, place: Place, lang: Lang) -> Vec<&GazetteRow> {
    let of = |kinds: &[UnitKind]| -> Vec<&GazetteRow> {
        gazette.rows().iter().filter(|r| kinds.contains(&r.kind) && inside(r, place)).collect()
    };
    let mut rows = of(&[UnitKind::Commune, UnitKind::Arrondissement]);
    if rows.is_empty() {
        rows = of(&[UnitKind::Prefecture, UnitKind::Province, UnitKind::PartyProvince]);
    }
    crate::ui::Words::of(lang).sort_by_text(&mut rows, |r| r.name(lang));
    rows
}

/// The territory that is left to choose in: the campaign's, narrowed to the province chosen.
pub(super) fn narrowed(gazette: &Gazette, campaign: &CampaignRow, province: &str) -> Option<Place> {
    if campaign.province_id.raw() != 0 {
        return Some(campaign.place());
    }
    let row = gazette
        .code(province)
        .filter(|r| inside(r, campaign.place()) && r.province_id != 0 && r.commune_id == 0)?;
    Some(row.place())
}

async fn shown(
    visit: &Visit,
    (campaign, text): &(CampaignRow, TextRow),
    form: &JoinForm,
    errors: FormErrors,
    status: StatusCode,
) -> Result<Response> {
    let (w, lang) = (visit.words(), visit.lang);
    let gazette = gazette(&visit.app).await?;
    let place = narrowed(&gazette, campaign, &form.province);
    let choices = |rows: Vec<&GazetteRow>| -> Vec<Choice> {
        let rows = rows.into_iter().map(|r| Choice::new(&r.code, r.name(lang)));
        std::iter::once(Choice::new("", w.bodies_choose())).chain(rows).collect()
    };
    let first = place.is_none().then(|| {
        Field::select("province", w.joining_province(), choices(provinces(&gazette, campaign.place(), lang)))
            .value(&form.province)
    });
    let place = match place {
        None => vec![],
        Some(place) => {
            let rows = communes(&gazette, place, lang);
            let field = match rows.as_slice() {
                [only] => Field::hidden("unit", &only.code),
                _ => Field::select("unit", w.joining_unit(), choices(rows))
                    .hint(w.joining_unit_hint())
                    .value(&form.unit)
                    .error(errors.of("unit")),
            };
            vec![field]
        }
    };
    let rules = visit.app.rules();
    let conditions = rules.on(visit.today).and_then(|s| s.membership.as_ref());
    let conditions = conditions.map(|m| m.conditions.iter()).into_iter().flatten().filter_map(|c| {
        let text = c.text.as_ref()?.in_lang(crate::statutes::spoken(lang));
        Some(match &c.article {
            Some(article) => w.joining_condition(text, article.as_str()),
            None => text.to_owned(),
        })
    });
    let unit = crate::record::view::name_in(lang, &campaign.unit_ar, &campaign.unit_fr);
    let closed = !campaign.is_open(visit.today);
    let response = page(Join {
        code: campaign.code.clone(),
        about: match campaign.closes_on {
            Some(last) => w.joining_about_until(unit, w.date(last)),
            None => w.joining_about(unit),
        },
        closed,
        renewal: campaign.kind == CampaignKind::Renewal,
        notice: paragraphs(&text.notice),
        consent: paragraphs(&text.consent),
        version: text.sha256.chars().take(12).collect(),
        declaration: visit.app.settings().declaration,
        conditions: conditions.collect(),
        provinces: first,
        hidden: vec![Field::hidden("once", &form.once), Field::hidden("province", &form.province)],
        place,
        who: form.who(visit, &errors),
        contact: form.contact(w, &errors),
        more: form.more(w),
        sworn: form.sworn(w, &errors),
        consented: form.consented(w, &errors),
        errors,
        frame: visit.frame(campaign.title.clone()),
    })?;
    let mut response = private(response);
    *response.status_mut() = if closed { StatusCode::GONE } else { status };
    Ok(response)
}

/// Under what a form that was sent is counted.
pub(super) fn limits(visit: &Visit, row: &CampaignRow) -> [(Limit, Vec<u8>); 2] {
    [
        (PER_ADDRESS, tries::of_address(&visit.app, &visit.address)),
        (PER_CAMPAIGN, visit.app.keys.blind("campaign", &row.code)),
    ]
}

/// `POST /join/{code}`: takes the application in. Sent twice, it is the same one.
pub async fn send(
    visit: Visit,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<JoinForm>,
) -> Result<Response> {
    let campaign = found(&visit, &code).await?;
    let (row, text) = &campaign;
    let (app, w) = (&visit.app, visit.words());
    if let Some(known) = known(&visit, &form.once).await? {
        return Ok(see(&format!("/applications/mine/{}", acts::token(app, known))));
    }
    if !row.is_open(visit.today) || row.kind != CampaignKind::Membership {
        return shown(&visit, &campaign, &form, FormErrors::default(), StatusCode::UNPROCESSABLE_ENTITY)
            .await;
    }
    let mut errors = FormErrors::default();
    let gazette = gazette(app).await?;
    let unit = gazette.code(form.unit.trim()).filter(|unit| {
        narrowed(&gazette, row, &form.province)
            .is_some_and(|place| communes(&gazette, place, visit.lang).iter().any(|u| u.id == unit.id))
    });
    if unit.is_none() {
        errors.add("unit", Refusal::PlaceMissing.sentence(w));
    }
    let values = form.taken(&visit, visit.today, true, &mut errors);
    let (Some(unit), Some(values)) = (unit, values) else {
        return shown(&visit, &campaign, &form, errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    if let Some(seconds) = tries::take(app, visit.now, &limits(&visit, row)).await? {
        errors.add("once", w.joining_slow(seconds.div_euclid(60) + 1));
        return shown(&visit, &campaign, &form, errors, StatusCode::TOO_MANY_REQUESTS).await;
    }
    let place = unit.place();
    let province = gazette.id(place.province).map(|p| p.code.clone()).unwrap_or_default();
    for attempt in 1..=8u64 {
        let new = NewApplication {
            campaign: Some((row.id, text.id)),
            channel: Channel::Online,
            place,
            province: province.clone(),
            on: visit.today,
            sworn_on: visit.today,
            person: None,
            values: values.clone(),
            consents: form.consents(),
            once: Some(form.once.clone()).filter(|once| !once.is_empty()),
        };
        match take_in(&visit, new).await {
            Ok(token) => return Ok(see(&format!("/applications/mine/{token}"))),
            Err(Stop::Refused(refusal)) => {
                errors.add("unit", refusal.sentence(w));
                return shown(&visit, &campaign, &form, errors, StatusCode::UNPROCESSABLE_ENTITY).await;
            }
            Err(Stop::Failed(Error::Busy)) => tokio::time::sleep(Duration::from_millis(1 << attempt)).await,
            Err(Stop::Failed(error)) => return Err(error),
        }
    }
    Err(Error::Busy)
}

/// The application that this form made already.
async fn known(visit: &Visit, once: &str) -> Result<Option<Id<crate::joining::Application>>> {
    if once.is_empty() {
        return Ok(None);
    }
    Ok(visit.app.db.first(store::by_once(&acts::once_hash(&visit.app, once))).await?)
}

/// One act; the secret of the personal link. Another copy of the same form that was quicker gives its own.
async fn take_in(visit: &Visit, new: NewApplication) -> crate::joining::refusal::Outcome<String> {
    let app = &visit.app;
    let mut deed = Deed::begin(visit, Verb::ReceiveApplication).await?;
    if let Some(once) = &new.once
        && let Some(known) = deed.tx.first(store::by_once(&acts::once_hash(app, once))).await?
    {
        return Ok(acts::token(app, known));
    }
    let place = new.place;
    let received = receive(&mut deed, new).await?;
    deed.commit(about(received.id, place, &received.number)).await?;
    Ok(acts::token(app, received.id))
}

impl Join {
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
}
