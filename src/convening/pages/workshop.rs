//! The page on which a meeting to come is made ready: what it is, its agenda, who is called, whether it will be lawful, and the
//! sending; afterwards how it stands with those called.

use super::{
    basis_word, called_as, channel_word, delivery_state, frame_of, heard, level_word, mode_word, office_word,
    reply_state, session_word, state_of, told::Heard,
};
use crate::convening::{
    acts, conference, gather, lawfulness,
    mail::letter,
    model::{Rule, hour_text},
    store::{
        self, ConvocationRow, Host,
        lists::{self, Proposal},
        summons,
    },
};
use crate::{
    access::{
        Granted,
        capability::{Convene, ReadRecord},
    },
    following,
    meetings::{Meeting, Mode, Step, store::AgendaItem},
    organisations, people,
    record::view::{me, name_in},
    statutes::Rulebook,
    ui::{Choice, Field, Frame, Toast, Words, parts::State},
    web::{FormErrors, Result, Visit, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// How many of those called the page shows; the sheet has all.
const SHOWN: i64 = 120;

/// A point of the agenda.
struct Point {
    id: Id<AgendaItem>,
    text: String,
    href: Option<String>,
    level: String,
    level_key: String,
    theme: String,
    first: bool,
    last: bool,
}

/// Something that could be a point.
struct Offer {
    kind: String,
    id: i64,
    text: String,
    why: String,
}

/// A rule in words.
struct RuleLine {
    id: Id<Rule>,
    text: String,
    called: i64,
}

/// Representatives whom the statute names (J04): of which organisation, by which article, who they are, what calls them.
struct Delegation {
    organisation: String,
    href: String,
    article: String,
    names: String,
    office: String,
    unit: String,
    called: bool,
}

/// Somebody called.
struct Line {
    id: Id<crate::convening::Summons>,
    name: String,
    office: String,
    basis: String,
    channel: String,
    delivery: Option<State>,
    reply: Option<State>,
}

/// A step in words, with why (C05).
pub struct StepLine {
    /// Its day.
    pub on: String,
    /// What.
    pub text: String,
    /// Why.
    pub reason: String,
}

#[derive(Template)]
#[template(path = "convening/pages/workshop.html")]
pub(super) struct Workshop {
    frame: Frame,
    id: Id<Meeting>,
    version: i64,
    title: String,
    state: Option<State>,
    when: String,
    hour: String,
    body_href: String,
    body: String,
    session: String,
    mode: String,
    place: String,
    directions: String,
    conference: String,
    slogan: String,
    convener: String,
    call: Option<String>,
    earlier: Option<(Id<Meeting>, String)>,
    open: bool,
    sent: bool,
    inquorate: bool,
    points: Vec<Point>,
    offers: Vec<Offer>,
    levels: Vec<(String, String)>,
    rules: Vec<RuleLine>,
    delegations: Vec<Delegation>,
    lines: Vec<Line>,
    tally: summons::Tally,
    findings: Vec<Heard>,
    broken: bool,
    steps: Vec<StepLine>,
    agenda_field: Field,
    rule_fields: Vec<Field>,
    person_fields: Vec<Field>,
    mail: bool,
    errors: FormErrors,
}

/// What the forms of the page were sent, to show it again beside what was wrong.
#[derive(Default)]
pub(super) struct Tried {
    pub point: String,
    pub office: String,
    pub unit: String,
    pub person: String,
    pub represents: String,
    pub candidates: Vec<people::pages::Candidate>,
    pub errors: FormErrors,
}

/// What was just done, for the notice.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// `GET /meetings/{id}/convocation`.
pub async fn show(
    _: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
    Query(done): Query<Done>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    let w = by.visit().words();
    let mut view = load(&by, &row, &host, Tried::default()).await?;
    let said = match done.done.as_str() {
        "sent" => Some(w.convening_done_sent()),
        "told" => Some(w.convening_done_told()),
        "postponed" => Some(w.convening_done_postponed()),
        "cancelled" => Some(w.convening_done_cancelled()),
        _ => None,
    };
    view.frame.toast = said.map(|text| Toast { text, undo: None });
    page(view)
}

pub(super) async fn load(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    tried: Tried,
) -> Result<Workshop> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let points = db.all(store::points(row.id)).await?;
    let called = db.all(summons::persons_called(row.id)).await?;
    let sent_on = row.convened_on.unwrap_or(visit.today);
    let delegations = if row.is_open() { delegations(visit, row, host, &called).await? } else { vec![] };
    let findings = gather::findings(db, &rules, row, host, called, sent_on).await?;
    let lines = db.all(summons::called(row.id, SHOWN)).await?;
    let held = row.is_open();
    let offers = if held { offers(visit, row, host).await? } else { vec![] };
    let inquorate = db.one(store::lists::found_inquorate(row.id)).await? > 0;
    let further = acts::further_call(&rules, &host.kind, row, inquorate).is_ok();
    let last = points.len();
    let convener = name_in(
        lang,
        row.convener_ar.as_deref().unwrap_or_default(),
        row.convener_la.as_deref().unwrap_or_default(),
    );
    let office = office_word(&rules, w, &row.convener_office, row.convener_sex);
    let earlier = row.earlier_meeting.zip(row.earlier_on).map(|(id, on)| (id, w.date(on)));
    Ok(Workshop {
        id: row.id,
        version: row.version,
        title: row.title.clone(),
        state: state_of(w, row.step),
        when: w.date_with_weekday(row.held_on),
        hour: hour_text(row.starts_at_minute),
        body_href: format!("/bodies/{}", host.id),
        body: acts::name_of(&rules, host, lang),
        session: session_word(w, row),
        mode: mode_word(w, row.mode),
        place: if row.mode == Mode::Remote { String::new() } else { letter::place(row, lang) },
        directions: row.directions.clone(),
        conference: match row.mode {
            Mode::InPerson => String::new(),
            _ => conference::address(&visit.app, row, None),
        },
        slogan: row.slogan.clone(),
        convener: [convener, office].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · "),
        call: (row.call > 1).then(|| w.convening_call(row.call)),
        earlier,
        open: held,
        sent: row.sent_at.is_some(),
        inquorate: further,
        points: points
            .into_iter()
            .enumerate()
            .map(|(n, p)| Point {
                href: super::text_behind(&p),
                id: p.id,
                level: p.level.as_deref().and_then(|l| level_word(w, l)).unwrap_or_default(),
                level_key: p.level.unwrap_or_default(),
                theme: p.theme.unwrap_or_default(),
                text: p.text,
                first: n == 0,
                last: n + 1 == last,
            })
            .collect(),
        offers,
        levels: levels(w),
        rules: rule_lines(&rules, w, db.all(summons::rules(row.id)).await?),
        delegations,
        lines: lines
            .into_iter()
            .map(|s| Line {
                id: s.id,
                name: name_in(lang, &s.name_ar, &s.name_la),
                office: called_as(&rules, w, &s),
                basis: basis_word(w, s.basis),
                channel: channel_word(w, s.channel),
                delivery: delivery_state(w, s.delivery),
                reply: reply_state(w, s.answer),
            })
            .collect(),
        tally: db.one(summons::tally(row.id)).await?,
        broken: lawfulness::is_broken(&findings),
        findings: heard(&findings, &rules, w),
        steps: step_lines(w, db.all(lists::steps(row.id)).await?),
        agenda_field: Field::text("text", w.convening_point())
            .limit(500)
            .value(&tried.point)
            .error(tried.errors.of("text")),
        rule_fields: rule_fields(&rules, w, &tried, host),
        person_fields: person_fields(&rules, w, &tried, row.held_on),
        mail: visit.app.config.sends_mail(),
        errors: tried.errors,
        frame: frame_of(visit, w.convening_title(), row, host),
    })
}

async fn offers(visit: &Visit, row: &ConvocationRow, host: &Host) -> Result<Vec<Offer>> {
    let (db, w) = (&visit.app.db, visit.words());
    let mut found: Vec<Proposal> = db.all(lists::open_items(host.id, row.id)).await?;
    found.extend(db.all(lists::open_milestones(host.id, row.id, row.held_on.plus(30))).await?);
    let rules = visit.app.rules();
    let risen = following::risen_to(db, &rules, (&host.kind, host.place()), me(visit), visit.today, 12);
    for work in risen.await? {
        if db.one(lists::on_agenda(work.id.raw(), row.id)).await? == 0 {
            found.push(Proposal {
                kind: "risen".into(),
                id: work.id.raw(),
                text: work.text,
                on_day: work.due_on,
            });
        }
    }
    let since = visit.today.plus_months(-12);
    found.extend(db.all(lists::directives(host.id, host.place(), since)).await?);
    let mut out: Vec<Offer> = found
        .into_iter()
        .map(|p| {
            let day = p.on_day.map(|d| w.date(d));
            let why = match (p.kind.as_str(), day) {
                ("item", Some(day)) => w.convening_offer_item_due(day),
                ("item", None) => w.convening_offer_item(),
                ("risen", day) => w.following_offer_risen(day.unwrap_or_default()),
                ("milestone", day) => w.convening_offer_milestone(day.unwrap_or_default()),
                (_, Some(day)) => w.convening_offer_directive_of(day),
                (_, None) => w.convening_offer_directive(),
            };
            // On the agenda it is work like any other.
            let kind = if p.kind == "risen" { "item".into() } else { p.kind };
            Offer { kind, id: p.id, text: p.text, why }
        })
        .collect();
    let minutes = crate::minutes::pages::points(visit, host.id, row.id).await?;
    let why = || w.minutes_offer();
    out.extend(minutes.into_iter().map(|text| Offer { kind: String::new(), id: 0, text, why: why() }));
    Ok(out)
}

fn levels(w: Words) -> Vec<(String, String)> {
    let keys = ["national", "regional", "provincial", "local"];
    keys.iter().filter_map(|k| Some(((*k).to_owned(), level_word(w, k)?))).collect()
}

fn rule_lines(rules: &Rulebook, w: Words, rows: Vec<summons::RuleRow>) -> Vec<RuleLine> {
    rows.into_iter()
        .map(|r| {
            let who = if r.post.is_empty() {
                w.convening_rule_all_of(rules.kind_label(&r.body_kind, w.lang()))
            } else {
                rules.post_plural(&r.body_kind, &r.post, w.lang())
            };
            let unit = name_in(w.lang(), &r.unit_ar, &r.unit_fr);
            RuleLine { id: r.id, text: w.convening_rule(who, unit), called: r.called }
        })
        .collect()
}

/// Whom the statute wants called to the meetings of this kind of body as representatives of a parallel organisation, from the body
/// of that organisation at the same level (J04).
async fn delegations(
    visit: &Visit,
    row: &ConvocationRow,
    host: &Host,
    called: &[Id<people::Person>],
) -> Result<Vec<Delegation>> {
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let mut out = vec![];
    for sent in organisations::delegations(&rules, &host.kind, row.held_on) {
        let holders = summons::by_rule(sent.kind, Some(sent.post), host.place(), row.held_on);
        let holders: Vec<Id<people::Person>> = db.all(holders).await?.iter().map(|c| c.person_id).collect();
        let mut names = vec![];
        for person in holders.iter().take(10) {
            names.extend(db.first(people::store::names(*person)).await?);
        }
        let names: Vec<String> = names.iter().map(|n| name_in(lang, &n.name_ar, &n.name_la)).collect();
        out.push(Delegation {
            organisation: rules.parallel_name(&sent.organisation.key, lang),
            href: format!("/organisations/{}", sent.organisation.key),
            article: sent.organisation.article.clone().unwrap_or_default(),
            names: w.list(&names),
            office: format!("{}.{}", sent.kind, sent.post),
            unit: host.unit_code.clone(),
            called: !holders.is_empty() && holders.iter().all(|person| called.contains(person)),
        });
    }
    Ok(out)
}

/// The steps in words; a postponement says from when to when, and why.
pub fn step_lines(w: Words, rows: Vec<lists::StepRow>) -> Vec<StepLine> {
    rows.into_iter()
        .map(|s| {
            let moved =
                s.from_on.zip(s.from_minute).map(|(d, m)| w.convening_moment(w.date(d), hour_text(m)));
            let to = s.to_on.zip(s.to_minute).map(|(d, m)| w.convening_moment(w.date(d), hour_text(m)));
            let text = match (s.step, moved, to) {
                (Step::Postponed, Some(from), Some(to)) => w.convening_step_postponed(from, to),
                (step, ..) => crate::meetings::pages::step_word(w, step),
            };
            StepLine {
                on: s.on_day.map(|d| w.date(d)).unwrap_or_default(),
                text,
                reason: s.reason.unwrap_or_default(),
            }
        })
        .collect()
}

fn rule_fields(rules: &Rulebook, w: Words, tried: &Tried, host: &Host) -> Vec<Field> {
    let mut offices: Vec<(String, String)> = vec![];
    for kind in rules.kinds().filter(|k| !k.confidential) {
        let of = kind.label(crate::statutes::spoken(w.lang()), amana_statute::Number::Many).to_owned();
        offices.push((format!("{}.", kind.key), w.convening_rule_all_of(of)));
        for post in &kind.posts {
            offices.push((
                format!("{}.{}", kind.key, post.key),
                rules.post_plural(&kind.key, &post.key, w.lang()),
            ));
        }
    }
    w.sort_by_text(&mut offices, |(_, label)| label);
    let choices = std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(offices.into_iter().map(|(key, label)| Choice::new(key, label)))
        .collect();
    let unit = if tried.unit.is_empty() { host.unit_code.clone() } else { tried.unit.clone() };
    vec![
        Field::select("office", w.convening_rule_office(), choices)
            .value(&tried.office)
            .error(tried.errors.of("office")),
        Field::suggest("unit", w.convening_rule_unit(), "/units.json", vec![])
            .hint(w.convening_rule_unit_hint())
            .value(unit)
            .error(tried.errors.of("unit")),
    ]
}

fn person_fields(rules: &Rulebook, w: Words, tried: &Tried, on: Day) -> Vec<Field> {
    let mut out = vec![
        Field::suggest("person", w.convening_person(), "/search.json", vec![])
            .hint(w.convening_person_hint())
            .value(&tried.person)
            .error(tried.errors.of("person")),
    ];
    if !tried.candidates.is_empty() {
        let picks =
            tried.candidates.iter().map(|c| Choice::new(c.id.to_string(), &c.name).hint(&c.note)).collect();
        out.push(Field::radios("pick", w.convening_person_pick(), picks).error(tried.errors.of("pick")));
    }
    if !rules.parallels(on).is_empty() {
        out.push(
            Field::select("represents", w.organisations_represents(), organisations::choices(w, rules, on))
                .hint(w.organisations_represents_hint())
                .optional(&w)
                .value(&tried.represents)
                .error(tried.errors.of("represents")),
        );
    }
    out
}

impl Workshop {
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
    fn field_to_on(&self) -> Field {
        let w = self.frame.words;
        Field::day("to_on", w.convening_postpone_on()).error(self.wrong("to_on"))
    }
    fn field_to_hour(&self) -> Field {
        Field::time("to_hour", self.frame.words.convening_form_hour()).value(&self.hour)
    }
    fn field_reason(&self) -> Field {
        let w = self.frame.words;
        Field::text("reason", w.convening_reason()).limit(500).error(self.wrong("reason"))
    }
    fn unseen(&self) -> bool {
        self.tally.called > SHOWN
    }
}
