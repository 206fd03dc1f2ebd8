//! SQL of the membership register: what the verbs read and write.

pub mod lines;
pub mod lists;

use super::{
    Category, Channel, Education, EndedHow, JoinedHow, LabelKind, Membership, PaidBy, Source, Standing, Step,
    StepKind,
};
use crate::{
    access::Scope,
    accounts::Account,
    decisions::Decision,
    journal::Act,
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant, Period};
use amana_sql::{Change, Query, sql};

/// A membership with its person.
#[derive(Clone, Debug)]
pub struct MembershipRow {
    /// It.
    pub id: Id<Membership>,
    /// Whose.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Of an old card; may be empty.
    pub number: String,
    /// First day.
    pub joined_on: Day,
    /// How it began.
    pub joined_how: JoinedHow,
    /// Socio-professional category.
    pub category: Option<Category>,
    /// Education.
    pub education: Option<Education>,
    /// Year of birth.
    pub birth_year: Option<i64>,
    /// When single membership was stated.
    pub sworn_on: Option<Day>,
    /// The first day not paid for.
    pub paid_until_on: Option<Day>,
    /// First day of the last suspension.
    pub suspended_from_on: Option<Day>,
    /// Its end.
    pub suspended_until_on: Option<Day>,
    /// First day on which it is over.
    pub ended_on: Option<Day>,
    /// How it ended.
    pub ended_how: Option<EndedHow>,
    /// Counts its changes.
    pub version: i64,
    /// The act that made it.
    pub made_by: Id<Act>,
}

impl MembershipRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// What its steps come to.
    pub fn standing(&self) -> Standing {
        Standing {
            place: self.place(),
            joined_on: self.joined_on,
            paid_until_on: self.paid_until_on,
            suspended: self.suspended_from_on.map(|from| Period { from, until: self.suspended_until_on }),
            ended: self.ended_on.zip(self.ended_how),
        }
    }
}

/// A membership of a territory; nothing elsewhere, nor of somebody whose data were erased.
pub fn membership(id: Id<Membership>, scope: Scope) -> Query<MembershipRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        MembershipRow,
        "select m.id, m.person_id, p.name_ar, p.name_la, p.honorific, p.sex, m.region_id, m.province_id, m.commune_id, m.number,
           m.joined_on, m.joined_how, m.category, m.education, m.birth_year, m.sworn_on, m.paid_until_on,
           m.suspended_from_on, m.suspended_until_on, m.ended_on, m.ended_how, m.version, m.made_by
         from membership m join person p on p.id = m.person_id
         where m.id = {id} and p.erased_at is null and p.merged_into is null
           {?region: and m.region_id = {region}} {?province: and m.province_id = {province}}
           {?commune: and m.commune_id = {commune}}"
    )
}

/// When these persons were members: person, membership, first day, first day after.
#[derive(Clone, Debug)]
pub struct TimeRow {
    /// Whose.
    pub person_id: Id<Person>,
    /// It.
    pub id: Id<Membership>,
    /// First day.
    pub joined_on: Day,
    /// First day on which it is over.
    pub ended_on: Option<Day>,
}

/// The memberships of these persons.
pub fn times(persons: &[Id<Person>]) -> Query<TimeRow> {
    sql!(
        TimeRow,
        "select person_id, id, joined_on, ended_on from membership where person_id in ({*persons..}) order by person_id, joined_on"
    )
}

/// Where these persons are at home.
pub fn homes(persons: &[Id<Person>]) -> Query<(Id<Person>, i64, i64, i64)> {
    sql!(
        (Id<Person>, i64, i64, i64),
        "select person_id, region_id, province_id, commune_id from person_place
         where person_id in ({*persons..}) and because = 'home'"
    )
}

