//! The first officer: name, office, unit, sign-in.

use super::{Guest, Question, go_on, office_label, title};
use crate::setup::model::{Step, units};
use crate::{
    accounts::{Login, model::PASSWORD_LEAST, pages::weak_password, password},
    statutes::Rulebook,
    territory::Place,
    ui::{Choice, Field, Lang, Problems},
    web::{Result, Urlencoded, see},
};
use amana_statute::{Gender, Sphere, Statute};
use axum::response::Response;
use serde::Deserialize;

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
