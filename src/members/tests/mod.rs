//! The register through the door, on both engines.

pub(crate) mod agree;
mod fields;
mod lists;
mod outside;
mod sanctions;
mod steps;

use crate::{
    journal,
    testing::{Answer, Client, TestApp},
};

/// What a form of entry says when nothing is wrong with it.
pub(crate) const ENTRY: [(&str, &str); 8] = [
    ("name_la", ""),
    ("sex", "f"),
    ("birth", "1990-03-01"),
    ("on", "2026-01-10"),
    ("sworn", "on"),
    ("consent", "on"),
    ("channel", "paper"),
    ("pick", "new-person"),
];

/// Sends the form of entry with these answers in the place of the usual ones.
pub(crate) async fn enter(by: &Client, answers: &[(&str, &str)]) -> Answer {
    let mut form: Vec<(&str, &str)> =
        ENTRY.iter().copied().filter(|(key, _)| !answers.iter().any(|(k, _)| k == key)).collect();
    form.extend(answers);
    by.post("/members", &form).await
}

/// Enters somebody; the address of the membership.
pub(crate) async fn entered(by: &Client, name: &str, unit: &str, answers: &[(&str, &str)]) -> String {
    let mut all = vec![("name_ar", name), ("unit", unit)];
    all.extend(answers);
    let answer = enter(by, &all).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location.expect("an address")
}

/// The last verbs of the journal, the newest last.
pub(super) async fn verbs(app: &TestApp) -> Vec<String> {
    app.app.db.all(crate::testing::store::verbs()).await.expect("the journal")
}

/// The detail of the last line with a verb.
pub(super) async fn detail(app: &TestApp, verb: journal::Verb) -> String {
    let key = verb.key();
    let rows = app
        .app
        .db
        .all(amana_sql::sql!((String), "select detail from act where verb = {key} order by id desc"));
    rows.await.expect("the journal").into_iter().next().unwrap_or_default()
}

/// The number in the sentence that says how many there are.
pub(super) fn counted(page: &Answer) -> u64 {
    let text = page.text();
    let line = text.lines().find(|line| line.contains("في هذه اللائحة")).unwrap_or_else(|| panic!("{page}"));
    match line {
        "لا أحد في هذه اللائحة." => 0,
        "عضو واحد في هذه اللائحة." => 1,
        "عضوان في هذه اللائحة." => 2,
        line => {
            line.split(' ').next().unwrap_or("").replace('.', "").parse().unwrap_or_else(|_| panic!("{line}"))
        }
    }
}
