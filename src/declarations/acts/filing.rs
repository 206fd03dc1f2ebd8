//! What people say of the filing: brought to the authority with its receipt, set right, refused, declared before, taken back.

use super::{Answer, about, said, step, unchanged};
use crate::declarations::{
    DeclarationStep, Refusal,
    gather::{self, Ask, Line},
    model::{Key, Step},
    store::{self, BringerRow, NewStep, StepRow},
};
use crate::{
    access::{Capability, Deed, Granted, Scope, capability::WriteRecord},
    joining::scan::{SHEETS, Sheet},
    journal::{Act, Entry, Subject, Verb},
    people::Person,
    record::view::me,
    territory::Place,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

/// The most declarations that one act marks.
const MARKED: usize = 2_000;
/// How much of a sheet a piece holds.
const PIECE: usize = 1 << 20;
/// Of what the key of the pieces is.
const ABOUT: &str = "declaration-receipt";

/// A filing as somebody writes it down.
#[derive(Clone, Debug, Default)]
pub struct Filing {
    /// On which day.
    pub on: Option<Day>,
    /// At which office.
    pub place: String,
    /// Who brought it.
    pub person: Option<Id<Person>>,
    /// The number of the dated and stamped receipt; empty while it is awaited.
    pub receipt: String,
    /// Its day.
    pub receipt_on: Option<Day>,
}

/// Who may have brought the file: who leads the body or the bodies of its province, and whoever enters this.
pub async fn bringers<A: Capability>(by: &Granted<A>, line: &Line) -> Result<Vec<BringerRow>> {
    let visit = by.visit();
    let mut out: Vec<BringerRow> = vec![];
    for some in gather::leading_kinds(&visit.app.rules()).chunks(60) {
        out.extend(visit.app.db.all(store::bringers(some, line.fact.at.place, visit.today)).await?);
    }
    let mut seen = std::collections::HashSet::new();
    out.retain(|b| seen.insert(b.person_id));
    Ok(out)
}

async fn checked(by: &Granted<WriteRecord>, line: &Line, new: &Filing) -> Answer<(Day, String, Id<Person>)> {
    let today = by.visit().today;
    let Some(on) = new.on else { return Ok(Err(Refusal::DayMissing)) };
    if on < line.fact.on || on > today {
        return Ok(Err(Refusal::DayOutside(line.fact.on)));
    }
    let place = match said(&new.place, Refusal::PlaceMissing) {
        Ok(place) => place,
        Err(no) => return Ok(Err(no)),
    };
    let Some(person) = new.person else { return Ok(Err(Refusal::PersonMissing)) };
    if person != me(by.visit()) && bringers(by, line).await?.iter().all(|b| b.person_id != person) {
        return Ok(Err(Refusal::PersonElsewhere));
    }
    if new.receipt.trim().is_empty() != new.receipt_on.is_none() {
        return Ok(Err(Refusal::ReceiptHalf));
    }
    if new.receipt.trim().chars().count() > 100 {
        return Ok(Err(Refusal::TooLong(100)));
    }
    if new.receipt_on.is_some_and(|day| day < on || day > today) {
        return Ok(Err(Refusal::ReceiptDay));
    }
    Ok(Ok((on, place, person)))
}

/// Writes down that it was filed: who, when, where, with which receipt.
pub async fn file(by: &Granted<WriteRecord>, line: &Line, seen: usize, new: &Filing) -> Answer<()> {
    by.at(line.fact.at.place)?;
    unchanged(line, seen)?;
    if !line.fact.there {
        return Ok(Err(Refusal::FactGone));
    }
    if let Some(filed) = line.filed() {
        return Ok(Err(Refusal::FiledAlready(filed.on_day)));
    }
    if !line.state.is_open() {
        return Ok(Err(Refusal::NotOpen));
    }
    let (on, place, person) = match checked(by, line, new).await? {
        Ok(checked) => checked,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::FileDeclaration).await?;
    let id: Id<DeclarationStep> = deed.id();
    let row = NewStep {
        filing: Some(id),
        place: &place,
        person: Some(person),
        receipt: new.receipt.trim(),
        receipt_on: new.receipt_on,
        ..NewStep::of(Step::Filed, on)
    };
    let of = step(&mut deed, line, id, &row).await?;
    deed.commit(about(of, line).with(json!({ "on": on.to_string(), "number": new.receipt.trim() }))).await?;
    Ok(Ok(()))
}

/// Sets a filing right: the entry stays in the past, with its author, and this stands for it. The receipt's scan stays with it.
pub async fn correct(by: &Granted<WriteRecord>, line: &Line, seen: usize, new: &Filing) -> Answer<()> {
    by.at(line.fact.at.place)?;
    unchanged(line, seen)?;
    let Some(filed) = line.filed() else { return Ok(Err(Refusal::NotFiled)) };
    let (on, place, person) = match checked(by, line, new).await? {
        Ok(checked) => checked,
        Err(no) => return Ok(Err(no)),
    };
    if same(filed, on, &place, person, new) {
        return Ok(Err(Refusal::SameEntry));
    }
    let mut deed = by.begin(Verb::CorrectDeclaration).await?;
    let id = deed.id();
    let row = NewStep {
        filing: filed.filing_id,
        place: &place,
        person: Some(person),
        receipt: new.receipt.trim(),
        receipt_on: new.receipt_on,
        ..NewStep::of(Step::Corrected, on)
    };
    let of = step(&mut deed, line, id, &row).await?;
    let detail =
        json!({ "from": filed.on_day.to_string(), "on": on.to_string(), "number": new.receipt.trim() });
    deed.commit(about(of, line).with(detail)).await?;
    Ok(Ok(()))
}

fn same(filed: &StepRow, on: Day, place: &str, person: Id<Person>, new: &Filing) -> bool {
    filed.on_day == on
        && filed.place == place
        && filed.person_id == Some(person)
        && filed.receipt == new.receipt.trim()
        && filed.receipt_on == new.receipt_on
}

/// The authority refused it, or found it incomplete: it is due again, with the reason.
pub async fn refuse(
    by: &Granted<WriteRecord>,
    line: &Line,
    seen: usize,
    on: Option<Day>,
    reason: &str,
) -> Answer<()> {
    by.at(line.fact.at.place)?;
    unchanged(line, seen)?;
    let Some(filed) = line.filed() else { return Ok(Err(Refusal::NotFiled)) };
    let Some(on) = on else { return Ok(Err(Refusal::DayMissing)) };
    if on < filed.on_day || on > by.visit().today {
        return Ok(Err(Refusal::DayOutside(filed.on_day)));
    }
    let reason = match said(reason, Refusal::ReasonMissing) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::RefuseDeclaration).await?;
    let id = deed.id();
    let row = NewStep { filing: filed.filing_id, reason: &reason, ..NewStep::of(Step::Refused, on) };
    let of = step(&mut deed, line, id, &row).await?;
    deed.commit(about(of, line).with(json!({ "on": on.to_string(), "reason": reason }))).await?;
    Ok(Ok(()))
}

