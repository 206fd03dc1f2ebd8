//! What is asked, opposed, kept and for how long. Pure.

use amana_base::Day;
use amana_sql::text_enum;

/// The full days in which a request is answered (09-08 art. 8).
pub const DAYS: i64 = 10;

/// The last day to answer a request that came on a day: ten full days, the day it came apart.
pub fn due_on(received: Day) -> Day {
    received.plus(DAYS)
}

text_enum! {
    /// What is asked.
    pub enum RequestKind {
        /// A value is to be set right.
        Rectification = "rectification",
        /// Everything that need not be kept is to go.
        Erasure = "erasure",
    }
}

text_enum! {
    /// How somebody made use of a right.
    pub enum Way {
        /// Signed in.
        Online = "online",
        /// On paper, before an officer who checked who it was.
        Paper = "paper",
    }
}

text_enum! {
    /// What became of a request.
    pub enum Outcome {
        /// Done.
        Accepted = "accepted",
        /// Refused, with the reason.
        Refused = "refused",
        /// Taken back by the person.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// For what somebody is written to.
    pub enum Purpose {
        /// Being called to meetings.
        Meetings = "meetings",
        /// The daily message of what waits.
        Reminders = "reminders",
        /// What the organisation does.
        News = "news",
        /// Canvassing.
        Canvassing = "canvassing",
    }
}

text_enum! {
    /// By which channel.
    pub enum Via {
        /// Whichever.
        Any = "any",
        /// By e-mail.
        Email = "email",
        /// By text message.
        Sms = "sms",
        /// By WhatsApp.
        Whatsapp = "whatsapp",
        /// By telephone.
        Call = "call",
    }
}

text_enum! {
    /// Kinds of records that are not kept for ever.
    pub enum Rule {
        /// An application that was refused or taken back.
        Application = "application",
        /// Somebody who wanted to be told more, and did not apply.
        Prospect = "prospect",
        /// A person whose membership ended.
        Membership = "membership",
        /// From where and when somebody was signed in.
        Session = "session",
        /// A request under these rights that was answered.
        Request = "request",
    }
}

impl Rule {
    /// For how many months, unless the organisation says otherwise; why is in `rights-rule-why-…`.
    pub fn months(self) -> i64 {
        match self {
            Rule::Application | Rule::Session => 12,
            Rule::Prospect => 24,
            Rule::Membership | Rule::Request => 60,
        }
    }
    /// The setting that says otherwise.
    pub fn setting(self) -> String {
        format!("retention.{self}")
    }
}

text_enum! {
    /// What somebody decided of a proposal to delete.
    pub enum Settled {
        /// It was carried out.
        Executed = "executed",
        /// It is kept on, with the reason.
        Kept = "kept",
    }
}

/// Why somebody cannot be erased yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obligation {
    /// Holds this many offices today.
    Office(i64),
    /// Follows so many territories for a body.
    FollowUp(i64),
    /// Has so many pieces of work in hand in their own name.
    Work(i64),
    /// Applied, and nobody decided yet.
    Application,
    /// A case before a confidential body names them.
    Case,
    /// A request of theirs to set something right waits.
    Request,
    /// Administers the installation.
    Grant,
    /// Is asked to sign minutes.
    Signature(i64),
    /// So many lists that name them are being entered.
    List(i64),
    /// So much of what they paid stands unsettled in bank files (29-11 art. 42).
    Dues(i64),
}

/// The fields that a person may ask to be set right. An identity number is not among them: it is not kept (12(1)e).
pub fn rectifiable() -> [&'static str; 9] {
    ["name_ar", "name_la", "sex", "birth", "phone", "email", "address", "category", "education"]
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    /// 09-08 art. 8: ten full days; the day of the request is none of them, the tenth is still in time.
    #[test]
    fn ten_full_days() {
        let came: Day = "2026-05-04".parse().unwrap();
        assert_eq!(due_on(came).to_string(), "2026-05-14");
        assert!(due_on(came) >= came.plus(10) && due_on(came) < came.plus(11));
    }
}
