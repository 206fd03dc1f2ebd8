//! A secretariat's meeting, from the convocation to the mandates and committees it made.

use super::assembly::{Assembly, PROVINCE, choose, in_order, mark_all, paste, press};
use amana_testkit::browser::{Browser, Screen, keys};

/// Adds a decision to the meeting: its words, the body that it founds, its head when there is one; and adopts it.
async fn decide(browser: &Browser, meeting: &str, text: &str, kind: &str, name: &str, head: Option<&str>) {
    browser.goto(&format!("{meeting}/decisions/new")).await;
    choose(browser, "select[name=kind]", "إحداث").await;
    paste(browser, "textarea[name=text]", text).await;
    browser.click("input[name=taken][value=consensus]").await;
    press(browser, "حفظ والمتابعة", "آثار القرار عند اعتماده").await;
    press(browser, "إحداث جهاز", "إضافة الأثر").await;
    choose(browser, "select[name=kind]", kind).await;
    paste(browser, "input[name=name_ar]", name).await;
    if let Some(head) = head {
        paste(browser, "input[name=person]", head).await;
        press(browser, "إضافة الأثر", "شخص جديد").await;
        browser.click("input[name=pick][value=new-person]").await;
        choose(browser, "select[name=sex]", "أنثى").await;
    }
    press(browser, "إضافة الأثر", "آثار القرار عند اعتماده").await;
    in_order(browser, "decision-rehearsed").await;
    press(browser, "اعتماد القرار وترتيب آثاره", "سجل ذلك").await;
}

