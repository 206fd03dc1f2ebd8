//! What the browser receives: stylesheet, scripts, fonts and icons, bundled by the build script from `ui/` and
//! embedded in the program. A mistyped name does not compile; a changed file changes its address, so answers may
//! be cached for ever. Beside them, in [`paper`], the fonts that documents are printed with.

use std::fmt;

/// A file of the interface, as served below `/assets/`.
#[derive(Debug)]
pub struct Asset {
    /// Its address, with the hash of its content: `/assets/style-2a9c.css`.
    pub path: &'static str,
    /// Its media type.
    pub mime: &'static str,
    /// Its bytes.
    pub raw: &'static [u8],
    /// Its bytes under Brotli; absent for what is compressed already (fonts).
    pub br: Option<&'static [u8]>,
    /// Its bytes under gzip.
    pub gz: Option<&'static [u8]>,
}

impl Asset {
    /// The smallest form the browser accepts (by its `Accept-Encoding`), with the `Content-Encoding` to declare.
    pub fn best(&self, accept_encoding: &str) -> (&'static [u8], Option<&'static str>) {
        let accepts = |name: &str| {
            accept_encoding.split(',').any(|range| {
                let (coding, weight) = range.split_once(';').unwrap_or((range, ""));
                coding.trim().eq_ignore_ascii_case(name) && !matches!(weight.trim(), "q=0" | "q=0.0")
            })
        };
        match (self.br, self.gz) {
            (Some(br), _) if accepts("br") => (br, Some("br")),
            (_, Some(gz)) if accepts("gzip") => (gz, Some("gzip")),
            _ => (self.raw, None),
        }
    }
}

/// Shows as its address, ready for `href` and `src`.
impl fmt::Display for Asset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path)
    }
}

/// The asset at an address such as `/assets/style-2a9c.css`.
pub fn find(path: &str) -> Option<&'static Asset> {
    ALL.iter().copied().find(|asset| asset.path == path)
}

/// A sign of the sprite. Shows as an `<svg>` that screen readers skip: what it means stands beside it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon {
    /// Its name in the Lucide set.
    pub name: &'static str,
    /// It points somewhere, so it is mirrored where text runs from right to left.
    pub mirrored: bool,
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = if self.mirrored { "icon mirrored" } else { "icon" };
        let Icon { name, .. } = self;
        write!(f, r##"<svg class="{class}" aria-hidden="true"><use href="{ICONS_SVG}#{name}"/></svg>"##)
    }
}

/// It escapes nothing because it holds nothing but names the build script read from `icons.json`.
impl askama::filters::HtmlSafe for Icon {}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything a page needs before its fonts, for a slow link.
    #[test]
    fn a_page_stays_under_sixty_kilobytes_before_fonts() {
        let gz: usize = [&STYLE_CSS, &APP_JS, &ICONS_SVG].iter().filter_map(|a| a.gz).map(<[u8]>::len).sum();
        assert!(gz > 5_000, "{gz} bytes: something was not bundled");
        assert!(gz < 60_000, "{gz} bytes of stylesheet, script and icons");
    }

    #[test]
    fn the_browser_gets_the_smallest_form_it_accepts() {
        assert_eq!(STYLE_CSS.best("gzip, deflate, br").1, Some("br"));
        assert_eq!(STYLE_CSS.best("gzip;q=1, br;q=0").1, Some("gzip"));
        assert_eq!(STYLE_CSS.best("").1, None);
        let font = ALL.iter().find(|asset| asset.mime == "font/woff2").expect("a font");
        assert_eq!(font.best("br, gzip").1, None);
    }

    #[test]
    fn the_fonts_of_paper_are_whole_files_and_are_not_served() {
        assert_eq!(paper::FONTS.len(), 2);
        assert!(paper::FONTS.iter().all(|font| font.starts_with(&[0, 1, 0, 0]) && font.len() > 300_000));
        assert!(ALL.iter().all(|asset| !asset.path.contains("amiri")));
    }

    #[test]
    fn an_asset_is_found_by_its_address_only() {
        assert!(find(APP_JS.path).is_some_and(|asset| std::ptr::eq(asset, &APP_JS)));
        assert!(find("/assets/../Cargo.toml").is_none());
        assert!(find("").is_none());
    }

    #[test]
    fn every_icon_is_in_the_sprite() {
        let sprite = std::str::from_utf8(ICONS_SVG.raw).expect("text");
        let shown = icons::SEARCH.to_string();
        assert!(shown.contains(ICONS_SVG.path) && shown.contains("aria-hidden"));
        assert!(sprite.contains(r#"<symbol id="search""#));
    }
}
