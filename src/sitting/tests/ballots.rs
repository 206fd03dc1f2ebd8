use super::{HERE, Scene, count, person_of};
use crate::testing::{Answer, Client, NOW, TestApp};
use amana_sql::sql;

async fn form(who: &Client, path: &str, fields: &[(&str, &str)], status: u16) -> Answer {
    let answer = who.post(path, fields).await;
    assert_eq!(answer.status, status, "{path} {fields:?}: {answer}");
    answer
}

/// Opens a vote and gives its identifier.
async fn opened(app: &TestApp, scene: &Scene, manner: &str, client: &str) -> String {
    let fields = [
        ("question", "المصادقة على البرنامج"),
        ("matter", "ordinary"),
        ("manner", manner),
        ("client", client),
    ];
    form(&scene.rapporteur, &scene.at("ballots"), &fields, 303).await;
    let open =
        sql!((amana_base::Id<()>), "select id from ballot where closed_at is null and cancelled_at is null");
    app.app.db.one(open).await.expect("a vote is open").to_string()
}

/// D03: each votes once from their own device; what arrives twice is once, another choice after it, what comes late, from
/// a guest, from whoever came after, or after a mandate ended is refused in words; none is lost.
#[tokio::test(flavor = "multi_thread")]
async fn open_votes_from_devices() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 7).await;
        scene.seated(app, 6).await;
        let early = [("question", "سؤال"), ("manner", "devices"), ("client", "b-0")];
        let early = form(&scene.rapporteur, &scene.at("ballots"), &early, 422).await;
        assert!(early.text().contains("الجلسة غير منعقدة"), "{early}");
        scene.opened(app).await;
        let ballot = opened(app, &scene, "devices", "b-1").await;
        let again = [("question", "المصادقة على البرنامج"), ("manner", "devices"), ("client", "b-2")];
        let again = form(&scene.rapporteur, &scene.at("ballots"), &again, 422).await;
        assert!(again.text().contains("التصويت مفتوح"), "{again}");
        let votes = scene.at("mine/votes");
        let cast = async |who: &Client, choice: &str, client: &str, status: u16| {
            form(who, &votes, &[("ballot", &ballot), ("choice", choice), ("client", client)], status).await
        };
        let member = |n: usize| &scene.members[n];
        cast(&scene.head, "for", "v-1", 303).await;
        cast(&scene.head, "for", "v-1", 303).await;
        cast(&scene.head, "for", "v-2", 303).await;
        let other = cast(&scene.head, "against", "v-3", 422).await;
        assert!(other.text().contains("صوتك الأول هو المحتسب"), "{other}");
        let (a, b) = tokio::join!(cast(member(0), "for", "v-4", 303), cast(member(0), "for", "v-4", 303));
        assert_eq!((a.status, b.status), (303, 303));
        cast(member(1), "against", "v-5", 303).await;
        cast(&scene.rapporteur, "abstain", "v-6", 303).await;

        // Came after the vote was opened.
        scene.moves(app, member(4), "expected", "present").await;
        let late = cast(member(4), "for", "v-7", 422).await;
        assert!(late.text().contains("لم يكن من الحاضرين حين فتح التصويت"), "{late}");
        // A guest and staff have no vote.
        let staff = app.holder(crate::access::Position::Staff, HERE).await;
        form(&scene.rapporteur, &scene.at("roll"), &[], 303).await;
        let guest = cast(&staff, "for", "v-8", 422).await;
        assert!(guest.text().contains("يصوت أعضاؤه وحدهم"), "{guest}");
        let stranger = app.secretary_of("03.561").await;
        cast(&stranger, "for", "v-9", 404).await;
        // A mandate that ended today.
        let (gone, today) = (person_of(app, member(2)).await, NOW.day(60));
        app.write(sql!("update mandate set until_on = {today} where person_id = {gone}")).await;
        let ended = cast(member(2), "for", "v-10", 422).await;
        assert!(ended.text().contains("انتهى انتدابك"), "{ended}");
        // An interest.
        form(member(3), &scene.at("mine/interests"), &[("ballot", &ballot), ("why", "قرابة")], 303).await;
        let out = cast(member(3), "for", "v-11", 422).await;
        assert!(out.text().contains("صرحت بتنازع المصالح"), "{out}");
        let voted = form(&scene.head, &scene.at("mine/interests"), &[("ballot", &ballot)], 422).await;
        assert!(voted.text().contains("صوتك الأول هو المحتسب"), "{voted}");

        let close = scene.at(&format!("ballots/{ballot}/closing"));
        for _ in 0..2 {
            form(&scene.rapporteur, &close, &[], 303).await;
        }
        let closed = cast(member(1), "for", "v-12", 422).await;
        assert!(closed.text().contains("صوتك الأول هو المحتسب"), "{closed}");
        let closed = cast(member(4), "for", "v-13", 422).await;
        assert!(closed.text().contains("أغلق هذا التصويت قبل وصول صوتك"), "{closed}");
        let result = sql!(
            (i64, i64, i64, Option<i64>, Option<String>),
            "select votes_for * 100 + votes_against * 10 + abstentions as counts, electors, recused as \"recused!\", needed, outcome from ballot"
        );
        let result = app.app.db.one(result).await.expect("a result");
        assert_eq!(result, (211, 6, 1, Some(2), Some("adopted".into())));
        let page = scene.rapporteur.get(&scene.at("ballots")).await;
        assert!(page.text().contains("يلزم 2 من 3 · المادة 71"), "{page}");
        assert_eq!(count(app, sql!((i64), "select count(*) as n from act where verb = 'cast_vote'")).await, 4);
    })
    .await;
}

