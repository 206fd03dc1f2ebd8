//! SQL of the rows of a list.

use crate::{
    importing::{MemberList, RowState, Verdict},
    journal::Act,
    members::Membership,
    people::Person,
    territory::Place,
};
use amana_base::Id;
use amana_sql::{Change, Query, sql};

/// A row to write.
pub struct NewRow {
    /// Its number in the file.
    pub row: i64,
    /// What becomes of it.
    pub state: RowState,
    /// What was read of it.
    pub sealed: Vec<u8>,
    /// Where.
    pub place: Place,
    /// Whom it may be.
    pub like: Option<Id<Person>>,
    /// How probable that is.
    pub probability: f64,
    /// How far each field agrees.
    pub why: String,
}

/// Writes a row.
pub fn row_insert(list: Id<MemberList>, r: &NewRow) -> Change {
    sql!(
        "insert into listed_row (list_id, row_no, state, sealed, region_id, province_id, commune_id, like_person_id, probability, why)
         values ({list}, {r.row}, {r.state}, {r.sealed}, {r.place.region}, {r.place.province}, {r.place.commune}, {r.like},
           {r.probability}, {r.why})"
    )
}

/// Begins anew: none of a list's rows.
pub fn rows_gone(list: Id<MemberList>) -> Change {
    sql!("delete from listed_row where list_id = {list}")
}

/// A row repeats an earlier one.
pub fn row_repeats(
    list: Id<MemberList>,
    row: i64,
    state: RowState,
    like: i64,
    probability: f64,
    why: &str,
) -> Change {
    sql!(
        "update listed_row set state = {state}, like_row = {like}, like_person_id = null, probability = {probability}, why = {why}
         where list_id = {list} and row_no = {row} and state <> 'refused'"
    )
}

/// A row may repeat an earlier one; not if it is known to be somebody else's.
pub fn row_may_repeat(
    list: Id<MemberList>,
    row: i64,
    state: RowState,
    like: i64,
    probability: f64,
    why: &str,
) -> Change {
    sql!(
        "update listed_row set state = {state}, like_row = {like}, probability = {probability}, why = {why}
         where list_id = {list} and row_no = {row} and state = 'new' and like_person_id is null"
    )
}

/// How many rows there are, and how many are entered, of each state.
pub fn counts(list: Id<MemberList>) -> Query<(RowState, i64)> {
    sql!(
        (RowState, i64),
        "select state, cast(count(*) as bigint) as n from listed_row where list_id = {list} group by state"
    )
}

/// How many rows are entered.
pub fn done(list: Id<MemberList>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from listed_row where list_id = {list} and done_by is not null"
    )
}

/// How many doubtful rows have each verdict.
pub fn verdicts(list: Id<MemberList>) -> Query<(Option<Verdict>, i64)> {
    sql!(
        (Option<Verdict>, i64),
        "select verdict, cast(count(*) as bigint) as n from listed_row where list_id = {list} and state = 'doubtful' group by verdict"
    )
}

/// How many rows became what: entered as new, changed, taken back, kept.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Memberships that began.
    pub added: i64,
    /// Members who were changed.
    pub changed: i64,
    /// Rows that were taken back.
    pub undone: i64,
    /// Rows that were changed since, and kept.
    pub kept: i64,
}

/// What came of a list.
pub fn outcome(list: Id<MemberList>) -> Query<Outcome> {
    sql!(
        Outcome,
        "select cast(coalesce(sum(case when version_after = 1 then 1 else 0 end), 0) as bigint) as added,
           cast(coalesce(sum(case when version_after > 1 then 1 else 0 end), 0) as bigint) as changed,
           cast(coalesce(sum(case when undone_by is not null and kept = 0 then 1 else 0 end), 0) as bigint) as undone,
           cast(coalesce(sum(kept), 0) as bigint) as kept
         from listed_row where list_id = {list} and done_by is not null"
    )
}

