//! The verbs of convening. Each asks for [`Granted<Convene>`] and writes its journal line; what those called do with their
//! link is in [`answer`].

mod address;
mod agenda;
pub mod answer;
mod change;
pub mod feed;
mod people;
mod plan;
mod rounds;
mod send;

pub use address::enter_address;
pub use agenda::{add_point, change_point, move_point, remove_point};
pub use change::{call_again, call_off, further_call, postpone, postponed};
pub use people::{
    call_by_rule, call_person, choose_channel, drop_person, drop_rule, renew_link, revoke_link, sign,
};
pub use plan::{alter, plan, plan_on};
pub use rounds::{NewRound, NoRound, go_on, launch, launch_on};
pub use send::{notify, queue, send, send_again, sent};

use super::{
    lawfulness::Finding,
    model::{Channel, Summons},
    store::Host,
};
use crate::{
    app::App,
    journal::{Entry, Subject},
    meetings::Meeting,
    record::body_name,
    ui::{Lang, Words},
};
use amana_base::Id;

/// An expected no.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The meeting was called off, or has opened.
    Closed,
    /// It was sent already.
    Sent,
    /// It was not sent yet.
    NotSent,
    /// An agenda needs a point.
    AgendaEmpty,
    /// Nobody is called.
    NobodyCalled,
    /// Something is against a rule and was not confirmed.
    Unconfirmed(Vec<Finding>),
    /// A point needs words.
    PointMissing,
    /// A point is longer than this many letters.
    PointTooLong(usize),
    /// A report, a discussion or a proposal hangs on the point: what it says.
    PointUsed(String),
    /// An agenda has this many points at most.
    TooManyPoints(usize),
    /// The statute has no such office.
    OfficeUnknown,
    /// The statute names no such organisation.
    OrganisationUnknown,
    /// Nobody holds that office there on that day.
    RuleCallsNobody,
    /// Who is of right stays on the list.
    OfRight,
    /// They are called already.
    CalledAlready,
    /// A reason must be given.
    ReasonMissing,
    /// The new day is past.
    DayPast,
    /// The new day and hour are the same.
    SameMoment,
    /// The statute knows no further call.
    NoFurtherCall,
    /// What was typed is no address of e-mail.
    NoAddress,
    /// The next call is of the same day: it is made in the room.
    CalledInTheRoom,
    /// No address of e-mail is kept, or no mail server is set.
    NoMail,
    /// The day of signing lies ahead, or before the meeting was planned.
    SignedWhen,
}

impl Refusal {
    /// As a sentence that says what to do.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::Closed => w.convening_no_closed(),
            Refusal::Sent => w.convening_no_sent(),
            Refusal::NotSent => w.convening_no_not_sent(),
            Refusal::AgendaEmpty => w.convening_no_agenda(),
            Refusal::NobodyCalled => w.convening_no_nobody(),
            Refusal::Unconfirmed(_) => w.convening_no_unconfirmed(),
            Refusal::PointMissing => w.convening_no_point(),
            Refusal::PointTooLong(n) => w.convening_no_point_long(*n),
            Refusal::PointUsed(text) => w.convening_no_point_used(text.as_str()),
            Refusal::TooManyPoints(n) => w.convening_no_points(*n),
            Refusal::OfficeUnknown => w.convening_no_office(),
            Refusal::OrganisationUnknown => w.convening_no_organisation(),
            Refusal::RuleCallsNobody => w.convening_no_rule(),
            Refusal::OfRight => w.convening_no_of_right(),
            Refusal::CalledAlready => w.convening_no_called(),
            Refusal::ReasonMissing => w.convening_no_reason(),
            Refusal::DayPast => w.convening_no_past(),
            Refusal::SameMoment => w.convening_no_same(),
            Refusal::NoFurtherCall => w.convening_no_further(),
            Refusal::NoAddress => w.convening_no_address(),
            Refusal::CalledInTheRoom => w.convening_no_called_in_room(),
            Refusal::NoMail => w.convening_no_mail(),
            Refusal::SignedWhen => w.convening_no_signed_when(),
        }
    }
}

/// The secret of somebody's personal link: made from the key file, so that it can be shown again and is not stored.
pub fn token(app: &App, id: Id<Summons>, turn: i64) -> String {
    let secret = app.keys.digest("summons link", format!("{}/{turn}", id.raw()).as_bytes());
    data_encoding::BASE32_NOPAD.encode(&secret).to_lowercase()
}

/// What is stored of it.
pub fn token_hash(app: &App, token: &str) -> Vec<u8> {
    app.keys.digest("summons token", token.as_bytes())
}

/// Where somebody's personal link leads.
pub fn link(app: &App, id: Id<Summons>, turn: i64) -> String {
    format!("{}/called/{}", app.config.public_address(), token(app, id, turn))
}

/// How somebody is called, when nobody chose.
fn channel_of(app: &App, mail: bool) -> Channel {
    if mail && app.config.sends_mail() { Channel::Email } else { Channel::Link }
}

/// What a body is called.
pub fn name_of(rules: &crate::statutes::Rulebook, host: &Host, lang: Lang) -> String {
    let own = crate::record::view::name_in(lang, &host.name_ar, &host.name_fr);
    let unit = if lang == Lang::Ar { &host.unit_ar } else { &host.unit_fr };
    body_name(rules, &host.kind, lang, &own, unit, host.place())
}

fn about(id: Id<Meeting>, host: &Host) -> Entry {
    Entry::about(Subject::new("meeting", id), host.place())
}
