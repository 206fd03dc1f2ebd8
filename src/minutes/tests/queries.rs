use super::held;
use crate::{minutes::acts, testing::TestApp};
use amana_base::Id;
use amana_sql::sql;

/// C10: composing three hundred attendances and sixty decisions takes as many queries as composing a few.
#[tokio::test(flavor = "multi_thread")]
async fn composing_asks_no_query_per_row() {
    let app = TestApp::on_sqlite().await;
    let scene = held(&app).await;
    let meeting = scene.meeting;
    let spent = async || {
        let before = app.app.db.spent().statements();
        let visit = crate::web::Visit::of_program(app.app.clone());
        let row = crate::meetings::lists::meeting(meeting, Id::from_raw(0), visit.today);
        let row = app.app.db.one(row).await.expect("a meeting");
        let passages = acts::composed(&visit, &row).await.expect("passages");
        (app.app.db.spent().statements() - before, passages.len())
    };
    let (few, short) = spent().await;
    for _ in 0..300 {
        let person = app.person(None).await;
        app.write(sql!(
            "insert into attendance (meeting_id, person_id, standing, state, sort_key, made_by)
             values ({meeting}, {person}, 'member', 'present', 'x', 0)"
        ))
        .await;
    }
    for n in 0..60i64 {
        let id = app.id::<()>();
        app.write(sql!(
            "insert into decision (id, meeting_id, kind, text, taken, unit_id, sort_on, made_by, ordinal)
             select {id}, t.id, 'resolution', 'قرار', 'consensus', t.unit_id, t.sort_on, 0, {n} from meeting t where t.id = {meeting}"
        ))
        .await;
    }
    let (many, long) = spent().await;
    assert_eq!(few, many, "the same queries");
    assert_eq!(long, short + 60);
}
