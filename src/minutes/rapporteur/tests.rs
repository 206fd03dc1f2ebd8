use super::*;
use crate::meetings::Mode;

fn one(name: &str, sex: Option<Sex>, capacity: &str) -> Someone {
    Someone { name: name.into(), honorific: String::new(), sex, capacity: capacity.into() }
}

fn her() -> Someone {
    one("فاطمة مزوار", Some(Sex::Female), "الأمينة الإقليمية")
}

fn him() -> Someone {
    one("حميد بورقية", Some(Sex::Male), "النائب الأول للأمين الإقليمي")
}

fn seated(who: Someone, standing: Standing, state: Presence) -> Seated {
    Seated { who, standing, state, proxy: None }
}

fn secretariat() -> Record {
    Record {
        meeting: 7,
        organisation: "حزب الأفق والتضامن".into(),
        body: "الأمانة الإقليمية".into(),
        unit: "تاونات".into(),
        kind: "ordinary_meeting".into(),
        day: "الاثنين 26 أكتوبر 2026".into(),
        exact: true,
        venue: "مقر الحزب".into(),
        mode: Some(Mode::Hybrid),
        convocation: Some(Convocation {
            by: Some(her()),
            day: "الجمعة 16 أكتوبر 2026".into(),
            days: Some(10),
            called: 14,
            session: Some(3),
            ..Convocation::default()
        }),
        parts: vec![
            (Role::Chair, her()),
            (Role::Rapporteur, one("نور سالمي", Some(Sex::Female), "مقررة الأمانة الإقليمية")),
        ],
        roll: vec![
            seated(her(), Standing::Member, Presence::Present),
            seated(him(), Standing::Member, Presence::Remote),
            seated(one("سعيد الناصري", Some(Sex::Male), "عضو"), Standing::Member, Presence::Left),
            seated(one("زهرة بنصالح", Some(Sex::Female), "عضوة"), Standing::Member, Presence::Excused),
            Seated {
                proxy: Some(him()),
                ..seated(
                    one("منى العلمي", Some(Sex::Female), "عضوة"),
                    Standing::Member,
                    Presence::Represented,
                )
            },
            seated(one("كمال الدرقاوي", None, ""), Standing::Guest, Presence::Present),
            seated(one("غائب", Some(Sex::Male), ""), Standing::Guest, Presence::Expected),
        ],
        quorum: Some(Quorum {
            members: 5,
            counted: 3,
            needed: Some(3),
            article: "المادة 70".into(),
            call: 1,
            later: None,
        }),
        opened: Some((10, 0)),
        closed: Some((12, 30)),
        points: vec![
            Point {
                id: 1, text: "برنامج العمل.".into(), from: Some((10, 15)), until: Some((11, 0))
            },
            Point { id: 2, text: "فتح المقر".into(), from: None, until: None },
        ],
        ..Record::default()
    }
}

fn texts(r: &Record) -> Vec<String> {
    compose(r).into_iter().map(|p| p.text).collect()
}

fn told(r: &Record, kind: FactKind) -> String {
    let found = compose(r).into_iter().find(|p| p.fact.kind == kind);
    found.map(|p| p.text).unwrap_or_else(|| panic!("no {kind:?}"))
}

