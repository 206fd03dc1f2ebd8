//! A code as a drawing that a camera reads.

use qrcodegen::{QrCode, QrCodeEcc};

/// How many modules of white stand around it.
const QUIET: i32 = 4;

/// A drawing: the width of its square, and the path of its dark modules.
pub struct Drawing {
    /// In modules, the quiet zone included.
    pub width: i32,
    /// As in the attribute `d`.
    pub path: String,
}

/// The drawing of a text; none for one that is too long.
pub fn drawing(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    Some(Drawing { width: code.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_with_white_around_it() {
        let drawn = drawing("AMANA.1.2.ABCDEFGH").expect("a drawing");
        assert!(drawn.width >= 21 + 8, "{}", drawn.width);
        // The corner that cameras look for begins where the white ends.
        assert!(drawn.path.starts_with("M4 4h1v1h-1z") && !drawn.path.contains("M3 "));
        assert!(drawing(&"x".repeat(5_000)).is_none());
    }
}
