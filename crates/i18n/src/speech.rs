//! One language, ready to speak: its messages, and its ways with numbers, dates, lists and order.
//!
//! ICU carries its data compiled in, so its constructors cannot fail for the three locales used here; where an
//! `Option` still appears, the value degrades to plain digits and never to a panic.

use std::cmp::Ordering;

use amana_base::{Day, Instant};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use icu::calendar::{Date, Iso, cal::Hijri, cal::hijri::UmmAlQura};
use icu::collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu::datetime::{
    DateTimeFormatter, FixedCalendarDateTimeFormatter,
    fieldsets::{YM, YMD, YMDE},
};
use icu::decimal::{DecimalFormatter, input::Decimal};
use icu::list::{ListFormatter, options::ListFormatterOptions};
use icu::plurals::{PluralCategory, PluralOperands, PluralRuleType, PluralRules};

use crate::{
    Lang,
    said::{OnDay, Whole},
};

/// Everything one language needs to speak. Built once per language; shared by all requests.
pub struct Speech {
    lang: Lang,
    messages: FluentBundle<FluentResource>,
    numbers: Option<DecimalFormatter>,
    date: Option<DateTimeFormatter<YMD>>,
    date_with_weekday: Option<DateTimeFormatter<YMDE>>,
    month: Option<DateTimeFormatter<YM>>,
    hijri: Option<FixedCalendarDateTimeFormatter<Hijri<UmmAlQura>, YMD>>,
    lists: Option<ListFormatter>,
    order: Option<CollatorBorrowed<'static>>,
}

impl Speech {
    /// Builds a language from the text of its `.ftl` files. Messages that do not parse are left out (the build
    /// script has refused them already) and show as their id.
    pub fn new(lang: Lang, source: &str) -> Speech {
        let locale = || lang.locale();
        Speech {
            lang,
            messages: messages(lang, source),
            numbers: number_format(lang),
            date: DateTimeFormatter::try_new(locale().into(), YMD::long()).ok(),
            date_with_weekday: DateTimeFormatter::try_new(locale().into(), YMDE::long()).ok(),
            month: DateTimeFormatter::try_new(locale().into(), YM::long()).ok(),
            hijri: FixedCalendarDateTimeFormatter::try_new(locale().into(), YMD::long()).ok(),
            lists: ListFormatter::try_new_and(locale().into(), ListFormatterOptions::default()).ok(),
            order: Collator::try_new(locale().into(), CollatorOptions::default()).ok(),
        }
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The direction of its script: `rtl` or `ltr`.
    pub fn dir(&self) -> &'static str {
        self.lang.dir()
    }

    /// The message `id` with its arguments. Called by the generated methods; an id nobody wrote shows as itself.
    pub fn message(&self, id: &str, arguments: Option<&FluentArgs>) -> String {
        let Some(pattern) = self.messages.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let said = self.messages.format_pattern(pattern, arguments, &mut Vec::new()).into_owned();
        if self.lang == Lang::Ar && undirected(&said) { format!("\u{200F}{said}") } else { said }
    }

    /// A whole number with its thousands separated: `36.828.330` in Arabic and in Moroccan French.
    pub fn number(&self, n: impl Whole) -> String {
        self.decimal(n.decimal())
    }

    /// A number with a fixed count of decimals, rounded: `fraction(12.345, 1)` is `12,3`.
    pub fn fraction(&self, n: f64, decimals: u8) -> String {
        match format!("{n:.*}", usize::from(decimals)).parse() {
            Ok(decimal) => self.decimal(decimal),
            Err(_) => String::new(),
        }
    }

    /// A share as a percentage without decimals: `percent(9, 10)` is `90%` (`90 %` in French). A share of nothing
    /// is an empty text: the caller says in words that there was nothing to count.
    pub fn percent(&self, part: u64, whole: u64) -> String {
        if whole == 0 {
            return String::new();
        }
        let share = self.fraction(part as f64 * 100.0 / whole as f64, 0);
        match self.lang {
            Lang::Fr => format!("{share}\u{202f}%"),
            Lang::Ar | Lang::En => format!("{share}%"),
        }
    }

    fn decimal(&self, decimal: Decimal) -> String {
        match &self.numbers {
            Some(format) => format.format(&decimal).to_string(),
            None => decimal.to_string(),
        }
    }

    /// A civil date in full: `21 نونبر 2026`, `21 novembre 2026`, `1er novembre 2026`.
    pub fn date(&self, on: impl OnDay) -> String {
        match (iso(on.on_day()), &self.date) {
            (Some(date), Some(format)) => self.first(format.format(&date).to_string(), on.on_day()),
            _ => on.on_day().to_string(),
        }
    }

    /// A civil date with its weekday: `السبت، 21 نونبر 2026`.
    pub fn date_with_weekday(&self, on: impl OnDay) -> String {
        match (iso(on.on_day()), &self.date_with_weekday) {
            (Some(date), Some(format)) => self.first(format.format(&date).to_string(), on.on_day()),
            _ => on.on_day().to_string(),
        }
    }

    /// French says the first of a month as an ordinal, the other days as numbers.
    fn first(&self, date: String, on: Day) -> String {
        if self.lang != Lang::Fr || on.ymd().2 != 1 {
            return date;
        }
        let words = date.split(' ').map(|word| if word == "1" { "1er" } else { word });
        words.collect::<Vec<_>>().join(" ")
    }

