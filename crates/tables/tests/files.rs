//! Lists in every kind of file, each built here.

#![expect(clippy::unwrap_used, reason = "a test stops at what it cannot read")]

use std::io::{Cursor, Write};

use amana_tables::write::{CsvForm, CsvWriter, SheetColumn, SheetForm, XlsxWriter};
use amana_tables::{Book, Cell, FileKind, Limits, OtherKind, Row, SheetError, TextEncoding, Unreadable};
use zip::write::{SimpleFileOptions, ZipWriter};

fn open(bytes: Vec<u8>) -> Result<Book<Cursor<Vec<u8>>>, Unreadable> {
    Book::open(Cursor::new(bytes), &Limits::default())
}

fn rows(bytes: Vec<u8>) -> Result<Vec<Row>, Unreadable> {
    open(bytes)?.rows(0)?.collect()
}

fn row(number: u64, cells: &[&str]) -> Row {
    Row { number, cells: cells.iter().map(|c| Cell::from(*c)).collect() }
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with one sheet of this XML, these words kept apart, and styles 0 (number), 1 (14, a day), 2 (own, a day).
fn workbook(sheet: &str, words: &str) -> Vec<u8> {
    workbook_of(&[("القائمة", "visible", sheet)], words, "0")
}

fn workbook_of(sheets: &[(&str, &str, &str)], words: &str, from_1904: &str) -> Vec<u8> {
    let mut listed = String::new();
    let mut relations = String::from(
        "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"x/styles\" Target=\"styles.xml\"/>",
    );
    let mut parts = Vec::new();
    for (n, (name, state, xml)) in sheets.iter().enumerate() {
        listed += &format!("<sheet name=\"{name}\" sheetId=\"{n}\" state=\"{state}\" r:id=\"r{n}\"/>");
        relations +=
            &format!("<Relationship Id=\"r{n}\" Type=\"x/worksheet\" Target=\"worksheets/s{n}.xml\"/>");
        parts.push((format!("xl/worksheets/s{n}.xml"), format!("<worksheet xmlns=\"m\">{xml}</worksheet>")));
    }
    parts.extend([
        ("_rels/.rels".to_owned(), "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".to_owned()),
        ("xl/workbook.xml".to_owned(), format!("<workbook xmlns:r=\"r\"><workbookPr date1904=\"{from_1904}\"/><sheets>{listed}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{relations}</Relationships>")),
        ("xl/sharedStrings.xml".to_owned(), format!("<sst uniqueCount=\"999999999999999\">{words}</sst>")),
        ("xl/styles.xml".to_owned(), "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\/mm\\/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>".to_owned()),
    ]);
    packed(&parts.iter().map(|(n, c)| (n.as_str(), c.as_str())).collect::<Vec<_>>())
}

const OPENDOCUMENT: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:calcext=\"c\"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[("mimetype", OPENDOCUMENT), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", &content)])
}

const LIST: &str =
    "الاسم;الجماعة;الهاتف\r\nيوسف الدكالي;فاس;0600000001\r\nخديجة بنعمر;القنيطرة;0600000002\r\n";

fn list() -> Vec<Row> {
    vec![
        row(1, &["الاسم", "الجماعة", "الهاتف"]),
        row(2, &["يوسف الدكالي", "فاس", "0600000001"]),
        row(3, &["خديجة بنعمر", "القنيطرة", "0600000002"]),
    ]
}

/// Bad input: any encoding and any separator.
#[test]
fn encodings_and_separators() {
    let utf16 = |f: fn(u16) -> [u8; 2], t: &str| t.encode_utf16().flat_map(f).collect::<Vec<u8>>();
    for separator in [";", ",", "\t", "|"] {
        let text = LIST.replace(';', separator);
        for (bytes, encoding) in [
            (text.clone().into_bytes(), TextEncoding::Utf8),
            (format!("\u{feff}{text}").into_bytes(), TextEncoding::Utf8),
            (utf16(u16::to_le_bytes, &format!("\u{feff}{text}")), TextEncoding::Utf16Le),
            (utf16(u16::to_be_bytes, &format!("\u{feff}{text}")), TextEncoding::Utf16Be),
            (utf16(u16::to_le_bytes, &text), TextEncoding::Utf16Le),
            (encoding_rs::WINDOWS_1256.encode(&text).0.into_owned(), TextEncoding::Windows1256),
            (encoding_rs::ISO_8859_6.encode(&text).0.into_owned(), TextEncoding::Iso88596),
        ] {
            let mut book = open(bytes).unwrap();
            let form = book.text_form().unwrap();
            assert_eq!((form.encoding, form.separator), (encoding, Some(separator.as_bytes()[0])));
            assert_eq!(book.kind(), FileKind::Text);
            assert_eq!(
                book.rows(0).unwrap().collect::<Result<Vec<_>, _>>().unwrap(),
                list(),
                "{encoding:?} {separator}"
            );
        }
    }
    let french = "Prénom;Nom\nÉlodie;Bénabbès\nRachid;Aït Ali\n";
    let bytes = encoding_rs::WINDOWS_1252.encode(french).0.into_owned();
    assert_eq!(rows(bytes).unwrap()[1], row(2, &["Élodie", "Bénabbès"]));
}

