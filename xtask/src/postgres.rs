//! A PostgreSQL server of our own for one run: in a temporary folder, on a free port of this machine, forgetful and fast.

use crate::needs;
use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The running server. It stops, and its folder goes, when this is dropped or when this process ends in any way:
/// the shell around it waits on a pipe that closes with us.
pub struct Server {
    shell: Child,
    folder: PathBuf,
    port: u16,
}

/// `$1` is the folder, the rest is how to start the server. The shell has a process group of its own: Ctrl-C ends this
/// program, and the pipe tells the shell.
const LEASH: &str = r#"
folder=$1; shift
"$@" </dev/null >"$folder/log" 2>&1 &
server=$!
cat >/dev/null
kill -INT $server
wait $server
rm -rf "$folder"
"#;

impl Server {
    /// Makes a cluster and starts a server on it.
    pub fn start() -> Result<Server, String> {
        let bin = needs::postgres_bin().ok_or("PostgreSQL is not installed")?;
        // Not below target/: the user postgres may not be let in there, and a socket's path is short.
        let folder = std::env::temp_dir().join(format!("amana-postgres-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let user: &[&str] = if needs::is_root() { &["runuser", "-u", "postgres", "--"] } else { &["env"] };
        if needs::is_root() {
            run(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        let data = folder.join("data");
        run(Command::new(user[0])
            .args(&user[1..])
            .arg(bin.join("initdb"))
            .args([
                "--username=amana",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--pgdata",
            ])
            .arg(&data)
            .current_dir(&folder))?;
        let port = free_port()?;
        let mut command = Command::new(user[0]);
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let shell = command
            .args(&user[1..])
            .args(["sh", "-c", LEASH, "sh"])
            .arg(&folder)
            .arg(bin.join("postgres"))
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(&folder)
            .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=300"])
            .args(["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"])
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .spawn()
            .map_err(|e| format!("sh: {e}"))?;
        let server = Server { shell, folder, port };
        server.wait(&bin)?;
        Ok(server)
    }

    /// Where tests find it.
    pub fn url(&self) -> String {
        format!("postgres://amana@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&self, bin: &Path) -> Result<(), String> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(60) {
            let ready = Command::new(bin.join("pg_isready"))
                .args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])
                .status();
            if ready.is_ok_and(|status| status.success()) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        Err(format!("PostgreSQL did not start within a minute\n{log}"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}

fn free_port() -> Result<u16, String> {
    let address = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(|e| format!("no free port: {e}"))
}

fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let done = command.stdin(Stdio::null()).output().map_err(|e| format!("{program}: {e}"))?;
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    if done.status.success() { Ok(()) } else { Err(format!("{program}: {}\n{said}", done.status)) }
}
