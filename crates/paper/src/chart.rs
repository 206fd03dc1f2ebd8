//! Maps and bars: figures as drawings. Their words are data like all others; what a map draws is numbers and nothing else.

use crate::{data::Writer, document::Text};
use serde_json::{Value, json};
use std::fmt::Write;

/// How many shades there are.
pub const SHADES: u8 = 5;

/// A map: areas with an outline, tiles for what has none, and what the shades mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// Width and height in its own units.
    pub size: (i64, i64),
    /// What has an outline.
    pub areas: Vec<Area>,
    /// What has none.
    pub tiles: Vec<Tile>,
    /// The shades, from the palest.
    pub steps: Vec<Step>,
    /// What it shows, for who listens.
    pub alt: String,
}

/// An area of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Its outline, as an SVG path; one that is anything else than a path is not drawn.
    pub path: String,
    /// Its shade, 0 to 4; none where nothing is known.
    pub shade: Option<u8>,
    /// Where its figure stands.
    pub at: (i64, i64),
    /// Its figure, in a few letters.
    pub label: Text,
}

/// A tile of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tile {
    /// Its shade, 0 to 4; none where nothing is known.
    pub shade: Option<u8>,
    /// What it is.
    pub name: Text,
    /// Its figure.
    pub value: Text,
}

/// What a shade means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The shade, 0 to 4; none where nothing is known.
    pub shade: Option<u8>,
    /// What it means.
    pub words: Text,
}

/// Numbers as bars, one a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bars {
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What it is.
    pub label: Text,
    /// Its number.
    pub value: Text,
    /// How long it is, in thousandths of the longest.
    pub part: u16,
}

impl Map {
    pub(crate) fn value(&self, w: &Writer<'_>, accent: &str) -> Value {
        let (wide, high) = (self.size.0.clamp(1, 100_000), self.size.1.clamp(1, 100_000));
        let drawn = (!self.areas.is_empty()).then(|| self.drawn(wide, high, accent));
        let label = |a: &Area| {
            json!({
                "x": a.at.0.clamp(0, wide) as f64 / wide as f64,
                "y": a.at.1.clamp(0, high) as f64 / high as f64,
                "ink": pen(a.shade),
                "text": w.text(&a.label),
            })
        };
        let tile = |t: &Tile| {
            json!({
                "fill": fill(t.shade, accent),
                "ink": pen(t.shade),
                "known": t.shade.is_some(),
                "name": w.text(&t.name),
                "value": w.text(&t.value),
            })
        };
        let step = |s: &Step| json!({ "fill": fill(s.shade, accent), "known": s.shade.is_some(), "text": w.text(&s.words) });
        json!({
            "is": "map",
            "drawn": drawn,
            "ratio": high as f64 / wide as f64,
            "labels": self.areas.iter().map(label).collect::<Vec<_>>(),
            "tiles": self.tiles.iter().map(tile).collect::<Vec<_>>(),
            "steps": self.steps.iter().map(step).collect::<Vec<_>>(),
            "alt": crate::clean::told(&self.alt),
        })
    }

    fn drawn(&self, wide: i64, high: i64, accent: &str) -> String {
        let mut out = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">"#);
        for a in self.areas.iter().filter(|a| is_path(&a.path)) {
            let line = match a.shade {
                Some(_) => r##"stroke="#ffffff" stroke-width="1.6""##,
                None => r##"stroke="#8a8a8a" stroke-width="1" stroke-dasharray="4 3""##,
            };
            let _ = write!(out, r#"<path d="{}" fill="{}" {line}/>"#, a.path, fill(a.shade, accent));
        }
        out.push_str("</svg>");
        out
    }

    /// Letters and rows that it takes.
    pub(crate) fn size(&self) -> (usize, usize) {
        let length = |text: &Text| crate::data::length(text);
        let areas: usize = self.areas.iter().map(|a| a.path.len() + length(&a.label)).sum();
        let tiles: usize = self.tiles.iter().map(|t| length(&t.name) + length(&t.value)).sum();
        (areas + tiles, self.areas.len() + self.tiles.len())
    }
}

impl Bars {
    pub(crate) fn value(&self, w: &Writer<'_>) -> Value {
        let bar = |b: &Bar| json!({ "label": w.text(&b.label), "value": w.text(&b.value), "part": f64::from(b.part.min(1_000)) / 10.0 });
        json!({ "is": "bars", "bars": self.bars.iter().map(bar).collect::<Vec<_>>() })
    }

    /// Letters and rows that it takes.
    pub(crate) fn size(&self) -> (usize, usize) {
        let length = |b: &Bar| crate::data::length(&b.label) + crate::data::length(&b.value);
        (self.bars.iter().map(length).sum(), self.bars.len())
    }
}

/// Steps of a pen and numbers, and nothing that could end the attribute it stands in.
fn is_path(text: &str) -> bool {
    text.starts_with('M') && text.chars().all(|c| c.is_ascii_digit() || "MmLlHhVvZz .,-".contains(c))
}

/// The accent, mixed with the white of the paper: the palest for the lowest.
fn fill(shade: Option<u8>, accent: &str) -> String {
    let Some(shade) = shade else { return "#ffffff".to_owned() };
    let white = [0.90, 0.68, 0.45, 0.22, 0.0][usize::from(shade.min(SHADES - 1))];
    let part = |at: usize| {
        let part = accent.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(0x22);
        (f64::from(part) + (255.0 - f64::from(part)) * white).round() as u8
    };
    format!("#{:02x}{:02x}{:02x}", part(1), part(3), part(5))
}

/// What is written on it.
fn pen(shade: Option<u8>) -> &'static str {
    if shade.is_some_and(|shade| shade > 2) { "#ffffff" } else { "#111111" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_is_drawn() {
        assert!(is_path("M10 20l3-4 5.5 6z"));
        for bad in ["", "L1 1", "M1 1\"/><image href=\"x\"/>", "M1 1<", "Murl(#a)", "M1 1&quot;"] {
            assert!(!is_path(bad), "{bad}");
        }
        let area = |path: &str| Area { path: path.into(), shade: Some(1), ..Area::default() };
        let map = Map { areas: vec![area("M0 0l9 9z"), area("M0 0\" onload=\"x")], ..Map::default() };
        let drawn = map.drawn(10, 10, "#14532d");
        assert_eq!((drawn.matches("<path").count(), drawn.contains("onload")), (1, false), "{drawn}");
    }

    #[test]
    fn a_greater_figure_is_darker() {
        assert_eq!(fill(Some(4), "#14532d"), "#14532d");
        assert_eq!((fill(None, "#14532d"), fill(Some(9), "#14532d")), ("#ffffff".into(), "#14532d".into()));
        let red = |shade| u8::from_str_radix(&fill(Some(shade), "#14532d")[1..3], 16).unwrap_or(0);
        assert!((0..4).all(|n| red(n) > red(n + 1)));
        assert_eq!(fill(Some(0), "never a colour"), fill(Some(0), "#222222"));
    }
}
