//! The addresses of electoral rolls: the officers', the voter's own, the public ones.

use super::{Route, get, post};
use crate::{
    access::Can,
    rolls::pages as rolls,
    web::guard::Needs::{Grant, Nothing, SignedIn},
};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/rolls", Grant(Can::ReadMembers), rolls::index),
        post("/rolls", Grant(Can::WriteMembers), rolls::create),
        get("/rolls/new", Grant(Can::WriteMembers), rolls::new),
        get("/rolls/mine", SignedIn, rolls::mine),
        get("/rolls/mine/{id}/slip.txt", SignedIn, rolls::my_slip),
        get("/rolls/mine/{id}/remark", SignedIn, rolls::my_remark),
        post("/rolls/mine/{id}/remark", SignedIn, rolls::send_remark),
        get("/rolls/{id}", Grant(Can::ReadMembers), rolls::show),
        post("/rolls/{id}/redrawing", Grant(Can::WriteMembers), rolls::redraw),
        post("/rolls/{id}/showing", Grant(Can::WriteMembers), rolls::show_it),
        get("/rolls/{id}/remarks/new", Grant(Can::WriteMembers), rolls::new_remark),
        post("/rolls/{id}/remarks", Grant(Can::WriteMembers), rolls::remark),
        get("/rolls/{id}/remarks/{remark}", Grant(Can::WriteMembers), rolls::ask_answer),
        post("/rolls/{id}/remarks/{remark}", Grant(Can::WriteMembers), rolls::answer),
        post("/rolls/{id}/freezing", Grant(Can::WriteMembers), rolls::freeze),
        post("/rolls/{id}/publication", Grant(Can::WriteMembers), rolls::publish),
        post("/rolls/{id}/withdrawal", Grant(Can::WriteMembers), rolls::withdraw),
        get("/rolls/{id}/export", Grant(Can::ExportMembers), rolls::export),
        get("/rolls/{id}/slips/{person}/slip.txt", Grant(Can::ReadMembers), rolls::slip),
        get("/public/rolls", Nothing, rolls::public_list),
        get("/public/rolls/{id}", Nothing, rolls::public_one),
        post("/public/rolls/{id}/check", Nothing, rolls::check),
    ]
}
