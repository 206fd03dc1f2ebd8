//! SQL of what members pay: receipts with their numbers and sums, and the schedules of amounts.

pub mod bank;
pub mod cards;
pub mod lists;

use super::{Kind, Rate, Receipt, month_of};
use crate::{
    access::Scope,
    journal::Act,
    members::{Category, Membership, PaidBy, Step},
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// The schedules of all years.
pub fn rates() -> Query<Rate> {
    sql!(
        Rate,
        "select id, year, case when category = '' then null else category end as category, amount, title from due_rate
         order by year desc, category limit 2000"
    )
}

/// Adds an amount to the schedule of a year.
pub fn rate_insert(
    id: Id<Rate>,
    year: i64,
    category: Option<Category>,
    amount: i64,
    title: &str,
    act: Id<Act>,
) -> Change {
    let category = category.map_or("", |c| c.as_str());
    sql!(
        "insert into due_rate (id, year, category, amount, title, made_by)
         values ({id}, {year}, {category}, {amount}, {title}, {act})"
    )
}

/// Takes an amount out.
pub fn rate_delete(id: Id<Rate>) -> Change {
    sql!("delete from due_rate where id = {id}")
}

/// The next number of a treasury in a year.
pub fn number_next(province: Id<Unit>, year: i64) -> Change<i64> {
    sql!(
        (i64),
        "insert into receipt_last (province_id, year, last) values ({province}, {year}, 1)
         on conflict (province_id, year) do update set last = receipt_last.last + 1 returning last"
    )
}

/// A receipt to write.
#[derive(Clone, Debug)]
pub struct ReceiptInsert<'a> {
    /// It.
    pub id: Id<Receipt>,
    /// For what.
    pub kind: Kind,
    /// Where the membership is.
    pub place: Place,
    /// Year and number in the treasury.
    pub number: (i64, i64),
    /// Who paid.
    pub person: Id<Person>,
    /// For which membership.
    pub membership: Id<Membership>,
    /// Of which category.
    pub category: Option<Category>,
    /// On which day.
    pub on: Day,
    /// In centimes.
    pub amount: i64,
    /// How.
    pub paid_by: PaidBy,
    /// Of the cheque or the bank.
    pub reference: &'a str,
    /// Paid until.
    pub until: Option<Day>,
    /// What was owed before.
    pub owed: Option<i64>,
    /// The title of the amount.
    pub article: &'a str,
    /// The step that it made.
    pub step: Option<Id<Step>>,
    /// The form that was sent.
    pub once: &'a str,
    /// When it was written.
    pub at: Instant,
}

/// Adds a receipt.
pub fn receipt_insert(r: &ReceiptInsert<'_>, act: Id<Act>) -> Change {
    let ((year, number), Place { region, province, commune }) = (r.number, r.place);
    sql!(
        "insert into receipt (id, kind, province_id, year, number, region_id, commune_id, person_id, membership_id, category,
           on_day, amount, paid_by, reference, until_on, owed, article, step_id, once, at, made_by)
         values ({r.id}, {r.kind}, {province}, {year}, {number}, {region}, {commune}, {r.person}, {r.membership}, {r.category},
           {r.on}, {r.amount}, {r.paid_by}, {r.reference}, {r.until}, {r.owed}, {r.article}, {r.step}, {r.once}, {r.at}, {act})"
    )
}

/// Counts a receipt into the sums of its units: so many receipts, cancelled ones and centimes more.
pub fn summed(
    place: Place,
    on: Day,
    category: Option<Category>,
    (kind, paid_by): (Kind, PaidBy),
    (receipts, cancelled, amount): (i64, i64, i64),
) -> Vec<Change> {
    let (month, category) = (month_of(on), category.map_or("", |c| c.as_str()));
    let units = [
        (0, -1),
        (place.region.raw(), 0),
        (place.province.raw(), place.region.raw()),
        (place.commune.raw(), place.province.raw()),
    ];
    let own = units.into_iter().enumerate().filter(|(n, (unit, _))| *n == 0 || *unit != 0);
    own.map(|(_, (unit, parent))| {
        sql!(
            "insert into receipt_sum (unit_id, parent_id, month, category, kind, paid_by, receipts, cancelled, amount)
             values ({unit}, {parent}, {month}, {category}, {kind}, {paid_by}, {receipts}, {cancelled}, {amount})
             on conflict (unit_id, month, category, kind, paid_by) do update set receipts = receipt_sum.receipts + excluded.receipts,
               cancelled = receipt_sum.cancelled + excluded.cancelled, amount = receipt_sum.amount + excluded.amount"
        )
    })
    .collect()
}

