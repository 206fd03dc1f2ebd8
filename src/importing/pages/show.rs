//! A list as it stands: what it is at, what its rows are, what can be done next. And the doing.

use super::{address, reach};
use crate::{
    access::{Granted, Scope, capability::WriteMembers},
    importing::{
        MemberList, RowState, Stage, Verdict,
        acts::{self, steer},
        model::{KEPT_DAYS, Told},
        store::{self, ListRow, rows},
        words,
    },
    lists::words as lists,
    record::view::name_in,
    ui::{Frame, Words, parts},
    web::{Result, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::Path,
    response::{Html, IntoResponse, Response},
};
use std::collections::HashMap;

/// So many rows of each state.
struct Count {
    label: String,
    note: String,
    n: i64,
    href: String,
}

/// Something that can be done.
struct Action {
    to: String,
    label: String,
    second: bool,
}

#[derive(Template)]
#[template(path = "importing/show.html", blocks = ["now"])]
struct Show {
    frame: Frame,
    here: String,
    state: parts::State,
    lead: String,
    works: bool,
    progress: Option<(i64, i64)>,
    notes: Vec<String>,
    same: Vec<(String, String)>,
    counts: Vec<Count>,
    links: Vec<Action>,
    forms: Vec<Action>,
}

impl Show {
    fn words(&self) -> Words {
        self.frame.words
    }
}

/// `GET /members/imports/{id}`: the list as it stands.
pub async fn show(by: Granted<WriteMembers>, Path(id): Path<Id<MemberList>>) -> Result<Response> {
    let list = reach(&by, id).await?;
    let visit = by.visit();
    let (w, db) = (visit.words(), &visit.app.db);
    let here = address(id);
    let counts: HashMap<RowState, i64> = db.all(rows::counts(id)).await?.into_iter().collect();
    let n = |state| counts.get(&state).copied().unwrap_or(0);
    let done = db.one(rows::done(id)).await?;
    let there = list.wrapped.is_some() && db.one(crate::importing::store::file_there(id)).await? > 0;
    let due = if list.wrapped.is_some() { db.one(rows::due_count(id)).await? } else { 0 };
    let verdicts: HashMap<Option<Verdict>, i64> = db.all(rows::verdicts(id)).await?.into_iter().collect();
    let unjudged = verdicts.get(&None).copied().unwrap_or(0);
    let outcome = db.one(rows::outcome(id)).await?;
    let all: i64 = counts.values().sum();
    let lead = match list.stage {
        Stage::Received => w.importing_now_received(),
        Stage::Read => w.importing_now_read(),
        Stage::Unreadable if list.why == "broken" => w.importing_now_broken(),
        Stage::Unreadable => words::unreadable(w, &list.why),
        Stage::Mapped => w.importing_now_mapped(all),
        Stage::Previewed if due > 0 => w.importing_now_previewed(due),
        Stage::Previewed => w.importing_now_nothing(),
        Stage::Committing => w.importing_now_committing(done, done + due),
        Stage::Paused if list.why == "denied" => w.importing_now_denied(),
        Stage::Paused if list.why == "fault" => w.importing_now_fault(),
        Stage::Paused if list.why == "undo" => w.importing_now_undo_fault(),
        Stage::Paused => w.importing_now_paused(done, done + due),
        Stage::Committed => w.importing_now_committed(outcome.added, outcome.changed),
        Stage::Undoing => w.importing_now_undoing(outcome.undone, done),
        Stage::Undone => w.importing_now_undone(outcome.undone),
        Stage::Cancelled if done > 0 => w.importing_now_cancelled_some(done),
        Stage::Cancelled => w.importing_now_cancelled(),
    };
    let progress = match list.stage {
        Stage::Committing | Stage::Paused => Some((done, done + due)),
        Stage::Undoing => Some((outcome.undone + outcome.kept, done)),
        _ => None,
    };
    let shown = !matches!(list.stage, Stage::Received | Stage::Read | Stage::Unreadable | Stage::Mapped);
    let of = |state: RowState| Count {
        label: words::row_state(w, state),
        note: if state == RowState::Doubtful && unjudged > 0 {
            w.importing_unjudged(unjudged)
        } else {
            String::new()
        },
        n: n(state),
        href: format!("{here}/rows?state={state}"),
    };
    let counts: Vec<Count> =
        RowState::ALL.iter().filter(|state| shown && n(**state) > 0).map(|state| of(*state)).collect();
    let mut forms = vec![];
    let mut offer = |to: &str, label: String, second: bool| {
        forms.push(Action { to: format!("{here}/{to}"), label, second })
    };
    if list.stage.takes_entry() && due > 0 {
        let label =
            if list.stage == Stage::Previewed { w.importing_enter(due) } else { w.importing_resume(due) };
        offer("entry", label, false);
    }
    if list.stage == Stage::Committing {
        offer("pause", w.importing_pause(), true);
    }
    if list.stage.takes_withdrawal() && done > outcome.undone + outcome.kept {
        offer("withdrawal", w.importing_take_back(done - outcome.undone - outcome.kept), true);
    }
    if list.stage.takes_cancellation() {
        offer("cancellation", w.importing_cancel(), true);
    }
    let mut links = vec![];
    let mut link = |to: &str, label: String, second: bool| {
        links.push(Action { to: format!("{here}/{to}"), label, second })
    };
    match list.stage {
        Stage::Read => link("columns", w.importing_columns_check(), false),
        Stage::Previewed => link("columns", w.importing_columns_again(), true),
        _ => {}
    }
    let judges = list.stage.takes_entry() && unjudged > 0;
    if let Some(first) = if judges { db.first(rows::unjudged(id, 0)).await? } else { None } {
        link(&format!("rows/{first}"), w.importing_judge(unjudged), true);
    }
    if shown && n(RowState::Refused) > 0 && there {
        link("refused.xlsx", w.importing_refused_xlsx(), true);
        link("refused.csv", w.importing_refused_csv(), true);
    }
    let page_of = Show {
        frame: visit
            .frame(list.file_name.clone())
            .step("/members", w.members_title())
            .step("/members/imports", w.importing_title()),
        state: words::stage(w, list.stage),
        lead,
        works: list.stage.works(),
        progress,
        notes: notes(w, &list, shown, outcome.kept),
        same: same_file(&by, &list).await?,
        counts,
        links,
        forms,
        here,
    };
    if visit.fragment {
        return Ok(Html(page_of.as_now().render()?).into_response());
    }
    page(page_of)
}

/// What is to be told of the list as a whole.
fn notes(w: Words, list: &ListRow, shown: bool, kept: i64) -> Vec<String> {
    let mut notes = vec![];
    if shown {
        let told: Told = serde_json::from_str(&list.told).unwrap_or_default();
        notes.extend(told.shifts.iter().map(|shift| words::shift(w, shift)));
        let left =
            told.left_out.iter().map(|(field, n)| w.importing_left_out_of(*n, lists::field(w, *field)));
        notes.extend(left);
        if told.identities > 0 {
            notes.push(w.importing_identity());
        }
    }
    if kept > 0 {
        notes.push(w.importing_kept(kept));
    }
    match (list.wrapped.is_some(), list.stage) {
        (false, _) => notes.push(w.importing_destroyed()),
        (true, Stage::Committed | Stage::Undone) => notes.push(w.importing_kept_days(KEPT_DAYS)),
        _ => {}
    }
    notes
}

/// Earlier lists with the very same bytes, of the territories where this visitor may write: what came of them.
async fn same_file(by: &Granted<WriteMembers>, list: &ListRow) -> Result<Vec<(String, String)>> {
    let visit = by.visit();
    let w = visit.words();
    let mut out = vec![];
    for scope in by.scopes() {
        let scope: Scope = *scope;
        for row in visit.app.db.all(store::same_file(&list.sha256, list.id, scope)).await? {
            let on = row.received_at.day(visit.app.config.utc_offset_minutes);
            let who = name_in(visit.lang, &row.sender_ar, &row.sender_la);
            let what = words::stage(w, row.stage);
            out.push((address(row.id), w.importing_same_file(w.date(on), who, what.word())));
        }
    }
    Ok(out)
}

/// `POST /members/imports/{id}/entry`: what waits is entered, from the beginning or from where it rested.
pub async fn enter(by: Granted<WriteMembers>, Path(id): Path<Id<MemberList>>) -> Result<Response> {
    steer::enter(&by, &reach(&by, id).await?).await?;
    Ok(see(&address(id)))
}

/// `POST /members/imports/{id}/pause`: entering rests.
pub async fn pause(by: Granted<WriteMembers>, Path(id): Path<Id<MemberList>>) -> Result<Response> {
    steer::pause(&by, &reach(&by, id).await?).await?;
    Ok(see(&address(id)))
}

/// `POST /members/imports/{id}/cancellation`: the list is given up.
pub async fn cancel(by: Granted<WriteMembers>, Path(id): Path<Id<MemberList>>) -> Result<Response> {
    steer::cancel(&by, &reach(&by, id).await?).await?;
    Ok(see(&address(id)))
}

/// `POST /members/imports/{id}/withdrawal`: all of the list is taken back.
pub async fn take_back(by: Granted<WriteMembers>, Path(id): Path<Id<MemberList>>) -> Result<Response> {
    acts::steer::take_back(&by, &reach(&by, id).await?).await?;
    Ok(see(&address(id)))
}
