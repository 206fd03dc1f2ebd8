//! What is written beside what the record says now. Pure.

use super::{
    model::{Composed, Fact},
    store::PassageRow,
};
use amana_base::Id;

/// How a passage stands beside the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// It was added by hand: the record says nothing of it.
    Free,
    /// The record says what it said.
    Agrees,
    /// The record says otherwise now: this.
    Changed(String),
    /// The record no longer has the fact.
    Gone,
}

/// Minutes beside the record.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// Of each passage, in the order given; those taken out agree.
    pub passages: Vec<Against>,
    /// Facts that no passage tells, each with the passage after which it belongs (none: at the beginning).
    pub untold: Vec<(Option<Id<super::Passage>>, Composed)>,
}

impl Compared {
    /// How many differences wait for somebody.
    pub fn waiting(&self) -> usize {
        let differ = |a: &&Against| matches!(a, Against::Changed(_) | Against::Gone);
        self.passages.iter().filter(differ).count() + self.untold.len()
    }
}

/// Puts passages beside what the record says now.
pub fn compare(passages: &[PassageRow], now: &[Composed]) -> Compared {
    let said = |fact: Fact| now.iter().find(|c| c.fact == fact);
    let against = |p: &PassageRow| match p.fact() {
        None => Against::Free,
        Some(_) if p.removed_at.is_some() => Against::Agrees,
        Some(fact) => match said(fact) {
            None => Against::Gone,
            Some(c) if c.text == p.told => Against::Agrees,
            Some(c) => Against::Changed(c.text.clone()),
        },
    };
    let mut out = Compared { passages: passages.iter().map(against).collect(), untold: vec![] };
    let mut before: Option<Id<super::Passage>> = None;
    for c in now {
        match passages.iter().find(|p| p.fact() == Some(c.fact)) {
            Some(p) => before = Some(p.id),
            None => out.untold.push((before, c.clone())),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::model::{FactKind, Section};

    fn fact(kind: FactKind, id: i64, text: &str) -> Composed {
        Composed { section: Section::Points, fact: Fact { kind, id }, text: text.into() }
    }

    fn passage(id: i64, c: &Composed, text: &str) -> PassageRow {
        PassageRow {
            id: Id::from_raw(id),
            ordinal: id,
            section: c.section,
            fact_kind: c.fact.kind,
            fact_id: c.fact.id,
            text: text.into(),
            told: c.text.clone(),
            removed_at: None,
            version: 1,
        }
    }

    /// C09, D03: a passage keeps its fact whatever its wording; it is flagged when the fact changes, not when the wording does.
    #[test]
    fn passages_stand_beside_the_record() {
        let (speech, decision) = (fact(FactKind::Speech, 1, "وتدخل"), fact(FactKind::Decision, 2, "قررت"));
        let gone = fact(FactKind::Ballot, 3, "وعرض");
        let mut free = passage(4, &speech, "بيد المقرر");
        (free.fact_kind, free.fact_id) = (FactKind::Free, 0);
        let rows =
            [passage(1, &speech, "كلام آخر"), passage(2, &decision, "قررت"), passage(3, &gone, "وعرض"), free];
        let new = fact(FactKind::Report, 9, "وقدم");
        let now = [speech, new.clone(), fact(FactKind::Decision, 2, "قررت بالإجماع")];
        let found = compare(&rows, &now);
        use Against::*;
        assert_eq!(found.passages, [Agrees, Changed("قررت بالإجماع".into()), Gone, Free]);
        assert_eq!(found.untold, [(Some(Id::from_raw(1)), new)]);
        assert_eq!(found.waiting(), 3);
    }
}
