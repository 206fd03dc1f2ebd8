//! Somebody joins: from a phone, through a meeting of the competent committee, into the register.

use super::{
    assembly::{in_order, press},
    come_in,
};
use amana::testing::{Listening, TestApp};
use amana_testkit::browser::{Browser, Screen};
use serde_json::json;

/// Checks a box or a button of a group.
async fn ticks(browser: &Browser, css: &str) {
    browser.finds(css).await;
    browser.script("document.querySelector(arguments[0]).checked = true", &[json!(css)]).await;
}

/// The membership committee of the demonstration's province meets today; the address of the meeting.
async fn committee_meets(app: &TestApp) -> String {
    let body = app.body("membership_committee", "03.531").await.expect("a committee");
    let meeting = app.meeting_held(Some(body), "03.531", app.app.clock.now().day(60)).await;
    format!("/meetings/{meeting}")
}

/// G03, G04, O02: without an account and on a small screen somebody fills in the form of a campaign and has a receipt; the
/// rapporteur finds it in the queue and puts it before the committee, which decides; the register finds the new member under another
/// spelling of the name, and the phone says how it ended.
#[tokio::test(flavor = "multi_thread")]
async fn from_a_phone_to_a_decision_to_the_register() {
    let (program, sign_ins) = Listening::start_demo().await;
    let at = |path: &str| format!("{}{path}", program.address);
    let desk = come_in(&program, &sign_ins[2]).await;
    desk.screen(Screen::Desk).await;
    desk.goto(&at("/campaigns")).await;
    in_order(&desk, "campaigns").await;
    desk.click("main table a[href^='/campaigns/']").await;
    desk.finds("a[href*='/poster.pdf']").await;
    let form = desk.script("return document.body.innerHTML.match(/\\/join\\/[a-z0-9]+/)[0]", &[]).await;
    let form = form.as_str().expect("a form").to_owned();

    let phone = Browser::open().await;
    phone.screen(Screen::Phone).await;
    phone.goto(&at(&form)).await;
    in_order(&phone, "join").await;
    // Sent empty, it says beside each field what is missing, and nothing that was written is lost.
    phone.fill("#name_ar", "أسماء الزهراوي").await;
    press(&phone, "إرسال الطلب", "هذا التصريح واجب قانونا").await;
    in_order(&phone, "join-refused").await;
    let kept = phone.script("return document.querySelector('#name_ar').value", &[]).await;
    assert_eq!(kept, "أسماء الزهراوي");
    phone.script("const unit = document.querySelector('[name=unit]'); unit.value = [...unit.options].find((o) => o.value).value", &[]).await;
    phone.script("document.querySelector('[name=birth]').value = '1994-06-21'", &[]).await;
    phone.fill("[name=phone]", "06 12 34 98 76").await;
    for css in [
        "[name=sworn_rights]",
        "[name=sworn_single]",
        "[name=sworn_offices]",
        "[name=consent]",
        "[name=canvassing][value=no]",
    ] {
        ticks(&phone, css).await;
    }
    press(&phone, "إرسال الطلب", "أسماء الزهراوي").await;
    phone.sees("للبت").await;
    in_order(&phone, "join-mine").await;
    let mine = phone.address().await;

    desk.goto(&at("/applications")).await;
    desk.sees("أسماء الزهراوي").await;
    in_order(&desk, "applications").await;
    let meeting = committee_meets(&program.test).await;
    desk.goto(&at(&meeting)).await;
    press(&desk, "عرض طلبات الانخراط على الاجتماع", "أسماء الزهراوي").await;
    in_order(&desk, "applications-meeting").await;
    let pick = "const row = [...document.querySelectorAll('tbody tr')].find((row) => row.innerText.includes('أسماء الزهراوي'));
        row.querySelector('[name=pick]').checked = true;
        document.querySelector('[name=judgement][value=accept], [name=judgement]').value = 'accept';
        const accept = document.querySelector('input[name=judgement][value=accept]'); if (accept) accept.checked = true;";
    desk.script(pick, &[]).await;
    press(&desk, "إعداد القرار", "قبول انخراط أسماء الزهراوي").await;
    in_order(&desk, "applications-decision").await;
    press(&desk, "اعتماد القرار وترتيب آثاره", "أسماء الزهراوي").await;

    phone.goto(&mine).await;
    phone.sees("مقبول يوم").await;
    in_order(&phone, "join-accepted").await;
    phone.close().await;

    desk.goto(&at("/members?q=اسماء+زهراوي")).await;
    desk.sees("أسماء الزهراوي").await;
    in_order(&desk, "members-found").await;
    desk.script("[...document.querySelectorAll('main table a[href^=\"/members/\"]')].find((a) => a.innerText.includes('الزهراوي')).click()", &[]).await;
    desk.sees("بطلب قبلته اللجنة").await;
    in_order(&desk, "member").await;
    desk.close().await;
}
