//! How common the commonest names of the country are: what a short list cannot tell.

/// Share of people, in hundred thousands, of given names by sound. Estimates, rounded; a sound stands for all its names.
const GIVEN: [(&str, u16); 36] = [
    ("mhmd", 5200),
    ("ftm", 4300),
    ("hmd", 2200),
    ("hsn", 2100),
    ("xdj", 1700),
    ("sd", 2300),
    ("mrm", 1200),
    ("rcd", 1500),
    ("sf", 1500),
    ("mstf", 1500),
    ("l", 1600),
    ("mr", 1200),
    ("bdl", 1200),
    ("ftmzhr", 1800),
    ("hmz", 900),
    ("krm", 700),
    ("sn", 1300),
    ("mn", 1100),
    ("nd", 700),
    ("jml", 800),
    ("hcm", 700),
    ("xld", 800),
    ("brhm", 1000),
    ("sml", 700),
    ("bdrhm", 700),
    ("bdtf", 600),
    ("bdzz", 600),
    ("bdrhmn", 500),
    ("zr", 400),
    ("b", 600),
    ("smr", 900),
    ("ltf", 500),
    ("nm", 600),
    ("znb", 600),
    ("slm", 600),
    ("hnn", 500),
];

/// The same of family names.
const FAMILY: [(&str, u16); 24] = [
    ("l", 450),
    ("drs", 300),
    ("bnn", 150),
    ("fs", 180),
    ("tz", 150),
    ("hsn", 220),
    ("mrn", 250),
    ("bkl", 160),
    ("crk", 180),
    ("zn", 220),
    ("sb", 130),
    ("rhmn", 130),
    ("zhr", 150),
    ("mnsr", 160),
    ("sdk", 160),
    ("kdr", 160),
    ("nsr", 180),
    ("hdd", 130),
    ("thr", 140),
    ("mlk", 120),
    ("ss", 130),
    ("fll", 150),
    ("fl", 150),
    ("hcm", 100),
];

/// Share of people whose given and whose family name sounds so.
pub(crate) fn share(sound: &str) -> [f32; 2] {
    let of = |list: &[(&str, u16)], other: f32| {
        list.iter().find(|(s, _)| *s == sound).map_or(other, |(_, n)| f32::from(*n) / 100_000.0)
    };
    [of(&GIVEN, 2e-4), of(&FAMILY, 3e-5)]
}
