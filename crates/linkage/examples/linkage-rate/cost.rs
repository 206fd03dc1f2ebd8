//! What something cost, as Linux tells.

use std::fmt;

/// Seconds of the processor that this program has used, and the most memory it has had.
pub struct Cost {
    seconds: f64,
    peak: u64,
}

impl Cost {
    /// Until now.
    pub fn now() -> Cost {
        let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
        let ticks = |n: usize| fields.get(n).and_then(|f| f.parse::<f64>().ok()).unwrap_or(f64::NAN);
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let peak = status
            .lines()
            .find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok());
        Cost { seconds: (ticks(11) + ticks(12)) / 100.0, peak: peak.unwrap_or(0) }
    }

    /// What was used since then.
    pub fn since(&self, then: &Cost) -> Cost {
        Cost { seconds: self.seconds - then.seconds, peak: self.peak }
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2} CPU-s (peak {} MB)", self.seconds, self.peak / 1024)
    }
}
