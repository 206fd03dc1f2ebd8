//! The menu: the places each person may go to, and their own.

use super::Officer;
use crate::{
    access::Can,
    ui::{Account, Icon, Place, Words, icons},
};

/// The places of the menu, in order.
pub fn places(officer: &Officer, words: Words) -> Vec<Place> {
    let (register, structure) = (register(officer, words), structure(officer, words));
    let first = register.first().map(|first| Place { icon: icons::USER_CHECK, ..first.clone() });
    let mut out = vec![Place::new("/", words.web_home(), icons::HOME)];
    out.extend(allowed(
        officer,
        [
            (Can::ReadArchive, "/archive", words.web_archive(), icons::ARCHIVE),
            (Can::ReadRecord, "/units", words.web_territory(), icons::MAP),
        ],
    ));
    out.extend(structure.first().map(|first| first.clone().over(&structure)));
    out.extend(allowed(
        officer,
        [
            (Can::ReadRecord, "/bodies", words.web_bodies(), icons::LANDMARK),
            (Can::ReadRecord, "/people", words.web_people(), icons::USERS),
        ],
    ));
    out.extend(first.map(|first| first.over(&register)));
    out.extend(allowed(
        officer,
        [
            (Can::ReadRecord, "/meetings", words.web_meetings(), icons::CALENDAR),
            (Can::ReadRecord, "/communiques", words.publishing_title(), icons::MEGAPHONE),
            (Can::ReadRecord, "/decisions", words.web_decisions(), icons::GAVEL),
            (Can::ReadJournal, "/journal", words.web_journal(), icons::SCROLL_TEXT),
        ],
    ));
    out
}

/// The pages of the register of members, in order: one place of the menu stands for all of them.
fn register(officer: &Officer, words: Words) -> Vec<Place> {
    allowed(
        officer,
        [
            (Can::ReadMembers, "/members", words.web_members(), icons::USER_CHECK),
            (Can::ReadApplications, "/applications", words.joining_title(), icons::INBOX),
            (Can::ReadApplications, "/transfers", words.moving_title(), icons::MAP),
            (Can::ReadMembers, "/campaigns", words.joining_campaigns(), icons::MEGAPHONE),
            (Can::TakeDues, "/dues", words.dues_title(), icons::LANDMARK),
            (Can::ReadMembers, "/rolls", words.rolls_title(), icons::SCROLL_TEXT),
            (Can::AnswerRights, "/rights", words.rights_menu(), icons::CLIPBOARD_CHECK),
            (Can::ReadMembers, "/cadres", words.cadres_title(), icons::USERS),
            (Can::ReadMembers, "/prospects", words.joining_prospects(), icons::USER_PLUS),
        ],
    )
}

/// What exists, what is missing, and what is undertaken about it: one place of the menu stands for them.
fn structure(officer: &Officer, words: Words) -> Vec<Place> {
    allowed(
        officer,
        [
            (Can::ReadRecord, "/structure", words.structure_title(), icons::ACTIVITY),
            (Can::ReadRecord, "/organisations", words.organisations_title(), icons::USERS),
            (Can::ReadRecord, "/programmes", words.programmes_title(), icons::CLIPBOARD_CHECK),
            (Can::ReadRecord, "/reports", words.reports_title(), icons::PRINTER),
            (Can::ReadRecord, "/declarations", words.declarations_title(), icons::SCROLL_TEXT),
            (Can::ReadRecord, "/diagnoses", words.diagnosis_title(), icons::LIST_CHECKS),
            (Can::ReadRecord, "/constraints", words.diagnosis_constraints(), icons::TRIANGLE_ALERT),
            (Can::ReadRecord, "/readiness", words.diagnosis_readiness(), icons::ACTIVITY),
            (Can::ReadRecord, "/headquarters", words.headquarters_title(), icons::LANDMARK),
            (Can::ReadRecord, "/means", words.means_title(), icons::CLIPBOARD_CHECK),
        ],
    )
}

fn allowed<const N: usize>(officer: &Officer, pages: [(Can, &str, String, Icon); N]) -> Vec<Place> {
    let mine = pages.into_iter().filter(|(can, ..)| officer.can(*can));
    mine.map(|(_, href, label, icon)| Place::new(href, label, icon)).collect()
}

/// The pages beside this one, where it is one of several that share a place of the menu.
pub fn beside(officer: &Officer, words: Words, path: &str) -> Vec<Place> {
    let shared = [register(officer, words), structure(officer, words)];
    let here = |places: &Vec<Place>| places.len() > 1 && places.iter().any(|place| place.holds(path));
    shared.into_iter().find(here).unwrap_or_default()
}

/// The person signed in and the person's own places.
pub fn account(officer: &Officer, words: Words) -> Account {
    let mut places = vec![Place::new("/account", words.web_account(), icons::USER)];
    if officer.can(Can::InvitePeople) {
        places.push(Place::new("/invitations", words.web_invitations(), icons::MAIL));
    }
    if officer.person.is_some() {
        places.push(Place::new("/my-data", words.rights_mine(), icons::FINGERPRINT));
    }
    places.push(Place::new("/processing", words.rights_processing(), icons::BOOK_OPEN));
    places.push(Place::new("/statute", words.web_statute(), icons::BOOK_OPEN));
    if officer.can(Can::Administer) {
        places.push(Place::new("/settings", words.web_settings(), icons::SETTINGS));
    }
    Account { name: officer.name.clone(), capacity: None, places, sign_out: "/sign-out".into() }
}
