//! What is kept in memory is what the record says: after each of many random changes, on both engines.

use super::day;
use crate::{
    access::{Position, Scope},
    structure::{
        book::{Book, book},
        day::DayOf,
        figures::{Asked, Figures},
        model::Key,
    },
    testing::TestApp,
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

const PLACES: [&str; 7] = ["MA", "03", "03.531", "03.531.01.05", "03.531.05.03", "03.561", "04.421.01.0"];

fn figures(app: &TestApp, book: &Book, on: Day) -> Figures {
    let rules = app.app.rules();
    let asked = Asked { scope: Scope::Nation, months: 12, since: None, kind: "", members: true };
    Figures::of(&DayOf::new(book, &rules, on), asked)
}

fn below(dice: &mut ChaCha8Rng, n: u64) -> u64 {
    dice.next_u64() % n
}

/// A number from the tables themselves.
fn recount(key: Key, on: Day) -> Query<i64> {
    match key {
        Key::Structured => sql!(
            (i64),
            "select cast(count(distinct c.id) as bigint) as n from mandate m join body b on b.id = m.body_id
               join unit u on u.id = b.commune_id join unit c on c.id = case when u.kind = 'arrondissement' then u.parent_id else u.id end
             where b.sphere = 'party' and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
               and (m.term_ends_on is null or m.term_ends_on > {on}) and (b.dissolved_on is null or b.dissolved_on > {on})"
        ),
        Key::Late => sql!(
            (i64),
            "select cast(count(*) as bigint) as n from action_item i join body b on b.id = i.body_id
             where b.sphere <> 'elected' and b.confidential = 0 and (b.dissolved_on is null or b.dissolved_on > {on})
               and i.due_on < {on} and (i.done_on is null or i.done_on > {on})
               and (b.founded_on <= {on} or (b.founded_on is null and (
                 exists (select 1 from mandate m where m.body_id = b.id and m.from_on <= {on})
                 or exists (select 1 from meeting t where t.body_id = b.id and t.held_on <= {on})
                 or not exists (select 1 from mandate m where m.body_id = b.id union all select 1 from meeting t where t.body_id = b.id))))"
        ),
        _ => {
            let from = on.plus_months(-12);
            sql!(
                (i64),
                "select cast(count(*) as bigint) as n from meeting t left join body b on b.id = t.body_id
                 where t.held_on > {from} and t.held_on <= {on} and (b.id is null or (b.sphere <> 'elected' and b.confidential = 0))
                   and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
                     where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))"
            )
        }
    }
}

/// One thing happens, or is taken back.
async fn happens(app: &TestApp, dice: &mut ChaCha8Rng) {
    let today = day("2026-05-04");
    let on = today.plus(-(below(dice, 2000) as i64));
    let place = PLACES[below(dice, PLACES.len() as u64) as usize];
    let pick = below(dice, 1_000_000) as i64;
    let some = |table: &'static str| async move {
        let all: Vec<i64> = match table {
            "mandate" => app.app.db.all(sql!((i64), "select id from mandate order by id")).await,
            "body" => app.app.db.all(sql!((i64), "select id from body order by id")).await,
            "item" => app.app.db.all(sql!((i64), "select id from action_item order by id")).await,
            _ => app.app.db.all(sql!((i64), "select id from meeting order by id")).await,
        }
        .expect("a query");
        (!all.is_empty()).then(|| all[pick as usize % all.len()])
    };
    match below(dice, 11) {
        0..=2 => {
            let until = (below(dice, 2) == 0).then(|| on.plus(1 + below(dice, 900) as i64));
            app.held(Position::Head, place, on, until).await;
        }
        3 => {
            if let Some(id) = some("mandate").await {
                app.write(sql!("update mandate set term_ends_on = {on} where id = {id}")).await;
            }
        }
        4 => {
            if let Some(id) = some("mandate").await {
                app.write(sql!("delete from mandate where id = {id}")).await;
            }
        }
        5 => {
            if let Some(id) = some("body").await {
                let end = (below(dice, 3) > 0).then_some(on);
                app.write(sql!("update body set dissolved_on = {end} where id = {id}")).await;
            }
        }
        6 => {
            let body = some("body").await.map(Id::from_raw);
            app.meeting_held(body.filter(|_| pick % 3 > 0), place, on).await;
        }
        7 => {
            if let Some(id) = some("meeting").await {
                app.write(sql!("update meeting set held_on = {on} where id = {id}")).await;
            }
        }
        8 => {
            if let Some(body) = some("body").await {
                let id = app.id::<()>();
                app.write(sql!(
                    "insert into action_item (id, body_id, text, due_on, made_by) values ({id}, {body}, 'x', {on}, 0)"
                ))
                .await;
            }
        }
        9 => {
            if let Some(id) = some("item").await {
                app.write(sql!("update action_item set done_on = {on} where id = {id}")).await;
            }
        }
        _ => {
            if let Some(id) = some("body").await {
                let hidden = pick % 2;
                app.write(sql!("update body set confidential = {hidden}, founded_on = {on} where id = {id}"))
                    .await;
                app.write(sql!("update person set sex = 'f' where id in (select person_id from mandate where body_id = {id})")).await;
            }
        }
    }
}

/// F06, N01, N10: over random histories a recount equals each kept figure, on several days, and what the tables themselves say.
#[tokio::test(flavor = "multi_thread")]
async fn a_recount_equals_each_kept_figure() {
    TestApp::each(async |app| {
        let mut dice = ChaCha8Rng::seed_from_u64(21);
        for step in 0..60 {
            happens(app, &mut dice).await;
            if step % 3 != 0 {
                continue;
            }
            let kept = book(&app.app).await.expect("the book");
            let anew = Book::read(&app.app).await.expect("read anew");
            for on in ["2026-05-04", "2025-01-01", "2023-06-15", "2021-01-01"].map(day) {
                let figures = (figures(app, &kept, on), figures(app, &anew, on));
                assert_eq!(figures.0, figures.1, "step {step}, {on}");
                for key in [Key::Structured, Key::Late, Key::Activity] {
                    let said = app.app.db.one(recount(key, on)).await.expect("a count");
                    assert_eq!(figures.0.all[key.at()].part, said, "step {step}, {on}, {key:?}");
                }
            }
        }
    })
    .await;
}
