//! Words around passkeys: signing in with one, confirming who one is, adding one and removing one.

words! {
    TITLE = "Passkeys";
    WHAT = "A passkey is your fingerprint, your face or the PIN of your phone or computer, or a security key. A false website cannot take it from you.";
    TWO = "Add one on each device you sign in with, so that a lost one does not keep you out.";
    NO_HOST = "Passkeys need a name for this site, such as waymark.example.org. It is reached by a number, so there are none.";
    NONE = "You have no passkey yet.";
    ADD = "Add a passkey";
    NAME = "Name";
    ADDED = "Added";
    USED = "Last used";
    NEVER = "Not yet";
    REMOVE = "Remove";
    REMOVE_WHY = "Removing one signs out your other devices. Your only second step cannot be removed.";
    GONE = "Removed lately";

    ADD_WHY = "Your browser asks for your fingerprint, your face or a PIN. Waymark never sees it.";
    ADD_NAME = "Name of this passkey";
    ADD_NAME_HINT = "Something to tell your devices apart by. For example, work laptop.";
    ENTER_NAME = "Enter a name for this passkey, of 60 characters or fewer";
    ADD_DO = "Add this device";
    ADD_NEEDS_SCRIPT = "A passkey needs JavaScript, which is off in this browser. You can sign in with a code as before.";
    ADD_NO_BROWSER = "This browser cannot make passkeys. Try another browser, or a newer one.";
    ADD_CANCELLED = "No passkey was made. It was cancelled, or it took too long. Try again.";
    KNOWN = "You have a passkey on this device already. Use that one, or add one on another device.";
    NOT_ADDED = "The passkey was not taken. Try again";

    ADDED_DONE = "The passkey is added";
    ADDED_DONE_WHY = "From now on you can sign in with it after your password.";
    REMOVED_DONE = "The passkey is removed";
    REMOVED_DONE_WHY = "It opens nothing any more. Your other devices are signed out. Delete it on the device too.";
    LAST = "The passkey stays";
    LAST_WHY = "It is your only second step. Add another passkey or set up an authenticator app first.";

    STEP_TITLE = "Show that it is you";
    STEP_WHY = "Use your fingerprint, your face, a PIN or a security key.";
    USE = "Use a passkey";
    NEEDS_SCRIPT = "A passkey needs JavaScript, which is off in this browser. Use a code instead.";
    NO_BROWSER = "This browser cannot use passkeys. Use a code, or another browser.";
    CANCELLED = "No passkey came. It was cancelled, or it took too long. Try again, or use a code.";
    FAILED = "The passkey did not work in this browser. Try again in a moment, or use a code.";
    NONE_HERE = "None of your passkeys works at this address. Use a recovery code";
    NEEDED = "Your powers ask for a passkey here. Use your passkey, or type a recovery code";
    OR_CODE = "Or use a code";
    OR_RECOVERY = "Or use a recovery code";
    LOST_WHY = "If you lost your passkey, a recovery code stands in for it. Each works once.";

    WANTED = "Add a passkey";
    WANTED_WHY = "You are trusted with much, and a code can be taken by a false website. A passkey cannot.";
    WANTED_DO = "It takes a minute. Once you have one, what is grave asks for it.";
}

/// How many somebody has.
pub fn count(passkeys: usize) -> String {
    match passkeys {
        0 => "None".to_owned(),
        1 => "1 passkey".to_owned(),
        many => format!("{many} passkeys"),
    }
}

/// The name of a passkey for those who hear the button.
pub fn remove(name: &str) -> String {
    format!(": {name}")
}

/// One that was made while the site had another name.
pub fn elsewhere(host: &str) -> String {
    format!("Works at {host} only")
}

/// When one was removed.
pub fn removed(name: &str, day: &str) -> String {
    format!("{name}, on {day}")
}

/// A passkey that was not taken.
pub fn wrong(tries_left: Option<u32>) -> String {
    let wrong = "That passkey was not taken. Try again, or use a code.";
    match tries_left {
        None => wrong.to_owned(),
        Some(1) => format!("{wrong} You have 1 more try."),
        Some(left) => format!("{wrong} You have {left} more tries."),
    }
}
