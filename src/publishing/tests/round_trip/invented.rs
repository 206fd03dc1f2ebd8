//! Invented meetings, as the record has them: what there is to tell of each, and the values that a reader should find.
use crate::{
    decisions::Taken,
    demo::Names,
    meetings::{
        Mode, Precision, Role,
        communique::{Values, home, place},
        rapporteur::{Decided, Guest, Named, Next, Told},
    },
    people::Sex,
    statutes::Rulebook,
    territory::{Gazette, UnitKind, store::GazetteRow},
    ui::{Lang, Words},
};
use amana_base::Day;
use amana_statute::{BodyKind, LevelKey, Organ, Sphere};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};

const POINTS: &[&str] = &[
    "تتبع هيكلة الجماعات",
    "الوضع التنظيمي بالإقليم",
    "الإعداد للمؤتمر الوطني",
    "المالية وحسابات الدورة المنصرمة",
    "قضايا الساكنة",
    "المرأة والشباب",
    "برنامج عمل المرحلة المقبلة",
    "التواصل مع المنتخبين",
    "تحيين العضوية",
];
const DECISIONS: &[&str] = &[
    "الرفع من حضور النساء والشباب في الأجهزة المحلية",
    "فتح المقر الإقليمي في أقرب الآجال",
    "برمجة جموع عامة لتأسيس أمانات محلية في خمس جماعات",
    "تنظيم يوم تكويني لفائدة المقررين وأمناء المال",
    "إعداد ملف للترافع حول الطرق القروية والماء الصالح للشرب",
    "المصادقة على التقرير المالي للسنة المنصرمة",
    "تشكيل لجنة العضوية للبت في الانخراطات",
    "تشكيل لجنة الأخلاقيات",
    "إحداث خلية للتواصل الرقمي",
    "فتح باب تجديد الانخراط وتحيين لوائح الأعضاء",
];
const COMING: &[&str] = &[
    "اجتماع الأمانة الإقليمية",
    "اللقاء التواصلي مع شباب الإقليم",
    "المؤتمر الإقليمي",
    "اليوم التكويني للمقررين",
    "دورة المجلس الإقليمي",
];
const VENUES: &[&str] =
    &["مقر الحزب", "المقر الإقليمي للحزب", "قاعة الاجتماعات بدار الشباب", "المركب الثقافي", "فندق الأطلس"];

/// Where invented meetings come from.
pub struct Dice<'a> {
    rng: ChaCha20Rng,
    names: Names,
    used: Vec<String>,
    rules: &'a Rulebook,
    gazette: &'a Gazette,
}

