//! Banks' files: received for a treasury, their lines matched to members by a person, many at once or one by one.

use super::{answered, line_of, words};
use crate::{
    access::{Can, Granted, capability::TakeDues},
    dues::{
        self, BankFile, BankLine, Receipt, Refusal,
        store::bank::{self as store, FileRow, LineRow, Lines},
    },
    journal::{Entry, Subject, Verb},
    members::Membership,
    record::{self, view::name_in},
    territory::{self, Place, Typed},
    ui::{
        Field, Frame, icons,
        parts::{Empty, Tabs},
    },
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Multipart, Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

/// Lines shown at a time: those confirmed leave the page, and others come.
const SHOWN: i64 = 100;
/// Megabytes of a file.
const MEGABYTES: usize = 10;

/// A file of the list.
struct FileLine {
    id: Id<BankFile>,
    name: String,
    unit: String,
    at: String,
    said: String,
}

#[derive(Template)]
#[template(path = "dues/pages/bank_files.html")]
struct Files {
    frame: Frame,
    files: Vec<FileLine>,
    nothing: Empty,
    fields: Vec<Field>,
    errors: FormErrors,
}

/// `GET /bank-files`: the files of a territory, and the form for another.
pub async fn files(by: Granted<TakeDues>) -> Result<Response> {
    page(listed(&by, "", FormErrors::default()).await?)
}

/// The only treasury that this visitor keeps, when it is one.
fn only_treasury(by: &Granted<TakeDues>) -> Option<Id<territory::Unit>> {
    match by.scopes() {
        [one] => one.province(),
        _ => None,
    }
}

async fn listed(by: &Granted<TakeDues>, unit: &str, errors: FormErrors) -> Result<Files> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let mut rows = vec![];
    for scope in by.scopes() {
        rows.extend(visit.app.db.all(store::files(*scope, None)).await?);
    }
    let offset = visit.app.config.utc_offset_minutes;
    let files = rows.into_iter().map(|f| FileLine {
        said: told(visit, &f),
        id: f.id,
        unit: name_in(lang, &f.unit_ar, &f.unit_fr),
        at: w.moment(f.at, offset),
        name: f.name,
    });
    let mut fields = vec![];
    if only_treasury(by).is_none() {
        fields.push(
            Field::suggest("unit", w.dues_treasury(), "/units.json", vec![])
                .hint(w.dues_treasury_hint())
                .latin()
                .value(unit)
                .error(errors.of("unit")),
        );
    }
    fields.push(
        Field::file("file", w.dues_bank_file(), ".csv,.txt,.xlsx,.xls,.ods", false)
            .hint(w.dues_bank_file_hint())
            .error(errors.of("file")),
    );
    Ok(Files {
        frame: visit.frame(w.dues_bank_files()).step("/dues", w.dues_title()),
        files: files.collect(),
        nothing: Empty { icon: icons::INBOX, text: w.dues_no_bank_files(), next: None },
        fields,
        errors,
    })
}

/// What became of a file's lines, in a sentence.
fn told(visit: &Visit, f: &FileRow) -> String {
    let open = f.lines - f.matched - f.aside;
    visit.words().dues_file_told(f.lines, f.matched, open, f.aside)
}

