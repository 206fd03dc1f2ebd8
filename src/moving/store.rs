//! SQL of transfers. Who may read the register of either unit sees them.

use super::{AskedBy, Side, Step, Transfer, TransferStep};
use crate::{
    access::Scope,
    bodies::Body,
    decisions::Decision,
    joining::StepKind,
    journal::Act,
    meetings::Meeting,
    members::{self, Membership},
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql, text_enum};

/// A transfer with its member and its two units.
#[derive(Clone, Debug)]
pub struct TransferRow {
    /// It.
    pub id: Id<Transfer>,
    /// Of which membership.
    pub membership_id: Id<Membership>,
    /// Whose.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Region that is left, or 0.
    pub from_region_id: Id<Unit>,
    /// Province that is left, or 0.
    pub from_province_id: Id<Unit>,
    /// Commune that is left, or 0.
    pub from_commune_id: Id<Unit>,
    /// Region of arrival, or 0.
    pub region_id: Id<Unit>,
    /// Province of arrival, or 0.
    pub province_id: Id<Unit>,
    /// Commune of arrival, or 0.
    pub commune_id: Id<Unit>,
    /// The unit that is left, in Arabic.
    pub from_ar: String,
    /// In French.
    pub from_fr: String,
    /// The unit of arrival, in Arabic.
    pub to_ar: String,
    /// In French.
    pub to_fr: String,
    /// Who wrote the request down.
    pub asked_by: AskedBy,
    /// When it was asked.
    pub asked_on: Day,
    /// Why.
    pub reason: String,
    /// The act that closed it.
    pub closed_by: Option<Id<Act>>,
    /// The step of the membership that it became.
    pub step_id: Option<Id<members::Step>>,
}

impl TransferRow {
    /// The unit that is left.
    pub fn from(&self) -> Place {
        Place { region: self.from_region_id, province: self.from_province_id, commune: self.from_commune_id }
    }
    /// The unit of arrival.
    pub fn to(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// The unit of a side.
    pub fn place(&self, side: Side) -> Place {
        if side == Side::Arriving { self.to() } else { self.from() }
    }
}

text_enum! {
    /// Which transfers a list shows.
    pub enum Wanted {
        /// Those that wait for somebody.
        Open = "open",
        /// Those decided or taken back.
        Closed = "closed",
        /// All of them.
        All = "all",
    }
}

/// One transfer that leaves a territory or reaches it.
pub fn transfer(id: Id<Transfer>, scope: Scope) -> Query<TransferRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        TransferRow,
        "select t.id, t.membership_id, m.person_id, p.name_ar, p.name_la, t.from_region_id, t.from_province_id, t.from_commune_id,
           t.region_id, t.province_id, t.commune_id, coalesce(f.name_ar, '') as from_ar, coalesce(f.name_fr, '') as from_fr,
           coalesce(u.name_ar, '') as to_ar, coalesce(u.name_fr, '') as to_fr, t.asked_by, t.asked_on, t.reason, t.closed_by, t.step_id
         from member_transfer t join membership m on m.id = t.membership_id join person p on p.id = m.person_id
           left join unit f on f.id = case when t.from_commune_id <> 0 then t.from_commune_id else t.from_province_id end
           left join unit u on u.id = case when t.commune_id <> 0 then t.commune_id else t.province_id end
         where t.id = {id} and p.erased_at is null
           {?region: and (t.from_region_id = {region} or t.region_id = {region})}
           {?province: and (t.from_province_id = {province} or t.province_id = {province})}
           {?commune: and (t.from_commune_id = {commune} or t.commune_id = {commune})}"
    )
}

