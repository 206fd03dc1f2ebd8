//! The page of minutes: what they say, beside what the record says; what comes next.

use super::{
    address, answered, frame, reachable,
    view::{Document, Reading, office_word, state_mark, step_word},
};
use crate::{
    access::{Granted, Position, capability::WriteRecord},
    meetings::{self, Meeting, lists::MeetingRow},
    minutes::{
        acts,
        drafting::{Compared, compare},
        gather,
        model::{Office, State, Way},
        seal,
        store::{self, MinutesRow, lists},
    },
    people::Person,
    publishing,
    record::view::{me, name_in},
    ui::{
        Choice, Field, Frame, Toast, Words, icons,
        parts::{self, Empty},
    },
    web::{FormErrors, Result, Visit, page},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// Somebody who signs.
pub struct Signer {
    name: String,
    office: String,
    signed: Option<String>,
    paper: bool,
}

/// A step that was taken.
struct Taken {
    when: String,
    what: String,
    author: String,
}

/// A seal.
struct Sealed {
    number: i64,
    when: String,
    code: String,
    href: String,
    sha256: String,
    reason: String,
    blocks: Vec<publishing::Block>,
    holds: bool,
}

#[derive(Template)]
#[template(path = "minutes/minutes.html")]
struct Page {
    frame: Frame,
    address: String,
    meeting: Id<Meeting>,
    day: String,
    state: Option<parts::State>,
    errors: FormErrors,
    nothing: Option<Empty>,
    may_compose: bool,
    writes: bool,
    open: bool,
    put_up: bool,
    adopted: bool,
    sealed: bool,
    choices: usize,
    differences: usize,
    document: Document,
    signers: Vec<Signer>,
    sign: Option<String>,
    for_signature: bool,
    adopting: Option<(String, String)>,
    submit_signature: Vec<Field>,
    submit_meeting: Vec<Field>,
    paper: Vec<Field>,
    adopt: Vec<Field>,
    rectify: Vec<Field>,
    seals: Vec<Sealed>,
    steps: Vec<Taken>,
}

/// What has just been done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Told {
    written: String,
    merged: String,
}

/// `GET /meetings/{id}/minutes`.
pub async fn show(visit: Visit, Path(id): Path<Id<Meeting>>, Query(told): Query<Told>) -> Result<Response> {
    let w = visit.words();
    let toast = match (told.written.parse::<i64>(), told.merged.parse::<i64>()) {
        (Ok(_), Ok(merged)) if merged > 0 => Some(w.minutes_saved_merged(merged)),
        (Ok(written), _) => Some(w.minutes_saved(written)),
        _ => None,
    };
    render(Reading::of(visit, id).await?, FormErrors::default(), toast).await
}

/// `POST /meetings/{id}/minutes`: composes them.
pub async fn compose(by: Granted<WriteRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let meeting = reachable(&by, id).await?;
    let outcome = acts::compose(&by, &meeting).await;
    answered(by.visit(), id, "minutes", outcome).await
}

pub(super) async fn render(reading: Reading, errors: FormErrors, toast: Option<String>) -> Result<Response> {
    let (visit, meeting) = (&reading.visit, &reading.meeting);
    let (db, w) = (&visit.app.db, visit.words());
    let id = meeting.id;
    let state = reading.minutes.as_ref().map(|m| m.state);
    let is = |wanted: State| state == Some(wanted);
    let writes = reading.writes;
    let shown = reading.minutes.as_ref().filter(|_| reading.reads_text());
    let rows = match shown {
        Some(row) => db.all(store::passages(row.id)).await?,
        None => vec![],
    };
    let compared: Option<Compared> = match shown {
        Some(_) if is(State::Drafted) && writes => {
            Some(compare(&rows, &acts::composed(visit, meeting).await?))
        }
        _ => None,
    };
    let choices = match shown {
        Some(row) if is(State::Drafted) => db.all(store::waiting(row.id)).await?.len(),
        _ => 0,
    };
    let document = Document::of(&reading, &rows, compared.as_ref()).await?;
    let (signers, seals, steps) = match &reading.minutes {
        Some(row) => (
            signers(visit, row).await?,
            seals(visit, row, reading.reads_text()).await?,
            steps(visit, row).await?,
        ),
        None => (vec![], vec![], vec![]),
    };
    let text = seal::text_of(rows.iter().filter(|p| p.removed_at.is_none()).map(|p| p.text.as_str()));
    let may_sign = match &reading.minutes {
        Some(row) => acts::may_sign(visit, row).await?,
        None => false,
    };
    let way = reading.minutes.as_ref().map(|m| m.way);
    let forms = Forms::of(&reading, &errors).await?;
    let steps_known: Vec<_> = db.all(meetings::lists::steps(id)).await?.into_iter().map(|(s, _)| s).collect();
    let may_compose = writes && state.is_none() && gather::has_sat(meeting, &steps_known, visit.today);
    let mut frame = frame(visit, meeting, w.minutes_title());
    frame.toast = toast.map(|text| Toast { text, undo: None });
    let page_of = Page {
        address: address(id),
        meeting: id,
        day: meetings::pages::day_of(w, meeting),
        state: state.map(|s| state_mark(w, s)),
        nothing: nothing(w, &reading, may_compose),
        may_compose,
        writes,
        open: is(State::Drafted),
        put_up: is(State::PutUp),
        adopted: is(State::Adopted),
        sealed: is(State::Sealed),
        choices,
        differences: compared.as_ref().map_or(0, Compared::waiting),
        document,
        sign: may_sign.then(|| seal::hex(&seal::hash(&text))),
        for_signature: way == Some(Way::Signature),
        adopting: adopting(visit, reading.minutes.as_ref()).await?,
        signers,
        submit_signature: forms.signature,
        submit_meeting: forms.meeting,
        paper: forms.paper,
        adopt: forms.adopt,
        rectify: forms.rectify,
        seals,
        steps,
        errors,
        frame,
    };
    page(page_of)
}

