//! How ready provinces are: the list by score, and each province with its criteria.

use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    diagnosis::{
        model::{Judged, Source},
        ready::{self, FURTHEST, Ready},
        words,
    },
    record::view::{Chosen, query},
    structure::{self, Book},
    territory::UnitKind,
    ui::{
        Frame, Words, icons,
        parts::{Empty, State as Mark},
    },
    web::{
        Error, Result, Visit, page,
        sheet::{self, Taken},
    },
};
use amana_base::Day;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;
use std::sync::Arc;

/// What an address asks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    /// The code of a unit; the widest that may be read when empty.
    unit: String,
    /// A day; today when empty.
    on: String,
    /// The day of the milestone; a year after when empty.
    until: String,
}

/// A question that was understood.
struct Seen {
    book: Arc<Book>,
    on: Day,
    until: Day,
    wrong: Option<String>,
    set: String,
    all: Vec<Ready>,
}

async fn seen(visit: &Visit, scope: Scope, asked: &Asked) -> Result<Seen> {
    let w = visit.words();
    let (book, rules, today) = (structure::book(&visit.app).await?, visit.app.rules(), visit.today);
    let day = |text: &str| amana_arabic::digits(text.trim()).parse::<Day>();
    let (on, mut wrong) = match day(&asked.on) {
        _ if asked.on.trim().is_empty() => (today, None),
        Ok(on) if on <= today => (on, None),
        Ok(_) => (today, Some(w.structure_wrong_future())),
        Err(_) => (today, Some(w.structure_wrong_day())),
    };
    let usual = on.plus_months(12);
    let until = match day(&asked.until) {
        _ if asked.until.trim().is_empty() => usual,
        Ok(until) if until > on && until <= on.plus_months(FURTHEST) => until,
        _ => {
            wrong = wrong.or_else(|| Some(w.diagnosis_wrong_until()));
            usual
        }
    };
    let (set, all) = ready::of(&visit.app, &book, &rules, scope, on, until).await?;
    Ok(Seen { book, on, until, wrong, set: set.map(|s| s.key.clone()).unwrap_or_default(), all })
}

impl Seen {
    /// Nothing is recorded on that day, and why.
    fn nothing(&self, w: Words) -> Option<String> {
        match self.book.first_day() {
            None => Some(w.structure_nothing_yet()),
            Some(first) if self.on < first => Some(w.structure_before(w.date(first), w.date(self.on))),
            Some(_) => None,
        }
    }
    /// The same question elsewhere.
    fn address(&self, today: Day, path: &str, unit: &str) -> String {
        let on = if self.on == today { String::new() } else { self.on.to_string() };
        let until =
            if self.until == self.on.plus_months(12) { String::new() } else { self.until.to_string() };
        format!("{path}{}", query(&[("unit", unit), ("on", &on), ("until", &until)]))
    }
    /// The best first; those of one score by name.
    fn sorted(&self, w: Words) -> Vec<&Ready> {
        let mut all: Vec<(&Ready, String)> = self.all.iter().map(|r| (r, self.name(r, w))).collect();
        w.sort_by_text(&mut all, |(_, name)| name);
        all.sort_by_key(|(r, _)| std::cmp::Reverse(r.score.percent()));
        all.into_iter().map(|(r, _)| r).collect()
    }
    fn name(&self, r: &Ready, w: Words) -> String {
        self.book.land.spot(r.unit).map(|s| s.name(w.lang()).to_owned()).unwrap_or_default()
    }
    fn code(&self, r: &Ready) -> String {
        self.book.land.spot(r.unit).map(|s| s.unit.code.clone()).unwrap_or_default()
    }
    fn region(&self, r: &Ready, w: Words) -> String {
        let spot = self.book.land.spot(r.unit);
        let region = spot.and_then(|s| self.book.land.spot(s.unit.region_id.raw()));
        region.map(|s| s.name(w.lang()).to_owned()).unwrap_or_default()
    }
}

struct Row {
    href: String,
    name: String,
    region: String,
    score: String,
    points: String,
    missed: String,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/readiness.html")]
struct List {
    frame: Frame,
    unit: String,
    today: Day,
    typed: (String, String),
    wrong: Option<String>,
    told: String,
    rows: Vec<Row>,
    nothing: Option<Empty>,
    csv: Option<String>,
    excel: Option<String>,
}

fn points(w: Words, r: &Ready) -> String {
    w.diagnosis_points(w.number(r.score.points), w.number(r.score.of))
}

fn missed(w: Words, r: &Ready) -> String {
    let each: Vec<&str> =
        r.lines.iter().filter(|l| l.judged == Judged::Missed).map(|l| l.criterion.ask.to(w.lang())).collect();
    each.join(if w.lang() == crate::ui::Lang::Ar { "؛ " } else { "; " })
}

/// `GET /readiness` (N07): the provinces of a territory, the readiest first.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, today) = (visit.words(), visit.today);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let seen = seen(visit, chosen.scope, &asked).await?;
    let rows: Vec<Row> = seen
        .sorted(w)
        .into_iter()
        .map(|r| Row {
            href: seen.address(today, &format!("/readiness/{}", seen.code(r)), ""),
            name: seen.name(r, w),
            region: seen.region(r, w),
            score: words::score(w, r.score),
            points: points(w, r),
            missed: missed(w, r),
        })
        .collect();
    let none = rows.is_empty().then(|| w.diagnosis_ready_none());
    let nothing = seen.nothing(w).or(none);
    let may_take = visit.can(Can::ExportList);
    page(List {
        frame: visit.frame(w.diagnosis_readiness()),
        unit: asked.unit.clone(),
        typed: (seen.on.to_string(), seen.until.to_string()),
        told: w.diagnosis_ready_on(w.date(seen.on), w.date(seen.until), seen.set.as_str()),
        nothing: nothing.map(|text| Empty { icon: icons::ACTIVITY, text, next: None }),
        csv: may_take.then(|| seen.address(today, "/readiness.csv", &asked.unit)),
        excel: may_take.then(|| seen.address(today, "/readiness.xlsx", &asked.unit)),
        wrong: seen.wrong.clone(),
        today,
        rows,
    })
}

