//! A treasurer takes dues and gives a receipt; a member shows the card on a phone; a stranger checks its code.

use super::{
    assembly::{Assembly, PROVINCE, in_order, paste, press},
    sit,
};
use amana::{
    access::Position,
    dues::{store::cards, token},
};
use amana_testkit::browser::{Browser, Screen};

/// G02, 09-08 art. 3: a member's page leads a treasurer to the form, the form to the numbered receipt and its paper; the head issues
/// the card and hands its address over; the member shows it from a phone without signing in; a stranger who scans its code learns that
/// it is valid and nothing else; once it is lost, that it is not.
#[tokio::test(flavor = "multi_thread")]
async fn a_treasurer_takes_dues_and_a_stranger_checks_a_card() {
    let scene = Assembly::of(2).await;
    let today = scene.program.test.app.clock.now().day(60);
    let joined = today.plus(-30).to_string();
    let form = [
        ("name_ar", "نادية الشرقي"),
        ("name_la", "Nadia Cherki"),
        ("unit", "03.531.01.05"),
        ("sex", "f"),
        ("birth", "1990-03-01"),
        ("on", joined.as_str()),
        ("sworn", "on"),
        ("consent", "on"),
        ("channel", "paper"),
        ("pick", "new-person"),
    ];
    let member = scene.head.post("/members", &form).await.location.expect("a member");

    let treasurer = scene.program.test.holder(Position::Treasurer, PROVINCE).await;
    let desk = scene.browser(&treasurer, Screen::Desk).await;
    desk.goto(&scene.at(&member)).await;
    press(&desk, "تسجيل أداء", "المستحق عن فترة واحدة").await;
    in_order(&desk, "payment").await;
    paste(&desk, "input[name=amount]", "10000").await;
    press(&desk, "تسجيل الأداء وإصدار الوصل", "يؤدى بشيك").await;
    in_order(&desk, "payment-refused").await;
    paste(&desk, "input[name=amount]", "100").await;
    press(&desk, "تسجيل الأداء وإصدار الوصل", "مائة درهم").await;
    in_order(&desk, "receipt").await;
    let receipt = desk.address().await;
    let paper = receipt.trim_start_matches(&scene.program.address).to_owned();
    let paper = treasurer.get(&format!("{paper}/receipt.pdf")).await;
    assert!(paper.prints("مائة درهم") && paper.prints("نادية الشرقي"), "{}", paper.printed());
    press(&desk, "الأداءات", "لا شيء مستحق اليوم").await;
    in_order(&desk, "payments").await;
    desk.goto(&scene.at("/dues")).await;
    desk.sees("المحصل 100 درهم").await;
    in_order(&desk, "treasury").await;
    desk.goto(&scene.at("/bank-files")).await;
    in_order(&desk, "bank").await;
    desk.close().await;
    let file = "Date;Libellé;Débit;Crédit\n01/05/2026;VIR NADIA CHERKI;;100,00\n";
    let year = today.ymd().0;
    let file = file.replace("01/05/2026", &format!("01/01/{year}"));
    let came = treasurer.upload("/bank-files", &[], &[("file", "releve.csv", file.as_bytes())]).await;
    let came = came.location.clone().unwrap_or_else(|| panic!("{came}"));
    let phone = scene.browser(&treasurer, Screen::Phone).await;
    phone.dark(true).await;
    phone.goto(&scene.at(&came)).await;
    phone.sees("NADIA CHERKI").await;
    in_order(&phone, "bank-file-dark").await;
    phone.close().await;

    let office = sit(&scene.program, &scene.head).await;
    office.screen(Screen::Desk).await;
    office.goto(&scene.at(&format!("{member}/card"))).await;
    press(&office, "إصدار بطاقة", "البطاقة على الهاتف").await;
    in_order(&office, "card-office").await;
    let own = office.script("return document.querySelector('a.hash').getAttribute('href')", &[]).await;
    let own = own.as_str().and_then(|href| href.split("/cards/").nth(1)).expect("an address").to_owned();

    // Two phones that are signed in nowhere.
    let pocket = Browser::open().await;
    pocket.screen(Screen::Phone).await;
    pocket.goto(&scene.at(&format!("/cards/{own}"))).await;
    pocket.sees("نادية الشرقي").await;
    pocket.finds("svg.qr").await;
    in_order(&pocket, "card-phone").await;
    pocket.dark(true).await;
    in_order(&pocket, "card-phone-dark").await;
    pocket.close().await;

    let app = &scene.program.test.app;
    let id = member.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let card = app.db.first(cards::held(&[id])).await.expect("a query").expect("a card");
    let code = token::scanned(&app.keys, &card.code, app.clock.now().plus_seconds(3600));
    let stranger = Browser::open().await;
    stranger.screen(Screen::Phone).await;
    stranger.goto(&scene.at(&format!("/cards/{code}"))).await;
    stranger.sees("البطاقة صالحة").await;
    let text = stranger.text().await;
    assert!(!text.contains("نادية") && !text.contains("Cherki"), "{text}");
    in_order(&stranger, "card-valid").await;
    paste(&office, "input[name=reason]", "ضاعت").await;
    press(&office, "إصدار بطاقة جديدة", "بطاقات سابقة").await;
    in_order(&office, "card-reissued").await;
    stranger.goto(&scene.at(&format!("/cards/{code}"))).await;
    stranger.sees("البطاقة غير صالحة").await;
    in_order(&stranger, "card-not-valid").await;
    stranger.close().await;
    office.close().await;
}