/// D03: a secret vote is counted on paper by two tellers who agree, and no row says who voted what; a show of hands by the
/// tellers named. The proposal that was voted on is settled by the result.
#[tokio::test(flavor = "multi_thread")]
async fn hands_and_paper_are_counted_by_tellers() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 6).await;
        scene.seated(app, 5).await;
        scene.opened(app).await;
        let bureau = &scene.rapporteur;
        form(&scene.head, &scene.at("mine/proposals"), &[("text", "فتح المقر"), ("client", "p-1")], 303)
            .await;
        let proposal = sql!((amana_base::Id<()>), "select id from proposal");
        let proposal = app.app.db.one(proposal).await.expect("a proposal").to_string();
        let fields = [
            ("question", "فتح المقر"),
            ("matter", "ordinary"),
            ("manner", "paper"),
            ("proposal", proposal.as_str()),
            ("client", "b-1"),
        ];
        form(bureau, &scene.at("ballots"), &fields, 303).await;
        let ballot = sql!((amana_base::Id<()>), "select id from ballot");
        let ballot = app.app.db.one(ballot).await.expect("a vote").to_string();
        let on_device = [("ballot", ballot.as_str()), ("choice", "for"), ("client", "v-1")];
        let on_device = form(&scene.head, &scene.at("mine/votes"), &on_device, 422).await;
        assert!(on_device.text().contains("لا يجرى هذا التصويت من الأجهزة"), "{on_device}");
        let (one, two) = (&scene.members[0], &scene.members[1]);
        let tally = |f: &'static str, a: &'static str| {
            [("votes_for", f), ("votes_against", a), ("abstentions", "٠"), ("blank", "1")]
        };
        let count_of = async |who: &Client, numbers: [(&str, &str); 4], status: u16| {
            let mut fields = vec![("ballot", ballot.as_str())];
            fields.extend(numbers);
            form(who, &scene.at("mine/counts"), &fields, status).await
        };
        let stranger = count_of(one, tally("3", "1"), 422).await;
        assert!(stranger.text().contains("لم يعين هذا الشخص لفرز الأصوات"), "{stranger}");
        for who in [one, two] {
            let named = person_of(app, who).await.to_string();
            form(bureau, &scene.at("tellers"), &[("named", &named)], 303).await;
        }
        let close = scene.at(&format!("ballots/{ballot}/closing"));
        count_of(one, tally("3", "1"), 303).await;
        let missing = form(bureau, &close, &[], 422).await;
        assert!(missing.text().contains("عددهم 2"), "{missing}");
        let many = count_of(two, tally("5", "1"), 422).await;
        assert!(many.text().contains("أكبر ممن لهم حق التصويت 5"), "{many}");
        count_of(two, tally("x", "1"), 422).await;
        count_of(two, tally("2", "2"), 303).await;
        let differ = form(bureau, &close, &[], 422).await;
        assert!(differ.text().contains("لم تتفق نتائج"), "{differ}");
        count_of(two, tally("3", "1"), 303).await;
        form(bureau, &close, &[], 303).await;
        let fate = sql!((String), "select fate from proposal");
        assert_eq!(app.app.db.one(fate).await.expect("a fate"), "adopted");
        assert_eq!(count(app, sql!((i64), "select count(*) as n from vote")).await, 0);
        let settled = form(
            bureau,
            &scene.at(&format!("proposals/{proposal}/fate")),
            &[("fate", "open"), ("version", "2")],
            422,
        )
        .await;
        assert!(settled.text().contains("بت التصويت في هذا المقترح"), "{settled}");

        let ballot = opened(app, &scene, "hands", "b-2").await;
        let teller = person_of(app, one).await.to_string();
        let sheet =
            [("teller", teller.as_str()), ("votes_for", "2"), ("votes_against", "2"), ("abstentions", "1")];
        form(bureau, &scene.at(&format!("ballots/{ballot}/counts")), &sheet, 303).await;
        form(bureau, &scene.at(&format!("ballots/{ballot}/closing")), &[], 303).await;
        let page = bureau.get(&scene.at("ballots")).await;
        assert!(page.text().contains("تعادلت الأصوات") && page.text().contains("سريا، على الورق"), "{page}");
    })
    .await;
}

