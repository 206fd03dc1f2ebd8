use super::{Scene, count, person_of};
use crate::testing::{Answer, Client, TestApp};
use amana_sql::sql;

/// The number of `…/{after}` in a page, the first time it is there.
fn found(page: &Answer, before: &str) -> String {
    let at = page.body.find(before).unwrap_or_else(|| panic!("{before}: {page}"));
    page.body[at + before.len()..].chars().take_while(|c| c.is_ascii_alphanumeric()).collect()
}

async fn form(who: &Client, path: &str, fields: &[(&str, &str)], status: u16) -> Answer {
    let answer = who.post(path, fields).await;
    assert_eq!(answer.status, status, "{path} {fields:?}: {answer}");
    answer
}

/// C09: points are taken up one at a time; the floor is asked for and given in the statute's order; interventions keep
/// speaker, capacity and summary in order. A point under discussion is not removed.
#[tokio::test(flavor = "multi_thread")]
async fn points_and_speakers() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 5).await;
        scene.seated(app, 4).await;
        let (bureau, member) = (&scene.rapporteur, &scene.members[0]);
        let mine = |rest: &str| scene.at(&format!("mine{rest}"));
        let early = form(member, &mine("/speeches"), &[("client", "s-0")], 422).await;
        assert!(early.text().contains("الجلسة غير منعقدة"), "{early}");
        scene.opened(app).await;
        let page = bureau.get(&scene.at("floor")).await;
        let first = found(&page, "/points/");
        form(bureau, &scene.at(&format!("points/{first}/discussion")), &[], 303).await;
        let kept = form(bureau, &scene.at(&format!("points/{first}/removal")), &[], 422).await;
        assert!(kept.text().contains("قيد المناقشة: لا تحذف"), "{kept}");

        // Two members and the head ask, one of them twice; the woman among them comes first by the statute.
        let woman = person_of(app, &scene.members[1]).await;
        app.write(sql!("update person set sex = 'f' where id = {woman}")).await;
        for (who, client) in [(member, "s-1"), (member, "s-1"), (member, "s-2"), (&scene.members[1], "s-3")] {
            form(who, &mine("/speeches"), &[("client", client), ("purpose", "intervention")], 303).await;
        }
        let order = [("client", "s-4"), ("purpose", "point_of_order")];
        form(&scene.head, &mine("/speeches"), &order, 303).await;
        assert_eq!(count(app, sql!((i64), "select count(*) as n from speech")).await, 3);
        let away = form(&scene.members[2], &mine("/speeches"), &[("client", "s-9")], 422).await;
        assert!(away.text().contains("ليس من الحاضرين"), "{away}");
        let page = bureau.get(&scene.at("floor")).await;
        let text = page.text();
        assert!(text.contains("والنساء أولا (المادة 70)"), "{page}");
        assert!(text.find("نقطة نظام إعطاء").is_some() || text.contains("نقطة نظام"), "{page}");
        let head = found(&page, "/speeches/");
        form(bureau, &scene.at(&format!("speeches/{head}/beginning")), &[], 303).await;
        let page = bureau.get(&scene.at("floor")).await;
        assert!(
            page.text().contains("الأمين الإقليمي · منذ 10:00")
                || page.text().contains("منذ 10:00، لمدة 5 دقائق"),
            "{page}"
        );
        let next = found(&page, "/speeches/");
        form(bureau, &scene.at(&format!("speeches/{next}/beginning")), &[], 303).await;
        let speaking = sql!(
            (amana_base::Id<crate::people::Person>),
            "select person_id from speech where began_at is not null and ended_at is null"
        );
        assert_eq!(app.app.db.one(speaking).await.expect("one speaks"), woman);
        form(bureau, &scene.at("floor/end"), &[], 303).await;
        form(member, &mine("/speeches/withdrawal"), &[], 303).await;

        let write = [("summary", "دعت إلى تشجيع النساء"), ("version", "1")];
        form(bureau, &scene.at(&format!("speeches/{next}/summary")), &write, 409).await;
        let write = [("summary", "دعت إلى تشجيع النساء"), ("version", "3")];
        form(bureau, &scene.at(&format!("speeches/{next}/summary")), &write, 303).await;
        let who = person_of(app, &scene.members[0]).await.to_string();
        let note = [("speaker", who.as_str()), ("summary", "طالب بفتح المقر"), ("client", "n-1")];
        for _ in 0..2 {
            form(bureau, &scene.at("interventions"), &note, 303).await;
        }
        let empty = [("speaker", who.as_str()), ("summary", " "), ("client", "n-2")];
        form(bureau, &scene.at("interventions"), &empty, 422).await;
        let page = bureau.get(&scene.at("floor")).await;
        let (a, b) = (page.text().find("دعت إلى تشجيع النساء"), page.text().find("طالب بفتح المقر"));
        assert!(a.is_some() && b.is_some() && a < b, "{page}");
        assert_eq!(page.text().matches("طالب بفتح المقر").count(), 2, "once told, once to correct: {page}");
        form(bureau, &scene.at("discussion/end"), &[], 303).await;
        let used = form(bureau, &scene.at(&format!("points/{first}/removal")), &[], 422).await;
        assert!(used.text().contains("تبقى في جدول الأعمال"), "{used}");
        form(bureau, &scene.at("points"), &[("point", "مختلفات")], 303).await;
        assert_eq!(count(app, sql!((i64), "select count(*) as n from agenda_item")).await, 3);
        let bad = form(bureau, &scene.at("floor"), &[("minutes", "0")], 422).await;
        assert!(bad.text().contains("بين ربع دقيقة وساعتين"), "{bad}");
        form(bureau, &scene.at("floor"), &[("minutes", "٢"), ("shares", "on")], 303).await;
        assert_eq!(
            count(app, sql!((i64), "select seconds * 10 + by_delegation as n from sitting")).await,
            1201
        );
    })
    .await;
}

