//! What people send without meaning harm, or meaning it: too large, wrongly named, half broken, twice, from outside.

use super::{HEAD, csv, done, drain, id_of, mapped, members, person, previewed, row_of, sent, stage, states};
use crate::{
    config::Config,
    importing::{Stage, store},
    members::tests::entered,
    testing::{Client, NOW, OldList, TestApp},
};
use amana_sql::sql;

/// A file that is larger than may be is heard to its end, told beside the field, and nothing of it is kept.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_too_large_is_told_and_not_kept() {
    let database = amana_testkit::sqlite(crate::MIGRATIONS).await;
    let config = Config { list_megabytes: 1, dev: true, ..Config::default() };
    let app = TestApp::configured(database, config, NOW).await;
    app.found().await;
    let rapporteur = app.rapporteur_of("03.531").await;
    let page = rapporteur.get("/members/imports/new").await;
    assert!(page.text().contains("1 ميغابايت"), "{page}");
    let send = async |bytes: usize| {
        let file = vec![b'a'; bytes];
        rapporteur.upload("/members/imports", &[("unit", "03.531")], &[("file", "a.csv", &file)]).await
    };
    let large = send((1 << 20) + 1).await;
    assert!(large.status == 422 && large.text().contains("1 ميغابايت"), "{large}");
    let huge = send(9 << 20).await;
    assert_eq!(huge.status, 413, "{huge}");
    let kept: (i64, i64) = app
        .app
        .db
        .one(sql!(
            (i64, i64),
            "select (select cast(count(*) as bigint) from member_list) as \"lists!\",
               (select cast(count(*) as bigint) from member_list_piece) as \"pieces!\""
        ))
        .await
        .unwrap();
    assert_eq!(kept, (0, 0));
    assert_eq!(send(1 << 20).await.status, 303);
}

/// What a file is decide its bytes, not its name.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_another_ending_is_read_for_what_it_is() {
    let app = TestApp::on_sqlite().await;
    let rapporteur = app.rapporteur_of("03.531").await;
    let text = csv(HEAD, &(0..5).map(person).collect::<Vec<_>>());
    let list = previewed(&app, &rapporteur, "list.xlsx", &text).await;
    assert_eq!(states(&app, &list).await, "new 5");
    let book = OldList::new(20, 3).workbook();
    let list = previewed(&app, &rapporteur, "list.csv", &book).await;
    assert!(states(&app, &list).await.contains("new"), "{}", states(&app, &list).await);
}

/// An old list as offices keep them: a cover, merged titles, headings in two languages, dates in seven ways, the same people
/// again, nearly a third of the rows broken. Exactly the broken ones are refused, each with its reason; they come back as a file
/// that is read again; nobody is entered twice; and all of it can be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn an_old_list_of_which_a_third_is_broken() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let old = OldList::broken(240, 11, 3);
        let before = super::record(app).await;
        let list = previewed(app, &rapporteur, "old.xlsx", &old.workbook()).await;
        let found = states(app, &list).await;
        assert!(found.contains(&format!("refused {}", old.broken)), "{found}, and {} are broken", old.broken);
        let mut after = 0;
        while let Some((row, sealed)) = app
            .app
            .db
            .first(store::rows::numbers(id_of(&list), crate::importing::RowState::Refused, after, 1))
            .await
            .unwrap()
        {
            let key = crate::importing::sealed::ListKey::of(&app.app, &row_of(app, &list).await).unwrap();
            let listed = key.open_row(&app.app.keys, row as u64, &sealed.unwrap()).unwrap();
            assert!(listed.is_refused(), "row {row} says no reason: {listed:?}");
            after = row;
        }
        for form in ["csv", "xlsx"] {
            let taken = rapporteur.get(&format!("{list}/refused.{form}")).await;
            let again = previewed(app, &rapporteur, &format!("refused.{form}"), &taken.bytes).await;
            assert_eq!(states(app, &again).await, format!("refused {}", old.broken), "{form}");
            done(app, &rapporteur, &again, "cancellation").await;
        }
        done(app, &rapporteur, &list, "entry").await;
        let entered = members(app).await;
        assert!(entered <= old.people as i64, "{entered} of {} people: {found}", old.people);
        assert!(entered * 100 >= old.people as i64 * 85, "{entered} of {} people: {found}", old.people);
        done(app, &rapporteur, &list, "withdrawal").await;
        assert_eq!(super::record(app).await, before);
    })
    .await;
}

/// Whoever clicks twice, or in two windows, has it once.
#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_enters_and_takes_back_once() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let list =
            previewed(app, &rapporteur, "a.csv", &csv(HEAD, &(0..300).map(person).collect::<Vec<_>>())).await;
        let twice = async |what: &str| {
            let address = format!("{list}/{what}");
            let (a, b) = tokio::join!(rapporteur.post(&address, &[]), rapporteur.post(&address, &[]));
            let mut statuses = [a.status, b.status];
            statuses.sort_unstable();
            assert!(statuses[0] == 303 && matches!(statuses[1], 303 | 409), "{what}: {a} {b}");
            let drained =
                tokio::join!(crate::jobs::drain(&app.app, |_| {}), crate::jobs::drain(&app.app, |_| {}));
            assert!(drained.0.is_ok() && drained.1.is_ok(), "{drained:?}");
        };
        twice("entry").await;
        assert_eq!((members(app).await, stage(app, &list).await), (300, Stage::Committed));
        twice("withdrawal").await;
        assert_eq!((members(app).await, stage(app, &list).await), (0, Stage::Undone));
        drain(app).await;
        assert_eq!(rapporteur.post(&format!("{list}/entry"), &[]).await.status, 409);
    })
    .await;
}

