//! Directives through the HTTP door, on both engines.

use crate::{
    bodies::Body,
    decisions::{self, Decision, Kind, NewDecision},
    testing::{Answer, Client, TestApp},
};
use amana_base::{Day, Id};
use amana_sql::sql;

const PROVINCE: &str = "03.531";
const NEIGHBOUR: &str = "03.561";

async fn count(app: &TestApp, query: amana_sql::Query<i64>) -> i64 {
    app.app.db.one(query).await.expect("a count")
}

/// The body in which somebody holds their office.
async fn body_of(app: &TestApp, client: &Client) -> Id<Body> {
    let officer = client.officer(app).await.expect("a session");
    officer.holdings.iter().find_map(|h| h.body).expect("an office in a body")
}

/// A decision of a body, written behind the program's back: how it is taken is proven elsewhere.
pub(crate) async fn decided(app: &TestApp, body: Id<Body>, kind: Kind, text: &str, on: Day) -> Id<Decision> {
    let unit =
        app.app.db.one(sql!((Id<crate::territory::Unit>), "select unit_id from body where id = {body}"));
    let unit = unit.await.expect("its unit");
    let row = app.app.db.one(crate::bodies::store::unit(unit)).await.expect("the unit");
    let id = app.id::<Decision>();
    let new = NewDecision { body: Some(body), ..NewDecision::of(unit, kind, text) };
    app.write(decisions::store::decision_insert(id, &new, Some(on), on, row.place(), Id::from_raw(0))).await;
    id
}

fn today(app: &TestApp) -> Day {
    app.app.clock.now().day(60)
}

