use crate::{
    people::{NewPerson, Sex},
    record::Refusal,
    statutes::{Rulebook, samples},
    territory::{
        Place, UnitKind,
        model::{CensusUnit, census},
    },
};
use amana_statute::{LevelKey, Severity, Sphere, Statute};
use serde::{Deserialize, Serialize};

/// What was answered so far.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// The key of a sample, or `own`.
    pub statute: String,
    /// The text, when it is the organisation's own.
    pub text: String,
    /// Was the territory looked at?
    pub territory: bool,
    /// The first officer's name in Arabic.
    pub name_ar: String,
    /// In Latin letters.
    pub name_la: String,
    /// `f` or `m`.
    pub sex: String,
    /// The kind of body and the post held, as `kind/post`.
    pub office: String,
    /// The code of the unit of that body.
    pub unit: String,
    /// The login.
    pub login: String,
    /// The hash of the password.
    pub password_hash: String,
    /// The mark of the keys, read from their copy.
    pub mark: String,
}

/// A page of the guide.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Which statute.
    Statute,
    /// The territory.
    Territory,
    /// Who is the first officer.
    Officer,
    /// Which post they hold.
    Office,
    /// Where.
    Unit,
    /// How they sign in.
    SignIn,
    /// The keys put away.
    Keys,
}

impl Step {
    /// All, in order.
    pub const ALL: &[Step] =
        &[Step::Statute, Step::Territory, Step::Officer, Step::Office, Step::Unit, Step::SignIn, Step::Keys];
    /// Its address.
    pub fn path(self) -> &'static str {
        match self {
            Step::Statute => "/setup/statute",
            Step::Territory => "/setup/territory",
            Step::Officer => "/setup/officer",
            Step::Office => "/setup/office",
            Step::Unit => "/setup/unit",
            Step::SignIn => "/setup/sign-in",
            Step::Keys => "/setup/keys",
        }
    }
}

/// A post that the statute declares.
pub struct OfficeRef<'a> {
    /// The kind of body.
    pub kind: &'a str,
    /// The post.
    pub post: &'a str,
    /// The level of the body.
    pub level: LevelKey,
}

impl Answers {
    /// The text of the statute chosen.
    pub fn statute_text(&self) -> Option<&str> {
        match self.statute.as_str() {
            "own" => (!self.text.is_empty()).then_some(self.text.as_str()),
            key => samples::to_choose().find(|s| s.key == key).map(|s| s.text),
        }
    }
    /// The statute chosen, when it can be used.
    pub fn checked(&self) -> Option<Statute> {
        let (statute, problems) = Statute::check(self.statute_text()?);
        statute.filter(|_| !problems.iter().any(|p| p.severity == Severity::Error))
    }
    /// The rules as they will be.
    pub fn rules(&self) -> Option<Rulebook> {
        Some(Rulebook::new(vec![self.checked()?], Statute::parse(samples::LAW).ok()))
    }
    /// The office chosen, if the statute still has it.
    pub fn office<'a>(&'a self, statute: &'a Statute) -> Option<OfficeRef<'a>> {
        let (kind, post) = self.office.split_once('/')?;
        let found = statute.bodies.iter().find(|b| b.key == kind && b.sphere == Sphere::Party)?;
        let post = found.posts.iter().find(|p| p.key == post)?;
        Some(OfficeRef { kind: &found.key, post: &post.key, level: found.level })
    }
    /// The first officer as a person of the record, at home in a place.
    pub fn person(&self, place: Place) -> Result<NewPerson, Refusal> {
        NewPerson {
            name_ar: self.name_ar.clone(),
            name_la: self.name_la.clone(),
            honorific: String::new(),
            sex: match self.sex.as_str() {
                "f" => Some(Sex::Female),
                "m" => Some(Sex::Male),
                _ => None,
            },
            place,
        }
        .checked()
    }
    /// Is this page answered?
    pub fn has(&self, step: Step) -> bool {
        match step {
            Step::Statute => self.checked().is_some(),
            Step::Territory => self.territory,
            Step::Officer => self.person(Place::NATION).is_ok() && !self.sex.is_empty(),
            Step::Office => self.checked().is_some_and(|s| self.office(&s).is_some()),
            Step::Unit => self.checked().is_some_and(|s| {
                let units = self.office(&s).map(|o| units(o.level, &s)).unwrap_or_default();
                units.iter().any(|u| u.code == self.unit)
            }),
            Step::SignIn => !self.login.is_empty() && !self.password_hash.is_empty(),
            Step::Keys => !self.mark.is_empty(),
        }
    }
    /// The first page that is not answered.
    pub fn next(&self) -> Option<Step> {
        Step::ALL.iter().copied().find(|s| !self.has(*s))
    }
}

/// A unit that can be chosen before the territory is in the database.
#[derive(Clone)]
pub struct UnitChoice {
    /// Its code.
    pub code: String,
    /// Its Arabic name.
    pub ar: String,
    /// Its French name.
    pub fr: String,
    /// In which unit, to tell communes of one name apart.
    pub parent: String,
}

/// The units of a level: the census's and the statute's own.
pub fn units(level: LevelKey, statute: &Statute) -> Vec<UnitChoice> {
    let fits = |u: &CensusUnit<'_>| match level {
        LevelKey::National => u.kind == UnitKind::Country,
        LevelKey::Regional => u.kind == UnitKind::Region,
        LevelKey::Provincial => matches!(u.kind, UnitKind::Province | UnitKind::Prefecture),
        LevelKey::Local => matches!(u.kind, UnitKind::Commune | UnitKind::Arrondissement),
    };
    let all = census().unwrap_or_default();
    let names: std::collections::HashMap<&str, &str> = all.iter().map(|u| (u.code, u.name_ar)).collect();
    let census = all.iter().filter(|u| fits(u)).map(|u| UnitChoice {
        code: u.code.into(),
        ar: u.name_ar.into(),
        fr: u.name_fr.into(),
        parent: if level == LevelKey::Local {
            names.get(u.parent).copied().unwrap_or_default().into()
        } else {
            String::new()
        },
    });
    let own = statute.own_units.iter().filter(|u| u.level == level && level != LevelKey::National).map(|u| {
        UnitChoice {
            code: u.code.clone(),
            ar: u.name.ar.clone(),
            fr: u.name.fr.clone(),
            parent: String::new(),
        }
    });
    census.chain(own).collect()
}