impl<'a> Dice<'a> {
    /// Of a seed: the same each time.
    pub fn of(seed: u64, rules: &'a Rulebook, gazette: &'a Gazette) -> Dice<'a> {
        let rng = ChaCha20Rng::seed_from_u64(seed);
        Dice { rng, names: Names::read(), used: vec![], rules, gazette }
    }
    fn below(&mut self, n: usize) -> usize {
        self.rng.next_u32() as usize % n.max(1)
    }
    fn chance(&mut self, in_a_hundred: usize) -> bool {
        self.below(100) < in_a_hundred
    }
    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
    fn some(&mut self, list: &[&str], most: usize) -> Vec<String> {
        let mut out: Vec<String> = vec![];
        for _ in 0..self.below(most + 1) {
            let one = self.pick(list).to_owned();
            if !out.contains(&one) {
                out.push(one);
            }
        }
        out
    }
    fn somebody(&mut self, role: Role, capacity: impl Fn(Option<Sex>) -> String) -> Guest {
        let name = loop {
            let name = self.names.invent(&mut self.rng, 2);
            if !self.used.contains(&name.ar) {
                break name;
            }
        };
        self.used.push(name.ar.clone());
        let sex = Some(if name.woman { Sex::Female } else { Sex::Male });
        let honorific = match (self.below(6), name.woman) {
            (0, true) => "الدكتورة",
            (0, false) => "الدكتور",
            (1, true) => "الأستاذة",
            (1, false) => "الأستاذ",
            _ => "",
        };
        // Of some the record has a title and does not say whether they are women or men.
        let sex = sex.filter(|_| honorific.is_empty() || !self.chance(20));
        Guest { name: name.ar, honorific: honorific.into(), sex, role, capacity: capacity(sex) }
    }
    fn unit(&mut self, level: LevelKey, own: bool) -> &GazetteRow {
        let of_level = |kind| match (level, own) {
            (LevelKey::Regional, true) => kind == UnitKind::PartyRegion,
            (LevelKey::Regional, false) => kind == UnitKind::Region,
            (LevelKey::Provincial, _) => matches!(kind, UnitKind::Province | UnitKind::Prefecture),
            _ => matches!(kind, UnitKind::Commune | UnitKind::Arrondissement),
        };
        let rows = self.gazette.rows();
        let fits: Vec<usize> = (0..rows.len()).filter(|n| of_level(rows[*n].kind)).collect();
        let n = self.pick(&fits);
        &self.gazette.rows()[n]
    }

    /// A meeting of a kind of body.
    pub fn meeting(&mut self, body: &BodyKind) -> (Told, Values) {
        self.used.clear();
        let w = Words::of(Lang::Ar);
        let level = body.level;
        let own_units = body.unit_kinds.contains(&amana_statute::UnitKind::Own) && body.unit_kinds.len() == 1;
        let unit = match level {
            LevelKey::National => self.gazette.country().expect("the country").clone(),
            level => self.unit(level, own_units).clone(),
        };
        let remote = self.chance(20);
        let mode = match remote {
            true => Mode::Remote,
            false => self.pick(&[Mode::InPerson, Mode::InPerson, Mode::Hybrid, Mode::Unknown]),
        };
        let (kind, read) = match body.organ {
            Organ::Council => ("council_session", "council_session"),
            Organ::Congress => ("congress", "congress"),
            _ => match self.below(8) {
                0 => ("founding", "founding"),
                1 if remote => ("outreach", "remote_meeting"),
                1 => ("outreach", "outreach"),
                2 if remote => ("extraordinary", "remote_meeting"),
                2 => ("extraordinary", "ordinary_meeting"),
                _ if remote => ("ordinary_meeting", "remote_meeting"),
                _ => ("ordinary_meeting", "ordinary_meeting"),
            },
        };
        // A kind of which there may be several has bodies with names of their own.
        let own = match body.several {
            true => self.pick(own_names(&body.name.ar.singular)).to_owned(),
            false => String::new(),
        };
        let on = Day::of(2026, 1 + self.below(12) as i64, 1 + self.below(28) as i64).expect("a day");
        let until = matches!(body.organ, Organ::Council | Organ::Congress) && self.chance(25);
        let precision = if !until && self.chance(6) { Precision::Month } else { Precision::Day };
        let on = if precision == Precision::Month {
            Day::of(on.ymd().0, on.ymd().1, 1).expect("a day")
        } else {
            on
        };
        let until = until.then(|| on.plus(1 + self.below(2) as i64));
        let elsewhere = !remote && level != LevelKey::National && self.chance(15);
        let host = if elsewhere {
            Some(self.unit(level, false).clone()).filter(|h| h.code != unit.code)
        } else {
            None
        };
        let venue = if remote || self.chance(20) { "" } else { self.pick(VENUES) };
        let plain = |day: Day| w.date_with_weekday(day).replace("، ", " ");
        let rules = self.rules;
        let title = |post: &amana_statute::Post, rank: i64, sex: Option<Sex>| {
            rules.title_of(&body.key, &post.key, rank, sex, Lang::Ar)
        };
        let mut guests = vec![];
        let posts: Vec<&amana_statute::Post> = body.posts.iter().filter(|p| p.seats.is_none()).collect();
        if let Some(head) = posts.first().copied() {
            guests.push(self.somebody(Role::Chair, |sex| title(head, 0, sex)));
        }
        if self.chance(15) {
            guests.push(self.somebody(Role::Moderator, |_| String::new()));
        }
        for _ in 0..self.pick(&[0, 0, 0, 1, 2]) {
            guests.push(self.somebody(Role::Framer, |sex| match sex {
                Some(Sex::Female) => "عضوة المكتب السياسي".into(),
                _ => "عضو المكتب السياسي".into(),
            }));
        }
        for n in 0..self.below(8) {
            let post = posts.get(1 + n).copied();
            let role = self.pick(&[Role::Attendee, Role::Speaker, Role::Guest, Role::Rapporteur]);
            guests.push(self.somebody(role, |sex| {
                post.map(|p| title(p, p.ranks.first().map_or(0, |r| i64::from(*r)), sex)).unwrap_or_default()
            }));
        }
        let convener = self.chance(10).then(|| {
            self.somebody(Role::Named, |sex| match sex {
                Some(Sex::Female) => "المنسقة الوطنية للأمانة العامة".into(),
                _ => "المنسق الوطني للأمانة العامة".into(),
            })
        });
        let mut decisions = vec![];
        for text in self.some(DECISIONS, 5) {
            let taken = self.pick(&[
                Taken::Unanimity,
                Taken::Consensus,
                Taken::Majority,
                Taken::Unknown,
                Taken::SecretBallot,
            ]);
            decisions.push(Decided { taken, text, named: vec![] });
        }
        if self.chance(30) {
            let somebody = self.somebody(Role::Named, |_| String::new());
            let (courtesy, office) = match somebody.sex {
                Some(Sex::Female) => ("السيدة", "رئيسة القطب النسائي"),
                _ => ("السيد", "رئيس لجنة العضوية"),
            };
            decisions.push(Decided {
                taken: Taken::Consensus,
                text: if somebody.sex == Some(Sex::Female) {
                    "إحداث القطب النسائي"
                } else {
                    "تشكيل لجنة العضوية"
                }
                .into(),
                named: vec![Named {
                    person: format!("{courtesy} {}", somebody.name),
                    name: somebody.name,
                    office: office.into(),
                    appointed: self.chance(50),
                }],
            });
        }
        let mut next = vec![];
        for what in self.some(COMING, 3) {
            let due = on.plus(10 + self.below(60) as i64);
            let (due, precision) = match self.below(5) {
                0 => (Day::of(due.ymd().0, due.ymd().1, 1), Precision::Month),
                1 => (None, Precision::Unknown),
                _ => (Some(due), Precision::Day),
            };
            next.push((what, due, precision));
        }
        let told = Told {
            organisation: rules.organisation(Lang::Ar),
            body: if own.is_empty() { rules.kind_label(&body.key, Lang::Ar) } else { own.clone() },
            unit: home(self.gazette, &unit),
            kind: kind.into(),
            day: if precision == Precision::Day { plain(on) } else { w.month(on) },
            exact: precision == Precision::Day,
            until: until.map(plain).unwrap_or_default(),
            venue: venue.into(),
            host: host.as_ref().map(|h| place(self.gazette, h)).unwrap_or_default(),
            mode: Some(mode),
            slogan: if self.chance(20) {
                "جميعا من أجل تنظيم قوي".into()
            } else {
                String::new()
            },
            convener,
            guests,
            quorum: self.pick(&[None, None, Some((11, 14)), Some((3, 5)), Some((60, 110))]),
            agenda: self.some(POINTS, 4),
            decisions,
            next: next
                .iter()
                .map(|(what, due, precision)| Next {
                    what: what.clone(),
                    day: match (due, precision) {
                        (Some(due), Precision::Day) => plain(*due),
                        (Some(due), _) => w.month(*due),
                        _ => String::new(),
                    },
                    exact: *precision == Precision::Day,
                })
                .collect(),
        };
        let values = Values {
            kind: read.into(),
            body_kind: body.key.clone(),
            body_name: own,
            unit: unit.code.clone(),
            host: host.map(|h| h.code).unwrap_or_default(),
            on: Some(on),
            until,
            precision: Some(precision),
            next,
        };
        (told, values)
    }
}

/// Names that bodies of a kind may bear, by what the kind is called.
fn own_names(kind: &str) -> &'static [&'static str] {
    match kind.split_whitespace().next() {
        Some("القطب") => &["قطب النساء", "قطب الشباب", "القطب النسائي", "قطب التكوين"],
        Some("لجنة") => &["لجنة الإعلام والتواصل", "لجنة الشؤون الاجتماعية", "لجنة البيئة"],
        Some("الفرع") => &["فرع السوق القديم", "فرع باب الواحة"],
        other => panic!("no names for {other:?}"),
    }
}

/// The organisation's kinds of body.
pub fn kinds(rules: &Rulebook) -> Vec<BodyKind> {
    rules.kinds().filter(|k| k.sphere == Sphere::Party).cloned().collect()
}
