//! The addresses of legal declarations.

use super::{Route, get, post};
use crate::{access::Can, declarations::pages as declarations, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/declarations", Grant(Can::ReadRecord), declarations::index),
        get("/declarations.csv", Grant(Can::ExportList), declarations::csv),
        get("/declarations.xlsx", Grant(Can::ExportList), declarations::xlsx),
        get("/declarations/before", Grant(Can::WriteRecord), declarations::before_form),
        post("/declarations/before", Grant(Can::WriteRecord), declarations::mark),
        post(
            "/declarations/before/{act}/withdrawal",
            Grant(Can::WriteRecord),
            declarations::take_back_before,
        ),
        get("/declarations/{key}", Grant(Can::ReadRecord), declarations::show),
        get("/declarations/{key}/file", Grant(Can::RevealField), declarations::show_file),
        post("/declarations/{key}/file", Grant(Can::RevealField), declarations::print),
        get("/declarations/{key}/leaders/{person}", Grant(Can::WriteRecord), declarations::leader),
        post("/declarations/{key}/leaders/{person}", Grant(Can::WriteRecord), declarations::complete),
        post("/declarations/{key}/filing", Grant(Can::WriteRecord), declarations::file),
        post("/declarations/{key}/filing/correction", Grant(Can::WriteRecord), declarations::correct),
        post("/declarations/{key}/refusal", Grant(Can::WriteRecord), declarations::refuse),
        post("/declarations/{key}/earlier", Grant(Can::WriteRecord), declarations::earlier),
        post("/declarations/{key}/exclusion", Grant(Can::WriteRecord), declarations::aside),
        post("/declarations/{key}/withdrawal", Grant(Can::WriteRecord), declarations::withdraw),
        post("/declarations/{key}/scan", Grant(Can::WriteRecord), declarations::attach).up_to(45),
        get("/declarations/{key}/scan/{n}", Grant(Can::WriteRecord), declarations::scan),
    ]
}
