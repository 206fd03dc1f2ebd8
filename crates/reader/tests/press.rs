//! How the press writes of parties: names run together, offices of two, plans told beside what was held.

use std::sync::LazyLock;

use amana_reader::{Draft, Lexicon, Reader};

#[expect(clippy::unwrap_used, reason = "a test stops at what it cannot read")]
static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::builtin().unwrap()));

const HELD: &str =
    "عقدت الأمانة الإقليمية لحزب الأصالة والمعاصرة بتاونات يوم السبت 4 ماي 2024 لقاء تواصليا بمقر الحزب";

fn names(d: &Draft) -> Vec<&str> {
    d.people.iter().map(|p| p.name.value.as_str()).collect()
}

fn offices(d: &Draft) -> Vec<&str> {
    d.people.iter().map(|p| p.role.as_ref().map_or("", |r| r.value.as_str())).collect()
}

fn decisions(d: &Draft) -> Vec<&str> {
    d.decisions.iter().map(|f| f.value.as_str()).collect()
}

fn agenda(d: &Draft) -> Vec<&str> {
    d.agenda.iter().map(|f| f.value.as_str()).collect()
}

fn upcoming(d: &Draft) -> Vec<&str> {
    d.upcoming.iter().map(|u| u.what.value.as_str()).collect()
}

/// Two or three unknown words between two names of an enumeration are a name.
#[test]
fn names_between_names() {
    let d = READER.read(&format!("{HELD}، بحضور ياسين العلوي، وحمي إسماعيل وعبد السلام الكتاني."));
    assert_eq!(names(&d), ["ياسين العلوي", "حمي إسماعيل", "عبد السلام الكتاني"]);
}

/// Names without a mark between them are told apart; the last letters of one are not the first of another.
#[test]
fn names_that_run_on() {
    let d = READER
        .read(&format!("{HELD}.\nوتشكل المكتب من: محمد الحجامي أحمد الزياني حليمة الوزاني إبراهيم التازي"));
    assert_eq!(names(&d), ["محمد الحجامي", "أحمد الزياني", "حليمة الوزاني", "إبراهيم التازي"]);
    let d = READER
        .read(&format!("{HELD}، ترأسه البرلماني عبد الرحيم واعزيز الأمين الإقليمي للحزب، بحضور كمال زكي."));
    assert_eq!(names(&d), ["عبد الرحيم واعزيز", "كمال زكي"]);
}

/// `بن عبد الله` and `بنعبدالله` are one person.
#[test]
fn one_name_written_twice() {
    let d = READER.read(&format!(
        "نبيل بنعبدالسلام: النزاهة أولا\n\n{HELD}، بحضور الأمين العام الرفيق محمد نبيل بن عبد السلام."
    ));
    assert_eq!(names(&d), ["محمد نبيل بن عبد السلام"]);
}

/// An office of two persons, a second office after a comma, an office at a level, a spokesman.
#[test]
fn offices_beside_names() {
    let d = READER.read(&format!(
        "{HELD}، بحضور الحسين الوزاني، وعزوز الصنهاوي، عضوي القيادة السياسية للحزب، وسعيد البقالي منسق الحزب بإقليم تازة، ورئيس جماعة مطماطة، وكمال الورياغلي منسق شؤون الحزب على الصعيد الجهوي، ومراد الزروالي مدير الفريق والناطق باسم الحزب."
    ));
    assert_eq!(
        offices(&d),
        [
            "عضوي القيادة السياسية للحزب",
            "عضوي القيادة السياسية للحزب",
            "منسق الحزب بإقليم تازة، ورئيس جماعة مطماطة",
            "منسق شؤون الحزب على الصعيد الجهوي",
            "مدير الفريق والناطق باسم الحزب",
        ]
    );
}

/// The deputy of a woman is a man with his office.
#[test]
fn deputy_of_a_woman() {
    let d = READER.read(&format!("{HELD}، حضره النائب الأول للأمينة الإقليمية السيد كمال الورياغلي."));
    assert_eq!((names(&d), offices(&d)), (vec!["كمال الورياغلي"], vec!["النائب الأول للأمينة الإقليمية"]));
}