/// A row as its pages show it.
#[derive(Clone, Debug)]
pub struct RowLine {
    /// Its number in the file.
    pub row_no: i64,
    /// What becomes of it.
    pub state: RowState,
    /// What was read of it; none once that is destroyed.
    pub sealed: Option<Vec<u8>>,
    /// Whom it may be.
    pub like_person_id: Option<Id<Person>>,
    /// Or which earlier row.
    pub like_row: Option<i64>,
    /// How probable that is.
    pub probability: f64,
    /// How far each field agrees.
    pub why: String,
    /// What somebody said.
    pub verdict: Option<Verdict>,
    /// What it became.
    pub membership_id: Option<Id<Membership>>,
    /// It was taken back, or kept when the list was.
    pub kept: i64,
}

/// A page of the rows of one state, after one.
pub fn of_state(list: Id<MemberList>, state: RowState, after: i64, limit: i64) -> Query<RowLine> {
    sql!(
        RowLine,
        "select row_no, state, sealed, like_person_id, like_row, probability, why, verdict, membership_id, kept
         from listed_row where list_id = {list} and state = {state} and row_no > {after} order by row_no limit {limit}"
    )
}

/// The rows that were changed since and kept when the list was taken back.
pub fn kept(list: Id<MemberList>, limit: i64) -> Query<RowLine> {
    sql!(
        RowLine,
        "select row_no, state, sealed, like_person_id, like_row, probability, why, verdict, membership_id, kept
         from listed_row where list_id = {list} and kept = 1 order by row_no limit {limit}"
    )
}

/// One row.
pub fn row(list: Id<MemberList>, row: i64) -> Query<RowLine> {
    sql!(
        RowLine,
        "select row_no, state, sealed, like_person_id, like_row, probability, why, verdict, membership_id, kept
         from listed_row where list_id = {list} and row_no = {row}"
    )
}

/// The first doubtful row after one of which nobody said anything.
pub fn unjudged(list: Id<MemberList>, after: i64) -> Query<i64> {
    sql!(
        (i64),
        "select row_no from listed_row
         where list_id = {list} and state = 'doubtful' and verdict is null and done_by is null and row_no > {after}
         order by row_no limit 1"
    )
}

/// The numbers of the rows of one state, after one.
pub fn numbers(
    list: Id<MemberList>,
    state: RowState,
    after: i64,
    limit: i64,
) -> Query<(i64, Option<Vec<u8>>)> {
    sql!(
        (i64, Option<Vec<u8>>),
        "select row_no, sealed from listed_row where list_id = {list} and state = {state} and row_no > {after}
         order by row_no limit {limit}"
    )
}

/// Writes down what somebody said of a row that is not entered yet.
pub fn verdict_set(list: Id<MemberList>, row: i64, verdict: Option<Verdict>, act: Id<Act>) -> Change {
    sql!(
        "update listed_row set verdict = {verdict}, verdict_by = {act}
         where list_id = {list} and row_no = {row} and state = 'doubtful' and done_by is null"
    )
}

/// Says the same of all doubtful rows of which nobody said anything, from one probability to another, the last not included.
pub fn verdicts_set(list: Id<MemberList>, verdict: Verdict, from: f64, to: f64, act: Id<Act>) -> Change {
    sql!(
        "update listed_row set verdict = {verdict}, verdict_by = {act}
         where list_id = {list} and state = 'doubtful' and verdict is null and done_by is null
           and probability >= {from} and probability < {to}"
    )
}

/// Takes back what was said of doubtful rows that are not entered.
pub fn verdicts_gone(list: Id<MemberList>, act: Id<Act>) -> Change {
    sql!(
        "update listed_row set verdict = null, verdict_by = {act}
         where list_id = {list} and state = 'doubtful' and verdict is not null and done_by is null"
    )
}

