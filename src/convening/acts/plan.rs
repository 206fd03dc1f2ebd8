//! Planning a meeting, and changing the plan.

use super::{about, channel_of, name_of, queue, token, token_hash};
use crate::convening::{
    mail::letter::without_marks,
    model::{Basis, MessageKind, Office, Plan, SessionKind},
    store::{self, ConvocationRow, Host, NewRow, summons},
};
use crate::{
    access::{Deed, Granted, capability::Convene},
    app::App,
    journal::Verb,
    meetings::{self, Meeting, NewStep, Step},
    search,
    ui::Words,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;
use std::collections::HashSet;

/// Plans a meeting: it is to come, and whoever sits in the body is on its list. The caller has checked the plan.
pub async fn plan(by: &Granted<Convene>, host: &Host, asked: Plan) -> Result<Id<Meeting>> {
    let mut deed = by.begin(Verb::PlanMeeting).await?;
    let id = plan_on(&mut deed, host, asked.clone(), None, None).await?;
    deed.commit(about(id, host).with(json!({ "on": asked.on.to_string() }))).await?;
    Ok(id)
}

/// The same on an open act, for further calls and rounds: `earlier` is the meeting without quorum before it.
pub async fn plan_on(
    deed: &mut Deed<'_>,
    host: &Host,
    mut asked: Plan,
    earlier: Option<(i64, Id<Meeting>, Day)>,
    round: Option<Id<crate::convening::Round>>,
) -> Result<Id<Meeting>> {
    let (id, act, visit) = (deed.id::<Meeting>(), deed.act, deed.visit());
    asked.title = titled(&visit.app, host, &asked);
    let call = earlier.map_or(1, |(call, ..)| call);
    let row = NewRow { id, body: host, call, earlier: earlier.map(|(_, id, on)| (id, on)), round };
    deed.tx.exec(store::meeting_insert(&row, &asked, act)).await?;
    deed.tx.exec(store::convocation_insert(&row, &asked, act)).await?;
    let step = NewStep { step: Step::Planned, on: Some(visit.today) };
    deed.tx.exec(meetings::store::step_insert(deed.id(), id, &step, visit.now, act)).await?;
    find_by_name(deed, id, host, &asked.title).await?;
    call_members(deed, id, host, asked.on).await?;
    Ok(id)
}

/// What a meeting is called when nobody named it: `الدورة العادية 12 للمجلس الوطني`, `اجتماع الأمانة الإقليمية بتاونات`.
fn titled(app: &App, host: &Host, asked: &Plan) -> String {
    let own = asked.title.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let lang = app.settings().language;
    let (w, name) = (Words::of(lang), name_of(&app.rules(), host, lang));
    let title = match (asked.session_kind, asked.session_number) {
        (SessionKind::Ordinary, Some(n)) => w.convening_titled_ordinary(n.to_string(), name),
        (SessionKind::Extraordinary, Some(n)) => w.convening_titled_extraordinary(n.to_string(), name),
        (SessionKind::Ordinary, None) => w.convening_titled(name),
        (SessionKind::Extraordinary, None) => w.convening_titled_exceptional(name),
    };
    // What is stored is plain text; pages isolate it themselves.
    without_marks(&title)
}

async fn find_by_name(deed: &mut Deed<'_>, id: Id<Meeting>, host: &Host, title: &str) -> Result<()> {
    deed.tx.exec(search::store::name_delete("meeting", id.raw())).await?;
    // A closed case is not found by its words (B13).
    if !host.confidential {
        let name = search::Name { ar: title, la: "" };
        deed.tx.bulk(search::store::name_inserts("meeting", id.raw(), name, &[host.place()])).await?;
    }
    Ok(())
}

/// Calls whoever sits in the body on the day; no longer those of right who do not.
pub(super) async fn call_members(deed: &mut Deed<'_>, id: Id<Meeting>, host: &Host, on: Day) -> Result<()> {
    let (act, app) = (deed.act, deed.visit().app.clone());
    deed.tx.exec(summons::summons_sweep(id, on)).await?;
    let members = deed.tx.all(summons::members(host.id, on)).await?;
    let mut seen = HashSet::new();
    let mut rows = vec![];
    for m in members.iter().filter(|m| seen.insert(m.person_id)) {
        let summons_id = deed.id();
        let office = Office { kind: m.kind.clone(), post: m.post.clone(), rank: m.rank };
        let new = summons::NewSummons {
            id: summons_id,
            meeting: id,
            person: m.person_id,
            mandate: Some(m.mandate_id),
            office: office.to_string(),
            basis: if m.staff { Basis::Staff } else { Basis::OfRight },
            rule: None,
            represents: "",
            capacity: "",
            channel: channel_of(&app, m.mail),
            token_hash: token_hash(&app, &token(&app, summons_id, 0)),
            sort_key: &m.sort_key,
        };
        rows.push(summons::summons_insert(&new, act));
    }
    deed.tx.bulk(rows).await?;
    Ok(())
}

/// Changes the plan, if nobody did meanwhile. Another day calls those who sit in the body then; when it was sent, those told
/// are told of the change. A day is changed here only before sending: later it is postponed, with its reason (C05).
pub async fn alter(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    mut asked: Plan,
    version: i64,
) -> Result<()> {
    let mut deed = by.begin(Verb::ChangePlan).await?;
    if row.sent_at.is_some() {
        (asked.on, asked.minute) = (row.held_on, row.starts_at_minute);
        // Who convened is what those called were told.
        (asked.convener, asked.stands_in) = (row.convened_by_person, row.stands_in);
        asked.convener_office.clone_from(&row.convener_office);
    }
    asked.title = titled(&by.visit().app, host, &asked);
    let raise = i64::from(row.sent_at.is_some());
    if deed.tx.exec(store::convocation_update(row.id, version, &asked, raise)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.tx.exec(store::meeting_update(row.id, &asked)).await?;
    find_by_name(&mut deed, row.id, host, &asked.title).await?;
    if row.sent_at.is_none() {
        call_members(&mut deed, row.id, host, asked.on).await?;
    } else {
        queue(&mut deed, row.id, row.sequence + 1, MessageKind::Update, None).await?;
    }
    let detail = json!({ "from": row.held_on.to_string(), "to": asked.on.to_string() });
    deed.commit(about(row.id, host).with(detail)).await?;
    Ok(())
}
