//! Declarations through the HTTP door, on both engines.

mod door;
mod file;
mod texts;

use super::model::Key;
use crate::{
    access::Deed,
    bodies::{self, Basis, Body, NewBody, NewMandate, SeatRef},
    decisions::{self, Effect, Kind, NewDecision},
    journal::{Act, Entry, Subject, Verb},
    people::Person,
    testing::{Answer, Client, TestApp},
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::sql;

const PROVINCE: &str = "03.531";
const COMMUNE: &str = "03.531.01.05";
const NEIGHBOUR: &str = "03.561";
const KIND: &str = "local_secretariat";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// A local branch founded in a commune by a decision of a meeting, with its head. Gives the body, the head, and the act.
async fn founded(app: &TestApp, on: Day) -> (Id<Body>, Id<Person>, Id<Act>) {
    let meeting = app.meeting_held(None, COMMUNE, on).await;
    let visit = Visit::of_program(app.app.clone());
    let unit = app.unit(COMMUNE).await;
    let head = app.person(Some(&unit)).await;
    let post = {
        let rules = app.app.rules();
        rules.kind(KIND).expect("the statute's").posts.first().expect("a post").key.clone()
    };
    let mut deed = Deed::begin(&visit, Verb::AdoptDecision).await.expect("a transaction");
    let new = NewBody {
        kind: KIND.into(),
        unit: unit.id,
        name_ar: String::new(),
        name_fr: String::new(),
        parent: None,
        competence: String::new(),
        founded_on: Some(on),
        founded_by: None,
    };
    let first = NewMandate::new(SeatRef::Seat(Id::from_raw(0)), head, on, Basis::Election);
    let decision = NewDecision {
        meeting: Some(meeting),
        taken_on: Some(on),
        effects: vec![Effect::FoundBodyWith(new, vec![(post, None, first)])],
        ..NewDecision::of(unit.id, Kind::Creation, "تأسيس الأمانة المحلية")
    };
    decisions::record(&mut deed, decision).await.expect("a decision");
    let about = Entry::about(Subject::new("unit", unit.id), unit.place());
    let act = deed.commit(about).await.expect("it is kept");
    (app.body(KIND, COMMUNE).await.expect("the body"), head, act)
}

/// The address of what a body's founding makes due.
fn branch(body: Id<Body>) -> String {
    format!("/declarations/{}", Key::once(super::Kind::Branch, body.raw()))
}

/// How much was done when the page was looked at.
async fn seen(client: &Client, address: &str) -> String {
    let page = client.get(address).await;
    let mark = "name=\"seen\" value=\"";
    let at = page.body.find(mark).unwrap_or_else(|| panic!("nothing to send: {page}")) + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

async fn sent(client: &Client, address: &str, what: &str, fields: &[(&str, &str)]) -> Answer {
    let seen = seen(client, address).await;
    client.post(&format!("{address}/{what}"), &[fields, &[("seen", seen.as_str())]].concat()).await
}

async fn person_of(app: &TestApp, client: &Client) -> String {
    client.officer(app).await.and_then(|o| o.person).expect("a person").to_string()
}

/// A photograph, as far as anybody looks at it.
fn photograph() -> Vec<u8> {
    [&[0xFF, 0xD8, 0xFF, 0xE0][..], b"THE-STAMPED-RECEIPT", &vec![7; 1_200_000], &[0xFF, 0xD9]].concat()
}
