use super::{
    model::{Author, Line},
    seal::Seal,
};
use crate::{access::Scope, people::Person, territory::Place};
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, Result, Tx, sql};

/// Adds one line.
pub async fn act_insert(tx: &mut Tx, l: &Line) -> Result<()> {
    tx.exec(sql!(
        "insert into act (id, at, account_id, person_id, capacity, verb, subject_kind, subject_id,
           region_id, province_id, commune_id, detail, secret_person_id, secret, leaf, mac)
         values ({l.id}, {l.at}, {l.author.account}, {l.author.person}, {l.author.capacity}, {l.verb}, {l.subject_kind},
           {l.subject_id}, {l.place.region}, {l.place.province}, {l.place.commune}, {l.detail}, {l.secret_person},
           {l.secret}, {l.leaf}, {l.mac})"
    ))
    .await?;
    Ok(())
}

/// A line as it is read back.
pub struct ActRow {
    id: i64,
    at: Instant,
    account_id: Option<i64>,
    person_id: Option<Id<Person>>,
    capacity: String,
    verb: String,
    subject_kind: String,
    subject_id: i64,
    region_id: i64,
    province_id: i64,
    commune_id: i64,
    detail: String,
    secret_person_id: Option<Id<Person>>,
    secret: Option<Vec<u8>>,
    leaf: Vec<u8>,
    mac: Vec<u8>,
    seal_id: Option<i64>,
}

impl ActRow {
    /// The line, and the number of its seal.
    pub fn line(self) -> (Line, Option<i64>) {
        let line = Line {
            id: Id::from_raw(self.id),
            at: self.at,
            author: Author { account: self.account_id, person: self.person_id, capacity: self.capacity },
            verb: self.verb,
            subject_kind: self.subject_kind,
            subject_id: self.subject_id,
            place: Place::raw(self.region_id, self.province_id, self.commune_id),
            detail: self.detail,
            secret_person: self.secret_person_id,
            secret: self.secret,
            leaf: self.leaf,
            mac: self.mac,
        };
        (line, self.seal_id)
    }
}

/// What the sealer needs of a line.
pub struct LeafRow {
    /// The act.
    pub id: i64,
    /// Its leaf hash.
    pub leaf: Vec<u8>,
    /// The mark of the program that wrote it.
    pub mac: Vec<u8>,
}

/// The lines that wait for their seal, in the order of their identifiers.
pub fn unsealed_leaves(most: i64) -> Query<LeafRow> {
    sql!(LeafRow, "select id, leaf, mac from act where seal_id is null order by id limit {most}")
}

/// How many lines there are.
pub fn act_count() -> Query<crate::territory::store::Count> {
    use crate::territory::store::Count;
    sql!(Count, "select cast(count(*) as bigint) as n from act")
}

/// The oldest line.
pub fn first_act() -> Query<LeafRow> {
    sql!(LeafRow, "select id, leaf, mac from act order by id limit 1")
}

/// How many lines wait, and since when.
pub struct WaitingRow {
    /// How many.
    pub n: i64,
    /// When the first of them was done.
    pub since: Option<Instant>,
}

/// The lines that wait for their seal.
pub fn waiting() -> Query<WaitingRow> {
    sql!(WaitingRow, "select cast(count(*) as bigint) as n, min(at) as since from act where seal_id is null")
}

/// Is there a line without a seal?
pub fn first_waiting() -> Query<i64> {
    sql!((i64), "select id from act where seal_id is null order by id limit 1")
}

/// Gives lines their seal.
pub fn acts_seal(ids: Vec<i64>, seal: i64) -> Change {
    sql!("update act set seal_id = {seal} where seal_id is null and id in ({ids..})")
}

/// Takes or renews a lease. Gives a row when it is held now.
pub fn lease_take(name: &str, holder: i64, now: Instant, until: Instant) -> Change<i64> {
    sql!(
        (i64),
        "insert into lease (name, holder, until_at) values ({name}, {holder}, {until})
         on conflict (name) do update set holder = excluded.holder, until_at = excluded.until_at
         where lease.holder = {holder} or lease.until_at <= {now} returning holder"
    )
}

/// Gives a lease back.
pub fn lease_release(name: &str, holder: i64) -> Change {
    sql!("delete from lease where name = {name} and holder = {holder}")
}

/// A seal as stored.
pub struct SealRow {
    id: i64,
    first_act: i64,
    last_act: i64,
    acts: i64,
    root: Vec<u8>,
    previous: Vec<u8>,
    hash: Vec<u8>,
    signature: Vec<u8>,
    signer: Vec<u8>,
    sealed_at: Instant,
}

impl SealRow {
    /// The seal.
    pub fn seal(self) -> Seal {
        let SealRow { id, first_act, last_act, acts, root, previous, hash, signature, signer, sealed_at } =
            self;
        Seal { id, first_act, last_act, acts, root, previous, hash, signature, signer, sealed_at }
    }
}