/// C10: the whole of a short meeting, as a rapporteur would write it.
#[test]
fn a_meeting_is_told() {
    assert_eq!(
        texts(&secretariat()).join("\n\n"),
        "محضر اجتماع الأمانة الإقليمية لحزب الأفق والتضامن بتاونات\n\n\
         بناء على الدعوة التي وجهتها السيدة فاطمة مزوار، الأمينة الإقليمية، يوم الجمعة 16 أكتوبر 2026، قبل الاجتماع بعشرة أيام، إلى 14 شخصا، لعقد دورة عادية رقم 3.\n\n\
         في يوم الاثنين 26 أكتوبر 2026، على الساعة العاشرة صباحا، عقدت الأمانة الإقليمية لحزب الأفق والتضامن بتاونات، بمقر الحزب، اجتماعا عاديا حضوريا وعن بعد، برئاسة السيدة فاطمة مزوار، الأمينة الإقليمية. وتولت كتابة المحضر السيدة نور سالمي، مقررة الأمانة الإقليمية.\n\n\
         السيدة والسيد العضوان الحاضران:\n- السيدة فاطمة مزوار، الأمينة الإقليمية؛\n- السيد سعيد الناصري، عضو.\n\n\
         العضو المشارك عن بعد:\n- السيد حميد بورقية، النائب الأول للأمين الإقليمي.\n\n\
         العضوة الممثلة بغيرها:\n- السيدة منى العلمي، عضوة، وينوب عنها السيد حميد بورقية.\n\n\
         العضوة المعتذرة عن الحضور:\n- السيدة زهرة بنصالح، عضوة.\n\n\
         الضيف الحاضر:\n- كمال الدرقاوي.\n\n\
         وبعد المناداة على الأعضاء، تبين حضور ثلاثة أعضاء من أصل خمسة، والنصاب القانوني ثلاثة أعضاء (المادة 70)، فأعلنت رئيسة الجلسة توفر النصاب وافتتاح الاجتماع.\n\n\
         وتضمن جدول أعمال الاجتماع النقط التالية:\n1. برنامج العمل؛\n2. فتح المقر.\n\n\
         النقطة الأولى: برنامج العمل. وشرع في مناقشتها على الساعة العاشرة والربع صباحا، وانتهت المناقشة على الساعة الحادية عشرة صباحا.\n\n\
         النقطة الثانية: فتح المقر. ولم تتم مناقشتها.\n\n\
         وبعد استنفاد نقط جدول الأعمال، رفعت رئيسة الجلسة أشغال الاجتماع على الساعة الثانية عشرة والنصف زوالا من اليوم نفسه، وحرر هذا المحضر لإثبات ما ذكر."
    );
}

/// C09, C16, D10: on each point, in order: reports, interventions with capacity and summary, proposals with their amendments
/// and their fate, votes with figures and majority.
#[test]
fn what_was_said_is_told_in_order() {
    let mut r = secretariat();
    let on = |id, what| Said { point: Some(1), id, what };
    r.said = vec![
        on(1, What::Report { by: Some(her()), title: "حصيلة السنة".into() }),
        on(
            2,
            What::Speech {
                by: him(),
                purpose: SpeechKind::Intervention,
                summary: "نبه إلى تأخر الجموع العامة.".into(),
            },
        ),
        on(3, What::Speech { by: her(), purpose: SpeechKind::Reply, summary: String::new() }),
        on(
            4,
            What::Proposal {
                by: him(),
                first: "فتح المقر".into(),
                text: "فتح المقر قبل نهاية الشهر".into(),
                fate: Fate::Adopted,
                amendments: vec![(her(), "فتح المقر قبل نهاية الشهر".into(), Fate::Adopted)],
            },
        ),
        on(
            5,
            What::Ballot(Ballot {
                question: "فتح المقر قبل نهاية الشهر؟".into(),
                manner: Manner::Hands,
                votes_for: 2,
                against: 0,
                abstentions: 1,
                blank: 0,
                recused: 0,
                needed: Some(2),
                whole: Some(2),
                outcome: Outcome::Adopted,
                article: "المادة 12".into(),
            }),
        ),
    ];
    let all = compose(&r);
    let kinds: Vec<FactKind> =
        all.iter().filter(|p| p.section == Section::Points).map(|p| p.fact.kind).collect();
    use FactKind as F;
    assert_eq!(kinds, [F::Point, F::Report, F::Speech, F::Speech, F::Proposal, F::Ballot, F::Point]);
    let text = texts(&r).join("\n");
    for said in [
        "وقدمت السيدة فاطمة مزوار، الأمينة الإقليمية، تقريرا بعنوان «حصيلة السنة».",
        "وتدخل السيد حميد بورقية، النائب الأول للأمين الإقليمي: نبه إلى تأخر الجموع العامة.",
        "وعقبت السيدة فاطمة مزوار، الأمينة الإقليمية.",
        "واقترح السيد حميد بورقية، النائب الأول للأمين الإقليمي: «فتح المقر».\n- وطلبت السيدة فاطمة مزوار، الأمينة الإقليمية، تعديله ليصبح: «فتح المقر قبل نهاية الشهر»، واعتمد التعديل.\nواعتمد المقترح بصيغته الأخيرة: «فتح المقر قبل نهاية الشهر».",
        "وعرض على التصويت برفع الأيدي ما يلي: «فتح المقر قبل نهاية الشهر؟». فصوت لفائدته عضوان، ولم يصوت ضده أي عضو، وامتنع عن التصويت عضو واحد. والمطلوب لاعتماده صوتان من أصل 2 (المادة 12)، فتمت الموافقة عليه.",
    ] {
        assert!(text.contains(said), "{said}\n\n{text}");
    }
}