fn version(page: &Answer) -> String {
    let mark = "name=\"version\" value=\"";
    let at = page.body.find(mark).unwrap_or_else(|| panic!("no version: {page}")) + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

/// D01, D07: a directive of the national body is entered in its register, addressed by rule to every provincial secretariat,
/// acknowledged, reported on and carried out by who speaks for each; the issuer sees who has not; those outside see nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_directive_is_followed_downwards() {
    TestApp::each(async |app| {
        let (nation, near, far) = (
            app.rapporteur_of("MA").await,
            app.secretary_of(PROVINCE).await,
            app.secretary_of(NEIGHBOUR).await,
        );
        let (issuer, mine, theirs) =
            (body_of(app, &nation).await, body_of(app, &near).await, body_of(app, &far).await);
        let id = decided(app, issuer, Kind::Directive, "تجديد الفروع المحلية", today(app).plus(-3)).await;
        let form = format!("/decisions/{id}/directive");
        assert_eq!(nation.get(&format!("{form}/new")).await.status, 200);
        assert_eq!(near.get(&format!("{form}/new")).await.status, 404, "not of their territory");
        let decision = nation.get(&format!("/decisions/{id}")).await;
        assert!(decision.body.contains(&format!("{form}/new")), "{decision}");

        let due = today(app).plus(20).to_string();
        let wrong = nation
            .post(&form, &[("kind", "provincial_secretariat"), ("unit", "كوكب"), ("number", "x"), ("due", "2020-01-01")])
            .await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("اكتب عددا صحيحا"), "{wrong}");
        let early = nation.post(&form, &[("kind", "provincial_secretariat"), ("due", "2020-01-01")]).await;
        assert_eq!(early.status, 422);
        assert!(early.text().contains("سابق ليوم اتخاذ القرار"), "{early}");
        let fields = [("kind", "provincial_secretariat"), ("unit", ""), ("due", due.as_str())];
        let issued = nation.post(&form, &fields).await;
        assert_eq!(issued.status, 303, "{issued}");
        assert_eq!(nation.post(&form, &fields).await.status, 409, "entered once");
        let page = format!("/directives/{id}");
        let place = |body: Id<Body>| format!("{page}/addressees/{body}");
        let shown = nation.get(&page).await;
        assert!(shown.text().contains("نفذه 0 من 2"), "{shown}");
        assert!(shown.body.contains(&place(mine)) && shown.body.contains(&place(theirs)), "{shown}");

        // Each sees their own, on the first page, on their body's page and in the register; not the other's.
        assert!(near.get("/").await.text().contains("تجديد الفروع المحلية"));
        assert!(near.get(&format!("/bodies/{mine}")).await.text().contains("تجديد الفروع المحلية"));
        let register = near.get("/directives").await;
        assert!(register.text().contains("نفذه 0 من 1"), "{register}");
        let seen = near.get(&page).await;
        assert!(seen.body.contains(&place(mine)) && !seen.body.contains(&place(theirs)), "{seen}");
        assert_eq!(near.get(&place(theirs)).await.status, 404);
        let steps = |body: Id<Body>| format!("{page}/addressees/{body}/steps");
        assert_eq!(near.post(&steps(theirs), &[("step", "acknowledged")]).await.status, 404);
        let reader = app.reader_of(PROVINCE).await;
        assert_eq!(reader.get(&place(mine)).await.status, 200);
        let refused = reader.post(&steps(mine), &[("step", "acknowledged")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("لا يفيد عن هذا الجهاز إلا من يرأسه"), "{refused}");
        assert_eq!(nation.post(&steps(mine), &[("step", "acknowledged")]).await.status, 422, "nor the issuer");

        // Acknowledged once, by whom; then reported, then done with what proves it.
        assert!(near.get(&place(mine)).await.text().contains("المادة 72"), "the statute's days");
        assert_eq!(near.post(&steps(mine), &[("step", "acknowledged")]).await.status, 303);
        assert_eq!(near.post(&steps(mine), &[("step", "acknowledged")]).await.status, 422, "pressed twice");
        assert_eq!(near.post(&steps(mine), &[("step", "reported"), ("text", " ")]).await.status, 422);
        let bad = near.post(&steps(mine), &[("step", "done"), ("link", "javascript:x")]).await;
        assert!(bad.status == 422 && bad.text().contains("يبدأ الرابط"), "{bad}");
        let bare = near.post(&steps(mine), &[("step", "done")]).await;
        assert!(bare.status == 422 && bare.text().contains("ما يثبت التنفيذ"), "{bare}");
        let own = decided(app, mine, Kind::Action, "تجديد فرع بني وليد", today(app)).await;
        let other = decided(app, theirs, Kind::Action, "تجديد فرع آخر", today(app)).await;
        let proof = |id: Id<Decision>| format!("decision:{}", id.raw());
        let foreign = near.post(&steps(mine), &[("step", "done"), ("proof", &proof(other))]).await;
        assert!(foreign.status == 422 && foreign.text().contains("ليس لهذا الجهاز"), "{foreign}");
        let reported = [("step", "reported"), ("text", "جددت ثلاثة فروع"), ("link", "https://example.org/a")];
        assert_eq!(near.post(&steps(mine), &reported).await.status, 303);
        assert_eq!(near.post(&steps(mine), &[("step", "done"), ("proof", &proof(own))]).await.status, 303);
        let told = nation.get(&place(mine)).await;
        for said in ["جددت ثلاثة فروع", "تجديد فرع بني وليد", "https://example.org/a", "أشعر بالتوصل"] {
            assert!(told.text().contains(said), "{said}: {told}");
        }
        assert!(nation.get(&page).await.text().contains("نفذه 1 من 2"));
        assert!(!near.get("/").await.text().contains("تجديد الفروع المحلية"), "nothing waits any more");

        // The other objects; the issuer maintains, then lets it off.
        assert_eq!(far.post(&steps(theirs), &[("step", "objected"), ("text", "لا فروع في الإقليم")]).await.status, 303);
        let failing = nation.get("/directives/non-compliance").await;
        assert!(failing.body.contains(&place(theirs)) && failing.text().contains("اعترض"), "{failing}");
        assert_eq!(far.post(&steps(theirs), &[("step", "released"), ("text", "…")]).await.status, 422);
        assert_eq!(nation.post(&steps(theirs), &[("step", "maintained"), ("text", "تؤسس")]).await.status, 303);
        assert_eq!(nation.post(&steps(theirs), &[("step", "released"), ("text", "بعد الزيارة")]).await.status, 303);
        assert!(nation.get(&page).await.text().contains("نفذه 1 من 1"));

        let file = nation.get(&format!("{page}/addressees.csv")).await;
        assert_eq!(file.body.lines().count(), 3, "{file}");
        assert_eq!(near.get(&format!("{page}/addressees.csv")).await.body.lines().count(), 2);
        let lines = sql!((i64), "select cast(count(*) as bigint) as n from act where verb in ('issue_directive', 'answer_directive', 'judge_objection')");
        assert_eq!(count(app, lines).await, 7);
    })
    .await;
}

