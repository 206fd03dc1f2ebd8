//! SQL of the records of a body and of an office-holder over a period (B16, N09).

use crate::{
    access::Scope,
    bodies::{Body, Mandate},
    decisions::Decision,
    directives::Step,
    meetings::Meeting,
    people::{Person, Sex},
    programmes::Programme,
    reports::Span,
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// A mandate that somebody held in a period, with who.
pub struct HeldRow {
    /// It.
    pub id: Id<Mandate>,
    /// In which body.
    pub body_id: Id<Body>,
    /// The post.
    pub post: String,
    /// Its rank.
    pub rank: i64,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
    /// The end of the term.
    pub term_ends_on: Option<Day>,
    /// How it ended.
    pub end_reason: String,
}

/// The mandates that somebody held in a period.
pub fn held(person: Id<Person>, span: Span, limit: i64) -> Query<HeldRow> {
    sql!(
        HeldRow,
        "select m.id, m.body_id, s.post, s.rank, m.person_id, p.name_ar, p.name_la, p.sex, m.from_on, m.until_on, m.term_ends_on, m.end_reason
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.person_id = {person} and m.from_on <= {span.to} and (m.until_on is null or m.until_on > {span.from})
         order by m.from_on desc, m.id desc limit {limit}"
    )
}

/// The mandates of a body that began or ended in a period, the last change first.
pub fn changed(body: Id<Body>, span: Span, limit: i64) -> Query<HeldRow> {
    sql!(
        HeldRow,
        "select m.id, m.body_id, s.post, s.rank, m.person_id, p.name_ar, p.name_la, p.sex, m.from_on, m.until_on, m.term_ends_on, m.end_reason
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and ((m.from_on >= {span.from} and m.from_on <= {span.to})
           or (m.until_on >= {span.from} and m.until_on <= {span.to}))
         order by case when m.until_on <= {span.to} then m.until_on else m.from_on end desc, m.id desc limit {limit}"
    )
}

/// A meeting and what somebody was in it.
pub struct TakenPartRow {
    /// It.
    pub id: Id<Meeting>,
    /// Its title.
    pub title: String,
    /// Its day.
    pub held_on: Day,
    /// Of which body.
    pub body_id: Option<Id<Body>>,
    /// For the members of its body only.
    pub confidential: bool,
    /// Was called to it, or stood on its roll.
    pub called: bool,
    /// Was there.
    pub attended: bool,
    /// Was excused, or had somebody vote for them.
    pub excused: bool,
    /// Presided.
    pub chaired: bool,
}

/// The meetings of a period to which somebody was called, or in which they were; the last first. One that was convened here was held
/// once it was opened.
pub fn taken_part(person: Id<Person>, span: Span, limit: i64) -> Query<TakenPartRow> {
    sql!(
        TakenPartRow,
        "select t.id, t.title, t.held_on as \"held_on!\", t.body_id, coalesce(b.confidential, 0) as \"confidential!\",
           cast(case when a.person_id is not null or exists (select 1 from summons s where s.meeting_id = t.id and s.person_id = {person}
             and s.removed_at is null) then 1 else 0 end as bigint) as \"called!\",
           cast(case when a.state in ('present', 'remote', 'left') or exists (select 1 from meeting_person x where x.meeting_id = t.id
             and x.person_id = {person} and x.role <> 'named') then 1 else 0 end as bigint) as \"attended!\",
           cast(case when a.state in ('excused', 'represented') then 1 else 0 end as bigint) as \"excused!\",
           cast(case when exists (select 1 from meeting_person x where x.meeting_id = t.id and x.person_id = {person} and x.role = 'chair')
             then 1 else 0 end as bigint) as \"chaired!\"
         from meeting t left join attendance a on a.meeting_id = t.id and a.person_id = {person} left join body b on b.id = t.body_id
         where t.held_on >= {span.from} and t.held_on <= {span.to}
           and t.id in (select s.meeting_id from summons s where s.person_id = {person} and s.removed_at is null
             union select y.meeting_id from attendance y where y.person_id = {person}
             union select x.meeting_id from meeting_person x where x.person_id = {person} and x.role <> 'named')
           and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
             where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))
         order by t.held_on desc, t.id desc limit {limit}"
    )
}

/// A report that somebody presented (C16).
pub struct PresentedRow {
    /// What it is called.
    pub title: String,
    /// In which meeting.
    pub meeting_id: Id<Meeting>,
    /// When.
    pub held_on: Option<Day>,
    /// Of which body.
    pub body_id: Option<Id<Body>>,
    /// For the members of that body only.
    pub confidential: bool,
}

/// The reports that somebody presented in the meetings of a period.
pub fn presented(person: Id<Person>, span: Span, limit: i64) -> Query<PresentedRow> {
    sql!(
        PresentedRow,
        "select r.title, r.meeting_id, t.held_on, t.body_id, coalesce(b.confidential, 0) as \"confidential!\"
         from report r join meeting t on t.id = r.meeting_id left join body b on b.id = t.body_id
         where r.author_id = {person} and t.held_on >= {span.from} and t.held_on <= {span.to}
         order by t.held_on desc, r.id desc limit {limit}"
    )
}

/// Work of somebody, or of a body.
pub struct TaskRow {
    /// It.
    pub id: Id<crate::decisions::Item>,
    /// What to do.
    pub text: String,
    /// By when.
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_on: Option<Day>,
    /// Of which body.
    pub body_id: Id<Body>,
    /// For the members of that body only.
    pub confidential: bool,
    /// The decision that gave it.
    pub decision_id: Option<Id<Decision>>,
}

