//! Forms that were signed on paper, through the door.

use super::{HERE, THERE, applied, campaign, commune, count, declared, last, said};
use crate::{
    access::Position,
    joining::acts::papers,
    testing::{NOW, TestApp},
};
use amana_sql::sql;

/// A photograph, as far as anybody looks at it; its bytes say something that can be found again.
fn photograph() -> Vec<u8> {
    [&[0xFF, 0xD8, 0xFF, 0xE0][..], b"THE-SIGNED-SHEET", &vec![7; 1_500_000], &[0xFF, 0xD9]].concat()
}

async fn pieces(app: &TestApp) -> Vec<Vec<u8>> {
    app.app.db.all(sql!((Vec<u8>), "select cipher from paper_piece order by form_id, n, part")).await.unwrap()
}

/// G03: the blank form of a campaign and of a unit bears the notice, the number of the declaration, the boxes of the consents, the
/// three statements, the question of the decree, and a code that leads back to the page where it is typed; without the number of the
/// declaration there is none (09-08 art. 5). 09-08 art. 9: the form on paper asks whether one opposes canvassing.
#[tokio::test(flavor = "multi_thread")]
async fn the_form_is_printed_to_be_filled_in_by_hand() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of(HERE).await;
        let early = secretary.get(&format!("/applications/form.pdf?unit={HERE}")).await;
        assert!(early.status == 422 && early.text().contains("اللجنة الوطنية"), "{early}");
        let (secretary, address, _) = campaign(app).await;
        for path in [format!("{address}/form.pdf"), format!("/applications/form.pdf?unit={HERE}")] {
            let form = secretary.get(&path).await;
            assert_eq!(form.status, 200, "{path}: {form}");
            assert_eq!(form.header("content-type"), Some("application/pdf"));
            let printed = form.printed();
            for words in ["D-GC-77/2026", "/applications/papers"] {
                assert!(printed.contains(words), "{path}: {words} in {printed}");
            }
            for words in ["استمارة طلب الانخراط", "لا أنتمي", "توقيع", "المسؤول"]
            {
                assert!(form.prints(words), "{path}: {words} in {printed}");
            }
        }
        let neighbour = app.secretary_of(THERE).await;
        assert_eq!(neighbour.get(&format!("{address}/form.pdf")).await.status, 404);
        assert_eq!(neighbour.get(&format!("/applications/form.pdf?unit={HERE}")).await.status, 404);
        let deputy = app.holder(Position::Deputy, HERE).await;
        assert_eq!(deputy.get(&format!("{address}/form.pdf")).await.status, 403);
    })
    .await;
}

