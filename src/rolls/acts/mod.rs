//! Verbs of electoral rolls, on an open act.

mod draw;

use super::{
    Remark, Roll,
    model::{Answer, Asks, Electors, Rule, Stand, StepOf, Verdict, stand},
    proof::{self, Head, Slip},
    refusal::{Outcome, Refusal},
    store::{self, RollRow, drawing, lists},
};
use crate::{
    access::{Deed, Scope},
    bodies::Body,
    journal::{Entry, Subject},
    people::Person,
    record,
    territory::{Place, Unit},
    web::{self, Error},
};
use amana_base::{Day, Id};
use amana_sql::Db;

/// The longest title, in letters.
const TITLE: usize = 120;
/// The longest reason or remark, in letters.
const TEXT: usize = 500;
/// How far from today a vote may be, in days.
const FAR: i64 = 732;

/// A roll to draw up.
#[derive(Clone, Debug)]
pub struct NewRoll {
    /// What is voted on, in a few words.
    pub title: String,
    /// Of which unit; a body's own when one is given.
    pub unit: Id<Unit>,
    /// Its place.
    pub place: Place,
    /// Of which body.
    pub body: Option<Id<Body>>,
    /// The day of the vote.
    pub day: Day,
}

/// A line of the journal about a roll.
pub fn about(id: Id<Roll>, place: Place) -> Entry {
    Entry::about(Subject::new("roll", id), place)
}

fn short(text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > most {
        return Err(Refusal::Record(record::Refusal::TextTooLong(most)));
    }
    Ok(text.to_owned())
}

/// Draws up a roll of the members of a unit or of a body's voters, on a day.
pub async fn draw_up(deed: &mut Deed<'_>, new: NewRoll) -> Outcome<Id<Roll>> {
    let visit = deed.visit();
    let title = short(&new.title, TITLE)?;
    if title.is_empty() {
        return Err(Refusal::TitleMissing.into());
    }
    if (new.day.0 - visit.today.0).abs() > FAR {
        return Err(Refusal::DayTooFar.into());
    }
    let mut electors = Electors::Members;
    let mut kind = None;
    if let Some(body) = new.body {
        let row = deed.tx.first(drawing::body(body)).await?.ok_or(Refusal::NoBody)?;
        if row.unit_id != new.unit || row.dissolved_on.is_some_and(|on| on <= new.day) {
            return Err(Refusal::NoBody.into());
        }
        let rules = visit.app.rules();
        let said = rules.on(new.day).and_then(|s| s.electorate(Some(&row.kind))?.of);
        electors = match said {
            Some(amana_statute::Electors::Members) => Electors::Members,
            _ => Electors::Holders,
        };
        kind = Some(row.kind);
    }
    let (id, act) = (deed.id(), deed.act);
    let insert = store::RollInsert {
        id,
        title: &title,
        unit: new.unit,
        body: new.body,
        place: new.place,
        electors,
        day: new.day,
    };
    deed.tx.exec(store::roll_insert(&insert, act)).await?;
    let rules = visit.app.rules();
    let article =
        rules.on(new.day).and_then(|s| s.electorate(kind.as_deref())?.article.clone()).unwrap_or_default();
    step(deed, id, StepOf::DrawnUp, None, "", &article).await?;
    let (row, _) = load(deed, id).await?;
    draw::draw(deed, &row).await?;
    Ok(id)
}

/// Draws it up again from the register as it is now. Gives how many lines changed.
pub async fn redraw(deed: &mut Deed<'_>, id: Id<Roll>) -> Outcome<u64> {
    let (row, stands) = load(deed, id).await?;
    open(stands)?;
    let changed = draw::draw(deed, &row).await?;
    step(deed, id, StepOf::Redrawn, None, "", "").await?;
    Ok(changed)
}

/// Shows it to those concerned, until the day that the statute's days give, or the one that is said.
pub async fn show(deed: &mut Deed<'_>, id: Id<Roll>, until: Option<Day>) -> Outcome<Option<Day>> {
    let (row, stands) = load(deed, id).await?;
    open(stands)?;
    let visit = deed.visit();
    let rule = rule_of(deed, &row);
    let until = match (&rule.objections, until) {
        // The statute's days are the least.
        (Some((days, _)), said) => {
            let least = visit.today.plus(i64::from(days.value));
            if said.is_some_and(|said| said < least) {
                return Err(Refusal::TooShort(least, days.article.clone()).into());
            }
            Some(said.unwrap_or(least))
        }
        (None, said) => said,
    };
    if until.is_some_and(|until| until < visit.today) {
        return Err(Refusal::UntilPast.into());
    }
    if until.is_some_and(|until| until >= row.on_day) {
        return Err(Refusal::NoTimeLeft(row.on_day).into());
    }
    let article = rule.objections.map(|(days, _)| days.article).unwrap_or_default();
    step(deed, id, StepOf::Shown, until, "", &article).await?;
    Ok(until)
}

