//! Minutes as pages show them: who may read them, their passages with facts and marks, words.

use super::super::{
    drafting::{Against, Compared},
    merge::{Merged, merge},
    model::{Fact, FactKind, Office, Passage, Section, State, Step, Why},
    store::{self, MinutesRow, PassageRow},
};
use crate::{
    access::Can,
    decisions::Decision,
    meetings::{self, Meeting, lists::MeetingRow},
    publishing::{self, Block},
    record::{title, view::me},
    sitting::model::{Piece, difference},
    ui::{Words, parts, title_mark::TitleMark},
    web::{Error, Result, Visit},
};
use amana_base::Id;

/// Proof that the visitor may know of the minutes of a meeting: they read its record, or had a part in it.
pub struct Reading {
    /// The visit.
    pub visit: Visit,
    /// The meeting.
    pub meeting: MeetingRow,
    /// Its minutes, when there are some.
    pub minutes: Option<MinutesRow>,
    /// May they write them?
    pub writes: bool,
    /// May they read the record of this place?
    pub reads_record: bool,
    /// May they run the meeting?
    pub runs: bool,
}

impl Reading {
    /// Of the meeting in the address; to anybody else it does not exist.
    pub async fn of(visit: Visit, id: Id<Meeting>) -> Result<Reading> {
        let officer = visit.officer().ok_or(Error::SignIn)?;
        let db = &visit.app.db;
        let meeting = db.first(meetings::lists::meeting(id, me(&visit), visit.today)).await?;
        let meeting = meeting.ok_or(Error::NotFound)?;
        let covers = |can: Can| officer.scopes(can).iter().any(|s| s.covers(meeting.place()));
        let (reads_record, writes, runs) =
            (covers(Can::ReadRecord), covers(Can::WriteRecord), covers(Can::RunMeeting));
        let minutes = db.first(store::of_meeting(id)).await?;
        if !reads_record && !took_part(&visit, id, minutes.as_ref()).await? {
            return Err(Error::NotFound);
        }
        Ok(Reading { meeting, minutes, writes, reads_record, runs, visit })
    }
    /// May they read the text? A draft is for those who write it or run the meeting.
    pub fn reads_text(&self) -> bool {
        let drafted = self.minutes.as_ref().is_none_or(|m| m.state == State::Drafted);
        !drafted || self.writes || self.runs
    }
}

async fn took_part(visit: &Visit, id: Id<Meeting>, minutes: Option<&MinutesRow>) -> Result<bool> {
    let (db, own) = (&visit.app.db, me(visit));
    if db.first(crate::sitting::store::roll::line(id, own)).await?.is_some() {
        return Ok(true);
    }
    if db.all(meetings::lists::people(id)).await?.iter().any(|p| p.person_id == own) {
        return Ok(true);
    }
    match minutes {
        Some(row) => Ok(db.all(store::signatures(row.id)).await?.iter().any(|s| s.person_id == own)),
        None => Ok(false),
    }
}

/// A passage with what stands beside it.
pub struct PassageView {
    pub id: Id<Passage>,
    pub version: i64,
    pub blocks: Vec<Block>,
    pub text: String,
    /// What it was composed from, in a word; nothing for one by hand.
    pub fact: Option<String>,
    pub href: Option<String>,
    pub title: Option<TitleMark>,
    /// Its wording is not the record's.
    pub reworded: bool,
    pub differs: Option<Differs>,
}

/// What the record says instead.
pub struct Differs {
    /// The difference, from what is written to what the record says; nothing when the fact is gone.
    pub pieces: Vec<Piece>,
    /// The record's change fits into one's own words.
    pub both: bool,
    pub gone: bool,
}

/// A part of the minutes.
pub struct SectionView {
    pub key: &'static str,
    pub title: String,
    pub passages: Vec<PassageView>,
}

/// A fact that no passage tells.
pub struct Untold {
    pub kind: &'static str,
    pub id: i64,
    pub word: String,
    pub blocks: Vec<Block>,
}

/// The lines of a text as they are laid out.
pub fn laid_out(text: &str) -> Vec<Block> {
    publishing::blocks(text)
}

