//! The life of a body: sizes, terms, frequency, notice, quorum, majorities, who presides.

use super::{
    Findings,
    values::{positive, whole},
};
use crate::{BodyKind, PostRef, Quorum, What, read::KeyPath};

pub(super) fn look(findings: &mut Findings<'_>) {
    let statute = findings.statute;
    for (n, body) in statute.bodies.iter().enumerate() {
        let path = KeyPath::default().key("bodies").item(n, &body.key);
        if let Some(frequency) = &body.frequency {
            if frequency.every_months.is_some() == frequency.per_year.is_some() {
                findings.error(path.key("frequency"), What::FrequencyUnclear);
            }
            for (key, number) in [("every_months", frequency.every_months), ("per_year", frequency.per_year)]
            {
                if let Some(number) = number {
                    positive(findings, path.key("frequency").key(key), number);
                }
            }
        }
        if let Some(term) = &body.term {
            positive(findings, path.key("term").key("months"), term.months);
        }
        if let Some(size) = &body.size
            && let (Some(min), Some(max)) = (size.min, size.max)
            && min > max
        {
            findings.error(path.key("size").key("min"), What::MinOverMax { min, max });
        }
        if let Some(notice) = &body.notice
            && let (Some(urgent), Some(days)) = (notice.urgent_days, notice.days)
            && urgent > days
        {
            findings
                .error(path.key("notice").key("urgent_days"), What::MinOverMax { min: urgent, max: days });
        }
        if let Some(rule) = &body.quorum {
            quorum(findings, &path.key("quorum"), rule);
        }
        for (m, majority) in body.majorities.iter().enumerate() {
            let path = path.key("majorities").item(m, "");
            whole(findings, path.key("share"), Some(majority.share));
            if body.majorities.iter().take(m).any(|earlier| earlier.matter == majority.matter) {
                let first = KeyPath::default().key("bodies").item(n, &body.key).key("majorities");
                let first_line = findings.line(&first);
                let key = majority.matter.word().to_owned();
                findings.error(path.key("matter"), What::Duplicate { key, first_line });
            }
        }
        if let Some(rule) = &body.convening {
            whole(findings, path.key("convening").key("on_request_of"), rule.on_request_of);
        }
        presiding(findings, &path, body);
    }
    for (n, quota) in statute.quotas.iter().enumerate() {
        for (m, key) in quota.bodies.iter().enumerate() {
            let again = |q: &crate::Quota| q.group == quota.group && q.bodies.contains(key);
            if statute.quotas.iter().take(n).any(again) {
                let path = KeyPath::default().key("quotas").item(n, "").key("bodies").item(m, key);
                findings.error(path, What::QuotaTwice { body: key.clone() });
            }
        }
    }
}

fn quorum(findings: &mut Findings<'_>, path: &KeyPath, rule: &Quorum) {
    let calls = [("first", 1, Some(rule.first)), ("second", 2, rule.second), ("third", 3, rule.third)];
    let mut earlier = None;
    for (key, call, share) in calls {
        whole(findings, path.key(key), share);
        if let (Some(share), Some(before)) = (share, earlier)
            && crate::Share::asks_more_than(share, before)
        {
            let what = What::QuorumRises { call, share: share.to_string(), earlier: before.to_string() };
            findings.error(path.key(key), what);
        }
        earlier = share.or(earlier);
    }
}

/// Staff neither call, nor preside, nor sign for the body they serve (B07).
fn presiding(findings: &mut Findings<'_>, path: &KeyPath, body: &BodyKind) {
    let lists = [
        ("convening", body.convening.as_ref().map(|rule| &rule.by)),
        ("chair", body.chair.as_ref().map(|rule| &rule.by)),
    ];
    for (key, list) in lists {
        for (n, found) in list.into_iter().flatten().enumerate() {
            let reference = PostRef::of(found);
            let here = reference.body.is_none_or(|b| b == body.key);
            if here && body.post(reference.post).is_some_and(|post| post.staff) {
                let path = path.key(key).key("by").item(n, found);
                findings.error(path, What::StaffPresides { post: found.clone() });
            }
        }
    }
}
