//! The addresses of the membership register.

use super::{Route, get, post};
use crate::{access::Can, members::pages as members, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/members", Grant(Can::ReadMembers), members::index),
        post("/members", Grant(Can::WriteMembers), members::create),
        get("/members.csv", Grant(Can::ExportMembers), members::csv),
        get("/members/counts", Grant(Can::ReadMembers), members::counts),
        get("/members/counts.csv", Grant(Can::ExportMembers), members::counts_csv),
        get("/members/new", Grant(Can::WriteMembers), members::new),
        get("/members/shares", Grant(Can::ReadMembers), members::shares),
        get("/members/shares.csv", Grant(Can::ExportMembers), members::shares_csv),
        post("/members/views", Grant(Can::ReadMembers), members::keep_view),
        post("/members/views/{id}/removal", Grant(Can::ReadMembers), members::drop_view),
        get("/members/{id}", Grant(Can::ReadMembers), members::show),
        post("/members/{id}/fields", Grant(Can::WriteMembers), members::write),
        get("/members/{id}/fields/edit", Grant(Can::WriteMembers), members::edit),
        post("/members/{id}/fields/{field}/reading", Grant(Can::RevealField), members::reveal),
        post("/members/{id}/labels", Grant(Can::WriteMembers), members::label),
        post("/members/{id}/labels/removal", Grant(Can::WriteMembers), members::unlabel),
        post("/members/{id}/steps", Grant(Can::WriteMembers), members::pass),
        get("/members/{id}/steps/new", Grant(Can::WriteMembers), members::new_step),
        post("/members/{id}/steps/{step}/withdrawal", Grant(Can::WriteMembers), members::take_back),
    ]
}
