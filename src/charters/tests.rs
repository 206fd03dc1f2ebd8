//! Charters through the HTTP door, on both engines.

use crate::{
    access::Position,
    bodies::Body,
    testing::{Answer, Client, TestApp},
};
use amana_base::Id;
use amana_sql::sql;

const PROVINCE: &str = "03.531";
const NEIGHBOUR: &str = "03.561";

async fn body_of(app: &TestApp, client: &Client) -> Id<Body> {
    let officer = client.officer(app).await.expect("a session");
    officer.holdings.iter().find_map(|h| h.body).expect("an office in a body")
}

fn value(page: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let at = page.body.find(&mark).unwrap_or_else(|| panic!("no {name}: {page}")) + mark.len();
    page.body[at..].chars().take_while(|c| *c != '"').collect()
}

/// D08: a charter is published, addressed by office x territory, signed by holders from their own account or entered as signed
/// on paper; who left drops out, who came is asked; a new version asks again and keeps what was signed; the text is provable.
#[tokio::test(flavor = "multi_thread")]
async fn a_charter_is_signed() {
    TestApp::each(async |app| {
        let nation = app.rapporteur_of("MA").await;
        let (near, far) = (app.secretary_of(PROVINCE).await, app.secretary_of(NEIGHBOUR).await);
        let issuer = body_of(app, &nation).await;
        let address = format!("/bodies/{issuer}/charters");
        assert_eq!(nation.get(&format!("{address}/new")).await.status, 200);
        assert_eq!(near.post(&address, &[("title", "ع"), ("text", "ن")]).await.status, 404);
        let bare = nation.post(&address, &[("title", " "), ("text", "ن")]).await;
        assert!(bare.status == 422 && bare.text().contains("اكتب عنوانا"), "{bare}");
        assert_eq!(nation.post(&address, &[("title", "ع"), ("text", " ")]).await.status, 422);
        let new = [("title", "دفتر تحملات الأمين الإقليمي"), ("text", "عقد الاجتماعات في وقتها\r\nرفع التقارير")];
        let made = nation.post(&address, &new).await;
        assert_eq!(made.status, 303, "{made}");
        let page = made.location.clone().expect("the charter");
        assert!(nation.get("/charters").await.text().contains("وقعه 0 من 0"));
        assert_eq!(near.get(&page).await.status, 404, "nobody there is asked yet");

        let rules = format!("{page}/rules");
        assert_eq!(nation.post(&rules, &[("office", ""), ("unit", "")]).await.status, 422);
        let secret = nation.post(&rules, &[("office", "provincial_ethics_committee."), ("unit", "MA")]).await;
        assert!(secret.status == 422 && secret.text().contains("جهازا سريا"), "{secret}");
        let office = [("office", "provincial_secretariat.provincial_secretary"), ("unit", "")];
        assert_eq!(near.post(&rules, &office).await.status, 404);
        assert_eq!(nation.post(&rules, &office).await.status, 303);
        let asked = nation.get(&page).await;
        assert!(asked.text().contains("وقعه 0 من 2"), "{asked}");

        // Whoever holds the office finds it on their first page and signs once.
        assert!(near.get("/").await.text().contains("دفتر تحملات الأمين الإقليمي"));
        let seen = near.get(&page).await;
        assert!(seen.text().contains("وقعه 0 من 1"), "only those of their own territory: {seen}");
        let text = value(&seen, "text");
        let sign = format!("{page}/signatures");
        let reader = app.reader_of(PROVINCE).await;
        let refused = reader.post(&sign, &[("text", &text)]).await;
        assert!(refused.status == 422 && refused.text().contains("لا يطلب منك توقيعه"), "{refused}");
        assert_eq!(near.post(&sign, &[("text", &text)]).await.status, 303);
        assert_eq!(near.post(&sign, &[("text", &text)]).await.status, 422, "signed once");
        assert!(!near.get("/").await.text().contains("دفتر تحملات الأمين الإقليمي"));
        assert!(nation.get(&page).await.text().contains("وقعه 1 من 2"));

        // The words that were hashed are the words that can be taken away.
        let words = near.get(&format!("{page}/texts/1")).await;
        let hash = data_encoding::HEXLOWER.encode(&super::model::proof(&words.body));
        assert!(nation.get(&page).await.body.contains(&hash), "{words}");
        let line = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'sign_charter'");
        assert_eq!(app.app.db.one(line).await.expect("a count"), 1);

        // On paper, by who writes the record there, on a day between publication and today; taken out again.
        let missing = nation.get(&format!("{page}?state=missing")).await;
        let mandate = value(&missing, "mandate");
        let paper = format!("{page}/signatures/paper");
        for day in ["2026-01-01", "2027-01-01", "x"] {
            let wrong = nation.post(&paper, &[("mandate", &mandate), ("on", day)]).await;
            assert_eq!(wrong.status, 422, "{day}: {wrong}");
        }
        let today = app.app.clock.now().day(60).to_string();
        let entered = [("mandate", mandate.as_str()), ("on", today.as_str())];
        assert_eq!(near.post(&paper, &entered).await.status, 404, "not of their territory");
        assert_eq!(nation.post(&paper, &entered).await.status, 303);
        let done = nation.get(&page).await;
        assert!(done.text().contains("وقعه 2 من 2") && done.text().contains("وقع على الورق"), "{done}");
        let own = sql!(
            (Id<crate::bodies::Mandate>),
            "select mandate_id from charter_signature where on_paper = 0"
        );
        let own = app.app.db.one(own).await.expect("a signature").to_string();
        let removal = format!("{paper}/removal");
        let no = nation.post(&removal, &[("mandate", &own)]).await;
        assert_eq!(no.status, 422, "what somebody signed is theirs: {no}");
        assert_eq!(nation.post(&removal, &[("mandate", &mandate)]).await.status, 303);
        assert_eq!(far.post(&sign, &[("text", &text)]).await.status, 303);

        // A new version asks again; an old page cannot sign it; what was signed stays.
        let version = value(&nation.get(&page).await, "version");
        let texts = format!("{page}/texts");
        let same = [("version", version.as_str()), ("text", new[1].1)];
        assert_eq!(nation.post(&texts, &same).await.status, 422, "nothing changed");
        let second = [("version", version.as_str()), ("text", "عقد الاجتماعات في وقتها\nرفع التقارير كل شهر")];
        assert_eq!(nation.post(&texts, &second).await.status, 303);
        assert_eq!(nation.post(&texts, &second).await.status, 422, "sent twice");
        let again = nation.get(&page).await;
        assert!(again.text().contains("وقعه 0 من 2"), "{again}");
        assert!(again.text().contains("ووقعت الصيغة 1"), "{again}");
        assert_eq!(near.post(&sign, &[("text", &text)]).await.status, 409, "it was another text");
        assert_eq!(near.post(&sign, &[("text", &value(&near.get(&page).await, "text"))]).await.status, 303);

        // Who left drops out; who came is asked.
        let today = app.app.clock.now().day(60);
        app.write(sql!("update mandate set until_on = {today} where id in (select mandate_id from charter_signature where text_id in (select id from charter_text where number = 2))")).await;
        assert!(nation.get(&page).await.text().contains("وقعه 0 من 1"));
        let unit = app.unit(PROVINCE).await;
        let person = app.person(Some(&unit)).await;
        app.mandate(person, Position::Head, &unit).await;
        assert!(nation.get(&page).await.text().contains("وقعه 0 من 2"));
        let file = nation.get(&format!("{page}/signatures.csv")).await;
        assert_eq!(file.body.lines().count(), 3, "{file}");
        let kept = sql!((i64), "select cast(count(*) as bigint) as n from charter_signature");
        assert_eq!(app.app.db.one(kept).await.expect("a count"), 3);

        // Withdrawn it asks nobody; put in force again it does.
        let version = value(&nation.get(&page).await, "version");
        assert_eq!(nation.post(&format!("{page}/withdrawal"), &[("version", &version)]).await.status, 303);
        assert_eq!(far.post(&sign, &[("text", &text)]).await.status, 422);
        let version = value(&nation.get(&page).await, "version");
        assert_eq!(nation.post(&format!("{page}/withdrawal/end"), &[("version", &version)]).await.status, 303);
    })
    .await;
}
