//! The documentation of the sheet, written from the sheet itself: every column, and what may stand in it.

use std::fmt::Write;

use super::{
    field::{Field, Form, Place},
    kinds::kinds,
};

const OF_A_CASE: &str = "\
reference       the case here, like R-7F3K; leave it empty and one is made
code_name       the word the case is spoken of by; leave it empty and one is made
nrm_reference   the number of the referral
name            the person's name; needed
language        the language they speak
safe_contact    how to reach them without harming them
worker          the work email address of whoever holds the case; leave it empty for yourself
advisers        work email addresses of legal advisers on the case, with spaces between
checked         yes when somebody has compared the days of this row with the letters
home_office_number  the number by which the Home Office knows the person, like A1234567
";

const OF_AN_EVENT: &str = "\
case            the reference of the case, or its NRM reference where it has none
number          the place of the event in the record of its case; leave all of them empty to go by the days
happened        the kind of event: one of the names below
on              the day it happened; for a decision, the date on the letter
decided, sent, received    other days of a letter
arrived         how it came: EMAIL, POST, TOLD or OTHER
certain         yes when the letter was seen
document        what it rests on
although        why it is right although it looked odd
note            for colleagues
corrects, why_corrected    the number of the event that this one puts right, and why
other_day, other_source    another day that another source gives, and which source that is
";

const OF_A_DOCUMENT: &str = "\
case            the reference of the case
number          the number people know the document by, in its case
kind, format    what it is, and what kind of file
dated           the day on the document itself
event, happened the number and the kind of the event it is filed under
added           the day it was added
set_aside       yes when somebody said that it is not to be used
";

/// The whole documentation, as plain text.
pub fn explain() -> String {
    let mut text = format!(
        "Two CSV files, UTF-8. Days are written 2026-11-20. Any column may be left out.\n\n\
         THE FILE OF CASES: one row a case\n{OF_A_CASE}\n\
         For each kind of event, a column KIND.on for its day; for letters also KIND.sent, KIND.received\n\
         and KIND.arrived; and the answers named below.\n\n\
         THE FILE OF FURTHER EVENTS: one row an event, in the order of the cases\n{OF_AN_EVENT}\n\
         and the answers named below, each in the column of its name.\n\n\
         THE FILE OF DOCUMENTS: one row a document; it goes out only, and no document is in it\n\
         {OF_A_DOCUMENT}\nKINDS OF EVENT\n"
    );
    for kind in kinds() {
        let place = match kind.place {
            Place::Case => "",
            Place::Letter => " (letter)",
            Place::Further => " (in the file of further events only)",
        };
        let _ = writeln!(text, "{}{place}", kind.name);
        for field in kind.fields {
            let _ = writeln!(text, "    {}", answer(field));
        }
    }
    text
}

fn answer(field: &Field) -> String {
    let needed = if field.needed { ", needed" } else { "" };
    let what = match field.form {
        Form::Text | Form::Said => "words".to_owned(),
        Form::Day => "a day".to_owned(),
        Form::Hour => "an hour, like 14:30".to_owned(),
        Form::YesNo => "yes or no".to_owned(),
        Form::Number => "a number".to_owned(),
        Form::Event => "the number of an event of this case".to_owned(),
        Form::Countries => "countries, like AL".to_owned(),
        Form::Code(list) => format!("one of {}", codes(list)),
        Form::Codes(list) => format!("any of {}", codes(list)),
    };
    format!("{}: {what}{needed}", field.name)
}

fn codes(list: super::field::List) -> String {
    list().into_iter().map(|(code, _)| code).collect::<Vec<_>>().join(" ")
}
