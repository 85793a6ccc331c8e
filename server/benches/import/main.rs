//! `make bench`: brings in a hundred thousand cases of the canonical sheet, at a quarter of that too, so that it shows
//! whether memory grows with the file.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

const WAYMARK: &str = env!("CARGO_BIN_EXE_waymark");
const MAY_TAKE: Duration = Duration::from_mins(5);
const HEADINGS: &str = "nrm_reference,name,language,safe_contact,case_opened.on,case_opened.nation,case_opened.gender,case_opened.age_group,case_opened.nationality,referral_received.on,referral_received.authority,first_decision.on,first_decision.outcome,first_decision.sent,final_decision.on,final_decision.outcome,support_started.on,support_started.scheme";

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
fn main() {
    let cases =
        std::env::var("WAYMARK_BENCH_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    println!("{:>10} {:>12} {:>12} {:>10}", "cases", "seconds", "a second", "MB");
    let [quarter, whole] = [cases / 4, cases].map(|cases| {
        let (took, memory) = measure(cases);
        let a_second = f64::from(cases) / took.as_secs_f64();
        println!("{cases:>10} {:>12.1} {a_second:>12.0} {:>10}", took.as_secs_f64(), memory / 1024);
        (took, memory)
    });
    let in_time = whole.0 <= MAY_TAKE;
    // Four times the cases may not be a quarter more of memory: it is the same but for what the system keeps.
    let is_constant = whole.1 * 4 <= quarter.1 * 5;
    println!(
        "{cases} cases: under {} s: {}; the same memory at a quarter: {}",
        MAY_TAKE.as_secs(),
        verdict(in_time),
        verdict(is_constant)
    );
}

const fn verdict(holds: bool) -> &'static str {
    if holds { "holds" } else { "DOES NOT HOLD" }
}

/// How long one import took, and the most memory it held, in kilobytes.
fn measure(cases: u32) -> (Duration, u64) {
    let home = TempDir::new().expect("a temporary directory");
    let (data, sheet, password) =
        (home.path().join("data"), home.path().join("cases.csv"), home.path().join("first"));
    write(&sheet, cases).expect("room for the sheet");
    fs::write(&password, "kettle on the hill\n").expect("room for a password");
    let place = ["--place", data.to_str().expect("plain names"), "--password-file"];
    let place = [&place[..], &[password.to_str().expect("plain names")]].concat();
    run(&["init", "--name", "Idris Lloyd", "--email", "idris@harbourlight.example"], &place);
    let rosa = ["user", "add", "--name", "Rosa Marin", "--email", "rosa@harbourlight.example"];
    run(&[&rosa[..], &["--role", "caseworker", "--team", "Team 1"]].concat(), &place);
    let begun = Instant::now();
    let mut child = Command::new(WAYMARK)
        .args(["import", sheet.to_str().expect("plain names"), "--by", "rosa@harbourlight.example"])
        .args(&place[..2])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program was built");
    let mut memory = 0;
    while child.try_wait().expect("a child of ours").is_none() {
        memory = memory.max(peak(child.id()));
        sleep(Duration::from_millis(50));
    }
    (begun.elapsed(), memory)
}

fn run(words: &[&str], place: &[&str]) {
    let done = Command::new(WAYMARK).args(words).args(place).stdout(Stdio::null()).status();
    assert!(done.expect("the program was built").success(), "{words:?}");
}

fn peak(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn write(sheet: &Path, cases: u32) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(sheet)?);
    writeln!(file, "{HEADINGS}")?;
    for case in 0..cases {
        let (month, day) = (case / 28 % 12 + 1, case % 28 + 1);
        let outcome = if case % 3 == 0 { "NEGATIVE" } else { "POSITIVE" };
        write!(
            file,
            "NRM-{case},Linh {case},Vietnamese,Text first,2024-{month:02}-{day:02},EW,FEMALE,ADULT,VN,"
        )?;
        write!(
            file,
            "2024-{month:02}-{day:02},SCA,2025-{month:02}-{day:02},{outcome},2025-{month:02}-{day:02},"
        )?;
        let last = if outcome == "POSITIVE" {
            format!("2026-02-{day:02},POSITIVE")
        } else {
            ",".to_owned()
        };
        writeln!(file, "{last},2024-{month:02}-{day:02},MSVCC")?;
    }
    file.flush()
}
