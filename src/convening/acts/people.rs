//! Who is called (C07): by rules of capacity and territory, by name, and how.

use super::{Refusal, about, channel_of, queue, token, token_hash};
use crate::convening::{
    model::{Basis, Channel, MessageKind, Office, Rule, Served, Summons},
    store::{
        ConvocationRow, Host,
        summons::{self, NewSummons, SummonsRow},
    },
};
use crate::{
    access::{Granted, capability::Convene},
    journal::Verb,
    organisations,
    people::Person,
    record::view::name_in,
    territory::store::UnitRow,
    ui::Words,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use amana_sql::Change;
use serde_json::json;
use std::collections::HashSet;

/// Calls whoever holds an office in the bodies of a kind in a territory: `all provincial secretaries of the region`. Gives how
/// many more are called.
pub async fn call_by_rule(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    office: &str,
    unit: &UnitRow,
) -> Result<Result<i64, Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    let app = by.visit().app.clone();
    let (kind, post) = office.split_once('.').unwrap_or((office, ""));
    let rules = app.rules();
    let known = rules.kind(kind).is_some_and(|k| post.is_empty() || k.post(post).is_some());
    if !known {
        return Ok(Err(Refusal::OfficeUnknown));
    }
    by.at(unit.place())?;
    let mut deed = by.begin(Verb::CallByRule).await?;
    let wanted = Some(post).filter(|p| !p.is_empty());
    let found = deed.tx.all(summons::by_rule(kind, wanted, unit.place(), row.held_on)).await?;
    if found.is_empty() {
        return Ok(Err(Refusal::RuleCallsNobody));
    }
    let already: HashSet<Id<Person>> =
        deed.tx.all(summons::persons_called(row.id)).await?.into_iter().collect();
    let (rule, act) = (deed.id::<Rule>(), deed.act);
    deed.tx.exec(summons::rule_insert(rule, row.id, kind, post, unit.id, act)).await?;
    let mut seen = HashSet::new();
    let mut rows = vec![];
    let mut fresh = vec![];
    // Whoever is called from a body of a parallel organisation comes as its representative (J04).
    let organisation = rules.parallel_of(kind, row.held_on);
    let w = Words::of(app.settings().language);
    for c in found.iter().filter(|c| seen.insert(c.person_id) && !already.contains(&c.person_id)) {
        let id = deed.id::<Summons>();
        let office = Office { kind: c.kind.clone(), post: c.post.clone(), rank: c.rank };
        let own = name_in(w.lang(), &c.body_ar, &c.body_fr);
        let capacity = organisation
            .map(|o| organisations::representative(w, &rules, &o.key, &own, c.sex))
            .unwrap_or_default();
        let new = NewSummons {
            id,
            meeting: row.id,
            person: c.person_id,
            mandate: Some(c.mandate_id),
            office: office.to_string(),
            basis: Basis::ByRule,
            rule: Some(rule),
            represents: organisation.map_or("", |o| o.key.as_str()),
            capacity: &capacity,
            channel: channel_of(&app, c.mail),
            token_hash: token_hash(&app, &token(&app, id, 0)),
            sort_key: &c.sort_key,
        };
        rows.push(summons::summons_insert(&new, act));
        fresh.push(id);
    }
    let n = i64::try_from(fresh.len()).unwrap_or(i64::MAX);
    deed.tx.bulk(rows).await?;
    if row.sent_at.is_some() {
        queue(&mut deed, row.id, row.sequence, MessageKind::Invitation, Some(&fresh)).await?;
    }
    let detail = json!({ "offices": office, "unit": unit.code, "people": n.to_string() });
    deed.commit(about(row.id, host).with(detail)).await?;
    Ok(Ok(n))
}

/// Calls somebody by name: in the office they hold, if one, or as the representative of an organisation (J04).
pub async fn call_person(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    person: Id<Person>,
    represents: &str,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    let app = by.visit().app.clone();
    let rules = app.rules();
    if !represents.is_empty() && !rules.parallels(row.held_on).iter().any(|o| o.key == represents) {
        return Ok(Err(Refusal::OrganisationUnknown));
    }
    let mut deed = by.begin(Verb::CallPerson).await?;
    if deed.tx.all(summons::persons_called(row.id)).await?.contains(&person) {
        return Ok(Err(Refusal::CalledAlready));
    }
    let (sort_key, sex, mail) =
        deed.tx.first(summons::person_called(person)).await?.ok_or(Error::NotFound)?;
    let w = Words::of(app.settings().language);
    let capacity = match represents {
        "" => String::new(),
        key => organisations::representative(w, &rules, key, "", sex),
    };
    let offices = deed.tx.all(crate::people::lists::offices_on(&[person], row.held_on)).await?;
    let held = offices.first();
    let office = held.map(|o| Office { kind: o.kind.clone(), post: o.post.clone(), rank: o.rank });
    let (id, act) = (deed.id::<Summons>(), deed.act);
    let new = NewSummons {
        id,
        meeting: row.id,
        person,
        mandate: held.map(|o| o.id),
        office: office.map(|o| o.to_string()).unwrap_or_default(),
        basis: Basis::ByHand,
        rule: None,
        represents,
        capacity: &capacity,
        channel: channel_of(&app, mail),
        token_hash: token_hash(&app, &token(&app, id, 0)),
        sort_key: &sort_key,
    };
    deed.tx.exec(summons::summons_insert(&new, act)).await?;
    if row.sent_at.is_some() {
        queue(&mut deed, row.id, row.sequence, MessageKind::Invitation, Some(&[id])).await?;
    }
    deed.commit(about(row.id, host).with(json!({ "people": "1" }))).await?;
    Ok(Ok(()))
}

