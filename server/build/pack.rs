//! Compresses the files, names their folder after what is in it, and writes the table that embeds them.
//! A changed byte is a changed address, so a browser may keep each address for ever.

use std::{fmt::Write as _, fs, io::Write as _, path::Path};

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use super::{File, Outcome};

/// Writes `assets.rs` and the compressed files beside it.
pub fn write(mut files: Vec<File>, out: &Path) -> Outcome<()> {
    files.sort();
    let folder = out.join("assets");
    fs::create_dir_all(&folder)?;
    let mut table = format!("pub const FOLDER: &str = \"assets/{}\";\n", hash(&files));
    table.push_str("pub static ASSETS: &[Asset] = &[\n");
    for (number, (name, content)) in files.iter().enumerate() {
        let stem = folder.join(number.to_string());
        let plain = save(&stem, "plain", content)?;
        let brotli = save(&stem, "br", &brotli(content)?)?;
        let gzip = save(&stem, "gz", &gzip(content)?)?;
        writeln!(table, "    Asset {{ name: {name:?}, kind: {:?},", kind(name)?)?;
        writeln!(table, "        plain: include_bytes!({plain:?}),")?;
        writeln!(table, "        brotli: include_bytes!({brotli:?}),")?;
        writeln!(table, "        gzip: include_bytes!({gzip:?}) }},")?;
    }
    table.push_str("];\n");
    Ok(fs::write(out.join("assets.rs"), table)?)
}

fn hash(files: &[File]) -> String {
    let mut sum = Sha256::new();
    for (name, content) in files {
        sum.update((name.len() as u64).to_le_bytes());
        sum.update(name);
        sum.update((content.len() as u64).to_le_bytes());
        sum.update(content);
    }
    hex::encode(&sum.finalize()[..8])
}

/// Saves a file and returns its path as text for the table.
fn save(stem: &Path, ending: &str, content: &[u8]) -> Outcome<String> {
    let path = stem.with_extension(ending);
    fs::write(&path, content)?;
    Ok(path.to_str().ok_or("the path of the build folder is not text")?.to_owned())
}

fn brotli(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
    writer.write_all(content)?;
    drop(writer);
    Ok(packed)
}

fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content)?;
    Ok(writer.finish()?)
}

fn kind(name: &str) -> Outcome<&'static str> {
    Ok(match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        _ => return Err(format!("style: no content type is known for {name}").into()),
    })
}
