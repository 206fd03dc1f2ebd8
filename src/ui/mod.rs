//! The frame every page stands in, and the parts pages are made of.
//!
//! A page is a struct with a [`Frame`] and a template beside it:
//!
//! ```ignore
//! use crate::ui::{Frame, icons};
//!
//! #[derive(askama::Template)]
//! #[template(path = "archive/list.html", blocks = ["drafts"])]
//! struct List { frame: Frame, drafts: Vec<Row> }
//! ```
//! ```html
//! {% extends "ui/layout.html" %}
//! {% block main %}
//! {% let words = frame.words %}
//! <p class="state">{{ words.archive_waiting(drafts.len()) }}</p>
//! <a class="button" href="/archive/new">{{ icons::UPLOAD }} {{ words.archive_add() }}</a>
//! {% block drafts %}<div id="drafts">..</div>{% endblock %}
//! {% endblock %}
//! ```
//! The layout writes `<title>`, the breadcrumb (`frame.trail`) and the one `<h1>` from `frame.title`; `main` is
//! what follows. Other blocks: `head` (more in `<head>`), `heading` (instead of the plain `<h1>`).
//!
//! Words: write `ar.ftl fr.ftl en.ftl` in the subject's folder; `archive-waiting = { PLURAL($n) -> .. }` becomes
//! `words.archive_waiting(n)`. [`Words`] also writes numbers, dates and lists: `words.number(n)`,
//! `words.date(on)`, `words.list(&names)`.
//!
//! Parts, each shown by `{{ .. }}`: [`Field`] and [`Problems`] for forms, [`parts`] (state, sort, paging, tabs, tree, empty
//! list, files), [`title_mark::TitleMark`], [`MarkedText`]. The rest is plain HTML with a class: `register` (a table in
//! `<div class="scroll" tabindex="0" role="group">`), `facts` and `figures` (`<dl>`), `timeline`, `lines`, `questions` (a
//! form), `line` and `filters`, `actions`, `lead`, `quiet`, `tag`. The page `/_ui` (setting `dev`) shows all of them.
//!
//! Behaviour comes with data-attributes: `data-open="id"` opens a `<dialog>`; `data-review` with `.entry[data-field]` and
//! `mark[data-field]` is read by keyboard; `data-suggest`, `data-drop` and `data-passkey` are written by their parts. A
//! fragment for htmx may tell what changed with `data-announce`, or bring a toast with the header
//! `HX-Trigger: {"amana:toast": {"text": "..", "undo": "/address"}}`.
//!
//! No inline script or style: the content policy forbids both. Names of people and places go in `<bdi>`; phones,
//! references and addresses in `<span dir="ltr">`. Numbers in tables get `class="number"`.

pub mod accent;
mod form;
mod frame;
pub mod gallery;
mod marked;
pub mod pages;
pub mod parts;
pub mod title_mark;
mod words;

pub use amana_assets::{self as assets, Icon, icons};
pub use amana_i18n::{Gender, Lang, negotiate};
pub use form::{Choice, Field, Problems, Summary};
pub use frame::{Account, Crumb, Frame, Place, Theme, Toast, Undo};
pub use marked::{Mark, MarkedText, turns};
pub use words::Words;

/// The version of the program, shown at the foot of every page.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

#[cfg(test)]
mod tests;
