//! What the law asks an organisation to declare, to whom and within how many days.

use super::{LevelKey, Organ, Text, UnitKind};
use crate::read::{tables, words};

tables! {
    /// Something that must be declared once it happened.
    Declaration {
        /// What.
        of: Declared,
        /// The levels of the bodies it is about; all when none is named.
        levels: Vec<LevelKey> = default,
        /// The organs it is about: those whose members lead.
        organs: Vec<Organ> = default,
        /// The words by which a decision that adopts a text tells of it, in any language.
        said: Vec<String> = default,
        /// Within how many days of the fact.
        days: u32,
        /// To whom.
        to: Recipient,
        /// The article on what an undeclared change, or one declared late, is worth.
        late_article: Option<String>,
        /// The article that asks for it.
        article: Option<String>,
    }
    /// An authority that receives declarations.
    Authority {
        /// The kinds of unit it is in charge of.
        unit_kinds: Vec<UnitKind>,
        /// Only those units: towns or the country.
        milieu: Option<Milieu>,
        /// How a letter calls it, before the name of the unit.
        name: Text,
    }
}

words! {
    /// What is declared.
    Declared {
        /// A branch was created.
        Branch = "branch",
        /// The leaders of a branch changed.
        Leaders = "leaders",
        /// The leading organs of the organisation changed.
        Organs = "organs",
        /// The symbol changed.
        Symbol = "symbol",
        /// The headquarters changed.
        Headquarters = "headquarters",
        /// The internal rules changed.
        InternalRules = "internal_rules",
        /// The name changed.
        Name = "name",
        /// The statutes changed.
        Statutes = "statutes",
        /// The programme changed.
        Programme = "programme",
    }
    /// To whom something is declared.
    Recipient {
        /// The administrative authority of the unit.
        LocalAuthority = "local_authority",
        /// The ministry of the interior.
        Interior = "interior",
    }
    /// Town or country.
    Milieu {
        /// Town.
        Urban = "urban",
        /// Country.
        Rural = "rural",
    }
}
