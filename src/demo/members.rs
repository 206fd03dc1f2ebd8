//! The register of two provinces of the story: members of every state, what they paid, what they can do.

use super::{names::Names, store, story::NEAR};
use crate::{
    access::Deed,
    app::App,
    dues::{self, Kind, Taking},
    journal::{Entry, Subject, Verb},
    members::{
        self, Category, Channel, Education, JoinedHow, LabelKind, Labelled, Membership, NewMember, PaidBy,
        Passing, Source, StepKind, pages::CONSENT,
    },
    people::{self, NewPerson, Sex},
    record::Stop,
    territory::{self, UnitKind},
    web::{self, Result, Visit},
};
use amana_base::{Day, Id};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use std::sync::Arc;

/// The provinces, and how many members each has besides its office-holders.
const PROVINCES: [(&str, u32); 2] = [(NEAR, 240), ("03.561", 70)];

const SKILLS: [&str; 8] = ["محاسبة", "تنشيط الأوراش", "تصوير", "إعلاميات", "قانون", "صحافة", "تكوين", "خياطة"];
const LANGUAGES: [&str; 4] = ["الأمازيغية", "الفرنسية", "الإسبانية", "الإنجليزية"];

fn told(stop: Stop<members::Refusal>) -> web::Error {
    match stop {
        Stop::Failed(e) => e,
        Stop::Refused(r) => anyhow::anyhow!("the story was refused: {r:?}").into(),
    }
}

/// Enters the members of the story, an act each province.
pub async fn members(app: &Arc<App>, seed: u64) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let (mut rng, names) = (ChaCha20Rng::seed_from_u64(seed ^ 0xA0), Names::read());
    for (code, n) in PROVINCES {
        let Some(province) = app.db.first(territory::store::unit_by_code(code)).await? else { continue };
        let communes =
            app.db.all(territory::store::units_of_kind(UnitKind::Commune, None, Some(province.id))).await?;
        let mut deed = Deed::begin(&visit, Verb::EnrolMember).await?;
        let mut new = vec![];
        for holder in deed.tx.all(store::holders_in(province.id)).await? {
            new.push(NewMember {
                birth: Some(born(&mut rng, visit.today)),
                ..member(&mut rng, holder.person_id, holder.place(), visit.today)
            });
        }
        for _ in 0..n {
            let Some(commune) = communes.get(below(&mut rng, communes.len() as u32) as usize) else {
                continue;
            };
            let name = names.invent(&mut rng, 3);
            let person = NewPerson {
                name_ar: name.ar,
                name_la: name.la,
                honorific: String::new(),
                sex: Some(if name.woman { Sex::Female } else { Sex::Male }),
                place: commune.place(),
            };
            let person = people::enter(&mut deed, person).await.map_err(super::build::told)?;
            new.push(NewMember {
                birth: Some(born(&mut rng, visit.today)),
                ..member(&mut rng, person, commune.place(), visit.today)
            });
        }
        let who: Vec<(Id<people::Person>, Day)> = new.iter().map(|n| (n.person, n.on)).collect();
        let done = members::enrol_many(&mut deed, new).await?;
        for (id, (person, on)) in done.into_iter().zip(who) {
            // Who holds an office in both provinces is a member of the first.
            let Ok(id) = id else { continue };
            members::consent(&mut deed, person, "membership", CONSENT, Channel::Paper, on)
                .await
                .map_err(told)?;
            life(&mut deed, &mut rng, id, on).await.map_err(told)?;
        }
        let about = Entry::about(Subject { kind: "members", id: 0 }, province.place());
        deed.commit(about.with(serde_json::json!({ "members": n }))).await?;
    }
    Ok(())
}

fn below(rng: &mut ChaCha20Rng, n: u32) -> u32 {
    rng.next_u32() % n.max(1)
}

fn born(rng: &mut ChaCha20Rng, today: Day) -> Day {
    today.plus(-(23 * 366 + i64::from(below(rng, 50 * 365))))
}

/// Somebody who joined in the last years.
fn member(
    rng: &mut ChaCha20Rng,
    person: Id<people::Person>,
    place: territory::Place,
    today: Day,
) -> NewMember {
    let on = today.plus(-(2 + i64::from(below(rng, 1500))));
    NewMember {
        category: Category::ALL.get(below(rng, 16) as usize).copied(),
        education: Education::ALL.get(below(rng, 9) as usize).copied(),
        sworn: true,
        protected: vec![("phone", format!("06000{:05}", below(rng, 100_000)))],
        ..NewMember::of(person, place, on, JoinedHow::Entry)
    }
}

/// What happened to somebody since.
async fn life(
    deed: &mut Deed<'_>,
    rng: &mut ChaCha20Rng,
    id: Id<Membership>,
    joined: Day,
) -> Result<(), Stop<members::Refusal>> {
    let today = deed.visit().today;
    // Most paid each year until some year.
    let mut on = joined;
    let stops = below(rng, 100);
    while on < today {
        let by = if below(rng, 4) == 0 { PaidBy::Cheque } else { PaidBy::Cash };
        let until = on.plus_months(12);
        let reference = if by == PaidBy::Cheque { "CH 100200" } else { "" };
        let taking = Taking {
            membership: id,
            kind: Kind::Dues,
            on,
            amount: 10_000,
            by,
            reference: reference.into(),
            until: Some(until),
            once: deed.id::<()>().to_string(),
        };
        dues::take(deed, &taking).await.map_err(|stop| match stop {
            Stop::Failed(e) => e,
            Stop::Refused(r) => web::Error::from(anyhow::anyhow!("the story was refused: {r:?}")),
        })?;
        on = until;
        if below(rng, 100) < stops.min(45) {
            break;
        }
    }
    for (kind, words, chance) in
        [(LabelKind::Skill, SKILLS.as_slice(), 30), (LabelKind::Language, LANGUAGES.as_slice(), 20)]
    {
        if below(rng, 100) < chance {
            let label = words[below(rng, words.len() as u32) as usize].to_owned();
            members::label(deed, id, Labelled { kind, label, source: Source::Person }).await?;
        }
    }
    let kind = match below(rng, 60) {
        0 | 1 => StepKind::Resigned,
        2 => StepKind::Suspended,
        3 => StepKind::Died,
        4 => StepKind::Expelled,
        _ => return Ok(()),
    };
    let on = today.plus(-i64::from(below(rng, 200))).max(joined.plus(1)).min(today);
    let reason = match kind {
        StepKind::Suspended => "تغيب متكرر عن اجتماعات الفرع",
        StepKind::Expelled => "قرار معلل بعد الاستماع إلى المعني بالأمر",
        _ => "",
    };
    let until = (kind == StepKind::Suspended).then(|| today.plus(90));
    let passing = Passing { until, reason: reason.into(), ..Passing::of(kind, on) };
    members::pass(deed, id, passing).await.map(|_| ())
}
