//! What happened: a party of twelve regions and one abroad, strong in some provinces, absent from others, two years
//! after its fifth congress and preparing the sixth.

use super::{
    build::{Founded, Lawful, Teller, Told, told},
    names::Names,
    near::{elected, succession},
    sessions::{
        LOCAL_POINTS, NATIONAL_POINTS, PROVINCIAL_POINTS, REGIONAL_POINTS, decide, ordinary, present,
    },
};
use crate::{
    access::Deed,
    bodies::NewFollowUp,
    decisions::{Effect, Kind, NewMilestone, Taken},
    meetings::{Mode, NewMeeting, NewStep, Precision, Step},
    territory::{self, UnitKind, store::UnitRow},
    web,
};
use amana_base::Day;
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

/// The province the story looks at most closely: forty-nine communes, some structured, some never.
pub const NEAR: &str = "03.531";

/// Tells the whole story inside one act. The territory and the statute are there already.
pub async fn tell(deed: &mut Deed<'_>, seed: u64) -> web::Result<Told> {
    let visit = deed.visit();
    let rules = visit.app.rules();
    let mut t = Teller {
        rng: ChaCha20Rng::seed_from_u64(seed),
        names: Names::read(),
        rules,
        today: visit.today,
        told: Told::default(),
        cast: vec![],
        assemblies: vec![],
        deed,
    };
    let country = one(&mut t, territory::store::country()).await?;
    let congress = t.today.plus(-760);
    let nation = national(&mut t, &country, congress).await?;
    for region in all(&mut t, territory::store::units_of_kind(UnitKind::Region, None, None)).await? {
        regional(&mut t, &nation, &region, congress).await?;
    }
    if let Some(world) =
        all(&mut t, territory::store::units_of_kind(UnitKind::PartyRegion, None, None)).await?.first()
    {
        abroad(&mut t, &nation, world, congress).await?;
    }
    Ok(t.told)
}

async fn one(t: &mut Teller<'_, '_>, q: amana_sql::Query<UnitRow>) -> web::Result<UnitRow> {
    Ok(t.deed.tx.one(q).await?)
}
async fn all(t: &mut Teller<'_, '_>, q: amana_sql::Query<UnitRow>) -> web::Result<Vec<UnitRow>> {
    Ok(t.deed.tx.all(q).await?)
}

/// The bodies of the whole country.
struct Nation {
    council: Founded,
    bureau: Founded,
}

async fn national(t: &mut Teller<'_, '_>, country: &UnitRow, congress: Day) -> web::Result<Nation> {
    let council = t
        .found(
            "national_council",
            country,
            None,
            None,
            congress.plus(20),
            &[("president", 1), ("deputy", 2), ("rapporteur", 1), ("member", 60)],
            Lawful::Yes,
        )
        .await?;
    let leadership = t
        .found(
            "general_secretariat",
            country,
            None,
            Some(&council),
            congress.plus(20),
            &[("coordinator", 1), ("co_secretary", 3)],
            Lawful::Yes,
        )
        .await?;
    let bureau = t
        .found(
            "political_bureau",
            country,
            None,
            Some(&council),
            congress.plus(35),
            &[("treasurer", 1), ("rapporteur", 1), ("spokesperson", 1), ("member", 24), ("director", 1)],
            Lawful::Yes,
        )
        .await?;
    for kind in
        ["finance_control_committee", "arbitration_committee", "parity_committee", "nominations_committee"]
    {
        t.found(
            kind,
            country,
            None,
            Some(&council),
            congress.plus(60),
            &[("president", 1), ("rapporteur", 1), ("member", 6)],
            Lawful::Yes,
        )
        .await?;
    }
    let pole = ("قطب التنظيم", "Pôle organisation");
    t.found(
        "national_pole",
        country,
        Some(pole),
        Some(&bureau),
        congress.plus(80),
        &[("president", 1), ("member", 5)],
        Lawful::Yes,
    )
    .await?;
    t.cast = vec![true; 11];
    t.found(
        "women_bureau",
        country,
        None,
        None,
        congress.plus(150),
        &[("president", 1), ("member", 10)],
        Lawful::Unknown,
    )
    .await?;
    t.found(
        "youth_bureau",
        country,
        None,
        None,
        congress.plus(170),
        &[("general_secretary", 1), ("member", 10)],
        Lawful::Yes,
    )
    .await?;
    t.found(
        "engineers_bureau",
        country,
        None,
        None,
        congress.plus(300),
        &[("president", 1), ("member", 7)],
        Lawful::Unknown,
    )
    .await?;
    let prepare = t.today.plus(-40);
    let committee = t
        .found(
            "preparatory_committee",
            country,
            None,
            Some(&council),
            prepare,
            &[("president", 1), ("rapporteur", 1), ("member", 40)],
            Lawful::Yes,
        )
        .await?;
    t.told.headquarters = leadership.head().map(|h| h.person);
    t.told.names.extend(leadership.head().map(|h| ("coordinator", h.name.ar.clone())));
    council_session(t, &council, &committee).await?;
    for n in 0..6 {
        let on = t.today.plus(-30 * (n + 1));
        ordinary(t, &bureau, on, NATIONAL_POINTS, n == 0).await?;
    }
    Ok(Nation { council, bureau })
}

