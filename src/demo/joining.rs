//! Who wants to join the province looked at most closely: an open form, some dozens of invented applications in its queues, a
//! meeting of the committee that decided on the first of them and put others off.

use super::{build::told, names::Names, story::NEAR};
use crate::{
    access::Deed,
    app::App,
    convening::store::host_at,
    decisions::{self, Kind, NewDecision, Taken},
    joining::{
        self, Application, CampaignKind, Channel, Judgement, NewApplication, NewCampaign, Purpose, Seat,
        Values, Verdict, Via,
        acts::papers,
        scan::{Media, Sheet},
    },
    journal::{Entry, Subject, Verb},
    meetings::{self, Mode, NewMeeting, NewStep, Precision, Step},
    paper::{self, Card},
    record::Stop,
    settings,
    setup::store::setting_put,
    territory::{self, UnitKind, store::UnitRow},
    ui::{Lang, Words},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use anyhow::anyhow;
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use std::sync::Arc;

/// How many apply.
const APPLICATIONS: i64 = 38;
/// The committee met so many days ago.
const MET: i64 = 6;

fn expected<T>(outcome: std::result::Result<T, Stop<joining::Refusal>>) -> Result<T> {
    outcome.map_err(|stop| match stop {
        Stop::Failed(e) => e,
        Stop::Refused(r) => Error::from(anyhow!("the story was refused: {r:?}")),
    })
}

/// Tells all of it, each as an act of its own.
pub async fn joining(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let db = &app.db;
    let Some(near) = db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let mut deed = Deed::begin(&visit, Verb::ChangeSettings).await?;
    // Of nobody: the organisation is invented.
    setting_put(&mut deed.tx, "declaration", "D-000/2026").await?;
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(settings::store::emblem_insert(id, EMBLEM, "emblem.svg", visit.now, act)).await?;
    deed.commit(Entry::about(Subject { kind: "organisation", id: 0 }, territory::Place::NATION)).await?;
    settings::load(app).await?;
    let form = open(&visit, &near).await?;
    let communes = db.all(territory::store::units_of_kind(UnitKind::Commune, None, Some(near.id))).await?;
    let mut rng = ChaCha20Rng::seed_from_u64(11);
    let names = Names::read();
    let mut came = vec![];
    for n in 0..APPLICATIONS {
        let Some(commune) = communes.get((n as usize * 7) % communes.len().max(1)) else { return Ok(()) };
        let on = visit.today.plus(-(44 - n * 44 / APPLICATIONS));
        let new = application(&names, &mut rng, n, commune, on, form);
        let mut deed = Deed::begin(&visit, Verb::ReceiveApplication).await?;
        let received = expected(joining::receive(&mut deed, new).await)?;
        let entry = Entry::about(Subject::new("application", received.id), commune.place());
        deed.commit(entry.with(serde_json::json!({ "number": received.number }))).await?;
        came.push((received.id, on));
    }
    paper(&visit, &near, form).await?;
    committee(&visit, &near, &came).await
}

/// The emblem of nobody: a sun over a horizon.
const EMBLEM: &str = include_str!("../../data/demo/emblem.svg");

/// A form that was signed on paper this morning and waits to be typed; its picture says whose it is not.
async fn paper(visit: &Visit, near: &UnitRow, form: Form) -> Result<()> {
    let picture = Card {
        lang: Lang::Ar,
        organisation: visit.app.rules().organisation(Lang::Ar),
        body: Words::of(Lang::Ar).joining_blank(),
        title: "مريم السعيدي، من مواليد 3 مارس 1992، تاونات".into(),
        date: Words::of(Lang::Ar).date(visit.today.plus(-1)),
        accent: None,
    };
    let sheet = Sheet { media: Media::Png, bytes: paper::picture(picture).await? };
    let mut deed = Deed::begin(visit, Verb::KeepPaper).await?;
    let id = expected(papers::keep_paper(&mut deed, Some(form), near.place(), &[sheet]).await)?;
    deed.commit(papers::about_paper(id, near.place())).await?;
    Ok(())
}

type Form = (Id<joining::Campaign>, Id<joining::ConsentText>);

async fn open(visit: &Visit, near: &UnitRow) -> Result<Form> {
    let w = Words::of(Lang::Ar);
    let house = visit.app.rules().organisation(Lang::Ar);
    let plain = |text: String| -> String {
        text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200F}')).collect()
    };
    let mut deed = Deed::begin(visit, Verb::OpenCampaign).await?;
    let new = NewCampaign {
        kind: CampaignKind::Membership,
        title: "حملة الانخراط السنوية",
        unit: near,
        opens_on: visit.today.plus(-45),
        closes_on: Some(visit.today.plus(30)),
        notice: &plain(w.joining_default_notice(house.clone())),
        consent: &plain(w.joining_default_consent(house)),
    };
    let id = expected(joining::open_campaign(&mut deed, new).await)?;
    deed.commit(Entry::about(Subject::new("campaign", id), near.place())).await?;
    let text = visit.app.db.first(joining::store::campaigns::texts(id)).await?;
    Ok((id, text.ok_or(Error::NotFound)?.id))
}

