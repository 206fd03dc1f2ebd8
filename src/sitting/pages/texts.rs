//! Reports, proposals, amendments.

use super::{answered, back, frame, here, reaches, refusal, room_of, tabs};
use crate::{
    access::{
        Can, Granted,
        capability::{ExportList, RunMeeting},
    },
    bodies::pages::exported_of,
    people::Person,
    record::view::name_in,
    sitting::{
        Refusal, Room,
        acts::{self, Bringing, Rewording},
        model::{Amendment, Fate, Piece, Proposal, Report, client_of, difference},
        store::{
            ballots,
            texts::{self, ProposalLine},
        },
        words,
    },
    ui::{
        Field, Frame,
        parts::{self, Tabs},
    },
    web::{Error, FormErrors, Result, Urlencoded, Visit, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// A report (C16).
pub struct ReportView {
    id: Id<Report>,
    title: String,
    author: String,
    point: String,
    text: String,
}

/// A proposal in the list (D10).
pub struct ProposalView {
    id: Id<Proposal>,
    text: String,
    author: String,
    mark: parts::State,
    waiting: i64,
}

#[derive(Template)]
#[template(path = "sitting/proposals.html")]
struct Page {
    frame: Frame,
    id: String,
    tabs: Tabs,
    errors: FormErrors,
    state: parts::State,
    sits: bool,
    may_export: bool,
    proposals: Vec<ProposalView>,
    reports: Vec<ReportView>,
    propose: Vec<Field>,
    attach: Vec<Field>,
    client: String,
}

/// `GET /meetings/{id}/proposals`.
pub async fn show(by: Granted<RunMeeting>, Path(id): Path<String>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    render(&by, room, &TextForm::default(), FormErrors::default()).await
}

/// `GET /meetings/{id}/proposals.csv`: proposals with their fate, as a spreadsheet (D10).
pub async fn export(by: Granted<ExportList>, Path(id): Path<String>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let rows = db.all(texts::proposals(room.id(), None)).await?;
    let whom: Vec<_> = rows.iter().map(|p| p.author_id).collect();
    exported_of(&by, "proposal", Some(room.meeting.place()), rows.len(), &whom).await?;
    let head = vec![
        w.bodies_col_id(),
        w.sitting_proposal_text(),
        w.sitting_author(),
        w.sitting_fate(),
        w.deciding_votes_for(),
        w.deciding_votes_against(),
        w.deciding_abstentions(),
    ];
    let votes = db.all(ballots::ballots(room.id(), None, false, 500)).await?;
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let lines = rows.iter().map(|p| {
        let vote = votes.iter().find(|v| Some(v.id) == p.ballot_id);
        vec![
            p.id.to_string(),
            p.text.clone(),
            name_in(lang, &p.author_ar, &p.author_la),
            words::fate_word(w, p.fate),
            number(vote.and_then(|v| v.votes_for)),
            number(vote.and_then(|v| v.votes_against)),
            number(vote.and_then(|v| v.abstentions)),
        ]
    });
    Ok(csv::answer("proposals", head, lines))
}

fn view(visit: &Visit, p: &ProposalLine) -> ProposalView {
    ProposalView {
        id: p.id,
        text: p.text.clone(),
        author: name_in(visit.lang, &p.author_ar, &p.author_la),
        mark: words::fate(visit.words(), p.fate),
        waiting: p.waiting,
    }
}

async fn render(
    by: &Granted<RunMeeting>,
    room: Room,
    form: &TextForm,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, id) = (&visit.app.db, visit.words(), visit.lang, room.id());
    let people = here(visit, &room).await?;
    let reports = db.all(texts::reports(id)).await?.into_iter().map(|r| ReportView {
        id: r.id,
        author: name_in(lang, r.author_ar.as_deref().unwrap_or(""), r.author_la.as_deref().unwrap_or("")),
        point: r.item_text.unwrap_or_default(),
        title: r.title,
        text: r.text,
    });
    let reports = reports.collect();
    let proposals = db.all(texts::proposals(id, None)).await?;
    let author = |name: &str, value: &str| {
        Field::select(name, w.sitting_author(), people.clone()).value(value).error(errors.of(name))
    };
    let shown = Page {
        id: id.to_string(),
        tabs: tabs(visit, &room, "proposals"),
        state: words::state(w, room.state),
        sits: room.state.sits(),
        may_export: reaches(visit, &room, Can::ExportList),
        proposals: proposals.iter().map(|p| view(visit, p)).collect(),
        reports,
        propose: vec![
            author("author", &form.author),
            Field::long("text", w.sitting_proposal_text()).value(&form.text).error(errors.of("text")),
        ],
        attach: vec![
            author("reporter", &form.reporter),
            Field::text("title", w.sitting_report_title()).value(&form.title).error(errors.of("title")),
            Field::long("report", w.sitting_report_text())
                .limit(200_000)
                .value(&form.report)
                .error(errors.of("report")),
        ],
        client: visit.app.ids.fresh::<()>().to_string(),
        frame: frame(visit, &room, w.sitting_tab_proposals()),
        errors,
    };
    let sound = shown.errors.is_empty();
    Ok(answered(page(shown)?, sound))
}

/// What a form of these pages sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TextForm {
    author: String,
    text: String,
    reporter: String,
    title: String,
    report: String,
    fate: String,
    version: String,
    over: String,
    client: String,
}

