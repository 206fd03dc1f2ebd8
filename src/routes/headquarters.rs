//! The addresses of headquarters and of means.

use super::{Route, get, post};
use crate::{
    access::Can, headquarters::pages as headquarters, means::pages as means, web::guard::Needs::Grant,
};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/headquarters", Grant(Can::ReadRecord), headquarters::index),
        post("/headquarters", Grant(Can::WriteRecord), headquarters::create),
        get("/headquarters.csv", Grant(Can::ExportList), headquarters::list_csv),
        get("/headquarters/new", Grant(Can::WriteRecord), headquarters::new),
        get("/headquarters/{id}", Grant(Can::ReadRecord), headquarters::show),
        post("/headquarters/{id}", Grant(Can::WriteRecord), headquarters::correct),
        get("/headquarters/{id}/edit", Grant(Can::WriteRecord), headquarters::edit),
        post("/headquarters/{id}/states", Grant(Can::WriteRecord), headquarters::change),
        post("/headquarters/{id}/states/withdrawal", Grant(Can::WriteRecord), headquarters::take_back),
        post("/headquarters/{id}/meetings", Grant(Can::WriteRecord), headquarters::place),
        post(
            "/headquarters/{id}/meetings/{meeting}/withdrawal",
            Grant(Can::WriteRecord),
            headquarters::unplace,
        ),
        get("/headquarters/{id}/opening", Grant(Can::LeadProgrammes), headquarters::opening),
        post("/headquarters/{id}/opening", Grant(Can::LeadProgrammes), headquarters::want),
        get("/means", Grant(Can::ReadRecord), means::index),
        post("/means", Grant(Can::WriteRecord), means::create),
        get("/means.csv", Grant(Can::ExportList), means::list_csv),
        get("/means/new", Grant(Can::WriteRecord), means::new),
        get("/means/requests", Grant(Can::ReadRecord), means::requests),
        post("/means/requests", Grant(Can::ReadRecord), means::ask),
        get("/means/requests.csv", Grant(Can::ExportList), means::requests_csv),
        get("/means/requests/new", Grant(Can::ReadRecord), means::new_request),
        get("/means/requests/{id}", Grant(Can::ReadRecord), means::show_request),
        post("/means/requests/{id}/answer", Grant(Can::WriteRecord), means::answer),
        post("/means/requests/{id}/withdrawal", Grant(Can::ReadRecord), means::withdraw),
        get("/means/{id}", Grant(Can::ReadRecord), means::show),
        post("/means/{id}/steps", Grant(Can::WriteRecord), means::pass),
        post("/means/{id}/steps/withdrawal", Grant(Can::WriteRecord), means::take_back),
    ]
}
