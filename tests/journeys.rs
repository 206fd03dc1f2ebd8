//! What people do, in a browser. `cargo xtask test --fast` leaves these out.

mod browser;
