//! What time does to an application, by the statute: silence, appeal, and a statute that says nothing (G04).

use super::{Committee, HERE, adopted, applied, campaign, last, meeting_of, members, put, seated};
use crate::{
    statutes::{Rulebook, samples},
    testing::{NOW, TestApp},
};
use amana_statute::Statute;

const DAY: i64 = 86_400;

fn rules_of(app: &TestApp, text: &str) {
    let own = Statute::parse(text).expect("a statute");
    let law = Statute::parse(samples::LAW).expect("the law");
    app.app.set_rules(Rulebook::new(vec![own], Some(law)));
}

/// G04: a refusal is appealed by the applicant's own page within the statute's days; the body above decides from then on and the
/// committee no longer; a refusal that was appealed is not taken back.
#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_appealed_to_the_body_above() {
    TestApp::each(async |app| {
        let (_, _, form) = campaign(app).await;
        let mine = applied(app, &form, "سعاد البقالي", "0600000001").await;
        let id = last(app).await;
        let late = applied(app, &form, "كريم الوردي", "0600000002").await;
        let other = last(app).await;
        let committee = Committee::sits(app).await;
        let refuse = [("judgement", "refuse"), ("reason", "وثيقة ناقصة")];
        let proposal = committee.puts(&[id, other], &refuse).await;
        let refused = adopted(&committee.rapporteur, &proposal).await;
        let way = refused.location.clone().expect("the decision");
        let phone = app.nobody();
        assert!(phone.get(&mine).await.text().contains("لك أن تطعن أمام"));
        assert_eq!(phone.post(&format!("{mine}/appeal"), &[("reason", " ")]).await.status, 422, "no reason");
        app.clock.set(NOW.plus_seconds(15 * DAY));
        let appealed = phone.post(&format!("{mine}/appeal"), &[("reason", "الوثيقة كاملة")]).await;
        assert_eq!(appealed.status, 303, "{appealed}");
        assert_eq!(
            phone.post(&format!("{mine}/appeal"), &[("reason", "مرة أخرى")]).await.status,
            422,
            "once"
        );
        let (_, act) = way.split_once("?done=").expect("the act");
        let rapporteur = app.signed_in(Some(committee.person)).await;
        let back = rapporteur.post(&format!("/acts/{act}/withdrawal"), &[]).await;
        assert_ne!(back.status, 303, "it was appealed: {back}");

        let on = NOW.day(60).plus(15);
        let again = meeting_of(app, Some(committee.body), HERE, on).await;
        let again = format!("/meetings/{again}/applications");
        assert!(!rapporteur.get(&again).await.text().contains("البقالي"), "the committee has it no more");
        let proposal = put(&rapporteur, &again, &[id], &[("judgement", "accept")]).await;
        assert!(rapporteur.get(&proposal).await.text().contains("ليس هذا الجهاز مختصا"));
        assert_eq!(adopted(&rapporteur, &proposal).await.status, 422);

        let (judge, body) = seated(app, "arbitration_committee", "rapporteur", "MA").await;
        let judge = app.signed_in(Some(judge)).await;
        let above = meeting_of(app, Some(body), "MA", on).await;
        let above = format!("/meetings/{above}/applications");
        let queue = judge.get(&above).await;
        assert!(queue.text().contains("سعاد البقالي"), "{queue}");
        let proposal = put(&judge, &above, &[id], &[("judgement", "accept")]).await;
        assert_eq!(adopted(&judge, &proposal).await.status, 303);
        assert_eq!(members(app).await, 1);
        assert!(phone.get(&mine).await.text().contains("مقبول"));
        app.clock.set(NOW.plus_seconds(16 * DAY));
        assert!(!phone.get(&late).await.text().contains("لك أن تطعن أمام"), "the last day has passed");
        assert_eq!(
            phone.post(&format!("{late}/appeal"), &[("reason", "الوثيقة كاملة")]).await.status,
            422,
            "too late"
        );
    })
    .await;
}

/// G04: where the statute makes silence an acceptance, the program says so from the day after the last and decides nothing: an
/// officer notes it under the article, and the committee can no longer refuse.
#[tokio::test(flavor = "multi_thread")]
async fn silence_that_accepts_is_noted_by_a_person() {
    TestApp::each(async |app| {
        let (_, _, form) = campaign(app).await;
        applied(app, &form, "سعاد البقالي", "0600000001").await;
        let id = last(app).await;
        app.clock.set(NOW.plus_seconds(31 * DAY));
        let secretary = app.secretary_of(HERE).await;
        let queue = secretary.get("/applications?state=late").await;
        assert!(queue.text().contains("والسكوت قبول منذ 4 يونيو 2026"), "{queue}");
        assert_eq!(members(app).await, 0, "nothing happens by itself");
        let (person, body) = seated(app, "membership_committee", "rapporteur", HERE).await;
        let rapporteur = app.signed_in(Some(person)).await;
        let meeting = meeting_of(app, Some(body), HERE, NOW.day(60).plus(31)).await;
        let refuse = [("judgement", "refuse"), ("reason", "…")];
        let proposal = put(&rapporteur, &format!("/meetings/{meeting}/applications"), &[id], &refuse).await;
        assert!(rapporteur.get(&proposal).await.text().contains("قبل الطلب بسكوت الجهاز"));
        assert_eq!(adopted(&rapporteur, &proposal).await.status, 422);
        let decision = format!("/applications/{id}/decision");
        assert_eq!(secretary.post(&decision, &[("judgement", "refuse"), ("reason", "…")]).await.status, 422);
        let noted = secretary.post(&decision, &[("judgement", "accept")]).await;
        assert_eq!(noted.status, 303, "{noted}");
        assert_eq!(members(app).await, 1);
        let page = secretary.get(&format!("/applications/{id}")).await;
        assert!(
            page.text().contains("المادة 10") && page.text().contains("بت فيه مسؤول دون اجتماع"),
            "{page}"
        );
    })
    .await;
}

