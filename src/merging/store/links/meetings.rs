//! What points to a person in meetings: called, there, speaking, voting, signing.

use super::Link;
use amana_sql::sql;

pub(super) static LINKS: &[Link] = &[
    Link {
        table: "meeting",
        column: "convened_by_person",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from meeting t where t.convened_by_person = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!(
                "update meeting set convened_by_person = {to} where convened_by_person = {from} and id = {a}"
            )
        },
    },
    Link {
        table: "meeting_person",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from meeting_person t where t.person_id = {from} and not exists (select 1 from meeting_person x where x.person_id = {to} and x.meeting_id = t.meeting_id and x.role = t.role) order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update meeting_person set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "summons",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from summons t where t.person_id = {from} and not exists (select 1 from summons x where x.person_id = {to} and x.meeting_id = t.meeting_id) order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update summons set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "attendance",
        column: "proxy_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.meeting_id as \"a!\", t.person_id as \"b!\" from attendance t where t.proxy_id = {from} order by t.meeting_id, t.person_id"
            )
        },
        point: |from, to, (a, b)| {
            sql!(
                "update attendance set proxy_id = {to} where proxy_id = {from} and meeting_id = {a} and person_id = {b}"
            )
        },
    },
    Link {
        table: "attendance",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.meeting_id as \"a!\", cast(0 as bigint) as \"b!\" from attendance t where t.person_id = {from} and not exists (select 1 from attendance x where x.person_id = {to} and x.meeting_id = t.meeting_id) order by t.meeting_id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update attendance set person_id = {to} where person_id = {from} and meeting_id = {a}")
        },
    },
    Link {
        table: "movement",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from movement t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update movement set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "late_arrival",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from late_arrival t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update late_arrival set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "teller",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.meeting_id as \"a!\", cast(0 as bigint) as \"b!\" from teller t where t.person_id = {from} and not exists (select 1 from teller x where x.person_id = {to} and x.meeting_id = t.meeting_id) order by t.meeting_id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update teller set person_id = {to} where person_id = {from} and meeting_id = {a}")
        },
    },
    Link {
        table: "speech",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from speech t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update speech set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "report",
        column: "author_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from report t where t.author_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update report set author_id = {to} where author_id = {from} and id = {a}")
        },
    },
    Link {
        table: "proposal",
        column: "author_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from proposal t where t.author_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update proposal set author_id = {to} where author_id = {from} and id = {a}")
        },
    },
    Link {
        table: "amendment",
        column: "author_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from amendment t where t.author_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update amendment set author_id = {to} where author_id = {from} and id = {a}")
        },
    },
    Link {
        table: "ballot",
        column: "casting_person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from ballot t where t.casting_person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update ballot set casting_person_id = {to} where casting_person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "elector",
        column: "holder_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.ballot_id as \"a!\", t.person_id as \"b!\" from elector t where t.holder_id = {from} order by t.ballot_id, t.person_id"
            )
        },
        point: |from, to, (a, b)| {
            sql!(
                "update elector set holder_id = {to} where holder_id = {from} and ballot_id = {a} and person_id = {b}"
            )
        },
    },
    Link {
        table: "elector",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.ballot_id as \"a!\", cast(0 as bigint) as \"b!\" from elector t where t.person_id = {from} and not exists (select 1 from elector x where x.person_id = {to} and x.ballot_id = t.ballot_id) order by t.ballot_id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update elector set person_id = {to} where person_id = {from} and ballot_id = {a}")
        },
    },
    Link {
        table: "vote",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.ballot_id as \"a!\", cast(0 as bigint) as \"b!\" from vote t where t.person_id = {from} and not exists (select 1 from vote x where x.person_id = {to} and x.ballot_id = t.ballot_id) order by t.ballot_id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update vote set person_id = {to} where person_id = {from} and ballot_id = {a}")
        },
    },
    Link {
        table: "count_sheet",
        column: "teller_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.ballot_id as \"a!\", cast(0 as bigint) as \"b!\" from count_sheet t where t.teller_id = {from} and not exists (select 1 from count_sheet x where x.teller_id = {to} and x.ballot_id = t.ballot_id) order by t.ballot_id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update count_sheet set teller_id = {to} where teller_id = {from} and ballot_id = {a}")
        },
    },
    Link {
        table: "decision_comment",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from decision_comment t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update decision_comment set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "minutes_signature",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.minutes_id as \"a!\", cast(0 as bigint) as \"b!\" from minutes_signature t where t.person_id = {from} and not exists (select 1 from minutes_signature x where x.person_id = {to} and x.minutes_id = t.minutes_id) order by t.minutes_id"
            )
        },
        point: |from, to, (a, _)| {
            sql!(
                "update minutes_signature set person_id = {to} where person_id = {from} and minutes_id = {a}"
            )
        },
    },
];
