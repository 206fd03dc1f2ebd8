//! SQL of the registers: what was issued, what is being prepared, what was received.

use crate::{
    access::Scope,
    bodies::Body,
    communiques::Communique,
    meetings::Meeting,
    people::Person,
    publishing::{Kind, Publication, State},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// A publication in a list.
#[derive(Clone, Debug)]
pub struct Line {
    /// It.
    pub id: Id<Publication>,
    /// The body that issues it.
    pub body_id: Id<Body>,
    /// The kind of that body.
    pub body_kind: String,
    /// Its own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Unit in French.
    pub unit_fr: String,
    /// Code of the unit.
    pub unit_code: String,
    /// Communique or statement.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// Year of its register, or 0.
    pub year: Option<i64>,
    /// Its number.
    pub number: Option<i64>,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// On which day.
    pub published_on: Option<Day>,
    /// The day of the meeting it tells of.
    pub meeting_on: Option<Day>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl Line {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// What a register shows.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// The territory.
    pub scope: Scope,
    /// One body only.
    pub body: Option<Id<Body>>,
    /// First and last day of publication.
    pub days: Option<(Day, Day)>,
    /// Who looks.
    pub me: Id<Person>,
    /// On which day.
    pub on: Day,
}

/// A page of what was issued, the latest first, after a place in the list; what was withdrawn keeps its line.
pub fn issued(f: Filter, after: Option<(Instant, Id<Publication>)>, limit: i64) -> Query<Line> {
    let (region, province, commune) = (f.scope.region(), f.scope.province(), f.scope.commune());
    let (at, id) = after.unwrap_or((Instant(i64::MAX), Id::from_raw(i64::MAX)));
    let (body, me, on) = (f.body, f.me, f.on);
    let (from, until) = f.days.unzip();
    sql!(
        Line,
        "select p.id, p.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar,
           u.name_fr as unit_fr, u.code as unit_code, p.kind, p.title, p.state, p.year, p.number, p.published_at, p.published_on,
           t.held_on as meeting_on, p.region_id, p.province_id, p.commune_id
         from publication p join body b on b.id = p.body_id join unit u on u.id = b.unit_id left join meeting t on t.id = p.meeting_id
         where p.published_at is not null and (p.published_at, p.id) < ({at}, {id})
           and (b.confidential = 0 or p.disclosed = 1
             or exists (select 1 from mandate x where x.body_id = p.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on})))
           {?region: and p.region_id = {region}} {?province: and p.province_id = {province}}
           {?commune: and p.commune_id = {commune}} {?body: and p.body_id = {body}}
           {?from: and p.published_on >= {from}} {?until: and p.published_on <= {until}}
         order by p.published_at desc, p.id desc limit {limit}"
    )
}

/// A page of what bodies above a place issued, the latest first.
pub fn above(p: Place, f: Filter, after: Option<(Instant, Id<Publication>)>, limit: i64) -> Query<Line> {
    let (at, id) = after.unwrap_or((Instant(i64::MAX), Id::from_raw(i64::MAX)));
    let (from, until) = f.days.unzip();
    sql!(
        Line,
        "select p.id, p.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar,
           u.name_fr as unit_fr, u.code as unit_code, p.kind, p.title, p.state, p.year, p.number, p.published_at, p.published_on,
           t.held_on as meeting_on, p.region_id, p.province_id, p.commune_id
         from publication p join body b on b.id = p.body_id join unit u on u.id = b.unit_id left join meeting t on t.id = p.meeting_id
         where p.published_at is not null and (p.published_at, p.id) < ({at}, {id})
           and (b.confidential = 0 or p.disclosed = 1)
           and (p.region_id = 0 or p.region_id = {p.region}) and (p.province_id = 0 or p.province_id = {p.province})
           and (p.commune_id = 0 or p.commune_id = {p.commune})
           and not (p.region_id = {p.region} and p.province_id = {p.province} and p.commune_id = {p.commune})
           {?from: and p.published_on >= {from}} {?until: and p.published_on <= {until}}
         order by p.published_at desc, p.id desc limit {limit}"
    )
}

