//! Following up through the HTTP door, on both engines; the daily message against a mail server of the test's own.

use crate::{
    access::Position,
    bodies::Body,
    config::Config,
    decisions::{self, Item, Kind, NewItem},
    directives::tests::decided,
    following::digest,
    meetings::Meeting,
    testing::{Client, NOW, TestApp},
};
use amana_base::{Day, Id};
use amana_sql::sql;
use amana_testkit::mail::{MailServer, Manner};

const PROVINCE: &str = "03.531";
const NEIGHBOUR: &str = "03.561";

async fn body_of(app: &TestApp, client: &Client) -> Id<Body> {
    let officer = client.officer(app).await.expect("a session");
    officer.holdings.iter().find_map(|h| h.body).expect("an office in a body")
}

async fn person_of(app: &TestApp, client: &Client) -> Id<crate::people::Person> {
    client.officer(app).await.expect("a session").person.expect("a person")
}

fn today(app: &TestApp) -> Day {
    app.app.clock.now().day(60)
}

async fn item(app: &TestApp, body: Id<Body>, text: &str, due: Option<Day>) -> Id<Item> {
    let place = app.app.db.one(decisions::store::body_place(body)).await.expect("its place").place();
    let new = NewItem { body, seat: None, person: None, text: text.into(), due_on: due };
    let id = app.id::<Item>();
    app.write(decisions::store::item_insert(id, &new, None, None, place, Id::from_raw(0))).await;
    id
}

/// A meeting that a body held, with the unit that hosted it.
async fn held(app: &TestApp, body: Id<Body>, host: Option<&str>, on: Day, title: &str) -> Id<Meeting> {
    let id = app.id::<Meeting>();
    let host = match host {
        Some(code) => Some(app.unit(code).await.id),
        None => None,
    };
    app.write(sql!(
        "insert into meeting (id, body_id, kind, title, unit_id, host_unit_id, region_id, province_id, commune_id, held_on,
           date_precision, mode, sort_on, made_by)
         select cast({id} as bigint), b.id, 'ordinary', {title}, b.unit_id, cast({host} as bigint), b.region_id, b.province_id,
           b.commune_id, cast({on} as bigint), 'day', 'in_person', cast({on} as bigint), 0 from body b where b.id = {body}"
    ))
    .await;
    id
}

