//! The menu: the places each person may go to, and their own.

use super::Officer;
use crate::{
    access::Can,
    ui::{Account, Place, Words, icons},
};

/// The places of the menu, in order.
pub fn places(officer: &Officer, words: Words) -> Vec<Place> {
    let mut out = vec![Place::new("/", words.web_home(), icons::HOME)];
    let mut add = |can: Can, href: &str, label: String, icon| {
        if officer.can(can) {
            out.push(Place::new(href, label, icon));
        }
    };
    add(Can::ReadArchive, "/archive", words.web_archive(), icons::ARCHIVE);
    add(Can::ReadRecord, "/units", words.web_territory(), icons::MAP);
    add(Can::ReadRecord, "/bodies", words.web_bodies(), icons::LANDMARK);
    add(Can::ReadRecord, "/people", words.web_people(), icons::USERS);
    add(Can::ReadMembers, "/members", words.web_members(), icons::USER_CHECK);
    add(Can::ReadMembers, "/applications", words.joining_title(), icons::INBOX);
    add(Can::AnswerRights, "/rights", words.rights_menu(), icons::CLIPBOARD_CHECK);
    add(Can::ReadRecord, "/meetings", words.web_meetings(), icons::CALENDAR);
    add(Can::ReadRecord, "/communiques", words.publishing_title(), icons::MEGAPHONE);
    add(Can::ReadRecord, "/decisions", words.web_decisions(), icons::GAVEL);
    add(Can::ReadJournal, "/journal", words.web_journal(), icons::SCROLL_TEXT);
    out
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
