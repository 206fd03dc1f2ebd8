//! The addresses of cadres' paths.

use super::{Route, get, post};
use crate::{access::Can, cadres::pages as cadres, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/cadres", Grant(Can::ReadMembers), cadres::index),
        get("/cadres.csv", Grant(Can::ExportMembers), cadres::list_csv),
        get("/members/{id}/path", Grant(Can::ReadMembers), cadres::show),
        post("/members/{id}/path", Grant(Can::WriteMembers), cadres::add),
        get("/members/{id}/path.csv", Grant(Can::ExportMembers), cadres::csv),
        post("/members/{id}/path/{line}/reading", Grant(Can::RevealField), cadres::read),
        post("/members/{id}/path/{line}/withdrawal", Grant(Can::WriteMembers), cadres::remove),
    ]
}
