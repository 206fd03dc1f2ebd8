//! The questions of an application, the same on a telephone and at an officer's desk.

use crate::{
    joining::{Purpose, Refusal, Values, Via, words},
    members::{Category, Education, LawfulAge, words as of_members},
    ui::{Choice, Field, Words},
    web::{FormErrors, Visit},
};
use serde::Deserialize;

/// The province chosen, before the commune is asked.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    /// The code of a province.
    pub province: String,
}

/// An application as a form sends it.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct JoinForm {
    pub(super) once: String,
    pub(super) province: String,
    pub(super) unit: String,
    pub(super) on: String,
    /// The day of the signature on paper.
    pub(super) signed_on: String,
    pub(super) channel: String,
    /// Who wanted to be told more, and applies now (G06).
    pub(super) prospect: String,
    name_ar: String,
    name_la: String,
    birth: String,
    sex: String,
    phone: String,
    email: String,
    address: String,
    category: String,
    education: String,
    skills: String,
    message: String,
    sworn_rights: String,
    sworn_single: String,
    sworn_offices: String,
    pub(super) consent: String,
    news_email: String,
    news_sms: String,
    news_whatsapp: String,
    canvassing: String,
}

/// The version of a text's checkbox: sent or not.
fn checked(text: &str) -> bool {
    !text.is_empty()
}

impl JoinForm {
    /// An empty form that bears its mark, for a province.
    pub(super) fn begun(once: String, province: String) -> JoinForm {
        JoinForm { once, province, ..JoinForm::default() }
    }

    /// A form that is typed from a scan that came on a day, of a unit.
    pub(super) fn of_paper(on: amana_base::Day, unit: String) -> JoinForm {
        JoinForm { on: on.to_string(), unit, ..JoinForm::default() }
    }

    /// With the name that somebody gave before.
    pub(super) fn named(mut self, values: &Values) -> JoinForm {
        (self.name_ar, self.name_la) = (values.name_ar.clone(), values.name_la.clone());
        self
    }

    /// With the contact that somebody gave before, where none is written now.
    pub(super) fn reached(mut self, values: &Values) -> JoinForm {
        if self.phone.is_empty() && self.email.is_empty() {
            (self.phone, self.email) = (values.phone.clone(), values.email.clone());
        }
        self
    }

    /// What it says of the person.
    pub(super) fn values(&self) -> Values {
        Values {
            name_ar: self.name_ar.clone(),
            name_la: self.name_la.clone(),
            birth: amana_arabic::digits(self.birth.trim()).parse().ok(),
            sex: self.sex.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            address: self.address.clone(),
            category: self.category.clone(),
            education: self.education.clone(),
            skills: self.skills.clone(),
            message: self.message.clone(),
        }
    }

    /// To what it says yes or no. Whoever does not answer about canvassing has not said yes (09-08 art. 9, 10).
    pub(super) fn consents(&self) -> Vec<(Purpose, Via, bool)> {
        vec![
            (Purpose::Membership, Via::Any, checked(&self.consent)),
            (Purpose::News, Via::Email, checked(&self.news_email)),
            (Purpose::News, Via::Sms, checked(&self.news_sms)),
            (Purpose::News, Via::Whatsapp, checked(&self.news_whatsapp)),
            (Purpose::Canvassing, Via::Any, self.canvassing == "yes"),
        ]
    }

    /// The values as they are kept; what is wrong goes beside its field. `reachable`: there must be a way to answer.
    pub(super) fn taken(
        &self,
        visit: &Visit,
        on: amana_base::Day,
        reachable: bool,
        errors: &mut FormErrors,
    ) -> Option<Values> {
        let w = visit.words();
        let age = LawfulAge::of(visit.app.rules().on(on));
        let values = self.values().checked(on, &age, reachable);
        let values = values.map_err(|wrong| {
            for (field, refusal) in wrong {
                errors.add(field, refusal.sentence(w));
            }
        });
        for (field, sworn) in [
            ("sworn_rights", &self.sworn_rights),
            ("sworn_single", &self.sworn_single),
            ("sworn_offices", &self.sworn_offices),
        ] {
            if !checked(sworn) {
                errors.add(field, Refusal::NotSworn.sentence(w));
            }
        }
        if !checked(&self.consent) {
            errors.add("consent", Refusal::NoConsent.sentence(w));
        }
        values.ok().filter(|_| errors.is_empty())
    }

