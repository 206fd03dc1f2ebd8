//! A list on its way: two at once, a program that is killed, a pause, the end of what is kept; and what others may see of it.

use super::{HEAD, csv, done, drain, id_of, members, person, previewed, record, row_of, sent, stage, states};
use crate::people::Person;
use crate::{
    importing::{
        Stage,
        acts::{commit, forget},
        model::KEPT_DAYS,
        store,
    },
    jobs,
    members::tests::entered,
    testing::{NOW, TestApp},
    web::Visit,
};
use amana_base::Id;
use amana_sql::{Tx, sql};

/// Two lists with the same people, compared before either is entered, then entered at once: each person is a member once.
#[tokio::test(flavor = "multi_thread")]
async fn two_lists_at_once_enter_each_person_once() {
    TestApp::each(async |app| {
        let (rapporteur, secretary) = (app.rapporteur_of("03.531").await, app.secretary_of("03.531").await);
        let first = csv(HEAD, &(0..400).map(person).collect::<Vec<_>>());
        let second = csv(HEAD, &(200..500).map(|n| person(n).replace(";2019;", ";2020;")).collect::<Vec<_>>());
        let first = previewed(app, &rapporteur, "a.csv", &first).await;
        let second = previewed(app, &secretary, "b.csv", &second).await;
        assert_eq!((states(app, &first).await, states(app, &second).await), ("new 400".to_owned(), "new 300".to_owned()));
        for (by, list) in [(&rapporteur, &first), (&secretary, &second)] {
            assert_eq!(by.post(&format!("{list}/entry"), &[]).await.status, 303);
        }
        let (a, b) = tokio::join!(jobs::drain(&app.app, |_| {}), jobs::drain(&app.app, |_| {}));
        assert!(a.is_ok() && b.is_ok(), "{a:?} {b:?}");
        assert_eq!(members(app).await, 500);
        assert_eq!((stage(app, &first).await, stage(app, &second).await), (Stage::Committed, Stage::Committed));
        let twice: i64 = app.app.db.one(sql!((i64),
            "select cast(count(*) as bigint) as n from (select number from membership group by number having count(*) > 1) k"
        )).await.unwrap();
        assert_eq!(twice, 0);
    })
    .await;
}

/// A program that is killed between two acts goes on where it was: nothing is lost, nothing is entered twice.
#[tokio::test(flavor = "multi_thread")]
async fn a_killed_program_goes_on_where_it_was() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let list =
            previewed(app, &rapporteur, "a.csv", &csv(HEAD, &(0..900).map(person).collect::<Vec<_>>())).await;
        assert_eq!(rapporteur.post(&format!("{list}/entry"), &[]).await.status, 303);
        // Somebody takes the job up, enters a part, and is gone: its lease stays behind.
        let until = app.app.clock.now().plus_seconds(jobs::model::LEASE_SECONDS);
        let now = app.app.clock.now();
        let claim = async |mut tx: Tx| tx.first(jobs::store::job_claim(now, until)).await;
        let lease = app.app.db.tx(claim).await.unwrap().expect("a job");
        let visit = Visit::of_program(app.app.clone());
        let came = commit::portion(&visit, &row_of(app, &list).await, Some(&lease), 0).await.unwrap();
        assert!(matches!(came, commit::Came::To(_)));
        assert_eq!(members(app).await, commit::PORTION);
        app.clock.set(NOW.plus_seconds(jobs::model::LEASE_SECONDS + 1));
        drain(app).await;
        assert_eq!((members(app).await, stage(app, &list).await), (900, Stage::Committed));
        // The one that was thought dead comes back: its lease is another's, and it writes nothing.
        let late = commit::portion(&visit, &row_of(app, &list).await, Some(&lease), 0).await;
        assert!(late.is_err());
        let journal: i64 = app
            .app
            .db
            .one(sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'import_members'"))
            .await
            .unwrap();
        assert_eq!(journal, 2);
    })
    .await;
}

