//! Words of finding a case by a person's name.

use store::find::Found;

words! {
    TITLE = "Find a person by name";
    LINK = "Find a person by name";
    RECORDED = "Name searches are recorded: who searched and when, not the name.";
    NAME = "Name";
    NAME_HINT = "Any part, in any order and any alphabet. A letter may be wrong.";
    ENTER_NAME = "Enter a name";
    SEARCH = "Search";
    ADD = "Add a case with this name";
    FOUND = "Cases found";
    NONE = "No case you can see has a person called so. Try another spelling, or only a part of the name.";
    WHY = "Why it was found";
    CASE = "Case";
    OTHER_NAME = "by another name they have";
}

/// "The same name", or "The same name, by another name they have".
pub fn why(found: &Found) -> String {
    let why = found.why.label();
    if found.is_other { format!("{why}, {OTHER_NAME}") } else { why.to_owned() }
}
