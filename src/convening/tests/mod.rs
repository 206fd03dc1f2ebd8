//! Convening through the HTTP door, on both engines.

mod afar;
mod printed;

use crate::{
    access::Position,
    testing::{Answer, Client, NOW, TestApp, store::verbs},
};
use amana_sql::sql;

const PROVINCE: &str = "03.531";

/// A secretariat: its secretary, a deputy, and two members.
async fn secretariat(app: &TestApp) -> (Client, String) {
    let secretary = app.secretary_of(PROVINCE).await;
    for position in [Position::Deputy, Position::Member, Position::Member] {
        app.holder(position, PROVINCE).await;
    }
    let body = body_of(app, PROVINCE).await;
    (secretary, body)
}

async fn body_of(app: &TestApp, code: &str) -> String {
    let unit = app.unit(code).await.id;
    let body = crate::convening::store::host_at(unit, "provincial_secretariat");
    app.app.db.one(body).await.expect("a body").to_string()
}

/// The convener that the form offers first.
fn convener(form: &Answer) -> String {
    let select = form.body.split("name=\"convener\"").nth(1).expect("a choice of conveners");
    let value = select.split("value=\"provincial_secretariat.").nth(1).expect("somebody who may convene");
    format!("provincial_secretariat.{}", value.split('"').next().expect("a value"))
}

fn version(page: &Answer) -> String {
    let at = page.body.split("name=\"version\" value=\"").nth(1).expect("a version");
    at.split('"').next().expect("a number").to_owned()
}

/// Plans a meeting on a day; gives its address.
async fn planned(client: &Client, body: &str, on: &str) -> String {
    let form = client.get(&format!("/bodies/{body}/meetings/new")).await;
    assert_eq!(form.status, 200, "{form}");
    let convener = convener(&form);
    let fields = [("on", on), ("hour", "18:30"), ("mode", "in_person"), ("venue", "المقر الإقليمي")];
    let more = [("session_kind", "ordinary"), ("convener", convener.as_str())];
    let sent = client.post(&format!("/bodies/{body}/meetings"), &[&fields[..], &more[..]].concat()).await;
    assert_eq!(sent.status, 303, "{sent}");
    let address = sent.location.expect("an address");
    address.trim_end_matches("/convocation").to_owned()
}