/// Takes back what was entered last and stands: a filing, a refusal, an earlier declaration, a setting aside. It stays in the past.
pub async fn withdraw(by: &Granted<WriteRecord>, line: &Line, seen: usize, reason: &str) -> Answer<()> {
    by.at(line.fact.at.place)?;
    unchanged(line, seen)?;
    let Some(top) = line.top() else { return Ok(Err(Refusal::NothingStands)) };
    let reason = match said(reason, Refusal::ReasonMissing) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::WithdrawDeclaration).await?;
    let id = deed.id();
    let row =
        NewStep { filing: top.filing_id, reason: &reason, ..NewStep::of(Step::Withdrawn, by.visit().today) };
    let of = step(&mut deed, line, id, &row).await?;
    deed.commit(about(of, line).with(json!({ "step": top.step.as_str(), "reason": reason }))).await?;
    Ok(Ok(()))
}

/// The text that a decision adopts is none that the law asks to be declared: the words alone said so.
pub async fn set_aside(by: &Granted<WriteRecord>, line: &Line, seen: usize, reason: &str) -> Answer<()> {
    by.at(line.fact.at.place)?;
    unchanged(line, seen)?;
    if !line.fact.key.kind.from_words() || line.fact.decision.is_none() {
        return Ok(Err(Refusal::NotFromWords));
    }
    if !line.state.is_open() {
        return Ok(Err(Refusal::NotOpen));
    }
    let reason = match said(reason, Refusal::ReasonMissing) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::SetDeclarationAside).await?;
    let id = deed.id();
    let row = NewStep { reason: &reason, ..NewStep::of(Step::SetAside, by.visit().today) };
    let of = step(&mut deed, line, id, &row).await?;
    deed.commit(about(of, line).with(json!({ "reason": reason }))).await?;
    Ok(Ok(()))
}

