//! Every part of the interface on one page, for those who build it: `/_ui`, in development only.

use askama::Template;

use super::parts::{Drop, Empty, Node, Paging, SortLink, State, Tabs, Tree};
use super::title_mark::{Link, LinkKind, Standing, TitleMark};
use super::*;

/// The page of parts. Its sentences are samples, in Arabic and French, and no part of the product.
#[derive(Template)]
#[template(path = "ui/gallery.html")]
pub struct Gallery {
    frame: Frame,
    fields: Vec<Field>,
    problems: Problems,
    rows: Vec<Row>,
    titles: Vec<TitleMark>,
    by_name: SortLink,
    paging: Paging,
    tabs: Tabs,
    tree: Tree,
    empty: Empty,
    states: Vec<State>,
    drop: Drop,
    text: String,
    marks: Vec<Mark>,
    entries: Vec<(&'static str, String, &'static str)>,
}

struct Row {
    name: String,
    seat: String,
    since: amana_base::Day,
    members: i64,
    state: State,
    title: usize,
}

impl Gallery {
    /// The page, in the language and theme of a frame.
    pub fn new(mut frame: Frame) -> Gallery {
        let words = frame.words;
        let arabic = words.lang() == Lang::Ar;
        let say = |ar: &str, other: &str| if arabic { ar.to_owned() } else { other.to_owned() };
        frame.trail =
            vec![Crumb { href: "/_ui".to_owned(), label: say("جهة فاس مكناس", "Fès-Meknès") }];
        let mut problems = Problems::none();
        problems.add(
            "name",
            say("اكتب اسم العضو كما في بطاقته الوطنية", "Écrivez le nom comme sur la carte nationale"),
        );
        problems.add("kind", say("اختر نوع الجهاز", "Choisissez le type d’organe"));
        let (text, marks) = sample_text();
        let titles = sample_titles(&say);
        Gallery {
            fields: sample_fields(&say, &words, &problems),
            problems,
            rows: sample_rows(&say),
            titles,
            by_name: SortLink {
                label: say("الاسم", "Nom"),
                href: "/_ui?sort=-name".to_owned(),
                ascending: Some(true),
            },
            paging: Paging {
                words,
                earlier: Some("/_ui?before=3".to_owned()),
                later: Some("/_ui?after=8".to_owned()),
                shown: say("1 إلى 50 من 1.503", "1 à 50 sur 1.503"),
                export: Some("/_ui?as=xlsx".to_owned()),
            },
            tabs: Tabs {
                label: say("أوجه الجهاز", "Vues de l’organe"),
                tabs: vec![
                    ("/_ui".to_owned(), say("التركيبة", "Composition")),
                    ("/_ui#h".to_owned(), say("السجل", "Historique")),
                    ("/_ui#m".to_owned(), say("الاجتماعات", "Réunions")),
                    ("/_ui#v".to_owned(), say("المناصب الشاغرة", "Postes vacants")),
                ],
                current: "/_ui".to_owned(),
            },
            tree: sample_tree(&say),
            empty: Empty {
                icon: icons::INBOX,
                text: say(
                    "لا بلاغ ينتظر القراءة. ألصق نص بلاغ أو أفلت ملفاته هنا.",
                    "Aucun communiqué à lire. Collez un texte ou déposez des fichiers.",
                ),
                next: Some(("/_ui".to_owned(), say("إضافة بلاغات", "Ajouter des communiqués"))),
            },
            states: vec![
                State::good(say("منعقد قانونيا", "Régulier")),
                State::waiting(say("ينتظر المصادقة", "À valider")),
                State::bad(say("ولاية منتهية", "Mandat expiré")),
                State::over(say("محفوظ جانبا", "Mis de côté")),
                State::plain(say("مبرمج", "Prévu")),
            ],
            drop: Drop::new(&words, "/_ui", "files", ".txt,.html,.htm,.docx"),
            text,
            marks,
            entries: sample_entries(&say),
            frame,
        }
    }