/// A page of the transfers that leave a territory or reach it, the oldest first.
pub fn queue(
    scope: Scope,
    wanted: Wanted,
    after: Option<(Day, Id<Transfer>)>,
    limit: i64,
) -> Query<TransferRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (after_on, after_id) = (after.map(|a| a.0), after.map(|a| a.1));
    sql!(
        TransferRow,
        "select t.id, t.membership_id, m.person_id, p.name_ar, p.name_la, t.from_region_id, t.from_province_id, t.from_commune_id,
           t.region_id, t.province_id, t.commune_id, coalesce(f.name_ar, '') as from_ar, coalesce(f.name_fr, '') as from_fr,
           coalesce(u.name_ar, '') as to_ar, coalesce(u.name_fr, '') as to_fr, t.asked_by, t.asked_on, t.reason, t.closed_by, t.step_id
         from member_transfer t join membership m on m.id = t.membership_id join person p on p.id = m.person_id
           left join unit f on f.id = case when t.from_commune_id <> 0 then t.from_commune_id else t.from_province_id end
           left join unit u on u.id = case when t.commune_id <> 0 then t.commune_id else t.province_id end
         where p.erased_at is null
           {?region: and (t.from_region_id = {region} or t.region_id = {region})}
           {?province: and (t.from_province_id = {province} or t.province_id = {province})}
           {?commune: and (t.from_commune_id = {commune} or t.commune_id = {commune})}
           and ({wanted} = 'all' or ({wanted} = 'open' and t.closed_by is null) or ({wanted} = 'closed' and t.closed_by is not null))
           {?after_on: and (t.asked_on > {after_on} or (t.asked_on = {after_on} and t.id > {after_id}))}
         order by t.asked_on, t.id limit {limit}"
    )
}

/// How many transfers a list shows in all.
pub fn count(scope: Scope, wanted: Wanted) -> Query<i64> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from member_transfer t
           join membership m on m.id = t.membership_id join person p on p.id = m.person_id
         where p.erased_at is null
           {?region: and (t.from_region_id = {region} or t.region_id = {region})}
           {?province: and (t.from_province_id = {province} or t.province_id = {province})}
           {?commune: and (t.from_commune_id = {commune} or t.commune_id = {commune})}
           and ({wanted} = 'all' or ({wanted} = 'open' and t.closed_by is null) or ({wanted} = 'closed' and t.closed_by is not null))"
    )
}

/// Where a page of the list ends.
pub fn anchor(id: Id<Transfer>) -> Query<(Day, Id<Transfer>)> {
    sql!((Day, Id<Transfer>), "select asked_on, id from member_transfer where id = {id}")
}

/// The transfers of a membership, the last first.
pub fn of_membership(id: Id<Membership>) -> Query<Id<Transfer>> {
    sql!(
        (Id<Transfer>),
        "select id from member_transfer where membership_id = {id} order by id desc limit 50"
    )
}

/// The transfers that somebody asked for, the last first.
pub fn of_person(person: Id<Person>) -> Query<Id<Transfer>> {
    sql!(
        (Id<Transfer>),
        "select t.id from member_transfer t join membership m on m.id = t.membership_id
         where m.person_id = {person} order by t.id desc limit 50"
    )
}

/// The membership of somebody on a day.
pub fn membership_of(person: Id<Person>, on: Day) -> Query<Id<Membership>> {
    sql!(
        (Id<Membership>),
        "select id from membership where person_id = {person} and joined_on <= {on} and (ended_on is null or ended_on > {on})
         order by joined_on desc limit 1"
    )
}

/// A transfer that somebody waits for: it and its day.
pub fn open_of(id: Id<Membership>) -> Query<Day> {
    sql!((Day), "select asked_on from member_transfer where membership_id = {id} and closed_by is null")
}

/// The transfer that a step of a membership came of.
pub fn by_step(step: Id<members::Step>) -> Query<Id<Transfer>> {
    sql!((Id<Transfer>), "select id from member_transfer where step_id = {step}")
}

/// What a new transfer needs.
pub struct TransferInsert<'a> {
    /// It.
    pub id: Id<Transfer>,
    /// Of which membership.
    pub membership: Id<Membership>,
    /// The unit that is left.
    pub from: Place,
    /// The unit of arrival.
    pub to: Place,
    /// Who wrote it down.
    pub asked_by: AskedBy,
    /// When it was asked.
    pub on: Day,
    /// Why.
    pub reason: &'a str,
}

/// Adds a transfer.
pub fn transfer_insert(t: &TransferInsert<'_>, act: Id<Act>) -> Change {
    let (f, to) = (t.from, t.to);
    sql!(
        "insert into member_transfer (id, membership_id, from_region_id, from_province_id, from_commune_id, region_id, province_id,
           commune_id, asked_by, asked_on, reason, made_by)
         values ({t.id}, {t.membership}, {f.region}, {f.province}, {f.commune}, {to.region}, {to.province}, {to.commune},
           {t.asked_by}, {t.on}, {t.reason}, {act})"
    )
}

