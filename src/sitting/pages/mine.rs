//! The own page of somebody on the roll: what happens now, asking for the floor, voting, counting as a teller.

use super::{
    answered,
    ballots::count_of,
    qr::{Drawing, drawing},
    refusal, refused,
    roll::capacity,
};
use crate::{
    people::Person,
    record::view::name_in,
    sitting::{
        Attendee, Refusal,
        acts::{self, Asking, Casting},
        live::Fragment,
        model::{Ballot, Choice, Manner, Presence, SpeechKind, Standing, State, client_of},
        store::{ballots, floor, roll},
        words,
    },
    ui::{Field, Frame, parts},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, response::Response};
use serde::Deserialize;
use std::sync::Arc;

/// A vote in this person's hand.
pub struct Hand {
    person: Id<Person>,
    /// Whose it is, when not the own one.
    of: Option<String>,
    voted: Option<String>,
    recused: bool,
    client: String,
}

/// A vote that will be in this person's hand.
pub struct InHand {
    person: Id<Person>,
    /// Whose it is, when not the own one.
    of: Option<String>,
}

#[derive(Template)]
#[template(path = "sitting/mine.html")]
struct Page {
    frame: Frame,
    id: String,
    errors: FormErrors,
    capacity: String,
    mark: parts::State,
    now: Arc<Fragment>,
    sits: bool,
    here: bool,
    /// The meeting is not over.
    lasts: bool,
    /// A member: buttons come with the vote.
    votes: bool,
    /// Whose votes lie in this person's hand when one is opened.
    in_hand: Vec<InHand>,
    /// A teller: what is to be counted comes with the vote.
    asks: bool,
    /// The personal code, until the door has read it.
    code: Option<Drawing>,
    waits: bool,
    ballot: Option<Id<Ballot>>,
    devices: bool,
    hands: Vec<Hand>,
    choices: Vec<(Choice, String)>,
    count: Vec<Field>,
    proposal: Field,
    purposes: Vec<(SpeechKind, String)>,
    client: String,
}

/// `GET /meetings/{id}/mine`.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let by = attendee(visit, &id).await?;
    render(&by, FormErrors::default()).await
}

async fn attendee(visit: Visit, id: &str) -> Result<Attendee> {
    Attendee::of(visit, id.parse().map_err(|_| Error::NotFound)?).await
}

async fn render(by: &Attendee, errors: FormErrors) -> Result<Response> {
    let (visit, room) = (by.visit(), &by.room);
    let (db, w, lang, id) = (&visit.app.db, visit.words(), visit.lang, room.id());
    let open = db.first(ballots::ballots(id, None, true, 1)).await?;
    let mut hands = vec![];
    if let Some(b) = &open {
        hands.extend(db.all(ballots::electors_of(b.id, by.person())).await?.into_iter().filter_map(|e| {
            // Somebody represents this person: the vote is in the other's hand.
            let mine = e.holder_id.unwrap_or(e.person_id) == by.person();
            mine.then(|| Hand {
                person: e.person_id,
                of: (e.person_id != by.person()).then(|| name_in(lang, &e.name_ar, &e.name_la)),
                voted: e.choice.map(|c| words::choice(w, c)),
                recused: e.recused_at.is_some(),
                client: visit.app.ids.fresh::<()>().to_string(),
            })
        }));
    }
    let tells = db.all(ballots::tellers(id)).await?.iter().any(|t| t.person_id == by.person());
    let number = |name: &'static str, label: String| Field::number(name, label);
    let count = match open.as_ref().filter(|b| tells && b.manner != Manner::Devices) {
        Some(_) => vec![
            number("votes_for", w.sitting_choice_for()).error(errors.of("votes_for")),
            number("votes_against", w.sitting_choice_against()),
            number("abstentions", w.sitting_choice_abstain()),
            number("blank", w.sitting_blank()),
        ],
        None => vec![],
    };
    let title = crate::meetings::pages::title_of(w, &room.meeting.title);
    let shown = Page {
        id: id.to_string(),
        capacity: capacity(&visit.app.rules(), &by.line, lang),
        mark: words::presence_mark(w, by.line.state, by.line.sex),
        now: by.now.clone(),
        sits: room.state.sits(),
        here: by.line.state.attends(),
        lasts: room.state != State::Closed,
        votes: by.line.standing == Standing::Member,
        in_hand: in_hand(by).await?,
        asks: tells,
        code: match by.line.state.attends() || room.state == State::Closed {
            true => None,
            false => drawing(&acts::personal_code(&visit.app, id, by.person())),
        },
        waits: db.first(floor::waiting_of(id, by.person())).await?.is_some(),
        devices: open.as_ref().is_some_and(|b| b.manner == Manner::Devices),
        ballot: open.map(|b| b.id),
        hands,
        choices: words::choices(w),
        count,
        proposal: Field::long("text", w.sitting_proposal_text()).error(errors.of("text")),
        purposes: [SpeechKind::Intervention, SpeechKind::PointOfOrder]
            .map(|p| (p, words::purpose(w, p)))
            .to_vec(),
        client: visit.app.ids.fresh::<()>().to_string(),
        frame: visit.frame(title),
        errors,
    };
    let sound = shown.errors.is_empty();
    Ok(answered(page(shown)?, sound))
}