/// A meeting prepared, called or set for a day is not held yet; an election campaign is no meeting.
#[test]
fn what_is_to_come_is_no_meeting() {
    for text in [
        "تستعد الأمانة الجهوية لحزب الأصالة والمعاصرة بمدينة كلميم لعقد مؤتمرها الجهوي، يوم الأحد المقبل.\nوقد سبقته لقاءات، كان آخرها عقد الأمانة الجهوية لجمع موسع.",
        "حدد حزب الحركة الشعبية موعد انعقاد الدورة الثالثة للمجلس الوطني.\nوتلقى الأعضاء الدعوة لحضور الدورة التي تقرر عقدها يوم الأحد 7 يونيو المقبل بإفران.",
        "تفوق حزب الأصالة والمعاصرة في التواصل خلال الحملة الانتخابية التي انطلقت يوم السبت الماضي.",
    ] {
        assert_eq!(READER.read(text).is_meeting.value, "false", "{text}");
    }
}

/// Without an organ or a party there is nobody whose meeting it could be.
#[test]
fn no_meeting_of_nobody() {
    let d = READER
        .read("احتضن مسرح محمد الخامس يوم السبت 4 ماي 2024 حفلا فنيا للجمهور، وقالت المنظمة إن الحفل ناجح.");
    assert_eq!(d.is_meeting.value, "false");
}

/// The day told in words of today is the full date beside it; the organ is told with the first meeting.
#[test]
fn day_and_organ_told_apart() {
    let d = READER.read(
        "قال سعيد البقالي، اليوم السبت 9 غشت الجاري، إن الحزب قوي.\nوأضاف البقالي، في كلمة ألقاها اليوم السبت خلال اجتماع اللجنة الوطنية لحزب العدالة والتنمية، أن الطريق طويل.",
    );
    assert_eq!(d.date.and_then(|d| d.iso).as_deref(), Some("--08-09"));
    let d = READER.read(
        "عقد المكتب السياسي لحزب الحركة الشعبية اجتماعا بممثلي القطاعات.\nوأفاد مصدرنا أن اللقاء الذي انعقد الأربعاء الماضي، بمقر الحركة الشعبية بالبيضاء، دام ساعتين.",
    );
    assert_eq!(d.body.map(|b| b.name.value).as_deref(), Some("المكتب السياسي لحزب الحركة الشعبية"));
    assert_eq!(d.territory.first().map(|t| t.name.value.as_str()), Some("البيضاء"));
}

/// What was decided elsewhere or before is no decision of the meeting; how it ended is one.
#[test]
fn decisions_of_this_meeting() {
    let d = READER.read(&format!(
        "{HELD}.\nواختتم اللقاء بوضع جدولة لبرنامج الخريف، حيث تم التأكيد على ضرورة انخراط كل الفروع.\nوذكر الحاضرون بالنظام الداخلي كما أقره المؤتمر الوطني.\nيشار إلى أن الحزب سبق له أن أصدر بلاغا أعلن فيه حرصه على التحالف."
    ));
    assert_eq!(decisions(&d), ["وضع جدولة لبرنامج الخريف", "تم التأكيد على ضرورة انخراط كل الفروع"]);
}

/// The name of a committee and of a party, a place and an adverb are no topics.
#[test]
fn no_topics() {
    let d = READER.read(&format!(
        "{HELD}.\nوتطرق اللقاء إلى مهام المرحلة المقبلة، والاحتجاجات بالحسيمة ومختلف مناطق المغرب، وحزب التقدم والاشتراكية.\nواستعرض، خلاله، الجانبان مجمل التطورات."
    ));
    assert_eq!(
        agenda(&d),
        ["مهام المرحلة المقبلة", "الاحتجاجات بالحسيمة ومختلف مناطق المغرب", "مجمل التطورات"]
    );
}

/// Gatherings in general are none to come, unless a day is told; a summit that is planned is one.
#[test]
fn events_to_come() {
    let d = READER.read(&format!(
        "{HELD}، استعدادا لتنظيم لقاء تواصلي في الـ9 من نونبر الجاري.\nودعا الحاضرون إلى إنجاح جميع اللقاءات التنظيمية، وحضور قمة النساء الحركيات المزمع عقدها خلال شهر أبريل."
    ));
    assert_eq!(upcoming(&d), ["لقاء تواصلي", "قمة النساء الحركيات"]);
}

