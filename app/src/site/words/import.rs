//! Words of bringing cases in: why a row was not taken, and what to do.

use domain::{
    check::{Field, Problem},
    day::{Day, plain},
    event::Fact,
};
use store::import::{Landed, NotTaken};

use super::{event, problem};

/// The reason for a row that is not a case now; nothing for one that is.
pub fn reason(landed: &Landed) -> Option<String> {
    match landed {
        Landed::Added { .. } => None,
        Landed::Already => Some(ALREADY.to_owned()),
        Landed::Not(reasons) => Some(reasons.iter().map(why).collect::<Vec<_>>().join(". ")),
    }
}

words! {
    TITLE = "Bring in a spreadsheet";
    LINK = "Bring in a spreadsheet";
    STEPS = "Steps";
    STEP_CHOOSE = "Choose file";
    STEP_MATCH = "Match columns";
    STEP_CHECK = "Check";
    STEP_IMPORT = "Import";
    INTRO = "Your own sheet, one row a case. Everything is checked first, and nothing is saved before you say so.";
    SAFE = "The file is kept encrypted and is gone after a day. Formulas are never run.";
    FILE = "Your sheet";
    FILE_HINT = "CSV, XLSX or ODS, up to 25 megabytes.";
    CHOOSE = "Choose this file";
    BEFORE = "What you brought in";
    WHEN = "When";
    ADDED = "Cases";
    STATE = "Take back";
    TAKEN_BACK = "Taken back on";
    NOT_ENDED = "Not at its end";
    KEPT_FOR_GOOD = "Seven days are over";
    TAKE_BACK = "Take back";
    UNTIL = "until";
    OTHER_WAY = "The other way round, once an administrator has given you leave:";
    TAKE_OUT = "take your cases out";
    MATCH = "Match columns";
    MATCH_WHAT = "This is how your columns would be read. Change what is wrong. What is left out is not brought in.";
    LEAVE_OUT = "Leave out";
    AS_BEFORE = "Matched as the last time";
    FORGET = "Forget this";
    FORGOTTEN = "Forgotten";
    FORGOTTEN_WHAT = "Below is what your headings suggest. How you match them now is remembered for the next time.";
    START_AGAIN = "Start again";
    ORDER = "In dates like 03/04/2025, which comes first?";
    ORDER_HINT = "Dates that can only be one day are read either way.";
    DAY_FIRST = "The day: 3 April 2025";
    MONTH_FIRST = "The month: 4 March 2025";
    NEITHER_FIRST = "It is mixed: give me those rows back";
    NATION = "Where are these cases?";
    NATION_HINT = "Your sheet has no column for it, so it is the same for all.";
    GO_CHECK = "Check the rows";
    NO_NAME = "Choose which column has the person\u{2019}s name";
    CHECK = "Check the sheet";
    CHECKING = "Checking";
    IMPORTING = "Bringing in";
    LOOKS_AGAIN = "This page looks again by itself every two seconds.";
    LOOK_NOW = "Look now";
    NOTHING_SAVED = "Nothing has been saved yet";
    BRING_IN = "Bring in";
    UNCHECKED = "Their dates come from a sheet. Each deadline is marked as not confirmed until somebody has seen the letter.";
    SEE_CASES = "See your cases";
    CAN_TAKE_BACK = "You can take all of it back for seven days";
    BROKEN = "The sheet could not be read to its end";
    STOPPED = "Something stopped in between. Choose the file again: what came in already is not added twice.";
    DOWNLOAD = "Download these rows";
    DOWNLOAD_WHAT = "It is your own sheet with one more column. Put them right and bring in that file.";
    MATCHED = "How your words were read";
    MAP = "Download how the columns are read";
    MAP_WHAT = "It is for bringing in such sheets at the command line.";
    NOT_READ = "This file was not taken";
    NOT_TAKEN_BACK = "Nothing was taken back";
    TOO_LATE = "An import can be taken back for seven days, and they are over.";
    ALREADY = "This row is here already, or stands above: nothing to do";
    NO_OPENING = "Enter the day the case was opened, the nation, the gender and the age group";
    REFERENCE = "Leave the reference empty, and one like R-7F3K is made";
    CODE_NAME = "Leave the code name empty, and one is made. It is one word that says nothing about the person";
    REFERENCE_TAKEN = "A case here has this reference, or a row above. Leave this row out, or empty the reference to add it as new";
    HOME_OFFICE_TAKEN = "A case here has this Home Office number, or a row above. Check both, then correct the one that is wrong";
    KNOWN = "A case here has this NRM reference, or a row above. Leave this row out";
    WORKER = "Name the caseworker who holds this case, by name or work email address";
}

