//! An invented list of members as offices keep them for years: a cover, merged titles, headings in two languages, names in either
//! script and in many spellings, dates in seven ways, the same people again, and rows that say nothing that can be used.
//!
//! The same size and seed make the same list. What is true of it is known: how many people there are, and which rows are broken.

use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};
use zip::write::{SimpleFileOptions, ZipWriter};

/// Communes of the province of Taounate, as people write them.
const COMMUNES: [&[&str]; 8] = [
    &["تاونات", "Taounate", "بلدية تاونات"],
    &["غفساي", "Rhafsai", "جماعة غفساي"],
    &["تيسة", "Tissa"],
    &["قرية با محمد", "Karia Ba Mohamed", "قرية با محمد"],
    &["طهر السوق", "Thar Es-Souk"],
    &["بوشابل", "Bouchabel", "جماعة بوشابل"],
    &["03.531.01.05"],
    &["تاونـات", "TAOUNATE"],
];
const OCCUPATIONS: [&str; 12] = [
    "فلاح",
    "أستاذ التعليم الابتدائي",
    "Commerçant",
    "موظف",
    "ربة بيت",
    "طالبة",
    "عامل",
    "متقاعد",
    "رائد فضاء",
    "",
    "محام",
    "Sans emploi",
];
const MONTHS_AR: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const HEADINGS: [&str; 8] = [
    "ر.ت",
    "الاسم الكامل / Nom et prénom",
    "تاريخ الازدياد",
    "N° GSM",
    "الجماعة",
    "المهنة",
    "N° d'adhésion",
    "تاريخ الانخراط",
];

#[derive(Clone, Debug)]
enum Cell {
    Text(String),
    Number(f64),
    /// Days after 30 December 1899, shown as a date.
    Day(i64),
    /// What a program left of a formula that fails.
    Failed,
}

/// The list, and what is true of it.
pub struct OldList {
    rows: Vec<Vec<Cell>>,
    /// How many different people its sound rows are about.
    pub people: usize,
    /// How many rows say nothing that can be entered.
    pub broken: usize,
}

struct Somebody {
    /// In Arabic; in Latin letters, the commonest spelling first.
    given: (&'static str, Vec<&'static str>),
    family: (&'static str, Vec<&'static str>),
    born: (i64, usize, i64),
    phone: u64,
    commune: usize,
    joined: i64,
    occupation: usize,
}

struct Writer {
    rng: ChaCha20Rng,
    given: Vec<(&'static str, Vec<&'static str>)>,
    families: Vec<(&'static str, Vec<&'static str>)>,
}

impl OldList {
    /// A list of so many rows, of which one in sixteen is broken.
    pub fn new(rows: usize, seed: u64) -> OldList {
        OldList::broken(rows, seed, 16)
    }

    /// The same with one broken row in `broken_in`.
    pub fn broken(rows: usize, seed: u64, broken_in: usize) -> OldList {
        let mut writer = Writer::new(seed);
        let mut list = OldList { rows: vec![], people: 0, broken: 0 };
        let mut people: Vec<Somebody> = vec![];
        for n in 0..rows {
            if n % broken_in == broken_in - 1 {
                let somebody = writer.somebody(rows + n);
                list.rows.push(writer.broken(n, &somebody));
                list.broken += 1;
            } else if people.len() > 20 && writer.one_in(18) {
                // Somebody who is in it already, written by another hand.
                let again = writer.below(people.len());
                list.rows.push(writer.row(n, &people[again]));
            } else {
                let somebody = writer.somebody(n);
                list.rows.push(writer.row(n, &somebody));
                people.push(somebody);
            }
        }
        list.people = people.len();
        list
    }

