//! The register's terms in words.

use super::{
    Category, Channel, Education, EndedHow, JoinedHow, LabelKind, PaidBy, Source, State, StepKind,
    roster::{AgeBand, Seniority, Wanted},
};
use crate::ui::{Words, parts};

/// A state with its sign.
pub fn state(w: Words, state: State) -> parts::State {
    let said = state_word(w, state);
    match state {
        State::Active => parts::State::good(said),
        State::Due => parts::State::waiting(said),
        State::Lapsed | State::Suspended => parts::State::bad(said),
        State::Ended(_) => parts::State::over(said),
        State::Coming | State::Unknown => parts::State::plain(said),
    }
}

/// A state alone.
pub fn state_word(w: Words, state: State) -> String {
    match state {
        State::Coming => w.members_coming(),
        State::Active => w.members_active(),
        State::Due => w.members_due(),
        State::Lapsed => w.members_lapsed(),
        State::Suspended => w.members_suspended(),
        State::Unknown => w.members_unknown_state(),
        State::Ended(how) => ended(w, how),
    }
}

/// How a membership ended.
pub fn ended(w: Words, how: EndedHow) -> String {
    match how {
        EndedHow::Resigned => w.members_resigned(),
        EndedHow::Expelled => w.members_expelled(),
        EndedHow::Died => w.members_died(),
    }
}

/// A choice of states.
pub fn wanted(w: Words, wanted: Wanted) -> String {
    match wanted {
        Wanted::InForce => w.members_in_force(),
        Wanted::Active => w.members_active(),
        Wanted::Due => w.members_due(),
        Wanted::Lapsed => w.members_lapsed(),
        Wanted::Suspended => w.members_suspended(),
        Wanted::Unknown => w.members_unknown_state(),
        Wanted::Coming => w.members_coming(),
        Wanted::Ended => w.members_ended(),
        Wanted::Resigned => w.members_resigned(),
        Wanted::Expelled => w.members_expelled(),
        Wanted::Died => w.members_died(),
        Wanted::All => w.members_all_states(),
    }
}

/// What happened.
pub fn step(w: Words, step: StepKind) -> String {
    match step {
        StepKind::Joined => w.members_step_joined(),
        StepKind::Renewed => w.members_step_renewed(),
        StepKind::Suspended => w.members_step_suspended(),
        StepKind::Reinstated => w.members_step_reinstated(),
        StepKind::Transferred => w.members_step_transferred(),
        StepKind::Resigned => w.members_step_resigned(),
        StepKind::Expelled => w.members_step_expelled(),
        StepKind::Died => w.members_step_died(),
    }
}

/// What a form of a step is called.
pub fn doing(w: Words, step: StepKind) -> String {
    match step {
        StepKind::Suspended => w.members_do_suspend(),
        StepKind::Reinstated => w.members_do_reinstate(),
        StepKind::Transferred => w.members_do_transfer(),
        StepKind::Resigned => w.members_do_resign(),
        StepKind::Expelled => w.members_do_expel(),
        StepKind::Died => w.members_do_die(),
        StepKind::Joined | StepKind::Renewed => w.members_pay(),
    }
}

/// How a membership began.
pub fn joined_how(w: Words, how: JoinedHow) -> String {
    match how {
        JoinedHow::Entry => w.members_how_entry(),
        JoinedHow::Application => w.members_how_application(),
        JoinedHow::Import => w.members_how_import(),
    }
}

/// A socio-professional category.
pub fn category(w: Words, category: Category) -> String {
    match category {
        Category::Student => w.members_cat_student(),
        Category::Employee => w.members_cat_employee(),
        Category::CivilServant => w.members_cat_civil_servant(),
        Category::Teacher => w.members_cat_teacher(),
        Category::Profession => w.members_cat_profession(),
        Category::Business => w.members_cat_business(),
        Category::Merchant => w.members_cat_merchant(),
        Category::Craftsman => w.members_cat_craftsman(),
        Category::Farmer => w.members_cat_farmer(),
        Category::Worker => w.members_cat_worker(),
        Category::Homemaker => w.members_cat_homemaker(),
        Category::Retired => w.members_cat_retired(),
        Category::Unemployed => w.members_cat_unemployed(),
        Category::Other => w.members_cat_other(),
    }
}

