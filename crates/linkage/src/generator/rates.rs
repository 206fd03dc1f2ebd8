//! How untidy a list is.

/// Who wrote the list, and what goes wrong with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Types from forms into columns: other spellings, slips of single letters, exchanged columns.
    Typist,
    /// Copies from papers and hearsay: one column for the name, titles, fathers' names, abbreviations, names of places,
    /// several numbers in a cell, exchanged digits.
    Clerk,
}

/// The rates of an untidy list, as probabilities for each row unless it says otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Rates {
    /// Who wrote it.
    pub hand: Hand,
    /// A person shares the family name and the commune of the one before, and mostly the telephone.
    pub relatives: f64,
    /// A person is the twin of the one before.
    pub twins: f64,
    /// A person has the names and the commune of the one before, by chance.
    pub namesakes: f64,
    /// A person is the child of the one before, with both names the same.
    pub juniors: f64,
    /// Persons who stand in the list twice, three times, four times.
    pub copies: [f64; 3],
    /// Only the Arabic name; only the Latin one. The rest have both.
    pub scripts: [f64; 2],
    /// The name stands in one column.
    pub whole: f64,
    /// Given and family name are exchanged.
    pub exchanged: f64,
    /// A name has a slip, each.
    pub slip: f64,
    /// The commonest Latin spelling is used.
    pub commonest: f64,
    /// The identity number is given; and then has a slip.
    pub identity: [f64; 2],
    /// A telephone number is given; and then is another one of the person; or has a slip.
    pub phone: [f64; 3],
    /// An e-mail address is given; and then is another one of the person.
    pub email: [f64; 2],
    /// A full date of birth is given; only the year.
    pub born: [f64; 2],
    /// A full date has day and month exchanged; another year; another day; says 1 January.
    pub dates: [f64; 4],
    /// The commune is given; and then is another one.
    pub place: [f64; 2],
    /// The sex is given.
    pub sex: f64,
}

/// A ready set of rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The rates on which the crate's parameters were chosen. All others are held out.
    Tuned,
    /// Held out: the same hand with more wrong and less known.
    Worn,
    /// Held out: no identity numbers at all, as the law has it by default.
    Unnumbered,
    /// Held out: another hand, with other errors.
    Clerk,
    /// Held out: another hand, no identity numbers, more wrong and less known.
    ClerkWorn,
}

impl Preset {
    /// Each with its name.
    pub const ALL: [(&'static str, Preset); 5] = [
        ("tuned", Preset::Tuned),
        ("worn", Preset::Worn),
        ("unnumbered", Preset::Unnumbered),
        ("clerk", Preset::Clerk),
        ("clerk-worn", Preset::ClerkWorn),
    ];

    /// The rates.
    pub fn rates(self) -> Rates {
        let tuned = Rates {
            hand: Hand::Typist,
            relatives: 0.06,
            twins: 0.005,
            namesakes: 0.003,
            juniors: 0.001,
            copies: [0.15, 0.04, 0.01],
            scripts: [0.45, 0.35],
            whole: 0.0,
            exchanged: 0.03,
            slip: 0.03,
            commonest: 0.55,
            identity: [0.70, 0.04],
            phone: [0.75, 0.15, 0.017],
            email: [0.0, 0.0],
            born: [0.70, 0.15],
            dates: [0.013, 0.02, 0.01, 0.04],
            place: [1.0, 0.08],
            sex: 0.9,
        };
        match self {
            Preset::Tuned => tuned,
            Preset::Worn => Rates {
                relatives: 0.09,
                twins: 0.007,
                namesakes: 0.004,
                juniors: 0.003,
                copies: [0.12, 0.05, 0.02],
                scripts: [0.30, 0.50],
                whole: 0.25,
                exchanged: 0.05,
                slip: 0.045,
                commonest: 0.45,
                identity: [0.60, 0.06],
                phone: [0.80, 0.18, 0.03],
                email: [0.15, 0.2],
                born: [0.62, 0.23],
                dates: [0.02, 0.03, 0.02, 0.06],
                place: [0.95, 0.09],
                sex: 0.8,
                ..tuned
            },
            Preset::Unnumbered => Rates {
                identity: [0.0, 0.0],
                phone: [0.88, 0.12, 0.02],
                email: [0.2, 0.2],
                born: [0.80, 0.12],
                copies: [0.10, 0.02, 0.005],
                ..tuned
            },
            Preset::Clerk => Rates {
                hand: Hand::Clerk,
                relatives: 0.08,
                juniors: 0.002,
                copies: [0.18, 0.03, 0.01],
                scripts: [0.55, 0.25],
                whole: 0.6,
                exchanged: 0.06,
                slip: 0.025,
                commonest: 0.5,
                identity: [0.65, 0.05],
                phone: [0.82, 0.13, 0.02],
                email: [0.1, 0.2],
                born: [0.72, 0.18],
                dates: [0.02, 0.015, 0.01, 0.05],
                place: [0.93, 0.07],
                sex: 0.7,
                ..tuned
            },
            Preset::ClerkWorn => Rates {
                identity: [0.0, 0.0],
                phone: [0.78, 0.18, 0.03],
                born: [0.60, 0.25],
                slip: 0.04,
                ..Preset::Clerk.rates()
            },
        }
    }
}
