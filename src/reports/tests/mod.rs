//! Reports through the door, on both engines: the same figures as the pages of the structure, on the screen, on paper, in the workbook.

mod records;

use crate::{
    access::Position,
    members::tests::entered,
    testing::{Answer, TestApp},
};
use amana_base::Day;
use amana_sql::sql;
use amana_tables::{Book, Cell, Limits, Row};

const PROVINCE: &str = "03.531";
const COMMUNE: &str = "03.531.01.05";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// The sheets of a workbook: each its name and its rows.
fn sheets(answer: &Answer) -> Vec<(String, Vec<Row>)> {
    let mut book =
        Book::open(std::io::Cursor::new(answer.bytes.clone()), &Limits::default()).expect("a workbook");
    let names: Vec<String> = book.sheets().iter().map(|sheet| sheet.name.clone()).collect();
    let rows = |n: usize, book: &mut Book<_>| {
        book.rows(n).expect("a sheet").map(|row| row.expect("a row")).collect()
    };
    names.into_iter().enumerate().map(|(n, name)| (name, rows(n, &mut book))).collect()
}

/// The row that begins so, in any sheet.
fn row(sheets: &[(String, Vec<Row>)], first: &str) -> Row {
    let mut rows = sheets.iter().flat_map(|(_, rows)| rows);
    rows.find(|row| row.cell(0).written() == first).unwrap_or_else(|| panic!("no row {first}")).clone()
}

/// A02, B14, F06, N01, N08, N10: the report of a province says what the pages of the structure say, on the screen, on paper and in the
/// workbook; compared with the period before; a neighbour's is out of reach; each that is taken is a line of the journal.
#[tokio::test(flavor = "multi_thread")]
async fn a_report_says_what_the_pages_say() {
    TestApp::each(async |app| {
        let head = app.held(Position::Head, COMMUNE, day("2025-06-01"), None).await;
        head.expect("the statute has a local head");
        app.held(Position::Head, "03.531.01.01", day("2020-01-01"), Some(day("2024-01-01"))).await;
        let province = app.secretary_of(PROVINCE).await;
        let body = app.body("provincial_secretariat", PROVINCE).await;
        app.meeting_held(body, PROVINCE, day("2026-02-10")).await;
        app.meeting_held(body, PROVINCE, day("2026-03-10")).await;

        let page = province.get("/structure").await;
        assert!(page.body.contains("/reports?unit=03.531"), "a link leads there: {page}");
        assert!(page.text().contains("1 من 49"), "{page}");
        let page = province.get("/reports?ready=this-year").await;
        for words in [
            "تقرير الحالة: تاونات",
            "الفترة من 1 يناير 2026",
            "1 من 49 جماعة مهيكلة",
            "انعقد اجتماعان خلال الفترة؛ في الفترة السابقة: 0.",
            "الجماعات المهيكلة",
            "شاغرة منذ 1 يناير 2024",
            "مارس 2026",
            "لا برنامج يهم هذا التراب",
            "التعريفات والسند",
            "و36 سطرا آخر",
        ] {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        assert_eq!(page.body.matches("class=\"tile ").count(), 49, "{page}");
        // The list behind the figure says the same number.
        let list = province.get("/structure/vacant?state=counted").await;
        assert!(list.text().contains("48 سطرا"), "{list}");

        let pdf = province.get("/reports.pdf?ready=this-year").await;
        for words in ["تقرير الحالة", "المحتويات", "1 من 49 جماعة مهيكلة", "و8 أسطر أخرى", "الاجتماعات والمقررات"]
        {
            assert!(pdf.prints(words), "{words}: {}", pdf.printed());
        }
        let french = province.get("/reports.pdf?ready=this-year&lang=fr").await;
        for words in ["Sommaire", "1 communes structurées sur 49", "Définitions et sources"] {
            assert!(french.prints(words), "{words}: {}", french.printed());
        }

        let book = sheets(&province.get("/reports.xlsx?ready=this-year").await);
        let names: Vec<&str> = book.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.contains(&"2. الهيكلة") && names.contains(&"3. الاجتماعات والمقررات"), "{names:?}");
        let structured = row(&book, "الجماعات المهيكلة");
        let number = |n| Cell::Number(n);
        assert_eq!((structured.cell(6), structured.cell(7)), (&number(1.0), &number(49.0)), "{structured:?}");
        let held = row(&book, "الاجتماعات المنعقدة");
        assert!(held.cells.contains(&number(2.0)), "{held:?}");
        let from = row(&book, "من");
        assert_eq!(from.cell(1), &Cell::day("2026-01-01"));
        let (_, structure) = &book[2];
        let waiting = structure.iter().filter(|row| row.cell(1).written().starts_with("شاغرة منذ")).count();
        let never = structure.iter().filter(|row| row.cell(1).written().starts_with("لم تسجل")).count();
        assert_eq!((waiting, never), (1, 47), "every commune without a body, the whole list");
        assert!(structure.iter().any(|row| row.cell(2) == &Cell::day("2024-01-01")), "since when, as a day");

        let neighbour = app.secretary_of("03.561").await;
        for path in ["/reports", "/reports.pdf", "/reports.xlsx"] {
            assert_eq!(neighbour.get(&format!("{path}?unit={PROVINCE}")).await.status, 404, "{path}");
        }
        let reader = app.reader_of(PROVINCE).await;
        assert_eq!(reader.get("/reports").await.status, 200);
        let taken = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'export_list' and subject_kind = 'territory_report'");
        assert_eq!(app.app.db.one(taken).await.expect("a count"), 3);
    })
    .await;
}

