//! Finds the same person written twice: in a list, or once more in a register.
//!
//! Names come in Arabic, in Latin letters or both, in two columns or one, exchanged, abbreviated, misspelt; telephone
//! numbers, dates of birth, communes, identity numbers and addresses are there or not. Two rows are compared only if they
//! share one of a few keys. Each field then says how far it agrees, and how often strangers would agree as far: that two are
//! called `محمد` says little, that two are called `أزواغ` says much.
//!
//! A pair is the same person, two of one household, or strangers: three classes, since relatives share name, place and
//! telephone and are not one person. What agreement is worth in each is learned from the list itself
//! (expectation-maximisation over the histogram of patterns of agreement), beginning with [`Weights::default`].
//!
//! Everything is pure: no file, no clock, no chance. The same rows give the same answer, in whatever order they come.
//!
//! ```
//! use amana_linkage::{Ask, Born, Index, List, Person, Search, Written};
//!
//! let mut list = List::new();
//! list.push(&Person {
//!     name_ar: Written::Parts { given: "عبد القادر", family: "الغزواني" },
//!     born: Some(Born { year: 1971, day: Some((9, 4)) }),
//!     phone: "0612345678",
//!     ..Person::default()
//! });
//! list.push(&Person {
//!     name_la: Written::Whole("GHAZOUANI Abdelkader"),
//!     born: Some(Born { year: 1971, day: None }),
//!     phone: "+212 6 12 34 56 78",
//!     ..Person::default()
//! });
//! let search = Search::default();
//! let found = list.link(&search);
//! assert_eq!((found.pairs[0].a, found.pairs[0].b), (0, 1));
//! assert!(list.why(0, 1).is_some_and(|why| why.to_string().starts_with("given=sound family=sound birth=year")));
//! assert_eq!(list.groups(&found, &search), [[0, 1]]);
//!
//! // The same people as a register, under the numbers 70 and 71, in which one more is looked for.
//! let mut index = Index::from_list(list, &[70, 71], found.weights);
//! let person = Person { name_ar: Written::Whole("عبدالقادر غزواني"), phone: "0612345678", ..Person::default() };
//! assert_eq!(index.candidates(&person, &Ask::default()).len(), 2);
//! index.remove(70);
//! assert_eq!(index.candidates(&person, &Ask::default())[0].id, 71);
//! ```
//!
//! # What is lost
//! Where more rows share a key than may (80 people with one name in one commune, 200 with one name at all), each is
//! compared only with the few most alike in their other numbers. Two of those rows meet otherwise under another key: the
//! same name and year, a date, a number. By name alone nobody could tell them apart. [`Found::crowded`] counts these keys.
//! An [`Index`] looks at the 300 last rows of each key.

mod chains;
mod common_names;
mod compare;
mod field;
#[cfg(feature = "generator")]
pub mod generator;
mod group;
mod hash;
mod index;
mod keys;
mod list;
mod meeting;
mod names;
mod near;
mod person;
mod population;
mod row;
mod sound;
mod spelling;
mod train;
mod view;
mod weights;

pub use field::{Agreement, Field, Nearness, Why};
pub use index::{Ask, Index, Match};
pub use list::{Found, List, Pair, Search};
pub use person::{Born, Person, Sex, Written};
pub use weights::{Tie, Weights};
