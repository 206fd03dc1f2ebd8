//! Forms that were signed on paper: the scan comes first, and is typed beside it; it is read later with a reason only.

use super::{entry, form::JoinForm, private, reach, reach_campaign};
use crate::{
    access::{
        Granted,
        capability::{ReadApplications, ReadMembers, RevealField, WriteMembers},
    },
    bodies::forms::unit_of,
    joining::{
        Application, Campaign, Channel, Paper,
        acts::{
            about,
            papers::{self as acts, WAITS, about_paper},
            receive,
        },
        scan::{self, LARGEST, Opening, SHEETS},
        store::{
            campaigns,
            papers::{self as store, PaperRow, SheetRow},
        },
    },
    journal::Verb,
    people::pages::ReasonForm,
    record::{Stop, view::name_in},
    ui::{Field, Frame, icons, parts::Empty},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    body::Body,
    extract::{Multipart, Path, Query, multipart::MultipartError},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use serde::Deserialize;
use serde_json::json;

/// What file dialogues show; what it is decide its bytes.
pub(super) const ACCEPT: &str = ".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf";
/// Forms on a page.
const LISTED: i64 = 200;

/// Of which campaign or unit forms are typed: the code on a printed form leads here.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedPapers {
    campaign: String,
    unit: String,
}

struct Waiting {
    id: Id<Paper>,
    unit: String,
    on: Day,
    sheets: String,
    until: Day,
}

#[derive(Template)]
#[template(path = "joining/pages/papers.html")]
struct List {
    frame: Frame,
    of: String,
    waiting: Vec<Waiting>,
    nothing: Empty,
    fields: Vec<Field>,
    blank: Field,
    errors: FormErrors,
}

/// `GET /applications/papers`: scans that wait to be typed, and a new one.
pub async fn index(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Query(asked): Query<AskedPapers>,
) -> Result<Response> {
    listed(&by, &asked, FormErrors::default()).await
}

