//! Turns the rule files and the bank holidays into Rust before the crate is compiled.
//! Whatever is wrong in them stops the build with one sentence that names file, rule and key.

#[path = "build/mod.rs"]
mod reading;

use std::{env, fs, path::Path, process};

use reading::Home;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for folder in ["build", "rules", "data", "src"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    if let Err(problem) = generate() {
        eprintln!("{problem}");
        process::exit(1);
    }
}

fn generate() -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|cause| format!("OUT_DIR: {cause}"))?;
    let holidays = read(Path::new("data/bank_holidays.csv"))?;
    let entries = read(Path::new("data/rules_started_by_entry.csv"))?;
    let code = code(Path::new("src"))? + &named(&entries);
    // Whatever is built for WebAssembly is for the browser.
    let home = match env::var("CARGO_CFG_TARGET_ARCH").as_deref() {
        Ok("wasm32") => Home::Browser(&code),
        _ => Home::Server,
    };
    let files = rule_files()?;
    let rules = reading::rules(&files, home)?;
    write(&out, "rules.rs", &rules)?;
    let evidence = read(Path::new("data/evidence.toml"))?;
    write(&out, "evidence.rs", &reading::evidence(&evidence, &reading::ids(&files)?)?)?;
    write(&out, "holidays.rs", &reading::holidays(&holidays)?)
}

/// The rules that an entry names, as code would: people type such an entry in the browser too.
fn named(list: &str) -> String {
    let ids = list.lines().skip(1).filter_map(|line| line.split(',').next());
    let quoted: Vec<_> = ids.map(|id| format!("{id:?}")).collect();
    quoted.join(" ")
}

/// All the code below this folder but tests, as one text.
fn code(folder: &Path) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|cause| format!("{}: {cause}", folder.display()))?;
    let mut text = String::new();
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        match path.file_name().and_then(|name| name.to_str()) {
            Some("tests" | "tests.rs" | "cast.rs") | None => {}
            Some(_) if path.is_dir() => text += &code(&path)?,
            Some(_) => text += &read(&path)?,
        }
    }
    Ok(text)
}

/// The text of every rule file, by name, in the order of the names.
fn rule_files() -> Result<Vec<(String, String)>, String> {
    let folder = fs::read_dir("rules").map_err(|cause| format!("rules: {cause}"))?;
    let mut paths: Vec<_> = folder
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    paths.sort();
    paths.iter().map(|path| Ok((path.display().to_string(), read(path)?))).collect()
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|cause| format!("{}: {cause}", path.display()))
}

fn write(folder: &str, name: &str, source: &str) -> Result<(), String> {
    fs::write(Path::new(folder).join(name), source).map_err(|cause| format!("{name}: {cause}"))
}
