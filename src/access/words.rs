//! A denial as sentences: what was asked, which office allows it in the statute's own words, and who gives that office.

use super::{Denial, Level, Position};
use crate::{
    statutes::{Rulebook, spoken},
    ui::Words,
    web::Visit,
};
use amana_statute::{Gender, LevelKey, Means, Number, Post, Sphere, Way};

/// What is not allowed.
pub fn denied(visit: &Visit, denial: &Denial) -> String {
    visit.words().access_denied(capability(visit.words(), denial.can))
}

/// Which mandates would allow it, and who gives them.
pub fn who_grants(visit: &Visit, denial: &Denial) -> String {
    let words = visit.words();
    let rules = visit.app.rules();
    // Held nowhere: what is nearest to whoever asks, at the level of the own mandates and above.
    let own = visit.officer().and_then(|o| o.holdings.iter().map(|h| h.level).max());
    let nearest = if denial.at.is_none() { own.unwrap_or(Level::Local) } else { Level::Local };
    let (mut offices, mut grants): (Vec<String>, Vec<String>) = (vec![], vec![]);
    for (position, at) in denial.missing().into_iter().filter(|(_, at)| *at <= nearest) {
        let special = matches!(position, Position::Administrator | Position::Reader);
        let list = if special { &mut grants } else { &mut offices };
        for office in named(words, &rules, position, at) {
            if !list.contains(&office) {
                list.push(office);
            }
        }
    }
    offices.truncate(5);
    offices.extend(grants);
    words.access_who_grants(words.list(&offices))
}

/// The offices that are this position at this level, in the statute's words; in general words where it has none.
fn named(words: Words, rules: &Rulebook, at: Position, of: Level) -> Vec<String> {
    if matches!(at, Position::Administrator | Position::Reader) {
        return vec![words.access_by_grant(position(words, at))];
    }
    let lang = spoken(words.lang());
    let wanted = level_key(of);
    let mut out = vec![];
    for kind in rules.kinds().filter(|kind| kind.sphere == Sphere::Party && kind.level == wanted) {
        for post in kind.posts.iter().filter(|post| rules.access(&kind.key, &post.key) == Some(at)) {
            let label = post.label(lang, Gender::Masculine, Number::One).to_owned();
            out.push(given(words, rules, post, label));
        }
    }
    if out.is_empty() { vec![words.access_office(position(words, at), level(words, of))] } else { out }
}

/// An office with who gives it.
fn given(words: Words, rules: &Rulebook, post: &Post, label: String) -> String {
    let Some(Way { how, by, .. }) = post.ways.first() else { return label };
    let by = by.as_deref().and_then(|by| giver(words, rules, by));
    match (how, by) {
        (Means::Election, Some(by)) => words.access_by_election_of(label, by),
        (Means::Election, None) => words.access_by_election(label),
        (Means::Appointment, Some(by)) => words.access_by_appointment_of(label, by),
        (Means::Appointment, None) => words.access_by_appointment(label),
        (Means::ByRight, _) => words.access_by_right(label),
    }
}

/// The body, or the post of a body, that a statute names as giving an office.
fn giver(words: Words, rules: &Rulebook, by: &str) -> Option<String> {
    let lang = spoken(words.lang());
    match by.split_once('.') {
        Some((kind, post)) => {
            Some(rules.post(kind, post)?.label(lang, Gender::Masculine, Number::One).to_owned())
        }
        None => Some(rules.kind(by)?.label(lang, Number::One).to_owned()),
    }
}

/// A level in the statute's terms.
pub fn level_key(level: Level) -> LevelKey {
    match level {
        Level::National => LevelKey::National,
        Level::Regional => LevelKey::Regional,
        Level::Provincial => LevelKey::Provincial,
        Level::Local => LevelKey::Local,
    }
}

/// A capability in words: "confirm a draft into the record".
pub fn capability(words: Words, can: super::Can) -> String {
    use super::Can::*;
    match can {
        ReadRecord => words.access_can_read_record(),
        ExportList => words.access_can_export_list(),
        RevealField => words.access_can_reveal_field(),
        ReadArchive => words.access_can_read_archive(),
        ReviewArchive => words.access_can_review_archive(),
        ConfirmArchive => words.access_can_confirm_archive(),
        WriteRecord => words.access_can_write_record(),
        ReadMembers => words.access_can_read_members(),
        ReadApplications => words.access_can_read_applications(),
        WriteMembers => words.access_can_write_members(),
        TakeDues => words.access_can_take_dues(),
        ExportDues => words.access_can_export_dues(),
        SetDues => words.access_can_set_dues(),
        ExportMembers => words.access_can_export_members(),
        AnswerRights => words.access_can_answer_rights(),
        DoWork => words.access_can_do_work(),
        RunMeeting => words.access_can_run_meeting(),
        KeepDoor => words.access_can_keep_door(),
        Convene => words.access_can_convene(),
        LeadProgrammes => words.access_can_lead_programmes(),
        Publish => words.access_can_publish(),
        WriteTerritory => words.access_can_write_territory(),
        InvitePeople => words.access_can_invite_people(),
        ReadJournal => words.access_can_read_journal(),
        Administer => words.access_can_administer(),
    }
}

/// A position in words.
pub fn position(words: Words, position: Position) -> String {
    match position {
        Position::Head => words.access_head(),
        Position::Deputy => words.access_deputy(),
        Position::Rapporteur => words.access_rapporteur(),
        Position::Treasurer => words.access_treasurer(),
        Position::Coordinator => words.access_coordinator(),
        Position::Member => words.access_member(),
        Position::Staff => words.access_staff(),
        Position::CommitteeHead => words.access_committee_head(),
        Position::CommitteeDeputy => words.access_committee_deputy(),
        Position::CommitteeRapporteur => words.access_committee_rapporteur(),
        Position::CommitteeMember => words.access_committee_member(),
        Position::Delegate => words.access_delegate(),
        Position::Follower => words.access_follower(),
        Position::Admissions => words.access_admissions(),
        Position::Administrator => words.access_administrator(),
        Position::Reader => words.access_reader(),
    }
}

/// A level in words.
pub fn level(words: Words, level: Level) -> String {
    match level {
        Level::National => words.access_national(),
        Level::Regional => words.access_regional(),
        Level::Provincial => words.access_provincial(),
        Level::Local => words.access_local(),
    }
}
