//! Two rows, field by field: how far they agree, and how often strangers would.

use crate::field::{Agreement, Nearness, Why};
use crate::names::{NO_PART, NO_SOUND, PartId, Script, Slot, SoundId};
use crate::near::{nearly, one_slip};
use crate::population::Counted;
use crate::row::{Row, identity_signs};
use crate::sound::vowels_agree;
use crate::view::View;
use crate::weights::Channel;

/// What one field says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Evidence {
    /// The kind of comparison, or [`UNKNOWN`].
    pub(crate) channel: u8,
    pub(crate) level: u8,
    /// How often the values of two strangers agree as these do.
    pub(crate) chance: f32,
}

/// The field is missing, or says nothing beside the others.
const UNKNOWN: u8 = u8::MAX;
const NOTHING: Evidence = Evidence { channel: UNKNOWN, level: 0, chance: 1.0 };

// Levels of agreement of names.
const DIFFERS: u8 = 0;
const PART: u8 = 1;
const NEAR_SOUND: u8 = 2;
const SOUND: u8 = 3;
const SLIP: u8 = 4;
const EXACT: u8 = 5;

/// How many slips there are of one name, and of the consonants of one: each as likely.
const SLIPS: f64 = 60.0;
const NEAR_SOUNDS: f64 = 40.0;
/// How often two strangers' dates differ in one of year, month and day only.
const NEAR_DATES: f64 = 2e-3;
/// How often strangers' numbers differ by a slip only.
const NEAR_PHONES: f64 = 2e-6;
const NEAR_IDENTITIES: f64 = 1e-5;
const SAME_MAILBOX: f64 = 1e-5;

/// Two rows compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Comparison {
    /// In the order of [`crate::Field::ALL`].
    pub(crate) evidence: [Evidence; 8],
    /// Given and family name of one are exchanged.
    pub(crate) exchanged: bool,
    /// Both rows say a sex: the same, or not.
    sexes: Option<bool>,
}

impl Comparison {
    /// Takes up a pattern again: channel, level and chance of each field that is known.
    pub(crate) fn of(fields: [Option<(u8, u8, f32)>; 8], exchanged: bool) -> Comparison {
        let read = |e: Option<(u8, u8, f32)>| {
            e.map_or(NOTHING, |(channel, level, chance)| Evidence { channel, level, chance })
        };
        Comparison { evidence: fields.map(read), exchanged, sexes: None }
    }

    /// What is known.
    pub(crate) fn known(&self) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(|e| e.channel != UNKNOWN)
    }

    /// In words.
    pub(crate) fn why(&self) -> Why {
        let mut fields = self.evidence.map(|e| agreement(&e));
        fields[3] = match self.sexes {
            None => Agreement::Missing,
            Some(true) => Agreement::Agrees,
            Some(false) => Agreement::Differs,
        };
        Why { fields, exchanged: self.exchanged }
    }
}

fn agreement(e: &Evidence) -> Agreement {
    use Nearness::*;
    let nearness: &[Nearness] = match e.channel {
        UNKNOWN => return Agreement::Missing,
        _ if e.level == DIFFERS => return Agreement::Differs,
        0..=5 => &[Part, NearSound, Sound, Slip],
        6 => &[OnlyYear, NearDate, DayAndMonth],
        7 => &[NextYear, Year],
        11 => &[Mailbox],
        10 | 12 => &[Slip],
        _ => &[],
    };
    nearness.get(usize::from(e.level) - 1).map_or(Agreement::Agrees, |n| Agreement::Nearly(*n))
}

/// Compares two rows. The order of the two does not matter.
pub(crate) fn compare(people: &View<'_>, a: &Row, b: &Row) -> Comparison {
    let mut given = name(people, a.names[0], b.names[0], Some(Slot::Given));
    let mut family = name(people, a.names[1], b.names[1], Some(Slot::Family));
    let mut exchanged = false;
    if given.level == DIFFERS && family.level == DIFFERS {
        let other = a.exchanged();
        let x = name(people, other.names[0], b.names[0], None);
        let y = name(people, other.names[1], b.names[1], None);
        if x.level > NEAR_SOUND && y.level > NEAR_SOUND {
            exchanged = true;
            // Of the two names that agree, the one that is more of a given name counts as one.
            let leaning = |names: [PartId; 2]| names.map(|id| people.leaning(id)).iter().sum::<f64>();
            let first = leaning(other.names[0]) + leaning(b.names[0]);
            let second = leaning(other.names[1]) + leaning(b.names[1]);
            // What agrees more comes first if neither is: anything that does not depend on who is asked first.
            let order =
                first.total_cmp(&second).then(x.level.cmp(&y.level)).then(x.chance.total_cmp(&y.chance));
            (given, family) = if order.is_ge() { (x, y) } else { (y, x) };
            if family.channel < Channel::Family as u8 {
                family.channel += Channel::Family as u8;
            }
        }
    }
    let sexes = (a.sex > 0 && b.sex > 0).then_some(a.sex == b.sex);
    Comparison {
        evidence: [
            given,
            family,
            birth(people, a, b),
            // The same given name says the sex already.
            if given.level == EXACT { NOTHING } else { sex(people, a, b) },
            place(people, a, b),
            phone(people, a, b),
            email(people, a, b),
            identity(people, a, b),
        ],
        exchanged,
        sexes,
    }
}