/// D05, B15: open work by state and owner, what is most overdue first; handed on within the body by who may, finished with what
/// proves it, opened again; every step stays in its history; outside the territory it does not exist.
#[tokio::test(flavor = "multi_thread")]
async fn work_is_handed_on_and_proven() {
    TestApp::each(async |app| {
        let near = app.secretary_of(PROVINCE).await;
        let member = app.holder(Position::Member, PROVINCE).await;
        let mine = body_of(app, &near).await;
        let late = item(app, mine, "إعداد التقرير المالي", Some(today(app).plus(-20))).await;
        let coming = item(app, mine, "تحضير اللقاء", Some(today(app).plus(4))).await;
        item(app, mine, "مهمة بلا أجل", None).await;
        let list = near.get("/work").await.text();
        let at = |what: &str| list.find(what).unwrap_or_else(|| panic!("{what}: {list}"));
        assert!(at("إعداد التقرير المالي") < at("تحضير اللقاء") && at("تحضير اللقاء") < at("مهمة بلا أجل"));
        let only_late = near.get("/work?state=late").await.text();
        assert!(only_late.contains("إعداد التقرير المالي") && !only_late.contains("تحضير اللقاء"));
        let far = app.secretary_of(NEIGHBOUR).await;
        assert!(!far.get("/work").await.text().contains("إعداد التقرير المالي"));
        let page = format!("/items/{late}");
        assert_eq!(far.get(&page).await.status, 404);
        assert_eq!(near.get("/work.csv").await.body.lines().count(), 4);

        let owner = format!("{page}/owner");
        let (whom, other) =
            (person_of(app, &member).await.to_string(), person_of(app, &far).await.to_string());
        let stranger = near.post(&owner, &[("person", &other)]).await;
        assert!(stranger.status == 422 && stranger.text().contains("عضوا حاليا"), "{stranger}");
        let refused = member.post(&owner, &[("person", &whom)]).await;
        assert!(refused.status == 422 && refused.text().contains("لا يحيلها إلا"), "{refused}");
        assert_eq!(far.post(&owner, &[("person", &whom)]).await.status, 404);
        assert_eq!(near.post(&owner, &[("person", &whom), ("why", "لتفرغه")]).await.status, 303);
        assert_eq!(near.post(&owner, &[("person", &whom)]).await.status, 422, "theirs already");
        assert!(member.get("/work?owner=me").await.text().contains("إعداد التقرير المالي"));
        assert!(member.get("/").await.text().contains("إعداد التقرير المالي"));

        let bad = member.post(&format!("{page}/completion"), &[("link", "ftp://x"), ("back", &page)]).await;
        assert_eq!(bad.location.as_deref(), Some(format!("{page}?wrong=link").as_str()));
        let said = [("text", "صادق عليه المكتب"), ("link", "https://example.org/r"), ("back", page.as_str())];
        assert_eq!(member.post(&format!("{page}/completion"), &said).await.status, 303);
        let done = near.get(&page).await;
        for words in ["صادق عليه المكتب", "https://example.org/r", "لتفرغه", "أسندت إلى"]
        {
            assert!(done.text().contains(words), "{words}: {done}");
        }
        assert!(near.get("/work?state=done").await.text().contains("إعداد التقرير المالي"));
        let over = near.post(&owner, &[("person", &whom)]).await;
        assert!(over.status == 422 && over.text().contains("أنجزت هذه المهمة"), "{over}");
        assert_eq!(near.post(&format!("{page}/reopening"), &[("back", &page)]).await.status, 303);
        assert!(near.get(&page).await.text().contains("فتحت من جديد"));

        // Who left leaves their work behind, and it shows.
        let person = person_of(app, &member).await;
        let day = today(app);
        app.write(sql!("update mandate set until_on = {day} where person_id = {person}")).await;
        assert!(near.get("/work?state=left").await.text().contains("إعداد التقرير المالي"));
        let coming = near.get(&format!("/items/{coming}")).await;
        assert!(coming.text().contains("ترفع إلى") && coming.text().contains("المادة 72"), "{coming}");
    })
    .await;
}

