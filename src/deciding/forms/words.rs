//! The words of a decision and how it was taken.

use super::version;
use crate::{
    access::{Granted, capability::WriteRecord},
    bodies::forms::FormPage,
    deciding::{Content, Outcome, Proposed, acts, pages::outcome_word, store::MeetingRow},
    decisions::{self, Kind, Taken, Votes},
    meetings::{self, Meeting},
    record::{Refusal, Stop},
    ui::{Choice, Field, Words},
    web::{FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// The words of a decision, as a form sends them.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct WordsForm {
    kind: String,
    text: String,
    outcome: String,
    taken: String,
    votes_for: String,
    votes_against: String,
    abstentions: String,
    article: String,
    version: String,
}

impl WordsForm {
    fn of(c: &Content, version: i64) -> WordsForm {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        WordsForm {
            kind: c.kind.as_str().into(),
            text: c.text.clone(),
            outcome: c.outcome.as_str().into(),
            taken: c.taken.as_str().into(),
            votes_for: number(c.votes.votes_for),
            votes_against: number(c.votes.against),
            abstentions: number(c.votes.abstentions),
            article: c.article.clone(),
            version: version.to_string(),
        }
    }
    fn content(&self, w: Words, errors: &mut FormErrors) -> Option<Content> {
        let mut count = |field: &str, text: &str| {
            let text = amana_arabic::digits(text.trim());
            if text.is_empty() {
                return None;
            }
            let n = text.parse::<i64>().ok().filter(|n| (0..=10_000_000).contains(n));
            if n.is_none() {
                errors.add(field, Refusal::VotesWrong.sentence(w));
            }
            n
        };
        let votes = Votes {
            votes_for: count("votes_for", &self.votes_for),
            against: count("votes_against", &self.votes_against),
            abstentions: count("abstentions", &self.abstentions),
        };
        let kind = self.kind.parse::<Kind>().ok();
        if kind.is_none() {
            errors.add("kind", w.deciding_choose_kind());
        }
        let taken = self.taken.parse::<Taken>().ok();
        if taken.is_none() {
            errors.add("taken", w.deciding_choose_taken());
        }
        let content = Content {
            kind: kind?,
            text: self.text.replace("\r\n", "\n").trim().to_owned(),
            outcome: self.outcome.parse().unwrap_or(Outcome::Unsaid),
            taken: taken?,
            votes,
            article: self.article.trim().chars().take(200).collect(),
        };
        if let Err(refusal) = content.check() {
            errors.add(words_field(&refusal), refusal.sentence(w));
        }
        errors.is_empty().then_some(content)
    }
}

fn words_field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::VotesWrong => "votes_against",
        _ => "text",
    }
}

fn words_page(
    by: &Granted<WriteRecord>,
    meeting: (Id<Meeting>, &MeetingRow),
    of: Option<Id<Proposed>>,
    form: &WordsForm,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let kinds: Vec<Choice> = std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(Kind::ALL.iter().map(|k| Choice::new(k.as_str(), decisions::pages::kind_word(w, *k))))
        .collect();
    let taken = [Taken::Unanimity, Taken::Consensus, Taken::Majority, Taken::SecretBallot, Taken::Unknown];
    let taken = taken.iter().map(|t| Choice::new(t.as_str(), decisions::pages::taken_word(w, *t))).collect();
    let outcomes = Outcome::ALL.iter().map(|o| Choice::new(o.as_str(), outcome_word(w, *o))).collect();
    let votes = |name: &'static str, label: String, value: &str| {
        Field::number(name, label).optional(&w).value(value).error(errors.of(name))
    };
    let fields = vec![
        Field::select("kind", w.decisions_col_kind(), kinds).value(&form.kind).error(errors.of("kind")),
        Field::long("text", w.deciding_text())
            .hint(w.deciding_text_hint())
            .limit(20_000)
            .value(&form.text)
            .error(errors.of("text")),
        Field::radios("taken", w.decisions_col_taken(), taken).value(&form.taken).error(errors.of("taken")),
        votes("votes_for", w.deciding_votes_for(), &form.votes_for),
        votes("votes_against", w.deciding_votes_against(), &form.votes_against),
        votes("abstentions", w.deciding_abstentions(), &form.abstentions),
        Field::select("outcome", w.deciding_outcome(), outcomes).optional(&w).value(&form.outcome),
        Field::text("article", w.decisions_article())
            .optional(&w)
            .hint(w.deciding_article_hint())
            .limit(200)
            .value(&form.article),
        Field::hidden("version", &form.version),
    ];
    let (id, row) = meeting;
    let mut frame = visit
        .frame(if of.is_some() { w.deciding_rewrite() } else { w.deciding_new() })
        .step("/meetings", w.meetings_title())
        .step(format!("/meetings/{id}"), meetings::pages::title_of(w, &row.title));
    let mut action = format!("/meetings/{id}/decisions");
    if let Some(proposed) = of {
        action = format!("/proposed-decisions/{proposed}");
        frame = frame.step(action.clone(), w.deciding_one());
    }
    FormPage { frame, action, fields, button: w.deciding_keep(), errors }.answer()
}

/// `GET /meetings/{id}/decisions/new`: the words of a decision to be.
pub async fn new(by: Granted<WriteRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let meeting = acts::meeting(&by, id).await?;
    words_page(&by, (id, &meeting), None, &WordsForm::default(), FormErrors::default())
}

/// `POST /meetings/{id}/decisions`: proposes it.
pub async fn propose(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(form): Urlencoded<WordsForm>,
) -> Result<Response> {
    let meeting = acts::meeting(&by, id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let Some(content) = form.content(w, &mut errors) else {
        return words_page(&by, (id, &meeting), None, &form, errors);
    };
    match acts::propose(&by, id, &content).await {
        Ok(proposed) => Ok(see(&format!("/proposed-decisions/{proposed}"))),
        Err(Stop::Refused(refusal)) => {
            errors.add(words_field(&refusal), refusal.sentence(w));
            words_page(&by, (id, &meeting), None, &form, errors)
        }
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// `GET /proposed-decisions/{id}/words`: its words, to be written anew.
pub async fn words(by: Granted<WriteRecord>, Path(id): Path<Id<Proposed>>) -> Result<Response> {
    let (row, meeting) = acts::reach(&by, id).await?;
    let form = WordsForm::of(&row.content(), row.version);
    words_page(&by, (row.meeting_id, &meeting), Some(id), &form, FormErrors::default())
}

/// `POST /proposed-decisions/{id}`: writes them anew.
pub async fn write(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Proposed>>,
    Urlencoded(form): Urlencoded<WordsForm>,
) -> Result<Response> {
    let (row, meeting) = acts::reach(&by, id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let Some(content) = form.content(w, &mut errors) else {
        return words_page(&by, (row.meeting_id, &meeting), Some(id), &form, errors);
    };
    match acts::write(&by, id, version(&form.version)?, &content).await {
        Ok(()) => Ok(see(&format!("/proposed-decisions/{id}"))),
        Err(Stop::Refused(refusal)) => {
            errors.add(words_field(&refusal), refusal.sentence(w));
            words_page(&by, (row.meeting_id, &meeting), Some(id), &form, errors)
        }
        Err(Stop::Failed(error)) => Err(error),
    }
}
