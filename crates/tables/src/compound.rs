//! The container of old Office files: which streams it has, and the bytes of one.

use crate::Unreadable;

const FREE: u32 = 0xffff_fffc;

/// A container that is held in memory.
pub(crate) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    mini: Vec<u32>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    /// 5 is the root, 2 a stream.
    kind: u8,
    start: u32,
    size: u64,
}

impl<'a> Compound<'a> {
    /// # Errors
    /// The container is broken.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Compound<'a>, Unreadable> {
        let sector = match u16_at(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(Unreadable::Broken),
        };
        let word = |at| u32_at(bytes, at).ok_or(Unreadable::Broken);
        let mut compound = Compound { bytes, sector, fat: Vec::new(), mini: Vec::new(), entries: Vec::new() };
        let mut tables: Vec<u32> = (0..109).filter_map(|n| u32_at(bytes, 76 + 4 * n)).collect();
        let (mut next, most) = (word(68)?, bytes.len() / sector);
        // Each of these sectors names others and ends with its successor.
        while next < FREE && tables.len() <= most + 109 {
            let list = compound.words(next);
            let (last, more) = list.split_last().ok_or(Unreadable::Broken)?;
            tables.extend_from_slice(more);
            next = *last;
        }
        for table in tables.into_iter().filter(|t| *t < FREE).take(most) {
            let words = compound.words(table);
            compound.fat.extend(words);
        }
        let directory = compound.chain(word(48)?, u64::MAX)?;
        for entry in directory.chunks_exact(128) {
            let length = usize::from(u16_at(entry, 64).unwrap_or(0)).clamp(2, 64) - 2;
            let name: Vec<u16> =
                entry[..length].chunks_exact(2).map(|c| u16::from_le_bytes([c[0], c[1]])).collect();
            compound.entries.push(Entry {
                name: String::from_utf16_lossy(&name),
                kind: entry[66],
                start: u32_at(entry, 116).unwrap_or(FREE),
                size: u64::from(u32_at(entry, 120).unwrap_or(0)),
            });
        }
        let mini = compound.chain(word(60)?, u64::MAX).unwrap_or_default();
        compound.mini = mini.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect();
        Ok(compound)
    }

    /// Whether it has a stream of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|e| e.kind == 2 && e.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream.
    ///
    /// # Errors
    /// There is none of that name, or it is broken.
    pub(crate) fn stream(&self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let of = |kind, name: &str| {
            self.entries.iter().find(|e| e.kind == kind && (kind == 5 || e.name.eq_ignore_ascii_case(name)))
        };
        let entry = of(2, name).ok_or(Unreadable::Broken)?;
        if entry.size >= 4096 {
            return self.chain(entry.start, entry.size);
        }
        let root = of(5, "").ok_or(Unreadable::Broken)?;
        let small = self.chain(root.start, root.size)?;
        let (mut out, mut next) = (Vec::new(), entry.start);
        while next < FREE && (out.len() as u64) < entry.size {
            let from = next as usize * 64;
            out.extend_from_slice(small.get(from..from + 64).ok_or(Unreadable::Broken)?);
            next = *self.mini.get(next as usize).ok_or(Unreadable::Broken)?;
        }
        Ok(out)
    }

    fn chain(&self, start: u32, size: u64) -> Result<Vec<u8>, Unreadable> {
        let (mut out, mut next) = (Vec::new(), start);
        while next < FREE && (out.len() as u64) < size {
            if out.len() > self.bytes.len() {
                return Err(Unreadable::Broken);
            }
            out.extend_from_slice(self.at(next).ok_or(Unreadable::Broken)?);
            next = *self.fat.get(next as usize).ok_or(Unreadable::Broken)?;
        }
        Ok(out)
    }

    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let from = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        // The last sector of a file may be shorter.
        self.bytes.get(from..(from + self.sector).min(self.bytes.len())).filter(|s| !s.is_empty())
    }

    fn words(&self, sector: u32) -> Vec<u32> {
        let bytes = self.at(sector).unwrap_or_default();
        bytes.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect()
    }
}

/// A sound container around one stream named `Workbook`, with big sectors: table, directory, stream.
pub(crate) fn wrapped(mut stream: Vec<u8>) -> Vec<u8> {
    const SECTOR: usize = 4096;
    const LAST: u32 = 0xffff_fffe;
    let size = stream.len().max(SECTOR);
    stream.resize(size.next_multiple_of(SECTOR), 0);
    let sectors = stream.len() / SECTOR;
    let tables = (sectors + 2).div_ceil(SECTOR / 4 - 1);
    let short = |out: &mut Vec<u8>, n: u16| out.extend(n.to_le_bytes());
    let long = |out: &mut Vec<u8>, n: usize| out.extend(u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes());
    let mut out = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    out.resize(24, 0);
    [0x3e, 4, 0xfffe, 12, 6, 0, 0, 0].into_iter().for_each(|n| short(&mut out, n));
    let (last, free) = (LAST as usize, u32::MAX as usize);
    [1, tables, tables, 0, SECTOR, last, 0, last, 0].into_iter().for_each(|n| long(&mut out, n));
    (0..109).for_each(|n| long(&mut out, if n < tables { n } else { free }));
    out.resize(SECTOR, 0);
    (0..tables).for_each(|_| long(&mut out, 0xffff_fffd));
    long(&mut out, last);
    (0..sectors).for_each(|n| long(&mut out, if n + 1 == sectors { last } else { tables + 2 + n }));
    out.resize(SECTOR * (tables + 1), 0xff);
    for (name, kind, child, start, size) in
        [("Root Entry", 5, 1, 0, 0), ("Workbook", 2, free, tables + 1, size)]
    {
        let from = out.len();
        name.encode_utf16().for_each(|c| short(&mut out, c));
        out.resize(from + 64, 0);
        short(&mut out, 2 * name.len() as u16 + 2);
        out.extend([kind, 1]);
        [free, free, child].into_iter().for_each(|n| long(&mut out, n));
        out.resize(from + 116, 0);
        [start, size, 0].into_iter().for_each(|n| long(&mut out, n));
    }
    out.resize(SECTOR * (tables + 2), 0);
    out.extend(stream);
    out
}

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrapped_comes_out() {
        for length in [0, 100, 4096, 4097, 5_000_000] {
            let stream: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
            let file = wrapped(stream.clone());
            let compound = Compound::open(&file).unwrap();
            assert!(compound.has("workbook") && !compound.has("EncryptedPackage"));
            let back = compound.stream("Workbook").unwrap();
            assert_eq!(back[..length], stream);
        }
        assert_eq!(Compound::open(&[0; 600]).err(), Some(Unreadable::Broken));
    }
}