/// `GET /readiness.csv`.
pub async fn csv(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    export(&by, &asked, Taken::Csv).await
}

/// `GET /readiness.xlsx`.
pub async fn xlsx(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    export(&by, &asked, Taken::Xlsx).await
}

async fn export(by: &Granted<ExportList>, asked: &Asked, taken: Taken) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(by, &asked.unit).await?;
    let seen = seen(visit, chosen.scope, asked).await?;
    let place = chosen.unit.as_ref().map(crate::territory::store::UnitRow::place);
    exported(by, "readiness", place, seen.all.len()).await?;
    let mut head = vec![
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.diagnosis_region(),
        w.structure_date(),
        w.diagnosis_score(),
        w.diagnosis_points_got(),
        w.diagnosis_points_of(),
    ];
    let criteria = seen.all.first().map(|r| r.lines.as_slice()).unwrap_or_default();
    head.extend(criteria.iter().map(|l| l.criterion.ask.to(w.lang()).to_owned()));
    let lines = seen.sorted(w).into_iter().map(|r| {
        let mut row = vec![
            seen.code(r),
            seen.name(r, w),
            seen.region(r, w),
            seen.on.to_string(),
            words::score(w, r.score),
            r.score.points.to_string(),
            r.score.of.to_string(),
        ];
        row.extend(
            r.lines.iter().map(|l| format!("{}: {}", words::judged(w, l.judged).word(), words::value(w, l))),
        );
        row
    });
    // Before the first day nothing is known: a file without rows.
    let empty = seen.nothing(w).is_some();
    sheet::answer(taken, w, "readiness", w.diagnosis_readiness(), head, lines.filter(|_| !empty))
}

struct Criterion {
    name: String,
    weight: String,
    state: Mark,
    value: String,
    wanted: String,
    source: String,
    href: String,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/ready.html")]
struct One {
    frame: Frame,
    code: String,
    today: Day,
    typed: (String, String),
    wrong: Option<String>,
    score: String,
    points: String,
    told: String,
    criteria: Vec<Criterion>,
    nothing: Option<Empty>,
}

/// `GET /readiness/{code}` (N07): a province with each criterion, its value and why.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, today) = (visit.words(), visit.today);
    let chosen = Chosen::of(&by, &code).await?;
    let unit = chosen.unit.ok_or(Error::NotFound)?;
    if !matches!(unit.kind, UnitKind::Province | UnitKind::Prefecture | UnitKind::PartyProvince) {
        return Err(Error::NotFound);
    }
    let seen = seen(visit, chosen.scope, &asked).await?;
    let found = seen.all.first();
    let on = if seen.on == today { String::new() } else { seen.on.to_string() };
    let months = ready::months(seen.on, seen.until).to_string();
    let link = |source: Source, key: Option<&str>, severity: Option<&str>| match (source, key) {
        (Source::Indicator, Some(key)) => {
            // The list takes the months that it knows.
            let months = if months == "12" { "" } else { months.as_str() };
            format!("/structure/{key}{}", query(&[("unit", &unit.code), ("on", &on), ("months", months)]))
        }
        (Source::Sheets, _) => format!("/diagnoses{}", query(&[("unit", &unit.code)])),
        _ => format!(
            "/constraints{}",
            query(&[("unit", &unit.code), ("severity", severity.unwrap_or_default())])
        ),
    };
    let criteria = found.map(|r| r.lines.as_slice()).unwrap_or_default().iter().map(|l| Criterion {
        name: l.criterion.ask.to(w.lang()).to_owned(),
        weight: w.number(l.criterion.weight),
        state: words::judged(w, l.judged),
        value: words::value(w, l),
        wanted: words::wanted(w, l.criterion, l.form()),
        source: words::source(w, l.criterion),
        href: link(
            l.criterion.source,
            l.criterion.indicator().map(|k| k.as_str()),
            l.criterion.severity().map(|s| s.as_str()),
        ),
    });
    let criteria: Vec<Criterion> = criteria.collect();
    let none = found.is_none().then(|| w.diagnosis_ready_gone(w.date(seen.on)));
    let nothing = seen.nothing(w).or(none);
    page(One {
        frame: visit
            .frame(w.diagnosis_readiness_of(unit.name(visit.lang)))
            .step(seen.address(today, "/readiness", ""), w.diagnosis_readiness()),
        typed: (seen.on.to_string(), seen.until.to_string()),
        score: found.map(|r| words::score(w, r.score)).unwrap_or_default(),
        points: found.map(|r| points(w, r)).unwrap_or_default(),
        told: w.diagnosis_ready_on(w.date(seen.on), w.date(seen.until), seen.set.as_str()),
        nothing: nothing.map(|text| Empty { icon: icons::ACTIVITY, text, next: None }),
        wrong: seen.wrong.clone(),
        code: unit.code.clone(),
        criteria,
        today,
    })
}
