//! Votes: opened, counted, closed, told.

use super::{answered, back, frame, here, reaches, refusal, room_of, tabs};
use crate::{
    access::{Can, Granted, capability::RunMeeting},
    people::Person,
    record::view::name_in,
    sitting::{
        Refusal, Room,
        acts::{self, NewVote},
        model::{
            Ballot, Choice as VoteChoice, Count, Manner, Outcome as Decided, Proposal, State, client_of,
        },
        store::{ballots, ballots::BallotLine, texts},
        words,
    },
    ui::{
        Choice, Field, Frame, Words,
        parts::{self, Tabs},
    },
    web::{Error, FormErrors, Result, Urlencoded, Visit, page},
};
use amana_base::Id;
use amana_statute::Matter;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// A vote as pages show it. Shows itself: `{{ ballot }}`.
#[derive(Template)]
#[template(path = "sitting/ballot.html")]
pub struct BallotView {
    words: Words,
    id: Id<Ballot>,
    question: String,
    manner: String,
    matter: String,
    electors: i64,
    arrived: Option<i64>,
    open: bool,
    cancelled: bool,
    mark: Option<parts::State>,
    count: Option<[i64; 4]>,
    recused: i64,
    secret: bool,
    rule: String,
    /// How the chair's side decided a tie.
    casting: String,
}

impl askama::filters::HtmlSafe for BallotView {}

impl BallotView {
    pub(super) fn of(w: Words, b: &BallotLine) -> BallotView {
        BallotView {
            words: w,
            id: b.id,
            question: b.question.clone(),
            manner: words::manner(w, b.manner),
            matter: words::matter(w, acts::matter_of(&b.matter)),
            electors: b.electors,
            arrived: (b.manner == Manner::Devices).then_some(b.arrived),
            open: b.is_open(),
            cancelled: b.cancelled_at.is_some(),
            mark: b.outcome.map(|o| words::outcome(w, o)),
            count: b.votes_for.map(|n| {
                let rest = [b.votes_against, b.abstentions, b.blank].map(|n| n.unwrap_or(0));
                [n, rest[0], rest[1], rest[2]]
            }),
            recused: b.recused.unwrap_or(0),
            secret: b.manner == Manner::Paper,
            rule: match (b.needed, b.whole) {
                (Some(needed), Some(whole)) if whole > 0 => {
                    let rule = w.sitting_rule(needed, whole);
                    if b.article.is_empty() { rule } else { format!("{rule} · {}", b.article) }
                }
                _ => String::new(),
            },
            casting: b.casting.map_or_else(String::new, |side| {
                w.sitting_casting_gave(words::choice(w, side), b.casting_article.as_str())
            }),
        }
    }
}

/// A vote that is over.
pub struct Past {
    view: BallotView,
    /// Who voted what, in an open vote.
    names: Vec<(String, String)>,
    /// Votes are equal and the chair's side decides: the ballot and the article.
    casting: Option<(Id<Ballot>, String)>,
    /// May become a decision of the meeting, in one press.
    decision: Option<Id<Ballot>>,
}

/// What a teller counted.
pub struct Sheet {
    name: String,
    count: [i64; 4],
}

#[derive(Template)]
#[template(path = "sitting/ballots.html")]
struct Page {
    frame: Frame,
    id: String,
    tabs: Tabs,
    errors: FormErrors,
    state: parts::State,
    open: Option<(Id<Ballot>, BallotView)>,
    counted: bool,
    sheets: Vec<Sheet>,
    tellers: Vec<(Id<Person>, String)>,
    count: Vec<Field>,
    recuse: Vec<Field>,
    past: Vec<Past>,
    casting_choices: [(String, String); 2],
    may_open: bool,
    new: Vec<Field>,
    proposal: String,
    /// The meeting goes on: tellers may still be named.
    may_name: bool,
    teller: Field,
    client: String,
}

/// What a form of this page sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct BallotForm {
    question: String,
    matter: String,
    manner: String,
    proposal: String,
    teller: String,
    votes_for: String,
    votes_against: String,
    abstentions: String,
    blank: String,
    person: String,
    why: String,
    client: String,
}

/// `GET /meetings/{id}/ballots`.
pub async fn show(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Query(form): Query<BallotForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    render(&by, room, &form, FormErrors::default()).await
}

