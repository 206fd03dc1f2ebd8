use super::Entropy;
use data_encoding::BASE64;
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fmt, fs, io, path::Path};

/// The keys of one installation.
pub struct Keys {
    pub(super) master: [u8; 32],
    pub(super) signing: SigningKey,
    /// Keys that protect fields since a rotation, the newest last; before the first rotation the master does.
    pub(super) fields: Vec<[u8; 32]>,
    pub(super) entropy: Entropy,
}

/// Why a key file cannot be used.
#[derive(Debug)]
pub enum KeyFileProblem {
    /// It is not there.
    Missing(String),
    /// It cannot be read or written.
    Io(String, io::Error),
    /// It is not a key file, or a damaged one.
    Damaged(String, String),
    /// Others on the machine can read it.
    Exposed(String),
    /// It is another installation's: its mark.
    Foreign(String, String),
}

/// Told where no page is: in the three languages, one a line, since whoever starts the program has not chosen one yet.
impl fmt::Display for KeyFileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyFileProblem::Missing(path) => write!(
                f,
                "لا ملف مفاتيح في {path}: ضع نسخته الاحتياطية هناك، أو سم مكانه في keys_file\n\
                 aucun fichier de clés à {path} : remettez-y sa copie, ou indiquez sa place par keys_file\n\
                 no key file at {path}: put its backup there, or name it with keys_file"
            ),
            KeyFileProblem::Io(path, e) => write!(
                f,
                "تعذرت قراءة ملف المفاتيح {path} أو كتابته ({e}): تحقق من المسار والأذون\n\
                 fichier de clés {path} : {e} ; vérifiez le chemin et les droits\n\
                 key file {path}: {e}; check its path and rights"
            ),
            KeyFileProblem::Damaged(path, what) => write!(
                f,
                "ملف المفاتيح {path} تالف ({what}): ضع نسخته الاحتياطية مكانه\n\
                 le fichier de clés {path} est endommagé ({what}) : remettez-y sa copie\n\
                 key file {path} is damaged ({what}): put its backup there"
            ),
            KeyFileProblem::Exposed(path) => write!(
                f,
                "ملف المفاتيح {path} يقرؤه غير صاحبه: نفذ chmod 600 {path}\n\
                 le fichier de clés {path} est lisible par d’autres : chmod 600 {path}\n\
                 key file {path} can be read by others: chmod 600 {path}"
            ),
            KeyFileProblem::Foreign(path, mark) => write!(
                f,
                "ملف المفاتيح {path} (علامته {mark}) ليس الذي كتبت به قاعدة البيانات هذه: ضع الصحيح مكانه، أو سم مكانه في keys_file\n\
                 le fichier de clés {path} (marque {mark}) n’est pas celui de cette base : remettez le bon, ou indiquez sa place par keys_file\n\
                 key file {path} (mark {mark}) is not the one this database was written with: put the right one there, or name it with keys_file"
            ),
        }
    }
}
impl std::error::Error for KeyFileProblem {}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    /// Format of this file.
    amana_keys: u32,
    master: String,
    signing: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    fields: Vec<String>,
    check: String,
}

