//! The files that are held about a person, for the copy of their data: scans, receipts, the card, texts that tell of them.

use crate::{
    access::Scope,
    communiques::{self, Communique},
    dues::{self, Receipt, pages as money},
    joining::{
        scan::Opening,
        store::papers::{self, SheetRow},
    },
    members::{self, Membership},
    paper,
    people::Person,
    rights::store::told,
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use std::io::Write;

/// Receipts in one file: a page each.
const RECEIPTS: usize = 25;

/// A file of the copy.
pub(super) struct Held {
    /// Where it is in the zip.
    pub path: String,
    /// What it is, in words.
    pub label: String,
    /// Its day, when it has one.
    pub on: Option<Day>,
    /// What it is made of.
    pub what: What,
}

/// What a file is made of.
pub(super) enum What {
    /// A sheet of a form that was signed on paper.
    Scan(SheetRow),
    /// Receipts, printed anew.
    Receipts(Vec<Id<Receipt>>),
    /// The card that is good.
    Card(Id<Membership>),
    /// A text of the archive, as it came.
    Text(Id<Communique>),
}

/// The files of a person, in the order in which the index names them.
pub(super) async fn held(visit: &Visit, person: Id<Person>) -> Result<Vec<Held>> {
    let (db, w) = (&visit.app.db, visit.words());
    let mut out = vec![];
    let mut scans = 0;
    for application in db.all(told::applied(person)).await? {
        for sheet in db.all(papers::sheets_of(application)).await? {
            if sheet.wrapped.is_none() {
                continue;
            }
            scans += 1;
            out.push(Held {
                path: format!("files/scan-{scans}.{}", sheet.media.end()),
                label: w.joining_scan(),
                on: Some(sheet.received_on),
                what: What::Scan(sheet),
            });
        }
    }
    let receipts = db.all(told::receipt_ids(person)).await?;
    for (n, some) in (1..).zip(receipts.chunks(RECEIPTS)) {
        out.push(Held {
            path: format!("files/receipts-{n}.pdf"),
            label: w.dues_receipts(),
            on: None,
            what: What::Receipts(some.to_vec()),
        });
    }
    let memberships = db.all(told::memberships(person)).await?;
    for card in db.all(dues::store::cards::held(&memberships)).await? {
        if card.expires_on > visit.today {
            out.push(Held {
                path: "files/card.pdf".into(),
                label: w.dues_card(),
                on: Some(card.issued_on),
                what: What::Card(card.membership_id),
            });
            break;
        }
    }
    for (n, source) in (1..).zip(db.all(told::sources(person)).await?) {
        // A saved page of somebody else's is read and not run.
        let end = match source.media.as_str() {
            "docx" => "docx",
            "html" => "html.txt",
            _ => "txt",
        };
        out.push(Held {
            path: format!("files/text-{n}.{end}"),
            label: source.title,
            on: source.held_on,
            what: What::Text(source.id),
        });
    }
    Ok(out)
}

impl What {
    /// In a file.
    pub(super) fn key(&self) -> &'static str {
        match self {
            What::Scan(_) => "scan",
            What::Receipts(_) => "receipts",
            What::Card(_) => "card",
            What::Text(_) => "text",
        }
    }

    /// Writes the file, a piece at a time where it has pieces.
    pub(super) async fn into_file(self, visit: &Visit, out: &mut (impl Write + Send)) -> Result<()> {
        let app = &visit.app;
        let mut put = |bytes: &[u8]| out.write_all(bytes).map_err(|e| Error::from(anyhow::Error::new(e)));
        match self {
            What::Scan(sheet) => {
                let wrapped = sheet.wrapped.as_deref();
                let opening = Opening::of(app, sheet.person_id, wrapped, sheet.form_id, sheet.n)?;
                let mut opening = opening.ok_or(Error::Gone)?;
                while let Some(piece) = opening.next(app).await? {
                    put(&piece)?;
                }
                Ok(())
            }
            What::Receipts(ids) => {
                let mut documents = vec![];
                for id in ids {
                    let row = app.db.first(dues::store::receipt(id, Scope::Nation)).await?;
                    documents.extend(row.map(|row| money::receipt_document(app, &row, visit.lang)));
                }
                put(&paper::pdf(documents).await?)
            }
            What::Card(id) => {
                let row = app
                    .db
                    .first(members::store::membership(id, Scope::Nation))
                    .await?
                    .ok_or(Error::NotFound)?;
                let card = app.db.first(dues::store::cards::held(&[id])).await?.ok_or(Error::NotFound)?;
                let badge = money::badge(visit, &row, &card, visit.lang).await?;
                put(&paper::badges(vec![badge], false, visit.today).await?)
            }
            What::Text(id) => {
                let bytes = app.db.first(communiques::store::file_bytes(id)).await?;
                put(&bytes.unwrap_or_default())
            }
        }
    }
}
