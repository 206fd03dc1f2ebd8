//! `amana duplicates`, run as people run it: a spreadsheet in, the pairs that may be one person out.

use amana_tables::{
    Cell,
    write::{SheetColumn, SheetForm, XlsxWriter},
};
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

/// Two of them stand twice: once in the other script, once with a slip; a father and his son have one name and one commune.
const LIST: &str = "لائحة المنخرطين;;;;\r\n\
    ر.ت;الاسم الكامل;تاريخ الازدياد;الهاتف;الجماعة\r\n\
    1;زهرة الودغيري;31/12/1980;0612345678;تاونات\r\n\
    2;السيد سعيد المرنيسي;14/03/1975;0612345679;غفساي\r\n\
    3;OUADGHIRI Zahra;31-12-1980;+212 6 12 34 56 78;تاونات\r\n\
    4;إدريس الورياغلي;1950;0612345670;تيسة\r\n\
    5;إدريس الورياغلي;02/09/1984;0661000005;تيسة\r\n\
    6;سعيد المرنيصي;14/03/1975;;غفساي\r\n";

fn amana(arguments: &[&str], file: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_amana"))
        .arg("duplicates")
        .arg(file)
        .args(arguments)
        .output()
        .expect("amana runs")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// O03: the same person is found in the other script, in the other order and with a slip; a father is not his son.
#[test]
fn pairs_are_told_by_the_rows_of_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (list, pairs) = (folder.path().join("list.csv"), folder.path().join("pairs.csv"));
    fs::write(&list, LIST).expect("written");
    let found = amana(&["--out", pairs.to_str().expect("a path"), "--lang", "en"], &list);
    let told = said(&found.stderr);
    assert!(found.status.success() && found.stdout.is_empty(), "{told}");
    let pairs = fs::read_to_string(&pairs).expect("pairs");
    let mut lines = pairs.lines();
    assert_eq!(lines.next(), Some("row_a,row_b,probability,why"));
    let rows: Vec<&str> = lines.clone().map(|l| l.splitn(3, ',').collect::<Vec<_>>()).map(|p| p[0]).collect();
    assert!(pairs.contains("\n3,5,0.") || pairs.contains("\n3,5,1."), "{pairs}");
    assert!(pairs.contains("\n4,8,"), "{pairs}");
    assert_eq!(rows.len(), 2, "a father and his son are two: {pairs}");
    assert!(pairs.contains("phone=agrees") && pairs.contains("phone=missing"), "{pairs}");
    assert!(told.contains("6 people read") && told.contains("2 pairs"), "{told}");
    assert!(told.contains("Telephone") && told.contains("Date of birth"), "{told}");

    // To a pipe, in another encoding, with a column named by hand: the same pairs.
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(LIST.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    fs::write(&list, utf16).expect("written");
    let again = amana(&["--column", "full_name=2", "--lang", "fr"], &list);
    assert_eq!(said(&again.stdout), pairs, "{}", said(&again.stderr));
}

/// A workbook is read like a text.
#[test]
fn a_workbook_gives_the_same_pairs() {
    let folder = tempfile::tempdir().expect("a folder");
    let (text, book) = (folder.path().join("list.csv"), folder.path().join("list.xlsx"));
    fs::write(&text, LIST).expect("written");
    let columns = ["ر.ت", "الاسم الكامل", "تاريخ الازدياد", "الهاتف", "الجماعة"].map(SheetColumn::new).to_vec();
    let form = SheetForm { name: "الانخراطات".into(), right_to_left: true, columns };
    let mut writer = XlsxWriter::new(form, None).expect("a workbook");
    for line in LIST.lines().skip(2) {
        writer.row(&line.split(';').map(Cell::text).collect::<Vec<_>>()).expect("a row");
    }
    writer.finish(fs::File::create(&book).expect("a file")).expect("written");
    let pairs = |file: &Path| {
        let found = amana(&[], file);
        assert!(found.status.success(), "{}", said(&found.stderr));
        said(&found.stdout)
            .lines()
            .skip(1)
            .map(|l| l.split(',').skip(2).collect::<String>())
            .collect::<Vec<_>>()
    };
    assert_eq!(pairs(&text), pairs(&book));
}

/// What is no list is refused with what to do, in the language asked for.
#[test]
fn what_is_no_list_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("list.xlsx");
    for (bytes, lang, words) in [
        (&b""[..], "ar", "الملف فارغ"),
        (b"%PDF-1.7 ...", "fr", "Ce n'est pas un tableau"),
        (b"\x89PNG\r\n\x1a\n....", "en", "This is not a table"),
        ("a;b\r\n1;2\r\n".as_bytes(), "en", "No column was recognised as that of the names"),
    ] {
        fs::write(&file, bytes).expect("written");
        let found = amana(&["--lang", lang], &file);
        let told = said(&found.stderr);
        assert!(!found.status.success() && told.contains(words), "{told}");
    }
    fs::write(&file, LIST).expect("written");
    for (arguments, words) in [
        (["--column", "phone=GSM"], "No column has the heading or the number “GSM”"),
        (["--column", "shoe=2"], "A column cannot hold “shoe”"),
        (["--sheet", "2027"], "The file has no sheet of this name"),
    ] {
        let found = amana(&[arguments[0], arguments[1], "--lang", "en"], &file);
        assert!(!found.status.success() && said(&found.stderr).contains(words), "{}", said(&found.stderr));
    }
    let gone = amana(&["--lang", "en"], &folder.path().join("none.csv"));
    assert!(said(&gone.stderr).contains("could not be read"), "{}", said(&gone.stderr));
}