/// What stands where the text would be.
fn nothing(w: Words, reading: &Reading, may_compose: bool) -> Option<Empty> {
    let text = match (&reading.minutes, may_compose) {
        (Some(_), _) if reading.reads_text() => return None,
        (Some(_), _) => w.minutes_being_drafted(),
        (None, true) => w.minutes_none_yet(),
        (None, false) if reading.writes => w.minutes_refusal_not_sat(),
        (None, false) => w.minutes_none(),
    };
    Some(Empty { icon: icons::FILE_TEXT, text, next: None })
}

async fn signers(visit: &Visit, row: &MinutesRow) -> Result<Vec<Signer>> {
    let w = visit.words();
    let asked = visit.app.db.all(store::signatures(row.id)).await?;
    let one = |s: store::SignatureRow| Signer {
        name: name_in(visit.lang, &s.name_ar, &s.name_la),
        office: office_word(w, s.office),
        signed: s.signed_on.map(|on| w.date(on)),
        paper: s.paper,
    };
    Ok(asked.into_iter().map(one).collect())
}

async fn seals(visit: &Visit, row: &MinutesRow, reads: bool) -> Result<Vec<Sealed>> {
    let (w, offset) = (visit.words(), visit.app.config.utc_offset_minutes);
    let own = visit.app.keys.signing().verifying_key();
    let one = |s: store::SealRow| Sealed {
        number: s.number,
        when: w.moment(s.sealed_at, offset),
        href: format!("/seals/{}", s.code),
        code: seal::spelled(&s.code),
        sha256: seal::hex(&s.sha256),
        holds: seal::holds(&s.text, &s.previous, &s.sha256, &s.signature, &s.signer, &own),
        blocks: match s.number {
            0 => vec![],
            _ => super::view::laid_out(s.text.split_once("\n\n").map_or("", |(_, text)| text)),
        },
        reason: s.reason,
    };
    let all = if reads { visit.app.db.all(store::seals(row.id)).await? } else { vec![] };
    Ok(all.into_iter().map(one).collect())
}

async fn steps(visit: &Visit, row: &MinutesRow) -> Result<Vec<Taken>> {
    let (w, offset) = (visit.words(), visit.app.config.utc_offset_minutes);
    let one = |s: store::StepRow| Taken {
        when: w.moment(s.at, offset),
        what: step_word(w, s.step),
        author: name_in(visit.lang, s.name_ar.as_deref().unwrap_or(""), s.name_la.as_deref().unwrap_or("")),
    };
    Ok(visit.app.db.all(store::steps(row.id)).await?.into_iter().map(one).collect())
}

/// The meeting to which they are put up, or that adopted them.
async fn adopting(visit: &Visit, row: Option<&MinutesRow>) -> Result<Option<(String, String)>> {
    let Some(before) = row.and_then(|r| r.before_meeting) else { return Ok(None) };
    let found = visit.app.db.first(meetings::lists::meeting(before, me(visit), visit.today)).await?;
    let w = visit.words();
    Ok(found.map(|m| {
        (
            format!("/meetings/{}", m.id),
            w.minutes_meeting_of(meetings::pages::title_of(w, &m.title), meetings::pages::day_of(w, &m)),
        )
    }))
}

/// The forms of what comes next.
#[derive(Default)]
struct Forms {
    signature: Vec<Field>,
    meeting: Vec<Field>,
    paper: Vec<Field>,
    adopt: Vec<Field>,
    rectify: Vec<Field>,
}

