//! SQL of taking an act back. An act's rows are found by their index on `made_by`; what it changed in rows of others by
//! `ended_by`, `done_by`, `dissolved_by`.

use crate::{
    bodies::Mandate,
    decisions::Item,
    journal::Act,
    people::{Because, Person},
    territory::{Place, Unit},
};
use amana_base::Id;
use amana_sql::{Change, Query, sql};

/// Something that stands on what the act made.
pub struct DependentRow {
    /// What it is.
    pub kind: String,
    /// Its row.
    pub id: i64,
    /// What it is called.
    pub label: String,
}

/// Offices and hand-overs of later acts that stand on persons, seats or mandates of this act.
pub fn mandates_upon(act: Id<Act>) -> Query<DependentRow> {
    sql!(
        DependentRow,
        "select 'mandate' as kind, m.id as id, p.name_ar as label from mandate m join person p on p.id = m.person_id
         where m.made_by <> {act} and (m.person_id in (select id from person where made_by = {act})
           or m.seat_id in (select id from seat where made_by = {act})
           or m.body_id in (select id from body where made_by = {act})
           or m.appointed_by_body in (select id from body where made_by = {act})
           or m.decision_id in (select id from decision where made_by = {act})
           or m.ended_by_decision in (select id from decision where made_by = {act} and m.ended_by <> {act}))
         union
         select 'mandate' as kind, m.id, p.name_ar as label from charter_signature g join mandate m on m.id = g.mandate_id
           join person p on p.id = m.person_id
         where m.made_by = {act}
         union
         select 'mandate' as kind, m.id, p.name_ar as label from mandate m join person p on p.id = m.person_id
         where m.made_by = {act} and m.ended_by is not null and m.ended_by <> {act}
         union
         select 'mandate' as kind, later.id, p.name_ar as label
         from mandate m join mandate later on later.seat_id = m.seat_id and later.id <> m.id
           join person p on p.id = later.person_id
         where m.ended_by = {act} and later.made_by <> {act} and later.from_on >= m.until_on
           and (later.holding = 'single' or later.person_id = m.person_id)
         order by kind, id limit 20"
    )
}