impl TextForm {
    fn client(&self) -> Result<String> {
        let client = client_of(&self.client).ok_or_else(|| Error::Malformed("client".into()))?;
        Ok(client.to_owned())
    }
    fn fate(&self) -> Result<Fate> {
        self.fate.parse().map_err(|_| Error::Malformed("fate".into()))
    }
}

/// `POST /meetings/{id}/reports`: attaches a report.
pub async fn attach(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<TextForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = match form.reporter.parse::<Id<Person>>() {
        Ok(author) => {
            let (title, text) = (form.title.clone(), form.report.clone());
            let report = Bringing { item: None, author, title, text, client: form.client()? };
            refusal(acts::attach_report(&by, &room, &report).await)?
        }
        Err(_) => Some(Refusal::NotOnRoll),
    };
    let field = match &no {
        Some(Refusal::NotOnRoll) => "reporter",
        _ if form.title.trim().is_empty() => "title",
        _ => "report",
    };
    answer(&by, room, &form, field, no).await
}

/// `POST /meetings/{id}/proposals`: records a proposal.
pub async fn propose(
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<TextForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let no = match form.author.parse::<Id<Person>>() {
        Ok(author) => {
            let (title, text) = (String::new(), form.text.clone());
            let proposal = Bringing { item: None, author, title, text, client: form.client()? };
            refusal(acts::record_proposal(&by, &room, &proposal).await)?
        }
        Err(_) => Some(Refusal::NotOnRoll),
    };
    let field = if matches!(no, Some(Refusal::NotOnRoll)) { "author" } else { "text" };
    answer(&by, room, &form, field, no).await
}

async fn answer(
    by: &Granted<RunMeeting>,
    room: Room,
    form: &TextForm,
    field: &str,
    no: Option<Refusal>,
) -> Result<Response> {
    let to = "proposals";
    back(by, room, to, (field, no), |room, errors| render(by, room, form, errors)).await
}

/// An amendment beside the wording it changes.
pub struct AmendmentView {
    id: Id<Amendment>,
    author: String,
    mark: parts::State,
    open: bool,
    /// The proposal was reworded since.
    reworded: bool,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "sitting/proposal.html")]
struct One {
    frame: Frame,
    id: String,
    errors: FormErrors,
    proposal: ProposalView,
    open: bool,
    sits: bool,
    by_vote: bool,
    may_decide: bool,
    version: i64,
    /// From the first wording to the present one, when they differ.
    history: Vec<Piece>,
    amendments: Vec<AmendmentView>,
    fates: Vec<(Fate, String)>,
    amend: Vec<Field>,
    client: String,
}

/// `GET /meetings/{id}/proposals/{proposal}`: a proposal with its amendments, each with what it changes.
pub async fn one(by: Granted<RunMeeting>, Path((id, proposal)): Path<(String, String)>) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let proposal = proposal.parse().map_err(|_| Error::NotFound)?;
    render_one(&by, room, proposal, None, FormErrors::default()).await
}

