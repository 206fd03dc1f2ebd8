//! The addresses of transfers: the member's own page, the officer's entry, the list of a territory, one transfer.

use super::{Route, get, post};
use crate::{
    access::Can,
    moving::pages as moving,
    web::guard::Needs::{Grant, SignedIn},
};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/my-data/transfer", SignedIn, moving::mine),
        post("/my-data/transfer", SignedIn, moving::ask),
        post("/my-data/transfer/{id}/appeal", SignedIn, moving::appeal),
        post("/my-data/transfer/{id}/withdrawal", SignedIn, moving::withdraw),
        post("/members/{id}/transfers", Grant(Can::WriteMembers), moving::create),
        get("/members/{id}/transfers/new", Grant(Can::WriteMembers), moving::new),
        get("/transfers", Grant(Can::ReadApplications), moving::index),
        get("/transfers.csv", Grant(Can::ExportMembers), moving::csv),
        get("/transfers/{id}", Grant(Can::ReadApplications), moving::show),
        post("/transfers/{id}/decision", Grant(Can::ReadApplications), moving::decide),
        post("/transfers/{id}/steps/{step}/withdrawal", Grant(Can::ReadApplications), moving::take_back),
        post("/transfers/{id}/withdrawal", Grant(Can::WriteMembers), moving::remove),
    ]
}
