//! Sanctions are effects of decisions: of the body that the statute names, or of another, which the title tells.

use super::entered;
use crate::{
    bodies::Body,
    joining::tests::{adopted, seated, version},
    people::Person,
    testing::{Answer, Client, NOW, TestApp},
};
use amana_base::Id;
use amana_sql::sql;

const DAY: i64 = 86_400;
const HOME: &str = "03.531.01.05";

/// A body with somebody who runs it, at work.
async fn bench(app: &TestApp, kind: &str, code: &str) -> (Client, Id<Body>) {
    let (person, body) = seated(app, kind, "rapporteur", code).await;
    (app.signed_in(Some(person)).await, body)
}

async fn person_of(app: &TestApp, at: &str) -> Id<Person> {
    let membership: Id<crate::members::Membership> =
        at.trim_start_matches("/members/").parse().expect("an identifier");
    let person = sql!((Id<Person>), "select person_id from membership where id = {membership}");
    app.app.db.one(person).await.expect("a person")
}

/// Prepares a decision of a meeting of today with one sanction; its address.
async fn proposed(
    app: &TestApp,
    (by, body): &(Client, Id<Body>),
    code: &str,
    person: Id<Person>,
    answers: &[(&str, &str)],
) -> String {
    let meeting = app.meeting_held(Some(*body), code, NOW.day(60)).await;
    let words = [
        ("kind", "resolution"),
        ("text", "قرار تأديبي"),
        ("taken", "majority"),
        ("outcome", "organisational"),
    ];
    let made = by.post(&format!("/meetings/{meeting}/decisions"), &words).await;
    assert_eq!(made.status, 303, "{made}");
    let proposal = made.location.expect("a proposal");
    let page = by.get(&proposal).await;
    let (version, pick) = (version(&page), person.to_string());
    let mut fields = vec![("pick", pick.as_str()), ("from_on", "2026-05-04"), ("version", version.as_str())];
    fields.extend_from_slice(answers);
    let added = by.post(&format!("{proposal}/effects"), &fields).await;
    assert_eq!(added.status, 303, "{added}");
    proposal
}

async fn act_of(done: &Answer) -> String {
    assert_eq!(done.status, 303, "{done}");
    let way = done.location.clone().expect("a decision");
    way.split_once("?done=").expect("the act").1.to_owned()
}

/// G01: a suspension by the body that the statute names, for a time, with its reason: shown before it is adopted, then in the state of
/// the membership, with a sound competence in its title; over by itself; while it lasts the member's offices rest; the member reads it
/// in their own data; it goes with the decision alone.
#[tokio::test(flavor = "multi_thread")]
async fn a_decision_suspends_for_a_time() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let at = entered(&rapporteur, "نادية الشرقي", HOME, &[]).await;
        let person = person_of(app, &at).await;
        let unit = app.unit("03.531").await;
        app.mandate(person, crate::access::Position::Rapporteur, &unit).await;
        let own = app.signed_in(Some(person)).await;
        assert_eq!(own.get("/members").await.status, 200, "an officer");
        let bench = bench(app, "arbitration_committee", "MA").await;
        let sanction = [("does", "suspend"), ("until", "2026-08-04"), ("reason", "الترشح ضد مرشح الحزب")];
        let proposal = proposed(app, &bench, "MA", person, &sanction).await;
        let page = bench.0.get(&proposal).await;
        assert!(page.text().contains("توقيف عضوية نادية الشرقي من 4 ماي 2026 إلى 4 غشت 2026"), "{page}");
        assert!(!rapporteur.get(&at).await.text().contains("العضوية موقوفة"), "shown, not done");
        let act = act_of(&adopted(&bench.0, &proposal).await).await;
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("العضوية موقوفة من 4 ماي 2026 إلى 4 غشت 2026"), "{page}");
        assert!(page.text().contains("المادة 102") && page.text().contains("الترشح ضد مرشح الحزب"), "{page}");
        assert!(
            !page.text().contains("الاختصاص لجهاز آخر") && !page.text().contains("أطول مما يسمح"),
            "{page}"
        );
        let refused = rapporteur.post(&withdrawal(&page), &[]).await;
        assert!(refused.text().contains("تراجعوا عن القرار من صفحته"), "{refused}");
        let own = app.signed_in(Some(person)).await;
        assert_eq!(own.get("/members").await.status, 403, "the offices rest");
        let data = own.get("/my-data").await;
        for part in
            ["توقيف", "الترشح ضد مرشح الحزب", "المادة 102", "إلى غاية 4 غشت 2026", "إلى غاية 3 يونيو 2026"]
        {
            assert!(data.text().contains(part), "{part}: {data}");
        }
        app.clock.set(NOW.plus_seconds(92 * DAY));
        let later = app.rapporteur_of("03.531").await;
        assert!(!later.get(&at).await.text().contains("العضوية موقوفة"), "over by itself");
        assert_eq!(app.signed_in(Some(person)).await.get("/members").await.status, 200);
        app.clock.set(NOW);
        let back = bench.0.post(&format!("/acts/{act}/withdrawal"), &[]).await;
        assert_eq!(back.status, 303, "{back}");
        assert!(!rapporteur.get(&at).await.text().contains("العضوية موقوفة"));
        assert_eq!(adopted(&bench.0, &proposal).await.status, 303, "open again");
    })
    .await;
}

