//! Asked for, followed, taken back, refused and appealed.

use super::{HERE, HOME, THERE, asked, committee, form, member, province_of, request, verbs};
use crate::{
    access::Position,
    testing::{NOW, TestApp},
};

/// G01: a member asks on their own page; both committees decide, each for its unit; the last one that accepts moves the membership,
/// with the former unit kept, the decider and the article; the province that is left no longer sees it. A decision of an officer is
/// taken back with the move that it made.
#[tokio::test(flavor = "multi_thread")]
async fn a_member_asks_and_both_committees_decide() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(HERE).await;
        let (at, person) = member(app, &rapporteur, "رحمة السلاوي").await;
        let own = app.signed_in(Some(person)).await;
        let page = own.get("/my-data/transfer").await;
        assert!(page.text().contains("لجنة") && page.text().contains("المادة 13"), "{page}");
        assert!(page.text().contains("داخل 30 يوما"), "{page}");
        let bare = own.post("/my-data/transfer", &[("unit", THERE), ("reason", "")]).await;
        assert!(bare.status == 422 && bare.text().contains("اكتبوا السبب"), "{bare}");
        let same = own.post("/my-data/transfer", &[("unit", HOME), ("reason", "x")]).await;
        assert!(same.status == 422 && same.text().contains("اختاروا جماعة أو إقليما"), "{same}");
        let sent = own.post("/my-data/transfer", &[("unit", THERE), ("reason", "الانتقال للعمل")]).await;
        assert_eq!(sent.status, 303, "{sent}");
        let again = own.post("/my-data/transfer", &[("unit", THERE), ("reason", "مرة ثانية")]).await;
        assert!(again.status == 422 && again.text().contains("سبق طلب نقل"), "{again}");
        assert!(own.get("/my-data/transfer").await.text().contains("بقي"), "the days that are left");

        // Whoever reads the register of either unit finds it; a third province does not.
        let list = rapporteur.get("/transfers").await;
        assert!(list.text().contains("رحمة السلاوي") && list.text().contains("طلب نقل واحد"), "{list}");
        let address = list.body.split("href=\"/transfers/").nth(1).and_then(|r| r.split('"').next());
        let address = format!("/transfers/{}", address.expect("a link"));
        let far = app.rapporteur_of("03.451").await;
        assert_eq!(far.get(&address).await.status, 404);
        assert!(!far.get("/transfers").await.text().contains("رحمة"), "a third province");
        let (here, there) = (committee(app, HERE).await, committee(app, THERE).await);
        let page = there.client.get(&address).await;
        assert!(page.text().contains("الانتقال للعمل") && page.text().contains("عن وحدة الالتحاق"), "{page}");
        assert!(!page.body.contains(&format!("href=\"{at}\"")), "the membership itself is not theirs yet");

        // An officer of the register is no officer of the committee.
        let accept = [("judgement", "accept")];
        let alone = rapporteur.post(&format!("{address}/decision"), &accept).await;
        assert!(alone.status == 422 && alone.text().contains("لستم مختصين"), "{alone}");
        assert!(alone.text().contains("المادة 13"), "{alone}");
        assert_eq!(there.client.post(&format!("{address}/decision"), &accept).await.status, 303);
        assert_eq!(province_of(app, person).await, HERE, "one of two");
        let twice = there.client.post(&format!("{address}/decision"), &accept).await;
        assert_eq!(twice.status, 422, "{twice}");
        let refuse = here.client.post(&format!("{address}/decision"), &[("judgement", "refuse")]).await;
        assert!(refuse.status == 422 && refuse.text().contains("اكتبوا السبب"), "{refuse}");
        assert_eq!(here.client.post(&format!("{address}/decision"), &accept).await.status, 303);
        assert_eq!(province_of(app, person).await, THERE);
        assert_eq!(rapporteur.get(&at).await.status, 404, "it left this register");
        let arrived = app.rapporteur_of(THERE).await;
        let page = arrived.get(&at).await;
        assert!(page.text().contains("نقل") && page.text().contains("المادة 13"), "{page}");
        assert!(page.text().contains("انخراط"), "what was before is kept: {page}");
        assert!(own.get("/my-data/transfer").await.text().contains("نقلت العضوية يوم 4 ماي 2026"));
        let copy = own.get("/my-data").await;
        assert!(copy.text().contains("طلب النقل من"), "{copy}");
        let done = verbs(app).await;
        assert!(done.contains(&"ask_transfer".to_owned()) && done.contains(&"decide_transfer".to_owned()));

        // From the membership's page the move does not go: from the transfer's it does.
        let back = arrived.get(&at).await;
        let refused = arrived.post(&form(&back, "/withdrawal"), &[]).await;
        assert!(refused.text().contains("تراجعوا عن القرار من صفحة الطلب"), "{refused}");
        let page = here.client.get(&address).await;
        assert_eq!(there.client.post(&form(&page, "/withdrawal"), &[]).await.status, 422, "of another side");
        assert_eq!(here.client.post(&form(&page, "/withdrawal"), &[]).await.status, 303);
        assert_eq!(province_of(app, person).await, HERE);
        assert!(verbs(app).await.contains(&"take_back_transfer".to_owned()));
        assert_eq!(rapporteur.get(&at).await.status, 200);
    })
    .await;
}

