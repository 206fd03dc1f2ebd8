//! What Amana proposes: the units that lack what is asked, to be chosen, corrected and taken in one act.

use super::{kind_choices, owner_choices};
use crate::programmes::{
    Programme,
    acts::{self, Chosen, NewTargets, Owner},
    model::Goal,
    store::{
        facts::MissingRow,
        lists::{self, ProgrammeRow},
    },
    words,
};
use crate::{
    access::{
        Granted, Scope,
        capability::{LeadProgrammes, ReadRecord},
    },
    bodies::forms::day_of,
    organisations,
    people::Person,
    record::{
        Refusal as Wrong,
        view::{name_in, query},
    },
    structure,
    territory::{self, Typed, Unit, store::UnitRow},
    ui::{Choice, Field, Frame, parts::Paging},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// How many units one page offers.
const OFFERED: usize = 50;
/// What the field of whoever heads the body above sends.
const HEADS: &str = "heads";

/// What is asked for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    goal: String,
    kind: String,
    unit: String,
    after: String,
}

/// A kind of body that units lack: bodies of the party, sections of organisations, forums (F04).
struct Lack {
    href: String,
    label: String,
    organisation: String,
    units: usize,
    of: usize,
}

struct Line {
    id: Id<Unit>,
    code: String,
    name: String,
    province: String,
    note: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "programmes/pages/proposal.html")]
struct Page {
    frame: Frame,
    id: Id<Programme>,
    filters: Vec<Field>,
    work: bool,
    lacks: Vec<Lack>,
    lines: Vec<Line>,
    of: usize,
    elsewhere: usize,
    told: String,
    fields: Vec<Field>,
    paging: Paging,
    errors: FormErrors,
}

/// `GET /programmes/{id}/proposal`.
pub async fn propose(
    _: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Programme>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    load(&by, id, asked, &HashMap::new(), FormErrors::default()).await
}

/// What a unit has of it: nothing, a body renewed on a day, a term that ends.
fn note(w: crate::ui::Words, goal: Goal, u: &MissingRow, today: Day) -> String {
    match (goal, u.renewed_on, u.ends_on) {
        (Goal::Renew, Some(since), Some(ends)) if ends <= today => {
            w.programmes_note_over(w.date(ends), w.date(since))
        }
        (Goal::Renew, Some(since), Some(ends)) => w.programmes_note_ends(w.date(ends), w.date(since)),
        (Goal::Renew, Some(since), None) => w.programmes_note_since(w.date(since)),
        (Goal::Renew, None, _) => w.programmes_note_vacant(),
        _ => String::new(),
    }
}