/// Minutes as a page shows them: parts in order, passages taken out, facts untold.
pub struct Document {
    pub sections: Vec<SectionView>,
    pub removed: Vec<PassageView>,
    pub untold: Vec<Untold>,
}

impl Document {
    /// From the passages; with what the record says now, while the text is open.
    pub async fn of(reading: &Reading, rows: &[PassageRow], now: Option<&Compared>) -> Result<Document> {
        let visit = &reading.visit;
        let (w, rules) = (visit.words(), visit.app.rules());
        let decisions = rows.iter().filter(|p| p.fact_kind == FactKind::Decision);
        let ids: Vec<Id<Decision>> = decisions.map(|p| Id::from_raw(p.fact_id)).take(500).collect();
        let mut titles = title::of_decisions(&visit.app.db, &rules, &ids, visit.today).await?;
        let mut view = |n: usize, p: &PassageRow| {
            let against = now.and_then(|now| now.passages.get(n));
            let mark = titles.remove(&Id::from_raw(p.fact_id)).filter(|_| p.fact_kind == FactKind::Decision);
            PassageView {
                id: p.id,
                version: p.version,
                blocks: laid_out(&p.text),
                fact: p.fact().map(|f| fact_word(w, f.kind)),
                href: p.fact().and_then(|f| fact_href(reading, f)),
                title: mark.map(|t| t.mark(w, &rules, "", true)),
                reworded: p.fact().is_some() && p.text != p.told,
                differs: against.and_then(|a| differs(p, a)),
                text: p.text.clone(),
            }
        };
        let (mut sections, mut removed): (Vec<SectionView>, Vec<PassageView>) = (vec![], vec![]);
        let mut shown: Vec<(Section, PassageView)> = vec![];
        for (n, p) in rows.iter().enumerate() {
            match p.removed_at {
                Some(_) => removed.push(view(n, p)),
                None => shown.push((p.section, view(n, p))),
            }
        }
        // A stable sort: parts in their order, passages within them in theirs.
        shown.sort_by_key(|(section, _)| *section);
        for (section, passage) in shown {
            match sections.last_mut().filter(|s| s.key == section.as_str()) {
                Some(last) => last.passages.push(passage),
                None => sections.push(SectionView {
                    key: section.as_str(),
                    title: section_word(w, section),
                    passages: vec![passage],
                }),
            }
        }
        let untold = now.map(|n| n.untold.as_slice()).unwrap_or_default().iter().map(|(_, c)| Untold {
            kind: c.fact.kind.as_str(),
            id: c.fact.id,
            word: fact_word(w, c.fact.kind),
            blocks: laid_out(&c.text),
        });
        Ok(Document { sections, removed, untold: untold.collect() })
    }
}

fn differs(p: &PassageRow, against: &Against) -> Option<Differs> {
    match against {
        Against::Changed(now) => {
            let both = p.text != p.told && matches!(merge(&p.told, &p.text, now), Merged::Clean(_));
            Some(Differs { pieces: difference(&p.text, now), both, gone: false })
        }
        Against::Gone => Some(Differs { pieces: vec![], both: false, gone: true }),
        Against::Free | Against::Agrees => None,
    }
}

/// Where a fact is, for whoever may open it.
fn fact_href(reading: &Reading, fact: Fact) -> Option<String> {
    if !reading.reads_record {
        return None;
    }
    let id = reading.meeting.id;
    let room = |page: &str| match reading.runs {
        true => format!("/meetings/{id}/{page}"),
        false => format!("/meetings/{id}"),
    };
    Some(match fact.kind {
        FactKind::Decision => format!("/decisions/{}", Id::<Decision>::from_raw(fact.id)),
        FactKind::Attendance | FactKind::Movement => room("roll"),
        FactKind::Quorum => room("room"),
        FactKind::Point | FactKind::Speech => room("floor"),
        FactKind::Report => room("proposals"),
        FactKind::Proposal => room(&format!("proposals/{}", Id::<()>::from_raw(fact.id))),
        FactKind::Ballot => room("ballots"),
        FactKind::Free
        | FactKind::Title
        | FactKind::Convocation
        | FactKind::Lawfulness
        | FactKind::Opening
        | FactKind::Agenda
        | FactKind::Milestone
        | FactKind::Closing => format!("/meetings/{id}"),
    })
}

