//! SQL of drawing a roll up: whom the register knows, and what happened to their memberships.

use crate::{
    bodies::{Body, Sphere},
    members::{JoinedHow, Membership, Step, StepKind},
    people::Person,
    rolls::{
        Roll,
        model::{Judged, Reason, Taken, Verdict},
    },
    territory::Place,
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// Somebody who may be on a roll.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// By this membership.
    pub id: Id<Membership>,
    /// Who.
    pub person_id: Id<Person>,
    /// How the membership began.
    pub joined_how: JoinedHow,
    /// The year of birth.
    pub birth_year: Option<i64>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// By which lists are sorted.
    pub sort_key: String,
}

/// The memberships that are in a place now, so many after one.
pub fn members_at(p: Place, after: Id<Membership>, limit: i64) -> Query<MemberRow> {
    let some = |id: Id<crate::territory::Unit>| (id.raw() != 0).then_some(id);
    let (region, province, commune) = (some(p.region), some(p.province), some(p.commune));
    sql!(
        MemberRow,
        "select m.id, m.person_id, m.joined_how, m.birth_year, p.name_ar, p.name_la, p.sort_key
         from membership m join person p on p.id = m.person_id
         where m.id > {after} and p.erased_at is null and p.merged_into is null {?region: and m.region_id = {region}}
           {?province: and m.province_id = {province}} {?commune: and m.commune_id = {commune}}
         order by m.id limit {limit}"
    )
}

/// The memberships that moved out of a place, whenever that was.
pub fn members_moved(p: Place) -> Query<MemberRow> {
    let some = |id: Id<crate::territory::Unit>| (id.raw() != 0).then_some(id);
    let (region, province, commune) = (some(p.region), some(p.province), some(p.commune));
    sql!(
        MemberRow,
        "select m.id, m.person_id, m.joined_how, m.birth_year, p.name_ar, p.name_la, p.sort_key
         from membership m join person p on p.id = m.person_id
         where p.erased_at is null and p.merged_into is null
           and m.id in (select t.membership_id from membership_step t where t.step = 'transferred')
           and exists (select 1 from membership_step s where s.membership_id = m.id and s.step in ('joined', 'transferred')
             {?region: and s.region_id = {region}} {?province: and s.province_id = {province}}
             {?commune: and s.commune_id = {commune}})
         order by m.id"
    )
}

/// The memberships of these persons.
pub fn members_of(persons: &[Id<Person>]) -> Query<MemberRow> {
    sql!(
        MemberRow,
        "select m.id, m.person_id, m.joined_how, m.birth_year, p.name_ar, p.name_la, p.sort_key
         from membership m join person p on p.id = m.person_id
         where m.person_id in ({*persons..}) order by m.person_id, m.joined_on"
    )
}

/// Somebody who sits in a body: who, names, by what they are sorted.
pub fn holders(body: Id<Body>, on: Day) -> Query<(Id<Person>, String, String, String)> {
    sql!(
        (Id<Person>, String, String, String),
        "select distinct p.id, p.name_ar, p.name_la, p.sort_key from mandate m join seat s on s.id = m.seat_id
           join person p on p.id = m.person_id
         where m.body_id = {body} and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and p.erased_at is null
         order by p.id"
    )
}

/// What a vote of a body needs to know of it.
#[derive(Clone, Debug)]
pub struct BodyRow {
    /// Its kind.
    pub kind: String,
    /// Whose it is: the register says nothing of a public institution's members.
    pub sphere: Sphere,
    /// Its unit.
    pub unit_id: Id<crate::territory::Unit>,
    /// When it was dissolved.
    pub dissolved_on: Option<Day>,
}

/// A body.
pub fn body(id: Id<Body>) -> Query<BodyRow> {
    sql!(BodyRow, "select kind, sphere, unit_id, dissolved_on from body where id = {id}")
}

/// A step with its membership.
#[derive(Clone, Debug)]
pub struct TakenRow {
    /// Whose.
    pub membership_id: Id<Membership>,
    /// What happened.
    pub step: StepKind,
    /// On which day.
    pub on_day: Day,
    /// Paid or suspended until.
    pub until_on: Option<Day>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// Under which article.
    pub article: String,
}

impl TakenRow {
    /// As the rules see it.
    pub fn taken(self) -> Taken {
        let place = Place::raw(self.region_id, self.province_id, self.commune_id);
        Taken {
            step: Step { kind: self.step, on: self.on_day, until: self.until_on, place },
            article: self.article,
        }
    }
}

/// What happened to these memberships by a day, in the order in which it was written.
pub fn steps(memberships: &[Id<Membership>], by: Day) -> Query<TakenRow> {
    sql!(
        TakenRow,
        "select membership_id, step, on_day, until_on, region_id, province_id, commune_id, article from membership_step
         where membership_id in ({*memberships..}) and on_day <= {by} order by membership_id, ordinal"
    )
}

/// A day of birth, sealed.
pub struct SealedBirth {
    /// Whose.
    pub person_id: Id<Person>,
    /// Sealed under the person's key.
    pub cipher: Vec<u8>,
    /// The key, wrapped; none once it is destroyed.
    pub wrapped: Option<Vec<u8>>,
}

/// The day of birth of these persons.
pub fn births(persons: &[Id<Person>]) -> Query<SealedBirth> {
    sql!(
        SealedBirth,
        "select s.person_id, s.cipher, k.wrapped from person_secret s left join person_key k on k.person_id = s.person_id
         where s.field = 'birth' and s.person_id in ({*persons..})"
    )
}

/// A line as it stands.
#[derive(Clone, Debug)]
pub struct StandingRow {
    /// Who.
    pub person_id: Id<Person>,
    /// By which membership.
    pub membership_id: Option<Id<Membership>>,
    /// May they vote?
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// Under which article.
    pub article: String,
    /// From which day the condition would be met.
    pub met_on: Option<Day>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// The code of the unit.
    pub unit_code: String,
    /// Hides the line.
    pub nonce: Vec<u8>,
}

impl StandingRow {
    /// What was found.
    pub fn judged(&self) -> Judged {
        Judged {
            verdict: self.verdict,
            reason: self.reason,
            article: self.article.clone(),
            met_on: self.met_on,
        }
    }
}

/// The lines of a roll, so many after one.
pub fn standing(roll: Id<Roll>, after: Id<Person>, limit: i64) -> Query<StandingRow> {
    sql!(
        StandingRow,
        "select person_id, membership_id, verdict, reason, article, met_on, name_ar, name_la, unit_code, nonce from roll_entry
         where roll_id = {roll} and person_id > {after} order by person_id limit {limit}"
    )
}
