//! From draft to number, and what refuses.

use super::*;
use crate::access::Position;
use amana_sql::sql;

/// D02 D11: a communique of a meeting is drafted in the rapporteur's words, read back against the record, submitted, approved
/// by the head, published under the first number of its body, and then stays as it is; another body's people do none of it.
#[tokio::test(flavor = "multi_thread")]
async fn from_its_meeting_to_its_number() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let secretary = app.secretary_of("03.531").await;
        let neighbour = app.secretary_of("03.561").await;
        let member = app.holder(Position::Member, "03.531").await;
        let meeting = meeting(app, &rapporteur).await;
        let empty = rapporteur.get("/communiques").await;
        assert!(empty.text().contains("لم يصدر أي بلاغ بعد"), "{empty}");
        let door = rapporteur.get(&format!("{meeting}/communique")).await;
        assert!(door.text().contains("تحرير بلاغ انطلاقا من هذه الصياغة"), "{door}");
        assert_eq!(member.post(&format!("{meeting}/communique"), &[]).await.status, 403);
        assert_eq!(neighbour.post(&format!("{meeting}/communique"), &[]).await.status, 404);
        let address = draft(&rapporteur, &meeting).await;
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("كل الخانات كما في السجل"), "{page}");
        assert_eq!(member.get(&address).await.status, 404, "a draft is for those who write it");
        assert_eq!(neighbour.get(&address).await.status, 404);
        assert!(rapporteur.get(&format!("{meeting}/communique")).await.body.contains(&address));

        // What another reads is told field by field before anybody approves.
        let title = "بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات";
        let form = rapporteur.get(&format!("{address}/words")).await;
        let at = form.body.find("rows=\"6\"").expect("a text");
        let text = form.body[at..].split_once('>').unwrap().1.split_once("</textarea>").unwrap().0;
        let other = text.replace("الخميس 8 يناير", "الجمعة 9 يناير").replace("&#10;", "\n");
        let wrote = [("title", title), ("text", other.as_str()), ("version", "1")];
        assert_eq!(rapporteur.post(&address, &wrote).await.status, 303);
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("خانة واحدة تختلف عن السجل"), "{page}");
        assert!(page.text().contains("9 يناير 2026"), "{page}");

        // Two wrote at once: both are shown, nothing is lost.
        let late = [("title", title), ("text", "صيغة أخرى كتبت في الأثناء"), ("version", "1")];
        let conflict = secretary.post(&address, &late).await;
        assert_eq!(conflict.status, 409);
        assert!(conflict.body.contains("صيغة أخرى كتبت في الأثناء") && conflict.body.contains("<del>"), "{conflict}");
        assert!(conflict.text().contains("الجمعة 9 يناير 2026"), "the other's words: {conflict}");
        assert_eq!(rapporteur.post(&address, &[("title", " "), ("text", "x"), ("version", "2")]).await.status, 422);

        assert_eq!(step(&rapporteur, &address, "publication", &[]).await.status, 422, "not approved");
        assert_eq!(step(&rapporteur, &address, "submission", &[]).await.status, 303);
        assert_eq!(rapporteur.post(&format!("{address}/submission"), &[("version", "2")]).await.status, 422);
        let home = secretary.get("/").await;
        assert!(home.body.contains(&address) && home.text().contains("بلاغات تنتظر موافقتك"), "{home}");
        assert!(!neighbour.get("/").await.body.contains(&address));
        assert_eq!(rapporteur.post(&format!("{address}/approval"), &[("version", "3")]).await.status, 403);
        assert_eq!(neighbour.post(&format!("{address}/approval"), &[("version", "3")]).await.status, 404);
        assert_eq!(step(&secretary, &address, "return", &[]).await.status, 422, "why?");
        assert_eq!(step(&secretary, &address, "return", &[("reason", "راجع التاريخ")]).await.status, 303);
        assert!(rapporteur.get(&address).await.text().contains("راجع التاريخ"));
        assert_eq!(step(&rapporteur, &address, "submission", &[]).await.status, 303);
        assert_eq!(step(&secretary, &address, "approval", &[]).await.status, 303);
        let unseen = step(&rapporteur, &address, "publication", &[]).await;
        assert_eq!(unseen.status, 422);
        assert!(unseen.text().contains("خانة واحدة تقرأ من النص على غير ما في السجل"), "{unseen}");
        let done = step(&rapporteur, &address, "publication", &[("differs", "on")]).await;
        assert_eq!(done.status, 303, "{done}");
        let page = member.get(&address).await;
        assert!(page.text().contains("بلاغ رقم 1/2026") && page.text().contains("منشور"), "{page}");
        let told = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'publish_publication' and detail like '%\"differs\":1%'");
        assert_eq!(app.app.db.one(told).await.unwrap(), 1, "it is journaled that it differs");
        let reported = sql!((i64), "select cast(count(*) as bigint) as n from meeting_step where step = 'reported' and on_day is not null");
        assert_eq!(app.app.db.one(reported).await.unwrap(), 1);

        // The meeting it tells of is not taken back under it.
        let list = rapporteur.get("/archive?state=confirmed").await;
        let at = list.body.find("href=\"/archive/").expect("a text") + 6;
        let text: String = list.body[at..].chars().take_while(|c| *c != '"').collect();
        let back = step(&rapporteur, &text, "confirmation/withdrawal", &[]).await;
        assert!(back.status != 303 && back.text().contains("بلاغ"), "{back}");

        // Its words are fixed.
        let again = [("title", title), ("text", "غير ذلك"), ("version", "8")];
        let fixed = rapporteur.post(&address, &again).await;
        assert_eq!(fixed.status, 422);
        assert!(fixed.text().contains("نص البلاغ المنشور ثابت"), "{fixed}");
        let corrected = rapporteur.post(&format!("{address}/correction"), &[]).await;
        let correction = corrected.location.clone().expect("an address");
        assert_eq!(step(&rapporteur, &correction, "submission", &[]).await.status, 303);
        assert_eq!(step(&secretary, &correction, "approval", &[]).await.status, 303);
        assert_eq!(step(&rapporteur, &correction, "publication", &[("differs", "on")]).await.status, 303);
        let page = rapporteur.get(&correction).await;
        assert!(page.text().contains("بلاغ رقم 2/2026") && page.text().contains("تصحيح للبلاغ رقم 1/2026"), "{page}");
        assert!(member.get(&address).await.text().contains("صحح بالبلاغ رقم 2/2026"));

        assert_eq!(rapporteur.post(&format!("{address}/withdrawal"), &[("version", "9")]).await.status, 403);
        let withdrawn = secretary.post(&format!("{address}/withdrawal"), &[("version", "6"), ("reason", "خطأ في التاريخ")]).await;
        assert_eq!(withdrawn.status, 409, "an older page");
        let version: i64 = app.app.db.one(sql!((i64), "select version from publication where number = 1")).await.unwrap();
        let form = [("version", version.to_string()), ("reason", "خطأ في التاريخ".to_owned())];
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
        assert_eq!(secretary.post(&format!("{address}/withdrawal"), &form).await.status, 303);
        let register = member.get("/communiques").await;
        for said in ["1/2026", "2/2026", "مسحوب", "منشور"] {
            assert!(register.text().contains(said), "{said}: {register}");
        }
        assert!(member.get(&address).await.text().contains("خطأ في التاريخ"));
        let sheet = secretary.get("/communiques.csv").await;
        assert_eq!(sheet.status, 200);
        assert!(sheet.body.contains("\"2/2026\""), "{}", sheet.body);
        assert_eq!(member.get("/communiques.csv").await.status, 403);
        assert!(!neighbour.get("/communiques").await.text().contains("1/2026"));
        for lang in ["fr", "en"] {
            assert_eq!(secretary.speaking(lang).get(&address).await.status, 200);
            assert_eq!(secretary.speaking(lang).get("/communiques").await.status, 200);
        }
    })
    .await;
}