/// D05, B15: a photograph or a document proves the work and stays with it, encrypted, whoever it passes to. What it is decide its
/// bytes; the same one twice is one; outside the territory it does not exist; whoever attached it may destroy it, and that it was
/// there stays.
#[tokio::test(flavor = "multi_thread")]
async fn files_prove_the_work() {
    TestApp::each(async |app| {
        let near = app.secretary_of(PROVINCE).await;
        let member = app.holder(Position::Member, PROVINCE).await;
        let other = app.holder(Position::Member, PROVINCE).await;
        let far = app.secretary_of(NEIGHBOUR).await;
        let mine = body_of(app, &near).await;
        let id = item(app, mine, "تعليق الإعلان", Some(today(app).plus(4))).await;
        let (page, files) = (format!("/items/{id}"), format!("/items/{id}/files"));
        assert!(member.get(&page).await.text().contains("لم ترفق أي وثيقة بعد"));

        let photo = [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[7; 2_500_000], &[0xFF, 0xD9]].concat();
        let sent = async |who: &Client, bytes: &[u8]| {
            who.upload(&files, &[], &[("file", "صورة الإعلان.png", bytes)]).await
        };
        for (bytes, words) in [
            (vec![], "لم تختر أي ملف"),
            (b"<svg onload='x'/>".to_vec(), "ليس الملف صورة"),
            (photo[..2_000].to_vec(), "ليس الملف صورة"),
            (vec![0xFF; (10 << 20) + 1], "أكبر من 10"),
        ] {
            let answer = sent(&member, &bytes).await;
            assert!(answer.status == 422 && answer.text().contains(words), "{words}: {answer}");
        }
        assert_eq!(sent(&far, &photo).await.status, 404);
        assert_eq!(sent(&member, &photo).await.status, 303);
        let again = sent(&near, &photo).await;
        assert!(again.status == 422 && again.text().contains("مرفقة بالمهمة من قبل"), "{again}");
        let shown = near.get(&page).await;
        assert!(shown.text().contains("صورة الإعلان.jpg") && shown.text().contains("2.442"), "{shown}");
        let links = shown.body.split("href=\"").filter_map(|rest| rest.split('"').next());
        let at = links.into_iter().find(|l| l.contains("/files/")).expect("a file").to_owned();
        let got = near.get(&at).await;
        assert_eq!(got.bytes, photo);
        assert_eq!(got.header("content-type"), Some("image/jpeg"));
        assert_eq!(far.get(&at).await.status, 404);
        let stored = app.app.db.all(sql!((Vec<u8>), "select cipher from item_piece order by part")).await;
        let stored = stored.expect("pieces");
        assert_eq!(stored.len(), 3);
        assert!(
            stored.iter().all(|piece| !piece.windows(32).any(|some| some == [7; 32])),
            "none of it is readable"
        );

        let removal = format!("{at}/removal");
        let refused = other.post(&removal, &[]).await;
        assert!(refused.status == 422 && refused.text().contains("لا يتلف الوثيقة إلا"), "{refused}");
        assert_eq!(far.post(&removal, &[]).await.status, 404);
        assert_eq!(member.post(&removal, &[]).await.status, 303);
        assert_eq!(member.post(&removal, &[]).await.status, 303, "twice is once");
        assert!(near.get(&page).await.text().contains("أتلفت في"));
        assert_eq!(near.get(&at).await.status, 410);
        let left = app.app.db.one(sql!((i64), "select cast(count(*) as bigint) as n from item_piece")).await;
        assert_eq!(left.expect("a count"), 0);

        // It may be attached once more; an item has its most.
        let some = |n: u8| [&[0xFF, 0xD8, 0xFF, n][..], &[n; 200], &[0xFF, 0xD9]].concat();
        for n in 0..crate::following::files::FILES as u8 {
            assert_eq!(sent(&near, &some(n)).await.status, 303, "{n}");
        }
        let full = sent(&near, &some(100)).await;
        assert!(full.status == 422 && full.text().contains("بلغت الوثائق"), "{full}");
    })
    .await;
}

/// D05: late work rises to the body above after the days that the statute gives, is on its page and among the points it can
/// put on an agenda; where the statute does not say, nothing rises and the page says that it does not say.
#[tokio::test(flavor = "multi_thread")]
async fn late_work_rises_as_the_statute_says() {
    TestApp::each(async |app| {
        let (region, near) = (app.secretary_of("03").await, app.secretary_of(PROVINCE).await);
        let (above, below) = (body_of(app, &region).await, body_of(app, &near).await);
        item(app, below, "تأخر خمسة عشر يوما", Some(today(app).plus(-15))).await;
        assert!(!region.get(&format!("/bodies/{above}")).await.text().contains("تأخر خمسة عشر"));
        let risen = item(app, below, "تأخر ستة عشر يوما", Some(today(app).plus(-16))).await;
        let page = region.get(&format!("/bodies/{above}")).await;
        assert!(page.text().contains("تأخر ستة عشر") && !page.text().contains("تأخر خمسة عشر"), "{page}");
        assert!(near.get(&format!("/items/{risen}")).await.text().contains("رفعت إلى"));
        let on = today(app).plus(12).to_string();
        let plan = [("on", on.as_str()), ("hour", "18:00"), ("mode", "in_person"), ("venue", "المقر")];
        let planned = region.post(&format!("/bodies/{above}/meetings"), &plan).await;
        assert_eq!(planned.status, 303, "{planned}");
        let workshop = region.get(&planned.location.expect("an address")).await;
        assert!(workshop.text().contains("تأخر ستة عشر"), "{workshop}");
        assert!(workshop.text().contains("رفع من جهاز أدنى"), "{workshop}");

        let commune = sql!(
            (String),
            "select code from unit where kind = 'commune' and code like '03.531%' order by code limit 1"
        );
        let commune = app.app.db.one(commune).await.expect("a commune");
        let local = app.secretary_of(&commune).await;
        let branch = body_of(app, &local).await;
        let silent = item(app, branch, "عمل الفرع", Some(today(app).plus(-300))).await;
        assert!(local.get(&format!("/items/{silent}")).await.text().contains("لا يحدد النظام الأساسي"));
        assert!(!near.get(&format!("/bodies/{below}")).await.text().contains("عمل الفرع"));
    })
    .await;
}