/// Entering is paused, resumed and cancelled; what is entered stays and can still be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn entering_is_paused_resumed_and_cancelled() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let before = record(app).await;
        let file = csv(HEAD, &(0..900).map(person).collect::<Vec<_>>());
        let list = previewed(app, &rapporteur, "a.csv", &file).await;
        let visit = Visit::of_program(app.app.clone());
        assert_eq!(rapporteur.post(&format!("{list}/entry"), &[]).await.status, 303);
        commit::portion(&visit, &row_of(app, &list).await, None, 0).await.unwrap();
        let page = done(app, &rapporteur, &list, "pause").await;
        assert!(
            page.text().contains("توقف الإدخال عند 500 من 900")
                && page.text().contains("إدخال ما بقي: 400 سطر"),
            "{page}"
        );
        assert_eq!((members(app).await, stage(app, &list).await), (500, Stage::Paused));
        let again = rapporteur.post(&format!("{list}/pause"), &[]).await;
        assert_eq!(again.status, 409, "{again}");
        let page = done(app, &rapporteur, &list, "entry").await;
        assert!(members(app).await == 900 && stage(app, &list).await == Stage::Committed, "{page}");
        done(app, &rapporteur, &list, "withdrawal").await;
        assert_eq!(record(app).await, before);
        // Cancelled halfway: what it says of people is destroyed at once, what was entered can be taken back.
        let list = previewed(app, &rapporteur, "b.csv", &file).await;
        assert_eq!(rapporteur.post(&format!("{list}/entry"), &[]).await.status, 303);
        commit::portion(&visit, &row_of(app, &list).await, None, 0).await.unwrap();
        let page = done(app, &rapporteur, &list, "cancellation").await;
        assert!(members(app).await == 500 && page.text().contains("بعد إدخال 500 سطر"), "{page}");
        let left: i64 = app
            .app
            .db
            .one(sql!((i64),
            "select cast(count(*) as bigint) as n from listed_row r join member_list l on l.id = r.list_id
             where r.sealed is not null and l.file_name = 'b.csv'"
        ))
            .await
            .unwrap();
        assert_eq!(left, 0);
        done(app, &rapporteur, &list, "withdrawal").await;
        assert_eq!(record(app).await, before);
    })
    .await;
}

/// A province sees nothing of another's lists and members: no address, no name, no likeness; and enters nobody there.
#[tokio::test(flavor = "multi_thread")]
async fn another_province_is_invisible() {
    TestApp::each(async |app| {
        let (here, there) = (app.rapporteur_of("03.531").await, app.rapporteur_of("03.561").await);
        let theirs = entered(&there, "زهرة الصنهاجي", "03.561", &[("birth", "1950-01-01"), ("phone", "0610000019")]).await;
        let list = previewed(app, &here, "ours.csv", &csv(HEAD, &(0..5).map(person).collect::<Vec<_>>())).await;
        // The very person of the other province is somebody new here.
        assert_eq!(states(app, &list).await, "new 5");
        let page = here.get(&format!("{list}/rows?state=new")).await;
        assert!(!page.body.contains(&theirs), "{page}");
        for path in ["", "/columns", "/rows?state=new", "/rows/2", "/refused.csv", "/refused.xlsx"] {
            let answer = there.get(&format!("{list}{path}")).await;
            assert_eq!(answer.status, 404, "{path}: {answer}");
        }
        for path in ["/entry", "/pause", "/cancellation", "/withdrawal", "/columns", "/rows/2/verdict", "/verdicts"] {
            let answer = there.post(&format!("{list}{path}"), &[]).await;
            assert_eq!(answer.status, 404, "{path}: {answer}");
        }
        let index = there.get("/members/imports").await;
        assert!(!index.body.contains("ours.csv"), "{index}");
        let national = app.secretary_of("MA").await.get(&list).await;
        assert_eq!(national.status, 200, "{national}");
        // A reader of the register does not import.
        let treasurer = app.holder(crate::access::Position::Treasurer, "03.531").await;
        assert_eq!(treasurer.get("/members/imports").await.status, 403);
        // Whoever loses the office meanwhile no longer enters anything.
        assert_eq!(here.post(&format!("{list}/entry"), &[]).await.status, 303);
        app.write(sql!("update mandate set until_on = from_on + 1 where province_id in (select province_id from unit where code = '03.531')")).await;
        drain(app).await;
        assert_eq!((members(app).await, stage(app, &list).await), (1, Stage::Paused));
        let page = app.secretary_of("MA").await.get(&list).await;
        assert!(page.text().contains("لم تعد له صفة الكتابة"), "{page}");
    })
    .await;
}

