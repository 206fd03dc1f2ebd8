//! What holds for any list and for any bytes.

#![expect(clippy::unwrap_used, reason = "a test stops at what it cannot read")]

use std::io::{Cursor, Write};

use amana_tables::columns::{Field, Known, Watch, read, recognise};
use amana_tables::values::DateOrder;
use amana_tables::write::{CsvForm, CsvWriter, SheetColumn, SheetForm, XlsxWriter, bare, guarded};
use amana_tables::{Book, Cell, Limits, Row, TextEncoding, TextForm, Unreadable};
use jiff::civil::{Date, DateTime};
use proptest::prelude::*;
use zip::write::{SimpleFileOptions, ZipWriter};

fn small() -> Limits {
    Limits {
        unpacked_bytes: 8 << 20,
        held_bytes: 1 << 20,
        xls_cells: 100_000,
        rows: 10_000,
        ..Limits::default()
    }
}

/// Opens, lists, recognises and reads everything; gives back the rows before the first error.
fn everything(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    let mut book = Book::open(Cursor::new(bytes), &small())?;
    let mut out = Vec::new();
    for sheet in 0..book.sheets().len() {
        let got: Vec<Row> = book.rows(sheet)?.map_while(Result::ok).collect();
        let numbers: Vec<u64> = got.iter().map(|r| r.number).collect();
        assert!(numbers.windows(2).all(|w| w[0] < w[1]), "rows in their order");
        assert!(got.iter().all(|r| !r.is_blank()));
        let mapping = recognise(&got[..got.len().min(50)], &Known::default());
        let mut watch = Watch::new(&mapping);
        for row in &got {
            watch.observe(row);
            mapping.read(row, 2024);
        }
        out.extend(got);
    }
    Ok(out)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[\u{621}-\u{64a} a-zé]{1,20}",
        2 => "[0-9+=@\\-'\",;\\t |]{1,12}",
        1 => "\\PC{1,20}",
        1 => "[a\n\r\"';=_x0-9D]{1,16}",
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    let day = (1901i16..2100, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap());
    prop_oneof![
        2 => Just(Cell::Empty),
        6 => text().prop_map(Cell::text),
        1 => (-1e9..1e9f64).prop_map(Cell::Number),
        1 => (0u32..1_000_000_000).prop_map(|n| Cell::Number(n.into())),
        1 => any::<bool>().prop_map(Cell::Bool),
        1 => day.clone().prop_map(Cell::Date),
        1 => (day, 0i8..24, 0i8..60, 1i8..60).prop_map(|(d, h, m, s)| Cell::DateTime(DateTime::from_parts(d, jiff::civil::time(h, m, s, 0)))),
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<Cell>>> {
    proptest::collection::vec(proptest::collection::vec(cell(), 0..8), 0..12)
}

/// As they come back: without blank rows and without what is empty at the end of a row.
fn expected(table: &[Vec<Cell>], first: u64) -> Vec<Row> {
    let row = |(n, cells): (usize, &Vec<Cell>)| {
        let filled = cells.iter().rposition(|c| *c != Cell::Empty).map_or(0, |n| n + 1);
        Row { number: n as u64 + first, cells: cells[..filled].to_vec() }
    };
    table.iter().enumerate().map(row).filter(|r| !r.is_blank()).collect()
}

fn xlsx(table: &[Vec<Cell>]) -> Vec<u8> {
    let columns = (0..3).map(|n| SheetColumn::new(format!("c{n}"))).collect();
    let mut w = XlsxWriter::new(SheetForm { name: "a".into(), right_to_left: true, columns }, None).unwrap();
    table.iter().for_each(|r| w.row(r).unwrap());
    let mut bytes = Vec::new();
    w.finish(&mut bytes).unwrap();
    bytes
}

fn csv(table: &[Vec<Cell>], separator: u8) -> Vec<u8> {
    let mut w = CsvWriter::new(Vec::new(), CsvForm { separator, mark: true }).unwrap();
    table.iter().for_each(|r| w.row(r).unwrap());
    w.finish().unwrap()
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// What is written to a workbook comes back cell by cell.
    #[test]
    fn workbooks_come_back(table in table()) {
        let mut book = Book::open(Cursor::new(xlsx(&table)), &Limits::default()).unwrap();
        let got: Vec<Row> = book.rows(0).unwrap().skip(1).map(Result::unwrap).collect();
        prop_assert_eq!(got, expected(&table, 2));
    }

    /// What is written to a CSV comes back as its words, with any separator, and nothing in it is a formula.
    #[test]
    fn texts_come_back(table in table(), separator in prop_oneof![Just(b';'), Just(b','), Just(b'\t'), Just(b'|')]) {
        let bytes = csv(&table, separator);
        let form = TextForm { encoding: TextEncoding::Utf8, separator: Some(separator) };
        let words: Vec<Vec<Cell>> = table.iter().map(|r| r.iter().map(|c| Cell::text(c.written())).collect()).collect();
        let wanted = expected(&words, 1);
        if !wanted.is_empty() {
            let mut book = Book::open(Cursor::new(bytes), &Limits::default()).unwrap();
            book.set_text_form(form);
            let got: Vec<Row> = book.rows(0).unwrap().map(Result::unwrap).collect();
            prop_assert_eq!(got, wanted);
        }
    }

    #[test]
    fn guarding_is_undone(text in prop_oneof![text(), "['=+@\\-\\t0-9 ]{0,6}"]) {
        let safe = guarded(&text);
        prop_assert_eq!(bare(&safe), text.as_str());
        let plain_number = safe.strip_prefix('-').is_some_and(|n| n.is_empty() || n.starts_with(|c: char| c.is_ascii_digit()));
        prop_assert!(!safe.starts_with(['=', '+', '-', '@', '\t', '\r']) || plain_number, "{}", safe);
    }

    /// A workbook cut anywhere gives an error or fewer rows; a text never more rows than it has lines: a quote whose end
    /// was cut off is a stray one, and the lines it held are rows again.
    #[test]
    fn prefixes(table in table(), at in 0.0..1.0f64) {
        let cut = |bytes: &[u8]| bytes[..(bytes.len() as f64 * at) as usize].to_vec();
        let workbook = xlsx(&table);
        if let Ok(rows) = everything(&cut(&workbook)) {
            // Two letters of a workbook are a text of one line.
            prop_assert!(rows.len() <= everything(&workbook).unwrap_or_default().len().max(1));
        }
        let text = cut(&csv(&table, b';'));
        if let Ok(rows) = everything(&text) {
            let lines = text.iter().filter(|b| matches!(b, b'\n' | b'\r')).count() + 1;
            prop_assert!(rows.len() <= lines, "{} {}", rows.len(), lines);
        }
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = everything(&bytes);
        for head in [&b"PK\x03\x04"[..], &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], &[0xff, 0xfe], &[0xef, 0xbb, 0xbf], b"a;b\n"] {
            let _ = everything(&[head, &bytes].concat());
        }
    }

    /// A workbook in which bytes were changed.
    #[test]
    fn damaged_workbooks(table in table(), changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = xlsx(&table);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = everything(&bytes);
    }

    /// XML that nobody's program wrote, in the places where the parts are.
    #[test]
    fn made_up_parts(pieces in proptest::collection::vec(prop_oneof![
        Just("<sheetData>"), Just("</sheetData>"), Just("<row r=\"3\">"), Just("<row r=\"99999999999999999999\">"), Just("</row>"), Just("<c r=\"B2\" t=\"s\">"),
        Just("<c r=\"ZZZZZZ9\">"), Just("<c t=\"e\" s=\"7\">"), Just("</c>"), Just("<v>"), Just("</v>"), Just("1e999"), Just("-1"), Just("7"), Just("&#0;"), Just("&x;"),
        Just("<is><t>"), Just("</t></is>"), Just("<mergeCell ref=\"A1:XFD1048576\"/>"), Just("<f>"), Just("<!--"), Just("-->"), Just("<![CDATA["), Just("]]>"),
        Just("<table:table>"), Just("</table:table>"), Just("<table:table-row table:number-rows-repeated=\"18446744073709551615\">"), Just("</table:table-row>"),
        Just("<table:table-cell table:number-columns-repeated=\"18446744073709551615\">"), Just("<table:table-cell table:number-rows-spanned=\"18446744073709551615\">"), Just("</table:table-cell>"), Just("<text:p>"), Just("</text:p>"), Just("x")
    ], 0..40)) {
        let xml = format!("<w>{}</w>", pieces.concat());
        let _ = everything(&packed(&[("content.xml", xml.as_bytes())]));
        let workbook = "<workbook><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>";
        let relations = "<R><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"s.xml\"/><Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"t.xml\"/><Relationship Id=\"u\" Type=\"x/styles\" Target=\"t.xml\"/></R>";
        let _ = everything(&packed(&[
            ("xl/workbook.xml", workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
            ("xl/s.xml", xml.as_bytes()),
            ("xl/t.xml", xml.as_bytes()),
        ]));
    }

    /// No cell makes a reader panic.
    #[test]
    fn any_cell_in_any_field(cell in prop_oneof![cell(), "\\PC{0,40}".prop_map(Cell::text), any::<f64>().prop_map(Cell::Number)], year in 1900i16..2200) {
        for field in Field::ALL {
            for order in [DateOrder::Undecided, DateOrder::MonthFirst, DateOrder::Mixed] {
                let _ = read(field, &cell, order, year);
            }
        }
    }

    #[test]
    fn dates_of_all_sorts(parts in proptest::collection::vec(prop_oneof![
        "[0-9]{1,8}", Just("/".to_owned()), Just("-".to_owned()), Just(":".to_owned()), Just(" ".to_owned()), Just("كانون".to_owned()), Just("الأول".to_owned()), Just("دجنبر".to_owned()), Just("mars".to_owned()), Just("t".to_owned()), Just("فاتح".to_owned())
    ], 0..9), year in any::<i16>()) {
        let cell = Cell::text(parts.concat());
        let _ = read(Field::BirthDate, &cell, DateOrder::Undecided, year);
        let _ = read(Field::Phone, &cell, DateOrder::Undecided, year);
    }
}
