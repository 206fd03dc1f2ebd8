//! The indicators, each defined once: the tables, the map, the lists and the spreadsheets read this table and nothing else.

use amana_base::text_enum;
use amana_statute::Group;

text_enum! {
    /// An indicator.
    pub enum Key {
        /// Communes with a local body whose mandates are valid (A02, A03, F06).
        Structured = "structured",
        /// Communes without one, and since when (B14).
        Vacant = "vacant",
        /// Regions and provinces without a body of their own level (B14).
        Uncovered = "uncovered",
        /// Bodies that sit beyond their term.
        Expired = "expired",
        /// Bodies whose term ends within some months.
        Ending = "ending",
        /// Seats that nobody holds.
        Seats = "seats",
        /// Bodies that met within the period of their statute (N08).
        Met = "met",
        /// Bodies that met within some months (N01).
        Convened = "convened",
        /// Bodies with the women that the statute asks (G08).
        Women = "women",
        /// Bodies with the young people that the statute asks (G08).
        Youth = "youth",
        /// Decisions that were not carried out in time.
        Late = "late",
        /// Meetings of a period (N10).
        Activity = "activity",
        /// Meetings held away from the capital and the big cities (A08).
        Reach = "reach",
        /// Members.
        Members = "members",
        /// Their number against a year before.
        Growth = "growth",
    }
}

/// How many indicators there are.
pub const MANY: usize = 15;

/// How a figure is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A part of a whole, in percent.
    Share,
    /// A number.
    Count,
    /// A number against an earlier one, in percent.
    Growth,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Communes.
    Communes,
    /// Regions and provinces.
    Territories,
    /// Bodies.
    Bodies,
    /// Seats.
    Seats,
    /// Work that decisions gave.
    Work,
    /// Meetings.
    Meetings,
    /// Members.
    Members,
}

/// Whether more of it is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The more the better.
    More,
    /// The fewer the better.
    Less,
}

/// On what it rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A requirement that the program keeps.
    Requirement(&'static str),
    /// The statute's article on how often a kind of body meets.
    Frequency,
    /// The statute's article on a quota.
    Quota(Group),
}

/// What of a list is shown first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// Everything that was looked at.
    All,
    /// What counts for the figure.
    Counted,
    /// What does not.
    Others,
}

/// The definition of an indicator. Its name, its sentence, its formula and its unit are words (`words`).
#[derive(Clone, Copy, Debug)]
pub struct Indicator {
    /// Which.
    pub key: Key,
    /// How it is read.
    pub form: Form,
    /// Of what.
    pub counted: Counted,
    /// In which direction it should go.
    pub better: Better,
    /// On what it rests.
    pub source: Source,
    /// The deepest level to which it applies: 0 the country, 3 a commune.
    pub depth: u8,
    /// Asks who the members are: shown where the visitor may read the register only.
    pub of_members: bool,
    /// What its list shows first.
    pub first: First,
}

const fn new(key: Key, form: Form, counted: Counted, better: Better, source: Source) -> Indicator {
    let first = match form {
        Form::Share => First::All,
        _ => First::Counted,
    };
    Indicator { key, form, counted, better, source, depth: 3, of_members: false, first }
}

/// Every indicator, in the order of the tables.
pub const TABLE: [Indicator; MANY] = [
    new(Key::Structured, Form::Share, Counted::Communes, Better::More, Source::Requirement("F06")),
    new(Key::Vacant, Form::Count, Counted::Communes, Better::Less, Source::Requirement("B14")),
    Indicator {
        depth: 1,
        ..new(Key::Uncovered, Form::Count, Counted::Territories, Better::Less, Source::Requirement("B14"))
    },
    new(Key::Expired, Form::Count, Counted::Bodies, Better::Less, Source::Requirement("F06")),
    new(Key::Ending, Form::Count, Counted::Bodies, Better::Less, Source::Requirement("F06")),
    new(Key::Seats, Form::Count, Counted::Seats, Better::Less, Source::Requirement("B14")),
    Indicator {
        first: First::Others,
        ..new(Key::Met, Form::Share, Counted::Bodies, Better::More, Source::Frequency)
    },
    Indicator {
        first: First::Others,
        ..new(Key::Convened, Form::Share, Counted::Bodies, Better::More, Source::Requirement("N01"))
    },
    Indicator {
        of_members: true,
        first: First::Others,
        ..new(Key::Women, Form::Share, Counted::Bodies, Better::More, Source::Quota(Group::Women))
    },
    Indicator {
        of_members: true,
        first: First::Others,
        ..new(Key::Youth, Form::Share, Counted::Bodies, Better::More, Source::Quota(Group::Youth))
    },
    new(Key::Late, Form::Count, Counted::Work, Better::Less, Source::Requirement("D01")),
    new(Key::Activity, Form::Count, Counted::Meetings, Better::More, Source::Requirement("N10")),
    new(Key::Reach, Form::Share, Counted::Meetings, Better::More, Source::Requirement("A08")),
    Indicator {
        of_members: true,
        ..new(Key::Members, Form::Count, Counted::Members, Better::More, Source::Requirement("G07"))
    },
    Indicator {
        of_members: true,
        ..new(Key::Growth, Form::Growth, Counted::Members, Better::More, Source::Requirement("G07"))
    },
];

