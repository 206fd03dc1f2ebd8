//! Every statement of the program, on both engines: the compiler has prepared them on SQLite, this prepares them on PostgreSQL.

use amana_testkit::for_each_engine;

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_of_the_program_is_prepared_on_both_engines() {
    for_each_engine(amana::MIGRATIONS, async |db| match db.prepare_all().await {
        Ok(texts) => assert!(texts > 50, "only {texts} texts: are the statements linked?"),
        Err(refusals) => panic!("{} statements are refused\n{}", refusals.len(), refusals.join("\n")),
    })
    .await;
}