/// A row that waits to be entered.
#[derive(Clone, Debug)]
pub struct DueRow {
    /// Its number in the file.
    pub row_no: i64,
    /// What becomes of it.
    pub state: RowState,
    /// What somebody said.
    pub verdict: Option<Verdict>,
    /// What was read of it.
    pub sealed: Option<Vec<u8>>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// Whom it may be.
    pub like_person_id: Option<Id<Person>>,
    /// Or which earlier row.
    pub like_row: Option<i64>,
}

/// The rows after one that wait to be entered.
pub fn due(list: Id<MemberList>, after: i64, limit: i64) -> Query<DueRow> {
    sql!(
        DueRow,
        "select row_no, state, verdict, sealed, region_id, province_id, commune_id, like_person_id, like_row
         from listed_row where list_id = {list} and row_no > {after} and done_by is null and sealed is not null
           and (state in ('new', 'update') or (state = 'doubtful' and (verdict = 'different'
             or (verdict = 'same' and like_person_id is not null))))
         order by row_no limit {limit}"
    )
}

/// How many rows wait to be entered, as long as the list can be read. Asked every other second while a list is worked on, so an
/// index answers it.
pub fn due_count(list: Id<MemberList>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n
         from listed_row where list_id = {list} and done_by is null
           and (state in ('new', 'update') or (state = 'doubtful' and (verdict = 'different'
             or (verdict = 'same' and like_person_id is not null))))"
    )
}

/// What a row became.
pub struct DoneRow {
    /// Its number in the file.
    pub row: i64,
    /// Who.
    pub person: Id<Person>,
    /// Which membership.
    pub membership: Id<Membership>,
    /// Its version now.
    pub version: i64,
    /// Where somebody known already was at home before.
    pub former_home: String,
}

/// Writes down what a row became: one that waited, of an act that has the turn.
pub fn row_done(list: Id<MemberList>, d: &DoneRow, act: Id<Act>) -> Change {
    sql!(
        "update listed_row set done_by = {act}, person_id = {d.person}, membership_id = {d.membership},
           version_after = {d.version}, former_home = {d.former_home}
         where list_id = {list} and row_no = {d.row}"
    )
}

/// A row is something else than it was when it was looked at.
pub fn row_turned(
    list: Id<MemberList>,
    row: i64,
    state: RowState,
    like: Option<Id<Person>>,
    sealed: &[u8],
) -> Change {
    sql!(
        "update listed_row set state = {state}, like_person_id = {like}, sealed = {sealed}, verdict = null
         where list_id = {list} and row_no = {row} and done_by is null"
    )
}

/// Which persons these rows became.
pub fn became(list: Id<MemberList>, rows: &[i64]) -> Query<(i64, Id<Person>)> {
    sql!(
        (i64, Id<Person>),
        "select row_no, person_id as \"person!\" from listed_row
         where list_id = {list} and row_no in ({*rows..}) and person_id is not null and undone_by is null"
    )
}

/// Which of these persons this very list has entered.
pub fn entered_by(list: Id<MemberList>, persons: &[Id<Person>]) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select p.id from person p where p.id in ({*persons..})
           and exists (select 1 from listed_row r where r.list_id = {list} and r.done_by = p.made_by)"
    )
}

/// Remembers that two persons are not one; the smaller identifier comes first.
pub fn never_same_insert(a: Id<Person>, b: Id<Person>, act: Id<Act>) -> Change {
    let (a, b) = (a.min(b), a.max(b));
    sql!(
        "insert into never_same (person_a, person_b, made_by) values ({a}, {b}, {act}) on conflict (person_a, person_b) do nothing"
    )
}

/// Of whom it was said that they are not one of these.
pub fn never_same(persons: &[Id<Person>]) -> Query<(Id<Person>, Id<Person>)> {
    sql!(
        (Id<Person>, Id<Person>),
        "select person_a, person_b from never_same where person_a in ({*persons..})"
    )
}