    /// As a workbook of two sheets, the list on the second.
    pub fn workbook(&self) -> Vec<u8> {
        let mut sheet = String::from(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
        );
        let mut number = 0;
        let mut line = |number: u64, cells: &[Cell]| written(&mut sheet, number, cells);
        let text = |words: &str| Cell::Text(words.to_owned());
        for titles in [
            &["حزب الأفق والتضامن، الأمانة الإقليمية بتاونات"][..],
            &["لائحة المنخرطين والمنخرطات إلى غاية 2019"],
            &[],
        ] {
            number += 1;
            line(number, &titles.iter().map(|title| text(title)).collect::<Vec<_>>());
        }
        let headings: Vec<Cell> = HEADINGS.iter().map(|heading| text(heading)).collect();
        for (n, row) in self.rows.iter().enumerate() {
            // The headings stand on each printed page, and a blank row before them.
            if n % 400 == 0 {
                number += if n == 0 { 1 } else { 2 };
                line(number, &headings);
            }
            number += 1;
            line(number, row);
        }
        sheet.push_str("</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:H1\"/><mergeCell ref=\"A2:H2\"/></mergeCells></worksheet>");
        let mut cover = String::from(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
        );
        written(&mut cover, 1, &[text("حزب الأفق والتضامن")]);
        cover.push_str("</sheetData></worksheet>");
        packed(&cover, &sheet)
    }

    /// As text of cells parted by semicolons, as French programs save it.
    pub fn csv(&self) -> Vec<u8> {
        let mut out = format!(";حزب الأفق والتضامن;;;;;;\n{}\n", HEADINGS.join(";"));
        for row in &self.rows {
            let cells = row.iter().map(|cell| match cell {
                Cell::Text(text) => format!("\"{}\"", text.replace('"', "\"\"")),
                Cell::Number(n) => n.to_string(),
                Cell::Day(serial) => day_of(*serial),
                Cell::Failed => "#REF!".to_owned(),
            });
            let _ = writeln!(out, "{}", cells.collect::<Vec<_>>().join(";"));
        }
        out.into_bytes()
    }
}

fn day_of(serial: i64) -> String {
    let day = amana_base::Day::of(1899, 12, 30).map(|d| d.plus(serial));
    day.map(|d| d.to_string()).unwrap_or_default()
}

impl Writer {
    fn new(seed: u64) -> Writer {
        let (mut given, mut families) = (vec![], vec![]);
        for line in include_str!("../../data/names.tsv").lines().filter(|l| !l.starts_with('#')) {
            let mut parts = line.split('\t');
            if let (Some(list), Some(ar), Some(la)) = (parts.next(), parts.next(), parts.next()) {
                let of = if list == "l" { &mut families } else { &mut given };
                of.push((ar, la.split(',').collect()));
            }
        }
        Writer { rng: ChaCha20Rng::seed_from_u64(seed), given, families }
    }

