//! The expected no of receipts, banks' files and cards.

use super::statement::Unread;
use crate::{members, record::Stop, ui::Words};
use amana_base::Day;

/// Why something about money or a card was not done.
#[derive(Debug)]
pub enum Refusal {
    /// Of the membership.
    Member(members::Refusal),
    /// The amount is missing or is none that one may pay.
    AmountWrong,
    /// Cash from 10,000 dirhams on (29-11 art. 40).
    CashTooMuch,
    /// More gifts than one may give in a year (29-11 art. 31).
    GiftsTooMuch,
    /// Less than what is owed until the day that was asked for, in centimes: a part goes to the next period only.
    NotEnough(i64),
    /// A cheque has a number.
    ReferenceMissing,
    /// A later payment goes on from this one.
    LaterPayment,
    /// It is cancelled already.
    CancelledAlready,
    /// Why is not said.
    ReasonMissing,
    /// An amount of the schedule is missing, or its title.
    RateWrong,
    /// There is an amount for that year and category.
    RateTwice,
    /// A year that is none.
    YearWrong,
    /// The file gives no payments.
    Unread(Unread),
    /// No line was chosen.
    NothingChosen,
    /// A line is no longer open.
    LineClosed(i64),
    /// Nobody within reach has this number or name.
    NoPayer,
    /// Receipts stand for lines of the file: so many.
    FileMatched(i64),
    /// The state of the membership gives no card: nothing was paid, or it rests, or is over.
    NoCard,
    /// There is no card.
    NoneToRevoke,
    /// Paid until this day a card is held already.
    CardHeld(Day),
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::Member(refusal) => refusal.sentence(w),
            Refusal::AmountWrong => w.members_no_amount(),
            Refusal::CashTooMuch => w.members_no_cash(),
            Refusal::GiftsTooMuch => w.dues_no_gifts(),
            Refusal::NotEnough(owed) => w.dues_no_enough(members::words::dirhams(w, *owed)),
            Refusal::ReferenceMissing => w.dues_no_reference(),
            Refusal::LaterPayment => w.dues_no_later(),
            Refusal::CancelledAlready => w.dues_no_twice(),
            Refusal::ReasonMissing => w.dues_no_reason(),
            Refusal::RateWrong => w.dues_no_rate(),
            Refusal::RateTwice => w.dues_no_rate_twice(),
            Refusal::YearWrong => w.dues_no_year(),
            Refusal::Unread(why) => why.sentence(w),
            Refusal::NothingChosen => w.dues_no_chosen(),
            Refusal::LineClosed(row) => w.dues_no_line(*row),
            Refusal::NoPayer => w.dues_no_payer(),
            Refusal::FileMatched(n) => w.dues_no_file(*n),
            Refusal::NoCard => w.dues_no_card(),
            Refusal::NoneToRevoke => w.dues_no_card_held(),
            Refusal::CardHeld(on) => w.dues_no_card_again(w.date(*on)),
        }
    }

    /// The field of a form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::Member(refusal) => refusal.field(),
            Refusal::CashTooMuch => "paid_by",
            Refusal::ReferenceMissing => "reference",
            Refusal::NotEnough(_) => "amount",
            Refusal::ReasonMissing | Refusal::LaterPayment | Refusal::CancelledAlready => "reason",
            Refusal::YearWrong => "year",
            Refusal::Unread(_) | Refusal::FileMatched(_) => "file",
            Refusal::NothingChosen | Refusal::LineClosed(_) | Refusal::NoPayer => "line",
            _ => "amount",
        }
    }
}

/// The answer of a verb.
pub type Outcome<T> = Result<T, Stop<Refusal>>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
    }
}
impl From<Stop<members::Refusal>> for Stop<Refusal> {
    fn from(stop: Stop<members::Refusal>) -> Stop<Refusal> {
        match stop {
            Stop::Refused(refusal) => Stop::Refused(Refusal::Member(refusal)),
            Stop::Failed(error) => Stop::Failed(error),
        }
    }
}
impl From<members::Refusal> for Stop<Refusal> {
    fn from(refusal: members::Refusal) -> Stop<Refusal> {
        Stop::Refused(Refusal::Member(refusal))
    }
}
impl From<amana_sql::Error> for Stop<Refusal> {
    /// What two people do at once to one membership, and an amount that is there already, are expected.
    fn from(error: amana_sql::Error) -> Stop<Refusal> {
        match error.constraint() {
            Some("due_rate_once") => Stop::Refused(Refusal::RateTwice),
            Some(name) if name.starts_with("membership_step") || name.starts_with("member_card") => {
                Stop::Refused(Refusal::Member(members::Refusal::ChangedMeanwhile))
            }
            // The same form, or the same file, sent twice at the same moment: the second look finds what the first made.
            Some("receipt_once" | "bank_file_once" | "bank_line_once") => {
                Stop::Failed(crate::web::Error::Busy)
            }
            _ => Stop::Failed(error.into()),
        }
    }
}
