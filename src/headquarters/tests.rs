//! Headquarters through the HTTP door, on both engines.

use crate::{
    access::Deed,
    decisions::{self, Decision, Kind, NewDecision},
    journal::{Entry, Subject, Verb},
    testing::{Answer, Client, TestApp, store::verbs},
    web::Visit,
};
use amana_base::Id;
use amana_sql::sql;

const HERE: &str = "03.531";
const NEIGHBOUR: &str = "03.561";

/// Registers a headquarters; gives its address.
async fn registered(client: &Client, name: &str, state: &str, on: &str) -> String {
    let form = [
        ("unit", HERE),
        ("name", name),
        ("address", "شارع المسيرة"),
        ("tenure", "rented"),
        ("term", "2026-06-30"),
        ("rooms", "4"),
        ("seats", "٦٠"),
        ("hours", "من 16:00 إلى 20:00"),
        ("accessible", "1"),
        ("state", state),
        ("on", on),
    ];
    let sent = client.post("/headquarters", &form).await;
    assert_eq!(sent.status, 303, "{sent}");
    sent.location.expect("its page")
}

fn version(page: &Answer) -> String {
    let at = page.body.split("name=\"version\" value=\"").nth(1).expect("a version");
    at.split('"').next().expect("a number").to_owned()
}

async fn decision(app: &TestApp, code: &str, text: &str) -> Id<Decision> {
    let visit = Visit::of_program(app.app.clone());
    let unit = app.unit(code).await;
    let mut deed = Deed::begin(&visit, Verb::AdoptDecision).await.expect("a transaction");
    let new = NewDecision {
        taken_on: Some("2026-04-20".parse().expect("a day")),
        ..NewDecision::of(unit.id, Kind::Headquarters, text)
    };
    let id = decisions::record(&mut deed, new).await.expect("a decision").decision;
    deed.commit(Entry::about(Subject::new("unit", unit.id), unit.place())).await.expect("it is kept");
    id
}

