use super::serve;
use crate::{
    access::Deed,
    accounts::{Login, store},
    app::App,
    config::Config,
    journal::{Entry, Subject, Verb},
    territory::Place,
    web::Visit,
};
use anyhow::{Result, anyhow, bail};
use clap::{Args, Subcommand};
use std::{path::Path, process::ExitCode, sync::Arc};

/// `amana user`.
#[derive(Args)]
pub struct UserCommand {
    /// The folder of the embedded database and the keys.
    #[arg(long, value_name = "DIR", global = true)]
    data: Option<std::path::PathBuf>,
    #[command(subcommand)]
    command: What,
}

#[derive(Subcommand)]
enum What {
    /// Print a link, good once, by which the owner of an account comes back.
    Recover {
        /// The e-mail address of the account.
        login: String,
    },
    /// List the accounts.
    List,
}

impl UserCommand {
    /// Opens the database as `serve` does and answers.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let mut config = Config::read(config)?;
        if let Some(data) = self.data {
            config.data = data;
        }
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            let app = serve::open(config).await?;
            match self.command {
                What::Recover { login } => println!("{}", recover(&app, &login).await?),
                What::List => print!("{}", list(&app).await?),
            }
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// Makes an invitation for the person of an account: accepting it closes every way in from before.
async fn recover(app: &Arc<App>, login: &str) -> Result<String> {
    let parsed = Login::parse(login).ok_or_else(|| anyhow!("{login} is not an e-mail address"))?;
    let blind = app.keys.blind("login", parsed.as_str());
    let Some(account) = app.db.first(store::account_by_login(&blind)).await? else {
        bail!("no account has the login {login}: amana user list shows them");
    };
    let Some(person) = account.person_id else {
        bail!("the account {login} belongs to no person: give its position to somebody else in the settings");
    };
    let token = app.keys.token()?;
    let visit = Visit::of_program(app.clone());
    let mut deed = Deed::begin(&visit, Verb::InvitePerson).await?;
    let (id, act) = (deed.id(), deed.act);
    store::invitation_withdraw(&mut deed.tx, person, None, visit.now).await?;
    let row = store::NewInvitation {
        id,
        token_hash: &app.keys.digest("invitation", token.as_bytes()),
        person,
        login_blind: &blind,
        login_cipher: &account.login_cipher,
        now: visit.now,
        expires_at: visit.now.plus_seconds(86_400),
    };
    store::invitation_insert(&mut deed.tx, row, act).await?;
    let detail = serde_json::json!({ "invitation": id.to_string(), "from": "command line" });
    deed.commit(Entry::about(Subject::new("person", person), Place::NATION).with(detail)).await?;
    Ok(format!("{}/invitations/{token}", app.config.public_address()))
}

/// A line an account: login, person, made when, last seen when.
async fn list(app: &App) -> Result<String> {
    let offset = app.config.utc_offset_minutes;
    let mut out = String::new();
    for account in app.db.all(store::accounts()).await? {
        let login = String::from_utf8_lossy(&app.keys.open("login", &account.login_cipher)?).into_owned();
        let seen = account.seen_at.map_or("-".into(), |at| at.day(offset).to_string());
        let closed = if account.closed_at.is_some() { "\tclosed" } else { "" };
        let name = account.name.unwrap_or_default();
        out.push_str(&format!("{login}\t{}\t{seen}\t{name}{closed}\n", account.created_at.day(offset)));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::tests::on_each_engine;

    #[tokio::test(flavor = "multi_thread")]
    async fn the_server_gives_a_link_to_whoever_lost_everything() {
        on_each_engine(async |world| {
            let person = world.named("إدريس العلمي", "Driss Alami", "03.531").await;
            world.account(Some(person), "driss", None).await;
            let listed = list(&world.app).await.unwrap();
            assert_eq!(listed, "driss@example.ma\t2026-05-04\t-\tإدريس العلمي\n");
            let why = recover(&world.app, "nobody@example.ma").await.unwrap_err().to_string();
            assert!(why.contains("no account has the login"), "{why}");
            assert!(recover(&world.app, "nonsense").await.is_err());
            let link = recover(&world.app, "Driss@Example.ma").await.unwrap();
            let path = link.strip_prefix("http://localhost").unwrap();
            let page = world.browser().post(path, &[("new-password", "أربع نخلات قرب الوادي")]).await;
            assert_eq!(page.status, 200, "{}", page.text());
            assert_eq!(world.browser().get(path).await.status, 410);
        })
        .await;
    }
}
