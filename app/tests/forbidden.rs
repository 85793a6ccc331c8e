//! What the source of the site may not contain: each entry is a way in for somebody else's text.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::{fs, path::Path};

/// What is forbidden, the only files that may have it, and why.
const FORBIDDEN: &[(&str, &[&str], &str)] = &[
    ("<textarea", &["safe_textarea.rs"], "leptos 0.8 does not escape its content on the server"),
    ("inner_html", &[], "it writes markup as it comes"),
    (
        "<Title",
        &["frame.rs", "locked.rs"],
        "its text is not escaped, and titles stay in the browser's history",
    ),
    ("<Script", &[], "scripts come from files of ours"),
    ("<Style", &[], "styles come from files of ours"),
    (" style=", &[], "the content policy refuses it"),
    (" on:click=", &[], "pages work without scripts"),
    ("GetUrl", &[], "an action that reads with GET has no proof of where it comes from"),
    ("ServerFnError>", &[], "it puts text into the address"),
    ("localStorage", &[], "nothing typed stays in the browser"),
];

/// Every file but pictures: a kind of text nobody thought of is read too.
fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_none_or(|kind| kind != "png") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn no_page_opens_a_way_for_somebody_elses_text() {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    sources(&root.join("src"), &mut found);
    sources(&root.join("../style"), &mut found);

    for (text, allowed, why) in FORBIDDEN {
        for (name, source) in &found {
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            let has = code.into_iter().any(|line| line.contains(text));
            assert!(!has || allowed.contains(&name.as_str()), "{name} has {text}: {why}");
        }
    }
}
