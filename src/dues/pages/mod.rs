//! Pages of money and cards: a payment and its receipt, the list and the book of receipts, what was collected, the schedule of
//! amounts, banks' files, the card of a member, and the page on which anybody checks one.

mod bank;
mod cards;
mod check;
mod overview;
mod printed;
mod rates;
mod receipts;
mod take;

pub use bank::{MatchForm, confirm_lines, file, files, leave_line, receive_file, remove, take_up};
pub(crate) use cards::badge;
pub use cards::{CardForm, card, card_pdf, issue, issue_many, revoke, sheet};
pub use check::{check, own, own_pdf};
pub use overview::{AskedYear, overview, overview_csv};
pub use printed::{book, printed, receipt_document};
pub use rates::{RateForm, drop_rate, rates, set_rate};
pub use receipts::{AskedFor, CancelForm, cancel, csv, index, show};
pub use take::{PaymentForm, account, new_payment, pay};

use super::{Receipt, Refusal, Tariff, store, words};
use crate::{
    access::{Can, Capability, Granted},
    journal::{Entry, Subject},
    members::{self, Membership, Renewal},
    record::Stop,
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use axum::{
    http::{HeaderValue, header},
    response::Response,
};

/// Neither kept by anybody on the way, nor found by a search, nor told to the next site.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// A membership within what this visitor holds; anything else does not exist.
async fn reach_member<A: Capability>(
    by: &Granted<A>,
    id: Id<Membership>,
) -> Result<members::store::MembershipRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(members::store::membership(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// A receipt within what this visitor holds; anything else does not exist.
async fn reach<A: Capability>(by: &Granted<A>, id: Id<Receipt>) -> Result<store::ReceiptRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(store::receipt(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// May this visitor do it there?
fn may(visit: &Visit, can: Can, place: Place) -> bool {
    visit.officer().is_some_and(|o| o.scopes(can).iter().any(|scope| scope.covers(place)))
}

/// The statute's rule of renewal today.
fn rule(visit: &Visit) -> Option<Renewal> {
    Renewal::of(visit.app.rules().on(visit.today))
}

/// The amounts of today.
async fn tariff(visit: &Visit) -> Result<Tariff> {
    let rates = visit.app.db.all(store::rates()).await?;
    Ok(Tariff::of(rates, visit.app.rules().on(visit.today)))
}

/// A line of the journal about a receipt: its number, day and amount; nothing of a person.
fn about_receipt(id: Id<Receipt>, place: Place) -> Entry {
    Entry::about(Subject::new("receipt", id), place)
}

/// What a verb refused, as a value; what failed, as the error that it is.
fn answered<T>(outcome: std::result::Result<T, Stop<Refusal>>) -> Result<std::result::Result<T, Refusal>> {
    match outcome {
        Ok(done) => Ok(Ok(done)),
        Err(Stop::Refused(refusal)) => Ok(Err(refusal)),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// Label and reference of a bank's line, as they were sealed.
pub fn line_of(plain: &[u8]) -> (String, String) {
    let value: serde_json::Value = serde_json::from_slice(plain).unwrap_or_default();
    let text = |key: &str| value.get(key).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
    (text("label"), text("reference"))
}

/// Dirhams and centimes that a person typed, in centimes.
pub fn centimes(text: &str) -> Option<i64> {
    let text = amana_arabic::digits(text.trim()).replace(['٫', ','], ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + part)
}

#[cfg(test)]
mod unit_tests {
    #[test]
    fn an_amount_is_read_as_it_is_typed() {
        let read = super::centimes;
        assert_eq!(read("100"), Some(10_000));
        assert_eq!(read("٥٠,5"), Some(5_050));
        assert_eq!(read("0.05"), Some(5));
        for wrong in ["", "-5", "1e9", "1.234", "9999999999", "x"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
