//! The person's rights through the door, on both engines.

mod complete;
mod declared;
mod disclosed;
mod erased;
mod exports;
mod held;
mod opposed;
mod retained;
mod seen;
mod set_right;

use crate::{
    people::Person,
    testing::{Answer, Client, TestApp},
};
use amana_base::Id;
use amana_sql::sql;
use std::io::Read;

/// Where these people are.
const HERE: &str = "03.531.01.05";

/// A member entered by the rapporteur of the province, with an account.
struct Member {
    /// Who entered them.
    rapporteur: Client,
    /// Who they are.
    person: Id<Person>,
    /// Their browser.
    client: Client,
    /// The membership's page.
    at: String,
}

async fn member(app: &TestApp, name: &str) -> Member {
    let rapporteur = app.rapporteur_of("03.531").await;
    let form = [
        ("name_ar", name),
        ("name_la", ""),
        ("sex", "f"),
        ("birth", "1990-03-01"),
        ("on", "2026-01-10"),
        ("phone", "0611111111"),
        ("unit", HERE),
        ("category", "teacher"),
        ("sworn", "on"),
        ("consent", "on"),
        ("channel", "paper"),
        ("pick", "new-person"),
    ];
    let answer = rapporteur.post("/members", &form).await;
    assert_eq!(answer.status, 303, "{answer}");
    let at = answer.location.expect("an address");
    let membership: Id<crate::members::Membership> =
        at.trim_start_matches("/members/").parse().expect("an identifier");
    let found =
        app.app.db.one(sql!((Id<Person>), "select person_id from membership where id = {membership}"));
    let person = found.await.expect("a person");
    let client = app.signed_in(Some(person)).await;
    Member { rapporteur, person, client, at }
}

/// A file of a zip that was sent.
fn unzipped(answer: &Answer, name: &str) -> Vec<u8> {
    assert_eq!(answer.status, 200, "{answer}");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(answer.bytes.clone())).expect("a zip");
    let mut bytes = vec![];
    zip.by_name(name).expect("the file").read_to_end(&mut bytes).expect("read");
    bytes
}

/// The first request of the queue of whoever answers.
async fn first_request(by: &Client) -> String {
    let page = by.get("/rights").await;
    assert_eq!(page.status, 200, "{page}");
    let marks: Vec<&str> = page.body.split("href=\"/rights/").skip(1).collect();
    let id = marks.iter().filter_map(|rest| rest.split('"').next()).find(|id| *id != "retention");
    format!("/rights/{}", id.unwrap_or_else(|| panic!("no request: {page}")))
}

/// The verbs of the journal.
async fn verbs(app: &TestApp) -> Vec<String> {
    app.app.db.all(crate::testing::store::verbs()).await.expect("the journal")
}
