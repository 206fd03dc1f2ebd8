//! What somebody paid, opposes, agreed to have disclosed, and in which lists they left the program.

use super::Link;
use amana_sql::sql;

/// The columns.
pub static LINKS: &[Link] = &[
    Link {
        table: "receipt",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from receipt t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update receipt set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "opposition",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from opposition t where t.person_id = {from} and not exists (select 1 from opposition x where x.person_id = {to} and x.purpose = t.purpose and x.via = t.via and x.ended_on is null and t.ended_on is null) order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update opposition set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "disclosure_consent",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from disclosure_consent t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update disclosure_consent set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "disclosure",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from disclosure t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update disclosure set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "export_person",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.act_id as \"a!\", cast(0 as bigint) as \"b!\" from export_person t where t.person_id = {from} and not exists (select 1 from export_person x where x.person_id = {to} and x.act_id = t.act_id) order by t.act_id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update export_person set person_id = {to} where person_id = {from} and act_id = {a}")
        },
    },
];
