//! What the reader reads back, in words.

use crate::{
    meetings::{Mode, Precision, Role, pages::dated},
    publishing::{
        check::{Field, Finding, Value},
        personal::Sort,
    },
    statutes::Rulebook,
    territory::Gazette,
    ui::{Gender, Lang, Words},
};

/// A field on both sides, in words.
pub struct Line {
    /// Which.
    pub field: String,
    /// What the record says.
    pub record: String,
    /// What is read.
    pub read: String,
    /// Do they agree?
    pub agrees: bool,
}

/// The findings in words.
pub fn lines(w: Words, rules: &Rulebook, gazette: &Gazette, findings: &[Finding]) -> Vec<Line> {
    let say = |value: &Value| value_word(w, rules, gazette, value);
    findings
        .iter()
        .map(|f| Line {
            field: field_word(w, f.field),
            record: say(&f.record),
            read: say(&f.read),
            agrees: f.agrees,
        })
        .collect()
}

/// What something looks like.
pub fn sort_word(w: Words, sort: Sort) -> String {
    match sort {
        Sort::Phone => w.publishing_personal_phone(),
        Sort::Email => w.publishing_personal_email(),
        Sort::Identity => w.publishing_personal_identity(),
        Sort::Number => w.publishing_personal_number(),
    }
}

fn field_word(w: Words, field: Field) -> String {
    match field {
        Field::Meeting => w.publishing_field_meeting(),
        Field::Kind => w.publishing_field_kind(),
        Field::Body => w.bodies_body(),
        Field::Unit => w.publishing_field_unit(),
        Field::Host => w.meetings_host(),
        Field::Date => w.meetings_col_day(),
        Field::Until => w.publishing_field_until(),
        Field::Mode => w.meetings_mode(),
        Field::Venue => w.meetings_venue(),
        Field::Slogan => w.meetings_slogan(),
        Field::Person => w.publishing_field_person(),
        Field::Point => w.publishing_field_point(),
        Field::Decision => w.publishing_field_decision(),
        Field::Next => w.publishing_field_next(),
    }
}

fn value_word(w: Words, rules: &Rulebook, gazette: &Gazette, value: &Value) -> String {
    let lang = w.lang();
    match value {
        Value::Nothing => w.publishing_not_said(),
        Value::Text(text) => text.clone(),
        Value::Whether(true) => w.publishing_yes(),
        Value::Whether(false) => w.publishing_no(),
        Value::Kind(kind) => kind_word(w, kind),
        Value::Body(kind, own) if own.is_empty() => rules.kind_label(kind, lang),
        Value::Body(_, own) => own.clone(),
        Value::Unit(code) => match gazette.code(code) {
            Some(row) if lang == Lang::Ar || row.name_fr.is_empty() => row.name_ar.clone(),
            Some(row) => row.name_fr.clone(),
            None => code.clone(),
        },
        Value::Day(on, precision) => dated(w, Some(*on), *precision, ""),
        Value::Mode(Mode::InPerson) => w.meetings_mode_in_person(),
        Value::Mode(Mode::Remote) => w.meetings_mode_remote(),
        Value::Mode(Mode::Hybrid) => w.meetings_mode_hybrid(),
        Value::Mode(Mode::Unknown) => w.publishing_not_said(),
        Value::Person(role, name, capacity) => {
            let role = role_word(w, *role);
            let parts = [name.as_str(), capacity.as_str(), role.as_str()];
            parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("، ")
        }
        Value::Next(what, None) => what.clone(),
        Value::Next(what, Some(on)) => format!("{what}، {}", dated(w, Some(*on), Precision::Day, "")),
    }
}

fn kind_word(w: Words, kind: &str) -> String {
    match kind {
        "ordinary_meeting" => w.publishing_meeting_ordinary(),
        "remote_meeting" => w.publishing_meeting_remote(),
        "council_session" => w.publishing_meeting_council(),
        "congress" => w.publishing_meeting_congress(),
        "founding" => w.publishing_meeting_founding(),
        "outreach" => w.publishing_meeting_outreach(),
        "training" => w.publishing_meeting_training(),
        "activity" => w.publishing_meeting_activity(),
        _ => w.publishing_meeting_other(),
    }
}

fn role_word(w: Words, role: Role) -> String {
    let g = Gender::Masculine;
    match role {
        Role::Chair => w.meetings_role_chair(g),
        Role::Moderator => w.meetings_role_moderator(g),
        Role::Framer => w.meetings_role_framer(g),
        Role::Rapporteur => w.meetings_role_rapporteur(g),
        Role::Speaker => w.meetings_role_speaker(g),
        Role::Attendee => w.meetings_role_attendee(g),
        Role::Guest => w.meetings_role_guest(g),
        Role::Named => w.meetings_role_named(g),
    }
}
