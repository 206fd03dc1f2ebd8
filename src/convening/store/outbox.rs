//! SQL of what goes out by e-mail.

use crate::convening::model::{Delivery, Message, MessageKind, Summons};
use crate::{journal::Act, meetings::Meeting, people::Person};
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, sql};

/// Who is to be told by e-mail: those of an invitation who were never told (`again`: or were, and are told again by hand), those
/// of an update or a cancellation (`told`) who were.
pub fn to_tell(meeting: Id<Meeting>, told: bool, again: bool) -> Query<Id<Summons>> {
    let (fresh, after, again) = (!told && !again, told, !told && again);
    sql!(
        (Id<Summons>),
        "select id from summons s where meeting_id = {meeting} and channel = 'email'
           {?fresh: and removed_at is null and delivery = 'none'}
           {?again: and removed_at is null and delivery not in ('queued', 'deferred', 'handing_over')}
           {?after: and delivery not in ('none', 'queued', 'deferred')}
         order by id"
    )
}

/// A message to queue.
pub struct NewMessage {
    /// It.
    pub id: Id<Message>,
    /// Of which meeting.
    pub meeting: Id<Meeting>,
    /// To whom.
    pub summons: Id<Summons>,
    /// What it says.
    pub kind: MessageKind,
    /// Of the calendar invitation.
    pub sequence: i64,
    /// When.
    pub at: Instant,
}

/// Queues a message, due at once.
pub fn message_insert(m: &NewMessage, act: Id<Act>) -> Change {
    sql!(
        "insert into outbox (id, meeting_id, summons_id, kind, sequence, state, due_at, first_at, made_by)
         values ({m.id}, {m.meeting}, {m.summons}, {m.kind}, {m.sequence}, 'queued', {m.at}, {m.at}, {act})"
    )
}

/// Says what became of the e-mail to somebody.
pub fn delivery_set(summons: Id<Summons>, delivery: Delivery) -> Change {
    sql!("update summons set delivery = {delivery} where id = {summons}")
}

/// What waits no longer goes out: the meeting is called off.
pub fn waiting_forget(meeting: Id<Meeting>) -> Change {
    sql!("delete from outbox where meeting_id = {meeting} and state = 'queued'")
}

/// Whose first message did not leave was not told.
pub fn delivery_forget(meeting: Id<Meeting>) -> Change {
    sql!(
        "update summons set delivery = case when exists (select 1 from outbox o where o.summons_id = summons.id and o.state = 'sent')
           then 'sent' else 'none' end
         where meeting_id = {meeting} and delivery in ('queued', 'deferred')"
    )
}

/// The same for one.
pub fn waiting_forget_one(summons: Id<Summons>) -> Change {
    sql!("delete from outbox where summons_id = {summons} and state = 'queued'")
}

/// The same for one.
pub fn delivery_forget_one(summons: Id<Summons>) -> Change {
    sql!(
        "update summons set delivery = case when exists (select 1 from outbox o where o.summons_id = summons.id and o.state = 'sent')
           then 'sent' else 'none' end
         where id = {summons} and delivery in ('queued', 'deferred')"
    )
}

/// A message to hand over.
#[derive(Clone, Debug)]
pub struct Due {
    /// It.
    pub id: Id<Message>,
    /// To whom.
    pub summons_id: Id<Summons>,
    /// The person.
    pub person_id: Id<Person>,
    /// What it says.
    pub kind: MessageKind,
    /// Of the calendar invitation.
    pub sequence: i64,
    /// Attempts before.
    pub attempts: i64,
    /// Since when it waits.
    pub first_at: Instant,
    /// Turns of the link.
    pub token_turn: i64,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<crate::people::Sex>,
    /// The act that queued it.
    pub made_by: Id<Act>,
}

/// The next message of a meeting that is due.
pub fn next_due(meeting: Id<Meeting>, now: Instant) -> Query<Due> {
    sql!(
        Due,
        "select o.id, o.summons_id, s.person_id, o.kind, o.sequence, o.attempts, o.first_at, s.token_turn, p.name_ar, p.name_la, p.sex, o.made_by
         from outbox o join summons s on s.id = o.summons_id join person p on p.id = s.person_id
         where o.meeting_id = {meeting} and o.state = 'queued' and o.due_at <= {now} order by o.due_at, o.id limit 1"
    )
}

