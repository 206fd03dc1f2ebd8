//! Form fields that say what they want, and what was wrong with what they got.
//!
//! A field's name is also its id; the error summary links to it and uses the same words. Nothing is checked while
//! the person types: the server answers.

use askama::Template;

use super::Words;

/// One question of a form. Shows itself: `{{ name }}`.
#[derive(Clone, Debug, Template)]
#[template(path = "ui/parts/field.html")]
pub struct Field {
    name: String,
    label: String,
    kind: Kind,
    value: String,
    hint: Option<String>,
    error: Option<String>,
    optional: Option<String>,
    autocomplete: Option<&'static str>,
    latin: bool,
    limit: u32,
    choices: Vec<Choice>,
}

impl askama::filters::HtmlSafe for Field {}

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    /// `<input type=..>`.
    Input(&'static str),
    Long,
    Select,
    Radios,
    Check,
    Hidden,
    /// Choices fetched from this address while typing, as JSON `[{"value", "label", "hint"}]`.
    Suggest(String),
    File {
        accept: &'static str,
        many: bool,
    },
    /// What the server at this address says of what was typed so far.
    Told(String),
}

/// One of the answers offered.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// More about it, in one line.
    pub hint: Option<String>,
}

impl Choice {
    /// An answer with what is sent and what is read.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into(), hint: None }
    }

    /// More about it, in one line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Choice {
        self.hint = Some(hint.into());
        self
    }
}

impl Field {
    fn of(kind: Kind, name: impl Into<String>, label: impl Into<String>) -> Field {
        Field {
            name: name.into(),
            label: label.into(),
            kind,
            value: String::new(),
            hint: None,
            error: None,
            optional: None,
            autocomplete: None,
            latin: false,
            limit: 200,
            choices: Vec::new(),
        }
    }

    /// A line of text, in whichever direction it is written; 200 characters unless told.
    pub fn text(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Input("text"), name, label)
    }
    /// Text of several lines; 20,000 characters unless told.
    pub fn long(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Long, name, label).limit(20_000)
    }
    /// A password. Pasting is allowed; give `autocomplete("current-password")` or `"new-password"`.
    pub fn password(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Input("password"), name, label).latin()
    }
    /// An e-mail address.
    pub fn email(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Input("email"), name, label).latin().autocomplete("email")
    }
    /// A telephone number.
    pub fn phone(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Input("tel"), name, label).latin().limit(30)
    }
    /// A civil day, sent as `2026-11-21`.
    pub fn day(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Input("date"), name, label).latin()
    }
    /// A time of day, sent as `14:05`.
    pub fn time(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Input("time"), name, label).latin()
    }
    /// A whole number. Any family of digits may be typed.
    pub fn number(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Input("number-as-text"), name, label).latin().limit(12)
    }
    /// One of a list that is too long to show.
    pub fn select(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Field {
        Field { choices, ..Field::of(Kind::Select, name, label) }
    }
    /// One of a few, all shown.
    pub fn radios(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Field {
        Field { choices, ..Field::of(Kind::Radios, name, label) }
    }
    /// Yes or no. Sends `on`, or nothing.
    pub fn check(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::of(Kind::Check, name, label)
    }
    /// A line of text with suggestions; `choices` without scripts, and those of `source` (`GET source?q=`, JSON) with.
    pub fn suggest(
        name: impl Into<String>,
        label: impl Into<String>,
        source: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Field {
        Field { choices, ..Field::of(Kind::Suggest(source.into()), name, label) }
    }
    /// A place in the form that says what the server at this address answers to what was typed so far, in a part of a page.
    pub fn told(name: impl Into<String>, source: impl Into<String>) -> Field {
        Field::of(Kind::Told(source.into()), name, "")
    }
    /// What goes with the form without being asked.
    pub fn hidden(name: impl Into<String>, value: impl Into<String>) -> Field {
        Field::of(Kind::Hidden, name, "").value(value)
    }
    /// A file, or several; `accept` as in HTML (`".txt,.html,.docx"`).
    pub fn file(
        name: impl Into<String>,
        label: impl Into<String>,
        accept: &'static str,
        many: bool,
    ) -> Field {
        Field::of(Kind::File { accept, many }, name, label)
    }

    /// What was answered. Never call it on a password.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Field {
        self.value = value.into();
        self
    }
    /// What the answer should look like, or why it is asked. One line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Field {
        self.hint = Some(hint.into());
        self
    }
    /// What was wrong and what to do, when something was: `.error(problems.of("name"))`.
    #[must_use]
    pub fn error(mut self, error: Option<&str>) -> Field {
        self.error = error.map(str::to_owned);
        self
    }
    /// May be left empty: the label says so.
    #[must_use]
    pub fn optional(mut self, words: &Words) -> Field {
        self.optional = Some(words.ui_optional());
        self
    }
    /// Lets the browser fill it: a token of the HTML `autocomplete` list.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Field {
        self.autocomplete = Some(token);
        self
    }
    /// Always runs from left to right: addresses, codes, references.
    #[must_use]
    pub fn latin(mut self) -> Field {
        self.latin = true;
        self
    }
    /// How many characters it takes.
    #[must_use]
    pub fn limit(mut self, characters: u32) -> Field {
        self.limit = characters;
        self
    }

    fn described_by(&self) -> String {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.name));
        [hint, error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// What was wrong with a form: each by the name of its field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<(String, String)>);

impl Problems {
    /// Nothing wrong.
    pub fn none() -> Problems {
        Problems::default()
    }
    /// Says what is wrong with a field and what to do.
    pub fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.0.push((field.into(), text.into()));
    }
    /// What is wrong with a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str())
    }
    /// Whether the form can be taken.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The summary at the top of the page, which takes the focus: `{{ problems.summary(words) }}`. Nothing when
    /// nothing is wrong.
    pub fn summary(&self, words: &Words) -> Summary<'_> {
        Summary { words: *words, problems: &self.0 }
    }
}

