//! The addresses of the person's rights: one's own, those who answer, the register of processing.

use super::{Route, get, post};
use crate::{
    access::Can,
    rights::pages as rights,
    web::guard::Needs::{Grant, SignedIn},
};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/my-data", SignedIn, rights::mine),
        get("/my-data/copy.zip", SignedIn, rights::my_copy),
        post("/my-data/consents", SignedIn, rights::consent),
        post("/my-data/consents/{id}/withdrawal", SignedIn, rights::withdraw_consent),
        post("/my-data/disclosure-consents/{id}/withdrawal", SignedIn, rights::withdraw_disclosure),
        get("/my-data/erasure", SignedIn, rights::erasure),
        post("/my-data/erasure", SignedIn, rights::ask_erasure),
        post("/my-data/oppositions", SignedIn, rights::oppose),
        post("/my-data/oppositions/{id}/end", SignedIn, rights::end_opposition),
        post("/my-data/requests", SignedIn, rights::ask),
        get("/my-data/requests/new", SignedIn, rights::new),
        post("/my-data/requests/{id}/withdrawal", SignedIn, rights::withdraw),
        get("/people/{id}/data", Grant(Can::AnswerRights), rights::person),
        post("/people/{id}/data", Grant(Can::AnswerRights), rights::produce),
        post("/people/{id}/data/agreements", Grant(Can::AnswerRights), rights::agree),
        post("/people/{id}/data/disclosures", Grant(Can::AnswerRights), rights::disclose),
        post("/people/{id}/data/oppositions", Grant(Can::AnswerRights), rights::oppose_for),
        post("/people/{id}/data/requests", Grant(Can::AnswerRights), rights::request_for),
        get("/processing", SignedIn, rights::processing),
        post("/processing", Grant(Can::Administer), rights::change_processing),
        get("/processing.pdf", SignedIn, rights::processing_pdf),
        post("/processing/versions/{number}/notification", Grant(Can::Administer), rights::notify),
        get("/rights", Grant(Can::AnswerRights), rights::index),
        get("/rights.csv", Grant(Can::AnswerRights), rights::csv),
        get("/rights/retention", Grant(Can::AnswerRights), rights::retention),
        post("/rights/retention/{id}/execution", Grant(Can::AnswerRights), rights::settle),
        post("/rights/retention/{id}/keeping", Grant(Can::AnswerRights), rights::keep),
        get("/rights/{id}", Grant(Can::AnswerRights), rights::request),
        post("/rights/{id}/acceptance", Grant(Can::AnswerRights), rights::accept),
        post("/rights/{id}/notices/{disclosure}", Grant(Can::AnswerRights), rights::tell),
        post("/rights/{id}/refusal", Grant(Can::AnswerRights), rights::refuse),
    ]
}
