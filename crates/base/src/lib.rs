//! The values every subject speaks: identifiers with a type ([`Id`]), civil days ([`Day`]), instants ([`Instant`]),
//! half-open periods ([`Period`]) and the clock that is handed in ([`Clock`]). No I/O.

mod clock;
mod day;
mod id;
mod period;
mod stored;

pub use clock::{Clock, Instant};
pub use day::{Day, Weekday};
pub use id::{Id, Ids};
pub use period::Period;
// An enum of the field that is stored as text belongs in a subject's pure model, which knows no database.
pub use amana_sql_text::text_enum;
