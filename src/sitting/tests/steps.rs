use super::{Scene, count, person_of};
use crate::testing::TestApp;
use amana_sql::sql;

/// C10: with enough members the meeting opens; who was here, and the figures of the quorum, enter the record at its closing;
/// a closing by mistake is withdrawn.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_opened_and_closed_with_its_quorum() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 5).await;
        let early = scene.rapporteur.post(&scene.at("opening"), &[]).await;
        assert_eq!(early.status, 422, "{early}");
        assert!(early.text().contains("لم تتم المناداة على الأعضاء"), "{early}");
        scene.seated(app, 3).await;
        let room = scene.rapporteur.get(&scene.at("room")).await;
        assert!(room.text().contains("اقترح حسب الترتيب الوارد في المادة 70"), "{room}");
        let nobody = scene.rapporteur.post(&scene.at("opening"), &[]).await;
        assert!(nobody.status == 422 && nobody.text().contains("اختر من يرأس الجلسة"), "{nobody}");
        let chair = person_of(app, &scene.head).await.to_string();
        let without = [("chair", chair.as_str()), ("inquorate", "on")];
        let without = scene.rapporteur.post(&scene.at("opening"), &without).await;
        assert!(
            without.status == 422 && without.text().contains("النصاب القانوني مكتمل: افتتح"),
            "{without}"
        );
        scene.opened(app).await;
        let twice = scene.rapporteur.post(&scene.at("opening"), &[("chair", &chair)]).await;
        assert!(twice.status == 422 && twice.text().contains("افتتحت الجلسة من قبل"), "{twice}");
        assert_eq!(scene.rapporteur.post(&scene.at("closing"), &[]).await.status, 303);
        assert_eq!(scene.steps(app).await, ["convened", "opened", "closed"]);
        let id = scene.meeting;
        let figures = sql!(
            (Option<i64>, Option<i64>, Option<i64>),
            "select members_then, present, quorum_needed from meeting where id = {id}"
        );
        assert_eq!(app.app.db.one(figures).await.expect("figures"), (Some(5), Some(3), Some(3)));
        let present =
            || sql!((i64), "select count(*) as n from meeting_person where role in ('chair', 'attendee')");
        assert_eq!(count(app, present()).await, 3);
        let page = scene.rapporteur.get(&format!("/meetings/{id}")).await;
        assert!(page.text().contains("ترأسه") && page.text().contains("النصاب 3"), "{page}");
        let late = person_of(app, &scene.members[2]).await.to_string();
        let form = [("person", late.as_str()), ("was", "expected"), ("to", "present"), ("client", "x")];
        let late = scene.rapporteur.post(&scene.at("attendance"), &form).await;
        assert!(late.status == 422 && late.text().contains("رفعت الجلسة"), "{late}");

        let room = scene.rapporteur.get(&scene.at("room")).await;
        let at = room.body.find("/steps/").expect("the last step can be withdrawn");
        let step: String = room.body[at + 7..].chars().take_while(|c| *c != '/').collect();
        let undone = scene.rapporteur.post(&scene.at(&format!("steps/{step}/withdrawal")), &[]).await;
        assert_eq!(undone.status, 303, "{undone}");
        assert_eq!(scene.steps(app).await, ["convened", "opened"]);
        assert_eq!(count(app, present()).await, 1, "only the chair stays written");
        let again = scene.rapporteur.post(&scene.at(&format!("steps/{step}/withdrawal")), &[]).await;
        assert!(again.status == 422 && again.text().contains("لا تسحب إلا آخر مرحلة"), "{again}");
        let verbs = sql!(
            (i64),
            "select count(*) as n from act where verb in ('open_sitting', 'close_sitting', 'withdraw_step')"
        );
        assert_eq!(count(app, verbs).await, 3);
    })
    .await;
}

