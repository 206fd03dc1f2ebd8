//! Logins, passwords, codes and devices: what they are and what is refused. Pure.

use amana_base::Instant;

/// Someone who can sign in.
pub enum Account {}

/// A browser that is signed in.
pub enum Session {}

/// A key kept by a person's device, that signs in without a password.
pub enum Passkey {}

/// A link given to a person, good once, to make an account or to come back to one.
pub enum Invitation {}

/// An e-mail address as typed to sign in: trimmed, lower-case, checked for shape only.
///
/// Stored encrypted, found by its blind index; never written in a log or in the journal.
#[derive(Clone, PartialEq, Eq)]
pub struct Login(String);

impl Login {
    /// `None` unless it looks like an address: something, one `@`, a domain with a dot or `localhost`.
    pub fn parse(text: &str) -> Option<Login> {
        let text: String = text.trim().to_lowercase();
        let (name, domain) = text.split_once('@')?;
        let plain = |s: &str| {
            !s.is_empty()
                && s.chars()
                    .all(|c| !c.is_whitespace() && !c.is_control() && c != '@' && c != '<' && c != '>')
        };
        let dotted = domain == "localhost"
            || domain.split('.').count() >= 2 && domain.split('.').all(|part| !part.is_empty());
        (text.len() <= 254 && plain(name) && plain(domain) && dotted).then_some(Login(text))
    }
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Login(..)")
    }
}

/// Why a new password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeakPassword {
    /// Fewer than [`PASSWORD_LEAST`] characters.
    Short,
    /// More than [`PASSWORD_MOST`] characters.
    Long,
    /// Few different characters, a row of the keyboard, or one that everybody tries first.
    Guessable,
    /// It contains the login.
    Login,
}

/// Characters a password needs at least (NIST SP 800-63B-4 asks 8 beside a second proof and 15 alone; sign-in is limited).
pub const PASSWORD_LEAST: usize = 12;
/// Characters a password may have at most.
pub const PASSWORD_MOST: usize = 200;

/// Rows of keyboards and beginnings that attackers try first.
const ROWS: &[&str] = &[
    "0123456789012345678901234567890",
    "9876543210987654321098765432109",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "abcdefghijklmnopqrstuvwxyz",
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
];
const WORDS: &[&str] = &[
    "password",
    "passw0rd",
    "motdepasse",
    "mot2passe",
    "iloveyou",
    "letmein",
    "welcome",
    "bonjour",
    "administrateur",
    "administrator",
    "admin",
    "amana",
    "maroc",
    "morocco",
    "casablanca",
    "welcome",
    "azerty",
    "qwerty",
    "secret",
    "كلمةالسر",
    "كلمةالمرور",
    "المغرب",
    "123456",
    "12345",
    "1234",
];

/// May this be a password? No rule on kinds of characters (NIST SP 800-63B-4 3.1.1.2): length, and not the first guess.
pub fn check_password(password: &str, login: &Login) -> Result<(), WeakPassword> {
    let length = password.chars().count();
    if length < PASSWORD_LEAST {
        return Err(WeakPassword::Short);
    }
    if length > PASSWORD_MOST {
        return Err(WeakPassword::Long);
    }
    let lower = password.to_lowercase();
    let name = login.as_str().split('@').next().unwrap_or_default();
    if lower.contains(login.as_str())
        || name.len() >= 4 && lower.contains(name) && length < name.chars().count() + 8
    {
        return Err(WeakPassword::Login);
    }
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    // What is left once the usual beginnings, years and punctuation are gone.
    let mut rest: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    for word in WORDS {
        rest = rest.replace(word, "");
    }
    let digits_apart: String = rest.chars().filter(|c| !c.is_numeric()).collect();
    let row = ROWS
        .iter()
        .any(|row| row.contains(&rest) || row.contains(&digits_apart) && digits_apart.chars().count() > 3);
    if different.len() < 5 || rest.chars().count() < 5 || row {
        return Err(WeakPassword::Guessable);
    }
    Ok(())
}

/// How many tries are let through: `most` within `seconds`.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The name under which tries are counted.
    pub what: &'static str,
    /// Tries allowed in the window.
    pub most: usize,
    /// The window.
    pub seconds: i64,
}

