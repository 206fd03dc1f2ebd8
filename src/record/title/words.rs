//! A title in words, ready to be drawn.

use super::{ArticleRef, Link, Reason, State, Title, What};
use crate::{
    statutes::Rulebook,
    ui::{
        Words,
        title_mark::{self, LinkKind, Standing, TitleMark},
    },
};

impl Title {
    /// The mark. `fact` says the fact in a few words. Confidential decisions and meetings (B13) are named without their words
    /// unless `open`.
    pub fn mark(&self, words: Words, rules: &Rulebook, fact: &str, open: bool) -> TitleMark {
        TitleMark(self.0.iter().map(|link| drawn(link, words, rules, fact, open)).collect())
    }
}

fn drawn(link: &Link, w: Words, rules: &Rulebook, fact: &str, open: bool) -> title_mark::Link {
    let (standing, note) = match &link.state {
        State::Sound => (Standing::Sound, None),
        State::Broken(reason) => (Standing::Broken, Some(told(reason, w, rules))),
        State::Unknown(reason) => (Standing::Unknown, Some(told(reason, w, rules))),
    };
    let (kind, label, href) = match &link.what {
        What::Fact => (LinkKind::Fact, fact.to_owned(), None),
        What::Decision(None) => (LinkKind::Decision, String::new(), None),
        What::Decision(Some((_, _, true))) if !open => (LinkKind::Decision, w.record_confidential(), None),
        What::Decision(Some((id, text, _))) => {
            (LinkKind::Decision, text.clone(), Some(format!("/decisions/{id}")))
        }
        What::ByRight(offices) => {
            let named: Vec<String> =
                offices.iter().map(|(kind, post)| rules.title_of(kind, post, 0, None, w.lang())).collect();
            (LinkKind::Decision, w.record_by_right(w.list(&named)), None)
        }
        What::Meeting(None) => (LinkKind::Meeting, String::new(), None),
        What::Meeting(Some((_, _, _, true))) if !open => (LinkKind::Meeting, w.record_confidential(), None),
        What::Meeting(Some((id, title, on, _))) => {
            let day = on.map(|on| w.date(on)).unwrap_or_default();
            let label = match (title.is_empty(), day.is_empty()) {
                (false, false) => format!("{title} · {day}"),
                (false, true) => title.clone(),
                _ => day,
            };
            (LinkKind::Meeting, label, Some(format!("/meetings/{id}")))
        }
        What::Quorum(present, members, needed) => {
            let label = match (present, members, needed) {
                (Some(p), Some(m), Some(n)) => w.record_quorum(*p, *m, i64::from(*n)),
                (Some(p), Some(m), None) => w.record_present_of(*p, *m),
                (Some(p), None, _) => w.record_present(*p),
                _ => String::new(),
            };
            (LinkKind::Quorum, label, None)
        }
        What::Article(None) => (LinkKind::Article, String::new(), None),
        What::Article(Some(found)) => (LinkKind::Article, article(found, w), None),
    };
    title_mark::Link { kind, standing, label, href, note }
}

/// An article with its version: `المادة 68، الصيغة 5`.
pub fn article(found: &ArticleRef, w: Words) -> String {
    match (&found.article, found.law) {
        (Some(article), true) => article.clone(),
        (Some(article), false) => w.record_article_of_version(article.as_str(), i64::from(found.version)),
        (None, true) => String::new(),
        (None, false) => w.record_version(i64::from(found.version)),
    }
}

fn told(reason: &Reason, w: Words, rules: &Rulebook) -> String {
    match reason {
        Reason::DateUnknown => w.record_why_date_unknown(),
        Reason::Forbidden(findings) => {
            let all: Vec<String> = findings.iter().map(|f| rules.sentence(f, w.lang())).collect();
            all.join(" ")
        }
        Reason::NoDecision => w.record_why_no_decision(),
        Reason::NoAppointmentAct => w.record_why_no_appointment(),
        Reason::HowUnknown => w.record_why_how_unknown(),
        Reason::MajorityMissed(votes, needed) => w.record_why_majority(*votes, i64::from(*needed)),
        Reason::OfficeNotHeld => w.record_why_office_not_held(),
        Reason::NoMeeting => w.record_why_no_meeting(),
        Reason::MeetingDateUnknown => w.record_why_meeting_date(),
        Reason::Cancelled => w.record_why_cancelled(),
        Reason::Inquorate => w.record_why_inquorate(),
        Reason::QuorumShort(present, needed) => w.record_why_quorum_short(*present, i64::from(*needed)),
        Reason::AttendanceUnknown => w.record_why_attendance(),
        Reason::NoRule => w.record_why_no_rule(),
        Reason::NoticeShort(given, needed) => w.record_why_notice(*given, i64::from(*needed)),
        Reason::Misconvened => w.record_why_misconvened(),
        Reason::ConvocationUnknown => w.record_why_convocation(),
        Reason::KindUnknown => w.record_why_kind_unknown(),
        Reason::PostUnknown => w.record_why_post_unknown(),
        Reason::WayNotAllowed => w.record_why_way(),
        Reason::TooLong(months) => w.record_why_too_long(*months),
        Reason::NotCompetent(kind) => w.record_why_not_competent(rules.kind_label(kind, w.lang())),
        Reason::ArticleUnknown => w.record_why_article(),
        Reason::Unconfirmed => w.record_why_unconfirmed(),
    }
}
