//! The receipts of a territory: the list behind each figure, one receipt, its cancellation.

use super::{about_receipt, answered, may, reach, words};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportDues, TakeDues},
    },
    dues::{
        Kind, Receipt, cancel as cancel_receipt, month_of,
        spelled::spelled,
        store::{
            self, ReceiptRow,
            lists::{self, ReceiptLine, Wanted, Which},
        },
    },
    journal::{Entry, Subject, Verb},
    members::{self, Category, PaidBy},
    paper,
    record::view::{Chosen, PAGE, SHEET, name_in, query},
    territory::{self, Place},
    ui::{
        Field, Frame, Lang, Words, icons,
        parts::{Empty, Paging, State},
    },
    web::{Error, FormErrors, Result, Urlencoded, Visit, csv as sheet, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::{Deserialize, Serialize};

/// Which receipts are listed.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(default)]
pub struct AskedFor {
    pub(super) unit: String,
    pub(super) year: String,
    /// 1 to 12; empty for the whole year.
    pub(super) month: String,
    /// `unknown` for those whose category is not known.
    pub(super) category: String,
    pub(super) kind: String,
    pub(super) paid_by: String,
    pub(super) state: String,
    pub(super) after: String,
}

impl AskedFor {
    fn keep(&self, after: &str) -> String {
        query(&[
            ("unit", &self.unit),
            ("year", &self.year),
            ("month", &self.month),
            ("category", &self.category),
            ("kind", &self.kind),
            ("paid_by", &self.paid_by),
            ("state", &self.state),
            ("after", after),
        ])
    }
    /// The year asked for, or this one.
    pub(super) fn year(&self, today: Day) -> i64 {
        let year = amana_arabic::digits(self.year.trim()).parse().ok();
        year.filter(|y| (1990..=2200).contains(y)).unwrap_or(today.ymd().0)
    }
    fn month(&self) -> Option<i64> {
        self.month.parse().ok().filter(|m| (1..=12).contains(m))
    }
    fn which(&self, today: Day) -> Which {
        let year = self.year(today);
        let (from, months) = self.month().map_or((1, 12), |m| (m, 1));
        let from = Day::of(year, from, 1).unwrap_or(today);
        let category = match self.category.as_str() {
            "" => None,
            "unknown" => Some(String::new()),
            key => Some(key.parse::<Category>().map_or_else(|_| String::new(), |c| c.as_str().to_owned())),
        };
        Which {
            wanted: self.state.parse().unwrap_or(Wanted::Standing),
            from,
            before: from.plus_months(months),
            category,
            kind: self.kind.parse().ok(),
            paid_by: self.paid_by.parse().ok(),
        }
    }
}

/// The unit that a scope is; 0 for the country.
pub(super) fn unit_of(scope: Scope) -> Id<territory::Unit> {
    scope.commune().or(scope.province()).or(scope.region()).unwrap_or(Id::from_raw(0))
}

/// How many receipts there are of this choice, and how much of those that stand: from the sums.
pub(super) async fn totals(visit: &Visit, scope: Scope, which: &Which) -> Result<(i64, i64)> {
    let last = month_of(which.before.plus(-1));
    let sums = visit.app.db.all(lists::sums(unit_of(scope), month_of(which.from), last)).await?;
    let own = sums.into_iter().filter(|s| {
        which.category.as_ref().is_none_or(|c| *c == s.category)
            && which.kind.is_none_or(|k| k == s.kind)
            && which.paid_by.is_none_or(|p| p == s.paid_by)
    });
    Ok(own.fold((0, 0), |(n, amount), s| match which.wanted {
        Wanted::Standing => (n + s.receipts, amount + s.amount),
        Wanted::Cancelled => (n + s.cancelled, amount),
        Wanted::All => (n + s.receipts + s.cancelled, amount + s.amount),
    }))
}

/// A line of the list.
struct Line {
    id: Id<Receipt>,
    person: Option<Id<crate::people::Person>>,
    number: String,
    on: Day,
    name: String,
    unit: String,
    kind: String,
    category: String,
    amount: i64,
    shown: String,
    paid_by: String,
    reference: String,
    cancelled_on: Option<Day>,
    why: String,
    state: State,
}

fn line(visit: &Visit, l: ReceiptLine) -> Line {
    let (w, lang) = (visit.words(), visit.lang);
    Line {
        id: l.id,
        person: l.person_id,
        number: store::label(&l.unit_code, l.year, l.number),
        on: l.on_day,
        name: name_in(lang, &l.name_ar, &l.name_la),
        unit: name_in(lang, &l.unit_ar, &l.unit_fr),
        kind: words::kind(w, l.kind),
        category: l.category.map(|c| members::words::category(w, c)).unwrap_or_default(),
        amount: l.amount,
        shown: words::amount(w, l.amount),
        paid_by: members::words::paid_by(w, l.paid_by),
        reference: l.reference,
        cancelled_on: l.cancelled_on,
        why: l.cancelled_why,
        state: words::state(w, l.cancelled_on),
    }
}

async fn lines<A: Capability>(
    by: &Granted<A>,
    asked: &AskedFor,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<Line>> {
    let visit = by.visit();
    let db = &visit.app.db;
    let after = match asked.after.parse::<Id<Receipt>>() {
        Ok(id) => db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    let rows = db.all(lists::receipts(chosen.scope, &asked.which(visit.today), after, limit)).await?;
    Ok(rows.into_iter().map(|row| line(visit, row)).collect())
}

#[derive(Template)]
#[template(path = "dues/pages/receipts.html")]
struct Index {
    frame: Frame,
    asked: AskedFor,
    year: i64,
    sentence: String,
    months: Vec<(String, String)>,
    states: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    ways: Vec<(String, String)>,
    book: Option<String>,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
}

fn choices<T: Copy>(
    all: &[T],
    key: fn(T) -> &'static str,
    word: impl Fn(T) -> String,
) -> Vec<(String, String)> {
    all.iter().map(|one| (key(*one).to_owned(), word(*one))).collect()
}

/// `GET /receipts`: the receipts of a territory, the last first.
pub async fn index(by: Granted<TakeDues>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let which = asked.which(visit.today);
    let (count, amount) = totals(visit, chosen.scope, &which).await?;
    let mut found = lines(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let last = found.last().map(|l| l.id.to_string()).unwrap_or_default();
    let year = asked.year(visit.today);
    let months = (1..=12i64).filter_map(|m| Some((m.to_string(), w.month(Day::of(year, m, 1)?))));
    let heading = match &chosen.unit {
        Some(unit) => w.dues_receipts_of(unit.name(visit.lang)),
        None => w.dues_receipts(),
    };
    page(Index {
        frame: visit.frame(heading).step("/dues", w.dues_title()),
        sentence: w.dues_count(count, words::amount(w, amount)),
        months: months.collect(),
        states: choices(Wanted::ALL, Wanted::as_str, |s| match s {
            Wanted::Standing => w.dues_wanted_standing(),
            Wanted::Cancelled => w.dues_wanted_cancelled(),
            Wanted::All => w.dues_wanted_all(),
        }),
        kinds: choices(Kind::ALL, Kind::as_str, |k| words::kind(w, k)),
        ways: choices(PaidBy::ALL, PaidBy::as_str, |p| members::words::paid_by(w, p)),
        book: chosen.scope.province().map(|_| {
            format!("/receipts/book.pdf{}", query(&[("unit", &asked.unit), ("year", &year.to_string())]))
        }),
        paging: Paging {
            words: w,
            earlier: (!asked.after.is_empty()).then(|| format!("/receipts{}", asked.keep(""))),
            later: more.then(|| format!("/receipts{}", asked.keep(&last))),
            shown: w.dues_shown(found.len()),
            export: visit.can(Can::ExportDues).then(|| format!("/receipts.csv{}", asked.keep(""))),
        },
        nothing: Empty { icon: icons::INBOX, text: w.dues_no_receipts(), next: None },
        lines: found,
        year,
        asked,
    })
}

/// Writes down that a list of receipts was taken away.
pub(super) async fn taken_away(
    by: &Granted<ExportDues>,
    chosen: &Chosen,
    list: &str,
    rows: usize,
    whom: &[Id<crate::people::Person>],
) -> Result<()> {
    let place = match &chosen.unit {
        Some(unit) => unit.place(),
        None => place_of(by.visit(), chosen.scope).await?,
    };
    let mut deed = by.begin(Verb::ExportList).await?;
    crate::rights::note_exported(&mut deed, whom.iter().copied()).await?;
    let entry = Entry::about(Subject { kind: "receipts", id: 0 }, place);
    deed.commit(entry.with(serde_json::json!({ "list": list, "rows": rows }))).await?;
    Ok(())
}

/// The place that a scope is.
pub(super) async fn place_of(visit: &Visit, scope: Scope) -> Result<Place> {
    match unit_of(scope) {
        none if none.raw() == 0 => Ok(Place::NATION),
        unit => {
            let row = visit.app.db.first(territory::store::unit(unit)).await?;
            Ok(row.ok_or(Error::NotFound)?.place())
        }
    }
}

/// `GET /receipts.csv`: the same list as a spreadsheet.
pub async fn csv(by: Granted<ExportDues>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let w = by.visit().words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let asked = AskedFor { after: String::new(), ..asked };
    let found = lines(&by, &asked, &chosen, SHEET).await?;
    let whom: Vec<_> = found.iter().filter_map(|l| l.person).collect();
    taken_away(&by, &chosen, "receipts", found.len(), &whom).await?;
    let head = vec![
        w.dues_number(),
        w.members_paid_on(),
        w.people_name(),
        w.members_unit(),
        w.dues_kind(),
        w.members_category(),
        w.dues_amount(),
        w.members_paid_by(),
        w.dues_reference(),
        w.bodies_state(),
        w.dues_why_cancelled(),
    ];
    let rows = found.into_iter().map(|l| {
        let state = l.state.word().to_owned();
        let amount = words::plain(l.amount);
        vec![
            l.number,
            l.on.to_string(),
            l.name,
            l.unit,
            l.kind,
            l.category,
            amount,
            l.paid_by,
            l.reference,
            state,
            l.why,
        ]
    });
    Ok(sheet::answer("receipts", head, rows))
}

#[derive(Template)]
#[template(path = "dues/pages/receipt.html")]
struct One {
    frame: Frame,
    id: Id<Receipt>,
    state: State,
    sentence: String,
    facts: Vec<(String, String)>,
    member: Option<String>,
    papers: paper::Links,
    may_cancel: bool,
    reason: Field,
    errors: FormErrors,
}

/// `GET /receipts/{id}`: a receipt.
pub async fn show(by: Granted<TakeDues>, Path(id): Path<Id<Receipt>>) -> Result<Response> {
    let row = reach(&by, id).await?;
    page(one(&by, row, FormErrors::default(), ""))
}

fn one(by: &Granted<TakeDues>, row: ReceiptRow, errors: FormErrors, reason: &str) -> One {
    let visit = by.visit();
    let w = visit.words();
    let mut shown: Vec<(String, String)> = facts(w, visit.lang, &row);
    let offset = visit.app.config.utc_offset_minutes;
    let author = match name_in(visit.lang, &row.author_ar, &row.author_la) {
        name if name.is_empty() => w.journal_program(),
        name => name,
    };
    shown.push((w.dues_written(), w.members_wrote(author, w.moment(row.at, offset))));
    if row.cancelled_on.is_some() {
        let who = name_in(visit.lang, &row.canceller_ar, &row.canceller_la);
        shown.push((w.dues_why_cancelled(), row.cancelled_why.clone()));
        shown.push((w.dues_who_cancelled(), if who.is_empty() { w.journal_program() } else { who }));
    }
    shown.retain(|(_, value)| !value.is_empty());
    One {
        id: row.id,
        state: words::state(w, row.cancelled_on),
        sentence: spelled(row.amount, visit.lang),
        member: row.membership_id.map(|m| format!("/members/{m}/payments")),
        papers: paper::Links::new(visit, &format!("/receipts/{}/receipt.pdf", row.id), w.dues_receipt()),
        may_cancel: row.cancelled_on.is_none() && may(visit, Can::TakeDues, row.place()),
        reason: Field::text("reason", w.dues_why_cancelled())
            .hint(w.dues_cancel_hint())
            .limit(300)
            .value(reason)
            .error(errors.of("reason")),
        frame: visit.frame(w.dues_receipt_number(row.label())).step("/receipts", w.dues_receipts()),
        facts: shown,
        errors,
    }
}

/// What a receipt says, label and value.
pub(super) fn facts(w: Words, lang: Lang, row: &ReceiptRow) -> Vec<(String, String)> {
    let name = name_in(lang, &row.name_ar, &row.name_la);
    let mut out = vec![
        (w.dues_payer(), if name.is_empty() { w.dues_forgotten() } else { name }),
        (w.dues_treasury(), name_in(lang, &row.unit_ar, &row.unit_fr)),
        (w.members_paid_on(), w.date(row.on_day)),
        (w.dues_kind(), words::kind(w, row.kind)),
        (w.dues_amount(), words::amount(w, row.amount)),
        (w.members_paid_by(), members::words::paid_by(w, row.paid_by)),
        (w.dues_reference(), row.reference.clone()),
        (w.members_category(), row.category.map(|c| members::words::category(w, c)).unwrap_or_default()),
        (w.dues_title_of_rate(), row.article.clone()),
    ];
    if row.kind == Kind::Dues {
        let covers = match (row.step_id.is_some(), row.until_on, row.owed) {
            (_, Some(until), _) => w.members_until(w.date(until)),
            (true, ..) => w.dues_part_settled(),
            (false, None, Some(owed)) => w.dues_part(words::amount(w, (owed - row.amount).max(0))),
            _ => String::new(),
        };
        out.push((w.dues_covers(), covers));
    }
    out.retain(|(_, value)| !value.is_empty());
    out
}

/// Why a receipt is cancelled.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct CancelForm {
    reason: String,
}

/// `POST /receipts/{id}/cancellation`: cancels a receipt; its number stays.
pub async fn cancel(
    by: Granted<TakeDues>,
    Path(id): Path<Id<Receipt>>,
    Urlencoded(form): Urlencoded<CancelForm>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let place = row.place();
    let done = by
        .act(Verb::CancelReceipt, async |mut deed| {
            if let Err(refusal) = answered(cancel_receipt(&mut deed, id, &form.reason).await)? {
                return Ok(Err(refusal));
            }
            let detail =
                serde_json::json!({ "number": format!("{}/{}", row.number, row.year), "amount": row.amount });
            deed.commit(about_receipt(id, place).with(detail)).await?;
            Ok(Ok(()))
        })
        .await?;
    match done {
        Ok(()) => Ok(see(&format!("/receipts/{id}"))),
        Err(refusal) => {
            let mut errors = FormErrors::default();
            errors.add("reason", refusal.sentence(by.visit().words()));
            let mut response = page(one(&by, row, errors, &form.reason))?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}
