//! A meeting of the province looked at most closely that sits today: its roll called, opened with its quorum, a point under
//! discussion, a proposal, and a decision in preparation with what it would do.

use super::{build::told, story::NEAR};
use crate::{
    access::Deed,
    app::App,
    convening::store as convening,
    deciding::{self, Content, Outcome, Who, Wish},
    decisions::{Kind, Taken, Votes},
    journal::{Entry, Subject, Verb},
    meetings::{self, Mode, NewMeeting, NewStep, Precision, Step},
    record::view::name_in,
    sitting::{
        self, Room,
        acts::{self, Attending, Bringing, Opening},
        model::{Presence, Standing},
        store::{floor, roll},
    },
    territory,
    web::{Error, Result, Visit},
};
use std::sync::Arc;

fn sat(stop: sitting::Stop) -> Error {
    match stop {
        sitting::Stop::Failed(e) => e,
        sitting::Stop::Refused(r) => anyhow::anyhow!("the sitting was refused: {r:?}").into(),
    }
}

/// Tells it, each step as an act of its own.
pub async fn session(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let (db, today, rules) = (&app.db, visit.today, app.rules());
    let Some(near) = db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let body = db.first(convening::host_at(near.id, "provincial_secretariat")).await?;
    let Some(body) = body else { return Ok(()) };
    let mut deed = Deed::begin(&visit, Verb::ConfirmCommunique).await?;
    let new = NewMeeting {
        body: Some(body),
        title: "الاجتماع العادي للأمانة الإقليمية".into(),
        held_on: Some(today),
        date_precision: Precision::Day,
        mode: Mode::InPerson,
        venue: "المقر الإقليمي".into(),
        agenda: vec!["تقييم حملة الانخراط".into(), "هيكلة القطب النسائي".into(), "مختلفات".into()],
        steps: vec![NewStep { step: Step::Convened, on: Some(today.plus(-6)) }],
        ..NewMeeting::of(near.id)
    };
    let id = meetings::record(&mut deed, new).await.map_err(told)?;
    deed.commit(Entry::about(Subject::new("meeting", id), near.place())).await?;

    let room = Room::load(db, &rules, id, today).await?;
    let deed = Deed::begin(&visit, Verb::CallRoll).await?;
    acts::call_roll_on(deed, &room).await.map_err(sat)?;
    let mut members = db.all(roll::roll(id, None, None, None, 200)).await?;
    members.retain(|m| m.standing == Standing::Member);
    // Whoever presides first: the statute names them before the others.
    members.sort_by_key(|m| (m.post.as_deref() != Some("provincial_secretary"), m.sort_key.clone()));
    let here = members.len() - members.len() / 5;
    for (n, member) in members.iter().enumerate() {
        let to = if n < here { Presence::Present } else { Presence::Excused };
        let change = Attending {
            person: member.person_id,
            was: Presence::Expected,
            to,
            proxy: None,
            client: format!("demo-{n}"),
            at: None,
        };
        let deed = Deed::begin(&visit, Verb::RecordAttendance).await?;
        acts::record_attendance_on(deed, &room, &change).await.map_err(sat)?;
    }
    let Some(chair) = members.first() else { return Ok(()) };
    let room = Room::load(db, &rules, id, today).await?;
    let opening = Opening { chair: Some(chair.person_id), inquorate: room.quorum.is_short() };
    let deed = Deed::begin(&visit, Verb::OpenSitting).await?;
    acts::open_on(deed, &room, &opening).await.map_err(sat)?;
    let Some(point) = db.all(floor::points(id)).await?.into_iter().next() else { return Ok(()) };
    let deed = Deed::begin(&visit, Verb::ArrangeAgenda).await?;
    acts::take_up_on(deed, &room, point.id).await.map_err(sat)?;
    let author = &members[here / 2];
    let proposal = Bringing {
        item: None,
        author: author.person_id,
        title: String::new(),
        text: "تنظيم يوم مفتوح للانخراط بكل جماعة قبل متم السنة".into(),
        client: "demo-proposal".into(),
    };
    let deed = Deed::begin(&visit, Verb::RecordProposal).await?;
    acts::record_proposal_on(deed, &room, &proposal).await.map_err(sat)?;

    let content = Content {
        kind: Kind::Creation,
        text: "إحداث قطب الكفاءات وتكليفه ببرنامج للتكوين".into(),
        outcome: Outcome::Organisational,
        taken: Taken::Consensus,
        votes: Votes::default(),
        article: "المادة 73".into(),
    };
    let head = Who {
        person: Some(author.person_id),
        name: name_in(crate::ui::Lang::Ar, &author.name_ar, &author.name_la),
        sex: String::new(),
    };
    let wishes = [
        Wish::Found {
            kind: "provincial_pole".into(),
            name_ar: "قطب الكفاءات".into(),
            name_fr: "Pôle des compétences".into(),
            competence: "التكوين والتأطير".into(),
            on: today,
            head: Some(("president".into(), 0, head)),
        },
        Wish::Item {
            body,
            person: None,
            text: "إعداد برنامج التكوين السنوي".into(),
            written: "في أجل شهر".into(),
            due_on: Some(today.plus_months(1)),
        },
        Wish::Milestone {
            what: "اليوم التكويني الأول".into(),
            written: "الشهر المقبل".into(),
            due_on: Some(today.plus_months(1)),
            month: true,
        },
    ];
    let deed = Deed::begin(&visit, Verb::ProposeDecision).await?;
    deciding::propose_on(deed, id, near.place(), &content, &wishes).await.map_err(told)?;
    Ok(())
}
