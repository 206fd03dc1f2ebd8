//! Pages of the person's rights: the person's own, the officer's who answers, what is due to be deleted, the register of processing.

mod answering;
mod copy;
mod declared;
mod erasing;
mod files;
mod keeping;
mod mine;
mod opposing;
mod paper;
mod queue;
mod requesting;

pub use answering::{AcceptForm, RefuseForm, accept, refuse, show as request, tell};
pub use declared::{
    NotifyForm, ProcessingForm, change as change_processing, notify, pdf as processing_pdf,
    show as processing,
};
pub use erasing::{EraseForm, ask as ask_erasure, show as erasure};
pub use keeping::{KeepForm, SettleForm, index as retention, keep, settle};
pub use mine::{copy as my_copy, show as mine};
pub use opposing::{
    ConsentForm, OppositionForm, consent, end as end_opposition, oppose, withdraw as withdraw_consent,
    withdraw_disclosure,
};
pub use paper::{
    AgreeForm, CopyForm, DiscloseForm, PaperForm, agree, disclose, oppose as oppose_for, produce,
    request as request_for, show as person,
};
pub use queue::{AskedFor, csv, index};
pub use requesting::{RequestForm, ask, new, withdraw};

use super::{
    Request, retention,
    store::{self, RequestRow},
};
use crate::{
    access::{Capability, Granted},
    app::App,
    journal::{Entry, Subject},
    people::{Person, lists::PersonRow},
    rights::Rule,
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use std::collections::HashMap;

/// The person behind the visit. An account of the installation alone has no data of a person.
fn myself(visit: &Visit) -> Result<Id<Person>> {
    visit.officer().ok_or(Error::SignIn)?.person.ok_or(Error::NotFound)
}

/// Where a person is at home, for the line of the journal.
async fn home(visit: &Visit, person: Id<Person>) -> Result<Place> {
    let row = visit.app.db.first(store::record(person)).await?.ok_or(Error::NotFound)?;
    Ok(row.place())
}

/// A line of the journal about a person: no personal value.
fn about(person: Id<Person>, place: Place) -> Entry {
    Entry::about(Subject::new("person", person), place)
}

/// A person within what this visitor may answer for. Home decides: who was at a meeting elsewhere is not answered for there.
async fn reach<A: Capability>(by: &Granted<A>, id: Id<Person>) -> Result<PersonRow> {
    let row = crate::people::pages::reach(by, id).await?;
    by.at(row.place())?;
    Ok(row)
}

/// A request within what this visitor may answer; anything else does not exist.
async fn reach_request<A: Capability>(by: &Granted<A>, id: Id<Request>) -> Result<RequestRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(store::request(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// The months of every rule.
async fn months(app: &App) -> Result<HashMap<&'static str, i64>> {
    let mut out = HashMap::new();
    for rule in Rule::ALL.iter().copied() {
        out.insert(rule.as_str(), retention::months(app, rule).await?);
    }
    Ok(out)
}

/// Neither kept by anybody on the way, nor found by a search.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}