async fn render_one(
    by: &Granted<RunMeeting>,
    room: Room,
    proposal: Id<Proposal>,
    typed: Option<&TextForm>,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, id) = (&visit.app.db, visit.words(), visit.lang, room.id());
    let line = db.first(texts::proposals(id, Some(proposal))).await?.ok_or(Error::NotFound)?;
    let amendments = db.all(texts::amendments(proposal, None)).await?.into_iter().map(|a| AmendmentView {
        id: a.id,
        author: name_in(lang, &a.author_ar, &a.author_la),
        mark: words::fate(w, a.fate),
        open: a.fate == Fate::Open,
        reworded: a.fate == Fate::Open && a.base != line.text,
        // One that waits is compared with the wording as it stands now.
        pieces: difference(if a.fate == Fate::Open { &line.text } else { &a.base }, &a.text),
    });
    let amendments = amendments.collect();
    let fates: &[Fate] = match line.fate {
        Fate::Open => &[Fate::Adopted, Fate::Rejected, Fate::Deferred],
        _ => &[Fate::Open],
    };
    let fates = fates.iter().map(|f| {
        let word = match f {
            Fate::Adopted => w.sitting_adopt(),
            Fate::Rejected => w.sitting_reject(),
            Fate::Deferred => w.sitting_defer(),
            Fate::Open => w.sitting_reopen(),
        };
        (*f, word)
    });
    let people = here(visit, &room).await?;
    let text = typed.map_or(line.text.as_str(), |t| &t.text);
    let shown = One {
        id: id.to_string(),
        open: line.fate == Fate::Open,
        sits: room.state.sits(),
        by_vote: line.ballot_id.is_some(),
        may_decide: line.fate == Fate::Adopted && reaches(visit, &room, Can::WriteRecord),
        version: line.version,
        history: if line.first_text == line.text { vec![] } else { difference(&line.first_text, &line.text) },
        amendments,
        fates: fates.collect(),
        amend: vec![
            Field::select("author", w.sitting_author(), people)
                .value(typed.map_or("", |t| &t.author))
                .error(errors.of("author")),
            Field::long("text", w.sitting_rewording()).value(text).error(errors.of("text")),
        ],
        client: visit.app.ids.fresh::<()>().to_string(),
        frame: frame(visit, &room, w.sitting_proposal())
            .step(format!("/meetings/{id}/proposals"), w.sitting_tab_proposals()),
        proposal: view(visit, &line),
        errors,
    };
    let sound = shown.errors.is_empty();
    Ok(answered(page(shown)?, sound))
}

async fn answer_one(
    by: &Granted<RunMeeting>,
    room: Room,
    proposal: Id<Proposal>,
    form: Option<&TextForm>,
    field: &str,
    no: Option<Refusal>,
) -> Result<Response> {
    let to = &format!("proposals/{proposal}");
    back(by, room, to, (field, no), |room, errors| render_one(by, room, proposal, form, errors)).await
}

/// `POST /meetings/{id}/proposals/{proposal}/fate`: settles a proposal without a vote, or opens it again.
pub async fn judge(
    by: Granted<RunMeeting>,
    Path((id, proposal)): Path<(String, String)>,
    Urlencoded(form): Urlencoded<TextForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let proposal = proposal.parse().map_err(|_| Error::NotFound)?;
    let version = form.version.parse().map_err(|_| Error::Malformed("version".into()))?;
    let no = refusal(acts::judge_proposal(&by, &room, proposal, form.fate()?, version).await)?;
    answer_one(&by, room, proposal, None, "fate", no).await
}

/// `POST /meetings/{id}/proposals/{proposal}/amendments`: asks for another wording.
pub async fn amend(
    by: Granted<RunMeeting>,
    Path((id, proposal)): Path<(String, String)>,
    Urlencoded(form): Urlencoded<TextForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let proposal = proposal.parse().map_err(|_| Error::NotFound)?;
    let no = match form.author.parse::<Id<Person>>() {
        Ok(author) => {
            let rewording = Rewording { author, text: form.text.clone(), client: form.client()? };
            refusal(acts::amend(&by, &room, proposal, &rewording).await)?
        }
        Err(_) => Some(Refusal::NotOnRoll),
    };
    let field = if matches!(no, Some(Refusal::NotOnRoll)) { "author" } else { "text" };
    answer_one(&by, room, proposal, Some(&form), field, no).await
}

/// `POST /meetings/{id}/proposals/{proposal}/amendments/{amendment}/fate`: settles an amendment.
pub async fn judge_amendment(
    by: Granted<RunMeeting>,
    Path((id, proposal, amendment)): Path<(String, String, String)>,
    Urlencoded(form): Urlencoded<TextForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let proposal = proposal.parse().map_err(|_| Error::NotFound)?;
    let amendment = amendment.parse().map_err(|_| Error::NotFound)?;
    let over = !form.over.is_empty();
    let no = acts::judge_amendment(&by, &room, proposal, amendment, form.fate()?, over).await;
    let no = refusal(no)?;
    answer_one(&by, room, proposal, None, &format!("amendment-{amendment}"), no).await
}
