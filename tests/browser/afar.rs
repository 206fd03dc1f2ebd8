//! A meeting from afar, convened by the regional secretary, with its list of outcomes.

use super::assembly::{choose, in_order, mark_all, paste, press};
use super::sit;
use amana::{access::Position, testing::Listening};
use amana_testkit::browser::{Browser, Screen};

/// C03, C04, D05, D06, D11: like the second of the texts that this began with: the regional secretary convenes a remote meeting,
/// members attend from afar and count, outcomes are taken by consensus one after another with what they do, and the
/// communique that names them is drafted, approved, published and read by a stranger on a phone.
#[tokio::test(flavor = "multi_thread")]
async fn a_region_meets_from_afar_and_lists_its_outcomes() {
    let program = Listening::start().await;
    let secretary = program.test.secretary_of("03").await;
    let person = secretary.officer(&program.test).await.and_then(|o| o.person).expect("a person");
    // As many as the statute asks of the body: its decisions have sound titles.
    let members = [Position::Member; 8];
    for position in [Position::Rapporteur, Position::Deputy].iter().chain(&members) {
        let _ = program.test.held(*position, "03", amana_base::Day(20_000), None).await;
    }
    let browser = sit(&program, &secretary).await;
    let at = |path: &str| format!("{}{path}", program.address);
    browser.goto(&at("/bodies?unit=03")).await;
    press(&browser, "الأمانة الجهوية", "دعوة إلى اجتماع").await;
    press(&browser, "دعوة إلى اجتماع", "كيفية الحضور").await;
    let on = browser.script("return document.querySelector('input[name=on]').value", &[]).await;
    let on: amana_base::Day =
        on.as_str().and_then(|day| day.parse().ok()).expect("the statute proposes a day");
    browser.click("input[name=mode][value=remote]").await;
    paste(&browser, "input[name=hour]", "00:00").await;
    browser.script("document.querySelector('main form').requestSubmit()", &[]).await;
    browser.sees("من يحضر عن بعد يحتاج إلى رابط").await;
    in_order(&browser, "remote-refused").await;
    paste(&browser, "input[name=conference]", "https://meet.example.org/region").await;
    browser.script("document.querySelector('main form').requestSubmit()", &[]).await;
    browser.sees("لا نقطة بعد في جدول الأعمال").await;
    paste(&browser, "form[action$='/agenda'] input[name=text]", "مخرجات اللقاء الجهوي").await;
    press(&browser, "إضافة نقطة", "مخرجات اللقاء الجهوي").await;
    press(&browser, "توجيه الدعوة إلى 11", "وجهت الدعوة").await;
    let meeting = browser.address().await;
    let meeting = meeting.split("/convocation").next().expect("an address").to_owned();
    browser.close().await;

    let today = program.test.app.clock.now().day(60);
    program.test.clock.set(program.test.app.clock.now().plus_seconds((on.0 - today.0) * 86_400));
    let secretary = program.test.signed_in(Some(person)).await;
    let browser = sit(&program, &secretary).await;
    browser.goto(&format!("{meeting}/room")).await;
    press(&browser, "المناداة على الأعضاء", "في اللائحة").await;
    browser.goto(&format!("{meeting}/roll")).await;
    mark_all(&browser, "remote").await;
    browser.sees("النصاب القانوني مكتمل").await;
    browser.screen(Screen::Phone).await;
    in_order(&browser, "roll-remote-phone").await;
    browser.screen(Screen::Desk).await;
    browser.goto(&format!("{meeting}/room")).await;
    press(&browser, "افتتاح الجلسة", "رفع الجلسة").await;
    for (kind, text, due) in [
        ("توصية", "مواكبة الأمانات الإقليمية في هيكلة الفروع", ""),
        ("توجيه", "عقد الجموع العامة المحلية", "في أجل شهر"),
        ("موعد", "اللقاء الجهوي المقبل", "الشهر المقبل"),
    ] {
        browser.goto(&format!("{meeting}/decisions/new")).await;
        choose(&browser, "select[name=kind]", kind).await;
        paste(&browser, "textarea[name=text]", text).await;
        browser.click("input[name=taken][value=consensus]").await;
        press(&browser, "حفظ والمتابعة", "آثار القرار عند اعتماده").await;
        if !due.is_empty() {
            press(&browser, "تحديد موعد", "إضافة الأثر").await;
            paste(&browser, "input[name=text]", text).await;
            paste(&browser, "input[name=due]", due).await;
            press(&browser, "إضافة الأثر", "في أجل أقصاه").await;
        }
        press(&browser, "اعتماد القرار وترتيب آثاره", "سجل ذلك").await;
    }
    browser.goto(&format!("{meeting}/room")).await;
    press(&browser, "رفع الجلسة", "رفعت الجلسة").await;
    browser.goto(&meeting).await;
    for said in ["مواكبة الأمانات الإقليمية", "عقد الجموع العامة المحلية", "اللقاء الجهوي المقبل"]
    {
        browser.sees(said).await;
    }
    in_order(&browser, "remote-held").await;
    browser.goto(&format!("{meeting}/communique")).await;
    browser.sees("عن بعد").await;
    browser.sees("مواكبة الأمانات الإقليمية في هيكلة الفروع").await;

    // From the draft to the page of the world: the head of the body approves and publishes it.
    press(&browser, "تحرير بلاغ انطلاقا", "كل الخانات كما في السجل").await;
    in_order(&browser, "communique-draft").await;
    press(&browser, "الموافقة على النشر", "نشر البلاغ").await;
    press(&browser, "نشر البلاغ", "منشور").await;
    in_order(&browser, "communique-published").await;
    browser.close().await;

    let administrator = program.test.administrator().await;
    let opened = [("language", "ar"), ("hijri", "0"), ("public_site", "on")];
    assert_eq!(administrator.post("/settings", &opened).await.status, 303);
    let reader = Browser::open().await;
    reader.screen(Screen::Phone).await;
    reader.goto(&at("/public")).await;
    in_order(&reader, "public-list-phone").await;
    press(&reader, "بلاغ الأمانة الجهوية", "عن بعد").await;
    reader.sees("مواكبة الأمانات الإقليمية في هيكلة الفروع").await;
    in_order(&reader, "public-one-phone").await;
    reader.close().await;
}
