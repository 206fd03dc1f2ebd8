use crate::{accounts::Account, bodies::Body, meetings::Meeting, people::Person, territory::Unit};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// Open work.
pub struct Item {
    /// Identifier.
    pub id: i64,
    /// What is to be done.
    pub text: String,
    /// By when.
    pub due_on: Option<Day>,
    /// The body it belongs to.
    pub body_id: Id<Body>,
    /// Kind of that body.
    pub kind: String,
    /// Its own name, if it has one.
    pub name_ar: String,
    /// The same in Latin letters.
    pub name_fr: String,
    /// The unit of the body.
    pub in_ar: String,
    /// The same in French.
    pub in_fr: String,
    /// Its region, or 0.
    pub region_id: i64,
}

/// The open items of a person: their own, and those of the seats they hold on a day (B15). The most urgent first.
pub fn items_of(person: Id<Person>, on: Day) -> Query<Item> {
    sql!(
        Item,
        "select i.id, i.text, i.due_on, i.body_id, b.kind, b.name_ar, b.name_fr, u.name_ar as in_ar,
           u.name_fr as in_fr, b.region_id
         from action_item i join body b on b.id = i.body_id join unit u on u.id = b.unit_id
         where i.id in (select own.id from action_item own where own.person_id = {person} and own.done_on is null
           union all select s.id from mandate m join action_item s on s.seat_id = m.seat_id
             where m.person_id = {person} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on}) and s.done_on is null)
         order by case when i.due_on is null then 1 else 0 end, i.due_on, i.id limit 20"
    )
}

/// A meeting that a person is called to.
pub struct Called {
    /// It.
    pub id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// Its day.
    pub held_on: Day,
    /// Its roll is called, and the person is on it.
    pub on_roll: bool,
    /// Its region, or 0.
    pub region_id: Id<Unit>,
    /// Its province, or 0.
    pub province_id: Id<Unit>,
    /// Its commune, or 0.
    pub commune_id: Id<Unit>,
}

/// The meetings of the coming days to which a person is called or on whose roll they are, the next one first; without those
/// that are over or called off.
pub fn called_to(person: Id<Person>, from: Day, until: Day) -> Query<Called> {
    sql!(
        Called,
        "select t.id, t.title, t.held_on as \"held_on!\", t.region_id, t.province_id, t.commune_id,
           exists (select 1 from attendance a where a.meeting_id = t.id and a.person_id = {person}) as \"on_roll!\"
         from meeting t
         where t.held_on >= {from} and t.held_on <= {until}
           and t.id in (select a.meeting_id from attendance a where a.person_id = {person}
             union select s.meeting_id from summons s join meeting_step c on c.meeting_id = s.meeting_id and c.step = 'convened'
               where s.person_id = {person} and s.removed_at is null)
           and not exists (select 1 from meeting_step x where x.meeting_id = t.id and x.step in ('closed', 'cancelled'))
         order by t.held_on, t.id limit 8"
    )
}

/// The items of a territory that are late on a day, the oldest first; confidential bodies apart.
pub fn late_items(
    on: Day,
    region: Option<Id<Unit>>,
    province: Option<Id<Unit>>,
    commune: Option<Id<Unit>>,
) -> Query<Item> {
    sql!(
        Item,
        "select i.id, i.text, i.due_on, i.body_id, b.kind, b.name_ar, b.name_fr, u.name_ar as in_ar,
           u.name_fr as in_fr, b.region_id
         from action_item i join body b on b.id = i.body_id join unit u on u.id = b.unit_id
         where i.done_on is null and i.due_on < {on} and b.confidential = 0
         {?region: and i.region_id = {region}} {?province: and i.province_id = {province}} {?commune: and i.commune_id = {commune}}
         order by i.due_on, i.id limit 10"
    )
}

/// A mandate that ends soon.
pub struct Ending {
    /// Who holds it.
    pub person_id: Id<Person>,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in Latin letters.
    pub name_la: String,
    /// `f` or `m`.
    pub sex: Option<String>,
    /// Kind of the body.
    pub kind: String,
    /// Post.
    pub post: String,
    /// Rank, or 0.
    pub rank: i64,
    /// The unit, in Arabic.
    pub in_ar: String,
    /// The unit, in French.
    pub in_fr: String,
    /// The end of the term.
    pub term_ends_on: Option<Day>,
}

/// The mandates held alone whose term ends in a span of days, or ended, with nobody following; the earliest first.
pub fn mandates_ending(
    on: Day,
    until: Day,
    region: Option<Id<Unit>>,
    province: Option<Id<Unit>>,
    commune: Option<Id<Unit>>,
) -> Query<Ending> {
    sql!(
        Ending,
        "select m.person_id, p.name_ar, p.name_la, p.sex, b.kind, s.post, s.rank, u.name_ar as in_ar, u.name_fr as in_fr,
           m.term_ends_on
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
           join person p on p.id = m.person_id
         where m.holding = 'single' and m.term_ends_on < {until} and b.confidential = 0 and b.sphere <> 'elected'
           and m.from_on <= {on} and m.until_on is null
         {?region: and m.region_id = {region}} {?province: and m.province_id = {province}} {?commune: and m.commune_id = {commune}}
         order by m.term_ends_on, m.id limit 10"
    )
}

/// Something that comes.
pub struct Coming {
    /// What.
    pub what: String,
    /// When.
    pub due_on: Option<Day>,
    /// `day`, `month`, …
    pub date_precision: String,
    /// The meeting that announced it.
    pub meeting_id: Option<Id<Meeting>>,
}

/// What comes in a territory from a day on, the next first; what confidential bodies announced is theirs (B13).
pub fn coming(
    on: Day,
    region: Option<Id<Unit>>,
    province: Option<Id<Unit>>,
    commune: Option<Id<Unit>>,
) -> Query<Coming> {
    sql!(
        Coming,
        "select what, due_on, date_precision, meeting_id from milestone where done_on is null and due_on >= {on}
           and not exists (select 1 from body b where b.id = milestone.body_id and b.confidential = 1)
           and not exists (select 1 from meeting t join body b on b.id = t.body_id
             where t.id = milestone.meeting_id and b.confidential = 1)
         {?region: and region_id = {region}} {?province: and province_id = {province}} {?commune: and commune_id = {commune}}
         order by due_on, id limit 8"
    )
}

/// Texts in one state.
pub struct Texts {
    /// `queued`, `draft`, …
    pub state: String,
    /// How many.
    pub n: i64,
}

/// How many texts of a territory wait, by state.
pub fn texts_waiting(
    region: Option<Id<Unit>>,
    province: Option<Id<Unit>>,
    commune: Option<Id<Unit>>,
) -> Query<Texts> {
    sql!(
        Texts,
        "select state, cast(count(*) as bigint) as n from communique where state in ('queued', 'draft', 'unreadable')
         {?region: and region_id = {region}} {?province: and province_id = {province}} {?commune: and commune_id = {commune}}
         group by state"
    )
}

/// How many passkeys an account has.
pub struct Passkeys {
    /// That many.
    pub n: i64,
}

/// Passkeys of an account.
pub fn passkeys(account: Id<Account>) -> Query<Passkeys> {
    sql!(Passkeys, "select cast(count(*) as bigint) as n from passkey where account_id = {account}")
}
