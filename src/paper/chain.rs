//! The title of a fact on paper: the same chain as on a page.

use super::{Block, Link, Part, Standing};
use crate::ui::{
    Words,
    title_mark::{self, LinkKind, TitleMark},
};

/// The chain with its references; nothing where there is no link.
pub fn chain(title: &TitleMark, w: Words) -> Option<Block> {
    let link = |link: &title_mark::Link| Link {
        part: match link.kind {
            LinkKind::Fact => Part::Fact,
            LinkKind::Decision => Part::Decision,
            LinkKind::Meeting => Part::Meeting,
            LinkKind::Quorum => Part::Quorum,
            LinkKind::Article => Part::Article,
        },
        kind: link.kind.in_words(&w),
        standing: match link.standing {
            title_mark::Standing::Sound => Standing::Sound,
            title_mark::Standing::Unknown => Standing::Unknown,
            title_mark::Standing::Broken => Standing::Broken,
        },
        verdict: link.verdict(&w),
        label: link.label.clone(),
        note: link.note.clone().unwrap_or_default(),
    };
    (!title.0.is_empty()).then(|| Block::Chain(title.0.iter().map(link).collect()))
}
