//! The interface itself, in a browser: every part in both directions and both themes, the palette, the keyboard, the
//! choice of language and theme. The page of parts stands for all pages; each subject tests its own besides.

use amana::testing::{Client, Listening};
use amana_testkit::browser::{Browser, Screen, keys};
use serde_json::{Value, json};

/// Gives the browser the session of an officer and opens a page.
async fn enter(browser: &Browser, home: &Listening, officer: &Client, path: &str) {
    let cookie =
        json!({"name": amana::accounts::session::COOKIE, "value": officer.token(), "url": home.address});
    browser.devtools("Network.setCookie", cookie).await;
    browser.goto(&format!("{}{path}", home.address)).await;
}

async fn choose(browser: &Browser, name: &str, value: &str) {
    browser.click("details.menu:has([name=lang]) > summary").await;
    browser.click(&format!("button[name={name}][value={value}]")).await;
    browser.finds(&format!("html:is([lang={value}], [data-theme={value}])")).await;
}

async fn focused(browser: &Browser) -> Value {
    browser.script("return document.activeElement.dataset.field ?? document.activeElement.id", &[]).await
}

/// A key as an Arabic keyboard sends it: another character from the same place.
async fn press_arabic(browser: &Browser, key: &str, place: &str, shift: bool) {
    let event = json!({"key": key, "code": place, "shiftKey": shift, "bubbles": true, "cancelable": true});
    browser
        .script("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', arguments[0]))", &[event])
        .await;
}

/// WCAG 2.2 AA: axe finds nothing, nothing is wider than the screen and the content policy is not hurt, in three
/// languages, two themes, at a desk and on a phone of 360 px.
#[tokio::test(flavor = "multi_thread")]
async fn every_part_is_accessible_in_every_language_theme_and_width() {
    let home = Listening::start().await;
    let officer = home.test.secretary_of("03.531").await;
    let browser = Browser::open().await;
    enter(&browser, &home, &officer, "/_ui").await;
    for lang in ["fr", "en", "ar"] {
        choose(&browser, "lang", lang).await;
        for theme in ["dark", "light"] {
            choose(&browser, "theme", theme).await;
            for screen in [Screen::Phone, Screen::Desk] {
                browser.screen(screen).await;
                let faults = browser.faults().await;
                assert_eq!(faults, Vec::<String>::new(), "{lang} {theme} {screen:?}");
                browser.screenshot(&format!("parts-{lang}-{theme}-{screen:?}").to_lowercase()).await;
            }
        }
    }
    browser.close().await;
}

/// O01: the palette finds a province by its name, from anywhere, by keyboard alone.
#[tokio::test(flavor = "multi_thread")]
async fn the_palette_opens_with_either_keyboard_and_leads_to_what_is_typed() {
    let home = Listening::start().await;
    let officer = home.test.secretary_of("03.531").await;
    let browser = Browser::open().await;
    enter(&browser, &home, &officer, "/search").await;
    browser.script("document.activeElement.blur()", &[]).await;
    browser.press(&[keys::CONTROL, "k"]).await;
    browser.finds("#palette[open]").await;
    browser.press(&[keys::ESCAPE]).await;
    assert_eq!(browser.count("#palette[open]").await, 0);
    // The place of the slash writes another letter on an Arabic keyboard.
    press_arabic(&browser, "ظ", "Slash", false).await;
    browser.finds("#palette[open]").await;
    for letter in ["t", "a", "o", "u", "n", "a", "t", "e"] {
        browser.press(&[letter]).await;
    }
    browser.finds("#palette-list [href='/units/03.531']").await;
    assert_eq!(browser.faults().await, Vec::<String>::new());
    // Whatever stands before it in the list is stepped over.
    let find = "return [...document.querySelectorAll('#palette-list [role=option]')].findIndex(o => o.getAttribute('href') === '/units/03.531')";
    let before = browser.script(find, &[]).await.as_u64().expect("it is in the list");
    for _ in 0..before {
        browser.press(&[keys::DOWN]).await;
    }
    browser.press(&[keys::ENTER]).await;
    browser.sees("تاونات").await;
    assert!(browser.address().await.ends_with("/units/03.531"));
    browser.close().await;
}

/// Review by keyboard: fields follow one another, each shows its words in the text; the letters work on an Arabic
/// keyboard too, and can be switched off (WCAG 2.1.4).
#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_reviewed_without_the_mouse() {
    let home = Listening::start().await;
    let officer = home.test.secretary_of("03.531").await;
    let browser = Browser::open().await;
    enter(&browser, &home, &officer, "/_ui").await;
    browser.script("document.activeElement.blur()", &[]).await;
    browser.press(&["j"]).await;
    browser.press(&["j"]).await;
    assert_eq!(focused(&browser).await, "date");
    let marked = browser.script("return document.querySelector('mark.touched').textContent", &[]).await;
    assert_eq!(marked, "السبت 3 ماي 2025");
    press_arabic(&browser, "ن", "KeyK", false).await;
    assert_eq!(focused(&browser).await, "body");
    browser.press(&[keys::DOWN]).await;
    assert_eq!(focused(&browser).await, "date");
    press_arabic(&browser, "؟", "Slash", true).await;
    browser.finds("#shortcuts[open]").await;
    browser.click("#shortcuts input[type=checkbox]").await;
    browser.press(&[keys::ESCAPE]).await;
    browser.press(&["j"]).await;
    assert_ne!(focused(&browser).await, "venue", "the letter was switched off");
    browser.close().await;
}

/// A field with suggestions keeps the text and its value apart: what is typed after a choice forgets the value.
#[tokio::test(flavor = "multi_thread")]
async fn suggestions_are_chosen_by_keyboard() {
    let home = Listening::start().await;
    let officer = home.test.secretary_of("03.531").await;
    let browser = Browser::open().await;
    enter(&browser, &home, &officer, "/_ui").await;
    browser.fill("#unit", "تاونات").await;
    browser.finds("#unit-options [role=option]").await;
    assert_eq!(browser.faults().await, Vec::<String>::new());
    browser.press(&[keys::DOWN]).await;
    browser.press(&[keys::ENTER]).await;
    let chosen = browser.script("return document.querySelector('#unit').value", &[]).await;
    assert!(chosen.as_str().is_some_and(|text| text.contains("تاونات")), "{chosen}");
    assert_eq!(browser.count("#unit-options:not([hidden])").await, 0);
    browser.close().await;
}

/// The page of parts is for those who build the program.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_parts_is_not_there_for_people() {
    let database = amana_testkit::sqlite(amana::MIGRATIONS).await;
    let test =
        amana::testing::TestApp::configured(database, amana::config::Config::default(), amana::testing::NOW)
            .await;
    assert_eq!(test.nobody().get("/_ui").await.status, 404);
    test.remove().await;
}
