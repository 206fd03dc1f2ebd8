//! SQL of the lists of receipts and of what was collected.

use super::super::{Kind, Receipt};
use crate::{
    access::Scope,
    members::{Category, Membership, PaidBy},
    people::Person,
    territory::Unit,
};
use amana_base::{Day, Id, text_enum};
use amana_sql::{Query, sql};

text_enum! {
    /// Which receipts are listed.
    pub enum Wanted {
        /// Those that stand.
        Standing = "standing",
        /// Those that were cancelled.
        Cancelled = "cancelled",
        /// Every number there is.
        All = "all",
    }
}

/// A choice of receipts.
#[derive(Clone, Debug)]
pub struct Which {
    /// Standing, cancelled or all.
    pub wanted: Wanted,
    /// First day of payment.
    pub from: Day,
    /// The day after the last one.
    pub before: Day,
    /// Of a category: its key; empty for those of whom it is not known.
    pub category: Option<String>,
    /// For what.
    pub kind: Option<Kind>,
    /// How paid.
    pub paid_by: Option<PaidBy>,
}

/// A line of the list.
#[derive(Clone, Debug)]
pub struct ReceiptLine {
    /// It.
    pub id: Id<Receipt>,
    /// For what.
    pub kind: Kind,
    /// The treasury's code.
    pub unit_code: String,
    /// The unit of the membership in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Whose; none once they were erased.
    pub person_id: Option<Id<Person>>,
    /// Of which membership.
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
    /// Since when it is no longer good.
    pub cancelled_on: Option<Day>,
    /// Why.
    pub cancelled_why: String,
}

/// The receipts of a territory, the last paid first, after one of them.
pub fn receipts(
    scope: Scope,
    which: &Which,
    after: Option<(Day, Id<Receipt>)>,
    limit: i64,
) -> Query<ReceiptLine> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let Which { from, before, .. } = which;
    let category = which.category.as_deref();
    let kinds = which.kind.map_or_else(|| Kind::ALL.to_vec(), |kind| vec![kind]);
    let ways = which.paid_by.map_or_else(|| PaidBy::ALL.to_vec(), |by| vec![by]);
    let states: &[&str] = match which.wanted {
        Wanted::Standing => &["standing"],
        Wanted::Cancelled => &["cancelled"],
        Wanted::All => &["standing", "cancelled"],
    };
    let (on, last) = after.unzip();
    // Which of each, as one word: a statement takes one list.
    let mut marks = vec![];
    for kind in kinds {
        for way in &ways {
            marks.extend(states.iter().map(|state| format!("{kind}.{way}.{state}")));
        }
    }
    sql!(
        ReceiptLine,
        "select r.id, r.kind, coalesce(t.code, '') as unit_code, coalesce(u.name_ar, '') as unit_ar,
           coalesce(u.name_fr, '') as unit_fr, r.year, r.number, coalesce(p.name_ar, '') as name_ar,
           coalesce(p.name_la, '') as name_la, p.id as \"person_id?\", r.membership_id, r.category, r.on_day, r.amount, r.paid_by, r.reference,
           r.cancelled_on, r.cancelled_why
         from receipt r left join unit t on t.id = r.province_id
           left join unit u on u.id = case when r.commune_id <> 0 then r.commune_id else r.province_id end
           left join person p on p.id = r.person_id and p.erased_at is null
         where r.on_day >= {from} and r.on_day < {before}
           {?region: and r.region_id = {region}} {?province: and r.province_id = {province}}
           {?commune: and r.commune_id = {commune}}
           {?category: and coalesce(r.category, '') = {category}}
           and r.kind || '.' || r.paid_by || '.' || case when r.cancelled_on is null then 'standing' else 'cancelled' end in ({marks..})
           {?last: and (r.on_day < {on} or (r.on_day = {on} and r.id < {last}))}
         order by r.on_day desc, r.id desc limit {limit}"
    )
}

