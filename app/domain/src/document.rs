//! Documents that are kept with a case: what they are to the people who work on it, and what kind of file they are.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day, id::EventId};

codes! {
    /// What a document is.
    DocumentKind {
        Letter = "LETTER", "Letter";
        Decision = "DECISION", "Decision";
        Form = "FORM", "Form";
        Statement = "STATEMENT", "Statement or report";
        Medical = "MEDICAL", "Medical evidence";
        Identity = "IDENTITY", "Identity document";
        Photo = "PHOTO", "Photo";
        Other = "OTHER", "Something else";
    }
}

codes! {
    /// A kind of file that is taken. The code ends the name under which it is handed out again.
    Format {
        Pdf = "pdf", "PDF";
        Jpeg = "jpg", "JPEG picture";
        Png = "png", "PNG picture";
        Webp = "webp", "WebP picture";
        Text = "txt", "plain text";
        Csv = "csv", "CSV";
        Docx = "docx", "Word document";
        Xlsx = "xlsx", "Excel workbook";
        Odt = "odt", "ODT document";
        Ods = "ods", "ODS spreadsheet";
    }
}

impl DocumentKind {
    /// Whether it may have been made for proceedings, and so be privileged.
    pub const fn is_of_lawyers(self) -> bool {
        matches!(self, Self::Statement | Self::Medical)
    }
}

impl Format {
    /// What a browser is told that it is.
    pub const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Text => "text/plain",
            Self::Csv => "text/csv",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }
}

/// What is said of a document when it is added, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewDocument {
    pub kind: DocumentKind,
    /// The day on the document itself.
    pub dated: Option<Day>,
    /// The entry of the record that it shows.
    pub event: Option<EventId>,
    /// For colleagues: what it is, without names.
    pub about: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_a_media_type_of_its_own() {
        let mut media: Vec<_> = Format::ALL.iter().map(|format| format.media()).collect();
        media.sort_unstable();
        media.dedup();

        assert_eq!(media.len(), Format::ALL.len());
    }
}