/// Adds a point and sends, confirming what is broken.
async fn sent(client: &Client, meeting: &str) {
    let point = [("text", "برنامج العمل"), ("level", "provincial"), ("theme", "التنظيم")];
    assert_eq!(client.post(&format!("{meeting}/agenda"), &point).await.status, 303);
    let page = client.get(&format!("{meeting}/convocation")).await;
    let fields = [("version", version(&page)), ("confirmed", "on".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let done = client.post(&format!("{meeting}/sending"), &fields).await;
    assert_eq!(done.status, 303, "{done}");
}

/// The address of the summons of the first on the list.
fn first_summons(page: &Answer) -> String {
    let id = page.body.split("href=\"/summonses/").nth(1).and_then(|s| s.split('"').next());
    format!("/summonses/{}", id.expect("somebody is called"))
}

fn link_of(page: &Answer) -> String {
    let value = page.body.split("/called/").nth(1).and_then(|s| s.split('"').next()).expect("a link");
    format!("/called/{value}")
}

/// C02, C04, C11, C12: the statute proposes, whoever sits in the body is on the list, the page says article by article whether
/// it is lawful, what is broken must be confirmed, and those called answer by their own link without signing in.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_convened_lawfully() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let page = secretary.get(&format!("/bodies/{body}")).await;
        assert!(page.body.contains(&format!("/bodies/{body}/meetings/new")), "{page}");
        let form = secretary.get(&format!("/bodies/{body}/meetings/new")).await;
        assert!(form.text().contains("أجل الدعوة 5 أيام"), "{form}");

        let meeting = planned(&secretary, &body, "2026-05-12").await;
        let page = secretary.get(&format!("{meeting}/convocation")).await;
        let text = page.text();
        for words in ["قيد الإعداد", "هل هذا الاجتماع قانوني؟", "المادة 70", "الأعضاء الـ4 مدعوون جميعا"]
        {
            assert!(text.contains(words), "{words}: {page}");
        }
        assert!(text.contains("ينقصها 5"), "what it would take: {page}");

        // Nothing to talk about, then something against a rule that nobody agreed to.
        let fields = |v: &str| vec![("version".to_owned(), v.to_owned())];
        let send = async |fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            secretary.post(&format!("{meeting}/sending"), &fields).await
        };
        let refused = send(fields(&version(&page))).await;
        assert!(refused.status == 422 && refused.text().contains("لا دعوة بلا جدول أعمال"), "{refused}");
        let point = [("text", "برنامج العمل"), ("level", "provincial"), ("theme", "التنظيم")];
        assert_eq!(secretary.post(&format!("{meeting}/agenda"), &point).await.status, 303);
        let page = secretary.get(&format!("{meeting}/convocation")).await;
        let refused = send(fields(&version(&page))).await;
        assert!(refused.status == 422 && refused.text().contains("أو أكد أنك توجهها على علم"), "{refused}");

        // Before it is sent no link leads anywhere.
        let one = first_summons(&page);
        assert!(!secretary.get(&one).await.body.contains("/called/"), "{}", secretary.get(&one).await);
        let mut agreed = fields(&version(&page));
        agreed.push(("confirmed".into(), "on".into()));
        let done = send(agreed.clone()).await;
        assert_eq!(done.status, 303, "{done}");
        assert_eq!(send(agreed).await.status, 422, "once is enough");

        let shown = secretary.get(&meeting).await;
        assert!(shown.text().contains("وجهت الدعوة") && shown.text().contains("الدعوة كما وجهت"), "{shown}");
        let person = secretary.get(&one).await;
        let link = link_of(&person);
        let visitor = app.nobody();
        let opened = visitor.get(&link).await;
        assert_eq!(opened.status, 200, "{opened}");
        assert!(
            opened.text().contains("برنامج العمل") && opened.text().contains("المقر الإقليمي"),
            "{opened}"
        );
        assert_eq!(opened.header("x-robots-tag"), Some("noindex, nofollow"));
        assert_eq!(visitor.post(&format!("{link}/opening"), &[]).await.status, 204);
        let answer = visitor.post(&format!("{link}/answer"), &[("answer", "excused"), ("note", "سفر")]).await;
        assert_eq!(answer.status, 303, "{answer}");
        assert_eq!(visitor.post(&format!("{link}/answer"), &[]).await.status, 422);
        let person = secretary.get(&one).await;
        for words in ["فتح الرابط", "أجاب: يعتذر", "سفر"] {
            assert!(person.text().contains(words), "{words}: {person}");
        }
        let calendar = visitor.get(&format!("{link}/invitation.ics")).await;
        assert!(calendar.body.contains("DTSTART:20260512T173000Z"), "{}", calendar.body);

        // Another link, and the former leads nowhere; revoked, none does.
        assert_eq!(secretary.post(&format!("{one}/link"), &[]).await.status, 303);
        assert_eq!(visitor.get(&link).await.status, 404);
        let link = link_of(&secretary.get(&one).await);
        assert_eq!(visitor.get(&link).await.status, 200);
        assert_eq!(secretary.post(&format!("{one}/link/revocation"), &[]).await.status, 303);
        assert_eq!(visitor.get(&link).await.status, 404);

        // On paper, signed on a day.
        assert!(secretary.get(&format!("{one}/paper")).await.text().contains("بتوصلي بهذه الدعوة"));
        let late = secretary.post(&format!("{one}/signature"), &[("on", "2026-05-05")]).await;
        assert!(late.status == 422 && late.text().contains("لا يتأخر عن اليوم"), "{late}");
        assert_eq!(secretary.post(&format!("{one}/signature"), &[("on", "2026-05-04")]).await.status, 303);
        let sheet = secretary.get(&format!("{meeting}/service")).await;
        assert!(sheet.text().contains("يعتذر") && sheet.text().contains("كشف التبليغ"), "{sheet}");
        let file = secretary.get(&format!("{meeting}/service.csv")).await;
        assert_eq!(file.body.lines().count(), 5, "{}", file.body);

        let said = app.app.db.all(verbs()).await.expect("the journal");
        for verb in [
            "plan_meeting",
            "change_agenda",
            "convene_meeting",
            "open_summons",
            "answer_summons",
            "renew_link",
            "sign_summons",
        ] {
            assert!(said.iter().any(|v| v == verb), "{verb}: {said:?}");
        }
    })
    .await;
}