/// Compares names. Without a slot they stand in different ones.
fn name(people: &View<'_>, a: [PartId; 2], b: [PartId; 2], slot: Option<Slot>) -> Evidence {
    let base = if slot == Some(Slot::Family) { Channel::Family as u8 } else { Channel::Given as u8 };
    let mut best = NOTHING;
    for script in [Script::Arabic as usize, Script::Latin as usize] {
        if a[script] != NO_PART && b[script] != NO_PART && (best.channel == UNKNOWN || best.level < SLIP) {
            let (level, chance) = same_script(people, a[script], b[script], slot);
            if best.channel == UNKNOWN || level > best.level {
                best = Evidence { channel: base + script as u8, level, chance: chance as f32 };
            }
        }
    }
    if best.channel == UNKNOWN {
        for (x, y) in [(a[0], b[1]), (a[1], b[0])] {
            if x != NO_PART && y != NO_PART {
                let (level, chance) = by_sound(people, x, y, slot);
                best = Evidence { channel: base + 2, level, chance: chance as f32 };
            }
        }
    }
    best
}

/// The larger of the chances in the slots a name may stand in.
fn in_slots(slot: Option<Slot>, chance: impl Fn(Slot) -> f64) -> f64 {
    match slot {
        Some(slot) => chance(slot),
        None => chance(Slot::Given).max(chance(Slot::Family)),
    }
}

fn same_script(people: &View<'_>, a: PartId, b: PartId, slot: Option<Slot>) -> (u8, f64) {
    if a == b {
        return (EXACT, in_slots(slot, |s| people.name_chance(a, s, 2)));
    }
    let (x, y) = (people.part(a), people.part(b));
    let slip = nearly(&x.letters, &y.letters);
    // Latin letters write one sound in many ways; in Arabic another letter is another name or a slip.
    if slip && (x.script == Script::Arabic || x.sound != y.sound) {
        let rarer = in_slots(slot, |s| people.name_chance(a, s, 1).min(people.name_chance(b, s, 1)));
        return (SLIP, (SLIPS * rarer).min(0.3));
    }
    by_sound(people, a, b, slot)
}

fn by_sound(people: &View<'_>, a: PartId, b: PartId, slot: Option<Slot>) -> (u8, f64) {
    let (x, y) = (people.part(a), people.part(b));
    if x.sound == y.sound {
        let level =
            if x.script == y.script || vowels_agree(&x.letters, &y.letters) { SOUND } else { NEAR_SOUND };
        return (level, in_slots(slot, |s| people.sound_chance(x.sound, s, 2)));
    }
    let (p, q) = (people.sound(x.sound), people.sound(y.sound));
    // Units of one consonant are initials, or what a misplaced space left over.
    let shared = |unit: &SoundId| {
        *unit != NO_SOUND && y.sounds().contains(unit) && people.sound(*unit).letters.len() > 1
    };
    if let Some(chance) = (x.sounds().into_iter().filter(shared))
        .map(|unit| in_slots(slot, |s| people.unit_chance(unit, s)))
        .reduce(f64::min)
    {
        return (PART, chance.min(0.5));
    }
    if p.letters.len().min(q.letters.len()) >= 3 && one_slip(p.letters.as_bytes(), q.letters.as_bytes()) {
        let rarer =
            in_slots(slot, |s| people.sound_chance(x.sound, s, 1).min(people.sound_chance(y.sound, s, 1)));
        return (NEAR_SOUND, (NEAR_SOUNDS * rarer).min(0.3));
    }
    (DIFFERS, 1.0)
}

