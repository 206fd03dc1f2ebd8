use crate::{people::Person, territory::Unit};
use amana_base::{Day, Id};
use amana_sql::text_enum;
use amana_statute::{BodyKind, Frequency};

/// One person called to a meeting.
pub enum Summons {}
/// A rule by which people are called: a capacity in a territory.
pub enum Rule {}
/// The same meeting for each of many units.
pub enum Round {}
/// One unit of a round.
pub enum Target {}
/// One message that goes out.
pub enum Message {}

text_enum! {
    /// What a session is (C12).
    pub enum SessionKind {
        /// As the statute's frequency wants.
        Ordinary = "ordinary",
        /// Beside it.
        Extraordinary = "extraordinary",
    }
}

text_enum! {
    /// Why somebody is called.
    pub enum Basis {
        /// Sits in the body and votes.
        OfRight = "of_right",
        /// Staff of the body, without vote (B07).
        Staff = "staff",
        /// A rule names their office (C07).
        ByRule = "by_rule",
        /// Added by name.
        ByHand = "by_hand",
    }
}

text_enum! {
    /// How somebody is called.
    pub enum Channel {
        /// By e-mail.
        Email = "email",
        /// By a personal link sent from a phone.
        Link = "link",
        /// On paper, signed.
        Paper = "paper",
    }
}

text_enum! {
    /// What became of the e-mail to somebody.
    pub enum Delivery {
        /// None goes out.
        None = "none",
        /// It waits.
        Queued = "queued",
        /// The dialogue with the mail server goes on.
        HandingOver = "handing_over",
        /// The mail server took it.
        Sent = "sent",
        /// The mail server could not take it yet: it is tried again.
        Deferred = "deferred",
        /// The mail server refused it for good.
        Refused = "refused",
        /// The dialogue was broken off: nobody knows whether it left.
        InDoubt = "in_doubt",
    }
}

text_enum! {
    /// What somebody answered.
    pub enum Reply {
        /// Nothing yet.
        None = "none",
        /// Will attend.
        Attends = "attends",
        /// Asks to be excused.
        Excused = "excused",
    }
}

text_enum! {
    /// Something that proves service.
    pub enum Served {
        /// Put among what goes out.
        Queued = "queued",
        /// The dialogue with the mail server began.
        HandingOver = "handing_over",
        /// The mail server took it.
        Sent = "sent",
        /// The mail server could not take it yet.
        Deferred = "deferred",
        /// The mail server refused it.
        Refused = "refused",
        /// The dialogue was broken off.
        InDoubt = "in_doubt",
        /// The personal link was opened.
        Opened = "opened",
        /// Answered: attends.
        Attends = "attends",
        /// Answered: asks to be excused.
        Excused = "excused",
        /// Signed on paper.
        Signed = "signed",
        /// The former link no longer works.
        LinkRenewed = "link_renewed",
    }
}

text_enum! {
    /// What a message says.
    pub enum MessageKind {
        /// Calls to the meeting.
        Invitation = "invitation",
        /// Tells a change.
        Update = "update",
        /// Calls the meeting off.
        Cancellation = "cancellation",
    }
}

text_enum! {
    /// What became of a message.
    pub enum MessageState {
        /// Waits for its time.
        Queued = "queued",
        /// The dialogue goes on, or was broken off.
        HandingOver = "handing_over",
        /// Taken by the mail server.
        Sent = "sent",
        /// Refused for good.
        Refused = "refused",
        /// Nobody knows.
        InDoubt = "in_doubt",
    }
}

text_enum! {
    /// Whose conference those afar join (C03).
    pub enum Service {
        /// Any, by an address that was typed.
        Address = "address",
        /// A room of the installation's Jitsi server.
        Jitsi = "jitsi",
        /// A meeting of the installation's BigBlueButton server.
        BigBlueButton = "bigbluebutton",
    }
}

/// How many points an agenda may have.
pub const MOST_POINTS: usize = 60;

