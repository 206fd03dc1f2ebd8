//! What happens now: the point, who speaks, who waits, the vote that is open. The same for everybody in the meeting.

use super::{
    ballots::BallotView,
    floor::{Speaker, queue, spoken},
    quorum::QuorumView,
};
use crate::{
    meetings::Meeting,
    sitting::{
        Room,
        model::{Ballot, Choice, Manner, Quorum, State},
        store::{ballots, floor},
        words,
    },
    ui::{Words, parts},
    web::{Result, Visit},
};
use amana_base::Id;
use askama::Template;

/// The meeting at this moment. Shows itself: `{{ now }}`.
#[derive(Template)]
#[template(path = "sitting/now.html")]
pub struct NowView {
    words: Words,
    /// What the bureau and the tellers may do hangs on it: their pages ask for their own part again. Everybody else's show and
    /// hide what they hold: thousands would ask in the same instant.
    key: String,
    /// The quorum is reached: what the bureau may do hangs on it too.
    reached: bool,
    /// Which parts of everybody's page are shown: `sits` while the room is in use, `lasts` until it is over.
    flags: String,
    state: parts::State,
    sits: bool,
    quorum: QuorumView,
    point: Option<String>,
    speaking: Option<Speaker>,
    queue: Vec<Speaker>,
    ballot: Option<BallotView>,
    id: Id<Meeting>,
    /// The vote that members cast on their devices now. Its buttons lie in a `template`: whoever has a vote shows them at once,
    /// before their own page is fetched again.
    hand: Option<Id<Ballot>>,
    choices: Vec<(Choice, String)>,
}

impl askama::filters::HtmlSafe for NowView {}

impl NowView {
    /// As this moment is.
    pub(in crate::sitting) async fn of(visit: &Visit, room: &Room) -> Result<NowView> {
        let (db, w, rules, id) = (&visit.app.db, visit.words(), visit.app.rules(), room.id());
        let points = db.all(floor::points(id)).await?;
        let ballots = db.all(ballots::ballots(id, None, false, 1)).await?;
        let reached = matches!(room.quorum, Quorum::Reached { .. });
        let vote = ballots.first().map(|b| (b.id, b.is_open()));
        Ok(NowView {
            words: w,
            key: format!("{:?} {vote:?}", room.state),
            reached,
            flags: [("sits", room.state.sits()), ("lasts", room.state != State::Closed)]
                .into_iter()
                .filter_map(|(flag, shown)| shown.then_some(flag))
                .collect::<Vec<_>>()
                .join(" "),
            state: words::state(w, room.state),
            sits: room.state.sits(),
            quorum: QuorumView::of(visit, room),
            point: points.into_iter().find(|p| p.open_at.is_some()).map(|p| p.text),
            speaking: spoken(visit, room, &rules).await?.0,
            queue: queue(visit, room, &rules).await?,
            ballot: ballots.first().map(|b| BallotView::of(w, b)),
            id,
            hand: ballots.first().filter(|b| b.is_open() && b.manner == Manner::Devices).map(|b| b.id),
            choices: words::choices(w),
        })
    }
}