/// P01: a headquarters is registered with what is known of it, opened and closed on days with reasons, authors and the decision that
/// wanted it; meetings held there are listed and the free words of their place stay; every change is taken back; units without one
/// are listed; a neighbour knows nothing of it by any address, export or count.
#[tokio::test(flavor = "multi_thread")]
async fn a_register_of_headquarters() {
    TestApp::each(async |app| {
        let (near, far, reader) =
            (app.secretary_of(HERE).await, app.secretary_of(NEIGHBOUR).await, app.reader_of(HERE).await);
        assert!(near.get("/headquarters").await.text().contains("لا مقر مسجل يطابق هذه التصفية"));
        let none = near.get("/headquarters?state=none").await;
        assert!(none.text().contains("تاونات") && none.text().contains("50 وحدة بلا مقر"), "{none}");
        assert_eq!(reader.get("/headquarters/new").await.status, 403);
        for (field, value, said) in [
            ("name", " ", "اكتبوا اسم المقر"),
            ("address", "", "اكتبوا العنوان"),
            ("rooms", "-3", "عددا صحيحا أكبر من صفر"),
            ("tenure", "owned", "لا أجل إلا لما هو مكترى"),
            ("state", "", "اختاروا الوضع"),
            ("on", "2026-09-01", "هذا اليوم لم يأت بعد"),
            ("unit", "لا شيء", "لا وحدة"),
        ] {
            let form = [
                ("unit", HERE),
                ("name", "المقر"),
                ("address", "شارع المسيرة"),
                ("tenure", "rented"),
                ("term", "2026-06-30"),
                ("rooms", "4"),
                ("state", "open"),
                ("on", "2026-01-10"),
            ];
            let form = form.map(|(k, v)| if k == field { (k, value) } else { (k, v) });
            let refused = near.post("/headquarters", &form).await;
            assert!(refused.status == 422, "{field}: {refused}");
            assert!(field == "unit" || refused.text().contains(said), "{said}: {refused}");
        }
        let page = registered(&near, "المقر الإقليمي", "planned", "2026-02-01").await;
        let shown = near.get(&page).await;
        for words in ["مبرمج منذ 1 فبراير 2026", "شارع المسيرة", "مكترى إلى غاية 30 يونيو 2026", "60"]
        {
            assert!(shown.text().contains(words), "{words}: {shown}");
        }
        // Opened, by a decision; not twice, not before it was planned, not closed without a reason.
        let wanted = decision(app, HERE, "فتح المقر الإقليمي").await.to_string();
        let elsewhere = decision(app, NEIGHBOUR, "فتح مقر آخر").await.to_string();
        let states = format!("{page}/states");
        let change = |state: &str, on: &str, reason: &str, decision: &str| {
            [("state", state), ("on", on), ("reason", reason), ("decision", decision)]
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
        };
        let send = async |client: &Client, form: [(String, String); 4]| {
            let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            client.post(&states, &form).await
        };
        for (form, said) in [
            (change("open", "2026-01-01", "", ""), "آخر تسجيل كان في"),
            (change("planned", "2026-03-01", "", ""), "هو كذلك منذ"),
            (change("closed", "2026-03-01", " ", ""), "اكتبوا سبب الإغلاق"),
            (change("open", "2026-04-25", "", &elsewhere), "ليس من مقررات المقرات"),
        ] {
            let refused = send(&near, form).await;
            assert!(refused.status == 422 && refused.text().contains(said), "{said}: {refused}");
        }
        assert_eq!(send(&reader, change("open", "2026-04-25", "", "")).await.status, 403);
        assert_eq!(send(&far, change("open", "2026-04-25", "", "")).await.status, 404);
        assert_eq!(send(&near, change("open", "2026-04-25", "", &wanted)).await.status, 303);
        let shown = near.get(&page).await;
        assert!(shown.text().contains("مفتوح منذ 25 أبريل 2026"), "{shown}");
        assert!(shown.body.contains(&format!("/decisions/{wanted}")), "{shown}");
        let told = near.get(&format!("/decisions/{wanted}")).await;
        assert!(told.text().contains("مفتوح منذ 25 أبريل 2026") && told.body.contains(&page), "{told}");
        let none = near.get("/headquarters?state=none").await;
        assert!(none.text().contains("49 وحدة بلا مقر"), "{none}");

        // What was held there.
        let host = app.body("provincial_secretariat", HERE).await;
        let meeting = app.meeting_held(host, HERE, "2026-04-28".parse().expect("a day")).await.to_string();
        app.write(sql!("update meeting set venue = 'قاعة البلدية'")).await;
        let held = format!("{page}/meetings");
        assert_eq!(near.post(&held, &[("meeting", "")]).await.status, 422);
        let other = app.body("provincial_secretariat", NEIGHBOUR).await;
        let theirs =
            app.meeting_held(other, NEIGHBOUR, "2026-04-28".parse().expect("a day")).await.to_string();
        let refused = near.post(&held, &[("meeting", &theirs)]).await;
        assert!(refused.status == 422 && refused.text().contains("اختاروا اجتماعا"), "{refused}");
        assert_eq!(near.post(&held, &[("meeting", &meeting)]).await.status, 303);
        assert!(near.get(&page).await.text().contains("اجتماع واحد انعقد فيه"));
        let shown = near.get(&format!("/meetings/{meeting}")).await;
        assert!(shown.body.contains(&page) && shown.text().contains("قاعة البلدية"), "{shown}");

        // Corrected once; what somebody else corrected meanwhile is not overwritten.
        let edit = near.get(&format!("{page}/edit")).await;
        let again = version(&edit);
        let form = [
            ("name", "المقر الإقليمي الجديد"),
            ("address", "حي السلام"),
            ("tenure", "owned"),
            ("version", &again),
        ];
        assert_eq!(near.post(&page, &form).await.status, 303);
        assert_eq!(near.post(&page, &form).await.status, 409);

        // The list, its filters and its file; nothing of it for a neighbour.
        let list = near.get("/headquarters?state=open").await;
        assert!(
            list.text().contains("المقر الإقليمي الجديد") && list.text().contains("في ملك الحزب"),
            "{list}"
        );
        assert!(!near.get("/headquarters?state=closed").await.text().contains("المقر الإقليمي الجديد"));
        assert_eq!(near.get("/headquarters.csv").await.body.lines().count(), 2);
        assert_eq!(near.get("/headquarters.csv?state=none").await.body.lines().count(), 50);
        assert_eq!(far.get("/headquarters.csv").await.body.lines().count(), 1);
        assert!(!far.get("/headquarters").await.text().contains("الجديد"));
        for path in [page.as_str(), "/headquarters?unit=03.531", "/headquarters.csv?unit=03.531"] {
            assert_eq!(far.get(path).await.status, 404, "{path}");
        }
        assert!(
            app.secretary_of("MA").await.get("/headquarters").await.text().contains("المقرات حسب الأقاليم")
        );

        // Taken back, one after the other: with the first entry the headquarters itself, unless something hangs on it.
        let back = format!("{page}/states/withdrawal");
        assert_eq!(near.post(&back, &[]).await.status, 303);
        assert!(near.get(&page).await.text().contains("مبرمج منذ"));
        let refused = near.post(&back, &[]).await;
        assert!(refused.status == 422 && refused.text().contains("أغلقوه بدل حذفه"), "{refused}");
        assert_eq!(near.post(&format!("{page}/meetings/{meeting}/withdrawal"), &[]).await.status, 303);
        assert_eq!(near.post(&back, &[]).await.location.as_deref(), Some("/headquarters"));
        assert_eq!(near.get(&page).await.status, 404);
        let done = app.app.db.all(verbs()).await.expect("the journal");
        for verb in ["write_headquarters", "change_headquarters", "place_meeting", "take_back_headquarters"] {
            assert!(done.iter().any(|v| v == verb), "{verb}: {done:?}");
        }
    })
    .await;
}

