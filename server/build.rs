//! Makes everything a browser needs part of the binary: the browser half, the style sheet, the plain script.
//! What comes out is a folder named after its content and a table of it, which `src/assets.rs` serves.

#[path = "build/browser.rs"]
mod browser;
#[path = "build/pack.rs"]
mod pack;
#[path = "build/style.rs"]
mod style;

use std::{
    env,
    error::Error,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// A file for the browser: its name inside the folder, and its content.
type File = (String, Vec<u8>);
type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            println!("cargo::error={problem}");
            ExitCode::FAILURE
        }
    }
}

fn make() -> Outcome<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("..").canonicalize()?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    watch(&root);
    let mut files = browser::build(&root, &out)?;
    files.extend(style::gather(&root.join("style"))?);
    pack::write(files, &out)
}

/// Cargo looks at the times of everything below a folder named here.
fn watch(root: &Path) {
    for path in ["app", "style", "Cargo.toml", "Cargo.lock", "server/build.rs", "server/build"] {
        println!("cargo::rerun-if-changed={}", root.join(path).display());
    }
}
