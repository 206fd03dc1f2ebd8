use super::{Name, tokens};
use crate::{
    bodies::Body,
    decisions::Decision,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit, UnitKind},
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// The rows by which a name is found at each of these places.
pub fn name_inserts(kind: &'static str, id: i64, name: Name<'_>, places: &[Place]) -> Vec<Change> {
    let words = tokens(name);
    let mut out = Vec::with_capacity(words.len() * places.len());
    for place in places {
        out.extend(words.iter().map(|word| token_insert(word, kind, *place, id)));
    }
    out
}

/// One of these rows.
pub fn token_insert(token: &str, kind: &str, place: Place, id: i64) -> Change {
    sql!(
        "insert into name_token (token, kind, region_id, province_id, commune_id, ref_id)
         values ({token}, {kind}, {place.region}, {place.province}, {place.commune}, {id})
         on conflict (kind, token, region_id, province_id, commune_id, ref_id) do nothing"
    )
}

/// Forgets a name everywhere, before it is written anew or for good.
pub fn name_delete(kind: &str, id: i64) -> Change {
    sql!("delete from name_token where kind = {kind} and ref_id = {id}")
}

/// How many names of a kind carry a word.
pub struct Carried {
    /// The kind.
    pub kind: String,
    /// At most the limit asked.
    pub n: i64,
}

/// A word to look for: as it is, or only begun.
#[derive(Clone, Debug)]
pub struct Word {
    /// The word, when it is whole.
    pub whole: Option<String>,
    /// Tokens from here
    pub from: String,
    /// to here, this one apart.
    pub to: String,
}

/// A territory by all its levels, so that it is the beginning of a key; none of them for the nation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Territory {
    /// The region.
    pub region: Option<Id<Unit>>,
    /// The province.
    pub province: Option<Id<Unit>>,
    /// The commune.
    pub commune: Option<Id<Unit>>,
}

/// How common a word is among the names of these kinds in a territory, counted no further than a limit.
pub fn how_common(word: &Word, kinds: &[&str], at: Territory, limit: i64) -> Query<Carried> {
    let Word { whole, from, to } = word;
    let Territory { region, province, commune } = at;
    sql!(
        Carried,
        "select k.kind as \"kind!\", (select cast(count(*) as bigint) from (select 1 from name_token t where t.kind = k.kind
           {?whole: and t.token = {whole}} and t.token >= {from} and t.token < {to}
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}
           limit {limit}) as counted) as \"n!\"
         from (select 'unit' as kind union all select 'body' union all select 'person' union all select 'meeting'
           union all select 'decision') as k where k.kind in ({*kinds..})"
    )
}

/// Other words that a name must carry.
#[derive(Clone, Debug, Default)]
pub struct Also {
    /// A whole one.
    pub second: Option<String>,
    /// Another.
    pub third: Option<String>,
    /// One that is only begun.
    pub begun: Option<Word>,
}

/// What carries a whole word in a territory, and others; what is known in several places comes several times. A name has all
/// its words in each of its places: another whole word is looked for beside the first one, not among all. `offset 0`: one by
/// one. A server that joins the two lists takes both for short, and they are not. The word that is only begun is looked for last,
/// and far away: the inner limit keeps it there.
pub fn carrying(kind: &str, word: &str, also: Also, at: Territory, limit: i64) -> Query<i64> {
    let Territory { region, province, commune } = at;
    let Also { second, third, begun } = also;
    sql!(
        (i64),
        "select w.ref_id from (select a.ref_id from name_token a where a.kind = {kind} and a.token = {word}
           {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}}
           {?second: and exists (select 1 from name_token b where b.kind = {kind} and b.token = {second} and b.region_id = a.region_id
             and b.province_id = a.province_id and b.commune_id = a.commune_id and b.ref_id = a.ref_id limit 1 offset 0)}
           {?third: and exists (select 1 from name_token c where c.kind = {kind} and c.token = {third} and c.region_id = a.region_id
             and c.province_id = a.province_id and c.commune_id = a.commune_id and c.ref_id = a.ref_id limit 1 offset 0)}
           limit 1000000) as w
         where 1 = 1 {?begun: and exists (select 1 from name_token d where d.kind = {kind} and d.ref_id = w.ref_id
           and d.token >= {begun.from} and d.token < {begun.to} limit 1 offset 0)}
         limit {limit}"
    )
}

/// What carries a word that is only begun, and whole ones.
pub fn carrying_begun(kind: &str, word: &Word, also: Also, at: Territory, limit: i64) -> Query<i64> {
    let Territory { region, province, commune } = at;
    let Also { second, third, .. } = also;
    sql!(
        (i64),
        "select a.ref_id from name_token a where a.kind = {kind} and a.token >= {word.from} and a.token < {word.to}
           {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}}
           {?second: and exists (select 1 from name_token b where b.kind = {kind} and b.token = {second} and b.region_id = a.region_id
             and b.province_id = a.province_id and b.commune_id = a.commune_id and b.ref_id = a.ref_id limit 1 offset 0)}
           {?third: and exists (select 1 from name_token c where c.kind = {kind} and c.token = {third} and c.region_id = a.region_id
             and c.province_id = a.province_id and c.commune_id = a.commune_id and c.ref_id = a.ref_id limit 1 offset 0)}
         limit {limit}"
    )
}

