use std::{
    fs,
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

/// The line that a person without PostgreSQL needs.
pub const INSTALL: &str =
    "PostgreSQL is needed for the tests and was not found. Install it: apt-get install postgresql";

/// A server for tests: nothing it stores survives.
pub struct Server {
    address: String,
    /// Its end of input is the server's end: so the server ends with this process, also when that is killed.
    _keeper: Option<Child>,
}

impl Server {
    /// The address of one of its databases.
    pub fn url(&self, database: &str) -> String {
        format!("{}/{database}", self.address)
    }
}

/// The server of this process: the one of `AMANA_TEST_POSTGRES`, or a new one.
///
/// # Panics
/// When there is no PostgreSQL on the machine, or it does not start: with the line to install it, or its log.
pub fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| match std::env::var("AMANA_TEST_POSTGRES") {
        Ok(url) => Server { address: without_database(&url), _keeper: None },
        Err(_) => start().unwrap_or_else(|reason| panic!("{reason}")),
    })
}

/// `postgres://user@host:port/name` without the name.
fn without_database(url: &str) -> String {
    let start = url.find("://").map_or(0, |at| at + 3);
    match url[start..].find('/') {
        Some(at) => url[..start + at].to_owned(),
        None => url.to_owned(),
    }
}

fn start() -> Result<Server, String> {
    let bin = binaries().ok_or(INSTALL)?;
    let mut last = String::new();
    for _ in 0..3 {
        match start_once(&bin) {
            Ok(server) => return Ok(server),
            Err(reason) => last = reason,
        }
    }
    Err(last)
}

fn start_once(bin: &Path) -> Result<Server, String> {
    let folder = tempfile::Builder::new().prefix("amana-pg-").tempdir().map_err(|e| e.to_string())?.keep();
    let port = free_port()?;
    let run = as_user()?;
    if !run.is_empty() {
        let owned = Command::new("chown").arg("postgres").arg(&folder).status();
        if !owned.is_ok_and(|s| s.success()) {
            return Err(format!("{} cannot be given to the user postgres", folder.display()));
        }
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).map_err(|e| e.to_string())?;
    let data = folder.join("data");
    let log = folder.join("log");
    // The shell waits for the end of its input; then it stops the server and removes the folder.
    let script = format!(
        "cd {folder}
         {bin}/initdb -D {data} -U amana --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync > {log} 2>&1 || exit 1
         {bin}/postgres -D {data} -p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off \
           -c full_page_writes=off -c max_connections=200 -c autovacuum=off -c shared_buffers=64MB >> {log} 2>&1 < /dev/null &
         server=$!
         cat > /dev/null
         kill -INT $server; wait $server; cd /; rm -rf {folder}",
        folder = quoted(&folder),
        bin = quoted(bin),
        data = quoted(&data),
        log = quoted(&log),
    );
    let mut command = Command::new(run.first().map_or("sh", String::as_str));
    command.args(run.iter().skip(1));
    if !run.is_empty() {
        command.arg("sh");
    }
    // A process of its own: an interrupt at the terminal reaches the test, whose end stops the server in order.
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut keeper = command
        .args(["-c", &script])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| format!("the server cannot be started: {e}"))?;
    let patience = Instant::now() + Duration::from_secs(60);
    loop {
        let said = fs::read_to_string(&log).unwrap_or_default();
        if said.contains("ready to accept connections") {
            let address = format!("postgres://amana@127.0.0.1:{port}");
            return Ok(Server { address, _keeper: Some(keeper) });
        }
        let ended = keeper.try_wait().is_ok_and(|s| s.is_some());
        if ended || said.contains("FATAL") || Instant::now() > patience {
            drop(keeper.stdin.take());
            return Err(format!("PostgreSQL did not start:\n{said}"));
        }
        thread::sleep(Duration::from_millis(20));
    }
}

fn quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', "'\\''"))
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|e| e.to_string())?;
    Ok(listener.local_addr().map_err(|e| e.to_string())?.port())
}

/// The server refuses to run as root: what to put before the command.
fn as_user() -> Result<Vec<String>, String> {
    let root = fs::metadata("/proc/self").is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0);
    if !root {
        return Ok(vec![]);
    }
    let words = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
    match Command::new("runuser").arg("--version").output() {
        Ok(_) => Ok(words(&["runuser", "-u", "postgres", "--"])),
        Err(_) => {
            Err("PostgreSQL refuses to run as root and there is no `runuser`: run the tests as another user"
                .into())
        }
    }
}

/// The folder of `initdb` and `postgres`.
fn binaries() -> Option<PathBuf> {
    let complete = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    let told = Command::new("pg_config").arg("--bindir").output().ok();
    let told = told.map(|o| PathBuf::from(String::from_utf8_lossy(&o.stdout).trim())).filter(complete);
    told.or_else(|| {
        let mut debian: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
            .ok()?
            .flatten()
            .map(|v| v.path().join("bin"))
            .filter(complete)
            .collect();
        debian.sort();
        debian.pop()
    })
    .or_else(|| std::env::split_paths(&std::env::var_os("PATH")?).find(complete))
}
