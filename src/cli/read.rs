use super::Tongue;
use amana_reader::{
    Doubt, Draft, Field, Lexicon, Reader,
    source::{Unreadable, text_of},
};
use anyhow::{Context, Result};
use clap::Args;
use std::{
    collections::HashSet,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// `amana read`: what the reader understands of communiques, without a database.
#[derive(Args)]
pub struct Read {
    /// Texts, saved pages, .docx documents, or folders of them.
    #[arg(required = true, value_name = "FILE|DIR")]
    files: Vec<PathBuf>,
    /// Write DIR/<name>.json for each instead of printing it.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The whole draft: where each value stands, its candidates, how sure it is.
    #[arg(long)]
    full: bool,
    /// The language of the labels and messages.
    #[arg(long, value_enum, default_value_t = Tongue::Ar)]
    lang: Tongue,
}

/// The same words in Arabic, French and English.
type Words = [&'static str; 3];

impl Tongue {
    fn of(self, words: Words) -> &'static str {
        words[self as usize]
    }
}

impl Read {
    /// Reads every file; the exit code is 1 when one could not be read.
    pub fn run(self) -> Result<ExitCode> {
        let reader = Reader::new(Lexicon::builtin()?);
        let mut out = io::stdout().lock();
        let mut sound = true;
        let mut taken: HashSet<String> = HashSet::new();
        if let Some(dir) = &self.out {
            fs::create_dir_all(dir).with_context(|| format!("{}", dir.display()))?;
        }
        for file in self.listed(&mut sound) {
            let draft = match self.draft(&reader, &file) {
                Ok(draft) => draft,
                Err(why) => {
                    eprintln!("{}: {why}", file.display());
                    sound = false;
                    continue;
                }
            };
            match &self.out {
                Some(dir) => {
                    let stem = file.file_stem().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
                    if !taken.insert(stem.clone()) {
                        eprintln!("{}: {}", file.display(), self.lang.of(TWICE));
                        sound = false;
                        continue;
                    }
                    let to = dir.join(format!("{stem}.json"));
                    fs::write(&to, self.json(&draft)?).with_context(|| format!("{}", to.display()))?;
                }
                None if self.full => writeln!(out, "{}", self.json(&draft)?)?,
                None => match print(&mut out, &file, &draft, self.lang) {
                    Err(e) if e.kind() == io::ErrorKind::BrokenPipe => break,
                    other => other?,
                },
            }
        }
        Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// The files named, and those of the folders named, in order. What cannot be listed is told.
    fn listed(&self, sound: &mut bool) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for path in &self.files {
            if !path.is_dir() {
                files.push(path.clone());
                continue;
            }
            let mut inside: Vec<PathBuf> = match fs::read_dir(path) {
                Ok(entries) => entries.flatten().map(|e| e.path()).filter(|p| p.is_file()).collect(),
                Err(e) => {
                    eprintln!("{}: {}", path.display(), self.closed(&e));
                    *sound = false;
                    continue;
                }
            };
            inside.sort();
            if inside.is_empty() {
                eprintln!("{}: {}", path.display(), self.lang.of(NO_FILES));
                *sound = false;
            }
            files.extend(inside);
        }
        files
    }

    fn draft(&self, reader: &Reader, file: &Path) -> Result<Draft, String> {
        let size = fs::metadata(file).map_err(|e| self.closed(&e))?.len();
        let refuse = |why: Unreadable| {
            let [reason, advice] = words(why);
            format!("{}{} {}", self.lang.of(reason), self.lang.of(AND_THEN), self.lang.of(advice))
        };
        // Not loaded at all when it is too big.
        if size > amana_reader::source::LIMIT as u64 {
            return Err(refuse(Unreadable::TooBig { bytes: usize::try_from(size).unwrap_or(usize::MAX) }));
        }
        let bytes = fs::read(file).map_err(|e| self.closed(&e))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let source = text_of(&name, &bytes).map_err(refuse)?;
        Ok(reader.read(&source.text))
    }

    /// Why a file cannot be opened.
    fn closed(&self, error: &io::Error) -> String {
        match error.kind() {
            io::ErrorKind::NotFound => self.lang.of(NOT_THERE).to_owned(),
            io::ErrorKind::PermissionDenied => self.lang.of(NOT_ALLOWED).to_owned(),
            _ => error.to_string(),
        }
    }

    fn json(&self, draft: &Draft) -> Result<String> {
        Ok(if self.full {
            serde_json::to_string_pretty(draft)?
        } else {
            serde_json::to_string_pretty(&draft.record())?
        })
    }
}

const AND_THEN: Words = ["؛", " ;", ";"];
const NOT_THERE: Words = [
    "لا ملف بهذا الاسم؛ تحقق من المسار",
    "aucun fichier de ce nom ; vérifiez le chemin",
    "there is no such file; check the path",
];
const NOT_ALLOWED: Words = [
    "لا يسمح بفتح هذا الملف؛ غير أذوناته أو شغل البرنامج باسم صاحبه",
    "ce fichier ne peut être ouvert ; changez ses droits ou lancez le programme sous le nom de son propriétaire",
    "this file may not be opened; change its permissions or run the program as its owner",
];
const TWICE: Words = [
    "اسم الملف مكرر: غير اسمه أو اقرأه على حدة",
    "un autre fichier porte ce nom : renommez-le ou lisez-le à part",
    "another file has this name: rename it or read it apart",
];
const NO_FILES: Words = ["لا ملفات في هذا المجلد", "aucun fichier dans ce dossier", "no file in this folder"];
const NO_MEETING: Words = [
    "لا يخبر النص باجتماع أو نشاط منعقد",
    "le texte ne rapporte pas de réunion tenue",
    "the text reports no meeting held",
];

/// Why a file is not read, and what to do.
fn words(why: Unreadable) -> [Words; 2] {
    match why {
        Unreadable::Empty => [
            ["الملف فارغ", "le fichier est vide", "the file is empty"],
            ["احفظ فيه نص البلاغ", "enregistrez-y le texte du communiqué", "save the communique's text in it"],
        ],
        Unreadable::TooBig { .. } => [
            ["حجم الملف يفوق 10 ميغابايت", "le fichier dépasse 10 Mo", "the file is over 10 MB"],
            ["احتفظ بنص البلاغ وحده", "ne gardez que le communiqué", "keep the communique alone"],
        ],
        Unreadable::Pdf => [
            ["ملفات PDF لا تقرأ", "les PDF ne sont pas lus", "PDF files are not read"],
            [
                "افتحه واحفظ نصه في ملف txt أو docx",
                "ouvrez-le et enregistrez son texte en .txt ou .docx",
                "open it and save its text as .txt or .docx",
            ],
        ],
        Unreadable::OldWord => [
            [
                "وثيقة Word قديمة أو محمية بكلمة سر",
                "document Word ancien ou protégé",
                "an old or protected Word document",
            ],
            [
                "افتحها واحفظها بصيغة docx دون كلمة سر",
                "enregistrez-le en .docx sans mot de passe",
                "save it as .docx without a password",
            ],
        ],
        Unreadable::Binary => [
            ["ليس نصا", "ce n'est pas un texte", "this is not a text"],
            [
                "أعط ملفا نصيا أو صفحة محفوظة أو وثيقة docx",
                "donnez un texte, une page enregistrée ou un .docx",
                "give a text, a saved page or a .docx",
            ],
        ],
        Unreadable::Encoding => [
            ["ترميز النص غير معروف", "encodage inconnu", "the encoding is not known"],
            ["احفظه من جديد بترميز UTF-8", "enregistrez-le en UTF-8", "save it again as UTF-8"],
        ],
        Unreadable::OtherScript => [
            ["النص ليس بالعربية", "le texte n'est pas en arabe", "the text is not in Arabic"],
            ["أعط النص العربي للبلاغ", "donnez le texte arabe du communiqué", "give the Arabic text"],
        ],
        Unreadable::Encrypted => [
            [
                "الوثيقة محمية بكلمة سر",
                "un mot de passe protège le document",
                "a password protects the document",
            ],
            ["أزل كلمة السر واحفظها من جديد", "retirez-le et enregistrez", "remove it and save again"],
        ],
        Unreadable::Broken => [
            ["الوثيقة تالفة", "le document est endommagé", "the document is damaged"],
            [
                "افتحها في معالج النصوص واحفظها من جديد",
                "ouvrez-le dans un traitement de texte et enregistrez-le",
                "open it in a word processor and save it again",
            ],
        ],
        Unreadable::NotWord => [
            [
                "أرشيف مضغوط وليس وثيقة Word",
                "une archive, pas un document Word",
                "an archive, not a Word document",
            ],
            [
                "فك ضغطه وأعط الملفات",
                "décompressez-la et donnez les fichiers",
                "unpack it and give the files",
            ],
        ],
        Unreadable::Inflated => [
            [
                "تتضخم الوثيقة عند فتحها أكثر مما يعقل",
                "le document se décompresse démesurément",
                "the document unpacks to far more than a document holds",
            ],
            ["احفظ نصها وحده", "enregistrez son texte seul", "save its text alone"],
        ],
    }
}

fn doubt(d: Doubt) -> Words {
    match d {
        Doubt::WeekdayContradicts => [
            "اسم اليوم لا يوافق التاريخ",
            "le jour de la semaine contredit la date",
            "the weekday contradicts the date",
        ],
        Doubt::YearMissing => ["السنة غير مكتوبة", "l'année manque", "the year is missing"],
        Doubt::DateRelative => [
            "التاريخ نسبي ولا يعرف يوم الكتابة",
            "date relative, jour de rédaction inconnu",
            "the date is relative to an unknown day",
        ],
        Doubt::SeveralMeetings => {
            ["في النص أكثر من اجتماع", "plusieurs réunions", "several meetings in the text"]
        }
        Doubt::PerhapsNoMeeting => {
            ["قد لا يكون خبر اجتماع", "peut-être pas une réunion", "perhaps no meeting"]
        }
        Doubt::PartyUnknown => ["لم يعرف الحزب", "parti non reconnu", "no party was recognised"],
        Doubt::TextCut => [
            "النص طويل: قرئ أوله فقط",
            "texte trop long : seul le début est lu",
            "long text: only its beginning was read",
        ],
    }
}

/// Prints a draft for people.
fn print(out: &mut impl Write, file: &Path, d: &Draft, lang: Tongue) -> io::Result<()> {
    writeln!(out, "── {}", file.display())?;
    if !d.meets() {
        return writeln!(out, "  {}\n", lang.of(NO_MEETING));
    }
    let mut line = |label: Words, value: &str| -> io::Result<()> {
        if value.is_empty() { Ok(()) } else { writeln!(out, "  {}: {value}", lang.of(label)) }
    };
    let text = |f: &Option<Field>| f.as_ref().map(|f| f.value.clone()).unwrap_or_default();
    let kind = d.kind.as_ref().map(|k| kind_words(&k.value)).map(|w| lang.of(w)).unwrap_or_default();
    line(["النوع", "type", "kind"], kind)?;
    let parties: Vec<&str> = d.parties.iter().map(|p| p.value.as_str()).collect();
    line(["الحزب", "parti", "party"], &parties.join(" + "))?;
    if let Some(b) = &d.body {
        line(["الهيئة", "organe", "body"], &b.name.value)?;
    }
    let places: Vec<String> = d
        .territory
        .iter()
        .map(|p| format!("{} ({})", p.name.value, lang.of(level_words(&p.level.value))))
        .collect();
    line(["المجال", "territoire", "territory"], &places.join("، "))?;
    if let Some(date) = &d.date {
        let iso = date.iso.as_deref().unwrap_or("?");
        line(["التاريخ", "date", "date"], &format!("{} [{iso}]", date.written.value))?;
    }
    let mode = d.mode.as_ref().map(|m| mode_words(&m.value)).map(|w| lang.of(w)).unwrap_or_default();
    line(["الصيغة", "mode", "mode"], mode)?;
    line(["المكان", "lieu", "venue"], &text(&d.venue))?;
    line(["الرئاسة", "présidence", "chair"], &text(&d.chair))?;
    line(["الشعار", "slogan", "slogan"], &text(&d.slogan))?;
    for p in &d.people {
        let role = p.role.as_ref().map(|r| format!("، {}", r.value)).unwrap_or_default();
        line(["شخص", "personne", "person"], &format!("{}{role}", p.name.value))?;
    }
    for a in &d.agenda {
        line(["نقطة", "point", "topic"], &a.value)?;
    }
    for a in &d.decisions {
        line(["قرار", "décision", "decision"], &a.value)?;
    }
    for u in &d.upcoming {
        let on = u.date.as_ref().map(|d| format!(" [{}]", d.value)).unwrap_or_default();
        line(["موعد", "à venir", "upcoming"], &format!("{}{on}", u.what.value))?;
    }
    for f in &d.figures {
        let unit = f.unit.as_ref().map(|u| format!(" {}", u.value)).unwrap_or_default();
        line(["رقم", "chiffre", "figure"], &format!("{}{unit}", f.value.value))?;
    }
    for w in &d.doubts {
        line(["تنبيه", "attention", "mind"], lang.of(doubt(*w)))?;
    }
    writeln!(out)
}

fn kind_words(kind: &str) -> Words {
    match kind {
        "congress" => ["مؤتمر", "congrès", "congress"],
        "council_session" => ["دورة مجلس", "session de conseil", "council session"],
        "founding" => ["تأسيس أو تجديد", "fondation ou renouvellement", "founding or renewal"],
        "outreach" => ["لقاء تواصلي", "rencontre de communication", "outreach meeting"],
        "training" => ["تكوين", "formation", "training"],
        "activity" => ["نشاط", "activité", "activity"],
        "remote_meeting" => ["اجتماع عن بعد", "réunion à distance", "remote meeting"],
        "other" => ["غير ذلك", "autre", "other"],
        _ => ["اجتماع عادي", "réunion ordinaire", "ordinary meeting"],
    }
}

fn level_words(level: &str) -> Words {
    match level {
        "regional" => ["جهة", "région", "region"],
        "provincial" => ["إقليم", "province", "province"],
        "foreign" => ["خارج المغرب", "étranger", "abroad"],
        "national" => ["وطني", "national", "national"],
        _ => ["محلي", "local", "local"],
    }
}

fn mode_words(mode: &str) -> Words {
    match mode {
        "remote" => ["عن بعد", "à distance", "remote"],
        "hybrid" => ["حضوري وعن بعد", "sur place et à distance", "in person and remote"],
        "in_person" => ["حضوري", "en présence", "in person"],
        _ => ["", "", ""],
    }
}
