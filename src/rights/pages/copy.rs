//! The copy of all data on a person: `data.json` for a program, `data.pdf` to be read; both in one zip.

use super::months;
use crate::{
    paper::{self, Block, Document},
    people::Person,
    rights::{
        Everything, Line, Rule,
        gather::{gather, tables},
        words,
    },
    ui::{Lang, Words},
    web::{Result, Visit},
};
use amana_base::Id;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// The zip file.
pub(super) async fn zipped(visit: &Visit, person: Id<Person>) -> Result<Vec<u8>> {
    let all = gather(visit, person, visit.lang).await?;
    let months = months(&visit.app).await?;
    let of = |rule: Rule| months.get(rule.as_str()).copied().unwrap_or_default();
    let rows = tables(visit, person).await?;
    let told = json(visit, &all, of, &rows);
    let told = serde_json::to_vec_pretty(&told).map_err(anyhow::Error::from)?;
    let printed = paper::pdf(vec![document(visit, &all, of)]).await?;
    let packed = || -> anyhow::Result<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(vec![]));
        for (name, bytes) in [("data.json", &told), ("data.pdf", &printed)] {
            zip.start_file(name, SimpleFileOptions::default())?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    };
    Ok(packed()?)
}

/// The answer that the browser saves.
pub(super) fn answer(person: Id<Person>, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"data-{person}.zip\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    super::private(response)
}

fn json(
    visit: &Visit,
    all: &Everything,
    months: impl Fn(Rule) -> i64 + Copy,
    tables: &std::collections::BTreeMap<&'static str, Vec<Value>>,
) -> Value {
    let w = visit.words();
    let line = |l: &Line| json!({ "on": l.on.map(|on| on.to_string()), "text": plain(&l.text) });
    let parts: Vec<Value> = all
        .parts
        .iter()
        .map(|p| {
            json!({
                "part": p.section.key(),
                "title": words::section(w, p.section),
                "purpose": words::purpose_of(w, p.section),
                "source": words::source_of(w, p.section),
                "recipients": words::recipients_of(w, p.section),
                "kept": plain(&words::kept_of(w, p.section, months)),
                "lines": p.lines.iter().map(line).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "format": "amana-person-1",
        "made_on": visit.today.to_string(),
        "controller": visit.app.rules().organisation(visit.lang),
        "declaration": visit.app.settings().declaration,
        "person": all.person.to_string(),
        "name": all.name,
        "parts": parts,
        "who_can_see": all.can_see.iter().map(|line| plain(line)).collect::<Vec<_>>(),
        "who_did": all.did_see.iter().map(line).collect::<Vec<_>>(),
        "rows": tables,
    })
}

/// Without the marks that isolate directions on a page.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200F}')).collect()
}

fn document(visit: &Visit, all: &Everything, months: impl Fn(Rule) -> i64 + Copy) -> Document {
    let (w, lang, app) = (visit.words(), visit.lang, &visit.app);
    let mut head = paper::letterhead(app, lang, []);
    head.place_and_date = w.date(visit.today);
    let mut d = Document::new(lang, w.rights_copy_title(all.name.clone()), head, visit.today);
    d.footer = w.rights_copy_footer();
    d.blocks.push(Block::Paragraph(w.rights_copy_lead().into()));
    let declaration = app.settings().declaration;
    if !declaration.is_empty() {
        d.blocks.push(Block::Note(w.joining_declared(declaration).into()));
    }
    for part in &all.parts {
        d.blocks.push(Block::Heading(1, words::section(w, part.section).into()));
        d.blocks.push(Block::Note(about(w, part.section, months).into()));
        listed(&mut d, w, &part.lines, w.rights_nothing());
    }
    d.blocks.push(Block::Heading(1, w.rights_who_can().into()));
    let lines: Vec<Line> = all.can_see.iter().map(|text| Line { on: None, text: text.clone() }).collect();
    listed(&mut d, w, &lines, w.rights_who_can_nobody());
    d.blocks.push(Block::Heading(1, w.rights_who_did().into()));
    listed(&mut d, w, &all.did_see, w.rights_who_did_nobody());
    let _: Lang = lang;
    d
}

/// For what, from where, to whom, for how long: one sentence after the other.
pub(super) fn about(w: Words, section: crate::rights::kept::Section, months: impl Fn(Rule) -> i64) -> String {
    [
        words::purpose_of(w, section),
        words::source_of(w, section),
        words::recipients_of(w, section),
        words::kept_of(w, section, months),
    ]
    .join(" ")
}

fn listed(d: &mut Document, w: Words, lines: &[Line], nothing: String) {
    if lines.is_empty() {
        d.blocks.push(Block::Paragraph(nothing.into()));
        return;
    }
    let said = lines.iter().map(|l| match l.on {
        Some(on) => w.rights_fact(w.date(on), l.text.clone()).into(),
        None => l.text.clone().into(),
    });
    d.blocks.push(Block::Bulleted(said.collect()));
}
