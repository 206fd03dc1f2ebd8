//! SQL of minutes.

pub mod lists;
pub mod record;

use super::model::{
    Fact, FactKind, Minutes, Office, Passage, Seal, Section, State, Step, StepTaken, Way, Why, Wording,
};
use crate::{
    bodies::Body,
    decisions::Decision,
    journal::Act,
    meetings::Meeting,
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// The minutes of a meeting.
#[derive(Clone, Debug)]
pub struct MinutesRow {
    /// They.
    pub id: Id<Minutes>,
    /// Of which meeting.
    pub meeting_id: Id<Meeting>,
    /// Of which body.
    pub body_id: Option<Id<Body>>,
    /// Where they stand.
    pub state: State,
    /// By whom they are adopted.
    pub way: Way,
    /// To which meeting they are put up, or by which they were adopted.
    pub before_meeting: Option<Id<Meeting>>,
    /// By which of its decisions.
    pub decision_id: Option<Id<Decision>>,
    /// For the next change.
    pub version: i64,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl MinutesRow {
    /// Where they belong.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The minutes of a meeting, when there are some; the caller has asked whether the meeting may be seen.
pub fn of_meeting(meeting: Id<Meeting>) -> Query<MinutesRow> {
    sql!(
        MinutesRow,
        "select id, meeting_id, body_id, state, way, before_meeting, decision_id, version, region_id, province_id, commune_id
         from minutes where meeting_id = {meeting}"
    )
}

/// Minutes to write down.
pub struct NewMinutes {
    /// They.
    pub id: Id<Minutes>,
    /// Of which meeting.
    pub meeting: Id<Meeting>,
    /// Of which body.
    pub body: Option<Id<Body>>,
    /// Where.
    pub place: Place,
    /// By what lists sort them: the day of the meeting.
    pub sort_on: Day,
}

/// Writes minutes down; a meeting has one.
pub fn minutes_insert(m: &NewMinutes, act: Id<Act>) -> Change {
    sql!(
        "insert into minutes (id, meeting_id, body_id, state, region_id, province_id, commune_id, sort_on, made_by)
         values ({m.id}, {m.meeting}, {m.body}, 'drafted', {m.place.region}, {m.place.province}, {m.place.commune}, {m.sort_on}, {act})
         on conflict (meeting_id) do nothing"
    )
}

/// Its sitting waits for minutes no longer.
pub fn minuted(meeting: Id<Meeting>) -> Change {
    sql!("update sitting set minuted = 1 where meeting_id = {meeting}")
}

/// The text changes: a new version, while it is drafted.
pub fn minutes_touch(id: Id<Minutes>) -> Change {
    sql!("update minutes set version = version + 1 where id = {id} and state = 'drafted'")
}

/// Moves minutes on, from one state and version.
pub struct Move {
    /// From where.
    pub from: State,
    /// To where.
    pub to: State,
    /// By whom they are adopted.
    pub way: Way,
    /// Which meeting.
    pub meeting: Option<Id<Meeting>>,
    /// Which decision.
    pub decision: Option<Id<Decision>>,
}

/// Moves minutes on, if they stand where they were seen.
pub fn minutes_move(id: Id<Minutes>, version: i64, m: &Move) -> Change {
    sql!(
        "update minutes set state = {m.to}, way = {m.way}, before_meeting = {m.meeting}, decision_id = {m.decision}
         where id = {id} and state = {m.from} and version = {version}"
    )
}

/// A step with its author.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// Which.
    pub step: Step,
    /// On what day.
    pub on_day: Day,
    /// When it was written.
    pub at: Instant,
    /// By whom, in Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
}

/// What became of minutes, in order.
pub fn steps(id: Id<Minutes>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.step, s.on_day, s.at, p.name_ar, p.name_la from minutes_step s
           left join person p on p.id = (select a.person_id from act a where a.id = s.made_by) where s.minutes_id = {id} order by s.id"
    )
}

/// Writes a step down.
pub fn step_insert(
    id: Id<StepTaken>,
    minutes: Id<Minutes>,
    step: Step,
    on: Day,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into minutes_step (id, minutes_id, step, on_day, at, made_by) values ({id}, {minutes}, {step}, {on}, {at}, {act})"
    )
}

