//! Joining through the HTTP door, on both engines.

mod campaigns;
mod decide;
mod papers;
mod prospects;
mod public;
mod queue;
mod time;

use crate::{
    bodies::Body,
    meetings::Meeting,
    people::Person,
    territory::{UnitKind, store::units_of_kind},
    testing::{
        Answer, Client, NOW, TestApp,
        store::{self, Held},
    },
};
use amana_base::{Day, Id};
use amana_sql::sql;

/// Where the applications of these tests are.
const HERE: &str = "03.531";
/// Next to it.
const THERE: &str = "03.561";

/// Enters the number of the declaration, as an administrator does.
async fn declared(app: &TestApp) {
    let admin = app.administrator().await;
    let form = [("language", "ar"), ("hijri", "0"), ("declaration", "D-GC-77/2026")];
    assert_eq!(admin.post("/settings", &form).await.status, 303);
}

/// A campaign of a province, opened by its secretary: the secretary, the campaign's address, that of the form.
async fn campaign(app: &TestApp) -> (Client, String, String) {
    declared(app).await;
    let secretary = app.secretary_of(HERE).await;
    let opened = secretary.post("/campaigns", &opening("حملة الانخراط بتاونات", HERE)).await;
    assert_eq!(opened.status, 303, "{opened}");
    let address = opened.location.clone().expect("an address");
    let page = secretary.get(&address).await;
    (secretary, address, form_of(&page))
}

/// The path of a campaign's form, on its page.
fn form_of(page: &Answer) -> String {
    let at = page.body.find("/join/").unwrap_or_else(|| panic!("no form: {page}"));
    page.body[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect()
}

fn opening<'a>(title: &'a str, unit: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("kind", "membership"),
        ("title", title),
        ("unit", unit),
        ("opened_on", "2026-05-01"),
        ("notice", "المسؤول عن المعالجة: التنظيم.\nلا تسلم المعطيات إلى أحد."),
        ("consent", "أوافق على معالجة معطياتي."),
    ]
}

/// A commune of the province.
async fn commune(app: &TestApp, province: &str) -> String {
    let province = app.unit(province).await.id;
    let units = app.app.db.all(units_of_kind(UnitKind::Commune, None, Some(province))).await.expect("units");
    units.first().expect("a commune").code.clone()
}

/// What somebody who does not exist writes on the form.
fn said<'a>(unit: &'a str, name: &'a str, phone: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("unit", unit),
        ("name_ar", name),
        ("birth", "1991-03-02"),
        ("phone", phone),
        ("category", "teacher"),
        ("skills", "التنشيط"),
        ("sworn_rights", "on"),
        ("sworn_single", "on"),
        ("sworn_offices", "on"),
        ("consent", "on"),
        ("news_sms", "on"),
        ("canvassing", "no"),
    ]
}

/// Applies on a form, and gives the address of the personal page.
async fn applied(app: &TestApp, form: &str, name: &str, phone: &str) -> String {
    let unit = commune(app, HERE).await;
    let sent = app.nobody().post(form, &said(&unit, name, phone)).await;
    assert_eq!(sent.status, 303, "{sent}");
    sent.location.clone().expect("an address")
}

/// The application that came last.
async fn last(app: &TestApp) -> Id<crate::joining::Application> {
    let last = sql!((Id<crate::joining::Application>), "select id from application order by id desc limit 1");
    app.app.db.one(last).await.expect("an application")
}

async fn count(app: &TestApp, query: amana_sql::Query<i64>) -> i64 {
    app.app.db.one(query).await.expect("a count")
}

async fn members(app: &TestApp) -> i64 {
    count(app, sql!((i64), "select cast(count(*) as bigint) as n from membership")).await
}

async fn decisions(app: &TestApp) -> i64 {
    count(app, sql!((i64), "select cast(count(*) as bigint) as n from decision")).await
}

pub(crate) fn version(page: &Answer) -> String {
    let mark = "name=\"version\" value=\"";
    let at = page.body.find(mark).unwrap_or_else(|| panic!("no version: {page}")) + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

/// A body of a kind in a unit with somebody in a post since the first day of the year: the person and the body.
pub(crate) async fn seated(app: &TestApp, kind: &str, post: &str, code: &str) -> (Id<Person>, Id<Body>) {
    let unit = app.unit(code).await;
    let place = unit.place();
    let person = app.person(Some(&unit)).await;
    let known = app.app.db.first(store::body_of(unit.id, kind)).await.expect("a query");
    let body = match known {
        Some(row) => row.id,
        None => {
            let id = app.id();
            app.write(store::body_insert(id, kind, unit.id, place, "", "")).await;
            id
        }
    };
    let seat = app.id();
    app.write(store::seat_insert(seat, body, post, seat.raw(), "collective", 0)).await;
    let held = Held { seat, body, holding: "collective", place };
    let since = Day::of(2026, 1, 1).expect("a day");
    app.write(store::mandate_insert(app.id(), person, held, (since, None))).await;
    (person, body)
}

/// The membership committee of the province: its rapporteur at work, and a meeting of today.
struct Committee {
    rapporteur: Client,
    person: Id<Person>,
    body: Id<Body>,
    meeting: Id<Meeting>,
}

impl Committee {
    async fn sits(app: &TestApp) -> Committee {
        let (person, body) = seated(app, "membership_committee", "rapporteur", HERE).await;
        let rapporteur = app.signed_in(Some(person)).await;
        let meeting = meeting_of(app, Some(body), HERE, NOW.day(60)).await;
        Committee { rapporteur, person, body, meeting }
    }

    fn queue(&self) -> String {
        format!("/meetings/{}/applications", self.meeting)
    }

    /// Puts applications before the meeting with one verdict; the proposal's address.
    async fn puts(&self, picked: &[Id<crate::joining::Application>], more: &[(&str, &str)]) -> String {
        put(&self.rapporteur, &self.queue(), picked, more).await
    }
}

async fn put(
    by: &Client,
    queue: &str,
    picked: &[Id<crate::joining::Application>],
    more: &[(&str, &str)],
) -> String {
    let ids: Vec<String> = picked.iter().map(|id| id.to_string()).collect();
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("pick", id.as_str())).collect();
    fields.extend_from_slice(more);
    let answer = by.post(queue, &fields).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location.clone().expect("a proposal")
}

/// Presses adoption on a proposal.
pub(crate) async fn adopted(by: &Client, proposal: &str) -> Answer {
    let page = by.get(proposal).await;
    by.post(&format!("{proposal}/adoption"), &[("version", &version(&page))]).await
}

/// A meeting that was held.
async fn meeting_of(app: &TestApp, body: Option<Id<Body>>, code: &str, on: Day) -> Id<Meeting> {
    app.meeting_held(body, code, on).await
}
