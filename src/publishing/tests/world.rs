//! What the world sees, and what it never sees.

use super::*;
use amana_sql::sql;
use quick_xml::{Reader, events::Event};

/// The text of every element of a feed, by its path. Fails on anything that is no XML.
fn elements(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    let (mut path, mut out, mut text) = (vec![], vec![], String::new());
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(e) => {
                path.push(e.name().as_ref().to_owned());
                text.clear();
            }
            Event::Empty(e) => {
                let of = |key: &str| {
                    let found = e.attributes().filter_map(Result::ok).find(|a| a.key.as_ref() == key);
                    found.map(|a| a.value.into_owned()).unwrap_or_default()
                };
                let name = e.name().as_ref().to_owned();
                out.push((format!("{}/{name}@{}", path.join("/"), of("rel")), of("href")));
            }
            Event::Text(e) => text.push_str(&e),
            Event::GeneralRef(e) => text.push_str(&format!("&{};", &*e)),
            Event::End(_) => {
                out.push((path.join("/"), text.trim().to_owned()));
                path.pop();
                text.clear();
            }
            Event::Eof => return out,
            _ => {}
        }
    }
}

async fn switched(app: &TestApp, on: bool, robots: bool) {
    let administrator = app.administrator().await;
    let mut form = vec![("language", "ar"), ("hijri", "0")];
    form.extend(on.then_some(("public_site", "on")));
    form.extend(robots.then_some(("public_robots", "on")));
    assert_eq!(administrator.post("/settings", &form).await.status, 303);
}

/// The addresses of the public list, in order.
fn links(page: &Answer) -> Vec<String> {
    let parts = page.body.split("<a href=\"/public/").skip(1);
    let each = parts.map(|part| format!("/public/{}", part.split('"').next().unwrap()));
    each.filter(|path| !path.contains("feed.atom")).collect()
}

