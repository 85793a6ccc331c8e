//! Words of taking cases out.

words! {
    TITLE = "Take your cases out";
    LINK = "Take your cases out";
    WHAT = "Every case of your team, as two sheets that any program can read. Waymark reads them back to the letter.";
    NOT_ENCRYPTED = "These files are not encrypted.";
    WRITTEN_DOWN = "They hold names and how to reach people. Each case you take out is written into the audit trail.";
    CASES = "The cases, one row each";
    EVENTS = "Further events, one row each";
    DOCUMENTS = "A list of the documents, one row each";
    NO_DOCUMENT = "No document is in the list: fetch each from its case. Waymark reads the first two back, and not the list.";
    ACCESS = "Who may take cases out";
    ACCESS_WHAT = "Nobody takes records out alone: you give leave, and a caseworker shows again who they are. Leave ends after a day.";
    CASEWORKER = "Caseworker";
    UNTIL = "May until";
    NOT_NOW = "Not now";
    SET_IT = "Change";
    GIVE = "Give leave for a day";
    TAKE = "Take leave away";
}
