use super::{Attachment, Place, Succession, Unit, UnitKind};
use crate::journal::Act;
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// A unit as lists show it.
#[derive(Clone, Debug)]
pub struct UnitRow {
    /// Identifier.
    pub id: Id<Unit>,
    /// Code of the census or of the party.
    pub code: String,
    /// What it is.
    pub kind: UnitKind,
    /// 1 for the census's, 0 for the party's own.
    pub official: bool,
    /// Its parent, except for the country.
    pub parent_id: Option<Id<Unit>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Arabic name.
    pub name_ar: String,
    /// French name.
    pub name_fr: String,
    /// Inhabitants at the last census.
    pub population: Option<i64>,
    /// Inhabitants at the census before.
    pub population_before: Option<i64>,
    /// Households at the last census.
    pub households: Option<i64>,
    /// `urban` or `rural`.
    pub milieu: Option<String>,
}

impl UnitRow {
    /// Where it stands.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Its name in a language: Arabic, or the Latin form.
    pub fn name(&self, lang: crate::ui::Lang) -> &str {
        if lang == crate::ui::Lang::Ar { &self.name_ar } else { &self.name_fr }
    }
}

/// The unit with this code, also by a code it had before.
pub fn unit_by_code(code: &str) -> Query<UnitRow> {
    sql!(
        UnitRow,
        "select u.id, u.code, u.kind, u.official, u.parent_id, u.region_id, u.province_id, u.commune_id, u.name_ar, u.name_fr,
           u.population, u.population_before, u.households, u.milieu
         from unit u where u.code = {code}
           or u.id = (select min(s.unit_id) from unit_succession s where s.old_code = {code}
                and not exists (select 1 from unit c where c.code = {code}))"
    )
}

/// One unit.
pub fn unit(id: Id<Unit>) -> Query<UnitRow> {
    sql!(
        UnitRow,
        "select id, code, kind, official, parent_id, region_id, province_id, commune_id, name_ar, name_fr,
           population, population_before, households, milieu from unit where id = {id}"
    )
}

/// The country: the root of the tree.
pub fn country() -> Query<UnitRow> {
    sql!(
        UnitRow,
        "select id, code, kind, official, parent_id, region_id, province_id, commune_id, name_ar, name_fr,
           population, population_before, households, milieu from unit where parent_id is null and kind = 'country' limit 1"
    )
}

/// The units right below one, in alphabetical order.
pub fn units_below(parent: Id<Unit>) -> Query<UnitRow> {
    sql!(
        UnitRow,
        "select id, code, kind, official, parent_id, region_id, province_id, commune_id, name_ar, name_fr,
           population, population_before, households, milieu from unit where parent_id = {parent} order by sort_key, id"
    )
}

/// The units of one kind, in alphabetical order, in a region or province if given.
pub fn units_of_kind(kind: UnitKind, region: Option<Id<Unit>>, province: Option<Id<Unit>>) -> Query<UnitRow> {
    sql!(
        UnitRow,
        "select id, code, kind, official, parent_id, region_id, province_id, commune_id, name_ar, name_fr,
           population, population_before, households, milieu from unit where kind = {kind}
         {?region: and region_id = {region}} {?province: and province_id = {province}} order by sort_key, id"
    )
}

/// A number.
pub struct Count {
    /// How many.
    pub n: i64,
}

/// How many units there are; 0 before the territory is loaded.
pub fn unit_count() -> Query<Count> {
    sql!(Count, "select cast(count(*) as bigint) as n from unit")
}

/// What a new unit needs.
pub struct NewUnit<'a> {
    /// Identifier.
    pub id: Id<Unit>,
    /// Code.
    pub code: &'a str,
    /// What it is.
    pub kind: UnitKind,
    /// Of the census?
    pub official: bool,
    /// Its parent.
    pub parent: Option<Id<Unit>>,
    /// Where it stands.
    pub place: Place,
    /// Arabic name.
    pub name_ar: &'a str,
    /// Latin name.
    pub name_fr: &'a str,
    /// Inhabitants now.
    pub population: Option<i64>,
    /// Inhabitants before.
    pub population_before: Option<i64>,
    /// Households.
    pub households: Option<i64>,
    /// `urban` or `rural`.
    pub milieu: Option<&'a str>,
}

/// Adds a unit.
pub fn unit_insert(u: &NewUnit<'_>, act: Id<Act>) -> Change {
    let sort_key = amana_arabic::fold(u.name_ar);
    sql!(
        "insert into unit (id, code, kind, official, parent_id, region_id, province_id, commune_id, name_ar, name_fr, sort_key,
           population, population_before, households, milieu, made_by)
         values ({u.id}, {u.code}, {u.kind}, {u.official}, {u.parent}, {u.place.region}, {u.place.province}, {u.place.commune},
           {u.name_ar}, {u.name_fr}, {sort_key}, {u.population}, {u.population_before}, {u.households}, {u.milieu}, {act})"
    )
}

