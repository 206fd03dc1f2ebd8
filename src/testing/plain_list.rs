//! A sound list of many members, for measuring.

use crate::{
    bench::names::Names,
    territory::{Gazette, store::GazetteRow},
};
use amana_statute::LevelKey;
use std::fmt::Write as _;

/// A list of so many invented people, nobody twice, as a text file: at home in the communes of a province, or in all of the country
/// when no code is given.
pub fn plain_list(n: usize, gazette: &Gazette, province: &str) -> Vec<u8> {
    let is_commune = |row: &&GazetteRow| {
        Gazette::level(row) == LevelKey::Local
            && row.commune_id == row.id.raw()
            && row.code.starts_with(province)
    };
    let communes: Vec<&GazetteRow> = gazette.rows().iter().filter(is_commune).collect();
    let names = Names::new(7);
    let mut out = String::from(
        "الاسم الكامل;Nom et prénom;الجنس;تاريخ الازدياد;الهاتف;الجماعة;الإقليم;رقم الانخراط;تاريخ الانخراط;المهنة\n",
    );
    for n in 0..n {
        let p = names.person(n as u64);
        let (year, month, day) = (1940 + (n * 7) % 51, 1 + (n * 5) % 12, 1 + (n * 11) % 28);
        let commune = communes[(n * 7_919) % communes.len()];
        let province = gazette.at_level(commune, LevelKey::Provincial).map_or("", |p| p.name_ar.as_str());
        let phone = (n as u64 + 1) * 7_368_787 % 99_999_989;
        let sex = if p.woman { "أنثى" } else { "ذكر" };
        let _ = writeln!(
            out,
            "{};{};{sex};{day:02}/{month:02}/{year};06{phone:08};{};{province};{n};{};تاجر",
            p.ar,
            p.la,
            commune.code,
            2010 + n % 14
        );
    }
    out.into_bytes()
}