fn why(reason: &NotTaken) -> String {
    match reason {
        NotTaken::NoOpening => NO_OPENING.to_owned(),
        NotTaken::Rules { fact, problem, .. } => refused(fact, problem),
        NotTaken::Reference => REFERENCE.to_owned(),
        NotTaken::CodeName => CODE_NAME.to_owned(),
        NotTaken::ReferenceTaken => REFERENCE_TAKEN.to_owned(),
        NotTaken::HomeOfficeTaken => HOME_OFFICE_TAKEN.to_owned(),
        NotTaken::Known(known) => match &known.case {
            Some(case) => format!(
                "This looks like case {} {}: it has the same NRM reference. Leave this row out",
                case.reference, case.code_name
            ),
            None => KNOWN.to_owned(),
        },
        NotTaken::Worker(email) if email.is_empty() => WORKER.to_owned(),
        NotTaken::Worker(email) => {
            format!("No caseworker here has the name or email address {email}")
        }
        NotTaken::Adviser(email) => format!("No legal adviser has the email address {email}"),
    }
}

fn refused(fact: &Fact, problem: &Problem) -> String {
    format!("{}: {}", event::headline(fact), problem::say(&problem.why, label(problem.field)))
}

const fn label(field: Field) -> &'static str {
    match field {
        Field::Decided => "Date of the decision",
        Field::Sent => "Date sent",
        Field::Received => "Date received",
        Field::Other => "Other day",
        Field::From => "First day",
        Field::Until => "Last day",
        Field::Born | Field::Claimed | Field::Assessed => "Date of birth",
        Field::Review => "Date to ask again",
        Field::Reported => "Date reported",
        _ => "Date",
    }
}

/// "First decision, outcome": what a column of the canonical sheet is called in sentences.
pub fn column(name: &str) -> String {
    let words = name.replace('_', " ").replace(".on", ", date").replace('.', ", ");
    super::answers::capital(&words.replace("nrm", "NRM"))
}

/// "Your column RG date".
pub fn their_column(heading: &str) -> String {
    format!("Your column \u{201c}{heading}\u{201d}")
}

/// Whose matching it is.
pub fn matched_by(by: &str, on: Day) -> String {
    format!(
        "{by} matched a sheet with such headings on {}. Everybody here is offered the same. Change what is wrong, and that is remembered instead.",
        plain(on)
    )
}

/// A few of its cells.
pub fn samples(samples: &str) -> String {
    if samples.is_empty() {
        "Empty in the first rows".to_owned()
    } else {
        format!("Such as: {samples}")
    }
}

/// How far reading has come.
pub fn rows_read(read: u64) -> String {
    format!("{read} rows read so far.")
}

/// The same, once it is known how many there are.
pub fn rows_of(read: u64, all: u64) -> String {
    format!("{read} of {all} rows.")
}

/// What a check found: read, ready, odd, here already, to fix.
pub fn counts([read, added, odd, already, refused]: &[u64; 5]) -> String {
    format!(
        "{read} rows. {added} ready, {odd} of them with something odd. {already} here already. {refused} to fix."
    )
}

/// The button.
pub fn bring_in(cases: u64) -> String {
    format!("Bring in {cases} rows")
}

/// What came of it.
pub fn brought_in(cases: u64) -> String {
    format!("{cases} cases were brought in")
}

/// The heading above the reasons.
pub fn to_fix(rows: usize) -> String {
    format!("Rows to fix: {rows}")
}

/// "Row 17:".
pub fn row(number: u64) -> String {
    format!("Row {number}:")
}

/// How one of their words was read.
pub fn matched(name: &str, word: &str, code: &str) -> String {
    format!("{}: \u{201c}{word}\u{201d} is read as {code}", column(name))
}

/// What was taken back.
pub fn taken_back(cases: u64) -> String {
    format!("{cases} cases were taken back")
}

/// The cases that stay.
pub fn kept(references: &[String]) -> String {
    if references.is_empty() {
        "All of it is gone from the lists.".to_owned()
    } else {
        format!("These stay, for somebody has worked on them: {}.", references.join(", "))
    }
}