    /// Who: names, birth, sex.
    pub(super) fn who(&self, visit: &Visit, errors: &FormErrors) -> Vec<Field> {
        let w = visit.words();
        let age = LawfulAge::of(visit.app.rules().on(visit.today));
        let sexes = vec![Choice::new("f", w.people_female()), Choice::new("m", w.people_male())];
        vec![
            Field::text("name_ar", w.joining_name())
                .hint(w.joining_name_hint())
                .limit(100)
                .autocomplete("name")
                .value(&self.name_ar)
                .error(errors.of("name_ar")),
            Field::text("name_la", w.bodies_col_name_la())
                .limit(100)
                .optional(&w)
                .latin()
                .value(&self.name_la),
            Field::day("birth", w.people_birth())
                .hint(w.joining_birth_hint(age.years))
                .autocomplete("bday")
                .value(&self.birth)
                .error(errors.of("birth")),
            Field::radios("sex", w.people_sex(), sexes).value(&self.sex),
        ]
    }

    /// How to answer, and what more one may say.
    pub(super) fn contact(&self, w: Words, errors: &FormErrors) -> Vec<Field> {
        vec![
            Field::phone("phone", w.people_phone())
                .hint(w.joining_phone_hint())
                .autocomplete("tel")
                .value(&self.phone)
                .error(errors.of("phone")),
            Field::email("email", w.people_email()).optional(&w).value(&self.email).error(errors.of("email")),
            Field::text("address", w.people_address())
                .optional(&w)
                .limit(300)
                .autocomplete("street-address")
                .value(&self.address),
        ]
    }

    /// What one may leave out.
    pub(super) fn more(&self, w: Words) -> Vec<Field> {
        let unknown = || std::iter::once(Choice::new("", w.bodies_unknown()));
        let categories = Category::ALL.iter().map(|c| Choice::new(c.as_str(), of_members::category(w, *c)));
        let levels = Education::ALL.iter().map(|e| Choice::new(e.as_str(), of_members::education(w, *e)));
        vec![
            Field::select("category", w.members_category(), unknown().chain(categories).collect())
                .optional(&w)
                .value(&self.category),
            Field::select("education", w.members_education(), unknown().chain(levels).collect())
                .optional(&w)
                .value(&self.education),
            Field::text("skills", w.joining_skills())
                .hint(w.joining_skills_hint())
                .optional(&w)
                .value(&self.skills),
            Field::long("message", w.joining_message()).optional(&w).limit(1_000).value(&self.message),
        ]
    }

    /// What is sworn (29-11 art. 19, 21, 23).
    pub(super) fn sworn(&self, w: Words, errors: &FormErrors) -> Vec<Field> {
        vec![
            Field::check("sworn_rights", w.joining_sworn_rights())
                .value(&self.sworn_rights)
                .error(errors.of("sworn_rights")),
            Field::check("sworn_single", w.joining_sworn_single())
                .hint(w.joining_sworn_single_hint())
                .value(&self.sworn_single)
                .error(errors.of("sworn_single")),
            Field::check("sworn_offices", w.joining_sworn_offices())
                .hint(w.joining_sworn_offices_hint())
                .value(&self.sworn_offices)
                .error(errors.of("sworn_offices")),
        ]
    }

    /// To what one says yes, and whether one opposes being canvassed (09-08 art. 4, 9, 10).
    pub(super) fn consented(&self, w: Words, errors: &FormErrors) -> Vec<Field> {
        let yes_no = vec![
            Choice::new("no", w.joining_canvassing_no()),
            Choice::new("yes", w.joining_canvassing_yes()),
        ];
        let news = |name: &'static str, via: Via, value: &str| {
            Field::check(name, words::consent(w, Purpose::News, via)).value(value)
        };
        vec![
            Field::check("consent", w.joining_consent_membership())
                .value(&self.consent)
                .error(errors.of("consent")),
            news("news_email", Via::Email, &self.news_email),
            news("news_sms", Via::Sms, &self.news_sms),
            news("news_whatsapp", Via::Whatsapp, &self.news_whatsapp),
            Field::radios("canvassing", w.joining_canvassing(), yes_no)
                .hint(w.joining_canvassing_hint())
                .value(&self.canvassing),
        ]
    }
}
