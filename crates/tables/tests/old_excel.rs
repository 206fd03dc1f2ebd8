//! Workbooks of Excel before 2007, built byte by byte.

use std::io::Cursor;

use amana_tables::{Book, Cell, FileKind, Limits, Row, SheetError, Unreadable};

fn record(out: &mut Vec<u8>, kind: u16, data: &[u8]) {
    out.extend(kind.to_le_bytes());
    out.extend((data.len() as u16).to_le_bytes());
    out.extend(data);
}

/// Two bytes for each number.
fn words(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The records of a sheet.
struct Sheet(Vec<u8>);

impl Sheet {
    fn cell(mut self, kind: u16, row: u16, column: u16, style: u16, rest: &[u8]) -> Sheet {
        record(&mut self.0, kind, &[words(&[row, column, style]), rest.to_vec()].concat());
        self
    }

    fn number(self, row: u16, column: u16, style: u16, n: f64) -> Sheet {
        self.cell(0x0203, row, column, style, &n.to_le_bytes())
    }

    fn word(self, row: u16, column: u16, n: u32) -> Sheet {
        self.cell(0x00fd, row, column, 0, &n.to_le_bytes())
    }
}

/// A workbook of one sheet, its words kept apart, with style 0 for numbers and 1 for days.
fn stream(sheets: &[Sheet], strings: &[&str], sealed: bool) -> Vec<u8> {
    let begin = |kind| words(&[0x0600, kind, 0, 1997, 0, 0, 0, 0]);
    let mut head = Vec::new();
    record(&mut head, 0x0809, &begin(5));
    if sealed {
        record(&mut head, 0x002f, &words(&[1, 1, 1]));
    }
    record(&mut head, 0x0042, &words(&[1200]));
    for format in [0u16, 14] {
        record(&mut head, 0x00e0, &words(&[0, format, 0, 0, 0, 0, 0, 0, 0, 0]));
    }
    let mut sst = [(strings.len() as u32).to_le_bytes(), (strings.len() as u32).to_le_bytes()].concat();
    for s in strings {
        sst.extend(words(&[s.encode_utf16().count() as u16]));
        sst.push(1);
        sst.extend(wide(s));
    }
    let mut tail = Vec::new();
    record(&mut tail, 0x00fc, &sst);
    record(&mut tail, 0x000a, &[]);
    let names: Vec<Vec<u8>> = (0..sheets.len()).map(|n| wide(&format!("س{n}"))).collect();
    let listed: usize = names.iter().map(|n| 4 + 8 + n.len()).sum();
    let mut at = head.len() + listed + tail.len();
    let mut bodies = Vec::new();
    for (sheet, name) in sheets.iter().zip(&names) {
        let place = [&(at as u32).to_le_bytes()[..], &[0, 0, (name.len() / 2) as u8, 1], name].concat();
        record(&mut head, 0x0085, &place);
        let mut body = Vec::new();
        record(&mut body, 0x0809, &begin(0x10));
        body.extend(&sheet.0);
        record(&mut body, 0x000a, &[]);
        at += body.len();
        bodies.extend(body);
    }
    [head, tail, bodies].concat()
}

/// The container around one stream: table, directory, then the stream.
fn container(name: &str, mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = stream.len() / 512;
    let mut out = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    out.resize(24, 0);
    out.extend(words(&[0x3e, 3, 0xfffe, 9, 6, 0, 0, 0]));
    let end = 0xffff_fffeu32;
    let tables = (sectors + 2).div_ceil(127);
    for n in [0, tables as u32, tables as u32, 0, 4096, end, 0, end, 0] {
        out.extend(n.to_le_bytes());
    }
    for n in 0..109 {
        out.extend((if n < tables { n as u32 } else { u32::MAX }).to_le_bytes());
    }
    let mut table = vec![0xffff_fffd_u32; tables];
    table.push(end);
    table.extend((0..sectors).map(|n| if n + 1 == sectors { end } else { (tables + 2 + n) as u32 }));
    table.resize(tables * 128, u32::MAX);
    out.extend(table.iter().flat_map(|n| n.to_le_bytes()));
    let entry = |name: &str, kind: u8, child: u32, start: u32, size: u32| {
        let mut e = wide(name);
        let length = e.len() as u16 + 2;
        e.resize(64, 0);
        e.extend(length.to_le_bytes());
        e.extend([kind, 1]);
        e.extend([u32::MAX, u32::MAX, child].iter().flat_map(|n| n.to_le_bytes()));
        e.resize(116, 0);
        e.extend(start.to_le_bytes());
        e.extend(size.to_le_bytes());
        e.resize(128, 0);
        e
    };
    out.extend(entry("Root Entry", 5, 1, end, 0));
    out.extend(entry(name, 2, u32::MAX, tables as u32 + 1, stream.len() as u32));
    out.extend(vec![0; 256]);
    out.extend(stream);
    out
}

fn open(bytes: Vec<u8>, limits: &Limits) -> Result<Book<Cursor<Vec<u8>>>, Unreadable> {
    Book::open(Cursor::new(bytes), limits)
}

fn list() -> Sheet {
    let mut sheet = Sheet(Vec::new())
        .word(2, 1, 0)
        .word(2, 2, 1)
        .word(3, 1, 2)
        .number(3, 2, 0, 600_000_001.0)
        .number(3, 3, 1, 29_586.0)
        .cell(0x0205, 3, 4, 0, &[1, 0])
        .cell(0x0205, 3, 5, 0, &[0x2a, 1])
        .number(4, 2, 0, 2.5);
    record(&mut sheet.0, 0x00e5, &words(&[1, 3, 4, 1, 1]));
    sheet
}

#[test]
fn cells_days_errors_and_merged_areas() {
    let bytes = container("Workbook", stream(&[list()], &["الاسم", "الهاتف", "يوسف الدكالي"], false));
    let mut book = open(bytes, &Limits::default()).unwrap();
    assert_eq!(
        (book.kind(), book.sheets()[0].name.as_str(), book.sheets()[0].rows),
        (FileKind::Xls, "س0", Some(5))
    );
    let got: Vec<Row> = book.rows(0).unwrap().map(Result::unwrap).collect();
    assert_eq!(got[0], Row { number: 3, cells: vec![Cell::Empty, Cell::from("الاسم"), Cell::from("الهاتف")] });
    let day = jiff::civil::date(1980, 12, 31);
    let name = Cell::from("يوسف الدكالي");
    assert_eq!(
        got[1].cells,
        [
            Cell::Empty,
            name.clone(),
            Cell::Number(600_000_001.0),
            Cell::Date(day),
            Cell::Bool(true),
            Cell::Error(SheetError::NotAvailable)
        ]
    );
    assert_eq!(got[2].cells, [Cell::Empty, name, Cell::Number(2.5)]);
}

#[test]
fn under_a_password() {
    let bytes = container("Workbook", stream(&[list()], &["a", "b", "c"], true));
    assert_eq!(open(bytes, &Limits::default()).err(), Some(Unreadable::Encrypted));
    // What Excel since 2007 makes of a workbook under a password.
    let bytes = container("EncryptedPackage", vec![7; 5000]);
    assert_eq!(open(bytes, &Limits::default()).err(), Some(Unreadable::Encrypted));
}

/// Two cells in opposite corners, in each of many sheets, ask for gigabytes.
#[test]
fn corners_of_many_sheets() {
    let sheet = || Sheet(Vec::new()).number(0, 0, 0, 1.0).number(65_535, 255, 0, 1.0);
    let bytes = container("Workbook", stream(&[sheet(), sheet(), sheet()], &[], false));
    assert!(bytes.len() < 10_000);
    assert_eq!(open(bytes, &Limits::default()).err(), Some(Unreadable::Inflated));
}

/// A sheet that claims to be big, as one does whose empty cells were coloured, is as big as what stands in it.
#[test]
fn a_claim_of_four_billion_rows() {
    let mut sheet = list();
    let claim = [0u32.to_le_bytes(), u32::MAX.to_le_bytes(), 0x00ff_0000_u32.to_le_bytes()].concat();
    record(&mut sheet.0, 0x0200, &[claim, vec![0, 0]].concat());
    let bytes = container("Workbook", stream(&[sheet], &["a", "b", "c"], false));
    assert_eq!(open(bytes, &Limits::default()).unwrap().rows(0).unwrap().count(), 3);
}

/// A container whose tables lead in circles.
#[test]
fn circles() {
    let mut bytes = container("Workbook", stream(&[list()], &["a", "b", "c"], false));
    for n in (512..1024).step_by(4) {
        bytes[n..n + 4].copy_from_slice(&2u32.to_le_bytes());
    }
    assert!(open(bytes, &Limits::default()).is_err());
}

/// A half file, and one damaged anywhere, is refused or gives rows.
#[test]
fn cut_and_damaged_anywhere() {
    let whole = container("Workbook", stream(&[list()], &["الاسم", "الهاتف", "يوسف الدكالي"], false));
    let small = Limits { xls_cells: 100_000, ..Limits::default() };
    let read =
        |bytes| open(bytes, &small).map(|mut b| b.rows(0).map(|rows| rows.filter(|r| r.is_ok()).count()));
    for n in (0..whole.len()).step_by(61) {
        let _ = read(whole[..n].to_vec());
    }
    for n in (0..whole.len()).filter(|n| *n < 2000 || whole[*n] != 0) {
        let mut bytes = whole.clone();
        bytes[n] ^= 0x55;
        let _ = read(bytes);
    }
}
