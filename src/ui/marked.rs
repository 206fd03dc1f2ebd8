//! A text with words marked in it, each mark tied to a field of the record beside it.

use std::{fmt, ops::Range};

use askama::filters::{Html, HtmlSafe, escape};

/// Words of the text that a field was read from.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Where they stand, in bytes of the text. What lies outside the text or inside a character is moved to the
    /// nearest place before it.
    pub span: Range<usize>,
    /// The field: the `data-field` of its entry in the record.
    pub field: String,
}

/// Does this invisible character turn the letters after it round? A text can say one thing and show another with these, so
/// they are kept and never shown. (Embeddings and overrides of Unicode's bidirectional algorithm; isolates stay inside
/// their paragraph and are ordinary.)
pub const fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}')
}

/// The text, kept verbatim but for what [`turns`] letters round, with its marks. Marks may overlap: a stretch under two carries both fields.
pub struct MarkedText<'a> {
    /// The text.
    pub text: &'a str,
    /// The marks, in any order.
    pub marks: &'a [Mark],
}

impl HtmlSafe for MarkedText<'_> {}

impl fmt::Display for MarkedText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let marks: Vec<(usize, usize, &str)> = self
            .marks
            .iter()
            .map(|mark| (self.floor(mark.span.start), self.floor(mark.span.end), mark.field.as_str()))
            .filter(|(start, end, _)| start < end)
            .collect();
        let mut cuts: Vec<usize> = marks.iter().flat_map(|(start, end, _)| [*start, *end]).collect();
        cuts.extend([0, self.text.len()]);
        cuts.sort_unstable();
        cuts.dedup();
        for (start, end) in cuts.iter().zip(cuts.iter().skip(1)) {
            let shown: String =
                self.text.get(*start..*end).unwrap_or_default().chars().filter(|c| !turns(*c)).collect();
            let piece = escape(shown, Html).map_err(|_| fmt::Error)?;
            let mut fields: Vec<&str> = marks
                .iter()
                .filter(|(from, to, _)| from <= start && end <= to)
                .map(|(_, _, field)| *field)
                .collect();
            fields.dedup();
            if fields.is_empty() {
                write!(f, "{piece}")?;
            } else {
                let fields = fields.join(" ");
                let fields = escape(fields.as_str(), Html).map_err(|_| fmt::Error)?;
                write!(f, r#"<mark data-field="{fields}">{piece}</mark>"#)?;
            }
        }
        Ok(())
    }
}

impl MarkedText<'_> {
    fn floor(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, marks: &[(Range<usize>, &str)]) -> String {
        let marks: Vec<Mark> = marks
            .iter()
            .map(|(span, field)| Mark { span: span.clone(), field: (*field).to_owned() })
            .collect();
        MarkedText { text, marks: &marks }.to_string()
    }

    #[test]
    fn words_are_marked_and_the_rest_is_verbatim() {
        let text = "ترأس زيد <الاجتماع>";
        let start = text.find("زيد").unwrap();
        assert_eq!(
            marked(text, &[(start..start + "زيد".len(), "chair")]),
            "ترأس <mark data-field=\"chair\">زيد</mark> &#60;الاجتماع&#62;"
        );
    }

    /// Bad input: what would turn letters round is not shown, and no mark moves for it.
    #[test]
    fn characters_that_turn_letters_round_are_not_shown() {
        let text = "أ\u{202E}زيد\u{202C} حضر";
        let start = text.find("زيد").unwrap();
        let end = start + "زيد".len();
        assert_eq!(marked(text, &[(start..end, "chair")]), "أ<mark data-field=\"chair\">زيد</mark> حضر");
    }

    #[test]
    fn overlapping_marks_share_the_stretch_they_have_in_common() {
        assert_eq!(
            marked("abcdef", &[(0..4, "x"), (2..6, "y")]),
            "<mark data-field=\"x\">ab</mark><mark data-field=\"x y\">cd</mark><mark data-field=\"y\">ef</mark>"
        );
    }

    #[test]
    fn a_mark_beyond_the_text_or_inside_a_letter_never_panics() {
        assert_eq!(marked("ب", &[(1..9, "x")]), "<mark data-field=\"x\">ب</mark>");
        assert_eq!(marked("", &[(0..9, "x")]), "");
        #[expect(clippy::reversed_empty_ranges, reason = "a reversed mark is what is being tried")]
        let reversed = 2..1;
        assert_eq!(marked("abc", &[(reversed, "x")]), "abc");
    }
}
