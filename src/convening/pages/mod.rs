//! Pages of convening.

mod calendar;
mod called;
mod changes;
mod joining;
mod one;
mod planning;
mod printed;
mod rounds;
mod sheets;
mod shown;
mod told;
mod workshop;

pub use calendar::{calendar, feed_file, make_feed, not_met, not_met_export, revoke_feed, silent};
pub use called::{accept_answer, calendar_of_link, note_opening, open_link};
pub use changes::{
    add_person, add_point, add_rule, again, cancel, change_point, drop_point, drop_rule, move_point, notify,
    postpone, send,
};
pub use joining::{join_by_link, join_signed_in};
pub use one::{
    answer_for, choose_channel, enter_address, link_again, paper, person, resend, revoke, take_off,
    take_signature,
};
pub use planning::{alter, create, edit, new};
pub use printed::{letter_pdf, letters_pdf, round_pdf, service_pdf};
pub use rounds::{launch_round, new_round, round_export, round_goes_on, round_page, rounds_index};
pub use sheets::{service_export, service_sheet};
pub use shown::{Shown, convenes, findings, shown};
pub use told::{Article, Heard, heard};
pub use workshop::{StepLine, show, step_lines};

use super::{
    model::{Basis, Channel, Delivery, Office, Reply, Served, Service, SessionKind},
    store::{self, ConvocationRow, Host},
};
use crate::{
    meetings::{Meeting, Mode, Step},
    people::Sex,
    statutes::Rulebook,
    ui::{Frame, Words, parts::State},
    web::{Result, Visit},
};
use amana_base::Id;

/// The frame of a page about a meeting to come.
fn frame_of(visit: &Visit, title: String, row: &ConvocationRow, host: &Host) -> Frame {
    let name = super::acts::name_of(&visit.app.rules(), host, visit.lang);
    visit
        .frame(title)
        .step(format!("/bodies/{}", host.id), name)
        .step(format!("/meetings/{}", row.id), row.title.clone())
}

/// How a meeting to come stands.
pub fn state_of(w: Words, step: Option<Step>) -> Option<State> {
    Some(match step? {
        Step::Planned => State::plain(w.convening_state_planned()),
        Step::Convened => State::waiting(w.convening_state_convened()),
        Step::Postponed => State::waiting(w.convening_state_postponed()),
        Step::Cancelled => State::over(w.convening_state_cancelled()),
        Step::Inquorate => State::bad(w.convening_state_inquorate()),
        Step::Opened => State::waiting(w.convening_state_opened()),
        Step::Closed | Step::Reported | Step::Adopted => return None,
    })
}

fn office_word(rules: &Rulebook, w: Words, office: &str, sex: Option<Sex>) -> String {
    Office::parse(office).map(|o| rules.title_of(&o.kind, &o.post, o.rank, sex, w.lang())).unwrap_or_default()
}

/// In which capacity somebody is called: as the representative of an organisation (J04), else in their office.
fn called_as(rules: &Rulebook, w: Words, s: &store::summons::SummonsRow) -> String {
    if s.capacity.is_empty() { office_word(rules, w, &s.office, s.sex) } else { s.capacity.clone() }
}

fn basis_word(w: Words, basis: Basis) -> String {
    match basis {
        Basis::OfRight => w.convening_basis_of_right(),
        Basis::Staff => w.convening_basis_staff(),
        Basis::ByRule => w.convening_basis_by_rule(),
        Basis::ByHand => w.convening_basis_by_hand(),
    }
}

fn channel_word(w: Words, channel: Channel) -> String {
    match channel {
        Channel::Email => w.convening_channel_email(),
        Channel::Link => w.convening_channel_link(),
        Channel::Paper => w.convening_channel_paper(),
    }
}

fn reply_state(w: Words, reply: Reply) -> Option<State> {
    match reply {
        Reply::None => None,
        Reply::Attends => Some(State::good(w.convening_reply_attends())),
        Reply::Excused => Some(State::over(w.convening_reply_excused())),
    }
}

fn delivery_state(w: Words, delivery: Delivery) -> Option<State> {
    Some(match delivery {
        Delivery::None => return None,
        Delivery::Queued => State::waiting(w.convening_delivery_queued()),
        Delivery::HandingOver => State::waiting(w.convening_delivery_handing_over()),
        Delivery::Sent => State::good(w.convening_delivery_sent()),
        Delivery::Deferred => State::waiting(w.convening_delivery_deferred()),
        Delivery::Refused => State::bad(w.convening_delivery_refused()),
        Delivery::InDoubt => State::bad(w.convening_delivery_in_doubt()),
    })
}

fn served_word(w: Words, what: Served) -> String {
    match what {
        Served::Queued => w.convening_served_queued(),
        Served::HandingOver => w.convening_served_handing_over(),
        Served::Sent => w.convening_served_sent(),
        Served::Deferred => w.convening_served_deferred(),
        Served::Refused => w.convening_served_refused(),
        Served::InDoubt => w.convening_served_in_doubt(),
        Served::Opened => w.convening_served_opened(),
        Served::Attends => w.convening_served_attends(),
        Served::Excused => w.convening_served_excused(),
        Served::Signed => w.convening_served_signed(),
        Served::LinkRenewed => w.convening_served_link_renewed(),
    }
}

fn mode_word(w: Words, mode: Mode) -> String {
    match mode {
        Mode::InPerson => w.meetings_mode_in_person(),
        Mode::Remote => w.meetings_mode_remote(),
        Mode::Hybrid => w.meetings_mode_hybrid(),
        Mode::Unknown => w.bodies_unknown(),
    }
}

fn session_word(w: Words, row: &ConvocationRow) -> String {
    let kind = match row.session_kind {
        SessionKind::Ordinary => w.convening_ordinary(),
        SessionKind::Extraordinary => w.convening_extraordinary(),
    };
    match row.session_number {
        Some(n) => w.convening_session_of(kind, n.to_string()),
        None => kind,
    }
}

fn level_word(w: Words, level: &str) -> Option<String> {
    Some(match level {
        "national" => w.convening_level_national(),
        "regional" => w.convening_level_regional(),
        "provincial" => w.convening_level_provincial(),
        "local" => w.convening_level_local(),
        _ => return None,
    })
}

/// Where a map shows a place; the words of the place and nothing else are told to it, and only when somebody follows it.
fn map_of(place: &str) -> String {
    format!("https://www.openstreetmap.org/search{}", crate::record::view::query(&[("query", place)]))
}

/// A calendar that the browser hands to the device.
fn calendar_file(name: &str, text: &str) -> axum::response::Response {
    use axum::{
        http::{HeaderValue, header},
        response::IntoResponse,
    };
    let mut response = text.to_owned().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.ics\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// Whose conference it is, in words.
fn service_word(w: Words, service: Service) -> String {
    match service {
        Service::Address => w.convening_service_address(),
        Service::Jitsi => w.convening_service_jitsi(),
        Service::BigBlueButton => w.convening_service_bigbluebutton(),
    }
}

/// The points of a meeting in order: words, and the address of the communique behind each.
pub async fn points_with_texts(visit: &Visit, id: Id<Meeting>) -> Result<Vec<(String, Option<String>)>> {
    let points = visit.app.db.all(store::points(id)).await?;
    Ok(points.into_iter().map(|p| (p.text.clone(), text_behind(&p))).collect())
}

/// The address of the communique that a point puts before the meeting.
fn text_behind(p: &store::PointRow) -> Option<String> {
    let id = p.from_id.filter(|_| p.from_kind.as_deref() == Some("communique"))?;
    Some(format!("/communiques/{}", Id::<()>::from_raw(id)))
}
