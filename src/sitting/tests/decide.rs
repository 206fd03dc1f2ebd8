//! From a vote to a decision: the chair's vote, votes for somebody else, and what the sitting adopted.

use super::{HERE, Scene, count, person_of};
use crate::testing::{Answer, Client, TestApp};
use amana_base::Id;
use amana_sql::sql;

async fn form(who: &Client, path: &str, fields: &[(&str, &str)], status: u16) -> Answer {
    let answer = who.post(path, fields).await;
    assert_eq!(answer.status, status, "{path} {fields:?}: {answer}");
    answer
}

/// Opens a vote and gives its identifier.
async fn opened(app: &TestApp, scene: &Scene, manner: &str, client: &str) -> String {
    let fields = [("question", "فتح المقر"), ("matter", "ordinary"), ("manner", manner), ("client", client)];
    form(&scene.rapporteur, &scene.at("ballots"), &fields, 303).await;
    let open = sql!((Id<()>), "select id from ballot where closed_at is null and cancelled_at is null");
    app.app.db.one(open).await.expect("a vote is open").to_string()
}

async fn votes(scene: &Scene, ballot: &str, who: &Client, choice: &str, client: &str) {
    let fields = [("ballot", ballot), ("choice", choice), ("client", client)];
    form(who, &scene.at("mine/votes"), &fields, 303).await;
}

async fn outcome(app: &TestApp, ballot: &str) -> (Option<String>, Option<String>) {
    let id: Id<()> = ballot.parse().expect("an identifier");
    let row = sql!((Option<String>, Option<String>), "select outcome, casting from ballot where id = {id}");
    app.app.db.one(row).await.expect("a vote")
}

/// D03: where votes are equal and the statute lets the chair's vote decide, it decides: at once when it came from a device,
/// else when the bureau writes it down; the page names the article. A secret vote stays equal.
#[tokio::test(flavor = "multi_thread")]
async fn the_vote_of_the_chair_decides_a_tie_by_the_statute() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 6).await;
        scene.seated(app, 4).await;
        scene.opened(app).await;
        let bureau = &scene.rapporteur;

        let ballot = opened(app, &scene, "devices", "b-1").await;
        votes(&scene, &ballot, &scene.head, "against", "v-1").await;
        votes(&scene, &ballot, &scene.members[0], "for", "v-2").await;
        form(bureau, &scene.at(&format!("ballots/{ballot}/closing")), &[], 303).await;
        assert_eq!(outcome(app, &ballot).await, (Some("rejected".into()), Some("against".into())));
        let page = bureau.get(&scene.at("ballots")).await;
        assert!(page.text().contains("رجح صوت الرئاسة: ضد (المادة 70)"), "{page}");

        // The chair abstained: nobody decides for them.
        let ballot = opened(app, &scene, "devices", "b-2").await;
        votes(&scene, &ballot, &scene.head, "abstain", "v-3").await;
        votes(&scene, &ballot, &scene.members[0], "for", "v-4").await;
        votes(&scene, &ballot, &scene.members[1], "against", "v-5").await;
        form(bureau, &scene.at(&format!("ballots/{ballot}/closing")), &[], 303).await;
        assert_eq!(outcome(app, &ballot).await, (Some("tie".into()), None));

        // Raised hands: the bureau writes the side of the chair down, once.
        let ballot = opened(app, &scene, "hands", "b-3").await;
        let teller = person_of(app, &scene.members[0]).await.to_string();
        form(bureau, &scene.at("tellers"), &[("named", &teller)], 303).await;
        let sheet = [("teller", teller.as_str()), ("votes_for", "2"), ("votes_against", "2")];
        form(bureau, &scene.at(&format!("ballots/{ballot}/counts")), &sheet, 303).await;
        form(bureau, &scene.at(&format!("ballots/{ballot}/closing")), &[], 303).await;
        let page = bureau.get(&scene.at("ballots")).await;
        assert!(page.text().contains("صوت الرئاسة مرجح (المادة 70)"), "{page}");
        let casting = scene.at(&format!("ballots/{ballot}/casting-vote"));
        form(bureau, &casting, &[("choice", "for")], 303).await;
        assert_eq!(outcome(app, &ballot).await, (Some("adopted".into()), Some("for".into())));
        let again = form(bureau, &casting, &[("choice", "against")], 422).await;
        assert!(again.text().contains("رجح صوت الرئاسة من قبل"), "{again}");
        form(&scene.members[0], &casting, &[("choice", "against")], 403).await;

        // On paper nobody may know how the chair voted.
        let ballot = opened(app, &scene, "paper", "b-4").await;
        let other = person_of(app, &scene.members[1]).await.to_string();
        form(bureau, &scene.at("tellers"), &[("named", &other)], 303).await;
        for teller in [&teller, &other] {
            let sheet = [("teller", teller.as_str()), ("votes_for", "2"), ("votes_against", "2")];
            form(bureau, &scene.at(&format!("ballots/{ballot}/counts")), &sheet, 303).await;
        }
        form(bureau, &scene.at(&format!("ballots/{ballot}/closing")), &[], 303).await;
        let secret =
            form(bureau, &scene.at(&format!("ballots/{ballot}/casting-vote")), &[("choice", "for")], 422)
                .await;
        assert!(secret.text().contains("لا يرجح صوت الرئاسة هنا"), "{secret}");
        let written = sql!((i64), "select count(*) as n from act where verb = 'give_casting_vote'");
        assert_eq!(count(app, written).await, 1);
    })
    .await;
}

