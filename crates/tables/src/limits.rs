//! How much of a file is borne.

/// What a file may hold. Reading stops at the limit that is met first, with the
/// [`Unreadable`](crate::Unreadable) that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes that one part of a packed file (xlsx, ods) unpacks to. What the archive declares is not believed.
    pub unpacked_bytes: u64,
    /// Bytes of words that an xlsx keeps apart from its sheets and that must be held in memory.
    pub held_bytes: usize,
    /// Bytes of an old xls, which is read into memory.
    pub xls_bytes: u64,
    /// Places for cells that the sheets of an old xls span together, which are held in memory.
    pub xls_cells: u64,
    /// Rows of a sheet, empty ones included.
    pub rows: u64,
    /// Columns in which something stands.
    pub columns: usize,
    /// Bytes in one cell, in UTF-8.
    pub cell_bytes: usize,
    /// Sheets.
    pub sheets: usize,
    /// Files in the archive of a packed file.
    pub entries: usize,
    /// Merged areas of a sheet; what is over is left unmerged.
    pub merged: usize,
}

impl Default for Limits {
    /// What a server of 2 GB bears: files of 1 GB, 5 million rows, 512 columns, 256 MB held.
    fn default() -> Limits {
        Limits {
            file_bytes: 1 << 30,
            unpacked_bytes: 4 << 30,
            held_bytes: 256 << 20,
            xls_bytes: 64 << 20,
            xls_cells: 4_000_000,
            rows: 5_000_000,
            columns: 512,
            cell_bytes: 128 << 10,
            sheets: 256,
            entries: 10_000,
            merged: 20_000,
        }
    }
}
