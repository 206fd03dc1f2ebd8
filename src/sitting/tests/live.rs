use super::{Scene, count, person_of};
use crate::{
    sitting::live,
    testing::{Answer, Client, NOW, TestApp},
    ui::Lang,
};
use amana_sql::sql;
use axum::http::Method;
use std::time::Duration;

/// C10: what happens reaches every page within a second, made once for all; nobody looks, nothing is followed.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_reaches_every_listener() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 5).await;
        scene.seated(app, 2).await;
        let mut one = live::listen(&app.app, scene.meeting, Lang::Ar).await.expect("a listener");
        let mut two = live::listen(&app.app, scene.meeting, Lang::Ar).await.expect("a listener");
        assert_eq!(app.app.live.len(), 1, "followed once");
        let before = one.borrow_and_update().clone();
        assert!(before.html.contains("ينقص عضو واحد"), "{}", before.html);
        scene.moves(app, &scene.members[0], "expected", "present").await;
        for listener in [&mut one, &mut two] {
            let changed = tokio::time::timeout(Duration::from_secs(3), listener.changed()).await;
            changed.expect("in time").expect("a fragment");
            let now = listener.borrow_and_update().clone();
            assert!(
                now.version > before.version && now.html.contains("النصاب القانوني مكتمل"),
                "{}",
                now.html
            );
            assert!(now.event.starts_with(format!("id: {}\nevent: now\ndata: ", now.version).as_bytes()));
        }
        let (a, b) = (one.borrow().clone(), two.borrow().clone());
        let (came, other) =
            (person_of(app, &scene.members[0]).await, person_of(app, &scene.members[1]).await);
        assert!(a.concerned.concerns(came, before.version), "whoever came is told to ask again");
        assert!(!a.concerned.concerns(other, before.version), "nobody else is");
        assert!(std::sync::Arc::ptr_eq(&a, &b), "made once for both");
        let asked = scene.members[0].get(&scene.at(&format!("live?since={}", a.version))).await;
        assert_eq!(asked.status, 204, "{asked}");
        let asked = scene.members[0].get(&scene.at("live?since=0")).await;
        assert!(asked.status == 200 && asked.body.contains("now-state"), "{asked}");
        let stranger = app.secretary_of("03.561").await;
        assert_eq!(stranger.get(&scene.at("live?since=0")).await.status, 404);
        assert_eq!(stranger.get(&scene.at("screen")).await.status, 404);
        let screen = scene.members[0].get(&scene.at("screen")).await;
        assert!(screen.status == 200 && screen.body.contains("data-live"), "{screen}");
        drop((one, two));
        scene.moves(app, &scene.members[1], "expected", "present").await;
        for _ in 0..40 {
            if app.app.live.is_empty() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(app.app.live.is_empty(), "nobody looks, nothing is followed");
    })
    .await;
}

async fn sent(who: &Client, scene: &Scene, body: serde_json::Value) -> Answer {
    let body = body.to_string().into_bytes();
    who.asking_json().send(Method::POST, &scene.at("door/arrivals"), "application/json", body).await
}

