//! What a room knows of its meeting: where it stands, who is on the roll, whether there is a quorum.

use super::{
    model::{Presence, Quorum, Standing, State, Tally, quorum, state},
    store,
};
use crate::{
    access::{Capability, Granted},
    bodies::Body,
    meetings::{self, Meeting},
    record::{body_name, view::me, view::name_in},
    statutes::Rulebook,
    ui::Lang,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use amana_sql::{Db, Tx};
use amana_statute::{BodyKind, Statute};

/// A meeting as its room sees it.
pub struct Room {
    /// The meeting.
    pub meeting: store::MeetingLine,
    /// Its steps, in order.
    pub steps: Vec<store::StepLine>,
    /// Where it stands.
    pub state: State,
    /// Its room, once the roll was called.
    pub sitting: Option<store::SittingRow>,
    /// The roll in figures.
    pub tally: Tally,
    /// Whether enough members are here.
    pub quorum: Quorum,
}

impl Room {
    /// The room of a meeting that this visitor may see (B13) and where the capability reaches.
    pub async fn of<A: Capability>(by: &Granted<A>, id: Id<Meeting>) -> Result<Room> {
        let visit = by.visit();
        let query = meetings::lists::meeting(id, me(visit), visit.today);
        let row = visit.app.db.first(query).await?.ok_or(Error::NotFound)?;
        by.at(row.place())?;
        Room::load(&visit.app.db, &visit.app.rules(), id, visit.today).await
    }

    /// The room of a meeting, whoever asks: for those who are on its roll, and for what all of them are shown.
    pub(crate) async fn load(db: &Db, rules: &Rulebook, id: Id<Meeting>, today: Day) -> Result<Room> {
        let meeting = db.first(store::meeting(id)).await?.ok_or(Error::NotFound)?;
        let steps = db.all(store::steps(id)).await?;
        let sitting = db.first(store::sitting(id)).await?;
        let tally = tally_of(db.all(store::roll::tally(id)).await?);
        let call = sitting.map_or(1, |s| s.call);
        let day = day_of(&meeting, today);
        let quorum = quorum_of(rules, &meeting, call, day, &tally);
        Ok(Room { state: state(steps.iter().map(|s| s.step)), meeting, steps, sitting, tally, quorum })
    }

    /// The meeting.
    pub fn id(&self) -> Id<Meeting> {
        self.meeting.id
    }
    /// The body that meets.
    pub fn body(&self) -> Option<Id<Body>> {
        self.meeting.body_id
    }
    /// The day whose rules and composition count.
    pub fn day(&self, today: Day) -> Day {
        day_of(&self.meeting, today)
    }
    /// First, second or third call.
    pub fn call(&self) -> i64 {
        self.sitting.map_or(1, |s| s.call)
    }
    /// The rules of the body on the day, with the statute they stand in.
    pub fn rules<'r>(&self, rules: &'r Rulebook, today: Day) -> Option<(&'r Statute, &'r BodyKind)> {
        rules.kind_on(self.meeting.body_kind.as_deref()?, self.day(today))
    }
    /// The body's name.
    pub fn body_name(&self, rules: &Rulebook, lang: Lang) -> String {
        let m = &self.meeting;
        let Some(kind) = m.body_kind.as_deref() else { return String::new() };
        let own = name_in(lang, m.body_ar.as_deref().unwrap_or(""), m.body_fr.as_deref().unwrap_or(""));
        let unit = if lang == Lang::Ar { &m.unit_ar } else { &m.unit_fr };
        body_name(rules, kind, lang, &own, unit, m.place())
    }
}

/// The day of the meeting that counts: today while it lasts, else its first.
fn day_of(meeting: &store::MeetingLine, today: Day) -> Day {
    match (meeting.held_on, meeting.held_until_on) {
        (Some(from), Some(until)) if from <= today && today <= until => today,
        (Some(from), _) => from,
        (None, _) => today,
    }
}

fn quorum_of(rules: &Rulebook, meeting: &store::MeetingLine, call: i64, day: Day, tally: &Tally) -> Quorum {
    let kind = meeting.body_kind.as_deref().unwrap_or("");
    quorum(rules.statute_of(kind, day), kind, call, tally)
}

/// The roll in figures.
pub(super) fn tally_of(counts: Vec<store::roll::Counted>) -> Tally {
    let mut tally = Tally::default();
    for c in counts {
        let n = u32::try_from(c.n).unwrap_or(u32::MAX);
        match (c.standing, c.state) {
            (Standing::Member, state) => {
                tally.members += n;
                match state {
                    Presence::Present => tally.present += n,
                    Presence::Remote => tally.remote += n,
                    Presence::Represented => tally.represented += n,
                    Presence::Excused => tally.excused += n,
                    Presence::Left => tally.left += n,
                    Presence::Expected => tally.expected += n,
                }
            }
            (_, state) if state.attends() => tally.others += n,
            _ => {}
        }
    }
    tally
}

/// Where a meeting stands and whether it has its quorum, as an open transaction sees it.
pub(super) async fn standing(
    tx: &mut Tx,
    rules: &Rulebook,
    room: &Room,
    today: Day,
) -> Result<(State, Tally, Quorum)> {
    let id = room.id();
    let steps = tx.all(store::steps(id)).await?;
    let call = tx.first(store::sitting(id)).await?.map_or(1, |s| s.call);
    let tally = tally_of(tx.all(store::roll::tally(id)).await?);
    let quorum = quorum_of(rules, &room.meeting, call, room.day(today), &tally);
    Ok((state(steps.iter().map(|s| s.step)), tally, quorum))
}
