//! The pages of the guide.

mod keys;
mod officer;
mod statute;
mod token;

use crate::setup::{
    Answers, acts,
    acts::Refusal,
    model::{Step, units},
    token,
};
use crate::{
    accounts::{acts::sign_in, pages::account::CodesPage, session},
    statutes::Rulebook,
    ui::{Field, Frame, Lang, Problems, Words},
    web::{Result, Visit, guard::cookie, page, see},
};
use amana_statute::{Gender, LevelKey, Statute};
use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
pub use keys::{KeysForm, keys, keys_file, keys_paper, take_keys};
pub use officer::{
    OfficeForm, OfficerForm, SignInForm, UnitForm, office, officer, sign_in, take_office, take_officer,
    take_sign_in, take_unit, unit,
};
pub use statute::{StatuteForm, own, statute, take_own, take_statute};
use std::sync::Arc;
pub use token::{TokenForm, ask_token, take_token};

/// A visit of the guide: in Arabic unless another language was chosen by hand, by somebody who may be here.
pub struct Guest {
    visit: Visit,
    answers: Answers,
    agent: String,
}

const COOKIE: &str = "amana_setup";

impl FromRequestParts<Arc<crate::app::App>> for Guest {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, app: &Arc<crate::app::App>) -> Result<Self, Response> {
        let mut visit = Visit::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        speak(&mut visit, &parts.headers);
        if super::is_exposed(&app.config)
            && cookie(&parts.headers, COOKIE).as_deref() != Some(proof(app).as_str())
        {
            return Err(see("/setup/token"));
        }
        let answers = acts::answers(app).await.map_err(IntoResponse::into_response)?;
        Ok(Guest { visit, answers, agent: sign_in::agent(&parts.headers) })
    }
}

fn speak(visit: &mut Visit, headers: &HeaderMap) {
    if cookie(headers, "amana_language").is_none() {
        visit.lang = Lang::Ar;
    }
}

/// What the browser keeps once the word was typed.
fn proof(app: &crate::app::App) -> String {
    data_encoding::HEXLOWER.encode(&app.keys.digest("setup proof", token(app).as_bytes()))
}

/// A question with its fields.
#[derive(Template)]
#[template(path = "setup/question.html")]
struct Question {
    frame: Frame,
    number: Option<usize>,
    lead: String,
    hint: Option<String>,
    problems: Problems,
    action: &'static str,
    fields: Vec<Field>,
    found: Vec<(String, String)>,
    after: Vec<String>,
    files: bool,
    button: String,
}

impl Question {
    fn of(visit: &Visit, step: Step, title: String, lead: String) -> Question {
        let w = visit.words();
        Question {
            frame: visit.frame(title).step("/setup", w.setup_title()),
            number: Step::ALL.iter().position(|s| *s == step).map(|n| n + 1),
            lead,
            hint: None,
            problems: Problems::none(),
            action: step.path(),
            fields: vec![],
            found: vec![],
            after: vec![],
            files: false,
            button: w.setup_continue(),
        }
    }