/// C16, D10: reports with author and text; proposals with author and fate; an amendment shows what it changes, and one
/// written on a wording that changed meanwhile is adopted only knowingly.
#[tokio::test(flavor = "multi_thread")]
async fn reports_proposals_and_amendments() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 4).await;
        scene.seated(app, 3).await;
        scene.opened(app).await;
        let bureau = &scene.rapporteur;
        let who = person_of(app, &scene.members[0]).await.to_string();
        let report = [
            ("reporter", who.as_str()),
            ("title", "العرض السياسي"),
            ("report", "نص العرض"),
            ("client", "r-1"),
        ];
        for _ in 0..2 {
            form(bureau, &scene.at("reports"), &report, 303).await;
        }
        assert_eq!(count(app, sql!((i64), "select count(*) as n from report")).await, 1);
        let nobody =
            form(bureau, &scene.at("reports"), &[("title", "عرض"), ("report", "نص"), ("client", "r-2")], 422)
                .await;
        assert!(nobody.text().contains("غير مدرج في لائحة الحضور"), "{nobody}");
        let mine = [("text", "فتح المقر الإقليمي قبل نهاية الشهر"), ("client", "p-1")];
        for _ in 0..2 {
            form(&scene.members[0], &scene.at("mine/proposals"), &mine, 303).await;
        }
        let list = bureau.get(&scene.at("proposals")).await;
        assert!(list.text().contains("العرض السياسي") && list.text().contains("لم يبت فيه"), "{list}");
        let id = found(&list, "/proposals/");
        let at = |rest: &str| scene.at(&format!("proposals/{id}{rest}"));
        let same =
            [("author", who.as_str()), ("text", "فتح المقر الإقليمي قبل نهاية الشهر"), ("client", "a-0")];
        let same = form(bureau, &at("/amendments"), &same, 422).await;
        assert!(same.text().contains("هذه هي الصيغة نفسها"), "{same}");
        for (text, client) in
            [("فتح المقر المحلي قبل نهاية الشهر", "a-1"), ("فتح المقر الإقليمي قبل نهاية السنة", "a-2")]
        {
            let ask = [("author", who.as_str()), ("text", text), ("client", client)];
            form(bureau, &at("/amendments"), &ask, 303).await;
        }
        let page = bureau.get(&at("")).await;
        assert!(page.body.contains("<del>الإقليمي</del><ins>المحلي</ins>"), "{}", page.body);
        let ids: Vec<String> = page
            .body
            .match_indices("id=\"amendment-")
            .map(|(n, m)| page.body[n + m.len()..].chars().take_while(char::is_ascii_alphanumeric).collect())
            .collect();
        form(bureau, &at(&format!("/amendments/{}/fate", ids[0])), &[("fate", "adopted")], 303).await;
        let stale =
            form(bureau, &at(&format!("/amendments/{}/fate", ids[1])), &[("fate", "adopted")], 422).await;
        assert!(stale.text().contains("تغيرت صيغة المقترح"), "{stale}");
        let over = [("fate", "adopted"), ("over", "on")];
        form(bureau, &at(&format!("/amendments/{}/fate", ids[1])), &over, 303).await;
        let wording = sql!((String), "select text from proposal");
        assert_eq!(app.app.db.one(wording).await.expect("a text"), "فتح المقر الإقليمي قبل نهاية السنة");
        form(bureau, &at("/fate"), &[("fate", "adopted"), ("version", "1")], 409).await;
        form(bureau, &at("/fate"), &[("fate", "adopted"), ("version", "3")], 303).await;
        let list = bureau.get(&scene.at("proposals")).await;
        assert!(list.text().contains("اعتمد"), "{list}");
    })
    .await;
}