/// `POST /bank-files`: receives a file. The same twice is one.
pub async fn receive_file(by: Granted<TakeDues>, mut form: Multipart) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let broken = |_| Error::Malformed("not a form with a file".into());
    let (mut unit, mut name, mut bytes) = (String::new(), String::new(), vec![]);
    while let Some(part) = form.next_field().await.map_err(broken)? {
        match part.name() {
            Some("unit") => unit = part.text().await.map_err(broken)?,
            Some("file") => {
                name = part.file_name().unwrap_or_default().to_owned();
                bytes = part.bytes().await.map_err(|_| Error::TooLarge(MEGABYTES))?.to_vec();
            }
            _ => {}
        }
    }
    let mut errors = FormErrors::default();
    let place = match only_treasury(&by) {
        Some(province) => {
            let row = visit.app.db.first(territory::store::unit(province)).await?;
            Some(row.ok_or(Error::NotFound)?.place())
        }
        None => match territory::typed(&visit.app, &unit, visit.lang).await? {
            Typed::One(row) if by.at(row.place()).is_ok() => {
                Some(row.place()).filter(|p| p.province.raw() != 0 && p.commune.raw() == 0)
            }
            Typed::Several(each) => {
                errors.add("unit", record::Refusal::Units(each).sentence(w));
                None
            }
            _ => None,
        },
    };
    let Some(place) = place else {
        if errors.is_empty() {
            errors.add("unit", w.dues_no_treasury());
        }
        return unreceived(&by, &unit, errors).await;
    };
    if bytes.is_empty() {
        errors.add("file", w.dues_no_file_chosen());
        return unreceived(&by, &unit, errors).await;
    }
    let done = by
        .act(Verb::ReceiveBankFile, async |mut deed| {
            let received = match answered(dues::receive(&mut deed, place, &name, bytes.clone()).await)? {
                Ok(received) => received,
                Err(refusal) => return Ok(Err(refusal)),
            };
            if !received.known {
                let detail = serde_json::json!({ "lines": received.lines });
                deed.commit(about(received.id, place).with(detail)).await?;
            }
            Ok(Ok(received))
        })
        .await?;
    match done {
        Ok(received) => {
            let known = if received.known { "?known=yes" } else { "" };
            Ok(see(&format!("/bank-files/{}{known}", received.id)))
        }
        Err(refusal) => {
            errors.add("file", refusal.sentence(w));
            unreceived(&by, &unit, errors).await
        }
    }
}

async fn unreceived(by: &Granted<TakeDues>, unit: &str, errors: FormErrors) -> Result<Response> {
    let mut response = page(listed(by, unit, errors).await?)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

fn about(id: Id<BankFile>, place: Place) -> Entry {
    Entry::about(Subject::new("bank_file", id), place)
}

/// A file within what this visitor holds; anything else does not exist.
async fn reach(by: &Granted<TakeDues>, id: Id<BankFile>) -> Result<FileRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(store::files(*scope, Some(id))).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// Which lines are shown.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AskedLines {
    show: String,
    known: String,
}

/// A line of a file.
struct Line {
    id: Id<BankLine>,
    row: i64,
    on: Day,
    label: String,
    reference: String,
    amount: String,
    /// Who is proposed or was confirmed.
    member: Option<(Id<Membership>, String)>,
    why: String,
    /// Sure enough to be ticked already: by number, or by name and amount.
    sure: bool,
    receipt: Option<Id<Receipt>>,
    problem: Option<String>,
}

#[derive(Template)]
#[template(path = "dues/pages/bank_file.html")]
struct One {
    frame: Frame,
    id: Id<BankFile>,
    sentence: String,
    notes: Vec<String>,
    tabs: Tabs,
    lines: Vec<Line>,
    open: bool,
    aside: bool,
    may_remove: bool,
    nothing: Empty,
    errors: FormErrors,
}

/// `GET /bank-files/{id}`: its lines: those that wait, those that have a receipt, those set aside.
pub async fn file(
    by: Granted<TakeDues>,
    Path(id): Path<Id<BankFile>>,
    Query(asked): Query<AskedLines>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    page(one(&by, row, &asked, FormErrors::default()).await?)
}