/// Which of these carry one more word.
pub fn carrying_too(kind: &str, ids: &[i64], word: &str) -> Query<i64> {
    sql!(
        (i64),
        "select ref_id from name_token where kind = {kind} and ref_id in ({*ids..}) and token = {word}"
    )
}

/// Where a unit is.
pub fn place_of(unit: Id<Unit>) -> Query<Levels> {
    sql!(Levels, "select region_id, province_id, commune_id from unit where id = {unit}")
}

/// The three levels of a place.
pub struct Levels {
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

/// A name of something found, with its place for the line beside it.
pub struct Found {
    /// Which.
    pub id: i64,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in Latin letters.
    pub name_la: String,
}

/// A unit found.
pub struct FoundUnit {
    /// Which.
    pub id: i64,
    /// Its code.
    pub code: String,
    /// What it is.
    pub kind: UnitKind,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in French.
    pub name_la: String,
    /// The parent's name in Arabic.
    pub in_ar: Option<String>,
    /// The parent's name in French.
    pub in_fr: Option<String>,
}

/// Units by identifier.
pub fn units(ids: Vec<i64>) -> Query<FoundUnit> {
    sql!(
        FoundUnit,
        "select u.id, u.code, u.kind, u.name_ar, u.name_fr as name_la, p.name_ar as in_ar, p.name_fr as in_fr
         from unit u left join unit p on p.id = u.parent_id where u.id in ({ids..})"
    )
}

/// A body found.
pub struct FoundBody {
    /// Which.
    pub id: Id<Body>,
    /// Kind.
    pub kind: String,
    /// Name of its own in Arabic.
    pub name_ar: String,
    /// Name of its own in French.
    pub name_la: String,
    /// Its unit's name in Arabic.
    pub in_ar: String,
    /// Its unit's name in French.
    pub in_fr: String,
}

/// Bodies by identifier; confidential ones are not found by search.
pub fn bodies(ids: Vec<i64>) -> Query<FoundBody> {
    sql!(
        FoundBody,
        "select b.id, b.kind, b.name_ar, b.name_fr as name_la, u.name_ar as in_ar, u.name_fr as in_fr
         from body b join unit u on u.id = b.unit_id where b.id in ({ids..}) and b.confidential = 0"
    )
}

/// A person found.
pub struct FoundPerson {
    /// Which.
    pub id: Id<Person>,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in Latin letters.
    pub name_la: String,
    /// `f` or `m`.
    pub sex: Option<String>,
}

/// Persons by identifier.
pub fn persons(ids: Vec<i64>) -> Query<FoundPerson> {
    sql!(
        FoundPerson,
        "select id, name_ar, name_la, sex from person where id in ({ids..}) and merged_into is null and erased_at is null"
    )
}

/// An office of a person found.
pub struct Office {
    /// Whose.
    pub person_id: Id<Person>,
    /// Kind of the body.
    pub kind: String,
    /// Post.
    pub post: String,
    /// Rank, or 0.
    pub rank: i64,
    /// The unit's name in Arabic.
    pub in_ar: String,
    /// The unit's name in French.
    pub in_fr: String,
}

/// The offices that persons hold on a day, those held alone first; offices in confidential bodies are left out.
pub fn offices(ids: Vec<i64>, on: Day) -> Query<Office> {
    sql!(
        Office,
        "select m.person_id, b.kind, s.post, s.rank, u.name_ar as in_ar, u.name_fr as in_fr
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id in ({ids..}) and b.confidential = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by m.person_id, case m.holding when 'single' then 0 else 1 end, m.from_on, m.id"
    )
}

/// A meeting found.
pub struct FoundMeeting {
    /// Which.
    pub id: Id<Meeting>,
    /// Title.
    pub title: String,
    /// When.
    pub held_on: Option<Day>,
}

/// Meetings by identifier; those of confidential bodies are not found by search (B13).
pub fn meetings(ids: Vec<i64>) -> Query<FoundMeeting> {
    sql!(
        FoundMeeting,
        "select t.id, t.title, t.held_on from meeting t left join body b on b.id = t.body_id
         where t.id in ({ids..}) and coalesce(b.confidential, 0) = 0"
    )
}

/// A decision found.
pub struct FoundDecision {
    /// Which.
    pub id: Id<Decision>,
    /// Its text.
    pub text: String,
    /// When.
    pub taken_on: Option<Day>,
}

/// Decisions by identifier; those of confidential bodies are not found by search (B13).
pub fn decisions(ids: Vec<i64>) -> Query<FoundDecision> {
    sql!(
        FoundDecision,
        "select d.id, d.text, d.taken_on from decision d left join body b on b.id = d.body_id
           left join meeting t on t.id = d.meeting_id left join body tb on tb.id = t.body_id
         where d.id in ({ids..}) and coalesce(b.confidential, 0) = 0 and coalesce(tb.confidential, 0) = 0"
    )
}
