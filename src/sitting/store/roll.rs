//! The roll of a meeting and its movements.

use crate::{
    bodies::{Body, Mandate},
    journal::Act,
    meetings::Meeting,
    people::{Person, Sex},
    sitting::model::{Movement, Presence, Standing},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// Puts the members and the staff of a body on the roll, as it is composed on a day; who is on it stays as they are. The
/// delegation is the region, province or commune below the meeting's own level.
pub fn members_insert(meeting: Id<Meeting>, body: Id<Body>, on: Day, depth: i64, act: Id<Act>) -> Change {
    sql!(
        "insert into attendance (meeting_id, person_id, standing, mandate_id, state, delegation_id, sort_key, made_by)
         select cast({meeting} as bigint), m.person_id, case when min(s.staff) = 0 then 'member' else 'staff' end,
           coalesce(min(case when s.staff = 0 and m.holding = 'single' then m.id end), min(case when s.staff = 0 then m.id end), min(m.id)),
           'expected', max(case cast({depth} as bigint) when 0 then p.region_id when 1 then p.province_id else p.commune_id end), max(p.sort_key), cast({act} as bigint)
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on}) and p.erased_at is null
         group by m.person_id
         on conflict (meeting_id, person_id) do nothing"
    )
}

/// Puts whoever else was called on the roll, as guests: they are in no quorum. Members and staff stay as they are. Who represents an
/// organisation attends as such, not in an office (J04).
pub fn summoned_insert(meeting: Id<Meeting>, act: Id<Act>) -> Change {
    sql!(
        "insert into attendance (meeting_id, person_id, standing, mandate_id, capacity, represents, state, sort_key, made_by)
         select s.meeting_id, s.person_id, 'guest', case when s.represents = '' then m.id end, s.capacity, s.represents, 'expected',
           p.sort_key, cast({act} as bigint)
         from summons s join person p on p.id = s.person_id left join mandate m on m.id = s.mandate_id
         where s.meeting_id = {meeting} and s.removed_at is null and p.erased_at is null
         on conflict (meeting_id, person_id) do nothing"
    )
}

/// Who was a member when the roll was called and is no more: their mandate ended meanwhile.
pub fn members_gone(meeting: Id<Meeting>, body: Id<Body>, on: Day) -> Query<(Id<Person>, String, String)> {
    sql!(
        (Id<Person>, String, String),
        "select a.person_id, p.name_ar, p.name_la from attendance a join person p on p.id = a.person_id
         where a.meeting_id = {meeting} and a.standing = 'member' and not exists (select 1 from mandate m join seat s on s.id = m.seat_id
           where m.person_id = a.person_id and m.body_id = {body} and s.staff = 0 and m.from_on <= {on}
             and (m.until_on is null or m.until_on > {on}))
         order by a.sort_key limit 500"
    )
}

/// How many members of the body are not on the roll.
pub fn members_missing(meeting: Id<Meeting>, body: Id<Body>, on: Day) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(distinct m.person_id) as bigint) as n from mandate m join seat s on s.id = m.seat_id
         where m.body_id = {body} and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and not exists (select 1 from attendance a where a.meeting_id = {meeting} and a.person_id = m.person_id
             and a.standing = 'member')"
    )
}

/// Whoever is no member any more stays as a guest.
pub fn member_to_guest(meeting: Id<Meeting>, person: Id<Person>) -> Change {
    sql!(
        "update attendance set standing = 'guest' where meeting_id = {meeting} and person_id = {person} and standing = 'member'"
    )
}

/// A guest who sits in the body now is a member.
pub fn guests_to_members(meeting: Id<Meeting>, body: Id<Body>, on: Day) -> Change {
    sql!(
        "update attendance set standing = 'member', capacity = case when represents = '' then capacity else '' end, represents = '',
           mandate_id = (select min(m.id) from mandate m join seat s on s.id = m.seat_id
             where m.person_id = attendance.person_id and m.body_id = {body} and s.staff = 0 and m.from_on <= {on}
               and (m.until_on is null or m.until_on > {on}))
         where meeting_id = {meeting} and standing <> 'member' and exists (select 1 from mandate m join seat s on s.id = m.seat_id
           where m.person_id = attendance.person_id and m.body_id = {body} and s.staff = 0 and m.from_on <= {on}
             and (m.until_on is null or m.until_on > {on}))"
    )
}

/// Somebody who comes onto the roll by hand.
pub struct Called<'a> {
    /// Who.
    pub person: Id<Person>,
    /// As what.
    pub standing: Standing,
    /// In what office, when one is known.
    pub mandate: Option<Id<Mandate>>,
    /// In what capacity, as written.
    pub capacity: &'a str,
    /// The organisation they represent, by its key in the statute; empty for whoever represents none (J04).
    pub represents: &'a str,
    /// By what the roll is sorted.
    pub sort_key: &'a str,
}

