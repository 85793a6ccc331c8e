//! Words of the account page and of what people do to their own account.

words! {
    TITLE = "Account";
    NAME = "Name";
    EMAIL = "Email address";
    ROLE = "Role";
    HOW = "How you sign in";
    PASSWORD = "Password";
    PASSWORD_WHY = "Only you know it. Nobody here can see it.";
    CHANGE_PASSWORD = "Change password";
    PASSKEYS = "See, add or remove passkeys";
    SECOND_STEP = "Authenticator app";
    SECOND_STEP_ON = "On: a code of it is a second step";
    SECOND_STEP_OFF = "Off";
    SET_UP = "Set up an app for a second step";
    CHANGE_SECOND_STEP = "Use another app or phone";
    CODES = "Recovery codes";
    NEW_CODES = "Make new recovery codes";
    WHERE = "Where you are signed in";
    WHERE_WHY = "If you do not know one of these, sign it out and change your password.";
    DEVICE = "Device";
    SINCE = "Signed in";
    SEEN = "Last used";
    ADDRESS = "From";
    HERE = "This device";
    A_BROWSER = "A browser";
    NOT_KNOWN = "Not known";
    SIGN_OUT_ONE = "Sign out";
    SIGN_OUT_OTHERS = "Sign out everywhere else";
    EVERYWHERE = "Sign out everywhere";
    EVERYWHERE_WHY = "This signs you out on every computer and phone, this one included.";
    ADMINISTRATOR = "You look after accounts. You cannot open cases or reports: that keeps survivors safe and you out of difficulty.";

    NEW_PASSWORD_TITLE = "Change your password";
    NOW = "Password you have now";
    NEW = "New password";
    NEW_HINT = "At least 15 characters. Three or four words that nobody would link with you are easy to remember. You can paste it.";
    CHANGE = "Change password";
    CHANGE_WHY = "Your other devices are signed out.";
    PASSWORD_DONE_WHY = "Your other devices are signed out. Use the new password from now on.";
    ENTER_NOW = "Enter the password you have now";
    ENTER_NEW = "Enter a new password";
    WRONG_NOW = "That is not the password you have now";
    TOO_SHORT = "Use 15 characters or more";
    TOO_LONG = "Use 256 characters or fewer";
    UNSEEN = "Use only characters that can be seen and typed again";
    OWN_NAME = "Leave your name out of the password";
    OWN_EMAIL = "Leave the words of your email address out of the password";
    OUR_WORDS = "Leave out our words, such as Waymark, casework or password";
    COMMON = "Many people use this password. Choose one of your own";
    GUESSABLE = "A computer would guess this soon. Add words that do not belong together";
    BUSY = "Waymark is busy. Try again in a few seconds";

    DEVICE_OUT_WHY = "That device has to sign in again.";
    OTHERS_OUT_WHY = "Every device but this one has to sign in again.";
}

/// How many recovery codes are left.
pub fn codes_left(left: usize) -> String {
    match left {
        0 => "None left. Make new ones now.".to_owned(),
        1 => "1 left. Make new ones soon.".to_owned(),
        left => format!("{left} left"),
    }
}

/// The name of a device for those who hear the button.
pub fn sign_out_of(device: &str) -> String {
    format!(": {device}")
}