/// What a list says of people is destroyed some weeks after the last step; it can still be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_list_says_is_destroyed_in_time() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let before = record(app).await;
        let list =
            previewed(app, &rapporteur, "a.csv", &csv(HEAD, &(0..30).map(person).collect::<Vec<_>>())).await;
        done(app, &rapporteur, &list, "entry").await;
        assert_eq!(forget::turn(&app.app).await.unwrap(), 0);
        app.clock.set(NOW.plus_seconds((KEPT_DAYS + 1) * 86_400));
        assert_eq!(forget::turn(&app.app).await.unwrap(), 1);
        assert_eq!(forget::turn(&app.app).await.unwrap(), 0);
        let rapporteur = app.rapporteur_of("03.531").await;
        let left: (i64, i64) = app
            .app
            .db
            .one(sql!(
                (i64, i64),
                "select (select cast(count(*) as bigint) from member_list_piece) as \"pieces!\",
               (select cast(count(*) as bigint) from listed_row where sealed is not null) as \"rows!\""
            ))
            .await
            .unwrap();
        assert_eq!((left, row_of(app, &list).await.wrapped), ((0, 0), None));
        let page = rapporteur.get(&list).await;
        assert!(page.text().contains("أتلف ما قرئ من هذه اللائحة"), "{page}");
        assert_eq!(rapporteur.get(&format!("{list}/rows?state=new")).await.status, 200);
        done(app, &rapporteur, &list, "withdrawal").await;
        let after = record(app).await;
        assert_eq!(after.iter().find(|r| r.0 == "membership"), before.iter().find(|r| r.0 == "membership"));
    })
    .await;
}

/// A list that nobody can read any more, and one that was not looked at, are told so: nothing else can be done with them.
#[tokio::test(flavor = "multi_thread")]
async fn steps_come_in_their_order() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let list = sent(app, &rapporteur, "a.csv", &csv(HEAD, &(0..5).map(person).collect::<Vec<_>>())).await;
        for early in ["entry", "pause", "withdrawal"] {
            assert_eq!(rapporteur.post(&format!("{list}/{early}"), &[]).await.status, 409, "{early}");
        }
        let page = done(app, &rapporteur, &list, "cancellation").await;
        assert!(page.text().contains("ألغيت اللائحة قبل أن يدخل منها شيء"), "{page}");
        assert_eq!(app.app.db.first(store::rows::unjudged(id_of(&list), 0)).await.unwrap(), None);
        assert_eq!(rapporteur.post(&format!("{list}/entry"), &[]).await.status, 409);
    })
    .await;
}

/// 09-08 art. 8: with somebody who is erased goes the file of the list that brought them, and what was read of their row; the list can
/// still be taken back. While a list that names them is under way, erasure waits and says so.
#[tokio::test(flavor = "multi_thread")]
async fn a_list_forgets_whoever_is_erased() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let rows = vec![person(0), person(1), ";01/01/1990;;غفساي;9;2019;".to_owned()];
        let list = previewed(app, &rapporteur, "a.csv", &csv(HEAD, &rows)).await;
        done(app, &rapporteur, &list, "entry").await;
        assert_eq!(members(app).await, 2);
        let id = id_of(&list);
        let one = sql!((Id<Person>), "select person_id as \"person_id!\" from listed_row where list_id = {id} and person_id is not null order by row_no limit 1");
        let whom: Id<Person> = app.app.db.one(one).await.unwrap();
        let client = app.signed_in(Some(whom)).await;
        // Another list that names them, not entered yet.
        let second = previewed(app, &rapporteur, "b.csv", &csv(HEAD, &[person(0)])).await;
        let no = client.post("/my-data/erasure", &[("confirm", "on")]).await;
        assert!(no.status == 422 && no.text().contains("لم يكتمل إدخالها"), "{no}");
        assert_eq!(rapporteur.post(&format!("{second}/cancellation"), &[]).await.status, 303);
        assert_eq!(client.post("/my-data/erasure", &[("confirm", "on")]).await.status, 303);
        let queue = rapporteur.get("/rights").await;
        let marks = queue.body.split("href=\"/rights/").skip(1).filter_map(|rest| rest.split('"').next());
        let at = format!("/rights/{}", marks.into_iter().find(|id| *id != "retention").expect("a request"));
        let before = sql!((i64), "select cast(count(*) as bigint) as n from member_list_piece");
        assert_eq!(app.app.db.one(before).await.unwrap(), 1, "one that is given up keeps none");
        let erased = rapporteur.post(&format!("{at}/acceptance"), &[("confirm", "on")]).await;
        assert_eq!(erased.status, 303, "{erased}");
        let left = sql!((i64), "select cast(count(*) as bigint) as n from member_list_piece");
        assert_eq!(app.app.db.one(left).await.unwrap(), 0, "no piece of a file that names them");
        let keys = sql!((i64), "select cast(count(*) as bigint) as n from member_list where wrapped is not null");
        assert_eq!(app.app.db.one(keys).await.unwrap(), 0, "nothing waits in them: their keys too");
        assert_eq!(rapporteur.get(&format!("{list}/refused.csv")).await.status, 410);
        assert_eq!(rapporteur.get(&list).await.status, 200);
        done(app, &rapporteur, &list, "withdrawal").await;
        assert_eq!(stage(app, &list).await, Stage::Undone);
    })
    .await;
}