fn birth(people: &View<'_>, a: &Row, b: &Row) -> Evidence {
    if a.year == 0 || b.year == 0 {
        return NOTHING;
    }
    let vague = |r: &Row| r.day.0 == 0 || r.day == (1, 1);
    if (vague(a) || vague(b)) && a.day != b.day || a.day.0 == 0 {
        let (level, chance) = match a.year.abs_diff(b.year) {
            0 => (2, people.year_chance(a.year)),
            1 => (1, 2.0 * people.year_chance(a.year).max(people.year_chance(b.year))),
            _ => (0, 1.0),
        };
        return Evidence { channel: Channel::YearBirth as u8, level, chance: chance as f32 };
    }
    let (same_year, same_month, same_day) = (a.year == b.year, a.day.0 == b.day.0, a.day.1 == b.day.1);
    let (level, chance) = if same_year && a.day == b.day {
        (4, people.date_chance(a))
    } else if same_year && a.day.0 == b.day.1 && a.day.1 == b.day.0 {
        (3, people.date_chance(a).max(people.date_chance(b)))
    } else if u8::from(same_year) + u8::from(same_month) + u8::from(same_day) == 2
        && (same_year || near_year(a, b))
    {
        (2, NEAR_DATES)
    } else if same_year {
        (1, people.year_chance(a.year))
    } else {
        (0, 1.0)
    };
    Evidence { channel: Channel::FullBirth as u8, level, chance: chance as f32 }
}

/// The next year, or a year with one other digit or two exchanged.
fn near_year(a: &Row, b: &Row) -> bool {
    let digits = |y: u16| [y / 1000, y / 100 % 10, y / 10 % 10, y % 10];
    a.year.abs_diff(b.year) == 1 || one_slip(&digits(a.year), &digits(b.year))
}

fn sex(people: &View<'_>, a: &Row, b: &Row) -> Evidence {
    if a.sex == 0 || b.sex == 0 {
        return NOTHING;
    }
    let same = a.sex == b.sex;
    let women = people.sex_chance(1);
    let chance = if same { people.sex_chance(a.sex) } else { 2.0 * women * (1.0 - women) };
    Evidence { channel: Channel::Sex as u8, level: u8::from(same), chance: chance as f32 }
}

fn place(people: &View<'_>, a: &Row, b: &Row) -> Evidence {
    if a.place == 0 || b.place == 0 {
        return NOTHING;
    }
    let same = a.place == b.place;
    let chance = if same { people.place_chance(a.place) as f32 } else { 1.0 };
    Evidence { channel: Channel::Place as u8, level: u8::from(same), chance }
}

fn phone(people: &View<'_>, a: &Row, b: &Row) -> Evidence {
    if a.phone == 0 || b.phone == 0 {
        return NOTHING;
    }
    let (level, chance) = if a.phone == b.phone {
        (2, people.number_chance(Counted::Phone, a.phone.into()))
    } else if one_slip(&nine(a.phone), &nine(b.phone)) {
        (1, NEAR_PHONES)
    } else {
        (0, 1.0)
    };
    Evidence { channel: Channel::Phone as u8, level, chance: chance as f32 }
}

fn nine(mut number: u32) -> [u8; 9] {
    let mut out = [0; 9];
    for digit in out.iter_mut().rev() {
        *digit = (number % 10) as u8;
        number /= 10;
    }
    out
}

fn email(people: &View<'_>, a: &Row, b: &Row) -> Evidence {
    if a.email == 0 || b.email == 0 {
        return NOTHING;
    }
    let (level, chance) = if a.email == b.email {
        (2, people.number_chance(Counted::Email, a.email.into()))
    } else if a.mailbox == b.mailbox {
        (1, SAME_MAILBOX)
    } else {
        (0, 1.0)
    };
    Evidence { channel: Channel::Email as u8, level, chance: chance as f32 }
}

fn identity(people: &View<'_>, a: &Row, b: &Row) -> Evidence {
    if a.identity == 0 || b.identity == 0 {
        return NOTHING;
    }
    let (mut x, mut y) = ([0; 10], [0; 10]);
    let (level, chance) = if a.identity == b.identity {
        (2, people.number_chance(Counted::Identity, a.identity))
    } else if one_slip(identity_signs(a.identity, &mut x), identity_signs(b.identity, &mut y)) {
        (1, NEAR_IDENTITIES)
    } else {
        (0, 1.0)
    };
    Evidence { channel: Channel::Identity as u8, level, chance: chance as f32 }
}

#[cfg(all(test, feature = "generator"))]
mod tests {
    use super::*;
    use crate::generator::{Lines, Preset};
    use crate::list::List;

    /// Every two rows, whether they would ever meet or not.
    #[test]
    fn the_order_of_two_rows_does_not_matter() {
        for (name, preset) in Preset::ALL {
            let mut list = List::new();
            for line in Lines::new(preset.rates(), 300, 3) {
                list.push(&line.person());
            }
            list.straighten();
            let people = &View::of(&list.people);
            for (n, a) in list.rows.iter().enumerate() {
                for b in &list.rows[..n] {
                    assert_eq!(compare(people, a, b), compare(people, b, a), "{name} {a:?} {b:?}");
                }
            }
        }
    }
}
