//! Means through the HTTP door, on both engines.

use crate::{
    access::Position,
    testing::{Client, TestApp, store::verbs},
};
use amana_base::Id;
use amana_sql::sql;

const HERE: &str = "03.531";
const NEIGHBOUR: &str = "03.561";

/// The mandate of somebody.
async fn mandate(app: &TestApp, client: &Client) -> String {
    let person = client.officer(app).await.and_then(|o| o.person).expect("a person");
    let query = sql!((Id<crate::bodies::Mandate>), "select id from mandate where person_id = {person}");
    app.app.db.one(query).await.expect("a mandate").to_string()
}

/// P03: a means is given to a post-holder, its budget with an amount; when the mandate ends the list says who still holds it; it is
/// handed to the successor, given back, and each of these is taken back; a neighbour sees none of it, a reader gives nothing.
#[tokio::test(flavor = "multi_thread")]
async fn means_follow_the_mandate() {
    TestApp::each(async |app| {
        let near = app.secretary_of(HERE).await;
        let (deputy, member) = (app.holder(Position::Deputy, HERE).await, app.holder(Position::Member, HERE).await);
        let (far, reader) = (app.secretary_of(NEIGHBOUR).await, app.reader_of(HERE).await);
        let body = app.body("provincial_secretariat", HERE).await.expect("a body").to_string();
        assert!(near.get("/means").await.text().contains("لم تسلم بعد أي وسيلة"));
        let (theirs, next) = (mandate(app, &deputy).await, mandate(app, &member).await);
        let form = [
            ("body", body.as_str()),
            ("holder", theirs.as_str()),
            ("kind", "equipment"),
            ("what", "حاسوب محمول"),
            ("amount", ""),
            ("on", "2026-03-01"),
        ];
        for (field, value, said) in [
            ("what", " ", "اكتبوا الوسيلة"),
            ("kind", "", "اختاروا النوع"),
            ("amount", "200", "للميزانية مبلغ"),
            ("holder", "1", "من له انتداب سار"),
            ("on", "2026-09-01", "ليس في المستقبل"),
        ] {
            let form = form.map(|(k, v)| if k == field { (k, value) } else { (k, v) });
            let refused = near.post("/means", &form).await;
            assert!(refused.status == 422 && refused.text().contains(said), "{said}: {refused}");
        }
        assert_eq!(reader.post("/means", &form).await.status, 403);
        assert_eq!(far.post("/means", &form).await.status, 404);
        let given = near.post("/means", &form).await;
        assert_eq!(given.status, 303, "{given}");
        let page = given.location.expect("its page");
        let budget = form.map(|(k, v)| match k {
            "kind" => (k, "budget"),
            "what" => (k, "ميزانية التنقل"),
            "amount" => (k, "6000,50"),
            _ => (k, v),
        });
        assert_eq!(near.post("/means", &budget).await.status, 303);
        let list = near.get("/means").await;
        for words in ["حاسوب محمول", "6.000,50 درهم", "بيده منذ 1 مارس 2026"] {
            assert!(list.text().contains(words), "{words}: {list}");
        }
        assert!(near.get("/means?kind=budget").await.text().contains("وسيلة واحدة"));
        assert!(near.get("/means?state=kept").await.text().contains("لا أحد يحتفظ بوسيلة"));
        assert_eq!(near.get("/means.csv").await.body.lines().count(), 3);
        // The neighbour.
        assert_eq!(far.get("/means.csv").await.body.lines().count(), 1);
        assert!(!far.get("/means").await.text().contains("حاسوب"));
        for path in [page.clone(), format!("/means?unit={HERE}"), format!("/means?body={body}"), format!("/means/new?body={body}")] {
            assert_eq!(far.get(&path).await.status, 404, "{path}");
        }

        // The mandate ends: who still holds something is told; the successor has it; it is given back.
        app.write(sql!("update mandate set until_on = 20570 where id = (select mandate_id from means_step order by id limit 1)")).await;
        let kept = near.get("/means?state=kept").await;
        assert!(kept.text().contains("لم ترجع رغم انتهاء الانتداب"), "{kept}");
        assert!(near.get(&page).await.text().contains("سلموها لخلفه"));
        let steps = format!("{page}/steps");
        let early = near.post(&steps, &[("holder", &next), ("on", "2026-01-01")]).await;
        assert!(early.status == 422 && early.text().contains("ولا قبل آخر تسجيل"), "{early}");
        let gone = near.post(&steps, &[("holder", &theirs), ("on", "2026-05-01")]).await;
        assert!(gone.status == 422 && gone.text().contains("هي بيد هذا الشخص"), "{gone}");
        assert_eq!(near.post(&steps, &[("holder", &next), ("on", "2026-05-01")]).await.status, 303);
        assert!(near.get(&page).await.text().contains("انتقلت إلى الخلف في 1 ماي 2026"));
        assert_eq!(near.post(&steps, &[("holder", "returned"), ("on", "2026-05-02")]).await.status, 303);
        assert!(near.get(&page).await.text().contains("أرجعت في 2 ماي 2026"));
        let again = near.post(&steps, &[("holder", "returned"), ("on", "2026-05-03")]).await;
        assert!(again.status == 422 && again.text().contains("أرجعت هذه الوسيلة من قبل"), "{again}");
        let back = format!("{page}/steps/withdrawal");
        assert_eq!(far.post(&back, &[]).await.status, 404);
        for _ in 0..2 {
            assert_eq!(near.post(&back, &[]).await.location.as_deref(), Some(page.as_str()));
        }
        assert_eq!(near.post(&back, &[]).await.location.as_deref(), Some("/means"));
        assert_eq!(near.get(&page).await.status, 404);
        let done = app.app.db.all(verbs()).await.expect("the journal");
        for verb in ["give_means", "hand_over_means", "return_means", "take_back_means"] {
            assert!(done.iter().any(|v| v == verb), "{verb}: {done:?}");
        }
    })
    .await;
}

