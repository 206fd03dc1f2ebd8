//! The meetings of the story: agenda, decisions, work given, some of it late. A point is what was on the agenda, what
//! was decided of it, what is to be done.

use super::{
    build::{Founded, Teller, told},
    names::pick,
};
use crate::{
    decisions::{self, Effect, Kind, NewDecision, NewItem, Taken, Votes},
    meetings::{Meeting, Mode, NewFigure, NewMeeting, NewPresence, NewStep, Precision, Role, Step},
    people::Person,
    web,
};
use amana_base::{Day, Id};

/// A meeting of a body with the people of the story, convened most of the time.
pub fn base_meeting(t: &mut Teller<'_, '_>, body: &Founded, on: Day) -> NewMeeting {
    let mut m = NewMeeting::of(body.unit.id);
    m.body = Some(body.body);
    m.kind = "ordinary_meeting".into();
    m.title = format!("اجتماع {} ب{}", body.label, body.unit.name_ar);
    m.held_on = Some(on);
    m.date_precision = Precision::Day;
    let remote = t.chance(15);
    m.mode = if remote { Mode::Remote } else { Mode::InPerson };
    m.venue = if remote { String::new() } else { "مقر الحزب".into() };
    let members = body.holders.len() as i64;
    m.members_then = Some(members);
    m.present = Some((members * (55 + i64::from(t.below(45))) / 100).max(1));
    if t.chance(80) {
        m.convened_by = body.head().map(|h| h.person);
        m.convened_as = body.label.clone();
        m.convened_on = Some(on.plus(-10));
        m.steps.push(NewStep { step: Step::Convened, on: Some(on.plus(-10)) });
    }
    m.steps.push(NewStep { step: Step::Closed, on: Some(on) });
    m.people = present(body, 6, &None);
    m
}

/// Its first holders, and somebody else.
pub fn present(body: &Founded, most: usize, also: &Option<Id<Person>>) -> Vec<NewPresence> {
    let mut out: Vec<NewPresence> = vec![];
    for (n, h) in body.holders.iter().take(most).enumerate() {
        let role = match (n, h.post) {
            (0, _) => Role::Chair,
            (_, "rapporteur") => Role::Rapporteur,
            _ => Role::Attendee,
        };
        out.push(NewPresence { person: h.person, role, capacity_written: String::new(), mandate: None });
    }
    if let Some(person) = also.filter(|p| out.iter().all(|o| o.person != *p)) {
        out.push(NewPresence { person, role: Role::Speaker, capacity_written: String::new(), mandate: None });
    }
    out
}

/// A meeting with its points, decisions, work given (some of it late) and figures.
pub async fn ordinary(
    t: &mut Teller<'_, '_>,
    body: &Founded,
    on: Day,
    points: &[(&str, &str, &str)],
    recent: bool,
) -> web::Result<()> {
    let mut m = base_meeting(t, body, on);
    let first = pick(points, &mut t.rng);
    let second = pick(points, &mut t.rng);
    m.agenda = vec![first.0.into(), second.0.into()];
    m.agenda.dedup();
    if t.chance(25) {
        m.figures
            .push(NewFigure {
                value: (20 + t.below(400)).to_string(), unit_written: "منخرطا جديدا".into()
            });
    }
    let meeting = t.meeting(m).await?;
    let due =
        if recent { t.today.plus(10 + i64::from(t.below(40))) } else { on.plus(30 + i64::from(t.below(30))) };
    let late = !recent && t.chance(18);
    let seat = body.holders.get(t.below(4) as usize).map(|h| h.person);
    let item = NewItem { body: body.body, seat: None, person: seat, text: first.2.into(), due_on: Some(due) };
    let effects = if recent || late { vec![Effect::AssignItem(item)] } else { vec![] };
    let taken = pick(&[Taken::Consensus, Taken::Unanimity, Taken::Majority], &mut t.rng);
    decide(t, body, meeting, on, 1, Kind::Action, taken, first.1, effects).await?;
    if second.0 != first.0 && t.chance(60) {
        decide(t, body, meeting, on, 2, Kind::Recommendation, Taken::Consensus, second.1, vec![]).await?;
    }
    Ok(())
}