/// D03, C06: who represents a member casts two votes, their own and the member's; nobody else casts it, and not twice.
#[tokio::test(flavor = "multi_thread")]
async fn a_represented_member_votes_through_their_proxy() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 6).await;
        scene.seated(app, 4).await;
        let (away, holder) = (&scene.members[3], &scene.members[0]);
        let (absent, proxy) =
            (person_of(app, away).await.to_string(), person_of(app, holder).await.to_string());
        let fields = [
            ("person", absent.as_str()),
            ("was", "expected"),
            ("to", "represented"),
            ("proxy", proxy.as_str()),
            ("client", "p-1"),
        ];
        form(&scene.rapporteur, &scene.at("attendance"), &fields, 303).await;
        scene.opened(app).await;
        let ballot = opened(app, &scene, "devices", "b-1").await;
        let page = holder.get(&scene.at("mine")).await;
        assert!(page.text().contains("بالنيابة عن"), "{page}");
        votes(&scene, &ballot, holder, "for", "v-1").await;
        let cast = async |who: &Client, choice: &str, client: &str, status: u16| {
            let fields = [
                ("ballot", ballot.as_str()),
                ("person", absent.as_str()),
                ("choice", choice),
                ("client", client),
            ];
            form(who, &scene.at("mine/votes"), &fields, status).await
        };
        let other = cast(&scene.members[1], "against", "v-2", 422).await;
        assert!(other.text().contains("لا صوت لك"), "{other}");
        cast(holder, "against", "v-3", 303).await;
        cast(holder, "against", "v-3", 303).await;
        let twice = cast(holder, "for", "v-4", 422).await;
        assert!(twice.text().contains("سبق أن صوت"), "{twice}");
        form(&scene.rapporteur, &scene.at(&format!("ballots/{ballot}/closing")), &[], 303).await;
        let result = sql!((i64, i64), "select votes_for as \"f!\", votes_against as \"a!\" from ballot");
        assert_eq!(app.app.db.one(result).await.expect("a result"), (1, 1));
    })
    .await;
}

