//! The addresses of reports.

use super::{Route, get};
use crate::{access::Can, reports::pages as reports, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/reports", Grant(Can::ReadRecord), reports::show),
        get("/reports.pdf", Grant(Can::ExportList), reports::pdf),
        get("/reports.xlsx", Grant(Can::ExportList), reports::workbook),
    ]
}
