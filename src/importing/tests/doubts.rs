//! Rows that may be somebody who is known: side by side, judged, remembered; and a form of entry that says who it may be.

use super::{HEAD, csv, done, members, person, previewed, record, states};
use crate::{
    members::tests::{enter, entered},
    testing::{Client, TestApp},
};
use amana_sql::sql;

async fn judged(by: &Client, list: &str, row: u64, verdict: &str) {
    let answer = by.post(&format!("{list}/rows/{row}/verdict"), &[("verdict", verdict)]).await;
    assert_eq!(answer.status, 303, "{answer}");
}

/// A doubtful row stands beside whom it may be; what somebody says of it is done, and never asked again.
#[tokio::test(flavor = "multi_thread")]
async fn doubtful_rows_are_judged_and_that_is_remembered() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        entered(&rapporteur, "يوسف المصباحي", "03.531.01.05", &[("birth", "1980-03-12"), ("phone", "0661000001"), ("sex", "m")]).await;
        entered(&rapporteur, "نادية الفيلالي", "03.531.01.05", &[("birth", "1985-07-01"), ("phone", "0661000002")]).await;
        let mut rows = vec![
            "يوسف المصباحي;1981;;تاونات;;2019;".to_owned(),
            "نادية الفيلالي;1986;;تاونات;N-7;2019;تاجرة".to_owned(),
        ];
        rows.extend((40..50).map(person));
        let file = csv(HEAD, &rows);
        let list = previewed(app, &rapporteur, "a.csv", &file).await;
        assert_eq!(states(app, &list).await, "doubtful 2, new 10");
        let page = rapporteur.get(&list).await;
        assert!(page.text().contains("سطران ينتظران حكمكم"), "{page}");
        let pair = rapporteur.get(&format!("{list}/rows/2")).await;
        for words in ["في اللائحة", "في السجل", "سنتان متتاليتان", "يتطابق", "الشخص نفسه", "ليس الشخص نفسه"] {
            assert!(pair.text().contains(words), "{words} is missing in\n{pair}");
        }
        assert!(!pair.body.contains("661000001"), "what is protected is not shown: {pair}");
        judged(&rapporteur, &list, 2, "different").await;
        judged(&rapporteur, &list, 3, "same").await;
        let before = record(app).await;
        done(app, &rapporteur, &list, "entry").await;
        assert_eq!(members(app).await, 2 + 10 + 1);
        let never: i64 = app.app.db.one(sql!((i64), "select cast(count(*) as bigint) as n from never_same")).await.unwrap();
        assert_eq!(never, 1);
        let number: Vec<String> = app.app.db.all(sql!((String),
            "select m.number from membership m join person p on p.id = m.person_id where p.name_ar = 'نادية الفيلالي'"
        )).await.unwrap();
        assert_eq!(number, ["N-7"]);
        // The same list once more: the one is known to be two, the other is known.
        let again = previewed(app, &rapporteur, "b.csv", &file).await;
        assert!(!states(app, &again).await.contains("new"), "{}", states(app, &again).await);
        done(app, &rapporteur, &again, "cancellation").await;
        // Taken back: the verdicts of the list go with it, and what it wrote over is as before.
        done(app, &rapporteur, &list, "withdrawal").await;
        assert_eq!(record(app).await, before);
        let number: Vec<String> = app.app.db.all(sql!((String),
            "select m.number from membership m join person p on p.id = m.person_id where p.name_ar = 'نادية الفيلالي'"
        )).await.unwrap();
        assert_eq!(number, [""]);
    })
    .await;
}

