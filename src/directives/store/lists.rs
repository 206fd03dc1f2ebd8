//! SQL of the register, of addressees and of what does not comply. Nothing here is of a confidential body: neither may one
//! ask through the register, nor is one addressed (B13).

use super::{Ended, Evidence, State, Step};
use crate::{
    access::Scope,
    bodies::Body,
    decisions::{Decision, Kind},
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// A line of the register.
#[derive(Clone, Debug)]
pub struct EntryRow {
    /// The decision.
    pub id: Id<Decision>,
    /// Directive or binding resolution.
    pub kind: Kind,
    /// Its words.
    pub text: String,
    /// The body that asks.
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
    /// Region of that body, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// In the register of that body.
    pub number: i64,
    /// When it was taken, or entered.
    pub issued_on: Day,
    /// By when.
    pub due_on: Option<Day>,
    /// Until when it is in force.
    pub expires_on: Option<Day>,
    /// Withdrawn or replaced.
    pub ended: Option<Ended>,
    /// When.
    pub ended_on: Option<Day>,
    /// The number of what took its place.
    pub replaced_number: Option<i64>,
    /// Addressees within the reader's territory that count.
    pub of: i64,
    /// Of them acknowledged.
    pub acknowledged: i64,
    /// Of them carried out.
    pub done: i64,
    /// Of them objecting or declaring it impossible.
    pub refused: i64,
}

impl EntryRow {
    /// Where the body that asks is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Is it in force on a day?
    pub fn in_force(&self, on: Day) -> bool {
        self.ended.is_none() && self.expires_on.is_none_or(|end| end >= on)
    }
}

/// Which entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All.
    All,
    /// In force.
    InForce,
    /// Withdrawn or replaced.
    Ended,
    /// Past their day.
    Expired,
}

/// Where a list goes on.
pub struct Anchor {
    /// Its day.
    pub issued_on: Day,
    /// Its identifier.
    pub id: Id<Decision>,
}

/// The place of an entry in the lists.
pub fn anchor(id: Id<Decision>) -> Query<Anchor> {
    sql!(Anchor, "select issued_on, decision_id as id from directive where decision_id = {id}")
}

/// What of the register concerns a territory: asked by its bodies or of them; of one body's register when `body` is given.
/// The latest first; counts are of the addressees within the territory.
pub fn register(
    scope: Scope,
    body: Option<Id<Body>>,
    kind: Option<Kind>,
    standing: Standing,
    after: Option<&Anchor>,
    on: Day,
    limit: i64,
) -> Query<EntryRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let kind = kind.map_or("", Kind::as_str);
    let standing = match standing {
        Standing::All => 0i64,
        Standing::InForce => 1,
        Standing::Ended => 2,
        Standing::Expired => 3,
    };
    sql!(
        EntryRow,
        "select x.decision_id as id, d.kind, d.text, x.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, x.region_id, x.province_id, x.commune_id, x.number, x.issued_on, x.due_on,
           x.expires_on, e.how as ended, e.on_day as ended_on, r.number as replaced_number,
           (select cast(count(*) as bigint) from addressee a where a.decision_id = x.decision_id and a.state <> 'released'
             {?region: and a.region_id = {region}} {?province: and a.province_id = {province}} {?commune: and a.commune_id = {commune}}) as \"of!\",
           (select cast(count(*) as bigint) from addressee a where a.decision_id = x.decision_id and a.state not in ('released', 'addressed')
             {?region: and a.region_id = {region}} {?province: and a.province_id = {province}} {?commune: and a.commune_id = {commune}}) as \"acknowledged!\",
           (select cast(count(*) as bigint) from addressee a where a.decision_id = x.decision_id and a.state = 'done'
             {?region: and a.region_id = {region}} {?province: and a.province_id = {province}} {?commune: and a.commune_id = {commune}}) as \"done!\",
           (select cast(count(*) as bigint) from addressee a where a.decision_id = x.decision_id and a.state in ('objected', 'impossible')
             {?region: and a.region_id = {region}} {?province: and a.province_id = {province}} {?commune: and a.commune_id = {commune}}) as \"refused!\"
         from directive x join decision d on d.id = x.decision_id join body b on b.id = x.body_id join unit u on u.id = b.unit_id
           left join directive_end e on e.decision_id = x.decision_id left join directive r on r.decision_id = e.replaced_by
         where 1 = 1
           {?region: and (x.region_id = {region} or x.decision_id in (select c.decision_id from addressee c where c.region_id = {region}))}
           {?province: and (x.province_id = {province} or x.decision_id in (select c.decision_id from addressee c where c.province_id = {province}))}
           {?commune: and (x.commune_id = {commune} or x.decision_id in (select c.decision_id from addressee c where c.commune_id = {commune}))}
           {?body: and x.body_id = {body}} and ({kind} = '' or d.kind = {kind})
           and ({standing} = 0 or ({standing} = 1 and e.how is null and (x.expires_on is null or x.expires_on >= {on}))
             or ({standing} = 2 and e.how is not null) or ({standing} = 3 and e.how is null and x.expires_on < {on}))
           {?after: and (x.issued_on, x.decision_id) < ({after.issued_on}, {after.id})}
         order by x.issued_on desc, x.decision_id desc limit {limit}"
    )
}

