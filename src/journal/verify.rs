//! Recomputes the journal from its rows and says where it does not agree with what was signed.
//!
//! Every leaf is hashed again from its columns, every mark, root, chain hash and signature computed again. What a
//! database's owner can still do is cut off the end of the chain or begin a new one: only a head kept by witnesses
//! outside tells ([`Head`]).

use super::{
    model::{Act, Line},
    seal::{self, Seal},
    store,
};
use crate::{
    app::App,
    ui::{Lang, Words},
    web::Result,
};
use amana_base::{Day, Id, Instant};
use std::{fmt, str::FromStr};

/// What was found.
#[derive(Debug, Default)]
pub struct Report {
    /// Seals looked at.
    pub seals: i64,
    /// Sealed acts looked at.
    pub acts: i64,
    /// Acts that wait for their seal.
    pub waiting: i64,
    /// Seals of minutes looked at, when everything is.
    pub minutes: i64,
    /// What does not agree, in the order of the chain; at most [`MOST_BREAKS`].
    pub breaks: Vec<Break>,
    /// The head of the chain.
    pub head: Option<Head>,
}

/// No more are listed: whoever rewrote a journal rewrote all of it.
pub const MOST_BREAKS: usize = 100;

/// One place where the journal does not agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Break {
    /// The seal's number, if one is concerned.
    pub seal: Option<i64>,
    /// The act and when it says it was done, if one is concerned.
    pub act: Option<(Id<Act>, Instant)>,
    /// What does not agree.
    pub what: Wrong,
}

/// What does not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The columns of a line do not give its leaf hash: the line was changed.
    Leaf,
    /// The line bears no mark of this program: it was inserted, or changed together with its leaf hash.
    Mark,
    /// A line that its seal names is not there.
    Missing,
    /// Fewer lines than its seal signed: so many were deleted.
    Deleted(i64),
    /// More lines than its seal signed.
    Inserted(i64),
    /// The lines of a seal do not give its root.
    Root,
    /// The columns of a seal do not give its hash: the seal was changed.
    Hash,
    /// It does not continue the seal before it.
    Chain,
    /// A seal is missing before this one.
    Gap,
    /// It is signed by another key than this installation's.
    Signer,
    /// Its signature is not one.
    Signature,
    /// The line names a seal that is not there.
    Astray(i64),
    /// A witness's head is not in this chain.
    Witness,
    /// The seal of minutes with this printed code does not hold their text.
    Minutes(String, Instant),
}

impl Wrong {
    /// What does not agree, in words.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Wrong::Leaf => w.journal_wrong_leaf(),
            Wrong::Mark => w.journal_wrong_mark(),
            Wrong::Missing => w.journal_wrong_missing(),
            Wrong::Deleted(n) => w.journal_wrong_deleted(*n),
            Wrong::Inserted(n) => w.journal_wrong_inserted(*n),
            Wrong::Root => w.journal_wrong_root(),
            Wrong::Hash => w.journal_wrong_hash(),
            Wrong::Chain => w.journal_wrong_chain(),
            Wrong::Gap => w.journal_wrong_gap(),
            Wrong::Signer => w.journal_wrong_signer(),
            Wrong::Signature => w.journal_wrong_signature(),
            Wrong::Astray(seal) => w.journal_wrong_astray(seal.to_string()),
            Wrong::Witness => w.journal_wrong_witness(),
            Wrong::Minutes(code, at) => w.journal_wrong_minutes(code.as_str(), stamp(*at)),
        }
    }
}

impl Break {
    /// Which line, of when, and what does not agree.
    pub fn sentence(&self, w: Words) -> String {
        let line = match (&self.act, self.seal) {
            (Some((id, at)), Some(seal)) => {
                w.journal_break_act_sealed(id.to_string(), stamp(*at), seal.to_string())
            }
            (Some((id, at)), None) => w.journal_break_act(id.to_string(), stamp(*at)),
            (None, Some(seal)) => w.journal_break_seal(seal.to_string()),
            (None, None) => w.journal_break_whole(),
        };
        let text = format!("{line}: {}", self.what.sentence(w));
        crate::cli::plain(&text)
    }
}

/// For logs, in English.
impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Words::of(Lang::En)))
    }
}

/// A moment as a line of a report: UTC.
pub fn stamp(at: Instant) -> String {
    let (hour, minute) = at.hour_minute(0);
    let second = at.0.div_euclid(1_000_000).rem_euclid(60);
    format!("{}T{hour:02}:{minute:02}:{second:02}Z", at.day(0))
}