/// C14: which provinces of a region hosted its meetings in a period, with the meetings behind each, and which did not; by
/// another period the answer is another; the spreadsheet holds the same.
#[tokio::test(flavor = "multi_thread")]
async fn rotation_has_gaps() {
    TestApp::each(async |app| {
        let region = app.secretary_of("03").await;
        let body = body_of(app, &region).await;
        let day = today(app);
        held(app, body, Some(PROVINCE), day.plus(-30), "لقاء تاونات").await;
        held(app, body, Some(PROVINCE), day.plus(-60), "لقاء تاونات الأول").await;
        held(app, body, Some(NEIGHBOUR), day.plus(-500), "لقاء تازة").await;
        held(app, body, None, day.plus(-5), "لقاء بلا مكان").await;
        let page = format!("/bodies/{body}/rotation");
        let shown = region.get(&page).await;
        let text = shown.text();
        assert!(text.contains("استضاف مرتين") && text.contains("لم يستضف"), "{shown}");
        assert!(text.contains("استضاف الاجتماعات 1 من 9") && text.contains("لقاء بلا مكان"), "{shown}");
        assert!(shown.body.find("/units/03.561") < shown.body.find("/units/03.531"), "absent ones first");
        let longer = region.get(&format!("{page}?from={}", day.plus(-600))).await;
        assert!(longer.text().contains("استضاف الاجتماعات 2 من 9"), "{longer}");
        let file = region.get(&page.replace("rotation", "rotation.csv")).await;
        assert_eq!(file.body.lines().count(), 1 + 8 + 2 + 1, "{file}");
        let far = app.secretary_of(PROVINCE).await;
        assert_eq!(far.get(&page).await.status, 404, "a body of above");
    })
    .await;
}

/// C13: a parliamentary group, which has no territory, convenes a meeting located in a province; the record, the calendar of that
/// province and the rotation know where it was.
#[tokio::test(flavor = "multi_thread")]
async fn a_group_meets_in_a_province() {
    TestApp::each(async |app| {
        let nation = app.secretary_of("MA").await;
        let founded = [
            ("unit", "MA"),
            ("kind", "law_parliamentary_group"),
            ("name_ar", "الفريق النيابي"),
            ("founded_on", "2026-01-01"),
        ];
        let answer = nation.post("/bodies", &founded).await;
        assert_eq!(answer.status, 303, "{answer}");
        let group = sql!((Id<Body>), "select id from body where kind = 'law_parliamentary_group'");
        let group = app.app.db.one(group).await.expect("the group");
        let on = today(app).plus(6);
        let plan = [
            ("title", "يوم دراسي للفريق"),
            ("on", &on.to_string()),
            ("hour", "10:00"),
            ("mode", "in_person"),
            ("venue", "قاعة الجماعة"),
            ("host", PROVINCE),
        ];
        let planned = nation.post(&format!("/bodies/{group}/meetings"), &plan).await;
        assert_eq!(planned.status, 303, "{planned}");
        let meeting = planned.location.expect("an address").trim_end_matches("/convocation").to_owned();
        let page = nation.get(&meeting).await;
        assert!(page.text().contains("تاونات"), "{page}");
        let near = app.secretary_of(PROVINCE).await;
        let calendar = near.get("/calendar").await;
        assert!(calendar.text().contains("يوم دراسي للفريق"), "{calendar}");
        assert!(!calendar.body.contains(&meeting), "no way that would end at a closed door");
        assert_eq!(near.post("/calendar/feed", &[]).await.status, 303);
        let page = near.get("/calendar").await;
        let at = page.body.find("/calendar.ics?key=").expect("the address");
        let address: String = page.body[at..].chars().take_while(|c| *c != '"').collect();
        let file = app.nobody().get(&address).await;
        assert_eq!(file.body.matches("BEGIN:VEVENT").count(), 1, "{}", file.body);
        assert!(!file.body.contains(&meeting), "nor on a phone: {}", file.body);
        let far = app.secretary_of(NEIGHBOUR).await;
        assert!(!far.get("/calendar").await.text().contains("يوم دراسي للفريق"));
        held(app, group, Some(PROVINCE), today(app).plus(-3), "لقاء سابق").await;
        let rotation = nation.get(&format!("/bodies/{group}/rotation?by=province")).await;
        assert!(rotation.text().contains("استضاف مرة"), "{rotation}");
    })
    .await;
}

