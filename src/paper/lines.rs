//! Plain text as blocks: what a text written line by line looks like on paper.

use super::{Block, Text};

/// Paragraphs; lines that begin with `- ` become a list, those that begin with a number and a point a numbered one.
pub fn blocks<S: AsRef<str>>(lines: &[S]) -> Vec<Block> {
    let mut out: Vec<Block> = vec![];
    for line in lines.iter().map(|line| line.as_ref().trim()).filter(|line| !line.is_empty()) {
        let number = line.split_once(". ").and_then(|(n, point)| Some((n.parse::<u32>().ok()?, point)));
        match (line.strip_prefix("- "), number, out.last_mut()) {
            (Some(point), _, Some(Block::Bulleted(points))) => points.push(Text::from(point)),
            (Some(point), _, _) => out.push(Block::Bulleted(vec![point.into()])),
            (_, Some((n, point)), Some(Block::Numbered(from, points)))
                if u32::try_from(points.len()).is_ok_and(|len| from.saturating_add(len) == n) =>
            {
                points.push(point.into());
            }
            (_, Some((n, point)), _) => out.push(Block::Numbered(n, vec![point.into()])),
            _ => out.push(Block::Paragraph(line.into())),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_paragraphs_and_lists_that_keep_their_numbers() {
        let lines = ["تمهيد", "", "- أ", "- ب", "3. ج", "4. د", "9. ه", "2026. ليس رقما لنقطة"];
        let expected = vec![
            Block::Paragraph("تمهيد".into()),
            Block::Bulleted(vec!["أ".into(), "ب".into()]),
            Block::Numbered(3, vec!["ج".into(), "د".into()]),
            Block::Numbered(9, vec!["ه".into()]),
            Block::Numbered(2026, vec!["ليس رقما لنقطة".into()]),
        ];
        assert_eq!(blocks(&lines), expected);
    }
}
