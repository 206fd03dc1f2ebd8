//! The card of a member, as officers see it: issued, printed alone or for a territory, lost and issued anew.

use super::{answered, may, private, reach_member, rule};
use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ReadMembers, WriteMembers},
    },
    bodies::forms::FormPage,
    dues::{self, store::cards, token},
    journal::{Entry, Subject, Verb},
    members::{
        self, Membership, roster,
        roster::{Asked, Filters, Wanted},
        store::MembershipRow,
    },
    paper::{self, Asked as AskedPaper, Badge, Text},
    record::view::{Chosen, name_in, query},
    territory,
    ui::{Field, Frame, Lang, accent::Colour, parts::State},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id, Instant};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// Cards issued or printed at once, at most.
const MOST: usize = 500;

/// The moment at which a day begins where the organisation is.
pub(super) fn begins(visit: &Visit, on: Day) -> Instant {
    Instant((on.0 * 86_400 - visit.app.config.utc_offset_minutes * 60) * 1_000_000)
}

/// The address that a camera reads on a card, good until a moment.
pub(super) fn address(visit: &Visit, code: &[u8], until: Instant) -> String {
    let token = token::scanned(&visit.app.keys, code, until);
    format!("{}/cards/{token}", visit.app.config.public_address())
}

/// A card as it is printed.
pub(crate) async fn badge(
    visit: &Visit,
    row: &MembershipRow,
    card: &cards::CardRow,
    lang: Lang,
) -> Result<Badge> {
    let w = crate::ui::Words::of(lang);
    let rules = visit.app.rules();
    let gazette = territory::gazette(&visit.app).await?;
    let place = row.place();
    let unit = [place.commune, place.province].into_iter().find_map(|id| gazette.id(id));
    let number = if row.number.is_empty() { row.id.to_string() } else { row.number.clone() };
    let mut facts = vec![(w.dues_card_number(), Text::new().ltr(number))];
    facts.extend(unit.map(|u| (w.members_unit(), Text::from(u.name(lang).to_owned()))));
    facts.push((w.members_joined_on(), Text::from(w.date(row.joined_on))));
    facts.push((w.dues_card_until(), Text::from(w.date(card.expires_on.plus(-1)))));
    let (ar, la) = (row.name_ar.clone(), row.name_la.clone());
    let (name, other) = match (lang, ar.is_empty(), la.is_empty()) {
        (Lang::Ar, false, _) => (ar, la),
        (_, _, false) => (la, ar),
        _ => (ar, String::new()),
    };
    Ok(Badge {
        lang,
        organisation: rules.organisation(lang),
        title: w.dues_card(),
        name,
        other,
        facts,
        address: address(visit, &card.code, begins(visit, card.expires_on)),
        foot: w.dues_card_check(),
        accent: rules.colour().and_then(Colour::read).map(|Colour(red, green, blue)| [red, green, blue]),
        emblem: visit.app.emblem(),
    })
}

/// A card of before.
struct Former {
    issued: Day,
    revoked: String,
    why: String,
}

#[derive(Template)]
#[template(path = "dues/pages/card.html")]
struct Page {
    frame: Frame,
    id: Id<Membership>,
    state: State,
    sentence: String,
    papers: Option<paper::Links>,
    phone: Option<String>,
    may_issue: bool,
    held: bool,
    reason: Field,
    former: Vec<Former>,
}