/// The form that takes the last step back.
fn withdrawal(page: &Answer) -> String {
    let found = page.body.split("action=\"").filter_map(|rest| rest.split('"').next());
    let mut found = found.filter(|at| at.ends_with("/withdrawal"));
    found.next().unwrap_or_else(|| panic!("a way back: {page}")).to_owned()
}

/// G01: what another body decides, or for longer than the statute allows, is written down as it was, and its title says what is wrong;
/// a body decides on the members of its own territory; a sanction has its reason, of a member, and ends after it begins.
#[tokio::test(flavor = "multi_thread")]
async fn a_sanction_without_title_is_told_as_one() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let at = entered(&rapporteur, "يوسف المريني", HOME, &[]).await;
        let person = person_of(app, &at).await;
        let mine = rapporteur.officer(app).await.and_then(|o| o.person).expect("a person");
        let body = sql!((Id<Body>), "select body_id from mandate where person_id = {mine}");
        let body = app.app.db.one(body).await.expect("a body");
        let bureau = (rapporteur, body);
        let sanction = [("does", "suspend"), ("until", "2028-05-04"), ("reason", "تغيب")];
        let proposal = proposed(app, &bureau, "03.531", person, &sanction).await;
        assert_eq!(adopted(&bureau.0, &proposal).await.status, 303);
        let page = bureau.0.get(&at).await;
        for part in ["العضوية موقوفة", "أطول مما يسمح به النظام الأساسي", "اللجنة الوطنية للتحكيم"]
        {
            assert!(page.text().contains(part), "{part}: {page}");
        }
        let version = version(&bureau.0.get(&proposal_of(app, &bureau).await).await);
        let open = proposal_of(app, &bureau).await;
        let pick = person.to_string();
        let base = [("pick", pick.as_str()), ("version", version.as_str()), ("from_on", "2026-05-04")];
        for (more, said) in [
            (vec![("does", "expel"), ("reason", "")], "اكتبوا السبب"),
            (vec![("does", "suspend"), ("reason", "x"), ("until", "2026-05-04")], "يوم النهاية غير مقبول"),
        ] {
            let fields: Vec<_> = base.iter().copied().chain(more).collect();
            let answer = bureau.0.post(&format!("{open}/effects"), &fields).await;
            assert!(answer.status == 422 && answer.text().contains(said), "{said}: {answer}");
        }
        let stranger = app.person(Some(&app.unit(HOME).await)).await.to_string();
        let fields = [
            ("pick", stranger.as_str()),
            ("version", version.as_str()),
            ("from_on", "2026-05-04"),
            ("does", "expel"),
            ("reason", "x"),
        ];
        let answer = bureau.0.post(&format!("{open}/effects"), &fields).await;
        assert!(answer.status == 422 && answer.text().contains("ليس عضوا"), "{answer}");
        // Of another province: neither seen nor decided on.
        let neighbour = app.rapporteur_of("03.561").await;
        let theirs = neighbour.officer(app).await.and_then(|o| o.person).expect("a person");
        let body = sql!((Id<Body>), "select body_id from mandate where person_id = {theirs}");
        let theirs = (neighbour, app.app.db.one(body).await.expect("a body"));
        let open = proposal_of(app, &theirs).await;
        let fields: Vec<_> = base
            .iter()
            .copied()
            .filter(|(k, _)| *k != "version")
            .chain([("version", "1"), ("does", "expel"), ("reason", "x")])
            .collect();
        assert_eq!(theirs.0.post(&format!("{open}/effects"), &fields).await.status, 404);
    })
    .await;
}