/// C01, C04, C06, D03, D04, D10: like the third of the texts that this began with: the head convenes, the page says article by
/// article whether it is lawful, members are called, the roll is called and has its quorum, a point is discussed, a proposal
/// put to the vote becomes a decision in one press; a women's pole with its president by consensus, a membership and an
/// ethics committee are founded; the meeting is closed, and the composition shows all of it with sound titles.
#[tokio::test(flavor = "multi_thread")]
async fn a_secretariat_meets_from_convocation_to_its_new_bodies() {
    let mut scene = Assembly::of(9).await;
    let body = scene.body().await;
    let browser = scene.browser(&scene.head, Screen::Desk).await;
    browser.goto(&scene.at(&body)).await;
    press(&browser, "دعوة إلى اجتماع", "أجل الدعوة").await;
    in_order(&browser, "plan").await;
    let on = browser.script("return document.querySelector('input[name=on]').value", &[]).await;
    let on: amana_base::Day =
        on.as_str().and_then(|day| day.parse().ok()).expect("the statute proposes a day");
    browser.click("input[name=mode][value=in_person]").await;
    paste(&browser, "input[name=hour]", "00:00").await;
    paste(&browser, "input[name=venue]", "المقر الإقليمي").await;
    browser.script("document.querySelector('main form').requestSubmit()", &[]).await;
    browser.sees("لا نقطة بعد في جدول الأعمال").await;
    for point in ["الوضع التنظيمي بالإقليم", "إحداث القطب النسائي واللجان"]
    {
        paste(&browser, "form[action$='/agenda'] input[name=text]", point).await;
        press(&browser, "إضافة نقطة", point).await;
    }
    let lawful = browser.script("return document.querySelector('#lawful').innerText", &[]).await;
    let lawful = lawful.as_str().unwrap_or_default().to_owned();
    assert!(lawful.contains("سليم") && !lawful.contains("مخالف"), "{lawful}");
    in_order(&browser, "convocation").await;
    press(&browser, "توجيه الدعوة إلى 9", "وجهت الدعوة").await;
    let meeting = browser.address().await;
    let meeting = meeting.split("/convocation").next().expect("an address").to_owned();
    let meeting = meeting.trim_start_matches(&scene.program.address).to_owned();
    browser.close().await;

    let today = scene.program.test.app.clock.now().day(60);
    scene.days_pass(on.0 - today.0).await;
    let browser = scene.browser(&scene.rapporteur, Screen::Desk).await;
    browser.goto(&scene.at(&meeting)).await;
    press(&browser, "الجلسة", "المناداة على الأعضاء").await;
    // By keyboard: the one thing to do here has the focus after a few steps, and Enter does it.
    browser.script("document.querySelector('#roll').focus()", &[]).await;
    browser.press(&[keys::ENTER]).await;
    browser.sees("في اللائحة").await;
    browser.goto(&scene.at(&format!("{meeting}/roll"))).await;
    mark_all(&browser, "present").await;
    browser.sees("النصاب القانوني مكتمل").await;
    in_order(&browser, "roll").await;
    browser.goto(&scene.at(&format!("{meeting}/room"))).await;
    press(&browser, "افتتاح الجلسة", "رفع الجلسة").await;
    in_order(&browser, "room").await;

    browser.goto(&scene.at(&format!("{meeting}/floor"))).await;
    press(&browser, "الشروع في مناقشتها", "قيد المناقشة منذ").await;
    in_order(&browser, "floor").await;

    // A proposal, put to a show of hands, becomes a decision in one press.
    browser.goto(&scene.at(&format!("{meeting}/proposals"))).await;
    choose(&browser, "select[name=author]", "").await;
    let pick = "const list = document.querySelector('select[name=author]'); list.selectedIndex = 1";
    browser.script(pick, &[]).await;
    paste(&browser, "textarea[name=text]", "عقد لقاء تواصلي بكل جماعة").await;
    browser.script("document.querySelector(\"form[action$='/proposals']\").requestSubmit()", &[]).await;
    browser.sees("لم يبت فيه").await;
    press(&browser, "عقد لقاء تواصلي", "عرضه على التصويت").await;
    press(&browser, "عرضه على التصويت", "تصويت جديد").await;
    let name = "const list = document.querySelector('select[name=named]'); list.selectedIndex = 1";
    browser.script(name, &[]).await;
    press(&browser, "تعيين من يفرز الأصوات", "إعفاء").await;
    browser.goto(&browser.address().await).await;
    browser.goto(&scene.at(&format!("{meeting}/proposals"))).await;
    press(&browser, "عقد لقاء تواصلي", "عرضه على التصويت").await;
    press(&browser, "عرضه على التصويت", "تصويت جديد").await;
    press(&browser, "فتح التصويت", "إغلاق التصويت").await;
    in_order(&browser, "ballot").await;
    let teller = "const list = document.querySelector('select[name=teller]'); list.selectedIndex = 1";
    browser.script(teller, &[]).await;
    paste(&browser, "input[name=votes_for]", "8").await;
    paste(&browser, "input[name=votes_against]", "1").await;
    browser.script("document.querySelector(\"form[action$='/counts']\").requestSubmit()", &[]).await;
    browser.sees("8").await;
    press(&browser, "إغلاق التصويت", "يلزم 5 من 9").await;
    browser.goto(&scene.at(&format!("{meeting}/proposals"))).await;
    press(&browser, "عقد لقاء تواصلي", "تدوينه قرارا للاجتماع").await;
    press(&browser, "تدوينه قرارا للاجتماع", "مع: 8، ضد: 1").await;
    in_order(&browser, "decision-from-vote").await;
    press(&browser, "اعتماد القرار وترتيب آثاره", "سجل ذلك").await;

    let address = scene.at(&meeting);
    let head = "السيدة لمياء التازي";
    decide(
        &browser,
        &address,
        "إحداث القطب النسائي واختيار رئيسة له",
        "القطب الإقليمي",
        "القطب النسائي",
        Some(head),
    )
    .await;
    decide(&browser, &address, "تشكيل لجنة العضوية", "لجنة البت في الانخراطات", "", None).await;
    decide(&browser, &address, "تشكيل لجنة الأخلاقيات", "لجنة الأخلاقيات", "", None).await;
    browser.goto(&scene.at(&format!("{meeting}/room"))).await;
    press(&browser, "رفع الجلسة", "رفعت الجلسة").await;

    // What it changed is in the composition, with sound titles.
    browser.goto(&address).await;
    for said in ["إحداث القطب النسائي", "تشكيل لجنة العضوية", "عقد لقاء تواصلي", "النصاب 5"]
    {
        browser.sees(said).await;
    }
    in_order(&browser, "meeting-held").await;
    browser.goto(&scene.at(&format!("/bodies?unit={PROVINCE}"))).await;
    browser.sees("القطب النسائي").await;
    press(&browser, "القطب النسائي", "رئيسة القطب").await;
    browser.sees("لمياء التازي").await;
    let broken = browser.count("main .mark.broken, main [data-state=broken]").await;
    assert_eq!(broken, 0, "a title is broken: {}", browser.text().await);
    in_order(&browser, "composition").await;
    browser.close().await;
}
