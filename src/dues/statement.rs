//! A bank's file: its lines, and whose payment each may be. Pure.

use crate::{members::Membership, ui::Words};
use amana_arabic::{digits, fold, search_tokens, skeleton};
use amana_base::{Day, Id, text_enum};
use amana_tables::{
    Book, Cell, Limits, Row, Unreadable,
    values::{DateOrder, DateRules, When, date},
};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    io::Cursor,
};

/// Rows of a file, at most.
const ROWS: usize = 20_000;
/// In how many rows from the top the headings are looked for.
const TOP: usize = 40;
/// Letters of a label that are kept.
const LABEL: usize = 300;

/// A payment in: what the bank says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The number that a spreadsheet shows beside the row.
    pub row: u64,
    /// On which day.
    pub on: Day,
    /// In centimes.
    pub amount: i64,
    /// What is said of it.
    pub label: String,
    /// The bank's own number for it; may be empty.
    pub reference: String,
    /// Of its day, amount, label and reference, and which of those that are alike it is.
    pub fingerprint: String,
}

/// A file's lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statement {
    /// Payments in, in the order of the file.
    pub lines: Vec<Line>,
    /// Debits, balances and what else is no payment in.
    pub passed_over: i64,
    /// Rows whose day or amount was not understood.
    pub unread: Vec<u64>,
}

/// Why a file gives no lines.
#[derive(Debug)]
pub enum Unread {
    /// It is not read as a table.
    File(Unreadable),
    /// Its headings are not those of a bank: a day, a label and a credit or an amount.
    Headings,
    /// It has more rows than are taken at once.
    TooManyRows(usize),
    /// It has no payment in.
    NoPayment,
}

impl Unread {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Unread::File(why) => crate::lists::words::unreadable(w, why),
            Unread::Headings => w.dues_no_headings(),
            Unread::TooManyRows(most) => w.dues_no_rows(*most),
            Unread::NoPayment => w.dues_no_payment(),
        }
    }
}

/// Which column holds what.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Columns {
    on: Option<usize>,
    label: Option<usize>,
    credit: Option<usize>,
    debit: Option<usize>,
    amount: Option<usize>,
    reference: Option<usize>,
}

/// The headings that banks use, folded; the first word that a heading begins with decides.
const HEADINGS: [(&str, &[&str]); 6] = [
    (
        "on",
        &[
            "date operation",
            "date d'operation",
            "date",
            "تاريخ",
            "التاريخ",
            "transaction date",
            "booking date",
        ],
    ),
    (
        "label",
        &[
            "libelle",
            "operation",
            "designation",
            "description",
            "nature",
            "motif",
            "label",
            "details",
            "البيان",
            "بيان",
            "الوصف",
            "العمليه",
            "وصف",
        ],
    ),
    ("credit", &["credit", "دائن", "الدائن", "ايداع", "versement", "recettes"]),
    ("debit", &["debit", "مدين", "المدين", "سحب", "depenses"]),
    ("amount", &["montant", "amount", "المبلغ", "مبلغ"]),
    ("reference", &["reference", "ref", "numero", "n°", "no", "المرجع", "مرجع", "رقم"]),
];

fn columns(row: &Row) -> Option<Columns> {
    let mut found = Columns::default();
    for (n, cell) in row.cells.iter().enumerate() {
        let heading = fold(cell.written().trim());
        let known =
            HEADINGS.iter().find(|(_, all)| all.iter().any(|h| heading.starts_with(fold(h).as_str())));
        let place = match known.map(|(what, _)| *what) {
            Some("on") => &mut found.on,
            Some("label") => &mut found.label,
            Some("credit") => &mut found.credit,
            Some("debit") => &mut found.debit,
            Some("amount") => &mut found.amount,
            Some("reference") => &mut found.reference,
            _ => continue,
        };
        // The first of two: the day of the operation comes before that of its value.
        place.get_or_insert(n);
    }
    let whole = found.on.is_some() && found.label.is_some() && (found.credit.or(found.amount)).is_some();
    whole.then_some(found)
}