    fn say(&self, ar: &str, other: &str) -> String {
        if self.frame.words.lang() == Lang::Ar { ar.to_owned() } else { other.to_owned() }
    }
    fn marked(&self) -> MarkedText<'_> {
        MarkedText { text: &self.text, marks: &self.marks }
    }
    fn glyph(&self, at: &usize) -> String {
        self.titles.get(*at).map(|title| title.glyph(&self.frame.words).to_string()).unwrap_or_default()
    }
}

fn sample_fields(say: &impl Fn(&str, &str) -> String, words: &Words, problems: &Problems) -> Vec<Field> {
    vec![
        Field::text("name", say("الاسم الكامل", "Nom complet"))
            .hint(say("كما في البطاقة الوطنية", "Comme sur la carte nationale"))
            .error(problems.of("name")),
        Field::select(
            "kind",
            say("نوع الجهاز", "Type d’organe"),
            vec![
                Choice::new("", say("اختر", "Choisir")),
                Choice::new("bureau", say("مكتب", "Bureau")),
                Choice::new("council", say("مجلس", "Conseil")),
            ],
        )
        .error(problems.of("kind")),
        Field::phone("phone", say("رقم الهاتف", "Téléphone")).value("06 00 00 00 00").optional(words),
        Field::day("on", say("تاريخ الاجتماع", "Date de la réunion")).value("2026-11-21"),
        Field::suggest(
            "unit",
            say("الإقليم", "Province"),
            "/search.json",
            ["تاونات", "صفرو", "فاس", "مكناس"].map(|n| Choice::new(n, n)).to_vec(),
        ),
        Field::radios(
            "way",
            say("كيف اتخذ القرار؟", "Comment la décision a-t-elle été prise ?"),
            vec![
                Choice::new("consensus", say("بالتوافق", "Par consensus")),
                Choice::new("vote", say("بالتصويت", "Par vote"))
                    .hint(say("تسجل الأصوات في المحضر", "Les voix figurent au procès-verbal")),
            ],
        )
        .value("consensus"),
        Field::check("remote", say("شارك أعضاء عن بعد", "Des membres ont participé à distance")),
        Field::long("agenda", say("جدول الأعمال", "Ordre du jour")).optional(words),
    ]
}

fn sample_rows(say: &impl Fn(&str, &str) -> String) -> Vec<Row> {
    let day = |year, month, day| amana_base::Day::of(year, month, day).unwrap_or(amana_base::Day(0));
    let row =
        |name: String, seat, since, members, state, title| Row { name, seat, since, members, state, title };
    vec![
        row(
            say("عبد الإله الزهواني", "Abdelilah Zehouani"),
            say("أمين إقليمي", "Secrétaire provincial"),
            day(2024, 5, 3),
            1_284,
            State::good(say("سارية", "En cours")),
            0,
        ),
        row(
            say("فاطنة أيت واكريم", "Fatna Aït Ouakrim"),
            say("مقررة المجلس", "Rapporteuse du conseil"),
            day(2024, 5, 3),
            42,
            State::good(say("سارية", "En cours")),
            1,
        ),
        row(
            say("المحجوب بنزروال", "Mahjoub Benzeroual"),
            say("رئيس لجنة العضوية", "Président, commission des adhésions"),
            day(2025, 1, 18),
            7,
            State::waiting(say("تنتهي بعد 12 يوما", "Expire dans 12 jours")),
            2,
        ),
        row(
            say("السعدية الودراسي", "Saâdia Oudrassi"),
            say("رئيسة القطب النسائي", "Présidente du pôle féminin"),
            day(2020, 8, 30),
            310,
            State::bad(say("منتهية منذ 2024", "Expiré depuis 2024")),
            3,
        ),
    ]
}

