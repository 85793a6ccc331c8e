//! Words around the second step: codes, setting it up, recovery codes, confirming who one is, and links that lead in.

use chrono::NaiveTime;

use super::clock;

words! {
    CODE_TITLE = "Enter the 6-digit code";
    CODE_WHY = "Open your authenticator app and type the code it shows for Waymark.";
    CODE = "Code";
    SIGN_IN = "Sign in";
    USE_RECOVERY = "Use a recovery code instead";
    USE_APP = "Use a code of the app instead";
    RECOVERY_TITLE = "Enter a recovery code";
    RECOVERY_WHY = "Type one of the codes you kept when you set up the second step. Each works once.";
    RECOVERY = "Recovery code";
    CANNOT = "I have neither the app nor a recovery code";
    CANNOT_WHY = "Ask the person who looks after accounts in your charity. They can take the second step away, and you set it up anew.";
    ENTER_CODE = "Enter the 6-digit code";
    SIX_NUMBERS = "Code must be 6 numbers";
    ENTER_RECOVERY = "Enter a recovery code";
    BUSY = "Waymark is busy. Try again in a few seconds";

    SET_UP_TITLE = "Set up your second step";
    SET_UP_MUST = "Your charity asks everybody for a second step. A stolen password is then not enough to see survivors' records.";
    SET_UP_WHY = "Each time you sign in, you type a code that only your phone or computer shows.";
    STEP_1 = "Get an authenticator app, if you have none. Your charity may have one for you. Password managers often have one too.";
    STEP_2 = "In the app, add an account by scanning this picture.";
    STEP_2_OR = "Or type this key into the app:";
    STEP_3 = "Type the code that the app shows now.";
    PICTURE = "A picture for your authenticator app. The key below it says the same.";
    TURN_ON = "Turn on the second step";
    WRONG_FIRST = "That code is not right. Wait for the next one, and look that the clock of your phone is right";
    SHOW_KEY = "Show a key for the app";
    SHOW_KEY_WHY = "The app you use now stops working when you have typed a code of the new one.";
    OFF_WHY = "A stolen password is then not enough to see survivors' records.";

    CODES_TITLE = "Recovery codes";
    CODES_WHY = "If you lose your phone, one of these lets you in. Each works once.";
    KEEP = "Keep them now";
    KEEP_WHY = "Print them or write them down, and keep them away from your phone and computer. They are not shown again.";
    KEPT = "I have kept them";
    MAKE = "Make new codes";
    MAKE_WHY = "The codes you have now stop working.";
    NO_STEP = "Set up a second step first. Recovery codes come with it.";

    CONFIRM_TITLE = "Confirm it is you";
    CONFIRM_WHY = "What you are about to do is grave enough to ask again. What you typed is kept. It counts for 5 minutes.";
    CONFIRM_PASSWORD = "Password";
    CONFIRM = "Confirm";
    ENTER_PASSWORD = "Enter your password";
    WRONG_PASSWORD = "That password is not right";

    WELCOME_TITLE = "Choose your password";
    WELCOME_WHY = "Your colleague made an account for you. Choose a password that only you know.";
    RESET_WHY = "Choose a new password. The old one stops working.";
    SPOKEN = "Code your colleague told you";
    SPOKEN_HINT = "6 numbers. Your colleague says them to you; they are not in the message with the link.";
    ENTER_SPOKEN = "Enter the 6 numbers your colleague told you";
    GO_ON = "Continue";
    GONE_TITLE = "This link does not work any more";
    GONE_WHY = "A link works once, and not for long. Ask your colleague for a new one.";
}

/// A wrong code.
pub fn wrong(tries_left: Option<u32>) -> String {
    let wrong = "That code is not right or has run out. Wait for the next one.";
    match tries_left {
        None => wrong.to_owned(),
        Some(1) => format!("{wrong} You have 1 more try."),
        Some(left) => format!("{wrong} You have {left} more tries."),
    }
}

/// A wrong spoken code.
pub fn wrong_spoken(tries_left: u32) -> String {
    let tries = if tries_left == 1 { "try" } else { "tries" };
    format!(
        "That is not the code. You have {tries_left} more {tries} before the link stops working."
    )
}

/// Too many tries.
pub fn paused(until: NaiveTime) -> String {
    format!("Codes are paused until {}. Try again then.", clock(until))
}
