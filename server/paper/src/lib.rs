//! Documents as people bring them: looked at before anybody keeps them. Only kinds of file that colleagues can open
//! without harm are taken, and what a photo says of where it was made is taken out of it. Each refusal has a sentence of
//! its own in the app. What a document means for a case is in `domain::document`.

mod ending;
mod jpeg;
mod links;
mod name;
mod office;
mod open_document;
mod pdf;
mod picture;
mod png;
mod refusal;
mod sort;
mod text;
mod unpacked;
mod webp;

use domain::document::Format;

pub use refusal::Refusal;

/// The largest document.
pub const LARGEST: usize = 25 * 1024 * 1024;

/// The most points of a picture: more, and whatever shows it runs out of memory.
pub const POINTS: u64 = 40_000_000;

/// A document that was looked at. Nothing else makes one, so nothing else can be kept.
pub struct Checked {
    format: Format,
    name: String,
    content: Vec<u8>,
}

impl Checked {
    /// What kind of file it is.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// What it was called where it came from, without what no name should have.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file as it is to be kept.
    pub fn content(&self) -> &[u8] {
        &self.content
    }
}

/// Looks at a file: its name, what is in it, and whether the two agree.
pub fn check(name: &str, content: Vec<u8>) -> Result<Checked, Refusal> {
    if content.is_empty() {
        return Err(Refusal::Empty);
    }
    if content.len() > LARGEST {
        return Err(Refusal::TooBig);
    }
    let name = name::clean(name);
    let format = ending::format(&name)?;
    sort::agree(format, &content)?;
    let content = match format {
        Format::Pdf => pdf::whole(content)?,
        Format::Jpeg => jpeg::bare(content)?,
        Format::Png => png::bare(content)?,
        Format::Webp => webp::bare(content)?,
        Format::Text | Format::Csv => text::plain(content)?,
        Format::Docx | Format::Xlsx => office::safe(format, content)?,
        Format::Odt | Format::Ods => open_document::safe(format, content)?,
    };
    Ok(Checked { format, name, content })
}
