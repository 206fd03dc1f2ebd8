use super::{Account, Invitation, Passkey, Session};
use crate::{
    journal::Act,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Db, Query, Result, Tx, sql};

// Sessions ------------------------------------------------------------------------------------------------------------

/// A session that is alive, with its account.
pub struct SessionRow {
    /// The session.
    pub id: Id<Session>,
    /// Its account.
    pub account_id: Id<Account>,
    /// The person behind the account.
    pub person_id: Option<Id<Person>>,
    /// The person's name.
    pub name: Option<String>,
    /// The login, encrypted.
    pub login_cipher: Vec<u8>,
    /// The language chosen.
    pub language: String,
    /// Last activity written down.
    pub seen_at: Instant,
    /// Last proof of identity.
    pub strong_at: Option<Instant>,
}

/// The session of this token unless it ended, was revoked, lay idle since `idle_since`, or its account was closed.
pub fn session_alive(token_hash: &[u8], now: Instant, idle_since: Instant) -> Query<SessionRow> {
    sql!(
        SessionRow,
        "select s.id, s.account_id, a.person_id, p.name_ar as name, a.login_cipher, a.language, s.seen_at, s.strong_at
         from session s join account a on a.id = s.account_id left join person p on p.id = a.person_id
         where s.token_hash = {token_hash} and s.revoked_at is null and s.expires_at > {now} and s.seen_at > {idle_since}
           and a.closed_at is null"
    )
}

/// How a session ended, for whoever comes back with its token.
pub struct EndedRow {
    /// When it was revoked, if it was.
    pub revoked_at: Option<Instant>,
    /// Who revoked it: the account that did.
    pub revoked_by: Option<i64>,
    /// Whose it was.
    pub account_id: Id<Account>,
}

/// The session of this token, ended or not.
pub fn session_ended(token_hash: &[u8]) -> Query<EndedRow> {
    sql!(EndedRow, "select revoked_at, revoked_by, account_id from session where token_hash = {token_hash}")
}

/// Writes down that a session is being used. Not an act: it changes nothing anybody relies on.
pub async fn session_seen(db: &Db, session: Id<Session>, now: Instant) -> Result<()> {
    db.tx(async |mut tx| {
        tx.exec(sql!("update session set seen_at = {now} where id = {session} and seen_at < {now}")).await
    })
    .await?;
    Ok(())
}

/// What a new session is made of.
pub struct NewSession<'a> {
    /// Its identifier.
    pub id: Id<Session>,
    /// Whose.
    pub account: Id<Account>,
    /// The digest of the token that the browser keeps.
    pub token_hash: &'a [u8],
    /// When the person signed in, which proves who they are.
    pub now: Instant,
    /// When it ends whatever happens.
    pub expires_at: Instant,
    /// The browser's own description.
    pub agent: &'a str,
    /// Where from.
    pub address: &'a str,
}

/// Opens a session.
pub async fn session_insert(tx: &mut Tx, s: NewSession<'_>, made_by: Id<Act>) -> Result<()> {
    tx.exec(sql!(
        "insert into session (id, account_id, token_hash, opened_at, seen_at, expires_at, strong_at, agent, address, made_by)
         values ({s.id}, {s.account}, {s.token_hash}, {s.now}, {s.now}, {s.expires_at}, {s.now}, {s.agent}, {s.address}, {made_by})"
    ))
    .await?;
    Ok(())
}

/// A session in the list of its owner.
pub struct OpenSession {
    /// The session.
    pub id: Id<Session>,
    /// When it was opened.
    pub opened_at: Instant,
    /// Last activity.
    pub seen_at: Instant,
    /// The browser's own description.
    pub agent: String,
    /// Where from.
    pub address: String,
}

/// The sessions of an account that are alive, the last used first.
pub fn sessions_of(account: Id<Account>, now: Instant, idle_since: Instant) -> Query<OpenSession> {
    sql!(
        OpenSession,
        "select id, opened_at, seen_at, agent, address from session
         where account_id = {account} and revoked_at is null and expires_at > {now} and seen_at > {idle_since}
         order by seen_at desc, id desc"
    )
}

