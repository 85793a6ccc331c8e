//! Builds the browser half: cargo for WebAssembly into a folder of its own, then the JavaScript around it.
//! A folder of its own, because cargo holds a lock on the folder of the build that is running this.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use wasm_bindgen_cli_support::Bindgen;

use super::{File, Outcome};

const TRIPLE: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm-release";

/// Not `waymark`: that name is taken by the plain script in `style/`.
const NAME: &str = "browser";

/// The WebAssembly and what loads it, as files for the browser.
pub fn build(root: &Path, out: &Path) -> Outcome<Vec<File>> {
    let target = target(out)?.join("wasm");
    compile(root, &target)?;
    let folder = out.join("browser");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    Bindgen::new()
        .input_path(target.join(TRIPLE).join(PROFILE).join("app.wasm"))
        .web(true)?
        .typescript(false)
        .out_name(NAME)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)?;
    read(&folder, "")
}

/// The folder cargo builds into now: `OUT_DIR` is `<target>/<profile>/build/<package>/out`.
fn target(out: &Path) -> Outcome<PathBuf> {
    Ok(out.ancestors().nth(4).ok_or("OUT_DIR is not inside a target folder")?.to_owned())
}

fn compile(root: &Path, target: &Path) -> Outcome<()> {
    let mut cargo = Command::new(env::var("CARGO")?);
    for (name, _) in env::vars().filter(|(name, _)| ours(name)) {
        cargo.env_remove(name);
    }
    let status = cargo
        .current_dir(root)
        .args(["rustc", "--locked", "--package", "app", "--lib", "--crate-type", "cdylib"])
        .args(["--target", TRIPLE])
        .args(["--profile", PROFILE, "--no-default-features", "--features", "hydrate"])
        .arg("--target-dir")
        .arg(target)
        .status()?;
    if !status.success() {
        return Err("the browser half did not build: see above. Is its compiler target there? \
                    Run: rustup target add wasm32-unknown-unknown"
            .into());
    }
    Ok(())
}

/// Settings that belong to the build running this, and would leak into the one it starts.
fn ours(name: &str) -> bool {
    let kept = ["CARGO_HOME", "CARGO_NET_OFFLINE", "CARGO_BUILD_JOBS", "CARGO_HTTP_CAINFO"];
    let rust = [
        "RUSTFLAGS",
        "RUSTC",
        "RUSTDOC",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "RUSTC_LINKER",
    ];
    (name.starts_with("CARGO_") && !kept.contains(&name))
        || rust.contains(&name)
        || ["TARGET", "HOST", "PROFILE", "OPT_LEVEL", "DEBUG", "NUM_JOBS", "MAKEFLAGS"]
            .contains(&name)
}

/// Every file below a folder, named as seen from it: the tool may put helpers into folders.
fn read(folder: &Path, prefix: &str) -> Outcome<Vec<File>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files.extend(read(&entry.path(), &format!("{name}/"))?);
        } else {
            files.push((name, fs::read(entry.path())?));
        }
    }
    Ok(files)
}
