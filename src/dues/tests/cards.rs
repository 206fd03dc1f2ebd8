//! Cards through the door.

use super::{entered, receipted};
use crate::testing::{Answer, Client, NOW, TestApp};

const HERE: &str = "03.531.01.05";
const DAY: i64 = 86_400;

/// The path of the card on its member's phone, from the officer's page.
fn phone(page: &Answer) -> String {
    let rest = page.body.split("/cards/mine/").nth(1).unwrap_or_else(|| panic!("no address: {page}"));
    let token: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    format!("/cards/mine/{token}")
}

/// The code that a card shows now.
async fn code(app: &TestApp, at: &str) -> String {
    let id = at.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let card =
        app.app.db.first(crate::dues::store::cards::held(&[id])).await.expect("a query").expect("a card");
    crate::dues::token::scanned(&app.app.keys, &card.code, app.app.clock.now().plus_seconds(3 * DAY))
}

/// What a stranger is told, without what changes from one address to another.
async fn told(by: &Client, token: &str) -> String {
    let page = by.get(&format!("/cards/{token}")).await;
    assert_eq!(page.status, 200, "{page}");
    assert_eq!(page.header("cache-control"), Some("no-store"));
    page.body.replace(token, "")
}

/// 09-08 art. 3: anybody checks a card and learns only whether it is valid; what is forged, lost, lapsed, suspended or of nobody is
/// answered with the same words to the letter.
#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_checked_and_says_nothing_of_its_holder() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let at = entered(&head, "نادية الشرقي", HERE, &[("name_la", "Nadia Cherki")]).await;
        receipted(&head, &at, &[]).await;
        let page = head.get(&format!("{at}/card")).await;
        assert!(page.text().contains("لم تصدر بطاقة"), "{page}");
        assert_eq!(head.get(&format!("{at}/card.pdf")).await.status, 404);
        assert_eq!(head.post(&format!("{at}/cards"), &[]).await.status, 303);
        let again = head.post(&format!("{at}/cards"), &[]).await;
        assert!(again.status == 422 && again.text().contains("اكتبوا السبب"), "{again}");
        let paper = head.get(&format!("{at}/card.pdf")).await;
        assert!(paper.prints("نادية الشرقي") && paper.prints("بطاقة العضوية"), "{}", paper.printed());
        let stranger = app.nobody();
        let good = code(app, &at).await;
        let valid = told(&stranger, &good).await;
        assert!(valid.contains("البطاقة صالحة"), "{valid}");
        let id = at.rsplit('/').next().expect("an id");
        for said in ["نادية", "Nadia", "الشرقي", id, "03.531", "تاونات"] {
            assert!(!valid.contains(said), "{said}: {valid}");
            assert!(!good.contains(said));
        }
        let invalid = told(&stranger, "AAAA").await;
        assert!(invalid.contains("البطاقة غير صالحة") && !invalid.contains("البطاقة صالحة"), "{invalid}");
        let mut forged = good.clone();
        forged.replace_range(3..4, if &good[3..4] == "A" { "B" } else { "A" });
        assert_eq!(told(&stranger, &forged).await, invalid);
        // On the member's phone, without signing in: another code that is good for a day.
        let mine = phone(&head.get(&format!("{at}/card")).await);
        let own = stranger.get(&mine).await;
        assert!(own.text().contains("نادية الشرقي") && own.body.contains("class=\"qr\""), "{own}");
        assert!(stranger.get(&format!("{mine}/card.pdf")).await.prints("نادية الشرقي"));
        assert_eq!(stranger.get(&format!("/cards/mine/{good}")).await.status, 404, "a code is no address");
        // Suspended: the card rests with the membership.
        let step = |step, on| [("step", step), ("on", on), ("reason", "خلاف")];
        assert_eq!(head.post(&format!("{at}/steps"), &step("suspended", "2026-05-01")).await.status, 303);
        assert_eq!(told(&stranger, &good).await, invalid);
        assert!(!stranger.get(&mine).await.body.contains("class=\"qr\""));
        assert_eq!(head.post(&format!("{at}/steps"), &step("reinstated", "2026-05-03")).await.status, 303);
        assert_eq!(told(&stranger, &good).await, valid);
        // Lost: another in its place, and the former says nothing more.
        assert_eq!(head.post(&format!("{at}/cards"), &[("reason", "ضاعت")]).await.status, 303);
        assert_eq!(told(&stranger, &good).await, invalid);
        assert_eq!(stranger.get(&mine).await.status, 404);
        let page = head.get(&format!("{at}/card")).await;
        assert!(page.text().contains("ضاعت"), "{page}");
        let fresh = code(app, &at).await;
        assert_eq!(told(&stranger, &fresh).await, valid);
        let silent = head.post(&format!("{at}/cards/removal"), &[]).await;
        assert_eq!(silent.status, 422, "{silent}");
        assert_eq!(head.post(&format!("{at}/cards/removal"), &[("reason", "سرقت")]).await.status, 303);
        assert_eq!(told(&stranger, &fresh).await, invalid);
        // The end of the membership ends the card.
        assert_eq!(head.post(&format!("{at}/cards"), &[]).await.status, 303);
        let last = code(app, &at).await;
        assert_eq!(told(&stranger, &last).await, valid);
        assert_eq!(
            head.post(&format!("{at}/steps"), &[("step", "resigned"), ("on", "2026-05-04")]).await.status,
            303
        );
        assert_eq!(told(&stranger, &last).await, invalid);
        let over = head.post(&format!("{at}/cards"), &[("reason", "x")]).await;
        assert!(over.status == 422 && over.text().contains("لا تصدر بطاقة"), "{over}");
    })
    .await;
}

