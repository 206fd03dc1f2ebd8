//! The rules that are not those of one body.

use super::{Clause, Competence, LevelKey, Text};
use crate::{
    Share,
    read::{tables, words},
};

tables! {
    /// Offices that nobody may hold at once (B04).
    ///
    /// Without `with`, nobody may hold two of `posts`, nor the same one twice. With it, nobody may hold one of `posts`
    /// and one of `with`. An office is `body.post`, `body.*` for any post of a body; the law's bodies start with `law_`.
    Incompatibility {
        /// The offices.
        posts: Vec<String>,
        /// The offices they exclude.
        with: Vec<String> = default,
        /// The rule binds only those who also hold one of these offices.
        among_holders_of: Vec<String> = default,
        /// Where both must be for the rule to apply.
        scope: Scope,
        /// Only when the unit of the second office has more inhabitants than this.
        population_over: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// National members assigned to follow a territory (B10).
    FollowUp {
        /// The offices (`body.post`) whose holders are assigned.
        posts: Vec<String>,
        /// The levels of the units they follow.
        levels: Vec<LevelKey>,
        /// The body or post that assigns them.
        assigned_by: Option<String>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Seats kept for a group.
    Quota {
        /// Whose.
        group: Group,
        /// At least this share of the seats.
        share: Share,
        /// The age under which one is young, for the quota of youth.
        under_age: Option<u32>,
        /// The kinds of body it binds.
        bodies: Vec<String>,
        /// Whether it is a goal to move towards (true) or a condition (false).
        goal: bool = default,
        /// The article that states it.
        article: Option<String>,
    }
    /// Joining, renewing and leaving.
    Membership {
        /// Who may join.
        age: Option<Age>,
        /// Other conditions.
        conditions: Vec<Clause> = default,
        /// What members may do.
        rights: Option<Clause>,
        /// What members owe.
        duties: Option<Clause>,
        /// What is paid.
        fee: Option<Fee>,
        /// How long a membership lasts before renewal.
        renewal: Option<Renewal>,
        /// Who decides on an application.
        decision: Option<Decision>,
        /// Moving to another unit.
        transfer: Option<Transfer>,
        /// Leaving.
        resignation: Option<Clause>,
        /// Being removed.
        removal: Option<Clause>,
    }
    /// An age.
    Age {
        /// Years.
        years: u32,
        /// The article that states it.
        article: Option<String>,
    }
    /// What a member pays.
    Fee {
        /// Dirhams.
        dirhams: u32,
        /// For so many months.
        months: u32,
        /// The article that states it.
        article: Option<String>,
    }
    /// How long a membership lasts.
    Renewal {
        /// Months.
        months: u32,
        /// Months after which a membership that was not renewed lapses.
        lapses_after_months: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Who decides on a request, in what time, and what silence means.
    Decision {
        /// The kind of body.
        by: String,
        /// Days to decide.
        days: Option<u32>,
        /// What silence means.
        silence: Option<Silence>,
        /// The kind of body to appeal to.
        appeal_to: Option<String>,
        /// Days to appeal.
        appeal_days: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Moving to another unit, and who decides on it. A move inside one unit of the level of a body is no transfer to that body.
    Transfer {
        /// The kind of body that decides for the unit that is left.
        leaving: Option<String>,
        /// The kind of body that decides for the unit of arrival.
        arriving: Option<String>,
        /// Days to decide, from the day of the request.
        days: Option<u32>,
        /// What silence means.
        silence: Option<Silence>,
        /// The kind of body to appeal to.
        appeal_to: Option<String>,
        /// Days to appeal.
        appeal_days: Option<u32>,
        /// The article that states it.
        article: Option<String>,
        /// What it says.
        text: Option<Text>,
    }
    /// Who may vote: in bodies of some kinds, or in a unit (the base of congresses).
    Electorate {
        /// The kinds of body for whose votes it holds; every vote that has no rule of its own when there are none.
        bodies: Vec<String> = default,
        /// Of whom the roll is drawn up; those who sit in the body when absent.
        of: Option<Electors>,
        /// The age reached on the day of the vote.
        age: Option<Age>,
        /// How long one has been a member on that day.
        seniority: Option<Seniority>,
        /// What must have been paid by that day.
        dues: Option<Dues>,
        /// How long one must have been without a suspension before that day.
        without_sanction: Option<Seniority>,
        /// How long the roll is shown before it is closed, and may be objected to.
        objections: Option<Objections>,
        /// The article that states it.
        article: Option<String>,
    }
    /// A length of time before a day.
    Seniority {
        /// Months.
        months: u32,
        /// The article that states it.
        article: Option<String>,
    }
    /// What a voter must have paid.
    Dues {
        /// How far.
        paid: DuesPaid,
        /// The article that states it.
        article: Option<String>,
    }
    /// The time in which a roll may be objected to.
    Objections {
        /// Days from the day on which it is shown.
        days: u32,
        /// The kind of body that decides on them.
        by: Option<String>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Faults and sanctions.
    Discipline {
        /// The faults.
        grounds: Vec<Clause> = default,
        /// The sanctions, from the lightest.
        sanctions: Vec<Sanction> = default,
        /// The kind of body to appeal to.
        appeal_to: Option<String>,
        /// Days to appeal.
        appeal_days: Option<u32>,
        /// Days given to the person to answer, at least.
        defence_days: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// A sanction.
    Sanction {
        /// Its key.
        key: String,
        /// Its name.
        name: Text,
        /// The kind of body that decides it.
        by: Option<String>,
        /// What it does to the membership, when it does anything.
        does: Option<SanctionDoes>,
        /// Months it lasts, at most.
        max_months: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// The national congress.
    Congress {
        /// Its kind of body.
        body: String,
        /// How often it meets.
        interval: Option<Interval>,
        /// Who can call an extraordinary one.
        extraordinary: Option<Extraordinary>,
        /// The kind of body that prepares it.
        prepared_by: Option<String>,
        /// How delegates are shared among territories.
        delegates: Option<Delegates>,
        /// Kinds of body that must meet before it.
        preceded_by: Vec<String> = default,
        /// Days before it by which candidacies to lead are filed.
        candidacies_days: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How often a congress meets.
    Interval {
        /// Months, at most.
        months: u32,
        /// Months by which an extraordinary congress or the council may put it off.
        postponed_months: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Who can call an extraordinary congress.
    Extraordinary {
        /// The body that demands it.
        by: String,
        /// The share of its members it takes.
        share: Option<Share>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How delegates are shared.
    Delegates {
        /// How many, about.
        number: Option<u32>,
        /// What their number in each province follows.
        by: Vec<DelegateKey> = default,
        /// The kind of body that elects them.
        elected_by: Option<String>,
        /// Offices (`body.post`) that make a delegate by right.
        by_right: Vec<String> = default,
        /// Share of persons on mission, beside those elected.
        on_mission: Option<Share>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How candidates to public elections are endorsed.
    Endorsement {
        /// The kind of body that decides.
        decided_by: Option<String>,
        /// The steps before it decides.
        steps: Vec<EndorsementStep> = default,
        /// What is judged.
        criteria: Vec<Clause> = default,
        /// The article that states it.
        article: Option<String>,
    }
    /// A step of endorsement.
    EndorsementStep {
        /// What is done.
        name: Text,
        /// The kind of body that does it.
        by: String,
        /// Days it has.
        days: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// A parallel organisation (J01).
    Parallel {
        /// Its key in this file.
        key: String,
        /// Its name.
        name: Text,
        /// Other names in use.
        synonyms: Vec<String> = default,
        /// What sort it is.
        kind: ParallelKind,
        /// The levels at which it has bodies.
        levels: Vec<LevelKey> = default,
        /// Its kinds of body, of the parallel sphere.
        bodies: Vec<String> = default,
        /// The kinds of body to whose meetings its representatives are called (J04).
        represented_in: Vec<String> = default,
        /// The age above which one cannot belong to it.
        max_age: Option<u32>,
        /// The subjects it works on.
        competences: Vec<Competence> = default,
        /// The article that states it.
        article: Option<String>,
    }
}

words! {
    /// Of whom a roll is drawn up.
    Electors {
        /// Those who sit in the body, staff apart.
        Holders = "holders",
        /// The members of its unit.
        Members = "members",
    }
    /// What must have been paid by the day of a vote.
    DuesPaid {
        /// The day itself is paid for.
        Covered = "covered",
        /// The membership has not lapsed.
        NotLapsed = "not_lapsed",
    }
    /// What a sanction does to a membership.
    SanctionDoes {
        /// Its rights rest for a time.
        Suspends = "suspends",
        /// It is over.
        Expels = "expels",
    }
    /// Where two offices must be for an incompatibility to apply.
    Scope {
        /// Anywhere.
        Any = "any",
        /// At the same level.
        SameLevel = "same_level",
        /// In the same unit.
        SameUnit = "same_unit",
        /// In the same body.
        SameBody = "same_body",
    }
    /// For whom seats are kept.
    Group {
        /// Women.
        Women = "women",
        /// The young.
        Youth = "youth",
    }
    /// What silence means when the time to decide has passed.
    Silence {
        /// The request is accepted.
        Accepted = "accepted",
        /// The request is refused.
        Refused = "refused",
        /// The request goes to the body of appeal.
        Escalated = "escalated",
    }
    /// What the number of delegates of a province follows.
    DelegateKey {
        /// Its inhabitants.
        Population = "population",
        /// The organisation's members there.
        Members = "members",
        /// Votes won there.
        Votes = "votes",
        /// Seats won in the House of Representatives.
        HouseSeats = "house_seats",
        /// Seats won in the councils of communes.
        CouncilSeats = "council_seats",
        /// Presidencies of communes held.
        Presidencies = "presidencies",
        /// An equal base for each province.
        Base = "base",
    }
    /// What sort of parallel organisation it is.
    ParallelKind {
        /// Women.
        Women = "women",
        /// Youth.
        Youth = "youth",
        /// A professional league.
        League = "league",
        /// A trade union.
        Union = "union",
        /// A thematic forum.
        Forum = "forum",
        /// The organisation's elected members.
        Elected = "elected",
    }
}