/// A passage.
#[derive(Clone, Debug)]
pub struct PassageRow {
    /// It.
    pub id: Id<Passage>,
    /// Its place.
    pub ordinal: i64,
    /// In which part.
    pub section: Section,
    /// From what.
    pub fact_kind: FactKind,
    /// Which.
    pub fact_id: i64,
    /// Its wording.
    pub text: String,
    /// What the record said when that was last taken or agreed with.
    pub told: String,
    /// When it was taken out.
    pub removed_at: Option<Instant>,
    /// For the next change.
    pub version: i64,
}

impl PassageRow {
    /// The fact it tells, unless it was added by hand.
    pub fn fact(&self) -> Option<Fact> {
        (self.fact_kind != FactKind::Free).then_some(Fact { kind: self.fact_kind, id: self.fact_id })
    }
}

/// The passages of minutes in order, those taken out too.
pub fn passages(id: Id<Minutes>) -> Query<PassageRow> {
    sql!(
        PassageRow,
        "select id, ordinal, section, fact_kind, fact_id, text, told, removed_at, version from minutes_passage
         where minutes_id = {id} order by ordinal, id"
    )
}

/// A passage of these minutes.
pub fn passage(minutes: Id<Minutes>, id: Id<Passage>) -> Query<PassageRow> {
    sql!(
        PassageRow,
        "select id, ordinal, section, fact_kind, fact_id, text, told, removed_at, version from minutes_passage
         where id = {id} and minutes_id = {minutes}"
    )
}

/// A passage to add.
pub struct NewPassage<'a> {
    /// It.
    pub id: Id<Passage>,
    /// Its place.
    pub ordinal: i64,
    /// In which part.
    pub section: Section,
    /// From what.
    pub fact: Fact,
    /// Its wording.
    pub text: &'a str,
    /// What the record says.
    pub told: &'a str,
}

/// Adds a passage.
pub fn passage_insert(minutes: Id<Minutes>, p: &NewPassage<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into minutes_passage (id, minutes_id, ordinal, section, fact_kind, fact_id, text, told, made_by)
         values ({p.id}, {minutes}, {p.ordinal}, {p.section}, {p.fact.kind}, {p.fact.id}, {p.text}, {p.told}, {act})"
    )
}

/// Makes room for a passage at a place.
pub fn passages_shift(minutes: Id<Minutes>, from: i64) -> Change {
    sql!(
        "update minutes_passage set ordinal = ordinal + 1 where minutes_id = {minutes} and ordinal >= {from}"
    )
}

/// Puts a passage at a place.
pub fn passage_place(id: Id<Passage>, ordinal: i64, section: Section) -> Change {
    sql!("update minutes_passage set ordinal = {ordinal}, section = {section} where id = {id}")
}

/// Gives a passage another wording, from a version on.
pub fn passage_write(id: Id<Passage>, version: i64, text: &str) -> Change {
    sql!(
        "update minutes_passage set text = {text}, version = version + 1 where id = {id} and version = {version} and removed_at is null"
    )
}

/// Writes down what the record says now: it is agreed with, or its words were taken.
pub fn passage_agree(id: Id<Passage>, told: &str) -> Change {
    sql!("update minutes_passage set told = {told} where id = {id}")
}

/// Cuts a passage from a fact that the record no longer has.
pub fn passage_free(id: Id<Passage>) -> Change {
    sql!("update minutes_passage set fact_kind = '', fact_id = 0, told = '' where id = {id}")
}

/// Takes a passage out, or brings it back (`at` none), from a version on.
pub fn passage_remove(id: Id<Passage>, version: i64, at: Option<Instant>) -> Change {
    sql!(
        "update minutes_passage set removed_at = {at}, version = version + 1 where id = {id} and version = {version}"
    )
}