/// The first moment of a civil day.
pub fn midnight(day: Day, offset_minutes: i64) -> Instant {
    Instant(day.0.saturating_mul(86_400_000_000).saturating_sub(offset_minutes * 60_000_000))
}

/// The end of the chain, to be kept by witnesses outside: whoever has it can show later that the chain was cut or
/// begun anew.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The seal's number.
    pub seal: i64,
    /// Its hash.
    pub hash: Vec<u8>,
    /// When it was made; not part of what is compared.
    pub at: Option<Instant>,
}

impl Head {
    fn of(seal: &Seal) -> Head {
        Head { seal: seal.id, hash: seal.hash.clone(), at: Some(seal.sealed_at) }
    }
}

/// `amana-head 12 2026-05-04T09:00:00Z 6e34…`: one line that can be mailed, printed, read out.
impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "amana-head {}", self.seal)?;
        if let Some(at) = self.at {
            write!(f, " {}", stamp(at))?;
        }
        write!(f, " {}", data_encoding::HEXLOWER.encode(&self.hash))
    }
}

impl FromStr for Head {
    type Err = String;
    /// Reads what [`Head`] shows: the first number is the seal's, the last word its hash.
    fn from_str(text: &str) -> Result<Head, String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let expected = || format!("a head is `amana-head NUMBER TIME HASH`, not `{}`", text.trim());
        let seal = words.iter().find_map(|w| w.parse().ok()).ok_or_else(expected)?;
        let hash = words.last().map(|w| w.to_ascii_lowercase()).unwrap_or_default();
        let hash = data_encoding::HEXLOWER.decode(hash.as_bytes()).map_err(|_| expected())?;
        if hash.len() == 32 { Ok(Head { seal, hash, at: None }) } else { Err(expected()) }
    }
}

/// The head of the chain now.
pub async fn head(app: &App) -> Result<Option<Head>> {
    Ok(app.db.first(store::last_seal()).await?.map(|row| Head::of(&row.seal())))
}

/// Verifies what was done from one moment (inclusive) to another (exclusive), and that the chain holds the witnesses'
/// heads. Without moments, everything.
pub async fn verify(
    app: &App,
    from: Option<Instant>,
    until: Option<Instant>,
    witnesses: &[Head],
) -> Result<Report> {
    let mut report = Report { head: head(app).await?, ..Report::default() };
    let last = report.head.as_ref().map_or(0, |h| h.seal);
    let (first, end) = match (from, until) {
        (None, None) => (1, last),
        _ => bounds(app, from.unwrap_or(Instant(i64::MIN)), until.unwrap_or(Instant(i64::MAX))).await?,
    };
    chain(app, first, end.min(last), &mut report).await?;
    waiting(app, from, until, &mut report).await?;
    if from.is_none() && until.is_none() {
        let broken = |code: &str, at| report.add(None, None, Wrong::Minutes(code.to_owned(), at));
        report.minutes = crate::minutes::verify::seals(app, broken).await?;
    }
    for stray in app.db.all(store::acts_astray(last)).await? {
        report.add(None, Some((Id::from_raw(stray.id), stray.at)), Wrong::Astray(stray.seal_id.unwrap_or(0)));
    }
    for witness in witnesses {
        let row = app.db.first(store::seal(witness.seal)).await?;
        if row.is_none_or(|row| row.seal().hash != witness.hash) {
            report.add(Some(witness.seal), None, Wrong::Witness);
        }
    }
    Ok(report)
}

/// The seals that hold what was done in a time, or were made in it.
async fn bounds(app: &App, from: Instant, until: Instant) -> Result<(i64, i64)> {
    let done = app.db.one(store::seals_of_acts(from, until)).await?;
    let made = app.db.one(store::seals_made(from, until)).await?;
    let first = [done.first, made.first].into_iter().flatten().min().unwrap_or(1);
    let last = [done.last, made.last].into_iter().flatten().max().unwrap_or(0);
    Ok((first.max(1), last))
}

/// Seals looked at together; their acts are read in one query.
const SEALS: i64 = 256;
const ACTS: i64 = 8192;

