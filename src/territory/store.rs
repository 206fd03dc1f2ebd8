use super::{Attachment, Place, Unit, UnitKind};
use crate::journal::Act;
use amana_base::Id;
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
    kind: &str,
    on: Option<amana_base::Day>,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into unit_succession (id, old_code, unit_id, kind, on_day, made_by) values ({id}, {old_code}, {unit}, {kind}, {on}, {act})
         on conflict (old_code, unit_id) do nothing"
    )
}

/// A former code.
pub struct FormerCode {
    /// The code.
    pub old_code: String,
    /// `renumbered`, `merged`, `split` or `renamed`.
    pub kind: String,
}

/// The codes a unit had before.
pub fn former_codes(unit: Id<Unit>) -> Query<FormerCode> {
    sql!(FormerCode, "select old_code, kind from unit_succession where unit_id = {unit} order by old_code")
}
