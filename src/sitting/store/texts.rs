//! Reports, proposals and their amendments.

use crate::{
    journal::Act,
    meetings::{Meeting, store::AgendaItem},
    people::{Person, Sex},
    sitting::model::{Amendment, Ballot, Fate, Proposal, Report},
};
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, sql};

/// A report attached to a meeting (C16).
#[derive(Clone, Debug)]
pub struct ReportLine {
    /// It.
    pub id: Id<Report>,
    /// On which point.
    pub item_text: Option<String>,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Its author.
    pub author_id: Option<Id<Person>>,
    /// In Arabic.
    pub author_ar: Option<String>,
    /// In Latin script.
    pub author_la: Option<String>,
}

/// The reports of a meeting.
pub fn reports(meeting: Id<Meeting>) -> Query<ReportLine> {
    sql!(
        ReportLine,
        "select r.id, i.text as item_text, r.title, r.text, r.author_id, p.name_ar as author_ar, p.name_la as author_la
         from report r left join person p on p.id = r.author_id left join agenda_item i on i.id = r.item_id
         where r.meeting_id = {meeting} order by r.id limit 100"
    )
}

/// A text that somebody brings: a report or a proposal.
pub struct Brought<'a> {
    /// At which meeting.
    pub meeting: Id<Meeting>,
    /// On which point.
    pub item: Option<Id<AgendaItem>>,
    /// Whose.
    pub author: Id<Person>,
    /// What it is called; proposals have no title.
    pub title: &'a str,
    /// What it says.
    pub text: &'a str,
    /// What the form calls it.
    pub client: &'a str,
}

/// Attaches a report, once.
pub fn report_insert(id: Id<Report>, b: &Brought<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into report (id, meeting_id, item_id, author_id, title, text, client, made_by)
         values ({id}, {b.meeting}, {b.item}, {b.author}, {b.title}, {b.text}, {b.client}, {act})
         on conflict (meeting_id, client) do nothing"
    )
}

/// A proposal (D10).
#[derive(Clone, Debug)]
pub struct ProposalLine {
    /// It.
    pub id: Id<Proposal>,
    /// On which point.
    pub item_id: Option<Id<AgendaItem>>,
    /// Whose.
    pub author_id: Id<Person>,
    /// In Arabic.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// As it stands.
    pub text: String,
    /// As it was brought.
    pub first_text: String,
    /// What became of it.
    pub fate: Fate,
    /// By which vote.
    pub ballot_id: Option<Id<Ballot>>,
    /// For the next change.
    pub version: i64,
    /// Amendments that wait.
    pub waiting: i64,
}

/// The proposals of a meeting, or one of them.
pub fn proposals(meeting: Id<Meeting>, one: Option<Id<Proposal>>) -> Query<ProposalLine> {
    sql!(
        ProposalLine,
        "select o.id, o.item_id, o.author_id, p.name_ar as author_ar, p.name_la as author_la, p.sex, o.text, o.first_text, o.fate,
           o.ballot_id, o.version,
           (select cast(count(*) as bigint) from amendment a where a.proposal_id = o.id and a.fate = 'open') as \"waiting!\"
         from proposal o join person p on p.id = o.author_id
         where o.meeting_id = {meeting} {?one: and o.id = {one}} order by o.id limit 200"
    )
}

/// Records a proposal, once.
pub fn proposal_insert(id: Id<Proposal>, b: &Brought<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into proposal (id, meeting_id, item_id, author_id, text, first_text, client, made_by)
         values ({id}, {b.meeting}, {b.item}, {b.author}, {b.text}, {b.text}, {b.client}, {act})
         on conflict (meeting_id, client) do nothing"
    )
}

/// Settles a proposal, or opens it again.
pub fn proposal_judge(
    id: Id<Proposal>,
    fate: Fate,
    at: Option<Instant>,
    ballot: Option<Id<Ballot>>,
    version: i64,
    act: Id<Act>,
) -> Change {
    sql!(
        "update proposal set fate = {fate}, fate_at = {at}, ballot_id = {ballot}, judged_by = {act}, version = version + 1
         where id = {id} and version = {version}"
    )
}

/// Gives a proposal another wording.
pub fn proposal_reword(id: Id<Proposal>, text: &str, version: i64) -> Change {
    sql!(
        "update proposal set text = {text}, version = version + 1 where id = {id} and version = {version} and fate = 'open'"
    )
}

/// Another wording.
#[derive(Clone, Debug)]
pub struct AmendmentLine {
    /// It.
    pub id: Id<Amendment>,
    /// Whose.
    pub author_id: Id<Person>,
    /// In Arabic.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
    /// The wording it was written on.
    pub base: String,
    /// The wording it asks for.
    pub text: String,
    /// What became of it.
    pub fate: Fate,
}

/// The amendments of a proposal.
pub fn amendments(proposal: Id<Proposal>, one: Option<Id<Amendment>>) -> Query<AmendmentLine> {
    sql!(
        AmendmentLine,
        "select a.id, a.author_id, p.name_ar as author_ar, p.name_la as author_la, a.base, a.text, a.fate
         from amendment a join person p on p.id = a.author_id
         where a.proposal_id = {proposal} {?one: and a.id = {one}} order by a.id limit 100"
    )
}

/// Records an amendment, once.
pub fn amendment_insert(
    id: Id<Amendment>,
    proposal: Id<Proposal>,
    author: Id<Person>,
    base: &str,
    text: &str,
    client: &str,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into amendment (id, proposal_id, author_id, base, text, client, made_by)
         values ({id}, {proposal}, {author}, {base}, {text}, {client}, {act}) on conflict (proposal_id, client) do nothing"
    )
}

/// Settles an amendment.
pub fn amendment_judge(id: Id<Amendment>, fate: Fate, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "update amendment set fate = {fate}, fate_at = {at}, judged_by = {act} where id = {id} and fate = 'open'"
    )
}
