//! SQL of taking a list back: what one of its acts made and nobody touched since.

use crate::{importing::MemberList, journal::Act, members::Membership, people::Person, territory::Place};
use amana_base::Id;
use amana_sql::{Change, Query, sql};

/// The last act of a list that is not taken back yet.
pub fn last_act(list: Id<MemberList>) -> Query<Option<i64>> {
    sql!(
        (Option<i64>),
        "select max(done_by) as \"act?\" from listed_row where list_id = {list} and done_by is not null and undone_by is null"
    )
}

/// Memberships that an act began and that nobody touched since, but lists that were taken back.
pub fn memberships_untouched(act: Id<Act>) -> Query<Id<Membership>> {
    sql!(
        (Id<Membership>),
        "select m.id from membership m where m.made_by = {act}
           and (m.version = 1 or exists (select 1 from membership_change c where c.membership_id = m.id))
           and not exists (select 1 from membership_step s where s.membership_id = m.id and s.made_by <> {act})
           and not exists (select 1 from membership_label l where l.membership_id = m.id and l.made_by <> {act})
           and not exists (select 1 from receipt r where r.membership_id = m.id)
           and not exists (select 1 from bank_line b where b.membership_id = m.id)
           and not exists (select 1 from member_card d where d.membership_id = m.id)
           and not exists (select 1 from member_transfer x where x.membership_id = m.id)
           and not exists (select 1 from membership_change c where c.membership_id = m.id
             and not exists (select 1 from listed_row r where r.membership_id = m.id and r.kept = 0 and r.undone_by is not null
               and (r.undone_by = c.made_by or r.done_by = c.made_by)))
         order by m.id"
    )
}

/// These memberships, gone.
pub fn memberships_gone(ids: &[Id<Membership>]) -> Vec<Change> {
    vec![
        sql!("delete from membership_label where membership_id in ({*ids..})"),
        sql!("delete from membership_step where membership_id in ({*ids..})"),
        sql!("delete from membership_change where membership_id in ({*ids..})"),
        sql!("delete from membership where id in ({*ids..})"),
    ]
}

/// Persons whom an act entered and who have had nothing since.
pub fn persons_untied(act: Id<Act>) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select p.id from person p where p.made_by = {act}
           and (p.version = 1 or exists (select 1 from listed_row r where r.person_id = p.id and r.version_after > 1
             and r.undone_by is not null))
           and not exists (select 1 from membership m where m.person_id = p.id)
           and not exists (select 1 from person_secret s where s.person_id = p.id and s.made_by <> {act}
             and not exists (select 1 from listed_row r where r.person_id = p.id and r.undone_by is not null
               and (r.undone_by = s.made_by or r.done_by = s.made_by)))
           and not exists (select 1 from person_place l where l.person_id = p.id and l.made_by <> {act})
           and not exists (select 1 from member_consent c where c.person_id = p.id)
           and not exists (select 1 from mandate d where d.person_id = p.id)
           and not exists (select 1 from meeting_person t where t.person_id = p.id)
           and not exists (select 1 from follow_up f where f.person_id = p.id)
           and not exists (select 1 from account a where a.person_id = p.id)
           and not exists (select 1 from invitation i where i.person_id = p.id)
           and not exists (select 1 from action_item a where a.person_id = p.id)
           and not exists (select 1 from programme_target g where g.owner_id = p.id)
           and not exists (select 1 from programme_target_step g where g.from_owner = p.id or g.to_owner = p.id)
           and not exists (select 1 from summons s where s.person_id = p.id)
           and not exists (select 1 from attendance t where t.person_id = p.id)
           and not exists (select 1 from decision_comment c where c.person_id = p.id)
           and not exists (select 1 from charter_signature c where c.person_id = p.id)
           and not exists (select 1 from application a where a.person_id = p.id)
           and not exists (select 1 from application_step a where a.person_id = p.id)
           and not exists (select 1 from receipt r where r.person_id = p.id)
           and not exists (select 1 from rights_request r where r.person_id = p.id)
           and not exists (select 1 from cadre_line c where c.person_id = p.id)
           and not exists (select 1 from civil_field v where v.person_id = p.id)
           and not exists (select 1 from declaration_step w where w.person_id = p.id)
           and not exists (select 1 from opposition o where o.person_id = p.id)
           and not exists (select 1 from disclosure_consent d where d.person_id = p.id)
           and not exists (select 1 from disclosure d where d.person_id = p.id)
           and not exists (select 1 from roll_remark r where r.person_id = p.id)
           and not exists (select 1 from person_merge g where g.gone_id = p.id or g.kept_id = p.id)
         order by p.id"
    )
}

