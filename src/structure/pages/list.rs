//! `/structure/{indicator}`: what an indicator means, and the list behind its figure.

use super::{AskedFor, Seen, drawn::note, kind_choices, month_choices};
use crate::{
    access::{
        Can, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    record::{
        body_name,
        view::{PAGE, SHEET, name_in},
    },
    structure::{
        book::{Distance, LINES},
        day::DayOf,
        figures::{self, Figures},
        lists::{self, Entry, What},
        model::{Counted, Figure, First, Form, Indicator, Key},
        store, words,
    },
    ui::{
        Choice, Frame, Lang, Words, icons,
        parts::{Empty, Paging, State},
    },
    web::{Error, Result, Visit, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use std::collections::{BTreeMap, HashMap};

/// A line as it is shown.
struct Shown {
    href: String,
    name: String,
    /// What a reform has to do with it.
    note: String,
    unit: String,
    unit_code: String,
    state: State,
    day: Option<Day>,
    counts: bool,
}

/// A view of the list: its address, its name, whether it is this one.
struct Tab {
    href: String,
    name: String,
    current: bool,
}

/// A part of the figure: by kind of body, by distance.
struct Split {
    href: Option<String>,
    name: String,
    value: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "structure/pages/list.html")]
struct List {
    frame: Frame,
    path: String,
    code: String,
    today: Day,
    typed: String,
    wrong: Option<String>,
    definition: String,
    value: String,
    detail: String,
    facts: Vec<(String, String)>,
    split_title: String,
    split_note: String,
    split: Vec<Split>,
    tabs: Vec<Tab>,
    kinds: Vec<Choice>,
    kind: String,
    months: Vec<Choice>,
    month: String,
    state: &'static str,
    lines: Vec<Shown>,
    nothing: Empty,
    paging: Paging,
    register: Option<String>,
}

/// Which part of a list is asked for; the indicator's own choice when none is.
fn wanted(indicator: &Indicator, state: &str) -> First {
    match state {
        "all" => First::All,
        "counted" => First::Counted,
        "others" => First::Others,
        _ => indicator.first,
    }
}

fn state_key(show: First) -> &'static str {
    match show {
        First::All => "all",
        First::Counted => "counted",
        First::Others => "others",
    }
}

/// The indicator of an address, where it applies to this territory and this visitor may see it.
fn indicator(seen: &Seen, key: &str) -> Result<&'static Indicator> {
    seen.indicators().find(|i| i.key.as_str() == key).ok_or(Error::NotFound)
}

/// `GET /structure/{indicator}` (A02, B14, N01, N08): the definition, and the list behind the figure.
pub async fn list(
    by: Granted<ReadRecord>,
    Path(key): Path<String>,
    Query(asked): Query<AskedFor>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, today, lang) = (visit.words(), visit.today, visit.lang);
    let seen = Seen::of(&by, &asked).await?.reading(&by);
    let indicator = indicator(&seen, &key)?;
    let key = indicator.key;
    let path = format!("/structure/{}", key.as_str());
    let day = seen.day();
    let figures = seen.figures(visit, &day).await?;
    let every = lists::entries(&day, seen.asked(), key, &figures);
    let counted = every.iter().filter(|e| e.counts).count();
    let show = wanted(indicator, &asked.state);
    let tabs = [
        (First::All, w.structure_list_all(w.number(every.len()))),
        (First::Counted, w.structure_list_counted(w.number(counted))),
        (First::Others, w.structure_list_others(w.number(every.len() - counted))),
    ];
    let tabs = tabs.map(|(first, name)| Tab {
        href: seen.address(today, &path, &[("state", state_key(first))]),
        name,
        current: first == show,
    });
    let entries = lists::wanted(every, show);
    let from = after(&entries, &asked.after);
    let some = &entries[from..(from + PAGE as usize).min(entries.len())];
    let lines = shown(visit, &seen, &day, some).await?;
    let later = some.last().filter(|_| from + some.len() < entries.len()).map(|last| {
        let id: Id<()> = Id::from_raw(last.what.key());
        seen.address(today, &path, &[("state", state_key(show)), ("after", &id.to_string())])
    });
    let earlier = (from > 0).then(|| {
        let before = from.checked_sub(PAGE as usize + 1).and_then(|n| entries.get(n));
        let before = before.map(|e| Id::<()>::from_raw(e.what.key()).to_string()).unwrap_or_default();
        seen.address(today, &path, &[("state", state_key(show)), ("after", &before)])
    });
    let figure = figures.all[key.at()];
    let (split_title, split_note, split) = split(w, &seen, &day, &figures, indicator, today);
    let spot = seen.spot();
    let unit = spot.map(|s| s.name(lang).to_owned()).unwrap_or_default();
    let frame = visit
        .frame(words::name(w, key))
        .step(seen.address(today, "/structure", &[("of", key.as_str())]), w.structure_title_of(unit));
    let nothing = match seen.nothing(w) {
        Some((text, _)) => text,
        None => w.structure_list_none(w.date(seen.on)),
    };
    page(List {
        definition: words::definition(w, key),
        value: words::value(w, indicator.form, figure.value(indicator.form)),
        detail: words::detail(w, indicator.form, figure),
        facts: facts(w, &seen, &day, indicator),
        split_title,
        split_note,
        split,
        tabs: if indicator.form == Form::Share { tabs.into() } else { vec![] },
        kinds: if of_kinds(indicator) { kind_choices(&seen, w) } else { vec![] },
        months: if of_months(indicator) { month_choices(w) } else { vec![] },
        kind: seen.kind.clone(),
        month: seen.months.to_string(),
        state: state_key(show),
        lines,
        nothing: Empty { icon: icons::LIST_CHECKS, text: nothing, next: None },
        paging: Paging {
            words: w,
            earlier,
            later,
            shown: w.structure_list_shown(entries.len()),
            export: (visit.can(Can::ExportList) && (!indicator.of_members || visit.can(Can::ExportMembers)))
                .then(|| seen.address(today, &format!("{path}/list.csv"), &[("state", state_key(show))])),
        },
        register: indicator.of_members.then(|| match key {
            Key::Women | Key::Youth => format!(
                "/members/shares{}",
                crate::record::view::query(&[("unit", seen.code()), ("kind", &seen.kind)])
            ),
            _ => format!("/members{}", crate::record::view::query(&[("unit", seen.code())])),
        }),
        typed: if seen.wrong.is_some() { asked.on.clone() } else { seen.on.to_string() },
        wrong: seen.wrong.clone(),
        code: seen.code().to_owned(),
        today,
        path,
        frame,
    })
}

