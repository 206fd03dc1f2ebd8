//! Journeys of officers through Debian's Chromium, on the program listening on this machine.

mod afar;
mod archive;
mod assembly;
mod bureau;
mod door;
mod dues;
mod every_page;
mod importing;
mod joining;
mod participant;
mod rights;
mod rolls;
mod sign_in;

use amana::{
    accounts::session::COOKIE,
    testing::{Client, Listening, SignIn},
};
use amana_testkit::browser::Browser;
use serde_json::json;

/// A browser in which somebody came in by the sign-in page.
async fn come_in(program: &Listening, who: &SignIn) -> Browser {
    let browser = Browser::open().await;
    browser.passkeys().await;
    enter(&browser, program, who).await;
    browser
}

/// Fills in the sign-in page.
async fn enter(browser: &Browser, program: &Listening, who: &SignIn) {
    browser.goto(&format!("{}/sign-in", program.address)).await;
    browser.fill("input[name=login]", &who.login).await;
    browser.fill("input[name=password]", &who.password).await;
    browser.click("#sign-in-button").await;
    browser.finds("nav.places").await;
}

/// A browser in which an officer is signed in already.
async fn sit(program: &Listening, officer: &Client) -> Browser {
    let browser = Browser::open().await;
    let token = officer.token().expect("somebody signed in");
    let cookie = json!({"name": COOKIE, "value": token, "url": program.address, "httpOnly": true});
    browser.devtools("Network.setCookie", cookie).await;
    browser
}
