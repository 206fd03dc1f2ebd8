mod invitations;
mod passkeys;
mod sessions;
mod tries;

use crate::accounts::Account;
use crate::{journal::Act, people::Person, territory::Place};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, Result, Tx, sql};
pub use invitations::{
    InvitationRow, Invitee, NewInvitation, invitation, invitation_by_token, invitation_insert,
    invitation_use, invitation_withdraw, invitations_in, person_named,
};
pub use passkeys::{
    CeremonyRow, PasskeyRow, ceremony_insert, ceremony_take, passkey_by_credential, passkey_delete,
    passkey_insert, passkey_rename, passkey_used, passkeys_delete, passkeys_of,
};
pub use sessions::{
    EndedRow, NewSession, OpenSession, SessionRow, session_alive, session_ended, session_insert,
    session_proved, session_revoke, session_seen, sessions_of,
};
pub use tries::{attempt_insert, attempts, attempts_forget, stale_delete};

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
    /// Is it a body of the whole organisation?
    pub national: bool,
}

/// The mandates that a person holds on a day.
pub fn mandates_on(person: Id<Person>, on: Day) -> Query<MandateToday> {
    sql!(
        MandateToday,
        "select b.kind as body_kind, b.sphere, b.name_ar as body_ar, b.name_fr as body_fr, s.post, s.rank, p.sex, m.from_on, m.from_known,
           m.until_on, u.name_ar as unit_ar, u.name_fr as unit_fr,
           case when m.region_id = 0 then 1 else 0 end as national
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

impl InvitationRow {
    /// The person's name: in Arabic when there is one.
    pub fn name(&self) -> &str {
        if self.name_ar.is_empty() { &self.name_la } else { &self.name_ar }
    }
}

impl Invitee {
    /// Where they are at home.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
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
