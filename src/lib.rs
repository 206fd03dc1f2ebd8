//! Amana: the secretariat of an organisation that lives across a territory.

#![allow(
    missing_docs,
    reason = "the application has no users outside; its items say what they are where that is not plain"
)]

pub mod access;
pub mod accounts;
pub mod app;
pub mod bench;
pub mod bodies;
pub mod cadres;
pub mod charters;
pub mod cli;
pub mod communiques;
pub mod config;
pub mod convening;
pub mod deciding;
pub mod decisions;
pub mod declarations;
pub mod demo;
pub mod diagnosis;
pub mod directives;
pub mod dues;
pub mod following;
pub mod headquarters;
pub mod home;
pub mod importing;
pub mod jobs;
pub mod joining;
pub mod journal;
pub mod keys;
pub mod lists;
pub mod means;
pub mod meetings;
pub mod members;
pub mod merging;
pub mod minutes;
pub mod moving;
pub mod ops;
pub mod organisations;
pub mod paper;
pub mod people;
pub mod programmes;
pub mod publishing;
pub mod record;
pub mod reports;
pub mod rights;
pub mod rolls;
pub mod routes;
pub mod search;
pub mod settings;
pub mod setup;
pub mod sitting;
pub mod statutes;
pub mod structure;
pub mod territory;
#[cfg(feature = "testing")]
pub mod testing;
pub mod ui;
pub mod web;

/// The database's shape, embedded.
pub static MIGRATIONS: &[amana_sql::Migration] = amana_sql::migrations!();
