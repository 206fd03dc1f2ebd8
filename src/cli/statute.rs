use super::Tongue;
use amana_statute::{Lang, Severity, Statute};
use anyhow::Result;
use clap::{Args, Subcommand};
use std::{fs, io, io::Write, path::Path, path::PathBuf, process::ExitCode};

/// `amana statute`.
#[derive(Args)]
pub struct StatuteCommand {
    #[command(subcommand)]
    command: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Check statute files: every problem with its line, its key and what is expected.
    Check(Check),
}

#[derive(Args)]
struct Check {
    /// The statute files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The language of the sentences.
    #[arg(long, value_enum, default_value_t = Tongue::Ar)]
    lang: Tongue,
}

impl StatuteCommand {
    /// Checks; the exit code is 1 when a file cannot be used.
    pub fn run(self) -> Result<ExitCode> {
        let Verb::Check(check) = self.command;
        let lang = match check.lang {
            Tongue::Ar => Lang::Ar,
            Tongue::Fr => Lang::Fr,
            Tongue::En => Lang::En,
        };
        let mut out = io::stdout().lock();
        let mut sound = true;
        for file in &check.files {
            match tell(file, lang, &mut out) {
                Ok(usable) => sound &= usable,
                // Whoever read the first lines has seen enough.
                Err(e) if e.kind() == io::ErrorKind::BrokenPipe => break,
                Err(e) => return Err(e.into()),
            }
        }
        Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// Largest file that is read: a statute is a few hundred kilobytes at most.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// Writes every problem of a file, one a line, then a line that sums up. Whether the file can be used.
fn tell(file: &Path, lang: Lang, out: &mut impl Write) -> io::Result<bool> {
    let name = file.display();
    let text = match read(file) {
        Ok(text) => text,
        Err(why) => {
            writeln!(out, "{name}: {}", why.sentence(lang))?;
            return Ok(false);
        }
    };
    let (statute, problems) = Statute::check(&text);
    for problem in &problems {
        let (line, column, key) = (problem.line, problem.column, &problem.key);
        let key = if key.is_empty() { "-" } else { key };
        let sentence = problem.sentence(lang);
        writeln!(out, "{name}:{line}:{column} {key}: {}{sentence}", mark(problem.severity, lang))?;
    }
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = problems.len() - errors;
    writeln!(out, "{name}: {}", summary(statute.as_ref(), errors, warnings, lang))?;
    Ok(statute.is_some())
}

enum Unreadable {
    Io(io::Error),
    TooLarge,
    NotText,
}

fn read(file: &Path) -> Result<String, Unreadable> {
    if fs::metadata(file).map_err(Unreadable::Io)?.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let bytes = fs::read(file).map_err(Unreadable::Io)?;
    String::from_utf8(bytes).map_err(|_| Unreadable::NotText)
}

impl Unreadable {
    fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Unreadable::Io(why), Lang::Ar) => format!("تعذرت قراءة الملف ({why}). تحققوا من المسار والأذون."),
            (Unreadable::Io(why), Lang::Fr) => {
                format!("Lecture impossible ({why}). Vérifiez le chemin et les droits.")
            }
            (Unreadable::Io(why), Lang::En) => {
                format!("It cannot be read ({why}). Check the path and the rights.")
            }
            (Unreadable::TooLarge, Lang::Ar) => "حجم الملف يفوق 4 ميغابايت: ليس ملف نظام أساسي.".into(),
            (Unreadable::TooLarge, Lang::Fr) => {
                "Le fichier dépasse 4 Mo : ce n'est pas un fichier de statuts.".into()
            }
            (Unreadable::TooLarge, Lang::En) => "The file is over 4 MB: it is not a statute.".into(),
            (Unreadable::NotText, Lang::Ar) => "الملف ليس نصا بترميز UTF-8: احفظوه بهذا الترميز.".into(),
            (Unreadable::NotText, Lang::Fr) => {
                "Le fichier n'est pas du texte UTF-8 : enregistrez-le ainsi.".into()
            }
            (Unreadable::NotText, Lang::En) => "The file is not UTF-8 text: save it as such.".into(),
        }
    }
}

const fn mark(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, _) => "",
        (Severity::Warning, Lang::Ar) => "تنبيه: ",
        (Severity::Warning, Lang::Fr) => "avertissement : ",
        (Severity::Warning, Lang::En) => "warning: ",
    }
}

fn summary(statute: Option<&Statute>, errors: usize, warnings: usize, lang: Lang) -> String {
    match (statute, lang) {
        (Some(s), Lang::Ar) => {
            format!("{}، الصيغة {}: صالح. التنبيهات: {warnings}.", s.organisation.name.ar, s.version.number)
        }
        (Some(s), Lang::Fr) => {
            format!(
                "{}, version {} : valable. Avertissements : {warnings}.",
                s.organisation.name.fr, s.version.number
            )
        }
        (Some(s), Lang::En) => {
            format!("{}, version {}: sound. Warnings: {warnings}.", s.organisation.name.en, s.version.number)
        }
        (None, Lang::Ar) => format!("غير صالح. الأخطاء: {errors}، التنبيهات: {warnings}."),
        (None, Lang::Fr) => format!("non valable. Erreurs : {errors}, avertissements : {warnings}."),
        (None, Lang::En) => format!("not sound. Errors: {errors}, warnings: {warnings}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &[u8], lang: Lang) -> (bool, String) {
        let file = tempfile::NamedTempFile::new().expect("a file");
        fs::write(file.path(), text).expect("written");
        let mut out = Vec::new();
        let sound = tell(file.path(), lang, &mut out).expect("told");
        let told = String::from_utf8(out).expect("text");
        (sound, told.replace(&file.path().display().to_string(), "FILE"))
    }

    #[test]
    fn a_sound_file_says_so_in_three_languages() {
        let text = crate::statutes::samples::INVENTED.text.as_bytes();
        assert_eq!(
            told(text, Lang::En),
            (true, "FILE: Horizon and Solidarity Party, version 5: sound. Warnings: 0.\n".into())
        );
        assert!(told(text, Lang::Ar).1.contains("صالح"));
        assert!(told(text, Lang::Fr).1.contains("valable"));
    }

    #[test]
    fn a_problem_names_file_line_column_and_key() {
        let text = crate::statutes::samples::INVENTED.text.replacen(
            "[version]\nnumber = 5",
            "[version]\nnumber = -5",
            1,
        );
        let (sound, told) = told(text.as_bytes(), Lang::En);
        assert!(!sound);
        let line = text.lines().position(|l| l == "number = -5").expect("there") + 1;
        assert!(told.starts_with(&format!("FILE:{line}:10 version.number: The number ")), "{told}");
        assert!(told.ends_with("FILE: not sound. Errors: 1, warnings: 0.\n"), "{told}");
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert!(!told(b"\xff\xfe\x00", Lang::En).0);
        assert!(!told(b"", Lang::Ar).0);
        let mut out = Vec::new();
        assert!(!tell(Path::new("/nowhere/at/all.toml"), Lang::Fr, &mut out).expect("told"));
    }
}