/// The newest seal.
pub fn last_seal() -> Query<SealRow> {
    sql!(
        SealRow,
        "select id, first_act, last_act, acts, root, previous, hash, signature, signer, sealed_at
         from seal order by id desc limit 1"
    )
}

/// One seal.
pub fn seal(id: i64) -> Query<SealRow> {
    sql!(
        SealRow,
        "select id, first_act, last_act, acts, root, previous, hash, signature, signer, sealed_at
         from seal where id = {id}"
    )
}

/// Seals from one on, in order.
pub fn seals_from(id: i64, most: i64) -> Query<SealRow> {
    sql!(
        SealRow,
        "select id, first_act, last_act, acts, root, previous, hash, signature, signer, sealed_at
         from seal where id >= {id} order by id limit {most}"
    )
}

/// Adds a seal.
pub fn seal_insert(s: &Seal) -> Change {
    sql!(
        "insert into seal (id, first_act, last_act, acts, root, previous, hash, signature, signer, sealed_at)
         values ({s.id}, {s.first_act}, {s.last_act}, {s.acts}, {s.root}, {s.previous}, {s.hash}, {s.signature},
           {s.signer}, {s.sealed_at})"
    )
}

/// Every line under these seals, in the order in which they were sealed.
pub fn acts_under(first: i64, last: i64) -> Query<ActRow> {
    sql!(
        ActRow,
        "select id, at, account_id, person_id, capacity, verb, subject_kind, subject_id, region_id, province_id, commune_id,
           detail, secret_person_id, secret, leaf, mac, seal_id
         from act where seal_id >= {first} and seal_id <= {last} order by seal_id, id"
    )
}

/// Lines without a seal, after one of them.
pub fn acts_waiting(after: i64, most: i64) -> Query<ActRow> {
    sql!(
        ActRow,
        "select id, at, account_id, person_id, capacity, verb, subject_kind, subject_id, region_id, province_id, commune_id,
           detail, secret_person_id, secret, leaf, mac, seal_id
         from act where seal_id is null and id > {after} order by id limit {most}"
    )
}

/// A line that names a seal which is not there.
pub struct StrayRow {
    /// The act.
    pub id: i64,
    /// When it was done.
    pub at: Instant,
    /// The seal it names.
    pub seal_id: Option<i64>,
}

/// Lines that name a seal beyond the chain.
pub fn acts_astray(after: i64) -> Query<StrayRow> {
    sql!(
        StrayRow,
        "select id, at, seal_id from act where seal_id > {after} or seal_id < 1 order by id limit 10"
    )
}

/// First and last seal of what was done in a time.
pub struct BoundsRow {
    /// The first.
    pub first: Option<i64>,
    /// The last.
    pub last: Option<i64>,
}

/// The seals over acts done in a time.
pub fn seals_of_acts(from: Instant, until: Instant) -> Query<BoundsRow> {
    sql!(
        BoundsRow,
        "select min(seal_id) as first, max(seal_id) as last from act where at >= {from} and at < {until}"
    )
}

/// The seals made in a time.
pub fn seals_made(from: Instant, until: Instant) -> Query<BoundsRow> {
    sql!(
        BoundsRow,
        "select min(id) as first, max(id) as last from seal where sealed_at >= {from} and sealed_at < {until}"
    )
}

/// What of the journal is shown.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Only this verb.
    pub verb: Option<String>,
    /// Only acts of this person.
    pub person: Option<Id<Person>>,
    /// Only acts about this.
    pub subject: Option<SubjectKey>,
    /// From this moment.
    pub from: Instant,
    /// Before this moment.
    pub until: Instant,
    /// Before this act; the newest come first.
    pub before: i64,
}

/// A subject as the journal keys it.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectKey {
    /// The table's noun.
    pub kind: String,
    /// Its identifier.
    pub id: i64,
}

/// A page of the journal in a scope, the newest first.
pub fn acts_page(scope: Scope, w: &Wanted, most: i64) -> Query<ActRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let Wanted { verb, person, subject, from, until, before } = w;
    let (from, until, before) = (*from, *until, *before);
    sql!(
        ActRow,
        "select id, at, account_id, person_id, capacity, verb, subject_kind, subject_id, region_id, province_id, commune_id,
           detail, secret_person_id, secret, leaf, mac, seal_id
         from act where id < {before} and at >= {from} and at < {until}
           {?region: and region_id = {region}} {?province: and province_id = {province}}
           {?commune: and commune_id = {commune}} {?verb: and verb = {verb}} {?person: and person_id = {person}}
           {?subject: and subject_kind = {subject.kind} and subject_id = {subject.id}}
         order by id desc limit {most}"
    )
}

/// One line.
pub fn act(id: i64) -> Query<ActRow> {
    sql!(
        ActRow,
        "select id, at, account_id, person_id, capacity, verb, subject_kind, subject_id, region_id, province_id, commune_id,
           detail, secret_person_id, secret, leaf, mac, seal_id
         from act where id = {id}"
    )
}