impl Forms {
    async fn of(reading: &Reading, errors: &FormErrors) -> Result<Forms> {
        let (visit, meeting) = (&reading.visit, &reading.meeting);
        let (w, mut out) = (visit.words(), Forms::default());
        let Some(row) = reading.minutes.as_ref().filter(|_| reading.writes) else { return Ok(out) };
        let version = || Field::hidden("version", row.version.to_string());
        match (row.state, row.way) {
            (State::Drafted, _) => {
                let (people, chair, rapporteur) = candidates(visit, meeting).await?;
                let of = |name: &str, label: String, value: Option<Id<Person>>| {
                    let value = value.map(|v| v.to_string()).unwrap_or_default();
                    Field::select(name, label, people.clone()).value(value).error(errors.of(name))
                };
                out.signature = vec![
                    of("chair", office_word(w, Office::Chair), chair),
                    of("rapporteur", office_word(w, Office::Rapporteur), rapporteur),
                    version(),
                ];
                if meeting.body_id.is_some() {
                    let mut choices = vec![Choice::new("", w.minutes_next_unknown())];
                    choices.extend(later(visit, meeting, false).await?);
                    let field = Field::select("meeting", w.minutes_next_meeting(), choices);
                    out.meeting = vec![field.error(errors.of("meeting")), version()];
                }
            }
            (State::PutUp, Way::Signature) => {
                let asked = visit.app.db.all(store::signatures(row.id)).await?;
                let mut people = vec![Choice::new("", w.bodies_choose())];
                people.extend(asked.iter().filter(|s| s.signed_at.is_none()).map(|s| {
                    Choice::new(s.person_id.to_string(), name_in(visit.lang, &s.name_ar, &s.name_la))
                }));
                out.paper = vec![
                    Field::select("person", w.minutes_signer(), people).error(errors.of("person")),
                    Field::day("on", w.minutes_signed_on())
                        .value(visit.today.to_string())
                        .error(errors.of("on")),
                ];
            }
            (State::PutUp, _) => {
                let mut choices = vec![Choice::new("", w.bodies_choose())];
                choices.extend(later(visit, meeting, true).await?);
                let before = row.before_meeting.map(|m| m.to_string()).unwrap_or_default();
                let mut decisions = vec![Choice::new("", w.minutes_no_decision())];
                for choice in choices.iter().skip(1).take(5) {
                    let Ok(other) = choice.value.parse::<Id<Meeting>>() else { continue };
                    for (id, text) in visit.app.db.all(lists::decisions_of(other)).await? {
                        decisions.push(Choice::new(id.to_string(), crate::decisions::pages::short(&text)));
                    }
                }
                out.adopt = vec![
                    Field::select("later", w.minutes_adopting_meeting(), choices)
                        .value(before)
                        .error(errors.of("later")),
                    Field::select("decision", w.minutes_adopting_decision(), decisions)
                        .optional(&w)
                        .error(errors.of("decision")),
                ];
            }
            (State::Sealed, _) => {
                out.rectify = vec![
                    Field::long("text", w.minutes_rectification_text()).error(errors.of("text")),
                    Field::text("reason", w.minutes_rectification_reason())
                        .limit(500)
                        .error(errors.of("reason")),
                ];
            }
            (State::Adopted, _) => {}
        }
        Ok(out)
    }
}

/// Later meetings of the same body; of `held`, those whose day has come.
async fn later(visit: &Visit, meeting: &MeetingRow, held: bool) -> Result<Vec<Choice>> {
    let w = visit.words();
    let Some((body, from)) = meeting.body_id.zip(meeting.held_on) else { return Ok(vec![]) };
    let found = visit.app.db.all(lists::later(body, meeting.id, from)).await?;
    let past = |m: &lists::Later| !held || m.held_on.is_some_and(|on| on <= visit.today);
    let choice = |m: lists::Later| {
        let title = meetings::pages::title_of(w, &m.title);
        let day = m.held_on.map(|on| w.date(on)).unwrap_or_default();
        Choice::new(m.id.to_string(), w.minutes_meeting_of(title, day))
    };
    Ok(found.into_iter().filter(past).map(choice).collect())
}

/// Who may sign, with whom the record proposes: those with a part in the meeting, then those who hold the offices that
/// answer for minutes.
async fn candidates(
    visit: &Visit,
    meeting: &MeetingRow,
) -> Result<(Vec<Choice>, Option<Id<Person>>, Option<Id<Person>>)> {
    let (db, rules, w) = (&visit.app.db, visit.app.rules(), visit.words());
    let (mut chair, mut rapporteur) = gather::those_in_charge(visit, meeting.id).await?;
    let mut out: Vec<(Id<Person>, String)> = vec![];
    let mut add = |id: Id<Person>, name: String| {
        if out.iter().all(|(known, _)| *known != id) {
            out.push((id, name));
        }
    };
    for r in db.all(crate::sitting::store::roles(meeting.id)).await? {
        add(r.person_id, name_in(visit.lang, &r.name_ar, &r.name_la));
    }
    if let Some(body) = meeting.body_id {
        for c in db.all(lists::office_holders(body, visit.today)).await? {
            let position = rules.position(&c.kind, &c.post);
            if !matches!(position, Some(Position::Head | Position::Deputy | Position::Rapporteur)) {
                continue;
            }
            let title = rules.title_of(&c.kind, &c.post, c.rank, c.sex, visit.lang);
            add(c.person_id, format!("{} ({title})", name_in(visit.lang, &c.name_ar, &c.name_la)));
            let place = match position {
                Some(Position::Head) => &mut chair,
                Some(Position::Rapporteur) => &mut rapporteur,
                _ => continue,
            };
            place.get_or_insert(c.person_id);
        }
    }
    let mut choices = vec![Choice::new("", w.bodies_choose())];
    choices.extend(out.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)));
    Ok((choices, chair, rapporteur))
}