/// Many doubtful rows are settled together, from a probability on or below it, and all that was said can be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn doubtful_rows_are_settled_together() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        for (name, birth, phone) in
            [("يوسف المصباحي", "1980-03-12", "0661000001"), ("نادية الفيلالي", "1985-07-01", "0661000002")]
        {
            entered(&rapporteur, name, "03.531.01.05", &[("birth", birth), ("phone", phone)]).await;
        }
        let mut rows = vec![
            "يوسف المصباحي;1981;;تاونات;;2019;".to_owned(),
            "نادية الفيلالي;1986;;تاونات;N-7;2019;تاجرة".to_owned(),
        ];
        rows.extend((40..50).map(person));
        let list = previewed(app, &rapporteur, "a.csv", &csv(HEAD, &rows)).await;
        let page = rapporteur.get(&format!("{list}/rows?state=doubtful")).await;
        for words in ["في المائة", "يتطابق: الاسم الشخصي", "الحسم فيها معا"]
        {
            assert!(page.text().contains(words), "{words} is missing in\n{page}");
        }
        let together = async |verdict: &str, percent: &str| {
            rapporteur.post(&format!("{list}/verdicts"), &[("verdict", verdict), ("percent", percent)]).await
        };
        for wrong in ["", "x", "101", "-3"] {
            let answer = together("same", wrong).await;
            assert!(answer.status == 422 && answer.text().contains("من 0 إلى 100"), "{wrong}: {answer}");
        }
        let said = async || {
            let mut said =
                app.app.db.all(crate::importing::store::rows::verdicts(super::id_of(&list))).await.unwrap();
            said.sort_by_key(|(verdict, _)| verdict.map(|v| v.as_str()));
            said.iter()
                .map(|(verdict, n)| format!("{} {n}", verdict.map_or("-", |v| v.as_str())))
                .collect::<Vec<_>>()
                .join(", ")
        };
        for (verdict, percent, after) in [
            ("same", "100", "- 2"),
            ("different", "0", "- 2"),
            ("same", "٣٠", "same 2"),
            ("different", "100", "same 2"),
            ("", "", "- 2"),
            ("different", "100", "different 2"),
        ] {
            let answer = together(verdict, percent).await;
            assert_eq!((answer.status, said().await.as_str()), (303, after), "{verdict} {percent}: {answer}");
        }
        done(app, &rapporteur, &list, "entry").await;
        assert_eq!(members(app).await, 2 + 12);
        // Of those who are entered nothing is taken back.
        assert_eq!(together("", "").await.status, 303);
        assert_eq!(said().await, "different 2");
    })
    .await;
}

/// What was changed since it was entered is kept when the list is taken back, and told.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_since_is_kept_and_told() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let list =
            previewed(app, &rapporteur, "a.csv", &csv(HEAD, &(0..10).map(person).collect::<Vec<_>>())).await;
        done(app, &rapporteur, &list, "entry").await;
        let id: amana_base::Id<crate::members::Membership> = app
            .app
            .db
            .one(sql!(
                (amana_base::Id<crate::members::Membership>),
                "select id from membership where number = '4'"
            ))
            .await
            .unwrap();
        let tag = rapporteur
            .post(&format!("/members/{id}/labels"), &[("kind", "skill"), ("label", "محاسبة")])
            .await;
        assert_eq!(tag.status, 303, "{tag}");
        let page = done(app, &rapporteur, &list, "withdrawal").await;
        assert!(page.text().contains("سطر واحد تغير بعد الإدخال"), "{page}");
        assert_eq!(members(app).await, 1);
        let rows = rapporteur.get(&format!("{list}/rows?state=new")).await;
        assert!(
            rows.text().contains("تغير بعد الإدخال، فبقي") && rows.body.contains(&format!("/members/{id}")),
            "{rows}"
        );
    })
    .await;
}

/// A list that updates those whom another has entered, taken back before that one: nothing of either is left.
#[tokio::test(flavor = "multi_thread")]
async fn lists_upon_lists_are_taken_back_one_after_the_other() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let before = record(app).await;
        let rows: Vec<String> = (0..10).map(person).collect();
        let first = previewed(app, &rapporteur, "a.csv", &csv(HEAD, &rows)).await;
        done(app, &rapporteur, &first, "entry").await;
        let middle = record(app).await;
        let more: Vec<String> = rows
            .iter()
            .enumerate()
            .map(|(n, row)| format!("{};p{n}@courriel.example", row.replace(";2019;", "/B;2019;")))
            .collect();
        let second =
            previewed(app, &rapporteur, "b.csv", &csv(&format!("{HEAD};البريد الإلكتروني"), &more)).await;
        assert_eq!(states(app, &second).await, "update 10");
        done(app, &rapporteur, &second, "entry").await;
        done(app, &rapporteur, &second, "withdrawal").await;
        assert_eq!(record(app).await, middle);
        let page = done(app, &rapporteur, &first, "withdrawal").await;
        assert_eq!(record(app).await, before, "{page}");
    })
    .await;
}

