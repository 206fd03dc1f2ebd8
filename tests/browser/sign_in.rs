//! Coming in, and throwing others out.

use super::{come_in, enter};
use amana::testing::Listening;
use amana_testkit::browser::Browser;

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_opens_the_door() {
    let (program, sign_ins) = Listening::start_demo().await;
    let browser = come_in(&program, &sign_ins[1]).await;
    browser.goto(&format!("{}/account", program.address)).await;
    browser.click("#passkey-add button").await;
    browser.finds("#passkey-list li").await;
    assert_eq!(browser.count("#passkey-list li").await, 1);

    browser.click(".menu[name=own]:last-of-type > summary").await;
    browser.click("form[action='/sign-out'] button").await;
    browser.finds("#sign-in").await;
    browser.goto(&format!("{}/account", program.address)).await;
    assert!(browser.address().await.contains("/sign-in"), "{}", browser.address().await);
    browser.screenshot("journey-sign-in").await;

    // No login, no password: the finger only; and back to the page that was asked for.
    browser.click("#passkey-sign-in button").await;
    browser.finds("#passkey-list li").await;
    assert!(browser.address().await.ends_with("/account"), "{}", browser.address().await);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_told_beside_the_form() {
    let (program, sign_ins) = Listening::start_demo().await;
    let browser = Browser::open().await;
    browser.goto(&format!("{}/sign-in", program.address)).await;
    browser.fill("input[name=login]", &sign_ins[2].login).await;
    browser.fill("input[name=password]", "not the password").await;
    browser.click("#sign-in-button").await;
    browser.finds("[role=alert]").await;
    let told = browser.script("return document.querySelector('[role=alert]').innerText", &[]).await;
    assert!(
        told.as_str().is_some_and(|words| words.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c))),
        "{told}"
    );
    assert_eq!(browser.faults().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_revoked_from_another_browser() {
    let (program, sign_ins) = Listening::start_demo().await;
    let lost = come_in(&program, &sign_ins[1]).await;
    let own = come_in(&program, &sign_ins[1]).await;
    own.goto(&format!("{}/account", program.address)).await;
    own.click("tr[data-session]:not([data-here]) form button").await;
    own.finds(".toast").await;
    assert_eq!(own.count("tr[data-session]").await, 1);

    lost.goto(&format!("{}/units", program.address)).await;
    assert!(lost.address().await.contains("/sign-in"), "{}", lost.address().await);
    enter(&lost, &program, &sign_ins[1]).await;
    lost.close().await;
    own.close().await;
}
