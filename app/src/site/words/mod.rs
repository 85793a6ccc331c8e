//! Every word people read. Plain English, second person, no blame; a test at the foot reads the whole catalogue.

/// Declares words under a name each, and lists them for the catalogue test.
macro_rules! words {
    ($($name:ident = $text:literal;)+) => {
        $(pub const $name: &str = $text;)+
        #[cfg(test)]
        pub(super) const ALL: &[&str] = &[$($name),+];
    };
}

pub mod access;
pub mod account;
pub mod answers;
pub mod ask;
pub mod audit;
pub mod beside;
pub mod calendar;
pub mod case;
pub mod case_review;
pub mod case_work;
pub mod cases;
pub mod change;
pub mod chronology;
pub mod closure;
pub mod contact;
pub mod dates;
pub mod deadlines;
pub mod digest;
pub mod document;
pub mod draft;
pub mod emergency;
pub mod ending;
pub mod event;
pub mod evidence;
pub mod export;
pub mod find;
pub mod form;
pub mod frame;
pub mod grant;
pub mod help;
pub mod holder;
pub mod import;
pub mod incident;
pub mod internal;
pub mod keeping;
pub mod kept;
pub mod legal;
pub mod letter;
pub mod list;
pub mod log;
pub mod merge;
pub mod moved;
pub mod national;
pub mod new_case;
pub mod news;
pub mod notice;
pub mod number;
pub mod outgoing;
pub mod pack;
pub mod passkey;
pub mod people;
pub mod plan;
pub mod problem;
pub mod record;
pub mod release;
pub mod report;
pub mod retention;
pub mod review;
pub mod risk;
pub mod rules;
pub mod second_step;
pub mod seen;
pub mod services;
pub mod set_up;
pub mod sign_in;
pub mod sprint;
pub mod stay;
pub mod task;
pub mod team;
pub mod today;

use chrono::{NaiveTime, Timelike};

/// "2:45pm".
pub fn clock(time: NaiveTime) -> String {
    let (is_afternoon, hour) = time.hour12();
    format!("{hour}:{:02}{}", time.minute(), if is_afternoon { "pm" } else { "am" })
}

#[cfg(test)]
mod tests {
    const BANNED: &[&str] =
        &["please", "sorry", "oops", "invalid", "illegal", "victim", "urgent", "critical", "!"];

    /// Words of the legal adviser's desk.
    const DESK: [&[&str]; 5] = [
        super::chronology::ALL,
        super::digest::ALL,
        super::evidence::ALL,
        super::legal::ALL,
        super::sprint::ALL,
    ];

    /// Words of keeping records, and of giving them out.
    const KEEPING: [&[&str]; 3] = [super::kept::ALL, super::outgoing::ALL, super::retention::ALL];

    /// Words of accounts, and of who may do and see what.
    const DOORS: [&[&str]; 10] = [
        super::account::ALL,
        super::access::ALL,
        super::grant::ALL,
        super::emergency::ALL,
        super::passkey::ALL,
        super::people::ALL,
        super::second_step::ALL,
        super::set_up::ALL,
        super::sign_in::ALL,
        super::team::ALL,
    ];

    fn catalogue() -> Vec<String> {
        let fixed = [
            super::answers::ALL,
            super::calendar::ALL,
            super::ending::ALL,
            super::ask::ALL,
            super::audit::ALL,
            super::case::ALL,
            super::case_review::ALL,
            super::case_work::ALL,
            super::incident::ALL,
            super::plan::ALL,
            super::services::ALL,
            super::cases::ALL,
            super::change::ALL,
            super::closure::ALL,
            super::contact::ALL,
            super::dates::ALL,
            super::deadlines::ALL,
            super::document::ALL,
            super::draft::ALL,
            super::find::ALL,
            super::export::ALL,
            super::form::ALL,
            super::frame::ALL,
            super::help::ALL,
            super::holder::ALL,
            super::import::ALL,
            super::internal::ALL,
            super::keeping::ALL,
            super::letter::ALL,
            super::list::ALL,
            super::log::ALL,
            super::merge::ALL,
            super::moved::ALL,
            super::national::ALL,
            super::new_case::ALL,
            super::news::ALL,
            super::notice::ALL,
            super::number::ALL,
            super::pack::ALL,
            super::record::ALL,
            super::release::ALL,
            super::report::ALL,
            super::review::ALL,
            super::risk::ALL,
            super::rules::ALL,
            super::seen::ALL,
            super::stay::ALL,
            super::task::ALL,
            super::today::ALL,
        ];
        let worked_out = [super::problem::tests::samples(), super::ask::all()].concat();
        let fixed = [fixed.concat(), DESK.concat(), KEEPING.concat(), DOORS.concat()].concat();
        fixed.into_iter().map(str::to_owned).chain(worked_out).collect()
    }

    #[test]
    fn no_text_blames_shouts_or_apologises() {
        for text in catalogue() {
            let lower = text.to_lowercase();
            for word in BANNED {
                assert!(!lower.contains(word), "'{word}' in: {text}");
            }
        }
    }

    #[test]
    fn no_sentence_is_longer_than_25_words() {
        for text in catalogue() {
            for sentence in text.split(['.', '?']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 25, "{words} words: {sentence}");
            }
        }
    }
}
