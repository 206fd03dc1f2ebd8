//! A bank's file comes in, its lines are matched by a person, and it may go again.

use super::{
    super::{
        BankFile, BankLine, Kind, Refusal, Tariff, owed,
        refusal::Outcome,
        statement::{Line, Payer, propose, read},
        store::{
            self, bank,
            bank::{FileRow, Lines},
        },
    },
    Issued, Taking, take,
};
use crate::{
    access::{Deed, Scope},
    members::{Membership, PaidBy, Renewal, Standing},
    territory::Place,
};
use amana_base::{Day, Id};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Received {
    /// It, or the one that was the same.
    pub id: Id<BankFile>,
    /// It had come before: nothing was written.
    pub known: bool,
    /// Lines that were new.
    pub lines: usize,
}

/// Receives a bank's file for the treasury of a province. The same file twice is one file; a line that another file brought already
/// is not taken again.
pub async fn receive(deed: &mut Deed<'_>, place: Place, name: &str, bytes: Vec<u8>) -> Outcome<Received> {
    let visit = deed.visit();
    let (app, act) = (&visit.app, deed.act);
    let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
    if let Some(id) = deed.tx.first(bank::by_hash(place.province, &sha256)).await? {
        return Ok(Received { id, known: true, lines: 0 });
    }
    let today = visit.today;
    let read = tokio::task::spawn_blocking(move || read(bytes, today)).await;
    let read = read.map_err(|e| crate::web::Error::from(anyhow::anyhow!("the file was not read: {e}")))?;
    let mut read = read.map_err(Refusal::Unread)?;
    let prints: Vec<String> = read.lines.iter().map(|l| l.fingerprint.clone()).collect();
    let mut known = HashSet::new();
    for some in prints.chunks(500) {
        known.extend(deed.tx.all(bank::known(place.province, some)).await?);
    }
    let all = read.lines.len();
    read.lines.retain(|line| !known.contains(&line.fingerprint));
    let payers = payers(deed, place).await?;
    let (lines, proposed) = tokio::task::spawn_blocking(move || {
        let proposed = propose(&read.lines, &payers);
        (read, proposed)
    })
    .await
    .map_err(|e| crate::web::Error::from(anyhow::anyhow!("the file was not compared: {e}")))?;
    let unread: Vec<String> = lines.unread.iter().take(200).map(u64::to_string).collect();
    let id = deed.id();
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    let file = bank::FileInsert {
        id,
        place,
        name: &name,
        sha256: &sha256,
        at: visit.now,
        counts: (lines.passed_over, (all - lines.lines.len()) as i64),
        unread: &unread.join(" "),
    };
    deed.tx.exec(bank::file_insert(&file, act)).await?;
    let mut new = Vec::with_capacity(lines.lines.len());
    for (line, proposal) in lines.lines.iter().zip(proposed) {
        let text = serde_json::json!({ "label": line.label, "reference": line.reference }).to_string();
        let sealed = app.keys.lock("bank line", text.as_bytes()).map_err(crate::web::Error::from)?;
        let signs =
            proposal.as_ref().map(|p| p.signs.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(" "));
        new.push(bank::line_insert(
            &bank::LineInsert {
                id: deed.id(),
                file: id,
                province: place.province,
                row: i64::try_from(line.row).unwrap_or(0),
                on: line.on,
                amount: line.amount,
                sealed: &sealed,
                fingerprint: &line.fingerprint,
                membership: proposal.and_then(|p| p.membership),
                why: signs.as_deref().unwrap_or_default(),
            },
            act,
        ));
    }
    deed.tx.bulk(new).await?;
    Ok(Received { id, known: false, lines: lines.lines.len() })
}

/// Who may pay into a treasury: the members of its province, with what each owes today.
pub async fn payers(deed: &mut Deed<'_>, place: Place) -> Outcome<Vec<Payer>> {
    let visit = deed.visit();
    let today = visit.today;
    let rules = visit.app.rules();
    let (statute, rates) = (rules.on(today), deed.tx.all(store::rates()).await?);
    let (rule, tariff) = (Renewal::of(statute), Tariff::of(rates, statute));
    let rows = deed.tx.all(bank::payers(place.province, today)).await?;
    let payer = |row: bank::PayerRow| {
        let sum = Standing {
            place,
            joined_on: row.joined_on,
            paid_until_on: row.paid_until_on,
            suspended: None,
            ended: row.ended_on.zip(row.ended_how),
        };
        let owes = owed(&sum, rule, &tariff, row.category, today, row.parts).total();
        Payer {
            membership: row.id,
            name_ar: row.name_ar,
            name_la: row.name_la,
            number: row.number,
            owed: owes.filter(|n| *n > 0),
        }
    };
    Ok(rows.into_iter().map(payer).collect())
}

