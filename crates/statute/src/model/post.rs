//! A post of a kind of body, and the ways to hold it.

use super::Term;
use crate::{
    Share,
    read::{tables, words},
};

tables! {
    /// A post of a kind of body: it exists without its holder.
    Post {
        /// Its key in this body.
        key: String,
        /// What its holder is called.
        name: PostName,
        /// What its holder is called with a rank, for ranked posts: `{rank}` stands where the ordinal goes (B05).
        ranked_name: Option<RankedName>,
        /// Other names in use, in any language (O04).
        synonyms: Vec<String> = default,
        /// How many hold it at once.
        holding: Holding,
        /// The ranks, for ranked posts: 1, 2, 3 and so on (B05).
        ranks: Vec<u32> = default,
        /// How many holders, for collective posts (B03).
        seats: Option<Seats>,
        /// The post of this body among whose holders it is chosen.
        among: Option<String>,
        /// The post of this body that it replaces when vacant or prevented, in order of rank (B05).
        replaces: Option<Replacement>,
        /// Whether it is a post of staff: outside the quorum and the votes (B07).
        staff: bool = default,
        /// What it opens in the program.
        access: Position,
        /// The ways to its mandate: any of them (B08).
        ways: Vec<Way> = default,
        /// How long a mandate lasts, when not as long as the body's.
        term: Option<Term>,
        /// How many terms one person may serve.
        max_terms: Option<MaxTerms>,
        /// Who may hold it.
        eligibility: Option<Eligibility>,
        /// The article that states it.
        article: Option<String>,
    }
    /// What the holder of a post is called.
    PostName {
        /// Arabic.
        ar: Forms,
        /// French.
        fr: Forms,
        /// English.
        en: Forms,
    }
    /// The forms of a title in one language (O10).
    Forms {
        /// A man.
        masculine: String,
        /// A woman; the same as for a man when absent.
        feminine: Option<String>,
        /// Several persons.
        plural: String,
        /// Several women; the plural when absent.
        feminine_plural: Option<String>,
    }
    /// What the holder of a ranked post is called.
    RankedName {
        /// Arabic.
        ar: RankedForms,
        /// French.
        fr: RankedForms,
        /// English.
        en: RankedForms,
    }
    /// The forms of a ranked title in one language: each contains `{rank}`.
    RankedForms {
        /// A man.
        masculine: String,
        /// A woman; the same as for a man when absent.
        feminine: Option<String>,
    }
    /// A number of holders.
    Seats {
        /// At least.
        min: Option<u32>,
        /// At most.
        max: Option<u32>,
        /// The article that states it.
        article: Option<String>,
    }
    /// Whom a post replaces.
    Replacement {
        /// A post of the same body.
        post: String,
        /// The article that states it.
        article: Option<String>,
    }
    /// A way to a mandate.
    Way {
        /// How.
        how: Means,
        /// The body that elects, or the body or post (`body.post`) that appoints.
        by: Option<String>,
        /// The offices (`body.post`) that give the seat by right.
        of: Vec<String> = default,
        /// Who proposes: a body or a post (`body.post`).
        proposed_by: Option<String>,
        /// How votes are taken.
        ballot: Option<Ballot>,
        /// How many holders come this way, at most: a number, or a share of the body.
        share: Option<Share>,
        /// The article that states it.
        article: Option<String>,
    }
    /// How many terms one person may serve.
    MaxTerms {
        /// Terms.
        terms: u32,
        /// The article that states it.
        article: Option<String>,
    }
    /// Who may hold a post.
    Eligibility {
        /// Age, in years.
        min_age: Option<u32>,
        /// Months of membership.
        membership_months: Option<u32>,
        /// Offices (`body.post`) of which one must have been held for a full term.
        held: Vec<String> = default,
        /// The article that states it.
        article: Option<String>,
    }
}

words! {
    /// How many hold a post at once.
    Holding {
        /// One person.
        Single = "single",
        /// One person at each rank (B05).
        Ranked = "ranked",
        /// Several persons alike (B03).
        Collective = "collective",
    }
    /// How a mandate is given (B08).
    Means {
        /// By a vote.
        Election = "election",
        /// By charge: تكليف.
        Appointment = "appointment",
        /// By holding another office: بالصفة.
        ByRight = "by_right",
    }
    /// How votes are taken.
    Ballot {
        /// In secret.
        Secret = "secret",
        /// By list.
        List = "list",
        /// By show of hands.
        Open = "open",
        /// By agreement without a vote.
        Consensus = "consensus",
    }
    /// What a post opens in the program, whatever the organisation calls it.
    Position {
        /// A member of the body.
        Member = "member",
        /// Its head: president, secretary, coordinator of a territory.
        Head = "head",
        /// A deputy of the head.
        Deputy = "deputy",
        /// Drafts and submits the minutes (B06).
        Rapporteur = "rapporteur",
        /// Keeps the money.
        Treasurer = "treasurer",
        /// Staff.
        Staff = "staff",
        /// Follows or coordinates without presiding.
        Coordinator = "coordinator",
        /// Decides the cases of a committee.
        CommitteeMember = "committee_member",
        /// A delegate to a congress or an assembly.
        Delegate = "delegate",
    }
}
