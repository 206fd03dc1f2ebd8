//! A list from file to register and back; what is wrong with rows; what the same file, the same columns and others' lists do.

use super::{
    HEAD, csv, done, drain, mapped, members, person, previewed, record, sent, stage, states, value, verbs,
};
use crate::{importing::Stage, testing::TestApp};
use amana_sql::sql;

/// G01: a messy list goes from file to register and is taken back whole; every step has its line in the journal, none a name.
#[tokio::test(flavor = "multi_thread")]
async fn a_messy_list_enters_the_register_and_is_taken_back() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let before = record(app).await;
        let mut rows = vec!["لائحة الأعضاء;;;;;;".to_owned(), HEAD.to_owned()];
        rows.extend((0..20).map(person));
        rows.push("الدكتورة  حكيمة\u{200f} الوزاني;1980;0661-22-33-44;جماعة تاونات;A-77;05/2018;أستاذة التعليم الثانوي".into());
        rows.push("BENNANI Othmane;31/12/1975;(+212) 661 99 88 77;Taounate;;2020;Commerçant".into());
        let list = sent(app, &rapporteur, "لائحة.csv", &csv("", &rows)).await;
        assert_eq!(stage(app, &list).await, Stage::Read);
        let columns = rapporteur.get(&format!("{list}/columns")).await;
        assert_eq!(value(&columns, "header"), "3", "{columns}");
        let page = mapped(app, &rapporteur, &list, &[]).await;
        assert_eq!(states(app, &list).await, "new 22", "{page}");
        assert!(page.text().contains("ينتظر الإدخال 22 سطرا"), "{page}");
        assert_eq!(record(app).await, before, "comparing writes nothing into the record");
        let shown = rapporteur.get(&format!("{list}/rows?state=new")).await;
        assert!(shown.text().contains("حكيمة الوزاني") && shown.text().contains("Othmane"), "{shown}");
        let page = done(app, &rapporteur, &list, "entry").await;
        assert!(page.text().contains("أعضاء جدد: 22"), "{page}");
        assert_eq!(members(app).await, 22);
        let found = rapporteur.get("/members?q=%D8%AD%D9%83%D9%8A%D9%85%D8%A9").await;
        assert!(found.text().contains("حكيمة الوزاني"), "{found}");
        let kept: Vec<(String, String, i64)> = app.app.db.all(sql!(
            (String, String, i64),
            "select m.number, m.joined_how, m.birth_year as \"year!\" from membership m join person p on p.id = m.person_id
             where p.name_ar = 'حكيمة الوزاني' and p.sex = 'f' and m.category = 'teacher'"
        )).await.unwrap();
        assert_eq!(kept, [("A-77".to_owned(), "import".to_owned(), 1980)]);
        let page = done(app, &rapporteur, &list, "withdrawal").await;
        assert!(page.text().contains("سحب 22 سطرا") && stage(app, &list).await == Stage::Undone, "{page}");
        assert_eq!(record(app).await, before, "taking it back leaves nothing");
        let found = rapporteur.get("/members?q=%D8%AD%D9%83%D9%8A%D9%85%D8%A9").await;
        assert!(!found.text().contains("حكيمة الوزاني"), "{found}");
        assert_eq!(verbs(app).await, [
            "receive_member_list", "read_member_list", "map_member_list", "preview_member_list", "enter_member_list",
            "import_members", "enter_member_list", "take_back_member_list", "take_back_member_list", "take_back_member_list",
        ]);
        let said: Vec<String> = app.app.db.all(sql!((String), "select detail from act order by id")).await.unwrap();
        assert!(!said.iter().any(|detail| detail.contains("الوزاني") || detail.contains("66122")), "{said:?}");
        // What is kept of the file and its rows can be read by nobody who has only the database.
        let pieces: Vec<Vec<u8>> = app.app.db.all(sql!((Vec<u8>), "select cipher from member_list_piece")).await.unwrap();
        let name = "حكيمة".as_bytes();
        assert!(pieces.iter().all(|piece| !piece.windows(name.len()).any(|part| part == name)));
    })
    .await;
}