/// Meetings, decisions and work of later acts that stand on rows of this act; what confidential bodies did has no label
/// (B13).
pub fn work_upon(act: Id<Act>) -> Query<DependentRow> {
    sql!(
        DependentRow,
        "select 'meeting' as kind, t.id as id,
           case when exists (select 1 from body c where c.id = t.body_id and c.confidential = 1) then '' else t.title end as label
         from meeting t
         where t.made_by <> {act} and (t.body_id in (select id from body where made_by = {act})
           or t.convened_by_person in (select id from person where made_by = {act})
           or exists (select 1 from meeting_person mp where mp.meeting_id = t.id and mp.made_by <> {act}
                and (mp.person_id in (select id from person where made_by = {act})
                  or mp.mandate_id in (select id from mandate where made_by = {act}))))
         union
         select 'meeting' as kind, t.id,
           case when exists (select 1 from body c where c.id = t.body_id and c.confidential = 1) then '' else t.title end as label
         from summons y join meeting t on t.id = y.meeting_id
         where t.made_by <> {act} and (y.person_id in (select id from person where made_by = {act})
           or y.mandate_id in (select id from mandate where made_by = {act}))
         union
         select 'decision' as kind, d.id,
           case when exists (select 1 from body c where c.confidential = 1 and (c.id = d.body_id
             or c.id in (select t.body_id from meeting t where t.id = d.meeting_id))) then '' else d.text end as label
         from decision d
         where d.made_by <> {act} and (d.meeting_id in (select id from meeting where made_by = {act})
           or d.body_id in (select id from body where made_by = {act}))
         union
         select 'decision' as kind, d.id,
           case when exists (select 1 from body c where c.confidential = 1 and (c.id = d.body_id
             or c.id in (select t.body_id from meeting t where t.id = d.meeting_id))) then '' else d.text end as label
         from effect e join decision d on d.id = e.decision_id
         where e.made_by <> {act} and d.made_by = {act}
         union
         select 'decision' as kind, d.id, d.text as label from directive x join decision d on d.id = x.decision_id
         where x.made_by <> {act} and (d.made_by = {act} or x.body_id in (select id from body where made_by = {act}))
         union
         select 'decision' as kind, d.id, d.text as label from addressee a join decision d on d.id = a.decision_id
         where (a.made_by <> {act} and a.body_id in (select id from body where made_by = {act}))
           or (a.made_by = {act} and exists (select 1 from addressee_step s where s.decision_id = a.decision_id and s.body_id = a.body_id))
         union
         select 'item' as kind, i.id,
           case when exists (select 1 from body c where c.id = i.body_id and c.confidential = 1) then '' else i.text end as label
         from action_item i
         where i.made_by <> {act} and (i.decision_id in (select id from decision where made_by = {act})
           or i.body_id in (select id from body where made_by = {act})
           or i.seat_id in (select id from seat where made_by = {act})
           or (i.person_id in (select id from person where made_by = {act})
             and not exists (select 1 from hand_over_item h where h.item_id = i.id and h.made_by = {act})))
         union
         select 'item' as kind, i.id,
           case when exists (select 1 from body c where c.id = i.body_id and c.confidential = 1) then '' else i.text end as label
         from action_item i
         where i.made_by = {act} and i.done_by is not null and i.done_by <> {act}
         union
         select 'item' as kind, i.id,
           case when exists (select 1 from body c where c.id = i.body_id and c.confidential = 1) then '' else i.text end as label
         from item_step s join action_item i on i.id = s.item_id
         where i.made_by = {act} and s.made_by <> {act}
         union
         select 'item' as kind, i.id,
           case when exists (select 1 from body c where c.id = i.body_id and c.confidential = 1) then '' else i.text end as label
         from hand_over_item h join action_item i on i.id = h.item_id
         where h.made_by = {act} and i.done_by is not null and i.done_by <> {act}
         union
         select 'hand_over' as kind, i.id,
           case when exists (select 1 from body c where c.id = i.body_id and c.confidential = 1) then '' else i.text end as label
         from hand_over_item h join action_item i on i.id = h.item_id
         where h.made_by <> {act} and (i.made_by = {act}
           or h.item_id in (select mine.item_id from hand_over_item mine where mine.made_by = {act} and mine.hand_over_id < h.hand_over_id))
         order by kind, id limit 20"
    )
}