/// An amount as banks write it, in centimes: `1 250,00`, `1.250,50`, `-100`, `100,00 DH`. None for what is none.
pub fn amount(cell: &Cell) -> Option<i64> {
    if let Cell::Number(n) = cell {
        let centimes = (n * 100.0).round();
        return (centimes.abs() < 1e13).then_some(centimes as i64);
    }
    let text = digits(cell.written().trim());
    let negative = text.starts_with(['-', '−', '(']) || text.ends_with('-');
    let said: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '٫')).collect();
    let said = said.trim_end_matches(['.', ',']);
    if !said.starts_with(|c: char| c.is_ascii_digit()) || said.len() > 16 {
        return None;
    }
    // The last separator is the decimal one when one or two digits follow it.
    let (whole, part) = match said.rfind(['.', ',', '٫']) {
        Some(at) => {
            let after = said.get(at..).unwrap_or_default().trim_start_matches(['.', ',', '٫']);
            if after.len() <= 2 { (said.get(..at).unwrap_or_default(), after) } else { (said, "") }
        }
        None => (said, ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let centimes =
        whole.parse::<i64>().ok()?.checked_mul(100)? + format!("{part:0<2}").parse::<i64>().ok()?;
    Some(if negative { -centimes } else { centimes })
}

/// The lines of a file that may hold payments up to a day.
pub fn read(bytes: Vec<u8>, today: Day) -> Result<Statement, Unread> {
    let limits = Limits { rows: 200_000, ..Limits::default() };
    let mut book = Book::open(Cursor::new(bytes), &limits).map_err(Unread::File)?;
    let sheet = book.fullest_sheet();
    let (mut known, mut out, mut alike) = (None, Statement::default(), HashMap::<String, u32>::new());
    let year = i16::try_from(today.ymd().0).unwrap_or(i16::MAX);
    let rules = DateRules { order: DateOrder::DayFirst, earliest: year.saturating_sub(10), latest: year };
    for (n, row) in book.rows(sheet).map_err(Unread::File)?.enumerate() {
        let row = row.map_err(Unread::File)?;
        let Some(at) = known else {
            known = columns(&row);
            if known.is_none() && n >= TOP {
                return Err(Unread::Headings);
            }
            continue;
        };
        let Columns { on, label, credit, amount: sum, reference, .. } = at;
        let cell = |column: Option<usize>| column.map_or(&Cell::Empty, |c| row.cell(c));
        let paid = amount(if cell(credit).is_blank() { cell(sum) } else { cell(credit) });
        if cell(credit).is_blank() && cell(sum).is_blank() || paid.is_some_and(|p| p <= 0) {
            out.passed_over += 1;
            continue;
        }
        let day = match date(cell(on), &rules) {
            Ok(Some(dated)) => match dated.when {
                When::Day(day) => day.to_string().parse::<Day>().ok().filter(|day| *day <= today),
                _ => None,
            },
            _ => None,
        };
        let (Some(on), Some(amount)) = (day, paid) else {
            out.unread.push(row.number);
            continue;
        };
        let short = |column| -> String {
            let text = cell(column).written().into_owned();
            text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LABEL).collect()
        };
        let (label, reference) = (short(label), short(reference));
        let said = format!("{}|{amount}|{}|{}", on.0, fold(&label), fold(&reference));
        let nth = alike.entry(said.clone()).and_modify(|n| *n += 1).or_insert(0);
        let fingerprint = data_encoding::HEXLOWER.encode(&Sha256::digest(format!("{said}|{nth}")));
        out.lines.push(Line { row: row.number, on, amount, label, reference, fingerprint });
        if out.lines.len() > ROWS {
            return Err(Unread::TooManyRows(ROWS));
        }
    }
    match known {
        None => Err(Unread::Headings),
        Some(_) if out.lines.is_empty() && out.unread.is_empty() => Err(Unread::NoPayment),
        Some(_) => Ok(out),
    }
}

/// A member whose payment a line may be.
#[derive(Clone, Debug)]
pub struct Payer {
    /// Whose membership.
    pub membership: Id<Membership>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Of an old card; may be empty.
    pub number: String,
    /// What is owed on the day, in centimes.
    pub owed: Option<i64>,
}

text_enum! {
    /// By what a payer is recognised.
    pub enum Sign {
        /// The number of the member is in the label.
        Number = "number",
        /// So is the whole name, in any spelling.
        Name = "name",
        /// The amount is what is owed.
        Amount = "amount",
        /// Several members bear the name: somebody has to say which.
        Several = "several",
    }
}

/// Who is proposed for a line, and by which signs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    /// Whose membership; none where several fit.
    pub membership: Option<Id<Membership>>,
    /// Why.
    pub signs: Vec<Sign>,
}

/// The sounds of each word of a name; a word that is often written together with the next is taken with it.
fn sounds(name: &str) -> Vec<String> {
    const JOINED: [&str; 10] = ["عبد", "بن", "ايت", "بو", "ابن", "اولاد", "abd", "ben", "ait", "bou"];
    const ARTICLES: [&str; 2] = ["el", "al"];
    let folded = fold(name);
    let mut words =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !ARTICLES.contains(w));
    let mut out = vec![];
    while let Some(word) = words.next() {
        let whole = match JOINED.contains(&word) {
            true => words.next().map_or_else(|| word.to_owned(), |next| format!("{word}{next}")),
            false => word.to_owned(),
        };
        out.push(sound(&whole));
    }
    out.retain(|sound| !sound.is_empty());
    out
}

