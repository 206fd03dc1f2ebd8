//! Somebody called to a meeting, with a phone: answers by the personal link, asks for the floor, votes.

use super::assembly::{Assembly, in_order, press};
use amana_testkit::browser::{Browser, Screen};

/// C03, C06, C09, D03, D10: on a screen of 360 px and without signing in one says by the personal link that one comes; in the
/// meeting one asks for the floor, takes it back, brings a proposal and votes, each with one press; the page stays current by
/// itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_member_answers_speaks_and_votes_from_a_phone() {
    let mut scene = Assembly::of(6).await;
    let meeting = scene.meets_today("hybrid").await;
    let head = &scene.head;

    // The personal link, as it is shared from the page of who convenes: opened by anybody's browser, without signing in.
    let page = head.get(&format!("{meeting}/convocation")).await;
    let summons = page.body.split("href=\"/summonses/").nth(2).and_then(|rest| rest.split('"').next());
    let summons = head.get(&format!("/summonses/{}", summons.expect("somebody is called"))).await;
    let link = summons.body.split("/called/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    let phone = Browser::open().await;
    phone.screen(Screen::Phone).await;
    phone.goto(&scene.at(&format!("/called/{link}"))).await;
    phone.sees("جدول الأعمال").await;
    in_order(&phone, "called-phone").await;
    press(&phone, "أعتذر", "يعتذر").await;
    press(&phone, "أحضر", "يحضر").await;
    phone.close().await;

    let rapporteur = &scene.rapporteur;
    assert_eq!(rapporteur.post(&format!("{meeting}/roll"), &[]).await.status, 303);
    let mut everybody = vec![scene.person(&scene.head).await, scene.person(&scene.rapporteur).await];
    for member in &scene.members {
        everybody.push(scene.person(member).await);
    }
    let comes = async |n: usize| {
        let (person, client) = (everybody[n].to_string(), format!("m-{n}"));
        let form = [("person", person.as_str()), ("was", "expected"), ("to", "present"), ("client", &client)];
        assert_eq!(rapporteur.post(&format!("{meeting}/attendance"), &form).await.status, 303);
    };
    for n in (0..everybody.len()).filter(|n| *n != 2) {
        comes(n).await;
    }

    let me = scene.members[0].clone();
    let phone = scene.browser(&me, Screen::Phone).await;
    phone.goto(&scene.at(&meeting)).await;
    press(&phone, "صفحتي في الجلسة", "لم تفتتح").await;
    in_order(&phone, "mine-waiting").await;
    let chair = everybody[0].to_string();
    assert_eq!(rapporteur.post(&format!("{meeting}/opening"), &[("chair", &chair)]).await.status, 303);
    // The page follows by itself: the meeting is open, and the door has let its reader in.
    phone.sees("لم يسجل حضورك بعد").await;
    comes(2).await;
    phone.sees("طلب الكلمة: مداخلة").await;
    phone.dark(true).await;
    in_order(&phone, "mine-open-dark").await;
    phone.dark(false).await;
    press(&phone, "طلب الكلمة: مداخلة", "أنت في لائحة المتدخلين").await;
    press(&phone, "سحب الطلب", "طلب الكلمة: مداخلة").await;
    press(&phone, "طلب الكلمة: مداخلة", "أنت في لائحة المتدخلين").await;

    let vote = [
        ("question", "المصادقة على البرنامج"),
        ("matter", "ordinary"),
        ("manner", "devices"),
        ("client", "b-1"),
    ];
    assert_eq!(rapporteur.post(&format!("{meeting}/ballots"), &vote).await.status, 303);
    phone.sees("صوتك").await;
    phone.sees("المصادقة على البرنامج").await;
    in_order(&phone, "mine-vote").await;
    press(&phone, "مع", "سجل صوتك: مع").await;
    in_order(&phone, "mine-voted").await;

    // The big screen of the hall shows the same moment.
    let hall = scene.browser(rapporteur, Screen::Desk).await;
    hall.goto(&scene.at(&format!("{meeting}/screen"))).await;
    hall.sees("وصل من الأصوات 1").await;
    in_order(&hall, "screen").await;
    hall.close().await;
    phone.close().await;
}
