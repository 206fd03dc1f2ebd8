//! A payment is entered; and what a member owes and paid.

use super::{about_receipt, answered, centimes, may, reach_member, rule, tariff, words};
use crate::{
    access::{Can, Granted, capability::TakeDues},
    bodies::forms::{FormPage, day_of},
    dues::{
        Kind, Owed, Taking, owed,
        store::{self, lists},
        take,
    },
    journal::Verb,
    members::{self, Membership, PaidBy, store::MembershipRow},
    record::view::name_in,
    ui::{Choice, Field, Frame, parts::State},
    web::{FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

fn frame(visit: &Visit, title: String, row: &MembershipRow) -> Frame {
    let name = name_in(visit.lang, &row.name_ar, &row.name_la);
    visit
        .frame(title)
        .step("/members", visit.words().members_title())
        .step(format!("/members/{}", row.id), name)
}

/// What a member owes today.
pub(super) async fn owes(visit: &Visit, row: &MembershipRow) -> Result<Owed> {
    let parts = visit.app.db.all(store::parts(row.id)).await?;
    let parts = parts.iter().map(|(_, amount)| amount).sum();
    Ok(owed(&row.standing(), rule(visit), &tariff(visit).await?, row.category, visit.today, parts))
}

/// A payment.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PaymentForm {
    kind: String,
    on: String,
    amount: String,
    paid_by: String,
    reference: String,
    until: String,
    once: String,
}

/// `GET /members/{id}/payments/new`: the form, with what is owed.
pub async fn new_payment(by: Granted<TakeDues>, Path(id): Path<Id<Membership>>) -> Result<Response> {
    let visit = by.visit();
    let row = reach_member(&by, id).await?;
    let (sum, owes) = (row.standing(), owes(visit, &row).await?);
    let next = rule(visit).map(|rule| sum.would_cover(visit.today, rule));
    let whole = match owes.total() {
        Some(total) if total > 0 => Some(total),
        // Nothing is due: what a period ahead costs.
        _ => tariff(visit).await?.asked(row.category, sum.covered_until()).map(|a| a.amount),
    };
    let form = PaymentForm {
        kind: Kind::Dues.as_str().into(),
        on: visit.today.to_string(),
        amount: whole.map(words::plain).unwrap_or_default(),
        paid_by: PaidBy::Cash.as_str().into(),
        until: owes.until().or(next).map(|day| day.to_string()).unwrap_or_default(),
        reference: String::new(),
        once: visit.app.ids.fresh::<()>().to_string(),
    };
    payment(&by, &row, &form, FormErrors::default()).await?.answer()
}

async fn payment(
    by: &Granted<TakeDues>,
    row: &MembershipRow,
    form: &PaymentForm,
    errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let w = visit.words();
    let owes = owes(visit, row).await?;
    let tariff = tariff(visit).await?;
    let covered = row.standing().covered_until();
    let asked = tariff.asked(row.category, covered.max(visit.today));
    let months = rule(visit).map(|rule| i64::from(rule.months));
    let fee = match (asked, months) {
        (Some(asked), Some(months)) => {
            w.members_fee(months, words::amount_digits(w, asked.amount), asked.title)
        }
        (Some(asked), None) => w.dues_fee_alone(words::amount(w, asked.amount), asked.title),
        (None, _) => w.members_fee_unknown(),
    };
    let hint = match words::owed(w, &owes) {
        said if said.is_empty() => fee,
        said => format!("{fee} {said}"),
    };
    let kinds = Kind::ALL.iter().map(|k| Choice::new(k.as_str(), words::kind(w, *k))).collect();
    let ways =
        PaidBy::ALL.iter().map(|by| Choice::new(by.as_str(), members::words::paid_by(w, *by))).collect();
    let fields = vec![
        Field::hidden("once", form.once.as_str()),
        Field::radios("kind", w.dues_kind(), kinds).value(&form.kind).error(errors.of("kind")),
        Field::day("on", w.members_paid_on()).value(&form.on).error(errors.of("on")),
        Field::number("amount", w.members_amount()).hint(hint).value(&form.amount).error(errors.of("amount")),
        Field::select("paid_by", w.members_paid_by(), ways)
            .hint(w.dues_cash_hint())
            .value(&form.paid_by)
            .error(errors.of("paid_by")),
        Field::text("reference", w.dues_reference())
            .hint(w.dues_reference_hint())
            .latin()
            .limit(60)
            .optional(&w)
            .value(&form.reference)
            .error(errors.of("reference")),
        Field::day("until", w.members_paid_until())
            .hint(w.members_paid_until_hint())
            .optional(&w)
            .value(&form.until)
            .error(errors.of("until")),
    ];
    let action = format!("/members/{}/payments", row.id);
    let frame = frame(visit, w.members_pay(), row);
    Ok(FormPage { frame, action, fields, button: w.dues_take(), errors })
}

/// `POST /members/{id}/payments`: takes a payment and leads to its receipt. Sent twice, it is the same receipt.
pub async fn pay(
    by: Granted<TakeDues>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<PaymentForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach_member(&by, id).await?;
    let mut errors = FormErrors::default();
    let on = day_of(&form.on, "on", w, &mut errors);
    let until = day_of(&form.until, "until", w, &mut errors);
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        if errors.is_empty() {
            errors.add("on", w.bodies_form_bad_day());
        }
        return payment(&by, &row, &form, errors).await?.answer();
    };
    let once: String = form.once.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    let taking = Taking {
        membership: id,
        kind: form.kind.parse().unwrap_or(Kind::Dues),
        on,
        amount: centimes(&form.amount).unwrap_or(0),
        by: form.paid_by.parse().unwrap_or(PaidBy::Cash),
        reference: form.reference.clone(),
        until,
        once: if once.is_empty() { visit.app.ids.fresh::<()>().to_string() } else { once },
    };
    let verb = match taking.kind {
        Kind::Dues => Verb::RenewMembership,
        Kind::Gift => Verb::TakeGift,
    };
    let place = row.place();
    let done = by
        .act(verb, async |mut deed| {
            let issued = match answered(take(&mut deed, &taking).await)? {
                Ok(issued) => issued,
                Err(refusal) => return Ok(Err(refusal)),
            };
            if let Some((year, number)) = issued.number {
                let detail = serde_json::json!({
                    "on": on.to_string(), "amount": taking.amount, "number": format!("{number}/{year}"),
                    "until": issued.until.map(|day| day.to_string()),
                });
                deed.commit(about_receipt(issued.id, place).with(detail)).await?;
            }
            Ok(Ok(issued))
        })
        .await?;
    match done {
        Ok(issued) => Ok(see(&format!("/receipts/{}", issued.id))),
        Err(refusal) => {
            errors.add(refusal.field(), refusal.sentence(w));
            payment(&by, &row, &form, errors).await?.answer()
        }
    }
}