/// `في 13 من الشهر` counts nothing.
#[test]
fn a_day_is_no_figure() {
    let d = READER.read(&format!("{HELD}.\nوكان وفد عن الحزب زار المقر في 13 من الشهر الجاري."));
    assert!(d.figures.is_empty());
}

/// A hall in a house, a pair with its adjective; the capital beside its name.
#[test]
fn halls_and_capitals() {
    let d = READER.read("عقدت الكتابة الإقليمية لحزب العدالة والتنمية بتازة مساء يوم الجمعة 6 ماي 2022 بقاعة الاجتماعات بفندق الأطلس، اجتماعا موسعا.");
    assert_eq!(d.venue.map(|v| v.value).as_deref(), Some("قاعة الاجتماعات بفندق الأطلس"));
    let d = READER.read("عقد حزب الاستقلال مؤتمره الجهوي يوم السبت 8 يونيو 2024 بمركز التكوين والملتقيات الفلاحية والغابوية بمكناس.");
    assert_eq!(d.venue.map(|v| v.value).as_deref(), Some("مركز التكوين والملتقيات الفلاحية والغابوية"));
    let d = READER.read("عقد حزب الاستقلال لقاء تواصليا يوم الأحد 26 ماي 2024 بالعاصمة العلمية فاس.");
    assert_eq!(d.territory.first().map(|t| t.name.value.as_str()), Some("فاس"));
}

/// What an organ did in its session is told of the session; an organ and a day are enough.
#[test]
fn told_of_the_session() {
    let d = READER.read(
        "صوت المجلس الوطني لحزب الاستقلال بالأغلبية على المشاركة في الحكومة، وذلك خلال دورته الاستثنائية يوم السبت.",
    );
    assert_eq!(d.is_meeting.value, "true");
    assert_eq!(d.body.map(|b| b.name.value).as_deref(), Some("المجلس الوطني لحزب الاستقلال"));
    let d = READER.read("في أجواء حماسية، مر المؤتمر الإقليمي لحزب الحركة الشعبية بتازة يوم الأحد 4 ماي 2024.");
    assert_eq!((d.is_meeting.value.as_str(), d.kind.map(|k| k.value).as_deref()), ("true", Some("congress")));
}

/// A clause between the organ and what it decided leaves the decision whole, and its day and place to the meeting.
#[test]
fn decided_in_its_session() {
    let d = READER.read(
        "صادقت اللجنة المركزية لحزب التقدم والاشتراكية، في دورتها الاستثنائية التي انعقدت اليوم السبت بسلا، على قرار الخروج من الحكومة.",
    );
    assert!(decisions(&d).iter().all(|t| t.ends_with("قرار الخروج من الحكومة")), "{:?}", decisions(&d));
    assert_eq!(d.territory.first().map(|t| t.name.value.as_str()), Some("سلا"));
}

/// The parties of an alliance that meets are told in its first sentences; two leaders who meet hold it together;
/// an emblem after those who are of a party names it.
#[test]
fn parties_that_meet() {
    let codes = |text: &str| READER.read(text).parties.iter().map(|p| p.value.clone()).collect::<Vec<_>>();
    assert_eq!(
        codes(
            "اجتمع قادة أحزاب الأغلبية، أمس الأربعاء بالرباط، لتدارس الوضع.\nوحضر اللقاء الأمين العام لحزب العدالة والتنمية ورئيس التجمع الوطني للأحرار والأمين العام للحركة الشعبية."
        ),
        ["PJD", "RNI", "MP"]
    );
    assert_eq!(
        codes(
            "التقى الأمين العام لحزب الاستقلال، أمس الأربعاء بالرباط، بقيادة حزب التقدم والاشتراكية في اجتماع خصص للتشاور."
        ),
        ["PI", "PPS"]
    );
    assert_eq!(codes("عقد منسق الأحرار بإقليم تزنيت، أمس الأربعاء، لقاء تواصليا مع المواطنين."), ["RNI"]);
}

