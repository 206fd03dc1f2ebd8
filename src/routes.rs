//! Every address of the program on one page: method, path, what it needs, handler.
//!
//! The router is closed by default: a handler is reachable only through a row here, and a row cannot be written without
//! saying what it needs.

mod cadres;
mod declarations;
mod diagnosis;
mod dues;
mod headquarters;
mod joining;
mod meeting;
mod members;
mod merging;
mod moving;
mod organisations;
mod programmes;
mod reports;
mod rights;
mod rolls;
mod settings;
mod structure;

use crate::{
    access::Can,
    accounts,
    app::App,
    bodies,
    charters::pages as charters,
    communiques::pages as archive,
    deciding::pages as deciding,
    decisions,
    directives::pages as directives,
    following::pages as following,
    journal::pages as journal,
    meetings, people,
    publishing::{pages as publishing, public},
    search::pages as search,
    setup::pages as setup,
    territory::pages as territory,
    web::guard::{self, Needs},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    handler::Handler,
    http::Method,
    middleware::{self, Next},
    routing::{MethodRouter, on},
};
use std::sync::Arc;

/// One row of the table.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// What it asks before the handler is entered.
    pub needs: Needs,
    handler: MethodRouter<Arc<App>>,
}

impl Route {
    /// Takes larger requests than the two megabytes of a form, up to so many.
    fn up_to(mut self, megabytes: usize) -> Route {
        self.handler = self.handler.layer(DefaultBodyLimit::max(megabytes << 20));
        self
    }
    /// Takes requests of any size: the handler stops listening itself.
    fn without_limit(mut self) -> Route {
        self.handler = self.handler.layer(DefaultBodyLimit::disable());
        self
    }
}

fn row<H, T>(method: Method, path: &'static str, needs: Needs, handler: H) -> Route
where
    H: Handler<T, Arc<App>>,
    T: 'static,
{
    let filter = method.clone().try_into().unwrap_or(axum::routing::MethodFilter::GET);
    let handler = guarded(on(filter, handler), needs);
    Route { method, path, needs, handler }
}

/// Asks what the row needs before its handler. Not generic: written inside [`row`], it would be compiled once for each of
/// the handlers.
fn guarded(handler: MethodRouter<Arc<App>>, needs: Needs) -> MethodRouter<Arc<App>> {
    handler.layer(middleware::from_fn(move |request: Request, next: Next| guard::admit(needs, request, next)))
}

fn get<H: Handler<T, Arc<App>>, T: 'static>(path: &'static str, needs: Needs, handler: H) -> Route {
    row(Method::GET, path, needs, handler)
}

fn post<H: Handler<T, Arc<App>>, T: 'static>(path: &'static str, needs: Needs, handler: H) -> Route {
    row(Method::POST, path, needs, handler)
}

/// The table.
pub fn table() -> Vec<Route> {
    let mut rows = record();
    for part in [
        meeting::rows,
        members::rows,
        joining::rows,
        moving::rows,
        cadres::rows,
        rolls::rows,
        dues::rows,
        rights::rows,
        merging::rows,
        structure::rows,
        reports::rows,
        programmes::rows,
        organisations::rows,
        declarations::rows,
        diagnosis::rows,
        headquarters::rows,
        settings::rows,
    ] {
        rows.extend(part());
    }
    rows
}

