use super::{counted, detail, entered, verbs};
use crate::{journal::Verb, testing::TestApp};

/// G07, G09: members carry a socio-professional category and skills; they are counted by category and territory, and found by skill
/// in a commune.
#[tokio::test(flavor = "multi_thread")]
async fn members_are_counted_and_found_by_skill() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let empty = head.get("/members").await;
        assert!(
            empty.text().contains("أدرجوا أول عضو") && empty.body.contains("href=\"/members/new\""),
            "{empty}"
        );
        let (a, b) = ("03.531.01.05", "03.531.01.03");
        let first = entered(&head, "زهرة بنصالح", a, &[("category", "farmer")]).await;
        entered(&head, "يوسف المريني", a, &[("category", "farmer"), ("sex", "m")]).await;
        let third =
            entered(&head, "نادية الشرقي", b, &[("category", "student"), ("birth", "2003-01-01")]).await;
        for at in [&first, &third] {
            assert_eq!(
                head.post(&format!("{at}/labels"), &[("kind", "skill"), ("label", "مُحاسبة")]).await.status,
                303
            );
        }
        let page = head.get("/members").await;
        assert_eq!(counted(&page), 3);
        // In the order of names.
        let at = |name: &str| page.body.find(name).unwrap_or_else(|| panic!("{page}"));
        assert!(at("زهرة") < at("نادية") && at("نادية") < at("يوسف"));
        for (asked, n) in [
            ("category=farmer", 2),
            ("category=farmer&sex=m", 1),
            ("category=unknown", 0),
            ("sex=f", 2),
            ("age=u25", 1),
            ("state=due", 3),
            ("state=active", 0),
            ("skill=%D9%85%D8%AD%D8%A7%D8%B3%D8%A8%D8%A9", 2),
            ("skill=%D9%85%D8%AD%D8%A7%D8%B3%D8%A8%D8%A9&unit=03.531.01.03", 1),
            ("unit=03.531.01.05", 2),
            ("q=%D9%8A%D9%88%D8%B3%D9%81", 1),
            ("since=0", 3),
            ("since=10", 0),
            ("office=yes", 0),
            ("office=no", 3),
            ("language=x", 0),
            ("state=nonsense", 3),
        ] {
            assert_eq!(counted(&head.get(&format!("/members?{asked}")).await), n, "{asked}");
        }
        let counts = head.get("/members/counts").await;
        let text = counts.text();
        assert!(text.contains("3 أعضاء هنا") && text.contains("نسبة النساء ممن يعرف جنسهم: 67%"), "{counts}");
        assert!(text.contains("فلاحون وصيادون\n2\n1\n1"), "{counts}");
        assert!(
            counts.body.contains("skill=") && text.contains("محاسبه 2") || text.contains("محاسبة 2"),
            "{counts}"
        );
        assert_eq!(
            head.post(&format!("{first}/labels/removal"), &[("kind", "skill"), ("label", "محاسبة")])
                .await
                .status,
            303
        );
        assert_eq!(counted(&head.get("/members?skill=%D9%85%D8%AD%D8%A7%D8%B3%D8%A8%D8%A9").await), 1);
        // Three languages, on a phone as at a desk.
        for (language, said) in [("fr", "3 membres dans cette liste."), ("en", "3 members are in this list.")]
        {
            let page = head.speaking(language).get("/members").await;
            assert!(page.text().contains(said), "{page}");
        }
    })
    .await;
}