/// C05: a meeting is postponed with a reason and a new day, and the old day stays; it is called off with a reason; one that is
/// to come was not held.
#[tokio::test(flavor = "multi_thread")]
async fn a_postponed_meeting_keeps_its_first_day() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let meeting = planned(&secretary, &body, "2026-05-12").await;
        sent(&secretary, &meeting).await;
        let page = secretary.get(&format!("{meeting}/convocation")).await;
        let v = version(&page);
        let postpone =
            async |fields: &[(&str, &str)]| secretary.post(&format!("{meeting}/postponement"), fields).await;
        let refused = postpone(&[("version", &v), ("to_on", "2026-05-20"), ("to_hour", "18:30")]).await;
        assert!(refused.status == 422 && refused.text().contains("اكتب السبب"), "{refused}");
        let past = [("version", v.as_str()), ("to_on", "2026-05-01"), ("reason", "سبب")];
        assert_eq!(postpone(&past).await.status, 422);
        let moved = [
            ("version", v.as_str()),
            ("to_on", "2026-05-20"),
            ("to_hour", "10:00"),
            ("reason", "تزامن مع دورة المجلس"),
        ];
        assert_eq!(postpone(&moved).await.status, 303);
        let other = [("version", v.as_str()), ("to_on", "2026-05-21"), ("reason", "آخر")];
        assert_eq!(postpone(&other).await.status, 409, "somebody was faster");
        let shown = secretary.get(&meeting).await;
        for words in ["مؤجل", "12 ماي 2026", "20 ماي 2026", "تزامن مع دورة المجلس"]
        {
            assert!(shown.text().contains(words), "{words}: {shown}");
        }
        let link = link_of(&secretary.get(&first_summons(&page)).await);
        let told = app.nobody().get(&link).await;
        assert!(told.text().contains("كان مقررا يوم") && told.text().contains("20 ماي 2026"), "{told}");

        // The day comes and goes: what nobody opened was not held.
        app.clock.set(NOW.plus_seconds(30 * 86_400));
        let secretary = app.secretary_of(PROVINCE).await;
        let of_body = secretary.get(&format!("/bodies/{body}")).await;
        assert!(of_body.text().contains("لم يجتمع"), "{of_body}");
        let list = secretary.get("/meetings").await;
        assert!(list.text().contains("مؤجل"), "{list}");

        app.clock.set(NOW);
        let secretary = app.secretary_of(PROVINCE).await;
        let v = version(&secretary.get(&format!("{meeting}/convocation")).await);
        let none = secretary.post(&format!("{meeting}/cancellation"), &[("version", &v)]).await;
        assert_eq!(none.status, 422, "{none}");
        let off = [("version", v.as_str()), ("reason", "عدم جاهزية التقارير")];
        assert_eq!(secretary.post(&format!("{meeting}/cancellation"), &off).await.status, 303);
        let shown = secretary.get(&meeting).await;
        assert!(shown.text().contains("ملغى") && shown.text().contains("عدم جاهزية التقارير"), "{shown}");
        let closed = app.nobody().post(&format!("{link}/answer"), &[("answer", "attends")]).await;
        assert!(closed.status == 422 && closed.text().contains("لم يعد هذا الاجتماع"), "{closed}");
        assert_eq!(secretary.post(&format!("{meeting}/agenda"), &[("text", "x")]).await.status, 422);
    })
    .await;
}