/// Tries with one login. A passkey is not counted here, so that a stranger cannot lock a person out.
pub const PER_LOGIN: Limit = Limit { what: "login", most: 8, seconds: 15 * 60 };
/// Tries from one address: an office shares one.
pub const PER_ADDRESS: Limit = Limit { what: "address", most: 40, seconds: 15 * 60 };

impl Limit {
    /// Seconds to wait before the next try, given the moments of the tries made, the latest first; 0 to go on.
    pub fn wait(&self, made: &[Instant], now: Instant) -> i64 {
        match made.get(self.most.saturating_sub(1)) {
            Some(first) => {
                let free = first.plus_seconds(self.seconds);
                if free > now { (free.0 - now.0).div_euclid(1_000_000) + 1 } else { 0 }
            }
            None => 0,
        }
    }
}

/// What tries from an address are counted under: IPv6 by its /64, which one household or attacker holds whole.
pub fn address_key(address: &str) -> String {
    match address.parse::<std::net::IpAddr>() {
        Ok(std::net::IpAddr::V6(v6)) => match v6.to_ipv4_mapped() {
            Some(v4) => v4.to_string(),
            None => v6.segments()[..4].iter().map(|s| format!("{s:x}")).collect::<Vec<_>>().join(":"),
        },
        _ => address.to_string(),
    }
}

/// The device of a session, as far as its browser tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    /// `Firefox`, `Chrome`…; empty when unknown.
    pub browser: &'static str,
    /// `Windows`, `Android`…; empty when unknown.
    pub system: &'static str,
    /// Held in the hand?
    pub phone: bool,
}

impl Device {
    /// Reads a `User-Agent`. The order matters: every browser names the ones it imitates.
    pub fn of(agent: &str) -> Device {
        let first = |table: &[(&str, &'static str)]| {
            table.iter().find(|(mark, _)| agent.contains(mark)).map_or("", |(_, name)| *name)
        };
        Device {
            browser: first(&[
                ("Edg", "Edge"),
                ("OPR/", "Opera"),
                ("SamsungBrowser", "Samsung Internet"),
                ("Firefox/", "Firefox"),
                ("FxiOS", "Firefox"),
                ("CriOS", "Chrome"),
                ("Chrome/", "Chrome"),
                ("Safari/", "Safari"),
                ("curl/", "curl"),
            ]),
            system: first(&[
                ("Android", "Android"),
                ("iPhone", "iPhone"),
                ("iPad", "iPad"),
                ("Windows", "Windows"),
                ("Mac OS X", "macOS"),
                ("CrOS", "ChromeOS"),
                ("Linux", "Linux"),
            ]),
            phone: ["Android", "iPhone", "Mobile"].iter().any(|m| agent.contains(m)),
        }
    }
}

/// How many recovery codes a person is given.
pub const RECOVERY_CODES: usize = 10;

/// A recovery code made of 10 random bytes: 16 letters and digits in groups of four, none that can be taken for another.
pub fn recovery_code(random: [u8; 10]) -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut bits = random.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    let mut out = [0u8; 16];
    for place in out.iter_mut().rev() {
        *place = DIGITS[(bits & 31) as usize];
        bits >>= 5;
    }
    let text: String = out.iter().map(|b| char::from(*b)).collect();
    [&text[..4], &text[4..8], &text[8..12], &text[12..]].join("-")
}

/// A recovery code as typed, brought to the form it was made in: case, spaces and look-alikes are forgiven.
pub fn recovery_code_typed(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-' && *c != '\u{2011}')
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
            other => other,
        })
        .collect();
    (plain.len() == 16 && plain.bytes().all(|b| b.is_ascii_alphanumeric()))
        .then(|| [&plain[..4], &plain[4..8], &plain[8..12], &plain[12..]].join("-"))
}

/// A path of this site to come back to, as carried in `?back=`: base64url. Anything else is nothing.
pub fn back_path(back: &str) -> Option<String> {
    let path = String::from_utf8(data_encoding::BASE64URL_NOPAD.decode(back.as_bytes()).ok()?).ok()?;
    local_path(&path).then_some(path)
}

/// Does this path stay on this site? `//host` and `/\host` do not.
pub fn local_path(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.len() <= 2000
        && path.bytes().all(|b| (0x21..0x7f).contains(&b))
}