/// P02: the opening of a headquarters is a target of a programme with its day, its owner and how urgent it is; nobody ticks it: it is
/// met when the register shows it open, and not met any more when that is taken back.
#[tokio::test(flavor = "multi_thread")]
async fn an_opening_is_a_target_met_by_the_fact() {
    TestApp::each(async |app| {
        let (near, far) = (app.secretary_of(HERE).await, app.secretary_of(NEIGHBOUR).await);
        let page = registered(&near, "المقر الإقليمي", "planned", "2026-02-01").await;
        let opening = format!("{page}/opening");
        let empty = near.get(&opening).await;
        assert!(empty.status == 200 && empty.text().contains("أنشئوا برنامجا لفتح المقرات"), "{empty}");
        let host = app.body("provincial_secretariat", HERE).await.expect("a body").to_string();
        let new = [
            ("kind", "premises"),
            ("title", "فتح المقرات"),
            ("unit", HERE),
            ("body", host.as_str()),
            ("from", "2026-01-01"),
            ("until", "2026-12-31"),
        ];
        let begun = near.post("/programmes", &new).await.location.expect("what is proposed");
        let programme = begun.split('/').nth(2).expect("an identifier").to_owned();
        let owner = near.officer(app).await.and_then(|o| o.person).expect("a person").to_string();
        let form = [
            ("programme", programme.as_str()),
            ("owner", owner.as_str()),
            ("due", "2026-05-03"),
            ("urgency", "pressing"),
        ];
        assert_eq!(far.post(&opening, &form).await.status, 404);
        let nobody = app.person(None).await.to_string();
        let stranger = form.map(|(k, v)| if k == "owner" { (k, nobody.as_str()) } else { (k, v) });
        assert_eq!(near.post(&opening, &stranger).await.status, 422);
        let taken = near.post(&opening, &form).await;
        assert_eq!(taken.status, 303, "{taken}");
        let twice = near.post(&opening, &form).await;
        assert!(twice.status == 422 && twice.text().contains("هدف في برنامج جار من قبل"), "{twice}");
        let target = taken.location.expect("the target");
        let shown = near.get(&target).await;
        for words in ["فتح المقر", "مستعجل جدا", "كما يشهد به سجل المقرات", "تأخر"]
        {
            assert!(shown.text().contains(words), "{words}: {shown}");
        }
        assert!(shown.body.contains(&page), "{shown}");
        let tick = [("version", "1"), ("text", "فتحناه")];
        let refused = near.post(&format!("{target}/completion"), &tick).await;
        assert!(refused.status == 422 && refused.text().contains("لا بالتصريح"), "{refused}");
        assert!(near.get(&page).await.text().contains("فتح المقرات"));
        let open = [("state", "open"), ("on", "2026-05-02")];
        assert_eq!(near.post(&format!("{page}/states"), &open).await.status, 303);
        assert!(near.get(&target).await.text().contains("تحقق في"), "{}", near.get(&target).await);
        assert!(near.get(&format!("/programmes/{programme}")).await.text().contains("تحقق 1 من 1"));
        assert_eq!(near.post(&format!("{page}/states/withdrawal"), &[]).await.status, 303);
        assert!(!near.get(&target).await.text().contains("تحقق في"));
    })
    .await;
}
