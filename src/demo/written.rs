//! Meetings that sat, with their minutes: sealed, waiting for a signature, being drafted while the record changes.

use super::story::NEAR;
use crate::{
    access::{Deed, Position},
    app::App,
    bodies::Body,
    convening::store::{Host, host, host_at},
    decisions::{self, Effect, Kind, NewDecision, NewItem, Taken, Votes},
    journal::{Entry, Subject, Verb},
    meetings::{
        self, Meeting, Mode, NewMeeting, NewPresence, NewStep, Precision, Role, Step, store::AgendaItem,
    },
    minutes::{self, Edit},
    people::Person,
    sitting::{
        model::{Count, Fate, Manner, Outcome, Presence, Ruling, SpeechKind},
        store as sitting,
    },
    territory,
    web::{Result, Visit},
};
use amana_base::{Day, Id, Instant};
use anyhow::anyhow;
use std::sync::Arc;

const KIND: &str = "provincial_secretariat";

/// A meeting that sat: its day before today, what was on its agenda, what was said and decided of each point.
struct Sat {
    ago: i64,
    title: &'static str,
    points: [(&'static str, &'static str); 2],
    proposal: &'static str,
    decision: &'static str,
    work: &'static str,
}

const SAT: [Sat; 3] = [
    Sat {
        ago: 75,
        title: "اجتماع الأمانة الإقليمية حول حصيلة نصف السنة",
        points: [
            (
                "حصيلة نصف السنة",
                "توقفت عند تأخر الجموع العامة في الجماعات الجبلية، ودعت إلى برمجتها قبل فصل الشتاء.",
            ),
            ("مالية الأمانة الإقليمية", "طلب عرض الحسابات على الأعضاء قبل كل دورة."),
        ],
        proposal: "عقد الجموع العامة المتأخرة قبل نهاية الفصل",
        decision: "برمجة الجموع العامة المتأخرة وفق جدول زمني يعرض على الاجتماع المقبل",
        work: "إعداد جدول زمني للجموع العامة المتأخرة",
    },
    Sat {
        ago: 21,
        title: "اجتماع الأمانة الإقليمية حول الدخول الجمعوي",
        points: [
            ("التنسيق مع الجمعيات المحلية", "اقترحت لقاء شهريا مع جمعيات الماء الصالح للشرب."),
            ("المقر الإقليمي", "أخبر بتقدم أشغال التهيئة وبحاجة القاعة إلى تجهيز."),
        ],
        proposal: "تخصيص يوم في الأسبوع لاستقبال المواطنات والمواطنين",
        decision: "فتح المقر الإقليمي في وجه العموم يوما في الأسبوع",
        work: "تجهيز قاعة الاجتماعات بالمقر الإقليمي",
    },
    Sat {
        ago: 4,
        title: "اجتماع الأمانة الإقليمية حول حملة الانخراط",
        points: [
            ("حملة الانخراط", "نبهت إلى ضعف الانخراط في صفوف الشباب."),
            ("التواصل", "دعا إلى نشر بلاغ عن كل اجتماع في اليوم نفسه."),
        ],
        proposal: "إطلاق حملة الانخراط من الجماعات القروية",
        decision: "إطلاق حملة الانخراط داخل أجل أسبوعين",
        work: "توزيع بطاقات الانخراط على الأمانات المحلية",
    },
];