/// D03, D04: how a decision was taken, in figures that agree, and what it does.
#[test]
fn decisions_say_how_they_were_taken() {
    let mut r = secretariat();
    let decision = Decided {
        id: 9,
        kind: Kind::Designation,
        text: "اختيار السيد حميد بورقية نائبا أول.".into(),
        taken: Taken::Majority,
        votes: Votes { votes_for: Some(9), against: Some(2), abstentions: Some(1) },
        article: "المادة 71".into(),
        effects: vec![Effect {
            kind: EffectKind::MandateBegun,
            who: Some(him()),
            post: "النائب الأول للأمين الإقليمي".into(),
            body: "الأمانة الإقليمية بتاونات".into(),
            text: String::new(),
            day: "26 أكتوبر 2026".into(),
        }],
    };
    let work = Decided {
        kind: Kind::Recommendation,
        taken: Taken::Consensus,
        votes: Votes::default(),
        article: String::new(),
        text: "التعجيل بفتح المقر".into(),
        effects: vec![Effect {
            kind: EffectKind::ItemAssigned,
            who: Some(her()),
            post: String::new(),
            body: String::new(),
            text: "إبرام عقد الكراء".into(),
            day: "28 نونبر 2026".into(),
        }],
        id: 10,
    };
    r.decisions = vec![decision, work];
    r.dates = vec![(3, "اجتماع الأمانة الإقليمية".into(), "28 نونبر 2026".into())];
    let all = texts(&r).join("\n\n");
    for said in [
        "قررت الأمانة الإقليمية، بأغلبية تسعة أصوات مقابل صوتين وامتناع عضو واحد، ما يلي، استنادا إلى المادة 71: اختيار السيد حميد بورقية نائبا أول.\nويترتب على ذلك:\n- يباشر السيد حميد بورقية مهامه بصفته النائب الأول للأمين الإقليمي في الأمانة الإقليمية بتاونات، ابتداء من 26 أكتوبر 2026.",
        "أوصت الأمانة الإقليمية، بالتوافق، بما يلي: التعجيل بفتح المقر.\nويترتب على ذلك:\n- تكليف السيدة فاطمة مزوار بما يلي: إبرام عقد الكراء، في أجل أقصاه 28 نونبر 2026.",
        "ومن المواعيد التي حددت: اجتماع الأمانة الإقليمية، 28 نونبر 2026.",
    ] {
        assert!(all.contains(said), "{said}\n\n{all}");
    }
}

