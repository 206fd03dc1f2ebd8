//! The form on paper, to be filled in by hand: for who has no telephone, and for a table at the door of a meeting.

use super::{reach_campaign, rule};
use crate::{
    access::{
        Granted,
        capability::{ReadMembers, WriteMembers},
    },
    joining::{
        Campaign, Purpose, Refusal, Via,
        store::campaigns::{self, TextRow},
        words,
    },
    members::LawfulAge,
    paper::{self, Asked, Block, Column, Document, Signature, Table, Text},
    record::view::name_in,
    territory,
    ui::{Field, Lang, Words},
    web::{Error, FormErrors, Result},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// An empty box to tick, among words.
const BOX: &str = "☐";

/// Of which unit the form is.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AskedUnit {
    unit: String,
}

/// `GET /campaigns/{id}/form.pdf`: the form of a campaign, with the version of its text that is in force.
pub async fn of_campaign(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Campaign>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let row = reach_campaign(&by, id).await?;
    let text = by.visit().app.db.first(campaigns::texts(id)).await?.ok_or(Error::NotFound)?;
    let lang = asked.lang();
    let of = Of {
        title: row.title.clone(),
        unit: name_in(lang, &row.unit_ar, &row.unit_fr),
        back: format!("/applications/papers?campaign={id}"),
        text: Some(text),
    };
    printed(&by, of, lang).await
}

/// `GET /applications/form.pdf?unit=…`: the form of a unit, without a campaign.
pub async fn of_unit(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Query(wanted): Query<AskedUnit>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let gazette = territory::gazette(&visit.app).await?;
    let row = gazette.typed(&wanted.unit).map_err(|_| Error::NotFound)?;
    by.at(row.place())?;
    let lang = asked.lang();
    let of = Of {
        title: String::new(),
        unit: row.name(lang).to_owned(),
        back: format!("/applications/papers?unit={}", row.code),
        text: None,
    };
    printed(&by, of, lang).await
}

/// What a form is of.
struct Of {
    title: String,
    unit: String,
    back: String,
    text: Option<TextRow>,
}

async fn printed(by: &Granted<WriteMembers>, of: Of, lang: Lang) -> Result<Response> {
    let visit = by.visit();
    let (app, w) = (&visit.app, Words::of(lang));
    let declaration = app.settings().declaration;
    // No personal data are collected without the receipt of the declaration, on paper neither (09-08 art. 5, 19).
    if declaration.is_empty() {
        let mut errors = FormErrors::default();
        errors.add("unit", Refusal::NoDeclaration.sentence(visit.words()));
        return super::papers::refused(by, errors).await;
    }
    let house = app.rules().organisation(lang);
    let head = paper::letterhead(app, lang, [of.unit.clone()]);
    let mut d = Document::new(lang, w.joining_blank(), head, visit.today);
    let version = of.text.as_ref().map(|t| w.joining_version_n(t.number)).unwrap_or_default();
    d.footer =
        [w.joining_blank(), version].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ");
    if !of.title.is_empty() {
        d.blocks.push(Block::Centred(of.title.into()));
    }
    let (notice, consent) = match &of.text {
        Some(text) => (text.notice.clone(), text.consent.clone()),
        None => (w.joining_default_notice(house.as_str()), w.joining_default_consent(house.as_str())),
    };
    d.blocks.push(Block::Heading(2, w.joining_notice().into()));
    let notice = notice.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ");
    d.blocks.push(Block::Note(notice.into()));
    d.blocks.push(Block::Note(w.joining_declared(declaration).into()));
    d.blocks.push(Block::Heading(2, w.joining_who().into()));
    d.blocks.push(Block::Table(questions(w)));
    // What is sworn and signed stands together on the other side of the sheet.
    d.blocks.push(Block::PageBreak);
    d.blocks.push(Block::Heading(2, w.joining_sworn().into()));
    let age = LawfulAge::of(app.rules().on(visit.today));
    d.blocks.push(Block::Paragraph(w.joining_birth_hint(age.years).into()));
    d.blocks.push(boxes(vec![
        w.joining_sworn_rights(),
        w.joining_condition(w.joining_sworn_single(), w.joining_sworn_single_hint()),
        w.joining_condition(w.joining_sworn_offices(), w.joining_sworn_offices_hint()),
    ]));
    d.blocks.push(Block::Heading(2, w.joining_consents().into()));
    d.blocks.push(Block::Paragraph(consent.into()));
    let news = [Via::Email, Via::Sms, Via::Whatsapp].map(|via| words::consent(w, Purpose::News, via));
    let mut all = vec![w.joining_consent_membership()];
    all.extend(news);
    d.blocks.push(boxes(all));
    // The form on paper must ask (decree art. 43).
    d.blocks.push(Block::Paragraph(Text::new().strong(w.joining_canvassing())));
    d.blocks.push(boxes(vec![w.joining_canvassing_no(), w.joining_canvassing_yes()]));
    if let Some(rule) = rule(visit) {
        let body = app.rules().kind_label(&rule.by, lang);
        d.blocks.push(Block::Note(words::rule(w, Some(&rule), body).into()));
    }
    d.blocks.push(Block::Signatures(vec![
        Signature { office: w.joining_blank_signed_on(), ..Signature::default() },
        Signature { office: w.joining_blank_signature(), ..Signature::default() },
    ]));
    d.blocks.push(paper::code(app, &of.back, w.joining_blank_code()));
    paper::answer("application-form", vec![d]).await
}

/// What is filled in by hand.
fn questions(w: Words) -> Table {
    let rows = [
        w.joining_name(),
        w.bodies_col_name_la(),
        w.people_birth(),
        w.people_sex(),
        w.joining_unit(),
        w.people_phone(),
        w.people_email(),
        w.people_address(),
        w.members_category(),
        w.members_education(),
        w.joining_skills(),
    ];
    let sex =
        format!("{BOX} {}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}{BOX} {}", w.people_female(), w.people_male());
    Table {
        columns: vec![
            Column::words(w.joining_blank_what(), 3),
            Column::to_sign(w.joining_blank_by_hand(), 7),
        ],
        rows: rows
            .into_iter()
            .enumerate()
            .map(|(n, label)| vec![label.into(), if n == 3 { sex.clone().into() } else { Text::new() }])
            .collect(),
    }
}

fn boxes(all: Vec<String>) -> Block {
    Block::Ticked(all.into_iter().map(Text::from).collect())
}

/// The field that asks of which unit a form is printed.
pub(super) fn unit_field(w: Words) -> Field {
    Field::suggest("unit", w.members_unit(), "/units.json", vec![]).hint(w.joining_blank_unit_hint()).latin()
}