/// P03: a post-holder asks for a means with a reason; nobody decides on their own request; a decision has a reason, what is granted is
/// given, once; who asked may take it back while nobody decided.
#[tokio::test(flavor = "multi_thread")]
async fn requests_are_answered() {
    TestApp::each(async |app| {
        let near = app.secretary_of(HERE).await;
        let (member, far) = (app.holder(Position::Member, HERE).await, app.secretary_of(NEIGHBOUR).await);
        let body = app.body("provincial_secretariat", HERE).await.expect("a body").to_string();
        let (mine, heads) = (mandate(app, &member).await, mandate(app, &near).await);
        let form = |holder: &str, why: &str| {
            [
                ("body", body.as_str()),
                ("holder", holder),
                ("kind", "equipment"),
                ("what", "جهاز عرض"),
                ("reason", why),
            ]
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
        };
        let send = async |client: &Client, form: [(String, String); 5]| {
            let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            client.post("/means/requests", &form).await
        };
        assert!(near.get("/means/requests").await.text().contains("لا طلب في هذا التراب"));
        assert_eq!(member.get(&format!("/means/requests/new?body={body}")).await.status, 200);
        let bare = send(&member, form(&mine, " ")).await;
        assert!(bare.status == 422 && bare.text().contains("اكتبوا السبب"), "{bare}");
        let others = send(&member, form(&heads, "للتأطير")).await;
        assert!(
            others.status == 422 && others.text().contains("من له انتداب سار"),
            "for oneself only: {others}"
        );
        assert_eq!(send(&far, form(&mine, "للتأطير")).await.status, 404);
        let asked = send(&member, form(&mine, "لتأطير اللقاءات")).await;
        let page = asked.location.expect("its page");
        assert!(near.get("/means/requests?state=open").await.text().contains("جهاز عرض"));
        assert_eq!(far.get(&page).await.status, 404);
        assert_eq!(far.get("/means/requests.csv").await.body.lines().count(), 1);
        let answer = format!("{page}/answer");
        let silent = near.post(&answer, &[("answer", "granted"), ("reason", " ")]).await;
        assert!(silent.status == 422 && silent.text().contains("اكتبوا السبب"), "{silent}");
        let granted = [("answer", "granted"), ("reason", "متوفر في المقر")];
        assert_eq!(member.post(&answer, &granted).await.status, 403);
        assert_eq!(near.post(&answer, &granted).await.status, 303);
        let again = near.post(&answer, &granted).await;
        assert!(again.status == 422 && again.text().contains("بت في هذا الطلب من قبل"), "{again}");
        let shown = member.get(&page).await;
        assert!(shown.text().contains("استجيب له في") && shown.text().contains("متوفر في المقر"), "{shown}");
        assert!(member.get("/means").await.text().contains("جهاز عرض"), "what is granted is given");

        // One's own, taken back.
        let own = send(&near, form(&heads, "للتنقل")).await.location.expect("its page");
        let refused = near.post(&format!("{own}/answer"), &granted).await;
        assert!(refused.status == 422 && refused.text().contains("لا يبت أحد في طلبه"), "{refused}");
        let not_mine = member.post(&format!("{own}/withdrawal"), &[]).await;
        assert!(not_mine.status == 422 && not_mine.text().contains("لا يسحب الطلب إلا صاحبه"), "{not_mine}");
        assert_eq!(near.post(&format!("{own}/withdrawal"), &[]).await.status, 303);
        assert!(near.get(&own).await.text().contains("سحبه صاحبه في"));
        assert_eq!(near.get("/means/requests.csv").await.body.lines().count(), 3);
    })
    .await;
}
