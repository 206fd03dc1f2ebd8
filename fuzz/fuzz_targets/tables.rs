//! Any bytes, as a list of any kind: opened, recognised, read.
#![no_main]

use std::io::Cursor;

use amana_tables::columns::{Known, Watch, recognise};
use amana_tables::{Book, Limits};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { unpacked_bytes: 4 << 20, held_bytes: 1 << 20, xls_cells: 10_000, rows: 2_000, ..Limits::default() };
    let Ok(mut book) = Book::open(Cursor::new(bytes), &limits) else { return };
    for sheet in 0..book.sheets().len().min(3) {
        let Ok(rows) = book.rows(sheet) else { return };
        let rows: Vec<_> = rows.map_while(Result::ok).take(100).collect();
        let mapping = recognise(&rows, &Known::default());
        let mut watch = Watch::new(&mapping);
        for row in &rows {
            watch.observe(row);
            mapping.read(row, 2024);
        }
    }
});