async fn render(
    by: &Granted<RunMeeting>,
    room: Room,
    form: &BallotForm,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, id) = (&visit.app.db, visit.words(), visit.lang, room.id());
    let lines = db.all(ballots::ballots(id, None, false, 100)).await?;
    let open = lines.iter().find(|b| b.is_open());
    let sheets = match open {
        Some(b) => db.all(ballots::sheets(b.id)).await?,
        None => vec![],
    };
    let tellers = db.all(ballots::tellers(id)).await?;
    let tellers: Vec<(Id<Person>, String)> =
        tellers.iter().map(|t| (t.person_id, name_in(lang, &t.name_ar, &t.name_la))).collect();
    let casting = acts::casting_rule(&room, &visit.app.rules(), visit.today);
    let writes = reaches(visit, &room, Can::WriteRecord);
    let mut past = vec![];
    for b in lines.iter().filter(|b| !b.is_open()) {
        let mut names = vec![];
        if b.manner == Manner::Devices {
            let votes = db.all(ballots::votes(b.id, 500)).await?;
            names.extend(
                votes.iter().map(|v| (name_in(lang, &v.name_ar, &v.name_la), words::choice(w, v.choice))),
            );
        }
        let ties = b.outcome == Some(Decided::Tie) && b.manner != Manner::Paper && room.state == State::Open;
        let decides = writes && b.outcome == Some(Decided::Adopted) && b.proposal_id.is_none();
        past.push(Past {
            view: BallotView::of(w, b),
            names,
            casting: casting.clone().filter(|_| ties).map(|article| (b.id, article)),
            decision: decides.then_some(b.id),
        });
    }
    let people = here(visit, &room).await?;
    let choose = || Choice::new("", w.bodies_choose());
    let named = tellers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone()));
    let who = std::iter::once(choose()).chain(named).collect();
    let number = |name: &'static str, label: String, value: &str| Field::number(name, label).value(value);
    let shown = Page {
        id: id.to_string(),
        tabs: tabs(visit, &room, "ballots"),
        state: words::state(w, room.state),
        counted: open.is_some_and(|b| b.manner != Manner::Devices),
        open: open.map(|b| (b.id, BallotView::of(w, b))),
        sheets: sheets
            .iter()
            .map(|s| Sheet {
                name: name_in(lang, &s.name_ar, &s.name_la),
                count: [s.votes_for, s.votes_against, s.abstentions, s.blank],
            })
            .collect(),
        tellers,
        count: vec![
            Field::select("teller", w.sitting_teller(), who).value(&form.teller).error(errors.of("teller")),
            number("votes_for", w.sitting_choice_for(), &form.votes_for).error(errors.of("votes_for")),
            number("votes_against", w.sitting_choice_against(), &form.votes_against),
            number("abstentions", w.sitting_choice_abstain(), &form.abstentions),
            number("blank", w.sitting_blank(), &form.blank),
        ],
        recuse: vec![
            Field::select("person", w.sitting_recused_who(), people.clone()).error(errors.of("person")),
            Field::text("why", w.sitting_recused_why()).optional(&w),
        ],
        past,
        casting_choices: [VoteChoice::For, VoteChoice::Against]
            .map(|side| (side.as_str().to_owned(), words::choice(w, side))),
        may_open: room.state == State::Open && open.is_none(),
        may_name: room.state != State::Closed,
        new: new_fields(visit, &room, form, &errors).await?,
        proposal: form.proposal.clone(),
        teller: Field::select("named", w.sitting_name_teller(), people).error(errors.of("named")),
        client: visit.app.ids.fresh::<()>().to_string(),
        frame: frame(visit, &room, w.sitting_tab_ballots()),
        errors,
    };
    let sound = shown.errors.is_empty();
    Ok(answered(page(shown)?, sound))
}

/// The form of a new vote: on a proposal, its wording is the question.
async fn new_fields(
    visit: &Visit,
    room: &Room,
    form: &BallotForm,
    errors: &FormErrors,
) -> Result<Vec<Field>> {
    let w = visit.words();
    let mut question = form.question.clone();
    if let (true, Ok(proposal)) = (question.is_empty(), form.proposal.parse::<Id<Proposal>>())
        && let Some(p) = visit.app.db.first(texts::proposals(room.id(), Some(proposal))).await?
    {
        question = p.text;
    }
    let matters = Matter::ALL.iter().map(|m| Choice::new(m.word(), words::matter(w, *m))).collect();
    let manners = Manner::ALL.iter().map(|m| Choice::new(m.as_str(), words::manner(w, *m)));
    let manners = manners.zip([
        w.sitting_manner_hands_hint(),
        w.sitting_manner_devices_hint(),
        w.sitting_manner_paper_hint(),
    ]);
    let manner = if form.manner.is_empty() { Manner::Hands.as_str() } else { &form.manner };
    Ok(vec![
        Field::long("question", w.sitting_question())
            .limit(2_000)
            .value(question)
            .error(errors.of("question")),
        Field::select("matter", w.sitting_matter(), matters).value(&form.matter),
        Field::radios("manner", w.sitting_manner(), manners.map(|(c, hint)| c.hint(hint)).collect())
            .value(manner)
            .error(errors.of("manner")),
    ])
}

/// `POST /meetings/{id}/ballots`: opens a vote.
pub async fn open(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<BallotForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let vote = NewVote {
        question: form.question.clone(),
        matter: acts::matter_of(&form.matter),
        manner: form.manner.parse().map_err(|_| Error::Malformed("manner".into()))?,
        proposal: form.proposal.parse().ok(),
        client: client_of(&form.client).ok_or_else(|| Error::Malformed("client".into()))?.to_owned(),
    };
    let no = refusal(acts::open_ballot(&by, &room, &vote).await)?;
    answer(&by, room, &form, "question", no).await
}

