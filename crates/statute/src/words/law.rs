//! What law 29-11 asks, in words.

use super::say;
use crate::{Competence, Lang, LawKey};

/// What is missing, as the subject of a sentence: "the term of mandates".
pub(super) fn law_key(key: LawKey, lang: Lang) -> String {
    match key {
        LawKey::Symbol => say(lang, "رمز الحزب", "le symbole du parti", "the party's symbol"),
        LawKey::Seat => say(lang, "المقر المركزي للحزب", "le siège du parti", "the party's seat"),
        LawKey::Organs => say(
            lang,
            "اختصاصات الأجهزة وتأليفها",
            "les attributions et la composition des organes",
            "the powers and composition of the organs",
        ),
        LawKey::Rights => say(lang, "حقوق الأعضاء", "les droits des membres", "members' rights"),
        LawKey::Duties => say(lang, "واجبات الأعضاء", "les devoirs des membres", "members' duties"),
        LawKey::Endorsement => say(
            lang,
            "مسطرة تزكية المترشحين والجهاز المكلف بها",
            "la procédure d'accréditation des candidats et l'organe qui en est chargé",
            "the procedure for endorsing candidates and the organ in charge",
        ),
        LawKey::Periodicity => say(
            lang,
            "دورية اجتماعات هذا الجهاز",
            "la périodicité des réunions de cet organe",
            "how often this organ meets",
        ),
        LawKey::Terms => say(lang, "مدة الانتداب", "la durée des mandats", "the length of mandates"),
        LawKey::MaxTerms => say(
            lang,
            "العدد الأقصى للانتدابات",
            "le nombre maximal de mandats",
            "the greatest number of mandates",
        ),
        LawKey::Admission => {
            say(lang, "شروط الانخراط ومسطرته", "les modalités d'adhésion", "how members are admitted")
        }
        LawKey::Removal => say(lang, "شروط الإقالة", "les modalités de révocation", "how members are removed"),
        LawKey::Resignation => say(lang, "شروط الاستقالة", "les modalités de démission", "how members resign"),
        LawKey::Sanctions => say(
            lang,
            "العقوبات التأديبية وأسبابها",
            "les sanctions disciplinaires et leurs motifs",
            "disciplinary sanctions and their grounds",
        ),
        LawKey::SanctionOrgans => say(
            lang,
            "الأجهزة المختصة بالعقوبات",
            "les organes compétents en matière de sanctions",
            "the organs competent for sanctions",
        ),
        LawKey::Unions => say(
            lang,
            "شروط الانضمام إلى الاتحادات والاندماج",
            "les modalités d'union et de fusion",
            "the rules of unions and mergers",
        ),
        LawKey::Committee(competence) => committee(competence, lang),
        LawKey::YouthShare => say(
            lang,
            "نسبة الشباب في الأجهزة المسيرة",
            "la part des jeunes dans les organes dirigeants",
            "the share of the young in leading organs",
        ),
        LawKey::WomenShare => say(
            lang,
            "نسبة النساء في الأجهزة المسيرة (السعي إلى الثلث)",
            "la part des femmes dans les organes dirigeants (objectif d'un tiers)",
            "the share of women in leading organs (a third as a goal)",
        ),
        LawKey::NationalStructures => {
            say(lang, "الهياكل الوطنية", "les structures nationales", "the national structures")
        }
        LawKey::RegionalStructures => {
            say(lang, "الهياكل الجهوية", "les structures régionales", "the regional structures")
        }
        LawKey::CongressInterval => say(
            lang,
            "دورية انعقاد المؤتمر الوطني (أربع سنوات على الأكثر)",
            "la périodicité du congrès national (quatre ans au plus)",
            "how often the national congress meets (four years at most)",
        ),
    }
}

fn committee(competence: Competence, lang: Lang) -> String {
    match competence {
        Competence::FinanceControl => say(
            lang,
            "لجنة مراقبة مالية الحزب",
            "la commission de contrôle des finances",
            "the finance control committee",
        ),
        Competence::Arbitration => {
            say(lang, "لجنة التحكيم", "la commission d'arbitrage", "the arbitration committee")
        }
        Competence::Parity => say(
            lang,
            "لجنة المناصفة وتكافؤ الفرص",
            "la commission de la parité et de l'égalité des chances",
            "the parity and equal opportunities committee",
        ),
        Competence::Nominations => {
            say(lang, "لجنة الترشيحات", "la commission des candidatures", "the nominations committee")
        }
        _ => say(
            lang,
            "لجنة المغاربة المقيمين بالخارج",
            "la commission des Marocains résidant à l'étranger",
            "the committee for Moroccans abroad",
        ),
    }
}
