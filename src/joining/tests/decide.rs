//! Decided by a meeting of the body that the statute names (G04).

use super::{
    Committee, HERE, THERE, adopted, applied, campaign, decisions, last, meeting_of, members, put, seated,
};
use crate::testing::{NOW, TestApp};
use amana_sql::sql;

/// G04: nobody decides alone where the statute names a committee. Its meeting is offered the queue; one decision accepts, refuses
/// with a reason and adjourns; its page says what it would do before anything is written; adopting it makes the members with the
/// decision as their basis, in one act; taking it back undoes all of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_of_the_committee_decides_on_a_list() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        let mut ids = vec![];
        let mut pages = vec![];
        for (name, phone) in
            [("سعاد البقالي", "0600000001"), ("كريم الوردي", "0600000002"), ("مريم الحسوني", "0600000003")]
        {
            pages.push(applied(app, &form, name, phone).await);
            ids.push(last(app).await);
        }
        let alone = secretary.post(&format!("/applications/{}/decision", ids[0]), &[("judgement", "accept")]).await;
        assert_eq!(alone.status, 422, "{alone}");
        for part in ["لا يبت أحد في الطلب منفردا", "لجنة البت في الانخراطات", "المادة 10"] {
            assert!(alone.text().contains(part), "{part}: {alone}");
        }

        let committee = Committee::sits(app).await;
        let rapporteur = &committee.rapporteur;
        let meeting = rapporteur.get(&format!("/meetings/{}", committee.meeting)).await;
        assert!(meeting.body.contains(&committee.queue()), "{meeting}");
        let offered = rapporteur.get(&committee.queue()).await;
        assert!(offered.text().contains("مريم الحسوني") && offered.body.contains("name=\"pick\""), "{offered}");
        let nothing = rapporteur.post(&committee.queue(), &[("judgement", "accept")]).await;
        assert_eq!(nothing.status, 422, "nothing chosen: {nothing}");
        let first = ids[0].to_string();
        let bare = rapporteur.post(&committee.queue(), &[("pick", &first), ("judgement", "refuse")]).await;
        assert_eq!(bare.status, 422, "no reason: {bare}");
        let past = [("pick", first.as_str()), ("judgement", "adjourn"), ("reason", "…"), ("until", "2026-05-04")];
        assert_eq!(rapporteur.post(&committee.queue(), &past).await.status, 422, "to a day that is over");

        let (own_second, why_second) = (format!("own-{}", ids[1]), format!("why-{}", ids[1]));
        let own_third = format!("own-{}", ids[2]);
        let proposal = committee
            .puts(
                &ids,
                &[
                    ("judgement", "accept"),
                    (&own_second, "refuse"),
                    (&why_second, "ينتمي إلى حزب آخر"),
                    (&own_third, "adjourn"),
                    ("reason", "استكمال الملف"),
                    ("until", "2026-06-01"),
                    ("taken", "consensus"),
                ],
            )
            .await;
        let shown = rapporteur.get(&proposal).await;
        for part in [
            "قبول انخراط سعاد البقالي",
            "رفض انخراط كريم الوردي",
            "ينتمي إلى حزب آخر",
            "تأجيل البت في طلب مريم الحسوني",
            "1 يونيو 2026",
            "قبول طلب واحد، رفض طلب واحد، تأجيل طلب واحد",
        ] {
            assert!(shown.text().contains(part), "{part}: {shown}");
        }
        assert_eq!((members(app).await, decisions(app).await), (0, 0), "showing writes nothing");
        // Whoever does not read the register sees the receipt and no name.
        let member = app.holder(crate::access::Position::Member, HERE).await;
        let seen = member.get(&proposal).await;
        assert!(seen.text().contains("03.531/2026/0001") && !seen.text().contains("البقالي"), "{seen}");
        assert_eq!(app.secretary_of(THERE).await.get(&proposal).await.status, 404);

        let done = adopted(rapporteur, &proposal).await;
        assert_eq!(done.status, 303, "{done}");
        assert_eq!((members(app).await, decisions(app).await), (1, 1));
        let basis = sql!(
            (i64),
            "select cast(count(*) as bigint) as n from membership_step s join decision d on d.id = s.decision_id
               join membership m on m.id = s.membership_id join person p on p.id = m.person_id
             where d.kind = 'admission' and m.joined_how = 'application' and s.article = 'المادة 10' and m.made_by = d.made_by
               and p.name_ar = 'سعاد البقالي'"
        );
        assert_eq!(super::count(app, basis).await, 1, "the decision is the basis, in the same act");
        let consents = sql!((String), "select purpose from member_consent order by purpose");
        assert_eq!(app.app.db.all(consents).await.expect("consents"), ["membership", "news/sms"]);
        assert!(app.nobody().get(&pages[0]).await.text().contains("مقبول يوم 4 ماي 2026"));
        let refused = app.nobody().get(&pages[1]).await;
        for part in ["مرفوض يوم 4 ماي 2026", "ينتمي إلى حزب آخر", "إلى غاية 19 ماي 2026"] {
            assert!(refused.text().contains(part), "{part}: {refused}");
        }
        assert!(app.nobody().get(&pages[2]).await.text().contains("مؤجل إلى 1 يونيو 2026"));
        let way = done.location.clone().expect("the decision");
        let decision = rapporteur.get(&way).await;
        assert!(decision.text().contains("سعاد البقالي") && decision.text().contains("03.531/2026/0002"), "{decision}");
        assert!(secretary.get("/members").await.text().contains("سعاد البقالي"));

        // Decided once: put before the meeting again, it is refused before anything is decided.
        let twice = put(rapporteur, &committee.queue(), &ids[..1], &[("judgement", "accept")]).await;
        assert!(rapporteur.get(&twice).await.text().contains("سبق البت في الطلب"), "{twice}");
        assert_eq!(adopted(rapporteur, &twice).await.status, 422);

        let (_, act) = way.split_once("?done=").expect("the act");
        let back = rapporteur.post(&format!("/acts/{act}/withdrawal"), &[]).await;
        assert_eq!(back.status, 303, "{back}");
        assert_eq!((members(app).await, decisions(app).await), (0, 0));
        let gone = sql!((i64), "select cast(count(*) as bigint) as n from person where name_ar = 'سعاد البقالي'");
        assert_eq!(super::count(app, gone).await, 0, "nobody of the record again");
        let open = secretary.get("/applications").await;
        assert!(open.text().contains("3 طلبات انخراط") && open.text().contains("سعاد البقالي"), "{open}");
        let again = adopted(rapporteur, &proposal).await;
        assert_eq!(again.status, 303, "open again, it is adopted again: {again}");
        assert_eq!(members(app).await, 1);
    })
    .await;
}