/// The member that somebody names for a line: by number, by reference, or by the whole name in any spelling.
pub fn named(payers: &[Payer], text: &str, amount: i64) -> Option<Id<Membership>> {
    let line = Line {
        row: 0,
        on: Day(0),
        amount,
        label: text.to_owned(),
        reference: String::new(),
        fingerprint: String::new(),
    };
    propose(&[line], payers).into_iter().next().flatten()?.membership
}

/// Confirms that lines are payments of these members: a receipt each, dated as the bank dates it. Whoever calls has seen that each
/// membership is within the visitor's reach. Several lines of one member are taken in the order of the file.
pub async fn confirm(
    deed: &mut Deed<'_>,
    file: &FileRow,
    pairs: &[(Id<BankLine>, Id<Membership>)],
) -> Outcome<Vec<Issued>> {
    if pairs.is_empty() {
        return Err(Refusal::NothingChosen.into());
    }
    let mut out = vec![];
    for (line, membership) in pairs {
        let row = deed.tx.first(bank::lines(file.id, Lines::Only(*line), 1)).await?;
        let row = row.ok_or(crate::web::Error::NotFound)?;
        if row.receipt_id.is_some() || row.aside {
            return Err(Refusal::LineClosed(row.row_number).into());
        }
        let (_, reference) = opened(deed, &row.sealed)?;
        let taking = Taking {
            membership: *membership,
            kind: Kind::Dues,
            on: row.on_day,
            amount: row.amount,
            by: PaidBy::Transfer,
            reference,
            until: None,
            // A line whose receipt was cancelled may be matched again.
            once: format!("bank-{}-{}", row.id, deed.act),
        };
        let issued = take(deed, &taking).await?;
        deed.tx.exec(bank::line_match(row.id, *membership, issued.id)).await?;
        out.push(issued);
    }
    Ok(out)
}

/// Label and reference of a line.
fn opened(deed: &Deed<'_>, sealed: &[u8]) -> Outcome<(String, String)> {
    let plain = deed.visit().app.keys.open("bank line", sealed).map_err(crate::web::Error::from)?;
    Ok(super::super::pages::line_of(&plain))
}

/// Sets a line aside: no payment by a member.
pub async fn set_aside(deed: &mut Deed<'_>, file: Id<BankFile>, line: Id<BankLine>) -> Outcome<()> {
    let row =
        deed.tx.first(bank::lines(file, Lines::Only(line), 1)).await?.ok_or(crate::web::Error::NotFound)?;
    if row.receipt_id.is_some() {
        return Err(Refusal::LineClosed(row.row_number).into());
    }
    deed.tx.exec(bank::aside_set(line, true)).await?;
    Ok(())
}

/// Takes a line up again that was set aside.
pub async fn take_line_up(deed: &mut Deed<'_>, file: Id<BankFile>, line: Id<BankLine>) -> Outcome<()> {
    deed.tx.first(bank::lines(file, Lines::Only(line), 1)).await?.ok_or(crate::web::Error::NotFound)?;
    deed.tx.exec(bank::aside_set(line, false)).await?;
    Ok(())
}

/// Takes a file back with its lines, as long as no receipt stands for any of them.
pub async fn remove_file(deed: &mut Deed<'_>, id: Id<BankFile>) -> Outcome<Day> {
    let row =
        deed.tx.first(bank::files(Scope::Nation, Some(id))).await?.ok_or(crate::web::Error::NotFound)?;
    if row.matched > 0 {
        return Err(Refusal::FileMatched(row.matched).into());
    }
    for change in bank::file_gone(id) {
        deed.tx.exec(change).await?;
    }
    Ok(row.at.day(deed.visit().app.config.utc_offset_minutes))
}