/// Records a decision, with a count when it was put to the vote.
#[expect(clippy::too_many_arguments, reason = "a decision is all of these; the story names each")]
pub async fn decide(
    t: &mut Teller<'_, '_>,
    body: &Founded,
    meeting: Id<Meeting>,
    on: Day,
    ordinal: i64,
    kind: Kind,
    taken: Taken,
    text: &str,
    effects: Vec<Effect>,
) -> web::Result<()> {
    let members = body.holders.len() as i64;
    let votes = match taken {
        Taken::Majority => {
            Votes { votes_for: Some(members * 2 / 3), against: Some(members / 5), abstentions: Some(0) }
        }
        _ => Votes::default(),
    };
    let new = NewDecision {
        meeting: Some(meeting),
        body: Some(body.body),
        kind,
        taken,
        votes,
        text: text.into(),
        taken_on: Some(on),
        ordinal,
        article: String::new(),
        unit: body.unit.id,
        effects,
    };
    decisions::record(t.deed, new).await.map_err(told)?;
    Ok(())
}

/// What such a body talks about.
pub const NATIONAL_POINTS: &[(&str, &str, &str)] = &[
    (
        "تتبع هيكلة الجماعات",
        "حث الأمانات الجهوية على تأسيس الأمانات المحلية قبل المؤتمرات الإقليمية",
        "إعداد لوحة شهرية بالجماعات التي لا تنظيم فيها",
    ),
    (
        "الإعداد للمؤتمر الوطني السادس",
        "المصادقة على مسطرة انتداب المؤتمرين",
        "توزيع مسطرة الانتداب على الأمانات الإقليمية",
    ),
    (
        "المالية",
        "المصادقة على حسابات الدورة المنصرمة وإيداعها في أجلها القانوني",
        "إيداع الحسابات السنوية لدى المجلس الأعلى للحسابات",
    ),
    ("التواصل", "إحداث خلية للتواصل الرقمي", "تقديم تصور خلية التواصل"),
];
/// What such a body talks about.
pub const REGIONAL_POINTS: &[(&str, &str, &str)] = &[
    (
        "تقديم تقارير الأمانات الإقليمية",
        "توجيه الأمانات الإقليمية المتأخرة إلى عقد اجتماعاتها داخل أجل شهر",
        "موافاة الأمانة الجهوية بتقارير الأقاليم",
    ),
    ("الاستعداد للاستحقاقات المقبلة", "تشكيل لجنة جهوية لتتبع القضايا الترابية", "اقتراح أعضاء اللجنة الجهوية"),
    ("برنامج التكوين", "تنظيم يوم تكويني لفائدة المقررين وأمناء المال", "تحديد مكان اليوم التكويني وتاريخه"),
];
/// What such a body talks about.
pub const PROVINCIAL_POINTS: &[(&str, &str, &str)] = &[
    (
        "وضعية التنظيم بالجماعات",
        "برمجة جموع عامة لتأسيس أمانات محلية في خمس جماعات",
        "ضبط مواعيد الجموع العامة مع الجماعات المعنية",
    ),
    ("تحيين العضوية", "فتح باب تجديد الانخراط وتحيين لوائح الأعضاء", "تسليم لوائح الانخراط إلى لجنة العضوية"),
    (
        "قضايا الساكنة",
        "إعداد ملف للترافع حول الطرق القروية والماء الصالح للشرب",
        "جمع معطيات الجماعات المعنية بالملف",
    ),
    ("فتح المقر الإقليمي", "التعجيل بفتح المقر الإقليمي", "إبرام عقد كراء المقر"),
    (
        "المرأة والشباب",
        "الرفع من حضور النساء والشباب في الأجهزة المحلية",
        "اقتراح لائحة بالكفاءات النسائية والشبابية",
    ),
];
/// What such a body talks about.
pub const LOCAL_POINTS: &[(&str, &str, &str)] = &[
    ("الانخراط", "تنظيم حملة للانخراط في الدواوير", "إعداد برنامج الحملة"),
    ("الشأن المحلي", "تتبع أشغال مجلس الجماعة ورفع تقرير بها", "تحرير تقرير الدورة"),
];