    fn answer(self, ok: bool) -> Result<Response> {
        let mut answer = page(self)?;
        if !ok {
            *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(answer)
    }
}

/// A step of the list on the first page.
struct Line {
    path: &'static str,
    title: String,
    answer: String,
    done: bool,
    open: bool,
}

#[derive(Template)]
#[template(path = "setup/start.html")]
struct Start {
    frame: Frame,
    lines: Vec<Line>,
    next: &'static str,
    begun: bool,
}

fn title(w: Words, step: Step) -> String {
    match step {
        Step::Statute => w.setup_statute_title(),
        Step::Territory => w.setup_territory_title(),
        Step::Officer => w.setup_officer_title(),
        Step::Office => w.setup_office_title(),
        Step::Unit => w.setup_unit_title(),
        Step::SignIn => w.setup_signin_title(),
        Step::Keys => w.setup_keys_title(),
    }
}

fn lines(visit: &Visit, answers: &Answers) -> Vec<Line> {
    let w = visit.words();
    let next = answers.next();
    Step::ALL
        .iter()
        .map(|step| {
            let done = answers.has(*step);
            Line {
                path: step.path(),
                title: title(w, *step),
                answer: if done { in_words(visit, answers, *step) } else { String::new() },
                done,
                open: done || next == Some(*step),
            }
        })
        .collect()
}

fn in_words(visit: &Visit, answers: &Answers, step: Step) -> String {
    let w = visit.words();
    let Some(statute) = answers.checked() else { return String::new() };
    match step {
        Step::Statute => {
            w.setup_statute_chosen(named(&statute, visit.lang), i64::from(statute.version.number))
        }
        Step::Territory => w.setup_territory_chosen(),
        Step::Officer => [answers.name_ar.as_str(), answers.name_la.as_str()]
            .into_iter()
            .filter(|n| !n.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        Step::Office => office_label(visit, answers).unwrap_or_default(),
        Step::Unit => {
            let level = answers.office(&statute).map_or(LevelKey::National, |o| o.level);
            units(level, &statute)
                .into_iter()
                .find(|u| u.code == answers.unit)
                .map_or(String::new(), |u| if visit.lang == Lang::Ar { u.ar } else { u.fr })
        }
        Step::SignIn => answers.login.clone(),
        Step::Keys => w.setup_keys_done(),
    }
}

fn named(statute: &Statute, lang: Lang) -> String {
    Rulebook::new(vec![statute.clone()], None).organisation(lang)
}

fn office_label(visit: &Visit, answers: &Answers) -> Option<String> {
    let rules = answers.rules()?;
    let (kind, post) = answers.office.split_once('/')?;
    let gender = if answers.sex == "f" { Gender::Feminine } else { Gender::Masculine };
    let post = rules.post_label(kind, post, 0, gender, visit.lang);
    Some(visit.words().setup_office_chosen(post, rules.kind_label(kind, visit.lang)))
}

/// `GET /setup`: what is asked, what was answered, where to go on.
pub async fn start(guest: Guest) -> Result<Response> {
    let (visit, answers) = (&guest.visit, &guest.answers);
    let lines = lines(visit, answers);
    let begun = lines.iter().any(|l| l.done);
    let next = answers.next().map_or("/setup/check", Step::path);
    page(Start { frame: visit.frame(visit.words().setup_title()), lines, next, begun })
}

/// Goes to the next page that is not answered, or to the check when the person came from there.
async fn go_on(guest: &Guest) -> Result<Response> {
    acts::keep(&guest.visit.app, &guest.answers).await?;
    Ok(see(guest.answers.next().map_or("/setup/check", Step::path)))
}

/// `GET /setup/territory`.
pub async fn territory(guest: Guest) -> Result<Response> {
    let (visit, w) = (&guest.visit, guest.visit.words());
    let Some(statute) = guest.answers.checked() else { return Ok(see(Step::Statute.path())) };
    let mut q = Question::of(visit, Step::Territory, title(w, Step::Territory), w.setup_territory_lead());
    let count = |level| units(level, &statute).len() as i64;
    q.after.push(w.setup_territory_counts(
        count(LevelKey::Regional) - own(&statute, LevelKey::Regional),
        count(LevelKey::Provincial) - own(&statute, LevelKey::Provincial),
        count(LevelKey::Local) - own(&statute, LevelKey::Local),
    ));
    if !statute.own_units.is_empty() {
        let names: Vec<&str> = statute
            .own_units
            .iter()
            .map(|u| if visit.lang == Lang::Ar { u.name.ar.as_str() } else { u.name.fr.as_str() })
            .collect();
        q.after.push(w.setup_territory_own(w.list(&names)));
    }
    return q.answer(true);
    fn own(statute: &Statute, level: LevelKey) -> i64 {
        statute.own_units.iter().filter(|u| u.level == level).count() as i64
    }
}

/// `POST /setup/territory`.
pub async fn take_territory(mut guest: Guest) -> Result<Response> {
    guest.answers.territory = true;
    go_on(&guest).await
}

#[derive(Template)]
#[template(path = "setup/check.html")]
struct Check {
    frame: Frame,
    problems: Problems,
    lines: Vec<Line>,
}

fn check_page(guest: &Guest, problems: Problems) -> Check {
    let (visit, w) = (&guest.visit, guest.visit.words());
    Check {
        frame: visit.frame(w.setup_check_title()).step("/setup", w.setup_title()),
        problems,
        lines: lines(visit, &guest.answers),
    }
}

/// `GET /setup/check`: everything that was answered, each with its way back.
pub async fn check(guest: Guest) -> Result<Response> {
    if let Some(step) = guest.answers.next() {
        return Ok(see(step.path()));
    }
    page(check_page(&guest, Problems::none()))
}

/// `POST /setup`: the organisation begins.
pub async fn found(guest: Guest) -> Result<Response> {
    let w = guest.visit.words();
    match acts::found(&guest.visit, &guest.agent).await? {
        Ok(founded) => {
            let visit = &founded.opened.visit;
            let mut answer = page(CodesPage::welcome(visit, founded.codes))?;
            if let Some(cookie) = session::cookie_kept(&visit.app.config, &founded.opened.token) {
                answer.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            Ok(answer)
        }
        Err(Refusal::Unanswered(step)) => Ok(see(step.path())),
        Err(Refusal::Founded) => Ok(see("/sign-in")),
        Err(Refusal::Record(refusal)) => {
            let mut problems = Problems::none();
            problems.add("check", w.setup_refused(refusal.sentence(w)));
            let mut answer = page(check_page(&guest, problems))?;
            *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(answer)
        }
    }
}