/// Where a page begins: behind the line named.
fn after(entries: &[Entry], text: &str) -> usize {
    let id: Option<Id<()>> = text.parse().ok();
    let at = id.and_then(|id| entries.iter().position(|e| e.what.key() == id.raw()));
    at.map_or(0, |at| at + 1)
}

fn of_kinds(i: &Indicator) -> bool {
    matches!(i.counted, Counted::Bodies | Counted::Seats | Counted::Work | Counted::Meetings)
}

fn of_months(i: &Indicator) -> bool {
    matches!(i.key, Key::Ending | Key::Convened | Key::Activity | Key::Reach)
}

/// What there is to say of the indicator: formula, unit, direction, source, levels, date.
fn facts(w: Words, seen: &Seen, day: &DayOf<'_>, i: &Indicator) -> Vec<(String, String)> {
    vec![
        (w.structure_formula(), words::formula(w, i.key)),
        (w.structure_counted_unit(), words::unit(w, i.counted)),
        (w.structure_direction(), words::better(w, i.better)),
        (w.structure_levels(), words::levels(w, i)),
        (w.structure_source(), words::source(w, day, &seen.kind, i)),
        (w.structure_date(), w.date(seen.on)),
    ]
}

/// The figure in parts: by kind of body where bodies are counted (N01), by distance where meetings are (A08), by class where
/// communes are (A07).
fn split(
    w: Words,
    seen: &Seen,
    day: &DayOf<'_>,
    all: &Figures,
    i: &Indicator,
    today: Day,
) -> (String, String, Vec<Split>) {
    let line = |href, name, figure: Figure, form| Split {
        href,
        name,
        value: words::value(w, form, figure.value(form)),
        detail: words::detail(w, form, figure),
    };
    match i.counted {
        Counted::Bodies | Counted::Seats | Counted::Work if seen.kind.is_empty() => {
            let mut kinds: BTreeMap<&str, Figure> = BTreeMap::new();
            for body in figures::bodies(day, seen.asked()) {
                if let Some((part, whole)) = figures::of_body(day, seen.asked(), body, i.key) {
                    kinds.entry(&body.line.kind).or_default().add(part, whole);
                }
            }
            let path = format!("/structure/{}", i.key.as_str());
            let some = kinds.into_iter().filter(|(_, f)| i.form == Form::Share || f.part > 0);
            let mut lines: Vec<Split> = some
                .map(|(kind, figure)| {
                    let href = seen.address(today, &path, &[("kind", kind)]);
                    line(Some(href), seen.rules.kind_label(kind, w.lang()), figure, i.form)
                })
                .collect();
            w.sort_by_text(&mut lines, |l| &l.name);
            (w.structure_kinds(), String::new(), lines)
        }
        Counted::Meetings => {
            let of = |far: &Distance| {
                let n = all.distances.get(far).copied().unwrap_or(0);
                (n > 0)
                    .then(|| line(None, words::distance(w, *far), Figure { part: n, whole: 0 }, Form::Count))
            };
            let lines = Distance::ALL.iter().filter_map(of).collect();
            (w.structure_distances(), w.structure_distances_note(w.number(LINES.big_city_from)), lines)
        }
        Counted::Communes => {
            let of = |class: &super::super::book::Class| {
                let f = *all.classes.get(class)?;
                let f = if i.key == Key::Vacant { Figure { part: f.whole - f.part, ..f } } else { f };
                Some(line(None, words::class(w, *class), f, Form::Share))
            };
            let lines = super::super::book::Class::ALL.iter().filter_map(of).collect();
            (w.structure_classes(), w.structure_classes_note(w.number(LINES.city_from)), lines)
        }
        _ => Default::default(),
    }
}