/// N10: a period that is none is told beside its field; a period of which nothing is recorded is not shown as empty; a unit that is
/// none is not found. Nothing of that is taken away as a file.
#[tokio::test(flavor = "multi_thread")]
async fn a_period_that_is_none_is_told() {
    TestApp::each(async |app| {
        let province = app.secretary_of(PROVINCE).await;
        app.held(Position::Head, COMMUNE, day("2018-01-01"), None).await.expect("a head");
        for (asked, words) in [
            ("from=2026-03-01&to=2026-02-01", "تنتهي الفترة قبل أن تبدأ"),
            ("to=2999-01-01", "آخر يوم لم يأت بعد"),
            ("from=31-12-2019", "لا يوم بهذا الاسم"),
            ("from=0001-01-01", "أطول من قرن"),
            ("from=2010-01-01&to=2011-01-01", "لا شيء مسجل قبل 1 يناير 2018"),
            ("from=2018-01-01&to=2018-03-01", "لا مقارنة بفترة سابقة: يبدأ السجل في 1 يناير 2018"),
            ("to=2019-06-30", "الفترة من 1 يوليوز 2018 إلى 30 يونيو 2019"),
        ] {
            let page = province.get(&format!("/reports?{asked}")).await;
            assert!(page.status == 200 && page.text().contains(words), "{asked}, {words}: {page}");
        }
        let file = province.get("/reports.pdf?from=2026-03-01&to=2026-02-01").await;
        assert_eq!(
            (file.status, file.location.as_deref()),
            (303, Some("/reports?from=2026-03-01&to=2026-02-01"))
        );
        assert_eq!(province.get("/reports.xlsx?to=2010-01-01").await.status, 303);
        assert_eq!(province.get("/reports?unit=99.999").await.status, 404);
    })
    .await;
}

/// A09: the country and a region are drawn on paper; what somebody named a body cannot change the document, the page or the workbook.
#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_name_is_only_a_name() {
    const NAME: &str = "\"/><script>x</script> #import \"y\": *; =1+1 \\u{202E} $\\sum$";
    TestApp::each(async |app| {
        app.held(Position::Head, "03", day("2018-01-01"), None).await.expect("a head");
        app.write(sql!("update body set name_ar = {NAME}, name_fr = {NAME}")).await;
        let over = day("2024-01-01");
        app.write(sql!("update mandate set term_ends_on = {over}")).await;
        app.write(sql!("update unit set name_ar = {NAME} where code = '03.531'")).await;
        let nation = app.secretary_of("MA").await;
        let page = nation.get("/reports").await;
        assert!(page.status == 200 && !page.body.contains("<script>x"), "{page}");
        assert!(
            page.body.contains("<path class=\"none\"") || page.body.contains("<path class=\"c0\""),
            "{page}"
        );
        for path in
            ["/reports.pdf", "/reports.pdf?unit=03", "/reports.pdf?unit=03.531", "/reports.pdf?lang=en"]
        {
            let pdf = nation.get(path).await;
            assert!(pdf.prints("script") && pdf.prints("import"), "{path}: {}", pdf.printed());
        }
        let book = sheets(&nation.get("/reports.xlsx").await);
        let named = book.iter().flat_map(|(_, rows)| rows).any(|row| row.cell(0).written().contains("=1+1"));
        assert!(named, "a text, as it was written");
    })
    .await;
}

/// D01, 09-08 art. 7: what is late is listed with who answers for it, and whoever is named in a file is noted with the act. G07: the
/// members are told to those who read the register, and few of them to nobody.
#[tokio::test(flavor = "multi_thread")]
async fn owners_are_named_and_noted_and_few_are_not_told() {
    TestApp::each(async |app| {
        let province = app.rapporteur_of(PROVINCE).await;
        let head = app.held(Position::Head, PROVINCE, day("2020-01-01"), None).await.expect("a head");
        let person = head.officer(app).await.and_then(|o| o.person).expect("a person");
        let unit = app.unit(PROVINCE).await;
        let body = sql!((i64), "select body_id from mandate where person_id = {person} limit 1");
        let body = app.app.db.one(body).await.expect("a body");
        let (id, due) = (app.id::<()>(), day("2026-03-01"));
        app.write(sql!(
            "insert into action_item (id, body_id, person_id, text, due_on, region_id, province_id, commune_id, made_by)
             values ({id}, {body}, {person}, 'فتح المقر الإقليمي', {due}, {unit.region_id}, {unit.province_id}, 0, 0)"
        ))
        .await;
        for name in ["رحمة السلاوي", "رشيدة الوزاني"] {
            entered(&province, name, COMMUNE, &[]).await;
        }
        let page = province.get("/reports").await;
        for words in ["فتح المقر الإقليمي", "ما فات أجله ومن المكلف به", "مهمة واحدة فات أجلها", "أقل من 5"] {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        assert!(page.body.contains(&format!("/people/{person}")), "its owner: {page}");
        let pdf = province.get("/reports.pdf").await;
        assert!(pdf.prints("فتح المقر الإقليمي") && pdf.prints("بحسب الفئة"), "{}", pdf.printed());
        let noted = sql!((i64), "select cast(count(*) as bigint) as n from export_person where person_id = {person}");
        assert_eq!(app.app.db.one(noted).await.expect("a count"), 1);
        // Who does not read the register is told nothing of members.
        let reader = app.reader_of(PROVINCE).await;
        let page = reader.get("/reports").await;
        assert!(!page.text().contains("بحسب الفئة") && page.text().contains("صلاحيتك لا تشمل"), "{page}");
    })
    .await;
}
