//! Pages of joining: the public form and the applicant's own page, without signing in; the officer's queue, campaigns and what is
//! put before a meeting.

mod blank;
mod campaigns;
mod entry;
mod form;
mod join;
mod meeting;
mod mine;
mod one;
mod papers;
mod printed;
mod prospects;
mod queue;

pub use blank::{of_campaign as campaign_form, of_unit as unit_form};
pub use campaigns::{
    CampaignForm, TextForm, close, create as open, index as campaigns, new as new_campaign, show as campaign,
    write,
};
pub use entry::{create as enter, new as new_entry};
pub use form::{Asked, JoinForm};
pub use join::{ask, send};
pub use meeting::{of_decision, offers, put, said, show as before_meeting};
pub use mine::{Appeal, appeal, show as mine, withdraw};
pub use one::{JudgeForm, TellForm, decide, reveal, show, tell};
pub use papers::{
    add as add_scan, enter as enter_paper, index as papers, keep as keep_paper, remove as remove_paper,
    reveal as reveal_scan, sheet as paper_sheet, show as paper,
};
pub use printed::{poster, receipt};
pub use prospects::{
    AskedProspects, ContactForm, ask_contact, my_contact, prospects, send_contact, withdraw_contact,
};
pub use queue::{AskedFor, csv, index};

use super::{
    Application, Campaign, Rule, Stand, Step, Values, sealed, stand,
    store::{self, ApplicationRow, StepRow, campaigns::CampaignRow},
};
use crate::{
    access::{Can, Capability, Granted},
    record::view::name_in,
    territory::Place,
    ui::Lang,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use std::collections::HashMap;

/// Neither kept by anybody on the way, nor found by a search, nor told to the next site.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// An application within what this visitor may read; anything else does not exist.
async fn reach<A: Capability>(by: &Granted<A>, id: Id<Application>) -> Result<ApplicationRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(store::application(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// A campaign within what this visitor may read; anything else does not exist.
async fn reach_campaign<A: Capability>(by: &Granted<A>, id: Id<Campaign>) -> Result<CampaignRow> {
    let row = by.visit().app.db.first(store::campaigns::campaign(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())
        .map_err(|no| if by.scopes().iter().any(|s| s.covers(row.place())) { no } else { Error::NotFound })?;
    Ok(row)
}

/// May this visitor do it there?
fn may(visit: &Visit, can: Can, place: Place) -> bool {
    visit.officer().is_some_and(|o| o.scopes(can).iter().any(|scope| scope.covers(place)))
}

/// The statute's rule of today.
fn rule(visit: &Visit) -> Option<Rule> {
    Rule::of(visit.app.rules().on(visit.today))
}

/// What somebody who applies is called, once it may be read.
fn name_of(values: Option<&Values>, lang: Lang) -> Option<String> {
    values.map(|v| name_in(lang, &v.name_ar, &v.name_la))
}

/// Steps by application.
async fn steps_of(visit: &Visit, rows: &[ApplicationRow]) -> Result<HashMap<Id<Application>, Vec<StepRow>>> {
    let ids: Vec<Id<Application>> = rows.iter().map(|r| r.id).collect();
    let mut out: HashMap<Id<Application>, Vec<StepRow>> = HashMap::new();
    for some in ids.chunks(500) {
        for step in visit.app.db.all(store::steps(some)).await? {
            out.entry(step.application_id).or_default().push(step);
        }
    }
    Ok(out)
}

/// Where an application stands today.
fn standing(visit: &Visit, rule: Option<&Rule>, steps: &[StepRow]) -> Option<Stand> {
    let course: Vec<Step> = steps.iter().map(StepRow::step).collect();
    stand(rule, &course, visit.today)
}

/// The unit of an application.
fn unit_of(row: &ApplicationRow, lang: Lang) -> String {
    name_in(lang, row.unit_ar.as_deref().unwrap_or_default(), row.unit_fr.as_deref().unwrap_or_default())
}

/// What it says; none once its key was destroyed.
fn values_of(visit: &Visit, row: &ApplicationRow) -> Result<Option<Values>> {
    sealed::open(&visit.app, row)
}
