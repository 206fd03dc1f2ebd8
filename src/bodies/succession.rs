//! B15: what passes to the successor when the holder of a seat changes.

use super::{Mandate, Seat, store};
use crate::{access::Deed, people::Person, record::refusal::Outcome};
use amana_base::{Day, Id};

/// A line of the register of hand-overs.
pub enum HandOver {}

/// Passes the open items of a seat from the holder of `from` to the holder of `to`, and writes down that it happened, with
/// every item that passed, so that the history keeps both names. Gives how many.
pub(super) async fn hand_over(
    deed: &mut Deed<'_>,
    seat: Id<Seat>,
    from: Id<Mandate>,
    to: Id<Mandate>,
    successor: Id<Person>,
    on: Day,
) -> Outcome<i64> {
    let (id, act) = (deed.id::<HandOver>(), deed.act);
    let items = deed.tx.all(store::open_items_of_seat(seat)).await?;
    let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
    deed.tx.exec(store::hand_over_insert(id, seat, from, to, on, count, act)).await?;
    let mut changes = Vec::with_capacity(items.len() * 2);
    for item in &items {
        changes.push(store::hand_over_item_insert(id, item.id, item.person_id.map_or(0, Id::raw), act));
        changes.push(store::item_person_set(item.id, Some(successor)));
    }
    deed.tx.bulk(changes).await?;
    Ok(count)
}
