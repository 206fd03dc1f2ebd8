//! SQL of forms that were signed on paper: the scan before it is typed, and as long as the application is kept.

use crate::{
    access::Scope,
    joining::{Application, Campaign, ConsentText, Paper, scan::Media},
    journal::Act,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// A form on paper, with the key that opens its scan.
#[derive(Clone, Debug)]
pub struct PaperRow {
    /// It.
    pub id: Id<Paper>,
    /// The person to be.
    pub person_id: Id<Person>,
    /// The campaign whose form it is.
    pub campaign_id: Option<Id<Campaign>>,
    /// The version of the text that was printed on it.
    pub text_id: Option<Id<ConsentText>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// The unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// The code of the unit.
    pub unit_code: String,
    /// The day the scan came.
    pub received_on: Day,
    /// The application that was typed from it.
    pub application_id: Option<Id<Application>>,
    /// The key, wrapped; none once destroyed.
    pub wrapped: Option<Vec<u8>>,
    /// How many sheets.
    pub sheets: i64,
}

impl PaperRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// One form.
pub fn paper(id: Id<Paper>) -> Query<PaperRow> {
    sql!(
        PaperRow,
        "select f.id, f.person_id, f.campaign_id, f.text_id, f.region_id, f.province_id, f.commune_id,
           coalesce(u.name_ar, '') as unit_ar, coalesce(u.name_fr, '') as unit_fr, coalesce(u.code, '') as unit_code, f.received_on,
           f.application_id, k.wrapped, (select cast(count(*) as bigint) from paper_sheet s where s.form_id = f.id) as \"sheets!\"
         from paper_form f left join person_key k on k.person_id = f.person_id
           left join unit u on u.id = case when f.commune_id <> 0 then f.commune_id when f.province_id <> 0 then f.province_id
             else f.region_id end
         where f.id = {id}"
    )
}

/// The forms of a territory that nobody typed yet, the oldest first.
pub fn waiting(scope: Scope, limit: i64) -> Query<PaperRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        PaperRow,
        "select f.id, f.person_id, f.campaign_id, f.text_id, f.region_id, f.province_id, f.commune_id,
           coalesce(u.name_ar, '') as unit_ar, coalesce(u.name_fr, '') as unit_fr, coalesce(u.code, '') as unit_code, f.received_on,
           f.application_id, k.wrapped, (select cast(count(*) as bigint) from paper_sheet s where s.form_id = f.id) as \"sheets!\"
         from paper_form f left join person_key k on k.person_id = f.person_id
           left join unit u on u.id = case when f.commune_id <> 0 then f.commune_id when f.province_id <> 0 then f.province_id
             else f.region_id end
         where f.application_id is null {?region: and f.region_id = {region}} {?province: and f.province_id = {province}}
           {?commune: and f.commune_id = {commune}}
         order by f.received_on, f.id limit {limit}"
    )
}

/// The forms that nobody typed since a day.
pub fn stale(before: Day) -> Query<Id<Paper>> {
    sql!(
        (Id<Paper>),
        "select id from paper_form where application_id is null and received_on < {before} order by received_on, id limit 100"
    )
}

/// A sheet: of which form, its place, what it is, its size.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// Of which form.
    pub form_id: Id<Paper>,
    /// From 1.
    pub n: i64,
    /// What it is.
    pub media: Media,
    /// In bytes.
    pub bytes: i64,
    /// Under whose key.
    pub person_id: Id<Person>,
    /// The key, wrapped; none once destroyed.
    pub wrapped: Option<Vec<u8>>,
    /// The day the scan came.
    pub received_on: Day,
}

/// The sheets of a form.
pub fn sheets(id: Id<Paper>) -> Query<SheetRow> {
    sql!(
        SheetRow,
        "select s.form_id, s.n, s.media, s.bytes, f.person_id, k.wrapped, f.received_on
         from paper_sheet s join paper_form f on f.id = s.form_id left join person_key k on k.person_id = f.person_id
         where s.form_id = {id} order by s.n"
    )
}

/// The sheets of an application.
pub fn sheets_of(id: Id<Application>) -> Query<SheetRow> {
    sql!(
        SheetRow,
        "select s.form_id, s.n, s.media, s.bytes, f.person_id, k.wrapped, f.received_on
         from paper_form f join paper_sheet s on s.form_id = f.id left join person_key k on k.person_id = f.person_id
         where f.application_id = {id} order by s.form_id, s.n"
    )
}

/// A piece of a sheet.
pub fn piece(form: Id<Paper>, n: i64, part: i64) -> Query<Vec<u8>> {
    sql!((Vec<u8>), "select cipher from paper_piece where form_id = {form} and n = {n} and part = {part}")
}

/// What a new form needs.
pub struct PaperInsert {
    /// It.
    pub id: Id<Paper>,
    /// The person to be.
    pub person: Id<Person>,
    /// The form and the version of its text.
    pub campaign: Option<(Id<Campaign>, Id<ConsentText>)>,
    /// Where.
    pub place: Place,
    /// The day the scan came.
    pub on: Day,
    /// The application that was typed before the scan came.
    pub application: Option<Id<Application>>,
}

/// Adds a form.
pub fn paper_insert(p: &PaperInsert, act: Id<Act>) -> Change {
    let (campaign, text) = (p.campaign.map(|c| c.0), p.campaign.map(|c| c.1));
    sql!(
        "insert into paper_form (id, person_id, campaign_id, text_id, region_id, province_id, commune_id, received_on,
           application_id, made_by)
         values ({p.id}, {p.person}, {campaign}, {text}, {p.place.region}, {p.place.province}, {p.place.commune}, {p.on},
           {p.application}, {act})"
    )
}

/// Adds a sheet.
pub fn sheet_insert(form: Id<Paper>, n: i64, media: Media, bytes: i64) -> Change {
    sql!("insert into paper_sheet (form_id, n, media, bytes) values ({form}, {n}, {media}, {bytes})")
}

/// Adds a piece of a sheet.
pub fn piece_insert(form: Id<Paper>, n: i64, part: i64, cipher: &[u8]) -> Change {
    sql!("insert into paper_piece (form_id, n, part, cipher) values ({form}, {n}, {part}, {cipher})")
}

/// It was typed: this is the application. Nothing happens to one that was typed already.
pub fn typed(id: Id<Paper>, application: Id<Application>) -> Change {
    sql!("update paper_form set application_id = {application} where id = {id} and application_id is null")
}

/// A form with its sheets, gone.
pub fn paper_gone(id: Id<Paper>) -> Vec<Change> {
    vec![
        sql!("delete from paper_piece where form_id = {id}"),
        sql!("delete from paper_sheet where form_id = {id}"),
        sql!("delete from paper_form where id = {id}"),
    ]
}

/// The scans of an application, gone.
pub fn scans_gone(id: Id<Application>) -> Vec<Change> {
    vec![
        sql!(
            "delete from paper_piece where form_id in (select id from paper_form where application_id = {id})"
        ),
        sql!(
            "delete from paper_sheet where form_id in (select id from paper_form where application_id = {id})"
        ),
        sql!("delete from paper_form where application_id = {id}"),
    ]
}

/// The scans under a person's key, gone.
pub fn scans_gone_of(person: Id<Person>) -> Vec<Change> {
    vec![
        sql!(
            "delete from paper_piece where form_id in (select id from paper_form where person_id = {person})"
        ),
        sql!(
            "delete from paper_sheet where form_id in (select id from paper_form where person_id = {person})"
        ),
        sql!("delete from paper_form where person_id = {person}"),
    ]
}