/// No longer calls somebody who is not of right.
pub async fn drop_person(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    of: &SummonsRow,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    if of.basis == Basis::OfRight {
        return Ok(Err(Refusal::OfRight));
    }
    let mut deed = by.begin(Verb::DropPerson).await?;
    if deed.tx.exec(summons::summons_remove(of.id, by.visit().now)).await? == 0 {
        return Err(Error::Changed);
    }
    queue(&mut deed, row.id, row.sequence + 1, MessageKind::Cancellation, Some(&[of.id])).await?;
    deed.commit(about(row.id, host).with(json!({ "people": "1" }))).await?;
    Ok(Ok(()))
}

/// Takes a rule back: those whom only it called are called no longer.
pub async fn drop_rule(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    rule: Id<Rule>,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    if row.sent_at.is_some() {
        return Ok(Err(Refusal::Sent));
    }
    let mut deed = by.begin(Verb::DropRule).await?;
    let n = deed.tx.exec(summons::rule_summons_remove(rule, by.visit().now)).await?;
    if deed.tx.exec(summons::rule_delete(row.id, rule)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.commit(about(row.id, host).with(json!({ "people": n.to_string() }))).await?;
    Ok(Ok(()))
}

/// Chooses how somebody is called.
pub async fn choose_channel(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    of: &SummonsRow,
    channel: Channel,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    let mut deed = by.begin(Verb::ChooseChannel).await?;
    if channel == Channel::Email {
        let (_, _, mail) =
            deed.tx.first(summons::person_called(of.person_id)).await?.ok_or(Error::NotFound)?;
        if channel_of(&by.visit().app, mail) != Channel::Email {
            return Ok(Err(Refusal::NoMail));
        }
    }
    if deed.tx.exec(summons::channel_set(of.id, channel)).await? == 0 {
        return Err(Error::Changed);
    }
    if row.sent_at.is_some() && of.delivery == crate::convening::model::Delivery::None {
        queue(&mut deed, row.id, row.sequence, MessageKind::Invitation, Some(&[of.id])).await?;
    }
    let detail = json!({ "from": of.channel.as_str(), "to": channel.as_str() });
    deed.commit(about(row.id, host).with(detail)).await?;
    Ok(Ok(()))
}

/// Gives somebody another personal link; the former one leads nowhere from now on.
pub async fn renew_link(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    of: &SummonsRow,
) -> Result<()> {
    let app = &by.visit().app;
    let hash = token_hash(app, &token(app, of.id, of.token_turn + 1));
    link_changed(by, row, host, of, summons::token_renew(of.id, of.token_turn, &hash)).await
}

/// Revokes somebody's personal link: none leads anywhere until another is given.
pub async fn revoke_link(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    of: &SummonsRow,
) -> Result<()> {
    link_changed(by, row, host, of, summons::link_revoke(of.id, by.visit().now)).await
}

async fn link_changed(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    of: &SummonsRow,
    change: Change,
) -> Result<()> {
    let mut deed = by.begin(Verb::RenewLink).await?;
    if deed.tx.exec(change).await? == 0 {
        return Err(Error::Changed);
    }
    let (id, act) = (deed.id(), deed.act);
    let line = summons::service_insert(id, of.id, Served::LinkRenewed, by.visit().now, None, "", act);
    deed.tx.exec(line).await?;
    deed.commit(about(row.id, host)).await?;
    Ok(())
}

/// Enters that somebody signed for the summons on paper, on a day.
pub async fn sign(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    of: &SummonsRow,
    on: Day,
) -> Result<Result<(), Refusal>> {
    if row.sent_at.is_none() {
        return Ok(Err(Refusal::NotSent));
    }
    let sent_on = row.convened_on.unwrap_or(on);
    if on > by.visit().today || on < sent_on {
        return Ok(Err(Refusal::SignedWhen));
    }
    let mut deed = by.begin(Verb::SignSummons).await?;
    if deed.tx.exec(summons::signed_set(of.id, on)).await? == 0 {
        return Err(Error::Changed);
    }
    let (id, act) = (deed.id(), deed.act);
    let line = summons::service_insert(id, of.id, Served::Signed, by.visit().now, Some(on), "", act);
    deed.tx.exec(line).await?;
    deed.commit(about(row.id, host).with(json!({ "on": on.to_string() }))).await?;
    Ok(Ok(()))
}
