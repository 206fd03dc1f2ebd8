//! The officer's queue (G03).

use super::{HERE, THERE, applied, campaign, commune, count, last, said, seated};
use crate::testing::TestApp;
use amana_sql::sql;

/// G03: the applications of a territory wait in its queue by commune, counted exactly, the oldest first, with the days that the
/// statute leaves; the province next to it sees them by no address, filter, file or count.
#[tokio::test(flavor = "multi_thread")]
async fn the_queue_of_a_province_is_its_own() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        for (name, phone) in [("سعاد البقالي", "0600000001"), ("كريم الوردي", "0600000002")]
        {
            applied(app, &form, name, phone).await;
        }
        // On paper, received three weeks ago.
        let unit = commune(app, HERE).await;
        let mut paper = said(&unit, "مريم الحسوني", "0600000003");
        paper.extend([("channel", "paper"), ("on", "2026-04-13")]);
        let mut odd = paper.clone();
        odd.retain(|(field, _)| *field != "on");
        odd.push(("on", "2027-01-01"));
        assert_eq!(secretary.post("/applications", &odd).await.status, 422);
        let entered = secretary.post("/applications", &paper).await;
        assert_eq!(entered.status, 303, "{entered}");
        let id = last(app).await;
        let queue = secretary.get("/applications").await;
        let text = queue.text();
        assert!(text.contains("3 طلبات انخراط"), "{queue}");
        assert!(text.contains("بقيت 9 أيام للبت") && text.contains("بقي 30 يوما للبت"), "{queue}");
        assert!(text.find("مريم الحسوني") < text.find("سعاد البقالي"), "the oldest first: {queue}");
        assert!(secretary.get("/applications?channel=paper").await.text().contains("طلب انخراط واحد"));
        assert!(secretary.get(&format!("/applications?unit={unit}")).await.text().contains("3 طلبات انخراط"));
        assert!(secretary.get("/applications?state=late").await.text().contains("لا طلب انخراط"));

        let neighbour = app.secretary_of(THERE).await;
        assert!(neighbour.get("/applications").await.text().contains("لا طلب انخراط"));
        for path in [
            format!("/applications/{id}"),
            format!("/applications?unit={HERE}"),
            format!("/applications.csv?unit={unit}"),
        ] {
            assert_eq!(neighbour.get(&path).await.status, 404, "{path}");
        }
        let sheet = neighbour.get("/applications.csv").await;
        assert!(sheet.status == 200 && !sheet.body.contains("2026/0001"), "{sheet}");
        assert_eq!(neighbour.post("/applications", &paper).await.status, 422, "not into another province");
        let told = [("person", "1"), ("same", "yes")];
        assert_eq!(neighbour.post(&format!("/applications/{id}/match"), &told).await.status, 404);
        let reading = format!("/applications/{id}/fields/phone/reading");
        assert_eq!(neighbour.post(&reading, &[("reason", "…")]).await.status, 404);
        // The register is not for whoever only reads the record.
        assert_eq!(app.reader_of(HERE).await.get("/applications").await.status, 403);
        assert_eq!(
            app.holder(crate::access::Position::Member, HERE).await.get("/applications").await.status,
            403
        );

        let sheet = secretary.get("/applications.csv").await;
        assert!(sheet.body.contains("مريم الحسوني") && !sheet.body.contains("0600000003"), "{sheet}");
        let lines = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'export_list'");
        assert_eq!(count(app, lines).await, 2, "each list taken away has its line");
    })
    .await;
}