async fn chain(app: &App, first: i64, last: i64, report: &mut Report) -> Result<()> {
    let key = app.keys.signing().verifying_key();
    let mut before = match first {
        1 => None,
        n => app.db.first(store::seal(n - 1)).await?.map(store::SealRow::seal),
    };
    let mut next = first;
    while next <= last {
        let mut seals: Vec<Seal> =
            app.db.all(store::seals_from(next, SEALS)).await?.into_iter().map(store::SealRow::seal).collect();
        seals.retain(|s| s.id <= last);
        // So many acts at once and no more, by what the seals say.
        let mut sum = 0;
        let whole = seals
            .iter()
            .take_while(|s| {
                let fits = sum < ACTS;
                sum += s.acts.max(0);
                fits
            })
            .count();
        seals.truncate(whole.max(1));
        let Some(end) = seals.last().map(|s| s.id) else { break };
        let mut acts =
            app.db.all(store::acts_under(next, end)).await?.into_iter().map(store::ActRow::line).peekable();
        for seal in seals {
            let mut under = vec![];
            while let Some((line, of)) = acts.next_if(|(_, of)| of.is_some_and(|of| of <= seal.id)) {
                let of = of.unwrap_or_default();
                if of == seal.id {
                    under.push(line);
                } else {
                    // Its seal was deleted; the gap is told below, the line here.
                    report.add(None, Some((line.id, line.at)), Wrong::Astray(of));
                }
            }
            link(&seal, before.as_ref(), &key, report);
            lines(app, &seal, &under, report);
            report.seals += 1;
            report.acts += under.len() as i64;
            before = Some(seal);
        }
        next = end + 1;
    }
    Ok(())
}

/// Is the seal sound, and does it continue the one before?
fn link(seal: &Seal, before: Option<&Seal>, key: &ed25519_dalek::VerifyingKey, report: &mut Report) {
    let expected = before.map_or(1, |b| b.id + 1);
    if seal.id != expected {
        report.add(Some(seal.id), None, Wrong::Gap);
    } else if seal.previous != before.map_or(seal::BEGINNING.to_vec(), |b| b.hash.clone()) {
        report.add(Some(seal.id), None, Wrong::Chain);
    }
    if seal.computed_hash()[..] != seal.hash[..] {
        report.add(Some(seal.id), None, Wrong::Hash);
    }
    if seal.signer != key.to_bytes() {
        report.add(Some(seal.id), None, Wrong::Signer);
    } else if !seal.signed_by(key) {
        report.add(Some(seal.id), None, Wrong::Signature);
    }
}

/// Do the lines give what the seal signed? The precise line first, then the seal.
fn lines(app: &App, seal: &Seal, lines: &[Line], report: &mut Report) {
    let found = report.breaks.len();
    for line in lines {
        line_sound(app, Some(seal.id), line, report);
    }
    for id in [seal.first_act, seal.last_act] {
        let known = lines.iter().any(|l| l.id.raw() == id);
        let told = report.breaks.iter().any(|b| b.act.is_some_and(|(a, _)| a.raw() == id));
        if !known && !told {
            let id = Id::from_raw(id);
            report.add(Some(seal.id), Some((id, id.made_at())), Wrong::Missing);
        }
    }
    let more = lines.len() as i64 - seal.acts;
    if more != 0 {
        report.add(Some(seal.id), None, if more < 0 { Wrong::Deleted(-more) } else { Wrong::Inserted(more) });
    }
    if report.breaks.len() > found {
        return;
    }
    let leaves: Vec<&[u8]> = lines.iter().map(|l| l.leaf.as_slice()).collect();
    if seal::root(&leaves)[..] != seal.root[..] {
        report.add(Some(seal.id), None, Wrong::Root);
    }
}

fn line_sound(app: &App, seal: Option<i64>, line: &Line, report: &mut Report) {
    let wrong = if line.hash() != line.leaf {
        Wrong::Leaf
    } else if super::mark(app, &line.leaf) != line.mac {
        Wrong::Mark
    } else {
        return;
    };
    report.add(seal, Some((line.id, line.at)), wrong);
}

/// Lines that wait for their seal are bound by their mark alone.
async fn waiting(
    app: &App,
    from: Option<Instant>,
    until: Option<Instant>,
    report: &mut Report,
) -> Result<()> {
    let mut after = i64::MIN;
    loop {
        let rows = app.db.all(store::acts_waiting(after, ACTS)).await?;
        let full = rows.len() as i64 == ACTS;
        for (line, _) in rows.into_iter().map(store::ActRow::line) {
            after = line.id.raw();
            if from.is_none_or(|from| line.at >= from) && until.is_none_or(|until| line.at < until) {
                report.waiting += 1;
                line_sound(app, None, &line, report);
            }
        }
        if !full {
            return Ok(());
        }
    }
}

impl Report {
    /// Does everything agree?
    pub fn sound(&self) -> bool {
        self.breaks.is_empty()
    }
    fn add(&mut self, seal: Option<i64>, act: Option<(Id<Act>, Instant)>, what: Wrong) {
        if self.breaks.len() < MOST_BREAKS {
            self.breaks.push(Break { seal, act, what });
        }
    }
}
