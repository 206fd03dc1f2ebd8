//! The pages of the guide.

use super::{
    Answers, acts,
    acts::Refusal,
    model::{Step, units},
    token,
};
use crate::{
    accounts::{
        Login,
        acts::sign_in,
        model::{Limit, PASSWORD_LEAST},
        pages::{account::CodesPage, wait, weak_password},
        password, session, tries,
    },
    statutes::{Rulebook, samples, spoken},
    territory::Place,
    ui::{Choice, Field, Frame, Lang, Problems, Words},
    web::{Error, Result, Urlencoded, Visit, guard::cookie, page, see},
};
use amana_statute::{Gender, LevelKey, Severity, Sphere, Statute};
use askama::Template;
use axum::{
    extract::{FromRequestParts, Multipart},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::sync::Arc;

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

// The word of an exposed server ----------------------------------------------------------------------------------------

/// The word typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TokenForm {
    token: String,
}

fn token_question(visit: &Visit) -> Question {
    let w = visit.words();
    let mut q = Question::of(visit, Step::Statute, w.setup_token_title(), w.setup_token_lead());
    (q.number, q.action) = (None, "/setup/token");
    q
}

/// `GET /setup/token`.
pub async fn ask_token(mut visit: Visit, headers: HeaderMap) -> Result<Response> {
    speak(&mut visit, &headers);
    let mut q = token_question(&visit);
    q.fields = vec![Field::text("token", visit.words().setup_token()).latin().limit(40).autocomplete("off")];
    q.answer(true)
}

/// `POST /setup/token`.
pub async fn take_token(
    mut visit: Visit,
    headers: HeaderMap,
    Urlencoded(form): Urlencoded<TokenForm>,
) -> Result<Response> {
    const LIMIT: Limit = Limit { what: "setup", most: 10, seconds: 15 * 60 };
    speak(&mut visit, &headers);
    let (app, w) = (&visit.app, visit.words());
    let mut q = token_question(&visit);
    let counted = [(LIMIT, tries::of_address(app, &visit.address))];
    if let Some(seconds) = tries::take(app, visit.now, &counted).await? {
        q.problems.add("token", wait(w, seconds));
    } else if form.token.trim().to_lowercase() == token(app) {
        let mut answer = see("/setup");
        let secure = if app.config.secure() { "; Secure" } else { "" };
        let cookie =
            format!("{COOKIE}={}; Path=/setup; HttpOnly; SameSite=Strict; Max-Age=86400{secure}", proof(app));
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            answer.headers_mut().insert(header::SET_COOKIE, cookie);
        }
        return Ok(answer);
    } else {
        q.problems.add("token", w.setup_token_wrong());
    }
    q.fields = vec![
        Field::text("token", w.setup_token())
            .latin()
            .limit(40)
            .autocomplete("off")
            .error(q.problems.of("token")),
    ];
    q.answer(false)
}

// The statute ------------------------------------------------------------------------------------------------------------

/// The sample chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct StatuteForm {
    statute: String,
}

fn statute_question(guest: &Guest, problem: Option<String>) -> Question {
    let (visit, w) = (&guest.visit, guest.visit.words());
    let mut choices: Vec<Choice> = samples::to_choose()
        .filter_map(|s| {
            let statute = Statute::parse(s.text).ok()?;
            let hint = if s.key == samples::INVENTED.key {
                w.setup_statute_invented()
            } else {
                w.setup_statute_sample()
            };
            Some(Choice::new(s.key, named(&statute, visit.lang)).hint(hint))
        })
        .collect();
    choices.push(Choice::new("own", w.setup_statute_own()).hint(w.setup_statute_own_hint()));
    let mut q = Question::of(visit, Step::Statute, title(w, Step::Statute), w.setup_statute_lead());
    if let Some(problem) = problem {
        q.problems.add("statute", problem);
    }
    let field = Field::radios("statute", w.setup_statute_which(), choices).value(&guest.answers.statute);
    q.fields = vec![field.error(q.problems.of("statute"))];
    q
}

/// `GET /setup/statute`.
pub async fn statute(guest: Guest) -> Result<Response> {
    statute_question(&guest, None).answer(true)
}

/// `POST /setup/statute`.
pub async fn take_statute(mut guest: Guest, Urlencoded(form): Urlencoded<StatuteForm>) -> Result<Response> {
    if form.statute == "own" {
        return Ok(see("/setup/statute/own"));
    }
    if !samples::to_choose().any(|s| s.key == form.statute) {
        let problem = guest.visit.words().setup_statute_missing();
        return statute_question(&guest, Some(problem)).answer(false);
    }
    guest.answers.statute = form.statute;
    go_on(&guest).await
}

