//! Votes: what was asked, who may answer, what was answered or counted.

use crate::{
    bodies::Body,
    journal::Act,
    meetings::{Meeting, store::AgendaItem},
    people::{Person, Sex},
    sitting::model::{Ballot, Choice, Count, Manner, Outcome, Proposal, Ruling},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A vote.
#[derive(Clone, Debug)]
pub struct BallotLine {
    /// It.
    pub id: Id<Ballot>,
    /// On which point.
    pub item_id: Option<Id<AgendaItem>>,
    /// On which proposal.
    pub proposal_id: Option<Id<Proposal>>,
    /// What is asked.
    pub question: String,
    /// For the statute: `ordinary`, `removal`, …
    pub matter: String,
    /// How it is held.
    pub manner: Manner,
    /// Members of the body when it was opened.
    pub members: i64,
    /// Members present then.
    pub present: i64,
    /// Those with a vote then.
    pub electors: i64,
    /// When.
    pub opened_at: Instant,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// When it was abandoned.
    pub cancelled_at: Option<Instant>,
    /// For.
    pub votes_for: Option<i64>,
    /// Against.
    pub votes_against: Option<i64>,
    /// Abstained.
    pub abstentions: Option<i64>,
    /// Blank or spoilt.
    pub blank: Option<i64>,
    /// Declared an interest.
    pub recused: Option<i64>,
    /// Votes it took.
    pub needed: Option<i64>,
    /// Of how many.
    pub whole: Option<i64>,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// By which article.
    pub article: String,
    /// The side of the chair, which decided a tie.
    pub casting: Option<Choice>,
    /// By which article it decided.
    pub casting_article: String,
    /// Votes that arrived from devices.
    pub arrived: i64,
}

impl BallotLine {
    /// May one still vote?
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none() && self.cancelled_at.is_none()
    }
}

/// The votes of a meeting, the latest first; one of them; or the one that is open.
pub fn ballots(meeting: Id<Meeting>, one: Option<Id<Ballot>>, open: bool, limit: i64) -> Query<BallotLine> {
    sql!(
        BallotLine,
        "select b.id, b.item_id, b.proposal_id, b.question, b.matter, b.manner, b.members, b.present, b.electors, b.opened_at, b.closed_at,
           b.cancelled_at, b.votes_for, b.votes_against, b.abstentions, b.blank, b.recused, b.needed, b.whole, b.outcome, b.article, b.casting, b.casting_article,
           (select cast(count(*) as bigint) from vote v where v.ballot_id = b.id) as \"arrived!\"
         from ballot b where b.meeting_id = {meeting} {?one: and b.id = {one}} {?open: and b.closed_at is null and b.cancelled_at is null}
         order by b.id desc limit {limit}"
    )
}

/// A vote to open.
pub struct NewBallot<'a> {
    /// At which meeting.
    pub meeting: Id<Meeting>,
    /// On which point.
    pub item: Option<Id<AgendaItem>>,
    /// On which proposal.
    pub proposal: Option<Id<Proposal>>,
    /// What is asked.
    pub question: &'a str,
    /// For the statute.
    pub matter: &'a str,
    /// How it is held.
    pub manner: Manner,
    /// Members of the body.
    pub members: i64,
    /// Members present.
    pub present: i64,
    /// What the form calls it.
    pub client: &'a str,
}

/// Opens a vote; the same form once.
pub fn ballot_insert(id: Id<Ballot>, b: &NewBallot<'_>, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into ballot (id, meeting_id, item_id, proposal_id, question, matter, manner, members, present, electors, opened_at, client, made_by)
         values ({id}, {b.meeting}, {b.item}, {b.proposal}, {b.question}, {b.matter}, {b.manner}, {b.members}, {b.present}, 0, {at}, {b.client}, {act})
         on conflict (meeting_id, client) do nothing"
    )
}

/// Freezes the electorate: members who hold a mandate of the body on the day and are here; those afar where the statute lets
/// them vote; those represented by somebody who is here.
pub fn electors_insert(
    ballot: Id<Ballot>,
    meeting: Id<Meeting>,
    body: Id<Body>,
    on: Day,
    afar: bool,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into elector (ballot_id, person_id, mandate_id, holder_id, made_by)
         select cast({ballot} as bigint), a.person_id, a.mandate_id, case when a.state = 'represented' then a.proxy_id end,
           cast({act} as bigint)
         from attendance a
         where a.meeting_id = {meeting} and a.standing = 'member'
           and (a.state = 'present' or (a.state = 'remote' and cast({afar} as bigint) = 1)
             or (a.state = 'represented' and exists (select 1 from attendance x
               where x.meeting_id = a.meeting_id and x.person_id = a.proxy_id and x.state in ('present', 'remote'))))
           and exists (select 1 from mandate m join seat s on s.id = m.seat_id where m.person_id = a.person_id and m.body_id = {body}
             and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on}))"
    )
}

