//! Money and cards through the door, on both engines.

mod bank;
mod cards;
mod outside;
mod pay;
mod sums;

use crate::testing::{Answer, Client};

/// Enters a member who joined on 10 January 2026; the address of the membership.
async fn entered(by: &Client, name: &str, unit: &str, answers: &[(&str, &str)]) -> String {
    let mut form = vec![
        ("name_ar", name),
        ("name_la", ""),
        ("unit", unit),
        ("sex", "f"),
        ("birth", "1990-03-01"),
        ("on", "2026-01-10"),
        ("sworn", "on"),
        ("consent", "on"),
        ("channel", "paper"),
        ("pick", "new-person"),
    ];
    form.retain(|(key, _)| !answers.iter().any(|(k, _)| k == key));
    form.extend(answers);
    let answer = by.post("/members", &form).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location.expect("an address")
}

/// Pays; the answer.
async fn paid(by: &Client, at: &str, answers: &[(&str, &str)]) -> Answer {
    let mut form = vec![("kind", "dues"), ("on", "2026-05-04"), ("amount", "100"), ("paid_by", "cash")];
    form.retain(|(key, _)| !answers.iter().any(|(k, _)| k == key));
    form.extend(answers);
    by.post(&format!("{at}/payments"), &form).await
}

/// Pays, and gives the address of the receipt.
async fn receipted(by: &Client, at: &str, answers: &[(&str, &str)]) -> String {
    let answer = paid(by, at, answers).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location.expect("a receipt")
}
