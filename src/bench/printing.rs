//! Long minutes on paper: 300 attendances and 60 decisions to PDF, from plain values to the bytes of the file.

use super::{Measured, machine, names::Names};
use crate::{
    paper::{self, Block, Column, Document, Letterhead, Signature, Table, Text},
    ui::Lang,
    web,
};
use amana_base::Day;
use anyhow::{Result, anyhow};
use std::time::{Duration, Instant};

/// The name of the line.
pub const NAME: &str = "minutes-pdf";
/// Who attended.
const ATTENDANCES: usize = 300;
/// What was decided.
const DECISIONS: usize = 60;
/// Printed at least so often, however long it takes.
const LEAST: usize = 10;

/// Prints minutes of other people and other words each time, one after the other, for as long as is asked.
pub async fn printing(seed: u64, long: Duration) -> Result<Measured> {
    let failed = |e: web::Error| anyhow!("{e}");
    let names = Names::new(seed);
    // The first print makes the press ready.
    let mut bytes = paper::pdf(vec![minutes(&names, 0)]).await.map_err(failed)?.len();
    let mut took = vec![];
    let (begun, worked) = (Instant::now(), machine::worked());
    while took.len() < LEAST || begun.elapsed() < long {
        let document = minutes(&names, took.len() + 1);
        let start = Instant::now();
        bytes = paper::pdf(vec![document]).await.map_err(failed)?.len();
        took.push(start.elapsed());
    }
    Ok(Measured::of(NAME, "program", took, bytes, machine::since(worked), None))
}

/// Minutes number `n`.
pub fn minutes(names: &Names, n: usize) -> Document {
    let head = Letterhead {
        organisation: "حزب الأفق والتضامن".into(),
        from: vec!["المجلس الوطني".into()],
        reference: Some(("المرجع".into(), format!("{n}/2026"))),
        place_and_date: "الرباط، في 21 نونبر 2026".into(),
        accent: None,
        emblem: None,
    };
    let mut d = Document::new(Lang::Ar, format!("محضر الدورة رقم {n}"), head, Day(20_778));
    d.footer = format!("محضر {n}/2026");
    let name = |i: usize| names.person((n * ATTENDANCES + i) as u64).ar;
    let attendance = |i: usize| {
        vec![
            (i + 1).to_string().into(),
            name(i).into(),
            "عضو المجلس الوطني".into(),
            Text::new().ltr(format!("10:{:02}", i % 60)),
        ]
    };
    let columns = vec![
        Column::numbers("ر.ت"),
        Column::words("الاسم الكامل", 3),
        Column::words("الصفة", 3),
        Column::codes("ساعة الحضور"),
    ];
    let decision = |i: usize| {
        Text::new().strong(format!("المقرر {n}/{}.", i + 1)).plain(format!(
            " بعد عرض قدمه {}، ومناقشة تناول فيها الكلمة {} متدخلا، قرر المجلس إحداث لجنة من {} أعضاء تعد تقريرا حول وضعية \
             الفروع المحلية قبل 31 دجنبر 2026، وتعرضه على المكتب في أول اجتماع له، مع مراعاة المناصفة والتمثيلية المجالية. \
             نتيجة التصويت: {} نعم، {} لا، {} امتناع.",
            name(i),
            i % 9 + 3,
            i % 8 + 3,
            200 + i,
            60 - i,
            40 - i % 40,
        ))
    };
    d.blocks = vec![
        Block::Paragraph(
            "انعقدت الدورة بعد التحقق من النصاب القانوني، وتليت النقط المدرجة في جدول الأعمال.".into(),
        ),
        Block::Heading(1, "الحضور".into()),
        Block::Table(Table { columns, rows: (0..ATTENDANCES).map(attendance).collect() }),
        Block::Heading(1, "المقررات".into()),
        Block::Numbered(1, (0..DECISIONS).map(decision).collect()),
        Block::Signatures(vec![
            Signature { office: "رئاسة الدورة".into(), name: name(0), signed: None },
            Signature { office: "مقرر الدورة".into(), name: name(1), signed: None },
        ]),
    ];
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is measured is what it is said to be: every attendance and every decision stands in the file.
    #[tokio::test(flavor = "multi_thread")]
    async fn the_minutes_that_are_measured_are_whole() {
        let minutes = minutes(&Names::new(7), 3);
        let counted = minutes.blocks.iter().map(|block| match block {
            Block::Table(table) => table.rows.len(),
            Block::Numbered(_, items) => items.len(),
            _ => 0,
        });
        assert_eq!(counted.collect::<Vec<_>>().iter().sum::<usize>(), ATTENDANCES + DECISIONS);
        let bytes = paper::pdf(vec![minutes]).await.expect("a file");
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes.len() > 50_000, "{} bytes", bytes.len());
    }
}