/// A receipt with who paid and who wrote it.
#[derive(Clone, Debug)]
pub struct ReceiptRow {
    /// It.
    pub id: Id<Receipt>,
    /// For what.
    pub kind: Kind,
    /// Region.
    pub region_id: Id<Unit>,
    /// The treasury.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// The treasury's code.
    pub unit_code: String,
    /// The treasury in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// The year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// Who paid; none once they are no longer there.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// For which membership.
    pub membership_id: Option<Id<Membership>>,
    /// Of which category.
    pub category: Option<Category>,
    /// On which day.
    pub on_day: Day,
    /// In centimes.
    pub amount: i64,
    /// How.
    pub paid_by: PaidBy,
    /// Of the cheque or the bank.
    pub reference: String,
    /// Paid until.
    pub until_on: Option<Day>,
    /// What was owed before, in centimes.
    pub owed: Option<i64>,
    /// The title of the amount.
    pub article: String,
    /// The step that it made.
    pub step_id: Option<Id<Step>>,
    /// When it was written.
    pub at: Instant,
    /// By whom, in Arabic.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
    /// Since when it is no longer good.
    pub cancelled_on: Option<Day>,
    /// Why.
    pub cancelled_why: String,
    /// Who said so, in Arabic.
    pub canceller_ar: String,
    /// In Latin script.
    pub canceller_la: String,
}

impl ReceiptRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Its number as it is printed: the treasury's code, the year, the number.
    pub fn label(&self) -> String {
        label(&self.unit_code, self.year, self.number)
    }
}

/// The number of a receipt: the treasury's code, the year, the number.
pub fn label(code: &str, year: i64, number: i64) -> String {
    format!("{code}/{year}/{number:05}")
}

/// A receipt of a territory; nothing elsewhere.
pub fn receipt(id: Id<Receipt>, scope: Scope) -> Query<ReceiptRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        ReceiptRow,
        "select r.id, r.kind, r.region_id, r.province_id, r.commune_id, coalesce(u.code, '') as unit_code,
           coalesce(u.name_ar, '') as unit_ar, coalesce(u.name_fr, '') as unit_fr, r.year, r.number, r.person_id,
           coalesce(p.name_ar, '') as name_ar, coalesce(p.name_la, '') as name_la, r.membership_id, r.category, r.on_day,
           r.amount, r.paid_by, r.reference, r.until_on, r.owed, r.article, r.step_id, r.at,
           coalesce(w.name_ar, '') as author_ar, coalesce(w.name_la, '') as author_la, r.cancelled_on, r.cancelled_why,
           coalesce(x.name_ar, '') as canceller_ar, coalesce(x.name_la, '') as canceller_la
         from receipt r left join unit u on u.id = r.province_id left join person p on p.id = r.person_id and p.erased_at is null
           left join person w on w.id = (select a.person_id from act a where a.id = r.made_by)
           left join person x on x.id = (select b.person_id from act b where b.id = r.cancelled_by)
         where r.id = {id} {?region: and r.region_id = {region}} {?province: and r.province_id = {province}}
           {?commune: and r.commune_id = {commune}}"
    )
}

/// The receipt that a form made already, and of which membership.
pub fn by_once(once: &str) -> Query<(Id<Receipt>, Option<Id<Membership>>)> {
    sql!((Id<Receipt>, Option<Id<Membership>>), "select id, membership_id from receipt where once = {once}")
}

/// What was paid in part and has not carried the membership on yet: which receipts, and how much.
pub fn parts(membership: Id<Membership>) -> Query<(Id<Receipt>, i64)> {
    sql!(
        (Id<Receipt>, i64),
        "select id, amount from receipt where membership_id = {membership} and kind = 'dues' and step_id is null
           and cancelled_on is null order by id"
    )
}

/// Parts that came together to a step.
pub fn parts_settle(ids: &[Id<Receipt>], step: Id<Step>) -> Change {
    sql!("update receipt set step_id = {step} where id in ({*ids..})")
}

/// The step of these receipts is no more: what stands of them is a part again.
pub fn step_leave(step: Id<Step>) -> Change {
    sql!("update receipt set step_id = null where step_id = {step}")
}

/// Cancels a receipt, once.
pub fn cancelled_set(id: Id<Receipt>, on: Day, why: &str, act: Id<Act>) -> Change {
    sql!(
        "update receipt set cancelled_on = {on}, cancelled_why = {why}, cancelled_by = {act}
         where id = {id} and cancelled_on is null"
    )
}

/// The receipt that made a step and stands.
pub fn standing_of_step(step: Id<Step>) -> Query<Id<Receipt>> {
    sql!(
        (Id<Receipt>),
        "select id from receipt where step_id = {step} and cancelled_on is null order by id desc limit 1"
    )
}

/// A receipt of a membership that stands.
pub fn standing_of(membership: Id<Membership>) -> Query<Id<Receipt>> {
    sql!(
        (Id<Receipt>),
        "select id from receipt where membership_id = {membership} and cancelled_on is null order by id desc limit 1"
    )
}

/// A membership that was a mistake goes: its cancelled receipts keep their numbers, its cards and what was proposed for it go.
pub fn membership_gone(membership: Id<Membership>) -> Vec<Change> {
    vec![
        sql!(
            "update receipt set membership_id = null, person_id = null, step_id = null where membership_id = {membership}"
        ),
        sql!("update bank_line set membership_id = null where membership_id = {membership}"),
        sql!("delete from member_card where membership_id = {membership}"),
    ]
}

/// What somebody gave between two days, in centimes (29-11 art. 31).
pub fn given(person: Id<Person>, from: Day, before: Day) -> Query<i64> {
    sql!(
        (i64),
        "select cast(coalesce(sum(amount), 0) as bigint) as n from receipt where person_id = {person} and kind = 'gift'
           and cancelled_on is null and on_day >= {from} and on_day < {before}"
    )
}