/// D03, D10: what the sitting adopted becomes a decision to be in one press, with its author, its words, the count and how
/// it was taken; pressed again it is the same one. What was not adopted does not. The proposals are exported with their fate.
#[tokio::test(flavor = "multi_thread")]
async fn an_adopted_proposal_becomes_a_decision_in_one_press() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 6).await;
        scene.seated(app, 5).await;
        scene.opened(app).await;
        let bureau = &scene.rapporteur;
        let mut proposals = vec![];
        for (text, client) in [("فتح المقر الإقليمي", "p-1"), ("تأجيل الجمع العام", "p-2")]
        {
            form(&scene.members[0], &scene.at("mine/proposals"), &[("text", text), ("client", client)], 303)
                .await;
            let id = sql!((Id<()>), "select id from proposal where text = {text}");
            proposals.push(app.app.db.one(id).await.expect("a proposal").to_string());
        }
        let early = bureau.post(&scene.at(&format!("proposals/{}/decision", proposals[0])), &[]).await;
        assert_eq!(early.status, 409, "{early}");
        let fields = [
            ("question", "فتح المقر الإقليمي"),
            ("matter", "ordinary"),
            ("manner", "devices"),
            ("proposal", proposals[0].as_str()),
            ("client", "b-1"),
        ];
        form(bureau, &scene.at("ballots"), &fields, 303).await;
        let open = sql!((Id<()>), "select id from ballot where closed_at is null");
        let ballot = app.app.db.one(open).await.expect("a vote").to_string();
        votes(&scene, &ballot, &scene.head, "for", "v-1").await;
        votes(&scene, &ballot, &scene.members[0], "for", "v-2").await;
        votes(&scene, &ballot, &scene.members[1], "against", "v-3").await;
        form(bureau, &scene.at(&format!("ballots/{ballot}/closing")), &[], 303).await;

        let page = bureau.get(&scene.at(&format!("proposals/{}", proposals[0]))).await;
        assert!(page.text().contains("تدوينه قرارا للاجتماع"), "{page}");
        let press = scene.at(&format!("proposals/{}/decision", proposals[0]));
        let made = form(bureau, &press, &[], 303).await.location.expect("an address");
        assert_eq!(form(bureau, &press, &[], 303).await.location.as_deref(), Some(made.as_str()));
        let by_vote = form(bureau, &scene.at(&format!("ballots/{ballot}/decision")), &[], 303).await;
        assert_eq!(by_vote.location.as_deref(), Some(made.as_str()), "the vote is the proposal's");
        let shown = bureau.get(&made).await;
        for said in ["فتح المقر الإقليمي", "أغلبية", "مع: 2، ضد: 1، امتناع: 0", "المادة 71", "بمقترح من"]
        {
            assert!(shown.text().contains(said), "{said}: {shown}");
        }
        form(bureau, &format!("{made}/adoption"), &[("version", "1")], 303).await;
        let exported = scene.head.get(&format!("/decisions.csv?unit={HERE}")).await;
        assert_eq!(exported.status, 200, "{exported}");
        assert!(
            exported.body.contains("فتح المقر الإقليمي") && exported.body.contains("الأصوات المؤيدة"),
            "{exported}"
        );
        let other = bureau.post(&scene.at(&format!("proposals/{}/decision", proposals[1])), &[]).await;
        assert_eq!(other.status, 409, "{other}");

        let sheet = scene.head.get(&scene.at("proposals.csv")).await;
        assert_eq!(sheet.status, 200, "{sheet}");
        for said in ["فتح المقر الإقليمي", "اعتمد", "تأجيل الجمع العام", "لم يبت فيه"]
        {
            assert!(sheet.body.contains(said), "{said}: {sheet}");
        }
        assert_eq!(scene.members[0].get(&scene.at("proposals.csv")).await.status, 403);
        assert_eq!(app.rapporteur_of("03.561").await.get(&scene.at("proposals.csv")).await.status, 404);
    })
    .await;
}

/// C10: where the statute lets the next call follow on the same day, the room passes to it when its time has come.
#[tokio::test(flavor = "multi_thread")]
async fn a_later_call_of_the_same_day_waits_for_its_hour() {
    TestApp::each(async |app| {
        let mut scene = Scene::set(app, 8).await;
        // A congress of six, by a statute that calls again after an hour.
        let (own, congress) = (scene.body, app.id());
        app.write(sql!(
            "insert into body (id, kind, sphere, unit_id, region_id, province_id, name_ar, name_fr, sort_key, made_by)
             select {congress}, 'regional_congress', sphere, unit_id, region_id, province_id, '', '', sort_key, made_by
             from body where id = {own}"
        ))
        .await;
        app.write(sql!("update seat set body_id = {congress} where body_id = {own} and post = 'member'")).await;
        app.write(sql!(
            "update mandate set body_id = {congress} where seat_id in (select id from seat where body_id = {congress})"
        ))
        .await;
        scene.meeting = super::meeting_of(app, Some(congress), crate::testing::NOW.day(60)).await;
        let called = scene.rapporteur.post(&scene.at("roll"), &[]).await;
        assert_eq!(called.status, 303, "{called}");
        for member in &scene.members[..2] {
            scene.moves(app, member, "expected", "present").await;
        }
        let chair = person_of(app, &scene.members[0]).await.to_string();
        let form = [("chair", chair.as_str()), ("inquorate", "on")];
        assert_eq!(scene.rapporteur.post(&scene.at("opening"), &form).await.status, 303);
        let room = scene.rapporteur.get(&scene.at("room")).await;
        assert!(room.text().contains("الدعوة الثانية في اليوم نفسه، ابتداء من 11:00 (المادة 53)"), "{room}");
        assert!(!room.body.contains("id=\"call\""), "{room}");
        let early = scene.rapporteur.post(&scene.at("calls"), &[]).await;
        assert!(early.status == 422 && early.text().contains("ابتداء من 11:00"), "{early}");
        app.clock.set(crate::testing::NOW.plus_seconds(3_600));
        assert!(scene.rapporteur.get(&scene.at("room")).await.body.contains("id=\"call\""));
        assert_eq!(scene.rapporteur.post(&scene.at("calls"), &[]).await.status, 303);
        let room = scene.rapporteur.get(&scene.at("room")).await;
        assert!(room.text().contains("النصاب القانوني مكتمل"), "{room}");
        app.clock.set(crate::testing::NOW);
    })
    .await;
}
