//! The terms of the register, as they are stored. Pure.

use amana_base::text_enum;

text_enum! {
    /// What happened to a membership.
    pub enum StepKind {
        /// It began.
        Joined = "joined",
        /// It was paid for.
        Renewed = "renewed",
        /// Its rights rest.
        Suspended = "suspended",
        /// They no longer rest.
        Reinstated = "reinstated",
        /// It moved to another unit.
        Transferred = "transferred",
        /// The member left (29-11 art. 22).
        Resigned = "resigned",
        /// The organisation ended it.
        Expelled = "expelled",
        /// The member died.
        Died = "died",
    }
}

text_enum! {
    /// How a membership began.
    pub enum JoinedHow {
        /// An officer entered it.
        Entry = "entry",
        /// A committee accepted an application.
        Application = "application",
        /// It was in a list of before.
        Import = "import",
    }
}

text_enum! {
    /// How a membership ended.
    pub enum EndedHow {
        /// The member left.
        Resigned = "resigned",
        /// The organisation ended it.
        Expelled = "expelled",
        /// The member died.
        Died = "died",
    }
}

text_enum! {
    /// How a fee was paid.
    pub enum PaidBy {
        /// Notes and coins.
        Cash = "cash",
        /// A cheque.
        Cheque = "cheque",
        /// Through a bank.
        Transfer = "transfer",
        /// By card.
        Card = "card",
    }
}

text_enum! {
    /// Socio-professional category (G07).
    pub enum Category {
        /// Pupil or student.
        Student = "student",
        /// Employed by others.
        Employee = "employee",
        /// Employed by the State or a territorial council.
        CivilServant = "civil_servant",
        /// Teaches.
        Teacher = "teacher",
        /// Doctor, lawyer, architect, …
        Profession = "profession",
        /// Head of a firm.
        Business = "business",
        /// Shopkeeper, trader.
        Merchant = "merchant",
        /// Craft.
        Craftsman = "craftsman",
        /// Land, herds, fishing.
        Farmer = "farmer",
        /// Worker.
        Worker = "worker",
        /// Keeps a home.
        Homemaker = "homemaker",
        /// Retired.
        Retired = "retired",
        /// Without work.
        Unemployed = "unemployed",
        /// None of these.
        Other = "other",
    }
}

text_enum! {
    /// The highest level of education reached.
    pub enum Education {
        /// Never at school.
        None = "none",
        /// Primary school.
        Primary = "primary",
        /// Secondary school.
        Secondary = "secondary",
        /// Baccalaureate.
        Baccalaureate = "baccalaureate",
        /// A trade.
        Vocational = "vocational",
        /// Licence.
        Licence = "licence",
        /// Master, engineer.
        Master = "master",
        /// Doctorate.
        Doctorate = "doctorate",
    }
}

text_enum! {
    /// What a label says of a member.
    pub enum LabelKind {
        /// What they can do (G09).
        Skill = "skill",
        /// What they speak.
        Language = "language",
        /// A mark of the officers'.
        Tag = "tag",
    }
}

text_enum! {
    /// From where a new value comes (G01).
    pub enum Source {
        /// The member said so.
        Person = "person",
        /// A document that was shown.
        Document = "document",
        /// The branch's own list.
        Branch = "branch",
        /// A file that was imported.
        Import = "import",
        /// A mistake of entry is set right.
        Correction = "correction",
    }
}

text_enum! {
    /// How a consent was given.
    pub enum Channel {
        /// Signed on paper.
        Paper = "paper",
        /// Said before an officer.
        InPerson = "in_person",
        /// On a form of the program.
        Online = "online",
    }
}