/// How many months lie between two meetings at most.
pub fn months_between(frequency: &Frequency) -> Option<i64> {
    match (frequency.every_months, frequency.per_year) {
        (Some(months), _) if months > 0 => Some(i64::from(months)),
        (_, Some(times)) if times > 0 => Some(12 / i64::from(times.min(12))),
        _ => None,
    }
}

/// The last day by which a body must meet again: from its last meeting, or its founding, and the statute's frequency (N08).
pub fn due_on(kind: &BodyKind, met_on: Option<Day>, founded_on: Option<Day>) -> Option<Day> {
    let months = months_between(kind.frequency.as_ref()?)?;
    Some(met_on.or(founded_on)?.plus_months(months))
}

/// The first day on which the statute lets a body meet when it is called today.
pub fn earliest(kind: &BodyKind, today: Day, urgent: bool) -> Day {
    let notice = kind.notice.as_ref();
    let days = notice.and_then(|n| if urgent { n.urgent_days.or(n.days) } else { n.days });
    // With no rule one is called at least the day before.
    today.plus(days.map_or(1, i64::from))
}

/// The day to propose: when the frequency wants it, not before the notice allows, and not on the day of the Friday prayer.
pub fn proposed_on(kind: &BodyKind, met_on: Option<Day>, founded_on: Option<Day>, today: Day) -> Day {
    let first = earliest(kind, today, false);
    let due = due_on(kind, met_on, founded_on).map_or(first, |due| due.max(first));
    if due.weekday() == amana_base::Weekday::Friday { due.plus(1) } else { due }
}

/// Minutes since midnight of `18:30`, digits of either script.
pub fn minute_of(text: &str) -> Option<i64> {
    let text = amana_arabic::digits(text.trim());
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * 60 + minute)
}

/// `18:30` of minutes since midnight.
pub fn hour_text(minute: i64) -> String {
    format!("{:02}:{:02}", minute.div_euclid(60), minute.rem_euclid(60))
}

/// An office as stored: kind of body, post, rank (0 for none).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Key of the kind of body.
    pub kind: String,
    /// Key of the post.
    pub post: String,
    /// Rank, or 0.
    pub rank: i64,
}

impl Office {
    /// From `kind.post` or `kind.post.rank`.
    pub fn parse(text: &str) -> Option<Office> {
        let mut parts = text.split('.');
        let (kind, post) = (parts.next()?, parts.next()?);
        let rank = parts.next().and_then(|r| r.parse().ok()).unwrap_or(0);
        let known = !kind.is_empty() && !post.is_empty();
        known.then(|| Office { kind: kind.into(), post: post.into(), rank })
    }
}

impl std::fmt::Display for Office {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.kind, self.post, self.rank)
    }
}

/// What is asked of a meeting to come.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// The day.
    pub on: Day,
    /// Minutes since midnight.
    pub minute: i64,
    /// How people attend.
    pub mode: crate::meetings::Mode,
    /// The hall or address.
    pub venue: String,
    /// Whose premises, when another unit's (C02).
    pub host: Option<Id<Unit>>,
    /// How to get there.
    pub directions: String,
    /// Address of the conference, for those afar (C03).
    pub conference: String,
    /// Whose conference it is; the address is typed only for [`Service::Address`].
    pub conference_service: Service,
    /// Its slogan.
    pub slogan: String,
    /// Its number among the sessions (C12).
    pub session_number: Option<i64>,
    /// Ordinary or not.
    pub session_kind: SessionKind,
    /// Called with the shorter notice.
    pub urgent: bool,
    /// Who convenes (C04).
    pub convener: Option<Id<Person>>,
    /// In which office: `kind.post`.
    pub convener_office: String,
    /// The office before it is declared prevented.
    pub stands_in: bool,
}

