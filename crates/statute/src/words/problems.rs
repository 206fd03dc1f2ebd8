//! One sentence per sort of problem.

use super::{code, law::law_key, names, names::shape, say, syntax::syntax};
use crate::{Lang, What};

pub(crate) fn problem(what: &What, lang: Lang) -> String {
    match what {
        What::Syntax { message } => {
            let why = syntax(message, lang);
            say(
                lang,
                format!("هذا السطر لا يتبع صيغة TOML ({why}): صححوه ثم أعيدوا الفحص."),
                format!(
                    "Cette ligne n'est pas du TOML ({why}) : corrigez-la, puis relancez la vérification."
                ),
                format!("This line is not TOML ({why}): correct it, then check again."),
            )
        }
        What::WrongShape { found, expected } => {
            let (found, expected) = (shape(*found, lang), shape(*expected, lang));
            say(
                lang,
                format!("القيمة المكتوبة هنا {found}، والمنتظر {expected}."),
                format!("La valeur écrite ici est {found} ; il faut {expected}."),
                format!("The value written here is {found}; what is expected is {expected}."),
            )
        }
        What::UnknownKey { found, suggestion } => with_suggestion(
            lang,
            suggestion.as_deref(),
            say(
                lang,
                format!("المفتاح {} غير معروف في هذا الموضع", code(found)),
                format!("La clé {} n'existe pas à cet endroit", code(found)),
                format!("The key {} does not exist here", code(found)),
            ),
            say(
                lang,
                "احذفوه أو راجعوا docs/statutes.md",
                "supprimez-la ou voyez docs/statutes.md",
                "remove it or see docs/statutes.md",
            ),
        ),
        What::MissingKey { key, expected } => {
            let (key, expected) = (code(key), shape(*expected, lang));
            say(
                lang,
                format!("ينقص المفتاح {key}: أضيفوه وقيمته {expected}."),
                format!("Il manque la clé {key} : ajoutez-la, avec {expected}."),
                format!("The key {key} is missing: add it, with {expected}."),
            )
        }
        What::NotOneOf { found, suggestion, allowed } => with_suggestion(
            lang,
            suggestion.as_deref(),
            say(
                lang,
                format!("الكلمة {} ليست من الكلمات المقبولة", code(found)),
                format!("Le mot {} n'est pas admis", code(found)),
                format!("The word {} is not allowed", code(found)),
            ),
            say(
                lang,
                format!("اختاروا إحدى هذه: {}", code_list(allowed)),
                format!("choisissez parmi : {}", code_list(allowed)),
                format!("choose one of: {}", code_list(allowed)),
            ),
        ),
        What::Empty => say(
            lang,
            "هذه القيمة فارغة: اكتبوها، أو احذفوا المفتاح إن كانت مجهولة.",
            "Cette valeur est vide : écrivez-la, ou supprimez la clé si elle est inconnue.",
            "This value is empty: write it, or remove the key if it is unknown.",
        ),
        What::TooLong { length, max } => say(
            lang,
            format!("هذا النص طويل: عدد حروفه {length}، والأقصى {max}. اختصروه."),
            format!("Ce texte est trop long : {length} caractères, {max} au plus. Abrégez-le."),
            format!("This text is too long: {length} characters, at most {max}. Shorten it."),
        ),
        What::HiddenCharacter { found } => say(
            lang,
            format!("في هذا النص حرف خفي ({}) يغير طريقة قراءته: أعيدوا كتابة النص باليد.", code(found)),
            format!(
                "Ce texte contient un caractère invisible ({}) qui en change la lecture : retapez-le à la main.",
                code(found)
            ),
            format!(
                "This text has a hidden character ({}) that changes how it reads: type it again by hand.",
                code(found)
            ),
        ),
        What::NotAShare { found } => {
            let (found, expected) = (code(found), shape(crate::Shape::Share, lang));
            say(
                lang,
                format!("{found} ليست حصة: المنتظر {expected}."),
                format!("{found} n'est pas une part : il faut {expected}."),
                format!("{found} is not a share: what is expected is {expected}."),
            )
        }
        What::NotAKey { found } => say(
            lang,
            format!("{} ليس مفتاحا: استعملوا الحروف اللاتينية الصغيرة والأرقام و_، وابدؤوا بحرف.", code(found)),
            format!(
                "{} n'est pas une clé : lettres latines minuscules, chiffres et _, en commençant par une lettre.",
                code(found)
            ),
            format!(
                "{} is not a key: use small Latin letters, digits and _, starting with a letter.",
                code(found)
            ),
        ),
        What::ReservedKey { found } => say(
            lang,
            format!(
                "المفتاح {}: البادئة {} خاصة بأجهزة القانون ولازمة لها. غيروا المفتاح.",
                code(found),
                code("law_")
            ),
            format!(
                "La clé {} : le préfixe {} est celui des institutions de la loi, et d'elles seules. Changez la clé.",
                code(found),
                code("law_")
            ),
            format!(
                "The key {}: the prefix {} is that of the law's institutions, and theirs only. Change the key.",
                code(found),
                code("law_")
            ),
        ),
        What::NotACode { found } => say(
            lang,
            format!("{} ليس رمزا: استعملوا الحروف اللاتينية الكبيرة والأرقام، 12 على الأكثر.", code(found)),
            format!("{} n'est pas un code : majuscules latines et chiffres, 12 au plus.", code(found)),
            format!("{} is not a code: use capital Latin letters and digits, 12 at most.", code(found)),
        ),
        What::NotAColour { found } => say(
            lang,
            format!("{} ليس لونا: اكتبوه مثل {}.", code(found), code("#0B6E4F")),
            format!("{} n'est pas une couleur : écrivez-la comme {}.", code(found), code("#0B6E4F")),
            format!("{} is not a colour: write it as {}.", code(found), code("#0B6E4F")),
        ),
        What::TooLow { found, min } => say(
            lang,
            format!("العدد {} أقل من المسموح به: {min} على الأقل.", code(found)),
            format!("Le nombre {} est trop petit : {min} au moins.", code(found)),
            format!("The number {} is too small: at least {min}.", code(found)),
        ),
        What::TooHigh { found, max } => say(
            lang,
            format!("العدد {} أكبر من المسموح به: {max} على الأكثر.", code(found)),
            format!("Le nombre {} est trop grand : {max} au plus.", code(found)),
            format!("The number {} is too large: at most {max}.", code(found)),
        ),
        What::MinOverMax { min, max } => say(
            lang,
            format!("الحد الأدنى {min} أكبر من الحد الأقصى {max}: صححوا أحدهما."),
            format!("Le minimum {min} dépasse le maximum {max} : corrigez l'un des deux."),
            format!("The minimum {min} is above the maximum {max}: correct one of them."),
        ),
        What::Duplicate { key, first_line } => say(
            lang,
            format!("{} مذكور من قبل في السطر {first_line}: احذفوا أحدهما أو غيروا اسمه.", code(key)),
            format!(
                "{} figure déjà à la ligne {first_line} : supprimez ou renommez l'un des deux.",
                code(key)
            ),
            format!("{} is already given on line {first_line}: remove or rename one of them.", code(key)),
        ),
        What::SameName { name, other, first_line } => say(
            lang,
            format!(
                "الاسم {} يلتبس باسم {} في السطر {first_line}: لا يمكن التمييز بينهما، فغيروا أحدهما.",
                code(name),
                code(other)
            ),
            format!(
                "Le nom {} se confond avec celui de {}, ligne {first_line} : changez l'un des deux.",
                code(name),
                code(other)
            ),
            format!(
                "The name {} cannot be told from one of {}, on line {first_line}: change one of them.",
                code(name),
                code(other)
            ),
        ),
        What::NoSuchBody { found, suggestion } => with_suggestion(
            lang,
            suggestion.as_deref(),
            say(
                lang,
                format!("لا يوجد جهاز مفتاحه {} في هذا الملف", code(found)),
                format!("Aucun organe n'a la clé {} dans ce fichier", code(found)),
                format!("No body of this file has the key {}", code(found)),
            ),
            say(
                lang,
                "أضيفوه إلى bodies أو صححوا المفتاح",
                "ajoutez-le à bodies ou corrigez la clé",
                "add it to bodies or correct the key",
            ),
        ),
        What::NoSuchPost { body, found, suggestion } => with_suggestion(
            lang,
            suggestion.as_deref(),
            say(
                lang,
                format!("لا يوجد منصب مفتاحه {} في الجهاز {}", code(found), code(body)),
                format!("L'organe {} n'a pas de poste {}", code(body), code(found)),
                format!("The body {} has no post {}", code(body), code(found)),
            ),
            say(
                lang,
                "أضيفوه إلى posts أو صححوا المفتاح",
                "ajoutez-le à posts ou corrigez la clé",
                "add it to posts or correct the key",
            ),
        ),
        What::PostWithoutBody { found } => say(
            lang,
            format!(
                "{} منصب بلا جهاز: اكتبوا الجهاز ثم نقطة ثم المنصب، مثل {}.",
                code(found),
                code("political_bureau.member")
            ),
            format!(
                "{} est un poste sans organe : écrivez l'organe, un point, le poste, comme {}.",
                code(found),
                code("political_bureau.member")
            ),
            format!(
                "{} is a post without its body: write the body, a dot and the post, as {}.",
                code(found),
                code("political_bureau.member")
            ),
        ),
        What::NoSuchLevel { found } => say(
            lang,
            format!("المستوى {} غير معلن: أضيفوه إلى levels.", code(found)),
            format!("Le niveau {} n'est pas déclaré : ajoutez-le à levels.", code(found)),
            format!("The level {} is not declared: add it to levels.", code(found)),
        ),
        other => contradiction(other, lang),
    }
}