async fn load(
    by: &Granted<LeadProgrammes>,
    id: Id<Programme>,
    asked: Asked,
    sent: &HashMap<String, String>,
    mut errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let row = acts::led(by, id).await?;
    let goal = asked.goal.parse::<Goal>().unwrap_or(row.kind.usual());
    let within = match within(by, &row, &asked.unit).await? {
        Ok(unit) => unit,
        Err(wrong) => {
            errors.add("unit", wrong);
            None
        }
    };
    let (units, elsewhere) =
        acts::proposed(db, &rules, &row, within.as_ref(), goal, &asked.kind, visit.today).await?;
    let after = asked.after.parse::<Id<Unit>>().ok();
    let begin = after.and_then(|id| units.iter().position(|u| u.id == id)).map_or(0, |n| n + 1);
    let of = units.len();
    let more = of > begin + OFFERED;
    let shown: Vec<&MissingRow> = units.iter().skip(begin).take(OFFERED).collect();
    let last = shown.last().filter(|_| more).map(|u| u.id.to_string());
    let lines: Vec<Line> = shown
        .into_iter()
        .map(|u| Line {
            id: u.id,
            code: u.code.clone(),
            name: name_in(lang, &u.name_ar, &u.name_fr),
            province: match (&u.province_ar, &u.province_fr) {
                (Some(ar), Some(fr)) if u.commune_id.raw() != 0 => name_in(lang, ar, fr),
                _ => String::new(),
            },
            note: note(w, goal, u, visit.today),
            chosen: sent.is_empty() || sent.contains_key(&format!("u-{}", u.id)),
        })
        .collect();
    let keep = |after: &str| {
        let parts = [("goal", goal.as_str()), ("kind", &asked.kind), ("unit", &asked.unit), ("after", after)];
        format!("/programmes/{id}/proposal{}", query(&parts))
    };
    let goals = Goal::ALL.iter().map(|g| Choice::new(g.as_str(), words::goal(w, *g))).collect();
    let of_sent = |key: &str| sent.get(key).map(String::as_str).unwrap_or_default();
    let owners = db.all(lists::owners(row.body_id, row.place(), visit.today)).await?;
    let mut owner = vec![Choice::new("", w.bodies_choose())];
    if goal != Goal::Work {
        owner.push(Choice::new(HEADS, w.programmes_owner_heads()));
    }
    owner.extend(owner_choices(w, &rules, owners));
    let due = if of_sent("due").is_empty() { row.until_on.to_string() } else { of_sent("due").to_owned() };
    let mut fields = vec![
        Field::select("owner", w.programmes_owner(), owner).value(of_sent("owner")).error(errors.of("owner")),
        Field::day("due", w.programmes_due())
            .hint(w.programmes_due_hint(w.date(row.from_on), w.date(row.until_on)))
            .value(due)
            .error(errors.of("due")),
        Field::hidden("goal", goal.as_str()),
        Field::hidden("kind", asked.kind.clone()),
    ];
    if goal == Goal::Work {
        let text = Field::long("text", w.programmes_goal_work())
            .hint(w.programmes_work_hint())
            .limit(2_000)
            .value(of_sent("text"))
            .error(errors.of("text"));
        let unit = Field::suggest("unit", w.bodies_col_unit(), "/units.json", vec![])
            .value(if of_sent("unit").is_empty() { row.unit_code.as_str() } else { of_sent("unit") })
            .error(errors.of("unit"));
        fields.insert(0, unit);
        fields.insert(0, text);
    } else {
        fields.push(Field::hidden("unit", asked.unit.clone()));
        fields.push(Field::hidden("after", asked.after.clone()));
    }
    let lacks = match asked.kind.is_empty() && goal == Goal::Found {
        true => {
            let place = within.as_ref().map_or(row.place(), UnitRow::place);
            let book = structure::book(&visit.app).await?;
            let lacking = organisations::lacking(&book, &rules, Scope::of(place), visit.today);
            let each = lacking.into_iter().map(|l| Lack {
                href: format!(
                    "/programmes/{id}/proposal{}",
                    query(&[("goal", goal.as_str()), ("kind", &l.kind), ("unit", &asked.unit)])
                ),
                label: rules.kind_label(&l.kind, lang),
                organisation: match &l.organisation {
                    Some(key) => rules.parallel_name(key, lang),
                    None => w.organisations_lacks_of_party(),
                },
                units: l.units,
                of: l.of,
            });
            each.collect()
        }
        false => vec![],
    };
    let label = rules.kind_label(&asked.kind, lang);
    let told = match (asked.kind.is_empty(), of) {
        (true, _) => w.programmes_choose_kind(),
        (false, 0) => w.programmes_nothing_missing(label),
        (false, n) => w.programmes_missing(n, label),
    };
    let wrong = !errors.is_empty();
    let mut response = page(Page {
        filters: vec![
            Field::select("goal", w.programmes_goal(), goals).value(goal.as_str()),
            Field::select("kind", w.bodies_kind(), kind_choices(w, &rules))
                .value(&asked.kind)
                .error(errors.of("kind")),
            Field::suggest("unit", w.programmes_within(), "/units.json", vec![])
                .hint(w.programmes_within_hint())
                .optional(&w)
                .value(&asked.unit),
        ],
        work: goal == Goal::Work,
        paging: Paging {
            words: w,
            earlier: after.is_some().then(|| keep("")),
            later: last.map(|last| keep(&last)),
            shown: w.programmes_targets_shown(lines.len(), of),
            export: None,
        },
        frame: visit
            .frame(w.programmes_propose())
            .step("/programmes", w.programmes_title())
            .step(format!("/programmes/{id}"), row.title.clone()),
        id,
        lacks,
        lines,
        of,
        elsewhere,
        told,
        fields,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The part of the programme's territory that is asked for.
async fn within(
    by: &Granted<LeadProgrammes>,
    row: &ProgrammeRow,
    text: &str,
) -> Result<std::result::Result<Option<UnitRow>, String>> {
    let visit = by.visit();
    if text.trim().is_empty() {
        return Ok(Ok(None));
    }
    let w = visit.words();
    Ok(match territory::typed(&visit.app, text, visit.lang).await? {
        Typed::One(unit) if crate::access::Scope::of(row.place()).covers(unit.place()) => Ok(Some(unit)),
        Typed::One(unit) => Err(w.programmes_no_outside(unit.name(visit.lang))),
        Typed::Several(each) => Err(Wrong::Units(each).sentence(w)),
        Typed::Nothing => Err(Wrong::NoUnit.sentence(w)),
    })
}

/// `POST /programmes/{id}/targets`: takes the chosen units, or all that lack it, in one act.
pub async fn take(
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Programme>>,
    Urlencoded(sent): Urlencoded<HashMap<String, String>>,
) -> Result<Response> {
    let w = by.visit().words();
    let row = acts::led(&by, id).await?;
    let of = |key: &str| sent.get(key).cloned().unwrap_or_default();
    let asked = Asked { goal: of("goal"), kind: of("kind"), unit: of("unit"), after: of("after") };
    let mut errors = FormErrors::default();
    let goal = asked.goal.parse::<Goal>().unwrap_or(row.kind.usual());
    let due = day_of(&of("due"), "due", w, &mut errors);
    if due.is_none() && errors.of("due").is_none() {
        errors.add("due", w.programmes_no_day());
    }
    let owner = match of("owner").as_str() {
        HEADS => Some(Owner::Heads),
        person => person.parse::<Id<Person>>().ok().map(Owner::One),
    };
    if owner.is_none() {
        errors.add("owner", w.programmes_no_owner());
    }
    let unit = match within(&by, &row, &asked.unit).await? {
        Ok(unit) => unit,
        Err(wrong) => {
            errors.add("unit", wrong);
            None
        }
    };
    let chosen = match goal {
        Goal::Work => Chosen::These(unit.iter().map(|u| u.id).collect()),
        _ if sent.contains_key("all") => Chosen::All,
        _ => Chosen::These(
            sent.keys().filter_map(|key| key.strip_prefix("u-")?.parse().ok()).collect::<HashSet<Id<Unit>>>(),
        ),
    };
    let Some((owner, due)) = owner.zip(due).filter(|_| errors.is_empty()) else {
        return load(&by, id, asked, &sent, errors).await;
    };
    let new = NewTargets { goal, kind: asked.kind.clone(), text: of("text"), chosen, owner, due };
    let within = unit.filter(|_| goal != Goal::Work);
    match acts::take(&by, id, within.as_ref(), new).await? {
        Ok((act, _)) => Ok(see(&format!("/programmes/{id}?done={act}"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            load(&by, id, asked, &sent, errors).await
        }
    }
}
