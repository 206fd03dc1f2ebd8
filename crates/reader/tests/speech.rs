//! What people read in a draft: topics, decisions, names and figures of speeches, rallies and visits.

use std::sync::LazyLock;

use amana_reader::{Draft, Lexicon, Reader};

#[expect(clippy::unwrap_used, reason = "a test stops at what it cannot read")]
static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::builtin().unwrap()));

const LED: &str =
    "عقدت الأمانة الإقليمية لحزب الأصالة والمعاصرة بتاونات يوم السبت 4 ماي 2024 لقاء تواصليا بمقر الحزب.";

fn decisions(d: &Draft) -> Vec<&str> {
    d.decisions.iter().map(|f| f.value.as_str()).collect()
}

fn agenda(d: &Draft) -> Vec<&str> {
    d.agenda.iter().map(|f| f.value.as_str()).collect()
}

/// A decision never ends in a joining word.
#[test]
fn a_decision_ends_with_its_words() {
    let d = READER.read(&format!("{LED}\nدعا المتدخلون إلى فتح المقرات و"));
    assert_eq!(decisions(&d), ["دعا المتدخلون إلى فتح المقرات"]);
}

/// Thanks, a person and the tail of another clause are no topics; a noun with its possessive is no name.
#[test]
fn thanks_are_no_topic() {
    let d = READER.read(&format!(
        "{LED} وشكر المكتب السياسي الأمين العام الأستاذ كمال الورياغلي على حسن اختياره.\nوتطرق المتدخلون خلال ذات اللقاء إلى ضرورة تقوية التنظيم.\nوناقش الحاضرون شكر المكتب السياسي والوضعية التنظيمية للحزب."
    ));
    assert_eq!(agenda(&d), ["ضرورة تقوية التنظيم", "الوضعية التنظيمية للحزب"]);
    assert_eq!(d.people.iter().map(|p| p.name.value.as_str()).collect::<Vec<_>>(), ["كمال الورياغلي"]);
}

/// O09: a title keeps its quotation marks balanced, at either end.
#[test]
fn a_title_keeps_its_quotes() {
    for title in ["حوار: «القرب ليس شعارا»", "«القرب ليس شعارا» عنوان اللقاء", "لقاء \"القرب\""]
    {
        let d = READER.read(&format!("{title}\n\n{LED}"));
        assert_eq!(d.title.map(|t| t.value).as_deref(), Some(title));
    }
}

/// What a speaker at a rally asks for, or says was done, is no decision.
#[test]
fn a_speech_decides_nothing() {
    let d = READER.read(
        "أكد الأمين العام لحزب التقدم والاشتراكية، سعيد البقالي، في مهرجان خطابي نظمه الحزب يوم الأحد 4 مارس 2018 بمدينة أكادير، أن الحكومة مطالبة بتحسين أوضاع المواطنين. وأضاف أنه قد تم إحداث 12 جامعة. ودعا إلى التصويت على مرشح الحزب وطالب بإصلاح القضاء، داعيا الشباب إلى الانخراط في السياسة.",
    );
    assert!(decisions(&d).is_empty(), "{:?}", decisions(&d));
    assert!(agenda(&d).is_empty(), "{:?}", agenda(&d));
}

/// Lines after `ما يلي:` are what was concluded, one inside another, without what was only said.
#[test]
fn lines_that_follow_are_decided() {
    let d = READER.read(
        "ترأس سعيد البقالي، الأمين العام لحزب الاتحاد الدستوري، يوم الخميس 3 أكتوبر 2019، اجتماعا للمكتب السياسي للحزب خصص لتدارس القضايا التنظيمية، قبل أن يخلصوا إلى ما يلي:\n- قرروا:\n- تحيين لوائح الهياكل الحزبية.\n- تنشيط عمل اللجان الدائمة.\n- كما استعرضوا الأوضاع الراهنة.",
    );
    assert_eq!(decisions(&d), ["تحيين لوائح الهياكل الحزبية", "تنشيط عمل اللجان الدائمة"]);
    assert_eq!(agenda(&d), ["القضايا التنظيمية", "الأوضاع الراهنة"]);
}

/// What is called for stands after the clause between two commas.
#[test]
fn a_call_reaches_over_a_clause() {
    let d = READER.read(
        "عقد المجلس الوطني لحزب الاستقلال دورته يوم السبت 5 مارس 2022 بسلا. ودعا المجلس الوطني في بيانه الختامي، الذي عمم على الفروع، إلى إطلاق مبادرة سياسية.",
    );
    assert_eq!(
        decisions(&d),
        ["دعا المجلس الوطني في بيانه الختامي، الذي عمم على الفروع، إلى إطلاق مبادرة سياسية"]
    );
}

