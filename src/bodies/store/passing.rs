//! Open work that passes to a successor (B15).

use crate::bodies::{Mandate, Seat, succession::HandOver};
use crate::{decisions::Item, journal::Act, people::Person};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// An open item.
pub struct OpenItem {
    /// The item.
    pub id: Id<Item>,
    /// Who has it.
    pub person_id: Option<Id<Person>>,
}

/// The open items of a seat.
pub fn open_items_of_seat(seat: Id<Seat>) -> Query<OpenItem> {
    sql!(
        OpenItem,
        "select id, person_id from action_item where seat_id = {seat} and done_on is null order by id"
    )
}

/// Gives an item to a person.
pub fn item_person_set(item: Id<Item>, person: Option<Id<Person>>) -> Change {
    sql!("update action_item set person_id = {person} where id = {item}")
}

/// Writes a hand-over down.
pub fn hand_over_insert(
    id: Id<HandOver>,
    seat: Id<Seat>,
    from: Id<Mandate>,
    to: Id<Mandate>,
    on: Day,
    items: i64,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into hand_over (id, seat_id, from_mandate, to_mandate, on_day, items, made_by)
         values ({id}, {seat}, {from}, {to}, {on}, {items}, {act})"
    )
}

/// Writes down that an item passed, and from whom (0: from nobody).
pub fn hand_over_item_insert(
    hand_over: Id<HandOver>,
    item: Id<Item>,
    from_person: i64,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into hand_over_item (hand_over_id, item_id, from_person, made_by)
         values ({hand_over}, {item}, {from_person}, {act})"
    )
}
