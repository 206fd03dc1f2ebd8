//! The refused rows as a file of the same columns, with the row and the reason: to be set right and sent again.

use super::reach;
use crate::{
    access::{Granted, capability::WriteMembers},
    app::App,
    importing::{
        MemberList, RowState, acts,
        sealed::{Kept, ListKey},
        store::{ListRow, rows as store},
        words,
    },
    journal::{Entry, Subject, Verb},
    ui::{Lang, Words},
    web::{Error, Result, sent::Sent},
};
use amana_base::Id;
use amana_tables::{
    Book, Cell, Row,
    columns::Mapping,
    write::{CsvForm, CsvWriter, SheetColumn, SheetForm, XlsxWriter},
};
use axum::{
    body::{Body, Bytes},
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use std::{
    io::{self, BufReader, BufWriter, Write},
    sync::Arc,
};
use tokio::{runtime::Handle, sync::mpsc};

/// Rows whose reasons are read at a time.
const PORTION: i64 = 500;

/// `GET /members/imports/{id}/refused.csv`.
pub async fn csv(by: Granted<WriteMembers>, Path(id): Path<Id<MemberList>>) -> Result<Response> {
    taken(by, id, Form::Csv).await
}

/// `GET /members/imports/{id}/refused.xlsx`.
pub async fn xlsx(by: Granted<WriteMembers>, Path(id): Path<Id<MemberList>>) -> Result<Response> {
    taken(by, id, Form::Xlsx).await
}

#[derive(Clone, Copy)]
enum Form {
    Csv,
    Xlsx,
}

async fn taken(by: Granted<WriteMembers>, id: Id<MemberList>, form: Form) -> Result<Response> {
    let list = reach(&by, id).await?;
    // The file goes before the rest when somebody who was in it is erased.
    if list.wrapped.is_none() || by.visit().app.db.one(crate::importing::store::file_there(id)).await? == 0 {
        return Err(Error::Gone);
    }
    let visit = by.visit();
    let app = visit.app.clone();
    let counts = app.db.all(store::counts(id)).await?;
    let n = counts.iter().find(|(state, _)| *state == RowState::Refused).map_or(0, |(_, n)| *n);
    let deed = by.begin(Verb::ExportList).await?;
    let entry = Entry::about(Subject::new("member_list", id), list.place());
    deed.commit(entry.with(serde_json::json!({ "list": "refused", "rows": n }))).await?;
    let refused = Refused {
        handle: Handle::current(),
        app,
        words: visit.words(),
        after: 0,
        portion: vec![].into_iter(),
        list,
    };
    let file = Kept::open(&refused.app, &refused.list)?;
    let (send, mut parts) = mpsc::channel::<io::Result<Bytes>>(4);
    tokio::task::spawn_blocking(move || {
        let out = Sent::new(send.clone());
        if let Err(e) = written(refused, file, form, out) {
            let _ = send.blocking_send(Err(e));
        }
    });
    let stream = futures_util::stream::poll_fn(move |context| parts.poll_recv(context));
    let (mime, end) = match form {
        Form::Csv => ("text/csv; charset=utf-8", "csv"),
        Form::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    };
    let mut response = Response::new(Body::from_stream(stream));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"refused.{end}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// The refused rows with their reasons, in the order of the file.
struct Refused {
    handle: Handle,
    app: Arc<App>,
    words: Words,
    list: ListRow,
    after: i64,
    portion: std::vec::IntoIter<(i64, String)>,
}

impl Refused {
    fn next(&mut self) -> io::Result<Option<(i64, String)>> {
        if let Some(next) = self.portion.next() {
            return Ok(Some(next));
        }
        let asked = store::numbers(self.list.id, RowState::Refused, self.after, PORTION);
        let found = self.handle.block_on(self.app.db.all(asked)).map_err(io::Error::other)?;
        let Some((last, _)) = found.last() else { return Ok(None) };
        self.after = *last;
        let key = ListKey::of(&self.app, &self.list).map_err(io::Error::other)?;
        let mut portion = Vec::with_capacity(found.len());
        for (row, sealed) in found {
            let sealed = sealed.unwrap_or_default();
            let listed = key
                .open_row(&self.app.keys, u64::try_from(row).unwrap_or(0), &sealed)
                .map_err(io::Error::other)?;
            let grave = listed.reasons.iter().filter(|reason| reason.refuses());
            let reasons: Vec<String> = grave.map(|reason| words::reason(self.words, reason)).collect();
            portion.push((row, plain(&reasons.join(" "))));
        }
        self.portion = portion.into_iter();
        Ok(self.portion.next())
    }
}

/// Without the marks that isolate directions on a page.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

/// Writes the rows into whoever reads the answer.
enum Writer {
    Csv(CsvWriter<BufWriter<Sent>>),
    Xlsx(Box<XlsxWriter>, BufWriter<Sent>),
}

fn written(mut refused: Refused, file: Kept, form: Form, out: Sent) -> io::Result<()> {
    let out = BufWriter::with_capacity(1 << 16, out);
    let w = refused.words;
    let mapping: Mapping = serde_json::from_str(&refused.list.mapping).unwrap_or_default();
    let mut titles: Vec<String> = mapping.columns.iter().map(|column| column.heading.clone()).collect();
    titles.extend([w.importing_row(), w.importing_reason()]);
    let width = mapping.columns.len();
    let mut writer = match form {
        Form::Csv => {
            let mut csv = CsvWriter::new(out, CsvForm::default())?;
            csv.texts(&titles)?;
            Writer::Csv(csv)
        }
        Form::Xlsx => {
            let form = SheetForm {
                name: w.importing_rows_refused(),
                right_to_left: w.lang() == Lang::Ar,
                columns: titles.iter().map(SheetColumn::new).collect(),
            };
            Writer::Xlsx(Box::new(XlsxWriter::new(form, None).map_err(io::Error::other)?), out)
        }
    };
    let sheet = usize::try_from(refused.list.sheet).unwrap_or(0);
    let mut book = Book::open(BufReader::new(file), &acts::limits()).map_err(io::Error::other)?;
    let mut rows = book.rows(sheet).map_err(io::Error::other)?;
    let mut next = refused.next()?;
    let mut row = Row::default();
    while let Some((number, reason)) = &next {
        if !rows.read(&mut row).map_err(io::Error::other)? {
            break;
        }
        if row.number as i64 != *number {
            continue;
        }
        let mut cells: Vec<Cell> = (0..width).map(|n| row.cell(n).clone()).collect();
        cells.push(Cell::Number(*number as f64));
        cells.push(Cell::text(reason.as_str()));
        match &mut writer {
            Writer::Csv(csv) => csv.row(&cells)?,
            Writer::Xlsx(xlsx, _) => xlsx.row(&cells).map_err(io::Error::other)?,
        }
        next = refused.next()?;
    }
    match writer {
        Writer::Csv(csv) => csv.finish()?.flush(),
        Writer::Xlsx(xlsx, mut out) => {
            xlsx.finish(&mut out).map_err(io::Error::other)?;
            out.flush()
        }
    }
}