/// `GET /members/{id}/card`: the card of a member: whether it is good, its paper, the address for the member's phone.
pub async fn card(by: Granted<ReadMembers>, Path(id): Path<Id<Membership>>) -> Result<Response> {
    let visit = by.visit();
    let (w, db) = (visit.words(), &visit.app.db);
    let row = reach_member(&by, id).await?;
    let all = db.all(cards::of_membership(id)).await?;
    let held = all.iter().find(|c| c.revoked_on.is_none());
    let may_issue = may(visit, Can::WriteMembers, row.place());
    let gives = dues::expires(&row.standing(), rule(visit), visit.today);
    let (state, sentence) = match held {
        Some(card) if valid(&row, card, visit) => (
            State::good(w.dues_card_valid()),
            w.dues_card_since(w.date(card.issued_on), w.date(card.expires_on)),
        ),
        Some(card) => (
            State::bad(w.dues_card_not_valid()),
            w.dues_card_since(w.date(card.issued_on), w.date(card.expires_on)),
        ),
        None if gives.is_some() => (State::plain(w.dues_card_none()), w.dues_card_none_yet()),
        None => (State::plain(w.dues_card_none()), w.dues_no_card()),
    };
    let former = all.iter().filter_map(|c| {
        Some(Former {
            issued: c.issued_on,
            revoked: w.date(c.revoked_on?),
            why: if c.revoked_why == "renewed" { w.dues_card_renewed() } else { c.revoked_why.clone() },
        })
    });
    let name = name_in(visit.lang, &row.name_ar, &row.name_la);
    page(Page {
        id,
        state,
        sentence,
        papers: held.map(|_| paper::Links::new(visit, &format!("/members/{id}/card.pdf"), w.dues_card())),
        // Whoever has the address has the card: it is for those who may hand it over.
        phone: held.filter(|_| may_issue).map(|c| {
            format!(
                "{}/cards/mine/{}",
                visit.app.config.public_address(),
                token::own(&visit.app.keys, &c.code)
            )
        }),
        held: held.is_some(),
        may_issue: may_issue && gives.is_some(),
        reason: Field::text("reason", w.dues_card_reason()).hint(w.dues_card_reason_hint()).limit(300),
        former: former.collect(),
        frame: visit
            .frame(w.dues_card())
            .step("/members", w.members_title())
            .step(format!("/members/{id}"), name),
    })
    .map(private)
}

/// Is the card good today: not revoked, not out of time, and its member one whose membership stands.
pub(super) fn valid(row: &MembershipRow, card: &cards::CardRow, visit: &Visit) -> bool {
    let stands = dues::expires(&row.standing(), rule(visit), visit.today).is_some();
    card.revoked_on.is_none() && card.expires_on > visit.today && stands
}

/// `GET /members/{id}/card.pdf`: the card on paper.
pub async fn card_pdf(
    by: Granted<ReadMembers>,
    Path(id): Path<Id<Membership>>,
    Query(asked): Query<AskedPaper>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach_member(&by, id).await?;
    let card = visit.app.db.first(cards::held(&[id])).await?.ok_or(Error::NotFound)?;
    let badge = badge(visit, &row, &card, asked.lang()).await?;
    Ok(private(paper::file(&format!("card-{id}"), paper::badges(vec![badge], false, visit.today).await?)))
}

/// Why a card is issued anew, or is no longer good.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct CardForm {
    reason: String,
}

fn about(id: Id<Membership>, row: &MembershipRow) -> Entry {
    Entry::about(Subject::new("membership", id), row.place())
}

/// `POST /members/{id}/cards`: issues a card; the one before is no longer good.
pub async fn issue(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<CardForm>,
) -> Result<Response> {
    let row = reach_member(&by, id).await?;
    let mut deed = by.begin(Verb::IssueCard).await?;
    match answered(dues::issue_card(&mut deed, id, &form.reason).await)? {
        Ok(_) => {
            deed.commit(about(id, &row)).await?;
            Ok(see(&format!("/members/{id}/card")))
        }
        Err(refusal) => {
            drop(deed);
            refused(&by, &row, &form, &refusal)
        }
    }
}

/// `POST /members/{id}/cards/removal`: a card that was lost is no longer good.
pub async fn revoke(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<CardForm>,
) -> Result<Response> {
    let row = reach_member(&by, id).await?;
    let mut deed = by.begin(Verb::RevokeCard).await?;
    match answered(dues::revoke_card(&mut deed, id, &form.reason).await)? {
        Ok(()) => {
            deed.commit(about(id, &row)).await?;
            Ok(see(&format!("/members/{id}/card")))
        }
        Err(refusal) => {
            drop(deed);
            refused(&by, &row, &form, &refusal)
        }
    }
}

fn refused(
    by: &Granted<WriteMembers>,
    row: &MembershipRow,
    form: &CardForm,
    refusal: &dues::Refusal,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    errors.add("reason", refusal.sentence(w));
    let reason = Field::text("reason", w.dues_card_reason())
        .hint(w.dues_card_reason_hint())
        .limit(300)
        .value(&form.reason)
        .error(errors.of("reason"));
    let frame = visit
        .frame(w.dues_card())
        .step(format!("/members/{}", row.id), name_in(visit.lang, &row.name_ar, &row.name_la))
        .step(format!("/members/{}/card", row.id), w.dues_card());
    let action = format!("/members/{}/cards", row.id);
    FormPage { frame, action, fields: vec![reason], button: w.dues_card_issue(), errors }.answer()
}