/// The own vote of a member who is here, and those of whom they represent (the same who are frozen as electors then).
async fn in_hand(by: &Attendee) -> Result<Vec<InHand>> {
    let (visit, room) = (by.visit(), &by.room);
    let mut votes = vec![];
    if by.line.standing != Standing::Member || !by.line.state.attends() {
        return Ok(votes);
    }
    let rules = visit.app.rules();
    let afar = room.rules(&rules, visit.today).and_then(|(_, kind)| kind.remote.as_ref()?.votes);
    if by.line.state == Presence::Present || afar != Some(false) {
        votes.push(InHand { person: by.person(), of: None });
    }
    for (person, name_ar, name_la) in visit.app.db.all(roll::in_hand_of(room.id(), by.person())).await? {
        votes.push(InHand { person, of: Some(name_in(visit.lang, &name_ar, &name_la)) });
    }
    Ok(votes)
}

/// What a form of this page sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct MineForm {
    purpose: String,
    ballot: String,
    person: String,
    choice: String,
    why: String,
    text: String,
    votes_for: String,
    votes_against: String,
    abstentions: String,
    blank: String,
    client: String,
}

impl MineForm {
    fn client(&self) -> Result<String> {
        let client = client_of(&self.client).ok_or_else(|| Error::Malformed("client".into()))?;
        Ok(client.to_owned())
    }
    fn ballot(&self) -> Result<Id<Ballot>> {
        self.ballot.parse().map_err(|_| Error::Malformed("ballot".into()))
    }
}

/// `POST /meetings/{id}/mine/speeches`: asks for the floor.
pub async fn ask(
    visit: Visit,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<MineForm>,
) -> Result<Response> {
    let by = attendee(visit, &id).await?;
    let purpose = form.purpose.parse().unwrap_or(SpeechKind::Intervention);
    let asking = Asking { purpose, client: form.client()? };
    let no = refusal(acts::ask_floor(&by, &asking).await)?;
    answer(by, "floor", no).await
}

/// `POST /meetings/{id}/mine/speeches/withdrawal`: takes the own asking back.
pub async fn give_up(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let by = attendee(visit, &id).await?;
    let no = refusal(acts::give_up_floor(&by).await)?;
    answer(by, "floor", no).await
}

/// `POST /meetings/{id}/mine/votes`: casts an open vote.
pub async fn vote(
    visit: Visit,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<MineForm>,
) -> Result<Response> {
    let by = attendee(visit, &id).await?;
    let casting = Casting {
        ballot: form.ballot()?,
        person: form.person.parse().unwrap_or(by.person()),
        choice: form.choice.parse().map_err(|_| Error::Malformed("choice".into()))?,
        client: form.client()?,
    };
    let no = refusal(acts::cast_vote(&by, &casting).await)?;
    answer(by, "vote", no).await
}

/// `POST /meetings/{id}/mine/interests`: declares an interest.
pub async fn recuse(
    visit: Visit,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<MineForm>,
) -> Result<Response> {
    let by = attendee(visit, &id).await?;
    let no = refusal(acts::declare_interest(&by, form.ballot()?, &form.why).await)?;
    answer(by, "vote", no).await
}

/// `POST /meetings/{id}/mine/counts`: enters the own count, as a teller.
pub async fn count(
    visit: Visit,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<MineForm>,
) -> Result<Response> {
    let by = attendee(visit, &id).await?;
    let no = match count_of([&form.votes_for, &form.votes_against, &form.abstentions, &form.blank]) {
        Some(count) => refusal(acts::enter_count(&by, form.ballot()?, count).await)?,
        None => Some(Refusal::NotANumber),
    };
    answer(by, "votes_for", no).await
}

/// `POST /meetings/{id}/mine/proposals`: makes a proposal.
pub async fn propose(
    visit: Visit,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<MineForm>,
) -> Result<Response> {
    let by = attendee(visit, &id).await?;
    let no = refusal(acts::propose(&by, &form.text, &form.client()?).await)?;
    answer(by, "text", no).await
}

async fn answer(by: Attendee, field: &str, no: Option<Refusal>) -> Result<Response> {
    let id = by.room.id();
    match no {
        None => Ok(see(&format!("/meetings/{id}/mine"))),
        Some(refusal) => {
            let errors = refused(by.visit(), field, &refusal);
            render(&Attendee::of(by.visit().clone(), id).await?, errors).await
        }
    }
}
