//! Programmes through the HTTP door, on both engines.

mod assembly;
mod door;
mod steps;

use super::{Programme, Target, store::lists};
use crate::{
    access::Deed,
    bodies::{self, Basis, Body, NewBody, NewMandate, SeatRef},
    decisions::{self, Effect, Kind, NewDecision},
    journal::{Entry, Subject, Verb},
    meetings::Meeting,
    testing::{Answer, Client, TestApp},
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::sql;

const PROVINCE: &str = "03.531";
const COMMUNE: &str = "03.531.01.05";
const NEIGHBOUR: &str = "03.561";
const KIND: &str = "local_secretariat";

pub(super) fn today(app: &TestApp) -> Day {
    app.app.clock.now().day(60)
}

pub(super) async fn count(app: &TestApp, query: amana_sql::Query<i64>) -> i64 {
    app.app.db.one(query).await.expect("a count")
}

/// The body in which somebody holds their office.
pub(super) async fn body_of(app: &TestApp, client: &Client) -> Id<Body> {
    let officer = client.officer(app).await.expect("a session");
    officer.holdings.iter().find_map(|h| h.body).expect("an office in a body")
}

/// What stands in a hidden field of a page.
pub(super) fn version(page: &Answer) -> String {
    let mark = "name=\"version\" value=\"";
    let at = page.body.find(mark).unwrap_or_else(|| panic!("no version: {page}")) + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

/// A programme of founding in a unit, as its form begins it; gives its page.
pub(super) async fn begun(app: &TestApp, client: &Client, title: &str, unit: &str) -> String {
    let body = body_of(app, client).await.to_string();
    let (from, until) = (today(app).plus(-10).to_string(), today(app).plus(200).to_string());
    let sent = client
        .post(
            "/programmes",
            &[
                ("kind", "founding"),
                ("title", title),
                ("unit", unit),
                ("body", &body),
                ("from", &from),
                ("until", &until),
            ],
        )
        .await;
    assert_eq!(sent.status, 303, "{sent}");
    sent.location.expect("its page").strip_suffix("/proposal").expect("what is proposed").to_owned()
}

/// The target of a unit in a programme.
pub(super) async fn target_of(app: &TestApp, page: &str, code: &str) -> Id<Target> {
    let id: Id<Programme> = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identifier");
    let unit = app.unit(code).await.id;
    let query = sql!(
        (Id<Target>),
        "select id from programme_target where programme_id = {id} and unit_id = {unit} order by id limit 1"
    );
    app.app.db.one(query).await.expect("a target")
}

/// A body founded in a commune with its head, by a decision of this meeting, or of none.
pub(super) async fn founded(app: &TestApp, code: &str, meeting: Option<Id<Meeting>>, on: Day) -> Id<Body> {
    let visit = Visit::of_program(app.app.clone());
    let unit = app.unit(code).await;
    let head = app.person(Some(&unit)).await;
    let post = {
        let rules = app.app.rules();
        let kind = rules.kind(KIND).expect("the statute's");
        kind.posts.first().expect("a post").key.clone()
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
    match meeting {
        Some(meeting) => {
            let effect = Effect::FoundBodyWith(new, vec![(post, None, first)]);
            let decision = NewDecision {
                meeting: Some(meeting),
                taken_on: Some(on),
                effects: vec![effect],
                ..NewDecision::of(unit.id, Kind::Creation, "تأسيس الأمانة المحلية")
            };
            decisions::record(&mut deed, decision).await.expect("a decision");
        }
        None => {
            let body = bodies::found(&mut deed, new).await.expect("a body");
            let seat = SeatRef::Post { body, post, rank: None };
            bodies::begin_mandate(&mut deed, NewMandate { seat, ..first }).await.expect("a mandate");
        }
    }
    deed.commit(Entry::about(Subject::new("unit", unit.id), unit.place())).await.expect("it is kept");
    app.body(KIND, code).await.expect("the body")
}

/// Every word of the lists is asked of the database.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_told_of_what_is_not_there() {
    TestApp::each(async |app| {
        let nobody: Id<Programme> = Id::from_raw(5);
        assert!(app.app.db.first(lists::programme(nobody)).await.expect("a query").is_none());
        let nation = app.secretary_of("MA").await;
        assert_eq!(nation.get(&format!("/programmes/{nobody}")).await.status, 404);
        assert_eq!(nation.get(&format!("/programmes/{nobody}/targets/{nobody}")).await.status, 404);
        let page = nation.get("/programmes").await;
        assert!(page.status == 200 && page.text().contains("لا برنامج هنا بعد"), "{page}");
    })
    .await;
}