/// D03, C10: without quorum nothing is put to the vote; a vote is not left open at the closing, and can be abandoned.
#[tokio::test(flavor = "multi_thread")]
async fn a_vote_needs_the_quorum() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 5).await;
        scene.seated(app, 3).await;
        scene.opened(app).await;
        let ballot = opened(app, &scene, "hands", "b-1").await;
        let open = form(&scene.rapporteur, &scene.at("closing"), &[], 422).await;
        assert!(open.text().contains("التصويت مفتوح. أغلقه أولا"), "{open}");
        form(&scene.rapporteur, &scene.at(&format!("ballots/{ballot}/abandonment")), &[], 303).await;
        scene.moves(app, &scene.members[0], "present", "left").await;
        let fields = [("question", "سؤال"), ("manner", "hands"), ("client", "b-2")];
        let short = form(&scene.rapporteur, &scene.at("ballots"), &fields, 422).await;
        assert!(short.text().contains("لم يبق النصاب مكتملا (2 من 3)"), "{short}");
        form(
            &scene.rapporteur,
            &scene.at("ballots"),
            &[("question", " "), ("manner", "hands"), ("client", "b-3")],
            422,
        )
        .await;
        let closed = form(&scene.rapporteur, &scene.at("closing"), &[("inquorate", "on")], 303).await;
        assert_eq!(closed.status, 303);
    })
    .await;
}

/// D03, C06: forty who come in at eight doors in the same instant, and vote in the same instant, each twice: none is lost or
/// doubled.
#[tokio::test(flavor = "multi_thread")]
async fn what_many_send_at_once_is_neither_lost_nor_doubled() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 42).await;
        scene.seated(app, 2).await;
        let mut tasks = tokio::task::JoinSet::new();
        for (n, member) in scene.members.iter().enumerate() {
            let person = person_of(app, member).await;
            for turn in 0..2 {
                let (keeper, path) = (scene.rapporteur.asking_json(), scene.at("door/arrivals"));
                let now = NOW.0 / 1000;
                let body = serde_json::json!({ "device_now": now, "door": (n % 8).to_string(),
                    "arrivals": [{ "client": format!("d-{n}"), "person": person, "at": now - turn }] });
                tasks.spawn(async move {
                    let body = body.to_string().into_bytes();
                    keeper.send(axum::http::Method::POST, &path, "application/json", body).await
                });
            }
        }
        for answer in tasks.join_all().await {
            assert_eq!(answer.status, 200, "{answer}");
        }
        let here = sql!((i64), "select count(*) as n from attendance where state = 'present'");
        assert_eq!(count(app, here).await, 42);
        assert_eq!(count(app, sql!((i64), "select count(*) as n from movement")).await, 42);
        scene.opened(app).await;
        let ballot = opened(app, &scene, "devices", "b-1").await;
        let mut tasks = tokio::task::JoinSet::new();
        for (n, member) in scene.everybody().into_iter().enumerate() {
            for _ in 0..2 {
                let (member, path, ballot) = (member.clone(), scene.at("mine/votes"), ballot.clone());
                tasks.spawn(async move {
                    let client = format!("v-{n}");
                    let choice = if n % 3 == 0 { "against" } else { "for" };
                    let fields =
                        [("ballot", ballot.as_str()), ("choice", choice), ("client", client.as_str())];
                    member.post(&path, &fields).await
                });
            }
        }
        for answer in tasks.join_all().await {
            assert_eq!(answer.status, 303, "{answer}");
        }
        form(&scene.rapporteur, &scene.at(&format!("ballots/{ballot}/closing")), &[], 303).await;
        let result = sql!((i64, i64), "select votes_for as \"f!\", votes_against as \"a!\" from ballot");
        assert_eq!(app.app.db.one(result).await.expect("a result"), (28, 14));
        assert_eq!(
            count(app, sql!((i64), "select count(*) as n from act where verb = 'cast_vote'")).await,
            42
        );
    })
    .await;
}
