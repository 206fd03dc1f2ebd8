//! The verbs of publications.

use super::{
    Kind, Publication, Refusal, State, Step,
    check::Checked,
    competence::{self, Competence},
    label, model,
    refusal::Outcome,
    store::{self, PublicationRow},
};
use crate::{
    access::{
        Capability, Deed, Granted, Scope,
        capability::{ConfirmArchive, Publish, ReadRecord, WriteRecord},
    },
    bodies::Body,
    communiques::Communique,
    journal::{Entry, Subject, Verb},
    meetings::{self, Meeting, NewStep, lists},
    record::view::me,
    settings::Numbering,
    territory::{self, Place},
    web::{Error, Result, Visit},
};
use amana_base::Id;
use serde_json::json;

/// A draft to begin.
pub struct NewDraft {
    /// The body that issues it.
    pub body: Id<Body>,
    /// The meeting it tells of.
    pub meeting: Option<Id<Meeting>>,
    /// Communique or statement.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// What the rapporteur wrote from the record, when it comes from there.
    pub recorded: String,
    /// The one it corrects.
    pub corrects: Option<Id<Publication>>,
}

/// What whoever publishes says they saw.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    /// That it is read otherwise than the record.
    pub differs: bool,
    /// That it holds what looks like personal data.
    pub personal: bool,
    /// That a confidential body publishes.
    pub disclose: bool,
}

/// A publication that one may read: published, or one writes or approves there.
pub async fn read(by: &Granted<ReadRecord>, id: Id<Publication>) -> Result<PublicationRow> {
    let visit = by.visit();
    let row = found(visit, id).await?;
    if by.at(row.place()).is_err() {
        // What a body above published is read below it, and wherever it stands on an agenda.
        let known =
            row.published_at.is_some() && (is_above(by, row.place()).await? || stands_before(by, id).await?);
        return if known { Ok(row) } else { Err(Error::NotFound) };
    }
    let prepares = by.also::<WriteRecord>().is_some_and(|w| w.at(row.place()).is_ok())
        || by.also::<Publish>().is_some_and(|p| p.at(row.place()).is_ok());
    if row.published_at.is_none() && !prepares { Err(Error::NotFound) } else { Ok(row) }
}

