//! Where the database refers to a person: every column, how its rows are found from the person, to what part of the copy they belong,
//! and what erasure does with them. Pure.
//!
//! A migration that refers to a person in a new column adds its line here; a test names those that are missing.

/// By which identifier a column refers to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// The person's own.
    Person,
    /// That of an account of theirs.
    Account,
    /// Of a membership.
    Membership,
    /// Of an application.
    Application,
    /// Of a summons to a meeting.
    Summons,
    /// Of a disclosure.
    Disclosure,
    /// The person's own, among others of other kinds: words made of the name, found by their kind. They are not copied.
    Word,
}

/// The parts of the copy, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Who.
    Record,
    /// Telephone, address, …
    Protected,
    /// Membership, what was paid, labels, former values.
    Membership,
    /// Consents and oppositions.
    Consents,
    /// Offices and territories followed.
    Offices,
    /// Calls to meetings and attendance.
    Meetings,
    /// Votes in open ballots, interventions, proposals.
    Votes,
    /// Work, signatures.
    Work,
    /// Applications.
    Applications,
    /// The account.
    Account,
    /// What was asked under these rights, and disclosed.
    Rights,
    /// Lines of the journal.
    Journal,
}

impl Section {
    /// All of them.
    pub const ALL: [Section; 12] = [
        Section::Record,
        Section::Protected,
        Section::Membership,
        Section::Consents,
        Section::Offices,
        Section::Meetings,
        Section::Votes,
        Section::Work,
        Section::Applications,
        Section::Account,
        Section::Rights,
        Section::Journal,
    ];
    /// In a file.
    pub fn key(self) -> &'static str {
        match self {
            Section::Record => "record",
            Section::Protected => "protected",
            Section::Membership => "membership",
            Section::Consents => "consents",
            Section::Offices => "offices",
            Section::Meetings => "meetings",
            Section::Votes => "votes",
            Section::Work => "work",
            Section::Applications => "applications",
            Section::Account => "account",
            Section::Rights => "rights",
            Section::Journal => "journal",
        }
    }
}

/// What erasure does with a row, and why what stays must stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum After {
    /// The row is deleted.
    Gone,
    /// The row stays for the figures it is counted in, with nothing left that says who.
    Emptied,
    /// Stays: what a body did and who was there is its minutes (29-11; 09-08 art. 3(1)).
    Minutes,
    /// Stays: who held an office when (29-11).
    Offices,
    /// Stays: what was paid is in the accounts (29-11 art. 40 and after).
    Accounts,
    /// Stays: the proof that the law was kept (09-08 art. 4, 7-9, 12).
    Proof,
    /// Stays: a line of the journal, which holds no personal value in clear (09-08 art. 24).
    Journal,
}

/// A column that refers to a person.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// What is in it.
    pub by: By,
    /// Where the copy tells it.
    pub section: Section,
    /// What erasure does.
    pub after: After,
}

const fn kept(table: &'static str, column: &'static str, by: By, section: Section, after: After) -> Kept {
    Kept { table, column, by, section, after }
}

