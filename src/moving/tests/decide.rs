//! Decided by meetings of the bodies that the statute names.

use super::{HERE, THERE, adopted, asked, committee, member, province_of};
use crate::{
    joining::tests::version,
    testing::{Client, NOW, TestApp},
};
use amana_base::Id;

async fn proposed(
    by: &Client,
    meeting: Id<crate::meetings::Meeting>,
    transfer: &str,
    more: &[(&str, &str)],
) -> String {
    let words = [
        ("kind", "resolution"),
        ("text", "البت في طلب نقل"),
        ("taken", "consensus"),
        ("outcome", "organisational"),
    ];
    let made = by.post(&format!("/meetings/{meeting}/decisions"), &words).await;
    assert_eq!(made.status, 303, "{made}");
    let proposal = made.location.expect("a proposal");
    let page = by.get(&proposal).await;
    assert!(page.body.contains("effects/new?does=transfer"), "offered to the body: {page}");
    let form = by.get(&format!("{proposal}/effects/new?does=transfer")).await;
    assert_eq!(form.status, 200, "{form}");
    let version = version(&page);
    let mut fields = vec![("does", "transfer"), ("transfer", transfer), ("version", version.as_str())];
    fields.extend_from_slice(more);
    let added = by.post(&format!("{proposal}/effects"), &fields).await;
    assert_eq!(added.status, 303, "{added}");
    proposal
}

/// G01: a meeting of each committee decides; the page says what the decision would do, and to whoever does not read the register no
/// name; adopted, it is the basis of the move; taken back, the membership is where it was and the request is open again.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_decides_and_takes_back() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(HERE).await;
        let (at, person) = member(app, &rapporteur, "رشيدة الوزاني").await;
        let address = asked(&rapporteur, &at, THERE).await;
        let transfer = address.trim_start_matches("/transfers/").to_owned();
        let (here, there) = (committee(app, HERE).await, committee(app, THERE).await);
        let today = NOW.day(60);
        let theirs = app.meeting_held(Some(there.body), THERE, today).await;
        let early = app.meeting_held(Some(there.body), THERE, today.plus(-10)).await;
        let words =
            [("kind", "resolution"), ("text", "قرار"), ("taken", "consensus"), ("outcome", "organisational")];
        let before =
            there.client.post(&format!("/meetings/{early}/decisions"), &words).await.location.expect("one");
        let form = there.client.get(&format!("{before}/effects/new?does=transfer")).await;
        assert!(form.text().contains("لا طلب نقل ينتظر"), "it came later: {form}");

        let accept = [("judgement", "accept")];
        let proposal = proposed(&there.client, theirs, &transfer, &accept).await;
        let page = there.client.get(&proposal).await;
        assert!(page.text().contains("قبول نقل عضوية رشيدة الوزاني"), "{page}");
        let staff = app.holder(crate::access::Position::Member, THERE).await;
        let seen = staff.get(&proposal).await;
        assert!(seen.status == 200 && !seen.text().contains("الوزاني"), "no name: {seen}");
        assert_eq!(adopted(&there.client, &proposal).await.status, 303);
        assert_eq!(province_of(app, person).await, HERE, "one of two");
        let own = app.meeting_held(Some(here.body), HERE, today).await;
        let proposal = proposed(&here.client, own, &transfer, &accept).await;
        let done = adopted(&here.client, &proposal).await;
        assert_eq!(done.status, 303, "{done}");
        assert_eq!(province_of(app, person).await, THERE);
        let decision = here.client.get(&done.location.clone().expect("a decision")).await;
        assert!(decision.text().contains("رشيدة الوزاني"), "{decision}");
        let page = app.rapporteur_of(THERE).await.get(&at).await;
        assert!(page.body.contains("/decisions/"), "the basis of the move: {page}");
        let step = there.client.get(&address).await;
        assert!(!step.body.contains("/withdrawal"), "what a meeting decided goes with its decision: {step}");

        let way = done.location.expect("a decision");
        let (_, act) = way.split_once("?done=").expect("the act");
        let back = here.client.post(&format!("/acts/{act}/withdrawal"), &[]).await;
        assert_eq!(back.status, 303, "{back}");
        assert_eq!(province_of(app, person).await, HERE);
        assert_eq!(rapporteur.get(&at).await.status, 200);
        assert!(rapporteur.get("/members?unit=03.531.01.05").await.text().contains("الوزاني"));
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("عن الوحدة المغادرة") && page.text().contains("بقي"), "{page}");
        assert_eq!(adopted(&here.client, &proposal).await.status, 303, "open again, it is adopted again");
        assert_eq!(province_of(app, person).await, THERE);
    })
    .await;
}

/// G01: nobody decides on their own transfer, nor a body in which the member sits; a body of another province decides on nothing.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_decides_on_their_own() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(HERE).await;
        let here = committee(app, HERE).await;
        let (at, _) = member(app, &rapporteur, "إدريس الورياغلي").await;
        let membership: Id<crate::members::Membership> =
            at.trim_start_matches("/members/").parse().expect("an identifier");
        let me = here.person;
        app.write(amana_sql::sql!("update membership set person_id = {me} where id = {membership}")).await;
        let own = here.client.post("/my-data/transfer", &[("unit", THERE), ("reason", "الانتقال")]).await;
        assert_eq!(own.status, 303, "{own}");
        let list = rapporteur.get("/transfers").await;
        let id = list.body.split("href=\"/transfers/").nth(1).and_then(|r| r.split('"').next()).expect("one");
        let address = format!("/transfers/{id}");
        let accept = [("judgement", "accept")];
        let refused = here.client.post(&format!("{address}/decision"), &accept).await;
        assert!(refused.status == 422 && refused.text().contains("لا يبت أحد في نقل عضويته"), "{refused}");
        let colleague = committee(app, HERE).await;
        let refused = colleague.client.post(&format!("{address}/decision"), &accept).await;
        assert!(refused.status == 422 && refused.text().contains("يشغل العضو مقعدا"), "{refused}");
        let third = committee(app, "03.451").await;
        assert_eq!(third.client.get(&address).await.status, 404);
        assert_eq!(third.client.post(&format!("{address}/decision"), &accept).await.status, 404);
        let put_off = [("judgement", "adjourn"), ("reason", "استكمال الملف"), ("until", "2026-05-04")];
        let there = committee(app, THERE).await;
        assert_eq!(there.client.post(&format!("{address}/decision"), &put_off).await.status, 422);
        let put_off = [("judgement", "adjourn"), ("reason", "استكمال الملف"), ("until", "2026-06-01")];
        assert_eq!(there.client.post(&format!("{address}/decision"), &put_off).await.status, 303);
        assert!(there.client.get(&address).await.text().contains("1 يونيو 2026"));
    })
    .await;
}
