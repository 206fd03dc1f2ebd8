//! Convening on paper.

use super::{PROVINCE, first_summons, planned, secretariat, sent};
use crate::testing::{TestApp, store::verbs};

/// C02, C04: the letter to each, the letters to all who are called on paper in one file, and the sheet that proves service are
/// printed, in Arabic or in the language asked; who is of another province prints nothing, and lists taken away are written down.
#[tokio::test(flavor = "multi_thread")]
async fn letters_and_the_sheet_of_service_are_printed() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let meeting = planned(&secretary, &body, "2026-05-12").await;
        sent(&secretary, &meeting).await;
        let page = secretary.get(&format!("{meeting}/convocation")).await;
        let one = first_summons(&page);
        let letter = secretary.get(&format!("{one}/paper.pdf")).await;
        assert_eq!(letter.status, 200, "{letter}");
        for words in [
            "دعوة لحضور اجتماع",
            "برنامج العمل",
            "المقر الإقليمي",
            "18:30",
            "بتوصلي بهذه الدعوة",
            "صفحة 1 من 1",
        ] {
            assert!(letter.prints(words), "{words}: {}", letter.printed());
        }
        let french = secretary.get(&format!("{one}/paper.pdf?lang=fr")).await;
        assert!(french.prints("Page 1 sur 1"), "{}", french.printed());
        assert_eq!(app.secretary_of("03.561").await.get(&format!("{one}/paper.pdf")).await.status, 404);

        // Nobody is called on paper yet; then two are, each with a letter of their own.
        let sheet = secretary.get(&format!("{meeting}/service")).await;
        assert!(sheet.body.contains("/service.pdf") && !sheet.body.contains("/letters.pdf"), "{sheet}");
        assert_eq!(secretary.get(&format!("{meeting}/letters.pdf")).await.status, 404);
        let called = page.body.split("href=\"/summonses/").skip(1).filter_map(|s| s.split('"').next());
        let mut ids: Vec<&str> = called.collect();
        ids.dedup();
        for id in ids.into_iter().take(2) {
            let chosen = secretary.post(&format!("/summonses/{id}/channel"), &[("channel", "paper")]).await;
            assert_eq!(chosen.status, 303, "{chosen}");
        }
        let sheet = secretary.get(&format!("{meeting}/service")).await;
        assert!(sheet.body.contains("/letters.pdf"), "{sheet}");
        let letters = secretary.get(&format!("{meeting}/letters.pdf")).await;
        assert_eq!(letters.printed().matches("دعوة لحضور اجتماع").count(), 2, "{}", letters.printed());
        let sheet = secretary.get(&format!("{meeting}/service.pdf")).await;
        for words in ["كشف التبليغ", "التوقيع", "المقر الإقليمي", "صفحة 1 من 1"]
        {
            assert!(sheet.prints(words), "{words}: {}", sheet.printed());
        }
        let said = app.app.db.all(verbs()).await.expect("the journal");
        assert_eq!(said.iter().filter(|verb| *verb == "export_list").count(), 2, "{said:?}");
    })
    .await;
}

/// C15, N02: a round is printed with its state of completion; a level above it is nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_round_is_printed_with_its_state() {
    TestApp::each(async |app| {
        secretariat(app).await;
        let region = app.secretary_of("03").await;
        let form = [
            ("title", "لقاءات التواصل"),
            ("slogan", "القرب من المواطن"),
            ("kind", "provincial_secretariat"),
            ("unit", "03"),
            ("on", "2026-05-20"),
            ("hour", "18:00"),
            ("until", "2026-06-30"),
            ("agenda", "الوضع التنظيمي"),
        ];
        let made = region.post("/rounds", &form).await;
        let address = made.location.clone().unwrap_or_else(|| panic!("an address: {made}"));
        assert!(region.get(&address).await.body.contains("/targets.pdf"));
        let sheet = region.get(&format!("{address}/targets.pdf")).await;
        for words in ["لقاءات التواصل", "القرب من المواطن", "انعقد 0 من 9", "لا هيئة فيها"]
        {
            assert!(sheet.prints(words), "{words}: {}", sheet.printed());
        }
        let lower = app.secretary_of(PROVINCE).await;
        assert_eq!(lower.get(&format!("{address}/targets.pdf")).await.status, 404);
    })
    .await;
}