/// 09-08 art. 11: the program decides nothing.
///
/// G04: a body that is not the one of the statute is told which one is, by which article; a meeting of before the application, a
/// committee of another province likewise decide on nothing.
#[tokio::test(flavor = "multi_thread")]
async fn only_the_competent_body_decides() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        applied(app, &form, "سعاد البقالي", "0600000001").await;
        let id = last(app).await;
        let person = secretary.officer(app).await.and_then(|o| o.person).expect("a person");
        let body = sql!(
            (amana_base::Id<crate::bodies::Body>),
            "select body_id from mandate where person_id = {person}"
        );
        let body = app.app.db.one(body).await.expect("a body");
        let meeting = meeting_of(app, Some(body), HERE, NOW.day(60)).await;
        let queue = format!("/meetings/{meeting}/applications");
        let page = secretary.get(&queue).await;
        for part in ["ليس هذا الجهاز مختصا", "لجنة البت في الانخراطات", "المادة 10"]
        {
            assert!(page.text().contains(part), "{part}: {page}");
        }
        assert!(!page.text().contains("البقالي"), "{page}");
        let raw = id.to_string();
        let forced = secretary.post(&queue, &[("pick", raw.as_str()), ("judgement", "accept")]).await;
        assert_eq!(forced.status, 422, "{forced}");
        assert!(!secretary.get(&format!("/meetings/{meeting}")).await.body.contains(&queue));

        let committee = Committee::sits(app).await;
        let before = meeting_of(app, Some(committee.body), HERE, NOW.day(60).plus(-3)).await;
        let early = format!("/meetings/{before}/applications");
        assert!(!committee.rapporteur.get(&early).await.text().contains("البقالي"), "it came later");
        let proposal = put(&committee.rapporteur, &early, &[id], &[("judgement", "accept")]).await;
        assert!(committee.rapporteur.get(&proposal).await.text().contains("بعد هذا الاجتماع"));
        assert_eq!(adopted(&committee.rapporteur, &proposal).await.status, 422);

        let (other, body) = seated(app, "membership_committee", "rapporteur", THERE).await;
        let other = app.signed_in(Some(other)).await;
        let theirs = meeting_of(app, Some(body), THERE, NOW.day(60)).await;
        let theirs = format!("/meetings/{theirs}/applications");
        assert!(!other.get(&theirs).await.text().contains("البقالي"));
        let reach = other.post(&theirs, &[("pick", raw.as_str()), ("judgement", "accept")]).await;
        assert_eq!(reach.status, 404, "{reach}");
        assert_eq!(other.get(&committee.queue()).await.status, 404);
        assert_eq!((members(app).await, decisions(app).await), (0, 0));
    })
    .await;
}

