//! The addresses of joining: the public form and the applicant's own page, the queue, campaigns, what is put before a meeting.

use super::{Route, get, post};
use crate::{
    access::Can,
    joining::pages as joining,
    web::guard::Needs::{Grant, Nothing},
};

/// The rows.
pub(super) fn rows() -> Vec<Route> {
    vec![
        get("/join/{code}", Nothing, joining::ask),
        post("/join/{code}", Nothing, joining::send).up_to(1),
        get("/join/{code}/contact", Nothing, joining::ask_contact),
        post("/join/{code}/contact", Nothing, joining::send_contact).up_to(1),
        get("/contacts/mine/{secret}", Nothing, joining::my_contact),
        post("/contacts/mine/{secret}/withdrawal", Nothing, joining::withdraw_contact),
        get("/prospects", Grant(Can::ReadMembers), joining::prospects),
        get("/applications/mine/{secret}", Nothing, joining::mine),
        post("/applications/mine/{secret}/appeal", Nothing, joining::appeal).up_to(1),
        get("/applications/mine/{secret}/receipt.pdf", Nothing, joining::receipt),
        post("/applications/mine/{secret}/withdrawal", Nothing, joining::withdraw),
        get("/applications", Grant(Can::ReadApplications), joining::index),
        post("/applications", Grant(Can::WriteMembers), joining::enter),
        get("/applications.csv", Grant(Can::ExportMembers), joining::csv),
        get("/applications/form.pdf", Grant(Can::WriteMembers), joining::unit_form),
        get("/applications/papers", Grant(Can::WriteMembers), joining::papers),
        post("/applications/papers", Grant(Can::WriteMembers), joining::keep_paper).up_to(45),
        get("/applications/papers/{id}", Grant(Can::WriteMembers), joining::paper),
        post("/applications/papers/{id}", Grant(Can::WriteMembers), joining::enter_paper),
        post("/applications/papers/{id}/removal", Grant(Can::WriteMembers), joining::remove_paper),
        get("/applications/papers/{id}/sheets/{n}", Grant(Can::WriteMembers), joining::paper_sheet),
        post("/applications/{id}/scans", Grant(Can::WriteMembers), joining::add_scan).up_to(45),
        post("/applications/{id}/scans/{paper}/{n}/reading", Grant(Can::RevealField), joining::reveal_scan),
        get("/applications/new", Grant(Can::WriteMembers), joining::new_entry),
        get("/applications/{id}", Grant(Can::ReadApplications), joining::show),
        post("/applications/{id}/decision", Grant(Can::WriteMembers), joining::decide),
        post("/applications/{id}/fields/{field}/reading", Grant(Can::RevealField), joining::reveal),
        post("/applications/{id}/match", Grant(Can::WriteMembers), joining::tell),
        get("/campaigns", Grant(Can::ReadMembers), joining::campaigns),
        post("/campaigns", Grant(Can::WriteMembers), joining::open),
        get("/campaigns/new", Grant(Can::WriteMembers), joining::new_campaign),
        get("/campaigns/{id}", Grant(Can::ReadMembers), joining::campaign),
        post("/campaigns/{id}/closing", Grant(Can::WriteMembers), joining::close),
        get("/campaigns/{id}/form.pdf", Grant(Can::WriteMembers), joining::campaign_form),
        get("/campaigns/{id}/poster.pdf", Grant(Can::WriteMembers), joining::poster),
        post("/campaigns/{id}/texts", Grant(Can::WriteMembers), joining::write),
        get("/meetings/{id}/applications", Grant(Can::WriteRecord), joining::before_meeting),
        post("/meetings/{id}/applications", Grant(Can::WriteRecord), joining::put).up_to(1),
    ]
}
