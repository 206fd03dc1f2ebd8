//! From a text to the record and back: paste, review by keyboard, confirm, find, undo.

use super::come_in;
use amana::testing::Listening;
use amana_testkit::browser::{Browser, Screen, keys};

/// An invented communiqué of the invented party; `{secretary}` is whoever is signed in.
const TEXT: &str = "تاونات.. الأمينة الإقليمية لحزب الأفق والتضامن تترأس اجتماعا تنظيميا

ترأست السيدة {secretary}، الأمينة الإقليمية لحزب الأفق والتضامن بإقليم تاونات، يوم الأربعاء 7 يناير 2026، اجتماعا \
تنظيميا للأمانة الإقليمية للحزب بالمقر الإقليمي بتاونات.

وحضر الاجتماع السيد ياسين البوزيدي الحمداني، رئيس جماعة غفساي.

وخصص الاجتماع لتدارس برنامج عمل المرحلة المقبلة والتواصل مع المنتخبين.

وتم تشكيل لجنة للبت في الانخراطات.
";
/// Who is in no record yet.
const NEWCOMER: &str = "ياسين البوزيدي الحمداني";

/// Pastes the text and waits for its draft.
async fn paste(program: &Listening, browser: &Browser) {
    browser.goto(&format!("{}/archive", program.address)).await;
    let name = browser.script("return document.querySelector('.menu .name').textContent.trim()", &[]).await;
    let text = TEXT.replace("{secretary}", name.as_str().expect("a name"));
    // Typing a page takes a browser long; pasting does not.
    let paste =
        "const box = document.querySelector('#paste-form textarea'); box.value = arguments[0]; box.focus();";
    browser.script(paste, &[text.into()]).await;
    browser.click("#paste-form button").await;
    browser.finds("[data-review] .entry").await;
}

async fn focused(browser: &Browser) -> String {
    let field =
        browser.script("return document.activeElement.closest('.entry')?.dataset.field ?? ''", &[]).await;
    field.as_str().unwrap_or_default().to_owned()
}

/// O09: the text stays as it was, with the words of each field marked in it.
#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_reviewed_by_keyboard_confirmed_found_and_taken_back() {
    let (program, sign_ins) = Listening::start_demo().await;
    let browser = come_in(&program, &sign_ins[1]).await;
    paste(&program, &browser).await;
    let draft = browser.address().await;
    let kept = browser.script("return document.querySelector('.verbatim').textContent", &[]).await;
    assert!(kept.as_str().is_some_and(|text| text.contains(NEWCOMER)), "{kept}");
    assert!(browser.count("mark[data-field]").await > 3, "no words are marked: {}", browser.text().await);
    for (screen, name) in [(Screen::Desk, "journey-review-desk"), (Screen::Phone, "journey-review-phone")] {
        browser.screen(screen).await;
        assert_eq!(browser.faults().await, Vec::<String>::new(), "{name}");
        browser.screenshot(name).await;
    }
    browser.screen(Screen::Desk).await;

    // By keyboard: down the fields, each lighting its words; Enter opens one, Escape leaves it; c confirms.
    browser.script("document.activeElement.blur()", &[]).await;
    browser.press(&["j"]).await;
    let first = focused(&browser).await;
    browser.press(&["j"]).await;
    let second = focused(&browser).await;
    assert!(!first.is_empty() && !second.is_empty() && first != second, "{first} {second}");
    browser.press(&["k"]).await;
    assert_eq!(focused(&browser).await, first);
    assert!(browser.count(".entry.touched").await > 0, "the field does not light up");
    browser.press(&[keys::ENTER]).await;
    browser.finds(".entry.editing form").await;
    browser.press(&[keys::ESCAPE]).await;
    browser.goto(&draft).await;
    browser.script("document.activeElement.blur()", &[]).await;
    browser.press(&["c"]).await;
    browser.finds("#withdraw, .toast form").await;
    browser.screenshot("journey-confirmed").await;

    // The record knows the newcomer, also in the other script.
    for asked in [NEWCOMER, "Yassine El Bouzidi El Hamdani"] {
        browser.goto(&format!("{}/search?q={}", program.address, asked.replace(' ', "+"))).await;
        browser.sees(NEWCOMER).await;
    }
    assert_eq!(browser.faults().await, Vec::<String>::new());
    browser.screenshot("journey-search").await;

    // Taken back: the draft is a draft again, and nobody knows the newcomer.
    browser.goto(&draft).await;
    browser.click("#withdraw button").await;
    browser.finds("#confirm").await;
    browser.goto(&format!("{}/search?q={}", program.address, NEWCOMER.replace(' ', "+"))).await;
    let links = browser.script(
        "return [...document.querySelectorAll('main a[href^=\"/people/\"]')].map(a => a.innerText)",
        &[],
    );
    let links = links.await.to_string();
    assert!(!links.contains(NEWCOMER), "{links}");
    browser.close().await;
}