/// It was declared before the record began: with what proves it.
pub async fn before(
    by: &Granted<WriteRecord>,
    line: &Line,
    seen: usize,
    on: Option<Day>,
    reference: &str,
) -> Answer<()> {
    by.at(line.fact.at.place)?;
    unchanged(line, seen)?;
    if !line.state.is_open() {
        return Ok(Err(Refusal::NotOpen));
    }
    let today = by.visit().today;
    if on.is_some_and(|on| on < line.fact.on || on > today) {
        return Ok(Err(Refusal::DayOutside(line.fact.on)));
    }
    let reference = match said(reference, Refusal::ReferenceMissing) {
        Ok(reference) => reference,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::MarkDeclaredBefore).await?;
    let id = deed.id();
    let row = NewStep { place: &reference, ..NewStep::of(Step::Before, on.unwrap_or(line.fact.on)) };
    let of = step(&mut deed, line, id, &row).await?;
    deed.commit(about(of, line).with(json!({ "number": reference, "rows": 1 }))).await?;
    Ok(Ok(()))
}

/// The same of everything that is due in a territory and happened before a day: one act, one reference. Gives the act and how many.
pub async fn many_before(
    by: &Granted<WriteRecord>,
    place: Place,
    until: Option<Day>,
    reference: &str,
) -> Answer<(Id<Act>, usize)> {
    by.at(place)?;
    let visit = by.visit();
    let Some(until) = until else { return Ok(Err(Refusal::DayMissing)) };
    if until > visit.today {
        return Ok(Err(Refusal::NothingBefore));
    }
    let reference = match said(reference, Refusal::ReferenceMissing) {
        Ok(reference) => reference,
        Err(no) => return Ok(Err(no)),
    };
    let ask = Ask::of(Scope::of(place));
    let mut found = gather::lines(&visit.app.db, &visit.app.rules(), &ask, visit.today).await?;
    found.retain(|line| line.state.is_open() && line.fact.on < until);
    found.truncate(MARKED);
    if found.is_empty() {
        return Ok(Err(Refusal::NothingBefore));
    }
    let mut deed = by.begin(Verb::MarkDeclaredBefore).await?;
    mark_before(&mut deed, &found, &reference).await?;
    let entry = Entry::about(Subject { kind: "declaration", id: 0 }, place);
    let act = deed.commit(entry.with(json!({ "number": reference, "rows": found.len() }))).await?;
    Ok(Ok((act, found.len())))
}

/// Marks these on an open act, whoever calls having seen that they are open.
pub async fn mark_before(deed: &mut Deed<'_>, found: &[Line], reference: &str) -> Result<()> {
    for line in found {
        let id = deed.id();
        let row = NewStep { place: reference, ..NewStep::of(Step::Before, line.fact.on) };
        step(deed, line, id, &row).await?;
    }
    Ok(())
}

