//! Paths through the door, on both engines.

use crate::{
    access::Position,
    members::tests::entered,
    people::Person,
    testing::{Answer, TestApp},
};
use amana_base::Id;
use amana_sql::sql;

const HOME: &str = "03.531.01.05";

fn line<'a>(kind: &'a str, title: &'a str, text: &'a str) -> [(&'a str, &'a str); 4] {
    [("kind", kind), ("title", title), ("on", "2026-03-01"), ("text", text)]
}

fn form(page: &Answer, end: &str) -> String {
    let found = page.body.split("action=\"").filter_map(|rest| rest.split('"').next());
    found.filter(|at| at.ends_with(end)).last().unwrap_or_else(|| panic!("no {end}: {page}")).to_owned()
}

/// G10: training followed, posts held, evaluations and proposals for posts stand on one page, each dated with its author; what an
/// evaluation says is hidden, encrypted, read one at a time with a reason that is written down; the person sees it, with who read it;
/// a line is taken back; a neighbour sees nothing and whoever does not write the register enters nothing. 09-08 art. 23: each reading
/// is a line of the journal.
#[tokio::test(flavor = "multi_thread")]
async fn a_path_is_told_and_its_evaluations_are_protected() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let at = entered(&rapporteur, "رحمة السلاوي", HOME, &[]).await;
        let membership: Id<crate::members::Membership> =
            at.trim_start_matches("/members/").parse().expect("an identifier");
        let person = sql!((Id<Person>), "select person_id from membership where id = {membership}");
        let person = app.app.db.one(person).await.expect("a person");
        app.mandate(person, Position::Treasurer, &app.unit("03.531").await).await;
        let path = format!("{at}/path");
        assert!(rapporteur.get(&at).await.body.contains(&path), "a link leads there");
        for (bad, said) in [
            (line("", "تدبير الشأن المحلي", ""), "اختاروا النوع"),
            (line("training", " ", ""), "اكتبوا الموضوع"),
            (line("evaluation", "تقييم سنوي", ""), "اكتبوا نص التقييم"),
            ([("kind", "training"), ("title", "x"), ("on", "2026-06-01"), ("text", "")], "ليس في المستقبل"),
        ] {
            let answer = rapporteur.post(&path, &bad).await;
            assert!(answer.status == 422 && answer.text().contains(said), "{said}: {answer}");
        }
        for good in [
            line("training", "تدبير الشأن المحلي", ""),
            line("evaluation", "تقييم سنوي", "أداء ممتاز في التأطير"),
            line("proposal", "أمينة إقليمية", "اقترحها مكتب الفرع"),
        ] {
            assert_eq!(rapporteur.post(&path, &good).await.status, 303);
        }
        let page = rapporteur.get(&path).await;
        for part in
            ["تدبير الشأن المحلي", "تقييم سنوي", "أمينة إقليمية", "1 مارس 2026", "كتبه", "1 يناير 2026"]
        {
            assert!(page.text().contains(part), "{part}: {page}");
        }
        assert!(!page.text().contains("أداء ممتاز") && !page.text().contains("اقترحها"), "hidden: {page}");
        let sealed = app.app.db.all(sql!((Option<Vec<u8>>), "select sealed from cadre_line")).await;
        for bytes in sealed.expect("rows").into_iter().flatten() {
            assert!(!String::from_utf8_lossy(&bytes).contains("أداء"), "not in the clear");
        }
        let deputy = app.holder(Position::Deputy, "03.531").await;
        assert_eq!(deputy.get(&path).await.status, 200);
        assert_eq!(deputy.post(&path, &line("training", "x", "")).await.status, 403);
        let neighbour = app.rapporteur_of("03.561").await;
        let reading = form(&page, "/reading");
        for address in [path.clone(), format!("{path}.csv")] {
            assert_eq!(neighbour.get(&address).await.status, 404, "{address}");
        }
        assert_eq!(neighbour.post(&reading, &[("reason", "x")]).await.status, 404);
        assert_eq!(neighbour.post(&path, &line("training", "x", "")).await.status, 404);
        assert!(!neighbour.get("/cadres").await.text().contains("السلاوي"));
        assert_eq!(deputy.post(&reading, &[("reason", "x")]).await.status, 403);

        let bare = rapporteur.post(&reading, &[("reason", "")]).await;
        assert_eq!(bare.status, 422, "{bare}");
        let opened = rapporteur.post(&reading, &[("reason", "إعداد لائحة الترشيح")]).await;
        assert!(opened.text().contains("أداء ممتاز") || opened.text().contains("اقترحها"), "{opened}");
        let own = app.signed_in(Some(person)).await;
        let data = own.get("/my-data").await;
        for part in ["تدبير الشأن المحلي", "أداء ممتاز في التأطير", "إعداد لائحة الترشيح"]
        {
            assert!(data.text().contains(part), "{part}: {data}");
        }
        let verbs = app.app.db.all(crate::testing::store::verbs()).await.expect("the journal");
        assert!(
            verbs.contains(&"write_cadre_line".to_owned()) && verbs.contains(&"reveal_protected".to_owned())
        );
        assert_eq!(rapporteur.post(&form(&page, "/withdrawal"), &[]).await.status, 303);
        let page = rapporteur.get(&path).await;
        assert_eq!(page.body.matches("/withdrawal\"").count(), 2, "{page}");
    })
    .await;
}