/// Closes a transfer, unless it is closed; with the step of the membership that it became.
pub fn closed_set(id: Id<Transfer>, step: Option<Id<members::Step>>, act: Id<Act>) -> Change {
    sql!(
        "update member_transfer set closed_by = {act}, step_id = {step} where id = {id} and closed_by is null"
    )
}

/// Opens a closed one again.
pub fn closed_clear(id: Id<Transfer>) -> Change {
    sql!("update member_transfer set closed_by = null, step_id = null where id = {id}")
}

/// A transfer that was entered by mistake, gone.
pub fn transfer_gone(id: Id<Transfer>) -> Vec<Change> {
    vec![
        sql!("delete from member_transfer_step where transfer_id = {id}"),
        sql!("delete from member_transfer where id = {id}"),
    ]
}

/// A step to be written.
#[derive(Clone, Copy)]
pub struct StepInsert<'a> {
    /// What, for which unit, on which day.
    pub step: Step,
    /// The meeting that decided.
    pub meeting: Option<Id<Meeting>>,
    /// Its decision.
    pub decision: Option<Id<Decision>>,
    /// The body.
    pub body: Option<Id<Body>>,
    /// Why.
    pub reason: &'a str,
    /// By which article.
    pub article: &'a str,
    /// When it was written.
    pub at: Instant,
}

/// Adds a step.
pub fn step_insert(id: Id<TransferStep>, transfer: Id<Transfer>, s: &StepInsert<'_>, act: Id<Act>) -> Change {
    let Step { side, kind, on, until } = s.step;
    sql!(
        "insert into member_transfer_step (id, transfer_id, side, step, on_day, until_on, meeting_id, decision_id, body_id, reason,
           article, at, made_by)
         values ({id}, {transfer}, {side}, {kind}, {on}, {until}, {s.meeting}, {s.decision}, {s.body}, {s.reason}, {s.article},
           {s.at}, {act})"
    )
}

/// Removes a step.
pub fn step_delete(id: Id<TransferStep>) -> Change {
    sql!("delete from member_transfer_step where id = {id}")
}

/// A step as it was written.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// It.
    pub id: Id<TransferStep>,
    /// Of which transfer.
    pub transfer_id: Id<Transfer>,
    /// For which unit.
    pub side: Side,
    /// What happened.
    pub step: StepKind,
    /// On which day.
    pub on_day: Day,
    /// Put off to this day.
    pub until_on: Option<Day>,
    /// Its decision.
    pub decision_id: Option<Id<Decision>>,
    /// The body.
    pub body_id: Option<Id<Body>>,
    /// Why.
    pub reason: String,
    /// By which article.
    pub article: String,
    /// By whom, in Arabic; empty for the program.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
    /// When it was written.
    pub at: Instant,
    /// The act.
    pub made_by: Id<Act>,
}

impl StepRow {
    /// As far as the state needs it.
    pub fn step(&self) -> Step {
        Step { side: self.side, kind: self.step, on: self.on_day, until: self.until_on }
    }
}

/// The steps of these transfers, in their order.
pub fn steps(transfers: &[Id<Transfer>]) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.id, s.transfer_id, s.side, s.step, s.on_day, s.until_on, s.decision_id, s.body_id, s.reason, s.article,
           coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la, s.at, s.made_by
         from member_transfer_step s left join person p on p.id = (select a.person_id from act a where a.id = s.made_by)
         where s.transfer_id in ({*transfers..}) order by s.id"
    )
}

/// A body of a kind in a unit where somebody sits on a day, with their posts.
pub fn seats_in(person: Id<Person>, kind: &str, p: Place, on: Day) -> Query<(Id<Body>, String)> {
    sql!(
        (Id<Body>, String),
        "select b.id, s.post from mandate d join seat s on s.id = d.seat_id join body b on b.id = d.body_id
         where d.person_id = {person} and b.kind = {kind} and b.region_id = {p.region} and b.province_id = {p.province}
           and b.commune_id = {p.commune} and d.from_on <= {on} and (d.until_on is null or d.until_on > {on})
         order by b.id, s.post"
    )
}

/// What a decision did with transfers: which, what, for which unit.
pub fn of_decision(id: Id<Decision>) -> Query<(Id<Transfer>, Side, StepKind)> {
    sql!(
        (Id<Transfer>, Side, StepKind),
        "select transfer_id, side, step from member_transfer_step where decision_id = {id} order by id"
    )
}
