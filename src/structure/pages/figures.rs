//! `/structure`: every indicator of a territory on a day, one of them on the map, in tiles and in a table.

use super::{
    AskedFor, Seen,
    drawn::{Drawn, drawn},
    kind_choices, month_choices,
};
use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    structure::{
        book::{LINES, Spot},
        day::{DayOf, Standing},
        figures::Figures,
        model::Key,
        words,
    },
    territory::UnitKind,
    ui::{Choice, Frame, Words, icons, parts::Empty},
    web::{Result, csv, page, see},
};
use amana_base::Day;
use askama::Template;
use axum::{extract::Query, response::Response};

/// How far back the slider reaches at most, in months.
const FURTHEST: i64 = 240;

/// An indicator of the table.
struct Line {
    key: &'static str,
    name: String,
    definition: String,
    value: String,
    detail: String,
    list: String,
    map: String,
    shown: bool,
}

/// A link to a unit of before or after a reform.
struct Kin {
    href: String,
    name: String,
}

#[derive(Template)]
#[template(path = "structure/pages/figures.html")]
struct Page {
    frame: Frame,
    code: String,
    lead: String,
    on: Day,
    today: Day,
    wrong: Option<String>,
    /// Nothing is recorded on that day, and the first day of which something is.
    nothing: Option<Empty>,
    /// The unit was not there on that day.
    missing: String,
    kin: Vec<Kin>,
    history: String,
    back: i64,
    furthest: i64,
    lines: Vec<Line>,
    of: &'static str,
    of_name: String,
    darker: String,
    kinds: Vec<Choice>,
    kind: String,
    months: Vec<Choice>,
    month: String,
    drawn: Drawn,
    own_name: String,
    classes: Vec<(String, String, String)>,
    classes_note: String,
    members_hidden: bool,
    export: Option<String>,
    now: String,
}

/// `GET /structure` (A02, A03, A07, F06, N01, N10): the figures of a territory on a day.
pub async fn show(by: Granted<ReadRecord>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (w, today) = (visit.words(), visit.today);
    let seen = Seen::of(&by, &asked).await?.reading(&by);
    if let Ok(back) = asked.back.trim().parse::<i64>() {
        let on = today.plus_months(-back.clamp(0, FURTHEST)).to_string();
        let on = if back <= 0 { "" } else { &on };
        return Ok(see(&seen.address(today, "/structure", &[("on", on), ("of", seen.key.as_str())])));
    }
    let day = seen.day();
    let figures = seen.figures(visit, &day).await?;
    let indicator = seen.indicator();
    let lang = visit.lang;
    let spot = seen.spot();
    let title = match spot.filter(|s| s.unit.kind != UnitKind::Country) {
        Some(spot) => w.structure_title_of(spot.name(lang)),
        None => w.structure_title(),
    };
    let mut frame = visit.frame(title);
    for step in above(&by, &seen) {
        frame = frame.step(
            seen.address(today, "/structure", &[("unit", &step.unit.code), ("of", indicator.key.as_str())]),
            step.name(lang),
        );
    }
    let lines = seen.indicators().map(|i| {
        let figure = figures.all[i.key.at()];
        let list = format!("/structure/{}", i.key.as_str());
        Line {
            key: i.key.as_str(),
            name: words::name(w, i.key),
            definition: words::definition(w, i.key),
            value: words::value(w, i.form, figure.value(i.form)),
            detail: words::detail(w, i.form, figure),
            list: seen.address(today, &list, &[]),
            map: seen.address(today, "/structure", &[("of", i.key.as_str())]),
            shown: i.key == indicator.key,
        }
    });
    let nothing = seen.nothing(w).map(|(text, first)| Empty {
        icon: icons::HISTORY,
        text,
        next: match first {
            Some(first) => Some((
                seen.address(today, "/structure", &[("on", &first.to_string())]),
                w.structure_before_go(),
            )),
            None => Some(("/bodies".to_owned(), w.structure_found_body())),
        },
    });
    let gone = spot.filter(|s| !s.exists(seen.on));
    let href =
        |code: &str| seen.address(today, "/structure", &[("unit", code), ("of", indicator.key.as_str())]);
    let drawn = drawn(seen.scope, seen.code(), &day, &figures, indicator, w, &href);
    let export = visit.can(Can::ExportList).then(|| seen.address(today, "/structure.csv", &[]));
    let history = match spot.filter(|s| gone.is_none() && !s.former.is_empty()) {
        Some(spot) => w.structure_history_of(spot.name(lang)),
        None => String::new(),
    };
    page(Page {
        lead: if gone.is_none() { lead(w, &seen, &day, &figures) } else { String::new() },
        missing: gone.map(|s| w.structure_unit_not_yet(s.name(lang), w.date(seen.on))).unwrap_or_default(),
        kin: spot.map(|s| kin(&seen, s, w, today)).unwrap_or_default(),
        history,
        back: months_between(seen.on, today),
        furthest: furthest(&seen, today),
        lines: lines.collect(),
        of: indicator.key.as_str(),
        of_name: words::name(w, indicator.key),
        darker: w.structure_darker(words::better(w, indicator.better)),
        kinds: kind_choices(&seen, w),
        kind: seen.kind.clone(),
        months: month_choices(w),
        month: seen.months.to_string(),
        own_name: spot.map(|s| w.structure_own_level(s.name(lang))).unwrap_or_default(),
        classes: classes(w, &figures),
        classes_note: w.structure_classes_note(w.number(LINES.city_from)),
        members_hidden: seen.members.is_none(),
        now: seen.address(today, "/structure", &[("on", ""), ("of", indicator.key.as_str())]),
        code: seen.code().to_owned(),
        on: seen.on,
        wrong: seen.wrong.clone(),
        drawn,
        today,
        nothing,
        export,
        frame,
    })
}

