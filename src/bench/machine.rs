//! What the process has used of the machine, as Linux tells it; elsewhere nothing is known.

use std::{fs, time::Duration};

/// Time that all threads of the process have worked. It grows by hundredths of a second.
pub fn worked() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the process may hold spaces and ends at the last parenthesis; user and system time are fields 14 and 15.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks: u64 = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

/// How long they have worked since then.
pub fn since(then: Option<Duration>) -> Option<Duration> {
    then.zip(worked()).map(|(then, now)| now.saturating_sub(then))
}

/// Memory of the process now, in bytes, without the pages of files that it has mapped: those are the system's to keep or give up.
pub fn memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("RssAnon:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib * 1024)
}
