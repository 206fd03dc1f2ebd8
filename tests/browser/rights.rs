//! A member, on a phone: sees everything that is kept, takes a copy, asks to be erased.

use super::{assembly::in_order, come_in};
use amana::testing::Listening;
use amana_testkit::browser::Screen;

/// 09-08 art. 7, 8, 9: on a screen of 360 px a member reads what is kept and who saw it, takes the copy, opposes, asks for a
/// rectification and for erasure, which says what must stay and that it cannot be undone.
#[tokio::test(flavor = "multi_thread")]
async fn a_member_exports_and_asks_for_erasure() {
    let (program, sign_ins) = Listening::start_demo().await;
    let browser = come_in(&program, sign_ins.get(3).expect("a member")).await;
    browser.screen(Screen::Phone).await;
    let at = |path: &str| format!("{}{path}", program.address);
    browser.goto(&at("/my-data")).await;
    browser.sees("من يمكنه الاطلاع على معطياتي").await;
    browser.sees("بقي يومان للجواب").await;
    in_order(&browser, "my-data").await;
    browser.dark(true).await;
    in_order(&browser, "my-data-dark").await;
    browser.dark(false).await;

    let copied =
        "return fetch('/my-data/copy.zip').then(async r => r.status + ' ' + r.headers.get('content-type')
        + ' ' + ((await r.arrayBuffer()).byteLength > 2000))";
    assert_eq!(browser.script(copied, &[]).await, "200 application/zip true");

    browser.click("input[name=purpose][value=reminders]").await;
    browser.click("form[action='/my-data/oppositions'] button").await;
    browser.sees("التذكير اليومي").await;

    browser.goto(&at("/my-data/requests/new")).await;
    in_order(&browser, "my-data-request").await;
    browser.click("form.questions button").await;
    browser.sees("اختاروا المعطى الذي يصحح").await;
    in_order(&browser, "my-data-request-wrong").await;

    // A request of before waits: it is taken back first, and the page says so.
    browser.goto(&at("/my-data/erasure")).await;
    browser.sees("طلب تصحيح في الانتظار").await;
    in_order(&browser, "erasure-obliged").await;
    browser.goto(&at("/my-data")).await;
    browser.click("form[action^='/my-data/requests/'] button").await;
    browser.sees("مسحوب").await;
    browser.goto(&at("/my-data/erasure")).await;
    browser.sees("لا رجعة فيه").await;
    in_order(&browser, "erasure").await;
    browser.click("input[name=confirm]").await;
    browser.click("form.questions button").await;
    browser.sees("محو المعطيات").await;
    browser.sees("بقيت 10 أيام للجواب").await;
    in_order(&browser, "my-data-asked").await;
    browser.close().await;
}
