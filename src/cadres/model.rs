//! The kinds of lines, and the expected no. Pure.

use crate::ui::Words;
use amana_sql::text_enum;

/// A dated line of somebody's path.
pub enum CadreLine {}

text_enum! {
    /// What a line tells.
    pub enum LineKind {
        /// Training that was followed.
        Training = "training",
        /// How somebody was evaluated.
        Evaluation = "evaluation",
        /// For which post somebody was proposed.
        Proposal = "proposal",
    }
}

impl LineKind {
    /// Is what it says read with a reason only?
    pub fn protected(self) -> bool {
        self != LineKind::Training
    }
}

/// Why a line was not entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Of which kind it is.
    NoKind,
    /// The training, the occasion or the post is missing or too long.
    TitleMissing,
    /// A day is missing, in the future or after its end.
    DayWrong,
    /// What an evaluation or a proposal says is missing.
    TextMissing,
    /// There is no such line.
    NoLine,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::NoKind => w.cadres_no_kind(),
            Refusal::TitleMissing => w.cadres_no_title(),
            Refusal::DayWrong => w.cadres_no_day(),
            Refusal::TextMissing => w.cadres_no_text(),
            Refusal::NoLine => w.cadres_no_line(),
        }
    }
    /// The field of a form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::NoKind | Refusal::NoLine => "kind",
            Refusal::TitleMissing => "title",
            Refusal::DayWrong => "on",
            Refusal::TextMissing => "text",
        }
    }
}