async fn listed(by: &Granted<WriteMembers>, asked: &AskedPapers, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let mut waiting: Vec<Waiting> = vec![];
    for scope in by.scopes() {
        for row in visit.app.db.all(store::waiting(*scope, LISTED)).await? {
            waiting.push(Waiting {
                id: row.id,
                unit: name_in(lang, &row.unit_ar, &row.unit_fr),
                on: row.received_on,
                sheets: w.joining_sheets(row.sheets),
                until: row.received_on.plus(WAITS),
            });
        }
    }
    let campaign = match asked.campaign.parse::<Id<Campaign>>() {
        Ok(id) => Some(reach_campaign(by, id).await?),
        Err(_) => None,
    };
    let mut fields = vec![Field::hidden("campaign", &asked.campaign)];
    if campaign.is_none() {
        fields.push(
            Field::suggest("unit", w.members_unit(), "/units.json", vec![])
                .hint(w.joining_scan_unit_hint())
                .latin()
                .value(&asked.unit)
                .error(errors.of("unit")),
        );
    }
    fields.push(
        Field::file("scan", w.joining_scan(), ACCEPT, true)
            .hint(w.joining_scan_hint(SHEETS as i64, (LARGEST >> 20) as i64))
            .error(errors.of("scan")),
    );
    let wrong = !errors.is_empty();
    let mut response = private(page(List {
        frame: visit.frame(w.joining_papers()).step("/applications", w.joining_title()),
        of: campaign.map(|c| c.title).unwrap_or_default(),
        waiting,
        blank: super::blank::unit_field(w).value(&asked.unit),
        nothing: Empty { icon: icons::INBOX, text: w.joining_papers_none(), next: None },
        fields,
        errors,
    })?);
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The list, with what stood in the way of printing a form.
pub(super) async fn refused(by: &Granted<WriteMembers>, errors: FormErrors) -> Result<Response> {
    listed(by, &AskedPapers::default(), errors).await
}

/// A form with files, as it arrives. A file that is larger than a sheet may be is heard a little further and cut there: that it is
/// too large stays known.
async fn heard(mut form: Multipart) -> Result<(AskedPapers, Vec<Vec<u8>>)> {
    let (mut asked, mut files) = (AskedPapers::default(), vec![]);
    while let Some(mut field) = form.next_field().await.map_err(broken_off)? {
        if field.file_name().is_some() {
            let mut bytes = vec![];
            while let Some(chunk) = field.chunk().await.map_err(broken_off)? {
                let room = (LARGEST + 1).saturating_sub(bytes.len());
                bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
            }
            if files.len() <= SHEETS {
                files.push(bytes);
            }
            continue;
        }
        let name = field.name().unwrap_or_default().to_owned();
        let text: String = field.text().await.map_err(broken_off)?.chars().take(200).collect();
        match name.as_str() {
            "campaign" => asked.campaign = text,
            "unit" => asked.unit = text,
            _ => {}
        }
    }
    Ok((asked, files))
}

fn broken_off(e: MultipartError) -> Error {
    Error::Malformed(format!("a form that broke off: {e}"))
}

/// `POST /applications/papers`: keeps a scan, encrypted; then it is typed.
pub async fn keep(_: Granted<ReadMembers>, by: Granted<WriteMembers>, form: Multipart) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let (asked, files) = heard(form).await?;
    let mut errors = FormErrors::default();
    let (campaign, place) = match asked.campaign.parse::<Id<Campaign>>() {
        Ok(id) => {
            let row = reach_campaign(&by, id).await?;
            let text = visit.app.db.first(campaigns::texts(id)).await?.ok_or(Error::NotFound)?;
            (Some((id, text.id)), Some(row.place()))
        }
        Err(_) => (None, unit_of(&by, &asked.unit, &mut errors).await?.map(|unit| unit.place())),
    };
    let sheets = match scan::sheets(files) {
        Ok(sheets) => sheets,
        Err(refusal) => {
            errors.add("scan", refusal.sentence(w));
            vec![]
        }
    };
    let Some(place) = place.filter(|_| errors.is_empty()) else { return listed(&by, &asked, errors).await };
    let mut deed = by.begin(Verb::KeepPaper).await?;
    match acts::keep_paper(&mut deed, campaign, place, &sheets).await {
        Ok(id) => {
            deed.commit(about_paper(id, place).with(json!({ "sheets": sheets.len() }))).await?;
            Ok(see(&format!("/applications/papers/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("scan", refusal.sentence(w));
            listed(&by, &asked, errors).await
        }
    }
}

/// A form within reach that nobody typed yet; one that was typed is its application's.
async fn open(by: &Granted<WriteMembers>, id: Id<Paper>) -> Result<std::result::Result<PaperRow, Response>> {
    let row = by.visit().app.db.first(store::paper(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())
        .map_err(|no| if by.scopes().iter().any(|s| s.covers(row.place())) { no } else { Error::NotFound })?;
    Ok(match row.application_id {
        Some(application) => Err(see(&format!("/applications/{application}"))),
        None => Ok(row),
    })
}

/// A sheet on the page.
struct SheetLine {
    address: String,
    picture: bool,
    label: String,
}

#[derive(Template)]
#[template(path = "joining/pages/paper.html")]
struct Typing {
    frame: Frame,
    id: Id<Paper>,
    until: Day,
    sheets: Vec<SheetLine>,
    fields: Vec<Field>,
    errors: FormErrors,
}

async fn typing(
    by: &Granted<WriteMembers>,
    row: &PaperRow,
    form: &JoinForm,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let sheets = visit.app.db.all(store::sheets(row.id)).await?.into_iter().map(|s| SheetLine {
        address: format!("/applications/papers/{}/sheets/{}", row.id, s.n),
        picture: s.media.is_picture(),
        label: w.joining_sheet(s.n),
    });
    let wrong = !errors.is_empty();
    let mut response = private(page(Typing {
        frame: visit
            .frame(w.joining_enter())
            .step("/applications", w.joining_title())
            .step("/applications/papers", w.joining_papers()),
        id: row.id,
        until: row.received_on.plus(WAITS),
        sheets: sheets.collect(),
        fields: entry::questions(by, form, &errors),
        errors,
    })?);
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /applications/papers/{id}`: the scan, and beside it what is typed from it.
pub async fn show(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Paper>>,
) -> Result<Response> {
    let row = match open(&by, id).await? {
        Ok(row) => row,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let unit = if row.commune_id.raw() == 0 {
        String::new()
    } else {
        format!("{} ({})", name_in(by.visit().lang, &row.unit_ar, &row.unit_fr), row.unit_code)
    };
    typing(&by, &row, &JoinForm::of_paper(row.received_on, unit), FormErrors::default()).await
}

/// `POST /applications/papers/{id}`: enters what was typed; the scan stays with the application.
pub async fn enter(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Paper>>,
    Urlencoded(form): Urlencoded<JoinForm>,
) -> Result<Response> {
    let row = match open(&by, id).await? {
        Ok(row) => row,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut errors = FormErrors::default();
    if form.signed_on.trim().is_empty() {
        errors.add("signed_on", by.visit().words().joining_no_signature_day());
    }
    let new = entry::read(&by, &form, Some(Channel::Paper), &mut errors).await?;
    let Some(mut new) = new.filter(|_| errors.is_empty()) else {
        return typing(&by, &row, &form, errors).await;
    };
    new.person = Some(row.person_id);
    new.campaign = row.campaign_id.zip(row.text_id);
    let place = new.place;
    let mut deed = by.begin(Verb::ReceiveApplication).await?;
    let done = match receive(&mut deed, new).await {
        Ok(received) => acts::typed(&mut deed, id, received.id).await.map(|()| received),
        Err(stop) => Err(stop),
    };
    match done {
        Ok(received) => {
            deed.commit(about(received.id, place, &received.number)).await?;
            Ok(see(&format!("/applications/{}", received.id)))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("unit", refusal.sentence(by.visit().words()));
            typing(&by, &row, &form, errors).await
        }
    }
}

/// `GET /applications/papers/{id}/sheets/{n}`: a sheet, for whoever types it. Each reading is an act.
pub async fn sheet(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path((id, n)): Path<(Id<Paper>, i64)>,
) -> Result<Response> {
    let row = match open(&by, id).await? {
        Ok(row) => row,
        // Typed already: from now on it is read with a reason.
        Err(_) => return Err(Error::Gone),
    };
    let visit = by.visit();
    let sheet = visit.app.db.all(store::sheets(id)).await?.into_iter().find(|s| s.n == n);
    let sheet = sheet.ok_or(Error::NotFound)?;
    let deed = by.begin(Verb::RevealProtected).await?;
    let reason = visit.words().joining_scan_typing();
    deed.commit(about_paper(id, row.place()).with(json!({ "field": "scan", "reason": reason, "n": n })))
        .await?;
    answered(visit, &sheet).await
}

/// `POST /applications/papers/{id}/removal`: destroys a scan that is not to be typed.
pub async fn remove(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Paper>>,
) -> Result<Response> {
    let row = match open(&by, id).await? {
        Ok(row) => row,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut deed = by.begin(Verb::DestroyPaper).await?;
    match acts::destroy_paper(&mut deed, &row).await {
        Ok(()) => {}
        Err(Stop::Failed(error)) => return Err(error),
        Err(Stop::Refused(_)) => return Err(Error::Changed),
    }
    deed.commit(about_paper(id, row.place())).await?;
    Ok(see("/applications/papers"))
}

/// `POST /applications/{id}/scans`: the scan of a form that was typed before.
pub async fn add(
    read: Granted<ReadApplications>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Application>>,
    form: Multipart,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let (_, files) = heard(form).await?;
    let sheets = match scan::sheets(files) {
        Ok(sheets) => sheets,
        Err(refusal) => return super::one::refused(&read, id, "scan", refusal.into()).await,
    };
    let mut deed = by.begin(Verb::KeepPaper).await?;
    match acts::add_scan(&mut deed, &row, &sheets).await {
        Ok(()) => {
            let detail = json!({ "number": row.label(), "sheets": sheets.len() });
            deed.commit(about(id, row.place(), &row.label()).with(detail)).await?;
            Ok(see(&format!("/applications/{id}")))
        }
        Err(stop) => {
            drop(deed);
            super::one::refused(&read, id, "scan", stop).await
        }
    }
}

/// `POST /applications/{id}/scans/{form}/{n}/reading`: reads a sheet. Each reading is an act with its reason.
pub async fn reveal(
    read: Granted<ReadApplications>,
    by: Granted<RevealField>,
    Path((id, of, n)): Path<(Id<Application>, Id<Paper>, i64)>,
    Urlencoded(form): Urlencoded<ReasonForm>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let sheets = visit.app.db.all(store::sheets_of(id)).await?;
    let sheet = sheets.into_iter().find(|s| s.form_id == of && s.n == n).ok_or(Error::NotFound)?;
    let reason = form.reason.trim();
    if reason.is_empty() || reason.chars().count() > 300 {
        let mut errors = FormErrors::default();
        errors.add("scan", visit.words().people_reason_missing());
        return super::one::wrong(&read, id, errors).await;
    }
    let deed = by.begin(Verb::RevealProtected).await?;
    let detail = json!({ "field": "scan", "reason": reason, "number": row.label(), "n": n });
    deed.commit(about(id, row.place(), &row.label()).with(detail)).await?;
    answered(visit, &sheet).await
}

/// A sheet as an answer: a picture that the browser shows, a document that it saves; nothing of it runs, nobody keeps it on the way.
async fn answered(visit: &Visit, sheet: &SheetRow) -> Result<Response> {
    let wrapped = sheet.wrapped.as_deref();
    let opening = Opening::of(&visit.app, sheet.person_id, wrapped, sheet.form_id, sheet.n)?;
    let opening = opening.ok_or(Error::Gone)?;
    let app = visit.app.clone();
    let stream = futures_util::stream::try_unfold(opening, move |mut opening| {
        let app = app.clone();
        async move {
            let piece = opening.next(&app).await.map_err(|e| std::io::Error::other(e.to_string()))?;
            Ok::<_, std::io::Error>(piece.map(|piece| (piece, opening)))
        }
    });
    let mut response = Response::new(Body::from_stream(stream));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(sheet.media.as_str()));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let how = if sheet.media.is_picture() { "inline" } else { "attachment" };
    let name = format!("{how}; filename=\"scan-{}.{}\"", sheet.n, sheet.media.end());
    if let Ok(value) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(private(response))
}
