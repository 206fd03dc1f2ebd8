//! SQL of the daily message.

use crate::{journal::Act, people::Person};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// What somebody chose.
pub struct ChoiceRow {
    /// Whether they want it.
    pub wanted: bool,
    /// From which hour.
    pub hour: i64,
}

/// What somebody chose; nothing when they never did.
pub fn choice(person: Id<Person>) -> Query<ChoiceRow> {
    sql!(ChoiceRow, "select wanted, hour from digest_choice where person_id = {person}")
}

/// Keeps what somebody chose.
pub fn choice_set(person: Id<Person>, wanted: bool, hour: i64, act: Id<Act>) -> Change {
    let wanted = i64::from(wanted);
    sql!(
        "insert into digest_choice (person_id, wanted, hour, made_by) values ({person}, {wanted}, {hour}, {act})
         on conflict (person_id) do update set wanted = {wanted}, hour = {hour}, made_by = {act}"
    )
}

/// Those with an account whose message of a day was not begun, who want it from this hour on.
pub fn due(on: Day, hour: i64, usual: i64, limit: i64) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select distinct a.person_id as \"person_id!\" from account a left join digest_choice c on c.person_id = a.person_id
         where a.person_id is not null and a.closed_at is null and coalesce(c.wanted, 1) = 1 and coalesce(c.hour, {usual}) <= {hour}
           and not exists (select 1 from digest d where d.person_id = a.person_id and d.on_day = {on})
         order by 1 limit {limit}"
    )
}

/// Marks the message of a day, durably, before anything is said to the mail server. Whoever comes second writes nothing.
pub fn claim(person: Id<Person>, on: Day, claim: i64, at: Instant) -> Change {
    sql!(
        "insert into digest (person_id, on_day, state, claim, at) values ({person}, {on}, 'handing_over', {claim}, {at})
         on conflict (person_id, on_day) do nothing"
    )
}

/// What became of it: `sent`, `refused`, `in_doubt`, `nothing` (there was nothing to say).
pub fn settle(person: Id<Person>, on: Day, claim: i64, state: &str, said: &str) -> Change {
    sql!(
        "update digest set state = {state}, said = {said}
         where person_id = {person} and on_day = {on} and claim = {claim} and state = 'handing_over'"
    )
}

/// The mail server did not take it now: it may be tried again later the same day, as if it had not been begun.
pub fn release(person: Id<Person>, on: Day, claim: i64) -> Change {
    sql!(
        "delete from digest where person_id = {person} and on_day = {on} and claim = {claim} and state = 'handing_over'"
    )
}

/// What another process began and did not end is in doubt: never sent again.
pub fn doubt(claim: i64, before: Instant) -> Change {
    sql!(
        "update digest set state = 'in_doubt' where state = 'handing_over' and claim <> {claim} and at < {before}"
    )
}

/// Somebody's language, name and whether they may be written to.
pub struct ReaderRow {
    /// The language of their account.
    pub language: String,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
}

/// To whom it is.
pub fn reader(person: Id<Person>) -> Query<ReaderRow> {
    sql!(
        ReaderRow,
        "select a.language, p.name_ar, p.name_la from account a join person p on p.id = a.person_id
         where a.person_id = {person} and a.closed_at is null and p.erased_at is null order by a.id limit 1"
    )
}

/// The words of what somebody has to do that falls due before a day.
pub fn work(person: Id<Person>, on: Day, until: Day) -> Query<(String, Option<Day>)> {
    sql!(
        (String, Option<Day>),
        "select i.text, i.due_on from action_item i
         where i.done_on is null and i.due_on <= {until} and (i.person_id = {person} or i.seat_id in (select m.seat_id from mandate m
             where m.person_id = {person} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})))
         order by i.due_on, i.id limit 20"
    )
}
