//! SQL of pairs: found, judged, asked about, shown side by side.

use crate::{access::Scope, journal::Act, members::Membership, people::Person, territory::Place};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// Says of two persons that they are not one, the smaller identifier first; for ever.
pub fn never_insert(a: Id<Person>, b: Id<Person>, act: Id<Act>) -> Change {
    let (a, b) = (a.min(b), a.max(b));
    sql!(
        "insert into never_same (person_a, person_b, made_by) values ({a}, {b}, {act}) on conflict (person_a, person_b) do nothing"
    )
}

/// Whether somebody said so.
pub fn never(a: Id<Person>, b: Id<Person>) -> Query<i64> {
    let (a, b) = (a.min(b), a.max(b));
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from never_same where person_a = {a} and person_b = {b}"
    )
}

/// The pairs among these persons of whom somebody said so.
pub fn never_among(persons: &[Id<Person>]) -> Query<(Id<Person>, Id<Person>)> {
    sql!(
        (Id<Person>, Id<Person>),
        "select person_a, person_b from never_same where person_a in ({*persons..})"
    )
}

/// Forgets what was looked for among the pairs of a person, or of two.
pub fn pairs_forget(a: Id<Person>, b: Id<Person>) -> Change {
    sql!("delete from likely_pair where person_a in ({a}, {b}) or person_b in ({a}, {b})")
}

/// Forgets one pair.
pub fn pair_forget(a: Id<Person>, b: Id<Person>) -> Change {
    let (a, b) = (a.min(b), a.max(b));
    sql!("delete from likely_pair where person_a = {a} and person_b = {b}")
}

/// Forgets what was found in a territory, before it is looked for again.
pub fn pairs_clear(p: Place) -> Change {
    let some = |id: Id<crate::territory::Unit>| (id.raw() != 0).then_some(id);
    let (region, province, commune) = (some(p.region), some(p.province), some(p.commune));
    sql!(
        "delete from likely_pair where 1 = 1 {?region: and region_id = {region}} {?province: and province_id = {province}}
           {?commune: and commune_id = {commune}}"
    )
}

/// Keeps a pair that was found: the smallest territory that holds both.
pub fn pair_insert(
    (a, b): (Id<Person>, Id<Person>),
    probability: f64,
    why: &str,
    p: Place,
    act: Id<Act>,
) -> Change {
    let (a, b) = (a.min(b), a.max(b));
    sql!(
        "insert into likely_pair (person_a, person_b, probability, why, region_id, province_id, commune_id, made_by)
         values ({a}, {b}, {probability}, {why}, {p.region}, {p.province}, {p.commune}, {act})
         on conflict (person_a, person_b) do update set probability = excluded.probability, why = excluded.why,
           region_id = excluded.region_id, province_id = excluded.province_id, commune_id = excluded.commune_id,
           made_by = excluded.made_by"
    )
}

/// A pair that was found.
#[derive(Clone, Debug)]
pub struct PairRow {
    /// One.
    pub person_a: Id<Person>,
    /// The other.
    pub person_b: Id<Person>,
    /// From 0 to 1.
    pub probability: f64,
    /// How far each field agrees.
    pub why: String,
    /// The one, in Arabic.
    pub a_ar: String,
    /// In Latin script.
    pub a_la: String,
    /// The other, in Arabic.
    pub b_ar: String,
    /// In Latin script.
    pub b_la: String,
}

/// The pairs of a territory, the surest first.
pub fn pairs(scope: Scope, limit: i64) -> Query<PairRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        PairRow,
        "select k.person_a, k.person_b, k.probability, k.why, a.name_ar as a_ar, a.name_la as a_la, b.name_ar as b_ar, b.name_la as b_la
         from likely_pair k join person a on a.id = k.person_a join person b on b.id = k.person_b
         where a.merged_into is null and b.merged_into is null and a.erased_at is null and b.erased_at is null
           {?region: and k.region_id = {region}} {?province: and k.province_id = {province}} {?commune: and k.commune_id = {commune}}
         order by k.probability desc, k.person_a, k.person_b limit {limit}"
    )
}

/// Why two are probably one, as it was found.
pub fn pair(a: Id<Person>, b: Id<Person>) -> Query<(f64, String)> {
    let (a, b) = (a.min(b), a.max(b));
    sql!((f64, String), "select probability, why from likely_pair where person_a = {a} and person_b = {b}")
}

