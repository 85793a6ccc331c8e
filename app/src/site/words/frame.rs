//! Words around every page, and on the pages that stand in for one that could not be shown.

words! {
    SERVICE = "Waymark";
    SKIP = "Skip to main content";
    DEMONSTRATION = "Demonstration: none of these people exist";
    HIDE = "Hide screen";
    ACCOUNT = "Account";
    SIGN_OUT = "Sign out";
    MAIN_MENU = "Main";
    TODAY = "Today";
    CASES = "Cases";
    DEADLINES = "Deadlines";
    REPORTS = "Reports";
    RULES = "Rules";
    PEOPLE = "People";
    HELP = "Help";
    ACCESSIBILITY = "Accessibility";
    IDLE_NOTE = "You are signed out after 30 minutes without activity.";

    SOON_OUT = "You will be signed out soon";
    SOON_OUT_WHY = "You are signed out after 30 minutes without activity. What you typed here is not lost.";
    TIME_LEFT = "Time left:";
    TWO_MINUTES = "2 minutes";
    STAY = "Stay signed in";

    NOT_FOUND = "Page not found";
    NOT_FOUND_WHY = "The case may have moved or you may not have access.";
    NOT_FOUND_NEXT = "Search cases";
    FIRST_PAGE = "Go to your first page";
    BUSY = "Waymark is busy";
    BUSY_WHY = "What was saved before is safe. Wait a moment, then try again. If it keeps happening, tell the person who looks after Waymark.";
    FAULT = "Something went wrong on our side";
    FAULT_WHY = "What was saved before is safe. Try again in a moment. If it keeps happening, tell the person who looks after Waymark.";
    TRY_AGAIN = "Try again";
}
