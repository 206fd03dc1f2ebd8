//! Verbs on an open act: a payment is taken, a receipt cancelled, a bank's file received, a card issued.

mod bank;
mod cards;

pub use bank::{Received, confirm, named, payers, receive, remove_file, set_aside, take_line_up};
pub use cards::{expires, issue_card, revoke_card};

use super::{
    Kind, Owed, Rate, Receipt, Refusal, Tariff,
    model::{CASH_BELOW, GIFTS_IN_A_YEAR, MOST, periods},
    refusal::Outcome,
    store::{self, ReceiptInsert},
};
use crate::{
    access::{Deed, Scope},
    members::{self, Category, Membership, Paid, PaidBy, Renewal, StepKind},
    record::Stop,
};
use amana_base::{Day, Id};

/// The longest reference and reason, in letters.
const WORDS: usize = 300;

/// A payment as it comes.
#[derive(Clone, Debug)]
pub struct Taking {
    /// For which membership. Whoever calls has seen that the visitor may write there.
    pub membership: Id<Membership>,
    /// For what.
    pub kind: Kind,
    /// On which day.
    pub on: Day,
    /// In centimes.
    pub amount: i64,
    /// How.
    pub by: PaidBy,
    /// Of the cheque or the bank.
    pub reference: String,
    /// Until when it is to carry; none for what the statute's rule gives.
    pub until: Option<Day>,
    /// What tells this form from any other.
    pub once: String,
}

/// A receipt that was written, or was there already.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Issued {
    /// It.
    pub id: Id<Receipt>,
    /// Year and number; none when the form had been sent before.
    pub number: Option<(i64, i64)>,
    /// Until when the membership is paid by it; none for a part and for a gift.
    pub until: Option<Day>,
}

/// Takes a payment and writes its receipt. Sent twice, it is the same one.
///
/// A fee that is paid in part is kept until its parts come to the whole: then they carry the membership on together.
pub async fn take(deed: &mut Deed<'_>, taking: &Taking) -> Outcome<Issued> {
    let visit = deed.visit();
    if let Some((id, membership)) = deed.tx.first(store::by_once(&taking.once)).await? {
        // Another's form is not answered with this one's receipt.
        return match membership == Some(taking.membership) {
            true => Ok(Issued { id, number: None, until: None }),
            false => Err(Stop::Failed(crate::web::Error::Malformed("once".into()))),
        };
    }
    let row = deed.tx.first(members::store::membership(taking.membership, Scope::Nation)).await?;
    let row = row.ok_or(members::Refusal::NoMembership)?;
    if taking.on > visit.today {
        return Err(members::Refusal::InFuture.into());
    }
    if taking.amount <= 0 || taking.amount > MOST {
        return Err(Refusal::AmountWrong.into());
    }
    if taking.by == PaidBy::Cash && taking.amount >= CASH_BELOW {
        return Err(Refusal::CashTooMuch.into());
    }
    let reference: String = taking.reference.split_whitespace().collect::<Vec<_>>().join(" ");
    let reference: String = reference.chars().take(WORDS).collect();
    if taking.by == PaidBy::Cheque && reference.is_empty() {
        return Err(Refusal::ReferenceMissing.into());
    }
    let id = deed.id();
    let mut new = ReceiptInsert {
        id,
        kind: taking.kind,
        place: row.place(),
        number: (0, 0),
        person: row.person_id,
        membership: row.id,
        category: row.category,
        on: taking.on,
        amount: taking.amount,
        paid_by: taking.by,
        reference: &reference,
        until: None,
        owed: None,
        article: "",
        step: None,
        once: &taking.once,
        at: visit.now,
    };
    let mut carried = Carried::default();
    match taking.kind {
        Kind::Dues => carried = carry(deed, &row, taking).await?,
        Kind::Gift => {
            let (year, ..) = taking.on.ymd();
            let days = Day::of(year, 1, 1).zip(Day::of(year + 1, 1, 1));
            let (from, before) = days.ok_or(members::Refusal::InFuture)?;
            let given = deed.tx.one(store::given(row.person_id, from, before)).await?;
            if given + taking.amount > GIFTS_IN_A_YEAR {
                return Err(Refusal::GiftsTooMuch.into());
            }
        }
    }
    (new.until, new.owed, new.step, new.article) =
        (carried.until, carried.owed, carried.step, carried.article.as_str());
    let (year, ..) = visit.today.ymd();
    let number = deed.tx.one(store::number_next(row.province_id, year)).await?;
    new.number = (year, number);
    let act = deed.act;
    deed.tx.exec(store::receipt_insert(&new, act)).await?;
    if let Some(step) = carried.step.filter(|_| !carried.parts.is_empty()) {
        deed.tx.exec(store::parts_settle(&carried.parts, step)).await?;
    }
    let sums =
        store::summed(row.place(), taking.on, row.category, (taking.kind, taking.by), (1, 0, taking.amount));
    for change in sums {
        deed.tx.exec(change).await?;
    }
    Ok(Issued { id, number: Some((year, number)), until: carried.until.filter(|_| carried.step.is_some()) })
}