/// What somebody says of a roll.
#[derive(Clone, Debug)]
pub struct NewRemark {
    /// Of whom.
    pub person: Id<Person>,
    /// What is asked.
    pub asks: Asks,
    /// In words.
    pub text: String,
}

/// Takes a remark on a roll that is shown: an objection within the statute's days, a plain remark where it gives none.
pub async fn remark(deed: &mut Deed<'_>, id: Id<Roll>, new: NewRemark) -> Outcome<Id<Remark>> {
    let (row, stands) = load(deed, id).await?;
    open(stands)?;
    let visit = deed.visit();
    let Stand::Shown(until) = stands else { return Err(Refusal::NotShown.into()) };
    if let Some(until) = until.filter(|until| *until < visit.today) {
        return Err(Refusal::TooLate(until).into());
    }
    let text = short(&new.text, TEXT)?;
    if text.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let objection = rule_of(deed, &row).objections.is_some();
    let insert = store::RemarkInsert {
        id: deed.id(),
        roll: id,
        person: new.person,
        objection,
        asks: new.asks,
        text: &text,
        on: visit.today,
        at: visit.now,
    };
    let act = deed.act;
    deed.tx.exec(store::remark_insert(&insert, act)).await?;
    Ok(insert.id)
}

/// Answers a remark with its reason. One that is granted changes the roll at once.
pub async fn answer(
    deed: &mut Deed<'_>,
    id: Id<Roll>,
    remark: Id<Remark>,
    answer: Answer,
    reason: &str,
) -> Outcome<Id<Person>> {
    let (row, stands) = load(deed, id).await?;
    open(stands)?;
    let visit = deed.visit();
    let (person, _, before) = deed.tx.first(store::remark(remark, id)).await?.ok_or(Refusal::NoRemark)?;
    if before.is_some() {
        return Err(Refusal::AnsweredAlready.into());
    }
    // Nobody decides on what they say themselves.
    if visit.officer().is_some_and(|o| o.person == Some(person)) {
        return Err(Refusal::OwnRemark.into());
    }
    let reason = short(reason, TEXT)?;
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let act = deed.act;
    if deed.tx.exec(store::remark_answer(remark, id, answer, &reason, visit.now, act)).await? == 0 {
        return Err(Refusal::AnsweredAlready.into());
    }
    draw::draw(deed, &row).await?;
    Ok(person)
}

/// A roll that was frozen.
#[derive(Clone, Debug)]
pub struct Frozen {
    /// How many may vote.
    pub electors: i64,
    /// Its hash.
    pub hash: proof::Hash,
}

/// Freezes a roll: drawn up a last time, what becomes of those of whom the register does not tell decided for all of them, and from
/// then on moved by nothing.
pub async fn freeze(deed: &mut Deed<'_>, id: Id<Roll>, unknown: Option<Verdict>) -> Outcome<Frozen> {
    let (row, stands) = load(deed, id).await?;
    open(stands)?;
    let visit = deed.visit();
    match stands {
        Stand::Shown(Some(until)) if until >= visit.today => return Err(Refusal::StillShown(until).into()),
        Stand::Draft => {
            if let Some((days, _)) = rule_of(deed, &row).objections {
                return Err(Refusal::ShowFirst(days.value, days.article).into());
            }
        }
        _ => {}
    }
    let waiting = deed.tx.one(store::remarks_open(id)).await?;
    if waiting > 0 {
        return Err(Refusal::RemarksWait(waiting).into());
    }
    draw::draw(deed, &row).await?;
    let counts = deed.tx.all(store::counts(id)).await?;
    let doubtful = counts.iter().find(|(v, _)| *v == Verdict::Unknown).map_or(0, |(_, n)| *n);
    if doubtful > 0 {
        let verdict = unknown.filter(|v| *v != Verdict::Unknown).ok_or(Refusal::ChooseUnknown(doubtful))?;
        deed.tx.exec(store::unknown_become(id, verdict)).await?;
    }
    let leaves = leaves(deed, id).await?;
    if leaves.is_empty() {
        return Err(Refusal::Nobody.into());
    }
    let electors = leaves.len() as i64;
    let leaves: Vec<Vec<u8>> = leaves.into_iter().map(|(_, leaf)| leaf).collect();
    let head = head(&row, electors, proof::root(&leaves));
    let (hash, act) = (head.hash(), deed.act);
    deed.tx.exec(store::seal_insert(id, electors, (&head.root, &hash), visit.now, act)).await?;
    step(deed, id, StepOf::Frozen, None, "", "").await?;
    Ok(Frozen { electors, hash })
}

/// What the hash of a roll is over.
fn head(row: &RollRow, electors: i64, root: proof::Hash) -> Head {
    Head {
        roll: row.id,
        unit: row.unit_code.clone(),
        body: row.body_id.map_or(0, Id::raw),
        day: row.on_day,
        electors,
        root,
    }
}