/// How many may vote.
pub fn ballot_electors(ballot: Id<Ballot>, electors: i64) -> Change {
    sql!("update ballot set electors = {electors} where id = {ballot}")
}

/// An open vote from a device, when it may be cast: by an elector without an interest, or whoever represents one, in a vote
/// that is open and held on devices, under a mandate that is valid on the day. Once.
pub fn vote_insert(v: &Cast<'_>, at: Instant, on: Day, act: Id<Act>) -> Change {
    sql!(
        "insert into vote (ballot_id, person_id, choice, client, at, made_by)
         select e.ballot_id, e.person_id, cast({v.choice} as text), cast({v.client} as text), cast({at} as bigint), cast({act} as bigint)
         from elector e join ballot b on b.id = e.ballot_id
         where e.ballot_id = {v.ballot} and e.person_id = {v.person} and b.meeting_id = {v.meeting} and e.recused_at is null
           and ((e.holder_id is null and e.person_id = {v.by}) or e.holder_id = {v.by})
           and b.manner = 'devices' and b.closed_at is null and b.cancelled_at is null
           and exists (select 1 from meeting t join mandate m on m.body_id = t.body_id join seat s on s.id = m.seat_id
             where t.id = b.meeting_id and m.person_id = e.person_id and s.staff = 0 and m.from_on <= {on}
               and (m.until_on is null or m.until_on > {on}))
         on conflict (ballot_id, person_id) do nothing"
    )
}

/// A vote as a device sends it.
pub struct Cast<'a> {
    /// At which meeting.
    pub meeting: Id<Meeting>,
    /// In which vote.
    pub ballot: Id<Ballot>,
    /// Whose vote.
    pub person: Id<Person>,
    /// Who casts it.
    pub by: Id<Person>,
    /// What.
    pub choice: Choice,
    /// What the device calls it.
    pub client: &'a str,
}

/// What somebody voted, and under which identifier of the device.
pub fn vote_of(ballot: Id<Ballot>, person: Id<Person>) -> Query<(Choice, String)> {
    sql!(
        (Choice, String),
        "select choice, client from vote where ballot_id = {ballot} and person_id = {person}"
    )
}

/// Whose votes somebody may cast: the own one, and of those represented.
#[derive(Clone, Debug)]
pub struct ElectorLine {
    /// Whose.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Who votes instead.
    pub holder_id: Option<Id<Person>>,
    /// When an interest was declared.
    pub recused_at: Option<Instant>,
    /// What was voted.
    pub choice: Option<Choice>,
}

/// The votes in somebody's hand.
pub fn electors_of(ballot: Id<Ballot>, by: Id<Person>) -> Query<ElectorLine> {
    sql!(
        ElectorLine,
        "select e.person_id, p.name_ar, p.name_la, e.holder_id, e.recused_at, v.choice
         from elector e join person p on p.id = e.person_id left join vote v on v.ballot_id = e.ballot_id and v.person_id = e.person_id
         where e.ballot_id = {ballot} and (e.person_id = {by} or e.holder_id = {by}) order by e.person_id"
    )
}

/// An elector, whoever votes.
pub fn elector(ballot: Id<Ballot>, person: Id<Person>) -> Query<ElectorLine> {
    sql!(
        ElectorLine,
        "select e.person_id, p.name_ar, p.name_la, e.holder_id, e.recused_at, v.choice
         from elector e join person p on p.id = e.person_id left join vote v on v.ballot_id = e.ballot_id and v.person_id = e.person_id
         where e.ballot_id = {ballot} and e.person_id = {person}"
    )
}

/// Does somebody hold a mandate of the meeting's body, staff apart, on a day?
pub fn sits(meeting: Id<Meeting>, person: Id<Person>, on: Day) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from meeting t join mandate m on m.body_id = t.body_id join seat s on s.id = m.seat_id
         where t.id = {meeting} and m.person_id = {person} and s.staff = 0 and m.from_on <= {on}
           and (m.until_on is null or m.until_on > {on})"
    )
}

/// Declares an interest, unless the vote was cast or the ballot closed.
pub fn elector_recuse(ballot: Id<Ballot>, person: Id<Person>, why: &str, at: Instant) -> Change {
    sql!(
        "update elector set recused_at = {at}, recused_why = {why} where ballot_id = {ballot} and person_id = {person}
           and recused_at is null and not exists (select 1 from vote v where v.ballot_id = {ballot} and v.person_id = {person})
           and exists (select 1 from ballot b where b.id = {ballot} and b.closed_at is null and b.cancelled_at is null)"
    )
}

/// How many declared an interest.
pub fn recused(ballot: Id<Ballot>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from elector where ballot_id = {ballot} and recused_at is not null"
    )
}