/// Where a receipt stands in the list.
pub fn anchor(id: Id<Receipt>) -> Query<(Day, Id<Receipt>)> {
    sql!((Day, Id<Receipt>), "select on_day, id from receipt where id = {id}")
}

/// The book of a treasury: every number of a year, in order.
pub fn book(province: Id<Unit>, year: i64, limit: i64) -> Query<ReceiptLine> {
    sql!(
        ReceiptLine,
        "select r.id, r.kind, coalesce(t.code, '') as unit_code, coalesce(u.name_ar, '') as unit_ar,
           coalesce(u.name_fr, '') as unit_fr, r.year, r.number, coalesce(p.name_ar, '') as name_ar,
           coalesce(p.name_la, '') as name_la, p.id as \"person_id?\", r.membership_id, r.category, r.on_day, r.amount, r.paid_by, r.reference,
           r.cancelled_on, r.cancelled_why
         from receipt r left join unit t on t.id = r.province_id
           left join unit u on u.id = case when r.commune_id <> 0 then r.commune_id else r.province_id end
           left join person p on p.id = r.person_id and p.erased_at is null
         where r.province_id = {province} and r.year = {year} order by r.number limit {limit}"
    )
}

/// What was collected in a month, of a category, in a way.
#[derive(Clone, Debug, PartialEq)]
pub struct SumRow {
    /// Where; 0 the country.
    pub unit_id: Id<Unit>,
    /// Year * 12 + month - 1.
    pub month: i64,
    /// Empty where it is not known.
    pub category: String,
    /// For what.
    pub kind: Kind,
    /// How.
    pub paid_by: PaidBy,
    /// Receipts that stand.
    pub receipts: i64,
    /// Cancelled ones.
    pub cancelled: i64,
    /// In centimes.
    pub amount: i64,
}

/// What a unit collected between two months, both counted.
pub fn sums(unit: Id<Unit>, from: i64, to: i64) -> Query<SumRow> {
    sql!(
        SumRow,
        "select unit_id, month, category, kind, paid_by, receipts, cancelled, amount from receipt_sum
         where unit_id = {unit} and month >= {from} and month <= {to} order by month, category, kind, paid_by"
    )
}

/// What each unit below one collected: which, receipts, cancelled ones, dues and gifts in centimes.
pub fn sums_below(parent: Id<Unit>, from: i64, to: i64) -> Query<(Id<Unit>, i64, i64, i64, i64)> {
    sql!(
        (Id<Unit>, i64, i64, i64, i64),
        "select unit_id, cast(sum(receipts) as bigint) as receipts, cast(sum(cancelled) as bigint) as cancelled,
           cast(sum(case when kind = 'dues' then amount else 0 end) as bigint) as dues,
           cast(sum(case when kind = 'gift' then amount else 0 end) as bigint) as gifts
         from receipt_sum where parent_id = {parent} and month >= {from} and month <= {to} group by unit_id"
    )
}

/// The receipts of a membership, the last first: which, code of the treasury, year, number, day, amount, cancelled since.
#[derive(Clone, Debug)]
pub struct OwnLine {
    /// It.
    pub id: Id<Receipt>,
    /// For what.
    pub kind: Kind,
    /// The treasury's code.
    pub unit_code: String,
    /// Year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// On which day.
    pub on_day: Day,
    /// In centimes.
    pub amount: i64,
    /// Since when it is no longer good.
    pub cancelled_on: Option<Day>,
}

/// The receipts of a membership, the last first.
pub fn of_membership(membership: Id<Membership>) -> Query<OwnLine> {
    sql!(
        OwnLine,
        "select r.id, r.kind, coalesce(t.code, '') as unit_code, r.year, r.number, r.on_day, r.amount, r.cancelled_on
         from receipt r left join unit t on t.id = r.province_id where r.membership_id = {membership} order by r.id desc limit 200"
    )
}
