//! An old list goes from its file to the register, and back.

use super::{assembly::in_order, come_in};
use amana::testing::{Listening, OldList};
use amana_testkit::browser::{Browser, Screen};
use std::{
    io::Write as _,
    time::{Duration, Instant},
};

/// Nothing is wrong with a page at a desk in the light, nor on a phone in the dark.
async fn both_in_order(browser: &Browser, name: &str) {
    for (screen, dark, end) in [(Screen::Phone, true, "phone"), (Screen::Desk, false, "desk")] {
        browser.screen(screen).await;
        browser.dark(dark).await;
        in_order(browser, &format!("import-{name}-{end}")).await;
    }
}

/// Waits as long as a list takes, which may be longer than a page.
async fn until(browser: &Browser, css: &str) {
    let begun = Instant::now();
    while browser.count(css).await == 0 {
        assert!(begun.elapsed() < Duration::from_secs(180), "{css}\n{}", browser.text().await);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// The file of another office is sent as it is; its columns are recognised; each row says what becomes of it; doubtful pairs
/// are judged side by side; what is refused is told with its reason; the list enters while its page tells how far; its people are
/// found; and all of it is taken back.
#[tokio::test(flavor = "multi_thread")]
async fn an_old_list_goes_from_its_file_to_the_register_and_back() {
    let (program, sign_ins) = Listening::start_demo().await;
    let browser = come_in(&program, &sign_ins[2]).await;
    let old = OldList::new(240, 9);
    let mut file = tempfile::Builder::new().suffix(".xlsx").tempfile().expect("a file");
    file.write_all(&old.workbook()).expect("written");

    browser.goto(&format!("{}/members/imports", program.address)).await;
    both_in_order(&browser, "none").await;
    browser.click("main a[href='/members/imports/new']").await;
    browser.finds("input[type=file]").await;
    both_in_order(&browser, "new").await;
    browser.fill("input[type=file]", file.path().to_str().expect("a path")).await;
    browser.click("main form button").await;
    until(&browser, "main a[href$='/columns']").await;
    let list = browser.address().await;
    both_in_order(&browser, "read").await;

    browser.click("main a[href$='/columns']").await;
    browser.finds("#column-1").await;
    let taken = browser
        .script("return [...document.querySelectorAll('main select')].map(s => s.value).join(' ')", &[])
        .await;
    let taken = taken.as_str().unwrap_or_default().to_owned();
    for field in ["full_name", "birth_date", "phone", "commune", "occupation", "joined_on"] {
        assert!(taken.contains(field), "{field} is not recognised: {taken}");
    }
    both_in_order(&browser, "columns").await;
    browser.click("form.questions button").await;
    until(&browser, "form[action$='/entry']").await;
    both_in_order(&browser, "compared").await;

    browser.goto(&format!("{list}/rows?state=refused")).await;
    assert!(browser.count("tbody tr").await > 5, "{}", browser.text().await);
    both_in_order(&browser, "refused").await;
    browser.goto(&format!("{list}/rows?state=doubtful")).await;
    both_in_order(&browser, "doubtful").await;
    if browser.count("tbody a").await > 0 {
        browser.click("tbody a").await;
        browser.finds("button[value=same]").await;
        both_in_order(&browser, "pair").await;
        let mut judged = 0;
        while browser.count("button[value=same]:not([aria-pressed])").await > 0 && judged < 60 {
            browser.click("button[value=same]:not([aria-pressed])").await;
            judged += 1;
        }
        eprintln!("{judged} pairs judged");
    }

    browser.goto(&list).await;
    browser.click("form[action$='/entry'] button").await;
    until(&browser, "form[action$='/withdrawal']").await;
    browser.sees("دخلت اللائحة السجل").await;
    both_in_order(&browser, "entered").await;
    browser.goto(&format!("{list}/rows?state=new")).await;
    browser.click("tbody th a").await;
    browser.finds("h1").await;
    both_in_order(&browser, "member").await;

    browser.goto(&list).await;
    browser.click("form[action$='/withdrawal'] button").await;
    browser.sees("وعاد السجل كما كان").await;
    both_in_order(&browser, "undone").await;
    browser.goto(&format!("{}/members/imports", program.address)).await;
    both_in_order(&browser, "lists").await;
    browser.close().await;
}
