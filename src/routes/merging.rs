//! The addresses of pairs that may be one person.

use super::{Route, get, post};
use crate::{access::Can, merging::pages as merging, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/duplicates", Grant(Can::ReadMembers), merging::index),
        post("/duplicates", Grant(Can::WriteMembers), merging::look),
        get("/duplicates/compare", Grant(Can::ReadMembers), merging::compare),
        post("/duplicates/distinction", Grant(Can::WriteMembers), merging::tell),
        post("/duplicates/requests", Grant(Can::WriteMembers), merging::ask),
        post("/merges", Grant(Can::WriteMembers), merging::join),
        post("/merges/{id}/withdrawal", Grant(Can::WriteMembers), merging::take_back),
    ]
}
