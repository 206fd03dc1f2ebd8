//! SQL of the pages of decisions and work. What a confidential body decides is for its members and for the parties named
//! (B13).

use crate::decisions::{Decision, EffectKind, Item, Kind, Taken};
use crate::{
    access::Scope,
    bodies::{Body, Seat},
    deciding::Outcome,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A decision in a list.
#[derive(Clone, Debug)]
pub struct DecisionRow {
    /// It.
    pub id: Id<Decision>,
    /// What sort.
    pub kind: Kind,
    /// Its words.
    pub text: String,
    /// How it was taken.
    pub taken: Taken,
    /// What sort of outcome, when said (D05).
    pub outcome: Option<Outcome>,
    /// Votes for.
    pub votes_for: Option<i64>,
    /// Votes against.
    pub votes_against: Option<i64>,
    /// Abstentions.
    pub abstentions: Option<i64>,
    /// When.
    pub taken_on: Option<Day>,
    /// The body that decided.
    pub body_id: Option<Id<Body>>,
    /// Its kind.
    pub body_kind: Option<String>,
    /// Its own name in Arabic.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// Code of the unit it concerns.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Open items.
    pub open: i64,
    /// Open items past their day.
    pub late: i64,
}

impl DecisionRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Where a list of decisions goes on.
pub struct Anchor {
    /// Its day in the order.
    pub sort_on: Day,
    /// Its identifier.
    pub id: Id<Decision>,
}

/// The place of a decision in the lists.
pub fn anchor(id: Id<Decision>) -> Query<Anchor> {
    sql!(Anchor, "select sort_on, id from decision where id = {id}")
}

/// Which decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// All.
    All,
    /// With open work.
    Open,
    /// With work that is late.
    Late,
}

/// A page of the decisions of a territory, the latest first. `offset 0`: from the latest on, each is asked for its work; an
/// engine that begins with the work must sort all that have some.
pub fn decisions(
    scope: Scope,
    kind: Option<Kind>,
    which: Which,
    after: Option<&Anchor>,
    me: Id<Person>,
    on: Day,
    limit: i64,
) -> Query<DecisionRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    // Work without a day is open and never late: it counts as due in a far future.
    let working = match which {
        Which::All => None,
        Which::Open => Some(Day(i64::MAX)),
        Which::Late => Some(on),
    };
    sql!(
        DecisionRow,
        "select d.id, d.kind, d.text, d.taken, o.outcome, d.votes_for, d.votes_against, d.abstentions, d.taken_on, d.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, d.region_id, d.province_id, d.commune_id,
           (select cast(count(*) as bigint) from action_item i where i.decision_id = d.id and i.done_on is null) as \"open!\",
           (select cast(count(*) as bigint) from action_item i where i.decision_id = d.id and i.done_on is null and i.due_on < {on}) as \"late!\"
         from decision d join unit u on u.id = d.unit_id left join body b on b.id = d.body_id
           left join meeting t on t.id = d.meeting_id left join body tb on tb.id = t.body_id left join decision_outcome o on o.decision_id = d.id
         where ((coalesce(b.confidential, 0) = 0 and coalesce(tb.confidential, 0) = 0)
             or exists (select 1 from mandate x where x.body_id in (b.id, tb.id) and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = d.meeting_id and y.person_id = {me}))
           {?region: and d.region_id = {region}} {?province: and d.province_id = {province}}
           {?commune: and d.commune_id = {commune}} {?kind: and d.kind = {kind}}
           {?working: and exists (select 1 from action_item w where w.decision_id = d.id and w.done_on is null
                and coalesce(w.due_on, 9000000) < {working} limit 1 offset 0)}
           {?after: and (d.sort_on, d.id) < ({after.sort_on}, {after.id})}
         order by d.sort_on desc, d.id desc limit {limit}"
    )
}

/// The decisions of a meeting in their order, of a body from the latest, or one alone: those of them that this reader may
/// see.
pub fn some(
    meeting: Option<Id<Meeting>>,
    body: Option<Id<Body>>,
    one: Option<Id<Decision>>,
    me: Id<Person>,
    on: Day,
    limit: i64,
) -> Query<DecisionRow> {
    sql!(
        DecisionRow,
        "select d.id, d.kind, d.text, d.taken, o.outcome, d.votes_for, d.votes_against, d.abstentions, d.taken_on, d.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, d.region_id, d.province_id, d.commune_id,
           (select cast(count(*) as bigint) from action_item i where i.decision_id = d.id and i.done_on is null) as \"open!\",
           (select cast(count(*) as bigint) from action_item i where i.decision_id = d.id and i.done_on is null and i.due_on < {on}) as \"late!\"
         from decision d join unit u on u.id = d.unit_id left join body b on b.id = d.body_id
           left join meeting t on t.id = d.meeting_id left join body tb on tb.id = t.body_id left join decision_outcome o on o.decision_id = d.id
         where ((coalesce(b.confidential, 0) = 0 and coalesce(tb.confidential, 0) = 0)
             or exists (select 1 from mandate x where x.body_id in (b.id, tb.id) and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = d.meeting_id and y.person_id = {me}))
           {?meeting: and d.meeting_id = {meeting}} {?body: and d.body_id = {body}} {?one: and d.id = {one}}
         order by d.sort_on desc, d.ordinal, d.id limit {limit}"
    )
}

