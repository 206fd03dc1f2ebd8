use super::{HERE, Scene, count, meeting_of, person_of};
use crate::testing::{NOW, TestApp};
use amana_sql::sql;

/// C06, C10: the roll is the body's composition on the day; each change is a movement with its time; attendance is counted
/// by capacity, and every change is a line of the journal.
#[tokio::test(flavor = "multi_thread")]
async fn the_roll_is_the_composition_on_the_day() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 5).await;
        let staff = app.holder(crate::access::Position::Staff, HERE).await;
        let empty = scene.rapporteur.get(&scene.at("room")).await;
        assert!(empty.text().contains("المناداة على الأعضاء"), "{empty}");
        scene.seated(app, 3).await;
        let roll = scene.rapporteur.get(&scene.at("roll")).await;
        assert_eq!(roll.status, 200, "{roll}");
        let text = roll.text();
        for said in ["النصاب القانوني مكتمل", "في القاعة 3", "أعضاء الجهاز", "الأمناء الإقليميون", "أطر"]
        {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert_eq!(
            count(app, sql!((i64), "select count(*) as n from attendance where standing = 'member'")).await,
            5
        );
        assert_eq!(
            count(app, sql!((i64), "select count(*) as n from attendance where standing = 'staff'")).await,
            1
        );
        assert_eq!(count(app, sql!((i64), "select count(*) as n from movement")).await, 3);
        let lines = sql!((i64), "select count(*) as n from act where verb = 'record_attendance'");
        assert_eq!(count(app, lines).await, 3);
        // On paper: everybody with a place to sign, and who sees the roll but not the room prints nothing.
        let sheet = scene.rapporteur.get(&scene.at("attendance.pdf")).await;
        for said in ["لائحة الحضور", "الاسم", "التوقيع", "اجتماع الأمانة الإقليمية", "أطر", "صفحة 1 من 1"]
        {
            assert!(sheet.prints(said), "{said}: {}", sheet.printed());
        }
        assert_eq!(staff.get(&scene.at("attendance.pdf")).await.status, 403);
        let lines = sql!((i64), "select count(*) as n from act where verb = 'export_list'");
        assert_eq!(count(app, lines).await, 1);
        let hidden = app.secretary_of("03.561").await;
        assert_eq!(hidden.get(&scene.at("attendance.pdf")).await.status, 404);
        assert_eq!(hidden.get(&scene.at("room")).await.status, 404);
        assert_eq!(staff.get(&scene.at("room")).await.status, 403);
    })
    .await;
}

/// C06: the same change sent twice is one movement; a line that another member of the bureau changed meanwhile is not
/// overwritten, and whoever comes second is told what it says now.
#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_is_once_and_two_at_once_do_not_overwrite() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 4).await;
        scene.seated(app, 0).await;
        let who = person_of(app, &scene.members[0]).await.to_string();
        let form = |to: &'static str, client: &'static str| {
            [
                ("person", who.clone()),
                ("was", "expected".into()),
                ("to", to.into()),
                ("client", client.into()),
            ]
        };
        let send = async |client: &crate::testing::Client, form: [(&'static str, String); 4]| {
            let fields: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
            client.post(&scene.at("attendance"), &fields).await
        };
        for _ in 0..2 {
            assert_eq!(send(&scene.rapporteur, form("present", "c-1")).await.status, 303);
        }
        let again = send(&scene.head, form("present", "c-2")).await;
        assert_eq!(again.status, 303, "what is so already is no mistake: {again}");
        let other = send(&scene.head, form("excused", "c-3")).await;
        assert_eq!(other.status, 422, "{other}");
        assert!(other.text().contains("في هذه الأثناء: حاضر"), "{other}");
        assert_eq!(count(app, sql!((i64), "select count(*) as n from movement")).await, 1);
        let (a, b) = tokio::join!(
            send(&scene.head, form("present", "c-9")),
            send(&scene.rapporteur, form("present", "c-9"))
        );
        assert_eq!((a.status, b.status), (303, 303));
        assert_eq!(count(app, sql!((i64), "select count(*) as n from movement")).await, 1);
        let bad = [("person", who.as_str()), ("was", "expected"), ("to", "present"), ("client", "a b")];
        assert_eq!(scene.head.post(&scene.at("attendance"), &bad).await.status, 400);
    })
    .await;
}