/// Rules that do not hold together.
fn contradiction(what: &What, lang: Lang) -> String {
    match what {
        What::ParentCycle { chain } => {
            let chain = code(&chain.join(" > "));
            say(
                lang,
                format!("هذه الأجهزة متداخلة في حلقة: {chain}. احذفوا أحد مفاتيح parent."),
                format!(
                    "Ces organes sont contenus l'un dans l'autre en cercle : {chain}. Supprimez l'un des parent."
                ),
                format!(
                    "These bodies are inside one another in a circle: {chain}. Remove one of the parent keys."
                ),
            )
        }
        What::PostCycle { post } => say(
            lang,
            format!("المنصب {} ينوب عن نفسه أو يختار من بين شاغليه أنفسهم، مباشرة أو عبر غيره.", code(post)),
            format!(
                "Le poste {} se remplace lui-même ou se choisit parmi les siens, directement ou non.",
                code(post)
            ),
            format!(
                "The post {} replaces itself or is chosen among its own holders, directly or through others.",
                code(post)
            ),
        ),
        What::RankGap { missing } => say(
            lang,
            format!("تنقص الرتبة {missing}: ترتيب النواب متصل من 1، لأنه ترتيب النيابة."),
            format!(
                "Il manque le rang {missing} : les rangs se suivent depuis 1, car ils font l'ordre de remplacement."
            ),
            format!(
                "Rank {missing} is missing: ranks follow from 1, since they make the order of replacement."
            ),
        ),
        What::RankTwice { rank } => say(
            lang,
            format!("الرتبة {rank} مكررة: اكتبوا كل رتبة مرة واحدة."),
            format!("Le rang {rank} est répété : écrivez chaque rang une seule fois."),
            format!("Rank {rank} is repeated: write each rank once."),
        ),
        What::HoldingMismatch { holding, key, present: true } => say(
            lang,
            format!("المفتاح {} لا يناسب منصبا من نوع {}: احذفوه أو غيروا holding.", code(key), code(holding)),
            format!(
                "La clé {} ne convient pas à un poste {} : supprimez-la ou changez holding.",
                code(key),
                code(holding)
            ),
            format!(
                "The key {} does not fit a {} post: remove it or change holding.",
                code(key),
                code(holding)
            ),
        ),
        What::HoldingMismatch { holding, key, present: false } => say(
            lang,
            format!("منصب من نوع {} يحتاج إلى المفتاح {}: أضيفوه.", code(holding), code(key)),
            format!("Un poste {} demande la clé {} : ajoutez-la.", code(holding), code(key)),
            format!("A {} post needs the key {}: add it.", code(holding), code(key)),
        ),
        What::NoRankPlace { found } => say(
            lang,
            format!("التسمية {} لا تبين موضع الرتبة: ضعوا {} حيث تكتب.", code(found), code("{rank}")),
            format!(
                "Le titre {} ne dit pas où va le rang : écrivez {} à sa place.",
                code(found),
                code("{rank}")
            ),
            format!(
                "The title {} does not say where the rank goes: write {} in its place.",
                code(found),
                code("{rank}")
            ),
        ),
        What::QuorumRises { call, share, earlier } => say(
            lang,
            format!(
                "النصاب في الاستدعاء {call} هو {}، أكبر من {} في الاستدعاء الذي قبله: النصاب لا يرتفع.",
                code(share),
                code(earlier)
            ),
            format!(
                "Le quorum de la convocation {call} est {}, plus que {} à la précédente : il ne peut pas monter.",
                code(share),
                code(earlier)
            ),
            format!(
                "The quorum at call {call} is {}, more than {} at the one before: it cannot rise.",
                code(share),
                code(earlier)
            ),
        ),
        What::OverWhole { found } => say(
            lang,
            format!("الحصة {} أكبر من الكل: اكتبوا كسرا لا يتجاوز 1 أو نسبة لا تتجاوز 100%.", code(found)),
            format!(
                "La part {} dépasse le tout : écrivez une fraction d'au plus 1 ou un taux d'au plus 100 %.",
                code(found)
            ),
            format!(
                "The share {} is more than the whole: write a fraction of at most 1 or at most 100%.",
                code(found)
            ),
        ),
        What::QuotaTwice { body } => say(
            lang,
            format!("للجهاز {} حصتان للفئة نفسها: احتفظوا بواحدة.", code(body)),
            format!("L'organe {} a deux quotas pour le même groupe : gardez-en un.", code(body)),
            format!("The body {} has two quotas for the same group: keep one.", code(body)),
        ),
        What::ElectorateTwice { body } => names::electorate_twice(body, lang),
        What::InForceBeforeAdopted { adopted, in_force } => say(
            lang,
            format!(
                "يسري هذا النظام ابتداء من {in_force}، قبل المصادقة عليه في {adopted}: صححوا أحد التاريخين."
            ),
            format!(
                "Ces statuts s'appliquent dès le {in_force}, avant leur adoption le {adopted} : corrigez l'une des dates."
            ),
            format!(
                "This statute applies from {in_force}, before its adoption on {adopted}: correct one of the dates."
            ),
        ),
        What::FrequencyUnclear => say(
            lang,
            format!("اكتبوا إما {} وإما {}، واحدا منهما فقط.", code("every_months"), code("per_year")),
            format!("Écrivez soit {} soit {}, un seul des deux.", code("every_months"), code("per_year")),
            format!("Write either {} or {}, one of the two only.", code("every_months"), code("per_year")),
        ),
        What::StaffPresides { post } => say(
            lang,
            format!("{} من الأطر الإدارية: لا يدعو إلى الاجتماع ولا يترأسه. اختاروا منصبا آخر.", code(post)),
            format!(
                "{} est un poste du personnel : il ne convoque ni ne préside. Choisissez-en un autre.",
                code(post)
            ),
            format!("{} is a post of staff: it neither calls nor presides. Choose another one.", code(post)),
        ),
        What::WayUnclear { key: "of" } => say(
            lang,
            format!("العضوية بالصفة تحتاج إلى المناصب التي تمنحها: أضيفوا {}.", code("of")),
            format!("Un mandat de droit demande les fonctions qui le donnent : ajoutez {}.", code("of")),
            format!("A mandate by right needs the offices that give it: add {}.", code("of")),
        ),
        What::WayUnclear { .. } => say(
            lang,
            format!("المفتاح {} للعضوية بالصفة فقط: استعملوا {} لمن ينتخب أو يعين.", code("of"), code("by")),
            format!(
                "La clé {} ne sert qu'aux membres de droit : {} dit qui élit ou nomme.",
                code("of"),
                code("by")
            ),
            format!(
                "The key {} is for mandates by right only: {} says who elects or appoints.",
                code("of"),
                code("by")
            ),
        ),
        What::NoFeminine => say(
            lang,
            format!("تنقص صيغة المؤنث بالعربية: أضيفوا {}.", code("feminine")),
            format!("Il manque le féminin en arabe : ajoutez {}.", code("feminine")),
            format!("The feminine form in Arabic is missing: add {}.", code("feminine")),
        ),
        What::ParentBelow { parent } => say(
            lang,
            format!("لا يكون هذا الجهاز داخل {} لأن مستواه أدنى منه.", code(parent)),
            format!("Cet organe ne peut pas être dans {}, qui est d'un niveau inférieur.", code(parent)),
            format!("This body cannot be inside {}, which is of a lower level.", code(parent)),
        ),
        What::NotParallel { body } => say(
            lang,
            format!(
                "الجهاز {} ليس من التنظيمات الموازية: اجعلوا sphere فيه {}.",
                code(body),
                code("parallel")
            ),
            format!(
                "L'organe {} n'est pas d'une organisation parallèle : sa sphere doit être {}.",
                code(body),
                code("parallel")
            ),
            format!(
                "The body {} is not of a parallel organisation: its sphere must be {}.",
                code(body),
                code("parallel")
            ),
        ),
        What::LawGap { key } => {
            let (missing, article) = (law_key(*key, lang), key.article());
            say(
                lang,
                format!("لا يذكر الملف {missing}، وتتطلبه المادة {article} من القانون التنظيمي 29.11."),
                format!(
                    "Le fichier ne dit rien sur {missing} : l'article {article} de la loi organique 29-11 le demande."
                ),
                format!(
                    "The file does not state {missing}: article {article} of organic law 29-11 asks for it."
                ),
            )
        }
        What::CongressTooFar { months } => say(
            lang,
            format!(
                "{months} شهرا بين مؤتمرين أكثر من أربع سنوات، وهو مخالف للمادة 49 من القانون التنظيمي 29.11."
            ),
            format!(
                "{months} mois entre deux congrès, c'est plus de quatre ans : contraire à l'article 49 de la loi organique 29-11."
            ),
            format!(
                "{months} months between congresses is more than four years, against article 49 of organic law 29-11."
            ),
        ),
        What::MembersTooYoung { years } => say(
            lang,
            format!(
                "سن الانخراط {years} سنة أقل من 18 سنة شمسية كاملة (المادة 19 من القانون التنظيمي 29.11)."
            ),
            format!(
                "L'âge d'adhésion de {years} ans est inférieur à 18 ans (article 19 de la loi organique 29-11)."
            ),
            format!("The age of membership, {years}, is below 18 (article 19 of organic law 29-11)."),
        ),
        // Every other case has its sentence in `problem`.
        _ => String::new(),
    }
}

fn with_suggestion(lang: Lang, suggestion: Option<&str>, said: String, otherwise: String) -> String {
    match suggestion {
        Some(word) => say(
            lang,
            format!("{said}. هل تقصدون {}؟", code(word)),
            format!("{said}. Vouliez-vous écrire {} ?", code(word)),
            format!("{said}. Did you mean {}?", code(word)),
        ),
        None => say(
            lang,
            format!("{said}: {otherwise}."),
            format!("{said} : {otherwise}."),
            format!("{said}: {otherwise}."),
        ),
    }
}

fn code_list(words: &[&str]) -> String {
    words.iter().map(|word| code(word)).collect::<Vec<_>>().join(", ")
}
