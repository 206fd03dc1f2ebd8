//! The verbs of open work.

use super::store::{self, Happened, MemberRow, NewStep};
use crate::{
    access::{Can, Granted, capability::DoWork},
    decisions::{Item, lists::ItemRow},
    directives,
    journal::{Entry, Subject, Verb},
    people::Person,
    record::view::me,
    ui::Words,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use serde_json::json;

/// The longest note on an item, in letters.
pub const LONGEST: usize = 2_000;

/// An expected no.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The new owner sits in the body no longer, or never did.
    NotOfBody,
    /// The work is theirs already.
    TheirsAlready,
    /// The work was done.
    Done,
    /// Neither its owner, nor who heads or writes for the body.
    NotYours,
    /// Words longer than this.
    TooLong(usize),
    /// A link begins with https:// or http://.
    BadLink,
    /// No file was chosen.
    NoFile,
    /// A file of more than so many megabytes.
    LargeFile(i64),
    /// Neither a picture nor a PDF, or cut off.
    OddFile,
    /// The item has so many files already.
    ManyFiles(i64),
    /// The item has this file.
    SameFile,
    /// Somebody else attached it.
    NotTheirFile,
}

impl Refusal {
    /// As a sentence that says what to do.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::NotOfBody => w.following_no_of_body(),
            Refusal::TheirsAlready => w.following_no_theirs(),
            Refusal::Done => w.following_no_done(),
            Refusal::NotYours => w.following_no_yours(),
            Refusal::TooLong(n) => w.record_refusal_text_too_long(*n),
            Refusal::BadLink => w.directives_no_link(),
            Refusal::NoFile => w.following_no_file(),
            Refusal::LargeFile(most) => w.following_no_large(*most),
            Refusal::OddFile => w.following_no_odd(),
            Refusal::ManyFiles(most) => w.following_no_many(*most),
            Refusal::SameFile => w.following_no_same(),
            Refusal::NotTheirFile => w.following_no_theirs_file(),
        }
    }
}

/// Words and a link that say what was done, as a form sent them.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// In words.
    pub text: String,
    /// Where it can be seen.
    pub link: String,
}

impl Evidence {
    /// Trimmed and checked; both may be empty.
    pub fn checked(text: &str, link: &str) -> std::result::Result<Evidence, Refusal> {
        let (text, link) = (text.trim().to_owned(), link.trim().to_owned());
        if text.chars().count() > LONGEST {
            return Err(Refusal::TooLong(LONGEST));
        }
        let web = link.starts_with("https://") || link.starts_with("http://");
        if !link.is_empty() && (!web || link.len() > 500 || link.contains(char::is_whitespace)) {
            return Err(Refusal::BadLink);
        }
        Ok(Evidence { text, link })
    }
}

/// May this visitor hand it on: its owner, who speaks for the body, or who writes the record there?
pub fn may_hand_on(visit: &Visit, item: &ItemRow) -> bool {
    let writes = visit
        .officer()
        .is_some_and(|o| o.scopes(Can::WriteRecord).iter().any(|scope| scope.covers(item.place())));
    let mine = item.person_id.is_some_and(|p| p == me(visit));
    mine || writes || directives::acts::speaks_for(visit, item.body_id)
}

/// Hands open work on to somebody who sits in the body that answers for it; it then belongs to their seat (B15).
pub async fn hand_on(
    by: &Granted<DoWork>,
    item: &ItemRow,
    to: Id<Person>,
    why: &str,
) -> Result<std::result::Result<(), Refusal>> {
    let visit = by.visit();
    if item.done_on.is_some() {
        return Ok(Err(Refusal::Done));
    }
    if !may_hand_on(visit, item) {
        return Ok(Err(Refusal::NotYours));
    }
    if item.person_id == Some(to) {
        return Ok(Err(Refusal::TheirsAlready));
    }
    let why = match Evidence::checked(why, "") {
        Ok(evidence) => evidence.text,
        Err(no) => return Ok(Err(no)),
    };
    let members: Vec<MemberRow> = visit.app.db.all(store::members(item.body_id, visit.today)).await?;
    let Some(seat) = members.iter().find(|m| m.person_id == to).map(|m| m.seat_id) else {
        return Ok(Err(Refusal::NotOfBody));
    };
    let mut deed = by.begin(Verb::HandOnItem).await?;
    if deed.tx.exec(store::owner_set(item.id, item.person_id, to, seat)).await? == 0 {
        return Err(Error::Changed);
    }
    let step = NewStep {
        step: Happened::HandedOn,
        text: &why,
        link: "",
        from: item.person_id,
        to: Some(to),
        who: visit.officer().and_then(|o| o.person),
    };
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::step_insert(id, item.id, &step, visit.today, visit.now, act)).await?;
    let entry = Entry::about(Subject::new("item", item.id), item.place());
    deed.commit(entry.with(json!({ "person": to }))).await?;
    Ok(Ok(()))
}

/// Keeps that an item was finished or opened again, on the open act that did so.
pub async fn note(
    deed: &mut crate::access::Deed<'_>,
    item: Id<Item>,
    step: Happened,
    evidence: &Evidence,
) -> Result<()> {
    let visit = deed.visit();
    let who = visit.officer().and_then(|o| o.person);
    let step = NewStep { step, text: &evidence.text, link: &evidence.link, from: None, to: None, who };
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::step_insert(id, item, &step, visit.today, visit.now, act)).await?;
    Ok(())
}