/// The error summary.
#[derive(Template)]
#[template(path = "ui/parts/summary.html")]
pub struct Summary<'a> {
    words: Words,
    problems: &'a [(String, String)],
}

impl askama::filters::HtmlSafe for Summary<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Lang;

    #[test]
    fn what_is_wrong_stands_in_the_summary_and_beside_the_field_in_the_same_words() {
        let words = Words::of(Lang::Ar);
        let mut problems = Problems::none();
        problems.add("name", "اكتب اسم العضو كما في بطاقته <الوطنية>");
        let field = Field::text("name", "الاسم").hint("كما في البطاقة").error(problems.of("name")).to_string();
        let summary = problems.summary(&words).to_string();
        let said = "اكتب اسم العضو كما في بطاقته &#60;الوطنية&#62;";
        assert!(field.contains(said) && summary.contains(said), "{field}{summary}");
        assert!(field.contains(r#"aria-describedby="name-hint name-error" aria-invalid="true""#), "{field}");
        assert!(summary.contains(r##"<a href="#name">"##) && summary.contains("جواب واحد يحتاج إلى تصحيح"));
        assert_eq!(Problems::none().summary(&words).to_string().trim(), "");
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let shown = Field::password("password", "كلمة السر").value("سر مكتوم").to_string();
        assert!(!shown.contains("مكتوم"), "{shown}");
    }

    #[test]
    fn every_kind_of_field_has_a_label_tied_to_it() {
        let choices = || vec![Choice::new("a", "أ"), Choice::new("b", "ب").hint("الثاني")];
        let fields = [
            Field::text("f", "س"),
            Field::long("f", "س"),
            Field::password("f", "س"),
            Field::email("f", "س"),
            Field::phone("f", "س"),
            Field::day("f", "س"),
            Field::time("f", "س"),
            Field::number("f", "س"),
            Field::select("f", "س", choices()).value("b"),
            Field::check("f", "س"),
            Field::suggest("f", "س", "/people.json", choices()),
            Field::file("f", "س", ".txt", true),
        ];
        for field in fields {
            let shown = field.clone().hint("تلميح").error(Some("خطأ")).to_string();
            assert!(shown.contains(r#"<label for="f">"#) || shown.contains(r#"for="f"><input"#), "{shown}");
            assert!(shown.contains(r#" id="f" name="f""#), "{shown}");
            assert!(shown.contains("f-error") && shown.contains(r#"aria-invalid="true""#), "{shown}");
        }
        let radios = Field::radios("f", "س", choices()).value("b").to_string();
        assert!(radios.contains("<legend>س") && radios.contains(r#"value="b" checked"#), "{radios}");
    }
}
