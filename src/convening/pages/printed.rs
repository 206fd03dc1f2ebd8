//! Convening on paper: the letter to one, the letters to all who are called on paper, the sheet that proves service, a round.

use super::{
    one::{self, Letter, letter_of},
    rounds, sheets,
};
use crate::convening::{
    acts, gather,
    mail::letter,
    model::{Channel, Round, Summons, hour_text},
    store::{self, ConvocationRow, Host, rounds as lists, summons},
};
use crate::{
    access::{
        Granted,
        capability::{Convene, ExportList, ReadRecord},
    },
    app::App,
    bodies::pages::{exported, exported_of},
    meetings::Meeting,
    paper::{self, Asked, Block, Column, Document, Signature, Table, Text},
    record::view::{SHEET, name_in},
    territory::Place,
    ui::Words,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use axum::{
    extract::{Path, Query},
    response::Response,
};

/// Letters in one file: a printer's tray holds no more.
const MOST_LETTERS: usize = 500;

/// The letter on the body's letterhead, with the slip that is signed and kept.
fn letter_document(app: &App, w: Words, host: &Host, letter: Letter, today: Day) -> Document {
    let lang = w.lang();
    let mut head = paper::letterhead(app, lang, [letter.body]);
    let unit = if host.place() == Place::NATION {
        String::new()
    } else {
        name_in(lang, &host.unit_ar, &host.unit_fr)
    };
    head.place_and_date =
        if unit.is_empty() { letter.made_on } else { w.paper_place_and_date(unit, letter.made_on) };
    let mut d = Document::new(lang, w.convening_paper(), head, today);
    d.footer = letter.title.clone();
    let mut to = Text::from(w.convening_mail_greeting(letter.sex, letter.name.as_str()));
    if !letter.office.is_empty() {
        to = to.plain(format!("\n{}", letter.office));
    }
    d.blocks.push(Block::Paragraph(to));
    d.blocks.push(Block::Paragraph(w.convening_mail_invited(letter.title, letter.when, letter.hour).into()));
    if !letter.place.is_empty() {
        let mut place = w.convening_mail_place(letter.place);
        if !letter.directions.is_empty() {
            place = format!("{place}\n{}", letter.directions);
        }
        d.blocks.push(Block::Paragraph(place.into()));
    }
    if !letter.conference.is_empty() {
        d.blocks.push(Block::Paragraph(w.convening_mail_conference(letter.conference).into()));
    }
    if !letter.agenda.is_empty() {
        d.blocks.push(Block::Paragraph(Text::new().strong(w.convening_mail_agenda())));
        d.blocks.push(Block::Numbered(1, letter.agenda.into_iter().map(Text::from).collect()));
    }
    d.blocks.push(Block::Paragraph(w.convening_mail_close().into()));
    let signed_by = |office: String, name: String| Signature { office, name, signed: None };
    d.blocks.push(Block::Signatures(vec![signed_by(letter.convener_office, letter.convener)]));
    d.blocks.push(Block::Note(w.convening_receipt(letter.sex, letter.name.as_str()).into()));
    d.blocks.push(Block::Signatures(vec![
        signed_by(w.convening_receipt_date(), String::new()),
        signed_by(w.convening_receipt_signature(), letter.name),
    ]));
    d
}

async fn agenda_of(app: &App, row: &ConvocationRow) -> Result<Vec<String>> {
    Ok(app.db.all(store::points(row.id)).await?.into_iter().map(|p| p.text).collect())
}

/// `GET /summonses/{id}/paper.pdf`: the letter to one person.
pub async fn letter_pdf(
    _: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Summons>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (of, row, host) = one::reach(&by, id).await?;
    let visit = by.visit();
    let agenda = agenda_of(&visit.app, &row).await?;
    let letter = letter_of(visit, asked.words(), &row, &host, &agenda, &of);
    let document = letter_document(&visit.app, asked.words(), &host, letter, visit.today);
    paper::answer(&format!("convocation-{id}"), vec![document]).await
}

/// `GET /meetings/{id}/letters.pdf`: the letters to all who are called on paper, in one file.
pub async fn letters_pdf(
    by: Granted<Convene>,
    export: Granted<ExportList>,
    Path(id): Path<Id<Meeting>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    export.at(row.place())?;
    let visit = by.visit();
    let agenda = agenda_of(&visit.app, &row).await?;
    let called = visit.app.db.all(summons::called(id, SHEET)).await?;
    let called: Vec<_> = called.into_iter().filter(|s| s.channel == Channel::Paper).collect();
    if called.is_empty() {
        return Err(Error::NotFound);
    }
    if called.len() > MOST_LETTERS {
        return Err(Error::TooLong);
    }
    let whom: Vec<_> = called.iter().map(|s| s.person_id).collect();
    exported_of(&export, "meeting", Some(row.place()), called.len(), &whom).await?;
    let w = asked.words();
    let documents = called.iter().map(|of| {
        let letter = letter_of(visit, w, &row, &host, &agenda, of);
        letter_document(&visit.app, w, &host, letter, visit.today)
    });
    paper::answer(&format!("convocations-{id}"), documents.collect()).await
}

/// `GET /meetings/{id}/service.pdf`: all who are called, to sign beside their name.
pub async fn service_pdf(
    by: Granted<Convene>,
    export: Granted<ExportList>,
    Path(id): Path<Id<Meeting>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    export.at(row.place())?;
    let (visit, w, lang) = (by.visit(), asked.words(), asked.lang());
    let rules = visit.app.rules();
    let called = visit.app.db.all(summons::called(id, SHEET)).await?;
    let whom: Vec<_> = called.iter().map(|s| s.person_id).collect();
    exported_of(&export, "meeting", Some(row.place()), called.len(), &whom).await?;
    let body = acts::name_of(&rules, &host, lang);
    let head = paper::letterhead(&visit.app, lang, [body]);
    let mut d = Document::new(lang, w.convening_sheet(), head, visit.today);
    d.footer = format!("{} · {}", w.convening_sheet(), row.title);
    let place = letter::place(&row, lang);
    d.blocks.push(Block::Facts(meeting_facts(w, &row, place)));
    let rows = called.iter().enumerate().map(|(n, s)| {
        vec![
            (n + 1).to_string().into(),
            name_in(lang, &s.name_ar, &s.name_la).into(),
            super::called_as(&rules, w, s).into(),
            sheets::served(w, s).into(),
            s.signed_on.map(|on| w.date(on)).unwrap_or_default().into(),
        ]
    });
    let columns = vec![
        Column::numbers(w.paper_number()),
        Column::words(w.people_name(), 4),
        Column::words(w.meetings_capacity(), 4),
        Column::words(w.convening_col_served(), 3),
        Column::to_sign(w.convening_receipt_signature(), 4),
    ];
    d.blocks.push(if called.is_empty() {
        Block::Note(w.convening_nobody().into())
    } else {
        Block::Table(Table { columns, rows: rows.collect() })
    });
    paper::answer(&format!("service-{id}"), vec![d]).await
}

/// What, when, where.
fn meeting_facts(w: Words, row: &ConvocationRow, place: String) -> Vec<(Text, Text)> {
    let when = Text::from(w.date_with_weekday(row.held_on)).plain(" · ").ltr(hour_text(row.starts_at_minute));
    let mut facts = vec![
        (Text::from(w.meetings_one()), Text::from(row.title.clone())),
        (Text::from(w.meetings_col_day()), when),
    ];
    if !place.is_empty() {
        facts.push((w.meetings_venue().into(), place.into()));
    }
    facts
}

/// `GET /rounds/{id}/targets.pdf`: a round with its state of completion (C15, N02).
pub async fn round_pdf(
    by: Granted<ExportList>,
    Path(id): Path<Id<Round>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let row = rounds::reach(&by, id).await?;
    let (visit, w, lang) = (by.visit(), asked.words(), asked.lang());
    let rules = visit.app.rules();
    let targets = visit.app.db.all(lists::targets(id, None, crate::record::view::SHEET)).await?;
    exported(&by, "meeting", Some(row.place()), targets.len()).await?;
    let head = paper::letterhead(&visit.app, lang, [rounds::bodies_of(&rules, &row, lang)]);
    let mut d = Document::new(lang, row.title.clone(), head, visit.today);
    d.footer = row.title.clone();
    if !row.slogan.is_empty() {
        d.blocks.push(Block::Centred(Text::new().strong(row.slogan.clone())));
    }
    d.blocks.push(Block::Facts(vec![
        (w.convening_col_state().into(), w.convening_round_done(row.held, row.targets).into()),
        (w.convening_round_until().into(), w.date(row.until_on).into()),
        (w.paper_on_day().into(), w.date(visit.today).into()),
    ]));
    let columns = vec![
        Column::numbers(w.paper_number()),
        Column::words(w.bodies_col_unit(), 4),
        Column::words(w.meetings_col_day(), 3),
        Column::words(w.convening_col_state(), 2),
        Column::numbers(w.convening_called()),
    ];
    let rows = targets.iter().enumerate().map(|(n, t)| {
        vec![
            (n + 1).to_string().into(),
            name_in(lang, &t.unit_ar, &t.unit_fr).into(),
            t.held_on.map(|on| w.date(on)).unwrap_or_default().into(),
            rounds::target_state(w, t, row.until_on, visit.today).word().into(),
            t.called.to_string().into(),
        ]
    });
    d.blocks.push(Block::Table(Table { columns, rows: rows.collect() }));
    paper::answer(&format!("round-{id}"), vec![d]).await
}
