//! On paper: the receipt of an application, and the sheet that hangs on a wall with the code of a form.

use super::{mine, private, reach_campaign, rule, unit_of, values_of};
use crate::{
    access::{Granted, capability::WriteMembers},
    joining::{Campaign, acts::course, store::campaigns as store, words},
    paper::{self, Asked, Block, Document, Text},
    record::view::name_in,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};

/// `GET /applications/mine/{secret}/receipt.pdf`: what whoever applied keeps.
pub async fn receipt(
    visit: Visit,
    Path(secret): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (row, steps) = mine::found(&visit, &secret).await?;
    let (w, lang, app) = (asked.words(), asked.lang(), &visit.app);
    let values = values_of(&visit, &row)?.ok_or(Error::Gone)?;
    let unit = unit_of(&row, lang);
    let mut head = paper::letterhead(app, lang, [unit.clone()]);
    head.reference = Some((w.joining_number(), row.label()));
    head.place_and_date = w.date(row.received_on);
    let mut d = Document::new(lang, w.joining_receipt(), head, visit.today);
    d.footer = row.label();
    let name = name_in(lang, &values.name_ar, &values.name_la);
    d.blocks.push(Block::Facts(vec![
        (w.joining_number().into(), Text::new().ltr(row.label())),
        (w.people_name().into(), name.into()),
        (w.joining_unit().into(), unit.into()),
        (w.joining_received().into(), w.date(row.received_on).into()),
        (w.joining_channel().into(), words::channel(w, row.channel).into()),
    ]));
    let statements = vec![
        Text::from(w.joining_sworn_rights()),
        w.joining_sworn_single().into(),
        w.joining_sworn_offices().into(),
    ];
    d.blocks.push(Block::Paragraph(Text::new().strong(w.joining_sworn())));
    d.blocks.push(Block::Bulleted(statements));
    if let Some(rule) = rule(&visit) {
        let body = app.rules().kind_label(rule.competent(&course(&steps), visit.today), lang);
        let said = words::rule(w, Some(&rule), body);
        d.blocks.push(Block::Paragraph(said.into()));
    }
    let declaration = app.settings().declaration;
    if !declaration.is_empty() {
        d.blocks.push(Block::Note(w.joining_declared(declaration).into()));
    }
    d.blocks.push(paper::code(app, &format!("/applications/mine/{secret}"), w.joining_mine_keep()));
    Ok(private(paper::answer(&format!("receipt-{}-{}", row.year, row.number), vec![d]).await?))
}

/// `GET /campaigns/{id}/poster.pdf`: the address of the form, for a wall.
pub async fn poster(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Campaign>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let row = reach_campaign(&by, id).await?;
    let (visit, w, lang) = (by.visit(), asked.words(), asked.lang());
    let app = &visit.app;
    let text = app.db.first(store::texts(id)).await?.ok_or(Error::NotFound)?;
    let unit = name_in(lang, &row.unit_ar, &row.unit_fr);
    let head = paper::letterhead(app, lang, [unit.clone()]);
    let mut d = Document::new(lang, row.title.clone(), head, visit.today);
    let about = match row.closes_on {
        Some(last) => w.joining_about_until(unit, w.date(last)),
        None => w.joining_about(unit),
    };
    d.blocks.push(Block::Centred(about.into()));
    d.blocks.push(paper::code(app, &format!("/join/{}", row.code), w.joining_poster_scan()));
    let address = format!("{}/join/{}", app.config.public_address(), row.code);
    d.blocks.push(Block::Centred(Text::new().ltr(address)));
    // The notice is told wherever values are collected (09-08 art. 5).
    let organisation = app.rules().organisation(lang);
    d.blocks.push(Block::Note(w.joining_controller(organisation).into()));
    d.blocks.push(Block::Note(text.notice.lines().next().unwrap_or_default().to_owned().into()));
    let declaration = app.settings().declaration;
    if !declaration.is_empty() {
        d.blocks.push(Block::Note(w.joining_declared(declaration).into()));
    }
    paper::answer(&format!("join-{}", row.code), vec![d]).await
}