/// A membership to write.
#[derive(Clone, Debug)]
pub struct MembershipInsert<'a> {
    /// It.
    pub id: Id<Membership>,
    /// Whose.
    pub person: Id<Person>,
    /// Where.
    pub place: Place,
    /// Of an old card.
    pub number: &'a str,
    /// First day.
    pub on: Day,
    /// How it begins.
    pub how: JoinedHow,
    /// Category.
    pub category: Option<Category>,
    /// Education.
    pub education: Option<Education>,
    /// Year of birth.
    pub birth_year: Option<i64>,
    /// When single membership was stated.
    pub sworn_on: Option<Day>,
    /// The first day not paid for.
    pub paid_until_on: Option<Day>,
}

/// Adds a membership.
pub fn membership_insert(m: &MembershipInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into membership (id, person_id, region_id, province_id, commune_id, number, joined_on, joined_how, category,
           education, birth_year, sworn_on, paid_until_on, made_by)
         values ({m.id}, {m.person}, {m.place.region}, {m.place.province}, {m.place.commune}, {m.number}, {m.on}, {m.how},
           {m.category}, {m.education}, {m.birth_year}, {m.sworn_on}, {m.paid_until_on}, {act})"
    )
}

/// Writes what the steps come to.
pub fn standing_set(id: Id<Membership>, sum: &Standing) -> Change {
    let (from, until) = (sum.suspended.map(|p| p.from), sum.suspended.and_then(|p| p.until));
    let (ended_on, ended_how) = sum.ended.unzip();
    sql!(
        "update membership set region_id = {sum.place.region}, province_id = {sum.place.province},
           commune_id = {sum.place.commune}, joined_on = {sum.joined_on}, paid_until_on = {sum.paid_until_on},
           suspended_from_on = {from}, suspended_until_on = {until}, ended_on = {ended_on}, ended_how = {ended_how},
           version = version + 1
         where id = {id}"
    )
}

/// What a member is, beside the steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields {
    /// Of an old card.
    pub number: String,
    /// Category.
    pub category: Option<Category>,
    /// Education.
    pub education: Option<Education>,
    /// Year of birth.
    pub birth_year: Option<i64>,
}

/// Writes it, unless somebody else changed it meanwhile.
pub fn fields_set(id: Id<Membership>, version: i64, f: &Fields) -> Change {
    sql!(
        "update membership set number = {f.number}, category = {f.category}, education = {f.education},
           birth_year = {f.birth_year}, version = version + 1
         where id = {id} and version = {version}"
    )
}

/// Counts a change that is elsewhere.
pub fn version_next(id: Id<Membership>, version: i64) -> Change {
    sql!("update membership set version = version + 1 where id = {id} and version = {version}")
}

/// A step to write.
#[derive(Clone, Debug)]
pub struct StepInsert<'a> {
    /// It.
    pub id: Id<Step>,
    /// Of which membership.
    pub membership: Id<Membership>,
    /// Which of its steps, from 1.
    pub ordinal: i64,
    /// What happened.
    pub step: Step,
    /// In centimes.
    pub amount: Option<i64>,
    /// How it was paid.
    pub paid_by: Option<PaidBy>,
    /// Why.
    pub reason: &'a str,
    /// Under which article.
    pub article: &'a str,
    /// By which decision.
    pub decision: Option<Id<Decision>>,
    /// When it was written.
    pub at: Instant,
}

/// Adds a step.
pub fn step_insert(s: &StepInsert<'_>, act: Id<Act>) -> Change {
    let Step { kind, on, until, place } = s.step;
    sql!(
        "insert into membership_step (id, membership_id, ordinal, step, on_day, until_on, amount, paid_by, region_id,
           province_id, commune_id, reason, article, decision_id, at, made_by)
         values ({s.id}, {s.membership}, {s.ordinal}, {kind}, {on}, {until}, {s.amount}, {s.paid_by}, {place.region}, {place.province},
           {place.commune}, {s.reason}, {s.article}, {s.decision}, {s.at}, {act})"
    )
}

