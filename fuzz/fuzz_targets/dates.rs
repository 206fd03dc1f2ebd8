//! Any text: dates are found inside it and are days that exist.
#![no_main]

use amana_arabic::{Tokens, When, dates, days_of_month, fold, number_words, parse_number, search_tokens, skeleton};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let t = Tokens::new(text);
    for d in dates(&t) {
        assert!(d.tokens.start < d.tokens.end && d.tokens.end <= t.list().len());
        if let When::Day { year, month, day } = d.when {
            assert!((1..=12).contains(&month) && day >= 1 && day <= days_of_month(year, month));
        }
        let _ = d.when.iso();
    }
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let _ = number_words(&words);
    let _ = parse_number(text);
    let _ = skeleton(text);
    let _ = search_tokens(text);
});
