//! A reform of the territory, and members: what is counted where, before and after.

use super::{COMMUNE, PROVINCE, day, local};
use crate::testing::TestApp;
use amana_sql::sql;

/// A05, B14: two communes are merged into a new one. On a day before, each has its own state; after it, there is one commune fewer
/// and what was in them is still told on their own pages; the new one says what it was made of.
#[tokio::test(flavor = "multi_thread")]
async fn a_reform_keeps_both_histories() {
    TestApp::each(async |app| {
        local(app, COMMUNE, "2018-01-01", Some("2024-01-01")).await;
        let on = day("2024-01-01");
        let (merged, id) = ("03.531.99.01", app.id::<crate::territory::Unit>());
        let old = ["03.531.01.05", "03.531.01.03"];
        app.write(sql!(
            "insert into unit (id, code, kind, official, parent_id, region_id, province_id, commune_id, name_ar, name_fr, sort_key,
               population, milieu, from_on, made_by)
             select {id}, {merged}, kind, official, parent_id, region_id, province_id, {id}, 'الجماعة الجديدة', 'Nouvelle', 'الجماعه', 60000,
               'urban', {on}, 0 from unit where code = {COMMUNE}"
        ))
        .await;
        for code in old {
            let row = app.id::<()>();
            app.write(sql!("update unit set until_on = {on} where code = {code}")).await;
            app.write(sql!(
                "insert into unit_succession (id, old_code, unit_id, kind, on_day, made_by) values ({row}, {code}, {id}, 'merged', {on}, 0)"
            ))
            .await;
        }
        let province = app.secretary_of(PROVINCE).await;
        let before = province.get("/structure?on=2023-12-31").await;
        assert!(before.text().contains("1 من 49") && !before.text().contains("الجماعة الجديدة"), "{before}");
        let after = province.get("/structure").await;
        assert!(after.text().contains("0 من 48") && after.text().contains("الجماعة الجديدة"), "{after}");
        assert!(after.text().contains("أدمجت فيها «03.531.01.05» في 1 يناير 2024"), "{after}");
        let gone = province.get(&format!("/structure?unit={COMMUNE}")).await;
        assert!(gone.text().contains("لم تكن «تاونات» قائمة في 4 ماي 2026"), "{gone}");
        assert!(gone.body.contains("unit=03.531.99.01"), "{gone}");
        let then = province.get(&format!("/structure?unit={COMMUNE}&on=2023-12-31")).await;
        assert!(then.text().contains("سارية منذ 1 يناير 2018"), "{then}");
        let new = province.get(&format!("/structure?unit={merged}")).await;
        assert!(new.text().contains("تاريخ «الجماعة الجديدة» قبل ذلك محفوظ"), "{new}");
        assert!(new.body.contains("on=2023-12-31"), "{new}");
    })
    .await;
}
