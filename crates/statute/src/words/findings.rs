//! One sentence per sort of finding, with the names of the statute, the article and the version (B09).

use super::{code, say};
use crate::{Finding, Gender, Group, Lang, Number, PostRef, Source, Statute, Trouble};

pub(crate) fn finding(finding: &Finding, statute: &Statute, law: Option<&Statute>, lang: Lang) -> String {
    let said = trouble(&finding.trouble, statute, law, lang);
    format!("{} {}.", said.trim_end_matches('.'), source(&finding.source, lang))
}

/// "(المادة 42، الصيغة 5 التي صادق عليها المؤتمر 5)".
pub(crate) fn source(source: &Source, lang: Lang) -> String {
    let article = source
        .article
        .clone()
        .unwrap_or_else(|| say(lang, "المادة غير معروفة", "article inconnu", "article unknown"));
    let version = source.version;
    match source.congress {
        Some(congress) => say(
            lang,
            format!("({article}، الصيغة {version}، المؤتمر {congress})"),
            format!("({article}, version {version}, congrès n° {congress})"),
            format!("({article}, version {version}, congress no. {congress})"),
        ),
        None => say(
            lang,
            format!("({article}، الصيغة {version})"),
            format!("({article}, version {version})"),
            format!("({article}, version {version})"),
        ),
    }
}

