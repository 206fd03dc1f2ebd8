//! Everything that names a body, a post or a level names one that exists.

use super::Findings;
use crate::{LevelKey, OrganisationKind, PostRef, Sphere, Statute, What, problem::nearest, read::KeyPath};

pub(super) fn look(findings: &mut Findings<'_>) {
    let statute = findings.statute;
    let top = KeyPath::default();
    for (n, body) in statute.bodies.iter().enumerate() {
        let path = top.key("bodies").item(n, &body.key);
        level(findings, path.key("level"), body.level);
        if let Some(parent) = &body.parent {
            body_named(findings, path.key("parent"), parent);
            parent_chain(findings, path.key("parent"), &body.key);
        }
        if let Some(creation) = &body.created_by {
            bodies_named(findings, &path.key("created_by").key("by"), &creation.by);
        }
        if let Some(above) = body.following.as_ref().and_then(|rule| rule.rises_to.as_ref()) {
            body_named(findings, path.key("following").key("rises_to"), above);
        }
        let here = Some(body.key.as_str());
        let mut posts = |key: &str, refs: &[String]| {
            for (m, found) in refs.iter().enumerate() {
                office(findings, path.key(key).key("by").item(m, found), here, found);
            }
        };
        if let Some(rule) = &body.convening {
            posts("convening", &rule.by);
        }
        if let Some(rule) = &body.chair {
            posts("chair", &rule.by);
        }
        if let Some(rule) = &body.signature {
            posts("signature", &rule.by);
        }
        for (m, post) in body.posts.iter().enumerate() {
            let path = path.key("posts").item(m, &post.key);
            if let Some(among) = &post.among {
                office(findings, path.key("among"), here, among);
            }
            if let Some(replaces) = &post.replaces {
                office(findings, path.key("replaces").key("post"), here, &replaces.post);
            }
            for (k, way) in post.ways.iter().enumerate() {
                let path = path.key("ways").item(k, "");
                for (key, named) in [("by", &way.by), ("proposed_by", &way.proposed_by)] {
                    if let Some(named) = named {
                        decider(findings, path.key(key), here, named);
                    }
                }
                for (j, found) in way.of.iter().enumerate() {
                    office(findings, path.key("of").item(j, found), here, found);
                }
            }
            if let Some(eligibility) = &post.eligibility {
                for (k, found) in eligibility.held.iter().enumerate() {
                    office(findings, path.key("eligibility").key("held").item(k, found), here, found);
                }
            }
        }
    }
    for (n, unit) in statute.own_units.iter().enumerate() {
        level(findings, top.key("own_units").item(n, &unit.key).key("level"), unit.level);
    }
    rules(findings);
}

fn rules(findings: &mut Findings<'_>) {
    let statute = findings.statute;
    let top = KeyPath::default();
    for (n, rule) in statute.incompatibilities.iter().enumerate() {
        let path = top.key("incompatibilities").item(n, "");
        offices(findings, &path.key("posts"), &rule.posts);
        offices(findings, &path.key("with"), &rule.with);
        offices(findings, &path.key("among_holders_of"), &rule.among_holders_of);
    }
    for (n, rule) in statute.follow_ups.iter().enumerate() {
        let path = top.key("follow_ups").item(n, "");
        offices(findings, &path.key("posts"), &rule.posts);
        for (m, key) in rule.levels.iter().enumerate() {
            level(findings, path.key("levels").item(m, key.word()), *key);
        }
        if let Some(by) = &rule.assigned_by {
            decider(findings, path.key("assigned_by"), None, by);
        }
    }
    for (n, rule) in statute.electorates.iter().enumerate() {
        let path = top.key("electorates").item(n, "");
        bodies_named(findings, &path.key("bodies"), &rule.bodies);
        if let Some(by) = rule.objections.as_ref().and_then(|rule| rule.by.as_ref()) {
            body_named(findings, path.key("objections").key("by"), by);
        }
    }
    for (n, quota) in statute.quotas.iter().enumerate() {
        bodies_named(findings, &top.key("quotas").item(n, "").key("bodies"), &quota.bodies);
    }
    if let Some(decision) = statute.membership.as_ref().and_then(|m| m.decision.as_ref()) {
        let path = top.key("membership").key("decision");
        body_named(findings, path.key("by"), &decision.by);
        if let Some(to) = &decision.appeal_to {
            body_named(findings, path.key("appeal_to"), to);
        }
    }
    if let Some(transfer) = statute.membership.as_ref().and_then(|m| m.transfer.as_ref()) {
        let path = top.key("membership").key("transfer");
        let named = [
            ("leaving", &transfer.leaving),
            ("arriving", &transfer.arriving),
            ("appeal_to", &transfer.appeal_to),
        ];
        for (key, named) in named {
            if let Some(named) = named {
                body_named(findings, path.key(key), named);
            }
        }
    }
    if let Some(discipline) = &statute.discipline {
        let path = top.key("discipline");
        for (n, sanction) in discipline.sanctions.iter().enumerate() {
            if let Some(by) = &sanction.by {
                body_named(findings, path.key("sanctions").item(n, &sanction.key).key("by"), by);
            }
        }
        if let Some(to) = &discipline.appeal_to {
            body_named(findings, path.key("appeal_to"), to);
        }
    }
    if let Some(congress) = &statute.congress {
        let path = top.key("congress");
        body_named(findings, path.key("body"), &congress.body);
        bodies_named(findings, &path.key("preceded_by"), &congress.preceded_by);
        if let Some(by) = &congress.prepared_by {
            body_named(findings, path.key("prepared_by"), by);
        }
        if let Some(extraordinary) = &congress.extraordinary {
            body_named(findings, path.key("extraordinary").key("by"), &extraordinary.by);
        }
        if let Some(delegates) = &congress.delegates {
            let path = path.key("delegates");
            offices(findings, &path.key("by_right"), &delegates.by_right);
            if let Some(by) = &delegates.elected_by {
                body_named(findings, path.key("elected_by"), by);
            }
        }
    }
    if let Some(endorsement) = &statute.endorsement {
        let path = top.key("endorsement");
        if let Some(by) = &endorsement.decided_by {
            body_named(findings, path.key("decided_by"), by);
        }
        for (n, step) in endorsement.steps.iter().enumerate() {
            decider(findings, path.key("steps").item(n, "").key("by"), None, &step.by);
        }
    }
    for (n, parallel) in statute.parallels.iter().enumerate() {
        let path = top.key("parallels").item(n, &parallel.key);
        bodies_named(findings, &path.key("bodies"), &parallel.bodies);
        bodies_named(findings, &path.key("represented_in"), &parallel.represented_in);
        for (m, key) in parallel.bodies.iter().enumerate() {
            if statute.body_kind(key).is_some_and(|body| body.sphere != Sphere::Parallel) {
                findings.error(path.key("bodies").item(m, key), What::NotParallel { body: key.clone() });
            }
        }
    }
}

