//! Decisions on paper: one with its title, or the list of a territory.

use super::{
    Decision,
    pages::{self, Asked, body_of, kind_word, taken_word},
};
use crate::{
    access::{
        Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    paper::{self, Block, Column, Document, Table, Text},
    record::view::{Chosen, SHEET},
    web::Result,
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};

/// `GET /decisions/{id}/decision.pdf`: a decision with what it did and its title.
pub async fn one(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Decision>>,
    Query(asked): Query<paper::Asked>,
) -> Result<Response> {
    let (visit, w, lang) = (by.visit(), asked.words(), asked.lang());
    let found = pages::one(&by, id, w).await?;
    let head = paper::letterhead(&visit.app, lang, found.body.as_ref().map(|(_, name)| name.clone()));
    let mut d = Document::new(lang, found.kind.clone(), head, visit.today);
    d.footer = pages::short(&found.text);
    d.blocks.push(Block::Paragraph(Text::new().strong(found.text)));
    let day = |on: Option<amana_base::Day>| on.map_or_else(|| w.bodies_unknown(), |on| w.date(on));
    let taken = [Some(found.taken), found.votes].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut facts: Vec<(Text, Text)> = vec![
        (w.decisions_col_on().into(), day(found.on).into()),
        (w.decisions_col_taken().into(), taken.into()),
    ];
    let mut fact = |name: String, value: String| {
        if !value.is_empty() {
            facts.push((name.into(), value.into()));
        }
    };
    fact(w.deciding_outcome(), found.outcome.unwrap_or_default());
    fact(w.meetings_one(), found.meeting.map(|(_, title)| title).unwrap_or_default());
    fact(w.bodies_col_unit(), found.unit);
    fact(w.decisions_article(), found.article);
    d.blocks.push(Block::Facts(facts));
    d.blocks.push(Block::Heading(1, w.decisions_effects().into()));
    if found.effects.is_empty() {
        d.blocks.push(Block::Paragraph(w.decisions_no_effects().into()));
    } else {
        let each = found.effects.into_iter().map(|e| {
            let on = e.on.map(|on| format!(" ({})", w.date(on))).unwrap_or_default();
            Text::new().strong(format!("{}: ", e.what)).plain(format!("{}{on}", e.text))
        });
        d.blocks.push(Block::Bulleted(each.collect()));
    }
    if !found.items.is_empty() {
        d.blocks.push(Block::Heading(1, w.bodies_work().into()));
        let columns = vec![
            Column::words(w.decisions_item(), 4),
            Column::words(w.decisions_who(), 3),
            Column::words(w.bodies_state(), 2),
        ];
        let rows = found.items.into_iter().map(|item| {
            let who = item.person.map_or(item.body.1, |(_, name)| name);
            vec![item.text.into(), who.into(), item.state.word().into()]
        });
        d.blocks.push(Block::Table(Table { columns, rows: rows.collect() }));
    }
    d.blocks.push(Block::Heading(1, w.bodies_title_mark().into()));
    d.blocks.extend(paper::chain(&found.title, w));
    d.blocks.push(paper::code(&visit.app, &format!("/decisions/{id}"), w.paper_follow()));
    paper::answer(&format!("decision-{id}"), vec![d]).await
}

/// `GET /decisions.pdf`: the decisions of a territory.
pub async fn list(
    by: Granted<ExportList>,
    Query(which): Query<Asked>,
    Query(asked): Query<paper::Asked>,
) -> Result<Response> {
    let (visit, w, lang) = (by.visit(), asked.words(), asked.lang());
    let rules = visit.app.rules();
    let chosen = Chosen::of(&by, &which.unit).await?;
    let found = pages::rows(&by, &Asked { after: String::new(), ..which }, &chosen, SHEET).await?;
    exported(&by, "decision", chosen.unit.as_ref().map(|u| u.place()), found.len()).await?;
    let title = match &chosen.unit {
        Some(unit) => w.decisions_title_of(unit.name(lang)),
        None => w.decisions_title(),
    };
    let mut d = Document::new(lang, title.clone(), paper::letterhead(&visit.app, lang, []), visit.today);
    d.footer = title;
    let columns = vec![
        Column::numbers(w.paper_number()),
        Column::words(w.decisions_col_text(), 6),
        Column::words(w.decisions_col_kind(), 2),
        Column::words(w.decisions_col_on(), 2),
        Column::words(w.decisions_col_taken(), 2),
        Column::words(w.bodies_body(), 3),
    ];
    let rows = found.iter().enumerate().map(|(n, d)| {
        vec![
            (n + 1).to_string().into(),
            d.text.clone().into(),
            kind_word(w, d.kind).into(),
            d.taken_on.map(|on| w.date(on)).unwrap_or_default().into(),
            taken_word(w, d.taken).into(),
            body_of(&rules, d, lang).map(|(_, name)| name).unwrap_or_default().into(),
        ]
    });
    d.blocks.push(Block::Paragraph(
        Text::from(w.decisions_shown(found.len()))
            .plain(" · ")
            .plain(w.paper_on_day())
            .plain(" ")
            .plain(w.date(visit.today)),
    ));
    if !found.is_empty() {
        d.blocks.push(Block::Table(Table { columns, rows: rows.collect() }));
    }
    paper::answer("decisions", vec![d]).await
}