/// Empty lines are passed over, and the numbers stay those that a spreadsheet shows.
#[test]
fn numbers_of_rows() {
    let got = rows(b"sep=;\na;b\n\n;;\n\"c\nc\";d\n\ne;f".to_vec()).unwrap();
    assert_eq!(got, [row(2, &["a", "b"]), row(5, &["c\nc", "d"]), row(7, &["e", "f"])]);
}

/// A text in which bytes are damaged is read, and says so.
#[test]
fn damaged_bytes_are_told() {
    let mut bytes = LIST.repeat(20).into_bytes();
    bytes[300] = 0xff;
    let mut book = open(bytes).unwrap();
    let mut rows = book.rows(0).unwrap();
    assert_eq!(rows.by_ref().map(Result::unwrap).count(), 60);
    assert!(rows.is_damaged());
    assert_eq!(rows.bytes_read(), Some(LIST.len() as u64 * 20));
}

/// Values of every kind; formulas give what they gave last.
#[test]
fn cells_of_a_workbook() {
    let words = "<si><t>الاسم</t></si><si><r><t>a</t></r><r><t xml:space=\"preserve\"> &amp; b</t></r><rPh><t>no</t></rPh></si>";
    let sheet = "<dimension ref=\"A1:B2\"/><sheetData>\
        <row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"D3\" t=\"s\"><v>1</v></c></row>\
        <row r=\"5\"><c r=\"A5\"><v>12.5</v></c><c r=\"B5\" s=\"1\"><v>29586</v></c><c r=\"C5\" s=\"2\"><v>29586.5</v></c><c r=\"D5\" t=\"b\"><v>1</v></c>\
        <c r=\"E5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"F5\" t=\"e\"><v>#SPILL!</v></c><c r=\"G5\" t=\"str\"><f>A1&amp;B1</f><v>x&lt;y</v></c>\
        <c r=\"H5\" t=\"inlineStr\"><is><t>inline</t></is></c><c r=\"I5\" t=\"d\"><v>1980-12-31T00:00:00</v></c><c r=\"J5\" s=\"1\"/><c r=\"XFD5\" s=\"2\"/></row>\
        <row><c><v>1</v></c><c><v>2</v></c></row><row r=\"9\" ht=\"4\"/></sheetData>";
    let got = rows(workbook(sheet, words)).unwrap();
    assert_eq!(got[0], row(3, &["", "الاسم", "", "a & b"]));
    let day = jiff::civil::date(1980, 12, 31);
    assert_eq!(
        got[1].cells,
        [
            Cell::Number(12.5),
            Cell::Date(day),
            Cell::DateTime(day.at(12, 0, 0, 0)),
            Cell::Bool(true),
            Cell::Error(SheetError::Division),
            Cell::Error(SheetError::Other),
            Cell::from("x<y"),
            Cell::from("inline"),
            Cell::Date(day),
        ]
    );
    assert_eq!(got[2], Row { number: 6, cells: vec![Cell::Number(1.0), Cell::Number(2.0)] });
    assert_eq!(got.len(), 3);
    let old = workbook_of(&[("a", "visible", sheet)], words, "1");
    assert_eq!(rows(old).unwrap()[1].cell(1), &Cell::Date(jiff::civil::date(1985, 1, 1)));
}