/// Something with a name, for the sentence about it.
pub struct NamedRow {
    /// Its identifier.
    pub id: i64,
    /// Its Arabic name.
    pub name_ar: String,
    /// Its Latin name.
    pub name_la: String,
}

/// The names of persons, without those that were erased.
pub fn person_names(ids: Vec<i64>) -> Query<NamedRow> {
    sql!(NamedRow, "select id, name_ar, name_la from person where erased_at is null and id in ({ids..})")
}

/// A body with its kind, which names it when it has no name of its own.
pub struct NamedBodyRow {
    /// Its identifier.
    pub id: i64,
    /// Its kind in the statute.
    pub kind: String,
    /// Its Arabic name.
    pub name_ar: String,
    /// Its Latin name.
    pub name_la: String,
}

/// The names of bodies.
pub fn body_names(ids: Vec<i64>) -> Query<NamedBodyRow> {
    sql!(NamedBodyRow, "select id, kind, name_ar, name_fr as name_la from body where id in ({ids..})")
}

/// The titles of meetings; those of confidential bodies stay with them (B13).
pub fn meeting_names(ids: Vec<i64>) -> Query<NamedRow> {
    sql!(
        NamedRow,
        "select t.id, t.title as name_ar, t.title as name_la from meeting t left join body b on b.id = t.body_id
         where t.id in ({ids..}) and coalesce(b.confidential, 0) = 0"
    )
}

/// The words of decisions; those of confidential bodies stay with them (B13).
pub fn decision_names(ids: Vec<i64>) -> Query<NamedRow> {
    sql!(
        NamedRow,
        "select d.id, d.text as name_ar, d.text as name_la from decision d left join body b on b.id = d.body_id
           left join meeting t on t.id = d.meeting_id left join body tb on tb.id = t.body_id
         where d.id in ({ids..}) and coalesce(b.confidential, 0) = 0 and coalesce(tb.confidential, 0) = 0"
    )
}

/// The titles of texts of the archive; those that tell of a confidential body stay with it (B13).
pub fn communique_names(ids: Vec<i64>) -> Query<NamedRow> {
    sql!(
        NamedRow,
        "select c.id, c.title as name_ar, c.title as name_la from communique c left join body b on b.id = c.body_id
         where c.id in ({ids..}) and coalesce(b.confidential, 0) = 0"
    )
}

/// Titles of what bodies issue; those of a confidential body stay with it until it said that it publishes (B13).
pub fn publication_names(ids: Vec<i64>) -> Query<NamedRow> {
    sql!(
        NamedRow,
        "select p.id, p.title as name_ar, p.title as name_la from publication p join body b on b.id = p.body_id
         where p.id in ({ids..}) and (b.confidential = 0 or p.disclosed = 1)"
    )
}

/// A unit, for the place of an act.
pub struct UnitNameRow {
    /// Its identifier.
    pub id: i64,
    /// Its code.
    pub code: String,
    /// Its Arabic name.
    pub name_ar: String,
    /// Its Latin name.
    pub name_la: String,
}

/// The names of units.
pub fn unit_names(ids: Vec<i64>) -> Query<UnitNameRow> {
    sql!(UnitNameRow, "select id, code, name_ar, name_fr as name_la from unit where id in ({ids..})")
}

/// Who is a woman, who a man: the sentence agrees.
pub struct SexRow {
    /// The person.
    pub id: i64,
    /// `f` or `m`, if known.
    pub sex: Option<String>,
}

/// The sexes of persons.
pub fn person_sexes(ids: Vec<i64>) -> Query<SexRow> {
    sql!(SexRow, "select id, sex from person where id in ({ids..})")
}

/// A mandate that may have given the capacity of an act.
pub struct OfficeRow {
    /// The holder.
    pub person_id: i64,
    /// Since.
    pub from_on: amana_base::Day,
    /// Until, exclusive.
    pub until_on: Option<amana_base::Day>,
    /// The kind of body.
    pub kind: String,
    /// The post in it.
    pub post: String,
    /// The rank.
    pub rank: i64,
    /// Where the body is.
    pub region_id: i64,
    /// Where the body is.
    pub province_id: i64,
    /// Where the body is.
    pub commune_id: i64,
    /// The Arabic name of its unit.
    pub unit_ar: String,
    /// The Latin name of its unit.
    pub unit_la: String,
}

/// The mandates of persons, of any time.
pub fn offices_of(persons: Vec<i64>) -> Query<OfficeRow> {
    sql!(
        OfficeRow,
        "select m.person_id, m.from_on, m.until_on, b.kind, s.post, s.rank, b.region_id, b.province_id, b.commune_id,
           u.name_ar as unit_ar, u.name_fr as unit_la
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id in ({persons..}) order by m.from_on desc, m.id"
    )
}

/// The persons among these whose key was destroyed.
pub fn erased(ids: Vec<i64>) -> Query<i64> {
    sql!((i64), "select person_id from person_key where wrapped is null and person_id in ({ids..})")
}
