//! The map, the tiles and the table of the units below, all of the same figures.

use crate::access::Scope;
use crate::{
    structure::{
        book::Spot,
        day::{DayOf, Standing},
        figures::Figures,
        map::{self, Shape},
        model::{self, CLASSES, Figure, Indicator, Key},
        words,
    },
    territory::UnitKind,
    ui::Words,
};

/// A unit of the next level with its figure.
pub struct Part {
    /// What it is called.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// The figure in words: `42%`, or that there are no data.
    pub value: String,
    /// Of how many.
    pub detail: String,
    /// Short enough for the drawing.
    pub short: String,
    /// `c0` to `c4`, `none`.
    pub class: String,
    /// What a reform or another code has to do with it.
    pub note: String,
    /// Its outline, where it has one.
    pub shape: Option<&'static Shape>,
}

/// A class of the legend.
pub struct Step {
    /// As a part's.
    pub class: String,
    /// What it holds.
    pub words: String,
}

/// The shade of a class, from the palest; none where there are no data.
pub fn shade(class: &str) -> Option<u8> {
    class.strip_prefix('c').and_then(|n| n.parse().ok())
}

/// Everything that is drawn of the units below.
#[derive(Default)]
pub struct Drawn {
    /// Width and height of the drawing.
    pub size: (i64, i64),
    /// The units.
    pub parts: Vec<Part>,
    /// The legend.
    pub steps: Vec<Step>,
    /// What belongs to the territory itself, where there is any.
    pub own: Option<(String, String)>,
    /// Communes are tiles.
    pub tiles: bool,
}

impl Drawn {
    /// Those that have an outline.
    pub fn mapped(&self) -> impl Iterator<Item = (&Part, &'static Shape)> {
        self.parts.iter().filter_map(|p| Some((p, p.shape?)))
    }
    /// Those that have none: tiles.
    pub fn tiled(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|p| p.shape.is_none())
    }
    /// Whether there is a map.
    pub fn has_map(&self) -> bool {
        self.parts.iter().any(|p| p.shape.is_some())
    }
    /// Whether there are tiles beside or instead of it.
    pub fn has_tiles(&self) -> bool {
        self.parts.iter().any(|p| p.shape.is_none())
    }
}

/// Draws an indicator of a territory, by its code; each part leads where `href` says.
pub fn drawn(
    scope: Scope,
    code: &str,
    day: &DayOf<'_>,
    figures: &Figures,
    indicator: &Indicator,
    w: Words,
    href: &dyn Fn(&str) -> String,
) -> Drawn {
    let (form, lang) = (indicator.form, w.lang());
    let land = &day.book.land;
    let at = indicator.key.at();
    let figure = |id: i64| figures.parts.get(&id).map_or_else(Figure::default, |f| f[at]);
    let spots: Vec<&Spot> = land.below(scope, day.on).collect();
    let values = spots.iter().filter_map(|s| figure(s.unit.id.raw()).value(form));
    let breaks = model::breaks(form, values);
    let drawing = match scope {
        Scope::Nation => Some(map::regions()),
        Scope::Region(_) => map::provinces(code),
        _ => None,
    };
    let parts = spots.iter().map(|spot| {
        let found = figure(spot.unit.id.raw());
        let value = found.value(form);
        let class = value.map_or_else(|| "none".to_owned(), |v| format!("c{}", model::class(&breaks, v)));
        let code = &spot.unit.code;
        let outline = drawing.and_then(|d| d.shapes.iter().find(|s| s.code == *code));
        Part {
            name: spot.name(lang).to_owned(),
            href: href(code),
            value: words::value(w, form, value),
            detail: words::detail(w, form, found),
            short: words::short(w, form, value),
            note: note(w, spot),
            shape: outline,
            class,
        }
    });
    let mut parts: Vec<Part> = parts.collect();
    let has = matches!(scope, Scope::Province(_)) && matches!(indicator.key, Key::Structured | Key::Vacant);
    if has {
        for (part, spot) in parts.iter_mut().zip(&spots) {
            has_or_not(w, indicator.key, day.standing.get(&spot.unit.id.raw()).copied(), part);
        }
    }
    let own = figures.parts.get(&0).map(|f| f[at]).filter(|f| f.part > 0 || f.whole > 0);
    Drawn {
        size: drawing.map_or((0, 0), |d| d.size),
        steps: match has {
            _ if parts.is_empty() => vec![],
            true => has_steps(w, indicator.key),
            false => steps(w, indicator, &breaks),
        },
        parts,
        own: own.map(|f| (words::value(w, form, f.value(form)), words::detail(w, form, f))),
        tiles: matches!(scope, Scope::Province(_)),
    }
}

/// A commune has a local body or has none, since a day: no share says more.
fn has_or_not(w: Words, key: Key, standing: Option<Standing>, part: &mut Part) {
    let (valid, since) = match standing {
        Some(Standing::Valid(day)) => (true, Some(day)),
        Some(Standing::Ended(day)) => (false, Some(day)),
        None => (false, None),
    };
    part.value = if valid { w.structure_tile_yes() } else { w.structure_tile_no() };
    part.detail = since.map_or_else(|| w.structure_never(), |day| w.structure_since(w.date(day)));
    part.class = if valid == (key == Key::Structured) { "c4".to_owned() } else { "c0".to_owned() };
}

fn has_steps(w: Words, key: Key) -> Vec<Step> {
    let mut words = [w.structure_tile_no(), w.structure_tile_yes()];
    if key == Key::Vacant {
        words.reverse();
    }
    let classes = ["c0", "c4"].into_iter();
    classes.zip(words).map(|(class, words)| Step { class: class.to_owned(), words }).collect()
}

fn steps(w: Words, indicator: &Indicator, breaks: &[i64]) -> Vec<Step> {
    let of = |n: usize| {
        let from = n.checked_sub(1).and_then(|n| breaks.get(n).copied());
        Step { class: format!("c{n}"), words: words::range(w, indicator.form, from, breaks.get(n).copied()) }
    };
    let mut out: Vec<Step> = (0..CLASSES.min(breaks.len() + 1)).map(of).collect();
    out.retain(|step| !step.words.is_empty());
    out.push(Step { class: "none".to_owned(), words: w.structure_class_none() });
    out
}

/// What a reform made of a unit: the communes merged into it, its code of before (A05).
pub fn note(w: Words, spot: &Spot) -> String {
    use crate::territory::Succession as S;
    if !matches!(spot.unit.kind, UnitKind::Commune) {
        return String::new();
    }
    let told = spot.former.iter().map(|(code, how, on)| match (how, on) {
        (S::Merged, Some(on)) => w.structure_merged(code, w.date(*on)),
        (S::Merged, None) => w.structure_merged_undated(code),
        _ => w.structure_former(code),
    });
    let told: Vec<String> = told.collect();
    told.join(" · ")
}