/// The words of these lines.
async fn shown(visit: &Visit, seen: &Seen, day: &DayOf<'_>, entries: &[Entry]) -> Result<Vec<Shown>> {
    let (w, lang, db, today) = (visit.words(), visit.lang, &visit.app.db, visit.today);
    let mut texts: HashMap<i64, String> = HashMap::new();
    for some in entries.chunks(500) {
        let of = |is: fn(&What) -> bool| -> Vec<i64> {
            some.iter().filter(|e| is(&e.what)).map(|e| e.what.key()).collect()
        };
        let (meetings, work) =
            (of(|what| matches!(what, What::Meeting(..))), of(|what| matches!(what, What::Work(..))));
        if !meetings.is_empty() {
            texts.extend(db.all(store::titles(&meetings)).await?);
        }
        if !work.is_empty() {
            texts.extend(db.all(store::work_texts(&work)).await?);
        }
    }
    let body = |id: i64| seen.book.bodies.get(&id).map(|line| named(seen, line, lang)).unwrap_or_default();
    let lines = entries.iter().map(|e| {
        let spot = seen.book.land.spot(e.unit);
        let unit = spot.map(|s| s.name(lang).to_owned()).unwrap_or_default();
        let (state, on) = words::fact(w, e.fact, day.on);
        let text = texts.get(&e.what.key()).cloned().unwrap_or_default();
        let (href, name, note) = match e.what {
            What::Unit(_) => (
                spot.map(|s| seen.address(today, "/structure", &[("unit", &s.unit.code)]))
                    .unwrap_or_default(),
                unit.clone(),
                spot.map(|s| note(w, s)).unwrap_or_default(),
            ),
            What::Body(id) => (format!("/bodies/{}", Id::<()>::from_raw(id)), body(id), String::new()),
            What::Work(id, of) => (format!("/items/{}", Id::<()>::from_raw(id)), text, body(of)),
            What::Meeting(id, of) => {
                (format!("/meetings/{}", Id::<()>::from_raw(id)), text, of.map(body).unwrap_or_default())
            }
        };
        let code = spot.map(|s| s.unit.code.clone()).unwrap_or_default();
        Shown { href, name, note, unit, unit_code: code, state, day: on, counts: e.counts }
    });
    Ok(lines.collect())
}

fn named(seen: &Seen, line: &super::super::book::Line, lang: Lang) -> String {
    let own = name_in(lang, &line.name_ar, &line.name_fr);
    let unit = seen.book.land.spot(line.unit).map(|s| s.name(lang)).unwrap_or_default();
    body_name(&seen.rules, &line.kind, lang, &own, unit, line.place)
}

/// `GET /structure/{indicator}/list.csv`: the list as it is shown.
pub async fn list_csv(
    by: Granted<ExportList>,
    Path(key): Path<String>,
    Query(asked): Query<AskedFor>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let seen = Seen::of(&by, &asked).await?.exporting(&by);
    let indicator = indicator(&seen, &key)?;
    let day = seen.day();
    let figures = seen.figures(visit, &day).await?;
    let mut entries = lists::wanted(
        lists::entries(&day, seen.asked(), indicator.key, &figures),
        wanted(indicator, &asked.state),
    );
    entries.truncate(SHEET as usize);
    let lines = shown(visit, &seen, &day, &entries).await?;
    exported(&by, "structure", Some(seen.place()), lines.len()).await?;
    let head = vec![
        w.structure_col_what(),
        w.structure_code(),
        w.structure_unit(),
        w.structure_col_counts(),
        w.structure_col_state(),
        w.structure_col_since(),
        w.structure_date(),
    ];
    let rows = lines.into_iter().map(|l| {
        vec![
            l.name,
            l.unit_code,
            l.unit,
            if l.counts { w.structure_yes() } else { w.structure_no() },
            l.state.word().to_owned(),
            l.day.map(|d| d.to_string()).unwrap_or_default(),
            seen.on.to_string(),
        ]
    });
    Ok(csv::answer(&format!("{}-{}-{}", indicator.key.as_str(), seen.code(), seen.on), head, rows))
}
