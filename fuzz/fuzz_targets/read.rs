//! Any text: the reader answers, and its spans lie inside the text.
#![no_main]

use std::sync::LazyLock;

use amana_reader::{Lexicon, Reader};

static READER: LazyLock<Reader> =
    LazyLock::new(|| Reader::new(Lexicon::builtin().expect("the shipped lexicon loads")));

libfuzzer_sys::fuzz_target!(|text: &str| {
    let draft = READER.read(text);
    let chars = text.chars().count() as u32;
    for f in draft.agenda.iter().chain(&draft.decisions).chain(&draft.parties) {
        if let Some([a, b]) = f.span {
            assert!(a <= b && b <= chars);
        }
    }
    let _ = draft.record();
});
