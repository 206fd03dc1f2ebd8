//! The addresses of the membership register.

use super::{Route, get, post};
use crate::{
    access::Can, importing::pages as importing, members::pages as members, web::guard::Needs::Grant,
};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/members", Grant(Can::ReadMembers), members::index),
        post("/members", Grant(Can::WriteMembers), members::create),
        get("/members.csv", Grant(Can::ExportMembers), members::csv),
        get("/members/counts", Grant(Can::ReadMembers), members::counts),
        get("/members/counts.csv", Grant(Can::ExportMembers), members::counts_csv),
        get("/members/imports", Grant(Can::WriteMembers), importing::index),
        post("/members/imports", Grant(Can::WriteMembers), importing::receive).without_limit(),
        get("/members/imports/new", Grant(Can::WriteMembers), importing::new),
        get("/members/imports/{id}", Grant(Can::WriteMembers), importing::show),
        post("/members/imports/{id}/cancellation", Grant(Can::WriteMembers), importing::cancel),
        get("/members/imports/{id}/columns", Grant(Can::WriteMembers), importing::columns),
        post("/members/imports/{id}/columns", Grant(Can::WriteMembers), importing::map),
        post("/members/imports/{id}/entry", Grant(Can::WriteMembers), importing::enter),
        post("/members/imports/{id}/pause", Grant(Can::WriteMembers), importing::pause),
        get("/members/imports/{id}/refused.csv", Grant(Can::WriteMembers), importing::csv),
        get("/members/imports/{id}/refused.xlsx", Grant(Can::WriteMembers), importing::xlsx),
        get("/members/imports/{id}/rows", Grant(Can::WriteMembers), importing::rows),
        get("/members/imports/{id}/rows/{row}", Grant(Can::WriteMembers), importing::compare),
        post("/members/imports/{id}/rows/{row}/verdict", Grant(Can::WriteMembers), importing::judge),
        post("/members/imports/{id}/verdicts", Grant(Can::WriteMembers), importing::judge_together),
        post("/members/imports/{id}/withdrawal", Grant(Can::WriteMembers), importing::take_back),
        get("/members/new", Grant(Can::WriteMembers), members::new),
        post("/members/likeness", Grant(Can::WriteMembers), members::likeness),
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
