//! The power goes while people write: what was written and not yet made sure of is gone, or half of it is. From a trace of
//! what the program wrote, the disk is put together as it would have been at any instant. Whatever was acknowledged before
//! that instant is on it. `WAYMARK_IMAGES` says how many instants are looked at.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    io::{Seek, SeekFrom, Write},
    path::Path,
};

use http::StatusCode;
use store::clock::{Clock, SystemClock};
use tempfile::TempDir;

use super::bad_disk::BadDisk;
use crate::browser::Browser;
use crate::crash::{Served, free_port, notes};
use crate::house::{copy, furnish, person, waymark};
use crate::steps::{add_case, case_of};

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

fn how_many() -> usize {
    let asked = std::env::var("WAYMARK_IMAGES").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(12)
}

/// What is noted of one call.
enum Step {
    Write { at: u64, bytes: Vec<u8> },
    Cut { length: u64 },
    MadeSure,
}

/// One call, when it was made, and for which file.
struct Traced {
    instant: u128,
    file: String,
    step: Step,
}

fn traced(trace: &[u8]) -> Vec<Traced> {
    let (mut steps, mut rest) = (Vec::new(), trace);
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let head = String::from_utf8(rest[..end].to_vec()).unwrap();
        let mut words = head.splitn(5, ' ');
        let mut word = || words.next().unwrap();
        let (kind, instant, at) = (word(), word().parse().unwrap(), word().parse().unwrap());
        let (length, file): (usize, _) = (word().parse().unwrap(), word().to_owned());
        let bytes = rest[end + 1..end + 1 + length].to_vec();
        rest = &rest[end + 1 + length..];
        let step = match kind {
            "w" => Step::Write { at, bytes },
            "t" => Step::Cut { length: at },
            _ => Step::MadeSure,
        };
        // The databases and their logs. The index of a log is made anew from it when nobody has it open.
        if file.contains(".db") && !file.ends_with("-shm") {
            steps.push(Traced { instant, file, step });
        }
    }
    steps
}

/// The same turn of the dice loses the same sectors.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end.max(1)
    }
}

/// What becomes of that which was not made sure of.
#[derive(Clone, Copy)]
enum Lost {
    /// All of it is gone.
    Everything,
    /// Each sector is there or is not.
    Some,
    /// Nothing was ever made sure of, whatever the program asked for: what a disk that lies would leave.
    EvenWhatWasSure,
}

/// Puts together what is on the disk after the power went at this instant.
fn image(before: &Path, steps: &[Traced], instant: u128, lost: Lost, dice: &mut Dice) -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(before, folder.path());
    let mut waiting: BTreeMap<&str, Vec<&Step>> = BTreeMap::new();
    for Traced { file, step, .. } in steps.iter().take_while(|step| step.instant <= instant) {
        let left = waiting.entry(file).or_default();
        match (step, lost) {
            (Step::MadeSure, Lost::EvenWhatWasSure) => {}
            (Step::MadeSure, _) => {
                left.drain(..).for_each(|step| apply(folder.path(), file, step, |_| true));
            }
            _ => left.push(step),
        }
    }
    if matches!(lost, Lost::Some) {
        for (file, left) in waiting {
            for step in left {
                apply(folder.path(), file, step, |_| dice.below(2) == 0);
            }
        }
    }
    folder
}

/// Does to a file what the program did, sector by sector where some are kept and some are not.
fn apply(folder: &Path, file: &str, step: &Step, mut is_kept: impl FnMut(usize) -> bool) {
    let path = folder.join(file);
    let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(path).unwrap();
    match step {
        Step::Write { at, bytes } => {
            for (number, sector) in bytes.chunks(SECTOR).enumerate() {
                if is_kept(number) {
                    let place = at + u64::try_from(number * SECTOR).unwrap();
                    file.seek(SeekFrom::Start(place)).unwrap();
                    file.write_all(sector).unwrap();
                }
            }
        }
        Step::Cut { length } if is_kept(0) => file.set_len(*length).unwrap(),
        Step::Cut { .. } | Step::MadeSure => {}
    }
}

/// An instant that has come, in nanoseconds: our clock leaves out what is less than a millisecond.
fn now() -> u128 {
    let millisecond = SystemClock.now().timestamp_millis() + 1;
    u128::try_from(millisecond).unwrap() * 1_000_000
}

/// Logs notes in a case of her own, and knows when each was acknowledged.
async fn write(mut browser: Browser, place: usize, many: usize) -> Vec<(String, u128)> {
    let case = case_of(&add_case(&mut browser, &format!("Person {place}"), &[]).await);
    let mut acknowledged = Vec::new();
    for turn in 0..many {
        let form = browser.open(&format!("/cases/{case}/log")).await;
        let note = format!("Writer {place} writes {turn}.");
        let fields = form.filled("/api/log", &[("body", &note)]);
        let answer = browser.post("/api/log", &fields).await.unwrap();
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        acknowledged.push((note, now()));
    }
    acknowledged
}

/// Lets three people write on a disk whose every write is noted. Returns what they know, and the trace.
async fn written(disk: &BadDisk) -> (Vec<(String, u128)>, Vec<Traced>) {
    let manifest = fs::read(disk.folder().join("manifest.json")).unwrap();
    let rosa = person(&serde_json::from_slice(&manifest).unwrap(), "Rosa");
    let mut served = Served::start_with(disk.folder(), free_port(), &disk.traced());
    let mut writers = Vec::new();
    for place in 0..3 {
        writers.push(tokio::spawn(write(served.browser(&rosa).await, place, 4 + how_many() / 10)));
    }
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.unwrap());
    }
    served.kill();
    (acknowledged, traced(&fs::read(disk.trace()).unwrap()))
}

/// How many notes were acknowledged by this instant and are not on the disk.
async fn missing(data: &Path, acknowledged: &[(String, u128)], instant: u128) -> usize {
    let found = notes(data).await;
    let by_then = acknowledged.iter().filter(|(_, at)| *at <= instant);
    by_then.filter(|(note, _)| found.get(note) != Some(&1)).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_power_cut_at_any_instant_everything_acknowledged_is_there() {
    let disk = BadDisk::build();
    furnish(disk.folder(), "4");
    let before = TempDir::new().unwrap();
    copy(&disk.folder().join("data"), before.path());
    let (acknowledged, steps) = written(&disk).await;
    let (first, end) = (steps[0].instant, steps[steps.len() - 1].instant);
    let mut dice = Dice(0x5eed_2026_1130);

    for number in 0..how_many() {
        let span = u64::try_from(end - first).unwrap();
        let instant = first + u128::from(dice.below(span + 1));
        let lost = if number % 2 == 0 { Lost::Everything } else { Lost::Some };
        let left = image(before.path(), &steps, instant, lost, &mut dice);
        assert_eq!(missing(left.path(), &acknowledged, instant).await, 0, "image {number}");
        let whole = waymark(&["audit", "verify", "--place", left.path().to_str().unwrap()]);
        assert!(whole.as_ref().is_ok_and(|said| said.contains("is whole")), "{number}: {whole:?}");
    }

    // A disk that lies loses something, and the test would see it.
    let lying = image(before.path(), &steps, end, Lost::EvenWhatWasSure, &mut dice);
    assert!(missing(lying.path(), &acknowledged, end).await > 0);
}
