use super::{Succession, Typed, Unit, UnitKind, acts, store, view};
use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ExportList, ReadRecord, WriteTerritory},
    },
    web::{Error, Result, Urlencoded, page, see},
};
use amana_base::Id;
use axum::{
    Json,
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;
use serde_json::json;

/// `GET /units`: the territory one is in charge of.
pub async fn index(by: Granted<ReadRecord>) -> Result<Response> {
    let app = &by.visit().app;
    let unit = match by.scope() {
        Scope::Nation => app.db.first(store::country()).await?,
        Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => app.db.first(store::unit(id)).await?,
    };
    match unit {
        Some(unit) => Ok(see(&format!("/units/{}", unit.code))),
        None => Err(Error::NotFound),
    }
}

/// What of the units below is shown (A06).
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Shown {
    /// `urban` or `rural`.
    pub milieu: String,
    /// A tag.
    pub tag: String,
    /// `structured` or `empty`: with or without a local body.
    pub state: String,
}

/// The unit of the address, if it lies where this visitor may read.
async fn found<A: crate::access::Capability>(by: &Granted<A>, code: &str) -> Result<store::UnitRow> {
    let unit = by.visit().app.db.first(store::unit_by_code(code)).await?.ok_or(Error::NotFound)?;
    by.at(unit.place())?;
    Ok(unit)
}

/// `GET /units/{code}`: one unit (A01, A10).
pub async fn show(
    by: Granted<ReadRecord>,
    Path(code): Path<String>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    if unit.code != code {
        // A code it had before.
        return Ok(see(&format!("/units/{}", unit.code)));
    }
    page(view::Page::load(&by, unit, shown).await?)
}

/// `GET /units/{code}/below.csv`: the units below, as they are shown.
pub async fn export(
    read: Granted<ReadRecord>,
    by: Granted<ExportList>,
    Path(code): Path<String>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    let (id, place) = (unit.id, unit.place());
    let view = view::Page::load(&read, unit, shown).await?;
    acts::export(&by, id, place, view.below.len()).await?;
    Ok(view.csv())
}

/// A tag to put on.
#[derive(Deserialize)]
pub struct NewTag {
    tag: String,
}

/// `POST /units/{code}/tags`.
pub async fn tag(
    by: Granted<WriteTerritory>,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<NewTag>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    acts::tag(&by, &unit, &form.tag).await?;
    Ok(see(&format!("/units/{}#tags", unit.code)))
}

/// `POST /units/{code}/tags/removal`.
pub async fn untag(
    by: Granted<WriteTerritory>,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<NewTag>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    acts::untag(&by, &unit, &form.tag).await?;
    Ok(see(&format!("/units/{}#tags", unit.code)))
}

/// Where to attach: the code of a cercle or district, or the names of a new district.
#[derive(Deserialize)]
pub struct NewAttachment {
    to: String,
}

/// `POST /units/{code}/attachments` (A05).
pub async fn attach(
    read: Granted<ReadRecord>,
    by: Granted<WriteTerritory>,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<NewAttachment>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    let (visit, w) = (by.visit(), by.visit().words());
    let to = match super::typed(&visit.app, &form.to, visit.lang).await? {
        Typed::One(to) if by.at(to.place()).is_ok() => to,
        Typed::Several(each) => {
            return refused(&read, unit, "to", w.record_refusal_units(w.list(&each))).await;
        }
        _ => return refused(&read, unit, "to", w.territory_refused_unknown(form.to.trim())).await,
    };
    match acts::attach(&by, &unit, &to).await? {
        Ok(()) => Ok(see(&format!("/units/{}#attachments", unit.code))),
        Err(refusal) => {
            let sentence = refusal.sentence(by.visit().words());
            refused(&read, unit, "to", sentence).await
        }
    }
}

/// `POST /units/{code}/attachments/removal`.
pub async fn detach(
    by: Granted<WriteTerritory>,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<NewAttachment>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    let to = by.visit().app.db.first(store::unit_by_code(&form.to)).await?.ok_or(Error::NotFound)?;
    acts::detach(&by, &unit, &to).await?;
    Ok(see(&format!("/units/{}#attachments", unit.code)))
}

/// A code that a unit had before.
#[derive(Deserialize)]
pub struct FormerCodeForm {
    old_code: String,
    #[serde(default)]
    kind: String,
}

/// `POST /units/{code}/former-codes` (A05).
pub async fn record_former_code(
    read: Granted<ReadRecord>,
    by: Granted<WriteTerritory>,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<FormerCodeForm>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    let kind = form.kind.parse().unwrap_or(Succession::Renumbered);
    match acts::record_former_code(&by, &unit, &form.old_code, kind).await? {
        Ok(()) => Ok(see(&format!("/units/{}#codes", unit.code))),
        Err(refusal) => {
            let sentence = refusal.sentence(by.visit().words());
            refused(&read, unit, "old_code", sentence).await
        }
    }
}

/// `POST /units/{code}/former-codes/removal`.
pub async fn withdraw_former_code(
    by: Granted<WriteTerritory>,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<FormerCodeForm>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    acts::withdraw_former_code(&by, &unit, &form.old_code).await?;
    Ok(see(&format!("/units/{}#codes", unit.code)))
}

/// A district to create below a province or region (A05).
#[derive(Deserialize)]
pub struct NewDistrict {
    name_ar: String,
    name_fr: String,
}

/// `POST /units/{code}/districts`.
pub async fn create_district(
    read: Granted<ReadRecord>,
    by: Granted<WriteTerritory>,
    Path(code): Path<String>,
    Urlencoded(form): Urlencoded<NewDistrict>,
) -> Result<Response> {
    let unit = found(&by, &code).await?;
    match acts::create_district(&by, &unit, &form.name_ar, &form.name_fr).await? {
        Ok(code) => Ok(see(&format!("/units/{code}"))),
        Err(refusal) => {
            let sentence = refusal.sentence(by.visit().words());
            refused(&read, unit, "name_ar", sentence).await
        }
    }
}

async fn refused(
    read: &Granted<ReadRecord>,
    unit: store::UnitRow,
    field: &str,
    sentence: String,
) -> Result<Response> {
    let mut view = view::Page::load(read, unit, Shown::default()).await?;
    view.errors.add(field, sentence);
    let mut response = page(view)?;
    *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// May this visitor tag and attach here?
pub(super) fn may_write(by: &Granted<ReadRecord>, unit: &store::UnitRow) -> bool {
    may(by, Can::WriteTerritory, unit)
}

/// Has this visitor a capability here?
pub(super) fn may(by: &Granted<ReadRecord>, can: Can, unit: &store::UnitRow) -> bool {
    by.visit().officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(unit.place())))
}

/// Does this unit hold communes of which some may be empty?
pub(super) fn counts_communes(kind: UnitKind) -> bool {
    matches!(kind, UnitKind::Country | UnitKind::Region | UnitKind::Province | UnitKind::Prefecture)
}

/// The identifier as the key of a map.
pub(super) fn key(id: Id<Unit>) -> i64 {
    id.raw()
}

/// What is being looked for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

/// `GET /units.json?q=`: units whose name begins so, for the forms that ask for one.
pub async fn suggestions(
    by: Granted<ReadRecord>,
    Query(asked): Query<Asked>,
) -> Result<Json<serde_json::Value>> {
    let visit = by.visit();
    let gazette = super::gazette(&visit.app).await?;
    let hits = gazette.begins(&asked.q, 12).into_iter().map(|r| {
        let above = gazette.id(Id::from_raw(r.province_id)).or(gazette.id(Id::from_raw(r.region_id)));
        let hint = above.filter(|a| a.id != r.id).map(|a| a.name(visit.lang));
        json!({ "value": r.code, "label": format!("{} ({})", r.name(visit.lang), r.code), "hint": hint })
    });
    Ok(Json(hits.collect()))
}