/// The council calls the sixth congress: dates for the whole party.
async fn council_session(t: &mut Teller<'_, '_>, council: &Founded, committee: &Founded) -> web::Result<()> {
    let on = t.today.plus(-40);
    let mut m = NewMeeting::of(council.unit.id);
    m.body = Some(council.body);
    m.kind = "council_session".into();
    m.title = "الدورة العادية الرابعة للمجلس الوطني".into();
    m.held_on = Some(on);
    m.date_precision = Precision::Day;
    m.mode = Mode::Hybrid;
    m.venue = "قصر المؤتمرات بسلا".into();
    m.slogan = "من أجل حزب قريب من كل جماعة".into();
    m.convened_by = council.head().map(|h| h.person);
    m.convened_as = "رئاسة المجلس الوطني".into();
    m.convened_on = Some(on.plus(-20));
    m.members_then = Some(64);
    m.present = Some(51);
    m.steps = vec![
        NewStep { step: Step::Convened, on: Some(on.plus(-20)) },
        NewStep { step: Step::Closed, on: Some(on) },
    ];
    m.agenda = ["التقرير السياسي", "تشكيل اللجنة التحضيرية للمؤتمر الوطني السادس", "برنامج هيكلة الجماعات"]
        .map(String::from)
        .to_vec();
    m.people = present(council, 12, &committee.holders.first().map(|h| h.person));
    let meeting = t.meeting(m).await?;
    let milestone = |what: &str, in_days: i64, t: &Teller| NewMilestone {
        meeting: Some(meeting),
        body: Some(council.body),
        what: what.into(),
        due_on: Some(t.today.plus(in_days)),
        precision: Precision::Day,
        unit: council.unit.id,
    };
    let effects = vec![
        Effect::SetMilestone(milestone("المؤتمرات الإقليمية الانتدابية", 45, t)),
        Effect::SetMilestone(milestone("المؤتمرات الجهوية", 80, t)),
        Effect::SetMilestone(milestone("المؤتمر الوطني السادس", 130, t)),
    ];
    decide(
        t,
        council,
        meeting,
        on,
        1,
        Kind::Milestone,
        Taken::Unanimity,
        "عقد المؤتمر الوطني السادس وتحديد آجال المؤتمرات الإقليمية والجهوية",
        effects,
    )
    .await
}

async fn regional(
    t: &mut Teller<'_, '_>,
    nation: &Nation,
    region: &UnitRow,
    congress: Day,
) -> web::Result<()> {
    // One region has had no secretariat since its last one dissolved: an absence that shows.
    if region.code == "12" {
        return Ok(());
    }
    let lawful = if region.code == "09" { Lawful::Inquorate } else { Lawful::Yes };
    let on = congress.plus(90 + i64::from(t.below(120)));
    let secretariat = t
        .found(
            "regional_secretariat",
            region,
            None,
            None,
            on,
            &[("regional_secretary", 1), ("deputy", 2), ("rapporteur", 1), ("treasurer", 1), ("member", 7)],
            lawful,
        )
        .await?;
    t.found(
        "regional_council",
        region,
        None,
        None,
        on.plus(10),
        &[("president", 1), ("deputy", 1), ("rapporteur", 1), ("member", 24)],
        Lawful::Yes,
    )
    .await?;
    if let Some(follower) = nation.bureau.holders.get(4 + t.below(20) as usize) {
        let new =
            NewFollowUp { person: follower.person, unit: region.id, from_on: on.plus(30), decision: None };
        crate::bodies::assign_follow_up(t.deed, new).await.map_err(told)?;
    }
    for n in 0..4 {
        let met = t.today.plus(-45 * (n + 1) - i64::from(t.below(20)));
        ordinary(t, &secretariat, met, REGIONAL_POINTS, n == 0).await?;
    }
    let provinces =
        all(t, territory::store::units_of_kind(UnitKind::Province, Some(region.id), None)).await?;
    let prefectures =
        all(t, territory::store::units_of_kind(UnitKind::Prefecture, Some(region.id), None)).await?;
    for (n, province) in provinces.into_iter().chain(prefectures).enumerate() {
        if province.code != NEAR && (n % 6 == 5 || t.chance(12)) {
            continue;
        }
        provincial(t, nation, &province, on).await?;
    }
    Ok(())
}