/// G04: where silence brings an application before the body above, the committee is told that it is competent no more.
#[tokio::test(flavor = "multi_thread")]
async fn silence_that_escalates_changes_who_decides() {
    TestApp::each(async |app| {
        let (_, _, form) = campaign(app).await;
        rules_of(app, samples::INVENTED_BEFORE.text);
        let mine = applied(app, &form, "سعاد البقالي", "0600000001").await;
        let id = last(app).await;
        app.clock.set(NOW.plus_seconds(31 * DAY));
        let on = NOW.day(60).plus(31);
        assert!(app.nobody().get(&mine).await.text().contains("معروض على الجهاز الأعلى منذ 4 يونيو 2026"));
        let (person, body) = seated(app, "membership_committee", "rapporteur", HERE).await;
        let rapporteur = app.signed_in(Some(person)).await;
        let meeting = meeting_of(app, Some(body), HERE, on).await;
        let late =
            put(&rapporteur, &format!("/meetings/{meeting}/applications"), &[id], &[("judgement", "accept")])
                .await;
        assert!(rapporteur.get(&late).await.text().contains("ليس هذا الجهاز مختصا"));
        assert_eq!(adopted(&rapporteur, &late).await.status, 422);
        let (judge, body) = seated(app, "arbitration_committee", "rapporteur", "MA").await;
        let judge = app.signed_in(Some(judge)).await;
        let above = meeting_of(app, Some(body), "MA", on).await;
        let proposal =
            put(&judge, &format!("/meetings/{above}/applications"), &[id], &[("judgement", "accept")]).await;
        assert_eq!(adopted(&judge, &proposal).await.status, 303);
        assert_eq!(members(app).await, 1);
    })
    .await;
}

/// G04: where the statute does not say who decides, an officer who keeps the register does, alone, and the record says so; an
/// application of one's own is somebody else's to decide.
#[tokio::test(flavor = "multi_thread")]
async fn where_the_statute_is_silent_an_officer_decides() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        // A statute that was not confirmed yet may be silent; one that was confirmed says it (29-11 art. 29).
        let rule = |line: &&str| line.starts_with("decision = { by = \"membership_committee\"");
        let line = samples::INVENTED.text.lines().find(rule).expect("the rule");
        let silent = samples::INVENTED.text.replace(line, "");
        rules_of(app, &silent.replace("status = \"confirmed\"", "status = \"to_be_confirmed\""));
        applied(app, &form, "سعاد البقالي", "0600000001").await;
        let id = last(app).await;
        let page = secretary.get(&format!("/applications/{id}")).await;
        assert!(page.text().contains("لا يحدد النظام الأساسي من يبت"), "{page}");
        let decision = format!("/applications/{id}/decision");
        assert_eq!(secretary.post(&decision, &[]).await.status, 422);
        assert_eq!(secretary.post(&decision, &[("judgement", "refuse")]).await.status, 422, "no reason");
        let deputy = app.holder(crate::access::Position::Deputy, HERE).await;
        assert_eq!(deputy.post(&decision, &[("judgement", "accept")]).await.status, 403);
        let me = secretary.officer(app).await.and_then(|o| o.person).expect("a person").to_string();
        let tell = format!("/applications/{id}/match");
        assert_eq!(secretary.post(&tell, &[("person", &me), ("same", "yes")]).await.status, 303);
        let own = secretary.post(&decision, &[("judgement", "accept")]).await;
        assert_eq!(own.status, 422, "{own}");
        assert_eq!(secretary.post(&tell, &[("person", &me), ("same", "no")]).await.status, 303);
        let done = secretary.post(&decision, &[("judgement", "accept")]).await;
        assert_eq!(done.status, 303, "{done}");
        assert_eq!(members(app).await, 1);
        let page = secretary.get(&format!("/applications/{id}")).await;
        assert!(page.text().contains("بت فيه مسؤول دون اجتماع"), "{page}");
        assert_eq!(secretary.post(&decision, &[("judgement", "accept")]).await.status, 422, "once");
    })
    .await;
}