/// Bodies, follow-ups, accounts and corrections of later acts that stand on rows of this act.
pub fn others_upon(act: Id<Act>) -> Query<DependentRow> {
    sql!(
        DependentRow,
        "select 'body' as kind, b.id as id, b.name_ar as label from body b
         where b.made_by <> {act} and (b.parent_id in (select id from body where made_by = {act})
           or b.founded_by_decision in (select id from decision where made_by = {act}))
         union
         select 'body' as kind, b.id, b.name_ar as label from charter c join body b on b.id = c.body_id where b.made_by = {act}
         union
         select 'body' as kind, b.id, b.name_ar as label from body b
         where b.made_by = {act} and b.dissolved_by is not null and b.dissolved_by <> {act}
         union
         select 'body' as kind, b.id, b.name_ar as label from mandate m join body b on b.id = m.body_id
         where m.ended_by = {act} and b.dissolved_by is not null and b.dissolved_by <> {act}
         union
         select 'follow_up' as kind, f.id, p.name_ar as label from follow_up mine
           join follow_up f on f.unit_id = mine.unit_id and f.person_id = mine.person_id and f.id <> mine.id
           join person p on p.id = f.person_id
         where mine.ended_by = {act} and f.made_by <> {act} and f.from_on >= mine.until_on
         union
         select 'body' as kind, b.id, b.name_ar as label from seat s join body b on b.id = s.body_id
         where s.made_by <> {act} and b.made_by = {act}
         union
         select 'follow_up' as kind, f.id, p.name_ar as label from follow_up f join person p on p.id = f.person_id
         where f.made_by <> {act} and (f.person_id in (select id from person where made_by = {act})
           or f.decision_id in (select id from decision where made_by = {act}))
         union
         select 'follow_up' as kind, f.id, p.name_ar as label from follow_up f join person p on p.id = f.person_id
         where f.made_by = {act} and f.ended_by is not null and f.ended_by <> {act}
         union
         select 'account' as kind, a.id, p.name_ar as label from account a join person p on p.id = a.person_id
         where p.made_by = {act}
         union
         select 'person' as kind, p.id, p.name_ar as label from membership m join person p on p.id = m.person_id
         where p.made_by = {act} and m.made_by <> {act}
         union
         select 'account' as kind, i.id, p.name_ar as label from invitation i join person p on p.id = i.person_id
         where p.made_by = {act}
         union
         select 'person' as kind, p.id, p.name_ar as label from person p
         where p.made_by = {act} and (p.version > 1 or p.merged_into is not null or p.erased_at is not null
           or exists (select 1 from person_secret s where s.person_id = p.id and s.made_by <> {act})
           or exists (select 1 from civil_field v where v.person_id = p.id)
           or exists (select 1 from declaration_step w where w.person_id = p.id)
           or exists (select 1 from person o where o.merged_into = p.id))
         union
         select 'body' as kind, b.id, p.title as label from programme p join body b on b.id = p.body_id where b.made_by = {act}
         union
         select 'decision' as kind, d.id, p.title as label from programme p join decision d on d.id = p.decision_id where d.made_by = {act}
         union
         select 'person' as kind, q.id, q.name_ar as label from programme_target t join person q on q.id = t.owner_id
         where q.made_by = {act}
         union
         select 'item' as kind, m.id, m.what as label from milestone m
         where m.made_by <> {act} and (m.meeting_id in (select id from meeting where made_by = {act})
           or m.body_id in (select id from body where made_by = {act}))
         order by kind, id limit 20"
    )
}

/// What bodies issued about meetings of this act, or as bodies that it founded.
pub fn publications_upon(act: Id<Act>) -> Query<DependentRow> {
    sql!(
        DependentRow,
        "select 'publication' as kind, p.id as id,
           case when exists (select 1 from body c where c.id = p.body_id and c.confidential = 1) then '' else p.title end as label
         from publication p where p.meeting_id in (select id from meeting where made_by = {act})
           or p.body_id in (select id from body where made_by = {act})
         order by p.id limit 20"
    )
}

/// Applications that were refused by this act and appealed since, or whose membership went on.
pub fn applications_upon(act: Id<Act>) -> Query<DependentRow> {
    sql!(
        DependentRow,
        "select distinct 'application' as kind, s.application_id as id, '' as label
         from application_step mine join application_step s on s.application_id = mine.application_id and s.id > mine.id
         where mine.made_by = {act} and s.made_by <> {act} and mine.step in ('adjourned', 'accepted', 'refused')
         union
         select 'person' as kind, m.person_id, p.name_ar as label
         from membership m join membership_step s on s.membership_id = m.id join person p on p.id = m.person_id
         where m.made_by = {act} and s.made_by <> {act}
         order by kind, id limit 20"
    )
}

