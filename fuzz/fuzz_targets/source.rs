//! Any bytes, as a text, a page or a Word document.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for name in ["a.txt", "a.html", "a.docx"] {
        let _ = amana_reader::source::text_of(name, bytes);
    }
});