/// D01: a body founded later inside the rule is told when it is founded, and no longer once the directive was withdrawn; what
/// replaces another says so; nothing ended is answered.
#[tokio::test(flavor = "multi_thread")]
async fn a_body_founded_later_is_told() {
    TestApp::each(async |app| {
        let nation = app.rapporteur_of("MA").await;
        let issuer = body_of(app, &nation).await;
        let first = decided(app, issuer, Kind::Resolution, "المقرر الأول", today(app).plus(-9)).await;
        let second = decided(app, issuer, Kind::Resolution, "المقرر الثاني", today(app).plus(-2)).await;
        let rule = [("kind", "provincial_secretariat"), ("unit", "MA")];
        for id in [first, second] {
            assert_eq!(nation.post(&format!("/decisions/{id}/directive"), &rule).await.status, 303);
        }
        let taken = nation.post(&format!("/decisions/{first}/directive"), &[("number", "2")]).await;
        assert_eq!(taken.status, 409);
        let ended = format!("/directives/{first}/end");
        let read = version(&nation.get(&format!("/directives/{first}")).await);
        let nothing = nation.post(&ended, &[("version", &read)]).await;
        assert!(nothing.status == 422 && nothing.text().contains("اكتب السبب"), "{nothing}");
        let itself = first.to_string();
        assert_eq!(nation.post(&ended, &[("version", &read), ("replaced_by", &itself)]).await.status, 422);
        let by = second.to_string();
        assert_eq!(nation.post(&ended, &[("version", &read), ("replaced_by", &by)]).await.status, 303);
        let register = nation.get("/directives").await;
        assert!(register.text().contains("عوضه القيد رقم 2"), "{register}");
        let ended_ones = nation.get("/directives?state=ended").await;
        assert!(ended_ones.text().contains("المقرر الأول") && !ended_ones.text().contains("المقرر الثاني"));

        let province = app.unit(PROVINCE).await;
        let founded = [("unit", PROVINCE), ("kind", "provincial_secretariat"), ("founded_on", "2026-05-01")];
        let answer = nation.post("/bodies", &founded).await;
        assert_eq!(answer.status, 303, "{answer}");
        let body = sql!((Id<Body>), "select id from body where unit_id = {province.id} and kind = 'provincial_secretariat'");
        let body = app.app.db.one(body).await.expect("the body");
        let told = |id: Id<Decision>| {
            sql!((i64), "select cast(count(*) as bigint) as n from addressee where decision_id = {id} and body_id = {body}")
        };
        assert_eq!((count(app, told(first)).await, count(app, told(second)).await), (0, 1));
        assert_eq!(nation.get(&format!("/directives/{second}/addressees/{body}")).await.status, 200);

        // By hand: once, within reach, and not after it ended.
        let hand = |id: Id<Decision>| format!("/directives/{id}/addressees");
        let name = body.to_string();
        assert_eq!(nation.post(&hand(second), &[("body", &name)]).await.status, 422, "addressed already");
        assert_eq!(nation.post(&hand(first), &[("body", &name)]).await.status, 422, "it is over");
        let read = version(&nation.get(&format!("/directives/{first}")).await);
        let back = nation.post(&format!("{ended}/withdrawal"), &[("version", &read)]).await;
        assert_eq!(back.status, 303, "{back}");
        let address = format!("https://amana.example/bodies/{body}");
        assert_eq!(nation.post(&hand(first), &[("body", &address)]).await.status, 303);
        assert_eq!(count(app, told(first)).await, 1);
    })
    .await;
}