/// G03: the scan is kept first, encrypted; it is typed beside its picture, with the day of the signature and the consents as ticked, and
/// waits in the same queue; whoever reads it afterwards says why, and each reading is a line (09-08 art. 24). A province has nothing of
/// another's.
#[tokio::test(flavor = "multi_thread")]
async fn a_signed_form_is_scanned_typed_and_read_with_a_reason() {
    TestApp::each(async |app| {
        declared(app).await;
        let secretary = app.secretary_of(HERE).await;
        let bytes = photograph();
        let unit = commune(app, HERE).await;
        for (name, file, words) in [
            ("form.jpg", &b""[..], "اختر صورة الاستمارة"),
            ("form.jpg", &b"MZ this runs"[..], "ليست صورة JPEG أو PNG ولا ملف PDF"),
            ("form.pdf", &b"%PDF-1.7 cut off"[..], "لم تصل كاملة"),
        ] {
            let no = secretary.upload("/applications/papers", &[("unit", HERE)], &[("scan", name, file)]).await;
            assert!(no.status == 422 && no.text().contains(words), "{words}: {no}");
        }
        let large = [&bytes[..20], &vec![0; 10 << 20]].concat();
        let no = secretary.upload("/applications/papers", &[("unit", HERE)], &[("scan", "a.jpg", &large)]).await;
        assert!(no.status == 422 && no.text().contains("أكبر من"), "{no}");
        let no = secretary.upload("/applications/papers", &[("unit", THERE)], &[("scan", "a.jpg", &bytes)]).await;
        assert_eq!(no.status, 422, "not for another province: {no}");
        let kept = secretary.upload("/applications/papers", &[("unit", HERE)], &[("scan", "form.txt", &bytes)]).await;
        assert_eq!(kept.status, 303, "{kept}");
        let paper = kept.location.expect("an address");
        assert!(secretary.get("/applications/papers").await.body.contains(&format!("href=\"{paper}\"")));
        let cipher = pieces(app).await;
        assert_eq!(cipher.len(), 2, "in pieces");
        assert!(cipher.iter().all(|piece| !piece.windows(16).any(|part| part == b"THE-SIGNED-SHEET")), "encrypted");

        // Beside it, the fields.
        let page = secretary.get(&paper).await;
        let sheet = format!("{paper}/sheets/1");
        assert!(page.body.contains(&format!("src=\"{sheet}\"")) && page.body.contains("name=\"signed_on\""), "{page}");
        let read = secretary.get(&sheet).await;
        assert_eq!((read.status, read.header("content-type")), (200, Some("image/jpeg")));
        assert_eq!(read.header("cache-control"), Some("no-store"));
        assert_eq!(read.bytes, bytes, "the very same");
        let neighbour = app.secretary_of(THERE).await;
        for path in [&paper, &sheet] {
            assert_eq!(neighbour.get(path).await.status, 404, "{path}");
        }
        assert_eq!(app.holder(Position::Deputy, HERE).await.get(&sheet).await.status, 403);

        let mut form = said(&unit, "مريم الحسوني", "0600000003");
        form.extend([("on", "2026-05-02")]);
        let no = secretary.post(&paper, &form).await;
        assert!(no.status == 422 && no.text().contains("اكتب تاريخ التوقيع"), "{no}");
        for wrong in ["2026-05-03", "2024-01-01"] {
            let mut form = form.clone();
            form.push(("signed_on", wrong));
            let no = secretary.post(&paper, &form).await;
            assert!(no.status == 422 && no.text().contains("قبل ورود الاستمارة"), "{wrong}: {no}");
        }
        // Not of age on the day of the signature, though on the day it came.
        let mut young = form.clone();
        young.retain(|(field, _)| *field != "birth");
        young.extend([("birth", "2008-05-01"), ("signed_on", "2026-04-20")]);
        assert_eq!(secretary.post(&paper, &young).await.status, 422);
        form.push(("signed_on", "2026-04-28"));
        assert_eq!(neighbour.post(&paper, &form).await.status, 404);
        let entered = secretary.post(&paper, &form).await;
        assert_eq!(entered.status, 303, "{entered}");
        let id = last(app).await;
        assert_eq!(entered.location, Some(format!("/applications/{id}")));
        assert!(secretary.get("/applications?channel=paper").await.text().contains("مريم الحسوني"));
        let sworn = app.app.db.one(sql!((amana_base::Day), "select sworn_on from application where id = {id}")).await;
        assert_eq!(sworn.unwrap().to_string(), "2026-04-28");
        let asked = sql!((i64), "select cast(count(*) as bigint) as n from application_consent where application_id = {id} and given = 1");
        assert_eq!(count(app, asked).await, 2, "as ticked");
        // Typed once; read from now on with a reason only.
        assert_eq!(secretary.post(&paper, &form).await.location, Some(format!("/applications/{id}")));
        assert_eq!(secretary.get(&sheet).await.status, 410);
        let page = secretary.get(&format!("/applications/{id}")).await;
        let at = page.body.split("action=\"").filter_map(|rest| rest.split('"').next());
        let reading = at.into_iter().find(|a| a.contains("/scans/")).expect("a form").to_owned();
        assert_eq!(secretary.post(&reading, &[("reason", " ")]).await.status, 422);
        let opened = secretary.post(&reading, &[("reason", "التحقق من التوقيع")]).await;
        assert_eq!(opened.bytes, bytes);
        assert_eq!(neighbour.post(&reading, &[("reason", "…")]).await.status, 404);
        let lines = app.app.db.all(sql!((String), "select detail from act where verb = 'reveal_protected' order by id")).await.unwrap();
        assert!(lines.len() == 2 && lines[1].contains("التحقق من التوقيع"), "{lines:?}");
    })
    .await;
}