fn record() -> Vec<Route> {
    use Needs::*;
    vec![
        get("/healthz", Nothing, crate::web::health),
        get("/metrics", Nothing, crate::ops::metrics::show),
        get("/assets/{name}", Nothing, crate::web::assets::show),
        get("/theme.css", Nothing, crate::ui::pages::theme),
        post("/appearance", Nothing, crate::ui::pages::set_appearance),
        get("/_ui", Nothing, crate::ui::pages::gallery),
        get("/", SignedIn, crate::home::pages::show),
        get("/search", Grant(Can::ReadRecord), search::show),
        get("/search.json", Grant(Can::ReadRecord), search::json),
        get("/statute", SignedIn, crate::statutes::pages::show),
        get("/statute.toml", SignedIn, crate::statutes::pages::file),
        post("/statute/versions", Grant(Can::Administer), crate::statutes::pages::adopt_version),
        get("/archive", Grant(Can::ReadArchive), archive::archive),
        post("/archive", Grant(Can::ReviewArchive), archive::paste).up_to(40),
        get("/archive.csv", Grant(Can::ExportList), archive::export),
        get("/archive/imports/{id}", Grant(Can::ReadArchive), archive::import),
        post("/archive/imports/{id}/files", Grant(Can::ReviewArchive), archive::receive_files)
            .without_limit(),
        post("/archive/imports/{id}/cancellation", Grant(Can::ReviewArchive), archive::cancel),
        get("/archive/{id}", Grant(Can::ReadArchive), archive::show),
        get("/archive/{id}/file", Grant(Can::ReadArchive), archive::file),
        post("/archive/{id}/fields", Grant(Can::ReviewArchive), archive::correct),
        post("/archive/{id}/confirmation", Grant(Can::ConfirmArchive), archive::confirm),
        post("/archive/{id}/confirmation/withdrawal", Grant(Can::ConfirmArchive), archive::withdraw),
        post("/archive/{id}/aside", Grant(Can::ReviewArchive), archive::set_aside),
        post("/archive/{id}/hand-on", Grant(Can::ReviewArchive), archive::hand_on),
        post("/archive/{id}/aside/withdrawal", Grant(Can::ReviewArchive), archive::take_up),
        get("/units", Grant(Can::ReadRecord), territory::index),
        get("/units.json", Grant(Can::ReadRecord), territory::suggestions),
        get("/units/{code}", Grant(Can::ReadRecord), territory::show),
        get("/units/{code}/below.csv", Grant(Can::ExportList), territory::export),
        post("/units/{code}/tags", Grant(Can::WriteTerritory), territory::tag),
        post("/units/{code}/tags/removal", Grant(Can::WriteTerritory), territory::untag),
        post("/units/{code}/attachments", Grant(Can::WriteTerritory), territory::attach),
        post("/units/{code}/attachments/removal", Grant(Can::WriteTerritory), territory::detach),
        post("/units/{code}/former-codes", Grant(Can::WriteTerritory), territory::record_former_code),
        post(
            "/units/{code}/former-codes/removal",
            Grant(Can::WriteTerritory),
            territory::withdraw_former_code,
        ),
        post("/units/{code}/districts", Grant(Can::WriteTerritory), territory::create_district),
        get("/journal", Grant(Can::ReadJournal), journal::show),
        get("/journal.csv", Grant(Can::ExportList), journal::export),
        get("/meetings/{id}/decisions/new", Grant(Can::WriteRecord), deciding::new),
        post("/meetings/{id}/decisions", Grant(Can::WriteRecord), deciding::propose),
        get("/proposed-decisions/{id}", Grant(Can::ReadRecord), deciding::show),
        post("/proposed-decisions/{id}", Grant(Can::WriteRecord), deciding::write),
        get("/proposed-decisions/{id}/words", Grant(Can::WriteRecord), deciding::words),
        get("/proposed-decisions/{id}/effects/new", Grant(Can::WriteRecord), deciding::new_effect),
        post("/proposed-decisions/{id}/effects", Grant(Can::WriteRecord), deciding::add_effect),
        post("/proposed-decisions/{id}/effects/removal", Grant(Can::WriteRecord), deciding::remove_effect),
        post("/proposed-decisions/{id}/consultation", Grant(Can::WriteRecord), deciding::consult),
        post("/proposed-decisions/{id}/comments", Grant(Can::ReadRecord), deciding::comment),
        post("/proposed-decisions/{id}/adoption", Grant(Can::WriteRecord), deciding::adopt),
        post("/proposed-decisions/{id}/abandonment", Grant(Can::WriteRecord), deciding::abandon),
        post("/proposed-decisions/{id}/abandonment/withdrawal", Grant(Can::WriteRecord), deciding::take_up),
        get("/bodies", Grant(Can::ReadRecord), bodies::pages::index),
        get("/bodies.csv", Grant(Can::ExportList), bodies::pages::export),
        get("/bodies/new", Grant(Can::WriteRecord), bodies::forms::new_body),
        post("/bodies", Grant(Can::WriteRecord), bodies::forms::found),
        get("/bodies/{id}", Grant(Can::ReadRecord), bodies::pages::show),
        get("/bodies/{id}/composition.csv", Grant(Can::ExportList), bodies::pages::export_composition),
        post("/bodies/{id}/dissolution", Grant(Can::WriteRecord), bodies::forms::dissolve),
        get("/bodies/{id}/mandates/new", Grant(Can::WriteRecord), bodies::forms::new_mandate),
        post("/bodies/{id}/mandates", Grant(Can::WriteRecord), bodies::forms::begin),
        get("/mandates/{id}", Grant(Can::ReadRecord), bodies::pages::mandate),
        post("/mandates/{id}/end", Grant(Can::WriteRecord), bodies::forms::end),
        post("/acts/{id}/withdrawal", Grant(Can::WriteRecord), bodies::forms::withdraw),
        get("/people", Grant(Can::ReadRecord), people::pages::index),
        get("/people.csv", Grant(Can::ExportList), people::pages::export),
        get("/people/new", Grant(Can::WriteRecord), people::pages::new),
        post("/people", Grant(Can::WriteRecord), people::pages::create),
        get("/people/{id}", Grant(Can::ReadRecord), people::pages::show),
        post("/people/{id}/fields/{field}/reading", Grant(Can::RevealField), people::pages::reveal),
        post("/people/{id}/follow-ups", Grant(Can::WriteRecord), people::pages::follow),
        post("/follow-ups/{id}/end", Grant(Can::WriteRecord), people::pages::unfollow),
        get("/meetings", Grant(Can::ReadRecord), meetings::pages::index),
        get("/meetings.csv", Grant(Can::ExportList), meetings::pages::export),
        get("/meetings/{id}", Grant(Can::ReadRecord), meetings::pages::show),
        get("/meetings/{id}/communique.pdf", Grant(Can::ExportList), meetings::communique::printed),
        get("/meetings/{id}/communique", Grant(Can::ReadRecord), publishing::of_meeting),
        post("/meetings/{id}/communique", Grant(Can::WriteRecord), publishing::begin_of_meeting),
        get("/meetings/{id}/communique.txt", Grant(Can::ExportList), meetings::communique::plain),
        get("/communiques", Grant(Can::ReadRecord), publishing::index),
        get("/communiques.csv", Grant(Can::ExportList), publishing::export),
        get("/bodies/{id}/communiques", Grant(Can::ReadRecord), publishing::of_body),
        post("/bodies/{id}/communiques", Grant(Can::WriteRecord), publishing::begin_statement),
        get("/bodies/{id}/communiques/new", Grant(Can::WriteRecord), publishing::new_statement),
        get("/communiques/{id}", Grant(Can::ReadRecord), publishing::show),
        post("/communiques/{id}", Grant(Can::WriteRecord), publishing::write),
        get("/communiques/{id}/words", Grant(Can::WriteRecord), publishing::words),
        post("/communiques/{id}/wording", Grant(Can::WriteRecord), publishing::take_wording),
        get("/communiques/{id}/text", Grant(Can::ExportList), publishing::plain),
        get("/communiques/{id}/paper.pdf", Grant(Can::ExportList), publishing::printed),
        post("/communiques/{id}/submission", Grant(Can::WriteRecord), publishing::submit),
        post(
            "/communiques/{id}/submission/withdrawal",
            Grant(Can::WriteRecord),
            publishing::take_submission_back,
        ),
        post("/communiques/{id}/return", Grant(Can::Publish), publishing::send_back),
        post("/communiques/{id}/approval", Grant(Can::Publish), publishing::approve),
        post("/communiques/{id}/publication", Grant(Can::WriteRecord), publishing::publish),
        post("/communiques/{id}/withdrawal", Grant(Can::Publish), publishing::withdraw),
        post("/communiques/{id}/abandonment", Grant(Can::WriteRecord), publishing::drop_draft),
        post("/communiques/{id}/abandonment/withdrawal", Grant(Can::WriteRecord), publishing::take_up),
        post("/communiques/{id}/correction", Grant(Can::WriteRecord), publishing::correct),
        post("/communiques/{id}/agenda", Grant(Can::Convene), publishing::put_on_agenda),
        post("/communiques/{id}/number", Grant(Can::ConfirmArchive), publishing::take_number),
        get("/public", Nothing, public::list),
        get("/public/feed.atom", Nothing, public::feed),
        get("/public/{slug}", Nothing, public::one),
        get("/public/{slug}/text.txt", Nothing, public::text),
        get("/public/{slug}/paper.pdf", Nothing, public::paper_of),
        get("/public/{slug}/picture.png", Nothing, public::picture),
        get("/decisions", Grant(Can::ReadRecord), decisions::pages::index),
        get("/decisions.csv", Grant(Can::ExportList), decisions::pages::export),
        get("/decisions.pdf", Grant(Can::ExportList), decisions::printed::list),
        get("/decisions/{id}", Grant(Can::ReadRecord), decisions::pages::show),
        get("/decisions/{id}/decision.pdf", Grant(Can::ReadRecord), decisions::printed::one),
        get("/decisions/{id}/directive/new", Grant(Can::WriteRecord), directives::new),
        post("/decisions/{id}/directive", Grant(Can::WriteRecord), directives::issue),
        get("/work", Grant(Can::ReadRecord), following::work),
        get("/work.csv", Grant(Can::ExportList), following::work_export),
        get("/items/{id}", Grant(Can::ReadRecord), following::item),
        post("/items/{id}/owner", Grant(Can::DoWork), following::hand_on),
        post("/items/{id}/files", Grant(Can::DoWork), following::attach).up_to(12),
        get("/items/{id}/files/{file}", Grant(Can::ReadRecord), following::file),
        post("/items/{id}/files/{file}/removal", Grant(Can::DoWork), following::destroy_file),
        get("/bodies/{id}/rotation", Grant(Can::ReadRecord), following::rotation),
        get("/bodies/{id}/rotation.csv", Grant(Can::ExportList), following::rotation_export),
        get("/reminders", SignedIn, following::reminders),
        post("/reminders", SignedIn, following::choose),
        get("/reminders/{token}", Nothing, following::refuse),
        post("/reminders/{token}", Nothing, following::unsubscribe),
        get("/charters", Grant(Can::ReadRecord), charters::index),
        get("/bodies/{id}/charters/new", Grant(Can::WriteRecord), charters::new),
        post("/bodies/{id}/charters", Grant(Can::WriteRecord), charters::publish),
        get("/charters/{id}", Grant(Can::ReadRecord), charters::show),
        get("/charters/{id}/texts/{number}", Grant(Can::ReadRecord), charters::text),
        post("/charters/{id}/texts", Grant(Can::WriteRecord), charters::revise),
        post("/charters/{id}/rules", Grant(Can::WriteRecord), charters::address),
        post("/charters/{id}/withdrawal", Grant(Can::WriteRecord), charters::withdraw),
        post("/charters/{id}/withdrawal/end", Grant(Can::WriteRecord), charters::reinstate),
        post("/charters/{id}/signatures", Grant(Can::ReadRecord), charters::sign),
        get("/charters/{id}/signatures.csv", Grant(Can::ExportList), charters::export),
        post("/charters/{id}/signatures/paper", Grant(Can::WriteRecord), charters::enter),
        post("/charters/{id}/signatures/paper/removal", Grant(Can::WriteRecord), charters::remove),
        get("/directives", Grant(Can::ReadRecord), directives::register),
        get("/directives.csv", Grant(Can::ExportList), directives::register_export),
        get("/directives/non-compliance", Grant(Can::ReadRecord), directives::failing),
        get("/directives/non-compliance.csv", Grant(Can::ExportList), directives::failing_export),
        get("/directives/{id}", Grant(Can::ReadRecord), directives::show),
        get("/directives/{id}/addressees.csv", Grant(Can::ExportList), directives::addressees_export),
        post("/directives/{id}/rules", Grant(Can::WriteRecord), directives::address),
        post("/directives/{id}/addressees", Grant(Can::WriteRecord), directives::address_one),
        post("/directives/{id}/end", Grant(Can::WriteRecord), directives::end),
        post("/directives/{id}/end/withdrawal", Grant(Can::WriteRecord), directives::reinstate),
        get("/directives/{id}/addressees/{body}", Grant(Can::ReadRecord), directives::addressee),
        post("/directives/{id}/addressees/{body}/steps", Grant(Can::ReadRecord), directives::say),
        post("/directives/{id}/addressees/{body}/agenda", Grant(Can::Convene), directives::put_on_agenda),
        post("/items/{id}/completion", Grant(Can::DoWork), decisions::pages::finish),
        post("/items/{id}/reopening", Grant(Can::DoWork), decisions::pages::reopen),
        get("/sign-in", Nothing, accounts::pages::sign_in::show),
        post("/sign-in", Nothing, accounts::pages::sign_in::enter),
        post("/sign-out", Nothing, accounts::pages::sign_in::leave),
        post("/sign-in/passkey", Nothing, accounts::pages::passkeys::enter),
        post("/sign-in/passkey/options", Nothing, accounts::pages::passkeys::request_options),
        get("/account", SignedIn, accounts::pages::account::show),
        post("/account/language", SignedIn, accounts::pages::account::choose_language),
        get("/account/proof", SignedIn, accounts::pages::sign_in::proof),
        post("/account/proof", SignedIn, accounts::pages::sign_in::prove),
        post("/account/proof/passkey", SignedIn, accounts::pages::passkeys::prove),
        post("/account/passkeys", SignedIn, accounts::pages::passkeys::add),
        post("/account/passkeys/options", SignedIn, accounts::pages::passkeys::creation_options),
        post("/account/passkeys/{id}/name", SignedIn, accounts::pages::passkeys::rename),
        post("/account/passkeys/{id}/removal", SignedIn, accounts::pages::passkeys::remove),
        get("/account/password", SignedIn, accounts::pages::account::password),
        post("/account/password", SignedIn, accounts::pages::account::change_password),
        get("/account/recovery-codes", SignedIn, accounts::pages::account::codes),
        post("/account/recovery-codes", SignedIn, accounts::pages::account::make_codes),
        post("/account/sessions/revocation", SignedIn, accounts::pages::account::revoke_others),
        post("/account/sessions/{id}/revocation", SignedIn, accounts::pages::account::revoke),
        get("/invitations", Grant(Can::InvitePeople), accounts::pages::invitations::list),
        post("/invitations", Grant(Can::InvitePeople), accounts::pages::invitations::invite),
        get("/invitations/new", Grant(Can::InvitePeople), accounts::pages::invitations::ask),
        get("/invitations/{token}", Nothing, accounts::pages::invitations::look),
        post("/invitations/{token}", Nothing, accounts::pages::invitations::accept),
        post("/invitations/{token}/passkey", Nothing, accounts::pages::invitations::accept_passkey),
        post("/invitations/{token}/passkey/options", Nothing, accounts::pages::invitations::passkey_options),
        post(
            "/invitations/{token}/withdrawal",
            Grant(Can::InvitePeople),
            accounts::pages::invitations::withdraw,
        ),
        get("/setup", EmptyDatabase, setup::start),
        post("/setup", EmptyDatabase, setup::found),
        get("/setup/token", EmptyDatabase, setup::ask_token),
        post("/setup/token", EmptyDatabase, setup::take_token),
        get("/setup/statute", EmptyDatabase, setup::statute),
        post("/setup/statute", EmptyDatabase, setup::take_statute),
        get("/setup/statute/own", EmptyDatabase, setup::own),
        post("/setup/statute/own", EmptyDatabase, setup::take_own),
        get("/setup/territory", EmptyDatabase, setup::territory),
        post("/setup/territory", EmptyDatabase, setup::take_territory),
        get("/setup/officer", EmptyDatabase, setup::officer),
        post("/setup/officer", EmptyDatabase, setup::take_officer),
        get("/setup/office", EmptyDatabase, setup::office),
        post("/setup/office", EmptyDatabase, setup::take_office),
        get("/setup/unit", EmptyDatabase, setup::unit),
        post("/setup/unit", EmptyDatabase, setup::take_unit),
        get("/setup/sign-in", EmptyDatabase, setup::sign_in),
        post("/setup/sign-in", EmptyDatabase, setup::take_sign_in),
        get("/setup/keys", EmptyDatabase, setup::keys),
        post("/setup/keys", EmptyDatabase, setup::take_keys),
        get("/setup/keys/file", EmptyDatabase, setup::keys_file),
        get("/setup/keys/paper", EmptyDatabase, setup::keys_paper),
        get("/setup/check", EmptyDatabase, setup::check),
        get("/recovery", Nothing, accounts::pages::recovery::show),
        post("/recovery", Nothing, accounts::pages::recovery::recover),
    ]
}

/// The router made of the table.
pub fn router(app: Arc<App>) -> Router {
    let mut router = Router::new();
    for route in table() {
        router = router.route(route.path, route.handler);
    }
    router
        .fallback(async || crate::web::Error::NotFound)
        .layer(middleware::from_fn(guard::same_site))
        .layer(middleware::from_fn(guard::explain))
        .layer(middleware::from_fn_with_state(app.clone(), guard::enter))
        .layer(middleware::from_fn_with_state(app.clone(), guard::headers))
        .layer(middleware::from_fn_with_state(app.clone(), crate::ops::logs::watch))
        .with_state(app)
}