/// A wording to keep.
pub struct NewWording<'a> {
    /// It.
    pub id: Id<Wording>,
    /// Of which passage.
    pub passage: Id<Passage>,
    /// The version that it became; 0 for none.
    pub version: i64,
    /// The version it was written on.
    pub base: i64,
    /// It.
    pub text: &'a str,
    /// How it came to be.
    pub why: Why,
}

/// Keeps a wording.
pub fn wording_insert(w: &NewWording<'_>, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into passage_wording (id, passage_id, version, base, text, why, at, made_by)
         values ({w.id}, {w.passage}, {w.version}, {w.base}, {w.text}, {w.why}, {at}, {act})"
    )
}

/// A wording with its author.
#[derive(Clone, Debug)]
pub struct WordingRow {
    /// It.
    pub id: Id<Wording>,
    /// Of which passage.
    pub passage_id: Id<Passage>,
    /// The version that it became; 0 for none.
    pub version: i64,
    /// The version it was written on.
    pub base: i64,
    /// It.
    pub text: String,
    /// How it came to be.
    pub why: Why,
    /// When.
    pub at: Instant,
    /// By whom, in Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
}

/// The wordings of a passage, the latest first.
pub fn wordings(passage: Id<Passage>) -> Query<WordingRow> {
    sql!(
        WordingRow,
        "select w.id, w.passage_id, w.version, w.base, w.text, w.why, w.at, p.name_ar, p.name_la
         from passage_wording w left join person p on p.id = (select a.person_id from act a where a.id = w.made_by)
         where w.passage_id = {passage} order by w.id desc limit 500"
    )
}

/// The wordings that wait for a choice.
pub fn waiting(minutes: Id<Minutes>) -> Query<WordingRow> {
    sql!(
        WordingRow,
        "select w.id, w.passage_id, w.version, w.base, w.text, w.why, w.at, p.name_ar, p.name_la
         from passage_wording w join minutes_passage m on m.id = w.passage_id
           left join person p on p.id = (select a.person_id from act a where a.id = w.made_by)
         where m.minutes_id = {minutes} and w.why = 'waiting' order by m.ordinal, w.id"
    )
}

/// The wording that a passage had in a version.
pub fn wording_at(passage: Id<Passage>, version: i64) -> Query<String> {
    sql!(
        (String),
        "select text from passage_wording where passage_id = {passage} and version = {version} and version > 0 order by id desc limit 1"
    )
}

/// Who wrote the version that a passage has.
pub fn author_of(passage: Id<Passage>, version: i64) -> Query<(Option<String>, Option<String>, Instant)> {
    sql!(
        (Option<String>, Option<String>, Instant),
        "select p.name_ar, p.name_la, w.at from passage_wording w
           left join person p on p.id = (select a.person_id from act a where a.id = w.made_by)
         where w.passage_id = {passage} and w.version = {version} and w.version > 0 order by w.id desc limit 1"
    )
}

/// A wording that waited has been judged.
pub fn wording_judge(id: Id<Wording>, why: Why) -> Change {
    sql!("update passage_wording set why = {why} where id = {id} and why = 'waiting'")
}

/// Somebody who is asked to sign, or signed.
#[derive(Clone, Debug)]
pub struct SignatureRow {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// As what.
    pub office: Office,
    /// When.
    pub signed_at: Option<Instant>,
    /// On what day.
    pub signed_on: Option<Day>,
    /// On paper.
    pub paper: bool,
    /// The hash of what was signed.
    pub sha256: Option<Vec<u8>>,
}

/// Those who are asked to sign.
pub fn signatures(minutes: Id<Minutes>) -> Query<SignatureRow> {
    sql!(
        SignatureRow,
        "select g.person_id, p.name_ar, p.name_la, p.honorific, p.sex, g.office, g.signed_at, g.signed_on, g.paper, g.sha256
         from minutes_signature g join person p on p.id = g.person_id where g.minutes_id = {minutes} order by g.office, g.person_id"
    )
}

