//! Words of the person's rights.

use super::{
    Obligation, Outcome, Purpose, RequestKind, Rule, Via,
    kept::{After, Section},
    store::{ConsentRow, RequestRow},
};
use crate::{
    members,
    ui::{Words, parts::State},
};
use amana_base::Day;

/// A part of what is kept.
pub fn section(w: Words, section: Section) -> String {
    match section {
        Section::Record => w.rights_part_record(),
        Section::Protected => w.rights_part_protected(),
        Section::Membership => w.rights_part_membership(),
        Section::Consents => w.rights_part_consents(),
        Section::Offices => w.rights_part_offices(),
        Section::Meetings => w.rights_part_meetings(),
        Section::Votes => w.rights_part_votes(),
        Section::Work => w.rights_part_work(),
        Section::Applications => w.rights_part_applications(),
        Section::Account => w.rights_part_account(),
        Section::Rights => w.rights_part_rights(),
        Section::Journal => w.rights_part_journal(),
    }
}

/// For what a part is kept.
pub fn purpose_of(w: Words, section: Section) -> String {
    match section {
        Section::Record => w.rights_for_record(),
        Section::Protected => w.rights_for_protected(),
        Section::Membership => w.rights_for_membership(),
        Section::Consents | Section::Rights => w.rights_for_consents(),
        Section::Offices => w.rights_for_offices(),
        Section::Meetings | Section::Votes => w.rights_for_meetings(),
        Section::Work => w.rights_for_work(),
        Section::Applications => w.rights_for_applications(),
        Section::Account => w.rights_for_account(),
        Section::Journal => w.rights_for_journal(),
    }
}

/// From where a part comes.
pub fn source_of(w: Words, section: Section) -> String {
    match section {
        Section::Record | Section::Membership => w.rights_from_officers(),
        Section::Protected | Section::Consents | Section::Applications | Section::Rights => {
            w.rights_from_person()
        }
        Section::Offices | Section::Meetings | Section::Votes | Section::Work => w.rights_from_bodies(),
        Section::Account | Section::Journal => w.rights_from_program(),
    }
}

/// Who receives a part.
pub fn recipients_of(w: Words, section: Section) -> String {
    match section {
        Section::Membership | Section::Consents | Section::Applications | Section::Rights => {
            w.rights_to_register()
        }
        Section::Protected => w.rights_to_protected(),
        Section::Account => w.rights_to_self(),
        Section::Journal => w.rights_to_journal(),
        _ => w.rights_to_record(),
    }
}

/// For how long a part is kept: until what.
pub fn kept_of(w: Words, section: Section, months: impl Fn(Rule) -> i64) -> String {
    match section {
        Section::Record | Section::Protected | Section::Membership => {
            w.rights_kept_membership(months(Rule::Membership))
        }
        Section::Applications => w.rights_kept_applications(months(Rule::Application)),
        Section::Account => w.rights_kept_sessions(months(Rule::Session)),
        Section::Rights | Section::Consents => w.rights_kept_requests(months(Rule::Request)),
        Section::Offices => after(w, After::Offices),
        Section::Meetings | Section::Votes | Section::Work => after(w, After::Minutes),
        Section::Journal => after(w, After::Journal),
    }
}

/// Why something stays after an erasure, or that it does not.
pub fn after(w: Words, after: After) -> String {
    match after {
        After::Gone => w.rights_after_gone(),
        After::Emptied => w.rights_after_emptied(),
        After::Minutes => w.rights_after_minutes(),
        After::Offices => w.rights_after_offices(),
        After::Accounts => w.rights_after_accounts(),
        After::Proof => w.rights_after_proof(),
        After::Journal => w.rights_after_journal(),
    }
}

/// What stands in the way of an erasure.
pub fn obligation(w: Words, o: &Obligation) -> String {
    match o {
        Obligation::Office(n) => w.rights_stands_office(*n),
        Obligation::FollowUp(n) => w.rights_stands_follow_up(*n),
        Obligation::Work(n) => w.rights_stands_work(*n),
        Obligation::Application => w.rights_stands_application(),
        Obligation::Case => w.rights_stands_case(),
        Obligation::Request => w.rights_stands_request(),
        Obligation::Grant => w.rights_stands_grant(),
        Obligation::List(n) => w.rights_stands_list(*n),
        Obligation::Dues(n) => w.rights_stands_dues(*n),
        Obligation::Signature(n) => w.rights_stands_signature(*n),
    }
}

/// For what somebody is written to.
pub fn purpose(w: Words, purpose: Purpose) -> String {
    match purpose {
        Purpose::Meetings => w.rights_purpose_meetings(),
        Purpose::Reminders => w.rights_purpose_reminders(),
        Purpose::News => w.rights_purpose_news(),
        Purpose::Canvassing => w.rights_purpose_canvassing(),
    }
}

