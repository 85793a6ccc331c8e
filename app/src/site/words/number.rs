//! Words of the numbers by which others know somebody.

words! {
    TITLE = "Reference numbers";
    WHY = "Others know the person by these. A search among your cases finds both.";
    NRM = "NRM reference";
    HOME_OFFICE = "Home Office number";
    HOME_OFFICE_HINT = "For example: A1234567. Leave it empty while you do not know it.";
    WRONG = "Home Office number must have at least 5 figures, and only letters, figures, strokes and spaces";
    SAVE = "Save";
    CHANGE = "Change";
    NONE = "Not recorded";
    SAVED = "Reference numbers saved";
    SAVED_WHY = "You can find the case by them from now on.";
    ELSEWHERE = "Another team has a case with this number. Ask your manager before you go on";
}

/// The number is another case's, which they may open.
pub fn known(reference: &str) -> String {
    format!(
        "This number stands in {reference} already. Check both, then correct the one that is wrong"
    )
}