/// G04: whoever sits in the body that decides reads what it is to decide on, in the own province and nothing else of the register;
/// what the law protects stays hidden from them, and they open no campaign and enter nobody.
#[tokio::test(flavor = "multi_thread")]
async fn a_member_of_the_committee_reads_the_queue() {
    TestApp::each(async |app| {
        let (_, address, form) = campaign(app).await;
        applied(app, &form, "سعاد البقالي", "0600000001").await;
        let id = last(app).await;
        let (person, _) = seated(app, "membership_committee", "member", HERE).await;
        let member = app.signed_in(Some(person)).await;
        let queue = member.get("/applications").await;
        assert!(queue.status == 200 && queue.text().contains("سعاد البقالي"), "{queue}");
        for refused in ["/applications/new", "/campaigns", "/members"] {
            assert!(!queue.body.contains(&format!("href=\"{refused}\"")), "{refused} is offered: {queue}");
        }
        let one = member.get(&format!("/applications/{id}")).await;
        assert!(one.status == 200 && one.text().contains("سعاد البقالي"), "{one}");
        assert!(!one.body.contains("0600000001") && !one.body.contains("/reading\""), "{one}");
        for path in [
            "/members",
            "/members.csv",
            "/applications.csv",
            "/applications/new",
            "/campaigns",
            "/prospects",
            &address,
        ] {
            assert_eq!(member.get(path).await.status, 403, "{path}");
        }
        let alone = member.post(&format!("/applications/{id}/decision"), &[("judgement", "accept")]).await;
        assert_eq!(alone.status, 403, "{alone}");
        let (other, _) = seated(app, "membership_committee", "member", THERE).await;
        let other = app.signed_in(Some(other)).await;
        assert!(other.get("/applications").await.text().contains("لا طلب انخراط"));
        assert_eq!(other.get(&format!("/applications/{id}")).await.status, 404);
    })
    .await;
}

/// G03: what the law protects is hidden on the page of an application; each reading is an act with its reason.
#[tokio::test(flavor = "multi_thread")]
async fn a_protected_value_is_read_with_its_reason() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        applied(app, &form, "سعاد البقالي", "0612345678").await;
        let id = last(app).await;
        let page = secretary.get(&format!("/applications/{id}")).await;
        assert!(page.text().contains("سعاد البقالي") && page.text().contains("التنشيط"), "{page}");
        assert!(!page.body.contains("0612345678") && !page.body.contains("1991-03-02"), "{page}");
        let reading = format!("/applications/{id}/fields/phone/reading");
        assert_eq!(secretary.post(&reading, &[("reason", " ")]).await.status, 422);
        let read = secretary.post(&reading, &[("reason", "الاتصال به لاستكمال الملف")]).await;
        assert!(read.body.contains("0612345678") && !read.body.contains("1991-03-02"), "{read}");
        let line =
            app.app.db.one(sql!((String), "select detail from act where verb = 'reveal_protected'")).await;
        let line = line.expect("a line");
        assert!(line.contains("phone") && line.contains("استكمال") && !line.contains("0612345678"), "{line}");
        let unknown = format!("/applications/{id}/fields/identity/reading");
        assert_eq!(secretary.post(&unknown, &[("reason", "…")]).await.status, 404);
    })
    .await;
}

/// G04: the head and the rapporteur of a committee run it and read the applications that the statute puts before it; the register of
/// the territory, its money, what people ask of their data and its journal are not theirs by that office (09-08 art. 3).
#[tokio::test(flavor = "multi_thread")]
async fn a_committees_bureau_does_not_hold_the_register() {
    TestApp::each(async |app| {
        let (_, _, form) = campaign(app).await;
        applied(app, &form, "سعاد البقالي", "0600000001").await;
        let id = last(app).await;
        for post in ["president", "rapporteur"] {
            let (person, body) = seated(app, "membership_committee", post, HERE).await;
            let bureau = app.signed_in(Some(person)).await;
            assert_eq!(bureau.get("/applications").await.status, 200, "{post}");
            assert_eq!(bureau.get(&format!("/applications/{id}")).await.status, 200, "{post}");
            assert_eq!(
                bureau.get(&format!("/bodies/{body}/meetings/new")).await.status,
                200,
                "{post} convenes"
            );
            for path in [
                "/members",
                "/members.csv",
                "/members/imports",
                "/applications.csv",
                "/applications/papers",
                "/campaigns",
                "/receipts",
                "/rights",
                "/rolls",
                "/duplicates",
                "/journal",
            ] {
                assert_eq!(bureau.get(path).await.status, 403, "{post}: {path}");
            }
            let reading = format!("/applications/{id}/fields/phone/reading");
            assert_eq!(bureau.post(&reading, &[("reason", "…")]).await.status, 403, "{post}");
        }
        // Another committee of the province reads no application either.
        let (person, _) = seated(app, "provincial_ethics_committee", "president", HERE).await;
        let ethics = app.signed_in(Some(person)).await;
        assert_eq!(ethics.get("/applications").await.status, 403);
        assert_eq!(ethics.get("/bodies").await.status, 200);
    })
    .await;
}
