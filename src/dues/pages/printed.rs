//! On paper: a receipt with its amount in words, and the book of a treasury.

use super::{
    reach,
    receipts::{AskedFor, facts},
    words,
};
use crate::{
    access::{Granted, capability::TakeDues},
    app::App,
    dues::{
        Receipt,
        spelled::spelled,
        store::{ReceiptRow, lists},
    },
    journal::{Entry, Subject, Verb},
    members,
    paper::{self, Asked as AskedPaper, Block, Column, Document, Signature, Table, Text},
    record::view::{Chosen, SHEET, name_in},
    territory,
    ui::{Lang, Words},
    web::{Error, Result},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};

/// `GET /receipts/{id}/receipt.pdf`: the receipt on paper, with the amount in words.
pub async fn printed(
    by: Granted<TakeDues>,
    Path(id): Path<Id<Receipt>>,
    Query(asked): Query<AskedPaper>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let d = receipt_document(&by.visit().app, &row, asked.lang());
    paper::answer(&format!("receipt-{}", row.label().replace('/', "-")), vec![d]).await
}

/// A receipt as a document.
pub fn receipt_document(app: &App, row: &ReceiptRow, lang: Lang) -> Document {
    let w = Words::of(lang);
    let unit = name_in(lang, &row.unit_ar, &row.unit_fr);
    let mut head = paper::letterhead(app, lang, [w.dues_treasury_of(unit.clone())]);
    head.reference = Some((w.dues_number(), row.label()));
    let offset = app.config.utc_offset_minutes;
    head.place_and_date = paper::place_and_date(w, &unit, row.at.day(offset));
    let mut d = Document::new(lang, w.dues_receipt(), head, row.at.day(offset));
    d.footer = row.label();
    if let Some(on) = row.cancelled_on {
        d.blocks.push(Block::Centred(Text::new().strong(w.dues_cancelled(w.date(on)))));
        d.blocks.push(Block::Note(format!("{} {}", w.dues_why_cancelled(), row.cancelled_why).into()));
    }
    let facts = facts(w, lang, row);
    let latin = w.dues_reference();
    let facts = facts.into_iter().map(|(label, value)| {
        let value = if label == latin { Text::new().ltr(value) } else { value.into() };
        (label.into(), value)
    });
    let mut facts: Vec<(Text, Text)> = facts.collect();
    facts.insert(
        5.min(facts.len()),
        (w.dues_in_words().into(), Text::new().strong(spelled(row.amount, lang))),
    );
    d.blocks.push(Block::Facts(facts));
    d.blocks.push(Block::Note(w.dues_receipt_note().into()));
    let author = name_in(lang, &row.author_ar, &row.author_la);
    d.blocks.push(Block::Signatures(vec![
        Signature { office: w.dues_payer(), name: name_in(lang, &row.name_ar, &row.name_la), signed: None },
        Signature { office: w.dues_receiver(), name: author, signed: None },
    ]));
    d
}

/// `GET /receipts/book.pdf?unit=…&year=…`: the book of a treasury: every number of a year, those that were cancelled too.
pub async fn book(
    by: Granted<TakeDues>,
    Query(asked): Query<AskedFor>,
    Query(language): Query<AskedPaper>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (language.words(), language.lang());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    // A treasury is a province's: nobody who keeps a commune alone holds its book.
    let province = chosen.scope.province().ok_or(Error::NotFound)?;
    let year = asked.year(visit.today);
    let unit = visit.app.db.first(territory::store::unit(province)).await?.ok_or(Error::NotFound)?;
    let rows = visit.app.db.all(lists::book(province, year, SHEET)).await?;
    let whom: Vec<_> = rows.iter().filter_map(|r| r.person_id).collect();
    let mut deed = by.begin(Verb::ExportList).await?;
    crate::rights::note_exported(&mut deed, whom).await?;
    let entry = Entry::about(Subject { kind: "receipts", id: 0 }, unit.place());
    deed.commit(entry.with(serde_json::json!({ "list": "receipts", "rows": rows.len() }))).await?;
    let mut head = paper::letterhead(&visit.app, lang, [w.dues_treasury_of(unit.name(lang))]);
    head.place_and_date = w.date(visit.today);
    let mut d = Document::new(lang, w.dues_book(year.to_string()), head, visit.today);
    d.footer = format!("{} {year}", unit.code);
    let standing: i64 = rows.iter().filter(|r| r.cancelled_on.is_none()).map(|r| r.amount).sum();
    let gone = rows.iter().filter(|r| r.cancelled_on.is_some()).count();
    let said = w.dues_book_sum(rows.len(), gone, words::amount(w, standing), spelled(standing, lang));
    d.blocks.push(Block::Paragraph(said.into()));
    let columns = vec![
        Column::numbers(w.dues_number_short()),
        Column::short(w.members_paid_on()),
        Column::words(w.dues_payer(), 3),
        Column::short(w.dues_kind()),
        Column::short(w.members_paid_by()),
        Column::numbers(w.dues_amount_dirhams()),
        Column::words(w.dues_remarks(), 2),
    ];
    let cells = rows.into_iter().map(|r| {
        let name = name_in(lang, &r.name_ar, &r.name_la);
        let remark = match r.cancelled_on {
            Some(on) => format!("{} {}", w.dues_cancelled(w.date_in_digits(on)), r.cancelled_why),
            None => r.reference.clone(),
        };
        vec![
            r.number.to_string().into(),
            w.date_in_digits(r.on_day).into(),
            if name.is_empty() { w.dues_forgotten() } else { name }.into(),
            words::kind(w, r.kind).into(),
            members::words::paid_by(w, r.paid_by).into(),
            words::amount_digits(w, r.amount).into(),
            remark.into(),
        ]
    });
    let rows: Vec<Vec<Text>> = cells.collect();
    if rows.is_empty() {
        d.blocks.push(Block::Paragraph(w.dues_no_receipts().into()));
    } else {
        d.blocks.push(Block::Table(Table { columns, rows }));
    }
    paper::answer(&format!("receipts-{}-{year}", unit.code), vec![d]).await
}