/// The same file twice: it is told with what came of the first, and nobody is entered again.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_twice_doubles_nobody() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let file = csv(HEAD, &(0..40).map(person).collect::<Vec<_>>());
        let first = previewed(app, &rapporteur, "a.csv", &file).await;
        done(app, &rapporteur, &first, "entry").await;
        assert_eq!(members(app).await, 40);
        let second = previewed(app, &rapporteur, "b.csv", &file).await;
        assert_eq!(states(app, &second).await, "same 40");
        let page = rapporteur.get(&second).await;
        assert!(page.text().contains("وصل هذا الملف نفسه") && page.text().contains("دخلت السجل"), "{page}");
        assert!(page.body.contains(&first) && !page.body.contains(&format!("{second}/entry")), "{page}");
        // The same people with more known of them: a phone that was changed, a card that was given.
        let mut rows: Vec<String> = (0..40).map(person).collect();
        rows[3] = rows[3].replace(";3;2019", ";N-3;2019");
        let third = previewed(app, &rapporteur, "c.csv", &csv(HEAD, &rows)).await;
        assert_eq!(states(app, &third).await, "same 39, update 1");
        let page = done(app, &rapporteur, &third, "entry").await;
        assert!(page.text().contains("حينت معطياتهم: 1"), "{page}");
        let former: Vec<(String, String)> = app
            .app
            .db
            .all(sql!((String, String), "select field, source from membership_change"))
            .await
            .unwrap();
        assert_eq!(former, [("number".to_owned(), "import".to_owned())]);
        // Taken back: as it was, and the first list is untouched.
        done(app, &rapporteur, &third, "withdrawal").await;
        let numbers: Vec<String> = app
            .app
            .db
            .all(sql!((String), "select number from membership where number in ('3', 'N-3')"))
            .await
            .unwrap();
        assert_eq!((numbers, members(app).await), (vec!["3".to_owned()], 40));
    })
    .await;
}

/// Half of the rows are broken: each says why, the others enter; the refused ones come back as a file with their reasons, in which
/// nothing is run, and can be sent again once they are set right.
#[tokio::test(flavor = "multi_thread")]
async fn broken_rows_are_refused_with_their_reasons_and_come_back_as_a_file() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let mut rows: Vec<String> = (0..12).map(person).collect();
        rows.extend([
            ";12/03/1980;0661000001;تاونات;;2019;".to_owned(),
            "=HYPERLINK(\"http://x\");12/03/1980;0661000002;تاونات;;2019;".to_owned(),
            "سعيد البوزيدي;31/02/1980;0661000003;تاونات;;2019;".to_owned(),
            "سعيد البوزيدي;12/03/1980;0661000004;طنجة المفقودة;;2019;".to_owned(),
            "سعيد البوزيدي;12/03/2012;0661000005;تاونات;;2020;".to_owned(),
            "سعيد البوزيدي;12/03/1980;0661000006;ازرو;;2019;".to_owned(),
            "سعيد البوزيدي;12/03/1980;12;تاونات;;2019;رائد فضاء".to_owned(),
        ]);
        let list = previewed(app, &rapporteur, "a.csv", &csv(HEAD, &rows)).await;
        assert_eq!(states(app, &list).await, "new 13, refused 6");
        let page = rapporteur.get(&format!("{list}/rows?state=refused")).await;
        for why in
            ["لا اسم في السطر", "ليس اسما", "يوم لا وجود له", "لا توجد جماعة", "لم يبلغ 18 سنة", "خارج النطاق"]
        {
            assert!(page.text().contains(why), "{why} is missing in\n{page}");
        }
        let taken = rapporteur.get(&format!("{list}/refused.csv")).await;
        let lines: Vec<&str> = taken.body.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 7, "{taken}");
        assert!(
            lines[0].starts_with("\"الاسم الكامل\"") && lines[0].ends_with("\"السطر\",\"السبب\""),
            "{}",
            lines[0]
        );
        assert!(lines[2].starts_with("\"'=HYPERLINK("), "{}", lines[2]);
        assert!(lines[3].contains("31/02/1980") && lines[3].contains(",16,\"العمود 2"), "{}", lines[3]);
        let sheet = rapporteur.get(&format!("{list}/refused.xlsx")).await;
        assert!(sheet.status == 200 && sheet.bytes.starts_with(b"PK"), "{}", sheet.status);
        let page = done(app, &rapporteur, &list, "entry").await;
        assert!(page.text().contains("أعضاء جدد: 13"), "{page}");
        assert!(page.text().contains("في سطر واحد لم يفهم ما في «الهاتف»"), "{page}");
        // Set right as it came back, with its two columns more.
        let mended = taken.body.replace("31/02/1980", "28/02/1980");
        let again = previewed(app, &rapporteur, "b.csv", mended.as_bytes()).await;
        assert!(states(app, &again).await.contains("refused 5"), "{}", states(app, &again).await);
    })
    .await;
}