/// D02 B05: whoever wrote a text does not approve it unless they head the body; a deputy says that the head is prevented.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_approves_their_own_unless_they_head_the_body() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let secretary = app.secretary_of("03.531").await;
        let region = app.secretary_of("03").await;
        let deputy = app.holder(Position::Deputy, "03.531").await;
        let meeting = meeting(app, &rapporteur).await;

        let own = statement(&secretary, &meeting, "بيان الأمانة الإقليمية", "موقف الأمانة الإقليمية من الطرق القروية.").await;
        assert_eq!(step(&secretary, &own, "approval", &[]).await.status, 303, "a head need not submit");
        let of_region = statement(&region, &meeting, "بيان آخر", "نص كتبه من فوق الجهاز.").await;
        assert_eq!(step(&region, &of_region, "submission", &[]).await.status, 303);
        let refused = step(&region, &of_region, "approval", &[]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("يوافق عليه غيرك"), "{refused}");
        let silent = step(&deputy, &of_region, "approval", &[]).await;
        assert_eq!(silent.status, 422);
        assert!(silent.text().contains("النائب يوافق عندما يتعذر ذلك على الرئيس"), "{silent}");
        assert_eq!(step(&deputy, &of_region, "approval", &[("stands_in", "on")]).await.status, 303);
        let told = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'approve_publication' and detail like '%\"stands_in\":true%'");
        assert_eq!(app.app.db.one(told).await.unwrap(), 1);

        // A draft given up is taken up again.
        let third = statement(&rapporteur, &meeting, "بيان ثالث", "نص.").await;
        assert_eq!(step(&rapporteur, &third, "abandonment", &[]).await.status, 303);
        assert_eq!(step(&rapporteur, &third, "submission", &[]).await.status, 422);
        let version = app.app.db.one(sql!((i64), "select version from publication where state = 'dropped'")).await.unwrap();
        let up = rapporteur.post(&format!("{third}/abandonment/withdrawal"), &[("version", &version.to_string())]).await;
        assert_eq!(up.status, 303, "{up}");
    })
    .await;
}

/// D11: when the record changed since the text was written, that is said with the difference; the new wording can be taken,
/// and what was written before is still there.
#[tokio::test(flavor = "multi_thread")]
async fn the_record_changed_since() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let meeting = meeting(app, &rapporteur).await;
        let address = draft(&rapporteur, &meeting).await;
        assert!(!rapporteur.get(&address).await.text().contains("تغير السجل"));
        app.write(sql!("update meeting set slogan = 'جميعا من أجل تاونات'")).await;
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("تغير السجل منذ تحرير هذا النص"), "{page}");
        assert!(page.body.contains("<ins>"), "{page}");
        assert_eq!(step(&rapporteur, &address, "wording", &[("take", "record")]).await.status, 303);
        let page = rapporteur.get(&address).await;
        assert!(
            page.text().contains("تحت شعار «جميعا من أجل تاونات»") && !page.text().contains("تغير السجل"),
            "{page}"
        );
        assert!(page.text().contains("كل الخانات كما في السجل"), "{page}");
        assert_eq!(step(&rapporteur, &address, "wording", &[("take", "wording-1")]).await.status, 303);
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("خانة واحدة تختلف عن السجل"), "{page}");
    })
    .await;
}
