//! What columns hold, in lists as parties have them. All people are invented.

use amana_tables::columns::{
    Basis, Field, Known, Learned, Level, Mapping, Shift, Watch, recognise, recognise_below,
};
use amana_tables::values::{DateOrder, Fault, Sex, Value};
use amana_tables::{Cell, Row};

fn rows(lines: &[&str]) -> Vec<Row> {
    let row = |(n, line): (usize, &&str)| Row {
        number: n as u64 + 1,
        cells: line.split(';').map(Cell::from).collect(),
    };
    lines.iter().enumerate().map(row).filter(|r| !r.is_blank()).collect()
}

fn fields(mapping: &Mapping) -> Vec<Option<Field>> {
    mapping.columns.iter().map(|c| c.field).collect()
}

fn is_place(text: &str, level: Level) -> bool {
    match level {
        Level::Commune => ["فاس", "تمارة", "القنيطرة", "سلا", "Fès"].contains(&text),
        Level::Province => ["فاس", "القنيطرة", "سلا", "الصخيرات تمارة"].contains(&text),
        Level::Region => text == "فاس مكناس",
    }
}

const KNOWN: Known<'static> = Known { place: Some(&is_place), given_name: None, learned: None };

const ARABIC: [&str; 8] = [
    "حزب الوفاق;;;;;;",
    "لائحة المنخرطين برسم سنة 2024;;;;;;",
    "",
    "ر.ت;الاسم والنسب;النوع;تاريخ الازدياد;ر.ب.و;رقم الهاتف;الجماعة",
    "1;يوسف الدكالي;ذكر;31/12/1980;ZZ123456;0600000001;فاس",
    "2;خديجة بنعمر;أنثى;01/02/1990;ZZ123457;0600000002;القنيطرة",
    "3;عمر السلاوي;ذكر;05/06/1975;ZZ123458;0600000003;سلا",
    "4;زينب التازي;أنثى;17/08/2001;ZZ123459;0700000004;فاس",
];

const WANT: [Option<Field>; 7] = [
    Some(Field::Counter),
    Some(Field::FullName),
    Some(Field::Sex),
    Some(Field::BirthDate),
    Some(Field::Identity),
    Some(Field::Phone),
    Some(Field::Commune),
];

/// Titles stand above the headings; headings and values agree.
#[test]
fn an_arabic_list() {
    let mapping = recognise(&rows(&ARABIC), &KNOWN);
    assert_eq!(mapping.header_row, Some(4));
    assert_eq!(fields(&mapping), WANT);
    for c in &mapping.columns {
        assert!(c.confidence > 0.8, "{c:?}");
    }
    assert_eq!(mapping.columns[5].by, Basis::Both);
    assert_eq!(mapping.columns[3].dates, DateOrder::DayFirst);
}

/// No headings at all: the values tell.
#[test]
fn without_headings() {
    let mapping = recognise(&rows(&ARABIC[4..]), &KNOWN);
    assert_eq!(mapping.header_row, None);
    assert_eq!(fields(&mapping), WANT);
    assert!(mapping.columns.iter().all(|c| c.by == Basis::Values && c.confidence < 0.95));
}

/// Headings in a language that is not known: the row is still not a person.
#[test]
fn headings_that_are_not_known() {
    let mut lines = ARABIC[3..].to_vec();
    lines[0] = "foo;bar;baz;qux;quux;corge;grault";
    let mapping = recognise(&rows(&lines), &KNOWN);
    assert_eq!(mapping.header_row, Some(1));
    assert_eq!(fields(&mapping), WANT);
}

