//! The figures through the door, on both engines: what counts, what is listed, on which day, for whom.

mod kept;
mod reforms;

use crate::{
    access::Position,
    testing::{Client, TestApp},
};
use amana_base::Day;
use amana_sql::sql;

const PROVINCE: &str = "03.531";
const COMMUNE: &str = "03.531.01.05";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// Somebody heads the local body of a commune from a day on.
async fn local(app: &TestApp, code: &str, from: &str, until: Option<&str>) -> Client {
    let held = app.held(Position::Head, code, day(from), until.map(day)).await;
    held.expect("the statute has a local head")
}

/// A02, A03, F06: every commune is counted, also where there is nothing: Taounate counts n of 49, Fès-Meknès n of 194, and the list
/// has each with its state.
#[tokio::test(flavor = "multi_thread")]
async fn every_commune_is_counted() {
    TestApp::each(async |app| {
        local(app, COMMUNE, "2026-01-01", None).await;
        let province = app.secretary_of(PROVINCE).await;
        let page = province.get("/structure").await;
        assert!(page.text().contains("1 من 49 جماعة فيها هيئة محلية"), "{page}");
        assert_eq!(page.body.matches("class=\"tile ").count(), 49, "{page}");
        let region = app.secretary_of("03").await;
        let page = region.get("/structure").await;
        assert!(page.text().contains("1 من 194 جماعة"), "{page}");
        assert_eq!(
            page.body.matches("<path class=\"c").count() + page.body.matches("<path class=\"none").count(),
            9,
            "{page}"
        );
        for words in ["تاونات", "1 من 49", "0 من", "لا معطيات: خانة مخططة"] {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        let nation = app.secretary_of("MA").await;
        let page = nation.get("/structure").await;
        assert!(page.text().contains("1 من 1.503"), "{page}");
        assert!(page.text().contains("خارج الخريطة"), "the organisation's own region stands beside: {page}");
        assert!(page.body.len() < 60_000, "{}", page.body.len());
        // The province with the most communes, too (A09).
        let most = nation.get("/structure?unit=09.541").await;
        assert_eq!(most.body.matches("class=\"tile ").count(), 89, "{most}");
        assert!(most.body.len() < 60_000, "{}", most.body.len());

        let list = province.get("/structure/structured").await;
        for words in ["مهيكلة منذ 1 يناير 2026", "لم تسجل فيها هيئة قط", "الكل (49)", "المحتسبة (1)", "F06"]
        {
            assert!(list.text().contains(words), "{words}: {list}");
        }
        let few = province.get("/structure/structured?state=counted").await;
        assert!(few.text().contains("سطر واحد") && few.text().contains("تاونات"), "{few}");
        // The term ends: somebody still sits there, and it counts no more.
        let over = day("2026-04-01");
        app.write(sql!("update mandate set term_ends_on = {over} where commune_id <> 0")).await;
        let page = province.get("/structure").await;
        assert!(page.text().contains("0 من 49 جماعة"), "{page}");
        let list = province.get("/structure/vacant").await;
        assert!(list.text().contains("شاغرة منذ 1 أبريل 2026"), "{list}");
        let list = province.get("/structure/expired").await;
        assert!(list.text().contains("انقضت المدة في 1 أبريل 2026"), "{list}");
        let commune = province.get(&format!("/structure?unit={COMMUNE}")).await;
        assert!(
            commune.text().contains("لا هيئة محلية بانتدابات سارية في هذه الجماعة منذ 1 أبريل 2026"),
            "{commune}"
        );
        let past = province.get("/structure?on=2026-03-01").await;
        assert!(past.text().contains("1 من 49 جماعة"), "valid on that day: {past}");
    })
    .await;
}

/// F06, B14: the same on any past day; a gap between two terms is a vacancy with the day on which it began. Before anything was
/// recorded the answer says that nothing is known, and a day that is none is told.
#[tokio::test(flavor = "multi_thread")]
async fn any_past_day_can_be_asked() {
    TestApp::each(async |app| {
        local(app, COMMUNE, "2018-01-01", Some("2020-01-01")).await;
        local(app, COMMUNE, "2022-01-01", None).await;
        let province = app.secretary_of(PROVINCE).await;
        for (on, words) in [
            ("2019-06-30", "1 من 49 جماعة"),
            ("2019-12-31", "1 من 49 جماعة"),
            ("2020-01-01", "0 من 49 جماعة"),
            ("2022-01-01", "1 من 49 جماعة"),
            ("2017-12-31", "لا شيء مسجل قبل 1 يناير 2018"),
            ("2999-01-01", "هذا اليوم لم يأت بعد"),
            ("31-12-2019", "لا يوم بهذا الاسم"),
        ] {
            let page = province.get(&format!("/structure?on={on}")).await;
            assert!(page.status == 200 && page.text().contains(words), "{on}, {words}: {page}");
        }
        let list = province.get("/structure/vacant?on=2021-05-01").await;
        assert!(list.text().contains("شاغرة منذ 1 يناير 2020"), "{list}");
        let empty = province.get("/structure/met?on=1999-01-01").await;
        assert!(empty.text().contains("لا شيء مسجل قبل"), "{empty}");
        // The slider goes back by months.
        let slid = province.get("/structure?back=24&of=vacant").await;
        assert_eq!(slid.status, 303);
        let to = slid.location.expect("an address");
        assert!(to.contains("on=2024-05-04") && to.contains("of=vacant"), "{to}");
        assert!(province.get(&to).await.text().contains("1 من 49"), "{to}");
        let now = province.get("/structure?back=0").await.location.expect("an address");
        assert!(!now.contains("on="), "{now}");
    })
    .await;
}

/// N01, N08: how many bodies met within the period of their statute, by kind, with those that have not.
#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_met_in_time_are_counted_and_the_others_listed() {
    TestApp::each(async |app| {
        let region = app.secretary_of("03").await;
        let kind = "provincial_secretariat";
        for code in [PROVINCE, "03.561"] {
            app.secretary_of(code).await;
        }
        app.write(sql!("update body set founded_on = 20400 where kind = {kind}")).await;
        let body = app.body(kind, PROVINCE).await;
        app.meeting_held(body, PROVINCE, day("2026-04-20")).await;
        let page = region.get(&format!("/structure/met?kind={kind}")).await;
        for words in ["50%", "1 من 2", "لم تجتمع قط", "المادة 70", "غير المحتسبة (1)"] {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        assert!(!page.text().contains("آخر اجتماع: 20 أبريل 2026"), "those that have not come first: {page}");
        let every = region.get("/structure/met").await;
        assert!(every.body.contains(&format!("kind={kind}")), "by kind: {every}");
        // N01: the share that met in a period of any length, and those that did not.
        let period = region.get(&format!("/structure/convened?kind={kind}&months=1")).await;
        for words in ["50%", "1 من 2", "لم يسجل لها اجتماع"] {
            assert!(period.text().contains(words), "{words}: {period}");
        }
        let before = region.get(&format!("/structure/met?kind={kind}&on=2026-04-19")).await;
        assert!(before.text().contains("0 من 2"), "{before}");
        // What a confidential body does is for its members (B13).
        app.write(sql!("update body set confidential = 1 where kind = {kind} and province_id = (select id from unit where code = '03.561')")).await;
        let page = region.get(&format!("/structure/met?kind={kind}")).await;
        assert!(page.text().contains("1 من 1"), "{page}");
    })
    .await;
}

/// A07, A08, N10: structured communes by class, meetings of a period by territory and by their distance from the centre.
#[tokio::test(flavor = "multi_thread")]
async fn reach_is_split_by_class_and_distance() {
    TestApp::each(async |app| {
        local(app, "03.531.05.03", "2026-01-01", None).await;
        let nation = app.secretary_of("MA").await;
        for (code, on) in [
            ("04.421.01.0", "2026-04-01"),
            ("03.231.01.0", "2026-04-02"),
            ("03.531.05.03", "2026-04-03"),
            (PROVINCE, "2026-04-04"),
            ("MA", "2026-04-05"),
            (PROVINCE, "2024-04-04"),
        ] {
            app.meeting_held(None, code, day(on)).await;
        }
        let page = nation.get("/structure").await;
        for words in ["قروية", "مدينة صغيرة", "50.000"] {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        let reach = nation.get("/structure/reach").await;
        for words in ["50%", "2 من 4", "العاصمة", "مدينة كبرى أخرى", "مكان غير معروف", "300.000"]
        {
            assert!(reach.text().contains(words), "{words}: {reach}");
        }
        let activity = nation.get("/structure/activity").await;
        assert!(activity.text().contains("5 أسطر"), "{activity}");
        let longer = nation.get("/structure/activity?months=48").await;
        assert!(longer.text().contains("6 أسطر"), "{longer}");
        let region = nation.get("/structure?of=activity&unit=03").await;
        assert!(region.text().contains("تاونات"), "{region}");
        let none = app.secretary_of("04").await.get("/structure/activity").await;
        assert!(none.text().contains("سطر واحد"), "only the own region's: {none}");
    })
    .await;
}

/// The figures of a territory are for whoever reads its record; the members only for whoever may count them; an export is written
/// down.
#[tokio::test(flavor = "multi_thread")]
async fn figures_are_for_whom_they_concern() {
    TestApp::each(async |app| {
        local(app, COMMUNE, "2026-01-01", None).await;
        let province = app.secretary_of(PROVINCE).await;
        for path in [
            "/structure?unit=03",
            "/structure?unit=03.561",
            "/structure/met?unit=MA",
            "/structure?unit=nowhere",
            "/structure/nothing",
        ] {
            assert_eq!(province.get(path).await.status, 404, "{path}");
        }
        assert_eq!(app.outsider().await.get("/structure").await.status, 403);
        assert_eq!(app.nobody().get("/structure").await.status, 303);
        let sees = province.get("/structure").await;
        assert!(sees.text().contains("نمو العضوية في سنة"), "{sees}");
        assert_eq!(province.get("/structure/members").await.status, 200);
        let reader = app.reader_of(PROVINCE).await;
        let page = reader.get("/structure").await;
        assert!(page.text().contains("صلاحيتك لا تشمل سجل أعضاء"), "{page}");
        assert!(!page.text().contains("نمو العضوية في سنة"), "{page}");
        for key in ["members", "growth", "women", "youth"] {
            assert_eq!(reader.get(&format!("/structure/{key}")).await.status, 404, "{key}");
        }
        let file = province.get("/structure.csv").await;
        assert_eq!(file.status, 200, "{file}");
        assert_eq!(file.body.lines().count(), 51, "the province, its communes, a head: {}", file.body);
        let file = province.get("/structure/structured/list.csv?on=2026-02-01").await;
        assert_eq!(file.body.lines().count(), 50, "{}", file.body);
        assert!(file.body.contains("2026-02-01"), "{}", file.body);
        let verbs = app.app.db.all(crate::testing::store::verbs()).await.expect("a query");
        assert_eq!(verbs.iter().filter(|v| *v == "export_list").count(), 2, "{verbs:?}");
        // A neighbour exports its own only.
        let other = app.secretary_of("03.561").await;
        assert_eq!(other.get(&format!("/structure.csv?unit={PROVINCE}")).await.status, 404);
    })
    .await;
}

/// Names are words, never markup: not in the drawing, not in a tile, not in a list.
#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_name_stays_text() {
    TestApp::each(async |app| {
        let hostile = "\"><script>alert(1)</script><a x='";
        app.write(sql!(
            "update unit set name_ar = {hostile}, name_fr = {hostile} where code in ({PROVINCE}, {COMMUNE})"
        ))
        .await;
        let region = app.secretary_of("03").await;
        for path in [
            "/structure",
            "/structure?unit=03.531",
            "/structure/vacant?unit=03.531",
            "/structure?unit=03.531.01.05",
        ] {
            let page = region.get(path).await;
            assert_eq!(page.status, 200, "{page}");
            assert!(!page.body.contains("<script>alert"), "{path}: {page}");
            assert!(
                page.body.contains("script&#62;alert(1)") || page.body.contains("script&gt;alert(1)"),
                "{path}: {page}"
            );
        }
        let odd = region.get("/structure?on=%22%3E%3Cscript%3E&kind=%3Cb%3E&months=-9&of=x&after=%00").await;
        assert!(odd.status == 200 && !odd.body.contains("\"><script>"), "{odd}");
    })
    .await;
}

/// G08: women and the young in a body against its quota; of whom it is not known may still make it.
#[tokio::test(flavor = "multi_thread")]
async fn quotas_are_counted_against_the_statute() {
    TestApp::each(async |app| {
        let province = app.secretary_of(PROVINCE).await;
        let open = province.get("/structure/women").await;
        assert!(open.text().contains("0 معروفون من 1") && open.text().contains("المادة 96"), "{open}");
        app.write(sql!("update person set sex = 'f'")).await;
        let met = province.get("/structure/women?state=counted").await;
        assert!(met.text().contains("1 من 1، والمطلوب 1"), "{met}");
    })
    .await;
}