/// Parties told together, the last of them without `حزب`.
#[test]
fn parties_told_together() {
    let d = READER.read(
        "عقد زعماء أحزاب المعارضة، الأصالة والمعاصرة والاستقلال والتقدم والاشتراكية، يوم الثلاثاء 2 يونيو 2020 بالرباط، لقاء تنسيقيا.",
    );
    let mut codes: Vec<&str> = d.parties.iter().map(|p| p.value.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["PAM", "PI", "PPS"]);
}

/// The region of those who meet with the party's leader, and the places of a visit.
#[test]
fn the_place_of_a_visit() {
    let d = READER.read(
        "عقد سعيد البقالي، الأمين العام لحزب الاتحاد الدستوري، لقاء تنظيميا مع منسقي وبرلمانيي الحزب بأقاليم جهة طنجة تطوان الحسيمة.",
    );
    assert_eq!(d.body.map(|b| b.level.value).as_deref(), Some("regional"));
    assert_eq!(d.territory[0].level.value, "regional");
    let d = READER.read(
        "حل سعيد البقالي، الأمين العام لحزب التقدم والاشتراكية، يوم الأحد 6 مارس 2016 بكل من مدينة العروي، نواحي إقليم الناظور، وإقليم الدريوش، حيث ترأس لقاءين جماهيريين مع مناضلي الحزب.",
    );
    let places: Vec<&str> = d.territory.iter().map(|p| p.name.value.as_str()).collect();
    assert_eq!(places, ["العروي", "الناظور", "الدريوش"]);
    assert_eq!(d.kind.map(|k| k.value).as_deref(), Some("outreach"));
}

/// What was counted: after its number, before it, the share of whom, and what changed by how much.
#[test]
fn units_of_figures() {
    let d = READER.read(&format!(
        "{LED} وبلغ عدد الأعضاء ما بين 13 ألف و20 عضوا، من جماعات الإقليم والجماعات الترابية 16 المكونة له. وشكلت نسبة حضور الذكور 60 في المائة. وتراجع الاستثمار بنسبة 7 في المائة."
    ));
    let got: Vec<(&str, Option<&str>)> = d
        .figures
        .iter()
        .map(|f| (f.value.value.as_str(), f.unit.as_ref().map(|u| u.value.as_str())))
        .collect();
    assert_eq!(
        got,
        [
            ("13 ألف", None),
            ("20", Some("عضوا")),
            ("16", Some("الجماعات الترابية")),
            ("60 في المائة", Some("حضور الذكور")),
            ("7 في المائة", Some("الاستثمار")),
        ]
    );
}

/// Who decides and what stand apart: an appointment, a meeting between commas, a verb of visiting that goes on.
#[test]
fn a_decision_apart_from_its_subject() {
    let d = READER.read(
        "عقدت الأمانة العامة لحزب العدالة والتنمية اجتماعا يوم السبت 4 ماي 2024 بمقر الحزب. وأعلن نفس البيان، أن الأمانة العامة للحزب عينت سلمى البقالي، رئيسة للجنة المناصفة. وأضاف البلاغ، أن الأمانة العامة قررت خلال اجتماعها العادي، برئاسة سعيد الورياغلي، تكليف اللجنة التحضيرية بإعداد المسطرة.",
    );
    assert_eq!(
        decisions(&d),
        [
            "عينت سلمى البقالي، رئيسة للجنة المناصفة",
            "قررت خلال اجتماعها العادي، برئاسة سعيد الورياغلي، تكليف اللجنة التحضيرية بإعداد المسطرة"
        ]
    );
    let d = READER.read(
        "قاد رئيس حزب التجمع الوطني للأحرار سعيد البقالي، يوم الخميس 6 أكتوبر 2016، جولة بأحياء مدينة تيزنيت. واستمع إلى الساكنة، ودعا الناخبين إلى التصويت على لائحة الحزب. وينتظر أن يعقد تجمعا خطابيا بأكادير.",
    );
    assert!(decisions(&d).is_empty(), "{:?}", decisions(&d));
    assert_eq!(d.upcoming[0].what.value, "تجمعا خطابيا بأكادير");
}

/// A communique quoted whole is read like any other, and the days of the other calendar count nothing.
#[test]
fn a_communique_quoted_whole() {
    let d = READER.read(
        "“انعقد يومه الخميس 11 شوال 1438 ه الموافق 06 يوليوز 2017 اجتماع عادي للأمانة العامة لحزب العدالة والتنمية برئاسة الأمين العام سعيد البقالي، ثم تدخل أعضاء الأمانة العامة لمناقشة قضايا الحزب.",
    );
    assert_eq!(d.body.map(|b| b.name.value).as_deref(), Some("الأمانة العامة لحزب العدالة والتنمية"));
    assert!(d.figures.is_empty());
}