/// A level of education.
pub fn education(w: Words, education: Education) -> String {
    match education {
        Education::None => w.members_edu_none(),
        Education::Primary => w.members_edu_primary(),
        Education::Secondary => w.members_edu_secondary(),
        Education::Baccalaureate => w.members_edu_baccalaureate(),
        Education::Vocational => w.members_edu_vocational(),
        Education::Licence => w.members_edu_licence(),
        Education::Master => w.members_edu_master(),
        Education::Doctorate => w.members_edu_doctorate(),
    }
}

/// A band of ages.
pub fn age(w: Words, band: AgeBand) -> String {
    match band.ages() {
        None => w.bodies_unknown(),
        Some((0, last)) => w.members_age_under(last + 1),
        Some((first, 300)) => w.members_age_over(first),
        Some((first, last)) => w.members_age_between(first, last),
    }
}

/// Years of membership.
pub fn seniority(w: Words, seniority: Seniority) -> String {
    match seniority.years() {
        (0, _) => w.members_since_first(),
        (first, Some(below)) => w.members_since_between(first, below - 1),
        (first, None) => w.members_since_over(first),
    }
}

/// What a label says.
pub fn label_kind(w: Words, kind: LabelKind) -> String {
    match kind {
        LabelKind::Skill => w.members_skill(),
        LabelKind::Language => w.members_language(),
        LabelKind::Tag => w.members_tag(),
    }
}

/// From where a value comes.
pub fn source(w: Words, source: Source) -> String {
    match source {
        Source::Person => w.members_source_person(),
        Source::Document => w.members_source_document(),
        Source::Branch => w.members_source_branch(),
        Source::Import => w.members_source_import(),
        Source::Correction => w.members_source_correction(),
    }
}

/// How a consent was given.
pub fn channel(w: Words, channel: Channel) -> String {
    match channel {
        Channel::Paper => w.members_channel_paper(),
        Channel::InPerson => w.members_channel_in_person(),
        Channel::Online => w.members_channel_online(),
    }
}

/// How a fee was paid.
pub fn paid_by(w: Words, by: PaidBy) -> String {
    match by {
        PaidBy::Cash => w.members_by_cash(),
        PaidBy::Cheque => w.members_by_cheque(),
        PaidBy::Transfer => w.members_by_transfer(),
        PaidBy::Card => w.members_by_card(),
    }
}

/// The name of a field of a member.
pub fn field(w: Words, field: &str) -> String {
    match field {
        "name_ar" => w.bodies_col_name_ar(),
        "name_la" => w.bodies_col_name_la(),
        "sex" => w.people_sex(),
        "number" => w.members_number(),
        "category" => w.members_category(),
        "education" => w.members_education(),
        "birth_year" => w.members_birth_year(),
        "phone" => w.people_phone(),
        "email" => w.people_email(),
        "address" => w.people_address(),
        "birth" => w.people_birth(),
        "skill" => w.members_skills(),
        "language" => w.members_languages(),
        "tag" => w.members_tags(),
        _ => w.people_identity(),
    }
}

/// A former value in words: what the journal of changes kept.
pub fn value(w: Words, field: &str, value: &serde_json::Value) -> String {
    use serde_json::Value;
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(n) => n.to_string(),
        Value::Array(all) => {
            let all: Vec<&str> = all.iter().filter_map(Value::as_str).collect();
            w.list(&all)
        }
        _ => String::new(),
    };
    let known = match field {
        "category" => text.parse().ok().map(|c| category(w, c)),
        "education" => text.parse().ok().map(|e| education(w, e)),
        "sex" => match text.as_str() {
            "f" => Some(w.people_female()),
            "m" => Some(w.people_male()),
            _ => None,
        },
        _ => None,
    };
    match known {
        Some(known) => known,
        None if text.is_empty() => w.members_was_nothing(),
        None => text,
    }
}

/// Centimes as dirhams.
pub fn dirhams(w: Words, centimes: i64) -> String {
    let decimals = if centimes % 100 == 0 { 0 } else { 2 };
    w.members_dirhams(w.fraction(centimes as f64 / 100.0, decimals))
}
