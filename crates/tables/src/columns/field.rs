//! What a column of a list of people holds.

use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Field {
    /// The whole name, in Arabic letters or in both.
    FullName,
    /// The given name in Arabic letters.
    GivenName,
    /// The family name in Arabic letters.
    FamilyName,
    /// The whole name in Latin letters.
    FullNameLatin,
    /// The given name in Latin letters.
    GivenNameLatin,
    /// The family name in Latin letters.
    FamilyNameLatin,
    /// Man or woman.
    Sex,
    /// Day or year of birth.
    BirthDate,
    /// Place of birth.
    BirthPlace,
    /// Years of age.
    Age,
    /// Number of the identity card.
    Identity,
    /// Phones. A list may have several such columns.
    Phone,
    /// E-mail address.
    Email,
    /// Address.
    Address,
    /// Commune of residence.
    Commune,
    /// Prefecture or province.
    Province,
    /// Region.
    Region,
    /// Electoral constituency.
    Constituency,
    /// Branch or body of the party.
    Unit,
    /// Office in the party.
    Office,
    /// Occupation.
    Occupation,
    /// Level of education.
    Education,
    /// Number of membership or of the party's card.
    MemberNumber,
    /// Day or year of joining.
    JoinedOn,
    /// Married or not.
    MaritalStatus,
    /// Name of a parent or spouse.
    Parent,
    /// Committees, skills and the like.
    Tags,
    /// Dues paid or owed.
    Dues,
    /// Remarks. A list may have several such columns.
    Notes,
    /// The number of the line, which means nothing outside of the list.
    Counter,
}

impl Field {
    /// Every field, in the order in which a form offers them.
    pub const ALL: [Field; 30] = [
        Field::FullName,
        Field::GivenName,
        Field::FamilyName,
        Field::FullNameLatin,
        Field::GivenNameLatin,
        Field::FamilyNameLatin,
        Field::Sex,
        Field::BirthDate,
        Field::BirthPlace,
        Field::Age,
        Field::Identity,
        Field::Phone,
        Field::Email,
        Field::Address,
        Field::Commune,
        Field::Province,
        Field::Region,
        Field::Constituency,
        Field::Unit,
        Field::Office,
        Field::Occupation,
        Field::Education,
        Field::MemberNumber,
        Field::JoinedOn,
        Field::MaritalStatus,
        Field::Parent,
        Field::Tags,
        Field::Dues,
        Field::Notes,
        Field::Counter,
    ];

    /// A short stable name, for forms and words files; the one that is written when a mapping is kept.
    pub fn key(self) -> &'static str {
        match self {
            Field::FullName => "full_name",
            Field::GivenName => "given_name",
            Field::FamilyName => "family_name",
            Field::FullNameLatin => "full_name_latin",
            Field::GivenNameLatin => "given_name_latin",
            Field::FamilyNameLatin => "family_name_latin",
            Field::Sex => "sex",
            Field::BirthDate => "birth_date",
            Field::BirthPlace => "birth_place",
            Field::Age => "age",
            Field::Identity => "identity",
            Field::Phone => "phone",
            Field::Email => "email",
            Field::Address => "address",
            Field::Commune => "commune",
            Field::Province => "province",
            Field::Region => "region",
            Field::Constituency => "constituency",
            Field::Unit => "unit",
            Field::Office => "office",
            Field::Occupation => "occupation",
            Field::Education => "education",
            Field::MemberNumber => "member_number",
            Field::JoinedOn => "joined_on",
            Field::MaritalStatus => "marital_status",
            Field::Parent => "parent",
            Field::Tags => "tags",
            Field::Dues => "dues",
            Field::Notes => "notes",
            Field::Counter => "counter",
        }
    }

    /// The field of a [`Field::key`].
    pub fn from_key(key: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|f| f.key() == key)
    }

    /// Several columns may hold it.
    pub fn repeats(self) -> bool {
        matches!(self, Field::Phone | Field::Notes | Field::Tags)
    }

    /// A name of the person.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Field::FullName
                | Field::GivenName
                | Field::FamilyName
                | Field::FullNameLatin
                | Field::GivenNameLatin
                | Field::FamilyNameLatin
        )
    }

    /// The same name in Latin letters.
    pub(crate) fn in_latin(self) -> Field {
        match self {
            Field::FullName => Field::FullNameLatin,
            Field::GivenName => Field::GivenNameLatin,
            Field::FamilyName => Field::FamilyNameLatin,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_what_is_written() {
        for field in Field::ALL {
            assert_eq!(serde_json::to_string(&field).unwrap(), format!("\"{}\"", field.key()));
            assert_eq!(Field::from_key(field.key()), Some(field));
        }
    }
}
