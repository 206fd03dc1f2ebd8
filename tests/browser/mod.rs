//! Journeys of officers through Debian's Chromium, on the program listening on this machine.

mod every_page;

use amana::{
    accounts::session::COOKIE,
    testing::{Client, Listening},
};
use amana_testkit::browser::Browser;
use serde_json::json;

/// A browser in which an officer is signed in already.
async fn sit(program: &Listening, officer: &Client) -> Browser {
    let browser = Browser::open().await;
    let token = officer.token().expect("somebody signed in");
    let cookie = json!({"name": COOKIE, "value": token, "url": program.address, "httpOnly": true});
    browser.devtools("Network.setCookie", cookie).await;
    browser
}