#[test]
fn a_french_list() {
    let mapping = recognise(
        &rows(&[
            "Nom;Prénom;Sexe;Né(e) le;CIN;GSM;E-mail;Commune;Préfecture/Province;Profession;Niveau d'études;N° d'adhésion;Date d'adhésion;Adresse;Émargement",
            "DOUKALI;Youssef;H;31/12/1980;ZZ123456;600000001;y@example.org;Fès;Fès;Enseignant;Licence;12345;01/05/2021;12, rue 4;",
            "BENAMAR;Khadija;F;1990;ZZ123457;06 00 00 00 02;;Fès;Fès;Avocate;Master;12346;2022;Hay Salam;",
            "SLAOUI;Omar;H;05/06/1975;ZZ123458;0600000003;o@example.org;Fès;Fès;Commerçant;Bac;12347;15/06/2022;n° 7;",
        ]),
        &KNOWN,
    );
    let want = [
        Field::FamilyNameLatin,
        Field::GivenNameLatin,
        Field::Sex,
        Field::BirthDate,
        Field::Identity,
        Field::Phone,
        Field::Email,
        Field::Commune,
        Field::Province,
        Field::Occupation,
        Field::Education,
        Field::MemberNumber,
        Field::JoinedOn,
        Field::Address,
    ];
    assert_eq!(fields(&mapping)[..14], want.map(Some));
    assert_eq!(mapping.field_of(14), None);
}

/// Both scripts side by side, and `الاسم` beside `النسب`.
#[test]
fn names_in_two_scripts() {
    let mapping = recognise(
        &rows(&[
            "الاسم;النسب;Prénom;Nom;الهاتف;الهاتف 2",
            "يوسف;الدكالي;Youssef;Doukali;0600000001;0500000001",
            "خديجة;بنعمر;Khadija;Benamar;0600000002;0500000002",
            "عمر;السلاوي;Omar;Slaoui;0600000003;",
        ]),
        &Known::default(),
    );
    let want = [
        Field::GivenName,
        Field::FamilyName,
        Field::GivenNameLatin,
        Field::FamilyNameLatin,
        Field::Phone,
        Field::Phone,
    ];
    assert_eq!(fields(&mapping), want.map(Some));
}

/// A heading that lies loses to the values; what it says remains offered.
#[test]
fn values_against_a_heading() {
    let mapping = recognise(
        &rows(&[
            "الاسم الكامل;رقم البطاقة;العنوان",
            "يوسف الدكالي;ZZ123456;0600000001",
            "خديجة بنعمر;ZZ123457;0600000002",
            "عمر السلاوي;ZZ123458;0600000003",
        ]),
        &Known::default(),
    );
    assert_eq!(fields(&mapping), [Field::FullName, Field::Identity, Field::Phone].map(Some));
    assert!(mapping.columns[1].others.iter().any(|(f, _)| *f == Field::MemberNumber));
    assert!(mapping.columns[2].others.iter().any(|(f, _)| *f == Field::Address));
}

/// A person corrects, the correction is kept, and the next list with the same headings profits.
#[test]
fn corrected_kept_and_learned() {
    let lines = rows(&["المعني بالأمر;خ1;خ2", "يوسف الدكالي;x;a", "خديجة بنعمر;y;b", "عمر السلاوي;z;c"]);
    assert_eq!(recognise(&lines, &Known::default()).header_row, None);
    let mut mapping = recognise_below(&lines, Some(1), &Known::default());
    assert_eq!(mapping.header_row, Some(1));
    mapping.set(1, Some(Field::Unit));
    mapping.set(2, Some(Field::FullName));
    mapping.set(0, Some(Field::FullName));
    assert_eq!(fields(&mapping), [Some(Field::FullName), Some(Field::Unit), None]);
    let json = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), mapping);
    let mut learned = Learned::default();
    learned.learn(&mapping);
    let json = serde_json::to_string(&learned).unwrap();
    let learned: Learned = serde_json::from_str(&json).unwrap();
    let next = rows(&["خ2;المعنيّ بالامر:;خ1", "a;عمر السلاوي;x", "b;خديجة بنعمر;y"]);
    let known = Known { learned: Some(&learned), ..Known::default() };
    let mapping = recognise(&next, &known);
    assert_eq!(mapping.columns[1].field, Some(Field::FullName));
    assert_eq!((mapping.columns[2].field, mapping.columns[2].by), (Some(Field::Unit), Basis::Learned));
    assert_eq!(mapping.columns[0].field, None);
}

