//! How many communiques a second: `rate [DIR] [SECONDS]`, one thread.

use std::time::Instant;

use amana_reader::{Lexicon, Reader};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let dir = args.next().unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/texts").to_owned());
    let seconds: f64 = args.next().map_or(Ok(3.0), |s| s.parse())?;
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        texts.push(std::fs::read_to_string(entry?.path())?);
    }
    let at = Instant::now();
    let reader = Reader::new(Lexicon::builtin()?);
    println!("lexicon built in {:.0} ms", at.elapsed().as_secs_f64() * 1000.0);
    let (at, mut n, mut bytes) = (Instant::now(), 0usize, 0usize);
    while at.elapsed().as_secs_f64() < seconds {
        for t in &texts {
            std::hint::black_box(reader.read(t));
            n += 1;
            bytes += t.len();
        }
    }
    let s = at.elapsed().as_secs_f64();
    println!(
        "{:.0} communiques/s, {:.1} MB/s, {:.2} ms each",
        n as f64 / s,
        bytes as f64 / s / 1e6,
        s * 1000.0 / n as f64
    );
    // A text of 10 MB.
    let mut big = String::new();
    while big.len() < 10 * 1024 * 1024 - 10_000 {
        for t in &texts {
            big.push_str(t);
            big.push('\n');
        }
    }
    let at = Instant::now();
    std::hint::black_box(reader.read(&big));
    println!("{:.1} MB in {:.2} s", big.len() as f64 / 1e6, at.elapsed().as_secs_f64());
    Ok(())
}
