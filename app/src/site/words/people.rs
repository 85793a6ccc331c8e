//! Words of the people pages, where an administrator looks after accounts.

words! {
    TITLE = "People";
    INTRO = "Everybody with an account. Close the account of whoever leaves on the day they leave.";
    INVITE = "Invite a person";
    NAME = "Name";
    ROLE = "Role";
    TEAM = "Team";
    STEP = "Second step";
    SEEN = "Last signed in";
    STANDING = "Status";
    CASES = "Cases";
    YES = "Yes";
    NO = "No";
    NEVER = "Never";
    NO_TEAM = "None";
    INVITED = "Invited";
    ACTIVE = "Active";
    CLOSED = "Closed";
    BACK = "People";

    INVITE_WHY = "You get a link and a code. Send the link, and say the code by phone or face to face.";
    NAME_HINT = "The name colleagues know them by.";
    EMAIL = "Work email address";
    EMAIL_HINT = "They sign in with it. Nothing is sent to it.";
    ROLE_ASK = "What will they do?";
    TEAM_ASK = "Team (caseworkers only)";
    TEAM_HINT = "They see the cases of this team.";
    NEW_TEAM = "Or the name of a new team";
    CHOOSE_TEAM = "No team";
    MAKE_LINK = "Make the link";
    ENTER_NAME = "Enter the person's name";
    ENTER_EMAIL = "Enter a work email address, like name@example.org";
    EMAIL_TAKEN = "Somebody has an account with this address already. Look for them on the people page";
    CHOOSE_ROLE = "Choose what they will do";
    NEEDS_TEAM = "Choose a team, or name a new one: a caseworker sees the cases of a team";

    LINK_TITLE = "Pass on this link and this code";
    LINK = "Link";
    CODE = "Code";
    LINK_WHY = "Send the link. Say the code by phone or face to face, never in the same message.";
    LINK_ONCE = "Both are shown only now. The link works once.";
    PASSED_ON = "I have passed them on";
    NO_LINK = "The link is not shown again";
    NO_LINK_WHY = "If it was lost, make a new one on the page of the person.";

    PASSWORD_LINK = "New password";
    PASSWORD_LINK_WHY = "Makes a link by which they choose a password. The password they have now works until then. You never see either.";
    INVITE_AGAIN_WHY = "They have not chosen a password yet. A new link replaces the one before.";
    MAKE_NEW_LINK = "Make a link";
    STEP_RESET = "Second step";
    STEP_RESET_WHY = "If they lost their app and their codes, two administrators can take the second step away. First make sure that it is them, by phone or face to face. Then ask another administrator to agree on this page.";
    STEP_RESET_ASK = "Ask to take the second step away";
    STEP_RESET_ASKED = "You asked to take it away. Another administrator has to agree on this page within 24 hours.";
    STEP_RESET_AGREE = "Make sure yourself that it is them, by phone or face to face, before you agree.";
    STEP_RESET_DO = "Take the second step away";

    CHANGE = "Role and team";
    CHANGE_DO = "Save role and team";
    HAND_OVER = "Give their cases to somebody else";
    HAND_OVER_WHY = "Every case they hold or advise on, and every date in it, goes to one colleague.";
    TAKER = "Who takes over?";
    CHOOSE_TAKER = "Choose a colleague";
    HAND_OVER_DO = "Give the cases over";
    CLOSE = "Remove access";
    CLOSE_WHY = "They are signed out everywhere at once and cannot sign in again. What they recorded stays.";
    CLOSE_DO = "Remove access";
    REOPEN = "Give access back";
    REOPEN_WHY = "They sign in as before, with the password and the second step they had.";
    REOPEN_DO = "Give access back";
    YOURSELF = "This is your own account";
    YOURSELF_WHY = "Another administrator changes it. You change your password and second step on your account page.";
    BAD_TAKER = "Choose a colleague who does the same work and can sign in";
    CHANGED_MEANWHILE = "Somebody changed this account meanwhile. Look again, then save";
    BUSY = "Waymark is busy and could not do this. Try again in a moment";

    DID_CHANGE_WHY = "It counts from their next page on.";
    DID_STEP_WHY = "They are signed out. At the next sign-in they are asked to set it up anew where the charity asks for one.";
    DID_STEP_ASKED_WHY = "Nothing has changed yet. Tell another administrator to open this page within 24 hours.";
    DID_HAND_OVER_WHY = "Tell the colleague who has them now to look at Today.";
    DID_CLOSE_WHY = "They are signed out everywhere.";
    DID_REOPEN_WHY = "They can sign in again.";
}

/// What has to move before.
pub fn needs_taker(cases: usize) -> String {
    match cases {
        1 => "1 case needs a new worker first. Choose who takes it over".to_owned(),
        cases => format!("{cases} cases need a new worker first. Choose who takes them over"),
    }
}

/// How long a link works.
pub fn until(day: &str, time: &str) -> String {
    format!("The link works until {day}, {time}.")
}

/// Who asked to take a second step away.
pub fn step_reset_asked(name: &str) -> String {
    format!("{name} asked to take it away.")
}