/// Puts somebody on the roll; who is on it stays as they are.
pub fn called_insert(meeting: Id<Meeting>, c: &Called<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into attendance (meeting_id, person_id, standing, mandate_id, capacity, represents, state, sort_key, made_by)
         values ({meeting}, {c.person}, {c.standing}, {c.mandate}, {c.capacity}, {c.represents}, 'expected', {c.sort_key}, {act})
         on conflict (meeting_id, person_id) do nothing"
    )
}

/// Somebody on the roll.
#[derive(Clone, Debug)]
pub struct RollLine {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// As what.
    pub standing: Standing,
    /// In what office.
    pub mandate_id: Option<Id<Mandate>>,
    /// Kind of its body.
    pub kind: Option<String>,
    /// Its post.
    pub post: Option<String>,
    /// Its rank.
    pub rank: Option<i64>,
    /// In what capacity, as written.
    pub capacity: String,
    /// How they attend.
    pub state: Presence,
    /// Who represents them.
    pub proxy_id: Option<Id<Person>>,
    /// In Arabic.
    pub proxy_ar: Option<String>,
    /// In Latin script.
    pub proxy_la: Option<String>,
    /// Since when they are here.
    pub arrived_at: Option<Instant>,
    /// When they left.
    pub left_at: Option<Instant>,
    /// By what the roll is sorted.
    pub sort_key: String,
}

/// One line of the roll.
pub fn line(meeting: Id<Meeting>, person: Id<Person>) -> Query<RollLine> {
    sql!(
        RollLine,
        "select a.person_id, p.name_ar, p.name_la, p.sex, a.standing, a.mandate_id, b.kind, s.post, s.rank, a.capacity, a.state,
           a.proxy_id, x.name_ar as proxy_ar, x.name_la as proxy_la, a.arrived_at, a.left_at, a.sort_key
         from attendance a join person p on p.id = a.person_id left join mandate m on m.id = a.mandate_id
           left join seat s on s.id = m.seat_id left join body b on b.id = m.body_id left join person x on x.id = a.proxy_id
         where a.meeting_id = {meeting} and a.person_id = {person}"
    )
}

/// A page of the roll: one state, or names that begin so, or everybody.
pub fn roll(
    meeting: Id<Meeting>,
    state: Option<Presence>,
    begins: Option<&str>,
    after: Option<(&str, Id<Person>)>,
    limit: i64,
) -> Query<RollLine> {
    struct After<'a> {
        key: &'a str,
        id: Id<Person>,
    }
    let begins = begins.map(|b| format!("%{b}%"));
    let after = after.map(|(key, id)| After { key, id });
    sql!(
        RollLine,
        "select a.person_id, p.name_ar, p.name_la, p.sex, a.standing, a.mandate_id, b.kind, s.post, s.rank, a.capacity, a.state,
           a.proxy_id, x.name_ar as proxy_ar, x.name_la as proxy_la, a.arrived_at, a.left_at, a.sort_key
         from attendance a join person p on p.id = a.person_id left join mandate m on m.id = a.mandate_id
           left join seat s on s.id = m.seat_id left join body b on b.id = m.body_id left join person x on x.id = a.proxy_id
         where a.meeting_id = {meeting} {?state: and a.state = {state}} {?begins: and a.sort_key like {begins}}
           {?after: and (a.sort_key, a.person_id) > ({after.key}, {after.id})}
         order by a.sort_key, a.person_id limit {limit}"
    )
}

/// How many on the roll attend so.
pub struct Counted {
    /// As what.
    pub standing: Standing,
    /// How; represented counts here only while the one who represents is here.
    pub state: Presence,
    /// How many.
    pub n: i64,
}

/// The roll in figures. Whoever represents is looked for one by one: joined, a server that does not know yet how many came with
/// the roll reads all of it for each of them.
pub fn tally(meeting: Id<Meeting>) -> Query<Counted> {
    sql!(
        Counted,
        "select a.standing, case when a.state = 'represented' and not exists (select 1 from attendance x
             where x.meeting_id = a.meeting_id and x.person_id = a.proxy_id and x.state in ('present', 'remote'))
             then 'excused' else a.state end as \"state!\", cast(count(*) as bigint) as n
         from attendance a where a.meeting_id = {meeting} group by 1, 2"
    )
}

/// Members whom somebody represents.
pub fn in_hand_of(meeting: Id<Meeting>, holder: Id<Person>) -> Query<(Id<Person>, String, String)> {
    sql!(
        (Id<Person>, String, String),
        "select a.person_id, p.name_ar, p.name_la from attendance a join person p on p.id = a.person_id
         where a.meeting_id = {meeting} and a.proxy_id = {holder} and a.state = 'represented' and a.standing = 'member'
         order by a.sort_key, a.person_id limit 50"
    )
}

/// How many attend in one capacity (C06).
#[derive(Clone, Debug)]
pub struct CapacityLine {
    /// As what.
    pub standing: Standing,
    /// Kind of the body of the office.
    pub kind: Option<String>,
    /// The post.
    pub post: Option<String>,
    /// As written, for those without office.
    pub capacity: String,
    /// Here now.
    pub here: i64,
    /// On the roll.
    pub called: i64,
}