impl Keys {
    /// New keys.
    pub fn generate(entropy: Entropy) -> Result<Keys, getrandom::Error> {
        let master = entropy.bytes()?;
        let seed: [u8; 32] = entropy.bytes()?;
        Ok(Keys { master, signing: SigningKey::from_bytes(&seed), fields: vec![], entropy })
    }
    /// A short mark by which people tell two key files apart; reveals nothing of the keys.
    pub fn mark(&self) -> String {
        self.mark_of(&self.fields)
    }
    /// Is this the mark of these keys, now or before a rotation?
    pub fn bears(&self, mark: &str) -> bool {
        (0..=self.fields.len()).any(|n| self.fields.get(..n).is_some_and(|some| self.mark_of(some) == mark))
    }
    /// The same keys with a new one that protects fields from now on; the former ones stay for reading.
    pub fn rotated(&self) -> Result<Keys, getrandom::Error> {
        let fresh: [u8; 32] = self.entropy.bytes()?;
        let fields = self.fields.iter().copied().chain([fresh]).collect();
        Ok(Keys { master: self.master, signing: self.signing.clone(), fields, entropy: Entropy::system() })
    }
    fn mark_of(&self, fields: &[[u8; 32]]) -> String {
        let mut h = Sha256::new();
        h.update(b"amana key mark");
        h.update(self.master);
        h.update(self.signing.to_bytes());
        fields.iter().for_each(|key| h.update(key));
        data_encoding::HEXLOWER.encode(&h.finalize()[..6])
    }
    /// The key that signs seals of the journal.
    pub fn signing(&self) -> &SigningKey {
        &self.signing
    }
    /// The text of the key file.
    pub fn to_text(&self) -> String {
        let text = Text {
            amana_keys: 1,
            master: BASE64.encode(&self.master),
            signing: BASE64.encode(&self.signing.to_bytes()),
            fields: self.fields.iter().map(|key| BASE64.encode(key)).collect(),
            check: self.mark(),
        };
        let body = toml::to_string(&text).unwrap_or_default();
        format!(
            "# مفاتيح أمانة: من يملك هذا الملف وقاعدة البيانات يقرأ كل شيء. احفظ نسخة منه خارج هذا الجهاز.\n\
             # Clés d'Amana : gardez-en une copie hors de cette machine. Sans elles, les données protégées sont perdues.\n\
             # Keys of Amana: keep a copy away from this machine. Without them protected data is lost.\n{body}"
        )
    }
    /// Reads the text of a key file; the error says what is wrong with it.
    pub fn from_text(text: &str, entropy: Entropy) -> Result<Keys, String> {
        let text: Text = toml::from_str(text).map_err(|e| e.message().to_string())?;
        let bytes = |name: &str, value: &str| -> Result<[u8; 32], String> {
            BASE64
                .decode(value.as_bytes())
                .ok()
                .and_then(|b| b.try_into().ok())
                .ok_or_else(|| format!("{name} is not 32 bytes in base 64"))
        };
        let master = bytes("master", &text.master)?;
        let signing = SigningKey::from_bytes(&bytes("signing", &text.signing)?);
        let fields = text.fields.iter().map(|key| bytes("a key of fields", key)).collect::<Result<_, _>>()?;
        let keys = Keys { master, signing, fields, entropy };
        if keys.mark() == text.check {
            Ok(keys)
        } else {
            Err("its check does not agree with its keys".into())
        }
    }
    /// Reads a key file that nobody else may read.
    pub fn read(path: &Path, entropy: Entropy) -> Result<Keys, KeyFileProblem> {
        let shown = path.display().to_string();
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Err(KeyFileProblem::Missing(shown)),
            Err(e) => return Err(KeyFileProblem::Io(shown, e)),
        };
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            if fs::metadata(path).is_ok_and(|m| m.permissions().mode() & 0o077 != 0) {
                return Err(KeyFileProblem::Exposed(shown));
            }
        }
        Keys::from_text(&text, entropy).map_err(|e| KeyFileProblem::Damaged(shown, e))
    }
    /// Puts these keys in the place of the file they were read from. Whenever it breaks off, one of the two is there whole.
    pub fn replace(&self, path: &Path) -> Result<(), KeyFileProblem> {
        let problem = |e| KeyFileProblem::Io(path.display().to_string(), e);
        let beside = path.with_extension("new");
        match fs::remove_file(&beside) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(problem(e)),
            _ => {}
        }
        self.write(&beside)?;
        fs::rename(&beside, path).map_err(problem)?;
        match path.parent() {
            Some(folder) => fs::File::open(folder).and_then(|f| f.sync_all()).map_err(problem),
            None => Ok(()),
        }
    }
    /// Writes a new key file, readable by its owner only. Never overwrites one.
    pub fn write(&self, path: &Path) -> Result<(), KeyFileProblem> {
        use std::io::Write as _;
        let problem = |e| KeyFileProblem::Io(path.display().to_string(), e);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(problem)?;
        }
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let mut file = options.open(path).map_err(problem)?;
        file.write_all(self.to_text().as_bytes()).and_then(|()| file.sync_all()).map_err(problem)
    }
}
