//! SQL of campaigns and of their texts.

use crate::{
    access::Scope,
    joining::{Campaign, CampaignKind, ConsentText},
    journal::Act,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A campaign.
pub struct CampaignRow {
    /// It.
    pub id: Id<Campaign>,
    /// In the address of its form.
    pub code: String,
    /// What it is for.
    pub kind: CampaignKind,
    /// What it is called.
    pub title: String,
    /// Of which unit.
    pub unit_id: Id<Unit>,
    /// Its name.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// The first day.
    pub opened_on: Day,
    /// The last day, when there is one.
    pub closes_on: Option<Day>,
    /// Closed by hand.
    pub closed_on: Option<Day>,
    /// How many applications came on it.
    pub applications: i64,
}

impl CampaignRow {
    /// Where it is open.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Does it take anything on a day?
    pub fn is_open(&self, on: Day) -> bool {
        self.opened_on <= on
            && self.closes_on.is_none_or(|last| on <= last)
            && self.closed_on.is_none_or(|from| on < from)
    }
}

/// The campaigns of a territory, the latest first.
pub fn campaigns(scope: Scope, limit: i64) -> Query<CampaignRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        CampaignRow,
        "select c.id, c.code, c.kind, c.title, c.unit_id, u.name_ar as unit_ar, u.name_fr as unit_fr, c.region_id, c.province_id,
           c.commune_id, c.opened_on, c.closes_on, c.closed_on,
           (select cast(count(*) as bigint) from application a where a.campaign_id = c.id) as \"applications!\"
         from campaign c join unit u on u.id = c.unit_id
         where 1 = 1 {?region: and c.region_id = {region}} {?province: and c.province_id = {province}}
           {?commune: and c.commune_id = {commune}}
         order by c.id desc limit {limit}"
    )
}

/// One campaign.
pub fn campaign(id: Id<Campaign>) -> Query<CampaignRow> {
    sql!(
        CampaignRow,
        "select c.id, c.code, c.kind, c.title, c.unit_id, u.name_ar as unit_ar, u.name_fr as unit_fr, c.region_id, c.province_id,
           c.commune_id, c.opened_on, c.closes_on, c.closed_on,
           (select cast(count(*) as bigint) from application a where a.campaign_id = c.id) as \"applications!\"
         from campaign c join unit u on u.id = c.unit_id where c.id = {id}"
    )
}

/// The campaign with this code.
pub fn by_code(code: &str) -> Query<Id<Campaign>> {
    sql!((Id<Campaign>), "select id from campaign where code = {code}")
}

/// The title of a campaign of a kind that is open for a unit on a day.
pub fn open_for(unit: Id<Unit>, kind: CampaignKind, on: Day) -> Query<String> {
    sql!(
        (String),
        "select title from campaign where unit_id = {unit} and kind = {kind} and (closes_on is null or closes_on >= {on})
           and (closed_on is null or closed_on > {on}) order by id limit 1"
    )
}

/// A campaign to be opened.
pub struct CampaignInsert<'a> {
    /// It.
    pub id: Id<Campaign>,
    /// In the address of its form.
    pub code: &'a str,
    /// What it is for.
    pub kind: CampaignKind,
    /// What it is called.
    pub title: &'a str,
    /// Of which unit.
    pub unit: Id<Unit>,
    /// Where.
    pub place: Place,
    /// First and last day.
    pub days: (Day, Option<Day>),
}

/// Adds a campaign.
pub fn campaign_insert(c: &CampaignInsert<'_>, act: Id<Act>) -> Change {
    let (opened, closes) = c.days;
    sql!(
        "insert into campaign (id, code, kind, title, unit_id, region_id, province_id, commune_id, opened_on, closes_on, made_by)
         values ({c.id}, {c.code}, {c.kind}, {c.title}, {c.unit}, {c.place.region}, {c.place.province}, {c.place.commune},
           {opened}, {closes}, {act})"
    )
}

/// Closes a campaign from a day on, unless it is closed.
pub fn close(id: Id<Campaign>, on: Day, act: Id<Act>) -> Change {
    sql!("update campaign set closed_on = {on}, closed_by = {act} where id = {id} and closed_on is null")
}

/// A version of a campaign's text.
pub struct TextRow {
    /// It.
    pub id: Id<ConsentText>,
    /// Its number.
    pub number: i64,
    /// What whoever applies is told.
    pub notice: String,
    /// What they consent to.
    pub consent: String,
    /// By which it is known.
    pub sha256: String,
    /// Since when.
    pub at: Instant,
}

/// The versions of a campaign's text, the latest first.
pub fn texts(campaign: Id<Campaign>) -> Query<TextRow> {
    sql!(
        TextRow,
        "select id, number, notice, consent, sha256, at from consent_text where campaign_id = {campaign} order by number desc"
    )
}

/// One version.
pub fn text(id: Id<ConsentText>) -> Query<TextRow> {
    sql!(TextRow, "select id, number, notice, consent, sha256, at from consent_text where id = {id}")
}

/// Adds a version.
pub fn text_insert(
    id: Id<ConsentText>,
    campaign: Id<Campaign>,
    (number, notice, consent): (i64, &str, &str),
    sha256: &str,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into consent_text (id, campaign_id, number, notice, consent, sha256, at, made_by)
         values ({id}, {campaign}, {number}, {notice}, {consent}, {sha256}, {at}, {act})"
    )
}