async fn outside(app: &TestApp) -> i64 {
    let asked = sql!(
        (i64),
        "select cast(count(*) as bigint) as n from membership m
         where m.joined_how = 'import' and m.province_id <> (select province_id from unit where code = '03.531')"
    );
    app.app.db.one(asked).await.unwrap()
}

/// By whatever words a row names another territory, nobody is entered there.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_entered_outside_the_own_territory() {
    TestApp::each(async |app| {
        let head = "الاسم الكامل;الجماعة;الإقليم;الجهة;الفرع";
        let rows = [
            "زهرة الصنهاجي;ازرو;;;",
            "يوسف الزياني;03.561;;;",
            "نادية البقالي;;إفران;;",
            "إدريس الخطابي;;Ifrane;;",
            "سعاد الودغيري;;03.561;;",
            "كمال السملالي;;;الدار البيضاء-سطات;",
            "ليلى الحيمر;تاونات;إفران;;",
            "رشيد بنكيران;تاونات;;الدار البيضاء-سطات;",
            "مريم التازي;03.531.01.05;;;",
        ];
        let file = csv(head, &rows.map(str::to_owned));
        let rapporteur = app.rapporteur_of("03.531").await;
        let list = previewed(app, &rapporteur, "a.csv", &file).await;
        assert_eq!(states(app, &list).await, "new 1, refused 8");
        done(app, &rapporteur, &list, "entry").await;
        assert_eq!((members(app).await, outside(app).await), (1, 0));
        // Nor by asking for a list of another territory, or of one that is wider than the own.
        for unit in ["03.561", "03", "MA", ""] {
            let answer =
                rapporteur.upload("/members/imports", &[("unit", unit)], &[("file", "a.csv", &file)]).await;
            assert_eq!(answer.status, 422, "{unit}: {answer}");
        }
    })
    .await;
}

/// Somebody who moved to another province after the list was looked at is not written there.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_moved_away_meanwhile_is_not_reached() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let id = entered(&rapporteur, "زهرة الصنهاجي", "03.531.01.05", &[("birth", "1950-01-01"), ("phone", "0610000019")]).await;
        let list = previewed(app, &rapporteur, "a.csv", &csv(HEAD, &[
            "زهرة الصنهاجي;01/01/1950;0610000019;تاونات;N-1;2019;فلاح".to_owned(),
        ])).await;
        assert_eq!(states(app, &list).await, "update 1");
        let there = app.unit("03.561").await.place();
        let id = id.rsplit('/').next().unwrap_or_default();
        let id: amana_base::Id<crate::members::Membership> = id.parse().expect("an identifier");
        let (region, province, commune) = (there.region, there.province, there.commune);
        app.write(sql!("update membership set region_id = {region}, province_id = {province}, commune_id = {commune} where id = {id}")).await;
        done(app, &rapporteur, &list, "entry").await;
        assert_eq!(states(app, &list).await, "refused 1");
        let number: String = app.app.db.one(sql!((String), "select number from membership where id = {id}")).await.unwrap();
        assert_eq!((number.as_str(), members(app).await), ("", 1));
        let page = rapporteur.get(&format!("{list}/rows?state=refused")).await;
        assert!(page.text().contains("تغير في السجل أثناء الإدخال"), "{page}");
    })
    .await;
}

/// A list is asked for columns by somebody who forges the form: nothing but fields and rows is taken from it.
#[tokio::test(flavor = "multi_thread")]
async fn a_forged_form_of_columns_harms_nothing() {
    let app = TestApp::on_sqlite().await;
    let rapporteur = app.rapporteur_of("03.531").await;
    let file = csv(HEAD, &(0..3).map(person).collect::<Vec<_>>());
    let list = sent(&app, &rapporteur, "a.csv", &file).await;
    let address = format!("{list}/columns");
    for (form, status) in [
        (vec![("sheet", "99"), ("was", "99 1"), ("header", "1")], 400),
        (vec![("header", "x")], 422),
        (vec![("header", "1"), ("joined_on", "2999-01-01")], 422),
    ] {
        let answer = rapporteur.post(&address, &form).await;
        assert_eq!(answer.status, status, "{form:?}: {answer}");
    }
    assert_eq!(stage(&app, &list).await, Stage::Read);
    mapped(&app, &rapporteur, &list, &[("column-99", "full_name"), ("column-5", "no-such-field")]).await;
    assert_eq!(states(&app, &list).await, "new 3");
    assert_eq!(rapporteur.get(&format!("{list}/rows/99999")).await.status, 404);
    assert_eq!(rapporteur.get(&format!("{list}/rows/x")).await.status, 404);
    assert_eq!(verdict(&rapporteur, &list, "2").await, 409);
}

async fn verdict(by: &Client, list: &str, row: &str) -> u16 {
    by.post(&format!("{list}/rows/{row}/verdict"), &[("verdict", "same")]).await.status
}

/// What a list says that a spreadsheet would run is text when members are taken away.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_spreadsheet_would_run_leaves_as_text() {
    let app = TestApp::on_sqlite().await;
    let rapporteur = app.rapporteur_of("03.531").await;
    let row = "زهرة الصنهاجي;01/01/1950;0610000019;تاونات;=2+5;2019;فلاح".to_owned();
    let list = previewed(&app, &rapporteur, "a.csv", &csv(HEAD, &[row])).await;
    done(&app, &rapporteur, &list, "entry").await;
    let taken = rapporteur.get("/members.csv?purpose=meeting").await;
    assert!(taken.status == 200 && taken.body.contains("\"'=2+5\""), "{taken}");
    let former = crate::importing::tests::verbs(&app).await;
    assert!(former.contains(&"import_members".to_owned()), "{former:?}");
}
