//! What only the province looked at most closely has: a succession, and people who also hold elected offices.

use super::{
    build::{Founded, Teller, courtesy, told},
    sessions::{base_meeting, decide},
};
use crate::{
    bodies::{Basis, NewMandate, SeatRef},
    decisions::{Effect, Kind, Taken},
    territory::{self, UnitKind, store::UnitRow},
    web,
};
use amana_base::Day;

/// The third deputy resigned; another took the seat, with the work that was open (B15).
pub async fn succession(t: &mut Teller<'_, '_>, s: &Founded) -> web::Result<()> {
    let on = t.today.plus(-60);
    let mut m = base_meeting(t, s, on);
    m.agenda = vec!["تعويض النائب الثالث للأمين الإقليمي".into()];
    let meeting = t.meeting(m).await?;
    let (person, name) = t.person(&s.unit, 2).await?;
    let seat = SeatRef::Post { body: s.body, post: "deputy".into(), rank: Some(3) };
    let mandate = NewMandate::new(seat, person, on, Basis::Consensus);
    let text = format!("اختيار {} {} نائبا ثالثا للأمين الإقليمي خلفا للمستقيل", courtesy(&name), name.ar);
    decide(
        t,
        s,
        meeting,
        on,
        1,
        Kind::Designation,
        Taken::Consensus,
        &text,
        vec![Effect::BeginMandate(mandate)],
    )
    .await
}

/// The provincial secretary also presides over a commune's council and sits in the provincial one (B04).
pub async fn elected(t: &mut Teller<'_, '_>, province: &UnitRow, s: &Founded) -> web::Result<()> {
    let communes =
        t.deed.tx.all(territory::store::units_of_kind(UnitKind::Commune, None, Some(province.id))).await?;
    let elections = Day::of(2021, 9, 8).unwrap_or(t.today);
    let Some(kind) = t
        .rules
        .law()
        .and_then(|law| law.bodies.iter().find(|b| b.level == amana_statute::LevelKey::Local))
        .cloned()
    else {
        return Ok(());
    };
    let Some(head) =
        kind.posts.iter().find(|p| p.access == amana_statute::Position::Head).map(|p| p.key.clone())
    else {
        return Ok(());
    };
    for (n, commune) in communes.iter().take(6).enumerate() {
        let body = crate::bodies::NewBody {
            kind: kind.key.clone(),
            unit: commune.id,
            name_ar: String::new(),
            name_fr: String::new(),
            parent: None,
            competence: String::new(),
            founded_on: None,
            founded_by: None,
        };
        let body = crate::bodies::found(t.deed, body).await.map_err(told)?;
        let person = match s.holders.get(n) {
            Some(holder) if n < 2 => holder.person,
            _ => t.person(commune, 5).await?.0,
        };
        let seat = SeatRef::Post { body, post: head.clone(), rank: None };
        t.mandate(NewMandate::new(seat, person, elections, Basis::Election)).await?;
    }
    Ok(())
}
