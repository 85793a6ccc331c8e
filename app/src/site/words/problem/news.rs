//! Why something cannot be said of a date, in sentences.

use domain::{check::NotSo, day::plain};

/// The sentence for it.
pub fn say(not_so: NotSo) -> String {
    match not_so {
        NotSo::NoTimeAsked => "Nobody has asked for more time. Record the request first".to_owned(),
        NotSo::TimeAskedAlready { on } => format!(
            "More time was asked for on {} and there is no answer yet. Record the answer first",
            plain(on)
        ),
        NotSo::NotPassed { due } => {
            format!("This date runs to the end of {}. It can be missed only after that", plain(due))
        }
        NotSo::NotOurs => "This is a date that others keep. Choose another answer".to_owned(),
        NotSo::LimitCannotPause => {
            "A limit in law does not pause. If more time was given, record that".to_owned()
        }
        NotSo::AlreadyPaused { since } => {
            format!("This date is paused since {}. Record that they decide again", plain(since))
        }
        NotSo::NotPaused => "This date is not paused".to_owned(),
        NotSo::SameDate => "This is the date that counts already. Enter another one".to_owned(),
        NotSo::SetThatDay => {
            "A new date was recorded for that day already. Correct that entry".to_owned()
        }
    }
}
