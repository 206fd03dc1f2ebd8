//! A report as a document: letterhead, contents, chapters with their maps, bars and tables.

use super::model::{Bar, Chapter, Drawing, Kind, Part, Report, Table};
use crate::{
    app::App,
    paper::{Area, Bars, Block, Column, Document, Map, Step, Text, Tile, letterhead},
    structure::pages::drawn::shade,
    ui::Words,
};
use amana_base::Day;

/// The document.
pub fn document(app: &App, w: Words, report: &Report, today: Day) -> Document {
    let mut head = letterhead(app, w.lang(), []);
    head.place_and_date = w.date(today);
    let mut out = Document::new(w.lang(), &report.title, head, today);
    out.footer.clone_from(&report.title);
    out.blocks = report.about.iter().map(|line| Block::Centred(line.as_str().into())).collect();
    out.blocks.push(Block::Contents(w.reports_contents().into()));
    for (n, chapter) in report.chapters.iter().enumerate() {
        // What a hurried reader reads stands on the first page.
        if n == 1 {
            out.blocks.push(Block::PageBreak);
        }
        chapter_of(w, chapter, &mut out.blocks);
    }
    out
}

fn chapter_of(w: Words, chapter: &Chapter, out: &mut Vec<Block>) {
    out.push(Block::Heading(1, chapter.title.as_str().into()));
    let mut said: Vec<Text> = vec![];
    for part in &chapter.parts {
        if let Part::Says(text) = part {
            said.push(text.as_str().into());
            continue;
        }
        if !said.is_empty() {
            out.push(Block::Bulleted(std::mem::take(&mut said)));
        }
        match part {
            Part::Says(_) => {}
            Part::Note(text) => out.push(Block::Note(text.as_str().into())),
            Part::Map(map) => map_of(w, map, out),
            Part::Bars(title, bars) => bars_of(title, bars, out),
            Part::Table(table) => table_of(w, table, out),
        }
    }
    if !said.is_empty() {
        out.push(Block::Bulleted(said));
    }
}

fn map_of(w: Words, map: &Drawing, out: &mut Vec<Block>) {
    let drawn = &map.drawn;
    let areas = drawn.mapped().map(|(part, shape)| Area {
        path: shape.path.clone(),
        shade: shade(&part.class),
        at: shape.label,
        label: part.short.as_str().into(),
    });
    let tiles = drawn.tiled().map(|part| Tile {
        shade: shade(&part.class),
        name: part.name.as_str().into(),
        value: part.value.as_str().into(),
    });
    let steps =
        drawn.steps.iter().map(|step| Step { shade: shade(&step.class), words: step.words.as_str().into() });
    out.push(Block::Heading(2, map.title.as_str().into()));
    out.push(Block::Map(Map {
        size: drawn.size,
        areas: areas.collect(),
        tiles: tiles.collect(),
        steps: steps.collect(),
        alt: w.reports_map_alt(map.title.as_str()),
    }));
}

fn bars_of(title: &str, bars: &[Bar], out: &mut Vec<Block>) {
    let most = Bar::most(bars);
    let bars = bars.iter().map(|bar| crate::paper::Bar {
        label: bar.label.as_str().into(),
        value: bar.value.as_str().into(),
        part: u16::try_from(bar.number.max(0) * 1_000 / most).unwrap_or(1_000),
    });
    out.push(Block::Heading(2, title.into()));
    out.push(Block::Bars(Bars { bars: bars.collect() }));
}

fn table_of(w: Words, table: &Table, out: &mut Vec<Block>) {
    if !table.title.is_empty() {
        out.push(Block::Heading(2, table.title.as_str().into()));
    }
    if table.rows.is_empty() {
        out.push(Block::Paragraph(table.none.as_str().into()));
        return;
    }
    let column = |(n, col): (usize, &super::Col)| match col.kind {
        // Words that lead a row take the room of two columns.
        Kind::Words => Column::words(col.head.as_str(), if n == 0 { 3 } else { 2 }),
        Kind::Short => Column::words(col.head.as_str(), 2),
        Kind::Number => Column::numbers(col.head.as_str()),
    };
    let row = |row: &Vec<super::Cell>| -> Vec<Text> {
        table
            .shown()
            .map(|(n, _)| row.get(n).map_or_else(Text::new, |cell| cell.text.as_str().into()))
            .collect()
    };
    out.push(Block::Table(crate::paper::Table {
        columns: table.shown().map(column).collect(),
        rows: table.rows.iter().map(row).collect(),
    }));
    if table.unnamed() > 0 {
        out.push(Block::Note(w.reports_more_in_book(table.unnamed()).into()));
    }
}
