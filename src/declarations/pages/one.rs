//! One declaration: the fact with its ground, the deadline, where it stands, what was done, what comes next.

use super::{
    key_of, may,
    shown::{self, Past},
};
use crate::declarations::{
    Refusal,
    acts::{self, Filing},
    gather::{self, Line},
    model::{Kind, State},
    store::{self, facts},
    words,
};
use crate::{
    access::{
        Can, Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{Body, forms::day_of},
    decisions::Decision,
    joining::scan,
    meetings::Meeting,
    record::view::name_in,
    ui::{Field, Frame, parts::State as Mark},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Multipart, Path, multipart::MultipartError},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "declarations/pages/one.html")]
struct Page {
    frame: Frame,
    key: String,
    state: Mark,
    left: String,
    article: String,
    unit: (String, String),
    body: Option<(Id<Body>, String)>,
    version: Option<String>,
    decision: Option<(Id<Decision>, String)>,
    meeting: Option<(Id<Meeting>, String)>,
    on: Day,
    due: Day,
    deadline: String,
    authority: String,
    changes: Vec<(String, Vec<String>)>,
    gone: bool,
    refused: Option<String>,
    late: Option<String>,
    late_article: String,
    over: bool,
    filed: Vec<(String, String)>,
    sheets: Vec<(i64, bool)>,
    past: Vec<Past>,
    may_print: bool,
    seen: usize,
    filing: Vec<Field>,
    correcting: bool,
    refusing: Vec<Field>,
    earlier: Vec<Field>,
    aside: Vec<Field>,
    back: Vec<Field>,
    scan: Vec<Field>,
    errors: FormErrors,
}

/// What the forms of the page send.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Press {
    pub(super) on: String,
    pub(super) place: String,
    pub(super) person: String,
    pub(super) receipt: String,
    pub(super) receipt_on: String,
    pub(super) refused_on: String,
    pub(super) why_refused: String,
    pub(super) before_on: String,
    pub(super) reference: String,
    pub(super) why_aside: String,
    pub(super) why_back: String,
    pub(super) seen: String,
}

/// `GET /declarations/{key}`.
pub async fn show(by: Granted<ReadRecord>, Path(key): Path<String>) -> Result<Response> {
    let line = acts::reach(&by, key_of(&key)?).await?;
    load(&by, line, &Press::default(), FormErrors::default()).await
}