/// What is heard of a word: an h at its end is not (صالح, Saleh).
fn sound(word: &str) -> String {
    skeleton(word).trim_end_matches('h').to_owned()
}

/// All that a label may say: its words, and each two neighbours as one.
fn heard(label: &str) -> HashSet<String> {
    let folded = fold(label);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let pairs = words.windows(2).map(|two| two.concat());
    let plain = words.iter().map(|w| (*w).to_owned());
    let mut out: HashSet<String> =
        plain.chain(pairs).chain(search_tokens(label)).map(|w| sound(&w)).collect();
    out.remove("");
    out
}

/// A number of a member as it is compared.
fn plain_number(number: &str) -> String {
    digits(number).chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase()
}

/// Who each line may be of, among these members.
pub fn propose(lines: &[Line], payers: &[Payer]) -> Vec<Option<Proposal>> {
    let mut numbers: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_sound: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    let mut lengths: Vec<[usize; 2]> = vec![];
    for (n, payer) in payers.iter().enumerate() {
        let number = plain_number(&payer.number);
        // Two or three digits are in any label.
        if number.len() >= 4 {
            numbers.entry(number).or_default().push(n);
        }
        numbers.entry(payer.membership.to_string().to_uppercase()).or_default().push(n);
        let mut length = [0, 0];
        for (script, name) in [&payer.name_ar, &payer.name_la].into_iter().enumerate() {
            let sounds: BTreeSet<String> = sounds(name).into_iter().collect();
            // One word is no name, nor are a few sounds.
            if sounds.len() < 2 || sounds.iter().map(String::len).sum::<usize>() < 4 {
                continue;
            }
            if let Some(length) = length.get_mut(script) {
                *length = sounds.len();
            }
            for sound in sounds {
                by_sound.entry(sound).or_default().push((n, script));
            }
        }
        lengths.push(length);
    }
    lines.iter().map(|line| of_line(line, payers, &numbers, &by_sound, &lengths)).collect()
}

fn of_line(
    line: &Line,
    payers: &[Payer],
    numbers: &HashMap<String, Vec<usize>>,
    by_sound: &HashMap<String, Vec<(usize, usize)>>,
    lengths: &[[usize; 2]],
) -> Option<Proposal> {
    let said = format!("{} {}", line.label, line.reference);
    let mut by_number = BTreeSet::new();
    let words = said.split(|c: char| c.is_whitespace() || matches!(c, ':' | ';' | ',' | '(' | ')'));
    for word in words {
        by_number.extend(numbers.get(&plain_number(word)).into_iter().flatten().copied());
    }
    let mut hits: HashMap<(usize, usize), usize> = HashMap::new();
    for sound in heard(&line.label) {
        for at in by_sound.get(&sound).into_iter().flatten() {
            *hits.entry(*at).or_default() += 1;
        }
    }
    let whole = hits.iter().filter(|((n, script), found)| {
        lengths.get(*n).and_then(|l| l.get(*script)).is_some_and(|length| length == *found)
    });
    let by_name: BTreeSet<usize> = whole.map(|((n, _), _)| *n).collect();
    let owes = |n: &usize| payers.get(*n).is_some_and(|p| p.owed == Some(line.amount));
    // The number tells; then the name, and among several of one name who owes just this.
    let found = match (by_number.len(), by_name.len()) {
        (1, _) => by_number.first().copied(),
        (_, 0) => return (!by_number.is_empty()).then(several),
        (_, 1) => by_name.first().copied(),
        _ => {
            let mut owing = by_name.iter().copied().filter(owes);
            match (owing.next(), owing.next()) {
                (Some(only), None) => Some(only),
                _ => return Some(several()),
            }
        }
    };
    let n = found?;
    let mut signs = vec![];
    signs.extend(by_number.contains(&n).then_some(Sign::Number));
    signs.extend(by_name.contains(&n).then_some(Sign::Name));
    signs.extend(owes(&n).then_some(Sign::Amount));
    Some(Proposal { membership: payers.get(n).map(|p| p.membership), signs })
}

