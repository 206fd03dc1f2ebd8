//! An electoral roll from the officer's desk to the public page that shows a hash and no name; two records side by side.

use super::come_in;
use amana::testing::Listening;
use amana_testkit::browser::{Browser, Screen};

/// What is wrong with the page that stands in the browser, at a desk and on a phone in the dark.
async fn in_order(browser: &Browser, name: &str) {
    for (screen, dark) in [(Screen::Desk, false), (Screen::Phone, true)] {
        browser.screen(screen).await;
        browser.dark(dark).await;
        let faults = browser.faults().await;
        assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
        browser.screenshot(&format!("rolls-{name}-{}", if dark { "phone" } else { "desk" })).await;
    }
    browser.dark(false).await;
    browser.screen(Screen::Desk).await;
}

/// G05, the base of congresses: a secretary looks at a frozen roll, at who is left out and why, draws up another one and shows it;
/// takes a slip to the public page, which says that it leads to the published hash, and shows no name. Then two records side by side
/// are made one and taken apart again (G01).
#[tokio::test(flavor = "multi_thread")]
async fn a_roll_is_drawn_up_shown_and_proven() {
    let (program, sign_ins) = Listening::start_demo().await;
    let browser = come_in(&program, &sign_ins[1]).await;
    let at = |path: &str| format!("{}{path}", program.address);
    browser.goto(&at("/rolls")).await;
    browser.sees("انتخاب مندوبي المؤتمر الوطني").await;
    in_order(&browser, "list").await;
    let href = "return [...document.querySelectorAll('table a')].find(a => a.textContent.includes(arguments[0])).href";
    let frozen = browser.script(href, &["انتخاب مندوبي المؤتمر الوطني".into()]).await;
    let frozen = frozen.as_str().expect("a roll").to_owned();
    browser.goto(&frozen).await;
    browser.sees("بصمة اللائحة").await;
    in_order(&browser, "frozen").await;
    browser.goto(&format!("{frozen}?part=excluded")).await;
    browser.sees("السبب").await;
    in_order(&browser, "excluded").await;
    // A slip, as the voter would keep it.
    browser.goto(&frozen).await;
    let slip = browser
        .script_later(
            "const done = arguments[arguments.length - 1];
             fetch(document.querySelector('a[href$=\"/slip.txt\"]').href).then(r => r.text()).then(done)",
            &[],
        )
        .await;
    let slip = slip.as_str().expect("a slip").to_owned();
    let id = frozen.rsplit('/').next().expect("an id").to_owned();
    browser.goto(&at(&format!("/public/rolls/{id}"))).await;
    browser.script("document.querySelector('#slip').value = arguments[0]", &[slip.clone().into()]).await;
    in_order(&browser, "public").await;
    browser.click("form.questions button").await;
    browser.sees("حامله مسجل في هذه اللائحة").await;
    in_order(&browser, "proven").await;
    // Another roll, by hand.
    browser.goto(&at("/rolls/new?unit=03.531")).await;
    in_order(&browser, "new").await;
    browser.click("form.questions button").await;
    browser.sees("اكتبوا موضوع الاقتراع").await;
    in_order(&browser, "refused").await;
    browser.fill("#title", "انتخاب لجنة التنظيم").await;
    let day = "const d = new Date(Date.now() + 40 * 864e5); document.querySelector('#on').value = d.toISOString().slice(0, 10)";
    browser.script(day, &[]).await;
    browser.click("form.questions button").await;
    browser.sees("مسودة").await;
    in_order(&browser, "draft").await;
    browser.click("form[action$='/showing'] button").await;
    browser.sees("معروضة إلى غاية").await;
    browser.goto(&at("/rolls/mine")).await;
    in_order(&browser, "mine").await;
    // Who was written down twice.
    browser.goto(&at("/duplicates")).await;
    browser.sees("عبد القادر الغزواني").await;
    in_order(&browser, "pairs").await;
    let pair = browser.script(href, &["الغزواني".into()]).await;
    browser.goto(pair.as_str().expect("a pair")).await;
    browser.sees("السجلان جنبا إلى جنب").await;
    in_order(&browser, "side").await;
    browser.click("form[action='/merges'] button").await;
    browser.finds("#p-offices").await;
    browser.goto(&at("/duplicates")).await;
    browser.click("form[action$='/withdrawal'] button").await;
    browser.sees("السجلان جنبا إلى جنب").await;
    browser.close().await;
}