/// What a payment of a fee does to the membership.
#[derive(Default)]
struct Carried {
    until: Option<Day>,
    owed: Option<i64>,
    article: String,
    step: Option<Id<members::Step>>,
    parts: Vec<Id<Receipt>>,
}

async fn carry(
    deed: &mut Deed<'_>,
    row: &members::store::MembershipRow,
    taking: &Taking,
) -> Outcome<Carried> {
    let rules = deed.visit().app.rules();
    let (sum, statute) = (row.standing(), rules.on(taking.on));
    sum.allows(StepKind::Renewed, taking.on)?;
    let open = deed.tx.all(store::parts(row.id)).await?;
    let before: i64 = open.iter().map(|(_, amount)| amount).sum();
    let tariff = Tariff::of(deed.tx.all(store::rates()).await?, statute);
    let Some(rule) = Renewal::of(statute) else {
        // Nothing says for how long a payment lasts: the day is given, and the amount is what it is.
        let until = taking.until.ok_or(members::Refusal::UntilUnknown)?;
        return carried_on(deed, row, taking, until, before, None, open).await;
    };
    let next = sum.would_cover(taking.on, rule);
    let until = taking.until.unwrap_or(next);
    let asked = Owed { periods: periods(&sum, rule, &tariff, row.category, taking.on, until), parts: before };
    match asked.total() {
        Some(total) if taking.amount < total && until > next => Err(Refusal::NotEnough(total).into()),
        Some(total) if taking.amount < total => {
            Ok(Carried { owed: Some(total), article: asked.titles().join("، "), ..Carried::default() })
        }
        _ => carried_on(deed, row, taking, until, before, Some(asked), open).await,
    }
}

/// The whole is paid: the membership goes on.
async fn carried_on(
    deed: &mut Deed<'_>,
    row: &members::store::MembershipRow,
    taking: &Taking,
    until: Day,
    before: i64,
    asked: Option<Owed>,
    open: Vec<(Id<Receipt>, i64)>,
) -> Outcome<Carried> {
    let paid = Paid { on: taking.on, amount: before + taking.amount, by: taking.by, until: Some(until) };
    let (until, step) = members::renew_by(deed, row.id, paid).await?;
    let owed = asked.as_ref().and_then(Owed::total);
    let article = asked.map(|a| a.titles().join("، ")).unwrap_or_default();
    let parts = open.into_iter().map(|(id, _)| id).collect();
    Ok(Carried { until: Some(until), owed, article, step: Some(step), parts })
}

/// Cancels a receipt: its number stays with the reason and who gave it; the membership is as if it had not been paid. What was
/// paid in part with it is a part again.
pub async fn cancel(deed: &mut Deed<'_>, id: Id<Receipt>, reason: &str) -> Outcome<()> {
    let visit = deed.visit();
    let row = deed.tx.first(store::receipt(id, Scope::Nation)).await?;
    let row = row.ok_or(members::Refusal::NoMembership)?;
    let reason = reason.trim();
    if row.cancelled_on.is_some() {
        return Err(Refusal::CancelledAlready.into());
    }
    if reason.is_empty() || reason.chars().count() > WORDS {
        return Err(Refusal::ReasonMissing.into());
    }
    if let Some((step, membership)) = row.step_id.zip(row.membership_id) {
        deed.tx.exec(store::step_leave(step)).await?;
        if !members::unpay(deed, membership, step).await? {
            return Err(Refusal::LaterPayment.into());
        }
    }
    let act = deed.act;
    if deed.tx.exec(store::cancelled_set(id, visit.today, reason, act)).await? == 0 {
        return Err(Refusal::CancelledAlready.into());
    }
    let sums =
        store::summed(row.place(), row.on_day, row.category, (row.kind, row.paid_by), (-1, 1, -row.amount));
    for change in sums {
        deed.tx.exec(change).await?;
    }
    Ok(())
}

/// Sets an amount of the schedule of a year, with its title.
pub async fn set_rate(
    deed: &mut Deed<'_>,
    year: i64,
    category: Option<Category>,
    amount: i64,
    title: &str,
) -> Outcome<Id<Rate>> {
    let title = title.trim();
    if !(2000..=2200).contains(&year) {
        return Err(Refusal::YearWrong.into());
    }
    if amount <= 0 || amount > MOST || title.is_empty() || title.chars().count() > WORDS {
        return Err(Refusal::RateWrong.into());
    }
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::rate_insert(id, year, category, amount, title, act)).await?;
    Ok(id)
}

/// Takes an amount out of the schedule. What was paid under it stays as it was.
pub async fn drop_rate(deed: &mut Deed<'_>, id: Id<Rate>) -> Outcome<()> {
    match deed.tx.exec(store::rate_delete(id)).await? {
        0 => Err(Stop::Failed(crate::web::Error::NotFound)),
        _ => Ok(()),
    }
}
