//! The addresses of diagnosis: diagnoses and their sheets, constraints, readiness.

use super::{Route, get, post};
use crate::{access::Can, diagnosis::pages as diagnosis, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/diagnoses", Grant(Can::ReadRecord), diagnosis::index),
        post("/diagnoses", Grant(Can::LeadProgrammes), diagnosis::create),
        get("/diagnoses.csv", Grant(Can::ExportList), diagnosis::list_csv),
        get("/diagnoses.xlsx", Grant(Can::ExportList), diagnosis::list_xlsx),
        get("/diagnoses/new", Grant(Can::LeadProgrammes), diagnosis::new),
        get("/diagnoses/{id}", Grant(Can::ReadRecord), diagnosis::show),
        get("/diagnoses/{id}/sheets.csv", Grant(Can::ExportList), diagnosis::csv),
        get("/diagnoses/{id}/sheets.xlsx", Grant(Can::ExportList), diagnosis::xlsx),
        post("/diagnoses/{id}/sheets", Grant(Can::LeadProgrammes), diagnosis::complete),
        post("/diagnoses/{id}/closure", Grant(Can::LeadProgrammes), diagnosis::end),
        post("/diagnoses/{id}/closure/withdrawal", Grant(Can::LeadProgrammes), diagnosis::resume),
        post("/diagnoses/{id}/withdrawal", Grant(Can::LeadProgrammes), diagnosis::take_back),
        get("/diagnoses/{id}/sheets/{sheet}", Grant(Can::ReadRecord), diagnosis::show_sheet),
        get("/diagnoses/{id}/sheets/{sheet}/answers", Grant(Can::LeadProgrammes), diagnosis::edit),
        post("/diagnoses/{id}/sheets/{sheet}/answers", Grant(Can::LeadProgrammes), diagnosis::save),
        get("/diagnoses/{id}/sheets/{sheet}/comparison", Grant(Can::ReadRecord), diagnosis::comparison),
        post(
            "/diagnoses/{id}/sheets/{sheet}/handover/withdrawal",
            Grant(Can::LeadProgrammes),
            diagnosis::withdraw,
        ),
        post("/diagnoses/{id}/sheets/{sheet}/return", Grant(Can::LeadProgrammes), diagnosis::hand_back),
        get("/constraints", Grant(Can::ReadRecord), diagnosis::hindrances),
        post("/constraints", Grant(Can::LeadProgrammes), diagnosis::create_hindrance),
        get("/constraints.csv", Grant(Can::ExportList), diagnosis::hindrances_csv),
        get("/constraints.xlsx", Grant(Can::ExportList), diagnosis::hindrances_xlsx),
        get("/constraints/new", Grant(Can::LeadProgrammes), diagnosis::new_hindrance),
        get("/constraints/{id}", Grant(Can::ReadRecord), diagnosis::show_hindrance),
        post("/constraints/{id}/answers", Grant(Can::LeadProgrammes), diagnosis::answer_hindrance),
        post("/constraints/{id}/closure", Grant(Can::LeadProgrammes), diagnosis::close_hindrance),
        post("/constraints/{id}/closure/withdrawal", Grant(Can::LeadProgrammes), diagnosis::reopen_hindrance),
        get("/readiness", Grant(Can::ReadRecord), diagnosis::readiness),
        get("/readiness.csv", Grant(Can::ExportList), diagnosis::readiness_csv),
        get("/readiness.xlsx", Grant(Can::ExportList), diagnosis::readiness_xlsx),
        get("/readiness/{code}", Grant(Can::ReadRecord), diagnosis::show_readiness),
    ]
}