fn trouble(trouble: &Trouble, statute: &Statute, law: Option<&Statute>, lang: Lang) -> String {
    let kind = |key: &str| statute.body_kind(key).or_else(|| law?.body_kind(key));
    let body =
        |key: &str| kind(key).map_or_else(|| code(key), |kind| kind.label(lang, Number::One).to_owned());
    let post = |in_body: &str, key: &str, rank: Option<u32>| match (
        kind(in_body).and_then(|kind| kind.post(key)),
        rank,
    ) {
        (Some(post), Some(rank)) => post.ranked_label(lang, Gender::Masculine, rank),
        (Some(post), None) => post.label(lang, Gender::Masculine, Number::One).to_owned(),
        (None, _) => code(key),
    };
    let office = |text: &str| {
        let reference = PostRef::of(text);
        reference
            .body
            .map_or_else(|| code(text), |b| format!("{} ({})", post(b, reference.post, None), body(b)))
    };
    let group = |group: Group| match group {
        Group::Women => say(lang, "النساء", "femmes", "women"),
        Group::Youth => say(lang, "الشباب", "jeunes", "young people"),
    };
    match trouble {
        Trouble::Vacant { body: b, post: p, rank, missing } if *missing > 1 => {
            let (title, body) = (post(b, p, *rank), body(b));
            say(
                lang,
                format!("ينقص {missing} من شاغلي منصب «{title}» في {body}."),
                format!("Il manque {missing} titulaires au poste « {title} » ({body})."),
                format!("{missing} holders of the post \"{title}\" are missing ({body})."),
            )
        }
        Trouble::Vacant { body: b, post: p, rank, .. } => {
            let (title, body) = (post(b, p, *rank), body(b));
            say(
                lang,
                format!("منصب «{title}» شاغر في {body}."),
                format!("Le poste « {title} » est vacant ({body})."),
                format!("The post \"{title}\" is vacant ({body})."),
            )
        }
        Trouble::TooMany { body: b, post: p, rank, max, found } => {
            let (title, body) = (post(b, p, *rank), body(b));
            say(
                lang,
                format!("عدد شاغلي منصب «{title}» في {body} هو {found}، والأقصى {max}."),
                format!("Le poste « {title} » a {found} titulaires ({body}) ; le maximum est {max}."),
                format!("The post \"{title}\" has {found} holders ({body}); the most is {max}."),
            )
        }
        Trouble::NotInStatute { body: b, post: p, rank } => {
            let (title, body) = (post(b, p, *rank), body(b));
            say(
                lang,
                format!("منصب «{title}» غير منصوص عليه في {body}."),
                format!("Le poste « {title} » n'est pas prévu par les statuts ({body})."),
                format!("The post \"{title}\" is not in the statute ({body})."),
            )
        }
        Trouble::TooSmall { body: b, min, found } => {
            let body = body(b);
            say(
                lang,
                format!("عدد أعضاء {body} هو {found}، والأدنى {min}."),
                format!("Membres en exercice : {found} ({body}) ; le minimum est {min}."),
                format!("Members in office: {found} ({body}); the least is {min}."),
            )
        }
        Trouble::TooLarge { body: b, max, found } => {
            let body = body(b);
            say(
                lang,
                format!("عدد أعضاء {body} هو {found}، والأقصى {max}."),
                format!("Membres en exercice : {found} ({body}) ; le maximum est {max}."),
                format!("Members in office: {found} ({body}); the most is {max}."),
            )
        }
        Trouble::TermExpired { body: b, post: p, ended, .. } => {
            let (title, body) = (post(b, p, None), body(b));
            say(
                lang,
                format!("انتهت مدة الانتداب في منصب «{title}» ({body}) يوم {ended}."),
                format!("Le mandat au poste « {title} » ({body}) a pris fin le {ended}."),
                format!("The mandate of the post \"{title}\" ({body}) ended on {ended}."),
            )
        }
        Trouble::TooManyTerms { body: b, post: p, max, .. } => {
            let (title, body) = (post(b, p, None), body(b));
            say(
                lang,
                format!("تجاوز شاغل منصب «{title}» ({body}) العدد الأقصى للانتدابات، وهو {max}."),
                format!(
                    "Le titulaire du poste « {title} » ({body}) dépasse le nombre maximal de mandats : {max}."
                ),
                format!(
                    "The holder of the post \"{title}\" ({body}) is beyond the greatest number of terms: {max}."
                ),
            )
        }
        Trouble::NotAmong { body: b, post: p, among, .. } => {
            let (title, among) = (post(b, p, None), post(b, among, None));
            say(
                lang,
                format!("شاغل منصب «{title}» يجب أن يكون «{among}»، وليس كذلك."),
                format!("Le titulaire du poste « {title} » doit être « {among} » et ne l'est pas."),
                format!("The holder of the post \"{title}\" must be \"{among}\" and is not."),
            )
        }
        Trouble::QuotaUnmet { body: b, group: g, needed, found, members, goal } => {
            let (body, group) = (body(b), group(*g));
            let goal = |ar, fr, en| if *goal { say(lang, ar, fr, en) } else { String::new() };
            let note = goal(" (هدف يسعى إليه)", " (objectif)", " (a goal)");
            say(
                lang,
                format!("عدد {group} في {body} هو {found} من {members}، والمطلوب {needed}{note}."),
                format!("{body} : {found} {group} sur {members} ; il en faut {needed}{note}."),
                format!("{body}: {found} {group} out of {members}; {needed} are needed{note}."),
            )
        }
        Trouble::QuotaUnknown { body: b, group: g, needed, found, unknown } => {
            let (body, group) = (body(b), group(*g));
            say(
                lang,
                format!(
                    "تعذر التحقق من حصة {group} في {body}: المعروف {found}، والمطلوب {needed}، ومعطيات {unknown} ناقصة."
                ),
                format!(
                    "{body} : quota de {group} invérifiable, {found} connus pour {needed} requis, {unknown} fiches incomplètes."
                ),
                format!(
                    "{body}: the quota of {group} cannot be checked, {found} known of {needed} needed, {unknown} records incomplete."
                ),
            )
        }
        Trouble::Forbidden { first, second, .. } => {
            let (first, second) = (office(first), office(second));
            say(
                lang,
                format!("لا يجوز الجمع بين {first} و{second}."),
                format!("Le cumul est interdit : {first} et {second}."),
                format!("These two offices may not be held together: {first} and {second}."),
            )
        }
        Trouble::MaybeForbidden { first, second, population_over, .. } => {
            let (first, second) = (office(first), office(second));
            say(
                lang,
                format!(
                    "قد لا يجوز الجمع بين {first} و{second} إذا تجاوز عدد السكان {population_over}، وعددهم غير معروف هنا."
                ),
                format!(
                    "Cumul à vérifier : {first} et {second}, interdit au-delà de {population_over} habitants ; population inconnue ici."
                ),
                format!(
                    "To be verified: {first} and {second} may not be held together above {population_over} inhabitants; the population is unknown here."
                ),
            )
        }
    }
}