/// Somebody as the linkage compares them.
#[derive(Clone, Debug)]
pub struct ComparedRow {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<crate::people::Sex>,
    /// Year of birth.
    pub birth_year: Option<i64>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

impl ComparedRow {
    /// Where the membership is.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// The members of a territory, so many after one.
pub fn compared(p: Place, after: Id<Person>, limit: i64) -> Query<ComparedRow> {
    let some = |id: Id<crate::territory::Unit>| (id.raw() != 0).then_some(id);
    let (region, province, commune) = (some(p.region), some(p.province), some(p.commune));
    sql!(
        ComparedRow,
        "select m.person_id, p.name_ar, p.name_la, p.sex, max(m.birth_year) as \"birth_year?\", min(m.region_id) as \"region_id!\",
           min(m.province_id) as \"province_id!\", min(m.commune_id) as \"commune_id!\"
         from membership m join person p on p.id = m.person_id
         where m.person_id > {after} and p.erased_at is null and p.merged_into is null {?region: and m.region_id = {region}}
           {?province: and m.province_id = {province}} {?commune: and m.commune_id = {commune}}
         group by m.person_id, p.name_ar, p.name_la, p.sex order by m.person_id limit {limit}"
    )
}

/// A protected field, sealed.
pub struct Contact {
    /// Whose.
    pub person_id: Id<Person>,
    /// Which.
    pub field: String,
    /// Sealed under the person's key.
    pub cipher: Vec<u8>,
    /// The key, wrapped; none once it is destroyed.
    pub wrapped: Option<Vec<u8>>,
}

/// Telephone, e-mail and day of birth of these persons.
pub fn contacts(persons: &[Id<Person>]) -> Query<Contact> {
    sql!(
        Contact,
        "select s.person_id, s.field, s.cipher, k.wrapped from person_secret s left join person_key k on k.person_id = s.person_id
         where s.person_id in ({*persons..}) and s.field in ('phone', 'email', 'birth')"
    )
}

/// Asks the level above.
pub fn request_insert(
    id: Id<()>,
    (a, b): (Id<Person>, Id<Person>),
    reason: &str,
    p: Place,
    at: Instant,
    act: Id<Act>,
) -> Change {
    let (a, b) = (a.min(b), a.max(b));
    sql!(
        "insert into merge_request (id, person_a, person_b, reason, region_id, province_id, commune_id, at, made_by)
         values ({id}, {a}, {b}, {reason}, {p.region}, {p.province}, {p.commune}, {at}, {act})"
    )
}

/// What was asked of two records is answered.
pub fn request_answer(a: Id<Person>, b: Id<Person>, act: Id<Act>) -> Change {
    let (a, b) = (a.min(b), a.max(b));
    sql!(
        "update merge_request set answered_by = {act} where person_a = {a} and person_b = {b} and answered_by is null"
    )
}

/// What is asked of those who hold a territory: who, who, why.
pub fn requests(scope: Scope, limit: i64) -> Query<(Id<Person>, Id<Person>, String)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Person>, Id<Person>, String),
        "select person_a, person_b, reason from merge_request where answered_by is null {?region: and region_id = {region}}
           {?province: and province_id = {province}} {?commune: and commune_id = {commune}} order by id limit {limit}"
    )
}

/// What two records are compared by on the page.
#[derive(Clone, Debug)]
pub struct SideRow {
    /// Who.
    pub id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<crate::people::Sex>,
    /// The home.
    pub unit_ar: Option<String>,
    /// In French.
    pub unit_fr: Option<String>,
    /// The last membership.
    pub membership_id: Option<Id<Membership>>,
    /// Of an old card.
    pub number: Option<String>,
    /// First day.
    pub joined_on: Option<Day>,
    /// First day on which it is over.
    pub ended_on: Option<Day>,
    /// Year of birth.
    pub birth_year: Option<i64>,
    /// How many mandates.
    pub mandates: i64,
    /// How many accounts that are open.
    pub accounts: i64,
}

/// One side of a comparison.
pub fn side(id: Id<Person>) -> Query<SideRow> {
    sql!(
        SideRow,
        "select p.id, p.name_ar, p.name_la, p.sex, u.name_ar as unit_ar, u.name_fr as unit_fr, m.id as membership_id, m.number,
           m.joined_on, m.ended_on, m.birth_year,
           (select cast(count(*) as bigint) from mandate d where d.person_id = p.id) as \"mandates!\",
           (select cast(count(*) as bigint) from account a where a.person_id = p.id and a.closed_at is null) as \"accounts!\"
         from person p left join membership m on m.id = (select x.id from membership x where x.person_id = p.id
             order by x.joined_on desc, x.id desc limit 1)
           left join unit u on u.id = case when p.commune_id <> 0 then p.commune_id when p.province_id <> 0 then p.province_id
             else p.region_id end
         where p.id = {id}"
    )
}

/// The protected fields of two persons that both have: which, and whether they are the same.
pub fn fields_of_both(a: Id<Person>, b: Id<Person>) -> Query<(String, i64)> {
    sql!(
        (String, i64),
        "select x.field, case when x.blind = y.blind then 1 else 0 end as \"same!\" from person_secret x
           join person_secret y on y.field = x.field where x.person_id = {a} and y.person_id = {b} order by x.field"
    )
}
