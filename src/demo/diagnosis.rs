//! The diagnosis of the province looked at most closely: last year's, closed, and the one under way, with 31 of 49 communes handed in;
//! constraints of its communes, answered and closed.

use super::story::NEAR;
use crate::{
    access::{Deed, Scope},
    app::App,
    diagnosis::{
        Diagnosis, HindranceStep, Severity, SheetStep,
        acts::{Known, NewConstraint, NewDiagnosis, about, enter_on, hand_in_on, launch_on, save_on},
        form,
        store::{self, hindrances},
    },
    journal::{Entry, Subject, Verb},
    structure,
    territory::{self, store::UnitRow},
    web::{Result, Visit},
};
use amana_base::Id;
use std::sync::Arc;

/// How many communes handed in what is asked now.
const HANDED: usize = 31;
/// How many more are being written.
const DRAFTS: usize = 6;
/// How many communes handed in a year ago.
const BEFORE: usize = 44;

const STRENGTHS: [&str; 4] = [
    "شباب متطوع وعلاقات جيدة مع جمعيات المجال.",
    "مناضلون قدامى لهم مصداقية لدى الساكنة.",
    "حضور منتظم في الأسواق الأسبوعية واللقاءات المحلية.",
    "منتخبون قريبون من المواطنين ويشاركون في أنشطة الفرع.",
];
const NEEDS: [&str; 4] = [
    "تأطير لقاء تأسيسي وتكوين في تدبير الشأن المحلي.",
    "مقر صغير ووسيلة تنقل بين الدواوير.",
    "تكوين في التواصل الرقمي ومواد للتعريف بالبرنامج.",
    "مواكبة المنتخبين ولقاء شهري معهم.",
];
const CONSTRAINTS: [(&str, Severity, &str); 8] = [
    (
        "council",
        Severity::Severe,
        "انقطاع التواصل مع أغلبية المجلس منذ دورة الميزانية، فلا تصل مقترحات الفرع.",
    ),
    ("elected", Severity::Medium, "غياب متكرر لمنتخبين عن دورات المجلس وعن لقاءات الفرع."),
    ("communication", Severity::Light, "لا صفحة رقمية للفرع ولا من يتكلف بها."),
    ("means", Severity::Medium, "إغلاق المقر بسبب تأخر أداء واجب الكراء."),
    ("organisation", Severity::Severe, "انتهاء مدة مكتب الفرع دون الدعوة إلى جمع التجديد."),
    ("training", Severity::Light, "لم ينظم أي تكوين للأعضاء الجدد هذه السنة."),
    ("council", Severity::Medium, "خلاف حول برنامج عمل الجماعة وأولويات الطرق القروية."),
    ("communication", Severity::Medium, "ضعف التغطية الهاتفية يعطل الدعوات والتبليغ."),
];

/// Tells all of it, each as an act of its own.
pub async fn diagnosis(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let Some(near) = app.db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let mut then = visit.clone();
    then.today = visit.today.plus_months(-13);
    if let Some(id) = launched(&then, &near, "تشخيص وضعية التنظيم بالإقليم، السنة الماضية", 40).await?
    {
        written(&then, &near, id, BEFORE, 0).await?;
        let mut deed = Deed::begin(&then, Verb::CloseDiagnosis).await?;
        let act = deed.act;
        deed.tx.exec(store::end_insert(id, then.today.plus(45), "انتهى الأجل واعتمدت الخلاصة", act)).await?;
        deed.commit(about(id, near.place())).await?;
    }
    let mut begun = visit.clone();
    begun.today = visit.today.plus(-24);
    if let Some(id) = launched(&begun, &near, "تشخيص وضعية التنظيم على مستوى كل الجماعات", 21).await?
    {
        written(&visit, &near, id, HANDED, DRAFTS).await?;
    }
    constraints(&visit, &near).await
}

async fn launched(visit: &Visit, near: &UnitRow, title: &str, days: i64) -> Result<Option<Id<Diagnosis>>> {
    let mut deed = Deed::begin(visit, Verb::LaunchDiagnosis).await?;
    let new = NewDiagnosis { title: title.to_owned(), body: None, due: visit.today.plus(days) };
    let Ok((id, _)) = launch_on(&mut deed, near, &new, visit.today).await? else { return Ok(None) };
    deed.commit(about(id, near.place())).await?;
    Ok(Some(id))
}

