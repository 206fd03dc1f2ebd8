//! Verbs on an open act: see [`crate::record`].

use super::{Meeting, NewMeeting, Precision, model, store};
use crate::{
    access::Deed,
    bodies,
    people::{self, Because},
    record::{Refusal, refusal::Outcome},
    search,
};
use amana_base::Id;

/// Records a meeting with its people, agenda, figures and steps. Each person becomes known in the meeting's territory and,
/// where the body and the day tell it, is tied to the mandate in which they were there.
pub async fn record(deed: &mut Deed<'_>, new: NewMeeting) -> Outcome<Id<Meeting>> {
    new.check()?;
    let (id, act, visit) = (deed.id::<Meeting>(), deed.act, deed.visit());
    if let Some(day) = new.held_on {
        bodies::likely(day, visit.today)?;
    }
    let place = deed.tx.first(bodies::store::unit(new.unit)).await?.ok_or(Refusal::NoUnit)?.place();
    let kind = match new.body {
        Some(body) => Some(deed.tx.first(bodies::store::body(body)).await?.ok_or(Refusal::NoBody)?.kind),
        None => None,
    };
    let rules = visit.app.rules();
    let on = new.held_on.unwrap_or(visit.today);
    let needed = kind.as_deref().zip(new.members_then).and_then(|(kind, n)| rules.quorum_needed(kind, n, on));
    let row = store::MeetingInsert {
        id,
        place,
        weekday_agrees: model::weekday_agrees(new.held_on, new.date_precision, new.weekday_written),
        quorum_needed: needed,
        sort_on: new.held_on.unwrap_or(visit.today),
    };
    deed.tx.exec(store::meeting_insert(&new, &row, act)).await?;
    let (now, today) = (visit.now, visit.today);
    let steps: Vec<_> = new.steps.iter().map(|s| store::step_insert(deed.id(), id, s, now, act)).collect();
    let agenda = new.agenda.iter().map(|t| t.trim()).filter(|t| !t.is_empty()).enumerate();
    let agenda: Vec<_> =
        agenda.map(|(n, text)| store::agenda_insert(deed.id(), id, number(n), text, act)).collect();
    let figures: Vec<_> = new
        .figures
        .iter()
        .enumerate()
        .map(|(n, f)| store::figure_insert(deed.id(), id, number(n), f, act))
        .collect();
    deed.tx.bulk(steps.into_iter().chain(agenda).chain(figures)).await?;
    let known_on = new.held_on.filter(|_| new.date_precision == Precision::Day);
    for (n, presence) in new.people.iter().enumerate() {
        let mandate = match (presence.mandate, known_on.or(Some(today).filter(|_| new.held_on.is_none()))) {
            (Some(mandate), _) => Some(mandate),
            (None, Some(on)) => {
                deed.tx.first(store::mandate_at(presence.person, new.body, place, on)).await?
            }
            _ => None,
        };
        deed.tx.exec(store::presence_insert(deed.id(), id, presence, mandate, number(n), act)).await?;
        people::place(deed, presence.person, place, Because::Meeting).await?;
    }
    // A closed case is not found by its words (B13).
    if !kind.as_deref().is_some_and(|kind| rules.kind(kind).is_some_and(|k| k.confidential)) {
        let name = search::Name { ar: &new.title, la: "" };
        deed.tx.bulk(search::store::name_inserts("meeting", id.raw(), name, &[place])).await?;
    }
    Ok(id)
}

fn number(n: usize) -> i64 {
    i64::try_from(n + 1).unwrap_or(i64::MAX)
}
