//! Taking decisions through the HTTP door, on both engines.

use crate::{
    jobs,
    testing::{Answer, Client, TestApp},
};
use amana_sql::sql;

/// An invented communique: the meeting whose decisions are taken by hand.
const TEXT: &str = "بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات

عقدت الأمانة الإقليمية لحزب الأفق والتضامن بإقليم تاونات، يوم الخميس 8 يناير 2026، بالمقر الإقليمي، اجتماعا عاديا برئاسة السيد إدريس الورياغلي، الأمين الإقليمي.
";

fn version(page: &Answer) -> String {
    let mark = "name=\"version\" value=\"";
    let at = page.body.find(mark).unwrap_or_else(|| panic!("no version: {page}")) + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

/// The address of the first meeting of a list.
async fn meeting(app: &TestApp, rapporteur: &Client) -> String {
    let sent = rapporteur.post("/archive", &[("text", TEXT)]).await;
    assert_eq!(sent.status, 303, "{sent}");
    jobs::drain(&app.app, |_| {}).await.expect("the jobs");
    let address = sent.location.clone().expect("an address");
    let page = rapporteur.get(&address).await;
    let done = rapporteur.post(&format!("{address}/confirmation"), &[("version", &version(&page))]).await;
    assert_eq!(done.status, 303, "{done}");
    let list = rapporteur.get("/meetings").await;
    let at = list.body.find("href=\"/meetings/").expect("a meeting") + 6;
    list.body[at..].chars().take_while(|c| *c != '"').collect()
}

async fn proposed(writer: &Client, meeting: &str, text: &str) -> String {
    let form =
        [("kind", "designation"), ("text", text), ("taken", "consensus"), ("outcome", "organisational")];
    let answer = writer.post(&format!("{meeting}/decisions"), &form).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location.clone().expect("an address")
}

async fn count(app: &TestApp, query: amana_sql::Query<i64>) -> i64 {
    app.app.db.one(query).await.expect("a count")
}

/// D03 D04 D05 D06: a decision typed and worded, its effects shown before it is adopted and carried out when it is: a
/// mandate, a body with its head, work with a deadline in words, a date. Taken back, everything is as before and the
/// proposal is open again.
#[tokio::test(flavor = "multi_thread")]
async fn a_decision_does_what_it_showed() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let meeting = meeting(app, &rapporteur).await;
        let page = rapporteur.get(&format!("{meeting}/decisions/new")).await;
        assert_eq!(page.status, 200, "{page}");
        let wrong = rapporteur.post(&format!("{meeting}/decisions"), &[("text", " ")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("اختر نوع القرار"), "{wrong}");
        let unanimous =
            [("kind", "resolution"), ("text", "…"), ("taken", "unanimity"), ("votes_against", "2")];
        assert_eq!(rapporteur.post(&format!("{meeting}/decisions"), &unanimous).await.status, 422);

        let address =
            proposed(&rapporteur, &meeting, "إحداث القطب النسائي واختيار السيدة لمياء التازي رئيسة له").await;
        assert!(rapporteur.get(&meeting).await.text().contains("إحداث القطب النسائي"));
        let effects = format!("{address}/effects");
        for does in ["begin", "end", "found", "item", "milestone"] {
            let form = rapporteur.get(&format!("{effects}/new?does={does}")).await;
            assert_eq!(form.status, 200, "{does}: {form}");
        }
        assert_eq!(rapporteur.get(&format!("{effects}/new?does=harm")).await.status, 404);
        let here = rapporteur.get(&format!("{effects}/new?does=begin&unit=03.531")).await;
        assert!(here.text().contains("أجهزة تاونات"), "{here}");
        let elsewhere = rapporteur.get(&format!("{effects}/new?does=begin&unit=03.561")).await;
        assert_eq!(elsewhere.status, 422, "beyond one's reach: {elsewhere}");

        let found = |version: &str, pick: &str| {
            [
                ("does", "found"),
                ("kind", "provincial_pole"),
                ("name_ar", "القطب النسائي"),
                ("from_on", "2026-01-08"),
                ("person", "لمياء التازي"),
                ("pick", pick),
                ("sex", "f"),
                ("version", version),
            ]
            .map(|(k, v)| (k, v.to_owned()))
        };
        let send = async |fields: &[(&str, String)]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            rapporteur.post(&effects, &fields).await
        };
        let asked = send(&found("1", "")).await;
        assert_eq!(asked.status, 422);
        assert!(asked.text().contains("شخص جديد"), "{asked}");
        assert_eq!(send(&found("1", "new-person")).await.status, 303);
        assert_eq!(send(&found("1", "new-person")).await.status, 409, "pressed twice");

        let body = sql!(
            (i64),
            "select b.id from body b where b.kind = 'provincial_secretariat' order by b.id limit 1"
        );
        let secretariat: amana_base::Id<crate::bodies::Body> =
            amana_base::Id::from_raw(count(app, body).await);
        let item = |due: &str, version: &str| {
            [
                ("does", "item"),
                ("text", "تهيئة برنامج القطب النسائي"),
                ("body", &secretariat.to_string()),
                ("due", due),
                ("version", version),
            ]
            .map(|(k, v)| (k, v.to_owned()))
        };
        let unclear = send(&item("في أقرب وقت", "2")).await;
        assert_eq!(unclear.status, 422);
        assert!(unclear.text().contains("لم يفهم هذا الأجل"), "{unclear}");
        assert_eq!(send(&item("في أجل أسبوعين", "2")).await.status, 303);
        let date = [
            ("does", "milestone".to_owned()),
            ("text", "اللقاء التواصلي الأول".to_owned()),
            ("due", "الشهر المقبل".to_owned()),
            ("version", "3".to_owned()),
        ];
        assert_eq!(send(&date).await.status, 303);

        let shown = rapporteur.get(&address).await;
        for said in [
            "إحداث القطب النسائي يوم 8 يناير 2026، وتعيين لمياء التازي: رئيسة القطب",
            "تهيئة برنامج القطب النسائي",
            "22 يناير 2026 («في أجل أسبوعين»)",
            "28 فبراير 2026 («الشهر المقبل»)",
        ] {
            assert!(shown.text().contains(said), "{said}: {shown}");
        }
        let poles =
            || sql!((i64), "select cast(count(*) as bigint) as n from body where kind = 'provincial_pole'");
        let people =
            || sql!((i64), "select cast(count(*) as bigint) as n from person where name_ar = 'لمياء التازي'");
        assert_eq!((count(app, poles()).await, count(app, people()).await), (0, 0), "showing writes nothing");

        let reader = app.reader_of("03.531").await;
        let neighbour = app.rapporteur_of("03.561").await;
        let read = version(&shown);
        let press = [("version", read.as_str())];
        assert_eq!(reader.get(&address).await.status, 200);
        assert_eq!(reader.post(&format!("{address}/adoption"), &press).await.status, 403);
        assert_eq!(neighbour.get(&address).await.status, 404);
        assert_eq!(neighbour.post(&format!("{address}/adoption"), &press).await.status, 404);
        assert_eq!(neighbour.get(&format!("{meeting}/decisions/new")).await.status, 404);

        let adopted = rapporteur.post(&format!("{address}/adoption"), &press).await;
        assert_eq!(adopted.status, 303, "{adopted}");
        assert_eq!(rapporteur.post(&format!("{address}/adoption"), &press).await.status, 409, "adopted once");
        let way = adopted.location.clone().expect("the decision");
        let decision = rapporteur.get(&way).await;
        for said in ["إحداث القطب النسائي", "لمياء التازي", "تنظيمي", "توافق", "تهيئة برنامج القطب النسائي"]
        {
            assert!(decision.text().contains(said), "{said}: {decision}");
        }
        assert_eq!((count(app, poles()).await, count(app, people()).await), (1, 1));
        let due = sql!((i64), "select cast(count(*) as bigint) as n from action_item where due_on = 20475");
        assert_eq!(count(app, due).await, 1, "22 January 2026");

        let (_, act) = way.split_once("?done=").expect("the act");
        let back = rapporteur.post(&format!("/acts/{act}/withdrawal"), &[]).await;
        assert_eq!(back.status, 303, "{back}");
        assert_eq!((count(app, poles()).await, count(app, people()).await), (0, 0));
        let open = rapporteur.get(&address).await;
        assert!(open.text().contains("قيد الإعداد"), "{open}");
        assert_eq!(
            rapporteur.post(&format!("{address}/adoption"), &[("version", &version(&open))]).await.status,
            303
        );
    })
    .await;
}