/// A receipt of a member's.
struct Line {
    href: String,
    number: String,
    on: Day,
    kind: String,
    amount: String,
    state: State,
}

/// A period that is owed.
struct OwedLine {
    period: String,
    amount: String,
    title: String,
}

#[derive(Template)]
#[template(path = "dues/pages/account.html")]
struct Account {
    frame: Frame,
    id: Id<Membership>,
    sentence: String,
    periods: Vec<OwedLine>,
    parts: String,
    lines: Vec<Line>,
    may_pay: bool,
}

/// `GET /members/{id}/payments`: what a member owes today and why, and the receipts.
pub async fn account(by: Granted<TakeDues>, Path(id): Path<Id<Membership>>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach_member(&by, id).await?;
    let owes = owes(visit, &row).await?;
    let periods = owes.periods.iter().map(|p| OwedLine {
        period: w.dues_period(w.date(p.from), w.date(p.until.plus(-1))),
        amount: p.asked.as_ref().map_or_else(|| w.bodies_unknown(), |a| words::amount(w, a.amount)),
        title: p.asked.as_ref().map(|a| a.title.clone()).unwrap_or_default(),
    });
    let lines = visit.app.db.all(lists::of_membership(id)).await?;
    let lines = lines.into_iter().map(|l| Line {
        href: format!("/receipts/{}", l.id),
        number: store::label(&l.unit_code, l.year, l.number),
        on: l.on_day,
        kind: words::kind(w, l.kind),
        amount: words::amount(w, l.amount),
        state: words::state(w, l.cancelled_on),
    });
    page(Account {
        sentence: match words::owed(w, &owes) {
            said if said.is_empty() => w.dues_nothing_owed(),
            said => said,
        },
        parts: if owes.parts > 0 { w.dues_parts(words::amount(w, owes.parts)) } else { String::new() },
        periods: periods.collect(),
        lines: lines.collect(),
        may_pay: row.ended_on.is_none_or(|end| end > visit.today) && may(visit, Can::TakeDues, row.place()),
        frame: frame(visit, w.dues_account(), &row),
        id,
    })
}
