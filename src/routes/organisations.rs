//! The addresses of parallel organisations.

use super::{Route, get};
use crate::{access::Can, organisations::pages as organisations, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/organisations", Grant(Can::ReadRecord), organisations::index),
        get("/organisations.csv", Grant(Can::ExportList), organisations::list_csv),
        get("/organisations/{key}", Grant(Can::ReadRecord), organisations::show),
        get("/organisations/{key}/sections.csv", Grant(Can::ExportList), organisations::sections_csv),
    ]
}