/// Agencies write a decimal with `ر`; a rate belongs to the share it is of; thousands and what is over are one.
#[test]
fn figures_of_agencies() {
    let d = READER.read(&format!(
        "{HELD}.\nوأضافت أن نسبة المشاركة بالإقليم بلغت 30ر64 في المائة، وأن عدد الأصوات وصل إلى 8 آلاف و89 صوتا، و600 مركز صحي مغلق، وتخفيض معدل البطالة إلى أقل من 9 في المائة."
    ));
    let figures: Vec<(&str, &str)> = d
        .figures
        .iter()
        .map(|f| (f.value.value.as_str(), f.unit.as_ref().map_or("", |u| u.value.as_str())))
        .collect();
    assert_eq!(
        figures,
        [
            ("30ر64 في المائة", "المشاركة"),
            ("8 آلاف و89", "صوتا"),
            ("600", "مركز صحي مغلق"),
            ("9 في المائة", "معدل البطالة"),
        ]
    );
}

/// A theme that is only spoken of is none of the meeting.
#[test]
fn a_theme_spoken_of() {
    let d = READER.read(&format!("{HELD}.\nوأضاف أن شعار «القرب من المواطن» لم يكن مجرد كلام."));
    assert!(d.slogan.is_none());
    let d = READER.read(&format!("{HELD}، وتحت شعار «القرب من المواطن» ألقيت كلمات."));
    assert_eq!(d.slogan.map(|s| s.value).as_deref(), Some("القرب من المواطن"));
}

/// The kind may be told after the sentence of the meeting.
#[test]
fn kind_told_later() {
    let d = READER.read(
        "أكد الأمين العام لحزب التقدم والاشتراكية سعيد البقالي خلال اللقاء الذي عقد يوم السبت 4 ماي 2024 بمدينة العيون أن الحزب قوي.\nمن جهته، قال كمال الورياغلي، خلال اللقاء التواصلي الذي جمع فروع الحزب، إن المرحلة صعبة.",
    );
    assert_eq!(d.kind.map(|k| k.value).as_deref(), Some("outreach"));
}

const MET: &str =
    "عقد المكتب الإقليمي لحزب الحركة الشعبية بخنيفرة، يوم السبت 3 ماي 2025 بمقر الحزب، اجتماعا عاديا.";

/// What was decided may follow in the same sentence; what is planned there is no topic.
#[test]
fn decided_as_follows() {
    let d = READER.read(&format!(
        "{MET} وبعد نقاش مستفيض، تقرر ما يلي: تنظيم يوم دراسي حول الماء، وتشكيل لجنة للتتبع، ومراسلة عامل الإقليم."
    ));
    assert_eq!(decisions(&d), ["تنظيم يوم دراسي حول الماء", "تشكيل لجنة للتتبع", "مراسلة عامل الإقليم"]);
    assert!(agenda(&d).is_empty(), "{:?}", agenda(&d));
}

/// Topics after `محورين`, after a verb held apart, of an axis, and without the day of the meeting.
#[test]
fn topics_of_the_press() {
    for (text, topics) in [
        (
            "وانصب النقاش على محورين أساسيين: الوضعية التنظيمية للحزب، والاستعداد للانتخابات المقبلة.",
            vec!["الوضعية التنظيمية للحزب", "الاستعداد للانتخابات المقبلة"],
        ),
        (
            "وتم خلال هذا اللقاء التداول في سبل تقوية التنظيم، وتدارس آليات استقطاب منخرطين جدد.",
            vec!["سبل تقوية التنظيم", "آليات استقطاب منخرطين جدد"],
        ),
        ("وشكل موضوع الماء محور لقاء نظمته الشبيبة.", vec!["الماء"]),
        ("وتم تقديم تشخيص دقيق للرهانات التنظيمية.", vec!["الرهانات التنظيمية"]),
    ] {
        assert_eq!(agenda(&READER.read(&format!("{MET} {text}"))), topics, "{text}");
    }
    let d = READER
        .read("نظم فرع الحزب الاشتراكي الموحد بالمحمدية ندوة حول المدرسة العمومية يوم السبت 3 ماي 2025.");
    assert_eq!(agenda(&d), ["المدرسة العمومية"]);
    assert_eq!(d.body.map(|b| b.name.value).as_deref(), Some("فرع الحزب الاشتراكي الموحد"));
}

