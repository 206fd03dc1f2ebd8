//! What points to a person elsewhere: mandates, work, consents, what was issued and answered.

use super::Link;
use amana_sql::sql;

pub(super) static LINKS: &[Link] = &[
    Link {
        table: "mandate",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from mandate t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update mandate set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "follow_up",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from follow_up t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update follow_up set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "invitation",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from invitation t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update invitation set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "action_item",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from action_item t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update action_item set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "hand_over_item",
        column: "from_person",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.hand_over_id as \"a!\", t.item_id as \"b!\" from hand_over_item t where t.from_person = {from} order by t.hand_over_id, t.item_id"
            )
        },
        point: |from, to, (a, b)| {
            sql!(
                "update hand_over_item set from_person = {to} where from_person = {from} and hand_over_id = {a} and item_id = {b}"
            )
        },
    },
    Link {
        table: "publication_step",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from publication_step t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update publication_step set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "publication_wording",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.publication_id as \"a!\", t.version as \"b!\" from publication_wording t where t.person_id = {from} order by t.publication_id, t.version"
            )
        },
        point: |from, to, (a, b)| {
            sql!(
                "update publication_wording set person_id = {to} where person_id = {from} and publication_id = {a} and version = {b}"
            )
        },
    },
    Link {
        table: "addressee_step",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from addressee_step t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update addressee_step set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "charter_signature",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.text_id as \"a!\", t.mandate_id as \"b!\" from charter_signature t where t.person_id = {from} order by t.text_id, t.mandate_id"
            )
        },
        point: |from, to, (a, b)| {
            sql!(
                "update charter_signature set person_id = {to} where person_id = {from} and text_id = {a} and mandate_id = {b}"
            )
        },
    },
    Link {
        table: "item_step",
        column: "from_person",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from item_step t where t.from_person = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update item_step set from_person = {to} where from_person = {from} and id = {a}")
        },
    },
    Link {
        table: "item_step",
        column: "to_person",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from item_step t where t.to_person = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update item_step set to_person = {to} where to_person = {from} and id = {a}")
        },
    },
    Link {
        table: "item_step",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from item_step t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update item_step set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "digest_choice",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select cast(0 as bigint) as \"a!\", cast(0 as bigint) as \"b!\" from digest_choice t where t.person_id = {from} and not exists (select 1 from digest_choice x where x.person_id = {to})"
            )
        },
        point: |from, to, _| sql!("update digest_choice set person_id = {to} where person_id = {from}"),
    },
    Link {
        table: "digest",
        column: "person_id",
        rows: |from, to| {
            sql!(
                (i64, i64),
                "select t.on_day as \"a!\", cast(0 as bigint) as \"b!\" from digest t where t.person_id = {from} and not exists (select 1 from digest x where x.person_id = {to} and x.on_day = t.on_day) order by t.on_day"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update digest set person_id = {to} where person_id = {from} and on_day = {a}")
        },
    },
    Link {
        table: "member_consent",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from member_consent t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update member_consent set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "application_step",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from application_step t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update application_step set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "roll_remark",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from roll_remark t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update roll_remark set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "programme_target",
        column: "owner_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from programme_target t where t.owner_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update programme_target set owner_id = {to} where owner_id = {from} and id = {a}")
        },
    },
    Link {
        table: "declaration_step",
        column: "person_id",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from declaration_step t where t.person_id = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update declaration_step set person_id = {to} where person_id = {from} and id = {a}")
        },
    },
    Link {
        table: "programme_target_step",
        column: "from_owner",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from programme_target_step t where t.from_owner = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update programme_target_step set from_owner = {to} where from_owner = {from} and id = {a}")
        },
    },
    Link {
        table: "programme_target_step",
        column: "to_owner",
        rows: |from, _| {
            sql!(
                (i64, i64),
                "select t.id as \"a!\", cast(0 as bigint) as \"b!\" from programme_target_step t where t.to_owner = {from} order by t.id"
            )
        },
        point: |from, to, (a, _)| {
            sql!("update programme_target_step set to_owner = {to} where to_owner = {from} and id = {a}")
        },
    },
];