/// Everything else of a decision.
pub struct DecisionMore {
    /// The meeting that took it.
    pub meeting_id: Option<Id<Meeting>>,
    /// Its title.
    pub meeting_title: Option<String>,
    /// Votes for.
    pub votes_for: Option<i64>,
    /// Votes against.
    pub votes_against: Option<i64>,
    /// Abstentions.
    pub abstentions: Option<i64>,
    /// The article it names.
    pub article: String,
}

/// Everything else of a decision.
pub fn more(id: Id<Decision>) -> Query<DecisionMore> {
    sql!(
        DecisionMore,
        "select d.meeting_id, t.title as meeting_title, d.votes_for, d.votes_against, d.abstentions, d.article
         from decision d left join meeting t on t.id = d.meeting_id where d.id = {id}"
    )
}

/// What a decision did, with the names that tell it.
pub struct EffectRow {
    /// What.
    pub kind: EffectKind,
    /// The row.
    pub ref_id: i64,
    /// A person's name in Arabic.
    pub person_ar: Option<String>,
    /// In Latin script.
    pub person_la: Option<String>,
    /// The person.
    pub person_id: Option<Id<Person>>,
    /// `f` or `m`.
    pub sex: Option<crate::people::Sex>,
    /// Kind of a body.
    pub body_kind: Option<String>,
    /// Its own name in Arabic.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// The body.
    pub body_id: Option<Id<Body>>,
    /// Unit of the body, or followed, in Arabic.
    pub unit_ar: Option<String>,
    /// In French.
    pub unit_fr: Option<String>,
    /// What the unit is.
    pub unit_kind: Option<String>,
    /// A post.
    pub post: Option<String>,
    /// Its rank.
    pub rank: Option<i64>,
    /// Words of an item or a milestone.
    pub text: Option<String>,
    /// The day of what it set.
    pub on_day: Option<Day>,
}

/// What a decision did.
pub fn effects(id: Id<Decision>) -> Query<EffectRow> {
    sql!(
        EffectRow,
        "select e.kind, e.ref_id, p.name_ar as person_ar, p.name_la as person_la, p.id as person_id, p.sex,
           b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, b.id as body_id, u.name_ar as unit_ar, u.name_fr as unit_fr, u.kind as unit_kind,
           s.post, s.rank, coalesce(i.text, l.what) as text, coalesce(m.from_on, b.founded_on, i.due_on, l.due_on, f.from_on) as on_day
         from effect e
           left join mandate m on m.id = e.ref_id and e.kind in ('mandate_begun', 'mandate_ended')
           left join seat s on s.id = m.seat_id
           left join follow_up f on f.id = e.ref_id and e.kind = 'follow_up_assigned'
           left join action_item i on i.id = e.ref_id and e.kind = 'item_assigned'
           left join milestone l on l.id = e.ref_id and e.kind = 'milestone_set'
           left join person p on p.id = coalesce(m.person_id, f.person_id)
           left join body b on b.id = coalesce(m.body_id, i.body_id, case when e.kind in ('body_created', 'body_dissolved') then e.ref_id end)
           left join unit u on u.id = coalesce(b.unit_id, f.unit_id)
         where e.decision_id = {id} order by e.id"
    )
}

/// Work.
#[derive(Clone, Debug)]
pub struct ItemRow {
    /// It.
    pub id: Id<Item>,
    /// What to do.
    pub text: String,
    /// By when.
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_on: Option<Day>,
    /// The body that answers for it.
    pub body_id: Id<Body>,
    /// Its kind.
    pub body_kind: String,
    /// Own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Its unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// The seat it belongs to.
    pub seat_id: Option<Id<Seat>>,
    /// Who does it.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub person_ar: Option<String>,
    /// In Latin script.
    pub person_la: Option<String>,
    /// The decision.
    pub decision_id: Option<Id<Decision>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Its body's cases are for its members only.
    pub confidential: bool,
}

impl ItemRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The work of a decision, a body or a person, or one item: the open first, the most urgent first.
pub fn items(
    decision: Option<Id<Decision>>,
    body: Option<Id<Body>>,
    person: Option<Id<Person>>,
    one: Option<Id<Item>>,
    limit: i64,
) -> Query<ItemRow> {
    sql!(
        ItemRow,
        "select i.id, i.text, i.due_on, i.done_on, i.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, i.seat_id, i.person_id, p.name_ar as person_ar, p.name_la as person_la,
           i.decision_id, i.region_id, i.province_id, i.commune_id, b.confidential
         from action_item i join body b on b.id = i.body_id join unit u on u.id = b.unit_id left join person p on p.id = i.person_id
         where 1 = 1 {?decision: and i.decision_id = {decision}} {?body: and i.body_id = {body}}
           {?person: and i.person_id = {person}} {?one: and i.id = {one}}
         order by case when i.done_on is null then 0 else 1 end, case when i.due_on is null then 1 else 0 end, i.due_on, i.id
         limit {limit}"
    )
}
