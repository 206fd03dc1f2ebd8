//! The one table: capability, position, levels. Printed as a matrix by the tests; read it there.

use serde::{Deserialize, Serialize};

/// A kind of position, as the statute file declares it for each post (`position = "head"`).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// Secretary, president, coordinator who heads a body.
    Head,
    /// A ranked deputy of the head.
    Deputy,
    /// Drafts and submits minutes (B06).
    Rapporteur,
    /// Keeps the money.
    Treasurer,
    /// A coordinator between levels.
    Coordinator,
    /// A member of the body.
    Member,
    /// Staff outside quorum and votes (B07).
    Staff,
    /// Heads a committee: runs it and keeps its record; the register of the territory is not a committee's.
    CommitteeHead,
    /// Deputises for the head of a committee.
    CommitteeDeputy,
    /// Drafts and submits the minutes of a committee (B06).
    CommitteeRapporteur,
    /// A member of a committee.
    CommitteeMember,
    /// A delegate to a congress.
    Delegate,
    /// Not a post: follows a region or a province for the body above (B10), from the day of the assignment until it ends.
    Follower,
    /// Not a post: sits in the body that the statute names to decide on who becomes a member, or to hear the appeal (G04).
    Admissions,
    /// Not a post: keeps the installation running. Given by a special grant.
    Administrator,
    /// Not a post: reads, for a time, by a special grant (an auditor, an archivist).
    Reader,
}

impl Position {
    /// All of them, in the order of the printed matrix.
    pub const ALL: &[Position] = &[
        Position::Head,
        Position::Deputy,
        Position::Rapporteur,
        Position::Treasurer,
        Position::Coordinator,
        Position::Member,
        Position::Staff,
        Position::CommitteeHead,
        Position::CommitteeDeputy,
        Position::CommitteeRapporteur,
        Position::CommitteeMember,
        Position::Delegate,
        Position::Follower,
        Position::Admissions,
        Position::Administrator,
        Position::Reader,
    ];
    /// As written in statute files and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Position::Head => "head",
            Position::Deputy => "deputy",
            Position::Rapporteur => "rapporteur",
            Position::Treasurer => "treasurer",
            Position::Coordinator => "coordinator",
            Position::Member => "member",
            Position::Staff => "staff",
            Position::CommitteeHead => "committee_head",
            Position::CommitteeDeputy => "committee_deputy",
            Position::CommitteeRapporteur => "committee_rapporteur",
            Position::CommitteeMember => "committee_member",
            Position::Delegate => "delegate",
            Position::Follower => "follower",
            Position::Admissions => "admissions",
            Position::Administrator => "administrator",
            Position::Reader => "reader",
        }
    }
    /// The same office in a committee: what it is for the committee itself, without what its bureau would keep of a territory.
    #[must_use]
    pub fn in_committee(self) -> Position {
        match self {
            Position::Head => Position::CommitteeHead,
            Position::Deputy => Position::CommitteeDeputy,
            Position::Rapporteur => Position::CommitteeRapporteur,
            Position::Treasurer | Position::Coordinator => Position::CommitteeMember,
            other => other,
        }
    }
    /// What it is in its own body, whatever that body is: a committee's head is a head.
    #[must_use]
    pub fn in_body(self) -> Position {
        match self {
            Position::CommitteeHead => Position::Head,
            Position::CommitteeDeputy => Position::Deputy,
            Position::CommitteeRapporteur => Position::Rapporteur,
            other => other,
        }
    }
    /// The position with this key.
    pub fn of(key: &str) -> Option<Position> {
        Position::ALL.iter().copied().find(|p| p.key() == key)
    }
}

/// The level of a body. What is parallel sits at the level of its territory.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Level {
    /// The whole organisation.
    National,
    /// A region, the party's own included.
    Regional,
    /// A prefecture or province.
    Provincial,
    /// A commune or arrondissement.
    Local,
}

impl Level {
    /// From the widest.
    pub const ALL: &[Level] = &[Level::National, Level::Regional, Level::Provincial, Level::Local];
    /// The level of a body that carries this scope.
    pub fn of(scope: super::Scope) -> Level {
        match scope {
            super::Scope::Nation => Level::National,
            super::Scope::Region(_) => Level::Regional,
            super::Scope::Province(_) => Level::Provincial,
            super::Scope::Commune(_) => Level::Local,
        }
    }
}

/// The type-level name of a capability: `Granted<ReadRecord>`.
pub trait Capability: Send + Sync + 'static {
    /// The row of the table.
    const CAN: Can;
}