/// C07: the list is built from capacities and territory, then by name; who is of right stays. C04: only who may convenes, in
/// their own territory.
#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_built_by_rules_and_by_hand() {
    TestApp::each(async |app| {
        let (_, body) = secretariat(app).await;
        app.secretary_of("03.561").await;
        let region = app.secretary_of("03").await;
        let meeting = planned(&region, &body, "2026-05-12").await;
        let rule = [("office", "provincial_secretariat.provincial_secretary"), ("unit", "03")];
        assert_eq!(region.post(&format!("{meeting}/rules"), &rule).await.status, 303);
        let page = region.get(&format!("{meeting}/convocation")).await;
        assert!(page.text().contains("أضافت مدعوا واحدا"), "the other secretary of the region: {page}");
        assert!(page.text().contains("حسب الصفة"), "{page}");
        let nobody = [("office", "local_secretariat.local_secretary"), ("unit", "03")];
        let refused = region.post(&format!("{meeting}/rules"), &nobody).await;
        assert_eq!(refused.status, 422, "{refused}");
        let outside = [("office", "provincial_secretariat.provincial_secretary"), ("unit", "04")];
        assert_eq!(region.post(&format!("{meeting}/rules"), &outside).await.status, 422, "out of reach");

        let guest = app.person(Some(&app.unit("03.561").await)).await;
        let named = [("pick", guest.to_string())];
        let named: Vec<(&str, &str)> = named.iter().map(|(k, v)| (*k, v.as_str())).collect();
        assert_eq!(region.post(&format!("{meeting}/summonses"), &named).await.status, 303);
        assert_eq!(region.post(&format!("{meeting}/summonses"), &named).await.status, 422, "once");
        let stranger = app.person(Some(&app.unit("04").await)).await.to_string();
        assert_eq!(region.post(&format!("{meeting}/summonses"), &[("pick", &stranger)]).await.status, 404);

        let rows = sql!((i64, String), "select id, basis from summons order by id");
        let rows = app.app.db.all(rows).await.expect("a query");
        let of = |basis: &str| {
            let id = rows.iter().find(|(_, b)| b == basis).expect("one of them").0;
            amana_base::Id::<crate::convening::Summons>::from_raw(id).to_string()
        };
        let right = region.post(&format!("/summonses/{}/removal", of("of_right")), &[]).await;
        assert!(right.status == 422 && right.text().contains("دعوته واجبة"), "{right}");
        assert_eq!(region.post(&format!("/summonses/{}/removal", of("by_hand")), &[]).await.status, 303);
        assert_eq!(region.get(&format!("/summonses/{}", of("by_hand"))).await.status, 404);

        let member = app.holder(Position::Member, PROVINCE).await;
        assert_eq!(member.get(&format!("/bodies/{body}/meetings/new")).await.status, 403);
        let neighbour = app.secretary_of("03.561").await;
        assert_eq!(neighbour.get(&format!("{meeting}/convocation")).await.status, 404);
        assert_eq!(neighbour.get(&format!("/summonses/{}", of("by_rule"))).await.status, 404);
        let rapporteur = app.rapporteur_of(PROVINCE).await;
        assert_eq!(rapporteur.get(&format!("{meeting}/convocation")).await.status, 200);
    })
    .await;
}

/// C11: points are reordered, changed and removed; what the record proposes becomes a point once. Bad input is told.
#[tokio::test(flavor = "multi_thread")]
async fn an_agenda_is_worked_on() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let bad = [("on", "2026-05-01"), ("hour", "25:00"), ("mode", "remote"), ("conference", "x")];
        let refused = secretary.post(&format!("/bodies/{body}/meetings"), &bad).await;
        assert!(refused.status == 422 && refused.text().contains("اكتب الساعة هكذا"), "{refused}");
        let far = [("on", "2026-05-01"), ("hour", "10:00"), ("mode", "remote"), ("conference", "x")];
        let refused = secretary.post(&format!("/bodies/{body}/meetings"), &far).await;
        assert!(
            refused.text().contains("هذا اليوم مضى") && refused.text().contains("عنوانا على الشبكة"),
            "{refused}"
        );
        let meeting = planned(&secretary, &body, "2026-05-12").await;
        for text in ["الأولى", "الثانية", "الثالثة"] {
            assert_eq!(secretary.post(&format!("{meeting}/agenda"), &[("text", text)]).await.status, 303);
        }
        assert_eq!(secretary.post(&format!("{meeting}/agenda"), &[("text", " ")]).await.status, 422);
        let points = sql!((i64, String), "select id, text from agenda_item order by ordinal");
        let points = app.app.db.all(points).await.expect("a query");
        let at = |n: usize| {
            let id: amana_base::Id<()> = amana_base::Id::from_raw(points[n].0);
            format!("{meeting}/agenda/{id}")
        };
        assert_eq!(secretary.post(&format!("{}/position", at(2)), &[("to", "up")]).await.status, 303);
        assert_eq!(
            secretary.post(&at(0), &[("text", "الأولى معدلة"), ("level", "national")]).await.status,
            303
        );
        assert_eq!(secretary.post(&format!("{}/removal", at(1)), &[]).await.status, 303);
        assert_eq!(secretary.post(&format!("{}/removal", at(1)), &[]).await.status, 409, "gone meanwhile");
        let now = sql!((String), "select text from agenda_item order by ordinal");
        assert_eq!(app.app.db.all(now).await.expect("a query"), ["الأولى معدلة", "الثالثة"]);
        let page = secretary.get(&format!("{meeting}/convocation")).await;
        assert!(page.text().contains("وطني"), "{page}");

        // The plan is changed by one at a time.
        let form = secretary.get(&format!("{meeting}/plan")).await;
        let action = form.body.split("action=\"").find(|s| s.contains("/plan?version=")).expect("a form");
        let action = action.split('"').next().expect("an address").to_owned();
        let chosen = convener(&form);
        let plan = [
            ("on", "2026-05-13"),
            ("hour", "١٧:٠٠"),
            ("mode", "hybrid"),
            ("venue", "القاعة"),
            ("conference", "https://meet.example.org/x"),
            ("convener", chosen.as_str()),
            ("title", "لقاء موسع"),
        ];
        assert_eq!(secretary.post(&action, &plan).await.status, 303);
        assert_eq!(secretary.post(&action, &plan).await.status, 409);
        let page = secretary.get(&format!("{meeting}/convocation")).await;
        assert!(page.text().contains("لقاء موسع") && page.text().contains("17:00"), "{page}");
    })
    .await;
}