/// D02 D11: nothing is public until the organisation says so; then what is published is, in a list, a page each, text and
/// feed, to people without a session and without a cookie; drafts, texts withdrawn and confidential bodies are not; switched
/// off, everything is gone at once.
#[tokio::test(flavor = "multi_thread")]
async fn the_world_sees_what_was_published_and_nothing_else() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let secretary = app.secretary_of("03.531").await;
        let nobody = app.nobody();
        let meeting = meeting(app, &rapporteur).await;
        let address = draft(&rapporteur, &meeting).await;
        published(&rapporteur, &secretary, &address).await;
        let hidden = statement(&rapporteur, &meeting, "عنوان مسودة سرية", "نص مسودة لم تنشر").await;
        let gone = statement(&rapporteur, &meeting, "بيان سيسحب <b>", "نص سيسحب & يختفي").await;
        published(&rapporteur, &secretary, &gone).await;

        for path in ["/public", "/public/feed.atom", "/public/1-2026-x"] {
            assert_eq!(nobody.get(path).await.status, 404, "{path} before it is switched on");
        }
        assert!(secretary.get(&address).await.text().contains("البلاغات غير مفتوحة للعموم"));
        switched(app, true, false).await;
        let journal = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'change_settings' and detail like '%\"public_site\":true%'");
        assert_eq!(app.app.db.one(journal).await.unwrap(), 1);

        let list = nobody.get("/public").await;
        assert_eq!(list.status, 200, "{list}");
        assert!(list.header("set-cookie").is_none() && list.body.len() < 60_000);
        assert!(!list.body.contains("<script"), "{}", list.body);
        assert!(list.body.contains("content=\"noindex, nofollow\""));
        assert!(list.header("content-security-policy").is_some_and(|p| p.contains("default-src 'none'")));
        let each = links(&list);
        assert_eq!(each.len(), 2, "{list}");
        let page = nobody.get(&each[1]).await;
        assert_eq!(page.status, 200, "{page}");
        for said in [
            "<link rel=\"canonical\" href=\"http://localhost/public/1-2026-",
            "property=\"og:title\" content=\"بلاغ الأمانة الإقليمية",
            "property=\"og:description\" content=\"بلاغ رقم",
            "hreflang=\"ar\"",
            "<html lang=\"ar\" dir=\"rtl\">",
        ] {
            assert!(page.body.contains(said), "{said}: {}", page.body);
        }
        let head = page.body.split("</head>").next().unwrap();
        assert!(!head.contains("الورياغلي") && !head.contains("المرنيسي"), "nobody is named in the preview: {head}");
        assert!(page.text().contains("إدريس الورياغلي"), "{page}");
        assert!(!page.body.contains("<script") && page.body.len() < 60_000);
        assert_eq!(page.body, secretary.speaking("fr").get(&each[1]).await.body, "the same for everybody");
        let tag = page.header("etag").expect("a tag").to_owned();
        assert!(page.header("last-modified").is_some() && tag.starts_with('"'));
        assert!(page.header("cache-control").is_some_and(|c| c.starts_with("public")));
        let slug = each[1].replace("/public/1-", "/public/9-");
        assert_eq!(nobody.get(&slug).await.location.as_deref(), Some(each[1].as_str()), "one address");
        for print in ["text.txt", "picture.png", "paper.pdf"] {
            let (asked, own) = (format!("{slug}/{print}"), format!("{}/{print}", each[1]));
            assert_eq!(nobody.get(&asked).await.location.as_deref(), Some(own.as_str()), "of its prints too");
        }
        let text = nobody.get(&format!("{}/text.txt", each[1])).await;
        assert!(text.body.starts_with("بلاغ رقم") && text.body.contains("عقدت الأمانة"), "{}", text.body);

        // The picture beside a link and the sheet of paper, for whoever has the address.
        assert!(page.body.contains(&format!("property=\"og:image\" content=\"http://localhost{}/picture.png\"", each[1])));
        let picture = nobody.get(&format!("{}/picture.png", each[1])).await;
        assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/png")));
        assert!(picture.bytes.starts_with(b"\x89PNG") && picture.bytes[16..24] == [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630");
        let sheet = nobody.get(&format!("{}/paper.pdf", each[1])).await;
        assert_eq!((sheet.status, sheet.header("content-type")), (200, Some("application/pdf")));
        assert!(sheet.bytes.starts_with(b"%PDF"));
        assert_eq!(nobody.get(&format!("{}/paper.pdf", each[1])).await.bytes, sheet.bytes, "printed once");
        let own = rapporteur.get(&format!("{address}/paper.pdf")).await;
        assert!(own.status == 200 && own.bytes.starts_with(b"%PDF"));

        // The feed is XML with what RFC 4287 asks of it.
        let feed = nobody.get("/public/feed.atom").await;
        assert_eq!(feed.header("content-type"), Some("application/atom+xml; charset=utf-8"));
        let all = elements(&feed.body);
        let of = |path: &str| all.iter().filter(|(p, _)| p == path).map(|(_, t)| t.as_str()).collect::<Vec<_>>();
        assert_eq!(of("feed/entry/id").len(), 2, "{all:?}");
        for path in ["feed/id", "feed/title", "feed/updated", "feed/author/name", "feed/link@self", "feed/link@alternate"] {
            assert_eq!(of(path).len(), 1, "{path}: {all:?}");
        }
        for path in ["title", "updated", "published", "content", "author/name", "summary", "link@alternate"] {
            assert_eq!(of(&format!("feed/entry/{path}")).len(), 2, "{path}: {all:?}");
        }
        assert_eq!(of("feed/entry/title")[0], "بيان سيسحب &lt;b&gt;", "escaped once");
        assert!(of("feed/entry/content")[0].contains("&amp;amp;"), "escaped as HTML, then as XML: {all:?}");
        assert!(of("feed/entry/updated")[0].ends_with('Z'));
        assert!(!feed.body.contains("مسودة سرية") && !list.body.contains("مسودة سرية"));

        // A draft has no public page; what is withdrawn says so, without its words; its body made confidential, nothing.
        let id = hidden.rsplit('/').next().unwrap();
        assert_eq!(nobody.get(&format!("/public/3-2026-{id}")).await.status, 404);
        assert_eq!(step(&secretary, &gone, "withdrawal", &[("reason", "صدر قبل أوانه")]).await.status, 303);
        let page = nobody.get(&each[0]).await;
        assert_eq!(page.status, 410, "{page}");
        assert!(page.text().contains("صدر قبل أوانه") && !page.body.contains("سيسحب"), "{page}");
        for what in ["text.txt", "paper.pdf", "picture.png"] {
            assert_eq!(nobody.get(&format!("{}/{what}", each[0])).await.status, 410, "{what}");
        }
        assert!(!page.body.contains("og:image"));
        for path in ["/public", "/public/feed.atom"] {
            assert!(!nobody.get(path).await.body.contains("سيسحب"), "{path}");
        }
        switched(app, true, true).await;
        assert!(nobody.get(&each[1]).await.body.contains("content=\"index, follow\""));
        app.write(sql!("update body set confidential = 1 where kind = 'provincial_secretariat'")).await;
        assert_eq!(nobody.get(&each[1]).await.status, 404);
        assert_eq!(links(&nobody.get("/public").await).len(), 0);
        app.write(sql!("update body set confidential = 0")).await;
        assert_eq!(nobody.get(&each[1]).await.status, 200);
        switched(app, false, false).await;
        for path in ["/public", "/public/feed.atom", each[1].as_str()] {
            assert_eq!(nobody.get(path).await.status, 404, "{path} after it is switched off");
        }
    })
    .await;
}