/// G01: whoever holds both provinces does not move a member past the bodies of the statute, and is told what to do; from commune to
/// commune of one province nobody else decides. An officer enters a request with the member's word; a mistake is removed.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_moves_a_member_past_the_procedure() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(HERE).await;
        let (at, person) = member(app, &rapporteur, "يوسف المريني").await;
        let region = app.secretary_of("03").await;
        let direct =
            [("step", "transferred"), ("on", "2026-05-04"), ("unit", "03.561"), ("reason", "استعجال")];
        let refused = region.post(&format!("{at}/steps"), &direct).await;
        assert_eq!(refused.status, 422, "{refused}");
        for part in ["لا ينقل أحد عضوا مباشرة", "سجلوا طلب العضو من صفحته", "المادة 13"]
        {
            assert!(refused.text().contains(part), "{part}: {refused}");
        }
        assert_eq!(province_of(app, person).await, HERE);
        let inside = [("step", "transferred"), ("on", "2026-05-04"), ("unit", "03.531.01.03")];
        assert_eq!(rapporteur.post(&format!("{at}/steps"), &inside).await.status, 303);

        let page = rapporteur.get(&at).await;
        assert!(page.body.contains(&format!("{at}/transfers/new")), "{page}");
        assert_eq!(rapporteur.get(&format!("{at}/transfers/new")).await.status, 200);
        for (gone, said) in [
            ("asked", "لا ينقل عضو دون طلب منه"),
            ("unit", "وحدة"),
            ("on", "تاريخ"),
            ("reason", "اكتبوا السبب"),
        ] {
            let form: Vec<_> = request(THERE).into_iter().filter(|(key, _)| *key != gone).collect();
            let answer = rapporteur.post(&format!("{at}/transfers"), &form).await;
            assert!(answer.status == 422 && answer.text().contains(said), "{gone}: {answer}");
        }
        let neighbour = app.rapporteur_of(THERE).await;
        assert_eq!(neighbour.get(&format!("{at}/transfers/new")).await.status, 404);
        assert_eq!(neighbour.post(&format!("{at}/transfers"), &request(THERE)).await.status, 404);
        let treasurer = app.holder(Position::Treasurer, HERE).await;
        assert_eq!(treasurer.post(&format!("{at}/transfers"), &request(THERE)).await.status, 403);

        let address = asked(&rapporteur, &at, THERE).await;
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("سجله مسؤول بطلب من العضو"), "{page}");
        assert_eq!(neighbour.post(&format!("{address}/withdrawal"), &[]).await.status, 404, "not theirs");
        assert_eq!(rapporteur.post(&format!("{address}/withdrawal"), &[]).await.status, 303);
        assert_eq!(rapporteur.get(&address).await.status, 404);
        // A list that leaves the program is written down.
        asked(&rapporteur, &at, THERE).await;
        let sheet = rapporteur.get("/transfers.csv").await;
        assert!(sheet.status == 200 && sheet.body.contains("يوسف المريني"), "{sheet}");
        assert!(verbs(app).await.contains(&"export_list".to_owned()));
        let own = app.signed_in(Some(person)).await;
        let seen = own.get("/my-data").await;
        assert!(seen.text().contains("طلبات نقل العضوية"), "who took it, and which list: {seen}");
    })
    .await;
}

