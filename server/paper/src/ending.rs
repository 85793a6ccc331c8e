//! What the name of a file says that it is.

use domain::document::Format;

use super::Refusal;

/// Endings of what runs when somebody opens it.
const PROGRAMS: &[&str] = &[
    "apk", "app", "bat", "bin", "cmd", "com", "cpl", "dll", "dmg", "exe", "gadget", "hta", "htm",
    "html", "jar", "js", "jse", "lnk", "mjs", "mht", "mhtml", "msc", "msi", "msp", "php", "pif",
    "ps1", "py", "reg", "scr", "sh", "svg", "url", "vb", "vbe", "vbs", "wsf", "wsh", "xhtml",
    "xml",
];

/// The format that the ending of a name stands for.
pub fn format(name: &str) -> Result<Format, Refusal> {
    let lower = name.to_lowercase();
    let mut parts = lower.split('.').map(str::trim);
    let _stem = parts.next();
    let ending = parts.next_back().filter(|ending| !ending.is_empty()).ok_or(Refusal::NoEnding)?;
    let format = taken(ending)?;
    if parts.any(|part| PROGRAMS.contains(&part)) {
        return Err(Refusal::TwoEndings);
    }
    Ok(format)
}

fn taken(ending: &str) -> Result<Format, Refusal> {
    if let Some(format) = Format::from_code(ending) {
        return Ok(format);
    }
    Err(match ending {
        "jpeg" | "jpe" | "jfif" => return Ok(Format::Jpeg),
        program if PROGRAMS.contains(&program) => Refusal::Program,
        "zip" | "rar" | "7z" | "gz" | "tgz" | "tar" | "bz2" | "xz" | "iso" | "cab" => {
            Refusal::Archive
        }
        "eml" | "msg" | "mbox" | "pst" => Refusal::Email,
        "doc" | "dot" | "xls" | "xlt" | "rtf" | "wps" => Refusal::OldOffice,
        "docm" | "dotm" | "xlsm" | "xltm" | "xlsb" | "xlam" | "pptm" => Refusal::Macros,
        "heic" | "heif" | "hif" | "avif" => Refusal::Heic,
        "gif" | "bmp" | "tif" | "tiff" | "ico" | "jxl" | "dng" | "raw" => Refusal::OtherPicture,
        _ => Refusal::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_a_file_is_by_its_last_ending() {
        let cases = [
            ("letter.pdf", Ok(Format::Pdf)),
            ("LETTER.PDF", Ok(Format::Pdf)),
            ("photo.jpeg", Ok(Format::Jpeg)),
            ("letter of 3.4.2026.docx", Ok(Format::Docx)),
            ("letter", Err(Refusal::NoEnding)),
            (".pdf", Ok(Format::Pdf)),
            ("", Err(Refusal::NoEnding)),
            ("letter.pdf.exe", Err(Refusal::Program)),
            ("letter.exe.pdf", Err(Refusal::TwoEndings)),
            ("page.html", Err(Refusal::Program)),
            ("all.zip", Err(Refusal::Archive)),
            ("from the court.eml", Err(Refusal::Email)),
            ("letter.doc", Err(Refusal::OldOffice)),
            ("sheet.xlsm", Err(Refusal::Macros)),
            ("IMG_0001.HEIC", Err(Refusal::Heic)),
            ("scan.tiff", Err(Refusal::OtherPicture)),
            ("voice.m4a", Err(Refusal::Unknown)),
        ];

        for (name, expected) in cases {
            assert_eq!(format(name), expected, "{name}");
        }
    }
}