/// One office of all who are told together; an office ends with its words.
#[test]
fn offices_of_several() {
    let d = READER.read(&format!(
        "{MET} وحضر اللقاء السادة سعيد البقالي ومراد الزروالي وكمال الورياغلي أعضاء المجلس الوطني."
    ));
    assert_eq!(offices(&d), ["أعضاء المجلس الوطني"; 3]);
    let d = READER.read(&format!("{MET} وبسطت حليمة الوزاني أمينة المال الوضعية المالية للحزب."));
    assert_eq!(offices(&d), ["أمينة المال"]);
    let d = READER.read(&format!("{MET} وأسفر التصويت عن انتخاب سعيد البقالي كاتبا إقليميا بـ 120 صوتا."));
    assert_eq!(offices(&d), ["كاتبا إقليميا"]);
}

/// Foundings supervised, in the rhythm of a town, by an assembly of renewal; the unit of the officer who presides.
#[test]
fn foundings_and_units() {
    let read = |text: &str| {
        let d = READER.read(text);
        let places: Vec<String> = d.territory.iter().map(|t| t.name.value.clone()).collect();
        (
            d.kind.map(|k| k.value).unwrap_or_default(),
            d.body.map(|b| b.name.value).unwrap_or_default(),
            places,
        )
    };
    let (kind, body, places) = read(
        "انعقد الجمع العام التجديدي للفرع المحلي لحزب التقدم والاشتراكية بجماعة أولاد تايمة، إقليم تارودانت، يوم 3 ماي 2025.",
    );
    assert_eq!((kind.as_str(), body.as_str()), ("founding", "الفرع المحلي لحزب التقدم والاشتراكية"));
    assert_eq!(places, ["أولاد تايمة", "تارودانت"]);
    let (kind, _, places) = read(
        "أشرف المنسق الإقليمي لحزب التجمع الوطني للأحرار بإقليم الحوز، كمال الورياغلي، يوم السبت 3 ماي 2025 بجماعة تحناوت، على تأسيس فرع للحزب.",
    );
    assert_eq!((kind.as_str(), places.first().map(String::as_str)), ("founding", Some("تحناوت")));
    let (kind, body, _) = read(
        "عاشت جماعة سيدي بيبي بإقليم اشتوكة آيت باها، يوم السبت 3 ماي 2025، على إيقاع تأسيس فرع لمنظمة نساء الأصالة والمعاصرة.",
    );
    assert_eq!((kind.as_str(), body.as_str()), ("founding", "فرع لمنظمة نساء الأصالة والمعاصرة"));
    let d = READER.read(
        "ترأس كمال الورياغلي الأمين الجهوي للحزب بجهة سوس ماسة اجتماعا بالمقر الإقليمي للحزب بتيزنيت. وقال إن حزب الأصالة والمعاصرة قوي.",
    );
    assert_eq!(d.body.map(|b| b.level.value).as_deref(), Some("regional"));
}

/// The house of a person is a venue, and the person is named; who receives comes first.
#[test]
fn houses_and_hosts() {
    let d = READER.read(
        "احتضنت إقامة البرلماني كمال الورياغلي بمدينة بنجرير، اجتماعا تنظيميا مع تنسيقية نساء حزب الأصالة والمعاصرة.",
    );
    assert_eq!((names(&d), d.territory.len()), (vec!["كمال الورياغلي"], 1));
    let d = READER.read(
        "استقبل رئيس حزب التجمع الوطني للأحرار سعيد البقالي، أمس الأربعاء بالمقر المركزي للحزب، وفدا عن حزب الاستقلال.",
    );
    assert_eq!(d.body.map(|b| b.name.value).as_deref(), Some("حزب التجمع الوطني للأحرار"));
}

/// Where those who meet stand is no act; what they call for is, each call by itself.
#[test]
fn stands_and_calls() {
    let d = READER.read(&format!(
        "{MET}\nوفي الأخير نعلن ما يلي:\n1- إدانتنا لكل أشكال التضييق.\n2- مطالبتنا بفتح تحقيق في الصفقات."
    ));
    assert_eq!(decisions(&d), ["مطالبتنا بفتح تحقيق في الصفقات"]);
    let d = READER.read(&format!(
        "{MET} وإذ نجدد تشبثنا بالحوار، فإننا نطالب الحكومة بالتراجع عن القرار، وندعو النقابات إلى التنسيق."
    ));
    assert_eq!(decisions(&d), ["نطالب الحكومة بالتراجع عن القرار", "ندعو النقابات إلى التنسيق"]);
}

