//! What an answer in a cell looks like, and the kinds of event with the answers that each has.

/// A code list: stored codes and what people read for them.
pub type List = fn() -> Vec<(&'static str, &'static str)>;

/// How an answer is written in a cell.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Words. An empty cell means that nothing is known.
    Text,
    /// Words that an event of this kind always has, if only none.
    Said,
    /// `2026-11-20`.
    Day,
    /// `14:30`.
    Hour,
    /// `yes` or `no`.
    YesNo,
    /// Figures only; money in pence.
    Number,
    /// The number of another event of the same case.
    Event,
    /// One code of a list.
    Code(List),
    /// Codes of a list, with spaces between.
    Codes(List),
    /// Countries as ISO 3166-1 alpha-2, with spaces between.
    Countries,
}

/// One answer of an event.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// How the sheet calls it.
    pub name: &'static str,
    /// Where it is in the stored event, dots between.
    pub path: &'static str,
    pub form: Form,
    /// Whether the event cannot be without it.
    pub needed: bool,
}

/// In which file the first event of a kind has its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Among the columns of its case.
    Case,
    /// The same, and it comes by letter: when that was sent and received is asked too.
    Letter,
    /// In the file of further events.
    Further,
}

/// A kind of event.
#[derive(Debug)]
pub struct Kind {
    /// How the sheet calls it.
    pub name: &'static str,
    /// What tells it from the others in the stored event.
    pub tags: &'static [(&'static str, &'static str)],
    pub place: Place,
    pub fields: &'static [Field],
}

/// An answer that may be missing, kept under its own name.
pub(super) const fn may(name: &'static str, form: Form) -> Field {
    Field { name, path: name, form, needed: false }
}

/// An answer that must be there.
pub(super) const fn must(name: &'static str, form: Form) -> Field {
    Field { name, path: name, form, needed: true }
}

impl Field {
    /// The same, stored elsewhere than its name says.
    pub(super) const fn at(self, path: &'static str) -> Self {
        Self { path, ..self }
    }
}

/// One code of this list.
macro_rules! one {
    ($list:ty) => {
        Form::Code(|| <$list>::ALL.iter().map(|one| (one.code(), one.label())).collect())
    };
}

/// Codes of this list.
macro_rules! many {
    ($list:ty) => {
        Form::Codes(|| <$list>::ALL.iter().map(|one| (one.code(), one.label())).collect())
    };
}

/// Kinds of event, one a line: where, name, tags, answers.
macro_rules! kinds {
    ($($place:ident $name:literal [$($tag:literal = $value:literal),+] { $($field:expr),* $(,)? })+) => {
        &[$(Kind {
            name: $name,
            tags: &[$(($tag, $value)),+],
            place: Place::$place,
            fields: &[$($field),*],
        }),+]
    };
}

pub(super) use {kinds, many, one};