/// What is being prepared, the latest first.
pub fn open(f: Filter, limit: i64) -> Query<Line> {
    let (region, province, commune) = (f.scope.region(), f.scope.province(), f.scope.commune());
    let (body, me, on) = (f.body, f.me, f.on);
    sql!(
        Line,
        "select p.id, p.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar,
           u.name_fr as unit_fr, u.code as unit_code, p.kind, p.title, p.state, p.year, p.number, p.published_at, p.published_on,
           t.held_on as meeting_on, p.region_id, p.province_id, p.commune_id
         from publication p join body b on b.id = p.body_id join unit u on u.id = b.unit_id left join meeting t on t.id = p.meeting_id
         where p.published_at is null and p.state in ('draft', 'submitted', 'approved')
           and (b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = p.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on})))
           {?region: and p.region_id = {region}} {?province: and p.province_id = {province}}
           {?commune: and p.commune_id = {commune}} {?body: and p.body_id = {body}}
         order by p.id desc limit {limit}"
    )
}

/// A text that was received, as the register shows it.
#[derive(Clone, Debug)]
pub struct Received {
    /// It.
    pub id: Id<Communique>,
    /// What it is called.
    pub title: String,
    /// The day of its meeting.
    pub held_on: Option<Day>,
    /// When it came.
    pub received_at: Instant,
    /// Its issuer.
    pub body_id: Id<Body>,
    /// The kind of that body.
    pub body_kind: String,
    /// Its own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Unit in French.
    pub unit_fr: String,
    /// Code of the unit.
    pub unit_code: String,
    /// The number its issuer gave it, when somebody entered it.
    pub number: Option<String>,
    /// How it begins: where a number may stand.
    pub head: String,
    /// The issuer's region, or 0.
    pub region_id: Id<Unit>,
    /// Its province, or 0.
    pub province_id: Id<Unit>,
    /// Its commune, or 0.
    pub commune_id: Id<Unit>,
}

impl Received {
    /// Where its issuer is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A page of the confirmed texts of the archive whose issuer is known, the latest first.
pub fn received(f: Filter, after: Option<(Instant, Id<Communique>)>, limit: i64) -> Query<Received> {
    let (region, province, commune) = (f.scope.region(), f.scope.province(), f.scope.commune());
    let (at, id) = after.unwrap_or((Instant(i64::MAX), Id::from_raw(i64::MAX)));
    let (body, me, on) = (f.body, f.me, f.on);
    let (from, until) = f.days.unzip();
    sql!(
        Received,
        "select c.id, c.title, c.held_on, c.received_at, b.id as body_id, b.kind as body_kind, b.name_ar as body_ar,
           b.name_fr as body_fr, u.name_ar as unit_ar, u.name_fr as unit_fr, u.code as unit_code, n.number as \"number?\",
           substr(c.text, 1, 400) as \"head!\", b.region_id, b.province_id, b.commune_id
         from communique c join body b on b.id = c.body_id join unit u on u.id = b.unit_id
           left join received_number n on n.communique_id = c.id
         where c.state = 'confirmed' and (c.received_at, c.id) < ({at}, {id})
           and (b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = c.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on})))
           {?region: and c.region_id = {region}} {?province: and c.province_id = {province}}
           {?commune: and c.commune_id = {commune}} {?body: and c.body_id = {body}}
           {?from: and c.held_on >= {from}} {?until: and c.held_on <= {until}}
         order by c.received_at desc, c.id desc limit {limit}"
    )
}

/// The confirmed texts of bodies above a place, wherever they are kept, the latest first.
pub fn received_above(p: Place, f: Filter, limit: i64) -> Query<Received> {
    let (from, until) = f.days.unzip();
    sql!(
        Received,
        "select c.id, c.title, c.held_on, c.received_at, b.id as body_id, b.kind as body_kind, b.name_ar as body_ar,
           b.name_fr as body_fr, u.name_ar as unit_ar, u.name_fr as unit_fr, u.code as unit_code, n.number as \"number?\",
           substr(c.text, 1, 400) as \"head!\", b.region_id, b.province_id, b.commune_id
         from communique c join body b on b.id = c.body_id join unit u on u.id = b.unit_id
           left join received_number n on n.communique_id = c.id
         where c.state = 'confirmed' and b.confidential = 0
           and (b.region_id = 0 or b.region_id = {p.region}) and (b.province_id = 0 or b.province_id = {p.province})
           and (b.commune_id = 0 or b.commune_id = {p.commune})
           and not (b.region_id = {p.region} and b.province_id = {p.province} and b.commune_id = {p.commune})
           {?from: and c.held_on >= {from}} {?until: and c.held_on <= {until}}
         order by c.received_at desc, c.id desc limit {limit}"
    )
}

/// When a text came: its place in the list.
pub fn received_anchor(id: Id<Communique>) -> Query<Instant> {
    sql!((Instant), "select received_at from communique where id = {id}")
}