/// Bad input: merged cells.
#[test]
fn merged_cells() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>فاس</v></c><c r=\"B1\"><v>1</v></c></row>\
        <row r=\"2\"><c r=\"A2\"/><c r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c></row></sheetData>\
        <mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>";
    let got = rows(workbook(sheet, "")).unwrap();
    let firsts: Vec<_> = got.iter().map(|r| r.cell(0).written().into_owned()).collect();
    assert_eq!(firsts, ["فاس", "فاس", ""]);
    let tables = "<table:table table:name=\"a\"><table:table-row><table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"><text:p>فاس</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>\
        <table:table-row><table:covered-table-cell/><table:table-cell office:value=\"2\"/></table:table-row></table:table>";
    let got = rows(ods(tables)).unwrap();
    assert_eq!(got[1].cells, [Cell::from("فاس"), Cell::Number(2.0)]);
}

#[test]
fn sheets_are_listed_and_chosen() {
    let one = |n| format!("<sheetData><row r=\"{n}\"><c><v>{n}</v></c></row></sheetData>");
    let (a, b, c) = (one(1), one(40), one(90));
    let mut book = open(workbook_of(
        &[("a", "visible", &a), ("b &amp; c", "visible", &b), ("d", "hidden", &c)],
        "",
        "0",
    ))
    .unwrap();
    let listed: Vec<_> = book.sheets().iter().map(|s| (s.name.as_str(), s.hidden, s.rows)).collect();
    assert_eq!(listed, [("a", false, Some(1)), ("b & c", false, Some(40)), ("d", true, Some(90))]);
    assert_eq!((book.fullest_sheet(), book.sheet_named("d")), (1, Some(2)));
    assert_eq!(book.first_rows(2, 5).unwrap()[0].number, 90);
    assert_eq!(book.first_rows(1, 5).unwrap()[0].number, 40);
    assert_eq!(book.rows(3).err(), Some(Unreadable::NoSuchSheet));
}

#[test]
fn cells_of_an_opendocument_sheet() {
    let cell = |attributes: &str, inside: &str| {
        format!("<table:table-cell {attributes}>{inside}</table:table-cell>")
    };
    let tables = format!(
        "<table:table table:name=\"first\"/><table:table table:name=\"second\"><table:table-row table:number-rows-repeated=\"4\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\">{}{}{}{}{}{}</table:table-row><table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>",
        cell(
            "office:value-type=\"string\" table:number-columns-repeated=\"2\"",
            "<text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c</text:p><office:annotation><text:p>note</text:p></office:annotation>"
        ),
        cell("office:value-type=\"float\" office:value=\"12\"", "<text:p>12,00</text:p>"),
        cell("office:value-type=\"date\" office:date-value=\"1980-12-31\"", "<text:p>31/12/80</text:p>"),
        cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", ""),
        cell(
            "calcext:value-type=\"error\" office:value-type=\"string\" office:string-value=\"\"",
            "<text:p>#N/A</text:p>"
        ),
        cell("table:number-columns-repeated=\"16377\"", ""),
    );
    let mut book = open(ods(&tables)).unwrap();
    assert_eq!(book.kind(), FileKind::Ods);
    let listed: Vec<_> = book.sheets().iter().map(|s| (s.name.as_str(), s.rows)).collect();
    assert_eq!(listed, [("first", None), ("second", Some(6))]);
    let got: Vec<Row> = book.rows(1).unwrap().map(Result::unwrap).collect();
    let text = Cell::from("a  b\nc");
    let day = Cell::Date(jiff::civil::date(1980, 12, 31));
    let cells = vec![
        text.clone(),
        text,
        Cell::Number(12.0),
        day,
        Cell::Bool(true),
        Cell::Error(SheetError::NotAvailable),
    ];
    assert_eq!(got, [Row { number: 5, cells: cells.clone() }, Row { number: 6, cells }]);
    assert!(book.rows(0).unwrap().next().is_none());
}

