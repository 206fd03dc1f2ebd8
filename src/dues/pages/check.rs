//! What needs no signing in: whether a card is good, and the card on its member's phone.

use super::{
    cards::{address, badge, begins, standing, valid},
    private,
};
use crate::{
    dues::{store::cards, token},
    members::store::MembershipRow,
    paper::{self, Asked as AskedPaper},
    record::view::name_in,
    sitting::pages::{Drawing, drawing},
    territory,
    ui::{Frame, Lang, parts::State},
    web::{Error, Result, Visit, page},
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};

/// For how long a code shown on a phone is good: whoever photographs it has it for a day.
const SHOWN_SECONDS: i64 = 24 * 60 * 60;

#[derive(Template)]
#[template(path = "dues/pages/check.html")]
struct Check {
    frame: Frame,
    state: State,
    said: String,
}

/// `GET /cards/{token}`: whether a card is good, to anybody. What was forged, what is unknown, what is lost or out of time and what
/// is of a member whose membership rests, lapsed or ended are told apart by nobody. A code that the program did not sign is known by
/// its mark before anything is looked for: whoever guesses asks the database nothing, and nothing is written.
pub async fn check(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let code = token::read_scanned(&visit.app.keys, &token, visit.now);
    let good = match code {
        Some(code) => found(&visit, &code).await?.is_some_and(|(row, card)| valid(&row, &card, &visit)),
        None => false,
    };
    let w = visit.words();
    let (state, said) = match good {
        true => (State::good(w.dues_check_valid()), w.dues_check_valid_said()),
        false => (State::bad(w.dues_check_not_valid()), w.dues_check_not_valid_said()),
    };
    page(Check { frame: visit.frame(w.dues_check_title()), state, said }).map(private)
}

/// The card with this random value and its membership.
async fn found(visit: &Visit, code: &[u8]) -> Result<Option<(MembershipRow, cards::CardRow)>> {
    let db = &visit.app.db;
    let Some(card) = db.first(cards::by_code(code)).await? else { return Ok(None) };
    Ok(db.first(cards::anywhere(card.membership_id)).await?.map(|row| (row, card)))
}

#[derive(Template)]
#[template(path = "dues/pages/own.html")]
struct Own {
    frame: Frame,
    name: String,
    other: String,
    organisation: String,
    state: State,
    code: Option<Drawing>,
    facts: Vec<(String, String)>,
    until: String,
    papers: Option<paper::Links>,
}

/// The card that an address on somebody's phone leads to; nothing once another took its place.
async fn mine(visit: &Visit, token: &str) -> Result<(MembershipRow, cards::CardRow)> {
    let code = token::read_own(&visit.app.keys, token).ok_or(Error::NotFound)?;
    let (row, card) = found(visit, &code).await?.ok_or(Error::NotFound)?;
    if card.revoked_on.is_some() { Err(Error::NotFound) } else { Ok((row, card)) }
}

/// `GET /cards/mine/{token}`: the card of a member on the own phone, with a code that is good for a day. Once opened the page asks for
/// nothing more: it can be shown without a network.
pub async fn own(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let (row, card) = mine(&visit, &token).await?;
    let (w, lang) = (visit.words(), visit.lang);
    let good = valid(&row, &card, &visit);
    let until = visit.now.plus_seconds(SHOWN_SECONDS).min(begins(&visit, card.expires_on));
    let gazette = territory::gazette(&visit.app).await?;
    let unit = [row.commune_id, row.province_id].into_iter().find_map(|id| gazette.id(id));
    let number = if row.number.is_empty() { row.id.to_string() } else { row.number.clone() };
    let facts = vec![
        (w.members_number(), number),
        (w.members_unit(), unit.map(|u| u.name(lang).to_owned()).unwrap_or_default()),
        (w.members_joined_on(), w.date(row.joined_on)),
        (w.dues_card_until(), w.date(card.expires_on.plus(-1))),
    ];
    page(Own {
        name: name_in(lang, &row.name_ar, &row.name_la),
        other: if lang == Lang::Ar { row.name_la.clone() } else { row.name_ar.clone() },
        organisation: visit.app.rules().organisation(lang),
        state: match good {
            true => State::good(w.dues_card_valid()),
            false => standing(&visit, &row),
        },
        code: good.then(|| drawing(&address(&visit, &card.code, until))).flatten(),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        until: w.dues_code_until(w.moment(until, visit.app.config.utc_offset_minutes)),
        papers: good
            .then(|| paper::Links::new(&visit, &format!("/cards/mine/{token}/card.pdf"), w.dues_card())),
        frame: visit.frame(w.dues_card()),
    })
    .map(private)
}

/// `GET /cards/mine/{token}/card.pdf`: the same on paper.
pub async fn own_pdf(
    visit: Visit,
    Path(token): Path<String>,
    Query(asked): Query<AskedPaper>,
) -> Result<Response> {
    let (row, card) = mine(&visit, &token).await?;
    if !valid(&row, &card, &visit) {
        return Err(Error::NotFound);
    }
    let badge = badge(&visit, &row, &card, asked.lang()).await?;
    Ok(private(paper::file("card", paper::badges(vec![badge], false, visit.today).await?)))
}