/// Tells them, each as acts of its own.
pub async fn written(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let db = &app.db;
    let Some(near) = db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let Some(body) = db.first(host_at(near.id, KIND)).await? else { return Ok(()) };
    let Some(host) = db.first(host(body)).await? else { return Ok(()) };
    let rules = app.rules();
    let holders = db.all(minutes::store::lists::office_holders(body, visit.today)).await?;
    let holder = |wanted: Position| {
        let found = holders.iter().find(|h| rules.position(&h.kind, &h.post) == Some(wanted));
        found.map(|h| h.person_id)
    };
    let (Some(chair), Some(rapporteur)) = (holder(Position::Head), holder(Position::Rapporteur)) else {
        return Ok(());
    };
    let mut those: Vec<Id<Person>> = vec![chair, rapporteur];
    those.extend(holders.iter().map(|h| h.person_id).filter(|p| *p != chair && *p != rapporteur));
    those.dedup();
    for (n, sat) in SAT.iter().enumerate() {
        let id = tell(&visit, &host, sat, &those).await?;
        let row = meetings::lists::meeting(id, chair, visit.today);
        let row = db.first(row).await?.ok_or_else(|| anyhow!("a meeting"))?;
        let passages = minutes::acts::composed(&visit, &row).await?;
        let deed = Deed::begin(&visit, Verb::ComposeMinutes).await?;
        done(minutes::acts::compose_on(deed, &row, &passages).await)?;
        let of = async || -> Result<minutes::store::MinutesRow> {
            let found = db.first(minutes::store::of_meeting(id)).await?;
            Ok(found.ok_or_else(|| anyhow!("minutes"))?)
        };
        let drafted = of().await?;
        let all = db.all(minutes::store::passages(drafted.id)).await?;
        if let Some(p) = all.iter().find(|p| p.fact_kind == minutes::FactKind::Speech) {
            let text = format!("{} وأيدها عدد من الأعضاء.", p.text);
            let edit = Edit { passage: p.id, base: p.version, text };
            let deed = Deed::begin(&visit, Verb::WriteMinutes).await?;
            done(minutes::acts::saved(deed, &drafted, &[edit]).await)?;
        }
        if n == 2 {
            // The record says otherwise since: what was said was written down more exactly.
            let speech = all.iter().find(|p| p.fact_kind == minutes::FactKind::Speech);
            let mut deed = Deed::begin(&visit, Verb::RecordSpeech).await?;
            if let Some(p) = speech {
                let said = "نبهت إلى ضعف الانخراط في صفوف الشباب والنساء بالجماعات القروية.";
                deed.tx.exec(sitting::floor::speech_summary(Id::from_raw(p.fact_id), said, 1)).await?;
            }
            deed.commit(Entry::about(Subject::new("meeting", id), host.place())).await?;
            continue;
        }
        let row_now = of().await?;
        let signers = [(chair, minutes::Office::Chair), (rapporteur, minutes::Office::Rapporteur)];
        let deed = Deed::begin(&visit, Verb::PutUpMinutes).await?;
        done(minutes::acts::submitted(deed, &row_now, minutes::Way::Signature, None, &signers, None).await)?;
        let on = visit.today.plus(1 - sat.ago);
        for person in if n == 0 { vec![rapporteur, chair] } else { vec![rapporteur] } {
            let deed = Deed::begin(&visit, Verb::SignMinutes).await?;
            done(minutes::acts::signed(deed, &of().await?, person, on, true, None).await)?;
        }
        if n == 0 {
            let deed = Deed::begin(&visit, Verb::SealMinutes).await?;
            done(minutes::acts::sealed(deed, &of().await?, &row).await)?;
        }
    }
    Ok(())
}

fn done<T>(outcome: minutes::Outcome<T>) -> Result<T> {
    match outcome {
        Ok(value) => Ok(value),
        Err(minutes::Stop::Failed(error)) => Err(error),
        Err(minutes::Stop::Refused(no)) => Err(anyhow!("the story was refused: {no:?}").into()),
    }
}

/// An hour of a day: minutes since midnight in Rabat.
fn at(visit: &Visit, on: Day, minute: i64) -> Instant {
    Instant((on.0 * 1440 + minute - visit.app.config.utc_offset_minutes) * 60_000_000)
}

