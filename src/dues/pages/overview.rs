//! The treasurer's view: what was collected and what is to be renewed, by month, by territory and by category, each figure with the
//! list behind it.

use super::{
    receipts::{taken_away, unit_of},
    rule, tariff, words,
};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportDues, ReadMembers, TakeDues},
    },
    dues::{Kind, store::lists},
    members::{
        self, Category, roster,
        roster::{Asked, Filters, Tally, Wanted},
    },
    record::view::{Chosen, query},
    territory::{self, Gazette, Place, Unit},
    ui::{Frame, Words, parts::Paging},
    web::{Result, Visit, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Of what, and when.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedYear {
    unit: String,
    year: String,
}

/// A line of the view.
struct Line {
    label: String,
    href: String,
    receipts: i64,
    cancelled: i64,
    dues: i64,
    gifts: i64,
    /// Memberships to be renewed, and what one period of each comes to in centimes; none where nothing says.
    due: Option<(u64, Option<i64>)>,
    due_href: String,
}

impl Line {
    fn empty(label: String, href: String) -> Line {
        Line { label, href, receipts: 0, cancelled: 0, dues: 0, gifts: 0, due: None, due_href: String::new() }
    }
    fn add(&mut self, s: &lists::SumRow) {
        self.receipts += s.receipts;
        self.cancelled += s.cancelled;
        match s.kind {
            Kind::Dues => self.dues += s.amount,
            Kind::Gift => self.gifts += s.amount,
        }
    }
    fn amount(&self, w: &Words, centimes: &i64) -> String {
        words::amount_digits(*w, *centimes)
    }
    fn owed(&self, w: &Words) -> String {
        match self.due {
            Some((_, Some(amount))) => words::amount_digits(*w, amount),
            Some((_, None)) => w.bodies_unknown(),
            None => String::new(),
        }
    }
    fn members(&self, w: &Words) -> String {
        self.due.map(|(n, _)| w.number(n)).unwrap_or_default()
    }
}

/// The tables of a territory and a year.
struct View {
    year: i64,
    all: Line,
    months: Vec<Line>,
    units: Vec<Line>,
    categories: Vec<Line>,
}

/// The unit below a scope in which a place lies.
fn below(scope: Scope, place: Place) -> Id<Unit> {
    match scope {
        Scope::Nation => place.region,
        Scope::Region(_) => place.province,
        Scope::Province(_) | Scope::Commune(_) => place.commune,
    }
}

/// Memberships to be renewed today: how many by category, and by unit below with their categories.
async fn to_renew<A: Capability>(by: &Granted<A>, chosen: &Chosen) -> Result<Option<Tally>> {
    let visit = by.visit();
    // Who takes dues reads members; what they may read of them bounds the count.
    let Some(read) = by.also::<ReadMembers>() else { return Ok(None) };
    let filters = Filters { state: Some(Wanted::Due), ..Filters::default() };
    let asked = Asked { at: Some(chosen.scope), filters, day: visit.today, rule: rule(visit) };
    Ok(Some(roster(&visit.app).await?.tally(&read, &asked)))
}

async fn view<A: Capability>(by: &Granted<A>, asked: &AskedYear, chosen: &Chosen) -> Result<View> {
    let visit = by.visit();
    let (db, w, scope) = (&visit.app.db, visit.words(), chosen.scope);
    let year = super::AskedFor { year: asked.year.clone(), ..Default::default() }.year(visit.today);
    let (first, last) = (year * 12, year * 12 + 11);
    let year_text = year.to_string();
    let list = |more: &[(&str, &str)]| {
        let mut all = vec![("unit", asked.unit.as_str()), ("year", year_text.as_str())];
        all.extend(more);
        format!("/receipts{}", query(&all))
    };
    let sums = db.all(lists::sums(unit_of(scope), first, last)).await?;
    let mut whole = Line::empty(w.members_total(), list(&[]));
    let mut months: BTreeMap<i64, Line> = BTreeMap::new();
    let mut categories: BTreeMap<String, Line> = BTreeMap::new();
    for s in &sums {
        whole.add(s);
        let number = (s.month - first + 1).to_string();
        months
            .entry(s.month)
            .or_insert_with(|| Line::empty(words::month(w, s.month), list(&[("month", &number)])))
            .add(s);
        categories.entry(s.category.clone()).or_insert_with(|| category_line(w, &s.category, &list)).add(s);
    }
    let gazette = territory::gazette(&visit.app).await?;
    let mut units: BTreeMap<i64, Line> = BTreeMap::new();
    if scope.commune().is_none() {
        for (id, receipts, cancelled, dues, gifts) in
            db.all(lists::sums_below(unit_of(scope), first, last)).await?
        {
            let line = unit_line(visit, &gazette, id, &year_text);
            units.insert(id.raw(), Line { receipts, cancelled, dues, gifts, ..line });
        }
    }
    if let Some(tally) = to_renew(by, chosen).await? {
        let tariff = tariff(visit).await?;
        let owes = |category: Option<Category>, n: u64| {
            let asked = tariff.asked(category, visit.today)?;
            Some(asked.amount * i64::try_from(n).unwrap_or(i64::MAX / 1_000_000_000))
        };
        let mut sum = Some(0i64);
        for (category, counted) in &tally.categories {
            let key = category.map_or("", |c| c.as_str()).to_owned();
            let amount = owes(*category, counted.all());
            sum = sum.zip(amount).map(|(a, b)| a + b);
            let line = categories.entry(key.clone()).or_insert_with(|| category_line(w, &key, &list));
            line.due = Some((counted.all(), amount));
            let key = if key.is_empty() { "unknown" } else { key.as_str() };
            line.due_href =
                format!("/members{}", query(&[("unit", &asked.unit), ("state", "due"), ("category", key)]));
        }
        whole.due = Some((tally.all.all(), sum));
        whole.due_href = format!("/members{}", query(&[("unit", &asked.unit), ("state", "due")]));
        // By unit the number alone: amounts go by category.
        if scope.commune().is_none() {
            for (place, counted) in &tally.places {
                let id = below(scope, *place);
                let line =
                    units.entry(id.raw()).or_insert_with(|| unit_line(visit, &gazette, id, &year_text));
                let before = line.due.map_or(0, |(n, _)| n);
                line.due = Some((before + counted.all(), None));
                if let Some(unit) = gazette.id(id) {
                    line.due_href = format!("/members{}", query(&[("unit", &unit.code), ("state", "due")]));
                }
            }
        }
    }
    let mut units: Vec<Line> = units.into_values().collect();
    w.sort_by_text(&mut units, |line| &line.label);
    let mut categories: Vec<Line> = categories.into_values().collect();
    categories.sort_by_key(|line| std::cmp::Reverse(line.dues));
    Ok(View { year, all: whole, months: months.into_values().collect(), units, categories })
}

fn category_line(w: Words, key: &str, list: &impl Fn(&[(&str, &str)]) -> String) -> Line {
    let label = key.parse().map_or_else(|_| w.bodies_unknown(), |c| members::words::category(w, c));
    Line::empty(label, list(&[("category", if key.is_empty() { "unknown" } else { key })]))
}

fn unit_line(visit: &Visit, gazette: &Gazette, id: Id<Unit>, year: &str) -> Line {
    match gazette.id(id) {
        Some(unit) => Line::empty(
            unit.name(visit.lang).to_owned(),
            format!("/dues{}", query(&[("unit", &unit.code), ("year", year)])),
        ),
        None => Line::empty(visit.words().members_no_commune(), String::new()),
    }
}

/// One of the tables.
struct Shown {
    id: &'static str,
    title: String,
    head: String,
    lines: Vec<Line>,
    /// What is to be renewed is said too.
    due: bool,
    /// With amounts.
    owed: bool,
}

#[derive(Template)]
#[template(path = "dues/pages/overview.html")]
struct Overview {
    frame: Frame,
    asked: AskedYear,
    year: i64,
    sentence: String,
    renew: Option<(String, String)>,
    tables: Vec<Shown>,
    links: Vec<(String, String)>,
    paging: Paging,
}

/// `GET /dues`: what was collected in a territory in a year, and what is to be renewed today.
pub async fn overview(by: Granted<TakeDues>, Query(asked): Query<AskedYear>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let view = view(&by, &asked, &chosen).await?;
    let (year, all) = (view.year, &view.all);
    let renew = all.due.map(|(n, owed)| {
        let said = match owed {
            Some(owed) => w.dues_to_renew(n, words::amount(w, owed)),
            None => w.dues_to_renew_unknown(n),
        };
        (said, all.due_href.clone())
    });
    let year_text = year.to_string();
    let of_year = query(&[("unit", &asked.unit), ("year", &year_text)]);
    let mut links = vec![(format!("/receipts{of_year}"), w.dues_receipts())];
    links.push(("/dues/rates".to_owned(), w.dues_rates()));
    if by.scopes().iter().any(|s| s.commune().is_none()) {
        links.push(("/bank-files".to_owned(), w.dues_bank_files()));
    }
    if chosen.scope.province().is_some() && visit.can(Can::WriteMembers) {
        links.push((format!("/cards/sheet{}", query(&[("unit", &asked.unit)])), w.dues_cards()));
    }
    let heading = match &chosen.unit {
        Some(unit) => w.dues_title_of(unit.name(visit.lang)),
        None => w.dues_title(),
    };
    let sentence = w.dues_collected(
        words::amount(w, all.dues + all.gifts),
        year_text.clone(),
        words::amount(w, all.dues),
        words::amount(w, all.gifts),
        all.receipts,
        all.cancelled,
    );
    let table = |id, title, head, lines: Vec<Line>, owed| Shown {
        due: lines.iter().any(|l| l.due.is_some()),
        id,
        title,
        head,
        lines,
        owed,
    };
    let mut tables = vec![
        table("d-months", w.dues_by_month(), w.dues_month(), view.months, false),
        table("d-units", w.members_by_unit(), w.members_unit(), view.units, false),
        table("d-categories", w.members_by_category(), w.members_category(), view.categories, true),
    ];
    tables.retain(|t| !t.lines.is_empty());
    page(Overview {
        frame: visit.frame(heading),
        year,
        sentence,
        renew,
        tables,
        links,
        paging: Paging {
            words: w,
            earlier: None,
            later: None,
            shown: String::new(),
            export: visit.can(Can::ExportDues).then(|| format!("/dues.csv{of_year}")),
        },
        asked,
    })
}

/// `GET /dues.csv`: the same tables as a file.
pub async fn overview_csv(by: Granted<ExportDues>, Query(asked): Query<AskedYear>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let view = view(&by, &asked, &chosen).await?;
    let mut rows = vec![];
    let parts = [
        (w.dues_month(), view.months),
        (w.members_unit(), view.units),
        (w.members_category(), view.categories),
        (w.members_total(), vec![view.all]),
    ];
    for (what, lines) in parts {
        for l in lines {
            rows.push(vec![
                what.clone(),
                l.label.clone(),
                l.receipts.to_string(),
                l.cancelled.to_string(),
                words::plain(l.dues),
                words::plain(l.gifts),
                l.due.map(|(n, _)| n.to_string()).unwrap_or_default(),
                l.due.and_then(|(_, owed)| owed).map(words::plain).unwrap_or_default(),
            ]);
        }
    }
    taken_away(&by, &chosen, "dues", rows.len(), &[]).await?;
    let head = vec![
        w.members_what(),
        w.bodies_col_name(),
        w.dues_receipts(),
        w.dues_cancelled_many(),
        w.dues_kind_dues(),
        w.dues_kind_gift(),
        w.dues_due_members(),
        w.dues_due_amount(),
    ];
    Ok(csv::answer(&format!("dues-{}", view.year), head, rows.into_iter()))
}
