//! How long printing takes, and how large the files are: `cargo run -p amana-paper --release --example paper-rate`.

use amana_base::Day;
use amana_i18n::Lang;
use amana_paper::{Block, Column, Document, Letterhead, Press, Signature, Table, Text};
use std::time::{Duration, Instant};

/// Prints of each document.
const TIMES: usize = 12;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let begun = Instant::now();
    let press = Press::new(amana_assets::paper::FONTS.iter().copied())?;
    println!("press ready in {:?}", begun.elapsed());
    let endless = |letters: usize| {
        let mut d = document("نص بلا نهاية");
        d.blocks = vec![Block::Paragraph("س".repeat(letters).into())];
        d
    };
    let letters: Vec<Document> = (0..100).map(letter).collect();
    told("letter", TIMES, |n| press.pdf(&letter(n)))?;
    told("100 letters", 3, |_| press.pdf_of(&letters))?;
    told("minutes of 300 attendances and 60 decisions", TIMES, |n| press.pdf(&minutes(n)))?;
    told("100,000 letters without a space", 1, |_| press.pdf(&endless(100_000)))?;
    Ok(())
}

fn told(
    name: &str,
    times: usize,
    print: impl Fn(usize) -> Result<Vec<u8>, amana_paper::Error>,
) -> Result<(), amana_paper::Error> {
    let mut took: Vec<Duration> = vec![];
    let mut bytes = 0;
    for n in 0..times {
        let begun = Instant::now();
        bytes = print(n)?.len();
        took.push(begun.elapsed());
    }
    took.sort();
    let (half, worst) = (took.get(times / 2), took.last());
    println!("{name}: half within {half:?}, worst {worst:?}, {bytes} bytes");
    Ok(())
}

fn document(title: &str) -> Document {
    let head = Letterhead { organisation: "حزب المثال".into(), ..Letterhead::default() };
    Document::new(Lang::Ar, title, head, Day(20_778))
}

fn letter(n: usize) -> Document {
    let mut d = document("دعوة لحضور اجتماع");
    let greeting = format!("إلى السيدة المستدعاة رقم {n}، تحية طيبة وبعد،");
    d.blocks = vec![
        Block::Paragraph(greeting.into()),
        Block::Paragraph(
            "يشرفنا أن ندعوكم إلى حضور الدورة العادية، وذلك يوم السبت 21 نونبر 2026 على الساعة 10:30.".into(),
        ),
        Block::Numbered(1, vec!["المصادقة على المحضر".into(), "وضعية الفروع".into(), "مختلفات".into()]),
        Block::Signatures(vec![Signature {
            office: "الكاتبة الإقليمية".into(), ..Signature::default()
        }]),
    ];
    d
}

fn minutes(n: usize) -> Document {
    let mut d = document("محضر اجتماع المجلس الوطني");
    let person = |i: usize| {
        let name = format!("المناضلة رقم {} من الدفعة {n}", i * 7 + n);
        vec![(i + 1).to_string().into(), name.into(), "عضوة المجلس الوطني".into(), "حاضرة".into()]
    };
    let columns = vec![
        Column::numbers("ر.ت"),
        Column::words("الاسم الكامل", 3),
        Column::words("الصفة", 2),
        Column::short("الحضور"),
    ];
    let decision = |i: usize| {
        Text::new().strong(format!("المقرر {}/{}.", i + 1, 2_026 + n)).plain(
            " قرر المجلس إحداث لجنة تتكون من سبعة أعضاء، تعد تقريرا مفصلا حول وضعية الفروع المحلية قبل 31 دجنبر 2026، \
             وتعرضه على الكتابة الإقليمية في أول اجتماع لها، مع مراعاة المناصفة والتمثيلية المجالية. نعم 212، لا 31، امتناع 57.",
        )
    };
    d.blocks = vec![
        Block::Heading(1, "أولا: الحضور".into()),
        Block::Table(Table { columns, rows: (0..300).map(person).collect() }),
        Block::Heading(1, "ثانيا: المقررات".into()),
        Block::Numbered(1, (0..60).map(decision).collect()),
    ];
    d
}