/// Attaches a unit to another that is not its parent.
pub fn attachment_insert(unit: Id<Unit>, to: Id<Unit>, kind: Attachment, act: Id<Act>) -> Change {
    sql!(
        "insert into unit_attachment (unit_id, to_id, kind, made_by) values ({unit}, {to}, {kind}, {act})
         on conflict (unit_id, to_id) do nothing"
    )
}

/// Takes an attachment away.
pub fn attachment_delete(unit: Id<Unit>, to: Id<Unit>) -> Change {
    sql!("delete from unit_attachment where unit_id = {unit} and to_id = {to}")
}

/// What a unit is attached to, besides its parent.
pub fn attachments(unit: Id<Unit>) -> Query<UnitRow> {
    sql!(
        UnitRow,
        "select u.id, u.code, u.kind, u.official, u.parent_id, u.region_id, u.province_id, u.commune_id, u.name_ar, u.name_fr,
           u.population, u.population_before, u.households, u.milieu
         from unit_attachment a join unit u on u.id = a.to_id where a.unit_id = {unit} order by u.sort_key, u.id"
    )
}

/// What is attached to a unit.
pub fn attached(to: Id<Unit>) -> Query<UnitRow> {
    sql!(
        UnitRow,
        "select u.id, u.code, u.kind, u.official, u.parent_id, u.region_id, u.province_id, u.commune_id, u.name_ar, u.name_fr,
           u.population, u.population_before, u.households, u.milieu
         from unit_attachment a join unit u on u.id = a.unit_id where a.to_id = {to} order by u.sort_key, u.id"
    )
}

/// A tag.
pub struct TagRow {
    /// The word.
    pub tag: String,
}

/// The tags of a unit (A06).
pub fn tags(unit: Id<Unit>) -> Query<TagRow> {
    sql!(TagRow, "select tag from unit_tag where unit_id = {unit} order by tag")
}

/// Every tag in use.
pub fn tags_in_use() -> Query<TagRow> {
    sql!(TagRow, "select distinct tag from unit_tag order by tag")
}

/// Tags a unit.
pub fn tag_insert(unit: Id<Unit>, tag: &str, act: Id<Act>) -> Change {
    sql!(
        "insert into unit_tag (unit_id, tag, made_by) values ({unit}, {tag}, {act}) on conflict (unit_id, tag) do nothing"
    )
}

/// Removes a tag.
pub fn tag_delete(unit: Id<Unit>, tag: &str) -> Change {
    sql!("delete from unit_tag where unit_id = {unit} and tag = {tag}")
}

/// The units that carry a tag.
pub fn units_tagged(tag: &str) -> Query<UnitRow> {
    sql!(
        UnitRow,
        "select u.id, u.code, u.kind, u.official, u.parent_id, u.region_id, u.province_id, u.commune_id, u.name_ar, u.name_fr,
           u.population, u.population_before, u.households, u.milieu
         from unit_tag t join unit u on u.id = t.unit_id where t.tag = {tag} order by u.sort_key, u.id"
    )
}

/// Records that a code gave way to a unit.
pub fn succession_insert(
    id: Id<()>,
    old_code: &str,
    unit: Id<Unit>,
    kind: Succession,
    on: Option<Day>,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into unit_succession (id, old_code, unit_id, kind, on_day, made_by) values ({id}, {old_code}, {unit}, {kind}, {on}, {act})
         on conflict (old_code, unit_id) do nothing"
    )
}

/// Withdraws a former code of a unit.
pub fn succession_delete(unit: Id<Unit>, old_code: &str) -> Change {
    sql!("delete from unit_succession where unit_id = {unit} and old_code = {old_code}")
}

/// A former code.
pub struct FormerCode {
    /// The code.
    pub old_code: String,
    /// How it gave way.
    pub kind: Succession,
}

/// The codes a unit had before.
pub fn former_codes(unit: Id<Unit>) -> Query<FormerCode> {
    sql!(FormerCode, "select old_code, kind from unit_succession where unit_id = {unit} order by old_code")
}

/// A body as the page of its unit shows it.
pub struct UnitBody {
    /// Identifier.
    pub id: Id<crate::bodies::Body>,
    /// Kind, a key of the statute.
    pub kind: String,
    /// A name of its own, for committees, poles, forums.
    pub name_ar: String,
    /// The same in Latin letters.
    pub name_fr: String,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// Mandates valid on the day asked.
    pub holders: i64,
    /// Its last meeting.
    pub met_on: Option<Day>,
}