/// Ends one session of an account, or all (but `except`); gives how many ended.
pub async fn session_revoke(
    tx: &mut Tx,
    account: Id<Account>,
    only: Option<Id<Session>>,
    except: Option<Id<Session>>,
    by: Option<i64>,
    now: Instant,
) -> Result<u64> {
    tx.exec(sql!(
        "update session set revoked_at = {now}, revoked_by = {by}
         where account_id = {account} and revoked_at is null {?only: and id = {only}} {?except: and id <> {except}}"
    ))
    .await
}

/// Marks that the person proved again who they are.
pub async fn session_proved(tx: &mut Tx, session: Id<Session>, now: Instant) -> Result<()> {
    tx.exec(sql!("update session set strong_at = {now} where id = {session}")).await?;
    Ok(())
}

// Accounts ------------------------------------------------------------------------------------------------------------

/// An account as sign-in needs it.
pub struct AccountRow {
    /// The account.
    pub id: Id<Account>,
    /// The person behind it.
    pub person_id: Option<Id<Person>>,
    /// The login, encrypted.
    pub login_cipher: Vec<u8>,
    /// Argon2id; none for who signs in with a passkey only.
    pub password_hash: Option<String>,
    /// The language chosen.
    pub language: String,
}

/// The open account of a login.
pub fn account_by_login(blind: &[u8]) -> Query<AccountRow> {
    sql!(
        AccountRow,
        "select id, person_id, login_cipher, password_hash, language from account where login_blind = {blind} and closed_at is null"
    )
}

/// An open account.
pub fn account(id: Id<Account>) -> Query<AccountRow> {
    sql!(
        AccountRow,
        "select id, person_id, login_cipher, password_hash, language from account where id = {id} and closed_at is null"
    )
}

/// The open account of a person.
pub fn account_of_person(person: Id<Person>) -> Query<AccountRow> {
    sql!(
        AccountRow,
        "select id, person_id, login_cipher, password_hash, language from account
         where person_id = {person} and closed_at is null order by id limit 1"
    )
}

/// What a new account is made of.
pub struct NewAccount<'a> {
    /// Its identifier.
    pub id: Id<Account>,
    /// The person behind it.
    pub person: Option<Id<Person>>,
    /// The blind index of the login.
    pub login_blind: &'a [u8],
    /// The login, encrypted.
    pub login_cipher: &'a [u8],
    /// The password's hash, if it has one.
    pub password_hash: Option<&'a str>,
    /// `ar`, `fr` or `en`.
    pub language: &'a str,
    /// Now.
    pub now: Instant,
}

/// Makes an account.
pub async fn account_insert(tx: &mut Tx, a: NewAccount<'_>, made_by: Id<Act>) -> Result<()> {
    tx.exec(sql!(
        "insert into account (id, person_id, login_blind, login_cipher, password_hash, language, created_at, made_by)
         values ({a.id}, {a.person}, {a.login_blind}, {a.login_cipher}, {a.password_hash}, {a.language}, {a.now}, {made_by})"
    ))
    .await?;
    Ok(())
}

/// Sets a new password.
pub async fn account_password(tx: &mut Tx, account: Id<Account>, hash: &str) -> Result<()> {
    tx.exec(sql!("update account set password_hash = {hash} where id = {account}")).await?;
    Ok(())
}

/// Sets the language.
pub async fn account_language(tx: &mut Tx, account: Id<Account>, language: &str) -> Result<()> {
    tx.exec(sql!("update account set language = {language} where id = {account}")).await?;
    Ok(())
}

/// A line of `amana user list`.
pub struct ListedAccount {
    /// The account.
    pub id: Id<Account>,
    /// The login, encrypted.
    pub login_cipher: Vec<u8>,
    /// The person's name.
    pub name: Option<String>,
    /// Made when.
    pub created_at: Instant,
    /// Last seen.
    pub seen_at: Option<Instant>,
    /// Closed when.
    pub closed_at: Option<Instant>,
}