/// What one person goes on to say that the party decided is no decision of the meeting.
#[test]
fn told_by_a_speaker() {
    let d = READER.read(
        "أكد سعيد البقالي، عضو المكتب السياسي لحزب التقدم والاشتراكية، أن الحكومة عاجزة. وأوضح البقالي، الذي كان يتحدث في لقاء مفتوح نظمه فرع الحزب بالعرائش مساء الجمعة، أن الحزب مستعد. وتابع قائلا إن الحزب قرر دعم المقاولات، وتطرق إلى قضايا التعليم.",
    );
    assert!(decisions(&d).is_empty() && agenda(&d).is_empty(), "{:?} {:?}", decisions(&d), agenda(&d));
}

/// A day that is only set is not the day of the meeting; a weekday may stand after the place.
#[test]
fn days_set_and_days_held() {
    let d = READER.read(
        "خلص اجتماع اللجنة التنفيذية لحزب الاستقلال، المنعقد أول أمس الثلاثاء برئاسة الأمين العام سعيد البقالي، إلى تحديد يوم 21 أبريل موعدا لانعقاد المجلس الوطني.",
    );
    assert_eq!(d.date.map(|d| d.written.value).as_deref(), Some("أول أمس الثلاثاء"));
    let d = READER
        .read("انتقد الأمين العام لحزب العدالة والتنمية سعيد البقالي الحكومة، خلال مهرجان خطابي بطنجة السبت.");
    assert_eq!(d.date.map(|d| d.written.value).as_deref(), Some("السبت"));
}

/// The name of a party is no gathering; a deputy is who is named after her office; `أحد` ends a name.
#[test]
fn names_that_are_words() {
    let d = READER.read("نظم حزب التجمع الوطني للأحرار بجماعة مريرت لقاء تواصليا يوم السبت 3 ماي 2025.");
    assert_eq!(d.body.map(|b| b.level.value).as_deref(), Some("local"));
    let d = READER.read(&format!(
        "{MET} وحضر بوعزة أمحزون أحد مناضلي الحزب، وعين الأمين العام للحزب سعيد البقالي، كمال الورياغلي منسقا إقليميا."
    ));
    assert_eq!(names(&d), ["بوعزة أمحزون", "سعيد البقالي", "كمال الورياغلي"]);
    assert_eq!(decisions(&d), ["عين الأمين العام للحزب سعيد البقالي، كمال الورياغلي منسقا إقليميا"]);
    let d = READER.read("عقد المكتب المسير لفرع حزب الاستقلال بالمحمدية، الثلاثاء 6 ماي 2025، اجتماعا بمقره.");
    assert_eq!(d.body.map(|b| b.level.value).as_deref(), Some("local"));
}

/// What is announced with its day is to come, whoever says it; what is only decided gives the meeting no kind.
#[test]
fn announced_and_planned() {
    let d = READER.read(
        "أكد رئيس حزب الاتحاد الدستوري سعيد البقالي، خلال اجتماع المجلس الوطني للحزب المنعقد يوم السبت 3 ماي 2025 بالدار البيضاء، أن الحزب سيعقد مؤتمره الوطني السادس أيام 12 و13 و14 شتنبر المقبل بمراكش.",
    );
    assert_eq!(
        d.upcoming.iter().map(|u| u.date.as_ref().map_or("", |d| d.value.as_str())).collect::<Vec<_>>(),
        ["2025-09-12/2025-09-14"]
    );
    let d = READER.read(
        "عقد المكتب السياسي لحزب الحركة الشعبية اجتماعه العادي يوم الأربعاء 7 ماي 2025، وقرر تنظيم قافلة تضامنية يومي 17 و18 ماي الجاري بإقليم أزيلال.",
    );
    assert_eq!(d.kind.map(|k| k.value).as_deref(), Some("ordinary_meeting"));
    let d = READER.read(
        "عقد حزب التقدم والاشتراكية، يوم السبت 3 ماي 2025 بسلا، دورة مجلسه الوطني. وتقررت الدعوة، على أن يلتئم المؤتمر الوطني يوم 5 نونبر.",
    );
    assert_eq!(upcoming(&d), ["المؤتمر الوطني"]);
}
