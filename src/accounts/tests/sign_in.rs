//! Coming in, through the door.

use super::{World, on_each_engine};
use crate::{
    access::Position,
    accounts::{back_path, store},
};

const SENTENCE: &str = "أربع نخلات قرب الوادي";

async fn salma(world: &World) {
    let person = world.named("سلمى البقالي", "Salma Bakkali", "03.531").await;
    world.appoint(person, Position::Head, "03.531").await;
    world.account(Some(person), "salma", Some(SENTENCE)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leads_to_the_page_that_was_asked_for() {
    on_each_engine(async |world| {
        salma(world).await;
        let mut browser = world.browser();
        let page = browser.get("/account").await;
        assert_eq!(page.status, 303);
        let page = browser.visit("/account").await;
        assert!(page.text().contains("سجل دخولك لنعيدك إلى الصفحة التي طلبتها"), "{}", page.text());
        let back = page.field("back").unwrap();
        let page = browser
            .post("/sign-in", &[("login", " Salma@Example.ma "), ("password", SENTENCE), ("back", &back)])
            .await;
        assert_eq!((page.status.as_u16(), page.location()), (303, Some("/account")));
        let cookie = page.header("set-cookie").to_string();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
            "{cookie}"
        );
        let page = browser.get("/account").await;
        let text = page.text();
        assert!(
            text.contains("سلمى البقالي") && text.contains("salma@example.ma") && text.contains("تاونات"),
            "{text}"
        );
        assert_eq!(world.verbs().await.last().unwrap(), "sign_in");
        // The token is nowhere in the database: only its digest is.
        let token = browser.cookie("amana_session").unwrap().to_string();
        assert!(cookie.contains(&token));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_and_an_unknown_login_get_the_same_answer() {
    on_each_engine(async |world| {
        salma(world).await;
        let mut texts = vec![];
        for login in ["salma@example.ma", "nobody@example.ma"] {
            let mut browser = world.browser();
            let page = browser.post("/sign-in", &[("login", login), ("password", "خطأ في خطأ في خطأ")]).await;
            assert_eq!(page.status, 422);
            texts.push(page.text());
            assert!(page.body.contains(login), "what was typed stays: {login}");
            assert_eq!(browser.get("/account").await.status, 303);
        }
        assert_eq!(texts[0], texts[1]);
        assert!(texts[0].contains("البريد الإلكتروني أو كلمة السر غير صحيحة"), "{}", texts[0]);
        let verbs = world.verbs().await;
        assert_eq!(verbs.iter().filter(|v| *v == "refuse_sign_in").count(), 2);
        // Nothing given: each field says what it wants.
        let mut browser = world.browser();
        browser.language = "fr";
        let page = browser.post("/sign-in", &[]).await;
        assert_eq!(page.status, 422);
        assert!(
            page.text().contains("Écrivez votre mot de passe.") && page.text().contains("Écrivez l’adresse"),
            "{}",
            page.text()
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_tries_wait_and_the_wait_is_told() {
    on_each_engine(async |world| {
        salma(world).await;
        let mut browser = world.browser();
        for _ in 0..8 {
            assert_eq!(
                browser.post("/sign-in", &[("login", "salma@example.ma"), ("password", "x")]).await.status,
                422
            );
        }
        world.pass_seconds(60);
        let page = browser.post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE)]).await;
        assert_eq!(page.status, 429);
        assert_eq!(page.header("retry-after"), "841");
        assert!(page.text().contains("انتظر 15 دقيقة"), "{}", page.text());
        // Another login from there is not concerned, and after the wait the person comes in.
        assert_eq!(
            browser.post("/sign-in", &[("login", "other@example.ma"), ("password", "x")]).await.status,
            422
        );
        world.pass_seconds(841);
        assert_eq!(
            browser.post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE)]).await.status,
            303
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_cannot_try_many_logins() {
    on_each_engine(async |world| {
        salma(world).await;
        let mut browser = world.browser();
        for n in 0..40 {
            let login = format!("guess{n}@example.ma");
            assert_eq!(browser.post("/sign-in", &[("login", &login), ("password", "x")]).await.status, 422);
        }
        let page = browser.post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE)]).await;
        assert_eq!(page.status, 429);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_revoked_in_the_middle_of_a_form_loses_nothing() {
    on_each_engine(async |world| {
        salma(world).await;
        let account = world
            .app
            .db
            .one(store::account_by_login(&world.app.keys.blind("login", "salma@example.ma")))
            .await
            .unwrap();
        let mut phone =
            world.session(account.id, "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile").await;
        let mut office =
            world.session(account.id, "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Edg/130.0").await;
        // The form is open at the office; the phone ends the office's session.
        assert_eq!(office.get("/account").await.status, 200);
        let page = phone.get("/account").await;
        assert!(
            page.text().contains("Edge على Windows") && page.text().contains("Chrome على Android"),
            "{}",
            page.text()
        );
        let other = page.body.split("data-session=\"").skip(1).map(|s| s.split('"').next().unwrap());
        let here = page.body.split("\" data-here").next().unwrap().rsplit('"').next().unwrap();
        let other = other.into_iter().find(|id| *id != here).unwrap().to_string();
        world.pass_seconds(5);
        let page = phone.post(&format!("/account/sessions/{other}/revocation"), &[]).await;
        assert_eq!(page.location(), Some("/account?done=session#sessions"));
        // The office sends its form: it is told, and the form is kept.
        let page = office
            .post(
                "/account/language",
                &[("lang", "fr"), ("note", "ملاحظة <طويلة> & \"هامة\""), ("password", "سر")],
            )
            .await;
        assert_eq!(page.status, 401);
        assert!(
            page.text().contains("أنهيت جلستك على هذا الجهاز يوم 4 ماي 2026، 10:00، من جهاز آخر"),
            "{}",
            page.text()
        );
        assert!(page.text().contains("ما ملأته محفوظ في هذه الصفحة"));
        for (lang, words) in [("fr", "Ce que vous avez rempli"), ("en", "What you filled in")] {
            let mut again = office.clone();
            again.set_cookie("amana_language", lang);
            let page = again.post("/account/language", &[("lang", "fr")]).await;
            assert_eq!(page.status, 401, "{lang}");
            assert!(page.text().contains(words), "{lang}: {}", page.text());
        }
        assert!(!page.body.contains("ملاحظة"), "it is kept sealed");
        let kept = page.field("kept").unwrap();
        // A wrong password keeps it still.
        let page = office
            .post("/sign-in", &[("login", "salma@example.ma"), ("password", "x"), ("kept", &kept)])
            .await;
        assert_eq!(page.field("kept").as_deref(), Some(kept.as_str()));
        let page = office
            .post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE), ("kept", &kept)])
            .await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("action=\"/account/language\""), "{}", page.body);
        assert_eq!(page.field("lang").as_deref(), Some("fr"));
        assert_eq!(page.field("note").as_deref(), Some("ملاحظة &#60;طويلة&#62; & \"هامة\""));
        assert!(!page.body.contains("name=\"password\""), "passwords are not kept");
        assert!(page.body.contains("href=\"/account\""), "the way back to the page it was filled on");
        let page = office.post("/account/language", &[("lang", "fr")]).await;
        assert_eq!(page.location(), Some("/account?done=language"));
        assert!(office.get("/account").await.text().contains("Mes fonctions aujourd’hui"));
        // A form that this program did not seal is not taken.
        let forged = kept.replacen(|c: char| c.is_ascii_lowercase(), "A", 1);
        let page = world
            .browser()
            .post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE), ("kept", &forged)])
            .await;
        assert_eq!(page.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_arrive_without_a_session_are_asked_for_again() {
    on_each_engine(async |world| {
        let mut browser = world.browser();
        browser.referer = "/archive/new".into();
        let page = browser
            .send("POST", "/account/language", Some("multipart/form-data; boundary=x"), "--x--".into())
            .await;
        assert_eq!(page.status, 401);
        assert!(page.text().contains("لتختارها من جديد"), "{}", page.text());
        assert_eq!(back_path(&page.field("back").unwrap()).as_deref(), Some("/archive/new"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_end_by_signing_out_by_idleness_and_by_age() {
    on_each_engine(async |world| {
        let mut browser = world.holder(Position::Head, "03.531").await;
        let mut copy = browser.clone();
        assert_eq!(browser.post("/sign-out", &[]).await.location(), Some("/sign-in"));
        assert_eq!(browser.cookie("amana_session"), None);
        assert_eq!(copy.get("/account").await.status, 303, "the token itself is dead");
        let mut idle = world.holder(Position::Rapporteur, "03.531").await;
        world.pass_seconds(13 * 3600);
        let page = idle.visit("/account").await;
        assert!(page.text().contains("انتهت جلستك لطول المدة دون نشاط"), "{}", page.text());
        let mut busy = world.holder(Position::Member, "03.531").await;
        for _ in 0..60 {
            world.pass_seconds(11 * 3600);
            assert_eq!(busy.get("/account").await.status, 200);
        }
        for _ in 0..6 {
            world.pass_seconds(11 * 3600);
            busy.get("/account").await;
        }
        assert_eq!(busy.get("/account").await.status, 303, "30 days are over");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_ended_by_its_owner_only() {
    on_each_engine(async |world| {
        let mut one = world.holder(Position::Head, "03.531").await;
        let mut two = world.holder(Position::Rapporteur, "03.531").await;
        let page = two.get("/account").await;
        let id = page.body.split("data-session=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
        assert_eq!(one.post(&format!("/account/sessions/{id}/revocation"), &[]).await.status, 404);
        assert_eq!(two.get("/account").await.status, 200);
        assert_eq!(one.post("/account/sessions/nonsense!/revocation", &[]).await.status, 404);
        // Ending one's own session here is signing out.
        assert_eq!(
            two.post(&format!("/account/sessions/{id}/revocation"), &[]).await.location(),
            Some("/sign-in")
        );
        assert_eq!(two.cookie("amana_session"), None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_asks_for_the_old_one_and_ends_the_other_sessions() {
    on_each_engine(async |world| {
        salma(world).await;
        let account = world
            .app
            .db
            .one(store::account_by_login(&world.app.keys.blind("login", "salma@example.ma")))
            .await
            .unwrap();
        let mut other = world.session(account.id, "").await;
        let mut browser = world.session(account.id, "").await;
        world.pass_seconds(16 * 60);
        let page = browser.visit("/account/password").await;
        assert!(page.text().contains("أكد أنك صاحب الحساب"), "{}", page.text());
        let back = page.field("back").unwrap();
        assert_eq!(
            browser.post("/account/password", &[("new-password", "جملة جديدة لا يعرفها أحد")]).await.status,
            303
        );
        assert_eq!(browser.post("/account/proof", &[("password", "x"), ("back", &back)]).await.status, 422);
        let page = browser.post("/account/proof", &[("password", SENTENCE), ("back", &back)]).await;
        assert_eq!(page.location(), Some("/account/password"));
        for (weak, said) in [
            ("قصيرة", "كلمة السر قصيرة: اكتب 12 حرفا"),
            ("123456789012", "من أول ما يجربه"),
            ("salma@example.ma", "بريدك"),
        ] {
            let page = browser.post("/account/password", &[("new-password", weak)]).await;
            assert_eq!(page.status, 422);
            assert!(page.text().contains(said), "{}", page.text());
        }
        let page = browser.post("/account/password", &[("new-password", "جملة جديدة لا يعرفها أحد")]).await;
        assert_eq!(page.location(), Some("/account?done=password"));
        assert_eq!(other.get("/account").await.status, 303);
        assert_eq!(browser.get("/account").await.status, 200);
        let mut fresh = world.browser();
        assert_eq!(
            fresh.post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE)]).await.status,
            422
        );
        let page = fresh
            .post("/sign-in", &[("login", "salma@example.ma"), ("password", "جملة جديدة لا يعرفها أحد")])
            .await;
        assert_eq!(page.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn access_follows_mandates_and_without_one_the_reason_is_told() {
    on_each_engine(async |world| {
        let person = world.named("إدريس العلمي", "Driss Alami", "03.531").await;
        let account = world.account(Some(person), "driss", None).await;
        let mut browser = world.session(account, "").await;
        let page = browser.get("/account").await;
        let text = page.text();
        assert!(text.contains("ليس لك اليوم أي انتداب مسجل، لذلك لا ترى غير حسابك."), "{text}");
        assert!(text.contains("يسجل الانتداب في النظام"), "{text}");
        world.appoint(person, Position::Rapporteur, "03.531").await;
        let text = browser.get("/account").await.text();
        assert!(!text.contains("ليس لك اليوم أي انتداب") && text.contains("مقرر"), "{text}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn over_https_the_cookie_is_bound_to_the_host() {
    let world = World::secure().await;
    world.account(None, "salma", Some(SENTENCE)).await;
    let page =
        world.browser().post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE)]).await;
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("__Host-amana_session=") && cookie.contains("; Secure"), "{cookie}");
    assert!(!page.header("strict-transport-security").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_site_does_nothing() {
    let world = World::on_sqlite().await;
    let mut browser = world.holder(Position::Head, "03.531").await;
    let token = browser.cookie("amana_session").unwrap().to_string();
    let request = axum::http::Request::builder()
        .method("POST")
        .uri("/sign-out")
        .header("cookie", format!("amana_session={token}"))
        .header("sec-fetch-site", "cross-site")
        .body(axum::body::Body::empty())
        .unwrap();
    assert_eq!(browser.fetch(request).await.status, 400);
    assert_eq!(browser.get("/account").await.status, 200);
}

/// After signing in, the account's language wins over what the browser was told before by whoever sat there.
#[tokio::test(flavor = "multi_thread")]
async fn the_language_of_the_account_wins_after_signing_in() {
    on_each_engine(async |world| {
        salma(world).await;
        let mut browser = world.browser();
        browser.set_cookie("amana_language", "en");
        assert!(browser.get("/sign-in").await.body.contains("lang=\"en\""));
        let answer = browser.post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE)]).await;
        assert_eq!(answer.status, 303);
        assert!(browser.get("/account").await.body.contains("lang=\"ar\""), "the account's");
        // What is then chosen by hand on this device stays, also in the account.
        browser.post("/account/language", &[("lang", "fr")]).await;
        assert!(browser.get("/account").await.body.contains("lang=\"fr\""));
        browser.set_cookie("amana_language", "en");
        browser.post("/sign-in", &[("login", "salma@example.ma"), ("password", SENTENCE)]).await;
        assert!(browser.get("/account").await.body.contains("lang=\"fr\""));
    })
    .await;
}