async fn load(by: &Granted<ReadRecord>, line: Line, form: &Press, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let fact = &line.fact;
    let place = fact.at.place;
    let may_write = may(by, Can::WriteRecord, place);
    let ground = match fact.decision {
        Some(id) => db.first(facts::ground(id)).await?,
        None => None,
    };
    let dated = |title: Option<String>, on: Option<Day>| match (title.filter(|t| !t.is_empty()), on) {
        (Some(title), Some(on)) => format!("{title} · {}", w.date(on)),
        (Some(title), None) => title,
        (None, Some(on)) => format!("{} · {}", w.meetings_one(), w.date(on)),
        (None, None) => w.meetings_one(),
    };
    let (came, left) = acts::changes_of(visit, &line, lang).await?;
    let named = |list: &[crate::declarations::Leader]| -> Vec<String> {
        let one = |l: &crate::declarations::Leader| {
            format!("{} · {}", name_in(lang, &l.row.name_ar, &l.row.name_la), l.title)
        };
        list.iter().map(one).collect()
    };
    let changes = [(w.declarations_left(), named(&left)), (w.declarations_came(), named(&came))];
    let sheets = match line.filed().and_then(|f| f.filing_id).filter(|_| may_write) {
        Some(filing) => db.all(store::sheets(filing)).await?,
        None => vec![],
    };
    let seen = line.steps.len();
    let filing = if may_write { shown::filing(by, &line, form, &errors).await? } else { vec![] };
    let wrong = !errors.is_empty();
    let body = fact.body.map(|body| (body, fact.whose(&rules, lang)));
    let mut response = page(Page {
        frame: visit.frame(words::title(w, &rules, fact)).step("/declarations", w.declarations_title()),
        key: fact.key.to_string(),
        state: words::state(w, line.state),
        left: words::left(w, &line, visit.today),
        article: fact.article.clone(),
        unit: (fact.at.code.clone(), fact.at.name(lang)),
        body,
        version: (fact.decision.is_none() && !fact.text.is_empty()).then(|| fact.text.clone()),
        decision: fact.decision.zip(ground.as_ref().map(|g| g.text.clone())),
        meeting: fact.meeting.zip(ground.map(|g| dated(g.title, g.held_on))),
        on: fact.on,
        due: fact.due,
        deadline: w.declarations_deadline(fact.days, w.date(fact.on)),
        authority: gather::authority(w, &rules, fact.to, &fact.at),
        changes: changes.into_iter().filter(|(_, list)| !list.is_empty()).collect(),
        gone: line.state == State::Gone,
        refused: line.refused().map(|r| w.declarations_refused(w.date(r.on_day), r.reason.as_str())),
        late: line.late_by().map(|days| w.declarations_late_by(days)),
        late_article: fact.late_article.clone(),
        over: line.state == State::Late,
        filed: shown::filed(by, &line),
        sheets: sheets.into_iter().map(|(n, media, _)| (n, media.is_picture())).collect(),
        past: shown::past(by, &line),
        may_print: fact.there && may(by, Can::RevealField, place),
        seen,
        correcting: line.filed().is_some(),
        filing,
        refusing: if may_write && line.filed().is_some() {
            shown::refusing(w, form, &errors)
        } else {
            vec![]
        },
        earlier: if may_write && line.state.is_open() { shown::earlier(w, form, &errors) } else { vec![] },
        aside: if may_write && line.state.is_open() && from_words(&line) {
            vec![
                Field::text("why_aside", w.declarations_reason())
                    .limit(500)
                    .value(&form.why_aside)
                    .error(errors.of("why_aside")),
            ]
        } else {
            vec![]
        },
        back: if may_write && line.top().is_some() {
            vec![
                Field::text("why_back", w.declarations_reason())
                    .limit(500)
                    .value(&form.why_back)
                    .error(errors.of("why_back")),
            ]
        } else {
            vec![]
        },
        scan: if may_write && line.filed().is_some() {
            let hint = w.joining_scan_hint(scan::SHEETS as i64, (scan::LARGEST >> 20) as i64);
            vec![Field::file("scan", w.declarations_scan(), ACCEPT, true).hint(hint).error(errors.of("scan"))]
        } else {
            vec![]
        },
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// What file dialogues show; what it is decide its bytes.
const ACCEPT: &str = ".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf";

fn from_words(line: &Line) -> bool {
    line.fact.key.kind.from_words() && line.fact.decision.is_some()
}

async fn answered(
    read: &Granted<ReadRecord>,
    key: &str,
    form: &Press,
    renamed: impl Fn(&'static str) -> &'static str,
    outcome: std::result::Result<(), Refusal>,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(see(&format!("/declarations/{key}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add(renamed(no.field()), no.sentence(read.visit().words()));
            load(read, acts::reach(read, key_of(key)?).await?, form, errors).await
        }
    }
}

/// How many steps the visitor had seen.
fn seen(form: &Press) -> Result<usize> {
    form.seen.parse().map_err(|_| Error::Malformed("how much was seen is missing".into()))
}

fn filing_of(read: &Granted<ReadRecord>, form: &Press, errors: &mut FormErrors) -> Filing {
    let w = read.visit().words();
    Filing {
        on: day_of(&form.on, "on", w, errors),
        place: form.place.clone(),
        person: form.person.parse().ok(),
        receipt: form.receipt.clone(),
        receipt_on: day_of(&form.receipt_on, "receipt_on", w, errors),
    }
}

async fn filing(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    key: String,
    form: Press,
    again: bool,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    let mut errors = FormErrors::default();
    let new = filing_of(&read, &form, &mut errors);
    by.at(line.fact.at.place)?;
    if !errors.is_empty() {
        return load(&read, line, &form, errors).await;
    }
    let outcome = match again {
        true => acts::correct(&by, &line, seen(&form)?, &new).await?,
        false => acts::file(&by, &line, seen(&form)?, &new).await?,
    };
    let field = |name: &'static str| if name == "reason" { "on" } else { name };
    answered(&read, &key, &form, field, outcome).await
}

/// `POST /declarations/{key}/filing`: it was filed.
pub async fn file(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(key): Path<String>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    filing(read, by, key, form, false).await
}

/// `POST /declarations/{key}/filing/correction`: sets a filing right.
pub async fn correct(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(key): Path<String>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    filing(read, by, key, form, true).await
}

/// `POST /declarations/{key}/refusal`: the authority refused it, or found it incomplete.
pub async fn refuse(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(key): Path<String>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    let mut errors = FormErrors::default();
    let on = day_of(&form.refused_on, "refused_on", read.visit().words(), &mut errors);
    if !errors.is_empty() {
        return load(&read, line, &form, errors).await;
    }
    let outcome = acts::refuse(&by, &line, seen(&form)?, on, &form.why_refused).await?;
    let field = |name: &'static str| if name == "on" { "refused_on" } else { "why_refused" };
    answered(&read, &key, &form, field, outcome).await
}

/// `POST /declarations/{key}/earlier`: it was declared before the record began.
pub async fn earlier(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(key): Path<String>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    let mut errors = FormErrors::default();
    let on = day_of(&form.before_on, "before_on", read.visit().words(), &mut errors);
    if !errors.is_empty() {
        return load(&read, line, &form, errors).await;
    }
    let outcome = acts::before(&by, &line, seen(&form)?, on, &form.reference).await?;
    let field = |name: &'static str| if name == "on" { "before_on" } else { "reference" };
    answered(&read, &key, &form, field, outcome).await
}

/// `POST /declarations/{key}/exclusion`: the text is none that the law asks to be declared.
pub async fn aside(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(key): Path<String>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    let outcome = acts::set_aside(&by, &line, seen(&form)?, &form.why_aside).await?;
    answered(&read, &key, &form, |_| "why_aside", outcome).await
}

/// `POST /declarations/{key}/withdrawal`: takes back what was entered last.
pub async fn withdraw(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(key): Path<String>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    let outcome = acts::withdraw(&by, &line, seen(&form)?, &form.why_back).await?;
    answered(&read, &key, &form, |_| "why_back", outcome).await
}

/// `POST /declarations/{key}/scan`: the scan of the receipt.
pub async fn attach(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(key): Path<String>,
    mut form: Multipart,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    by.at(line.fact.at.place)?;
    let mut files = vec![];
    while let Some(mut field) = form.next_field().await.map_err(broken_off)? {
        if field.file_name().is_none() {
            continue;
        }
        let mut bytes = vec![];
        while let Some(chunk) = field.chunk().await.map_err(broken_off)? {
            // A little further than a sheet may be: that it is too large stays known.
            let room = (scan::LARGEST + 1).saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        }
        if files.len() <= scan::SHEETS {
            files.push(bytes);
        }
    }
    let outcome = match scan::sheets(files) {
        Ok(sheets) => acts::attach(&by, &line, &sheets).await?,
        Err(no) => Err(Refusal::Scan(no)),
    };
    answered(&read, &key, &Press::default(), |_| "scan", outcome).await
}

fn broken_off(e: MultipartError) -> Error {
    Error::Malformed(format!("a form that broke off: {e}"))
}

/// `GET /declarations/{key}/scan/{n}`: a sheet of the receipt. Each reading is an act.
pub async fn scan(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path((key, n)): Path<(String, i64)>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    let (media, bytes) = acts::sheet(&by, &line, n).await?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media.as_str()));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let how = if media.is_picture() { "inline" } else { "attachment" };
    if let Ok(value) = HeaderValue::from_str(&format!("{how}; filename=\"receipt-{n}.{}\"", media.end())) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

impl Page {
    /// Is it about who leads a body?
    fn with_leaders(&self) -> bool {
        self.key
            .parse::<crate::declarations::Key>()
            .is_ok_and(|key| matches!(key.kind, Kind::Branch | Kind::Leaders | Kind::Organs))
    }
    /// Was something wrong in one of these fields?
    fn wrong(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.errors.of(field).is_some())
    }
}