/// The work of somebody that was due or done in a period, or that was late on its first day.
pub fn tasks(person: Id<Person>, span: Span, limit: i64) -> Query<TaskRow> {
    sql!(
        TaskRow,
        "select i.id, i.text, i.due_on, i.done_on, i.body_id, b.confidential, i.decision_id
         from action_item i join body b on b.id = i.body_id
         where i.person_id = {person} and ((i.due_on >= {span.from} and i.due_on <= {span.to})
           or (i.done_on >= {span.from} and i.done_on <= {span.to})
           or (i.due_on < {span.from} and (i.done_on is null or i.done_on > {span.to})))
         order by coalesce(i.due_on, i.done_on), i.id limit {limit}"
    )
}

/// What somebody answered to a directive for a body.
pub struct AnsweredRow {
    /// The directive.
    pub decision_id: Id<Decision>,
    /// What it says.
    pub text: String,
    /// What was answered.
    pub step: Step,
    /// When.
    pub on_day: Day,
    /// For which body.
    pub body_id: Id<Body>,
}

/// What somebody answered to directives in a period.
pub fn answered(person: Id<Person>, span: Span, limit: i64) -> Query<AnsweredRow> {
    sql!(
        AnsweredRow,
        "select s.decision_id, d.text, s.step, s.on_day, s.body_id from addressee_step s join decision d on d.id = s.decision_id
         where s.person_id = {person} and s.on_day >= {span.from} and s.on_day <= {span.to}
         order by s.on_day desc, s.id desc limit {limit}"
    )
}

/// Work that passed with an office, received or given.
pub fn hand_overs(person: Id<Person>, span: Span, limit: i64) -> Query<(Day, Id<Body>, i64, i64)> {
    sql!(
        (Day, Id<Body>, i64, i64),
        "select h.on_day, t.body_id, h.items, cast(case when t.person_id = {person} then 1 else 0 end as bigint) as \"received!\"
         from mandate f join hand_over h on h.from_mandate = f.id join mandate t on t.id = h.to_mandate
         where (f.person_id = {person} or t.person_id = {person}) and h.on_day >= {span.from} and h.on_day <= {span.to}
         order by h.on_day desc, h.id desc limit {limit}"
    )
}

/// The charters that somebody signed in a period.
pub fn signed(person: Id<Person>, span: Span, limit: i64) -> Query<(Day, Id<Body>)> {
    sql!(
        (Day, Id<Body>),
        "select c.signed_on, m.body_id from charter_signature c join mandate m on m.id = c.mandate_id
         where c.person_id = {person} and c.signed_on >= {span.from} and c.signed_on <= {span.to}
         order by c.signed_on desc, m.body_id limit {limit}"
    )
}

/// The programmes in which somebody answers for targets, that ran in a period.
pub fn owned(person: Id<Person>, span: Span) -> Query<(Id<Programme>, String)> {
    sql!(
        (Id<Programme>, String),
        "select distinct p.id, p.title from programme_target t join programme p on p.id = t.programme_id
         where t.owner_id = {person} and p.from_on <= {span.to} and p.until_on >= {span.from} order by p.id limit 60"
    )
}

/// What somebody did in the program in a period, within a territory: each verb with how often and when last.
pub fn deeds(
    person: Id<Person>,
    scope: Scope,
    from: Instant,
    until: Instant,
) -> Query<(String, i64, Instant)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (String, i64, Instant),
        "select verb, cast(count(*) as bigint) as n, max(at) as \"last!\" from act
         where person_id = {person} and at >= {from} and at < {until} {?region: and region_id = {region}}
           {?province: and province_id = {province}} {?commune: and commune_id = {commune}}
         group by verb order by n desc, verb limit 200"
    )
}

/// A session of a body.
pub struct SessionRow {
    /// It.
    pub id: Id<Meeting>,
    /// Its title.
    pub title: String,
    /// Its day.
    pub held_on: Day,
    /// Its number in the body's order, where it has one.
    pub number: Option<i64>,
    /// Who was there.
    pub present: Option<i64>,
    /// How many had to be.
    pub needed: Option<i64>,
}

/// The sessions that a body held in a period, the last first.
pub fn sessions(body: Id<Body>, span: Span, limit: i64) -> Query<SessionRow> {
    sql!(
        SessionRow,
        "select t.id, t.title, t.held_on as \"held_on!\", v.session_number as number, t.present, t.quorum_needed as needed
         from meeting t left join convocation v on v.meeting_id = t.id
         where t.body_id = {body} and t.held_on >= {span.from} and t.held_on <= {span.to}
           and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
             where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))
         order by t.held_on desc, t.id desc limit {limit}"
    )
}

/// A decision of a body, with its work as it stood on a day.
pub struct TakenRow {
    /// It.
    pub id: Id<Decision>,
    /// Its words.
    pub text: String,
    /// When.
    pub taken_on: Day,
    /// Work it gave.
    pub work: i64,
    /// Done by then.
    pub done: i64,
    /// Late by then.
    pub late: i64,
}

/// The decisions that a body took in a period, the last first.
pub fn taken(body: Id<Body>, span: Span, limit: i64) -> Query<TakenRow> {
    sql!(
        TakenRow,
        "select d.id, d.text, d.taken_on as \"taken_on!\",
           (select cast(count(*) as bigint) from action_item i where i.decision_id = d.id) as \"work!\",
           (select cast(count(*) as bigint) from action_item i where i.decision_id = d.id and i.done_on <= {span.to}) as \"done!\",
           (select cast(count(*) as bigint) from action_item i where i.decision_id = d.id and i.due_on < {span.to}
             and (i.done_on is null or i.done_on > {span.to})) as \"late!\"
         from decision d where d.body_id = {body} and d.taken_on >= {span.from} and d.taken_on <= {span.to}
         order by d.taken_on desc, d.id desc limit {limit}"
    )
}