async fn provincial(
    t: &mut Teller<'_, '_>,
    nation: &Nation,
    province: &UnitRow,
    after: Day,
) -> web::Result<()> {
    let near = province.code == NEAR;
    let on = after.plus(30 + i64::from(t.below(90)));
    let lawful = match t.below(10) {
        _ if near => Lawful::Yes,
        0 => Lawful::Inquorate,
        1..=3 => Lawful::Unknown,
        _ => Lawful::Yes,
    };
    if near {
        t.cast = vec![true, false, true, false, true, true, false, false];
    }
    let deputies = if near { 5 } else { 2 + t.below(3) };
    let secretariat = t
        .found(
            "provincial_secretariat",
            province,
            None,
            None,
            on,
            &[
                ("provincial_secretary", 1),
                ("deputy", deputies),
                ("rapporteur", 1),
                ("treasurer", 1),
                ("member", 5),
                ("director", 1),
            ],
            lawful,
        )
        .await?;
    let committee = t
        .found(
            "membership_committee",
            province,
            None,
            Some(&secretariat),
            on.plus(25),
            &[("president", 1), ("rapporteur", 1), ("member", 3)],
            Lawful::Yes,
        )
        .await?;
    if near || t.chance(40) {
        t.found(
            "provincial_ethics_committee",
            province,
            None,
            Some(&secretariat),
            on.plus(25),
            &[("president", 1), ("rapporteur", 1), ("member", 3)],
            Lawful::Yes,
        )
        .await?;
        let pole = ("قطب النساء", "Pôle femmes");
        t.cast = vec![true; 4];
        t.found(
            "provincial_pole",
            province,
            Some(pole),
            Some(&secretariat),
            on.plus(40),
            &[("president", 1), ("member", 3)],
            Lawful::Yes,
        )
        .await?;
    }
    if near || t.chance(35) {
        t.cast = vec![true; 6];
        t.found(
            "women_section",
            province,
            None,
            None,
            on.plus(70),
            &[("president", 1), ("member", 5)],
            Lawful::Unknown,
        )
        .await?;
        t.found(
            "youth_section",
            province,
            None,
            None,
            on.plus(75),
            &[("secretary", 1), ("member", 5)],
            Lawful::Yes,
        )
        .await?;
    }
    let meetings = if near { 7 } else { 1 + t.below(4) };
    for n in 0..i64::from(meetings) {
        let met = t.today.plus(-(25 + 50 * n) - i64::from(t.below(18)));
        if met > on {
            ordinary(t, &secretariat, met, PROVINCIAL_POINTS, n == 0).await?;
        }
    }
    if near {
        t.told.secretary = secretariat.holder("provincial_secretary").map(|h| h.person);
        t.told.rapporteur = secretariat.holder("rapporteur").map(|h| h.person);
        let known = [
            ("secretary", "provincial_secretary"),
            ("deputy1", "deputy"),
            ("rapporteur", "rapporteur"),
            ("treasurer", "treasurer"),
        ];
        for (word, post) in known {
            t.told.names.extend(secretariat.holder(post).map(|h| (word, h.name.ar.clone())));
        }
        if let Some(follower) = nation.council.holders.get(7) {
            let new = NewFollowUp {
                person: follower.person,
                unit: province.id,
                from_on: on.plus(15),
                decision: None,
            };
            crate::bodies::assign_follow_up(t.deed, new).await.map_err(told)?;
        }
        succession(t, &secretariat).await?;
        elected(t, province, &secretariat).await?;
    }
    let _ = committee;
    let communes =
        all(t, territory::store::units_of_kind(UnitKind::Commune, None, Some(province.id))).await?;
    let share = if near { 39 } else { [5, 12, 20, 30, 45][t.below(5) as usize] };
    for commune in communes {
        if !t.chance(share) {
            continue;
        }
        let since = on.plus(40 + i64::from(t.below(300)));
        if since >= t.today {
            continue;
        }
        let local = t
            .found(
                "local_secretariat",
                &commune,
                None,
                Some(&secretariat),
                since,
                &[("local_secretary", 1), ("deputy", 1), ("rapporteur", 1), ("treasurer", 1), ("member", 2)],
                Lawful::Yes,
            )
            .await?;
        if t.chance(30) {
            let met = since.plus(30 + i64::from(t.below(100)));
            if met < t.today {
                ordinary(t, &local, met, LOCAL_POINTS, false).await?;
            }
        }
    }
    Ok(())
}

async fn abroad(t: &mut Teller<'_, '_>, nation: &Nation, world: &UnitRow, congress: Day) -> web::Result<()> {
    t.found(
        "world_coordination",
        world,
        None,
        Some(&nation.bureau),
        congress.plus(120),
        &[("coordinator", 1), ("country_coordinator", 6)],
        Lawful::Yes,
    )
    .await?;
    Ok(())
}
