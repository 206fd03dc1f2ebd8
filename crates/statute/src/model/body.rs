//! A kind of body, and the rules of its life and meetings.

use super::{LevelKey, Post, UnitKind};
use crate::{
    Share,
    read::{tables, words},
};

tables! {
    /// A kind of body: the provincial secretariat, the national council, a pole.
    BodyKind {
        /// Its key in this file.
        key: String,
        /// What it is called.
        name: BodyName,
        /// Other names in use, in any language (O04).
        synonyms: Vec<String> = default,
        /// Whose body it is.
        sphere: Sphere,
        /// The level of its unit.
        level: LevelKey,
        /// The kinds of unit that have one, when not all those of the level.
        unit_kinds: Vec<UnitKind> = default,
        /// What sort of organ it is.
        organ: Organ,
        /// What it does.
        nature: Nature,
        /// Whether every unit of the level should have one: where it is missing, that is a fact.
        expected: bool = default,
        /// Whether a unit may have several, each with a name of its own: poles, committees, forums.
        several: bool = default,
        /// Whether its cases are seen by its members and the persons concerned only (B13).
        confidential: bool = default,
        /// The kind of body inside which it lives.
        parent: Option<String>,
        /// Which body may create it.
        created_by: Option<Creation>,
        /// What it decides on, for committees (B12).
        competences: Vec<Competence> = default,
        /// Whether its sessions are numbered (C12).
        numbered_sessions: bool = default,
        /// How often it must meet.
        frequency: Option<Frequency>,
        /// How long it sits before renewal.
        term: Option<Term>,
        /// How many members it has.
        size: Option<Size>,
        /// Who calls it to meet.
        convening: Option<Convening>,
        /// How long before.
        notice: Option<Notice>,
        /// How many must be present.
        quorum: Option<Quorum>,
        /// How many votes a decision takes.
        majorities: Vec<Majority> = default,
        /// Whether one may attend from afar (C03).
        remote: Option<Remote>,
        /// Whether an absent member may be represented by another.
        proxies: Option<Proxies>,
        /// In what order those who ask for the floor have it.
        speaking: Option<Speaking>,
        /// What becomes of a member who has an interest in what is decided.
        recusal: Option<Recusal>,
        /// By when what a body above asks is acknowledged, and when late work becomes the concern of a body above.
        following: Option<Following>,
        /// Who presides, in order.
        chair: Option<Chair>,
        /// Who signs for it (B03).
        signature: Option<Signature>,
        /// Its posts, in order of protocol.
        posts: Vec<Post> = default,
        /// The article that founds it: stands for every rule of the body that names none.
        article: Option<String>,
    }
    /// The name of a kind of body.
    BodyName {
        /// Arabic.
        ar: Noun,
        /// French.
        fr: Noun,
        /// English.
        en: Noun,
    }
    /// A noun in one language.
    Noun {
        /// One.
        singular: String,
        /// Several.
        plural: String,
        /// Its grammatical gender, for verbs and adjectives that agree with it.
        gender: Option<NounGender>,
    }
    /// Which body may create another.
    Creation {
        /// Kinds of body, any of which may.
        by: Vec<String>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How often a body meets: give one of the two.
    Frequency {
        /// At least once every so many months.
        every_months: Option<u32>,
        /// At least so many times a year.
        per_year: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// A length of mandate.
    Term {
        /// Months.
        months: u32,
        /// The article that states it.
        article: Option<String>,
    }
    /// A number of members.
    Size {
        /// At least.
        min: Option<u32>,
        /// At most.
        max: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Who calls a body to meet.
    Convening {
        /// Posts, in order: the next one when the first is prevented.
        by: Vec<String>,
        /// The share of members who can demand a meeting.
        on_request_of: Option<Share>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How long before a meeting its members are called.
    Notice {
        /// Days, for an ordinary meeting.
        days: Option<u32>,
        /// Days, when it is urgent.
        urgent_days: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How many members must be present, call after call.
    Quorum {
        /// At the first call.
        first: Share,
        /// At the second; unknown when absent.
        second: Option<Share>,
        /// At the third; unknown when absent.
        third: Option<Share>,
        /// Days between two calls, at least: a later call is then a convocation of its own.
        days_between: Option<u32>,
        /// Minutes between two calls of the same day, at least: a later call is then made in the room.
        minutes_between: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How many votes a decision takes.
    Majority {
        /// For which decisions.
        matter: Matter,
        /// The share.
        share: Share,
        /// The share of whom.
        of: Whole,
        /// The article that states it.
        article: Option<String>,
    }
    /// Attendance from afar.
    Remote {
        /// Whether it is allowed; unknown when absent.
        allowed: Option<bool>,
        /// Whether those afar count in the quorum; unknown when absent.
        counts_in_quorum: Option<bool>,
        /// Whether those afar may vote; unknown when absent.
        votes: Option<bool>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Representation of absent members.
    Proxies {
        /// Whether it is allowed; unknown when absent.
        allowed: Option<bool>,
        /// How many members one person may represent, at most.
        most: Option<u32>,
        /// Whether those represented count in the quorum; unknown when absent.
        counts_in_quorum: Option<bool>,
        /// The article that states it.
        article: Option<String>,
    }
    /// The order of speakers.
    Speaking {
        /// Whether women who ask come before men who ask.
        women_first: bool = default,
        /// Minutes one has, at most.
        minutes: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// A member's interest in what is decided.
    Recusal {
        /// Whether such a member is counted out of the vote and of what its majority is a share of.
        counted_out: Option<bool>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How a body's work is followed from above; what it does not say is unknown.
    Following {
        /// Days it has to acknowledge a directive or a binding resolution of a body above (D01, D07).
        acknowledge_days: Option<u32>,
        /// Days after its day at which its open work rises to a body above.
        rises_after_days: Option<u32>,
        /// The kind of body to which it rises.
        rises_to: Option<String>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Who presides over the meetings.
    Chair {
        /// Posts, in order: the next one when the first is prevented.
        by: Vec<String>,
        /// Whether the chair's vote decides when votes are equal; unknown when absent.
        casting_vote: Option<bool>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Who signs for a body.
    Signature {
        /// Posts whose holder may sign.
        by: Vec<String>,
        /// Whether all of them must sign together.
        together: bool = default,
        /// The article that states it.
        article: Option<String>,
    }
}

words! {
    /// Whose body it is.
    Sphere {
        /// The organisation itself.
        Party = "party",
        /// A parallel organisation.
        Parallel = "parallel",
        /// A public institution.
        Elected = "elected",
    }
    /// What sort of organ a body is, as a reader of communiqués names it.
    Organ {
        /// An executive: bureau, secretariat, coordination, branch.
        Executive = "executive",
        /// A council.
        Council = "council",
        /// A congress or a general assembly.
        Congress = "congress",
        /// A committee.
        Committee = "committee",
        /// A youth organisation.
        Youth = "youth",
        /// A women's organisation.
        Women = "women",
        /// A professional league.
        Professional = "professional",
        /// A public institution, or a group of elected members.
        Elected = "elected",
        /// A trade union.
        Union = "union",
        /// An association or a forum.
        Association = "association",
    }
    /// What a body does.
    Nature {
        /// It carries out.
        Executive = "executive",
        /// It debates and decides.
        Deliberative = "deliberative",
        /// It controls or judges.
        Control = "control",
        /// It advises, studies or supports.
        Consultative = "consultative",
    }
    /// What a committee decides on.
    Competence {
        /// Applications for membership.
        Memberships = "memberships",
        /// Ethics.
        Ethics = "ethics",
        /// Arbitration (law 29-11, article 29).
        Arbitration = "arbitration",
        /// Control of the finances (law 29-11, article 29).
        FinanceControl = "finance_control",
        /// Parity and equal opportunities (law 29-11, article 29).
        Parity = "parity",
        /// Candidacies (law 29-11, article 29).
        Nominations = "nominations",
        /// Moroccans abroad (law 29-11, article 29).
        Abroad = "abroad",
        /// Preparing a congress.
        CongressPreparation = "congress_preparation",
        /// Elections.
        Elections = "elections",
        /// Organisation.
        Organisation = "organisation",
        /// Training.
        Training = "training",
        /// Communication.
        Communication = "communication",
        /// Programme and public policy.
        Programme = "programme",
        /// Women.
        Women = "women",
        /// Youth.
        Youth = "youth",
        /// Local government.
        LocalGovernment = "local_government",
        /// Listening to citizens and following their files.
        Files = "files",
    }
    /// Decisions that take a majority of their own.
    Matter {
        /// Any decision that has no rule of its own.
        Ordinary = "ordinary",
        /// Electing persons.
        Election = "election",
        /// Changing the statute.
        Amendment = "amendment",
        /// Removing an officer.
        Removal = "removal",
        /// Expelling a member.
        Expulsion = "expulsion",
        /// Merging or joining a union of organisations.
        Merger = "merger",
        /// Dissolving the organisation.
        Dissolution = "dissolution",
    }
    /// Those of whom a majority is a share.
    Whole {
        /// Votes cast.
        Cast = "cast",
        /// Members present.
        Present = "present",
        /// All members.
        Members = "members",
    }
    /// Grammatical gender of a noun.
    NounGender {
        /// Masculine.
        Masculine = "masculine",
        /// Feminine.
        Feminine = "feminine",
    }
}