/// D07: who has not acknowledged within the days of the statute, or of the decision, is listed from the day after; where
/// neither says, nobody is; the spreadsheet holds the same.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_acknowledged_in_time_is_listed() {
    TestApp::each(async |app| {
        let nation = app.rapporteur_of("MA").await;
        let near = app.secretary_of(PROVINCE).await;
        let region = app.secretary_of("03").await;
        assert!(near.token().is_some() && region.token().is_some());
        let issuer = body_of(app, &nation).await;
        let by_statute = decided(app, issuer, Kind::Resolution, "مقرر بأجل النظام الأساسي", today(app)).await;
        let by_itself = decided(app, issuer, Kind::Resolution, "مقرر بأجله", today(app)).await;
        let rule = ("kind", "provincial_secretariat");
        let fields = [rule, ("acknowledge_days", "٣")];
        assert_eq!(nation.post(&format!("/decisions/{by_statute}/directive"), &[rule]).await.status, 303);
        assert_eq!(nation.post(&format!("/decisions/{by_itself}/directive"), &fields).await.status, 303);
        let unsaid = decided(app, issuer, Kind::Resolution, "مقرر بلا أجل", today(app)).await;
        let hand = format!("/directives/{unsaid}/addressees");
        assert_eq!(nation.post(&format!("/decisions/{unsaid}/directive"), &[]).await.status, 303);
        let council = sql!(
            (Id<Body>),
            "select id from body where kind <> 'provincial_secretariat' and region_id <> 0 limit 1"
        );
        let council = app.app.db.one(council).await.expect("the region's body").to_string();
        assert_eq!(nation.post(&hand, &[("body", &council)]).await.status, 303);

        let list = async |days: i64, who: &Client, query: &str| {
            app.clock.set(crate::testing::NOW.plus_seconds(days * 86_400));
            let page = who.get(&format!("/directives/non-compliance{query}")).await;
            assert_eq!(page.status, 200, "{page}");
            page.text()
        };
        // A session lasts a day: each look is by somebody who has just signed in.
        let again = async || app.rapporteur_of("MA").await;
        app.clock.set(crate::testing::NOW.plus_seconds(3 * 86_400));
        let now = again().await;
        assert!(!list(3, &now, "").await.contains("مقرر بأجله"), "three days are not over");
        app.clock.set(crate::testing::NOW.plus_seconds(4 * 86_400));
        let now = again().await;
        let fourth = list(4, &now, "").await;
        assert!(fourth.contains("مقرر بأجله") && !fourth.contains("مقرر بأجل النظام"), "{fourth}");
        app.clock.set(crate::testing::NOW.plus_seconds(8 * 86_400));
        let now = again().await;
        let eighth = list(8, &now, "").await;
        assert!(eighth.contains("مقرر بأجل النظام") && !eighth.contains("مقرر بلا أجل"), "{eighth}");
        assert!(list(8, &now, "?why=refused").await.contains("لا جهاز متخلفا"));
        let narrow = list(8, &now, &format!("?unit={PROVINCE}")).await;
        assert!(narrow.contains("مقرر بأجله"), "{narrow}");
        assert!(list(8, &now, &format!("?unit={NEIGHBOUR}")).await.contains("لا جهاز متخلفا"));
        let file = now.get("/directives/non-compliance.csv").await;
        assert_eq!(file.body.lines().count(), 3, "{file}");
    })
    .await;
}

/// D01: what waits is put on the agenda of a planned meeting in one press, once.
#[tokio::test(flavor = "multi_thread")]
async fn it_is_put_before_a_planned_meeting() {
    TestApp::each(async |app| {
        let (nation, near) = (app.rapporteur_of("MA").await, app.secretary_of(PROVINCE).await);
        let (issuer, mine) = (body_of(app, &nation).await, body_of(app, &near).await);
        let id = decided(app, issuer, Kind::Directive, "تحيين لوائح المنخرطين", today(app)).await;
        let rule = [("kind", "provincial_secretariat")];
        assert_eq!(nation.post(&format!("/decisions/{id}/directive"), &rule).await.status, 303);
        let place = format!("/directives/{id}/addressees/{mine}");
        let before = near.get(&place).await;
        assert!(before.text().contains("لا اجتماع مبرمجا"), "{before}");
        let on = today(app).plus(12).to_string();
        let plan = [
            ("title", "الاجتماع العادي"),
            ("on", &on),
            ("hour", "18:00"),
            ("mode", "in_person"),
            ("venue", "المقر"),
            ("session_kind", "ordinary"),
        ];
        let planned = near.post(&format!("/bodies/{mine}/meetings"), &plan).await;
        assert_eq!(planned.status, 303, "{planned}");
        let meeting = sql!((Id<crate::meetings::Meeting>), "select id from meeting where body_id = {mine}");
        let meeting = app.app.db.one(meeting).await.expect("the meeting").to_string();
        let other = nation.post(&format!("{place}/agenda"), &[("meeting", "")]).await;
        assert_eq!(other.status, 422, "{other}");
        for _ in 0..2 {
            let pressed = near.post(&format!("{place}/agenda"), &[("meeting", &meeting)]).await;
            assert_eq!(pressed.status, 303, "{pressed}");
        }
        let points = sql!(
            (i64),
            "select cast(count(*) as bigint) as n from agenda_detail where from_kind = 'directive'"
        );
        assert_eq!(count(app, points).await, 1);
        assert!(near.get(&place).await.text().contains("مدرج في جدول الأعمال"));
    })
    .await;
}