/// A step as it was written.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// It.
    pub id: Id<Step>,
    /// What happened.
    pub step: StepKind,
    /// On which day.
    pub on_day: Day,
    /// Paid or suspended until.
    pub until_on: Option<Day>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// The act.
    pub made_by: Id<Act>,
}

impl StepRow {
    /// As the rules see it.
    pub fn step(&self) -> Step {
        Step {
            kind: self.step,
            on: self.on_day,
            until: self.until_on,
            place: Place::raw(self.region_id, self.province_id, self.commune_id),
        }
    }
}

/// The steps of a membership in the order in which they were written.
pub fn steps(id: Id<Membership>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select id, step, on_day, until_on, region_id, province_id, commune_id, made_by
         from membership_step where membership_id = {id} order by ordinal"
    )
}

/// The offices of the organisation that somebody holds on a day, or will.
pub fn offices_open(person: Id<Person>, on: Day) -> Query<Id<crate::bodies::Mandate>> {
    sql!(
        (Id<crate::bodies::Mandate>),
        "select m.id from mandate m join body b on b.id = m.body_id
         where m.person_id = {person} and b.sphere <> 'elected' and m.from_on < {on} and (m.until_on is null or m.until_on > {on})
         order by m.id"
    )
}

/// The decision of the very act that wrote a step: it is taken back with it.
pub fn step_of_decision(id: Id<Step>) -> Query<Id<Decision>> {
    sql!(
        (Id<Decision>),
        "select d.id from membership_step s join decision d on d.id = s.decision_id
         where s.id = {id} and d.made_by = s.made_by and s.step in ('suspended', 'expelled', 'reinstated')"
    )
}

/// The last membership of somebody.
pub fn last_of(person: Id<Person>) -> Query<Id<Membership>> {
    sql!(
        (Id<Membership>),
        "select id from membership where person_id = {person} order by joined_on desc limit 1"
    )
}

/// Puts a step in another place of the order.
pub fn step_ordinal_set(id: Id<Step>, ordinal: i64) -> Change {
    sql!("update membership_step set ordinal = {ordinal} where id = {id}")
}

/// Removes a step.
pub fn step_delete(id: Id<Step>) -> Change {
    sql!("delete from membership_step where id = {id}")
}

/// Keeps a value that is written over.
pub fn change_insert(
    id: Id<()>,
    membership: Id<Membership>,
    field: &str,
    (source, note): (Source, &str),
    former: &[u8],
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into membership_change (id, membership_id, field, source, source_note, former, at, made_by)
         values ({id}, {membership}, {field}, {source}, {note}, {former}, {at}, {act})"
    )
}

/// The labels of a member.
pub fn labels(id: Id<Membership>) -> Query<(LabelKind, String)> {
    sql!(
        (LabelKind, String),
        "select kind, label from membership_label where membership_id = {id} order by kind, folded"
    )
}

/// Adds a label, once.
pub fn label_insert(
    id: Id<Membership>,
    kind: LabelKind,
    (label, folded): (&str, &str),
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into membership_label (membership_id, kind, folded, label, made_by) values ({id}, {kind}, {folded}, {label}, {act})
         on conflict (membership_id, kind, folded) do nothing"
    )
}

/// Removes a label.
pub fn label_delete(id: Id<Membership>, kind: LabelKind, folded: &str) -> Change {
    sql!("delete from membership_label where membership_id = {id} and kind = {kind} and folded = {folded}")
}

/// Writes a consent down.
pub fn consent_insert(
    id: Id<()>,
    person: Id<Person>,
    (purpose, text_version): (&str, &str),
    channel: Channel,
    on: Day,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into member_consent (id, person_id, purpose, text_version, channel, given_on, made_by)
         values ({id}, {person}, {purpose}, {text_version}, {channel}, {on}, {act})"
    )
}

/// The person's home follows the membership.
pub fn home_set(person: Id<Person>, p: Place) -> Change {
    sql!(
        "update person set region_id = {p.region}, province_id = {p.province}, commune_id = {p.commune} where id = {person}"
    )
}