#[test]
fn rows_are_read() {
    let list = rows(&ARABIC);
    let mapping = recognise(&list, &KNOWN);
    let entries: Vec<&Row> = list.iter().filter(|r| mapping.is_entry(r)).collect();
    assert_eq!(entries.len(), 4);
    let again = Row { number: 90, ..list[2].clone() };
    assert!(!mapping.is_entry(&again), "headings said again are no person");
    let got = mapping.read(entries[1], 2024);
    assert_eq!(got.len(), 7);
    assert_eq!(got[2].value, Ok(Value::Sex(Sex::Female)));
    let Ok(Value::Date(born)) = &got[3].value else { panic!("{got:?}") };
    assert_eq!((born.when.to_string().as_str(), born.assumed), ("1990-02-01", false));
    let mut broken = entries[0].clone();
    broken.cells[5] = Cell::from("060000");
    broken.cells[4] = Cell::from("-");
    let got = mapping.read(&broken, 2024);
    assert_eq!(got.len(), 6);
    assert_eq!(got[4].value, Err(Fault::PhoneTooShort { figures: 6 }));
}

fn list_of(count: u64, line: impl Fn(u64) -> [String; 4]) -> Vec<Row> {
    (1..=count)
        .map(|n| Row { number: n, cells: line(n).iter().map(|c| Cell::from(c.as_str())).collect() })
        .collect()
}

fn shifts(rows: &[Row]) -> Vec<Shift> {
    let mapping = recognise(&rows[..40], &Known::default());
    let mut watch = Watch::new(&mapping);
    rows.iter().filter(|r| mapping.is_entry(r)).filter_map(|r| watch.observe(r)).collect()
}

fn person(n: u64) -> [String; 4] {
    let names = ["يوسف الدكالي", "خديجة بنعمر", "عمر السلاوي"];
    [
        names[n as usize % 3].to_owned(),
        format!("06{n:08}"),
        format!("ZZ{:06}", 100_000 + n),
        format!("{:02}/{:02}/1980", n % 28 + 1, n % 12 + 1),
    ]
}

/// Bad input: a column swapped halfway, and back.
#[test]
fn a_column_swapped_halfway() {
    let swapped = |from: u64, to: u64| {
        list_of(200, |n| {
            let mut p = person(n);
            if (from..to).contains(&n) {
                p.swap(1, 2);
            }
            p
        })
    };
    assert_eq!(shifts(&swapped(101, 500)), [Shift::Exchanged { from_row: 101, columns: (1, 2) }]);
    let there_and_back = [
        Shift::Exchanged { from_row: 101, columns: (1, 2) },
        Shift::Exchanged { from_row: 151, columns: (1, 2) },
    ];
    assert_eq!(shifts(&swapped(101, 151)), there_and_back);
    assert_eq!(shifts(&swapped(500, 500)), []);
    // Three rows are a slip of somebody's hand; each is refused by itself.
    assert_eq!(shifts(&swapped(101, 104)), []);
}

/// A block pasted one column further.
#[test]
fn a_block_moved() {
    let rows = list_of(200, |n| {
        let mut p = person(n);
        if n > 120 {
            p.rotate_right(1);
        }
        p
    });
    let got = shifts(&rows);
    assert!(!got.is_empty() && got.iter().all(|s| s.from_row() == 121), "{got:?}");
    assert!(got.contains(&Shift::Moved { from_row: 121, column: 2, holds: 1 }), "{got:?}");
}

/// Numbers of lines that reach those of years are still numbers.
#[test]
fn lines_1900_to_2100_are_no_years() {
    let rows = list_of(2300, |n| {
        [
            n.to_string(),
            format!("{:02}/{:02}/1980", n % 28 + 1, n % 12 + 1),
            format!("06{n:08}"),
            person(n)[0].clone(),
        ]
    });
    assert_eq!(shifts(&rows), []);
    let later = recognise(&rows[1900..2000], &Known::default());
    assert_eq!(fields(&later)[..3], [Field::Counter, Field::BirthDate, Field::Phone].map(Some));
}

/// A list with a third of its cells broken or missing raises no alarm.
#[test]
fn noise_is_no_shift() {
    let rows = list_of(600, |n| {
        let mut p = person(n);
        match n % 10 {
            1 => p[1] = String::new(),
            4 => p[1] = "?".to_owned(),
            5 => p[2] = "123".to_owned(),
            7 => p[3] = "1980".to_owned(),
            8 => p.swap(1, 2),
            _ => {}
        }
        p
    });
    assert_eq!(shifts(&rows), []);
}