/// D11 B13: what looks like personal data is pointed out before it is published, and a confidential body publishes only when
/// that is said; until then nobody outside it knows of its draft.
#[tokio::test(flavor = "multi_thread")]
async fn personal_data_and_confidential_bodies_are_asked_about() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let secretary = app.secretary_of("03.531").await;
        let region = app.secretary_of("03").await;
        let meeting = meeting(app, &rapporteur).await;
        let text = "للتواصل الاتصال بالرقم 0661234567 أو بالبريد cellule@example.org.";
        let address = statement(&rapporteur, &meeting, "بيان بأرقام", text).await;
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("رقم هاتف: 0661234567"), "{page}");
        app.write(sql!("update body set confidential = 1 where kind = 'provincial_secretariat'")).await;
        assert_eq!(region.get(&address).await.status, 404, "not a member");
        assert!(!region.get("/communiques?from=open").await.text().contains("بيان بأرقام"));
        assert_eq!(step(&rapporteur, &address, "submission", &[]).await.status, 303);
        assert!(!region.get("/").await.body.contains(&address));
        assert_eq!(step(&secretary, &address, "approval", &[]).await.status, 303);
        let refused = step(&rapporteur, &address, "publication", &[("personal", "on")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("قضايا هذا الجهاز سرية، فلا ينشر عنه شيء إلا بتصريح"), "{refused}");
        let refused = step(&rapporteur, &address, "publication", &[("disclose", "on")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("في النص ما يشبه معطيين شخصيين"), "{refused}");
        let done = step(&rapporteur, &address, "publication", &[("disclose", "on"), ("personal", "on")]).await;
        assert_eq!(done.status, 303, "{done}");
        assert_eq!(region.get(&address).await.status, 200, "it said that it publishes");
        let told = sql!(
            (i64),
            "select cast(count(*) as bigint) as n from act
             where verb = 'publish_publication' and detail like '%\"disclosed\":true%' and detail like '%\"personal\":2%'"
        );
        assert_eq!(app.app.db.one(told).await.unwrap(), 1);
    })
    .await;
}
