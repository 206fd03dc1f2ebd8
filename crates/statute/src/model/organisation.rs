//! Who the organisation is, which version this is, and the territory it lives on.

use crate::read::{tables, words};
use amana_base::Day;

tables! {
    /// A text in the three languages.
    Text {
        /// Arabic.
        ar: String,
        /// French.
        fr: String,
        /// English.
        en: String,
    }
    /// A rule given by its article and, when useful, its gist.
    Clause {
        /// What it says, in short.
        text: Option<Text>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Who the organisation is.
    Organisation {
        /// A short code in capital letters, the same everywhere in the program.
        code: String,
        /// What sort of organisation it is; `law` for the file of the law's own institutions.
        kind: OrganisationKind,
        /// Its official name.
        name: Text,
        /// Its colour, as `#0B6E4F`.
        colour: Option<String>,
        /// Its symbol, in words.
        symbol: Option<Text>,
        /// Its seat.
        seat: Option<Text>,
        /// Article of the name, the symbol and the seat.
        article: Option<String>,
    }
    /// One version of the statute (B09).
    Version {
        /// Rank among the versions, from 1.
        number: u32,
        /// The congress that adopted it.
        adopted_by: Option<Adoption>,
        /// When it was adopted.
        #[cfg_attr(test, schemars(with = "Option<String>"))]
        adopted_on: Option<Day>,
        /// The first day on which it applies; the day of adoption when absent.
        #[cfg_attr(test, schemars(with = "Option<String>"))]
        in_force_from: Option<Day>,
        /// Whether the organisation confirmed that this file says what its statute says.
        status: Status,
    }
    /// The congress that adopted a version.
    Adoption {
        /// Which congress: 5 for the fifth.
        ordinal: u32,
        /// Its name.
        name: Text,
    }
    /// A level of the territory.
    Level {
        /// Which level.
        key: LevelKey,
        /// What the organisation calls it.
        name: Text,
        /// The kinds of territorial unit it lives on.
        unit_kinds: Vec<UnitKind>,
        /// The article that states it.
        article: Option<String>,
    }
    /// A unit that exists for the organisation only.
    OwnUnit {
        /// Its key in this file.
        key: String,
        /// Its code among the units of its level.
        code: String,
        /// Its name.
        name: Text,
        /// Other names in use.
        synonyms: Vec<String> = default,
        /// The level it belongs to.
        level: LevelKey,
        /// The article that states it.
        article: Option<String>,
    }
}

words! {
    /// What sort of organisation a statute is of.
    OrganisationKind {
        /// A political party: law 29-11 applies.
        Party = "party",
        /// The institutions of the State, as the law makes them.
        Law = "law",
        /// A trade union.
        Union = "union",
        /// An association or a league.
        Association = "association",
        /// A federation of organisations.
        Federation = "federation",
    }
    /// Whether the organisation stands behind the file.
    Status {
        /// Written from public sources: to be confirmed by the organisation.
        ToBeConfirmed = "to_be_confirmed",
        /// Confirmed by the organisation.
        Confirmed = "confirmed",
    }
    /// The four levels of the territory, from the top.
    LevelKey {
        /// The whole country.
        National = "national",
        /// A region.
        Regional = "regional",
        /// A prefecture or a province.
        Provincial = "provincial",
        /// A commune, an arrondissement or a branch.
        Local = "local",
    }
    /// Kinds of territorial unit, as the gazetteer names them.
    UnitKind {
        /// The country.
        Country = "country",
        /// A region.
        Region = "region",
        /// A prefecture.
        Prefecture = "prefecture",
        /// A province.
        Province = "province",
        /// A prefecture of arrondissements.
        PrefectureOfArrondissements = "prefecture_of_arrondissements",
        /// A cercle.
        Cercle = "cercle",
        /// A commune.
        Commune = "commune",
        /// An arrondissement.
        Arrondissement = "arrondissement",
        /// An electoral constituency.
        Constituency = "constituency",
        /// A unit of the organisation's own.
        Own = "own",
    }
}
