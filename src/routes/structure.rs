//! The addresses of the structure: figures, map, lists.

use super::{Route, get};
use crate::{access::Can, structure::pages as structure, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/structure", Grant(Can::ReadRecord), structure::show),
        get("/structure.csv", Grant(Can::ExportList), structure::figures_csv),
        get("/structure/{indicator}", Grant(Can::ReadRecord), structure::list),
        get("/structure/{indicator}/list.csv", Grant(Can::ExportList), structure::list_csv),
    ]
}
