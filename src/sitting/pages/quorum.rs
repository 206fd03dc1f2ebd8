//! The quorum as pages show it.

use crate::{
    sitting::{
        Room,
        model::{Again, Quorum, State, Tally, later_calls},
        words,
    },
    ui::{Words, parts},
    web::Visit,
};
use askama::Template;

/// Whether there is a quorum, and what it would take. Shows itself: `{{ quorum }}`.
#[derive(Template)]
#[template(path = "sitting/quorum.html")]
pub struct QuorumView {
    words: Words,
    mark: parts::State,
    counted: u32,
    needed: Option<u32>,
    tally: Tally,
    article: Option<String>,
    call: String,
    later: Vec<String>,
}

impl askama::filters::HtmlSafe for QuorumView {}

impl QuorumView {
    pub(super) fn of(visit: &Visit, room: &Room) -> QuorumView {
        let w = visit.words();
        let reached = matches!(room.quorum, Quorum::Reached { .. });
        QuorumView {
            words: w,
            mark: words::quorum_mark(w, &room.quorum),
            counted: room.quorum.counted(),
            needed: room.quorum.needed(),
            tally: room.tally,
            article: words::article(&room.quorum),
            call: words::call(w, room.call()),
            later: if reached || room.state == State::Closed { vec![] } else { later_words(visit, room) },
        }
    }
}

/// What a later call would need, in words.
fn later_words(visit: &Visit, room: &Room) -> Vec<String> {
    let (w, rules) = (visit.words(), visit.app.rules());
    let Some((_, kind)) = room.rules(&rules, visit.today) else { return vec![] };
    let later = later_calls(kind, room.call(), room.tally.members).into_iter();
    later
        .map(|later| {
            let call = words::call(w, later.call);
            let needed = i64::from(later.needed);
            match later.again {
                Again::SameDay(0) => w.sitting_later(call, needed),
                Again::SameDay(minutes) => w.sitting_later_minutes(call, needed, i64::from(minutes)),
                Again::Convocation(days) => w.sitting_later_after(call, needed, i64::from(days)),
            }
        })
        .collect()
}
