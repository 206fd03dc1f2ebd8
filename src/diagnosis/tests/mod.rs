//! Diagnosis through the HTTP door, on both engines.

mod constraints;
mod readiness;
mod sheets;
mod two;

use super::{Diagnosis, Sheet};
use crate::testing::{Answer, Client, TestApp};
use amana_base::{Day, Id};
use amana_sql::sql;

const PROVINCE: &str = "03.531";
const COMMUNE: &str = "03.531.01.05";
const OTHER: &str = "03.531.05.03";
const NEIGHBOUR: &str = "03.561";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// What stands in the hidden field of a form's version.
fn version(page: &Answer) -> String {
    let mark = "name=\"version\" value=\"";
    let at = page.body.find(mark).unwrap_or_else(|| panic!("no version: {page}")) + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

/// A diagnosis of a unit, as its form launches it; gives its page.
async fn launched(client: &Client, title: &str, unit: &str) -> String {
    let sent = client.post("/diagnoses", &[("title", title), ("unit", unit), ("due", "2026-05-20")]).await;
    assert_eq!(sent.status, 303, "{sent}");
    let to = sent.location.expect("its page");
    to.strip_suffix("?done=1").expect("just done").to_owned()
}

/// The sheet of a unit.
async fn sheet_of(app: &TestApp, page: &str, code: &str) -> String {
    let id: Id<Diagnosis> = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identifier");
    let unit = app.unit(code).await.id;
    let query =
        sql!((Id<Sheet>), "select id from diagnosis_sheet where diagnosis_id = {id} and unit_id = {unit}");
    let sheet = app.app.db.one(query).await.expect("a sheet");
    format!("{page}/sheets/{sheet}")
}

/// Answers that suffice to hand in the sheet of a commune.
const ENOUGH: [(&str, &str); 4] =
    [("presence", "strong"), ("strengths", "شباب متطوع"), ("council_state", "good"), ("needs", "تكوين ومقر")];

/// Saves, or hands in, what is given over the saving that stands in the form.
async fn sent(client: &Client, sheet: &str, fields: &[(&str, &str)], then: &str) -> Answer {
    let form = client.get(&format!("{sheet}/answers")).await;
    assert_eq!(form.status, 200, "{form}");
    let version = version(&form);
    let mut all = fields.to_vec();
    all.push(("version", &version));
    all.push(("then", then));
    client.post(&format!("{sheet}/answers"), &all).await
}

async fn verbs(app: &TestApp) -> Vec<String> {
    app.app.db.all(crate::testing::store::verbs()).await.expect("the journal")
}