/// An empty proposal of a body, of a meeting of today.
async fn proposal_of(app: &TestApp, (by, body): &(Client, Id<Body>)) -> String {
    let place = sql!(
        (String),
        "select u.code from body b join unit u on u.id = case when b.province_id <> 0 then b.province_id else b.region_id end
         where b.id = {body}"
    );
    let code = app.app.db.one(place).await.expect("a unit");
    let meeting = app.meeting_held(Some(*body), &code, NOW.day(60)).await;
    let words =
        [("kind", "resolution"), ("text", "قرار"), ("taken", "majority"), ("outcome", "organisational")];
    let made = by.post(&format!("/meetings/{meeting}/decisions"), &words).await;
    made.location.expect("a proposal")
}

/// G01: an expulsion ends the membership and the offices of the organisation by the same decision, and is lifted by the body above or
/// goes with the decision: then both are as before. An officer of the register does not lift it by hand.
#[tokio::test(flavor = "multi_thread")]
async fn an_expulsion_ends_the_offices_too() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let at = entered(&head, "سعاد العلوي", HOME, &[]).await;
        let person = person_of(app, &at).await;
        let unit = app.unit("03.531").await;
        app.mandate(person, crate::access::Position::Rapporteur, &unit).await;
        let bench = bench(app, "arbitration_committee", "MA").await;
        let sanction = [("does", "expel"), ("reason", "الانتماء إلى حزب آخر")];
        let proposal = proposed(app, &bench, "MA", person, &sanction).await;
        let page = bench.0.get(&proposal).await;
        assert!(page.text().contains("إقالة سعاد العلوي") && page.text().contains("صفة واحدة"), "{page}");
        let act = act_of(&adopted(&bench.0, &proposal).await).await;
        let open = async || {
            let open = sql!(
                (i64),
                "select cast(count(*) as bigint) as n from mandate where person_id = {person} and until_on is null"
            );
            app.app.db.one(open).await.expect("a count")
        };
        assert_eq!(open().await, 0);
        let page = head.get(&at).await;
        assert!(page.text().contains("انتهت العضوية يوم 4 ماي 2026") && page.text().contains("المادة 103"), "{page}");
        let by_hand = [("step", "reinstated"), ("on", "2026-05-04"), ("reason", "x")];
        let refused = head.post(&format!("{at}/steps"), &by_hand).await;
        assert!(refused.status == 422 && refused.text().contains("انتهت هذه العضوية"), "{refused}");
        let back = bench.0.post(&format!("/acts/{act}/withdrawal"), &[]).await;
        assert_eq!(back.status, 303, "{back}");
        assert_eq!(open().await, 1);
        assert!(!head.get(&at).await.text().contains("انتهت العضوية"));
        assert_eq!(adopted(&bench.0, &proposal).await.status, 303);
        let lifts = [("does", "reinstate"), ("reason", "قبول التظلم")];
        let lifted = proposed(app, &bench, "MA", person, &lifts).await;
        assert_eq!(adopted(&bench.0, &lifted).await.status, 303);
        let page = head.get(&at).await;
        assert!(!page.text().contains("انتهت العضوية") && page.text().contains("قبول التظلم"), "{page}");
    })
    .await;
}
