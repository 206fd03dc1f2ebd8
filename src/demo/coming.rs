//! What is to come in the province looked at most closely: a meeting convened, one postponed, and a round under way.

use super::story::NEAR;
use crate::{
    access::Deed,
    app::App,
    convening::{
        acts::{self, NewRound},
        gather,
        model::{Plan, Service, SessionKind},
        store,
    },
    journal::{Entry, Subject, Verb},
    meetings::{Mode, store::AgendaItem},
    territory,
    web::{Result, Visit},
};
use std::sync::Arc;

const KIND: &str = "provincial_secretariat";

/// Tells what is to come, each as an act of its own.
pub async fn coming(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let (db, today) = (&app.db, visit.today);
    let Some(near) = db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let Some(body) = db.first(store::host_at(near.id, KIND)).await? else { return Ok(()) };
    let Some(host) = db.first(store::host(body)).await? else { return Ok(()) };
    let told = [
        (
            "اجتماع الأمانة الإقليمية حول الدخول السياسي",
            9,
            ["عرض الوضع التنظيمي", "تتبع تنفيذ القرارات السابقة"],
        ),
        ("لقاء تنسيقي مع المنتخبين", 20, ["أولويات الجماعات", "برمجة اللقاءات التواصلية"]),
    ];
    for (n, (title, days, agenda)) in told.into_iter().enumerate() {
        let mut deed = Deed::begin(&visit, Verb::PlanMeeting).await?;
        let convener = gather::first_convener(&mut deed, &app.rules(), &host, today).await?;
        let (convener, office) = convener.unzip();
        let plan = Plan {
            title: title.into(),
            on: today.plus(days),
            minute: 18 * 60,
            mode: Mode::InPerson,
            venue: "المقر الإقليمي".into(),
            host: None,
            directions: String::new(),
            conference: String::new(),
            conference_service: Service::Address,
            slogan: String::new(),
            session_number: None,
            session_kind: SessionKind::Ordinary,
            urgent: false,
            convener,
            convener_office: office.unwrap_or_default(),
            stands_in: false,
        };
        let id = acts::plan_on(&mut deed, &host, plan, None, None).await?;
        let act = deed.act;
        for (at, text) in (1..).zip(agenda) {
            let item = deed.id::<AgendaItem>();
            deed.tx.exec(crate::meetings::store::agenda_insert(item, id, at, text, act)).await?;
            deed.tx.exec(store::detail_insert(item, &store::Detail::default(), act)).await?;
        }
        let about = |id| Entry::about(Subject::new("meeting", id), host.place());
        deed.commit(about(id)).await?;
        let Some(row) = db.first(store::convocation(id)).await? else { continue };
        let deed = Deed::begin(&visit, Verb::ConveneMeeting).await?;
        acts::sent(deed, &row, &host).await?;
        if n == 1 {
            let Some(row) = db.first(store::convocation(id)).await? else { continue };
            let deed = Deed::begin(&visit, Verb::PostponeMeeting).await?;
            let to = (today.plus(27), 17 * 60);
            acts::postponed(deed, &row, &host, row.version, to, "تزامنه مع دورة المجلس الإقليمي").await?;
        }
    }
    let Some(region) = db.first(territory::store::unit(near.region_id)).await? else { return Ok(()) };
    let mut deed = Deed::begin(&visit, Verb::LaunchRound).await?;
    let round = NewRound {
        title: "لقاءات تواصلية إقليمية".into(),
        slogan: "القرب من المواطنات والمواطنين".into(),
        kind: KIND.into(),
        on: today.plus(30),
        until: today.plus(75),
        minute: 17 * 60,
        agenda: vec!["الوضع التنظيمي بالإقليم".into(), "برنامج العمل السنوي".into()],
    };
    if acts::launch_on(&mut deed, &region, &round).await?.is_ok() {
        deed.commit(Entry::about(Subject::new("unit", region.id), region.place())).await?;
    }
    Ok(())
}
