//! Invitations: whom, by whom, used or withdrawn.

use crate::accounts::Invitation;
use crate::{journal::Act, people::Person, territory::Unit};
use amana_base::{Id, Instant};
use amana_sql::{Query, Result, Tx, sql};

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

/// A living person of the record.
pub fn person_named(id: Id<Person>) -> Query<Invitee> {
    sql!(
        Invitee,
        "select id, name_ar, name_la, region_id, province_id, commune_id from person
         where id = {id} and merged_into is null and erased_at is null"
    )
}
