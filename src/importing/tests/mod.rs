//! Lists through the HTTP door, on both engines.

mod doubts;
mod hostile;
mod killed;
mod steps;
mod whole;

use super::{MemberList, Stage, store};
use crate::{
    access::Scope,
    jobs,
    testing::{Answer, Client, TestApp},
};
use amana_base::Id;
use amana_sql::sql;

/// The headings of most lists of these tests.
const HEAD: &str = "الاسم الكامل;تاريخ الازدياد;الهاتف;الجماعة;رقم الانخراط;تاريخ الانخراط;المهنة";

/// A list with these headings.
fn csv(head: &str, rows: &[String]) -> Vec<u8> {
    let mut text = format!("{head}\n");
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    text.into_bytes()
}

const GIVEN: [&str; 12] =
    ["زهرة", "يوسف", "نادية", "إدريس", "سعاد", "كمال", "ليلى", "رشيد", "مريم", "عمر", "حنان", "سفيان"];
const FAMILY: [&str; 15] = [
    "الصنهاجي",
    "الزياني",
    "البقالي",
    "الخطابي",
    "الودغيري",
    "السملالي",
    "الحيمر",
    "بنكيران",
    "التازي",
    "الغماري",
    "البرنوصي",
    "الوهابي",
    "المصمودي",
    "الريسوني",
    "بنجلون",
];

/// The nth invented person: nobody is like anybody else, nor like an officer of the tests.
fn person(n: usize) -> String {
    let (given, family) = (GIVEN[n % GIVEN.len()], FAMILY[(n / GIVEN.len()) % FAMILY.len()]);
    let (year, month, day) = (1950 + n % 50, 1 + n % 12, 1 + (n / 7) % 28);
    let commune = ["غفساي", "تاونات", "تيسة", "قرية با محمد"][(n + n / 180) % 4];
    format!(
        "{given} {family};{day:02}/{month:02}/{year};06{:08};{commune};{n};2019;فلاح",
        10_000_019 * (n + 1) % 99_999_989
    )
}

async fn drain(app: &TestApp) {
    jobs::drain(&app.app, |_| {}).await.expect("the jobs");
}

/// Sends a file for the province and has its columns recognised; the list's address.
async fn sent(app: &TestApp, by: &Client, name: &str, bytes: &[u8]) -> String {
    let answer = by.upload("/members/imports", &[("unit", "03.531")], &[("file", name, bytes)]).await;
    assert_eq!(answer.status, 303, "{answer}");
    drain(app).await;
    answer.location.expect("an address")
}

/// The value of a field of a form: what is written in it, or chosen.
fn value(page: &Answer, name: &str) -> String {
    let at = page.body.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no {name} in {page}"));
    let begin = page.body[..at].rfind('<').unwrap_or(0);
    let whole = &page.body[begin..];
    let tag = match whole.strip_prefix("<select") {
        Some(select) => {
            let options = select.split("</select>").next().unwrap_or_default();
            options.split("<option").find(|option| option.contains(" selected")).unwrap_or_default()
        }
        None => whole.split('>').next().unwrap_or_default(),
    };
    tag.split("value=\"").nth(1).and_then(|v| v.split('"').next()).unwrap_or_default().to_owned()
}

/// Confirms the columns as they were recognised, but for these, and has the rows compared.
async fn mapped(app: &TestApp, by: &Client, list: &str, but: &[(&str, &str)]) -> Answer {
    let page = by.get(&format!("{list}/columns")).await;
    assert_eq!(page.status, 200, "{page}");
    let names = ["sheet", "was", "header", "joined_on"];
    let values: Vec<String> = names.iter().map(|name| value(&page, name)).collect();
    let mut form: Vec<(&str, &str)> = names.iter().copied().zip(values.iter().map(String::as_str)).collect();
    form.extend(but);
    let answer = by.post(&format!("{list}/columns"), &form).await;
    assert_eq!(answer.status, 303, "{answer}");
    drain(app).await;
    by.get(list).await
}

/// Sends a file and has its rows compared.
async fn previewed(app: &TestApp, by: &Client, name: &str, bytes: &[u8]) -> String {
    let list = sent(app, by, name, bytes).await;
    mapped(app, by, &list, &[]).await;
    assert_eq!(stage(app, &list).await, Stage::Previewed);
    list
}

/// Does something with a list and what follows from it.
async fn done(app: &TestApp, by: &Client, list: &str, what: &str) -> Answer {
    let answer = by.post(&format!("{list}/{what}"), &[]).await;
    assert_eq!(answer.status, 303, "{answer}");
    drain(app).await;
    by.get(list).await
}

fn id_of(list: &str) -> Id<MemberList> {
    list.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identifier")
}

async fn row_of(app: &TestApp, list: &str) -> store::ListRow {
    app.app.db.one(store::list(id_of(list), Scope::Nation)).await.expect("a list")
}

async fn stage(app: &TestApp, list: &str) -> Stage {
    row_of(app, list).await.stage
}

/// How many rows there are of each state, in words: `new 3, refused 1`.
async fn states(app: &TestApp, list: &str) -> String {
    let id = id_of(list);
    let mut counts = app.app.db.all(store::rows::counts(id)).await.expect("counts");
    counts.sort_by_key(|(state, _)| state.as_str());
    counts.iter().map(|(state, n)| format!("{state} {n}")).collect::<Vec<_>>().join(", ")
}

async fn members(app: &TestApp) -> i64 {
    app.app
        .db
        .one(sql!((i64), "select cast(count(*) as bigint) as n from membership"))
        .await
        .expect("a count")
}

/// The tables of the record that an import writes, row counts and what can be compared of their contents.
async fn record(app: &TestApp) -> Vec<(&'static str, i64)> {
    let db = &app.app.db;
    let mut out = vec![];
    for (name, query) in [
        ("person", sql!((i64), "select cast(count(*) as bigint) as n from person")),
        ("person_place", sql!((i64), "select cast(count(*) as bigint) as n from person_place")),
        ("person_secret", sql!((i64), "select cast(count(*) as bigint) as n from person_secret")),
        ("person_key", sql!((i64), "select cast(count(*) as bigint) as n from person_key")),
        ("name_token", sql!((i64), "select cast(count(*) as bigint) as n from name_token")),
        ("membership", sql!((i64), "select cast(count(*) as bigint) as n from membership")),
        ("membership_step", sql!((i64), "select cast(count(*) as bigint) as n from membership_step")),
        ("membership_label", sql!((i64), "select cast(count(*) as bigint) as n from membership_label")),
        ("never_same", sql!((i64), "select cast(count(*) as bigint) as n from never_same")),
    ] {
        out.push((name, db.one(query).await.expect(name)));
    }
    out
}

/// The verbs of the journal about lists, in order.
async fn verbs(app: &TestApp) -> Vec<String> {
    let asked = sql!((String), "select verb from act where subject_kind = 'member_list' order by id");
    app.app.db.all(asked).await.expect("the journal")
}
