//! What lists say, in words.

use crate::ui::Words;
use amana_tables::{OtherKind, Unreadable, columns::Field};

/// Why a file is not read, and what to do.
pub fn unreadable(w: Words, why: &Unreadable) -> String {
    let megabytes = |bytes: u64| i64::try_from(bytes >> 20).unwrap_or(i64::MAX);
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    match why {
        Unreadable::Empty => w.lists_no_empty(),
        Unreadable::TooBig { limit, .. } => w.lists_no_too_big(megabytes(*limit)),
        Unreadable::Inflated => w.lists_no_inflated(),
        Unreadable::TooManyRows { limit } => w.lists_no_too_many_rows(count(*limit)),
        Unreadable::TooManyColumns { row, limit } => {
            w.lists_no_too_many_columns(count(*limit as u64), count(*row))
        }
        Unreadable::TooManySheets { limit } => w.lists_no_too_many_sheets(count(*limit as u64)),
        Unreadable::CellTooLong { row } => w.lists_no_cell_too_long(count(*row)),
        Unreadable::Encrypted => w.lists_no_encrypted(),
        Unreadable::Broken => w.lists_no_broken(),
        Unreadable::NoSuchSheet => w.lists_no_sheet(),
        Unreadable::Io(kind) => w.lists_no_io(kind.to_string()),
        Unreadable::Other(OtherKind::Page | OtherKind::XmlSpreadsheet | OtherKind::BinaryWorkbook) => {
            w.lists_no_page()
        }
        Unreadable::Other(OtherKind::Archive | OtherKind::Packed) => w.lists_no_archive(),
        _ => w.lists_no_other(),
    }
}

/// What a column holds.
pub fn field(w: Words, field: Field) -> String {
    match field {
        Field::FullName => w.lists_field_full_name(),
        Field::GivenName => w.lists_field_given_name(),
        Field::FamilyName => w.lists_field_family_name(),
        Field::FullNameLatin => w.lists_field_full_name_latin(),
        Field::GivenNameLatin => w.lists_field_given_name_latin(),
        Field::FamilyNameLatin => w.lists_field_family_name_latin(),
        Field::Sex => w.lists_field_sex(),
        Field::BirthDate => w.lists_field_birth_date(),
        Field::BirthPlace => w.lists_field_birth_place(),
        Field::Age => w.lists_field_age(),
        Field::Identity => w.lists_field_identity(),
        Field::Phone => w.lists_field_phone(),
        Field::Email => w.lists_field_email(),
        Field::Address => w.lists_field_address(),
        Field::Commune => w.lists_field_commune(),
        Field::Province => w.lists_field_province(),
        Field::Region => w.lists_field_region(),
        Field::Constituency => w.lists_field_constituency(),
        Field::Unit => w.lists_field_unit(),
        Field::Office => w.lists_field_office(),
        Field::Occupation => w.lists_field_occupation(),
        Field::Education => w.lists_field_education(),
        Field::MemberNumber => w.lists_field_member_number(),
        Field::JoinedOn => w.lists_field_joined_on(),
        Field::MaritalStatus => w.lists_field_marital_status(),
        Field::Parent => w.lists_field_parent(),
        Field::Tags => w.lists_field_tags(),
        Field::Dues => w.lists_field_dues(),
        Field::Notes => w.lists_field_notes(),
        Field::Counter => w.lists_field_counter(),
        other => other.key().to_owned(),
    }
}