/// Transfers that this act decided and that went on since, and memberships that changed since a step of this act.
pub fn memberships_upon(act: Id<Act>) -> Query<DependentRow> {
    sql!(
        DependentRow,
        "select distinct 'transfer' as kind, s.transfer_id as id, '' as label
         from member_transfer_step mine join member_transfer_step s on s.transfer_id = mine.transfer_id and s.id > mine.id
         where mine.made_by = {act} and s.made_by <> {act} and mine.step <> 'received'
         union
         select 'person' as kind, m.person_id as id, p.name_ar as label
         from membership_step mine join membership m on m.id = mine.membership_id join person p on p.id = m.person_id
           join membership_step s on s.membership_id = m.id and s.ordinal > mine.ordinal
         where mine.made_by = {act} and s.made_by <> {act} and s.step <> 'renewed' and m.made_by <> {act}
         order by kind, id limit 20"
    )
}

/// Memberships to which the act added a step, and which it did not begin: what they come to changes when it goes.
pub fn memberships_changed(act: Id<Act>) -> Query<Id<crate::members::Membership>> {
    sql!(
        (Id<crate::members::Membership>),
        "select distinct m.id from membership_step s join membership m on m.id = s.membership_id
         where s.made_by = {act} and m.made_by <> {act} order by m.id"
    )
}

/// The persons whose places may change when the act goes: those it placed.
pub fn persons_placed(act: Id<Act>) -> Query<Id<Person>> {
    sql!((Id<Person>), "select distinct person_id from person_place where made_by = {act} order by person_id")
}

/// How many rows the act made or changed; 0: nothing to take back.
pub fn rows_of(act: Id<Act>) -> Query<i64> {
    sql!(
        (i64),
        "select cast((select count(*) from person where made_by = {act}) + (select count(*) from body where made_by = {act})
           + (select count(*) from seat where made_by = {act}) + (select count(*) from mandate where made_by = {act})
           + (select count(*) from mandate where ended_by = {act}) + (select count(*) from follow_up where made_by = {act})
           + (select count(*) from follow_up where ended_by = {act}) + (select count(*) from meeting where made_by = {act})
           + (select count(*) from decision where made_by = {act}) + (select count(*) from action_item where made_by = {act})
           + (select count(*) from action_item where done_by = {act}) + (select count(*) from milestone where made_by = {act})
           + (select count(*) from body where dissolved_by = {act})
           + (select count(*) from application_step where made_by = {act} and step in ('adjourned', 'accepted', 'refused'))
           + (select count(*) from member_transfer_step where made_by = {act} and step in ('adjourned', 'accepted', 'refused'))
           as bigint) as n"
    )
}

/// The items that passed to a successor in this act, and from whom (0: from nobody).
pub fn items_handed_over(act: Id<Act>) -> Query<(Id<Item>, i64)> {
    sql!(
        (Id<Item>, i64),
        "select item_id, from_person from hand_over_item where made_by = {act} order by item_id"
    )
}

/// Everything the act made, gone, in the order in which rows stand on each other; the names that led there too. Persons
/// are last: see [`people_gone`].
pub fn rows_gone(act: Id<Act>) -> Vec<Change> {
    vec![
        sql!(
            "update proposed_decision set state = 'open', decision_id = null, version = version + 1
             where decision_id in (select id from decision where made_by = {act})"
        ),
        sql!("delete from decision_outcome where made_by = {act}"),
        sql!(
            "delete from name_token where kind = 'person' and ref_id in (select id from person where made_by = {act})"
        ),
        sql!(
            "delete from name_token where kind = 'body' and ref_id in (select id from body where made_by = {act})"
        ),
        sql!(
            "delete from name_token where kind = 'meeting' and ref_id in (select id from meeting where made_by = {act})"
        ),
        sql!(
            "delete from name_token where kind = 'decision' and ref_id in (select id from decision where made_by = {act})"
        ),
        sql!("delete from addressee where made_by = {act}"),
        sql!("delete from fact_source where made_by = {act}"),
        sql!(
            "delete from application_step where made_by = {act} and step in ('adjourned', 'accepted', 'refused')"
        ),
        sql!("update application set decided_by = null where decided_by = {act}"),
        sql!("delete from member_transfer_step where made_by = {act}"),
        sql!("update member_transfer set closed_by = null, step_id = null where closed_by = {act}"),
        sql!("delete from member_consent where made_by = {act}"),
        sql!("delete from membership_label where made_by = {act}"),
        sql!("delete from membership_step where made_by = {act}"),
        sql!("delete from membership where made_by = {act}"),
        sql!("delete from effect where made_by = {act}"),
        sql!("delete from hand_over_item where made_by = {act}"),
        sql!("delete from hand_over where made_by = {act}"),
        sql!("delete from milestone where made_by = {act}"),
        sql!("delete from action_item where made_by = {act}"),
        sql!("delete from agenda_item where made_by = {act}"),
        sql!("delete from figure where made_by = {act}"),
        sql!("delete from meeting_step where made_by = {act}"),
        sql!("delete from meeting_person where made_by = {act}"),
        sql!("delete from mandate where made_by = {act}"),
        sql!("delete from follow_up where made_by = {act}"),
        sql!("delete from decision where made_by = {act}"),
        sql!("delete from meeting where made_by = {act}"),
        sql!("delete from seat where made_by = {act}"),
        sql!("delete from body where made_by = {act}"),
    ]
}