async fn one(by: &Granted<TakeDues>, f: FileRow, asked: &AskedLines, errors: FormErrors) -> Result<One> {
    let visit = by.visit();
    let w = visit.words();
    let wanted = match asked.show.as_str() {
        "matched" => Lines::Matched,
        "aside" => Lines::Aside,
        _ => Lines::Open,
    };
    let rows = visit.app.db.all(store::lines(f.id, wanted, SHOWN)).await?;
    let mut lines = vec![];
    for row in rows {
        lines.push(line(visit, row, &errors)?);
    }
    let mut notes = vec![];
    if asked.known == "yes" {
        notes.push(w.dues_file_known());
    }
    if f.known_before > 0 {
        notes.push(w.dues_lines_known(f.known_before));
    }
    if f.passed_over > 0 {
        notes.push(w.dues_passed_over(f.passed_over));
    }
    if !f.unread.is_empty() {
        let rows: Vec<&str> = f.unread.split(' ').collect();
        notes.push(w.dues_unread(w.list(&rows)));
    }
    let here = format!("/bank-files/{}", f.id);
    let tab = |show: &str, word: String| {
        (if show.is_empty() { here.clone() } else { format!("{here}?show={show}") }, word)
    };
    let tabs = Tabs {
        label: w.dues_lines(),
        tabs: vec![
            tab("", w.dues_lines_open()),
            tab("matched", w.dues_lines_matched()),
            tab("aside", w.dues_lines_aside()),
        ],
        current: match wanted {
            Lines::Matched => format!("{here}?show=matched"),
            Lines::Aside => format!("{here}?show=aside"),
            _ => here.clone(),
        },
    };
    Ok(One {
        id: f.id,
        sentence: told(visit, &f),
        notes,
        tabs,
        open: wanted == Lines::Open,
        aside: wanted == Lines::Aside,
        may_remove: f.matched == 0 && super::may(visit, Can::TakeDues, f.place()),
        nothing: Empty { icon: icons::INBOX, text: w.dues_no_lines(), next: None },
        lines,
        frame: visit.frame(f.name).step("/dues", w.dues_title()).step("/bank-files", w.dues_bank_files()),
        errors,
    })
}

fn line(visit: &Visit, row: LineRow, errors: &FormErrors) -> Result<Line> {
    let w = visit.words();
    let (label, reference) = line_of(&visit.app.keys.open("bank line", &row.sealed)?);
    let signs: Vec<&str> = row.why.split(' ').collect();
    let name = name_in(visit.lang, &row.name_ar, &row.name_la);
    Ok(Line {
        id: row.id,
        row: row.row_number,
        on: row.on_day,
        label,
        reference,
        amount: words::amount(w, row.amount),
        sure: signs.contains(&"number") || signs.contains(&"name") && signs.contains(&"amount"),
        why: words::signs(w, &row.why),
        member: row.membership_id.map(|m| (m, name)),
        receipt: row.receipt_id,
        problem: errors.of(&format!("payer-{}", row.id)).map(str::to_owned),
    })
}

/// Which lines are confirmed (`line`), and who was named for others (`payer-…`).
pub type MatchForm = Vec<(String, String)>;

/// `POST /bank-files/{id}/matches`: a receipt for each line that was ticked or for which somebody was named. All or none.
pub async fn confirm_lines(
    by: Granted<TakeDues>,
    Path(id): Path<Id<BankFile>>,
    Urlencoded(form): Urlencoded<MatchForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let f = reach(&by, id).await?;
    by.at(f.place())?;
    let ticked: Vec<Id<BankLine>> =
        form.iter().filter(|(key, _)| key == "line").filter_map(|(_, id)| id.parse().ok()).collect();
    let typed: Vec<(Id<BankLine>, String)> = form
        .iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .filter_map(|(key, text)| Some((key.strip_prefix("payer-")?.parse().ok()?, text.clone())))
        .collect();
    let done = by
        .act(Verb::MatchBankLines, async |mut deed| {
            let mut pairs = vec![];
            let payers = match typed.is_empty() {
                true => vec![],
                false => match answered(dues::payers(&mut deed, f.place()).await)? {
                    Ok(payers) => payers,
                    Err(refusal) => return Ok(Err(vec![("line".to_owned(), refusal)])),
                },
            };
            let mut wrong: Vec<(String, Refusal)> = vec![];
            let rows = deed.tx.all(store::lines(id, Lines::Open, 20_000)).await?;
            for row in &rows {
                if let Some((_, text)) = typed.iter().find(|(line, _)| *line == row.id) {
                    match dues::named(&payers, text, row.amount) {
                        Some(member) => pairs.push((row.id, member)),
                        None => wrong.push((format!("payer-{}", row.id), Refusal::NoPayer)),
                    }
                } else if ticked.contains(&row.id)
                    && let Some(member) = row.membership_id
                {
                    pairs.push((row.id, member));
                }
            }
            // Ticked, and no longer open: somebody else was there first.
            for line in ticked.iter().filter(|line| !rows.iter().any(|row| row.id == **line)) {
                let row =
                    deed.tx.first(store::lines(id, Lines::Only(*line), 1)).await?.ok_or(Error::NotFound)?;
                wrong.push(("line".to_owned(), Refusal::LineClosed(row.row_number)));
            }
            if !wrong.is_empty() {
                return Ok(Err(wrong));
            }
            // The proposal may be of another province since: the member moved. Then it does not exist here.
            for (line, member) in &pairs {
                let mut found = false;
                for scope in by.scopes() {
                    let row = deed.tx.first(crate::members::store::membership(*member, *scope)).await?;
                    found |= row.is_some_and(|row| row.province_id == f.province_id);
                }
                if !found {
                    wrong.push((format!("payer-{line}"), Refusal::NoPayer));
                }
            }
            if !wrong.is_empty() {
                return Ok(Err(wrong));
            }
            match answered(dues::confirm(&mut deed, &f, &pairs).await)? {
                Ok(issued) => {
                    let numbers: Vec<String> = issued
                        .iter()
                        .filter_map(|i| i.number.map(|(year, number)| format!("{number}/{year}")))
                        .collect();
                    let detail = serde_json::json!({ "lines": pairs.len(), "numbers": numbers });
                    deed.commit(about(id, f.place()).with(detail)).await?;
                    Ok(Ok(()))
                }
                Err(refusal) => Ok(Err(vec![("line".to_owned(), refusal)])),
            }
        })
        .await?;
    match done {
        Ok(()) => Ok(see(&format!("/bank-files/{id}"))),
        Err(refusals) => {
            let mut errors = FormErrors::default();
            for (field, refusal) in refusals {
                errors.add(field, refusal.sentence(w));
            }
            refused(&by, id, errors).await
        }
    }
}