/// B13: what a confidential body convenes is for its members, as its meetings are.
#[tokio::test(flavor = "multi_thread")]
async fn a_closed_body_convenes_behind_its_door() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let meeting = planned(&secretary, &body, "2026-05-12").await;
        app.write(sql!("update body set confidential = 1")).await;
        assert_eq!(secretary.get(&format!("{meeting}/convocation")).await.status, 200, "who sits in it");
        let region = app.secretary_of("03").await;
        app.write(sql!("update body set confidential = 0 where kind <> 'provincial_secretariat'")).await;
        assert_eq!(region.get(&format!("{meeting}/convocation")).await.status, 404);
        assert_eq!(region.get(&meeting).await.status, 404);
        assert_eq!(region.get(&format!("/bodies/{body}/meetings/new")).await.status, 404);
    })
    .await;
}

/// C10: a meeting found without quorum is called again, with the quorum of the second call, the same agenda and people.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_without_quorum_is_called_again() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let meeting = planned(&secretary, &body, "2026-05-12").await;
        sent(&secretary, &meeting).await;
        let early = secretary.post(&format!("{meeting}/further-call"), &[]).await;
        assert_eq!(early.status, 422, "{early}");
        let id = app.id::<()>();
        let at = NOW;
        app.write(sql!(
            "insert into meeting_step (id, meeting_id, step, on_day, at, made_by)
             select {id}, meeting_id, 'inquorate', 20585, {at}, 0 from convocation"
        ))
        .await;
        let again = secretary.post(&format!("{meeting}/further-call"), &[]).await;
        assert_eq!(again.status, 303, "{again}");
        let page = secretary.get(&again.location.expect("an address")).await;
        for words in ["الدعوة الثانية", "برنامج العمل", "يلزم حضور 2 من 4"]
        {
            assert!(page.text().contains(words), "{words}: {page}");
        }
    })
    .await;
}