/// Bad input: a wrong extension, a file of another kind, a half file. The bytes decide, and each refusal has its reason.
#[test]
fn what_is_no_list() {
    let other = |kind| Unreadable::Other(kind);
    let xlsx = workbook("<sheetData/>", "");
    let sealed = packed(&[
        ("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>"),
        ("content.xml", "x"),
    ]);
    let word = packed(&[
        (
            "_rels/.rels",
            "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></R>",
        ),
        ("word/document.xml", "<d/>"),
    ]);
    for (bytes, why) in [
        (Vec::new(), Unreadable::Empty),
        (b" \r\n\t".to_vec(), Unreadable::Empty),
        (b"\xef\xbb\xbf\r\n".to_vec(), Unreadable::Empty),
        (b"%PDF-1.7".to_vec(), other(OtherKind::Pdf)),
        (b"\x89PNG\r\n\x1a\n".to_vec(), other(OtherKind::Picture)),
        (b"<html><table><tr><td>1</td></tr></table>".to_vec(), other(OtherKind::Page)),
        (
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                .to_vec(),
            other(OtherKind::XmlSpreadsheet),
        ),
        (b"\x1f\x8b\x08".to_vec(), other(OtherKind::Packed)),
        (vec![0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 9], other(OtherKind::Binary)),
        (packed(&[("notes.txt", "x")]), other(OtherKind::Archive)),
        (word, other(OtherKind::Document)),
        (packed(&[("xl/workbook.bin", "x")]), other(OtherKind::BinaryWorkbook)),
        (sealed, Unreadable::Encrypted),
        (xlsx[..xlsx.len() / 2].to_vec(), Unreadable::Broken),
        (b"PK\x03\x04nothing".to_vec(), Unreadable::Broken),
        ([&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat(), Unreadable::Broken),
    ] {
        let head = bytes[..bytes.len().min(12)].to_vec();
        assert_eq!(rows(bytes).err(), Some(why.clone()), "{head:?}");
        assert!(!why.key().is_empty() && !why.to_string().is_empty());
    }
}

/// Bad input: files made to fill the memory. Each limit has its error.
#[test]
fn limits() {
    let small = Limits {
        unpacked_bytes: 1 << 20,
        held_bytes: 10_000,
        rows: 100,
        columns: 5,
        cell_bytes: 50,
        sheets: 2,
        ..Limits::default()
    };
    let read = |bytes: Vec<u8>| -> Result<Vec<Row>, Unreadable> {
        Book::open(Cursor::new(bytes), &small)?.rows(0)?.collect()
    };
    let one = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";
    let long = "x".repeat(51);
    let words: String = (0..2000).map(|n| format!("<si><t>{n}</t></si>")).collect();
    let deep = "<a>".repeat(100);
    for (bytes, why) in [
        (workbook(&format!("<sheetData>{}</sheetData>", " ".repeat(2 << 20)), ""), Unreadable::Inflated),
        (workbook(one, &words), Unreadable::Inflated),
        (workbook(&format!("{deep}{one}"), ""), Unreadable::Inflated),
        (
            workbook("<sheetData><row r=\"101\"><c><v>1</v></c></row></sheetData>", ""),
            Unreadable::TooManyRows { limit: 100 },
        ),
        (
            workbook("<sheetData><row r=\"7\"><c r=\"F7\"><v>1</v></c></row></sheetData>", ""),
            Unreadable::TooManyColumns { row: 7, limit: 5 },
        ),
        (
            workbook(
                &format!("<sheetData><row r=\"7\"><c t=\"str\"><v>{long}</v></c></row></sheetData>"),
                "",
            ),
            Unreadable::CellTooLong { row: 7 },
        ),
        (
            workbook_of(&[("a", "visible", one), ("b", "visible", one), ("c", "visible", one)], "", "0"),
            Unreadable::TooManySheets { limit: 2 },
        ),
        (format!("a\n{}\n", long.repeat(2)).into_bytes(), Unreadable::CellTooLong { row: 2 }),
        ("a;b\n".repeat(101).into_bytes(), Unreadable::TooManyRows { limit: 100 }),
        ("a;b;c;d;e;f\n".repeat(3).into_bytes(), Unreadable::TooManyColumns { row: 1, limit: 5 }),
        (
            ods(
                "<table:table><table:table-row table:number-rows-repeated=\"99999999999\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
            ),
            Unreadable::TooManyRows { limit: 100 },
        ),
        (
            ods(
                "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"99999999999\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
            ),
            Unreadable::TooManyColumns { row: 1, limit: 5 },
        ),
    ] {
        assert_eq!(read(bytes).err(), Some(why));
    }
    let tiny = Limits { file_bytes: 3, ..Limits::default() };
    assert_eq!(
        Book::open(Cursor::new(b"abcd".to_vec()), &tiny).err(),
        Some(Unreadable::TooBig { bytes: 4, limit: 3 })
    );
}

/// One tag or one comment of many megabytes is not read into memory, even where the sheet itself may be big.
#[test]
fn one_giant_tag() {
    for giant in [
        format!("<c x=\"{}\"/>", "<>".repeat(3 << 20)),
        format!("<!--{}-->", "<>".repeat(3 << 20)),
        format!("<![CDATA[{}]]>", "<>".repeat(3 << 20)),
    ] {
        let sheet = format!("<sheetData><row r=\"1\">{giant}</row></sheetData>");
        assert_eq!(rows(workbook(&sheet, "")).err(), Some(Unreadable::Inflated));
    }
    let entities = "<!DOCTYPE d [<!ENTITY a \"aaaa\">]>";
    assert_eq!(rows(workbook(&format!("{entities}<sheetData/>"), "")).err(), Some(Unreadable::Broken));
}

/// What the writers write is what the reader reads.
#[test]
fn there_and_back() {
    let day = jiff::civil::date(1980, 12, 31);
    let cells = vec![
        Cell::from("يوسف"),
        Cell::from("+212600000001"),
        Cell::from("=HYPERLINK(\"x\")"),
        Cell::from("0600000001"),
        Cell::Number(12.5),
        Cell::Date(day),
        Cell::DateTime(day.at(10, 30, 5, 0)),
        Cell::Bool(true),
        Cell::from("two\nlines \"quoted\"; and, more"),
    ];
    let form = SheetForm {
        name: "المنخرطون: 2024".into(),
        right_to_left: true,
        columns: (0..9).map(|n| SheetColumn::new(format!("c{n}"))).collect(),
    };
    let mut w = XlsxWriter::new(form, None).unwrap();
    w.row(&cells).unwrap();
    let mut bytes = Vec::new();
    let written = w.finish(&mut bytes).unwrap();
    assert_eq!((written.rows, written.sheets, written.cut), (1, 1, 0));
    let mut book = open(bytes).unwrap();
    assert_eq!(book.sheets()[0].name, "المنخرطون 2024");
    let got: Vec<Row> = book.rows(0).unwrap().map(Result::unwrap).collect();
    assert_eq!(got[1], Row { number: 2, cells: cells.clone() });

    let mut w = CsvWriter::new(Vec::new(), CsvForm::semicolons()).unwrap();
    w.row(&cells).unwrap();
    w.texts(["x", "y"]).unwrap();
    let bytes = w.finish().unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains("\"'+212600000001\";\"'=HYPERLINK"));
    let got = rows(bytes).unwrap();
    let texts: Vec<String> = cells.iter().map(|c| c.written().into_owned()).collect();
    assert_eq!(got[0].cells, texts.iter().map(|t| Cell::from(t.as_str())).collect::<Vec<_>>());
}