/// What a passage was composed from.
pub fn fact_word(w: Words, kind: FactKind) -> String {
    match kind {
        FactKind::Free => w.minutes_fact_free(),
        FactKind::Title => w.minutes_fact_title(),
        FactKind::Convocation => w.minutes_fact_convocation(),
        FactKind::Lawfulness => w.minutes_fact_lawfulness(),
        FactKind::Opening => w.minutes_fact_opening(),
        FactKind::Attendance => w.minutes_fact_attendance(),
        FactKind::Quorum => w.minutes_fact_quorum(),
        FactKind::Agenda => w.minutes_fact_agenda(),
        FactKind::Point => w.minutes_fact_point(),
        FactKind::Report => w.minutes_fact_report(),
        FactKind::Speech => w.minutes_fact_speech(),
        FactKind::Proposal => w.minutes_fact_proposal(),
        FactKind::Ballot => w.minutes_fact_ballot(),
        FactKind::Decision => w.minutes_fact_decision(),
        FactKind::Milestone => w.minutes_fact_milestone(),
        FactKind::Movement => w.minutes_fact_movement(),
        FactKind::Closing => w.minutes_fact_closing(),
    }
}

/// A part of the minutes.
pub fn section_word(w: Words, section: Section) -> String {
    match section {
        Section::Title => w.minutes_section_title(),
        Section::Convocation => w.minutes_section_convocation(),
        Section::Opening => w.minutes_section_opening(),
        Section::Attendance => w.minutes_section_attendance(),
        Section::Agenda => w.minutes_section_agenda(),
        Section::Points => w.minutes_section_points(),
        Section::Decisions => w.minutes_section_decisions(),
        Section::Dates => w.minutes_section_dates(),
        Section::Closing => w.minutes_section_closing(),
    }
}

/// Where minutes stand.
pub fn state_word(w: Words, state: State) -> String {
    match state {
        State::Drafted => w.minutes_state_drafted(),
        State::PutUp => w.minutes_state_put_up(),
        State::Adopted => w.minutes_state_adopted(),
        State::Sealed => w.minutes_state_sealed(),
    }
}

/// The same as a mark.
pub fn state_mark(w: Words, state: State) -> parts::State {
    let word = state_word(w, state);
    match state {
        State::Drafted => parts::State::plain(word),
        State::PutUp | State::Adopted => parts::State::waiting(word),
        State::Sealed => parts::State::good(word),
    }
}

pub(super) fn step_word(w: Words, step: Step) -> String {
    match step {
        Step::Drafted => w.minutes_step_drafted(),
        Step::PutUp => w.minutes_step_put_up(),
        Step::Withdrawn => w.minutes_step_withdrawn(),
        Step::Adopted => w.minutes_step_adopted(),
        Step::Reopened => w.minutes_step_reopened(),
        Step::Sealed => w.minutes_step_sealed(),
        Step::Rectified => w.minutes_step_rectified(),
    }
}

pub(super) fn office_word(w: Words, office: Office) -> String {
    match office {
        Office::Chair => w.minutes_office_chair(),
        Office::Rapporteur => w.minutes_office_rapporteur(),
    }
}

pub(super) fn why_word(w: Words, why: Why) -> String {
    match why {
        Why::Composed => w.minutes_why_composed(),
        Why::Written => w.minutes_why_written(),
        Why::Merged => w.minutes_why_merged(),
        Why::Taken => w.minutes_why_taken(),
        Why::Restored => w.minutes_why_restored(),
        Why::Chosen => w.minutes_why_chosen(),
        Why::Removed => w.minutes_why_removed(),
        Why::BroughtBack => w.minutes_why_brought_back(),
        Why::Waiting => w.minutes_why_waiting(),
        Why::Lost => w.minutes_why_lost(),
    }
}