/// A number of votes as typed; nothing is none.
fn votes(text: &str) -> Option<u32> {
    match amana_arabic::digits(text.trim()) {
        text if text.is_empty() => Some(0),
        text => text.parse().ok(),
    }
}

/// What a teller counted, as typed; nothing when a number is none.
pub(super) fn count_of(form: [&str; 4]) -> Option<Count> {
    let [f, a, n, b] = form.map(votes);
    Some(Count { votes_for: f?, votes_against: a?, abstentions: n?, blank: b? })
}

/// `POST /meetings/{id}/ballots/{ballot}/counts`: enters what a teller counted.
pub async fn count(
    by: Granted<RunMeeting>,
    Path((id, ballot)): Path<(String, String)>,
    Urlencoded(form): Urlencoded<BallotForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let ballot = ballot.parse().map_err(|_| Error::NotFound)?;
    let count = count_of([&form.votes_for, &form.votes_against, &form.abstentions, &form.blank]);
    let (field, no) = match (form.teller.parse(), count) {
        (Ok(teller), Some(count)) => {
            let no = refusal(acts::enter_count_of(&by, &room, ballot, teller, count).await)?;
            ("votes_for", no)
        }
        (Ok(_), None) => ("votes_for", Some(Refusal::NotANumber)),
        (Err(_), _) => ("teller", Some(Refusal::NotTeller)),
    };
    answer(&by, room, &form, field, no).await
}

/// `POST /meetings/{id}/ballots/{ballot}/interests`: writes down a declared interest.
pub async fn recuse(
    by: Granted<RunMeeting>,
    Path((id, ballot)): Path<(String, String)>,
    Urlencoded(form): Urlencoded<BallotForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let ballot = ballot.parse().map_err(|_| Error::NotFound)?;
    let no = match form.person.parse() {
        Ok(person) => refusal(acts::declare_interest_of(&by, &room, ballot, person, &form.why).await)?,
        Err(_) => Some(Refusal::NotElector),
    };
    answer(&by, room, &form, "person", no).await
}

/// `POST /meetings/{id}/ballots/{ballot}/closing`: closes a vote.
pub async fn close(by: Granted<RunMeeting>, Path((id, ballot)): Path<(String, String)>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let ballot = ballot.parse().map_err(|_| Error::NotFound)?;
    let no = refusal(acts::close_ballot(&by, &room, ballot).await)?;
    answer(&by, room, &BallotForm::default(), "teller", no).await
}

/// The side of the chair.
#[derive(Deserialize)]
pub struct CastingForm {
    choice: String,
}

/// `POST /meetings/{id}/ballots/{ballot}/casting-vote`: the chair's side decides a tie.
pub async fn casting(
    by: Granted<RunMeeting>,
    Path((id, ballot)): Path<(String, String)>,
    Urlencoded(form): Urlencoded<CastingForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let ballot = ballot.parse().map_err(|_| Error::NotFound)?;
    let side = form.choice.parse().map_err(|_| Error::Malformed("choice".into()))?;
    let no = refusal(acts::give_casting_vote(&by, &room, ballot, side).await)?;
    answer(&by, room, &BallotForm::default(), "casting", no).await
}

/// `POST /meetings/{id}/ballots/{ballot}/abandonment`: abandons a vote.
pub async fn cancel(by: Granted<RunMeeting>, Path((id, ballot)): Path<(String, String)>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let ballot = ballot.parse().map_err(|_| Error::NotFound)?;
    let no = refusal(acts::cancel_ballot(&by, &room, ballot).await)?;
    answer(&by, room, &BallotForm::default(), "question", no).await
}

/// A teller.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TellerForm {
    named: String,
}

/// `POST /meetings/{id}/tellers`: names a teller.
pub async fn name(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<TellerForm>,
) -> Result<Response> {
    named(by, id, form, true).await
}

/// `POST /meetings/{id}/tellers/removal`: takes the name back.
pub async fn unname(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<TellerForm>,
) -> Result<Response> {
    named(by, id, form, false).await
}

async fn named(by: Granted<RunMeeting>, id: String, form: TellerForm, named: bool) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = match form.named.parse() {
        Ok(person) => refusal(acts::name_teller(&by, &room, person, named).await)?,
        Err(_) => Some(Refusal::NotOnRoll),
    };
    answer(&by, room, &BallotForm::default(), "named", no).await
}

async fn answer(
    by: &Granted<RunMeeting>,
    room: Room,
    form: &BallotForm,
    field: &str,
    no: Option<Refusal>,
) -> Result<Response> {
    let to = "ballots";
    back(by, room, to, (field, no), |room, errors| render(by, room, form, errors)).await
}
