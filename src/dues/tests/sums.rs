//! What is shown against a recount.

use crate::{
    access::Deed,
    dues::{self, Kind, Receipt, Taking, store::lists},
    journal::{Entry, Subject, Verb},
    members::{Category, JoinedHow, Membership, NewMember, PaidBy, enrol},
    record::Stop,
    territory::Place,
    testing::TestApp,
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::sql;
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use std::collections::BTreeMap;

fn about() -> Entry {
    Entry::about(Subject { kind: "receipts", id: 0 }, Place::NATION)
}

type Sums = BTreeMap<(i64, String, String, String), (i64, i64, i64)>;

/// The sums of a unit from the receipts themselves.
async fn recount(app: &TestApp, unit: i64) -> Sums {
    let rows = app.app.db.all(sql!(
        (Day, String, String, String, Option<Day>, i64),
        "select on_day, coalesce(category, '') as category, kind, paid_by, cancelled_on, amount from receipt
         where cast({unit} as bigint) = 0 or region_id = {unit} or province_id = {unit} or commune_id = {unit}"
    ));
    let mut out = Sums::new();
    for (on, category, kind, paid_by, cancelled, amount) in rows.await.expect("receipts") {
        let line = out.entry((dues::month_of(on), category, kind, paid_by)).or_default();
        match cancelled {
            None => (line.0, line.2) = (line.0 + 1, line.2 + amount),
            Some(_) => line.1 += 1,
        }
    }
    out
}

async fn kept(app: &TestApp, unit: i64) -> Sums {
    let rows = app.app.db.all(lists::sums(Id::from_raw(unit), 0, i64::MAX)).await.expect("sums");
    let line = |s: lists::SumRow| {
        let key = (s.month, s.category, s.kind.as_str().to_owned(), s.paid_by.as_str().to_owned());
        (key, (s.receipts, s.cancelled, s.amount))
    };
    rows.into_iter().map(line).collect()
}

/// One random thing; refusals are part of life.
async fn happen(
    visit: &Visit,
    rng: &mut ChaCha20Rng,
    places: &[Place],
    known: &mut Vec<Id<Membership>>,
    receipts: &mut Vec<Id<Receipt>>,
) {
    let mut below = |n: u32| rng.next_u32() % n;
    let on = visit.today.plus(-i64::from(below(700)));
    let mut deed = Deed::begin(visit, Verb::RenewMembership).await.expect("a transaction");
    let done: Result<(), Stop<dues::Refusal>> =
        match (below(8), known.get(below(known.len().max(1) as u32) as usize).copied()) {
            (0, _) | (_, None) => {
                let place = places[below(places.len() as u32) as usize];
                let person = crate::people::NewPerson {
                    name_ar: "زهرة".into(),
                    name_la: String::new(),
                    honorific: String::new(),
                    sex: None,
                    place,
                };
                let person = crate::people::enter(&mut deed, person).await.expect("a person");
                let mut new = NewMember::of(person, place, visit.today.plus(-800), JoinedHow::Import);
                new.category = Category::ALL.get(below(18) as usize).copied();
                let id = enrol(&mut deed, new).await.expect("a member");
                known.push(id);
                Ok(())
            }
            (1..=5, Some(membership)) => {
                let taking = Taking {
                    membership,
                    kind: if below(3) == 0 { Kind::Gift } else { Kind::Dues },
                    on,
                    amount: i64::from(below(25_000)),
                    by: [PaidBy::Cash, PaidBy::Transfer, PaidBy::Card][below(3) as usize],
                    reference: String::new(),
                    until: None,
                    once: visit.app.ids.fresh::<()>().to_string(),
                };
                dues::take(&mut deed, &taking).await.map(|issued| receipts.push(issued.id))
            }
            (_, Some(_)) => match receipts.get(below(receipts.len().max(1) as u32) as usize) {
                Some(receipt) => dues::cancel(&mut deed, *receipt, "خطأ").await,
                None => Ok(()),
            },
        };
    match done {
        Ok(()) => {
            deed.commit(about()).await.expect("kept");
        }
        Err(Stop::Refused(_)) => {}
        Err(Stop::Failed(error)) => panic!("{error}"),
    }
}

/// G02: over random histories with part payments and cancellations every kept sum is that of a recount of the receipts, at each
/// level; numbers have no hole; and each membership is paid until what its standing receipts carry it to.
#[tokio::test(flavor = "multi_thread")]
async fn sums_equal_a_recount_over_random_histories() {
    TestApp::each(async |app| {
        let mut places = vec![];
        for code in ["03.531.01.05", "03.531.01.03", "03.561"] {
            places.push(app.unit(code).await.place());
        }
        let mut rng = ChaCha20Rng::seed_from_u64(20260504);
        let (mut known, mut receipts) = (vec![], vec![]);
        for n in 0..220 {
            let visit = Visit::of_program(app.app.clone());
            happen(&visit, &mut rng, &places, &mut known, &mut receipts).await;
            if n % 55 != 54 {
                continue;
            }
            let mut units = vec![0];
            units.extend(places.iter().flat_map(|p| [p.region.raw(), p.province.raw(), p.commune.raw()]).filter(|u| *u != 0));
            for unit in units {
                let (right, shown) = (recount(app, unit).await, kept(app, unit).await);
                assert_eq!(shown, right, "after {n} in {unit}");
            }
            let gaps = sql!(
                (i64, i64, i64),
                "select province_id, cast(count(*) as bigint) as n, cast(max(number) as bigint) as last from receipt group by province_id"
            );
            for (province, n, last) in app.app.db.all(gaps).await.expect("numbers") {
                assert_eq!(n, last, "{province}");
            }
            // A payment carries a membership exactly as long as a standing receipt made its step.
            let torn = sql!(
                (i64),
                "select cast(count(*) as bigint) as n from membership m where coalesce(m.paid_until_on, 0) <>
                   coalesce((select max(s.until_on) from membership_step s where s.membership_id = m.id and s.step = 'renewed'), 0)
                 or exists (select 1 from membership_step s where s.membership_id = m.id and s.step = 'renewed'
                   and not exists (select 1 from receipt r where r.step_id = s.id and r.cancelled_on is null))
                 or exists (select 1 from membership_step s where s.membership_id = m.id and s.step = 'renewed' and s.amount <>
                   (select cast(sum(r.amount) as bigint) from receipt r where r.step_id = s.id))"
            );
            assert_eq!(app.app.db.one(torn).await.expect("a count"), 0, "after {n}");
        }
        assert!(receipts.len() > 60, "{}", receipts.len());
        // The treasurer's page says what the sums say.
        let head = app.secretary_of("03.531").await;
        let province = places[0].province.raw();
        let year = 2026;
        let right = recount(app, province).await;
        let of_year = right.iter().filter(|((month, ..), _)| month / 12 == year);
        let (n, gone) = of_year.fold((0, 0), |(n, gone), (_, line)| (n + line.0, gone + line.1));
        let page = head.get("/dues?year=2026").await;
        assert!(page.text().contains(&format!("عدد الوصولات الصحيحة {n} والملغاة {gone}")), "{page}");
        let csv = head.get("/dues.csv?year=2026").await;
        assert!(csv.body.contains(&format!("\"{n}\",\"{gone}\"")), "{csv}");
    })
    .await;
}