/// Does this place hold a territory that the visitor reads?
pub(super) async fn is_above(by: &Granted<ReadRecord>, place: Place) -> Result<bool> {
    let above = Scope::of(place);
    for scope in by.scopes() {
        if let Some(below) = place_of(by.visit(), *scope).await?
            && above.covers(below)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The place of a territory.
pub async fn place_of(visit: &Visit, scope: Scope) -> Result<Option<Place>> {
    let Some(unit) = scope.region().or(scope.province()).or(scope.commune()) else {
        return Ok(Some(Place::NATION));
    };
    Ok(visit.app.db.first(territory::store::unit(unit)).await?.map(|u| u.place()))
}

/// Does it stand on the agenda of a meeting that the visitor reads?
async fn stands_before(by: &Granted<ReadRecord>, id: Id<Publication>) -> Result<bool> {
    let visit = by.visit();
    let found = visit.app.db.all(store::lists::on_agenda(id.raw(), me(visit), visit.today)).await?;
    Ok(found
        .into_iter()
        .any(|(.., region, province, commune)| by.at(Place { region, province, commune }).is_ok()))
}

async fn found(visit: &Visit, id: Id<Publication>) -> Result<PublicationRow> {
    visit.app.db.first(store::publication(id, me(visit), visit.today)).await?.ok_or(Error::NotFound)
}

/// A publication that one may do something with.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Publication>) -> Result<PublicationRow> {
    let row = found(by.visit(), id).await?;
    by.at(row.place())?;
    Ok(row)
}

/// Title and text as they are kept.
pub fn checked(title: &str, text: &str) -> std::result::Result<(String, String), Refusal> {
    let (title, text) = (model::tidied(title).replace('\n', " "), model::tidied(text));
    if title.is_empty() {
        return Err(Refusal::TitleMissing);
    }
    if title.chars().count() > model::LONGEST_TITLE {
        return Err(Refusal::TitleTooLong(model::LONGEST_TITLE));
    }
    if text.is_empty() {
        return Err(Refusal::TextMissing);
    }
    if text.chars().count() > model::LONGEST_TEXT {
        return Err(Refusal::TextTooLong(model::LONGEST_TEXT));
    }
    Ok((title, text))
}

/// Begins a draft of a body at a place, in an act under way.
pub async fn draft_on(deed: &mut Deed<'_>, place: Place, new: &NewDraft) -> Outcome<Id<Publication>> {
    let (title, text) = checked(&new.title, &new.text)?;
    let visit = deed.visit();
    let (id, act, person) = (deed.id(), deed.act, author(visit));
    let row = store::NewRow {
        id,
        body: new.body,
        meeting: new.meeting,
        kind: new.kind,
        title: &title,
        text: &text,
        recorded: &new.recorded,
        corrects: new.corrects,
        place,
    };
    deed.tx.exec(store::publication_insert(&row, act)).await?;
    deed.tx.exec(store::wording_insert(id, 1, &title, &text, visit.now, person, act)).await?;
    step(deed, id, Step::Drafted, "").await?;
    Ok(id)
}

/// Begins a draft.
pub async fn draft(by: &Granted<WriteRecord>, place: Place, new: &NewDraft) -> Outcome<Id<Publication>> {
    by.at(place)?;
    let mut deed = by.begin(Verb::DraftPublication).await?;
    let id = draft_on(&mut deed, place, new).await?;
    let detail = json!({ "kind": new.kind.as_str(), "meeting": new.meeting });
    deed.commit(about(id, place).with(detail)).await?;
    Ok(id)
}

/// Writes a draft anew. `recorded`: the record's wording that it now answers to, when that changed too.
pub async fn write(
    by: &Granted<WriteRecord>,
    row: &PublicationRow,
    version: i64,
    (title, text): (&str, &str),
    recorded: Option<&str>,
) -> Outcome<()> {
    if row.state != State::Draft {
        return Err(if row.published_at.is_some() { Refusal::Fixed } else { Refusal::NotDraft }.into());
    }
    let (title, text) = checked(title, text)?;
    let mut deed = by.begin(Verb::WritePublication).await?;
    let recorded = recorded.unwrap_or(&row.recorded);
    if deed.tx.exec(store::words_update(row.id, version, &title, &text, recorded)).await? == 0 {
        return Err(Error::Changed.into());
    }
    let (visit, act) = (deed.visit(), deed.act);
    let kept = store::wording_insert(row.id, version + 1, &title, &text, visit.now, author(visit), act);
    deed.tx.exec(kept).await?;
    deed.commit(about(row.id, row.place()).with(json!({ "version": version + 1 }))).await?;
    Ok(())
}

/// Puts a draft before whoever approves, in an act under way.
pub async fn submit_on(deed: &mut Deed<'_>, id: Id<Publication>, version: i64) -> Result<()> {
    moved(deed, (id, version), (State::Draft, State::Submitted), Step::Submitted, "").await
}

/// Puts a draft before whoever approves.
pub async fn submit(by: &Granted<WriteRecord>, row: &PublicationRow, version: i64) -> Outcome<()> {
    if row.state != State::Draft {
        return Err(Refusal::NotDraft.into());
    }
    let mut deed = by.begin(Verb::SubmitPublication).await?;
    submit_on(&mut deed, row.id, version).await?;
    deed.commit(about(row.id, row.place())).await?;
    Ok(())
}

/// Takes one's own submission back: the text is a draft again.
pub async fn take_back(by: &Granted<WriteRecord>, row: &PublicationRow, version: i64) -> Outcome<()> {
    send_back_with(by, row, version, "").await
}

/// Sends a text back to its draft, with a reason.
pub async fn send_back(
    by: &Granted<Publish>,
    row: &PublicationRow,
    version: i64,
    reason: &str,
) -> Outcome<()> {
    competent(by.visit(), row).await?;
    let reason = reasoned(reason)?;
    send_back_with(by, row, version, &reason).await
}

async fn send_back_with<A: Capability>(
    by: &Granted<A>,
    row: &PublicationRow,
    version: i64,
    reason: &str,
) -> Outcome<()> {
    if !matches!(row.state, State::Submitted | State::Approved) {
        return Err(if row.published_at.is_some() { Refusal::Fixed } else { Refusal::NotDraft }.into());
    }
    let mut deed = by.begin(Verb::ReturnPublication).await?;
    moved(&mut deed, (row.id, version), (row.state, State::Draft), Step::Returned, reason).await?;
    deed.commit(about(row.id, row.place()).with(json!({ "reason": reason }))).await?;
    Ok(())
}

/// Approves a submitted text, in an act under way.
pub async fn approve_on(deed: &mut Deed<'_>, id: Id<Publication>, version: i64) -> Result<()> {
    moved(deed, (id, version), (State::Submitted, State::Approved), Step::Approved, "").await
}

/// Approves a text: by the holder of the office competent for the body, not by its author alone unless they head it. A head
/// need not submit their own.
pub async fn approve(
    by: &Granted<Publish>,
    row: &PublicationRow,
    version: i64,
    prevented: bool,
) -> Outcome<()> {
    if !matches!(row.state, State::Draft | State::Submitted) {
        return Err(if row.published_at.is_some() { Refusal::Fixed } else { Refusal::NotDraft }.into());
    }
    let visit = by.visit();
    let competence = competent(visit, row).await?;
    if competence == Competence::StandsIn && !prevented {
        return Err(Refusal::HeadNotPrevented.into());
    }
    let last = visit.app.db.first(store::wordings(row.id)).await?;
    let own = last.is_some_and(|w| w.person_id.is_some() && w.person_id == author(visit));
    if own && competence != Competence::Own {
        return Err(Refusal::OwnText.into());
    }
    let mut deed = by.begin(Verb::ApprovePublication).await?;
    moved(&mut deed, (row.id, version), (row.state, State::Approved), Step::Approved, "").await?;
    let detail = json!({ "stands_in": competence == Competence::StandsIn });
    deed.commit(about(row.id, row.place()).with(detail)).await?;
    Ok(())
}

/// Publishes an approved text under the next number of its body's register, in an act under way: number, year.
pub async fn publish_on(
    deed: &mut Deed<'_>,
    row: &PublicationRow,
    version: i64,
    disclosed: bool,
) -> Result<(i64, i64)> {
    let visit = deed.visit();
    let year = match visit.app.settings().numbering {
        Numbering::Yearly => visit.today.ymd().0,
        Numbering::Continuous => 0,
    };
    let number = deed.tx.one(store::number_next(row.body_id, year)).await?;
    let published = store::publish(row.id, version, (number, year), (visit.now, visit.today), disclosed);
    if deed.tx.exec(published).await? == 0 {
        return Err(Error::Changed);
    }
    step(deed, row.id, Step::Published, "").await?;
    if let Some(meeting) = row.meeting_id {
        let reported = NewStep { step: meetings::Step::Reported, on: Some(visit.today) };
        let (id, act) = (deed.id(), deed.act);
        deed.tx.exec(meetings::store::step_insert(id, meeting, &reported, visit.now, act)).await?;
    }
    Ok((number, year))
}

/// Publishes an approved text: number and state in one transaction, so that the register has no gap. What differs from the
/// record, what looks personal and that a confidential body speaks is said by whoever publishes, and journaled.
pub async fn publish(
    by: &Granted<WriteRecord>,
    row: &PublicationRow,
    version: i64,
    checked: &Checked,
    seen: Seen,
) -> Outcome<String> {
    if row.state != State::Approved {
        return Err(if row.published_at.is_some() { Refusal::Fixed } else { Refusal::NotApproved }.into());
    }
    let visit = by.visit();
    if row.confidential && !seen.disclose {
        return Err(Refusal::Confidential.into());
    }
    if checked.differing() > 0 && !seen.differs {
        return Err(Refusal::Differs(checked.differing()).into());
    }
    if !checked.personal.is_empty() && !seen.personal {
        return Err(Refusal::Personal(checked.personal.len()).into());
    }
    if let Some(meeting) = row.meeting_id
        && let Some(held) = visit.app.db.first(lists::meeting(meeting, me(visit), visit.today)).await?
        && held.step == Some(meetings::Step::Opened)
    {
        return Err(Refusal::NotClosed.into());
    }
    let label = by
        .act(Verb::PublishPublication, async |mut deed| {
            let disclosed = row.confidential && seen.disclose;
            let (number, year) = publish_on(&mut deed, row, version, disclosed).await?;
            let label = label(number, year);
            let mut detail = json!({ "number": label });
            if checked.differing() > 0 {
                detail["differs"] = json!(checked.differing());
            }
            if !checked.personal.is_empty() {
                detail["personal"] = json!(checked.personal.len());
            }
            if disclosed {
                detail["disclosed"] = json!(true);
            }
            deed.commit(about(row.id, row.place()).with(detail)).await?;
            Ok(label)
        })
        .await?;
    Ok(label)
}

/// Withdraws a published text: its number stays, with the reason.
pub async fn withdraw(
    by: &Granted<Publish>,
    row: &PublicationRow,
    version: i64,
    reason: &str,
) -> Outcome<()> {
    if row.state != State::Published {
        return Err(Refusal::NotPublished.into());
    }
    competent(by.visit(), row).await?;
    let reason = reasoned(reason)?;
    let mut deed = by.begin(Verb::WithdrawPublication).await?;
    let states = (State::Published, State::Withdrawn);
    moved(&mut deed, (row.id, version), states, Step::Withdrawn, &reason).await?;
    let detail = json!({ "number": row.label(), "reason": reason });
    deed.commit(about(row.id, row.place()).with(detail)).await?;
    Ok(())
}

/// Gives a draft up, or takes it up again.
pub async fn set_aside(
    by: &Granted<WriteRecord>,
    row: &PublicationRow,
    version: i64,
    aside: bool,
) -> Outcome<()> {
    let (states, what) = match aside {
        true => ((State::Draft, State::Dropped), Step::Dropped),
        false => ((State::Dropped, State::Draft), Step::TakenUp),
    };
    if row.state != states.0 {
        return Err(if row.published_at.is_some() { Refusal::Fixed } else { Refusal::NotDraft }.into());
    }
    let mut deed = by.begin(Verb::DropPublication).await?;
    moved(&mut deed, (row.id, version), states, what, "").await?;
    deed.commit(about(row.id, row.place()).with(json!({ "state": states.1.as_str() }))).await?;
    Ok(())
}

/// Keeps the number that another register gave to a text that was received.
pub async fn number_received(
    by: &Granted<ConfirmArchive>,
    id: Id<Communique>,
    kept: Place,
    number: &str,
) -> Outcome<()> {
    by.at(kept)?;
    let number = amana_arabic::digits(number.trim());
    let likely = number.chars().count() <= 30 && number.chars().any(|c| c.is_ascii_digit());
    if !likely || number.chars().any(char::is_control) {
        return Err(Refusal::NumberUnlikely.into());
    }
    let mut deed = by.begin(Verb::NumberReceived).await?;
    let act = deed.act;
    deed.tx.exec(store::received_number_put(id, &number, act)).await?;
    deed.commit(Entry::about(Subject::new("communique", id), kept).with(json!({ "number": number }))).await?;
    Ok(())
}

async fn competent(visit: &Visit, row: &PublicationRow) -> Outcome<Competence> {
    let found = competence::of_visit(visit, row.body_id, &row.body_kind, row.place()).await?;
    found.ok_or_else(|| Refusal::NotCompetent.into())
}

fn reasoned(reason: &str) -> std::result::Result<String, Refusal> {
    let reason: String = reason.trim().chars().take(500).collect();
    if reason.is_empty() { Err(Refusal::ReasonMissing) } else { Ok(reason) }
}

async fn moved(
    deed: &mut Deed<'_>,
    (id, version): (Id<Publication>, i64),
    (from, to): (State, State),
    what: Step,
    reason: &str,
) -> Result<()> {
    if deed.tx.exec(store::state_update(id, version, from, to)).await? == 0 {
        return Err(Error::Changed);
    }
    step(deed, id, what, reason).await
}

async fn step(deed: &mut Deed<'_>, id: Id<Publication>, what: Step, reason: &str) -> Result<()> {
    let visit = deed.visit();
    let (row, act) = (deed.id(), deed.act);
    deed.tx.exec(store::step_insert(row, id, what, visit.now, author(visit), reason, act)).await?;
    Ok(())
}

fn author(visit: &Visit) -> Option<Id<crate::people::Person>> {
    visit.officer().and_then(|o| o.person)
}

fn about(id: Id<Publication>, place: Place) -> Entry {
    Entry::about(Subject::new("publication", id), place)
}
