//! Somebody on the roll, on their own page.

use super::{
    Room,
    live::{self, Fragment},
    store::{self, roll::RollLine},
};
use crate::{
    meetings::Meeting,
    people::Person,
    record::view::me,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use std::sync::Arc;

/// Proof that the visitor is on the roll of a meeting. It gives the own place only: what they ask, say and vote themselves.
pub struct Attendee {
    visit: Visit,
    /// The meeting, as everybody who looks at it sees it; acts read again what they rely on.
    pub room: Arc<Room>,
    /// The same as it is shown.
    pub now: Arc<Fragment>,
    /// The own line of the roll.
    pub line: RollLine,
}

impl Attendee {
    /// The visitor's place at a meeting; to whoever is not on its roll, the meeting does not exist here.
    pub async fn of(visit: Visit, id: Id<Meeting>) -> Result<Attendee> {
        if visit.officer().is_none() {
            return Err(Error::SignIn);
        }
        let line = visit.app.db.first(store::roll::line(id, me(&visit))).await?.ok_or(Error::NotFound)?;
        let now = live::seen(&visit.app, id, visit.lang).await?;
        Ok(Attendee { visit, room: now.room.clone(), now, line })
    }
    /// The visit.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }
    /// Who.
    pub fn person(&self) -> Id<Person> {
        self.line.person_id
    }
}
