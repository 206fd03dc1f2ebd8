//! The addresses of programmes and their targets.

use super::{Route, get, post};
use crate::{access::Can, programmes::pages as programmes, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/programmes", Grant(Can::ReadRecord), programmes::index),
        post("/programmes", Grant(Can::LeadProgrammes), programmes::create),
        get("/programmes.csv", Grant(Can::ExportList), programmes::list_export),
        get("/programmes/new", Grant(Can::LeadProgrammes), programmes::new),
        get("/programmes/{id}", Grant(Can::ReadRecord), programmes::show),
        get("/programmes/{id}/targets.csv", Grant(Can::ExportList), programmes::export),
        get("/programmes/{id}/proposal", Grant(Can::LeadProgrammes), programmes::propose),
        post("/programmes/{id}/targets", Grant(Can::LeadProgrammes), programmes::take),
        post("/programmes/{id}/period", Grant(Can::LeadProgrammes), programmes::prolong),
        post("/programmes/{id}/end", Grant(Can::LeadProgrammes), programmes::end),
        post("/programmes/{id}/end/withdrawal", Grant(Can::LeadProgrammes), programmes::resume),
        post("/programmes/{id}/acts/{act}/withdrawal", Grant(Can::LeadProgrammes), programmes::take_back),
        get("/programmes/{id}/targets/{target}", Grant(Can::ReadRecord), programmes::show_target),
        post("/programmes/{id}/targets/{target}/day", Grant(Can::LeadProgrammes), programmes::move_day),
        post("/programmes/{id}/targets/{target}/owner", Grant(Can::LeadProgrammes), programmes::hand_on),
        post("/programmes/{id}/targets/{target}/completion", Grant(Can::ReadRecord), programmes::report),
        post(
            "/programmes/{id}/targets/{target}/completion/withdrawal",
            Grant(Can::ReadRecord),
            programmes::reopen,
        ),
        post("/programmes/{id}/targets/{target}/release", Grant(Can::LeadProgrammes), programmes::release),
        post(
            "/programmes/{id}/targets/{target}/release/withdrawal",
            Grant(Can::LeadProgrammes),
            programmes::take_up,
        ),
        get("/programmes/{id}/targets/{target}/assembly", Grant(Can::Convene), programmes::assembly),
        post("/programmes/{id}/targets/{target}/assembly", Grant(Can::Convene), programmes::convene),
    ]
}