/// C15, N02: a round plans one meeting for each unit below, with one slogan and agenda, and tells how each stands; where there is
/// no body it says so. E06: they are in the calendar, and in the one a phone fetches by a secret that can be revoked.
#[tokio::test(flavor = "multi_thread")]
async fn a_round_reaches_every_unit() {
    TestApp::each(async |app| {
        secretariat(app).await;
        app.secretary_of("03.561").await;
        let region = app.secretary_of("03").await;
        assert!(region.get("/rounds").await.text().contains("لا سلسلة اجتماعات بعد"), "the empty state");
        let wrong = [("title", ""), ("kind", "provincial_secretariat"), ("unit", "04"), ("on", "2026-05-01")];
        let refused = region.post("/rounds", &wrong).await;
        assert!(refused.status == 422 && refused.text().contains("هذا اليوم مضى"), "{refused}");
        let form = [
            ("title", "لقاءات التواصل"),
            ("slogan", "القرب من المواطن"),
            ("kind", "provincial_secretariat"),
            ("unit", "03"),
            ("on", "2026-05-20"),
            ("hour", "18:00"),
            ("until", "2026-06-30"),
            ("agenda", "الوضع التنظيمي\n\nبرنامج العمل\n"),
        ];
        let none = form.map(|(k, v)| if k == "kind" { (k, "regional_secretariat") } else { (k, v) });
        let made = region.post("/rounds", &form).await;
        assert_eq!(made.status, 303, "{made}");
        let address = made.location.expect("an address");
        let page = region.get(&address).await;
        for words in ["القرب من المواطن", "انعقد 0 من 9", "لا هيئة فيها", "قيد الإعداد", "20 ماي 2026"]
        {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        let meeting = page.body.split("href=\"/meetings/").nth(1).and_then(|s| s.split('"').next());
        let meeting = region.get(&format!("/meetings/{}/convocation", meeting.expect("a meeting"))).await;
        for words in ["لقاءات التواصل", "القرب من المواطن", "الوضع التنظيمي", "برنامج العمل"]
        {
            assert!(meeting.text().contains(words), "{words}: {meeting}");
        }
        let sheet = region.get(&format!("{address}/targets.csv")).await;
        assert_eq!(sheet.body.lines().count(), 10, "{}", sheet.body);
        let lower = app.secretary_of(PROVINCE).await;
        assert_eq!(lower.get(&address).await.status, 404, "a level above");
        assert_eq!(app.secretary_of("04").await.get(&address).await.status, 404);
        assert_eq!(region.post("/rounds", &none).await.status, 303, "its own level is a round of one");

        let calendar = region.get("/calendar?month=2026-05").await;
        assert!(
            calendar.text().contains("لقاءات التواصل") && calendar.text().contains("18:00"),
            "{calendar}"
        );
        assert!(region.get("/calendar?month=2026-07").await.text().contains("لا اجتماع ولا موعد"));
        let marks = region.get("/calendar?month=2026-05&kind=milestone").await;
        assert!(!marks.text().contains("لقاءات التواصل"), "{marks}");
        let own = lower.get("/calendar?month=2026-05").await;
        assert_eq!(own.body.matches("18:00").count(), 1, "only the own province's: {own}");

        assert_eq!(lower.post("/calendar/feed", &[]).await.status, 303);
        let page = lower.get("/calendar").await;
        let key = page.body.split("/calendar.ics?key=").nth(1).and_then(|s| s.split('"').next());
        let feed = format!("/calendar.ics?key={}", key.expect("a secret"));
        let fetched = app.nobody().get(&feed).await;
        assert_eq!(fetched.header("content-type"), Some("text/calendar; charset=utf-8"), "{fetched}");
        assert_eq!(fetched.body.matches("BEGIN:VEVENT").count(), 1, "{}", fetched.body);
        assert!(!fetched.body.contains("لقاءات"), "titles say nothing: {}", fetched.body);
        assert_eq!(app.nobody().get("/calendar.ics?key=x").await.status, 404);
        assert_eq!(lower.post("/calendar/feed/revocation", &[]).await.status, 303);
        assert_eq!(app.nobody().get(&feed).await.status, 404);
    })
    .await;
}

/// N08: a body that has not met within the period of its statute is told, with the day by which it should have; one that was
/// planned has its next meeting beside it.
#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_have_not_met_are_told() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let list = secretary.get("/bodies/not-met").await;
        assert!(list.text().contains("كل الهيئات اجتمعت في أجلها"), "nothing is known of it: {list}");
        let founded: amana_base::Day = "2026-01-10".parse().expect("a day");
        app.write(sql!("update body set founded_on = {founded} where kind = 'provincial_secretariat'")).await;
        let list = secretary.get("/bodies/not-met").await;
        for words in ["هيئة واحدة لم تجتمع في أجلها", "10 فبراير 2026", "لم يجتمع"]
        {
            assert!(list.text().contains(words), "{words}: {list}");
        }
        assert!(
            secretary.get("/").await.text().contains("هيئة واحدة لم تجتمع في أجلها"),
            "on the first page"
        );
        planned(&secretary, &body, "2026-05-12").await;
        assert!(secretary.get("/bodies/not-met").await.text().contains("12 ماي 2026"));
        let file = secretary.get("/bodies/not-met.csv").await;
        assert_eq!(file.body.lines().count(), 2, "{}", file.body);
        assert!(app.secretary_of("03.561").await.get("/bodies/not-met").await.text().contains("كل الهيئات"));
    })
    .await;
}