fn application(
    names: &Names,
    rng: &mut ChaCha20Rng,
    n: i64,
    commune: &UnitRow,
    on: Day,
    form: Form,
) -> NewApplication {
    let who = names.invent(rng, 2);
    let born = on.plus(-(19 * 366 + i64::from(rng.next_u32() % 14_000)));
    let categories =
        ["student", "teacher", "farmer", "merchant", "employee", "craftsman", "retired", "homemaker"];
    let channel = match n % 5 {
        0 => Channel::Paper,
        3 => Channel::Officer,
        _ => Channel::Online,
    };
    NewApplication {
        campaign: Some(form),
        channel,
        place: commune.place(),
        province: NEAR.into(),
        on,
        sworn_on: on,
        person: None,
        values: Values {
            name_ar: who.ar,
            name_la: who.la,
            birth: Some(born),
            sex: if who.woman { "f".into() } else { "m".into() },
            phone: format!("0600{n:06}"),
            category: categories[n as usize % categories.len()].into(),
            skills: if n % 4 == 0 { "التنشيط الجمعوي".into() } else { String::new() },
            ..Values::default()
        },
        consents: vec![
            (Purpose::Membership, Via::Any, true),
            (Purpose::News, Via::Sms, n % 3 != 0),
            (Purpose::Canvassing, Via::Any, n % 4 == 1),
        ],
        once: None,
    }
}

/// The committee's last meeting: some admitted, one refused, some put off.
async fn committee(visit: &Visit, near: &UnitRow, came: &[(Id<Application>, Day)]) -> Result<()> {
    let Some(body) = visit.app.db.first(host_at(near.id, "membership_committee")).await? else {
        return Ok(());
    };
    let on = visit.today.plus(-MET);
    let mut deed = Deed::begin(visit, Verb::AdoptDecision).await?;
    let new = NewMeeting {
        body: Some(body),
        title: "اجتماع لجنة البت في الانخراطات".into(),
        held_on: Some(on),
        date_precision: Precision::Day,
        mode: Mode::InPerson,
        steps: vec![NewStep { step: Step::Closed, on: Some(on) }],
        ..NewMeeting::of(near.id)
    };
    let meeting = meetings::record(&mut deed, new).await.map_err(told)?;
    let new = NewDecision {
        meeting: Some(meeting),
        body: Some(body),
        taken: Taken::Consensus,
        taken_on: Some(on),
        article: "المادة 10".into(),
        ..NewDecision::of(near.id, Kind::Admission, "البت في طلبات الانخراط المعروضة على اللجنة")
    };
    let decision = decisions::record(&mut deed, new).await.map_err(told)?.decision;
    let seat = Seat { meeting, body: Some(body), on, decision };
    // Those of the last thirty days: for those before, silence has spoken.
    let waiting = came.iter().filter(|(_, day)| *day <= on && day.plus(30) >= on).take(12);
    for (n, (application, _)) in waiting.enumerate() {
        let judgement = match n {
            5 => Judgement::Refuse,
            2 | 7 | 9 | 11 => Judgement::Adjourn,
            _ => Judgement::Accept,
        };
        let reason = match judgement {
            Judgement::Accept => "",
            Judgement::Refuse => "لم يدل بما يثبت إقامته في تراب الإقليم",
            Judgement::Adjourn => "استكمال الوثائق",
        };
        let until = (judgement == Judgement::Adjourn).then(|| visit.today.plus(20));
        let verdict = Verdict { application: *application, judgement, reason: reason.into(), until };
        expected(joining::judge(&mut deed, &seat, &verdict).await)?;
    }
    deed.commit(Entry::about(Subject::new("decision", decision), near.place())).await?;
    Ok(())
}

#[cfg(test)]
mod unit_tests {
    /// The emblem of the demonstration is one that would be taken.
    #[test]
    fn the_emblem_is_one_that_is_taken() {
        assert!(crate::settings::emblem::drawing(super::EMBLEM.as_bytes()).is_ok());
    }
}