async fn refused(by: &Granted<TakeDues>, id: Id<BankFile>, errors: FormErrors) -> Result<Response> {
    let row = reach(by, id).await?;
    let mut response = page(one(by, row, &AskedLines::default(), errors).await?)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// `POST /bank-files/{id}/lines/{line}/aside`: no payment by a member.
pub async fn leave_line(
    by: Granted<TakeDues>,
    Path((id, line)): Path<(Id<BankFile>, Id<BankLine>)>,
) -> Result<Response> {
    let f = reach(&by, id).await?;
    by.at(f.place())?;
    let mut deed = by.begin(Verb::SetAsideBankLine).await?;
    match answered(dues::set_aside(&mut deed, id, line).await)? {
        Ok(()) => {
            deed.commit(about(id, f.place())).await?;
            Ok(see(&format!("/bank-files/{id}")))
        }
        Err(refusal) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add("line", refusal.sentence(by.visit().words()));
            refused(&by, id, errors).await
        }
    }
}

/// `POST /bank-files/{id}/lines/{line}/aside/withdrawal`: it may be one after all.
pub async fn take_up(
    by: Granted<TakeDues>,
    Path((id, line)): Path<(Id<BankFile>, Id<BankLine>)>,
) -> Result<Response> {
    let f = reach(&by, id).await?;
    by.at(f.place())?;
    let mut deed = by.begin(Verb::TakeUpBankLine).await?;
    if answered(dues::take_line_up(&mut deed, id, line).await)?.is_ok() {
        deed.commit(about(id, f.place())).await?;
    }
    Ok(see(&format!("/bank-files/{id}?show=aside")))
}

/// `POST /bank-files/{id}/removal`: takes a file back, as long as no receipt stands for it.
pub async fn remove(by: Granted<TakeDues>, Path(id): Path<Id<BankFile>>) -> Result<Response> {
    let f = reach(&by, id).await?;
    by.at(f.place())?;
    let mut deed = by.begin(Verb::RemoveBankFile).await?;
    match answered(dues::remove_file(&mut deed, id).await)? {
        Ok(came) => {
            deed.commit(about(id, f.place()).with(serde_json::json!({ "on": came.to_string() }))).await?;
            Ok(see("/bank-files"))
        }
        Err(refusal) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add("file", refusal.sentence(by.visit().words()));
            refused(&by, id, errors).await
        }
    }
}
