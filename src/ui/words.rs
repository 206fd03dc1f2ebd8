//! The words of the program, made from every `.ftl` file by the build script.

#![allow(missing_docs, reason = "each method shows its Arabic message")]

include!(concat!(env!("OUT_DIR"), "/words.rs"));