/// E06: the calendar has meetings, milestones, deadlines and congresses of all levels, filtered by territory, level and kind;
/// the file that a phone fetches has them too, without meaning in its titles; what is confidential is in neither.
#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_has_all_levels() {
    TestApp::each(async |app| {
        let (nation, near) = (app.rapporteur_of("MA").await, app.secretary_of(PROVINCE).await);
        let (issuer, mine) = (body_of(app, &nation).await, body_of(app, &near).await);
        let (country, province) = (app.unit("MA").await, app.unit(PROVINCE).await);
        let day = today(app).plus(5);
        held(app, mine, None, today(app).plus(1), "اجتماع إقليمي").await;
        held(app, issuer, None, today(app).plus(2), "اجتماع وطني").await;
        let congress = app.id::<Body>();
        let row = crate::testing::store::body_insert(congress, "provincial_congress", province.id, province.place(), "المؤتمر", "Congrès");
        app.write(row).await;
        held(app, congress, None, today(app).plus(3), "المؤتمر الإقليمي الثالث").await;
        for (body, unit, what) in [(issuer, &country, "موعد وطني"), (mine, &province, "موعد إقليمي")] {
            let (id, place) = (app.id::<decisions::Milestone>(), unit.place());
            app.write(sql!(
                "insert into milestone (id, body_id, what, due_on, date_precision, unit_id, region_id, province_id, commune_id, made_by)
                 values ({id}, {body}, {what}, {day}, 'day', {unit.id}, {place.region}, {place.province}, {place.commune}, 0)"
            ))
            .await;
        }
        item(app, mine, "أجل عمل إقليمي", Some(day)).await;
        let directive = decided(app, issuer, Kind::Directive, "توجيه بأجل", today(app)).await;
        let due = day.to_string();
        let form = [("kind", "provincial_secretariat"), ("unit", PROVINCE), ("due", due.as_str())];
        assert_eq!(nation.post(&format!("/decisions/{directive}/directive"), &form).await.status, 303);
        let secret = app.id::<Body>();
        let row = crate::testing::store::body_insert(secret, "provincial_ethics_committee", province.id, province.place(), "لجنة", "c");
        app.write(row).await;
        app.write(sql!("update body set confidential = 1 where id = {secret}")).await;
        held(app, secret, None, day, "جلسة سرية").await;
        item(app, secret, "عمل سري", Some(day)).await;

        let see = async |who: &Client, query: &str| who.get(&format!("/calendar{query}")).await.text();
        let all = see(&nation, "").await;
        for what in ["اجتماع إقليمي", "اجتماع وطني", "المؤتمر الإقليمي الثالث", "موعد وطني", "موعد إقليمي", "أجل عمل إقليمي", "توجيه بأجل"] {
            assert!(all.contains(what), "{what}: {all}");
        }
        assert!(!all.contains("سري"), "{all}");
        let national = see(&nation, "?level=national").await;
        assert!(national.contains("اجتماع وطني") && !national.contains("موعد إقليمي"), "{national}");
        let provincial = see(&nation, "?level=provincial&kind=milestone").await;
        assert!(provincial.contains("موعد إقليمي") && !provincial.contains("موعد وطني"));
        assert!(!provincial.contains("اجتماع إقليمي"));
        let congresses = see(&nation, "?kind=congress").await;
        assert!(congresses.contains("المؤتمر الإقليمي الثالث") && !congresses.contains("اجتماع إقليمي"));
        let deadlines = see(&near, "?kind=deadline").await;
        assert!(deadlines.contains("توجيه بأجل") && deadlines.contains("أجل عمل إقليمي"), "{deadlines}");
        assert!(!see(&near, "").await.contains("موعد وطني"), "not of their territory");
        assert!(see(&nation, &format!("?unit={PROVINCE}")).await.contains("موعد إقليمي"));

        assert_eq!(near.post("/calendar/feed", &[]).await.status, 303);
        let page = near.get("/calendar").await;
        let at = page.body.find("/calendar.ics?key=").expect("the address");
        let address: String = page.body[at..].chars().take_while(|c| *c != '"').collect();
        let file = app.nobody().get(&address).await;
        assert_eq!(file.status, 200);
        assert!(file.body.matches("BEGIN:VEVENT").count() >= 5, "{}", file.body);
        assert!(!file.body.contains("توجيه بأجل") && !file.body.contains("سري"), "{}", file.body);
    })
    .await;
}

