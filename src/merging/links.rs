//! Every column by which a row points to a person, and how it is pointed to another.
//!
//! What may stand once for a person (an answer to a summons, a vote) stays where it is when the other has one of their own there: what
//! was counted then is not counted anew. A column that is neither here nor in [`KEPT`] fails a test.

use crate::people::Person;
use amana_base::Id;
use amana_sql::{Change, Query, sql};

/// The key of a row besides the person: one or two numbers.
pub type Key = (i64, i64);

/// A column that points to a person.
pub struct Link {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The rows that point to the first and may point to the second.
    pub rows: fn(Id<Person>, Id<Person>) -> Query<Key>,
    /// Points one of them from the first to the second.
    pub point: fn(Id<Person>, Id<Person>, Key) -> Change,
}

/// Columns that stay as they are, and why.
pub const KEPT: &[(&str, &str, &str)] = &[
    (
        "act",
        "person_id",
        "the journal is never written over: who did it, under which record, stands in its hash",
    ),
    ("act", "secret_person_id", "former values stay under the key they were sealed with"),
    ("person_key", "person_id", "each record keeps its own key, so that taking back opens everything again"),
    ("person_secret", "person_id", "sealed anew under the other key where the other had none"),
    ("person_place", "person_id", "the survivor is known wherever either was"),
    ("account", "person_id", "moved by itself: two accounts are refused unless one was never used"),
    ("membership", "person_id", "moved by itself: two at once are folded into one"),
    ("application", "person_id", "it names the key that opens it, of the person who was to be"),
    ("prospect", "person_id", "it names the key that opens it, of the person who was to be"),
    ("roll_entry", "person_id", "a frozen roll stands; whoever is asked for is found under both records"),
    ("person_merge", "gone_id", "the merge itself"),
    ("person_merge", "kept_id", "the merge itself"),
    ("person", "merged_into", "the merge itself"),
    ("likely_pair", "person_a", "what was looked for is forgotten with the merge, and looked for again"),
    ("likely_pair", "person_b", "what was looked for is forgotten with the merge, and looked for again"),
    ("merge_request", "person_a", "asked of these two records, and answered by the merge"),
    ("merge_request", "person_b", "asked of these two records, and answered by the merge"),
    (
        "listed_row",
        "person_id",
        "what a list said of which record; both are looked for when it is taken back",
    ),
    ("listed_row", "like_person_id", "what a list was compared with then"),
    ("rights_request", "person_id", "sealed under the key of the record it was asked of"),
    ("never_same", "person_a", "said of these two records, whoever they became"),
    ("never_same", "person_b", "said of these two records, whoever they became"),
];

/// Every column that moves. Whoever is represented or votes for another goes before the rows whose own person changes.
pub static LINKS: &[Link] = &[
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