/// Every account.
pub fn accounts() -> Query<ListedAccount> {
    sql!(
        ListedAccount,
        "select a.id, a.login_cipher, p.name_ar as \"name?\", a.created_at,
           (select max(s.seen_at) from session s where s.account_id = a.id) as \"seen_at?\", a.closed_at
         from account a left join person p on p.id = a.person_id order by a.id"
    )
}

/// A mandate of today, as the account page shows it.
pub struct MandateToday {
    /// The kind of the body.
    pub body_kind: String,
    /// Its sphere.
    pub sphere: String,
    /// Its name.
    pub body_ar: String,
    /// Its name in Latin script.
    pub body_fr: String,
    /// The post.
    pub post: String,
    /// Its rank among the like.
    pub rank: i64,
    /// `f` or `m`, when known.
    pub sex: Option<String>,
    /// Since when.
    pub from_on: Day,
    /// Is that day known?
    pub from_known: bool,
    /// Until when, if an end is set.
    pub until_on: Option<Day>,
    /// The unit of the body.
    pub unit_ar: String,
    /// Its name in Latin script.
    pub unit_fr: String,
}

/// The mandates that a person holds on a day.
pub fn mandates_on(person: Id<Person>, on: Day) -> Query<MandateToday> {
    sql!(
        MandateToday,
        "select b.kind as body_kind, b.sphere, b.name_ar as body_ar, b.name_fr as body_fr, s.post, s.rank, p.sex, m.from_on, m.from_known,
           m.until_on, u.name_ar as unit_ar, u.name_fr as unit_fr
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
           join person p on p.id = m.person_id
         where m.person_id = {person} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by m.region_id, m.province_id, m.commune_id, b.sort_key, s.rank"
    )
}

/// A position given to an account without a mandate, in words' raw material.
pub struct GrantToday {
    /// The position's key.
    pub position: String,
    /// Over which unit.
    pub unit_ar: String,
    /// Its name in Latin script.
    pub unit_fr: String,
    /// Until when.
    pub until_on: Option<Day>,
    /// Why it was given.
    pub reason: String,
}

/// The special grants of an account on a day.
pub fn grants_on(account: Id<Account>, on: Day) -> Query<GrantToday> {
    sql!(
        GrantToday,
        "select g.position, u.name_ar as unit_ar, u.name_fr as unit_fr, g.until_on, g.reason
         from special_grant g join unit u on u.id = g.unit_id
         where g.account_id = {account} and g.from_on <= {on} and (g.until_on is null or g.until_on > {on}) order by g.id"
    )
}

/// A person's name in Arabic.
pub fn person_name(person: Id<Person>) -> Query<String> {
    sql!((String), "select name_ar from person where id = {person}")
}

// Tries ---------------------------------------------------------------------------------------------------------------

/// The moments of the tries counted under a key, the latest first.
pub fn attempts(what: &str, key: &[u8], since: Instant) -> Query<Instant> {
    sql!(
        (Instant),
        "select at from attempt where what = {what} and key = {key} and at > {since} order by at desc limit 100"
    )
}

/// Counts a try.
pub async fn attempt_insert<T>(tx: &mut Tx, id: Id<T>, what: &str, key: &[u8], at: Instant) -> Result<()> {
    tx.exec(sql!("insert into attempt (id, what, key, at) values ({id}, {what}, {key}, {at})")).await?;
    Ok(())
}

/// Forgets the tries under a key: one succeeded.
pub async fn attempts_forget(tx: &mut Tx, what: &str, key: &[u8]) -> Result<()> {
    tx.exec(sql!("delete from attempt where what = {what} and key = {key}")).await?;
    Ok(())
}

/// Removes tries and ceremonies that count no more.
pub async fn stale_delete(tx: &mut Tx, before: Instant, now: Instant) -> Result<()> {
    tx.exec(sql!("delete from attempt where at < {before}")).await?;
    tx.exec(sql!("delete from ceremony where expires_at < {now}")).await?;
    Ok(())
}