/// A row that repeats another is told and not entered; one that may repeat it waits for somebody.
#[tokio::test(flavor = "multi_thread")]
async fn rows_that_repeat_others_are_told() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let mut rows: Vec<String> = (0..10).map(person).collect();
        rows.push(person(3));
        rows.push(person(4).replace("سعاد", "سعـاد"));
        let list = previewed(app, &rapporteur, "a.csv", &csv(HEAD, &rows)).await;
        assert_eq!(states(app, &list).await, "new 10, same 2");
        let page = rapporteur.get(&format!("{list}/rows?state=same")).await;
        assert!(page.text().contains("يكرر السطر 5."), "{page}");
        done(app, &rapporteur, &list, "entry").await;
        assert_eq!(members(app).await, 10);
    })
    .await;
}

/// Whoever enters somebody by hand is told who it may be already, in whatever spelling.
#[tokio::test(flavor = "multi_thread")]
async fn entering_by_hand_says_who_it_may_be() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        entered(
            &rapporteur,
            "عبد القادر الغزواني",
            "03.531.01.05",
            &[("birth", "1971-09-04"), ("phone", "0612345678")],
        )
        .await;
        let answer = enter(
            &rapporteur,
            &[
                ("name_ar", ""),
                ("name_la", "Abdelkader GHAZOUANI"),
                ("unit", "03.531.01.05"),
                ("birth", "1971-09-04"),
                ("phone", "0612345678"),
                ("pick", ""),
            ],
        )
        .await;
        assert!(answer.status == 422 && answer.text().contains("عبد القادر الغزواني"), "{answer}");
        assert_eq!(members(app).await, 1);
        let stranger = enter(
            &rapporteur,
            &[("name_ar", "سلمى بوزيان"), ("unit", "03.531.01.05"), ("birth", "1990-02-02"), ("pick", "")],
        )
        .await;
        assert_eq!(stranger.status, 303, "{stranger}");
    })
    .await;
}

/// G01: while the form of a new member is filled, it says whom it may mean, to those who may read them; nothing is written.
#[tokio::test(flavor = "multi_thread")]
async fn a_form_says_whom_it_may_mean_while_it_is_filled() {
    TestApp::each(async |app| {
        let by = app.secretary_of("03.531").await;
        entered(&by, "عبد الرحمان الفاسي", "03.531.01.05", &[("birth", "1980-05-17")]).await;
        let form = by.get("/members/new").await;
        assert!(form.body.contains("hx-post=\"/members/likeness\""), "{form}");
        let before = app.app.db.all(crate::testing::store::verbs()).await.unwrap();
        let typed = [("name_ar", "عبدالرحمن الفاسى"), ("birth", "1980-05-17"), ("unit", "03.531.01.05")];
        let told = by.post("/members/likeness", &typed).await;
        assert_eq!(told.status, 200, "{told}");
        assert!(told.body.contains("عبد الرحمان الفاسي"), "{told}");
        // Two letters are nobody yet; a day half typed is no fault yet; another province has nobody of this one.
        let begun = by.post("/members/likeness", &[("name_ar", "عب"), ("birth", "1980-")]).await;
        assert_eq!((begun.status, begun.body.trim()), (200, ""), "{begun}");
        let elsewhere = app.secretary_of("06.141").await;
        let told = elsewhere.post("/members/likeness", &typed).await;
        assert_eq!((told.status, told.body.trim()), (200, ""), "{told}");
        assert_eq!(app.app.db.all(crate::testing::store::verbs()).await.unwrap(), before);
    })
    .await;
}