/// The bodies of a unit that exist on a day, the elected institutions last; when a confidential one met is
/// its members' to know (B13).
pub fn bodies_of(unit: Id<Unit>, on: Day) -> Query<UnitBody> {
    sql!(
        UnitBody,
        "select b.id, b.kind, b.name_ar, b.name_fr, b.founded_on,
           (select cast(count(*) as bigint) from mandate m
             where m.body_id = b.id and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})) as \"holders!\",
           case when b.confidential = 0 then
             (select max(g.held_on) from meeting g where g.body_id = b.id and g.held_on <= {on}
               and not exists (select 1 from convocation c where c.meeting_id = g.id and not exists (select 1 from meeting_step s
                 where s.meeting_id = g.id and s.step in ('opened', 'closed', 'reported', 'adopted')))) end as met_on
         from body b where b.unit_id = {unit} and (b.dissolved_on is null or b.dissolved_on > {on})
         order by case b.sphere when 'party' then 0 when 'parallel' then 1 else 2 end, b.sort_key, b.id"
    )
}

/// Somebody to call about a territory: who holds a post in one of its bodies.
pub struct Contact {
    /// The person.
    pub person_id: Id<crate::people::Person>,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in Latin letters.
    pub name_la: String,
    /// `f`, `m` or unknown.
    pub sex: Option<String>,
    /// Kind of the body.
    pub kind: String,
    /// Post.
    pub post: String,
    /// Rank, or 0.
    pub rank: i64,
    /// Since when.
    pub from_on: Day,
}

/// Who holds a seat of one in the bodies of a unit on a day: heads, deputies, rapporteurs (the contact sheet).
pub fn contacts_of(unit: Id<Unit>, on: Day) -> Query<Contact> {
    sql!(
        Contact,
        "select m.person_id, p.name_ar, p.name_la, p.sex, b.kind, s.post, s.rank, m.from_on
         from body b join mandate m on m.body_id = b.id join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where b.unit_id = {unit} and b.confidential = 0 and m.holding = 'single'
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by b.sort_key, b.id, s.rank, s.id limit 60"
    )
}

/// A national member who follows a territory.
pub struct Follower {
    /// The person.
    pub person_id: Id<crate::people::Person>,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in Latin letters.
    pub name_la: String,
    /// Since when.
    pub from_on: Day,
}

/// Who follows a unit on a day (B10).
pub fn followers_of(unit: Id<Unit>, on: Day) -> Query<Follower> {
    sql!(
        Follower,
        "select f.person_id, p.name_ar, p.name_la, f.from_on from follow_up f join person p on p.id = f.person_id
         where f.unit_id = {unit} and f.from_on <= {on} and (f.until_on is null or f.until_on > {on}) order by f.from_on, f.id"
    )
}

/// A meeting as lists of a territory show it.
pub struct UnitMeeting {
    /// Identifier.
    pub id: Id<crate::meetings::Meeting>,
    /// Title.
    pub title: String,
    /// First day, if known.
    pub held_on: Option<Day>,
    /// How the text wrote the date.
    pub date_written: String,
}

/// The last meetings in a territory until a day, itself included; those of confidential bodies are for their members (B13).
pub fn meetings_in(
    region: Option<Id<Unit>>,
    province: Option<Id<Unit>>,
    commune: Option<Id<Unit>>,
    until: Day,
    limit: i64,
) -> Query<UnitMeeting> {
    sql!(
        UnitMeeting,
        "select id, title, held_on, date_written from meeting
         where not exists (select 1 from body b where b.id = meeting.body_id and b.confidential = 1)
         and (held_on is null or held_on <= {until})
         {?region: and region_id = {region}} {?province: and province_id = {province}} {?commune: and commune_id = {commune}}
         order by sort_on desc, id desc limit {limit}"
    )
}

/// A tag on a unit below.
pub struct TagOf {
    /// The unit.
    pub unit_id: Id<Unit>,
    /// The word.
    pub tag: String,
}

/// The tags of the units right below one.
pub fn tags_below(parent: Id<Unit>) -> Query<TagOf> {
    sql!(
        TagOf,
        "select t.unit_id, t.tag from unit u join unit_tag t on t.unit_id = u.id where u.parent_id = {parent} order by t.tag"
    )
}

/// A unit by its names.
#[derive(Clone, Debug)]
pub struct GazetteRow {
    /// Identifier.
    pub id: Id<Unit>,
    /// Code.
    pub code: String,
    /// What it is.
    pub kind: UnitKind,
    /// Its parent's code.
    pub parent_code: Option<String>,
    /// Arabic name.
    pub name_ar: String,
    /// French name.
    pub name_fr: String,
    /// Inhabitants.
    pub population: Option<i64>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// The whole territory by its names.
pub fn gazette() -> Query<GazetteRow> {
    sql!(
        GazetteRow,
        "select u.id, u.code, u.kind, p.code as parent_code, u.name_ar, u.name_fr, u.population, u.region_id, u.province_id, u.commune_id
         from unit u left join unit p on p.id = u.parent_id order by u.id"
    )
}
