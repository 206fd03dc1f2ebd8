//! A list as a file, so that other programs can be measured on it.

use amana_linkage::generator::Line;
use amana_linkage::{Born, Found, List, Sex};

const HEADER: [&str; 13] = [
    "row",
    "entity",
    "given_ar",
    "family_ar",
    "given_la",
    "family_la",
    "sex",
    "year",
    "month_day",
    "identity",
    "phone",
    "email",
    "place",
];

pub fn write(path: &str, lines: impl Iterator<Item = Line>) -> Result<(), Box<dyn std::error::Error>> {
    let mut out = csv::Writer::from_path(path)?;
    out.write_record(HEADER)?;
    for (row, l) in lines.enumerate() {
        let sex = l.sex.map_or("", |s| if s == Sex::Woman { "f" } else { "m" });
        let year = l.born.map(|b| b.year.to_string()).unwrap_or_default();
        let day = l.born.and_then(|b| b.day).map(|(m, d)| format!("{m:02}-{d:02}")).unwrap_or_default();
        let (row, entity) = (row.to_string(), l.entity.to_string());
        out.write_record([
            row.as_str(),
            &entity,
            &l.given_ar,
            &l.family_ar,
            &l.given_la,
            &l.family_la,
            sex,
            &year,
            &day,
            &l.identity,
            &l.phone,
            &l.email,
            &l.place,
        ])?;
    }
    Ok(out.flush()?)
}

/// Calls with each row.
pub fn read(path: &str, mut row: impl FnMut(Line)) -> Result<(), Box<dyn std::error::Error>> {
    let mut file = csv::Reader::from_path(path)?;
    let mut record = csv::StringRecord::new();
    while file.read_record(&mut record)? {
        let cell = |n: usize| record.get(n).unwrap_or("");
        let day = cell(8).split_once('-').and_then(|(m, d)| Some((m.parse().ok()?, d.parse().ok()?)));
        row(Line {
            given_ar: cell(2).into(),
            family_ar: cell(3).into(),
            given_la: cell(4).into(),
            family_la: cell(5).into(),
            sex: match cell(6) {
                "f" => Some(Sex::Woman),
                "m" => Some(Sex::Man),
                _ => None,
            },
            born: cell(7).parse().ok().map(|year| Born { year, day }),
            identity: cell(9).into(),
            phone: cell(10).into(),
            email: cell(11).into(),
            place: cell(12).into(),
            entity: cell(1).parse()?,
        });
    }
    Ok(())
}

/// Writes the pairs, how probable they are, and why.
pub fn write_pairs(path: &str, list: &List, found: &Found) -> Result<(), Box<dyn std::error::Error>> {
    let mut out = csv::Writer::from_path(path)?;
    out.write_record(["row_a", "row_b", "probability", "why"])?;
    for p in &found.pairs {
        let (a, b, probability) = (p.a.to_string(), p.b.to_string(), format!("{:.4}", p.probability));
        out.write_record([
            a,
            b,
            probability,
            list.why(p.a, p.b).map(|why| why.to_string()).unwrap_or_default(),
        ])?;
    }
    Ok(out.flush()?)
}