// Passkeys ------------------------------------------------------------------------------------------------------------

/// A passkey.
pub struct PasskeyRow {
    /// Its identifier here.
    pub id: Id<Passkey>,
    /// Whose.
    pub account_id: Id<Account>,
    /// Its identifier on the device.
    pub credential_id: Vec<u8>,
    /// Public key and counters.
    pub state: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
    /// Added when.
    pub created_at: Instant,
    /// Last used to sign in.
    pub used_at: Option<Instant>,
}

/// The passkeys of an account, in the order they were added.
pub fn passkeys_of(account: Id<Account>) -> Query<PasskeyRow> {
    sql!(
        PasskeyRow,
        "select id, account_id, credential_id, state, name, created_at, used_at from passkey where account_id = {account} order by id"
    )
}

/// The passkey that a device shows.
pub fn passkey_by_credential(credential: &[u8]) -> Query<PasskeyRow> {
    sql!(
        PasskeyRow,
        "select k.id, k.account_id, k.credential_id, k.state, k.name, k.created_at, k.used_at
         from passkey k join account a on a.id = k.account_id where k.credential_id = {credential} and a.closed_at is null"
    )
}

/// Adds a passkey.
pub async fn passkey_insert(tx: &mut Tx, k: &PasskeyRow, made_by: Id<Act>) -> Result<()> {
    tx.exec(sql!(
        "insert into passkey (id, account_id, credential_id, state, name, created_at, made_by)
         values ({k.id}, {k.account_id}, {k.credential_id}, {k.state}, {k.name}, {k.created_at}, {made_by})"
    ))
    .await?;
    Ok(())
}

/// Keeps what a use changed.
pub async fn passkey_used(tx: &mut Tx, id: Id<Passkey>, state: &[u8], now: Instant) -> Result<()> {
    tx.exec(sql!("update passkey set state = {state}, used_at = {now} where id = {id}")).await?;
    Ok(())
}

/// Gives a passkey another name; touches none that is not the account's.
pub async fn passkey_rename(tx: &mut Tx, account: Id<Account>, id: Id<Passkey>, name: &str) -> Result<u64> {
    tx.exec(sql!("update passkey set name = {name} where id = {id} and account_id = {account}")).await
}

/// Removes a passkey; touches none that is not the account's.
pub async fn passkey_delete(tx: &mut Tx, account: Id<Account>, id: Id<Passkey>) -> Result<u64> {
    tx.exec(sql!("delete from passkey where id = {id} and account_id = {account}")).await
}

/// A ceremony under way.
pub struct CeremonyRow {
    /// Whose, when somebody is known.
    pub account_id: Option<Id<Account>>,
    /// What was asked of the device, as the library keeps it.
    pub state: Vec<u8>,
}

/// Remembers a ceremony under the digest of its challenge.
pub async fn ceremony_insert<T>(
    tx: &mut Tx,
    id: Id<T>,
    token_hash: &[u8],
    account: Option<Id<Account>>,
    kind: &str,
    state: &[u8],
    expires_at: Instant,
) -> Result<()> {
    tx.exec(sql!(
        "insert into ceremony (id, token_hash, account_id, kind, state, expires_at)
         values ({id}, {token_hash}, {account}, {kind}, {state}, {expires_at})"
    ))
    .await?;
    Ok(())
}

/// Takes a ceremony: it is there once.
pub async fn ceremony_take(
    tx: &mut Tx,
    token_hash: &[u8],
    kind: &str,
    now: Instant,
) -> Result<Option<CeremonyRow>> {
    tx.first(sql!(
        CeremonyRow,
        "delete from ceremony where token_hash = {token_hash} and kind = {kind} and expires_at > {now} returning account_id, state"
    ))
    .await
}

// Recovery codes ------------------------------------------------------------------------------------------------------

/// How many codes are left, and when they were made.
pub struct CodesLeft {
    /// Not used yet.
    pub left: i64,
    /// Made when.
    pub made_at: Option<Instant>,
}