/// What is wrong with a plan, by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The day is past.
    Past,
    /// The day is more than two years ahead.
    Far,
    /// One who attends from afar needs an address.
    NoConference,
    /// The address is not one of the web.
    ConferenceNotWeb,
    /// People who come need a place.
    NoVenue,
    /// The number of a session starts at 1.
    Number,
}

impl Plan {
    /// What is wrong, each with the name of its field.
    pub fn wrongs(&self, today: Day) -> Vec<(&'static str, Wrong)> {
        use crate::meetings::Mode;
        let mut out = vec![];
        if self.on < today {
            out.push(("on", Wrong::Past));
        } else if self.on > today.plus_months(24) {
            out.push(("on", Wrong::Far));
        }
        if self.mode != Mode::Remote && self.venue.is_empty() && self.host.is_none() {
            out.push(("venue", Wrong::NoVenue));
        }
        let web = self.conference.starts_with("https://") || self.conference.starts_with("http://");
        let typed = self.conference_service == Service::Address;
        if typed && self.mode != Mode::InPerson && self.conference.is_empty() {
            out.push(("conference", Wrong::NoConference));
        } else if !self.conference.is_empty() && (!web || self.conference.contains(char::is_whitespace)) {
            out.push(("conference", Wrong::ConferenceNotWeb));
        }
        if self.session_number.is_some_and(|n| !(1..=9_999).contains(&n)) {
            out.push(("session_number", Wrong::Number));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statutes::samples;
    use amana_statute::Statute;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// C12: the next session is proposed from the frequency, not before the notice allows.
    #[test]
    fn the_next_session_follows_the_frequency_and_the_notice() {
        let statute = Statute::parse(samples::INVENTED.text).unwrap();
        let council = statute.body_kind("national_council").unwrap();
        let (today, long_ago) = (day("2026-05-04"), Some(day("2025-01-15")));
        assert_eq!(due_on(council, long_ago, None), Some(day("2025-07-15")));
        assert_eq!(proposed_on(council, long_ago, None, today), day("2026-05-19"), "15 days of notice");
        let lately = Some(day("2026-03-20"));
        assert_eq!(proposed_on(council, lately, None, today), day("2026-09-20"));
        assert_eq!(earliest(council, today, true), day("2026-05-09"));
        let friday = Some(day("2026-03-11"));
        assert_eq!(proposed_on(council, friday, None, today), day("2026-09-12"), "not on a Friday");
    }

    #[test]
    fn hours_are_read_in_either_script() {
        assert_eq!(minute_of("18:30"), Some(1110));
        assert_eq!(minute_of("٠٩:٠٥"), Some(545));
        assert_eq!(minute_of("24:00"), None);
        assert_eq!(minute_of("9"), None);
        assert_eq!(hour_text(545), "09:05");
    }

    /// C03: those afar need an address, those who come a place.
    #[test]
    fn a_plan_says_where_and_how() {
        use crate::meetings::Mode;
        let mut plan = Plan {
            title: String::new(),
            on: day("2026-05-20"),
            minute: 600,
            mode: Mode::Hybrid,
            venue: String::new(),
            host: None,
            directions: String::new(),
            conference: String::new(),
            conference_service: Service::Address,
            slogan: String::new(),
            session_number: Some(0),
            session_kind: SessionKind::Ordinary,
            urgent: false,
            convener: None,
            convener_office: String::new(),
            stands_in: false,
        };
        let fields = |p: &Plan, on: &str| p.wrongs(day(on)).into_iter().map(|w| w.0).collect::<Vec<_>>();
        assert_eq!(fields(&plan, "2026-05-04"), ["venue", "conference", "session_number"]);
        plan.venue = "المقر".into();
        plan.conference = "javascript:alert(1)".into();
        assert_eq!(fields(&plan, "2026-05-21"), ["on", "conference", "session_number"]);
        (plan.conference, plan.session_number) = ("https://meet.example.org/a".into(), None);
        assert_eq!(fields(&plan, "2026-05-20"), Vec::<&str>::new());
    }
}
