//! Publishing, on both engines through the HTTP door.

mod agendas;
mod numbers;
mod round_trip;
mod steps;
mod world;

use crate::{
    jobs,
    testing::{Answer, Client, TestApp},
};

/// An invented communique: from it the record knows the meeting that is told again.
const TEXT: &str = "بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات

عقدت الأمانة الإقليمية لحزب الأفق والتضامن بإقليم تاونات، يوم الخميس 8 يناير 2026، بالمقر الإقليمي، اجتماعا عاديا برئاسة السيد إدريس الورياغلي، الأمين الإقليمي، وبحضور الدكتورة سعاد المرنيسي، مقررة الأمانة الإقليمية.

وقررت الأمانة الإقليمية ما يلي:
1. فتح المقر الإقليمي لحزب الأفق والتضامن بتاونات قبل نهاية الشهر؛
2. تنظيم لقاء تواصلي مع الشباب، بالإجماع.
";

fn version(page: &Answer) -> String {
    let mark = "name=\"version\" value=\"";
    let at = page.body.find(mark).unwrap_or_else(|| panic!("no version: {page}")) + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

/// Puts a text into the archive and confirms it: its address there.
async fn archived(app: &TestApp, who: &Client, text: &str) -> String {
    let sent = who.post("/archive", &[("text", text)]).await;
    assert_eq!(sent.status, 303, "{sent}");
    jobs::drain(&app.app, |_| {}).await.expect("the jobs");
    let address = sent.location.clone().expect("an address");
    let page = who.get(&address).await;
    let done = who.post(&format!("{address}/confirmation"), &[("version", &version(&page))]).await;
    assert_eq!(done.status, 303, "{done}");
    address
}

/// The address of a meeting that was held.
async fn meeting(app: &TestApp, rapporteur: &Client) -> String {
    archived(app, rapporteur, TEXT).await;
    let list = rapporteur.get("/meetings").await;
    let at = list.body.find("href=\"/meetings/").expect("a meeting") + 6;
    list.body[at..].chars().take_while(|c| *c != '"').collect()
}

/// A draft of a meeting: its address.
async fn draft(rapporteur: &Client, meeting: &str) -> String {
    let begun = rapporteur.post(&format!("{meeting}/communique"), &[]).await;
    assert_eq!(begun.status, 303, "{begun}");
    begun.location.clone().expect("an address")
}

/// A statement of the body of a meeting: its address.
async fn statement(rapporteur: &Client, meeting: &str, title: &str, text: &str) -> String {
    let page = rapporteur.get(meeting).await;
    let at = page.body.find("href=\"/bodies/").expect("a body") + 6;
    let body: String = page.body[at..].chars().take_while(|c| *c != '"').collect();
    let form = rapporteur.get(&format!("{body}/communiques/new")).await;
    assert_eq!(form.status, 200, "{form}");
    let begun = rapporteur.post(&format!("{body}/communiques"), &[("title", title), ("text", text)]).await;
    assert_eq!(begun.status, 303, "{begun}");
    begun.location.clone().expect("an address")
}

async fn step(who: &Client, address: &str, what: &str, more: &[(&str, &str)]) -> Answer {
    let page = who.get(address).await;
    let version = version(&page);
    let mut form = vec![("version", version.as_str())];
    form.extend(more);
    who.post(&format!("{address}/{what}"), &form).await
}

/// Submitted, approved by the head, published: the page afterwards.
async fn published(rapporteur: &Client, secretary: &Client, address: &str) -> Answer {
    for (who, what) in [(rapporteur, "submission"), (secretary, "approval"), (rapporteur, "publication")] {
        let done = step(who, address, what, &[]).await;
        assert_eq!(done.status, 303, "{what}: {done}");
    }
    rapporteur.get(address).await
}