    fn below(&mut self, n: usize) -> usize {
        self.rng.next_u32() as usize % n
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn somebody(&mut self, n: usize) -> Somebody {
        let (given, family) = (self.below(self.given.len()), self.below(self.families.len()));
        Somebody {
            given: self.given[given].clone(),
            family: self.families[family].clone(),
            born: (1946 + self.below(52) as i64, self.below(12), 1 + self.below(28) as i64),
            phone: (n as u64 + 1) * 7_368_787 % 99_999_989,
            commune: self.below(COMMUNES.len()),
            joined: 2016 + self.below(8) as i64,
            occupation: self.below(OCCUPATIONS.len()),
        }
    }

    fn name(&mut self, p: &Somebody) -> String {
        match self.below(10) {
            0..=4 => format!("{} {}", p.given.0, p.family.0),
            5 => format!("{}  {}", p.given.0.replace('ا', "اـ"), p.family.0),
            6 => format!("السيد(ة) {} {}", p.given.0, p.family.0),
            7 => {
                let (given, family) = (self.below(p.given.1.len()), self.below(p.family.1.len()));
                format!("{} {}", p.family.1[family].to_uppercase(), p.given.1[given])
            }
            _ => {
                let (given, family) = (self.below(p.given.1.len()), self.below(p.family.1.len()));
                format!("{} {}", p.given.1[given], p.family.1[family])
            }
        }
    }

    fn born(&mut self, p: &Somebody) -> Cell {
        let (year, month, day) = p.born;
        Cell::Text(match self.below(8) {
            0 => format!("{day:02}/{:02}/{year}", month + 1),
            1 => format!("{day}-{}-{year}", month + 1),
            2 => format!("{year}-{:02}-{day:02}", month + 1),
            3 => format!("{day:02}.{:02}.{year}", month + 1),
            4 => format!("{day} {} {year}", MONTHS_AR[month]),
            5 => format!("{day} {} {year}", MONTHS_FR[month]),
            _ => return Cell::Day(serial(p.born)),
        })
    }

    fn phone(&mut self, p: &Somebody) -> Cell {
        let figures = format!("{:08}", p.phone);
        Cell::Text(match self.below(6) {
            0 => return Cell::Number(600_000_000.0 + p.phone as f64),
            1 => format!("+212 6{figures}"),
            2 => {
                format!("06 {} {} {} {}", &figures[..2], &figures[2..4], &figures[4..6], &figures[6..])
            }
            3 => format!("06.{}.{}", &figures[..4], &figures[4..]),
            _ => format!("06{figures}"),
        })
    }

    fn row(&mut self, n: usize, p: &Somebody) -> Vec<Cell> {
        let spellings = COMMUNES[p.commune];
        let spelling = self.below(spellings.len());
        vec![
            Cell::Number(n as f64 + 1.0),
            Cell::Text(self.name(p)),
            self.born(p),
            self.phone(p),
            Cell::Text(spellings[spelling].to_owned()),
            Cell::Text(OCCUPATIONS[p.occupation].to_owned()),
            Cell::Text(if self.one_in(3) { String::new() } else { format!("T/{}", p.phone % 1_000_000) }),
            if self.one_in(2) {
                Cell::Number(p.joined as f64)
            } else {
                Cell::Text(format!("01/03/{}", p.joined))
            },
        ]
    }

    /// A row that cannot be entered, each in its own way.
    fn broken(&mut self, n: usize, p: &Somebody) -> Vec<Cell> {
        let mut row = self.row(n, p);
        let text = |words: &str| Cell::Text(words.to_owned());
        match self.below(8) {
            0 => row[1] = text(""),
            1 => row[1] = text("=HYPERLINK(\"http://example.invalid\";\"اضغط هنا\")"),
            2 => row[2] = text("31/02/1975"),
            3 => row[2] = Cell::Failed,
            4 => (row[2], row[7]) = (text("14/05/2015"), Cell::Number(2019.0)),
            5 => row[4] = text("ازرو"),
            6 => row[4] = text("مدينة المفقودين"),
            _ => row[7] = text("متى شاء"),
        }
        row
    }
}

fn serial((year, month, day): (i64, usize, i64)) -> i64 {
    let first = amana_base::Day::of(1899, 12, 30);
    let day = amana_base::Day::of(year, month as i64 + 1, day);
    day.zip(first).map_or(0, |(day, first)| day.0 - first.0)
}

fn written(sheet: &mut String, number: u64, cells: &[Cell]) {
    let _ = write!(sheet, "<row r=\"{number}\">");
    for (n, cell) in cells.iter().enumerate() {
        let at = format!("{}{number}", char::from(b'A' + n as u8));
        let _ = match cell {
            Cell::Text(text) if text.is_empty() => Ok(()),
            Cell::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                write!(
                    sheet,
                    "<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
                )
            }
            Cell::Number(number) => write!(sheet, "<c r=\"{at}\"><v>{number}</v></c>"),
            Cell::Day(serial) => write!(sheet, "<c r=\"{at}\" s=\"1\"><v>{serial}</v></c>"),
            Cell::Failed => write!(sheet, "<c r=\"{at}\" t=\"e\"><v>#REF!</v></c>"),
        };
    }
    sheet.push_str("</row>");
}

fn packed(cover: &str, sheet: &str) -> Vec<u8> {
    const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
    const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{DOCUMENT}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\"><sheets><sheet name=\"غلاف\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"المنخرطون\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{DOCUMENT}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{DOCUMENT}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"{DOCUMENT}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", cover.to_owned()),
        ("xl/worksheets/sheet2.xml", sheet.to_owned()),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content.as_bytes()).expect("memory");
    }
    zip.finish().expect("a workbook").into_inner()
}
