use crate::*;
use amana_base::Day;
use amana_i18n::Lang;
use std::{io::Write as _, process::Command, sync::LazyLock};

mod hostile;
mod sample;

static PRESS: LazyLock<Press> =
    LazyLock::new(|| Press::new(amana_assets::paper::FONTS.iter().copied()).expect("the fonts of paper"));

/// With `AMANA_PAPER_TO` the prints of these tests are written to that folder, to be looked at.
fn kept(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("AMANA_PAPER_TO") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).expect("a folder");
    }
}

/// What a reader of PDF takes out of it: every letter in the order of reading, marks of direction left out.
fn text_of(pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(pdf).expect("written");
    let said = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file.path()).arg("-").output();
    let said = said.expect("pdftotext is missing: apt-get install --no-install-recommends poppler-utils");
    let direction =
        |c: &char| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = String::from_utf8_lossy(&said.stdout).chars().filter(direction).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(pdf: &[u8], part: &str) -> bool {
    pdf.windows(part.len()).any(|window| window == part.as_bytes())
}

/// How many pages it has, as its catalogue says.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let count = text.split("/Type/Pages/Count ").nth(1).expect("a tree of pages");
    count.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse().ok()).expect("a number")
}

/// PDF/A-2a, tagged, its language and title told, its fonts inside, its letters there to be searched and read aloud.
#[test]
fn a_document_says_what_it_is_and_gives_its_arabic_back() {
    let pdf = PRESS.pdf(&sample::everything()).expect("a document");
    kept("everything.pdf", &pdf);
    let metadata = [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "محضر اجتماع الكتابة الإقليمية",
    ];
    let catalogue = ["/Lang(ar-MA)", "/MarkInfo<</Marked true", "/Type/StructTreeRoot", "/Direction/R2L"];
    for said in metadata.iter().chain(&catalogue) {
        assert!(holds(&pdf, said), "the file does not say {said}");
    }
    // Each font it names is inside.
    let told = String::from_utf8_lossy(&pdf);
    let fonts: Vec<&str> =
        told.split("/Type/FontDescriptor").skip(1).filter_map(|f| f.split(">>").next()).collect();
    assert!(
        fonts.len() == 2 && fonts.iter().all(|font| font.contains("+Amiri") && font.contains("/FontFile2"))
    );
    assert_eq!(pages(&pdf), 3);
    let text = text_of(&pdf);
    for said in [
        "محضر اجتماع الكتابة الإقليمية",
        "الكتابة الإقليمية بتاونات",
        "الاجتماع العادي السابع",
        "06 12 34 56 78",
        "bureau.taounate@example.org",
        "9f86 d081 884c",
        "غير معلومة",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

/// A head stands on every page of a table, and every page says which one it is.
#[test]
fn the_head_of_a_table_and_the_number_of_the_page_are_repeated() {
    let pdf = PRESS.pdf(&sample::everything()).expect("a document");
    // Between a word and a number some readers lose the space.
    let text = text_of(&pdf).replace(' ', "");
    assert_eq!(text.matches("الاسمالكامل").count(), 2, "{text}");
    for page in 1..=3 {
        assert!(text.contains(&format!("صفحة{page}من3")), "page {page} of 3 is not in {text}");
    }
}

#[test]
fn a_french_letter_runs_from_left_to_right() {
    let pdf = PRESS.pdf(&sample::french()).expect("a document");
    kept("french.pdf", &pdf);
    assert!(holds(&pdf, "/Lang(fr-MA)") && !holds(&pdf, "/Direction/R2L"));
    let text = text_of(&pdf);
    for said in ["Convocation à la 7e session ordinaire", "12, rue de Fès", "مريم الصنهاجي", "Page 1 sur 1"]
    {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

/// Letters to many in one file: each begins a page and counts its own.
#[test]
fn letters_in_one_file_count_their_own_pages() {
    let mut letter = sample::french();
    letter.blocks.push(Block::PageBreak);
    letter.blocks.push(Block::Paragraph("Annexe".into()));
    let pdf = PRESS.pdf_of(&[letter, sample::french(), sample::french()]).expect("a file");
    assert_eq!(pages(&pdf), 4);
    let text = text_of(&pdf);
    assert_eq!(
        (text.matches("Page 1 sur 1").count(), text.matches("Page 2 sur 2").count()),
        (2, 1),
        "{text}"
    );
    assert_eq!(PRESS.pdf_of(&[]), Err(Error::Empty));
}

/// The same document is the same file on every machine and day: a hash of it can be compared.
#[test]
fn the_same_document_is_the_same_file() {
    assert_eq!(PRESS.pdf(&sample::french()), PRESS.pdf(&sample::french()));
}

#[test]
fn what_is_too_large_is_refused_before_it_is_set() {
    let mut d = Document::new(Lang::Ar, "", Letterhead::default(), Day(0));
    d.blocks = vec![Block::Paragraph("س".repeat(2_000_000).into())];
    assert_eq!(PRESS.pdf(&d), Err(Error::TooLarge));
    let table = Table { columns: vec![Column::words("", 1)], rows: vec![vec![]; 20_001] };
    d.blocks = vec![Block::Table(table)];
    assert_eq!(PRESS.pdf(&d), Err(Error::TooLarge));
}

#[test]
fn an_empty_document_is_a_page() {
    let pdf = PRESS.pdf(&Document::new(Lang::Ar, "", Letterhead::default(), Day(0))).expect("a document");
    assert_eq!(pages(&pdf), 1);
}

#[test]
fn a_press_without_a_font_says_so() {
    assert_eq!(Press::new([]).err(), Some(Error::Font));
    assert_eq!(Press::new([&b"no font"[..]]).err(), Some(Error::Font));
}

/// 1200 by 630 is what a link shows where it is shared.
#[test]
fn a_card_is_a_picture_of_the_size_that_links_show() {
    let png = PRESS.picture(&sample::card()).expect("a picture");
    kept("card.png", &png);
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((number(16), number(20)), (1200, 630));
    let long = Card { title: "بلاغ ".repeat(400), body: "#read(\"x\")".repeat(90), ..sample::card() };
    kept("card-long.png", &PRESS.picture(&long).expect("a picture"));
}

/// Cards are of the size of a bank's; on a sheet ten stand with marks, and each gives its name back.
#[test]
fn cards_are_printed_alone_and_on_sheets() {
    let badge = |n: usize| Badge {
        lang: Lang::Ar,
        organisation: "حزب المثال".into(),
        title: "بطاقة العضوية".into(),
        name: format!("زهرة الودغيري {n}"),
        other: "Zahra El Oudghiri".into(),
        facts: vec![
            ("الرقم".into(), Text::new().ltr("MB-20417")),
            ("الوحدة".into(), "جماعة تاونات".into()),
            ("صالحة إلى غاية".into(), "10 يناير 2027".into()),
        ],
        address: "https://example.org/cards/ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOP".into(),
        foot: "للتحقق".into(),
        accent: Some([0x14, 0x53, 0x2d]),
        emblem: None,
    };
    let all: Vec<Badge> = (1..=12).map(badge).collect();
    let created = Day(20_778);
    let alone = PRESS.badges(&all[..1], false, created).expect("a card");
    kept("card-alone.pdf", &alone);
    assert_eq!(pages(&alone), 1);
    // 85.6 mm by 54 mm, in points.
    let told = String::from_utf8_lossy(&alone).into_owned();
    assert!(told.contains("242.6") && told.contains("153.0"), "the size of the page");
    let sheet = PRESS.badges(&all, true, created).expect("a sheet");
    kept("card-sheet.pdf", &sheet);
    assert_eq!(pages(&sheet), 2);
    // How far apart letters stand is the extractor's guess.
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let text = plain(&text_of(&sheet));
    for said in ["زهرة الودغيري", "MB-20417", "بطاقة العضوية"] {
        assert!(text.contains(&plain(said)), "{said} is not in {text}");
    }
    assert_eq!(PRESS.badges(&[], true, created), Err(Error::Empty));
}

/// A map is drawn with its figures, tiles and shades; bars with their numbers; the contents name the headings that follow. What somebody
/// wrote there is words, and what is no outline is not drawn.
#[test]
fn maps_bars_and_contents_are_printed() {
    for lang in [Lang::Ar, Lang::Fr] {
        let mut d = Document::new(lang, "تقرير", Letterhead::default(), Day(20_778));
        let area = |path: &str, label: &str| Area {
            path: path.into(),
            shade: Some(3),
            at: (50, 40),
            label: label.into(),
        };
        let tile = |name: &str, shade| Tile { name: name.into(), value: "42%".into(), shade };
        d.blocks = vec![
            Block::Contents("المحتويات".into()),
            Block::Heading(1, "الهيكلة".into()),
            Block::Map(Map {
                size: (100, 80),
                areas: vec![area("M0 0l90 0 0 70z", "7%"), area("M0 0\"/><script/>", "#x")],
                tiles: vec![tile("تاونات", Some(0)), tile("</svg> #import \"x\"", None)],
                steps: vec![
                    Step { shade: Some(0), words: "لا شيء".into() },
                    Step { shade: None, words: "لا معطيات".into() },
                ],
                alt: "خريطة".into(),
            }),
            Block::PageBreak,
            Block::Heading(1, "الاجتماعات".into()),
            Block::Bars(Bars {
                bars: vec![
                    Bar { label: "يناير".into(), value: "12".into(), part: 1_000 },
                    Bar { label: "فبراير".into(), value: "0".into(), part: 0 },
                ],
            }),
        ];
        let pdf = PRESS.pdf(&d).expect("a document");
        kept(&format!("map-{}.pdf", lang.code()), &pdf);
        let text = text_of(&pdf);
        assert_eq!(text.matches("الهيكلة").count(), 2, "in the contents and over its chapter: {text}");
        for said in ["7%", "تاونات", "#import", "يناير", "12", "لا معطيات"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert_eq!(pages(&pdf), 2);
    }
}
