//! Texts that mean harm, or only mischance: none breaks a document, none becomes markup.

use super::{PRESS, kept, pages, text_of};
use crate::*;
use amana_base::Day;
use amana_i18n::Lang;
use proptest::prelude::*;

/// Signs that mean something to a typesetter, to JSON, to XML, to a reader of PDF, or to the order of letters.
const NASTY: &[&str] = &[
    "#panic(\"harm\")",
    "#read(\"/etc/passwd\")",
    "#import \"@preview/cetz:0.3.0\"",
    "$ integral_0^oo x dif x $",
    "*bold* _slanted_ `raw` <label> @reference",
    "= heading\n- list\n+ list\n/ term: it",
    "\\u{48} \\ \\\\ // /* */ ] } ) [ { (",
    "\"}],\"blocks\":[{\"is\":\"break\"}]",
    "</rdf:li>]]>&amp;<!--",
    "%PDF endstream endobj (\\051)",
    "\u{0}\u{1}\u{7F}\u{85}\u{FEFF}\u{FFFE}\u{FFFF}",
    "\u{202E}abc\u{202D}\u{2067}\u{2067}\u{2069}\u{2069}\u{2069}\u{2068}",
    "\u{E000}\u{F8FF}\u{10FFFD}",
    "😀👨\u{200D}👩\u{200D}👧漢字ไทย\u{1F1F2}\u{1F1E6}",
    "\u{301}\u{301}\u{301}\u{64B}\u{64B}\u{64B}\u{64B}\u{64B}\u{64B}",
    "\u{200D}\u{200C}\u{61C}\u{200E}\u{200F}",
    "لا\u{640}\u{640}ﷺ ﻼ ٱللَّه ڭ گ پ ڤ",
    "\r\n\t\u{2028}\u{2029}\n\n",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => proptest::sample::select(NASTY).prop_map(str::to_owned),
        2 => proptest::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter),
        1 => "[ -~]{0,40}",
        1 => "[\u{600}-\u{6FF} 0-9/.،-]{0,40}",
    ];
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| pieces.join(" "))
}

fn run() -> impl Strategy<Value = Text> {
    proptest::collection::vec((text(), any::<bool>(), any::<bool>()), 0..3).prop_map(|runs| {
        Text(runs.into_iter().map(|(text, strong, ltr)| Run { text, strong, ltr }).collect())
    })
}

fn block() -> impl Strategy<Value = Block> {
    let texts = || proptest::collection::vec(run(), 0..4);
    let kinds = [Kind::Words, Kind::Number, Kind::Short, Kind::Code, Kind::Sign];
    let widths = [Width::Fitting, Width::Share(0), Width::Share(1), Width::Share(255)];
    let column = (
        run(),
        proptest::sample::select(kinds.to_vec()).boxed(),
        proptest::sample::select(widths.to_vec()).boxed(),
    )
        .prop_map(|(head, kind, width)| Column { head, kind, width });
    let column = column.boxed();
    let standings = [Standing::Sound, Standing::Unknown, Standing::Broken];
    let link =
        (text(), text(), text(), text(), 0..3_usize).prop_map(move |(kind, verdict, label, note, n)| Link {
            part: [Part::Fact, Part::Quorum, Part::Article][n],
            kind,
            standing: standings[n],
            verdict,
            label,
            note,
        });
    let signature = (text(), text(), proptest::option::of(text()))
        .prop_map(|(office, name, signed)| Signature { office, name, signed });
    prop_oneof![
        (any::<u8>(), run()).prop_map(|(level, text)| Block::Heading(level, text)),
        run().prop_map(Block::Paragraph),
        run().prop_map(Block::Centred),
        run().prop_map(Block::Note),
        (any::<u32>(), texts()).prop_map(|(from, items)| Block::Numbered(from, items)),
        texts().prop_map(Block::Bulleted),
        proptest::collection::vec((run(), run()), 0..4).prop_map(Block::Facts),
        (proptest::collection::vec(column, 0..5), proptest::collection::vec(texts(), 0..4))
            .prop_map(|(columns, rows)| Block::Table(Table { columns, rows })),
        proptest::collection::vec(signature, 0..6).prop_map(Block::Signatures),
        Just(Block::PageBreak),
        (text(), run()).prop_map(|(address, words)| Block::Qr(Qr { address, words })),
        proptest::collection::vec(link, 0..7).prop_map(Block::Chain),
    ]
}

fn document() -> impl Strategy<Value = Document> {
    let head =
        (text(), proptest::collection::vec(text(), 0..3), proptest::option::of((text(), text())), text())
            .prop_map(|(organisation, from, reference, place_and_date)| Letterhead {
                organisation,
                from,
                reference,
                place_and_date,
                accent: Some([250, 240, 10]),
                emblem: None,
            });
    let seal = (proptest::option::of(text()), text(), text()).prop_map(|(address, words, hash)| Seal {
        address,
        words,
        hash,
    });
    let lang = proptest::sample::select(&Lang::ALL[..]);
    let blocks = proptest::collection::vec(block(), 0..6);
    (lang, text(), head, blocks, text(), proptest::option::of(seal)).prop_map(
        |(lang, title, letterhead, blocks, footer, seal)| Document {
            lang,
            title,
            letterhead,
            blocks,
            footer,
            seal,
            created: Day(20_778),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 40, ..ProptestConfig::default() })]

    /// Whatever stands in whichever place, a document comes out: data is never markup, and what cannot be shown never ends it.
    #[test]
    fn no_text_breaks_a_document(d in document()) {
        let pdf = PRESS.pdf(&d);
        prop_assert!(pdf.is_ok(), "{:?}", pdf.err());
    }
}

/// The same by name, so that each is tried on every run: it prints, and stands there as it was written.
#[test]
fn markup_is_printed_as_it_was_written() {
    let mut d = Document::new(Lang::En, NASTY.concat(), Letterhead::default(), Day(20_778));
    d.blocks = NASTY.iter().map(|nasty| Block::Paragraph((*nasty).into())).collect();
    let pdf = PRESS.pdf(&d).expect("a document");
    kept("hostile.pdf", &pdf);
    let text = text_of(&pdf);
    for said in [
        "#panic(\"harm\")",
        "#read(\"/etc/passwd\")",
        "*bold* _slanted_ `raw` <label> @reference",
        "= heading",
        "$ integral_0^oo x dif x $",
        "\"blocks\":[{\"is\":\"break\"}]",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    assert!(!text.contains("root:"));
}

/// Ten thousand letters with no space (the example `paper-rate` sets a hundred thousand), in a paragraph and in a cell: set, broken into lines, on many pages.
#[test]
fn a_text_without_an_end_is_broken_into_lines_and_pages() {
    let endless = "س".repeat(5_000) + &"M".repeat(5_000);
    let mut d = Document::new(Lang::Ar, "نص بلا نهاية", Letterhead::default(), Day(20_778));
    d.blocks = vec![
        Block::Paragraph(endless.clone().into()),
        Block::Table(Table {
            columns: vec![Column::numbers("1"), Column::words("2", 1)],
            rows: vec![vec!["1".into(), endless[..4_000].into()]],
        }),
    ];
    let pdf = PRESS.pdf(&d).expect("a document");
    kept("endless.pdf", &pdf);
    assert!(pages(&pdf) > 2, "{} pages", pages(&pdf));
}
