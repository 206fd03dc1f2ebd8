//! Minutes on paper: the letterhead, the passages, the roll as tables, who signed, the seal with its code.

use super::view::{Reading, office_word, section_word, state_word};
use crate::{
    meetings::{self, Meeting},
    minutes::{
        model::{FactKind, Section, State},
        seal,
        store::{self, MinutesRow, PassageRow, SealRow},
    },
    paper::{self as press, Block, Column, Document, Signature, Table, Text},
    record::{body_name, view::name_in},
    ui::{Lang, Words},
    web::{Error, Result, Visit},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};

/// `GET /meetings/{id}/minutes.pdf`: in Arabic, as minutes are.
pub async fn pdf(visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let reading = Reading::of(visit, id).await?;
    let row = reading.minutes.as_ref().filter(|_| reading.reads_text()).ok_or(Error::NotFound)?;
    let document = document(&reading, row).await?;
    press::answer(&format!("minutes-{id}"), vec![document]).await
}

/// Minutes as a document.
pub(crate) async fn document(reading: &Reading, row: &MinutesRow) -> Result<Document> {
    let (visit, meeting, w) = (&reading.visit, &reading.meeting, Words::of(Lang::Ar));
    let (db, app, rules) = (&visit.app.db, &visit.app, visit.app.rules());
    let mut rows = db.all(store::passages(row.id)).await?;
    rows.retain(|p| p.removed_at.is_none());
    rows.sort_by_key(|p| p.section);
    let seals = db.all(store::seals(row.id)).await?;
    let title = rows.iter().find(|p| p.section == Section::Title).map(|p| p.text.clone());
    let title = title.unwrap_or_else(|| w.minutes_title());
    let own = meeting.body_ar.as_deref().unwrap_or("");
    let body = meeting
        .body_kind
        .as_deref()
        .map(|kind| body_name(&rules, kind, Lang::Ar, own, &meeting.unit_ar, meeting.place()));
    let mut head = press::letterhead(app, Lang::Ar, body);
    head.reference = seals.first().map(|s| (w.minutes_code(), seal::spelled(&s.code)));
    head.place_and_date = meetings::pages::day_of(w, meeting);
    let mut out = Document::new(Lang::Ar, title.as_str(), head, visit.today);
    out.footer = title;
    let holds = seals.first().is_none_or(|s| intact(visit, s, &rows));
    if !holds {
        out.blocks.push(Block::Note(w.minutes_seal_broken_why().into()));
    }
    if row.state != State::Sealed {
        out.blocks.push(Block::Note(state_word(w, row.state).into()));
    }
    let mut section = Section::Title;
    for p in rows.iter().filter(|p| p.section != Section::Title) {
        if p.section != section {
            section = p.section;
            out.blocks.push(Block::Heading(1, section_word(w, section).into()));
        }
        match p.fact_kind {
            FactKind::Attendance => out.blocks.extend(roll(w, &p.text)),
            FactKind::Point => out.blocks.push(Block::Paragraph(Text::new().strong(p.text.as_str()))),
            _ => out.blocks.extend(press::blocks(&p.text.lines().collect::<Vec<_>>())),
        }
    }
    for s in seals.iter().filter(|s| s.number > 0) {
        out.blocks.push(Block::Heading(1, w.minutes_rectification(s.number).into()));
        let text = s.text.split_once("\n\n").map_or("", |(_, text)| text);
        out.blocks.extend(press::blocks(&text.lines().collect::<Vec<_>>()));
        out.blocks.push(Block::Facts(rectified(visit, w, s)));
    }
    let signatures = db.all(store::signatures(row.id)).await?;
    let signed = signatures.into_iter().map(|s| Signature {
        office: office_word(w, s.office),
        name: name_in(Lang::Ar, &s.name_ar, &s.name_la),
        signed: s.signed_on.map(|on| w.minutes_signed(w.date(on))),
    });
    let signed: Vec<Signature> = signed.collect();
    if !signed.is_empty() {
        out.blocks.push(Block::Signatures(signed));
    }
    out.seal = seals.last().filter(|_| holds).map(|last| press::Seal {
        address: seals.first().map(|s| format!("{}/seals/{}", app.config.public_address(), s.code)),
        words: w.minutes_sealed_on(w.moment(last.sealed_at, app.config.utc_offset_minutes)),
        hash: seal::hex(&seals.first().unwrap_or(last).sha256),
    });
    Ok(out)
}

/// Is what is printed what was sealed?
fn intact(visit: &Visit, s: &SealRow, rows: &[PassageRow]) -> bool {
    let own = visit.app.keys.signing().verifying_key();
    let text = seal::text_of(rows.iter().map(|p| p.text.as_str()));
    let sealed = s.text.split_once("\n\n").map_or("", |(_, text)| text.trim_end());
    seal::holds(&s.text, &s.previous, &s.sha256, &s.signature, &s.signer, &own) && sealed == text
}

fn rectified(visit: &Visit, w: Words, s: &SealRow) -> Vec<(Text, Text)> {
    vec![
        (w.minutes_rectification_reason().into(), s.reason.as_str().into()),
        (w.minutes_col_sealed().into(), w.moment(s.sealed_at, visit.app.config.utc_offset_minutes).into()),
        (w.minutes_code().into(), Text::new().ltr(seal::spelled(&s.code))),
    ]
}

/// A group of the roll as a table: from the words of the passage, so that what was adopted is what is printed.
fn roll(w: Words, text: &str) -> Vec<Block> {
    let mut out = vec![];
    let mut rows: Vec<Vec<Text>> = vec![];
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        match line.strip_prefix("- ") {
            Some(person) => {
                let person = person.trim_end_matches(['؛', '.']);
                let (name, capacity) = person.split_once('،').unwrap_or((person, ""));
                let number = (rows.len() + 1).to_string();
                rows.push(vec![number.into(), name.trim().into(), capacity.trim().into()]);
            }
            None => {
                table(w, &mut out, &mut rows);
                let head = line.trim_end_matches(':');
                out.push(if head.len() < line.len() {
                    Block::Heading(2, head.into())
                } else {
                    Block::Paragraph(line.into())
                });
            }
        }
    }
    table(w, &mut out, &mut rows);
    out
}

fn table(w: Words, out: &mut Vec<Block>, rows: &mut Vec<Vec<Text>>) {
    if rows.is_empty() {
        return;
    }
    let columns = vec![
        Column::numbers(w.minutes_col_number()),
        Column::words(w.people_name(), 3),
        Column::words(w.meetings_capacity(), 3),
    ];
    out.push(Block::Table(Table { columns, rows: std::mem::take(rows) }));
}