/// G04: the decider is not the subject: whoever sits in the committee is not judged by it; somebody who may be a person of the
/// record is told apart first; a member is not admitted twice.
#[tokio::test(flavor = "multi_thread")]
async fn the_decider_is_not_the_subject() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        let committee = Committee::sits(app).await;
        let rapporteur = &committee.rapporteur;
        applied(app, &form, "سعاد البقالي", "0600000001").await;
        let own = last(app).await;
        let person = committee.person.to_string();
        let told = secretary
            .post(&format!("/applications/{own}/match"), &[("person", &person), ("same", "yes")])
            .await;
        assert_eq!(told.status, 303, "{told}");
        let proposal = committee.puts(&[own], &[("judgement", "accept")]).await;
        let shown = rapporteur.get(&proposal).await;
        assert!(shown.text().contains("يشغل مقعدا في الجهاز"), "{shown}");
        assert_eq!(adopted(rapporteur, &proposal).await.status, 422);

        // Somebody else is admitted; then the same telephone comes again.
        applied(app, &form, "كريم الوردي", "0600000002").await;
        let first = last(app).await;
        let proposal = committee.puts(&[first], &[("judgement", "accept")]).await;
        assert_eq!(adopted(rapporteur, &proposal).await.status, 303);
        applied(app, &form, "كريم الوردى", "06 00 00 00 02").await;
        let second = last(app).await;
        let page = secretary.get(&format!("/applications/{second}")).await;
        assert!(page.text().contains("قد يكون مسجلا من قبل") && page.text().contains("كريم الوردي"), "{page}");
        let proposal = committee.puts(&[second], &[("judgement", "accept")]).await;
        assert!(rapporteur.get(&proposal).await.text().contains("بين أولا في صفحة الطلب"), "{proposal}");
        assert_eq!(adopted(rapporteur, &proposal).await.status, 422);
        let member =
            sql!((amana_base::Id<crate::people::Person>), "select person_id from membership limit 1");
        let member = app.app.db.one(member).await.expect("a member").to_string();
        let tell = format!("/applications/{second}/match");
        assert_eq!(secretary.post(&tell, &[("person", &member), ("same", "yes")]).await.status, 303);
        let twice = rapporteur.get(&proposal).await;
        assert!(twice.text().contains("4 ماي 2026"), "a member since that day: {twice}");
        assert_eq!(adopted(rapporteur, &proposal).await.status, 422);
        assert_eq!(members(app).await, 1);
        assert_eq!(secretary.post(&tell, &[("person", &member), ("same", "no")]).await.status, 303);
        assert_eq!(
            adopted(rapporteur, &proposal).await.status,
            303,
            "another with the telephone of the house"
        );
        assert_eq!(members(app).await, 2);
        assert_eq!(
            secretary.post(&tell, &[("person", &member), ("same", "yes")]).await.status,
            422,
            "decided"
        );
    })
    .await;
}