/// Asks somebody to sign.
pub fn signature_insert(minutes: Id<Minutes>, person: Id<Person>, office: Office, act: Id<Act>) -> Change {
    sql!(
        "insert into minutes_signature (minutes_id, person_id, office, made_by) values ({minutes}, {person}, {office}, {act})"
    )
}

/// Somebody signs, once.
pub fn signature_sign(
    minutes: Id<Minutes>,
    person: Id<Person>,
    at: Instant,
    on: Day,
    paper: bool,
    sha256: &[u8],
    act: Id<Act>,
) -> Change {
    sql!(
        "update minutes_signature set signed_at = {at}, signed_on = {on}, paper = {paper}, sha256 = {sha256}, signed_by = {act}
         where minutes_id = {minutes} and person_id = {person} and signed_at is null"
    )
}

/// Nobody is asked any more: the text is open again, and what was signed is not what will be.
pub fn signatures_delete(minutes: Id<Minutes>) -> Change {
    sql!("delete from minutes_signature where minutes_id = {minutes}")
}

/// A seal: of the minutes (0) or of a rectification.
#[derive(Clone, Debug)]
pub struct SealRow {
    /// It.
    pub id: Id<Seal>,
    /// 0 of the minutes, then 1, 2, …
    pub number: i64,
    /// The canonical text.
    pub text: String,
    /// Why it was rectified.
    pub reason: String,
    /// Of the text.
    pub sha256: Vec<u8>,
    /// Of the one before; of nothing for the first.
    pub previous: Vec<u8>,
    /// Ed25519 by the installation.
    pub signature: Vec<u8>,
    /// Its public key.
    pub signer: Vec<u8>,
    /// As it is printed.
    pub code: String,
    /// When.
    pub sealed_at: Instant,
}

/// The seals of minutes, in order.
pub fn seals(minutes: Id<Minutes>) -> Query<SealRow> {
    sql!(
        SealRow,
        "select id, number, text, reason, sha256, previous, signature, signer, code, sealed_at from minutes_seal
         where minutes_id = {minutes} order by number"
    )
}

/// A seal as whoever looks at all of them reads it.
pub struct SealCheck {
    /// It.
    pub id: Id<Seal>,
    /// 0 of the minutes, then 1, 2, …
    pub number: i64,
    /// The canonical text.
    pub text: String,
    /// Of the text and the seal before.
    pub sha256: Vec<u8>,
    /// Of the one before, as it says.
    pub previous: Vec<u8>,
    /// Of the one before, as it is.
    pub before: Option<Vec<u8>>,
    /// Ed25519 by the installation.
    pub signature: Vec<u8>,
    /// Its public key.
    pub signer: Vec<u8>,
    /// As it is printed.
    pub code: String,
    /// When.
    pub sealed_at: Instant,
}

/// The seals of all minutes after one of them.
pub fn seals_after(after: Id<Seal>, limit: i64) -> Query<SealCheck> {
    sql!(
        SealCheck,
        "select s.id, s.number, s.text, s.sha256, s.previous, b.sha256 as before, s.signature, s.signer, s.code, s.sealed_at
         from minutes_seal s left join minutes_seal b on b.minutes_id = s.minutes_id and b.number = s.number - 1
         where s.id > {after} order by s.id limit {limit}"
    )
}

/// Sets a seal. There is no statement that changes one.
pub fn seal_insert(minutes: Id<Minutes>, s: &SealRow, act: Id<Act>) -> Change {
    sql!(
        "insert into minutes_seal (id, minutes_id, number, text, reason, sha256, previous, signature, signer, code, sealed_at, made_by)
         values ({s.id}, {minutes}, {s.number}, {s.text}, {s.reason}, {s.sha256}, {s.previous}, {s.signature}, {s.signer}, {s.code},
           {s.sealed_at}, {act})"
    )
}

/// Takes the step of adoption out of the meeting's life.
pub fn adopted_step_delete(meeting: Id<Meeting>) -> Change {
    sql!("delete from meeting_step where meeting_id = {meeting} and step = 'adopted'")
}