fn sample_titles(say: &impl Fn(&str, &str) -> String) -> Vec<TitleMark> {
    use {LinkKind::*, Standing::*};
    let chain = |standings: [Standing; 5], quorum: (String, Option<String>)| {
        let link = |kind, at: usize, label: String| Link::new(kind, standings[at], label);
        let quorum_link = Link { note: quorum.1, ..link(Quorum, 3, quorum.0) };
        TitleMark(vec![
            link(Fact, 0, say("رئاسة لجنة العضوية", "Présidence de la commission")),
            link(Decision, 1, say("قرار 12/2025", "Décision 12/2025")).at("/_ui"),
            link(Meeting, 2, say("اجتماع 18 يناير 2025", "Réunion du 18 janvier 2025")).at("/_ui"),
            quorum_link,
            link(
                Article,
                4,
                if standings[4] == Sound { say("المادة 41", "Article 41") } else { String::new() },
            )
            .because(say("من النظام الأساسي لسنة 2024", "des statuts de 2024")),
        ])
    };
    vec![
        chain([Sound; 5], (say("حضر 31 من 42", "31 présents sur 42"), None)),
        chain([Sound, Sound, Sound, Sound, Unknown], (say("حضر 31 من 42", "31 présents sur 42"), None)),
        chain([Sound, Sound, Unknown, Unknown, Sound], (String::new(), None)),
        chain(
            [Sound, Sound, Sound, Broken, Unknown],
            (
                say("حضر 11 من 42", "11 présents sur 42"),
                Some(say("والنصاب 22 في الدعوة الأولى", "le quorum est de 22 à la première convocation")),
            ),
        ),
    ]
}

fn sample_tree(say: &impl Fn(&str, &str) -> String) -> Tree {
    let node = |label: String, note: &str, children: Vec<Node>| Node {
        href: "/_ui".to_owned(),
        label,
        note: note.to_owned(),
        current: false,
        open: !children.is_empty(),
        children,
    };
    let mut taounate = node(say("تاونات", "Taounate"), "49", vec![]);
    taounate.current = true;
    taounate.children = vec![
        node(say("الرتبة", "Ratba"), "", vec![]),
        node(say("تيسة", "Tissa"), "", vec![]),
        node(say("غفساي", "Ghafsai"), "", vec![]),
    ];
    taounate.open = true;
    let region = node(
        say("فاس مكناس", "Fès-Meknès"),
        "194",
        vec![
            taounate,
            node(say("صفرو", "Sefrou"), "23", vec![]),
            node(say("بولمان", "Boulemane"), "21", vec![]),
        ],
    );
    Tree { nodes: vec![region, node(say("الشرق", "Oriental"), "124", vec![])] }
}

fn sample_entries(say: &impl Fn(&str, &str) -> String) -> Vec<(&'static str, String, &'static str)> {
    vec![
        ("body", say("الجهاز", "Organe"), "الأمانة الإقليمية بتاونات"),
        ("date", say("التاريخ", "Date"), "3 ماي 2025"),
        ("venue", say("المكان", "Lieu"), "مقر الحزب"),
        ("chair", say("الرئاسة", "Présidence"), "عبد الإله الزهواني"),
        ("decision-1", say("قرار", "Décision"), "تشكيل لجنة العضوية"),
        ("decision-2", say("إسناد", "Nomination"), "المحجوب بنزروال"),
        ("next", say("الموعد المقبل", "Prochaine date"), "14 يونيو 2025"),
    ]
}

fn sample_text() -> (String, Vec<Mark>) {
    let text = "عقدت الأمانة الإقليمية للحزب بتاونات، يوم السبت 3 ماي 2025، اجتماعها العادي بمقر الحزب، برئاسة الأمين الإقليمي عبد الإله الزهواني.\n\nوبعد النقاش تقرر بالتوافق تشكيل لجنة العضوية، وإسناد رئاستها إلى المحجوب بنزروال، على أن ينعقد الاجتماع المقبل يوم 14 يونيو 2025.\n".to_owned();
    let mark = |words: &str, field: &str| {
        let start = text.find(words).unwrap_or_default();
        Mark { span: start..start + words.len(), field: field.to_owned() }
    };
    let marks = vec![
        mark("الأمانة الإقليمية للحزب بتاونات", "body"),
        mark("السبت 3 ماي 2025", "date"),
        mark("مقر الحزب", "venue"),
        mark("عبد الإله الزهواني", "chair"),
        mark("تشكيل لجنة العضوية", "decision-1"),
        mark("المحجوب بنزروال", "decision-2"),
        mark("14 يونيو 2025", "next"),
    ];
    (text, marks)
}