/// How many of a directive's addressees within a territory stand so.
pub fn counts(id: Id<Decision>, scope: Scope) -> Query<(State, i64)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (State, i64),
        "select a.state, cast(count(*) as bigint) as n from addressee a where a.decision_id = {id}
           {?region: and a.region_id = {region}} {?province: and a.province_id = {province}} {?commune: and a.commune_id = {commune}}
         group by a.state"
    )
}

/// A line of the list of addressees.
#[derive(Clone, Debug)]
pub struct LineRow {
    /// The body.
    pub body_id: Id<Body>,
    /// Its kind.
    pub body_kind: String,
    /// Own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Code of its unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_on: Day,
    /// When it was told.
    pub addressed_on: Day,
    /// When it acknowledged.
    pub acknowledged_on: Option<Day>,
    /// Who did, in Arabic.
    pub by_ar: Option<String>,
    /// In Latin script.
    pub by_la: Option<String>,
    /// Their identifier.
    pub by_id: Option<Id<Person>>,
    /// What it said last.
    pub said: Option<String>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// In what order: what fails first.
    pub turn: i64,
    /// By what lists sort.
    pub sort_key: String,
}

impl LineRow {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The addressees of a directive within a territory: those who refuse, then who said nothing, who acknowledged, who are under
/// way, who are done.
pub fn addressees(
    id: Id<Decision>,
    scope: Scope,
    state: Option<State>,
    after: Option<(i64, &str, Id<Body>)>,
    limit: i64,
) -> Query<LineRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (turn, key, body) = match after {
        Some((turn, key, body)) => (Some(turn), key, body),
        None => (None, "", Id::from_raw(0)),
    };
    sql!(
        LineRow,
        "select l.body_id, l.body_kind, l.body_ar, l.body_fr, l.unit_code, l.unit_ar, l.unit_fr, l.state, l.state_on, l.addressed_on,
           l.acknowledged_on, l.by_ar, l.by_la, l.by_id as \"by_id?\", l.said as \"said?\", l.region_id, l.province_id, l.commune_id, l.turn as \"turn!\", l.sort_key
         from (select a.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, u.code as unit_code,
             u.name_ar as unit_ar, u.name_fr as unit_fr, a.state, a.state_on, a.addressed_on, a.acknowledged_on, p.name_ar as by_ar,
             p.name_la as by_la, a.acknowledged_by as by_id,
             (select s.text from addressee_step s where s.decision_id = a.decision_id and s.body_id = a.body_id and s.text <> ''
               order by s.id desc limit 1) as said,
             a.region_id, a.province_id, a.commune_id,
             cast(case a.state when 'objected' then 1 when 'impossible' then 1 when 'addressed' then 2 when 'acknowledged' then 3
               when 'under_way' then 4 when 'done' then 5 else 6 end as bigint) as turn,
             a.sort_key
           from addressee a join body b on b.id = a.body_id join unit u on u.id = b.unit_id
             left join person p on p.id = a.acknowledged_by
           where a.decision_id = {id} {?state: and a.state = {state}}
             {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
             {?commune: and a.commune_id = {commune}}) l
         where 1 = 1 {?turn: and (l.turn, l.sort_key, l.body_id) > ({turn}, {key}, {body})}
         order by l.turn, l.sort_key, l.body_id limit {limit}"
    )
}

/// A step as pages show it.
pub struct StepLine {
    /// What.
    pub step: Step,
    /// In words.
    pub text: String,
    /// Where it can be seen.
    pub link: String,
    /// What of the record proves it.
    pub evidence: Evidence,
    /// Which.
    pub evidence_id: i64,
    /// What that is called.
    pub evidence_text: Option<String>,
    /// When.
    pub at: Instant,
    /// Who, in Arabic.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// What an addressee said and was answered, the latest first.
pub fn steps(id: Id<Decision>, body: Id<Body>) -> Query<StepLine> {
    sql!(
        StepLine,
        "select s.step, s.text, s.link, s.evidence_kind as evidence, s.evidence_id, coalesce(t.title, d.text) as evidence_text, s.at,
           p.name_ar as who_ar, p.name_la as who_la
         from addressee_step s left join person p on p.id = s.person_id
           left join meeting t on t.id = s.evidence_id and s.evidence_kind = 'meeting'
           left join decision d on d.id = s.evidence_id and s.evidence_kind = 'decision'
         where s.decision_id = {id} and s.body_id = {body} order by s.id desc limit 200"
    )
}

/// A meeting or decision of the addressee that may prove it.
pub struct ProofRow {
    /// `meeting` or `decision`.
    pub kind: String,
    /// Which.
    pub id: i64,
    /// What it is called.
    pub text: String,
    /// Its day.
    pub on_day: Option<Day>,
}

/// The meetings held and decisions taken by a body since a day, the latest first.
pub fn proofs(body: Id<Body>, since: Day, on: Day) -> Query<ProofRow> {
    sql!(
        ProofRow,
        "select * from (
           select 'meeting' as kind, t.id as \"id!\", t.title as text, t.held_on as on_day from meeting t
           where t.body_id = {body} and t.held_on >= {since} and t.held_on <= {on}
           union all
           select 'decision' as kind, d.id as \"id!\", d.text, d.taken_on as on_day from decision d
           where d.body_id = {body} and d.sort_on >= {since}) l
         order by l.on_day desc limit 40"
    )
}

/// What waits for a body.
#[derive(Clone, Debug)]
pub struct WaitingRow {
    /// The directive.
    pub id: Id<Decision>,
    /// The body that is asked.
    pub body_id: Id<Body>,
    /// Its kind.
    pub body_kind: String,
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub state: State,
    /// When it was told.
    pub addressed_on: Day,
    /// By when.
    pub due_on: Option<Day>,
    /// Days to acknowledge, when it says so.
    pub acknowledge_days: Option<i64>,
    /// The body that asks: its kind.
    pub by_kind: String,
    /// Own name in Arabic.
    pub by_ar: String,
    /// In French.
    pub by_fr: String,
    /// Its unit in Arabic.
    pub by_unit_ar: String,
    /// In French.
    pub by_unit_fr: String,
    /// Its region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl WaitingRow {
    /// Where the body that asks is.
    pub fn by_place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// What is in force and waits for these bodies, the most urgent first.
pub fn waiting(bodies: Vec<Id<Body>>, on: Day, limit: i64) -> Query<WaitingRow> {
    sql!(
        WaitingRow,
        "select x.decision_id as id, a.body_id, ab.kind as body_kind, d.text, a.state, a.addressed_on, x.due_on, x.acknowledge_days,
           b.kind as by_kind, b.name_ar as by_ar, b.name_fr as by_fr, u.name_ar as by_unit_ar, u.name_fr as by_unit_fr,
           x.region_id, x.province_id, x.commune_id
         from addressee a join directive x on x.decision_id = a.decision_id join decision d on d.id = x.decision_id
           join body ab on ab.id = a.body_id join body b on b.id = x.body_id join unit u on u.id = b.unit_id
         where a.body_id in ({bodies..}) and a.state in ('addressed', 'acknowledged', 'under_way')
           and (x.expires_on is null or x.expires_on >= {on})
           and not exists (select 1 from directive_end e where e.decision_id = x.decision_id)
         order by case when x.due_on is null then 1 else 0 end, x.due_on, x.issued_on, x.decision_id limit {limit}"
    )
}

/// Something that does not comply.
#[derive(Clone, Debug)]
pub struct FailingRow {
    /// The directive.
    pub id: Id<Decision>,
    /// Its words.
    pub text: String,
    /// Its number.
    pub number: i64,
    /// The body that fails.
    pub body_id: Id<Body>,
    /// Its kind.
    pub body_kind: String,
    /// Own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Code of its unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_on: Day,
    /// When it was told.
    pub addressed_on: Day,
    /// By when.
    pub due_on: Option<Day>,
    /// Days to acknowledge, when the decision says so.
    pub acknowledge_days: Option<i64>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl FailingRow {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Which kinds of body the statute gives so many days to acknowledge.
#[derive(Clone, Debug)]
pub struct Limit {
    /// The days.
    pub days: i64,
    /// The kinds.
    pub kinds: Vec<String>,
}

/// What fails in a territory by what the decision itself says: past its day, not acknowledged in the days it gives, refused.
pub fn failing(scope: Scope, issuer: Option<Id<Body>>, on: Day, limit: i64) -> Query<FailingRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        FailingRow,
        "select x.decision_id as id, d.text, x.number, a.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, a.state, a.state_on, a.addressed_on, x.due_on,
           x.acknowledge_days, a.region_id, a.province_id, a.commune_id
         from addressee a join directive x on x.decision_id = a.decision_id join decision d on d.id = x.decision_id
           join body b on b.id = a.body_id join unit u on u.id = b.unit_id
         where (a.state in ('objected', 'impossible') or (a.state in ('addressed', 'acknowledged', 'under_way') and x.due_on < {on})
             or (a.state = 'addressed' and a.addressed_on + x.acknowledge_days < {on}))
           and b.dissolved_on is null and (x.expires_on is null or x.expires_on >= {on})
           and not exists (select 1 from directive_end e where e.decision_id = x.decision_id)
           {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}} {?issuer: and x.body_id = {issuer}}
         order by x.issued_on, x.decision_id, a.sort_key, a.body_id limit {limit}"
    )
}

/// What was not acknowledged in the days that the statute gives these kinds of body; the decision says none, and is not late.
pub fn unacknowledged(
    scope: Scope,
    issuer: Option<Id<Body>>,
    of: Limit,
    on: Day,
    limit: i64,
) -> Query<FailingRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let before = on.plus(-of.days);
    let kinds = of.kinds;
    sql!(
        FailingRow,
        "select x.decision_id as id, d.text, x.number, a.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, a.state, a.state_on, a.addressed_on, x.due_on,
           x.acknowledge_days, a.region_id, a.province_id, a.commune_id
         from addressee a join directive x on x.decision_id = a.decision_id join decision d on d.id = x.decision_id
           join body b on b.id = a.body_id join unit u on u.id = b.unit_id
         where a.state = 'addressed' and x.acknowledge_days is null and a.addressed_on < {before} and b.kind in ({kinds..})
           and (x.due_on is null or x.due_on >= {on}) and b.dissolved_on is null and (x.expires_on is null or x.expires_on >= {on})
           and not exists (select 1 from directive_end e where e.decision_id = x.decision_id)
           {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}} {?issuer: and x.body_id = {issuer}}
         order by x.issued_on, x.decision_id, a.sort_key, a.body_id limit {limit}"
    )
}

/// The entries of a body's register that may take the place of another.
pub fn successors(body: Id<Body>, id: Id<Decision>) -> Query<(Id<Decision>, i64, String)> {
    sql!(
        (Id<Decision>, i64, String),
        "select x.decision_id, x.number, d.text from directive x join decision d on d.id = x.decision_id
         where x.body_id = {body} and x.decision_id <> {id}
           and not exists (select 1 from directive_end e where e.decision_id = x.decision_id)
         order by x.number desc limit 100"
    )
}