/// 09-08 art. 12(1)b: an export is bound to its purpose.
///
/// A list leaves the program with a purpose, written down without the name looked for; no cell is a formula.
#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_taken_away_with_its_purpose() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let number = [("number", "=1+1"), ("phone", "0600000000")];
        entered(&head, "كمال الدرقاوي", "03.531.01.05", &number).await;
        let asked = head.get("/members.csv?sex=f").await;
        assert!(asked.status == 200 && asked.text().contains("الغرض من الاستخراج"), "{asked}");
        assert!(asked.body.contains("name=\"sex\" value=\"f\""), "the filters stay: {asked}");
        assert!(!verbs(app).await.contains(&"export_list".to_owned()));
        assert_eq!(head.get("/members.csv?purpose=").await.status, 422);
        let file = head.get("/members.csv?sex=f&q=%D9%83%D9%85%D8%A7%D9%84&purpose=convocation").await;
        assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"), "{file}");
        assert!(file.body.contains("كمال الدرقاوي") && file.body.contains("\"'=1+1\""), "{file}");
        assert!(
            !file.body.contains("0600000000") && !file.body.contains("1990-03-01"),
            "nothing protected: {file}"
        );
        let line = detail(app, Verb::ExportList).await;
        assert!(
            line.contains("convocation") && line.contains("sex=f") && line.contains("\"rows\":1"),
            "{line}"
        );
        assert!(!line.contains("%D9%83") && !line.contains("كمال"), "no name: {line}");
        for address in ["/members/counts.csv", "/members/shares.csv"] {
            assert_eq!(head.get(address).await.status, 200, "{address}");
        }
        let local = app.secretary_of("03.531.01.05").await;
        assert_eq!(local.get("/members.csv?purpose=x").await.status, 403, "not below the province");
    })
    .await;
}

/// Views are kept for one's own account.
#[tokio::test(flavor = "multi_thread")]
async fn a_view_is_kept_for_oneself() {
    TestApp::each(async |app| {
        let (head, rapporteur) = (app.secretary_of("03.531").await, app.rapporteur_of("03.531").await);
        let kept = head
            .post("/members/views", &[("name", "نساء بلا أداء"), ("query", "?state=due&sex=f&after=x")])
            .await;
        assert_eq!(kept.location.as_deref(), Some("/members?state=due&sex=f"), "{kept}");
        let page = head.get("/members").await;
        assert!(page.text().contains("نساء بلا أداء"), "{page}");
        assert!(!rapporteur.get("/members").await.text().contains("نساء بلا أداء"));
        let removal = page
            .body
            .split("action=\"/members/views/")
            .nth(1)
            .and_then(|r| r.split('"').next())
            .expect("a way");
        let removal = format!("/members/views/{removal}");
        assert_eq!(rapporteur.post(&removal, &[]).await.status, 404);
        assert_eq!(head.post(&removal, &[]).await.status, 303);
        assert_eq!(head.post("/members/views", &[("name", "x"), ("query", "//elsewhere")]).await.status, 400);
    })
    .await;
}

/// G08: the share of women and of the young in a body is computed and held against the statute's quota, with its article.
#[tokio::test(flavor = "multi_thread")]
async fn shares_are_held_against_the_quota() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let page = head.get("/members/shares?kind=provincial_secretariat").await;
        assert!(page.text().contains("الشاب من هو دون 40 سنة"), "{page}");
        assert!(page.text().contains("0 من 1، ولا يعرف حال واحد") && page.text().contains("غير معروفة"), "{page}");
        // The head turns out to be a woman born in 1995, and a man of sixty sits beside her.
        let officer = head.officer(app).await.expect("a session");
        let person = officer.person.expect("a person");
        app.write(amana_sql::sql!("update person set sex = 'f' where id = {person}")).await;
        let id = app.id::<()>();
        app.write(amana_sql::sql!(
            "insert into membership (id, person_id, joined_on, joined_how, birth_year, made_by) values ({id}, {person}, 20000, 'import', 1995, 0)"
        ))
        .await;
        app.rapporteur_of("03.531").await;
        app.write(amana_sql::sql!("update person set sex = 'm' where sex is null")).await;
        let page = head.get("/members/shares?kind=provincial_secretariat").await;
        let text = page.text();
        assert!(text.contains("1 من 2 (50%)") && text.contains("محققة"), "{page}");
        assert!(text.contains("المطلوب: 1/3 (المادة 96)") && text.contains("المطلوب: 20% (المادة 97)"), "{page}");
        app.write(amana_sql::sql!("update person set sex = 'm' where id = {person}")).await;
        let page = head.get("/members/shares?kind=provincial_secretariat").await;
        assert!(page.text().contains("0 من 2 (0%)") && page.text().contains("ينقص واحد"), "{page}");
    })
    .await;
}
