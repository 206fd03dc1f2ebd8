use super::set_up;
use crate::testing::TestApp;

/// The story is told whole. The verbs it uses are tested on both engines where they live.
#[tokio::test(flavor = "multi_thread")]
async fn the_story_is_told() {
    let app = TestApp::on(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    let told = set_up(&app.app, 7).await.unwrap();
    assert!(told.headquarters.is_some() && told.secretary.is_some() && told.rapporteur.is_some());
    assert!(told.bodies > 400 && told.persons > 2000, "{told:?}");
    app.remove().await;
}