/// The recovery codes of an account that are left.
pub fn codes_left(account: Id<Account>) -> Query<CodesLeft> {
    sql!(
        CodesLeft,
        "select count(*) as left, max(made_at) as \"made_at?\" from recovery_code where account_id = {account} and used_at is null"
    )
}

/// Replaces the recovery codes of an account.
pub async fn codes_replace(
    tx: &mut Tx,
    account: Id<Account>,
    codes: &[(Id<()>, Vec<u8>)],
    now: Instant,
) -> Result<()> {
    tx.exec(sql!("delete from recovery_code where account_id = {account}")).await?;
    for (id, hash) in codes {
        tx.exec(sql!("insert into recovery_code (id, account_id, code_hash, made_at) values ({id}, {account}, {hash}, {now})")).await?;
    }
    Ok(())
}

/// Uses a code; 0 when the account has no such code left.
pub async fn code_use(tx: &mut Tx, account: Id<Account>, hash: &[u8], now: Instant) -> Result<u64> {
    tx.exec(sql!("update recovery_code set used_at = {now} where account_id = {account} and code_hash = {hash} and used_at is null"))
        .await
}

// Invitations ---------------------------------------------------------------------------------------------------------

/// An invitation.
pub struct InvitationRow {
    /// The invitation.
    pub id: Id<Invitation>,
    /// Who is invited.
    pub person_id: Id<Person>,
    /// Their name.
    pub name_ar: String,
    /// Their name in Latin script.
    pub name_la: String,
    /// The blind index of the login it makes.
    pub login_blind: Vec<u8>,
    /// That login, encrypted.
    pub login_cipher: Vec<u8>,
    /// Made when.
    pub created_at: Instant,
    /// Good until.
    pub expires_at: Instant,
    /// Used when.
    pub used_at: Option<Instant>,
    /// Withdrawn when.
    pub withdrawn_at: Option<Instant>,
}

/// The invitation of a link.
pub fn invitation_by_token(token_hash: &[u8]) -> Query<InvitationRow> {
    sql!(
        InvitationRow,
        "select i.id, i.person_id, p.name_ar, p.name_la, i.login_blind, i.login_cipher, i.created_at, i.expires_at, i.used_at, i.withdrawn_at
         from invitation i join person p on p.id = i.person_id where i.token_hash = {token_hash}"
    )
}

/// The invitations of persons known in a territory, the latest first.
pub fn invitations_in(
    region: Option<Id<Unit>>,
    province: Option<Id<Unit>>,
    commune: Option<Id<Unit>>,
) -> Query<InvitationRow> {
    sql!(
        InvitationRow,
        "select i.id, i.person_id, p.name_ar, p.name_la, i.login_blind, i.login_cipher, i.created_at, i.expires_at, i.used_at, i.withdrawn_at
         from invitation i join person p on p.id = i.person_id
         where 1 = 1
           {?region: and exists (select 1 from person_place q where q.person_id = p.id and q.region_id = {region})}
           {?province: and exists (select 1 from person_place q where q.person_id = p.id and q.province_id = {province})}
           {?commune: and exists (select 1 from person_place q where q.person_id = p.id and q.commune_id = {commune})}
         order by i.id desc limit 300"
    )
}

/// What a new invitation is made of.
pub struct NewInvitation<'a> {
    /// Its identifier.
    pub id: Id<Invitation>,
    /// The digest of the link's secret.
    pub token_hash: &'a [u8],
    /// Who is invited.
    pub person: Id<Person>,
    /// The blind index of the login.
    pub login_blind: &'a [u8],
    /// The login, encrypted.
    pub login_cipher: &'a [u8],
    /// Now.
    pub now: Instant,
    /// Good until.
    pub expires_at: Instant,
}