/// A list in Arabic opens from right to left, with its headings in place; and what begins like a formula is none.
#[test]
fn what_excel_is_told() {
    let columns = ["الاسم", "الهاتف"].map(SheetColumn::new).to_vec();
    let mut w = XlsxWriter::new(SheetForm { name: "أ".into(), right_to_left: true, columns }, None).unwrap();
    w.texts(["=1+1", "+212600000001"]).unwrap();
    let mut bytes = Vec::new();
    w.finish(&mut bytes).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let sheet = std::io::read_to_string(archive.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    assert!(sheet.contains("rightToLeft=\"1\""), "{sheet}");
    assert!(sheet.contains("<pane ySplit=\"1\"") && sheet.contains("state=\"frozen\""), "{sheet}");
    assert!(
        !sheet.contains("<f>") && sheet.contains("t=\"inlineStr\"") && sheet.contains("+212600000001"),
        "{sheet}"
    );
}

/// A text that Excel does not bear is cut, and it is told.
#[test]
fn a_text_that_is_too_long_for_excel() {
    let form = SheetForm { name: String::new(), right_to_left: false, columns: vec![] };
    let mut w = XlsxWriter::new(form, None).unwrap();
    w.texts(["😀".repeat(20_000)]).unwrap();
    let mut bytes = Vec::new();
    assert_eq!(w.finish(&mut bytes).unwrap().cut, 1);
    assert_eq!(rows(bytes).unwrap()[0].cell(0).written().chars().count(), 16_383);
}
