//! The addresses of reports.

use super::{Route, get};
use crate::{access::Can, reports::pages as reports, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/reports", Grant(Can::ReadRecord), reports::show),
        get("/reports.pdf", Grant(Can::ExportList), reports::pdf),
        get("/reports.xlsx", Grant(Can::ExportList), reports::workbook),
        get("/bodies/{id}/record", Grant(Can::ReadRecord), reports::body),
        get("/bodies/{id}/record.pdf", Grant(Can::ExportList), reports::body_pdf),
        get("/bodies/{id}/record.xlsx", Grant(Can::ExportList), reports::body_workbook),
        get("/people/{id}/record", Grant(Can::ReadRecord), reports::person),
        get("/people/{id}/record.pdf", Grant(Can::ExportList), reports::person_pdf),
        get("/people/{id}/record.xlsx", Grant(Can::ExportList), reports::person_workbook),
    ]
}
