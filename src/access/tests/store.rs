use crate::{accounts::Account, people::Person};
use amana_base::{Day, Id};
use amana_sql::{Change, sql};

/// Gives the mandates of a person another period.
pub fn mandate_period(person: Id<Person>, from: Day, until: Option<Day>) -> Change {
    sql!("update mandate set from_on = {from}, until_on = {until} where person_id = {person}")
}

/// Gives the special grants of an account another period.
pub fn grant_period(account: Id<Account>, from: Day, until: Option<Day>) -> Change {
    sql!("update special_grant set from_on = {from}, until_on = {until} where account_id = {account}")
}
