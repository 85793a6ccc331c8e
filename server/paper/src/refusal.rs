//! Why a file is not taken. Each is something else that whoever brought it can do.

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is larger than documents may be.
    TooBig,
    /// Its name does not end in a dot and letters that say what it is.
    NoEnding,
    /// Its name has the ending of a program before the last one.
    TwoEndings,
    /// A program, a script or a web page.
    Program,
    /// Other files packed into one.
    Archive,
    /// An email can have anything in it.
    Email,
    /// Word, Excel or rich text as they were written long ago.
    OldOffice,
    /// It has a password.
    Locked,
    /// It has a program of its own.
    Macros,
    /// It has other files inside it.
    Embedded,
    /// It fetches something when it is opened, which tells others that it was.
    Fetches,
    /// The photos of newer phones.
    Heic,
    /// Another kind of picture.
    OtherPicture,
    /// A picture that moves.
    Moving,
    /// A picture of more points than can be shown.
    TooManyPoints,
    /// It unpacks to far more than it seems.
    Unpacks,
    /// It is not what its name says.
    Mismatch,
    /// It is not text.
    NotText,
    /// It is not whole.
    Broken,
    /// Any other kind.
    Unknown,
}

impl Refusal {
    /// All there are, for tests of their sentences.
    pub const ALL: [Self; 21] = [
        Self::Empty,
        Self::TooBig,
        Self::NoEnding,
        Self::TwoEndings,
        Self::Program,
        Self::Archive,
        Self::Email,
        Self::OldOffice,
        Self::Locked,
        Self::Macros,
        Self::Embedded,
        Self::Fetches,
        Self::Heic,
        Self::OtherPicture,
        Self::Moving,
        Self::TooManyPoints,
        Self::Unpacks,
        Self::Mismatch,
        Self::NotText,
        Self::Broken,
        Self::Unknown,
    ];
}