/// What the act ended, open again: after [`rows_gone`], so that no mandate overlaps.
pub fn rows_reopened(act: Id<Act>) -> Vec<Change> {
    vec![
        sql!(
            "update mandate set until_on = null, end_reason = '', ended_by_decision = null, ended_by = null
             where ended_by = {act}"
        ),
        sql!("update follow_up set until_on = null, ended_by = null where ended_by = {act}"),
        sql!("update action_item set done_on = null, done_by = null where done_by = {act}"),
        sql!(
            "update body set dissolved_on = null, dissolved_by_decision = null, dissolved_by = null where dissolved_by = {act}"
        ),
    ]
}

/// The places and persons the act made, gone.
pub fn people_gone(act: Id<Act>) -> Vec<Change> {
    vec![
        sql!("delete from person_place where made_by = {act}"),
        sql!("delete from person_secret where made_by = {act}"),
        sql!("delete from person where made_by = {act}"),
    ]
}

/// A reason for which somebody is known at a place, from the facts themselves.
pub struct Tie {
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Why.
    pub because: Because,
    /// The act that tied first.
    pub made_by: Id<Act>,
}

impl Tie {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Every reason for which a person is known anywhere, with the first act that gave it.
pub fn ties(person: Id<Person>) -> Query<Tie> {
    sql!(
        Tie,
        "select region_id, province_id, commune_id, 'home' as because, made_by from person where id = {person}
         union all
         select region_id, province_id, commune_id, 'mandate' as because, min(made_by) as made_by from mandate
         where person_id = {person} group by region_id, province_id, commune_id
         union all
         select t.region_id, t.province_id, t.commune_id, 'meeting' as because, min(mp.made_by) as made_by
         from meeting_person mp join meeting t on t.id = mp.meeting_id
         where mp.person_id = {person} group by t.region_id, t.province_id, t.commune_id
         union all
         select region_id, province_id, commune_id, 'follow_up' as because, min(made_by) as made_by from follow_up
         where person_id = {person} group by region_id, province_id, commune_id"
    )
}

/// Forgets the words by which a person is found where nothing ties them any more.
pub fn tokens_untied(person: Id<Person>) -> Change {
    let raw = person.raw();
    sql!(
        "delete from name_token where kind = 'person' and ref_id = {raw} and not exists (
           select 1 from person_place pp where pp.person_id = {person} and pp.region_id = name_token.region_id
             and pp.province_id = name_token.province_id and pp.commune_id = name_token.commune_id)"
    )
}

/// Mandates that an act ended: for the journal.
pub fn mandates_ended(act: Id<Act>) -> Query<Id<Mandate>> {
    sql!((Id<Mandate>), "select id from mandate where ended_by = {act} order by id")
}