/// A code has its moment; a card whose membership lapsed is not valid; whoever asks too often waits.
#[tokio::test(flavor = "multi_thread")]
async fn a_card_goes_out_of_time() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let at = entered(&head, "يوسف المريني", HERE, &[]).await;
        receipted(&head, &at, &[]).await;
        assert_eq!(head.post(&format!("{at}/cards"), &[]).await.status, 303);
        let stranger = app.nobody();
        let brief = code(app, &at).await;
        assert!(told(&stranger, &brief).await.contains("البطاقة صالحة"));
        app.clock.set(NOW.plus_seconds(3 * DAY));
        assert!(told(&stranger, &brief).await.contains("غير صالحة"), "its moment has passed");
        // Paid until 10 January 2027, lapsed six months later.
        for (days, good) in [(430, true), (432, false)] {
            app.clock.set(NOW.plus_seconds(days * DAY));
            let code = code(app, &at).await;
            assert_eq!(told(&stranger, &code).await.contains("البطاقة صالحة"), good, "{days}");
        }
        assert!(told(&stranger, "AAAA").await.contains("غير صالحة"), "what nobody signed");
    })
    .await;
}

/// Cards of a territory: issued to whoever is paid up and has none, ten on a sheet, the printing written down.
#[tokio::test(flavor = "multi_thread")]
async fn a_province_prints_its_cards() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        for name in ["زهرة الودغيري", "سعاد بوعنان", "كمال العلوي"] {
            let at = entered(&head, name, HERE, &[]).await;
            if name != "كمال العلوي" {
                receipted(&head, &at, &[]).await;
            }
        }
        let page = head.get("/cards/sheet").await;
        assert!(page.text().contains("الأعضاء المؤدون 2، منهم 0 لهم بطاقة صالحة و2 دون بطاقة"), "{page}");
        assert_eq!(head.post("/cards", &[]).await.status, 303);
        let page = head.get("/cards/sheet").await;
        assert!(page.text().contains("منهم 2 لهم بطاقة صالحة و0 دون بطاقة"), "{page}");
        let sheet = head.get("/cards/sheet?print=yes").await;
        assert!(sheet.prints("زهرة الودغيري") && sheet.prints("سعاد بوعنان"), "{}", sheet.printed());
        assert!(!sheet.prints("كمال العلوي"));
        let verbs = app.app.db.all(crate::testing::store::verbs()).await.expect("the journal");
        assert!(
            verbs.iter().any(|verb| verb == "print_cards") && verbs.iter().any(|verb| verb == "issue_card")
        );
    })
    .await;
}