/// D01, B13: what a confidential body decides does not enter the register, and no confidential body is addressed.
#[tokio::test(flavor = "multi_thread")]
async fn confidential_bodies_stay_out() {
    TestApp::each(async |app| {
        let nation = app.rapporteur_of("MA").await;
        let issuer = body_of(app, &nation).await;
        let id = decided(app, issuer, Kind::Directive, "توجيه", today(app)).await;
        let to = [("kind", "provincial_ethics_committee")];
        let refused = nation.post(&format!("/decisions/{id}/directive"), &to).await;
        assert!(refused.status == 422 && refused.text().contains("جهاز سري"), "{refused}");
        let province = app.unit(PROVINCE).await;
        let body = app.id::<Body>();
        let kind = "provincial_ethics_committee";
        app.write(crate::testing::store::body_insert(body, kind, province.id, province.place(), "لجنة", "c"))
            .await;
        app.write(sql!("update body set confidential = 1 where id = {body}")).await;
        assert_eq!(nation.post(&format!("/decisions/{id}/directive"), &[]).await.status, 303);
        let hand = nation.post(&format!("/directives/{id}/addressees"), &[("body", &body.to_string())]).await;
        assert_eq!(hand.status, 422, "{hand}");
        let theirs = decided(app, body, Kind::Resolution, "قضية", today(app)).await;
        assert_eq!(nation.get(&format!("/decisions/{theirs}/directive/new")).await.status, 404);
        assert_eq!(nation.post(&format!("/decisions/{theirs}/directive"), &[]).await.status, 404);
    })
    .await;
}

/// D01: 1,500 bodies are addressed in one act without a statement for each, and the lists stay quick.
#[tokio::test(flavor = "multi_thread")]
async fn fifteen_hundred_bodies_at_once() {
    TestApp::each(async |app| {
        let nation = app.rapporteur_of("MA").await;
        let issuer = body_of(app, &nation).await;
        app.write(sql!(
            "insert into body (id, kind, sphere, unit_id, region_id, province_id, commune_id, name_ar, name_fr, sort_key, made_by)
             select u.id, 'local_secretariat', 'party', u.id, u.region_id, u.province_id, u.commune_id, '', '', u.sort_key, 0
             from unit u where u.kind = 'commune'"
        ))
        .await;
        let id = decided(app, issuer, Kind::Directive, "توجيه إلى كل الفروع", today(app)).await;
        let since = std::time::Instant::now();
        let issued = nation.post(&format!("/decisions/{id}/directive"), &[("kind", "local_secretariat")]).await;
        let spent = since.elapsed();
        assert_eq!(issued.status, 303, "{issued}");
        let told = sql!((i64), "select cast(count(*) as bigint) as n from addressee where decision_id = {id}");
        assert!(count(app, told).await >= 1_500);
        // A statement for each body would take many times as long, even in a build that is not optimised.
        assert!(spent.as_secs_f64() < 3.0, "{spent:?}");
        let since = std::time::Instant::now();
        assert_eq!(nation.get(&format!("/directives/{id}")).await.status, 200);
        assert_eq!(nation.get("/directives").await.status, 200);
        assert!(since.elapsed().as_secs_f64() < 3.0);
        let next = nation.get(&format!("/directives/{id}")).await;
        let at = next.body.find("?after=").expect("a later page");
        let after: String = next.body[at..].chars().take_while(|c| *c != '"').collect();
        let later = nation.get(&format!("/directives/{id}{after}")).await;
        assert_eq!(later.status, 200, "{later}");
        assert_ne!(later.body, next.body);
    })
    .await;
}
