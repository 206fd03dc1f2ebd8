//! The addresses of the settings.

use super::{Route, get, post};
use crate::{access::Can, settings::pages as settings, web::guard::Needs::Grant};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/settings", Grant(Can::Administer), settings::show),
        post("/settings", Grant(Can::Administer), settings::change),
        post("/settings/emblem", Grant(Can::Administer), settings::take_emblem),
        post("/settings/emblem/removal", Grant(Can::Administer), settings::drop_emblem),
        post("/settings/grants", Grant(Can::Administer), settings::grant),
        post("/settings/grants/{id}/end", Grant(Can::Administer), settings::end_grant),
    ]
}