/// C10: without quorum there are minutes that it was not held, with what the statute lets follow, and nothing decided.
#[test]
fn a_meeting_that_was_not_held_has_its_own_words() {
    let mut r = secretariat();
    r.course = Course::NotHeld;
    r.quorum = Some(Quorum {
        members: 7,
        counted: 2,
        needed: Some(4),
        article: "المادة 70".into(),
        call: 1,
        later: Some((2, Some(3), Some(3))),
    });
    r.decisions = vec![];
    assert_eq!(
        told(&r, FactKind::Title),
        "محضر عدم انعقاد اجتماع الأمانة الإقليمية لحزب الأفق والتضامن بتاونات"
    );
    assert!(told(&r, FactKind::Opening).contains("كان مقررا أن تعقد الأمانة الإقليمية"), "{:?}", texts(&r));
    assert_eq!(
        told(&r, FactKind::Quorum),
        "وبعد المناداة على الأعضاء، لم يحضر سوى عضوين من أصل سبعة، والنصاب القانوني أربعة أعضاء (المادة 70)، أي بنقص عضوين. \
         وعليه أعلنت رئيسة الجلسة عدم توفر النصاب، وتعذر انعقاد الاجتماع، ولم يتخذ أي قرار لعدم انعقاده. \
         ويمكن أن تلي ذلك الدعوة الثانية بعد ثلاثة أيام، ويكفي فيها حضور ثلاثة أعضاء."
    );
    assert!(told(&r, FactKind::Closing).ends_with("وحرر هذا المحضر لإثبات عدم الانعقاد."));
    assert!(compose(&r).iter().all(|p| p.fact.kind != FactKind::Agenda && p.fact.kind != FactKind::Decision));
}

/// C06: who came late and who left early, with what agrees with them.
#[test]
fn movements_are_told() {
    let mut r = secretariat();
    let moved = |who, came, left, admitted| Movement { person: 1, who, came, left, admitted };
    r.movements = vec![
        moved(her(), Some((10, 30)), None, false),
        moved(him(), None, Some((12, 0)), false),
        moved(her(), Some((10, 30)), Some((12, 0)), false),
        moved(him(), None, None, true),
    ];
    let all = texts(&r).join("\n");
    for said in [
        "التحقت السيدة فاطمة مزوار، الأمينة الإقليمية، بالاجتماع على الساعة العاشرة والنصف صباحا.",
        "غادر السيد حميد بورقية، النائب الأول للأمين الإقليمي، الاجتماع على الساعة الثانية عشرة زوالا.",
        "على الساعة العاشرة والنصف صباحا، وغادرته على الساعة الثانية عشرة زوالا.",
        "قبل مكتب الجلسة، بعد التحقق، تسجيل حضور السيد حميد بورقية، النائب الأول للأمين الإقليمي، الذي بلغ متأخرا.",
    ] {
        assert!(all.contains(said), "{said}\n\n{all}");
    }
}

/// C10: a masculine body, a session, several days, a closing without quorum.
#[test]
fn a_council_is_told_in_the_masculine() {
    let r = Record {
        organisation: "التجمع الأخضر".into(),
        body: "المجلس الوطني".into(),
        kind: "council_session".into(),
        day: "السبت 5 شتنبر 2026".into(),
        until: "الأحد 6 شتنبر 2026".into(),
        exact: true,
        closed: Some((13, 0)),
        closed_day: "الأحد 6 شتنبر 2026".into(),
        lost: Some((2, Some(4))),
        decisions: vec![Decided {
            id: 1,
            kind: Kind::Resolution,
            text: "المصادقة على الحسابات".into(),
            taken: Taken::Unanimity,
            votes: Votes::default(),
            article: String::new(),
            effects: vec![],
        }],
        ..Record::default()
    };
    assert_eq!(
        texts(&r).join("\n"),
        "محضر دورة المجلس الوطني للتجمع الأخضر\n\
         من السبت 5 شتنبر 2026 إلى الأحد 6 شتنبر 2026، عقد المجلس الوطني للتجمع الأخضر، دورته.\n\
         قرر المجلس الوطني، بالإجماع، ما يلي: المصادقة على الحسابات.\n\
         وتبين قبل رفع الجلسة أن النصاب لم يعد متوفرا، إذ لم يبق سوى عضوين، والمطلوب أربعة أعضاء. ورفع رئيس الجلسة أشغال الدورة على الساعة الواحدة بعد الزوال من يوم الأحد 6 شتنبر 2026، وحرر هذا المحضر لإثبات ما ذكر."
    );
}