/// D04: an effect that cannot be is named with its reason before anything is decided, and nothing is written; taken out,
/// the rest goes through. A proposal given up can be taken up again.
#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_said_before() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let meeting = meeting(app, &rapporteur).await;
        let address = proposed(&rapporteur, &meeting, "إحداث جهاز موجود").await;
        let effects = format!("{address}/effects");
        let found = |version: &'static str| {
            [
                ("does", "found"),
                ("kind", "provincial_secretariat"),
                ("from_on", "2026-01-08"),
                ("version", version),
            ]
        };
        assert_eq!(rapporteur.post(&effects, &found("1")).await.status, 303);
        let shown = rapporteur.get(&address).await;
        assert!(shown.text().contains("موجود"), "{shown}");
        let refused = rapporteur.post(&format!("{address}/adoption"), &[("version", "2")]).await;
        assert_eq!(refused.status, 422, "{refused}");
        let none = sql!((i64), "select cast(count(*) as bigint) as n from decision");
        assert_eq!(count(app, none).await, 0);
        let gone = rapporteur.post(&format!("{effects}/removal"), &[("version", "2"), ("n", "0")]).await;
        assert_eq!(gone.status, 303, "{gone}");
        let stale = rapporteur.post(&format!("{effects}/removal"), &[("version", "3"), ("n", "0")]).await;
        assert_eq!(stale.status, 409, "there is none left");
        let given_up = rapporteur.post(&format!("{address}/abandonment"), &[("version", "3")]).await;
        assert_eq!(given_up.status, 303);
        assert_eq!(rapporteur.post(&format!("{address}/adoption"), &[("version", "4")]).await.status, 409);
        let up = rapporteur.post(&format!("{address}/abandonment/withdrawal"), &[("version", "4")]).await;
        assert_eq!(up.status, 303);
        let words = rapporteur.get(&format!("{address}/words")).await;
        assert!(words.body.contains("إحداث جهاز موجود"), "{words}");
        let form = [
            ("kind", "position"),
            ("text", "موقف"),
            ("taken", "majority"),
            ("votes_for", "٧"),
            ("version", "5"),
        ];
        assert_eq!(rapporteur.post(&address, &form).await.status, 303);
        let adopted = rapporteur.post(&format!("{address}/adoption"), &[("version", "6")]).await;
        assert_eq!(adopted.status, 303, "{adopted}");
        let decision =
            sql!((i64), "select coalesce(votes_for, 0) as n from decision where kind = 'position'");
        assert_eq!(count(app, decision).await, 7, "Arabic digits are digits");
    })
    .await;
}

