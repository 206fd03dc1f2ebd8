//! The copy of all data on a person: `index.html` to be read first, `data.json` for a program, `data.pdf` on paper, and the files
//! that are held about them; all in one zip that is never whole in memory.

use super::{
    files::{Held, held},
    months,
};
use crate::{
    paper::{self, Block, Document},
    people::Person,
    rights::{
        Everything, Line, Rule,
        gather::{gather, tables},
        words,
    },
    ui::{Lang, Words},
    web::{Result, Visit, sent::Sent},
};
use amana_base::Id;
use askama::Template;
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::Response,
};
use serde_json::{Value, json};
use std::io::{self, BufWriter, Write};
use tokio::{runtime::Handle, sync::mpsc};
use zip::{ZipWriter, write::SimpleFileOptions};

/// How the first page of a copy looks, without the program.
const STYLE: &str = include_str!("copy_index.css");

/// A copy that is ready to be sent: what is said is said, what are files is read while it goes.
pub(super) struct Prepared {
    person: Id<Person>,
    index: String,
    told: Vec<u8>,
    printed: Vec<u8>,
    held: Vec<Held>,
}

/// Gathers what a copy says. The files are read as it is sent, one piece after the other.
pub(super) async fn prepared(visit: &Visit, person: Id<Person>) -> Result<Prepared> {
    let all = gather(visit, person, visit.lang).await?;
    let months = months(&visit.app).await?;
    let of = |rule: Rule| months.get(rule.as_str()).copied().unwrap_or_default();
    let rows = tables(visit, person).await?;
    let held = held(visit, person).await?;
    let told = json(visit, &all, of, &rows, &held);
    Ok(Prepared {
        person,
        index: index(visit, &all, of, &held)?,
        told: serde_json::to_vec_pretty(&told).map_err(anyhow::Error::from)?,
        printed: paper::pdf(vec![document(visit, &all, of)]).await?,
        held,
    })
}

/// The answer that the browser saves: a zip, written as fast as it is taken.
pub(super) fn answer(visit: &Visit, copy: Prepared) -> Response {
    let (send, mut parts) = mpsc::channel::<io::Result<Bytes>>(4);
    let (visit, handle, person) = (visit.clone(), Handle::current(), copy.person);
    tokio::task::spawn_blocking(move || {
        let out = Sent::new(send.clone());
        if let Err(e) = written(&visit, &handle, copy, out) {
            tracing::warn!("a copy of somebody's data broke off: {e}");
            let _ = send.blocking_send(Err(e));
        }
    });
    let stream = futures_util::stream::poll_fn(move |context| parts.poll_recv(context));
    let mut response = Response::new(Body::from_stream(stream));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"data-{person}.zip\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    super::private(response)
}

fn written(visit: &Visit, handle: &Handle, copy: Prepared, out: Sent) -> io::Result<()> {
    let form = SimpleFileOptions::default();
    let mut zip = ZipWriter::new_stream(BufWriter::with_capacity(1 << 16, out));
    let texts = [
        ("index.html", copy.index.as_bytes()),
        ("style.css", STYLE.as_bytes()),
        ("data.json", &copy.told),
        ("data.pdf", &copy.printed),
    ];
    for (name, bytes) in texts {
        zip.start_file(name, form)?;
        zip.write_all(bytes)?;
    }
    for file in copy.held {
        zip.start_file(file.path.as_str(), form)?;
        handle.block_on(file.what.into_file(visit, &mut zip)).map_err(|e| io::Error::other(e.to_string()))?;
    }
    zip.finish()?.into_inner().flush()
}

#[derive(Template)]
#[template(path = "rights/pages/copy_index.html")]
struct Index<'a> {
    words: Words,
    lang: Lang,
    title: String,
    controller: String,
    declaration: String,
    made: String,
    files: &'a [Held],
    parts: Vec<IndexPart<'a>>,
    can_see: &'a [String],
    did_see: &'a [Line],
}

struct IndexPart<'a> {
    title: String,
    about: String,
    lines: &'a [Line],
}

/// What somebody reads first: what is kept, and which file is what.
fn index(
    visit: &Visit,
    all: &Everything,
    months: impl Fn(Rule) -> i64 + Copy,
    files: &[Held],
) -> Result<String> {
    let w = visit.words();
    let part = |p: &'_ crate::rights::Part| (words::section(w, p.section), about(w, p.section, months));
    let parts = all.parts.iter().map(|p| {
        let (title, about) = part(p);
        IndexPart { title, about, lines: &p.lines }
    });
    let page = Index {
        words: w,
        lang: visit.lang,
        title: w.rights_copy_title(all.name.clone()),
        controller: visit.app.rules().organisation(visit.lang),
        declaration: visit.app.settings().declaration,
        made: w.date(visit.today),
        files,
        parts: parts.collect(),
        can_see: &all.can_see,
        did_see: &all.did_see,
    };
    Ok(page.render().map_err(anyhow::Error::from)?)
}

fn json(
    visit: &Visit,
    all: &Everything,
    months: impl Fn(Rule) -> i64 + Copy,
    tables: &std::collections::BTreeMap<&'static str, Vec<Value>>,
    held: &[Held],
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
        "files": held.iter().map(|f| {
            json!({ "path": f.path, "what": f.what.key(), "label": plain(&f.label), "on": f.on.map(|on| on.to_string()) })
        }).collect::<Vec<_>>(),
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