    /// The month of a date: `نونبر 2026`.
    pub fn month(&self, on: impl OnDay) -> String {
        match (iso(on.on_day()), &self.month) {
            (Some(date), Some(format)) => format.format(&date).to_string(),
            _ => on.on_day().to_string(),
        }
    }

    /// A date in digits for dense tables, day first: `21/11/2026`.
    pub fn date_in_digits(&self, on: impl OnDay) -> String {
        let (year, month, day) = on.on_day().ymd();
        format!("{day:02}/{month:02}/{year:04}")
    }

    /// Hours and minutes of the day where the clock is `offset_minutes` ahead of UTC: `14:05`.
    pub fn time(&self, at: Instant, offset_minutes: i64) -> String {
        let (hour, minute) = at.hour_minute(offset_minutes);
        format!("{hour:02}:{minute:02}")
    }

    /// A date with its time: `21 نونبر 2026، 14:05`.
    pub fn moment(&self, at: Instant, offset_minutes: i64) -> String {
        let comma = if self.lang == Lang::Ar { '،' } else { ',' };
        format!("{}{comma} {}", self.date(at.day(offset_minutes)), self.time(at, offset_minutes))
    }

    /// The Hijri date beside a civil one, by the Umm al-Qura calendar moved by `offset_days` (the organisation's
    /// setting, at most one day either way: the month begins when it is seen). Always indicative: say so beside it.
    pub fn hijri(&self, on: impl OnDay, offset_days: i8) -> String {
        match (iso(on.on_day().plus(i64::from(offset_days.clamp(-1, 1)))), &self.hijri) {
            (Some(date), Some(format)) => {
                format.format(&date.to_calendar(Hijri::<UmmAlQura>::new_umm_al_qura())).to_string()
            }
            _ => String::new(),
        }
    }

    /// Several things in one sentence: `فاس وصفرو وتاونات`, `Fès, Sefrou et Taounate`.
    pub fn list<T: AsRef<str>>(&self, things: &[T]) -> String {
        match &self.lists {
            Some(format) => format.format(things.iter().map(AsRef::as_ref)).to_string(),
            None => things.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("، "),
        }
    }

    /// Alphabetical order as a reader of this language expects it.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.order {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        }
    }

    /// Sorts by a text of each item, alphabetically for a reader; equal texts keep their order.
    pub fn sort_by_text<T>(&self, items: &mut [T], text: impl Fn(&T) -> &str) {
        items.sort_by(|a, b| self.compare(text(a), text(b)));
    }
}

fn iso(on: Day) -> Option<Date<Iso>> {
    let (year, month, day) = on.ymd();
    Date::try_new_iso(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn number_format(lang: Lang) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(lang.locale().into(), Default::default()).ok()
}

fn messages(lang: Lang, source: &str) -> FluentBundle<FluentResource> {
    let id = lang.code().parse().unwrap_or_default();
    let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks around what is filled in keep Arabic, Latin and digits in their order.
    bundle.set_use_isolating(true);
    bundle.set_formatter(Some(match lang {
        Lang::Ar => format_arabic,
        Lang::Fr => format_french,
        Lang::En => format_english,
    }));
    if let Ok(rules) = PluralRules::try_new(lang.locale().into(), PluralRuleType::Cardinal.into()) {
        // The name is free in a new bundle, so adding it cannot fail.
        let _ = bundle.add_function("PLURAL", move |arguments, _| plural(&rules, arguments));
    }
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// Is it all in what fills its places, with no letter of its own? Browsers look past isolated parts when they find the
/// direction of a text, and would take such a sentence from left to right.
fn undirected(said: &str) -> bool {
    let (mut depth, mut isolated) = (0, false);
    for c in said.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => (depth, isolated) = (depth + 1, true),
            '\u{2069}' => depth -= 1,
            '\u{200F}' => return false,
            c if depth == 0 && c.is_alphabetic() => return false,
            _ => {}
        }
    }
    isolated
}

fn plural(rules: &PluralRules, arguments: &[FluentValue]) -> FluentValue<'static> {
    let Some(FluentValue::Number(n)) = arguments.first() else { return FluentValue::Error };
    let Ok(n) = n.as_string().parse::<Decimal>() else { return FluentValue::Error };
    FluentValue::from(match rules.category_for(PluralOperands::from(&n)) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    })
}

/// Fluent takes a plain function here, without state: hence one per language over a table made once.
fn format_number<M>(lang: Lang, value: &FluentValue, _: &M) -> Option<String> {
    static FORMATS: std::sync::LazyLock<[Option<DecimalFormatter>; 3]> =
        std::sync::LazyLock::new(|| Lang::ALL.map(number_format));
    let FluentValue::Number(n) = value else { return None };
    let format = FORMATS[lang.index()].as_ref()?;
    Some(format.format(&n.as_string().parse().ok()?).to_string())
}
fn format_arabic<M>(value: &FluentValue, memory: &M) -> Option<String> {
    format_number(Lang::Ar, value, memory)
}
fn format_french<M>(value: &FluentValue, memory: &M) -> Option<String> {
    format_number(Lang::Fr, value, memory)
}
fn format_english<M>(value: &FluentValue, memory: &M) -> Option<String> {
    format_number(Lang::En, value, memory)
}

#[cfg(test)]
mod tests;