async fn leaves(deed: &mut Deed<'_>, id: Id<Roll>) -> web::Result<Vec<(Id<Person>, Vec<u8>)>> {
    let (mut out, mut after) = (vec![], Id::from_raw(i64::MIN));
    loop {
        let some = deed.tx.all(store::leaves(id, after, 20_000)).await?;
        let Some((last, _)) = some.last() else { return Ok(out) };
        after = *last;
        out.extend(some);
    }
}

/// Publishes the hash of a frozen roll: its unit, its day, how many may vote, and no name.
pub async fn publish(deed: &mut Deed<'_>, id: Id<Roll>) -> Outcome<()> {
    match load(deed, id).await?.1 {
        Stand::Frozen => step(deed, id, StepOf::Published, None, "", "").await,
        Stand::Published => Err(Refusal::PublishedAlready.into()),
        Stand::Withdrawn => Err(Refusal::Withdrawn.into()),
        Stand::Draft | Stand::Shown(_) => Err(Refusal::NotFrozen.into()),
    }
}

/// Withdraws a roll, with the reason: no vote is held on it. What was frozen stays to be read.
pub async fn withdraw(deed: &mut Deed<'_>, id: Id<Roll>, reason: &str) -> Outcome<()> {
    if load(deed, id).await?.1 == Stand::Withdrawn {
        return Err(Refusal::Withdrawn.into());
    }
    let reason = short(reason, TEXT)?;
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    step(deed, id, StepOf::Withdrawn, None, &reason, "").await
}

/// The slip with which a voter shows to be on a frozen roll; none for somebody who is not on it, or was erased.
pub async fn slip(db: &Db, row: &RollRow, person: Id<Person>) -> web::Result<Option<Slip>> {
    if row.hash.is_none() {
        return Ok(None);
    }
    let Some((name_ar, name_la, unit, nonce)) = db.first(lists::slip_of(row.id, person)).await? else {
        return Ok(None);
    };
    if nonce.is_empty() {
        return Ok(None);
    }
    let (mut leaves, mut at, mut after) = (vec![], None, Id::from_raw(i64::MIN));
    loop {
        let some = db.all(store::leaves(row.id, after, 20_000)).await?;
        let Some((last, _)) = some.last() else { break };
        after = *last;
        for (who, leaf) in some {
            if who == person {
                at = Some(leaves.len());
            }
            leaves.push(leaf);
        }
    }
    let Some(at) = at else { return Ok(None) };
    let (of, path) = (leaves.len() as u64, proof::path(&leaves, at).unwrap_or_default());
    let slip = Slip { roll: row.id, person, name_ar, name_la, unit, nonce, at: at as u64, of, path };
    Ok(Some(slip))
}

/// Does a slip lead to what was published of a roll? Nothing of the roll but its seal is read.
pub fn proves(row: &RollRow, slip: &Slip) -> bool {
    let (Some(hash), Some(electors)) = (&row.hash, row.sealed) else { return false };
    let counted = u64::try_from(electors).is_ok_and(|n| n == slip.of);
    let Some(root) = slip.root().filter(|_| counted && slip.roll == row.id) else { return false };
    head(row, electors, root).hash().as_slice() == hash.as_slice()
}

/// The rule under which a roll is drawn up: of the statute in force on the day of the vote.
fn rule_of(deed: &Deed<'_>, row: &RollRow) -> Rule {
    let rules = deed.visit().app.rules();
    Rule::of(rules.on(row.on_day), row.body_kind.as_deref())
}

fn open(stands: Stand) -> Result<(), Refusal> {
    match stands {
        Stand::Frozen | Stand::Published => Err(Refusal::FrozenAlready),
        Stand::Withdrawn => Err(Refusal::Withdrawn),
        Stand::Draft | Stand::Shown(_) => Ok(()),
    }
}

async fn load(deed: &mut Deed<'_>, id: Id<Roll>) -> Outcome<(RollRow, Stand)> {
    let row = deed.tx.first(store::roll(id, Scope::Nation)).await?.ok_or(Error::NotFound)?;
    let steps = deed.tx.all(store::steps(id)).await?;
    Ok((row, stand(steps.iter().map(|s| (s.step, s.until_on)))))
}

async fn step(
    deed: &mut Deed<'_>,
    roll: Id<Roll>,
    step: StepOf,
    until: Option<Day>,
    reason: &str,
    article: &str,
) -> Outcome<()> {
    let (visit, act) = (deed.visit(), deed.act);
    let insert = store::StepInsert {
        id: deed.id(),
        roll,
        step,
        on: visit.today,
        until,
        reason,
        article,
        at: visit.now,
    };
    deed.tx.exec(store::step_insert(&insert, act)).await?;
    Ok(())
}