/// G10: the cadres of a territory are found by training, skill and last evaluation; the list and a path leave as files, written down
/// with who was in them and without what evaluations say.
#[tokio::test(flavor = "multi_thread")]
async fn cadres_are_found_and_listed() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        assert!(rapporteur.get("/cadres").await.text().contains("لا إطار في نطاقكم"));
        let trained = entered(&rapporteur, "رحمة السلاوي", HOME, &[]).await;
        let judged = entered(&rapporteur, "رشيدة الوزاني", HOME, &[]).await;
        entered(&rapporteur, "حياة البقالي", HOME, &[]).await;
        let add = async |at: &str, line: [(&str, &str); 4]| {
            assert_eq!(rapporteur.post(&format!("{at}/path"), &line).await.status, 303);
        };
        add(&trained, line("training", "تدبير الشأن المحلي", "")).await;
        add(&judged, line("evaluation", "تقييم سنوي", "جيد")).await;
        let skill = [("kind", "skill"), ("label", "محاسبة")];
        assert_eq!(rapporteur.post(&format!("{judged}/labels"), &skill).await.status, 303);
        for (filter, there, not) in [
            ("", "السلاوي", "البقالي"),
            ("?training=%D8%AA%D8%AF%D8%A8%D9%8A%D8%B1", "السلاوي", "الوزاني"),
            ("?evaluated=2026-02-01", "الوزاني", "السلاوي"),
            ("?skill=%D9%85%D8%AD%D8%A7%D8%B3%D8%A8%D8%A9", "الوزاني", "السلاوي"),
        ] {
            let page = rapporteur.get(&format!("/cadres{filter}")).await;
            assert!(page.text().contains(there) && !page.text().contains(not), "{filter}: {page}");
        }
        let odd = rapporteur.get("/cadres?evaluated=2026-13-41").await;
        assert!(odd.text().contains("هذا ليس تاريخا"), "{odd}");
        let all = rapporteur.get("/cadres").await;
        assert!(all.text().contains("إطاران"), "{all}");
        let none = rapporteur.get("/cadres?evaluated=2026-04-01").await;
        assert!(none.text().contains("لا إطار في نطاقكم"), "{none}");
        let sheet = rapporteur.get("/cadres.csv").await;
        assert!(sheet.body.contains("السلاوي") && !sheet.body.contains("جيد"), "{sheet}");
        let sheet = rapporteur.get(&format!("{judged}/path.csv")).await;
        assert!(sheet.body.contains("تقييم سنوي") && !sheet.body.contains("جيد"), "{sheet}");
        let listed = sql!((i64), "select cast(count(*) as bigint) as n from export_person");
        assert_eq!(app.app.db.one(listed).await.expect("a count"), 3);
    })
    .await;
}
