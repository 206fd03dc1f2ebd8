use super::{first_request, member};
use crate::{
    journal::{sealer, verify},
    rights::kept::{After, By, KEPT},
    testing::TestApp,
};
use amana_sql::{Val, sql};

/// 09-08 art. 3, 8: somebody with an office cannot be erased, and is told why in words.
#[tokio::test(flavor = "multi_thread")]
async fn an_open_mandate_stands_in_the_way() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let page = rapporteur.get("/my-data/erasure").await;
        assert!(page.text().contains("مهمة تمارس اليوم"), "{page}");
        let asked = rapporteur.post("/my-data/erasure", &[("confirm", "on")]).await;
        assert!(asked.status == 422 && asked.text().contains("لا يمكن المحو الآن"), "{asked}");
    })
    .await;
}

/// 09-08 art. 3, 8: a member sees what would go and what must stay, asks and confirms; an officer confirms; then the person is found by
/// no search, list, export or count; no table holds the name; the journal verifies; figures that are history are what they were.
#[tokio::test(flavor = "multi_thread")]
async fn a_member_is_erased_and_the_journal_stays_sound() {
    TestApp::each(async |app| {
        let m = member(app, "زهرة المنصوري").await;
        let other = member(app, "نادية الشرقي").await;
        let paid = [("on", "2026-02-01"), ("amount", "200"), ("paid_by", "cash"), ("until", "2027-02-01")];
        let answer = m.rapporteur.post(&format!("{}/payments", m.at), &paid).await;
        assert_eq!(answer.status, 303, "{answer}");
        let label = [("kind", "skill"), ("label", "محاسبة")];
        assert_eq!(m.rapporteur.post(&format!("{}/labels", m.at), &label).await.status, 303);
        let change = [("field", "phone"), ("value", "0655555555"), ("reason", "رقم جديد")];
        assert_eq!(m.client.post("/my-data/requests", &change).await.status, 303);
        let wait = m.client.post("/my-data/erasure", &[("confirm", "on")]).await;
        assert!(wait.status == 422 && wait.text().contains("طلب تصحيح في الانتظار"), "{wait}");
        let at = first_request(&m.rapporteur).await;
        assert_eq!(m.rapporteur.post(&format!("{at}/acceptance"), &[]).await.status, 303);

        let plan = m.client.get("/my-data/erasure").await;
        let text = plan.text();
        assert!(text.contains("ما يمحى") && text.contains("في الحسابات: 1") && text.contains("لا رجعة فيه"), "{plan}");
        let bare = m.client.post("/my-data/erasure", &[("confirm", "")]).await;
        assert!(bare.status == 422 && bare.text().contains("لا رجعة في المحو"), "{bare}");
        assert_eq!(m.client.post("/my-data/erasure", &[("confirm", "on")]).await.status, 303);
        let found = m.rapporteur.get("/search?q=%D8%A7%D9%84%D9%85%D9%86%D8%B5%D9%88%D8%B1%D9%8A").await;
        assert!(found.text().contains("زهرة المنصوري"), "asking erases nobody: {found}");
        let payments = async || {
            let rows = app.app.db.one(sql!(
                (i64),
                "select cast(coalesce(sum(amount), 0) as bigint) as n from membership_step where amount is not null"
            ));
            rows.await.unwrap()
        };
        let before = payments().await;
        let members = crate::members::roster(&app.app).await;
        assert!(members.is_ok());

        let at = first_request(&m.rapporteur).await;
        let shown = m.rapporteur.get(&at).await;
        assert!(shown.text().contains("ما يبقى دون اسم"), "{shown}");
        let bare = m.rapporteur.post(&format!("{at}/acceptance"), &[]).await;
        assert!(bare.status == 422, "{bare}");
        let done = m.rapporteur.post(&format!("{at}/acceptance"), &[("confirm", "on")]).await;
        assert_eq!(done.status, 303, "{done}");

        // Gone from the program.
        assert_ne!(m.client.get("/my-data").await.status, 200, "the account is closed");
        let found = m.rapporteur.get("/search?q=%D8%A7%D9%84%D9%85%D9%86%D8%B5%D9%88%D8%B1%D9%8A").await;
        assert!(found.text().contains("لم نجد") && !found.text().contains("زهرة المنصوري"), "{found}");
        for address in [
            "/people",
            "/people.csv",
            "/members",
            "/members.csv?purpose=x",
            "/rights?state=all",
            "/rights.csv?state=all",
        ] {
            let page = m.rapporteur.get(address).await;
            assert_eq!(page.status, 200, "{address}");
            assert!(!page.body.contains("المنصوري"), "{address}: {page}");
        }
        assert_ne!(m.rapporteur.get(&format!("/people/{}", m.person)).await.status, 200);
        assert_eq!(m.rapporteur.get(&m.at).await.status, 404);
        assert!(m.rapporteur.get("/members").await.text().contains("نادية الشرقي"), "others stay");
        assert_eq!(payments().await, before, "the accounts are what they were");

        // Gone from the database: nothing that is deleted is there, no text anywhere holds the name or the telephone.
        let mut tx = app.app.db.begin_reading().await.unwrap();
        for table in tx.tables().await.unwrap() {
            for k in KEPT.iter().filter(|k| k.table == table.name && k.after == After::Gone && k.by == By::Person) {
                let left = tx.table_rows_where(&table, k.column, m.person.raw(), 10).await.unwrap();
                assert!(left.is_empty(), "{}.{}", k.table, k.column);
            }
            let mut after: Option<Vec<Val>> = None;
            loop {
                let rows = tx.table_rows(&table, after.as_deref(), 2_000).await.unwrap();
                for value in rows.iter().flatten() {
                    if let Val::Text(text) = value {
                        // A commune is called المنصورية.
                        let named = table.name != "unit" && text.contains("المنصوري");
                        let said = named || text.contains("0655555555");
                        assert!(!said, "{}: {text}", table.name);
                    }
                }
                let full = rows.len() == 2_000;
                after = rows.into_iter().next_back();
                if !full {
                    break;
                }
            }
        }
        drop(tx);
        // The key is destroyed, the journal stands.
        let person = m.person;
        let wrapped = app.app.db.one(sql!((Option<Vec<u8>>), "select wrapped from person_key where person_id = {person}"));
        assert_eq!(wrapped.await.unwrap(), None);
        sealer::turn(&app.app, 1).await.unwrap();
        let report = verify::verify(&app.app, None, None, &[]).await.unwrap();
        assert!(report.sound(), "the journal verifies");
        // The other is untouched.
        assert!(other.client.get("/my-data").await.text().contains("نادية الشرقي"));
        // Twice is once.
        let again = m.rapporteur.post(&format!("{at}/acceptance"), &[("confirm", "on")]).await;
        assert_eq!(again.status, 422, "{again}");
    })
    .await;
}
