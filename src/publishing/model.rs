use amana_base::Id;
use amana_sql::text_enum;

/// A communique or statement that a body issues.
pub enum Publication {}

text_enum! {
    /// What sort of text.
    pub enum Kind {
        /// Tells what a meeting did (بلاغ).
        Communique = "communique",
        /// Says where the body stands, without a meeting (بيان).
        Statement = "statement",
    }
}

text_enum! {
    /// Where a publication stands: what its last step made of it.
    pub enum State {
        /// Being written.
        Draft = "draft",
        /// Waits for approval.
        Submitted = "submitted",
        /// May be published.
        Approved = "approved",
        /// In the register, with its number.
        Published = "published",
        /// Published once and taken back: the number stays.
        Withdrawn = "withdrawn",
        /// Given up before it was published.
        Dropped = "dropped",
    }
}

impl State {
    /// Can its words still change?
    pub fn is_open(self) -> bool {
        matches!(self, State::Draft | State::Submitted | State::Approved)
    }
}

text_enum! {
    /// What was done with a publication.
    pub enum Step {
        /// Begun.
        Drafted = "drafted",
        /// Put before whoever approves.
        Submitted = "submitted",
        /// Back to the draft.
        Returned = "returned",
        /// Approved.
        Approved = "approved",
        /// Published with its number.
        Published = "published",
        /// Withdrawn, with a reason.
        Withdrawn = "withdrawn",
        /// Given up.
        Dropped = "dropped",
        /// Taken up again.
        TakenUp = "taken_up",
    }
}

/// The longest text, in letters.
pub const LONGEST_TEXT: usize = 30_000;
/// The longest title, in letters.
pub const LONGEST_TITLE: usize = 300;

/// How a number is written: `7/2026`, or `7` where the register goes on over the years.
pub fn label(number: i64, year: i64) -> String {
    if year == 0 { number.to_string() } else { format!("{number}/{year}") }
}

/// The last part of a public address: `7-2026-` and the identifier, which alone finds it.
pub fn slug(id: Id<Publication>, number: i64, year: i64) -> String {
    if year == 0 { format!("{number}-{id}") } else { format!("{number}-{year}-{id}") }
}

/// The publication that a public address names.
pub fn of_slug(slug: &str) -> Option<Id<Publication>> {
    slug.rsplit('-').next()?.parse().ok()
}

/// A part of a text as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// The lines of a list.
    Points(Vec<String>),
    /// The lines of a numbered list.
    Numbers(Vec<String>),
}

/// A text by its paragraphs and lists: a line that begins with `- ` is a point, one with `1. ` a numbered point, any other
/// a paragraph.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut out = vec![];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let number = line
            .split_once(". ")
            .or_else(|| line.split_once(") "))
            .filter(|(n, _)| !n.is_empty() && amana_arabic::digits(n).chars().all(|c| c.is_ascii_digit()));
        let point = line.strip_prefix("- ").or_else(|| line.strip_prefix("• "));
        match (point, number, out.last_mut()) {
            (Some(point), _, Some(Block::Points(points))) => points.push(point.to_owned()),
            (Some(point), _, _) => out.push(Block::Points(vec![point.to_owned()])),
            (_, Some((_, point)), Some(Block::Numbers(points))) => points.push(point.to_owned()),
            (_, Some((_, point)), _) => out.push(Block::Numbers(vec![point.to_owned()])),
            _ => out.push(Block::Paragraph(line.to_owned())),
        }
    }
    out
}

/// The whole as plain text, to read, to share and to take away: title, then paragraphs with a line between, lists close.
pub fn whole(title: &str, text: &str) -> String {
    let mut out = title.trim().to_owned();
    for block in blocks(text) {
        // A list stands right under the line that announces it.
        let announced = out.ends_with(':') && !matches!(block, Block::Paragraph(_));
        out.push_str(if announced { "\n" } else { "\n\n" });
        match block {
            Block::Paragraph(line) => out.push_str(&line),
            Block::Points(points) => {
                out.push_str(&points.iter().map(|p| format!("- {p}")).collect::<Vec<_>>().join("\n"));
            }
            Block::Numbers(points) => {
                let lines = points.iter().zip(1..).map(|(p, n)| format!("{n}. {p}"));
                out.push_str(&lines.collect::<Vec<_>>().join("\n"));
            }
        }
    }
    out
}

/// A text as it is kept: lines without blanks around them, none empty, nothing invisible that turns the reading.
pub fn tidied(text: &str) -> String {
    let lines = text.lines().map(|line| {
        line.chars().filter(|c| !crate::ui::turns(*c) && (!c.is_control() || *c == '\t')).collect::<String>()
    });
    lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// D02: a number says its register's year, where the register begins anew each year.
    #[test]
    fn numbers_and_addresses() {
        assert_eq!((label(7, 2026), label(7, 0)), ("7/2026".into(), "7".into()));
        let id: Id<Publication> = Id::from_raw(123_456_789);
        assert_eq!(of_slug(&slug(id, 7, 2026)), Some(id));
        assert_eq!(of_slug(&slug(id, 7, 0)), Some(id));
        assert_eq!(of_slug("feed.atom"), None);
    }

    /// D11: paragraphs, points and numbers, as the rapporteur marks them and as people do.
    #[test]
    fn lists_are_told_from_paragraphs() {
        let text = "فقرة\n\n- أ\n- ب\n1. ج\n٢. د\nنهاية. تمت";
        assert_eq!(
            blocks(text),
            [
                Block::Paragraph("فقرة".into()),
                Block::Points(vec!["أ".into(), "ب".into()]),
                Block::Numbers(vec!["ج".into(), "د".into()]),
                Block::Paragraph("نهاية. تمت".into()),
            ]
        );
        assert_eq!(whole("عنوان", text), "عنوان\n\nفقرة\n\n- أ\n- ب\n\n1. ج\n2. د\n\nنهاية. تمت");
        assert_eq!(tidied("  أ \r\n\r\n\u{202E}ب\u{7}"), "أ\nب");
    }

    proptest! {
        /// D11: what is kept of a text is kept of it again, and nothing of its words is lost in showing it.
        #[test]
        fn nothing_is_lost(text in "[اب1-3. \\-•\n]{0,60}") {
            let kept = tidied(&text);
            prop_assert_eq!(&tidied(&kept), &kept);
            let letters = |t: &str| t.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            prop_assert_eq!(letters(&whole("", &kept)), letters(&text));
        }
    }
}
