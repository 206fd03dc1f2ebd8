//! Whole texts, as a rapporteur would write them.

use super::*;

fn guest(name: &str, sex: Option<Sex>, role: Role, capacity: &str) -> Guest {
    Guest { name: name.into(), honorific: String::new(), sex, role, capacity: capacity.into() }
}

fn decided(taken: Taken, text: &str) -> Decided {
    Decided { taken, text: text.into(), named: vec![] }
}

fn secretariat() -> Told {
    Told {
        organisation: "حزب الأفق والتضامن".into(),
        body: "الأمانة الإقليمية".into(),
        unit: "تاونات".into(),
        kind: "ordinary_meeting".into(),
        day: "الاثنين 26 أكتوبر 2026".into(),
        exact: true,
        venue: "مقر الحزب".into(),
        mode: Some(Mode::InPerson),
        guests: vec![
            guest("فاطمة مزوار", Some(Sex::Female), Role::Chair, "الأمينة الإقليمية"),
            guest("حميد بورقية", Some(Sex::Male), Role::Attendee, "النائب الأول للأمين الإقليمي"),
            guest("نور سالمي", None, Role::Attendee, ""),
            guest("غائب مذكور", Some(Sex::Male), Role::Named, ""),
        ],
        quorum: Some((9, 14)),
        agenda: vec!["المرأة والشباب.".into(), "فتح المقر الإقليمي".into()],
        decisions: vec![
            decided(Taken::Unanimity, "الرفع من حضور النساء والشباب في الأجهزة المحلية"),
            decided(Taken::Unknown, "فتح المقر الإقليمي في أقرب الآجال"),
        ],
        next: vec![Next {
            what: "اجتماع الأمانة الإقليمية".into(),
            day: "السبت 28 نونبر 2026".into(),
            exact: true,
        }],
        ..Told::default()
    }
}

/// D11: the whole text, as a rapporteur would write it.
#[test]
fn a_secretariat_tells_its_meeting() {
    assert_eq!(
        communique(&secretariat()).join("\n"),
        "بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات\n\
         عقدت الأمانة الإقليمية لحزب الأفق والتضامن بتاونات، يوم الاثنين 26 أكتوبر 2026، بمقر الحزب، اجتماعا عاديا حضوريا، \
         برئاسة السيدة فاطمة مزوار، الأمينة الإقليمية، وبحضور السيد حميد بورقية، النائب الأول للأمين الإقليمي، ونور سالمي.\n\
         وبعد التحقق من توفر النصاب القانوني بحضور 9 من أصل 14 عضوا، افتتح الاجتماع.\n\
         وتضمن جدول أعمال الاجتماع النقط التالية:\n- المرأة والشباب؛\n- فتح المقر الإقليمي.\n\
         وبعد التداول، قررت الأمانة الإقليمية ما يلي:\n\
         1. الرفع من حضور النساء والشباب في الأجهزة المحلية، بالإجماع؛\n2. فتح المقر الإقليمي في أقرب الآجال.\n\
         ومن المواعيد المقبلة: اجتماع الأمانة الإقليمية، يوم السبت 28 نونبر 2026."
    );
}

/// D11: a masculine body takes a masculine verb; what is not known is not said.
#[test]
fn what_is_not_known_is_left_out() {
    let told = Told {
        organisation: "التجمع الأخضر".into(),
        body: "المجلس الوطني".into(),
        kind: "council_session".into(),
        day: "أكتوبر 2026".into(),
        ..Told::default()
    };
    assert_eq!(
        communique(&told),
        ["بلاغ المجلس الوطني للتجمع الأخضر", "عقد المجلس الوطني للتجمع الأخضر، خلال أكتوبر 2026، دورته."]
    );
}

/// D11 C10: more than a few who were there are a list under `السيدات والسادة`; who was given an office is named with it.
#[test]
fn many_are_listed_and_offices_agree() {
    let mut told = secretariat();
    told.guests.extend((0..4).map(|n| {
        let sex = if n == 0 { Sex::Female } else { Sex::Male };
        guest(["سعاد العبدي", "عمر الكتاني", "زهير بناني", "أنس التازي"][n], Some(sex), Role::Attendee, "")
    }));
    told.decisions = vec![Decided {
        taken: Taken::Consensus,
        text: "إحداث القطب النسائي".into(),
        named: vec![Named {
            person: "السيدة لمياء التازي".into(),
            name: "لمياء التازي".into(),
            office: "رئيسة القطب النسائي".into(),
            appointed: false,
        }],
    }];
    let text = communique(&told).join("\n");
    assert!(
        text.contains("وحضر الاجتماع السيدات والسادة:\n- السيد حميد بورقية، النائب الأول للأمين الإقليمي؛\n"),
        "{text}"
    );
    assert!(
        text.contains("1. إحداث القطب النسائي، واختيار السيدة لمياء التازي رئيسة للقطب النسائي، بالتوافق."),
        "{text}"
    );
    told.decisions[0].text = "إحداث القطب النسائي برئاسة السيدة لمياء التازي بالتوافق".into();
    let text = communique(&told).join("\n");
    assert!(
        text.contains("1. إحداث القطب النسائي برئاسة السيدة لمياء التازي بالتوافق."),
        "said once: {text}"
    );
    assert_eq!(grammar::indefinite("الأمينة الإقليمية"), "أمينة إقليمية");
    assert_eq!(grammar::indefinite("النائب الأول للأمين الإقليمي"), "نائبا أول للأمين الإقليمي");
    assert_eq!(grammar::indefinite("رئيس لجنة العضوية"), "رئيسا للجنة العضوية");
    assert_eq!(grammar::indefinite("عضو المكتب السياسي"), "عضوا بالمكتب السياسي");
}

/// D11 C10: a gathering is held and holds nothing; a point of two things is told as one; the party is named once.
#[test]
fn a_gathering_is_held() {
    let mut told = Told {
        organisation: "حزب الأفق والتضامن".into(),
        body: "الجمع العام المحلي".into(),
        unit: "تحناوت".into(),
        kind: "congress".into(),
        day: "السبت 11 يوليوز 2026".into(),
        exact: true,
        mode: Some(Mode::Hybrid),
        agenda: vec!["المرأة والشباب".into()],
        ..Told::default()
    };
    assert_eq!(
        communique(&told).join("\n"),
        "بلاغ الجمع العام المحلي لحزب الأفق والتضامن بتحناوت\n\
         انعقد الجمع العام المحلي لحزب الأفق والتضامن بتحناوت، يوم السبت 11 يوليوز 2026، حضوريا وعن بعد.\n\
         وتضمن جدول أعمال الجمع العام نقطة فريدة:\n- المرأة والشباب."
    );
    told.body = "المجلس الجهوي للحزب".into();
    told.kind = "council_session".into();
    told.unit = "جهة الشرق".into();
    told.agenda = vec!["تحيين العضوية".into()];
    assert_eq!(
        communique(&told)[1..],
        [
            "عقد المجلس الجهوي لحزب الأفق والتضامن بجهة الشرق، يوم السبت 11 يوليوز 2026، دورته حضوريا وعن بعد.",
            "وخصصت الدورة لتدارس تحيين العضوية.",
        ]
    );
}