/// Makes an invitation.
pub async fn invitation_insert(tx: &mut Tx, i: NewInvitation<'_>, made_by: Id<Act>) -> Result<()> {
    tx.exec(sql!(
        "insert into invitation (id, token_hash, person_id, login_blind, login_cipher, created_at, expires_at, made_by)
         values ({i.id}, {i.token_hash}, {i.person}, {i.login_blind}, {i.login_cipher}, {i.now}, {i.expires_at}, {made_by})"
    ))
    .await?;
    Ok(())
}

/// Withdraws the waiting invitations of a person, or one of them; gives how many.
pub async fn invitation_withdraw(
    tx: &mut Tx,
    person: Id<Person>,
    only: Option<Id<Invitation>>,
    now: Instant,
) -> Result<u64> {
    tx.exec(sql!(
        "update invitation set withdrawn_at = {now}
         where person_id = {person} and used_at is null and withdrawn_at is null {?only: and id = {only}}"
    ))
    .await
}

/// Uses an invitation; 0 when it is no longer good.
pub async fn invitation_use(tx: &mut Tx, id: Id<Invitation>, now: Instant) -> Result<u64> {
    tx.exec(sql!(
        "update invitation set used_at = {now}
         where id = {id} and used_at is null and withdrawn_at is null and expires_at > {now}"
    ))
    .await
}

/// One invitation.
pub fn invitation(id: Id<Invitation>) -> Query<InvitationRow> {
    sql!(
        InvitationRow,
        "select i.id, i.person_id, p.name_ar, p.name_la, i.login_blind, i.login_cipher, i.created_at, i.expires_at, i.used_at, i.withdrawn_at
         from invitation i join person p on p.id = i.person_id where i.id = {id}"
    )
}

impl InvitationRow {
    /// The person's name: in Arabic when there is one.
    pub fn name(&self) -> &str {
        if self.name_ar.is_empty() { &self.name_la } else { &self.name_ar }
    }
}

/// A person who is or may be invited.
pub struct Invitee {
    /// The person.
    pub id: Id<Person>,
    /// Their name.
    pub name_ar: String,
    /// Their name in Latin script.
    pub name_la: String,
    /// Where they are at home.
    pub region_id: i64,
    /// Where they are at home.
    pub province_id: i64,
    /// Where they are at home.
    pub commune_id: i64,
}

impl Invitee {
    /// Where they are at home.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// A living person of the record.
pub fn person_named(id: Id<Person>) -> Query<Invitee> {
    sql!(
        Invitee,
        "select id, name_ar, name_la, region_id, province_id, commune_id from person
         where id = {id} and merged_into is null and erased_at is null"
    )
}

/// A place of a person.
pub struct At {
    /// The region.
    pub region_id: i64,
    /// The province.
    pub province_id: i64,
    /// The commune.
    pub commune_id: i64,
}

impl At {
    /// The place.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// Where a person is known.
pub fn places_of(person: Id<Person>) -> Query<At> {
    sql!(At, "select region_id, province_id, commune_id from person_place where person_id = {person}")
}

/// Where a person holds a mandate on a day.
pub fn mandate_places(person: Id<Person>, on: Day) -> Query<At> {
    sql!(
        At,
        "select region_id, province_id, commune_id from mandate
         where person_id = {person} and from_on <= {on} and (until_on is null or until_on > {on})"
    )
}

/// The account of a login, open or closed.
pub fn account_of_login(blind: &[u8]) -> Query<AccountRow> {
    sql!(
        AccountRow,
        "select id, person_id, login_cipher, password_hash, language from account where login_blind = {blind}"
    )
}

/// Sets by what an account is entered from now on.
pub async fn account_entry(
    tx: &mut Tx,
    account: Id<Account>,
    blind: &[u8],
    cipher: &[u8],
    hash: Option<&str>,
) -> Result<()> {
    tx.exec(sql!(
        "update account set login_blind = {blind}, login_cipher = {cipher}, password_hash = {hash} where id = {account}"
    ))
    .await?;
    Ok(())
}

/// Removes every passkey of an account.
pub async fn passkeys_delete(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.exec(sql!("delete from passkey where account_id = {account}")).await?;
    Ok(())
}