/// Every column.
pub const KEPT: &[Kept] = {
    use {After as A, By::*, Section as S};
    &[
        kept("person", "id", Person, S::Record, A::Emptied),
        kept("person", "merged_into", Person, S::Record, A::Emptied),
        kept("person_merge", "gone_id", Person, S::Record, A::Proof),
        kept("person_merge", "kept_id", Person, S::Record, A::Proof),
        kept("likely_pair", "person_a", Person, S::Record, A::Gone),
        kept("likely_pair", "person_b", Person, S::Record, A::Gone),
        kept("merge_request", "person_a", Person, S::Record, A::Gone),
        kept("merge_request", "person_b", Person, S::Record, A::Gone),
        kept("person_key", "person_id", Person, S::Record, A::Emptied),
        kept("person_place", "person_id", Person, S::Record, A::Gone),
        kept("name_token", "ref_id", Word, S::Record, A::Gone),
        kept("person_secret", "person_id", Person, S::Protected, A::Gone),
        kept("civil_field", "person_id", Person, S::Protected, A::Gone),
        kept("membership", "person_id", Person, S::Membership, A::Emptied),
        kept("membership_step", "membership_id", Membership, S::Membership, A::Accounts),
        kept("membership_change", "membership_id", Membership, S::Membership, A::Gone),
        kept("cadre_line", "person_id", Person, S::Membership, A::Gone),
        kept("member_transfer", "membership_id", Membership, S::Membership, A::Emptied),
        kept("membership_label", "membership_id", Membership, S::Membership, A::Gone),
        kept("receipt", "person_id", Person, S::Membership, A::Accounts),
        kept("receipt", "membership_id", Membership, S::Membership, A::Accounts),
        kept("bank_line", "membership_id", Membership, S::Membership, A::Accounts),
        kept("member_card", "membership_id", Membership, S::Membership, A::Gone),
        kept("listed_row", "person_id", Person, S::Membership, A::Emptied),
        kept("listed_row", "like_person_id", Person, S::Membership, A::Emptied),
        kept("listed_row", "membership_id", Membership, S::Membership, A::Emptied),
        kept("never_same", "person_a", Person, S::Membership, A::Gone),
        kept("never_same", "person_b", Person, S::Membership, A::Gone),
        kept("member_consent", "person_id", Person, S::Consents, A::Proof),
        kept("opposition", "person_id", Person, S::Consents, A::Gone),
        kept("mandate", "person_id", Person, S::Offices, A::Offices),
        kept("follow_up", "person_id", Person, S::Offices, A::Offices),
        kept("hand_over_item", "from_person", Person, S::Offices, A::Offices),
        kept("special_grant", "account_id", Account, S::Offices, A::Offices),
        kept("meeting", "convened_by_person", Person, S::Meetings, A::Minutes),
        kept("meeting_person", "person_id", Person, S::Meetings, A::Minutes),
        kept("summons", "person_id", Person, S::Meetings, A::Minutes),
        kept("service", "summons_id", Summons, S::Meetings, A::Minutes),
        kept("outbox", "summons_id", Summons, S::Meetings, A::Minutes),
        kept("attendance", "person_id", Person, S::Meetings, A::Minutes),
        kept("attendance", "proxy_id", Person, S::Meetings, A::Minutes),
        kept("movement", "person_id", Person, S::Meetings, A::Minutes),
        kept("late_arrival", "person_id", Person, S::Meetings, A::Minutes),
        kept("teller", "person_id", Person, S::Votes, A::Minutes),
        kept("speech", "person_id", Person, S::Votes, A::Minutes),
        kept("report", "author_id", Person, S::Votes, A::Minutes),
        kept("proposal", "author_id", Person, S::Votes, A::Minutes),
        kept("amendment", "author_id", Person, S::Votes, A::Minutes),
        kept("elector", "person_id", Person, S::Votes, A::Minutes),
        kept("elector", "holder_id", Person, S::Votes, A::Minutes),
        kept("vote", "person_id", Person, S::Votes, A::Minutes),
        kept("count_sheet", "teller_id", Person, S::Votes, A::Minutes),
        kept("ballot", "casting_person_id", Person, S::Votes, A::Minutes),
        kept("roll_entry", "person_id", Person, S::Votes, A::Emptied),
        kept("roll_entry", "membership_id", Membership, S::Votes, A::Emptied),
        kept("roll_remark", "person_id", Person, S::Votes, A::Emptied),
        kept("decision_comment", "person_id", Person, S::Votes, A::Minutes),
        kept("action_item", "person_id", Person, S::Work, A::Minutes),
        kept("programme_target", "owner_id", Person, S::Work, A::Minutes),
        kept("programme_target_step", "from_owner", Person, S::Work, A::Minutes),
        kept("programme_target_step", "to_owner", Person, S::Work, A::Minutes),
        kept("declaration_step", "person_id", Person, S::Work, A::Proof),
        kept("item_step", "person_id", Person, S::Work, A::Minutes),
        kept("item_step", "from_person", Person, S::Work, A::Minutes),
        kept("item_step", "to_person", Person, S::Work, A::Minutes),
        kept("addressee_step", "person_id", Person, S::Work, A::Minutes),
        kept("minutes_signature", "person_id", Person, S::Work, A::Minutes),
        kept("publication_step", "person_id", Person, S::Work, A::Minutes),
        kept("publication_wording", "person_id", Person, S::Work, A::Minutes),
        kept("charter_signature", "person_id", Person, S::Work, A::Offices),
        kept("digest_choice", "person_id", Person, S::Account, A::Gone),
        kept("digest", "person_id", Person, S::Account, A::Gone),
        kept("application", "person_id", Person, S::Applications, A::Emptied),
        kept("application_consent", "application_id", Application, S::Applications, A::Gone),
        kept("application_step", "application_id", Application, S::Applications, A::Minutes),
        kept("application_step", "person_id", Person, S::Applications, A::Minutes),
        kept("paper_form", "person_id", Person, S::Applications, A::Gone),
        kept("paper_form", "application_id", Application, S::Applications, A::Gone),
        kept("prospect", "application_id", Application, S::Applications, A::Emptied),
        kept("prospect", "person_id", Person, S::Applications, A::Emptied),
        kept("account", "person_id", Person, S::Account, A::Emptied),
        kept("invitation", "person_id", Person, S::Account, A::Gone),
        kept("passkey", "account_id", Account, S::Account, A::Gone),
        kept("ceremony", "account_id", Account, S::Account, A::Gone),
        kept("session", "account_id", Account, S::Account, A::Gone),
        kept("recovery_code", "account_id", Account, S::Account, A::Gone),
        kept("calendar_feed", "account_id", Account, S::Account, A::Gone),
        kept("member_view", "account_id", Account, S::Account, A::Gone),
        kept("member_list", "account_id", Account, S::Journal, A::Journal),
        kept("member_list_step", "account_id", Account, S::Journal, A::Journal),
        kept("job", "account_id", Account, S::Journal, A::Journal),
        kept("import", "account_id", Account, S::Journal, A::Journal),
        kept("rights_request", "person_id", Person, S::Rights, A::Proof),
        kept("disclosure_consent", "person_id", Person, S::Rights, A::Proof),
        kept("disclosure", "person_id", Person, S::Rights, A::Proof),
        kept("disclosure_notice", "disclosure_id", Disclosure, S::Rights, A::Proof),
        kept("export_person", "person_id", Person, S::Rights, A::Proof),
        kept("export_application", "application_id", Application, S::Rights, A::Proof),
        kept("act", "person_id", Person, S::Journal, A::Journal),
        kept("act", "account_id", Account, S::Journal, A::Journal),
        kept("act", "secret_person_id", Person, S::Journal, A::Journal),
    ]
};

/// Does a column of this name refer to a person, or to what is a person's? What the test asks of every column of the schema.
pub fn refers(column: &str) -> bool {
    column == "person"
        || column.contains("person_id")
        || column.ends_with("_person")
        || column.starts_with("person_")
        || matches!(
            column,
            "merged_into"
                | "holder_id"
                | "proxy_id"
                | "author_id"
                | "teller_id"
                | "member_id"
                | "account_id"
                | "membership_id"
                | "application_id"
                | "summons_id"
                | "disclosure_id"
        )
}