/// Of which territory cards are printed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AskedUnit {
    unit: String,
    print: String,
    lang: String,
}

#[derive(Template)]
#[template(path = "dues/pages/cards.html")]
struct Sheet {
    frame: Frame,
    unit: String,
    sentence: String,
    missing: usize,
    printed: Option<String>,
    note: String,
}

/// The cards that are good of the members of a territory who are paid up, and those without one; so many at most. How many are paid
/// up in all.
async fn holders(
    read: &Granted<ReadMembers>,
    scope: Scope,
) -> Result<(Vec<cards::CardRow>, Vec<Id<Membership>>, u64)> {
    let visit = read.visit();
    let filters = Filters { state: Some(Wanted::Active), ..Filters::default() };
    let asked = Asked { at: Some(scope), filters, day: visit.today, rule: rule(visit) };
    let list = roster(&visit.app).await?.list(read, &asked, None, MOST);
    let (mut with, mut without) = (vec![], vec![]);
    let mut held = std::collections::HashMap::new();
    for card in visit.app.db.all(cards::held(&list.ids)).await? {
        if card.expires_on > visit.today {
            held.insert(card.membership_id, card);
        }
    }
    for id in list.ids {
        match held.remove(&id) {
            Some(card) => with.push(card),
            None => without.push(id),
        }
    }
    Ok((with, without, list.count))
}

/// `GET /cards/sheet?unit=…`: how many cards there are to print; with `print=yes` the sheets.
pub async fn sheet(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Query(asked): Query<AskedUnit>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let (with, without, count) = holders(&read, chosen.scope).await?;
    if asked.print == "yes" {
        let lang = Lang::from_code(&asked.lang).unwrap_or(Lang::Ar);
        let (mut badges, mut whom) = (vec![], vec![]);
        for card in &with {
            let row = reach_member(&read, card.membership_id).await?;
            whom.push(row.person_id);
            badges.push(badge(visit, &row, card, lang).await?);
        }
        let place = super::receipts::place_of(visit, chosen.scope).await?;
        let mut deed = by.begin(Verb::PrintCards).await?;
        crate::rights::note_exported(&mut deed, whom).await?;
        let entry = Entry::about(Subject { kind: "members", id: 0 }, place);
        deed.commit(entry.with(serde_json::json!({ "cards": badges.len() }))).await?;
        return Ok(private(paper::file("cards", paper::badges(badges, true, visit.today).await?)));
    }
    page(Sheet {
        sentence: w.dues_cards_told(count, with.len(), without.len()),
        missing: without.len(),
        printed: (!with.is_empty())
            .then(|| format!("/cards/sheet{}", query(&[("unit", &asked.unit), ("print", "yes")]))),
        note: if count > MOST as u64 { w.dues_cards_many(MOST) } else { String::new() },
        frame: visit.frame(w.dues_cards()).step("/dues", w.dues_title()),
        unit: asked.unit,
    })
}

/// `POST /cards`: issues a card to each member of a territory who is paid up and has none.
pub async fn issue_many(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<AskedUnit>,
) -> Result<Response> {
    let visit = by.visit();
    let chosen = Chosen::of(&by, &form.unit).await?;
    let (_, without, _) = holders(&read, chosen.scope).await?;
    let place = super::receipts::place_of(visit, chosen.scope).await?;
    let mut deed = by.begin(Verb::IssueCard).await?;
    let mut issued = 0;
    for id in without {
        // A membership that lapsed or rests meanwhile is passed over.
        issued += i64::from(answered(dues::issue_card(&mut deed, id, "").await)?.is_ok());
    }
    if issued > 0 {
        let entry = Entry::about(Subject { kind: "members", id: 0 }, place);
        deed.commit(entry.with(serde_json::json!({ "cards": issued }))).await?;
    }
    Ok(see(&format!("/cards/sheet{}", query(&[("unit", &form.unit)]))))
}

/// The state of a membership, for the page on its member's phone.
pub(super) fn standing(visit: &Visit, row: &MembershipRow) -> State {
    members::words::state(visit.words(), row.standing().state(visit.today, rule(visit)))
}