/// A meeting from the calling of its roll to its closing.
async fn tell(visit: &Visit, host: &Host, sat: &Sat, those: &[Id<Person>]) -> Result<Id<Meeting>> {
    let on = visit.today.plus(-sat.ago);
    let hour = |minute: i64| at(visit, on, minute);
    let mut deed = Deed::begin(visit, Verb::OpenSitting).await?;
    let act = deed.act;
    let [chair, rapporteur, speaker, other, ..] = those else {
        return Err(anyhow!("too few hold office").into());
    };
    let part = |person: &Id<Person>, role| NewPresence {
        person: *person,
        role,
        capacity_written: String::new(),
        mandate: None,
    };
    let new = NewMeeting {
        body: Some(host.id),
        kind: "ordinary_meeting".into(),
        title: sat.title.into(),
        held_on: Some(on),
        date_precision: Precision::Day,
        mode: Mode::InPerson,
        venue: "المقر الإقليمي".into(),
        convened_by: Some(*chair),
        convened_on: Some(on.plus(-8)),
        people: vec![part(chair, Role::Chair), part(rapporteur, Role::Rapporteur)],
        steps: vec![NewStep { step: Step::Convened, on: Some(on.plus(-8)) }],
        ..NewMeeting::of(host.unit_id)
    };
    let id = meetings::record(&mut deed, new).await.map_err(super::build::told)?;
    deed.tx.exec(sitting::sitting_insert(id, 1, 180, act)).await?;
    deed.tx.exec(sitting::roll::members_insert(id, host.id, on, 2, act)).await?;
    let step = |step| NewStep { step, on: Some(on) };
    let opened = meetings::store::step_insert(deed.id(), id, &step(Step::Opened), hour(18 * 60), act);
    deed.tx.exec(opened).await?;
    let present = those.len().min(11);
    for (n, person) in those.iter().enumerate().take(present + 1) {
        let (to, arrived) = match n {
            n if n == present => (Presence::Excused, 0),
            n if n + 1 == present => (Presence::Present, 18 * 60 + 30),
            n => (Presence::Present, 17 * 60 + 50 + i64::try_from(n).unwrap_or(0) / 2),
        };
        let moved = sitting::roll::Moved {
            meeting: id,
            client: &format!("came-{n}"),
            person: *person,
            was: Presence::Expected,
            to,
            proxy: None,
            at: hour(arrived),
        };
        deed.tx.exec(sitting::roll::attendance_set(&moved)).await?;
    }
    for (n, (text, said)) in (0i64..).zip(sat.points) {
        let item = deed.id::<AgendaItem>();
        deed.tx.exec(meetings::store::agenda_insert(item, id, n + 1, text, act)).await?;
        let (from, until) = (hour(18 * 60 + 10 + n * 40), hour(18 * 60 + 45 + n * 40));
        deed.tx.exec(sitting::floor::discussion_insert(deed.id(), id, item, from, act)).await?;
        deed.tx.exec(sitting::floor::discussion_close(id, until, act)).await?;
        let speech = sitting::floor::NewSpeech {
            id: deed.id(),
            meeting: id,
            item: Some(item),
            person: if n == 0 { *speaker } else { *other },
            purpose: SpeechKind::Intervention,
            client: &format!("said-{n}"),
            asked_at: from,
            held_at: Some(from.plus_seconds(300)),
            summary: said,
        };
        deed.tx.exec(sitting::floor::speech_insert(&speech, act)).await?;
        if n == 0 {
            propose(&mut deed, (id, host.id, on), item, *other, sat, hour(18 * 60 + 40), present).await?;
        }
    }
    let due = Some(on.plus(30));
    let work =
        NewItem { body: host.id, seat: None, person: Some(*speaker), text: sat.work.into(), due_on: due };
    let decision = NewDecision {
        meeting: Some(id),
        body: Some(host.id),
        taken: Taken::Majority,
        votes: Votes { votes_for: Some(count(present) - 3), against: Some(2), abstentions: Some(1) },
        taken_on: Some(on),
        ordinal: 1,
        effects: vec![Effect::AssignItem(work)],
        ..NewDecision::of(host.unit_id, Kind::Resolution, sat.decision)
    };
    decisions::record(&mut deed, decision).await.map_err(super::build::told)?;
    let closed = meetings::store::step_insert(deed.id(), id, &step(Step::Closed), hour(20 * 60), act);
    deed.tx.exec(closed).await?;
    let members = count(those.len());
    deed.tx.exec(sitting::meeting_attended(id, members, count(present), Some(members / 2 + 1))).await?;
    for (n, a) in (3i64..).zip(deed.tx.all(sitting::roll::attended(id)).await?) {
        let presence = part(&a.person_id, Role::Attendee);
        let insert = meetings::store::presence_insert(deed.id(), id, &presence, a.mandate_id, n, act);
        deed.tx.exec(insert).await?;
    }
    deed.commit(Entry::about(Subject::new("meeting", id), host.place())).await?;
    Ok(id)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(0)
}

/// A proposal that a vote adopted.
async fn propose(
    deed: &mut Deed<'_>,
    (meeting, body, on): (Id<Meeting>, Id<Body>, Day),
    item: Id<AgendaItem>,
    author: Id<Person>,
    sat: &Sat,
    when: Instant,
    present: usize,
) -> Result<()> {
    let act = deed.act;
    let brought = sitting::texts::Brought {
        meeting,
        item: Some(item),
        author,
        title: "",
        text: sat.proposal,
        client: "p",
    };
    let (proposal, ballot) = (deed.id(), deed.id());
    deed.tx.exec(sitting::texts::proposal_insert(proposal, &brought, act)).await?;
    let new = sitting::ballots::NewBallot {
        meeting,
        item: Some(item),
        proposal: Some(proposal),
        question: sat.proposal,
        matter: "ordinary",
        manner: Manner::Hands,
        members: count(present),
        present: count(present),
        client: "b",
    };
    deed.tx.exec(sitting::ballots::ballot_insert(ballot, &new, when, act)).await?;
    deed.tx.exec(sitting::ballots::electors_insert(ballot, meeting, body, on, true, act)).await?;
    deed.tx.exec(sitting::ballots::ballot_electors(ballot, count(present))).await?;
    let all = u32::try_from(present).unwrap_or(0);
    let counted = Count { votes_for: all.saturating_sub(3), votes_against: 2, abstentions: 1, blank: 0 };
    let ruling = Ruling {
        outcome: Outcome::Adopted,
        needed: Some(all.saturating_sub(1) / 2 + 1),
        whole: Some(all.saturating_sub(1)),
    };
    deed.tx.exec(sitting::ballots::ballot_close(ballot, &counted, 0, &ruling, "", when, act)).await?;
    deed.tx
        .exec(sitting::texts::proposal_judge(proposal, Fate::Adopted, Some(when), Some(ballot), 1, act))
        .await?;
    Ok(())
}
