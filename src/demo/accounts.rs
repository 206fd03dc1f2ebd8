//! Those who sign in to the demonstration.

use super::Told;
use crate::{
    access::Deed,
    accounts::{Login, password, store},
    journal::{Entry, Subject, Verb},
    people::Person,
    territory::{self, Place},
    web::{Result, Visit},
};
use amana_base::Id;
use anyhow::anyhow;

/// Makes the accounts and says how to sign in with each, in the three languages of the product.
pub async fn sign_ins(visit: &Visit, told: &Told) -> Result<String> {
    let who = [
        (told.headquarters, "headquarters", "المقر الوطني · siège national · national headquarters"),
        (told.secretary, "secretary", "أمين إقليمي، تاونات · secrétaire provincial · provincial secretary"),
        (
            told.rapporteur,
            "rapporteur",
            "مقرر إقليمي، تاونات · rapporteur provincial · provincial rapporteur",
        ),
    ];
    // A member of the same province without an office: sees their own data.
    let near = visit.app.db.first(territory::store::unit_by_code(super::story::NEAR)).await?;
    let member = match near {
        Some(near) => visit.app.db.first(super::store::plain_members(near.id, 1)).await?,
        None => None,
    };
    let member = member.map(|person| (Some(person), "member", "عضو، تاونات · membre · member"));
    let mut text = String::new();
    for (person, name, title) in who.into_iter().chain(member) {
        let person = person.ok_or_else(|| anyhow!("the story has no {name}"))?;
        let login = Login::parse(&format!("{name}@demo.localhost")).ok_or_else(|| anyhow!("a login"))?;
        let bytes: [u8; 10] = visit.app.keys.entropy().bytes().map_err(|e| anyhow!("no randomness: {e}"))?;
        let secret = data_encoding::BASE32_NOPAD.encode(&bytes).to_lowercase();
        account(visit, person, &login, &secret, name == "headquarters").await?;
        text.push_str(&format!("  {title}\n    {}  {secret}\n", login.as_str()));
    }
    Ok(text)
}

async fn account(
    visit: &Visit,
    person: Id<Person>,
    login: &Login,
    secret: &str,
    administers: bool,
) -> Result<()> {
    let keys = &visit.app.keys;
    let hash = password::hash(secret, keys.entropy()).await?;
    let mut deed = Deed::begin(visit, Verb::AcceptInvitation).await?;
    let (id, act) = (deed.id(), deed.act);
    let new = store::NewAccount {
        id,
        person: Some(person),
        login_blind: &keys.blind("login", login.as_str()),
        login_cipher: &keys.lock("login", login.as_str().as_bytes())?,
        password_hash: Some(&hash),
        language: "ar",
        now: visit.now,
    };
    store::account_insert(&mut deed.tx, new, act).await?;
    if administers {
        let country = deed.tx.one(territory::store::country()).await?;
        let grant: Id<()> = deed.id();
        super::store::administrator(&mut deed.tx, grant, id, country.id, visit.today, act).await?;
    }
    deed.commit(Entry::about(Subject::new("account", id), Place::NATION)).await?;
    Ok(())
}