/// G01: a refusal has its reason, the member reads it and appeals within the statute's days before the body above, which decides;
/// after the days nobody appeals. The member takes a request back.
#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_appealed() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(HERE).await;
        let (at, person) = member(app, &rapporteur, "سعاد العلوي").await;
        let own = app.signed_in(Some(person)).await;
        let ask = || own.post("/my-data/transfer", &[("unit", THERE), ("reason", "الدراسة")]);
        assert_eq!(ask().await.status, 303);
        let page = own.get("/my-data/transfer").await;
        assert_eq!(own.post(&form(&page, "/withdrawal"), &[]).await.status, 303);
        assert!(own.get("/my-data/transfer").await.text().contains("مسحوب يوم 4 ماي 2026"));
        assert_eq!(ask().await.status, 303, "another one then");
        let page = own.get("/my-data/transfer").await;
        let address = form(&page, "/withdrawal");
        let id = address.split('/').nth(3).expect("a number").to_owned();
        let stranger = app.outsider().await;
        assert_eq!(stranger.post(&address, &[]).await.status, 404, "not theirs");
        let (_, there) = (committee(app, HERE).await, committee(app, THERE).await);
        let refuse = [("judgement", "refuse"), ("reason", "لا فرع في هذا الإقليم")];
        assert_eq!(there.client.post(&format!("/transfers/{id}/decision"), &refuse).await.status, 303);
        let page = own.get("/my-data/transfer").await;
        assert!(page.text().contains("لا فرع في هذا الإقليم"), "{page}");
        assert!(page.text().contains("إلى غاية 19 ماي 2026"), "{page}");
        let appeal = format!("/my-data/transfer/{id}/appeal");
        assert_eq!(own.post(&appeal, &[("reason", "")]).await.status, 422);
        assert_eq!(stranger.post(&appeal, &[("reason", "x")]).await.status, 404);
        app.clock.set(NOW.plus_seconds(16 * 86_400));
        let own = app.signed_in(Some(person)).await;
        let late = own.post(&appeal, &[("reason", "لي عمل هناك")]).await;
        assert!(late.status == 422 && late.text().contains("انقضى أجل الطعن"), "{late}");
        app.clock.set(NOW.plus_seconds(15 * 86_400));
        let own = app.signed_in(Some(person)).await;
        assert_eq!(own.post(&appeal, &[("reason", "لي عمل هناك")]).await.status, 303);
        // The body above decides from now on, for that side; the other side is as it was.
        let there = app.signed_in(Some(there.person)).await;
        let accept = [("judgement", "accept")];
        assert_eq!(there.post(&format!("/transfers/{id}/decision"), &accept).await.status, 422);
        let (judge, _) = super::seated(app, "arbitration_committee", "president", "MA").await;
        let judge = app.signed_in(Some(judge)).await;
        assert_eq!(judge.post(&format!("/transfers/{id}/decision"), &accept).await.status, 303);
        assert_eq!(province_of(app, person).await, HERE, "the unit that is left has not decided");
        // Silence accepts from the thirty-first day: the register notes it, and nothing else.
        app.clock.set(NOW.plus_seconds(31 * 86_400));
        let rapporteur = app.rapporteur_of(HERE).await;
        let page = rapporteur.get(&format!("/transfers/{id}")).await;
        assert!(page.text().contains("والسكوت قبول"), "{page}");
        let refused = rapporteur.post(&format!("/transfers/{id}/decision"), &refuse).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert_eq!(rapporteur.post(&format!("/transfers/{id}/decision"), &accept).await.status, 303);
        assert_eq!(province_of(app, person).await, THERE);
        assert_eq!(rapporteur.get(&at).await.status, 404);
        app.clock.set(NOW);
    })
    .await;
}