/// C06: doors check people in, several at once and after hours without a network; what is sent twice is written once; a
/// device's wrong clock is measured; what arrives after the closing waits for the bureau.
#[tokio::test(flavor = "multi_thread")]
async fn doors_with_and_without_a_network() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 6).await;
        let keeper = app.holder(crate::access::Position::Staff, super::HERE).await;
        let now = NOW.0 / 1000;
        let who = |n: usize| person_of(app, &scene.members[n]);
        let early = serde_json::json!({ "device_now": now, "arrivals": [{ "client": "e-1", "person": who(0).await, "at": now }] });
        let early = sent(&keeper, &scene, early).await;
        assert!(early.status == 200 && early.body.contains("\"state\":\"doubt\""), "{}", early.body);
        scene.seated(app, 2).await;
        // The device is an hour ahead, and was without a network for ten minutes.
        let ahead = now + 3_600_000;
        let code = crate::sitting::acts::personal_code(&app.app, scene.meeting, who(1).await);
        let forged = code.replace(&who(1).await.to_string(), &who(2).await.to_string());
        let batch = serde_json::json!({ "device_now": ahead, "door": "A", "arrivals": [
            { "client": "d-1", "person": who(0).await, "at": ahead - 600_000 },
            { "client": "d-2", "said": code, "at": ahead - 500_000 },
            { "client": "d-3", "said": forged, "at": ahead },
            { "client": "d-4", "said": "", "person": person_of(app, &scene.head).await, "at": ahead },
        ] });
        let first = sent(&keeper, &scene, batch.clone()).await;
        let states = |answer: &Answer| -> Vec<String> {
            let list: Vec<serde_json::Value> = serde_json::from_str(&answer.body).expect("answers");
            list.iter().map(|a| a["state"].as_str().unwrap_or_default().to_owned()).collect()
        };
        assert_eq!(states(&first), ["taken", "taken", "doubt", "already"], "{}", first.body);
        let again = sent(&keeper, &scene, batch).await;
        assert_eq!(states(&again), ["already", "already", "doubt", "already"], "{}", again.body);
        // Another door, the same person.
        let other = serde_json::json!({ "device_now": now, "door": "B", "arrivals": [{ "client": "x-1", "person": who(0).await, "at": now }] });
        assert_eq!(states(&sent(&keeper, &scene, other).await), ["already"]);
        let person = who(0).await;
        let arrived = sql!((Option<i64>), "select arrived_at from attendance where person_id = {person}");
        assert_eq!(app.app.db.one(arrived).await.expect("a time"), Some(NOW.0 - 600_000_000));
        let skew = sql!((Option<i64>), "select skew from movement where client = 'd-1'");
        assert_eq!(app.app.db.one(skew).await.expect("a skew"), Some(3_600_000_000));

        let chair = person_of(app, &scene.head).await.to_string();
        assert_eq!(scene.rapporteur.post(&scene.at("opening"), &[("chair", &chair)]).await.status, 303);
        assert_eq!(scene.rapporteur.post(&scene.at("closing"), &[]).await.status, 303);
        let late = serde_json::json!({ "device_now": now, "arrivals": [{ "client": "l-1", "person": who(3).await, "at": now - 60_000 }] });
        for _ in 0..2 {
            assert_eq!(states(&sent(&keeper, &scene, late.clone()).await), ["doubt"]);
        }
        let here = sql!((i64), "select count(*) as n from attendance where state = 'present'");
        assert_eq!(count(app, here).await, 4, "neither in nor out by itself");
        let door = scene.rapporteur.get(&scene.at("door")).await;
        assert!(door.text().contains("وصل بعد رفع الجلسة"), "{door}");
        let seen = keeper.get(&scene.at("door")).await;
        assert!(seen.status == 200 && !seen.body.contains("/judgement"), "{seen}");
        let id = sql!((amana_base::Id<()>), "select id from late_arrival where client = 'l-1'");
        let id = app.app.db.one(id).await.expect("an arrival");
        let path = scene.at(&format!("arrivals/{id}/judgement"));
        assert_eq!(keeper.post(&path, &[("admitted", "yes")]).await.status, 403);
        assert_eq!(scene.rapporteur.post(&path, &[("admitted", "yes")]).await.status, 303);
        let person = who(3).await;
        let told = sql!((i64), "select count(*) as n from meeting_person where person_id = {person} and role = 'attendee'");
        assert_eq!(count(app, told).await, 1);
        let neighbour = app.secretary_of("03.561").await;
        assert_eq!(neighbour.get(&scene.at("door/roll.json")).await.status, 404);
        let roll = keeper.asking_json().get(&scene.at("door/roll.json")).await;
        assert!(roll.status == 200 && roll.body.contains(&person.to_string()), "{}", roll.body);
    })
    .await;
}
