//! What law 29-11 on political parties wants a statute to state: a warning while the file waits to be confirmed, an
//! error once the party stands behind it.

use super::Findings;
use crate::{
    BodyKind, Competence, Group, LawKey, LevelKey, Nature, Organ, OrganisationKind, Sphere, Status, What,
    read::KeyPath,
};

pub(super) fn look(findings: &mut Findings<'_>) {
    let statute = findings.statute;
    if statute.organisation.kind != OrganisationKind::Party {
        return;
    }
    let top = KeyPath::default();
    let own: Vec<&BodyKind> = statute.bodies.iter().filter(|body| body.sphere == Sphere::Party).collect();
    let leading = |level: LevelKey| {
        own.iter().filter(move |body| {
            body.level == level && body.nature == Nature::Executive && body.organ == Organ::Executive
        })
    };
    let membership = statute.membership.as_ref();
    let says = |rule: Option<&Option<crate::Clause>>| rule.is_some_and(Option::is_some);
    let mut gap = |missing: bool, key: LawKey, path: KeyPath| {
        if missing {
            if statute.version.status == Status::Confirmed {
                findings.error(path, What::LawGap { key });
            } else {
                findings.warning(path, What::LawGap { key });
            }
        }
    };
    let identity = top.key("organisation");
    gap(statute.organisation.symbol.is_none(), LawKey::Symbol, identity.key("symbol"));
    gap(statute.organisation.seat.is_none(), LawKey::Seat, identity.key("seat"));
    for (n, body) in statute.bodies.iter().enumerate().filter(|(_, body)| body.sphere == Sphere::Party) {
        let path = top.key("bodies").item(n, &body.key);
        gap(body.posts.is_empty(), LawKey::Organs, path.key("posts"));
        let governs = matches!(body.organ, Organ::Executive | Organ::Council);
        gap(governs && body.frequency.is_none(), LawKey::Periodicity, path.key("frequency"));
        let limited = body.term.is_some() || body.posts.iter().any(|post| post.term.is_some());
        gap(governs && !limited, LawKey::Terms, path.key("term"));
        for (m, post) in body.posts.iter().enumerate() {
            let heads = governs && post.access == crate::Position::Head;
            gap(
                heads && post.max_terms.is_none(),
                LawKey::MaxTerms,
                path.key("posts").item(m, &post.key).key("max_terms"),
            );
        }
    }
    gap(own.is_empty(), LawKey::Organs, top.key("bodies"));
    let path = top.key("membership");
    gap(!says(membership.map(|m| &m.rights)), LawKey::Rights, path.key("rights"));
    gap(!says(membership.map(|m| &m.duties)), LawKey::Duties, path.key("duties"));
    gap(membership.is_none_or(|m| m.decision.is_none()), LawKey::Admission, path.key("decision"));
    gap(!says(membership.map(|m| &m.removal)), LawKey::Removal, path.key("removal"));
    gap(!says(membership.map(|m| &m.resignation)), LawKey::Resignation, path.key("resignation"));
    let discipline = statute.discipline.as_ref();
    let path = top.key("discipline");
    let stated = discipline.is_some_and(|d| !d.sanctions.is_empty() && !d.grounds.is_empty());
    gap(!stated, LawKey::Sanctions, path.clone());
    let decided =
        discipline.is_some_and(|d| !d.sanctions.is_empty() && d.sanctions.iter().all(|s| s.by.is_some()));
    gap(!decided, LawKey::SanctionOrgans, path.key("sanctions"));
    let endorsed =
        statute.endorsement.as_ref().is_some_and(|e| e.decided_by.is_some() && !e.steps.is_empty());
    gap(!endorsed, LawKey::Endorsement, top.key("endorsement"));
    gap(statute.unions.is_none(), LawKey::Unions, top.key("unions"));
    for competence in Competence::MANDATORY {
        let has =
            own.iter().any(|body| body.organ == Organ::Committee && body.competences.contains(&competence));
        gap(!has, LawKey::Committee(competence), top.key("bodies"));
    }
    gap(leading(LevelKey::National).next().is_none(), LawKey::NationalStructures, top.key("bodies"));
    gap(leading(LevelKey::Regional).next().is_none(), LawKey::RegionalStructures, top.key("bodies"));
    let quota = |group: Group| statute.quotas.iter().any(move |quota| quota.group == group);
    gap(!quota(Group::Youth), LawKey::YouthShare, top.key("quotas"));
    gap(!quota(Group::Women), LawKey::WomenShare, top.key("quotas"));
    let interval = statute.congress.as_ref().and_then(|congress| congress.interval.as_ref());
    gap(interval.is_none(), LawKey::CongressInterval, top.key("congress").key("interval"));
    if let Some(months) = interval.map(|interval| interval.months).filter(|months| *months > 48) {
        findings.error(top.key("congress").key("interval").key("months"), What::CongressTooFar { months });
    }
    if let Some(years) =
        membership.and_then(|m| m.age.as_ref()).map(|age| age.years).filter(|y| (1..18).contains(y))
    {
        findings.error(top.key("membership").key("age").key("years"), What::MembersTooYoung { years });
    }
}

impl Competence {
    /// The five committees that law 29-11, article 29, wants in every party.
    pub const MANDATORY: [Competence; 5] = [
        Competence::FinanceControl,
        Competence::Arbitration,
        Competence::Parity,
        Competence::Nominations,
        Competence::Abroad,
    ];
}
