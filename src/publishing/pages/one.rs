//! One publication: its text, what the reader reads back, its steps, what may be done with it.

use super::{
    checked::{self, Line},
    door::whole_of,
    issuer_of, kind_word, received, state_word, step_word,
};
use crate::{
    access::{
        Can, Granted,
        capability::{ExportList, ReadRecord, WriteRecord},
    },
    bodies::pages::exported,
    meetings::Meeting,
    paper,
    publishing::{
        Block, Publication, State, acts, blocks, check,
        competence::{self, Competence},
        label, model,
        sheet::Sheet,
        store::{self, PublicationRow},
    },
    record::view::{me, name_in},
    sitting::model::{Piece, difference},
    territory,
    ui::{Choice, Field, Frame, Lang, Words, parts},
    web::{Error, FormErrors, Result, Visit, page},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// The record changed since the text was brought into line with it.
struct Since {
    pieces: Vec<Piece>,
}

struct StepLine {
    at: String,
    text: String,
    who: String,
    reason: String,
}

struct Former {
    version: i64,
    at: String,
    who: String,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "publishing/pages/one.html")]
struct Page {
    frame: Frame,
    id: Id<Publication>,
    version: i64,
    errors: FormErrors,
    state: State,
    state_word: parts::State,
    number: Option<String>,
    issuer: String,
    body_href: String,
    unit_code: String,
    unit: String,
    day: String,
    meeting: Option<Id<Meeting>>,
    title: String,
    blocks: Vec<Block>,
    reason: String,
    corrects: Option<(Id<Publication>, String)>,
    corrected: Vec<(Id<Publication>, String)>,
    may_write: bool,
    may_export: bool,
    competence: Option<Competence>,
    since: Option<Since>,
    findings: Vec<Line>,
    differing: usize,
    personal: Vec<(String, String)>,
    confidential: bool,
    steps: Vec<StepLine>,
    former: Vec<Former>,
    to_come: Option<Field>,
    on_agenda: Vec<(Id<Meeting>, String)>,
    public: Option<String>,
    share: Option<String>,
    reason_field: Field,
    stands_in: Field,
    ticks: Vec<Field>,
}

/// `GET /communiques/{id}`: one that is issued, or one that was received.
pub async fn show(by: Granted<ReadRecord>, Path(id): Path<Id<Publication>>) -> Result<Response> {
    match acts::read(&by, id).await {
        Ok(row) => shown(&by, row, FormErrors::default()).await,
        Err(Error::NotFound) => received::show(&by, Id::from_raw(id.raw()), FormErrors::default()).await,
        Err(e) => Err(e),
    }
}

