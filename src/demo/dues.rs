//! Money and cards of the province looked at most closely: a schedule, a part payment, a gift, a cancelled receipt, a bank's file that
//! waits to be confirmed, and cards.

use super::story::NEAR;
use crate::{
    access::Deed,
    app::App,
    dues::{self, Kind, Taking, store::bank},
    journal::{Entry, Subject, Verb},
    members::{Category, Membership, PaidBy},
    record::Stop,
    territory::{self, Place},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use std::sync::Arc;

/// How many members have a card.
const CARDS: usize = 30;

fn told<T>(outcome: std::result::Result<T, Stop<dues::Refusal>>) -> Result<T> {
    outcome.map_err(|stop| match stop {
        Stop::Failed(e) => e,
        Stop::Refused(r) => Error::from(anyhow::anyhow!("the story was refused: {r:?}")),
    })
}

fn about(kind: &'static str, place: Place) -> Entry {
    Entry::about(Subject { kind, id: 0 }, place)
}

/// A payment of today's desk.
fn payment(visit: &Visit, membership: Id<Membership>, kind: Kind, dirhams: i64) -> Taking {
    Taking {
        membership,
        kind,
        on: visit.today,
        amount: dirhams * 100,
        by: PaidBy::Cash,
        reference: String::new(),
        until: None,
        once: visit.app.ids.fresh::<()>().to_string(),
    }
}

/// Tells all of it, each as an act of its own.
pub async fn dues(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let Some(near) = app.db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let (place, today) = (near.place(), visit.today);
    let mut deed = Deed::begin(&visit, Verb::SetDues).await?;
    let title = "قرار المجلس الوطني بتحديد واجب الطلبة";
    told(dues::set_rate(&mut deed, today.ymd().0, Some(Category::Student), 5_000, title).await)?;
    deed.commit(about("due_rate", Place::NATION)).await?;
    let payers = app.db.all(bank::payers(near.id, today)).await?;
    let due: Vec<&bank::PayerRow> = payers
        .iter()
        .filter(|p| p.paid_until_on.is_some_and(|on| on <= today && on > today.plus(-150)))
        .collect();
    let mut taken = 0;
    for (payer, kind, dirhams, cancelled) in [
        (due.first(), Kind::Dues, 40, false),
        (due.get(1), Kind::Dues, 100, true),
        (due.get(2), Kind::Gift, 500, false),
    ] {
        let Some(payer) = payer else { continue };
        let mut deed = Deed::begin(&visit, Verb::RenewMembership).await?;
        // A suspended or leaving member is passed over.
        let Ok(issued) = dues::take(&mut deed, &payment(&visit, payer.id, kind, dirhams)).await else {
            continue;
        };
        if cancelled {
            told(dues::cancel(&mut deed, issued.id, "سجل مرتين بالخطأ").await)?;
        }
        deed.commit(about("receipts", place)).await?;
        taken += 1;
    }
    if taken > 0 {
        statement(&visit, place, &due).await?;
    }
    let mut deed = Deed::begin(&visit, Verb::IssueCard).await?;
    let active = payers.iter().filter(|p| p.paid_until_on.is_some_and(|on| on > today));
    for payer in active.take(CARDS) {
        // Whose membership rests gets none.
        let _ = dues::issue_card(&mut deed, payer.id, "").await;
    }
    deed.commit(about("members", place)).await?;
    Ok(())
}

/// A bank's file that came this morning and waits to be confirmed.
async fn statement(visit: &Visit, place: Place, due: &[&bank::PayerRow]) -> Result<()> {
    let day = |n: i64| -> String {
        let (year, month, day) = Day(visit.today.0 - n).ymd();
        format!("{day:02}/{month:02}/{year}")
    };
    let mut text = String::from("كشف الحساب;;;;\nتاريخ العملية;البيان;مدين;دائن;المرجع\n");
    for (n, payer) in due.iter().skip(3).take(6).enumerate() {
        let name = if payer.name_la.is_empty() { &payer.name_ar } else { &payer.name_la };
        text.push_str(&format!("{};VIR RECU {name};;100,00;TR{n}\n", day(n as i64 + 1)));
    }
    text.push_str(&format!("{};مصاريف الحساب;25,00;;F1\n{};تحويل وارد;;300,00;TR9\n", day(2), day(1)));
    let mut deed = Deed::begin(visit, Verb::ReceiveBankFile).await?;
    told(dues::receive(&mut deed, place, "releve.csv", text.into_bytes()).await)?;
    deed.commit(about("bank_file", place)).await?;
    Ok(())
}
