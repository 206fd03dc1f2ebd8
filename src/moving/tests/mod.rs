//! Transfers through the door, on both engines.

mod decide;
mod procedure;

use crate::{
    bodies::Body,
    joining::tests::{adopted, seated},
    people::Person,
    testing::{Answer, Client, TestApp},
};
use amana_base::Id;
use amana_sql::sql;

/// Where the members of these tests are.
const HERE: &str = "03.531";
/// A commune of it.
const HOME: &str = "03.531.01.05";
/// Where they go: another province.
const THERE: &str = "03.561";

/// Somebody who sits in the membership committee of a province, at work.
struct Office {
    client: Client,
    person: Id<Person>,
    body: Id<Body>,
}

async fn committee(app: &TestApp, code: &str) -> Office {
    let (person, body) = seated(app, "membership_committee", "rapporteur", code).await;
    Office { client: app.signed_in(Some(person)).await, person, body }
}

/// A member entered by a rapporteur: the address of the page and the person.
async fn member(app: &TestApp, by: &Client, name: &str) -> (String, Id<Person>) {
    let at = crate::members::tests::entered(by, name, HOME, &[]).await;
    let membership: Id<crate::members::Membership> =
        at.trim_start_matches("/members/").parse().expect("an identifier");
    let person = sql!((Id<Person>), "select person_id from membership where id = {membership}");
    (at, app.app.db.one(person).await.expect("a person"))
}

/// An officer writes down what the member asks; the address of the transfer.
async fn asked(by: &Client, member: &str, unit: &str) -> String {
    let answer = by.post(&format!("{member}/transfers"), &request(unit)).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location.expect("an address")
}

fn request(unit: &str) -> [(&str, &str); 4] {
    [("unit", unit), ("on", "2026-05-02"), ("reason", "الانتقال للعمل"), ("asked", "on")]
}

/// In which province a membership is.
async fn province_of(app: &TestApp, person: Id<Person>) -> String {
    let code = sql!(
        (String),
        "select u.code from membership m join unit u on u.id = m.province_id where m.person_id = {person}"
    );
    app.app.db.one(code).await.expect("a province")
}

/// The verbs of the journal.
async fn verbs(app: &TestApp) -> Vec<String> {
    app.app.db.all(crate::testing::store::verbs()).await.expect("the journal")
}

/// The address of the last form of a page that ends so.
fn form(page: &Answer, end: &str) -> String {
    let found = page.body.split("action=\"").filter_map(|rest| rest.split('"').next());
    found.filter(|at| at.ends_with(end)).last().unwrap_or_else(|| panic!("no {end}: {page}")).to_owned()
}
