//! The guide, from an empty database to the first officer at home.

use crate::{
    accounts::tests::{World, browser::Browser, on_each_empty_engine},
    config::Config,
    setup,
    statutes::samples,
};
use axum::{body::Body, http::Method};

const SENTENCE: &str = "أربع نخلات قرب الوادي";

/// Sends the file of a statute as a browser does.
async fn paste(browser: &mut Browser, text: &str) -> crate::accounts::tests::browser::Page {
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n\
         --x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--x--\r\n"
    );
    browser
        .send(
            Method::POST.as_str(),
            "/setup/statute/own",
            Some("multipart/form-data; boundary=x"),
            Body::from(body),
        )
        .await
}

async fn answer(browser: &mut Browser, path: &str, fields: &[(&str, &str)], next: &str) {
    let page = browser.post(path, fields).await;
    assert_eq!(page.location(), Some(next), "{path}: {}", page.text());
}

async fn answer_all(world: &World, browser: &mut Browser) {
    answer(browser, "/setup/statute", &[("statute", "phs")], "/setup/territory").await;
    answer(browser, "/setup/territory", &[], "/setup/officer").await;
    let officer = [("name_ar", "زهرة بنصالح"), ("name_la", "Zahra Bensaleh"), ("sex", "f")];
    answer(browser, "/setup/officer", &officer, "/setup/office").await;
    answer(browser, "/setup/office", &[("office", "general_secretariat/coordinator")], "/setup/sign-in")
        .await;
    let sign_in = [("login", "zahra@example.ma"), ("new-password", SENTENCE)];
    answer(browser, "/setup/sign-in", &sign_in, "/setup/keys").await;
    let file = browser.get("/setup/keys/file").await;
    assert!(file.header("content-disposition").contains("amana.keys"));
    let mark = file.body.split("check = \"").nth(1).unwrap().split('"').next().unwrap().to_string();
    assert_eq!(mark, world.app.keys.mark());
    answer(browser, "/setup/keys", &[("mark", &format!(" {} ", mark.to_uppercase()))], "/setup/check").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_database_leads_to_the_guide_and_the_guide_to_an_organisation() {
    on_each_empty_engine(async |world| {
        let mut browser = world.browser();
        browser.language = "fr";
        for path in ["/", "/sign-in", "/units", "/account", "/invitations/x"] {
            assert_eq!(browser.get(path).await.location(), Some("/setup"), "{path}");
        }
        assert_eq!(browser.get("/healthz").await.status, 200);
        let page = browser.get("/setup").await;
        assert!(
            page.text().contains("أهلا بك. سبعة أسئلة"),
            "in Arabic whatever the browser asks: {}",
            page.text()
        );
        // No page can be jumped to the end.
        assert_eq!(browser.get("/setup/check").await.location(), Some("/setup/statute"));
        assert_eq!(browser.post("/setup", &[]).await.location(), Some("/setup/statute"));
        answer_all(world, &mut browser).await;
        let page = browser.get("/setup/check").await;
        let text = page.text();
        for words in
            ["حزب الأفق والتضامن", "زهرة بنصالح", "zahra@example.ma", "المغرب، إحصاء 2024", "المنسقة الوطنية"]
        {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(world.verbs().await.is_empty(), "nothing is written before the end");
        let page = browser.post("/setup", &[]).await;
        assert_eq!(page.status, 200, "{}", page.text());
        assert_eq!(page.body.matches("<code>").count(), 10);
        assert_eq!(world.verbs().await, ["found_organisation", "sign_in", "confirm_key_backup"]);
        // The first officer is in, holds the office and administers; the guide is gone.
        let text = browser.get("/account").await.text();
        assert!(
            text.contains("زهرة بنصالح") && text.contains("المنسقة الوطنية") && text.contains("إدارة النظام"),
            "{text}"
        );
        assert_eq!(browser.get("/units/03.531").await.status, 200);
        for path in ["/setup", "/setup/keys/file", "/setup/token"] {
            assert_eq!(browser.get(path).await.status, 404, "{path}");
        }
        let page =
            world.browser().post("/sign-in", &[("login", "zahra@example.ma"), ("password", SENTENCE)]).await;
        assert_eq!(page.status, 303);
        assert!(setup::acts::answers(&world.app).await.unwrap().login.is_empty(), "the answers are gone");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_question_says_what_is_wrong_and_keeps_what_was_right() {
    on_each_empty_engine(async |world| {
        let mut browser = world.browser();
        let refused = async |browser: &mut Browser, path: &str, fields: &[(&str, &str)], said: &str| {
            let page = browser.post(path, fields).await;
            assert_eq!(page.status, 422, "{path}: {}", page.text());
            assert!(page.text().contains(said), "{path}: {}", page.text());
        };
        refused(&mut browser, "/setup/statute", &[], "اختر تنظيما").await;
        // A statute of one's own: each problem with its line, its key and what is expected.
        let page = paste(&mut browser, "").await;
        assert!(page.status == 422 && page.text().contains("ضع ملفا أو الصق نصا"), "{}", page.text());
        let text = samples::INVENTED.text.replacen("number = 5", "number = -5", 1);
        let line = text.lines().position(|l| l == "number = -5").unwrap() + 1;
        let page = paste(&mut browser, &text).await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains(&format!("السطر {line}، version.number:")), "{}", page.text());
        assert!(page.text().contains("في الملف خطأ واحد"), "{}", page.text());
        assert_eq!(paste(&mut browser, samples::INVENTED.text).await.location(), Some("/setup/territory"));
        let page = browser.get("/setup/territory").await;
        assert!(
            page.text().contains("12 جهة") && page.text().contains("جهة مغاربة العالم"),
            "{}",
            page.text()
        );
        answer(&mut browser, "/setup/territory", &[], "/setup/officer").await;
        refused(&mut browser, "/setup/officer", &[("name_ar", "زهرة")], "اكتب الاسم الكامل بالحروف اللاتينية")
            .await;
        assert!(browser.get("/setup/officer").await.body.contains("value=\"\""));
        let long = "ز".repeat(5000);
        let officer = [("name_ar", long.as_str()), ("name_la", "Zahra"), ("sex", "f")];
        refused(&mut browser, "/setup/officer", &officer, "100").await;
        let officer = [("name_ar", "زهرة بنصالح"), ("name_la", "Zahra Bensaleh"), ("sex", "f")];
        answer(&mut browser, "/setup/officer", &officer, "/setup/office").await;
        refused(&mut browser, "/setup/office", &[("office", "nothing/at_all")], "اختر منصبا").await;
        let body = browser.get("/setup/office").await.body;
        let provincial = body
            .split("value=\"")
            .map(|v| v.split('"').next().unwrap())
            .find(|v| v.starts_with("provincial_secretariat/"));
        answer(&mut browser, "/setup/office", &[("office", provincial.unwrap())], "/setup/unit").await;
        refused(&mut browser, "/setup/unit", &[("unit", "99")], "اختر وحدة").await;
        answer(&mut browser, "/setup/unit", &[("unit", "03.531")], "/setup/sign-in").await;
        refused(&mut browser, "/setup/sign-in", &[("login", "zahra")], "اكتب عنوانا كاملا").await;
        let weak = [("login", "zahra@example.ma"), ("new-password", "123456789012")];
        refused(&mut browser, "/setup/sign-in", &weak, "من أول ما يجربه").await;
        let sign_in = [("login", "zahra@example.ma"), ("new-password", SENTENCE)];
        answer(&mut browser, "/setup/sign-in", &sign_in, "/setup/keys").await;
        refused(&mut browser, "/setup/keys", &[("mark", "000000000000")], "ليست هذه علامة مفاتيح").await;
        refused(&mut browser, "/setup/keys", &[], "انقل العلامة").await;
        // It is taken up again from another browser; the mark never shows on the page that asks it.
        let mut other = world.browser();
        let page = other.get("/setup").await;
        assert!(
            page.text().contains("متابعة التهيئة") && page.text().contains("زهرة بنصالح"),
            "{}",
            page.text()
        );
        assert!(!other.get("/setup/keys").await.body.contains(&world.app.keys.mark()));
        assert!(other.get("/setup/keys/paper").await.body.contains(&world.app.keys.mark()));
        // What is kept is not readable in the database.
        let kept = world.app.db.one(setup::store::setting("setup")).await.unwrap();
        assert!(!kept.contains("zahra") && !kept.contains("argon2"));
        let mark = world.app.keys.mark();
        answer(&mut other, "/setup/keys", &[("mark", &mark)], "/setup/check").await;
        let page = other.post("/setup", &[]).await;
        assert_eq!(page.status, 200, "{}", page.text());
        assert!(other.get("/account").await.text().contains("تاونات"));
        // The other browser, still on its last page, finds that it is done.
        assert_eq!(browser.post("/setup", &[]).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_strangers_reach_asks_for_its_word_first() {
    let at = |listen: &str, url: &str| {
        setup::is_exposed(&Config { listen: listen.into(), public_url: url.into(), ..Config::default() })
    };
    assert!(!at("127.0.0.1:8008", "") && !at("[::1]:8008", "") && !at("localhost:80", "http://localhost"));
    assert!(
        at("0.0.0.0:8008", "") && at("192.0.2.7:80", "") && at("127.0.0.1:8008", "https://amana.example.ma")
    );
    let config =
        Config { listen: "0.0.0.0:8008".into(), public_url: "http://localhost".into(), ..Config::default() };
    let world = World::empty_with(config).await;
    let mut browser = world.browser();
    for path in ["/setup", "/setup/statute", "/setup/keys/file", "/setup/check"] {
        assert_eq!(browser.get(path).await.location(), Some("/setup/token"), "{path}");
    }
    assert_eq!(browser.post("/setup/statute", &[("statute", "phs")]).await.location(), Some("/setup/token"));
    let page = browser.post("/setup/token", &[("token", "wrong")]).await;
    assert!(page.status == 422 && page.text().contains("ليست هذه كلمة التهيئة"), "{}", page.text());
    let word = setup::token(&world.app);
    answer(&mut browser, "/setup/token", &[("token", &word.to_uppercase())], "/setup").await;
    assert_eq!(browser.get("/setup/statute").await.status, 200);
    let mut stranger = world.browser();
    for _ in 0..8 {
        stranger.post("/setup/token", &[("token", "wrong")]).await;
    }
    let page = stranger.post("/setup/token", &[("token", &word)]).await;
    assert!(page.status == 422 && page.text().contains("محاولات كثيرة"), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_copy_of_the_program_notices_the_founding() {
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        let world = World::over(database).await;
        let other = world.copy();
        assert!(setup::is_open(&other).await.unwrap());
        let mut browser = world.browser();
        answer_all(&world, &mut browser).await;
        assert_eq!(browser.post("/setup", &[]).await.status, 200);
        assert!(!setup::is_open(&other).await.unwrap());
        assert!(!other.rules().is_empty());
        drop(other);
        world.end().await;
    }
}