/// By which channel.
pub fn via(w: Words, via: Via) -> String {
    match via {
        Via::Any => w.rights_via_any(),
        Via::Email => w.rights_via_email(),
        Via::Sms => w.rights_via_sms(),
        Via::Whatsapp => w.rights_via_whatsapp(),
        Via::Call => w.rights_via_call(),
    }
}

/// An opposition as a sentence.
pub fn opposed(w: Words, for_what: Purpose, by: Via) -> String {
    w.rights_opposed(purpose(w, for_what), via(w, by))
}

/// A consent as a sentence: to what, how, in which words.
pub fn consent(w: Words, c: &ConsentRow) -> String {
    let to = match c.purpose.as_str() {
        "membership" => w.rights_consent_membership(),
        "news" => w.rights_purpose_news(),
        "canvassing" => w.rights_purpose_canvassing(),
        other => other.to_owned(),
    };
    let said = w.rights_consented(to, members::words::channel(w, c.channel), c.text_version.as_str());
    match c.withdrawn_on {
        Some(on) => w.rights_ended(said, w.date(on)),
        None => said,
    }
}

/// A value as it is read.
pub fn value(w: Words, field: &str, value: &str) -> String {
    members::words::value(w, field, &serde_json::Value::String(value.to_owned()))
}

/// What is asked, with what became of it.
pub fn request(w: Words, row: &RequestRow) -> String {
    let what = match row.kind {
        RequestKind::Rectification => w.rights_asks_rectification(members::words::field(w, &row.field)),
        RequestKind::Erasure => w.rights_asks_erasure(),
    };
    match row.outcome {
        None => what,
        Some(outcome) => w.rights_fact(what, self::outcome(w, outcome)),
    }
}

/// What became of a request.
pub fn outcome(w: Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Accepted => w.rights_outcome_accepted(),
        Outcome::Refused => w.rights_outcome_refused(),
        Outcome::Withdrawn => w.rights_outcome_withdrawn(),
    }
}

/// Where a request stands today: the days left of the ten, or since when it is late.
pub fn state(w: Words, row: &RequestRow, today: Day) -> State {
    match (row.outcome, row.answered_on) {
        (Some(Outcome::Accepted), Some(on)) => State::good(w.rights_state_accepted(w.date(on))),
        (Some(Outcome::Refused), Some(on)) => State::over(w.rights_state_refused(w.date(on))),
        (Some(_), _) => State::over(w.rights_outcome_withdrawn()),
        (None, _) if row.late(today) => State::bad(w.rights_state_late(today.0 - row.due_on.0)),
        (None, _) => State::waiting(w.rights_state_left(row.due_on.0 - today.0)),
    }
}

/// A kind of record with a time.
pub fn rule(w: Words, rule: Rule) -> String {
    match rule {
        Rule::Application => w.rights_rule_application(),
        Rule::Prospect => w.rights_rule_prospect(),
        Rule::Membership => w.rights_rule_membership(),
        Rule::Session => w.rights_rule_session(),
        Rule::Request => w.rights_rule_request(),
    }
}

/// Why it has that time.
pub fn rule_why(w: Words, rule: Rule) -> String {
    match rule {
        Rule::Application => w.rights_rule_why_application(),
        Rule::Prospect => w.rights_rule_why_prospect(),
        Rule::Membership => w.rights_rule_why_membership(),
        Rule::Session => w.rights_rule_why_session(),
        Rule::Request => w.rights_rule_why_request(),
    }
}

/// What a list that was taken away is called.
pub fn list(w: Words, key: &str) -> String {
    match key {
        "members" => w.members_title(),
        "applications" => w.joining_title(),
        "receipts" => w.dues_receipts(),
        "cards" => w.dues_cards(),
        "roll" => w.rolls_title(),
        "rights" => w.rights_queue(),
        "transfers" => w.moving_title(),
        "cadres" => w.cadres_title(),
        "territory_report" => w.reports_link(),
        "office_record" => w.reports_record(),
        "declaration" => w.declarations_title(),
        "journal" => w.journal_title(),
        "body" => w.bodies_title(),
        "meeting" => w.meetings_title(),
        "item" => w.following_work(),
        "proposal" => w.sitting_tab_proposals(),
        "decision" => w.directives_title(),
        _ => w.people_title(),
    }
}

/// What was read: a protected field, or the scan of a form that was signed on paper.
pub fn read_field(w: Words, key: &str) -> String {
    match key {
        "scan" => w.joining_scan(),
        "receipt_scan" => w.declarations_scan(),
        "evaluation" => w.cadres_evaluation(),
        "proposal" => w.cadres_proposal(),
        _ => crate::members::words::field(w, key),
    }
}
