//! Whether somebody wants the daily message and from which hour; the link in it by which they say no.

use crate::following::{
    digest::{self, FIRST_HOUR, QUIET_HOUR, USUAL_HOUR},
    store,
};
use crate::{
    access::Deed,
    bodies::forms::FormPage,
    journal::{Entry, Subject, Verb},
    people::Person,
    territory::Place,
    ui::{Choice, Field, Frame},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// What somebody chooses.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    wanted: String,
    hour: String,
}

/// `GET /reminders`.
pub async fn show(visit: Visit) -> Result<Response> {
    let person = visit.officer().and_then(|o| o.person).ok_or(Error::NotFound)?;
    let chosen = visit.app.db.first(store::digest::choice(person)).await?;
    let (wanted, hour) = chosen.map_or((true, USUAL_HOUR), |c| (c.wanted, c.hour));
    form(&visit, wanted, hour, FormErrors::default()).answer()
}

fn form(visit: &Visit, wanted: bool, hour: i64, errors: FormErrors) -> FormPage {
    let w = visit.words();
    let hours = (FIRST_HOUR..QUIET_HOUR).map(|h| Choice::new(h.to_string(), format!("{h:02}:00"))).collect();
    let fields = vec![
        Field::radios(
            "wanted",
            w.following_reminders_wanted(),
            vec![
                Choice::new("yes", w.following_reminders_yes()),
                Choice::new("no", w.following_reminders_no()),
            ],
        )
        .hint(w.following_reminders_hint())
        .value(if wanted { "yes" } else { "no" }),
        Field::select("hour", w.following_reminders_hour(), hours)
            .value(hour.to_string())
            .error(errors.of("hour")),
    ];
    let frame = visit.frame(w.following_reminders()).step("/account", w.web_account());
    FormPage { frame, action: "/reminders".into(), fields, button: w.following_reminders_keep(), errors }
}

async fn keep(visit: &Visit, person: Id<Person>, wanted: bool, hour: i64) -> Result<()> {
    let mut deed = Deed::begin(visit, Verb::ChangePreferences).await?;
    let act = deed.act;
    deed.tx.exec(store::digest::choice_set(person, wanted, hour, act)).await?;
    deed.commit(Entry::about(Subject::new("person", person), Place::NATION)).await?;
    Ok(())
}

/// `POST /reminders`.
pub async fn choose(visit: Visit, Urlencoded(sent): Urlencoded<Form>) -> Result<Response> {
    let person = visit.officer().and_then(|o| o.person).ok_or(Error::NotFound)?;
    let wanted = sent.wanted != "no";
    let hour = sent.hour.parse::<i64>().ok().filter(|h| (FIRST_HOUR..QUIET_HOUR).contains(h));
    let Some(hour) = hour else {
        let mut errors = FormErrors::default();
        errors.add("hour", visit.words().following_reminders_no_hour());
        return form(&visit, wanted, USUAL_HOUR, errors).answer();
    };
    keep(&visit, person, wanted, hour).await?;
    Ok(see("/account"))
}

#[derive(Template)]
#[template(path = "following/pages/unsubscribe.html")]
struct Unsubscribe {
    frame: Frame,
    token: String,
    done: bool,
}

/// `GET /reminders/{token}`: asks; what makes previews of links changes nothing.
pub async fn refuse(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let person = digest::person_of(&visit.app, &token)?;
    let chosen = visit.app.db.first(store::digest::choice(person)).await?;
    let done = chosen.is_some_and(|c| !c.wanted);
    page(Unsubscribe { frame: visit.frame(visit.words().following_reminders()), token, done })
}

/// `POST /reminders/{token}`: no more of them.
pub async fn unsubscribe(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let person = digest::person_of(&visit.app, &token)?;
    let hour = visit.app.db.first(store::digest::choice(person)).await?.map_or(USUAL_HOUR, |c| c.hour);
    keep(&visit, person, false, hour).await?;
    Ok(see(&format!("/reminders/{token}")))
}