/// The page of a publication, with what was wrong with a step.
pub(super) async fn shown(
    by: &Granted<ReadRecord>,
    row: PublicationRow,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, rules, lang) = (&visit.app.db, visit.words(), visit.app.rules(), visit.lang);
    let id = row.id;
    let covers =
        |can: Can| visit.officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(row.place())));
    let may_write = by.also::<WriteRecord>().is_some_and(|by| by.at(row.place()).is_ok());
    let competence = competence::of_visit(visit, row.body_id, &row.body_kind, row.place()).await?;
    let (mut findings, mut differing, mut personal, mut since) = (vec![], 0, vec![], None);
    if row.state.is_open() {
        let (known, recorded) = check::of(visit, &row).await?;
        differing = known.differing();
        let gazette = territory::gazette(&visit.app).await?;
        findings = checked::lines(w, &rules, &gazette, &known.findings);
        personal = known.personal.into_iter().map(|(s, t)| (checked::sort_word(w, s), t)).collect();
        if let Some(recorded) = recorded {
            let now = whole_of(&recorded);
            since = (now != row.recorded).then(|| Since { pieces: difference(&row.recorded, &now) });
        }
    }
    let offset = visit.app.config.utc_offset_minutes;
    let who = |ar: &Option<String>, la: &Option<String>| {
        name_in(lang, ar.as_deref().unwrap_or(""), la.as_deref().unwrap_or(""))
    };
    let steps = db.all(store::steps(id)).await?;
    let reason = steps.iter().rev().find(|s| s.step == crate::publishing::Step::Withdrawn);
    let reason = reason.map(|s| s.reason.clone()).unwrap_or_default();
    let prepares = may_write || competence.is_some();
    let wordings = if prepares { db.all(store::wordings(id)).await? } else { vec![] };
    let former = wordings
        .iter()
        .zip(wordings.iter().skip(1))
        .map(|(later, old)| Former {
            version: old.version,
            at: w.moment(old.at, offset),
            who: who(&old.name_ar, &old.name_la),
            pieces: difference(&old.text, &later.text),
        })
        .collect();
    let corrects = match row.corrects_id {
        Some(other) => {
            let (number, year) = db.one(store::number_of(other)).await?;
            number.map(|n| (other, label(n, year.unwrap_or(0))))
        }
        None => None,
    };
    let corrected = db.all(store::corrections(id)).await?;
    let number = row.label();
    let public = match (row.number, row.state, visit.app.settings().public_site) {
        (Some(n), State::Published, true) if !row.confidential || row.disclosed => {
            let slug = crate::publishing::slug(id, n, row.year.unwrap_or(0));
            Some(format!("{}/public/{slug}", visit.app.config.public_address()))
        }
        _ => None,
    };
    let whole = model::whole(&row.title, &row.text);
    let share = (row.state == State::Published).then(|| {
        let address = public.as_deref().map(|a| format!("\n\n{a}")).unwrap_or_default();
        format!("{whole}{address}")
    });
    let published = row.published_at.is_some();
    let issuer = issuer_of(&rules, &row, lang);
    let register = format!("/bodies/{}/communiques", row.body_id);
    let title =
        number.clone().map_or(kind_word(w, row.kind), |n| w.publishing_numbered(kind_word(w, row.kind), n));
    let frame = visit.frame(title).step("/communiques", w.publishing_title()).step(register, issuer.clone());
    let ticks = ticks(visit, &row, differing, personal.len(), &errors);
    let wrong = !errors.is_empty();
    let to_come = to_come(visit, &errors).await?;
    let mut answer = page(Page {
        state: row.state,
        state_word: state_word(w, row.state),
        number: number
            .map(|n| Words::of(Lang::Ar).publishing_numbered(kind_word(Words::of(Lang::Ar), row.kind), n)),
        issuer,
        body_href: format!("/bodies/{}", row.body_id),
        unit_code: row.unit_code.clone(),
        unit: name_in(lang, &row.unit_ar, &row.unit_fr),
        day: row.published_on.map(|on| w.date(on)).unwrap_or_default(),
        meeting: row.meeting_id,
        blocks: blocks(&row.text),
        reason,
        corrects,
        corrected: corrected.into_iter().map(|(id, n, y)| (id, label(n, y))).collect(),
        may_write,
        may_export: covers(Can::ExportList),
        competence,
        since,
        findings,
        differing,
        personal,
        confidential: row.confidential,
        steps: steps
            .into_iter()
            .filter(|s| {
                prepares
                    || matches!(
                        s.step,
                        crate::publishing::Step::Published | crate::publishing::Step::Withdrawn
                    )
            })
            .map(|s| StepLine {
                at: w.moment(s.at, offset),
                text: step_word(w, s.step),
                who: who(&s.name_ar, &s.name_la),
                reason: s.reason,
            })
            .collect(),
        former,
        to_come: to_come.filter(|_| published && row.state == State::Published),
        on_agenda: on_agenda(by, id.raw()).await?,
        public,
        share,
        reason_field: Field::text("reason", w.publishing_reason()).limit(500).error(errors.of("reason")),
        stands_in: Field::check("stands_in", w.publishing_stands_in()).error(errors.of("stands_in")),
        ticks,
        title: row.title,
        id,
        version: row.version,
        errors,
        frame,
    })?;
    if wrong {
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(answer)
}

/// What whoever publishes says they saw.
fn ticks(
    visit: &Visit,
    row: &PublicationRow,
    differing: usize,
    personal: usize,
    errors: &FormErrors,
) -> Vec<Field> {
    let w = visit.words();
    let mut out = vec![];
    if differing > 0 {
        out.push(Field::check("differs", w.publishing_tick_differs(differing)).error(errors.of("differs")));
    }
    if personal > 0 {
        out.push(Field::check("personal", w.publishing_tick_personal(personal)).error(errors.of("personal")));
    }
    if row.confidential {
        out.push(Field::check("disclose", w.publishing_tick_disclose()).error(errors.of("disclose")));
    }
    out
}