/// C03, C06: late arrivals and departures keep their time; a proxy needs a statute that allows it and a holder who is here.
#[tokio::test(flavor = "multi_thread")]
async fn people_come_late_leave_early_and_are_represented() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 6).await;
        scene.seated(app, 4).await;
        let late = scene.members[3].clone();
        let person = person_of(app, &late).await.to_string();
        let form = |time: &'static str, client: &'static str| {
            vec![
                ("person", person.clone()),
                ("was", "expected".into()),
                ("to", "remote".into()),
                ("client", client.into()),
                ("time", time.into()),
            ]
        };
        let send = async |form: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
            scene.rapporteur.post(&scene.at("attendance"), &fields).await
        };
        for wrong in ["23:59", "soon", "25:00"] {
            let answer = send(form(wrong, "t-1")).await;
            assert_eq!(answer.status, 422, "{wrong}: {answer}");
            assert!(answer.text().contains("اكتبها هكذا: 10:20"), "{answer}");
        }
        assert_eq!(send(form("٠٩:٤٠", "t-2")).await.status, 303);
        let roll = scene.rapporteur.get(&scene.at("roll?state=remote")).await;
        assert!(roll.text().contains("منذ 09:40"), "{roll}");
        scene.moves(app, &late, "remote", "left").await;
        let roll = scene.rapporteur.get(&scene.at("roll?state=left")).await;
        assert!(roll.text().contains("من 09:40 إلى 10:00"), "{roll}");

        let (away, holder) = (scene.members[2].clone(), scene.head.clone());
        let proxy = async |holder: &crate::testing::Client, client: &'static str| {
            let (away, holder) =
                (person_of(app, &away).await.to_string(), person_of(app, holder).await.to_string());
            let was = if client == "p-1" { "present" } else { "expected" };
            let fields = [
                ("person", away.as_str()),
                ("was", was),
                ("to", "represented"),
                ("proxy", &holder),
                ("client", client),
            ];
            scene.rapporteur.post(&scene.at("attendance"), &fields).await
        };
        scene.moves(app, &away, "expected", "excused").await;
        scene.moves(app, &away, "excused", "expected").await;
        let absent = proxy(&late, "p-0").await;
        assert_eq!(absent.status, 422, "{absent}");
        assert!(absent.text().contains("لا يمثل العضو إلا عضو حاضر"), "{absent}");
        assert_eq!(proxy(&holder, "p-2").await.status, 303);
        let roll = scene.rapporteur.get(&scene.at("roll")).await;
        assert!(roll.text().contains("ممثلون بوكالة 1") && roll.text().contains("يمثله"), "{roll}");
    })
    .await;
}

/// C08: guests come onto the roll by name, those of the record recognised; they count in no quorum. Parts are given to those
/// on the roll.
#[tokio::test(flavor = "multi_thread")]
async fn guests_and_parts() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 4).await;
        scene.seated(app, 2).await;
        let path = scene.at("roll/people");
        let asked =
            scene.rapporteur.post(&path, &[("guest", "ليلى الصنهاجي"), ("capacity", "رئيسة جمعية")]).await;
        assert_eq!(asked.status, 422, "{asked}");
        let form =
            [("guest", "ليلى الصنهاجي"), ("capacity", "رئيسة جمعية"), ("pick", "new-person"), ("sex", "f")];
        assert_eq!(scene.rapporteur.post(&path, &form).await.status, 303);
        let nobody = scene.rapporteur.post(&path, &[("guest", " "), ("pick", "new-person")]).await;
        assert_eq!(nobody.status, 422, "{nobody}");
        let roll = scene.rapporteur.get(&scene.at("roll")).await;
        assert!(roll.text().contains("ليلى الصنهاجي رئيسة جمعية ضيافة"), "{roll}");
        let guest = sql!(
            (amana_base::Id<crate::people::Person>),
            "select person_id from attendance where standing = 'guest'"
        );
        let guest = app.app.db.one(guest).await.expect("a guest").to_string();
        let part = [("part_person", guest.as_str()), ("part", "framer")];
        assert_eq!(scene.head.post(&scene.at("roles"), &part).await.status, 303);
        let chair = [("part_person", guest.as_str()), ("part", "chair")];
        let away = scene.head.post(&scene.at("roles"), &chair).await;
        assert_eq!(away.status, 422, "{away}");
        assert!(away.text().contains("ليس من الحاضرين"), "{away}");
        let room = scene.head.get(&scene.at("room")).await;
        assert!(room.text().contains("التأطير"), "{room}");
        let members = sql!((i64), "select count(*) as n from attendance where standing = 'member'");
        assert_eq!(count(app, members).await, 4);
    })
    .await;
}

/// C10: a mandate that ends or begins after the roll was called is told, and the roll is called again.
#[tokio::test(flavor = "multi_thread")]
async fn a_composition_that_changed_is_told() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 4).await;
        scene.seated(app, 2).await;
        let gone = person_of(app, &scene.members[1]).await;
        let today = NOW.day(60);
        app.write(sql!("update mandate set until_on = {today} where person_id = {gone}")).await;
        app.holder(crate::access::Position::Member, HERE).await;
        app.holder(crate::access::Position::Member, HERE).await;
        let roll = scene.rapporteur.get(&scene.at("roll")).await;
        assert!(roll.text().contains("أعضاء غير مدرجين في اللائحة 2، ومدرجون انتهى انتدابهم 1"), "{roll}");
        assert_eq!(scene.rapporteur.post(&scene.at("roll"), &[]).await.status, 303);
        let roll = scene.rapporteur.get(&scene.at("roll")).await;
        assert!(!roll.text().contains("غير مدرجين") && roll.text().contains("في القاعة 2"), "{roll}");
        let members = sql!((i64), "select count(*) as n from attendance where standing = 'member'");
        assert_eq!(count(app, members).await, 5);
        let tomorrow = meeting_of(app, Some(scene.body), today.plus(1)).await;
        let early = scene.rapporteur.post(&format!("/meetings/{tomorrow}/roll"), &[]).await;
        assert_eq!(early.status, 422, "{early}");
        assert!(early.text().contains("لم يحن يوم الاجتماع بعد"), "{early}");
    })
    .await;
}