/// A confirmed text of the archive with what the register knows of it.
#[derive(Clone, Debug)]
pub struct ReceivedText {
    /// What it is called.
    pub title: String,
    /// Its words.
    pub text: String,
    /// The day of its meeting.
    pub held_on: Option<Day>,
    /// Its issuer.
    pub body_id: Id<Body>,
    /// The kind of that body.
    pub body_kind: String,
    /// Its own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Unit in French.
    pub unit_fr: String,
    /// The number its issuer gave it, when somebody entered it.
    pub number: Option<String>,
    /// Where the issuer is: region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Where the text is kept: region, or 0.
    pub kept_region: Id<Unit>,
    /// Province, or 0.
    pub kept_province: Id<Unit>,
    /// Commune, or 0.
    pub kept_commune: Id<Unit>,
}

impl ReceivedText {
    /// Where the text is kept.
    pub fn kept(&self) -> Place {
        Place { region: self.kept_region, province: self.kept_province, commune: self.kept_commune }
    }
    /// Where its issuer is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A confirmed text whose issuer is known.
pub fn received_text(id: Id<Communique>, me: Id<Person>, on: Day) -> Query<ReceivedText> {
    sql!(
        ReceivedText,
        "select c.title, c.text, c.held_on, b.id as body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, n.number as \"number?\", b.region_id, b.province_id, b.commune_id,
           c.region_id as kept_region, c.province_id as kept_province, c.commune_id as kept_commune
         from communique c join body b on b.id = c.body_id join unit u on u.id = b.unit_id
           left join received_number n on n.communique_id = c.id
         where c.id = {id} and c.state = 'confirmed' and (b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = c.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on})))"
    )
}

/// A meeting to come that may take a point.
#[derive(Clone, Debug)]
pub struct ToCome {
    /// It.
    pub id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// The day.
    pub held_on: Day,
    /// The kind of its body.
    pub body_kind: String,
    /// Own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Unit in French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl ToCome {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The meetings to come of a territory whose agenda is open, the next first.
pub fn to_come(scope: Scope, me: Id<Person>, on: Day) -> Query<ToCome> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        ToCome,
        "select t.id, t.title, t.held_on as \"held_on!\", b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, t.region_id, t.province_id, t.commune_id
         from meeting t join convocation c on c.meeting_id = t.id join body b on b.id = t.body_id join unit u on u.id = b.unit_id
         where t.sort_on >= {on} and t.held_on is not null
           and (select s.step from meeting_step s where s.meeting_id = t.id order by s.id desc limit 1)
             in ('planned', 'convened', 'postponed')
           and (b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on})))
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}}
           {?commune: and t.commune_id = {commune}}
         order by t.sort_on, t.id limit 60"
    )
}

/// A meeting on whose agenda a text stands: which, what it is called, when, and its region, province and commune.
pub type OnAgenda = (Id<Meeting>, String, Option<Day>, Id<Unit>, Id<Unit>, Id<Unit>);

/// The meetings on whose agenda a text stands.
pub fn on_agenda(id: i64, me: Id<Person>, on: Day) -> Query<OnAgenda> {
    sql!(
        (Id<Meeting>, String, Option<Day>, Id<Unit>, Id<Unit>, Id<Unit>),
        "select t.id, t.title, t.held_on, t.region_id, t.province_id, t.commune_id
         from agenda_detail d join agenda_item a on a.id = d.item_id join meeting t on t.id = a.meeting_id
           left join body b on b.id = t.body_id
         where d.from_kind = 'communique' and d.from_id = {id} and (coalesce(b.confidential, 0) = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on})))
         order by t.sort_on desc, t.id desc limit 30"
    )
}

/// What waits for approval in a territory: the line, and the body inside which its issuer is.
pub fn submitted(scope: Scope, me: Id<Person>, on: Day) -> Query<Line> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        Line,
        "select p.id, p.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar,
           u.name_fr as unit_fr, u.code as unit_code, p.kind, p.title, p.state, p.year, p.number, p.published_at, p.published_on,
           t.held_on as meeting_on, p.region_id, p.province_id, p.commune_id
         from publication p join body b on b.id = p.body_id join unit u on u.id = b.unit_id left join meeting t on t.id = p.meeting_id
         where p.published_at is null and p.state = 'submitted'
           and (b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = p.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on})))
           {?region: and p.region_id = {region}} {?province: and p.province_id = {province}}
           {?commune: and p.commune_id = {commune}}
         order by p.id limit 30"
    )
}