/// Open votes, counted.
pub fn votes_counted(ballot: Id<Ballot>) -> Query<(Choice, i64)> {
    sql!(
        (Choice, i64),
        "select choice, cast(count(*) as bigint) as n from vote where ballot_id = {ballot} group by choice"
    )
}

/// Who voted what, in an open vote.
pub struct VoteLine {
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// What.
    pub choice: Choice,
}

/// The votes of an open vote, by name.
pub fn votes(ballot: Id<Ballot>, limit: i64) -> Query<VoteLine> {
    sql!(
        VoteLine,
        "select p.name_ar, p.name_la, v.choice from vote v join person p on p.id = v.person_id
         where v.ballot_id = {ballot} order by v.choice, p.sort_key limit {limit}"
    )
}

/// What one teller counted.
#[derive(Clone, Debug)]
pub struct SheetLine {
    /// Who.
    pub teller_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// For.
    pub votes_for: i64,
    /// Against.
    pub votes_against: i64,
    /// Abstained.
    pub abstentions: i64,
    /// Blank or spoilt.
    pub blank: i64,
}

/// What the tellers counted.
pub fn sheets(ballot: Id<Ballot>) -> Query<SheetLine> {
    sql!(
        SheetLine,
        "select c.teller_id, p.name_ar, p.name_la, c.votes_for, c.votes_against, c.abstentions, c.blank
         from count_sheet c join person p on p.id = c.teller_id where c.ballot_id = {ballot} order by c.at, c.teller_id"
    )
}

/// Enters what a teller counted, or corrects it, while the vote is open.
pub fn sheet_put(ballot: Id<Ballot>, teller: Id<Person>, c: &Count, at: Instant, act: Id<Act>) -> Change {
    let (f, a) = (i64::from(c.votes_for), i64::from(c.votes_against));
    let (n, b) = (i64::from(c.abstentions), i64::from(c.blank));
    sql!(
        "insert into count_sheet (ballot_id, teller_id, votes_for, votes_against, abstentions, blank, at, made_by)
         values ({ballot}, {teller}, {f}, {a}, {n}, {b}, {at}, {act})
         on conflict (ballot_id, teller_id) do update set votes_for = excluded.votes_for, votes_against = excluded.votes_against,
           abstentions = excluded.abstentions, blank = excluded.blank, at = excluded.at, made_by = excluded.made_by"
    )
}

/// The tellers of a meeting.
pub struct TellerLine {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
}

/// The tellers of a meeting.
pub fn tellers(meeting: Id<Meeting>) -> Query<TellerLine> {
    sql!(
        TellerLine,
        "select t.person_id, p.name_ar, p.name_la, p.sex from teller t join person p on p.id = t.person_id
         where t.meeting_id = {meeting} order by p.sort_key"
    )
}

/// Names a teller.
pub fn teller_insert(meeting: Id<Meeting>, person: Id<Person>, act: Id<Act>) -> Change {
    sql!(
        "insert into teller (meeting_id, person_id, made_by) values ({meeting}, {person}, {act})
         on conflict (meeting_id, person_id) do nothing"
    )
}

/// Names somebody teller no more.
pub fn teller_delete(meeting: Id<Meeting>, person: Id<Person>) -> Change {
    sql!("delete from teller where meeting_id = {meeting} and person_id = {person}")
}

/// Closes a vote with its result.
pub fn ballot_close(
    id: Id<Ballot>,
    c: &Count,
    recused: i64,
    ruling: &Ruling,
    article: &str,
    at: Instant,
    act: Id<Act>,
) -> Change {
    let (f, a) = (i64::from(c.votes_for), i64::from(c.votes_against));
    let (n, b) = (i64::from(c.abstentions), i64::from(c.blank));
    let (needed, whole) = (ruling.needed.map(i64::from), ruling.whole.map(i64::from));
    let outcome = ruling.outcome;
    sql!(
        "update ballot set votes_for = {f}, votes_against = {a}, abstentions = {n}, blank = {b}, recused = {recused}, needed = {needed},
           whole = {whole}, outcome = {outcome}, article = {article}, closed_at = {at}, closed_by = {act}
         where id = {id} and closed_at is null and cancelled_at is null"
    )
}

/// Lets the chair's side decide a tie.
pub fn casting_set(
    id: Id<Ballot>,
    outcome: Outcome,
    side: Choice,
    chair: Id<Person>,
    article: &str,
) -> Change {
    sql!(
        "update ballot set outcome = {outcome}, casting = {side}, casting_person_id = {chair}, casting_article = {article}
         where id = {id} and outcome = 'tie' and closed_at is not null"
    )
}

/// Abandons a vote.
pub fn ballot_cancel(id: Id<Ballot>, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "update ballot set cancelled_at = {at}, closed_by = {act} where id = {id} and closed_at is null and cancelled_at is null"
    )
}