/// D09: the members of a body are asked what they think before adoption: they see the proposal, nobody else may comment,
/// what they say is kept after the decision.
#[tokio::test(flavor = "multi_thread")]
async fn members_are_asked_before_adoption() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let secretary = app.secretary_of("03.531").await;
        let neighbour = app.secretary_of("03.561").await;
        let meeting = meeting(app, &rapporteur).await;
        let address = proposed(&rapporteur, &meeting, "مشروع معروض للتشاور").await;
        let say = [("comment", "أقترح تأجيله إلى ما بعد المؤتمر.")];
        let early = secretary.post(&format!("{address}/comments"), &say).await;
        assert_eq!(early.status, 422, "nobody was asked: {early}");
        let mine = app
            .app
            .db
            .one(sql!(
                (i64),
                "select b.id from body b join unit u on u.id = b.unit_id
                 where b.kind = 'provincial_secretariat' and u.code = '03.531' order by b.id limit 1"
            ))
            .await
            .expect("a body");
        let body: amana_base::Id<crate::bodies::Body> = amana_base::Id::from_raw(mine);
        let past = [("body", &*body.to_string()), ("until", "2020-01-01"), ("version", "1")];
        assert_eq!(rapporteur.post(&format!("{address}/consultation"), &past).await.status, 422);
        let ask = [("body", &*body.to_string()), ("until", "2026-12-31"), ("version", "1")];
        let asked = rapporteur.post(&format!("{address}/consultation"), &ask).await;
        assert_eq!(asked.status, 303, "{asked}");
        // Who is asked and writes keeps both: neither hides the other.
        let writer = rapporteur.get(&address).await;
        for part in ["يطلب رأيك", "اعتماد القرار"] {
            assert!(writer.text().contains(part), "{part}: {writer}");
        }
        assert!(writer.body.contains("href=\"/meetings/"), "the way back to the meeting: {writer}");
        // Only the bodies that the form offers are asked: none of another territory, none that does not exist.
        let elsewhere = app.unit("03.561").await.id;
        let elsewhere = app
            .app
            .db
            .one(sql!(
                (amana_base::Id<crate::bodies::Body>),
                "select id from body where unit_id = {elsewhere} order by id limit 1"
            ))
            .await
            .expect("a body");
        for unfit in [elsewhere, app.id()] {
            let ask = [("body", &*unfit.to_string()), ("until", "2026-12-31"), ("version", "2")];
            let refused = rapporteur.post(&format!("{address}/consultation"), &ask).await;
            assert_eq!(refused.status, 422, "{refused}");
        }
        let home = secretary.get("/").await;
        assert!(home.body.contains(&address), "{home}");
        assert!(!neighbour.get("/").await.body.contains(&address));
        let shown = secretary.get(&address).await;
        assert!(shown.text().contains("يطلب رأيك"), "{shown}");
        assert_eq!(secretary.post(&format!("{address}/comments"), &[("comment", " ")]).await.status, 422);
        assert_eq!(secretary.post(&format!("{address}/comments"), &say).await.status, 303);
        assert_eq!(neighbour.post(&format!("{address}/comments"), &say).await.status, 404);
        assert!(rapporteur.get(&address).await.text().contains("أقترح تأجيله"));
        let adopted = rapporteur.post(&format!("{address}/adoption"), &[("version", "2")]).await;
        assert_eq!(adopted.status, 303, "{adopted}");
        assert!(rapporteur.get(&address).await.text().contains("أقترح تأجيله"), "kept");
        assert_eq!(
            secretary.post(&format!("{address}/comments"), &say).await.status,
            422,
            "the time is over"
        );
    })
    .await;
}