/// C10: without quorum a meeting is opened, or closed, only as such; where the statute wants days between two calls the room
/// does not pass to the second one: members are convened again.
#[tokio::test(flavor = "multi_thread")]
async fn without_quorum_it_is_said_plainly() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 7).await;
        scene.seated(app, 2).await;
        let chair = person_of(app, &scene.head).await.to_string();
        let refused = scene.rapporteur.post(&scene.at("opening"), &[("chair", &chair)]).await;
        assert_eq!(refused.status, 422, "{refused}");
        for said in
            ["حضر 2 والمطلوب 4، وينقص 2", "الدعوة الثانية: يكفي حضور 3", "الدعوة الثالثة: يكفي حضور 1"]
        {
            assert!(refused.text().contains(said), "{said}: {refused}");
        }
        let form = [("chair", chair.as_str()), ("inquorate", "on")];
        assert_eq!(scene.rapporteur.post(&scene.at("opening"), &form).await.status, 303);
        assert_eq!(scene.steps(app).await, ["convened", "inquorate"]);
        let soon = scene.rapporteur.post(&scene.at("calls"), &[]).await;
        assert!(
            soon.status == 422 && soon.text().contains("يشترط النظام دعوة جديدة، ابتداء من 7 ماي 2026"),
            "{soon}"
        );
        let room = scene.rapporteur.get(&scene.at("room")).await;
        assert!(
            room.text().contains("الدعوة الثانية بدعوة جديدة، ابتداء من 7 ماي 2026 (المادة 71)"),
            "{room}"
        );
        // Two came late: now it is opened with its quorum, and loses it before the end.
        for member in &scene.members[..2] {
            scene.moves(app, member, "expected", "present").await;
        }
        scene.opened(app).await;
        scene.moves(app, &scene.members[0], "present", "left").await;
        let lost = scene.rapporteur.post(&scene.at("closing"), &[]).await;
        assert!(lost.status == 422 && lost.text().contains("لم يبق النصاب مكتملا: 3 من 4"), "{lost}");
        assert_eq!(scene.rapporteur.post(&scene.at("closing"), &[("inquorate", "on")]).await.status, 303);
        assert_eq!(scene.steps(app).await, ["convened", "inquorate", "opened", "inquorate", "closed"]);
    })
    .await;
}

/// C07, C08, C10: whoever was called is on the roll, guests outside the quorum; a meeting convened for the second call is
/// counted by that call.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_called_is_on_the_roll() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 7).await;
        let (meeting, guest) = (scene.meeting, app.person(Some(&app.unit(super::HERE).await)).await);
        app.write(sql!(
            "insert into convocation (meeting_id, session_kind, call, starts_at_minute, made_by) values ({meeting}, 'ordinary', 2, 600, 0)"
        ))
        .await;
        let id = app.id::<()>();
        app.write(sql!(
            "insert into summons (id, meeting_id, person_id, basis, channel, token_hash, sort_key, made_by)
             values ({id}, {meeting}, {guest}, 'by_hand', 'link', {vec![7u8; 32]}, 'x', 0)"
        ))
        .await;
        scene.seated(app, 3).await;
        let guests = sql!((i64), "select count(*) as n from attendance where standing = 'guest'");
        assert_eq!(count(app, guests).await, 1);
        let room = scene.rapporteur.get(&scene.at("room")).await;
        assert!(room.text().contains("الدعوة الثانية") && room.text().contains("النصاب القانوني مكتمل"), "{room}");
        scene.opened(app).await;
    })
    .await;
}

/// C06: on the day, the first page of whoever is on the roll leads to their own page in the meeting; not of somebody else,
/// and no more once it is closed.
#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_leads_to_the_meeting_of_the_day() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 4).await;
        let leads = async |who: &crate::testing::Client| {
            let link = format!("href=\"{}\"", scene.at("mine"));
            who.get("/").await.body.contains(&link)
        };
        assert!(!leads(&scene.members[0]).await, "nobody is called yet");
        scene.seated(app, 3).await;
        let other = app.secretary_of("03.561").await;
        assert!(leads(&scene.members[0]).await && leads(&scene.head).await && !leads(&other).await);
        scene.opened(app).await;
        assert!(leads(&scene.members[1]).await);
        assert_eq!(scene.rapporteur.post(&scene.at("closing"), &[]).await.status, 303);
        assert!(!leads(&scene.members[0]).await, "it is over");

        // Called to another territory, one is told of it before its day without a link that leads nowhere.
        let guest = person_of(app, &other).await;
        let id = scene.meeting;
        app.write(sql!("update meeting set held_on = held_on + 1 where id = {id}")).await;
        app.write(sql!("delete from meeting_step where meeting_id = {id} and step = 'closed'")).await;
        app.write(sql!(
            "update attendance set person_id = {guest} where meeting_id = {id} and state = 'expected'"
        ))
        .await;
        let title = "اجتماع الأمانة الإقليمية";
        let (told, own) = (other.get("/").await, scene.head.get("/").await);
        let link = format!("href=\"/meetings/{id}\"");
        assert!(told.text().contains(title) && !told.body.contains(&link), "{told}");
        assert!(own.body.contains(&link), "{own}");
    })
    .await;
}