fn own_question(guest: &Guest, text: &str) -> Question {
    let w = guest.visit.words();
    let mut q = Question::of(&guest.visit, Step::Statute, w.setup_own_title(), w.setup_own_lead());
    (q.action, q.files) = ("/setup/statute/own", true);
    q.fields = vec![
        Field::file("file", w.setup_own_file(), ".toml,text/plain", false),
        Field::long("text", w.setup_own_text()).latin().limit(2_000_000).value(text),
    ];
    q
}

/// `GET /setup/statute/own`.
pub async fn own(guest: Guest) -> Result<Response> {
    own_question(&guest, &guest.answers.text).answer(true)
}

/// `POST /setup/statute/own`: a file or a text. Every problem is shown with its line, its key and what is expected.
pub async fn take_own(mut guest: Guest, mut form: Multipart) -> Result<Response> {
    let (mut text, mut file) = (String::new(), String::new());
    let broken = |e: axum::extract::multipart::MultipartError| match e.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge(2),
        _ => Error::Malformed(e.body_text()),
    };
    let w = guest.visit.words();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(broken)?;
        match (name.as_str(), String::from_utf8(bytes.to_vec())) {
            ("file", Ok(read)) => file = read,
            ("text", Ok(read)) => text = read.replace("\r\n", "\n"),
            (_, Err(_)) => {
                let mut q = own_question(&guest, &text);
                q.problems.add("file", w.setup_own_not_text());
                return q.answer(false);
            }
            _ => {}
        }
    }
    let text = if file.trim().is_empty() { text } else { file };
    let mut q = own_question(&guest, &text);
    if text.trim().is_empty() {
        q.problems.add("text", w.setup_own_missing());
        return q.answer(false);
    }
    let (statute, problems) = Statute::check(&text);
    let errors = problems.iter().filter(|p| p.severity == Severity::Error).count();
    if statute.is_none() || errors > 0 {
        q.problems.add("text", w.setup_own_problems(errors.max(1) as i64));
        q.found = problems
            .iter()
            .take(100)
            .map(|p| {
                let place = w.setup_own_place(p.line as i64, p.key.as_str());
                (place, p.sentence(spoken(guest.visit.lang)))
            })
            .collect();
        return q.answer(false);
    }
    (guest.answers.statute, guest.answers.text) = ("own".into(), text);
    go_on(&guest).await
}

// The territory ----------------------------------------------------------------------------------------------------------

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

// The first officer ------------------------------------------------------------------------------------------------------

/// Who is the first officer.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct OfficerForm {
    name_ar: String,
    name_la: String,
    sex: String,
}

fn officer_question(guest: &Guest, problems: Problems) -> Question {
    let (visit, w, a) = (&guest.visit, guest.visit.words(), &guest.answers);
    let mut q = Question::of(visit, Step::Officer, title(w, Step::Officer), w.setup_officer_lead());
    let sexes = vec![Choice::new("f", w.setup_woman()), Choice::new("m", w.setup_man())];
    q.fields = vec![
        Field::text("name_ar", w.setup_name_ar()).value(&a.name_ar).limit(100).error(problems.of("name_ar")),
        Field::text("name_la", w.setup_name_la())
            .value(&a.name_la)
            .limit(100)
            .latin()
            .error(problems.of("name_la")),
        Field::radios("sex", w.setup_sex(), sexes)
            .hint(w.setup_sex_hint())
            .value(&a.sex)
            .error(problems.of("sex")),
    ];
    q.problems = problems;
    q
}

/// `GET /setup/officer`.
pub async fn officer(guest: Guest) -> Result<Response> {
    officer_question(&guest, Problems::none()).answer(true)
}

/// `POST /setup/officer`.
pub async fn take_officer(mut guest: Guest, Urlencoded(form): Urlencoded<OfficerForm>) -> Result<Response> {
    let w = guest.visit.words();
    (guest.answers.name_ar, guest.answers.name_la, guest.answers.sex) =
        (form.name_ar, form.name_la, form.sex);
    let mut problems = Problems::none();
    for (field, name, missing) in [
        ("name_ar", &guest.answers.name_ar, w.setup_name_ar_missing()),
        ("name_la", &guest.answers.name_la, w.setup_name_la_missing()),
    ] {
        if name.trim().is_empty() {
            problems.add(field, missing);
        }
    }
    if problems.is_empty()
        && let Err(refusal) = guest.answers.person(Place::NATION)
    {
        problems.add("name_ar", refusal.sentence(w));
    }
    if !matches!(guest.answers.sex.as_str(), "f" | "m") {
        problems.add("sex", w.setup_sex_missing());
    }
    if !problems.is_empty() {
        return officer_question(&guest, problems).answer(false);
    }
    go_on(&guest).await
}