fn level(findings: &mut Findings<'_>, path: KeyPath, level: LevelKey) {
    if !findings.statute.levels.iter().any(|declared| declared.key == level) {
        findings.error(path, What::NoSuchLevel { found: level.word() });
    }
}

fn bodies_named(findings: &mut Findings<'_>, path: &KeyPath, keys: &[String]) {
    for (n, key) in keys.iter().enumerate() {
        body_named(findings, path.item(n, key), key);
    }
}

fn body_named(findings: &mut Findings<'_>, path: KeyPath, key: &str) {
    if let Some(what) = missing_body(findings.statute, key) {
        findings.error(path, what);
    }
}

fn missing_body(statute: &Statute, key: &str) -> Option<What> {
    if key.is_empty() || statute.body_kind(key).is_some() {
        return None;
    }
    let known: Vec<&str> = statute.bodies.iter().map(|body| body.key.as_str()).collect();
    Some(What::NoSuchBody { found: key.to_owned(), suggestion: nearest(key, &known) })
}

/// A body that decides, or an office that does.
fn decider(findings: &mut Findings<'_>, path: KeyPath, here: Option<&str>, found: &str) {
    if found.contains('.') {
        office(findings, path, here, found);
    } else {
        body_named(findings, path, found);
    }
}

fn offices(findings: &mut Findings<'_>, path: &KeyPath, refs: &[String]) {
    for (n, found) in refs.iter().enumerate() {
        office(findings, path.item(n, found), None, found);
    }
}

/// An office of this file; those of the law's file are resolved against it by [`Statute::missing_in_law`].
fn office(findings: &mut Findings<'_>, path: KeyPath, here: Option<&str>, found: &str) {
    if found.is_empty() {
        return;
    }
    let reference = PostRef::of(found);
    if reference.is_law() && findings.statute.organisation.kind != OrganisationKind::Law {
        return;
    }
    let Some(key) = reference.body.or(here) else {
        findings.error(path, What::PostWithoutBody { found: found.to_owned() });
        return;
    };
    if let Some(what) = missing_post(findings.statute, key, reference.post) {
        findings.error(path, what);
    }
}

fn missing_post(statute: &Statute, body: &str, post: &str) -> Option<What> {
    if let Some(what) = missing_body(statute, body) {
        return Some(what);
    }
    let kind = statute.body_kind(body)?;
    if post == "*" || kind.post(post).is_some() {
        return None;
    }
    let known: Vec<&str> = kind.posts.iter().map(|post| post.key.as_str()).collect();
    let suggestion = nearest(post, &known);
    Some(What::NoSuchPost { body: body.to_owned(), found: post.to_owned(), suggestion })
}

/// Walks up from a body; reports once per circle, at its first body in the order of keys.
fn parent_chain(findings: &mut Findings<'_>, path: KeyPath, start: &str) {
    let statute = findings.statute;
    let mut chain = vec![start.to_owned()];
    let mut at = start;
    while let Some(parent) = statute.body_kind(at).and_then(|body| body.parent.as_deref()) {
        chain.push(parent.to_owned());
        if parent == start {
            if chain.iter().all(|key| start <= key.as_str()) {
                findings.error(path, What::ParentCycle { chain });
            }
            return;
        }
        if chain.iter().filter(|key| *key == parent).count() > 1 {
            return;
        }
        at = parent;
    }
    let (Some(body), Some(parent)) =
        (statute.body_kind(start), chain.get(1).and_then(|key| statute.body_kind(key)))
    else {
        return;
    };
    if parent.level > body.level {
        findings.error(path, What::ParentBelow { parent: parent.key.clone() });
    }
}

impl Statute {
    /// The references of this file to the law's file that the law's file does not have.
    pub fn missing_in_law(&self, law: &Statute) -> Vec<String> {
        let ways = self
            .bodies
            .iter()
            .flat_map(|body| &body.posts)
            .flat_map(|post| &post.ways)
            .flat_map(|way| &way.of);
        let rules = self.incompatibilities.iter().flat_map(|rule| rule.posts.iter().chain(&rule.with));
        let delegates = self.congress.iter().filter_map(|c| c.delegates.as_ref()).flat_map(|d| &d.by_right);
        ways.chain(rules)
            .chain(delegates)
            .filter(|found| {
                let reference = PostRef::of(found);
                reference.is_law()
                    && missing_post(law, reference.body.unwrap_or_default(), reference.post).is_some()
            })
            .cloned()
            .collect()
    }
}