/// The roll by capacity, members first.
pub fn capacities(meeting: Id<Meeting>) -> Query<CapacityLine> {
    sql!(
        CapacityLine,
        "select a.standing, b.kind, s.post, a.capacity,
           cast(sum(case when a.state in ('present', 'remote') then 1 else 0 end) as bigint) as \"here!\", cast(count(*) as bigint) as called
         from attendance a left join mandate m on m.id = a.mandate_id left join seat s on s.id = m.seat_id
           left join body b on b.id = m.body_id
         where a.meeting_id = {meeting} group by a.standing, b.kind, s.post, a.capacity
         order by case a.standing when 'member' then 0 when 'staff' then 1 else 2 end, min(s.rank), min(s.id), a.capacity limit 200"
    )
}

/// A change of attendance.
pub struct Moved<'a> {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// Who.
    pub person: Id<Person>,
    /// What the device calls it.
    pub client: &'a str,
    /// From.
    pub was: Presence,
    /// To.
    pub to: Presence,
    /// Who represents.
    pub proxy: Option<Id<Person>>,
    /// When it happened.
    pub at: Instant,
}

/// Writes a movement as it reached the server; one that arrived already is not written again.
pub fn movement_insert(
    id: Id<Movement>,
    c: &Moved<'_>,
    at: Instant,
    device: Option<(Instant, i64)>,
    door: &str,
    act: Id<Act>,
) -> Change {
    let (device_at, skew) = device.unzip();
    sql!(
        "insert into movement (id, meeting_id, person_id, client, state, at, device_at, skew, door, made_by)
         values ({id}, {c.meeting}, {c.person}, {c.client}, {c.to}, {at}, {device_at}, {skew}, {door}, {act})
         on conflict (meeting_id, client) do nothing"
    )
}

/// Was this change written already? Gives whose it was.
pub fn movement(meeting: Id<Meeting>, client: &str) -> Query<Id<Person>> {
    sql!((Id<Person>), "select person_id from movement where meeting_id = {meeting} and client = {client}")
}

/// Changes how somebody attends, unless somebody else did meanwhile.
pub fn attendance_set(c: &Moved<'_>) -> Change {
    let (attends, leaves) = (c.to.attends(), c.to == Presence::Left);
    sql!(
        "update attendance set state = {c.to}, proxy_id = {c.proxy},
           arrived_at = case when cast({attends} as bigint) = 1 then coalesce(arrived_at, {c.at}) when cast({leaves} as bigint) = 1 then arrived_at end,
           left_at = case when cast({leaves} as bigint) = 1 then cast({c.at} as bigint) end
         where meeting_id = {c.meeting} and person_id = {c.person} and state = {c.was}"
    )
}

/// How many members somebody represents.
pub fn represented_by(meeting: Id<Meeting>, holder: Id<Person>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from attendance where meeting_id = {meeting} and proxy_id = {holder}
           and state = 'represented'"
    )
}

/// Somebody who attended, for the record.
pub struct Attended {
    /// Who.
    pub person_id: Id<Person>,
    /// As what.
    pub standing: Standing,
    /// In what office.
    pub mandate_id: Option<Id<Mandate>>,
    /// In what capacity.
    pub capacity: String,
}

/// Everybody who was here at some time and has no other part in the meeting.
pub fn attended(meeting: Id<Meeting>) -> Query<Attended> {
    sql!(
        Attended,
        "select a.person_id, a.standing, a.mandate_id, a.capacity from attendance a
           left join mandate m on m.id = a.mandate_id left join seat s on s.id = m.seat_id
         where a.meeting_id = {meeting} and a.arrived_at is not null
           and not exists (select 1 from meeting_person mp where mp.meeting_id = a.meeting_id and mp.person_id = a.person_id
             and mp.role not in ('named', 'speaker'))
         order by case a.standing when 'member' then 0 when 'staff' then 1 else 2 end, s.id, s.rank, a.sort_key"
    )
}

/// Who may be proposed to preside: holders of a post, here or called.
pub fn holders_on_roll(meeting: Id<Meeting>, kind: &str, post: &str) -> Query<(Id<Person>, Presence)> {
    sql!(
        (Id<Person>, Presence),
        "select a.person_id, a.state from attendance a join mandate m on m.id = a.mandate_id join seat s on s.id = m.seat_id
           join body b on b.id = m.body_id
         where a.meeting_id = {meeting} and b.kind = {kind} and s.post = {post} order by s.rank, a.sort_key limit 20"
    )
}

/// The movements of somebody, the latest first.
pub fn movements(meeting: Id<Meeting>, person: Id<Person>) -> Query<(Presence, Instant)> {
    sql!(
        (Presence, Instant),
        "select state, at from movement where meeting_id = {meeting} and person_id = {person} order by id desc limit 50"
    )
}
