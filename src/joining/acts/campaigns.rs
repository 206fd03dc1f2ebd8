//! Opening a form, changing its text, closing it: each province its own and no other's (G05).

use crate::{
    access::Deed,
    joining::{
        Campaign, CampaignKind, ConsentText, Refusal,
        refusal::Outcome,
        store::campaigns::{self as store, CampaignInsert, CampaignRow},
    },
    record,
    territory::store::UnitRow,
};
use amana_base::{Day, Id};
use sha2::{Digest, Sha256};

/// The longest text, in letters.
const TEXT_LIMIT: usize = 6_000;

/// A campaign to be opened. Whoever calls has seen that the visitor writes members of the unit.
pub struct NewCampaign<'a> {
    /// What it is for.
    pub kind: CampaignKind,
    /// What it is called.
    pub title: &'a str,
    /// For which unit.
    pub unit: &'a UnitRow,
    /// The first day.
    pub opens_on: Day,
    /// The last day; none where it stands open.
    pub closes_on: Option<Day>,
    /// What whoever applies is told.
    pub notice: &'a str,
    /// What they consent to.
    pub consent: &'a str,
}

/// Opens a campaign with the first version of its text. Without the number of the declaration nothing may be collected
/// (09-08 art. 5, 12, 19).
pub async fn open_campaign(deed: &mut Deed<'_>, new: NewCampaign<'_>) -> Outcome<Id<Campaign>> {
    let visit = deed.visit();
    if visit.app.settings().declaration.is_empty() {
        return Err(Refusal::NoDeclaration.into());
    }
    let title: String = crate::people::clean_name(new.title).chars().take(200).collect();
    if title.is_empty() {
        return Err(Refusal::from(record::Refusal::TextMissing).into());
    }
    if new.closes_on.is_some_and(|last| last < new.opens_on || last < visit.today) {
        return Err(Refusal::DaysWrong.into());
    }
    if let Some(title) = deed.tx.first(store::open_for(new.unit.id, new.kind, visit.today)).await? {
        return Err(Refusal::OpenAlready(title).into());
    }
    let (id, act) = (deed.id(), deed.act);
    let code = code(&visit.app.keys.token().map_err(crate::web::Error::from)?);
    let row = CampaignInsert {
        id,
        code: &code,
        kind: new.kind,
        title: &title,
        unit: new.unit.id,
        place: new.unit.place(),
        days: (new.opens_on, new.closes_on),
    };
    deed.tx.exec(store::campaign_insert(&row, act)).await?;
    version(deed, id, 1, new.notice, new.consent).await?;
    Ok(id)
}

/// Eight letters and figures that are told apart on paper.
fn code(random: &str) -> String {
    let digest = Sha256::digest(random.as_bytes());
    data_encoding::BASE32_NOPAD.encode(&digest[..5]).to_lowercase()
}

/// Writes another version of the text; what was consented to before stays as it was.
pub async fn write_text(
    deed: &mut Deed<'_>,
    row: &CampaignRow,
    notice: &str,
    consent: &str,
) -> Outcome<Id<ConsentText>> {
    if !row.is_open(deed.visit().today) && row.opened_on <= deed.visit().today {
        return Err(Refusal::Closed.into());
    }
    let last = deed.tx.first(store::texts(row.id)).await?;
    if let Some(last) = &last
        && last.sha256 == hash(notice, consent)
    {
        return Ok(last.id);
    }
    version(deed, row.id, last.map_or(0, |t| t.number) + 1, notice, consent).await
}

async fn version(
    deed: &mut Deed<'_>,
    campaign: Id<Campaign>,
    number: i64,
    notice: &str,
    consent: &str,
) -> Outcome<Id<ConsentText>> {
    let (notice, consent) = (notice.trim(), consent.trim());
    if notice.is_empty() || consent.is_empty() {
        return Err(Refusal::from(record::Refusal::TextMissing).into());
    }
    if notice.chars().count() > TEXT_LIMIT || consent.chars().count() > TEXT_LIMIT {
        return Err(Refusal::from(record::Refusal::TextTooLong(TEXT_LIMIT)).into());
    }
    let (id, act, at) = (deed.id(), deed.act, deed.visit().now);
    let hash = hash(notice, consent);
    deed.tx.exec(store::text_insert(id, campaign, (number, notice, consent), &hash, at, act)).await?;
    Ok(id)
}

/// By what a version is known: the digest of both texts, each on its own.
fn hash(notice: &str, consent: &str) -> String {
    let mut digest = Sha256::new();
    for text in [notice.trim(), consent.trim()] {
        digest.update((text.len() as u64).to_be_bytes());
        digest.update(text.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&digest.finalize())
}

/// Closes a campaign from a day on.
pub async fn close_campaign(deed: &mut Deed<'_>, row: &CampaignRow) -> Outcome<()> {
    let (act, today) = (deed.act, deed.visit().today);
    if deed.tx.exec(store::close(row.id, today, act)).await? == 0 {
        return Err(Refusal::Closed.into());
    }
    Ok(())
}