macro_rules! capabilities {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal;)*) => {
        /// Something that can be granted.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
        pub enum Can { $($(#[doc = $doc])* $name,)* }
        impl Can {
            /// All of them, in the order of the printed matrix.
            pub const ALL: &[Can] = &[$(Can::$name,)*];
            /// As written in messages and logs.
            pub fn key(self) -> &'static str {
                match self { $(Can::$name => $key,)* }
            }
        }
        /// The capabilities as types.
        pub mod capability {
            $($(#[doc = $doc])* pub struct $name;
            impl super::Capability for $name { const CAN: super::Can = super::Can::$name; })*
        }
    };
}

capabilities! {
    /// See units, bodies, persons' names and capacities, meetings, decisions; search.
    ReadRecord = "read_record";
    /// Take a list away as a file.
    ExportList = "export_list";
    /// See a protected field of a person; each reading is an act with its reason.
    RevealField = "reveal_field";
    /// See the texts of the archive and their drafts.
    ReadArchive = "read_archive";
    /// Put texts into the archive, correct drafts, set them aside.
    ReviewArchive = "review_archive";
    /// Confirm a draft into the record, and take that back.
    ConfirmArchive = "confirm_archive";
    /// Write the record by hand: bodies, mandates, follow-up, persons.
    WriteRecord = "write_record";
    /// See the members of a territory with what happened to their memberships, protected fields apart.
    ReadMembers = "read_members";
    /// See who asks to become a member, and what they said of themselves, protected fields apart (G03).
    ReadApplications = "read_applications";
    /// Enter members and what happens to their memberships; write over what they are, with its source (G01, G05).
    WriteMembers = "write_members";
    /// Enter what members pay.
    TakeDues = "take_dues";
    /// Take a list of receipts, or what was collected, away as a file.
    ExportDues = "export_dues";
    /// Set what members pay: the schedule of each year.
    SetDues = "set_dues";
    /// Take a list of members away as a file, with its purpose.
    ExportMembers = "export_members";
    /// Answer what people ask of their data; erase, disclose on proof, delete what was kept long enough (09-08 art. 3, 7-10).
    AnswerRights = "answer_rights";
    /// Do open work: mark an action item done.
    DoWork = "do_work";
    /// Run a meeting in session: its roll, opening and closing, points, speakers, votes.
    RunMeeting = "run_meeting";
    /// Keep a door of a meeting: check people in.
    KeepDoor = "keep_door";
    /// Plan meetings, call people to them, enter what proves service (C04, C07).
    Convene = "convene";
    /// Lead programmes: begin them, take their targets, move days, hand them on, let them go (F01-F04, N03, N04).
    LeadProgrammes = "lead_programmes";
    /// Approve what a body issues, send it back, withdraw it once it is published (D02).
    Publish = "publish";
    /// Tag units, attach them to cercles and districts (A05, A06).
    WriteTerritory = "write_territory";
    /// Invite people to sign in, see and end their sessions.
    InvitePeople = "invite_people";
    /// Read the journal.
    ReadJournal = "read_journal";
    /// Adopt a statute, set the organisation's identity, keep the installation.
    Administer = "administer";
}

/// May a position at this level do it, in its territory?
///
/// Heads keep the record of their territory and convene, their deputies in their place (B05); rapporteurs write it (B06) and
/// send what the head convenes; what a body issues its head approves, a deputy in the head's place; together they are the bureau that runs its meetings, and staff may keep a door; treasurers,
/// members and staff read it;
/// programmes are led by the bureau and by who coordinates between levels;
/// the register of members is for those who answer for it: the head, the deputies and the rapporteur, and the treasurer for what is
/// paid; it leaves the program above the local level only (09-08 art. 3, 24); what members pay is set for the whole country by its
/// head and its treasurer; who decides on applications reads them, whatever the post (G04);
/// a committee's bureau runs the committee and writes its record like any other, but the register, its money, what people ask of
/// their data, the journal and the accounts are a territory's and not a committee's: its own business is all it has (09-08 art. 3);
/// committee members read, confidential cases being theirs alone (B13). Who follows a
/// region or a province reads its record and nothing else of it (B10). An administrator keeps the machine and the accounts but reads no one's protected field; a reader only reads.
pub fn allows(can: Can, position: Position, level: Level) -> bool {
    use {Can::*, Position::*};
    match (can, position) {
        (_, Delegate) => matches!(can, ReadRecord) && level == Level::National,
        (_, Follower) => matches!(can, ReadRecord) && matches!(level, Level::Regional | Level::Provincial),
        (ReadRecord, _) => true,
        (
            ExportList | ReadArchive | ReviewArchive | DoWork | RunMeeting | KeepDoor | Convene,
            CommitteeHead | CommitteeDeputy | CommitteeRapporteur,
        ) => true,
        (ConfirmArchive | WriteRecord, CommitteeHead | CommitteeRapporteur) => true,
        (Publish, CommitteeHead | CommitteeDeputy) => true,
        (ExportList, Head | Deputy | Rapporteur | Coordinator | Administrator) => true,
        (RevealField, Head | Rapporteur) => level != Level::Local,
        (ReadArchive, Head | Deputy | Rapporteur | Coordinator | Staff | Reader | Administrator) => true,
        (ReviewArchive, Head | Deputy | Rapporteur | Staff) => true,
        (ConfirmArchive | WriteRecord, Head | Rapporteur) => true,
        (ReadMembers | TakeDues, Head | Rapporteur | Treasurer) => true,
        (ReadMembers, Deputy) => true,
        (ReadApplications, Head | Deputy | Rapporteur | Treasurer | Admissions) => true,
        (ExportDues, Head | Rapporteur | Treasurer) => level != Level::Local,
        (SetDues, Head | Treasurer) => level == Level::National,
        (WriteMembers, Head | Rapporteur) => true,
        (ExportMembers, Head | Rapporteur) => level != Level::Local,
        (AnswerRights, Head | Rapporteur) => level != Level::Local,
        (DoWork, Head | Deputy | Rapporteur | Treasurer | Member | Staff | Coordinator | CommitteeMember) => {
            true
        }
        (RunMeeting, Head | Deputy | Rapporteur) => true,
        (KeepDoor, Head | Deputy | Rapporteur | Staff) => true,
        (Convene, Head | Deputy | Rapporteur) => true,
        (LeadProgrammes, Head | Deputy | Rapporteur | Coordinator) => true,
        (Publish, Head | Deputy) => true,
        (WriteTerritory, Head | Rapporteur) => level != Level::Local,
        (WriteTerritory, Administrator) => true,
        (InvitePeople, Head) => level != Level::Local,
        (InvitePeople, Administrator) => true,
        (ReadJournal, Head) => true,
        (ReadJournal, Administrator | Reader) => true,
        (Administer, Administrator) => level == Level::National,
        _ => false,
    }
}