/// Takes back what one act marked as declared before, where it still stands. Says how many.
pub async fn take_back_many(by: &Granted<WriteRecord>, act: Id<Act>) -> Answer<usize> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let mut found = vec![];
    for (kind, subject, on) in visit.app.db.all(store::written_in(act)).await? {
        let line = gather::fact(&visit.app.db, &rules, Key::kept(kind, subject, on), visit.today).await?;
        let Some(line) = line else { continue };
        by.at(line.fact.at.place)?;
        if line.top().is_some_and(|top| top.made_by == act) {
            found.push(line);
        }
    }
    let Some(first) = found.first() else { return Ok(Err(Refusal::NothingStands)) };
    let place = match found.as_slice() {
        [one] => one.fact.at.place,
        _ => Place { commune: Id::from_raw(0), ..first.fact.at.place },
    };
    let mut deed = by.begin(Verb::WithdrawDeclaration).await?;
    for line in &found {
        let id = deed.id();
        let row = NewStep::of(Step::Withdrawn, visit.today);
        step(&mut deed, line, id, &row).await?;
    }
    let entry = Entry::about(Subject { kind: "declaration", id: 0 }, place);
    deed.commit(entry.with(json!({ "act": act, "rows": found.len() }))).await?;
    Ok(Ok(found.len()))
}

/// Keeps the scan of the receipt, encrypted.
pub async fn attach(by: &Granted<WriteRecord>, line: &Line, sheets: &[Sheet]) -> Answer<()> {
    by.at(line.fact.at.place)?;
    let Some((filing, of)) = line.filed().and_then(|f| f.filing_id).zip(line.declaration) else {
        return Ok(Err(Refusal::NotFiled));
    };
    let visit = by.visit();
    let mut deed = by.begin(Verb::KeepReceiptScan).await?;
    let kept = deed.tx.all(store::sheets(filing)).await?.len();
    if kept + sheets.len() > SHEETS {
        return Ok(Err(Refusal::ScanFull));
    }
    let act = deed.act;
    for (n, sheet) in (1 + kept as i64..).zip(sheets) {
        let bytes = i64::try_from(sheet.bytes.len()).unwrap_or(i64::MAX);
        deed.tx.exec(store::sheet_insert(filing, n, sheet.media, bytes, act)).await?;
        for (part, bytes) in (0..).zip(sheet.bytes.chunks(PIECE)) {
            let cipher = visit.app.keys.lock(ABOUT, bytes).map_err(Error::from)?;
            deed.tx.exec(store::piece_insert(filing, n, part, &cipher)).await?;
        }
    }
    deed.commit(about(of.0, line).with(json!({ "sheets": sheets.len() }))).await?;
    Ok(Ok(()))
}

/// A sheet of the receipt, opened. Reading it is an act.
pub async fn sheet(
    by: &Granted<WriteRecord>,
    line: &Line,
    n: i64,
) -> Result<(crate::joining::scan::Media, Vec<u8>)> {
    by.at(line.fact.at.place)?;
    let visit = by.visit();
    let (filing, of) = line.filed().and_then(|f| f.filing_id).zip(line.declaration).ok_or(Error::NotFound)?;
    let sheets = visit.app.db.all(store::sheets(filing)).await?;
    let (_, media, size) = sheets.into_iter().find(|(at, ..)| *at == n).ok_or(Error::NotFound)?;
    let mut out = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    for cipher in visit.app.db.all(store::pieces(filing, n)).await? {
        out.extend(visit.app.keys.open(ABOUT, &cipher).map_err(Error::from)?);
    }
    let deed = by.begin(Verb::RevealProtected).await?;
    let reason = visit.words().declarations_scan_reading();
    let detail = json!({ "field": "receipt_scan", "reason": reason, "n": n });
    deed.commit(about(of.0, line).with(detail)).await?;
    Ok((media, out))
}