/// The units above the one shown that this visitor may read, the widest first.
fn above<'s>(by: &Granted<ReadRecord>, seen: &'s Seen) -> Vec<&'s Spot> {
    let place = seen.place();
    let ids = match seen.scope {
        Scope::Nation => vec![],
        Scope::Region(_) => vec![seen.book.land.country],
        Scope::Province(_) => vec![seen.book.land.country, place.region.raw()],
        Scope::Commune(_) => vec![seen.book.land.country, place.region.raw(), place.province.raw()],
    };
    let reads = |spot: &&Spot| {
        by.scopes()
            .iter()
            .any(|s| *s == Scope::Nation || (spot.place().region.raw() != 0 && s.covers(spot.place())))
    };
    ids.into_iter().filter_map(|id| seen.book.land.spot(id)).filter(reads).collect()
}

fn lead(w: Words, seen: &Seen, day: &DayOf<'_>, figures: &Figures) -> String {
    let communes = figures.all[Key::Structured.at()];
    match seen.scope {
        Scope::Commune(id) => {
            match day.standing.get(&seen.book.land.commune(seen.place())).or(day.standing.get(&id.raw())) {
                Some(Standing::Valid(since)) => w.structure_lead_commune_yes(w.date(*since)),
                Some(Standing::Ended(since)) => w.structure_lead_commune_no(w.date(*since)),
                None => w.structure_lead_commune_never(),
            }
        }
        _ if communes.whole == 0 => String::new(),
        _ => w.structure_lead(w.number(communes.part), w.number(communes.whole), w.date(seen.on)),
    }
}

/// The units that a reform made of this one, and those it was made of.
fn kin(seen: &Seen, spot: &Spot, w: Words, today: Day) -> Vec<Kin> {
    let spots = &seen.book.land.spots;
    let after = spots.iter().filter(|s| s.former.iter().any(|(code, ..)| *code == spot.unit.code));
    let before = spot
        .former
        .iter()
        .filter_map(|(code, _, on)| Some((spots.iter().find(|s| s.unit.code == *code)?, *on)));
    let link = |s: &Spot, on: Option<Day>| Kin {
        href: match on.map(|on| on.plus(-1).to_string()) {
            Some(on) => seen.address(today, "/structure", &[("unit", &s.unit.code), ("on", &on)]),
            None => seen.address(today, "/structure", &[("unit", &s.unit.code)]),
        },
        name: s.name(w.lang()).to_owned(),
    };
    let after = after.filter(|s| s.unit.id != spot.unit.id).map(|s| link(s, None));
    after.chain(before.map(|(s, on)| link(s, on))).collect()
}

/// Structured communes by class (A07).
fn classes(w: Words, figures: &Figures) -> Vec<(String, String, String)> {
    use crate::structure::{book::Class, model::Form};
    Class::ALL
        .iter()
        .filter_map(|class| {
            let found = *figures.classes.get(class)?;
            let value = words::value(w, Form::Share, found.value(Form::Share));
            Some((words::class(w, *class), value, words::detail(w, Form::Share, found)))
        })
        .collect()
}

fn months_between(from: Day, until: Day) -> i64 {
    let ((y1, m1, _), (y2, m2, _)) = (from.ymd(), until.ymd());
    ((y2 - y1) * 12 + m2 - m1).clamp(0, FURTHEST)
}

/// How many months the slider goes back: to the first day recorded.
fn furthest(seen: &Seen, today: Day) -> i64 {
    seen.book.first_day().map_or(12, |first| months_between(first, today)).clamp(12, FURTHEST)
}

impl Page {
    fn slid(&self) -> String {
        self.frame.words.structure_back_now(self.back)
    }
}

/// `GET /structure.csv`: every indicator of the units below a territory, and of itself.
pub async fn figures_csv(by: Granted<ExportList>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let seen = Seen::of(&by, &asked).await?.exporting(&by);
    let day = seen.day();
    let figures = seen.figures(visit, &day).await?;
    let indicators: Vec<_> = seen.indicators().collect();
    let mut head = vec![w.structure_code(), w.structure_unit(), w.structure_date()];
    for i in &indicators {
        let name = words::name(w, i.key);
        head.extend([name.clone(), format!("{name} · {}", w.structure_whole())]);
    }
    let line = |spot: &Spot, f: &[crate::structure::model::Figure]| {
        let mut cells = vec![spot.unit.code.clone(), spot.name(visit.lang).to_owned(), seen.on.to_string()];
        for figure in indicators.iter().map(|i| f[i.key.at()]) {
            cells.extend([figure.part.to_string(), figure.whole.to_string()]);
        }
        cells
    };
    let none = Default::default();
    let own = seen.spot().map(|spot| line(spot, &figures.all));
    let below = seen.book.land.below(seen.scope, seen.on);
    let below = below.map(|spot| line(spot, figures.parts.get(&spot.unit.id.raw()).unwrap_or(&none)));
    let rows: Vec<Vec<String>> = own.into_iter().chain(below).collect();
    exported(&by, "structure", Some(seen.place()), rows.len()).await?;
    Ok(csv::answer(&format!("structure-{}-{}", seen.code(), seen.on), head, rows.into_iter()))
}
