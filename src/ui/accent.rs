//! The organisation's own colour, made readable on paper and on ink.
//!
//! An organisation gives one colour. Links, buttons and the focus ring use it, so it is darkened until it can be read on
//! paper and lightened until it can be read in the dark theme, keeping its hue.

use std::fmt;

/// A colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// Contrast that WCAG 2.2 AA asks of text (1.4.3).
pub const TEXT: f64 = 4.5;

/// What an accent is read against in the light theme: the darkest of `--paper`, `--sheet`, `--tint`.
pub const LIGHT_GROUND: Colour = Colour(0xf3, 0xf0, 0xe8);
/// The same in the dark theme: the lightest.
pub const DARK_GROUND: Colour = Colour(0x27, 0x25, 0x1f);

impl Colour {
    /// Reads `#0B6E4F`; nothing else.
    pub fn read(text: &str) -> Option<Colour> {
        let digits =
            text.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Colour(part(0)?, part(2)?, part(4)?))
    }

    /// WCAG contrast with another colour, from 1 to 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    fn towards(self, other: Colour, hundredths: u32) -> Colour {
        let mix = |a: u8, b: u8| {
            let mixed = (u32::from(a) * (100 - hundredths) + u32::from(b) * hundredths) / 100;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Colour(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    /// The nearest shade, on the way to `end`, that can be read on `ground`.
    fn readable_on(self, ground: Colour, end: Colour) -> Colour {
        (0..=100).map(|n| self.towards(end, n)).find(|shade| shade.contrast(ground) >= TEXT).unwrap_or(end)
    }

    /// The shades for the light and the dark theme.
    pub fn shades(self) -> (Colour, Colour) {
        (
            self.readable_on(LIGHT_GROUND, Colour(0, 0, 0)),
            self.readable_on(DARK_GROUND, Colour(0xff, 0xff, 0xff)),
        )
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The organisation's stylesheet: two variables, or nothing when it gave no colour that can be read.
pub fn stylesheet(colour: Option<&str>) -> String {
    match colour.and_then(Colour::read) {
        Some(colour) => {
            let (light, dark) = colour.shades();
            format!(":root {{ --accent-light: {light}; --accent-dark: {dark}; }}\n")
        }
        None => "/* The organisation has given no colour. */\n".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2 AA, 1.4.3: whatever colour an organisation has, it can be read in both themes.
    #[test]
    fn any_colour_becomes_readable_in_both_themes() {
        for n in 0..4096_u32 {
            let part = |shift: u32| u8::try_from((n >> shift & 15) * 17).unwrap();
            let (light, dark) = Colour(part(0), part(4), part(8)).shades();
            assert!(light.contrast(LIGHT_GROUND) >= TEXT && dark.contrast(DARK_GROUND) >= TEXT);
            // Text on a button: white in the light theme, ink in the dark one.
            assert!(light.contrast(Colour(255, 255, 255)) >= TEXT);
            assert!(dark.contrast(Colour(0x14, 0x13, 0x0f)) >= TEXT);
        }
    }

    #[test]
    fn only_a_colour_enters_the_stylesheet() {
        assert!(stylesheet(Some("#0B6E4F")).contains("--accent-light: #0b6e4f;"));
        for bad in ["red", "#fff", "#0B6E4F;}", "#٠١٢", ""] {
            assert!(stylesheet(Some(bad)).starts_with("/*"), "{bad}");
        }
        assert!(stylesheet(None).starts_with("/*"));
    }
}
