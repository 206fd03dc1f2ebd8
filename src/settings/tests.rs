//! What an administrator keeps.

use crate::{
    access::Position,
    accounts::tests::on_each_engine,
    settings::{Numbering, Settings},
    ui::Lang,
};

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_the_administrators() {
    on_each_engine(async |world| {
        let mut head = world.holder(Position::Head, "MA").await;
        assert_eq!(head.get("/settings").await.status, 403);
        let mut administrator = world.administrator().await;
        let page = administrator.get("/settings").await;
        assert!(
            page.text().contains(&world.app.keys.mark()) && page.text().contains("لم تؤكد أي نسخة"),
            "{}",
            page.text()
        );
        let page = administrator.post("/settings", &[("language", "fr"), ("hijri", "-1")]).await;
        assert_eq!(page.location(), Some("/settings?done=settings"));
        assert_eq!(
            world.app.settings(),
            Settings {
                language: Lang::Fr,
                hijri_offset: -1,
                numbering: Numbering::Yearly,
                public_site: false,
                robots: false,
                declaration: String::new(),
                identity_authorisation: String::new()
            }
        );
        let copy = world.copy();
        crate::settings::load(&copy).await.unwrap();
        assert_eq!(copy.settings(), world.app.settings());
        // A visitor who asks for no language of ours gets the organisation's.
        let mut visitor = world.browser();
        visitor.language = "ber";
        assert!(visitor.get("/sign-in").await.body.contains("<html lang=\"fr\""));
        assert_eq!(administrator.post("/settings", &[("language", "fr"), ("hijri", "5")]).await.status, 400);
        assert_eq!(world.verbs().await.last().map(String::as_str), Some("change_settings"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_special_grant_has_its_time_and_its_reason() {
    on_each_engine(async |world| {
        let mut administrator = world.administrator().await;
        let account = world.account(None, "auditor", None).await;
        let mut auditor = world.session(account, "").await;
        assert_eq!(auditor.get("/units/03.531").await.status, 403);
        let good = [
            ("login", "auditor@example.ma"),
            ("position", "reader"),
            ("unit", "03.531"),
            ("last_on", "2026-06-30"),
            ("reason", "تدقيق سنوي"),
        ];
        for (n, bad, said) in [
            (0, "nobody@example.ma", "لا حساب بهذا العنوان"),
            (1, "head", "اختر الاطلاع"),
            (1, "administrator", "لا وحدة بهذا الرمز"),
            (2, "99", "لا وحدة بهذا الرمز"),
            (3, "2026-05-03", "اختر آخر يوم"),
            (3, "2036-05-03", "اختر آخر يوم"),
            (4, " ", "اكتب السبب"),
        ] {
            let mut form = good;
            form[n].1 = bad;
            let page = administrator.post("/settings/grants", &form).await;
            assert_eq!(page.status, 422, "{bad}");
            assert!(page.text().contains(said), "{bad}: {}", page.text());
        }
        let page = administrator.post("/settings/grants", &good).await;
        assert_eq!(page.location(), Some("/settings?done=grant"));
        assert_eq!(auditor.get("/units/03.531").await.status, 200);
        assert_eq!(auditor.get("/units/03.561").await.status, 404);
        assert!(auditor.get("/account").await.text().contains("تدقيق سنوي"));
        let body = administrator.get("/settings").await.body;
        let ids: Vec<&str> =
            body.split("data-grant=\"").skip(1).map(|g| g.split('"').next().unwrap()).collect();
        let page = administrator.post(&format!("/settings/grants/{}/end", ids[0]), &[]).await;
        assert_eq!(page.location(), Some("/settings?done=end"));
        assert_eq!(auditor.get("/units/03.531").await.status, 403);
        // The only administrator cannot end their own.
        let page = administrator.post(&format!("/settings/grants/{}/end", ids[1]), &[]).await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains("لن يبقى من يدير النظام"), "{}", page.text());
    })
    .await;
}

/// G04: the emblem is the administrator's to give; what is not a drawing or a picture is refused with what to do; it stands on what is
/// printed, and is taken away again.
#[tokio::test(flavor = "multi_thread")]
async fn an_emblem_is_taken_and_printed() {
    crate::testing::TestApp::each(async |app| {
        let head = app.secretary_of("MA").await;
        let good = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3" fill="#14532d"/></svg>"##;
        assert_eq!(head.upload("/settings/emblem", &[], &[("emblem", "a.svg", good)]).await.status, 403);
        let administrator = app.administrator().await;
        for (file, said) in [
            (&b"<svg viewBox='0 0 1 1'><script>x</script></svg>"[..], "عنصر لا يقبل (script)"),
            (b"<svg viewBox='0 0 1 1' onload='x()'/>", "خاصية لا تقبل (onload)"),
            (b"<svg viewBox='0 0 1 1'><text>a</text></svg>", "حولها إلى مسارات"),
            (b"GIF89a", "ليس رسم SVG ولا صورة PNG"),
            (b"", "اختر ملف الشعار"),
        ] {
            let no = administrator.upload("/settings/emblem", &[], &[("emblem", "a.svg", file)]).await;
            assert!(no.status == 422 && no.text().contains(said), "{said}: {no}");
        }
        let large = vec![b' '; super::emblem::LARGEST + 1];
        let no = administrator.upload("/settings/emblem", &[], &[("emblem", "a.svg", &large)]).await;
        assert!(no.status == 422 && no.text().contains("أكبر من 256"), "{no}");
        let paper = async || {
            let page = crate::paper::Document::new(
                crate::ui::Lang::Ar,
                "رسالة",
                crate::paper::letterhead(&app.app, crate::ui::Lang::Ar, []),
                crate::testing::NOW.day(60),
            );
            crate::paper::pdf(vec![page]).await.unwrap().len()
        };
        let bare = paper().await;
        let taken = administrator.upload("/settings/emblem", &[], &[("emblem", "sun.svg", good)]).await;
        assert_eq!(taken.location.as_deref(), Some("/settings?done=emblem"), "{taken}");
        assert!(administrator.get("/settings").await.body.contains("data:image/svg+xml;base64,"));
        assert!(paper().await > bare, "printed");
        // A picture is as good.
        let dot = data_encoding::BASE64.decode(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==").unwrap();
        let taken = administrator.upload("/settings/emblem", &[], &[("emblem", "sun.png", &dot)]).await;
        assert_eq!(taken.status, 303, "{taken}");
        assert!(paper().await > bare);
        assert_eq!(administrator.post("/settings/emblem/removal", &[]).await.status, 303);
        assert_eq!(paper().await, bare);
        assert_eq!(app.app.emblem(), None);
    })
    .await;
}
