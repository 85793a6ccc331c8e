//! Shows that each mistake in the files read by the build stops it with a sentence that names the place.

mod evidence_file;
mod holiday_file;
#[path = "../../build/mod.rs"]
mod reading;
mod rule_files;
