//! Gathers `style/`: the sheets become one, small; scripts and pictures go as they are.

use std::{fs, path::Path};

use lightningcss::{
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet},
    targets::{Browsers, Features, Targets},
};

use super::{File, Outcome};

const SHEET: &str = "waymark.css";

/// One style sheet and whatever else a page may ask for by name.
pub fn gather(folder: &Path) -> Outcome<Vec<File>> {
    let mut sheets = Vec::new();
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match path.extension().and_then(|e| e.to_str()) {
            Some("css") => sheets.push((name, fs::read_to_string(&path)?)),
            Some("js" | "svg" | "png" | "ico") => files.push((name, fs::read(&path)?)),
            _ => {}
        }
    }
    sheets.sort_by_key(|(name, _)| (place(name), name.clone()));
    let whole: String = sheets.into_iter().map(|(_, text)| text + "\n").collect();
    files.push((SHEET.into(), small(&whole)?.into_bytes()));
    Ok(files)
}

/// Tokens first, print last: later rules win.
fn place(name: &str) -> u8 {
    match name {
        "tokens.css" => 0,
        "base.css" => 1,
        "print.css" => 3,
        _ => 2,
    }
}

fn small(text: &str) -> Outcome<String> {
    let targets = oldest();
    let mut sheet =
        StyleSheet::parse(text, ParserOptions::default()).map_err(|e| format!("style: {e}"))?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|e| format!("style: {e}"))?;
    let printed =
        sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })?;
    Ok(printed.code)
}

/// The oldest browsers that understand logical properties. Those must stay as written: made left and right,
/// they would follow the language, and a page read from right to left follows `dir`.
fn oldest() -> Targets {
    Targets {
        browsers: Some(Browsers {
            chrome: Some(87 << 16),
            firefox: Some(78 << 16),
            safari: Some((14 << 16) | (1 << 8)),
            ..Browsers::default()
        }),
        include: Features::empty(),
        exclude: Features::LogicalProperties | Features::DirSelector,
    }
}
