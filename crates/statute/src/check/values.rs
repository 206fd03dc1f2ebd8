//! Plain values: keys, codes, colours, numbers, dates, shares.

use super::Findings;
use crate::{Share, What, read::KeyPath};

pub(super) fn look(findings: &mut Findings<'_>) {
    let statute = findings.statute;
    let top = KeyPath::default();
    let organisation = top.key("organisation");
    let code = &statute.organisation.code;
    let is_code = |c: &str| c.len() <= 12 && c.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if !code.is_empty() && !is_code(code) {
        findings.error(organisation.key("code"), What::NotACode { found: code.clone() });
    }
    if let Some(colour) = &statute.organisation.colour {
        let digits = colour.strip_prefix('#').unwrap_or_default();
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            findings.error(organisation.key("colour"), What::NotAColour { found: colour.clone() });
        }
    }
    let version = top.key("version");
    positive(findings, version.key("number"), statute.version.number);
    if let (Some(adopted), Some(in_force)) = (statute.version.adopted_on, statute.version.in_force_from)
        && in_force < adopted
    {
        findings.error(version.key("in_force_from"), What::InForceBeforeAdopted { adopted, in_force });
    }
    if let Some(by) = &statute.version.adopted_by {
        positive(findings, version.key("adopted_by").key("ordinal"), by.ordinal);
    }
    for (n, quota) in statute.quotas.iter().enumerate() {
        let path = top.key("quotas").item(n, "");
        whole(findings, path.key("share"), Some(quota.share));
        if let Some(age) = quota.under_age {
            positive(findings, path.key("under_age"), age);
        }
    }
    for (n, rule) in statute.incompatibilities.iter().enumerate() {
        if rule.posts.is_empty() {
            let path = top.key("incompatibilities").item(n, "").key("posts");
            findings.error(path, What::Empty);
        }
    }
    membership(findings);
    electorates(findings);
    if let Some(congress) = &statute.congress {
        let path = top.key("congress");
        if let Some(interval) = &congress.interval {
            positive(findings, path.key("interval").key("months"), interval.months);
        }
        if let Some(delegates) = &congress.delegates {
            whole(findings, path.key("delegates").key("on_mission"), delegates.on_mission);
        }
        if let Some(extraordinary) = &congress.extraordinary {
            whole(findings, path.key("extraordinary").key("share"), extraordinary.share);
        }
    }
}

fn membership(findings: &mut Findings<'_>) {
    let Some(membership) = &findings.statute.membership else { return };
    let path = KeyPath::default().key("membership");
    if let Some(fee) = &membership.fee {
        positive(findings, path.key("fee").key("months"), fee.months);
    }
    if let Some(renewal) = &membership.renewal {
        positive(findings, path.key("renewal").key("months"), renewal.months);
    }
    if let Some(age) = &membership.age {
        positive(findings, path.key("age").key("years"), age.years);
    }
}

fn electorates(findings: &mut Findings<'_>) {
    let statute = findings.statute;
    for (n, rule) in statute.electorates.iter().enumerate() {
        let path = KeyPath::default().key("electorates").item(n, "");
        let months = [("seniority", &rule.seniority), ("without_sanction", &rule.without_sanction)];
        for (key, months) in months.into_iter().filter_map(|(key, rule)| Some((key, rule.as_ref()?.months))) {
            positive(findings, path.key(key).key("months"), months);
        }
        if let Some(age) = &rule.age {
            positive(findings, path.key("age").key("years"), age.years);
        }
        if let Some(objections) = &rule.objections {
            positive(findings, path.key("objections").key("days"), objections.days);
        }
        // Which of two rules holds for a body would be anybody's guess.
        for (m, key) in rule.bodies.iter().enumerate() {
            if statute.electorates.iter().take(n).any(|earlier| earlier.bodies.contains(key)) {
                let path = path.key("bodies").item(m, key);
                findings.error(path, What::ElectorateTwice { body: key.clone() });
            }
        }
        if rule.bodies.is_empty()
            && statute.electorates.iter().take(n).any(|earlier| earlier.bodies.is_empty())
        {
            findings.error(path, What::ElectorateTwice { body: String::new() });
        }
    }
}

/// A number that cannot be 0.
pub(super) fn positive(findings: &mut Findings<'_>, path: KeyPath, found: u32) {
    if found == 0 {
        findings.error(path, What::TooLow { found: "0".into(), min: 1 });
    }
}

/// A share that cannot be more than the whole.
pub(super) fn whole(findings: &mut Findings<'_>, path: KeyPath, share: Option<Share>) {
    if let Some(share) = share
        && share.exceeds_whole()
    {
        findings.error(path, What::OverWhole { found: share.to_string() });
    }
}
