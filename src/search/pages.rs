use super::{Answer, Asker, find};
use crate::{
    access::{Granted, capability::ReadRecord},
    ui::{Frame, icons, parts::Empty},
    web::{Result, page},
};
use askama::Template;
use axum::{Json, extract::Query, response::Response};
use serde::Deserialize;

/// The question.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
}

#[derive(Template)]
#[template(path = "search/results.html")]
struct Results {
    frame: Frame,
    asked: String,
    answers: Vec<Answer>,
    nothing: Empty,
}

async fn answers(by: &Granted<ReadRecord>, asked: &str, most: usize) -> Result<Vec<Answer>> {
    let visit = by.visit();
    let rules = visit.app.rules();
    // Longer questions are no name; what follows is left out.
    let asked: String = asked.chars().take(200).collect();
    let asker = Asker {
        db: &visit.app.db,
        scopes: by.scopes(),
        rules: &rules,
        words: visit.words(),
        on: visit.today,
    };
    find(&asker, &asked, most).await
}

/// `GET /search?q=`
pub async fn show(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let answers = answers(&by, &asked.q, 60).await?;
    let title = if asked.q.trim().is_empty() { w.search_title() } else { w.search_title_for(asked.q.trim()) };
    let text = if asked.q.trim().is_empty() { w.search_ask() } else { w.search_nothing() };
    let nothing = Empty { icon: icons::SEARCH, text, next: None };
    page(Results { frame: visit.frame(title), asked: asked.q, answers, nothing })
}

/// `GET /search.json?q=`: the first answers, for the palette.
pub async fn json(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Json<Vec<Answer>>> {
    Ok(Json(answers(&by, &asked.q, 12).await?))
}

impl Results {
    fn kind(&self, answer: &Answer) -> String {
        let w = self.frame.words;
        match answer.kind.as_str() {
            "unit" => w.search_unit(),
            "body" => w.search_body(),
            "person" => w.search_person(),
            "meeting" => w.search_meeting(),
            _ => w.search_decision(),
        }
    }
}
