//! The journal page, through the HTTP door.

use super::{super::Verb, store, verified};
use crate::{
    journal::words,
    testing::TestApp,
    ui::{Lang, Words},
};

/// A province's head reads the acts of the province and no other's; the country's head reads all.
#[tokio::test(flavor = "multi_thread")]
async fn each_reads_the_acts_of_the_own_territory() {
    TestApp::each(async |app| {
        let taounate = app.secretary_of("03.531").await;
        let other = app.secretary_of("03.561").await;
        let country = app.secretary_of("MA").await;
        assert_eq!(taounate.post("/units/03.531/tags", &[("tag", "جبلي")]).await.status, 303);
        let page = taounate.get("/journal").await;
        assert_eq!(page.status, 200, "{page}");
        assert!(page.text().contains("بتغيير أوسمة وحدة ترابية: "), "{page}");
        assert!(page.body.contains("href=\"/units/03.531\""), "{}", page.body);
        assert!(page.text().contains("ينتظر الختم"), "{page}");
        for (lang, word) in [("ar", "أضيف"), ("fr", "Ajouté"), ("en", "Added")] {
            let page = taounate.speaking(lang).get("/journal").await;
            assert!(page.text().contains(word), "{lang}: {page}");
            assert!(!page.body.contains("<dt><bdi>added"), "no raw key in {lang}");
        }
        let page = other.get("/journal").await;
        assert!(!page.text().contains("أوسمة وحدة ترابية: "), "{page}");
        assert!(page.text().contains("لم يسجل أي عمل بعد."), "{page}");
        let page = country.get("/journal").await;
        assert!(page.text().contains("بتغيير أوسمة وحدة ترابية: "), "{page}");
        assert!(page.text().contains("قام النظام بتحميل التقسيم الترابي"), "{page}");
        // In the other languages too, in a sentence.
        let page = country.speaking("fr").get("/journal?verb=tag_unit").await;
        assert!(page.text().contains("a modifié les étiquettes d'une unité : "), "{page}");
        assert!(!page.text().contains("Le système a chargé"), "{page}");
        let page = country.speaking("en").get("/journal?verb=load_territory").await;
        assert!(page.text().contains("The system loaded the territory."), "{page}");
        // Sealed: it says so.
        crate::journal::sealer::turn(&app.app, 1).await.expect("a seal");
        let page = country.get("/journal").await;
        assert!(page.text().contains("كل الأعمال مختومة. آخر ختم رقم 1"), "{page}");
        assert_eq!(app.outsider().await.get("/journal").await.status, 403);
        assert_eq!(app.rapporteur_of("03.531").await.get("/journal").await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_journal_is_narrowed_paged_and_taken_away() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        for n in 0..55 {
            head.post("/units/03.531/tags", &[("tag", &format!("وسم {n}"))]).await;
        }
        let page = head.get("/journal").await;
        assert!(page.text().contains("50 عملا"), "{page}");
        let next = page.body.split("href=\"/journal?before=").nth(1).and_then(|s| s.split('"').next());
        let page = head.get(&format!("/journal?before={}", next.expect("a next page"))).await;
        assert!(page.text().contains("5 أعمال"), "{page}");
        // By day, by verb, by person, by subject.
        assert!(head.get("/journal?from=2026-05-04&until=2026-05-04").await.text().contains("50 عملا"));
        let page = head.get("/journal?from=2026-05-05").await;
        assert!(page.text().contains("لا عمل يطابق ما طلبتم في مجالكم."), "{page}");
        let page = head.get("/journal?verb=found_body").await;
        assert!(page.text().contains("لا عمل يطابق"), "{page}");
        let person = head.officer(app).await.and_then(|o| o.person).expect("a person");
        assert!(head.get(&format!("/journal?person={person}")).await.text().contains("50 عملا"));
        let unit = app.unit("03.531").await.id;
        assert!(head.get(&format!("/journal?about=unit:{unit}")).await.text().contains("50 عملا"));
        assert!(head.get("/journal?about=unit:1").await.text().contains("لا عمل يطابق"));
        for bad in ["/journal?from=hier", "/journal?from=2026-05-05&until=2026-05-04"] {
            let page = head.get(bad).await;
            assert_eq!(page.status, 422, "{page}");
        }
        // Taking it away is an act, and is in the next file.
        let file = head.get("/journal.csv").await;
        assert_eq!(file.status, 200);
        assert_eq!(file.body.lines().count(), 56);
        assert!(head.get("/journal.csv").await.body.contains("تصدير لائحة"));
        // A reader reads and takes nothing away.
        let reader = app.reader_of("03.531").await;
        assert_eq!(reader.get("/journal").await.status, 200);
        assert_eq!(reader.get("/journal.csv").await.status, 403);
        assert!(verified(&app.app).await.sound());
    })
    .await;
}

/// Erasing a person destroys the key: the line stays, verifies, and says that its former values are gone.
#[tokio::test(flavor = "multi_thread")]
async fn former_values_are_shown_as_erased_and_the_chain_still_verifies() {
    TestApp::each(async |app| {
        let unit = app.unit("03.531").await;
        let person = app.person(Some(&unit)).await;
        let visit = crate::web::Visit::of_program(app.app.clone());
        let deed = crate::access::Deed::begin(&visit, Verb::CorrectPerson).await.expect("a transaction");
        let entry =
            crate::journal::Entry::about(crate::journal::Subject::new("person", person), unit.place());
        deed.commit(entry.former(person, serde_json::json!({ "phone": "0600000000" }))).await.expect("kept");
        crate::journal::sealer::turn(&app.app, 1).await.expect("a seal");
        let head = app.secretary_of("03.531").await;
        assert!(head.get("/journal").await.text().contains("محفوظة مشفرة"));
        app.write(store::person_key_destroy(person.raw())).await;
        let page = head.get("/journal").await;
        assert!(page.text().contains("محيت القيم السابقة مع بيانات الشخص"), "{page}");
        assert!(!page.body.contains("0600000000"));
        assert!(verified(&app.app).await.sound());
    })
    .await;
}

#[test]
fn every_verb_has_words_of_its_own_in_three_languages() {
    for lang in [Lang::Ar, Lang::Fr, Lang::En] {
        let words = Words::of(lang);
        let mut seen: Vec<String> = Verb::ALL.iter().map(|verb| words::verb(words, *verb)).collect();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), Verb::ALL.len());
        if lang == Lang::Ar {
            assert!(seen.iter().all(|text| text.starts_with('ب')), "each follows قام: {seen:?}");
        }
    }
}