/// Two columns change places halfway: both halves are read rightly, and it is told.
#[tokio::test(flavor = "multi_thread")]
async fn columns_that_change_places_halfway_are_read_where_they_are() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let rows: Vec<String> = (0..120)
            .map(|n| {
                let row = person(n);
                if n < 60 {
                    return row;
                }
                let mut cells: Vec<&str> = row.split(';').collect();
                cells.swap(1, 2);
                cells.join(";")
            })
            .collect();
        let list = previewed(app, &rapporteur, "a.csv", &csv(HEAD, &rows)).await;
        assert_eq!(states(app, &list).await, "new 120");
        let page = rapporteur.get(&list).await;
        assert!(page.text().contains("ابتداء من السطر 62 تبادل العمودان 2 و3"), "{page}");
    })
    .await;
}

/// What somebody says of a column is known for the next list.
#[tokio::test(flavor = "multi_thread")]
async fn columns_are_learned() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let file = |rows: std::ops::Range<usize>| {
            let rows = rows.map(|n| format!("{};جيد", person(n)));
            csv(&format!("{HEAD};خانة أخرى"), &rows.collect::<Vec<_>>())
        };
        let list = sent(app, &rapporteur, "a.csv", &file(0..10)).await;
        let other = "<select id=\"column-7\" name=\"column-7\">";
        let chosen = |page: &crate::testing::Answer| {
            let select =
                page.body.split(other).nth(1).and_then(|s| s.split("</select>").next()).unwrap_or_default();
            let before =
                select.split("\" selected").next().filter(|s| s.len() < select.len()).unwrap_or_default();
            before.rsplit('"').next().unwrap_or_default().to_owned()
        };
        let page = rapporteur.get(&format!("{list}/columns")).await;
        assert_eq!(chosen(&page), "", "{page}");
        mapped(app, &rapporteur, &list, &[("column-7", "tags")]).await;
        done(app, &rapporteur, &list, "entry").await;
        let tags: i64 = app
            .app
            .db
            .one(sql!((i64), "select cast(count(*) as bigint) as n from membership_label"))
            .await
            .unwrap();
        assert_eq!(tags, 10);
        let next = sent(app, &rapporteur, "b.csv", &file(20..30)).await;
        let page = rapporteur.get(&format!("{next}/columns")).await;
        assert_eq!(chosen(&page), "tags", "{page}");
        let wrong = rapporteur.post(&format!("{next}/columns"), &[("header", "1"), ("column-0", "")]).await;
        assert!(wrong.status == 422 && wrong.text().contains("لا بد من عمود فيه الأسماء"), "{wrong}");
    })
    .await;
}

/// Files that are no lists are told so in words; an empty one, and none, beside the field.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_list_is_told_so() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        for (name, bytes, why) in [
            ("a.xlsx", &b"%PDF-1.7 something"[..], "ليس"),
            ("b.csv", &b"\x00\x01\x02\x03\xff\xfe\x00\x00\x01\x02"[..], "ليس"),
        ] {
            let list = sent(app, &rapporteur, name, bytes).await;
            assert_eq!(stage(app, &list).await, Stage::Unreadable, "{name}");
            let page = rapporteur.get(&list).await;
            assert!(page.text().contains(why) || page.status == 200, "{page}");
            done(app, &rapporteur, &list, "cancellation").await;
        }
        let unit = [("unit", "03.531")];
        let empty = rapporteur.upload("/members/imports", &unit, &[("file", "a.csv", b"")]).await;
        assert!(empty.status == 422 && empty.text().contains("الملف فارغ"), "{empty}");
        let none = rapporteur.upload("/members/imports", &unit, &[]).await;
        assert!(none.status == 422 && none.text().contains("اختاروا ملف اللائحة"), "{none}");
        let elsewhere = rapporteur
            .upload("/members/imports", &[("unit", "03.561")], &[("file", "a.csv", b"x;y\n1;2\n")])
            .await;
        assert_eq!(elsewhere.status, 422, "{elsewhere}");
        drain(app).await;
    })
    .await;
}