/// So many communes are handed in, so many more begun; of those one is handed back.
async fn written(
    visit: &Visit,
    near: &UnitRow,
    id: Id<Diagnosis>,
    handed: usize,
    drafts: usize,
) -> Result<()> {
    let db = &visit.app.db;
    let Some(row) = db.first(store::diagnosis(id)).await? else { return Ok(()) };
    let Some(form) = form(&row.form) else { return Ok(()) };
    let sheets = db.all(store::sheets(&[id], Scope::Nation, None)).await?;
    let communes = sheets.into_iter().filter(|s| s.commune_id.raw() != 0);
    let mut deed = Deed::begin(visit, Verb::HandInSheet).await?;
    for (n, sheet) in communes.take(handed + drafts).enumerate() {
        let known = Known { diagnosis: row.clone(), sheet, form };
        let seed = n + handed;
        let mut answers = std::collections::BTreeMap::new();
        for question in form.questions(known.sheet.unit_kind).filter(|q| q.required || n % 3 > 0) {
            let value =
                match question.answers.get((seed * 7 + question.key.len()) % question.answers.len().max(1)) {
                    Some(answer) => answer.key.clone(),
                    None if question.key == "strengths" => STRENGTHS[seed % STRENGTHS.len()].to_owned(),
                    None if question.key == "needs" => NEEDS[seed % NEEDS.len()].to_owned(),
                    None => continue,
                };
            answers.insert(question.key.clone(), value);
        }
        if n >= handed {
            answers.remove("needs");
        }
        let Ok(saved) = save_on(&mut deed, &known, 0, &answers).await? else { continue };
        let (today, now, act) = (visit.today, visit.now, deed.act);
        if n < handed {
            let _said = hand_in_on(&mut deed, &known, saved.version, None).await?;
        } else if n == handed {
            let (key, why) = (deed.id(), "أضيفوا الحاجيات وما يفسر العلاقة مع المجلس");
            let step = store::step_insert(key, known.sheet.id, SheetStep::HandedBack, why, today, now, act);
            deed.tx.exec(step).await?;
        }
    }
    deed.commit(about(id, near.place())).await?;
    Ok(())
}

async fn constraints(visit: &Visit, near: &UnitRow) -> Result<()> {
    let db = &visit.app.db;
    let book = structure::book(&visit.app).await?;
    let communes = book.land.communes(Scope::Province(near.id), visit.today);
    let units: Vec<&str> = communes.map(|s| s.unit.code.as_str()).collect();
    for (n, (category, severity, text)) in CONSTRAINTS.iter().enumerate() {
        let Some(code) = units.get(n * 4 + 1) else { continue };
        let Some(unit) = db.first(territory::store::unit_by_code(code)).await? else { continue };
        let mut deed = Deed::begin(visit, Verb::EnterHindrance).await?;
        let new = NewConstraint {
            category: (*category).to_owned(),
            severity: Some(*severity),
            since: Some(visit.today.plus(-30 * (n as i64 + 1))),
            text: (*text).to_owned(),
            sheet: None,
        };
        let Ok(id) = enter_on(&mut deed, &unit, &new).await? else { continue };
        let (today, now, act) = (visit.today, visit.now, deed.act);
        let reply = hindrances::Reply::default();
        let done = match n {
            3 => Some((HindranceStep::Answered, "عرض على المكتب الإقليمي: جدولة الكراء على ثلاثة أشهر")),
            5 => Some((HindranceStep::Closed, "نظم تكوين في يومين وحضره الأعضاء الجدد")),
            _ => None,
        };
        if let Some((step, text)) = done {
            let key = deed.id();
            deed.tx.exec(hindrances::step_insert(key, id, step, text, &reply, today, now, act)).await?;
        }
        deed.commit(Entry::about(Subject::new("hindrance", id), unit.place())).await?;
    }
    Ok(())
}