/// The post held.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct OfficeForm {
    office: String,
}

fn office_question(guest: &Guest, statute: &Statute, problem: Option<String>) -> Question {
    let (visit, w) = (&guest.visit, guest.visit.words());
    let rules = Rulebook::new(vec![statute.clone()], None);
    let gender = if guest.answers.sex == "f" { Gender::Feminine } else { Gender::Masculine };
    let mut choices = vec![];
    for kind in statute.bodies.iter().filter(|k| k.sphere == Sphere::Party && !k.several) {
        for post in &kind.posts {
            let label = w.setup_office_chosen(
                rules.post_label(&kind.key, &post.key, 0, gender, visit.lang),
                rules.kind_label(&kind.key, visit.lang),
            );
            choices.push(Choice::new(format!("{}/{}", kind.key, post.key), label));
        }
    }
    choices.insert(0, Choice::new("", w.setup_office_choose()));
    let mut q = Question::of(visit, Step::Office, title(w, Step::Office), w.setup_office_lead());
    if let Some(problem) = problem {
        q.problems.add("office", problem);
    }
    let field = Field::select("office", w.setup_office(), choices).value(&guest.answers.office);
    q.fields = vec![field.error(q.problems.of("office"))];
    q
}

/// `GET /setup/office`.
pub async fn office(guest: Guest) -> Result<Response> {
    let Some(statute) = guest.answers.checked() else { return Ok(see(Step::Statute.path())) };
    office_question(&guest, &statute, None).answer(true)
}

/// `POST /setup/office`. A national post needs no unit: it is the country's.
pub async fn take_office(mut guest: Guest, Urlencoded(form): Urlencoded<OfficeForm>) -> Result<Response> {
    let Some(statute) = guest.answers.checked() else { return Ok(see(Step::Statute.path())) };
    guest.answers.office = form.office;
    let Some(level) = guest.answers.office(&statute).map(|o| o.level) else {
        let problem = guest.visit.words().setup_office_missing();
        return office_question(&guest, &statute, Some(problem)).answer(false);
    };
    let fitting = units(level, &statute);
    if let [only] = fitting.as_slice() {
        guest.answers.unit = only.code.clone();
    } else if !fitting.iter().any(|u| u.code == guest.answers.unit) {
        guest.answers.unit = String::new();
    }
    go_on(&guest).await
}

/// The unit.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct UnitForm {
    unit: String,
}

fn unit_question(guest: &Guest, problem: Option<String>) -> Option<Question> {
    let (visit, w) = (&guest.visit, guest.visit.words());
    let statute = guest.answers.checked()?;
    let level = guest.answers.office(&statute)?.level;
    let mut all = units(level, &statute);
    let arabic = visit.lang == Lang::Ar;
    w.sort_by_text(&mut all, |u| if arabic { &u.ar } else { &u.fr });
    let mut choices = vec![Choice::new("", w.setup_unit_choose())];
    choices.extend(all.into_iter().map(|u| {
        let name = if arabic { u.ar } else { u.fr };
        let label = if u.parent.is_empty() { name } else { format!("{name} ({})", u.parent) };
        Choice::new(u.code, label)
    }));
    let mut q = Question::of(
        visit,
        Step::Unit,
        title(w, Step::Unit),
        office_label(visit, &guest.answers).unwrap_or_default(),
    );
    if let Some(problem) = problem {
        q.problems.add("unit", problem);
    }
    q.fields = vec![
        Field::select("unit", w.setup_unit(), choices)
            .value(&guest.answers.unit)
            .error(q.problems.of("unit")),
    ];
    Some(q)
}

/// `GET /setup/unit`.
pub async fn unit(guest: Guest) -> Result<Response> {
    match unit_question(&guest, None) {
        Some(q) => q.answer(true),
        None => Ok(see(Step::Office.path())),
    }
}

