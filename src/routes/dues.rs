//! The addresses of money and cards: payments and receipts, what was collected, the schedule, banks' files, cards and their check.

use super::{Route, get, post};
use crate::{
    access::Can,
    dues::pages as dues,
    web::guard::Needs::{Grant, Nothing},
};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/members/{id}/payments", Grant(Can::TakeDues), dues::account),
        post("/members/{id}/payments", Grant(Can::TakeDues), dues::pay),
        get("/members/{id}/payments/new", Grant(Can::TakeDues), dues::new_payment),
        get("/members/{id}/card", Grant(Can::ReadMembers), dues::card),
        get("/members/{id}/card.pdf", Grant(Can::ReadMembers), dues::card_pdf),
        post("/members/{id}/cards", Grant(Can::WriteMembers), dues::issue),
        post("/members/{id}/cards/removal", Grant(Can::WriteMembers), dues::revoke),
        post("/cards", Grant(Can::WriteMembers), dues::issue_many),
        get("/cards/sheet", Grant(Can::WriteMembers), dues::sheet),
        get("/cards/{token}", Nothing, dues::check),
        get("/cards/mine/{token}", Nothing, dues::own),
        get("/cards/mine/{token}/card.pdf", Nothing, dues::own_pdf),
        get("/dues", Grant(Can::TakeDues), dues::overview),
        get("/dues.csv", Grant(Can::ExportDues), dues::overview_csv),
        get("/dues/rates", Grant(Can::TakeDues), dues::rates),
        post("/dues/rates", Grant(Can::SetDues), dues::set_rate),
        post("/dues/rates/{id}/removal", Grant(Can::SetDues), dues::drop_rate),
        get("/receipts", Grant(Can::TakeDues), dues::index),
        get("/receipts.csv", Grant(Can::ExportDues), dues::csv),
        get("/receipts/book.pdf", Grant(Can::TakeDues), dues::book),
        get("/receipts/{id}", Grant(Can::TakeDues), dues::show),
        post("/receipts/{id}/cancellation", Grant(Can::TakeDues), dues::cancel),
        get("/receipts/{id}/receipt.pdf", Grant(Can::TakeDues), dues::printed),
        get("/bank-files", Grant(Can::TakeDues), dues::files),
        post("/bank-files", Grant(Can::TakeDues), dues::receive_file).up_to(10),
        get("/bank-files/{id}", Grant(Can::TakeDues), dues::file),
        post("/bank-files/{id}/matches", Grant(Can::TakeDues), dues::confirm_lines),
        post("/bank-files/{id}/lines/{line}/aside", Grant(Can::TakeDues), dues::leave_line),
        post("/bank-files/{id}/lines/{line}/aside/withdrawal", Grant(Can::TakeDues), dues::take_up),
        post("/bank-files/{id}/removal", Grant(Can::TakeDues), dues::remove),
    ]
}