/// The meetings to come whose agenda this visitor may change, for a choice.
pub(super) async fn to_come(visit: &Visit, errors: &FormErrors) -> Result<Option<Field>> {
    let Some(officer) = visit.officer() else { return Ok(None) };
    let (w, rules, lang) = (visit.words(), visit.app.rules(), visit.lang);
    let mut choices = vec![];
    for scope in officer.scopes(Can::Convene) {
        for m in visit.app.db.all(store::lists::to_come(scope, me(visit), visit.today)).await? {
            let names = super::Names {
                kind: &m.body_kind,
                ar: &m.body_ar,
                fr: &m.body_fr,
                unit_ar: &m.unit_ar,
                unit_fr: &m.unit_fr,
                place: m.place(),
            };
            let label = format!("{} · {} · {}", w.date(m.held_on), names.in_words(&rules, lang), m.title);
            choices.push(Choice::new(m.id.to_string(), label));
        }
    }
    if choices.is_empty() {
        return Ok(None);
    }
    choices.insert(0, Choice::new("", w.bodies_choose()));
    Ok(Some(Field::select("meeting", w.publishing_agenda_meeting(), choices).error(errors.of("meeting"))))
}

/// On whose agenda a text stands, as far as this visitor may see.
pub(super) async fn on_agenda(by: &Granted<ReadRecord>, id: i64) -> Result<Vec<(Id<Meeting>, String)>> {
    let visit = by.visit();
    let found = visit.app.db.all(store::lists::on_agenda(id, me(visit), visit.today)).await?;
    Ok(found
        .into_iter()
        .filter(|(.., region, province, commune)| {
            let place = territory::Place { region: *region, province: *province, commune: *commune };
            by.at(place).is_ok()
        })
        .map(|(id, title, on, ..)| {
            let day = on.map(|on| visit.words().date(on)).unwrap_or_default();
            (id, format!("{title} · {day}"))
        })
        .collect())
}

/// `GET /communiques/{id}/text`: the words alone, to take away.
pub async fn plain(by: Granted<ExportList>, Path(id): Path<Id<Publication>>) -> Result<Response> {
    let read = by.also::<ReadRecord>().ok_or(Error::NotFound)?;
    let row = acts::read(&read, id).await?;
    by.at(row.place())?;
    exported(&by, "publication", Some(row.place()), 1).await?;
    let mut answer = model::whole(&row.title, &row.text).into_response();
    let name = format!("attachment; filename=\"communique-{id}.txt\"");
    if let Ok(value) = HeaderValue::from_str(&name) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}

/// `GET /communiques/{id}/paper.pdf`: the same on the letterhead of the body, with its number when it has one.
pub async fn printed(by: Granted<ExportList>, Path(id): Path<Id<Publication>>) -> Result<Response> {
    let read = by.also::<ReadRecord>().ok_or(Error::NotFound)?;
    let visit = by.visit();
    let row = acts::read(&read, id).await?;
    by.at(row.place())?;
    exported(&by, "publication", Some(row.place()), 1).await?;
    let w = Words::of(Lang::Ar);
    let number = row.number.zip(row.year).map(|(number, year)| label(number, year));
    let number = number.map(|number| w.publishing_numbered(kind_word(w, row.kind), number));
    let sheet = Sheet {
        issuer: issuer_of(&visit.app.rules(), &row, Lang::Ar),
        number,
        title: &row.title,
        text: &row.text,
        on: row.published_on.unwrap_or(visit.today),
        address: None,
    };
    paper::answer(&format!("communique-{id}"), vec![sheet.document(&visit.app)]).await
}

impl Page {
    fn is_draft(&self) -> bool {
        self.state == State::Draft
    }
    fn is_open(&self) -> bool {
        self.state.is_open()
    }
    fn waits(&self) -> bool {
        matches!(self.state, State::Submitted | State::Approved)
    }
    /// May this visitor approve it now? A head need not submit their own.
    fn approves(&self) -> bool {
        match self.state {
            State::Submitted => self.competence.is_some(),
            State::Draft => self.competence == Some(Competence::Own),
            _ => false,
        }
    }
    fn deputy(&self) -> bool {
        self.competence == Some(Competence::StandsIn)
    }
    fn is_approved(&self) -> bool {
        self.state == State::Approved
    }
    fn is_published(&self) -> bool {
        self.state == State::Published
    }
    fn is_withdrawn(&self) -> bool {
        self.state == State::Withdrawn
    }
    fn is_dropped(&self) -> bool {
        self.state == State::Dropped
    }
}