/// When the next message of a meeting is due.
pub fn next_at(meeting: Id<Meeting>) -> Query<Option<Instant>> {
    sql!(
        (Option<Instant>),
        "select min(due_at) as at from outbox where meeting_id = {meeting} and state = 'queued'"
    )
}

/// Marks a message before the dialogue begins.
pub fn message_claim(id: Id<Message>, claim: i64) -> Change {
    sql!(
        "update outbox set state = 'handing_over', claim = {claim}, attempts = attempts + 1 where id = {id} and state = 'queued'"
    )
}

/// Ends a message: sent or refused, by whoever claimed it, also when it was meanwhile held in doubt.
pub fn message_end(
    id: Id<Message>,
    claim: i64,
    state: super::super::MessageState,
    said: &str,
    at: Instant,
) -> Change {
    sql!(
        "update outbox set state = {state}, said = {said}, ended_at = {at}
         where id = {id} and claim = {claim} and state in ('handing_over', 'in_doubt')"
    )
}

/// Puts a message back: the mail server did not take it and says, or shows, that it did not.
pub fn message_defer(id: Id<Message>, claim: i64, due_at: Instant, said: &str) -> Change {
    sql!(
        "update outbox set state = 'queued', due_at = {due_at}, said = {said}
         where id = {id} and claim = {claim} and state = 'handing_over'"
    )
}

/// Messages whose dialogue was broken off by the end of a process: whoever works on the meeting now has another claim.
pub fn broken_off(meeting: Id<Meeting>, claim: i64) -> Query<(Id<Message>, Id<Summons>, Id<Act>)> {
    sql!(
        (Id<Message>, Id<Summons>, Id<Act>),
        "select id, summons_id, made_by from outbox where meeting_id = {meeting} and state = 'handing_over' and claim <> {claim} order by id"
    )
}

/// Holds a message in doubt.
pub fn message_doubt(id: Id<Message>, at: Instant, said: &str) -> Change {
    sql!(
        "update outbox set state = 'in_doubt', said = {said}, ended_at = {at} where id = {id} and state = 'handing_over'"
    )
}

/// The address of somebody, encrypted.
pub struct Addresses {
    /// Of the protected field.
    pub kept: Option<Vec<u8>>,
    /// Of the sign-in.
    pub login: Option<Vec<u8>>,
}

/// The address of somebody.
pub fn addresses(person: Id<Person>) -> Query<Addresses> {
    sql!(
        Addresses,
        "select (select x.cipher from person_secret x where x.person_id = p.id and x.field = 'email') as kept,
           (select a.login_cipher from account a where a.person_id = p.id and a.closed_at is null order by a.id limit 1) as login
         from person p where p.id = {person} and p.erased_at is null"
    )
}

/// What waits, put off: the mail server could not be reached.
pub fn waiting_defer(meeting: Id<Meeting>, now: Instant, until: Instant, said: &str) -> Change {
    sql!(
        "update outbox set due_at = {until}, said = {said}
         where meeting_id = {meeting} and state = 'queued' and due_at <= {now}"
    )
}

/// Says so of those who wait.
pub fn delivery_defer(meeting: Id<Meeting>) -> Change {
    sql!("update summons set delivery = 'deferred' where meeting_id = {meeting} and delivery = 'queued'")
}

/// Since when the oldest message of a meeting waits.
pub fn waits_since(meeting: Id<Meeting>) -> Query<Option<Instant>> {
    sql!(
        (Option<Instant>),
        "select min(first_at) as at from outbox where meeting_id = {meeting} and state = 'queued'"
    )
}

/// What the mail server said last of the e-mail to somebody.
pub fn last_said(summons: Id<Summons>) -> Query<String> {
    sql!((String), "select said from outbox where summons_id = {summons} order by id desc limit 1")
}