/// `POST /setup/unit`.
pub async fn take_unit(mut guest: Guest, Urlencoded(form): Urlencoded<UnitForm>) -> Result<Response> {
    guest.answers.unit = form.unit;
    if guest.answers.has(Step::Office) && !guest.answers.has(Step::Unit) {
        let problem = guest.visit.words().setup_unit_missing();
        if let Some(q) = unit_question(&guest, Some(problem)) {
            return q.answer(false);
        }
    }
    go_on(&guest).await
}

/// How the first officer signs in.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SignInForm {
    login: String,
    #[serde(rename = "new-password")]
    new: String,
}

fn sign_in_question(guest: &Guest, problems: Problems) -> Question {
    let (visit, w) = (&guest.visit, guest.visit.words());
    let mut q = Question::of(visit, Step::SignIn, title(w, Step::SignIn), w.setup_signin_lead());
    q.fields = vec![
        Field::email("login", w.accounts_login())
            .value(&guest.answers.login)
            .autocomplete("username")
            .limit(254)
            .error(problems.of("login")),
        Field::password("new-password", w.accounts_password())
            .hint(w.accounts_password_rule(PASSWORD_LEAST as i64))
            .autocomplete("new-password")
            .limit(1000)
            .error(problems.of("new-password")),
    ];
    q.problems = problems;
    q
}

/// `GET /setup/sign-in`.
pub async fn sign_in(guest: Guest) -> Result<Response> {
    sign_in_question(&guest, Problems::none()).answer(true)
}

/// `POST /setup/sign-in`: the password is kept as its hash only.
pub async fn take_sign_in(mut guest: Guest, Urlencoded(form): Urlencoded<SignInForm>) -> Result<Response> {
    let w = guest.visit.words();
    let mut problems = Problems::none();
    guest.answers.login = form.login.trim().to_owned();
    match Login::parse(&form.login) {
        None => problems.add("login", w.accounts_login_malformed()),
        Some(login) => match password::accept(&form.new, &login, guest.visit.app.keys.entropy()).await? {
            Ok(hash) => {
                (guest.answers.login, guest.answers.password_hash) = (login.as_str().to_owned(), hash)
            }
            Err(weak) => problems.add("new-password", weak_password(w, weak)),
        },
    }
    if !problems.is_empty() {
        return sign_in_question(&guest, problems).answer(false);
    }
    go_on(&guest).await
}

// The keys ---------------------------------------------------------------------------------------------------------------

/// The mark typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct KeysForm {
    mark: String,
}

fn keys_question(guest: &Guest, typed: &str, problem: Option<String>) -> Question {
    let (visit, w) = (&guest.visit, guest.visit.words());
    let mut q = Question::of(visit, Step::Keys, title(w, Step::Keys), w.setup_keys_lead());
    q.hint = Some(w.setup_keys_where(visit.app.config.keys_path().display().to_string()));
    if let Some(problem) = problem {
        q.problems.add("mark", problem);
    }
    let field = Field::text("mark", w.setup_keys_mark())
        .hint(w.setup_keys_mark_hint())
        .value(typed)
        .latin()
        .limit(40);
    q.fields = vec![field.autocomplete("off").error(q.problems.of("mark"))];
    q
}

/// `GET /setup/keys`.
pub async fn keys(guest: Guest) -> Result<Response> {
    keys_question(&guest, "", None).answer(true)
}

/// `GET /setup/keys/file`: the key file, to be put away.
pub async fn keys_file(guest: Guest) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"amana.keys\"")),
    ];
    (headers, guest.visit.app.keys.to_text()).into_response()
}

#[derive(Template)]
#[template(path = "setup/paper.html")]
struct Paper {
    frame: Frame,
    text: String,
}

/// `GET /setup/keys/paper`: the same for a printer.
pub async fn keys_paper(guest: Guest) -> Result<Response> {
    let visit = &guest.visit;
    let frame =
        visit.frame(visit.words().setup_paper_title()).step("/setup/keys", visit.words().setup_keys_title());
    page(Paper { frame, text: visit.app.keys.to_text() })
}

/// `POST /setup/keys`: who types the mark has the copy in hand.
pub async fn take_keys(mut guest: Guest, Urlencoded(form): Urlencoded<KeysForm>) -> Result<Response> {
    let typed: String =
        form.mark.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    if typed != guest.visit.app.keys.mark() {
        let w = guest.visit.words();
        let problem = if typed.is_empty() { w.setup_keys_missing() } else { w.setup_keys_wrong() };
        return keys_question(&guest, &form.mark, Some(problem)).answer(false);
    }
    guest.answers.mark = typed;
    go_on(&guest).await
}

// The end ----------------------------------------------------------------------------------------------------------------

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