/// G03: what was typed before its scan came gets it afterwards; it goes with what the application says when it is withdrawn. 09-08
/// art. 3: a scan that nobody types is destroyed, by hand or by itself, and cannot be read again.
#[tokio::test(flavor = "multi_thread")]
async fn a_scan_goes_with_what_it_says() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        let bytes = photograph();
        let unit = commune(app, HERE).await;
        let mut typed = said(&unit, "مريم الحسوني", "0600000003");
        typed.extend([("channel", "paper"), ("on", "2026-05-02")]);
        assert_eq!(secretary.post("/applications", &typed).await.status, 303);
        let id = last(app).await;
        let scans = format!("/applications/{id}/scans");
        let no = secretary.upload(&scans, &[], &[("scan", "a.jpg", b"GIF89a")]).await;
        assert_eq!(no.status, 422, "{no}");
        assert_eq!(secretary.upload(&scans, &[], &[("scan", "a.jpg", &bytes)]).await.status, 303);
        let page = secretary.get(&format!("/applications/{id}")).await;
        assert!(page.body.contains("/scans/"), "{page}");

        // One that is withdrawn takes its scan along.
        let mine = applied(app, &form, "سعاد البقالي", "0600000001").await;
        let online = last(app).await;
        let scans = format!("/applications/{online}/scans");
        assert_eq!(secretary.upload(&scans, &[], &[("scan", "a.jpg", &bytes)]).await.status, 303);
        assert_eq!(pieces(app).await.len(), 4);
        assert_eq!(app.nobody().post(&format!("{mine}/withdrawal"), &[]).await.status, 303);
        assert_eq!(pieces(app).await.len(), 2);
        let no = secretary.upload(&scans, &[], &[("scan", "a.jpg", &bytes)]).await;
        assert_eq!(no.status, 410, "nothing is kept of somebody who asked to be forgotten: {no}");

        let kept =
            secretary.upload("/applications/papers", &[("unit", HERE)], &[("scan", "a.jpg", &bytes)]).await;
        let paper = kept.location.expect("an address");
        assert_eq!(app.secretary_of(THERE).await.post(&format!("{paper}/removal"), &[]).await.status, 404);
        assert_eq!(secretary.post(&format!("{paper}/removal"), &[]).await.status, 303);
        assert_eq!(secretary.get(&paper).await.status, 404);
        let kept =
            secretary.upload("/applications/papers", &[("unit", HERE)], &[("scan", "a.jpg", &bytes)]).await;
        let paper = kept.location.expect("an address");
        assert_eq!(papers::turn(&app.app).await.unwrap(), 0);
        app.clock.set(NOW.plus_seconds((papers::WAITS + 1) * 86_400));
        assert_eq!(papers::turn(&app.app).await.unwrap(), 1);
        assert_eq!(app.secretary_of(HERE).await.get(&paper).await.status, 404);
        let gone = sql!(
            (i64),
            "select cast(count(*) as bigint) as n from person_key where destroyed_at is not null"
        );
        assert_eq!(count(app, gone).await, 3, "their keys too");
    })
    .await;
}

/// 09-08 art. 7: whoever applied sees on their own page that a list with them left the program, who took it, and who read what.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_applied_sees_that_a_list_left() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        let mine = applied(app, &form, "سعاد البقالي", "0600000001").await;
        let id = last(app).await;
        let before = app.nobody().get(&mine).await;
        assert!(!before.text().contains("استخرج"), "{before}");
        assert_eq!(secretary.get("/applications.csv").await.status, 200);
        let reading = format!("/applications/{id}/fields/phone/reading");
        assert_eq!(secretary.post(&reading, &[("reason", "الاتصال")]).await.status, 200);
        let after = app.nobody().get(&mine).await;
        assert!(after.text().contains("استخرج") && after.text().contains("الاتصال"), "{after}");
        assert!(!after.body.contains("0600000001"), "{after}");
    })
    .await;
}