fn several() -> Proposal {
    Proposal { membership: None, signs: vec![Sign::Several] }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    const FILE: &str = "Banque exemple;;;;\nRelevé du compte;;;;\nDate opération;Libellé;Débit;Crédit;Référence\n\
        02/05/2026;VIR RECU DE M. YOUSSEF EL MARINI COTISATION 2026;;100,00;R1\n\
        03/05/2026;FRAIS DE TENUE;25,00;;R2\n\
        03/05/2026;تحويل من نادية الشرقي;;1.250,50;R3\n\
        31/02/2026;VIR X;;50,00;R4\n\
        04/05/2026;VIREMENT ADH MB-20417;;100,00;R5\n\
        04/05/2026;VIREMENT ADH MB-20417;;100,00;R5\n";

    fn today() -> Day {
        "2026-05-04".parse().unwrap()
    }

    /// G02: a bank's columns are recognised below its letterhead; debits are passed over and what is not understood is told.
    #[test]
    fn a_banks_file_is_read() {
        let read = read(FILE.as_bytes().to_vec(), today()).unwrap();
        let lines: Vec<(u64, i64, &str)> =
            read.lines.iter().map(|l| (l.row, l.amount, l.reference.as_str())).collect();
        assert_eq!(lines, [(4, 10_000, "R1"), (6, 125_050, "R3"), (8, 10_000, "R5"), (9, 10_000, "R5")]);
        assert_eq!((read.passed_over, read.unread.clone()), (1, vec![7]));
        // Two payments that are alike in all are two.
        assert_ne!(read.lines[2].fingerprint, read.lines[3].fingerprint);
        let again = super::read(FILE.as_bytes().to_vec(), today()).unwrap();
        assert_eq!(again, read);
        let strange = super::read(b"a;b\n1;2\n".to_vec(), today());
        assert!(matches!(strange, Err(Unread::Headings)), "{strange:?}");
        let empty =
            super::read("Date;Libellé;Débit;Crédit\n02/05/2026;FRAIS;25,00;\n".as_bytes().to_vec(), today());
        assert!(matches!(empty, Err(Unread::NoPayment)), "{empty:?}");
    }

    #[test]
    fn amounts_are_read_as_banks_write_them() {
        for (text, centimes) in [
            ("100", Some(10_000)),
            ("1 250,00", Some(125_000)),
            ("1.250", Some(125_000)),
            ("1,250.75", Some(125_075)),
            ("+100,5 DH", Some(10_050)),
            ("-100,00", Some(-10_000)),
            ("(100,00)", Some(-10_000)),
            ("١٠٠٫٥٠", Some(10_050)),
            ("SOLDE", None),
            ("", None),
        ] {
            assert_eq!(amount(&Cell::text(text)), centimes, "{text}");
        }
        assert_eq!(amount(&Cell::Number(99.99)), Some(9_999));
    }

    /// G02: a payer is proposed by number, by the whole name in any spelling, by what is owed among several; and never by a part
    /// of a name.
    #[test]
    fn payers_are_proposed_with_the_reasons() {
        let payer = |n: i64, ar: &str, la: &str, number: &str, owed| Payer {
            membership: Id::from_raw(n),
            name_ar: ar.into(),
            name_la: la.into(),
            number: number.into(),
            owed: Some(owed),
        };
        let payers = [
            payer(1, "يوسف المريني", "", "", 10_000),
            payer(2, "نادية الشرقي", "Nadia Cherki", "", 10_000),
            payer(3, "كمال العلوي", "Kamal Alaoui", "MB-20417", 5_000),
            payer(4, "عبد اللطيف بن صالح", "", "", 10_000),
            payer(5, "سعاد بوعنان", "", "", 10_000),
            payer(6, "سعاد بوعنان", "", "", 20_000),
        ];
        let line = |label: &str, amount| Line {
            row: 1,
            on: today(),
            amount,
            label: label.into(),
            reference: String::new(),
            fingerprint: String::new(),
        };
        let of = |label: &str, amount| {
            let found = propose(&[line(label, amount)], &payers).remove(0);
            found.map(|p| (p.membership.map(Id::raw), p.signs))
        };
        use Sign::*;
        assert_eq!(
            of("VIR RECU DE M. YOUSSEF EL MARINI COTISATION", 10_000),
            Some((Some(1), vec![Name, Amount]))
        );
        assert_eq!(of("تحويل من نادية الشرقي", 125_050), Some((Some(2), vec![Name])));
        assert_eq!(of("CHERKI NADIA", 10_000), Some((Some(2), vec![Name, Amount])));
        assert_eq!(of("VIREMENT ADH MB-20417", 10_000), Some((Some(3), vec![Number])));
        assert_eq!(of("VIR ABDELLATIF BENSALEH", 10_000), Some((Some(4), vec![Name, Amount])));
        assert_eq!(of("VIR SOUAD BOUANANE", 20_000), Some((Some(6), vec![Name, Amount])));
        assert_eq!(of("VIR SOUAD BOUANANE", 30_000), Some((None, vec![Several])));
        for nobody in ["VIR YOUSSEF", "LOYER MAI", "VIR MARINI HAMID", ""] {
            assert_eq!(of(nobody, 10_000), None, "{nobody}");
        }
    }
}
