use crate::{access::Position, members::tests::entered, people::Person, testing::TestApp};
use amana_base::Id;
use amana_sql::sql;

const UNIT: &str = "03.531.01.05";

async fn person(app: &TestApp, membership: &str) -> Id<Person> {
    let id: Id<crate::members::Membership> =
        membership.rsplit('/').next().expect("an id").parse().expect("an id");
    app.app
        .db
        .one(sql!((Id<Person>), "select person_id from membership where id = {id}"))
        .await
        .expect("a person")
}

/// G01: probable pairs are found, shown side by side without anything protected, made one, found by either name, and taken back; who is
/// not the same is not asked about again.
#[tokio::test(flavor = "multi_thread")]
async fn a_pair_is_looked_for_judged_and_taken_back() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of("03.531").await;
        let one = entered(
            &secretary,
            "عبد القادر الغزواني",
            UNIT,
            &[("sex", "m"), ("phone", "0612345678"), ("on", "2024-01-10")],
        )
        .await;
        let other = entered(
            &secretary,
            "عبدالقادر غزواني",
            UNIT,
            &[("sex", "m"), ("phone", "+212612345678"), ("on", "2025-03-01")],
        )
        .await;
        let third = entered(&secretary, "زهرة بنصالح", UNIT, &[("birth", "1971-06-07")]).await;
        let paid = [("on", "2026-05-04"), ("amount", "100"), ("paid_by", "cash"), ("until", "2027-05-04")];
        assert_eq!(secretary.post(&format!("{other}/payments"), &paid).await.status, 303);
        let looked = secretary.post("/duplicates", &[("unit", "03.531")]).await;
        assert_eq!(looked.status, 303, "{looked}");
        let page = secretary.get("/duplicates?unit=03.531").await;
        assert!(
            page.text().contains("عبد القادر الغزواني") && page.text().contains("عبدالقادر غزواني"),
            "{page}"
        );
        assert!(!page.text().contains("زهرة بنصالح") && !page.body.contains("0612345678"), "{page}");
        let (a, b, c) = (person(app, &one).await, person(app, &other).await, person(app, &third).await);
        let side = secretary.get(&format!("/duplicates/compare?a={a}&b={b}")).await;
        assert!(
            side.status == 200 && side.text().contains("هما شخص واحد") && !side.body.contains("0612345678"),
            "{side}"
        );
        // The neighbour sees neither.
        let neighbour = app.secretary_of("03.561").await;
        assert_eq!(neighbour.get(&format!("/duplicates/compare?a={a}&b={b}")).await.status, 404);
        assert_eq!(neighbour.get("/duplicates?unit=03.531").await.status, 404);
        assert!(!neighbour.get("/duplicates").await.text().contains("الغزواني"));
        let (a, b, c) = (a.to_string(), b.to_string(), c.to_string());
        for address in ["/merges", "/duplicates/distinction", "/duplicates/requests"] {
            let answer =
                neighbour.post(address, &[("a", a.as_str()), ("b", b.as_str()), ("reason", "x")]).await;
            assert_eq!(answer.status, 404, "{address}");
        }
        let treasurer = app.holder(Position::Treasurer, "03.531").await;
        assert_eq!(treasurer.post("/merges", &[("a", a.as_str()), ("b", b.as_str())]).await.status, 403);
        // Not the same: remembered for ever.
        assert_eq!(
            secretary.post("/duplicates/distinction", &[("a", a.as_str()), ("b", c.as_str())]).await.status,
            303
        );
        let never = secretary.post("/merges", &[("a", c.as_str()), ("b", a.as_str())]).await;
        assert!(never.status == 422 && never.text().contains("سبق أن قيل"), "{never}");
        // The same: the earlier membership stands, what was paid on the other with it.
        let done = secretary.post("/merges", &[("a", b.as_str()), ("b", a.as_str())]).await;
        assert_eq!(done.location.as_deref(), Some(format!("/people/{a}").as_str()), "{done}");
        assert_eq!(secretary.get(&other).await.status, 404);
        assert_eq!(
            secretary.get(&format!("/people/{b}")).await.location.as_deref(),
            Some(format!("/people/{a}").as_str())
        );
        let member = secretary.get(&one).await;
        assert!(member.text().contains("واجب الانخراط مؤدى إلى غاية 4 ماي 2027"), "{member}");
        let found = secretary.get("/search?q=%D8%BA%D8%B2%D9%88%D8%A7%D9%86%D9%8A").await;
        assert!(found.text().contains("عبد القادر الغزواني"), "{found}");
        let count = secretary.get("/members?state=all").await;
        assert!(count.text().contains("عضوان في هذه اللائحة"), "{count}");
        let line = sql!((String), "select detail from act where verb = 'merge_persons'");
        let line = app.app.db.one(line).await.expect("a line");
        assert!(line.contains(&b) && !line.contains("غزواني"), "{line}");
        // Taken back, both are there again.
        let list = secretary.get("/duplicates").await;
        let back =
            list.body.split("/merges/").nth(1).and_then(|t| t.split('"').next()).expect("a merge").to_owned();
        assert_eq!(neighbour.post(&format!("/merges/{back}"), &[]).await.status, 404);
        let undone = secretary.post(&format!("/merges/{back}"), &[]).await;
        assert_eq!(undone.status, 303, "{undone}");
        assert_eq!(secretary.get(&other).await.status, 200);
        assert!(secretary.get("/members?state=all").await.text().contains("3 أعضاء في هذه اللائحة"));
        let member = secretary.get(&one).await;
        assert!(!member.text().contains("4 ماي 2027"), "{member}");
        assert_eq!(secretary.post(&format!("/merges/{back}"), &[]).await.status, 422, "once");
    })
    .await;
}