/// These persons, gone, with the keys of what is gone with them.
pub fn persons_gone(ids: &[Id<Person>]) -> Vec<Change> {
    vec![
        sql!("delete from name_token where kind = 'person' and ref_id in ({*ids..})"),
        sql!("delete from person_place where person_id in ({*ids..})"),
        sql!("delete from person_secret where person_id in ({*ids..})"),
        sql!("delete from person_key where person_id in ({*ids..})"),
        sql!("delete from never_same where person_a in ({*ids..})"),
        sql!("delete from never_same where person_b in ({*ids..})"),
        sql!("delete from person where id in ({*ids..})"),
    ]
}

/// What an act wrote of persons who stay: protected fields, and the home that the list gave them.
pub fn traces_gone(act: Id<Act>) -> Vec<Change> {
    vec![
        sql!("delete from never_same where made_by = {act}"),
        sql!(
            "delete from person_secret where made_by = {act}
               and not exists (select 1 from membership m where m.person_id = person_secret.person_id and m.made_by = {act})
               and not exists (select 1 from membership_change c join membership m on m.id = c.membership_id
                 where m.person_id = person_secret.person_id and c.made_by = {act})"
        ),
        sql!(
            "delete from person_place where made_by = {act} and because = 'home'
               and not exists (select 1 from person p where p.id = person_place.person_id and p.made_by = {act})
               and not exists (select 1 from membership m where m.person_id = person_place.person_id and m.made_by = {act})"
        ),
    ]
}

/// Persons known before who became members by an act, with where they were at home, and whose membership is gone again.
pub fn homes_before(list: Id<MemberList>, act: Id<Act>) -> Query<(Id<Person>, String)> {
    sql!(
        (Id<Person>, String),
        "select r.person_id as \"person!\", r.former_home from listed_row r
         where r.list_id = {list} and r.done_by = {act} and r.former_home <> ''
           and not exists (select 1 from membership m where m.id = r.membership_id)"
    )
}

/// The home that somebody had.
pub fn home_restore(person: Id<Person>, p: Place) -> Change {
    sql!(
        "update person set region_id = {p.region}, province_id = {p.province}, commune_id = {p.commune} where id = {person}"
    )
}

/// A member whom an act changed.
pub struct ChangedRow {
    /// The row of the list.
    pub row_no: i64,
    /// Which membership.
    pub membership_id: Id<Membership>,
    /// Its version when the list had changed it.
    pub version_after: i64,
    /// Its version now; none when it is gone.
    pub version: Option<i64>,
}

/// The members whom an act changed.
pub fn changed(list: Id<MemberList>, act: Id<Act>) -> Query<ChangedRow> {
    sql!(
        ChangedRow,
        "select r.row_no, r.membership_id as \"membership_id!\", r.version_after as \"version_after!\", m.version
         from listed_row r left join membership m on m.id = r.membership_id
         where r.list_id = {list} and r.done_by = {act} and r.version_after > 1 order by r.row_no"
    )
}

/// What an act wrote over of a membership: field, and what it was, under the person's key.
pub fn written_over(membership: Id<Membership>, act: Id<Act>) -> Query<(String, Vec<u8>)> {
    sql!(
        (String, Vec<u8>),
        "select field, former from membership_change where membership_id = {membership} and made_by = {act} order by id"
    )
}

/// A row whose member was changed since: it is kept.
pub fn row_kept(list: Id<MemberList>, row: i64) -> Change {
    sql!("update listed_row set kept = 1 where list_id = {list} and row_no = {row}")
}

/// The rows of an act whose membership is still there are kept; all of them are dealt with.
pub fn rows_undone(list: Id<MemberList>, act: Id<Act>, by: Id<Act>) -> Vec<Change> {
    vec![
        sql!(
            "update listed_row set kept = 1 where list_id = {list} and done_by = {act} and version_after = 1
               and exists (select 1 from membership m where m.id = listed_row.membership_id)"
        ),
        sql!(
            "update listed_row set undone_by = {by} where list_id = {list} and done_by = {act} and undone_by is null"
        ),
    ]
}
