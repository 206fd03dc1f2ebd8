//! A document with one of everything, of an invented party.

use crate::*;
use amana_base::Day;
use amana_i18n::Lang;

pub fn letterhead() -> Letterhead {
    Letterhead {
        organisation: "حزب المثال".into(),
        from: vec!["الكتابة الإقليمية بتاونات".into(), "لجنة التنظيم".into()],
        reference: Some(("المرجع".into(), "ك.إ/2026-17".into())),
        place_and_date: "تاونات، في 21 نونبر 2026".into(),
        accent: Some([0x14, 0x53, 0x2d]),
        emblem: None,
    }
}

/// One of everything, in Arabic.
pub fn everything() -> Document {
    let link = |part, kind: &str, standing, verdict: &str, label: &str, note: &str| Link {
        part,
        kind: kind.into(),
        standing,
        verdict: verdict.into(),
        label: label.into(),
        note: note.into(),
    };
    let mut d = Document::new(Lang::Ar, "محضر اجتماع الكتابة الإقليمية", letterhead(), Day(20_778));
    d.footer = "محضر رقم 17/2026".into();
    d.blocks = vec![
        Block::Paragraph(
            Text::new()
                .plain("انعقد يوم السبت 21 نونبر 2026، على الساعة 10:30 صباحا، بمقر الحزب بتاونات، ")
                .strong("الاجتماع العادي السابع")
                .plain(" للكتابة الإقليمية برئاسة الأخت مريم الصنهاجي، وبحضور ممثلي Fondation Atlas، وللاتصال 06 12 34 56 78 أو +212 612-345678، والمراسلة على bureau.taounate@example.org. وبعد التحقق من النصاب (31 من 42) افتتحت الجلسة بكلمة ذكرت فيها بسياق الاجتماع ورهاناته التنظيمية، ودعت الحاضرات والحاضرين إلى الالتزام بجدول الأعمال."),
        ),
        Block::Heading(1, "أولا: جدول الأعمال".into()),
        Block::Numbered(1, vec!["المصادقة على محضر الاجتماع السابق".into(), "وضعية الفروع المحلية بتاريخ 21-11-2026".into()]),
        Block::Heading(2, "الحضور".into()),
        Block::Table(Table {
            columns: vec![
                Column::numbers("ر.ت"),
                Column::words("الاسم الكامل", 3),
                Column::words("الصفة", 2),
                Column::codes("الهاتف"),
                Column::short("الحضور"),
                Column::to_sign("التوقيع", 2),
            ],
            rows: (1..=30)
                .map(|n| {
                    vec![
                        n.to_string().into(),
                        format!("مريم بنت عبد السلام الصنهاجي {n}").into(),
                        "نائبة الكاتب الإقليمي".into(),
                        "06 12 34 56 78".into(),
                        "حاضرة".into(),
                    ]
                })
                .collect(),
        }),
        Block::Heading(1, "ثانيا: المقررات".into()),
        Block::Numbered(1, vec![
            Text::new().strong("إحداث لجنة العضوية.").plain(" قررت الكتابة الإقليمية إحداث لجنة للعضوية تتكون من خمسة أعضاء، تحت رقم ").ltr("17/2026-3").plain("."),
            "دعوة فرع تيسة إلى عقد جمعه العام قبل 31 دجنبر 2026.".into(),
        ]),
        Block::Bulleted(vec!["نعم: 21".into(), "لا: 3".into(), "امتناع: 7".into()]),
        Block::Facts(vec![("المكان".into(), "مقر الحزب، شارع محمد الخامس رقم 12".into()), ("الرئاسة".into(), "مريم الصنهاجي".into())]),
        Block::Note("حرر هذا المحضر في نسخة واحدة، وتسلم نسخة منه إلى الأمانة الجهوية.".into()),
        Block::Chain(vec![
            link(Part::Fact, "الواقعة", Standing::Sound, "ثابتة", "رئاسة قطب النساء", ""),
            link(Part::Decision, "القرار", Standing::Sound, "ثابت", "قرار 12/2026", ""),
            link(Part::Meeting, "الاجتماع", Standing::Sound, "ثابت", "21 نونبر 2026", ""),
            link(Part::Quorum, "النصاب", Standing::Broken, "مختل", "حضر 11 من 24", "والنصاب 13"),
            link(Part::Article, "المادة", Standing::Unknown, "غير معلومة", "", "النظام لا يقول شيئا"),
        ]),
        Block::Qr(Qr { address: "https://amana.example.org/v/7H2K9".into(), words: "لمطابقة هذه الوثيقة مع أصلها".into() }),
        Block::Signatures(vec![
            Signature { office: "الكاتبة الإقليمية".into(), name: "مريم الصنهاجي".into(), signed: None },
            Signature { office: "مقرر الاجتماع".into(), name: "يوسف أيت باها".into(), signed: Some("وقعه في 22 نونبر 2026".into()) },
            Signature { office: "أمين المال".into(), name: "عبد الإله الزروالي".into(), signed: None },
        ]),
    ];
    d.seal = Some(Seal {
        address: Some("https://amana.example.org/v/7H2K9".into()),
        words: "ختم هذا المحضر يوم 22 نونبر 2026؛ ومن أراد التحقق منه قارن هذه البصمة بما يظهر في الصفحة"
            .into(),
        hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
    });
    d
}

/// A letter in French with an Arabic name in it.
pub fn french() -> Document {
    let head = Letterhead {
        organisation: "Parti de l’Exemple".into(),
        from: vec!["Secrétariat provincial de Taounate".into()],
        reference: Some(("Réf.".into(), "SP/2026-17".into())),
        place_and_date: "Taounate, le 21 novembre 2026".into(),
        accent: Some([0xF4, 0xC4, 0x30]),
        emblem: None,
    };
    let mut d = Document::new(Lang::Fr, "Convocation à la 7e session ordinaire", head, Day(20_778));
    d.footer = "Convocation SP/2026-17".into();
    d.blocks = vec![
        Block::Paragraph("Madame مريم الصنهاجي 12, rue de Fès, est priée d’assister à la réunion du secrétariat provincial, le samedi 21 novembre 2026 à 10 h 30.".into()),
        Block::Heading(1, "Ordre du jour".into()),
        Block::Numbered(1, vec!["Approbation du procès-verbal".into(), "Situation des sections locales".into()]),
        Block::Facts(vec![("Lieu".into(), "Siège du parti, 12, avenue Mohammed V".into()), ("Téléphone".into(), Text::new().ltr("+212 6 12 34 56 78"))]),
        Block::Signatures(vec![Signature { office: "La secrétaire provinciale".into(), name: "Maryam Sanhaji".into(), signed: None }]),
    ];
    d
}

/// The card of a communique.
pub fn card() -> Card {
    Card {
        lang: Lang::Ar,
        organisation: "حزب المثال".into(),
        body: "الكتابة الإقليمية بتاونات".into(),
        title: "بلاغ حول نتائج اجتماع الكتابة الإقليمية المخصص للدخول السياسي".into(),
        date: "21 نونبر 2026".into(),
        accent: Some([0x14, 0x53, 0x2d]),
    }
}