/// Who has something waiting is written to once a day, in the hours in which one may be; never twice, not even by a program
/// that was killed in between; not at all when they said no by the link in the message.
#[tokio::test(flavor = "multi_thread")]
async fn the_daily_message_comes_once() {
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        let server = MailServer::start(|_| Manner::Takes).await;
        let config = Config {
            public_url: "http://localhost".into(),
            smtp_url: server.url(),
            smtp_from: "الأمانة <office@example.org>".into(),
            dev: true,
            ..Config::default()
        };
        let app = &TestApp::configured(database, config, NOW).await;
        app.found().await;
        let near = app.secretary_of(PROVINCE).await;
        let idle = app.secretary_of(NEIGHBOUR).await;
        let mine = body_of(app, &near).await;
        let person = person_of(app, &near).await;
        let late = item(app, mine, "إعداد التقرير المالي", Some(today(app).plus(-2))).await;
        app.write(sql!("update action_item set person_id = {person} where id = {late}")).await;
        let hour = |h: i64| app.clock.set(NOW.plus_seconds((h - 10) * 3_600));
        for quiet in [5, 21] {
            hour(quiet);
            assert_eq!(digest::turn(&app.app, 1).await.expect("a turn"), 0, "{quiet}");
        }
        hour(10);
        assert_eq!(digest::turn(&app.app, 1).await.expect("a turn"), 1);
        assert_eq!(digest::turn(&app.app, 1).await.expect("a turn"), 0, "once a day");
        assert_eq!(digest::turn(&app.app, 2).await.expect("a turn"), 0, "nor by another process");
        let taken = server.taken();
        assert_eq!(taken.len(), 1, "nobody who has nothing waiting is written to");
        assert!(taken[0].text.contains("List-Unsubscribe"), "{}", taken[0].text);

        // The next day a process marks the message and is killed: nobody sends it again.
        hour(34);
        let now = app.app.clock.now();
        let day = today(app);
        app.write(super::store::digest::claim(person, day, 77, now)).await;
        assert_eq!(digest::turn(&app.app, 3).await.expect("a turn"), 0);
        hour(35);
        assert_eq!(digest::turn(&app.app, 3).await.expect("a turn"), 0);
        let state = sql!((String), "select state from digest where person_id = {person} and on_day = {day}");
        assert_eq!(app.app.db.one(state).await.expect("a row"), "in_doubt");

        // By the link in the message they say no; a preview of it changes nothing.
        let link = format!("/reminders/{}", digest::token(&app.app, person));
        assert_eq!(app.nobody().get(&link).await.status, 200);
        assert_eq!(app.nobody().get(&format!("{link}x")).await.status, 404);
        hour(58);
        assert_eq!(digest::turn(&app.app, 3).await.expect("a turn"), 1, "looking is not saying no");
        assert_eq!(app.nobody().post(&link, &[]).await.status, 303);
        hour(82);
        assert_eq!(digest::turn(&app.app, 3).await.expect("a turn"), 0);
        assert_eq!(server.taken().len(), 2);

        // Asked for again, from another hour on.
        let again = app.signed_in(Some(person)).await;
        assert_eq!(again.get("/reminders").await.status, 200);
        assert_eq!(again.post("/reminders", &[("wanted", "yes"), ("hour", "3")]).await.status, 422);
        assert_eq!(again.post("/reminders", &[("wanted", "yes"), ("hour", "15")]).await.status, 303);
        hour(106);
        assert_eq!(digest::turn(&app.app, 3).await.expect("a turn"), 0, "not before their hour");
        hour(111);
        assert_eq!(digest::turn(&app.app, 3).await.expect("a turn"), 1);
        drop(idle);
    }
}