/// The home is no longer there.
pub fn home_leave(person: Id<Person>, p: Place) -> Change {
    sql!(
        "delete from person_place where person_id = {person} and because = 'home' and region_id = {p.region}
           and province_id = {p.province} and commune_id = {p.commune}"
    )
}

/// Writes a person's names and sex.
pub fn person_set(person: Id<Person>, (ar, la): (&str, &str), sex: Option<Sex>, key: &str) -> Vec<Change> {
    vec![
        sql!(
            "update person set name_ar = {ar}, name_la = {la}, sex = {sex}, sort_key = {key}, version = version + 1 where id = {person}"
        ),
        sql!("update person_place set sort_key = {key} where person_id = {person}"),
    ]
}

/// Where somebody is known.
pub fn places(person: Id<Person>) -> Query<(i64, i64, i64)> {
    sql!(
        (i64, i64, i64),
        "select distinct region_id, province_id, commune_id from person_place where person_id = {person}
         order by region_id, province_id, commune_id"
    )
}

/// A protected field goes.
pub fn secret_delete(person: Id<Person>, field: &str) -> Change {
    sql!("delete from person_secret where person_id = {person} and field = {field}")
}

/// A membership that was a mistake, with all that hangs on it.
pub fn membership_gone(id: Id<Membership>) -> Vec<Change> {
    vec![
        sql!(
            "delete from member_transfer_step where transfer_id in (select id from member_transfer where membership_id = {id})"
        ),
        sql!("delete from member_transfer where membership_id = {id}"),
        sql!("delete from membership_label where membership_id = {id}"),
        sql!("delete from membership_change where membership_id = {id}"),
        sql!("delete from membership_step where membership_id = {id}"),
        sql!("delete from membership where id = {id}"),
    ]
}

/// The consents that an act wrote down.
pub fn consents_gone(act: Id<Act>) -> Change {
    sql!("delete from member_consent where made_by = {act}")
}

/// Whether an act entered a person who has had nothing since, so that the person may go with it.
pub fn only_here(person: Id<Person>, act: Id<Act>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from person p where p.id = {person} and p.made_by = {act}
           and not exists (select 1 from membership m where m.person_id = p.id)
           and not exists (select 1 from person_secret s where s.person_id = p.id and s.made_by <> {act})
           and not exists (select 1 from person_place l where l.person_id = p.id and l.made_by <> {act})
           and not exists (select 1 from member_consent c where c.person_id = p.id)
           and not exists (select 1 from receipt c where c.person_id = p.id)
           and not exists (select 1 from mandate d where d.person_id = p.id)
           and not exists (select 1 from cadre_line k where k.person_id = p.id)
           and not exists (select 1 from meeting_person t where t.person_id = p.id)
           and not exists (select 1 from follow_up f where f.person_id = p.id)
           and not exists (select 1 from account a where a.person_id = p.id)
           and not exists (select 1 from invitation i where i.person_id = p.id)
           and not exists (select 1 from action_item a where a.person_id = p.id)
           and not exists (select 1 from summons s where s.person_id = p.id)
           and not exists (select 1 from attendance t where t.person_id = p.id)"
    )
}

/// The words by which somebody was found.
pub fn tokens_gone(person: Id<Person>) -> Change {
    let raw = person.raw();
    sql!("delete from name_token where kind = 'person' and ref_id = {raw}")
}

/// Keeps a view of an account.
pub fn view_insert(id: Id<()>, account: Id<Account>, name: &str, query: &str, act: Id<Act>) -> Change {
    sql!(
        "insert into member_view (id, account_id, name, query, made_by) values ({id}, {account}, {name}, {query}, {act})"
    )
}

/// Forgets one of an account's views.
pub fn view_delete(id: Id<()>, account: Id<Account>) -> Change {
    sql!("delete from member_view where id = {id} and account_id = {account}")
}