/// G01: nobody's relations are moved behind another territory's back: it is asked of the level that holds both. Two who sign in are not
/// made one.
#[tokio::test(flavor = "multi_thread")]
async fn what_reaches_further_is_asked_of_the_level_above() {
    TestApp::each(async |app| {
        let (secretary, region) = (app.secretary_of("03.531").await, app.secretary_of("03").await);
        let one = entered(&secretary, "كمال الدرقاوي", UNIT, &[]).await;
        let other = entered(&secretary, "كمال درقاوي", UNIT, &[]).await;
        let (a, b) = (person(app, &one).await, person(app, &other).await);
        let away = app.unit("03.561").await;
        app.write(crate::testing::store::person_place_insert(b, away.place(), "كمال درقاوي")).await;
        let pair = [("a", a.to_string()), ("b", b.to_string())];
        let pair: Vec<(&str, &str)> = pair.iter().map(|(key, id)| (*key, id.as_str())).collect();
        let refused = secretary.post("/merges", &pair).await;
        assert!(refused.status == 422 && refused.text().contains("طلب الجمع من المستوى الأعلى"), "{refused}");
        assert_eq!(secretary.post("/duplicates/requests", &pair).await.status, 422, "why?");
        let with: Vec<(&str, &str)> = pair.iter().copied().chain([("reason", "البطاقة نفسها")]).collect();
        assert_eq!(secretary.post("/duplicates/requests", &with).await.status, 303);
        assert_eq!(secretary.post("/duplicates/requests", &with).await.status, 422, "once");
        let asked = region.get("/duplicates").await;
        assert!(asked.text().contains("البطاقة نفسها"), "{asked}");
        assert!(!app.secretary_of("03.561").await.get("/duplicates").await.text().contains("البطاقة نفسها"));
        // Both sign in and did something: refused with words; unused, the account is closed.
        let (first, second) = (app.signed_in(Some(a)).await, app.signed_in(Some(b)).await);
        drop((first, second));
        let refused = region.post("/merges", &pair).await;
        assert!(refused.status == 422 && refused.text().contains("حساب مستعمل"), "{refused}");
        app.write(sql!("delete from session where account_id in (select id from account where person_id = {b})")).await;
        app.write(sql!("update act set account_id = null where account_id in (select id from account where person_id = {b})")).await;
        let done = region.post("/merges", &pair).await;
        assert_eq!(done.status, 303, "{done}");
        assert!(!region.get("/duplicates").await.text().contains("البطاقة نفسها"), "answered");
        let open = sql!((i64), "select cast(count(*) as bigint) as n from account where person_id = {a} and closed_at is null");
        assert_eq!(app.app.db.one(open).await.expect("a count"), 1);
    })
    .await;
}
