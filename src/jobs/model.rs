use amana_base::Id;

/// Work to be done.
pub enum Job {}

amana_sql::text_enum! {
    /// What kinds of work there are; each has its function in [`super::worker`].
    pub enum Kind {
        /// Read a text of the archive into a draft.
        ReadCommunique = "read_communique",
        /// Hand the messages of a meeting to the mail server.
        HandOverMail = "hand_over_mail",
        /// Recognise, compare, enter or take back a list of members.
        WorkOnList = "work_on_list",
    }
}

/// A job taken up by this process.
#[derive(Clone, Debug)]
pub struct Lease {
    /// The job.
    pub id: Id<Job>,
    /// What it is.
    pub kind: Kind,
    /// What it is about.
    pub subject_id: i64,
    /// Which attempt this is, from 1; the proof that it is still ours.
    pub attempts: i64,
}

/// How often a job is tried before it is left with its error.
pub const ATTEMPTS: i64 = 5;

/// How long a job is ours, in seconds; renewed at every third of it while the work goes on.
pub const LEASE_SECONDS: i64 = 15;

/// How long to wait after a failed attempt: 2, 8, 32, 128 seconds.
pub fn pause_seconds(attempts: i64) -> i64 {
    1i64 << (attempts.clamp(1, 5) * 2 - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_stay_bounded() {
        let pauses: Vec<i64> = (0..=7).map(pause_seconds).collect();
        assert_eq!(pauses, [2, 2, 8, 32, 128, 512, 512, 512]);
    }
}
