//! The words of the program in Arabic, French and English, and the formats that go with them.
//!
//! Two halves, chosen by feature:
//! - `build` ([`generate`]) is called from a build script. It reads every `ar.ftl`, `fr.ftl`, `en.ftl` below a
//!   folder and writes one struct `Words` with one typed method per message. A language that misses a message, a
//!   variable nobody passes, a plural that Arabic cannot say: each stops the build and names file and line.
//! - `runtime` ([`Lang`], [`Speech`]) is what `Words` rests on: Fluent for sentences, ICU for plurals, numbers,
//!   dates, lists and alphabetical order. Fluent's own plural rules are wrong in Arabic from 103 on, so a message
//!   selects on `PLURAL($n)`, which asks ICU.
//!
//! Digits are 0-9 in all three languages; months are the Moroccan ones (يناير، ماي، غشت).

#[cfg(feature = "build")]
mod generate;
#[cfg(feature = "build")]
pub use generate::generate;

#[cfg(feature = "runtime")]
mod lang;
#[cfg(feature = "runtime")]
mod said;
#[cfg(feature = "runtime")]
mod speech;
#[cfg(feature = "runtime")]
pub use lang::{Gender, Lang, negotiate};
#[cfg(feature = "runtime")]
pub use said::{OnDay, Said, Whole};
#[cfg(feature = "runtime")]
pub use speech::Speech;

#[cfg(feature = "runtime")]
#[doc(hidden)]
pub use fluent_bundle::FluentArgs;