impl Key {
    /// Its place in [`TABLE`].
    pub fn at(self) -> usize {
        TABLE.iter().position(|i| i.key == self).unwrap_or(0)
    }
    /// Its definition.
    pub fn indicator(self) -> &'static Indicator {
        &TABLE[self.at()]
    }
}

/// A figure: how many count, of how many that were looked at. A number has no whole; growth has the earlier number as its whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// How many count.
    pub part: i64,
    /// Of how many.
    pub whole: i64,
}

impl Figure {
    /// Adds another one.
    pub fn add(&mut self, part: i64, whole: i64) {
        self.part += part;
        self.whole += whole;
    }
    /// The number by which units are compared: whole percents of a share or of growth, the number itself. None where there was
    /// nothing to look at.
    pub fn value(self, form: Form) -> Option<i64> {
        match form {
            Form::Count => Some(self.part),
            Form::Share if self.whole == 0 => None,
            // Not all is never shown as all, nor a few as none.
            Form::Share if self.part < self.whole => {
                let percent = self.part * 100 / self.whole;
                Some(if self.part > 0 { percent.max(1) } else { 0 })
            }
            Form::Share => Some(100),
            Form::Growth if self.whole == 0 => None,
            Form::Growth => Some((self.part - self.whole) * 100 / self.whole),
        }
    }
}

/// How many classes a map has.
pub const CLASSES: usize = 5;

/// The first value of each class but the lowest, ascending: of shares fixed parts of a hundred, of numbers even steps to the
/// greatest that occurs. What occurs once only makes fewer classes.
pub fn breaks(form: Form, values: impl Iterator<Item = i64>) -> Vec<i64> {
    if form == Form::Share {
        return vec![1, 25, 50, 75];
    }
    let (low, high) = values.fold((i64::MAX, i64::MIN), |(low, high), v| (low.min(v), high.max(v)));
    if low > high {
        return vec![];
    }
    let low = if form == Form::Count { 0 } else { low };
    let step = (high - low).div_euclid(CLASSES as i64).max(1);
    let mut out: Vec<i64> = (1..CLASSES as i64).map(|n| low + n * step).filter(|b| *b <= high).collect();
    if form == Form::Count && out.first().is_some_and(|b| *b > 1) {
        // Nothing is a class of its own.
        out.insert(0, 1);
        out.truncate(CLASSES - 1);
    }
    out
}

/// The class of a value, from 0.
pub fn class(breaks: &[i64], value: i64) -> usize {
    breaks.iter().take_while(|b| value >= **b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_indicator_stands_once_in_the_order_of_its_key() {
        assert_eq!(TABLE.iter().map(|i| i.key).collect::<Vec<_>>(), Key::ALL);
    }

    #[test]
    fn some_is_never_shown_as_none_or_all() {
        let share = |part, whole| Figure { part, whole }.value(Form::Share);
        assert_eq!(
            [share(0, 49), share(1, 194), share(193, 194), share(49, 49), share(0, 0)],
            [Some(0), Some(1), Some(99), Some(100), None]
        );
        assert_eq!(Figure { part: 90, whole: 100 }.value(Form::Growth), Some(-10));
        assert_eq!(Figure { part: 5, whole: 0 }.value(Form::Growth), None);
    }

    #[test]
    fn classes_are_few_and_in_order() {
        assert_eq!(breaks(Form::Count, [0, 3, 50].into_iter()), [1, 10, 20, 30]);
        assert_eq!(breaks(Form::Count, [0, 0].into_iter()), [0i64; 0]);
        assert_eq!(breaks(Form::Count, [0, 2].into_iter()), [1, 2]);
        assert_eq!(breaks(Form::Growth, std::iter::empty()), [0i64; 0]);
        let of = breaks(Form::Share, std::iter::empty());
        assert_eq!([0, 1, 24, 25, 99, 100].map(|v| class(&of, v)), [0, 1, 1, 2, 4, 4]);
    }
}
