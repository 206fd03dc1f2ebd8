//! The door of a meeting where the network is gone.

use super::assembly::{Assembly, in_order};
use amana_sql::sql;
use amana_testkit::browser::{Browser, Screen};
use serde_json::json;

/// Cuts the network off, or gives it back.
async fn network(browser: &Browser, up: bool) {
    browser.devtools("Network.enable", json!({})).await;
    let conditions = json!({"offline": !up, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    browser.devtools("Network.emulateNetworkConditions", conditions).await;
}

/// Types part of a name, and checks the first in.
async fn check_in(browser: &Browser, name: &str) {
    let find =
        "const box = document.querySelector('[data-door] input[type=search]'); box.value = arguments[0];
        box.dispatchEvent(new Event('input', { bubbles: true }))";
    browser.script(find, &[json!(name)]).await;
    browser.click("[data-door] ul.roll li button[type=button]").await;
}

/// C06: with no network at all the door goes on: who comes is kept on the device, the page opens again from what it kept, and
/// when the network is back each arrival is sent once and written once.
#[tokio::test(flavor = "multi_thread")]
async fn the_door_works_without_a_network_and_sends_each_arrival_once() {
    let mut scene = Assembly::of(6).await;
    let meeting = scene.meets_today("in_person").await;
    assert_eq!(scene.rapporteur.post(&format!("{meeting}/roll"), &[]).await.status, 303);
    let roll = scene.rapporteur.asking_json().get(&format!("{meeting}/door/roll.json")).await;
    let roll: serde_json::Value = serde_json::from_str(&roll.body).unwrap_or_else(|e| panic!("{e}: {roll}"));
    let names: Vec<String> =
        roll.as_array().into_iter().flatten().filter_map(|p| Some(p["name"].as_str()?.to_owned())).collect();
    assert_eq!(names.len(), 6, "{roll}");

    let browser = scene.browser(&scene.rapporteur, Screen::Phone).await;
    browser.goto(&scene.at(&format!("{meeting}/door"))).await;
    browser.sees("متصل").await;
    // The worker takes the page over, and has kept what it needs.
    let ready = "const done = arguments[arguments.length - 1];
        navigator.serviceWorker.ready.then(async () => {
            for (let n = 0; n < 100; n += 1) {
                const kept = await caches.open('amana-door');
                if ((await kept.keys()).length > 3 && navigator.serviceWorker.controller) return done(true);
                await new Promise((later) => setTimeout(later, 100));
            }
            done(false);
        })";
    assert_eq!(browser.script_later(ready, &[]).await, true, "the page was not kept");
    in_order(&browser, "door-online").await;
    check_in(&browser, &names[0]).await;
    browser.sees("حاضر").await;

    network(&browser, false).await;
    check_in(&browser, &names[1]).await;
    check_in(&browser, &names[2]).await;
    browser.sees("لا شبكة").await;
    browser.sees("في انتظار الإرسال: 2").await;
    browser.screenshot("journey-door-offline").await;
    // Opened again without a network: the page, the roll and the queue are still there.
    browser.goto(&scene.at(&format!("{meeting}/door"))).await;
    browser.sees("في انتظار الإرسال: 2").await;
    check_in(&browser, &names[3]).await;
    browser.sees("في انتظار الإرسال: 3").await;
    let here = || sql!((i64), "select count(*) as n from attendance where state = 'present'");
    let db = &scene.program.test.app.db;
    assert_eq!(db.one(here()).await.expect("a count"), 1, "nothing left the device");

    network(&browser, true).await;
    let begun = std::time::Instant::now();
    while db.one(here()).await.expect("a count") < 4 {
        assert!(begun.elapsed().as_secs() < 20, "not sent: {}", browser.text().await);
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    browser.sees("متصل").await;
    // A second device, and the first one again: nothing is sent twice.
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    let movements = sql!((i64), "select count(*) as n from movement");
    assert_eq!(db.one(movements).await.expect("a count"), 4, "each once");
    assert_eq!(db.one(here()).await.expect("a count"), 4);
    assert!(!browser.text().await.contains("في انتظار الإرسال"));
    browser.close().await;
}