/// The same, to be put into an address.
pub fn back_code(path: &str) -> String {
    data_encoding::BASE64URL_NOPAD.encode(path.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn login(text: &str) -> Login {
        Login::parse(text).unwrap()
    }

    #[test]
    fn a_login_is_an_address() {
        assert_eq!(login("  Salma@Example.MA ").as_str(), "salma@example.ma");
        for bad in [
            "",
            "salma",
            "@example.ma",
            "salma@",
            "salma@example",
            "a b@example.ma",
            "a@b@example.ma",
            "a@.ma",
            "<a>@example.ma",
        ] {
            assert_eq!(Login::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_first_guesses_are_refused_and_sentences_are_not() {
        let who = login("salma@example.ma");
        let refused = |p: &str| check_password(p, &who).err();
        assert_eq!(refused("قصيرة"), Some(WeakPassword::Short));
        assert_eq!(refused(&"ط".repeat(201)), Some(WeakPassword::Long));
        for guess in [
            "123456789012",
            "aaaaaaaaaaaaaa",
            "password1234",
            "Motdepasse2026!",
            "azertyuiopqsd",
            "abcdefghijklm",
            "Maroc2026!!!!",
            "ضصثقفغعهخحجدش",
        ] {
            assert_eq!(refused(guess), Some(WeakPassword::Guessable), "{guess}");
        }
        assert_eq!(refused("salma@example.ma"), Some(WeakPassword::Login));
        assert_eq!(refused("salma2026!!!"), Some(WeakPassword::Login));
        for fine in
            ["أربع نخلات قرب الوادي", "quatre palmiers au bord", "tR4-vx9_kq2Lm", "correct horse battery"]
        {
            assert_eq!(refused(fine), None, "{fine}");
        }
    }

    #[test]
    fn a_limit_says_how_long_to_wait() {
        let limit = Limit { what: "test", most: 3, seconds: 60 };
        let at = |s: i64| Instant(0).plus_seconds(s);
        assert_eq!(limit.wait(&[at(9), at(5)], at(10)), 0);
        assert_eq!(limit.wait(&[at(9), at(5), at(2)], at(10)), 53);
        assert_eq!(limit.wait(&[at(9), at(5), at(2)], at(62)), 0);
    }

    #[test]
    fn addresses_are_counted_by_household() {
        assert_eq!(address_key("2001:db8:1:2:3:4:5:6"), address_key("2001:db8:1:2:ffff::1"));
        assert_ne!(address_key("2001:db8:1:2::1"), address_key("2001:db8:1:3::1"));
        assert_eq!(address_key("::ffff:192.0.2.7"), "192.0.2.7");
    }

    #[test]
    fn a_device_is_told_in_a_word() {
        let device = Device::of(
            "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36",
        );
        assert_eq!((device.browser, device.system, device.phone), ("Chrome", "Android", true));
        let device = Device::of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0",
        );
        assert_eq!((device.browser, device.system, device.phone), ("Edge", "Windows", false));
        assert_eq!(Device::of(""), Device { browser: "", system: "", phone: false });
    }

    #[test]
    fn only_paths_of_this_site_are_come_back_to() {
        assert_eq!(
            back_path(&back_code("/units/03.531?q=%D9%81")).as_deref(),
            Some("/units/03.531?q=%D9%81")
        );
        for bad in [
            "//elsewhere.example",
            "https://elsewhere.example",
            "/\\elsewhere.example",
            "units",
            "",
            "/a b",
            "/\r\nset-cookie:x",
        ] {
            assert_eq!(back_path(&back_code(bad)), None, "{bad}");
        }
        assert_eq!(back_path("%%%"), None);
    }

    proptest! {
        #[test]
        fn a_recovery_code_is_read_back_however_it_is_typed(random: [u8; 10]) {
            let code = recovery_code(random);
            let shout = code.to_uppercase().replace('-', " ");
            prop_assert_eq!(recovery_code_typed(&shout), Some(code.clone()));
            prop_assert_eq!(recovery_code_typed(&code.replace('0', "O").replace('1', "l")), Some(code));
        }
        #[test]
        fn any_text_is_answered(text in ".*") {
            let _ = (recovery_code_typed(&text), back_path(&text), Login::parse(&text), Device::of(&text), address_key(&text));
            let _ = check_password(&text, &Login::parse("salma@example.ma").unwrap());
        }
    }
}
