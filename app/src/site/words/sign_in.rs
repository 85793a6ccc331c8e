//! Words of the sign-in page and the locked page.

use chrono::NaiveTime;

use super::clock;

words! {
    TITLE = "Sign in";
    EMAIL = "Work email address";
    PASSWORD = "Password";
    CONTINUE = "Continue";
    CANNOT = "I cannot sign in";
    CANNOT_WHY = "Ask the person who looks after accounts in your charity. They can give you a new password. Nobody can see the one you have.";
    FIRST = "Sign in to open that page";
    FIRST_WHY = "You were signed out, or this link was opened before you signed in. Answers you sent are kept.";
    FROM_START = "Sign in from the start";
    FROM_START_WHY = "It took too long, or a code was wrong too often. Type your password again.";
    SIGNED_OUT = "You are signed out";
    SIGNED_OUT_WHY = "Close the browser if other people use this computer.";

    NOT_OUT = "You are still signed in";
    NOT_OUT_WHY = "Waymark is busy and could not sign you out. Try again now, before you leave this computer.";
    ENTER_EMAIL = "Enter your work email address";
    ENTER_PASSWORD = "Enter your password";
    BUSY = "Too many people are signing in at once. Try again in a few seconds.";

    LOCKED = "Locked";
    UNLOCK = "Unlock";
}

/// Wrong details. The same words for an address nobody has.
pub fn wrong(tries_left: u32) -> String {
    let next = match tries_left {
        0 => "Wait before the next try.".to_owned(),
        1 => "You have 1 more try before a wait.".to_owned(),
        left => format!("You have {left} more tries before a wait."),
    };
    format!("The email address or password is wrong. {next}")
}

/// Too many tries.
pub fn paused(until: NaiveTime) -> String {
    format!(
        "Sign in is paused for this address until {}. If this was not you, tell your manager.",
        clock(until)
    )
}
