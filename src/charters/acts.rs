//! The verbs of charters.

use super::{
    model::{self, Charter, Refusal, Text},
    store::{self, CharterRow, HolderRow, Signature},
};
use crate::{
    access::{
        Capability, Deed, Granted, Scope,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{self, Body, Mandate},
    journal::{Entry, Subject, Verb},
    record::view::me,
    territory::{Place, store::UnitRow},
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

type Answer<T> = Result<std::result::Result<T, Refusal>>;

/// A charter to publish.
pub struct NewCharter {
    /// What it is called.
    pub title: String,
    /// Its text.
    pub text: String,
}

impl NewCharter {
    /// Checks it; the text as it is kept.
    pub fn checked(&self) -> std::result::Result<(String, String), Refusal> {
        let title = self.title.trim().to_owned();
        if title.is_empty() {
            return Err(Refusal::TitleMissing);
        }
        if title.chars().count() > 200 {
            return Err(Refusal::TooLong(200));
        }
        Ok((title, checked(&self.text)?))
    }
}

fn checked(text: &str) -> std::result::Result<String, Refusal> {
    let text = model::kept(text);
    match text.chars().count() {
        0 => Err(Refusal::TextMissing),
        n if n > model::LONGEST => Err(Refusal::TooLong(model::LONGEST)),
        _ => Ok(text),
    }
}

fn about(row: &CharterRow) -> Entry {
    Entry::about(Subject::new("body", row.body_id), row.place())
}

fn hex(hash: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(hash)
}

/// Publishes a charter of a body.
pub async fn publish(by: &Granted<WriteRecord>, body: Id<Body>, new: &NewCharter) -> Answer<Id<Charter>> {
    let visit = by.visit();
    let row = visit.app.db.first(bodies::lists::body(body, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    if row.confidential {
        return Ok(Err(Refusal::Confidential));
    }
    let mut deed = by.begin(Verb::PublishCharter).await?;
    match publish_on(&mut deed, body, row.place(), new).await? {
        Err(no) => Ok(Err(no)),
        Ok((id, hash)) => {
            let entry = Entry::about(Subject::new("body", body), row.place());
            deed.commit(entry.with(json!({ "name": new.title.trim(), "mark": hex(&hash) }))).await?;
            Ok(Ok(id))
        }
    }
}

/// The same on an open act.
pub async fn publish_on(
    deed: &mut Deed<'_>,
    body: Id<Body>,
    place: Place,
    new: &NewCharter,
) -> Answer<(Id<Charter>, Vec<u8>)> {
    let (title, text) = match new.checked() {
        Ok(both) => both,
        Err(no) => return Ok(Err(no)),
    };
    let (id, first, act, today) = (deed.id::<Charter>(), deed.id::<Text>(), deed.act, deed.visit().today);
    let hash = model::proof(&text);
    deed.tx.exec(store::charter_insert(id, body, &title, place, act)).await?;
    deed.tx.exec(store::text_insert(first, id, 1, (&text, &hash), today, act)).await?;
    Ok(Ok((id, hash)))
}

/// A charter within reach: of a body there, or asked of office-holders there. With the territory in which they are seen.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Charter>) -> Result<(CharterRow, Scope)> {
    let visit = by.visit();
    let db = &visit.app.db;
    let row = db.first(store::charters(Scope::Nation, Some(id), None, 1)).await?.ok_or(Error::NotFound)?;
    if by.scopes().iter().any(|s| s.covers(row.place())) {
        return Ok((row, Scope::Nation));
    }
    for scope in by.scopes() {
        if db.first(store::charters(*scope, Some(id), None, 1)).await?.is_some() {
            return Ok((row, *scope));
        }
    }
    Err(Error::NotFound)
}

async fn own(by: &Granted<WriteRecord>, id: Id<Charter>) -> Result<CharterRow> {
    let found = store::charters(Scope::Nation, Some(id), None, 1);
    let row = by.visit().app.db.first(found).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

/// Publishes a new version: everybody is asked again, what was signed stays signed.
pub async fn revise(by: &Granted<WriteRecord>, id: Id<Charter>, version: i64, text: &str) -> Answer<()> {
    let row = own(by, id).await?;
    if row.withdrawn_on.is_some() {
        return Ok(Err(Refusal::Withdrawn));
    }
    let text = match checked(text) {
        Ok(text) => text,
        Err(no) => return Ok(Err(no)),
    };
    let hash = model::proof(&text);
    let latest = by.visit().app.db.first(store::texts(id)).await?;
    if latest.is_some_and(|latest| latest.sha256 == hash) {
        return Ok(Err(Refusal::SameText));
    }
    let mut deed = by.begin(Verb::PublishCharter).await?;
    touched(&mut deed, id, version).await?;
    let (new, act, today) = (deed.id::<Text>(), deed.act, by.visit().today);
    deed.tx.exec(store::text_insert(new, id, row.number + 1, (&text, &hash), today, act)).await?;
    let detail = json!({ "name": row.title, "number": (row.number + 1).to_string(), "mark": hex(&hash) });
    deed.commit(about(&row).with(detail)).await?;
    Ok(Ok(()))
}

async fn touched(deed: &mut Deed<'_>, id: Id<Charter>, version: i64) -> Result<()> {
    if deed.tx.exec(store::charter_touch(id, version)).await? == 0 { Err(Error::Changed) } else { Ok(()) }
}

/// Asks the holders of an office in a territory to sign; an empty post: everybody who sits in such a body.
pub async fn address(
    by: &Granted<WriteRecord>,
    id: Id<Charter>,
    (kind, post): (&str, &str),
    unit: &UnitRow,
) -> Answer<()> {
    let row = own(by, id).await?;
    if row.withdrawn_on.is_some() {
        return Ok(Err(Refusal::Withdrawn));
    }
    let mut deed = by.begin(Verb::AddressCharter).await?;
    match address_on(&mut deed, id, row.place(), (kind, post), unit).await? {
        Err(no) => Ok(Err(no)),
        Ok(()) => {
            deed.commit(about(&row).with(json!({ "name": row.title, "unit": unit.code }))).await?;
            Ok(Ok(()))
        }
    }
}

/// The same on an open act.
pub async fn address_on(
    deed: &mut Deed<'_>,
    id: Id<Charter>,
    place: Place,
    (kind, post): (&str, &str),
    unit: &UnitRow,
) -> Answer<()> {
    let visit = deed.visit();
    let rules = visit.app.rules();
    let Some((_, found)) = rules.kind_on(kind, visit.today) else { return Ok(Err(Refusal::OfficeMissing)) };
    if found.confidential {
        return Ok(Err(Refusal::Confidential));
    }
    if !post.is_empty() && rules.post(kind, post).is_none() {
        return Ok(Err(Refusal::OfficeMissing));
    }
    if !Scope::of(place).covers(unit.place()) {
        return Ok(Err(Refusal::OutOfReach));
    }
    let (rule, act) = (deed.id(), deed.act);
    deed.tx.exec(store::rule_insert(rule, id, (kind, post), unit.id, unit.place(), act)).await?;
    Ok(Ok(()))
}

/// Withdraws a charter, or puts it in force again: nobody is asked meanwhile, what was signed stays.
pub async fn withdraw(by: &Granted<WriteRecord>, id: Id<Charter>, version: i64, back: bool) -> Answer<()> {
    let row = own(by, id).await?;
    match (row.withdrawn_on, back) {
        (Some(_), false) => return Ok(Err(Refusal::Withdrawn)),
        (None, true) => return Ok(Err(Refusal::InForce)),
        _ => {}
    }
    let mut deed = by.begin(Verb::WithdrawCharter).await?;
    touched(&mut deed, id, version).await?;
    deed.tx.exec(store::charter_withdraw(id, (!back).then_some(by.visit().today))).await?;
    deed.commit(about(&row).with(json!({ "name": row.title }))).await?;
    Ok(Ok(()))
}

/// Signs from one's own account, in every office one is asked in. `text` is the version that was read.
pub async fn sign(by: &Granted<ReadRecord>, id: Id<Charter>, text: Id<Text>) -> Answer<()> {
    let visit = by.visit();
    let db = &visit.app.db;
    let found = store::charters(Scope::Nation, Some(id), None, 1);
    let row = db.first(found).await?.ok_or(Error::NotFound)?;
    let person = me(visit);
    let mine = (id, row.text_id);
    let asked = store::holders(mine, Scope::Nation, Some(false), Some(person), None, visit.today, 50);
    let asked = db.all(asked).await?;
    if row.withdrawn_on.is_some() {
        return Ok(Err(Refusal::Withdrawn));
    }
    let Some(first) = asked.first() else {
        reach(by, id).await?;
        return Ok(Err(Refusal::NothingToSign));
    };
    if row.text_id != text {
        return Err(Error::Changed);
    }
    let place = first.place();
    let latest = db.first(store::texts(id)).await?.ok_or(Error::NotFound)?;
    let mut deed = by.begin(Verb::SignCharter).await?;
    for holder in &asked {
        keep(&mut deed, text, holder, &latest.sha256, visit.today, false).await?;
    }
    let entry = Entry::about(Subject::new("person", person), place);
    let detail = json!({ "name": row.title, "number": row.number.to_string(), "mark": hex(&latest.sha256) });
    deed.commit(entry.with(detail)).await?;
    Ok(Ok(()))
}

/// Keeps a signature on an open act; whether it is new.
pub async fn keep(
    deed: &mut Deed<'_>,
    text: Id<Text>,
    holder: &HolderRow,
    sha256: &[u8],
    on: Day,
    on_paper: bool,
) -> Result<bool> {
    let (act, at) = (deed.act, deed.visit().now);
    let signature =
        Signature { text, mandate: holder.mandate_id, person: holder.person_id, sha256, on, at, on_paper };
    Ok(deed.tx.exec(store::signature_insert(&signature, act)).await? == 1)
}

/// One of those asked, where this visitor writes the record.
async fn asked(
    by: &Granted<WriteRecord>,
    id: Id<Charter>,
    mandate: Id<Mandate>,
) -> Answer<(CharterRow, HolderRow)> {
    let visit = by.visit();
    let (row, scope) = reach(by, id).await?;
    let held = visit.app.db.first(bodies::lists::mandate(mandate)).await?.ok_or(Error::NotFound)?;
    let body = bodies::lists::body(held.body_id, visit.today);
    by.at(visit.app.db.first(body).await?.ok_or(Error::NotFound)?.place())?;
    let theirs = store::holders((id, row.text_id), scope, None, Some(held.person_id), None, visit.today, 100);
    let found = visit.app.db.all(theirs).await?.into_iter().find(|h| h.mandate_id == mandate);
    let Some(holder) = found else { return Ok(Err(Refusal::NotAddressed)) };
    by.at(holder.place())?;
    Ok(Ok((row, holder)))
}

/// Enters a signature that was given on paper.
pub async fn enter(by: &Granted<WriteRecord>, id: Id<Charter>, mandate: Id<Mandate>, on: Day) -> Answer<()> {
    let visit = by.visit();
    let (row, holder) = match asked(by, id, mandate).await? {
        Ok(both) => both,
        Err(no) => return Ok(Err(no)),
    };
    if row.withdrawn_on.is_some() {
        return Ok(Err(Refusal::Withdrawn));
    }
    if on > visit.today || on < row.published_on {
        return Ok(Err(Refusal::SignedWhen(row.published_on)));
    }
    let latest = visit.app.db.first(store::texts(id)).await?.ok_or(Error::NotFound)?;
    let mut deed = by.begin(Verb::EnterSignature).await?;
    if !keep(&mut deed, latest.id, &holder, &latest.sha256, on, true).await? {
        return Ok(Err(Refusal::SignedAlready));
    }
    let entry = Entry::about(Subject::new("person", holder.person_id), holder.place());
    let detail = json!({ "name": row.title, "on": on.to_string(), "mark": hex(&latest.sha256) });
    deed.commit(entry.with(detail)).await?;
    Ok(Ok(()))
}

/// Removes a signature that was entered as given on paper by mistake.
pub async fn remove(by: &Granted<WriteRecord>, id: Id<Charter>, mandate: Id<Mandate>) -> Answer<()> {
    let (row, holder) = match asked(by, id, mandate).await? {
        Ok(both) => both,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::EnterSignature).await?;
    if deed.tx.exec(store::signature_delete(row.text_id, mandate)).await? == 0 {
        return Ok(Err(Refusal::NotOnPaper));
    }
    let entry = Entry::about(Subject::new("person", holder.person_id), holder.place());
    deed.commit(entry.with(json!({ "name": row.title, "removed": holder.name_ar }))).await?;
    Ok(Ok(()))
}
