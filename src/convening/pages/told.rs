//! What the statute says of a convocation, in words.

use crate::convening::lawfulness::{Finding, Matter, Standing, Told};
use crate::{
    record::title::ArticleRef,
    statutes::Rulebook,
    ui::{Words, parts::State},
};

/// An article in words.
pub type Article = String;

/// One line: about what, how it stands, why, by which article.
pub struct Heard {
    /// About what.
    pub matter: String,
    /// How it stands.
    pub state: State,
    /// Why.
    pub why: String,
    /// The article with its version.
    pub article: Article,
}

/// The findings in words.
pub fn heard(findings: &[Finding], rules: &Rulebook, w: Words) -> Vec<Heard> {
    findings
        .iter()
        .map(|f| Heard {
            matter: matter(w, f.matter),
            state: match f.standing {
                Standing::Sound => State::good(w.convening_sound()),
                Standing::Broken => State::bad(w.convening_broken()),
                Standing::Unknown => State::plain(w.convening_unknown()),
            },
            why: why(&f.told, rules, w),
            article: f.article.as_ref().map(|a| article(a, w)).unwrap_or_default(),
        })
        .collect()
}

/// An article with its version.
fn article(found: &ArticleRef, w: Words) -> String {
    match (&found.article, found.law) {
        (Some(article), true) => article.clone(),
        (Some(article), false) => w.record_article_of_version(article.as_str(), i64::from(found.version)),
        (None, true) => String::new(),
        (None, false) => w.record_version(i64::from(found.version)),
    }
}

fn matter(w: Words, matter: Matter) -> String {
    match matter {
        Matter::Convener => w.convening_matter_convener(),
        Matter::Notice => w.convening_matter_notice(),
        Matter::Called => w.convening_matter_called(),
        Matter::Composition => w.convening_matter_composition(),
        Matter::Quorum => w.convening_matter_quorum(),
        Matter::Terms => w.convening_matter_terms(),
        Matter::Mode => w.convening_matter_mode(),
        Matter::Statute => w.convening_matter_statute(),
    }
}

fn why(told: &Told, rules: &Rulebook, w: Words) -> String {
    let office = |key: &str| {
        let mut parts = key.splitn(3, '.');
        let (kind, post) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        rules.title_of(kind, post, 0, parts.next().and_then(|sex| sex.parse().ok()), w.lang())
    };
    let offices = |keys: &[String]| w.list(&keys.iter().map(|k| office(k)).collect::<Vec<_>>());
    match told {
        Told::Convenes(key) => w.convening_why_convenes(office(key)),
        Told::ReplacesVacant { office: key, vacant } => w.convening_why_replaces(office(key), office(vacant)),
        Told::StandsIn { office: key, prevented } => {
            w.convening_why_stands_in(office(key), office(prevented))
        }
        Told::OutOfTurn { office: key, first } => w.convening_why_out_of_turn(office(key), office(first)),
        Told::NotConvener(keys) => w.convening_why_not_convener(offices(keys)),
        Told::NoConvener(keys) => w.convening_why_no_convener(offices(keys)),
        Told::NoticeGiven { given, needed } => w.convening_why_notice(*given, *needed),
        Told::UrgentNoticeGiven { given, needed } => w.convening_why_urgent(*given, *needed),
        Told::NoticeShort { given, needed } => w.convening_why_notice_short(*given, *needed),
        Told::NoticeOnlyUrgent { given, needed, urgent } => {
            w.convening_why_only_urgent(*given, *needed, *urgent)
        }
        Told::NoUrgentRule => w.convening_why_no_urgent_rule(),
        Told::CallTooSoon { given, needed } => w.convening_why_call_too_soon(*given, *needed),
        Told::AllCalled(n) => w.convening_why_all_called(*n),
        Told::NotCalled { missing, members } => w.convening_why_not_called(*missing, *members),
        Told::Seats(n) => w.convening_why_seats(*n),
        Told::SeatsShort { filled, least } => {
            w.convening_why_seats_short(*filled, *least, (least - filled).max(0))
        }
        Told::NoMembers => w.convening_why_no_members(),
        Told::Dissolved(on) => w.convening_why_dissolved(w.date(*on)),
        Told::QuorumNeeds { needed, members } => w.convening_why_quorum(*needed, *members),
        Told::TermsRun => w.convening_why_terms_run(),
        Told::TermsOver { over, members } => w.convening_why_terms_over(*over, *members),
        Told::InPerson => w.convening_why_in_person(),
        Told::RemoteCounts => w.convening_why_remote_counts(),
        Told::RemoteAllowed => w.convening_why_remote_allowed(),
        Told::RemoteForbidden => w.convening_why_remote_forbidden(),
        Told::RemoteOutsideQuorum => w.convening_why_remote_outside(),
        Told::NoRule => w.convening_why_no_rule(),
        Told::KindUnknown => w.convening_why_kind_unknown(),
        Told::Unconfirmed => w.convening_why_unconfirmed(),
    }
}
